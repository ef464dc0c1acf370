// The fingerprint of a relation, computed by the database that holds it: for each row md5 of ROW(columns)::text, its two
// 64-bit halves summed over all rows modulo 2^64. Order does not matter; a changed, lost or doubled row does.

import { type Fingerprint, fingerprintOf } from '../snapshot/row-codec.ts'
import type { Column } from '../snapshot/row-kernel.ts'
import { type Name, qualifiedName, quoteIdentifier } from '../sql.ts'
import type { Queryable } from './database.ts'

/** What is fingerprinted: these columns of a table's own rows, or of the rows of all its partitions too. */
export interface Fingerprinted extends Name {
  readonly columns: readonly Column[]
  readonly descendants?: boolean
}

/**
 * Computes a relation's fingerprint, under the settings of `pinnedSettings`, over the columns that are stored.
 * The digest is that of UTF-8 text, whatever the database's encoding.
 */
export async function readFingerprint(
  database: Queryable,
  relation: Fingerprinted,
  encoding: string
): Promise<Fingerprint> {
  const [row] = await database.query(fingerprintQuery(relation, encoding))
  return fingerprintOf(Number(row?.rows), BigInt(row?.high ?? 0), BigInt(row?.low ?? 0))
}

/**
 * OFFSET keeps the planner from computing the md5 once for each half. Written as '0' it is a constant to the planner from
 * the start, so that parallel workers may each sum a part: src/backend/optimizer/path/allpaths.c, limit_needed.
 */
function fingerprintQuery(relation: Fingerprinted, encoding: string): string {
  const columns = relation.columns.map((column) => `t.${quoteIdentifier(column.name)}`).join(', ')
  const from = relation.descendants ? '' : 'ONLY '
  const text = encoding === 'UTF8' ? `ROW(${columns})::text` : `convert_to(ROW(${columns})::text, 'UTF8')`
  return `SELECT count(*) AS rows, sum(h::bit(64)::bigint) AS high, sum((h << 64)::bit(64)::bigint) AS low
    FROM (SELECT ('x' || md5(${text}))::bit(128) AS h FROM ${from}${qualifiedName(relation)} AS t OFFSET '0') AS rows`
}
