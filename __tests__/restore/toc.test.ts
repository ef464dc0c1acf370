// A dump is read entry by entry: pg_dump's own comments say what each is, however hard a name tries to look like one.

import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { readParts } from '../../src/restore/statements.ts'
import { describeEntry, type Entry, keyOf, readToc, sectionsOf, textOf } from '../../src/restore/toc.ts'
import type { Name } from '../../src/sql.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { dumpSchema } from '../support/restore.ts'

const prelude = `--
-- PostgreSQL database dump
--

\\restrict a1B2

SET statement_timeout = 0;
SET transaction_timeout = 0;
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);

`

interface Head {
  readonly name: string
  readonly type: string
  readonly schema: string
  readonly owner: string
}

/** An entry as pg_dump writes it. */
function write({ name, type, schema, owner }: Head, sql: string): string {
  return `--\n-- Name: ${name}; Type: ${type}; Schema: ${schema}; Owner: ${owner}\n--\n\n${sql}\n\n\n`
}

function read(...entries: readonly string[]): Entry[] {
  return readToc(`${prelude}${entries.join('')}--\n-- PostgreSQL database dump complete\n--\n\n\\unrestrict a1B2\n\n`)
}

function table(name: string, sql = `CREATE TABLE public.${name} (id integer);`): string {
  return write({ name, type: 'TABLE', schema: 'public', owner: 'postgres' }, sql)
}

test('an entry has its type, schema, name, owner and statements, and what sets up a session belongs to none', () => {
  const sql = 'CREATE TABLE public.t (id integer);\n\n\nALTER TABLE public.t OWNER TO me;'
  expect(read(write({ name: 't', type: 'TABLE', schema: 'public', owner: 'me' }, sql))).toMatchObject([
    {
      type: 'TABLE',
      schema: 'public',
      name: 't',
      owner: 'me',
      settings: [],
      statements: [{ text: 'CREATE TABLE public.t (id integer)' }, { text: 'ALTER TABLE public.t OWNER TO me' }]
    }
  ])
})

test('what belongs to no schema has none, and an entry without a statement is none', () => {
  const empty = write(
    { name: 'public', type: 'SCHEMA', schema: '-', owner: 'pg_database_owner' },
    '-- *not* creating schema'
  )
  const publication = write({ name: 'p', type: 'PUBLICATION', schema: '-', owner: 'me' }, 'CREATE PUBLICATION p;')
  expect(read(empty, publication).map((entry) => [describeEntry(entry), entry.schema])).toEqual([
    ['PUBLICATION p', undefined]
  ])
})

// --- names that look like something else ----------------------------------------------------------------------------

test.each<[string, Head]>([
  ['a name', { name: 'x; Type: VIEW; Schema: public; Owner: y', type: 'TABLE', schema: 'public', owner: 'me' }],
  [
    'a name in another schema',
    { name: 'x; Type: VIEW; Schema: other; Owner: y', type: 'TABLE', schema: 'public', owner: 'me' }
  ],
  [
    'a name that ends as a head does',
    { name: 'x; Type: VIEW; Schema: ', type: 'TABLE', schema: 'public', owner: 'me' }
  ],
  [
    'a name in a schema without one',
    { name: 'x; Type: VIEW; Schema: -; Owner: -', type: 'PUBLICATION', schema: '-', owner: 'me' }
  ],
  ['a schema', { name: 'x', type: 'TABLE', schema: 's; Type: VIEW; Schema: public; Owner: y', owner: 'me' }],
  [
    'a name and a schema',
    { name: 'a; Type: VIEW; Schema: b', type: 'INDEX', schema: 's; Type: VIEW; Schema: public; Owner: y', owner: 'me' }
  ],
  ['an owner', { name: 'x', type: 'TABLE', schema: 'public', owner: 'me; Owner: you; Type: VIEW; Schema: nowhere' }],
  ['nothing', { name: '', type: 'TABLE', schema: 'public', owner: '' }]
])('%s that looks like a head of its own is read as what it is', (_, head) => {
  const schemas = ['other', 's; Type: VIEW; Schema: public; Owner: y'].map((name) =>
    write({ name, type: 'SCHEMA', schema: '-', owner: 'me' }, `CREATE SCHEMA "${name}";`)
  )
  const [, , entry] = read(...schemas, write(head, 'SELECT 1;'))
  expect(entry).toMatchObject({ ...head, schema: head.schema === '-' ? undefined : head.schema })
})

