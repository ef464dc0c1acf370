// Connections to real servers: who gets in, over what, and what is said where nobody does.

import { readFile, writeFile } from 'node:fs/promises'
import { jest } from '@jest/globals'
import { parseConnectionString } from '../../src/database/connection.ts'
import { explainFailure } from '../../src/database/failures.ts'
import { cancelBackends, ServerDatabase } from '../../src/database/server.ts'
import { eventually, failureOf, runBackup, temporaryDirectory } from '../support/backup.ts'
import { type Certificates, makeCertificates, opensslAvailable } from '../support/certificates.ts'
import { createDatabase, databaseName, sharedServerUrl, type TestDatabase } from '../support/database.ts'
import { startFront, type Treatment } from '../support/front.ts'
import { freePort, type Major, type Server, startServer } from '../support/server.ts'

const majors: readonly Major[] = [15, 17]

function connect(url: string, rootCertificate?: string): Promise<ServerDatabase> {
  return ServerDatabase.connect(parseConnectionString(url, rootCertificate))
}

/** The connection string with another part of it changed. */
function alter(url: string, parts: Partial<Pick<URL, 'host' | 'hostname' | 'username' | 'password' | 'port'>>): string {
  return Object.assign(new URL(url), parts).href
}

function superuser(major: Major): Promise<ServerDatabase> {
  return connect(sharedServerUrl(major))
}

describe.each(majors)('PostgreSQL %i', (major) => {
  test.each([
    ['what breaks connection strings', 'p@ss:w/rd %41#?&=+[]{}<>|^~`;,$!*()'],
    ['quotes and backslashes', `'"\\\\'`],
    ['spaces at its ends', '  a b  '],
    ['other scripts', 'пароль-密码-🐘'],
    ['letters that PostgreSQL normalises', 'ﬁⅨ\u00a0é'],
    ['several hundred characters', 'long '.repeat(100)]
  ])('lets in with a password of %s', async (_, password) => {
    await using admin = await superuser(major)
    const role = databaseName()
    await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD ${literal(password)}`)
    try {
      const url = alter(sharedServerUrl(major), { username: role, password: encodeURIComponent(password) })
      await using database = await connect(url)
      expect(await database.query('SELECT current_user AS name')).toEqual([{ name: role }])
    } finally {
      await admin.query(`DROP ROLE ${role}`)
    }
  })

  test('says what it is, and every value is PostgreSQL’s own text', async () => {
    await using database = await superuser(major)
    expect(database.parameters.get('server_version')).toMatch(new RegExp(`^${major}\\.`))
    const row = { a: '1', b: 't', c: null, d: '{1,2}', e: '2024-02-29' }
    expect(await database.query("SELECT 1 a, true b, NULL c, ARRAY[1, 2] d, date '2024-02-29' e")).toEqual([row])
    expect(await database.query('SELECT $1::int + 1 AS sum', ['41'])).toEqual([{ sum: '42' }])
  })

  test('refuses a wrong password, which is not repeated', async () => {
    const failure = await failureOf(connect(alter(sharedServerUrl(major), { password: 'not-the-password' })))
    expect(failure).toMatchObject({ code: 'AUTHENTICATION_FAILED', exitCode: 3 })
    expect(failure.message).toContain('the password is wrong')
    expect(failure.hint).toContain('percent-encoded')
    expect(`${failure.message} ${failure.hint}`).not.toContain('not-the-password')
  })

  test('refuses where no password is given, and keeps no connection open', async () => {
    await using observer = await superuser(major)
    const url = alter(sharedServerUrl(major, 'template1'), { password: '' })
    expect(await failureOf(connect(url))).toMatchObject({ code: 'AUTHENTICATION_FAILED' })
    // Dropping a database waits for every process of the server, those that wait for a password included.
    const name = databaseName()
    await observer.query(`CREATE DATABASE ${name}`)
    await observer.query(`SET statement_timeout = '5s'`)
    await observer.query(`DROP DATABASE ${name}`)
  })

  test('names a database that does not exist', async () => {
    const failure = await failureOf(connect(sharedServerUrl(major, 'no_such_database')))
    expect(failure.code).toBe('AUTHENTICATION_FAILED')
    expect(failure.message).toContain('"no_such_database" does not exist')
    expect(failure.hint).toContain('postgres')
  })
})

describe('an address', () => {
  test('without a host behind its name is UNKNOWN_HOST', async () => {
    const failure = await failureOf(connect('postgresql://u:secret@db.migration-gate.invalid/postgres'))
    expect(failure).toMatchObject({ code: 'UNKNOWN_HOST', exitCode: 3 })
    expect(failure.message).toContain('db.migration-gate.invalid:5432/postgres')
    expect(failure.message).not.toContain('secret')
  })

  test('where nothing listens is CONNECTION_REFUSED', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const failure = await failureOf(connect(`postgresql://u:p@${host}:${await freePort()}/d`))
      expect(failure.code).toBe('CONNECTION_REFUSED')
      expect(failure.hint).toContain('5432')
    }
  })

  test('of IPv6 that cannot be reached is UNREACHABLE, with the session pooler as the way out', async () => {
    const failure = await failureOf(connect('postgresql://postgres:p@[2001:db8::1]:5432/postgres'))
    expect(failure).toMatchObject({ code: 'UNREACHABLE', exitCode: 3 })
    expect(failure.message).toContain('[2001:db8::1]:5432/postgres')
    expect(failure.hint).toContain('pooler.supabase.com:5432')
  })
})

