// The inventory: one object of each kind is made, and each is found; what comes by itself is not.

import { parseConnectionString } from '../../src/database/connection.ts'
import { type InventoryGroup, readInventory } from '../../src/database/inventory.ts'
import { SharedSnapshot } from '../../src/database/shared-snapshot.ts'
import { createDatabase, sharedServerUrl, type TestDatabase } from '../support/database.ts'
import { dumpSchema, startOwnServers, urlAs } from '../support/restore.ts'
import type { Major } from '../support/server.ts'

const majors: readonly Major[] = [15, 17]

const roles = `DO $$ BEGIN
  CREATE ROLE reader LOGIN PASSWORD 'reader';
  CREATE ROLE writer;
EXCEPTION WHEN duplicate_object THEN NULL; END $$;`

/** One object of each kind, and the rows of one table. */
const everything = `${roles}
  CREATE SCHEMA all_kinds;
  SET search_path = all_kinds;
  GRANT USAGE ON SCHEMA all_kinds TO reader;
  ALTER DEFAULT PRIVILEGES IN SCHEMA all_kinds GRANT SELECT ON TABLES TO writer;
  ALTER DEFAULT PRIVILEGES FOR ROLE writer GRANT USAGE ON SCHEMAS TO reader;
  ALTER DEFAULT PRIVILEGES FOR ROLE writer GRANT USAGE ON SEQUENCES TO reader;
  ALTER DEFAULT PRIVILEGES FOR ROLE writer REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
  ALTER DEFAULT PRIVILEGES FOR ROLE writer REVOKE USAGE ON TYPES FROM PUBLIC;

  CREATE TYPE mood AS ENUM ('sad', 'happy');
  CREATE TYPE point_of_map AS (x integer, y integer);
  CREATE TYPE span AS RANGE (subtype = integer, multirange_type_name = spans);
  CREATE DOMAIN positive AS integer CONSTRAINT above_zero CHECK (VALUE > 0);
  CREATE TYPE shell;
  CREATE TYPE label;
  CREATE FUNCTION label_in(cstring) RETURNS label LANGUAGE internal IMMUTABLE STRICT AS 'textin';
  CREATE FUNCTION label_out(label) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
  CREATE TYPE label (INPUT = label_in, OUTPUT = label_out, LIKE = text);
  GRANT USAGE ON TYPE mood TO reader;
  REVOKE USAGE ON DOMAIN positive FROM PUBLIC;

  CREATE TABLE customers (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text CONSTRAINT one_email UNIQUE, name text);
  CREATE TABLE orders (id serial, customer integer CONSTRAINT to_customer REFERENCES customers, total numeric CONSTRAINT paid CHECK (total > 0),
    during int4range, CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&));
  INSERT INTO customers (email, name) VALUES ('a@example.com', 'A');
  ALTER DEFAULT PRIVILEGES IN SCHEMA all_kinds REVOKE SELECT ON TABLES FROM writer;
  ALTER DEFAULT PRIVILEGES IN SCHEMA all_kinds GRANT INSERT ON TABLES TO reader;
  REVOKE ALL ON customers, orders FROM writer;
  CREATE TABLE parted (id integer PRIMARY KEY, customer integer CONSTRAINT parted_customer REFERENCES customers) PARTITION BY RANGE (id);
  CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (1) TO (10);
  REVOKE ALL ON parted, parted_1 FROM reader;
  CREATE INDEX by_customer ON parted (customer);
  CREATE INDEX by_name ON customers (name);
  CREATE VIEW names AS SELECT name FROM customers;
  CREATE MATERIALIZED VIEW totals AS SELECT customer, sum(total) AS total FROM orders GROUP BY 1;
  CREATE UNIQUE INDEX of_totals ON totals (customer);
  CREATE SEQUENCE numbers;
  CREATE STATISTICS email_name ON email, name FROM customers;
  REVOKE ALL ON names, totals FROM reader;
  GRANT SELECT ON customers, names, totals TO reader;
  GRANT SELECT (total), UPDATE (total) ON orders TO reader;
  GRANT USAGE ON SEQUENCE numbers, customers_id_seq TO reader;
  GRANT SELECT ON customers TO PUBLIC;

  CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
  CREATE FUNCTION twice(n integer, what mood DEFAULT 'sad') RETURNS integer LANGUAGE sql AS 'SELECT 2 * n';
  CREATE PROCEDURE nothing(n integer) LANGUAGE sql AS 'SELECT 1';
  CREATE AGGREGATE product(integer) (SFUNC = int4mul, STYPE = integer, INITCOND = '1');
  CREATE AGGREGATE number_of(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
  REVOKE EXECUTE ON FUNCTION touch() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION twice(integer, mood) TO writer;
  CREATE TRIGGER touched BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION touch();
  CREATE TRIGGER touched_parts AFTER UPDATE ON parted FOR EACH ROW EXECUTE FUNCTION touch();
  CREATE CONSTRAINT TRIGGER late AFTER INSERT ON orders DEFERRABLE FOR EACH ROW EXECUTE FUNCTION touch();
  CREATE RULE never AS ON DELETE TO orders DO INSTEAD NOTHING;
  ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own_rows ON customers USING (name = current_user);

  CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
  CREATE OPERATOR === (LEFTARG = text, RIGHTARG = text, FUNCTION = texteq);
  CREATE OPERATOR !! (RIGHTARG = integer, FUNCTION = int4um);
  CREATE OPERATOR FAMILY lone USING hash;
  CREATE OPERATOR CLASS falling FOR TYPE integer USING btree AS OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <,
    FUNCTION 1 btint4cmp(integer, integer);
  CREATE OPERATOR CLASS falling FOR TYPE integer USING hash AS OPERATOR 1 =, FUNCTION 1 hashint4(integer);
  CREATE COLLATION as_bytes FROM "C";
  CREATE CONVERSION latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
  CREATE TEXT SEARCH PARSER words (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype);
  CREATE TEXT SEARCH TEMPLATE plain (INIT = dsimple_init, LEXIZE = dsimple_lexize);
  CREATE TEXT SEARCH DICTIONARY plain_words (TEMPLATE = plain);
  CREATE TEXT SEARCH CONFIGURATION plain_text (PARSER = words);

  CREATE FUNCTION own_handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
  CREATE TRUSTED LANGUAGE own_language HANDLER own_handler;
  GRANT USAGE ON LANGUAGE own_language TO reader;
  REVOKE USAGE ON LANGUAGE own_language FROM PUBLIC;
  CREATE ACCESS METHOD own_heap TYPE TABLE HANDLER heap_tableam_handler;
  CREATE FUNCTION place_of(mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
  CREATE CAST (mood AS integer) WITH FUNCTION place_of(mood);
  CREATE FUNCTION to_own(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'boolin';
  CREATE TRANSFORM FOR mood LANGUAGE own_language (FROM SQL WITH FUNCTION to_own(internal));
  CREATE FOREIGN DATA WRAPPER own_wrapper;
  GRANT USAGE ON FOREIGN DATA WRAPPER own_wrapper TO reader;
  CREATE SERVER elsewhere FOREIGN DATA WRAPPER own_wrapper;
  GRANT USAGE ON FOREIGN SERVER elsewhere TO reader;
  CREATE USER MAPPING FOR reader SERVER elsewhere;
  CREATE USER MAPPING FOR PUBLIC SERVER elsewhere;
  CREATE FOREIGN TABLE far_away (id integer CONSTRAINT far_id CHECK (id > 0)) SERVER elsewhere;
  REVOKE ALL ON far_away FROM reader;
  CREATE PUBLICATION news FOR TABLE customers;
  CREATE SUBSCRIPTION from_elsewhere CONNECTION 'dbname=elsewhere' PUBLICATION news
    WITH (connect = false, slot_name = NONE, enabled = false, create_slot = false);
  CREATE FUNCTION on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN END $$;
  CREATE EVENT TRIGGER watch_ddl ON ddl_command_end EXECUTE FUNCTION on_ddl();`

