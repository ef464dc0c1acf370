// A database that other people use while it is read: what comes out is one instant, or an error that names the cause.

import type pg from 'pg'
import { parseConnectionString } from '../../src/database/connection.ts'
import type { Relation } from '../../src/database/relations.ts'
import { RowFingerprint } from '../../src/snapshot/row-codec.ts'
import { PostgresSource, type PostgresSourceOptions } from '../../src/sources/postgres.ts'
import { eventually, failureOf, runBackup, type TestLog, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, databaseName, type TestDatabase } from '../support/database.ts'
import { pgBouncerAvailable, startPgBouncer } from '../support/pgbouncer.ts'
import { connectionString, type Major } from '../support/server.ts'

const majors: readonly Major[] = [15, 17]

interface OpenOptions extends Partial<PostgresSourceOptions> {
  readonly excludeTables?: readonly string[]
}

function open(url: string, { excludeTables = [], ...options }: OpenOptions = {}): Promise<PostgresSource> {
  return PostgresSource.open({
    target: parseConnectionString(url),
    selection: { schemas: ['public'], excludeTables },
    concurrency: 2,
    lockTimeout: 10_000,
    signal: new AbortController().signal,
    log: testLog(),
    ...options
  })
}

function relationOf(source: PostgresSource, name: string): Relation {
  const relation = source.catalog.relations.find((candidate) => candidate.name === name)
  if (!relation) throw new Error(`the source has no table ${name}`)
  return relation
}

/** The rows of a table, each a list of COPY text values, once the database's own fingerprint is that of these rows. */
async function rowsOf(source: PostgresSource, name: string): Promise<string[][]> {
  const relation = relationOf(source, name)
  const chunks: Buffer[] = []
  for await (const chunk of source.rows(relation)) chunks.push(Buffer.from(chunk))
  const text = Buffer.concat(chunks)
  const fingerprint = new RowFingerprint(relation.columns)
  fingerprint.push(text)
  expect(await source.fingerprint(relation)).toEqual(fingerprint.end())
  const lines = text.toString().split('\n').slice(0, -1)
  return lines.map((line) => line.split('\t'))
}

describe.each(majors)('on PostgreSQL %i', (major) => {
  test('what is read while others write is one instant', async () => {
    await using database = await createDatabase(major, bank)
    await using traffic = await startTraffic(database)
    await using source = await open(database.url, { concurrency: 3 })
    await traffic.goOn()
    const left = await rowsOf(source, 'left_accounts')
    await traffic.goOn()
    const [right, journal] = await Promise.all([rowsOf(source, 'right_accounts'), rowsOf(source, 'journal')])
    expect(left.length + right.length).toBe(accounts)
    expect(sum(left) + sum(right)).toBe(total)
    expect(sum(journal)).toBe(0)
    // The traffic was real: a moment later the tables look otherwise.
    const [now] = await database.query('SELECT count(*) AS n, sum(balance) AS sum FROM left_accounts')
    expect([left.length, sum(left)]).not.toEqual([Number(now?.n), Number(now?.sum)])
  })
})

test('a backup made while others write is one instant, and passes its checks', async () => {
  await using database = await createDatabase(17, bank)
  await using traffic = await startTraffic(database)
  await using output = await temporaryDirectory()
  const { manifest, status } = await runBackup({ 'db-url': database.url, output: output.path })
  expect(traffic.transactions()).toBeGreaterThan(0)
  expect(status).toBe('passed')
  const records = new Map(manifest.tables.map((table) => [table.name, table.records]))
  expect((records.get('left_accounts') ?? 0) + (records.get('right_accounts') ?? 0)).toBe(accounts)
})

const accounts = 4000
const total = accounts * 100

/** Two tables between which rows and money move, and a journal whose entries come in pairs that cancel out. */
const bank = `
  CREATE TABLE left_accounts (balance bigint, id int PRIMARY KEY, padding text);
  CREATE TABLE right_accounts (balance bigint, id int PRIMARY KEY, padding text);
  CREATE TABLE journal (amount bigint, id int);
  INSERT INTO left_accounts SELECT 100, n, repeat('x', 300) FROM generate_series(1, ${accounts / 2}) n;
  INSERT INTO right_accounts SELECT 100, n, repeat('x', 300) FROM generate_series(${accounts / 2 + 1}, ${accounts}) n`

