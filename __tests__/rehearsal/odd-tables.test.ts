// Tables that are made otherwise than most: what is measured in them, and which foreign keys hold.

import { parseConnectionString } from '../../src/database/connection.ts'
import { ServerDatabase } from '../../src/database/server.ts'
import { push } from '../../src/rehearsal/executor.ts'
import type { TableImpact } from '../../src/rehearsal/impact.ts'
import type { Pushed } from '../../src/rehearsal/push.ts'
import type { Rehearsal } from '../../src/rehearsal/rehearse.ts'
import { runBackup, temporaryDirectory } from '../support/backup.ts'
import { createDatabase, sharedServerUrl, type TestDatabase } from '../support/database.ts'
import { writeMigrations } from '../support/supabase-cli.ts'

const wide = Array.from({ length: 840 }, (_, index) => `a${index} integer`)

const tables = `
  CREATE TABLE public.included (id integer, email text, PRIMARY KEY (id) INCLUDE (email));
  INSERT INTO public.included SELECT n, n || '@example.com' FROM generate_series(1, 10) AS n;
  CREATE TABLE public.nothing ();
  INSERT INTO public.nothing SELECT FROM generate_series(1, 2);
  CREATE TABLE public.wide (id integer PRIMARY KEY, ${wide.join(', ')});
  INSERT INTO public.wide (id, a3, a830) SELECT n, n, n FROM generate_series(1, 20) AS n;
  CREATE SCHEMA other;
  CREATE TABLE other.people (id integer PRIMARY KEY, name text);
  INSERT INTO other.people SELECT n, 'person ' || n FROM generate_series(1, 5) AS n;
  CREATE TABLE public.events (id integer, person integer, PRIMARY KEY (id)) PARTITION BY RANGE (id);
  CREATE TABLE public.events_1 PARTITION OF public.events FOR VALUES FROM (0) TO (100);
  CREATE TABLE public.visits (person integer CONSTRAINT visitor REFERENCES other.people) PARTITION BY HASH (person);
  CREATE TABLE public.visits_1 PARTITION OF public.visits FOR VALUES WITH (MODULUS 1, REMAINDER 0);
  INSERT INTO public.events SELECT n, 1 + n % 5 FROM generate_series(1, 10) AS n;
  INSERT INTO public.visits SELECT 1 + n % 5 FROM generate_series(1, 10) AS n;
  CREATE TABLE public.customers (id integer PRIMARY KEY) PARTITION BY HASH (id);
  CREATE TABLE public.customers_1 PARTITION OF public.customers FOR VALUES WITH (MODULUS 1, REMAINDER 0);
  INSERT INTO public.customers SELECT generate_series(1, 5);
  CREATE TABLE public.orders (id integer PRIMARY KEY, customer integer);
  INSERT INTO public.orders SELECT n, n FROM generate_series(1, 10) AS n`

let source: TestDatabase
let home: AsyncDisposable & { readonly path: string }
let runs = 0
/** Of several migrations, each of which is about tables of its own. */
let rehearsal: Rehearsal
const path = process.env.PATH

beforeAll(async () => {
  process.env.PATH = '/usr/bin:/bin'
  home = await temporaryDirectory()
  source = await createDatabase(15)
  await source.query(tables)
  rehearsal = await rehearsed(
    `UPDATE public.included SET email = email || 'x' WHERE id <= 3;
    INSERT INTO public.nothing DEFAULT VALUES;
    UPDATE public.wide SET a3 = NULL, a830 = 0 WHERE id < 10;
    DELETE FROM public.wide WHERE id = 20`,
    'ALTER TABLE public.events ADD FOREIGN KEY (person) REFERENCES other.people; ALTER TABLE public.visits DROP CONSTRAINT visitor;',
    "UPDATE other.people SET name = 'x'; INSERT INTO other.people VALUES (77);"
  )
})

afterAll(async () => {
  process.env.PATH = path
  await source.drop()
  await home[Symbol.asyncDispose]()
})

async function rehearsed(...sqls: readonly string[]): Promise<Rehearsal> {
  const project = `${home.path}/${++runs}`
  const files = Object.fromEntries(sqls.map((sql, index) => [`${index + 1}_test.sql`, sql]))
  const { migrations } = await runBackup({
    'db-url': source.url,
    'drill-db-url': sharedServerUrl(17),
    verify: 'drill',
    output: `${project}/backups`,
    migrations: await writeMigrations(project, files)
  })
  if (!migrations?.rehearsal) throw new Error('nothing was rehearsed')
  return migrations.rehearsal
}

