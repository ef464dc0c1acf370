// One table or several: replaced where they are, or put beside the live ones, while the rest goes on as if nothing had been.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { RestoreReport } from '../../src/commands/restore.ts'
import { failureOf, runBackup, temporaryDirectory } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { runRestore, urlAs } from '../support/restore.ts'
import { type State, stateOf } from '../support/state.ts'

/** What a table can have, and what can hang on it. */
const more = `
  CREATE SCHEMA app;
  CREATE TABLE public.categories (id serial PRIMARY KEY, parent_id int CONSTRAINT in_category REFERENCES public.categories, name text UNIQUE);
  INSERT INTO public.categories (name, parent_id) VALUES ('all', 1), ('some', 1), ('few', 2);
  COMMENT ON CONSTRAINT in_category ON public.categories IS 'a tree'; COMMENT ON COLUMN public.categories.name IS 'unique';
  GRANT SELECT (name) ON public.categories TO anon; GRANT USAGE ON SEQUENCE public.categories_id_seq TO anon;
  ALTER TABLE public.categories ALTER name SET NOT NULL, REPLICA IDENTITY USING INDEX categories_name_key;
  CREATE FUNCTION public.upper_name() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.name = upper(NEW.name); RETURN NEW; END $$;
  CREATE TRIGGER upper_name BEFORE INSERT ON public.categories FOR EACH ROW EXECUTE FUNCTION public.upper_name();
  CREATE TABLE app.picks (category_id int CONSTRAINT picked REFERENCES public.categories ON DELETE SET NULL, organization_id uuid REFERENCES public.organizations);
  INSERT INTO app.picks SELECT 2, id FROM public.organizations;
  CREATE VIEW app.tree AS SELECT c.name, p.name AS parent FROM public.categories c LEFT JOIN public.categories p ON p.id = c.parent_id;
  GRANT SELECT ON app.tree TO anon;
  CREATE MATERIALIZED VIEW app.names AS SELECT name FROM app.tree; CREATE INDEX ON app.names (name);
  CREATE FUNCTION public.category_of(c public.categories) RETURNS text LANGUAGE sql AS $$ SELECT c.name $$;
  CREATE POLICY "By category" ON public.api_keys USING (EXISTS (SELECT FROM public.categories c WHERE c.name = api_keys.name));
  ALTER PUBLICATION supabase_realtime ADD TABLE public.categories`

let directory: Awaited<ReturnType<typeof temporaryDirectory>>
let backup: string
let before: State
/** A test that leaves it as it found it says so. */
let database: TestDatabase
let clean = false

beforeAll(async () => {
  directory = await temporaryDirectory()
})

afterAll(async () => {
  await database.drop()
  await directory[Symbol.asyncDispose]()
})

beforeEach(async () => {
  if (clean) return
  database = await createDatabase(17, 'supabase.sql', more)
  backup ??= (await runBackup({ 'db-url': database.url, output: directory.path })).directory
  before ??= await stateOf(database)
})

afterEach(async () => {
  if (!clean) await database.drop()
})

async function passed(work: Promise<RestoreReport>): Promise<string[]> {
  const report = await work
  expect(report.failure).toBeUndefined()
  expect(report.status).toBe('passed')
  return report.omissions.map(({ what, reason }) => `${what}: ${reason}`)
}

async function leavesAll(work: () => Promise<unknown>): Promise<void> {
  clean = false
  await work()
  expect(await stateOf(database)).toEqual(before)
  clean = true
}

