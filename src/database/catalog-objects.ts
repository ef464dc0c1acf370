// What a database has besides tables with rows: sequences, extensions, roles, applied migrations.

import { GateError } from '../errors.ts'
import { listNames, type Name, qualifiedName } from '../sql.ts'
import { arrayLiteral, isTrue, readJson, text } from './answers.ts'
import type { Queryable, TextRow } from './database.ts'

/** A sequence and where it stands. */
export interface Sequence extends Name {
  readonly type: string
  readonly start: string
  readonly increment: string
  readonly minimum: string
  readonly maximum: string
  readonly cache: string
  readonly cycle: boolean
  readonly last_value: string
  readonly is_called: boolean
}

export interface Extension extends Name {
  readonly version: string
}

/** A role, without its password: nobody but a superuser may read that. */
export interface Role {
  readonly name: string
  readonly attributes: readonly string[]
  readonly member_of: readonly string[]
}

/** A row of supabase_migrations.schema_migrations. */
export interface Migration {
  readonly version: string
  readonly name: string | null
  /** What was run. */
  readonly statements: readonly string[] | null
}

/** All sequences of the schemas, where they stand now: never behind the rows of the snapshot. */
export async function readSequences(database: Queryable, schemas: readonly string[]): Promise<Sequence[]> {
  const sequences = await database.query(
    `SELECT n.nspname AS schema, c.relname AS name, format_type(s.seqtypid, NULL) AS type, s.seqstart AS start, s.seqincrement AS increment,
        s.seqmin AS minimum, s.seqmax AS maximum, s.seqcache AS cache, s.seqcycle AS cycle, has_sequence_privilege(c.oid, 'SELECT') AS readable
      FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY ($1::text[]) AND c.relpersistence <> 't' ORDER BY 1, 2`,
    [arrayLiteral(schemas)]
  )
  if (sequences.length === 0) return []
  const unreadable = sequences.filter((row) => !isTrue(row, 'readable')).map(nameOf)
  if (unreadable.length > 0) {
    throw new GateError(
      'PERMISSION_DENIED',
      `the role may not read ${unreadable.length} sequences: ${listNames(unreadable)}`,
      {
        hint: 'Connect as the role postgres, or GRANT SELECT on them to the role in use.'
      }
    )
  }
  const names = sequences.map(nameOf)
  const positions = await database.query(
    names
      .map((name, index) => `SELECT ${index} AS index, last_value, is_called FROM ${qualifiedName(name)}`)
      .join(' UNION ALL ')
  )
  const byIndex = new Map(positions.map((row) => [Number(row.index), row]))
  return sequences.map((row, index) => ({
    schema: text(row, 'schema'),
    name: text(row, 'name'),
    type: text(row, 'type'),
    start: text(row, 'start'),
    increment: text(row, 'increment'),
    minimum: text(row, 'minimum'),
    maximum: text(row, 'maximum'),
    cache: text(row, 'cache'),
    cycle: isTrue(row, 'cycle'),
    last_value: text(byIndex.get(index) ?? {}, 'last_value'),
    is_called: isTrue(byIndex.get(index), 'is_called')
  }))
}

function nameOf(row: TextRow): Name {
  return { schema: text(row, 'schema'), name: text(row, 'name') }
}

const extensionsQuery = `SELECT n.nspname AS schema, e.extname AS name, e.extversion AS version
  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace ORDER BY e.extname`

const rolesQuery = `SELECT r.rolname AS name,
    array_remove(ARRAY[CASE WHEN r.rolsuper THEN 'SUPERUSER' END, CASE WHEN NOT r.rolinherit THEN 'NOINHERIT' END,
      CASE WHEN r.rolcreaterole THEN 'CREATEROLE' END, CASE WHEN r.rolcreatedb THEN 'CREATEDB' END,
      CASE WHEN r.rolcanlogin THEN 'LOGIN' END, CASE WHEN r.rolreplication THEN 'REPLICATION' END,
      CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END,
      CASE WHEN r.rolconnlimit <> -1 THEN 'CONNECTION LIMIT ' || r.rolconnlimit END], NULL) AS attributes,
    ARRAY(SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid ORDER BY 1) AS member_of
  FROM pg_roles r WHERE r.rolname !~ '^pg_' ORDER BY r.rolname`

const unreadableQuery = `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
    AND NOT (has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE')) ORDER BY 1, 2`

export function readExtensions(database: Queryable): Promise<Extension[]> {
  return readJson(database, extensionsQuery)
}

export function readRoles(database: Queryable): Promise<Role[]> {
  return readJson(database, rolesQuery)
}

/** Tables anywhere in the database that the role may not read. */
export function readUnreadable(database: Queryable): Promise<Name[]> {
  return readJson(database, unreadableQuery)
}

export async function readMigrations(database: Queryable): Promise<Migration[]> {
  const [present] = await database.query(
    `SELECT has_table_privilege(c.oid, 'SELECT') AS readable FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'supabase_migrations' AND c.relname = 'schema_migrations' AND has_schema_privilege(n.oid, 'USAGE')`
  )
  if (!isTrue(present, 'readable')) return []
  // Old projects have no columns name and statements.
  return readJson<Migration>(
    database,
    `SELECT m.version, to_jsonb(m) ->> 'name' AS name, to_jsonb(m) -> 'statements' AS statements FROM supabase_migrations.schema_migrations m ORDER BY m.version`
  )
}

export async function readWalLsn(database: Queryable): Promise<string | null> {
  const [row] = await database.query(
    'SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END AS lsn'
  )
  return row?.lsn ?? null
}