test('whatever a table is called, it is read as that table', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        '; Type: VIEW',
        '; Schema: public',
        '; Owner: me',
        '; Schema: -',
        '--',
        "'",
        '"',
        ';',
        ' ',
        'x',
        '$$',
        '/*',
        '\\',
        '🐘'
      ),
      {
        minLength: 1,
        maxLength: 8
      }
    )
    .map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(hostile, (name) => {
      const quoted = `public."${name.replaceAll('"', '""')}"`
      const entry = table(name, `CREATE TABLE ${quoted} (id integer);\n\nALTER TABLE ${quoted} OWNER TO postgres;`)
      const expected = {
        type: 'TABLE',
        schema: 'public',
        name,
        owner: 'postgres',
        relations: Array(2).fill({ schema: 'public', name })
      }
      expect(read(table('before'), entry, table('after'))[1]).toMatchObject(expected)
    })
  )
})

test('a schema of several lines has its own name, although a comment has it on one', () => {
  const entries = read(
    write({ name: 'two lines', type: 'SCHEMA', schema: '-', owner: 'me' }, 'CREATE SCHEMA "two\nlines";'),
    write({ name: 't', type: 'TABLE', schema: 'two lines', owner: 'me' }, 'CREATE TABLE "two\nlines".t ();')
  )
  expect(entries.map(({ schema, name }) => [schema, name])).toEqual([
    [undefined, 'two\nlines'],
    ['two\nlines', 't']
  ])
})

test('a head in a body, in a comment or in a string begins nothing', () => {
  const head = '-- Name: fake; Type: TABLE; Schema: public; Owner: me\n'
  const sql = `CREATE FUNCTION public.f() RETURNS text LANGUAGE sql AS $_$\n--\n${head}--\nSELECT 1;$_$;\n\nCOMMENT ON FUNCTION public.f() IS '\n${head}';\n/*\n${head}*/\nSELECT\n${head}1;`
  const entries = read(write({ name: 'f()', type: 'FUNCTION', schema: 'public', owner: 'me' }, sql))
  expect(entries.map(keyOf)).toEqual(['["FUNCTION","public","f()"]'])
  expect(entries[0]?.statements).toHaveLength(3)
})

// --- settings in between --------------------------------------------------------------------------------------------

test('what is set in between holds for what is stored, until it is set again', () => {
  const index = write(
    { name: 'i', type: 'INDEX', schema: 'public', owner: 'me' },
    'CREATE INDEX i ON public.c USING btree (id);'
  )
  const view = write({ name: 'v', type: 'VIEW', schema: 'public', owner: 'me' }, 'CREATE VIEW public.v AS SELECT 1;')
  const entries = read(
    "SET default_tablespace = '';\n\nSET default_table_access_method = heap;\n\n",
    table('a'),
    'SET default_tablespace = fast;\n\n',
    table('b'),
    view,
    'SET default_table_access_method = columnar;\n\n',
    table('c'),
    index,
    "SET default_tablespace = '';\n\nSET default_table_access_method = heap;\n\n",
    table('d')
  )
  const fast = { name: 'default_tablespace', value: 'fast' }
  const columnar = { name: 'default_table_access_method', value: 'columnar' }
  expect(entries.map(({ name, settings }) => [name, settings])).toEqual([
    ['a', []],
    ['b', [fast]],
    ['v', []],
    ['c', [fast, columnar]],
    ['i', [fast, columnar]],
    ['d', []]
  ])
  expect(entries.every(({ statements }) => statements.length === 1)).toBe(true)
})

