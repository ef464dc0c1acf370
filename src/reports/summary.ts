// The job summary: the verdict first, then what it rests on. Pure text from a report.

import prettyBytes from 'pretty-bytes'
import prettyMilliseconds from 'pretty-ms'
import type { BackupReport, SkippedReport } from '../commands/backup.ts'
import type { DownloadReport } from '../commands/download.ts'
import type { DrillReport } from '../commands/drill.ts'
import type { ListReport } from '../commands/list.ts'
import type { RehearseReport } from '../commands/rehearse.ts'
import type { RestoreReport } from '../commands/restore.ts'
import type { ValidateReport } from '../commands/validate.ts'
import type { VerifyReport } from '../commands/verify.ts'
import type { GateError } from '../errors.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import type { Check } from '../verification/check.ts'
import type { CoverageGroup } from '../verification/coverage.ts'
import { count } from '../wording.ts'
import { columns, explain, tabulate } from './account.ts'
import { escapeMarkdown, renderTable } from './markdown.ts'

/** What tells of one backup and its checks. */
type Told = BackupReport | VerifyReport | DrillReport | DownloadReport | ValidateReport

/** Anything that a command returns. */
export type Report = Told | RestoreReport | RehearseReport | ListReport | SkippedReport

/** GitHub drops a summary of over 1 MiB as a whole; this leaves room for what other steps of ours may write. */
const mostBytes = 900 * 1024

/** Lines of one list. */
const mostLines = 50

/** What one message may take of it, and one line of a list. */
const mostCharacters = 10_000
const mostOfLine = 1000

const marks = { passed: '✅', failed: '❌', skipped: '⚪' } as const

/** The summary of a command that came to an end. */
export function renderSummary(report: Report): string {
  if (report.command === 'list') return renderList(report)
  if (report.status === 'skipped') return `## ⚪ Nothing to do\n\n${escapeMessage(report.reason)}\n`
  if (report.command === 'rehearse') return renderRehearse(report)
  if (report.command === 'restore') return renderRestore(report)
  const verdict = report.status === 'passed' ? passedVerdict(report) : failedVerdict(report)
  const head = [
    verdict,
    totals(report.manifest, report.duration),
    ...whereabouts(report),
    ...leftOut(report),
    '### Checks',
    renderChecks(report.checks),
    ...renderAccount(coverageOf(report))
  ]
  const text = `${fit(head.map((part) => part.trimEnd()).join('\n\n'))}\n\n### Tables\n\n`
  return text + renderTables(report.manifest, mostBytes - Buffer.byteLength(text))
}

function renderRehearse(report: RehearseReport): string {
  return `${report.status}\n`
}

/** Cuts at the end of a line what would not be shown at all: the verdict comes first. */
function fit(text: string): string {
  const bytes = Buffer.from(text)
  if (bytes.length <= mostBytes) return text
  return `${bytes.subarray(0, bytes.lastIndexOf('\n', mostBytes)).toString()}\n\nThere is more than fits: see verification.json.`
}

/** What a command that failed means for the one who called it. */
const consequences: Readonly<Record<string, string>> = {
  backup: 'No migration should be pushed now: there is no backup of this state.',
  verify: 'Whether the backup is whole is not known.',
  drill: 'Whether the backup can be restored is not known.',
  validate: 'Whether the database is what the backup says is not known.'
}

/** The summary of a run that failed before there was anything to report. */
export function renderFailure(command: string, error: GateError | Error): string {
  const hint = 'hint' in error && error.hint ? `\n\n**What to do:** ${escapeMessage(error.hint)}` : ''
  return `## ❌ ${command} failed\n\n${escapeMessage(error.message)}${hint}\n\n${consequences[command] ?? 'Nothing was changed.'}\n`
}

