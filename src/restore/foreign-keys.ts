// Foreign keys between what comes back and what stays: which rows would refer to nothing, and what to do about them.
// https://www.postgresql.org/docs/17/catalog-pg-constraint.html

import { nameParameters, readJson } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { type Name, qualifiedName, quoteIdentifier } from '../sql.ts'
import { count } from '../wording.ts'
import { Cursor, type Statement } from './statements.ts'
import type { Entry } from './toc.ts'
import { attempt } from './transaction.ts'

/** A foreign key. */
export interface ForeignKey {
  readonly name: string
  readonly child: Name
  readonly parent: Name
  /** A plain table's key says nothing of the tables that inherit from it; a partitioned one's is that of its partitions. */
  readonly only?: { readonly child: boolean; readonly parent: boolean }
  /** Column of the child, the operator that compares them, column of the parent. */
  readonly pairs: readonly { readonly child: string; readonly operator: string; readonly parent: string }[]
  /** What ALTER TABLE … ADD CONSTRAINT wants to have. */
  readonly definition: string
  readonly comment?: string | null
}

/** All foreign keys that point to the tables, or away from them: those that hold, those that are NOT VALID, or both. */
export function readForeignKeys(
  database: Database,
  tables: readonly Name[],
  { validated }: { readonly validated: boolean | 'both' } = { validated: true }
): Promise<ForeignKey[]> {
  return readJson(
    database,
    `WITH tables AS (SELECT c.oid FROM unnest($1::text[], $2::text[]) AS t (schema, name)
        JOIN pg_namespace n ON n.nspname = t.schema JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name)
      SELECT k.conname AS name, json_build_object('schema', cn.nspname, 'name', c.relname) AS child,
        json_build_object('schema', pn.nspname, 'name', p.relname) AS parent, pg_get_constraintdef(k.oid) AS definition,
        json_build_object('child', c.relkind = 'r', 'parent', p.relkind = 'r') AS only, obj_description(k.oid, 'pg_constraint') AS comment,
        (SELECT json_agg(json_build_object('child', ca.attname, 'parent', pa.attname,
            'operator', format('OPERATOR(%I.%s)', oper_schema.nspname, o.oprname)) ORDER BY i.n)
          FROM generate_subscripts(k.conkey, 1) AS i (n)
            JOIN pg_attribute ca ON ca.attrelid = k.conrelid AND ca.attnum = k.conkey[i.n]
            JOIN pg_attribute pa ON pa.attrelid = k.confrelid AND pa.attnum = k.confkey[i.n]
            JOIN pg_operator o ON o.oid = k.conpfeqop[i.n] JOIN pg_namespace oper_schema ON oper_schema.oid = o.oprnamespace) AS pairs
      FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace cn ON cn.oid = c.relnamespace
        JOIN pg_class p ON p.oid = k.confrelid JOIN pg_namespace pn ON pn.oid = p.relnamespace
      WHERE k.contype = 'f' AND k.conparentid = 0 ${validated === 'both' ? '' : `AND k.convalidated = ${validated}`}
        AND (k.conrelid IN (SELECT oid FROM tables) OR k.confrelid IN (SELECT oid FROM tables))
      ORDER BY cn.nspname, c.relname, k.conname`,
    nameParameters(tables)
  )
}

/** The rows of the child that refer to no row of the parent; a NULL refers to nothing. */
function orphanCondition(key: ForeignKey): string {
  const present = key.pairs.map(({ child }) => `c.${quoteIdentifier(child)} IS NOT NULL`).join(' AND ')
  const matching = key.pairs
    .map(({ child, operator, parent }) => `p.${quoteIdentifier(parent)} ${operator} c.${quoteIdentifier(child)}`)
    .join(' AND ')
  return `${present} AND NOT EXISTS (SELECT FROM ${key.only?.parent ? 'ONLY ' : ''}${qualifiedName(key.parent)} AS p WHERE ${matching})`
}

function childOf(key: ForeignKey): string {
  return `${key.only?.child ? 'ONLY ' : ''}${qualifiedName(key.child)} AS c`
}

/** Is it the one that an entry of a dump makes? */
export function isForeignKeyOf({ relations: [table, constraint] }: Entry, { child, name }: ForeignKey): boolean {
  return table?.schema === child.schema && table.name === child.name && constraint?.name === name
}

/** What refers to nothing: how many rows of which table, by which key. */
export async function findOrphans(database: Database, keys: readonly ForeignKey[]): Promise<string[]> {
  const found: string[] = []
  for (const key of keys) {
    const [row] = await database.query(`SELECT count(*) AS orphans FROM ${childOf(key)} WHERE ${orphanCondition(key)}`)
    const orphans = Number(row?.orphans)
    if (orphans > 0)
      found.push(`${count(orphans, 'row')} of ${nameOf(key.child)} (${key.name}, to ${nameOf(key.parent)})`)
  }
  return found
}

