// The verdict: what a report comes to in one sentence, for people; and as an error, for whoever has to stop there. What is
// wrong with the migrations is kept apart from what is wrong with the backup: the one can be bad, and the other whole.

import { remoteOf } from '../commands/keep.ts'
import { describeLossInAll, isIgnored } from '../commands/migration-words.ts'
import type { MigrationAccount } from '../commands/migrations.ts'
import { GateError } from '../errors.ts'
import type { Check } from '../verification/check.ts'
import { count } from '../wording.ts'
import type { Report } from './report.ts'
import { nameRemote } from './way-back.ts'

/** The checks that are about the migrations, and what to do where they fail. The backup has its own. */
const remedies: Readonly<Record<string, string>> = {
  migrations: 'Bring the files and the history together, and run this again.',
  rehearsal: 'Mend what stopped it, and run this again.',
  'data loss': 'Change the migrations so that they keep it; or set on-data-loss to warn, if it is meant.',
  hazards: 'Change the statements; or allow them by a comment in front of each: -- gate:allow RULE reason'
}

/** Checks that have failed, by what they are about. */
export function failuresOf(checks: readonly Check[]): {
  readonly all: readonly Check[]
  readonly own: readonly Check[]
  readonly migrations: readonly Check[]
} {
  const all = checks.filter((check) => check.status === 'failed')
  return {
    all,
    own: all.filter(({ name }) => !Object.hasOwn(remedies, name)),
    migrations: all.filter(({ name }) => Object.hasOwn(remedies, name))
  }
}

/** What is known of the migrations, in one sentence. `idle`: there is nothing to push; `unknown`: nobody has tried. */
export interface Verdict {
  readonly status: 'passed' | 'warned' | 'failed' | 'idle' | 'unknown'
  readonly fact: string
}

export function judge(account: MigrationAccount): Verdict {
  const { pending, rehearsal, checks } = account
  const [failed] = failuresOf(checks).migrations
  if (failed) return { status: 'failed', fact: faultOf(account, failed) }
  if (pending.length === 0) return { status: 'idle', fact: 'no migration is pending' }
  const files = count(pending.length, 'migration')
  if (!rehearsal) return { status: 'unknown', fact: `${files}, not rehearsed` }
  const loss = isIgnored(checks, 'data loss') ? undefined : lossOf(account)
  if (loss !== undefined) return { status: 'warned', fact: `the migrations would ${loss}` }
  const doubts = isIgnored(checks, 'hazards') ? 0 : account.findings.hazards.length
  const note = doubts === 0 ? '' : `, with ${count(doubts, 'hazard')} to look at`
  return { status: 'passed', fact: `${files} can be pushed${note}` }
}

function lossOf({ rehearsal }: MigrationAccount): string | undefined {
  return rehearsal?.impact && describeLossInAll(rehearsal.impact)
}

function faultOf(account: MigrationAccount, { name }: Check): string {
  const { findings, rehearsal } = account
  const failure = rehearsal?.pushed.failure
  if (name === 'migrations') return 'a push would refuse, since files and history have parted'
  if (name === 'data loss') return `the migrations would ${lossOf(account)}`
  if (name === 'hazards') return describeHazards(findings.hazards.length)
  if (!failure) return 'the migrations could not be rehearsed'
  return failure.file === '' ? 'the push breaks off' : `migration ${failure.file} fails at line ${failure.line}`
}

function describeHazards(number: number): string {
  return `${count(number, 'statement')} ${number === 1 ? 'trips' : 'trip'} a rule`
}

/** Why a report that has failed has failed, and what to do next; its exit code tells a bad backup from a bad migration. */
export function failureOf(report: Report): GateError {
  if ('failure' in report && report.failure) return report.failure
  const checks = 'checks' in report ? report.checks : []
  const { all, own, migrations } = failuresOf(checks)
  const reasons = all.map((check) => `${check.name}: ${check.detail}`)
  const account = 'migrations' in report ? report.migrations : undefined
  if (own.length === 0 && account) {
    return new GateError('REHEARSAL_FAILED', `${judge(account).fact}\n${reasons.join('\n')}`, {
      hint: `Do not push. ${remedies[migrations[0]?.name ?? ''] ?? ''} ${whatStays(report)}`
    })
  }
  return new GateError('CHECK_FAILED', `${reasons.length} of the checks failed\n${reasons.join('\n')}`, {
    hint:
      nextSteps[report.command] ?? 'Do not push. Run it again; if it fails again, look at the files that the log names.'
  })
}

const nextSteps: Readonly<Record<string, string>> = {
  verify: 'Use another backup: migration-gate list shows which there are.',
  drill: 'Do not rely on this backup. Take another one, and look at what the log names.',
  validate: 'What the log names has changed since the backup, or was brought back only in part.',
  restore: 'Nothing was changed.',
  download: 'Use another backup.',
  audit:
    'Somebody has changed the trail, or the backups. Compare it with copies that lie elsewhere: in artifacts, or in S3.'
}

function whatStays(report: Report): string {
  if (report.command !== 'backup' || report.status === 'skipped') return 'Nothing was changed.'
  const remote = remoteOf(report)
  return `The backup is whole, and kept ${remote ? `as ${nameRemote(remote)}` : `in ${report.directory}`}.`
}