/** One transaction: a row moves over, money moves back, and the journal gets a pair and loses an older one. */
const transaction = `
  WITH moved AS (DELETE FROM left_accounts WHERE id IN (SELECT id FROM left_accounts ORDER BY random() LIMIT 3) RETURNING *)
    INSERT INTO right_accounts SELECT * FROM moved;
  WITH moved AS (DELETE FROM right_accounts WHERE id IN (SELECT id FROM right_accounts ORDER BY random() LIMIT 2) RETURNING *)
    INSERT INTO left_accounts SELECT * FROM moved;
  WITH taken AS (UPDATE left_accounts SET balance = balance - 7 WHERE id = (SELECT min(id) FROM left_accounts) RETURNING 7 AS amount)
    UPDATE right_accounts SET balance = balance + (SELECT amount FROM taken) WHERE id = (SELECT max(id) FROM right_accounts);
  INSERT INTO journal VALUES (42, txid_current()), (-42, txid_current());
  DELETE FROM journal WHERE id < txid_current() - 20`

interface Traffic extends AsyncDisposable {
  transactions(): number
  /** Resolves when some more transactions have been committed. */
  goOn(): Promise<void>
}

/** Commits one transaction after the other until it is disposed of. */
async function startTraffic(database: TestDatabase): Promise<Traffic> {
  const client = await database.client()
  let committed = 0
  let stopped = false
  const loop = async () => {
    for (; !stopped; committed++) await client.query(`BEGIN; ${transaction}; COMMIT`)
  }
  const running = loop()
  const goOn = async () => {
    const aim = committed + 10
    await eventually('ten more transactions', () => committed >= aim)
  }
  await goOn()
  return {
    transactions: () => committed,
    goOn,
    [Symbol.asyncDispose]: async () => {
      stopped = true
      await running
    }
  }
}

function sum(rows: readonly (readonly string[])[]): number {
  return rows.reduce((all, [first]) => all + Number(first), 0)
}

describe('a table that somebody has locked', () => {
  let database: TestDatabase
  let reader: Reader
  let locker: pg.Client
  let pid: string

  beforeAll(async () => {
    database = await createDatabase(17, 'CREATE TABLE orders (id int); CREATE TABLE users (id int)')
    reader = await createReader(database, 'CONNECTION LIMIT 1')
    locker = await database.client()
    const { rows } = await locker.query<{ pid: string }>('SELECT pg_backend_pid() AS pid')
    pid = rows[0]?.pid ?? ''
    await locker.query('BEGIN; ALTER TABLE orders ADD COLUMN total numeric')
  })

  afterAll(async () => {
    await locker.query('ROLLBACK')
    await reader[Symbol.asyncDispose]()
    await database.drop()
  })

  test('is named, with the process that holds it', async () => {
    const failure = await failureOf(open(database.url, { lockTimeout: 200 }))
    expect(failure).toMatchObject({ code: 'TABLE_LOCKED', exitCode: 4 })
    expect(failure.message).toBe(`waited 200 ms for a lock on public.orders (process ${pid})`)
    expect(failure.hint).toContain('lock-timeout')
  })

  test('is named by a role that has no second connection, too', async () => {
    const failure = await failureOf(open(reader.url, { lockTimeout: 200, concurrency: 1 }))
    expect(failure.message).toBe(`waited 200 ms for a lock on public.orders (process ${pid})`)
  })

  test('does not matter if it is excluded', async () => {
    await using source = await open(database.url, { lockTimeout: 200, excludeTables: ['orders'] })
    expect(source.catalog.relations.map(({ name }) => name)).toEqual(['users'])
  })

  test('is not waited for once the run is aborted, and no backend is left behind', async () => {
    const controller = new AbortController()
    const opening = failureOf(open(database.url, { lockTimeout: 60_000, signal: controller.signal }))
    await eventually('the backup waits', async () => (await backends(database, 'Lock')) === 1)
    controller.abort()
    expect(await opening).toMatchObject({ code: expect.stringMatching(/CONNECTION_LOST|SOURCE_FAILED/) })
    await eventually('all backends are gone', async () => (await backends(database)) === 0)
  })
})

