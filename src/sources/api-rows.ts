// All rows of a table over the Data API, page by page, as COPY text; and what has changed meanwhile.

import type { Relation } from '../database/relations.ts'
import { type ApiRow, type Bound, type DataApi, isStatementTimeout, quoteColumn } from '../supabase/data-api.ts'
import { count } from '../wording.ts'

/** A table that the Data API shows. */
export interface ApiTable extends Relation {
  /** Columns that no two rows share the values of, and that are never null; none, where no such are known. */
  readonly key: readonly string[]
  /** What they are read in the order of: the key, or else all columns that have an order. */
  readonly order: readonly string[]
  /** Rows when the backup began. */
  readonly before: number
}

/** Rows of the first page. Supabase's servers give a thousand at most, unless they are told otherwise. */
const firstLimit = 1000
const mostRows = 50_000
/** Bytes of COPY text that a page should have. */
const idealBytes = 4e6

/** Types whose values PostgREST writes as they are; to text they would be cast by a function that changes them. */
const written: ReadonlySet<string> = new Set(['inet', 'character', 'bpchar', 'xml'])

/**
 * Yields COPY text, page by page, to the first page that has no row: what the server leaves out of a page is the beginning of
 * the next. Returns what has changed meanwhile, as far as it can be seen.
 */
export async function* readTable(api: DataApi, table: ApiTable): AsyncGenerator<Uint8Array, string[]> {
  if (table.columns.length === 0) {
    yield Buffer.from('\n'.repeat(table.before))
    return []
  }
  const pages = new Pages(api, table)
  let rows = 0
  for (let page = await pages.next(); page.length > 0; ) {
    rows += page.length
    const following = pages.next()
    // Whoever stops here does not wait for it.
    following.catch(() => undefined)
    const text = copyTextOf(page, table)
    pages.weigh(page.length, text.length)
    yield text
    page = await following
  }
  return findChanges(api, table, { rows, last: pages.last })
}

/** Asks for one page after the other. Where the server gives a page up, it is asked for a smaller one. */
class Pages {
  readonly #api: DataApi
  readonly #table: ApiTable
  readonly #select: string
  readonly #order: readonly string[]
  #limit = firstLimit
  #most = mostRows
  #offset = 0
  /** The last row so far, if there is a key. */
  last: Bound | undefined

  constructor(api: DataApi, table: ApiTable) {
    this.#api = api
    this.#table = table
    this.#select = table.columns.map(selectColumn).join(',')
    this.#order = table.order.map(quoteColumn)
  }

  async next(): Promise<readonly ApiRow[]> {
    for (;;) {
      try {
        const page = await this.#api.page(this.#table, {
          select: this.#select,
          order: this.#order,
          after: this.last?.key,
          offset: this.#table.key.length > 0 ? undefined : this.#offset,
          limit: this.#limit
        })
        this.#note(page)
        return page
      } catch (error) {
        if (!isStatementTimeout(error) || this.#limit === 1) throw error
        this.#limit = Math.max(1, Math.floor(this.#limit / 4))
        this.#most = this.#limit
      }
    }
  }

  /** What a page weighs says how many rows the next ones may have. */
  weigh(rows: number, bytes: number): void {
    const ideal = Math.ceil((rows * idealBytes) / Math.max(bytes, 1))
    this.#limit = Math.max(1, Math.min(this.#most, ideal, this.#limit * 4))
  }

  #note(page: readonly ApiRow[]): void {
    const { columns, key } = this.#table
    const row = page.at(-1)
    if (!row) return
    this.#offset += page.length
    if (key.length === 0) return
    const aliases = key.map((name) => aliasOf(columns.findIndex((column) => column.name === name)))
    this.last = { order: this.#order, key: aliases.map((alias) => row[alias] ?? '') }
  }
}

function aliasOf(index: number): string {
  return `c${index}`
}

function selectColumn({ name, type }: { readonly name: string; readonly type: string }, index: number): string {
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

function copyTextOf(rows: readonly ApiRow[], { columns }: ApiTable): Uint8Array {
  const fields = columns.map(({ type }, index) => ({ alias: aliasOf(index), isBoolean: type === 'boolean' }))
  let text = ''
  for (const row of rows) {
    let separator = ''
    for (const { alias, isBoolean } of fields) {
      text += separator + copyValue(row[alias] ?? null, isBoolean)
      separator = '\t'
    }
    text += '\n'
  }
  return Buffer.from(text)
}

function copyValue(value: string | null, isBoolean: boolean): string {
  if (value === null) return '\\N'
  // Cast to text, it is true or false; COPY has t and f.
  if (isBoolean) return value.slice(0, 1)
  return special.test(value) ? value.replace(specials, (character) => escapes[character] ?? '') : value
}

/** Counts again, up to the last row that was read and in all. Whatever came and went meanwhile in equal numbers is not seen. */
async function findChanges(
  api: DataApi,
  table: ApiTable,
  { rows, last }: { readonly rows: number; readonly last: Bound | undefined }
): Promise<string[]> {
  const name = `${table.schema}.${table.name}`
  const column = quoteColumn(table.columns[0]?.name ?? '')
  const after = await api.count(table, column)
  const within = last && rows > 0 ? await api.count(table, column, last) : after
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
