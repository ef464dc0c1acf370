// How list, status and prune are told: what matters can be read off, and no name from outside can disturb it.

import fc from 'fast-check'
import { list } from '../../src/commands/list.ts'
import { type PruneOptions, type PruneReport, prune } from '../../src/commands/prune.ts'
import { status } from '../../src/commands/status.ts'
import { GateError } from '../../src/errors.ts'
import { outputsOf } from '../../src/reports/outputs.ts'
import { renderSummary } from '../../src/reports/summary.ts'
import { renderText } from '../../src/reports/terminal.ts'
import { failureOf } from '../../src/reports/verdict.ts'
import type { Store } from '../../src/stores/store.ts'
import { expectHarmless, hostileText } from '../support/hostile-markdown.ts'
import { listedBackup, MemoryStore } from '../support/memory-store.ts'

const now = new Date('2025-01-31T12:00:00Z')
const roomy = { storageLimit: 500_000_000 }
const failure = new GateError('STORE_FAILED', 's3://bucket: access denied', { hint: 'Check the credentials.' })
const unseen = new MemoryStore([], { kind: 's3', place: 's3://bucket', failure })
const january = listedBackup('2025-01-19T14:30:22Z')
const various = [
  january,
  listedBackup('2025-01-30T12:00:00Z', { encrypted: true, verified: false, records: undefined, environment: 'eu' }),
  listedBackup('2025-01-31T11:15:00Z', { expires: '2025-02-10T12:00:00Z', bytes: 1_500_000 }),
  listedBackup('2099-01-01T00:00:00Z', {
    verified: false,
    fault: 'it is damaged',
    tables: undefined,
    records: undefined
  })
]

const silent = {
  info: () => {},
  warning: () => {},
  group: <T>(_: string, work: () => Promise<T>) => work(),
  progress: () => {}
}
const keepOne: PruneOptions = {
  ...{ keepLast: 1, keepDaily: 0, keepWeekly: 0, keepMonthly: 0, keepWithin: 0 },
  ...{ ...roomy, dryRun: false, yes: true }
}
const pruned = (stores: readonly Store[], options: Partial<PruneOptions> = {}): Promise<PruneReport> =>
  prune(
    stores,
    { ...keepOne, ...options },
    { log: silent, signal: new AbortController().signal, confirm: undefined },
    now
  )

const three = ['2025-01-01', '2025-01-02', '2025-01-03'].map((date) => listedBackup(`${date}T08:00:00Z`))

describe('a list', () => {
  test('is a table on a terminal', async () => {
    expect(renderText(await list([new MemoryStore(various, { others: 1_000_000 })], roomy, now))).toBe(`\
/somewhere/backups: 4 backups, 1.51 MB (2.51 MB with all else there)
  Backup                  Age              Environment  Tables  Rows   Size     State
  backup_20250119_143022  11 days old      production   3       1,250  2.05 kB  verified
  backup_20250130_120000  1 day old        eu           3              2.05 kB  encrypted, not verified
  backup_20250131_111500  45 minutes old   production   3       1,250  1.5 MB   verified, expires in 10 days
  backup_20990101_000000  from the future  production                  2.05 kB  cannot be used: it is damaged
4 backups`)
  })

  test('is a table in the summary', async () => {
    const summary = renderSummary(await list([new MemoryStore(various)], roomy, now))
    expect(summary).toMatch(/^## ✅ 4 backups\n\n\*\*\/somewhere\/backups: 4 backups, 1\.51 MB\*\*\n\n\| Backup \|/)
    expect(summary).toContain(
      '| backup_20250119_143022 | 11 days old | production | 3 | 1,250 | 2.05 kB | verified |\n'
    )
    expect(summary).toContain('| cannot be used: it is damaged |\n')
  })

  test('says of one, of none, and of a place that could not be looked into', async () => {
    const report = await list([new MemoryStore([january]), new MemoryStore([], { place: 'b' }), unseen], roomy, now)
    const text = renderText(report)
    expect(text).toContain('/somewhere/backups: 1 backup, 2.05 kB\n')
    expect(text).toContain('\nb: 0 backups, 0 B\ns3://bucket could not be looked into\n')
    expect(text).toMatch(
      /\nlist FAILED: 1 backup, but not every .*\ns3:\/\/bucket: access denied\nCheck the credentials\.$/
    )
    const summary = renderSummary(report)
    expect(summary).toMatch(/^## ❌ list FAILED: 1 backup, but/)
    expect(summary).toContain('\n\ns3&#58;//bucket: access denied\n\nCheck the credentials.\n\n')
    expect(failureOf(report).exitCode).toBe(7)
  })

  test('says what is never removed, and why', async () => {
    const note = 'notes.txt in backup_x does not belong to the backup'
    expect(renderText(await list([new MemoryStore([{ ...january, note }])], roomy, now))).toContain(
      `verified, never removed: ${note}`
    )
  })

  test('of very many shows the newest in the summary, and all on a terminal', async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      listedBackup(new Date(now.getTime() - (120 - index) * 3_600_000).toISOString())
    )
    const report = await list([new MemoryStore(many)], roomy, now)
    const summary = renderSummary(report)
    expect(summary.match(/^\| backup_/gm)).toHaveLength(50)
    expect(summary).toContain(many.at(-1)?.id)
    expect(summary).toContain('\nAnd 70 before these.\n')
    expect(renderText(report).match(/^ {2}backup_/gm)).toHaveLength(120)
  })
})

