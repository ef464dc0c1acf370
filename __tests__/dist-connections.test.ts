// The built program, and the ways in that need no connection string: with a clean environment, and with secrets that must be
// seen nowhere.

import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryDirectory } from './support/backup.ts'
import { createDatabase, type TestDatabase } from './support/database.ts'
import { type ManagementApi, startManagementApi } from './support/management-api.ts'
import { apiRoles, type Postgrest, startPostgrest } from './support/postgrest.ts'
import { bareEnvironment, dist, type Finished, finish, inputVariable, prepareRunner } from './support/runner.ts'

const ref = 'qwertyuiopasdfghjklz'

let database: TestDatabase
let management: ManagementApi
let rest: Postgrest
let home: Awaited<ReturnType<typeof temporaryDirectory>>

beforeAll(async () => {
  database = await createDatabase(
    17,
    apiRoles,
    `CREATE TABLE notes (id bigint PRIMARY KEY, text text); INSERT INTO notes SELECT i, 'note ' || i FROM generate_series(1, 2500) AS i;
     GRANT USAGE ON SCHEMA public TO service_role; GRANT SELECT ON notes TO service_role`
  )
  management = await startManagementApi({ projects: { [ref]: { database: database.url } } })
  rest = await startPostgrest({ connection: { connectionString: database.url } })
  home = await temporaryDirectory()
})

afterAll(async () => {
  await management.close()
  await rest.close()
  await database.drop()
  await home[Symbol.asyncDispose]()
})

function runCli(parameters: readonly string[], environment: Readonly<Record<string, string>>): Promise<Finished> {
  const child = spawn(process.execPath, [join(dist, 'cli.js'), ...parameters], {
    cwd: home.path,
    env: { ...bareEnvironment, HOME: home.path, ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  return finish(child)
}

async function readAll(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))).join('\n')
}

test('connect tries the connection with an access token alone, and says as JSON what a backup would hold', async () => {
  const parameters = ['connect', '--json', '--management-api-url', management.url]
  const token = { SUPABASE_PROJECT_ID: ref, SUPABASE_ACCESS_TOKEN: management.accessToken }
  const { code, stdout, stderr } = await runCli(parameters, token)
  expect({ code, stderr }).toMatchObject({ code: 0 })
  expect(JSON.parse(stdout)).toMatchObject({
    command: 'connect',
    status: 'passed',
    address: `https://${ref}.supabase.co`,
    how: expect.stringContaining('a login role'),
    passedOver: ['db-url is not set'],
    session: { mode: 'direct', role: 'postgres' },
    tables: 1
  })
  expect(stdout + stderr).not.toContain(management.accessToken)
  expect(await readAll(home.path)).toBe('')
})

test('connect that fails ends with 3, names the fact and the next step, and not the token', async () => {
  const wrong = `sbp_${'0'.repeat(40)}`
  const parameters = ['connect', '--management-api-url', management.url]
  const { code, stdout, stderr } = await runCli(parameters, { SUPABASE_PROJECT_ID: ref, SUPABASE_ACCESS_TOKEN: wrong })
  expect(code).toBe(3)
  expect(stderr).toContain('the Management API does not take the access token')
  expect(stderr).toContain('https://supabase.com/dashboard/account/tokens')
  expect(stdout + stderr).not.toContain(wrong)
})

test('the action backs up over the Data API, says what that is not, and writes the key nowhere', async () => {
  const runner = await prepareRunner(join(home.path, 'runner'))
  const { code, stdout } = await finish(
    runner.start({
      SUPABASE_URL: rest.url,
      SUPABASE_SERVICE_ROLE_KEY: rest.serviceRoleKey,
      [inputVariable('upload-artifact')]: 'false'
    })
  )
  const said = stdout.replace(/^::add-mask::.*$/gm, '')
  expect({ code, said }).toMatchObject({ code: 0 })
  expect(said).toContain('the Data API knows no snapshot')
  const outputs = await runner.readOutputs()
  expect(Object.fromEntries(outputs)).toMatchObject({ status: 'passed', tables: '1', records: '2500' })
  expect(await runner.readSummary()).toMatch(/^## ⚠️ Rows backed up over the Data API: 2,500 rows in 1 table/)
  const written = said + (await readAll(runner.directory))
  expect(written).not.toContain(rest.serviceRoleKey)
  expect(written).not.toContain(rest.serviceRoleKey.split('.')[2])
})

test('a backup goes back into the linked project with an access token alone, and is compared with it', async () => {
  const environment = { SUPABASE_PROJECT_ID: ref, SUPABASE_ACCESS_TOKEN: management.accessToken }
  const api = ['--management-api-url', management.url, '--output', 'linked']
  const { stdout } = await runCli(['backup', '--verify', 'files', '--json', ...api], environment)
  const { directory } = JSON.parse(stdout) as { directory: string }
  await database.query('DELETE FROM notes WHERE id > 1000')
  expect(await runCli(['validate', directory, ...api.slice(0, 2)], environment)).toMatchObject({ code: 10 })
  const restored = await runCli(
    ['restore', directory, '--to', 'linked', '--table', 'notes', '--yes', ...api],
    environment
  )
  expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('restored and proven') })
  expect(await database.query('SELECT count(*) FROM notes')).toEqual([{ count: '2500' }])
  const [owner] = await database.query(`SELECT pg_get_userbyid(relowner) AS name FROM pg_class WHERE relname = 'notes'`)
  expect(owner).toEqual({ name: 'postgres' })
})

test('rows that were read over the Data API go back into the tables that are there, and replace no table', async () => {
  const environment = { SUPABASE_URL: rest.url, SUPABASE_SERVICE_ROLE_KEY: rest.secretKey }
  const { stdout } = await runCli(['backup', '--verify', 'files', '--json', '--output', 'rows'], environment)
  const { directory } = JSON.parse(stdout) as { directory: string }
  await database.query(`UPDATE notes SET text = 'overwritten'`)
  const restore = (...parameters: string[]): Promise<Finished> =>
    runCli(['restore', directory, '--yes', '--no-safety-backup', ...parameters], { RESTORE_DB_URL: database.url })
  const refused = await restore('--in-place')
  expect(refused).toMatchObject({
    code: 6,
    stderr: expect.stringContaining('it has rows, but not how the tables are made')
  })
  const overApi = await restore('--table', 'notes', '--to', rest.url)
  expect(overApi).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nothing can be restored over the Data API')
  })
  expect(await restore('--data-only', '--in-place')).toMatchObject({ code: 0 })
  const [row] = await database.query(`SELECT count(*) FILTER (WHERE text = 'note ' || id) AS right FROM notes`)
  expect(row).toEqual({ right: '2500' })
})

test('a key that sees only a part of the rows is refused before anybody is asked', async () => {
  const asked = rest.requests.length
  const { code, stderr } = await runCli(['backup'], { SUPABASE_URL: rest.url, SUPABASE_SERVICE_ROLE_KEY: rest.anonKey })
  expect(code).toBe(2)
  expect(stderr).toContain('service-role-key is a key of the role anon')
  expect(stderr).not.toContain(rest.anonKey)
  expect(rest.requests).toHaveLength(asked)
})
