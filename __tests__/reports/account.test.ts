// The account in words: how many of each kind, which, and why.

import fc from 'fast-check'
import { columns, explain, tabulate } from '../../src/reports/account.ts'
import type { CoverageGroup, Standing } from '../../src/verification/coverage.ts'
import { sampleCoverage } from '../support/manifest.ts'

function groupOf(kind: string, names: readonly string[], rest: Partial<CoverageGroup> = {}): CoverageGroup {
  return { kind, schema: null, count: names.length, names, standing: 'not captured', reason: 'Because.', ...rest }
}

const lineOf = (group: CoverageGroup): string | undefined => explain([group], group.standing)[0]

test('there is a row for each kind, and a column for each standing', () => {
  expect(columns).toEqual(['proven', 'captured', 'left to the platform', 'not captured'])
  expect(tabulate(sampleCoverage)).toEqual([
    { kind: 'tables with rows', counts: ['2', '', '1', '1'] },
    { kind: 'policy', counts: ['3', '', '', ''] },
    { kind: 'index', counts: ['1', '2', '', ''] },
    { kind: 'extension', counts: ['1', '1', '', ''] },
    { kind: 'storage file', counts: ['', '', '', '1,234'] }
  ])
  expect(tabulate([])).toEqual([])
})

test('the numbers of the table are those of the groups', () => {
  const group = fc.record({
    kind: fc.constantFrom('rows', 'table', 'index'),
    schema: fc.constantFrom(null, 'public', 'auth'),
    standing: fc.constantFrom<Standing>('proven', 'captured', 'left to the platform', 'not captured'),
    count: fc.integer({ min: 1, max: 1e6 }),
    names: fc.constant([]),
    reason: fc.constant(undefined)
  })
  fc.assert(
    fc.property(fc.array(group), (coverage) => {
      const told = tabulate(coverage).flatMap(({ counts }) => counts.map((text) => Number(text.replaceAll(',', ''))))
      expect(told.reduce((sum, each) => sum + each, 0)).toBe(coverage.reduce((sum, each) => sum + each.count, 0))
    })
  )
})

test('a line says how many, where, which, and why', () => {
  expect(explain(sampleCoverage, 'not captured')).toEqual([
    'rows of 1 table in shop: orders. Its schema is not backed up.',
    '1,234 storage files. Copy them with `supabase storage cp`.'
  ])
  expect(explain(sampleCoverage, 'captured')).toEqual([
    '2 indexes in public: users by_vector, users by_other. the sandbox lacks it',
    '1 extension: pg_net. the sandbox cannot have it'
  ])
})

test('there is no line for what has no reason: nobody tried', () => {
  expect(explain([groupOf('table', ['a'], { standing: 'captured', reason: undefined })], 'captured')).toEqual([])
  expect(explain(sampleCoverage, 'proven')).toEqual([])
})

test.each([
  ['table', 'tables'],
  ['policy', 'policies'],
  ['index', 'indexes'],
  ['operator class', 'operator classes'],
  ['operator family', 'operator families'],
  ['text search dictionary', 'text search dictionaries'],
  ['statistics', 'statistics'],
  ['default privileges', 'default privileges'],
  ['storage file', 'storage files'],
  ['rows', 'rows of 2 tables']
])('two of %s are %s', (kind, plural) => {
  const told = kind === 'rows' ? plural : `2 ${plural}`
  expect(lineOf(groupOf(kind, ['a', 'b']))).toBe(`${told}: a, b. Because.`)
  expect(lineOf(groupOf(kind, ['a']))).toBe(`${kind === 'rows' ? 'rows of 1 table' : `1 ${kind}`}: a. Because.`)
})

test('of a thousand names the first eight are told, and how many there are', () => {
  const names = Array.from({ length: 1008 }, (_, index) => `n${index}`)
  expect(lineOf(groupOf('function', names))).toBe(
    '1,008 functions: n0, n1, n2, n3, n4, n5, n6, n7 and 1,000 more. Because.'
  )
})

test('a name without end is cut', () => {
  const line = lineOf(groupOf('function', ['x'.repeat(10_000), 'y'.repeat(150)]))
  expect(line).toBe(`2 functions: ${'x'.repeat(150)}…, ${'y'.repeat(150)}. Because.`)
})
