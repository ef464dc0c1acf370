// After a push that did what its rehearsal in another PostgreSQL had shown, there is nothing to say, however it words it; after
// any other, what it did otherwise is said. Nothing is thrown, whatever stands in the way.

import { readFile, stat, writeFile } from 'node:fs/promises'
import { type AfterCheckReport, afterCheck, leaveExpectation } from '../../src/commands/after-check.ts'
import type { BackupReport } from '../../src/commands/backup.ts'
import { parseConnectionString } from '../../src/database/connection.ts'
import { ServerDatabase } from '../../src/database/server.ts'
import { readMigrationFiles } from '../../src/migrations/files.ts'
import { push } from '../../src/rehearsal/executor.ts'
import { configOf, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, databaseName, type TestDatabase } from '../support/database.ts'
import { baseSql } from '../support/push-corpus.ts'
import { freePort, superuserPassword } from '../support/server.ts'
import { writeMigrations } from '../support/supabase-cli.ts'

/** Besides a shop, what two majors do not say alike, and what a push changes without touching it. */
const source = `${baseSql}
  CREATE TABLE public.readings_2026 (LIKE public.readings INCLUDING ALL);
  INSERT INTO public.readings_2026 SELECT 1, date '2026-01-01' + n, n FROM generate_series(1, 5) AS n;
  CREATE TYPE public.grade AS ENUM ('low', 'high');
  CREATE TABLE public.grades (customer_id integer, grade public.grade, of regclass DEFAULT 'public.visits');
  INSERT INTO public.grades VALUES (1, 'low'), (2, 'high');
  CREATE TABLE public.parent (id integer, note text);
  INSERT INTO public.parent VALUES (1, 'one'), (2, 'two');
  CREATE TABLE public.child (id integer NOT NULL, more text) INHERITS (public.parent);
  CREATE VIEW public.names AS SELECT name FROM public.customers;
  CREATE SCHEMA auth;
  CREATE TABLE auth.users (id integer PRIMARY KEY);
  INSERT INTO auth.users VALUES (1), (2);
  CREATE TABLE public.members (id integer PRIMARY KEY REFERENCES auth.users);
  INSERT INTO public.members VALUES (1)`

const migrations = {
  '20250301000000_structure.sql': `
    ALTER TABLE public.visits RENAME TO page_views;
    ALTER TABLE public.orders RENAME COLUMN total TO amount;
    ALTER TABLE public.customers ALTER COLUMN credit TYPE numeric(12,4), ADD COLUMN rank integer NOT NULL DEFAULT 1, DROP COLUMN nickname;
    ALTER TABLE public.parent ALTER COLUMN id SET NOT NULL, ALTER COLUMN note SET NOT NULL;
    ALTER TYPE public.grade RENAME VALUE 'low' TO 'poor';
    ALTER TABLE public.readings ADD COLUMN unit text, DROP CONSTRAINT readings_pkey;
    ALTER TABLE public.readings_2026 ADD COLUMN unit text;
    ALTER TABLE public.readings DETACH PARTITION public.readings_2024;
    ALTER TABLE public.readings ATTACH PARTITION public.readings_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
    CREATE VIEW public.big AS SELECT id, amount FROM public.orders WHERE amount > 100 ORDER BY amount;
    CREATE OR REPLACE VIEW public.names AS SELECT name, email FROM public.customers WHERE name IS NOT NULL;
    CREATE FUNCTION public.twice(n integer) RETURNS integer LANGUAGE sql RETURN n * 2;
    CREATE TABLE public.reviews (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      user_id integer REFERENCES auth.users,
      stars integer NOT NULL CHECK (stars BETWEEN 1 AND 5),
      body text GENERATED ALWAYS AS ('stars: ' || stars) STORED
    );
    ALTER TABLE public.reviews ENABLE ROW LEVEL SECURITY;
    CREATE POLICY own ON public.reviews USING (EXISTS (SELECT FROM public.customers c WHERE c.id = user_id AND c.name = current_user));
    CREATE INDEX ON public.reviews (user_id) WHERE stars IN (1, 5);
    CREATE POLICY theirs ON auth.users USING (id > 1);`,
  '20250302000000_rows.sql': `
    INSERT INTO public.reviews (user_id, stars) VALUES (1, 5), (NULL, 1);
    DELETE FROM public.orders WHERE status = 'cancelled';
    DROP TABLE public.drafts;
    UPDATE public.customers SET rank = 2 WHERE id < 5;`
}