/** Kind, schema and names; the schema is all_kinds where there is none. */
const expected: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  schema: { '-': ['all_kinds', 'public'] },
  table: { all_kinds: ['customers', 'orders', 'parted', 'parted_1'] },
  rows: { all_kinds: ['customers'] },
  view: { all_kinds: ['names'] },
  'materialized view': { all_kinds: ['totals'] },
  'foreign table': { all_kinds: ['far_away'] },
  sequence: { all_kinds: ['customers_id_seq OWNED BY customers.id', 'numbers', 'orders_id_seq'] },
  index: {
    all_kinds: ['customers by_name', 'parted by_customer', 'parted_1 parted_1_customer_idx', 'totals of_totals']
  },
  constraint: {
    all_kinds: [
      'customers customers_pkey',
      'customers one_email',
      'far_away far_id',
      'orders no_overlap',
      'orders paid',
      'orders to_customer',
      'parted parted_customer',
      'parted parted_pkey',
      'parted_1 parted_1_pkey',
      'positive above_zero'
    ]
  },
  trigger: { all_kinds: ['customers touched', 'orders late', 'parted touched_parts'] },
  rule: { all_kinds: ['orders never'] },
  policy: { all_kinds: ['customers own_rows'] },
  function: {
    all_kinds: [
      'label_in(cstring)',
      'label_out(all_kinds.label)',
      'nothing(integer)',
      'number_of(*)',
      'on_ddl()',
      'own_handler()',
      'place_of(all_kinds.mood)',
      'product(integer)',
      'to_own(internal)',
      'touch()',
      'twice(integer, all_kinds.mood)'
    ]
  },
  type: { all_kinds: ['label', 'mood', 'point_of_map', 'positive', 'shell', 'span'] },
  operator: { all_kinds: ['!! (NONE, integer)', '=== (integer, integer)', '=== (text, text)'] },
  'operator class': { all_kinds: ['falling USING btree', 'falling USING hash'] },
  'operator family': { all_kinds: ['falling USING btree', 'falling USING hash', 'lone USING hash'] },
  collation: { all_kinds: ['as_bytes'] },
  conversion: { all_kinds: ['latin'] },
  default: { all_kinds: ['orders id'] },
  partition: { all_kinds: ['parted_1 OF parted'] },
  'publication table': { all_kinds: ['customers IN news'] },
  'row security': { all_kinds: ['customers ENABLED'] },
  'text search configuration': { all_kinds: ['plain_text'] },
  'text search dictionary': { all_kinds: ['plain_words'] },
  'text search parser': { all_kinds: ['words'] },
  'text search template': { all_kinds: ['plain'] },
  statistics: { all_kinds: ['customers email_name'] },
  extension: { '-': ['plpgsql'] },
  language: { '-': ['own_language'] },
  'access method': { '-': ['own_heap'] },
  cast: { '-': ['all_kinds.mood AS integer'] },
  transform: { '-': ['all_kinds.mood own_language'] },
  'foreign data wrapper': { '-': ['own_wrapper'] },
  server: { '-': ['elsewhere'] },
  'user mapping': { '-': ['public elsewhere', 'reader elsewhere'] },
  publication: { '-': ['news'] },
  subscription: { '-': ['from_elsewhere'] },
  'event trigger': { '-': ['watch_ddl'] },
  'default privileges': {
    '-': ['writer ON FUNCTIONS', 'writer ON SCHEMAS', 'writer ON SEQUENCES', 'writer ON TYPES'],
    all_kinds: ['postgres ON TABLES']
  },
  grant: {
    '-': [
      'foreign data wrapper own_wrapper TO reader',
      'language own_language TO reader',
      'schema all_kinds TO reader',
      'schema public TO PUBLIC',
      'server elsewhere TO reader'
    ],
    all_kinds: [
      'column orders.total TO reader',
      'function twice(integer, all_kinds.mood) TO writer',
      'materialized view totals TO reader',
      'sequence customers_id_seq OWNED BY customers.id TO reader',
      'sequence numbers TO reader',
      'table customers TO PUBLIC',
      'table customers TO reader',
      'type mood TO reader',
      'view names TO reader'
    ]
  }
}

