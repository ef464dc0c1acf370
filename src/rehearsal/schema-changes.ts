// What a push has changed in a schema. Two servers say the same thing in different words, so their dumps cannot be compared
// with each other; what has changed between two dumps of one server can be compared with what has changed on another.

import { createHash } from 'node:crypto'
import { identifierOf, type Statement, type Token } from '../restore/statements.ts'
import { tableKey } from '../restore/target.ts'
import type { Entry } from '../restore/toc.ts'

/** What an object is called: in pg_dump's words, or as a COLUMN, a CHECK CONSTRAINT or an ENUM VALUE of one. */
export interface ObjectName {
  readonly type: string
  /** Null: it belongs to no schema. */
  readonly schema: string | null
  /** pg_dump's tag; of what is part of a table or type, `orders note`. */
  readonly name: string
}

/** An object of a schema, as it is at one moment. */
export interface SchemaObject extends ObjectName {
  /** Of its definition, without white space. */
  readonly digest: string
  /** Is it defined in the same words by every PostgreSQL? */
  readonly portable: boolean
}

export type Fate = 'added' | 'removed' | 'changed'

/** What has become of an object between two moments. */
export interface SchemaChange extends ObjectName {
  readonly fate: Fate
  /** Of its definition now; null where there is none, or where it only says something on its own server. */
  readonly digest: string | null
}

/** For the keys of maps. */
export function objectKey({ type, schema, name }: ObjectName): string {
  return JSON.stringify([type, schema, name])
}

/** An object as a dump defines it; some have several definitions, such as an operator that has several pairs of arguments. */
interface Definition extends ObjectName {
  readonly tokens: readonly Token[]
  readonly portable: boolean
}

/**
 * The objects that the entries of a dump define. Left out is what differs between servers, or between the roles that push, although the same was pushed:
 * owners and privileges (the sandbox is a superuser's), comments on extensions, the names of NOT NULL constraints (there are
 * none before PostgreSQL 18), NOT NULL in tables that inherit, the order of the values of an enum, and the history of
 * migrations itself. `strange`: types, as `tableKey` has them, that are not what they are called; what mentions them is not
 * portable.
 */
export function objectsOf(entries: readonly Entry[], strange: ReadonlySet<string> = new Set()): SchemaObject[] {
  const definitions = entries.filter(isCompared).flatMap(definitionsOf)
  return [...Map.groupBy(definitions, objectKey).values()].flatMap((all) => {
    const [first] = all
    if (!first) return []
    const { type, schema, name } = first
    const portable = all.every((one) => one.portable && !mentions(one.tokens, strange))
    return [{ type, schema, name, digest: digestOf(all.map(({ tokens }) => wordsOf(tokens))), portable }]
  })
}

/** From one moment to another of the same database. */
export function changesBetween(before: readonly SchemaObject[], after: readonly SchemaObject[]): SchemaChange[] {
  const earlier = new Map(before.map((object) => [objectKey(object), object]))
  const later = new Set(after.map(objectKey))
  const removed = before.filter((object) => !later.has(objectKey(object)))
  const others = after.flatMap((object): SchemaChange[] => {
    const was = earlier.get(objectKey(object))
    if (was?.digest === object.digest) return []
    const digest = object.portable ? object.digest : null
    return [changeOf(object, was ? 'changed' : 'added', digest)]
  })
  return [...removed.map((object) => changeOf(object, 'removed', null)), ...others]
}

function changeOf({ type, schema, name }: ObjectName, fate: Fate, digest: string | null): SchemaChange {
  return { type, schema, name, fate, digest }
}

/** As many digits as are needed to tell the objects of one database apart. */
export function digestOf(texts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 24)
}

const history = 'supabase_migrations'

function isCompared({ type, schema, name }: Entry): boolean {
  if (type === 'ACL' || type === 'DEFAULT ACL' || schema === history) return false
  if (type === 'SCHEMA') return name !== history
  return type !== 'COMMENT' || !name.startsWith('EXTENSION ')
}

function definitionsOf(entry: Entry): Definition[] {
  const { type, name } = entry
  const [made = [], ...others] = entry.statements.filter((one) => !isOwnership(one)).map(({ tokens }) => tokens)
  const object = (of: string, called: string, tokens: readonly Token[]): Definition => {
    return { type: of, schema: entry.schema ?? null, name: called, tokens, portable: isPortable(type, made) }
  }
  const whole = withoutNames(made)
  const list = type === 'TABLE' || (type === 'TYPE' && isEnum(made)) ? cutList(whole) : undefined
  if (!list) return [object(type, name, [...whole, ...others.flat()])]
  const inherits = list.behind.some(isWord('INHERITS'))
  const parts = type === 'TYPE' ? list.parts.map(enumValue) : list.parts.flatMap((part) => tablePart(part, inherits))
  const itself = object(type, name, [...list.before, ...list.behind, ...others.flat()])
  return [itself, ...parts.map((part) => object(part.type, `${name} ${part.name}`, part.tokens))]
}

