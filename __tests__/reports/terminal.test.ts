// What a terminal shows at the end: a few lines, and no control character from outside.

import type { BackupReport } from '../../src/commands/backup.ts'
import type { DrillReport } from '../../src/commands/drill.ts'
import type { ValidateReport } from '../../src/commands/validate.ts'
import type { VerifyReport } from '../../src/commands/verify.ts'
import { GateError } from '../../src/errors.ts'
import { renderText } from '../../src/reports/terminal.ts'
import type { CoverageGroup } from '../../src/verification/coverage.ts'
import { sampleCoverage, sampleManifest } from '../support/manifest.ts'
import {
  accountOf,
  backupWith,
  brokenAccount,
  hazard,
  lossyAccount,
  migrationsPassed,
  rehearsalWith
} from '../support/migrations.ts'

const backup: BackupReport = {
  command: 'backup',
  status: 'passed',
  directory: '/somewhere/backup_20250119_143022',
  manifest: sampleManifest,
  checks: [],
  coverage: sampleCoverage,
  migrations: undefined,
  sealed: undefined,
  kept: [],
  failure: undefined,
  duration: 2345
}

const account = `in the backup, but not proven:
  2 indexes in public: users by_vector, users by_other. the sandbox lacks it
  1 extension: pg_net. the sandbox cannot have it
not in the backup:
  rows of 1 table in shop: orders. Its schema is not backed up.
  1,234 storage files. Copy them with \`supabase storage cp\`.
`

test('a backup with a drill that passed says what is not proven, what is not there, and where it is', () => {
  expect(renderText(backup)).toBe(
    `backup passed: 1 table, 2 rows, 100 B in 2.3s\n${account}/somewhere/backup_20250119_143022`
  )
})

test('a drill says the same', () => {
  const drill: DrillReport = { ...backup, command: 'drill', sandbox: 'PostgreSQL 18.3 (embedded)', tables: [] }
  expect(renderText(drill)).toBe(
    `drill passed: 1 table, 2 rows, 100 B in 2.3s\n${account}/somewhere/backup_20250119_143022`
  )
  expect(renderText({ ...drill, status: 'failed', coverage: [] })).toBe(
    'drill FAILED: 1 table, 2 rows, 100 B in 2.3s\n/somewhere/backup_20250119_143022'
  )
})

test('what has failed ends with what to do', () => {
  const checks = [{ name: 'content', status: 'failed', detail: 'differs' }] as const
  const verified: VerifyReport = { ...backup, command: 'verify', status: 'failed', checks }
  expect(renderText(verified)).toMatch(/\nUse another backup: migration-gate list shows which there are\.$/)
  const target = { target: 'db:5432/postgres', tables: [] }
  const validated: ValidateReport = { ...verified, command: 'validate', manifest: sampleManifest, ...target }
  expect(renderText(validated)).toMatch(/\nWhat the log names has changed since the backup, .*\.$/)
})

test('without a drill nothing is listed of what nobody tried to prove', () => {
  const coverage = sampleCoverage
    .filter(({ standing }) => standing === 'proven')
    .map((group): CoverageGroup => ({ ...group, standing: 'captured' }))
  expect(renderText({ ...backup, coverage })).toBe(
    'backup passed: 1 table, 2 rows, 100 B in 2.3s\n/somewhere/backup_20250119_143022'
  )
})

test('a backup that could not be kept ends with why, and what to do', () => {
  const failure = new GateError('STORE_FAILED', 'the quota is used up', { hint: 'Delete old artifacts.' })
  const text = renderText({ ...backup, status: 'failed', coverage: [], failure })
  expect(text).toMatch(/^backup FAILED: /)
  expect(text).toMatch(/\nthe quota is used up\nDelete old artifacts\.$/)
})

test('each group has one line, whatever it is called', () => {
  const hostile = 'two\nlines \u001b[31m \r \u2028 | `x` 🐘'
  const names = Array.from({ length: 1000 }, (_, index) => `${hostile}${index}`)
  const coverage: CoverageGroup[] = [
    { kind: 'table', schema: hostile, standing: 'not captured', count: 1000, names, reason: hostile }
  ]
  const lines = renderText({ ...backup, coverage }).split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[2]).toContain('🐘7 and 992 more. two')
  expect(lines.join('')).not.toMatch(/\p{Cc}/u)
})

