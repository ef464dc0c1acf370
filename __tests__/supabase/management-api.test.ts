// The client of the Management API, and what it makes of everything that an API, a gateway or a network answers.

import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { jest } from '@jest/globals'
import { GateError } from '../../src/errors.ts'
import { renderError } from '../../src/reports/terminal.ts'
import { ManagementApi, type ManagementApiOptions } from '../../src/supabase/management-api.ts'
import { failureOf } from '../support/backup.ts'
import { makeCertificates, opensslAvailable } from '../support/certificates.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { type ApiReply, type Permission, startManagementApi } from '../support/management-api.ts'
import { freePort } from '../support/server.ts'

const ref = 'abcdefghijklmnopqrst'
const other = 'zyxwvutsrqponmlkjihg'

let database: TestDatabase
let double: Awaited<ReturnType<typeof startManagementApi>>

beforeAll(async () => {
  database = await createDatabase(17)
  double = await startManagementApi({ projects: { [ref]: { database: database.url } } })
})

afterEach(() => {
  double.intercept = undefined
  double.permissions = undefined
  double.projects.set(ref, { database: database.url })
})

afterAll(async () => {
  await double.close()
  await database.drop()
})

/** A client that does not wait between attempts. */
function client(options: Partial<Omit<ManagementApiOptions, 'url'> & { url: string }> = {}): ManagementApi {
  return new ManagementApi({
    token: double.accessToken,
    signal: new AbortController().signal,
    pause: () => 0,
    ...options,
    url: new URL(options.url ?? double.url)
  })
}

/** How many requests the double gets for this. */
async function requestsFor(work: () => Promise<unknown>): Promise<number> {
  const before = double.requests.length
  await work()
  return double.requests.length - before
}

/** Answers so, as often as it is said; then the API itself does. */
function answerFirst(reply: ApiReply | 'reset', times = Number.POSITIVE_INFINITY): void {
  let left = times
  double.intercept = () => (left-- > 0 ? reply : undefined)
}

async function listening(server: Server): Promise<AsyncDisposable & { readonly url: string }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

const serve = (listener: RequestListener) => listening(createServer(listener))

describe('what is asked', () => {
  test('of a project is its name, region and status', async () => {
    double.projects.set(ref, { database: database.url, name: 'orders', region: 'us-west-1', status: 'COMING_UP' })
    expect(await client().project(ref)).toEqual({ name: 'orders', region: 'us-west-1', status: 'COMING_UP' })
  })

  test.each([
    [6543, 5432],
    [5432, 5432],
    [6432, 6432]
  ])('of the pooler is that of sessions, for the primary: port %i is %i', async (port, expected) => {
    const pooler = { host: 'aws-1-eu-central-1.pooler.supabase.com', port, dbName: 'postgres' }
    double.projects.set(ref, { database: database.url, pooler })
    const found = { host: pooler.host, port: expected, database: 'postgres', user: `postgres.${ref}` }
    expect(await client().pooler(ref)).toEqual(found)
  })

  test('of a project that has only replicas behind its pooler is refused', async () => {
    answerFirst({ status: 200, body: [] })
    expect(await failureOf(client().pooler(ref))).toMatchObject({
      code: 'API_FAILED',
      message: `project ${ref} has no pooler for its primary database`,
      hint: expect.stringContaining('SUPABASE_DB_URL')
    })
  })

  test('of a login role is one that can log in for a while', async () => {
    const { name, password, seconds } = await client().createLoginRole(ref)
    expect([name, seconds]).toEqual(['cli_login_postgres', 300])
    const logged = await database.client(Object.assign(new URL(database.url), { username: name, password }).href)
    expect((await logged.query('SELECT session_user AS name')).rows).toEqual([{ name }])
  })

  test('in SQL is answered with rows, or with none', async () => {
    expect(await client().query(ref, 'SET LOCAL search_path = public; SELECT 1 AS one, NULL AS none')).toEqual([
      { one: 1, none: null }
    ])
    expect(await client().query(ref, 'SELECT 1 WHERE false')).toEqual([])
  })

  test('goes below the path of the address, where it has one', async () => {
    const paths: (string | undefined)[] = []
    await using proxy = await serve(({ url, headers }, response) => {
      paths.push(url, headers.accept, headers.authorization)
      response.end(JSON.stringify({ name: 'a', region: 'b', status: 'c' }))
    })
    await client({ url: `${proxy.url}/supabase/`, token: 'sbp_of-the-test' }).project(ref)
    expect(paths).toEqual([`/supabase/v1/projects/${ref}`, 'application/json', 'Bearer sbp_of-the-test'])
  })

  test('is counted, retries left out', async () => {
    answerFirst({ status: 503 }, 2)
    const api = client()
    expect(await requestsFor(() => api.project(ref))).toBe(3)
    expect(api.requests).toBe(1)
  })
})

