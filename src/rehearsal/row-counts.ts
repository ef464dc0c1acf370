// How many rows there are in tables, and how many of them a push has written.

import { text } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { type Name, qualifiedName, quoteLiteral } from '../sql.ts'
import type { Shape } from './shape.ts'

/** Rows of a table that holds some: all, and those that were written by the push. */
export interface RowCount {
  readonly rows: number
  readonly written: number
}

/** Written by a transaction that is younger than the last one before the push. */
export function isWritten(boundary: string): string {
  return `age(xmin) < age(${quoteLiteral(boundary)}::xid)`
}

/** Tables that are counted in one statement. */
const countedAtOnce = 200

/** Counts the rows of tables that the backup has none of: before a push, they are keys that somebody has put there. */
export async function countShadows(
  database: Database,
  { tables }: Shape,
  stored: readonly Name[]
): Promise<Map<string, number>> {
  const names = new Set(stored.map(qualifiedName))
  const others = tables.filter((table) => !table.partitioned && !names.has(qualifiedName(table)))
  const counts = await countRows({ database, boundary: '1' }, { tables: others })
  return new Map([...counts].map(([oid, { rows }]) => [oid, rows]))
}

/** Counts the rows of all tables, by oid. */
export async function countRows(
  { database, boundary }: { readonly database: Database; readonly boundary: string },
  { tables }: Pick<Shape, 'tables'>
): Promise<Map<string, RowCount>> {
  const leaves = tables.filter((table) => !table.partitioned)
  const counts = new Map<string, RowCount>()
  for (let at = 0; at < leaves.length; at += countedAtOnce) {
    const queries = leaves
      .slice(at, at + countedAtOnce)
      .map(
        (leaf) =>
          `SELECT ${leaf.oid} AS oid, count(*) AS rows, count(*) FILTER (WHERE ${isWritten(boundary)}) AS written FROM ONLY ${qualifiedName(leaf)}`
      )
    for (const row of await database.query(queries.join(' UNION ALL ')))
      counts.set(text(row, 'oid'), { rows: Number(row.rows), written: Number(row.written) })
  }
  return counts
}