function passedVerdict(report: Told): string {
  const { manifest } = report
  const what = `${count(manifest.total_records, 'row')} in ${count(manifest.tables.length, 'table')}`
  if (report.command === 'validate') return `## ✅ ${escapeMarkdown(report.target)} is what the backup says: ${what}`
  if (report.command === 'download') return `## ✅ Downloaded and whole: ${what}`
  if (report.command === 'drill')
    return `## ✅ The backup can be restored: ${what} came back, proven by ${report.sandbox}`
  if (report.command === 'backup') {
    const proven = report.checks.some((check) => check.name === 'drill' && check.status === 'passed')
    return `## ✅ Backed up and ${proven ? 'proven by a restore' : 'verified'}: ${what}`
  }
  return `## ✅ The backup is whole: ${what}`
}

function failedVerdict(report: Told): string {
  const failed = report.checks.filter((check) => check.status === 'failed')
  const reasons = failed.map((check) => `- **${check.name}**: ${escapeMessage(check.detail)}`)
  const failure = report.command === 'backup' ? report.failure : undefined
  if (failure)
    reasons.push(`- ${escapeMessage(failure.message)}${failure.hint ? ` ${escapeMessage(failure.hint)}` : ''}`)
  if (report.command === 'validate') {
    return `## ❌ ${escapeMarkdown(report.target)} is not what the backup says\n\n${reasons.join('\n')}`
  }
  if (report.command === 'download') return `## ❌ The backup that was downloaded is not whole\n\n${reasons.join('\n')}`
  if (report.command === 'drill') return `## ❌ The backup was not proven\n\n${reasons.join('\n')}`
  return `## ❌ Do not push: the backup ${failed.length > 0 ? 'did not pass its checks' : 'could not be kept'}\n\n${reasons.join('\n')}`
}

/** The beginning of a message says what matters; its lines stay lines. */
function escapeMessage(text: string, most = mostCharacters): string {
  const told = text.length > most ? `${text.slice(0, most)} …` : text
  return told.split('\n').map(escapeMarkdown).join('<br>')
}

function totals(manifest: Manifest, duration: number): string {
  const { source } = manifest
  return renderTable(
    ['Backup', 'Source', 'Environment', 'Size', 'Time'],
    [
      [
        `\`${manifest.backup_id}\``,
        `${escapeMarkdown(manifest.database_url)}, PostgreSQL ${escapeMarkdown(source.server_version)}`,
        escapeMarkdown(manifest.environment),
        prettyBytes(manifest.backup_size),
        prettyMilliseconds(duration)
      ]
    ]
  )
}

function whereabouts(report: Told): string[] {
  if (report.command === 'download') return [`It is in \`${escapeMarkdown(report.directory)}\`.`]
  const { kept } = report.command === 'backup' ? report : { kept: undefined }
  if (!kept) return []
  const artifact = `Artifact [${escapeMarkdown(kept.name)}](${kept.url}), ${prettyBytes(kept.bytes)}, \`${kept.digest}\`.`
  return [`${artifact} Unpack it and follow its \`RESTORE.md\` to get the data back.`]
}

function coverageOf(report: Told): readonly CoverageGroup[] {
  return 'coverage' in report ? report.coverage : []
}

/** What of the source came back, what did not, and why. */
function renderAccount(coverage: readonly CoverageGroup[]): string[] {
  if (coverage.length === 0) return []
  const rows = tabulate(coverage).map(({ kind, counts }) => [escapeMarkdown(kind), ...counts])
  const unproven = listed(explain(coverage, 'captured'))
  const captured = unproven === '' ? [] : ['**In the backup, but not proven:**', unproven]
  return ['### Everything that the database has', renderTable(['', ...columns], rows), ...captured]
}

function listed(lines: readonly string[]): string {
  const shown = lines.slice(0, mostLines).map((line) => `- ${escapeMessage(line, mostOfLine)}`)
  if (lines.length > mostLines) shown.push(`- and ${lines.length - mostLines} more: see verification.json`)
  return shown.join('\n')
}

