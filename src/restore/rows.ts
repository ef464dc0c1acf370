// The rows: table files → COPY → tables, and the proof that they arrived.

import { join } from 'node:path'
import { nameParameters, readJson } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { readFingerprint } from '../database/fingerprint.ts'
import { GateError } from '../errors.ts'
import { BinaryRows } from '../snapshot/binary-rows.ts'
import type { SourceRecord, TableEntry } from '../snapshot/manifest.ts'
import { addFingerprints, type Fingerprint } from '../snapshot/row-codec.ts'
import type { BinaryColumn } from '../snapshot/row-kernel.ts'
import { explainFileError, isFileError, type Snapshot } from '../snapshot/snapshot.ts'
import { readTableFile } from '../snapshot/table-file.ts'
import { type Name, qualifiedName, quoteIdentifier } from '../sql.ts'
import { type Check, checkNone } from '../verification/check.ts'
import { count } from '../wording.ts'
import { readBinaryForms } from './binary-forms.ts'
import { withoutFields } from './fields.ts'
import { tableKey } from './target.ts'
import { refused } from './transaction.ts'

/** Where rows go: the table itself, a copy of it, or the partitioned table above it. */
export interface Destination extends Name {
  readonly partitioned?: boolean
  /** Columns that PostgreSQL computes there by itself. */
  readonly generated?: readonly string[]
}

/** A table file, and the table that its rows go into. */
export interface RowsStep {
  readonly table: TableEntry
  readonly into: Destination
}

/** Called when rows of a table are under way, and when all of them are there. */
export interface RowsProgress {
  start(table: Name): { advance(copyBytes: number): void; finish(rows: number): void }
}

/** For what nobody watches. */
export const silentProgress: RowsProgress = {
  start: () => ({ advance: () => undefined, finish: () => undefined })
}

/**
 * Loads rows, table by table. Returns what was loaded, in that order. `fresh`: the tables were made in this transaction, so rows can be frozen as they arrive
 * (https://www.postgresql.org/docs/17/sql-copy.html, FREEZE). Throws `RESTORE_FAILED` or `SNAPSHOT_DAMAGED`.
 */
export async function loadRows(
  database: Database,
  { directory }: Pick<Snapshot, 'directory'>,
  options: {
    readonly steps: readonly RowsStep[]
    /** The same steps in the order in which their files are there; without it, all are there. */
    readonly arriving?: AsyncIterable<RowsStep> | undefined
    readonly fresh: boolean
    readonly progress: RowsProgress
  }
): Promise<RowsStep[]> {
  const loaded: RowsStep[] = []
  const forms = await readBinaryForms(
    database,
    options.steps.map((step) => step.into)
  )
  for await (const step of options.arriving ?? options.steps) {
    const { table, into } = step
    const line = options.progress.start(table)
    const path = join(directory, table.file)
    const freeze = options.fresh && !into.partitioned
    try {
      const text = told(readTableFile(path, table.columns), line.advance)
      line.finish(await copyRows(database, text, { ...step, freeze, forms: forms(into, table.columns) }))
    } catch (error) {
      if (isFileError(error)) throw explainFileError(error, path)
      if (!(error instanceof GateError)) throw damaged(table, error)
      throw error.code === 'SNAPSHOT_DAMAGED'
        ? error
        : refused(`rows of ${table.schema}.${table.name}${placeOf(table, error)}`, error)
    }
    loaded.push(step)
  }
  return loaded
}

interface CopyOptions extends RowsStep {
  readonly freeze: boolean
  /** Undefined: the rows go as text. */
  readonly forms: readonly BinaryColumn[] | undefined
}

