// What of a database is brought back: which tables' rows, and which entries of a dump belong to them. The same question is
// asked of the snapshot's dump and of the target's.

import { GateError } from '../errors.ts'
import { fitsPattern } from '../patterns.ts'
import { isPlatformSchema } from '../platform.ts'
import type { Manifest, TableEntry } from '../snapshot/manifest.ts'
import { listNames, type Name } from '../sql.ts'
import { identifierOf, type Token } from './statements.ts'
import { tableKey } from './target.ts'
import type { Entry } from './toc.ts'

/** What the user wants. */
export interface RestoreRequest {
  /** Put the schemas of the backup back as they were, whatever they hold now. */
  readonly inPlace: boolean
  /** `table` or `schema.table`, with * for any characters; none: everything. */
  readonly tables: readonly string[]
  /** Put the tables into this schema, beside the live ones. */
  readonly intoSchema: string | undefined
  /** Rows only: the tables are there, and right. */
  readonly dataOnly: boolean
  /** Delete rows elsewhere that would refer to rows which are not there any more. */
  readonly cascade: boolean
  /** Keep rows that refer to nothing, with their foreign key NOT VALID. */
  readonly allowOrphans: boolean
  /** Extensions that the target can do without. */
  readonly withoutExtensions: readonly string[]
  readonly allowOlderServer: boolean
}

/** Everything, into an empty database. Rows whose counterparts are not in the backup are let in. */
export const plainRequest: RestoreRequest = {
  inPlace: false,
  tables: [],
  intoSchema: undefined,
  dataOnly: false,
  cascade: false,
  allowOrphans: true,
  withoutExtensions: [],
  allowOlderServer: false
}

/**
 * `everything`: into an empty database. `in-place`: the backup's schemas. `tables`: some tables, structure and rows.
 * `rows`: rows of tables that are there. `beside`: copies in a schema of their own.
 */
export type Mode = 'everything' | 'in-place' | 'tables' | 'rows' | 'beside'

export function modeOf(request: RestoreRequest): Mode {
  if (request.intoSchema !== undefined) return 'beside'
  if (request.dataOnly) return 'rows'
  if (request.tables.length > 0) return 'tables'
  return request.inPlace ? 'in-place' : 'everything'
}

/** The tables whose rows come back. Throws `UNKNOWN_TABLE` for a pattern that fits none. */
export function chooseTables(manifest: Manifest, entries: readonly Entry[], patterns: readonly string[]): TableEntry[] {
  if (patterns.length === 0) return manifest.tables
  const parents = partitionParents(entries)
  const ancestry = (table: Name): Name[] => {
    const parent = parents.get(tableKey(table))
    return parent ? [table, ...ancestry(parent)] : [table]
  }
  const fits = (pattern: string, table: Name): boolean => ancestry(table).some((name) => matches(pattern, name))
  const unknown = patterns.filter((pattern) => !manifest.tables.some((table) => fits(pattern, table)))
  if (unknown.length > 0) {
    throw new GateError('UNKNOWN_TABLE', `the backup has no table ${unknown.join(', ')}`, {
      hint: `It has: ${listNames(manifest.tables)}.`
    })
  }
  return manifest.tables.filter((table) => patterns.some((pattern) => fits(pattern, table)))
}

/** A name without a schema is one of public, or of any schema if it has a schema's name in front. */
function matches(pattern: string, { schema, name }: Name): boolean {
  return fitsPattern(pattern, `${schema}.${name}`) || (schema === 'public' && fitsPattern(pattern, name))
}

/** What each partition of a dump is attached to. */
export function partitionParents(entries: readonly Entry[]): Map<string, Name> {
  const parents = new Map<string, Name>()
  for (const { type, relations } of entries) {
    const [leaf, parent] = relations
    if (type === 'TABLE ATTACH' && leaf && parent) parents.set(tableKey(leaf), parent)
  }
  return parents
}

/** Which entries of a dump belong to what is brought back. */
export type Scope = (entry: Entry) => boolean

/** What says something about an object that is there, and may be said again. */
const additive: ReadonlySet<string> = new Set(['ACL', 'DEFAULT ACL', 'COMMENT', 'SECURITY LABEL'])

export function isAdditive(entry: Entry): boolean {
  return additive.has(entry.type)
}

/** Entries of the schemas, and of partitions elsewhere that belong to their tables. */
export function schemaScope(entries: readonly Entry[], schemas: readonly string[], tables: readonly Name[]): Scope {
  const elsewhere = tableScope(
    entries,
    tables.filter((table) => !schemas.includes(table.schema))
  )
  return (entry) => {
    if (isMembership(entry)) return false
    if (entry.schema !== undefined) return schemas.includes(entry.schema) || elsewhere(entry)
    return schemas.some((schema) => isAboutSchema(entry, schema))
  }
}

