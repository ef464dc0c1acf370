// The verdict: a bad migration is told from a bad backup, in words and in the exit code.

import type { MigrationAccount } from '../../src/commands/migrations.ts'
import type { RestoreReport } from '../../src/commands/restore.ts'
import type { VerifyReport } from '../../src/commands/verify.ts'
import { GateError } from '../../src/errors.ts'
import { failureOf, judge } from '../../src/reports/verdict.ts'
import type { Kept } from '../../src/stores/store.ts'
import type { Check } from '../../src/verification/check.ts'
import {
  accountOf,
  backupWith,
  brokenAccount,
  failure,
  hazard,
  hazardsFailed,
  hazardsWarned,
  lossFailed,
  lossWarned,
  lossyImpact,
  migrationsPassed,
  noHazards,
  nothingLost,
  rehearsalOf,
  rehearsalPassed,
  rehearsalWith
} from '../support/migrations.ts'

const lossy = rehearsalOf({ impact: lossyImpact })
const refused: Check = { name: 'migrations', status: 'failed', detail: 'a push would refuse: a.sql is older' }
const notRehearsed: Check = { name: 'rehearsal', status: 'skipped', detail: 'rehearse is off' }
const findings = { hazards: [hazard(1)], allowed: [], locks: [] }
const loss = 'the migrations would delete 225 rows and drop 120 values'

function ignored(check: Check): Check {
  return { ...check, detail: check.detail.replace(/is warn$/, 'is ignore') }
}

describe('the verdict', () => {
  test.each<[string, string, string, Partial<MigrationAccount>]>([
    ['all is well', 'passed', '2 migrations can be pushed', {}],
    [
      'statements trip a rule',
      'passed',
      '2 migrations can be pushed, with 1 hazard to look at',
      { findings, checks: [rehearsalPassed, nothingLost, hazardsWarned] }
    ],
    ['data is lost', 'warned', loss, { rehearsal: lossy, checks: [rehearsalPassed, lossWarned, noHazards] }],
    [
      'nobody wants to hear of either',
      'passed',
      '2 migrations can be pushed',
      { rehearsal: lossy, findings, checks: [rehearsalPassed, ignored(lossWarned), ignored(hazardsWarned)] }
    ],
    [
      'data may not be lost',
      'failed',
      loss,
      { rehearsal: lossy, checks: [rehearsalPassed, lossFailed, hazardsFailed] }
    ],
    [
      'statements may trip no rule',
      'failed',
      '1 statement trips a rule',
      { findings, checks: [rehearsalPassed, nothingLost, hazardsFailed] }
    ],
    ['a migration fails', 'failed', 'migration 20250302090000_archive.sql fails at line 3', brokenAccount],
    [
      'the push breaks off between two',
      'failed',
      'the push breaks off',
      {
        rehearsal: rehearsalOf({ pushed: { files: [], failure: { ...failure, file: '' }, stubs: [] } }),
        checks: brokenAccount.checks
      }
    ],
    [
      'the sandbox died',
      'failed',
      'the migrations could not be rehearsed',
      { rehearsal: undefined, checks: [migrationsPassed, { ...notRehearsed, status: 'failed' }] }
    ],
    [
      'a push would refuse',
      'failed',
      'a push would refuse, since files and history have parted',
      { pending: [], rehearsal: undefined, checks: [refused, notRehearsed] }
    ],
    ['nobody has tried', 'unknown', '2 migrations, not rehearsed', { rehearsal: undefined, checks: [notRehearsed] }],
    [
      'there is nothing to push',
      'idle',
      'no migration is pending',
      { pending: [], rehearsal: undefined, checks: [migrationsPassed, notRehearsed] }
    ]
  ])('where %s is %s', (_, status, fact, rest) => {
    expect(judge(accountOf(rest))).toEqual({ status, fact })
  })
})

describe('the error of a report', () => {
  test('about migrations alone has an exit code of its own, and says that the backup is whole, and where', () => {
    const error = failureOf(backupWith(brokenAccount))
    expect(error).toMatchObject({ code: 'REHEARSAL_FAILED', exitCode: 11 })
    expect(error.message).toBe('migration 20250302090000_archive.sql fails at line 3\nrehearsal: it was the second one')
    expect(error.hint).toBe(
      'Do not push. Mend what stopped it, and run this again. The backup is whole, and kept in /somewhere/backups/backup_20250119_143022.'
    )
  })

  test('names the artifact, where there is one', () => {
    const kept: Kept = {
      store: 'artifacts',
      name: 'production-1',
      id: '7',
      url: '',
      bytes: 1,
      digest: '',
      check: noHazards
    }
    expect(failureOf(backupWith(brokenAccount, { kept: [kept] })).hint).toContain('kept as the artifact production-1.')
  })

  test.each([
    [refused, 'Bring the files and the history together'],
    [lossFailed, 'set on-data-loss to warn, if it is meant'],
    [hazardsFailed, '-- gate:allow RULE reason']
  ])('has the next step for %j', (check, hint) => {
    const error = failureOf(rehearsalWith(accountOf({ rehearsal: lossy, findings, checks: [check] })))
    expect(error).toMatchObject({ code: 'REHEARSAL_FAILED', hint: expect.stringContaining(hint) })
    expect(error.hint).toMatch(/^Do not push\. .* Nothing was changed\.$/)
  })

  test('about the backup has its exit code, whatever the migrations come to', () => {
    const damaged: Check = { name: 'drill', status: 'failed', detail: 'public.users differs' }
    const report = backupWith(brokenAccount, { checks: [damaged, ...brokenAccount.checks] })
    const error = failureOf(report)
    expect(error).toMatchObject({ code: 'CHECK_FAILED', exitCode: 10 })
    expect(error.message).toBe('2 of the checks failed\ndrill: public.users differs\nrehearsal: it was the second one')
    expect(error.hint).toMatch(/^Do not push\. Run it again/)
  })

  test('that could not be kept is why, before anything else', () => {
    const full = new GateError('STORE_FAILED', 'the quota is used up')
    expect(failureOf(backupWith(brokenAccount, { failure: full }))).toBe(full)
  })

  test('of other commands says what is to be done, or that nothing was', () => {
    const { manifest, directory, duration } = backupWith(undefined)
    const checks = [{ name: 'content', status: 'failed', detail: 'differs' }] as const
    const report: VerifyReport = { command: 'verify', status: 'failed', directory, manifest, checks, duration }
    expect(failureOf(report)).toMatchObject({
      code: 'CHECK_FAILED',
      hint: expect.stringMatching(/^Use another backup/)
    })
    expect(failureOf({ ...report, command: 'download' }).hint).toBe('Use another backup.')
    const restored = { ...report, command: 'restore', failure: undefined } as unknown as RestoreReport
    expect(failureOf(restored).hint).toBe('Nothing was changed.')
  })
})
