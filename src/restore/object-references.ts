// Rows that refer to an object by its OID: Supabase's realtime.subscription names tables that way (regclass). An object that
// comes back has another OID, so what rows outside called by name before, they are made to call by name again.
// https://www.postgresql.org/docs/17/datatype-oid.html

import { readJson } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { type Name, qualifiedName, quoteIdentifier, quoteLiteral } from '../sql.ts'
import { attempt, type Omission, reasonOf } from './transaction.ts'

interface Column extends Name {
  readonly column: string
  readonly type: string
}

interface Reference extends Column {
  readonly oid: string
  /** The name of the object, as the type has it. */
  readonly text: string
}

/** What rows of tables that stay say of objects, before any of these is replaced. */
export async function readReferences(database: Database, isReplaced: (table: Name) => boolean): Promise<Reference[]> {
  const columns = await readJson<Column>(
    database,
    `SELECT n.nspname AS schema, c.relname AS name, a.attname AS column, y.typname AS type
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type y ON y.oid = a.atttypid
      WHERE c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
        AND a.atttypid IN ('regclass'::regtype, 'regprocedure'::regtype, 'regproc'::regtype, 'regtype'::regtype)
        AND has_column_privilege(c.oid, a.attnum, 'SELECT') AND has_schema_privilege(n.oid, 'USAGE') ORDER BY 1, 2, 3`
  )
  const references: Reference[] = []
  for (const column of columns.filter((candidate) => !isReplaced(candidate))) {
    const name = quoteIdentifier(column.column)
    const read = (): Promise<{ oid: string; text: string }[]> =>
      readJson(
        database,
        `SELECT DISTINCT ${name}::oid::text AS oid, ${name}::text AS text FROM ONLY ${qualifiedName(column)} WHERE ${name} IS NOT NULL`
      )
    const found = await attempt(database, read)
    if (!(found instanceof GateError)) references.push(...found.map((reference) => ({ ...column, ...reference })))
  }
  return references
}

/** Gives the rows the objects that are called so now. Says where that was not possible. */
export async function restoreReferences(database: Database, references: readonly Reference[]): Promise<Omission[]> {
  if (references.length === 0) return []
  const rows = await readJson<{ same: boolean }>(
    database,
    references
      .map(({ oid, type, text }) => `SELECT ${oid}::oid::${type}::text = ${quoteLiteral(text)} AS same`)
      .join(' UNION ALL ')
  )
  const changed = references.filter((_, index) => rows[index]?.same === false)
  const omissions: Omission[] = []
  for (const reference of changed) {
    const failure = await attempt(database, () => point(database, reference))
    if (!(failure instanceof GateError)) continue
    const { schema, name, column, text } = reference
    omissions.push({
      what: `${schema}.${name}.${column} of rows that name ${text}`,
      reason: `it holds the OID of what was replaced: ${reasonOf(failure)}`
    })
  }
  return omissions
}

async function point(database: Database, { column, type, oid, text, ...table }: Reference): Promise<void> {
  const name = quoteIdentifier(column)
  // Triggers have had their say when the rows were written.
  await attempt(database, () => database.query('SET LOCAL session_replication_role = replica'))
  await database.query(
    `UPDATE ONLY ${qualifiedName(table)} SET ${name} = ${quoteLiteral(text)}::${type} WHERE ${name} = ${oid}::oid`
  )
  await attempt(database, () => database.query('SET LOCAL session_replication_role = origin'))
}
