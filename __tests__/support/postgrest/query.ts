// The query string of a read, as SQL. What it knows of PostgREST's language is what a backup may need: columns, aliases
// and casts; order; comparisons, `is`, `in`, `not` and trees of `and` and `or`. All else is PGRST100 here, embedding, JSON
// paths, aggregates and text search too. Where PostgREST overlooks what follows a filter, this does not. Sources:
// PostgREST's src/PostgREST/ApiRequest/QueryParams.hs (grammar, messages), src/PostgREST/Query/SqlFragment.hs (SQL).

import { Fault } from './fault.ts'

export interface Relation {
  readonly schema: string
  readonly name: string
}

/** The parts of a SELECT, and the parameters that they refer to. */
export interface ReadQuery {
  readonly columns: string
  readonly where: string
  readonly order: string
  readonly values: readonly string[]
}

const comparisons: Readonly<Record<string, string>> = { eq: '=', neq: '<>', gt: '>', gte: '>=', lt: '<', lte: '<=' }
const reserved = ['select', 'order', 'limit', 'offset', 'columns', 'on_conflict']

/** Parameters are untyped, so PostgreSQL takes them for what the column is. Throws a Fault (PGRST100, PGRST108). */
export function parseRead(parameters: URLSearchParams, relation: Relation): ReadQuery {
  const reader = new Reader(relation)
  const conditions = [...parameters].flatMap(([key, value]) => {
    if (reserved.includes(key)) return []
    return /^(not\.)?(and|or)$/.test(key) ? reader.logic(key, value) : reader.filter(key, value)
  })
  const order = parameters.get('order')
  return {
    columns: reader.select(parameters.get('select') ?? '*'),
    where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '',
    order: order === null ? '' : `ORDER BY ${reader.order(order)}`,
    values: reader.values
  }
}

export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function quoteRelation({ schema, name }: Relation): string {
  return `${quoteIdentifier(schema)}.${quoteIdentifier(name)}`
}

class Reader {
  readonly values: string[] = []
  readonly #relation: string

  constructor(relation: Relation) {
    this.#relation = quoteRelation(relation)
  }

  select(text: string): string {
    const scanner = new Scanner(text, 'select parameter')
    return scanner.list(() => this.#selectItem(scanner)).join(', ')
  }

  order(text: string): string {
    const scanner = new Scanner(text, 'order')
    return scanner.list(() => this.#orderTerm(scanner)).join(', ')
  }

  filter(key: string, value: string): string {
    const path = new Scanner(key, 'tree path')
    const name = path.name()
    if (path.take('.')) throw notEmbedded(name)
    path.end('"." or end of input')
    const scanner = new Scanner(value, 'filter')
    const condition = this.#condition(this.#column(name), scanner, () => scanner.rest())
    scanner.end('end of input')
    return condition
  }

  /** The key is part of the tree: `or=(a.eq.1)` is read as `or(a.eq.1)`. */
  logic(key: string, value: string): string {
    const scanner = new Scanner(key + value, 'logic tree', value)
    const tree = this.#tree(scanner)
    scanner.end('end of input')
    return tree
  }

  #selectItem(scanner: Scanner): string {
    if (scanner.match(/\*(?=,|$)/y)) return `${this.#relation}.*`
    const first = scanner.name()
    const aliased = scanner.match(/:(?!:)/y) !== undefined
    const column = this.#column(aliased ? scanner.name() : first)
    const type = scanner.take('::')
      ? (scanner.match(/[\p{L}\p{N}_ $]+/uy) ?? scanner.fail('letter or digit'))
      : undefined
    const expression = type === undefined ? column : `CAST(${column} AS ${type})`
    return aliased ? `${expression} AS ${quoteIdentifier(first)}` : expression
  }

  #orderTerm(scanner: Scanner): string {
    const column = this.#column(scanner.name())
    const direction = scanner.match(/\.(asc|desc)(?![^.,])/y)?.slice(1) ?? ''
    const nulls = scanner.match(/\.nulls(first|last)/y)?.slice('.nulls'.length)
    return `${column} ${direction}${nulls ? ` NULLS ${nulls}` : ''}`
  }

