// A sandbox that lacks an extension: what needs it is named with the reason, all else is proven, and nothing hides behind it.

import type { SandboxDatabase } from '../../src/database/sandbox.ts'
import { damages } from '../../src/drill/damage.ts'
import { type Trial, tryRestore } from '../../src/drill/trial.ts'
import { GateError } from '../../src/errors.ts'
import { checkRestored } from '../../src/restore/rows.ts'
import type { Manifest } from '../../src/snapshot/manifest.ts'
import { openSnapshot, type Snapshot } from '../../src/snapshot/snapshot.ts'
import { type Name, quoteIdentifier } from '../../src/sql.ts'
import { accountFor, type CoverageGroup, checkStructure } from '../../src/verification/coverage.ts'
import { runBackup, temporaryDirectory } from '../support/backup.ts'
import { createDatabase } from '../support/database.ts'
import { copyOfBackup, reseal } from '../support/reseal.ts'
import { readSchemas } from '../support/restore.ts'
import { openSandbox, type TestSandbox } from '../support/sandbox.ts'
import type { Major } from '../support/server.ts'

let home: Awaited<ReturnType<typeof temporaryDirectory>>
/** For trials that fail: each finds it empty. */
let emptied: TestSandbox

beforeAll(async () => {
  home = await temporaryDirectory()
  emptied = await openSandbox([])
})

afterAll(async () => {
  await emptied[Symbol.asyncDispose]()
  await home[Symbol.asyncDispose]()
})

const backups = new Map<string, Promise<Snapshot>>()

/** The backup of a database that was made for it; there is one of each. */
function backupOf(sql: string, major: Major = 17): Promise<Snapshot> {
  const backup = backups.get(sql) ?? backUp(sql, major)
  backups.set(sql, backup)
  return backup
}

async function backUp(sql: string, major: Major): Promise<Snapshot> {
  await using source = await createDatabase(major, sql)
  const schemas = await readSchemas(source)
  const { status, directory } = await runBackup({ 'db-url': source.url, output: home.path, schemas })
  expect(status).toBe('passed')
  return openSnapshot(directory)
}

interface Drilled {
  readonly trial: Trial
  readonly account: readonly CoverageGroup[]
  /** Objects of the source that the sandbox has not, but for its extensions. */
  readonly gone: readonly string[]
  /** What was omitted, in pg_dump's words. */
  readonly omitted: readonly string[]
  readonly query: SandboxDatabase['query']
}

/** Restores a backup without extensions, and expects of it what must hold whatever happens. */
async function drill(backup: Snapshot, look: (drilled: Drilled) => Promise<void> | void): Promise<void> {
  await using sandbox = await openSandbox([])
  const { manifest } = backup
  const trial = await attempt(sandbox.database, backup)
  expect(checkRestored(trial.tables)).toMatchObject({ status: 'passed' })
  const rows = trial.tables.reduce((sum, table) => sum + table.actual.rows, 0)
  expect(rows).toBe(manifest.total_records)
  expect(trial.loaded.map(nameOf).sort()).toEqual(manifest.tables.map(nameOf).sort())
  expect(trial.lacking).toEqual(
    manifest.extensions
      .map(({ name }) => name)
      .filter((name) => name !== 'plpgsql')
      .sort()
  )
  for (const { object, reason } of trial.omissions)
    expect([object?.type, reason]).toEqual([
      expect.any(String),
      expect.stringContaining(`(the sandbox lacks ${trial.lacking.join(', ')})`)
    ])
  const account = accountOf(trial, manifest)
  expect(checkStructure(account)).toMatchObject({ status: 'passed' })
  const has = objectsOf(trial.outcome?.inventory ?? [])
  const gone = objectsOf(manifest.inventory ?? []).filter(
    (object) => !has.includes(object) && !/^(?:role|extension) /.test(object)
  )
  const omitted = trial.omissions.map(({ what }) => what)
  await look({ trial, account, gone, omitted, query: (...input) => sandbox.database.query(...input) })
}

function attempt(database: SandboxDatabase, snapshot: Snapshot): Promise<Trial> {
  return tryRestore({
    database,
    snapshot,
    lockTimeout: 0,
    signal: new AbortController().signal,
    tell: () => undefined,
    progress: { start: () => ({ advance: () => undefined, finish: () => undefined }) }
  })
}

