// The source over the Data API, for those who have nothing but a key: every table in pages, each of which is a transaction of
// its own. There is no snapshot, so what changes meanwhile is looked for, and told.

import { runAll, StopSwitch } from '../concurrency.ts'
import { type Catalog, chooseTables, type LeftOut, type Selection } from '../database/catalog.ts'
import { readFingerprint } from '../database/fingerprint.ts'
import type { Relation } from '../database/relations.ts'
import { pinnedSettings } from '../database/shared-snapshot.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { isPattern } from '../patterns.ts'
import type { SourceRecord } from '../snapshot/manifest.ts'
import type { Fingerprint } from '../snapshot/row-codec.ts'
import { listNames, type Name, qualifiedName } from '../sql.ts'
import { DataApi } from '../supabase/data-api.ts'
import type { ManagementApi } from '../supabase/management-api.ts'
import { ManagementDatabase } from '../supabase/management-database.ts'
import type { Outline, OutlinedTable } from '../supabase/openapi.ts'
import { count } from '../wording.ts'
import { type CatalogDetails, readDetails, type TableDetails } from './api-details.ts'
import { type ApiTable, countNow, placement, readTable } from './api-rows.ts'
import { hasOrder } from './built-in-types.ts'
import { type KnownTable, reconstructSchema } from './reconstructed-schema.ts'
import type { Source } from './source.ts'

export interface DataApiSourceOptions {
  readonly url: URL
  readonly key: string
  /** Where there is an access token too: it shows what the Data API does not. */
  readonly catalog: { readonly api: ManagementApi; readonly project: string } | undefined
  readonly selection: Selection
  /** Tables at the same time. */
  readonly concurrency: number
  readonly signal: AbortSignal
  readonly log: Log
}

export class DataApiSource implements Source {
  readonly catalog: Catalog
  readonly record: SourceRecord
  readonly concurrency: number
  readonly #api: DataApi
  readonly #tables: ReadonlyMap<Relation, OpenedTable>
  readonly #database: ManagementDatabase | undefined
  readonly #signal: AbortSignal
  readonly #log: Log
  readonly #changes: string[] = []

  private constructor(api: DataApi, contents: Contents, { concurrency, signal, log }: DataApiSourceOptions) {
    const { tables, leftOut, schemas, details, database } = contents
    this.#api = api
    this.#database = database
    this.#signal = signal
    this.#log = log
    this.#tables = new Map(tables.map((table) => [table, table]))
    this.concurrency = concurrency
    const { serverVersion = 'unknown', sequences = [], extensions = [], roles = [], migrations = [] } = details ?? {}
    this.record = { kind: 'data-api', server_version: serverVersion, consistency: 'none', wal_lsn: null }
    this.catalog = {
      schemas,
      relations: tables,
      sequences,
      extensions,
      roles,
      migrations,
      leftOut,
      walLsn: null,
      inventory: details?.inventory ?? unseen
    }
  }

  /**
   * Asks what there is, and counts the rows. Throws `INVALID_OPTION` for a pattern of schemas without an access token, and what
   * the two APIs mean by their answers.
   */
  static async open(options: DataApiSourceOptions): Promise<DataApiSource> {
    const { url, key, signal, log } = options
    const api = new DataApi({ url, key, signal })
    const contents = await readContents(api, options)
    const { tables, schemas, version } = contents
    const rows = tables.reduce((sum, table) => sum + (table.before ?? 0), 0)
    log.info(`connected to the Data API at ${api.host}, PostgREST ${version}`)
    log.info(`${count(tables.length, 'table')} in ${schemas.join(', ')}, ${count(rows, 'row')}`)
    for (const limit of limitsOf(contents)) log.warning(limit)
    return new DataApiSource(api, contents, options)
  }

  get changes(): readonly string[] {
    return this.#changes
  }