  #tree(scanner: Scanner): string {
    const group = scanner.match(/\s*(not\.)?(and|or)(?=\s*\()/y)
    if (group === undefined) {
      const column = this.#column(scanner.name())
      if (!scanner.take('.')) scanner.fail('delimiter (.)')
      return this.#condition(column, scanner, () => scanner.match(/\{[^{}]*\}/y) ?? scanner.element())
    }
    const operator = group.endsWith('and') ? ' AND ' : ' OR '
    const members = scanner.parenthesized(() => this.#tree(scanner))
    return `${group.includes('not.') ? 'NOT ' : ''}(${members.join(operator)})`
  }

  #condition(column: string, scanner: Scanner, value: () => string): string {
    const not = scanner.take('not.') ? 'NOT ' : ''
    const operator =
      scanner.match(/(neq|eq|gte|gt|lte|lt|is|in)(?=\.)/y) ?? scanner.fail('"not" or operator (eq, gt, ...)')
    const comparison = comparisons[operator]
    scanner.take('.')
    if (comparison) return `${not}${column} ${comparison} ${this.#parameter(value())}`
    return `${not}${column} ${operator === 'is' ? `IS ${isWhat(scanner)}` : this.#in(scanner)}`
  }

  /** `= ANY` rather than `IN`, for a list may be empty. */
  #in(scanner: Scanner): string {
    const values = scanner.parenthesized(() => scanner.element())
    const [only, ...others] = values
    if (only === '' && others.length === 0) return "= ANY ('{}')"
    const quoted = values.map((value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)
    return `= ANY (${this.#parameter(`{${quoted.join(',')}}`)})`
  }

  #parameter(value: string): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  #column(name: string): string {
    return `${this.#relation}.${quoteIdentifier(name)}`
  }
}

function isWhat(scanner: Scanner): string {
  const word = scanner.match(/(null|not_null|true|false|unknown)/iy)
  return word?.replace('_', ' ') ?? scanner.fail('isVal: (null, not_null, true, false, unknown)')
}

function notEmbedded(resource: string): Fault {
  return new Fault(400, 'PGRST108', `'${resource}' is not an embedded resource in this request`, {
    hint: `Verify that '${resource}' is included in the 'select' query parameter.`
  })
}

/** Where the reader is in a text, and the tokens that all parts of the language share. */
class Scanner {
  readonly #text: string
  readonly #source: string
  #position = 0

  constructor(text: string, what: string, shown = text) {
    this.#text = text
    this.#source = `failed to parse ${what} (${shown})`
  }

  /** `pFieldName`: quoted with backslash escapes; or letters, digits, `_`, `$`, inner spaces and dashes. */
  name(): string {
    this.match(/[ \t]*/y)
    const quoted = this.#quoted()
    const name =
      quoted ?? this.match(/[\p{L}\p{N}_ $]+(-[\p{L}\p{N}_ $]+)*/uy) ?? this.fail('field name (* or [a..z0..9_$])')
    this.match(/[ \t]*/y)
    return quoted ?? name.trim()
  }

  /** `pListElement`: up to the next comma or parenthesis, unless quoted. */
  element(): string {
    const start = this.#position
    const quoted = this.#quoted()
    if (quoted !== undefined && /[,)]|$/y.test(this.#text.charAt(this.#position))) return quoted
    this.#position = start
    return this.match(/[^,)]*/y) ?? ''
  }

  /** One or more, with commas between them, until the end. */
  list<Item>(item: () => Item): readonly Item[] {
    const items = this.#separated(item)
    this.end('"," or end of input')
    return items
  }

  parenthesized<Item>(item: () => Item): readonly Item[] {
    if (this.match(/\s*\(\s*/y) === undefined) this.fail('"("')
    const items = this.#separated(item)
    if (this.match(/\s*\)\s*/y) === undefined) this.fail('"," or ")"')
    return items
  }

  take(literal: string): boolean {
    const follows = this.#text.startsWith(literal, this.#position)
    if (follows) this.#position += literal.length
    return follows
  }

  /** What a sticky expression finds here. */
  match(expression: RegExp): string | undefined {
    expression.lastIndex = this.#position
    const [found] = expression.exec(this.#text) ?? []
    this.#position += found?.length ?? 0
    return found
  }

  rest(): string {
    return this.match(/.*/sy) ?? ''
  }

  end(expecting: string): void {
    if (this.#position < this.#text.length) this.fail(expecting)
  }

  fail(expecting: string): never {
    const unexpected = this.#text.charAt(this.#position)
    const message = `"${this.#source}" (line 1, column ${this.#position + 1})`
    const found = unexpected === '' ? 'end of input' : JSON.stringify(unexpected)
    throw new Fault(400, 'PGRST100', message, { details: `unexpected ${found} expecting ${expecting}` })
  }

  #separated<Item>(item: () => Item): readonly Item[] {
    const items = [item()]
    while (this.match(/\s*,\s*/y) !== undefined) items.push(item())
    return items
  }

  #quoted(): string | undefined {
    return this.match(/"(\\.|[^"\\])*"/sy)
      ?.slice(1, -1)
      .replace(/\\(.)/gs, '$1')
  }
}
