// The sandbox keeps what every `Database` promises, and some promises of its own.

import { join } from 'node:path'
import { SandboxDatabase } from '../../src/database/sandbox.ts'
import { sandboxExtensions } from '../../src/database/sandbox-extensions.ts'
import { databaseContract } from '../contracts/database.ts'
import { failureOf, temporaryDirectory } from '../support/backup.ts'
import { openSandbox, type TestSandbox } from '../support/sandbox.ts'

let shared: TestSandbox

beforeAll(async () => {
  shared = await openSandbox()
})

afterAll(async () => {
  await shared[Symbol.asyncDispose]()
})

databaseContract(
  () => shared.database,
  async () => (await openSandbox([])).database
)

test('is an empty PostgreSQL 18 with UTF-8', async () => {
  const { database } = shared
  const [server] = await database.query(
    `SELECT current_setting('server_version') AS version, current_setting('server_encoding') AS encoding`
  )
  expect(server).toEqual({ version: expect.stringMatching(/^18\./), encoding: 'UTF8' })
  expect(await database.query(`SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace`)).toEqual([])
})

test('has every extension that it names; and does not seem to answer once one of others has killed it', async () => {
  await using sandbox = await openSandbox(Object.keys(sandboxExtensions))
  const { database } = sandbox
  for (const name of Object.keys(sandboxExtensions)) {
    expect(await database.query('SELECT FROM pg_available_extensions WHERE name = $1', [name])).toHaveLength(1)
    await database.query(`CREATE EXTENSION IF NOT EXISTS "${name}" CASCADE`)
  }
  expect(await failureOf(database.query('CREATE EXTENSION postgis_raster'))).toMatchObject({ code: 'CONNECTION_LOST' })
  expect(await failureOf(database.query('SELECT 1'))).toMatchObject({ code: 'CONNECTION_LOST' })
})

test('has only the extensions that it was asked for', async () => {
  await using sandbox = await openSandbox(['hstore', 'pg_net'])
  const { database } = sandbox
  const rows = await database.query('SELECT name FROM pg_available_extensions ORDER BY name')
  expect(rows.map((row) => row.name)).toEqual(['hstore', 'plpgsql'])
})

test('says why it cannot start', async () => {
  await using home = await temporaryDirectory()
  const failure = await failureOf(SandboxDatabase.create(join(home.path, 'missing', '\0')))
  expect(failure.message).toContain('starting the sandbox')
})

describe('its dump', () => {
  test('is that of pg_dump, within the transaction at hand, which goes on as it was', async () => {
    const { database } = shared
    await database.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ; SET LOCAL lock_timeout = '7s'; CREATE TABLE fresh (n int)`
    )
    await database.query('SAVEPOINT here')
    expect(await database.dump()).toContain('CREATE TABLE public.fresh')
    await database.query('ROLLBACK TO SAVEPOINT here')
    await database.query('INSERT INTO fresh VALUES (1)')
    expect(await database.query('SHOW lock_timeout')).toEqual([{ lock_timeout: '7s' }])
    await database.query('ROLLBACK')
  })

  test('leaves no transaction, setting or statement behind where there was none', async () => {
    const { database } = shared
    const state = `SELECT current_setting('search_path') AS path, current_setting('DateStyle') AS style,
      (SELECT count(*) FROM pg_prepared_statements) AS statements`
    const before = await database.query(state)
    expect(await database.dump()).toContain('PostgreSQL database dump complete')
    expect(await database.query(state)).toEqual(before)
    expect(await database.query('SELECT txid_current_if_assigned() AS id')).toEqual([{ id: null }])
    await database.query('VACUUM')
  })
})
