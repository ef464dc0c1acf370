// What is expected of a push survives being kept, and whatever comes to the same is no difference, while everything else is one.

import fc from 'fast-check'
import {
  type Aftermath,
  compareWithExpectation,
  type Difference,
  type Expectation,
  type ExpectedTable,
  parseExpectation,
  progressOf,
  renderExpectation
} from '../../src/rehearsal/expectation.ts'
import { changesBetween, objectKey, objectsOf, type SchemaObject } from '../../src/rehearsal/schema-changes.ts'
import { readToc } from '../../src/restore/toc.ts'

// --- values ---------------------------------------------------------------------------------------------------------

const orders: ExpectedTable = {
  schema: 'public',
  name: 'orders',
  rows: 1200,
  parts: [{ schema: 'public', name: 'orders' }],
  content: { fingerprint: '0f'.repeat(16), columns: ['id', 'note'] }
}

const expectation: Expectation = {
  format: 1,
  backup: {
    id: 'backup_20250119_143022',
    directory: '/somewhere/backups/backup_20250119_143022',
    isEncrypted: false,
    remote: null
  },
  pending: [
    { version: '20250301', name: 'one', file: '20250301_one.sql', statements: 'aa' },
    { version: '20250302', name: 'two', file: '20250302_two.sql', statements: null }
  ],
  history: ['20240101', '20250301', '20250302'],
  tables: [orders],
  schema: { before: [], changes: [], incomparable: [], unreadable: [] },
  undo: null,
  remarks: []
}

/** All as rehearsed. */
const aftermath: Aftermath = {
  history: [
    { version: '20240101', statements: null },
    { version: '20250301', statements: 'aa' },
    { version: '20250302', statements: 'bb' }
  ],
  tables: [{ schema: 'public', name: 'orders', rows: 1200, fingerprint: '0f'.repeat(16) }],
  objects: []
}

function differences(expected: Partial<Expectation>, actual: Partial<Aftermath>): Difference[] {
  return compareWithExpectation({ ...expectation, ...expected }, { ...aftermath, ...actual })
}

const name = fc.record({ schema: fc.string(), name: fc.string() })
const object = fc.record({
  // The platform's own schemas are watched less closely: see below.
  type: fc.constantFrom('INDEX', 'TABLE', 'POLICY'),
  schema: fc.constantFrom('public', 'shop', null),
  name: fc.constantFrom('a', 'b', 'a b', 'c"', "d'"),
  digest: fc.constantFrom('1', '2', '3'),
  portable: fc.boolean()
})
const objects = fc.uniqueArray(object, { selector: objectKey })
const remote = fc.option(
  fc.oneof(
    fc.record({ store: fc.constant('artifacts' as const), name: fc.string(), repository: fc.string() }),
    fc.record({ store: fc.constant('s3' as const), name: fc.string(), url: fc.string() })
  )
)

const anyExpectation: fc.Arbitrary<Expectation> = fc.record({
  format: fc.constant(1 as const),
  backup: fc.record({ id: fc.string(), directory: fc.string(), isEncrypted: fc.boolean(), remote }),
  pending: fc.array(
    fc.record({ version: fc.string(), name: fc.string(), file: fc.string(), statements: fc.option(fc.string()) })
  ),
  history: fc.array(fc.string()),
  tables: fc.array(
    fc.record({
      schema: fc.string(),
      name: fc.string(),
      rows: fc.maxSafeNat(),
      parts: fc.array(name),
      content: fc.option(fc.record({ fingerprint: fc.string(), columns: fc.array(fc.string()) }))
    })
  ),
  schema: fc.record({
    before: objects,
    changes: fc.tuple(objects, objects).map(([before, after]) => changesBetween(before, after)),
    incomparable: objects.map((all) => all.map(({ type, schema, name: called }) => ({ type, schema, name: called }))),
    unreadable: fc.array(name)
  }),
  undo: fc.option(
    fc.record({
      dropped: fc.array(fc.string()),
      beside: fc.array(fc.record({ schema: fc.string(), tables: fc.array(fc.string()) })),
      sql: fc.string(),
      remarks: fc.array(fc.string())
    })
  ),
  remarks: fc.array(fc.string())
})

// --- kept, and read back --------------------------------------------------------------------------------------------

