// What GitHub shows beside the lines of a file: few, the worst first, at the right place.

import { annotationsOf } from '../../src/reports/annotations.ts'
import {
  accountOf,
  backupWith,
  brokenAccount,
  failure,
  hazard,
  hazardsFailed,
  hazardsWarned,
  lossWarned,
  lossyAccount,
  pushedFile,
  rehearsalOf,
  tidyUp
} from '../support/migrations.ts'

const workspace = process.cwd()

test('the statement that fails is an error at its line, with what PostgreSQL says', () => {
  const broken = {
    ...brokenAccount,
    rehearsal: rehearsalOf({ pushed: { files: [], failure: { ...failure, hint: 'Look.' }, stubs: [] } })
  }
  expect(annotationsOf(backupWith(broken), workspace)).toEqual([
    {
      level: 'error',
      title: 'A push fails here',
      message: 'check constraint "positive" of relation "orders" is violated by some row (SQLSTATE 23514). Hint: Look.',
      file: 'supabase/migrations/20250302090000_archive.sql',
      line: 3
    }
  ])
})

test('what is lost is a warning without a line; a statement that trips a rule is one at its line, with what to do', () => {
  expect(annotationsOf(backupWith(lossyAccount), workspace)).toEqual([
    {
      level: 'warning',
      title: 'A push would lose data',
      message: 'public.profiles: 120 values of full_name dropped; public.orders: 225 rows deleted',
      file: undefined,
      line: undefined
    },
    {
      level: 'warning',
      title: 'ban-drop-column',
      message:
        'public.profiles has 120 rows in 49.2 kB: DROP COLUMN full_name destroys what it holds. Drop it in a later migration. If it is meant: `-- gate:allow ban-drop-column reason`.',
      file: `supabase/migrations/${tidyUp}`,
      line: 1
    }
  ])
})

test('with one migration only, the loss is beside its file', () => {
  const pending = [{ version: '20250301120000', name: 'tidy_up', file: tidyUp }]
  const [loss] = annotationsOf(backupWith({ ...lossyAccount, pending }), workspace)
  expect(loss).toMatchObject({ title: 'A push would lose data', file: `supabase/migrations/${tidyUp}` })
})

test('of many hazards there are five, and the last says how many more there are; where they fail, they are errors', () => {
  const hazards = Array.from({ length: 8 }, (_, index) => hazard(index + 1))
  const account = accountOf({ findings: { hazards, allowed: [], locks: [] }, checks: [hazardsFailed] })
  const annotations = annotationsOf(backupWith(account), workspace)
  expect(annotations.map(({ level, line }) => [level, line])).toEqual([1, 2, 3, 4, 5].map((line) => ['error', line]))
  expect(annotations.map(({ message }) => / And 3 more statements: see the summary\.$/.test(message))).toEqual([
    ...[false, false, false, false],
    true
  ])
})

test('there are none of what nobody wants to hear of, and none without migrations', () => {
  const checks = [lossWarned, hazardsWarned].map((check) => ({
    ...check,
    detail: check.detail.replace(/is warn$/, 'is ignore')
  }))
  expect(annotationsOf(backupWith({ ...lossyAccount, checks }), workspace)).toEqual([])
  expect(annotationsOf(backupWith(undefined), workspace)).toEqual([])
  expect(annotationsOf(backupWith(accountOf()), workspace)).toEqual([])
})

test('files outside of the workspace are not named, and no message is more than a line', () => {
  const bad = hazard(1, { message: 'two\nlines \u001b[31m\r::error::' })
  const findings = { hazards: [bad], allowed: [], locks: [] }
  const account = accountOf({ directory: '/elsewhere', findings, checks: [hazardsWarned] })
  const [annotation] = annotationsOf(backupWith(account), workspace)
  expect(annotation?.file).toBeUndefined()
  expect(annotation?.message).not.toMatch(/\p{Cc}/u)
  expect(annotation?.message).toContain('two\\u{a}lines')
})

test('a file in the workspace is named from there, whichever directory the migrations are in', () => {
  const rehearsal = rehearsalOf({
    pushed: { files: [pushedFile(tidyUp)], failure: { ...failure, file: tidyUp }, stubs: [] }
  })
  const account = { ...brokenAccount, directory: `${workspace}/apps/db/migrations`, rehearsal }
  expect(annotationsOf(backupWith(account), workspace)[0]?.file).toBe(`apps/db/migrations/${tidyUp}`)
})
