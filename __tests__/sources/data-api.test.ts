// The source over the Data API: what it finds behind the API, with and without an access token, and what it says it cannot.

import { GateError } from '../../src/errors.ts'
import { RowFingerprint } from '../../src/snapshot/row-codec.ts'
import { DataApiSource } from '../../src/sources/data-api.ts'
import { ManagementApi } from '../../src/supabase/management-api.ts'
import { failureOf, type TestLog, testLog } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { type ManagementApi as ManagementDouble, startManagementApi } from '../support/management-api.ts'
import { apiRoles, type Postgrest, startPostgrest } from '../support/postgrest.ts'

const project = 'abcdefghijklmnopqrst'

const schema = `
  ${apiRoles}
  CREATE SCHEMA kinds; CREATE SCHEMA app; CREATE SCHEMA hidden;
  GRANT USAGE ON SCHEMA public, kinds, app, hidden TO service_role;
  CREATE DOMAIN kinds.padded AS character(5);
  CREATE DOMAIN kinds.address AS inet;
  CREATE DOMAIN kinds.flag AS boolean;
  CREATE DOMAIN kinds.positive AS integer CHECK (VALUE > 0);
  CREATE DOMAIN kinds.natural AS kinds.positive;
  CREATE TYPE kinds.mood AS ENUM ('sad', 'ok');

  CREATE TABLE users (id integer PRIMARY KEY, name text NOT NULL, mood kinds.mood, initials text GENERATED ALWAYS AS (left(name, 1)) STORED);
  INSERT INTO users VALUES (2, 'Zoë', 'ok'), (1, 'Al', NULL);
  CREATE TABLE domains (a kinds.padded, b kinds.address, c kinds.flag, d kinds.positive, e kinds.natural);
  INSERT INTO domains VALUES ('ab', '10.0.0.1', true, 1, 2), ('abcde', '::1/64', false, 2, 3), (NULL, NULL, NULL, NULL, NULL);
  CREATE TABLE app.orders (note text, number integer NOT NULL, part text NOT NULL);
  CREATE UNIQUE INDEX ON app.orders (part, number) INCLUDE (note);
  INSERT INTO app.orders SELECT NULLIF(n % 3, 0)::text, n, 'p' || n % 7 FROM generate_series(1, 40) n;
  CREATE TABLE slugs (title text NOT NULL, slug text GENERATED ALWAYS AS (lower(title)) STORED PRIMARY KEY);
  INSERT INTO slugs SELECT 'Title ' || n FROM generate_series(1, 30) n;
  CREATE TABLE loose (n integer UNIQUE, m integer NOT NULL, late integer NOT NULL UNIQUE DEFERRABLE);
  CREATE UNIQUE INDEX ON loose (m) WHERE m > 0;
  CREATE UNIQUE INDEX ON loose ((m + 1));
  INSERT INTO loose VALUES (1, 1, 1), (NULL, 2, 2);
  CREATE TABLE parts (id integer PRIMARY KEY) PARTITION BY RANGE (id);
  CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (10);
  CREATE TABLE parts_2 PARTITION OF parts FOR VALUES FROM (10) TO (20);
  INSERT INTO parts VALUES (1), (11);
  CREATE TABLE parents (n integer);
  CREATE TABLE children (m integer) INHERITS (parents);
  INSERT INTO parents VALUES (1);
  INSERT INTO children VALUES (2, 3);
  CREATE TABLE generated_only (one integer GENERATED ALWAYS AS (1) STORED);
  INSERT INTO generated_only DEFAULT VALUES;
  CREATE VIEW named AS SELECT id, name FROM users;
  CREATE VIEW names AS SELECT name FROM users;
  CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM users;
  GRANT SELECT ON ALL TABLES IN SCHEMA public, app TO service_role;
  CREATE TABLE ungranted (id integer);
  CREATE TABLE app.column_granted (id integer, secret text);
  CREATE TABLE hidden.things (id integer);
  CREATE SEQUENCE app.numbers START 5`

let database: TestDatabase
let rest: Postgrest
let management: ManagementDouble

beforeAll(async () => {
  database = await createDatabase(17, schema)
  rest = await startPostgrest({
    connection: { connectionString: database.url },
    schemas: ['public', 'app'],
    gzip: true
  })
  management = await startManagementApi({ projects: { [project]: { database: database.url } } })
})

