// A backup that only some people can read, from end to end on a real server: what can be read of it by everybody, what by
// those whom it is for, and that nothing of it ever lies in the open.

import { spawn } from 'node:child_process'
import { appendFileSync, readdirSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupReport } from '../../src/commands/backup.ts'
import { drill } from '../../src/commands/drill.ts'
import { rehearse } from '../../src/commands/rehearse.ts'
import { type VerifyReport, verify } from '../../src/commands/verify.ts'
import type { OptionName } from '../../src/options.ts'
import type { Check } from '../../src/verification/check.ts'
import { ageHeader, type KeyPair, makeAgeKey, makeSshKey, openWithAge, withoutPrograms } from '../support/age.ts'
import { configOf, failureOf, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, sharedServerUrl, type TestDatabase } from '../support/database.ts'
import { runRestore, runValidate } from '../support/restore.ts'
import { finish } from '../support/runner.ts'
import { writeMigrations } from '../support/supabase-cli.ts'

const passphrase = 'correct horse battery staple'
const { signal } = new AbortController()
const sshReason = withoutPrograms('ssh-keygen')
const withSsh = sshReason === '' ? test : test.skip
const reason = withoutPrograms('age', 'jq', 'script', 'sha256sum')
const withPrograms = reason === '' ? test : test.skip

/** What nobody may find who has no key. The third table is called as the file of the fourth one is, without its name. */
const secrets = ['Rumpelstilz', 'secret_customers', 'iban_of_them', 'hidden_schema', 'table_5', 'history_of_secrets']
const shop = `
  CREATE SCHEMA hidden_schema;
  DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path TO public, hidden_schema', current_database()); END $$;
  CREATE TABLE secret_customers (id integer PRIMARY KEY, iban_of_them text);
  INSERT INTO secret_customers SELECT n, 'Rumpelstilz ' || n FROM generate_series(1, 300) n;
  CREATE TABLE table_4 (id integer PRIMARY KEY, iban_of_them text);
  INSERT INTO table_4 SELECT n, 'Rumpelstilz ' || n FROM generate_series(1, 3) n;
  CREATE TABLE table_5 (id integer);
  INSERT INTO table_5 VALUES (5);
  CREATE TABLE hidden_schema.iban_of_them (id integer);
  CREATE SCHEMA supabase_migrations;
  CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY, statements text[], name text);
  INSERT INTO supabase_migrations.schema_migrations VALUES ('1', ARRAY['SELECT ''history_of_secrets'''], 'history_of_secrets')`
const migrations = {
  '1_history_of_secrets.sql': "SELECT 'history_of_secrets';",
  '2_drop.sql': 'ALTER TABLE secret_customers DROP COLUMN iban_of_them;'
}

type Options = Partial<Record<OptionName, string>>

let home: Awaited<ReturnType<typeof temporaryDirectory>>
let database: TestDatabase
let alice: KeyPair
let mallory: KeyPair
let project: Options
/** For Alice and whoever knows the passphrase, without names, not compressed; drilled, and rehearsed. */
let story: BackupReport
const path = process.env.PATH
const temporary = process.env.RUNNER_TEMP

beforeAll(async () => {
  // The gate's own push is used where the Supabase CLI is not found; it has its turn elsewhere.
  process.env.PATH = '/usr/bin:/bin'
  home = await temporaryDirectory()
  process.env.RUNNER_TEMP = join(home.path, 'temporary')
  await mkdir(process.env.RUNNER_TEMP)
  database = await createDatabase(15, shop)
  alice = await makeAgeKey(home.path)
  mallory = await makeAgeKey(home.path)
  project = { migrations: await writeMigrations(home.path, migrations), 'drill-db-url': sharedServerUrl(17) }
  story = await runBackup({
    ...project,
    'db-url': database.url,
    schemas: 'public, hidden_schema',
    output: join(home.path, 'story'),
    verify: 'drill',
    compression: 'none',
    'encrypt-to': alice.recipient,
    identity: alice.file,
    passphrase,
    'hide-names': 'true'
  })
})

afterAll(async () => {
  process.env.PATH = path
  if (temporary === undefined) delete process.env.RUNNER_TEMP
  else process.env.RUNNER_TEMP = temporary
  await database.drop()
  await home[Symbol.asyncDispose]()
})

function statuses(checks: readonly Check[]): Record<string, string> {
  return Object.fromEntries(checks.map(({ name, status }) => [name, status]))
}

