// Out of one database, into an empty one: everything is there again. What pg_dump says of both is the same, word for word,
// the database's own fingerprints are equal, and so is what neither of them shows.

import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { RestoreReport } from '../../src/commands/restore.ts'
import { runBackup, temporaryDirectory } from '../support/backup.ts'
import { createDatabase, fixtureGroups, type TestDatabase } from '../support/database.ts'
import {
  acrossMajors,
  changeSchema,
  dumpOf,
  dumpSchema,
  readSchemas,
  readState,
  readViews,
  runRestore,
  runValidate,
  startOwnServers,
  urlAs
} from '../support/restore.ts'
import type { Major } from '../support/server.ts'

let servers: AsyncDisposable
let output: Awaited<ReturnType<typeof temporaryDirectory>>

beforeAll(async () => {
  servers = await startOwnServers()
  output = await temporaryDirectory()
  // The platform's roles are there before any project is: a restore never makes one that may do everything.
  await Promise.all(
    ([15, 17] as const).map(async (major) => (await createDatabase(major, 'supabase.sql', trusted)).drop())
  )
})

/** What `developer` is, and may do as much on the platform's tables as Supabase lets its own `postgres` do. */
const trusted = `CREATE ROLE trusted LOGIN CREATEROLE CREATEDB BYPASSRLS PASSWORD 'trusted'
  IN ROLE developer, supabase_storage_admin, supabase_realtime_admin`

afterAll(async () => {
  await servers[Symbol.asyncDispose]()
  await output[Symbol.asyncDispose]()
})

/** Backs up a database, with all its schemas unless told otherwise, and returns the directory. */
async function backUp(database: TestDatabase, options: { schemas?: string } = {}): Promise<string> {
  const schemas = options.schemas ?? (await readSchemas(database))
  const report = await runBackup({ 'db-url': database.url, output: output.path, schemas })
  expect(report.status).toBe('passed')
  return report.directory
}

/** The restore must have passed, with nothing to be said about it but this. */
function expectWhole(report: RestoreReport, omissions: readonly string[] = []): void {
  expect(report.failure).toBeUndefined()
  expect(report.status).toBe('passed')
  expect(report.omissions.map(({ what }) => what).sort()).toEqual([...omissions].sort())
}

async function expectSame(
  source: TestDatabase,
  target: TestDatabase,
  backup: string,
  isSameMajor: boolean
): Promise<void> {
  const { checks } = await runValidate({ backup, against: target.url })
  expect(checks.filter((check) => check.status !== 'passed')).toEqual([])
  const look = isSameMajor ? (dump: string) => dump : acrossMajors
  expect(look(await dumpSchema(target.url))).toBe(look(await dumpOf(backup)))
  expect(await readState(target)).toEqual(await readState(source))
  expect(await readViews(target)).toMatchObject(await readViews(source))
}

describe('every fixture comes back whole', () => {
  const ways = Object.keys(fixtureGroups).flatMap((name): [string, Major, readonly Major[]][] => [
    [name, 15, [15, 17]],
    [name, 17, [17]]
  ])
  test.concurrent.each(ways)('%s, from PostgreSQL %i', async (name, from, majors) => {
    await using source = await createDatabase(from, ...(fixtureGroups[name] ?? []))
    const backup = await backUp(source)
    for (const to of majors) {
      await using target = await createDatabase(to)
      expectWhole(await runRestore({ backup, to: target.url }))
      await expectSame(source, target, backup, from === to)
    }
  })
})

