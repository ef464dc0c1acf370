// Migrations in words: short enough to be read, and true.

import {
  describeColumns,
  describeDrift,
  describeFailure,
  describeLoss,
  describeLossInAll,
  describeState,
  describeTableLoss,
  findBlocking,
  isIgnored,
  listSchemaChanges,
  lossOf,
  whyNotRehearsed
} from '../../src/commands/migration-words.ts'
import { checkHazards } from '../../src/commands/migrations.ts'
import type { Drift } from '../../src/migrations/pending.ts'
import {
  archive,
  brokenOff,
  column,
  failure,
  harmlessImpact,
  hazard,
  impactOf,
  lock,
  lossyImpact,
  pushedFile,
  statement,
  table,
  tidyUp
} from '../support/migrations.ts'

test.each<[Drift, string]>([
  [
    { kind: 'missing file', version: '2020', name: 'init' },
    '2020 (init) is applied, but has no file: supabase migration fetch, or supabase migration repair --status reverted 2020'
  ],
  [
    { kind: 'missing file', version: '2020', name: null },
    '2020 is applied, but has no file: supabase migration fetch, or supabase migration repair --status reverted 2020'
  ],
  [
    { kind: 'out of order', version: '2020', file: '2020_a.sql' },
    '2020_a.sql is older than what is applied: give it a newer version, or push with --include-all'
  ],
  [
    { kind: 'duplicate', version: '2020', files: ['2020_a.sql', '2020_b.sql'] },
    '2020_a.sql and 2020_b.sql have the same version: give one of them another'
  ],
  [
    { kind: 'edited', version: '2020', file: '2020_a.sql', lines: [1, 2, 3, 4, 5, 6] },
    '2020_a.sql was edited after it was applied (line 1, 2, 3, 4, 5): nothing will ever apply what it says now; put that into a new file'
  ],
  [
    { kind: 'edited', version: '2020', file: '2020_a.sql', lines: [] },
    '2020_a.sql was edited after it was applied: nothing will ever apply what it says now; put that into a new file'
  ]
])('where files and history have parted, %j has its remedy', (drift, sentence) => {
  expect(describeDrift(drift)).toBe(sentence)
})

describe('what production would look like', () => {
  test('is told file by file: a push is not atomic', () => {
    const statements = [statement(1, 'a'), { ...statement(2, 'b'), kept: false }, statement(9, 'c')]
    const half = pushedFile(archive, { status: 'half applied', statements })
    expect(describeState([pushedFile(tidyUp), half, pushedFile('z.sql', { status: 'not reached' })])).toBe(
      `In production ${tidyUp} would stay applied; ${archive} would be half applied, and not in the history: the statements of lines 1, 9 would stay; z.sql would not be reached.`
    )
    expect(describeState([{ ...half, statements: [statement(7, 'a')] }])).toBe(
      `In production ${archive} would be half applied, and not in the history: the statement of line 7 would stay.`
    )
  })

  test('is nothing new where nothing stays', () => {
    expect(
      describeState([pushedFile(tidyUp, { status: 'failed' }), pushedFile(archive, { status: 'not reached' })])
    ).toBe('Production would stay as it is.')
  })

  test('of 500 files names eight of a kind', () => {
    const files = Array.from({ length: 500 }, (_, index) => pushedFile(`${index}.sql`))
    expect(describeState(files)).toBe(
      'In production 0.sql, 1.sql, 2.sql, 3.sql, 4.sql, 5.sql, 6.sql, 7.sql and 492 more would stay applied.'
    )
  })

  test('stands behind the reason of a failure', () => {
    expect(describeFailure({ ...brokenOff, failure: { ...failure, hint: 'Look.' } })).toMatch(
      /^20250302090000_archive\.sql, line 3: check constraint .* \(SQLSTATE 23514\)\. Hint: Look\. In production /
    )
    expect(describeFailure({ ...brokenOff, failure: { ...failure, sqlState: undefined } })).toMatch(/some row\. In/)
    expect(describeFailure({ ...brokenOff, failure: undefined })).toBe('')
  })
})