function verified(keys: Options = {}, directory = story.directory): Promise<VerifyReport> {
  return verify(directory, configOf(keys), { log: testLog(), signal })
}

/** What lies where a run keeps what only it may read. */
function leftovers(): Promise<string[]> {
  return filesIn(process.env.RUNNER_TEMP ?? '')
}

/** Every file below a directory. */
async function filesBelow(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
}

/** Which of these a directory gives away, in the name of a file or in its content. */
async function foundIn(directory: string, words: readonly string[]): Promise<string[]> {
  const files = await filesBelow(directory)
  const texts = await Promise.all(files.map((file) => readFile(file, 'latin1')))
  return words.filter((word) => [...files, ...texts].some((text) => text.includes(word)))
}

describe('a backup for some people', () => {
  test('has passed, opened again by the identity, and leaves nothing in the open', async () => {
    expect(story).toMatchObject({ status: 'passed', sealed: { format: 2, encryption: { passphrase: true } } })
    expect(statuses(story.checks)).toMatchObject({ drill: 'passed', rehearsal: 'passed', encryption: 'passed' })
    expect(await leftovers()).toEqual([])
    expect(await filesIn(join(home.path, 'story'))).toEqual([story.manifest.backup_id])
  })

  test('has only age files, but for those that everybody may read, and these tell nothing', async () => {
    const readable = ['RESTORE.md', 'SHA256SUMS', 'backup_metadata.json', 'verification.json']
    const files = await filesIn(story.directory)
    expect(files).toEqual(expect.arrayContaining([...readable, 'identity.age', 'undo.sql.age', 'table_4.json.age']))
    for (const file of files.filter((name) => !readable.includes(name)))
      expect([file, await readFile(join(story.directory, file), 'latin1')]).toEqual([
        expect.stringMatching(/\.age$/),
        expect.stringMatching(new RegExp(`^${ageHeader}`))
      ])
    expect(story.manifest.source.search_path).toContain('hidden_schema')
    expect(await foundIn(story.directory, secrets)).toEqual([])
    expect(story.sealed?.tables.every(({ name, schema }) => name === undefined && schema === undefined)).toBe(true)
    expect(await readFile(join(story.directory, 'RESTORE.md'), 'utf8')).toContain('4 tables')
  })

  test('has the names of tables in its files and its manifest only if they are not to be hidden', async () => {
    const options = { 'db-url': database.url, output: join(home.path, 'named'), 'encrypt-to': alice.recipient }
    const { directory, status, sealed } = await runBackup({ ...options, compression: 'none' })
    expect([status, sealed?.encryption.passphrase]).toEqual(['passed', false])
    expect(await foundIn(directory, secrets)).toEqual(['secret_customers', 'table_5'])
    expect(await filesIn(directory)).toEqual(expect.arrayContaining(['secret_customers.json.age', 'table_5.json.age']))
    expect(statuses((await verified({ identity: alice.file }, directory)).checks)).toMatchObject({ content: 'passed' })
  })

  test('can be checked by sha256sum, and by verify, which passes nothing that it cannot see', async () => {
    const { code, stderr } = await finish(
      spawn('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: story.directory })
    )
    expect([code, stderr]).toEqual([0, ''])
    const { status, checks, manifest } = await verified()
    expect([status, manifest]).toEqual(['passed', story.sealed])
    expect(statuses(checks)).toEqual({
      ...Object.fromEntries(['metadata', 'files', 'sizes', 'checksums'].map((name) => [name, 'passed'])),
      ...Object.fromEntries(['schema', 'rows', 'counts', 'content'].map((name) => [name, 'skipped']))
    })
  })

  test.each<[string, () => Options]>([
    ['an identity', () => ({ identity: alice.file })],
    ['the text of one', () => ({ identity: alice.identity })],
    ['the passphrase', () => ({ passphrase })]
  ])('verifies down to its rows with %s', async (_, keys) => {
    const { status, checks, manifest } = await verified(keys())
    expect([status, manifest]).toEqual(['passed', story.manifest])
    expect(new Set(Object.values(statuses(checks)))).toEqual(new Set(['passed']))
    expect(Object.keys(statuses(checks))).toEqual(expect.arrayContaining(['encryption', 'rows', 'content']))
    expect(await leftovers()).toEqual([])
  })

  test('is opened by nobody else, and says for whom it is', async () => {
    const run = { log: testLog(), signal }
    const needed = await failureOf(drill(story.directory, configOf({}), run))
    expect(needed).toMatchObject({ code: 'IDENTITY_NEEDED', message: `${story.manifest.backup_id} is encrypted` })
    expect(needed.hint).toContain(alice.recipient)
    expect(needed.hint).toContain('BACKUP_PASSPHRASE')
    const wrong = await failureOf(drill(story.directory, configOf({ identity: mallory.file }), run))
    expect(wrong).toMatchObject({ code: 'WRONG_IDENTITY' })
    expect(`${wrong.message}${wrong.hint}`).not.toMatch(/AGE-SECRET-KEY|Rumpelstilz/)
    expect(await leftovers()).toEqual([])
  })

  test('is drilled and rehearsed on with an identity, and nothing is added to it', async () => {
    const before = await filesIn(story.directory)
    const config = configOf({ ...project, identity: alice.file })
    const report = await rehearse(story.directory, config, { log: testLog(), signal })
    expect(statuses(report.checks)).toMatchObject({ encryption: 'passed', drill: 'passed', rehearsal: 'passed' })
    expect(report).toMatchObject({ directory: story.directory, migrations: { rehearsal: { undo: expect.anything() } } })
    expect(await filesIn(story.directory)).toEqual(before)
    expect(await leftovers()).toEqual([])
  })

  test('comes back, after a backup for the same people of what it overwrites', async () => {
    await using target = await createDatabase(15, shop)
    await target.query('DELETE FROM secret_customers WHERE id > 7')
    const to = { backup: story.directory, identity: alice.file }
    const directory = join(home.path, 'safety')
    const report = await runRestore({
      ...to,
      to: target.url,
      'in-place': 'true',
      'safety-backup': 'true',
      'hide-names': 'true',
      compression: 'none',
      output: directory
    })
    expect(report).toMatchObject({ status: 'passed', directory: story.directory })
    expect(await runValidate({ ...to, against: target.url })).toMatchObject({ status: 'passed' })
    const safety = report.safetyBackup ?? ''
    expect(await foundIn(safety, ['Rumpelstilz', 'secret_customers', 'iban_of_them'])).toEqual([])
    const checks = statuses((await verified({ identity: alice.file }, safety)).checks)
    expect(checks).toMatchObject({ encryption: 'passed', content: 'passed' })
    expect(await leftovers()).toEqual([])
  })

  withSsh(`is for several people and SSH keys at once, each of whom opens it${sshReason}`, async () => {
    const bob = await makeSshKey(home.path, { passphrase: 'a passphrase' })
    const quantum = await makeAgeKey(home.path, 'post-quantum')
    const options = { 'db-url': database.url, 'exclude-tables': 'secret_customers' }
    const both = `# two of us\n${alice.recipient}\n${bob.recipient}`
    const { directory } = await runBackup({ ...options, output: join(home.path, 'both'), 'encrypt-to': both })
    const keys = [{ identity: alice.file }, { identity: bob.file, passphrase: 'a passphrase' }]
    for (const given of keys) expect((await verified(given, directory)).status).toBe('passed')
    const later = { ...options, output: join(home.path, 'quantum'), 'encrypt-to': quantum.recipient }
    const safe = await runBackup({ ...later, identity: quantum.file })
    expect(statuses(safe.checks)).toMatchObject({ encryption: 'passed' })
  })
})

describe(`RESTORE.md of an encrypted backup${reason}`, () => {
  withPrograms(
    'gives back the backup itself, by age alone and the passphrase, whatever tables are called',
    async () => {
      const copy = join(home.path, 'by-hand')
      await cp(story.directory, copy, { recursive: true })
      const guide = await readFile(join(copy, 'RESTORE.md'), 'utf8')
      const [, gate = '', age = ''] = [...guide.matchAll(/^```bash\n(.*?)\n```$/gms)].map(([, block]) => block)
      expect(gate).toContain(`migration-gate verify ${story.manifest.backup_id}\n`)
      await writeFile(join(home.path, 'commands'), age)
      // age asks for a passphrase on a terminal only.
      const child = spawn('script', ['-qec', 'bash -e -o pipefail ../commands', '/dev/null'], { cwd: copy })
      child.stdin.write(`${passphrase}\n`)
      const { code, stdout } = await finish(child)
      child.stdin.destroy()
      expect([code, stdout]).toEqual([0, expect.stringMatching(/table_5\.json: OK/)])
      const report = await verified({}, join(home.path, 'plain'))
      expect(report).toMatchObject({ status: 'passed', manifest: story.manifest })
      expect(statuses(report.checks)).toMatchObject({ metadata: 'passed', content: 'passed' })
    }
  )

  withPrograms('is of files that age opens with an identity, too', async () => {
    const opened = String(await openWithAge(alice.file, join(story.directory, 'schema.sql.age')))
    expect(opened).toContain('CREATE TABLE public.secret_customers')
  })
})

describe('nothing lies in the open', () => {
  test('of a backup that has failed, which is kept for its people to look at', async () => {
    const output = join(home.path, 'failed')
    const damaging = testLog((line) => {
      if (line === 'Verify') damage()
    })
    const damage = (): void => {
      const [room = ''] = readdirSync(process.env.RUNNER_TEMP ?? '')
      const [partial = ''] = readdirSync(join(process.env.RUNNER_TEMP ?? '', room))
      appendFileSync(join(process.env.RUNNER_TEMP ?? '', room, partial, 'RESTORE.md'), 'Rumpelstilz')
    }
    const options = { 'db-url': database.url, output, 'encrypt-to': alice.recipient, compression: 'none' } as const
    const { status, directory, manifest } = await runBackup({ ...options, 'hide-names': 'true' }, { log: damaging })
    expect([status, await filesIn(output)]).toEqual(['failed', [`.failed-${manifest.backup_id}`]])
    expect(await foundIn(directory, ['Rumpelstilz', 'secret_customers'])).toEqual([])
    expect(statuses((await verified({}, directory)).checks)).toMatchObject({ metadata: 'failed', checksums: 'passed' })
    expect(await leftovers()).toEqual([])
  })

  test('of one whose run was killed, but where the next one removes it', async () => {
    const output = join(home.path, 'killed')
    const options = {
      'db-url': database.url,
      output,
      'encrypt-to': alice.recipient,
      compression: 'none',
      'hide-names': 'true'
    }
    const file = join(home.path, 'program.mjs')
    await writeFile(file, program)
    const child = spawn(process.execPath, [file, JSON.stringify(options)], { env: { ...process.env } })
    child.stdout.once('data', () => child.kill('SIGKILL'))
    expect(await finish(child)).toMatchObject({ signal: 'SIGKILL', stdout: 'all is there' })
    expect(await foundIn(process.env.RUNNER_TEMP ?? '', ['Rumpelstilz'])).toEqual(['Rumpelstilz'])
    expect(await foundIn(output, secrets.slice(0, 4))).toEqual([])
    expect((await filesIn(output)).map((name) => name.slice(0, 15))).toEqual(['.partial-backup'])
    const { status, manifest } = await runBackup(options)
    expect([status, await filesIn(output)]).toEqual(['passed', [manifest.backup_id]])
    expect(await leftovers()).toEqual([])
  })

  test('of one whose identity does not open it, since it is not kept', async () => {
    const output = join(home.path, 'unopened')
    const options = { 'db-url': database.url, output, 'encrypt-to': alice.recipient, identity: mallory.file }
    expect(await failureOf(runBackup(options))).toMatchObject({ code: 'WRONG_IDENTITY' })
    expect([await filesIn(output), await leftovers()]).toEqual([[], []])
  })

  test('of one whose recipient cannot be used, which is refused before anything is asked or made', async () => {
    const output = join(home.path, 'refused')
    const options = { 'db-url': 'postgresql://u:p@db.migration-gate.invalid/d', output }
    for (const to of [`${alice.recipient}x`, 'ssh-rsa AAAA', join(home.path, 'no-such-file')]) {
      const failure = await failureOf(runBackup({ ...options, 'encrypt-to': to }))
      expect(failure).toMatchObject({ code: 'INVALID_OPTION' })
    }
    expect(await filesIn(output)).toEqual([])
  })
})

/** Backs up until everything is read, and waits there to be killed. */
const program = `
  const options = process.argv[2]
  const src = ${JSON.stringify(new URL('../../src/', import.meta.url).href)}
  const { backup } = await import(src + 'commands/backup.ts')
  const { parseConfig } = await import(src + 'config.ts')
  const given = { verify: 'source', ...JSON.parse(options) }
  const group = (title, work) => {
    if (title !== 'Verify') return work()
    process.stdout.write('all is there')
    return new Promise(() => setTimeout(() => undefined, 60_000))
  }
  const log = { info() {}, warning() {}, progress() {}, group }
  const config = parseConfig({ given: (name) => given[name], environment: {} })
  await backup(config, { log, signal: new AbortController().signal, stores: [],
    createdBy: { repository: '', run_id: '', sha: '', workflow: '', actor: '' } })`
