// From a rehearsal, and the backup that it took place on, to what may be expected of the push: only what can be the same in
// production, since a difference that is none teaches people not to look.

import type { Migration } from '../database/catalog-objects.ts'
import type { MigrationFile } from '../migrations/files.ts'
import { parseTrees } from '../migrations/parser.ts'
import { partitionParents, withPartitions } from '../restore/scope.ts'
import { tableKey } from '../restore/target.ts'
import { type Entry, readToc } from '../restore/toc.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import type { Column } from '../snapshot/row-kernel.ts'
import { type Expectation, type ExpectedTable, format } from './expectation.ts'
import type { Impact, TableImpact } from './impact.ts'
import type { Rehearsal } from './rehearse.ts'
import {
  changesBetween,
  digestOf,
  objectKey,
  objectsOf,
  type SchemaChange,
  type SchemaObject
} from './schema-changes.ts'
import type { Undo } from './undo.ts'

/** All that an expectation rests on. */
export interface Evidence {
  readonly rehearsal: Rehearsal
  readonly pending: readonly Pick<MigrationFile, 'version' | 'name' | 'file'>[]
  readonly manifest: Manifest
  /** `schema.sql` of the backup. */
  readonly schema: string
  readonly backup: Expectation['backup']
}

/** The schema of the sandbox before and after the push. */
interface Moments {
  readonly before: readonly Entry[]
  readonly after: readonly Entry[]
}

/** Undefined where the rehearsal did not come to its end, or nobody asked it for the schema. Throws what `readToc` throws. */
export async function expectationOf(evidence: Evidence): Promise<Expectation | undefined> {
  const { rehearsal, pending, manifest, backup } = evidence
  const { impact, schema: dumps, history, undo, remarks } = rehearsal
  if (rehearsal.pushed.failure || !impact || !dumps) return undefined
  const moments = { before: readToc(dumps.before), after: readToc(dumps.after) }
  const schema = expectedSchema(evidence, moments)
  const digests = await digestHistory(history, pending)
  return {
    format,
    backup,
    pending: pending.map(({ version, name, file }) => ({
      version,
      name,
      file,
      statements: digests.get(version) ?? null
    })),
    history: history.map(({ version }) => version),
    tables: [
      ...tablesLeftAlone(manifest, impact, readsDifferently(moments, schema.changes)),
      ...tablesChanged(impact, countability(manifest, moments))
    ],
    schema,
    undo: undo && undo.failure === undefined ? undoOf(undo) : null,
    remarks: [...remarks]
  }
}

function undoOf({ dropped, beside, sql, remarks }: Undo): Expectation['undo'] {
  const copies = beside.map(({ schema, tables }) => ({ schema, tables: [...tables] }))
  return { dropped: [...dropped], beside: copies, sql, remarks: [...remarks] }
}

/** What the migrations that are named said, by version. How they were cut does not count, nor do white space and comments. */
export async function digestHistory(
  history: readonly Migration[],
  named: readonly { readonly version: string }[]
): Promise<Map<string, string>> {
  const wanted = new Set(named.map(({ version }) => version))
  const digests = new Map<string, string>()
  for (const { version, statements } of history) {
    if (!statements || !wanted.has(version)) continue
    const trees = await Promise.all(statements.map(parseTrees))
    digests.set(version, digestOf(trees.flat()))
  }
  return digests
}

// --- the schema -----------------------------------------------------------------------------------------------------

function expectedSchema({ manifest, schema }: Evidence, moments: Moments): Expectation['schema'] {
  const before = objectsOf(readToc(schema))
  const sandboxBefore = objectsOf(moments.before)
  const [alone, lacking] = [onlyIn(sandboxBefore, before), onlyIn(before, sandboxBefore)]
  const sandboxAfter = objectsOf(moments.after, standInsAmong(alone))
  const digests = new Map(before.map((object) => [objectKey(object), object.digest]))
  const isSaidAlike = (object: SchemaObject): boolean => digests.get(objectKey(object)) === object.digest
  const alike = new Set(sandboxBefore.filter(isSaidAlike).map(objectKey))
  const unreadable = manifest.not_captured.filter(({ reason }) => reason === 'unreadable')
  return {
    before,
    // What the servers said differently before, they say differently afterwards.
    changes: changesBetween(sandboxBefore, sandboxAfter).map((change) =>
      change.fate === 'changed' && !alike.has(objectKey(change)) ? { ...change, digest: null } : change
    ),
    incomparable: [...alone, ...lacking].map(({ type, schema: of, name }) => ({ type, schema: of, name })),
    unreadable: unreadable.map(({ schema: of, name }) => ({ schema: of, name }))
  }
}

