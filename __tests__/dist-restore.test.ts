// The way back with the built program: dist/action.js as a runner starts it, dist/cli.js as a person does, each as a
// process of its own with a clean environment, on databases that a migration has damaged.

import { type ChildProcess, spawn } from 'node:child_process'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { eventually, filesIn, temporaryDirectory } from './support/backup.ts'
import { createDatabase, type TestDatabase } from './support/database.ts'
import {
  bareEnvironment,
  dist,
  type Finished,
  finish,
  inputVariable,
  prepareRunner,
  type Runner
} from './support/runner.ts'

const shop = `
  CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL, email text);
  CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, total numeric(12, 2));
  INSERT INTO customers (name, email) SELECT 'Customer ' || n, n || '@example.com' FROM generate_series(1, 20) n;
  INSERT INTO orders SELECT n, 1 + n % 20, n / 7.0 FROM generate_series(1, 50) n;
  CREATE SCHEMA supabase_migrations;
  CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY, statements text[], name text);
  INSERT INTO supabase_migrations.schema_migrations VALUES ('20250101000000', '{create the shop}', 'shop')`

const migration = `
  ALTER TABLE customers DROP COLUMN email;
  DELETE FROM orders WHERE id > 40;
  CREATE TABLE audit (at timestamptz);
  INSERT INTO supabase_migrations.schema_migrations VALUES ('20250301000000', '{tidy up}', 'tidy_up')`

/** A directory as a workspace, with a shop in a database, and its backup. */
interface Shop extends AsyncDisposable {
  readonly database: TestDatabase
  readonly path: string
  /** The directory of the backup. */
  readonly backup: string
}

async function openShop(): Promise<Shop> {
  const database = await createDatabase(17, shop)
  const home = await temporaryDirectory()
  const { stdout } = await runCli(['backup', '--verify', 'source', '--json'], {
    cwd: home.path,
    variables: { SUPABASE_DB_URL: database.url }
  })
  const { directory } = JSON.parse(stdout) as { directory: string }
  const close = async (): Promise<void> => {
    await database.drop()
    await home[Symbol.asyncDispose]()
  }
  return { database, path: home.path, backup: directory, [Symbol.asyncDispose]: close }
}

interface Started {
  readonly cwd: string
  readonly variables?: Readonly<Record<string, string>>
}

function startCli(parameters: readonly string[], { cwd, variables }: Started): ChildProcess {
  return spawn(process.execPath, [join(dist, 'cli.js'), ...parameters], {
    cwd,
    env: { ...bareEnvironment, ...variables },
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

function runCli(parameters: readonly string[], started: Started): Promise<Finished> {
  return finish(startCli(parameters, started))
}

function inputs(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [inputVariable(name), value]))
}

/** A step of the workflow: inputs as `with:` has them, and the target as a secret in the environment. */
function step(runner: Runner, url: string, values: Readonly<Record<string, string>>): Promise<Finished> {
  return finish(runner.start({ ...inputs({ 'upload-artifact': 'false', ...values }), RESTORE_DB_URL: url }))
}

async function stateOf(database: TestDatabase): Promise<unknown> {
  return database.query(`SELECT (SELECT count(*) FROM customers) AS customers, (SELECT count(*) FROM orders) AS orders,
    (SELECT string_agg(column_name, ' ' ORDER BY ordinal_position) FROM information_schema.columns WHERE table_name = 'customers') AS columns,
    to_regclass('audit') AS audit, (SELECT array_agg(version ORDER BY version) FROM supabase_migrations.schema_migrations) AS history`)
}

async function readAll(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))).join('\n')
}

/** For what changes nothing in it. */
let shared: Shop

beforeAll(async () => {
  shared = await openShop()
})

afterAll(() => shared[Symbol.asyncDispose]())

