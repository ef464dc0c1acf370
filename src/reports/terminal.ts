// What a command tells on a terminal at its end.

import prettyBytes from 'pretty-bytes'
import prettyMilliseconds from 'pretty-ms'
import type { BackupReport } from '../commands/backup.ts'
import type { ConnectReport } from '../commands/connect.ts'
import { printable } from '../commands/progress.ts'
import type { RehearseReport } from '../commands/rehearse.ts'
import type { RestoreReport } from '../commands/restore.ts'
import type { ValidateReport } from '../commands/validate.ts'
import type { GateError } from '../errors.ts'
import type { AnyManifest } from '../snapshot/manifest.ts'
import { count } from '../wording.ts'
import { explain } from './account.ts'
import { renderAudit } from './audit.ts'
import { isKept, renderKeptText } from './kept-backups.ts'
import type { Report, Told } from './report.ts'
import { type Section, tellMigrations } from './terminal-migrations.ts'
import { failureOf, failuresOf } from './verdict.ts'
import { refugeOf } from './way-back.ts'

/** A few lines for people. */
export function renderText(report: Report): string {
  if (isKept(report)) return renderKeptText(report)
  if (report.status === 'skipped') return `nothing was backed up: ${report.reason}`
  if (report.command === 'restore') return renderRestore(report)
  if (report.command === 'audit') return renderAudit(report)
  if (report.command === 'connect') return renderConnection(report)
  if (report.command === 'rehearse') return renderRehearsal(report)
  if (report.command === 'validate') return renderValidation(report)
  const coverage = 'coverage' in report ? report.coverage : []
  const lines = [
    ...(report.command === 'backup' ? tellBackup(report) : [verdictOf(report)]),
    ...section('in the backup, but not proven:', explain(coverage, 'captured')),
    ...section('not in the backup:', explain(coverage, 'not captured')),
    report.directory
  ]
  return [...lines, ...nextStepOf(report)].join('\n')
}

/** Where only the migrations are at fault, it has been told with them. */
function nextStepOf(report: Told): string[] {
  if ('failure' in report && report.failure) return [renderError(report.failure)]
  return failuresOf(report.checks).own.length === 0 ? [] : [failureOf(report).hint ?? '']
}

function verdictOf({ command, status, manifest, duration }: Told): string {
  return `${command} ${status === 'passed' ? 'passed' : 'FAILED'}: ${describeSize(manifest)} in ${prettyMilliseconds(duration)}`
}

/** A backup that is whole stays so, whatever its migrations come to. */
function tellBackup(report: BackupReport): string[] {
  const { migrations, manifest, checks, status, failure, duration } = report
  const [verdict = [], ...told] = migrations ? tellMigrations(migrations, refugeOf(report)).map(titled) : []
  const isWhole = failuresOf(checks).own.length === 0 && !failure
  if (status === 'passed' || !isWhole) return [verdictOf(report), ...verdict, ...told.flat()]
  const kept = `the backup is whole, and kept: ${describeSize(manifest)} in ${prettyMilliseconds(duration)}`
  return [...verdict, kept, ...told.flat()]
}

function describeSize({ tables, total_records, backup_size }: AnyManifest): string {
  return `${count(tables.length, 'table')}, ${count(total_records, 'row')}, ${prettyBytes(backup_size)}`
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : titled([title, lines])
}

function titled([title, lines]: Section): string[] {
  return [printable(title), ...lines.map((line) => `  ${printable(line)}`)]
}

function renderConnection({ status, address, tables, bytes, duration }: ConnectReport): string {
  const verdict = status === 'passed' ? 'passed' : 'FAILED'
  const what = `a backup of ${address} would hold ${count(tables, 'table')}, about ${prettyBytes(bytes)}`
  return printable(`connect ${verdict}: ${what} (${prettyMilliseconds(duration)})`)
}

function renderRehearsal(report: RehearseReport): string {
  const { checks, migrations, manifest, directory, duration } = report
  const own = failuresOf(checks).own.map(({ name, detail }) => `${name}: ${detail}`)
  const told = migrations ? tellMigrations(migrations, refugeOf(report)) : []
  const place = directory ?? `a copy of ${manifest?.database_url}, of which nothing was kept`
  const lines = [
    ...section('rehearse FAILED: what it was to take place on did not pass its checks', own),
    ...told.flatMap(titled),
    ...(manifest ? [printable(`rehearsed on ${place}, in ${prettyMilliseconds(duration)}`)] : []),
    ...(migrations || manifest ? [] : ['no migration is pending: nothing was copied'])
  ]
  return lines.join('\n')
}

function renderValidation(report: ValidateReport): string {
  const { tables, target, duration } = report
  const rows = tables.reduce((sum, table) => sum + table.actual.rows, 0)
  const verdict = report.status === 'passed' ? 'passed' : 'FAILED'
  const compared = `${count(rows, 'row')} of ${target} compared with the backup`
  const lines = [`validate ${verdict}: ${compared} in ${prettyMilliseconds(duration)}`, report.directory]
  return [...lines, ...nextStepOf(report)].join('\n')
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
