// What to do about objects of a snapshot that need what the sandbox has not got: something stands in for the missing thing,
// so that all that does not really need it can be proven nevertheless; what does need it is named.

import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { referencedBy } from '../restore/foreign-keys.ts'
import { mentionsOf, withPartitions } from '../restore/scope.ts'
import { tableKey } from '../restore/target.ts'
import { describeEntry, type Entry } from '../restore/toc.ts'
import { attempt, type Omission, objectOf, omitted, reasonOf, refused, sqlStateOf } from '../restore/transaction.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import { type Name, qualifiedName, quoteIdentifier } from '../sql.ts'
import { keyOf, keysOf } from '../verification/object-names.ts'
import { byteCollation, textType } from './substitutes.ts'
import { columnElement, type Element, elementsOf } from './table-elements.ts'

const foreignKeyViolation = '23503'
const invalidForeignKey = '42830'
const undefinedColumn = '42703'

/** PostgreSQL knows no such function, object, relation, schema or file. */
const missing: ReadonlySet<string> = new Set(['42883', '42704', '42P01', '3F000', '58P01'])

/**
 * What else an object may fail with that rests on something that stands in: it is not allowed, not supported, or not in the
 * right state. Never what says that rows contradict a constraint, or that the sandbox itself is in trouble.
 */