describe('an expectation', () => {
  test('is the same after it was kept, whatever it says', () => {
    fc.assert(
      fc.property(anyExpectation, (any) => {
        expect(parseExpectation(renderExpectation(any))).toEqual(any)
      })
    )
  })

  test.each([
    ['is cut off', renderExpectation(expectation).slice(0, -1)],
    ['is of another format', JSON.stringify({ ...expectation, format: 2 })],
    ['lacks a part', JSON.stringify({ ...expectation, tables: undefined })],
    ['has something else in a place', JSON.stringify({ ...expectation, history: [1] })]
  ])('that %s is refused', (_, text) => {
    expect(() => parseExpectation(text)).toThrow(expect.objectContaining({ code: 'STORE_FAILED' }))
  })
})

test.each<[string, string[], string[], string[]]>([
  ['none', ['20240101'], [], ['20250301', '20250302']],
  ['some', ['20240101', '20250301'], ['20250301'], ['20250302']],
  ['all', ['20240101', '20250301', '20250302', '20250401'], ['20250301', '20250302'], []]
])('of the pending migrations, %s are applied', (_, history, applied, missing) => {
  const progress = progressOf(expectation, history)
  expect(progress.applied.map(({ version }) => version)).toEqual(applied)
  expect(progress.missing.map(({ version }) => version)).toEqual(missing)
})

// --- the comparison -------------------------------------------------------------------------------------------------

describe('a push is compared with its rehearsal', () => {
  test('and where all is the same, there is nothing to say', () => {
    expect(differences({}, {})).toEqual([])
  })

  test.each<[string, Partial<Aftermath>, Difference]>([
    [
      'a version more',
      { history: [...aftermath.history, { version: '20250303', statements: null }] },
      { kind: 'history', version: '20250303', now: 'unexpected' }
    ],
    [
      'a version less',
      { history: aftermath.history.slice(1) },
      { kind: 'history', version: '20240101', now: 'missing' }
    ],
    [
      'other statements under the same version',
      { history: aftermath.history.map((one) => ({ ...one, statements: 'cc' })) },
      { kind: 'history', version: '20250301', now: 'other statements' }
    ],
    [
      'a row more',
      { tables: [{ schema: 'public', name: 'orders', rows: 1201, fingerprint: 'ff'.repeat(16) }] },
      { kind: 'rows', schema: 'public', name: 'orders', rehearsed: 1200, now: 1201 }
    ],
    [
      'as many rows, but another value',
      { tables: [{ schema: 'public', name: 'orders', rows: 1200, fingerprint: 'ff'.repeat(16) }] },
      { kind: 'content', schema: 'public', name: 'orders', rows: 1200 }
    ]
  ])('and %s is a difference', (_, actual, difference) => {
    expect(differences({}, actual)).toEqual([difference])
  })

  test.each<[string, Partial<Expectation>, Partial<Aftermath>]>([
    ['a table that is not there or closed', {}, { tables: [] }],
    ['the content of a table whose columns are gone', {}, { tables: [{ ...orders, fingerprint: null }] }],
    [
      'the content of a table that was written to',
      { tables: [{ ...orders, content: null }] },
      { tables: [{ ...orders, fingerprint: 'ff'.repeat(16) }] }
    ],
    ['a schema that cannot be read as before', { schema: schemaOf([index('a')], []) }, { objects: undefined }]
  ])('but not %s', (_, expected, actual) => {
    expect(differences(expected, actual)).toEqual([])
  })
})

function index(called: string, digest = '1', more: Partial<SchemaObject> = {}): SchemaObject {
  return { type: 'INDEX', schema: 'public', name: called, digest, portable: true, ...more }
}

/** From `before`, the rehearsal has come to `after`. */
function schemaOf(before: readonly SchemaObject[], after: readonly SchemaObject[]): Expectation['schema'] {
  return { ...expectation.schema, before: [...before], changes: changesBetween(before, after) }
}