describe('a status', () => {
  test.each<[string, ApiReply, Partial<GateError>]>([
    [
      '401 for a token that is no longer good',
      { status: 401, body: { message: 'Unauthorized' } },
      {
        code: 'AUTHENTICATION_FAILED',
        message: 'the Management API does not take the access token: Unauthorized',
        hint: expect.stringContaining('https://supabase.com/dashboard/account/tokens')
      }
    ],
    [
      '403 without a word',
      { status: 403 },
      { code: 'PERMISSION_DENIED', message: `the access token may not do this in project ${ref}` }
    ],
    [
      '403 of something in front',
      { status: 403, body: '<html><head><title>Access denied | Cloudflare</title></head></html>' },
      { code: 'PERMISSION_DENIED', message: expect.stringContaining('a page called "Access denied | Cloudflare"') }
    ],
    [
      '403 that names what is missing beside its message',
      { status: 403, body: { message: 'Forbidden', missing_permissions: ['project_admin_read', 'something_new'] } },
      { code: 'PERMISSION_DENIED', message: expect.stringContaining(': it lacks project_admin_read, something_new') }
    ],
    [
      '404 of another server',
      { status: 404, body: { message: `Cannot GET /v1/projects/${ref}` } },
      { code: 'UNKNOWN_PROJECT', message: expect.stringContaining('Cannot GET /v1/projects/') }
    ],
    [
      '429 again and again',
      { status: 429, body: { message: 'ThrottlerException: Too Many Requests' } },
      {
        code: 'API_FAILED',
        message: expect.stringContaining('too many requests: ThrottlerException'),
        hint: expect.stringContaining('120 requests a minute')
      }
    ],
    [
      '500 again and again',
      { status: 500, body: { message: 'Internal server error' } },
      {
        code: 'API_FAILED',
        message: `the Management API, asked for /v1/projects/${ref}, answered with HTTP 500: Internal server error`,
        hint: expect.stringContaining('https://status.supabase.com')
      }
    ],
    [
      '502 with a page',
      { status: 502, body: '<!DOCTYPE html><title>api.supabase.com | 502: Bad gateway</title>' },
      {
        code: 'API_FAILED',
        message: expect.stringMatching(/HTTP 502: a page called "api\.supabase\.com \| 502: Bad gateway"$/)
      }
    ],
    ['540', { status: 540 }, { code: 'PROJECT_PAUSED', message: `project ${ref} is paused` }],
    [
      '544 again and again',
      { status: 544, body: { message: 'Failed to run sql query: Connection terminated due to connection timeout' } },
      { code: 'API_FAILED', message: expect.stringMatching(/HTTP 544: Failed to run sql query: Connection terminated/) }
    ]
  ])('%s is explained, and its exit code is that of a connection or of a permission', async (_, reply, expected) => {
    answerFirst(reply)
    const failure = await failureOf(client().project(ref))
    expect(failure).toMatchObject(expected)
    expect(failure.exitCode).toBe(failure.code === 'PERMISSION_DENIED' ? 4 : 3)
    expect(renderError(failure)).not.toContain('undefined')
  })

  test.each([
    ['sbp_0000000000000000000000000000000000000000', 'Unauthorized'],
    ['eyJhbGciOiJIUzI1NiJ9.e30.x', 'JWT could not be decoded']
  ])('401 for %s is explained in the API’s own words, without the token', async (token, words) => {
    const failure = await failureOf(client({ token }).project(ref))
    expect(failure).toMatchObject({ code: 'AUTHENTICATION_FAILED', message: expect.stringContaining(words) })
    expect(inspect(failure, { depth: 9 })).not.toContain(token)
  })

  test('403 for the project of others says so', async () => {
    double.projects.set(ref, { database: database.url, inaccessible: true })
    const failure = await failureOf(client().project(ref))
    expect(failure).toMatchObject({ code: 'PERMISSION_DENIED', hint: expect.stringContaining('organisation') })
    expect(failure.message).toContain(`in project ${ref}: Your account does not have the necessary privileges`)
  })

  test.each<[Permission, (api: ManagementApi) => Promise<unknown>]>([
    ['project_admin_read', (api) => api.project(ref)],
    ['database_pooling_config_read', (api) => api.pooler(ref)],
    ['database_write', (api) => api.createLoginRole(ref)],
    ['database_read', (api) => api.query(ref, 'SELECT 1')]
  ])('403 for a token without %s names it', async (permission, ask) => {
    double.permissions = []
    const failure = await failureOf(ask(client()))
    expect(failure).toMatchObject({ code: 'PERMISSION_DENIED', exitCode: 4 })
    expect(failure.message).toBe(`the access token may not do this in project ${ref}: it lacks ${permission}`)
    expect(failure.hint).toContain(`It takes ${permission}`)
  })

  test('404 for a ref with a typing error says what to check', async () => {
    const failure = await failureOf(client().project(other))
    expect(failure).toMatchObject({ code: 'UNKNOWN_PROJECT', exitCode: 3 })
    expect(failure.message).toBe(`the access token sees no project ${other}: Project not found`)
    expect(failure.hint).toContain('SUPABASE_PROJECT_ID')
  })

  test.each([401, 403, 404, 400])('%i is not asked for twice', async (status) => {
    answerFirst({ status, body: { message: 'no' } })
    expect(await requestsFor(() => failureOf(client().project(ref)))).toBe(1)
  })
})

