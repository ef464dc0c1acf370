// The shape of a database: which relations there are, what belongs to them, and what may be read of it.
// Only the catalog is asked, never a table; the catalogs: https://www.postgresql.org/docs/17/catalogs.html

import { GateError } from '../errors.ts'
import type { Column } from '../snapshot/row-kernel.ts'
import { qualifiedName } from '../sql.ts'
import type { Database, TextRow } from './database.ts'

/** The name of a table or sequence. */
export interface Name {
  readonly schema: string
  readonly name: string
}

/** A table that holds rows of its own: ordinary ones and the leaves of partitioned ones. */
export interface Relation extends Name {
  readonly oid: string
  /** The columns that are stored, in their order; generated ones are left out. */
  readonly columns: readonly Column[]
  /** Bytes on the server, TOAST included. */
  readonly bytes: number
}

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
}

/** What is to be backed up. */
export interface Selection {
  readonly schemas: readonly string[]
  /** `table` (of the first schema that has it) or `schema.table`. */
  readonly excludeTables: readonly string[]
}

/** The shape of a database at one instant. */
export interface Catalog {
  readonly schemas: readonly string[]
  readonly relations: readonly Relation[]
  readonly sequences: readonly Sequence[]
  readonly extensions: readonly Extension[]
  readonly roles: readonly Role[]
  readonly migrations: readonly Migration[]
  /** Tables anywhere in the database that the role may not read, which are therefore not in the schema dump. */
  readonly unreadable: readonly Name[]
  readonly walLsn: string | null
}

interface Candidate extends Name {
  readonly oid: string
  readonly readable: boolean
  readonly filtered: boolean
}

/** Tables with rows of their own that belong to nobody's extension. */
const userTables = `c.relkind = 'r' AND c.relpersistence <> 't' AND NOT EXISTS
  (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')`

/**
 * Locks the selected tables in ACCESS SHARE mode, then reads the catalog.
 *
 * Throws `UNKNOWN_SCHEMA`, `UNKNOWN_TABLE`, `PERMISSION_DENIED`, `ROW_SECURITY` or `TABLE_LOCKED`, each naming the
 * objects; `SOURCE_CHANGED` where a table was dropped, truncated or rewritten after the snapshot was taken.
 */
export async function readCatalog(database: Database, selection: Selection, lockTimeout: number): Promise<Catalog> {
  await checkSchemas(database, selection.schemas)
  const candidates = select(await readCandidates(database, selection.schemas), selection)
  checkPrivileges(candidates)
  await lock(database, candidates, lockTimeout)
  const relations = await readRelations(database, candidates)
  return {
    schemas: selection.schemas,
    relations,
    sequences: await readSequences(database, selection.schemas),
    extensions: await readJson<Extension>(database, extensionsQuery),
    roles: await readJson<Role>(database, rolesQuery),
    migrations: await readMigrations(database),
    unreadable: await readJson<Name>(database, unreadableQuery),
    walLsn: await readWalLsn(database)
  }
}

async function checkSchemas(database: Database, schemas: readonly string[]): Promise<void> {
  const rows = await database.query('SELECT nspname AS name FROM pg_namespace ORDER BY 1')
  const existing = rows.map((row) => text(row, 'name'))
  const missing = schemas.filter((schema) => !existing.includes(schema))
  if (missing.length === 0) return
  const others = existing.filter((name) => !/^pg_|^information_schema$/.test(name))
  throw new GateError('UNKNOWN_SCHEMA', `the database has no schema named ${missing.join(', ')}`, {
    hint: `It has: ${others.join(', ')}. Set the option schemas to some of these.`
  })
}

async function readCandidates(database: Database, schemas: readonly string[]): Promise<Candidate[]> {
  const rows = await database.query(
    `SELECT c.oid, n.nspname AS schema, c.relname AS name, row_security_active(c.oid) AS filtered,
        has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE') AS readable
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY ($1::text[]) AND ${userTables} ORDER BY n.nspname, c.relname`,
    [arrayLiteral(schemas)]
  )
  return rows.map((row) => ({
    oid: text(row, 'oid'),
    schema: text(row, 'schema'),
    name: text(row, 'name'),
    readable: row.readable === 't',
    filtered: row.filtered === 't'
  }))
}

/** Leaves the excluded tables out. One that does not exist is more likely a typing error than a wish. */
function select(candidates: readonly Candidate[], selection: Selection): Candidate[] {
  const matches = (pattern: string, table: Name): boolean =>
    pattern === table.name || pattern === `${table.schema}.${table.name}`
  const unknown = selection.excludeTables.filter((pattern) => !candidates.some((table) => matches(pattern, table)))
  if (unknown.length > 0) {
    throw new GateError(
      'UNKNOWN_TABLE',
      `exclude-tables names ${unknown.join(', ')}, but no such table is in the schemas ${selection.schemas.join(', ')}`,
      {
        hint: `Write table or schema.table. There are: ${listNames(candidates)}.`
      }
    )
  }
  return candidates.filter((table) => !selection.excludeTables.some((pattern) => matches(pattern, table)))
}