/** An error as Node.js or pg makes it. */
function failing(code: string | undefined, message = `it failed with ${code}`): Error {
  return Object.assign(new Error(message), code === undefined ? {} : { code })
}

test.each([
  ['ENOTFOUND', failing('ENOTFOUND'), 'UNKNOWN_HOST', 'session pooler'],
  ['EAI_AGAIN', failing('EAI_AGAIN'), 'UNKNOWN_HOST', 'try again'],
  ['ENETUNREACH', failing('ENETUNREACH'), 'UNREACHABLE', 'session pooler'],
  ['EHOSTUNREACH', failing('EHOSTUNREACH'), 'UNREACHABLE', 'session pooler'],
  ['EADDRNOTAVAIL', failing('EADDRNOTAVAIL'), 'UNREACHABLE', 'session pooler'],
  ['ETIMEDOUT', failing('ETIMEDOUT'), 'UNREACHABLE', 'network restrictions'],
  ['our own time limit', failing(undefined, 'timeout expired'), 'UNREACHABLE', 'network restrictions'],
  [
    'several addresses',
    new AggregateError([failing('ENETUNREACH'), failing('ECONNREFUSED')]),
    'CONNECTION_REFUSED',
    '5432'
  ],
  [
    'both families',
    new AggregateError([failing('ECONNREFUSED'), failing('ENETUNREACH')]),
    'UNREACHABLE',
    'session pooler'
  ],
  ['ECONNRESET', failing('ECONNRESET'), 'CONNECTION_LOST', 'Run it again'],
  [
    'an end without a word',
    failing(undefined, 'Connection terminated unexpectedly'),
    'CONNECTION_LOST',
    'Run it again'
  ],
  ['57P01', failing('57P01', 'terminating connection due to administrator command'), 'CONNECTION_LOST', 'Run it again'],
  ['57P03', failing('57P03', 'the database system is starting up'), 'UNREACHABLE', 'Try again'],
  ['53300', failing('53300', 'too many connections for role "ci"'), 'TOO_MANY_CONNECTIONS', 'concurrency'],
  [
    'PostgreSQL’s limit',
    failing('53300', 'sorry, too many clients already'),
    'TOO_MANY_CONNECTIONS',
    'Close other clients'
  ],
  [
    'Supavisor’s session limit',
    failing(
      'XX000',
      '(EMAXCONNSESSION) max clients reached in session mode - max clients are limited to pool_size: 15'
    ),
    'TOO_MANY_CONNECTIONS',
    'pool size'
  ],
  [
    'its older words',
    failing(
      'XX000',
      'MaxClientsInSessionMode: max clients reached - in Session mode max clients are limited to pool_size'
    ),
    'TOO_MANY_CONNECTIONS',
    'pool size'
  ],
  ['Supavisor’s client limit', failing('XX000', 'Max client connections reached'), 'TOO_MANY_CONNECTIONS', 'pool size'],
  [
    'PgBouncer’s limit',
    failing('08P01', 'no more connections allowed (max_client_conn)'),
    'TOO_MANY_CONNECTIONS',
    'pool size'
  ],
  [
    'a tenant that is not there',
    failing('XX000', 'Tenant or user not found'),
    'AUTHENTICATION_FAILED',
    'postgres.<project ref>'
  ],
  ['SELF_SIGNED_CERT_IN_CHAIN', failing('SELF_SIGNED_CERT_IN_CHAIN'), 'TLS_FAILED', 'ssl-root-cert'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', failing('DEPTH_ZERO_SELF_SIGNED_CERT'), 'TLS_FAILED', 'ssl-root-cert'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', failing('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'TLS_FAILED', 'ssl-root-cert'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', failing('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'), 'TLS_FAILED', 'ssl-root-cert'],
  ['CERT_HAS_EXPIRED', failing('CERT_HAS_EXPIRED'), 'TLS_FAILED', 'the clock of this machine'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', failing('ERR_TLS_CERT_ALTNAME_INVALID'), 'TLS_FAILED', 'verify-ca'],
  ['no TLS at all', failing(undefined, 'The server does not support SSL connections'), 'TLS_FAILED', 'sslmode=disable'],
  ['a forbidden table', failing('42501', 'permission denied for table orders'), 'PERMISSION_DENIED', 'GRANT SELECT'],
  [
    'row security',
    failing('42501', 'query would be affected by row-level security policy for table "orders"'),
    'ROW_SECURITY',
    'BYPASSRLS'
  ],
  ['a lock', failing('55P03', 'canceling statement due to lock timeout'), 'TABLE_LOCKED', 'lock-timeout'],
  ['a table that is gone', failing('42P01', 'relation "orders" does not exist'), 'SOURCE_CHANGED', 'Run it again']
])('a failure by %s is explained', (_, error, code, hint) => {
  const explained = explainFailure(error, 'connecting to db.example:5432/postgres')
  expect([explained.code, explained.cause]).toEqual([code, error])
  expect(explained.message).toMatch(/^connecting to db\.example:5432\/postgres: ./)
  expect(explained.hint).toContain(hint)
})

/** Supavisor's words, today's and earlier ones (lib/supavisor/error.ex and errors/*.ex); all are FATAL and XX000. */
test.each([
  [
    '(EMAXCONNSESSION) max clients reached in session mode - max clients are limited to pool_size: 15',
    'TOO_MANY_CONNECTIONS',
    'concurrency'
  ],
  [
    'MaxClientsInSessionMode: max clients reached - in Session mode max clients are limited to pool_size',
    'TOO_MANY_CONNECTIONS',
    'concurrency'
  ],
  ['(EMAXCLIENTCONN) max client connections reached, limit: 200', 'TOO_MANY_CONNECTIONS', 'concurrency'],
  ['max client connections reached, limit: 200', 'TOO_MANY_CONNECTIONS', 'concurrency'],
  [
    '(ENOTFOUND) tenant/user postgres.abcdefghijklmnopqrst not found',
    'AUTHENTICATION_FAILED',
    'A paused project is unknown too'
  ],
  ['Tenant or user not found', 'AUTHENTICATION_FAILED', 'postgres.<project ref>'],
  [
    '(ENOIDENTIFIER) no tenant identifier provided (external_id or sni_hostname required)',
    'AUTHENTICATION_FAILED',
    'postgres.<project ref>'
  ],
  [
    '(ECIRCUITBREAKER) too many authentication failures, new connections are temporarily blocked',
    'AUTHENTICATION_FAILED',
    'wait ten minutes'
  ],
  ['(ECIRCUITBREAKER) Too many authentication errors', 'AUTHENTICATION_FAILED', 'wait ten minutes'],
  ['(ECIRCUITBREAKER) Failed to retrieve database credentials', 'UNREACHABLE', 'paused'],
  ['(ECIRCUITBREAKER) Unable to establish connection to upstream database', 'UNREACHABLE', 'paused'],
  ['(EAUTHQUERY) user not found in the database', 'AUTHENTICATION_FAILED', 'postgres.<project ref>'],
  ['(EAUTHQUERY) authentication query failed: connection to database not available', 'UNREACHABLE', 'paused'],
  ['(EAUTHQUERY) auth_query connection failed: timeout', 'UNREACHABLE', 'paused'],
  ['Authentication error, reason: "Authentication query failed: connection refused"', 'UNREACHABLE', 'paused'],
  ['(EADDRNOTALLOWED) address not in tenant allow_list: {1, 2, 3, 4}', 'UNREACHABLE', 'Network Restrictions'],
  [
    '(ESSLREQUIRED) SSL connection is required for user: postgres.abcdefghijklmnopqrst',
    'TLS_FAILED',
    'sslmode=require'
  ],
  ['(EBANNED) tenant is banned: abuse', 'UNREACHABLE', 'support']
])('the pooler’s word %s is explained', (words, code, hint) => {
  const explained = explainFailure(failing('XX000', words), 'connecting to db.example:5432/postgres')
  expect(explained).toMatchObject({ code, exitCode: 3, hint: expect.stringContaining(hint) })
  // What it means, not its words again.
  expect(explained.message).not.toContain(words)
})

test('a failure that nobody foresaw keeps its own words', () => {
  expect(explainFailure(failing('22012', 'division by zero'), 'the database answered')).toMatchObject({
    code: 'SOURCE_FAILED',
    message: 'the database answered: division by zero'
  })
})

describe('a server', () => {
  /** What comes of connecting to one that treats everybody so. */
  async function refusedBy(treatment: Treatment) {
    await using front = await startFront(sharedServerUrl(17), () => treatment)
    return await failureOf(connect(alter(sharedServerUrl(17), { port: String(front.port) })))
  }

  test('that accepts and stays silent is waited for, but not for ever', async () => {
    // Only pg's own limit is run down: the time that the sockets take is real.
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] })
    try {
      await using front = await startFront(sharedServerUrl(17), () => 'silence')
      const url = `${alter(sharedServerUrl(17), { port: String(front.port) })}?sslmode=disable`
      const failure = failureOf(connect(url))
      await front.knock()
      jest.advanceTimersByTime(15_000)
      expect(await failure).toMatchObject({
        code: 'UNREACHABLE',
        exitCode: 3,
        message: `connecting to 127.0.0.1:${front.port}/postgres: it did not answer in time`,
        hint: expect.stringContaining('network restrictions')
      })
    } finally {
      jest.useRealTimers()
    }
  })

  test.each<[string, Treatment]>([
    ['at once', 'reset'],
    ['while the password is asked for', { cut: 20 }],
    ['before it is ready', { cut: 200 }]
  ])('that cuts the connection %s is CONNECTION_LOST', async (_, treatment) => {
    expect(await refusedBy(treatment)).toMatchObject({ code: 'CONNECTION_LOST', exitCode: 3 })
  })

  test('that cuts it in the midst of the rows is CONNECTION_LOST, and what came so far is no table', async () => {
    await using front = await startFront(sharedServerUrl(17), () => ({ cut: 5_000_000 }))
    await using database = await connect(alter(sharedServerUrl(17), { port: String(front.port) }))
    expect(await failureOf(read(database, endless))).toMatchObject({ code: 'CONNECTION_LOST', exitCode: 3 })
    expect(await failureOf(database.query('SELECT 1'))).toMatchObject({ code: 'CONNECTION_LOST' })
  })

  test('that is full says so', async () => {
    await using admin = await superuser(17)
    const role = databaseName()
    await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret' CONNECTION LIMIT 0`)
    const failure = await failureOf(connect(alter(sharedServerUrl(17), { username: role, password: 'secret' })))
    await admin.query(`DROP ROLE ${role}`)
    expect(failure).toMatchObject({ code: 'TOO_MANY_CONNECTIONS', hint: expect.stringContaining('concurrency') })
  })
})

