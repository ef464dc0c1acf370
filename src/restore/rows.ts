// The rows: table files → COPY → tables, and the proof that they arrived.

import { join } from 'node:path'
import { readJson } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { readFingerprint } from '../database/fingerprint.ts'
import { GateError } from '../errors.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import { addFingerprints, type Fingerprint } from '../snapshot/row-codec.ts'
import { explainFileError, isFileError, type Snapshot } from '../snapshot/snapshot.ts'
import { readTableFile } from '../snapshot/table-file.ts'
import { type Name, qualifiedName, quoteIdentifier } from '../sql.ts'
import { type Check, checkNone } from '../verification/check.ts'
import { count } from '../wording.ts'
import { tableKey } from './target.ts'
import { refused } from './transaction.ts'

/** A table file, and the table that its rows go into. */
export interface RowsStep {
  readonly table: TableEntry
  /** The table itself, a copy of it, or the partitioned table above it. */
  readonly into: Name
}

/** Called when rows of a table are under way, and when all of them are there. */
export interface RowsProgress {
  start(table: Name): { advance(copyBytes: number): void; finish(rows: number): void }
}

/**
 * Loads rows, table by table. `fresh`: the tables were made in this transaction, so rows can be frozen as they arrive
 * (https://www.postgresql.org/docs/17/sql-copy.html, FREEZE). Throws `RESTORE_FAILED` or `SNAPSHOT_DAMAGED`.
 */
export async function loadRows(
  database: Database,
  snapshot: Snapshot,
  options: { readonly steps: readonly RowsStep[]; readonly fresh: boolean; readonly progress: RowsProgress }
): Promise<void> {
  for (const { table, into } of options.steps) {
    const line = options.progress.start(table)
    const path = join(snapshot.directory, table.file)
    const columns = table.columns.map((column) => quoteIdentifier(column.name)).join(', ')
    const list = columns === '' ? '' : ` (${columns})`
    const freeze = options.fresh && into.name === table.name ? ' (FREEZE)' : ''
    try {
      const rows = told(readTableFile(path, table.columns), line.advance)
      const taken = await database.copyIn(`COPY ${qualifiedName(into)}${list} FROM STDIN${freeze}`, rows)
      line.finish(taken)
    } catch (error) {
      if (isFileError(error)) throw explainFileError(error, path)
      if (!(error instanceof GateError)) throw damaged(table, error)
      throw error.code === 'SNAPSHOT_DAMAGED' ? error : refused(`rows of ${table.schema}.${table.name}`, error)
    }
  }
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
 * A hash of an enum value is another one in every database, so rows of a table that is partitioned that way may belong into
 * another partition than they came from: they go in through the partitioned table, as with pg_dump's
 * --load-via-partition-root. Returns the partitioned table of every such partition.
 */
export async function readHashedByEnum(database: Database): Promise<Map<string, Name>> {
  const rows = await readJson<Name & { root: Name }>(
    database,
    `SELECT n.nspname AS schema, c.relname AS name, json_build_object('schema', rn.nspname, 'name', r.relname) AS root
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_class r ON r.oid = pg_partition_root(c.oid)
        JOIN pg_namespace rn ON rn.oid = r.relnamespace
      WHERE c.relispartition AND c.relkind = 'r' AND EXISTS (SELECT FROM pg_partition_ancestors(c.oid) p
        JOIN pg_partitioned_table t ON t.partrelid = p.relid JOIN pg_attribute a ON a.attrelid = p.relid
          AND a.attnum = ANY (t.partattrs::int2[]) JOIN pg_type y ON y.oid = a.atttypid
        WHERE t.partstrat = 'h' AND y.typtype IN ('e', 'd', 'c'))`
  )
  return new Map(rows.map((row) => [tableKey(row), row.root]))
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
    const descendants = first.into.name !== first.table.name
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