/**
 * The same for a foreign key that is not there, of which only the statement is known that would make it. Its columns are
 * compared with `=`; where that is not possible, nothing is counted.
 */
export async function countOrphans(
  database: Database,
  child: Name,
  name: string,
  statement: Statement | undefined
): Promise<string> {
  const uncounted = `rows of ${nameOf(child)} (${name})`
  const key = statement && parseForeignKey(statement, child, name)
  if (!key) return uncounted
  const found = await attempt(database, () => findOrphans(database, [key]))
  return found instanceof GateError ? uncounted : (found[0] ?? uncounted)
}

/** The table that the foreign key of an entry refers to. */
export function referencedBy({ relations: [child], name, statements: [statement] }: Entry): Name | undefined {
  return child && statement && parseForeignKey(statement, child, name)?.parent
}

function parseForeignKey(statement: Statement, child: Name, name: string): ForeignKey | undefined {
  const cursor = new Cursor(statement)
  if (!cursor.passOver('KEY')) return undefined
  const columns = takeColumns(cursor)
  cursor.skip('REFERENCES')
  const [schema, table] = cursor.takeName()?.parts ?? []
  if (schema === undefined || table === undefined) return undefined
  const others = takeColumns(cursor)
  const pairs = columns.map((column, index) => ({ child: column, operator: '=', parent: others[index] ?? column }))
  return { name, child, parent: { schema, name: table }, pairs, definition: '' }
}

function takeColumns(cursor: Cursor): string[] {
  const columns: string[] = []
  while (cursor.takeAll('(') || cursor.takeAll(',')) columns.push(...(cursor.takeName()?.parts ?? []))
  cursor.takeAll(')')
  return columns
}

/** Throws `ORPHANED_ROWS`, if any row refers to one that is not there. */
export async function checkOrphans(database: Database, keys: readonly ForeignKey[]): Promise<void> {
  const found = await findOrphans(database, keys)
  if (found.length > 0) throw orphanedRows(found)
}

/** `ORPHANED_ROWS`, with the ways out. */
export function orphanedRows(found: readonly string[]): GateError {
  return new GateError('ORPHANED_ROWS', `rows would refer to rows that are not there: ${found.join('; ')}`, {
    hint: 'Nothing was changed. Bring the rows that they refer to back first. Or let rows of other tables be deleted that refer to nothing any more: --cascade. Or keep restored rows whose foreign key leads to tables that are not in the backup, with the key NOT VALID: --allow-orphans.'
  })
}

/**
 * Deletes the children's rows that refer to nothing, and what refers to those by one of the keys, as ON DELETE CASCADE would,
 * whatever the keys themselves say. Rows of the tables that are brought back are never deleted. Returns how many went, by
 * table.
 */
export async function deleteOrphans(
  database: Database,
  keys: readonly ForeignKey[],
  isRestored: (table: Name) => boolean
): Promise<Map<string, number>> {
  const deleted = new Map<string, number>()
  const queue = keys.filter((key) => !isRestored(key.child))
  for (let key = queue.shift(); key; key = queue.shift()) {
    const { child } = key
    const [row] = await database.query(
      `WITH gone AS (DELETE FROM ${childOf(key)} WHERE ${orphanCondition(key)} RETURNING 1) SELECT count(*) AS rows FROM gone`
    )
    const rows = Number(row?.rows)
    if (rows === 0) continue
    deleted.set(nameOf(child), (deleted.get(nameOf(child)) ?? 0) + rows)
    const isNext = (next: ForeignKey): boolean => nameOf(next.parent) === nameOf(child) && !isRestored(next.child)
    queue.push(...keys.filter(isNext))
  }
  return deleted
}

/** The foreign keys that lead to the children of some, and so on: what deleting rows of these would orphan. */
export async function readKeysBelow(
  database: Database,
  keys: readonly ForeignKey[],
  isRestored: (table: Name) => boolean
): Promise<ForeignKey[]> {
  const known = new Set(keys.map(identityOf))
  const below: ForeignKey[] = []
  for (let tables = keys.map((key) => key.child); tables.length > 0; ) {
    const children = tables.filter((table) => !isRestored(table)).map(nameOf)
    const found = (await readForeignKeys(database, tables)).filter(
      (key) => children.includes(nameOf(key.parent)) && !isRestored(key.child) && !known.has(identityOf(key))
    )
    for (const key of found) known.add(identityOf(key))
    below.push(...found)
    tables = found.map((key) => key.child)
  }
  return below
}

function identityOf({ child, name }: ForeignKey): string {
  return JSON.stringify([child.schema, child.name, name])
}

function nameOf({ schema, name }: Name): string {
  return `${schema}.${name}`
}
