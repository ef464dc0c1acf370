// What everybody may read, in a repository that is public: the verdict, and what stands in the repository anyway. Names,
// numbers and addresses of the database stay out, and so do PostgreSQL's own messages, which may quote a value.

import prettyMilliseconds from 'pretty-ms'
import type { AfterCheckReport } from '../commands/after-check.ts'
import type { BackupReport } from '../commands/backup.ts'
import { keptBy } from '../commands/keep.ts'
import type { MigrationAccount } from '../commands/migrations.ts'
import { type ErrorCode, GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Check } from '../verification/check.ts'
import { count } from '../wording.ts'
import { type Annotation, annotationsOf } from './annotations.ts'
import { renderCode } from './blocks.ts'
import { escapeMarkdown, renderTable } from './markdown.ts'
import type { Report } from './report.ts'
import { failureOf, failuresOf, judge } from './verdict.ts'

const note =
  'Everybody can read this: names and numbers of the database are left out, here and in the log. `summary: full` shows them.'

/** The job summary for everybody. */
export function renderBrief(report: Report): string {
  const blocks = [
    titleOf(report),
    ...(report.command === 'backup' && report.status !== 'skipped' ? describeBackup(report) : []),
    ...('migrations' in report && report.migrations ? describeMigrations(report.migrations) : []),
    ...renderStates(checksOf(report)),
    note
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The same for whoever has to be told that it failed. */
export function briefFailureOf(report: Report): Error {
  const failure = failureOf(report)
  if ('failure' in report && report.failure) return briefErrorOf(failure)
  const { code } = failure
  const names = failuresOf(checksOf(report)).all.map(({ name }) => name)
  const fact = names.length > 0 ? `failed: ${names.join(', ')}` : `${report.command} failed`
  return new GateError(code, fact, { hint })
}

/** What GitHub shows beside the lines of a file, without what the database says of them. */
export function briefAnnotationsOf(report: Report, workspace: string): Annotation[] {
  const findings = 'migrations' in report ? (report.migrations?.findings.hazards ?? []) : []
  const remedies = new Map(findings.map(({ rule, remedy }) => [rule, remedy]))
  return annotationsOf(report, workspace).map((annotation) => ({
    ...annotation,
    message: remedies.get(annotation.title) ?? 'What it is about is not shown in a public repository.'
  }))
}

/** About the workflow, and not about the database. */
const openCodes: readonly ErrorCode[] = ['PUBLIC_REPOSITORY', 'NOT_CONFIRMED', 'TIMED_OUT', 'INTERRUPTED']

/** The same for a run that broke off: what is wrong with its options is told, and of the rest which kind of failure it is. */
export function briefErrorOf(error: Error): Error {
  if (!(error instanceof GateError)) return new Error('it broke off, which nobody foresaw')
  const isOpen = error.exitCode === wrongOptions || openCodes.includes(error.code)
  return isOpen ? error : new GateError(error.code, `it broke off: ${error.code}`, { hint })
}

const wrongOptions = new GateError('INVALID_OPTION', '').exitCode

const hint =
  'Everybody can read this, so names and numbers are left out. The README says what each code means; on your own machine, or with summary: full, the message is shown.'

/** Of what happened after the push, the verdict. */
export function briefAfterCheck({ status }: AfterCheckReport): { readonly text: string; readonly isWarning: boolean } {
  const isWarning = status === 'different' || status === 'half pushed'
  return { text: `${isWarning ? '⚠️' : '✅'} After the push: ${status}.`, isWarning }
}

/** A log for everybody: of each line that much as may be said of it, and that there are warnings. */
export function briefLog(log: Log): Log {
  return {
    ...log,
    info: (_, brief) => {
      if (brief !== undefined) log.info(brief)
    },
    warning: (_, brief = 'There is a warning, which names what is in the database.') => log.warning(brief),
    progress: () => undefined
  }
}

function checksOf(report: Report): readonly Check[] {
  return 'checks' in report ? report.checks : []
}

const marks = { passed: '✅', failed: '❌', planned: '⚪', skipped: '⚪' } as const

function titleOf(report: Report): string {
  const mark = marks[report.status]
  if (report.status === 'skipped') return `## ${mark} Nothing was backed up: no migration is pending`
  if (report.command !== 'backup') return `## ${mark} ${report.command}: ${report.status}`
  if (report.status === 'failed') return `## ${mark} Do not push: ${briefFailureOf(report).message}`
  if (report.manifest.source.kind === 'data-api')
    return '## ⚠️ Rows backed up over the Data API, which is less than a backup'
  const isProven = report.checks.some(({ name, status }) => name === 'drill' && status === 'passed')
  const isDoubtful = report.migrations !== undefined && judge(report.migrations).status === 'warned'
  return `## ${isDoubtful ? '⚠️' : mark} Backed up and ${isProven ? 'proven by a restore' : 'verified'}`
}

function describeBackup(report: BackupReport): string[] {
  const { manifest, sealed, duration } = report
  const artifact = keptBy(report, 'artifacts')
  const rows = [[`\`${manifest.backup_id}\``, escapeMarkdown(manifest.environment), prettyMilliseconds(duration)]]
  return [
    renderTable(['Backup', 'Environment', 'Time'], rows),
    ...(artifact ? [`Artifact [${escapeMarkdown(artifact.name)}](${artifact.url}), \`${artifact.digest}\`.`] : []),
    ...(sealed ? ['🔒 Encrypted.'] : [])
  ]
}

/** The files are in the repository; what they would do to the data is not. */
function describeMigrations({ pending, findings, checks }: MigrationAccount): string[] {
  const loss = checks.find(({ name }) => name === 'data loss')
  return [
    `${count(pending.length, 'migration')} pending.`,
    ...(loss && loss.status !== 'passed' ? ['**A push would lose data.**'] : []),
    ...findings.hazards.slice(0, 20).map(({ rule, file, line, remedy }) => {
      return `- **${escapeMarkdown(rule)}** at ${renderCode(`${file}:${line}`)}: ${escapeMarkdown(remedy)}`
    })
  ]
}

function renderStates(checks: readonly Check[]): string[] {
  if (checks.length === 0) return []
  return [
    renderTable(
      ['', 'Check'],
      checks.map(({ name, status }) => [marks[status], name])
    )
  ]
}
