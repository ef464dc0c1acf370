// Everything that a database holds, by kind, schema and name: what an account of a backup has to account for. The kinds are
// pg_dump's own words, in lower case; the catalogs: https://www.postgresql.org/docs/17/catalogs.html

import { type Name, qualifiedName } from '../sql.ts'
import { readJson, text } from './answers.ts'
import type { Queryable } from './database.ts'

/** All objects of one kind in one schema. */
export interface InventoryGroup {
  readonly kind: string
  /** Null: they belong to no schema. */
  readonly schema: string | null
  /** As many as `names`, or more where they have no names. */
  readonly count: number
  readonly names: readonly string[]
}

/**
 * What belongs to an extension comes and goes with it; what PostgreSQL makes by itself comes by itself. The sequence of an
 * identity column goes with its table, so it is told whose it is.
 */
const members = `members AS MATERIALIZED (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
  ours AS MATERIALIZED (SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
  locked AS MATERIALIZED (SELECT relation FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND pid <> pg_backend_pid()
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())),
  identities AS MATERIALIZED (SELECT d.objid AS sequence, t.relname || '.' || a.attname AS column FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid
    JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
    WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype = 'i' AND d.refobjsubid > 0),
  classes AS MATERIALIZED (SELECT c.oid, c.relname, c.relname || coalesce(' OWNED BY ' || i.column, '') AS title, c.relkind, c.relispartition, c.relowner, c.relacl, n.nspname
    FROM pg_class c JOIN ours n ON n.oid = c.relnamespace LEFT JOIN identities i ON i.sequence = c.oid
    WHERE c.relpersistence <> 't' AND ('pg_class'::regclass, c.oid) NOT IN (SELECT classid, objid FROM members))`

/** `catalog`, the name of its column for the schema's OID, and what to call an object. */
function named(kind: string, catalog: string, [schema, name]: readonly [string, string], where = 'true'): string {
  return `SELECT '${kind}', n.nspname, ${name} FROM ${catalog} o JOIN ours n ON n.oid = o.${schema}
    WHERE ${where} AND ('${catalog}'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)`
}

/** The same for what belongs to no schema. */
function global(kind: string, catalog: string, name: string, where = 'true'): string {
  return `SELECT '${kind}', NULL, o.${name} FROM ${catalog} o
    WHERE ${where} AND ('${catalog}'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)`
}

/**
 * Who was given something, object by object; owners have theirs anyway, and so has everybody what PostgreSQL itself gives.
 * `type`: which defaults those are, https://www.postgresql.org/docs/17/functions-info.html (acldefault).
 */
function grants(catalog: string, type: string, select: string): string {
  return `SELECT 'grant', s.schema, s.what || ' TO ' || coalesce(r.rolname, 'PUBLIC') FROM (${select}) AS s (schema, what, owner, acl, oid),
      LATERAL (SELECT DISTINCT grantee FROM (SELECT grantee, privilege_type FROM aclexplode(s.acl)
        EXCEPT SELECT grantee, privilege_type FROM aclexplode(acldefault('${type}', s.owner))) AS given) AS a
      LEFT JOIN pg_roles r ON r.oid = a.grantee
    WHERE a.grantee <> s.owner AND ('${catalog}'::regclass, s.oid) NOT IN (SELECT classid, objid FROM members)`
}

/** As pg_dump writes it, with the star of count(*). */
const signature = `o.proname || '(' || CASE WHEN o.prokind = 'a' AND o.pronargs = 0 THEN '*'
  ELSE array_to_string(ARRAY(SELECT format_type(t, NULL) FROM unnest(o.proargtypes) AS t), ', ') END || ')'`

/** Operators may share a name, and so may operator classes of several access methods. */
const operand = (type: string): string => `CASE ${type} WHEN 0 THEN 'NONE' ELSE format_type(${type}, NULL) END`
const using = (method: string): string => ` || ' USING ' || (SELECT amname FROM pg_am WHERE oid = ${method})`

const relationKinds = `CASE relkind WHEN 'r' THEN 'table' WHEN 'p' THEN 'table' WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view'
  WHEN 'f' THEN 'foreign table' WHEN 'S' THEN 'sequence' END`

