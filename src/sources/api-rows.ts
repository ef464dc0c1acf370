// All rows of a table over the Data API, page by page, as COPY text; and what has changed meanwhile.

import type { Relation } from '../database/relations.ts'
import { GateError } from '../errors.ts'
import { RowFingerprint } from '../snapshot/row-codec.ts'
import type { Column } from '../snapshot/row-kernel.ts'
import { isStatementTimeout, isTooLarge, isUnknownColumn } from '../supabase/api-answers.ts'
import { type ApiRow, type Bound, type DataApi, quoteColumn } from '../supabase/data-api.ts'
import { count } from '../wording.ts'

/** A table that the Data API shows. */
export interface ApiTable extends Relation {
  /** The same columns as the API has them: those of a domain have the type that it is made of. */
  readonly shown: readonly Column[]
  /** Columns that no two rows share the values of, and that are never null; none, where no such are known. */
  readonly key: readonly string[]
  /** What they are read in the order of: the key; or else all columns that have an order, and then `placement`. */
  readonly order: readonly string[]
  /** Rows when the backup began; undefined: counting takes longer than the server allows. */
  readonly before: number | undefined
}

/** Rows of the first page. Supabase's servers give a thousand at most, unless they are told otherwise. */
const firstLimit = 1000
const mostRows = 50_000
/** Bytes of COPY text that a page should have. */
const idealBytes = 4e6

/** Where a row stands: it parts those that are equal as far as the order of their columns goes, as 1.0 and 1.00. Views do not know it. */
export const placement: readonly string[] = ['tableoid', 'ctid']

const isoForm = /^\d{4,}-\d\d-\d\d|^-?infinity$/
const intervalForm = /^(?:[+-]?\d+ (?:year|mon|day)s? ?)*(?:[+-]?\d+:\d\d:\d\d(?:\.\d+)?)?$|^-?infinity$/

/** How times are written where nobody has changed it; other styles are ambiguous. */
const forms: ReadonlyMap<string, RegExp> = new Map([
  ['date', isoForm],
  ['timestamp with time zone', isoForm],
  ['timestamp without time zone', isoForm],
  ['interval', intervalForm]
])

/** Types whose values PostgREST writes as they are; to text they would be cast by a function that changes them. */
const written: ReadonlySet<string> = new Set(['inet', 'character', 'bpchar', 'xml'])

/**
 * Yields COPY text, page by page, to the first page that has no row: what the server leaves out of a page is the beginning of
 * the next. Returns what has changed meanwhile, as far as it can be seen. Without a key a row that moves between two pages may
 * push another one out of them, or into both, and no count tells: what took several pages is read a second time, and must give
 * the same rows again.
 */
export async function* readTable(api: DataApi, table: ApiTable): AsyncGenerator<Uint8Array, string[]> {
  if (table.columns.length === 0) {
    const rows = table.before ?? 0
    yield Buffer.from('\n'.repeat(rows))
    return findChanges(api, table, { rows, last: undefined })
  }
  const pages = new Pages(api, table)
  if (table.key.length > 0) {
    yield* pages.copyText()
    return findChanges(api, table, pages)
  }
  const fingerprint = new RowFingerprint(table.columns)
  for await (const text of pages.copyText()) {
    fingerprint.push(text)
    yield text
  }
  const changes = await findChanges(api, table, pages)
  if (pages.count < 2 || (await digestOf(api, table)) === fingerprint.end().digest) return changes
  return [...changes, `${table.schema}.${table.name} has no key, and gave other rows when it was read again`]
}

/** Of all rows, read for nothing else. */
async function digestOf(api: DataApi, table: ApiTable): Promise<string> {
  const fingerprint = new RowFingerprint(table.columns)
  for await (const text of new Pages(api, table).copyText()) fingerprint.push(text)
  return fingerprint.end().digest
}

/** Asks for one page after the other. Where the server gives a page up, or it is too large, it is asked for a smaller one. */
class Pages {
  readonly #api: DataApi
  readonly #table: ApiTable
  readonly #select: string
  #order: readonly string[]
  #limit = firstLimit
  #most = mostRows
  /** Pages so far that had rows. */
  count = 0
  /** Rows so far. */
  rows = 0
  /** The last row so far, if there is a key. */
  last: Bound | undefined

  constructor(api: DataApi, table: ApiTable) {
    this.#api = api
    this.#table = table
    this.#select = table.shown.map(selectColumn).join(',')
    this.#order = table.order.map(quoteColumn)
  }