/** A database, and the backup that was taken of it before anything was pushed. */
interface Project extends AsyncDisposable {
  readonly database: TestDatabase
  readonly report: BackupReport
  readonly directory: string
}

async function createProject(major: 15 | 17): Promise<Project> {
  const stack = new AsyncDisposableStack()
  const { path } = stack.use(await temporaryDirectory())
  const database = stack.use(await createDatabase(major, source))
  const options = { verify: 'drill', output: `${path}/backups`, migrations: await writeMigrations(path, migrations) }
  const report = await runBackup({ 'db-url': database.url, ...options }, { afterCheck: async () => undefined })
  if (report.status === 'failed') throw new Error(JSON.stringify(report.checks, undefined, 2))
  return { database, report, directory: path, [Symbol.asyncDispose]: () => stack.disposeAsync() }
}

/** Applies the first so many migrations that are pending, in place of a push. */
async function pushTo({ database, directory }: Project, from: number, to: number): Promise<void> {
  const local = await readMigrationFiles(`${directory}/supabase/migrations`)
  await using connection = await ServerDatabase.connect(parseConnectionString(database.url))
  expect((await push(connection, local?.files.slice(from, to) ?? [])).failure).toBeUndefined()
}

/** What there is to say of it now. `options` and `patience` as the after-check takes them. */
async function check(
  project: Project,
  options: Parameters<typeof configOf>[0] = {},
  patience = 60_000
): Promise<AfterCheckReport> {
  const file = await leaveExpectation(project.report, project.report.directory)
  const log = testLog()
  const report = await afterCheck(file ?? '', configOf({ 'db-url': project.database.url, ...options }), {
    log,
    patience
  })
  expect([log.warnings, await filesIn(own.path)]).toEqual([[], []])
  return report
}

const projects = new Map<15 | 17, Project>()
const runnerTemp = process.env.RUNNER_TEMP
let own: AsyncDisposable & { readonly path: string }

function projectOf(major: 15 | 17): Project {
  const project = projects.get(major)
  if (!project) throw new Error(`there is no project on ${major}`)
  return project
}

beforeAll(async () => {
  own = await temporaryDirectory()
  process.env.RUNNER_TEMP = own.path
  await Promise.all(([15, 17] as const).map(async (major) => projects.set(major, await createProject(major))))
})

afterAll(async () => {
  for (const project of projects.values()) await project[Symbol.asyncDispose]()
  await own[Symbol.asyncDispose]()
  if (runnerTemp === undefined) delete process.env.RUNNER_TEMP
  else process.env.RUNNER_TEMP = runnerTemp
})

describe.each([15, 17] as const)('on PostgreSQL %i', (major) => {
  test('before the push, nothing was pushed', async () => {
    const report = await check(projectOf(major))
    expect(report).toMatchObject({ status: 'not pushed', missing: [{ version: '20250301000000' }, {}] })
  })

  test('after half of it, half was pushed', async () => {
    const project = projectOf(major)
    await pushTo(project, 0, 1)
    expect(await check(project)).toMatchObject({
      status: 'half pushed',
      applied: [{ file: '20250301000000_structure.sql' }],
      missing: [{ file: '20250302000000_rows.sql' }],
      backup: { id: project.report.manifest.backup_id, directory: project.report.directory, remote: null },
      undo: { dropped: [], beside: [{ schema: 'recovered' }] }
    })
  })

  test('after all of it, everything is as rehearsed', async () => {
    const project = projectOf(major)
    await pushTo(project, 1, 2)
    const report = await check(project)
    expect(report).toMatchObject({ status: 'as rehearsed', leftOut: [] })
    // Of 13 not the readings, which were given a table of their own, nor the drafts, which are gone. Reviews are new.
    expect(report).toMatchObject({ compared: { tables: 11, fingerprints: 3, changes: 50 } })
  })
})

// From here on, both are pushed.

