// COPY BINARY against real servers: for any values it is, byte for byte, what the server itself writes for them, and the
// server takes it. So no value can be another one on its way back.

import { join } from 'node:path'
import fc from 'fast-check'
import { parseConnectionString } from '../../src/database/connection.ts'
import type { Database } from '../../src/database/database.ts'
import { readFingerprint } from '../../src/database/fingerprint.ts'
import { ServerDatabase } from '../../src/database/server.ts'
import { pinnedSettings } from '../../src/database/shared-snapshot.ts'
import { readBinaryForms } from '../../src/restore/binary-forms.ts'
import { loadRows } from '../../src/restore/rows.ts'
import { BinaryRows } from '../../src/snapshot/binary-rows.ts'
import type { TableEntry } from '../../src/snapshot/manifest.ts'
import type { BinaryColumn } from '../../src/snapshot/row-kernel.ts'
import type { Snapshot } from '../../src/snapshot/snapshot.ts'
import { tableFileName, writeTableFile } from '../../src/snapshot/table-file.ts'
import { failureOf, temporaryDirectory } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import type { Major } from '../support/server.ts'

// --- arbitrary values -----------------------------------------------------------------------------------------------

const userTypes = `
  CREATE TYPE public.temper AS ENUM ('sad', '', 'very "happy"', E'a\\\\b', 'NULL', '🙂', E'new\nline');
  CREATE DOMAIN public.label AS public.temper;
  CREATE DOMAIN public.positive AS integer CHECK (VALUE > 0);
  CREATE DOMAIN public.more_positive AS public.positive CHECK (VALUE > 1);
  CREATE DOMAIN public.grid AS integer[] CHECK (array_ndims(VALUE) = 2);
  CREATE TYPE public.pair AS (a integer, b text);`

/** Sizes of the pieces that rows come in. */
const sizes = fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 500 })), { minLength: 1, maxLength: 4 })

const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom('\\', '"', '\t', '\n', '\r', '\v', '\f', '\b', ',', '{', '}', ' ', 'N', '\u0001', '🐘'),
      maxLength: 30
    }),
    fc.string({ maxLength: 300 }),
    fc.constantFrom('NULL', 'null', '\\N', '\\.', '', ' ', '{}', 'x'.repeat(16), 'x'.repeat(5000))
  )
  .map((text) => text.replaceAll('\0', ''))
const whole = (least: bigint, most: bigint): fc.Arbitrary<string> =>
  fc.oneof(fc.bigInt({ min: least, max: most }).map(String), fc.constantFrom(String(least), String(most), '0'))
const digits = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: most }),
    fc.integer({ min: 1, max: most }).map((length) => '0'.repeat(length))
  )
const special = fc.constantFrom('NaN', 'Infinity', '-Infinity')
const numeric = fc.oneof(
  fc.tuple(fc.constantFrom('', '-'), digits(30), fc.constant('.'), digits(30)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('', '-'), digits(1000), fc.constant('.'), digits(1000)).map((parts) => parts.join('')),
  fc.tuple(fc.bigInt(), fc.constantFrom('', '0000', '0000000000')).map((parts) => parts.join('')),
  fc.constantFrom('0', '0.00', '-0.0', '1e20', '1e-20', '10000', '0.0001', '0.00001', '9999', '1000.0001000'),
  special
)
const shortDecimal = fc.integer({ min: -100_000, max: 100_000 }).map((number) => String(number / 100))
const double = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? '-0' : String(number))),
  fc.constantFrom(
    '1.7976931348623157e308',
    '2.2250738585072014e-308',
    '2.225073858507201e-308',
    '5e-324',
    '9007199254740993',
    '1e23'
  ),
  fc.constantFrom('1e22', '1e15', '1e-5', '123456789012345.67', '-0'),
  shortDecimal,
  special
)
const single = fc.oneof(
  fc.float({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? '-0' : String(number))),
  fc.constantFrom(
    '3.4028235e38',
    '1.1754944e-38',
    '1.1754942e-38',
    '1e-45',
    '16777217',
    '8388609',
    '1e10',
    '1e11',
    '-0'
  ),
  shortDecimal,
  special
)
const padded = (number: number, length: number): string => String(number).padStart(length, '0')
const day = fc
  .record({
    year: fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 294_275 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 })
  })
  .map((date) => `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`)
