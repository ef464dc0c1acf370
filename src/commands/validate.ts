// Compares a database with a backup, and changes nothing.

import { runAll, StopSwitch } from '../concurrency.ts'
import { type Config, linked } from '../config.ts'
import { readMigrations, readSequences } from '../database/catalog-objects.ts'
import type { ConnectionTarget } from '../database/connection.ts'
import type { Database } from '../database/database.ts'
import { SharedSnapshot } from '../database/shared-snapshot.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import {
  checkRestored,
  comparablesOf,
  type RestoredTable,
  readDestinations,
  readHashedByEnum,
  readRestored
} from '../restore/rows.ts'
import { chooseTables } from '../restore/scope.ts'
import { readTables, tableKey } from '../restore/target.ts'
import { readSnapshotToc } from '../restore/toc.ts'
import type { Manifest, TableEntry } from '../snapshot/manifest.ts'
import { type Check, checkNone, skipped } from '../verification/check.ts'
import { count } from '../wording.ts'
import { findTarget, isDatabaseConfigured } from './find-source.ts'
import { openBackup } from './open-backup.ts'
import { describePlace, type PostgresPlace, tellPlace } from './place.ts'
import { printable, tellCheck } from './progress.ts'
import { reach } from './reach.ts'
import { verifyBytes } from './verify.ts'

/** What a comparison came to. */
export interface ValidateReport {
  readonly command: 'validate'
  readonly status: 'passed' | 'failed'
  readonly directory: string
  readonly manifest: Manifest
  /** Host, port and database. */
  readonly target: string
  readonly checks: readonly Check[]
  readonly tables: readonly RestoredTable[]
  /** Milliseconds. */
  readonly duration: number
}

/** Compares. Throws where the backup cannot be opened or the database cannot be read. */
export async function validate(
  directory: string,
  config: Config,
  context: { readonly log: Log; readonly signal: AbortSignal }
): Promise<ValidateReport> {
  const startedAt = Date.now()
  const { log } = context
  const place = await findPlace(config, context.signal)
  tellPlace(log, place)
  await using opened = await openBackup(directory, config, context)
  const { snapshot } = opened
  const { manifest } = snapshot
  const chosen = chooseTables(manifest, await readSnapshotToc(snapshot), config.table)
  const bytes = await log.group('Verify', () => verifyBytes(snapshot, log))
  using stop = new StopSwitch(context.signal)
  const connect = (target: ConnectionTarget): Promise<SharedSnapshot> => SharedSnapshot.open(target)
  await using shared = await reach(config, place, connect, { log, signal: stop.signal })
  stop.signal.addEventListener('abort', () => void shared.cancel())
  const refusal = await shared.grow(config.concurrency)
  if (refusal) log.warning(`working with ${shared.size} of ${config.concurrency} connections: ${refusal.message}`)
  const { checks, tables } = await log.group('Compare', () =>
    compare({ shared, manifest, chosen, whole: config.table.length === 0, log, stop })
  )
  const all = [...opened.checks, ...bytes, ...checks]
  for (const check of checks) tellCheck(log, check)
  return {
    command: 'validate',
    status: all.some((check) => check.status === 'failed') ? 'failed' : 'passed',
    directory: opened.directory,
    manifest,
    target: describePlace(place),
    checks: all,
    tables,
    duration: Date.now() - startedAt
  }
}

/** By default the project that a backup would be taken of. */
async function findPlace(config: Config, signal: AbortSignal): Promise<PostgresPlace> {
  const { against } = config
  if (against === undefined && !(await isDatabaseConfigured(config))) {
    throw new GateError('NO_CONNECTION_CONFIGURED', 'no database to compare with is named', {
      hint: 'Put its connection string into the environment variable RESTORE_DB_URL (or give it as --against, in a workflow against:).'
    })
  }
  return findTarget(config, { option: 'against', text: against ?? linked }, signal)
}

interface Comparison {
  readonly shared: SharedSnapshot
  readonly manifest: Manifest
  readonly chosen: readonly TableEntry[]
  /** Is it about the whole backup? */
  readonly whole: boolean
  readonly log: Log
  readonly stop: StopSwitch
}