describe('a role to become', () => {
  const [login, owner] = [databaseName(), databaseName()]
  const target = (role: string) => ({
    ...parseConnectionString(alter(sharedServerUrl(17), { username: login, password: 'secret' })),
    role
  })

  beforeAll(async () => {
    await using admin = await superuser(17)
    await admin.query(
      `CREATE ROLE ${owner}; CREATE ROLE ${login} LOGIN NOINHERIT PASSWORD 'secret'; GRANT ${owner} TO ${login}`
    )
  })

  afterAll(async () => {
    await using admin = await superuser(17)
    await admin.query(`DROP ROLE ${login}; DROP ROLE ${owner}`)
  })

  test('is who one is, from the first statement to the last', async () => {
    await using database = await ServerDatabase.connect(target(owner))
    const who = 'SELECT session_user AS login, current_user AS role'
    expect(await database.query(who)).toEqual([{ login, role: owner }])
    await database.query('BEGIN; ROLLBACK; RESET ALL')
    expect(await database.query(who)).toEqual([{ login, role: owner }])
  })

  test('that one may not become is refused, and no connection stays open', async () => {
    expect(await failureOf(ServerDatabase.connect(target('postgres')))).toMatchObject({
      code: 'PERMISSION_DENIED',
      message: expect.stringContaining('permission denied to set role "postgres"')
    })
    await using admin = await superuser(17)
    const sessions = () => admin.query('SELECT FROM pg_stat_activity WHERE usename = $1', [login])
    await eventually('nobody is logged in', async () => (await sessions()).length === 0)
  })

  test('does not keep whoever logged in from cancelling what runs', async () => {
    await using database = await ServerDatabase.connect(target(owner))
    const running = failureOf(database.query('SELECT pg_sleep(60)'))
    await cancelBackends(target(owner), [String(database.processId)])
    expect(await running).toMatchObject({
      code: 'SOURCE_FAILED',
      message: expect.stringContaining('canceling statement')
    })
  })
})

