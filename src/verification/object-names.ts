// The names that inventories have for objects, and pg_dump's: which object is meant, and what it is a part of.

import type { InventoryGroup } from '../database/inventory.ts'

/** What others are parts of. */
export interface Whole {
  readonly kind: string
  readonly name: string
  readonly key: string
}

const relations = ['table', 'view', 'materialized view', 'foreign table', 'sequence'] as const

/** Kinds whose names begin with that of the table or the type that they are about. */
const parts: ReadonlySet<string> = new Set([
  'constraint',
  'default',
  'index',
  'partition',
  'policy',
  'publication table',
  'row security',
  'rule',
  'statistics',
  'trigger'
])

/** What it may be a part of, going by its name, the longest first: names may hold anything. */
export function* wholesOf(kind: string, name: string): Generator<Pick<Whole, 'kind' | 'name'>> {
  if (parts.has(kind))
    for (const head of heads(name, ' ')) for (const of of [...relations, 'type']) yield { kind: of, name: head }
  if (kind === 'sequence') yield* ownersOf(name)
  if (kind !== 'grant') return
  for (const head of heads(name, ' TO ')) {
    const [, type, object = ''] = grantForm.exec(head) ?? []
    if (type === 'sequence') yield* ownersOf(object)
    if (type === 'column')
      for (const table of heads(object, '.')) for (const of of relations) yield { kind: of, name: table }
    else if (type) yield { kind: type, name: object }
  }
}

const grantForm =
  /^(column|table|view|materialized view|foreign table|sequence|function|type|schema|language|foreign data wrapper|server) (.*)$/s

/** The sequence of an identity column goes with the table. */
function* ownersOf(sequence: string): Generator<Pick<Whole, 'kind' | 'name'>> {
  for (let at = sequence.indexOf(owned); at >= 0; at = sequence.indexOf(owned, at + 1))
    for (const table of heads(sequence.slice(at + owned.length), '.')) yield { kind: 'table', name: table }
}

const owned = ' OWNED BY '

/** What stands in front of a mark, wherever the mark is, the longest first. */
function* heads(text: string, mark: string): Generator<string> {
  for (let at = text.lastIndexOf(mark); at > 0; at = text.lastIndexOf(mark, at - 1)) yield text.slice(0, at)
}

/** What pg_dump calls an object of an inventory. */
export function tagOf(kind: string, name: string, whole: Whole | undefined): string {
  if (kind === 'index' || kind === 'statistics') return whole ? name.slice(whole.name.length + 1) : name
  if (kind === 'partition' || kind === 'row security') return whole?.name ?? name
  if (kind === 'publication table' && whole) return `${name.slice(`${whole.name} IN `.length)} ${whole.name}`
  if (kind === 'sequence') return whole ? name.slice(0, name.lastIndexOf(`${owned}${whole.name}.`)) : name
  if (kind === 'operator') return name.slice(0, name.indexOf(' ('))
  if (kind === 'operator class' || kind === 'operator family') return name.slice(0, name.lastIndexOf(' USING '))
  if (kind === 'cast') return `CAST (${name})`
  if (kind === 'default privileges') return `DEFAULT PRIVILEGES FOR ${name.slice(name.lastIndexOf(' ON ') + 4)}`
  return name
}

/** An object as the dump has it. */
export interface EntryName {
  readonly type: string
  readonly schema: string | undefined
  readonly name: string
}

export function keyOfEntry({ type, schema, name }: EntryName): string {
  const [, mapped, server] = /^USER MAPPING (.*) SERVER (.*)$/s.exec(name) ?? []
  const [, transformed, language] = /^TRANSFORM FOR (.*) LANGUAGE (.*)$/s.exec(name) ?? []
  if (type === 'USER MAPPING' && mapped !== undefined) return keyOfTag('user mapping', null, `${mapped} ${server}`)
  if (type === 'TRANSFORM' && transformed !== undefined)
    return keyOfTag('transform', null, `${transformed} ${language}`)
  return keyOfTag(kindOf(type), schema ?? null, name)
}

/** pg_dump has every name on one line. */
export function keyOfTag(kind: string, schema: string | null, tag: string): string {
  return keyOf(kind, schema, tag.replace(/[\n\r]/g, ' '))
}

/** The kind of an inventory that pg_dump's word means. */
function kindOf(type: string): string {
  if (type.endsWith('CONSTRAINT')) return 'constraint'
  if (type === 'PROCEDURE' || type === 'AGGREGATE') return 'function'
  if (type === 'DOMAIN' || type === 'SHELL TYPE') return 'type'
  if (type === 'PROCEDURAL LANGUAGE') return 'language'
  if (type === 'TABLE ATTACH') return 'partition'
  // A generated column is made with what it is computed from.
  if (type === 'COLUMN') return 'default'
  return type === 'DEFAULT ACL' ? 'default privileges' : type.toLowerCase()
}

export function keysOf(groups: readonly InventoryGroup[]): Set<string> {
  return new Set(groups.flatMap(({ kind, schema, names }) => names.map((name) => keyOf(kind, schema, name))))
}

export function keyOf(kind: string, schema: string | null, name: string): string {
  return JSON.stringify([kind, schema, name])
}
