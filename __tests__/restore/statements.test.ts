// A script is cut where PostgreSQL itself would cut it, whatever stands in its quotes, comments and bodies.

import fc from 'fast-check'
import { Cursor, type NamedPlace, nameOf, type Part, readParts, type Statement } from '../../src/restore/statements.ts'

function partsOf(script: string): Part[] {
  return [...readParts(script)]
}

function statementsOf(script: string): Statement[] {
  return partsOf(script).flatMap((part) => ('statement' in part ? [part.statement] : []))
}

function textsOf(script: string): string[] {
  return statementsOf(script).map((statement) => statement.text)
}

// --- what a statement may be made of --------------------------------------------------------------------------------

const anything = fc.string({
  unit: fc.constantFrom(...'ab;\'"$-/*\\().,\n\r\t éE🐘', '--', '/*', '*/', '$$', '$b$', 'END')
})
const inside = (mark: string, text: string): string => text.replaceAll(mark, mark + mark)
const word = fc.constantFrom(
  'select',
  'CASE',
  'END',
  'begin',
  'e',
  'E',
  'u',
  '_x',
  'a$b$c',
  'naïve',
  'tagged$',
  'from_'
)
const quoted = anything.map((text) => `"${inside('"', text)}"`)
const literal = anything.map((text) => `'${inside("'", text)}'`)
/** Every backslash stands in front of something; a quote is doubled, or has a backslash in front of it. */
const escaped = fc
  .array(fc.constantFrom('\\\\', "\\'", '\\n', "''", ';', 'x', '--', '"', '$$', '\n', '\\E'), { maxLength: 8 })
  .chain((pieces) => fc.constantFrom('E', 'e').map((mark) => `${mark}'${pieces.join('')}'`))
const dollarQuoted = fc
  .tuple(fc.constantFrom('', 'b', '_do1', 'é'), anything)
  .map(([tag, text]) => `$${tag}$${text.replaceAll('$', tag === '' ? '' : '$ ')}$${tag}$`)
const other = fc.constantFrom('1', '1.5e3', '.', ',', '+', '<>', '::', '=', '*', '-', '/', '[1]', ':=')
const piece: fc.Arbitrary<string> = fc.letrec<{ piece: string; group: string }>((tie) => ({
  group: fc
    .array(fc.oneof(tie('piece'), fc.constant(';')), { maxLength: 4 })
    .map((pieces) => `(${[...pieces, ''].join(' ')})`),
  piece: fc.oneof({ depthSize: 'small' }, word, quoted, literal, escaped, dollarQuoted, other, tie('group'))
})).piece

const lineComment = fc
  .tuple(anything, fc.constantFrom('\n', '\r'))
  .map(([text, end]) => `--${text.replace(/[\n\r]/g, '')}${end}`)
const blockComment: fc.Arbitrary<string> = fc.letrec<{ comment: string }>((tie) => ({
  comment: fc
    .array(
      fc.oneof({ depthSize: 'small' }, fc.constantFrom(';', "'", '"', '$$', '--', 'x', ' ', '\n'), tie('comment')),
      {
        maxLength: 4
      }
    )
    .map((pieces) => `/*${pieces.join(' ')} */`)
})).comment
const gap = fc
  .array(fc.oneof(fc.constantFrom(' ', '\n', '\t', '\r\n', '\f'), lineComment, blockComment), { maxLength: 3 })
  .map((gaps) => ` ${gaps.join('')}`)

const statement = fc
  .tuple(piece, fc.array(fc.tuple(gap, piece), { maxLength: 6 }))
  .map(([first, others]) => first + others.map(([before, next]) => before + next).join(''))

/** Bodies whose semicolons end nothing. */
const body = fc
  .array(
    fc.tuple(
      statement.filter((text) => !/\b(?:case|end|begin)\b/i.test(text)),
      fc.boolean()
    ),
    { maxLength: 3 }
  )
  .map((inner) => inner.map(([text, inCase]) => (inCase ? `CASE ${text} END;` : `${text};`)).join('\n'))
const routine = fc
  .tuple(
    fc.constantFrom('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION', 'create procedure'),
    body,
    fc.constantFrom('', ' COST 5')
  )
  .map(
    ([create, text, behind]) => `${create} a.begin(b text DEFAULT 'x;') LANGUAGE sql${behind} BEGIN ATOMIC ${text} END`
  )

// --- properties -----------------------------------------------------------------------------------------------------

