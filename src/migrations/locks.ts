// Which tables a statement locks, and how strongly. What holds up neither writers nor readers is left out.
// https://www.postgresql.org/docs/17/explicit-locking.html, https://www.postgresql.org/docs/17/sql-altertable.html

import type { AlterTableCmd, AlterTableStmt, AlterTableType, CreateStmt, DropStmt, Node, RangeVar } from 'libpg-query'
import { qualifiedName } from '../sql.ts'
import type { Course } from './course.ts'
import { relationParts, type Table } from './tables.ts'
import { isOn, type Kind, partsOf, type Trees, treeOf, treesInside, treesOf } from './trees.ts'

/** From the weakest to the strongest. */
const modes = [
  'ACCESS SHARE',
  'ROW SHARE',
  'ROW EXCLUSIVE',
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'EXCLUSIVE',
  'ACCESS EXCLUSIVE'
] as const

export type LockMode = (typeof modes)[number]

export interface TableLock {
  readonly mode: LockMode
  readonly table: Table
}

/** Does it hold up those who write? */
export function blocksWrites(mode: LockMode): boolean {
  return modes.indexOf(mode) >= modes.indexOf('SHARE')
}

/**
 * The locks that a statement takes on tables which were there before these migrations, each table once, from SHARE UPDATE
 * EXCLUSIVE on. An index that is dropped or built anew does not say which table is its own: without it, if the index was not
 * made by these migrations. Nor does a table say which others its foreign keys refer to, when it goes.
 */
export function locksOf(node: Node, course: Course): TableLock[] {
  const strongest = new Map<string, TableLock>()
  for (const lock of taken(node, course)) {
    const key = qualifiedName(lock.table)
    const before = strongest.get(key)
    if (!before || strength(lock) > strength(before)) strongest.set(key, lock)
  }
  return [...strongest.values()].filter((lock) => !lock.table.isNew && strength(lock) >= weakestOfInterest)
}

const weakestOfInterest = modes.indexOf('SHARE UPDATE EXCLUSIVE')

function strength({ mode }: TableLock): number {
  return modes.indexOf(mode)
}

/** Renaming one of these locks the table. */
const partsOfTables = new Set([
  'OBJECT_TABLE',
  'OBJECT_MATVIEW',
  'OBJECT_COLUMN',
  'OBJECT_TABCONSTRAINT',
  'OBJECT_TRIGGER',
  'OBJECT_POLICY',
  'OBJECT_RULE'
])

