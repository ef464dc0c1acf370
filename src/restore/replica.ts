// Rows into tables that are there already: triggers must not fire, and foreign keys hold at the end.
// https://www.postgresql.org/docs/17/runtime-config-client.html#GUC-SESSION-REPLICATION-ROLE

import { nameParameters, readJson } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { type Name, qualifiedName, quoteIdentifier, quoteLiteral } from '../sql.ts'
import { checkOrphans, deleteOrphans, type ForeignKey, readForeignKeys, readKeysBelow } from './foreign-keys.ts'
import type { Destination } from './rows.ts'
import { tableKey } from './target.ts'
import { attempt, refused } from './transaction.ts'

interface Trigger extends Name {
  readonly kind: 'TRIGGER' | 'RULE'
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
  options: { readonly tables: readonly Destination[]; readonly cascade: boolean; readonly fill: () => Promise<unknown> }
): Promise<Map<string, number>> {
  const { tables, cascade, fill } = options
  if (tables.length === 0) return new Map()
  const own = new Set(tables.map(tableKey))
  const isRestored = (table: Name): boolean => own.has(tableKey(table))
  const all = await readForeignKeys(database, await withPartitionRoots(database, tables), { validated: 'both' })
  const keys = all.filter((key) => !/ NOT VALID$/.test(key.definition))
  const below = cascade ? await readKeysBelow(database, keys, isRestored) : []
  const children = [...keys, ...below].map((key) => key.child).filter((table) => cascade && !isRestored(table))
  const speaking = [...(await withPartitions(database, tables)), ...children]
  const quiet = await silence(database, { tables: speaking, keys: [...all, ...below] })
  // Nobody's foreign key stands in the way of TRUNCATE but that of a table that is not emptied as well.
  const referenced = quiet.keepsKeys && all.some((key) => !isRestored(key.child) && isRestored(key.parent))
  await clear(database, tables, referenced)
  await fill()
  const deleted = cascade ? await deleteOrphans(database, [...keys, ...below], isRestored) : new Map<string, number>()
  await checkOrphans(database, keys)
  await quiet.end()
  return deleted
}

async function clear(database: Database, tables: readonly Destination[], referenced: boolean): Promise<void> {
  const names = tables.map((table) => `${table.partitioned ? '' : 'ONLY '}${qualifiedName(table)}`)
  const sql = referenced ? names.map((name) => `DELETE FROM ${name}`).join('; ') : `TRUNCATE ${names.join(', ')}`
  const failure = await attempt(database, () => database.query(sql))
  if (!(failure instanceof GateError)) return
  // A role may have DELETE without TRUNCATE.
  const second = await attempt(database, () => database.query(names.map((name) => `DELETE FROM ${name}`).join('; ')))
  if (second instanceof GateError) throw refused('emptying the tables', second)
}

/** A foreign key is that of the partitioned table, not of its leaves. */
export async function withPartitionRoots(database: Database, tables: readonly Name[]): Promise<Name[]> {
  const roots = await readJson<Name>(
    database,
    `SELECT DISTINCT an.nspname AS schema, a.relname AS name
      FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name, pg_partition_ancestors(c.oid) AS p
        JOIN pg_class a ON a.oid = p.relid JOIN pg_namespace an ON an.oid = a.relnamespace`,
    nameParameters(tables)
  )
  return [...tables, ...roots.filter((root) => !tables.some((table) => tableKey(table) === tableKey(root)))]
}

/** Triggers are those of a partition, too. */
async function withPartitions(database: Database, tables: readonly Destination[]): Promise<Name[]> {
  const partitioned = tables.filter((table) => table.partitioned)
  if (partitioned.length === 0) return [...tables]
  const partitions = await readJson<Name>(
    database,
    `SELECT pn.nspname AS schema, p.relname AS name
      FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name CROSS JOIN LATERAL pg_partition_tree(c.oid) AS tree
        JOIN pg_class p ON p.oid = tree.relid AND p.oid <> c.oid JOIN pg_namespace pn ON pn.oid = p.relnamespace`,
    nameParameters(partitioned)
  )
  return [...tables, ...partitions]
}

/** Triggers and foreign keys that say nothing for a while. */
export interface Quiet {
  /** Are the foreign keys still there? */
  readonly keepsKeys: boolean
  /** Puts everything back as it was. */
  end(): Promise<void>
}

/**
 * Keeps triggers and rules of tables, and foreign keys, quiet. In the role of a replica only those speak that are enabled
 * for it, so only these are disabled. Throws `RESTORE_FAILED` where our role may not.
 */
export async function silence(
  database: Database,
  { tables, keys }: { readonly tables: readonly Name[]; readonly keys: readonly ForeignKey[] }
): Promise<Quiet> {
  const replica = await attempt(database, () => database.query('SET LOCAL session_replication_role = replica'))
  const keepsKeys = !(replica instanceof GateError)
  const speaking = (await readTriggers(database, tables)).filter(({ state }) => !keepsKeys || state !== 'O')
  const gone = keepsKeys ? [] : keys
  const drop = gone.map((key) => `ALTER TABLE ${qualifiedName(key.child)} DROP CONSTRAINT ${quoteIdentifier(key.name)}`)
  const disable = speaking.map((trigger) => setTrigger(trigger, 'D'))
  await must(database, [...drop, ...disable], 'keeping triggers and foreign keys quiet')
  return {
    keepsKeys,
    end: async () => {
      const enable = speaking.map((trigger) => setTrigger(trigger, trigger.state))
      await must(database, [...gone.flatMap(addKey), ...enable], 'putting triggers and foreign keys back')
      if (keepsKeys) await database.query('SET LOCAL session_replication_role = origin')
    }
  }
}

function addKey({ child, name, definition, comment }: ForeignKey): string[] {
  const [table, constraint] = [qualifiedName(child), quoteIdentifier(name)]
  const add = `ALTER TABLE ${table} ADD CONSTRAINT ${constraint} ${definition}`
  return comment ? [add, `COMMENT ON CONSTRAINT ${constraint} ON ${table} IS ${quoteLiteral(comment)}`] : [add]
}

async function must(database: Database, statements: readonly string[], purpose: string): Promise<void> {
  if (statements.length === 0) return
  const failure = await attempt(database, () => database.query(statements.join(';\n')))
  if (failure instanceof GateError) throw refused(purpose, failure)
}

function setTrigger({ kind, trigger, ...table }: Trigger, state: Trigger['state']): string {
  return `ALTER TABLE ${qualifiedName(table)} ${states[state]} ${kind} ${quoteIdentifier(trigger)}`
}

/** All that are not disabled. */
function readTriggers(database: Database, tables: readonly Name[]): Promise<Trigger[]> {
  return readJson(
    database,
    `WITH tables AS (SELECT DISTINCT c.oid, t.* FROM unnest($1::text[], $2::text[]) AS t (schema, name)
        JOIN pg_namespace n ON n.nspname = t.schema JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name)
      SELECT schema, name, 'TRIGGER' AS kind, tgname AS trigger, tgenabled AS state
        FROM tables t JOIN pg_trigger g ON g.tgrelid = t.oid WHERE NOT tgisinternal AND tgenabled <> 'D'
      UNION ALL SELECT schema, name, 'RULE', rulename, ev_enabled
        FROM tables t JOIN pg_rewrite r ON r.ev_class = t.oid WHERE ev_enabled <> 'D' ORDER BY 1, 2, 3, 4`,
    nameParameters(tables)
  )
}
