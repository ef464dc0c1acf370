// What belongs to what is brought back, what only hangs on it, and what is taken back of what stays: told from a dump alone.

import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { GateError } from '../../src/errors.ts'
import { undoOf } from '../../src/restore/privileges.ts'
import {
  chooseTables,
  hangsOn,
  mentionsOf,
  schemaScope,
  tableScope,
  withParents,
  withPartitions
} from '../../src/restore/scope.ts'
import { type Entry, readToc } from '../../src/restore/toc.ts'
import type { Manifest } from '../../src/snapshot/manifest.ts'
import { quoteIdentifier } from '../../src/sql.ts'
import { sampleManifest, sampleTable } from '../support/manifest.ts'

/** A dump of these entries: type, schema, name and statements. */
function dump(...entries: readonly (readonly [string, string, string, string])[]): Entry[] {
  return readToc(
    entries
      .map(
        ([type, schema, name, sql]) =>
          `--\n-- Name: ${name}; Type: ${type}; Schema: ${schema}; Owner: me\n--\n\n${sql};\n`
      )
      .join('\n')
  )
}

const entries = dump(
  ['TABLE', 'public', 'orders', 'CREATE TABLE public.orders (id bigint) PARTITION BY RANGE (id)'],
  ['TABLE', 'public', 'orders_1', 'CREATE TABLE public.orders_1 (id bigint)'],
  ['TABLE', 'public', 'orders_2', 'CREATE TABLE public.orders_2 (id bigint)'],
  [
    'TABLE ATTACH',
    'public',
    'orders_1',
    'ALTER TABLE ONLY public.orders ATTACH PARTITION public.orders_1 FOR VALUES FROM (0) TO (1)'
  ],
  [
    'TABLE ATTACH',
    'public',
    'orders_2',
    'ALTER TABLE ONLY public.orders ATTACH PARTITION public.orders_2 FOR VALUES FROM (1) TO (2)'
  ],
  ['TABLE', 'public', 'users', 'CREATE TABLE public.users (id bigint)'],
  ['SEQUENCE', 'public', 'users_id_seq', 'CREATE SEQUENCE public.users_id_seq'],
  ['SEQUENCE OWNED BY', 'public', 'users_id_seq', 'ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id'],
  [
    'CONSTRAINT',
    'public',
    'users users_pkey',
    'ALTER TABLE ONLY public.users ADD CONSTRAINT users_pkey PRIMARY KEY (id)'
  ],
  ['COMMENT', 'public', 'INDEX users_pkey', "COMMENT ON INDEX public.users_pkey IS 'the key'"],
  ['VIEW', 'public', 'people', 'CREATE VIEW public.people AS SELECT id FROM public.users'],
  [
    'TRIGGER',
    'auth',
    'users made',
    'CREATE TRIGGER made AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION public.greet()'
  ],
  [
    'TRIGGER',
    'auth',
    'users own',
    'CREATE TRIGGER own AFTER INSERT ON auth.users FOR EACH ROW EXECUTE FUNCTION auth.public()'
  ],
  ['PUBLICATION TABLE', 'public', 'live users', 'ALTER PUBLICATION live ADD TABLE ONLY public.users'],
  ['ACL', 'public', 'SEQUENCE users_id_seq', 'GRANT ALL ON SEQUENCE public.users_id_seq TO anon'],
  ['ACL', '-', 'SCHEMA public', 'GRANT ALL ON SCHEMA public TO anon']
)

const table = (name: string, schema = 'public'): { schema: string; name: string } => ({ schema, name })
const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name)

describe('the tables that are meant', () => {
  const holding = (...tables: readonly { schema: string; name: string }[]): Manifest => ({
    ...sampleManifest,
    tables: tables.map((name) => ({ ...sampleTable, ...name }))
  })
  const all = holding(table('orders_1'), table('orders_2'), table('users'), table('users', 'auth'), table('a.b*c'))

  test.each([
    ['users', ['public.users']],
    ['auth.users', ['auth.users']],
    ['*.users', ['public.users', 'auth.users']],
    ['orders', ['public.orders_1', 'public.orders_2']],
    ['orders_1', ['public.orders_1']],
    ['o*,auth.*', ['public.orders_1', 'public.orders_2', 'auth.users']],
    ['a.b*', ['public.a.b*c']]
  ])('%s', (patterns, expected) => {
    const chosen = chooseTables(all, entries, patterns.split(','))
    expect(chosen.map(({ schema, name }) => `${schema}.${name}`)).toEqual(expected)
  })

  test('an unknown one is named, with those that there are', () => {
    const fault = (() => {
      try {
        return chooseTables(all, entries, ['users', 'user', 'x*'])
      } catch (error) {
        return error
      }
    })()
    expect(fault).toBeInstanceOf(GateError)
    expect(fault).toMatchObject({ code: 'UNKNOWN_TABLE', message: 'the backup has no table user, x*' })
    expect(fault).toHaveProperty('hint', expect.stringContaining('public.users, auth.users'))
  })

  test('every table is meant by its own full name, whatever it is called', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), fc.string({ minLength: 1 }), (name, schema) => {
        const only = holding(table(name, schema))
        expect(chooseTables(only, [], [`${schema}.${name}`])).toHaveLength(1)
      })
    )
  })
})

