// What to do about objects of a snapshot that need what the sandbox has not got: something stands in for the missing thing,
// so that all that does not really need it can be proven nevertheless; what does need it is named.

import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { referencedBy } from '../restore/foreign-keys.ts'
import { mentionsOf, withPartitions } from '../restore/scope.ts'
import { tableKey } from '../restore/target.ts'
import { describeEntry, type Entry } from '../restore/toc.ts'
import { attempt, type Omission, omitted, reasonOf, refused, sqlStateOf } from '../restore/transaction.ts'
import type { Manifest, TableEntry } from '../snapshot/manifest.ts'
import { type Name, qualifiedName, quoteIdentifier } from '../sql.ts'

const foreignKeyViolation = '23503'

/** PostgreSQL knows no such function, object, relation, schema, file or column. */
const missing: ReadonlySet<string> = new Set(['42883', '42704', '42P01', '3F000', '58P01', '42703'])

/** What else can be named in a statement. */
const nameable: ReadonlySet<string> = new Set([
  'TABLE',
  'VIEW',
  'MATERIALIZED VIEW',
  'FOREIGN TABLE',
  'SEQUENCE',
  'FUNCTION',
  'PROCEDURE',
  'AGGREGATE',
  'TYPE',
  'DOMAIN',
  'OPERATOR'
])

/** Something may have to stand in for several missing things until an object can be made. */
const mostAttempts = 20

export class StandIns {
  readonly #database: Database
  readonly #manifest: Manifest
  readonly #entries: readonly Entry[]
  readonly #lacking: Set<string>
  /** What is not there, or not what it should be: what mentions it may fail for that reason. */
  readonly #shaky = new Set<string>()
  /** What refers to tables whose rows were not backed up, by what the restore says of it. */
  readonly #dangling = new Map<string, Name>()
  /** What the source has besides its extensions: nothing stands in for that. */
  readonly #own: ReadonlySet<string>