beforeEach(() => {
  rest.maxRows = 1000
  rest.intercept = undefined
})

afterAll(async () => {
  await management.close()
  await rest.close()
  await database.drop()
})

interface Opening {
  readonly schemas?: readonly string[]
  readonly excludeTables?: readonly string[]
  /** Is there an access token too? */
  readonly token?: boolean
  readonly log?: TestLog
  readonly concurrency?: number
}

function open(opening: Opening = {}): Promise<DataApiSource> {
  const { schemas = ['public'], excludeTables = [], token = false, log = testLog(), concurrency = 2 } = opening
  const { signal } = new AbortController()
  const api = new ManagementApi({ url: new URL(management.url), token: management.accessToken, signal })
  return DataApiSource.open({
    url: new URL(rest.url),
    key: rest.secretKey,
    catalog: token ? { api, project } : undefined,
    selection: { schemas, excludeTables },
    concurrency,
    signal,
    log
  })
}

/** The rows of a table as COPY text, once the database's own fingerprint is that of these rows, where it can be asked. */
async function rowsOf(source: DataApiSource, name: string): Promise<string[]> {
  const relation = source.catalog.relations.find((candidate) => candidate.name === name)
  if (!relation) throw new Error(`the source has no table ${name}`)
  const fingerprint = new RowFingerprint(relation.columns)
  const chunks: Uint8Array[] = []
  for await (const chunk of source.rows(relation)) {
    fingerprint.push(Buffer.from(chunk))
    chunks.push(chunk)
  }
  const computed = await source.fingerprint(relation)
  if (computed) expect(computed).toEqual(fingerprint.end())
  return Buffer.concat(chunks).toString().split('\n').slice(0, -1)
}

/** Of a request as the server saw it. */
function orderOf(line = ''): string | null {
  return new URL(line.replace('GET ', ''), rest.url).searchParams.get('order')
}

function tablesOf({ catalog }: DataApiSource): string[] {
  return catalog.relations.map(({ schema: name, name: table }) => `${name}.${table}`)
}

