// The restore itself: everything in one transaction, which is committed only if the target's own fingerprints say that the
// rows are those of the snapshot. The engine knows nothing of servers: it works on any `Database`.

import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { type Name, qualifiedName } from '../sql.ts'
import type { Check } from '../verification/check.ts'
import { count } from '../wording.ts'
import { addKeysBeside, giveTypes, makeTablesBeside } from './beside.ts'
import { checkCaptured, checkColumns, checkEmpty, checkTarget } from './guard.ts'
import { readVersions, restoreHistory } from './history.ts'
import { Replacement } from './in-place.ts'
import { lockTables } from './locks.ts'
import { makePlan, type Plan } from './plan.ts'
import { suspendDefaultPrivileges } from './privileges.ts'
import { replaceRows } from './replica.ts'
import { createRoles } from './roles.ts'
import {
  checkRestored,
  comparablesOf,
  loadRows,
  type RestoredTable,
  type RowsProgress,
  type RowsStep,
  readAllRestored,
  readDestinations,
  readHashedByEnum
} from './rows.ts'
import { isOwnSchema, modeOf, type RestoreRequest, schemaOf } from './scope.ts'
import { raiseSequences, setSequences } from './sequences.ts'
import { type Excuse, refreshViews, StructureOptions } from './structure.ts'
import { readObjects, readTables, readTarget, type Target, tableKey } from './target.ts'
import { type Entry, readSnapshotToc, readToc, sectionsOf } from './toc.ts'
import { attempt, begin, type Omission, refused, runEntries, undoing } from './transaction.ts'

/** What is restored, and what the engine needs for it. */
export interface Restoring {
  readonly database: Database
  readonly snapshot: Pick<Snapshot, 'directory' | 'manifest'>
  readonly request: RestoreRequest
  /** What pg_dump says of the target, in the transaction that the connection is in. */
  readonly dump: () => Promise<string>
  /** Is the target the database that the snapshot was taken from? */
  readonly isSource: boolean
  /** Milliseconds. */
  readonly lockTimeout: number
  /** Called with the server process that runs the transaction: behind a pooler it is known only then. */
  readonly began: (pid: string) => void
  /** Once it is aborted nothing is committed any more. */
  readonly signal: AbortSignal
  readonly tell: (line: string) => void
  readonly progress: RowsProgress
  /**
   * Tables in the order in which their files become whole, for a snapshot that is still being written: what its manifest
   * says of their rows is not known before. Without it, all are there.
   */
  readonly arrivals?: AsyncIterable<TableEntry>
  /** What to say of an object that the target does not take, and that may be missing. */
  readonly excuse?: Excuse
}

/** What came of it. */
export interface Restored {
  readonly plan: Plan
  readonly target: Target
  readonly check: Check
  readonly tables: readonly RestoredTable[]
  /** What the target would not take. */
  readonly omissions: readonly Omission[]
  /** Rows that `cascade` deleted elsewhere, by table. */
  readonly deleted: ReadonlyMap<string, number>
}

interface Prepared {
  readonly entries: readonly Entry[]
  readonly present: readonly Entry[]
  readonly target: Target
  readonly plan: Plan
}

/** Looks at the target and says what a restore would do. Changes nothing. Throws where a guard refuses. */
export async function planRestore(work: Restoring): Promise<{ plan: Plan; versions: string[] }> {
  try {
    const { plan } = await prepare(work)
    return { plan, versions: plan.history ? await readVersions(work.database) : [] }
  } finally {
    await work.database.query('ROLLBACK').catch(() => undefined)
  }
}

/**
 * Restores. Everything or nothing: whatever is thrown, and where the check fails, the target is as it was. Only where the
 * connection breaks while the target commits can nobody say: that error says so.
 *
 * Throws `RESTORE_FAILED` where the target refuses something, and the guards' errors.
 */
export async function restore(work: Restoring): Promise<Restored> {
  const { database } = work
  try {
    const restored = await apply(work, await prepareLocked(work))
    if (restored.check.status === 'passed') {
      work.signal.throwIfAborted()
      await commit(database)
    }
    return restored
  } finally {
    // After COMMIT there is nothing to roll back, and PostgreSQL says so in a warning that nobody reads.
    await database.query('ROLLBACK').catch(() => undefined)
  }
}

async function commit(database: Database): Promise<void> {
  try {
    await database.query('COMMIT')
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    // What is deferred to the end of a transaction can still refuse it.
    if (!['CONNECTION_LOST', 'UNREACHABLE'].includes(error.code)) throw refused('committing', error)
    throw new GateError(
      'OUTCOME_UNKNOWN',
      'the connection was cut while the target committed: it is either complete or as it was',
      {
        hint: 'Find out which: migration-gate validate <backup> --against <database>.',
        cause: error
      }
    )
  }
}