const beforeChrist = fc.tuple(fc.integer({ min: 1, max: 4712 }), fc.integer({ min: 1, max: 12 }))
const clock = fc
  .tuple(fc.integer({ min: 0, max: 86_399 }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 999_999 })))
  .map(([seconds, micros]) => `${new Date(seconds * 1000).toISOString().slice(11, 19)}.${padded(micros, 6)}`)
const dates = fc.oneof(
  day,
  beforeChrist.map(([year, month]) => `${padded(year, 4)}-${padded(month, 2)}-28 BC`),
  fc.constantFrom('infinity', '-infinity', '4714-11-24 BC', '5874897-12-31', '2000-02-29', '1900-02-28', '0001-01-01'),
  fc.constantFrom('0001-02-29 BC', '0005-02-29 BC', '1999-12-31', '2000-01-01', '2400-02-29', '0101-12-31 BC')
)
const timestamps = fc.oneof(
  fc.tuple(day, clock).map((parts) => parts.join(' ')),
  fc.tuple(beforeChrist, clock).map(([[year, month], time]) => `${padded(year, 4)}-${padded(month, 2)}-01 ${time} BC`),
  fc.constantFrom(
    'infinity',
    '-infinity',
    '4714-11-24 00:00:00 BC',
    '294276-12-31 23:59:59.999999',
    '1999-12-31 23:59:59.999999'
  )
)
const zones = fc.constantFrom('', '+00', '+14', '-12:30')
const hex = fc.uint8Array({ maxLength: 70 }).map((bytes) => `\\x${Buffer.from(bytes).toString('hex')}`)
const json = fc.json({ maxDepth: 3 }).map((text) => text.replaceAll('\\u0000', ''))

/** What a user may write for a value of each type that has a binary form. */
const types: Readonly<Record<string, fc.Arbitrary<string>>> = {
  smallint: whole(-32768n, 32767n),
  integer: whole(-(2n ** 31n), 2n ** 31n - 1n),
  bigint: whole(-(2n ** 63n), 2n ** 63n - 1n),
  oid: whole(0n, 2n ** 32n - 1n),
  boolean: fc.constantFrom('t', 'f'),
  real: single,
  'double precision': double,
  numeric,
  'numeric(20,4)': shortDecimal,
  'numeric(3,-3)': whole(-999_000n, 999_000n),
  text: anyText,
  'character varying(400)': anyText.map((text) => [...text].slice(0, 400).join('')),
  'character(8)': anyText.map((text) => [...text].slice(0, 8).join('')),
  name: anyText.map((text) => [...text].slice(0, 15).join('')),
  json,
  jsonb: json,
  bytea: hex,
  uuid: fc.uuid(),
  date: dates,
  'time without time zone': fc.oneof(clock, fc.constant('24:00:00')),
  'timestamp without time zone': timestamps,
  'timestamp(0) without time zone': timestamps.filter((text) => !text.startsWith('294276')),
  'timestamp with time zone': fc.oneof(
    timestamps,
    fc.tuple(day, clock, zones).map(([date, time, zone]) => `${date} ${time}${zone}`)
  ),
  'public.temper': fc.constantFrom('sad', '', 'very "happy"', 'a\\b', 'NULL', '🙂', 'new\nline'),
  'public.label': fc.constantFrom('sad', ''),
  'public.more_positive': fc.integer({ min: 2 }).map(String)
}