describe('what no fixture can hold', () => {
  test.concurrent('a row of 20 MB, and values that are longer than any buffer', async () => {
    await using source = await createDatabase(17, 'CREATE TABLE large (id integer, a text, b bytea)')
    await source.query(
      `INSERT INTO large VALUES (1, repeat(E'0123456789\\\\\\t', 1500000), decode(repeat('00ff', 1000000), 'hex'))`
    )
    const backup = await backUp(source)
    await using target = await createDatabase(17)
    expectWhole(await runRestore({ backup, to: target.url }))
    const sizes = 'SELECT id, length(a) AS a, md5(a) AS md5, length(b) AS b FROM large'
    expect(await target.query(sizes)).toEqual(await source.query(sizes))
  })

  test.concurrent('a database in another encoding, whose strings read backslashes', async () => {
    await using server = await createDatabase(15)
    const name = `${server.name}_latin1`
    await server.query(`CREATE DATABASE ${name} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`)
    await server.query(`ALTER DATABASE ${name} SET standard_conforming_strings = off`)
    try {
      const url = server.url.replace(server.name, name)
      const client = await server.client(url)
      await client.query(
        String.raw`CREATE TABLE "é" (ü text DEFAULT E'a\\b''ç'); COMMENT ON TABLE "é" IS E'C:\\temp\\''é'; INSERT INTO "é" VALUES (DEFAULT), (E'\\x')`
      )
      const report = await runBackup({ 'db-url': url, output: output.path })
      await using target = await createDatabase(17)
      expectWhole(await runRestore({ backup: report.directory, to: target.url }))
      expect(
        await target.query(`SELECT obj_description('"é"'::regclass) AS comment, array_agg(ü)::text AS values FROM "é"`)
      ).toEqual([{ comment: String.raw`C:\temp\'é`, values: String.raw`{"a\\b'ç","\\x"}` }])
      expect(await dumpSchema(target.url)).toBe(await dumpOf(report.directory))
      await client.end()
    } finally {
      await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
    }
  })

  test.concurrent('tablespaces, where the target has them, and where it has not', async () => {
    await using source = await createDatabase(15)
    await source.query('SET allow_in_place_tablespaces = on')
    await source.query(`CREATE TABLESPACE "fast 'one'" LOCATION ''`)
    await source.query(`CREATE TABLE a (id integer PRIMARY KEY USING INDEX TABLESPACE "fast 'one'") TABLESPACE "fast 'one'";
      CREATE TABLE b (id integer PRIMARY KEY); CREATE INDEX c ON b (id) TABLESPACE "fast 'one'";
      CREATE MATERIALIZED VIEW d TABLESPACE "fast 'one'" AS SELECT * FROM b; CREATE TABLE e (id integer); INSERT INTO a VALUES (1)`)
    const backup = await backUp(source)
    const places = `SELECT relname, (SELECT spcname FROM pg_tablespace t WHERE t.oid = reltablespace) AS place FROM pg_class
      WHERE relnamespace = 'public'::regnamespace ORDER BY 1`
    {
      await using with15 = await createDatabase(15)
      expectWhole(await runRestore({ backup, to: with15.url }))
      expect(await with15.query(places)).toEqual(await source.query(places))
    }
    await using without = await createDatabase(17)
    const report = await runRestore({ backup, to: without.url })
    expectWhole(report, [`tablespace fast 'one' of 4 objects`])
    expect((await without.query(places)).every(({ place }) => place === null)).toBe(true)
  })

  test.concurrent('lines that other versions of pg_dump write', async () => {
    await using source = await createDatabase(17, 'CREATE TABLE t (id integer); INSERT INTO t VALUES (1)')
    const original = await backUp(source)
    const lines = 'SET transaction_timeout = 0;\nSET idle_session_timeout = 0;\n\\restrict a1B2\n'
    const change = (sql: string): string =>
      `${sql.replace('SET statement_timeout', `${lines}SET statement_timeout`).replace('CREATE TABLE', 'SET transaction_timeout = 0;\nCREATE TABLE')}\n\\unrestrict a1B2\n`
    const backup = await changed(original, change)
    await using target = await createDatabase(15)
    expectWhole(await runRestore({ backup, to: target.url, 'allow-older-server': 'true' }))
    expect(await target.query('SELECT * FROM t')).toEqual([{ id: '1' }])
  })

  test.concurrent('a dump that would make psql do something is refused, and nothing is touched', async () => {
    await using source = await createDatabase(17, 'CREATE TABLE t (id integer)')
    const backup = await changed(await backUp(source), (sql) =>
      sql.replace('CREATE TABLE', '\\! touch /tmp/x\nCREATE TABLE')
    )
    await using target = await createDatabase(17)
    await expect(runRestore({ backup, to: target.url })).rejects.toMatchObject({
      code: 'SNAPSHOT_DAMAGED',
      message: expect.stringContaining('a command for psql')
    })
    expect(await target.query(`SELECT * FROM pg_class WHERE relnamespace = 'public'::regnamespace`)).toEqual([])
  })
})

let copies = 0

/** A copy of a backup, with another schema.sql. */
async function changed(backup: string, change: (sql: string) => string): Promise<string> {
  const copy = join(output.path, `copy_${++copies}`)
  await cp(backup, copy, { recursive: true })
  await changeSchema(copy, change)
  return copy
}

