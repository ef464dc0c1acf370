// The checks of a fresh backup against what it was made from, without any database: what they must notice, and say.

import type { TableInspection } from '../../src/snapshot/table-file.ts'
import { checkReceived, checkSource, type FreshTable, skipSource } from '../../src/verification/source.ts'

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

test('of many faults the first few are told, and how many more there are', () => {
  const tables = Array.from({ length: 12 }, (_, index) => ({ ...readBack({ rows: 0 }), name: `t${index}` }))
  const { detail } = checkSource(tables)
  expect(detail).toContain('public.t4 ')
  expect(detail).not.toContain('public.t5 ')
  expect(detail).toMatch(/; and 7 more$/)
})

test('a database without tables passes', () => {
  expect([checkReceived([]), checkSource([])].map((check) => check.status)).toEqual(['passed', 'passed'])
})
