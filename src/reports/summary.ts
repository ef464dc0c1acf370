// The job summary: the verdict first, then what it rests on. Pure text from a report.

import prettyBytes from 'pretty-bytes'
import prettyMilliseconds from 'pretty-ms'
import type { BackupReport } from '../commands/backup.ts'
import type { ConnectReport } from '../commands/connect.ts'
import type { GateError } from '../errors.ts'
import { type AnyManifest, describeOrigin, isSealed, type SealedManifest } from '../snapshot/manifest.ts'
import type { Kept } from '../stores/store.ts'
import type { CoverageGroup } from '../verification/coverage.ts'
import { count } from '../wording.ts'
import { columns, explain, tabulate } from './account.ts'
import { renderAuditSummary } from './audit.ts'
import { escapeMessage, renderChecks, renderList, renderReasons } from './blocks.ts'
import { isKept, renderKept } from './kept-backups.ts'
import { escapeMarkdown, renderTable } from './markdown.ts'
import { renderMigrations, renderStop } from './migrations.ts'
import { renderRehearsal } from './rehearsal.ts'
import type { Report, Told } from './report.ts'
import { renderRestore } from './restoration.ts'
import { failuresOf, judge } from './verdict.ts'
import { refugeOf } from './way-back.ts'

/** GitHub drops a summary of over 1 MiB as a whole; this leaves room for what other steps of ours may write. */
const mostBytes = 900 * 1024

/** The summary of a command that came to an end. */
export function renderSummary(report: Report): string {
  if (isKept(report)) return fit(renderKept(report))
  if (report.status === 'skipped') return `## ⚪ Nothing was backed up\n\n${escapeMessage(report.reason)}\n`
  if (report.command === 'audit') return fit(renderAuditSummary(report))
  if (report.command === 'connect') return `${join(renderConnection(report))}\n`
  if (report.command === 'rehearse') return `${fit(join(renderRehearsal(report)))}\n`
  if (report.command === 'restore') return renderRestore(report)
  const head = [
    ...(report.command === 'backup' ? backupVerdict(report) : [verdictOf(report)]),
    totals(report.manifest, report.duration),
    ...whereabouts(report),
    ...(report.command === 'backup' && report.migrations ? renderMigrations(report.migrations, refugeOf(report)) : []),
    ...leftOut(report),
    '### Checks',
    renderChecks(report.checks),
    ...renderAccount(coverageOf(report))
  ]
  const text = `${fit(join(head))}\n\n### Tables\n\n`
  return text + renderTables(report.manifest, mostBytes - Buffer.byteLength(text))
}

function renderConnection({ status, address, how, passedOver, tables, bytes, checks }: ConnectReport): string[] {
  const mark = status === 'passed' ? '✅' : '❌'
  const what = `a backup would hold ${count(tables, 'table')}, about ${prettyBytes(bytes)}`
  const others = passedOver.length > 0 ? ` Other ways: ${escapeMessage(passedOver.join('; '))}.` : ''
  return [
    `## ${mark} Connected to ${escapeMarkdown(address)}: ${what}`,
    `By ${escapeMessage(how)}.${others}`,
    renderChecks(checks)
  ]
}

function join(blocks: readonly string[]): string {
  return blocks.map((block) => block.trimEnd()).join('\n\n')
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
  rehearse: 'Whether the migrations can be pushed is not known.',
  status: 'Whether there is a verified backup is not known.',
  prune: 'Nothing was removed that is to be kept.',
  audit: 'Whether the audit trail is as it was written is not known.',
  validate: 'Whether the database is what the backup says is not known.'
}

/** The summary of a run that failed before there was anything to report. */
export function renderFailure(command: string, error: GateError | Error): string {
  const hint = 'hint' in error && error.hint ? `\n\n**What to do:** ${escapeMessage(error.hint)}` : ''
  return `## ❌ ${command} failed\n\n${escapeMessage(error.message)}${hint}\n\n${consequences[command] ?? 'Nothing was changed.'}\n`
}

type Other = Exclude<Told, BackupReport>

function verdictOf(report: Other): string {
  const { manifest, status } = report
  const what = describeRows(manifest)
  if (status === 'failed') return [failedTitle(report), '', ...renderReasons(failuresOf(report.checks).all)].join('\n')
  if (report.command === 'validate') return `## ✅ ${escapeMarkdown(report.target)} is what the backup says: ${what}`
  if (report.command === 'download') return `## ✅ Downloaded and whole: ${what}`
  if (report.command === 'drill')
    return `## ✅ The backup can be restored: ${what} came back, proven by ${report.sandbox}`
  return `## ✅ The backup is whole: ${what}`
}

function failedTitle(report: Other): string {
  if (report.command === 'validate') return `## ❌ ${escapeMarkdown(report.target)} is not what the backup says`
  if (report.command === 'download') return '## ❌ The backup that was downloaded is not whole'
  if (report.command === 'drill') return '## ❌ The backup was not proven'
  return '## ❌ The backup is not whole'
}

function describeRows({ total_records, tables }: AnyManifest): string {
  return `${count(total_records, 'row')} in ${count(tables.length, 'table')}`
}

