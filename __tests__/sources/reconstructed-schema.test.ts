// The outlines that stand in for a dump: PostgreSQL takes them, whatever things are called, and a restore finds its way
// through them.

import fc from 'fast-check'
import { readToc } from '../../src/restore/toc.ts'
import { type KnownColumn, type KnownTable, reconstructSchema } from '../../src/sources/reconstructed-schema.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase(17)
})

afterAll(() => database.drop())

function column(name: string, type: string, more: Partial<KnownColumn> = {}): KnownColumn {
  return { name, type, nullable: true, labels: undefined, ...more }
}

/** Each column as PostgreSQL knows it once the schema is loaded, and then everything is undone. */
async function load(sql: string): Promise<readonly (readonly (string | null)[])[]> {
  await database.query('BEGIN')
  try {
    await database.query(sql)
    const rows = await database.query(`
      SELECT n.nspname AS schema, c.relname AS name, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
        a.attnotnull::text AS required, coalesce(array_position(i.indkey::int2[], a.attnum), -1)::text AS key
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      ORDER BY c.oid, a.attnum`)
    return rows.map(Object.values)
  } finally {
    await database.query('ROLLBACK')
  }
}

test('columns have the types that are known, and text holds the others', async () => {
  const moods = ['sad', "it's ok", '', 'back\\slash', '🙂']
  const columns = [
    column('id', 'bigint', { nullable: false }),
    column('mood', 'kinds."Mood ""n"""', { labels: moods }),
    column('moods', 'kinds."Mood ""n"""[]'),
    column('tone', 'tone', { labels: ['high'] }),
    column('five', 'character(5)'),
    column('any_characters', 'character'),
    column('list', 'character[]'),
    column('bits', 'bit'),
    column('eight', 'bit(8)'),
    column('byte', '"char"'),
    column('numbers', 'numeric(20,10)[]'),
    column('at', 'timestamp(0) without time zone'),
    column('span', 'interval year to month'),
    column('box', 'public.box2d'),
    column('vector', 'extensions.vector(3)'),
    column('class', 'regclass')
  ]
  const sql = reconstructSchema([{ schema: 'app', name: 'all', columns, key: ['id'] }], [])
  const types = Object.fromEntries((await load(sql)).map(([, , name, type]) => [name, type]))
  expect(types).toEqual({
    id: 'bigint',
    mood: 'kinds."Mood ""n"""',
    moods: 'text',
    tone: 'tone',
    five: 'character(5)',
    // Not character(1) and bit(1), as SQL has it.
    any_characters: 'bpchar',
    list: 'bpchar[]',
    bits: 'bit varying',
    eight: 'bit(8)',
    byte: '"char"',
    numbers: 'numeric(20,10)[]',
    at: 'timestamp(0) without time zone',
    span: 'interval year to month',
    box: 'text',
    vector: 'text',
    class: 'text'
  })
})

test('a restore finds schemas, types, sequences, tables and keys in it, and nothing else', () => {
  const tables = [
    { schema: 'app', name: 'users', columns: [column('mood', 'app.mood', { labels: ['ok'] })], key: [] },
    { schema: 'public', name: 'orders', columns: [column('id', 'integer', { nullable: false })], key: ['id'] }
  ]
  const bounds = { minimum: '-5', maximum: '10', cache: '2', cycle: true, last_value: '3', is_called: true }
  const sequence = { schema: 'counters', name: 'n', type: 'integer', start: '1', increment: '-1', ...bounds }
  const entries = readToc(reconstructSchema(tables, [sequence]))
  expect(entries.map(({ type, schema, name }) => [type, schema, name])).toEqual([
    ['SCHEMA', undefined, 'app'],
    ['SCHEMA', undefined, 'counters'],
    ['TYPE', 'app', 'mood'],
    ['SEQUENCE', 'counters', 'n'],
    ['TABLE', 'app', 'users'],
    ['TABLE', 'public', 'orders'],
    ['CONSTRAINT', 'public', 'orders orders_pkey']
  ])
  expect(entries.at(-1)?.relations[0]).toEqual({ schema: 'public', name: 'orders' })
})

test('it says what it is not, and has the line by which a whole dump is known', () => {
  const sql = reconstructSchema([], [])
  expect(sql).toMatch(/^--\n-- Not a dump/)
  expect(sql).toMatch(/-- PostgreSQL database dump complete\n--\n$/)
  expect(readToc(sql)).toEqual([])
})

test('names of 63 bytes leave no room for that of a key, and it has one all the same', async () => {
  const name = 'n'.repeat(63)
  const columns = [column('id', 'integer', { nullable: false })]
  const tables = [
    { schema: 'public', name, columns, key: ['id'] },
    { schema: 'public', name: `${name.slice(0, 58)}_pkey`, columns, key: ['id'] }
  ]
  expect(await load(reconstructSchema(tables, []))).toEqual(
    tables.map((table) => ['public', table.name, 'id', 'integer', 'true', '0'])
  )
})

/** What PostgreSQL takes for a name: 63 bytes of anything. */
const name = fc
  .string({
    unit: fc.oneof(fc.constantFrom(...'"\'\\;-$\n\r\t .%'), fc.string({ unit: 'binary', minLength: 1 })),
    minLength: 1,
    maxLength: 12
  })
  .map((text) => text.toWellFormed().replaceAll('\0', '_'))
  .filter((text) => Buffer.byteLength(text) <= 63 && !text.startsWith('pg_'))

const knownTables: fc.Arbitrary<readonly KnownTable[]> = fc.uniqueArray(
  fc
    .record({
      schema: fc.oneof(fc.constant('public'), name),
      name,
      columns: fc.uniqueArray(
        fc.record({
          name,
          type: fc.constantFrom('integer', 'text', 'character(3)', 'public.unknown'),
          nullable: fc.boolean(),
          labels: fc.constant(undefined)
        }),
        { minLength: 1, maxLength: 4, selector: (known) => known.name }
      ),
      keyed: fc.boolean()
    })
    .map(({ keyed, ...table }) => ({
      ...table,
      key: keyed ? table.columns.filter(({ nullable }) => !nullable).map((known) => known.name) : []
    })),
  { maxLength: 4, selector: (table) => `${table.schema}\0${table.name}` }
)

test('whatever tables and columns are called, they are what the outline says', async () => {
  const check = async (tables: readonly KnownTable[]): Promise<void> => {
    const sql = reconstructSchema(tables, [])
    const found = readToc(sql)
    expect(found.filter(({ type }) => type === 'TABLE')).toHaveLength(tables.length)
    const expected = tables.flatMap((table) =>
      table.columns.map((known) => [
        table.schema,
        table.name,
        known.name,
        known.type.replace('public.unknown', 'text'),
        String(!known.nullable),
        String(table.key.indexOf(known.name))
      ])
    )
    expect(await load(sql)).toEqual(expected)
  }
  await fc.assert(fc.asyncProperty(knownTables, check), { numRuns: 30 })
})
