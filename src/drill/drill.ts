// The restore drill: a snapshot is restored into a disposable PostgreSQL while it is still being written, or any time later,
// and what comes out is compared with what went in.

import { availableParallelism, freemem } from 'node:os'
import type { Sequence } from '../database/catalog-objects.ts'
import type { ConnectionTarget } from '../database/connection.ts'
import type { InventoryGroup } from '../database/inventory.ts'
import { GateError } from '../errors.ts'
import type { Rehearsal, RehearsalHost, RehearsalJob } from '../rehearsal/rehearse.ts'
import { checkRestored, type RestoredTable } from '../restore/rows.ts'
import { tableKey } from '../restore/target.ts'
import { readSnapshotToc } from '../restore/toc.ts'
import type { Omission } from '../restore/transaction.ts'
import type { Manifest, TableEntry } from '../snapshot/manifest.ts'
import { type Check, checkNone, failed } from '../verification/check.ts'
import { count } from '../wording.ts'
import { divide } from './division.ts'
import { type EmbeddedOptions, EmbeddedSandbox } from './embedded.ts'
import { embeddedMemory } from './estimate.ts'
import type { Restorable, Sandbox } from './sandbox.ts'
import { ThrowawayDatabase } from './throwaway.ts'
import type { Trial, TrialOutcome } from './trial.ts'

/** Below so many bytes of tables a second sandbox takes longer to start than it saves. */
const worthDividing = 100e6

/** Each takes a core, and memory. */
const mostSandboxes = 2

/** Where and how a drill is to run. */
export interface DrillOptions extends EmbeddedOptions {
  /** A server to use; undefined: the embedded sandbox. */
  readonly server: ConnectionTarget | undefined
  /** Bytes of tables, as far as is known. */
  readonly bytes: number
  /** Will migrations be rehearsed? They need everything in one sandbox. */
  readonly rehearses: boolean
}

/** What a drill has shown. */
export interface Drilled {
  readonly check: Check
  /** `PostgreSQL 18.3 (embedded)`; undefined where it came to nothing. */
  readonly sandbox: string | undefined
  readonly tables: readonly RestoredTable[]
  readonly omissions: readonly Omission[]
  readonly lacking: readonly string[]
  /** What the sandbox had in the end; undefined where it came to nothing. */
  readonly inventory: readonly InventoryGroup[] | undefined
  /** Milliseconds. */
  readonly duration: number
}

/** A drill under way. Disposing of it ends it, whatever it is doing, and leaves nothing behind. */
export class Drill implements AsyncDisposable {
  readonly #options: DrillOptions
  readonly #startedAt = performance.now()
  /** All that were started, or are being started. */
  readonly #sandboxes: Promise<Sandbox>[] = []
  /** Knows which sandbox a table goes to, once the schema has been read. */
  readonly #route = Promise.withResolvers<(table: TableEntry) => Sandbox>()

  /** Starts a sandbox, which takes a second, and returns at once. */
  constructor(options: DrillOptions) {
    const { server } = options
    this.#options = options
    this.#route.promise.catch(() => undefined)
    this.#keep(server ? ThrowawayDatabase.start(server, options) : EmbeddedSandbox.start(options))
  }

  /** What is to be restored. Its tables follow, each as soon as its file is whole. */
  begin(snapshot: Restorable): void {
    this.#divide(snapshot).then(this.#route.resolve, this.#route.reject)
  }

  /** A table file is whole, and the manifest's entry for it is known. */
  add(table: TableEntry): void {
    this.#route.promise.then((route) => route(table).add(table)).catch(() => undefined)
  }