/** Arrays of up to three dimensions, with NULLs, and with bounds of their own. */
function arrayOf(element: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const item = fc
    .option(element, { freq: 6 })
    .map((text) => (text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`))
  const shape = fc.array(fc.record({ size: fc.integer({ min: 1, max: 3 }), bound: fc.integer({ min: -2, max: 2 }) }), {
    minLength: 1,
    maxLength: 3
  })
  const dimensioned = fc.tuple(shape, fc.boolean()).chain(([dimensions, explicit]) => {
    const bounds = dimensions.map(({ size, bound }) => `[${bound}:${bound + size - 1}]`).join('')
    return nested(
      item,
      dimensions.map(({ size }) => size)
    ).map((text) => (explicit ? `${bounds}=${text}` : text))
  })
  const list = fc.array(item, { maxLength: 12 }).map((items) => `{${items.join(',')}}`)
  return fc.oneof(list, dimensioned)
}

function nested(item: fc.Arbitrary<string>, [size = 0, ...inner]: readonly number[]): fc.Arbitrary<string> {
  const part = inner.length > 0 ? nested(item, inner) : item
  return fc.array(part, { minLength: size, maxLength: size }).map((parts) => `{${parts.join(',')}}`)
}

// --- the promises ---------------------------------------------------------------------------------------------------

describe.each<Major>([15, 17])('on PostgreSQL %i', (major) => {
  let database: TestDatabase
  let connection: ServerDatabase

  beforeAll(async () => {
    database = await createDatabase(major, 'types.sql', 'columns.sql', userTypes)
    connection = await ServerDatabase.connect(parseConnectionString(database.url))
  })
  beforeEach(async () => {
    await connection.query(`BEGIN; ${pinnedSettings(major)}`)
  })
  afterEach(async () => {
    await connection.query('ROLLBACK')
  })
  afterAll(async () => {
    await connection.close()
    await database.drop()
  })

  test.each(Object.entries(types))('any values of %s are what the server writes itself', async (type, literals) => {
    const rows = fc.array(fc.tuple(fc.option(literals), fc.option(arrayOf(literals))), {
      minLength: 50,
      maxLength: 100
    })
    await fc.assert(
      fc.asyncProperty(rows, sizes, async (values, cuts) => {
        await connection.query(`DROP TABLE IF EXISTS public.t; CREATE TABLE public.t (plain ${type}, list ${type}[])`)
        await insert(connection, values)
        expect(await faults(connection, 'public.t', cuts)).toEqual([])
      }),
      { numRuns: 2 }
    )
  })

  test('so is every table of types.sql and columns.sql whose columns all have binary forms', async () => {
    const tables = await connection.query(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`
    )
    const converted: string[] = []
    for (const { relname } of tables) {
      const table = `public."${relname}"`
      if (!(await formsOf(connection, table))) continue
      converted.push(String(relname))
      expect([relname, await faults(connection, table, [65_536])]).toEqual([relname, []])
    }
    const expected = [
      'floats',
      'ascii',
      'unicode',
      'long_values',
      'binary_data',
      'widest',
      'without_columns',
      'defaults'
    ]
    expect(converted).toEqual(expect.arrayContaining([...expected, 'generated', 'without_rows', 'one_column']))
  })

  test('so are values that are longer than everything they pass through', async () => {
    await connection.query(`CREATE TABLE public.t (id int, a text, b text[], c numeric, d bytea, e int[], f jsonb, g bytea[]);
      INSERT INTO public.t SELECT i, repeat(E'\\\\\t"🐘\n plain text ', 100000),
          (SELECT array_agg(CASE WHEN n % 7 = 0 THEN NULL ELSE repeat(E'"\\\\\n,{}', n % 11) || n END) FROM generate_series(1, 30000) n),
          (repeat('1234567890', 13107) || '.' || repeat('9876543210', 1638))::numeric, decode(repeat('00ff5c0a', 200000), 'hex'),
          array_fill(-7, ARRAY[3, 40000], ARRAY[-2, 5]), to_jsonb(repeat('"x" ', 200000)), ARRAY[decode(repeat('0a', 300000), 'hex'), NULL, '']
        FROM generate_series(1, 3) i;
      INSERT INTO public.t (id) VALUES (4)`)
    expect(await faults(connection, 'public.t', [100_000])).toEqual([])
  })

  test('a domain over an array, too', async () => {
    await connection.query(`CREATE TABLE public.t (value public.grid);
      INSERT INTO public.t VALUES ('{{1,2},{3,4}}'), (NULL), ('[0:0][-1:1]={{1,NULL,3}}')`)
    expect(await faults(connection, 'public.t', [10])).toEqual([])
  })

  test.each([
    'money',
    'interval',
    'timetz',
    'inet',
    '"char"',
    'xid',
    'regclass',
    'xml',
    'point',
    'box[]',
    'int4range',
    'int2vector',
    'public.pair',
    'public.grid[]'
  ])('a table with a column of type %s has to go as text', async (type) => {
    await connection.query(`CREATE TABLE public.t (id int, value ${type})`)
    expect(await formsOf(connection, 'public.t')).toBeUndefined()
  })

  test('rows are loaded as binary up to the first without a certain form, and as text from there on', async () => {
    await using directory = await temporaryDirectory()
    await connection.query('CREATE TABLE public.t (id int, amount numeric, note text)')
    const { statements, watched } = watch(connection)
    const text = '1\t1.50\ta\n2\t\\N\tb\\n\n3\t1e2\tc\n4\t-0.001\t\\N\n'
    const taken = await load(watched, directory.path, text)
    expect(taken).toBe(4)
    expect(statements.map((sql) => sql.slice(sql.indexOf('FROM')))).toEqual([
      'FROM STDIN (FORMAT binary, FREEZE true)',
      'FROM STDIN (FORMAT text, FREEZE true)'
    ])
    expect((await copyOut(connection, 'COPY public.t TO STDOUT')).toString()).toBe(text.replace('1e2', '100'))
  })

  test('rows that all have a certain form need one statement', async () => {
    await using directory = await temporaryDirectory()
    await connection.query('CREATE TABLE public.t (id int, amount numeric, note text)')
    const { statements, watched } = watch(connection)
    expect(await load(watched, directory.path, '1\t1\ta\n')).toBe(1)
    expect(await load(watched, directory.path, '')).toBe(0)
    expect(statements).toHaveLength(2)
  })

  test('a value that the server refuses fails the restore in its own words, and is not tried again as text', async () => {
    await using directory = await temporaryDirectory()
    await connection.query('CREATE TABLE public.t (id int, amount public.positive, note varchar(3))')
    const { statements, watched } = watch(connection)
    expect(await failureOf(load(watched, directory.path, '1\t0\ta\n'))).toMatchObject({
      code: 'RESTORE_FAILED',
      message: expect.stringContaining('positive')
    })
    await connection.query(`ROLLBACK; BEGIN`)
    expect(statements).toHaveLength(1)
  })
})

