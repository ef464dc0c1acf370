// What is known of PostgreSQL's types, held against its own catalog: https://www.postgresql.org/docs/17/catalog-pg-type.html

import { hasOrder, isBuiltIn } from '../../src/sources/built-in-types.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
/** All types that a column may be of, arrays left out: as format_type writes them, and whether ORDER BY takes them. */
let types: readonly (readonly [name: string, ordered: boolean])[]

beforeAll(async () => {
  database = await createDatabase(17)
  const rows = await database.query(`
    SELECT format_type(t.oid, NULL) AS name, EXISTS (
        SELECT FROM pg_opclass o JOIN pg_am a ON a.oid = o.opcmethod WHERE a.amname = 'btree' AND o.opcdefault AND (
          o.opcintype = t.oid
          OR o.opcintype = 'anyrange'::regtype AND t.typtype = 'r'
          OR o.opcintype = 'anymultirange'::regtype AND t.typtype = 'm'
          OR o.opcintype = 'text'::regtype AND t.typname = 'varchar'
          OR o.opcintype = 'inet'::regtype AND t.typname = 'cidr')) AS ordered
    FROM pg_type t WHERE t.typnamespace = 'pg_catalog'::regnamespace AND t.typtype IN ('b', 'r', 'm') AND t.typcategory <> 'A'
      AND t.typname NOT LIKE 'pg\\_%mcv%' AND t.typrelid = 0`)
  types = rows.map(({ name, ordered }) => [String(name), ordered === 't'])
})

afterAll(() => database.drop())

test('what has an order has one in PostgreSQL, and what has none has none', () => {
  const known = types.filter(([name]) => isBuiltIn(name))
  expect(known.length).toBeGreaterThan(50)
  expect(known.map(([name]) => [name, hasOrder(name)])).toEqual(known)
})

test('what is not known has no order, and is not taken for one of the others', () => {
  const unknown = types.filter(([name]) => !isBuiltIn(name)).map(([name]) => name)
  expect(unknown.filter(hasOrder)).toEqual([])
  // Text holds their values as well; these are what nobody keeps rows by, or names of objects.
  expect(unknown.filter((name) => !name.startsWith('reg')).sort()).toEqual([
    'aclitem',
    'cid',
    'gtsvector',
    'pg_brin_bloom_summary',
    'pg_brin_minmax_multi_summary',
    'pg_dependencies',
    'pg_ndistinct',
    'pg_node_tree',
    'pg_snapshot',
    'refcursor',
    'tid',
    'txid_snapshot',
    'xid',
    'xid8'
  ])
})

test.each([
  'character(5)',
  'character varying(10)[]',
  'numeric(20,10)',
  'bit(8)',
  'bit varying(5)',
  'timestamp(0) without time zone',
  'time(3) with time zone[]',
  'interval year to month',
  'interval day to second(3)',
  'interval(6)',
  '"char"'
])('%s is what it is without its length, precision and brackets', (type) => {
  expect([isBuiltIn(type), hasOrder(type)]).toEqual([true, true])
})

test.each(['json[]', 'point[]', 'xml'])('%s has no order', (type) => {
  expect([isBuiltIn(type), hasOrder(type)]).toEqual([true, false])
})

test.each(['public.citext', 'kinds.mood', 'extensions.vector(3)', 'public."text"', 'kinds."interval x"', 'interval_x'])(
  '%s is nobody knows what',
  (type) => {
    expect([isBuiltIn(type), hasOrder(type)]).toEqual([false, false])
  }
)