async function compare(work: Comparison): Promise<{ checks: Check[]; tables: RestoredTable[] }> {
  const { shared, manifest, chosen, whole } = work
  const present = await shared.use((database) => readTables(database, chosen, { generated: true }))
  const columnsOf = (table: TableEntry): readonly string[] | undefined => present.get(tableKey(table))
  const faults = chosen.flatMap((table) => {
    const columns = columnsOf(table)
    if (!columns) return [`${table.schema}.${table.name} is not there`]
    const gone = table.columns.filter((column) => !columns.includes(column.name)).map((column) => column.name)
    return gone.length > 0 ? [`${table.schema}.${table.name} has no column ${gone.join(', ')}`] : []
  })
  const comparable = chosen.filter((table) => {
    const columns = columnsOf(table)
    return columns && table.columns.every((column) => columns.includes(column.name))
  })
  const tables = await readFingerprints(work, comparable)
  const checks = [
    checkNone('tables', faults, `${count(chosen.length, 'table')} there, with all columns`),
    checkContent(tables, { compared: comparable.length, chosen: chosen.length }),
    ...(whole
      ? await shared.use((database) => checkState(database, manifest))
      : [skipped('state', 'only some tables are compared')])
  ]
  return { checks, tables }
}

/** A table that cannot be compared is not as it was. */
function checkContent(tables: readonly RestoredTable[], of: { compared: number; chosen: number }): Check {
  const content = { ...checkRestored(tables), name: 'content' }
  if (content.status === 'failed' || of.compared === of.chosen) return content
  const detail = `only ${of.compared} of ${count(of.chosen, 'table')} can be compared; those are as in the backup`
  return { ...content, status: 'failed', detail: of.compared === 0 ? 'no table can be compared' : detail }
}

async function readFingerprints(work: Comparison, tables: readonly TableEntry[]): Promise<RestoredTable[]> {
  const { shared, log, stop } = work
  const encoding = shared.parameters.get('server_encoding') ?? 'UTF8'
  const hashed = await shared.use((database) => readHashedByEnum(database))
  const destinationOf = await shared.use((database) => readDestinations(database, tables, work.manifest.source))
  const found: RestoredTable[] = []
  const steps = tables.map((table) => ({ table, into: hashed.get(tableKey(table)) ?? destinationOf(table) }))
  const jobs = comparablesOf(steps).map((comparable, index) => async () => {
    const restored = await shared.use((database) => readRestored(database, comparable, encoding))
    found[index] = restored
    log.info(`${printable(`${restored.schema}.${restored.name}`)}: ${count(restored.actual.rows, 'row')}`)
  })
  await runAll(jobs, shared.size, stop)
  return found
}

/** Sequences and migration history: where they stand. */
async function checkState(database: Database, manifest: Manifest): Promise<Check[]> {
  const sequences = await readSequences(database, manifest.schemas)
  const positions = new Map(
    sequences.map((sequence) => [tableKey(sequence), `${sequence.last_value} ${sequence.is_called}`])
  )
  const moved = manifest.sequences
    .filter((sequence) => positions.get(tableKey(sequence)) !== `${sequence.last_value} ${sequence.is_called}`)
    .map(({ schema, name }) => `${schema}.${name} is not at its position in the backup`)
  const versions = (await readMigrations(database)).map((migration) => migration.version)
  const known = manifest.migrations.map((migration) => migration.version)
  const history = [
    ...known.filter((version) => !versions.includes(version)).map((version) => `${version} is not in the history`),
    ...versions.filter((version) => !known.includes(version)).map((version) => `${version} was pushed since`)
  ]
  const isKnown = manifest.source.kind === 'postgres' || manifest.source.server_version !== 'unknown'
  return [
    checkNone('sequences', moved, `${count(manifest.sequences.length, 'sequence')} at the same position`),
    isKnown
      ? checkNone('history', history, `${count(known.length, 'migration')}, the same`)
      : skipped('history', 'the Data API did not show which migrations were applied')
  ]
}