test('the text of an entry does not depend on where in a dump it stands, but on where it is stored', () => {
  const set = "SET default_tablespace = '';\n\nSET default_table_access_method = heap;\n\n"
  const [a] = read(set, table('a'))
  const [, later] = read(set, table('b'), table('a'))
  const [elsewhere] = read('SET default_tablespace = fast;\n\n', table('a'))
  expect(textOf(later as Entry)).toBe(textOf(a as Entry))
  expect(textOf(elsewhere as Entry)).not.toBe(textOf(a as Entry))
})

// --- what is refused ------------------------------------------------------------------------------------------------

test.each(['\\! rm -rf x', '\\connect other', '\\copy t from x', '\\i x.sql', '\\', '\\restricted'])(
  'a command for psql is refused: %s',
  (command) => {
    expect(() => read(table('a'), `${command}\n`, table('b'))).toThrow(
      expect.objectContaining({ code: 'SNAPSHOT_DAMAGED', message: expect.stringContaining('a command for psql') })
    )
  }
)

test.each(["SELECT 'x", 'SELECT 1', '/* x', 'CREATE FUNCTION public.f() BEGIN ATOMIC SELECT 1;'])(
  'what does not end is refused: %s',
  (sql) => {
    expect(() => readToc(`${prelude}${table('a')}${sql}`)).toThrow(
      expect.objectContaining({
        code: 'SNAPSHOT_DAMAGED',
        message: expect.stringContaining('schema.sql cannot be read: ')
      })
    )
  }
)

// --- what an entry is about -----------------------------------------------------------------------------------------

const t: Name = { schema: 'app', name: 't' }

test.each<[string, readonly Name[]]>([
  ['CREATE UNLOGGED TABLE app.t (id integer);', [t]],
  ['CREATE FOREIGN TABLE app.t (id integer) SERVER s;', [t]],
  ['CREATE OR REPLACE VIEW app.t AS SELECT 1 FROM app.other;', [t]],
  ['CREATE MATERIALIZED VIEW app.t AS SELECT 1 WITH NO DATA;', [t]],
  ['CREATE TABLE sequence."table" (on_x integer);', [{ schema: 'sequence', name: 'table' }]],
  ['ALTER TABLE ONLY app.t ADD CONSTRAINT "k on" UNIQUE (id);', [t, { schema: 'app', name: 'k on' }]],
  [
    'ALTER TABLE ONLY app.t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES other.p(id);',
    [t, { schema: 'app', name: 'k' }]
  ],
  [
    'ALTER TABLE app.t ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (\n SEQUENCE NAME app."t_id_seq"\n START WITH 1\n);',
    [t, { schema: 'app', name: 't_id_seq' }]
  ],
  ['ALTER TABLE ONLY other.p ATTACH PARTITION app.t DEFAULT;', [t, { schema: 'other', name: 'p' }]],
  ['ALTER INDEX other.p ATTACH PARTITION app.t;', [t, { schema: 'other', name: 'p' }]],
  ['ALTER SEQUENCE app.s OWNED BY app.t.id;', [t, { schema: 'app', name: 's' }]],
  ['CREATE UNIQUE INDEX i ON ONLY app.t USING btree (id);', [t, { schema: 'app', name: 'i' }]],
  [
    'CREATE INDEX index ON sequence.view USING btree (name);',
    [
      { schema: 'sequence', name: 'view' },
      { schema: 'sequence', name: 'index' }
    ]
  ],
  [
    "CREATE CONSTRAINT TRIGGER before AFTER UPDATE OF trigger ON app.t FROM other.p FOR EACH ROW WHEN ((old.a ON) IS NULL) EXECUTE FUNCTION app.f('on other.x');",
    [t]
  ],
  ['CREATE POLICY "p on q" ON app.t USING ((EXISTS ( SELECT FROM a.b)));', [t]],
  ['CREATE RULE "to" AS\n ON INSERT TO app.t DO INSTEAD INSERT INTO other.p VALUES (1);', [t]],
  ['CREATE STATISTICS app.s ON a, EXTRACT(year FROM at) FROM app.t;', [t]],
  ['ALTER PUBLICATION p ADD TABLE ONLY app.t (id) WHERE ((id > 0));', [t]],
  ["COMMENT ON COLUMN app.t.id IS 'x';", [t]],
  ["COMMENT ON TRIGGER x ON app.t IS 'ON other.p';", [t]],
  ['GRANT SELECT(id),UPDATE(name) ON TABLE app.t TO PUBLIC;', [t]],
  ['REVOKE ALL ON SEQUENCE app.t FROM PUBLIC;', [t]],
  ['GRANT ALL ON FUNCTION app.t(integer) TO PUBLIC;', []],
  ["COMMENT ON CONSTRAINT c ON DOMAIN app.d IS 'x';", []],
  ['CREATE FUNCTION app.t(x integer) RETURNS integer LANGUAGE sql RETURN 1;', []],
  ['CREATE SCHEMA app;', []]
])('%s', (sql, relations) => {
  const [entry] = read(write({ name: 'x', type: 'X', schema: 'app', owner: 'me' }, sql))
  expect(entry?.relations).toEqual(relations)
})

