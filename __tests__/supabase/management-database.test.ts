// The same questions, asked over the Management API and over a connection of one's own: the answers are the same.

import fc from 'fast-check'
import { isTrue, readJson } from '../../src/database/answers.ts'
import { chooseSchemas } from '../../src/database/catalog.ts'
import { readExtensions, readMigrations, readRoles, readSequences } from '../../src/database/catalog-objects.ts'
import { parseConnectionString } from '../../src/database/connection.ts'
import type { Queryable } from '../../src/database/database.ts'
import { readInventory } from '../../src/database/inventory.ts'
import { ServerDatabase } from '../../src/database/server.ts'
import { pinnedSettings } from '../../src/database/shared-snapshot.ts'
import { ManagementApi } from '../../src/supabase/management-api.ts'
import { ManagementDatabase } from '../../src/supabase/management-database.ts'
import { failureOf } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { startManagementApi } from '../support/management-api.ts'

const ref = 'abcdefghijklmnopqrst'

const odd = `
  CREATE SCHEMA "Odd $1 ""Schema"" 'x' \\ 🐘";
  CREATE TABLE "Odd $1 ""Schema"" 'x' \\ 🐘"."$2" ("$1" bigint PRIMARY KEY, "a'b" text, "c""d" jsonb, "e\nf" boolean);
  INSERT INTO "Odd $1 ""Schema"" 'x' \\ 🐘"."$2" VALUES (9007199254740993, NULL, '{"a": [1.10, null], "b": "$1"}', true),
    (-9223372036854775808, '', '"text"', false), (0, E'\\\\ \\n\\t''"', 'null', NULL);
  CREATE SEQUENCE "big $1" START 9223372036854775806; SELECT nextval('"big $1"')`

let database: TestDatabase
let double: Awaited<ReturnType<typeof startManagementApi>>
let remote: ManagementDatabase
let direct: ServerDatabase

beforeAll(async () => {
  database = await createDatabase(17, 'supabase.sql', odd)
  double = await startManagementApi({ projects: { [ref]: { database: database.url } } })
  const { url, accessToken: token } = double
  const api = new ManagementApi({ url: new URL(url), token, signal: new AbortController().signal, pause: () => 0 })
  remote = new ManagementDatabase(api, ref, pinnedSettings(16))
  direct = await ServerDatabase.connect(parseConnectionString(database.url))
  await direct.query(`BEGIN READ ONLY; ${pinnedSettings(16)}`)
})

afterAll(async () => {
  await direct.close()
  await double.close()
  await database.drop()
})

const table = `"Odd $1 ""Schema"" 'x' \\ 🐘"."$2"`