  /**
   * All tables were added. A drill that could not run has failed, and so has one that left out a table of the manifest.
   * Throws only what nobody foresaw.
   */
  async finish(manifest: Manifest): Promise<Drilled> {
    try {
      await this.#route.promise
      const sandboxes = await Promise.all(this.#sandboxes)
      return this.#judge(await Promise.all(sandboxes.map((sandbox) => sandbox.finish())), manifest)
    } catch (error) {
      if (!(error instanceof GateError)) throw error
      return { ...nothing, check: failed('drill', detailOf(error)), duration: performance.now() - this.#startedAt }
    }
  }

  /** Pushes migrations into what was restored. Only a drill that has passed can do so. Throws what the sandbox throws. */
  async rehearse(job: RehearsalJob, host: RehearsalHost): Promise<Rehearsal> {
    const [sandbox, ...others] = await Promise.all(this.#sandboxes)
    if (!sandbox || others.length > 0) throw new Error('a rehearsal needs one sandbox that has everything')
    return sandbox.rehearse(job, host)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const end = (sandbox: Sandbox): PromiseLike<void> => sandbox[Symbol.asyncDispose]()
    await Promise.all(this.#sandboxes.splice(0).map((sandbox) => sandbox.then(end, () => undefined)))
  }

  #keep(sandbox: Promise<Sandbox>): void {
    sandbox.catch(() => undefined)
    this.#sandboxes.push(sandbox)
  }

  /** Large databases are shared among as many sandboxes as there are cores, if their tables can be. */
  async #divide(snapshot: Restorable): Promise<(table: TableEntry) => Sandbox> {
    const entries = await readSnapshotToc(snapshot)
    const groups = divide(entries, snapshot.manifest.tables, this.#most())
    for (const _ of groups.slice(1)) this.#keep(EmbeddedSandbox.start(this.#options))
    const sandboxes = await Promise.all(this.#sandboxes)
    for (const sandbox of sandboxes) sandbox.restore(snapshot)
    const places = new Map(
      groups.flatMap((group, index) => group.map((table) => [tableKey(table), sandboxes[index]] as const))
    )
    return (table) => {
      const sandbox = places.get(tableKey(table))
      if (!sandbox) throw new Error(`${table.schema}.${table.name} is in no group`)
      return sandbox
    }
  }

  #most(): number {
    const { server, bytes, rehearses } = this.#options
    if (server || rehearses || bytes < worthDividing) return 1
    return Math.min(mostSandboxes, availableParallelism(), Math.max(1, Math.floor(freemem() / embeddedMemory)))
  }

  #judge(trials: readonly Trial[], manifest: Manifest): Drilled {
    const [first] = trials
    const outcomes = trials.flatMap((trial) => trial.outcome ?? [])
    const [outcome] = outcomes.length === trials.length ? outcomes : []
    const tables = trials.flatMap((trial) => trial.tables)
    const omissions = trials.flatMap((trial) => trial.omissions)
    const sandbox = `PostgreSQL ${first?.serverVersion}${this.#options.server ? '' : ' (embedded)'}`
    const faults = [...notRestored(trials, manifest), ...(outcome ? outOfPlace(outcome, manifest, omissions) : [])]
    return {
      check: checkDrilled(tables, faults, {
        sandbox,
        origin: manifest.source.kind === 'postgres' ? 'source' : 'backup'
      }),
      sandbox,
      tables,
      // Every sandbox has the whole structure, and says the same of it.
      omissions: [...new Map(omissions.map((omission) => [omission.what, omission])).values()],
      lacking: first?.lacking ?? [],
      inventory: outcome?.inventory,
      duration: performance.now() - this.#startedAt
    }
  }
}

/** What the restore engine advises is meant for those who restore. */
function detailOf({ code, message, hint }: GateError): string {
  if (code === 'TARGET_TOO_OLD') return `drill-db-url names a server that is too old: ${message}`
  return code === 'DRILL_FAILED' && hint ? `${message}. ${hint}` : message
}

const nothing: Omit<Drilled, 'check' | 'duration'> = {
  sandbox: undefined,
  tables: [],
  omissions: [],
  lacking: [],
  inventory: undefined
}

/** No table may be forgotten on the way to a sandbox. */
function notRestored(trials: readonly Trial[], manifest: Manifest): string[] {
  const loaded = new Set(trials.flatMap((trial) => trial.loaded).map(tableKey))
  const left = manifest.tables.filter((table) => !loaded.has(tableKey(table)))
  return left.map(({ schema, name }) => `${schema}.${name} was not restored`)
}

/** Sequences that stand elsewhere than in the source, and a migration history that is another one. */
function outOfPlace(outcome: TrialOutcome, manifest: Manifest, omissions: readonly Omission[]): string[] {
  const positions = new Map(outcome.sequences.map((sequence) => [tableKey(sequence), positionOf(sequence)]))
  const excused = new Set(
    omissions.map(({ object }) => object && tableKey({ schema: object.schema ?? '', name: object.name }))
  )
  const moved = manifest.sequences.filter(
    (sequence) => !excused.has(tableKey(sequence)) && positions.get(tableKey(sequence)) !== positionOf(sequence)
  )
  const faults = moved.map(({ schema, name }) => `sequence ${schema}.${name} does not stand where it stood`)
  // The outlines of tables that the Data API shows have no table for it.
  const isSame =
    manifest.source.kind === 'data-api' || JSON.stringify(outcome.migrations) === JSON.stringify(manifest.migrations)
  return isSame ? faults : [...faults, 'the migration history is another one']
}

function positionOf({ last_value, is_called }: Sequence): string {
  return `${last_value} ${is_called}`
}

function checkDrilled(
  tables: readonly RestoredTable[],
  faults: readonly string[],
  { sandbox, origin }: { readonly sandbox: string; readonly origin: string }
): Check {
  const { status, detail } = checkRestored(tables)
  if (status === 'failed') return failed('drill', `restored into ${sandbox}: ${detail}`)
  const rows = tables.reduce((sum, table) => sum + table.actual.rows, 0)
  return checkNone(
    'drill',
    faults.map((fault) => `restored into ${sandbox}: ${fault}`),
    `restored into ${sandbox}: ${count(tables.length, 'table')} and ${count(rows, 'row')}, whose fingerprints are those of the ${origin}`
  )
}
