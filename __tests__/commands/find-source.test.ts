// Which way in is taken, what is said of the others, and where no password goes.

import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { findPostgres, findSource, findTarget, isDatabaseConfigured } from '../../src/commands/find-source.ts'
import { addressOf, describePlace, type Place, tellPlace } from '../../src/commands/place.ts'
import { parseConfig } from '../../src/config.ts'
import { failureOf, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { startFront } from '../support/front.ts'
import { startManagementApi } from '../support/management-api.ts'

const ref = 'abcdefghijklmnopqrst'
const other = 'zyxwvutsrqponmlkjihg'
/** The database's password, as `SUPABASE_DB_PASSWORD` has it: nothing in it needs an escape there. */
const password = 'p@ss:w/rd %41#?&'
const poolerHost = 'aws-0-eu-central-1.pooler.supabase.com'
const poolerUrl = `postgresql://postgres.${ref}@${poolerHost}:5432/postgres`

let database: TestDatabase
let double: Awaited<ReturnType<typeof startManagementApi>>
let home: string
let linked: string
let unlinked: string
const directories = new AsyncDisposableStack()

beforeAll(async () => {
  ;[home, linked, unlinked] = await Promise.all([newDirectory(), newDirectory(), newDirectory()])
  process.env.SUPABASE_HOME = home
  await link(linked, ref, poolerUrl)
  database = await createDatabase(17, 'CREATE TABLE items (id int); INSERT INTO items SELECT generate_series(1, 42)')
  await database.query(`CREATE ROLE "postgres.${ref}" LOGIN SUPERUSER PASSWORD '${password}'`)
  double = await startManagementApi({ projects: { [ref]: { database: database.url } } })
})

afterEach(() => {
  double.projects.set(ref, { database: database.url })
  double.permissions = undefined
  jest.restoreAllMocks()
})

afterAll(async () => {
  await double.close()
  await database.query(`DROP ROLE "postgres.${ref}"`)
  await database.drop()
  await directories.disposeAsync()
})

async function newDirectory(): Promise<string> {
  return directories.use(await temporaryDirectory()).path
}

async function link(directory: string, project: string, url?: string): Promise<void> {
  const temp = join(directory, 'supabase/.temp')
  await mkdir(temp, { recursive: true })
  await writeFile(join(temp, 'project-ref'), project)
  if (url === undefined) await rm(join(temp, 'pooler-url'), { force: true })
  else await writeFile(join(temp, 'pooler-url'), url)
}

type Environment = Readonly<Record<string, string>>

/** As the CLI's own environment has it; the Management API is the double. */
function configFrom(environment: Environment, workdir = unlinked) {
  const given: Environment = { 'management-api-url': double.url, workdir }
  return parseConfig({ given: (name) => given[name], environment })
}

function find(environment: Environment, workdir?: string): Promise<Place> {
  return findSource(configFrom(environment, workdir), new AbortController().signal)
}

/** What the double was asked for meanwhile, without the part that is always the same. */
async function asked<T>(work: () => Promise<T>): Promise<[T, readonly string[]]> {
  const before = double.requests.length
  const result = await work()
  return [result, double.requests.slice(before).map((line) => line.replace(`/v1/projects/${ref}`, ''))]
}

/** The settings of each way, the best one first. */
const ways = {
  url: { SUPABASE_DB_URL: 'postgresql://somebody:secret@db.example:5433/shop' },
  password: { SUPABASE_DB_PASSWORD: password },
  project: { SUPABASE_PROJECT_ID: ref },
  dataApi: { SUPABASE_URL: `https://${ref}.supabase.co`, SUPABASE_SERVICE_ROLE_KEY: 'sb_secret_0123' }
}
const token = () => ({ SUPABASE_ACCESS_TOKEN: double.accessToken })

describe('of all the ways that are configured', () => {
  test('a connection string is the first, and nobody is asked', async () => {
    const all = { ...ways.url, ...ways.password, ...ways.project, ...ways.dataApi, ...token() }
    const [place, requests] = await asked(() => find(all, linked))
    expect(place).toMatchObject({ kind: 'postgres', how: 'db-url', passedOver: [], project: undefined })
    expect(place).toMatchObject({ target: { host: 'db.example', port: 5433, user: 'somebody', database: 'shop' } })
    expect(requests).toEqual([])
  })

  test('a linked project with its password is the second, and nobody is asked', async () => {
    const [place, requests] = await asked(() =>
      find({ ...ways.password, ...ways.project, ...ways.dataApi, ...token() }, linked)
    )
    expect(place).toMatchObject({
      kind: 'postgres',
      how: `linked project ${ref}, its session pooler and db-password`,
      passedOver: ['db-url is not set'],
      project: ref,
      expires: undefined,
      target: { host: poolerHost, port: 5432, user: `postgres.${ref}`, password, sslMode: 'require' }
    })
    expect(requests).toEqual([])
  })

  test('a linked project with a token alone has a role made, which becomes postgres', async () => {
    const [place, requests] = await asked(() => find({ ...ways.dataApi, ...token() }, linked))
    expect(place).toMatchObject({
      how: `linked project ${ref}, its session pooler and a login role for 5 minutes, made with access-token`,
      passedOver: ['db-url is not set'],
      expires: expect.any(Number),
      target: { host: poolerHost, user: `cli_login_postgres.${ref}`, role: 'postgres' }
    })
    expect(requests).toEqual(['POST /cli/login-role'])
  })

  test('a project with token and password is asked for its pooler', async () => {
    const [place, requests] = await asked(() => find({ ...ways.project, ...ways.password, ...token() }))
    expect(place).toMatchObject({
      how: `project ${ref}, its session pooler and db-password`,
      expires: undefined,
      target: { host: '127.0.0.1', user: `postgres.${ref}`, password, database: database.name }
    })
    expect(requests).toEqual(['GET /config/database/pooler'])
  })

  test('a project with a token alone takes two requests, and no more', async () => {
    const [place, requests] = await asked(() => find({ ...ways.project, ...token() }))
    expect(place).toMatchObject({
      how: `project ${ref}, its session pooler and a login role for 5 minutes, made with access-token`,
      target: { user: `cli_login_postgres.${ref}`, role: 'postgres' }
    })
    expect(requests).toEqual(['GET /config/database/pooler', 'POST /cli/login-role'])
  })

  test('a project with a password alone has only its own host', async () => {
    expect(await find({ ...ways.project, ...ways.password })).toMatchObject({
      how: `project ${ref}, its own host and db-password`,
      target: { host: `db.${ref}.supabase.co`, port: 5432, user: 'postgres', password, sslMode: 'require' }
    })
  })

  test('the Data API is the last, and what the others lack is said', async () => {
    const [place, requests] = await asked(() => find(ways.dataApi))
    expect(place).toMatchObject({
      kind: 'data-api',
      how: 'the Data API, supabase-url and service-role-key',
      passedOver: ['db-url is not set', `of project ${ref}, neither db-password nor access-token is set`],
      project: ref,
      url: new URL(`https://${ref}.supabase.co`),
      key: 'sb_secret_0123'
    })
    expect(requests).toEqual([])
  })

  test('none is an error that names what each lacks, and the shortest way on', async () => {
    const failure = await failureOf(find({}, linked))
    expect(failure).toMatchObject({ code: 'NO_CONNECTION_CONFIGURED', exitCode: 2 })
    expect(failure.message).toBe(
      `no database is configured: db-url is not set; of project ${ref}, neither db-password nor access-token is set; service-role-key is not set`
    )
    expect(failure.hint).toContain('SUPABASE_DB_URL')
    expect((await failureOf(find({ SUPABASE_SERVICE_ROLE_KEY: 'sb_secret_0123' }))).message).toBe(
      `no database is configured: db-url is not set; no project is linked in ${join(unlinked, 'supabase')}, and project-ref is not set; supabase-url is not set`
    )
  })

  test('a project may be named by the address of its API alone, unless a link or a setting names another', async () => {
    expect(await find({ ...ways.dataApi, ...token() })).toMatchObject({
      kind: 'postgres',
      project: ref,
      expires: expect.any(Number)
    })
    const elsewhere = { ...token(), SUPABASE_URL: `https://${other}.supabase.co` }
    expect(await find({ ...elsewhere, ...ways.project })).toMatchObject({ project: ref })
    expect(await find({ ...elsewhere, ...ways.password }, linked)).toMatchObject({ project: ref })
  })
})

describe('the option source', () => {
  test('may demand PostgreSQL, and then the Data API is none', async () => {
    const config = { ...configFrom(ways.dataApi), source: 'postgres' } as const
    const failure = await failureOf(findSource(config, new AbortController().signal))
    expect(failure.code).toBe('NO_CONNECTION_CONFIGURED')
    expect(failure.message).not.toContain('service-role-key')
    expect(await failureOf(findPostgres(configFrom(ways.dataApi), new AbortController().signal))).toMatchObject({
      message: failure.message
    })
  })

  test('may demand the Data API, although a connection string is there', async () => {
    const config = { ...configFrom({ ...ways.url, ...ways.dataApi }), source: 'data-api' } as const
    expect(await findSource(config, new AbortController().signal)).toMatchObject({ kind: 'data-api', passedOver: [] })
    const without = { ...configFrom(ways.url), source: 'data-api' } as const
    expect(await failureOf(findSource(without, new AbortController().signal))).toMatchObject({
      message: 'no database is configured: service-role-key is not set',
      hint: expect.stringContaining('SUPABASE_URL and SUPABASE_SERVICE_ROLE_KEY')
    })
  })
})

describe('SUPABASE_PROJECT_ID', () => {
  const remark = 'project-ref is "shop", not the 20 letters of a reference'

  test('that is a local name leaves the linked project, and is told', async () => {
    const place = await find({ SUPABASE_PROJECT_ID: 'shop', ...ways.password }, linked)
    expect(place).toMatchObject({ project: ref, passedOver: ['db-url is not set', remark] })
  })

  test('that is a local name is none where nothing is linked', async () => {
    const { message } = await failureOf(find({ SUPABASE_PROJECT_ID: 'shop', ...ways.password }))
    expect(message).toContain(`db-url is not set; ${remark}; no project is linked in ${join(unlinked, 'supabase')};`)
  })

  test('is repeated shortly, and in one line', async () => {
    const { message } = await failureOf(find({ SUPABASE_PROJECT_ID: `${'x'.repeat(30)}\n${'y'.repeat(500)}` }))
    expect(message).toContain(`project-ref is "${'x'.repeat(30)}\\n${'y'.repeat(9)}", not`)
  })
})

describe('the password', () => {
  test('is that of the linked project, and another one is not told it', async () => {
    double.projects.set(other, { database: database.url })
    const place = await find({ SUPABASE_PROJECT_ID: other, ...ways.password, ...token() }, linked)
    double.projects.delete(other)
    expect(place).toMatchObject({
      project: other,
      passedOver: ['db-url is not set', `db-password is that of the linked project ${ref}`],
      expires: expect.any(Number),
      target: { user: `cli_login_postgres.${other}`, role: 'postgres' }
    })
    expect(JSON.stringify(place)).not.toContain(JSON.stringify(password).slice(1, -1))
  })

  test('is not told it where there is no token either', async () => {
    const { message } = await failureOf(find({ SUPABASE_PROJECT_ID: other, ...ways.password }, linked))
    expect(message).toContain(
      `db-password is that of the linked project ${ref}; of project ${other}, no access-token is set`
    )
  })

  test('goes nowhere where pooler-url was planted', async () => {
    await using trap = await startFront(database.url, () => 'pass')
    for (const planted of [
      `postgresql://postgres.${other}@127.0.0.1:${trap.port}/postgres`,
      `postgresql://postgres@localhost:${trap.port}/postgres`,
      `postgresql://postgres.${ref}@127.0.0.1.evil.example:${trap.port}/postgres`,
      `postgresql://postgres.${ref}@pooler.evil.example:5432/postgres?host=127.0.0.1&port=${trap.port}`
    ]) {
      const directory = await newDirectory()
      await link(directory, ref, planted)
      const options = { workdir: directory, output: directory, 'db-password': password, 'access-token': 'sbp_0102' }
      const failure = await failureOf(runBackup({ ...options, 'management-api-url': double.url }))
      expect(failure).toMatchObject({ code: 'INVALID_OPTION', hint: expect.stringContaining('supabase link') })
      expect(failure.message).toContain(`is not the pooler of project ${ref}`)
    }
    expect(trap.users).toEqual([])
  })

  test('takes the place of the placeholder that old links have, and the port is that of sessions', async () => {
    const directory = await newDirectory()
    await link(directory, ref, `postgresql://postgres.${ref}:[YOUR-PASSWORD]@${poolerHost}:6543/postgres`)
    expect(await find(ways.password, directory)).toMatchObject({
      target: { host: poolerHost, port: 5432, user: `postgres.${ref}`, password, database: 'postgres' }
    })
  })

  test('has only the project’s own host where it was linked without the pooler, and the API is not to be asked', async () => {
    const directory = await newDirectory()
    await link(directory, ref)
    expect(await find(ways.password, directory)).toMatchObject({ target: { host: `db.${ref}.supabase.co` } })
    const [place, requests] = await asked(() => find({ ...ways.password, ...token() }, directory))
    expect(place).toMatchObject({ target: { host: '127.0.0.1', password } })
    expect(requests).toEqual(['GET /config/database/pooler'])
  })
})

describe('the token', () => {
  test('may be the one that supabase login has kept', async () => {
    await writeFile(join(home, 'access-token'), `${double.accessToken}\n`)
    const [place, requests] = await asked(() => find(ways.project))
    await rm(join(home, 'access-token'))
    expect(place).toMatchObject({ kind: 'postgres', expires: expect.any(Number) })
    expect(requests).toHaveLength(2)
  })

  test.each([
    ['of somebody else', () => 'sbp_0102', 'AUTHENTICATION_FAILED'],
    ['that was cut in two', () => 'sbp_01\n02', 'INVALID_OPTION']
  ])('%s is refused where it is needed, and does not matter where it is not', async (_, wrong, code) => {
    const environment = { ...ways.project, SUPABASE_ACCESS_TOKEN: wrong() }
    expect(await failureOf(find(environment))).toMatchObject({ code })
    expect(await find({ ...environment, ...ways.url })).toMatchObject({ how: 'db-url' })
    expect(await find({ ...environment, ...ways.password }, linked)).toMatchObject({ target: { host: poolerHost } })
  })

  test('that may not have a role made is told which permission that takes', async () => {
    double.permissions = ['project_admin_read', 'database_pooling_config_read']
    const failure = await failureOf(find({ ...ways.project, ...token() }))
    expect(failure).toMatchObject({ code: 'PERMISSION_DENIED', message: expect.stringContaining('database_write') })
  })

  test('cannot have a role made in a project that sleeps, which is the reason that is given', async () => {
    hurry()
    double.projects.set(ref, { database: database.url, status: 'INACTIVE' })
    const [failure, requests] = await asked(() => failureOf(find({ ...ways.project, ...token() }, linked)))
    expect(failure).toMatchObject({ code: 'PROJECT_PAUSED', exitCode: 3, message: `project ${ref} is paused` })
    expect(failure.hint).toContain(`https://supabase.com/dashboard/project/${ref}`)
    expect(requests).toEqual([...Array(5).fill('POST /cli/login-role'), 'GET '])
  })

  test('cannot have a role made in one that is awake for another reason, which is given then', async () => {
    double.projects.set(ref, { database: database.url, role: 'nobody_has_this_name' })
    const failure = await failureOf(find({ ...ways.project, ...token() }))
    expect(failure).toMatchObject({ code: 'API_FAILED', hint: expect.stringContaining('SUPABASE_DB_PASSWORD') })
    expect(failure.message).toContain('role "nobody_has_this_name" does not exist')
  })
})

/** Nobody waits between two attempts; an attempt itself has its time. */
function hurry(): void {
  const real = globalThis.setTimeout
  const hurried = (work: () => void, wait = 0): unknown => real(work, wait === 20_000 ? wait : 0)
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(hurried as typeof setTimeout)
}

describe('another database', () => {
  const { signal } = new AbortController()
  const target = (environment: Environment, text: string, workdir?: string) =>
    findTarget(configFrom(environment, workdir), { option: 'to', text }, signal)

  test('may be the linked project, although a backup would be taken of what db-url names', async () => {
    const place = await target({ ...ways.url, ...ways.password, ...ways.dataApi }, 'linked', linked)
    expect(place).toMatchObject({
      how: `linked project ${ref}, its session pooler and db-password`,
      written: undefined
    })
    const failure = await failureOf(target({ ...ways.url, ...ways.dataApi }, 'linked'))
    expect(failure).toMatchObject({ code: 'NO_CONNECTION_CONFIGURED' })
    expect(failure.message).not.toContain('service-role-key')
  })

  test('is what its own option says, by the name of which it is refused', async () => {
    const text = 'postgresql://u:secret@db.other/d'
    const place = await target({ ...ways.url, ...token() }, text, linked)
    expect(place).toMatchObject({ how: 'to', written: text, target: { host: 'db.other' }, project: undefined })
    expect(place.api).toBeUndefined()
    const failure = await failureOf(target(ways.url, 'postgresql://secret', linked))
    expect(failure).toMatchObject({ code: 'INVALID_OPTION', message: expect.stringMatching(/^to is not a PostgreSQL/) })
  })
})

describe('the address of the Data API', () => {
  const key = { SUPABASE_SERVICE_ROLE_KEY: 'sb_secret_0123' }

  test.each([
    [`https://${ref}.supabase.co`, `https://${ref}.supabase.co/`],
    [`https://${ref}.supabase.co/`, `https://${ref}.supabase.co/`],
    [`https://${ref}.supabase.co/rest/v1/`, `https://${ref}.supabase.co/`],
    [`https://${ref}.supabase.co/rest/v1?apikey=x`, `https://${ref}.supabase.co/`],
    ['http://127.0.0.1:54321', 'http://127.0.0.1:54321/'],
    ['https://example.com/supabase', 'https://example.com/supabase/'],
    ['https://example.com/supabase/rest/v1', 'https://example.com/supabase/']
  ])('%s leads to %s', async (address, url) => {
    expect(await find({ ...key, SUPABASE_URL: address })).toMatchObject({ kind: 'data-api', url: new URL(url) })
  })

  test('is that of the project whose ref is known', async () => {
    const place = await find({ ...key, ...ways.project })
    expect(place).toMatchObject({ url: new URL(`https://${ref}.supabase.co`), project: ref })
    expect(place.passedOver).toEqual([
      'db-url is not set',
      `of project ${ref}, neither db-password nor access-token is set`
    ])
  })

  test.each([
    ['postgresql://postgres:secret@db.example/postgres', 'is not an address of the web'],
    ['nowhere', 'is not an address of the web'],
    ['https://user:secret@example.com', 'holds a user or a password'],
    [`https://supabase.com/dashboard/project/${ref}`, 'is that of the dashboard']
  ])('%s is refused, without the secrets in it', async (address, fact) => {
    const failure = await failureOf(find({ ...key, SUPABASE_URL: address }))
    expect(failure).toMatchObject({ code: 'INVALID_OPTION', message: expect.stringContaining(fact) })
    expect(`${failure.message} ${failure.hint}`).not.toContain('secret@')
  })

  test('takes no key that says it is of another project, or for everybody', async () => {
    const claims = Buffer.from(JSON.stringify({ role: 'service_role', ref: other })).toString('base64url')
    const failure = await failureOf(find({ ...ways.dataApi, SUPABASE_SERVICE_ROLE_KEY: `e30.${claims}.x` }))
    expect(failure.message).toContain(`is a key of the project ${other}, but the address is that of ${ref}`)
    expect(await failureOf(find({ ...ways.dataApi, SUPABASE_SERVICE_ROLE_KEY: 'sb_publishable_0' }))).toMatchObject({
      code: 'INVALID_OPTION'
    })
  })
})

test.each<[string, () => Environment, string]>([
  ['a connection string', () => ways.url, 'postgresql://db.example:5433/shop'],
  [
    'a project’s own host',
    () => ({ SUPABASE_DB_URL: `postgresql://postgres:x@db.${ref}.supabase.co/postgres` }),
    `https://${ref}.supabase.co`
  ],
  [
    'the pooler, whoever logs in there',
    () => ({ SUPABASE_DB_URL: `postgresql://backup_reader.${ref}:x@${poolerHost}/postgres` }),
    `https://${ref}.supabase.co`
  ],
  ['a project', () => ({ ...ways.project, ...ways.password }), `https://${ref}.supabase.co`],
  [
    'a Data API of one’s own',
    () => ({ ...ways.dataApi, SUPABASE_URL: 'https://example.com/supabase' }),
    'https://example.com'
  ]
])('what the manifest says of %s has neither user nor password', async (_, environment, address) => {
  expect(addressOf(await find(environment()))).toBe(address)
})

test.each<[boolean, string, () => Environment, boolean]>([
  [true, 'a connection string', () => ways.url, false],
  [true, 'a linked project with its password', () => ways.password, true],
  [true, 'a project with a token', () => ({ ...ways.project, ...token() }), false],
  [false, 'a linked project', () => ({}), true],
  [false, 'a password alone', () => ways.password, false],
  [false, 'the password of another project', () => ({ SUPABASE_PROJECT_ID: other, ...ways.password }), true],
  [false, 'the Data API', () => ways.dataApi, false]
])('a PostgreSQL is configured: %s, with %s', async (expected, _, environment, isLinked) => {
  const [answer, requests] = await asked(() =>
    isDatabaseConfigured(configFrom(environment(), isLinked ? linked : unlinked))
  )
  expect([answer, requests]).toEqual([expected, []])
})

describe('a backup passes by', () => {
  /** What was said, who was logged in meanwhile, and what the API was asked for. */
  async function backUp(environment: Environment, workdir = unlinked) {
    const output = await newDirectory()
    const options = { workdir, output, 'management-api-url': double.url, concurrency: '2', ...environment }
    let users: Promise<unknown> | undefined
    const log = testLog((line) => {
      if (line.startsWith('connected to')) users = usersOf(database)
    })
    const [report, requests] = await asked(() => runBackup(options, { log }))
    expect(report).toMatchObject({ status: 'passed', manifest: { total_records: 42 } })
    expect(report.manifest.database_url).toBe(`https://${ref}.supabase.co`)
    return { lines: log.lines, users: await users, requests }
  }

  test('a linked project and its password', async () => {
    const directory = await newDirectory()
    const { port } = new URL(database.url)
    await link(directory, ref, `postgresql://postgres.${ref}@127.0.0.1:${port}/${database.name}`)
    const { lines, users, requests } = await backUp({ 'db-password': password }, directory)
    expect(lines).toContain(
      `connecting by linked project ${ref}, its session pooler and db-password (db-url is not set)`
    )
    expect(users).toEqual([{ usename: `postgres.${ref}` }])
    expect(requests).toEqual([])
  })

  test('a project, a token and its password', async () => {
    const environment = { 'project-ref': ref, 'access-token': double.accessToken, 'db-password': password }
    const { lines, users, requests } = await backUp(environment)
    expect(lines).toContain(`connecting by project ${ref}, its session pooler and db-password (db-url is not set)`)
    expect(users).toEqual([{ usename: `postgres.${ref}` }])
    expect(requests).toHaveLength(1)
  })

  test('a project and a token: a role without rights of its own logs in, and becomes postgres', async () => {
    const { lines, users, requests } = await backUp({ 'project-ref': ref, 'access-token': double.accessToken })
    expect(lines).toContain(
      `connecting by project ${ref}, its session pooler and a login role for 5 minutes, made with access-token (db-url is not set)`
    )
    expect(users).toEqual([{ usename: `cli_login_postgres.${ref}` }])
    expect(requests).toHaveLength(2)
  })
})

/** Who is logged in for a backup. */
function usersOf({ query, name }: TestDatabase): Promise<unknown> {
  return query(
    `SELECT DISTINCT usename FROM pg_stat_activity WHERE application_name = 'migration-gate' AND datname = '${name}'`
  )
}

describe('settings of several projects', () => {
  const dataApi = (url: string): Environment => ({ SUPABASE_URL: url, SUPABASE_SERVICE_ROLE_KEY: 'sb_secret_0123' })

  test.each([
    ['db-url', { SUPABASE_DB_URL: `postgresql://postgres.${other}:secret@${poolerHost}:5432/postgres` }],
    ['supabase-url', dataApi(`https://${other}.supabase.co`)]
  ])('are told where %s is of another project than the linked one', async (option, environment) => {
    const place = await find(environment, linked)
    expect(place.project).toBe(other)
    expect(place.doubts).toEqual([expect.stringContaining(`${option} is of project ${other}`)])
    expect(place.doubts[0]).toContain(ref)
    const log = testLog()
    tellPlace(log, place)
    expect(log.warnings).toEqual(place.doubts)
  })

  test('are an error where address and project-ref are both written', async () => {
    const failure = await failureOf(
      find({ ...dataApi(`https://${other}.supabase.co`), SUPABASE_PROJECT_ID: ref, SUPABASE_ACCESS_TOKEN: '' })
    )
    expect(failure).toMatchObject({ code: 'INVALID_OPTION', message: expect.stringContaining(other) })
  })

  test('do not give an address of one’s own the name of the linked project', async () => {
    const place = await find(dataApi('http://127.0.0.1:54321'), linked)
    expect(place.project).toBeUndefined()
    expect(addressOf(place)).toBe('http://127.0.0.1:54321')
  })

  test.each([
    ['over the net in the clear', 'http://db.example.com'],
    ['over the net in the clear', `http://${ref}.supabase.co`],
    ['to read replicas', `https://${ref}-all.supabase.co`],
    ['to read replicas', `https://${ref}-rr-us-east-1-abcde.supabase.co`]
  ])('no key goes %s: %s', async (_, url) => {
    expect(await failureOf(find(dataApi(url)))).toMatchObject({ code: 'INVALID_OPTION' })
  })

  test('no token goes over the net in the clear', async () => {
    const config = { ...configFrom({ ...ways.project, ...token() }), managementApiUrl: 'http://api.example.com' }
    const failure = await failureOf(findSource(config, new AbortController().signal))
    expect(failure).toMatchObject({ code: 'INVALID_OPTION', message: expect.stringContaining('in the clear') })
  })
})

test('a pooler is shown with the project that is behind it', async () => {
  const place = await findPostgres(configFrom({ ...ways.password }, linked), new AbortController().signal)
  expect(describePlace(place)).toBe(`project ${ref} (${poolerHost}:5432/postgres)`)
})
