// The client of the Data API against a double of PostgREST: what it asks for, and what it makes of answers that are late,
// broken, refused, or somebody else's. A failure never tells a key, or a value out of a row.

import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ErrorCode, type GateError, messageOf } from '../../src/errors.ts'
import { isStatementTimeout } from '../../src/supabase/api-answers.ts'
import { DataApi, type DataApiOptions, quoteColumn } from '../../src/supabase/data-api.ts'
import { failureOf } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { apiRoles, type Interception, type Postgrest, startPostgrest } from '../support/postgrest.ts'

const users = { schema: 'public', name: 'users' }

const schema = `
  ${apiRoles}
  GRANT USAGE ON SCHEMA public TO service_role;
  CREATE TABLE users (id integer PRIMARY KEY, name text, "a \\ ""b"" c" text, "d e" text);
  INSERT INTO users SELECT n, 'name ' || n, 'abc', 'de' FROM generate_series(1, 25) n;
  CREATE TABLE pairs (a integer, b text, PRIMARY KEY (a, b));
  INSERT INTO pairs SELECT n / 5, E'"\\\\,.()' || n FROM generate_series(1, 20) n;
  CREATE TABLE "na/me %41 ?#" (id integer);
  INSERT INTO "na/me %41 ?#" VALUES (1), (2);
  CREATE TABLE without_columns ();
  INSERT INTO without_columns DEFAULT VALUES;
  GRANT SELECT ON ALL TABLES IN SCHEMA public TO service_role;
  CREATE TABLE ungranted (id integer);
  CREATE TABLE column_granted (id integer, secret text);
  GRANT SELECT (id) ON column_granted TO service_role;
  CREATE VIEW slow AS SELECT pg_sleep(10)::text AS nap;
  GRANT SELECT ON slow TO service_role`

let database: TestDatabase
let rest: Postgrest

beforeAll(async () => {
  database = await createDatabase(17, schema)
  rest = await startPostgrest({ connection: { connectionString: database.url }, gzip: true })
})

beforeEach(() => {
  rest.maxRows = 1000
  rest.statementTimeout = 8000
  rest.intercept = undefined
})

afterAll(async () => {
  await rest.close()
  await database.drop()
})

function connect(options: Partial<DataApiOptions> = {}): DataApi {
  const { signal } = new AbortController()
  return new DataApi({ url: new URL(rest.url), key: rest.secretKey, signal, pause: () => 0, ...options })
}

function readNames(api: DataApi, limit = 25): Promise<readonly unknown[]> {
  return api.page(users, { select: 'name', order: [quoteColumn('id')], limit })
}

/** Answers with these in turn, then as usual. */
function interceptWith(...replies: readonly (Interception | undefined)[]): void {
  const left = [...replies]
  rest.intercept = () => left.shift()
}

/** Something else in the place of the API. */
async function startOther(listener: RequestListener): Promise<AsyncDisposable & { readonly url: URL }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

/** All that is told of a failure, with the errors behind it. */
function wordsOf(failure: GateError): string {
  return [failure.message, failure.hint, messageOf(failure.cause)].join('\n')
}

describe('a page', () => {
  test('has the rows behind an offset, in order', async () => {
    const query = { select: 'n:id::text', order: [quoteColumn('id')], offset: 20, limit: 3 }
    expect(await connect().page(users, query)).toEqual([{ n: '21' }, { n: '22' }, { n: '23' }])
  })

  test('has the rows behind another row, by all columns of the key', async () => {
    const all = await connect().page({ schema: 'public', name: 'pairs' }, pairs({ limit: 25 }))
    expect(all).toHaveLength(20)
    const [, , , row] = all
    const after = [String(row?.a), String(row?.b)]
    expect(await connect().page({ schema: 'public', name: 'pairs' }, pairs({ limit: 25, after }))).toEqual(all.slice(4))
  })

  test('has as many rows as the server likes', async () => {
    rest.maxRows = 7
    expect(await readNames(connect())).toHaveLength(7)
  })

  test('is asked for by names with spaces, quotes and backslashes, one beside the other', async () => {
    const select = [`x:${quoteColumn('a \\ "b" c')}`, `y:${quoteColumn('d e')}`].join(',')
    const query = { select, order: [quoteColumn('a \\ "b" c'), quoteColumn('d e')], limit: 1 }
    expect(await connect().page(users, query)).toEqual([{ x: 'abc', y: 'de' }])
  })
})

