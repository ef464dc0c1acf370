// The thread of an embedded sandbox: PGlite blocks whatever runs beside it, so it has a thread of its own.

import { parentPort } from 'node:worker_threads'
import { SandboxDatabase } from '../database/sandbox.ts'
import { deadlyExtensions } from '../database/sandbox-extensions.ts'
import { type ErrorCode, GateError } from '../errors.ts'
import { type Rehearsal, type RehearsalHost, type RehearsalJob, rehearse } from '../rehearsal/rehearse.ts'
import type { CliOutcome, Door } from '../rehearsal/supabase-cli.ts'
import type { RowsProgress } from '../restore/rows.ts'
import type { Manifest, TableEntry } from '../snapshot/manifest.ts'
import type { Name } from '../sql.ts'
import type { ThreadData } from '../thread.ts'
import { type Trial, tryRestore } from './trial.ts'

/** What the thread is given: where the sandbox may keep its files, and the extensions that are wanted. */
export interface SandboxJob extends ThreadData<'sandbox'> {
  readonly directory: string
  readonly extensions: readonly string[]
}

/**
 * The snapshot, whose manifest need not know its tables' rows yet; then each table file as it is whole; then the end. Then,
 * if it is wanted, what to rehearse, and how the CLI ended that the thread asked for.
 */
export type SandboxOrder =
  | { readonly restore: { readonly directory: string; readonly manifest: Manifest } }
  | { readonly table: TableEntry }
  | { readonly end: true }
  | { readonly rehearse: RehearsalJob; readonly patience: number }
  | { readonly cliEnded: CliOutcome }

/** What it says meanwhile, and how it ended. */
export type SandboxWord =
  | { readonly line: string }
  | { readonly table: Name; readonly advance: number }
  | { readonly table: Name; readonly rows: number }
  | { readonly trial: Trial }
  | { readonly startCli: Door }
  | { readonly stopCli: true }
  | { readonly running: { readonly file: string; readonly line: number } }
  | { readonly rehearsal: Rehearsal }
  | { readonly failure: { readonly code: ErrorCode; readonly message: string; readonly hint: string | undefined } }

function say(word: SandboxWord): void {
  parentPort?.postMessage(word)
}

/** What it was told, as it is told. */
interface Orders {
  readonly restoring: Promise<{ readonly directory: string; readonly manifest: Manifest }>
  readonly arrivals: ReadableStream<TableEntry>
  readonly rehearsing: Promise<{ readonly job: RehearsalJob; readonly patience: number }>
  readonly cliEnded: Promise<CliOutcome>
}

/**
 * Starts the sandbox at once, restores what it is told to, and answers with the trial or its failure; then, if it is told
 * to, rehearses.
 */
export async function serveSandbox({ directory, extensions }: SandboxJob): Promise<void> {
  const { restoring, arrivals, rehearsing, cliEnded } = hearOrders()
  try {
    const database = await SandboxDatabase.create(directory, extensions)
    const snapshot = await restoring
    const { signal } = new AbortController()
    const tell = (line: string): void => say({ line })
    say({
      trial: await tryRestore({
        database,
        snapshot,
        arrivals,
        unusable: deadlyExtensions,
        lockTimeout: 0,
        signal,
        tell,
        progress
      })
    })
    const stage = { database, dump: () => database.dump() }
    const { job, patience } = await rehearsing
    say({ rehearsal: await rehearse(stage, job, { ...hostOf(cliEnded), patience }) })
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    const { code, message, hint } = error
    say({ failure: { code, message, hint } })
  }
}

function hearOrders(): Orders {
  const restoring = Promise.withResolvers<{ directory: string; manifest: Manifest }>()
  const rehearsing = Promise.withResolvers<{ job: RehearsalJob; patience: number }>()
  const cliEnded = Promise.withResolvers<CliOutcome>()
  let wanted = true
  const arrivals = new ReadableStream<TableEntry>({
    start: (controller) => {
      parentPort?.on('message', (order: SandboxOrder) => {
        if ('restore' in order) restoring.resolve(order.restore)
        else if ('rehearse' in order) rehearsing.resolve({ job: order.rehearse, patience: order.patience })
        else if ('cliEnded' in order) cliEnded.resolve(order.cliEnded)
        else if (!wanted) return
        else if ('table' in order) controller.enqueue(order.table)
        else controller.close()
      })
    },
    // Once a table could not be restored, nobody asks for the others.
    cancel: () => {
      wanted = false
    }
  })
  return { restoring: restoring.promise, arrivals, rehearsing: rehearsing.promise, cliEnded: cliEnded.promise }
}

/** Other programs are the main thread's: it can end them, whatever this one is doing. */
function hostOf(cliEnded: Promise<CliOutcome>): Omit<RehearsalHost, 'patience'> {
  return {
    startCli: async (door) => {
      say({ startCli: { port: door.port, password: door.password } })
      const stop = async (): Promise<void> => {
        say({ stopCli: true })
        await cliEnded
      }
      return { outcome: cliEnded, [Symbol.asyncDispose]: stop }
    },
    watch: (file, line) => say({ running: { file, line } })
  }
}

const progress: RowsProgress = {
  start: ({ schema, name }) => ({
    advance: (bytes) => say({ table: { schema, name }, advance: bytes }),
    finish: (rows) => say({ table: { schema, name }, rows })
  })
}