function accountOf({ outcome, omissions, lacking }: Trial, manifest: Manifest): CoverageGroup[] {
  if (!outcome) throw new Error(`the trial came to nothing: ${omissions.map(({ what }) => what).join(', ')}`)
  const unproven = omissions.flatMap(({ object, reason }) => (object ? [{ ...object, reason }] : []))
  return accountFor(manifest, { inventory: outcome.inventory, unproven, lacking }) ?? []
}

const nameOf = ({ schema, name }: Name): string => `${schema}.${name}`
const objectsOf = (
  inventory: NonNullable<Manifest['inventory']> | NonNullable<Trial['outcome']>['inventory']
): string[] => inventory.flatMap(({ kind, schema, names }) => names.map((name) => `${kind} ${schema ?? '-'} ${name}`))

const citext = `CREATE SCHEMA extensions; CREATE EXTENSION citext SCHEMA extensions; SET search_path = public, extensions;`

/** A type with a modifier, as one of an extension. */
function modified(name: string): string {
  const type = `extensions.${quoteIdentifier(name)}`
  const helper = (purpose: string): string => `extensions.${quoteIdentifier(`${name}_${purpose}`)}`
  return `CREATE TYPE ${type};
    CREATE FUNCTION ${helper('in')}(cstring) RETURNS ${type} LANGUAGE internal IMMUTABLE STRICT AS 'textin';
    CREATE FUNCTION ${helper('out')}(${type}) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
    CREATE FUNCTION ${helper('modifier')}(cstring[]) RETURNS integer LANGUAGE internal IMMUTABLE STRICT AS 'array_ndims';
    CREATE TYPE ${type} (INPUT = ${helper('in')}, OUTPUT = ${helper('out')}, TYPMOD_IN = ${helper('modifier')}, LIKE = text);
    ALTER EXTENSION xml2 ADD TYPE ${type}; ALTER EXTENSION xml2 ADD FUNCTION ${helper('in')}(cstring);
    ALTER EXTENSION xml2 ADD FUNCTION ${helper('out')}(${type}); ALTER EXTENSION xml2 ADD FUNCTION ${helper('modifier')}(cstring[]);`
}

interface Case {
  readonly major?: Major
  readonly sql: string
  /** What came back, but with a plain text type in the place of one of the extension. */
  readonly instead: readonly string[]
  /** What did not come back, or without something that it had. */
  readonly omitted: readonly string[]
  /** What the sandbox has not got in the end. */
  readonly gone: readonly string[]
  /** What else is to be seen. */
  readonly look?: (drilled: Drilled) => Promise<void> | void
}