/**
 * What is replaced is locked before the transaction looks at anything: rows that somebody writes in between, or what
 * somebody hangs on a table, would be in nobody's sight.
 */
async function prepareLocked(work: Restoring): Promise<Prepared> {
  const prepared = await prepare(work)
  const tables = replacedTables(prepared.plan)
  if (tables.length === 0) return prepared
  await work.database.query('ROLLBACK')
  return prepare(work, tables)
}

/** The tables that lose their rows or themselves. */
function replacedTables({ rowsOnly, drop }: Plan): Name[] {
  const dropped = drop.flatMap(({ kind, schema, name }) =>
    kind === 'TABLE' && name !== null ? [{ schema, name }] : []
  )
  return [...rowsOnly, ...dropped]
}

/** Begins the transaction, reads what has to be known, and lets the guards have their say. */
async function prepare(work: Restoring, locked: readonly Name[] = []): Promise<Prepared> {
  const { database, snapshot, request } = work
  const [version] = await database.query(`SELECT current_setting('server_version_num')::int / 10000 AS major`)
  await begin(database, Number(version?.major), work.lockTimeout)
  await lockTables(database, locked)
  const target = await readTarget(database)
  work.began(target.pid)
  checkTarget(target, snapshot.manifest, request)
  const entries = await readSnapshotToc(snapshot)
  const mode = modeOf(request)
  const needsStructure = mode !== 'rows' && mode !== 'beside'
  const present = needsStructure ? await readPresent(work) : []
  const schemas =
    mode === 'everything'
      ? ownSchemas(entries)
      : [...new Set(snapshot.manifest.tables.map((table) => table.schema)), ...snapshot.manifest.schemas]
  const objects = needsStructure ? await readObjects(database, schemas) : []
  if (mode === 'everything') checkEmpty(objects, work.isSource)
  const plan = makePlan({ manifest: snapshot.manifest, entries, present, target, objects, request })
  await checkRowsOnly(work, plan)
  checkCaptured(await readUncaptured(work, plan))
  return { entries, present, target, plan }
}

/** pg_dump makes settings of its own: they are undone, as are the locks that it takes. */
async function readPresent({ database, dump }: Restoring): Promise<Entry[]> {
  return readToc(await undoing(database, dump))
}

/** The history is compared, not refused: see history.ts. */
function ownSchemas(entries: readonly Entry[]): string[] {
  const schemas = new Set(entries.flatMap((entry) => schemaOf(entry) ?? []))
  return [...schemas].filter((schema) => isOwnSchema(schema) && schema !== 'supabase_migrations')
}

/** Rows alone need their tables; and into an empty database means that these are empty too. */
async function checkRowsOnly({ database, isSource }: Restoring, { mode, rowsOnly }: Plan): Promise<void> {
  checkColumns(rowsOnly, await readTables(database, rowsOnly, { generated: true }))
  if (mode !== 'everything') return
  for (const table of rowsOnly) {
    const [row] = await database.query(`SELECT EXISTS (SELECT FROM ${qualifiedName(table)}) AS filled`)
    const { schema, name } = table
    if (row?.filled === 't')
      checkEmpty([{ oid: '', schema, kind: 'TABLE', identity: qualifiedName(table), name }], isSource)
  }
}

/** Tables that would be dropped, and have rows that the backup left out. Where our role may not look, there may be some. */
async function readUncaptured({ database, snapshot }: Restoring, { drop }: Plan): Promise<Name[]> {
  const missing = new Set(snapshot.manifest.not_captured.map(tableKey))
  const filled: Name[] = []
  for (const { kind, schema, name } of drop) {
    if (kind !== 'TABLE' || name === null || !missing.has(tableKey({ schema, name }))) continue
    const sql = `SELECT EXISTS (SELECT FROM ${qualifiedName({ schema, name })}) AS filled`
    const rows = await attempt(database, () => database.query(sql))
    if (rows instanceof GateError || rows[0]?.filled === 't') filled.push({ schema, name })
  }
  return filled
}

