// list: every backup of every store, how much they take, and no store hides another.

import { list } from '../../src/commands/list.ts'
import { GateError } from '../../src/errors.ts'
import { listedBackup, MemoryStore } from '../support/memory-store.ts'

const now = new Date('2025-01-31T12:00:00Z')
const options = { storageLimit: 500_000_000 }
const failure = new GateError('STORE_FAILED', 's3://bucket: access denied', { hint: 'Check the credentials.' })
const backups = [listedBackup('2025-01-19T14:30:22Z'), listedBackup('2025-01-20T14:30:22Z', { fault: 'it is damaged' })]

test('lists what each store has, with what it takes there', async () => {
  const report = await list([new MemoryStore(backups), new MemoryStore([], { kind: 's3' })], options, now)
  expect(report).toMatchObject({ command: 'list', status: 'passed', at: now.toISOString(), warnings: [] })
  expect(report.stores.map(({ kind, usage }) => [kind, usage])).toEqual([
    ['directory', { bytes: 4096, total: 4096 }],
    ['s3', { bytes: 0, total: 0 }]
  ])
  expect(report.stores[0]?.backups).toEqual(backups)
})

test('a store that cannot be looked into does not hide the others, but fails the list', async () => {
  const report = await list([new MemoryStore([], { failure }), new MemoryStore(backups)], options, now)
  expect(report).toMatchObject({ status: 'failed', failure, warnings: [] })
  expect(report.stores.map((store) => [store.backups.length, store.failure])).toEqual([
    [0, failure],
    [2, undefined]
  ])
})

test('where none can be looked into, that is the failure of the command', async () => {
  await expect(list([new MemoryStore([], { failure })], options, now)).rejects.toBe(failure)
  const other = new GateError('STORE_FAILED', 'no such directory')
  const both = list([new MemoryStore([], { failure }), new MemoryStore([], { failure: other })], options, now)
  await expect(both).rejects.toMatchObject({
    code: 'STORE_FAILED',
    message: 's3://bucket: access denied\nno such directory',
    hint: 'Check the credentials.'
  })
})

test('without a store there is nothing to look into, and that is said', async () => {
  await expect(list([], options, now)).rejects.toMatchObject({ code: 'INVALID_OPTION' })
})

test('a store that does not say how much it holds is listed all the same, with a warning', async () => {
  const report = await list([new MemoryStore(backups, { usageFailure: failure })], options, now)
  expect(report.status).toBe('passed')
  expect(report.stores[0]).toMatchObject({ backups, usage: undefined })
  expect(report.warnings).toEqual(['/somewhere/backups: how much is stored there could not be found out'])
  const bug = new MemoryStore(backups, { usageFailure: new TypeError('a bug') })
  await expect(list([bug], options, now)).rejects.toThrow('a bug')
})

describe('of storage-limit', () => {
  const warningsFor = async (
    kind: 'directory' | 'artifacts',
    bytes: number,
    others: number
  ): Promise<readonly string[]> => {
    const store = new MemoryStore([listedBackup('2025-01-19T14:30:22Z', { bytes })], { kind, place: 'a place', others })
    return (await list([store], options, now)).warnings
  }

  test('four fifths may be taken, and no byte more', async () => {
    expect(await warningsFor('artifacts', 400_000_000, 0)).toEqual([])
    expect(await warningsFor('artifacts', 400_000_001, 0)).toEqual([
      expect.stringMatching(/^a place: 400 MB are stored, 80 % of storage-limit, 500 MB/)
    ])
  })

  test('everything counts among artifacts, of which only those of this repository are seen; a directory has a disk', async () => {
    expect(await warningsFor('directory', 600_000_000, 600_000_000)).toEqual([])
    const full = new MemoryStore([], { place: 'a place', free: 999_999_999 })
    expect((await list([full], options, now)).warnings).toEqual(['a place: only 1 GB of the disk are free'])
    expect(await warningsFor('artifacts', 1000, 600_000_000)).toEqual([
      expect.stringMatching(
        /^a place: 600 MB are stored, 120 % of storage-limit, 500 MB\. .*other repositories count, too/
      )
    ])
  })
})
