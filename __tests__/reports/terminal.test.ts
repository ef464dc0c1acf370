// What a terminal shows at the end: a few lines, and no control character from outside.

import type { BackupReport } from '../../src/commands/backup.ts'
import type { DrillReport } from '../../src/commands/drill.ts'
import { GateError } from '../../src/errors.ts'
import { renderText } from '../../src/reports/terminal.ts'
import type { CoverageGroup } from '../../src/verification/coverage.ts'
import { sampleCoverage, sampleManifest } from '../support/manifest.ts'

const backup: BackupReport = {
  command: 'backup',
  status: 'passed',
  directory: '/somewhere/backup_20250119_143022',
  manifest: sampleManifest,
  checks: [],
  coverage: sampleCoverage,
  kept: undefined,
  failure: undefined,
  duration: 2345
}

const account = `in the backup, but not proven:
  2 indexes in public: users by_vector, users by_other. the sandbox lacks it
  1 extension: pg_net. the sandbox cannot have it
not in the backup:
  rows of 1 table in shop: orders. Its schema is not backed up.
  1,234 storage files. Copy them with \`supabase storage cp\`.
`

test('a backup with a drill that passed says what is not proven, what is not there, and where it is', () => {
  expect(renderText(backup)).toBe(
    `backup passed: 1 table, 2 rows, 100 B in 2.3s\n${account}/somewhere/backup_20250119_143022`
  )
})

test('a drill says the same', () => {
  const drill: DrillReport = { ...backup, command: 'drill', sandbox: 'PostgreSQL 18.3 (embedded)', tables: [] }
  expect(renderText(drill)).toBe(
    `drill passed: 1 table, 2 rows, 100 B in 2.3s\n${account}/somewhere/backup_20250119_143022`
  )
  expect(renderText({ ...drill, status: 'failed', coverage: [] })).toBe(
    'drill FAILED: 1 table, 2 rows, 100 B in 2.3s\n/somewhere/backup_20250119_143022'
  )
})

test('without a drill nothing is listed of what nobody tried to prove', () => {
  const coverage = sampleCoverage
    .filter(({ standing }) => standing === 'proven')
    .map((group): CoverageGroup => ({ ...group, standing: 'captured' }))
  expect(renderText({ ...backup, coverage })).toBe(
    'backup passed: 1 table, 2 rows, 100 B in 2.3s\n/somewhere/backup_20250119_143022'
  )
})

test('a backup that could not be kept ends with why, and what to do', () => {
  const failure = new GateError('STORE_FAILED', 'the quota is used up', { hint: 'Delete old artifacts.' })
  const text = renderText({ ...backup, status: 'failed', coverage: [], failure })
  expect(text).toMatch(/^backup FAILED: /)
  expect(text).toMatch(/\nthe quota is used up\nDelete old artifacts\.$/)
})

test('each group has one line, whatever it is called', () => {
  const hostile = 'two\nlines \u001b[31m \r \u2028 | `x` 🐘'
  const names = Array.from({ length: 1000 }, (_, index) => `${hostile}${index}`)
  const coverage: CoverageGroup[] = [
    { kind: 'table', schema: hostile, standing: 'not captured', count: 1000, names, reason: hostile }
  ]
  const lines = renderText({ ...backup, coverage }).split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[2]).toContain('🐘7 and 992 more. two')
  expect(lines.join('')).not.toMatch(/\p{Cc}/u)
})
