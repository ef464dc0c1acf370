// What a restore will do to a target, as far as can be said before anything is touched: a value to show, and to go by.

import type { Sequence } from '../database/catalog-objects.ts'
import { GateError } from '../errors.ts'
import { isPlatformHistory, isPlatformRole, isPlatformSchema } from '../platform.ts'
import type { Manifest, TableEntry } from '../snapshot/manifest.ts'
import { type Name, quoteIdentifier } from '../sql.ts'
import {
  chooseTables,
  hangsOn,
  isAdditive,
  isOwnSchema,
  type Mode,
  modeOf,
  type RestoreRequest,
  type Scope,
  schemaOf,
  schemaScope,
  tableScope,
  withParents,
  withPartitions
} from './scope.ts'
import { identifierOf } from './statements.ts'
import { type SchemaObject, type Target, tableKey } from './target.ts'
import { type Entry, keyOf, textOf } from './toc.ts'

/** A role that will be created. */
export type PlannedRole = Manifest['roles'][number]

/** A role, and another that is in it. */
export interface Membership {
  readonly group: string
  readonly member: string
}

/** What will be done. */
export interface Plan {
  readonly mode: Mode
  /** Tables whose structure and rows come back. */
  readonly tables: readonly TableEntry[]
  /** Tables whose rows alone come back: all with `dataOnly`, and those of the platform's own schemas. */
  readonly rowsOnly: readonly TableEntry[]
  /** The entries of the snapshot that may have to be run, in pg_dump's order. */
  readonly entries: readonly Entry[]
  /** What is in the target now and belongs to what is brought back. */
  readonly replaced: Scope
  readonly drop: readonly SchemaObject[]
  readonly roles: readonly PlannedRole[]
  /** Between these roles, and between them and others. */
  readonly memberships: readonly Membership[]
  readonly sequences: readonly Sequence[]
  /** The migration history as it was; undefined: it is not touched. */
  readonly history: Manifest['migrations'] | undefined
  readonly omissions: readonly { readonly what: string; readonly reason: string }[]
}

/** What a plan is made from. */
export interface PlanInput {
  readonly manifest: Manifest
  /** The snapshot's entries. */
  readonly entries: readonly Entry[]
  /** The target's, now. */
  readonly present: readonly Entry[]
  readonly target: Target
  readonly objects: readonly SchemaObject[]
  readonly request: RestoreRequest
}

/** Makes the plan. Throws `UNKNOWN_TABLE`, `MISSING_EXTENSION`. */
export function makePlan(input: PlanInput): Plan {
  const { manifest, entries, request, target } = input
  const mode = modeOf(request)
  const named = chooseTables(manifest, entries, request.tables)
  const histories = named.filter((table) => isLeftOut(table, input))
  const chosen = named.filter((table) => !histories.includes(table))
  const isLeftAlone = (table: TableEntry): boolean =>
    mode === 'rows' || (mode !== 'beside' && isPlatformSchema(table.schema) && target.schemas.has(table.schema))
  const tables = chosen.filter((table) => !isLeftAlone(table))
  const rowsOnly = chosen.filter(isLeftAlone)
  const common = { mode, tables, rowsOnly, ...structureOf(mode, input, tables) }
  const roles = mode === 'rows' || mode === 'beside' ? [] : missingRoles(manifest, common.entries, target)
  return {
    ...common,
    omissions: [...common.omissions, ...histories.map(leftOut)],
    roles,
    memberships: membershipsOf(manifest, roles, target),
    sequences: mode === 'beside' ? [] : sequencesOf(manifest, entries, { mode, chosen }),
    history: mode === 'everything' || mode === 'in-place' ? historyOf(manifest) : undefined
  }
}

/** Only who names such a table means it. */
function isLeftOut(table: TableEntry, { request, target }: PlanInput): boolean {
  return request.tables.length === 0 && isPlatformHistory(table) && target.schemas.has(table.schema)
}

function leftOut({ schema, name }: Name): Plan['omissions'][number] {
  return {
    what: `rows of ${schema}.${name}`,
    reason: 'they say in which state the platform has its own schema, and the target has its own'
  }
}

type Structure = Pick<Plan, 'entries' | 'replaced' | 'drop' | 'omissions'>

function structureOf(mode: Mode, input: PlanInput, tables: readonly TableEntry[]): Structure {
  if (mode === 'everything') return wholeStructure(input)
  if (mode === 'in-place') return schemaStructure(input, tables)
  if (mode === 'tables') return tableStructure(input, tables)
  return { entries: [], replaced: () => false, drop: [], omissions: [] }
}

/** Everything that the target has not got. In the platform's schemas only what the project has hung on their tables. */
function wholeStructure({ entries, present, target, request }: PlanInput): Structure {
  const wanted = missing(entries, present).filter((entry) => {
    const schema = schemaOf(entry)
    if (entry.type === 'SUBSCRIPTION' || isUnwanted(entry, request)) return false
    if (schema === undefined || !isPlatformSchema(schema) || !target.schemas.has(schema)) return true
    return entry.schema !== undefined && (isPolicy(entry) || hangsOn(entry, isOwnSchema))
  })
  checkExtensions(wanted, target)
  const subscriptions = entries.filter((entry) => entry.type === 'SUBSCRIPTION')
  return {
    entries: wanted,
    replaced: () => false,
    drop: [],
    omissions: subscriptions.map(({ name }) => ({
      what: `SUBSCRIPTION ${name}`,
      reason: 'a backup holds no password to connect with'
    }))
  }
}

/** The platform makes tables with row level security and no policies: those are the project's. */
function isPolicy({ type, name }: Entry): boolean {
  return type === 'POLICY' || (type === 'COMMENT' && name.startsWith('POLICY '))
}

