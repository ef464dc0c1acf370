// The tables of a database after a push, as far as an expectation asks for them.

import { nameParameters, readJson } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { readFingerprint } from '../database/fingerprint.ts'
import { lockTables, type Relation, readRelations } from '../database/relations.ts'
import { tableKey } from '../restore/target.ts'
import type { Column } from '../snapshot/row-kernel.ts'
import { type Name, qualifiedName } from '../sql.ts'
import type { Aftermath, ExpectedTable } from './expectation.ts'

/** A table that is there, and what holds its rows. */
export interface FoundTable {
  readonly table: ExpectedTable
  readonly leaves: readonly Relation[]
}

export interface FoundTables {
  readonly found: readonly FoundTable[]
  /** Those of which the role may not read every row. */
  readonly closed: readonly Name[]
}

interface Leaf extends Name {
  readonly oid: string
  readonly isReadable: boolean
}

/** With what it is a part of: itself, or any partitioned table above it. */
const leavesQuery = `SELECT w.schema AS "ofSchema", w.name AS "ofName", n.nspname AS schema, c.relname AS name, c.oid::text AS oid,
    has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE') AND NOT row_security_active(c.oid) AS "isReadable"
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    CROSS JOIN LATERAL (SELECT c.oid UNION SELECT relid FROM pg_partition_ancestors(c.oid)) AS above (oid)
    JOIN pg_class a ON a.oid = above.oid JOIN pg_namespace an ON an.oid = a.relnamespace
    JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::text[])) AS w (schema, name) ON w.schema = an.nspname AND w.name = a.relname
  WHERE c.relkind = 'r'`

/**
 * Finds the tables and locks them in ACCESS SHARE mode for the rest of the transaction, as a backup does. Throws `TABLE_LOCKED`
 * after so many milliseconds, and `SOURCE_CHANGED` where one was truncated or rewritten since the snapshot was taken.
 */
export async function findTables(
  database: Database,
  tables: readonly ExpectedTable[],
  lockTimeout: number
): Promise<FoundTables> {
  const rows = await readJson<Leaf & { readonly ofSchema: string; readonly ofName: string }>(
    database,
    leavesQuery,
    nameParameters(tables.flatMap(({ parts }) => parts))
  )
  const leavesOf = Map.groupBy(rows, ({ ofSchema, ofName }) => tableKey({ schema: ofSchema, name: ofName }))
  const there = tables
    .map((table) => ({ table, leaves: table.parts.flatMap((part) => leavesOf.get(tableKey(part)) ?? []) }))
    .filter(({ leaves }) => leaves.length > 0)
  const open = there.filter(({ leaves }) => leaves.every(({ isReadable }) => isReadable))
  const relations = await lockRelations(
    database,
    open.flatMap(({ leaves }) => leaves),
    lockTimeout
  )
  const found = open.map(({ table, leaves }) => {
    const oids = new Set(leaves.map(({ oid }) => oid))
    return { table, leaves: [...oids].flatMap((oid) => relations.get(oid) ?? []) }
  })
  return { found, closed: there.filter((each) => !open.includes(each)).map(({ table }) => table) }
}

async function lockRelations(
  database: Database,
  leaves: readonly Leaf[],
  lockTimeout: number
): Promise<Map<string, Relation>> {
  const distinct = [...new Map(leaves.map((leaf) => [leaf.oid, leaf])).values()]
  await lockTables(database, distinct, lockTimeout)
  return new Map((await readRelations(database, distinct)).map((relation) => [relation.oid, relation]))
}

/** Counts the rows of a table; fingerprints them, too, where that is wanted and the columns are there. */
export async function readTable(
  database: Database,
  { table, leaves }: FoundTable,
  encoding: string
): Promise<Aftermath['tables'][number]> {
  const { schema, name, content } = table
  const [leaf] = leaves
  const columns = content && leaf ? columnsOf(leaf, content.columns) : undefined
  if (leaf && columns) {
    const { rows, digest } = await readFingerprint(database, { ...leaf, columns }, encoding)
    return { schema, name, rows, fingerprint: digest }
  }
  const counts = leaves.map((each) => `(SELECT count(*) FROM ONLY ${qualifiedName(each)})`)
  const [row] = await database.query(`SELECT ${counts.join(' + ')} AS rows`)
  return { schema, name, rows: Number(row?.rows), fingerprint: null }
}

/** In the order in which they stood in the backup; undefined where one of them is gone. */
function columnsOf({ columns }: Relation, names: readonly string[]): readonly Column[] | undefined {
  const known = new Map(columns.map((column) => [column.name, column]))
  const found = names.flatMap((name) => known.get(name) ?? [])
  return found.length === names.length ? found : undefined
}