/** Rows that have no certain binary form go as text, behind those before them. */
async function copyRows(database: Database, text: AsyncIterable<Uint8Array>, options: CopyOptions): Promise<number> {
  const { table, into, freeze, forms } = options
  const { generated = [] } = into
  const left = new Set(table.columns.flatMap(({ name }, index) => (generated.includes(name) ? [index] : [])))
  const columns = table.columns.filter((_, index) => !left.has(index)).map((column) => quoteIdentifier(column.name))
  const list = columns.length === 0 ? '' : ` (${columns.join(', ')})`
  const copy = (rows: AsyncIterable<Uint8Array>, format: 'text' | 'binary'): Promise<number> =>
    database.copyIn(`COPY ${qualifiedName(into)}${list} FROM STDIN (FORMAT ${format}, FREEZE ${freeze})`, rows)
  if (left.size > 0) return copy(withoutFields(text, left), 'text')
  if (!forms) return copy(text, 'text')
  await using rows = new BinaryRows(text, forms)
  const taken = await copy(rows.binary(), 'binary')
  return rows.hasRest ? taken + (await copy(rows.rest(), 'text')) : taken
}

/** `, line 3, column email`, as far as the server says so. The rest of what it says there is the row itself. */
function placeOf(table: TableEntry, { cause }: GateError): string {
  const where = cause instanceof Error && 'where' in cause ? String(cause.where) : ''
  const [, line, column] = /^COPY .*?, line (\d+)(?:, column (.*?)(?:: |$))?/m.exec(where) ?? []
  if (line === undefined) return ''
  return table.columns.some(({ name }) => name === column) ? `, line ${line}, column ${column}` : `, line ${line}`
}

async function* told(rows: AsyncIterable<Uint8Array>, advance: (bytes: number) => void): AsyncIterable<Uint8Array> {
  for await (const text of rows) {
    yield text
    advance(text.length)
  }
}

function damaged(table: TableEntry, error: unknown): GateError {
  return new GateError('SNAPSHOT_DAMAGED', `${table.file} cannot be read to its end`, {
    hint: 'Use another backup, or the artifact that this one came from.',
    cause: error
  })
}

/**
 * A hash of an enum value, or of anything else that is stored as an OID, is another one in every database, so rows of a
 * table that is partitioned that way may belong into another partition than they came from: they go in through the
 * partitioned table, as with pg_dump's --load-via-partition-root. So does whatever is not surely stored by its value.
 * Returns the partitioned table of every such partition.
 */
export async function readHashedByEnum(database: Database): Promise<Map<string, Destination>> {
  const rows = await readJson<Name & { root: Name }>(
    database,
    `SELECT n.nspname AS schema, c.relname AS name, json_build_object('schema', rn.nspname, 'name', r.relname) AS root
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_class r ON r.oid = pg_partition_root(c.oid)
        JOIN pg_namespace rn ON rn.oid = r.relnamespace
      WHERE c.relispartition AND c.relkind = 'r' AND EXISTS (SELECT FROM pg_partition_ancestors(c.oid) p
        JOIN pg_partitioned_table t ON t.partrelid = p.relid, unnest(t.partattrs::int2[]) AS k (attnum)
        WHERE t.partstrat = 'h' AND NOT EXISTS (SELECT FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
          WHERE a.attrelid = p.relid AND a.attnum = k.attnum AND y.typnamespace = 'pg_catalog'::regnamespace
            AND y.typname !~ '^_?reg'))`
  )
  return new Map(rows.map((row) => [tableKey(row), { ...row.root, partitioned: true }]))
}

/**
 * What tables are in the database that is there, as far as it matters to their rows. A backup over the Data API has all rows of a
 * partitioned table under its own name, and reads what is generated; any other one knows partitions alone. Throws
 * `STRUCTURE_UNKNOWN` where rows of others are among them, too.
 */