function schemaStructure(input: PlanInput, tables: readonly TableEntry[]): Structure {
  const { manifest, entries, present, objects, target, request } = input
  const schemas = manifest.schemas.filter((schema) => !isPlatformSchema(schema) || !target.schemas.has(schema))
  const own = schemaScope(entries, schemas, tables)
  const extensions = missing(entries, present).filter(
    (entry) => entry.type === 'EXTENSION' && !isUnwanted(entry, request)
  )
  checkExtensions(extensions, target)
  const wanted = new Set(extensions)
  return {
    entries: entries.filter((entry) => own(entry) || wanted.has(entry)),
    replaced: schemaScope(present, schemas, tables),
    drop: objects.filter((object) => schemas.includes(object.schema) || isOneOf(tables, object)),
    omissions: []
  }
}

/** A schema that is gone comes back with its tables; what else was in it does not. */
function tableStructure({ entries, present, objects, target }: PlanInput, tables: readonly TableEntry[]): Structure {
  const names = withParents(entries, tables)
  const now = withPartitions(present, names)
  const isOfTables = tableScope(entries, names)
  const isGoneSchema = ({ type, name }: Entry): boolean =>
    type === 'SCHEMA' && !target.schemas.has(name) && tables.some((table) => table.schema === name)
  return {
    entries: entries.filter((entry) => isOfTables(entry) || isGoneSchema(entry)),
    replaced: tableScope(present, now),
    drop: objects.filter((object) => isOneOf(now, object)),
    omissions: []
  }
}

function isOneOf(tables: readonly Name[], object: SchemaObject): boolean {
  const { kind, schema, name } = object
  return kind === 'TABLE' && tables.some((table) => table.schema === schema && table.name === name)
}

/** The entries of the first dump that the second has not got. What only says something of an object may be said again. */
export function missing(entries: readonly Entry[], present: readonly Entry[]): Entry[] {
  const keys = new Set(present.filter((entry) => !isAdditive(entry)).map(keyOf))
  const texts = new Set(present.map((entry) => keyOf(entry) + textOf(entry)))
  return entries.filter((entry) =>
    isAdditive(entry) ? !texts.has(keyOf(entry) + textOf(entry)) : !keys.has(keyOf(entry))
  )
}

/** An extension that the target is to do without, and its comment. */
function isUnwanted({ type, name }: Entry, { withoutExtensions }: RestoreRequest): boolean {
  if (type === 'EXTENSION') return withoutExtensions.includes(name)
  return type === 'COMMENT' && withoutExtensions.some((extension) => name === `EXTENSION ${quoteIfNeeded(extension)}`)
}

function quoteIfNeeded(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : quoteIdentifier(name)
}

function checkExtensions(entries: readonly Entry[], target: Target): void {
  const unknown = entries.filter(({ type, name }) => type === 'EXTENSION' && !target.extensions.has(name))
  if (unknown.length === 0) return
  const statements = unknown.flatMap((entry) => entry.statements.map((statement) => `${statement.text};`))
  const names = unknown.map((entry) => entry.name)
  throw new GateError('MISSING_EXTENSION', `the target server has no extension ${names.join(', ')}`, {
    hint: `Install it on that server, so that this works: ${statements.join(' ')} If nothing in the backup uses it, go on without it: --without-extensions ${names.join(',')}`
  })
}

/** Roles that are not there, and that something refers to; and all of the project's own. */
function missingRoles(manifest: Manifest, entries: readonly Entry[], target: Target): PlannedRole[] {
  const mentioned = new Set(entries.flatMap((entry) => [entry.owner, ...identifiersOf(entry)]))
  return manifest.roles.filter(
    ({ name }) => !target.roles.has(name) && (mentioned.has(name) || !isPlatformRole(name)) && !name.startsWith('pg_')
  )
}

/** Such as that of authenticator, which is there already, in a role that is not. */
function membershipsOf(manifest: Manifest, created: readonly PlannedRole[], target: Target): Membership[] {
  const names = new Set(created.map((role) => role.name))
  return manifest.roles
    .flatMap((role) => role.member_of.map((group) => ({ group, member: role.name })))
    .filter(({ group, member }) => names.has(group) || names.has(member))
    .filter((pair) => [pair.group, pair.member].every((name) => names.has(name) || target.roles.has(name)))
}

function identifiersOf(entry: Entry): string[] {
  return entry.statements.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === 'word' || token.kind === 'name' ? [identifierOf(token)] : []))
  )
}

function sequencesOf(
  manifest: Manifest,
  entries: readonly Entry[],
  { mode, chosen }: { mode: Mode; chosen: readonly TableEntry[] }
): Sequence[] {
  if (mode === 'everything' || mode === 'in-place' || chosen.length === manifest.tables.length)
    return manifest.sequences
  const owned = entries.filter(tableScope(entries, withParents(entries, chosen))).flatMap((entry) => entry.relations)
  const keys = new Set(owned.map(tableKey))
  return manifest.sequences.filter((sequence) => keys.has(tableKey(sequence)))
}

/** A history that could not be read says nothing; one that is restored as a table needs nothing else. */
function historyOf(manifest: Manifest): Manifest['migrations'] | undefined {
  const isHistory = ({ schema, name }: Name): boolean =>
    schema === 'supabase_migrations' && name === 'schema_migrations'
  if (manifest.schemas.includes('supabase_migrations') || manifest.not_captured.some(isHistory)) return undefined
  return manifest.migrations
}

/** Names for a message: not more than can be read. */
export function listObjects(objects: readonly SchemaObject[], most = 12): string {
  const names = objects.map(({ schema, name, identity }) => (name === null ? identity : `${schema}.${name}`))
  return names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ')
}
