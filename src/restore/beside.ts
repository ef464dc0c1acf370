// Tables beside the live ones, in a schema of their own, to look at and to merge from: rows, columns and keys, nothing that
// would have an effect on anything else.

import { readJson } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import { type Name, qualifiedName, quoteIdentifier, quoteLiteral } from '../sql.ts'
import { placesOf } from './mentioned-relations.ts'
import type { RowsStep } from './rows.ts'
import { readTables, tableKey } from './target.ts'
import type { Entry } from './toc.ts'
import { attempt, type Omission, reasonOf, refused } from './transaction.ts'

/** A column of a type that is not PostgreSQL's own: as text first, since the type may have changed. */
export interface PendingType {
  readonly into: Name
  readonly column: string
  readonly type: string
}

/**
 * Makes the tables, for nobody's eyes but the owner's. A column of a type that is gone is one of text. Throws
 * `TARGET_NOT_EMPTY` where the schema has a table of that name.
 */
export async function makeTablesBeside(
  database: Database,
  tables: readonly TableEntry[],
  schema: string
): Promise<{ steps: RowsStep[]; pending: PendingType[]; omissions: Omission[] }> {
  const steps = tables.map((table): RowsStep => ({ table, into: { schema, name: table.name } }))
  await checkNames(database, steps)
  const failure = await attempt(database, () =>
    database.query(`CREATE SCHEMA IF NOT EXISTS ${quoteIdentifier(schema)}`)
  )
  if (failure instanceof GateError) throw refused(`schema ${schema}`, failure)
  const omissions: Omission[] = []
  const pending: PendingType[] = []
  for (const { table, into } of steps) {
    const known = await readKnownTypes(database, table)
    for (const { name: column, type } of table.columns) {
      const origin = known.get(type)
      if (origin === undefined) omissions.push(keptAsText({ into, column, type }, 'it is gone'))
      if (origin === 'own') pending.push({ into, column, type })
    }
    const columns = table.columns.map(
      ({ name, type }) => `${quoteIdentifier(name)} ${known.get(type) === 'builtin' ? type : 'text'}`
    )
    const made = await attempt(database, () => makeTable(database, into, columns))
    if (made instanceof GateError) throw refused(`table ${into.schema}.${into.name}`, made)
  }
  return { steps, pending, omissions }
}

/** Without what default privileges grant on it: it has no row level security. */
async function makeTable(database: Database, into: Name, columns: readonly string[]): Promise<void> {
  const name = qualifiedName(into)
  await database.query(`CREATE TABLE ${name} (${columns.join(', ')})`)
  const grantees = await database.query(
    `SELECT DISTINCT CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END AS role
      FROM pg_class c, aclexplode(c.relacl) a WHERE c.oid = $1::regclass AND a.grantee <> c.relowner`,
    [name]
  )
  const roles = grantees.map((row) => row.role)
  if (roles.length > 0) await database.query(`REVOKE ALL ON TABLE ${name} FROM ${roles.join(', ')}`)
}

/** Gives columns the type that they had, once the rows are there; where not all values are of that type any more, text. */
export async function giveTypes(database: Database, pending: readonly PendingType[]): Promise<Omission[]> {
  const omissions: Omission[] = []
  for (const columns of Map.groupBy(pending, ({ into }) => tableKey(into)).values()) {
    const all = await attempt(database, () => alterTypes(database, columns))
    if (!(all instanceof GateError)) continue
    for (const column of columns) {
      const failure = await attempt(database, () => alterTypes(database, [column]))
      if (failure instanceof GateError) omissions.push(keptAsText(column, 'it does not take all values any more'))
    }
  }
  return omissions
}

async function alterTypes(database: Database, columns: readonly PendingType[]): Promise<void> {
  const [first] = columns
  if (!first) return
  const actions = columns.map(({ column, type }) => {
    const name = quoteIdentifier(column)
    return `ALTER COLUMN ${name} TYPE ${type} USING ${name}::${type}`
  })
  await database.query(`ALTER TABLE ${qualifiedName(first.into)} ${actions.join(', ')}`)
}

function keptAsText({ into, column, type }: PendingType, reason: string): Omission {
  return { what: `type ${type} of ${into.schema}.${into.name}.${column}`, reason: `${reason}, so the column is text` }
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

/** The types that there are, PostgreSQL's own and others. */
async function readKnownTypes(database: Database, table: TableEntry): Promise<Map<string, 'builtin' | 'own'>> {
  const types = [...new Set(table.columns.map((column) => column.type))]
  if (types.length === 0) return new Map()
  const rows = await readJson<{ type: string; origin: 'builtin' | 'own' }>(
    database,
    `SELECT type, CASE WHEN y.typnamespace = 'pg_catalog'::regnamespace THEN 'builtin' ELSE 'own' END AS origin
      FROM (VALUES ${types.map((type) => `(${quoteLiteral(type)})`).join(', ')}) AS t (type) JOIN pg_type y ON y.oid = to_regtype(type)`
  )
  return new Map(rows.map((row) => [row.type, row.origin]))
}
