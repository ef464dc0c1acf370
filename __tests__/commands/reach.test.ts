// Connecting by what was found: what is tried again, what is got round, and how it is explained where nothing helps.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findPostgres } from '../../src/commands/find-source.ts'
import { openSource } from '../../src/commands/open-source.ts'
import type { PostgresPlace } from '../../src/commands/place.ts'
import { reach } from '../../src/commands/reach.ts'
import { type Config, parseConfig } from '../../src/config.ts'
import type { ConnectionTarget } from '../../src/database/connection.ts'
import { ServerDatabase } from '../../src/database/server.ts'
import type { GateError } from '../../src/errors.ts'
import { renderError } from '../../src/reports/terminal.ts'
import { failureOf, type TestLog, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, databaseName, type TestDatabase } from '../support/database.ts'
import { type Client, startFront, type Treatment } from '../support/front.ts'
import { startManagementApi } from '../support/management-api.ts'
import { connectionString } from '../support/server.ts'

const ref = 'abcdefghijklmnopqrst'
const other = 'zyxwvutsrqponmlkjihg'
const password = 'p@ss:w/rd %41#?&'

let database: TestDatabase
let port: number
let double: Awaited<ReturnType<typeof startManagementApi>>
const directories = new AsyncDisposableStack()

beforeAll(async () => {
  process.env.SUPABASE_HOME = directories.use(await temporaryDirectory()).path
  database = await createDatabase(17, 'CREATE TABLE items (id int)')
  port = Number(new URL(database.url).port)
  await database.query(`CREATE ROLE "postgres.${ref}" LOGIN SUPERUSER PASSWORD '${password}'`)
  double = await startManagementApi({ projects: { [ref]: { database: database.url } } })
})

afterEach(() => {
  double.intercept = undefined
  double.permissions = undefined
  double.projects.set(ref, { database: database.url })
})

afterAll(async () => {
  await double.close()
  await database.query(`DROP ROLE "postgres.${ref}"`)
  await database.drop()
  await directories.disposeAsync()
})

interface Attempt {
  readonly options?: Readonly<Record<string, string>>
  /** Where the pooler is, as `supabase link` has left it. */
  readonly poolerUrl?: string
  readonly pauses?: readonly number[]
  /** What happens in front of each attempt to connect. */
  readonly before?: (number: number) => Promise<void> | void
  readonly log?: TestLog
  readonly signal?: AbortSignal
}

interface Reached {
  /** To which host, how often. */
  readonly hosts: readonly string[]
  readonly log: TestLog
  /** Who one is in the end. */
  readonly role: string
}

const hosts: string[] = []

async function tryToReach(attempt: Attempt): Promise<Reached> {
  const { before = () => undefined, log = testLog(), pauses = [], signal = new AbortController().signal } = attempt
  const { config, place } = await prepare(attempt)
  hosts.length = 0
  const connect = async (target: ConnectionTarget): Promise<string> => {
    hosts.push(target.host)
    await before(hosts.length)
    await using connection = await ServerDatabase.connect(target)
    const [row] = await connection.query('SELECT current_user AS name')
    return row?.name ?? ''
  }
  const role = await reach(config, place, connect, { log, signal, pauses })
  return { hosts: [...hosts], log, role }
}

async function prepare({ options = {}, poolerUrl }: Attempt): Promise<{ config: Config; place: PostgresPlace }> {
  const workdir = directories.use(await temporaryDirectory()).path
  if (poolerUrl !== undefined) {
    await mkdir(join(workdir, 'supabase/.temp'), { recursive: true })
    await writeFile(join(workdir, 'supabase/.temp/project-ref'), ref)
    await writeFile(join(workdir, 'supabase/.temp/pooler-url'), poolerUrl)
  }
  const given: Readonly<Record<string, string>> = { workdir, 'management-api-url': double.url, ...options }
  const config = parseConfig({ given: (name) => given[name], environment: {} })
  return { config, place: await findPostgres(config, new AbortController().signal) }
}

const token = () => ({ 'access-token': double.accessToken })
const tokenAlone = () => ({ 'project-ref': ref, ...token() })

