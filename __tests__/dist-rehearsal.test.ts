// The built program rehearses a push: as a runner starts it, with the real Supabase CLI, and at the end of the job; and as a
// person does. Each is a process of its own with a clean environment.

import { spawn } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { filesIn, temporaryDirectory } from './support/backup.ts'
import { createDatabase, databaseName, sharedServerUrl, type TestDatabase } from './support/database.ts'
import { bareEnvironment, dist, type Finished, finish, inputVariable, prepareRunner } from './support/runner.ts'
import { runSupabase, writeMigrations } from './support/supabase-cli.ts'

const password = 'Zq"9 %41/@:?#&=ü\\x'

/** The first is applied. */
const migrations = {
  '1_notes.sql': 'CREATE TABLE public.notes (id integer PRIMARY KEY, body text, mood text);',
  '2_done.sql': 'CREATE EXTENSION pg_trgm; ALTER TABLE notes ADD COLUMN done boolean NOT NULL DEFAULT undecided();',
  '3_tidy_up.sql':
    '-- Nobody needs it.\nALTER TABLE public.notes DROP COLUMN mood;\nDELETE FROM public.notes WHERE id > 3;'
}

let source: TestDatabase
let home: AsyncDisposable & { readonly path: string }
let role: string
let url: string

beforeAll(async () => {
  home = await temporaryDirectory()
  source = await createDatabase(15)
  role = databaseName()
  await source.query(`CREATE ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)};
    DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO ${role}', current_database()); END $$;
    GRANT ALL ON SCHEMA public TO ${role};
    CREATE SCHEMA extensions; GRANT USAGE ON SCHEMA extensions TO ${role};
    CREATE FUNCTION extensions.undecided() RETURNS boolean LANGUAGE sql RETURN false;
    ALTER ROLE ${role} SET search_path = "$user", public, extensions`)
  url = Object.assign(new URL(source.url), { username: role, password: encodeURIComponent(password) }).href
  const project = join(home.path, 'first')
  await writeMigrations(project, { '1_notes.sql': migrations['1_notes.sql'] })
  expect(await runSupabase(['db', 'push', '--yes'], project, url)).toMatchObject({ code: 0 })
  await source.query(`INSERT INTO public.notes SELECT n, 'note ' || n, 'good' FROM generate_series(1, 5) AS n;
    CREATE TABLE public.tags (name text PRIMARY KEY); INSERT INTO public.tags VALUES ('a'), ('b'); ALTER TABLE public.tags OWNER TO ${role}`)
})

afterAll(async () => {
  await source.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
  await source.drop()
  await home[Symbol.asyncDispose]()
})

/** Runs the command line in a directory. */
function runCli(
  parameters: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>
): Promise<Finished> {
  return finish(
    spawn(process.execPath, [join(dist, 'cli.js'), ...parameters], {
      cwd,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe']
    })
  )
}

test('the action rehearses, the CLI pushes, and the end of the job finds what is not as rehearsed', async () => {
  const project = join(home.path, 'project')
  await writeMigrations(project, migrations)
  const runner = await prepareRunner(project)
  const variables = { SUPABASE_DB_URL: url, [inputVariable('upload-artifact')]: 'false' }
  const ran = await finish(runner.start(variables))
  expect(ran).toMatchObject({ code: 0 })
  expect(Object.fromEntries(await runner.readOutputs())).toMatchObject({
    status: 'passed',
    'pending-migrations': '2',
    rehearsal: 'passed',
    'rows-lost': '2',
    'values-lost': '5'
  })
  const summary = await runner.readSummary()
  expect(summary).toMatch(/^## ⚠️ .*the migrations would delete 2 rows and drop 5 values/)
  expect(summary).toMatch(/by supabase 2\./)
  expect(summary).toContain('that was tried in the sandbox after the push, and brought everything back')
  expect(ran.stdout).toMatch(/::warning title=ban-drop-column,file=supabase\/migrations\/3_tidy_up\.sql,line=2::/)

  expect(await runSupabase(['db', 'push', '--yes'], project, url)).toMatchObject({ code: 0 })
  await source.query("DELETE FROM public.tags WHERE name = 'b'")
  const ended = await finish(await runner.startPost(variables))
  expect(ended).toMatchObject({ code: 0 })
  const appended = (await runner.readSummary()).slice(summary.length)
  expect(appended).toMatch(/public\.tags/)
  expect(ended.stdout.match(/::warning/g)).toHaveLength(1)
  const left = await filesIn(join(project, '.temp'))
  expect(left).toEqual([])
  for (const said of [ran.stdout, ran.stderr, ended.stdout, ended.stderr, summary, appended])
    for (const secret of [password, encodeURIComponent(password)]) expect(withoutMasks(said)).not.toContain(secret)
})

/** What the runner keeps to itself. */
function withoutMasks(text: string): string {
  return text.replace(/^::add-mask::.*$/gm, '')
}

describe('the command line', () => {
  const failing = { ...migrations, '4_broken.sql': 'CREATE TABLE public.more (id integer);\n\nSELECT 1 / 0;' }

  test('rehearses on a copy of the database, tells a program of it no secret, and ends with 11 if it fails', async () => {
    const project = join(home.path, 'spied')
    await writeMigrations(project, failing)
    const told = join(project, 'told.txt')
    const bin = join(project, 'bin')
    await mkdir(bin)
    // It says its version, and fails before it gets as far as the database.
    await writeFile(
      join(bin, 'supabase'),
      `#!/bin/sh\nif [ "$1" = --version ]; then echo 2.99.0; exit; fi\n{ env; echo "$@"; find .; } >> ${told}\nexit 1\n`
    )
    await chmod(join(bin, 'supabase'), 0o755)
    const secrets = { SUPABASE_DB_PASSWORD: 'secret-1', SUPABASE_ACCESS_TOKEN: 'secret-2', PGPASSWORD: 'secret-3' }
    const drills = { DRILL_DB_URL: sharedServerUrl(17) }
    const environment = { PATH: `${bin}:${process.env.PATH}`, SUPABASE_DB_URL: url, ...drills, ...secrets }
    const { code, stdout, stderr } = await runCli(['rehearse', '--json'], project, environment)
    expect(code).toBe(11)
    const report = JSON.parse(stdout)
    expect(report.status).toBe('failed')
    expect(report.migrations.rehearsal.pushed.failure).toMatchObject({
      file: '4_broken.sql',
      line: 3,
      sqlState: '22012'
    })
    expect(report.migrations.rehearsal.by).toMatch(
      /^Migration Gate \(supabase 2\.99\.0 did not get as far as the database/
    )
    expect(stderr).toContain('4_broken.sql')
    const environmentOfCli = await readFile(told, 'utf8')
    expect(environmentOfCli).toContain('db push --yes --db-url postgresql://postgres@127.0.0.1:')
    for (const secret of ['secret-', password, encodeURIComponent(password), new URL(url).port])
      expect(environmentOfCli).not.toContain(secret)
    expect(await filesIn(project)).toEqual(['bin', 'supabase', 'told.txt'])
  })

  test('looks at the files alone where it is told of no database', async () => {
    const project = join(home.path, 'alone')
    await writeMigrations(project, failing)
    const { code, stdout } = await runCli(['rehearse'], project, bareEnvironment)
    expect(code).toBe(0)
    expect(stdout).toContain('1_notes.sql:1 rls-disabled-in-public')
  })
})
