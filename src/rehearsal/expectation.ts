// What a rehearsal leads one to expect of the push itself, small enough to be kept until that is over, and the comparison of it
// with what there is then. Plain values; nothing here asks a database.

import { z } from 'zod'
import { GateError } from '../errors.ts'
import { isPlatformSchema } from '../platform.ts'
import { tableKey } from '../restore/target.ts'
import type { Name } from '../sql.ts'
import {
  changesBetween,
  type Fate,
  type ObjectName,
  objectKey,
  type SchemaChange,
  type SchemaObject
} from './schema-changes.ts'

/** Of what is kept. */
export const format = 1

const name = { schema: z.string(), name: z.string() }
const object = { type: z.string(), schema: z.string().nullable(), name: z.string() }

const tableSchema = z.object({
  ...name,
  rows: z.int().nonnegative(),
  /** What holds the rows: itself with its partitions, and partitions that it has let go. */
  parts: z.array(z.object(name)),
  /** Of a table that the rehearsal left alone, unless values in it read differently now although nobody wrote them. */
  content: z.object({ fingerprint: z.string(), columns: z.array(z.string()) }).nullable()
})

const undoSchema = z.object({
  dropped: z.array(z.string()),
  beside: z.array(z.object({ schema: z.string(), tables: z.array(z.string()) })),
  sql: z.string(),
  remarks: z.array(z.string())
})

const expectationSchema = z.object({
  format: z.literal(format),
  backup: z.object({
    id: z.string(),
    directory: z.string(),
    isEncrypted: z.boolean(),
    remote: z
      .discriminatedUnion('store', [
        z.object({ store: z.literal('artifacts'), name: z.string(), repository: z.string() }),
        z.object({ store: z.literal('s3'), name: z.string(), url: z.string() })
      ])
      .nullable()
  }),
  /** `statements`: a digest of what they say; null where the history does not have it. */
  pending: z.array(
    z.object({ version: z.string(), name: z.string(), file: z.string(), statements: z.string().nullable() })
  ),
  /** Every version that the history holds. */
  history: z.array(z.string()),
  /** Those of which it is known how many rows they have. */
  tables: z.array(tableSchema),
  schema: z.object({
    /** What was in the source before the push. */
    before: z.array(z.object({ ...object, digest: z.string(), portable: z.boolean() })),
    changes: z.array(
      z.object({ ...object, fate: z.enum(['added', 'removed', 'changed']), digest: z.string().nullable() })
    ),
    /** What only the source had, or only the sandbox: what has become of it there says nothing of the other. */
    incomparable: z.array(z.object(object)),
    /** Tables that the role may not read, so that they are in no dump. */
    unreadable: z.array(z.object(name))
  }),
  /** What was tried, and worked. */
  undo: undoSchema.nullable(),
  /** What the rehearsal could not have as in production. */
  remarks: z.array(z.string())
})

/** What the push should come to. */
export type Expectation = z.infer<typeof expectationSchema>

export type ExpectedTable = z.infer<typeof tableSchema>

type ExpectedMigration = Expectation['pending'][number]

// --- kept, and read back --------------------------------------------------------------------------------------------

/** As text, for a file. */
export function renderExpectation(expectation: Expectation): string {
  return JSON.stringify(expectation)
}

/** Throws `STORE_FAILED` where it is not what `renderExpectation` has written. */
export function parseExpectation(text: string): Expectation {
  try {
    return expectationSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new GateError('STORE_FAILED', 'what was kept of the rehearsal is damaged', { cause: error })
  }
}

// --- the comparison -------------------------------------------------------------------------------------------------

/** How far a push has come. */
export interface Progress {
  readonly applied: readonly ExpectedMigration[]
  readonly missing: readonly ExpectedMigration[]
}

/** `versions`: what the history says now. */
export function progressOf({ pending }: Expectation, versions: readonly string[]): Progress {
  const known = new Set(versions)
  return {
    applied: pending.filter(({ version }) => known.has(version)),
    missing: pending.filter(({ version }) => !known.has(version))
  }
}

/** What there is after the push. */
export interface Aftermath {
  /** `statements`: as in an expectation. */
  readonly history: readonly { readonly version: string; readonly statements: string | null }[]
  /** Those of the expectation that are there, and could be counted; the fingerprint only where one is expected. */
  readonly tables: readonly (Name & { readonly rows: number; readonly fingerprint: string | null })[]
  /** Undefined: it could not be read as it was read before. */
  readonly objects: readonly SchemaObject[] | undefined
}

/** One thing that is not as rehearsed. */
export type Difference =
  | { readonly kind: 'history'; readonly version: string; readonly now: 'missing' | 'unexpected' | 'other statements' }
  | ({ readonly kind: 'rows'; readonly rehearsed: number; readonly now: number } & Name)
  /** As many rows as before, but not the same. */
  | ({ readonly kind: 'content'; readonly rows: number } & Name)
  /** Undefined: left as it was. Twice the same: it was defined otherwise. */
  | ({
      readonly kind: 'object'
      readonly rehearsed: Fate | undefined
      readonly now: Fate | undefined
    } & ObjectName)

