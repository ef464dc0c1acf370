// The tables that migrations name: which they are where a statement stands, and what the real database has of them.

import type { Node, RangeVar } from 'libpg-query'
import prettyBytes from 'pretty-bytes'
import { type Name, qualifiedName, quoteIdentifier } from '../sql.ts'
import { count } from '../wording.ts'
import { treeOf } from './trees.ts'

/** What the real database has of a table. */
export interface KnownTable {
  readonly rows: number
  /** On the server; undefined where nobody has looked. */
  readonly bytes: number | undefined
  /** Are its rows in partitions, which are among the known ones themselves? */
  readonly isPartitioned?: boolean
  /** The type of each column, as `format_type` writes it; undefined where nobody has looked. */
  readonly columns?: ReadonlyMap<string, string> | undefined
}

/** By `qualifiedName()`. Of a table that is not among them nothing is known; undefined: nobody has looked at any. */
export type KnownTables = ReadonlyMap<string, KnownTable> | undefined

/** A table where a statement stands. */
export interface Table extends Name {
  /** Undefined: it was made by these migrations, or nobody has looked at it. */
  readonly known: KnownTable | undefined
  /** Made by these migrations: nobody uses it yet. */
  readonly isNew: boolean
}

/** Is there nobody to be held up, and nothing that would take long? */
export function isIdle({ isNew, known }: Table): boolean {
  return isNew || known?.rows === 0
}

/** `public.orders` */
export function nameOf({ schema, name }: Name): string {
  return `${schema}.${name}`
}

/** `public.orders has 3,200,000 rows in 812 MB`; only its name where nobody has looked. */
export function measure(table: Table): string {
  const { known } = table
  if (!known) return nameOf(table)
  if (known.rows === 0) return `${nameOf(table)} is empty`
  return `${nameOf(table)} has ${count(known.rows, 'row')}${known.bytes === undefined ? '' : ` in ${prettyBytes(known.bytes)}`}`
}

/** Follows the tables through the statements of the migrations: made, renamed, moved, gone. */
export class Tables {
  readonly #known: KnownTables
  readonly #made = new Set<string>()
  readonly #gone = new Set<string>()
  /** Those which have another name than in the real database. */
  readonly #renamed = new Map<string, KnownTable | undefined>()

  constructor(known: KnownTables) {
    this.#known = known
  }

  /** The table that a name of one or two parts means. */
  find(parts: readonly string[], searchPath: readonly string[]): Table {
    const [name = '', schema] = parts.toReversed()
    const schemas = schema === undefined ? ['pg_temp', ...searchPath] : [schema]
    const candidates = schemas.map((candidate) => this.#lookUp({ schema: candidate, name }))
    const there = candidates.find((table) => table.isNew || table.known)
    return there ?? this.#lookUp({ schema: schema ?? searchPath[0] ?? 'public', name })
  }

  make(name: Name): void {
    this.#made.add(qualifiedName(name))
  }

  drop(name: Name): void {
    this.#forget(name)
  }

  rename(table: Table, to: Name): void {
    this.#forget(table)
    if (table.isNew) this.make(to)
    else this.#renamed.set(qualifiedName(to), table.known)
  }

  /** What the real database has in a schema. */
  knownIn(schema: string): KnownTable[] {
    const prefix = `${quoteIdentifier(schema)}.`
    return [...(this.#known ?? [])].filter(([key]) => key.startsWith(prefix)).map(([, table]) => table)
  }

  #lookUp(name: Name): Table {
    const key = qualifiedName(name)
    const isNew = this.#made.has(key)
    const known = isNew || this.#gone.has(key) ? undefined : this.#known?.get(key)
    return { ...name, known: known ?? this.#renamed.get(key), isNew }
  }

  #forget(name: Name): void {
    const key = qualifiedName(name)
    this.#made.delete(key)
    this.#renamed.delete(key)
    this.#gone.add(key)
  }
}

/** The parts of the name of a relation. */
export function relationParts({ schemaname, relname = '', relpersistence }: RangeVar): string[] {
  const schema = relpersistence === 't' ? 'pg_temp' : schemaname
  return schema === undefined ? [relname] : [schema, relname]
}

/** A table, view or the like that a statement makes. */
export interface MadeRelation {
  readonly relation: RangeVar
  readonly kind: 'table' | 'view' | 'materialized view' | 'foreign table'
  readonly ifNotExists: boolean
}

export function madeRelation(node: Node): MadeRelation | undefined {
  const made = (
    relation: RangeVar | undefined,
    kind: MadeRelation['kind'],
    ifNotExists = false
  ): MadeRelation | undefined => relation && { relation, kind, ifNotExists }
  const table = treeOf(node, 'CreateStmt')
  const foreign = treeOf(node, 'CreateForeignTableStmt')?.base
  const query = treeOf(node, 'CreateTableAsStmt')
  return (
    made(table?.relation, 'table', table?.if_not_exists) ??
    made(foreign?.relation, 'foreign table', foreign?.if_not_exists) ??
    made(query?.into?.rel, query?.objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table', query?.if_not_exists) ??
    made(treeOf(node, 'SelectStmt')?.intoClause?.rel, 'table') ??
    made(treeOf(node, 'ViewStmt')?.view, 'view')
  )
}