function figuresOf({ impact }: Rehearsal, name: string): Partial<TableImpact> {
  const { rowsBefore, rowsAfter, deleted, inserted, updated } =
    impact?.tables.find((table) => table.name === name) ?? {}
  return { rowsBefore, rowsAfter, deleted, inserted, updated } as Partial<TableImpact>
}

function failureOf({ pushed }: Rehearsal): Pushed['failure'] {
  return pushed.failure
}

test('of several tables, each is measured by its own key, or by none', () => {
  expect(failureOf(rehearsal)).toBeUndefined()
  expect(figuresOf(rehearsal, 'included')).toMatchObject({ deleted: 0, inserted: 0, updated: 3 })
  expect(figuresOf(rehearsal, 'nothing')).toMatchObject({ rowsBefore: 2, rowsAfter: 3, deleted: 0, inserted: 1 })
  expect(figuresOf(rehearsal, 'wide')).toMatchObject({ deleted: 1, inserted: 0, updated: 9 })
  const changed = rehearsal.impact?.tables
    .find(({ name }) => name === 'wide')
    ?.columns.filter(({ overwritten, emptied }) => overwritten + emptied > 0)
  expect(changed).toMatchObject([
    { name: 'a3', emptied: 9, overwritten: 0 },
    { name: 'a830', emptied: 0, overwritten: 9 }
  ])
  expect(rehearsal.undo?.failure).toBeUndefined()
})

test('partitioned tables may refer to rows that are not in the backup, as they do in production', () => {
  expect(failureOf(rehearsal)).toBeUndefined()
  expect(rehearsal.remarks.join()).toContain('Of other.people the backup has no rows')
})

test('rows of partitions that are in the backup are all that there are: what refers to others fails', async () => {
  const failing = await rehearsed('ALTER TABLE public.orders ADD FOREIGN KEY (customer) REFERENCES public.customers;')
  expect(failureOf(failing)?.sqlState).toBe('23503')
})

test('rows that stand in for those of other schemas are not counted as new', () => {
  expect(figuresOf(rehearsal, 'people')).toMatchObject({ deleted: 0, inserted: 1 })
})

/** Without a copy: straight into a database of its own. */
async function pushed(sql: string): Promise<Pushed> {
  await using database = await ServerDatabase.connect(parseConnectionString(source.url))
  return await push(database, [{ version: `${++runs}`, name: 'test', file: 'test.sql', sql }])
}

test.each([
  ["SELECT now() AT TIME ZONE 'alice@example.com'", /^time zone "…" not recognized$/],
  ["SELECT '1e999'::float8", /^"…" is out of range for type double precision$/],
  ['SELECT email::regclass FROM public.included', /^schema "…" does not exist$/],
  ['SELECT * FROM public.gone', /^relation "public\.gone" does not exist$/]
])('%s: a value is not told, a name is', async (sql, message) => {
  expect((await pushed(sql)).failure?.message).toMatch(message)
})

test.each([
  ['CREATE UNIQUE INDEX CONCURRENTLY twice ON public.events_1 (person);', 'half applied'],
  ['-- The same.\nCREATE UNIQUE INDEX CONCURRENTLY again ON public.events_1 (person);', 'half applied'],
  ['CREATE INDEX CONCURRENTLY never ON public.gone (person);', 'failed']
])('%s is %s: what was begun stays, what was not does not', async (sql, status) => {
  expect((await pushed(sql)).files).toMatchObject([{ status }])
})

test('of what was committed in the middle is known what stays, and what was rolled back does not', async () => {
  const { files } = await pushed(`BEGIN;
INSERT INTO public.orders VALUES (11, 1);
COMMIT AND CHAIN;
INSERT INTO public.orders VALUES (12, 1);
SAVEPOINT s;
INSERT INTO public.orders VALUES (13, 1);
ROLLBACK TO SAVEPOINT s;
COMMIT;
SELECT 1 / 0;`)
  const [file] = files
  expect(file?.status).toBe('half applied')
  expect(file?.statements.flatMap(({ line, kept }) => (kept ? [line] : []))).toEqual([2, 4])
})