describe('what belongs to a table', () => {
  test('are its sequences, keys, and what is said of these; not what hangs on it', () => {
    expect(names(entries.filter(tableScope(entries, [table('users')])))).toEqual([
      'users',
      'users_id_seq',
      'users_id_seq',
      'users users_pkey',
      'INDEX users_pkey',
      'SEQUENCE users_id_seq'
    ])
  })

  test('are partitions to a partitioned table; and it to all of them, not to some', () => {
    expect(names(withPartitions(entries, [table('orders')]))).toEqual(['orders', 'orders_1', 'orders_2'])
    expect(names(withParents(entries, [table('orders_1')]))).toEqual(['orders_1'])
    expect(names(withParents(entries, [table('orders_1'), table('orders_2')]))).toContain('orders')
  })
})

test('to a schema belongs what is in it and what is said of it, but not membership in publications', () => {
  const own = schemaScope(entries, ['public'], [])
  expect(names(entries.filter((entry) => !own(entry)))).toEqual(['users made', 'users own', 'live users'])
})

test('a trigger elsewhere hangs on a schema whose function it calls, not on one that is only called like a function', () => {
  const hanging = entries.filter((entry) => entry.schema === 'auth' && hangsOn(entry, (schema) => schema === 'public'))
  expect(names(hanging)).toEqual(['users made'])
})

test('what a statement names is found whatever it is called; what stands in a text is only text', () => {
  const name = fc.string({ minLength: 1 })
  fc.assert(
    fc.property(name, name, (schema, object) => {
      const [view] = dump([
        'VIEW',
        'public',
        'v',
        `CREATE VIEW public.v AS SELECT 'app.users' FROM ${quoteIdentifier(schema)}.${quoteIdentifier(object)} AS t`
      ])
      expect(view && mentionsOf(view)).toEqual([table('v'), { schema, name: object }])
    })
  )
})

describe('what a dump says of an object that stays is taken back', () => {
  test.each([
    [
      'GRANT SELECT,INSERT(name) ON TABLE public.t TO anon WITH GRANT OPTION',
      'REVOKE SELECT,INSERT(name) ON TABLE public.t FROM anon'
    ],
    ['REVOKE ALL ON FUNCTION public.f(a integer) FROM PUBLIC', 'GRANT ALL ON FUNCTION public.f(a integer) TO PUBLIC'],
    [
      'ALTER DEFAULT PRIVILEGES FOR ROLE "to from" IN SCHEMA public GRANT ALL ON TABLES TO "grant"',
      'ALTER DEFAULT PRIVILEGES FOR ROLE "to from" IN SCHEMA public REVOKE ALL ON TABLES FROM "grant"'
    ],
    [
      'ALTER DEFAULT PRIVILEGES FOR ROLE me REVOKE ALL ON FUNCTIONS FROM PUBLIC',
      'ALTER DEFAULT PRIVILEGES FOR ROLE me GRANT ALL ON FUNCTIONS TO PUBLIC'
    ],
    ['COMMENT ON TYPE public."IS" IS \'x IS y\'', 'COMMENT ON TYPE public."IS" IS NULL'],
    ["COMMENT ON SCHEMA public IS 'ours'", "COMMENT ON SCHEMA public IS 'standard public schema'"],
    ["SECURITY LABEL FOR p ON TYPE public.t IS 'secret'", 'SECURITY LABEL FOR p ON TYPE public.t IS NULL'],
    ['ALTER SCHEMA public OWNER TO somebody', 'ALTER SCHEMA public OWNER TO pg_database_owner']
  ])('%s', (said, undone) => {
    const [entry] = dump(['ACL', 'public', 'x', said])
    expect(entry && undoOf(entry)).toEqual([undone])
  })

  test('the last thing first', () => {
    const [entry] = dump([
      'ACL',
      '-',
      'SCHEMA public',
      'REVOKE USAGE ON SCHEMA public FROM PUBLIC;\nGRANT ALL ON SCHEMA public TO PUBLIC'
    ])
    expect(entry && undoOf(entry)).toEqual([
      'REVOKE ALL ON SCHEMA public FROM PUBLIC',
      'GRANT USAGE ON SCHEMA public TO PUBLIC'
    ])
  })

  test('from whatever role', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (role) => {
        const [entry] = dump(['ACL', 'public', 'TABLE t', `GRANT ALL ON TABLE public.t TO ${quoteIdentifier(role)}`])
        expect(entry && undoOf(entry)).toEqual([`REVOKE ALL ON TABLE public.t FROM ${quoteIdentifier(role)}`])
      })
    )
  })
})
