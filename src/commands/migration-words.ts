// Migrations in words: what has drifted, what failed and what production would look like then, what was lost.

import type { Drift } from '../migrations/pending.ts'
import type { Impact, TableImpact } from '../rehearsal/impact.ts'
import type { Pushed, PushedFile } from '../rehearsal/push.ts'
import { count } from '../wording.ts'

/** One sentence on where files and history have parted, and what to do about it. */
export function describeDrift(drift: Drift): string {
  switch (drift.kind) {
    case 'missing file': {
      const name = drift.name ? ` (${drift.name})` : ''
      return `${drift.version}${name} is applied, but has no file: supabase migration fetch, or supabase migration repair --status reverted ${drift.version}`
    }
    case 'out of order':
      return `${drift.file} is older than what is applied: give it a newer version, or push with --include-all`
    case 'duplicate':
      return `${drift.files.join(' and ')} have the same version: give one of them another`
    case 'edited': {
      const where = drift.lines.length === 0 ? '' : ` (line ${drift.lines.slice(0, 5).join(', ')})`
      return `${drift.file} was edited after it was applied${where}: nothing will ever apply what it says now; put that into a new file`
    }
  }
}

/** What failed, and what production would look like then: a push is not atomic. */
export function describeFailure({ failure, files }: Pushed): string {
  if (!failure) return ''
  const state = failure.sqlState ? ` (SQLSTATE ${failure.sqlState})` : ''
  const hint = failure.hint ? ` Hint: ${failure.hint}` : ''
  return `${failure.file}, line ${failure.line}: ${failure.message}${state}.${hint} ${describeState(files)}`
}

/** `In production 20250101_a.sql would stay applied, and 20250102_b.sql be half applied: …` */
export function describeState(files: readonly PushedFile[]): string {
  const named = (status: PushedFile['status']): string[] =>
    files.filter((file) => file.status === status).map(({ file }) => file)
  const [applied, half, failed, rest] = [named('applied'), named('half applied'), named('failed'), named('not reached')]
  const parts = [
    applied.length > 0 ? `${applied.join(', ')} would stay applied` : '',
    ...files.filter(({ status }) => status === 'half applied').map(describeHalf),
    failed.length > 0 ? `nothing of ${failed.join(', ')} would stay` : '',
    rest.length > 0 ? `${rest.join(', ')} would not be reached` : ''
  ].filter((part) => part !== '')
  return half.length + applied.length === 0 ? 'Production would stay as it is.' : `In production ${parts.join('; ')}.`
}

function describeHalf({ file, statements }: PushedFile): string {
  const lines = [...new Set(statements.filter(({ kept }) => kept).map(({ line }) => line))]
  const shown = lines.length > 8 ? `${lines.slice(0, 8).join(', ')} and ${lines.length - 8} more` : lines.join(', ')
  return `${file} would be half applied, and not in the history: the ${lines.length === 1 ? 'statement' : 'statements'} of line ${shown} would stay`
}

/** All that is lost, by table. */
export function describeLoss({ tables }: Impact): string {
  return tables.flatMap((table) => describeTableLoss(table) ?? []).join('; ')
}

/** `public.orders: 12 rows deleted, 40 values of note dropped`; undefined where nothing is lost. */
export function describeTableLoss({ schema, name, fate, deleted, columns }: TableImpact): string | undefined {
  const lost = [
    deleted > 0 ? `${count(deleted, 'row')} ${fate === 'dropped' ? 'dropped with the table' : 'deleted'}` : '',
    ...columns.flatMap((column) => [
      column.dropped > 0 ? `${count(column.dropped, 'value')} of ${column.name} dropped` : '',
      column.overwritten > 0 ? `${count(column.overwritten, 'value')} of ${column.name} overwritten` : '',
      column.emptied > 0 ? `${count(column.emptied, 'value')} of ${column.name} set to NULL` : ''
    ])
  ].filter((part) => part !== '')
  return lost.length === 0 ? undefined : `${schema}.${name}: ${lost.join(', ')}`
}
