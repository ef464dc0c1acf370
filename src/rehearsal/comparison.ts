// The rows of a table as the backup has them and as they are now, compared by the database that holds them: every value as
// the text that PostgreSQL writes for it.

import type { Database } from '../database/database.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import { qualifiedName, quoteIdentifier } from '../sql.ts'
import type { ColumnPair, ColumnShape, TableShape } from './shape.ts'
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
  /** Is the key that of all rows still, and nowhere else? */
  readonly keyHolds: boolean
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
  /** Has it another type now? Then there are functions that turn a text of one into a text of the other. */
  readonly isRetyped: boolean
}

/** Compares. Rows are only looked at if there are any that were written. */
export async function compareRows(work: Comparing, compared: Compared): Promise<Comparison> {
  const { before, columns, rowsBefore, rowsAfter, written } = compared
  const gone = await countGone(work.directory, compared)
  const kept = columns.filter((pair) => pair.before && pair.after && !pair.before.generated)
  const isKeyed =
    before.key.length > 0 && before.key.every((number) => kept.some((pair) => pair.before?.number === number))
  if (written === 0) return { keyed: isKeyed, deleted: rowsBefore - rowsAfter, inserted: 0, updated: 0, columns: gone }
  // Rows of no columns are all the same.
  if (kept.length === 0) {
    const deleted = Math.max(0, rowsBefore - rowsAfter)
    return { keyed: false, deleted, inserted: rowsAfter - rowsBefore + deleted, updated: 0, columns: gone }
  }
  await loadTexts(work, compared)
  const shared = await sharedColumns(work.database, kept)
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
  for (const { before, after } of kept) {
    if (!before || !after) continue
    const isRetyped = before.type !== after.type
    if (isRetyped) await makeConversions(database, { before, after })
    shared.push({ pair: { before, after }, number: before.number, isRetyped })
  }
  return shared
}

/** Of a column's old values into its new type, and back. NULL where that is not possible. */
async function makeConversions(
  database: Database,
  { before, after }: { before: ColumnShape; after: ColumnShape }
): Promise<void> {
  const make = (name: 'forth' | 'back', from: string, to: string): string =>
    `CREATE OR REPLACE FUNCTION ${conversion(name, before.number)}(value text) RETURNS text LANGUAGE plpgsql AS $convert$
      BEGIN RETURN format('%s', value::${from}::${to}); EXCEPTION WHEN OTHERS THEN RETURN NULL; END $convert$`
  await database.query(
    [
      'SET LOCAL check_function_bodies = off',
      make('forth', before.type, after.type),
      make('back', after.type, before.type)
    ].join('; ')
  )
}