function onlyIn(objects: readonly SchemaObject[], others: readonly SchemaObject[]): SchemaObject[] {
  const keys = new Set(others.map(objectKey))
  return objects.filter((object) => !keys.has(objectKey(object)))
}

/** Types that stand in for those of extensions which the sandbox cannot have. */
function standInsAmong(alone: readonly SchemaObject[]): Set<string> {
  const types = alone.filter(({ type }) => type === 'TYPE')
  return new Set(types.map(({ schema, name }) => tableKey({ schema: schema ?? '', name })))
}

// --- rows -----------------------------------------------------------------------------------------------------------

function tablesLeftAlone(
  { tables }: Manifest,
  { untouched }: Impact,
  isDoubtful: (column: Column) => boolean
): ExpectedTable[] {
  const entries = new Map(tables.map((entry) => [tableKey(entry), entry]))
  return untouched.map(({ schema, name, rows }) => {
    const { columns = [], fingerprint = '' } = entries.get(tableKey({ schema, name })) ?? {}
    const content = { fingerprint, columns: columns.map((column) => column.name) }
    return { schema, name, rows, parts: [{ schema, name }], content: columns.some(isDoubtful) ? null : content }
  })
}

/**
 * May values of a column read differently now, although nobody wrote them? Where a value of an enum has another name, or a
 * composite type another field, all that hold one do; names of objects, and rows of tables, may always.
 */
function readsDifferently({ before }: Moments, changes: readonly SchemaChange[]): (column: Column) => boolean {
  const isAltered = changes.some(
    ({ type, fate }) => (type === 'ENUM VALUE' && fate === 'removed') || (type === 'TYPE' && fate === 'changed')
  )
  const relations = before.filter(({ type }) => type.endsWith('TABLE') || type.endsWith('VIEW'))
  const rowTypes = new Set(relations.map(({ schema = '', name }) => `${schema}.${name}`))
  return ({ type }) => {
    const element = type.replaceAll('"', '').replace(/(?:\[\])+$/, '')
    return element.startsWith('reg') || rowTypes.has(element) || (isAltered && element.includes('.'))
  }
}

function tablesChanged({ tables }: Impact, isCountable: (table: TableImpact) => boolean): ExpectedTable[] {
  return tables.filter(isCountable).map((table) => {
    const { schema, name } = table.renamed ?? table
    const detached = table.detached.map((part) => ({ schema: part.schema, name: part.name }))
    return { schema, name, rows: table.rowsAfter, parts: [{ schema, name }, ...detached], content: null }
  })
}

/**
 * Are the rows that the sandbox has of a table all that there will be in production? Not where the table is gone, or the backup
 * has nothing of it, or only a part; nor where it has got a partition that was a table of its own.
 */
function countability({ tables }: Manifest, { before, after }: Moments): (table: TableImpact) => boolean {
  const existed = new Set(
    before.filter(({ type }) => type === 'TABLE').map(({ schema = '', name }) => tableKey({ schema, name }))
  )
  const partitioned = [...partitionParents(before).values()].map(tableKey)
  const known = new Set([...tables.map(tableKey), ...partitioned])
  return (table) => {
    const own = table.fate === 'created' ? [] : withPartitions(before, [table]).map(tableKey)
    const later = withPartitions(after, [table.renamed ?? table]).map(tableKey)
    const isWhole = table.fate === 'created' || (table.stored.length > 0 && own.every((part) => known.has(part)))
    return table.fate !== 'dropped' && isWhole && !later.some((part) => existed.has(part) && !own.includes(part))
  }
}