  /** Types, tables, NOT NULL and primary keys: all that the Data API shows. */
  async schema(): Promise<string> {
    return reconstructSchema(
      [...this.#tables.values()].map(({ known }) => known),
      this.catalog.sequences
    )
  }

  async *rows(relation: Relation): AsyncIterable<Uint8Array> {
    this.#changes.push(...(yield* readTable(this.#api, this.#find(relation))))
  }

  /** Where an access token lets the database itself be asked, and as it is at that moment. It may not have the time for it. */
  async fingerprint(relation: Relation): Promise<Fingerprint | undefined> {
    if (!this.#database) return undefined
    try {
      return await readFingerprint(this.#database, { ...relation, descendants: true }, 'UTF8')
    } catch (error) {
      if (!(error instanceof GateError) || this.#signal.aborted) throw error
      this.#log.warning(`no fingerprint of ${relation.schema}.${relation.name}: ${error.message}`)
      return undefined
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Nothing is held open: every page is a request of its own.
  }

  #find(relation: Relation): OpenedTable {
    const table = this.#tables.get(relation)
    if (!table) throw new Error(`${relation.name} is not of this source`)
    return table
  }
}

interface OpenedTable extends ApiTable {
  readonly known: KnownTable
  /** See `TableDetails`. */
  readonly isParent: boolean
}

/** What was found behind the API. */
interface Contents {
  /** Of PostgREST. */
  readonly version: string
  readonly schemas: readonly string[]
  readonly tables: readonly OpenedTable[]
  readonly views: readonly Name[]
  readonly leftOut: readonly LeftOut[]
  readonly details: CatalogDetails | undefined
  readonly database: ManagementDatabase | undefined
}

/** In place of everything that nobody has seen. */
const unseen = [{ kind: 'structure of the database', schema: null, count: 1, names: [] }]

/** transaction_timeout, which came with PostgreSQL 17, is nothing that a query of its own would meet. */
const settings = pinnedSettings(16)

async function readContents(api: DataApi, options: DataApiSourceOptions): Promise<Contents> {
  const { catalog, selection, concurrency, signal } = options
  const database = catalog && new ManagementDatabase(catalog.api, catalog.project, settings)
  const details = database && (await readDetails(database, selection.schemas))
  const schemas = details?.schemas ?? namedSchemas(selection.schemas)
  const outlines = (await Promise.all(schemas.map((schema) => outlineOf(api, schema, options)))).flat()
  const shown = outlines.flatMap(({ schema, tables }) => tables.map((table) => describe({ schema, ...table }, details)))
  const [tables, views] = [shown.filter((table) => !table.isView), shown.filter((table) => table.isView)]
  const { chosen, excluded } = chooseTables(tables, { schemas, excludeTables: selection.excludeTables })
  checkFreshness(chosen)
  const counted: OpenedTable[] = []
  using stop = new StopSwitch(signal)
  const jobs = chosen.map((table) => async () => void counted.push(await countRows(api, table)))
  await runAll(jobs, concurrency, stop)
  const byName = (one: Name, other: Name): number => (qualifiedName(one) < qualifiedName(other) ? -1 : 1)
  return {
    version: outlines[0]?.version ?? 'unknown',
    schemas,
    tables: counted.sort(byName),
    views: [...views, ...outlines.flatMap(({ schema, views: names }) => names.map((name) => ({ schema, name })))],
    leftOut: [...because('excluded', excluded), ...because('unreadable', hidden(details, shown))],
    details,
    database
  }
}

type SchemaOutline = Outline & { readonly schema: string }

/** None of a schema that only a pattern means, and that is not exposed. */
async function outlineOf(
  api: DataApi,
  schema: string,
  { selection, log }: DataApiSourceOptions
): Promise<SchemaOutline[]> {
  try {
    return [{ schema, ...(await api.outline(schema)) }]
  } catch (error) {
    const isMeant = selection.schemas.includes(schema)
    if (isMeant || !(error instanceof GateError) || error.code !== 'UNKNOWN_SCHEMA') throw error
    log.warning(`not read, since the Data API does not expose it: schema ${schema}`)
    return []
  }
}

/** Throws `INVALID_OPTION` for a pattern. */
function namedSchemas(schemas: readonly string[]): readonly string[] {
  const patterns = schemas.filter(isPattern)
  if (patterns.length === 0) return schemas
  throw new GateError(
    'INVALID_OPTION',
    `schemas is ${patterns.join(', ')}, but the Data API does not tell which schemas there are`,
    {
      hint: 'Name the exposed schemas, or set SUPABASE_ACCESS_TOKEN too.'
    }
  )
}

/** A table before its rows are counted. */
interface DescribedTable extends Omit<OpenedTable, 'before' | 'bytes'> {
  readonly bytes: number | undefined
  readonly isView: boolean
  readonly ancestors: readonly Name[]
  /** Stored columns that the API does not show. */
  readonly missing: readonly string[]
}

/** The catalog knows better, where it can be asked: which columns are generated, and which are unique. */
function describe(
  { schema, name, columns: outlined }: OutlinedTable & Name,
  details: CatalogDetails | undefined
): DescribedTable {
  const found = details?.tables.find((table) => table.schema === schema && table.name === name)
  const byName = new Map(outlined.map((column) => [column.name, column]))
  const columns = found?.columns.filter((column) => byName.has(column.name)) ?? outlined.map(typed)
  const shown = columns.map((column) => ({ labels: undefined, ...column, ...byName.get(column.name) }))
  const primary = outlined.filter(({ isKey }) => isKey).map((column) => column.name)
  const key = found ? (found.key ?? []) : primary
  const known = {
    schema,
    name,
    // A generated column is not among them.
    key: primary.every((member) => columns.some((column) => column.name === member)) ? primary : [],
    columns: columns.map((column) => ({ nullable: true, labels: undefined, ...byName.get(column.name), ...column }))
  }
  const ordered = shown.filter(({ type, labels }) => labels || hasOrder(type)).map((column) => column.name)
  return {
    oid: '',
    schema,
    name,
    columns,
    shown,
    key,
    order: key.length > 0 ? key : [...ordered, ...placement],
    known,
    bytes: found && Number(found.bytes),
    isView: found?.isView ?? false,
    isParent: found?.isParent ?? false,
    ancestors: [],
    missing: found?.columns.map((column) => column.name).filter((column) => !byName.has(column)) ?? []
  }
}

/** Throws `SOURCE_CHANGED` where PostgREST's schema cache is older than a column: https://docs.postgrest.org/en/stable/references/schema_cache.html */
function checkFreshness(tables: readonly DescribedTable[]): void {
  const stale = tables.filter(({ missing }) => missing.length > 0)
  if (stale.length === 0) return
  const columns = stale.map(({ schema, name, missing }) => `${schema}.${name} (${missing.join(', ')})`)
  throw new GateError(
    'SOURCE_CHANGED',
    `the Data API does not know columns that the database has: ${columns.sort().join(', ')}`,
    {
      hint: "Run NOTIFY pgrst, 'reload schema' in the database, then run this again."
    }
  )
}

/** `character` is filled with spaces, so its length matters. */
function typed({ name, type, length }: OutlinedTable['columns'][number]): { name: string; type: string } {
  return { name, type: length === undefined ? type : `${type}(${length})` }
}

/** Bytes as rows usually have them, where nobody can say. */
const usualBytes = 16

async function countRows(
  api: DataApi,
  { isView: _, ancestors: __, missing: ___, bytes, ...table }: DescribedTable
): Promise<OpenedTable> {
  const before = await countNow(api, table)
  return { ...table, before, bytes: bytes ?? (before ?? 0) * table.columns.length * usualBytes }
}

/** Tables that the catalog has, and the API does not show. */
function hidden(details: CatalogDetails | undefined, shown: readonly Name[]): TableDetails[] {
  const names = new Set(shown.map(qualifiedName))
  return (details?.tables ?? []).filter((table) => !table.isView && !names.has(qualifiedName(table)))
}

function because(reason: LeftOut['reason'], tables: readonly Name[]): LeftOut[] {
  return tables.map(({ schema, name }) => ({ schema, name, reason }))
}

/** What a backup over the Data API is not. */
function limitsOf({ tables, views, details }: Contents): string[] {
  const keyless = tables.filter(({ key }) => key.length === 0)
  const parents = tables.filter(({ isParent }) => isParent)
  const limits = [
    'the Data API knows no snapshot: every page is read at another instant. What comes or goes meanwhile is noticed by counting; what is changed in place is not',
    'the Data API does not show how the database is made: schema.sql has only the outlines of the tables. Keep your migrations'
  ]
  if (!details)
    limits.push(
      'tables without a grant to service_role, schemas that are not exposed, sequences and the history of migrations are not seen: an access token shows them (SUPABASE_ACCESS_TOKEN)'
    )
  if (keyless.length > 0)
    limits.push(`without a key, read in the order of all their columns, which is weaker: ${listNames(keyless)}`)
  if (parents.length > 0)
    limits.push(`read with the rows of the tables that inherit from them, too: ${listNames(parents)}`)
  if (views.length > 0) limits.push(`not read, since they are views: ${listNames(views)}`)
  return limits
}