export async function readDestinations(
  database: Database,
  tables: readonly Name[],
  { kind }: SourceRecord
): Promise<(table: Name) => Destination> {
  if (kind !== 'data-api') return (table) => table
  const present = await readJson<Destination & { readonly heirs: readonly string[] }>(
    database,
    `SELECT n.nspname AS schema, c.relname AS name, c.relkind = 'p' AS partitioned,
        ARRAY(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped AND a.attgenerated <> '') AS generated,
        ARRAY(SELECT i.inhrelid::regclass::text FROM pg_inherits i WHERE i.inhparent = c.oid AND c.relkind = 'r') AS heirs
      FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name`,
    nameParameters(tables)
  )
  const doubled = present.filter(({ heirs }) => heirs.length > 0)
  if (doubled.length > 0) {
    const facts = doubled.map(
      ({ schema, name, heirs }) => `those of ${heirs.join(', ')} with those of ${schema}.${name}`
    )
    throw new GateError(
      'STRUCTURE_UNKNOWN',
      `the Data API gives the rows of tables that inherit as rows of both: ${facts.join('; ')}`,
      {
        hint: 'Put copies beside the live tables, and merge what is missing: --into-schema recovered.'
      }
    )
  }
  const byKey = new Map(present.map((table) => [tableKey(table), table]))
  return (table) => byKey.get(tableKey(table)) ?? table
}

/** A table as it should be and as it is. */
export interface RestoredTable extends Name {
  readonly expected: Fingerprint
  readonly actual: Fingerprint
}

/** What is compared as one: a table, or a partitioned table whose rows may have changed places within it. */
export interface Comparable extends Name {
  readonly columns: TableEntry['columns']
  readonly descendants: boolean
  readonly expected: Fingerprint
}

/** What is to be compared once the steps are done. */
export function comparablesOf(steps: readonly RowsStep[]): Comparable[] {
  const groups = Map.groupBy(steps, (step) => tableKey(step.into))
  return [...groups.values()].flatMap((parts) => {
    const [first] = parts
    if (!first) return []
    const expected = parts
      .map(({ table }) => ({ rows: table.records, digest: table.fingerprint }))
      .reduce(addFingerprints)
    const descendants = first.into.partitioned === true
    return [{ schema: first.into.schema, name: first.into.name, columns: first.table.columns, descendants, expected }]
  })
}

/** Has the database compute what there is now. */
export async function readRestored(
  database: Database,
  comparable: Comparable,
  encoding: string
): Promise<RestoredTable> {
  const { schema, name, expected } = comparable
  return { schema, name, expected, actual: await readFingerprint(database, comparable, encoding) }
}

/** As `readRestored`, for tables that our role has restored, one after the other. */
export async function readAllRestored(
  database: Database,
  comparables: readonly Comparable[],
  encoding: string
): Promise<RestoredTable[]> {
  const forced = await readForced(database)
  const names = comparables.filter((table) => forced.has(tableKey(table))).map(qualifiedName)
  const set = (words: string): Promise<unknown> =>
    database.query(names.map((name) => `ALTER TABLE ${name} ${words}`).join('; '))
  // An owner whom FORCE ROW LEVEL SECURITY keeps from rows may lift it for a moment, and nobody else sees that moment.
  if (names.length > 0) await set('NO FORCE ROW LEVEL SECURITY')
  const tables: RestoredTable[] = []
  for (const comparable of comparables) tables.push(await readRestored(database, comparable, encoding))
  if (names.length > 0) await set('FORCE ROW LEVEL SECURITY')
  return tables
}

/** Tables whose own owner, our role, may not see all their rows. */
async function readForced(database: Database): Promise<Set<string>> {
  const rows = await readJson<Name>(
    database,
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relforcerowsecurity AND row_security_active(c.oid) AND pg_has_role(c.relowner, 'USAGE')`
  )
  return new Set(rows.map(tableKey))
}

/** What the database says of every table is what the backup says. */
export function checkRestored(tables: readonly RestoredTable[]): Check {
  const faults = tables.flatMap(({ schema, name, expected, actual }) => {
    if (expected.rows !== actual.rows)
      return [`${schema}.${name} has ${count(actual.rows, 'row')} in the database, but ${expected.rows} in the backup`]
    return expected.digest === actual.digest
      ? []
      : [`${schema}.${name} has other content in the database than in the backup: the fingerprints differ`]
  })
  const rows = tables.reduce((sum, table) => sum + table.actual.rows, 0)
  return checkNone(
    'restored',
    faults,
    `the database computed the fingerprints of the backup for ${count(tables.length, 'table')}, ${count(rows, 'row')}`
  )
}