const statements: { readonly [K in Kind]?: (tree: Trees[K], course: Course) => TableLock[] } = {
  AlterTableStmt: byAlterTable,
  CreateStmt: byCreateTable,
  DropStmt: byDrop,
  IndexStmt: ({ concurrent, relation }, course) =>
    on(course, concurrent ? 'SHARE UPDATE EXCLUSIVE' : 'SHARE', relation),
  CreateTrigStmt: ({ relation }, course) => on(course, 'SHARE ROW EXCLUSIVE', relation),
  CreatePolicyStmt: ({ table }, course) => on(course, 'ACCESS EXCLUSIVE', table),
  AlterPolicyStmt: ({ table }, course) => on(course, 'ACCESS EXCLUSIVE', table),
  RuleStmt: ({ relation }, course) => on(course, 'ACCESS EXCLUSIVE', relation),
  RenameStmt: ({ renameType = '', relation }, course) =>
    partsOfTables.has(renameType) ? on(course, 'ACCESS EXCLUSIVE', relation) : [],
  AlterObjectSchemaStmt: ({ objectType, relation }, course) =>
    objectType === 'OBJECT_TABLE' || objectType === 'OBJECT_MATVIEW' ? on(course, 'ACCESS EXCLUSIVE', relation) : [],
  TruncateStmt: ({ relations }, course) => on(course, 'ACCESS EXCLUSIVE', ...treesOf(relations, 'RangeVar')),
  ClusterStmt: ({ relation }, course) => on(course, 'ACCESS EXCLUSIVE', relation),
  RefreshMatViewStmt: ({ concurrent, relation }, course) =>
    on(course, concurrent ? 'EXCLUSIVE' : 'ACCESS EXCLUSIVE', relation),
  ReindexStmt: ({ kind, params, relation }, course) => {
    const mode = isOn(params, 'concurrently') ? 'SHARE UPDATE EXCLUSIVE' : 'SHARE'
    if (kind !== 'REINDEX_OBJECT_INDEX') return on(course, mode, relation)
    const table = relation && course.tableOfIndex(relationParts(relation))
    return table ? [{ mode, table }] : []
  },
  VacuumStmt: ({ options, rels }, course) =>
    treesOf(rels, 'VacuumRelation').flatMap(({ relation }) =>
      on(course, isOn(options, 'full') ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE', relation)
    ),
  LockStmt: ({ relations, mode = modes.length }, course) =>
    on(course, modes[mode - 1] ?? 'ACCESS EXCLUSIVE', ...treesOf(relations, 'RangeVar')),
  CommentStmt: ({ objtype, object }, course) => {
    const parts = objtype === 'OBJECT_COLUMN' ? partsOf(object).slice(0, -1) : partsOf(object)
    const isOnTable = objtype === 'OBJECT_TABLE' || objtype === 'OBJECT_COLUMN'
    return isOnTable ? [{ mode: 'SHARE UPDATE EXCLUSIVE', table: course.tableNamed(parts) }] : []
  },
  CreateStatsStmt: ({ relations }, course) => on(course, 'SHARE UPDATE EXCLUSIVE', ...treesOf(relations, 'RangeVar')),
  CreatePublicationStmt: ({ pubobjects }, course) => published(pubobjects, course),
  AlterPublicationStmt: ({ pubobjects }, course) => published(pubobjects, course)
}

function taken(node: Node, course: Course): TableLock[] {
  return (Object.keys(node) as Kind[]).flatMap((kind) => take(kind, node, course))
}

function take<K extends Kind>(kind: K, node: Node, course: Course): TableLock[] {
  const tree = treeOf(node, kind)
  return tree === undefined ? [] : (statements[kind]?.(tree, course) ?? [])
}

function on(course: Course, mode: LockMode, ...relations: readonly (RangeVar | undefined)[]): TableLock[] {
  return relations.flatMap((relation) => (relation ? [{ mode, table: course.table(relation) }] : []))
}

/** Those that let others write, or even read. All that are not named here let nobody do anything. */
const weakerCommands: { readonly [T in AlterTableType]?: LockMode } = {
  AT_ValidateConstraint: 'SHARE UPDATE EXCLUSIVE',
  AT_SetStatistics: 'SHARE UPDATE EXCLUSIVE',
  AT_SetOptions: 'SHARE UPDATE EXCLUSIVE',
  AT_ResetOptions: 'SHARE UPDATE EXCLUSIVE',
  AT_SetRelOptions: 'SHARE UPDATE EXCLUSIVE',
  AT_ResetRelOptions: 'SHARE UPDATE EXCLUSIVE',
  AT_ClusterOn: 'SHARE UPDATE EXCLUSIVE',
  AT_DropCluster: 'SHARE UPDATE EXCLUSIVE',
  AT_AttachPartition: 'SHARE UPDATE EXCLUSIVE',
  AT_DetachPartitionFinalize: 'SHARE UPDATE EXCLUSIVE',
  AT_EnableTrig: 'SHARE ROW EXCLUSIVE',
  AT_EnableAlwaysTrig: 'SHARE ROW EXCLUSIVE',
  AT_EnableReplicaTrig: 'SHARE ROW EXCLUSIVE',
  AT_EnableTrigAll: 'SHARE ROW EXCLUSIVE',
  AT_EnableTrigUser: 'SHARE ROW EXCLUSIVE',
  AT_DisableTrig: 'SHARE ROW EXCLUSIVE',
  AT_DisableTrigAll: 'SHARE ROW EXCLUSIVE',
  AT_DisableTrigUser: 'SHARE ROW EXCLUSIVE'
}

function byAlterTable({ objtype, relation, cmds }: AlterTableStmt, course: Course): TableLock[] {
  if (objtype !== 'OBJECT_TABLE' && objtype !== 'OBJECT_MATVIEW') return []
  const commands = treesOf(cmds, 'AlterTableCmd')
  return [
    ...commands.flatMap((command) => on(course, modeOf(command), relation)),
    ...commands.flatMap((command) => byCommand(command, course))
  ]
}

function modeOf({ subtype, def }: AlterTableCmd): LockMode {
  if (subtype === 'AT_AddConstraint' && treeOf(def, 'Constraint')?.contype === 'CONSTR_FOREIGN')
    return 'SHARE ROW EXCLUSIVE'
  if (subtype === 'AT_DetachPartition' && treeOf(def, 'PartitionCmd')?.concurrent) return 'SHARE UPDATE EXCLUSIVE'
  return (subtype && weakerCommands[subtype]) ?? 'ACCESS EXCLUSIVE'
}

/** What it locks besides the table that it alters. */
function byCommand({ subtype, def }: AlterTableCmd, course: Course): TableLock[] {
  if (subtype === 'AT_AddInherit') return on(course, 'SHARE UPDATE EXCLUSIVE', treeOf(def, 'RangeVar'))
  const partition = treeOf(def, 'PartitionCmd')
  return [...on(course, 'ACCESS EXCLUSIVE', partition?.name), ...byForeignKeys(def, course)]
}

/** A foreign key puts triggers on the table that it refers to. */
function byForeignKeys(tree: unknown, course: Course): TableLock[] {
  return treesInside('Constraint', tree).flatMap(({ pktable }) => on(course, 'SHARE ROW EXCLUSIVE', pktable))
}

function byCreateTable({ tableElts, inhRelations, partbound }: CreateStmt, course: Course): TableLock[] {
  const parents = treesOf(inhRelations, 'RangeVar')
  return [
    ...on(course, partbound ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE', ...parents),
    ...byForeignKeys(tableElts, course)
  ]
}

function byDrop({ removeType = 'OBJECT_TABLE', objects = [], concurrent }: DropStmt, course: Course): TableLock[] {
  if (removeType === 'OBJECT_INDEX') {
    const mode = concurrent ? 'SHARE UPDATE EXCLUSIVE' : 'ACCESS EXCLUSIVE'
    return objects.flatMap((index) => {
      const table = course.tableOfIndex(partsOf(index))
      return table ? [{ mode, table }] : []
    })
  }
  const isPartOfTable = ['OBJECT_TRIGGER', 'OBJECT_POLICY', 'OBJECT_RULE'].includes(removeType)
  if (!isPartOfTable && removeType !== 'OBJECT_TABLE' && removeType !== 'OBJECT_MATVIEW') return []
  const tables = objects.map((object) => course.tableNamed(partsOf(object).slice(0, isPartOfTable ? -1 : undefined)))
  return tables.map((table) => ({ mode: 'ACCESS EXCLUSIVE', table }))
}

function published(objects: readonly Node[] | undefined, course: Course): TableLock[] {
  const tables = treesOf(objects, 'PublicationObjSpec').map(({ pubtable }) => pubtable?.relation)
  return on(course, 'SHARE UPDATE EXCLUSIVE', ...tables)
}