const cases: Readonly<Record<string, Case>> = {
  'a type of a column, an array of it, NULLs, quotes and backslashes': {
    sql: `${citext}
      CREATE TABLE people (id int, email extensions.citext, others extensions.citext[], grid extensions.citext[][]);
      INSERT INTO people VALUES (1, 'A@b.c', '{a,"B c",NULL,"q\\"u","b\\\\s","",null}', '{{a,b},{C,D}}'), (2, NULL, NULL, NULL),
        (3, '', '{}', '{}'), (4, E'two\\nlines\\t\\\\', '[2:3]={x,y}', NULL);`,
    instead: ['TABLE public.people'],
    omitted: [],
    gone: []
  },
  'a type whose key and indexes need operators': {
    sql: `${citext}
      CREATE TABLE people (email extensions.citext PRIMARY KEY, nick extensions.citext UNIQUE, id int NOT NULL, note text);
      CREATE INDEX people_email ON people (email); CREATE INDEX people_note ON people (note); CREATE UNIQUE INDEX people_id ON people (id);
      CREATE INDEX people_part ON people (id) WHERE email IS NOT NULL;
      INSERT INTO people SELECT 'P' || n, 'n' || n, n, 'x' FROM generate_series(1, 10) n;`,
    instead: ['TABLE public.people'],
    omitted: [
      'CONSTRAINT public.people people_nick_key',
      'CONSTRAINT public.people people_pkey',
      'INDEX public.people_email'
    ],
    gone: [
      'constraint public people people_nick_key',
      'constraint public people people_pkey',
      'index public people people_email'
    ]
  },
  'a type of a key that foreign keys lead to': {
    sql: `${citext}
      CREATE TABLE people (email extensions.citext PRIMARY KEY, id int UNIQUE);
      CREATE TABLE posts (author extensions.citext REFERENCES people, reader int REFERENCES people (id), id int PRIMARY KEY, up int REFERENCES posts);
      CREATE TABLE plain (c text);
      INSERT INTO people VALUES ('A', 1), ('b', 2);
      INSERT INTO posts VALUES ('a', 2, 1, NULL), ('B', 1, 2, 1);`,
    instead: ['TABLE public.people', 'TABLE public.posts'],
    omitted: ['CONSTRAINT public.people people_pkey', 'FK CONSTRAINT public.posts posts_author_fkey'],
    gone: ['constraint public people people_pkey', 'constraint public posts posts_author_fkey'],
    look: saysSoOfEach
  },
  'defaults, checks and generated columns': {
    major: 15,
    sql: `CREATE SCHEMA extensions; CREATE EXTENSION "uuid-ossp" SCHEMA extensions; CREATE EXTENSION citext SCHEMA extensions; CREATE EXTENSION unaccent SCHEMA extensions;
      CREATE FUNCTION plain(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT extensions.unaccent('extensions.unaccent', t) $$;
      CREATE TABLE items (id uuid DEFAULT extensions.uuid_generate_v4() PRIMARY KEY, name text NOT NULL, n int GENERATED ALWAYS AS IDENTITY,
        code extensions.citext DEFAULT 'x' CHECK (code <> 'bad'::extensions.citext), amount int CHECK (amount > 0),
        plain text GENERATED ALWAYS AS (plain(name)) STORED, twice int GENERATED ALWAYS AS (amount * 2) STORED);
      CREATE TABLE uses (item uuid REFERENCES items, s serial);
      CREATE INDEX items_name ON items (name); CREATE INDEX items_plain ON items (plain); CREATE INDEX items_twice ON items (twice);
      INSERT INTO items (name, amount) SELECT 'é' || n, n FROM generate_series(1, 5) n;
      INSERT INTO uses SELECT id FROM items;`,
    instead: [],
    omitted: ['COLUMN public.items plain', 'DEFAULT public.items id', 'INDEX public.items_plain', 'TABLE public.items'],
    gone: ['default public items id', 'default public items plain', 'index public items items_plain'],
    look: keepsTheRest
  },
  'views, functions, triggers and policies': {
    major: 15,
    sql: `${citext} CREATE EXTENSION pg_trgm SCHEMA extensions;
      CREATE TABLE people (id int PRIMARY KEY, email extensions.citext, name text);
      INSERT INTO people VALUES (1, 'A', 'x'), (2, 'b', NULL);
      CREATE INDEX people_trgm ON people USING gin (name extensions.gin_trgm_ops);
      CREATE VIEW emails AS SELECT id, email FROM people;
      CREATE VIEW named AS SELECT id, name FROM people;
      CREATE VIEW same AS SELECT p.id FROM people p JOIN people q ON p.email = q.email;
      CREATE VIEW on_same AS SELECT count(*) AS n FROM same;
      CREATE MATERIALIZED VIEW same_then AS SELECT p.id FROM people p WHERE extensions.similarity(name, 'x') > 0.5;
      CREATE FUNCTION late(t text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN extensions.similarity(t, 'x') > 0.3; END $$;
      CREATE MATERIALIZED VIEW unfilled AS SELECT id FROM people WHERE late(name);
      CREATE UNIQUE INDEX same_then_id ON same_then (id);
      CREATE MATERIALIZED VIEW named_then AS SELECT id FROM people; CREATE INDEX named_then_id ON named_then (id);
      GRANT SELECT ON same, emails, same_then TO PUBLIC; COMMENT ON VIEW same IS 'the same'; COMMENT ON VIEW emails IS 'emails';
      CREATE FUNCTION by_email(e extensions.citext) RETURNS SETOF people LANGUAGE sql AS $$ SELECT * FROM people WHERE email = e $$;
      CREATE FUNCTION near(a text, b text) RETURNS boolean LANGUAGE sql RETURN extensions.similarity(a, b) > 0.3;
      CREATE FUNCTION near_late(a text, b text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RETURN extensions.similarity(a, b) > 0.3; END $$;
      CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
      CREATE TRIGGER touch BEFORE UPDATE OF name ON people FOR EACH ROW EXECUTE FUNCTION touched();
      CREATE TRIGGER touch_same BEFORE UPDATE ON people FOR EACH ROW WHEN (OLD.email <> NEW.email) EXECUTE FUNCTION touched();
      ALTER TABLE people ENABLE ROW LEVEL SECURITY;
      CREATE POLICY everybody ON people USING (true);
      CREATE POLICY own ON people FOR UPDATE USING (email = 'A'::extensions.citext);
      COMMENT ON POLICY own ON people IS 'own';
      CREATE POLICY near ON people FOR DELETE USING (near(name, 'x'));`,
    instead: ['FUNCTION public.by_email(extensions.citext)', 'TABLE public.people'],
    omitted: [
      'ACL public.TABLE same',
      'ACL public.TABLE same_then',
      'COMMENT public.POLICY own ON people',
      'COMMENT public.VIEW same',
      'FUNCTION public.near(text, text)',
      'INDEX public.people_trgm',
      'INDEX public.same_then_id',
      'MATERIALIZED VIEW public.same_then',
      'POLICY public.people near',
      'POLICY public.people own',
      'REFRESH MATERIALIZED VIEW "public"."unfilled"',
      'TRIGGER public.people touch_same',
      'VIEW public.on_same',
      'VIEW public.same'
    ],
    gone: [
      'function public near(text, text)',
      'grant public materialized view same_then TO PUBLIC',
      'grant public view same TO PUBLIC',
      'index public people people_trgm',
      'index public same_then same_then_id',
      'materialized view public same_then',
      'policy public people near',
      'policy public people own',
      'trigger public people touch_same',
      'view public on_same',
      'view public same'
    ],
    look: leavesItUnfilled
  },
  'columns of domains, composite types and ranges over a type': {
    sql: `${citext}
      CREATE DOMAIN email AS extensions.citext CHECK (VALUE ~ '@');
      CREATE DOMAIN short AS extensions.citext;
      CREATE TYPE contact AS (name text, email extensions.citext);
      CREATE TYPE span AS RANGE (subtype = extensions.citext);
      CREATE TABLE a (id int PRIMARY KEY, e email, n text NOT NULL); CREATE TABLE b (id int GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, c contact, s short, a int REFERENCES a);
      CREATE TABLE c (r span, id int); CREATE INDEX a_n ON a (n);
      INSERT INTO a VALUES (1, 'X@y', 'n'); INSERT INTO b (c, s, a) VALUES (ROW('n, "m"', 'E@f'), 'S', 1), (NULL, NULL, NULL); INSERT INTO c VALUES ('[a,B)', 1), ('empty', 2);`,
    instead: ['DOMAIN public.short', 'TYPE public.contact'],
    omitted: ['DOMAIN public.email', 'TABLE public.a', 'TABLE public.c', 'TYPE public.span'],
    gone: ['constraint public email email_check', 'type public email', 'type public span']
  },
  'partitioned tables and tables that inherit': {
    major: 15,
    sql: `${citext}
      CREATE TABLE logs (id int, tag extensions.citext, at date) PARTITION BY RANGE (at);
      CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
      CREATE TABLE logs_2 PARTITION OF logs DEFAULT;
      CREATE INDEX logs_id ON logs (id); CREATE INDEX logs_tag ON logs (tag);
      CREATE TABLE tagged (id int, tag extensions.citext) PARTITION BY LIST (tag);
      CREATE TABLE tagged_a PARTITION OF tagged FOR VALUES IN ('a'); CREATE TABLE tagged_rest PARTITION OF tagged DEFAULT;
      CREATE TABLE hashed (id int, tag extensions.citext) PARTITION BY HASH (tag);
      CREATE TABLE hashed_0 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 0); CREATE TABLE hashed_1 PARTITION OF hashed FOR VALUES WITH (MODULUS 2, REMAINDER 1);
      CREATE TABLE hashed_by_id (id int, tag extensions.citext) PARTITION BY HASH (id);
      CREATE TABLE hashed_by_id_0 PARTITION OF hashed_by_id FOR VALUES WITH (MODULUS 1, REMAINDER 0);
      CREATE TABLE base (id int, tag extensions.citext); CREATE TABLE derived (more text) INHERITS (base);
      INSERT INTO logs SELECT n, 'T' || n, date '2024-12-25' + n FROM generate_series(1, 20) n;
      INSERT INTO tagged SELECT n, chr(64 + n) FROM generate_series(1, 5) n; INSERT INTO hashed SELECT n, chr(64 + n) FROM generate_series(1, 5) n;
      INSERT INTO hashed_by_id VALUES (1, 'x'); INSERT INTO base VALUES (1, 'a'); INSERT INTO derived VALUES (2, 'b', 'm');`,
    instead: [
      'TABLE public.base',
      'TABLE public.hashed_0',
      'TABLE public.hashed_1',
      'TABLE public.hashed_by_id',
      'TABLE public.hashed_by_id_0',
      'TABLE public.logs',
      'TABLE public.logs_1',
      'TABLE public.logs_2',
      'TABLE public.tagged_a',
      'TABLE public.tagged_rest'
    ],
    omitted: [
      'INDEX ATTACH public.logs_1_tag_idx',
      'INDEX ATTACH public.logs_2_tag_idx',
      'INDEX public.logs_1_tag_idx',
      'INDEX public.logs_2_tag_idx',
      'INDEX public.logs_tag',
      'TABLE ATTACH public.hashed_0',
      'TABLE ATTACH public.hashed_1',
      'TABLE ATTACH public.tagged_a',
      'TABLE ATTACH public.tagged_rest',
      'TABLE public.hashed',
      'TABLE public.tagged'
    ],
    gone: [
      'index public logs logs_tag',
      'index public logs_1 logs_1_tag_idx',
      'index public logs_2 logs_2_tag_idx',
      'partition public hashed_0 OF hashed',
      'partition public hashed_1 OF hashed',
      'partition public tagged_a OF tagged',
      'partition public tagged_rest OF tagged',
      'table public hashed',
      'table public tagged'
    ]
  },
  'foreign tables of a wrapper that is missing': {
    sql: `CREATE EXTENSION postgres_fdw; CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'nowhere');
      CREATE USER MAPPING FOR PUBLIC SERVER other OPTIONS (user 'x');
      CREATE FOREIGN TABLE remote (id int, note text) SERVER other;
      CREATE VIEW of_remote AS SELECT id FROM remote; CREATE VIEW of_own AS SELECT 1 AS one;
      GRANT SELECT ON remote TO PUBLIC; COMMENT ON FOREIGN TABLE remote IS 'far away'; GRANT USAGE ON FOREIGN SERVER other TO PUBLIC;
      CREATE TABLE own (id int PRIMARY KEY); INSERT INTO own VALUES (1);`,
    instead: [],
    omitted: [
      'ACL FOREIGN SERVER other',
      'ACL public.TABLE remote',
      'COMMENT public.FOREIGN TABLE remote',
      'FOREIGN TABLE public.remote',
      'SERVER other',
      'USER MAPPING USER MAPPING public SERVER other',
      'VIEW public.of_remote'
    ],
    gone: [
      'foreign table public remote',
      'grant - server other TO PUBLIC',
      'grant public foreign table remote TO PUBLIC',
      'server - other',
      'user mapping - public other',
      'view public of_remote'
    ]
  },
  'types with modifiers': {
    sql: `CREATE SCHEMA extensions; CREATE EXTENSION xml2;
      ${modified('vector')} ${modified('Odd Type')}
      CREATE TABLE items (id int PRIMARY KEY, v extensions.vector(3), vs extensions.vector(3)[], plain extensions.vector, odd extensions."Odd Type" DEFAULT 'x');
      INSERT INTO items VALUES (1, '[1,2,3]', ARRAY['[1,2,3]', NULL]::extensions.vector(3)[], 'x', 'y'), (2, NULL, '{}', NULL, NULL);
      CREATE FUNCTION nearest(v extensions.vector) RETURNS SETOF items LANGUAGE sql AS $$ SELECT * FROM items $$;`,
    instead: ['FUNCTION public.nearest(extensions.vector)', 'TABLE public.items'],
    omitted: [],
    gone: []
  },
  'a way to store tables': {
    sql: `CREATE EXTENSION xml2; CREATE ACCESS METHOD columns TYPE TABLE HANDLER heap_tableam_handler; ALTER EXTENSION xml2 ADD ACCESS METHOD columns;
      CREATE TABLE items (id int GENERATED ALWAYS AS IDENTITY, at timestamptz DEFAULT now() NOT NULL, tags text[] DEFAULT ARRAY['a', 'b(']::text[], CHECK (id > 0)) USING columns;
      CREATE TABLE others (id int);
      INSERT INTO items (at) SELECT '2024-01-01' FROM generate_series(1, 3);`,
    instead: [],
    omitted: ['TABLE public.items'],
    gone: []
  },
  'several extensions': {
    sql: `CREATE SCHEMA extensions; CREATE EXTENSION hstore SCHEMA extensions; CREATE EXTENSION ltree; CREATE EXTENSION btree_gist SCHEMA extensions; CREATE EXTENSION cube; CREATE EXTENSION isn; CREATE EXTENSION xml2; CREATE EXTENSION unaccent; CREATE EXTENSION intarray;
      CREATE TABLE facts (id int PRIMARY KEY, h extensions.hstore NOT NULL DEFAULT ''::extensions.hstore, hs extensions.hstore[], path ltree, c cube, i isbn13, CHECK (h OPERATOR(extensions.?) 'a' OR true));
      CREATE INDEX facts_h ON facts USING gin (h); CREATE INDEX facts_path ON facts USING gist (path);
      INSERT INTO facts VALUES (1, 'a=>1, "b c"=>NULL', ARRAY['x=>"1,2"'::extensions.hstore], 'a.b.c', '(1,2),(3,4)', '978-0-393-04002-9'), (2, '', NULL, '', NULL, NULL);
      CREATE TABLE booked (room int, during tsrange, EXCLUDE USING gist (room WITH =, during WITH &&)); INSERT INTO booked VALUES (1, '[2024-01-01,2024-01-02)');
      CREATE TABLE lists (l int[]); CREATE INDEX lists_l ON lists USING gin (l gin__int_ops); INSERT INTO lists VALUES ('{1,2}');
      CREATE TEXT SEARCH CONFIGURATION fr (COPY = simple); ALTER TEXT SEARCH CONFIGURATION fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
      CREATE OPERATOR === (LEFTARG = ltree, RIGHTARG = ltree, FUNCTION = ltree_eq);
      CREATE AGGREGATE longest(ltree) (SFUNC = lca, STYPE = ltree);
      CREATE CAST (ltree AS json) WITH INOUT;
      CREATE STATISTICS facts_s ON id, path FROM facts;
      ALTER TABLE facts ADD COLUMN kept ltree; COMMENT ON COLUMN facts.path IS 'path'; GRANT SELECT (path), UPDATE (id) ON facts TO PUBLIC;
      CREATE PUBLICATION all_facts FOR TABLE facts (id, path) WHERE (id > 0);`,
    instead: ['CAST CAST (public.ltree AS json)'],
    omitted: [
      'AGGREGATE public.longest(public.ltree)',
      'CHECK CONSTRAINT public.facts facts_h_check',
      'CONSTRAINT public.booked booked_room_during_excl',
      'INDEX public.facts_h',
      'INDEX public.facts_path',
      'INDEX public.lists_l',
      'OPERATOR public.===',
      'STATISTICS public.facts_s',
      'TABLE public.facts',
      'TEXT SEARCH CONFIGURATION public.fr'
    ],
    gone: [
      'constraint public booked booked_room_during_excl',
      'constraint public facts facts_h_check',
      'function public longest(public.ltree)',
      'index public facts facts_h',
      'index public facts facts_path',
      'index public lists lists_l',
      'operator public === (public.ltree, public.ltree)',
      'statistics public facts facts_s',
      'text search configuration public fr'
    ]
  }
}

