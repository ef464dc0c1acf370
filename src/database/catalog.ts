// The shape of a database: which relations there are, what belongs to them, and what may be read of it.
// Only the catalog is asked, never a table; the catalogs: https://www.postgresql.org/docs/17/catalogs.html

import { GateError } from '../errors.ts'
import { fitsPattern, isPattern } from '../patterns.ts'
import { isPlatformRole, isPlatformSchema } from '../platform.ts'
import { listNames, type Name } from '../sql.ts'
import { arrayLiteral, readJson } from './answers.ts'
import {
  type Extension,
  type Migration,
  type Role,
  readExtensions,
  readMigrations,
  readRoles,
  readSequences,
  readUnreadable,
  readWalLsn,
  type Sequence
} from './catalog-objects.ts'
import type { Queryable } from './database.ts'
import { type InventoryGroup, readInventory } from './inventory.ts'
import { lockTables, type Relation, readRelations } from './relations.ts'

/** What is to be backed up. */
export interface Selection {
  /** With `*` for any characters: such a pattern never means the platform's own schemas. */
  readonly schemas: readonly string[]
  /** `table` or `schema.table`, with `*` for any characters; a partitioned table stands for all its partitions. */
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
  /** Tables of the selected schemas whose rows are left out, and tables anywhere that the role may not read. */
  readonly leftOut: readonly LeftOut[]
  readonly walLsn: string | null
  readonly inventory: readonly InventoryGroup[]
}

/** Why something that exists is not in a backup. */
export interface LeftOut extends Name {
  /**
   * `excluded`: its rows, by the user's wish. `extension`: its rows, which belong to an extension. `unreadable`: its rows
   * and its structure, since the role may not read it.
   */
  readonly reason: 'excluded' | 'extension' | 'unreadable'
}

interface Candidate extends Name {
  readonly oid: string
  /** The partitioned tables that it is a part of, nearest first. */
  readonly ancestors: readonly Name[]
  readonly readable: boolean
  readonly filtered: boolean
  /** Does it belong to an extension? */
  readonly member: boolean
}

/**
 * Locks the selected tables in ACCESS SHARE mode, then reads the catalog.
 *
 * Throws `UNKNOWN_SCHEMA`, `UNKNOWN_TABLE`, `PERMISSION_DENIED`, `ROW_SECURITY` or `TABLE_LOCKED`, each naming the
 * objects; `SOURCE_CHANGED` where a table was dropped, truncated or rewritten after the snapshot was taken.
 */
export async function readCatalog(database: Queryable, selection: Selection, lockTimeout: number): Promise<Catalog> {
  const schemas = await chooseSchemas(database, selection.schemas)
  const candidates = await readCandidates(database, schemas)
  const { chosen, excluded } = chooseTables(
    candidates.filter((table) => !table.member),
    { schemas, excludeTables: selection.excludeTables }
  )
  checkPrivileges(chosen)
  await lockTables(database, chosen, lockTimeout)
  const relations = await readRelations(database, chosen)
  return {
    schemas,
    relations,
    sequences: await readSequences(database, schemas),
    extensions: await readExtensions(database),
    roles: await readRoles(database),
    migrations: await readMigrations(database),
    leftOut: [
      ...because('excluded', excluded),
      ...because(
        'extension',
        candidates.filter((table) => table.member)
      ),
      ...because('unreadable', await readUnreadable(database))
    ],
    walLsn: await readWalLsn(database),
    inventory: await readInventory(database)
  }
}

function because(reason: LeftOut['reason'], tables: readonly Name[]): LeftOut[] {
  return tables.map(({ schema, name }) => ({ schema, name, reason }))
}

/**
 * The schemas that are meant. A pattern means those of users: not what is on the platform's list, belongs to one of its roles
 * or to an extension. Throws `UNKNOWN_SCHEMA`.
 */