const queries: readonly string[] = [
  // A UNION is of the type that comes first, and the type name would cut what is longer than one.
  `SELECT 'schema', NULL, o.nspname::text FROM pg_namespace o JOIN ours n ON n.oid = o.oid WHERE ('pg_namespace'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)`,
  `SELECT ${relationKinds}, nspname, title FROM classes WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')`,
  // Tables that have pages: those that have no row have none, unless all were deleted.
  // To look at one takes a lock on it: those that somebody has locked, or is about to, are taken for filled.
  `SELECT 'rows', nspname, relname FROM classes
    WHERE relkind = 'r' AND CASE WHEN oid IN (SELECT relation FROM locked) THEN true ELSE pg_relation_size(oid) > 0 END`,
  `SELECT 'default', c.nspname, c.relname || ' ' || a.attname FROM pg_attrdef o JOIN classes c ON c.oid = o.adrelid
    JOIN pg_attribute a ON a.attrelid = o.adrelid AND a.attnum = o.adnum`,
  `SELECT 'partition', c.nspname, c.relname || ' OF ' || p.relname FROM pg_inherits o JOIN classes c ON c.oid = o.inhrelid AND c.relispartition
    JOIN pg_class p ON p.oid = o.inhparent WHERE c.relkind IN ('r', 'p', 'f')`,
  `SELECT 'row security', c.nspname, c.relname || ' ' || w.word FROM classes c JOIN pg_class o ON o.oid = c.oid,
      LATERAL (VALUES ('ENABLED', o.relrowsecurity), ('FORCED', o.relforcerowsecurity)) AS w (word, isset) WHERE w.isset`,
  `SELECT 'publication table', c.nspname, c.relname || ' IN ' || p.pubname FROM pg_publication_rel o JOIN classes c ON c.oid = o.prrelid
    JOIN pg_publication p ON p.oid = o.prpubid`,
  `SELECT 'index', i.nspname, c.relname || ' ' || i.relname FROM classes i JOIN pg_index x ON x.indexrelid = i.oid JOIN classes c ON c.oid = x.indrelid
    WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.oid AND contype IN ('p', 'u', 'x'))`,
  `SELECT 'constraint', c.nspname, c.relname || ' ' || o.conname FROM pg_constraint o JOIN classes c ON c.oid = o.conrelid
    WHERE o.contype IN ('c', 'f', 'p', 'u', 'x') AND NOT (o.contype = 'f' AND o.conparentid <> 0)`,
  `SELECT 'constraint', n.nspname, t.typname || ' ' || o.conname FROM pg_constraint o JOIN pg_type t ON t.oid = o.contypid JOIN ours n ON n.oid = t.typnamespace
    WHERE o.contype = 'c' AND ('pg_type'::regclass, t.oid) NOT IN (SELECT classid, objid FROM members)`,
  `SELECT 'trigger', c.nspname, c.relname || ' ' || o.tgname FROM pg_trigger o JOIN classes c ON c.oid = o.tgrelid
    WHERE NOT o.tgisinternal AND o.tgparentid = 0 AND ('pg_trigger'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)`,
  `SELECT 'rule', c.nspname, c.relname || ' ' || o.rulename FROM pg_rewrite o JOIN classes c ON c.oid = o.ev_class WHERE o.rulename <> '_RETURN'`,
  `SELECT 'policy', c.nspname, c.relname || ' ' || o.polname FROM pg_policy o JOIN classes c ON c.oid = o.polrelid`,
  `SELECT 'function', n.nspname, ${signature} FROM pg_proc o JOIN ours n ON n.oid = o.pronamespace
    WHERE ('pg_proc'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = o.oid AND d.deptype = 'i')`,
  // Not the types of tables' rows, and not the arrays and multiranges that come with another type.
  named(
    'type',
    'pg_type',
    ['typnamespace', 'o.typname'],
    `(o.typtype IN ('b', 'c', 'd', 'e', 'r') OR NOT o.typisdefined) AND NOT EXISTS (SELECT FROM pg_type e WHERE e.typarray = o.oid)
      AND (o.typrelid = 0 OR EXISTS (SELECT FROM pg_class c WHERE c.oid = o.typrelid AND c.relkind = 'c'))`
  ),
  named('operator', 'pg_operator', [
    'oprnamespace',
    `o.oprname || ' (' || ${operand('o.oprleft')} || ', ' || ${operand('o.oprright')} || ')'`
  ]),
  named('operator class', 'pg_opclass', ['opcnamespace', `o.opcname${using('o.opcmethod')}`]),
  named('operator family', 'pg_opfamily', ['opfnamespace', `o.opfname${using('o.opfmethod')}`]),
  named('collation', 'pg_collation', ['collnamespace', 'o.collname']),
  named('conversion', 'pg_conversion', ['connamespace', 'o.conname']),
  named('text search configuration', 'pg_ts_config', ['cfgnamespace', 'o.cfgname']),
  named('text search dictionary', 'pg_ts_dict', ['dictnamespace', 'o.dictname']),
  named('text search parser', 'pg_ts_parser', ['prsnamespace', 'o.prsname']),
  named('text search template', 'pg_ts_template', ['tmplnamespace', 'o.tmplname']),
  `SELECT 'statistics', n.nspname, c.relname || ' ' || o.stxname FROM pg_statistic_ext o JOIN ours n ON n.oid = o.stxnamespace
    JOIN classes c ON c.oid = o.stxrelid`,
  global('extension', 'pg_extension', 'extname'),
  `SELECT 'role', NULL, rolname FROM pg_roles WHERE rolname !~ '^pg_'`,
  global('language', 'pg_language', 'lanname', 'o.oid >= 16384'),
  global('access method', 'pg_am', 'amname', 'o.oid >= 16384'),
  `SELECT 'cast', NULL, format_type(o.castsource, NULL) || ' AS ' || format_type(o.casttarget, NULL) FROM pg_cast o
    WHERE o.oid >= 16384 AND ('pg_cast'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_cast'::regclass AND d.objid = o.oid AND d.deptype = 'i')`,
  `SELECT 'transform', NULL, format_type(o.trftype, NULL) || ' ' || l.lanname FROM pg_transform o JOIN pg_language l ON l.oid = o.trflang
    WHERE ('pg_transform'::regclass, o.oid) NOT IN (SELECT classid, objid FROM members)`,
  global('foreign data wrapper', 'pg_foreign_data_wrapper', 'fdwname'),
  global('server', 'pg_foreign_server', 'srvname'),
  `SELECT 'user mapping', NULL, usename || ' ' || srvname FROM pg_user_mappings`,
  global('publication', 'pg_publication', 'pubname'),
  `SELECT 'subscription', NULL, subname FROM pg_subscription WHERE subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  global('event trigger', 'pg_event_trigger', 'evtname'),
  `SELECT 'default privileges', n.nspname, r.rolname || ' ON ' || CASE o.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES'
      WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES' WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END FROM pg_default_acl o JOIN pg_roles r ON r.oid = o.defaclrole LEFT JOIN ours n ON n.oid = o.defaclnamespace`,
  grants('pg_class', 'r', `SELECT nspname, ${relationKinds} || ' ' || title, relowner, relacl, oid FROM classes`),
  grants(
    'pg_class',
    'c',
    `SELECT c.nspname, 'column ' || c.relname || '.' || a.attname, c.relowner, a.attacl, c.oid FROM classes c JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped`
  ),
  grants(
    'pg_proc',
    'f',
    `SELECT n.nspname, 'function ' || ${signature}, o.proowner, o.proacl, o.oid FROM pg_proc o JOIN ours n ON n.oid = o.pronamespace`
  ),
  grants(
    'pg_type',
    'T',
    `SELECT n.nspname, 'type ' || o.typname, o.typowner, o.typacl, o.oid FROM pg_type o JOIN ours n ON n.oid = o.typnamespace`
  ),
  grants(
    'pg_namespace',
    'n',
    `SELECT NULL, 'schema ' || o.nspname, o.nspowner, o.nspacl, o.oid FROM pg_namespace o JOIN ours n ON n.oid = o.oid`
  ),
  grants('pg_language', 'l', `SELECT NULL, 'language ' || lanname, lanowner, lanacl, oid FROM pg_language`),
  grants(
    'pg_foreign_data_wrapper',
    'F',
    `SELECT NULL, 'foreign data wrapper ' || fdwname, fdwowner, fdwacl, oid FROM pg_foreign_data_wrapper`
  ),
  grants('pg_foreign_server', 'S', `SELECT NULL, 'server ' || srvname, srvowner, srvacl, oid FROM pg_foreign_server`)
]

