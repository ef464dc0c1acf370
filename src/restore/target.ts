// What is known of a target before anything in it is touched. Only its catalogs are asked.

import { arrayLiteral, readJson, text } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import type { Name } from '../sql.ts'

/** The facts that a plan rests on. */
export interface Target {
  /** The server process that runs our transaction. */
  readonly pid: string
  readonly major: number
  readonly serverVersion: string
  readonly encoding: string
  /** The role that restores. */
  readonly user: string
  readonly superuser: boolean
  /** Undefined: it can be written. Else why it cannot. */
  readonly readOnly: string | undefined
  /** Every role; true where ours may hand things over to it. */
  readonly roles: ReadonlyMap<string, boolean>
  /** Every extension that could be created; true where it is there. */
  readonly extensions: ReadonlyMap<string, boolean>
  readonly schemas: ReadonlySet<string>
}

/** Reads the facts. */
export async function readTarget(database: Database): Promise<Target> {
  const [server] = await database.query(`SELECT current_setting('server_version') AS version, current_user AS user,
      current_setting('server_version_num')::int / 10000 AS major, current_setting('server_encoding') AS encoding,
      pg_backend_pid() AS pid, (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser, pg_is_in_recovery() AS standby,
      current_setting('transaction_read_only') AS read_only`)
  const facts = server ?? {}
  const major = Number(facts.major)
  const extensions = await readJson<{ name: string; installed: boolean }>(
    database,
    `SELECT name, bool_or(installed) AS installed FROM (SELECT extname AS name, true AS installed FROM pg_extension
        UNION ALL SELECT name, false FROM pg_available_extensions) AS known GROUP BY name`
  )
  const schemas = await database.query('SELECT nspname AS name FROM pg_namespace')
  return {
    pid: text(facts, 'pid'),
    major,
    serverVersion: text(facts, 'version'),
    encoding: text(facts, 'encoding'),
    user: text(facts, 'user'),
    superuser: facts.superuser === 't',
    readOnly: readOnlyReason(facts.standby === 't', facts.read_only === 'on'),
    roles: await readRoles(database, major),
    extensions: new Map(extensions.map(({ name, installed }) => [name, installed])),
    schemas: new Set(schemas.map((row) => text(row, 'name')))
  }
}

function readOnlyReason(standby: boolean, readOnly: boolean): string | undefined {
  if (standby) return 'it is a standby server'
  return readOnly ? 'its transactions are read-only (default_transaction_read_only)' : undefined
}

/**
 * Every role, and whether ours may make it an owner, and still do what only the owner may: who may not inherit its privileges
 * could not take from PUBLIC what a new function gives to it, and PostgreSQL only warns of that.
 * https://www.postgresql.org/docs/17/functions-info.html (pg_has_role)
 */
export async function readRoles(database: Database, major: number): Promise<Map<string, boolean>> {
  const privilege = major >= 16 ? 'SET' : 'MEMBER'
  const rows = await database.query(
    `SELECT rolname AS name, pg_has_role(oid, '${privilege}') AND pg_has_role(oid, 'USAGE') AS settable FROM pg_roles`
  )
  return new Map(rows.map((row) => [text(row, 'name'), row.settable === 't']))
}

/** The tablespaces that our role may put things into. */
export async function readTablespaces(database: Database): Promise<Set<string>> {
  const rows = await database.query(
    "SELECT spcname AS name FROM pg_tablespace WHERE has_tablespace_privilege(oid, 'CREATE')"
  )
  return new Set(rows.map((row) => text(row, 'name')))
}

/** An object of a schema, as DROP wants to hear of it. */
export interface SchemaObject {
  readonly oid: string
  readonly schema: string
  /** The key word of DROP: TABLE, FUNCTION, TEXT SEARCH DICTIONARY, … */
  readonly kind: string
  /** Its name as SQL wants it, with its arguments where it takes some. */
  readonly identity: string
  /** Without schema and arguments; that of a relation unquoted, others as SQL wants them. */
  readonly name: string | null
}

/**
 * Everything that stands in some schemas by itself: not what belongs to an extension, to a table's column or to another
 * type. https://www.postgresql.org/docs/17/catalog-pg-depend.html
 */
export function readObjects(database: Database, schemas: readonly string[]): Promise<SchemaObject[]> {
  return readJson(
    database,
    `SELECT d.objid::text AS oid, n.nspname AS schema, i.identity, coalesce(c.relname, i.name) AS name, CASE i.type WHEN 'composite type' THEN 'TYPE'
        WHEN 'statistics object' THEN 'STATISTICS' WHEN 'window function' THEN 'FUNCTION' ELSE upper(i.type) END AS kind
      FROM pg_depend d JOIN pg_namespace n ON n.oid = d.refobjid
        LEFT JOIN pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid, pg_identify_object(d.classid, d.objid, 0) AS i
      WHERE d.refclassid = 'pg_namespace'::regclass AND d.deptype = 'n' AND n.nspname = ANY ($1::text[])
        AND d.classid NOT IN ('pg_default_acl'::regclass, 'pg_publication_namespace'::regclass, 'pg_extension'::regclass)
        AND NOT EXISTS (SELECT FROM pg_depend o WHERE o.classid = d.classid AND o.objid = d.objid AND o.objsubid = 0
          AND o.deptype IN ('i', 'e', 'P', 'S'))
      ORDER BY d.classid, i.identity`,
    [arrayLiteral(schemas)]
  )
}

/** Which of some tables there are, and with which columns that can be written. */
export async function readTables(
  database: Database,
  tables: readonly Name[],
  { generated = false }: { readonly generated?: boolean } = {}
): Promise<Map<string, string[]>> {
  const rows = await readJson<Name & { columns: string[] }>(
    database,
    `SELECT n.nspname AS schema, c.relname AS name, ARRAY(SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid
        AND a.attnum > 0 AND NOT a.attisdropped AND (a.attgenerated = '' OR ${generated}) ORDER BY a.attnum) AS columns
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY ($1::text[])`,
    [arrayLiteral([...new Set(tables.map((table) => table.schema))])]
  )
  const wanted = new Set(tables.map(tableKey))
  return new Map(rows.filter((row) => wanted.has(tableKey(row))).map((row) => [tableKey(row), row.columns]))
}

/** A table's name as the key of a map. */
export function tableKey({ schema, name }: Name): string {
  return JSON.stringify([schema, name])
}
