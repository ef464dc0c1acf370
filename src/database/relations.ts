// Locking tables against DDL, and making sure that what was locked is what the snapshot sees.

import { GateError } from '../errors.ts'
import type { Column } from '../snapshot/row-kernel.ts'
import { type Name, qualifiedName } from '../sql.ts'
import { arrayLiteral, isTrue, text } from './answers.ts'
import type { Queryable } from './database.ts'

/** A table that holds rows of its own: ordinary ones and the leaves of partitioned ones. */
export interface Relation extends Name {
  readonly oid: string
  /** The columns that are stored, in their order; generated ones are left out. */
  readonly columns: readonly Column[]
  /** Bytes on the server, TOAST included. */
  readonly bytes: number
}

/** Locks tables in ACCESS SHARE mode for the rest of the transaction. Throws `TABLE_LOCKED` after so many milliseconds. */
export async function lockTables(database: Queryable, tables: readonly Name[], lockTimeout: number): Promise<void> {
  if (tables.length === 0) return
  await database.query(`SET LOCAL lock_timeout = ${lockTimeout}`)
  await database.query(
    `LOCK TABLE ${tables.map((table) => `ONLY ${qualifiedName(table)}`).join(', ')} IN ACCESS SHARE MODE`
  )
}

/** Who holds a lock on the schemas' tables that excludes reading: `public.orders (process 4711)`. */
export async function readBlockers(database: Queryable, schemas: readonly string[]): Promise<string[]> {
  const rows = await database.query(
    `SELECT DISTINCT format('%s.%s (process %s)', n.nspname, c.relname, l.pid) AS blocker
      FROM pg_locks l JOIN pg_class c ON c.oid = l.relation JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE l.granted AND l.mode = 'AccessExclusiveLock' AND c.relkind = 'r' AND n.nspname = ANY ($1::text[])
        AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) ORDER BY 1`,
    [arrayLiteral(schemas)]
  )
  return rows.map((row) => text(row, 'blocker'))
}

/**
 * An old snapshot sees a table that was truncated or rewritten since as empty, without a word
 * (https://www.postgresql.org/docs/17/mvcc-caveats.html). Now that it is locked, the file that the snapshot knows must be
 * the one that the table has: pg_relation_filenode looks at the present, pg_class is read as of the snapshot. In the same
 * way has_column_privilege knows no column that was dropped since, and fails for one that was renamed.
 */
export async function readRelations(
  database: Queryable,
  tables: readonly { readonly oid: string }[]
): Promise<Relation[]> {
  const rows = await database.query(
    `SELECT c.oid, n.nspname AS schema, c.relname AS name, pg_table_size(c.oid) AS bytes,
        c.relfilenode IS DISTINCT FROM pg_relation_filenode(c.oid) OR EXISTS
          (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            AND (has_column_privilege(c.oid, a.attnum, 'SELECT') IS NULL
              OR has_column_privilege(c.oid, a.attname::text, 'SELECT') IS NULL)) AS changed,
        (SELECT coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum), '[]')
          FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.oid = ANY ($1::oid[]) ORDER BY n.nspname, c.relname`,
    [arrayLiteral(tables.map((table) => table.oid))]
  )
  const changed = rows.filter((row) => isTrue(row, 'changed'))
  if (changed.length > 0) {
    throw new GateError(
      'SOURCE_CHANGED',
      `${changed.map((row) => `${row.schema}.${row.name}`).join(', ')}: truncated or altered while the backup began`,
      {
        hint: 'Run it again when nobody changes the schema.'
      }
    )
  }
  return rows.map((row) => ({
    oid: text(row, 'oid'),
    schema: text(row, 'schema'),
    name: text(row, 'name'),
    bytes: Number(row.bytes),
    columns: JSON.parse(text(row, 'columns')) as Column[]
  }))
}