  /** Of one page after the other; the next is under way while somebody takes this one. */
  async *copyText(): AsyncGenerator<Uint8Array, void> {
    const fields = fieldsOf(this.#table)
    for (let page = await this.#next(); page.length > 0; ) {
      const following = this.#next()
      // Whoever stops here does not wait for it.
      following.catch(() => undefined)
      const text = copyTextOf(page, fields)
      this.#weigh(page.length, text.length)
      yield text
      page = await following
    }
  }

  async #next(): Promise<readonly ApiRow[]> {
    for (;;) {
      try {
        const page = await this.#api.page(this.#table, {
          select: this.#select,
          order: this.#order,
          after: this.last?.key,
          offset: this.#table.key.length > 0 ? undefined : this.rows,
          limit: this.#limit
        })
        this.#note(page)
        return page
      } catch (error) {
        if (!this.#givesWay(error)) throw error
      }
    }
  }

  /** Is there another way to ask? */
  #givesWay(error: unknown): boolean {
    const isPlaced = this.#order.at(-1) === quoteColumn('ctid')
    if (isPlaced && isUnknownColumn(error)) {
      this.#order = this.#order.slice(0, -placement.length)
      return true
    }
    const isTooMuch = isStatementTimeout(error) || isTooLarge(error)
    if (!isTooMuch || this.#limit === 1) return false
    this.#limit = Math.max(1, Math.floor(this.#limit / 4))
    this.#most = this.#limit
    return true
  }

  /** What a page weighs says how many rows the next ones may have. */
  #weigh(rows: number, bytes: number): void {
    const ideal = Math.ceil((rows * idealBytes) / Math.max(bytes, 1))
    this.#limit = Math.max(1, Math.min(this.#most, ideal, this.#limit * 4))
  }

  #note(page: readonly ApiRow[]): void {
    const { columns, key } = this.#table
    const row = page.at(-1)
    if (!row) return
    this.count++
    this.rows += page.length
    if (key.length === 0) return
    const aliases = key.map((name) => aliasOf(columns.findIndex((column) => column.name === name)))
    this.last = { order: this.#order, key: aliases.map((alias) => String(row[alias])) }
  }
}

function aliasOf(index: number): string {
  return `c${index}`
}

function selectColumn({ name, type }: Column, index: number): string {
  const cast = written.has(type.replace(/\(.*\)$/, '')) ? '' : '::text'
  return `${aliasOf(index)}:${quoteColumn(name)}${cast}`
}

/** https://www.postgresql.org/docs/17/sql-copy.html#SQL-COPY-TEXT-FORMAT */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v'
}

const special = /[\\\b\f\n\r\t\v]/
const specials = /[\\\b\f\n\r\t\v]/g

/** A column on its way from the API into COPY text. */
interface Field {
  readonly alias: string
  readonly isBoolean: boolean
  readonly form: RegExp | undefined
  /** For messages. */
  readonly name: string
}

function fieldsOf({ schema, name: table, shown }: ApiTable): Field[] {
  return shown.map(({ name, type }, index) => ({
    alias: aliasOf(index),
    isBoolean: type === 'boolean',
    form: forms.get(type),
    name: `${schema}.${table}.${name}`
  }))
}

/** Throws `API_FAILED` for what was not asked for, and `SOURCE_FAILED` for what would be read as something else. */
function copyTextOf(rows: readonly ApiRow[], fields: readonly Field[]): Uint8Array {
  let text = ''
  for (const row of rows) {
    let separator = ''
    for (const field of fields) {
      text += separator + copyValue(row[field.alias], field)
      separator = '\t'
    }
    text += '\n'
  }
  return Buffer.from(text)
}

function copyValue(value: unknown, { isBoolean, form, name }: Field): string {
  if (value === null) return '\\N'
  if (typeof value !== 'string') throw new GateError('API_FAILED', `${name} came as something else than text`)
  if (form && !form.test(value)) throw otherStyle(name)
  // Cast to text, it is true or false; COPY has t and f.
  if (isBoolean) return value.slice(0, 1)
  return special.test(value) ? value.replace(specials, (character) => escapes[character] ?? '') : value
}

function otherStyle(column: string): GateError {
  return new GateError('SOURCE_FAILED', `${column} is not written in DateStyle ISO, or IntervalStyle postgres`, {
    hint: 'Elsewhere it would be read as another time. Set both back: ALTER DATABASE … RESET, ALTER ROLE … RESET.'
  })
}

/** Rows as of now, up to one of them or in all; who may read a column may count. Undefined where that takes longer than the server allows. */
export async function countNow(
  api: DataApi,
  table: Pick<ApiTable, 'schema' | 'name' | 'columns'>,
  upTo?: Bound
): Promise<number | undefined> {
  const [first] = table.columns
  try {
    return await api.count(table, first ? quoteColumn(first.name) : '*', upTo)
  } catch (error) {
    if (isStatementTimeout(error)) return undefined
    throw error
  }
}

/** Counts again, up to the last row that was read and in all. Whatever came and went meanwhile in equal numbers is not seen. */
async function findChanges(
  api: DataApi,
  table: ApiTable,
  { rows, last }: Pick<Pages, 'rows' | 'last'>
): Promise<string[]> {
  const name = `${table.schema}.${table.name}`
  const after = await countNow(api, table)
  const within = last ? await countNow(api, table, last) : after
  if (table.before === undefined || after === undefined || within === undefined)
    return [`the rows of ${name} could not be counted: it takes longer than the server allows`]
  const changes: string[] = []
  if (table.before !== after)
    changes.push(`${name} had ${count(table.before, 'row')} before it was read, and ${after} afterwards`)
  if (within !== rows)
    changes.push(
      `of ${name} ${count(rows, 'row')} were read, but there are ${within} now${last ? ' up to the last of them' : ''}`
    )
  if (changes.length === 0 && after !== rows)
    changes.push(`of ${name} ${count(rows, 'row')} were read, but it has ${after}`)
  return changes
}