test.each(Object.entries(cases))(
  'what needs of an extension %s is named, and all else is proven',
  async (_, { major, sql, look, ...expected }) => {
    await drill(await backupOf(sql, major), async (drilled) => {
      const { trial, gone } = drilled
      const isInstead = ({ reason }: { reason: string }): boolean =>
        reason.endsWith(': a plain text type stands in for it')
      const whats = (omissions: Trial['omissions']): string[] => omissions.map(({ what }) => what).sort()
      const instead = whats(trial.omissions.filter(isInstead))
      const omitted = whats(trial.omissions.filter((omission) => !isInstead(omission)))
      expect({ instead, omitted, gone: [...gone].sort() }).toEqual(expected)
      await look?.(drilled)
    })
  }
)

test('modifiers of a type may be anything', async () => {
  const { sql } = cases['types with modifiers'] ?? { sql: '' }
  await using copy = await copyOfBackup((await backupOf(sql)).directory)
  const geometry = (dump: string): string => dump.replaceAll('extensions.vector(1)', `extensions.vector(Point,4326)`)
  await reseal(copy.path, { schema: geometry })
  await drill(await openSnapshot(copy.path), async ({ query }) => {
    expect(await query(`SELECT v, vs, plain FROM items WHERE id = 1`)).toEqual([
      { v: '[1,2,3]', vs: '{"[1,2,3]",NULL}', plain: 'x' }
    ])
  })
})

