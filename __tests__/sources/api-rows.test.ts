// Reading a table page by page, from a real PostgreSQL behind a double of the Data API: every row once, as it is, whatever the
// server gives at a time; and what others change meanwhile is told.

import { constants } from 'node:buffer'
import { jest } from '@jest/globals'
import fc from 'fast-check'
import { parseConnectionString } from '../../src/database/connection.ts'
import { ServerDatabase } from '../../src/database/server.ts'
import { type ApiTable, countNow, placement, readTable } from '../../src/sources/api-rows.ts'
import { quoteIdentifier } from '../../src/sql.ts'
import { DataApi } from '../../src/supabase/data-api.ts'
import { failureOf } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { type ApiRequest, apiRoles, type Interception, type Postgrest, startPostgrest } from '../support/postgrest.ts'

let database: TestDatabase
let server: ServerDatabase
let rest: Postgrest

beforeAll(async () => {
  database = await createDatabase(
    17,
    `${apiRoles}
     GRANT USAGE ON SCHEMA public TO service_role;
     ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO service_role;
     CREATE TABLE numbers (id integer PRIMARY KEY, note text);
     CREATE TABLE loose (n integer, note text);
     CREATE TABLE nights AS SELECT n AS id FROM generate_series(1, 12) n;
     CREATE FUNCTION sleep(id integer) RETURNS text STABLE LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.01); RETURN 'awake'; END $$;
     CREATE VIEW sleepy AS SELECT id, sleep(id) AS state FROM nights`
  )
  server = await ServerDatabase.connect(parseConnectionString(database.url))
  rest = await startPostgrest({ connection: { connectionString: database.url } })
})

beforeEach(() => {
  rest.maxRows = 1000
  rest.statementTimeout = 8000
  rest.intercept = undefined
})

afterAll(async () => {
  await rest.close()
  await server.close()
  await database.drop()
})

function connect(postgrest = rest): DataApi {
  const { signal } = new AbortController()
  return new DataApi({ url: new URL(postgrest.url), key: postgrest.secretKey, signal, pause: () => 0 })
}

type Columns = Readonly<Record<string, string>>

/** A table as the source would have it, with its rows counted. */
async function tableOf(name: string, types: Columns, key: readonly string[], order = key): Promise<ApiTable> {
  const columns = Object.entries(types).map(([column, type]) => ({ name: column, type }))
  const table = { oid: '', bytes: 0, schema: 'public', name, columns, shown: columns, key, order }
  return { ...table, before: await countNow(connect(), table) }
}

interface Outcome {
  readonly lines: readonly string[]
  readonly changes: readonly string[]
}

/** Reads everything; `meanwhile` is done when the first page is there, and the second is on its way. */
async function read(table: ApiTable, meanwhile: () => Promise<unknown> = async () => undefined): Promise<Outcome> {
  const pages = readTable(connect(), table)
  const chunks: Uint8Array[] = []
  for (let page = await pages.next(); ; page = await pages.next()) {
    if (page.done) return { lines: linesOf(chunks), changes: page.value }
    chunks.push(page.value)
    if (chunks.length === 1) await meanwhile()
  }
}

function isPage({ query }: ApiRequest): boolean {
  return query.get('limit') !== '0'
}

/** What COPY gives of a table, in no order. */
async function copied(table: string): Promise<string[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of server.copyOut(`COPY (SELECT * FROM ${table}) TO STDOUT`)) chunks.push(Buffer.from(chunk))
  return linesOf(chunks).sort()
}

function linesOf(chunks: readonly Uint8Array[]): string[] {
  return Buffer.concat(chunks).toString().split('\n').slice(0, -1)
}