test('cutting any statements that were put together gives them back', () => {
  const script = fc.array(fc.tuple(gap, fc.oneof({ weight: 4, arbitrary: statement }, routine)), { maxLength: 6 })
  fc.assert(
    fc.property(script, gap, (statements, end) => {
      const text = statements.map(([before, sql]) => `${before}${sql};`).join('') + end
      expect(textsOf(text)).toEqual(statements.map(([, sql]) => sql))
    }),
    { numRuns: 1000 }
  )
})

test('tokens stand where they say, and nothing but space and comments stands between them', () => {
  fc.assert(
    fc.property(statement, (text) => {
      const [read] = statementsOf(`${text};`)
      let at = 0
      for (const token of read?.tokens ?? []) {
        expect(text.slice(token.at, token.at + token.text.length)).toBe(token.text)
        expect(partsOf(text.slice(at, token.at)).every((part) => 'comment' in part)).toBe(true)
        at = token.at + token.text.length
      }
      expect(at).toBe(text.length)
    })
  )
})

test('whatever is cut, nothing is lost: the parts are found in the script in their order', () => {
  fc.assert(
    fc.property(anything, (text) => {
      let parts: Part[]
      try {
        parts = partsOf(text)
      } catch {
        return // something in it does not end
      }
      let at = 0
      for (const part of parts) {
        const piece = 'comment' in part ? part.comment : 'command' in part ? part.command : part.statement.text
        at = text.indexOf(piece, at)
        expect(at).toBeGreaterThanOrEqual(0)
        at += piece.length
      }
    })
  )
})

// --- what PostgreSQL's scanner does, case by case --------------------------------------------------------------------

test.each([
  ['a quote that is doubled', `SELECT 'it''s; fine';SELECT 2;`, [`SELECT 'it''s; fine'`, 'SELECT 2']],
  ['a name with a quote in it', `SELECT 1 AS "a"";b";SELECT 2;`, [`SELECT 1 AS "a"";b"`, 'SELECT 2']],
  ['a backslash in a plain string', `SELECT '\\';SELECT 2;`, [`SELECT '\\'`, 'SELECT 2']],
  ['a backslash in an escape string', `SELECT E'\\';';SELECT 2;`, [`SELECT E'\\';'`, 'SELECT 2']],
  ['an identifier that ends in e', `SELECT type'\\';SELECT 2;`, [`SELECT type'\\'`, 'SELECT 2']],
  ['a dollar in an identifier', `SELECT a$b$;SELECT a$b$;`, ['SELECT a$b$', 'SELECT a$b$']],
  ['dollar quotes in dollar quotes', 'SELECT $a$;$$;$b$;$a$;SELECT 2;', ['SELECT $a$;$$;$b$;$a$', 'SELECT 2']],
  ['a parameter is no dollar quote', 'PREPARE p AS SELECT $1;SELECT $2;', ['PREPARE p AS SELECT $1', 'SELECT $2']],
  ['comments in comments', 'SELECT /* a /* ; */ ; */ 1;SELECT 2;', ['SELECT /* a /* ; */ ; */ 1', 'SELECT 2']],
  ['a comment that ends with a carriage return', 'SELECT 1 -- x;\r;SELECT 2;', ['SELECT 1 -- x;\r', 'SELECT 2']],
  ['a no-break space is part of a name', 'SELECT 1 AS a\u00a0b;', ['SELECT 1 AS a\u00a0b']],
  [
    'a rule with several commands',
    'CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2);SELECT 3;',
    ['CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)', 'SELECT 3']
  ],
  ['empty statements', ';; SELECT 1;;', ['SELECT 1']]
])('%s', (_, script, statements) => {
  expect(textsOf(script)).toEqual(statements)
})

test.each([
  'CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE WHEN true THEN 1 END; END',
  'CREATE OR REPLACE FUNCTION s.f() RETURNS int BEGIN ATOMIC SELECT CASE 1 WHEN 1 THEN CASE 2 WHEN 2 THEN 3 END END; END',
  'CREATE PROCEDURE p() LANGUAGE sql BEGIN ATOMIC INSERT INTO t ("end", begin) SELECT t.begin, "end" FROM t; END',
  'CREATE FUNCTION begin() RETURNS integer LANGUAGE sql RETURN 1',
  'CREATE FUNCTION s.begin(a integer) RETURNS begin LANGUAGE sql BEGIN ATOMIC SELECT 1; END',
  'CREATE FUNCTION f() RETURNS integer LANGUAGE sql RETURN CASE WHEN true THEN 1 END',
  'CREATE FUNCTION f(atomic integer DEFAULT 1) RETURNS integer LANGUAGE sql RETURN atomic'
])('a body ends where it ends: %s', (sql) => {
  expect(textsOf(`${sql};SELECT 2;`)).toEqual([sql, 'SELECT 2'])
})

