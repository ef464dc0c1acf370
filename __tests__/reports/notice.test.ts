// What a run comes to in a notice: of every command, and of errors that came in place of a report.

import { GateError } from '../../src/errors.ts'
import type { Notice } from '../../src/notifications/notice.ts'
import { type NoticeContext, noticeOf } from '../../src/reports/notice.ts'
import type { Report } from '../../src/reports/report.ts'
import type { Check } from '../../src/verification/check.ts'
import { sampleManifest } from '../support/manifest.ts'
import { accountOf, backupWith, brokenAccount, drilled, lossyAccount, rehearsalWith } from '../support/migrations.ts'

const context: NoticeContext = {
  command: 'backup',
  repository: 'shop/shop',
  environment: 'production',
  workflow: 'Deploy',
  actor: 'octocat',
  runUrl: 'https://github.com/shop/shop/actions/runs/1'
}

const rowsDiffer: Check = { name: 'rows', status: 'failed', detail: 'public.orders has 41 rows but 42 in the source' }

function told(outcome: Report | Error, rest: Partial<NoticeContext> = {}): Notice {
  const notice = noticeOf(outcome, { ...context, ...rest })
  if (!notice) throw new Error('there is no notice')
  return notice
}

const titleOf = (outcome: Report | Error): string => told(outcome).title

test('a backup that did not pass its checks: what it is, why, and what to do', () => {
  const report = backupWith(undefined, { status: 'failed', checks: [rowsDiffer, drilled] })
  expect(told(report)).toEqual({
    status: 'failed',
    title: '❌ Do not push: the backup did not pass its checks',
    facts: [
      ['Environment', 'production'],
      ['Backup', 'backup_20250119_143022'],
      ['Contents', '2 rows in 1 table'],
      ['Source', 'https://abcdefghijklmnopqrst.supabase.co'],
      ['Repository', 'shop/shop'],
      ['Workflow', 'Deploy'],
      ['Started by', 'octocat'],
      ['Time', '2.3s']
    ],
    cause: ['rows: public.orders has 41 rows but 42 in the source'],
    nextStep: 'Do not push. Run it again; if it fails again, look at the files that the log names.',
    runUrl: 'https://github.com/shop/shop/actions/runs/1',
    command: 'backup',
    backupId: 'backup_20250119_143022'
  })
})

test('of many reasons, the first three', () => {
  const checks = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ ...rowsDiffer, name }))
  const { cause } = told(backupWith(undefined, { status: 'failed', checks }))
  expect(cause).toHaveLength(4)
  expect(cause.at(-1)).toBe('and 2 more reasons')
})

test('a backup that could not be kept, and one whose migrations must not be pushed', () => {
  const failure = new GateError('STORE_FAILED', 'the artifact could not be uploaded', { hint: 'Try again.' })
  expect(told(backupWith(undefined, { status: 'failed', failure }))).toMatchObject({
    title: '❌ Do not push: the backup could not be kept',
    cause: ['the artifact could not be uploaded'],
    nextStep: 'Try again.'
  })
  expect(told(backupWith(brokenAccount))).toMatchObject({
    status: 'failed',
    title: '❌ Do not push: migration 20250302090000_archive.sql fails at line 3',
    nextStep: expect.stringContaining('The backup is whole')
  })
})

test('one that has passed says so, and asks for nothing', () => {
  expect(told(backupWith(accountOf()))).toMatchObject({
    status: 'passed',
    title: '✅ Backed up and proven by a restore: 2 migrations can be pushed',
    cause: [],
    nextStep: undefined
  })
  expect(titleOf(backupWith(undefined, { checks: [] }))).toBe('✅ Backed up and verified')
})

test('one that has passed, and is to be looked at, is a warning', () => {
  expect(told(backupWith(lossyAccount))).toMatchObject({
    status: 'warned',
    title: expect.stringMatching(/^⚠️ Backed up and proven by a restore, but the migrations would /),
    cause: [expect.stringMatching(/^data loss: public\.orders: 225 rows deleted/)],
    nextStep: 'Read the summary of the run before you push.'
  })
  const source = { ...sampleManifest.source, kind: 'data-api' as const }
  expect(told(backupWith(undefined, { manifest: { ...sampleManifest, source } }))).toMatchObject({
    status: 'warned',
    cause: [expect.stringContaining('not of one instant')]
  })
})

test('a rehearsal names no backup where none was kept', () => {
  expect(told(rehearsalWith(brokenAccount))).toMatchObject({ status: 'failed', backupId: undefined })
  expect(titleOf(rehearsalWith(lossyAccount))).toMatch(/^⚠️ Rehearsed: the migrations would /)
  expect(titleOf(rehearsalWith(accountOf()))).toBe('✅ Rehearsed: 2 migrations can be pushed')
  expect(titleOf(rehearsalWith(undefined))).toBe('✅ No migration is pending')
  expect(titleOf(rehearsalWith(undefined, { status: 'failed', checks: [rowsDiffer] }))).toMatch(/^❌ Not rehearsed/)
})

const stored = {
  status: 'passed',
  directory: '/somewhere/backups/backup_20250119_143022',
  manifest: sampleManifest,
  checks: [],
  duration: 1000
} as const
const restored = {
  ...stored,
  command: 'restore',
  target: 'db.example.com:5432/postgres',
  mode: 'in place',
  plan: [],
  tables: [],
  omissions: [],
  deleted: {},
  safetyBackup: undefined,
  by: 'octocat',
  started_at: '2025-01-19T14:30:22Z',
  file: undefined,
  failure: undefined
} as const

