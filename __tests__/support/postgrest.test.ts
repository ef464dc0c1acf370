// The double answers the real supabase-js as PostgREST and Supabase's gateway do. What is asserted here is what their
// documents and sources say (see postgrest/), so that a client which gets along with the double gets along with them.

import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import { createDatabase, type TestDatabase } from './database.ts'
import { apiRoles, type Postgrest, startPostgrest } from './postgrest.ts'

const schema = `
  ${apiRoles}
  CREATE SCHEMA hidden; CREATE SCHEMA other;
  GRANT USAGE ON SCHEMA public, hidden, other TO anon, service_role;
  CREATE TYPE mood AS ENUM ('sad', 'it''s ok');
  CREATE DOMAIN positive AS integer NOT NULL DEFAULT 7 CHECK (VALUE > 0);
  CREATE DOMAIN gloom AS mood;
  CREATE TABLE hidden.accounts (id bigint PRIMARY KEY);
  CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account bigint REFERENCES hidden.accounts,
    name varchar(20) NOT NULL DEFAULT 'nobody',
    mood mood DEFAULT 'sad',
    moods mood[] NOT NULL DEFAULT '{}',
    gloom gloom,
    amount positive,
    ratio double precision DEFAULT 0.5,
    total numeric(30, 10),
    tags text[],
    data jsonb DEFAULT '{}',
    at timestamptz DEFAULT now(),
    twice bigint GENERATED ALWAYS AS (id * 2) STORED,
    "odd ""na,me"" \\" text
  );
  COMMENT ON TABLE users IS E'People\\n\\nAll of them.';
  COMMENT ON COLUMN users.id IS 'Who';
  CREATE TABLE notes (
    user_id bigint NOT NULL REFERENCES users,
    number integer NOT NULL,
    parent integer,
    PRIMARY KEY (number, user_id)
  );
  CREATE VIEW shown AS SELECT "user_id" AS who, number AS nr, (SELECT count(*) FROM users) AS all_users FROM notes;
  CREATE VIEW shown_again AS SELECT nr, who FROM shown;
  CREATE VIEW partly AS SELECT number FROM notes;
  CREATE MATERIALIZED VIEW kept AS SELECT id, name FROM users;
  CREATE TABLE parts (id integer PRIMARY KEY) PARTITION BY RANGE (id);
  CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
  CREATE EXTENSION postgres_fdw SCHEMA hidden;
  CREATE SERVER nowhere FOREIGN DATA WRAPPER postgres_fdw;
  CREATE FOREIGN TABLE abroad (id integer) SERVER nowhere;
  CREATE TABLE many AS SELECT n AS id, n % 3 AS third FROM generate_series(1, 25) n;
  CREATE TABLE none (id integer);
  CREATE TABLE guarded (id integer);
  INSERT INTO guarded VALUES (1);
  ALTER TABLE guarded ENABLE ROW LEVEL SECURITY;
  CREATE VIEW slow AS SELECT pg_sleep(10)::text AS nap;
  CREATE TABLE other.things (id integer);
  CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql STABLE AS 'SELECT n * 2';
  CREATE FUNCTION touch() RETURNS void LANGUAGE sql AS '';
  INSERT INTO users (name, total, data, at, "odd ""na,me"" \\")
    VALUES ('Zoë', 12345678901234567890.5, '{"a": 1.0}', '2026-01-01 00:00:00+00', 'x,"y"\\z'), ('b', 1, NULL, NULL, NULL);
  INSERT INTO notes VALUES (1, 1, NULL), (1, 2, 1);
  GRANT ALL ON ALL TABLES IN SCHEMA public, other TO service_role;
  GRANT SELECT ON guarded, many TO anon;
  CREATE TABLE ungranted (id integer);
  CREATE TABLE column_granted (id integer, secret text);
  GRANT SELECT (id) ON column_granted TO service_role;
  ANALYZE many`

const odd = '"odd \\"na,me\\" \\\\"'

let database: TestDatabase
let api: Postgrest
let client: SupabaseClient

