// A trial of the connection: what lies between us and the server, who we are there, and what a backup would hold.

import { type ConnectReport, connect } from '../../src/commands/connect.ts'
import { configOf, failureOf, filesIn, type TestLog, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, databaseName, type TestDatabase } from '../support/database.ts'
import { startFront } from '../support/front.ts'
import { startManagementApi } from '../support/management-api.ts'
import { pgBouncerAvailable, startPgBouncer } from '../support/pgbouncer.ts'
import { apiRoles, startPostgrest } from '../support/postgrest.ts'
import { connectionString } from '../support/server.ts'

const ref = 'abcdefghijklmnopqrst'

const shop = `
  CREATE TABLE items (id int PRIMARY KEY, name text); INSERT INTO items SELECT n, 'item ' || n FROM generate_series(1, 500) n;
  CREATE TABLE logs (id int); CREATE SCHEMA billing; CREATE TABLE billing.invoices (id int); INSERT INTO billing.invoices VALUES (1);
  CREATE SCHEMA empty; CREATE SCHEMA auth; CREATE TABLE auth.users (id int); INSERT INTO auth.users VALUES (1);
  CREATE SCHEMA supabase_migrations;
  CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY, statements text[], name text);
  INSERT INTO supabase_migrations.schema_migrations VALUES ('20240101000000', NULL, 'one'), ('20240102000000', NULL, 'two');
  GRANT SELECT ON items TO service_role`

let database: TestDatabase
let port: number
const directories = new AsyncDisposableStack()
let workdir: string

beforeAll(async () => {
  process.env.SUPABASE_HOME = directories.use(await temporaryDirectory()).path
  workdir = directories.use(await temporaryDirectory()).path
  database = await createDatabase(17, apiRoles, shop)
  port = Number(new URL(database.url).port)
})

afterAll(async () => {
  await database.drop()
  await directories.disposeAsync()
})

interface Trial {
  readonly log?: TestLog
  readonly signal?: AbortSignal
  readonly patience?: number
}

async function tryOut(
  options: Parameters<typeof configOf>[0],
  { log = testLog(), signal = new AbortController().signal, ...rest }: Trial = {}
): Promise<ConnectReport> {
  return connect(configOf({ workdir, ...options }), { log, signal, ...rest })
}

/** What is said of a check. */
function detailOf({ checks }: ConnectReport, name: string): string {
  return checks.find((check) => check.name === name)?.detail ?? ''
}

/** How many connections of ours there are. */
async function connections(): Promise<number> {
  const sql = `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'migration-gate'`
  return Number((await database.query(sql))[0]?.count)
}

describe('a direct connection', () => {
  test('is told with server, role, time and what a backup would hold, and nothing stays behind', async () => {
    const log = testLog()
    const options = { 'db-url': database.url, concurrency: '2', 'exclude-tables': 'lo*' }
    const report = await tryOut(options, { log })
    expect(report).toMatchObject({
      command: 'connect',
      status: 'passed',
      how: 'db-url',
      passedOver: [],
      address: `postgresql://127.0.0.1:${port}/${database.name}`,
      source: { kind: 'postgres', consistency: 'snapshot' },
      session: {
        target: `127.0.0.1:${port}/${database.name}`,
        mode: 'direct',
        role: 'postgres',
        attributes: ['SUPERUSER', 'BYPASSRLS', 'REPLICATION']
      },
      tables: 1,
      directory: undefined
    })
    expect(report.session?.latency).toBeGreaterThan(0)
    expect(report.session?.latency).toBeLessThan(report.duration)
    expect(detailOf(report, 'connection')).toMatch(
      /, direct, PostgreSQL 17\.\d+, as postgres \(SUPERUSER, BYPASSRLS, REPLICATION\), \d+ms there and back; 2 connections with one snapshot$/
    )
    // What a backup would hold, what it would leave out, and what was applied so far.
    expect(report.checks.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'connection passed',
      'reading passed',
      'history passed'
    ])
    expect(detailOf(report, 'reading')).toMatch(
      /^1 table, [\d.]+ kB, and [\d.]+ kB of schema\.sql; left out: public\.logs; rows of other schemas are not in it: billing \(option schemas\)$/
    )
    expect(report.bytes).toBeGreaterThan(20_000)
    expect(detailOf(report, 'history')).toBe('2 migrations applied so far')
    expect(log.lines).toContain('connecting by db-url')
    expect(await filesIn(workdir)).toEqual([])
    expect(await connections()).toBe(0)
  })

  test('by a role of one’s own is told with its rights, and that it does not see what was applied', async () => {
    const name = databaseName()
    await database.query(
      `CREATE ROLE ${name} LOGIN BYPASSRLS PASSWORD 'secret'; GRANT SELECT ON items, logs TO ${name}; GRANT USAGE ON SCHEMA supabase_migrations TO ${name}`
    )
    const url = connectionString(port, database.name, { user: name, password: 'secret' })
    const report = await tryOut({ 'db-url': url }).finally(() =>
      database.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`)
    )
    expect(report.session).toMatchObject({ role: name, attributes: ['BYPASSRLS'] })
    expect(report.checks.find((check) => check.name === 'history')).toMatchObject({
      status: 'skipped',
      detail: expect.stringContaining('may not read supabase_migrations.schema_migrations')
    })
  })

  test('by a role that may not read a table is refused as a backup would be', async () => {
    const name = databaseName()
    await database.query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret'`)
    const url = connectionString(port, database.name, { user: name, password: 'secret' })
    const failure = await failureOf(tryOut({ 'db-url': url }))
    await database.query(`DROP ROLE ${name}`)
    expect(failure).toMatchObject({ code: 'PERMISSION_DENIED', message: expect.stringContaining('public.items') })
    expect(await connections()).toBe(0)
  })

  test('is cut once the run is stopped', async () => {
    const controller = new AbortController()
    await using front = await startFront(database.url, ({ number }) => {
      // The first is the one that is looked at; those of the source come after it.
      if (number === 1) controller.abort()
      return 'pass'
    })
    const options = { 'db-url': database.url.replace(`:${port}/`, `:${front.port}/`), concurrency: '2' }
    expect(await failureOf(tryOut(options, { signal: controller.signal }))).toMatchObject({ code: 'CONNECTION_LOST' })
  })
})

