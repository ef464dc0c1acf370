// The codec against real servers: whatever a table holds comes back from JSON as the server wrote it, and the fingerprint
// that needs no database is the one that the database computes.

import fc from 'fast-check'
import { parseConnectionString } from '../../src/database/connection.ts'
import type { Relation } from '../../src/database/relations.ts'
import type { Log } from '../../src/log.ts'
import { RowDecoder, RowEncoder, RowFingerprint } from '../../src/snapshot/row-codec.ts'
import { PostgresSource } from '../../src/sources/postgres.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import type { Major } from '../support/server.ts'

const silent: Log = { info: () => {}, warning: () => {}, group: (_, work) => work(), progress: () => {} }
const fixtures = ['names', 'types', 'columns', 'partitions', 'references', 'supabase']

describe.each<Major>([15, 17])('on PostgreSQL %i', (major) => {
  test.each(fixtures)(
    'every table of %s.sql comes back as it was, with the fingerprint of the server',
    async (fixture) => {
      await using database = await createDatabase(major, `${fixture}.sql`)
      await using source = await openSource(database, await userSchemas(database))
      expect(source.catalog.relations.length).toBeGreaterThan(5)
      expect(await mismatches(source)).toEqual([])
    }
  )

  test('so does every random table of built-in types', async () => {
    await using database = await createDatabase(major)
    let run = 0
    const property = fc.asyncProperty(fc.array(tables, { minLength: 5, maxLength: 5 }), async (drafts) => {
      const schema = `run_${++run}`
      const statements = drafts.map((draft, index) => createStatements(`${schema}.t${index}`, draft))
      await database.query(`CREATE SCHEMA ${schema}; ${statements.join('; ')}`)
      await using source = await openSource(database, [schema])
      expect(source.catalog.relations).toHaveLength(drafts.length)
      expect(await mismatches(source)).toEqual([])
    })
    await fc.assert(property, { numRuns: 5 })
  })
})

/** What does not hold, one line a fault. */
async function mismatches(source: PostgresSource): Promise<string[]> {
  const faults: string[] = []
  for (const relation of source.catalog.relations) {
    const name = `${relation.schema}.${relation.name}`
    const text = await copyText(source, relation)
    if (!decode(relation, encode(relation, text)).equals(text)) faults.push(`${name} came back different`)
    const [local, server] = [fingerprint(relation, text), await source.fingerprint(relation)]
    if (local.rows !== server.rows || local.digest !== server.digest) faults.push(`${name} has another fingerprint`)
  }
  return faults
}

function openSource(database: TestDatabase, schemas: readonly string[]): Promise<PostgresSource> {
  return PostgresSource.open({
    target: parseConnectionString(database.url),
    selection: { schemas, excludeTables: [] },
    concurrency: 1,
    lockTimeout: 1000,
    signal: new AbortController().signal,
    log: silent
  })
}

async function userSchemas(database: TestDatabase): Promise<string[]> {
  const rows = await database.query(
    `SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`
  )
  return rows.map(({ nspname }) => String(nspname))
}

async function copyText(source: PostgresSource, relation: Relation): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of source.rows(relation)) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

function encode({ columns }: Relation, text: Buffer): Buffer {
  const json: Buffer[] = []
  const encoder = new RowEncoder(columns, (piece) => json.push(Buffer.from(piece)))
  encoder.push(text)
  encoder.end()
  return Buffer.concat(json)
}

function decode({ columns }: Relation, json: Buffer): Buffer {
  const text: Buffer[] = []
  const decoder = new RowDecoder(columns, (piece) => text.push(Buffer.from(piece)))
  decoder.push(json)
  decoder.end()
  return Buffer.concat(text)
}

function fingerprint({ columns }: Relation, text: Buffer): { rows: number; digest: string } {
  const fingerprint = new RowFingerprint(columns)
  fingerprint.push(text)
  return fingerprint.end()
}

// --- random tables --------------------------------------------------------------------------------------------------