function isOwnership({ tokens }: Statement): boolean {
  return tokens[0]?.text === 'ALTER' && tokens.at(-3)?.text === 'OWNER' && tokens.at(-2)?.text === 'TO'
}

function isEnum(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => isWord('AS')(token) && tokens[index + 1]?.text === 'ENUM')
}

/** What PostgreSQL reads and then says in its own words, which change from version to version; and what rests on the machine. */
const unportable: ReadonlySet<string> = new Set(['VIEW', 'MATERIALIZED VIEW', 'RULE', 'COLLATION', 'EXTENSION'])

function isPortable(type: string, tokens: readonly Token[]): boolean {
  if (type === 'FUNCTION' || type === 'PROCEDURE') return hasQuotedBody(tokens)
  return !unportable.has(type)
}

/** Not one in SQL's own form: https://www.postgresql.org/docs/18/sql-createfunction.html (sql_body) */
function hasQuotedBody(tokens: readonly Token[]): boolean {
  return tokens.some((token, index) => isWord('AS')(token) && tokens[index + 1]?.kind === 'literal')
}

function isWord(word: string): (token: Token | undefined) => boolean {
  return (token) => token?.kind === 'word' && token.text === word
}

/** `CONSTRAINT name NOT NULL` is NOT NULL. */
function withoutNames(tokens: readonly Token[]): Token[] {
  const isName = (index: number): boolean =>
    isWord('CONSTRAINT')(tokens[index]) && isWord('NOT')(tokens[index + 2]) && isWord('NULL')(tokens[index + 3])
  return tokens.filter((_, index) => !isName(index) && !isName(index - 1))
}

interface List {
  readonly before: readonly Token[]
  readonly parts: readonly (readonly Token[])[]
  readonly behind: readonly Token[]
}

/** Cuts a statement at its first list in parentheses. Undefined where it has none. */
function cutList(tokens: readonly Token[]): List | undefined {
  const open = tokens.findIndex(({ text }) => text === '(')
  const parts: Token[][] = [[]]
  let depth = 0
  for (const [index, token] of tokens.entries()) {
    if (open < 0 || index < open) continue
    if (token.text === ')' || token.text === ']') depth--
    if (depth === 0 && index > open)
      return {
        before: tokens.slice(0, open),
        parts: parts.filter((part) => part.length > 0),
        behind: tokens.slice(index + 1)
      }
    if (depth === 1 && token.text === ',') parts.push([])
    else if (depth > 0) parts.at(-1)?.push(token)
    if (token.text === '(' || token.text === '[') depth++
  }
  return undefined
}

interface Part {
  readonly type: string
  readonly name: string
  readonly tokens: readonly Token[]
}

function enumValue(tokens: readonly Token[]): Part {
  return { type: 'ENUM VALUE', name: wordsOf(tokens).slice(1, -1).replaceAll("''", "'"), tokens: [] }
}

/** None of what only says that a column of another table is NOT NULL here too. */
function tablePart(tokens: readonly Token[], inherits: boolean): Part[] {
  const [first, second] = tokens
  if (!first || (isWord('NOT')(first) && isWord('NULL')(second))) return []
  if (isWord('CONSTRAINT')(first) && second) return [{ type: 'CHECK CONSTRAINT', name: identifierOf(second), tokens }]
  return [{ type: 'COLUMN', name: identifierOf(first), tokens: inherits ? withoutNotNull(tokens) : tokens }]
}

function withoutNotNull(tokens: readonly Token[]): Token[] {
  const isNot = (index: number): boolean => isWord('NOT')(tokens[index]) && isWord('NULL')(tokens[index + 1])
  return tokens.filter((_, index) => !isNot(index) && !isNot(index - 1))
}

function mentions(tokens: readonly Token[], names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false
  return tokens.some((token, index) => {
    const name = tokens[index + 1]?.text === '.' ? tokens[index + 2] : undefined
    return name !== undefined && names.has(tableKey({ schema: identifierOf(token), name: identifierOf(name) }))
  })
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ')
}