describe('a whole Supabase project into an empty database, as a role without superuser', () => {
  test.concurrent.each([15, 17] as const)('on PostgreSQL %i', async (major) => {
    await using source = await createDatabase(major, 'supabase.sql')
    const backup = await backUp(source)
    await using target = await createDatabase(major)
    await target.query(`ALTER DATABASE ${target.name} OWNER TO developer`)
    const to = urlAs('developer', major, target.name)
    const refused = await runRestore({ backup, to })
    expect(refused.failure).toMatchObject({
      code: 'MISSING_EXTENSION',
      hint: expect.stringContaining('--without-extensions pg_stat_statements')
    })
    const report = await runRestore({ backup, to, 'without-extensions': 'pg_stat_statements' })
    expectWhole(report, [
      'owner supabase_admin of 7 objects',
      'owner postgres of 23 objects',
      'owner supabase_auth_admin of 9 objects',
      'owner supabase_storage_admin of 5 objects',
      'owner supabase_realtime_admin of 4 objects',
      'EVENT TRIGGER pgrst_ddl_watch',
      'EVENT TRIGGER pgrst_drop_watch'
    ])
    expect(withoutOwners(await dumpSchema(target.url))).toEqual(withoutOwners(await dumpOf(backup)))
    const grants = `SELECT c.oid::regclass::text AS table, a.grantee::regrole::text, string_agg(a.privilege_type, ' ' ORDER BY a.privilege_type) AS privileges
      FROM pg_class c, aclexplode(c.relacl) a WHERE a.grantee IN ('anon'::regrole, 'authenticated'::regrole, 'service_role'::regrole)
        AND a.privilege_type <> 'MAINTAIN' GROUP BY 1, 2 ORDER BY 1, 2`
    expect(await target.query(grants)).toEqual(await source.query(grants))
  })
})

/** What a dump holds besides who owns it, what only a superuser may make, and privileges, which name the owner. */
function withoutOwners(dump: string): string[] {
  const left = dump
    .split(/^(?=--\n-- Name: )/m)
    .filter((entry) => !/; Type: (?:DEFAULT )?ACL;|EVENT TRIGGER|pg_stat_statements/.test(entry))
  return left.map((entry) =>
    entry
      .replace(/; Owner: .*/, '')
      .replace(/^ALTER .* OWNER TO .*;\n/gm, '')
      .trimEnd()
  )
}