/** What is not an object of the database's own, but rows of somebody's table; or has no name. Only how many there are. */
const counted: Readonly<Record<string, Name>> = {
  'large object': { schema: 'pg_catalog', name: 'pg_largeobject_metadata' },
  'storage file': { schema: 'storage', name: 'objects' },
  'vault secret': { schema: 'vault', name: 'secrets' },
  'cron job': { schema: 'cron', name: 'job' }
}

/**
 * Reads the inventory, under the settings of `pinnedSettings`. Only catalogs are asked, and the tables of `counted`, where
 * they are there and the role may read all of their rows.
 */
export async function readInventory(database: Queryable): Promise<InventoryGroup[]> {
  const groups = await readJson<InventoryGroup>(
    database,
    `WITH ${members} SELECT kind, schema, count(*)::int AS count, array_agg(name ORDER BY name COLLATE "C") AS names
      FROM (${queries.join('\nUNION ALL ')}) AS objects (kind, schema, name) GROUP BY kind, schema ORDER BY kind COLLATE "C", schema COLLATE "C"`
  )
  return [...groups, ...(await readCounted(database))]
}

async function readCounted(database: Queryable): Promise<InventoryGroup[]> {
  const readable = await readJson<Name>(
    database,
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT') AND NOT row_security_active(c.oid)
        AND n.nspname IN ('pg_catalog', 'storage', 'vault', 'cron')`
  )
  const known = Object.entries(counted).filter(([, table]) =>
    readable.some(({ schema, name }) => schema === table.schema && name === table.name)
  )
  const counts = known.map(
    ([kind, table]) => `SELECT '${kind}' AS kind, count(*) AS count FROM ${qualifiedName(table)}`
  )
  const rows = await database.query(counts.join(' UNION ALL '))
  return rows
    .map((row) => ({ kind: text(row, 'kind'), schema: null, count: Number(row.count), names: [] }))
    .filter((group) => group.count > 0)
}