const servers = await startOwnServers()
afterAll(() => servers[Symbol.asyncDispose]())

async function read(url: string): Promise<InventoryGroup[]> {
  await using snapshot = await SharedSnapshot.open(parseConnectionString(url))
  return await snapshot.use(readInventory)
}

type Named = Record<string, Record<string, readonly string[]>>

/** By kind and schema. Roles are those of the whole server: a test asks for its own. */
function byKind(inventory: readonly InventoryGroup[]): Named {
  const named: Named = {}
  for (const { kind, schema, names } of inventory.filter((group) => group.kind !== 'role'))
    named[kind] = { ...named[kind], [schema ?? '-']: names }
  return named
}

function namesOf(inventory: readonly InventoryGroup[], kind: string, schema: string | null = null): readonly string[] {
  return inventory.find((group) => group.kind === kind && group.schema === schema)?.names ?? []
}

function countOf(inventory: readonly InventoryGroup[], kind: string): number | undefined {
  return inventory.find((group) => group.kind === kind)?.count
}

// Nobody drops these databases: one with a subscription cannot be dropped, and the servers go as a whole.
const full = new Map<Major, TestDatabase>()
beforeAll(async () => {
  for (const major of majors) full.set(major, await createDatabase(major, everything))
})

function databaseOf(major: Major): TestDatabase {
  const database = full.get(major)
  if (!database) throw new Error('it was made before the tests')
  return database
}

