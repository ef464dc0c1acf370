// A restore that is killed, at whatever moment: the target is either exactly as it was or complete, and can be restored
// into again. Killed is our process, with SIGKILL, or its connection, by the server.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { connect as connectTo, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { eventually, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { copyDatabase, createDatabase, type TestDatabase } from '../support/database.ts'
import { isLeftAlone, stateOf } from '../support/database-state.ts'
import { runRestore, runValidate } from '../support/restore.ts'

/** A few megabytes, and something of everything that is made before and behind the rows. */
const warehouse = `
  CREATE TYPE state AS ENUM ('new', 'sent');
  CREATE TABLE customers (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL UNIQUE);
  INSERT INTO customers (email) SELECT 'customer' || n || '@example.com' FROM generate_series(1, 10000) AS n;
  CREATE TABLE orders (id serial PRIMARY KEY, customer int NOT NULL REFERENCES customers, state state, note text);
  INSERT INTO orders (customer, state, note) SELECT 1 + n % 10000, 'sent', repeat(md5(n::text), 3) FROM generate_series(1, 20000) AS n;
  CREATE TABLE parts (id uuid PRIMARY KEY, price numeric, data jsonb);
  INSERT INTO parts SELECT md5(n::text)::uuid, n / 7.0, jsonb_build_object('n', n) FROM generate_series(1, 20000) AS n;
  CREATE INDEX ON orders (note);
  CREATE VIEW sent AS SELECT * FROM orders WHERE state = 'sent';
  CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
  CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();`

const damage = `
  UPDATE orders SET note = 'lost';
  ALTER TABLE parts DROP COLUMN price;
  DELETE FROM orders WHERE id > 10000;
  CREATE TABLE later (n int);`

let source: TestDatabase
let output: Awaited<ReturnType<typeof temporaryDirectory>>
let backup: string
/** The command line, from its sources. */
let program: string

beforeAll(async () => {
  source = await createDatabase(17, warehouse)
  output = await temporaryDirectory()
  const report = await runBackup({ 'db-url': source.url, output: output.path })
  expect(report.status).toBe('passed')
  backup = report.directory
  program = join(output.path, 'run.mjs')
  const cli = new URL('../../dist/index.js', import.meta.url).href
  await writeFile(program, `import { runCli } from '${cli}'\nprocess.exitCode = await runCli(process.argv.slice(2))\n`)
})

afterAll(async () => {
  await source.drop()
  await output[Symbol.asyncDispose]()
})

/** An empty database, or a copy of the source in which a migration has done harm. */
async function makeTarget(mode: Mode): Promise<TestDatabase> {
  if (mode === 'into an empty database') return createDatabase(17)
  const target = await copyDatabase(17, source)
  await target.query(damage)
  return target
}

type Mode = 'in place' | 'into an empty database'

/** Is what the backup holds there, and nothing of what was there before? Then a comparison has to say so. */
async function isComplete(target: TestDatabase): Promise<boolean> {
  const [present] = await target.query(`SELECT to_regclass('sent') AS restored, to_regclass('later') AS damaged`)
  if (present?.restored === null || present?.damaged !== null) return false
  expect(await runValidate({ backup, against: target.url })).toMatchObject({ status: 'passed' })
  return true
}

/** Nothing in between: as it was, row by row, or all that is in the backup. And then it can be restored into. */
async function expectAllOrNothing(
  target: TestDatabase,
  mode: Mode,
  before: Record<string, string>
): Promise<'as it was' | 'complete'> {
  await eventually('nobody restores any more', () => isLeftAlone(target))
  const complete = await isComplete(target)
  if (!complete) expect(await stateOf(target)).toEqual(before)
  const inPlace = complete || mode === 'in place'
  const report = await runRestore({ backup, to: target.url, 'in-place': String(inPlace) })
  expect(report).toMatchObject({ status: 'passed', failure: undefined })
  return complete ? 'complete' : 'as it was'
}

/** The command line in a process of its own. */
class Run {
  readonly #child: ChildProcess
  readonly #exited: Promise<unknown[]>
  output = ''

  constructor(args: readonly string[], at: RegExp, signal: NodeJS.Signals) {
    this.#child = spawn(process.execPath, [program, ...args], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe']
    })
    this.#exited = once(this.#child, 'close')
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (!stream) throw new Error('a run has an output')
      createInterface({ input: stream }).on('line', (line) => {
        this.output += `${line}\n`
        if (at.test(line)) this.#child.kill(signal)
      })
    }
  }

  /** How it ended: its exit code, or the signal. */
  async end(): Promise<unknown> {
    const [code, signal] = await this.#exited
    return code ?? signal
  }
}