/** How many of our backends there are, waiting for something or not. */
async function backends(database: TestDatabase, waitingFor?: string): Promise<number> {
  const [row] = await database.query(
    `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'migration-gate'
      AND (wait_event_type = $1 OR $1 IS NULL)`,
    [waitingFor ?? null]
  )
  return Number(row?.count)
}

describe('a table that changes while we wait for its lock', () => {
  const table = `CREATE TABLE items (id int, v text); INSERT INTO items VALUES (1, 'one'), (2, 'two')`

  test.each([
    ['truncated', 'TRUNCATE items', []],
    ['truncated and filled again', "TRUNCATE items; INSERT INTO items VALUES (9, 'nine')", [['9', 'nine']]],
    [
      'rewritten with another type',
      "ALTER TABLE items ALTER id TYPE text USING 'n' || id",
      [
        ['n1', 'one'],
        ['n2', 'two']
      ]
    ],
    [
      'rewritten with a new default',
      'ALTER TABLE items ADD w text DEFAULT random() < 2',
      [
        ['1', 'one', 'true'],
        ['2', 'two', 'true']
      ]
    ],
    [
      'replaced by another of its name',
      'DROP TABLE items; CREATE TABLE items (id int); INSERT INTO items VALUES (7)',
      [['7']]
    ],
    [
      'given a column in place of one of the same name',
      "ALTER TABLE items DROP v; ALTER TABLE items ADD v text; UPDATE items SET v = 'new'",
      [
        ['1', 'new'],
        ['2', 'new']
      ]
    ],
    [
      'given another name for a column',
      'ALTER TABLE items RENAME v TO w',
      [
        ['1', 'one'],
        ['2', 'two']
      ]
    ]
  ])('and is %s is read as it is afterwards, in a new snapshot', async (_, ddl, expected) => {
    await using database = await createDatabase(17, table)
    const log = testLog()
    await using source = await openDuring(database, ddl, log)
    expect(await rowsOf(source, 'items')).toEqual(expected)
    expect(log.lines.join('\n')).toContain('taking a new snapshot')
    await eventually('the first snapshot’s connections are gone', async () => (await backends(database)) === 2)
  })

  test('and is dropped is gone, in a new snapshot', async () => {
    await using database = await createDatabase(17, table)
    const log = testLog()
    await using source = await openDuring(database, 'DROP TABLE items', log)
    expect(source.catalog.relations).toEqual([])
    expect(log.lines.join('\n')).toContain('taking a new snapshot')
  })

  test('and is only written to is read as the first snapshot saw it', async () => {
    await using database = await createDatabase(17, table)
    const log = testLog()
    await using source = await openDuring(database, 'DELETE FROM items', log)
    expect(await rowsOf(source, 'items')).toEqual([
      ['1', 'one'],
      ['2', 'two']
    ])
    expect(log.lines.join('\n')).not.toContain('taking a new snapshot')
  })
})

/** Opens a source that must wait for a lock, and commits the statements once it does. */
async function openDuring(database: TestDatabase, ddl: string, log: TestLog): Promise<PostgresSource> {
  const locker = await database.client()
  await locker.query(`BEGIN; LOCK TABLE items IN ACCESS EXCLUSIVE MODE; ${ddl}`)
  const opening = open(database.url, { log })
  await eventually('the source waits for the lock', async () => (await backends(database, 'Lock')) === 1)
  await locker.query('COMMIT')
  return opening
}

interface Reader extends AsyncDisposable {
  readonly url: string
}