describe('the action', () => {
  test('brings a damaged project back in place, and validate says before and after whether it is there', async () => {
    await using database = await createDatabase(17, 'supabase.sql')
    await using home = await temporaryDirectory()
    const run = async (values: Record<string, string>) => {
      const runner = await prepareRunner(home.path)
      const variables = { SUPABASE_DB_URL: database.url, ...inputs({ 'upload-artifact': 'false', ...values }) }
      const { code } = await finish(runner.start({ ...variables, RESTORE_DB_URL: database.url }))
      return { code, summary: await runner.readSummary(), outputs: Object.fromEntries(await runner.readOutputs()) }
    }
    const { path: backup = '' } = (await run({ command: 'backup', verify: 'source' })).outputs
    await database.query(`ALTER TABLE public.profiles DROP COLUMN full_name;
      DELETE FROM public.orders WHERE status = 'cancelled'; DROP FUNCTION public.handle_new_user() CASCADE`)
    const damaged = await run({ command: 'validate', backup })
    const restored = await run({ command: 'restore', backup, 'in-place': 'true', yes: 'true' })
    const validated = await run({ command: 'validate', backup })
    expect([damaged.code, restored.code, validated.code]).toEqual([10, 0, 0])
    expect(damaged.outputs).toMatchObject({ status: 'failed', 'checks-failed': '2' })
    expect(damaged.summary).toMatch(
      /^## ❌ .* is not what the backup says[\s\S]*public\.profiles has no column full_name/
    )
    expect(restored.summary).toMatch(/^## ✅ Restored and proven: 1,155 rows in 9 tables[\s\S]*What was there before/)
    expect(restored.outputs).toMatchObject({ status: 'passed', path: backup, records: '1155', 'checks-failed': '0' })
    expect(validated.summary).toMatch(/^## ✅ .* is what the backup says: 1,155 rows in 9 tables/)
    expect(
      await database.query(`SELECT tgname FROM pg_trigger WHERE tgrelid = 'auth.users'::regclass AND NOT tgisinternal`)
    ).toEqual([{ tgname: 'on_auth_user_created' }])
  })

  test('shows the plan in the summary with dry-run, and changes nothing', async () => {
    const before = await stateOf(shared.database)
    const runner = await prepareRunner(shared.path)
    const values = { command: 'restore', backup: shared.backup, 'in-place': 'true', 'dry-run': 'true' }
    const { code } = await step(runner, shared.database.url, values)
    expect(code).toBe(0)
    expect(Object.fromEntries(await runner.readOutputs())).toMatchObject({ status: 'planned', path: shared.backup })
    expect(await runner.readSummary()).toMatch(
      /^## 📋 What a restore would do[\s\S]*brings back 70 rows in 2 tables of 2/
    )
    expect(await stateOf(shared.database)).toEqual(before)
    expect(await filesIn(join(shared.path, 'backups'))).toHaveLength(2)
  })

  test('does nothing without yes, and says that a workflow needs it', async () => {
    const before = await stateOf(shared.database)
    const runner = await prepareRunner(shared.path)
    const values = { command: 'restore', backup: shared.backup, 'in-place': 'true' }
    const { code, stdout } = await step(runner, shared.database.url, values)
    expect(code).toBe(6)
    expect(stdout).toMatch(/^::error::nobody is there to be asked.*yes: true/m)
    expect((await runner.readOutputs()).get('status')).toBe('failed')
    expect(await runner.readSummary()).toMatch(/^## ❌ restore failed[\s\S]*nobody is there[\s\S]*Nothing was changed/)
    expect(await stateOf(shared.database)).toEqual(before)
    expect(await filesIn(join(shared.path, 'backups'))).toHaveLength(2)
  })

  test('does not touch the source without in-place', async () => {
    const runner = await prepareRunner(shared.path)
    const values = { command: 'restore', backup: shared.backup, yes: 'true' }
    const { code, stdout } = await step(runner, shared.database.url, values)
    expect(code).toBe(6)
    expect(stdout).toMatch(/^::error::this is the database that the backup was taken from.*--in-place/m)
  })

  test('does not touch the target when a byte of the backup has changed', async () => {
    const before = await stateOf(shared.database)
    const copy = join(shared.path, 'damaged')
    await cp(shared.backup, copy, { recursive: true })
    const file = join(copy, 'orders.json.zst')
    const bytes = await readFile(file)
    bytes[20] = (bytes[20] ?? 0) ^ 1
    await writeFile(file, bytes)
    const runner = await prepareRunner(shared.path)
    const { code } = await step(runner, shared.database.url, {
      command: 'restore',
      backup: 'damaged',
      'in-place': 'true',
      yes: 'true'
    })
    expect(code).toBe(5)
    expect(await runner.readSummary()).toMatch(/^## ❌ The restore failed: nothing was changed[\s\S]*❌ \| checksums/)
    expect(await stateOf(shared.database)).toEqual(before)
  })

  test.each([
    ['restore', 'backup', {}],
    ['validate', 'backup', {}],
    ['restore', 'to', { backup: '.' }],
    ['validate', 'against', { backup: '.' }]
  ])('says that command: %s needs the option %s', async (command, option, given) => {
    const runner = await prepareRunner(shared.path)
    const { code, stdout } = await finish(runner.start(inputs({ command, ...given })))
    expect(code).toBe(2)
    expect(stdout).toMatch(new RegExp(`^::error::.*\\b${option}\\b`, 'm'))
  })

  describe('when it restores', () => {
    const password = 'Zq"9 %41/@:?#&=ü\\x'
    const role = `dist_restore_${process.pid}`
    let own: Shop
    let url: string
    let finished: Finished

    beforeAll(async () => {
      own = await openShop()
      await own.database.query(migration)
      await own.database.query(`CREATE ROLE ${role} SUPERUSER LOGIN PASSWORD ${pg.escapeLiteral(password)}`)
      const target = new URL(own.database.url)
      url = Object.assign(target, { username: role, password: encodeURIComponent(password) }).href
      const values = { command: 'restore', backup: own.backup, 'in-place': 'true', yes: 'true' }
      finished = await step(await prepareRunner(own.path), url, values)
    })

    afterAll(async () => {
      await own.database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
      await own[Symbol.asyncDispose]()
    })

    test('keeps a backup of what it overwrites, and a report, beside the backup', async () => {
      const [, first, safety = '', reportFile = ''] = await filesIn(join(own.path, 'backups'))
      const report = JSON.parse(await readFile(join(own.path, 'backups', reportFile), 'utf8')) as object
      expect(finished.code).toBe(0)
      expect(report).toMatchObject({ status: 'passed', by: 'octocat', backup_id: first, mode: 'in-place' })
      expect(report).toMatchObject({ safetyBackup: join(own.path, 'backups', safety) })
      const kept = await runCli(['verify', join('backups', safety), '--json'], { cwd: own.path })
      expect(JSON.parse(kept.stdout)).toMatchObject({
        status: 'passed',
        manifest: { environment: 'before-restore', total_records: 60 }
      })
    })

    test('masks the password of the target in every form, and writes it nowhere', async () => {
      const { stdout, stderr } = finished
      const forms = [password, encodeURIComponent(password), Buffer.from(password).toString('base64')]
      const masks = [...stdout.matchAll(/^::add-mask::(.*)$/gm)].map((match) => match[1]?.replaceAll('%25', '%'))
      const everything = [stdout.replace(/^::add-mask::.*$/gm, ''), stderr, await readAll(own.path)].join('\n')
      expect(masks).toEqual(expect.arrayContaining([...forms, url]))
      for (const form of [...forms, 'Zq"9', 'Zq%229']) expect(everything.includes(form)).toBe(false)
    })
  })
})

describe('the command line', () => {
  test('plans, restores and validates, with reports in JSON on stdout alone', async () => {
    await using own = await openShop()
    const before = await stateOf(own.database)
    await own.database.query(migration)
    const started = { cwd: own.path, variables: { RESTORE_DB_URL: own.database.url } }
    const damaged = await stateOf(own.database)
    const planned = await runCli(['restore', own.backup, '--in-place', '--dry-run'], started)
    expect([planned.code, planned.stdout]).toEqual([0, 'dry run: nothing was changed\n'])
    expect(planned.stderr).toContain('takes back from the migration history: 20250301000000')
    expect(await stateOf(own.database)).toEqual(damaged)
    const restored = await runCli(['restore', own.backup, '--in-place', '--yes', '--json'], started)
    const validated = await runCli(['validate', own.backup, '--json'], started)
    expect([restored.code, validated.code]).toEqual([0, 0])
    expect(JSON.parse(restored.stdout)).toMatchObject({ status: 'passed', directory: own.backup, omissions: [] })
    expect(JSON.parse(validated.stdout)).toMatchObject({
      status: 'passed',
      tables: [{ name: 'customers' }, { name: 'orders' }]
    })
    expect(await stateOf(own.database)).toEqual(before)
  })

  test('brings one table back with --table, and leaves the rest as it is', async () => {
    await using own = await openShop()
    await own.database.query(migration)
    const parameters = [
      'restore',
      own.backup,
      '--table',
      'orders',
      '--yes',
      '--no-safety-backup',
      '--to',
      own.database.url
    ]
    const { code, stdout } = await runCli(parameters, { cwd: own.path })
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^restored and proven: 1 table, 50 rows in /)])
    expect(await stateOf(own.database)).toMatchObject([{ orders: '50', columns: 'id name', audit: 'audit' }])
  })

  test('fills an empty database, and only an empty one', async () => {
    await using empty = await createDatabase(17)
    const started = { cwd: shared.path, variables: { RESTORE_DB_URL: empty.url } }
    const first = await runCli(['restore', shared.backup, '--yes'], started)
    const second = await runCli(['restore', shared.backup, '--yes'], started)
    expect([first.code, second.code]).toEqual([0, 6])
    expect(second.stderr).toMatch(/^error: the target is not empty: .*public\.customers/m)
    expect(await stateOf(empty)).toEqual(await stateOf(shared.database))
  })

  test('ends with 10 and names the tables when the database is not what the backup says', async () => {
    await using own = await openShop()
    await own.database.query(migration)
    const parameters = ['validate', own.backup, '--against', own.database.url]
    const { code, stderr } = await runCli(parameters, { cwd: own.path })
    expect(code).toBe(10)
    expect(stderr).toMatch(/public\.customers has no column email/)
    expect(stderr).toMatch(/public\.orders has 40 rows in the database, but 50 in the backup/)
    expect(stderr).toMatch(/20250301000000 was pushed since/)
  })

  test('ends with 6 where nobody can be asked', async () => {
    const parameters = ['restore', shared.backup, '--in-place', '--to', shared.database.url]
    const { code, stderr } = await runCli(parameters, { cwd: shared.path })
    expect(code).toBe(6)
    expect(stderr).toMatch(/^error: nobody is there to be asked.*\n.*--yes/m)
  })

  test('leaves the target as it is and ends with 130 when it is interrupted', async () => {
    await using own = await openShop()
    await own.database.query(migration)
    const damaged = await stateOf(own.database)
    const blocker = await own.database.client()
    // pg_dump may read; what replaces the table has to wait.
    await blocker.query('BEGIN; LOCK TABLE orders IN ROW EXCLUSIVE MODE')
    const parameters = ['restore', own.backup, '--in-place', '--yes', '--no-safety-backup', '--to', own.database.url]
    const child = startCli(parameters, { cwd: own.path })
    const ended = finish(child)
    const ours = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'migration-gate'`
    const waiting = `${ours} AND wait_event_type = 'Lock'`
    await eventually('the restore waits for the lock', async () => (await own.database.query(waiting)).length > 0)
    child.kill('SIGINT')
    expect((await ended).code).toBe(130)
    await blocker.query('ROLLBACK')
    await eventually('nothing runs on the server', async () => (await own.database.query(ours)).length === 0)
    expect(await stateOf(own.database)).toEqual(damaged)
  })
})