test('a login role is told as the role that it becomes, with every schema that is a user’s own', async () => {
  await using double = await startManagementApi({ projects: { [ref]: { database: database.url } } })
  const options = { 'project-ref': ref, 'access-token': double.accessToken, 'management-api-url': double.url }
  const report = await tryOut({ ...options, schemas: '*' })
  expect(report).toMatchObject({
    status: 'passed',
    how: expect.stringContaining('a login role for 5 minutes'),
    passedOver: ['db-url is not set'],
    address: `https://${ref}.supabase.co`,
    session: { role: 'postgres', mode: 'direct' },
    tables: 3
  })
  expect(detailOf(report, 'reading')).not.toContain('rows of other schemas')
  expect(double.requests).toHaveLength(2)
})

const withoutPgBouncer = pgBouncerAvailable()
if (withoutPgBouncer) console.warn(`Poolers are not tested here: ${withoutPgBouncer}`)

;(withoutPgBouncer ? describe.skip : describe)('through PgBouncer', () => {
  test.each<['session' | 'transaction', number, number]>([
    ['session', 2, 2],
    ['session', 1, 1],
    ['transaction', 1, 1]
  ])('%s mode is told, with %i connections for a backup that uses %i', async (mode, poolSize, concurrency) => {
    await using pooler = await startPgBouncer({ host: '127.0.0.1', port }, { mode, poolSize })
    const options = { 'db-url': pooler.url(database.name), concurrency: String(concurrency) }
    const { session, status } = await tryOut(options, { patience: poolSize > 1 ? 10_000 : 100 })
    expect([status, session?.mode]).toEqual(['passed', `${mode} pooler`])
  })
})

describe('the Data API', () => {
  test('is told as what it is: neither of one instant nor with the real structure', async () => {
    await using api = await startPostgrest({ connection: { connectionString: database.url }, schemas: ['public'] })
    const log = testLog()
    const report = await tryOut({ 'supabase-url': api.url, 'service-role-key': api.serviceRoleKey }, { log })
    expect(report).toMatchObject({
      status: 'passed',
      how: 'the Data API, supabase-url and service-role-key',
      passedOver: ['db-url is not set', expect.stringContaining('no project is linked')],
      address: api.url,
      source: { kind: 'data-api', consistency: 'none' },
      session: undefined,
      tables: 1
    })
    expect(detailOf(report, 'connection')).toBe('by the Data API, supabase-url and service-role-key')
    expect(detailOf(report, 'reading')).toContain('neither of one instant nor with the real structure')
    expect(report.checks.find((check) => check.name === 'history')?.status).toBe('skipped')
    expect(log.warnings.join('\n')).toContain('knows no snapshot')
  })

  test('is told with what the catalog knows, where there is a token too', async () => {
    await using api = await startPostgrest({ connection: { connectionString: database.url }, schemas: ['public'] })
    await using double = await startManagementApi({ projects: { [ref]: { database: database.url } } })
    const report = await tryOut({
      source: 'data-api',
      'project-ref': ref,
      'access-token': double.accessToken,
      'management-api-url': double.url,
      'supabase-url': api.url,
      'service-role-key': api.secretKey
    })
    expect(report).toMatchObject({ status: 'passed', passedOver: [], session: undefined, tables: 1 })
    expect(report.source.server_version).toMatch(/^17\./)
    expect(detailOf(report, 'reading')).toContain('left out: public.logs')
    expect(detailOf(report, 'history')).toBe('2 migrations applied so far')
  })

  test('with the key of everybody is refused before anybody is asked', async () => {
    await using api = await startPostgrest({ connection: { connectionString: database.url } })
    for (const key of [api.anonKey, api.publishableKey]) {
      const failure = await failureOf(tryOut({ 'supabase-url': api.url, 'service-role-key': key }))
      expect(failure).toMatchObject({ code: 'INVALID_OPTION', message: expect.stringContaining('row level security') })
    }
    expect(api.requests).toEqual([])
  })
})
