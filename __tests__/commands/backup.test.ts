// The main story on real databases: what a good backup holds, and what bad input gets, which is a clear error and no
// directory that looks like a backup.

import { execFile } from 'node:child_process'
import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import { jest } from '@jest/globals'
import pg from 'pg'
import type { BackupContext, BackupReport } from '../../src/commands/backup.ts'
import { withinLimits } from '../../src/commands/limits.ts'
import { verify } from '../../src/commands/verify.ts'
import { GateError } from '../../src/errors.ts'
import type { Log } from '../../src/log.ts'
import type { OptionName } from '../../src/options.ts'
import { sha256 } from '../../src/snapshot/snapshot.ts'
import { DirectoryStore } from '../../src/stores/directory.ts'
import type { ListedBackup } from '../../src/stores/store.ts'
import { configOf, eventually, failureOf, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, databaseName, type TestDatabase } from '../support/database.ts'
import { mountDisk } from '../support/disk.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { connectionString, freePort, startServer } from '../support/server.ts'

type Options = Partial<Record<OptionName, string>>

const small = `
  CREATE TABLE items (id bigint PRIMARY KEY, name text, at timestamptz);
  INSERT INTO items SELECT n, 'item ' || n, timestamptz '2024-01-01 00:00:00+00' + n * interval '1 hour' FROM generate_series(1, 1000) n;
  CREATE TABLE empty (id int)`

/** A gigabyte of COPY text in a few megabytes of table: long enough to be interrupted. */
const large = `
  CREATE TABLE large (id int, value text);
  INSERT INTO large VALUES (0, repeat('x', 10000000));
  INSERT INTO large SELECT n, value FROM large, generate_series(1, 99) n`

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase(17, small)
})

afterAll(() => database.drop())

/** What a backup that must fail is refused with, once it is sure that nothing was left behind. */
async function refusal(options: Options, context: Partial<BackupContext> = {}): Promise<GateError> {
  await using output = await temporaryDirectory()
  const failure = await failureOf(runBackup({ output: output.path, ...options }, context))
  expect(await filesIn(output.path)).toEqual([])
  return failure
}

describe('bad input', () => {
  test('of no connection at all is NO_CONNECTION_CONFIGURED', async () => {
    const failure = await refusal({})
    expect(failure).toMatchObject({ code: 'NO_CONNECTION_CONFIGURED', exitCode: 2 })
    expect(failure.hint).toContain('SUPABASE_DB_URL')
  })

  test.each<[string, () => Promise<Options> | Options, string, string]>([
    ['a malformed URL', () => ({ 'db-url': 'postgres//nowhere' }), 'INVALID_OPTION', 'postgresql://user:password@host'],
    [
      'an unknown host',
      () => ({ 'db-url': 'postgresql://u:p@db.migration-gate.invalid/d' }),
      'UNKNOWN_HOST',
      'typing errors'
    ],
    [
      'a port where nothing listens',
      async () => ({ 'db-url': `postgresql://u:p@127.0.0.1:${await freePort()}/d` }),
      'CONNECTION_REFUSED',
      '5432'
    ],
    [
      'a wrong password',
      () => ({ 'db-url': Object.assign(new URL(database.url), { password: 'wrong' }).href }),
      'AUTHENTICATION_FAILED',
      'Reset it'
    ],
    [
      'a server without the TLS that is asked for',
      () => ({ 'db-url': database.url, 'ssl-mode': 'require' }),
      'TLS_FAILED',
      'sslmode=disable'
    ],
    [
      'a schema that does not exist',
      () => ({ 'db-url': database.url, schemas: 'public,pubilc' }),
      'UNKNOWN_SCHEMA',
      'public'
    ],
    [
      'an excluded table that does not exist',
      () => ({ 'db-url': database.url, 'exclude-tables': 'itmes' }),
      'UNKNOWN_TABLE',
      'public.items'
    ],
    [
      'tables larger than max-size',
      () => ({ 'db-url': database.url, 'max-size': '10KB' }),
      'TOO_LARGE',
      'Raise max-size'
    ]
  ])('of %s is refused, and leaves nothing behind', async (_, options, code, hint) => {
    const failure = await refusal(await options())
    expect(failure.code).toBe(code)
    expect(failure.hint).toContain(hint)
  })

  test('of a role that may not read every row is refused, with the tables named', async () => {
    await using mixed = await createDatabase(
      17,
      'CREATE TABLE open (id int); CREATE TABLE closed (id int); CREATE TABLE guarded (id int); ALTER TABLE guarded ENABLE ROW LEVEL SECURITY'
    )
    const role = databaseName()
    await mixed.query(`CREATE ROLE ${role} LOGIN PASSWORD 'secret'; GRANT SELECT ON open, guarded TO ${role}`)
    try {
      const port = Number(new URL(mixed.url).port)
      const url = connectionString(port, mixed.name, { user: role, password: 'secret' })
      const forbidden = await refusal({ 'db-url': url })
      expect(forbidden.code).toBe('PERMISSION_DENIED')
      expect(forbidden.message).toContain('public.closed')
      const filtered = await refusal({ 'db-url': url, 'exclude-tables': 'closed' })
      expect(filtered.code).toBe('ROW_SECURITY')
      expect(filtered.message).toContain('public.guarded')
    } finally {
      await mixed.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
    }
  })

  test('of an output below a file is STORE_FAILED', async () => {
    await using directory = await temporaryDirectory()
    const file = join(directory.path, 'file')
    await writeFile(file, '')
    const failure = await refusal({ 'db-url': database.url, output: join(file, 'below') })
    expect(failure).toMatchObject({ code: 'STORE_FAILED', exitCode: 7 })
    expect(failure.message).toContain(file)
    expect(failure.hint).toContain('output')
  })

  test('of a store that does not take it is refused before anything is asked or made', async () => {
    const refused = new GateError('PUBLIC_REPOSITORY', 'everybody could read it', { hint: 'do not' })
    const store = Object.assign(new MemoryStore([]), { admit: () => Promise.reject(refused) })
    await using output = await temporaryDirectory()
    const directory = join(output.path, 'backups')
    const attempt = runBackup(
      { 'db-url': 'postgresql://u:p@db.migration-gate.invalid/d', output: directory },
      { stores: [store] }
    )
    expect(await failureOf(attempt)).toBe(refused)
    expect(existsSync(directory)).toBe(false)
  })
})

