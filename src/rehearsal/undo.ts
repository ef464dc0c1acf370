// How to bring back what a push would lose: which tables of the backup to restore, and the SQL that fetches from them
// exactly what is gone. It is tried in the sandbox before anybody needs it.

import type { Database } from '../database/database.ts'
import { GateError, messageOf } from '../errors.ts'
import { restore } from '../restore/restorer.ts'
import type { RestoreRequest } from '../restore/scope.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import { qualifiedName, quoteIdentifier } from '../sql.ts'
import type { ColumnImpact, Impact, TableImpact } from './impact.ts'

/** The way back. */
export interface Undo {
  /** Tables that `restore --table` brings back as they were: they are gone. */
  readonly dropped: readonly string[]
  /** Tables that `restore --table … --into-schema` puts beside the live ones, for `sql` to fetch from. */
  readonly beside: readonly string[]
  /** The schema that they are put into. */
  readonly schema: string
  /** `undo.sql`; empty where the dropped tables are all. */
  readonly sql: string
  /** What nobody can fetch by itself. */
  readonly remarks: readonly string[]
  /** Why it did not work in the sandbox; undefined: everything came back. */
  readonly failure: string | undefined
}

/** Where it can be tried. */
export interface UndoStage {
  readonly database: Database
  /** The schema as SQL, in the transaction at hand. */
  dump(): Promise<string>
}

/** What is to be fetched for one table, and what must hold afterwards. */
interface Fetching {
  readonly statements: readonly string[]
  /** Queries that count what is still missing. */
  readonly proofs: readonly string[]
  readonly remarks: readonly string[]
}

/**
 * Makes the way back for everything that was lost, and tries it. Undefined where nothing was. That it does not work is no
 * error: it is said.
 */
export async function tryUndo(
  stage: UndoStage,
  backup: { readonly directory: string; readonly manifest: Manifest },
  impact: Impact
): Promise<Undo | undefined> {
  const lossy = impact.tables.filter(hasLoss)
  if (lossy.length === 0) return undefined
  const schema = await freeSchema(stage.database)
  const gone = lossy.filter(({ fate }) => fate === 'dropped')
  const kept = lossy.filter(({ fate }) => fate === 'kept')
  const fetched = kept.map((table) => fetchFor(table, { schema, manifest: backup.manifest }))
  const statements = fetched.flatMap((fetching) => fetching.statements)
  const undo: Undo = {
    dropped: namesOf(gone),
    beside: namesOf(kept),
    schema,
    sql: statements.length === 0 ? '' : script(statements, schema),
    remarks: fetched.flatMap((fetching) => fetching.remarks),
    failure: undefined
  }
  const failure = await tryOut(
    stage,
    backup,
    undo,
    fetched.flatMap((fetching) => fetching.proofs)
  )
  return { ...undo, failure }
}

function hasLoss({ deleted, columns }: TableImpact): boolean {
  return deleted > 0 || columns.some((column) => lostIn(column) > 0)
}

function lostIn({ dropped, overwritten, emptied }: ColumnImpact): number {
  return dropped + overwritten + emptied
}

function namesOf(tables: readonly TableImpact[]): string[] {
  return tables.flatMap(({ stored }) => stored.map(({ schema, name }) => `${schema}.${name}`))
}

async function freeSchema(database: Database): Promise<string> {
  const rows = await database.query('SELECT nspname AS name FROM pg_namespace')
  const taken = new Set(rows.map((row) => row.name))
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'recovered' : `recovered_${number}`
    if (!taken.has(name)) return name
  }
}

function script(statements: readonly string[], schema: string): string {
  const head = [
    `-- Fetches from the schema ${schema} what is gone. Triggers do not fire, and foreign keys are not checked meanwhile.`,
    '-- What somebody has written since into the same places is overwritten: read it before you run it.'
  ]
  const body = ['BEGIN', 'SET LOCAL session_replication_role = replica', ...statements, 'COMMIT']
  return `${[...head, ...body.map((statement) => `${statement};`)].join('\n')}\n`
}

