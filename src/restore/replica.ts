// Rows into tables that are there already: triggers must not fire, and foreign keys hold at the end.
// https://www.postgresql.org/docs/17/runtime-config-client.html#GUC-SESSION-REPLICATION-ROLE

import { arrayLiteral, readJson } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { type Name, qualifiedName, quoteIdentifier } from '../sql.ts'
import { checkOrphans, deleteOrphans, type ForeignKey, readForeignKeys } from './foreign-keys.ts'
import { tableKey } from './target.ts'
import { attempt, refused } from './transaction.ts'

interface Trigger extends Name {
  readonly trigger: string
  readonly state: 'O' | 'D' | 'R' | 'A'
}

const states = { O: 'ENABLE', D: 'DISABLE', R: 'ENABLE REPLICA', A: 'ENABLE ALWAYS' } as const

/**
 * Empties tables, has them filled, and leaves them with their triggers and foreign keys as they were. Where the role may set
 * session_replication_role, both are quiet meanwhile; else triggers are disabled, and foreign keys taken away and added
 * back. Either way every foreign key is checked: throws `ORPHANED_ROWS`. Returns what `cascade` deleted elsewhere, by table.
 */
export async function replaceRows(
  database: Database,
  options: { readonly tables: readonly Name[]; readonly cascade: boolean; readonly fill: () => Promise<void> }
): Promise<Map<string, number>> {
  const { tables, cascade, fill } = options
  if (tables.length === 0) return new Map()
  const own = new Set(tables.map(tableKey))
  const isRestored = (table: Name): boolean => own.has(tableKey(table))
  const keys = await readForeignKeys(database, await withPartitionRoots(database, tables))
  const quiet = await silence(database, { tables, keys })
  // Nobody's foreign key stands in the way of TRUNCATE but that of a table that is not emptied as well.
  const referenced = quiet.keepsKeys && keys.some((key) => !isRestored(key.child) && isRestored(key.parent))
  await clear(database, tables, referenced)
  await fill()
  const deleted = cascade ? await deleteOrphans(database, keys, isRestored) : new Map<string, number>()
  await checkOrphans(database, keys)
  await quiet.end()
  return deleted
}

async function clear(database: Database, tables: readonly Name[], referenced: boolean): Promise<void> {
  const names = tables.map((table) => `ONLY ${qualifiedName(table)}`)
  const sql = referenced ? names.map((name) => `DELETE FROM ${name}`).join('; ') : `TRUNCATE ${names.join(', ')}`
  const failure = await attempt(database, () => database.query(sql))
  if (!(failure instanceof GateError)) return
  // A role may have DELETE without TRUNCATE.
  const second = await attempt(database, () => database.query(names.map((name) => `DELETE FROM ${name}`).join('; ')))
  if (second instanceof GateError) throw refused('emptying the tables', second)
}

/** A foreign key is that of the partitioned table, not of its leaves. */
async function withPartitionRoots(database: Database, tables: readonly Name[]): Promise<Name[]> {
  const roots = await readJson<Name>(
    database,
    `SELECT DISTINCT an.nspname AS schema, a.relname AS name
      FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name, pg_partition_ancestors(c.oid) AS p
        JOIN pg_class a ON a.oid = p.relid JOIN pg_namespace an ON an.oid = a.relnamespace`,
    [arrayLiteral(tables.map((table) => table.schema)), arrayLiteral(tables.map((table) => table.name))]
  )
  return [...tables, ...roots.filter((root) => !tables.some((table) => tableKey(table) === tableKey(root)))]
}

interface Quiet {
  /** Are the foreign keys still there? */
  readonly keepsKeys: boolean
  end(): Promise<void>
}

async function silence(
  database: Database,
  { tables, keys }: { readonly tables: readonly Name[]; readonly keys: readonly ForeignKey[] }
): Promise<Quiet> {
  const replica = await attempt(database, () => database.query('SET LOCAL session_replication_role = replica'))
  if (!(replica instanceof GateError))
    return {
      keepsKeys: true,
      end: async () => void (await database.query('SET LOCAL session_replication_role = origin'))
    }
  const triggers = await readTriggers(database, tables)
  const drop = keys.map((key) => `ALTER TABLE ${qualifiedName(key.child)} DROP CONSTRAINT ${quoteIdentifier(key.name)}`)
  const disable = triggers.map((trigger) => setTrigger(trigger, 'D'))
  await must(database, [...drop, ...disable], 'keeping triggers and foreign keys quiet')
  return {
    keepsKeys: false,
    end: async () => {
      const add = keys.map(
        (key) => `ALTER TABLE ${qualifiedName(key.child)} ADD CONSTRAINT ${quoteIdentifier(key.name)} ${key.definition}`
      )
      const enable = triggers.map((trigger) => setTrigger(trigger, trigger.state))
      await must(database, [...add, ...enable], 'putting triggers and foreign keys back')
    }
  }
}

async function must(database: Database, statements: readonly string[], purpose: string): Promise<void> {
  const failure = await attempt(database, () => database.query(statements.join(';\n')))
  if (failure instanceof GateError) throw refused(purpose, failure)
}

function setTrigger(trigger: Trigger, state: Trigger['state']): string {
  return `ALTER TABLE ${qualifiedName(trigger)} ${states[state]} TRIGGER ${quoteIdentifier(trigger.trigger)}`
}

function readTriggers(database: Database, tables: readonly Name[]): Promise<Trigger[]> {
  return readJson(
    database,
    `SELECT n.nspname AS schema, c.relname AS name, g.tgname AS trigger, g.tgenabled AS state
      FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name JOIN pg_trigger g ON g.tgrelid = c.oid
      WHERE NOT g.tgisinternal AND g.tgenabled <> 'D' ORDER BY 1, 2, 3`,
    [arrayLiteral(tables.map((table) => table.schema)), arrayLiteral(tables.map((table) => table.name))]
  )
}