function checkPrivileges(candidates: readonly Candidate[]): void {
  const unreadable = candidates.filter((table) => !table.readable)
  if (unreadable.length > 0) {
    throw new GateError(
      'PERMISSION_DENIED',
      `the role may not read ${unreadable.length} of ${candidates.length} tables: ${listNames(unreadable)}`,
      {
        hint: 'Connect as the role postgres, GRANT SELECT on them to the role in use, or leave them out with exclude-tables.'
      }
    )
  }
  const filtered = candidates.filter((table) => table.filtered)
  if (filtered.length > 0) {
    throw new GateError(
      'ROW_SECURITY',
      `row level security would hide rows of ${filtered.length} tables from the role: ${listNames(filtered)}`,
      {
        hint: 'Connect as the role postgres, or as one with BYPASSRLS. A backup with missing rows is worse than none.'
      }
    )
  }
}

async function lock(database: Database, tables: readonly Name[], lockTimeout: number): Promise<void> {
  if (tables.length === 0) return
  await database.query(`SET LOCAL lock_timeout = ${lockTimeout}`)
  await database.query(
    `LOCK TABLE ${tables.map((table) => `ONLY ${qualifiedName(table)}`).join(', ')} IN ACCESS SHARE MODE`
  )
}

/** Who holds a lock on the schemas' tables that excludes reading: `public.orders (process 4711)`. */
export async function readBlockers(database: Database, schemas: readonly string[]): Promise<string[]> {
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
 * the one that the table has: pg_relation_filenode looks at the present, pg_class is read as of the snapshot.
 */
async function readRelations(database: Database, candidates: readonly Candidate[]): Promise<Relation[]> {
  const rows = await database.query(
    `SELECT c.oid, n.nspname AS schema, c.relname AS name, pg_table_size(c.oid) AS bytes,
        c.relfilenode IS DISTINCT FROM pg_relation_filenode(c.oid) AS rewritten,
        (SELECT coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum), '[]')
          FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.oid = ANY ($1::oid[]) ORDER BY n.nspname, c.relname`,
    [arrayLiteral(candidates.map((table) => table.oid))]
  )
  const rewritten = rows.filter((row) => row.rewritten === 't')
  if (rewritten.length > 0) {
    throw new GateError(
      'SOURCE_CHANGED',
      `${rewritten.map((row) => `${row.schema}.${row.name}`).join(', ')}: truncated or rewritten while the backup began`,
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

async function readSequences(database: Database, schemas: readonly string[]): Promise<Sequence[]> {
  const sequences = await database.query(
    `SELECT n.nspname AS schema, c.relname AS name, format_type(s.seqtypid, NULL) AS type, s.seqstart AS start, s.seqincrement AS increment,
        s.seqmin AS minimum, s.seqmax AS maximum, s.seqcache AS cache, s.seqcycle AS cycle
      FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = ANY ($1::text[]) AND c.relpersistence <> 't' ORDER BY 1, 2`,
    [arrayLiteral(schemas)]
  )
  if (sequences.length === 0) return []
  const names = sequences.map((row) => ({ schema: text(row, 'schema'), name: text(row, 'name') }))
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
    cycle: row.cycle === 't',
    last_value: text(byIndex.get(index) ?? {}, 'last_value'),
    is_called: byIndex.get(index)?.is_called === 't'
  }))
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

async function readMigrations(database: Database): Promise<Migration[]> {
  const [present] = await database.query(
    `SELECT has_table_privilege(c.oid, 'SELECT') AS readable FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'supabase_migrations' AND c.relname = 'schema_migrations' AND has_schema_privilege(n.oid, 'USAGE')`
  )
  if (present?.readable !== 't') return []
  // Old projects have no column name.
  return readJson<Migration>(
    database,
    `SELECT m.version, to_jsonb(m) ->> 'name' AS name FROM supabase_migrations.schema_migrations m ORDER BY m.version`
  )
}

async function readWalLsn(database: Database): Promise<string | null> {
  const [row] = await database.query(
    'SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END AS lsn'
  )
  return row?.lsn ?? null
}

/** Rows with arrays or nulls in them, through JSON. */
async function readJson<Row>(database: Database, sql: string): Promise<Row[]> {
  const rows = await database.query(`SELECT to_json(q) AS row FROM (${sql}) AS q`)
  return rows.map((row) => JSON.parse(text(row, 'row')) as Row)
}

function text(row: TextRow, column: string): string {
  const value = row[column]
  if (value === null || value === undefined) throw new Error(`the catalog query returned no ${column}`)
  return value
}

function arrayLiteral(elements: readonly string[]): string {
  return `{${elements.map((element) => `"${element.replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}

/** Names for a message: not more than can be read. */
export function listNames(names: readonly Name[], most = 12): string {
  const shown = names.slice(0, most).map(({ schema, name }) => `${schema}.${name}`)
  return names.length > most ? `${shown.join(', ')} and ${names.length - most} more` : shown.join(', ')
}
