// The double answers as the Management API does, as far as its reference, the CLI and those who quote it tell. A login
// role is a real one; SQL runs on a real server.

import type pg from 'pg'
import { createDatabase, type TestDatabase } from './database.ts'
import { type ManagementApi, type ManagementApiOptions, type Project, startManagementApi } from './management-api.ts'

const ref = 'abcdefghijklmnopqrst'
const other = 'zyxwvutsrqponmlkjihg'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase(17, 'CREATE TABLE t (id bigint); INSERT INTO t VALUES (1), (9007199254740993)')
})
afterAll(() => database.drop())

function start(project: Partial<Project> = {}, options: Partial<ManagementApiOptions> = {}): Promise<ManagementApi> {
  return startManagementApi({ projects: { [ref]: { database: database.url, ...project } }, ...options })
}

interface Asking {
  readonly body?: unknown
  readonly authorization?: string
  readonly ref?: string
}

/** Asks `POST /cli/login-role` of the project and returns status and JSON. */
async function ask(api: ManagementApi, line: string, asking: Asking = {}) {
  const [method = '', path = ''] = line.split(' ')
  const response = await fetch(`${api.url}/v1/projects/${asking.ref ?? ref}${path}`, {
    method,
    headers: { authorization: asking.authorization ?? `Bearer ${api.accessToken}`, 'content-type': 'application/json' },
    body: asking.body === undefined ? null : JSON.stringify(asking.body)
  })
  return { status: response.status, json: await response.json(), headers: response.headers }
}

async function query(api: ManagementApi, sql: string, more: object = {}, path = '/database/query') {
  const { status, json } = await ask(api, `POST ${path}`, { body: { query: sql, ...more } })
  return { status, json }
}

async function login(api: ManagementApi, readOnly = false): Promise<{ user: string; password: string }> {
  const { status, json } = await ask(api, 'POST /cli/login-role', { body: { read_only: readOnly } })
  expect({ status, json }).toEqual({
    status: 201,
    json: { role: expect.any(String), password: expect.any(String), ttl_seconds: 300 }
  })
  return { user: json.role, password: json.password }
}

/** Connects, runs SQL, and gives the last statement's only value. */
async function connectAs(user: string, password: string, sql = 'SELECT session_user::text'): Promise<unknown> {
  const client = await database.client(Object.assign(new URL(database.url), { username: user, password }).href)
  const result: pg.QueryResult | pg.QueryResult[] = await client.query(sql)
  const [row] = (Array.isArray(result) ? result.at(-1) : result)?.rows ?? []
  return Object.values(row ?? {})[0]
}

describe('a project', () => {
  test('is described with its status, its host, and how many requests are left', async () => {
    await using api = await start({ status: 'COMING_UP', name: 'orders', region: 'us-west-1' })
    const { status, json, headers } = await ask(api, 'GET ')
    expect(status).toBe(200)
    expect(json).toMatchObject({ ref, name: 'orders', region: 'us-west-1', status: 'COMING_UP' })
    expect(json.database).toMatchObject({ host: `db.${ref}.supabase.co`, postgres_engine: '17' })
    expect(headers.get('x-ratelimit-reset')).toBe('60')
    expect(headers.get('retry-after')).toBeNull()
  })

  test('becomes another one when a test replaces it', async () => {
    await using api = await start({ status: 'RESTORING' })
    api.projects.set(ref, { database: database.url })
    expect((await ask(api, 'GET ')).json.status).toBe('ACTIVE_HEALTHY')
  })

  test('that is paused has a database that answers nobody', async () => {
    await using api = await start({ status: 'INACTIVE' })
    const why = 'Connection terminated due to connection timeout'
    expect(await query(api, 'SELECT 1')).toEqual({
      status: 544,
      json: { message: `Failed to run sql query: ${why}` }
    })
    expect(await ask(api, 'POST /cli/login-role', { body: { read_only: false } })).toMatchObject({
      status: 544,
      json: { message: `Failed to create login role: ${why}` }
    })
  })
})