describe('a difference', () => {
  const object = (type: string, name: string, fates: object): object => {
    return { kind: 'object', type, schema: 'public', name, rehearsed: undefined, now: undefined, ...fates }
  }

  const cases: readonly (readonly [what: string, done: string, undone: string, difference: object])[] = [
    [
      'a row that is gone from a table which the rehearsal left alone',
      'DELETE FROM public.members',
      'INSERT INTO public.members VALUES (1)',
      { kind: 'rows', schema: 'public', name: 'members', rehearsed: 1, now: 0 }
    ],
    [
      'a value that is another one there',
      "UPDATE public.parent SET note = 'zwei' WHERE id = 2",
      "UPDATE public.parent SET note = 'two' WHERE id = 2",
      { kind: 'content', schema: 'public', name: 'parent', rows: 2 }
    ],
    [
      'a row too many in a table that the push has filled',
      'INSERT INTO public.reviews (stars) VALUES (3)',
      'DELETE FROM public.reviews WHERE stars = 3',
      { kind: 'rows', schema: 'public', name: 'reviews', rehearsed: 2, now: 3 }
    ],
    [
      'a column that nobody has rehearsed',
      'ALTER TABLE public.child ADD COLUMN extra integer',
      'ALTER TABLE public.child DROP COLUMN extra',
      object('COLUMN', 'child extra', { now: 'added' })
    ],
    [
      'a table that nobody has rehearsed, with all that is in it',
      'CREATE TABLE public.surprise (id integer PRIMARY KEY)',
      'DROP TABLE public.surprise',
      object('TABLE', 'surprise', { now: 'added' })
    ],
    [
      'an index that is not there',
      'DROP INDEX public.reviews_user_id_idx',
      'CREATE INDEX ON public.reviews (user_id) WHERE stars IN (1, 5)',
      object('INDEX', 'reviews_user_id_idx', { rehearsed: 'added' })
    ],
    [
      'a view that is gone',
      'DROP VIEW public.names',
      'CREATE VIEW public.names AS SELECT name, email FROM public.customers WHERE name IS NOT NULL',
      object('VIEW', 'names', { rehearsed: 'changed', now: 'removed' })
    ],
    [
      'a policy that allows more',
      'ALTER POLICY theirs ON auth.users USING (true)',
      'ALTER POLICY theirs ON auth.users USING (id > 1)',
      { kind: 'object', type: 'POLICY', schema: 'auth', name: 'users theirs', rehearsed: 'added', now: 'added' }
    ],
    [
      'a value of an enum that was to be there',
      "ALTER TYPE public.grade RENAME VALUE 'poor' TO 'bad'",
      "ALTER TYPE public.grade RENAME VALUE 'bad' TO 'poor'",
      object('ENUM VALUE', 'grade poor', { rehearsed: 'added' })
    ],
    ['a value of an enum that nobody has rehearsed', '', '', object('ENUM VALUE', 'grade bad', { now: 'added' })],
    [
      'a migration that somebody else has pushed',
      "INSERT INTO supabase_migrations.schema_migrations VALUES ('20250401000000')",
      "DELETE FROM supabase_migrations.schema_migrations WHERE version = '20250401000000'",
      { kind: 'history', version: '20250401000000', now: 'unexpected' }
    ],
    [
      'a migration that was pushed with other statements',
      "UPDATE supabase_migrations.schema_migrations SET statements[1] = 'SELECT 1' WHERE version = '20250302000000'",
      // Written in another way, it is the same.
      `UPDATE supabase_migrations.schema_migrations SET statements[1] = 'insert into public.reviews
        (user_id, stars) /* again */ values (1, 5), (NULL, 1)' WHERE version = '20250302000000'`,
      { kind: 'history', version: '20250302000000', now: 'other statements' }
    ]
  ]

  let report: AfterCheckReport

  beforeAll(async () => {
    const project = projectOf(17)
    await project.database.query(cases.map(([, done]) => done).join(';'))
    report = await check(project)
    await project.database.query(cases.map(([, , undone]) => undone).join(';'))
  })

  test.each(cases.map(([what, , , difference]) => [what, difference] as const))('is %s', (_, difference) => {
    expect(report.status === 'different' && report.differences).toContainEqual(difference)
  })

  test('is nothing else, and what the rehearsal did not know is said besides', () => {
    expect(report.status === 'different' && report.differences).toHaveLength(cases.length)
    expect(report).toMatchObject({ remarks: expect.arrayContaining([expect.stringContaining('auth.users')]) })
  })

  test('is none once all of that is undone', async () => {
    expect(await check(projectOf(17))).toMatchObject({ status: 'as rehearsed' })
  })
})

