// A fresh database for one test, on the server of that major that the suites of a worker share (see global-setup.ts).
// Values come back as PostgreSQL's own text: no type parser stands between the server and an assertion.

import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { Major } from './server.ts'

export type Row = Readonly<Record<string, string | null>>

export interface TestDatabase extends AsyncDisposable {
  readonly name: string
  /** A connection string for the superuser. */
  readonly url: string
  /** Runs SQL and returns its rows; without parameters it may be several statements, of which the last one's rows. */
  query(sql: string, params?: readonly unknown[]): Promise<readonly Row[]>
  /** Another connected client, as the superuser unless a connection string says otherwise. Ends with the database. */
  client(url?: string): Promise<pg.Client>
  /** Ends all connections that were made here; another one is made when it is needed. */
  leave(): Promise<void>
  /** Disconnects everybody and drops the database. */
  drop(): Promise<void>
}

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const platform = 'supabase.sql'
/** These watch what is done behind them, so they come last. */
const watching = ['references.sql', 'structure.sql']
const ordinary = readdirSync(fixtures).filter(
  (file) => file.endsWith('.sql') && ![...watching, platform].includes(file)
)

/** All fixtures in two databases: one holds all the oddities, the other a project. Twenty databases would say no more. */
export const fixtureGroups: Readonly<Record<string, readonly string[]>> = {
  'all oddities': [...ordinary, ...watching],
  'a Supabase project': [platform]
}

const asText = { getTypeParser: () => (value: string | Buffer) => String(value) }
// One process runs many suites, and each of them loads this file anew.
const suite = randomBytes(3).toString('hex')
let created = 0

/**
 * Creates a database and fills it. Each source is SQL, or the name of a file of `__tests__/fixtures` (`types.sql`), and
 * is sent as one query: the simple protocol, one implicit transaction. To be used with `await using`.
 */
export async function createDatabase(major: Major, ...sources: readonly string[]): Promise<TestDatabase> {
  const name = databaseName()
  await onServer(major, `CREATE DATABASE ${name}`)
  const database = open(major, name)
  try {
    for (const source of sources) await database.query(await readSql(source))
    return database
  } catch (error) {
    await database.drop()
    throw error
  }
}

/** Creates a database with all that is in another one, which is faster than to fill it again. */
export async function copyDatabase(major: Major, original: TestDatabase): Promise<TestDatabase> {
  const name = databaseName()
  await original.leave()
  await onServer(major, `CREATE DATABASE ${name} TEMPLATE ${original.name} STRATEGY FILE_COPY`)
  return open(major, name)
}

/** A name that no other database of this run has, and no role. */
export function databaseName(): string {
  return `test_${process.pid}_${suite}_${++created}`
}

/** Where the connection string of a worker's server stands. Jest counts its workers from 1. */
export function serverVariable(major: Major, worker = Number(process.env.JEST_WORKER_ID ?? 1)): string {
  return `MIGRATION_GATE_TEST_${worker}_PG${major}`
}

/** The connection string of the server at hand, for its superuser and the database named. */
export function sharedServerUrl(major: Major, database = 'postgres'): string {
  const url = process.env[serverVariable(major)]
  if (!url) throw new Error(`There is no PostgreSQL ${major} to test with. Run the tests with "npm test".`)
  return Object.assign(new URL(url), { pathname: `/${encodeURIComponent(database)}` }).href
}

function open(major: Major, name: string): TestDatabase {
  const url = sharedServerUrl(major, name)
  const clients: pg.Client[] = []
  const client = async (otherUrl = url) => {
    const opened = await connect(otherUrl)
    clients.push(opened)
    return opened
  }
  let own: Promise<pg.Client> | undefined
  const leave = async () => {
    own = undefined
    await Promise.allSettled(clients.splice(0).map((open) => open.end()))
  }
  const drop = async () => {
    await leave()
    await onServer(major, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
  return {
    name,
    url,
    query: async (sql, params) => {
      own ??= client()
      return rowsOf(await (await own).query(sql, params && [...params]))
    },
    client,
    leave,
    drop,
    [Symbol.asyncDispose]: drop
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, types: asText })
  client.on('error', () => {}) // a test may kill the server; the next query says so
  await client.connect()
  return client
}

async function onServer(major: Major, sql: string): Promise<void> {
  const client = await connect(sharedServerUrl(major))
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Of a query of several statements pg returns an array of results. */
function rowsOf(result: pg.QueryResult<Row> | readonly pg.QueryResult<Row>[]): readonly Row[] {
  const last = Array.isArray(result) ? result.at(-1) : result
  return last?.rows ?? []
}

async function readSql(source: string): Promise<string> {
  return /^[\w.-]+\.sql$/.test(source) ? readFile(`${fixtures}${source}`, 'utf8') : source
}