test('a server’s process is the one that it claims to be', async () => {
  await using database = await superuser(17)
  expect(await database.query('SELECT pg_backend_pid() AS pid')).toEqual([{ pid: String(database.processId) }])
})

const withoutOpenssl = opensslAvailable()
if (withoutOpenssl) console.warn(`TLS is not tested here: ${withoutOpenssl}`)

;(withoutOpenssl ? describe.skip : describe)('TLS', () => {
  let server: Server
  let certificates: Certificates
  let strange: Certificates

  beforeAll(async () => {
    ;[certificates, strange] = await Promise.all([makeCertificates('DNS:localhost'), makeCertificates('DNS:localhost')])
    server = await startServer({ major: 17, tls: certificates })
  })

  afterAll(() => server.stop())

  const secured = (sslMode?: string, host = 'localhost') => {
    const url = new URL(server.url())
    url.hostname = host
    if (sslMode) url.searchParams.set('sslmode', sslMode)
    return url.href
  }
  const plain = (sslMode: string) => `${sharedServerUrl(17)}?sslmode=${sslMode}`
  const usesTls = async (url: string, rootCertificate?: string) => {
    await using database = await connect(url, rootCertificate)
    const [row] = await database.query('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()')
    return row?.ssl === 't'
  }

  test.each([
    ['disable', false],
    ['allow', false],
    ['prefer', true],
    ['require', true]
  ])('with %s and a server that has it, it is used: %s', async (sslMode, used) => {
    expect(await usesTls(secured(sslMode))).toBe(used)
  })

  test.each(['verify-ca', 'verify-full'])('with %s and the right certificate it is used', async (sslMode) => {
    expect(await usesTls(secured(sslMode), certificates.authority)).toBe(true)
  })

  test('the certificate may be a file, and then means verify-full', async () => {
    await using directory = await temporaryDirectory()
    const file = `${directory.path}/root.crt`
    await writeFile(file, certificates.authority)
    expect(parseConnectionString(secured(), file).sslMode).toBe('verify-full')
    expect(await usesTls(secured(), file)).toBe(true)
  })

  test.each(['disable', 'allow', 'prefer'])('with %s a server without it will do', async (sslMode) => {
    expect(await usesTls(plain(sslMode))).toBe(false)
  })

  test.each(['require', 'verify-ca', 'verify-full'])('with %s a server without it is refused', async (sslMode) => {
    const failure = await failureOf(connect(plain(sslMode)))
    expect(failure).toMatchObject({ code: 'TLS_FAILED', exitCode: 3 })
    expect(failure.message).toContain('the server does not speak TLS')
  })

  test.each(['verify-ca', 'verify-full', 'require'])(
    'with %s a certificate of somebody else is refused',
    async (sslMode) => {
      const failure = await failureOf(connect(secured(sslMode), strange.authority))
      expect(failure.code).toBe('TLS_FAILED')
      expect(failure.hint).toContain('ssl-root-cert')
    }
  )

  test.each(['verify-ca', 'verify-full'])('with %s Node.js’s own roots do not vouch for it', async (sslMode) => {
    expect(await failureOf(connect(secured(sslMode)))).toMatchObject({ code: 'TLS_FAILED' })
  })

  test('a certificate for another host is refused by verify-full, and accepted by verify-ca', async () => {
    const failure = await failureOf(connect(secured('verify-full', '127.0.0.1'), certificates.authority))
    expect(failure).toMatchObject({ code: 'TLS_FAILED' })
    expect(failure.message).toContain('for another host')
    expect(await usesTls(secured('verify-ca', '127.0.0.1'), certificates.authority)).toBe(true)
  })

  test.each(['verify-ca', 'verify-full'])('a certificate that has expired is refused by %s', async (sslMode) => {
    const expired = await makeCertificates('DNS:localhost', -1)
    await useCertificate(server, expired)
    try {
      const failure = await failureOf(connect(secured(sslMode), expired.authority))
      expect(failure).toMatchObject({ code: 'TLS_FAILED', exitCode: 3 })
      expect(failure.message).toContain("the server's certificate has expired")
      expect(failure.hint).toContain('the clock of this machine')
      expect(await usesTls(secured('require'))).toBe(true)
    } finally {
      await useCertificate(server, certificates)
    }
  })

  test('where the server demands it, allow comes back with it, and disable is told so', async () => {
    await using admin = await connect(server.url())
    await admin.query('CREATE ROLE careful LOGIN SUPERUSER')
    await onlyWithTls(server, admin, 'careful')
    const login = (sslMode: string) => alter(secured(sslMode), { username: 'careful' })
    expect(await usesTls(login('allow'))).toBe(true)
    const failure = await failureOf(connect(login('disable')))
    expect(failure.code).toBe('AUTHENTICATION_FAILED')
    expect(failure.hint).toContain('sslmode=require')
  })
})