function pairs(query: { readonly limit: number; readonly after?: readonly string[] }) {
  return { select: 'a::text,b', order: ['a', 'b'].map(quoteColumn), ...query }
}

describe('a count', () => {
  test('is that of all rows, whatever a page may have', async () => {
    rest.maxRows = 7
    expect(await connect().count(users, quoteColumn('id'))).toBe(25)
    expect(await connect().count(users, quoteColumn('a \\ "b" c'))).toBe(25)
  })

  test('goes up to a row and with it', async () => {
    const bound = { order: ['a', 'b'].map(quoteColumn), key: ['1', '"\\,.()7'] }
    expect(await connect().count({ schema: 'public', name: 'pairs' }, 'a', bound)).toBe(7)
  })

  test('is that of a table without columns too', async () => {
    expect(await connect().count({ schema: 'public', name: 'without_columns' }, '*')).toBe(1)
  })

  test.each(['*/*', '0-0/*', 'nonsense'])('is not taken from %s', async (range) => {
    interceptWith({ status: 200, headers: { 'Content-Range': range }, body: [] })
    expect(await failureOf(connect().count(users, 'id'))).toMatchObject({ code: 'API_FAILED' })
  })
})

describe('a table', () => {
  test('may be called what an address takes for something else', async () => {
    expect(await connect().count({ schema: 'public', name: 'na/me %41 ?#' }, 'id')).toBe(2)
  })

  test.each(['.', '..'])('called %s is refused, since no address can end so', async (name) => {
    const failure = await failureOf(connect().count({ schema: 'public', name }, 'id'))
    expect(failure.code).toBe('SOURCE_FAILED')
    expect(failure.hint).toContain(`exclude-tables: public.${name}`)
  })

  test.each([
    ['without a grant', 'ungranted', 'id'],
    ['with a grant for another column', 'column_granted', 'secret']
  ])('%s is a lack of privileges', async (_, name, column) => {
    const failure = await failureOf(connect().count({ schema: 'public', name }, column))
    expect(failure.code).toBe('PERMISSION_DENIED')
    expect(failure.message).toContain(name)
    expect(failure.hint).toContain('GRANT SELECT')
  })

  test('that has gone is a change of the source', async () => {
    expect(await failureOf(connect().count({ schema: 'public', name: 'gone' }, 'id'))).toMatchObject({
      code: 'SOURCE_CHANGED',
      message: expect.stringContaining('public.gone')
    })
  })

  test('whose statement takes too long is named, and not asked for again', async () => {
    rest.statementTimeout = 30
    const before = rest.requests.length
    const failure = await failureOf(
      connect().page({ schema: 'public', name: 'slow' }, { select: 'nap', order: [], limit: 1 })
    )
    expect(failure).toMatchObject({ code: 'SOURCE_FAILED', message: expect.stringContaining('public.slow') })
    expect(isStatementTimeout(failure)).toBe(true)
    expect(rest.requests.length - before).toBe(1)
  })
})

describe('a schema', () => {
  test('that is exposed has its tables outlined', async () => {
    const { tables, version } = await connect().outline('public')
    expect(version).toBe('14.1')
    // Neither what has no grant, nor what anybody may see of it.
    expect(tables.map(({ name }) => name).sort()).toEqual([
      'column_granted',
      'na/me %41 ?#',
      'pairs',
      'slow',
      'users',
      'without_columns'
    ])
  })

  test('that is not exposed is unknown, and how to expose it is told', async () => {
    expect(await failureOf(connect().outline('auth'))).toMatchObject({
      code: 'UNKNOWN_SCHEMA',
      message: expect.stringContaining('auth'),
      hint: expect.stringContaining('Exposed schemas')
    })
  })

  test.each(['日本語', 'new\nline', ' space'])('called %j cannot be asked for', async (name) => {
    const before = rest.requests.length
    expect(await failureOf(connect().outline(name))).toMatchObject({
      code: 'UNKNOWN_SCHEMA',
      message: expect.stringContaining(JSON.stringify(name))
    })
    expect(rest.requests).toHaveLength(before)
  })
})

