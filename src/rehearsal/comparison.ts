// The rows of a table as the backup has them and as they are now, compared by the database that holds them: every value as
// the text that PostgreSQL writes for it.

import { join } from 'node:path'
import type { Database } from '../database/database.ts'
import { GateError, messageOf } from '../errors.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import { readTableFile } from '../snapshot/table-file.ts'
import { qualifiedName, quoteIdentifier, quoteLiteral } from '../sql.ts'
import type { ColumnPair, TableShape } from './shape.ts'

/** What has become of the values of a column. */
export interface ColumnChange {
  /** Gone with it. */
  readonly dropped: number
  /** Another value, or NULL, is in their place. */
  readonly overwritten: number
  readonly emptied: number
  /** Where NULL was. */
  readonly filled: number
}

export interface Comparison {
  /** Were rows told apart by their primary key? Otherwise a row that was changed is deleted, and another one inserted. */
  readonly keyed: boolean
  readonly deleted: number
  readonly inserted: number
  readonly updated: number
  /** By attnum before. */
  readonly columns: ReadonlyMap<number, ColumnChange>
}

/** What is compared. */
export interface Compared {
  /** As it was, with its key. */
  readonly before: TableShape
  readonly columns: readonly ColumnPair[]
  /** The rows before. */
  readonly entries: readonly TableEntry[]
  /** The tables that hold rows now, and their shapes before the push. */
  readonly leaves: readonly { readonly leaf: TableShape; readonly was: TableShape | undefined }[]
}

/** Where rows of the backup are brought, until the transaction is rolled back. */
const place = { schema: 'migration_gate_before', name: 'rows' }

/** A column that both sides have, by its place in the backup's rows. */
interface Shared {
  readonly at: number
  readonly number: number
  /** The type before, where it is another one now, and still there to compare in. */
  readonly oldType: string | undefined
}

/** Compares. The transaction has to be rolled back afterwards. */
export async function compareRows(
  work: { readonly database: Database; readonly directory: string },
  compared: Compared
): Promise<Comparison> {
  const { before, columns, entries } = compared
  const stored = columns.flatMap(({ before: column }) => (column && !column.generated ? [column] : []))
  const names = stored.map(({ name }) => name)
  await loadTexts(work, entries, names)
  const shared: Shared[] = []
  for (const pair of columns) {
    const at = pair.before ? stored.indexOf(pair.before) : -1
    if (at >= 0 && pair.before && pair.after)
      shared.push({ at, number: pair.before.number, oldType: await typeToCompareIn(work.database, pair) })
  }
  const gone = stored.flatMap(({ number }, at) => (shared.some((column) => column.at === at) ? [] : [{ at, number }]))
  const key = shared.filter(({ number }) => before.key.includes(number))
  const isKeyed = before.key.length > 0 && key.length === before.key.length
  const live = liveRows(compared, shared)
  const query = isKeyed ? keyedQuery(key, shared, gone, live) : keylessQuery(shared, gone, live)
  const [row] = await work.database.query(query)
  const figures = (row?.figures ?? '').replace(/[{}]/g, '').split(',').map(Number)
  return readFigures(figures, { isKeyed, shared, gone })
}

/** The rows of the backup, as a table of texts: no type, no constraint, no generated column stands in their way. */
async function loadTexts(
  { database, directory }: { readonly database: Database; readonly directory: string },
  entries: readonly TableEntry[],
  names: readonly string[]
): Promise<void> {
  const table = qualifiedName(place)
  const columns = names.map((_, at) => `c${at} text`).join(', ')
  await database.query(
    `DROP TABLE IF EXISTS ${table}; CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(place.schema)}; CREATE TABLE ${table} (${columns})`
  )
  for (const entry of entries) {
    const list = entry.columns.map(({ name }) => `c${names.indexOf(name)}`).join(', ')
    const path = join(directory, entry.file)
    try {
      await database.copyIn(`COPY ${table} (${list}) FROM STDIN (FREEZE)`, readTableFile(path, entry.columns))
    } catch (error) {
      if (error instanceof GateError) throw error
      throw new GateError('SNAPSHOT_DAMAGED', `${entry.file} cannot be read: ${messageOf(error)}`, { cause: error })
    }
  }
}

async function typeToCompareIn(database: Database, { before, after }: ColumnPair): Promise<string | undefined> {
  if (!before || !after || before.type === after.type) return undefined
  const [row] = await database.query(
    `SELECT to_regtype($1) IS NOT NULL AND to_regproc('pg_catalog.pg_input_is_valid') IS NOT NULL AS known`,
    [before.type]
  )
  return row?.known === 't' ? before.type : undefined
}