/** A role that may read everything in public, and has these attributes. */
async function createReader(database: TestDatabase, attributes: string): Promise<Reader> {
  const name = databaseName()
  await database.query(
    `CREATE ROLE ${name} LOGIN PASSWORD 'secret' ${attributes}; GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${name}`
  )
  const drop = async () => {
    await database.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`)
  }
  const port = Number(new URL(database.url).port)
  return { url: connectionString(port, database.name, { user: name, password: 'secret' }), [Symbol.asyncDispose]: drop }
}

const tables = `
  CREATE TABLE a AS SELECT n FROM generate_series(1, 1000) n; CREATE TABLE b AS SELECT n FROM generate_series(1, 500) n;
  CREATE TABLE c AS SELECT n FROM generate_series(1, 10) n; CREATE TABLE d (n int)`

test('with fewer connections than wished for it goes on with those, and says so', async () => {
  await using database = await createDatabase(17, tables)
  await using role = await createReader(database, 'CONNECTION LIMIT 2')
  await using output = await temporaryDirectory()
  const log = testLog()
  const report = await runBackup({ 'db-url': role.url, output: output.path, concurrency: '6' }, { log })
  expect(log.warnings).toEqual([
    expect.stringMatching(/^working with 2 of 6 connections: .*too many connections for role/)
  ])
  expect(report).toMatchObject({ status: 'passed', manifest: { total_records: 1510 } })
})

test('the connections are told: host, port, database and version, and nothing secret', async () => {
  await using database = await createDatabase(17, tables)
  const log = testLog()
  await using source = await open(database.url, { log, concurrency: 3 })
  const { host } = new URL(database.url)
  expect(log.lines).toEqual([
    expect.stringMatching(new RegExp(`^connected to ${host}/${database.name}, PostgreSQL 17\\.\\d+, 3 connections$`))
  ])
  expect(source.record).toMatchObject({ kind: 'postgres', consistency: 'snapshot' })
})

const withoutPgBouncer = pgBouncerAvailable()
if (withoutPgBouncer) console.warn(`Poolers are not tested here: ${withoutPgBouncer}`)

;(withoutPgBouncer ? describe.skip : describe)('through PgBouncer', () => {
  const cases: [mode: 'session' | 'transaction', poolSize: number, connections: number][] = [
    ['session', 6, 4],
    ['session', 2, 2],
    ['transaction', 6, 4],
    ['transaction', 1, 1]
  ]
  test.each(cases)(
    'in %s mode with %i connections it reads over %i, and leaves them clean',
    async (mode, poolSize, connections) => {
      await using database = await createDatabase(17, tables)
      const { hostname, port } = new URL(database.url)
      await using pooler = await startPgBouncer({ host: '127.0.0.1', port: Number(port) }, { mode, poolSize })
      expect(hostname).toBe('127.0.0.1')
      const url = pooler.url(database.name)
      const log = testLog()
      {
        await using source = await open(url, { concurrency: 4, joinPatience: 300, log })
        expect(source.concurrency).toBe(connections)
        const read = await Promise.all(['a', 'b', 'c', 'd'].map((name) => rowsOf(source, name)))
        expect(read.map((rows) => rows.length)).toEqual([1000, 500, 10, 0])
        expect(await source.schema()).toContain('CREATE TABLE public.a')
      }
      expect(log.warnings).toHaveLength(connections < 4 ? 1 : 0)
      expect(await pooledBackends(database)).toMatchObject(Array(connections).fill({ state: 'idle', xact_start: null }))
      expect(await sessionState(database, url)).toEqual(await sessionState(database, database.url))
    }
  )

  test('a lock that cannot be had is explained, although the pool has no other connection', async () => {
    await using database = await createDatabase(17, tables)
    const locker = await database.client()
    await locker.query('BEGIN; LOCK TABLE b')
    const { port } = new URL(database.url)
    await using pooler = await startPgBouncer(
      { host: '127.0.0.1', port: Number(port) },
      { mode: 'transaction', poolSize: 1 }
    )
    const opening = open(pooler.url(database.name), { concurrency: 4, joinPatience: 300, lockTimeout: 300 })
    expect((await failureOf(opening)).message).toContain('waited 300 ms for a lock on public.b (process ')
  })
})

/** What the server's connections to the pooler are doing. */
function pooledBackends(database: TestDatabase): Promise<readonly object[]> {
  return database.query(
    `SELECT state, xact_start FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`
  )
}

/** What a new client finds: settings, prepared statements, whether a transaction is open. */
async function sessionState(database: TestDatabase, url: string): Promise<readonly object[]> {
  const client = await database.client(url)
  const names = ['search_path', 'row_security', 'TimeZone', 'DateStyle', 'statement_timeout', 'lock_timeout']
    .concat('extra_float_digits', 'bytea_output', 'default_transaction_isolation', 'transaction_read_only')
    .map((name) => `current_setting('${name}') AS ${name}`)
  const { rows } = await client.query(
    `SELECT ${names.join(', ')}, (SELECT count(*) FROM pg_prepared_statements) AS prepared,
      (SELECT count(*) FROM pg_locks WHERE pid = pg_backend_pid() AND locktype = 'relation' AND relation > 16384) AS locks`
  )
  await client.end()
  return rows as object[]
}