function argumentsOf(target: TestDatabase, mode: Mode): string[] {
  const options = mode === 'in place' ? ['--in-place', '--no-safety-backup'] : []
  return ['restore', backup, '--to', target.url, '--yes', ...options]
}

describe('killed with SIGKILL', () => {
  test.each<[RegExp, Mode]>([
    [/^structure: .* before the rows/, 'into an empty database'],
    [/^comparing/, 'into an empty database'],
    [/^public\.orders: /, 'in place'],
    [/^structure: .* behind the rows/, 'in place']
  ])('at %s, %s: all or nothing', async (line, mode) => {
    await using target = await makeTarget(mode)
    const before = await stateOf(target)
    const run = new Run(argumentsOf(target, mode), line, 'SIGKILL')
    expect(await run.end()).toBe('SIGKILL')
    await expectAllOrNothing(target, mode, before)
  })
})

test('interrupted with SIGINT it exits with 130, and the target is as it was', async () => {
  await using target = await makeTarget('in place')
  const before = await stateOf(target)
  const run = new Run(argumentsOf(target, 'in place'), /^public\.customers: /, 'SIGINT')
  expect([await run.end(), run.output]).toEqual([130, expect.stringContaining('interrupted by SIGINT')])
  expect(run.output).toContain('Nothing was changed.')
  await eventually('nobody restores any more', () => isLeftAlone(target))
  expect(await stateOf(target)).toEqual(before)
})

const terminate = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'migration-gate'`

describe('whose connection the server ends', () => {
  test.each<[RegExp, Mode]>([
    [/^structure: .* behind the rows/, 'into an empty database'],
    [/^comparing/, 'in place']
  ])('at %s, %s: all or nothing', async (line, mode) => {
    await using target = await makeTarget(mode)
    const before = await stateOf(target)
    let terminated: Promise<unknown> | undefined
    const log = testLog((said) => {
      if (line.test(said)) terminated ??= target.query(terminate)
    })
    const options = { backup, to: target.url, 'in-place': String(mode === 'in place') }
    const report = await runRestore(options, { log })
    expect(await terminated).toBeDefined()
    const came = await expectAllOrNothing(target, mode, before)
    if (report.status === 'passed') expect(came).toBe('complete')
    else {
      expect(report.failure?.code).toMatch(/^(?:CONNECTION_LOST|OUTCOME_UNKNOWN)$/)
      expect(report.failure?.hint).toBeTruthy()
      if (report.failure?.code === 'CONNECTION_LOST') expect(came).toBe('as it was')
    }
  })
})

/** Stands between a restore and its server, and cuts the connection when the COMMIT is due. */
async function cutAtCommit(
  target: TestDatabase,
  { passCommit }: { readonly passCommit: boolean }
): Promise<AsyncDisposable & { readonly url: string }> {
  const { hostname, port } = new URL(target.url)
  const sockets = new Set<Socket>()
  const proxy = createServer((client) => {
    const server = connectTo(Number(port), hostname)
    const cut = (): void => void [client, server].map((socket) => socket.destroy())
    for (const socket of [client, server]) sockets.add(socket.on('error', cut).on('close', cut))
    let committing = false
    client.on('data', (bytes) => {
      committing ||= bytes.includes('COMMIT\0')
      if (committing && !passCommit) cut()
      else server.write(bytes)
    })
    server.on('data', (bytes) => (committing ? cut() : client.write(bytes)))
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const address = proxy.address()
  if (!address || typeof address === 'string') throw new Error('the proxy has a port')
  return {
    url: Object.assign(new URL(target.url), { port: String(address.port) }).href,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      proxy.close()
      await once(proxy, 'close')
    }
  }
}

test.each([
  ['arrived', true],
  ['was lost', false]
])('a COMMIT without an answer that %s leaves the outcome unknown, and says how to find out', async (_, passCommit) => {
  await using target = await makeTarget('into an empty database')
  const before = await stateOf(target)
  await using proxy = await cutAtCommit(target, { passCommit })
  const report = await runRestore({ backup, to: proxy.url })
  expect(report).toMatchObject({ status: 'failed', failure: { code: 'OUTCOME_UNKNOWN', exitCode: 8 } })
  expect(report.failure?.message).toContain('either complete or as it was')
  expect(report.failure?.hint).toContain('migration-gate validate')
  const came = await expectAllOrNothing(target, 'into an empty database', before)
  expect(came).toBe(passCommit ? 'complete' : 'as it was')
})