describe('pages', () => {
  const numbers = (count: number): Promise<unknown> =>
    database.query(`TRUNCATE numbers; INSERT INTO numbers SELECT n, 'note ' || n FROM generate_series(1, ${count}) n`)
  const expected = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${index + 1}\tnote ${index + 1}`)
  const numbersTable = (): Promise<ApiTable> => tableOf('numbers', { id: 'integer', note: 'text' }, ['id'])

  test('may be smaller than asked for, without a word of the server', async () => {
    await numbers(30)
    rest.maxRows = 7
    expect(await read(await numbersTable())).toEqual({ lines: expected(30), changes: [] })
  })

  test('may become smaller and larger half-way', async () => {
    await numbers(40)
    rest.maxRows = 12
    const caps = [12, 5, 1, 9, 30]
    rest.intercept = (request) => {
      if (isPage(request)) rest.maxRows = caps.shift() ?? 30
      return undefined
    }
    expect(await read(await numbersTable())).toEqual({ lines: expected(40), changes: [] })
  })

  test('may be of one row', async () => {
    await numbers(4)
    rest.maxRows = 1
    expect(await read(await numbersTable())).toEqual({ lines: expected(4), changes: [] })
  })

  test('are full to the last, and the next is empty', async () => {
    await numbers(20)
    rest.maxRows = 10
    const before = rest.requests.length
    expect(await read(await numbersTable())).toEqual({ lines: expected(20), changes: [] })
    expect(rest.requests.slice(before).filter((line) => !line.includes('limit=0'))).toHaveLength(3)
  })

  test('may break off on the way, and are whole in the end', async () => {
    await numbers(30)
    rest.maxRows = 8
    let requests = 0
    rest.intercept = () => (++requests % 3 === 0 ? 'reset' : undefined)
    expect(await read(await numbersTable())).toEqual({ lines: expected(30), changes: [] })
  })

  test('grow as long as the server bears them, and are asked for one ahead of who takes them', async () => {
    await numbers(2500)
    const limits: number[] = []
    rest.maxRows = 100_000
    rest.intercept = (request) => {
      if (isPage(request)) limits.push(Number(request.query.get('limit')))
      return undefined
    }
    const pages = readTable(connect(), await numbersTable())
    await pages.next()
    // The second page is under way; nothing asks for a third until somebody takes it.
    await database.query('SELECT pg_sleep(0.05)')
    expect(limits).toEqual([1000, 1000])
    await pages.next()
    await pages.next()
    expect(limits).toEqual([1000, 1000, 4000])
    await pages.return([])
  })

  test('become smaller where a row is large', async () => {
    await database.query(
      `TRUNCATE numbers; INSERT INTO numbers SELECT n, repeat('x', 500000) FROM generate_series(1, 9) n`
    )
    rest.maxRows = 3
    const limits: number[] = []
    rest.intercept = (request) => {
      if (isPage(request)) limits.push(Number(request.query.get('limit')))
      return undefined
    }
    expect((await read(await numbersTable())).lines).toHaveLength(9)
    expect(limits.at(-1)).toBe(8)
  })

  test('become smaller where the server gives them up, and stay so', async () => {
    await numbers(20)
    const limits: number[] = []
    rest.intercept = (request): Interception | undefined => {
      if (!isPage(request)) return undefined
      limits.push(Number(request.query.get('limit')))
      const body = { code: '57014', message: 'canceling statement due to statement timeout' }
      return Number(request.query.get('limit')) > 20 ? { status: 500, body } : undefined
    }
    expect(await read(await numbersTable())).toEqual({ lines: expected(20), changes: [] })
    expect(limits).toEqual([1000, 250, 62, 15, 15, 15])
  })

  test('are all read of a table that nobody can count in time, and that is told', async () => {
    await numbers(20)
    rest.intercept = (request): Interception | undefined => {
      const body = { code: '57014', message: 'canceling statement due to statement timeout' }
      return isPage(request) ? undefined : { status: 500, body }
    }
    expect(await read(await numbersTable())).toEqual({
      lines: expected(20),
      changes: ['the rows of public.numbers could not be counted: it takes longer than the server allows']
    })
  })

  test('become smaller until a real time-out is kept', async () => {
    const table = await tableOf('sleepy', { id: 'integer', state: 'text' }, ['id'])
    rest.intercept = (request) => {
      rest.statementTimeout = isPage(request) ? 80 : 8000
      return undefined
    }
    const { lines, changes } = await read(table)
    expect(changes).toEqual([])
    expect(lines).toEqual(Array.from({ length: 12 }, (_, index) => `${index + 1}\tawake`))
  })

  test('of one row that still take too long end the backup, and the table is named', async () => {
    const table = await tableOf('sleepy', { id: 'integer', state: 'text' }, ['id'])
    rest.statementTimeout = 3
    const failure = await failureOf(read(table))
    expect(failure).toMatchObject({ code: 'SOURCE_FAILED', message: expect.stringContaining('public.sleepy') })
    expect(failure.hint).toContain('exclude-tables')
  })

  const outOfMemory = { code: '53200', message: 'out of memory' }
  const tooComplex = { code: '54000', message: 'out of memory: cannot enlarge string buffer' }
  const tooLarge: readonly [string, Interception][] = [
    ['has not the memory for', { status: 503, body: outOfMemory }],
    ['has no buffer for', { status: 500, body: tooComplex }],
    ['has no buffer for, as other versions say it,', { status: 413, body: tooComplex }],
    [
      'has a gateway in front that does not let through',
      { status: 413, headers: { 'Content-Type': 'text/html' }, body: '<h1>413</h1>' }
    ]
  ]

  test.each(tooLarge)('become smaller where they are more than the server %s', async (_, interception) => {
    await numbers(20)
    const limits = new Set<number>()
    rest.intercept = (request) => {
      if (!isPage(request)) return undefined
      const limit = Number(request.query.get('limit'))
      limits.add(limit)
      return limit > 20 ? interception : undefined
    }
    expect(await read(await numbersTable())).toEqual({ lines: expected(20), changes: [] })
    expect([...limits]).toEqual([1000, 250, 62, 15])
  })

  test.each(tooLarge)('of one row that are more than the server %s end it, and name the table', async (_, reply) => {
    await numbers(1)
    rest.intercept = (request) => (isPage(request) ? reply : undefined)
    expect(await failureOf(read(await numbersTable()))).toMatchObject({
      code: 'SOURCE_FAILED',
      message: expect.stringMatching(/^public\.numbers: .*larger than it can give/),
      hint: expect.stringContaining('exclude-tables')
    })
  })

  // Real errors, of memory that nobody touches: a real answer would be half a gigabyte.
  describe.each<['text' | 'arrayBuffer', string, () => Promise<never>]>([
    ['text', 'a string', async () => Buffer.alloc(constants.MAX_STRING_LENGTH + 1).toString('latin1') as never],
    ['arrayBuffer', 'a buffer', async () => new ArrayBuffer(Number.MAX_SAFE_INTEGER) as never]
  ])('whose %s is longer than %s can be', (method, _, refuse) => {
    test('are asked for again, and smaller', async () => {
      await numbers(20)
      const table = await numbersTable()
      const limits: string[] = []
      rest.intercept = (request) => {
        if (isPage(request)) limits.push(request.query.get('limit') ?? '')
        return undefined
      }
      using reading = jest.spyOn(Response.prototype, method)
      reading.mockImplementationOnce(refuse)
      expect(await read(table)).toEqual({ lines: expected(20), changes: [] })
      expect(limits).toEqual(['1000', '250', '250'])
    })

    test('though they are of one row end it, and name the table', async () => {
      await numbers(1)
      const table = await numbersTable()
      using reading = jest.spyOn(Response.prototype, method)
      reading.mockImplementation(refuse)
      expect(await failureOf(read(table))).toMatchObject({
        code: 'SOURCE_FAILED',
        message: expect.stringMatching(/^public\.numbers: .*more at once than can be read/)
      })
    })
  })

  test('that nobody wants any more are let go, even if they fail', async () => {
    await numbers(20)
    rest.maxRows = 10
    let requests = 0
    rest.intercept = (request) =>
      isPage(request) && ++requests > 1 ? { status: 400, body: { message: 'no' } } : undefined
    const pages = readTable(connect(), await numbersTable())
    await pages.next()
    await pages.return([])
    await database.query('SELECT pg_sleep(0.02)')
    expect(requests).toBe(2)
  })

  test.each<[string, unknown]>([
    ['as a number', [{ c0: 1, c1: 'x' }]],
    ['not at all', [{ c0: '1' }]],
    ['for something else', ['x']]
  ])('whose values come %s are refused', async (_, body) => {
    await numbers(1)
    const table = await numbersTable()
    rest.intercept = () => ({ status: 200, body: JSON.stringify(body) })
    expect(await failureOf(read(table))).toMatchObject({
      code: 'API_FAILED',
      message: expect.stringContaining('public.numbers')
    })
  })
})

describe('a key', () => {
  test('of several types, with all that a filter is made of in its values, loses no row and doubles none', async () => {
    await database.query(`
      CREATE TABLE keyed (t text, u uuid, at timestamptz, n numeric, b bytea, c character(4), ok boolean, note text,
        PRIMARY KEY (c, ok, t, at, n, u, b));
      INSERT INTO keyed SELECT t, md5((i % 3)::text)::uuid, at, n, b, c, i % 2 = 0, 'note ' || i
      FROM unnest('{"","\\"","\\\\","a,b","(x)","a.b","{1}","null","NULL","é🐘"," ","and(a.eq.1)","%2C","+","*","&=?#"}'::text[]) t,
        unnest('{infinity,-infinity,2024-01-01 00:00:00.000001+00,0044-03-15 BC}'::timestamptz[]) at,
        unnest('{NaN,Infinity,-0.000000000000000000001,12345678901234567890}'::numeric[]) WITH ORDINALITY AS n (n, i),
        unnest('{"\\\\x","\\\\x5c22"}'::bytea[]) b, unnest('{a,"é,"}'::character(4)[]) c`)
    rest.maxRows = 400
    const types = {
      t: 'text',
      u: 'uuid',
      at: 'timestamp with time zone',
      n: 'numeric',
      b: 'bytea',
      c: 'character',
      ok: 'boolean',
      note: 'text'
    }
    const table = await tableOf('keyed', types, ['c', 'ok', 't', 'at', 'n', 'u', 'b'])
    const { lines, changes } = await read(table)
    expect(changes).toEqual([])
    expect(lines).toHaveLength(16 * 4 * 4 * 2 * 2)
    expect(lines.toSorted()).toEqual(await copied('keyed'))
  })

  test('is followed from any row on, over floats that are no numbers', async () => {
    await database.query(`
      CREATE TABLE floats_keyed (id double precision PRIMARY KEY);
      INSERT INTO floats_keyed VALUES ('NaN'), ('Infinity'), ('-Infinity'), ('-0'), (0.1), (5e-324), (1.7976931348623157e308)`)
    rest.maxRows = 2
    const { lines, changes } = await read(await tableOf('floats_keyed', { id: 'double precision' }, ['id']))
    expect(changes).toEqual([])
    expect(lines).toEqual(['-Infinity', '-0', '5e-324', '0.1', '1.7976931348623157e+308', 'Infinity', 'NaN'])
  })
})

describe('without a key', () => {
  test('rows that repeat are all there', async () => {
    await database.query(
      `TRUNCATE loose; INSERT INTO loose SELECT n / 9, NULLIF('x' || n / 5, 'x3') FROM generate_series(1, 60) n`
    )
    rest.maxRows = 11
    const { lines, changes } = await read(await tableOf('loose', { n: 'integer', note: 'text' }, [], ['n', 'note']))
    expect(changes).toEqual([])
    expect(lines.toSorted()).toEqual(await copied('loose'))
  })

  test('rows that differ only in what has no order are all there, in partitions too', async () => {
    await database.query(`
      CREATE TABLE events (day integer, data json) PARTITION BY LIST (day);
      CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1);
      CREATE TABLE events_2 PARTITION OF events FOR VALUES IN (2);
      INSERT INTO events SELECT 1 + n % 2, to_json(n) FROM generate_series(1, 900) n`)
    rest.maxRows = 300
    const types = { day: 'integer', data: 'json' }
    for (const order of [['day', ...placement], placement]) {
      const { lines } = await read(await tableOf('events', types, [], order))
      expect(new Set(lines).size).toBe(900)
    }
  })

  test('rows of a view, which have no place, are read all the same', async () => {
    await database.query(`CREATE VIEW loose_view AS SELECT n, to_json(n) AS data FROM generate_series(1, 20) n`)
    rest.maxRows = 8
    const { lines } = await read(await tableOf('loose_view', { n: 'integer', data: 'json' }, [], ['n', ...placement]))
    expect(lines).toEqual(Array.from({ length: 20 }, (_, index) => `${index + 1}\t${index + 1}`))
  })

  test('a column that has gone is a change of the source, not something to do without', async () => {
    const table = await tableOf('loose', { n: 'integer', note: 'text' }, [], ['n', ...placement])
    const gone = { ...table, shown: [...table.shown, { name: 'gone', type: 'text' }] }
    expect(await failureOf(read(gone))).toMatchObject({
      code: 'SOURCE_CHANGED',
      message: expect.stringContaining('gone')
    })
  })

  test('rows are read again where they take more than one page, and given once', async () => {
    await database.query('TRUNCATE loose; INSERT INTO loose SELECT n FROM generate_series(1, 20) n')
    const requestsFor = async (maxRows: number): Promise<number> => {
      rest.maxRows = maxRows
      const table = await tableOf('loose', { n: 'integer', note: 'text' }, [], ['n'])
      const before = rest.requests.length
      const { lines, changes } = await read(table)
      expect(changes).toEqual([])
      expect(lines.toSorted()).toEqual(await copied('loose'))
      return rest.requests.slice(before).filter((line) => !line.includes('limit=0')).length
    }
    expect(await requestsFor(20)).toBe(2)
    expect(await requestsFor(10)).toBe(6)
  })

  test('rows without columns are counted', async () => {
    await database.query('CREATE TABLE bare (); INSERT INTO bare DEFAULT VALUES; INSERT INTO bare DEFAULT VALUES')
    const table = await tableOf('bare', {}, [])
    expect(await read(table)).toEqual({ lines: ['', ''], changes: [] })
    const { changes } = await read(table, () => database.query('INSERT INTO bare DEFAULT VALUES'))
    expect(changes).toEqual(['public.bare had 2 rows before it was read, and 3 afterwards', expect.any(String)])
  })
})

describe('what others do meanwhile', () => {
  const fill =
    'TRUNCATE numbers, loose; INSERT INTO numbers SELECT n, NULL FROM generate_series(1, 40) n; INSERT INTO loose SELECT n FROM generate_series(1, 40) n'
  const change = async (sql: string): Promise<readonly string[]> => {
    await database.query(fill)
    rest.maxRows = 10
    const table = await tableOf('numbers', { id: 'integer', note: 'text' }, ['id'])
    return (await read(table, () => database.query(sql))).changes
  }
  const had = (after: number): string => `public.numbers had 40 rows before it was read, and ${after} afterwards`
  const were = (read: number, now: number): string =>
    `of public.numbers ${read} rows were read, but there are ${now} now up to the last of them`

  test.each<[string, string, readonly string[]]>([
    ['a row that comes in front', 'INSERT INTO numbers VALUES (0)', [had(41), were(40, 41)]],
    ['a row that comes behind', 'INSERT INTO numbers VALUES (99)', [had(41)]],
    ['a row that goes in front', 'DELETE FROM numbers WHERE id = 1', [had(39), were(40, 39)]],
    ['a row that goes behind', 'DELETE FROM numbers WHERE id = 40', [had(39)]],
    ['all rows behind that go', 'DELETE FROM numbers WHERE id > 20', [had(20)]],
    ['a row that moves behind', 'UPDATE numbers SET id = 99 WHERE id = 1', [were(41, 40)]],
    ['a row that moves in front', 'UPDATE numbers SET id = 0 WHERE id = 40', [were(39, 40)]],
    [
      'one that comes behind for one that goes in front',
      'DELETE FROM numbers WHERE id = 1; INSERT INTO numbers VALUES (99)',
      [were(41, 40)]
    ],
    [
      'one that comes in front for one that goes behind',
      'DELETE FROM numbers WHERE id = 40; INSERT INTO numbers VALUES (0)',
      [were(39, 40)]
    ]
  ])('is told: %s', async (_, sql, changes) => {
    expect(await change(sql)).toEqual(changes)
  })

  test('in place is not seen, nor one that comes for one that goes in front: only a fingerprint tells', async () => {
    expect(await change(`UPDATE numbers SET note = 'changed' WHERE id = 1`)).toEqual([])
    expect(await change('DELETE FROM numbers WHERE id = 1; INSERT INTO numbers VALUES (-1)')).toEqual([])
  })

  test.each<[string, string, number]>([
    ['comes', 'INSERT INTO loose VALUES (0)', 41],
    ['goes', 'DELETE FROM loose WHERE n = 1', 39]
  ])('is told without a key, where a row %s', async (_, sql, after) => {
    await database.query(fill)
    rest.maxRows = 10
    const table = await tableOf('loose', { n: 'integer', note: 'text' }, [], ['n', 'note'])
    const { changes } = await read(table, () => database.query(sql))
    expect(changes).toContain(`public.loose had 40 rows before it was read, and ${after} afterwards`)
  })

  test.each<[string, string]>([
    ['in front', 'UPDATE loose SET n = 0 WHERE n = 40'],
    ['behind', 'UPDATE loose SET n = 99 WHERE n = 1']
  ])('is told without a key, where a row moves %s and others come twice or never', async (_, sql) => {
    await database.query(fill)
    rest.maxRows = 10
    const table = await tableOf('loose', { n: 'integer', note: 'text' }, [], ['n', 'note'])
    const { lines, changes } = await read(table, () => database.query(sql))
    expect(lines).toHaveLength(40)
    expect(lines.toSorted()).not.toEqual(await copied('loose'))
    expect(changes).toEqual(['public.loose has no key, and gave other rows when it was read again'])
  })
})

test.each([
  ['German', 'date', `'2024-12-31'::date`],
  ['SQL, DMY', 'timestamp with time zone', `'2024-02-01 12:00+00'::timestamptz`],
  ['Postgres', 'timestamp without time zone', `'0044-03-15 12:00 BC'::timestamp`]
])('times in the style %s are refused, for they would be read as others', async (style, type, value) => {
  await expect(readInStyle(`SET DateStyle = '${style}'`, type, value)).rejects.toMatchObject({ code: 'SOURCE_FAILED' })
})

test.each(['sql_standard', 'iso_8601', 'postgres_verbose'])(
  'intervals in the style %s are refused, for they might be read as others',
  async (style) => {
    const reading = readInStyle(`SET IntervalStyle = '${style}'`, 'interval', `'1 year -2 days 03:04:05'::interval`)
    const failure = await failureOf(reading)
    expect(failure).toMatchObject({ code: 'SOURCE_FAILED', message: expect.stringContaining('public.styled.value') })
    expect(failure.message).not.toContain('3:04')
  }
)

/** Reads a value from a database with this setting, through a server that has just connected to it. */
async function readInStyle(setting: string, type: string, value: string): Promise<Outcome> {
  await database.query(`DROP TABLE IF EXISTS styled; CREATE TABLE styled AS SELECT 1 AS id, ${value} AS value;
    ALTER DATABASE ${database.name} ${setting}`)
  await using other = await startPostgrest({ connection: { connectionString: database.url } })
  try {
    const table = await tableOf('styled', { id: 'integer', value: type }, ['id'])
    const pages = readTable(connect(other), table)
    return { lines: [String((await pages.next()).value)], changes: [] }
  } finally {
    await database.query(`ALTER DATABASE ${database.name} RESET ALL`)
  }
}

/** Of names, too: everything that PostgreSQL takes. */
const text = fc
  .string({
    unit: fc.oneof(fc.constantFrom(...`"'\\,.():{}*%&+ \t\n\r\b\f\v`), fc.string({ unit: 'binary', minLength: 1 }))
  })
  .map((value) => value.toWellFormed().replaceAll('\0', ''))