describe('a status', () => {
  test('tells for each environment what one could go back to', async () => {
    const artifacts = new MemoryStore([{ ...january, expires: '2025-01-31T20:00:00Z' }], { place: 'artifacts of o/r' })
    const staging = listedBackup('2025-01-20T00:00:00Z', { environment: 'staging', verified: false, database: 'x' })
    const report = await status([new MemoryStore([january, staging]), artifacts, unseen], roomy, now)
    expect(renderText({ ...report, failure: undefined, status: 'passed' })).toBe(`\
Environments
  Environment  Newest verified         Age          In                                    Backups  Expiry                          Database
  production   backup_20250119_143022  11 days old  /somewhere/backups, artifacts of o/r  1        the first expires within a day  postgresql://db.example.com:5432/postgres
  staging      none                                                                       1                                        x
Storage
  Place                                 Backups  Stored
  /somewhere/backups                    2        4.1 kB
  artifacts of o/r                      1        2.05 kB
  s3://bucket could not be looked into
warning: staging of x: no verified backup among 1 backup
1 of 2 environments can be brought back`)
    expect(renderText(report)).toMatch(/\nstatus FAILED: not every place could be looked into\ns3:/)
    expect(renderSummary(report)).toMatch(/^## ❌ status FAILED: not every/)
  })

  test('is a warning where something is to be looked at, and has failed without a verified backup', async () => {
    const full = await status([new MemoryStore([january], { kind: 'artifacts' })], { storageLimit: 2048 }, now)
    expect(renderSummary(full)).toMatch(/^## ⚠️ 1 of 1 environment can be brought back\n\n⚠️ .*100 % of storage-limit/)
    const none = await status([new MemoryStore([])], roomy, now)
    expect(renderSummary(none)).toMatch(/^## ❌ status FAILED: no verified backup\n\nthere is no backup\n\nDo not push/)
    expect(renderText(none)).toMatch(/^Environments\nStorage\n/)
    const staging = listedBackup('2025-01-20T00:00:00Z', { environment: 'staging', verified: false })
    const one = renderText(await status([new MemoryStore([january, staging])], roomy, now))
    expect(one).toMatch(
      /\nstatus FAILED: 1 of 2 environments without a verified backup\nstaging of postgresql:.*1 backup\n/
    )
    expect(outputsOf(none)).toEqual([['status', 'failed']])
  })
})

describe('a prune', () => {
  test('tells in the summary what became of each and why; on a terminal, where the plan was shown, how many', async () => {
    const report = await pruned([new MemoryStore(three)])
    const summary = renderSummary(report)
    expect(summary).toMatch(/^## ✅ 2 backups removed\n/)
    expect(summary).toContain('**/somewhere/backups: 1 backup to keep, 2 to remove; 2.05 kB there now**')
    expect(summary).toContain('| production | kept | newest verified of production, the last one |\n')
    expect(summary.match(/\| removed \| not kept by any rule \|/g)).toHaveLength(2)
    expect(renderText(report)).toBe(
      '/somewhere/backups: 1 backup to keep, 2 to remove; 2.05 kB there now\n2 backups removed'
    )
    expect(outputsOf(report)).toEqual([
      ['status', 'passed'],
      ['backups-kept', '1'],
      ['backups-removed', '2']
    ])
  })

  test('of a dry run removed nothing, and says so', async () => {
    const report = await pruned([new MemoryStore(three)], { dryRun: true })
    expect(renderSummary(report)).toMatch(/^## 📋 dry run: 2 backups would be removed, nothing was\n/)
    expect(renderSummary(report).match(/\| would be removed \|/g)).toHaveLength(2)
    expect(renderText(report)).toMatch(/\ndry run: 2 backups would be removed, nothing was$/)
    expect(outputsOf(report)).toEqual([
      ['status', 'planned'],
      ['backups-kept', '1'],
      ['backups-removed', '0']
    ])
  })

  test('that failed names what is still there, and the stores that it could not reach', async () => {
    const locked = new MemoryStore(three, { faultOf: ({ id }) => (id.includes('0102') ? 'it is locked' : undefined) })
    const broken = new MemoryStore(three, { removeFailure: new GateError('STORE_FAILED', 'no answer') })
    const report = await pruned([locked, broken, unseen])
    const summary = renderSummary(report)
    expect(summary).toMatch(/^## ❌ prune FAILED: 1 of 4 backups removed\n/)
    expect(summary).toContain('\n\nbackup_20250102_080000: it is locked\n\n')
    for (const [fate, number] of Object.entries({ removed: 1, 'still there': 1, 'not removed': 2, kept: 2 }))
      expect(summary.split(`| ${fate} |`)).toHaveLength(number + 1)
    expect(summary).toContain('**s3&#58;//bucket could not be pruned**')
    expect(renderText(report)).toMatch(/\nprune FAILED: 1 of 4 backups removed\n1 of 2 backups could not be removed/)
    expect(failureOf(report).exitCode).toBe(7)
  })
})

test('no name from outside disturbs a summary, or sends a control character to a terminal', () =>
  fc.assert(
    fc.asyncProperty(hostileText, fc.string({ unit: 'binary', maxLength: 20 }), async (text, other) => {
      const hostile = { id: text, key: text, environment: other, database: text, fault: text }
      const backups = [
        listedBackup('2025-01-01T00:00:00Z', { ...hostile, fault: undefined }),
        january,
        { ...january, ...hostile }
      ]
      const stores = [
        new MemoryStore(backups, { place: text, faultOf: () => text }),
        new MemoryStore([], { place: other, failure: new GateError('STORE_FAILED', text, { hint: other }) })
      ]
      const tight = { storageLimit: 1 }
      for (const report of [
        await list(stores, tight, now),
        await status(stores, tight, now),
        await pruned(stores, tight)
      ]) {
        expectHarmless(renderSummary(report))
        expect(renderText(report)).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029]/u)
      }
    }),
    { numRuns: 100 }
  ))
