// What is said of a whole batch of migrations: what comes from earlier statements and files, where it stands, and that
// nothing which people may write makes it stumble.

import fc from 'fast-check'
import type { MigrationFile } from '../../src/migrations/files.ts'
import { type Findings, findHazards, type KnownTables } from '../../src/migrations/hazards.ts'

const known: KnownTables = new Map([
  ['"public"."orders"', { rows: 3_200_000, bytes: 812_000_000 }],
  ['"shop"."orders"', { rows: 5, bytes: 8192 }],
  ['"extensions"."spare"', { rows: 9, bytes: 8192 }]
])

function batch(...texts: readonly string[]): MigrationFile[] {
  return texts.map((sql, index) => ({ version: `${index + 1}`, name: 'x', file: `${index + 1}_x.sql`, sql }))
}

function find(...texts: readonly string[]): Promise<Findings> {
  return findHazards(batch(...texts), known)
}

/** `ban-drop-table 1_x.sql:3` */
async function placesOf(...texts: readonly string[]): Promise<string[]> {
  const { hazards } = await find(...texts)
  return hazards.map(({ rule, file, line }) => `${rule} ${file}:${line}`)
}

const timeout = "SET lock_timeout = '4s';"

test('a hazard is a fact with the numbers of the table, and the next step', async () => {
  expect(await find(`${timeout}\n\nALTER TABLE orders ADD COLUMN "a b" uuid DEFAULT gen_random_uuid();`)).toEqual({
    hazards: [
      {
        rule: 'adding-field-with-default',
        file: '1_x.sql',
        line: 3,
        message:
          'public.orders has 3,200,000 rows in 812 MB: ADD COLUMN a b computes gen_random_uuid() for each row, so the table is rewritten under ACCESS EXCLUSIVE: nobody can read or write the table meanwhile',
        remedy:
          'Add the column without it; set the default by ALTER TABLE "public"."orders" ALTER COLUMN "a b" SET DEFAULT …; then fill the old rows in batches.'
      }
    ],
    allowed: [],
    locks: [
      {
        file: '1_x.sql',
        line: 3,
        mode: 'ACCESS EXCLUSIVE',
        table: { schema: 'public', name: 'orders' },
        known: { rows: 3_200_000, bytes: 812_000_000 }
      }
    ]
  })
})

test('what has to be done first is written as SQL that can be run', async () => {
  const { hazards } = await find(
    `${timeout} ALTER TABLE orders ADD UNIQUE ("No.", day), ALTER COLUMN "No." SET NOT NULL, ADD PRIMARY KEY (id);`
  )
  expect(hazards.map(({ remedy }) => remedy)).toEqual([
    'First ALTER TABLE "public"."orders" ADD CONSTRAINT "No._not_null" CHECK ("No." IS NOT NULL) NOT VALID; in a later migration VALIDATE CONSTRAINT, which holds nobody up. SET NOT NULL then believes the constraint, and reads nothing.',
    'Build it first, in a migration of its own: CREATE UNIQUE INDEX CONCURRENTLY "orders_pkey" ON "public"."orders" ("id"); then ADD PRIMARY KEY USING INDEX "orders_pkey".',
    'Build it first, in a migration of its own: CREATE UNIQUE INDEX CONCURRENTLY "orders_No._day_key" ON "public"."orders" ("No.", "day"); then ADD UNIQUE USING INDEX "orders_No._day_key".'
  ])
})

test('where nobody has looked, large tables are spoken of without numbers', async () => {
  const { hazards, locks } = await findHazards(batch('CREATE INDEX i ON orders (a)'), undefined)
  expect(hazards.map(({ message }) => message)).toEqual([
    'public.orders: CREATE INDEX i without CONCURRENTLY reads all of it: nobody can write to the table meanwhile',
    'public.orders: without a lock_timeout, this waits for SHARE as long as anybody uses the table, and all who come later wait behind it'
  ])
  expect(locks.map((lock) => lock.known)).toEqual([undefined])
})

test('a line is that of the place in the file, whatever characters stand before it', async () => {
  const sql = `-- ♥ 🐘 é\r
/* é
   🐘 */ SELECT 'é

🐘'; /* ♥ */
${timeout}
-- the next one

  CREATE TABLE shop.t (
    "ééé" text DEFAULT '♥♥♥',
    id serial,
    c char(3)
  );

SELECT 'é' frm frm;
DROP TABLE orders`
  expect(await placesOf(sql)).toEqual([
    'ban-char-field 1_x.sql:12',
    'prefer-identity 1_x.sql:11',
    'syntax-error 1_x.sql:15',
    'ban-drop-table 1_x.sql:16'
  ])
})

test('statements of other files are followed, too', async () => {
  expect(
    await placesOf(
      'CREATE TABLE t (id int); CREATE INDEX ON t (id);',
      'ALTER TABLE t ADD COLUMN a uuid DEFAULT gen_random_uuid(); DROP TABLE t;',
      'CREATE TABLE u (id int);',
      'ALTER TABLE u ENABLE ROW LEVEL SECURITY;'
    )
  ).toEqual([])
})