const disk = await mountDisk(1)
const tiny = disk?.path ?? ''
if (!disk) console.warn('A full disk is not tested here: no small file system can be mounted (that needs root)')

afterAll(async () => disk?.[Symbol.asyncDispose]())

const withDisk = disk ? describe : describe.skip

withDisk('a disk', () => {
  test('on which there is too little room is NOT_ENOUGH_SPACE, before anything is read', async () => {
    await using big = await createDatabase(
      17,
      `CREATE TABLE big AS SELECT n, md5(n::text) FROM generate_series(1, 60000) n`
    )
    const failure = await refusal({ 'db-url': big.url, output: tiny })
    expect(failure).toMatchObject({ code: 'NOT_ENOUGH_SPACE', exitCode: 6 })
    expect(failure.message).toContain('are free in')
    expect(await filesIn(tiny)).toEqual([])
  })

  test('that fills up while tables are written is STORE_FAILED', async () => {
    await using big = await createDatabase(17, compressible)
    const failure = await refusal({ 'db-url': big.url, output: tiny, compression: 'none' })
    expect(failure).toMatchObject({ code: 'STORE_FAILED', exitCode: 7 })
    expect(failure.message).toContain('the disk is full')
    expect(failure.hint).toContain('larger disk')
    expect(await filesIn(tiny)).toEqual([])
    await eventually('no backend is left', async () => (await backends(big)) === 0)
  })

  test('that is full already is STORE_FAILED', async () => {
    const ballast = join(tiny, 'ballast')
    await writeFile(ballast, Buffer.alloc(2 ** 21)).catch(() => undefined)
    const failure = await refusal({ 'db-url': database.url, output: tiny, 'exclude-tables': 'items' })
    await rm(ballast)
    expect(failure).toMatchObject({ code: 'STORE_FAILED' })
    expect(await filesIn(tiny)).toEqual([])
  })
})

/** Ten megabytes of COPY text in a hundred kilobytes of table. */
const compressible = `CREATE TABLE big AS SELECT n, repeat('x', 1000000) AS value FROM generate_series(1, 10) n`

test('a backup that grows beyond max-size is stopped', async () => {
  await using big = await createDatabase(17, compressible)
  const failure = await refusal({ 'db-url': big.url, compression: 'none', 'max-size': '3MB' })
  expect(failure).toMatchObject({ code: 'TOO_LARGE', exitCode: 6 })
  expect(failure.message).toContain('the backup has reached')
  await eventually('no backend is left', async () => (await backends(big)) === 0)
})