/** From now on the server shows this certificate. */
async function useCertificate(server: Server, { cert, key }: Certificates): Promise<void> {
  await writeFile(`${server.directory}/server.crt`, cert)
  await writeFile(`${server.directory}/server.key`, key)
  await using admin = await connect(server.url())
  const loadedAt = 'SELECT pg_conf_load_time() AS time'
  const [before] = await admin.query(loadedAt)
  await admin.query('SELECT pg_reload_conf()')
  await eventually('the certificate is read', async () => (await admin.query(loadedAt))[0]?.time !== before?.time)
}

/** From now on the role needs TLS, and nothing else. */
async function onlyWithTls(server: Server, admin: ServerDatabase, role: string): Promise<void> {
  const file = `${server.directory}/data/pg_hba.conf`
  const rules = await readFile(file, 'utf8')
  await writeFile(file, `hostnossl all ${role} all reject\nhostssl all ${role} all trust\n${rules}`)
  await admin.query('SELECT pg_reload_conf()')
  await eventually('the rules are read', () => server.log().includes('reloading configuration files'))
}

describe('copyOut', () => {
  let test17: TestDatabase

  beforeAll(async () => {
    test17 = await createDatabase(17)
  })

  afterAll(() => test17.drop())

  test('gives rows of every length, however the network cuts them, and the connection back', async () => {
    await using database = await connect(test17.url)
    const lengths = Array.from({ length: 2000 }, (_, n) => (n * n * 7) % 70_001)
    const sql = `COPY (SELECT n, repeat('x', (n * n * 7) % 70001) FROM generate_series(0, 1999) n) TO STDOUT`
    const text = await read(database, sql)
    expect(text.equals(Buffer.from(lengths.map((length, n) => `${n}\t${'x'.repeat(length)}\n`).join('')))).toBe(true)
    expect(await read(database, 'COPY (SELECT WHERE false) TO STDOUT')).toHaveLength(0)
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: '1' }])
  })

  test('throws an error that comes in the middle, and the connection can be used again', async () => {
    await using database = await connect(test17.url)
    const failure = await failureOf(
      read(database, 'COPY (SELECT 1 / (100000 - n) FROM generate_series(1, 200000) n) TO STDOUT')
    )
    expect(failure).toMatchObject({ code: 'SOURCE_FAILED', message: 'the database answered: division by zero' })
    expect(await failureOf(read(database, 'COPY no_such_table TO STDOUT'))).toMatchObject({ code: 'SOURCE_CHANGED' })
    expect(await database.query('SELECT 1 AS one')).toEqual([{ one: '1' }])
  })

  test('left early cuts the connection: nobody reads the rest of the rows as an answer', async () => {
    await using observer = await connect(test17.url)
    const database = await connect(test17.url)
    const [backend] = await database.query('SELECT pg_backend_pid() AS pid')
    for await (const _ of database.copyOut(endless)) break
    expect(await failureOf(database.query('SELECT 1'))).toMatchObject({ code: 'CONNECTION_LOST' })
    expect(() => database.wire()).toThrow('the connection was cut')
    await eventually('the backend is gone', async () => {
      const rows = await observer.query('SELECT FROM pg_stat_activity WHERE pid = $1', [backend?.pid ?? ''])
      return rows.length === 0
    })
    await database.close()
  })

  test('says so when an administrator ends the session', async () => {
    await using observer = await connect(test17.url)
    await using database = await connect(test17.url)
    const [backend] = await database.query('SELECT pg_backend_pid() AS pid')
    const failure = await failureOf(
      readAnd(database, () => observer.query('SELECT pg_terminate_backend($1)', [backend?.pid ?? '']))
    )
    expect(failure).toMatchObject({ code: 'CONNECTION_LOST', exitCode: 3 })
    expect(await failureOf(database.query('SELECT 1'))).toMatchObject({ code: 'CONNECTION_LOST' })
  })

  test('is CONNECTION_LOST when the server is killed', async () => {
    await using server = await startServer({ major: 15 })
    await using database = await connect(server.url())
    expect(await failureOf(readAnd(database, () => server.kill()))).toMatchObject({ code: 'CONNECTION_LOST' })
    expect(await failureOf(connect(server.url()))).toMatchObject({ code: 'CONNECTION_REFUSED' })
  })

  test('carries a row of 200 MB, and so does a whole backup', async () => {
    const bytes = 200 * 1024 * 1024
    await using database = await createDatabase(
      17,
      `CREATE TABLE wide AS SELECT 1 AS id, repeat('x', ${bytes}) AS value`
    )
    await using connection = await connect(database.url)
    let received = 0
    for await (const chunk of connection.copyOut('COPY wide TO STDOUT')) received += chunk.length
    expect(received).toBe(bytes + '1\t\n'.length)
    await using output = await temporaryDirectory()
    const report = await runBackup({ 'db-url': database.url, output: output.path })
    expect(report.checks.filter((check) => check.status === 'failed')).toEqual([])
    expect(report.manifest.tables).toMatchObject([{ name: 'wide', records: 1 }])
  })
})

/** A terabyte, of which PostgreSQL keeps nothing: a single generate_series would be written to disk first. */
const endless = `COPY (SELECT repeat('x', 1000) FROM generate_series(1, 30000) a, generate_series(1, 30000) b) TO STDOUT`

async function read(database: ServerDatabase, sql: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of database.copyOut(sql)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** Reads rows without end, and does something once they flow. */
async function readAnd(database: ServerDatabase, act: () => Promise<unknown>): Promise<void> {
  let acted: Promise<unknown> | undefined
  try {
    for await (const _ of database.copyOut(endless)) acted ??= act()
  } finally {
    await acted
  }
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}
