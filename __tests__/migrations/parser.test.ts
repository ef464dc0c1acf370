// What the parser says of a text, and where in it that stands.

import fc from 'fast-check'
import { lineOf, parseStatements, parseTrees, readLineComments } from '../../src/migrations/parser.ts'

test('each statement of a text begins at its first word', async () => {
  const text = '-- é\nSELECT 1; /* ♥ */ DROP TABLE a;'
  const parsed = await parseStatements(text)
  const bytes = Buffer.from(text)
  const statements = parsed && 'statements' in parsed ? parsed.statements : []
  expect(statements.map(({ node, at }) => [Object.keys(node), bytes.subarray(at, at + 4).toString()])).toEqual([
    [['SelectStmt'], 'SELE'],
    [['DropStmt'], 'DROP']
  ])
})

test('a comment alone is no statement', async () => {
  expect(await parseStatements('-- é')).toEqual({ statements: [] })
})

test.each([
  ["/* 🐘\n♥ */ SELECT 'é'\nfrm frm x y\nz", { message: 'syntax error at or near "frm"', rest: 'frm x y', line: 3 }],
  ['SELECT 1 +\n', { message: 'syntax error at end of input', rest: '', line: 2 }],
  ['-- é\n\\connect a b\nSELECT 1', { message: 'syntax error at or near "\\"', rest: '\\connect a b', line: 2 }]
])('a refusal says what stands where the parser stopped: %j', async (text, refusal) => {
  expect(await parseStatements(text)).toEqual({ refusal })
})

test('what the parser can’t cope with is told apart from what PostgreSQL refuses', async () => {
  expect(await parseStatements(`SELECT ${'1 + '.repeat(30_000)}1`)).toBeUndefined()
  expect(await parseStatements('SELECT 1')).toMatchObject({ statements: [{ at: 0 }] })
})

test('comments are found where there are some', async () => {
  const text = `-- é one
/* -- no */ SELECT '-- no', "-- no" -- two
, $$
-- no $$ -- three`
  expect(await readLineComments(text)).toEqual([
    { text: '-- é one', line: 1, isInFront: true },
    { text: '-- two', line: 2, isInFront: false },
    { text: '-- three', line: 4, isInFront: false }
  ])
  expect(await readLineComments('-- a\n-- b')).toEqual([
    { text: '-- a', line: 1, isInFront: true },
    { text: '-- b', line: 2, isInFront: true }
  ])
  expect(await readLineComments("-- a\nSELECT '")).toEqual([])
})

test('a line is found by the byte, however many bytes the characters have', () => {
  const characters = fc.string({ unit: fc.constantFrom('a', 'é', '♥', '🐘', '\n', '\r\n') })
  fc.assert(
    fc.property(characters, characters, (before, behind) => {
      expect(lineOf(before + behind, Buffer.byteLength(before))).toBe(before.split('\n').length)
    })
  )
})

test('trees of the same statements are the same, wherever their words stand', async () => {
  const words = [
    'SELECT a IN ( 1 , 2 ) , ARRAY [ 1 , 2 ] :: int [ ] , x . b [ 1 ] FROM t AS x WHERE a = ANY ( $1 )',
    'CREATE TABLE t ( a int NOT NULL DEFAULT 1 , CONSTRAINT c CHECK ( a IN ( 1 , 2 ) ) )',
    'WITH a AS ( SELECT 1 ) INSERT INTO t SELECT * FROM a ON CONFLICT ( a ) DO NOTHING',
    'CREATE FUNCTION f ( a int ) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1 ; SELECT 2 ; END',
    'COPY ( SELECT 1 ) TO STDOUT WITH ( FORMAT csv )',
    'CREATE TRIGGER t AFTER INSERT OR UPDATE OF a ON t FOR EACH ROW WHEN ( new . a > 1 ) EXECUTE FUNCTION f ( )',
    'MERGE INTO t USING s ON t . a = s . a WHEN MATCHED THEN DELETE'
  ]
  const gap = fc.constantFrom(' ', '\n', '\t\t', ' -- é\n', ' /* x */ ')
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...words), fc.array(gap, { minLength: 9, maxLength: 9 }), async (sql, gaps) => {
      const spaced = sql.split(' ').reduce((all, word, at) => all + (gaps[at % 9] ?? '') + word)
      expect(await parseTrees(`-- x\n${spaced}`)).toEqual(await parseTrees(sql))
    })
  )
})

test('trees of other statements differ', async () => {
  const trees = await Promise.all(
    [
      'SELECT 1',
      'SELECT 2',
      "SELECT '1'",
      'SELECT a',
      'SELECT "A"',
      "CREATE TABLESPACE s LOCATION '/a'",
      "CREATE TABLESPACE s LOCATION '/b'"
    ].map(parseTrees)
  )
  expect(new Set(trees.map(String)).size).toBe(trees.length)
})

test('a text that does not parse is its own tree, without its blanks', async () => {
  expect(await parseTrees(' SELECT\n frm  frm frm\n')).toEqual(['SELECT frm frm frm'])
})
