// Is a database exactly as it was? Not only does it look the same: every row of its catalogs and tables is the very one that
// it was, written by the same transaction.

import type { TestDatabase } from './database.ts'

const catalogs = [
  'pg_attrdef',
  'pg_attribute',
  'pg_class',
  'pg_constraint',
  'pg_default_acl',
  'pg_depend',
  'pg_description',
  'pg_enum',
  'pg_event_trigger',
  'pg_extension',
  'pg_index',
  'pg_inherits',
  'pg_namespace',
  'pg_policy',
  'pg_proc',
  'pg_publication',
  'pg_publication_rel',
  'pg_rewrite',
  'pg_sequence',
  'pg_trigger',
  'pg_type'
]

/** A digest of every catalog, table and sequence, by name. */
export async function stateOf(database: TestDatabase): Promise<Record<string, string>> {
  const relations = await database.query(
    `SELECT c.oid::regclass::text AS name, c.relkind AS kind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'm', 'S') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1`
  )
  const digest = (name: string, row: string): string =>
    `SELECT '${name.replaceAll("'", "''")}' AS name, md5(string_agg(${row}, ',' ORDER BY ${row})) AS digest FROM ${name} AS t`
  const queries = [
    ...catalogs.map((name) => digest(name, 't.xmin || t.ctid::text')),
    ...relations.map(({ name, kind }) =>
      digest(String(name), kind === 'S' ? '(t.last_value, t.is_called)::text' : 't.xmin || t::text')
    )
  ]
  const rows = await database.query(queries.join(' UNION ALL '))
  return Object.fromEntries(rows.map(({ name, digest }) => [String(name), String(digest)]))
}

/** Resolves once no restore is connected to the database any more: what it did there is done or undone. */
export async function isLeftAlone(database: TestDatabase): Promise<boolean> {
  const [row] = await database.query(
    `SELECT count(*) AS sessions FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'migration-gate'`
  )
  return row?.sessions === '0'
}
