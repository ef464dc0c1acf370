// A file that was applied is compared with what it says now.

import { sameStatements } from '../../src/migrations/same-statements.ts'
import { cutStatements } from '../../src/migrations/statements.ts'

/** The lines that were not applied as they stand. */
function changedLines(now: string, before: string): Promise<readonly number[] | undefined> {
  return sameStatements(
    cutStatements(now),
    cutStatements(before).map(({ text }) => text)
  )
}

const original = `CREATE TABLE t (a int, b text DEFAULT 'x');
CREATE INDEX ON t (a);
SELECT a IN (1, 2), ARRAY[1, 2] FROM t;`

test('the same text is the same', async () => {
  expect(await changedLines(original, original)).toBeUndefined()
})

test('blanks, comments and the case of key words do not count', async () => {
  const formatted = `-- The first table.
create table T (
  a  integer, -- a number
  b text default 'x'
);


/* for lookups */
create index on t using btree (a);
select a in ( 1,2 ), array[ 1 , 2 ] from t`
  expect(await changedLines(formatted, original)).toBeUndefined()
})

test('where a file is cut does not count', async () => {
  expect(await sameStatements(cutStatements(original), [original])).toBeUndefined()
  expect(
    await sameStatements(
      [{ text: original, line: 1 }],
      cutStatements(original).map(({ text }) => text)
    )
  ).toBeUndefined()
})

test('a comment alone may come or go', async () => {
  expect(await changedLines(`${original}\n-- done`, original)).toBeUndefined()
  expect(await changedLines(original, `${original}\n-- done`)).toBeUndefined()
})

test('what has changed is told by its line', async () => {
  expect(await changedLines(original.replace("'x'", "'y'"), original)).toEqual([1])
  expect(await changedLines(original.replace('(1, 2)', '(1, 3)').replace('INDEX', 'UNIQUE INDEX'), original)).toEqual([
    2, 3
  ])
  expect(await changedLines(`${original}\n\nDROP TABLE t;`, original)).toEqual([5])
})

test('what is missing now, or stands elsewhere, has no line', async () => {
  expect(await changedLines('CREATE INDEX ON t (a);', original)).toEqual([])
  expect(await changedLines('SELECT 2; SELECT 1', 'SELECT 1; SELECT 2')).toEqual([])
})

test('what does not parse is compared by its words', async () => {
  expect(await changedLines('SELECT frm\n  frm frm', 'SELECT frm frm frm')).toBeUndefined()
  expect(await changedLines('SELECT frm frm', 'SELECT frm frm frm')).toEqual([1])
})
