// The job summary: the verdict comes first and is never cut, and nothing that a database is named can disturb it.

import type { BackupReport } from '../../src/commands/backup.ts'
import type { DrillReport } from '../../src/commands/drill.ts'
import type { VerifyReport } from '../../src/commands/verify.ts'
import { GateError } from '../../src/errors.ts'
import { renderFailure, renderSummary } from '../../src/reports/summary.ts'
import type { Manifest, TableEntry } from '../../src/snapshot/manifest.ts'
import type { Kept } from '../../src/stores/store.ts'
import type { Check } from '../../src/verification/check.ts'
import type { CoverageGroup } from '../../src/verification/coverage.ts'
import { sampleCoverage, sampleManifest, sampleTable } from '../support/manifest.ts'
import {
  accountOf,
  backupWith,
  brokenAccount,
  lossFailed,
  lossyAccount,
  migrationsPassed,
  rehearsalWith
} from '../support/migrations.ts'

/** GitHub drops a summary that is larger. */
const limit = 1024 * 1024

const users: TableEntry = { ...sampleTable, records: 1234567, size: 45678 }
const manifest: Manifest = { ...sampleManifest, tables: [users], total_records: 1234567, backup_size: 45678 }
const passed: Check = { name: 'files', status: 'passed', detail: 'all 7 there, and no other' }
const skipped: Check = { name: 'source', status: 'skipped', detail: 'verify is files' }
const failed: Check = { name: 'content', status: 'failed', detail: 'users.json.zst: its fingerprint differs' }
const report: BackupReport = {
  command: 'backup',
  status: 'passed',
  directory: '/somewhere/backups/backup_20250119_143022',
  manifest,
  checks: [passed, skipped],
  coverage: [],
  migrations: undefined,
  sealed: undefined,
  kept: [],
  failure: undefined,
  duration: 2345
}