/** Of the backup and of the migrations. What is wrong with the ones is not said of the other. */
function backupVerdict(report: BackupReport): string[] {
  const { manifest, checks, failure, migrations } = report
  const proven = checks.some(({ name, status }) => name === 'drill' && status === 'passed')
  const { own, all } = failuresOf(checks)
  if (own.length > 0 || failure) {
    const title = own.length > 0 ? 'the backup did not pass its checks' : 'the backup could not be kept'
    const told = failure ? [`- ${escapeMessage(`${failure.message}${failure.hint ? ` ${failure.hint}` : ''}`)}`] : []
    return [`## ❌ Do not push: ${title}`, [...renderReasons(all), ...told].join('\n')]
  }
  const what = describeRows(manifest)
  const verdict = migrations && judge(migrations)
  if (manifest.source.kind === 'data-api' && verdict?.status !== 'failed')
    return [`## ⚠️ Rows backed up over the Data API: ${what}`, notWhole]
  if (!migrations || !verdict || verdict.status === 'idle' || verdict.status === 'unknown') {
    const title = `## ✅ Backed up and ${proven ? 'proven by a restore' : 'verified'}: ${what}`
    return verdict?.status === 'idle' ? [title, 'No migration is pending.'] : [title]
  }
  const fact = escapeMarkdown(verdict.fact)
  if (verdict.status === 'failed') {
    const trial = proven ? 'which came back in a restore on trial' : 'verified'
    const whole = `**The backup is whole, and kept:** ${what}, ${trial}.`
    return [`## ❌ Do not push: ${fact}`, ...renderStop(migrations), whole]
  }
  return [
    `## ${verdict.status === 'warned' ? '⚠️' : '✅'} Backed up, proven by a restore, and rehearsed: ${fact}`,
    `In the backup: ${what}, which came back in a restore on trial.`
  ]
}

const notWhole =
  'This is less than a backup over PostgreSQL: the rows are not of one instant, and only the outlines of the tables are in it. Keep the migrations, which make them; no rehearsal took place. A connection string, or an access token, gives all of it.'

function totals(manifest: AnyManifest, duration: number): string {
  const { source } = manifest
  return renderTable(
    ['Backup', 'Source', 'Environment', 'Size', 'Time'],
    [
      [
        `\`${manifest.backup_id}\``,
        `${escapeMarkdown(manifest.database_url)}, ${escapeMarkdown(describeOrigin(source))}`,
        escapeMarkdown(manifest.environment),
        prettyBytes(manifest.backup_size),
        prettyMilliseconds(duration)
      ]
    ]
  )
}

function whereabouts(report: Told): string[] {
  if (report.command === 'download') return [`It is in \`${escapeMarkdown(report.directory)}\`.`]
  if (report.command !== 'backup') return []
  const places = report.kept.map(whereabout)
  const guide = 'Follow the `RESTORE.md` in it to get the data back.'
  return [...places.map((place) => `${place} ${guide}`), ...describeReaders(report.sealed)]
}

function whereabout({ store, name, url, bytes, digest }: Kept): string {
  if (store !== 'artifacts') return `In \`${escapeMarkdown(url)}\`, ${prettyBytes(bytes)} uploaded.`
  return `Artifact [${escapeMarkdown(name)}](${url}), ${prettyBytes(bytes)}, \`${digest}\`.`
}

/** Who can read an encrypted backup. */
function describeReaders(sealed: SealedManifest | undefined): string[] {
  if (!sealed) return []
  const { recipients, passphrase } = sealed.encryption
  const readers = [
    ...recipients.map((recipient) => `\`${escapeMarkdown(recipient)}\``),
    ...(passphrase ? ['whoever knows the passphrase'] : [])
  ]
  return [`🔒 Encrypted. It can be read by ${readers.join(', ')}.`]
}

function coverageOf(report: Told): readonly CoverageGroup[] {
  return 'coverage' in report ? report.coverage : []
}

/** What of the source came back, what did not, and why. */
function renderAccount(coverage: readonly CoverageGroup[]): string[] {
  if (coverage.length === 0) return []
  const rows = tabulate(coverage).map(({ kind, counts }) => [escapeMarkdown(kind), ...counts])
  const unproven = renderList(explain(coverage, 'captured'))
  const captured = unproven === '' ? [] : ['**In the backup, but not proven:**', unproven]
  return ['### Everything that the database has', renderTable(['', ...columns], rows), ...captured]
}

/** Nothing is left out without a word. */
function leftOut(report: Told): string[] {
  const coverage = coverageOf(report)
  const lines = explain(coverage, 'not captured')
  if (lines.length > 0) return ['**Not in this backup:**', renderList(lines)]
  if (coverage.length > 0) return []
  const { manifest } = report
  if (isSealed(manifest) || manifest.not_captured.length === 0) return []
  const names = manifest.not_captured.map(({ schema, name, reason }) => `${schema}.${name} (${reason})`)
  return [`**Not in this backup:** ${escapeMessage(names.join(', '))}`]
}

/** As many tables as there is room for: the verdict is never cut. */
function renderTables(manifest: AnyManifest, room: number): string {
  const rows = manifest.tables.map((table) => [
    table.name === undefined ? '🔒' : escapeMarkdown(`${table.schema}.${table.name}`),
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