const consequence = /^(?:42|0A|2B|55000|22023)/

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
  /** What something else stands in for, and what is to be said of whatever uses it. */
  readonly #replaced = new Map<string, string>()
  /** Tables that are not in the dump, since the role could not read them. */
  readonly #unread: ReadonlySet<string>
  /** Tables that lack a key which the source has. */
  readonly #keyless = new Set<string>()
  /** Tables that were made with other columns. */
  readonly #remade = new Set<string>()
  /** What such tables lack. */
  readonly #parts: Omission[] = []
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
    this.#unread = new Set(manifest.not_captured.filter(({ reason }) => reason === 'unreadable').map(tableKey))
    this.#own = keysOf(manifest.inventory ?? [])
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
    if (!still) return this.#omission(entry, failure, isCollation(failure) ? bytesStandIn : textStandsIn)
    this.#doubt(entry)
    const table = entry.type === 'TABLE' ? await this.#makeTable(entry) : undefined
    if (table !== undefined) return this.#omission(entry, still, table)
    if (entry.type.startsWith('SEQUENCE')) await this.#makeSequence(entry)
    return this.#omission(entry, still)
  }

  /** Everything that has to be said of a restore that has left something out, in words that fit a drill. */
  settle(omissions: readonly Omission[]): Omission[] {
    const known = new Set(omissions.map((omission) => omission.what))
    const said = omissions.flatMap((omission) => this.#reword(omission, known))
    const others = this.#entries.filter(
      (entry) => (nameable.has(entry.type) || resting.has(entry.type)) && !known.has(describeEntry(entry))
    )
    return [...said, ...this.#parts, ...others.flatMap((entry) => this.#restsOn(entry) ?? [])]
  }

  #reword(omission: Omission, known: ReadonlySet<string>): Omission[] {
    const referenced = this.#dangling.get(omission.what)
    if (referenced) {
      const { schema, name } = referenced
      return [{ ...omission, reason: `it leads to ${schema}.${name}, whose rows are not in the backup` }]
    }
    const view = this.#entries.find((entry) => omission.what === `REFRESH MATERIALIZED VIEW ${nameOf(entry)}`)
    if (!view) return [omission]
    // A view that is not there cannot be filled, and that was said.
    if (known.has(describeEntry(view))) return []
    return [
      { ...omission, reason: `it could not be filled: ${this.#because(omission.reason)}`, object: objectOf(view) }
    ]
  }

  /** What came back, but with a type or collation that is not the one that the source has. */
  #restsOn(entry: Entry): Omission | undefined {
    const used = mentionsOf(entry).find((name) => this.#replaced.has(tableKey(name)))
    const reason = used && this.#replaced.get(tableKey(used))
    return reason === undefined ? undefined : { what: describeEntry(entry), reason, object: objectOf(entry) }
  }

  #doWithout(entry: Entry, failure: GateError): Omission {
    this.#lacking.add(entry.name)
    return { ...omitted(entry, failure), reason: `the sandbox cannot have it: ${reasonOf(failure)}` }
  }

  /** Rows that refer to rows which were not backed up are known and named; others refer to nothing because of damage. */
  #judgeOrphans(entry: Entry, failure: GateError): void {
    const referenced = referencedBy(entry)
    if (!referenced || this.#hasRowsOf(referenced)) throw refused(entry, failure)
    this.#dangling.set(describeEntry(entry), referenced)
  }

  #hasRowsOf(table: Name): boolean {
    const parts = new Set(withPartitions(this.#entries, [table]).map(tableKey))
    const isPart = (name: Name): boolean => parts.has(tableKey(name))
    return this.#manifest.tables.some(isPart) && !this.#manifest.not_captured.some(isPart)
  }

  #needsMissing(entry: Entry, failure: GateError): boolean {
    const state = sqlStateOf(failure) ?? ''
    if (isCollation(failure)) return true
    if (missing.has(state) && this.#mentions(entry, this.#unread)) return true
    if (this.#lacking.size === 0) return false
    if (missing.has(state)) return true
    if (entry.settings.some((setting) => setting.name === 'default_table_access_method')) return true
    if (!consequence.test(state)) return false
    const referenced = state === invalidForeignKey ? referencedBy(entry) : undefined
    if (referenced && this.#keyless.has(tableKey(referenced))) return true
    const doubtful = state === undefinedColumn ? this.#remade : this.#shaky
    return this.#mentions(entry, doubtful)
  }

  #mentions(entry: Entry, names: ReadonlySet<string>): boolean {
    return [...mentionsOf(entry), ...entry.relations].some((name) => names.has(tableKey(name)))
  }

  /** It is not there, or not as it should be. */
  #doubt(entry: Entry): void {
    const [table] = entry.relations
    if (nameable.has(entry.type)) this.#shaky.add(entryKey(entry))
    if (table && (entry.type === 'CONSTRAINT' || entry.type === 'INDEX')) this.#keyless.add(tableKey(table))
  }

  /** Lets something stand in for what is missing, until the object can be made. Returns why it cannot. */
  async #stand(failure: GateError, again: () => Promise<unknown>): Promise<GateError | undefined> {
    let last = failure
    for (let attempts = 0; attempts < mostAttempts; attempts++) {
      const sql = this.#standInFor(reasonOf(last))
      if (sql === undefined || (await this.#run(sql)) instanceof GateError) return last
      const outcome = await again()
      if (!(outcome instanceof GateError)) return undefined
      last = outcome
    }
    return last
  }

  #standInFor(reason: string): string | undefined {
    const [, collation] = collationForm.exec(reason) ?? []
    if (collation !== undefined) {
      this.#replaced.set(tableKey({ schema: 'pg_catalog', name: collation }), `${reason}: ${bytesStandIn}`)
      return byteCollation(collation)
    }
    const [, schema] = /^schema "(.+)" does not exist$/s.exec(reason) ?? []
    if (schema !== undefined && !this.#own.has(keyOf('schema', null, schema)))
      return `CREATE SCHEMA ${quoteIdentifier(schema)}`
    const [, space, name] = /^type "?([^".]+)\.([^".[\]]+)(?:\[\])*"? does not exist$/s.exec(reason) ?? []
    if (space === undefined || name === undefined || this.#own.has(keyOf('type', space, name))) return undefined
    this.#replaced.set(tableKey({ schema: space, name }), `${this.#because(reason)}: ${textStandsIn}`)
    this.#shake({ schema: space, name })
    return textType(space, name)
  }

  /** What rests on it, and what rests on that, is not what it should be either. pg_dump has them in this order. */
  #shake(name: Name): void {
    this.#shaky.add(tableKey(name))
    for (const entry of this.#entries)
      if (nameable.has(entry.type) && mentionsOf(entry).some((each) => this.#shaky.has(tableKey(each))))
        this.#shaky.add(entryKey(entry))
  }

  /**
   * Makes a table without those of its columns' types, defaults and constraints that cannot be had here: every value has a
   * text form. Says how it differs; undefined: it could not be made, or holds no rows and is not what it was.
   */
  async #makeTable(entry: Entry): Promise<string | undefined> {
    const table = this.#manifest.tables.find(({ schema, name }) => schema === entry.schema && name === entry.name)
    const name = qualifiedName({ schema: entry.schema ?? '', name: entry.name })
    const { elements, tail } = elementsOf(entry.statements[0])
    if ((await this.#run(`CREATE TABLE ${name} ()`)) instanceof GateError) return undefined
    const chosen: Form[] = []
    for (const element of elements.length > 0 ? elements : (table?.columns ?? []).map(columnElement))
      chosen.push(await this.#choose(element, entry))
    const list = chosen.flatMap(({ sql }) => sql ?? []).join(', ')
    await this.#run(`DROP TABLE ${name}`)
    const whole = await this.#run(`CREATE TABLE ${name} (${list})${tail}`)
    if (
      whole instanceof GateError &&
      (!table || (await this.#run(`CREATE TABLE ${name} (${list})`)) instanceof GateError)
    )
      return undefined
    this.#remade.add(entryKey(entry))
    this.#parts.push(...chosen.flatMap(({ lost }) => lost ?? []))
    return chosen.some(({ isText }) => isText)
      ? 'its rows are compared in their text form'
      : 'it was made without what needs that'
  }

  /** The first of the forms of a column or constraint that can be had. */
  async #choose({ text, name, column }: Element, entry: Entry): Promise<Form> {
    const table = qualifiedName({ schema: entry.schema ?? '', name: entry.name })
    const add = (sql: string): Promise<unknown> =>
      this.#run(`ALTER TABLE ${table} ADD ${column === undefined ? '' : 'COLUMN '}${sql}`)
    const first = await add(text)
    const failure = first instanceof GateError ? await this.#stand(first, () => add(text)) : undefined
    if (!failure) return { sql: text }
    const type = column === undefined ? 'CHECK CONSTRAINT' : column.isGenerated ? 'COLUMN' : 'DEFAULT'
    const lost = this.#omission({ ...entry, type, name: `${entry.name} ${name}` }, failure)
    if (column === undefined || column.isGenerated) return { lost }
    for (const sql of [`${column.bare} NOT NULL`, column.bare])
      if ((text.endsWith(' NOT NULL') || sql === column.bare) && !((await add(sql)) instanceof GateError))
        return { sql, lost }
    return { sql: `${quoteIdentifier(name)} text`, isText: true }
  }

  /** It has a position to be put to. */
  async #makeSequence({ schema = '', name }: Entry): Promise<void> {
    await this.#run(`CREATE SEQUENCE IF NOT EXISTS ${qualifiedName({ schema, name })}`)
  }

  #run(sql: string): Promise<unknown> {
    return attempt(this.#database, () => this.#database.query(sql))
  }

  #omission(entry: Entry, failure: GateError, but?: string): Omission {
    const reason = this.#because(reasonOf(failure))
    return { ...omitted(entry, failure), reason: but === undefined ? reason : `${reason}: ${but}` }
  }

  #because(reason: string): string {
    return this.#lacking.size === 0 ? reason : `${reason} (the sandbox lacks ${this.lacking.join(', ')})`
  }
}

const textStandsIn = 'a plain text type stands in for it'
const bytesStandIn = 'the order of bytes stands in for it'

const collationForm = /^collation "(?:pg_catalog\.)?(.+)" for encoding "\w+" does not exist$/s

/** One of PostgreSQL's own. */
function isCollation(failure: GateError): boolean {
  return collationForm.test(reasonOf(failure))
}

/** What else is not the same with a type or collation that is another one. */
const resting: ReadonlySet<string> = new Set(['CAST', 'INDEX'])

/** What has become of it. */
interface Form {
  readonly sql?: string
  /** Whatever its type was. */
  readonly isText?: boolean
  readonly lost?: Omission
}

function nameOf({ schema = '', name }: Entry): string {
  return qualifiedName({ schema, name })
}

/** As a statement names it: without arguments. */
function entryKey({ schema = '', name }: Entry): string {
  return tableKey({ schema, name: name.replace(/\(.*$/s, '') })
}