async function apply(work: Restoring, prepared: Prepared): Promise<Restored> {
  const { database, snapshot, request, progress } = work
  const { plan, target } = prepared
  const omissions: Omission[] = [...plan.omissions, ...(await createRoles(database, plan, target))]
  const deleted = new Map<string, number>()
  const brought = plan.mode === 'beside' ? await bringBeside(work, prepared) : await bringStructure(work, prepared)
  const destinationOf = await readDestinations(database, plan.rowsOnly, snapshot.manifest.source)
  const rowsOnly = plan.rowsOnly.map((table): RowsStep => ({ table, into: destinationOf(table) }))
  const fill = (): Promise<unknown> => loadRows(database, snapshot, { steps: rowsOnly, fresh: false, progress })
  const tables = rowsOnly.map(({ into }) => into)
  for (const [table, rows] of await replaceRows(database, { tables, cascade: request.cascade, fill }))
    deleted.set(table, rows)
  omissions.push(...brought.omissions, ...(await setSequences(database, plan.sequences)))
  if (snapshot.manifest.source.kind === 'data-api') omissions.push(...(await raiseSequences(database, plan.rowsOnly)))
  const ended = await brought.end()
  omissions.push(...ended.omissions)
  for (const [table, rows] of ended.deleted) deleted.set(table, rows)
  if (plan.history) await restoreHistory(database, plan.history)
  work.tell('comparing with the backup')
  const restored = await readAllRestored(database, comparablesOf([...brought.steps, ...rowsOnly]), target.encoding)
  return { plan, target, check: checkRestored(restored), tables: restored, omissions, deleted }
}

interface Brought {
  readonly steps: readonly RowsStep[]
  readonly omissions: readonly Omission[]
  /** Brings what belongs behind the rows. */
  end(): Promise<{ omissions: Omission[]; deleted: ReadonlyMap<string, number> }>
}

async function bringBeside(work: Restoring, { plan, entries }: Prepared): Promise<Brought> {
  const { database, snapshot, request, progress } = work
  const { steps, pending, omissions: gone } = await makeTablesBeside(database, plan.tables, request.intoSchema ?? '')
  await loadRows(database, snapshot, { steps, fresh: true, progress })
  const omissions = [...gone, ...(await giveTypes(database, pending))]
  const end = async (): Promise<{ omissions: Omission[]; deleted: ReadonlyMap<string, number> }> => ({
    omissions: await addKeysBeside(database, entries, steps),
    deleted: new Map()
  })
  return { steps, omissions, end }
}

async function bringStructure(work: Restoring, prepared: Prepared): Promise<Brought> {
  const { database, snapshot, request, progress } = work
  const { plan, target, present, entries } = prepared
  const replaces = plan.mode === 'in-place' || plan.mode === 'tables'
  const read = (): Promise<Entry[]> => readPresent(work)
  const replacement = replaces
    ? await Replacement.begin({ database, plan, target, snapshot: entries, present, read, cascade: request.cascade })
    : undefined
  const suspended = replacement ? [] : await suspendDefaultPrivileges(database, present, target.user)
  const wanted = replacement?.entries ?? plan.entries
  const options = await StructureOptions.read(database, target, {
    allowOrphans: request.allowOrphans,
    excuse: work.excuse
  })
  const { preData, postData, eventTriggers } = sectionsOf(wanted)
  work.tell(`structure: ${count(preData.length, 'object')} before the rows`)
  const run = (batch: readonly Entry[]): Promise<Omission[]> =>
    replacement ? replacement.run(batch, options) : runEntries(database, batch, options)
  const omissions = [...(replacement?.omissions ?? []), ...options.withheld(wanted), ...(await run(preData))]
  const hashed = await readHashedByEnum(database)
  const stepOf = (table: TableEntry): RowsStep => ({ table, into: hashed.get(tableKey(table)) ?? table })
  const arriving = work.arrivals && mapped(work.arrivals, stepOf)
  const steps = await loadRows(database, snapshot, { steps: plan.tables.map(stepOf), arriving, fresh: true, progress })
  const end = async (): Promise<{ omissions: Omission[]; deleted: ReadonlyMap<string, number> }> => {
    work.tell(`structure: ${count(postData.length, 'object')} behind the rows`)
    const after = [...(await run(postData)), ...((await replacement?.runLate(options)) ?? [])]
    options.checkOrphans()
    const refreshed = await refreshViews(database, [...wanted, ...(replacement?.late ?? [])])
    const watched = [...(await run(eventTriggers)), ...(await runEntries(database, suspended, options))]
    const omissions = [...after, ...refreshed, ...watched, ...((await replacement?.finish(options)) ?? [])]
    return { omissions, deleted: replacement?.deleted ?? new Map() }
  }
  return { steps, omissions, end }
}

async function* mapped<From, To>(values: AsyncIterable<From>, map: (value: From) => To): AsyncIterable<To> {
  for await (const value of values) yield map(value)
}
