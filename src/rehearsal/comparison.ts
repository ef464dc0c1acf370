// The rows of a table as the backup has them and as they are now, compared by the database that holds them: every value as
// the text that PostgreSQL writes for it.

import type { Database } from '../database/database.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import { qualifiedName, quoteIdentifier, quoteLiteral } from '../sql.ts'
import type { ColumnPair, TableShape } from './shape.ts'
import { countValues, readStored } from './stored-values.ts'

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
  readonly rowsBefore: number
  readonly rowsAfter: number
  /** How many of the rows now were written by the push: the others are as they were. */
  readonly written: number
}

/** Where the rows are, and what tells the ones that were written. */
export interface Comparing {
  /** In a transaction that is rolled back afterwards. */
  readonly database: Database
  readonly directory: string
  /** A condition, in SQL. */
  readonly isWritten: string
}

/** Where rows of the backup are brought, until the transaction is rolled back. */
const place = { schema: 'migration_gate_before', name: 'rows' }

/** A column that both sides have. */
interface Shared {
  readonly pair: ColumnPair
  /** attnum before, by which it is called in the table of texts. */
  readonly number: number
  /** The type before, where it is another one now, and still there to compare in. */
  readonly oldType: string | undefined
}

/** Compares. Rows are only looked at if there are any that were written. */
export async function compareRows(work: Comparing, compared: Compared): Promise<Comparison> {
  const { before, columns, rowsBefore, rowsAfter, written } = compared
  const gone = await countGone(work.directory, compared)
  const kept = columns.filter((pair) => pair.before && pair.after && !pair.before.generated)
  const isKeyed =
    before.key.length > 0 && before.key.every((number) => kept.some((pair) => pair.before?.number === number))
  if (written === 0) return { keyed: isKeyed, deleted: rowsBefore - rowsAfter, inserted: 0, updated: 0, columns: gone }
  const shared = await sharedColumns(work.database, kept)
  await loadTexts(work, compared)
  if (!isKeyed) return { keyed: false, ...(await compareBags(work, compared, shared)), updated: 0, columns: gone }
  const found = await compareByKey(work, compared, shared)
  return { ...found, keyed: true, columns: new Map([...gone, ...found.columns]) }
}

/** What is gone with its column. */
async function countGone(directory: string, { columns, entries }: Compared): Promise<Map<number, ColumnChange>> {
  const gone = columns.flatMap(({ before, after }) => (before && !before.generated && !after ? [before] : []))
  const changes = new Map(gone.map(({ number }) => [number, unchanged]))
  if (gone.length === 0) return changes
  for (const entry of entries) {
    const counts = await countValues(directory, entry)
    for (const { number, name } of gone) {
      const { dropped } = changes.get(number) ?? unchanged
      changes.set(number, { ...unchanged, dropped: dropped + (counts.get(name) ?? 0) })
    }
  }
  return changes
}

export const unchanged: ColumnChange = { dropped: 0, overwritten: 0, emptied: 0, filled: 0 }

/** The columns of the table of texts have numbers for names: nobody's name stands in the way. */
async function sharedColumns(database: Database, kept: readonly ColumnPair[]): Promise<Shared[]> {
  const shared: Shared[] = []
  for (const pair of kept) {
    if (pair.before) shared.push({ pair, number: pair.before.number, oldType: await typeToCompareIn(database, pair) })
  }
  return shared
}