describe('a login role that was just made', () => {
  beforeEach(() => double.projects.set(ref, { database: database.url, pooler: { slow: true } }))

  test('is tried again until the pooler has learned of it, and becomes postgres', async () => {
    const before = async (number: number) => {
      if (number === 3) await double.poolerLearns(ref)
    }
    const { hosts, log, role } = await tryToReach({ options: tokenAlone(), pauses: [0, 0, 0, 0, 0], before })
    expect([hosts.length, role]).toEqual([3, 'postgres'])
    expect(log.lines).toEqual(Array(2).fill('the pooler does not know the new login role yet: trying again in 0 s'))
  })

  test('is given up after some attempts, with the words of the last one', async () => {
    const failure = await failureOf(tryToReach({ options: tokenAlone(), pauses: [0, 0] }))
    expect(failure).toMatchObject({ code: 'AUTHENTICATION_FAILED', exitCode: 3 })
    expect(hosts).toHaveLength(3)
  })

  test('is tried again where the source of a backup is opened', async () => {
    const { config, place } = await prepare({ options: tokenAlone() })
    const lessons: Promise<void>[] = []
    const log = testLog((line) => {
      if (line.includes('trying again') && lessons.length === 0) lessons.push(double.poolerLearns(ref))
    })
    const context = { log, signal: new AbortController().signal, pauses: Array(100).fill(1) }
    await using source = await openSource(config, context, place)
    await Promise.all(lessons)
    expect(source.catalog.relations.map(({ name }) => name)).toEqual(['items'])
    expect(log.lines[0]).toContain(`connecting by project ${ref}, its session pooler and a login role for 5 minutes`)
  })

  test('is not waited for once the run is stopped', async () => {
    const controller = new AbortController()
    const log = testLog((line) => {
      if (line.includes('trying again in 60 s')) controller.abort()
    })
    const attempt = { options: tokenAlone(), pauses: [60_000], log, signal: controller.signal }
    await expect(tryToReach(attempt)).rejects.toMatchObject({ name: 'AbortError' })
    expect(hosts).toHaveLength(1)
  })

  test.each<[string, string, string, number]>([
    [
      'again where the pooler has not found it',
      '(EAUTHQUERY) user not found in the database',
      'AUTHENTICATION_FAILED',
      3
    ],
    [
      'not again where the pooler lets nobody in any more',
      '(ECIRCUITBREAKER) too many authentication failures, new connections are temporarily blocked',
      'AUTHENTICATION_FAILED',
      1
    ],
    [
      'not again where the project’s restrictions keep us out',
      '(EADDRNOTALLOWED) address not in tenant allow_list: {1, 2, 3, 4}',
      'UNREACHABLE',
      1
    ]
  ])('is tried %s', async (_, message, code, attempts) => {
    await using front = await startFront(database.url, () => ({ message }))
    double.projects.set(ref, { database: database.url, pooler: { host: '127.0.0.1', port: front.port } })
    const failure = await failureOf(tryToReach({ options: tokenAlone(), pauses: [0, 0] }))
    expect([failure.code, front.users]).toEqual([code, Array(attempts).fill(`cli_login_postgres.${ref}`)])
  })

  test('that may not become postgres is not tried again', async () => {
    await using owner = await newRole('NOLOGIN')
    double.projects.set(other, { database: database.url, role: owner.name })
    const options = { 'project-ref': other, ...token() }
    const failure = await failureOf(tryToReach({ options, pauses: [0, 0] }))
    double.projects.delete(other)
    expect(failure).toMatchObject({ code: 'PERMISSION_DENIED' })
    expect(failure.message).toContain('permission denied to set role "postgres"')
    expect(hosts).toHaveLength(1)
  })
})

test('a password that is wrong is not tried again', async () => {
  const options = { ...tokenAlone(), 'db-password': 'wrong' }
  const failure = await failureOf(tryToReach({ options, pauses: [0, 0, 0] }))
  expect(failure).toMatchObject({ code: 'AUTHENTICATION_FAILED', hint: expect.stringContaining('Reset it') })
  expect(hosts).toHaveLength(1)
})