const kept = {
  status: 'passed',
  at: '2025-01-19T14:30:22Z',
  stores: [],
  warnings: [],
  duration: 1,
  failure: undefined
} as const
const noneVerified = new GateError('CHECK_FAILED', 'no backup is verified', { hint: 'Make one.' })

test.each<[title: string, report: unknown]>([
  ['✅ The backup is whole', { ...stored, command: 'verify' }],
  ['❌ The backup is not whole', { ...stored, command: 'verify', status: 'failed' }],
  ['✅ The backup can be restored', { ...stored, command: 'drill', coverage: [], tables: [] }],
  ['❌ The backup was not proven', { ...stored, command: 'drill', status: 'failed', coverage: [], tables: [] }],
  ['✅ The backup was downloaded, and is whole', { ...stored, command: 'download' }],
  ['✅ db is what the backup says', { ...stored, command: 'validate', target: 'db', tables: [] }],
  ['❌ db is not what the backup says', { ...stored, command: 'validate', status: 'failed', target: 'db', tables: [] }],
  ['✅ Restored and proven', restored],
  ['📋 Dry run: restore changed nothing', { ...restored, status: 'planned' }],
  ['❌ The restore failed: nothing was changed', { ...restored, status: 'failed' }],
  [
    '❌ The restore failed, and what became of the target is not known',
    { ...restored, status: 'failed', failure: new GateError('OUTCOME_UNKNOWN', 'the connection was cut') }
  ],
  ['✅ The backups are as they should be', { ...kept, command: 'status' }],
  ['⚠️ The backups are as they should be', { ...kept, command: 'status', warnings: ['4.1 GB of 5 GB are used'] }],
  ['❌ The backups are not as they should be', { ...kept, command: 'status', status: 'failed', failure: noneVerified }],
  ['✅ Only the backups that are to be kept are left', { ...kept, command: 'prune' }],
  ['📋 Dry run: prune changed nothing', { ...kept, command: 'prune', status: 'planned' }],
  [
    '❌ Not all that was to be removed could be',
    { ...kept, command: 'prune', status: 'failed', failure: noneVerified }
  ],
  ['✅ The audit trail is as it was written', { ...stored, command: 'audit', manifest: undefined, trails: [] }],
  [
    '❌ The audit trail is not as it was written',
    { ...stored, command: 'audit', status: 'failed', manifest: undefined, trails: [] }
  ],
  ['✅ connect passed', { ...stored, command: 'connect', address: 'db', manifest: undefined, directory: undefined }]
])('%s', (title, report) => {
  expect(titleOf(report as Report)).toBe(title)
})

test('what tells of many backups is about none of them, and says why', () => {
  const failed = { ...kept, command: 'status', status: 'failed', environments: [], failure: noneVerified } as const
  expect(told(failed)).toMatchObject({
    cause: ['no backup is verified'],
    nextStep: 'Make one.',
    backupId: undefined,
    facts: [
      ['Environment', 'production'],
      ['Repository', 'shop/shop'],
      ['Workflow', 'Deploy'],
      ['Started by', 'octocat'],
      ['Time', '1ms']
    ]
  })
  const warned = { ...kept, command: 'status', environments: [], warnings: ['4.1 GB of 5 GB are used'] } as const
  expect(told(warned)).toMatchObject({ cause: ['4.1 GB of 5 GB are used'], nextStep: 'Read the summary of the run.' })
})

test('where a backup is kept, is told', () => {
  const at = {
    store: 's3',
    name: 'shop/backup_20250119_143022',
    id: '',
    url: '',
    bytes: 1,
    digest: '',
    check: drilled
  } as const
  expect(told(backupWith(undefined, { kept: [at] })).facts).toContainEqual([
    'Kept in',
    's3: shop/backup_20250119_143022'
  ])
})

test('a list, and a run that had nothing to do, are no news', () => {
  expect(noticeOf({ command: 'backup', status: 'skipped', reason: 'nothing is pending', duration: 1 }, context)).toBe(
    undefined
  )
  expect(noticeOf({ command: 'list', status: 'passed' } as Report, context)).toBe(undefined)
})

describe('an error that came in place of a report', () => {
  test('is told with its next step', () => {
    const error = new GateError('TABLE_LOCKED', 'public.orders is locked\nby a migration', {
      hint: 'Wait, and try again.'
    })
    expect(told(error)).toEqual({
      status: 'failed',
      title: '❌ Do not push: there is no backup of this state',
      facts: [
        ['Environment', 'production'],
        ['Repository', 'shop/shop'],
        ['Workflow', 'Deploy'],
        ['Started by', 'octocat']
      ],
      cause: ['public.orders is locked', 'by a migration'],
      nextStep: 'Wait, and try again.',
      runUrl: context.runUrl,
      command: 'backup',
      backupId: undefined
    })
    expect(told(error, { command: 'drill' }).title).toBe('❌ drill failed')
  })

  test('which nobody foresaw is told without its message: that may hold anything', () => {
    const error = Object.assign(new Error('invalid input syntax: "a row of a customer"'), { code: '22P02' })
    const notice = told(error)
    expect(notice.cause).toEqual(['something that nobody foresaw (22P02)'])
    expect(JSON.stringify(notice)).not.toContain('customer')
  })
})

test('what is not known is left out', () => {
  const unknown = { repository: '', environment: undefined, workflow: '', actor: '', runUrl: '' }
  const notice = told(new GateError('TIMED_OUT', 'time is up'), unknown)
  expect(notice).toMatchObject({ facts: [], runUrl: undefined, nextStep: undefined })
})