describe.each(majors)('on PostgreSQL %i', (major) => {
  test('there is one object of each kind, and nothing that PostgreSQL made by itself', async () => {
    const inventory = await read(databaseOf(major).url)
    expect(byKind(inventory)).toEqual(expected)
    expect(namesOf(inventory, 'role')).toEqual(['postgres', 'reader', 'writer'])
    for (const group of inventory) expect(group.count).toBe(group.names.length)
  })

  test('somebody who is no superuser reads the same', async () => {
    const inventory = await read(urlAs('reader', major, databaseOf(major).name))
    expect(byKind(inventory)).toEqual(expected)
  })

  test('a dump of it gives the same, in the same order, however that database sorts its texts', async () => {
    // In Lithuanian y comes with i, so that type comes before trigger.
    const name = `lithuanian_${major}`
    await databaseOf(17).query(`CREATE DATABASE ${name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'lt'`)
    const url = sharedServerUrl(17, name)
    const other = await databaseOf(17).client(url)
    await other.query(await dumpSchema(databaseOf(major).url))
    await other.query(`INSERT INTO all_kinds.customers (email) VALUES ('b@example.com')`)
    expect(await read(url)).toEqual(await read(databaseOf(major).url))
  })

  test('what belongs to an extension is not in it, nor is a table that lasts only as long as its session', async () => {
    await using database = await createDatabase(major, '')
    const before = await read(database.url)
    await database.query(`CREATE SCHEMA extensions;
      CREATE EXTENSION citext SCHEMA extensions; CREATE EXTENSION hstore; CREATE EXTENSION btree_gist; CREATE EXTENSION postgres_fdw;
      CREATE EXTENSION pg_stat_statements SCHEMA extensions;
      CREATE TABLE of_extension (id serial PRIMARY KEY CHECK (id > 0), note text); CREATE INDEX of_it ON of_extension (note);
      INSERT INTO of_extension (note) VALUES ('one'); ALTER TABLE of_extension ENABLE ROW LEVEL SECURITY;
      CREATE POLICY of_it ON of_extension USING (true); CREATE RULE of_it AS ON DELETE TO of_extension DO INSTEAD NOTHING;
      GRANT SELECT, UPDATE (note) ON of_extension TO reader;
      ALTER EXTENSION hstore ADD TABLE of_extension; ALTER EXTENSION hstore ADD SEQUENCE of_extension_id_seq;
      CREATE FUNCTION of_extension() RETURNS integer LANGUAGE sql AS 'SELECT 1'; GRANT EXECUTE ON FUNCTION of_extension() TO reader;
      ALTER EXTENSION hstore ADD FUNCTION of_extension();
      CREATE TEMPORARY TABLE passing (id serial PRIMARY KEY); CREATE TEMPORARY VIEW passing_too AS SELECT 1 AS one;
      CREATE FUNCTION pg_temp.passing() RETURNS integer LANGUAGE sql AS 'SELECT 1'; CREATE TYPE pg_temp.mood AS ENUM ('a')`)
    const after = await read(database.url)
    expect(byKind(after)).toEqual({
      ...byKind(before),
      schema: { '-': ['extensions', 'public'] },
      extension: { '-': ['btree_gist', 'citext', 'hstore', 'pg_stat_statements', 'plpgsql', 'postgres_fdw'] }
    })
  })

  test('a table that was emptied has no rows any more once its pages are gone, and one that was never filled has none', async () => {
    await using database = await createDatabase(
      major,
      `CREATE TABLE filled (id integer); INSERT INTO filled VALUES (1); CREATE TABLE fresh (id integer);
       CREATE TABLE truncated (id integer); INSERT INTO truncated VALUES (1)`
    )
    expect(namesOf(await read(database.url), 'rows', 'public')).toEqual(['filled', 'truncated'])
    await database.query('TRUNCATE truncated')
    expect(namesOf(await read(database.url), 'rows', 'public')).toEqual(['filled'])
  })

  test('names are what they are', async () => {
    const odd = `a "b"\n'c' 🐘 -- ; $$ \\ %I`
    const quoted = `"${odd.replaceAll('"', '""')}"`
    await using database = await createDatabase(
      major,
      `CREATE SCHEMA ${quoted}; SET search_path = ${quoted}; CREATE TYPE ${quoted} AS ENUM ('x'); CREATE SEQUENCE "of it";
       CREATE TABLE "${'t'.repeat(63)}" (${quoted} integer CONSTRAINT ${quoted} PRIMARY KEY, two ${quoted});
       CREATE INDEX "${'i'.repeat(63)}" ON "${'t'.repeat(63)}" (two);
       CREATE FUNCTION ${quoted}(one ${quoted}, two ${quoted}[]) RETURNS integer LANGUAGE sql AS 'SELECT 1';
       CREATE POLICY ${quoted} ON "${'t'.repeat(63)}"; GRANT SELECT (${quoted}) ON "${'t'.repeat(63)}" TO reader`
    )
    const inventory = await read(database.url)
    const table = 't'.repeat(63)
    expect(namesOf(inventory, 'schema')).toContain(odd)
    expect(namesOf(inventory, 'type', odd)).toEqual([odd])
    expect(namesOf(inventory, 'sequence', odd)).toEqual(['of it'])
    expect(namesOf(inventory, 'constraint', odd)).toEqual([`${table} ${odd}`])
    expect(namesOf(inventory, 'index', odd)).toEqual([`${table} ${'i'.repeat(63)}`])
    expect(namesOf(inventory, 'function', odd)).toEqual([`${odd}(${quoted}.${quoted}, ${quoted}.${quoted}[])`])
    expect(namesOf(inventory, 'policy', odd)).toEqual([`${table} ${odd}`])
    expect(namesOf(inventory, 'grant', odd)).toEqual([`column ${table}.${odd} TO reader`])
  })
})