interface Draft {
  readonly types: readonly string[]
  readonly rows: readonly (readonly (string | null)[])[]
}

const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom('\\', '"', '\t', '\n', '\r', '\v', '\f', '\b', ',', '(', ')', ' ', 'N', '.', '🐘'),
      maxLength: 30
    }),
    fc.string({ maxLength: 300 })
  )
  .map((text) => text.replaceAll('\0', ''))
const whole = (least: bigint, most: bigint): fc.Arbitrary<string> =>
  fc.oneof(fc.bigInt({ min: least, max: most }).map(String), fc.constantFrom(String(least), String(most)))
const double = fc.oneof(
  fc.double({ noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? '-0' : String(number))),
  fc.constantFrom('Infinity', '-Infinity')
)
const finite = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((number) => String(number / 1000))
const digits = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: most })
const hex = (size: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: size, maxLength: size })
const bits = (least: number, most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('0', '1'), minLength: least, maxLength: most })
const moment = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().replace('T', ' ').replace('Z', ''))
const time = fc.integer({ min: 0, max: 86_399_999 }).map((ms) => new Date(ms).toISOString().slice(11, 23))
const eternal = fc.constantFrom('infinity', '-infinity', '4713-01-01 BC')
const zone = fc
  .integer({ min: -12, max: 14 })
  .map((hours) => `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}`)
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((texts) => texts.join(''))
const interval = fc
  .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: -999, max: 999 }), finite)
  .map(([months, days, seconds]) => `${months} months ${days} days ${seconds} seconds`)
