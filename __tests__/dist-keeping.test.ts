// Keeping backups, end to end with the built program: encrypted, in a public repository, in S3, taken from the last one, pruned,
// told of, written down; and nothing of it says what it must not, in any byte that is written or sent anywhere.

import { spawn } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import pg from 'pg'
import { secretForms } from '../src/secrets.ts'
import { type ArtifactService, startArtifactService } from './support/artifact-service.ts'
import { filesIn, temporaryDirectory } from './support/backup.ts'
import { createDatabase, type TestDatabase } from './support/database.ts'
import { bareEnvironment, dist, type Finished, finish, inputVariable, prepareRunner } from './support/runner.ts'
import { type S3Server, startS3 } from './support/s3.ts'

/** Stand nowhere by chance, and have to be encoded here and there. */
const canary = {
  password: 'db-Canary"9 %41/@:?#&ü',
  row: 'row-canary-7c1e5f',
  passphrase: 'phrase canary 5e0b & more',
  github: 'ghs_canary_2f81d7',
  webhookSecret: 'whsec_Y2FuYXJ5LW9mLXRoZS13ZWJob29r',
  path: 'hook-canary-93ab'
}
const role = `keeping_${process.pid}`

let database: TestDatabase
let url: string
let identity: string
let recipient: string
let artifacts: ArtifactService
let s3: S3Server

beforeAll(async () => {
  database = await createDatabase(
    17,
    `CREATE TABLE visitors (id integer PRIMARY KEY, note text); INSERT INTO visitors SELECT i, '${canary.row}-' || i FROM generate_series(1, 40) AS i;
    CREATE TABLE orders (id integer PRIMARY KEY, total numeric); INSERT INTO orders SELECT i, i * 1.5 FROM generate_series(1, 30) AS i`
  )
  await database.query(`CREATE ROLE ${role} LOGIN SUPERUSER PASSWORD ${pg.escapeLiteral(canary.password)}`)
  url = Object.assign(new URL(database.url), { username: role, password: encodeURIComponent(canary.password) }).href
  identity = await generateX25519Identity()
  recipient = await identityToRecipient(identity)
  artifacts = await startArtifactService()
  s3 = await startS3()
})

afterAll(async () => {
  await s3[Symbol.asyncDispose]()
  await artifacts.close()
  await database.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
  await database.drop()
})

type Settings = Readonly<Record<string, string>>

function inputs(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [inputVariable(name), value]))
}

interface Step extends Finished {
  readonly outputs: ReadonlyMap<string, string>
  readonly summary: string
}

/** One step of a job with the action. */
async function step(home: string, settings: Settings, environment: Settings = {}): Promise<Step> {
  const runner = await prepareRunner(home)
  const all = {
    ...artifacts.env,
    ...s3.env,
    SUPABASE_DB_URL: url,
    ...environment,
    ...inputs({ verify: 'source', ...settings })
  }
  const finished = await finish(runner.start(all))
  return { ...finished, outputs: await runner.readOutputs(), summary: await runner.readSummary() }
}

async function cli(home: string, parameters: readonly string[], environment: Settings = {}): Promise<Finished> {
  const env = { ...bareEnvironment, TMPDIR: home, HOME: home, ...s3.env, ...environment }
  return finish(spawn(process.execPath, [join(dist, 'cli.js'), ...parameters], { cwd: home, env }))
}

