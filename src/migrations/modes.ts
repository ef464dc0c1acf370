// How the Supabase CLI runs the statements of a file (supabase/cli, pkg/migration/file.go, and its TypeScript successor):
// one implicit transaction, unless the file says otherwise or holds what cannot be part of one.

import { cutStatements, type MigrationStatement } from './statements.ts'

/**
 * `implicit`: one transaction around all, and around the row of the history. `own`: the file opens and ends transactions
 * itself. `none`: each statement is a transaction.
 */
export type TransactionMode = 'implicit' | 'own' | 'none'

/** A file, as it will be run. */
export interface Script {
  readonly statements: readonly MigrationStatement[]
  readonly mode: TransactionMode
}

const byteOrderMark = '\ufeff'
const directive = '-- pg-delta: transaction=false'

/** In a file without transactions of its own, these end the one so far, run alone, and a new one begins behind them. */
const alone = [
  /^CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY(?:\s|$)/,
  /^DROP\s+INDEX\s+CONCURRENTLY(?:\s|$)/,
  /^REINDEX(?:\s|\().*\sCONCURRENTLY(?:\s|$)/,
  /^VACUUM(?:\s|\(|$)/,
  /^ALTER\s+SYSTEM(?:\s|$)/,
  /^CLUSTER(?:\s|$)/
]

const transactionControl =
  /^(?:BEGIN|START\s+TRANSACTION|COMMIT|END|ABORT|PREPARE\s+TRANSACTION|ROLLBACK(?!(?:\s+(?:WORK|TRANSACTION))?\s+TO(?:\s|$)))(?:\s|$)/

/** The statements of a file, and how they will be run. */
export function readScript(sql: string): Script {
  const unmarked = sql.startsWith(byteOrderMark) ? sql.slice(1) : sql
  const [first = ''] = unmarked.split('\n', 1)
  if (first.replace(/\r$/, '') === directive) return { statements: cutStatements(unmarked), mode: 'none' }
  const statements = cutStatements(sql)
  const isOwn = statements.some(({ text }) => transactionControl.test(command(text)))
  return { statements, mode: isOwn ? 'own' : 'implicit' }
}

/** Does the CLI run it outside of the transaction of its file? */
export function runsAlone(statement: string): boolean {
  const text = command(statement)
  return alone.some((pattern) => pattern.test(text))
}

/** What stands in front of the first word, as the CLI sees it: comments are not nested there. */
const comments = /^(?:[ \t\n\r\ufeff]+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/

/** How many lines of comments stand in front of a statement's first word. */
export function linesInFront(statement: string): number {
  return (comments.exec(statement)?.[0] ?? '').split('\n').length - 1
}

/** From its first word on. */
export function withoutComments(statement: string): string {
  return statement.replace(comments, '').trim()
}

function command(statement: string): string {
  return withoutComments(statement).toUpperCase()
}
