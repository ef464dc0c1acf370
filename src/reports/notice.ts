// The notice of a run: a report, or the error that came in its place, in the few words that somebody reads on a phone. No
// row's data: what checks tell has none, and an error that nobody foresaw is not told at all, but where to read it.

import prettyMilliseconds from 'pretty-ms'
import type { BackupReport } from '../commands/backup.ts'
import type { RehearseReport } from '../commands/rehearse.ts'
import { codeOf, GateError } from '../errors.ts'
import type { Notice } from '../notifications/notice.ts'
import type { Check } from '../verification/check.ts'
import { count } from '../wording.ts'
import type { Report } from './report.ts'
import { failureOf, failuresOf, judge } from './verdict.ts'

/** What is known of a run without its report. Empty texts count as unknown. */
export interface NoticeContext {
  readonly command: string
  readonly repository: string | undefined
  readonly environment: string | undefined
  readonly workflow: string | undefined
  readonly actor: string | undefined
  readonly runUrl: string | undefined
}

type Told = Exclude<Report, { readonly command: 'list' } | { readonly status: 'skipped' }>

interface Verdict {
  readonly status: Notice['status']
  readonly title: string
}

/** Checks that are told; the first are what matters. */
const mostReasons = 3

/** What there is to tell of a run; undefined where there is nothing, as of a list, or of a run that had nothing to do. */
export function noticeOf(outcome: Report | Error, context: NoticeContext): Notice | undefined {
  if (outcome instanceof Error) return noticeOfError(outcome, context)
  if (outcome.command === 'list' || outcome.status === 'skipped') return undefined
  const { status, title } = verdictOf(outcome)
  return {
    status,
    title,
    facts: known([
      ...aboutReport(outcome, context),
      ...aboutRun(context),
      ['Time', prettyMilliseconds(outcome.duration)]
    ]),
    cause: causesOf(outcome, status),
    nextStep: nextStepOf(outcome, status),
    runUrl: context.runUrl || undefined,
    command: outcome.command,
    backupId: backupOf(outcome)
  }
}

function noticeOfError(error: Error, context: NoticeContext): Notice {
  const { command, environment } = context
  const foreseen = error instanceof GateError
  return {
    status: 'failed',
    title: command === 'backup' ? '❌ Do not push: there is no backup of this state' : `❌ ${command} failed`,
    facts: known([['Environment', environment], ...aboutRun(context)]),
    cause: foreseen ? error.message.split('\n') : [`something that nobody foresaw (${codeOf(error) ?? error.name})`],
    nextStep: foreseen ? error.hint : 'Read the log of the run. This is a bug of Migration Gate: please report it.',
    runUrl: context.runUrl || undefined,
    command,
    backupId: undefined
  }
}

type Fact = readonly [name: string, value: string | undefined]

function known(facts: readonly Fact[]): Notice['facts'] {
  return facts.flatMap(([name, value]) => (value ? [[name, value] as const] : []))
}

function aboutRun({ repository, workflow, actor }: NoticeContext): Fact[] {
  return [
    ['Repository', repository],
    ['Workflow', workflow],
    ['Started by', actor]
  ]
}

function aboutReport(report: Told, { environment }: NoticeContext): Fact[] {
  const manifest = 'manifest' in report ? report.manifest : undefined
  const kept = report.command === 'backup' ? report.kept : []
  return [
    ['Environment', manifest?.environment ?? environment],
    ['Backup', backupOf(report)],
    ['Contents', manifest && `${count(manifest.total_records, 'row')} in ${count(manifest.tables.length, 'table')}`],
    ['Source', report.command === 'connect' ? report.address : manifest?.database_url],
    ['Target', 'target' in report ? report.target : undefined],
    ['Kept in', kept.map(({ store, name }) => `${store}: ${name}`).join(', ')]
  ]
}

/** Undefined for a copy of which nothing was kept. */
function backupOf(report: Told): string | undefined {
  return 'manifest' in report && report.directory !== undefined ? report.manifest?.backup_id : undefined
}

function verdictOf(report: Told): Verdict {
  if (report.command === 'backup') return verdictOfBackup(report)
  if (report.command === 'rehearse') return verdictOfRehearsal(report)
  if (report.status === 'planned') return { status: 'passed', title: `📋 Dry run: ${report.command} changed nothing` }
  if (report.status === 'failed') return { status: 'failed', title: `❌ ${failedTitle(report)}` }
  if (warningsOf(report).length > 0) return { status: 'warned', title: `⚠️ ${passedTitle(report)}` }
  return { status: 'passed', title: `✅ ${passedTitle(report)}` }
}