/** How many backends of a backup there are in a database. */
async function backends(database: TestDatabase): Promise<number> {
  const [row] = await database.query(
    `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'migration-gate'`
  )
  return Number(row?.count)
}

/** Does something once, when rows are flowing. */
function whenRowsFlow(act: () => void): Log {
  let acted = false
  return {
    ...testLog(),
    progress: () => {
      if (!acted) act()
      acted = true
    }
  }
}

describe('a backup that is stopped in the middle', () => {
  let big: TestDatabase

  beforeAll(async () => {
    big = await createDatabase(17, large)
  })

  afterAll(() => big.drop())

  test('by a signal is cancelled on the server and leaves nothing behind', async () => {
    const controller = new AbortController()
    const reason = new GateError('INTERRUPTED', 'interrupted by SIGINT')
    const log = whenRowsFlow(() => controller.abort(reason))
    expect(await refusal({ 'db-url': big.url }, { log, signal: controller.signal })).toBe(reason)
    await eventually('no backend is left', async () => (await backends(big)) === 0)
  })

  test('by its time limit says so, and leaves nothing behind', async () => {
    await using output = await temporaryDirectory()
    const run = withinLimits(700, (signal) => runBackup({ 'db-url': big.url, output: output.path }, { signal }))
    const failure = await failureOf(run)
    expect(failure).toMatchObject({ code: 'TIMED_OUT', exitCode: 4 })
    expect(failure.message).toContain('700ms')
    expect(await filesIn(output.path)).toEqual([])
    await eventually('no backend is left', async () => (await backends(big)) === 0)
  })

  test('while it waits for a lock does not wait any longer', async () => {
    const locker = await database.client()
    await locker.query('BEGIN; LOCK TABLE items')
    await using output = await temporaryDirectory()
    const options = { 'db-url': database.url, output: output.path, 'lock-timeout': '1h' }
    const failure = await failureOf(withinLimits(300, (signal) => runBackup(options, { signal })))
    await locker.query('ROLLBACK')
    expect(failure.code).toBe('TIMED_OUT')
    expect(await filesIn(output.path)).toEqual([])
    await eventually('no backend is left', async () => (await backends(database)) === 0)
  })

  test('before it is verified to the end is no backup', async () => {
    const controller = new AbortController()
    const reason = new GateError('INTERRUPTED', 'interrupted by SIGTERM')
    const log = testLog((line) => {
      if (line === 'Verify') controller.abort(reason)
    })
    expect(await refusal({ 'db-url': database.url }, { log, signal: controller.signal })).toBe(reason)
  })

  test('because the server is killed is CONNECTION_LOST', async () => {
    await using server = await startServer({ major: 15 })
    const client = new pg.Client({ connectionString: server.url() })
    await client.connect()
    await client.query(large)
    await client.end()
    const log = whenRowsFlow(() => void server.kill())
    const failure = await refusal({ 'db-url': server.url() }, { log })
    expect(failure).toMatchObject({ code: 'CONNECTION_LOST', exitCode: 3 })
    expect(failure.hint).toContain('Run it again')
  })
})

