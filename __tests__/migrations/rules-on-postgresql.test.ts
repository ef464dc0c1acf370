// What the rules take for granted of PostgreSQL is so.

import { findHazards, type KnownTable } from '../../src/migrations/hazards.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase(17)
})

afterAll(() => database.drop())

async function tripped(rule: string, sql: string, table: KnownTable): Promise<number[]> {
  const files = [{ version: '1', name: 'one', file: '1_one.sql', sql }]
  const { hazards } = await findHazards(files, new Map([['"public"."t"', table]]))
  return hazards.filter((hazard) => hazard.rule === rule).map(({ line }) => line)
}

test('a column changes its type in place exactly where the rule is silent', async () => {
  const types = [
    'integer',
    'bigint',
    'text',
    'character varying',
    'character varying(10)',
    'character varying(20)',
    'character(10)',
    'character(20)',
    'numeric',
    'numeric(10,2)',
    'numeric(12,2)',
    'numeric(12,4)',
    'timestamp(3) without time zone',
    'timestamp without time zone',
    'timestamp(3) with time zone',
    'timestamp(5) with time zone',
    'interval',
    'interval(3)',
    'time(2) without time zone',
    'bit varying(5)',
    'bit varying(6)',
    'cidr',
    'inet',
    'integer[]',
    'text[]'
  ]
  // Other time zones than UTC would make the two kinds of timestamp differ.
  await database.query(
    `SET timezone = 'Asia/Tokyo';
    CREATE FUNCTION rewrites(before text, after text) RETURNS boolean LANGUAGE plpgsql AS $$
      DECLARE filenode oid;
      BEGIN
        EXECUTE format('CREATE TABLE t (c %s)', before);
        filenode = pg_relation_filenode('t');
        EXECUTE format('ALTER TABLE t ALTER COLUMN c TYPE %s', after);
        RAISE EXCEPTION '%', pg_relation_filenode('t') <> filenode USING ERRCODE = 'UE000';
      EXCEPTION
        WHEN SQLSTATE 'UE000' THEN RETURN sqlerrm::boolean;
        WHEN datatype_mismatch THEN RETURN NULL;
      END $$`
  )
  const pairs = await database.query(
    `SELECT before, after, rewrites(before, after) FROM unnest($1::text[]) AS before, unnest($1::text[]) AS after`,
    [types]
  )
  const wrong: string[] = []
  let kept = 0
  for (const { before, after, rewrites } of pairs) {
    if (rewrites === null) continue
    const columns = new Map([['c', before ?? '']])
    const lines = await tripped('changing-column-type', `ALTER TABLE t ALTER COLUMN c TYPE ${after}`, {
      rows: 1,
      bytes: 1,
      columns
    })
    if (rewrites === 'f') kept++
    if (lines.length > 0 !== (rewrites === 't')) wrong.push(`${before} → ${after}`)
  }
  expect(wrong).toEqual([])
  expect(kept).toBeGreaterThan(types.length)
})

test('no function that PostgreSQL calls for each row is taken for one that it calls once', async () => {
  const volatile = await database.query(
    "SELECT DISTINCT proname AS name FROM pg_proc WHERE provolatile = 'v' ORDER BY 1"
  )
  const sql = volatile.map(({ name }) => `ALTER TABLE t ADD COLUMN a int DEFAULT "${name}"();`).join('\n')
  const lines = await tripped('adding-field-with-default', sql, { rows: 1, bytes: 1 })
  expect(lines).toEqual(volatile.map((_, index) => index + 1))
  expect(volatile.length).toBeGreaterThan(100)
})

test('a new column rewrites its table exactly where the rule says so', async () => {
  const columns = [
    'int',
    'int DEFAULT 1',
    'int NOT NULL DEFAULT 1 + 2',
    'timestamptz DEFAULT now()',
    'timestamptz DEFAULT clock_timestamp()',
    'date DEFAULT current_date',
    'uuid DEFAULT gen_random_uuid()',
    'text DEFAULT lower(current_setting($$server_version$$))',
    'double precision DEFAULT 1 + random()',
    'serial',
    'int GENERATED ALWAYS AS IDENTITY',
    'int GENERATED ALWAYS AS (b * 2) STORED',
    'jsonb DEFAULT jsonb_build_object($$a$$, 1)',
    'text[] DEFAULT ARRAY[]::text[]'
  ]
  await database.query('CREATE TABLE t (b int); INSERT INTO t VALUES (1)')
  const wrong: string[] = []
  for (const column of columns) {
    const sql = `ALTER TABLE t ADD COLUMN c ${column}`
    await database.query('BEGIN')
    const [before] = await database.query("SELECT pg_relation_filenode('t') AS node")
    await database.query(sql)
    const [after] = await database.query("SELECT pg_relation_filenode('t') AS node")
    await database.query('ROLLBACK')
    const lines = await tripped('adding-field-with-default', sql, { rows: 1, bytes: 1 })
    if (lines.length > 0 !== (before?.node !== after?.node)) wrong.push(column)
  }
  expect(wrong).toEqual([])
})

test('a value that was just added to an enum is refused in the transaction that added it, and nowhere else', async () => {
  await database.query("CREATE TYPE mood AS ENUM ('wild')")
  await database.query('BEGIN')
  await database.query("ALTER TYPE mood ADD VALUE 'calm'")
  await expect(database.query("SELECT 'calm'::mood")).rejects.toMatchObject({ code: '55P04' })
  await database.query('ROLLBACK')
  await database.query('BEGIN')
  await database.query("CREATE TYPE state AS ENUM ('open'); ALTER TYPE state ADD VALUE 'shut'")
  expect(await database.query("SELECT 'shut'::state AS state")).toEqual([{ state: 'shut' }])
  await database.query('ROLLBACK')
})