test('each file begins with the settings of a new connection', async () => {
  const add = 'ALTER TABLE orders ADD COLUMN a int;'
  expect(await placesOf(`${timeout} SET search_path = shop; ${add}`, add)).toEqual([
    'require-timeout-settings 2_x.sql:1'
  ])
})

test('that a lock_timeout is missing is said once for each file', async () => {
  const add = 'ALTER TABLE orders ADD COLUMN a int;\n'
  expect(await placesOf(add + add, add + add)).toEqual([
    'require-timeout-settings 1_x.sql:1',
    'require-timeout-settings 2_x.sql:1'
  ])
})

test('a name without a schema means the first table of the search path that is there', async () => {
  const tables = async (sql: string): Promise<string[]> =>
    (await find(sql)).locks.map(({ table }) => `${table.schema}.${table.name}`)
  expect(await tables('TRUNCATE orders, spare, new, shop.new')).toEqual([
    'public.orders',
    'extensions.spare',
    'public.new',
    'shop.new'
  ])
  expect(await tables('SET search_path = shop, public; TRUNCATE orders')).toEqual(['shop.orders'])
  expect(await tables(`SET search_path = "$user", nowhere, public; TRUNCATE orders`)).toEqual(['public.orders'])
  expect(await tables("SELECT pg_catalog.set_config('search_path', 'shop, \"x\"', false); TRUNCATE orders")).toEqual([
    'shop.orders'
  ])
  expect(await tables('BEGIN; SET LOCAL search_path = shop; TRUNCATE orders; COMMIT; TRUNCATE orders')).toEqual([
    'shop.orders',
    'public.orders'
  ])
  expect(await tables('BEGIN; SET search_path = shop; ROLLBACK; TRUNCATE orders')).toEqual(['public.orders'])
  expect(await tables('SET search_path = shop; RESET ALL; TRUNCATE orders')).toEqual(['public.orders'])
})

test('what PostgreSQL will not read is said, and the rest is looked at', async () => {
  const { hazards } = await find(
    "SELECT 1;\n\\restrict abc\nSELECT 2;\n\nSELECT frm FROM FROM;\nDROP TABLE orders;\nSELECT 'é"
  )
  expect(hazards.filter(({ rule }) => rule !== 'require-timeout-settings')).toMatchObject([
    {
      rule: 'psql-meta-command',
      line: 2,
      message: '\\restrict is a command of psql, which PostgreSQL does not know: the push stops here',
      remedy:
        'Remove it. Of a file that pg_dump has written, the lines with \\restrict and \\connect can go; its rows must become INSERTs: pg_dump --inserts.'
    },
    { rule: 'syntax-error', line: 5, message: 'PostgreSQL refuses it: syntax error at or near "FROM"' },
    { rule: 'ban-drop-table', line: 6 },
    { rule: 'syntax-error', line: 7, message: `PostgreSQL refuses it: unterminated quoted string at or near "'é"` }
  ])
})

test('a psql command behind a statement is named, too', async () => {
  const { hazards } = await find('SELECT 1\n  \\gset x')
  expect(hazards).toMatchObject([{ rule: 'psql-meta-command', line: 2 }])
})

test('a statement that the CLI cuts too early says where, and why', async () => {
  const sql = `CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC
  SELECT CASE WHEN a > 1 THEN 2 END;
  SELECT 3;
END`
  const { hazards } = await find(sql)
  expect(hazards[0]).toMatchObject({
    rule: 'syntax-error',
    line: 2,
    message: 'PostgreSQL refuses it: syntax error at end of input'
  })
  expect(hazards[0]?.remedy).toContain('BEGIN ATOMIC')
})

test('an error message of PostgreSQL is not repeated at length', async () => {
  const { hazards } = await find(`SELECT '${'x'.repeat(1000)}\n`)
  expect(hazards[0]?.message.length).toBeLessThan(200)
})

test('rows by the megabyte are passed over, and what stands behind them is not', async () => {
  const rows = Array.from({ length: 20_000 }, (_, id) => `(${id}, 'é')`).join(',\n')
  expect(rows.length).toBeGreaterThan(200_000)
  const sql = `${timeout}\nINSERT INTO orders VALUES ${rows};\nDROP TABLE orders;\nINSERT INTO orders VALUES ${rows} oops;`
  expect(await placesOf(sql)).toEqual(['ban-drop-table 1_x.sql:20002'])
})

test.each([
  ['parentheses', `SELECT ${'('.repeat(2000)}1${')'.repeat(2000)}`],
  ['operators', `SELECT ${'1 + '.repeat(30_000)}1`],
  ['values', `DELETE FROM orders WHERE id IN (${Array(60_000).fill('1').join()})`],
  ['names', `DROP TABLE ${'a.'.repeat(1000)}b`],
  ['a lone surrogate', 'SELECT \'\ud800\'; DROP TABLE "\udc00"']
])('statements that go too far do no harm: %s', async (_, sql) => {
  expect((await placesOf(`${sql};\n${timeout} DROP TABLE orders`)).at(-1)).toMatch(/^ban-drop-table 1_x.sql:/)
})