test('a transaction is not a body', () => {
  expect(textsOf('BEGIN; CREATE TABLE t (a int); END;')).toEqual(['BEGIN', 'CREATE TABLE t (a int)', 'END'])
})

test('a command for psql is a part of its own, and ends with its line', () => {
  expect(partsOf('\\restrict x;y\nSELECT 1;\n\\unrestrict')).toMatchObject([
    { command: '\\restrict x;y' },
    { statement: expect.objectContaining({ text: 'SELECT 1' }) },
    { command: '\\unrestrict' }
  ])
})

test('comments between statements are parts, and those in statements are not', () => {
  expect(partsOf('-- one\nSELECT -- two\n1; /* three */ -- four')).toMatchObject([
    { comment: '-- one' },
    { statement: { text: 'SELECT -- two\n1' } },
    { comment: '/* three */' },
    { comment: '-- four' }
  ])
})

test.each([
  ["SELECT 'x", "a quoted text does not end: ' is missing"],
  ["SELECT E'x\\'", "a quoted text does not end: ' is missing"],
  ['SELECT "x""', 'a quoted text does not end: " is missing'],
  ['SELECT $a$ $$ $b$', 'a quoted text does not end: $a$ is missing'],
  ['/* /* */', 'a comment does not end: */ is missing'],
  ['SELECT 1', 'the last statement does not end'],
  ['CREATE FUNCTION f() BEGIN ATOMIC SELECT 1;', 'the last statement does not end']
])('what never ends is an error: %s', (script, message) => {
  expect(() => partsOf(script)).toThrow(message)
})

test('a large script is cut too', () => {
  const script = `SELECT 'x', "y", $$z$$ /* c */ FROM t WHERE a = 1; -- and so on\n`.repeat(10_000)
  expect(statementsOf(script)).toHaveLength(10_000)
})

// --- names ----------------------------------------------------------------------------------------------------------

function cursorOn(sql: string): Cursor {
  const [read] = statementsOf(`${sql};`)
  return new Cursor(read ?? { text: '', tokens: [] })
}

test('a name is read with all its parts, and where it stands', () => {
  const sql = 'SELECT "A ""b"".c".D . "e"'
  const cursor = cursorOn(sql)
  expect(cursor.takeAll('SELECT')).toBe(true)
  const place = cursor.takeName() as NamedPlace
  expect(place.parts).toEqual(['A "b".c', 'd', 'e'])
  expect(sql.slice(place.from, place.to)).toBe('"A ""b"".c".D . "e"')
  expect(nameOf(place)).toEqual({ schema: 'A "b".c', name: 'd' })
})

test('what is no name is none', () => {
  expect(cursorOn('(1)').takeName()).toBeUndefined()
  expect(cursorOn("'x'").takeName()).toBeUndefined()
  expect(nameOf(cursorOn('alone').takeName())).toBeUndefined()
})

test('key words are taken together or not at all, and never from quotes', () => {
  const cursor = cursorOn('alter TABLE "ONLY" x')
  expect(cursor.takeAll('ALTER', 'VIEW')).toBe(false)
  expect(cursor.takeAll('ALTER', 'TABLE')).toBe(true)
  expect(cursor.takeAll('ONLY')).toBe(false)
  expect(cursor.takeName()?.parts).toEqual(['ONLY'])
})

test('a schema that is called like a key word is not skipped', () => {
  const cursor = cursorOn('ONLY sequence.view')
  cursor.skip('ONLY', 'TABLE', 'SEQUENCE')
  expect(cursor.takeName()?.parts).toEqual(['sequence', 'view'])
})

test('a key word in parentheses is not the one that is looked for', () => {
  const cursor = cursorOn('ON (EXTRACT(year FROM at)), other FROM app.events')
  expect(cursor.passOver('FROM')).toBe(true)
  expect(cursor.takeName()?.parts).toEqual(['app', 'events'])
  expect(cursor.passOver('FROM')).toBe(false)
})