/** A role that goes with the test. */
async function newRole(attributes: string): Promise<AsyncDisposable & { readonly name: string }> {
  const name = databaseName()
  await database.query(`CREATE ROLE ${name} ${attributes}`)
  return { name, [Symbol.asyncDispose]: async () => void (await database.query(`DROP ROLE ${name}`)) }
}

describe('a project’s own host, which has no address here', () => {
  const direct = `db.${ref}.supabase.co`
  const url = `postgresql://postgres:${encodeURIComponent(password)}@${direct}:5432/postgres`
  const pooler = () => `127.0.0.1:${port}/${database.name}`
  const linkedUrl = () => `postgresql://postgres.${ref}@${pooler()}`

  test('is replaced by the session pooler that the link names, and that is said', async () => {
    const { hosts, log, role } = await tryToReach({ options: { 'db-url': url }, poolerUrl: linkedUrl() })
    expect([hosts, role]).toEqual([[direct, '127.0.0.1'], `postgres.${ref}`])
    expect(log.warnings).toEqual([
      expect.stringMatching(
        `^connecting to ${direct}:5432/postgres: the host name .*; using the session pooler ${pooler()} instead$`
      )
    ])
  })

  test('is replaced by the one that the API names', async () => {
    const { hosts, log, role } = await tryToReach({ options: { 'db-url': url, ...token() } })
    expect([hosts, role]).toEqual([[direct, '127.0.0.1'], `postgres.${ref}`])
    expect(log.warnings).toEqual([expect.stringContaining(`using the session pooler ${pooler()} instead`)])
  })

  test.each<[string, () => Attempt]>([
    ['where nobody names a pooler', () => ({ options: { 'db-url': url } })],
    ['where the API does not tell', () => ({ options: { 'db-url': url, 'access-token': 'sbp_0102' } })],
    [
      'where the link is that of somebody else',
      () => ({ options: { 'db-url': url }, poolerUrl: linkedUrl().replace(ref, other) })
    ]
  ])('is explained %s', async (_, attempt) => {
    const failure = await failureOf(tryToReach(attempt()))
    expect(failure).toMatchObject({ code: 'UNKNOWN_HOST', exitCode: 3 })
    expect(failure.message).toContain(`connecting to ${direct}:5432/postgres`)
    expect(failure.hint).toContain('found by itself in a linked project (supabase link), or with SUPABASE_ACCESS_TOKEN')
    expect(hosts).toEqual([direct])
  })

  test('is not looked for elsewhere where the pooler fails, too', async () => {
    const options = { 'db-url': url.replace(encodeURIComponent(password), 'wrong'), ...token() }
    expect(await failureOf(tryToReach({ options }))).toMatchObject({ code: 'AUTHENTICATION_FAILED' })
    expect(hosts).toEqual([direct, '127.0.0.1'])
  })

  test('is that of a project that is paused, if the API says so', async () => {
    double.permissions = ['project_admin_read']
    double.projects.set(ref, { database: database.url, status: 'INACTIVE' })
    const failure = await failureOf(tryToReach({ options: { 'db-url': url, ...token() } }))
    expect(failure).toMatchObject({ code: 'PROJECT_PAUSED', exitCode: 3, message: `project ${ref} is paused` })
  })
})