describe('what may pass', () => {
  test.each([408, 429, 500, 502, 503, 504, 544])(
    'as HTTP %i is tried again, for reading and for asking',
    async (status) => {
      answerFirst({ status, body: status === 502 ? '<h1>Bad gateway</h1>' : { message: 'later' } }, 2)
      expect(await client().query(ref, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
      answerFirst({ status }, 4)
      expect(await client().project(ref)).toMatchObject({ status: 'ACTIVE_HEALTHY' })
    }
  )

  test('is tried five times in all', async () => {
    answerFirst({ status: 503 })
    expect(await requestsFor(() => failureOf(client().project(ref)))).toBe(5)
  })

  test('as a connection that is cut is tried again, and explained', async () => {
    answerFirst('reset', 2)
    expect(await client().project(ref)).toMatchObject({ name: 'shop' })
    answerFirst('reset')
    expect(await failureOf(client().project(ref))).toMatchObject({
      code: 'CONNECTION_LOST',
      message: `the Management API, asked for /v1/projects/${ref}: the connection was cut`
    })
  })

  test('as silence is tried again, and explained', async () => {
    let asked = 0
    double.intercept = () => (++asked < 2 ? 'hang' : undefined)
    expect(await client({ patience: 150 }).project(ref)).toMatchObject({ name: 'shop' })
    double.intercept = () => 'hang'
    expect(await failureOf(client({ patience: 20 }).project(ref))).toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('it did not answer in time'),
      hint: expect.stringContaining('https://status.supabase.com')
    })
  })

  test('as silence in the middle of an answer is not waited for either', async () => {
    await using server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"name":')
    })
    expect(await failureOf(client({ url: server.url, patience: 100 }).project(ref))).toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('it did not answer in time')
    })
  })

  test('is not waited for once the run is stopped, and the reason is the one that is told', async () => {
    const controller = new AbortController()
    const reason = new GateError('TIMED_OUT', 'not done after 30m')
    double.intercept = () => {
      controller.abort(reason)
      return 'hang'
    }
    expect(await failureOf(client({ signal: controller.signal }).project(ref))).toBe(reason)
    double.intercept = undefined
    expect(await failureOf(client({ signal: controller.signal }).project(ref))).toBe(reason)
  })
})

