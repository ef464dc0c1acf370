// The tables of a database as its catalogs have them, so that two moments can be compared: what has a new name is still the
// same table, and what has the old name may be another one.

import { readJson } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import type { Name } from '../sql.ts'

export interface ColumnShape {
  /** attnum: a column keeps it for as long as it is there. */
  readonly number: number
  readonly name: string
  readonly type: string
  /** Computed by PostgreSQL, so not in a backup. */
  readonly generated: boolean
}

export interface TableShape extends Name {
  readonly oid: string
  /** Does it hold rows itself? A partitioned table does not. */
  readonly partitioned: boolean
  /** The oid of the partitioned table above all others, or its own. */
  readonly root: string
  /** Of what it is a partition, and for which values; null: it is none. */
  readonly partOf: { readonly oid: string; readonly bound: string } | null
  /** What its rows are stored in; a table that is rewritten gets another one. */
  readonly filenode: string
  readonly columns: readonly ColumnShape[]
  /** The numbers of the columns of its primary key. */
  readonly key: readonly number[]
}

export interface IndexShape {
  readonly oid: string
  readonly name: string
  readonly filenode: string
  readonly table: string
}

export interface Shape {
  readonly tables: readonly TableShape[]
  readonly indexes: readonly IndexShape[]
}

/** Not the catalogs, not what is temporary, and not the history of migrations, which every push changes. */
const own = `n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'supabase_migrations')`

const tablesQuery = `SELECT c.oid::text, n.nspname AS schema, c.relname AS name, c.relkind = 'p' AS partitioned,
    coalesce(pg_partition_root(c.oid)::oid, c.oid)::text AS root, c.relfilenode::text AS filenode,
    CASE WHEN c.relispartition THEN json_build_object('bound', pg_get_expr(c.relpartbound, c.oid),
      'oid', (SELECT i.inhparent::text FROM pg_inherits i WHERE i.inhrelid = c.oid)) END AS "partOf",
    (SELECT coalesce(json_agg(json_build_object('number', a.attnum, 'name', a.attname, 'generated', a.attgenerated <> '',
        'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum), '[]')
      FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
    coalesce((SELECT (i.indkey::int2[])[0:i.indnkeyatts - 1] FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary), '{}') AS key
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND ${own} ORDER BY 2, 3`

const indexesQuery = `SELECT c.oid::text, c.relname AS name, c.relfilenode::text AS filenode, i.indrelid::text AS table
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'i' AND ${own} ORDER BY c.relname`

/** Types are named in full where search_path is empty. */
export async function readShape(database: Database): Promise<Shape> {
  return { tables: await readJson(database, tablesQuery), indexes: await readJson(database, indexesQuery) }
}

/** A column as it was and as it is; at least one of both is there. */
export interface ColumnPair {
  readonly before: ColumnShape | undefined
  readonly after: ColumnShape | undefined
}

/** The columns of a table at both moments. */
export function pairColumns(before: TableShape, after: TableShape): ColumnPair[] {
  const later = new Map(after.columns.map((column) => [column.number, column]))
  const earlier = new Set(before.columns.map((column) => column.number))
  return [
    ...before.columns.map((column) => ({ before: column, after: later.get(column.number) })),
    ...after.columns
      .filter(({ number }) => !earlier.has(number))
      .map((column) => ({ before: undefined, after: column }))
  ]
}