describe('a table is replaced, with all that it has and all that hangs on it', () => {
  test.each([
    [
      'after it was dropped, with foreign keys, views, functions and policies',
      'categories',
      'DROP TABLE public.categories CASCADE'
    ],
    [
      'with identity, generated column, policies, triggers, comments and grants, and others with what refers to them',
      'order_items,profiles,organizations,categories',
      `ALTER TABLE public.categories ADD extra int; UPDATE public.categories SET name = name || id;
      DELETE FROM public.categories WHERE id = 3; ALTER SEQUENCE public.categories_id_seq RESTART WITH 900; DROP TRIGGER upper_name ON public.categories;
      ALTER TABLE public.categories DROP CONSTRAINT in_category, REPLICA IDENTITY FULL; REVOKE ALL ON public.categories FROM anon; COMMENT ON COLUMN public.categories.name IS NULL;
      DELETE FROM public.order_items WHERE id > 10; ALTER TABLE public.order_items DROP COLUMN line_total;
      DROP POLICY "Items follow their order" ON public.order_items; SELECT setval('public.order_items_id_seq', 2); ALTER TABLE public.order_items ALTER id DROP IDENTITY;
      ALTER TABLE public.profiles DROP full_name; UPDATE public.organizations SET name = slug, created_at = now()`
    ],
    [
      'with all its partitions, by its own name, and others by a pattern',
      'orders,public.categ*',
      `UPDATE public.categories SET name = 'lost' || id; DROP TABLE public.orders_2024_q4 CASCADE; UPDATE public.orders_2025_q1 SET total = 0;
      CREATE TABLE public.orders_2030 PARTITION OF public.orders FOR VALUES FROM ('2030-01-01') TO ('2031-01-01')`
    ],
    [
      'as a single partition',
      'orders_2025_q1',
      `UPDATE public.orders_2025_q1 SET note = 'lost'; DROP INDEX public.orders_by_organization;
      CREATE INDEX orders_by_organization ON public.orders (organization_id, created_at DESC)`
    ]
  ])('%s', async (_, table, damage) => {
    await leavesAll(async () => {
      await database.query(damage)
      expect(await passed(runRestore({ backup, to: database.url, table }))).toEqual([])
    })
  })

  test('beside itself, where a migration renamed it: the live one keeps its rows, keys and sequence', async () => {
    clean = false
    await database.query(`ALTER TABLE public.categories RENAME TO kinds; INSERT INTO public.kinds (name) VALUES ('new');
      ALTER TABLE public.order_items RENAME TO lines`)
    const live = await stateOf(database)
    const told = await passed(runRestore({ backup, to: database.url, table: 'categories,order_items' }))
    expect(told).toContain(
      'name of index public.categories_pkey: that of public.kinds is called so, and the one that came back categories_pkey_restored'
    )
    expect(told).toContain(
      'name of sequence public.order_items_id_seq: that of public.lines is called so, and the one that came back order_items_id_seq_restored'
    )
    const now = await stateOf(database)
    expect(now.rows).toMatchObject({
      ...live.rows,
      'public.categories': before.rows['public.categories'],
      'public.categories_id_seq_restored': '3 true'
    })
    // Whatever was there is still there, word for word.
    const blocks = (sql: string): string[] => sql.split(/^--\n-- Name: /m)
    expect(blocks(live.schema).filter((block) => !now.schema.includes(block.trimEnd()))).toEqual([])
    const [next] = await database.query(
      `INSERT INTO public.categories (name) VALUES ('next') RETURNING id, (SELECT max(id) FROM public.kinds) AS live`
    )
    expect(next).toEqual({ id: '4', live: '4' })
  })
})

describe('it is refused, and nothing is changed,', () => {
  async function refused(options: { table: string }, damage: string): Promise<{ code?: string; message?: string }> {
    clean = false
    await database.query(damage)
    const state = await stateOf(database)
    const { status, failure } = await runRestore({ backup, to: database.url, ...options })
    expect(status).toBe('failed')
    expect(await stateOf(database)).toEqual(state)
    return { ...(failure ? { code: failure.code, message: failure.message } : {}) }
  }

  test('where the backup has no such table', async () => {
    const failure = await failureOf(runRestore({ backup, to: database.url, table: 'user,auth.users' }))
    expect(failure).toMatchObject({ code: 'UNKNOWN_TABLE', message: 'the backup has no table user, auth.users' })
    expect(failure.hint).toContain('public.api_keys, public.categories')
  })

  test('where rows that were written since would refer to nothing', async () => {
    const failure = await refused(
      { table: 'categories' },
      `INSERT INTO public.categories (name) VALUES ('new'); INSERT INTO app.picks SELECT 4 FROM generate_series(1, 7)`
    )
    expect(failure).toEqual({
      code: 'ORPHANED_ROWS',
      message: 'rows would refer to rows that are not there: 7 rows of app.picks (picked, to public.categories)'
    })
    const report = await runRestore({ backup, to: database.url, table: 'categories', cascade: 'true' })
    expect(report).toMatchObject({ status: 'passed', deleted: { 'app.picks': 7 } })
    await leavesAll(() => Promise.resolve())
  })

  test('where rows that were written while it was gone refer to nothing, unless they may go', async () => {
    const failure = await refused(
      { table: 'categories' },
      'DROP TABLE public.categories CASCADE; INSERT INTO app.picks VALUES (99, NULL)'
    )
    expect(failure).toEqual({
      code: 'ORPHANED_ROWS',
      message: 'rows would refer to rows that are not there: 1 row of app.picks (picked, to public.categories)'
    })
    const report = await runRestore({ backup, to: database.url, table: 'categories', cascade: 'true' })
    expect(report).toMatchObject({ status: 'passed', omissions: [], deleted: { 'app.picks': 1 } })
    await leavesAll(() => Promise.resolve())
  })

  test('where an enum has lost a value, and no row is told', async () => {
    const failure = await refused(
      { table: 'orders' },
      `DROP MATERIALIZED VIEW app.names; DROP VIEW public.order_totals; ALTER TYPE public.order_status RENAME VALUE 'cancelled' TO 'stopped'`
    )
    expect(failure.code).toBe('RESTORE_FAILED')
    expect(failure.message).toMatch(
      /^rows of public\.orders_\w+, line \d+, column status: invalid input value for enum public\.order_status$/
    )
  })

  test('where a view has taken its name', async () => {
    const failure = await refused(
      { table: 'categories' },
      'ALTER TABLE public.categories RENAME TO kinds; CREATE VIEW public.categories AS SELECT * FROM public.kinds'
    )
    expect(failure).toEqual({
      code: 'RESTORE_FAILED',
      message: 'TABLE public.categories: relation "categories" already exists'
    })
  })
})