describe('how long to wait', () => {
  const patience = 20_001

  /** Every pause that is asked for: none is made, and only the limit of an attempt is what it is. */
  function noteWaits(): number[] {
    const real = globalThis.setTimeout
    const waits: number[] = []
    const hurried = (work: () => void, wait?: number): unknown => {
      if (wait === patience) return real(work, wait)
      waits.push(wait ?? 0)
      return real(work, 0)
    }
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(hurried as typeof setTimeout)
    return waits
  }

  afterEach(() => jest.restoreAllMocks())

  test.each([
    ['as Retry-After has it', 429, { 'retry-after': 7 }, 7_000],
    ['not at all, if Retry-After says so', 429, { 'retry-after': 0 }, 0],
    ['until the count of requests begins anew', 429, { 'x-ratelimit-reset': 42 }, 42_000],
    ['as Retry-After has it, whatever the count says', 429, { 'retry-after': 3, 'x-ratelimit-reset': 42 }, 3_000],
    ['a minute at most', 429, { 'retry-after': 3600 }, 60_000],
    ['as usual, where that cannot be read', 429, { 'retry-after': 'soon' }, 111],
    ['as usual, where nothing is said', 429, {}, 111],
    ['as usual for another failure, which has nothing to do with the count', 503, { 'x-ratelimit-reset': 42 }, 111]
  ])('is %s', async (_, status, headers, expected) => {
    answerFirst({ status, headers }, 1)
    const waits = noteWaits()
    await client({ pause: () => 111, patience }).project(ref)
    expect(waits).toEqual([expected])
  })

  test('grows from one attempt to the next, and is not the same for all who failed together', async () => {
    answerFirst({ status: 500 })
    const waits = noteWaits()
    await failureOf(client({ pause: undefined, patience }).project(ref))
    expect(waits).toHaveLength(4)
    for (const [index, wait] of waits.entries()) expect(wait).toBeLessThanOrEqual(300 * 2 ** index)
    expect(new Set(waits).size).toBe(4)
  })
})

describe('an answer of another kind', () => {
  test.each([
    ['a page', '<!doctype html>\n<title>Sign in to\nthe proxy</title>', 'gave a page called'],
    ['a page without a title', '<h1>It works</h1>', 'gave HTML'],
    ['nothing', '', 'gave nothing'],
    ['words', 'OK', 'gave something that is not JSON'],
    ['half an answer', '{"name":"shop","region":', 'gave something that is not JSON'],
    [
      'another document',
      { name: 'shop', region: 7 },
      'gave an answer of another form: region: Invalid input: expected string, received number; status: Invalid input'
    ],
    ['null', 'null', 'gave an answer of another form: the document: Invalid input: expected object, received null'],
    ['a list', [], 'gave an answer of another form: the document: Invalid input: expected object, received array']
  ])('such as %s is named', async (_, body, fact) => {
    answerFirst({ status: 200, body })
    const failure = await failureOf(client().project(ref))
    expect(failure).toMatchObject({ code: 'API_FAILED', exitCode: 3 })
    expect(failure.message).toContain(`asked for /v1/projects/${ref}, ${fact}`)
    expect(failure.hint).toMatch(/management-api-url|newer version/)
  })
})

