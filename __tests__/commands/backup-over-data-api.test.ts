// A backup by those who have nothing but a key of the Data API, with and without an access token: what comes out, what is
// proven of it, and what is said of the rest.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupContext, BackupReport } from '../../src/commands/backup.ts'
import type { OptionName } from '../../src/options.ts'
import { readToc } from '../../src/restore/toc.ts'
import { failureOf, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { type ManagementApi, startManagementApi } from '../support/management-api.ts'
import { type ApiRequest, apiRoles, type Postgrest, startPostgrest } from '../support/postgrest.ts'

const project = 'abcdefghijklmnopqrst'

const grants = `
  DO $$
  DECLARE schema text;
  BEGIN
    FOR schema IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
      EXECUTE format('GRANT USAGE ON SCHEMA %I TO service_role', schema);
      EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO service_role', schema);
    END LOOP;
  END $$`

const shop = `
  ${apiRoles}
  CREATE SCHEMA extensions; CREATE SCHEMA supabase_migrations;
  CREATE EXTENSION citext SCHEMA extensions; CREATE EXTENSION hstore SCHEMA extensions;
  CREATE TYPE status AS ENUM ('new', 'it''s paid', '');
  CREATE DOMAIN zip AS character(5) CHECK (VALUE <> '');
  CREATE TABLE customers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email extensions.citext NOT NULL UNIQUE,
    zip zip,
    country character(2) NOT NULL DEFAULT 'UA',
    flags bit(3),
    mask bit varying(8),
    code "char",
    tags text[],
    grid integer[][],
    attributes extensions.hstore,
    statuses status[],
    span interval,
    total money,
    address inet,
    active tstzrange,
    data jsonb
  );
  INSERT INTO customers (email, zip, flags, mask, code, tags, grid, attributes, statuses, span, total, address, active, data)
  SELECT 'Person' || n || '@example.com', n::text, (n % 8)::bit(3), '101', 'x', ARRAY['a,b', NULL, n::text], ARRAY[[n, 1], [2, 3]],
    extensions.hstore('k"', n::text), ARRAY['new', '']::status[], n * interval '1 day 3 hours', n, '10.0.0.1', '[2024-01-01 00:00+00,)', '{"a": 1.50}'
  FROM generate_series(1, 30) n;
  CREATE TABLE orders (customer bigint REFERENCES customers, number integer, status status NOT NULL DEFAULT 'new', PRIMARY KEY (customer, number));
  INSERT INTO orders SELECT 1 + n % 30, n, 'it''s paid' FROM generate_series(1, 50) n;
  CREATE TABLE notes (note text);
  INSERT INTO notes VALUES (NULL), (''), (E'tab\\t, line\\n, \\\\N');
  CREATE VIEW recent AS SELECT customer, number FROM orders;
  CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY, statements text[], name text);
  INSERT INTO supabase_migrations.schema_migrations VALUES ('20240101000000', '{SELECT 1}', 'first');
  ${grants}`

let database: TestDatabase
let rest: Postgrest
let management: ManagementApi
let directory: Awaited<ReturnType<typeof temporaryDirectory>>

beforeAll(async () => {
  directory = await temporaryDirectory()
  database = await createDatabase(17, shop)
  rest = await startPostgrest({ connection: { connectionString: database.url }, maxRows: 20 })
  management = await startManagementApi({ projects: { [project]: { database: database.url } } })
})

beforeEach(() => {
  rest.intercept = undefined
})

afterAll(async () => {
  await management.close()
  await rest.close()
  await database.drop()
  await directory[Symbol.asyncDispose]()
})

type Options = Partial<Record<OptionName, string>>

/** With nothing but a key. */
function backUp(options: Options = {}, context: Partial<BackupContext> = {}): Promise<BackupReport> {
  const { path } = directory
  const key = { 'supabase-url': rest.url, 'service-role-key': rest.serviceRoleKey }
  return runBackup({ output: path, workdir: path, rehearse: 'off', ...key, ...options }, context)
}

function withToken(): Options {
  return {
    source: 'data-api',
    'service-role-key': rest.secretKey,
    'project-ref': project,
    'access-token': management.accessToken,
    'management-api-url': management.url
  }
}

function checkOf({ checks }: BackupReport, name: string): unknown {
  return checks.find((check) => check.name === name)
}

function recordsOf({ manifest }: BackupReport): unknown {
  return manifest.tables.map(({ name, records }) => [name, records])
}

function isPage({ query }: ApiRequest): boolean {
  return query.has('select') && query.get('limit') !== '0'
}

test('every value is what the database itself gives', async () => {
  const schemas = ['public', 'a', 'a.b', 'Types', 'It\'s a "Schema" / with \\ everything']
  await using everything = await createDatabase(17, apiRoles, 'types.sql', 'names.sql', 'partitions.sql', grants)
  await using api = await startPostgrest({ connection: { connectionString: everything.url }, schemas, gzip: true })
  const options = { schemas: schemas.join(','), 'exclude-tables': '.,..' }
  const [theirs, ours] = [
    await backUp({ ...options, 'db-url': everything.url, verify: 'files' }),
    await backUp({ ...options, 'supabase-url': api.url, 'service-role-key': api.secretKey })
  ]
  const fingerprints = ({ manifest }: BackupReport): Map<string, string> =>
    new Map(manifest.tables.map(({ schema, name, fingerprint }) => [`${schema}.${name}`, fingerprint]))
  const [expected, found] = [fingerprints(theirs), fingerprints(ours)]
  const different = [...found].filter(([name, fingerprint]) => expected.get(name) !== fingerprint)
  expect(different.map(([name]) => name).sort()).toEqual([
    // Its generated column is read as well.
    'Types.Typed',
    // With the rows of those that inherit from them.
    'public.capitals',
    'public.cities',
    // Partitioned tables are whole; else there is nothing but their partitions.
    'public.empty_partition',
    'public.events',
    'public.measurements',
    'public.moods',
    // Names of objects leave out the schema that the API looks through.
    'public.named Objects',
    'public.no_partitions',
    'public.twinned'
  ])
  const partitions = await everything.query(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relispartition AND c.relkind = 'r'`
  )
  const missing = [...expected.keys()].filter((name) => !found.has(name))
  expect(missing.sort()).toEqual(partitions.map(({ name }) => name).sort())
  expect(ours.status).toBe('passed')
})

describe('with nothing but a key', () => {
  let report: BackupReport
  const log = testLog()

  beforeAll(async () => {
    report = await backUp({ verify: 'drill', 'supabase-url': `${rest.url}/rest/v1/` }, { log })
  })

  test('a backup passes, and its outlines can be restored', () => {
    expect(report.status).toBe('passed')
    expect(report.checks.filter(({ status }) => status !== 'passed').map(({ name }) => name)).toEqual(['source'])
    expect(recordsOf(report)).toEqual([
      ['customers', 30],
      ['notes', 3],
      ['orders', 50]
    ])
  })

  test('it says what it is, and what it is not', () => {
    expect(report.manifest.source).toEqual({
      kind: 'data-api',
      server_version: 'unknown',
      consistency: 'none',
      wal_lsn: null
    })
    expect(report.manifest).toMatchObject({ sequences: [], extensions: [], migrations: [], database_url: rest.url })
    expect(checkOf(report, 'consistency')).toMatchObject({
      status: 'passed',
      detail: expect.stringContaining('counting')
    })
    expect(checkOf(report, 'source')).toMatchObject({
      status: 'skipped',
      detail: expect.stringContaining('not proven')
    })
    for (const fact of [
      'no snapshot',
      'Keep your migrations',
      'public.recent',
      'public.notes',
      'SUPABASE_ACCESS_TOKEN'
    ])
      expect(log.warnings.join('\n')).toContain(fact)
  })

  test('its schema is read as a dump is', async () => {
    const entries = readToc(await readFile(join(report.directory, 'schema.sql'), 'utf8'))
    expect(entries.map(({ type, name }) => `${type} ${name}`)).toEqual([
      'TYPE status',
      'TABLE customers',
      'TABLE notes',
      'TABLE orders',
      'CONSTRAINT customers customers_pkey',
      'CONSTRAINT orders orders_pkey'
    ])
  })

  test('nobody is told the key', async () => {
    const files = await filesIn(report.directory)
    const texts = await Promise.all(
      files.filter((file) => !file.includes('jsonl')).map((file) => readFile(join(report.directory, file), 'utf8'))
    )
    expect([...log.lines, ...texts, JSON.stringify(report)].join('\n')).not.toContain(rest.serviceRoleKey)
  })
})

describe('with an access token too', () => {
  test('the rest of the database is in it, and every table is what the database says', async () => {
    const report = await backUp(withToken())
    expect(report.status).toBe('passed')
    expect(checkOf(report, 'source')).toMatchObject({
      status: 'passed',
      detail: 'rows and fingerprints of 3 tables equal what the database computed when they were read'
    })
    const { manifest } = report
    expect(manifest.source).toMatchObject({ kind: 'data-api', consistency: 'none' })
    expect(manifest.source.server_version).toMatch(/^17\./)
    expect(manifest.sequences).toMatchObject([{ name: 'customers_id_seq', last_value: '30', is_called: true }])
    expect(manifest.extensions.map(({ name }) => name)).toEqual(expect.arrayContaining(['citext', 'hstore']))
    expect(manifest.migrations).toMatchObject([{ version: '20240101000000', name: 'first' }])
    expect(manifest.tables[0]?.columns).toContainEqual({ name: 'zip', type: 'public.zip' })
  })

  test('a row that was changed in place meanwhile is found', async () => {
    const page = rest.requests.find((line) => line.startsWith('GET /rest/v1/notes') && !line.includes('limit=0')) ?? ''
    const path = page.replace('GET ', '')
    const headers = { apikey: rest.secretKey, prefer: 'timezone=UTC' }
    const body = await (await fetch(`${rest.url}${path}`, { headers })).text()
    await database.query(`UPDATE notes SET note = 'changed' WHERE note = ''`)
    try {
      // As if the page had been read before that, and the fingerprint was computed afterwards.
      rest.intercept = (request) =>
        isPage(request) && `${request.path}?${request.query}` === path ? { status: 200, body } : undefined
      const failed = await backUp(withToken())
      expect(failed.status).toBe('failed')
      expect(checkOf(failed, 'consistency')).toMatchObject({ status: 'passed' })
      expect(checkOf(failed, 'source')).toMatchObject({
        status: 'failed',
        detail: expect.stringContaining('public.notes has other content')
      })
      const warned = await backUp({ ...withToken(), 'on-inconsistency': 'warn' })
      expect(warned.status).toBe('passed')
      expect(checkOf(warned, 'source')).toMatchObject({
        status: 'skipped',
        detail: expect.stringMatching(/public\.notes .*on-inconsistency is warn/)
      })
    } finally {
      await database.query(`UPDATE notes SET note = '' WHERE note = 'changed'`)
    }
  })
})

describe('rows that come or go while it reads', () => {
  /** The change is made once all tables are counted, and before the first page is given. */
  async function backUpWhile(sql: string, options: Options = {}): Promise<BackupReport> {
    let isDone = false
    const log = testLog((line) => {
      if (line === 'Back up') void database.query(sql).finally(() => (isDone = true))
    })
    rest.intercept = (request) => (isDone || !isPage(request) ? undefined : { status: 503 })
    return backUp(options, { log })
  }

  test('fail it, and what is there is not taken for a backup', async () => {
    const report = await backUpWhile(`INSERT INTO notes VALUES ('late')`)
    expect(report.status).toBe('failed')
    expect(checkOf(report, 'consistency')).toEqual({
      name: 'consistency',
      status: 'failed',
      detail: expect.stringContaining('public.notes had 3 rows before it was read, and 4 afterwards')
    })
    expect(report.directory).toMatch(/failed/)
  })

  test('are told and never passed where the user is content with that', async () => {
    const report = await backUpWhile(`DELETE FROM notes WHERE note = 'late'`, { 'on-inconsistency': 'warn' })
    expect(report.status).toBe('passed')
    expect(checkOf(report, 'consistency')).toMatchObject({
      status: 'skipped',
      detail: expect.stringContaining('public.notes had 4 rows before it was read, and 3 afterwards')
    })
  })
})

describe('nothing is left behind where there can be no backup', () => {
  test.each<[string, () => Options, string]>([
    [
      'a key that has expired',
      () => ({ 'service-role-key': rest.jwt({ role: 'service_role', exp: 1_700_000_000 }) }),
      'INVALID_OPTION'
    ],
    ['a publishable key', () => ({ 'service-role-key': rest.publishableKey }), 'INVALID_OPTION'],
    ['a key of another project', () => ({ 'service-role-key': 'sb_secret_of_another' }), 'AUTHENTICATION_FAILED'],
    ['a pattern of schemas', () => ({ schemas: '*' }), 'INVALID_OPTION'],
    ['a schema that is not exposed', () => ({ schemas: 'public,extensions' }), 'UNKNOWN_SCHEMA'],
    ['an address of something else', () => ({ 'supabase-url': `${rest.url}/dashboard` }), 'API_FAILED']
  ])('%s', async (_, options, code) => {
    await using output = await temporaryDirectory()
    const failure = await failureOf(backUp({ ...options(), output: output.path }))
    expect(failure.code).toBe(code)
    expect(failure.hint).toBeDefined()
    expect(await filesIn(output.path)).toEqual([])
  })

  test('a row that PostgreSQL cannot read any more half-way', async () => {
    await using output = await temporaryDirectory()
    let pages = 0
    const body = { code: '22P02', message: 'invalid input syntax for type integer: "a secret value"' }
    rest.intercept = (request) => (isPage(request) && ++pages > 4 ? { status: 400, body } : undefined)
    const failure = await failureOf(backUp({ output: output.path }))
    expect(failure.code).toBe('API_FAILED')
    expect(`${failure.message} ${failure.hint} ${failure.cause}`).not.toContain('secret value')
    expect(await filesIn(output.path)).toEqual([])
  })
})