/** A table that needs a missing function or operator keeps its columns, defaults, checks and rows. */
async function keepsTheRest({ trial, query }: Drilled): Promise<void> {
  const reason = expect.stringContaining('extensions.uuid_generate_v4() does not exist')
  expect(trial.omissions).toContainEqual(expect.objectContaining({ what: 'TABLE public.items', reason }))
  expect(await query(`SELECT id IS NULL AS null, name, n, twice FROM items ORDER BY n LIMIT 1`)).toEqual([
    { null: 'f', name: 'é1', n: '1', twice: '2' }
  ])
  const columns = await query(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type, attnotnull AS required, attidentity AS identity
      FROM pg_attribute WHERE attrelid = 'items'::regclass AND attnum > 0 ORDER BY attnum`
  )
  expect(columns).toEqual([
    { name: 'id', type: 'uuid', required: 't', identity: '' },
    { name: 'name', type: 'text', required: 't', identity: '' },
    { name: 'n', type: 'integer', required: 't', identity: 'a' },
    { name: 'code', type: 'extensions.citext', required: 'f', identity: '' },
    { name: 'amount', type: 'integer', required: 'f', identity: '' },
    { name: 'twice', type: 'integer', required: 'f', identity: '' }
  ])
  await expect(query(`INSERT INTO items (id, name, amount) VALUES (gen_random_uuid(), 'x', 0)`)).rejects.toThrow(
    /items_amount_check/
  )
}

/** A materialized view that cannot be filled is not said to be proven. */
function leavesItUnfilled({ account }: Drilled): void {
  expect(account.find(({ names }) => names.includes('unfilled'))).toMatchObject({
    kind: 'materialized view',
    standing: 'captured',
    reason: expect.stringContaining(
      'it could not be filled: function extensions.similarity(text, unknown) does not exist'
    )
  })
}

/** Each table says that a plain text type stands in, not only the first. */
function saysSoOfEach({ account }: Drilled): void {
  expect(account.filter(({ kind }) => kind === 'table')).toMatchObject([
    {
      standing: 'captured',
      names: ['people', 'posts'],
      reason: expect.stringContaining('a plain text type stands in')
    },
    { standing: 'proven', names: ['plain'] }
  ])
}

/** Everything here rests on a table that the sandbox cannot have as it is, or on none. */
const loss = `${citext}
  CREATE TABLE people (id int PRIMARY KEY, boss int CONSTRAINT to_the_boss REFERENCES people, email extensions.citext,
    name text DEFAULT extensions.split_part('a-b'::extensions.citext, '-'::extensions.citext, 1), twice int GENERATED ALWAYS AS (id * 2) STORED);
  INSERT INTO people (id, boss, email, name) VALUES (1, NULL, 'A', 'x'), (2, 1, 'b', 'y'), (3, 2, NULL, NULL);
  CREATE TABLE typed (id int PRIMARY KEY, email extensions.citext, twice int GENERATED ALWAYS AS (id * 2) STORED);
  CREATE INDEX typed_twice ON typed (twice);
  CREATE TABLE plain (id int, note text);
  INSERT INTO plain VALUES (1, 'x');
  CREATE INDEX people_name ON people (name);
  CREATE VIEW names AS SELECT name FROM people;
  CREATE VIEW notes AS SELECT note FROM plain;
  CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
  CREATE FUNCTION alone() RETURNS int LANGUAGE sql AS 'SELECT 1';
  CREATE TRIGGER touch BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION touched();
  ALTER TABLE people ENABLE ROW LEVEL SECURITY;
  CREATE POLICY everybody ON people USING (true);
  CREATE POLICY nobody ON plain USING (false);`

describe('behind an extension that is lacking', () => {
  let backup: Snapshot

  beforeAll(async () => {
    backup = await backupOf(loss)
  })

  /** What a drill says of a copy of the backup to which something was done that makes it fail. */
  async function verdictAfter(change: (directory: string) => Promise<unknown>): Promise<string> {
    await using copy = await copyOfBackup(backup.directory)
    expect(await change(copy.path)).not.toBe(false)
    try {
      const { outcome, tables } = await attempt(emptied.database, await openSnapshot(copy.path))
      expect(outcome).toBeUndefined()
      const { status, detail } = checkRestored(tables)
      return `${status}: ${detail}`
    } catch (error) {
      if (error instanceof GateError && error.code === 'RESTORE_FAILED') return `failed: ${error.message}`
      throw error
    }
  }

  test('nothing is wrong with what nobody touched', async () => {
    await using sandbox = await openSandbox([])
    const account = accountOf(await attempt(sandbox.database, backup), backup.manifest)
    expect(checkStructure(account)).toMatchObject({ status: 'passed' })
  })

  test('nothing hides that was taken out of schema.sql, however much of it', async () => {
    const losses = {
      'VIEW names': 'view names',
      'VIEW notes': 'view notes',
      'FUNCTION alone()': 'function alone()',
      'FUNCTION touched()': 'function touched()',
      'INDEX people_name': 'index people people_name',
      'TRIGGER people touch': 'trigger people touch',
      'POLICY people everybody': 'policy people everybody',
      'POLICY plain nobody': 'policy plain nobody',
      'FK CONSTRAINT people to_the_boss': 'constraint people to_the_boss',
      'CONSTRAINT typed typed_pkey': 'constraint typed typed_pkey',
      'ROW SECURITY people': 'row security people ENABLED'
    }
    await using copy = await copyOfBackup(backup.directory)
    for (const what of Object.keys(losses)) {
      const [, type = '', name = ''] = /^([A-Z ]+) (.*)$/.exec(what) ?? []
      await reseal(copy.path, { schema: (sql) => without(sql, `-- Name: ${name}; Type: ${type};`) })
    }
    await using sandbox = await openSandbox([])
    const snapshot = await openSnapshot(copy.path)
    const account = accountOf(await attempt(sandbox.database, snapshot), snapshot.manifest)
    const lost = account.filter(({ reason }) => reason?.includes('did not come back'))
    const names = lost.flatMap((group) => group.names.map((name) => `${group.kind} ${name}`))
    expect(names.sort()).toEqual(Object.values(losses).sort())
    expect(checkStructure(account).status).toBe('failed')
  })

  test.each(['plain', 'people'])('the table %s, taken out of schema.sql, does not hide', async (table) => {
    const verdict = await verdictAfter((directory) =>
      reseal(directory, { schema: (sql) => without(sql, `-- Name: ${table}; Type: TABLE;`) })
    )
    expect(verdict).toMatch(new RegExp(`^failed: rows of public\\.${table}: relation`))
  })

  test('a column that was taken out of schema.sql does not hide', async () => {
    const lost = /(email extensions\.citext),\s+twice integer[^\n]*/
    const schema = (sql: string): string => {
      expect(sql).toMatch(lost)
      return sql.replace(lost, '$1')
    }
    const verdict = await verdictAfter((directory) => reseal(directory, { schema }))
    expect(verdict).toBe('failed: INDEX public.typed_twice: column "twice" does not exist')
  })

  test.each(damages.filter(({ name }) => name.includes('fingerprint repaired')))(
    '$name: it does not hide',
    async (damage) => {
      expect(await verdictAfter((directory) => damage.apply(directory))).toMatch(/^failed: .*public\.\w+/)
    }
  )
})

/** A dump without the entry that has this header. */
function without(sql: string, header: string): string {
  const entries = sql.split(/^(?=--\n-- Name: )/m)
  const kept = entries.filter((entry) => !entry.includes(`\n${header}`))
  expect(kept).toHaveLength(entries.length - 1)
  return kept.join('')
}
