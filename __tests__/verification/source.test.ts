// The checks of a fresh backup against what it was made from, without any database: what they must notice, and say.

import type { TableInspection } from '../../src/snapshot/table-file.ts'
import { checkPieces, checkReceived, checkSource, type FreshTable, skipSource } from '../../src/verification/source.ts'

const fingerprint = { rows: 2, digest: '0a'.repeat(16) }
const inspection: TableInspection = {
  size: 10,
  checksum: 'sha256:stored',
  rows: { fingerprint, copyText: 'sha256:rows' },
  fault: undefined
}
const users: FreshTable = {
  schema: 'public',
  name: 'users',
  stored: { records: 2, size: 10, checksum: 'sha256:stored', received: 'sha256:rows' },
  inspection,
  computed: fingerprint
}
const orders: FreshTable = { ...users, name: 'orders' }
const unreadable: TableInspection = { ...inspection, rows: undefined, fault: 'not zstd' }

/** As if the file had been read back with other rows. */
function readBack(rows: Partial<{ rows: number; digest: string; copyText: string }>): FreshTable {
  const { copyText = 'sha256:rows', ...other } = rows
  return { ...users, inspection: { ...inspection, rows: { fingerprint: { ...fingerprint, ...other }, copyText } } }
}

describe('what was received', () => {
  test('passes where every file gives it back', () => {
    expect(checkReceived([users, orders])).toEqual({
      name: 'received',
      status: 'passed',
      detail: expect.stringContaining('2 tables')
    })
  })

  test.each([
    ['gives back other rows', readBack({ copyText: 'sha256:other' })],
    ['cannot be read back', { ...users, inspection: unreadable }]
  ])('fails where a file %s, and names the table', (_, table) => {
    const check = checkReceived([orders, table])
    expect(check).toMatchObject({ name: 'received', status: 'failed', detail: expect.stringContaining('public.users') })
    expect(check.detail).not.toContain('orders')
  })
})

describe('the source', () => {
  test('passes where it says of every table what its file says', () => {
    expect(checkSource([users, orders])).toEqual({
      name: 'source',
      status: 'passed',
      detail: expect.stringContaining('2 tables')
    })
  })

  test.each([
    [
      'the database was not asked',
      { ...users, computed: undefined },
      'public.users was not fingerprinted by the database'
    ],
    ['the file cannot be read back', { ...users, inspection: unreadable }, 'public.users could not be read back'],
    ['rows are missing', readBack({ rows: 1 }), 'public.users has 1 row in the backup, but 2 in the source'],
    ['rows are too many', readBack({ rows: 3 }), 'public.users has 3 rows in the backup, but 2 in the source'],
    [
      'the content differs',
      readBack({ digest: '0b'.repeat(16) }),
      'public.users has other content in the backup than in the source'
    ]
  ])('fails where %s, and says so', (_, table, fault) => {
    const check = checkSource([orders, table])
    expect(check).toMatchObject({ name: 'source', status: 'failed', detail: expect.stringContaining(fault) })
    expect(check.detail).not.toContain('orders')
  })

  test('is skipped, and never passed, where the user did not want it', () => {
    expect(skipSource()).toMatchObject({ name: 'source', status: 'skipped', detail: expect.stringContaining('files') })
  })
})

describe('what was read piece by piece', () => {
  const changes = ['public.users had 2 rows before it was read, and 3 afterwards']
  const unasked = [users, orders].map((table) => ({ ...table, computed: undefined }))
  const other = readBack({ digest: '0b'.repeat(16) })
  const standings = (tables: readonly FreshTable[], changed: readonly string[], policy: 'fail' | 'warn'): unknown[] =>
    checkPieces(tables, changed, policy).map(({ name, status }) => [name, status])

  test('passes where nothing came or went, and the database says afterwards what the files say', () => {
    expect(checkPieces([users, orders], [], 'fail')).toEqual([
      { name: 'consistency', status: 'passed', detail: expect.stringContaining('as far as counting shows') },
      { name: 'source', status: 'passed', detail: expect.not.stringContaining('snapshot') }
    ])
  })

  test('is not proven where the database cannot be asked, and that is no pass', () => {
    expect(checkPieces(unasked, [], 'fail')).toEqual([
      { name: 'consistency', status: 'passed', detail: expect.any(String) },
      { name: 'source', status: 'skipped', detail: expect.stringContaining('not proven') }
    ])
  })

  test('is not proven for a table that the database had no time for, and the others are compared', () => {
    const [late] = unasked
    expect(checkPieces([late ?? users, orders], [], 'fail')).toContainEqual({
      name: 'source',
      status: 'skipped',
      detail: expect.stringMatching(/^rows and fingerprints of 1 table equal .*; not proven for public\.users$/)
    })
    expect(checkPieces([{ ...orders, computed: undefined }, other], [], 'fail')).toContainEqual({
      name: 'source',
      status: 'failed',
      detail: expect.stringMatching(/^public\.users has other content/)
    })
  })

  test('fails where something changed, and says what', () => {
    const [consistency] = checkPieces(unasked, changes, 'fail')
    expect(consistency).toEqual({
      name: 'consistency',
      status: 'failed',
      detail: expect.stringContaining('public.users had 2')
    })
  })

  test('fails where the database says something else afterwards, though nothing came or went', () => {
    expect(standings([orders, other], [], 'fail')).toEqual([
      ['consistency', 'passed'],
      ['source', 'failed']
    ])
  })

  test.each<[string, readonly FreshTable[], readonly string[], readonly [string, string][]]>([
    [
      'rows came',
      unasked,
      changes,
      [
        ['consistency', 'skipped'],
        ['source', 'skipped']
      ]
    ],
    [
      'the content differs',
      [other],
      [],
      [
        ['consistency', 'passed'],
        ['source', 'skipped']
      ]
    ],
    [
      'both is so',
      [other],
      changes,
      [
        ['consistency', 'skipped'],
        ['source', 'skipped']
      ]
    ]
  ])('is no failure for those who want a warning, and no pass either, where %s', (_, tables, changed, expected) => {
    expect(standings(tables, changed, 'warn')).toEqual(expected)
  })

  test('says what a warning is about, and why it is only one', () => {
    for (const { detail } of checkPieces([other], changes, 'warn'))
      expect(detail).toMatch(/public\.users .*\(on-inconsistency is warn\)$/)
  })
})

test('of many faults the first few are told, and how many more there are', () => {
  const tables = Array.from({ length: 12 }, (_, index) => ({ ...readBack({ rows: 0 }), name: `t${index}` }))
  const { detail } = checkSource(tables)
  expect(detail).toContain('public.t4 ')
  expect(detail).not.toContain('public.t5 ')
  expect(detail).toMatch(/; and 7 more$/)
})

test('a database without tables passes', () => {
  const checks = [checkReceived([]), checkSource([]), ...checkPieces([], [], 'fail')]
  expect(checks.map((check) => check.status)).toEqual(['passed', 'passed', 'passed', 'passed'])
})
