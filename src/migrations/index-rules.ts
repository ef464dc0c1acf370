// Rules about building, dropping and tidying up: statements that have a way of working while others do, and do not take it.

import { commandsOf, type Rule, rule } from './rule.ts'
import { isIdle, measure, nameOf, relationParts } from './tables.ts'
import { isOn, partsOf, treeOf, treesOf } from './trees.ts'

const nobody = 'nobody can read or write the table meanwhile'

const rewriting = {
  AT_SetLogged: 'SET LOGGED',
  AT_SetUnLogged: 'SET UNLOGGED',
  AT_SetTableSpace: 'SET TABLESPACE',
  AT_SetAccessMethod: 'SET ACCESS METHOD',
  AT_SetExpression: 'SET EXPRESSION'
} as const

export const indexRules: readonly Rule[] = [
  rule({
    id: 'require-concurrent-index-creation',
    facts: ({ node }, course) => {
      const { concurrent, relation, idxname } = treeOf(node, 'IndexStmt') ?? {}
      const table = relation && !concurrent && course.table(relation)
      const what = ['CREATE INDEX', idxname].filter((part) => part !== undefined).join(' ')
      return table && !isIdle(table) ? [{ table, what }] : []
    },
    message: ({ table, what }) =>
      `${measure(table)}: ${what} without CONCURRENTLY reads all of it: nobody can write to the table meanwhile`,
    remedy:
      'CREATE INDEX CONCURRENTLY, in a migration of its own: the Supabase CLI runs it outside of a transaction, and commits what stands in front of it in the file.'
  }),
  rule({
    id: 'require-concurrent-index-deletion',
    facts: ({ node }, course) => {
      const { removeType, concurrent = false, objects = [] } = treeOf(node, 'DropStmt') ?? {}
      if (removeType !== 'OBJECT_INDEX' || concurrent) return []
      return objects
        .map((index) => ({ parts: partsOf(index), table: course.tableOfIndex(partsOf(index)) }))
        .filter(({ table }) => !table || !isIdle(table))
    },
    message: ({ parts, table }) =>
      `DROP INDEX ${parts.join('.')} without CONCURRENTLY takes ACCESS EXCLUSIVE on ${table ? nameOf(table) : 'its table'}: it waits for all who use the table, and all who come later wait for it`,
    remedy: 'DROP INDEX CONCURRENTLY, in a migration of its own.'
  }),
  rule({
    id: 'require-concurrent-reindex',
    facts: ({ node }, course) => {
      const { kind, params, relation, name = '' } = treeOf(node, 'ReindexStmt') ?? {}
      if (!kind || isOn(params, 'concurrently')) return []
      if (!relation) return [`REINDEX of ${name}`]
      const parts = relationParts(relation)
      const table = kind === 'REINDEX_OBJECT_TABLE' ? course.tableNamed(parts) : course.tableOfIndex(parts)
      return table && isIdle(table) ? [] : [table ? `${measure(table)}: REINDEX` : `REINDEX INDEX ${parts.join('.')}`]
    },
    message: (what) =>
      `${what} without CONCURRENTLY holds up all who write to the table, and all who would use the index`,
    remedy: 'REINDEX TABLE CONCURRENTLY …, in a migration of its own.'
  }),
  rule({
    id: 'require-concurrent-partition-detach',
    facts: (step, course) =>
      commandsOf(step, course, 'AT_DetachPartition')
        .map(({ table, def }) => ({ table, partition: treeOf(def, 'PartitionCmd') }))
        .filter(({ table, partition }) => !table.isNew && partition?.name && !partition.concurrent)
        .map(({ table, partition }) => ({ table, partition: course.table(partition?.name) })),
    message: ({ table, partition }) =>
      `DETACH PARTITION ${nameOf(partition)} without CONCURRENTLY takes ACCESS EXCLUSIVE on all of ${nameOf(table)}`,
    remedy: 'DETACH PARTITION … CONCURRENTLY, in a file whose first line is `-- pg-delta: transaction=false`.'
  }),
  rule({
    id: 'prefer-repack',
    facts: ({ node }, course) => {
      const { options, rels } = treeOf(node, 'VacuumStmt') ?? {}
      const cluster = treeOf(node, 'ClusterStmt')
      const isFull = isOn(options, 'full')
      const vacuumed = treesOf(rels, 'VacuumRelation').map(({ relation }) => relation)
      const relations = isFull ? vacuumed : cluster ? [cluster.relation] : []
      const what = isFull ? 'VACUUM FULL' : 'CLUSTER'
      if (isFull && vacuumed.length === 0) return [{ what, table: undefined }]
      return relations
        .map((relation) => ({ what, table: relation && course.table(relation) }))
        .filter(({ table }) => !table || !isIdle(table))
    },
    message: ({ what, table }) =>
      table
        ? `${measure(table)}: ${what} writes all of it anew under ACCESS EXCLUSIVE: ${nobody}`
        : `${what} without a table writes every table anew under ACCESS EXCLUSIVE, one after the other`,
    remedy: 'Use pg_repack, which Supabase has as an extension, or VACUUM without FULL.'
  }),
  rule({
    id: 'table-rewrite',
    facts: (step, course) =>
      commandsOf(step, course, ...Object.keys(rewriting).map((type) => type as keyof typeof rewriting)).filter(
        ({ table }) => !isIdle(table)
      ),
    message: ({ table, subtype }) =>
      `${measure(table)}: ${rewriting[subtype as keyof typeof rewriting]} writes all of it anew under ACCESS EXCLUSIVE: ${nobody}`,
    remedy: 'Do it in a quiet hour, with a lock_timeout; or fill a new table in batches, and change their names.'
  })
]