describe('with nothing but a key', () => {
  const log = testLog()
  let source: DataApiSource

  beforeAll(async () => {
    source = await open({ schemas: ['public', 'app'], log })
  })

  test('tables are what has a grant, is no partition, and is no view as far as one can see', () => {
    expect(tablesOf(source)).toEqual([
      'app.orders',
      'public.children',
      'public.counted',
      'public.domains',
      'public.generated_only',
      'public.loose',
      'public.names',
      'public.parents',
      'public.parts',
      'public.slugs',
      'public.users'
    ])
    const warnings = log.warnings.join('\n')
    expect(warnings).toContain('not read, since they are views: public.named')
    expect(warnings).toMatch(/without a key, .* weaker: app\.orders, .*public\.loose/)
    expect(warnings).toContain('no snapshot')
    expect(warnings).toContain('Keep your migrations')
    expect(warnings).toContain('SUPABASE_ACCESS_TOKEN')
  })

  test('it says what it is, and what nobody has seen', async () => {
    expect(source.record).toEqual({
      kind: 'data-api',
      server_version: 'unknown',
      consistency: 'none',
      wal_lsn: null
    })
    expect(source.catalog).toMatchObject({
      schemas: ['public', 'app'],
      sequences: [],
      extensions: [],
      migrations: [],
      leftOut: []
    })
    expect(source.catalog.inventory).toEqual([{ kind: 'structure of the database', schema: null, count: 1, names: [] }])
    for (const relation of source.catalog.relations) expect(await source.fingerprint(relation)).toBeUndefined()
  })

  test('generated columns are read as any other', async () => {
    expect(await rowsOf(source, 'users')).toEqual(['1\tAl\t\\N\tA', '2\tZoë\tok\tZ'])
    expect(await rowsOf(source, 'generated_only')).toEqual(['1'])
  })

  test('a partitioned table is one, and a parent has the rows of its children too', async () => {
    expect(await rowsOf(source, 'parts')).toEqual(['1', '11'])
    expect(await rowsOf(source, 'parents')).toEqual(['1', '2'])
    expect(await rowsOf(source, 'children')).toEqual(['2\t3'])
  })

  test('columns of a domain are read as the type that it is made of', async () => {
    const lines = await rowsOf(source, 'domains')
    expect(lines.toSorted()).toEqual(['\\N\t\\N\t\\N\t\\N\t\\N', 'ab   \t10.0.0.1\tt\t1\t2', 'abcde\t::1/64\tf\t2\t3'])
  })

  test('the outline has the types and keys that are shown', async () => {
    const sql = await source.schema()
    expect(sql).toContain('"mood" "kinds"."mood"')
    expect(sql).toMatch(/ALTER TABLE ONLY "public"."slugs"\s+ADD PRIMARY KEY \("slug"\)/)
  })

  test('a pattern of schemas means nothing, since nobody tells which there are', async () => {
    const failure = await failureOf(open({ schemas: ['public', 'a*'] }))
    expect(failure).toMatchObject({ code: 'INVALID_OPTION', message: expect.stringContaining('a*') })
    expect(failure.hint).toContain('SUPABASE_ACCESS_TOKEN')
  })

  test('a schema that is not exposed is told, with how to expose it', async () => {
    const failure = await failureOf(open({ schemas: ['public', 'hidden'] }))
    expect(failure).toMatchObject({ code: 'UNKNOWN_SCHEMA', message: expect.stringContaining('hidden') })
    expect(failure.hint).toContain('Exposed schemas')
  })

  test('excluded tables are left out, and a name that is none is a typing error', async () => {
    await using others = await open({ excludeTables: ['c*', 'public.names', 'dom*', 'par*'] })
    expect(tablesOf(others)).not.toContain('public.names')
    const excluded = others.catalog.leftOut.map(({ schema: name, name: table, reason }) => `${reason} ${name}.${table}`)
    expect(excluded.sort()).toEqual(
      ['children', 'counted', 'domains', 'names', 'parents', 'parts'].map((name) => `excluded public.${name}`)
    )
    expect(await failureOf(open({ excludeTables: ['userz'] }))).toMatchObject({ code: 'UNKNOWN_TABLE' })
  })

  test('a table of which only some columns may be read ends it, and is named', async () => {
    await database.query('GRANT SELECT (id) ON app.column_granted TO service_role')
    try {
      await using granted = await open({ schemas: ['app'] })
      expect(await failureOf(rowsOf(granted, 'column_granted'))).toMatchObject({
        code: 'PERMISSION_DENIED',
        message: expect.stringContaining('column_granted'),
        hint: expect.stringContaining('exclude-tables')
      })
    } finally {
      await database.query('REVOKE SELECT (id) ON app.column_granted FROM service_role')
    }
  })

  test('tables are counted at the same time', async () => {
    const asked = new Set<string>()
    // Nobody is answered before three tables have been asked for.
    rest.intercept = ({ path }) => {
      if (path !== '/rest/v1/') asked.add(path)
      return path === '/rest/v1/' || asked.size >= 3 ? undefined : { status: 503 }
    }
    await using others = await open({ concurrency: 3 })
    expect(others.concurrency).toBe(3)
    expect(others.catalog.relations).toHaveLength(10)
  })
})