const byteNumber = fc.integer({ min: 0, max: 255 }).map(String)
const ip = fc.array(byteNumber, { minLength: 4, maxLength: 4 }).map((bytes) => bytes.join('.'))
const json = fc.json({ maxDepth: 3 }).map((text) => text.replaceAll('\\u0000', ''))
const point = fc.tuple(finite, finite).map(([x, y]) => `(${x},${y})`)
const points = fc.array(point, { minLength: 1, maxLength: 4 }).map((all) => `(${all.join(',')})`)
const array = (element: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.option(element), { maxLength: 5 })
    .map((all) => `{${all.map((one) => (one === null ? 'NULL' : `"${one.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`)
const range = (bound: fc.Arbitrary<string>, less: (a: string, b: string) => boolean): fc.Arbitrary<string> =>
  fc.tuple(bound, bound, fc.constantFrom('[', '('), fc.constantFrom(']', ')')).map(([a, b, left, right]) => {
    const [from, to] = less(a, b) ? [a, b] : [b, a]
    return `${left}"${from}","${to}"${right}`
  })
const int32 = whole(-(2n ** 31n), 2n ** 31n - 2n)
const numeric = fc.oneof(
  joined(fc.constantFrom('', '-'), digits(200), fc.constant('.'), digits(200)),
  fc.constantFrom('NaN', 'Infinity', '-0.0')
)
const byNumber = (a: string, b: string): boolean => Number(a) < Number(b)
const byText = (a: string, b: string): boolean => a < b

/** What a user may write for a value of each type. */
const literals: Readonly<Record<string, fc.Arbitrary<string>>> = {
  smallint: whole(-32768n, 32767n),
  integer: int32,
  bigint: whole(-(2n ** 63n), 2n ** 63n - 1n),
  oid: whole(0n, 2n ** 32n - 1n),
  xid8: whole(0n, 2n ** 63n),
  real: fc.oneof(
    fc.float({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.constantFrom('NaN', '-Infinity', '1e-45')
  ),
  'double precision': double,
  numeric,
  'numeric(30,10)': joined(finite, digits(15)),
  'numeric(3,-3)': whole(-999_000n, 999_000n),
  money: finite,
  boolean: fc.constantFrom('true', 'false'),
  text: anyText,
  'character varying(300)': anyText.map((text) => [...text].slice(0, 300).join('')),
  'character(8)': anyText.map((text) => [...text].slice(0, 8).join('')),
  name: anyText.map((text) => [...text].slice(0, 15).join('')),
  '"char"': fc.integer({ min: 1, max: 127 }).map((code) => String.fromCharCode(code)),
  bytea: fc.uint8Array({ maxLength: 100 }).map((bytes) => `\\x${Buffer.from(bytes).toString('hex')}`),
  'bit(8)': bits(8, 8),
  'bit varying': bits(0, 100),
  date: fc.oneof(
    moment.map((text) => text.slice(0, 10)),
    eternal
  ),
  'time without time zone': time,
  'time with time zone': joined(time, zone),
  'timestamp without time zone': fc.oneof(moment, eternal),
  'timestamp with time zone': fc.oneof(joined(moment, zone), eternal),
  'timestamp(0) with time zone': joined(moment, zone),
  interval,
  'interval hour to minute': interval,
  uuid: fc.uuid(),
  inet: joined(
    ip,
    fc.integer({ min: 0, max: 32 }).map((length) => `/${length}`)
  ),
  cidr: joined(ip, fc.constant('/32')),
  macaddr: hex(12),
  macaddr8: hex(16),
  pg_lsn: joined(whole(0n, 9n), fc.constant('/'), hex(8)),
  json,
  jsonb: json,
  xml: fc.constantFrom('<a b="1">&lt;</a>', '<a>\n\t"é"\\</a>', 'text'),
  tsvector: fc
    .array(hex(4), { maxLength: 5 })
    .map((words) => words.map((word, index) => `'${word} ''\\\\':${index + 1}A`).join(' ')),
  tsquery: fc.tuple(hex(3), hex(3)).map(([a, b]) => `'${a} b' & !${b}:*`),
  point,
  line: fc.constantFrom('{1,-1,0}', '{0,-1,0.1}'),
  lseg: fc.tuple(point, point).map(([a, b]) => `[${a},${b}]`),
  box: fc.tuple(point, point).map(([a, b]) => `${a},${b}`),
  path: points,
  polygon: points,
  circle: joined(fc.constant('<'), point, fc.constant(','), digits(5), fc.constant('>')),
  int4range: fc.oneof(range(int32, byNumber), fc.constantFrom('empty', '(,)', '[1,)')),
  numrange: range(finite, byNumber),
  daterange: range(
    moment.map((text) => text.slice(0, 10)),
    byText
  ),
  tstzrange: range(moment, byText),
  nummultirange: fc.array(range(finite, byNumber), { maxLength: 4 }).map((ranges) => `{${ranges.join(',')}}`),
  'integer[]': array(int32),
  'numeric[]': array(numeric),
  'double precision[]': array(double),
  'boolean[]': array(fc.constantFrom('t', 'f')),
  'text[]': array(anyText),
  'bytea[]': array(hex(10).map((text) => `\\x${text}`)),
  'jsonb[]': array(json),
  'timestamp with time zone[]': array(joined(moment, zone)),
  'box[]': fc.tuple(point, point).map(([a, b]) => `{${a},${b}}`),
  'int4range[]': array(range(int32, byNumber))
}

/** One to eight columns of any types; up to twenty rows, with NULLs. */
const tables: fc.Arbitrary<Draft> = fc
  .array(fc.constantFrom(...Object.entries(literals)), { minLength: 1, maxLength: 8 })
  .chain((columns) =>
    fc.record({
      types: fc.constant(columns.map(([type]) => type)),
      rows: fc.array(fc.tuple(...columns.map(([, literal]) => fc.option(literal))), { maxLength: 20 })
    })
  )

function createStatements(table: string, { types, rows }: Draft): string {
  const columns = types.map((type, index) => `c${index} ${type}`).join(', ')
  const literal = (value: string | null): string => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`)
  const values = rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ')
  return `CREATE TABLE ${table} (${columns})${rows.length > 0 ? `; INSERT INTO ${table} VALUES ${values}` : ''}`
}