describe('beside the live ones', () => {
  test('come rows and keys, nothing else is changed, and nobody else sees them', async () => {
    clean = false
    await database.query(
      'ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO anon; ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO anon'
    )
    const live = await stateOf(database)
    const told = await passed(
      runRestore({ backup, to: database.url, table: 'orders*,categories,api_keys', 'into-schema': 'recovered' })
    )
    expect(told).toEqual([])
    const [{ rows = '' } = {}] = await database.query(
      `SELECT count(*) || ' of ' || count(DISTINCT status) AS rows FROM recovered.orders_2025_q1 WHERE status >= 'draft'::public.order_status`
    )
    expect(rows).toMatch(/^\d+ of 4$/)
    await expect(database.query('INSERT INTO recovered.categories (id) VALUES (1)')).rejects.toThrow('categories_pkey')
    const anon = await database.client()
    await anon.query('SET ROLE anon')
    await expect(anon.query('SELECT FROM recovered.api_keys')).rejects.toThrow('permission denied for table api_keys')
    await anon.query('RESET ROLE')
    const again = await runRestore({ backup, to: database.url, table: 'categories', 'into-schema': 'recovered' })
    expect(again.failure).toMatchObject({
      code: 'TARGET_NOT_EMPTY',
      message: 'the name is taken: recovered.categories'
    })
    await database.query('DROP SCHEMA recovered CASCADE')
    expect(await stateOf(database)).toEqual(live)
  })

  test('a column is text where its type is gone or takes other values now', async () => {
    clean = false
    await database.query(`ALTER TYPE public.order_status RENAME VALUE 'cancelled' TO 'stopped'`)
    const changed = await passed(
      runRestore({ backup, to: database.url, table: 'orders_2025_q1', 'into-schema': 'changed' })
    )
    expect(changed).toEqual([
      'type public.order_status of changed.orders_2025_q1.status: it does not take all values any more, so the column is text'
    ])
    await database.query('DROP TYPE public.order_status CASCADE')
    const gone = await passed(runRestore({ backup, to: database.url, table: 'orders_2025_q1', 'into-schema': 'gone' }))
    expect(gone).toEqual(['type public.order_status of gone.orders_2025_q1.status: it is gone, so the column is text'])
  })

  test('a role that owns nothing can look at its rows too', async () => {
    clean = false
    await database.query(`GRANT CREATE ON DATABASE ${database.name} TO developer`)
    const told = await passed(
      runRestore({ backup, to: urlAs('developer', 17, database.name), table: 'members', 'into-schema': 'mine' })
    )
    expect(told).toEqual([])
  })
})

test('beside the live ones, where default privileges name a role that has to be quoted: it gets nothing', async () => {
  await using directory = await temporaryDirectory()
  const granted = 'CREATE TABLE users (id int); ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO "Gate-Reader"'
  await using database = await createDatabase(17, `CREATE ROLE "Gate-Reader"; ${granted}`)
  try {
    const { directory: backup } = await runBackup({ 'db-url': database.url, output: directory.path })
    const report = await runRestore({ backup, to: database.url, table: 'users', 'into-schema': 'recovered' })
    expect(report.failure).toBeUndefined()
    const may = `SELECT has_table_privilege('Gate-Reader', 'recovered.users', 'SELECT') AS may`
    expect(await database.query(may)).toEqual([{ may: 'f' }])
  } finally {
    await database.query('DROP OWNED BY "Gate-Reader"; DROP ROLE "Gate-Reader"')
  }
})
