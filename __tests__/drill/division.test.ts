// Dividing tables among sandboxes: what needs each other's rows stays together, and the work is shared fairly.

import fc from 'fast-check'
import { divide } from '../../src/drill/division.ts'
import { type Entry, readToc } from '../../src/restore/toc.ts'
import type { TableEntry } from '../../src/snapshot/manifest.ts'
import { createDatabase } from '../support/database.ts'
import { sampleTable } from '../support/manifest.ts'
import { dumpSchema } from '../support/restore.ts'
import type { Major } from '../support/server.ts'

function table(name: string, size = 1, schema = 'public'): TableEntry {
  return { ...sampleTable, schema, name, size }
}

/** The names of each group, in an order that says nothing. */
function namesOf(groups: readonly (readonly TableEntry[])[]): string[][] {
  return groups
    .map((group) => group.map(({ name }) => name).toSorted())
    .toSorted((one, other) => (`${one}` < `${other}` ? -1 : 1))
}

/** What pg_dump says of a database that holds this. */
async function entriesOf(major: Major, sql: string): Promise<Entry[]> {
  await using database = await createDatabase(major, sql)
  return readToc(await dumpSchema(database.url))
}

/** An entry as pg_dump writes it. */
function written(type: string, name: string, sql: string): string {
  return `--\n-- Name: ${name}; Type: ${type}; Schema: public; Owner: postgres\n--\n\n${sql};\n\n`
}