/**
 * Everything that is not as rehearsed, if all that was pending is applied. Whether a table is there, its schema says; rows are
 * compared where it is. People go on working while a push runs: other rows are a fact, and no fault.
 */
export function compareWithExpectation(expected: Expectation, actual: Aftermath): Difference[] {
  return [
    ...compareHistory(expected, actual),
    ...(actual.objects ? compareObjects(expected.schema, actual.objects) : []),
    ...compareTables(expected, actual)
  ]
}

function compareHistory({ pending, history }: Expectation, actual: Aftermath): Difference[] {
  const found = new Map(actual.history.map(({ version, statements }) => [version, statements]))
  const expected = new Set(history)
  const differ = (version: string, now: 'missing' | 'unexpected' | 'other statements'): Difference => ({
    kind: 'history',
    version,
    now
  })
  const others = pending.filter(({ version, statements }) => {
    const pushed = found.get(version) ?? null
    return statements !== null && pushed !== null && statements !== pushed
  })
  return [
    ...others.map(({ version }) => differ(version, 'other statements')),
    ...history.filter((version) => !found.has(version)).map((version) => differ(version, 'missing')),
    ...[...found.keys()].filter((version) => !expected.has(version)).map((version) => differ(version, 'unexpected'))
  ]
}

function compareTables({ tables }: Expectation, actual: Aftermath): Difference[] {
  const found = new Map(actual.tables.map((table) => [tableKey(table), table]))
  return tables.flatMap((table): Difference[] => {
    const now = found.get(tableKey(table))
    if (!now) return []
    const { schema, name: called, rows, content } = table
    if (now.rows !== rows) return [{ kind: 'rows', schema, name: called, rehearsed: rows, now: now.rows }]
    const isSame = !content || now.fingerprint === null || now.fingerprint === content.fingerprint
    return isSame ? [] : [{ kind: 'content', schema, name: called, rows }]
  })
}

/**
 * The change that the push has made against the one that it made in the sandbox. In the platform's own schemas, where the
 * platform works by itself, nothing is looked for but what was rehearsed.
 */
function compareObjects(schema: Expectation['schema'], objects: readonly SchemaObject[]): Difference[] {
  const incomparable = new Set(schema.incomparable.map(objectKey))
  const rehearsed = new Map(schema.changes.map((change) => [objectKey(change), change]))
  const now = new Map(changesBetween(schema.before, objects).map((change) => [objectKey(change), change]))
  const differences = [...new Set([...rehearsed.keys(), ...now.keys()])].flatMap((key) => {
    const [expected, found] = [rehearsed.get(key), now.get(key)]
    const change = expected ?? found
    if (!change || incomparable.has(key) || isSameChange(expected, found)) return []
    if (!expected && isPlatforms(change)) return []
    const { type, schema: of, name: called } = change
    const fates = { rehearsed: expected?.fate, now: found?.fate }
    return [{ kind: 'object' as const, type, schema: of, name: called, ...fates }]
  })
  return withoutParts(differences)
}

function isSameChange(one: SchemaChange | undefined, other: SchemaChange | undefined): boolean {
  if (!one || !other || one.fate !== other.fate) return false
  return one.digest === null || other.digest === null || one.digest === other.digest
}

function isPlatforms({ type, schema, name: called }: ObjectName): boolean {
  return isPlatformSchema(type === 'SCHEMA' ? called : (schema ?? ''))
}

type ObjectDifference = Extract<Difference, { readonly kind: 'object' }>

/** Whoever knows that a table is not there need not hear of each of its columns. */
function withoutParts(differences: readonly ObjectDifference[]): ObjectDifference[] {
  const fatesOf = ({ rehearsed, now }: ObjectDifference): string => `${rehearsed} ${now}`
  const wholes = new Map(
    differences.filter(({ type }) => type === 'TABLE').map((table) => [nameKey(table), fatesOf(table)])
  )
  const isPart = (difference: ObjectDifference): boolean =>
    difference.type !== 'TABLE' && wholesAbove(difference).some((key) => wholes.get(key) === fatesOf(difference))
  return differences.filter((difference) => !isPart(difference))
}

/** What the beginning of a tag may name: `orders note` is a part of orders. */
function wholesAbove({ schema, name: called }: ObjectName): string[] {
  const ends = [...called.matchAll(/ |$/g)].map(({ index }) => index)
  return ends.map((end) => nameKey({ schema, name: called.slice(0, end) }))
}

function nameKey({ schema, name: called }: Pick<ObjectName, 'schema' | 'name'>): string {
  return tableKey({ schema: schema ?? '', name: called })
}