/** Nothing is left out without a word. */
function leftOut(report: Told): string[] {
  const coverage = coverageOf(report)
  const lines = explain(coverage, 'not captured')
  if (lines.length > 0) return ['**Not in this backup:**', listed(lines)]
  if (coverage.length > 0) return []
  const { manifest } = report
  if (manifest.not_captured.length === 0) return []
  const names = manifest.not_captured.map(({ schema, name, reason }) => `${schema}.${name} (${reason})`)
  return [`**Not in this backup:** ${escapeMessage(names.join(', '))}`]
}

function renderChecks(checks: readonly Check[]): string {
  return renderTable(
    ['', 'Check', 'Result'],
    checks.map((check) => [marks[check.status], check.name, escapeMarkdown(check.detail.slice(0, 2000))])
  )
}

/** As many tables as there is room for: the verdict is never cut. */
function renderTables(manifest: Manifest, room: number): string {
  const rows = manifest.tables.map((table) => [
    escapeMarkdown(`${table.schema}.${table.name}`),
    table.records.toLocaleString('en'),
    prettyBytes(table.size),
    `\`${table.checksum.slice('sha256:'.length, 'sha256:'.length + 16)}…\``
  ])
  const header = ['Table', 'Rows', 'Size', 'SHA-256']
  let shown = rows.length
  let used = 300
  for (const [index, row] of rows.entries()) {
    used += Buffer.byteLength(row.join(' | ')) + 6
    if (used > room && shown === rows.length) shown = index
  }
  const rest =
    shown < rows.length
      ? `\n${rows.length - shown} more tables are in the backup; its \`backup_metadata.json\` lists all.\n`
      : ''
  return renderTable(header, rows.slice(0, shown)) + rest
}

/** What a restore did, for whoever has to answer for it later. */
function renderRestore(report: RestoreReport): string {
  const { status, failure, target, manifest } = report
  const rows = report.tables.reduce((sum, table) => sum + table.actual.rows, 0)
  const verdict = {
    passed: `## ✅ Restored and proven: ${count(rows, 'row')} in ${count(report.tables.length, 'table')}`,
    failed: `## ❌ The restore failed${failure?.code === 'OUTCOME_UNKNOWN' ? '' : ': nothing was changed'}`,
    planned: '## 📋 What a restore would do'
  }[status]
  const reason = failure
    ? [`${escapeMessage(failure.message)}${failure.hint ? ` ${escapeMessage(failure.hint)}` : ''}`]
    : []
  const safety = report.safetyBackup ? [`What was there before: \`${escapeMarkdown(report.safetyBackup)}\``] : []
  const rest = [
    ...report.omissions.map(({ what, reason: why }) => `- ${escapeMessage(what)}: ${escapeMessage(why)}`),
    ...Object.entries(report.deleted).map(
      ([table, deleted]) => `- deleted ${count(deleted, 'row')} of ${escapeMessage(table)}`
    )
  ]
  const parts = [
    verdict,
    ...reason,
    renderTable(
      ['Backup', 'Into', 'By', 'Time'],
      [
        [
          `\`${manifest.backup_id}\``,
          escapeMarkdown(target),
          escapeMarkdown(report.by),
          prettyMilliseconds(report.duration)
        ]
      ]
    ),
    ...safety,
    report.plan.map((line) => `- ${escapeMessage(line)}`).join('\n'),
    ...(rest.length > 0 ? ['### Not as in the backup', rest.slice(0, 100).join('\n')] : []),
    '### Checks',
    renderChecks(report.checks)
  ]
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`
}

function renderList(report: ListReport): string {
  const rows = report.backups.map((backup) => [
    escapeMarkdown(backup.id),
    backup.records?.toLocaleString('en') ?? '',
    backup.bytes === undefined ? '' : prettyBytes(backup.bytes),
    escapeMarkdown(backup.fault ?? (backup.verified ? 'verified' : 'not verified'))
  ])
  return `## ${count(report.backups.length, 'backup')}\n\n${renderTable(['Backup', 'Rows', 'Size', 'State'], rows)}`
}
