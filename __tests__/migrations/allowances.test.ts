// What a migration allows itself is silenced there, and nowhere else; what is misspelt silences nothing.

import { type Findings, findHazards } from '../../src/migrations/hazards.ts'

function find(sql: string): Promise<Findings> {
  return findHazards([{ version: '1', name: 'one', file: '1_one.sql', sql }], undefined)
}

/** Without the rule that trips on nearly every statement here. */
async function rulesOf(sql: string): Promise<{ hazards: string[]; allowed: string[] }> {
  const { hazards, allowed } = await find(`SET lock_timeout = '4s';\n${sql}`)
  return {
    hazards: hazards.map(({ rule, line }) => `${rule}:${line}`),
    allowed: allowed.map(({ rule, line, reason }) => `${rule}:${line} ${reason}`)
  }
}

test('an allowed hazard is told apart, with its reason', async () => {
  const { hazards, allowed } = await find('-- gate:allow ban-drop-owned the role was a trial\nDROP OWNED BY clerk;')
  expect(hazards).toEqual([])
  expect(allowed).toEqual([
    {
      rule: 'ban-drop-owned',
      file: '1_one.sql',
      line: 2,
      message: 'DROP OWNED BY clerk drops every table, function and grant of that role',
      remedy: 'REASSIGN OWNED BY … TO … keeps them; then drop what is to go by its name.',
      reason: 'the role was a trial'
    }
  ])
})

test.each([
  ['in front of the statement', '-- gate:allow ban-drop-table moved to s3\nDROP TABLE a;'],
  ['in front of it, among other comments', '-- gate:allow ban-drop-table moved to s3\n\n-- é\n/* x */\nDROP TABLE a;'],
  ['at the end of its line', 'DROP TABLE a; -- gate:allow ban-drop-table moved to s3'],
  ['at the end of its last line', 'DROP\n  TABLE a; -- gate:allow ban-drop-table moved to s3\nSELECT 1;'],
  ['at the end of one of its lines', 'DROP -- gate:allow ban-drop-table moved to s3\n  TABLE a;'],
  ['behind it, without a semicolon', 'DROP TABLE a -- gate:allow ban-drop-table moved to s3'],
  ['with a colon', '-- gate:allow ban-drop-table: moved to s3\nDROP TABLE a;'],
  ['with other blanks', '--gate:allow   ban-drop-table\tmoved to s3  \r\nDROP TABLE a;']
])('it may stand %s', async (_, sql) => {
  const { hazards, allowed } = await rulesOf(sql)
  expect(hazards).toEqual([])
  expect(allowed).toEqual([expect.stringMatching(/^ban-drop-table:\d moved to s3$/)])
})

test('it holds for one statement and one rule', async () => {
  expect(
    await rulesOf('DROP TABLE a;\n-- gate:allow ban-drop-table moved\nDROP TABLE b CASCADE;\nDROP TABLE c;')
  ).toEqual({
    hazards: ['ban-drop-table:2', 'ban-drop-cascade:4', 'ban-drop-table:5'],
    allowed: ['ban-drop-table:4 moved']
  })
})

test('a statement may have several', async () => {
  const sql = '-- gate:allow ban-drop-table moved\n-- gate:allow ban-drop-cascade only a view\nDROP TABLE b CASCADE;'
  expect(await rulesOf(sql)).toEqual({
    hazards: [],
    allowed: ['ban-drop-table:4 moved', 'ban-drop-cascade:4 only a view']
  })
})

test('all that a statement has of a kind is allowed at once', async () => {
  const sql = '-- gate:allow ban-drop-table moved\nDROP TABLE a, b;'
  expect((await rulesOf(sql)).allowed).toEqual(['ban-drop-table:3 moved', 'ban-drop-table:3 moved'])
})

test('without a reason it silences nothing, and says so', async () => {
  const { hazards } = await find('SELECT 1;\n-- gate:allow ban-drop-owned\nDROP OWNED BY clerk;')
  expect(hazards).toMatchObject([
    {
      rule: 'allowance-without-reason',
      line: 2,
      message: 'gate:allow ban-drop-owned gives no reason: it silences nothing',
      remedy: 'Say why it may: `-- gate:allow ban-drop-owned reason`.'
    },
    { rule: 'ban-drop-owned', line: 3 }
  ])
})

test.each([
  [
    '-- gate:allow ban-drop-owner it was a trial',
    'gate:allow names ban-drop-owner, and there is no such rule: it silences nothing'
  ],
  ['-- gate:allow', 'gate:allow names no rule: it silences nothing'],
  ['-- gate:allow unknown-rule really', 'gate:allow names unknown-rule, and there is no such rule: it silences nothing']
])('what names no rule silences nothing, and says so: %s', async (comment, message) => {
  const { hazards } = await find(`${comment}\nDROP OWNED BY clerk;`)
  expect(hazards).toMatchObject([
    {
      rule: 'unknown-rule',
      line: 1,
      message,
      remedy: 'Write the name as the hazard has it: `-- gate:allow ban-drop-column reason`.'
    },
    { rule: 'ban-drop-owned', line: 2 }
  ])
})

test('a text is no comment', async () => {
  const { hazards, allowed } = await rulesOf(
    "DO $$\n-- gate:allow ban-drop-table moved\n$$; SELECT '\n-- gate:allow ban-drop-table moved\n'; DROP TABLE a"
  )
  expect(hazards).toEqual(['ban-drop-table:6'])
  expect(allowed).toEqual([])
})

test('a comment between two statements on one line is the first one’s', async () => {
  expect(await rulesOf('DROP TABLE a; -- gate:allow ban-drop-table moved\nDROP TABLE b;')).toEqual({
    hazards: ['ban-drop-table:3'],
    allowed: ['ban-drop-table:2 moved']
  })
  expect(await rulesOf('DROP TABLE a; DROP TABLE b; -- gate:allow ban-drop-table moved')).toEqual({
    hazards: ['ban-drop-table:2'],
    allowed: ['ban-drop-table:2 moved']
  })
})

test('a statement that can’t be read may be allowed, too', async () => {
  expect((await rulesOf('-- gate:allow syntax-error it is for PostgreSQL 19\nSELECT frm FROM FROM;')).hazards).toEqual(
    []
  )
})

test('what is said once for a file is said of the first that does not allow it', async () => {
  const { hazards, allowed } = await find(
    '-- gate:allow require-timeout-settings nobody uses it\nALTER TABLE a ADD b int;\nALTER TABLE a ADD c int;\nALTER TABLE a ADD d int;'
  )
  expect(hazards).toMatchObject([{ rule: 'require-timeout-settings', line: 3 }])
  expect(allowed).toMatchObject([{ rule: 'require-timeout-settings', line: 2 }])
})