// --- loading --------------------------------------------------------------------------------------------------------

function watch(connection: ServerDatabase): { statements: string[]; watched: Database } {
  const statements: string[] = []
  const watched: Database = {
    takesBinary: true,
    query: (sql, parameters) => connection.query(sql, parameters),
    copyOut: (sql) => connection.copyOut(sql),
    copyIn: (sql, rows) => {
      statements.push(sql)
      return connection.copyIn(sql, rows)
    },
    close: () => Promise.resolve(),
    [Symbol.asyncDispose]: () => Promise.resolve()
  }
  return { statements, watched }
}

/** Writes COPY text into a table file, and loads it into public.t. */
async function load(database: Database, directory: string, text: string): Promise<number> {
  const columns = ['int', 'numeric', 'text'].map((type, index) => ({
    name: ['id', 'amount', 'note'][index] ?? '',
    type
  }))
  const file = tableFileName({ schema: 'public', name: `t_${text.length}` }, 'zstd')
  await writeTableFile(join(directory, file), cut(Buffer.from(text), [1000]), {
    columns,
    compression: 'zstd',
    signal: new AbortController().signal,
    onProgress: () => undefined
  })
  let taken = 0
  const finish = (rows: number): void => {
    taken = rows
  }
  const table = { schema: 'public', name: 't', file, columns } as unknown as TableEntry
  const progress = { start: () => ({ advance: () => undefined, finish }) }
  await loadRows(database, { directory } as Snapshot, { steps: [{ table, into: table }], fresh: true, progress })
  return taken
}

