// The real pg_dump over our connection: what it writes can be loaded, and it writes all or nothing.

import { readCatalog } from '../../src/database/catalog.ts'
import { parseConnectionString } from '../../src/database/connection.ts'
import { readSchema } from '../../src/database/schema-dump.ts'
import { SharedSnapshot } from '../../src/database/shared-snapshot.ts'
import { eventually, failureOf } from '../support/backup.ts'
import { createDatabase, databaseName, type TestDatabase } from '../support/database.ts'
import { connectionString, type Major } from '../support/server.ts'

const majors: readonly Major[] = [15, 17]
const fixtures = {
  15: ['supabase.sql', 'types.sql'],
  17: ['columns.sql', 'names.sql', 'partitions.sql', 'references.sql', 'supabase.sql', 'types.sql']
}

interface Dump {
  readonly sql: string
  /** Statements that are prepared on the connection afterwards. */
  readonly prepared: string
}

/** Dumps a schema as a backup does: in the snapshot of an open transaction. */
async function dump(url: string, lockTimeout = 5_000): Promise<Dump> {
  await using snapshot = await SharedSnapshot.open(parseConnectionString(url))
  return await snapshot.use(async (database) => {
    const sql = await readSchema(database, { exclude: [], lockTimeout })
    const [row] = await database.query('SELECT count(*) AS prepared FROM pg_prepared_statements')
    return { sql, prepared: row?.prepared ?? '' }
  })
}

/** Without the one setting that PostgreSQL 15 does not know; psql tells it and goes on. */
function loadable(sql: string): string {
  return sql.replace(/^SET transaction_timeout = 0;$/m, '')
}

describe.each(majors)('on PostgreSQL %i', (major) => {
  test.each(fixtures[major])(
    'the schema of %s loads into an empty database, which then has the same schema',
    async (fixture) => {
      await using source = await createDatabase(major, fixture)
      const { sql, prepared } = await dump(source.url)
      expect(prepared).toBe('0')
      await using copy = await createDatabase(major, loadable(sql))
      expect(loadable((await dump(copy.url)).sql)).toBe(loadable(sql))
    }
  )

  test('a table that the role may not read is left out and reported, and everything else is there', async () => {
    await using database = await createDatabase(
      major,
      `CREATE TABLE seen (id int); CREATE SCHEMA hidden; CREATE TABLE hidden.secret (id int); CREATE SCHEMA other;
       CREATE TABLE other."Odd ""name"".*" (id int) PARTITION BY LIST (id);
       CREATE TABLE other.part PARTITION OF other."Odd ""name"".*" FOR VALUES IN (1); CREATE TABLE other.plain (id int);
       CREATE VIEW seen_too AS SELECT * FROM seen`
    )
    await using role = await createRole(
      database,
      'GRANT USAGE ON SCHEMA other TO $; GRANT SELECT ON seen, other.plain TO $'
    )
    await using snapshot = await SharedSnapshot.open(parseConnectionString(role.url))
    const catalog = await snapshot.use((own) => readCatalog(own, { schemas: ['public'], excludeTables: [] }, 1000))
    expect(catalog.leftOut).toEqual([
      { schema: 'hidden', name: 'secret', reason: 'unreadable' },
      { schema: 'other', name: 'Odd "name".*', reason: 'unreadable' },
      { schema: 'other', name: 'part', reason: 'unreadable' }
    ])
    const sql = await snapshot.use((own) => readSchema(own, { exclude: catalog.leftOut, lockTimeout: 1000 }))
    expect(sql.match(/^CREATE (?:TABLE|VIEW) \S+/gm)).toEqual([
      'CREATE TABLE other.plain',
      'CREATE TABLE public.seen',
      'CREATE VIEW public.seen_too'
    ])
  })
})

interface TestRole extends AsyncDisposable {
  readonly name: string
  /** A connection string to the database as this role. */
  readonly url: string
}

/** A role that can log in, with rights in one database; $ stands for it. */
async function createRole(database: TestDatabase, grants: string): Promise<TestRole> {
  const name = databaseName()
  await database.query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret'; ${grants.replaceAll('$', name)}`)
  const url = connectionString(Number(new URL(database.url).port), database.name, { user: name, password: 'secret' })
  const drop = async () => {
    await database.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`)
  }
  return { name, url, [Symbol.asyncDispose]: drop }
}

test('3,000 tables with sequences fit: messages are longer than any buffer of libpq', async () => {
  await using database = await createDatabase(
    17,
    `DO $$ BEGIN FOR n IN 1..3000 LOOP
      EXECUTE format('CREATE TABLE a_table_with_a_rather_long_name_%s (id serial, note text DEFAULT %L)', n, n);
    END LOOP; END $$`
  )
  await using snapshot = await SharedSnapshot.open(parseConnectionString(database.url))
  const read = { schemas: ['public'], excludeTables: [] }
  const { relations, sequences } = await snapshot.use((own) => readCatalog(own, read, 5_000))
  expect([relations.length, sequences.length]).toEqual([3000, 3000])
  const sql = await snapshot.use((own) => readSchema(own, { exclude: [], lockTimeout: 5_000 }))
  expect(sql.match(/^CREATE TABLE /gm)).toHaveLength(3000)
  expect(sql.match(/^CREATE SEQUENCE /gm)).toHaveLength(3000)
})

describe('a dump that cannot be finished', () => {
  let database: TestDatabase

  beforeAll(async () => {
    database = await createDatabase(
      17,
      'CREATE TABLE kept (id int); CREATE SCHEMA busy; CREATE TABLE busy.locked (id int)'
    )
    const locker = await database.client()
    await locker.query('BEGIN; LOCK TABLE busy.locked')
  })

  afterAll(() => database.drop())

  test('fails with pg_dump’s own words, here about somebody’s lock', async () => {
    const failure = await failureOf(dump(database.url, 300))
    expect(failure).toMatchObject({ code: 'SCHEMA_DUMP_FAILED', exitCode: 4 })
    expect(failure.message).toContain(
      'pg_dump: error: query failed: ERROR:  canceling statement due to statement timeout'
    )
    expect(failure.message).toContain('LOCK TABLE')
    expect(failure.message).toContain('busy.locked')
  })

  test('is an error when the connection dies in the middle, never a short file', async () => {
    const waiting = `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND application_name <> 'none' AND wait_event_type = 'Lock'`
    const failing = failureOf(dump(database.url, 60_000))
    await eventually('pg_dump waits for the lock', async () => (await database.query(waiting)).length === 1)
    await database.query(`SELECT pg_terminate_backend(pid) FROM (${waiting}) AS waiting`)
    expect((await failing).code).toMatch(/^(?:CONNECTION_LOST|SCHEMA_DUMP_FAILED)$/)
  })
})