describe('no secret', () => {
  const words =
    'Failed to create login role: ERROR:  42501: permission denied to alter role\nDETAIL:  Only roles with the CREATEROLE attribute and the ADMIN option on role "cli_login_postgres" may alter this role.\nCONTEXT:  SQL statement "alter role cli_login_postgres with password \'AbCdEfGhIjKlMnOpQrSt\' valid until \'2026-04-15 22:25:23.223853+00\'"\nPL/pgSQL function inline_code_block line 13 at EXECUTE\n'

  test.each([
    ['as the API words it today', words],
    ['with other ends of its lines', words.replaceAll('\n', '\r')],
    ['in one line', words.replaceAll('\n', ' ')],
    ['cut off in the password', `Failed to create login role: alter role x PASSWORD 'AbCdEfGhIjKlMnOpQrSt`]
  ])('is shown of a login role that could not be made, %s', async (_, message) => {
    answerFirst({ status: 400, body: { message } })
    const failure = await failureOf(client().createLoginRole(ref))
    expect(failure).toMatchObject({ code: 'API_FAILED', hint: expect.stringContaining('SUPABASE_DB_PASSWORD') })
    expect(failure.message).toContain('HTTP 400: Failed to create login role')
    expect(renderError(failure)).not.toContain('AbCdEf')
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain('AbCdEf')
  })

  test('is shown of one that a real server refuses', async () => {
    double.projects.set(ref, { database: database.url, role: 'nobody_has_this_name' })
    const failure = await failureOf(client().createLoginRole(ref))
    expect(failure.message).toMatch(/Failed to create login role: ERROR: {2}42704: role "nobody_has_this_name"/)
    expect(inspect(failure, { depth: 9 })).not.toMatch(/password '/i)
  })

  test.each<[string, ApiReply | 'reset']>([
    ['an error', { status: 500 }],
    ['a refusal', { status: 403 }],
    ['a cut', 'reset'],
    ['a page', { status: 200, body: '<h1>It works</h1>' }]
  ])('is shown of the token, whatever is printed of %s', async (_, reply) => {
    answerFirst(reply)
    const failure = await failureOf(client().project(ref))
    expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain(double.accessToken)
  })

  test.each(['sbp_0102\n0304', 'sbp_01 02', 'sbp_\u200b0102', 'пароль', ''])(
    'is shown of %j, which no header can hold and nobody is asked with',
    async (token) => {
      const asking = async () => {
        const failure = await failureOf(client({ token }).project(ref))
        expect(failure).toMatchObject({ code: 'INVALID_OPTION', exitCode: 2 })
        expect(failure.message).toContain('access-token')
        if (token !== '') expect(inspect(failure, { depth: 9 })).not.toContain(token)
      }
      expect(await requestsFor(asking)).toBe(0)
    }
  )

  test.each([301, 302, 307, 308])('goes along where HTTP %i leads, and nobody follows', async (status) => {
    let visits = 0
    await using elsewhere = await serve((_, response) => {
      visits++
      response.end('{"name":"a","region":"b","status":"c"}')
    })
    answerFirst({ status, headers: { location: `${elsewhere.url}/v1` } })
    const asking = async () => {
      const failure = await failureOf(client().project(ref))
      expect(failure).toMatchObject({ code: 'API_FAILED', message: expect.stringContaining('it sends elsewhere') })
    }
    expect(await requestsFor(asking)).toBe(1)
    expect(visits).toBe(0)
  })
})

describe('an address', () => {
  test('where nothing listens is CONNECTION_REFUSED', async () => {
    const url = `http://127.0.0.1:${await freePort()}`
    expect(await failureOf(client({ url }).project(ref))).toMatchObject({ code: 'CONNECTION_REFUSED', exitCode: 3 })
  })

  test('without a host behind its name is UNKNOWN_HOST', async () => {
    const url = 'http://api.migration-gate.invalid'
    expect(await failureOf(client({ url }).project(ref))).toMatchObject({ code: 'UNKNOWN_HOST', exitCode: 3 })
  })

  const withoutOpenssl = opensslAvailable()
  ;(withoutOpenssl ? test.skip : test)('with a certificate that nobody vouches for is TLS_FAILED', async () => {
    const { cert, key } = await makeCertificates('DNS:localhost')
    await using server = await listening(createSecureServer({ cert, key }, (_, response) => response.end('{}')))
    const failure = await failureOf(client({ url: server.url.replace('http', 'https') }).project(ref))
    expect(failure).toMatchObject({ code: 'TLS_FAILED', hint: expect.stringContaining('NODE_EXTRA_CA_CERTS') })
  })
})

test.each([
  ['INACTIVE', true],
  ['PAUSING', true],
  ['ACTIVE_HEALTHY', false],
  ['COMING_UP', false]
] as const)('a project that is %s sleeps: %s', async (status, sleeps) => {
  double.projects.set(ref, { database: database.url, status })
  const pause = await client().findPause(ref)
  if (!sleeps) return expect(pause).toBeUndefined()
  expect(pause).toMatchObject({ code: 'PROJECT_PAUSED', hint: expect.stringContaining(`dashboard/project/${ref}`) })
})

test('whether a project sleeps that cannot be asked after is not known', async () => {
  double.permissions = ['database_read']
  expect(await client().findPause(ref)).toBeUndefined()
})