describe('a pooler', () => {
  /** What comes of it where the pooler treats everybody so. */
  async function refusedBy(
    treatment: Treatment | ((client: Client) => Treatment),
    options: Readonly<Record<string, string>> = {}
  ): Promise<GateError> {
    const treat = typeof treatment === 'function' ? treatment : () => treatment
    await using front = await startFront(database.url, treat)
    const poolerUrl = `postgresql://postgres.${ref}@127.0.0.1:${front.port}/postgres`
    return await failureOf(tryToReach({ options: { 'db-password': password, ...options }, poolerUrl }))
  }

  const unknown = { message: `(ENOTFOUND) tenant/user postgres.${ref} not found` }

  test('that knows no such project is explained by the project’s being paused, if it is', async () => {
    double.projects.set(ref, { database: database.url, status: 'INACTIVE' })
    const failure = await refusedBy(unknown, token())
    expect(failure).toMatchObject({ code: 'PROJECT_PAUSED', message: `project ${ref} is paused` })
    expect(failure.hint).toContain(`Wake it on https://supabase.com/dashboard/project/${ref}`)
  })

  test.each<[string, () => Readonly<Record<string, string>>]>([
    ['if it is awake', token],
    ['if nobody can be asked', () => ({})],
    ['if the API does not tell', () => ({ 'access-token': 'sbp_0102' })]
  ])('that knows no such project is explained by user and host, %s', async (_, options) => {
    const failure = await refusedBy(unknown, options())
    expect(failure).toMatchObject({ code: 'AUTHENTICATION_FAILED', hint: expect.stringContaining('postgres.<project') })
    expect(failure.message).toContain('the pooler knows no such project or user')
  })

  test('that has no connection to the database is explained by the pause, too', async () => {
    double.projects.set(ref, { database: database.url, status: 'PAUSING' })
    const words = '(EAUTHQUERY) authentication query failed: connection to database not available'
    expect(await refusedBy({ message: words }, token())).toMatchObject({ code: 'PROJECT_PAUSED' })
  })

  test('that takes nobody any more is told to be full, and the API is not asked', async () => {
    const asked = double.requests.length
    const message = '(EMAXCONNSESSION) max clients reached in session mode - max clients are limited to pool_size: 15'
    expect(await refusedBy({ message }, token())).toMatchObject({ code: 'TOO_MANY_CONNECTIONS' })
    expect(double.requests).toHaveLength(asked)
  })

  test('that has two connections to give serves a backup with two', async () => {
    const treat = ({ number }: Client): Treatment =>
      number <= 2 ? 'pass' : { message: 'MaxClientsInSessionMode: max clients reached - in Session mode …' }
    await using front = await startFront(database.url, treat)
    const poolerUrl = `postgresql://postgres.${ref}@127.0.0.1:${front.port}/${database.name}`
    const { config, place } = await prepare({ options: { 'db-password': password }, poolerUrl })
    const log = testLog()
    await using source = await openSource(config, { log, signal: new AbortController().signal }, place)
    expect(source.concurrency).toBe(2)
    expect(log.warnings).toEqual([
      expect.stringMatching(/^working with 2 of 4 connections: .*accepts no more connections$/)
    ])
  })

  test('that cuts the connection is told to have done so', async () => {
    expect(await refusedBy('reset')).toMatchObject({ code: 'CONNECTION_LOST', exitCode: 3 })
    expect(await refusedBy({ cut: 60 })).toMatchObject({ code: 'CONNECTION_LOST', exitCode: 3 })
  })
})

describe('a password in a connection string', () => {
  /** For a role with this password, by a string in which it is written so. */
  async function refusedFor(secret: string, written: string): Promise<GateError> {
    await using role = await newRole(`LOGIN PASSWORD '${secret}'`)
    const url = connectionString(port, database.name, { user: role.name, password: 'SECRET' })
    return await failureOf(tryToReach({ options: { 'db-url': url.replace('SECRET', written) } }))
  }

  test('that was misread is explained by what its characters mean, and is not repeated', async () => {
    const failure = await refusedFor('p@ss%41word', 'p@ss%41word')
    expect(failure).toMatchObject({ code: 'AUTHENTICATION_FAILED', exitCode: 3 })
    expect(failure.message).toContain('the password is wrong, or it was misread')
    expect(failure.hint).toContain('Write @ as %40, % as %25: postgresql://user:***@host:5432/postgres.')
    expect(failure.hint).toContain('SUPABASE_DB_PASSWORD')
    expect(failure.hint).toContain('Reset it')
    expect(renderError(failure)).not.toMatch(/p@ss|%41word/)
  })

  test('that cannot have been misread is only wrong', async () => {
    const failure = await refusedFor('Right-1.2~3!', 'Wrong-1.2~3!')
    expect(failure.message).toMatch(/: the password is wrong$/)
    expect(failure.hint).not.toContain(' as %')
  })

  test('that was written as the hint says is taken', async () => {
    await using role = await newRole(`LOGIN PASSWORD 'p@ss%41word'`)
    const url = connectionString(port, database.name, { user: role.name, password: 'SECRET' })
    const options = { 'db-url': url.replace('SECRET', 'p%40ss%2541word') }
    expect((await tryToReach({ options })).role).toBe(role.name)
  })
})