/** The rows of the backup, as a table of texts: no type, no constraint, no generated column stands in their way. */
async function loadTexts({ database, directory }: Comparing, { before, entries }: Compared): Promise<void> {
  const table = qualifiedName(place)
  const numbers = new Map(before.columns.map(({ name, number }) => [name, number]))
  const columns = [...numbers.values()].map((number) => `c${number} text`).join(', ')
  await database.query(
    `DROP TABLE IF EXISTS ${table}; CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(place.schema)}; CREATE TABLE ${table} (${columns})`
  )
  for (const entry of entries) {
    const list = entry.columns.map(({ name }) => `c${numbers.get(name)}`).join(', ')
    await database.copyIn(`COPY ${table} (${list}) FROM STDIN (FREEZE)`, readStored(directory, entry))
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

/** Rows as they are now, as texts. num_nulls counts what is NULL itself; a row of NULLs is not. */
function liveRows({ leaves }: Compared, shared: readonly Shared[], condition: string): string {
  const queries = leaves.map(({ leaf, was }) => {
    const values = shared.map(({ pair, number }) => {
      const column = columnOf(pair, leaf, was)
      const value = column === undefined ? 'NULL' : `t.${quoteIdentifier(column)}`
      return `CASE WHEN num_nulls(${value}) = 0 THEN format('%s', ${value}) END AS c${number}`
    })
    return `SELECT ${values.join(', ')} FROM ONLY ${qualifiedName(leaf)} AS t WHERE ${condition}`
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
function isSame({ number, oldType }: Shared): string {
  const [was, is] = [`b.c${number}`, `l.c${number}`]
  const texts = `${was} IS NOT DISTINCT FROM ${is}`
  if (oldType === undefined) return `(${texts})`
  const backAgain = `CASE WHEN pg_input_is_valid(${is}, ${quoteLiteral(oldType)}) THEN format('%s', ${is}::${oldType}) = ${was} END`
  return `(${texts} OR coalesce(${backAgain}, false))`
}

/** A row that was written is one that was there, or a new one; one that is neither untouched nor written is gone. */
async function compareByKey(
  { database, isWritten }: Comparing,
  compared: Compared,
  shared: readonly Shared[]
): Promise<Omit<Comparison, 'keyed'>> {
  const { before, rowsBefore, rowsAfter, written } = compared
  const on = before.key.map((number) => `b.c${number} = l.c${number}`).join(' AND ')
  const counted = (condition: string): string => `count(*) FILTER (WHERE b.here AND ${condition})`
  const figures = [
    counted('true'),
    counted(`(${shared.map((column) => `NOT ${isSame(column)}`).join(' OR ')})`),
    ...shared.flatMap((column) => {
      const [was, is] = [`b.c${column.number}`, `l.c${column.number}`]
      return [
        counted(`num_nulls(${was}, ${is}) = 0 AND NOT ${isSame(column)}`),
        counted(`${was} IS NOT NULL AND ${is} IS NULL`),
        counted(`${was} IS NULL AND ${is} IS NOT NULL`)
      ]
    })
  ]
  const [matched = 0, updated = 0, ...rest] = await readFigures(
    database,
    `SELECT ARRAY[${figures.join(', ')}]::text AS figures FROM (${liveRows(compared, shared, isWritten)}) AS l
      LEFT JOIN (SELECT true AS here, * FROM ${qualifiedName(place)}) AS b ON ${on}`
  )
  const columns = shared.map(({ number }, index): [number, ColumnChange] => {
    const [overwritten = 0, emptied = 0, filled = 0] = rest.slice(3 * index)
    return [number, { dropped: 0, overwritten, emptied, filled }]
  })
  const untouched = rowsAfter - written
  return {
    deleted: Math.max(0, rowsBefore - untouched - matched),
    inserted: written - matched,
    updated,
    columns: new Map(columns)
  }
}

/** As bags of rows: what is there less often than before was deleted. */
async function compareBags(
  { database }: Comparing,
  compared: Compared,
  shared: readonly Shared[]
): Promise<Pick<Comparison, 'deleted' | 'inserted'>> {
  const row = `ARRAY[${shared.map(({ number }) => `c${number}`).join(', ')}]::text[]`
  const [deleted = 0, inserted = 0] = await readFigures(
    database,
    `SELECT ARRAY[coalesce(sum(greatest(was - now, 0)), 0), coalesce(sum(greatest(now - was, 0)), 0)]::text AS figures
      FROM (SELECT sum(was) AS was, sum(now) AS now FROM (
        SELECT ${row} AS row, 1 AS was, 0 AS now FROM ${qualifiedName(place)}
        UNION ALL SELECT ${row}, 0, 1 FROM (${liveRows(compared, shared, 'true')}) AS l) AS rows GROUP BY row) AS bag`
  )
  return { deleted, inserted }
}

async function readFigures(database: Database, sql: string): Promise<number[]> {
  const [row] = await database.query(sql)
  return (row?.figures ?? '').replace(/[{}]/g, '').split(',').map(Number)
}