describe('the schema', () => {
  test('is as rehearsed where it came to the same, and only there', () => {
    const portable = objects.map((all) => all.map((one) => ({ ...one, portable: true })))
    const schemas = fc.tuple(portable, portable, fc.option(portable))
    fc.assert(
      fc.property(schemas, ([before, rehearsed, other]) => {
        const now = other ?? rehearsed
        const found = differences({ schema: schemaOf(before, rehearsed) }, { objects: now })
        expect(found.length === 0).toBe(changesBetween(rehearsed, now).length === 0)
      })
    )
  })

  const [was, is] = [index('a'), index('a', '2')]

  test.each<[string, SchemaObject[], SchemaObject[], SchemaObject[], object]>([
    ['was to be made', [], [was], [], { rehearsed: 'added', now: undefined }],
    ['was to go', [was], [], [was], { rehearsed: 'removed', now: undefined }],
    ['was to be changed', [was], [is], [was], { rehearsed: 'changed', now: undefined }],
    ['was to be changed, and is gone', [was], [is], [], { rehearsed: 'changed', now: 'removed' }],
    ['nobody has rehearsed', [], [], [was], { rehearsed: undefined, now: 'added' }],
    ['was made otherwise', [], [was], [is], { rehearsed: 'added', now: 'added' }]
  ])('differs where something %s', (_, before, rehearsed, now, fates) => {
    const found = differences({ schema: schemaOf(before, rehearsed) }, { objects: now })
    expect(found).toEqual([{ kind: 'object', type: 'INDEX', schema: 'public', name: 'a', ...fates }])
  })

  test.each<[string, Partial<SchemaObject>, Partial<SchemaObject>]>([
    ['the sandbox defines it in its own words', { portable: false }, {}],
    ['the source defines it in its own words', {}, { portable: false }]
  ])('is not compared by its words where %s', (_, rehearsed, now) => {
    const schema = schemaOf([], [{ ...was, ...rehearsed }])
    expect(differences({ schema }, { objects: [{ ...is, ...now }] })).toEqual([])
    expect(differences({ schema }, { objects: [] })).toHaveLength(1)
  })

  test('is not compared where the sandbox had something else to begin with', () => {
    const schema = { ...schemaOf([was], [was, index('b')]), incomparable: [was, index('b')] }
    expect(differences({ schema }, { objects: [] })).toEqual([])
    expect(differences({ schema }, { objects: [index('c')] })).toHaveLength(1)
  })

  test('is left to the platform where it is its own, except for what was rehearsed', () => {
    const theirs = index('partition_of_today', '1', { schema: 'realtime' })
    const [extension, policy] = [
      index('auth', '1', { type: 'SCHEMA', schema: null }),
      index('own', '1', { type: 'POLICY', schema: 'storage' })
    ]
    expect(differences({}, { objects: [theirs, extension] })).toEqual([])
    expect(differences({ schema: schemaOf([], [policy]) }, { objects: [] })).toHaveLength(1)
  })

  test('names a table that is not there, and not each of its columns', () => {
    const parts = ['TABLE', 'COLUMN', 'CONSTRAINT', 'POLICY'].map((type) =>
      index(type === 'TABLE' ? 'my orders' : 'my orders note', '1', { type })
    )
    const others = [index('my', '1', { type: 'COLUMN' }), index('my order note', '1', { type: 'COLUMN' })]
    const found = differences({ schema: schemaOf([], [...parts, ...others]) }, { objects: [] })
    expect(found.map((one) => one.kind === 'object' && `${one.type} ${one.name}`)).toEqual([
      'TABLE my orders',
      'COLUMN my',
      'COLUMN my order note'
    ])
  })
})

// --- the objects of a dump ------------------------------------------------------------------------------------------

/** A dump of entries, each with its type, schema, tag and SQL. */
function dump(
  ...entries: readonly (readonly [type: string, schema: string, name: string, sql: string])[]
): SchemaObject[] {
  const texts = entries.map(
    ([type, schema, tag, sql]) => `--\n-- Name: ${tag}; Type: ${type}; Schema: ${schema}; Owner: me\n--\n\n${sql}\n\n\n`
  )
  return objectsOf(readToc(`SET statement_timeout = 0;\n\n${texts.join('')}`))
}

function table(...lines: readonly string[]): SchemaObject[] {
  return dump(['TABLE', 'public', 't', lines.join('\n')])
}

function namesOf(all: readonly SchemaObject[]): string[] {
  return all.map(({ type, name: called }) => `${type} ${called}`)
}