describe('the pooler', () => {
  test('has a placeholder for the password, and its primary is not the first in the list', async () => {
    const pooler = { host: 'aws-1-eu-central-1.pooler.supabase.com', port: 6543, dbName: 'postgres' }
    await using api = await start({ pooler })
    const { status, json } = await ask(api, 'GET /config/database/pooler')
    expect(status).toBe(200)
    expect(json.map((each: { database_type: string }) => each.database_type)).toEqual(['READ_REPLICA', 'PRIMARY'])
    expect(json[1]).toEqual({
      identifier: ref,
      database_type: 'PRIMARY',
      is_using_scram_auth: true,
      db_user: `postgres.${ref}`,
      db_host: 'aws-1-eu-central-1.pooler.supabase.com',
      db_port: 6543,
      db_name: 'postgres',
      connection_string: `postgresql://postgres.${ref}:[YOUR-PASSWORD]@aws-1-eu-central-1.pooler.supabase.com:6543/postgres`,
      connectionString: expect.stringContaining('[YOUR-PASSWORD]'),
      default_pool_size: 15,
      max_client_conn: null,
      pool_mode: 'transaction'
    })
  })

  test('is the server itself unless a test says otherwise', async () => {
    await using api = await start({ pooler: { poolMode: 'session', poolSize: 3 } })
    const { json } = await ask(api, 'GET /config/database/pooler')
    const expected = { db_host: '127.0.0.1', db_port: Number(new URL(database.url).port), db_name: database.name }
    expect(json[1]).toMatchObject({ ...expected, pool_mode: 'session', default_pool_size: 3 })
  })
})

describe('a login role', () => {
  test('connects with and without the ref in its name, and has no rights until it becomes the other role', async () => {
    await using api = await start()
    const { user, password } = await login(api)
    expect(user).toBe('cli_login_postgres')
    expect(await connectAs(`${user}.${ref}`, password)).toBe(`${user}.${ref}`)
    await expect(connectAs(user, password, 'SELECT count(*) FROM t')).rejects.toThrow('permission denied for table t')
    expect(await connectAs(user, password, 'SET ROLE postgres; SELECT count(*) FROM t')).toBe('2')
  })

  test('becomes the role that the test names, and no other', async () => {
    await using owner = await roleOfTest('CREATE ROLE management_owner')
    await using api = await start({ role: owner.name })
    const { user, password } = await login(api)
    expect(await connectAs(user, password, 'SET ROLE management_owner; SELECT current_user::text')).toBe(owner.name)
    await expect(connectAs(user, password, 'SET ROLE postgres')).rejects.toThrow('permission denied to set role')
  })

  test('for reading only reads, and cannot become the other role', async () => {
    await using api = await start()
    const { user, password } = await login(api, true)
    expect(user).toBe('cli_login_supabase_read_only_user')
    expect(await connectAs(user, password, 'SET ROLE pg_read_all_data; SELECT count(*) FROM t')).toBe('2')
    await expect(connectAs(user, password, 'SET ROLE postgres')).rejects.toThrow('permission denied to set role')
  })

  test('has another password after the next call, and the first one is worth nothing', async () => {
    await using api = await start()
    const first = await login(api)
    const second = await login(api)
    expect(second.password).not.toBe(first.password)
    await expect(connectAs(first.user, first.password)).rejects.toMatchObject({ code: '28P01' })
    expect(await connectAs(second.user, second.password)).toBe(second.user)
  })

  test('is unknown to a slow pooler until that has learned of it', async () => {
    await using api = await start({ pooler: { slow: true } })
    const { user, password } = await login(api)
    expect(await connectAs(user, password)).toBe(user)
    await expect(connectAs(`${user}.${ref}`, password)).rejects.toMatchObject({ code: '28P01' })
    await api.poolerLearns(ref)
    expect(await connectAs(`${user}.${ref}`, password)).toBe(`${user}.${ref}`)
    await expect(api.poolerLearns(ref)).rejects.toThrow('nothing to learn')
  })

  test('lets nobody in once its time is over', async () => {
    await using api = await start()
    const { user, password } = await login(api)
    await api.expireLoginRoles()
    await expect(connectAs(user, password)).rejects.toMatchObject({ code: '28P01' })
    await using short = await start({ ttlSeconds: -1 })
    const { json } = await ask(short, 'POST /cli/login-role', { body: { read_only: false } })
    await expect(connectAs(json.role, json.password)).rejects.toMatchObject({ code: '28P01' })
  })

  test('goes with the double', async () => {
    const api = await start()
    await login(api)
    const count = `SELECT count(*) FROM pg_roles WHERE rolname LIKE 'cli_login_postgres%'`
    expect(await database.query(count)).toEqual([{ count: '2' }])
    await api.close()
    expect(await database.query(count)).toEqual([{ count: '0' }])
  })

  test('that the database refuses is refused with the words of the server', async () => {
    await using api = await start({ role: 'nobody_has_this_name' })
    const { status, json } = await ask(api, 'POST /cli/login-role', { body: { read_only: false } })
    expect(status).toBe(400)
    expect(json.message).toMatch(
      /^Failed to create login role: ERROR: {2}42704: role "nobody_has_this_name" does not exist\n/
    )
  })
})