// --- order ----------------------------------------------------------------------------------------------------------

test('privileges on schemas come with the schemas, and event triggers at the very end', () => {
  const entry = (type: string, name: string, schema = 'app'): string =>
    write({ name, type, schema, owner: 'me' }, 'SELECT 1;')
  const { preData, postData, eventTriggers } = sectionsOf(
    read(
      entry('SCHEMA', 'app', '-'),
      entry('SCHEMA', 'b', '-'),
      entry('COMMENT', 'SCHEMA b', '-'),
      entry('FUNCTION', 'f()'),
      entry('TABLE', 't'),
      entry('CONSTRAINT', 't k'),
      entry('MATERIALIZED VIEW', 'behind a key'),
      entry('ACL', 'SCHEMA app', '-'),
      entry('ACL', 'TABLE t'),
      entry('EVENT TRIGGER', 'e', '-'),
      entry('COMMENT', 'EVENT TRIGGER e', '-'),
      entry('DEFAULT ACL', 'DEFAULT PRIVILEGES FOR TABLES')
    )
  )
  expect(preData.map(({ name }) => name)).toEqual(['app', 'b', 'SCHEMA app', 'SCHEMA b', 'f()', 't'])
  expect(postData.map(({ name }) => name)).toEqual(['t k', 'behind a key', 'TABLE t', 'DEFAULT PRIVILEGES FOR TABLES'])
  expect(eventTriggers.map(({ name }) => name)).toEqual(['e', 'EVENT TRIGGER e'])
})

// --- real dumps -----------------------------------------------------------------------------------------------------

const fixtures = readdirSync(new URL('../fixtures/', import.meta.url)).filter((file) => file.endsWith('.sql'))

test.each(fixtures)('of a real dump of %s nothing is lost, and everything is of a known kind', async (fixture) => {
  await using database = await createDatabase(17, fixture)
  const dump = await dumpSchema(database.url)
  const entries = readToc(dump)
  const texts = [...readParts(dump)].flatMap((part) => ('statement' in part ? [part.statement.text] : []))
  const ofSession = /^SET (?:default_table|\w+ = )|^SELECT pg_catalog\.set_config/
  expect(entries.flatMap(({ statements }) => statements.map(({ text }) => text))).toEqual(
    texts.filter((text) => !ofSession.test(text))
  )
  expect(new Set(entries.map(keyOf)).size).toBe(entries.length)
  const known = await readRelations(database)
  const unknown = entries
    .flatMap(({ relations }) => relations)
    .filter(({ schema, name }) => !known.has(`${schema}.${name}`))
  expect(unknown).toEqual([])
})

/** Relations and constraints of a database, which are what an entry can be about. */
async function readRelations(database: TestDatabase): Promise<Set<string>> {
  const rows = await database.query(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      UNION SELECT n.nspname || '.' || k.conname FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace`
  )
  return new Set(rows.map((row) => String(row.name)))
}
