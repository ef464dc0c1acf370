// Rules about transactions, and about waiting for locks. The Supabase CLI runs a file in one transaction, unless the file has
// its own.

import type { TransactionStmtKind } from 'libpg-query'
import type { Step } from './course.ts'
import { blocksWrites, locksOf } from './locks.ts'
import { type Rule, rule } from './rule.ts'
import { isIdle, measure } from './tables.ts'
import { bodyOf, isOn, treeOf, treesOf } from './trees.ts'

export const transactionRules: readonly Rule[] = [
  rule({
    id: 'ban-concurrent-index-creation-in-transaction',
    facts: (step, course) => {
      const statement = concurrentStatement(step)
      if (statement !== undefined && course.isInTransaction) return [statement]
      return /\b(?:create\s+(?:unique\s+)?index|drop\s+index|reindex\s+\w+)\s+concurrently\b/i.test(bodyOf(step.node))
        ? ['CONCURRENTLY in a DO block']
        : []
    },
    message: (statement) => `${statement} fails inside of a transaction (SQLSTATE 25001)`,
    remedy:
      'Put it in a migration of its own, without BEGIN: the Supabase CLI then runs it outside of a transaction, if CONCURRENTLY stands there as a key word, not in parentheses and not behind a comment.'
  }),
  rule({
    id: 'transaction-nesting',
    facts: (step, course) => {
      const kind = kindOf(step)
      const word = kind === 'TRANS_STMT_ROLLBACK' ? 'ROLLBACK' : 'COMMIT'
      if (beginning.has(kind ?? '') && course.isOpen)
        return ['BEGIN inside of a transaction only warns, and the next COMMIT ends both']
      if (ending.has(kind ?? '') && !course.isOpen)
        return [`${word} without BEGIN: what stands before it was no transaction, and stays if the rest fails`]
      return []
    },
    message: (what) => what,
    remedy: 'Leave BEGIN and COMMIT out: the Supabase CLI runs each file in a transaction of its own.'
  }),
  rule({
    id: 'ban-uncommitted-transaction',
    facts: (step, course) => {
      if (!beginning.has(kindOf(step) ?? '') || course.isOpen) return []
      const isEnded = step.later().some((later) => later.file === step.file && ending.has(kindOf(later) ?? ''))
      return isEnded ? [] : [step.file]
    },
    message: (file) =>
      `BEGIN, and no COMMIT in ${file}: all of it may be undone when the connection ends, although the push went well`,
    remedy: 'Leave BEGIN out: the Supabase CLI runs each file in a transaction of its own.'
  }),
  rule({
    id: 'lock-outside-transaction',
    facts: (step, course) => (treeOf(step.node, 'LockStmt') && !course.isOpen ? [true] : []),
    message: () =>
      'LOCK TABLE needs a transaction of its own: up to PostgreSQL 17 it fails here (SQLSTATE 25P01), although a sandbox with a newer one lets it pass',
    remedy:
      'Leave it out, since what changes a table locks it anyway; or put BEGIN in front of it, and COMMIT at the end.'
  }),
  rule({
    id: 'ban-rollback',
    facts: (step) => (kindOf(step) === 'TRANS_STMT_ROLLBACK' ? [true] : []),
    message: () => 'ROLLBACK undoes what stands before it, but the history will say that the file was applied',
    remedy: 'Remove what is undone, and the ROLLBACK. If it was for a trial, try it on a branch.'
  }),
  rule({
    id: 'require-timeout-settings',
    isOncePerFile: true,
    facts: ({ node }, course) =>
      course.hasLockTimeout
        ? []
        : locksOf(node, course)
            .filter(({ mode, table }) => blocksWrites(mode) && !isIdle(table))
            .slice(0, 1),
    message: ({ mode, table }) =>
      `${measure(table)}: without a lock_timeout, this waits for ${mode} as long as anybody uses the table, and all who come later wait behind it`,
    remedy:
      "Begin the file with SET lock_timeout = '4s'; if it does not get the lock in time, the push fails and can be repeated."
  })
]

const beginning: ReadonlySet<string> = new Set<TransactionStmtKind>(['TRANS_STMT_BEGIN', 'TRANS_STMT_START'])
const ending: ReadonlySet<string> = new Set<TransactionStmtKind>([
  'TRANS_STMT_COMMIT',
  'TRANS_STMT_ROLLBACK',
  'TRANS_STMT_PREPARE'
])

function kindOf({ node }: Step): TransactionStmtKind | undefined {
  return treeOf(node, 'TransactionStmt')?.kind
}

function concurrentStatement({ node }: Step): string | undefined {
  if (treeOf(node, 'IndexStmt')?.concurrent) return 'CREATE INDEX CONCURRENTLY'
  if (treeOf(node, 'DropStmt')?.concurrent) return 'DROP INDEX CONCURRENTLY'
  if (isOn(treeOf(node, 'ReindexStmt')?.params, 'concurrently')) return 'REINDEX CONCURRENTLY'
  const commands = treesOf(treeOf(node, 'AlterTableStmt')?.cmds, 'AlterTableCmd')
  const isDetached = commands.some(({ def }) => treeOf(def, 'PartitionCmd')?.concurrent)
  return isDetached ? 'DETACH PARTITION CONCURRENTLY' : undefined
}