describe('a Supabase project into a fresh one, as the role that a project has', () => {
  /** What a project has made is owned by its role, on the platform's tables too, where the platform lets it. */
  const handOver = `DO $$ DECLARE command text; BEGIN
    FOR command IN
      SELECT format('ALTER TABLE %s OWNER TO developer', oid::regclass) FROM pg_class
        WHERE relnamespace IN ('public'::regnamespace, 'supabase_migrations'::regnamespace) AND relkind IN ('r', 'p', 'v')
      UNION ALL SELECT format('ALTER FUNCTION %s OWNER TO developer', oid::regprocedure) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      UNION ALL SELECT format('ALTER TYPE %s OWNER TO developer', oid::regtype) FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
      UNION ALL SELECT 'ALTER SCHEMA supabase_migrations OWNER TO developer'
      UNION ALL SELECT 'ALTER PUBLICATION supabase_realtime OWNER TO developer'
      UNION ALL SELECT format('ALTER DATABASE %I OWNER TO developer', current_database())
    LOOP EXECUTE command; END LOOP; END $$`
  /** As Supabase delivers it: the platform's schemas, and no rows but those of its own migrations. */
  const emptied = `
    DROP TABLE public.profiles, public.organizations, public.members, public.orders, public.order_items, public.api_keys CASCADE;
    DROP FUNCTION public.handle_new_user, public.is_member CASCADE;
    DROP TYPE public.order_status;
    DROP POLICY "Avatars are public" ON storage.objects;
    DROP POLICY "Users upload to their own folder" ON storage.objects;
    DROP POLICY "Members listen" ON realtime.messages;
    DROP SCHEMA supabase_migrations CASCADE;
    TRUNCATE auth.users, storage.buckets, realtime.messages, realtime.subscription RESTART IDENTITY CASCADE`
  const hung = [
    'COMMENT storage POLICY "Avatars are public" ON objects',
    'POLICY realtime messages Members listen',
    'POLICY storage objects Avatars are public',
    'POLICY storage objects Users upload to their own folder',
    'TRIGGER auth users on_auth_user_created'
  ]

  interface Project extends AsyncDisposable {
    readonly source: TestDatabase
    readonly target: TestDatabase
    /** Of the schemas asked for. */
    readonly backup: string
  }

  async function openProject(schemas: string): Promise<Project> {
    const comment = `COMMENT ON POLICY "Avatars are public" ON storage.objects IS 'of the project'`
    const source = await createDatabase(17, 'supabase.sql', handOver, comment)
    const target = await createDatabase(17, 'supabase.sql', handOver, emptied)
    const drop = async (): Promise<void> => void (await Promise.all([source.drop(), target.drop()]))
    return { source, target, backup: await backUp(source, { schemas }), [Symbol.asyncDispose]: drop }
  }

  function expectPlatformLeftAlone(before: Map<string, string>, after: Map<string, string>): void {
    const changed = [...before].filter(([key, text]) => after.get(key) !== text && !key.includes(' public '))
    expect(changed).toEqual([])
    const added = [...after.keys()].filter((key) => !before.has(key) && !/ (?:public|-) |supabase_migrations/.test(key))
    expect(added.sort()).toEqual(hung)
  }

  test.concurrent('public comes back with what hangs on auth and storage; rows of auth too, where they are in the backup', async () => {
    await using project = await openProject('public,auth')
    const { source, target, backup } = project
    const before = entriesOf(await dumpSchema(target.url))
    const report = await runRestore({ backup, to: urlAs('trusted', 17, target.name) })
    expectWhole(report, ['rows of auth.schema_migrations', 'position of sequence auth.refresh_tokens_id_seq'])
    const after = await dumpSchema(target.url)
    expectPlatformLeftAlone(before, entriesOf(after))
    const ofProject = (dump: string): string[] =>
      [...entriesOf(dump)].filter(([key]) => key.includes(' public ')).map(([, text]) => text)
    expect(ofProject(after)).toEqual(ofProject(await dumpOf(backup)))
    for (const sql of [
      'SELECT * FROM pg_publication_tables ORDER BY 1, 2, 3',
      'SELECT * FROM supabase_migrations.schema_migrations ORDER BY 1',
      'SELECT count(*) FROM auth.users UNION ALL SELECT count(*) FROM auth.refresh_tokens'
    ])
      expect([sql, await target.query(sql)]).toEqual([sql, await source.query(sql)])
    expect(await target.query('SELECT conname FROM pg_constraint WHERE NOT convalidated')).toEqual([])
  })

  test.concurrent('what the role may not hang on the tables of the platform is said, and the rest is there', async () => {
    await using project = await openProject('public,auth')
    const { target, backup } = project
    const report = await runRestore({ backup, to: urlAs('developer', 17, target.name) })
    expectWhole(report, [
      'rows of auth.schema_migrations',
      'position of sequence auth.refresh_tokens_id_seq',
      'POLICY storage.objects Avatars are public',
      'POLICY storage.objects Users upload to their own folder',
      'POLICY realtime.messages Members listen',
      'COMMENT storage.POLICY "Avatars are public" ON objects'
    ])
    expect(await target.query('SELECT count(*) FROM public.orders')).toEqual([{ count: '300' }])
  })

  test.concurrent('rows that would refer to nothing are named, and come back only if that is wanted', async () => {
    await using project = await openProject('public')
    const { target, backup } = project
    const before = await dumpSchema(target.url)
    const to = urlAs('trusted', 17, target.name)
    const { failure } = await runRestore({ backup, to })
    expect(failure).toMatchObject({ code: 'ORPHANED_ROWS', hint: expect.stringContaining('--allow-orphans') })
    expect(failure?.message).toContain('120 rows of public.profiles (profiles_id_fkey, to auth.users)')
    expect(failure?.message).toContain('120 rows of public.members (members_user_id_fkey, to auth.users)')
    expect(await dumpSchema(target.url)).toBe(before)

    const report = await runRestore({ backup, to, 'allow-orphans': 'true' })
    expectWhole(report, [
      'FK CONSTRAINT public.members members_user_id_fkey',
      'FK CONSTRAINT public.profiles profiles_id_fkey'
    ])
    expect(report.omissions[0]?.reason).toMatch(
      /^it is NOT VALID: 120 rows of public\.(?:members|profiles) .*VALIDATE CONSTRAINT$/
    )
    expect(await target.query('SELECT conname AS name FROM pg_constraint WHERE NOT convalidated ORDER BY 1')).toEqual([
      { name: 'members_user_id_fkey' },
      { name: 'profiles_id_fkey' }
    ])
  })
})