describe.each(majors)('what has no names, on PostgreSQL %i', (major) => {
  const services = `${roles}
    CREATE SCHEMA storage; CREATE TABLE storage.objects (id integer); INSERT INTO storage.objects VALUES (1), (2), (3);
    CREATE SCHEMA vault; CREATE TABLE vault.secrets (id integer); INSERT INTO vault.secrets VALUES (1), (2);
    CREATE SCHEMA cron; CREATE TABLE cron.job (id integer); INSERT INTO cron.job VALUES (1);
    SELECT lo_create(0), lo_create(0)`

  test('is counted', async () => {
    await using database = await createDatabase(major, services)
    const inventory = await read(database.url)
    expect(inventory.filter(({ names }) => names.length === 0)).toEqual([
      { kind: 'large object', schema: null, count: 2, names: [] },
      { kind: 'storage file', schema: null, count: 3, names: [] },
      { kind: 'vault secret', schema: null, count: 2, names: [] },
      { kind: 'cron job', schema: null, count: 1, names: [] }
    ])
  })

  test('is not mentioned where there is none', async () => {
    await using database = await createDatabase(
      major,
      'CREATE SCHEMA storage; CREATE TABLE storage.objects (id integer); CREATE SCHEMA other; CREATE TABLE other.job (id integer); INSERT INTO other.job VALUES (1)'
    )
    expect((await read(database.url)).filter(({ names }) => names.length === 0)).toEqual([])
  })

  test('is neither counted nor an error where the role may not read it, or not all of it', async () => {
    await using database = await createDatabase(
      major,
      `${services};
       GRANT USAGE ON SCHEMA storage, vault TO reader; GRANT SELECT ON storage.objects TO reader; GRANT SELECT ON cron.job TO reader;
       ALTER TABLE storage.objects ENABLE ROW LEVEL SECURITY; CREATE POLICY "only one" ON storage.objects TO reader USING (id = 1)`
    )
    const url = urlAs('reader', major, database.name)
    const inventory = await read(url)
    // vault.secrets has no grant, cron.job is in a schema that may not be used, a policy hides two files of storage.
    expect(inventory.filter(({ names }) => names.length === 0)).toEqual([
      { kind: 'large object', schema: null, count: 2, names: [] }
    ])
    await database.query(
      'ALTER TABLE storage.objects DISABLE ROW LEVEL SECURITY; GRANT USAGE ON SCHEMA cron TO reader; GRANT SELECT ON vault.secrets TO reader'
    )
    const more = await read(url)
    expect(['storage file', 'vault secret', 'cron job'].map((kind) => countOf(more, kind))).toEqual([3, 2, 1])
  })

  test('is no error where not even large objects may be counted', async () => {
    await using database = await createDatabase(major, `${roles} REVOKE SELECT ON pg_largeobject_metadata FROM PUBLIC`)
    expect((await read(urlAs('reader', major, database.name))).length).toBeGreaterThan(0)
  })
})