export async function chooseSchemas(database: Queryable, patterns: readonly string[]): Promise<string[]> {
  const existing = await readSchemas(database)
  const names = existing.map(({ name }) => name)
  const own = existing
    .filter(({ name, owner, member }) => !member && !isSystemSchema(name) && !isPlatforms(name, owner))
    .map(({ name }) => name)
  const meant = (pattern: string): string[] =>
    isPattern(pattern) ? own.filter((name) => fitsPattern(pattern, name)) : names.filter((name) => name === pattern)
  const missing = patterns.filter((pattern) => meant(pattern).length === 0)
  if (missing.length > 0) {
    throw new GateError('UNKNOWN_SCHEMA', `the database has no schema named ${missing.join(', ')}`, {
      hint: `It has: ${names.filter((name) => !isSystemSchema(name)).join(', ')}. Set the option schemas to some of these; the platform's own must be named in full.`
    })
  }
  return [...new Set(patterns.flatMap(meant))]
}

interface ExistingSchema {
  readonly name: string
  readonly owner: string
  /** Does it belong to an extension? */
  readonly member: boolean
}

function readSchemas(database: Queryable): Promise<ExistingSchema[]> {
  return readJson(
    database,
    `SELECT n.nspname AS name, pg_get_userbyid(n.nspowner) AS owner,
        EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e') AS member
      FROM pg_namespace n ORDER BY 1`
  )
}

function isSystemSchema(name: string): boolean {
  return /^pg_|^information_schema$/.test(name)
}

/** `public` is everybody's, whoever owns it. The history of migrations is in every backup, as such. */
function isPlatforms(schema: string, owner: string): boolean {
  if (isPlatformSchema(schema) || schema === 'supabase_migrations') return true
  return schema !== 'public' && owner !== 'postgres' && isPlatformRole(owner)
}

/** A leaf belongs to the schemas of the partitioned tables above it too: their rows are its rows. */
async function readCandidates(database: Queryable, schemas: readonly string[]): Promise<Candidate[]> {
  return readJson<Candidate>(
    database,
    `SELECT c.oid::text, n.nspname AS schema, c.relname AS name, row_security_active(c.oid) AS filtered,
        has_table_privilege(c.oid, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE') AS readable,
        EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e') AS member,
        (SELECT coalesce(json_agg(json_build_object('schema', an.nspname, 'name', a.relname)), '[]')
          FROM pg_partition_ancestors(c.oid) p JOIN pg_class a ON a.oid = p.relid AND a.oid <> c.oid
            JOIN pg_namespace an ON an.oid = a.relnamespace) AS ancestors
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND (n.nspname = ANY ($1::text[]) OR c.relispartition AND EXISTS
        (SELECT FROM pg_partition_ancestors(c.oid) p JOIN pg_class a ON a.oid = p.relid
          JOIN pg_namespace an ON an.oid = a.relnamespace WHERE an.nspname = ANY ($1::text[])))
      ORDER BY n.nspname, c.relname`,
    [arrayLiteral(schemas)]
  )
}

/** A table, and the partitioned tables that it is a part of. */
interface Excludable extends Name {
  readonly ancestors: readonly Name[]
}

/**
 * Parts the excluded tables from the others. One that does not exist is more likely a typing error than a wish; a pattern may
 * fit nothing. Throws `UNKNOWN_TABLE`.
 */
export function chooseTables<Table extends Excludable>(
  candidates: readonly Table[],
  { excludeTables, schemas }: Selection
): { chosen: Table[]; excluded: Table[] } {
  const matches = (pattern: string, table: Table): boolean =>
    [table, ...table.ancestors].some(
      ({ schema, name }) => fitsPattern(pattern, name) || fitsPattern(pattern, `${schema}.${name}`)
    )
  const unknown = excludeTables.filter(
    (pattern) => !isPattern(pattern) && !candidates.some((table) => matches(pattern, table))
  )
  if (unknown.length > 0) {
    throw new GateError(
      'UNKNOWN_TABLE',
      `exclude-tables names ${unknown.join(', ')}, but no such table is in the schemas ${schemas.join(', ')}`,
      { hint: `Write table or schema.table. There are: ${listNames(candidates)}.` }
    )
  }
  const isExcluded = (table: Table): boolean => excludeTables.some((pattern) => matches(pattern, table))
  return { chosen: candidates.filter((table) => !isExcluded(table)), excluded: candidates.filter(isExcluded) }
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