test.concurrent('a foreign key of a partitioned table cannot be NOT VALID: it is left out, and how to make it is said', async () => {
  await using source = await createDatabase(
    17,
    `CREATE SCHEMA other; CREATE TABLE other.parents (a integer, "b c" text, PRIMARY KEY (a, "b c"));
      CREATE TABLE children (id integer, x integer, "y z" text) PARTITION BY LIST (id); CREATE TABLE child PARTITION OF children DEFAULT;
      ALTER TABLE children ADD CONSTRAINT "to parents" FOREIGN KEY (x, "y z") REFERENCES other.parents (a, "b c") ON DELETE CASCADE;
      INSERT INTO other.parents VALUES (1, 'b'); INSERT INTO children VALUES (1, 1, 'b'), (2, 1, 'b'), (3, NULL, 'b')`
  )
  const backup = await backUp(source, { schemas: 'public' })
  await using target = await createDatabase(17)
  const refused = await runRestore({ backup, to: target.url })
  expect(refused.failure).toMatchObject({
    code: 'ORPHANED_ROWS',
    message: 'rows would refer to rows that are not there: 2 rows of public.children (to parents, to other.parents)'
  })
  const report = await runRestore({ backup, to: target.url, 'allow-orphans': 'true' })
  expectWhole(report, ['FK CONSTRAINT public.children to parents'])
  const [, statement = ''] = /run (ALTER TABLE .*)$/s.exec(report.omissions[0]?.reason ?? '') ?? []
  await target.query(`INSERT INTO other.parents VALUES (1, 'b'); ${statement}`)
  expect(await dumpSchema(target.url)).toBe(await dumpOf(backup))
})

/** The entries of a dump, by type, schema and name. */
function entriesOf(dump: string): Map<string, string> {
  const [body = ''] = dump.split('--\n-- PostgreSQL database dump complete')
  const found = body.split(/^(?=--\n-- Name: )/m).slice(1)
  return new Map(
    found.map((text) => {
      const [, name, type, schema] = /^-- Name: (.*); Type: (.*); Schema: (.*); Owner: /m.exec(text) ?? []
      return [`${type} ${schema} ${name}`, text]
    })
  )
}

