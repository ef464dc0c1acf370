// Types of columns, and which changes of them PostgreSQL makes without touching a row:
// https://www.postgresql.org/docs/17/sql-altertable.html, src/backend/commands/tablecmds.c (ATColumnChangeRequiresRewrite)

import type { Node, TypeName } from 'libpg-query'
import { constantOf, textsOf, treeOf } from './trees.ts'

/** A type as `format_type` has it: `character varying(20)` is a name and one modifier. */
export interface ColumnType {
  readonly name: string
  readonly modifiers: readonly number[]
}

/** What the parser calls them, and what people do. */
const names: Readonly<Record<string, string>> = {
  bool: 'boolean',
  bpchar: 'character',
  float4: 'real',
  float8: 'double precision',
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  time: 'time without time zone',
  timestamp: 'timestamp without time zone',
  timestamptz: 'timestamp with time zone',
  timetz: 'time with time zone',
  varbit: 'bit varying',
  varchar: 'character varying'
}

/** An interval without fields has all of them: https://github.com/postgres/postgres, src/include/utils/timestamp.h */
const allFields = 0x7fff

/** The type that a statement names. */
export function columnTypeOf({ names: parts, typmods = [], arrayBounds = [] }: TypeName): ColumnType {
  const name = textsOf(parts).at(-1) ?? ''
  const modifiers = typmods.map((modifier) => Number(constantOf(modifier)))
  return {
    name: (names[name] ?? name) + (arrayBounds.length > 0 ? '[]' : ''),
    modifiers: name === 'interval' && modifiers[0] === allFields ? modifiers.slice(1) : modifiers
  }
}

/** The type that `format_type` has written. */
export function parseColumnType(text: string): ColumnType {
  const [, before = text, modifiers = '', behind = ''] = /^([^(]*)\(([^)]*)\)(.*)$/.exec(text) ?? []
  const name = `${before}${behind}`.trim()
  return {
    name: name.replace(/^.*\.(?=[^"]*$)/, ''),
    modifiers: modifiers === '' ? [] : modifiers.split(',').map(Number)
  }
}

/** As people write it. */
export function renderColumnType({ name, modifiers }: ColumnType): string {
  const [, word = name, rest = ''] = /^(timestamp|time)( .*)$/.exec(name) ?? []
  return modifiers.length > 0 ? `${word}(${modifiers.join(',')})${rest}` : name
}

/** Types whose values fit wherever the only modifier is left out, or has grown. */
const lengthened = new Set(['character varying', 'bit varying'])

/** Does every row stay as it is? */
export function isKept(before: ColumnType, after: ColumnType): boolean {
  const [old] = before.modifiers
  const [length] = after.modifiers
  if (before.name !== after.name) return length === undefined && isSameInside(before.name, after.name)
  if (String(before.modifiers) === String(after.modifiers)) return true
  if (length === undefined) return before.name !== 'character'
  if (before.name === 'numeric') return old !== undefined && length >= old && scaleOf(before) === scaleOf(after)
  const grows = lengthened.has(before.name) || /^(?:time|timestamp) /.test(before.name)
  return grows && old !== undefined && length >= old
}

function isSameInside(before: string, after: string): boolean {
  return ['character varying → text', 'text → character varying', 'cidr → inet'].includes(`${before} → ${after}`)
}

function scaleOf({ modifiers }: ColumnType): number {
  return modifiers[1] ?? 0
}

/** Does a USING clause only say what would happen anyway: the column itself, or its cast to the type? */
export function isPlainUsing(expression: Node | undefined, column: string, type: ColumnType): boolean {
  const { arg, typeName } = treeOf(expression, 'TypeCast') ?? {}
  const fields = treeOf(arg ?? expression, 'ColumnRef')?.fields
  const isThatType = !typeName || renderColumnType(columnTypeOf(typeName)) === renderColumnType(type)
  return expression === undefined || (isThatType && textsOf(fields).join('.') === column)
}
