// A backup that was read over the Data API: partitioned tables are one table there, and what PostgreSQL computes is read as
// any other column. Its rows go back into the real tables.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rehearse } from '../../src/commands/rehearse.ts'
import { restoreBackup } from '../../src/commands/restore.ts'
import { validate } from '../../src/commands/validate.ts'
import { configOf, failureOf, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { apiRoles, startPostgrest } from '../support/postgrest.ts'

const project = `
  CREATE TABLE log (day date, id integer, text text, PRIMARY KEY (day, id)) PARTITION BY RANGE (day);
  CREATE TABLE log_24 PARTITION OF log FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  CREATE TABLE log_25 PARTITION OF log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
  INSERT INTO log SELECT date '2024-06-01' + i, i, 'entry ' || i FROM generate_series(1, 400) AS i;
  CREATE TABLE docs (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "twice" integer GENERATED ALWAYS AS (day_id * 2) STORED,
    body text, day date, day_id integer, FOREIGN KEY (day, day_id) REFERENCES log);
  INSERT INTO docs (body, day, day_id) SELECT 'document ' || id, day, id FROM log;
  CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'a trigger has fired'; END $$;
  CREATE TRIGGER refuse BEFORE INSERT ON log_24 FOR EACH ROW EXECUTE FUNCTION refuse();
  GRANT USAGE ON SCHEMA public TO service_role;
  GRANT SELECT ON ALL TABLES IN SCHEMA public TO service_role;`

let database: TestDatabase
let home: Awaited<ReturnType<typeof temporaryDirectory>>
let backup: string

const context = {
  log: testLog(),
  signal: new AbortController().signal,
  stores: [],
  confirm: undefined,
  createdBy: { repository: '', run_id: '', sha: '', workflow: '', actor: '' }
}

beforeAll(async () => {
  home = await temporaryDirectory()
  database = await createDatabase(17, apiRoles, project)
  await using rest = await startPostgrest({ connection: { connectionString: database.url } })
  const report = await runBackup({
    output: home.path,
    verify: 'files',
    'supabase-url': rest.url,
    'service-role-key': rest.serviceRoleKey
  })
  backup = report.directory
})

afterAll(async () => {
  await database.drop()
  await home[Symbol.asyncDispose]()
})

function restore(options: Readonly<Record<string, string>>): ReturnType<typeof restoreBackup> {
  const config = configOf({ output: home.path, to: database.url, yes: 'true', 'safety-backup': 'false', ...options })
  return restoreBackup(backup, config, context)
}

const compare = (): ReturnType<typeof validate> => validate(backup, configOf({ against: database.url }), context)

test.each([{ 'in-place': 'true' }, { table: 'log, docs' }])(
  'rows go back into partitions, and what is generated is computed anew, with %j',
  async (scope) => {
    await database.query(`DELETE FROM docs WHERE id < 50; DELETE FROM log WHERE id NOT IN (SELECT day_id FROM docs);
      ALTER TABLE log_24 DISABLE TRIGGER refuse; INSERT INTO log VALUES ('2024-01-02', -1, 'since'); ALTER TABLE log_24 ENABLE TRIGGER refuse`)
    expect(await compare()).toMatchObject({ status: 'failed' })
    expect(await restore({ 'data-only': 'true', ...scope })).toMatchObject({ status: 'passed' })
    const { status, checks } = await compare()
    expect({ status, checks }).toMatchObject({ status: 'passed' })
    expect(checks).toContainEqual(expect.objectContaining({ name: 'history', status: 'skipped' }))
    expect(await database.query('SELECT count(*) AS log, (SELECT count(*) FROM log_25) AS later FROM log')).toEqual([
      { log: '400', later: '187' }
    ])
  }
)

test('sequences move behind the rows that came back, since nobody knows where they stood', async () => {
  await database.query('ALTER TABLE docs ALTER COLUMN id RESTART')
  expect(await restore({ 'data-only': 'true', table: 'docs' })).toMatchObject({ status: 'passed' })
  expect(await database.query('INSERT INTO docs DEFAULT VALUES RETURNING id')).toEqual([{ id: '401' }])
})

test('nothing is changed where rows of tables that inherit would come back twice', async () => {
  await database.query('CREATE TABLE drafts () INHERITS (docs)')
  const { failure } = await restore({ 'data-only': 'true', table: 'docs' })
  await database.query('DROP TABLE drafts')
  expect(failure).toMatchObject({ code: 'STRUCTURE_UNKNOWN', message: expect.stringContaining('drafts') })
})

test('a row that is generated otherwise now is noticed, and nothing is changed', async () => {
  await database.query('ALTER TABLE docs ALTER COLUMN twice SET EXPRESSION AS (day_id * 3)')
  const { status } = await restore({ 'data-only': 'true', table: 'docs' })
  expect(status).toBe('failed')
  expect(await database.query('SELECT count(*) FROM docs WHERE twice = day_id * 3')).toEqual([{ count: '400' }])
})

test.each([{ 'in-place': 'true' }, { table: 'docs' }])(
  'no real table is replaced by what is known of it, with %j',
  async (scope) => {
    const failure = await failureOf(restore(scope))
    expect(failure).toMatchObject({ code: 'STRUCTURE_UNKNOWN', exitCode: 6 })
    expect(failure.hint).toContain('data-only')
  }
)

test('nothing is rehearsed on it', async () => {
  const failure = await failureOf(rehearse(backup, configOf({ migrations: home.path }), context))
  expect(failure).toMatchObject({
    code: 'INVALID_OPTION',
    message: expect.stringContaining('nothing can be rehearsed')
  })
})

test('its RESTORE.md names the way back that there is', async () => {
  const guide = await readFile(join(backup, 'RESTORE.md'), 'utf8')
  expect(guide).toContain('migration-gate restore . --data-only --in-place')
  expect(guide).not.toContain('migration-gate restore . --in-place')
})

test('of a backup over PostgreSQL no partition is emptied that its table had not got then', async () => {
  await using other = await createDatabase(
    17,
    'CREATE TABLE entries (id integer); CREATE TABLE entries_old (id integer); INSERT INTO entries VALUES (1)'
  )
  const { directory } = await runBackup({ 'db-url': other.url, output: home.path, verify: 'files' })
  await other.query(`DROP TABLE entries; CREATE TABLE entries (id integer) PARTITION BY RANGE (id);
    ALTER TABLE entries ATTACH PARTITION entries_old DEFAULT; INSERT INTO entries_old VALUES (2)`)
  const options = { output: home.path, to: other.url, yes: 'true', 'safety-backup': 'false', 'data-only': 'true' }
  expect(await restoreBackup(directory, configOf({ ...options, table: 'entries' }), context)).toMatchObject({
    status: 'failed'
  })
  expect(await other.query('SELECT id FROM entries')).toEqual([{ id: '2' }])
})
