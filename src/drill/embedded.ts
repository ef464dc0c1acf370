// A sandbox in the runner itself: PGlite in a thread, with its files in a temporary directory. Nothing of it outlives the
// object: the thread is ended, whatever it is doing, and the directory removed.

import { statfsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import prettyBytes from 'pretty-bytes'
import { GateError, messageOf } from '../errors.ts'
import type { Rehearsal, RehearsalHost, RehearsalJob, RunningCli } from '../rehearsal/rehearse.ts'
import type { Door } from '../rehearsal/supabase-cli.ts'
import type { RowsProgress } from '../restore/rows.ts'
import { tableKey } from '../restore/target.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import { explainFileError } from '../snapshot/snapshot.ts'
import type { Name } from '../sql.ts'
import { startThread } from '../thread.ts'
import type { Restorable, Sandbox, Watching } from './sandbox.ts'
import type { SandboxJob, SandboxOrder, SandboxWord } from './sandbox-thread.ts'
import type { Trial } from './trial.ts'

/** Where an embedded sandbox keeps its files, and the extensions that are wanted: it has those that it can have. */
export interface EmbeddedOptions extends Watching {
  readonly place: string
  readonly extensions: readonly string[]
}

/** With fewer bytes left on the disk, that is why it failed. */
const shortOfRoom = 20e6

export class EmbeddedSandbox implements Sandbox {
  readonly #directory: string
  readonly #worker: Worker
  readonly #options: EmbeddedOptions
  readonly #lines = new Map<string, ReturnType<RowsProgress['start']>>()
  readonly #outcome = Promise.withResolvers<Trial>()
  readonly #rehearsal = Promise.withResolvers<Rehearsal>()
  #host: RehearsalHost | undefined
  #cli: Promise<RunningCli> | undefined

  private constructor(directory: string, options: EmbeddedOptions) {
    this.#directory = directory
    this.#options = options
    const job: SandboxJob = { task: 'sandbox', directory: join(directory, 'data'), extensions: options.extensions }
    this.#worker = startThread(job)
    this.#worker.on('message', (word: SandboxWord) => this.#hear(word))
    this.#worker.on('error', (error) => this.#fail(died(error)))
    this.#worker.on('exit', () => this.#fail(died(undefined)))
    this.#outcome.promise.catch(() => undefined)
    this.#rehearsal.promise.catch(() => undefined)
  }

  /** It is ready in about a second. */
  static async start(options: EmbeddedOptions): Promise<EmbeddedSandbox> {
    return new EmbeddedSandbox(await makeDirectory(options), options)
  }

  restore({ directory, manifest }: Restorable): void {
    this.#order({ restore: { directory, manifest } })
  }

  add(table: TableEntry): void {
    this.#order({ table })
  }

  finish(): Promise<Trial> {
    this.#order({ end: true })
    return this.#outcome.promise
  }

  rehearse(job: RehearsalJob, host: RehearsalHost): Promise<Rehearsal> {
    this.#host = host
    this.#order({ rehearse: job, patience: host.patience })
    return this.#rehearsal.promise
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate()
    await this.#stopCli()
    await rm(this.#directory, { recursive: true, force: true, maxRetries: 5 })
  }

  #order(order: SandboxOrder): void {
    this.#worker.postMessage(order)
  }

  #hear(word: SandboxWord): void {
    if ('line' in word) this.#options.tell(word.line)
    else if ('advance' in word) this.#lineOf(word.table).advance(word.advance)
    else if ('rows' in word) this.#lineOf(word.table).finish(word.rows)
    else if ('trial' in word) this.#outcome.resolve(word.trial)
    else if ('startCli' in word) this.#startCli(word.startCli)
    else if ('stopCli' in word) void this.#stopCli()
    else if ('running' in word) this.#host?.watch(word.running.file, word.running.line)
    else if ('rehearsal' in word) this.#rehearsal.resolve(word.rehearsal)
    else {
      const { code, message, hint } = word.failure
      this.#fail(code === 'CONNECTION_LOST' ? died(undefined) : new GateError(code, message, { hint }))
    }
  }

  #startCli(door: Door): void {
    this.#cli = this.#host?.startCli(door)
    this.#cli?.then(
      async (cli) => this.#order({ cliEnded: await cli.outcome }),
      (error: unknown) => this.#order({ cliEnded: { exitCode: undefined, words: messageOf(error) } })
    )
  }

  async #stopCli(): Promise<void> {
    const cli = await this.#cli?.catch(() => undefined)
    await cli?.[Symbol.asyncDispose]()
  }

  /** A full disk shows itself in many ways, of which few say so. */
  #fail(failure: GateError): void {
    const { place } = this.#options
    const left = roomIn(place)
    const isShort = left !== undefined && left < shortOfRoom
    const fact = `${failure.message}; only ${prettyBytes(left ?? 0)} of the disk are free in ${place}`
    const reason = isShort ? new GateError('DRILL_FAILED', fact, { cause: failure }) : failure
    this.#outcome.reject(reason)
    this.#rehearsal.reject(reason)
  }

  #lineOf(table: Name): ReturnType<RowsProgress['start']> {
    const line = this.#lines.get(tableKey(table)) ?? this.#options.progress.start(table)
    this.#lines.set(tableKey(table), line)
    return line
  }
}

async function makeDirectory({ place }: EmbeddedOptions): Promise<string> {
  try {
    return await mkdtemp(join(place, 'migration-gate-drill-'))
  } catch (error) {
    throw explainFileError(error, place)
  }
}

/** Bytes; PostgreSQL takes 16 MB at once for a file of its log. Undefined where nobody can say. */
function roomIn(place: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(place)
    return bavail * bsize
  } catch {
    return undefined
  }
}

function died(cause: Error | undefined): GateError {
  return new GateError('DRILL_FAILED', `the sandbox has died${cause ? `: ${cause.message}` : ''}`, {
    hint: 'A throwaway server, drill-db-url, has every extension and more memory.',
    cause
  })
}