// Not while others restore: they would bring these roles too.
describe('roles', () => {
  const project = `
    CREATE ROLE shop_owner LOGIN PASSWORD 'secret' CREATEDB CONNECTION LIMIT 7;
    CREATE ROLE "Shop ""Reader""" NOINHERIT BYPASSRLS;
    CREATE ROLE shop_boss SUPERUSER LOGIN PASSWORD 'secret';
    GRANT "Shop ""Reader""" TO authenticator;
    GRANT pg_monitor, "Shop ""Reader""" TO shop_owner;
    CREATE SCHEMA shop AUTHORIZATION shop_owner;
    GRANT ALL ON SCHEMA public TO shop_owner;
    SET SESSION AUTHORIZATION shop_owner;
    CREATE TABLE public.goods (id integer PRIMARY KEY, name text);
    INSERT INTO public.goods VALUES (1, 'tea'), (2, 'rum');
    CREATE FUNCTION shop.price(integer) RETURNS numeric LANGUAGE sql AS 'SELECT 1.5';
    GRANT SELECT ON public.goods TO "Shop ""Reader""" WITH GRANT OPTION;
    GRANT INSERT (name) ON public.goods TO anon;
    ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO "Shop ""Reader""";
    SET SESSION AUTHORIZATION "Shop ""Reader""";
    GRANT SELECT ON public.goods TO anon;
    RESET SESSION AUTHORIZATION;
    ALTER DEFAULT PRIVILEGES FOR ROLE supabase_admin GRANT SELECT ON TABLES TO anon;
    CREATE FUNCTION shop.watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
    CREATE EVENT TRIGGER watch ON sql_drop EXECUTE FUNCTION shop.watch();
    COMMENT ON EVENT TRIGGER watch IS 'watches';
    ALTER EVENT TRIGGER watch OWNER TO shop_boss;`
  const names = ['shop_owner', '"Shop ""Reader"""', 'shop_boss']
  const facts = `SELECT r.rolname, r.rolsuper, r.rolinherit, r.rolcreatedb, r.rolcanlogin, r.rolbypassrls, r.rolconnlimit, a.rolpassword IS NULL AS bare,
      ARRAY(SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid WHERE m.member = r.oid ORDER BY 1)::text AS groups,
      ARRAY(SELECT g.rolname FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.member WHERE m.roleid = r.oid ORDER BY 1)::text AS members
    FROM pg_roles r JOIN pg_authid a USING (oid) WHERE r.rolname ILIKE 'shop%' ORDER BY 1`
  const owners = `SELECT relname AS name, relowner::regrole::text AS owner, replace(relacl::text, 'tm/', 't/') AS acl, (SELECT attacl::text FROM pg_attribute
      WHERE attrelid = c.oid AND attname = 'name') AS columns FROM pg_class c WHERE relname = 'goods' UNION ALL
    SELECT proname, proowner::regrole::text, proacl::text, NULL FROM pg_proc WHERE proname = 'price' UNION ALL
    SELECT nspname, nspowner::regrole::text, nspacl::text, NULL FROM pg_namespace WHERE nspname = 'shop' ORDER BY 1`

  interface Project {
    readonly source: TestDatabase
    readonly target: TestDatabase
    readonly backup: string
  }

  /** Roles belong to the server, so source and target are on two; they go with the databases. */
  async function withProject(from: Major, to: Major, work: (project: Project) => Promise<void>): Promise<void> {
    const source = await createDatabase(from, project)
    const target = await createDatabase(
      to,
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO developer', current_database()); END $$`
    )
    try {
      await work({ source, target, backup: await backUp(source) })
    } finally {
      await Promise.all([source.drop(), target.drop()])
      for (const major of [from, to]) {
        await using any = await createDatabase(major)
        await any.query(`DROP ROLE IF EXISTS ${names.join(', ')}`)
      }
    }
  }

  test('come with their memberships and without passwords; everything has its owner and its privileges', async () => {
    await withProject(15, 17, async ({ source, target, backup }) => {
      const report = await runRestore({ backup, to: target.url })
      expectWhole(report, ['role shop_boss: SUPERUSER', 'owner shop_boss of EVENT TRIGGER watch'])
      expect(report.plan).toContain('creates 3 roles: Shop "Reader", shop_boss, shop_owner')
      expect(report.plan).toContainEqual(expect.stringMatching(/^without passwords, .*: shop_boss, shop_owner$/))
      const expected = (await source.query(facts)).map((role) => ({ ...role, bare: 't', rolsuper: 'f' }))
      expect(await target.query(facts)).toEqual(expected)
      expect(await target.query(owners)).toEqual(await source.query(owners))
      const ownedByUs = (await dumpOf(backup)).replace(
        /(?<=EVENT TRIGGER.*Owner: |EVENT TRIGGER watch OWNER TO )shop_boss/g,
        'postgres'
      )
      expect(acrossMajors(await dumpSchema(target.url))).toBe(acrossMajors(ownedByUs))
    })
  })

  test.each<[Major, Major, string]>([
    [15, 17, 'GRANT "pg_monitor" TO "shop_owner"'],
    [17, 15, 'role Shop "Reader": BYPASSRLS']
  ])(
    'a role without superuser brings back what it may, from %i to %i, and says the rest',
    async (from, to, omission) => {
      await withProject(from, to, async ({ source, target, backup }) => {
        const report = await runRestore({
          backup,
          to: urlAs('developer', to, target.name),
          'allow-older-server': 'true'
        })
        const watch = ['EVENT TRIGGER watch', 'COMMENT EVENT TRIGGER watch', 'owner postgres of 1 object']
        expectWhole(report, ['role shop_boss: SUPERUSER', omission, ...watch])
        expect(await target.query(owners)).toEqual(await source.query(owners))
        const withheld = /^(?:COMMENT - )?EVENT TRIGGER |^DEFAULT ACL - |^FUNCTION shop watch/
        const entries = (dump: string): [string, string][] =>
          [...entriesOf(acrossMajors(dump))].filter(([key]) => !withheld.test(key))
        expect(entries(await dumpSchema(target.url))).toEqual(entries(await dumpOf(backup)))
        const ofPlatform = 'SELECT count(*) FROM pg_default_acl WHERE defaclnamespace = 0'
        expect([await source.query(ofPlatform), await target.query(ofPlatform)]).toEqual([
          [{ count: '1' }],
          [{ count: '0' }]
        ])
      })
    }
  )
})