describe('the same answer is given to', () => {
  test.each<[string, (source: Queryable) => Promise<unknown>]>([
    ['which schemas there are', (source) => chooseSchemas(source, ['*', 'auth'])],
    ['where sequences stand', (source) => readSequences(source, ['public'])],
    ['which extensions there are', readExtensions],
    ['which roles there are', readRoles],
    ['which migrations were applied', readMigrations],
    ['what there is besides', readInventory]
  ])('%s', async (_, ask) => {
    const answer = await ask(direct)
    expect(JSON.stringify(answer).length).toBeGreaterThan(20)
    expect(await ask(remote)).toEqual(answer)
  })

  test.each([
    [
      'numbers of any size',
      `SELECT "$1" AS n, "$1"::text AS t, 1.10 AS exact, 1e-7::float8 AS small FROM ${table} ORDER BY 1`
    ],
    ['booleans and nulls', `SELECT "e\nf" AS flag, "a'b" AS note FROM ${table} ORDER BY "$1"`],
    ['JSON', `SELECT "c""d" AS value, json_agg("$1") AS list FROM ${table} GROUP BY 1 ORDER BY 1`],
    ['hostile names', `SELECT * FROM ${table} ORDER BY 1`],
    ['lists', `SELECT ARRAY['a', NULL, '$1'] AS texts, ARRAY[]::int[] AS none, '{"\\"x"}'::text[] AS quoted`],
    ['no row', 'SELECT 1 AS one WHERE false']
  ])('a query for %s that is read as JSON', async (_, sql) => {
    expect(await readJson(remote, sql)).toEqual(await readJson(direct, sql))
  })

  test.each([
    ['text', `SELECT "$1"::text, coalesce("a'b", '∅') AS note FROM ${table} ORDER BY 1`],
    [
      'numbers with all their digits',
      'SELECT 12345678901234567890.10 AS a, 9223372036854775807 AS b, 0.1::float8 AS c'
    ],
    ['names', `SELECT 'pg_class'::regclass, current_database(), oid FROM pg_class WHERE relname = 'pg_class'`],
    ['nulls', 'SELECT NULL AS a, NULL::bigint AS b'],
    ['JSON as it was written', `SELECT '{"b": 1,  "a": [1.10], "b": 2}'::json AS value`],
    ['rows without a column', 'SELECT FROM generate_series(1, 3)'],
    ['no row', 'SELECT 1 AS one WHERE false'],
    ['columns named as numbers', 'SELECT 1 AS b, 2 AS a, 3 AS "0", 4 AS "$1"']
  ])('a query for %s, which gives PostgreSQL’s own text', async (_, sql) => {
    expect(await remote.query(sql)).toEqual(await direct.query(sql))
  })

  test('a query for booleans, as whoever asks for one reads them', async () => {
    const sql = 'SELECT true AS yes, false AS no, NULL::boolean AS unknown'
    const [[here], [there]] = await Promise.all([direct.query(sql), remote.query(sql)])
    for (const column of ['yes', 'no', 'unknown']) expect(isTrue(there, column)).toBe(isTrue(here, column))
    expect(isTrue(there, 'yes')).toBe(true)
  })

  test('parameters, whatever they hold and however many there are', async () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '')),
      fc.string({ unit: fc.constantFrom(...`'"\\$&1;-${'`'}`) })
    )
    const sql = `SELECT ${Array.from({ length: 12 }, (_, index) => `$${index + 1}::text AS p${index}`).join(', ')}`
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { minLength: 12, maxLength: 12 }), async (parameters) => {
        const [row] = await remote.query(sql, parameters)
        expect(Object.values(row ?? {})).toEqual(parameters)
      }),
      { numRuns: 20 }
    )
    expect(await remote.query(sql, ['$2', "$'", '$&', ...'abcdefghi'])).toEqual(
      await direct.query(sql, ['$2', "$'", '$&', ...'abcdefghi'])
    )
  })
})

test('every query has the settings that decide how values are written', async () => {
  const names = ['search_path', 'TimeZone', 'DateStyle', 'extra_float_digits', 'row_security', 'statement_timeout']
  const sql = `SELECT ${names.map((name) => `current_setting('${name}') AS "${name}"`).join(', ')}`
  const answer = await remote.query(sql)
  expect(answer).toEqual(await direct.query(sql))
  expect(answer[0]).toMatchObject({ search_path: '""', TimeZone: 'UTC', row_security: 'off' })
})

test('a query that fails is told in one line, which names neither statement nor value', async () => {
  const failure = await failureOf(remote.query(`SELECT 1 AS one FROM missing WHERE 'a value' = 'another'`))
  expect(failure).toMatchObject({ code: 'API_FAILED', exitCode: 3 })
  expect(failure.message).toMatch(/Failed to run sql query: ERROR: {2}42P01: relation "missing" does not exist$/)
})

test('rows that nobody has asked for are refused', async () => {
  double.intercept = () => ({ status: 201, body: [{ count: 1 }] })
  const failure = await failureOf(remote.query('SELECT 1'))
  double.intercept = undefined
  expect(failure).toMatchObject({ code: 'API_FAILED', message: expect.stringContaining('other rows') })
})