// --- how it is compared ---------------------------------------------------------------------------------------------

/** What does not hold of a table: its rows are sent into a copy of it, and compared there too. */
async function faults(connection: ServerDatabase, table: string, cuts: readonly number[]): Promise<string[]> {
  const forms = await formsOf(connection, table)
  if (!forms) return ['the table has no binary form']
  const columns = (await columnsOf(connection, table)).map((name) => `"${name}"`).join(', ')
  const list = columns === '' ? '' : `(${columns})`
  const text = await copyOut(connection, `COPY ${table} ${list} TO STDOUT`)
  const expected = await copyOut(connection, `COPY ${table} ${list} TO STDOUT (FORMAT binary)`)
  await using rows = new BinaryRows(cut(text, cuts), forms)
  const binary = await collect(rows.binary())
  if (rows.hasRest) return ['a row was not converted']
  if (!binary.equals(expected)) return ['it is not what the server writes']
  await connection.query(
    `DROP TABLE IF EXISTS public.copy; CREATE TABLE public.copy (LIKE ${table} INCLUDING GENERATED)`
  )
  await connection.copyIn(`COPY public.copy ${list} FROM STDIN (FORMAT binary, FREEZE)`, cut(binary, [100_000]))
  const again = await copyOut(connection, `COPY public.copy ${list} TO STDOUT`)
  if (!again.equals(text)) return ['the server reads other values']
  const [before, after] = [await fingerprint(connection, table), await fingerprint(connection, 'public.copy')]
  return before === after ? [] : ['the fingerprints differ']
}

async function fingerprint(connection: ServerDatabase, table: string): Promise<string> {
  const columns = (await columnsOf(connection, table)).map((name) => ({ name, type: '' }))
  const { rows, digest } = await readFingerprint(connection, { ...nameOf(table), columns }, 'UTF8')
  return `${rows} ${digest}`
}

function nameOf(table: string): { schema: string; name: string } {
  const [schema = '', name = ''] = table.split('.').map((part) => part.replaceAll('"', ''))
  return { schema, name }
}

async function columnsOf(connection: ServerDatabase, table: string): Promise<string[]> {
  const rows = await connection.query(
    `SELECT attname FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum > 0 AND NOT attisdropped
      AND attgenerated = '' ORDER BY attnum`
  )
  return rows.map(({ attname }) => String(attname))
}

async function formsOf(connection: ServerDatabase, table: string): Promise<BinaryColumn[] | undefined> {
  const columns = await columnsOf(connection, table)
  const forms = await readBinaryForms(connection, [nameOf(table)])
  return forms(
    nameOf(table),
    columns.map((name) => ({ name }))
  )
}

async function insert(connection: ServerDatabase, rows: readonly (readonly (string | null)[])[]): Promise<void> {
  const literal = (value: string | null): string => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`)
  const values = rows.map((row) => `(${row.map(literal).join(', ')})`)
  if (values.length > 0) await connection.query(`INSERT INTO public.t VALUES ${values.join(', ')}`)
}

async function* cut(bytes: Buffer, sizes: readonly number[]): AsyncIterable<Uint8Array> {
  for (let at = 0, piece = 0; at < bytes.length; piece++) {
    const size = sizes[piece % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}

async function collect(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(Buffer.from(piece))
  return Buffer.concat(all)
}

function copyOut(connection: ServerDatabase, sql: string): Promise<Buffer> {
  return collect(connection.copyOut(sql))
}
