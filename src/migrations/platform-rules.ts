// Rules about what belongs to the platform. The role `postgres`, as which a push runs, does not own it; the rehearsal's role
// may do anything, and does not notice.

import type { CommentStmt, DropStmt, Node, RangeVar } from 'libpg-query'
import { isPlatformSchema } from '../platform.ts'
import { type Rule, rule } from './rule.ts'
import { madeRelation, relationParts } from './tables.ts'
import { partsOf, textsOf, treeOf } from './trees.ts'

export const platformRules: readonly Rule[] = [
  rule({
    id: 'changing-platform-schema',
    facts: ({ node }) => changedObjects(node).filter(([schema = '', name]) => name !== undefined && isForeign(schema)),
    message: (parts) =>
      `${parts.join('.')} belongs to the platform: the role postgres does not own the schema ${parts[0]}, and its push may be refused, although a rehearsal is not`,
    remedy:
      'Make your own objects in a schema of yours. Triggers on auth.users and policies on storage.objects are what the platform allows.'
  }),
  rule({
    id: 'ban-drop-platform-schema',
    facts: ({ node }) => {
      const { removeType, objects = [] } = treeOf(node, 'DropStmt') ?? {}
      const schemas = removeType === 'OBJECT_SCHEMA' ? objects.map((object) => partsOf(object).join('.')) : []
      return schemas.filter((schema) => isPlatformSchema(schema) || schema === history)
    },
    message: (schema) => `DROP SCHEMA ${schema}: the platform can't do without it`,
    remedy: 'Leave it alone.'
  }),
  rule({
    id: 'changing-migration-history',
    facts: ({ node }) => {
      const changed = [...changedRows(node), ...changedObjects(node)]
      return changed.filter(([schema, name]) => schema === history && name !== undefined)
    },
    message: (parts) =>
      `${parts.join('.')} is where the Supabase CLI notes what it has applied: it writes there itself while this runs`,
    remedy: '`supabase migration repair` mends the history from outside.'
  })
]

const history = 'supabase_migrations'

/** Extensions are made in this one, by everybody. */
function isForeign(schema: string): boolean {
  return isPlatformSchema(schema) && schema !== 'extensions'
}

/** The names of what a statement makes, alters or drops, each with its schema in front, if it says one. */
function changedObjects(node: Node): string[][] {
  const relations = [
    madeRelation(node)?.relation,
    treeOf(node, 'AlterTableStmt')?.relation,
    treeOf(node, 'IndexStmt')?.relation,
    treeOf(node, 'RenameStmt')?.relation,
    treeOf(node, 'AlterObjectSchemaStmt')?.relation,
    treeOf(node, 'RuleStmt')?.relation,
    treeOf(node, 'CreateSeqStmt')?.sequence,
    treeOf(node, 'AlterSeqStmt')?.sequence
  ]
  const names = [
    treeOf(node, 'CreateFunctionStmt')?.funcname,
    treeOf(node, 'AlterFunctionStmt')?.func?.objname,
    treeOf(node, 'CreateEnumStmt')?.typeName,
    treeOf(node, 'AlterEnumStmt')?.typeName,
    treeOf(node, 'CreateDomainStmt')?.domainname
  ]
  return [
    ...relations.filter((relation) => relation !== undefined).map(relationParts),
    ...names.map(textsOf),
    ...dropped(treeOf(node, 'DropStmt')),
    ...commented(treeOf(node, 'CommentStmt'))
  ]
}

/** The platform lets `postgres` make and drop them on its tables. */
const allowed: ReadonlySet<string | undefined> = new Set(['OBJECT_TRIGGER', 'OBJECT_POLICY'])

function dropped({ removeType, objects = [] }: DropStmt = {}): string[][] {
  return allowed.has(removeType) ? [] : objects.map(partsOf)
}

function commented({ objtype, object }: CommentStmt = {}): string[][] {
  return allowed.has(objtype) ? [] : [partsOf(object)]
}

function changedRows(node: Node): string[][] {
  const relations: (RangeVar | undefined)[] = [
    treeOf(node, 'InsertStmt')?.relation,
    treeOf(node, 'UpdateStmt')?.relation,
    treeOf(node, 'DeleteStmt')?.relation
  ]
  const truncated = treeOf(node, 'TruncateStmt')?.relations?.map((relation) => treeOf(relation, 'RangeVar'))
  return [...relations, ...(truncated ?? [])].filter((relation) => relation !== undefined).map(relationParts)
}
