// SQL text → statements → tokens, by the rules of PostgreSQL's own scanner: quotes, dollar quotes, nested comments, and
// bodies between BEGIN ATOMIC and END, whose semicolons end nothing. As psql cuts a script:
// https://www.postgresql.org/docs/17/sql-syntax-lexical.html, src/fe_utils/psqlscan.l

import type { Name } from '../sql.ts'

/** A piece of a statement. A `name` is a quoted identifier; a `word` may be a key word or an identifier. */
export interface Token {
  readonly kind: 'word' | 'name' | 'literal' | 'symbol'
  /** As it is written. */
  readonly text: string
  /** Where it begins in its statement. */
  readonly at: number
}

/** The name that a word or quoted identifier stands for. */
export function identifierOf({ kind, text }: Token): string {
  return kind === 'name' ? text.slice(1, -1).replaceAll('""', '"') : text.toLowerCase()
}

/** One statement, without the semicolon at its end. */
export interface Statement {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** What a script holds, in its order: statements, and the comments between them; `at` is where each begins. */
export type Part = { readonly at: number } & (
  | { readonly comment: string }
  /** A line for psql itself, such as `\restrict`. */
  | { readonly command: string }
  | { readonly statement: Statement }
)

const space = /[ \t\n\r\f\v]+/y
const word = /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y
const number = /\d[\w.]*/y
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y
const lineEnd = /[\n\r]|$/g

/** Cuts a script into its parts. Throws a plain Error where a quote, a comment or a statement never ends. */
export function* readParts(script: string): Generator<Part> {
  let at = 0
  let open: OpenStatement | undefined
  while (at < script.length) {
    const next = pieceAt(script, at)
    const text = script.slice(at, next.end)
    if (next.kind === 'comment' && !open) yield { comment: text, at }
    if (next.kind === 'symbol' && text === '\\' && !open) {
      const end = find(lineEnd, script, at)
      yield { command: script.slice(at, end), at }
      at = end
      continue
    }
    if (next.kind !== 'space' && next.kind !== 'comment') {
      open ??= new OpenStatement(at)
      if (open.take({ kind: next.kind, text, at: at - open.start })) {
        if (open.tokens.length > 0)
          yield { statement: { text: script.slice(open.start, at), tokens: open.tokens }, at: open.start }
        open = undefined
      }
    }
    at = next.end
  }
  if (open) throw new Error('the last statement does not end')
}

/** A statement as far as it has been read. */
class OpenStatement {
  readonly start: number
  readonly tokens: Token[] = []
  #parentheses = 0
  #blocks = 0
  #routine: boolean | undefined

  constructor(start: number) {
    this.start = start
  }