/** A column of the backup, and where its values belong. */
interface Fetched {
  readonly from: string
  readonly into: string
  /** The type to turn the value into, where it is another one now. */
  readonly cast: string | undefined
  readonly impact: ColumnImpact
}

function fetchFor(
  table: TableImpact,
  { schema, manifest }: { readonly schema: string; readonly manifest: Manifest }
): Fetching {
  const entries = manifest.tables.filter((entry) =>
    table.stored.some((part) => qualifiedName(part) === qualifiedName(entry))
  )
  const names = new Set(entries.flatMap((entry) => entry.columns.map(({ name }) => name)))
  const taken = new Set(table.columns.map(({ name, newName, fate }) => (fate === 'dropped' ? '' : (newName ?? name))))
  const columns = table.columns.filter(({ name, fate }) => fate !== 'added' && names.has(name))
  const source = `(${entries.map((entry) => `SELECT ${listOf([...names])} FROM ${qualifiedName({ schema, name: entry.name })}`).join(' UNION ALL ')})`
  const live = qualifiedName(table.renamed ?? table)
  if (table.key.length === 0) return fetchWithoutKey(table, columns, { source, live })
  const places = columns.map((impact) => placeFor(impact, taken))
  const into = new Map(places.map((place) => [place.from, place.into]))
  const on = table.key
    .map((key) => `t.${quoteIdentifier(into.get(key) ?? key)}::text = r.${quoteIdentifier(key)}::text`)
    .join(' AND ')
  const added = places.filter(({ impact }) => needsPlace(impact))
  const changed = places.filter(({ impact }) => lostIn(impact) > 0)
  const statements = [
    ...added.map(
      ({ into: column, impact }) => `ALTER TABLE ${live} ADD COLUMN ${quoteIdentifier(column)} ${impact.type}`
    ),
    ...(table.deleted > 0 ? [insertMissing(places, { live, source, on })] : []),
    ...changed.map((place) => fetchValues(place, { live, source, on }))
  ]
  const missing = `SELECT count(*) AS missing FROM ${source} AS r LEFT JOIN ${live} AS t ON ${on}`
  const proofs = [
    ...(table.deleted > 0 ? [`${missing} WHERE t.${quoteIdentifier(into.get(table.key[0] ?? '') ?? '')} IS NULL`] : []),
    ...changed.map(
      ({ from, into: column }) =>
        `${missing} WHERE r.${quoteIdentifier(from)} IS NOT NULL AND t.${quoteIdentifier(column)}::text IS DISTINCT FROM r.${quoteIdentifier(from)}::text`
    )
  ]
  return { statements, proofs, remarks: [] }
}

/** Where the column is gone, or holds values of another type now, the old ones get a column of their own. */
function needsPlace(impact: ColumnImpact): boolean {
  return impact.fate === 'dropped' || (impact.newType !== undefined && lostIn(impact) > 0)
}

function placeFor(impact: ColumnImpact, taken: ReadonlySet<string>): Fetched {
  const { name, newName, newType } = impact
  if (!needsPlace(impact)) return { from: name, into: newName ?? name, cast: newType, impact }
  return { from: name, into: taken.has(name) ? `${name}_before` : name, cast: undefined, impact }
}

interface Sides {
  readonly live: string
  readonly source: string
  readonly on: string
}

function insertMissing(places: readonly Fetched[], { live, source, on }: Sides): string {
  const values = places.map(
    ({ from, cast }) => `r.${quoteIdentifier(from)}${cast === undefined ? '' : `::text::${cast}`}`
  )
  return `INSERT INTO ${live} (${listOf(places.map(({ into }) => into))}) OVERRIDING SYSTEM VALUE
  SELECT ${values.join(', ')} FROM ${source} AS r WHERE NOT EXISTS (SELECT FROM ${live} AS t WHERE ${on})`
}

