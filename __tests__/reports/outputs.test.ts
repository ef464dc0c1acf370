// The outputs that a later step of a workflow can go by.

import { outputs, outputsOf } from '../../src/reports/outputs.ts'
import { accountOf, backupWith, brokenAccount, lossyAccount, rehearsalWith } from '../support/migrations.ts'

const outputsWith = (report: Parameters<typeof outputsOf>[0]): object => Object.fromEntries(outputsOf(report))

test('of a backup with migrations are its own, and what they come to', () => {
  expect(outputsWith(backupWith(lossyAccount))).toEqual({
    status: 'passed',
    'backup-id': 'backup_20250119_143022',
    path: '/somewhere/backups/backup_20250119_143022',
    tables: '1',
    records: '2',
    bytes: '100',
    checksum: `sha256:${'1b'.repeat(32)}`,
    'checks-failed': '0',
    'pending-migrations': '2',
    rehearsal: 'passed',
    'rows-lost': '225',
    'values-lost': '120',
    hazards: '1'
  })
  expect(outputsWith(backupWith(brokenAccount))).toMatchObject({
    status: 'failed',
    'checks-failed': '1',
    rehearsal: 'failed',
    'rows-lost': '0'
  })
})

test('of a backup without any have nothing of them', () => {
  expect(Object.keys(outputsWith(backupWith(undefined)))).toEqual([
    'status',
    'backup-id',
    'path',
    'tables',
    'records',
    'bytes',
    'checksum',
    'checks-failed'
  ])
})

test('of what nobody has tried do not say that nothing is lost', () => {
  const checks = [{ name: 'rehearsal', status: 'skipped', detail: 'rehearse is off' }] as const
  const values = outputsWith(backupWith(accountOf({ rehearsal: undefined, checks })))
  expect(values).toMatchObject({ rehearsal: 'skipped', 'pending-migrations': '2' })
  expect(values).not.toHaveProperty('rows-lost')
})

test('of a rehearsal on a copy name no backup: none was kept', () => {
  const values = outputsWith(rehearsalWith(lossyAccount))
  expect(values).toMatchObject({ status: 'passed', 'pending-migrations': '2', 'rows-lost': '225' })
  for (const name of ['backup-id', 'path', 'checksum', 'records']) expect(values).not.toHaveProperty(name)
})

test('of a rehearsal without a database do not say what is pending; where none is, it is', () => {
  expect(outputsWith(rehearsalWith(accountOf({ rehearsal: undefined }), { manifest: undefined }))).not.toHaveProperty(
    'pending-migrations'
  )
  expect(outputsWith(rehearsalWith(undefined, { manifest: undefined }))).toMatchObject({ 'pending-migrations': '0' })
})

test('of a run with nothing to do say so', () => {
  const reason = 'no migration is pending'
  expect(outputsOf({ command: 'backup', status: 'skipped', reason, duration: 1 })).toEqual([
    ['status', 'skipped'],
    ['pending-migrations', '0']
  ])
})

test('are all documented, in a sentence', () => {
  for (const { help } of Object.values(outputs)) expect(help).toMatch(/^\S.*\.$/)
})
