// Reading small answers of catalog queries.

import type { Name } from '../sql.ts'
import type { Queryable, TextRow } from './database.ts'

/** Rows with arrays or nulls in them, through JSON. */
export async function readJson<Row>(
  database: Queryable,
  sql: string,
  parameters: readonly string[] = []
): Promise<Row[]> {
  const rows = await database.query(`SELECT to_json(q) AS row FROM (${sql}) AS q`, parameters)
  return rows.map((row) => JSON.parse(text(row, 'row')) as Row)
}

/** A value that the query never leaves null. */
export function text(row: TextRow, column: string): string {
  const value = row[column]
  if (value === null || value === undefined) throw new Error(`the catalog query returned no ${column}`)
  return value
}

/** A boolean: PostgreSQL gives t, and true where it was cast to text. */
export function isTrue(row: TextRow | undefined, column: string): boolean {
  return row?.[column] === 't' || row?.[column] === 'true'
}

/** An array of text as a parameter. */
export function arrayLiteral(elements: readonly string[]): string {
  return `{${elements.map((element) => `"${element.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}

/** Names as two parameters, for `unnest($1::text[], $2::text[]) AS t (schema, name)`. */
export function nameParameters(names: readonly Name[]): [schemas: string, names: string] {
  return [arrayLiteral(names.map(({ schema }) => schema)), arrayLiteral(names.map(({ name }) => name))]
}