describe('a key', () => {
  test.each<[string, () => string, string]>([
    ['of another project', () => 'sb_secret_of_another_project', 'Invalid API key'],
    ['that the gateway does not know', () => `${rest.serviceRoleKey}x`, 'Invalid API key'],
    ['that is publishable', () => rest.publishableKey, 'does not take the key'],
    ['of anybody', () => rest.anonKey, 'does not take the key'],
    ['that has expired', () => rest.jwt({ role: 'service_role', exp: 1_700_000_000 }), 'has expired'],
    ['made tomorrow', () => rest.jwt({ role: 'service_role', iat: Date.now() / 1000 + 86_400 }), 'still to come'],
    ['good from tomorrow', () => rest.jwt({ role: 'service_role', nbf: Date.now() / 1000 + 86_400 }), 'still to come']
  ])('%s is refused, and not told', async (_, key, fact) => {
    const failure = await failureOf(connect({ key: key() }).outline('public'))
    expect(failure).toMatchObject({ code: 'AUTHENTICATION_FAILED', message: expect.stringContaining(fact) })
    expect(failure.hint).toMatch(/sb_secret_…|clock/)
    expect(wordsOf(failure)).not.toContain(key())
  })

  test('with a signature of somebody else is refused', async () => {
    const body = { code: 'PGRST301', message: 'No suitable key or wrong key type', details: null, hint: null }
    interceptWith({ status: 401, body })
    expect(await failureOf(readNames(connect()))).toMatchObject({ code: 'AUTHENTICATION_FAILED' })
  })

  test.each(['sb_secret_broken\nhalf', 'sb_secret_two words', 'eyJhbGciOi…', ' sb_secret_x'])(
    'as %j is no key, and not told',
    (key) => {
      const build = (): unknown => connect({ key })
      expect(build).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }))
      expect(build).not.toThrow(key.trim().slice(-5))
    }
  )

  test('is not taken to where an answer leads', async () => {
    let visits = 0
    await using elsewhere = await startOther((_, response) => {
      visits++
      response.end('[]')
    })
    rest.intercept = () => ({ status: 307, headers: { Location: elsewhere.url.href } })
    const before = rest.requests.length
    for (const work of [() => readNames(connect()), () => connect().outline('public')])
      expect(await failureOf(work())).toMatchObject({
        code: 'API_FAILED',
        message: expect.stringContaining('elsewhere')
      })
    expect(visits).toBe(0)
    expect(rest.requests.length - before).toBe(2)
  })
})

describe('what may pass is tried again:', () => {
  const unavailable = { code: 'PGRST000', message: 'Database connection error. Retrying the connection.' }
  const busy = { code: 'PGRST003', message: 'Timed out acquiring connection from connection pool.' }
  test.each<[string, readonly Interception[]]>([
    ['a connection that breaks off half-way', ['reset', 'reset']],
    ['a server without its database', [{ status: 503, body: unavailable }]],
    ['a server without a free connection', [{ status: 504, body: busy }]],
    ['a gateway that is lost', [{ status: 502, headers: { 'Content-Type': 'text/html' }, body: '<h1>502</h1>' }]],
    ['too many requests', [{ status: 429, headers: { 'Retry-After': '0' }, body: { message: 'slow down' } }]],
    ['a server that is going down', [{ status: 503, body: { code: '57P01', message: 'terminating connection' } }]],
    ['many of these in turn', [{ status: 503 }, 'reset', { status: 520 }, { status: 544 }]]
  ])('%s', async (_, interceptions) => {
    interceptWith(...interceptions)
    expect(await readNames(connect())).toHaveLength(25)
    interceptWith(...interceptions)
    expect((await connect().outline('public')).tables).not.toHaveLength(0)
  })

  test('but not for ever', async () => {
    rest.intercept = () => 'reset'
    expect(await failureOf(readNames(connect()))).toMatchObject({ code: 'CONNECTION_LOST' })
    const page = '<html><head><title>Bad Gateway: proxy.example</title></head><body>502</body></html>'
    rest.intercept = () => ({ status: 502, headers: { 'Content-Type': 'text/html' }, body: page })
    const before = rest.requests.length
    expect(await failureOf(readNames(connect()))).toMatchObject({
      code: 'API_FAILED',
      message: expect.stringMatching(/HTTP 502 and a page called "Bad Gateway: proxy.example"/)
    })
    expect(rest.requests.length - before).toBe(5)
  })
})

