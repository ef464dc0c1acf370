// The SQL that fetches from copies of tables, as the backup has them, exactly what is gone from the tables themselves.

import type { Manifest } from '../snapshot/manifest.ts'
import { qualifiedName, quoteIdentifier } from '../sql.ts'
import type { ColumnImpact, TableImpact } from './impact.ts'

/** Where the copies are, by the schema that they are copies from. */
export interface Fetchable {
  readonly places: ReadonlyMap<string, string>
  readonly manifest: Manifest
}

/** What is to be fetched for one table, and what must hold afterwards. */
export interface Fetching {
  readonly statements: readonly string[]
  /** Queries that count what is still missing. */
  readonly proofs: readonly string[]
  readonly remarks: readonly string[]
}

/** How many values of a column are not there any more. */
export function lostIn({ dropped, overwritten, emptied }: ColumnImpact): number {
  return dropped + overwritten + emptied
}

/** A column of the backup, and where its values belong. */
interface Fetched {
  readonly from: string
  readonly into: string
  /** The type to turn the value into, where it is another one now. */
  readonly cast: string | undefined
  readonly impact: ColumnImpact
}

/** The SQL for a table that is there still. */
export function fetchFor(table: TableImpact, { places, manifest }: Fetchable): Fetching {
  const entries = manifest.tables.filter((entry) =>
    table.stored.some((part) => qualifiedName(part) === qualifiedName(entry))
  )
  const names = new Set(entries.flatMap((entry) => entry.columns.map(({ name }) => name)))
  const copies = entries.map(({ schema, name }) => qualifiedName({ schema: places.get(schema) ?? '', name }))
  const sides = {
    source: `(${copies.map((copy) => `SELECT ${listOf([...names])} FROM ${copy}`).join(' UNION ALL ')})`,
    live: qualifiedName(table.renamed ?? table)
  }
  const columns = table.columns.filter(({ name, fate }) => fate !== 'added' && names.has(name))
  const fetching = table.key.length === 0 ? fetchWithoutKey(table, columns, sides) : fetchByKey(table, columns, sides)
  const partitions = table.lostPartitions.map(
    ({ parent, bound, ...part }) => `CREATE TABLE ${qualifiedName(part)} PARTITION OF ${qualifiedName(parent)} ${bound}`
  )
  return { ...fetching, statements: [...partitions, ...fetching.statements] }
}

/** Copy and live table, as SQL names them. */
interface Sides {
  readonly source: string
  readonly live: string
}

function fetchByKey(table: TableImpact, columns: readonly ColumnImpact[], { source, live }: Sides): Fetching {
  const taken = new Set(table.columns.map(({ name, newName, fate }) => (fate === 'dropped' ? '' : (newName ?? name))))
  const fetched = columns.map((impact) => fetchedInto(impact, taken))
  const into = new Map(fetched.map((column) => [column.from, column.into]))
  const liveKey = (key: string): string => `t.${quoteIdentifier(into.get(key) ?? key)}`
  const casts = new Map(columns.flatMap(({ name, newType }) => (newType === undefined ? [] : [[name, newType]])))
  const copiedKey = (key: string): string => asNow(`r.${quoteIdentifier(key)}`, casts.get(key))
  const on = table.key.map((key) => `${liveKey(key)}::text = ${copiedKey(key)}`).join(' AND ')
  const sides = { source, live, on }
  const added = fetched.filter(({ impact }) => needsPlace(impact))
  const changed = fetched.filter(({ impact }) => lostIn(impact) > 0)
  const isMissing = `SELECT count(*) AS missing FROM ${source} AS r LEFT JOIN ${live} AS t ON ${on} WHERE`
  return {
    statements: [
      ...added.map((column) => `ALTER TABLE ${live} ADD COLUMN ${quoteIdentifier(column.into)} ${column.impact.type}`),
      ...(table.deleted > 0 ? [insertMissing(fetched, sides)] : []),
      ...changed.map((column) => fetchValues(column, sides))
    ],
    proofs: [
      ...(table.deleted > 0 ? [`${isMissing} ${liveKey(table.key[0] ?? '')} IS NULL`] : []),
      ...changed.map((column) => `${isMissing} ${isOther(column)}`)
    ],
    remarks: []
  }
}