describe('with an access token too', () => {
  const log = testLog()
  let source: DataApiSource

  beforeAll(async () => {
    source = await open({ schemas: ['public', 'app'], token: true, log })
  })

  test('the catalog says which are views, and which tables the API does not show', () => {
    expect(tablesOf(source)).toEqual([
      'app.orders',
      'public.children',
      'public.domains',
      'public.generated_only',
      'public.loose',
      'public.parents',
      'public.parts',
      'public.slugs',
      'public.users'
    ])
    const warnings = log.warnings.join('\n')
    expect(warnings).toMatch(/since they are views: .*public\.named/)
    expect(log.warnings).toContain('read with the rows of the tables that inherit from them, too: public.parents')
    for (const view of ['public.names', 'public.counted']) expect(warnings).toContain(view)
    expect(warnings).not.toContain('SUPABASE_ACCESS_TOKEN')
    expect(source.catalog.leftOut).toEqual([
      { schema: 'app', name: 'column_granted', reason: 'unreadable' },
      { schema: 'public', name: 'ungranted', reason: 'unreadable' }
    ])
  })

  test('the rest of the catalog is there', async () => {
    expect(source.record).toMatchObject({ kind: 'data-api', consistency: 'none' })
    expect(source.record.server_version).toMatch(/^17\./)
    expect(source.catalog.sequences).toMatchObject([{ schema: 'app', name: 'numbers', start: '5', is_called: false }])
    expect(source.catalog.inventory.map(({ kind }) => kind)).toContain('table')
    expect(source.catalog.relations.find(({ name }) => name === 'orders')?.bytes).toBeGreaterThanOrEqual(8192)
    expect(await source.schema()).toContain('CREATE SEQUENCE "app"."numbers" AS bigint')
  })

  test('every table has the fingerprint that the database computes', async () => {
    rest.maxRows = 20
    for (const { name } of source.catalog.relations) expect(await rowsOf(source, name)).not.toHaveLength(0)
    expect(source.changes).toEqual([])
  })

  test('generated columns are left out, and so are keys made of them', async () => {
    expect(await rowsOf(source, 'users')).toEqual(['1\tAl\t\\N', '2\tZoë\tok'])
    expect(await rowsOf(source, 'slugs')).toHaveLength(30)
    expect(await rowsOf(source, 'generated_only')).toEqual([''])
    expect(await source.schema()).not.toMatch(/slug"?\)/)
  })

  test('a unique key that is never null stands in for a primary one', async () => {
    rest.maxRows = 7
    const before = rest.requests.length
    expect(await rowsOf(source, 'orders')).toHaveLength(40)
    const pages = rest.requests.slice(before).filter((line) => !line.includes('limit=0'))
    expect(pages.map(orderOf)).toEqual(Array(7).fill('"part".asc,"number".asc'))
    expect(pages.filter((line) => line.includes('offset'))).toEqual([])
  })

  test('what may be null, is deferrable, partial or an expression is no key', async () => {
    expect(log.warnings.join('\n')).toMatch(/without a key.*public\.loose/)
    const before = rest.requests.length
    expect((await rowsOf(source, 'loose')).toSorted()).toEqual(['1\t1\t1', '\\N\t2\t2'])
    // What is equal in all of them is told apart by where it stands.
    const order = orderOf(rest.requests[before])
    expect(order).toBe(['n', 'm', 'late', 'tableoid', 'ctid'].map((column) => `"${column}".asc`).join(','))
  })

  test('a column that the API does not know yet ends it, unless its table is left out', async () => {
    const headers = { apikey: rest.secretKey }
    const document = await (await fetch(`${rest.url}/rest/v1/`, { headers })).json()
    delete document.definitions.users.properties.mood
    delete document.definitions.loose.properties.m
    rest.intercept = ({ path }) => (path === '/rest/v1/' ? { status: 200, body: document } : undefined)
    const failure = await failureOf(open({ token: true }))
    expect(failure).toMatchObject({
      code: 'SOURCE_CHANGED',
      message: expect.stringMatching(/public\.loose \(m\), public\.users \(mood\)$/)
    })
    expect(failure.hint).toContain("NOTIFY pgrst, 'reload schema'")
    await using others = await open({ token: true, excludeTables: ['users', 'loose'] })
    expect(tablesOf(others)).toContain('public.parts')
  })

  test('a pattern of schemas means those of users, and what is not exposed is told', async () => {
    const told = testLog()
    await using all = await open({ schemas: ['*'], token: true, log: told })
    expect(tablesOf(all)).toEqual(tablesOf(source))
    expect(told.warnings).toContain('not read, since the Data API does not expose it: schema hidden')
    expect(all.catalog.leftOut).toContainEqual({ schema: 'hidden', name: 'things', reason: 'unreadable' })
    expect(await failureOf(open({ schemas: ['hidden'], token: true }))).toMatchObject({ code: 'UNKNOWN_SCHEMA' })
    expect(await failureOf(open({ schemas: ['nowhere'], token: true }))).toMatchObject({ code: 'UNKNOWN_SCHEMA' })
  })
})

test('a fingerprint that the database has no time for is told, and is none', async () => {
  const log = testLog()
  await using source = await open({ schemas: ['app'], token: true, log })
  management.intercept = () => ({ status: 400, body: { message: 'canceling statement due to statement timeout' } })
  try {
    const [orders] = source.catalog.relations
    expect(orders && (await source.fingerprint(orders))).toBeUndefined()
    expect(log.warnings.join('\n')).toContain('no fingerprint of app.orders')
  } finally {
    management.intercept = undefined
  }
})

test('a server that keeps the key out ends it before anything is read', async () => {
  rest.intercept = () => ({ status: 401, body: { message: 'Invalid API key' } })
  const failure = await failureOf(open())
  expect(failure).toBeInstanceOf(GateError)
  expect(failure.code).toBe('AUTHENTICATION_FAILED')
})