describe('of migrations', () => {
  test('that can be pushed it says so in a line', () => {
    expect(renderText(backupWith(accountOf()))).toBe(`backup passed: 1 table, 2 rows, 100 B in 2.3s
rehearsed by supabase 2.117.0 in 1.9s: 2 migrations can be pushed
not proven:
  Of auth.users the backup has no rows.
/somewhere/backups/backup_20250119_143022`)
  })

  test('that lose data it says what, by table, what to look at, and the way back', () => {
    expect(renderText(backupWith(lossyAccount))).toBe(`backup passed: 1 table, 2 rows, 100 B in 2.3s
rehearsed by supabase 2.117.0 in 1.9s: the migrations would delete 225 rows and drop 120 values
would be lost:
  public.orders: 225 rows deleted
  public.profiles: 120 values of full_name dropped
to look at:
  20250301120000_tidy_up.sql:1 ban-drop-column: public.profiles has 120 rows in 49.2 kB: DROP COLUMN full_name destroys what it holds
the way back, which brought everything back in the sandbox:
  export RESTORE_DB_URL='postgresql://user:password@host:5432/postgres'
  BACKUP=/somewhere/backups/backup_20250119_143022
  migration-gate restore "$BACKUP" --table public.orders --table public.profiles --into-schema recovered
  psql "$RESTORE_DB_URL" --no-psqlrc --set ON_ERROR_STOP=1 --file "$BACKUP/undo.sql"
  # once you have looked
  psql "$RESTORE_DB_URL" --no-psqlrc --set ON_ERROR_STOP=1 --command 'DROP SCHEMA recovered CASCADE'
not proven:
  Of auth.users the backup has no rows.
/somewhere/backups/backup_20250119_143022`)
  })

  test('of which one fails it says that first, and that the backup is whole', () => {
    expect(
      renderText(backupWith(brokenAccount))
    ).toBe(`do NOT push: migration 20250302090000_archive.sql fails at line 3
  check constraint "positive" of relation "orders" is violated by some row (SQLSTATE 23514)
  In production 20250301120000_tidy_up.sql would stay applied; nothing of 20250302090000_archive.sql would stay; 20250303100000_last.sql would not be reached.
the backup is whole, and kept: 1 table, 2 rows, 100 B in 2.3s
not proven:
  Of auth.users the backup has no rows.
/somewhere/backups/backup_20250119_143022`)
  })

  test('of a backup that is not whole it says that first', () => {
    const damaged = { name: 'content', status: 'failed', detail: 'differs' } as const
    const report = backupWith(brokenAccount, { checks: [damaged, ...brokenAccount.checks] })
    expect(renderText(report)).toMatch(/^backup FAILED: .*\ndo NOT push: /)
    expect(renderText(report)).not.toContain('the backup is whole')
  })

  test('that a push would refuse it says why, and of files that have drifted what to do', () => {
    const drift = [{ kind: 'missing file', version: '2020', name: 'x' }] as const
    const checks = [{ name: 'migrations', status: 'failed', detail: 'a push would refuse' }] as const
    const account = accountOf({ pending: [], refusals: drift, warnings: drift, rehearsal: undefined, checks })
    expect(
      renderText(rehearsalWith(account))
    ).toBe(`do NOT push: a push would refuse, since files and history have parted
  2020 (x) is applied, but has no file: supabase migration fetch, or supabase migration repair --status reverted 2020
files and history have parted:
  2020 (x) is applied, but has no file: supabase migration fetch, or supabase migration repair --status reverted 2020
rehearsed on a copy of https://abcdefghijklmnopqrst.supabase.co, of which nothing was kept, in 2.3s`)
  })

  test('that nobody has tried, or of which none is pending, it says that', () => {
    const checks = [{ name: 'rehearsal', status: 'skipped', detail: 'there is no connection' }] as const
    const untried = accountOf({ rehearsal: undefined, checks })
    expect(renderText(rehearsalWith(untried, { manifest: undefined, checks }))).toBe(
      '2 migrations, not rehearsed\n  there is no connection'
    )
    const none = rehearsalWith(undefined, { manifest: undefined, checks: [migrationsPassed] })
    expect(renderText(none)).toBe('no migration is pending: nothing was copied')
    const reason = 'no migration is pending'
    expect(renderText({ command: 'backup', status: 'skipped', reason, duration: 1 })).toBe(
      'nothing was backed up: no migration is pending'
    )
  })

  test('that could not be rehearsed it says what was wrong with the copy', () => {
    const damaged = { name: 'drill', status: 'failed', detail: 'public.users\ndiffers' } as const
    const checks = [{ name: 'rehearsal', status: 'failed', detail: 'not begun: the drill has not passed' }] as const
    const account = accountOf({ rehearsal: undefined, checks })
    expect(
      renderText(rehearsalWith(account, { checks: [damaged, ...checks], directory: '/b/backup_1' }))
    ).toBe(`rehearse FAILED: what it was to take place on did not pass its checks
  drill: public.users\\u{a}differs
do NOT push: the migrations could not be rehearsed
  not begun: the drill has not passed
rehearsed on /b/backup_1, in 2.3s`)
  })

  test('of many there are twenty lines, each of them one', () => {
    const hazards = Array.from({ length: 50 }, (_, index) => hazard(index, { message: 'two\nlines \u001b[31m \r' }))
    const lines = renderText(backupWith(accountOf({ findings: { hazards, allowed: [], locks: [] } }))).split('\n')
    expect(lines).toHaveLength(2 + 1 + 20 + 1 + 2 + 1)
    expect(lines[23]).toBe('  and 30 more')
    expect(lines.join('')).not.toMatch(/\p{Cc}/u)
  })
})