function fetchValues({ from, into }: Fetched, { live, source, on }: Sides): string {
  const [column, value] = [quoteIdentifier(into), `r.${quoteIdentifier(from)}`]
  return `UPDATE ${live} AS t SET ${column} = ${value} FROM ${source} AS r
  WHERE ${on} AND ${value} IS NOT NULL AND t.${column}::text IS DISTINCT FROM ${value}::text`
}

/** Rows that are there less often than before. A row that was changed is there twice then: as it was, and as it is. */
function fetchWithoutKey(
  table: TableImpact,
  columns: readonly ColumnImpact[],
  { source, live }: Pick<Sides, 'source' | 'live'>
): Fetching {
  const kept = columns.filter(({ fate }) => fate === 'kept')
  const lost = columns.filter(({ fate, dropped }) => fate === 'dropped' && dropped > 0).map(({ name }) => name)
  const remarks = lost.map(
    (name) =>
      `${table.schema}.${table.name} has no primary key: nobody can say which row a value of ${name} belongs to.`
  )
  if (table.deleted === 0 || kept.length === 0) return { statements: [], proofs: [], remarks }
  const before = kept.map(({ name }) => `${quoteIdentifier(name)}::text`).join(', ')
  const now = kept.map(({ name, newName }) => `${quoteIdentifier(newName ?? name)}::text`).join(', ')
  const gone = `(SELECT ${before} FROM ${source} AS r EXCEPT ALL SELECT ${now} FROM ${live}) AS gone (${listOf(kept.map((_, at) => `c${at}`))})`
  const values = kept.map(({ type, newType }, at) => `c${at}::${newType ?? type}`).join(', ')
  const into = listOf(kept.map(({ name, newName }) => newName ?? name))
  return {
    statements: [`INSERT INTO ${live} (${into}) OVERRIDING SYSTEM VALUE\n  SELECT ${values} FROM ${gone}`],
    proofs: [`SELECT count(*) AS missing FROM ${gone}`],
    remarks
  }
}

function listOf(names: readonly string[]): string {
  return names.map(quoteIdentifier).join(', ')
}

const request: RestoreRequest = {
  inPlace: false,
  tables: [],
  intoSchema: undefined,
  dataOnly: false,
  cascade: false,
  allowOrphans: true,
  withoutExtensions: [],
  allowOlderServer: false
}

/** Does what a person would do. Returns why it did not work. */
async function tryOut(
  stage: UndoStage,
  backup: { readonly directory: string; readonly manifest: Manifest },
  { dropped, beside, schema, sql }: Undo,
  proofs: readonly string[]
): Promise<string | undefined> {
  try {
    if (dropped.length > 0) await bringBack(stage, backup, { ...request, tables: dropped })
    if (beside.length > 0) await bringBack(stage, backup, { ...request, tables: beside, intoSchema: schema })
    if (sql !== '') await stage.database.query(sql)
    for (const proof of proofs) {
      const [row] = await stage.database.query(proof)
      if (row?.missing !== '0') return `${row?.missing} values or rows are still missing`
    }
    return undefined
  } catch (error) {
    if (!(error instanceof GateError) || error.code === 'CONNECTION_LOST') throw error
    await stage.database.query('ROLLBACK')
    return messageOf(error)
  }
}

async function bringBack(
  stage: UndoStage,
  { directory, manifest }: { readonly directory: string; readonly manifest: Manifest },
  wanted: RestoreRequest
): Promise<void> {
  const { check } = await restore({
    database: stage.database,
    snapshot: { directory, manifest },
    request: wanted,
    dump: () => stage.dump(),
    isSource: false,
    lockTimeout: 0,
    began: () => undefined,
    signal: new AbortController().signal,
    tell: () => undefined,
    progress: { start: () => ({ advance: () => undefined, finish: () => undefined }) }
  })
  if (check.status !== 'passed') throw new GateError('RESTORE_FAILED', check.detail)
}