describe('of a backup that passed', () => {
  const summary = renderSummary(report)

  test('the verdict is the first line, with what was backed up', () => {
    expect(summary).toMatch(/^## ✅ Backed up and verified: 1,234,567 rows in 1 table\n/)
  })

  test('there are the totals, each check with its mark, and each table with rows, size and checksum', () => {
    expect(summary).toContain(
      '| `backup_20250119_143022` | https&#58;//abcdefghijklmnopqrst.supabase.co, PostgreSQL 17.6 | production | 45.7 kB | 2.3s |'
    )
    expect(summary).toContain('| ✅ | files | all 7 there, and no other |')
    expect(summary).toContain('| ⚪ | source | verify is files |')
    expect(summary).toContain('| public.users | 1,234,567 | 45.7 kB | `0123456789abcdef…` |')
  })

  test('it says where the artifact is and how to get the data back', () => {
    const kept: Kept = {
      store: 'artifacts',
      name: 'prod|x',
      id: '7',
      url: 'https://github.com/o/r/actions/runs/1/artifacts/7',
      bytes: 50_000,
      digest: 'sha256:abc',
      check: passed
    }
    const text = renderSummary({ ...report, kept: [kept] })
    expect(text).toContain(
      'Artifact [prod&#124;x](https://github.com/o/r/actions/runs/1/artifacts/7), 50 kB, `sha256:abc`.'
    )
    expect(text).toContain('`RESTORE.md`')
    expect(renderSummary(report)).not.toContain('Artifact')
  })

  test('it reads well without any rows or tables', () => {
    const empty = { ...manifest, tables: [], total_records: 0, backup_size: 0 }
    expect(renderSummary({ ...report, manifest: empty })).toMatch(/^## ✅ Backed up and verified: 0 rows in 0 tables\n/)
  })
})

describe('of a backup that did not', () => {
  test('the verdict is the first line, and the reasons come next', () => {
    const summary = renderSummary({ ...report, status: 'failed', checks: [passed, failed] })
    expect(summary).toMatch(
      /^## ❌ Do not push: the backup did not pass its checks\n\n- \*\*content\*\*: users\.json\.zst: its fingerprint differs\n/
    )
    expect(summary).toContain('| ❌ | content |')
    expect(summary).not.toContain('Backed up and verified')
  })

  test('a store that failed is the reason, with its next step', () => {
    const failure = new GateError('STORE_FAILED', 'the quota is used up', { hint: 'Delete *old* artifacts.' })
    const summary = renderSummary({ ...report, status: 'failed', failure })
    expect(summary).toMatch(
      /^## ❌ Do not push: the backup could not be kept\n\n- the quota is used up Delete &#42;old&#42; artifacts\.\n/
    )
  })
})

test('of a stored backup that was verified again the verdict is first', () => {
  const verified: VerifyReport = { ...report, command: 'verify', checks: [passed] }
  expect(renderSummary(verified)).toMatch(/^## ✅ The backup is whole: 1,234,567 rows in 1 table\n/)
  expect(renderSummary({ ...verified, status: 'failed', checks: [failed] })).toMatch(/^## ❌ The backup is not whole/)
})

const drilled: Check = { name: 'drill', status: 'passed', detail: 'restored into PostgreSQL 18.3 (embedded): 1 table' }
const proven: BackupReport = { ...report, checks: [passed, drilled], coverage: sampleCoverage }

describe('of a backup that was drilled', () => {
  test('the verdict says that a restore has proven it', () => {
    expect(renderSummary(proven)).toMatch(/^## ✅ Backed up and proven by a restore: 1,234,567 rows in 1 table\n/)
  })

  test('there is a row for each kind of object, with what has become of it', () => {
    expect(renderSummary(proven)).toContain(
      '### Everything that the database has\n\n' +
        '|  | proven | captured | left to the platform | not captured |\n| --- | --- | --- | --- | --- |\n' +
        '| tables with rows | 2 |  | 1 | 1 |\n| policy | 3 |  |  |  |\n| index | 1 | 2 |  |  |\n' +
        '| extension | 1 | 1 |  |  |\n| storage file |  |  |  | 1,234 |\n'
    )
  })

  test('what is not in it comes before the checks, what could not be proven after them, each with its reason', () => {
    const text = renderSummary(proven)
    expect(text).toContain(
      '**Not in this backup:**\n\n- rows of 1 table in shop: orders. Its schema is not backed up.\n' +
        '- 1,234 storage files. Copy them with &#96;supabase storage cp&#96;.\n'
    )
    expect(text).toContain(
      '**In the backup, but not proven:**\n\n- 2 indexes in public: users by_vector, users by_other. the sandbox lacks it\n' +
        '- 1 extension: pg_net. the sandbox cannot have it\n'
    )
    const places = ['**Not in this backup', '### Checks', '### Everything', '**In the backup', '### Tables']
    const found = places.map((mark) => text.indexOf(mark))
    expect(found).toEqual(found.toSorted((one, other) => one - other))
    expect(found[0]).toBeGreaterThan(0)
  })

  test('what is left to the platform is not held to be missing', () => {
    const unread = { schema: 'auth', name: 'secrets', reason: 'unreadable' } as const
    const coverage = sampleCoverage.filter(({ standing }) => standing !== 'not captured')
    const text = renderSummary({ ...proven, coverage, manifest: { ...manifest, not_captured: [unread] } })
    expect(text).not.toContain('Not in this backup')
    expect(renderSummary({ ...proven, coverage: [], manifest: { ...manifest, not_captured: [unread] } })).toContain(
      '**Not in this backup:** auth.secrets &#40;unreadable&#41;'
    )
  })

  test('a drill that failed is the first thing that is said', () => {
    const check: Check = {
      name: 'drill',
      status: 'failed',
      detail: 'restored into PostgreSQL 18.3: public.users differs'
    }
    const text = renderSummary({ ...proven, status: 'failed', checks: [passed, check], coverage: [] })
    expect(text).toMatch(
      /^## ❌ Do not push: the backup did not pass its checks\n\n- \*\*drill\*\*: restored into PostgreSQL 18\.3: public\.users differs\n/
    )
    expect(text).not.toMatch(/proven|✅ Backed/)
  })

  test('a drill that nobody wanted proves nothing, and what was not tried is not listed one by one', () => {
    const check: Check = { name: 'drill', status: 'skipped', detail: 'verify is source' }
    const coverage = sampleCoverage
      .filter(({ standing }) => standing === 'proven')
      .map((group): CoverageGroup => ({ ...group, standing: 'captured' }))
    const text = renderSummary({ ...proven, checks: [passed, check], coverage })
    expect(text).toMatch(/^## ✅ Backed up and verified: /)
    expect(text).toContain('| ⚪ | drill | verify is source |')
    expect(text).toContain('| policy |  | 3 |  |  |')
    expect(text).not.toContain('not proven')
  })
})

describe('of a backup with migrations', () => {
  /** What stands in front of the totals. */
  const verdictOf = (backup: BackupReport): string => renderSummary(backup).split('\n\n| Backup |')[0] ?? ''

  test('that can be pushed the verdict says so', () => {
    expect(
      verdictOf(backupWith(accountOf()))
    ).toBe(`## ✅ Backed up, proven by a restore, and rehearsed: 2 migrations can be pushed

In the backup: 2 rows in 1 table, which came back in a restore on trial.`)
  })

  test('that lose data the verdict warns, and says how much', () => {
    expect(verdictOf(backupWith(lossyAccount))).toMatch(
      /^## ⚠️ Backed up, proven by a restore, and rehearsed: the migrations would delete 225 rows and drop 120 values\n\nIn the backup: /
    )
  })

  test('of which one fails there is the statement, the reason, what production would look like, and that the backup is whole', () => {
    expect(
      verdictOf(backupWith(brokenAccount))
    ).toBe(`## ❌ Do not push: migration 20250302090000_archive.sql fails at line 3

\`\`\`sql
ALTER TABLE public.orders ADD CONSTRAINT positive CHECK (total > 0)
\`\`\`

**check constraint &#34;positive&#34; of relation &#34;orders&#34; is violated by some row** (SQLSTATE 23514)

In production 20250301120000_tidy_up.sql would stay applied; nothing of 20250302090000_archive.sql would stay; 20250303100000_last.sql would not be reached.

**The backup is whole, and kept:** 2 rows in 1 table, which came back in a restore on trial.`)
  })

  test('that may not lose data each check that failed is a reason', () => {
    const account = { ...lossyAccount, checks: [migrationsPassed, lossFailed] }
    expect(
      verdictOf(backupWith(account))
    ).toBe(`## ❌ Do not push: the migrations would delete 225 rows and drop 120 values

- **data loss**: public.orders: 225 rows deleted

**The backup is whole, and kept:** 2 rows in 1 table, which came back in a restore on trial.`)
  })

  test('that a push would refuse each reason has its remedy, and is told once', () => {
    const refusals = [{ kind: 'out of order', version: '2020', file: '2020_old.sql' }] as const
    const refused: Check = { name: 'migrations', status: 'failed', detail: 'a push would refuse: …' }
    const account = accountOf({ pending: [], refusals, rehearsal: undefined, checks: [refused] })
    expect(
      verdictOf(backupWith(account))
    ).toBe(`## ❌ Do not push: a push would refuse, since files and history have parted

- 2020_old.sql is older than what is applied: give it a newer version, or push with --include-all

**The backup is whole, and kept:** 2 rows in 1 table, which came back in a restore on trial.`)
  })

  test('of which none is pending, or was tried, the verdict is that of the backup', () => {
    const idle = accountOf({ pending: [], rehearsal: undefined, checks: [migrationsPassed] })
    expect(verdictOf(backupWith(idle))).toBe(
      '## ✅ Backed up and proven by a restore: 2 rows in 1 table\n\nNo migration is pending.'
    )
    const untried = accountOf({ rehearsal: undefined, checks: [migrationsPassed] })
    const text = renderSummary(backupWith(untried, { checks: [passed] }))
    expect(text).toMatch(/^## ✅ Backed up and verified: 2 rows in 1 table\n\n\| Backup/)
    expect(text).toContain('### 2 migrations, not rehearsed')
  })

  test('that is not whole itself, that is said first, and nothing else is blamed', () => {
    const checks = [failed, ...brokenAccount.checks]
    const text = verdictOf(backupWith(brokenAccount, { checks }))
    expect(text).toMatch(/^## ❌ Do not push: the backup did not pass its checks\n\n- \*\*content\*\*: /)
    expect(text).not.toContain('The backup is whole')
    const failure = new GateError('STORE_FAILED', 'the quota is used up')
    expect(verdictOf(backupWith(brokenAccount, { failure }))).toBe(
      '## ❌ Do not push: the backup could not be kept\n\n- **rehearsal**: it was the second one\n- the quota is used up'
    )
  })

  test('that there was nothing to back up for is said, and why', () => {
    const reason = 'no migration is pending, and when is pending: there is nothing to back up for'
    expect(renderSummary({ command: 'backup', status: 'skipped', reason, duration: 1 })).toBe(
      `## ⚪ Nothing was backed up\n\n${reason}\n`
    )
  })
})

describe('of a rehearsal', () => {
  /** The verdict, and what it took place on. */
  const headOf = (rehearsal: Parameters<typeof renderSummary>[0]): string =>
    renderSummary(rehearsal).split('\n\n###')[0] ?? ''

  test('on a copy it is said that nothing was kept, and there are no tables of a backup', () => {
    expect(headOf(rehearsalWith(accountOf()))).toBe(`## ✅ Rehearsed: 2 migrations can be pushed

On a copy of https&#58;//abcdefghijklmnopqrst.supabase.co, PostgreSQL 17.6: 2 rows in 1 table. Nothing of it was kept, and nothing was changed.`)
    expect(headOf(rehearsalWith(lossyAccount))).toMatch(
      /^## ⚠️ Rehearsed: the migrations would delete 225 rows and drop/
    )
    expect(renderSummary(rehearsalWith(accountOf()))).not.toContain('### Tables')
  })

  test('on a stored backup it is said which, and of when', () => {
    expect(headOf(rehearsalWith(brokenAccount, { directory: '/b/backup_1' }))).toMatch(
      /^## ❌ Do not push: migration [\s\S]*\n\nOn the backup <code>\/b\/backup_1<\/code> of 2025-01-19T14:30:22Z, from https/
    )
  })

  test('that could not begin, since the copy is not whole, does not blame the migrations first', () => {
    const checks = [failed, ...brokenAccount.checks]
    expect(headOf(rehearsalWith(brokenAccount, { checks }))).toMatch(
      /^## ❌ Not rehearsed: what it was to take place on did not pass its checks\n\n- \*\*content\*\*: /
    )
  })

  test('without a database says what is not known', () => {
    const reason = 'there is no connection to the database'
    const checks: Check[] = [{ name: 'rehearsal', status: 'skipped', detail: reason }]
    const account = accountOf({ rehearsal: undefined, checks })
    expect(
      renderSummary(rehearsalWith(account, { manifest: undefined, checks }))
    ).toBe(`## ⚪ Not rehearsed: only the files were looked at

**Only the database knows** which migrations are pending, how large the tables are, and what would be lost.

### 2 migrations, not rehearsed

there is no connection to the database

- 20250301120000_tidy_up.sql
- 20250302090000_archive.sql

### Checks

|  | Check | Result |
| --- | --- | --- |
| ⚪ | rehearsal | there is no connection to the database |
`)
  })

  test('of nothing says that nothing is pending', () => {
    const empty = rehearsalWith(undefined, { manifest: undefined, checks: [migrationsPassed] })
    expect(headOf(empty)).toBe('## ✅ No migration is pending\n\nNothing was copied.')
    const idle = accountOf({ pending: [], rehearsal: undefined, checks: [migrationsPassed] })
    expect(headOf(rehearsalWith(idle))).toMatch(/^## ✅ No migration is pending\n\nOn a copy of /)
  })
})

describe('of a drill', () => {
  const drill: DrillReport = {
    command: 'drill',
    status: 'passed',
    directory: report.directory,
    manifest,
    checks: [passed, drilled],
    coverage: sampleCoverage,
    sandbox: 'PostgreSQL 18.3 (embedded)',
    tables: [],
    duration: 4000
  }

  test('that passed the verdict names where it was restored, and the account follows', () => {
    const text = renderSummary(drill)
    expect(text).toMatch(
      /^## ✅ The backup can be restored: 1,234,567 rows in 1 table came back, proven by PostgreSQL 18\.3 \(embedded\)\n/
    )
    expect(text).toContain('| policy | 3 |')
  })

  test('that did not pass the reason is the first thing that is said', () => {
    const text = renderSummary({
      ...drill,
      status: 'failed',
      checks: [passed, failed],
      coverage: [],
      sandbox: undefined
    })
    expect(text).toMatch(/^## ❌ .*\n\n- \*\*content\*\*: /)
    expect(text).not.toMatch(/can be restored|undefined/)
  })

  test('that could not begin it is said what that means', () => {
    const error = new GateError('NOT_ENOUGH_SPACE', 'the disk is full', { hint: 'Free some space.' })
    expect(renderFailure('drill', error)).toBe(
      '## ❌ drill failed\n\nthe disk is full\n\n**What to do:** Free some space.\n\nWhether the backup can be restored is not known.\n'
    )
  })
})

describe('names from outside', () => {
  const hostile = 'x | y\n## ✅ <img src=x onerror=alert(1)> [a](https://evil.example) `b` @octocat **c** \u2028 | z'

  test('stand for themselves wherever they come from', () => {
    const failure = new GateError('STORE_FAILED', hostile, { hint: hostile })
    const tables = [{ ...users, schema: hostile, name: hostile }]
    const summary = renderSummary({
      ...report,
      status: 'failed',
      manifest: {
        ...manifest,
        tables,
        environment: hostile,
        database_url: hostile,
        source: { ...manifest.source, server_version: hostile }
      },
      checks: [{ ...failed, detail: hostile }],
      failure
    })
    expectHarmless(summary)
    expectHarmless(renderFailure('backup', failure))
  })

  test('stand for themselves in the account too, in its table and its lists', () => {
    const coverage = (['captured', 'not captured'] as const).map((standing): CoverageGroup => {
      const names = Array.from({ length: 1000 }, (_, index) => `${hostile}${index}`)
      return { kind: hostile, schema: hostile, standing, count: 1000, names, reason: hostile }
    })
    const summary = renderSummary({ ...proven, coverage })
    expectHarmless(summary)
    expect(summary).toContain(' and 992 more')
    const rows = summary.split('### Everything that the database has\n\n')[1]?.split('\n\n')[0]?.split('\n')
    expect(rows?.map((row) => row.split('|').length)).toEqual([7, 7, 7])
  })

  test('leave every table with as many cells as its header', () => {
    const tables = [
      { ...users, name: hostile },
      { ...users, name: '\\' },
      { ...users, name: '|||' }
    ]
    const rows = renderSummary({ ...report, manifest: { ...manifest, tables } })
      .split('### Tables\n\n')[1]
      ?.trimEnd()
      .split('\n')
    expect(rows?.map((row) => row.split('|').length)).toEqual([6, 6, 6, 6, 6])
  })
})

describe('of 30,000 tables', () => {
  const long = '"🐘"|<x>'.repeat(7)
  const tables = Array.from({ length: 30_000 }, (_, index) => ({
    ...users,
    schema: long,
    name: `${long}${index}`,
    records: index
  }))
  const large = { ...manifest, tables, total_records: 449_985_000 }

  test('the table is cut, and says how much of it; the verdict and the checks are whole', () => {
    const summary = renderSummary({ ...report, manifest: large })
    expect(Buffer.byteLength(summary)).toBeLessThan(limit)
    expect(summary).toMatch(/^## ✅ Backed up and verified: 449,985,000 rows in 30,000 tables\n/)
    expect(summary).toContain('| ⚪ | source | verify is files |')
    const shown = summary.match(/\| `0123456789abcdef…` \|/g)?.length ?? 0
    expect(shown).toBeGreaterThan(1000)
    expect(summary).toMatch(
      new RegExp(`\\n${30_000 - shown} more tables are in the backup; its \`backup_metadata.json\` lists all.\\n$`)
    )
  })

  test('it has room for all that fits: the largest that is not cut is close to the limit', () => {
    const short = Array.from({ length: 12_000 }, (_, index) => ({ ...users, name: `t${index}` }))
    const summary = renderSummary({ ...report, manifest: { ...manifest, tables: short } })
    expect(summary).not.toContain('more tables')
    expect(Buffer.byteLength(summary)).toBeGreaterThan(limit / 2)
  })

  test('an account of thousands of groups is cut to what can be read, and says so', () => {
    const coverage = Array.from({ length: 3000 }, (_, index): CoverageGroup => {
      const standing = index % 2 === 0 ? 'captured' : 'not captured'
      const names = Array.from({ length: 10 }, () => long.repeat(100))
      return { kind: 'function', schema: `${long}${index}`, standing, count: 10, names, reason: long.repeat(1000) }
    })
    const summary = renderSummary({ ...proven, manifest: large, coverage })
    expect(Buffer.byteLength(summary)).toBeLessThan(limit)
    expect(summary.startsWith('## ✅ Backed up and proven by a restore: ')).toBe(true)
    expect(summary.match(/\n- and 1450 more: see verification\.json\n/g)).toHaveLength(2)
    expect(summary.match(/\n### (?:Checks|Everything that the database has|Tables)\n/g)).toHaveLength(3)
    expect(summary.includes('more than fits')).toBe(false)
  })

  test('the verdict stands above everything that does not fit', () => {
    const checks = Array.from({ length: 60 }, (_, index) => ({
      ...failed,
      name: `chaos: ${index}`,
      detail: '|'.repeat(1e6)
    }))
    const summary = renderSummary({ ...proven, status: 'failed', manifest: large, checks })
    expect(Buffer.byteLength(summary)).toBeLessThan(limit)
    expect(/^## ❌ Do not push: .*\n\n- \*\*chaos: 0\*\*: /.test(summary)).toBe(true)
    expect(summary.includes('\n\nThere is more than fits: see verification.json.\n')).toBe(true)
  })

  test('the verdict of a failure is whole too, however much there is to say', () => {
    const checks = Array.from({ length: 10 }, (_, index) => ({
      ...failed,
      name: `check${index}`,
      detail: long.repeat(30)
    }))
    const summary = renderSummary({ ...report, status: 'failed', manifest: large, checks })
    expect(Buffer.byteLength(summary)).toBeLessThan(limit)
    for (const { name } of checks) expect(summary).toContain(`- **${name}**: `)
  })
})

describe('of a run that failed before there was a report', () => {
  test('the fact comes first, then the next step, then what it means', () => {
    const error = new GateError('UNREACHABLE', 'db.example.com did not answer', { hint: 'Use the session pooler.' })
    expect(renderFailure('backup', error)).toBe(
      '## ❌ backup failed\n\ndb.example.com did not answer\n\n**What to do:** Use the session pooler.\n\n' +
        'No migration should be pushed now: there is no backup of this state.\n'
    )
  })

  test('of a rehearsal nothing is known, and nothing is said of a backup', () => {
    expect(renderFailure('rehearse', new GateError('UNREACHABLE', 'no answer'))).toBe(
      '## ❌ rehearse failed\n\nno answer\n\nWhether the migrations can be pushed is not known.\n'
    )
  })

  test('an error without a next step has none, and no stack', () => {
    const text = renderFailure('backup', new TypeError('x is undefined'))
    expect(text).toContain('x is undefined')
    expect(text).not.toMatch(/What to do|\bat /)
  })

  test('it stays under the limit, however long the message', () => {
    const text = renderFailure(
      'backup',
      new GateError('SOURCE_CHANGED', 'public."<x>", '.repeat(200_000), { hint: '|'.repeat(500_000) })
    )
    expect(Buffer.byteLength(text)).toBeLessThan(limit)
    expect(text).toMatch(/^## ❌ backup failed\n/)
    expect(text).toContain('No migration should be pushed now')
  })
})

/** No HTML but our own, no heading, link or code from outside, no line that it did not begin. */
function expectHarmless(summary: string): void {
  expect(summary).not.toMatch(/<img|evil\.example\)|\n## ✅ <|@octocat|\*\*c\*\*|`b`|https:\/\/evil|\u2028/)
  expect(summary).toContain('&#60;img')
}
