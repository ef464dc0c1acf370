// status: the newest backup that one could go back to, for each environment, wherever it lies.

import { status } from '../../src/commands/status.ts'
import { GateError } from '../../src/errors.ts'
import { failureOf } from '../../src/reports/verdict.ts'
import { databaseIdOf } from '../../src/stores/listing.ts'
import { listedBackup, MemoryStore } from '../support/memory-store.ts'

const now = new Date('2025-01-31T12:00:00Z')
const options = { storageLimit: 500_000_000 }
const database = 'postgresql://db.example.com:5432/postgres'
const old = listedBackup('2025-01-19T12:00:00Z')
const fresh = listedBackup('2025-01-28T12:00:00Z')
const unverified = listedBackup('2025-01-30T12:00:00Z', { verified: false })

test('tells the newest verified backup of each environment, its age, and everywhere it lies', async () => {
  const directory = new MemoryStore([old, fresh, unverified])
  const expiring = [
    { ...old, key: '7', database: undefined, databaseId: undefined, expires: '2025-02-02T12:00:00Z' },
    { ...fresh, key: '8', database: undefined, expires: '2025-03-02T12:00:00Z' }
  ]
  const staging = listedBackup('2025-01-01T00:00:00Z', { environment: 'staging' })
  const artifacts = new MemoryStore([...expiring, staging], { kind: 'artifacts', place: 'artifacts of o/r' })
  const report = await status([directory, artifacts], options, now)
  expect(report).toMatchObject({ command: 'status', status: 'passed', failure: undefined, warnings: [] })
  expect(report.environments).toEqual([
    {
      environment: 'production',
      database,
      newest: {
        id: fresh.id,
        timestamp: fresh.timestamp,
        age: 3 * 86_400_000,
        places: ['/somewhere/backups', 'artifacts of o/r']
      },
      backups: 3,
      expires: '2025-02-02T12:00:00Z'
    },
    {
      environment: 'staging',
      database,
      newest: expect.objectContaining({ id: staging.id, places: ['artifacts of o/r'] }),
      backups: 1,
      expires: undefined
    }
  ])
  expect(report.stores.map(({ backups, usage }) => [backups, usage?.bytes])).toEqual([
    [3, 6144],
    [3, 6144]
  ])
})

test('artifacts, which do not say of which database they are, stand alone where it could be one of several', async () => {
  const address = 'postgresql://other:5432/postgres'
  const other = { ...fresh, database: address, databaseId: databaseIdOf(address) }
  const artifact = { ...old, database: undefined, databaseId: undefined }
  const { environments } = await status([new MemoryStore([fresh, other, artifact])], options, now)
  expect(environments.map((environment) => [environment.database, environment.newest?.id])).toEqual([
    [database, fresh.id],
    [other.database, fresh.id],
    [undefined, old.id]
  ])
  const nameless = { ...artifact, environment: undefined }
  expect((await status([new MemoryStore([fresh, nameless])], options, now)).environments).toHaveLength(2)
})

test('a copy that is not verified, or damaged, is no place where the backup lies', async () => {
  const copies = [
    new MemoryStore([fresh]),
    new MemoryStore([{ ...fresh, verified: false }], { place: 'b' }),
    new MemoryStore([{ ...fresh, fault: 'it is damaged' }], { place: 'c' })
  ]
  const { environments, warnings } = await status(copies, options, now)
  expect(environments[0]?.newest?.places).toEqual(['/somewhere/backups'])
  expect(warnings).toEqual(['1 backup cannot be used: migration-gate list says why'])
})

test('a backup from the future is not the newest where there is another', async () => {
  const future = listedBackup('2099-01-01T00:00:00Z')
  expect((await status([new MemoryStore([fresh, future])], options, now)).environments[0]?.newest?.id).toBe(fresh.id)
  expect((await status([new MemoryStore([future])], options, now)).environments[0]?.newest?.id).toBe(future.id)
})

test('without any verified backup it has failed, with the exit code of a check', async () => {
  const none = await status([new MemoryStore([])], options, now)
  const unproven = await status([new MemoryStore([unverified, { ...fresh, fault: 'x' }])], options, now)
  expect([none.status, failureOf(none).exitCode, failureOf(none).message]).toEqual(['failed', 10, 'there is no backup'])
  expect([unproven.status, failureOf(unproven).exitCode, failureOf(unproven).message]).toEqual([
    'failed',
    10,
    'there is no verified backup among 2 backups'
  ])
})

test('artifacts that say which database they are of belong to it, however their names spell the environment', async () => {
  const local = { ...fresh, environment: 'prod / eu' }
  const artifact = { ...old, database: undefined, environment: 'prod-eu' }
  const other = { ...artifact, databaseId: databaseIdOf('postgresql://other:5432/postgres') }
  const artifacts = new MemoryStore([artifact, other], { kind: 'artifacts' })
  const { environments } = await status([artifacts, new MemoryStore([local])], options, now)
  expect(environments.map(({ environment, database, backups }) => [environment, database, backups])).toEqual([
    ['prod / eu', database, 2],
    ['prod-eu', undefined, 1]
  ])
})

test('one environment, or database, without a verified backup fails it, whatever others have', async () => {
  const address = 'postgresql://other:5432/postgres'
  const other = { ...fresh, database: address, databaseId: databaseIdOf(address) }
  const damaged = await status([new MemoryStore([fresh, { ...other, fault: 'users.json is missing' }])], options, now)
  expect([damaged.status, failureOf(damaged).exitCode, failureOf(damaged).message]).toEqual([
    'failed',
    10,
    `production of ${address}: no verified backup among 1 backup`
  ])
  const unreadable = { ...fresh, environment: undefined, database: undefined, databaseId: undefined, fault: 'x' }
  expect((await status([new MemoryStore([fresh, unreadable])], options, now)).status).toBe('passed')
  const preview = { ...unverified, environment: 'preview' }
  const report = await status([new MemoryStore([fresh, preview])], options, now)
  expect(report.status).toBe('failed')
  expect(failureOf(report).message).toBe(`preview of ${database}: no verified backup among 1 backup`)
})

test('a store that cannot be looked into fails it, and the rest is told', async () => {
  const failure = new GateError('STORE_FAILED', 's3://bucket: access denied')
  const report = await status([new MemoryStore([fresh]), new MemoryStore([], { failure })], options, now)
  expect([report.status, failureOf(report).exitCode]).toEqual(['failed', 7])
  expect(report.environments[0]?.newest?.id).toBe(fresh.id)
})