test('what the role may not read is not compared, and that is said', async () => {
  const project = projectOf(17)
  const { database } = project
  const role = databaseName()
  await database.query(
    `CREATE ROLE ${role} LOGIN PASSWORD 'reader'; GRANT USAGE ON SCHEMA auth, archive, supabase_migrations TO ${role};
      GRANT SELECT ON ALL TABLES IN SCHEMA public, auth, archive, supabase_migrations TO ${role};
      REVOKE SELECT ON public.grades FROM ${role}`
  )
  const url = Object.assign(new URL(database.url), { username: role, password: 'reader' }).href
  const report = await check(project, { 'db-url': url })
  await database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
  expect(report).toMatchObject({
    status: 'as rehearsed',
    // Rows of customers are hidden from it.
    compared: { tables: 8, changes: undefined },
    leftOut: [
      'the rows of public.grades, public.customers, public.reviews: the role may not read them all',
      'the schema: the role may not read public.grades any more'
    ]
  })
})

describe('what is left behind', () => {
  test('only its user may read, and no secret is in it', async () => {
    const file = (await leaveExpectation(projectOf(15).report, projectOf(15).report.directory)) ?? ''
    const [{ mode }, text] = [await stat(file), await readFile(file, 'utf8')]
    await afterCheck(file, configOf({}), { log: testLog() })
    expect(mode & 0o777).toBe(0o600)
    for (const form of [superuserPassword, encodeURIComponent(superuserPassword)]) expect(text).not.toContain(form)
  })

  test('is nothing where the backup has failed, or nothing was rehearsed', async () => {
    const { report } = projectOf(15)
    const unrehearsed = report.migrations && { ...report.migrations, rehearsal: undefined }
    expect(await leaveExpectation({ ...report, status: 'failed' }, report.directory)).toBeUndefined()
    expect(await leaveExpectation({ ...report, migrations: unrehearsed }, report.directory)).toBeUndefined()
    expect(await leaveExpectation({ ...report, migrations: undefined }, report.directory)).toBeUndefined()
  })
})

describe('what the push did is not known', () => {
  test.each<[string, () => Promise<Parameters<typeof configOf>[0]> | Parameters<typeof configOf>[0], RegExp]>([
    ['no database is configured', () => ({ 'db-url': '' }), /^no database is configured/],
    [
      'nobody listens',
      async () => ({ 'db-url': `postgresql://u:p@127.0.0.1:${await freePort()}/d` }),
      /connection|listen/
    ],
    ['somebody holds a lock', () => ({ 'lock-timeout': '50ms' }), /lock/]
  ])('where %s', async (_, options, reason) => {
    const project = projectOf(15)
    const blocker = await project.database.client()
    await blocker.query('BEGIN; LOCK TABLE public.parent IN ACCESS EXCLUSIVE MODE')
    const report = await check(project, await options())
    await blocker.query('ROLLBACK')
    expect(report).toMatchObject({ status: 'unknown', reason: expect.stringMatching(reason) })
    expect(report.backup?.id).toBe(project.report.manifest.backup_id)
  })

  test('where it takes too long', async () => {
    const project = projectOf(15)
    const blocker = await project.database.client()
    await blocker.query('BEGIN; LOCK TABLE public.parent IN ACCESS EXCLUSIVE MODE')
    const report = await check(project, {}, 200)
    await blocker.query('ROLLBACK')
    expect(report).toMatchObject({ status: 'unknown', reason: 'it was not done after 200ms' })
  })

  test('where the file is damaged, or not there', async () => {
    const file = `${own.path}/damaged.json`
    await writeFile(file, '{}')
    const ask = (): Promise<AfterCheckReport> => afterCheck(file, configOf({}), { log: testLog() })
    expect(await ask()).toEqual({ status: 'unknown', reason: expect.stringMatching(/damaged/), backup: undefined })
    expect(await ask()).toEqual({ status: 'unknown', reason: expect.stringMatching(/no such file/), backup: undefined })
  })
})