describe('patience', () => {
  test('ends where the server says nothing', async () => {
    rest.intercept = () => 'hang'
    expect(await failureOf(readNames(connect({ patience: 20 })))).toMatchObject({ code: 'UNREACHABLE' })
  })

  test('ends where the answer does not', async () => {
    await using other = await startOther((_, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1000 })
      response.write('[{"name":"x"},')
    })
    const failure = await failureOf(readNames(connect({ url: other.url, patience: 100 })))
    expect(failure).toMatchObject({ code: 'UNREACHABLE', message: expect.stringContaining('in time') })
  })

  test('ends with the run', async () => {
    rest.intercept = () => 'hang'
    const controller = new AbortController()
    const reading = failureOf(readNames(connect({ signal: controller.signal })))
    const reason = Object.assign(new Error('interrupted'), { name: 'AbortError' })
    controller.abort(reason)
    expect((await reading).cause).toBe(reason)
  })
})

describe('somebody else in its place is noticed:', () => {
  const html = { 'Content-Type': 'text/html' }
  test.each<[string, Interception, ErrorCode, RegExp]>([
    ['a page', { status: 200, headers: html, body: '<title>Log in</title>' }, 'API_FAILED', /a page called "Log in"/],
    ['nothing', { status: 200, body: '' }, 'API_FAILED', /something else than rows/],
    ['another object', { status: 200, body: { status: 'ok' } }, 'API_FAILED', /something else than rows/],
    ['half an answer', { status: 200, body: '[{"name":"a se' }, 'API_FAILED', /public\.users that break off/],
    ['another address', { status: 404, headers: html, body: '<h1>Not Found</h1>' }, 'API_FAILED', /HTTP 404 and HTML/],
    [
      'a path that the gateway does not know',
      { status: 404, body: { error: 'requested path is invalid' } },
      'API_FAILED',
      /404/
    ],
    ['a paused project', { status: 540, headers: html, body: '' }, 'PROJECT_PAUSED', /paused/]
  ])('%s', async (_, interception, code, fact) => {
    interceptWith(interception)
    const failure = await failureOf(readNames(connect()))
    expect(failure).toMatchObject({ code, message: expect.stringMatching(fact) })
    expect(wordsOf(failure)).not.toContain('a se')
  })

  test.each<[string, Interception]>([
    ['a page', { status: 200, headers: html, body: '<h1>Welcome</h1>' }],
    ['half a document', { status: 200, body: '{"info": {"version"' }],
    ['rows', { status: 200, body: [{ id: 1 }] }]
  ])('%s, where the root document should be', async (_, interception) => {
    interceptWith(interception)
    const failure = await failureOf(connect().outline('public'))
    expect(failure).toMatchObject({ code: 'API_FAILED', hint: expect.stringContaining('supabase-url') })
  })

  test('nobody', async () => {
    const nowhere = new URL('http://migration-gate.invalid')
    expect(await failureOf(connect({ url: nowhere }).outline('public'))).toMatchObject({ code: 'UNKNOWN_HOST' })
    const closed = await startOther(() => undefined)
    await closed[Symbol.asyncDispose]()
    expect(await failureOf(connect({ url: closed.url }).outline('public'))).toMatchObject({
      code: 'CONNECTION_REFUSED'
    })
  })
})

describe('no value of a row is told', () => {
  test('where PostgreSQL names it', async () => {
    const query = { select: 'name', order: [quoteColumn('id')], after: ['a secret value'], limit: 1 }
    const failure = await failureOf(connect().page(users, query))
    expect(failure).toMatchObject({ code: 'API_FAILED', message: expect.stringContaining('22P02') })
    expect(wordsOf(failure)).not.toContain('a secret value')
  })

  test('where PostgREST does not understand a filter', async () => {
    const query = { select: 'name', order: ['id"', quoteColumn('name')], after: ['1', 'a secret value'], limit: 1 }
    const failure = await failureOf(connect().page(users, query))
    expect(failure).toMatchObject({ code: 'SOURCE_FAILED', message: expect.stringContaining('PGRST100') })
    expect(wordsOf(failure)).not.toContain('a secret value')
  })
})

test('more columns than fit into an address are told as such', async () => {
  const select = Array.from({ length: 1600 }, (_, index) => quoteColumn(`column_${index}`)).join(',')
  const failure = await failureOf(connect().page(users, { select, order: [], limit: 1 }))
  expect(failure).toMatchObject({ code: 'SOURCE_FAILED', message: expect.stringContaining('public.users') })
  expect(failure.hint).toContain('exclude-tables')
})