describe('a query', () => {
  test('gives the rows of the last statement that has any', async () => {
    await using api = await start()
    const several =
      'CREATE TABLE u (a int); SELECT 1 AS one; SELECT 2 AS two; SELECT 3 AS three WHERE false; DROP TABLE u'
    expect(await query(api, several)).toEqual({ status: 201, json: [{ two: 2 }] })
    expect(await query(api, 'SELECT 1 WHERE false')).toEqual({ status: 201, json: [] })
    expect(await query(api, 'SELECT $1::int + 1 AS sum', { parameters: [41] })).toMatchObject({ json: [{ sum: 42 }] })
  })

  test('gives values as postgres-meta does: numbers as long as they keep their digits, dates as text', async () => {
    await using api = await start()
    const values = `
      SELECT 7::int2 AS small, 1.5::float8 AS double, 'NaN'::float8 AS nan, 12.30::numeric AS exact, true AS flag,
        '2026-02-29'::date - 1 AS before, DATE '2024-02-29' AS day, TIMESTAMP '2026-01-02 03:04:05.678901' AS at,
        POINT(1, 2) AS point, '{"a": [1, null]}'::jsonb AS json, NULL AS nothing, '{2026-01-01,NULL}'::date[] AS days,
        '\\x00ff'::bytea AS bytes`
    const { status } = await query(api, values)
    expect(status).toBe(400) // there is no 29 February in 2026
    expect(await query(api, values.replace("'2026-02-29'::date", "'2026-03-01'::date"))).toEqual({
      status: 201,
      json: [
        {
          small: 7,
          double: 1.5,
          nan: null,
          exact: '12.30',
          flag: true,
          before: '2026-02-28',
          day: '2024-02-29',
          at: '2026-01-02 03:04:05.678901',
          point: '(1,2)',
          json: { a: [1, null] },
          nothing: null,
          days: ['2026-01-01', null],
          bytes: { type: 'Buffer', data: [0, 255] }
        }
      ]
    })
    expect((await query(api, 'SELECT id FROM t ORDER BY id')).json).toEqual([{ id: 1 }, { id: '9007199254740993' }])
  })

  test('that fails is refused with what psql would show', async () => {
    await using api = await start()
    expect(await query(api, 'SELECT 1;\nSELECT * FROM missing')).toEqual({
      status: 400,
      json: {
        message:
          'Failed to run sql query: ERROR:  42P01: relation "missing" does not exist\nLINE 2: SELECT * FROM missing\n                      ^\n'
      }
    })
    const { json } = await query(api, `DO $$ BEGIN RAISE 'no' USING DETAIL = 'since', HINT = 'then'; END $$`)
    expect(json.message).toBe(
      'Failed to run sql query: ERROR:  P0001: no\nDETAIL:  since\nHINT:  then\nCONTEXT:  PL/pgSQL function inline_code_block line 1 at RAISE\n'
    )
    expect(await query(api, '')).toMatchObject({ status: 400 })
  })

  test('runs as the role that the test names', async () => {
    await using owner = await roleOfTest('CREATE ROLE management_owner')
    await using api = await start({ role: owner.name })
    expect((await query(api, 'SELECT current_user::text AS me')).json).toEqual([{ me: owner.name }])
    expect((await query(api, 'SELECT count(*) FROM t')).json.message).toContain('42501: permission denied for table t')
  })

  test('only reads when it is asked to, in either way, and only schema-qualified names', async () => {
    await using api = await start()
    const path = '/database/query/read-only'
    for (const [more, where] of [
      [{ read_only: true }, '/database/query'],
      [{}, path]
    ] as const) {
      expect(await query(api, 'SELECT count(*) FROM public.t', more, where)).toEqual({
        status: 201,
        json: [{ count: 2 }]
      })
      expect((await query(api, 'DELETE FROM public.t', more, where)).json.message).toMatch(/25006|42501/)
      expect((await query(api, 'SELECT count(*) FROM t', more, where)).json.message).toContain('42P01')
    }
    expect(await database.query('SELECT count(*) FROM t')).toEqual([{ count: '2' }])
  })
})