describe('a good backup', () => {
  test('is whole by every measure: its manifest, its checksums, its record, sha256sum and verify', async () => {
    await using shop = await createDatabase(17, 'supabase.sql')
    await using output = await temporaryDirectory()
    const log = testLog()
    const report = await runBackup(
      { 'db-url': developerOf(shop), output: output.path, environment: 'staging' },
      { log }
    )
    expect(report).toMatchObject({ status: 'passed', kept: [], failure: undefined })
    expect(report.checks.map(({ name, status }) => `${name} ${status}`)).toEqual([
      ...['metadata', 'files', 'sizes', 'checksums', 'schema', 'rows', 'counts', 'content', 'received', 'source'].map(
        (name) => `${name} passed`
      ),
      'drill skipped'
    ])
    expect(await filesIn(output.path)).toEqual([report.manifest.backup_id])
    await promisify(execFile)('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: report.directory })
    await expectRecord(report)
    await expectManifest(report, shop)
    expect(log.warnings).toEqual([])
    const again = await verify(report.directory, configOf({}), { log: testLog(), signal: new AbortController().signal })
    expect(again).toMatchObject({ status: 'passed', manifest: report.manifest })
    expect(await listed(output.path)).toMatchObject([{ id: report.manifest.backup_id, verified: true }])
  })

  test.each([
    ['zstd', 'items.json.zst', zstdDecompressSync],
    ['gzip', 'items.json.gz', gunzipSync],
    ['none', 'items.json', (bytes: Buffer) => bytes]
  ])('with %s has the same rows in %s', async (compression, file, decompress) => {
    await using output = await temporaryDirectory()
    const { directory, status, manifest } = await runBackup({
      'db-url': database.url,
      output: output.path,
      compression
    })
    const bytes = await readFile(join(directory, file))
    const rows = JSON.parse(decompress(bytes).toString()) as unknown[]
    expect(rows).toHaveLength(1000)
    expect(rows[41]).toEqual({ id: 42, name: 'item 42', at: '2024-01-02 18:00:00+00' })
    expect(manifest.tables.find(({ name }) => name === 'items')).toMatchObject({
      records: 1000,
      size: bytes.length,
      checksum: sha256(bytes)
    })
    expect(status).toBe('passed')
  })

  test('verified by its files alone has the same fingerprints, and does not claim to have asked the source', async () => {
    await using output = await temporaryDirectory()
    const options = { 'db-url': database.url, output: output.path }
    const bySource = await runBackup(options)
    const byFiles = await runBackup({ ...options, verify: 'files' })
    const fingerprints = (report: BackupReport) => report.manifest.tables.map((table) => table.fingerprint)
    expect(fingerprints(byFiles)).toEqual(fingerprints(bySource))
    expect(byFiles.status).toBe('passed')
    expect(byFiles.checks.filter(({ status }) => status !== 'passed')).toEqual([
      { name: 'source', status: 'skipped', detail: expect.stringContaining('verify is files') },
      { name: 'drill', status: 'skipped', detail: expect.stringContaining('verify is files') }
    ])
  })

  test('of a database without tables is a backup too', async () => {
    await using bare = await createDatabase(17)
    await using output = await temporaryDirectory()
    const { manifest, status } = await runBackup({ 'db-url': bare.url, output: output.path })
    expect({ ...manifest, status }).toMatchObject({ status: 'passed', tables: [], total_records: 0, backup_size: 0 })
  })

  test('has a name of its own, in the same second too', async () => {
    await using output = await temporaryDirectory()
    jest.useFakeTimers({ now: new Date('2025-01-19T14:30:22.5Z'), doNotFake: [...everyTimer] })
    try {
      await runBackup({ 'db-url': database.url, output: output.path })
      await runBackup({ 'db-url': database.url, output: output.path })
    } finally {
      jest.useRealTimers()
    }
    expect(await filesIn(output.path)).toEqual(['backup_20250119_143022', 'backup_20250119_143022_2'])
  })

  test('removes what a run that died has left, and says so', async () => {
    await using output = await temporaryDirectory()
    const abandoned = join(output.path, '.partial-backup_20250101_000000')
    await mkdir(abandoned)
    const noProcess = 2 ** 30
    await writeFile(join(abandoned, '.owner'), JSON.stringify({ pid: noProcess, host: hostname() }))
    const log = testLog()
    const { manifest } = await runBackup({ 'db-url': database.url, output: output.path }, { log })
    expect(log.lines).toContain('removed .partial-backup_20250101_000000, which an interrupted run left behind')
    expect(await filesIn(output.path)).toEqual([manifest.backup_id])
  })
})

const everyTimer = ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'].concat([
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout'
]) as Parameters<typeof jest.useFakeTimers>[0] extends { doNotFake?: infer Names } | undefined
  ? Names & string[]
  : never

/** The connection string of the role that `postgres` is in a hosted project. */
function developerOf({ url, name }: TestDatabase): string {
  return connectionString(Number(new URL(url).port), name, { user: 'developer', password: 'developer' })
}

/** verification.json is bound to the manifest, and says what the report says. */
async function expectRecord({ directory, checks }: BackupReport): Promise<void> {
  const text = await readFile(join(directory, 'verification.json'), 'utf8')
  const { checksum, ...record } = JSON.parse(text) as Record<string, unknown>
  expect(record).toMatchObject({ status: 'passed', checks })
  expect(record.manifest).toBe(sha256(await readFile(join(directory, 'backup_metadata.json'))))
  expect(checksum).toBe(sha256(JSON.stringify(record, null, 2)))
  expect(Date.parse(String(record.verified_at))).toBeGreaterThan(Date.now() - 60_000)
}

