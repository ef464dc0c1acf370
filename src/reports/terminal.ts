// What a command tells on a terminal at its end.

import prettyBytes from 'pretty-bytes'
import prettyMilliseconds from 'pretty-ms'
import type { ListedBackup, ListReport } from '../commands/list.ts'
import { printable } from '../commands/progress.ts'
import type { RestoreReport } from '../commands/restore.ts'
import type { ValidateReport } from '../commands/validate.ts'
import type { GateError } from '../errors.ts'
import { count } from '../wording.ts'
import { explain } from './account.ts'
import type { Report } from './summary.ts'

/** A few lines for people. */
export function renderText(report: Report): string {
  if (report.command === 'list') return renderList(report)
  if (report.status === 'skipped') return report.reason
  if (report.command === 'restore') return renderRestore(report)
  if (report.command === 'rehearse') return `${report.command} ${report.status}`
  const { manifest } = report
  if (report.command === 'validate') return renderValidation(report)
  const verdict = report.status === 'passed' ? 'passed' : 'FAILED'
  const failure = 'failure' in report && report.failure ? `\n${renderError(report.failure)}` : ''
  const what = `${count(manifest.tables.length, 'table')}, ${count(manifest.total_records, 'row')}, ${prettyBytes(manifest.backup_size)}`
  const coverage = 'coverage' in report ? report.coverage : []
  const lines = [
    `${report.command} ${verdict}: ${what} in ${prettyMilliseconds(report.duration)}`,
    ...section('in the backup, but not proven:', explain(coverage, 'captured')),
    ...section('not in the backup:', explain(coverage, 'not captured')),
    report.directory
  ]
  return `${lines.join('\n')}${failure}`
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${printable(line)}`)]
}

function renderValidation(report: ValidateReport): string {
  const { tables, target, duration } = report
  const rows = tables.reduce((sum, table) => sum + table.actual.rows, 0)
  const verdict = report.status === 'passed' ? 'passed' : 'FAILED'
  const compared = `${count(rows, 'row')} of ${target} compared with the backup`
  return `validate ${verdict}: ${compared} in ${prettyMilliseconds(duration)}\n${report.directory}`
}

function renderRestore(report: RestoreReport): string {
  if (report.status === 'planned') return 'dry run: nothing was changed'
  const rows = report.tables.reduce((sum, table) => sum + table.actual.rows, 0)
  const what = `${count(report.tables.length, 'table')}, ${count(rows, 'row')} in ${prettyMilliseconds(report.duration)}`
  const known = report.failure?.code === 'OUTCOME_UNKNOWN' ? '' : ': nothing was changed'
  const lines = [report.status === 'passed' ? `restored and proven: ${what}` : `restore FAILED${known}`]
  if (report.failure) lines.push(renderError(report.failure))
  if (report.safetyBackup) lines.push(`what was there before: ${report.safetyBackup}`)
  if (report.file) lines.push(`report: ${report.file}`)
  return lines.join('\n')
}

/** An error for people: the fact, then the next step. */
export function renderError(error: GateError | Error): string {
  return 'hint' in error && error.hint ? `${error.message}\n${error.hint}` : error.message
}

function renderList(report: ListReport): string {
  if (report.backups.length === 0) return `no backups in ${report.directory}`
  return report.backups.map(renderBackup).join('\n')
}

function renderBackup(backup: ListedBackup): string {
  if (backup.fault !== undefined) return `${backup.id}  cannot be used: ${backup.fault}`
  const size = `${count(backup.tables ?? 0, 'table')}, ${count(backup.records ?? 0, 'row')}, ${prettyBytes(backup.bytes ?? 0)}`
  return `${backup.id}  ${backup.environment}  ${size}  ${backup.verified ? 'verified' : 'not verified'}`
}