/** The rows as they are now, as texts. num_nulls counts what is NULL itself; a row of NULLs is not. */
function liveRows({ columns, leaves }: Compared, shared: readonly Shared[]): string {
  if (leaves.length === 0)
    return `SELECT ${shared.map(({ at }) => `NULL::text AS c${at}`).join(', ') || 'NULL'} WHERE false`
  const queries = leaves.map(({ leaf, was }) => {
    const values = shared.map(({ at, number }) => {
      const pair = columns.find(({ before }) => before?.number === number)
      const column = pair && columnOf(pair, leaf, was)
      const value = column === undefined ? 'NULL' : `t.${quoteIdentifier(column)}`
      return `CASE WHEN num_nulls(${value}) = 0 THEN format('%s', ${value}) END AS c${at}`
    })
    return `SELECT ${values.join(', ')} FROM ONLY ${qualifiedName(leaf)} AS t`
  })
  return queries.join(' UNION ALL ')
}

/** Partitions have their columns in an order of their own: a column is found by its name at the time, then by its number. */
function columnOf({ before, after }: ColumnPair, leaf: TableShape, was: TableShape | undefined): string | undefined {
  const number = was?.columns.find(({ name }) => name === before?.name)?.number
  const column = leaf.columns.find((each) => (was ? each.number === number : each.name === after?.name))
  return column?.name
}

/** Is a value the same? One of another type is, if the old type makes the old value of it. */
function isSame({ at, oldType }: Shared): string {
  const texts = `b.c${at} IS NOT DISTINCT FROM l.c${at}`
  if (oldType === undefined) return `(${texts})`
  const backAgain = `CASE WHEN pg_input_is_valid(l.c${at}, ${quoteLiteral(oldType)}) THEN format('%s', l.c${at}::${oldType}) = b.c${at} END`
  return `(${texts} OR coalesce(${backAgain}, false))`
}

/** Figures: deleted, inserted, updated; three for each shared column; one for each that is gone. */
function keyedQuery(
  key: readonly Shared[],
  shared: readonly Shared[],
  gone: readonly { readonly at: number }[],
  live: string
): string {
  const both = 'b.here AND l.here'
  const counted = (condition: string): string => `count(*) FILTER (WHERE ${condition})`
  const isUpdated = shared.map((column) => `NOT ${isSame(column)}`).join(' OR ') || 'false'
  const figures = [
    counted('l.here IS NULL'),
    counted('b.here IS NULL'),
    counted(`${both} AND (${isUpdated})`),
    ...shared.flatMap((column) => [
      counted(`${both} AND num_nulls(b.c${column.at}, l.c${column.at}) = 0 AND NOT ${isSame(column)}`),
      counted(`${both} AND b.c${column.at} IS NOT NULL AND l.c${column.at} IS NULL`),
      counted(`${both} AND b.c${column.at} IS NULL AND l.c${column.at} IS NOT NULL`)
    ]),
    ...gone.map(({ at }) => `count(b.c${at})`)
  ]
  const on = key.map(({ at }) => `b.c${at} = l.c${at}`).join(' AND ')
  return `SELECT ARRAY[${figures.join(', ')}]::text AS figures FROM (SELECT true AS here, * FROM ${qualifiedName(place)}) AS b
    FULL JOIN (SELECT true AS here, * FROM (${live}) AS now) AS l ON ${on}`
}

/** As bags of rows: what is there less often than before was deleted. */
function keylessQuery(shared: readonly Shared[], gone: readonly { readonly at: number }[], live: string): string {
  const row = `ARRAY[${shared.map(({ at }) => `c${at}`).join(', ')}]::text[]`
  const lost = gone.map(({ at }) => `(SELECT count(c${at}) FROM ${qualifiedName(place)})`)
  return `SELECT ARRAY[${['coalesce(sum(greatest(was - now, 0)), 0)', 'coalesce(sum(greatest(now - was, 0)), 0)', '0', ...lost].join(', ')}]::text AS figures
    FROM (SELECT sum(was) AS was, sum(now) AS now FROM (
      SELECT ${row} AS row, 1 AS was, 0 AS now FROM ${qualifiedName(place)}
      UNION ALL SELECT ${row}, 0, 1 FROM (${live}) AS l) AS rows GROUP BY row) AS bag`
}

function readFigures(
  [deleted = 0, inserted = 0, updated = 0, ...rest]: readonly number[],
  {
    isKeyed,
    shared,
    gone
  }: { isKeyed: boolean; shared: readonly Shared[]; gone: readonly { readonly number: number }[] }
): Comparison {
  const columns = new Map<number, ColumnChange>()
  if (isKeyed) {
    for (const [index, { number }] of shared.entries()) {
      const [overwritten = 0, emptied = 0, filled = 0] = rest.slice(3 * index)
      columns.set(number, { dropped: 0, overwritten, emptied, filled })
    }
  }
  const behind = isKeyed ? 3 * shared.length : 0
  for (const [index, { number }] of gone.entries())
    columns.set(number, { dropped: rest[behind + index] ?? 0, overwritten: 0, emptied: 0, filled: 0 })
  return { keyed: isKeyed, deleted, inserted, updated, columns }
}