/** Keeps what it gets. */
async function startHook(): Promise<{ url: string; bodies: string[] } & AsyncDisposable> {
  const bodies: string[] = []
  const server = createServer(async (request, response) => {
    bodies.push(`${JSON.stringify(request.headers)}\n${(await buffer(request)).toString()}`)
    response.end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/${canary.path}`,
    bodies,
    [Symbol.asyncDispose]: () => new Promise((resolve) => void server.close(() => resolve()))
  }
}

async function everythingIn(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return (await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))).join('\n')
}

describe('in a public repository', () => {
  beforeAll(() => {
    artifacts.visibility = 'public'
  })

  afterAll(() => {
    artifacts.visibility = 'private'
  })

  test('a backup in plain text is refused before the database is read', async () => {
    await using home = await temporaryDirectory()
    const { code, stdout } = await step(home.path, { summary: 'auto' })
    expect(code).toBe(6)
    expect(stdout).toContain('the repository is public')
    expect(stdout).toContain('encrypt-to')
    expect(await filesIn(join(home.path, 'backups'))).toEqual(['audit.jsonl'])
  })

  test('an encrypted one is uploaded; summary and log tell nothing of what is in it', async () => {
    await using home = await temporaryDirectory()
    const settings = { summary: 'auto', 'encrypt-to': recipient, 'hide-names': 'true' }
    const { code, stdout, summary, outputs } = await step(home.path, settings)
    expect(code).toBe(0)
    expect(artifacts.artifact(outputs.get('artifact-name') ?? '').digest).toBe(outputs.get('artifact-digest'))
    expect(summary).toMatch(/^## ✅ Backed up and verified\n[\s\S]*🔒 Encrypted/)
    for (const text of [summary, stdout.replace(/^::add-mask::.*$/gm, '')])
      for (const word of ['visitors', 'orders', '40 rows', '70 rows', new URL(url).host])
        expect(text).not.toContain(word)
    expect(outputs.get('records')).toBe('70')
  })

  test('everything is told where the user wants it so', async () => {
    await using home = await temporaryDirectory()
    const { summary } = await step(home.path, { summary: 'full', 'encrypt-to': recipient })
    expect(summary).toContain('public.visitors')
  })

  test('nobody who can say whether it is public counts as public', async () => {
    await using home = await temporaryDirectory()
    artifacts.visibility = 500
    const refused = await step(home.path, { summary: 'auto' })
    const encrypted = await step(home.path, { summary: 'auto', 'encrypt-to': recipient })
    artifacts.visibility = 'public'
    expect([refused.code, encrypted.code]).toEqual([6, 0])
    expect(encrypted.summary).not.toContain('visitors')
  })
})

test('an encrypted backup is opened again with the identity, checked, and restored by its id out of S3', async () => {
  await using home = await temporaryDirectory()
  await using elsewhere = await temporaryDirectory()
  await using target = await createDatabase(17)
  const settings = { 's3-url': s3.url, 'upload-artifact': 'false', 'encrypt-to': recipient, identity }
  const { code, outputs } = await step(home.path, settings)
  const id = outputs.get('backup-id') ?? ''
  expect(code).toBe(0)
  const environment = { BACKUP_S3_URL: s3.url, BACKUP_IDENTITY: identity, RESTORE_DB_URL: target.url }
  const restored = await cli(elsewhere.path, ['restore', id, '--yes', '--json'], environment)
  expect(JSON.parse(restored.stdout)).toMatchObject({
    status: 'passed',
    checks: expect.arrayContaining([expect.objectContaining({ name: 'encryption', status: 'passed' })])
  })
  expect(await target.query('SELECT count(*) AS n FROM visitors')).toEqual([{ n: '40' }])
  const modes = await Promise.all(
    [`backups/${id}`, `backups/${id}/visitors.json.zst.age`, 'backups/audit.jsonl'].map(async (path) => {
      return ((await stat(join(elsewhere.path, path))).mode & 0o777).toString(8)
    })
  )
  expect(modes).toEqual(['700', '600', '600'])
})

test('a job takes what has not changed from S3, prunes what is too old, and the trail has all of it', async () => {
  await using home = await temporaryDirectory()
  await using next = await temporaryDirectory()
  const settings = {
    environment: 'trail',
    's3-url': s3.url,
    'upload-artifact': 'false',
    base: 'latest',
    prune: 'true',
    'keep-last': '1',
    'keep-within': '0h'
  }
  const first = await step(home.path, settings)
  await database.query('INSERT INTO orders VALUES (31, 1)')
  const second = await step(next.path, settings)
  await database.query('DELETE FROM orders WHERE id = 31')
  expect([first.code, second.code]).toEqual([0, 0])
  expect(second.stdout).toMatch(/public\.visitors: 40 rows, .*unchanged since backup_/)
  expect(second.stdout).not.toMatch(/public\.orders: .*unchanged/)
  const environment = { BACKUP_S3_URL: s3.url }
  const listed = await cli(next.path, ['list', '--store', 's3', '--json'], environment)
  const ids = (JSON.parse(listed.stdout) as { stores: { backups: { id: string; environment: string }[] }[] }).stores
    .flatMap((store) => store.backups)
    .filter((backup) => backup.environment === 'trail')
    .map((backup) => backup.id)
  expect(ids).toEqual([second.outputs.get('s3-name')])
  const audit = await cli(next.path, ['audit', '--json'], environment)
  const { trails } = JSON.parse(audit.stdout) as {
    trails: { place: string; entries: { action: string; backup_id: string }[] }[]
  }
  const inS3 = trails
    .find(({ place }) => place.startsWith('s3://'))
    ?.entries.map((line) => [line.action, line.backup_id])
  expect(audit.code).toBe(0)
  expect(inS3).toEqual(
    expect.arrayContaining([
      ['written', first.outputs.get('backup-id')],
      ['removed', first.outputs.get('backup-id')],
      ['written', second.outputs.get('backup-id')]
    ])
  )
  const status = await cli(next.path, ['status'], environment)
  expect([status.code, status.stdout.includes(second.outputs.get('backup-id') ?? 'none')]).toEqual([0, true])
})

test('no secret, and nothing of a row, stands in any byte that is written or sent', async () => {
  await using home = await temporaryDirectory()
  await using hook = await startHook()
  const secrets: Settings = {
    BACKUP_PASSPHRASE: canary.passphrase,
    BACKUP_IDENTITY: identity,
    NOTIFY_WEBHOOK: hook.url,
    NOTIFY_WEBHOOK_SECRET: canary.webhookSecret,
    NOTIFY_SLACK: `${hook.url}-slack`
  }
  const settings = {
    'github-token': canary.github,
    'encrypt-to': recipient,
    's3-url': s3.url,
    // Rows that are not compressed are seen wherever they stand.
    compression: 'none',
    verify: 'drill',
    'notify-on': 'always'
  }
  const made = await step(home.path, settings, secrets)
  const id = made.outputs.get('backup-id') ?? ''
  expect(made.code).toBe(0)
  const wrong = Object.assign(new URL(url), { username: 'nobody' }).href
  const refused = await step(home.path, settings, { ...secrets, SUPABASE_DB_URL: wrong })
  expect(refused.code).toBe(3)
  const environment = { ...secrets, BACKUP_S3_URL: s3.url, RESTORE_DB_URL: url }
  const commands = [
    // What lies here already is found by its id, and was not fetched.
    ['verify', id],
    ['drill', `backups/${id}`, '--json'],
    ['validate', `backups/${id}`],
    ['restore', `backups/${id}`, '--in-place', '--yes'],
    ['restore', `backups/${id}`, '--table', 'nothing', '--yes'],
    ['list'],
    ['status', '--json'],
    ['prune', '--dry-run'],
    ['audit']
  ]
  const said: string[] = []
  const codes: (number | null)[] = []
  for (const command of commands) {
    const { code, stdout, stderr } = await cli(home.path, command, environment)
    codes.push(code)
    said.push(stdout, stderr)
  }
  expect(codes).toEqual([0, 0, 0, 0, 4, 0, 0, 0, 0])
  expect(await readFile(join(home.path, 'backups/audit.jsonl'), 'utf8')).not.toContain('"action":"fetched"')
  expect(hook.bodies.length).toBeGreaterThan(4)
  const objects = await Promise.all((await s3.keys()).map((key) => s3.read(key)))
  const everything = [
    ...[made, refused].flatMap(({ stdout, stderr }) => [stdout.replace(/^::add-mask::.*$/gm, ''), stderr]),
    ...said,
    await everythingIn(home.path),
    ...hook.bodies,
    ...[...artifacts.blobs.values(), ...objects].map((bytes) => bytes.toString('latin1')),
    s3.requests.map(({ key, headers }) => `${key} ${JSON.stringify(headers)}`).join('\n')
  ].join('\n')
  const forbidden = [canary.password, canary.passphrase, canary.github, canary.webhookSecret, canary.path, identity]
  const forms = [...forbidden, s3.env.AWS_SECRET_ACCESS_KEY ?? ''].flatMap(secretForms)
  expect(forms.filter((form) => everything.includes(Buffer.from(form).toString('latin1')))).toEqual([])
  expect(everything).not.toContain(canary.row)
  expect(everything).toContain(id)
})

test('a crash in the middle leaves nothing readable below the output, and the next run cleans up behind it', async () => {
  await using home = await temporaryDirectory()
  const runner = await prepareRunner(home.path)
  const settings = { 'encrypt-to': recipient, compression: 'none', verify: 'source', 'upload-artifact': 'false' }
  const leftBehind = async (): Promise<string[]> =>
    (await filesIn(join(home.path, '.temp'))).filter((name) => name.startsWith('migration-gate-backup-'))
  const child = runner.start({ ...artifacts.env, SUPABASE_DB_URL: url, ...inputs(settings) })
  child.stdout?.on('data', (text: Buffer) => {
    if (text.includes('schema.sql')) child.kill('SIGKILL')
  })
  await finish(child)
  expect(await leftBehind()).toHaveLength(1)
  expect(await everythingIn(join(home.path, 'backups'))).not.toContain(canary.row)
  const again = await step(home.path, settings)
  expect(again.code).toBe(0)
  expect(await leftBehind()).toEqual([])
})
