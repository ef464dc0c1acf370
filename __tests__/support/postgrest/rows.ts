// Rows and counts from PostgreSQL, in the statements that PostgREST sends. JSON comes as PostgreSQL writes it and is not
// looked at. Sources: PostgREST's src/PostgREST/Query/Statements.hs (`prepareRead`), Query/QueryBuilder.hs
// (`readPlanToQuery`, `readPlanToCountQuery`), MainTx.hs (which count asks for what), Error.hs (`tableNotFoundHint`).

import type pg from 'pg'
import { Fault } from './fault.ts'
import { quoteRelation, type ReadQuery, type Relation } from './query.ts'
import { limitOffset, type Range } from './range.ts'

export const counts = ['exact', 'planned', 'estimated'] as const

export interface Reading {
  readonly relation: Relation
  readonly query: ReadQuery
  readonly range: Range
  readonly count: (typeof counts)[number] | undefined
  readonly maxRows: number
  /** HEAD asks for no rows, only for what there is to say of them. */
  readonly headersOnly: boolean
}

export interface Rows {
  readonly json: string
  readonly number: number
  readonly total: number | undefined
}

const known = `FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = $1 AND c.relkind IN ('v', 'r', 'm', 'f', 'p') AND NOT c.relispartition`

/** Throws a Fault (PGRST205) for what is not in the schema cache, as partitions are not. Privileges do not matter here. */
export async function checkRelation(client: pg.ClientBase, { schema, name }: Relation): Promise<void> {
  const { rowCount } = await client.query(`SELECT ${known} AND c.relname = $2`, [schema, name])
  if (rowCount) return
  const { rows } = await client.query<{ relname: string }>(`SELECT c.relname ${known}`, [schema])
  const names = rows.map(({ relname }) => relname)
  const similar = mostSimilar(name, names)
  const hint = similar === undefined ? null : `Perhaps you meant the table '${schema}.${similar}'`
  throw new Fault(404, 'PGRST205', `Could not find the table '${schema}.${name}' in the schema cache`, { hint })
}

/** Counts leave the range aside. An estimate is exact as long as it is no more than a request may have. */
export async function readRows(client: pg.ClientBase, reading: Reading): Promise<Rows> {
  const { relation, query, range, count, maxRows, headersOnly } = reading
  const from = `FROM ${quoteRelation(relation)} ${query.where}`
  const counted = count === 'estimated' ? `SELECT 1 ${from} LIMIT ${maxRows + 1}` : `SELECT 1 ${from}`
  const isCounted = count === 'exact' || count === 'estimated'
  const { rows } = await client.query<{ total: string | null; number: string; json: string }>(
    `WITH pgrst_source AS (SELECT ${query.columns} ${from} ${query.order} ${limitOffset(range, maxRows)})
     ${isCounted ? `, pgrst_source_count AS (${counted})` : ''}
     SELECT ${isCounted ? '(SELECT pg_catalog.count(*) FROM pgrst_source_count)' : 'null::bigint'} AS total,
       pg_catalog.count(_postgrest_t) AS number,
       ${headersOnly ? "''" : "coalesce(json_agg(_postgrest_t), '[]')"} AS json
     FROM (SELECT * FROM pgrst_source) _postgrest_t`,
    [...query.values]
  )
  const [{ total, number, json } = { total: null, number: '0', json: '[]' }] = rows
  const exact = total === null ? undefined : Number(total)
  const isPlanned = count === 'planned' || (count === 'estimated' && (exact ?? 0) > maxRows)
  const planned = isPlanned ? await plannedRows(client, `SELECT 1 ${from}`, query.values) : undefined
  return { json, number: Number(number), total: planned === undefined ? exact : Math.max(planned, exact ?? 0) }
}

async function plannedRows(client: pg.ClientBase, sql: string, values: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (FORMAT JSON) ${sql}`, [...values])
  const [{ Plan: plan }] = JSON.parse(rows[0]?.['QUERY PLAN'] ?? '[]')
  return Number(plan['Plan Rows'])
}

/** By edit distance, and three quarters alike at least. */
function mostSimilar(name: string, others: readonly string[]): string | undefined {
  const likeness = (other: string): number => 1 - distance(name, other) / Math.max(name.length, other.length)
  const [best] = others.toSorted((a, b) => likeness(b) - likeness(a))
  return best !== undefined && likeness(best) >= 0.75 ? best : undefined
}

/** Levenshtein's. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (const [index, character] of [...one].entries()) {
    let corner = index
    let left = index + 1
    row = row.map((above, column) => {
      if (column === 0) return left
      left = Math.min(left + 1, above + 1, corner + (character === other[column - 1] ? 0 : 1))
      corner = above
      return left
    })
  }
  return row.at(-1) ?? 0
}