/** A value of the copy as text, as the type writes it that the column has now. */
function asNow(value: string, type: string | undefined): string {
  return type === undefined ? `${value}::text` : `${value}::text::${type}::text`
}

/** A value of the copy that is not in its place. */
function isOther({ from, into }: Fetched): string {
  const value = `r.${quoteIdentifier(from)}`
  return `${value} IS NOT NULL AND t.${quoteIdentifier(into)}::text IS DISTINCT FROM ${value}::text`
}

/** Where the column is gone, or holds values of another type now, the old ones get a column of their own. */
function needsPlace(impact: ColumnImpact): boolean {
  return impact.fate === 'dropped' || (impact.newType !== undefined && lostIn(impact) > 0)
}

function fetchedInto(impact: ColumnImpact, taken: ReadonlySet<string>): Fetched {
  const { name, newName, newType } = impact
  if (!needsPlace(impact)) return { from: name, into: newName ?? name, cast: newType, impact }
  return { from: name, into: taken.has(name) ? `${name}_before` : name, cast: undefined, impact }
}

/** With what tells which row is which. */
interface Joined extends Sides {
  readonly on: string
}

function insertMissing(columns: readonly Fetched[], { live, source, on }: Joined): string {
  const values = columns.map(
    ({ from, cast }) => `r.${quoteIdentifier(from)}${cast === undefined ? '' : `::text::${cast}`}`
  )
  return `INSERT INTO ${live} (${listOf(columns.map(({ into }) => into))}) OVERRIDING SYSTEM VALUE
  SELECT ${values.join(', ')} FROM ${source} AS r WHERE NOT EXISTS (SELECT FROM ${live} AS t WHERE ${on})`
}

function fetchValues(column: Fetched, { live, source, on }: Joined): string {
  const set = `${quoteIdentifier(column.into)} = r.${quoteIdentifier(column.from)}`
  return `UPDATE ${live} AS t SET ${set} FROM ${source} AS r\n  WHERE ${on} AND ${isOther(column)}`
}

/** Rows that are there less often than before. A row that was changed is there twice then: as it was, and as it is. */
function fetchWithoutKey(table: TableImpact, columns: readonly ColumnImpact[], { source, live }: Sides): Fetching {
  const kept = columns.filter(({ fate }) => fate === 'kept')
  const lost = columns.filter(({ fate, dropped }) => fate === 'dropped' && dropped > 0).map(({ name }) => name)
  const remarks = lost.map(
    (name) =>
      `${table.schema}.${table.name} has no primary key: nobody can say which row a value of ${name} belongs to.`
  )
  if (table.deleted === 0 || kept.length === 0) return { statements: [], proofs: [], remarks }
  const before = kept.map(({ name, newType }) => asNow(quoteIdentifier(name), newType)).join(', ')
  const now = kept.map(({ name, newName }) => `${quoteIdentifier(newName ?? name)}::text`).join(', ')
  const gone = `(SELECT ${before} FROM ${source} AS r EXCEPT ALL SELECT ${now} FROM ${live}) AS gone (${listOf(kept.map((_, at) => `c${at}`))})`
  const values = kept.map(({ type, newType }, at) => `c${at}::${newType ?? type}`).join(', ')
  const into = listOf(kept.map(({ name, newName }) => newName ?? name))
  return {
    statements: [`INSERT INTO ${live} (${into}) OVERRIDING SYSTEM VALUE\n  SELECT ${values} FROM ${gone}`],
    proofs: [`SELECT count(*) AS missing FROM ${gone}`],
    remarks
  }
}

function listOf(names: readonly string[]): string {
  return names.map(quoteIdentifier).join(', ')
}
