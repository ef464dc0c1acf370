// A file is cut where the Supabase CLI cuts it (see push.contract.test.ts), and nothing of it is lost.

import fc from 'fast-check'
import { cutStatements } from '../../src/migrations/statements.ts'
import { cuts, oddText } from '../support/push-corpus.ts'

function textsOf(sql: string): string[] {
  return cutStatements(sql).map(({ text }) => text)
}

test.each(Object.entries(cuts))('%s', (_, [sql, ...statements]) => {
  expect(textsOf(sql)).toEqual(statements)
})

test('a statement begins in the line of its first comment, and blank lines are none of it', () => {
  const sql = `-- The first
-- two lines.
SELECT 1;

  SELECT
  2; SELECT 3;\r
;
\t
/* The
last */ SELECT 4
`
  expect(cutStatements(sql)).toEqual([
    { text: '-- The first\n-- two lines.\nSELECT 1', line: 1 },
    { text: 'SELECT\n  2', line: 5 },
    { text: 'SELECT 3', line: 6 },
    { text: '/* The\nlast */ SELECT 4', line: 9 }
  ])
})

test('between statements there is nothing but white space and semicolons', () => {
  fc.assert(
    fc.property(oddText, (sql) => {
      let rest = sql
      for (const { text } of cutStatements(sql)) {
        rest = rest.replace(/^[\s;]+/, '')
        expect(rest.startsWith(text)).toBe(true)
        expect(text).not.toBe('')
        rest = rest.slice(text.length)
      }
      expect(rest).toMatch(/^[\s;]*$/)
    })
  )
})

test('the line of a statement is the one that it begins in', () => {
  fc.assert(
    fc.property(oddText, (sql) => {
      let at = 0
      for (const { text, line } of cutStatements(sql)) {
        at += /^[\s;]*/.exec(sql.slice(at))?.[0].length ?? 0
        expect(line).toBe(sql.slice(0, at).split('\n').length)
        at += text.length
      }
    })
  )
})

test('a statement is cut no further', () => {
  const ordinary = fc.constantFrom(
    'SELECT 1',
    `'a;b'`,
    '$$;$$',
    '-- ;\n1',
    '/* ; */',
    '(;)',
    'é',
    '"x;"',
    'BEGIN ATOMIC ; END'
  )
  fc.assert(
    fc.property(fc.array(fc.array(ordinary, { minLength: 1 }), { minLength: 1 }), (statements) => {
      const texts = statements.map((pieces) => pieces.join(' ').trim())
      expect(textsOf(texts.join(';\n'))).toEqual(texts)
    })
  )
})
