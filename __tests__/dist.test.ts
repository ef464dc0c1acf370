// The built program end to end: dist/action.js as a runner starts it, dist/cli.js as a person does, each as a process of
// its own with a clean environment.

import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { type ArtifactService, startArtifactService } from './support/artifact-service.ts'
import { eventually, filesIn, temporaryDirectory } from './support/backup.ts'
import { createDatabase, type TestDatabase } from './support/database.ts'
import { bareEnvironment, dist, type Finished, finish, inputVariable, prepareRunner } from './support/runner.ts'
import { type Server, startServer } from './support/server.ts'

/** For runs that are about something else: a drill takes seconds. */
const undrilled = { [inputVariable('verify')]: 'source' }

/** Every character in it has to be encoded somewhere, and it stands nowhere by chance. */
const password = 'Zq"9 %41/@:?#&=ü\\x'
const role = `dist_test_${process.pid}`

let database: TestDatabase
let service: ArtifactService
let url: string

beforeAll(async () => {
  database = await createDatabase(17, 'supabase.sql')
  await database.query(
    `CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD ${pg.escapeLiteral(password)}; GRANT developer TO ${role}`
  )
  url = Object.assign(new URL(database.url), { username: role, password: encodeURIComponent(password) }).href
  service = await startArtifactService()
})

afterAll(async () => {
  await service.close()
  await database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
  await database.drop()
})

function startCli(
  parameters: readonly string[],
  options: { cwd: string; url?: string | undefined; program?: string }
): ChildProcess {
  const environment = {
    ...bareEnvironment,
    TMPDIR: process.env.TMPDIR,
    ...(options.url === undefined ? {} : { SUPABASE_DB_URL: options.url })
  }
  const program = options.program ?? join(dist, 'cli.js')
  return spawn(process.execPath, [program, ...parameters], {
    cwd: options.cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

function runCli(
  parameters: readonly string[],
  options: { cwd: string; url?: string | undefined; program?: string }
): Promise<Finished> {
  return finish(startCli(parameters, options))
}

/** What a runner shows: it replaces what was masked, and keeps the masking itself to itself. */
function withoutMasks(stdout: string): string {
  return stdout.replace(/^::add-mask::.*$/gm, '')
}

async function readAll(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))).join('\n')
}

/** Loaded before the program: whatever wants to start another one ends the process instead. */
const endOnSpawn = `
  import childProcess from 'node:child_process'
  import { syncBuiltinESMExports } from 'node:module'
  const end = () => process.exit(99)
  childProcess.ChildProcess.prototype.spawn = end
  for (const name of ['spawnSync', 'execSync', 'execFileSync']) childProcess[name] = end
  syncBuiltinESMExports()`