const statements = [
  'ALTER TABLE orders ADD COLUMN code uuid DEFAULT gen_random_uuid() , DROP COLUMN note CASCADE',
  'ALTER TABLE orders ALTER COLUMN total TYPE bigint , ALTER note SET NOT NULL',
  'ALTER TABLE orders ADD CONSTRAINT c CHECK ( total > 0 ) NOT VALID',
  'ALTER TABLE orders VALIDATE CONSTRAINT c',
  'CREATE TABLE IF NOT EXISTS t ( id bigserial PRIMARY KEY , c char ( 3 ) , o int REFERENCES orders )',
  'ALTER TABLE t ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE t RENAME TO orders',
  'DROP TABLE IF EXISTS t , orders',
  'CREATE UNIQUE INDEX CONCURRENTLY i ON orders ( note )',
  'DROP INDEX i',
  'BEGIN',
  'COMMIT',
  'ROLLBACK',
  "SET LOCAL lock_timeout = '4s'",
  'RESET ALL',
  "ALTER TYPE mood ADD VALUE 'calm'",
  "INSERT INTO orders ( mood ) VALUES ( 'calm' )",
  'CREATE VIEW v AS SELECT * FROM auth . users',
  'CREATE POLICY p ON orders FOR ALL USING ( true )',
  "CREATE FUNCTION f ( ) RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
  "ALTER FUNCTION f ( ) SET search_path = ''",
  'GRANT ALL ON orders TO anon , PUBLIC',
  'DROP SCHEMA auth CASCADE',
  'DO $$ BEGIN PERFORM dblink ( ) ; END $$',
  'SELECT frm frm FROM',
  '\\connect shop'
]

test('blanks and comments change nothing but the lines', async () => {
  const gap = fc.constantFrom(' ', '\n', '\t', '\r\n', ' /* é */ ', ' -- 🐘 gate\n', '/* -- */\n', '  ')
  // A command of psql goes to the end of its line, the body of a DO block is a text, and the CLI knows CONCURRENTLY only
  // where no comment stands before it.
  const spaced = fc.constantFrom(...statements.filter((sql) => !/[\\$]|CONCURRENTLY/.test(sql)))
  const sample = fc.array(fc.tuple(spaced, fc.array(gap, { minLength: 20, maxLength: 20 })), {
    minLength: 1,
    maxLength: 6
  })
  await fc.assert(
    fc.asyncProperty(sample, async (chosen) => {
      const plain = chosen.map(([sql]) => sql).join(';\n')
      const other = chosen.map(([sql, gaps]) =>
        sql.split(' ').reduce((all, word, at) => all + (gaps[at % 20] ?? ' ') + word)
      )
      const [before, after] = [await find(plain), await find(other.join(' ;\n\n'))]
      const withoutLines = ({ hazards, locks }: Findings): unknown => [
        hazards.map(({ rule, message, remedy }) => [rule, message.replace(/on line \d+/, ''), remedy]),
        locks.map(({ mode, table }) => [mode, table])
      ]
      expect(withoutLines(after)).toEqual(withoutLines(before))
    }),
    { numRuns: 60 }
  )
})

test('a comment in front of CONCURRENTLY hides it from the CLI', async () => {
  const create = 'CREATE INDEX /* at once */ CONCURRENTLY i ON orders (note)'
  expect(await placesOf(create)).toEqual(['ban-concurrent-index-creation-in-transaction 1_x.sql:1'])
  expect(await placesOf(`/* at once */ ${create.replace(/\/.*\/ /, '')}`)).toEqual([])
})

test('whatever stands in the files, each hazard and lock points to a line of them', async () => {
  const anything = fc.string({
    unit: fc.constantFrom(
      ...'ab;\'"$-/*\\().,\n\r\t éE🐘',
      '--',
      '/*',
      '*/',
      '$$',
      ' TABLE ',
      ' DROP ',
      ' orders ',
      ' SELECT '
    ),
    maxLength: 60
  })
  const allowance = fc.constantFrom(
    '-- gate:allow\n',
    '-- gate:allow ban-drop-table because\n',
    ' -- gate:allow no-such-rule x\n'
  )
  const piece = fc.oneof(fc.constantFrom(...statements), fc.constantFrom(...statements), anything, allowance)
  const file = fc
    .array(fc.tuple(piece, fc.constantFrom(';', ';\n', '; ', '\n', '')), { maxLength: 12 })
    .map((pieces) => pieces.flat().join(''))
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 3 }), async (texts) => {
      const { hazards, allowed, locks } = await find(...texts)
      for (const { file, line } of [...hazards, ...allowed, ...locks]) {
        const lines = texts[Number(file.split('_')[0]) - 1]?.split('\n').length ?? 0
        expect(line).toBeGreaterThanOrEqual(1)
        expect(line).toBeLessThanOrEqual(lines)
      }
      for (const { message, remedy } of hazards) expect(`${message} ${remedy}`).not.toMatch(/undefined|\[object/)
    }),
    { numRuns: 300 }
  )
})