  /** True: this was the semicolon that ends the statement. */
  take(token: Token): boolean {
    if (token.text === ';' && this.#parentheses === 0 && this.#blocks === 0) return true
    if (token.text === '(') this.#parentheses++
    if (token.text === ')') this.#parentheses--
    if (token.kind === 'word' && this.#parentheses === 0 && this.#makesRoutine()) this.#followBlock(token.text)
    this.tokens.push(token)
    return false
  }

  /** `begin` alone may be a name; CASE and END are always quoted where they are one. */
  #followBlock(text: string): void {
    const key = text.toLowerCase()
    const begins = this.#blocks === 0 && key === 'atomic' && this.tokens.at(-1)?.text.toLowerCase() === 'begin'
    if (begins || (key === 'case' && this.#blocks > 0)) this.#blocks++
    else if (key === 'end' && this.#blocks > 0) this.#blocks--
  }

  #makesRoutine(): boolean {
    if (this.#routine !== undefined || this.tokens.length < 4) return this.#routine ?? false
    const words = this.tokens.slice(0, 4).map((token) => token.text.toLowerCase())
    this.#routine = /^create (?:or replace )?(?:function|procedure)\b/.test(words.join(' '))
    return this.#routine
  }
}

interface Piece {
  readonly kind: Token['kind'] | 'space' | 'comment'
  readonly end: number
}

function pieceAt(script: string, at: number): Piece {
  const character = script[at] ?? ''
  if (character === "'") return { kind: 'literal', end: quoteEnd(script, at, "'") }
  if (character === '"') return { kind: 'name', end: quoteEnd(script, at, '"') }
  if (script.startsWith('--', at)) return { kind: 'comment', end: find(lineEnd, script, at) }
  if (script.startsWith('/*', at)) return { kind: 'comment', end: blockCommentEnd(script, at) }
  if (/^[eE]'/.test(script.slice(at, at + 2))) return { kind: 'literal', end: escapeStringEnd(script, at + 1) }
  const tag = match(dollarTag, script, at)
  if (tag > at) return { kind: 'literal', end: endOf(script, script.slice(at, tag), tag) }
  for (const [kind, pattern] of [
    ['space', space],
    ['word', word],
    ['literal', number]
  ] as const) {
    const end = match(pattern, script, at)
    if (end > at) return { kind, end }
  }
  return { kind: 'symbol', end: at + 1 }
}

/** Where a match of a sticky pattern ends; `at` itself where there is none. */
function match(pattern: RegExp, script: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(script) ? pattern.lastIndex : at
}

function find(pattern: RegExp, script: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(script)?.index ?? script.length
}

function endOf(script: string, text: string, from: number): number {
  const at = script.indexOf(text, from)
  if (at < 0) throw new Error(`a quoted text does not end: ${text} is missing`)
  return at + text.length
}

/** A doubled quote stands for itself. */
function quoteEnd(script: string, at: number, quote: string): number {
  let end = endOf(script, quote, at + 1)
  while (script[end] === quote) end = endOf(script, quote, end + 1)
  return end
}

/** In E'…' a backslash takes the meaning from what follows it. */
function escapeStringEnd(script: string, quote: number): number {
  for (let at = quote + 1; at < script.length; at++) {
    if (script[at] === '\\') at++
    else if (script[at] === "'" && script[at + 1] === "'") at++
    else if (script[at] === "'") return at + 1
  }
  throw new Error("a quoted text does not end: ' is missing")
}

/** Comments nest. */
function blockCommentEnd(script: string, start: number): number {
  const bounds = /\/\*|\*\//g
  bounds.lastIndex = start
  let depth = 0
  for (let bound = bounds.exec(script); bound; bound = bounds.exec(script)) {
    depth += bound[0] === '/*' ? 1 : -1
    if (depth === 0) return bounds.lastIndex
  }
  throw new Error('a comment does not end: */ is missing')
}

/** Reads a statement from its front: key words, then names. */
export class Cursor {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(statement: Statement) {
    this.#tokens = statement.tokens
  }

  /** Takes these key words, if they are next, all of them. */
  takeAll(...words: readonly string[]): boolean {
    const next = this.#tokens.slice(this.#at, this.#at + words.length)
    const same = words.every((expected, index) => next[index]?.text.toUpperCase() === expected)
    if (same) this.#at += words.length
    return same
  }

  /** Takes any of these key words for as long as one is next. In front of a dot it is a name. */
  skip(...words: readonly string[]): void {
    while (this.#tokens[this.#at + 1]?.text !== '.' && words.some((candidate) => this.takeAll(candidate)));
  }

  /** Goes on behind the next occurrence of a key word outside of parentheses. False: there is none. */
  passOver(key: string): boolean {
    let depth = 0
    for (let index = this.#at; index < this.#tokens.length; index++) {
      const token = this.#tokens[index]
      if (token?.text === '(') depth++
      if (token?.text === ')') depth--
      if (depth > 0 || token?.kind !== 'word' || token.text.toUpperCase() !== key) continue
      this.#at = index + 1
      return true
    }
    return false
  }

  /** The key word or symbol that is next. */
  get next(): string | undefined {
    return this.#tokens[this.#at]?.text.toUpperCase()
  }

  /** Takes a name with as many parts as it has: `schema.table.column` is three. */
  takeName(): NamedPlace | undefined {
    const parts: string[] = []
    const first = this.#tokens[this.#at]
    let last = first
    for (;;) {
      const token = this.#tokens[this.#at]
      if (!token || (token.kind !== 'word' && token.kind !== 'name')) return undefined
      parts.push(identifierOf(token))
      last = token
      this.#at++
      if (this.#tokens[this.#at]?.text !== '.') break
      this.#at++
    }
    return first && last ? { parts, from: first.at, to: last.at + last.text.length } : undefined
  }
}

/** A name, and where in the statement it stands. */
export interface NamedPlace {
  readonly parts: readonly string[]
  readonly from: number
  readonly to: number
}

/** `schema.name`, of a name with at least these two parts. */
export function nameOf(place: NamedPlace | undefined): Name | undefined {
  const [schema, name] = place?.parts ?? []
  return schema === undefined || name === undefined ? undefined : { schema, name }
}
