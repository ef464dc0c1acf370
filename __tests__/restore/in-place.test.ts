// Putting schemas back in place, after migrations that did their worst, while other schemas hang on them.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { RestoreReport } from '../../src/commands/restore.ts'
import { openSnapshot } from '../../src/snapshot/snapshot.ts'
import { failureOf, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { runRestore, runValidate, urlAs } from '../support/restore.ts'
import type { Major } from '../support/server.ts'
import { type State, stateOf } from '../support/state.ts'

/** What a project may have besides what the fixture has: things of other schemas that hang on public. */
const outside = `
  CREATE SCHEMA app;
  CREATE TABLE app.notes (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    organization_id uuid REFERENCES public.organizations ON DELETE CASCADE, body text);
  INSERT INTO app.notes (organization_id, body) SELECT id, 'note on ' || slug FROM public.organizations ORDER BY slug;
  CREATE VIEW app.big_orders AS SELECT id, organization_id, status, total FROM public.orders WHERE total > 500;
  COMMENT ON VIEW app.big_orders IS 'orders that somebody looks at';
  GRANT SELECT ON app.big_orders TO authenticated;
  CREATE VIEW app.bigger_orders AS SELECT * FROM app.big_orders WHERE total > 900;
  CREATE MATERIALIZED VIEW app.orders_by_status AS SELECT status, count(*) AS orders FROM public.orders GROUP BY status;
  CREATE UNIQUE INDEX orders_by_status_key ON app.orders_by_status (status);
  CREATE FUNCTION app.may_see(status public.order_status) RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT status <> 'draft' $$;
  COMMENT ON FUNCTION app.may_see IS 'who sees what';
  REVOKE EXECUTE ON FUNCTION app.may_see FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION app.may_see TO authenticated;
  CREATE POLICY "Members see documents" ON storage.objects FOR SELECT TO authenticated
    USING (bucket_id = 'documents' AND public.is_member(owner));
  COMMENT ON TRIGGER on_auth_user_created ON auth.users IS 'makes a profile';
  CREATE POLICY "Seen by status" ON public.orders FOR SELECT TO anon USING (app.may_see(status));
  COMMENT ON TABLE public.orders IS 'what was ordered';
  COMMENT ON COLUMN public.orders.note IS 'what the customer says';
  CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.updated_at = now(); RETURN NEW; END $$;
  CREATE TRIGGER touch_profiles BEFORE UPDATE ON public.profiles FOR EACH ROW EXECUTE FUNCTION public.touch();
  ALTER TABLE public.profiles DISABLE TRIGGER touch_profiles;
  CREATE FUNCTION public.count_all() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM public.orders';
  CREATE SEQUENCE public.tickets START 40;
  SELECT nextval('public.tickets')`

const damages = {
  'a dropped column, dropped tables, new ones, and new enum values': `
    ALTER TABLE public.orders DROP COLUMN note; DROP TABLE public.api_keys; DROP TABLE public.organizations CASCADE;
    ALTER TYPE public.order_status ADD VALUE 'returned';
    CREATE TYPE public.mood AS ENUM ('good', 'bad'); CREATE TABLE public.feelings (id serial PRIMARY KEY, mood public.mood);
    ALTER TABLE public.profiles ADD mood public.mood DEFAULT 'good'; CREATE VIEW public.moody AS SELECT * FROM public.profiles WHERE mood = 'bad';
    CREATE FUNCTION public.cheer(public.mood) RETURNS void LANGUAGE sql AS ''; CREATE DOMAIN public.word AS text CHECK (VALUE <> '');
    CREATE AGGREGATE public.summed(integer) (SFUNC = int4pl, STYPE = integer); CREATE PROCEDURE public.tidy(OUT n int) LANGUAGE sql AS 'SELECT 1';
    CREATE AGGREGATE public.counted(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
    CREATE OPERATOR public.=== (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq); CREATE SEQUENCE public.counter`,
  'rows that were deleted, updated and truncated, sequences that were reset, a history that went on, and new function bodies, views, comments, grants and row level security': `
    DELETE FROM public.order_items WHERE id % 3 = 0; UPDATE public.orders SET total = total * 10;
    TRUNCATE public.orders CASCADE; DELETE FROM public.members; UPDATE public.profiles SET username = 'x_' || username;
    SELECT setval('public.order_items_id_seq', 1, false); ALTER SEQUENCE public.orders_number_seq RESTART WITH 7; SELECT nextval('public.tickets');
    DELETE FROM supabase_migrations.schema_migrations WHERE version = '20241105101500';
    INSERT INTO supabase_migrations.schema_migrations VALUES ('20250301000000', '{drop everything}', 'oops');
    CREATE OR REPLACE FUNCTION public.is_member(organization uuid) RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
    CREATE OR REPLACE FUNCTION public.handle_new_user() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
    CREATE OR REPLACE VIEW public.order_totals AS SELECT organization_id, status, 0::bigint AS orders, 0::numeric AS total FROM public.orders;
    COMMENT ON TABLE public.orders IS NULL; COMMENT ON FUNCTION public.touch() IS 'added'; COMMENT ON TYPE public.order_status IS 'added';
    REVOKE ALL ON public.orders FROM authenticated; GRANT ALL ON public.api_keys TO anon; GRANT EXECUTE ON FUNCTION public.handle_new_user() TO anon;
    DROP POLICY "Members see orders" ON public.orders; ALTER TABLE public.orders DISABLE ROW LEVEL SECURITY;
    ALTER POLICY "Users change their own profile" ON public.profiles USING (true); ALTER TABLE public.members FORCE ROW LEVEL SECURITY`,
  'an enum swapped for a smaller one': `
    ALTER TYPE public.order_status RENAME TO order_status_old; CREATE TYPE public.order_status AS ENUM ('draft', 'paid');
    DROP VIEW public.order_totals; DROP POLICY "Seen by status" ON public.orders; DROP VIEW app.big_orders CASCADE;
    DROP MATERIALIZED VIEW app.orders_by_status; ALTER TABLE public.orders ALTER status DROP DEFAULT;
    ALTER TABLE public.orders ALTER status TYPE public.order_status USING CASE WHEN status::text = 'draft' THEN 'draft' ELSE 'paid' END::public.order_status;
    ALTER TABLE public.orders ALTER status SET DEFAULT 'draft';
    DROP TYPE public.order_status_old CASCADE`,
  'functions dropped with everything that hangs on them, and other privileges, owners and publications': `
    DROP FUNCTION public.handle_new_user() CASCADE; DROP FUNCTION public.is_member(uuid) CASCADE; DROP FUNCTION public.touch() CASCADE;
    GRANT ALL ON SCHEMA public TO anon; REVOKE USAGE ON SCHEMA public FROM service_role; COMMENT ON SCHEMA public IS 'ours';
    GRANT ALL ON FUNCTION public.count_all() TO dashboard_user; GRANT ALL ON TYPE public.order_status TO dashboard_user; REVOKE ALL ON TYPE public.order_status FROM PUBLIC;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TABLES TO dashboard_user; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT ALL ON TYPES TO dashboard_user;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM anon; GRANT ALL ON SEQUENCE public.tickets TO dashboard_user;
    ALTER TABLE public.orders OWNER TO dashboard_user; ALTER FUNCTION public.count_all() OWNER TO dashboard_user;
    ALTER PUBLICATION supabase_realtime DROP TABLE public.orders`,
  'a column type that loses data, names that changed, and constraints, indexes, defaults and partitions that were dropped or detached': `
    ALTER TABLE public.profiles DROP CONSTRAINT profiles_username_check; DROP INDEX public.organizations_name_key;
    ALTER TABLE public.orders ALTER created_at DROP DEFAULT; ALTER TABLE public.order_items DROP CONSTRAINT order_items_quantity_check;
    ALTER TABLE public.order_items DROP CONSTRAINT order_items_order_id_order_created_at_fkey; DROP INDEX public.orders_by_organization;
    DROP TABLE public.orders_2024_q4; ALTER TABLE public.orders DETACH PARTITION public.orders_2025_q1;
    CREATE TABLE public.orders_2026 PARTITION OF public.orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
    ALTER TABLE public.orders ALTER COLUMN note TYPE integer USING length(note);
    ALTER TABLE public.members RENAME TO memberships; ALTER TABLE public.profiles RENAME COLUMN full_name TO display_name`,
  'the whole schema dropped and made again': `
    DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT ALL ON SCHEMA public TO anon`
} as const

type Damage = keyof typeof damages

const cases = [
  ...Object.keys(damages).map((damage): [Damage, Major] => [damage as Damage, 17]),
  ['functions dropped with everything that hangs on them, and other privileges, owners and publications', 15]
] as const

describe('a schema goes back in place', () => {
  interface Project {
    readonly backup: string
    readonly before: State
  }
  const projects = new Map<Major, Project>()
  /** Every test leaves its database as it found it; one that failed leaves none. */
  const clean = new Map<Major, TestDatabase>()
  const all = new Set<TestDatabase>()
  let directory: Awaited<ReturnType<typeof temporaryDirectory>>

  beforeAll(async () => {
    directory = await temporaryDirectory()
    for (const major of [17, 15] as const) {
      const database = await createDatabase(major, 'supabase.sql', outside)
      const { directory: backup } = await runBackup({ 'db-url': database.url, output: directory.path })
      projects.set(major, { backup, before: await stateOf(database) })
      clean.set(major, database)
      all.add(database)
    }
  })

  afterAll(async () => {
    for (const database of all) await database.drop()
    await directory[Symbol.asyncDispose]()
  })

  function projectOf(major: Major): Project {
    const project = projects.get(major)
    if (!project) throw new Error(`no project on ${major}`)
    return project
  }

  async function take(major: Major): Promise<TestDatabase> {
    const database = clean.get(major) ?? (await createDatabase(major, 'supabase.sql', outside))
    clean.delete(major)
    all.add(database)
    return database
  }

  /** Restores what must be restored, and says what was told. */
  async function passed(work: Promise<RestoreReport>): Promise<string[]> {
    const report = await work
    expect(report.failure).toBeUndefined()
    expect(report.status).toBe('passed')
    return report.omissions.map(({ what, reason }) => `${what}: ${reason}`)
  }

  test.each(cases)('after %s, on PostgreSQL %s', async (damage, major) => {
    const { backup, before } = projectOf(major)
    const database = await take(major)
    await database.query(damages[damage])
    const told = await passed(runRestore({ backup, to: database.url, 'in-place': 'true' }))
    // What a migration itself takes from rows of other schemas is not in the backup.
    const repair = damage.startsWith('the whole schema')
      ? "UPDATE realtime.subscription SET entity = 'public.orders'"
      : ''
    await database.query(repair)
    expect(await stateOf(database)).toEqual(before)
    // The migration had put the renamed table into the publication under its new name.
    const renamed =
      'PUBLICATION TABLE public.supabase_realtime memberships: relation "public.memberships" does not exist'
    expect(told).toEqual(damage.includes('names that changed') ? [renamed] : [])
    clean.set(major, database)
  })

  test('and what was added outside since survives, as far as what it hangs on was there', async () => {
    const { backup } = projectOf(17)
    const database = await take(17)
    await database.query(`
      CREATE VIEW app.recent AS SELECT id, total FROM public.orders; GRANT SELECT ON app.recent TO anon; REVOKE ALL ON app.recent FROM authenticated;
      CREATE MATERIALIZED VIEW app.totals AS SELECT sum(total) AS total FROM app.recent;
      CREATE TRIGGER touched BEFORE UPDATE ON auth.users FOR EACH ROW EXECUTE FUNCTION public.touch();
      ALTER TABLE auth.users DISABLE TRIGGER touched;
      CREATE TABLE app.bills (organization_id uuid REFERENCES public.organizations, status public.order_status, number bigint DEFAULT nextval('public.tickets'));
      INSERT INTO app.bills SELECT id, 'paid', 0 FROM public.organizations;
      CREATE POLICY "Own bills" ON app.bills USING (public.is_member(organization_id));
      CREATE PUBLICATION bills FOR TABLE app.bills, public.organizations (id, name);
      ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT ALL ON TABLES TO authenticated`)
    const expected = await stateOf(database)
    await database.query(`
      ALTER TABLE public.profiles ADD mood text; CREATE VIEW app.moods AS SELECT mood FROM public.profiles;
      CREATE FUNCTION public.cheer() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'; ALTER TABLE public.orders DROP note;
      CREATE TRIGGER cheered AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION public.cheer();
      CREATE TYPE public.temper AS ENUM ('hot'); CREATE FUNCTION app.cool(public.temper) RETURNS text LANGUAGE sql AS 'SELECT NULL::text'`)
    const told = await passed(runRestore({ backup, to: database.url, 'in-place': 'true' }))
    expect(await stateOf(database)).toEqual(expected)
    expect(told.sort()).toEqual([
      'ACL app.TABLE moods: relation "app.moods" does not exist',
      'FUNCTION app.cool(public.temper): type public.temper does not exist',
      'TRIGGER auth.users cheered: function public.cheer() does not exist',
      'VIEW app.moods: column "mood" does not exist'
    ])
  })
})

describe('what would do harm is refused, and the target stays exactly as it was', () => {
  let directory: Awaited<ReturnType<typeof temporaryDirectory>>
  let database: TestDatabase
  let backup: string

  beforeAll(async () => {
    directory = await temporaryDirectory()
    database = await createDatabase(17, 'supabase.sql', outside)
    backup = (await runBackup({ 'db-url': database.url, output: directory.path })).directory
  })

  afterAll(async () => {
    await database.drop()
    await directory[Symbol.asyncDispose]()
  })

  async function refusal(options: Parameters<typeof runRestore>[0]): Promise<{ code: string; message: string }> {
    const before = await stateOf(database)
    const { status, failure } = await runRestore(options)
    expect(status).toBe('failed')
    expect(await stateOf(database)).toEqual(before)
    return { code: failure?.code ?? '', message: failure?.message ?? '' }
  }

  test('a table of another schema has a column of an enum that changed', async () => {
    await database.query(`ALTER TYPE public.order_status ADD VALUE 'returned';
      CREATE TABLE app.tasks (status public.order_status); CREATE TABLE app.copies () INHERITS (public.api_keys)`)
    const failure = await refusal({ backup, to: database.url, 'in-place': 'true' })
    expect(failure).toEqual({
      code: 'OUTSIDE_WOULD_CHANGE',
      message: 'TABLE app.copies, TABLE app.tasks would change, since it depends on what is replaced'
    })
    await database.query('DROP TABLE app.tasks, app.copies')
  })

  test('rows of other schemas would refer to nothing: unless they may go, with what refers to them', async () => {
    await database.query(`
      CREATE TABLE app.lines (note_id bigint CONSTRAINT to_note REFERENCES app.notes, parent_id bigint, id bigint PRIMARY KEY);
      ALTER TABLE app.lines ADD CONSTRAINT to_line FOREIGN KEY (parent_id) REFERENCES app.lines;
      CREATE TABLE app.audit (what text);
      CREATE FUNCTION app.note_it() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO app.audit VALUES (TG_TABLE_NAME); RETURN OLD; END $$;
      CREATE TRIGGER noted BEFORE DELETE ON app.notes FOR EACH ROW EXECUTE FUNCTION app.note_it();
      CREATE TRIGGER noted BEFORE DELETE ON app.lines FOR EACH ROW EXECUTE FUNCTION app.note_it(); ALTER TABLE app.lines ENABLE ALWAYS TRIGGER noted;
      INSERT INTO public.organizations (id, name, slug, owner_id) SELECT md5('new')::uuid, 'New', 'new', id FROM public.profiles LIMIT 1;
      INSERT INTO app.notes (organization_id, body) VALUES (md5('new')::uuid, 'one'), (md5('new')::uuid, 'two'), (NULL, 'none');
      INSERT INTO app.lines SELECT id, NULL, id FROM app.notes; INSERT INTO app.lines SELECT NULL, id, 1000 + id FROM app.lines`)
    const failure = await refusal({ backup, to: database.url, 'in-place': 'true' })
    expect(failure).toEqual({
      code: 'ORPHANED_ROWS',
      message:
        'rows would refer to rows that are not there: 2 rows of app.notes (notes_organization_id_fkey, to public.organizations)'
    })
    const report = await runRestore({ backup, to: database.url, 'in-place': 'true', cascade: 'true' })
    expect(report).toMatchObject({ status: 'passed', deleted: { 'app.notes': 2, 'app.lines': 4 } })
    const [left] =
      await database.query(`SELECT (SELECT count(*) FROM app.notes) AS notes, (SELECT count(*) FROM app.lines) AS lines,
      (SELECT count(*) FROM app.audit) AS audit, (SELECT tgenabled FROM pg_trigger WHERE tgrelid = 'app.lines'::regclass AND tgname = 'noted') AS state`)
    expect(left).toEqual({ notes: '13', lines: '26', audit: '0', state: 'A' })
  })

  test('rows that come back would refer to users that were deleted since; sequences stay where they are too', async () => {
    await database.query(`BEGIN; SET LOCAL session_replication_role = replica; DELETE FROM auth.users WHERE email IN ('User1@example.com', 'User2@example.com');
      COMMIT; SELECT nextval('public.tickets'), setval('public.orders_number_seq', 5000)`)
    const { code, message } = await refusal({ backup, to: database.url, 'in-place': 'true' })
    expect(code).toBe('ORPHANED_ROWS')
    expect(message).toContain('2 rows of public.profiles (profiles_id_fkey, to auth.users)')
    expect(message).toContain('2 rows of public.members (members_user_id_fkey, to auth.users)')
  })

  test('somebody is writing to a table', async () => {
    const other = await database.client()
    await other.query(`BEGIN; SET application_name = 'the shop'; UPDATE public.organizations SET name = name`)
    const { rows } = await other.query('SELECT pg_backend_pid() AS pid')
    const before = (await stateOf(database)).schema
    const { failure } = await runRestore({ backup, to: database.url, 'in-place': 'true', 'lock-timeout': '100ms' })
    expect(failure?.code).toBe('RESTORE_FAILED')
    expect(failure?.message).toContain(
      `organizations is in use by process ${rows[0]?.pid} (role postgres, program the shop, idle in transaction)`
    )
    await other.query('ROLLBACK; BEGIN; LOCK TABLE public.organizations')
    const locked = await failureOf(
      runRestore({ backup, to: database.url, 'in-place': 'true', 'lock-timeout': '100ms' })
    )
    expect(locked.hint).toContain('raise lock-timeout')
    await other.query('ROLLBACK')
    expect((await stateOf(database)).schema).toBe(before)
  })
})

/** Objects that name each other in every way that PostgreSQL has, and names that look like something else. */
const oddities = `
  CREATE TYPE public."Mood (x)" AS ENUM ('a', 'b', 'it''s');
  CREATE TYPE public.pair AS (a int, b public."Mood (x)");
  CREATE DOMAIN public.positive AS int CHECK (VALUE > 0); CREATE DOMAIN public.small AS public.positive CHECK (VALUE < 100);
  CREATE TYPE public.span AS RANGE (subtype = float8);
  CREATE FUNCTION public."weird(name, ""x"""(a int, b text DEFAULT 'x, (y', OUT c int, VARIADIC d public."Mood (x)"[] DEFAULT '{}') LANGUAGE sql IMMUTABLE AS 'SELECT a';
  CREATE FUNCTION public.rows_of(p public.pair, s public.small) RETURNS TABLE (n int, t public.small) LANGUAGE sql AS 'SELECT p.a, s';
  CREATE PROCEDURE public.shift(INOUT n int, OUT m text) LANGUAGE sql AS $$ SELECT n, 'x' $$;
  CREATE AGGREGATE public.counted(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
  CREATE AGGREGATE public.summed(a int) (SFUNC = int4pl, STYPE = int);
  CREATE AGGREGATE public.ranked(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
  CREATE TABLE public.things (id serial PRIMARY KEY, p public.pair, s public.small, m public."Mood (x)"[], r public.span,
    g int GENERATED ALWAYS AS (public."weird(name, ""x"""(1)) STORED);
  INSERT INTO public.things (p, s, m, r) VALUES ('(1,"it''s")', 5, '{a,"it''s"}', '[1,2)'), (NULL, NULL, NULL, NULL);
  CREATE TABLE public."a b.c ""d"" %" (extra text, PRIMARY KEY (id)) INHERITS (public.things);
  INSERT INTO public."a b.c ""d"" %" (extra) VALUES ('inherited');
  CREATE FUNCTION public.all_things() RETURNS SETOF public.things LANGUAGE sql BEGIN ATOMIC SELECT * FROM public.things; END;
  CREATE FUNCTION public.of_thing(t public.things) RETURNS text LANGUAGE sql AS $$ SELECT t.id::text $$;
  CREATE VIEW public.listed AS SELECT t.id, t.s FROM public.all_things() t; CREATE VIEW public.grouped AS SELECT id, s FROM public.things GROUP BY id;
  CREATE RULE listed_insert AS ON INSERT TO public.listed DO INSTEAD INSERT INTO public.things (s) VALUES (NEW.s);
  CREATE RULE things_note AS ON DELETE TO public.things DO ALSO NOTIFY gone; ALTER TABLE public.things ENABLE ALWAYS RULE things_note;
  CREATE SEQUENCE public.shared INCREMENT -2; CREATE TABLE public.t1 (n bigint DEFAULT nextval('public.shared')); CREATE TABLE public.t2 (n bigint DEFAULT nextval('public.shared'));
  INSERT INTO public.t1 DEFAULT VALUES; INSERT INTO public.t2 DEFAULT VALUES;
  CREATE OPERATOR public.<=!=> (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq);
  CREATE COLLATION public.plain FROM "C"; CREATE STATISTICS public.both ON s, id FROM public.things;
  CREATE TEXT SEARCH CONFIGURATION public.simple_english (COPY = pg_catalog.english);
  CREATE FUNCTION public.guard() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
  CREATE EVENT TRIGGER guard ON sql_drop EXECUTE FUNCTION public.guard();
  CREATE SCHEMA "Other; -- ""S""";
  CREATE TABLE "Other; -- ""S"""."uses; it" (s public.small, m public."Mood (x)", p public.pair, n bigint DEFAULT nextval('public.shared'),
    w int DEFAULT public."weird(name, ""x"""(1), CHECK (public."weird(name, ""x"""(1) > 0));
  INSERT INTO "Other; -- ""S"""."uses; it" (s, m) VALUES (7, 'a');
  CREATE FUNCTION "Other; -- ""S"""."f ( )"(public.things) RETURNS public.small LANGUAGE sql AS 'SELECT 1';
  GRANT EXECUTE ON FUNCTION "Other; -- ""S"""."f ( )" TO anon; REVOKE ALL ON FUNCTION "Other; -- ""S"""."f ( )" FROM PUBLIC;
  CREATE VIEW "Other; -- ""S"""."v; (" AS SELECT * FROM public.grouped; COMMENT ON COLUMN "Other; -- ""S"""."v; (".id IS 'it''s';
  CREATE VIEW public.round AS SELECT * FROM "Other; -- ""S"""."v; ("`

test('objects of every kind and name go back in place, and the rest is untouched', async () => {
  await using directory = await temporaryDirectory()
  await using database = await createDatabase(15, 'supabase.sql', oddities)
  const { directory: backup } = await runBackup({ 'db-url': database.url, output: directory.path })
  const before = await stateOf(database)
  await database.query(`
    ALTER TABLE public.things ADD extra2 text; DELETE FROM public.things; ALTER TABLE public."a b.c ""d"" %" RENAME TO plain;
    DROP FUNCTION public.guard() CASCADE; DROP FUNCTION public.rows_of; DROP AGGREGATE public.counted(*);
    CREATE OR REPLACE PROCEDURE public.shift(INOUT n int, OUT m text) LANGUAGE sql AS $$ SELECT 0, 'y' $$;
    GRANT ALL ON FUNCTION public."weird(name, ""x""" TO dashboard_user; SELECT nextval('public.shared');
    COMMENT ON DOMAIN public.small IS 'new'; REVOKE ALL ON TYPE public."Mood (x)" FROM PUBLIC`)
  const report = await runRestore({ backup, to: database.url, 'in-place': 'true' })
  expect(report.failure).toBeUndefined()
  expect(report.omissions).toEqual([])
  expect(await stateOf(database)).toEqual(before)
})

test('what is overwritten is backed up first, verified and named in the report, unless nobody wants that', async () => {
  await using directory = await temporaryDirectory()
  await using database = await createDatabase(
    17,
    'CREATE TABLE public.t (n int PRIMARY KEY); INSERT INTO public.t VALUES (1)'
  )
  const options = { to: database.url, 'in-place': 'true', output: directory.path }
  const { directory: backup } = await runBackup({ 'db-url': database.url, output: directory.path })
  const other = await database.client()
  await other.query('INSERT INTO public.t VALUES (2); CREATE TABLE public.u ()')
  const log = testLog()
  const report = await runRestore({ backup, ...options, 'safety-backup': 'true' }, { log })
  expect(report).toMatchObject({ status: 'passed', tables: [{ name: 't', actual: { rows: 1 } }] })
  const titles = ['Plan', 'Safety backup', 'Restore']
  expect(log.lines.filter((line) => titles.includes(line))).toEqual(titles)
  const { manifest } = await openSnapshot(report.safetyBackup ?? '')
  expect(manifest.tables.map(({ name, records }) => ({ name, records }))).toEqual([
    { name: 't', records: 2 },
    { name: 'u', records: 0 }
  ])
  // It is itself the way back from the way back.
  expect(await runRestore({ ...options, backup: report.safetyBackup ?? '' })).toMatchObject({
    status: 'passed',
    safetyBackup: undefined
  })
  expect(await runValidate({ backup: report.safetyBackup ?? '', against: database.url })).toMatchObject({
    status: 'passed'
  })
  expect((await filesIn(directory.path)).filter((name) => name.startsWith('backup_'))).toHaveLength(2)
  expect(report.file).toBe(join(directory.path, `${report.file?.split('/').at(-1)}`))
})

/** As in a hosted project, where `postgres` is no superuser: here `developer` owns what is the project's. */
const handedOver = `
  DO $$ DECLARE command text; BEGIN
    FOR command IN
      SELECT format('ALTER SCHEMA app OWNER TO developer')
      UNION ALL SELECT format('ALTER %s %s OWNER TO developer', CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW' ELSE 'TABLE' END, c.oid::regclass)
        FROM pg_class c WHERE c.relnamespace::regnamespace::text IN ('public', 'app') AND c.relkind IN ('r', 'p', 'v', 'm')
      UNION ALL SELECT format('ALTER FUNCTION %s OWNER TO developer', p.oid::regprocedure) FROM pg_proc p WHERE p.pronamespace::regnamespace::text IN ('public', 'app')
      UNION ALL SELECT 'ALTER TYPE public.order_status OWNER TO developer' UNION ALL SELECT 'ALTER SEQUENCE public.tickets OWNER TO developer'
    LOOP EXECUTE command; END LOOP;
  END $$;
  GRANT ALL ON SCHEMA supabase_migrations, app TO developer; GRANT ALL ON supabase_migrations.schema_migrations TO developer;
  GRANT ALL ON realtime.subscription TO developer; ALTER PUBLICATION supabase_realtime OWNER TO developer;
  DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO developer', current_database()); END $$;
  ALTER DEFAULT PRIVILEGES FOR ROLE developer IN SCHEMA public GRANT ALL ON TABLES TO anon, authenticated`

test('the owner of the schema, who is no superuser, brings it back; what only others may hang up is not lost by that', async () => {
  await using directory = await temporaryDirectory()
  await using database = await createDatabase(17, 'supabase.sql', outside, handedOver)
  const { directory: backup } = await runBackup({ 'db-url': database.url, output: directory.path })
  const before = await stateOf(database)
  const options = { backup, to: urlAs('developer', 17, database.name), 'in-place': 'true' }
  await database.query(`SET ROLE developer; ALTER TABLE public.orders DROP note; DROP TABLE public.api_keys; DROP FUNCTION public.touch() CASCADE;
    CREATE OR REPLACE FUNCTION public.handle_new_user() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
    CREATE OR REPLACE FUNCTION public.is_member(organization uuid) RETURNS boolean LANGUAGE sql AS 'SELECT true'; RESET ROLE`)
  const report = await runRestore(options)
  expect(report.failure).toBeUndefined()
  expect(report.omissions).toEqual([])
  expect(await stateOf(database)).toEqual(before)
  // A function whose argument has another name has to go first; only the owner of storage.objects could hang up its policy.
  await database.query(`SET ROLE developer; ALTER POLICY "Members see their organization" ON public.organizations USING (false); ALTER POLICY "Members see members" ON public.members USING (false);
    ALTER POLICY "Members see orders" ON public.orders USING (false); ALTER POLICY "Members place orders" ON public.orders WITH CHECK (false); RESET ROLE;
    DROP POLICY "Members see documents" ON storage.objects; DROP FUNCTION public.is_member(uuid);
    CREATE FUNCTION public.is_member(id uuid) RETURNS boolean LANGUAGE sql AS 'SELECT true'; ALTER FUNCTION public.is_member(uuid) OWNER TO developer;
    CREATE POLICY "Members see documents" ON storage.objects USING (public.is_member(owner))`)
  const now = await stateOf(database)
  const refused = await runRestore(options)
  expect(refused.failure).toMatchObject({ code: 'RESTORE_FAILED' })
  expect(refused.failure?.message).toContain(
    'POLICY storage.objects Members see documents: must be owner of table objects'
  )
  expect(await stateOf(database)).toEqual(now)
})

test('a table that was left out of the backup does not come back empty: it is refused while it has rows', async () => {
  await using directory = await temporaryDirectory()
  const tables = 'CREATE TABLE audit (id int); INSERT INTO audit VALUES (1), (2); CREATE TABLE users (id int)'
  await using database = await createDatabase(17, tables)
  const backedUp = await runBackup({ 'db-url': database.url, output: directory.path, 'exclude-tables': 'audit' })
  const restoring = { backup: backedUp.directory, to: database.url, 'in-place': 'true' }
  const failure = await failureOf(runRestore(restoring))
  expect(failure).toMatchObject({
    code: 'OUTSIDE_WOULD_CHANGE',
    message: 'public.audit would lose its rows, which the backup left out'
  })
  expect(await database.query('SELECT count(*) FROM audit')).toEqual([{ count: '2' }])
  await database.query('TRUNCATE audit')
  expect((await runRestore(restoring)).status).toBe('passed')
})

test('a table outside that our role may not read loses neither a column nor a foreign key', async () => {
  await using directory = await temporaryDirectory()
  await using database = await createDatabase(
    17,
    `CREATE ROLE gate_hidden; CREATE ROLE gate_blind LOGIN PASSWORD 'gate_blind';
    CREATE TYPE mood AS ENUM ('a'); CREATE TABLE users (id int PRIMARY KEY); INSERT INTO users VALUES (1);
    CREATE SCHEMA hidden; CREATE TABLE hidden.notes (feels public.mood, user_id int REFERENCES public.users);
    INSERT INTO hidden.notes VALUES ('a', 1); ALTER SCHEMA hidden OWNER TO gate_hidden; ALTER TABLE hidden.notes OWNER TO gate_hidden;
    ALTER TYPE mood OWNER TO gate_blind; ALTER TABLE users OWNER TO gate_blind; ALTER SCHEMA public OWNER TO gate_blind`
  )
  try {
    const url = urlAs('gate_blind', 17, database.name)
    const { directory: backup } = await runBackup({ 'db-url': url, output: directory.path, verify: 'source' })
    for (const change of ['ALTER TABLE public.users ADD name text', "ALTER TYPE public.mood ADD VALUE 'b'"]) {
      await database.query(change)
      const before = await stateOf(database)
      const { failure } = await runRestore({ backup, to: url, 'in-place': 'true' })
      expect(failure).toMatchObject({
        code: 'OUTSIDE_WOULD_CHANGE',
        message: 'hidden.notes would change, and our role may not read it'
      })
      expect(await stateOf(database)).toEqual(before)
    }
  } finally {
    await database.query('DROP OWNED BY gate_blind, gate_hidden CASCADE; DROP ROLE gate_blind, gate_hidden')
  }
})

test('a function that PUBLIC may not call stays so where our role may hand it over, but not act as its owner', async () => {
  await using directory = await temporaryDirectory()
  await using source = await createDatabase(
    17,
    `CREATE ROLE gate_owner; CREATE ROLE gate_restorer LOGIN PASSWORD 'gate_restorer'; GRANT gate_owner TO gate_restorer WITH INHERIT FALSE, SET TRUE;
    CREATE FUNCTION secret() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 42'; ALTER FUNCTION secret() OWNER TO gate_owner;
    REVOKE ALL ON FUNCTION secret() FROM PUBLIC; CREATE TABLE users (id int)`
  )
  const owned = 'ALTER SCHEMA public OWNER TO gate_restorer; GRANT ALL ON SCHEMA public TO gate_owner'
  await using target = await createDatabase(17, owned)
  try {
    const { directory: backup } = await runBackup({ 'db-url': source.url, output: directory.path, verify: 'source' })
    const report = await runRestore({ backup, to: urlAs('gate_restorer', 17, target.name) })
    expect(report.failure).toBeUndefined()
    const may = `SELECT has_function_privilege('pg_monitor', 'public.secret()', 'EXECUTE') AS may`
    expect(await target.query(may)).toEqual([{ may: 'f' }])
    expect(report.omissions.map(({ what }) => what)).toContain('owner gate_owner of 1 object')
  } finally {
    for (const database of [source, target]) await database.query('DROP OWNED BY gate_owner, gate_restorer CASCADE')
    await target.query('DROP ROLE gate_owner, gate_restorer')
  }
})
