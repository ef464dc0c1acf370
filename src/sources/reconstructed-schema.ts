// What the Data API shows of the tables, in the form of a dump: enough for the rows to be tried and looked at, and no more.

import type { Sequence } from '../database/catalog-objects.ts'
import type { Column } from '../snapshot/row-kernel.ts'
import { type Name, qualifiedName, quoteIdentifier, quoteLiteral } from '../sql.ts'
import { isBuiltIn } from './built-in-types.ts'

/** A column as far as it is known. */
export interface KnownColumn extends Column {
  readonly nullable: boolean
  /** Of an enum, in its order. */
  readonly labels: readonly string[] | undefined
}

/** A table as far as it is known. */
export interface KnownTable extends Name {
  readonly columns: readonly KnownColumn[]
  /** Columns of its key; none, where none is known. */
  readonly key: readonly string[]
}

const preamble = `--
-- Not a dump: only what the Data API shows of the tables. What it does not show, and is not here: defaults, constraints but
-- for primary keys, indexes, foreign keys, policies, privileges, triggers, functions, views. They are in your migrations.
-- Types of extensions are text here.
--

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = false;
SET row_security = off;
`

/** By which one sees that nothing is cut off. */
const closing = '--\n-- PostgreSQL database dump complete\n--\n'

/** Schemas, enums, sequences, tables with NOT NULL, primary keys; in the form that pg_dump writes. */
export function reconstructSchema(tables: readonly KnownTable[], sequences: readonly Sequence[]): string {
  const enums = new Map(tables.flatMap(({ columns }) => columns.flatMap(enumOf)))
  const names = [...tables, ...sequences, ...[...enums.values()].map(({ type }) => type)]
  const schemas = new Set(names.map(({ schema }) => schema).filter((schema) => schema !== 'public'))
  const entries = [
    ...[...schemas]
      .sort()
      .map((name) => entry('SCHEMA', { schema: '-', name }, `CREATE SCHEMA ${quoteIdentifier(name)}`)),
    ...[...enums.values()].map(({ type, labels }) => entry('TYPE', type, createEnum(type, labels))),
    ...sequences.map((sequence) => entry('SEQUENCE', sequence, createSequence(sequence))),
    ...tables.map((table) => entry('TABLE', table, createTable(table, enums))),
    ...tables.filter(({ key }) => key.length > 0).map((table) => entry('CONSTRAINT', keyName(table), addKey(table)))
  ]
  return [preamble, ...entries, closing].join('\n')
}

function entry(type: string, { schema, name }: Name, statement: string): string {
  const title = `-- Name: ${inComment(name)}; Type: ${type}; Schema: ${inComment(schema)}; Owner: -`
  return `--\n${title}\n--\n\n${statement};\n`
}

/** As pg_dump has it: a comment is one line. */
function inComment(name: string): string {
  return name.replace(/[\n\r]/g, ' ')
}

interface Enum {
  readonly type: Name
  readonly labels: readonly string[]
}

type Enums = ReadonlyMap<string, Enum>

const identifier = '"(?:[^"]|"")+"|[\\w$]+'
const typeName = new RegExp(`^(?:(${identifier})\\.)?(${identifier})$`)

/** By what PostgreSQL calls it; without a schema it is in one that is always looked through. */
function enumOf({ type, labels }: KnownColumn): [string, Enum][] {
  const [, schema, name] = typeName.exec(type) ?? []
  if (labels === undefined || name === undefined) return []
  return [[type, { type: { schema: unquoted(schema ?? 'public'), name: unquoted(name) }, labels }]]
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text
}

function createEnum(type: Name, labels: readonly string[]): string {
  return `CREATE TYPE ${qualifiedName(type)} AS ENUM (\n${labels.map((label) => `    ${quoteLiteral(label)}`).join(',\n')}\n)`
}

function createSequence(sequence: Sequence): string {
  const { type, start, increment, minimum, maximum, cache, cycle } = sequence
  const bounds = `MINVALUE ${minimum} MAXVALUE ${maximum} CACHE ${cache}${cycle ? ' CYCLE' : ''}`
  return `CREATE SEQUENCE ${qualifiedName(sequence)} AS ${type}\n    START WITH ${start} INCREMENT BY ${increment} ${bounds}`
}

function createTable(table: KnownTable, enums: Enums): string {
  const columns = table.columns.map(
    ({ name, type, nullable }) => `    ${quoteIdentifier(name)} ${knownType(type, enums)}${nullable ? '' : ' NOT NULL'}`
  )
  return `CREATE TABLE ${qualifiedName(table)} (\n${columns.join(',\n')}\n)`
}

/** Text holds the values of every type. What has no length is of any, and not of one as SQL would have it. */
function knownType(type: string, enums: Enums): string {
  const own = enums.get(type)
  if (own) return qualifiedName(own.type)
  if (!isBuiltIn(type)) return 'text'
  return type.replace(/^character(?=\[|$)/, 'bpchar').replace(/^bit(?=\[|$)/, 'bit varying')
}

function keyName({ schema, name }: Name): Name {
  return { schema, name: `${name} ${name}_pkey` }
}

/** PostgreSQL gives it a name of its own, and one that is free. */
function addKey(table: KnownTable): string {
  return `ALTER TABLE ONLY ${qualifiedName(table)}\n    ADD PRIMARY KEY (${table.key.map(quoteIdentifier).join(', ')})`
}