  /** `lacking`: the names of the extensions that the snapshot has and the sandbox has not. More may turn out. */
  constructor(database: Database, manifest: Manifest, entries: readonly Entry[], lacking: readonly string[]) {
    this.#database = database
    this.#manifest = manifest
    this.#entries = entries
    this.#lacking = new Set(lacking)
    this.#own = new Set(
      (manifest.inventory ?? []).flatMap(({ kind, schema, names }) => names.map((name) => key(kind, schema, name)))
    )
  }

  /** The extensions that could not be had. */
  get lacking(): string[] {
    return [...this.#lacking].sort()
  }

  /** Says what is not proven for want of an extension, or of rows that were not backed up. Nothing else is excused. */
  readonly excuse = async (
    entry: Entry,
    failure: GateError,
    again: () => Promise<unknown>
  ): Promise<Omission | undefined> => {
    if (entry.type === 'EXTENSION') return this.#doWithout(entry, failure)
    if (entry.type === 'FK CONSTRAINT' && sqlStateOf(failure) === foreignKeyViolation)
      this.#judgeOrphans(entry, failure)
    if (!this.#needsMissing(entry, failure)) return undefined
    const still = await this.#stand(failure, again)
    if (!still)
      return {
        ...this.#omission(entry, failure),
        reason: `${this.#cause(failure)}: a plain text type stands in for it`
      }
    if (nameable.has(entry.type))
      this.#shaky.add(tableKey({ schema: entry.schema ?? '', name: entry.name.replace(/\(.*$/s, '') }))
    const table = this.#tableOf(entry)
    if (table && (await this.#makeTable(table)))
      return {
        ...this.#omission(entry, still),
        reason: `${this.#cause(still)}: its rows are compared in their text form`
      }
    if (entry.type.startsWith('SEQUENCE')) await this.#makeSequence(entry)
    return this.#omission(entry, still)
  }

  #doWithout(entry: Entry, failure: GateError): Omission {
    this.#lacking.add(entry.name)
    return { ...this.#omission(entry, failure), reason: `the sandbox cannot have it: ${reasonOf(failure)}` }
  }

  /** Rows that refer to rows which were not backed up are known and named; others refer to nothing because of damage. */
  #judgeOrphans(entry: Entry, failure: GateError): void {
    const referenced = referencedBy(entry)
    if (!referenced || this.#hasRowsOf(referenced)) throw refused(entry, failure)
    this.#dangling.set(describeEntry(entry), referenced)
  }

  /** The same omission in words that fit a drill. */
  readonly reword = (omission: Omission): Omission => {
    const referenced = this.#dangling.get(omission.what)
    if (!referenced) return omission
    return {
      ...omission,
      reason: `it leads to ${referenced.schema}.${referenced.name}, whose rows are not in the backup`
    }
  }

  #hasRowsOf(table: Name): boolean {
    const parts = new Set(withPartitions(this.#entries, [table]).map(tableKey))
    const isPart = (name: Name): boolean => parts.has(tableKey(name))
    return this.#manifest.tables.some(isPart) && !this.#manifest.not_captured.some(isPart)
  }

  #needsMissing(entry: Entry, failure: GateError): boolean {
    if (mentionsOf(entry).some((name) => this.#shaky.has(tableKey(name)))) return true
    return this.#lacking.size > 0 && missing.has(sqlStateOf(failure) ?? '')
  }

  /** Lets something stand in for what is missing, until the object can be made. Returns why it cannot. */
  async #stand(failure: GateError, again: () => Promise<unknown>): Promise<GateError | undefined> {
    let last = failure
    for (let attempts = 0; attempts < mostAttempts; attempts++) {
      const sql = this.#standInFor(reasonOf(last))
      if (sql === undefined || (await attempt(this.#database, () => this.#database.query(sql))) instanceof GateError)
        return last
      const outcome = await again()
      if (!(outcome instanceof GateError)) return undefined
      last = outcome
    }
    return last
  }

  #standInFor(reason: string): string | undefined {
    const [, schema] = /^schema "(.+)" does not exist$/.exec(reason) ?? []
    if (schema !== undefined && !this.#own.has(key('schema', null, schema)))
      return `CREATE SCHEMA ${quoteIdentifier(schema)}`
    const [, space, name] = /^type "([^".]+)\.([^".[\]]+)(?:\[\])*" does not exist$/.exec(reason) ?? []
    if (space === undefined || name === undefined || this.#own.has(key('type', space, name))) return undefined
    this.#shaky.add(tableKey({ schema: space, name }))
    return textType(space, name)
  }

  /** The table that the entry was to make, if the snapshot has rows of it. */
  #tableOf(entry: Entry): TableEntry | undefined {
    if (entry.type !== 'TABLE') return undefined
    return this.#manifest.tables.find((table) => table.schema === entry.schema && table.name === entry.name)
  }

  /** Every value has a text form, and that is what is stored and compared. */
  async #makeTable(table: TableEntry): Promise<boolean> {
    const columns = table.columns.map(({ name }) => `${quoteIdentifier(name)} text`).join(', ')
    const sql = `CREATE TABLE ${qualifiedName(table)} (${columns})`
    return !((await attempt(this.#database, () => this.#database.query(sql))) instanceof GateError)
  }

  /** It has a position to be put to. */
  async #makeSequence({ schema = '', name }: Entry): Promise<void> {
    await attempt(this.#database, () =>
      this.#database.query(`CREATE SEQUENCE IF NOT EXISTS ${qualifiedName({ schema, name })}`)
    )
  }

  #omission(entry: Entry, failure: GateError): Omission {
    return { ...omitted(entry, failure), reason: this.#cause(failure) }
  }

  #cause(failure: GateError): string {
    return `${reasonOf(failure)} (the sandbox lacks ${this.lacking.join(', ')})`
  }
}

/**
 * A type that stores and shows any text, with a modifier or without: https://www.postgresql.org/docs/18/sql-createtype.html.
 * Only a superuser may make one, and in a sandbox we are.
 */
function textType(schema: string, name: string): string {
  const type = qualifiedName({ schema, name })
  const helper = (purpose: string): string => qualifiedName({ schema, name: `${name} stand-in ${purpose}` })
  const internal = (purpose: string, signature: string, symbol: string): string =>
    `CREATE FUNCTION ${helper(purpose)}${signature} LANGUAGE internal IMMUTABLE STRICT AS '${symbol}'`
  return [
    `CREATE TYPE ${type}`,
    internal('input', `(cstring) RETURNS ${type}`, 'textin'),
    internal('output', `(${type}) RETURNS cstring`, 'textout'),
    internal('modifier', '(cstring[]) RETURNS integer', 'varchartypmodin'),
    `CREATE TYPE ${type} (INPUT = ${helper('input')}, OUTPUT = ${helper('output')}, TYPMOD_IN = ${helper('modifier')}, LIKE = text, STORAGE = extended)`
  ].join('; ')
}

function key(kind: string, schema: string | null, name: string): string {
  return JSON.stringify([kind, schema, name])
}