describe('whatever the tables are', () => {
  const link = fc.record({ from: fc.nat(11), to: fc.nat(11), by: fc.constantFrom('key', 'partition', 'parent') })
  const database = fc.record({
    sizes: fc.array(fc.nat(1000), { maxLength: 12 }),
    links: fc.array(link, { maxLength: 10 }),
    most: fc.integer({ min: 1, max: 5 })
  })

  /** Inherited from the first; only tables that there are. */
  function build({ sizes, links }: { sizes: number[]; links: { from: number; to: number; by: string }[] }) {
    const real = links.filter(({ from, to }) => from !== to && from < sizes.length && to < sizes.length)
    const parents = (index: number): string => {
      const names = real.filter(({ from, by }) => from === index && by === 'parent').map(({ to }) => `public.t${to}`)
      return names.length > 0 ? `\nINHERITS (${names.join(', ')})` : ''
    }
    const tables = sizes.map((_, index) =>
      written(
        'TABLE',
        `t${index}`,
        `CREATE TABLE public.t${index} (\n    id extensions.citext,\n    mood public.mood\n)${parents(index)}`
      )
    )
    const others = real.map(({ from, to, by }) => {
      if (by === 'key')
        return written(
          'FK CONSTRAINT',
          `t${from} to_t${to}`,
          `ALTER TABLE ONLY public.t${from}\n    ADD CONSTRAINT to_t${to} FOREIGN KEY (id) REFERENCES public.t${to}(id)`
        )
      if (by === 'parent') return ''
      return written(
        'TABLE ATTACH',
        `t${from}`,
        `ALTER TABLE ONLY public.t${to} ATTACH PARTITION public.t${from} FOR VALUES IN (1)`
      )
    })
    return {
      entries: readToc([...tables, ...others].join('')),
      real,
      tables: sizes.map((size, index) => table(`t${index}`, size))
    }
  }

  test('each is in exactly one group, with all that it is joined to, and there are no more groups than asked for', () => {
    fc.assert(
      fc.property(database, ({ most, ...shape }) => {
        const { entries, real, tables } = build(shape)
        const groups = divide(entries, tables, most)
        expect(groups.length).toBeLessThanOrEqual(most)
        expect(
          groups
            .flat()
            .map(({ name }) => name)
            .toSorted()
        ).toEqual(tables.map(({ name }) => name).toSorted())
        const placeOf = (index: number): number =>
          groups.findIndex((group) => group.some(({ name }) => name === `t${index}`))
        for (const { from, to } of real) expect(placeOf(from)).toBe(placeOf(to))
      })
    )
  })

  test('no group has more than another by more than what belongs together', () => {
    fc.assert(
      fc.property(database, ({ most, ...shape }) => {
        const { entries, real, tables } = build(shape)
        const families = tables.map((_, index) => new Set([index]))
        for (const { from, to } of real) {
          const merged = new Set([...(families[from] ?? []), ...(families[to] ?? [])])
          for (const index of merged) families[index] = merged
        }
        const largest = Math.max(
          0,
          ...families.map((family) => [...family].reduce((sum, index) => sum + (shape.sizes[index] ?? 0), 0))
        )
        const sizes = divide(entries, tables, most).map((group) => group.reduce((sum, { size }) => sum + size, 0))
        expect(Math.max(0, ...sizes) - Math.min(...sizes, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(largest)
      })
    )
  })

  test('tables of the same size that have nothing in common are shared evenly', () => {
    const tables = Array.from({ length: 9 }, (_, index) => table(`t${index}`, 10))
    expect(divide([], tables, 3).map((group) => group.length)).toEqual([3, 3, 3])
    expect(divide([], tables, 1)).toEqual([tables])
    expect(divide([], tables.slice(0, 2), 4).map((group) => group.length)).toEqual([1, 1])
    expect(divide([], [], 4)).toEqual([])
  })

  test('a table with 30,000 partitions is one family', () => {
    const parts = Array.from({ length: 30_000 }, (_, index) => index)
    const attach = parts.map((index) =>
      written(
        'TABLE ATTACH',
        `p${index}`,
        `ALTER TABLE ONLY public.whole ATTACH PARTITION public.p${index} FOR VALUES IN (${index})`
      )
    )
    const entries = readToc(attach.join(''))
    const tables = [...parts.map((index) => table(`p${index}`)), table('other')]
    expect(divide(entries, tables, 2).map((group) => group.length)).toEqual([30_000, 1])
  })
})

describe.each<Major>([15, 17])('in a dump of PostgreSQL %i', (major) => {
  test('keys, partitions and inheritance join tables; types, extensions and functions in the bodies of others do not', async () => {
    const entries = await entriesOf(
      major,
      `CREATE SCHEMA extensions; CREATE EXTENSION citext SCHEMA extensions; CREATE EXTENSION "uuid-ossp" SCHEMA extensions;
       CREATE TYPE mood AS ENUM ('sad', 'happy');
       CREATE TABLE lone (id uuid DEFAULT extensions.uuid_generate_v4(), name extensions.citext, mood mood);
       CREATE TABLE "Lone, too" (id uuid DEFAULT extensions.uuid_generate_v4() CHECK (id IS NOT NULL), name extensions.citext, mood mood);
       CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (id int PRIMARY KEY, users int REFERENCES users);
       CREATE TABLE lines (orders int REFERENCES orders);
       CREATE TABLE parted (id int) PARTITION BY RANGE (id); CREATE TABLE parted_1 PARTITION OF parted FOR VALUES FROM (1) TO (9);
       CREATE TABLE parted_2 PARTITION OF parted FOR VALUES FROM (9) TO (19) PARTITION BY LIST (id);
       CREATE TABLE parted_2_1 PARTITION OF parted_2 DEFAULT;
       CREATE TABLE person (id int); CREATE TABLE student () INHERITS (person);
       CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM public.lone; RETURN NEW; END $$;
       CREATE TRIGGER touch BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION touch();
       CREATE FUNCTION touch(n integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
       CREATE POLICY own ON lone USING (touch(1) = 1); CREATE VIEW seen AS SELECT touch(1) AS one FROM users, lone;`
    )
    const tables = ['lone', 'Lone, too', 'users', 'orders', 'lines', 'parted_1', 'parted_2_1', 'person', 'student']
    expect(
      namesOf(
        divide(
          entries,
          tables.map((name) => table(name)),
          9
        )
      )
    ).toEqual([
      ['Lone, too'],
      ['lines', 'orders', 'users'],
      ['lone'],
      ['parted_1', 'parted_2_1'],
      ['person', 'student']
    ])
  })

  test('a table that is not backed up joins those that refer to it', async () => {
    const entries = await entriesOf(
      major,
      'CREATE TABLE hub (id int PRIMARY KEY); CREATE TABLE a (id int REFERENCES hub); CREATE TABLE b (id int REFERENCES hub); CREATE TABLE c (id int)'
    )
    expect(namesOf(divide(entries, [table('a'), table('b'), table('c')], 3))).toEqual([['a', 'b'], ['c']])
  })

  test('tables of the same name in two schemas are two', async () => {
    const entries = await entriesOf(
      major,
      'CREATE SCHEMA one; CREATE SCHEMA two; CREATE TABLE one.t (id int PRIMARY KEY); CREATE TABLE two.t (id int PRIMARY KEY); CREATE TABLE one.u (id int REFERENCES one.t)'
    )
    const groups = divide(entries, [table('t', 1, 'one'), table('t', 1, 'two'), table('u', 1, 'one')], 2)
    expect(groups.map((group) => group.map(({ schema, name }) => `${schema}.${name}`))).toEqual([
      ['one.t', 'one.u'],
      ['two.t']
    ])
  })
})

describe('there is one group where a function may read any table', () => {
  const f = (name = 'f'): string =>
    `CREATE FUNCTION ${name}(integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS 'BEGIN RETURN (SELECT count(*) FROM b); END';`

  const cases: readonly (readonly [string, string])[] = [
    ['a CHECK', `${f()} ALTER TABLE a ADD CHECK (f(id) > 0)`],
    ['a CHECK that is not valid yet', `${f()} ALTER TABLE a ADD CONSTRAINT later CHECK (f(id) > 0) NOT VALID`],
    ['an index', `${f()} CREATE INDEX ON a (f(id))`],
    ['the condition of an index', `${f()} CREATE INDEX ON a (id) WHERE f(id) > 0`],
    ['an exclusion constraint', `${f()} ALTER TABLE a ADD EXCLUDE USING btree (f(id) WITH =)`],
    ['a domain', `${f()} CREATE DOMAIN positive AS integer CHECK (f(VALUE) > 0); ALTER TABLE a ADD p positive`],
    ['a default', `${f()} ALTER TABLE a ALTER id SET DEFAULT f(1)`],
    ['a generated column', `${f()} ALTER TABLE a ADD g integer GENERATED ALWAYS AS (f(id)) STORED`],
    ['the key of partitions', `${f()} CREATE TABLE parted (id integer) PARTITION BY HASH (f(id))`],
    ['statistics', `${f()} CREATE STATISTICS of_a ON f(id), id FROM a`],
    ['a function with a bracket in its name', `${f('"odd (name"')} ALTER TABLE a ADD CHECK ("odd (name"(id) > 0)`],
    ['a function in capitals', `${f('"F"')} ALTER TABLE a ADD CHECK ("F"(id) > 0)`],
    [
      'a range type',
      `CREATE FUNCTION d(integer, integer) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT 1.0::float8';
       CREATE TYPE span AS RANGE (subtype = integer, subtype_diff = d); ALTER TABLE a ADD s span; CREATE INDEX ON a USING gist (s)`
    ],
    [
      'an operator',
      `CREATE FUNCTION same(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
       CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = same); ALTER TABLE a ADD CHECK (id === 1)`
    ],
    [
      'an operator class',
      `CREATE FUNCTION compare(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 0';
       CREATE OPERATOR CLASS own FOR TYPE integer USING btree AS OPERATOR 3 =, FUNCTION 1 compare(integer, integer); CREATE INDEX ON a (id own)`
    ],
    [
      'a cast',
      `CREATE TYPE mood AS ENUM ('sad'); CREATE FUNCTION place(mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
       CREATE CAST (mood AS integer) WITH FUNCTION place(mood) AS IMPLICIT; ALTER TABLE a ADD m mood, ADD CHECK (m::integer > 0)`
    ],
    ['a materialized view', 'CREATE MATERIALIZED VIEW both_of_them AS SELECT id FROM a UNION SELECT id FROM b']
  ]
  const without = `CREATE TABLE b_too (id integer CHECK (abs(id) > 0)); ${f()}`

  // Each has a schema of its own in one database, since pg_dump takes its time.
  let all: readonly Entry[] = []
  beforeAll(async () => {
    const schemas = [...cases.map(([, sql]) => sql), without].map(
      (sql, index) =>
        `CREATE SCHEMA case_${index}; SET search_path = case_${index}; CREATE TABLE a (id integer); CREATE TABLE b (id integer); ${sql};`
    )
    all = await entriesOf(17, schemas.join('\n'))
  })

  function divideCase(index: number): TableEntry[][] {
    const own = all.filter(({ statements }) => statements.some(({ text }) => text.includes(`case_${index}.`)))
    return divide(own, [table('a', 1, `case_${index}`), table('b', 1, `case_${index}`)], 2)
  }

  test.each(cases.map(([where], index) => [where, index] as const))('%s', (_, index) => {
    expect(divideCase(index).map((group) => group.length)).toEqual([2])
  })

  test('but not where there is none', () => {
    expect(divideCase(cases.length).map((group) => group.length)).toEqual([1, 1])
  })
})