describe('the action', () => {
  test('backs up, drills and uploads with nothing but SUPABASE_DB_URL', async () => {
    await using home = await temporaryDirectory()
    const runner = await prepareRunner(home.path)
    const { code, stdout } = await finish(runner.start({ ...service.env, SUPABASE_DB_URL: url }))
    const outputs = await runner.readOutputs()
    const name = outputs.get('artifact-name') ?? ''
    const artifact = service.artifact(name)
    expect(code).toBe(0)
    expect(name).toMatch(new RegExp(`^production-${outputs.get('backup-id')}-[0-9a-f]{8}-attempt-1$`))
    expect(Object.fromEntries(outputs)).toMatchObject({
      status: 'passed',
      tables: '9',
      records: '1155',
      'checks-failed': '0',
      'artifact-digest': artifact.digest,
      path: join(home.path, 'backups', outputs.get('backup-id') ?? '')
    })
    expect(await runner.readSummary()).toMatch(/^## ✅ Backed up and proven by a restore: 1,155 rows in 9 tables/)
    expect(stdout).toContain('::group::Back up')
    expect(await filesIn(join(home.path, 'backups'))).toEqual(['audit.jsonl', outputs.get('backup-id')])
  })

  test('masks the password in every form, and writes it nowhere', async () => {
    await using home = await temporaryDirectory()
    const runner = await prepareRunner(home.path)
    const { stdout, stderr } = await finish(
      runner.start({ ...service.env, ...undrilled, SUPABASE_DB_URL: url, [inputVariable('upload-artifact')]: 'false' })
    )
    const masks = [...stdout.matchAll(/^::add-mask::(.*)$/gm)].map((match) => match[1]?.replaceAll('%25', '%'))
    expect(masks).toEqual(
      expect.arrayContaining([password, encodeURIComponent(password), Buffer.from(password).toString('base64'), url])
    )
    const everything = [withoutMasks(stdout), stderr, await readAll(home.path)].join('\n')
    for (const form of [
      password,
      encodeURIComponent(password),
      Buffer.from(password).toString('base64'),
      'Zq"9',
      'Zq%229'
    ]) {
      expect(everything.includes(form)).toBe(false)
    }
  })

  test('starts no other program, so no list of arguments can hold a secret', async () => {
    await using home = await temporaryDirectory()
    const runner = await prepareRunner(home.path)
    const guard = join(home.path, 'guard.mjs')
    await writeFile(guard, endOnSpawn)
    const { code } = await finish(
      runner.start({ ...service.env, ...undrilled, SUPABASE_DB_URL: url, NODE_OPTIONS: `--import ${guard}` })
    )
    expect(code).toBe(0)
  })

  test('fails the job with the exit code of the failure, and says so in outputs and summary', async () => {
    await using home = await temporaryDirectory()
    const runner = await prepareRunner(home.path)
    const wrong = Object.assign(new URL(url), { password: 'not-the-password' }).href
    const { code, stdout } = await finish(runner.start({ ...service.env, SUPABASE_DB_URL: wrong }))
    expect(code).toBe(3)
    expect(stdout).toMatch(/^::error::connecting to .*the password is wrong/m)
    expect((await runner.readOutputs()).get('status')).toBe('failed')
    expect(await runner.readSummary()).toMatch(/^## ❌ backup failed[\s\S]*the password is wrong[\s\S]*What to do/)
    expect(await filesIn(join(home.path, 'backups'))).toEqual(['audit.jsonl'])
  })

  test('names all wrong inputs at once', async () => {
    await using home = await temporaryDirectory()
    const runner = await prepareRunner(home.path)
    const { code, stdout } = await finish(
      runner.start({ [inputVariable('compression')]: 'lz4', [inputVariable('timeout')]: 'soon' })
    )
    expect(code).toBe(2)
    expect(stdout).toMatch(/compression.*write one of.*timeout.*write a duration/s)
  })

  test('reports a backup that is whole but could not be kept, and fails', async () => {
    await using home = await temporaryDirectory()
    const runner = await prepareRunner(home.path)
    service.failNext(409, 'CreateArtifact')
    const { code } = await finish(runner.start({ ...service.env, ...undrilled, SUPABASE_DB_URL: url }))
    const outputs = await runner.readOutputs()
    expect(code).toBe(7)
    expect(outputs.get('status')).toBe('failed')
    expect(await filesIn(join(home.path, 'backups'))).toEqual(['audit.jsonl', outputs.get('backup-id')])
    expect(await runner.readSummary()).toMatch(/^## ❌ Do not push: the backup could not be kept/)
  })

  test('needs nothing that a runner sets besides its inputs, as long as it uploads nothing', async () => {
    await using home = await temporaryDirectory()
    const environment = {
      PATH: process.env.PATH ?? '',
      ...undrilled,
      SUPABASE_DB_URL: url,
      [inputVariable('upload-artifact')]: 'false'
    }
    const child = spawn(process.execPath, [join(dist, 'action.js')], { cwd: home.path, env: environment })
    expect((await finish(child)).code).toBe(0)
  })

  test('gives up an upload that takes longer than the timeout, and ends', async () => {
    await using home = await temporaryDirectory()
    const runner = await prepareRunner(home.path)
    // A service that takes every connection and never answers.
    const silent = createServer(() => undefined).listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const results = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`
    const variables = {
      ...service.env,
      ...undrilled,
      ACTIONS_RESULTS_URL: results,
      SUPABASE_DB_URL: url,
      [inputVariable('timeout')]: '4s'
    }
    const { code } = await finish(runner.start(variables))
    silent.closeAllConnections()
    silent.close()
    expect(code).toBe(4)
    expect(await filesIn(join(home.path, 'backups'))).toHaveLength(2)
    expect(await runner.readSummary()).toMatch(/^## ❌ Do not push: the backup could not be kept/)
  })

  test('verifies a stored backup again', async () => {
    await using home = await temporaryDirectory()
    const runner = await prepareRunner(home.path)
    await finish(runner.start({ ...undrilled, SUPABASE_DB_URL: url, [inputVariable('upload-artifact')]: 'false' }))
    const backup = (await runner.readOutputs()).get('path') ?? ''
    const { code } = await finish(
      runner.start({ [inputVariable('command')]: 'verify', [inputVariable('backup')]: backup })
    )
    expect(code).toBe(0)
    expect(await runner.readSummary()).toContain('## ✅ The backup is whole: 1,155 rows in 9 tables')
  })
})

describe('the command line', () => {
  test('explains itself', async () => {
    await using home = await temporaryDirectory()
    const help = await runCli(['backup', '--help'], { cwd: home.path })
    const version = await runCli(['--version'], { cwd: home.path })
    expect([help.code, version.code]).toEqual([0, 0])
    expect(help.stdout).toMatch(/--exclude-tables[\s\S]*--compression/)
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('backs up, lists and verifies, with reports in JSON on stdout alone', async () => {
    await using home = await temporaryDirectory()
    const backup = await runCli(['backup', '--verify', 'source', '--json'], { cwd: home.path, url })
    const report = JSON.parse(backup.stdout) as {
      status: string
      directory: string
      manifest: { total_records: number }
    }
    const list = await runCli(['list', 'backups', '--json'], { cwd: home.path })
    const verify = await runCli(['verify', report.directory, '--json'], { cwd: home.path })
    expect([backup.code, list.code, verify.code]).toEqual([0, 0, 0])
    expect(report).toMatchObject({ status: 'passed', manifest: { total_records: 1155 } })
    expect(JSON.parse(list.stdout)).toMatchObject({ stores: [{ backups: [{ verified: true, records: 1155 }] }] })
    expect(JSON.parse(verify.stdout)).toMatchObject({ status: 'passed' })
  })

  test.each([
    ['an unknown option', 2, ['backup', '--frobnicate']],
    ['an unknown command', 2, ['frobnicate']],
    ['no connection', 2, ['backup']],
    ['a host that does not exist', 3, ['backup', '--db-url', 'postgresql://u:secretpassword@nowhere.invalid/x']],
    ['a directory that is no backup', 5, ['verify', '.']],
    ['a directory that is not there', 7, ['list', 'nowhere']]
  ])('ends with its exit code for %s', async (_, code, parameters) => {
    await using home = await temporaryDirectory()
    const ended = await runCli(parameters, { cwd: home.path })
    expect(ended.code).toBe(code)
    expect(ended.stderr).toMatch(/^error: /m)
    expect(ended.stderr).not.toContain('secretpassword')
  })

  test('ends with 4 for a schema that does not exist, as JSON too', async () => {
    await using home = await temporaryDirectory()
    const ended = await runCli(['backup', '--schemas', 'pubic', '--json'], { cwd: home.path, url })
    expect(ended.code).toBe(4)
    expect(JSON.parse(ended.stdout)).toMatchObject({ status: 'failed', error: { code: 'UNKNOWN_SCHEMA' } })
  })

  test('ends with 10 for a backup with a flipped byte', async () => {
    await using home = await temporaryDirectory()
    const { stdout } = await runCli(['backup', '--verify', 'source', '--json'], { cwd: home.path, url })
    const { directory } = JSON.parse(stdout) as { directory: string }
    await cp(directory, join(home.path, 'copy'), { recursive: true })
    const file = join(home.path, 'copy', 'profiles.json.zst')
    const bytes = await readFile(file)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await writeFile(file, bytes)
    expect((await runCli(['verify', 'copy'], { cwd: home.path })).code).toBe(10)
  })

  test('cleans up and ends with 130 when it is interrupted', async () => {
    await using home = await temporaryDirectory()
    const blocker = await database.client()
    await blocker.query('BEGIN; LOCK TABLE public.profiles IN ACCESS EXCLUSIVE MODE')
    const child = startCli(['backup', '--verify', 'source'], { cwd: home.path, url })
    const ended = finish(child)
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'migration-gate' AND wait_event_type = 'Lock'`
    await eventually('the backup waits for the lock', async () => (await database.query(waiting)).length > 0)
    child.kill('SIGINT')
    expect((await ended).code).toBe(130)
    await blocker.query('ROLLBACK')
    const alive = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'migration-gate'`
    await eventually('nothing runs on the server', async () => (await database.query(alive)).length === 0)
    expect(await filesIn(join(home.path, 'backups'))).toEqual(['audit.jsonl'])
  })
})

test('the built program works without anything around it, its sandbox too', async () => {
  await using home = await temporaryDirectory()
  await mkdir(join(home.path, 'elsewhere'))
  await cp(dist, join(home.path, 'copied'), { recursive: true })
  const program = join(home.path, 'copied', 'cli.js')
  const { code, stderr, stdout } = await runCli(['backup'], { cwd: join(home.path, 'elsewhere'), url, program })
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^backup passed: 9 tables, 1,155 rows/)])
  expect(stderr).toMatch(/restored into PostgreSQL 18\.\d+ \(embedded\): 9 tables/)
})

describe('a drill', () => {
  let server: Server
  let home: Awaited<ReturnType<typeof temporaryDirectory>>
  let backup: string
  let admin: pg.Client

  beforeAll(async () => {
    server = await startServer({ major: 17 })
    home = await temporaryDirectory()
    const { stdout } = await runCli(['backup', '--verify', 'source', '--json'], { cwd: home.path, url })
    backup = (JSON.parse(stdout) as { directory: string }).directory
    admin = new pg.Client({ connectionString: server.url() })
    await admin.connect()
  })

  afterAll(async () => {
    await admin.end()
    await server.stop()
    await home[Symbol.asyncDispose]()
  })

  function startDrill(variables: Readonly<Record<string, string>>): ChildProcess {
    return spawn(process.execPath, [join(dist, 'cli.js'), 'drill', backup], {
      cwd: home.path,
      env: { ...bareEnvironment, TMPDIR: process.env.TMPDIR, ...variables },
      stdio: ['ignore', 'pipe', 'pipe']
    })
  }

  /** Databases and roles that a drill could leave behind. */
  async function left(): Promise<string[]> {
    const { rows } = await admin.query<{ name: string }>(
      `SELECT datname AS name FROM pg_database WHERE datname LIKE 'migration_gate_drill_%'
        UNION ALL SELECT rolname FROM pg_roles WHERE rolname !~ '^pg_' AND rolname <> 'postgres' ORDER BY 1`
    )
    return rows.map(({ name }) => name)
  }

  /** Drills on the server, and sends a signal while the restore waits for a lock that only we hold. */
  async function drillUntil(signal: NodeJS.Signals): Promise<Finished> {
    // Whoever makes a role writes here; whoever connects only reads.
    await admin.query('BEGIN; LOCK TABLE pg_authid IN SHARE MODE')
    const child = startDrill({ DRILL_DB_URL: server.url() })
    const ended = finish(child)
    const waiting = `SELECT FROM pg_stat_activity WHERE datname LIKE 'migration_gate_drill_%' AND wait_event_type = 'Lock'`
    await eventually('it makes roles', async () => {
      await admin.query('SELECT pg_stat_clear_snapshot()')
      return (await admin.query(waiting)).rows.length > 0
    })
    child.kill(signal)
    try {
      return await ended
    } finally {
      await admin.query('ROLLBACK')
    }
  }

  test('on a server passes, and leaves no database and no role behind', async () => {
    const { code, stdout, stderr } = await finish(startDrill({ DRILL_DB_URL: server.url() }))
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^drill passed: 9 tables, 1,155 rows/)])
    expect(stderr).toMatch(/restored into PostgreSQL 17/)
    expect(`${stdout}${stderr}`).not.toContain(new URL(server.url()).password)
    expect(await left()).toEqual([])
  })

  test('on a server that is ended with SIGTERM leaves no database and no role behind', async () => {
    const { code, stderr } = await drillUntil('SIGTERM')
    expect([code, stderr]).toEqual([130, expect.stringContaining('interrupted by SIGTERM')])
    expect(await left()).toEqual([])
  })

  test('on a server that is killed leaves its database, until another drill finds it old enough', async () => {
    expect((await drillUntil('SIGKILL')).signal).toBe('SIGKILL')
    const [name = ''] = await left()
    expect(name).toMatch(/^migration_gate_drill_\d+_/)
    const sessions = `SELECT FROM pg_stat_activity WHERE datname = '${name}'`
    await eventually('its session has ended', async () => (await admin.query(sessions)).rows.length === 0)
    const day = 24 * 60 * 60 * 1000
    await admin.query(`ALTER DATABASE ${name} RENAME TO migration_gate_drill_${Date.now() - day}_00000000`)
    expect((await finish(startDrill({ DRILL_DB_URL: server.url() }))).code).toBe(0)
    expect(await left()).toEqual([])
  })

  test('in the runner that is interrupted ends with 130, and leaves no file behind', async () => {
    const temporary = join(home.path, 'temporary')
    await mkdir(temporary)
    const child = startDrill({ TMPDIR: temporary })
    const ended = finish(child)
    const files = async (): Promise<number> => (await readdir(temporary, { recursive: true })).length
    await eventually('the sandbox has files', async () => (await files()) > 1)
    child.kill('SIGINT')
    const { code, stderr } = await ended
    expect([code, stderr]).toEqual([130, expect.stringContaining('interrupted by SIGINT')])
    expect(await filesIn(temporary)).toEqual([])
  })
})

test('each WebAssembly file is in the bundle once', async () => {
  const files = (await filesIn(dist)).filter((file) => file.endsWith('.wasm'))
  const digests = await Promise.all(
    files.map(async (file) =>
      createHash('sha256')
        .update(await readFile(join(dist, file)))
        .digest('hex')
    )
  )
  expect(files).toEqual(['initdb.wasm', 'libpg-query.wasm', 'pg_dump.wasm', 'pglite.wasm', 'row-kernel.wasm'])
  expect(new Set(digests).size).toBe(files.length)
})
