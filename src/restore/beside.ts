// Tables beside the live ones, in a schema of their own, to look at and to merge from: rows, columns and keys, nothing that
// would have an effect on anything else.

import { readJson } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import { type Name, qualifiedName, quoteIdentifier, quoteLiteral } from '../sql.ts'
import type { RowsStep } from './rows.ts'
import { readTables, tableKey } from './target.ts'
import { type Entry, placesOf } from './toc.ts'
import { attempt, type Omission, reasonOf, refused } from './transaction.ts'

/**
 * Makes the tables. A column of a type that is gone is one of text. Throws `TARGET_NOT_EMPTY` where the schema has a table
 * of that name.
 */
export async function makeTablesBeside(
  database: Database,
  tables: readonly TableEntry[],
  schema: string
): Promise<{ steps: RowsStep[]; omissions: Omission[] }> {
  const steps = tables.map((table): RowsStep => ({ table, into: { schema, name: table.name } }))
  await checkNames(database, steps)
  const failure = await attempt(database, () =>
    database.query(`CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(schema)}`)
  )
  if (failure instanceof GateError) throw refused(`schema ${schema}`, failure)
  const omissions: Omission[] = []
  for (const { table, into } of steps) {
    const known = await readKnownTypes(database, table)
    const lost = table.columns.filter((column) => !known.has(column.type))
    for (const { name, type } of lost)
      omissions.push({
        what: `type ${type} of ${into.schema}.${into.name}.${name}`,
        reason: 'it is gone, so the column is text'
      })
    const columns = table.columns.map(({ name, type }) => `${quoteIdentifier(name)} ${known.has(type) ? type : 'text'}`)
    const made = await attempt(database, () =>
      database.query(`CREATE TABLE ${qualifiedName(into)} (${columns.join(', ')})`)
    )
    if (made instanceof GateError) throw refused(`table ${into.schema}.${into.name}`, made)
  }
  return { steps, omissions }
}

/** Adds the primary and unique keys that the tables had. */
export async function addKeysBeside(
  database: Database,
  entries: readonly Entry[],
  steps: readonly RowsStep[]
): Promise<Omission[]> {
  const targets = new Map(steps.map((step) => [tableKey(step.table), step.into]))
  const omissions: Omission[] = []
  for (const entry of entries.filter(({ type }) => type === 'CONSTRAINT')) {
    const [table] = entry.relations
    const into = table && targets.get(tableKey(table))
    const [statement] = entry.statements
    const [place] = statement ? placesOf(statement) : []
    if (!into || !statement || !place) continue
    const sql = statement.text.slice(0, place.from) + qualifiedName(into) + statement.text.slice(place.to)
    const failure = await attempt(database, () => database.query(sql))
    if (failure instanceof GateError) omissions.push({ what: `key ${entry.name}`, reason: reasonOf(failure) })
  }
  return omissions
}

async function checkNames(database: Database, steps: readonly RowsStep[]): Promise<void> {
  const names = steps.map((step) => step.into.name)
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  const present = await readTables(
    database,
    steps.map((step) => step.into)
  )
  const taken = steps
    .map((step): Name => step.into)
    .filter((into) => present.has(tableKey(into)) || twice.includes(into.name))
  if (taken.length === 0) return
  const list = [...new Set(taken.map((into) => `${into.schema}.${into.name}`))].join(', ')
  throw new GateError('TARGET_NOT_EMPTY', `the name is taken: ${list}`, {
    hint: 'Choose another schema with --into-schema, or drop these tables first.'
  })
}

async function readKnownTypes(database: Database, table: TableEntry): Promise<Set<string>> {
  const types = [...new Set(table.columns.map((column) => column.type))]
  if (types.length === 0) return new Set()
  const rows = await readJson<{ type: string }>(
    database,
    `SELECT type FROM (VALUES ${types.map((type) => `(${quoteLiteral(type)})`).join(', ')}) AS t (type)
      WHERE to_regtype(type) IS NOT NULL`
  )
  return new Set(rows.map((row) => row.type))
}