function verdictOfBackup({ checks, failure, migrations, manifest }: BackupReport): Verdict {
  const stop = (reason: string): Verdict => ({ status: 'failed', title: `❌ Do not push: ${reason}` })
  if (failuresOf(checks).own.length > 0) return stop('the backup did not pass its checks')
  if (failure) return stop('the backup could not be kept')
  const verdict = migrations && judge(migrations)
  if (verdict?.status === 'failed') return stop(verdict.fact)
  if (manifest.source.kind === 'data-api') return { status: 'warned', title: '⚠️ Rows backed up over the Data API' }
  const proven = checks.some(({ name, status }) => name === 'drill' && status === 'passed')
  const title = `Backed up and ${proven ? 'proven by a restore' : 'verified'}`
  if (verdict?.status === 'warned') return { status: 'warned', title: `⚠️ ${title}, but ${verdict.fact}` }
  return { status: 'passed', title: `✅ ${title}${verdict ? `: ${verdict.fact}` : ''}` }
}

function verdictOfRehearsal({ checks, migrations }: RehearseReport): Verdict {
  if (failuresOf(checks).own.length > 0)
    return { status: 'failed', title: '❌ Not rehearsed: what it was to take place on did not pass its checks' }
  if (!migrations) return { status: 'passed', title: '✅ No migration is pending' }
  const { status, fact } = judge(migrations)
  if (status === 'failed') return { status, title: `❌ Do not push: ${fact}` }
  if (status === 'warned') return { status, title: `⚠️ Rehearsed: ${fact}` }
  return { status: 'passed', title: status === 'passed' ? `✅ Rehearsed: ${fact}` : `⚪ ${fact}` }
}

function failedTitle(report: Told): string {
  switch (report.command) {
    case 'verify':
      return 'The backup is not whole'
    case 'drill':
      return 'The backup was not proven'
    case 'download':
      return 'The backup that was downloaded is not whole'
    case 'validate':
      return `${report.target} is not what the backup says`
    case 'restore':
      return report.failure?.code === 'OUTCOME_UNKNOWN'
        ? 'The restore failed, and what became of the target is not known'
        : 'The restore failed: nothing was changed'
    case 'status':
      return 'The backups are not as they should be'
    case 'prune':
      return 'Not all that was to be removed could be'
    case 'audit':
      return 'The audit trail is not as it was written'
    default:
      return `${report.command} failed`
  }
}

function passedTitle(report: Told): string {
  switch (report.command) {
    case 'verify':
      return 'The backup is whole'
    case 'drill':
      return 'The backup can be restored'
    case 'download':
      return 'The backup was downloaded, and is whole'
    case 'validate':
      return `${report.target} is what the backup says`
    case 'restore':
      return 'Restored and proven'
    case 'status':
      return 'The backups are as they should be'
    case 'prune':
      return 'Only the backups that are to be kept are left'
    case 'audit':
      return 'The audit trail is as it was written'
    default:
      return `${report.command} passed`
  }
}

function causesOf(report: Told, status: Notice['status']): string[] {
  if (status === 'passed') return []
  if (status === 'warned') return doubtsOf(report)
  const failed = failuresOf(checksOf(report)).all.map((check) => reasonOf(check, report))
  const reasons = 'failure' in report && report.failure ? [report.failure.message, ...failed] : failed
  const more = reasons.length - mostReasons
  return [...reasons.slice(0, mostReasons), ...(more > 0 ? [`and ${count(more, 'more reason')}`] : [])]
}

/** A migration may raise what it likes, also a value of a row. */
function reasonOf({ name, detail }: Check, report: Told): string {
  const account = 'migrations' in report ? report.migrations : undefined
  const failure = account?.rehearsal?.pushed.failure
  if (name !== 'rehearsal' || !account || !failure) return `${name}: ${detail}`
  return `${name}: ${judge(account).fact}${failure.sqlState ? ` (SQLSTATE ${failure.sqlState})` : ''}`
}

/** Why something that has passed is to be looked at. */
function doubtsOf(report: Told): string[] {
  if ('manifest' in report && report.manifest?.source.kind === 'data-api')
    return ['the rows are not of one instant, and only the outlines of the tables are in it']
  const losses = checksOf(report).filter(({ name }) => name === 'data loss')
  return [...losses.map(({ name, detail }) => `${name}: ${detail}`), ...warningsOf(report)].slice(0, mostReasons)
}

function checksOf(report: Told): readonly Check[] {
  return 'checks' in report ? report.checks : []
}

function warningsOf(report: Told): readonly string[] {
  return 'warnings' in report ? report.warnings : []
}

function nextStepOf(report: Told, status: Notice['status']): string | undefined {
  if (status === 'failed') return failureOf(report).hint
  if (status === 'passed') return undefined
  return 'manifest' in report ? 'Read the summary of the run before you push.' : 'Read the summary of the run.'
}
