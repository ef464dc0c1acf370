// How to bring back what a push would lose: which tables of the backup to restore, and the SQL that fetches from them
// exactly what is gone. It is tried in the sandbox before anybody needs it.

import type { Database } from '../database/database.ts'
import { GateError, messageOf } from '../errors.ts'
import { restore } from '../restore/restorer.ts'
import { silentProgress } from '../restore/rows.ts'
import { plainRequest, type RestoreRequest } from '../restore/scope.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import { qualifiedName } from '../sql.ts'
import type { Impact, TableImpact } from './impact.ts'
import { fetchFor, lostIn } from './undo-sql.ts'

/** The way back. */
export interface Undo {
  /** Tables that `restore --table` brings back as they were: they are gone. */
  readonly dropped: readonly string[]
  /** Tables that `restore --table … --into-schema` puts beside the live ones, for `sql` to fetch from. */
  readonly beside: readonly Beside[]
  /** `undo.sql`; empty where the dropped tables are all. */
  readonly sql: string
  /** What nobody can fetch by itself. */
  readonly remarks: readonly string[]
  /** Why it did not work in the sandbox; undefined: everything came back. */
  readonly failure: string | undefined
}

/** Copies of tables of one schema, in a schema of their own. */
export interface Beside {
  readonly schema: string
  readonly tables: readonly string[]
}

/** Where it can be tried. */
export interface UndoStage {
  readonly database: Database
  /** The schema as SQL, in the transaction at hand. */
  dump(): Promise<string>
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
  const isTaken = takenBy(impact)
  const gone = lossy.filter((table) => table.fate === 'dropped' && !isTaken(table))
  const replaced = lossy.filter((table) => table.fate === 'dropped' && isTaken(table))
  const kept = lossy.filter(({ fate }) => fate === 'kept')
  const places = await findPlaces(stage.database, [...kept, ...replaced])
  const fetched = kept.map((table) => fetchFor(table, { places, manifest: backup.manifest }))
  const statements = fetched.flatMap((fetching) => fetching.statements)
  const undo: Undo = {
    dropped: namesOf(gone),
    beside: [...places].map(([schema, place]) => ({ schema: place, tables: namesOf([...kept, ...replaced], schema) })),
    sql: statements.length === 0 ? '' : script(statements, [...places.values()]),
    remarks: [
      ...fetched.flatMap((fetching) => fetching.remarks),
      ...replaced.map(
        ({ schema, name }) =>
          `${schema}.${name} is gone, and another table has its name: its rows are put beside that one, in ${places.get(schema)}.`
      )
    ],
    failure: undefined
  }
  const proofs = fetched.flatMap((fetching) => fetching.proofs)
  return { ...undo, failure: await tryOut(stage, backup, undo, proofs) }
}

/** Has another table the name that a dropped one, or a partition of it, had? That one is nobody's to replace. */
function takenBy({ tables }: Impact): (table: TableImpact) => boolean {
  const names = tables.flatMap((table) => (table.fate === 'created' ? [table] : (table.renamed ?? [])))
  const taken = new Set(names.map(qualifiedName))
  return ({ stored }) => stored.some((part) => taken.has(qualifiedName(part)))
}

function hasLoss({ deleted, columns }: TableImpact): boolean {
  return deleted > 0 || columns.some((column) => lostIn(column) > 0)
}

function namesOf(tables: readonly TableImpact[], of?: string): string[] {
  const stored = tables.flatMap((table) => table.stored)
  return stored.filter(({ schema }) => of === undefined || schema === of).map(({ schema, name }) => `${schema}.${name}`)
}

/** A schema for the copies of each schema's tables: two of them may have the same name. */
async function findPlaces(database: Database, tables: readonly TableImpact[]): Promise<Map<string, string>> {
  const rows = await database.query('SELECT nspname AS name FROM pg_namespace')
  const taken = new Set(rows.map((row) => row.name))
  const schemas = [...new Set(tables.flatMap(({ stored }) => stored.map(({ schema }) => schema)))]
  const places = new Map<string, string>()
  for (const schema of schemas) {
    const wanted = schemas.length === 1 ? 'recovered' : `recovered_${schema}`
    let place = wanted
    for (let number = 2; taken.has(place); number++) place = `${wanted}_${number}`
    taken.add(place)
    places.set(schema, place)
  }
  return places
}

function script(statements: readonly string[], places: readonly string[]): string {
  const head = [
    `-- Fetches from ${places.join(', ').replace(/[\r\n]+/g, ' ')} what is gone. Triggers do not fire, and foreign keys are not checked meanwhile.`,
    '-- What somebody has written since into the same places is overwritten: read it before you run it.'
  ]
  const body = ['BEGIN', 'SET LOCAL session_replication_role = replica', ...statements, 'COMMIT']
  return `${[...head, ...body.map((statement) => `${statement};`)].join('\n')}\n`
}

/** Does what a person would do. Returns why it did not work; what does not need the failed part is tried nevertheless. */
async function tryOut(
  stage: UndoStage,
  backup: { readonly directory: string; readonly manifest: Manifest },
  { dropped, beside, sql }: Undo,
  proofs: readonly string[]
): Promise<string | undefined> {
  const attempts = [
    async () => {
      if (dropped.length > 0) await bringBack(stage, backup, { ...plainRequest, tables: dropped })
    },
    async () => {
      for (const { schema, tables } of beside)
        await bringBack(stage, backup, { ...plainRequest, tables, intoSchema: schema })
      if (sql !== '') await stage.database.query(sql)
      for (const proof of proofs) await prove(stage.database, proof)
    }
  ]
  const failures: string[] = []
  for (const attempt of attempts) {
    const failure = await failureOf(attempt)
    if (failure === undefined) continue
    failures.push(failure)
    await stage.database.query('ROLLBACK')
  }
  return failures.length === 0 ? undefined : failures.join('; ')
}

async function failureOf(attempt: () => Promise<void>): Promise<string | undefined> {
  try {
    await attempt()
    return undefined
  } catch (error) {
    if (!(error instanceof GateError) || error.code === 'CONNECTION_LOST') throw error
    return messageOf(error)
  }
}

async function prove(database: Database, proof: string): Promise<void> {
  const [row] = await database.query(proof)
  if (row?.missing !== '0')
    throw new GateError('RESTORE_FAILED', `${row?.missing} of the rows or values are still missing`)
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
    progress: silentProgress
  })
  if (check.status !== 'passed') throw new GateError('RESTORE_FAILED', check.detail)
}