describe('who asks', () => {
  test('needs the token, and one of its kind', async () => {
    await using api = await start()
    expect(api.accessToken).toMatch(/^sbp_[0-9a-f]{40}$/)
    const unknown = `Bearer sbp_${'0'.repeat(40)}`
    for (const [authorization, message] of [
      ['', 'Unauthorized'],
      [unknown, 'Unauthorized'],
      ['Bearer eyJhbGciOiJIUzI1NiJ9.e30.x', 'JWT could not be decoded']
    ] as const) {
      const { status, json } = await ask(api, 'GET ', { authorization })
      expect({ status, json }).toEqual({ status: 401, json: { message } })
    }
  })

  test.each([
    ['GET ', 'project_admin_read'],
    ['GET /config/database/pooler', 'database_pooling_config_read'],
    ['POST /cli/login-role', 'database_write'],
    ['POST /database/query', 'database_read'],
    ['POST /database/query/read-only', 'database_read']
  ] as const)('needs for %s the permission %s, and hears its name', async (line, permission) => {
    await using api = await start({}, { permissions: [] })
    const body = line.startsWith('POST') ? { read_only: false, query: 'SELECT 1' } : undefined
    const { status, json } = await ask(api, line, { body })
    expect({ status, json }).toEqual({
      status: 403,
      json: {
        message: `Missing required permission(s): ${permission}`,
        error: { missing_permissions: [permission] }
      }
    })
    api.permissions = [permission]
    expect((await ask(api, line, { body })).status).toBe(line.startsWith('GET') ? 200 : 201)
  })

  test('with the permission to read cannot write through a query', async () => {
    await using api = await start({}, { permissions: ['database_read'] })
    expect((await query(api, 'DELETE FROM public.t')).json.message).toMatch(/25006|42501/)
    api.permissions = ['database_write']
    expect(await query(api, 'DELETE FROM public.t WHERE false')).toEqual({ status: 201, json: [] })
  })

  test('has no access to a project of others, and finds no project that is not there', async () => {
    await using api = await start({ inaccessible: true })
    const { status, json } = await ask(api, 'GET ')
    expect({ status, message: json.message }).toEqual({
      status: 403,
      message: expect.stringMatching(/^Your account does not have the necessary privileges/)
    })
    expect(await ask(api, 'GET ', { ref: other })).toMatchObject({
      status: 404,
      json: { message: 'Project not found' }
    })
    expect(await ask(api, 'GET /config/secrets')).toMatchObject({
      status: 404,
      json: { message: `Cannot GET /v1/projects/${ref}/config/secrets` }
    })
  })
})

describe('a test', () => {
  test('answers in the place of the API, and sees every request', async () => {
    await using api = await start({}, { intercept: ({ line }) => (line.endsWith('query') ? tooMany : undefined) })
    const { status, headers } = await ask(api, 'POST /database/query', { body: { query: 'SELECT 1' } })
    expect([status, headers.get('x-ratelimit-reset')]).toEqual([429, '7'])
    expect((await ask(api, 'GET ')).status).toBe(200)
    api.intercept = ({ body, authorization }) => ({ status: 200, body: { body, authorization } })
    expect((await ask(api, 'POST /cli/login-role', { body: { read_only: true } })).json).toEqual({
      body: { read_only: true },
      authorization: `Bearer ${api.accessToken}`
    })
    const lines = ['POST /database/query', 'GET ', 'POST /cli/login-role']
    expect(api.requests).toEqual(lines.map((line) => line.replace(' ', ` /v1/projects/${ref}`)))
  })

  test('sends a page in the place of JSON', async () => {
    await using api = await start({}, { intercept: () => ({ status: 502, body: '<h1>Bad gateway</h1>' }) })
    const response = await fetch(`${api.url}/v1/projects/${ref}`)
    expect([response.status, await response.text()]).toEqual([502, '<h1>Bad gateway</h1>'])
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(response.headers.get('x-ratelimit-reset')).toBeNull() // whatever stands before the API knows of no limit
  })

  test('resets connections, and lets requests hang until the end', async () => {
    await using api = await start({}, { intercept: () => 'reset' })
    await expect(ask(api, 'GET ')).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } })
    const { promise: asked, resolve } = Promise.withResolvers<void>()
    api.intercept = () => {
      resolve()
      return 'hang'
    }
    const hanging = ask(api, 'GET ')
    hanging.catch(() => {})
    await asked
    await api.close()
    await expect(hanging).rejects.toThrow('fetch failed')
  })
})

const tooMany = {
  status: 429,
  headers: { 'x-ratelimit-remaining': 0, 'x-ratelimit-reset': 7 },
  body: { message: 'ThrottlerException: Too Many Requests' }
}

/** Roles belong to all of a server: this one goes again. */
async function roleOfTest(sql: string): Promise<AsyncDisposable & { readonly name: string }> {
  const name = sql.split(' ').at(-1) ?? ''
  await database.query(sql)
  return { name, [Symbol.asyncDispose]: async () => void (await database.query(`DROP ROLE ${name}`)) }
}
