// What everybody may read: of what happened everything that somebody has to act on, and of the database nothing.

import { tellCheck } from '../../src/commands/progress.ts'
import { GateError } from '../../src/errors.ts'
import type { Log } from '../../src/log.ts'
import { briefAfterCheck, briefErrorOf, briefLog } from '../../src/reports/brief.ts'

function heard(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = []
  const log: Log = {
    info: (line) => lines.push(line),
    warning: (line) => lines.push(`warning: ${line}`),
    group: (title, work) => {
      lines.push(title)
      return work()
    },
    progress: (line) => lines.push(line())
  }
  return { log, lines }
}

test('the log says which checks there were, and not what they found', () => {
  const { log, lines } = heard()
  const brief = briefLog(log)
  tellCheck(brief, { name: 'counts', status: 'passed', detail: '1,155 rows' })
  tellCheck(brief, { name: 'data loss', status: 'failed', detail: '12 rows of public.visitors' })
  tellCheck(brief, { name: 's3', status: 'passed', detail: '12 files' })
  brief.info('public.visitors: 40 rows, 2 kB → 1 kB')
  brief.progress(() => 'public.visitors: 3 MB so far')
  brief.info('encrypting for age1abc', 'encrypting for age1abc')
  expect(lines).toEqual(['✓ counts', '✗ data loss', '✓ s3', 'encrypting for age1abc'])
})

test('a warning is one, without what it names, unless everybody may know', () => {
  const { log, lines } = heard()
  const brief = briefLog(log)
  brief.warning('public.visitors is damaged in backup_20250101_000000: it is read anew')
  brief.warning('the repository is public, and much more', 'the repository is public')
  expect(lines).toEqual([
    'warning: There is a warning, which names what is in the database.',
    'warning: the repository is public'
  ])
})

test.each([
  new GateError('INVALID_OPTION', 'keep-last is "x": write a whole number'),
  new GateError('NO_CONNECTION_CONFIGURED', 'no database is named'),
  new GateError('PUBLIC_REPOSITORY', 'the repository is public'),
  new GateError('TIMED_OUT', 'not done after 30m')
])('what is wrong with the workflow is told: $code', (error) => {
  expect(briefErrorOf(error)).toBe(error)
})

test.each([
  new GateError('TABLE_LOCKED', 'waited 30000 ms for a lock on public.visitors', { hint: 'Ask user ada.' }),
  new GateError('SOURCE_FAILED', 'invalid input syntax for type integer: "4111 1111"'),
  new GateError('CONNECTION_REFUSED', 'db.abcdefghijklmnopqrst.supabase.co:5432 refuses'),
  new TypeError('cannot read "ada@example.com"')
])('of everything else the kind is told, with the exit code of it: $message', (error) => {
  const shown = briefErrorOf(error)
  const text = `${shown.message} ${shown instanceof GateError ? shown.hint : ''}`
  expect(text).not.toMatch(/visitors|ada|4111|supabase/)
  if (error instanceof GateError) expect(shown).toMatchObject({ code: error.code, exitCode: error.exitCode })
  else expect(shown).not.toBeInstanceOf(GateError)
})

test.each(['as rehearsed', 'different', 'half pushed', 'not pushed', 'unknown'] as const)(
  'of what the push did the verdict is told: %s',
  (status) => {
    const { text, isWarning } = briefAfterCheck({ status } as Parameters<typeof briefAfterCheck>[0])
    expect(text).toMatch(new RegExp(`After the push: ${status}\\.$`))
    expect(isWarning).toBe(status === 'different' || status === 'half pushed')
  }
)