beforeAll(async () => {
  database = await createDatabase(17, schema)
  const connection = { connectionString: database.url }
  api = await startPostgrest({ connection, schemas: ['public', 'other'], gzip: true })
  client = createClient(api.url, api.secretKey)
})

beforeEach(() => {
  api.maxRows = 1000
  api.statementTimeout = 8000
  api.intercept = undefined
})

afterAll(async () => {
  await api.close()
  await database.drop()
})

interface Got {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: of any shape, and asserted
  readonly json: any
}

async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  const key = { apikey: api.secretKey, 'accept-encoding': 'identity' }
  const response = await fetch(`${api.url}/rest/v1/${path}`, { method, headers: { ...key, ...headers } })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: text === '' ? undefined : JSON.parse(text) }
}

/** Status and Content-Range. */
async function range(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<string> {
  const { status, headers: got } = await get(path, headers, method)
  return `${status} ${got.get('content-range')}`
}

const exact = { prefer: 'count=exact' }

describe('the gateway', () => {
  const data = (key: string): PromiseLike<unknown> =>
    createClient(api.url, key)
      .from('guarded')
      .select('id')
      .then((got) => got.data ?? got.error)

  test('lets the keys of the project in, as the role that each of them stands for', async () => {
    expect(await data(api.serviceRoleKey)).toEqual([{ id: 1 }])
    expect(await data(api.secretKey)).toEqual([{ id: 1 }])
    expect(await data(api.anonKey)).toEqual([]) // row security
    expect(await data(api.publishableKey)).toEqual([])
    expect((await get('guarded', { apikey: api.anonKey, authorization: `Bearer ${api.serviceRoleKey}` })).text).toBe(
      '[{"id":1}]'
    )
  })

  test('refuses others', async () => {
    const missing = await fetch(`${api.url}/rest/v1/many`)
    expect(missing.status).toBe(401)
    expect(await missing.json()).toEqual({
      message: 'No API key found in request',
      hint: 'No `apikey` request header or url param was found.'
    })
    expect(await data('sb_secret_another')).toMatchObject({
      message: 'Invalid API key',
      hint: 'Double check your Supabase `anon` or `service_role` API key.'
    })
    expect((await fetch(`${api.url}/auth/v1/health`)).status).toBe(404)
  })

  test('leaves tokens to PostgREST, which tells what is wrong with them', async () => {
    const now = Math.floor(Date.now() / 1000)
    const refused = async (token: string): Promise<unknown[]> => {
      const { status, json, headers } = await get('many', { authorization: `Bearer ${token}` })
      return [status, json.code, json.message, headers.get('www-authenticate')?.includes('invalid_token')]
    }
    expect(await refused(api.jwt({ exp: now - 40 }))).toEqual([401, 'PGRST303', 'JWT expired', true])
    expect(await refused(api.jwt({ iat: now + 60 }))).toEqual([401, 'PGRST303', 'JWT issued at future', true])
    expect(await refused(`${api.serviceRoleKey}A`)).toEqual([
      401,
      'PGRST301',
      'No suitable key or wrong key type',
      true
    ])
    expect(await refused('nonsense')).toEqual([401, 'PGRST301', 'Expected 3 parts in JWT; got 1', true])
    expect(await refused(api.jwt({ role: 'nobody' }))).toEqual([401, '22023', 'role "nobody" does not exist', false])
    expect(
      (await get('many', { authorization: `Bearer ${api.jwt({ role: 'service_role', iat: now + 20 })}` })).status
    ).toBe(200)
  })

  test('takes an expired key for a key, so that supabase-js sees the JWT refused', async () => {
    const expired = api.jwt({ role: 'service_role', exp: 1_700_000_000 })
    expect(await createClient(api.url, expired).from('many').select()).toMatchObject({
      status: 401,
      error: { code: 'PGRST303', message: 'JWT expired' }
    })
  })
})

describe('the root document', () => {
  const root = async (headers: Record<string, string> = {}): Promise<Got['json']> => (await get('', headers)).json

  test('is for secret keys alone', async () => {
    for (const apikey of [api.anonKey, api.publishableKey])
      expect(await get('', { apikey })).toMatchObject({
        status: 403,
        json: { message: 'Access to schema is forbidden' }
      })
    for (const apikey of [api.serviceRoleKey, api.secretKey]) {
      const { status, headers } = await get('', { apikey, accept: 'application/openapi+json' })
      expect([status, headers.get('content-type')]).toEqual([200, 'application/openapi+json; charset=utf-8'])
    }
    expect(await get('', { accept: 'text/html' })).toMatchObject({ status: 406, json: { code: 'PGRST107' } })
  })

  test('names what the role has privileges on, but no partitions', async () => {
    const { swagger, definitions, paths, info } = await root()
    const relations =
      'abroad column_granted guarded kept many none notes partly parts shown shown_again slow users'.split(' ')
    expect(Object.keys(definitions).sort()).toEqual(relations)
    const routines = ['/rpc/touch', '/rpc/twice']
    expect(Object.keys(paths).sort()).toEqual(['/', ...relations.map((name) => `/${name}`), ...routines].sort())
    expect([Object.keys(paths['/users']), Object.keys(paths['/kept'])]).toEqual([
      ['get', 'post', 'patch', 'delete'],
      ['get']
    ])
    expect([Object.keys(paths['/rpc/touch']), Object.keys(paths['/rpc/twice'])]).toEqual([['post'], ['get', 'post']])
    expect(paths['/users'].get).toMatchObject({ summary: 'People', description: 'All of them.' })
    expect([swagger, info.title, info.version]).toEqual(['2.0', 'standard public schema', '14.1'])
  })

  test('describes columns', async () => {
    const { users, column_granted } = (await root()).definitions
    expect(users).toEqual({
      type: 'object',
      description: 'People\n\nAll of them.',
      required: ['id', 'name', 'moods', 'amount'],
      properties: {
        id: { format: 'bigint', type: 'integer', description: 'Who\n\nNote:\nThis is a Primary Key.<pk/>' },
        account: { format: 'bigint', type: 'integer' }, // its foreign key leads out of the schema
        name: { format: 'character varying', type: 'string', maxLength: 20, default: 'nobody' },
        mood: { format: 'public.mood', type: 'string', enum: ['sad', "it's ok"], default: 'sad' },
        moods: { format: 'public.mood[]', type: 'array', items: { type: 'string' } },
        gloom: { format: 'public.gloom', type: 'string', enum: ['sad', "it's ok"] },
        amount: { format: 'integer', type: 'integer', default: 7 },
        ratio: { format: 'double precision', type: 'number', default: 0.5 },
        total: { format: 'numeric', type: 'number' },
        tags: { format: 'text[]', type: 'array', items: { type: 'string' } },
        data: { format: 'jsonb' },
        at: { format: 'timestamp with time zone', type: 'string', default: 'now()' },
        twice: { format: 'bigint', type: 'integer' },
        'odd "na,me" \\': { format: 'text', type: 'string' }
      }
    })
    expect(Object.keys(column_granted.properties)).toEqual(['id', 'secret'])
  })

  test('marks keys, those of views by the columns that they were made from', async () => {
    const { notes, shown, shown_again, partly, kept, parts } = (await root()).definitions
    const primary = 'This is a Primary Key.<pk/>'
    const foreign = "This is a Foreign Key to `users.id`.<fk table='users' column='id'/>"
    const described = ({ properties }: Got['json']): object =>
      Object.fromEntries(Object.keys(properties).map((name) => [name, properties[name].description]))
    expect(described(notes)).toEqual({
      user_id: `Note:\n${primary}\n${foreign}`,
      number: `Note:\n${primary}`,
      parent: undefined
    })
    expect(described(shown)).toEqual({
      who: `Note:\n${primary}\n${foreign}`,
      nr: `Note:\n${primary}`,
      all_users: undefined
    })
    expect(described(shown_again)).toEqual({ who: `Note:\n${primary}\n${foreign}`, nr: `Note:\n${primary}` })
    expect(described(partly)).toEqual({ number: undefined })
    expect(described(kept)).toEqual({ id: `Note:\n${primary}`, name: undefined })
    expect(described(parts)).toEqual({ id: `Note:\n${primary}` })
    expect(shown.required).toBeUndefined()
  })

  test('is that of the profile, which must be exposed', async () => {
    expect(Object.keys((await root({ 'accept-profile': 'other' })).definitions)).toEqual(['things'])
    expect(await get('', { 'accept-profile': 'hidden' })).toMatchObject({
      status: 406,
      json: {
        code: 'PGRST106',
        details: null,
        hint: 'Only the following schemas are exposed: public, other',
        message: 'Invalid schema: hidden'
      }
    })
    expect(await client.schema('other').from('things').select()).toMatchObject({ data: [], status: 200 })
  })
})

describe('rows', () => {
  test('come as PostgreSQL writes them', async () => {
    const { text, headers } = await get('users?select=id,total,data,at,tags&order=id')
    expect(text).toBe(
      '[{"id":1,"total":12345678901234567890.5000000000,"data":{"a": 1.0},"at":"2026-01-01T00:00:00+00:00","tags":null}, \n' +
        ' {"id":2,"total":1.0000000000,"data":null,"at":null,"tags":null}]'
    )
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect([headers.get('content-profile'), headers.get('content-range')]).toEqual(['public', '0-1/*'])
  })

  test('have the columns asked for, renamed and cast, under any name', async () => {
    const { data } = await client.from('users').select(`key:id,"a:b":${odd},total::text,${odd}`).eq('id', 1)
    expect(data).toEqual([
      { key: 1, 'a:b': 'x,"y"\\z', total: '12345678901234567890.5000000000', 'odd "na,me" \\': 'x,"y"\\z' }
    ])
    expect((await get('many?select=*,again:id&id=eq.1')).text).toBe('[{"id":1,"third":1,"again":1}]')
  })

  test('are filtered', async () => {
    const ids = async (query: string): Promise<string> => {
      const { json } = await get(`many?select=id&order=id&${query}`)
      return json.map?.(({ id }: { id: number }) => id).join() ?? json.code
    }
    expect(await ids('id=gt.23')).toBe('24,25')
    expect(await ids('id=gte.24&id=lt.25')).toBe('24')
    expect(await ids('id=lte.1')).toBe('1')
    expect(await ids('id=lt.4&id=neq.2')).toBe('1,3')
    expect(await ids('id=in.(3,"5",1)')).toBe('1,3,5')
    expect(await ids('id=in.()')).toBe('')
    expect(await ids('id=not.gt.2')).toBe('1,2')
    expect(await ids('third=is.null')).toBe('')
    expect(await ids('third=is.not_null&id=lt.2')).toBe('1')
    expect(await ids('or=(id.gt.24,and(third.eq.0,id.lt.7))')).toBe('3,6,25')
    expect(await ids('and=(id.in.(1,2,3),or(id.eq.1,not.and(third.eq.2,id.gt.1)))')).toBe('1,3')
    expect(await ids('id=eq.none')).toBe('22P02')
  })

  test('are filtered by values and columns that need quotes', async () => {
    const value = '"x,\\"y\\"\\\\z"'
    const { data } = await client.from('users').select('id').or(`${odd}.gt.${value},and(${odd}.eq.${value},id.gte.1)`)
    expect(data).toEqual([{ id: 1 }])
    expect((await client.from('users').select('id').filter(odd, 'eq', 'x,"y"\\z')).data).toEqual([{ id: 1 }])
  })

  test('are ordered', async () => {
    const ids = async (order: string): Promise<unknown> =>
      (await get(`users?select=id&order=${encodeURIComponent(order)}`)).json.map(({ id }: { id: number }) => id)
    expect(await ids('id.desc')).toEqual([2, 1])
    expect(await ids(`${odd}.desc`)).toEqual([2, 1])
    expect(await ids(`${odd}.desc.nullslast,id`)).toEqual([1, 2])
    expect(await ids('at.nullsfirst')).toEqual([2, 1])
    const { data } = await client.from('many').select('id').order('third', { ascending: false }).order('id').limit(2)
    expect(data).toEqual([{ id: 2 }, { id: 5 }])
  })

  test('are in the time zone preferred', async () => {
    const { json, headers } = await get('users?select=at&id=eq.1', { prefer: 'timezone=Asia/Tokyo, count=exact' })
    expect([json, headers.get('preference-applied')]).toEqual([
      [{ at: '2026-01-01T09:00:00+09:00' }],
      'count=exact, timezone=Asia/Tokyo'
    ])
    expect((await get('users?select=at&id=eq.1', { prefer: 'timezone=Nowhere' })).json[0].at).toMatch(/00:00$/)
  })

  test('are compressed for those who accept it', async () => {
    const { headers } = await get('many', { 'accept-encoding': 'gzip' })
    expect(headers.get('content-encoding')).toBe('gzip')
    expect((await get('many')).headers.get('content-encoding')).toBeNull()
  })
})

describe('pages', () => {
  test('say which rows they are, and of how many once these are counted', async () => {
    expect(await range('many?limit=10')).toBe('200 0-9/*')
    expect(await range('many?limit=10&offset=20')).toBe('200 20-24/*')
    expect(await range('many?limit=10', exact)).toBe('206 0-9/25')
    expect(await range('many', exact)).toBe('200 0-24/25')
    expect(await range('none', exact)).toBe('200 */0')
    expect(await range('none')).toBe('200 */*')
    expect(await range('many?limit=0', exact)).toBe('206 */25')
    expect(await range('many?third=eq.0&limit=3', exact)).toBe('206 0-2/8')
    const { count, data, status } = await client.from('many').select('*', { count: 'exact' }).range(5, 7)
    expect([count, data?.length, status]).toEqual([25, 3, 206])
  })

  test('are given by a Range header too, and by both where they agree', async () => {
    const header = { 'range-unit': 'items', range: '5-14' }
    expect(await range('many', header)).toBe('200 5-14/*')
    expect(await range('many?limit=7', header)).toBe('200 5-6/*')
    expect(await range('many', { range: '20-' })).toBe('200 20-24/*')
    expect(await range('many', { range: '3-2' })).toBe('416 null')
  })

  test('past the end are empty; with a count they are refused, but for the one right after the end', async () => {
    expect(await range('many?offset=26')).toBe('200 */*')
    expect(await range('many?offset=25', exact)).toBe('206 */25')
    expect(await range('many?offset=26', exact)).toBe('416 */25')
    expect((await get('many?offset=26', exact)).json).toEqual({
      code: 'PGRST103',
      details: 'An offset of 26 was requested, but there are only 25 rows.',
      hint: null,
      message: 'Requested range not satisfiable'
    })
    expect((await get('many?limit=-1')).json.details).toBe('Limit should be greater than or equal to zero.')
  })

  test('end at max-rows, and nobody is told', async () => {
    api.maxRows = 4
    expect(await range('many')).toBe('200 0-3/*')
    expect(await range('many?limit=9&offset=2')).toBe('200 2-5/*')
    expect(await range('many', exact)).toBe('206 0-3/25')
  })

  test('can be counted by a plan, or by an estimate', async () => {
    expect(await range('many', { prefer: 'count=planned' })).toBe('200 0-24/25')
    expect(await range('none', { prefer: 'count=planned' })).toBe('206 */2550') // never analyzed
    expect(await range('many', { prefer: 'count=estimated' })).toBe('200 0-24/25')
    api.maxRows = 4
    expect(await range('many?id=lt.100', { prefer: 'count=estimated' })).toBe('206 0-3/25')
  })

  test('may have no body', async () => {
    expect(await range('many', exact, 'HEAD')).toBe('200 0-24/25')
    const { count, status, data } = await client.from('many').select('*', { count: 'exact', head: true }).limit(3)
    expect([count, status, data]).toEqual([25, 206, null])
  })
})

describe('errors', () => {
  const fault = async (path: string, headers: Record<string, string> = {}): Promise<unknown[]> => {
    const { status, json } = await get(path, headers)
    return [status, json.code, json.message]
  }

  test('of the database keep their code', async () => {
    expect((await get('many?select=nope')).json).toEqual({
      code: '42703',
      details: null,
      hint: null,
      message: 'column many.nope does not exist'
    })
    expect(await fault('many?order=nope')).toEqual([400, '42703', 'column many.nope does not exist'])
    expect(await fault('ungranted')).toEqual([403, '42501', 'permission denied for table ungranted'])
    expect(await fault('column_granted')).toEqual([403, '42501', 'permission denied for table column_granted'])
    expect(await fault('column_granted?select=id')).toEqual([200, undefined, undefined])
    expect(await fault('users', { apikey: api.anonKey })).toEqual([401, '42501', 'permission denied for table users'])
  })

  test('of the clock are the statement timeout', async () => {
    api.statementTimeout = 20
    expect(await fault('slow')).toEqual([500, '57014', 'canceling statement due to statement timeout'])
  })

  test('of the schema cache suggest what may have been meant', async () => {
    expect(await get('user')).toMatchObject({
      status: 404,
      json: {
        code: 'PGRST205',
        details: null,
        hint: "Perhaps you meant the table 'public.users'",
        message: "Could not find the table 'public.user' in the schema cache"
      }
    })
    expect((await get('nothing')).json.hint).toBeNull()
    expect((await get('parts_1')).json.code).toBe('PGRST205')
    expect(await fault('users/1')).toEqual([404, 'PGRST125', 'Invalid path specified in request URL'])
  })

  test('of the language say where they are', async () => {
    expect((await get('many?id=noop.1')).json).toEqual({
      code: 'PGRST100',
      details: 'unexpected "n" expecting "not" or operator (eq, gt, ...)',
      hint: null,
      message: '"failed to parse filter (noop.1)" (line 1, column 1)'
    })
    const malformed = [
      'id=1',
      'select=id::',
      'select=users(*)',
      'order=id.up',
      'or=(id.eq.1',
      'or=()',
      'id=in.1',
      'id=is.2',
      'a:b=eq.1'
    ]
    for (const query of malformed)
      expect([query, ...(await fault(`many?${query}`))]).toEqual([query, 400, 'PGRST100', expect.any(String)])
    expect(await fault('many?a.b=eq.1')).toEqual([400, 'PGRST108', "'a' is not an embedded resource in this request"])
  })

  test('of the method are those of one who only reads', async () => {
    expect(await get('many', {}, 'DELETE')).toMatchObject({ status: 405, json: { code: 'PGRST117' } })
    expect((await database.query('SELECT count(*) FROM many'))[0]?.count).toBe('25')
  })

  test('of a database that is not there are 503', async () => {
    await using alone = await startPostgrest({ connection: { connectionString: 'postgres://nobody@127.0.0.1:1/none' } })
    const response = await fetch(`${alone.url}/rest/v1/many`, { headers: { apikey: alone.secretKey } })
    expect([response.status, await response.json()]).toMatchObject([503, { code: 'PGRST000' }])
  })
})

describe('a test', () => {
  test('sees the requests, and may answer them itself', async () => {
    api.intercept = ({ path, query }) =>
      path === '/rest/v1/many' && query.get('limit') === '1'
        ? { status: 429, headers: { 'Retry-After': '1' }, body: { message: 'slow down' } }
        : undefined
    expect(await get('many?limit=1')).toMatchObject({ status: 429, json: { message: 'slow down' } })
    expect((await get('many?limit=2')).status).toBe(200)
    expect(api.requests.slice(-2)).toEqual(['GET /rest/v1/many?limit=1', 'GET /rest/v1/many?limit=2'])
  })

  test('may leave them without an answer, or break off half way', async () => {
    api.intercept = () => 'hang'
    const signal = AbortSignal.timeout(30)
    await expect(fetch(`${api.url}/rest/v1/many`, { signal })).rejects.toThrow('timeout')
    api.intercept = () => 'reset'
    const response = await fetch(`${api.url}/rest/v1/many`, { headers: { apikey: api.secretKey } })
    expect([response.status, response.headers.get('content-range')]).toEqual([200, '0-24/*'])
    await expect(response.text()).rejects.toThrow('terminated')
  })
})