function conversion(name: 'forth' | 'back', number: number): string {
  return `${quoteIdentifier(place.schema)}.${name}_${number}`
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

/** As the type now writes a value that is not lost by it; else as it was. */
function keptText({ number, isRetyped }: Shared): string {
  const [text, now] = [`c${number}`, `${conversion('forth', number)}(c${number})`]
  return isRetyped ? `CASE WHEN ${conversion('back', number)}(${now}) = ${text} THEN ${now} ELSE ${text} END` : text
}

/** Rows of the backup. What rows are told apart by is written as its type now writes it. */
function storedRows(columns: readonly Shared[], key: readonly Shared[]): string {
  const values = columns.map((column) => {
    const text = `c${column.number}`
    if (!column.isRetyped || !key.includes(column)) return text
    return `coalesce(${conversion('forth', column.number)}(${text}), ${text}) AS ${text}`
  })
  return `SELECT true AS here, ${values.join(', ')} FROM ${qualifiedName(place)}`
}

/** Partitions have their columns in an order of their own: a column is found by its name at the time, then by its number. */
function columnOf({ before, after }: ColumnPair, leaf: TableShape, was: TableShape | undefined): string | undefined {
  const number = was?.columns.find(({ name }) => name === before?.name)?.number
  const column = leaf.columns.find((each) => (was ? each.number === number : each.name === after?.name))
  return column?.name
}

/** Is a value the same? One of another type is, if it becomes the old one again. */
function isSame({ number, isRetyped }: Shared): string {
  const [was, is] = [`b.c${number}`, `l.c${number}`]
  const texts = `${was} IS NOT DISTINCT FROM ${is}`
  return isRetyped ? `(${texts} OR coalesce(${conversion('back', number)}(${is}) = ${was}, false))` : `(${texts})`
}

/** Columns that one query compares: what it joins may have 1,664. */
const mostColumns = 400

/** A row that was written is one that was there, or a new one. */
async function compareByKey(
  work: Comparing,
  compared: Compared,
  shared: readonly Shared[]
): Promise<Omit<Comparison, 'keyed'>> {
  const { database, isWritten } = work
  const written = { compared, key: shared.filter((column) => isKey(compared, column)), condition: isWritten }
  const isWide = shared.length > mostColumns
  const isUpdated = isWide ? 'b.whole IS DISTINCT FROM l.whole' : shared.map((one) => `NOT ${isSame(one)}`).join(' OR ')
  const [matched = 0, updated = 0] = await readFigures(
    database,
    ['count(b.here)', `count(*) FILTER (WHERE b.here AND (${isUpdated}))`],
    joined({ ...written, columns: shared, isWide })
  )
  const changes: [number, ColumnChange][] = []
  for (let at = 0; at < shared.length; at += mostColumns) {
    const columns = shared.slice(at, at + mostColumns)
    changes.push(...(await readChanges(database, columns, joined({ ...written, columns, isWide: false }))))
  }
  return { ...(await countByKey(work, written, matched)), updated, columns: new Map(changes) }
}

function isKey({ before }: Compared, { number }: Shared): boolean {
  return before.key.includes(number)
}

/** What rows are told apart by, and which of those that are there now are looked at. */
interface Matching {
  readonly compared: Compared
  readonly key: readonly Shared[]
  readonly condition: string
}

/** Where the key is one still, a row that is neither untouched nor found among the written ones is gone; else all are looked at. */
async function countByKey(
  { database }: Comparing,
  { compared, key }: Matching,
  matched: number
): Promise<Pick<Comparison, 'deleted' | 'inserted'>> {
  const { rowsBefore, rowsAfter, written, keyHolds } = compared
  if (keyHolds) return { deleted: rowsBefore - (rowsAfter - written) - matched, inserted: written - matched }
  const [deleted = 0] = await readFigures(
    database,
    ['count(*)'],
    `FROM (${storedRows(key, key)}) AS b WHERE NOT EXISTS (SELECT FROM (${liveRows(compared, key, 'true')}) AS l WHERE ${onKey(key)})`
  )
  return { deleted, inserted: rowsAfter - rowsBefore + deleted }
}

/** Rows now, `l`, each with the one of the backup that has its key, `b`, if there is one. Wide rows are each one value. */
function joined({
  compared,
  key,
  condition,
  columns,
  isWide
}: Matching & { readonly columns: readonly Shared[]; readonly isWide: boolean }): string {
  const all = [...new Set([...key, ...columns])]
  const names = all.map(({ number }) => `c${number}`)
  const own = key.map(({ number }) => `c${number}`)
  const list = isWide ? `${own.join(', ')}, ARRAY[${names.join(', ')}] AS whole` : names.join(', ')
  return `FROM (SELECT ${list} FROM (${liveRows(compared, all, condition)}) AS now) AS l
    LEFT JOIN (SELECT here, ${list} FROM (${storedRows(all, key)}) AS was) AS b ON ${onKey(key)}`
}

function onKey(key: readonly Shared[]): string {
  return key.map(({ number }) => `b.c${number} = l.c${number}`).join(' AND ')
}

async function readChanges(
  database: Database,
  columns: readonly Shared[],
  from: string
): Promise<[number, ColumnChange][]> {
  const counted = (condition: string): string => `count(*) FILTER (WHERE b.here AND ${condition})`
  const figures = columns.flatMap((column) => {
    const [was, is] = [`b.c${column.number}`, `l.c${column.number}`]
    return [
      counted(`num_nulls(${was}, ${is}) = 0 AND NOT ${isSame(column)}`),
      counted(`${was} IS NOT NULL AND ${is} IS NULL`),
      counted(`${was} IS NULL AND ${is} IS NOT NULL`)
    ]
  })
  const found = await readFigures(database, figures, from)
  return columns.map(({ number }, index) => {
    const [overwritten = 0, emptied = 0, filled = 0] = found.slice(3 * index)
    return [number, { dropped: 0, overwritten, emptied, filled }]
  })
}

/** As bags of rows: what is there less often than before was deleted. */
async function compareBags(
  { database }: Comparing,
  compared: Compared,
  shared: readonly Shared[]
): Promise<Pick<Comparison, 'deleted' | 'inserted'>> {
  const was = `ARRAY[${shared.map(keptText).join(', ')}]::text[]`
  const now = `ARRAY[${shared.map(({ number }) => `c${number}`).join(', ')}]::text[]`
  const [deleted = 0, inserted = 0] = await readFigures(
    database,
    ['coalesce(sum(greatest(was - now, 0)), 0)', 'coalesce(sum(greatest(now - was, 0)), 0)'],
    `FROM (SELECT sum(was) AS was, sum(now) AS now FROM (
        SELECT ${was} AS row, 1 AS was, 0 AS now FROM ${qualifiedName(place)}
        UNION ALL SELECT ${now}, 0, 1 FROM (${liveRows(compared, shared, 'true')}) AS l) AS rows GROUP BY row) AS bag`
  )
  return { deleted, inserted }
}

async function readFigures(database: Database, figures: readonly string[], from: string): Promise<number[]> {
  const [row] = await database.query(`SELECT ARRAY[${figures.join(', ')}]::text AS figures ${from}`)
  return (row?.figures ?? '').replace(/[{}]/g, '').split(',').map(Number)
}
