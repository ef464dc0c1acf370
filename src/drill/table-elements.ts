// CREATE TABLE, as pg_dump writes it → its columns and constraints, one by one.

import { identifierOf, type Statement, type Token } from '../restore/statements.ts'
import type { Column } from '../snapshot/row-kernel.ts'
import { quoteIdentifier } from '../sql.ts'

/** A column of a table's definition, or a constraint. */
export interface Element {
  readonly text: string
  readonly name: string
  /** Undefined: it is a constraint. */
  readonly column?: {
    /** Name and type alone. */
    readonly bare: string
    readonly isGenerated: boolean
  }
}

/** A column of which only name and type are known. */
export function columnElement({ name, type }: Column): Element {
  const bare = `${quoteIdentifier(name)} ${type}`
  return { text: bare, name, column: { bare, isGenerated: false } }
}

/** The parts of CREATE TABLE … (…), and what stands behind them. None: it is made in another way. */
export function elementsOf(statement: Statement | undefined): { elements: Element[]; tail: string } {
  const none = { elements: [], tail: '' }
  const open = statement?.tokens.findIndex(({ text }) => text === '(') ?? -1
  if (!statement || open < 0 || statement.tokens.slice(0, open).some(({ text }) => text === 'OF')) return none
  const elements: Element[] = []
  let depth = 0
  let start = open + 1
  for (const [index, { text, at }] of statement.tokens.entries()) {
    if (index < open) continue
    if (text === '(' || text === '[') depth++
    const ends = depth === 1 && (text === ',' || text === ')')
    if (ends && index > start) elements.push(elementOf(statement, statement.tokens.slice(start, index), at))
    if (ends) start = index + 1
    if (text === ')' || text === ']') depth--
    if (depth === 0) return { elements, tail: statement.text.slice(at + 1) }
  }
  return none
}

/** What pg_dump writes behind the type of a column: key words, so that no type has their names without quotes. */
const behindType: ReadonlySet<string> = new Set(['COLLATE', 'DEFAULT', 'GENERATED', 'NOT'])

/** CONSTRAINT, too, is a key word that no column has as its name without quotes. */
function elementOf({ text: sql }: Statement, tokens: readonly Token[], end: number): Element {
  const [first, second] = tokens
  const text = sql.slice(first?.at, end).trim()
  if (first?.kind === 'word' && first.text === 'CONSTRAINT') return { text, name: second ? identifierOf(second) : '' }
  const behind = tokens.find(({ kind, text: word }) => kind === 'word' && behindType.has(word))
  const isGenerated = tokens.some(({ kind, text: word }) => kind === 'word' && word === 'GENERATED')
  const bare = sql.slice(first?.at, behind?.at ?? end).trim()
  return { text, name: first ? identifierOf(first) : '', column: { bare, isGenerated } }
}