/** Entries of tables: their columns' sequences, indexes, constraints, triggers, policies, comments, privileges. */
export function tableScope(entries: readonly Entry[], tables: readonly Name[]): Scope {
  const own = new Set(tables.map(tableKey))
  for (const { type, relations } of entries) {
    const [first, ...others] = relations
    if (first && own.has(tableKey(first)) && bringsRelations.has(type)) {
      for (const other of others) own.add(tableKey(other))
    }
  }
  return (entry) => {
    const [first] = entry.relations
    return first !== undefined && own.has(tableKey(first)) && !isMembership(entry)
  }
}

/** An index of a key has the key's name; a serial or identity column has a sequence. */
const bringsRelations: ReadonlySet<string> = new Set(['INDEX', 'CONSTRAINT', 'SEQUENCE', 'SEQUENCE OWNED BY'])

/** Partitioned tables above the chosen ones that have no partition besides them. */
export function withParents(entries: readonly Entry[], tables: readonly Name[]): Name[] {
  const parents = partitionParents(entries)
  const chosen = new Map(tables.map((table) => [tableKey(table), table]))
  for (let grown = true; grown; ) {
    grown = false
    const byParent = Map.groupBy(parents, ([, parent]) => tableKey(parent))
    for (const [key, members] of byParent) {
      if (chosen.has(key) || !members.every(([leaf]) => chosen.has(leaf))) continue
      const [, parent] = members[0] ?? []
      if (parent) chosen.set(key, parent)
      grown = true
    }
  }
  return [...chosen.values()]
}

/** With the partitions that partitioned tables have in this dump: they are parts of them. */
export function withPartitions(entries: readonly Entry[], tables: readonly Name[]): Name[] {
  const chosen = new Map(tables.map((table) => [tableKey(table), table]))
  const attached = entries.filter((entry) => entry.type === 'TABLE ATTACH')
  for (let before = -1; before < chosen.size; ) {
    before = chosen.size
    for (const [leaf, parent] of attached.map((entry) => entry.relations))
      if (leaf && parent && chosen.has(tableKey(parent))) chosen.set(tableKey(leaf), leaf)
  }
  return [...chosen.values()]
}

/** Whether a table is in a publication is the publication's affair. */
function isMembership(entry: Entry): boolean {
  return entry.type.startsWith('PUBLICATION')
}

function isAboutSchema({ type, name }: Entry, schema: string): boolean {
  if (type === 'SCHEMA') return name === schema
  const quoted = `"${schema.replaceAll('"', '""')}"`
  return additive.has(type) && (name === `SCHEMA ${schema}` || name === `SCHEMA ${quoted}`)
}

/** The schema that an entry is part of, or is about. */
export function schemaOf(entry: Entry): string | undefined {
  if (entry.schema !== undefined) return entry.schema
  if (entry.type === 'SCHEMA') return entry.name
  return additive.has(entry.type) ? /^SCHEMA "?(.*?)"?$/.exec(entry.name)?.[1] : undefined
}

/**
 * What a project hangs on tables that are not its own: policies, and whatever uses objects of its schemas, such as a
 * trigger on auth.users that calls a function of public.
 */
export function hangsOn(entry: Entry, isOwn: (schema: string) => boolean): boolean {
  if (!hangers.has(entry.type)) return false
  return mentionsOf(entry).some(({ schema }) => isOwn(schema))
}

/** What the statements of an entry name with its schema. What stands in the body of a function is only text. */
export function mentionsOf(entry: Entry): Name[] {
  const partOf = (token: Token | undefined): string => (token ? identifierOf(token) : '')
  return entry.statements.flatMap(({ tokens }) =>
    tokens.flatMap((token, index) =>
      tokens[index + 1]?.text === '.' && tokens[index - 1]?.text !== '.'
        ? [{ schema: partOf(token), name: partOf(tokens[index + 2]) }]
        : []
    )
  )
}

const hangers: ReadonlySet<string> = new Set([
  'TRIGGER',
  'POLICY',
  'FK CONSTRAINT',
  'RULE',
  'VIEW',
  'PUBLICATION TABLE',
  'PUBLICATION TABLES IN SCHEMA'
])

/** Schemas of the project: neither the platform's nor PostgreSQL's. */
export function isOwnSchema(schema: string): boolean {
  return !isPlatformSchema(schema) && !schema.startsWith('pg_') && schema !== 'information_schema'
}