describe('the objects of a dump', () => {
  test('are tables with their columns and checks, and the values of enums, each by itself', () => {
    const all = dump(
      [
        'TABLE',
        'public',
        't',
        `CREATE TABLE public.t (id integer DEFAULT nextval('s'::regclass, (1)), "my, note" text, CONSTRAINT positive CHECK ((id > 0)));`
      ],
      ['TYPE', 'public', 'mood', "CREATE TYPE public.mood AS ENUM (\n    'it''s',\n    'a, b'\n);"],
      ['TYPE', 'public', 'pair', 'CREATE TYPE public.pair AS (\n\ta integer,\n\tb text\n);']
    )
    expect(namesOf(all)).toEqual([
      'TABLE t',
      'COLUMN t id',
      'COLUMN t my, note',
      'CHECK CONSTRAINT t positive',
      'TYPE mood',
      "ENUM VALUE mood it's",
      'ENUM VALUE mood a, b',
      'TYPE pair'
    ])
  })

  test('are without owners, privileges, comments on extensions, and the history of migrations', () => {
    const all = dump(
      ['SCHEMA', '-', 'supabase_migrations', 'CREATE SCHEMA supabase_migrations;'],
      ['TABLE', 'supabase_migrations', 'schema_migrations', 'CREATE TABLE supabase_migrations.schema_migrations ();'],
      ['ACL', 'public', 'TABLE t', 'GRANT SELECT ON TABLE public.t TO anon;'],
      [
        'DEFAULT ACL',
        'public',
        'DEFAULT PRIVILEGES FOR TABLES',
        'ALTER DEFAULT PRIVILEGES FOR ROLE a GRANT ALL ON TABLES TO b;'
      ],
      ['COMMENT', '-', 'EXTENSION citext', "COMMENT ON EXTENSION citext IS 'x';"],
      ['COMMENT', 'public', 'TABLE t', "COMMENT ON TABLE public.t IS 'x';"]
    )
    expect(namesOf(all)).toEqual(['COMMENT TABLE t'])
    expect(table('CREATE TABLE public.t ();', 'ALTER TABLE public.t OWNER TO one;')).toEqual(
      table('CREATE TABLE public.t ();', 'ALTER TABLE public.t OWNER TO "the other";')
    )
  })

  test.each<[string, string, string]>([
    ['a NOT NULL constraint has', 'a text CONSTRAINT t_a_not_null NOT NULL', 'a text NOT NULL'],
    ['white space has', 'a   text\n\tDEFAULT 1', 'a text DEFAULT 1']
  ])('are the same, whatever name or shape %s', (_, one, other) => {
    expect(table(`CREATE TABLE public.t (${one});`)).toEqual(table(`CREATE TABLE public.t (${other});`))
  })

  test('are the same in a table that inherits, whatever is NOT NULL there', () => {
    const inherits = (columns: string): SchemaObject[] =>
      table(`CREATE TABLE public.t (${columns})\nINHERITS (public.p);`)
    expect(inherits('a integer,\n NOT NULL b,\n CONSTRAINT x NOT NULL c')).toEqual(inherits('a integer NOT NULL'))
    expect(table('CREATE TABLE public.t (a integer);')).not.toEqual(
      table('CREATE TABLE public.t (a integer NOT NULL);')
    )
  })

  test.each<[string, string, boolean]>([
    ['VIEW', 'CREATE VIEW public.t AS\n SELECT 1 AS n;', false],
    ['FUNCTION', 'CREATE FUNCTION public.t() RETURNS integer\n    LANGUAGE sql\n    RETURN 1;', false],
    ['FUNCTION', "CREATE FUNCTION public.t() RETURNS integer\n    LANGUAGE sql\n    AS 'SELECT 1';", true],
    ['FUNCTION', 'CREATE FUNCTION public.t() RETURNS integer\n    LANGUAGE sql\n    AS $$ SELECT 1 $$;', true],
    ['INDEX', 'CREATE INDEX t ON public.a USING btree (b);', true]
  ])('are portable if PostgreSQL repeats what it was told: %s %s', (type, sql, portable) => {
    expect(dump([type, 'public', 't', sql])).toMatchObject([{ portable }])
  })

  test('are not portable where they mention what only stands in for a type', () => {
    const entries = readToc(
      '-- Name: t; Type: TABLE; Schema: public; Owner: me\nCREATE TABLE public.t (a extensions."my geometry"(1), b text);\n'
    )
    const strange = new Set([JSON.stringify(['extensions', 'my geometry'])])
    expect(objectsOf(entries, strange).map(({ portable }) => portable)).toEqual([true, false, true])
  })

  test('that are defined under one name are one', () => {
    const operator = (of: string): readonly [string, string, string, string] => [
      'OPERATOR',
      'public',
      '===',
      `CREATE OPERATOR public.=== (LEFTARG = ${of});`
    ]
    const [one, both] = [dump(operator('integer')), dump(operator('integer'), operator('text'))]
    expect(both).toHaveLength(1)
    expect(changesBetween(one, both)).toMatchObject([{ fate: 'changed', name: '===' }])
  })
})