const columnName = text.filter((name) => name !== '' && Buffer.byteLength(name) <= 63)
const number = fc.oneof(
  fc.constantFrom('NaN', 'Infinity', '-Infinity', '0', '-0.00', '1e30', '1.000'),
  fc.bigInt().map(String),
  fc.tuple(fc.bigInt(), fc.stringMatching(/^[0-9]{1,40}$/)).map(([whole, fraction]) => `${whole}.${fraction}`)
)

interface AnyTable {
  readonly names: readonly string[]
  /** So many of its columns, the last of them first. */
  readonly keyed: number
  readonly cap: number
  readonly rows: readonly (readonly [string, string, string | null])[]
}

const tables: fc.Arbitrary<AnyTable> = fc.record({
  names: fc.uniqueArray(columnName, { minLength: 3, maxLength: 3 }),
  keyed: fc.constantFrom(0, 1, 2),
  cap: fc.integer({ min: 1, max: 9 }),
  rows: fc.uniqueArray(fc.tuple(text, number, fc.option(text, { nil: null })), {
    maxLength: 8,
    selector: ([one]) => one
  })
})

test('whatever values rows have, and whatever their columns are called, they come back as they are', async () => {
  const check = async ({ names, keyed, cap, rows }: AnyTable): Promise<void> => {
    const key = names.slice(0, keyed).toReversed()
    const [one, two, three] = names.map(quoteIdentifier)
    const constraint = keyed > 0 ? `, PRIMARY KEY (${key.map(quoteIdentifier).join(', ')})` : ''
    await database.query(
      `DROP TABLE IF EXISTS "any"; CREATE TABLE "any" (${one} text, ${two} numeric, ${three} text${constraint})`
    )
    await database.query(
      'INSERT INTO "any" SELECT * FROM unnest($1::text[], $2::numeric[], $3::text[])',
      [0, 1, 2].map((index) => rows.map((row) => row[index]))
    )
    rest.maxRows = cap
    const types = Object.fromEntries(names.map((name, index) => [name, index === 1 ? 'numeric' : 'text']))
    const { lines, changes } = await read(await tableOf('any', types, key, keyed > 0 ? key : names))
    expect(changes).toEqual([])
    expect(lines.toSorted()).toEqual(await copied('"any"'))
  }
  await fc.assert(fc.asyncProperty(tables, check), { numRuns: 15 })
})
