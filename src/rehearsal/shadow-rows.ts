// Rows that the backup has not got, but that its rows refer to, such as those of auth.users: in the sandbox a row with
// nothing but the key stands there, so that a migration meets the foreign keys that it would meet in production.

import { nameParameters, readJson, text } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import type { Reference } from '../migrations/references.ts'
import { type Name, qualifiedName, quoteIdentifier } from '../sql.ts'

const referencesQuery = `SELECT json_build_object('schema', fn.nspname, 'name', f.relname) AS "from",
    json_build_object('schema', tn.nspname, 'name', t.relname) AS "to",
    (SELECT json_agg(a.attname ORDER BY k.at) FROM unnest(c.conkey) WITH ORDINALITY AS k (attnum, at)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.attnum) AS columns,
    (SELECT json_agg(a.attname ORDER BY k.at) FROM unnest(c.confkey) WITH ORDINALITY AS k (attnum, at)
      JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.attnum) AS keys
  FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
    JOIN pg_class t ON t.oid = c.confrelid JOIN pg_namespace tn ON tn.oid = t.relnamespace
  WHERE c.contype = 'f' AND c.conparentid = 0 ORDER BY c.oid`

/**
 * Makes them, for the foreign keys that are there and for those that are to come. `stored`: the tables whose rows the backup
 * has. Where a table wants more than its key, it stays as it is. Returns the tables that have such rows.
 */
export async function makeShadowRows(
  database: Database,
  stored: readonly Name[],
  planned: readonly Reference[]
): Promise<Name[]> {
  const own = new Set([...stored, ...(await readAncestors(database, stored))].map(qualifiedName))
  const references = [...(await readJson<Reference>(database, referencesQuery)), ...planned]
  const shadowed = new Map<string, Name>()
  await database.query('SET session_replication_role = replica')
  for (const reference of references) {
    const { from, to } = reference
    if (!own.has(qualifiedName(from)) || own.has(qualifiedName(to))) continue
    if (await fill(database, reference)) shadowed.set(qualifiedName(to), to)
  }
  await database.query('RESET session_replication_role')
  return [...shadowed.values()]
}

/** The partitioned tables whose rows are in partitions that the backup has. */
function readAncestors(database: Database, tables: readonly Name[]): Promise<Name[]> {
  return readJson(
    database,
    `SELECT DISTINCT an.nspname AS schema, a.relname AS name FROM unnest($1::text[], $2::text[]) AS t (schema, name)
        JOIN pg_namespace n ON n.nspname = t.schema JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name
        CROSS JOIN LATERAL pg_partition_ancestors(c.oid) AS p (oid) JOIN pg_class a ON a.oid = p.oid AND a.oid <> c.oid
        JOIN pg_namespace an ON an.oid = a.relnamespace`,
    nameParameters(tables)
  )
}

async function fill(database: Database, { from, columns, to, keys }: Reference): Promise<boolean> {
  const into = keys.length > 0 ? keys : await readPrimaryKey(database, to)
  const list = (names: readonly string[]): string => names.map(quoteIdentifier).join(', ')
  const isWhole = columns.map((column) => `${quoteIdentifier(column)} IS NOT NULL`).join(' AND ')
  try {
    await database.query(
      `INSERT INTO ${qualifiedName(to)} (${list(into)}) SELECT DISTINCT ${list(columns)} FROM ${qualifiedName(from)} WHERE ${isWhole} ON CONFLICT DO NOTHING`
    )
    return true
  } catch (error) {
    if (!(error instanceof GateError) || error.code === 'CONNECTION_LOST') throw error
    return false
  }
}

async function readPrimaryKey(database: Database, { schema, name }: Name): Promise<string[]> {
  const rows = await database.query(
    `SELECT a.attname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace,
        unnest((i.indkey::int2[])[0:i.indnkeyatts - 1]) WITH ORDINALITY AS k (attnum, at) JOIN pg_attribute a ON a.attnum = k.attnum
      WHERE i.indisprimary AND n.nspname = $1 AND c.relname = $2 AND a.attrelid = c.oid ORDER BY k.at`,
    [schema, name]
  )
  return rows.map((row) => text(row, 'name'))
}