describe('a loss', () => {
  const lossy = table('orders', {
    deleted: 12,
    columns: [
      column('note', { dropped: 40 }),
      column('status', { overwritten: 1 }),
      column('total', { emptied: 2, filled: 9 })
    ]
  })

  test('is told by table and column', () => {
    expect(describeTableLoss(lossy)).toBe(
      'public.orders: 12 rows deleted, 40 values of note dropped, 1 value of status overwritten, 2 values of total set to NULL'
    )
    expect(describeTableLoss(table('old', { fate: 'dropped', deleted: 1 }))).toBe(
      'public.old: 1 row dropped with the table'
    )
    expect(describeTableLoss(table('orders', { inserted: 5 }))).toBeUndefined()
    expect(lossOf(lossy)).toBe(55)
  })

  test('of many tables and columns names eight', () => {
    const columns = Array.from({ length: 1600 }, (_, index) => column(`c${index}`, { dropped: 1 }))
    const tables = Array.from({ length: 1000 }, (_, index) => table(`t${index}`, { deleted: 1 }))
    expect(describeTableLoss(table('wide', { columns }))).toMatch(/of c7 dropped and 1,592 more$/)
    expect(describeLoss(impactOf(tables))).toMatch(/; public\.t7: 1 row deleted; and 992 more tables$/)
  })

  test('in all is one sentence, which tells rows from values, and what is gone from what is another one', () => {
    expect(describeLossInAll(lossyImpact)).toBe('delete 225 rows and drop 120 values')
    expect(describeLossInAll(harmlessImpact)).toBeUndefined()
    const gone = [table('a', { fate: 'dropped', deleted: 5 }), table('b', { fate: 'dropped', deleted: 6 })]
    expect(describeLossInAll(impactOf([...gone, lossy]))).toBe(
      'drop 2 tables with 11 rows, delete 12 rows, drop 40 values, overwrite 1 value and set 2 values to NULL'
    )
    expect(describeLossInAll(impactOf([table('a', { fate: 'dropped', deleted: 1 })]))).toBe('drop 1 table with 1 row')
  })
})

test('columns of which there is something to say are told, those with a loss first', () => {
  const columns = [
    column('id'),
    column('a', { fate: 'added', type: 'date' }),
    column('b', { newName: 'c' }),
    column('d', { newType: 'bigint', filled: 1 }),
    column('e', { fate: 'dropped' }),
    column('f', { fate: 'dropped', dropped: 3 })
  ]
  expect(describeColumns(table('t', { columns }))).toBe(
    'f dropped with 3 values; a added (date); b → c; d: text → bigint, 1 value filled in; e dropped'
  )
})

test('of the locks on a table the strongest is told, and tables of one name in two schemas are two', () => {
  const locks = [
    lock('orders', { mode: 'SHARE' }),
    lock('orders', { mode: 'EXCLUSIVE', line: 2 }),
    lock('orders', { mode: 'SHARE ROW EXCLUSIVE', line: 3 }),
    lock('orders', { mode: 'SHARE', table: { schema: 'shop', name: 'orders' } }),
    lock('orders', { mode: 'ACCESS SHARE', table: { schema: 'archive', name: 'orders' } })
  ]
  expect(
    findBlocking({ hazards: [], allowed: [], locks }).map(({ mode, table: { schema } }) => [mode, schema])
  ).toEqual([
    ['EXCLUSIVE', 'public'],
    ['SHARE', 'shop']
  ])
})

test('what the user does not want to hear of is known by the check itself', () => {
  const findings = { hazards: [hazard(1)], allowed: [], locks: [] }
  expect(isIgnored([checkHazards(findings, 'ignore')], 'hazards')).toBe(true)
  expect(isIgnored([checkHazards(findings, 'ignore')], 'data loss')).toBe(false)
  for (const policy of ['warn', 'fail'] as const)
    expect(isIgnored([checkHazards(findings, policy)], 'hazards')).toBe(false)
})

test('why nobody has tried is what the check says', () => {
  expect(whyNotRehearsed([{ name: 'rehearsal', status: 'skipped', detail: 'rehearse is off' }])).toBe('rehearse is off')
  expect(whyNotRehearsed([])).toBe('')
})

test('what is a part of something that is new or gone itself goes without saying', () => {
  const changes = [
    { fate: 'removed', type: 'TABLE', schema: 'public', name: 'orders', digest: null },
    { fate: 'removed', type: 'COLUMN', schema: 'public', name: 'orders note', digest: null },
    { fate: 'removed', type: 'COLUMN', schema: 'public', name: 'customers name', digest: null },
    { fate: 'removed', type: 'TRIGGER', schema: 'auth', name: 'users on_created', digest: null },
    { fate: 'added', type: 'EXTENSION', schema: null, name: 'pg_trgm', digest: null }
  ] as const
  expect(listSchemaChanges(changes, 'removed')).toEqual([
    'TABLE public.orders',
    'COLUMN public.customers name',
    'TRIGGER auth.users on_created'
  ])
  expect(listSchemaChanges(changes, 'added')).toEqual(['EXTENSION pg_trgm'])
  expect(listSchemaChanges(changes, 'changed')).toEqual([])
})