async function expectManifest({ directory, manifest }: BackupReport, shop: TestDatabase): Promise<void> {
  expect(JSON.parse(await readFile(join(directory, 'backup_metadata.json'), 'utf8'))).toEqual(manifest)
  const { port } = new URL(shop.url)
  expect(manifest).toMatchObject({
    backup_id: expect.stringMatching(/^backup_\d{8}_\d{6}$/),
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    database_url: `postgresql://127.0.0.1:${port}/${shop.name}`,
    checksum: sha256(await readFile(join(directory, 'SHA256SUMS'))),
    status: 'completed',
    environment: 'staging',
    format: 1,
    source: { kind: 'postgres', server_version: expect.stringMatching(/^17\./), consistency: 'snapshot' },
    schemas: ['public'],
    created_by: { repository: 'example/shop', run_id: '1', sha: 'abc', workflow: 'Deploy', actor: 'somebody' }
  })
  const rows = manifest.tables.map(({ name, records }) => [name, records])
  expect(Object.fromEntries(rows)).toMatchObject({ profiles: 120, organizations: 12, order_items: 600, api_keys: 3 })
  expect(manifest.total_records).toBe(manifest.tables.reduce((sum, { records }) => sum + records, 0))
  expect(manifest.sequences.map(({ name }) => name)).toEqual(['order_items_id_seq', 'orders_number_seq'])
  expect(manifest.migrations).toHaveLength(3)
  expect(manifest.not_captured).toEqual([])
}

describe('a backup that is not what it should be is kept under a name that nothing takes for a backup', () => {
  test.each<[string, (directory: string) => void, string[]]>([
    ['a schema that ends early', (path) => truncateSync(join(path, 'schema.sql'), 500), ['checksums', 'schema']],
    ['a guide that is gone', (path) => rmSync(join(path, 'RESTORE.md')), ['files', 'checksums']],
    ['a table that is gone', (path) => rmSync(join(path, 'items.json.zst')), ['files']],
    ['a file too many', (path) => writeFileSync(join(path, 'notes.txt'), ''), ['files']]
  ])('with %s, for somebody changed it before it was verified', async (_, change, failed) => {
    await using output = await temporaryDirectory()
    const log = testLog((line) => {
      if (line === 'Verify') change(partialIn(output.path))
    })
    const report = await runBackup({ 'db-url': database.url, output: output.path }, { log })
    await expectRejected(report, { output: output.path, failed })
  })

  test('with other rows than the database had, as where a label was renamed while it was read', async () => {
    await using moods = await createDatabase(
      17,
      `CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE moods AS SELECT mood 'sad' AS mood, repeat('x', 3000000) AS value
        FROM generate_series(1, 10)`
    )
    await using output = await temporaryDirectory()
    const renaming: Promise<unknown>[] = []
    // Labels are read as they are now, not as they were at the snapshot; over one connection the rows come first.
    const log = whenRowsFlow(() => renaming.push(moods.query(`ALTER TYPE mood RENAME VALUE 'sad' TO 'blue'`)))
    const report = await runBackup({ 'db-url': moods.url, output: output.path, concurrency: '1' }, { log })
    await Promise.all(renaming)
    await expectRejected(report, { output: output.path, failed: ['content', 'source'] })
    expect(report.checks.find(({ name }) => name === 'source')?.detail).toContain('public.moods has other content')
  })
})

/** The checks that failed are these, and what was written is kept to look at, and by nobody taken for a backup. */
async function expectRejected(
  { status, checks, directory, manifest, kept }: BackupReport,
  { output, failed }: { readonly output: string; readonly failed: readonly string[] }
): Promise<void> {
  expect([status, kept]).toEqual(['failed', []])
  expect(checks.filter((check) => check.status === 'failed').map(({ name }) => name)).toEqual(failed)
  expect(await filesIn(output)).toEqual([`.failed-${manifest.backup_id}`])
  expect(directory).toBe(join(output, `.failed-${manifest.backup_id}`))
  expect(await listed(output)).toEqual([])
  const record = JSON.parse(await readFile(join(directory, 'verification.json'), 'utf8')) as { status: string }
  expect(record.status).toBe('failed')
}

function listed(output: string): Promise<readonly ListedBackup[]> {
  return new DirectoryStore({ directory: output }).list()
}

/** The directory that is being written. */
function partialIn(output: string): string {
  return join(output, readdirSync(output).find((name) => name.startsWith('.partial-')) ?? 'none')
}
