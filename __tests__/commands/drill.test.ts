// Drills as the commands run them: with a backup as it is made, and with a stored one, without its source. A drill that
// could not run is a failed check, and nothing of it is left behind.

import { statfsSync, writeFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupReport } from '../../src/commands/backup.ts'
import { type DrillReport, drill } from '../../src/commands/drill.ts'
import { startDrillOf } from '../../src/commands/start-drill.ts'
import { damages } from '../../src/drill/damage.ts'
import { GateError } from '../../src/errors.ts'
import type { Log } from '../../src/log.ts'
import type { OptionName } from '../../src/options.ts'
import { renderSummary } from '../../src/reports/summary.ts'
import { renderText } from '../../src/reports/terminal.ts'
import { openSnapshot } from '../../src/snapshot/snapshot.ts'
import {
  configOf,
  eventually,
  failureOf,
  filesIn,
  runBackup,
  type TestLog,
  temporaryDirectory,
  testLog
} from '../support/backup.ts'
import { createDatabase, sharedServerUrl, type TestDatabase } from '../support/database.ts'
import { mountDisk } from '../support/disk.ts'
import { MemoryStore } from '../support/memory-store.ts'
import { copyOfBackup } from '../support/reseal.ts'
import { watchThreads } from '../support/threads.ts'

const shop = `
  CREATE TABLE customers (id int PRIMARY KEY, email text);
  CREATE TABLE orders (id int PRIMARY KEY, customer int NOT NULL REFERENCES customers, note text);
  INSERT INTO customers SELECT n, 'customer' || n || '@example.com' FROM generate_series(1, 500) n;
  INSERT INTO orders SELECT n, 1 + n % 500, md5(n::text) FROM generate_series(1, 50000) n`

let database: TestDatabase
let home: Awaited<ReturnType<typeof temporaryDirectory>>
/** Made and drilled, before its source is dropped. */
let fresh: BackupReport
let log: TestLog
const outside = process.env.RUNNER_TEMP

beforeAll(async () => {
  home = await temporaryDirectory()
  process.env.RUNNER_TEMP = home.path
  database = await createDatabase(17, shop)
  log = testLog()
  fresh = await runBackup({ 'db-url': database.url, output: join(home.path, 'backups'), verify: 'drill' }, { log })
})

afterAll(async () => {
  if (outside === undefined) delete process.env.RUNNER_TEMP
  else process.env.RUNNER_TEMP = outside
  await database.drop()
  await home[Symbol.asyncDispose]()
})

type Options = Partial<Record<OptionName, string>>

function runDrill(directory: string, options: Options = {}, context: { log?: Log; signal?: AbortSignal } = {}) {
  return drill(directory, configOf(options), { log: testLog(), signal: new AbortController().signal, ...context })
}

function drillOf({ checks }: BackupReport | DrillReport) {
  return checks.find(({ name }) => name === 'drill')
}

/** What JSON says of a value. */
function asJson(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object
}

/** Directories of sandboxes. */
async function sandboxesIn(place: string): Promise<string[]> {
  return (await filesIn(place)).filter((name) => name.startsWith('migration-gate-drill-'))
}

describe('a backup', () => {
  test('that came back in a sandbox says so in its checks, its record and its report', async () => {
    expect(fresh.status).toBe('passed')
    expect(fresh.checks.slice(-2)).toEqual([
      {
        name: 'drill',
        status: 'passed',
        detail: expect.stringMatching(/^restored into PostgreSQL 18\.\d+ \(embedded\): 2 tables and 50,500 rows, whose/)
      },
      { name: 'structure', status: 'passed', detail: expect.stringMatching(/^\d+ objects of the source came back/) }
    ])
    const record = JSON.parse(await readFile(join(fresh.directory, 'verification.json'), 'utf8')) as object
    expect(record).toMatchObject(asJson({ status: 'passed', checks: fresh.checks, coverage: fresh.coverage }))
    expect(fresh.coverage).toContainEqual(
      expect.objectContaining({ kind: 'rows', standing: 'proven', names: ['customers', 'orders'] })
    )
    expect(fresh.coverage.some(({ kind, standing }) => kind === 'constraint' && standing === 'proven')).toBe(true)
    const summary = renderSummary(fresh)
    expect(summary).toMatch(/\| ✅ \| drill \| restored into PostgreSQL 18/)
    expect(summary).toContain('### Everything that the database has')
    expect(renderText(fresh)).toMatch(/^backup passed/)
    expect(log.lines).toContainEqual(expect.stringMatching(/^drill: structure: \d+ objects? before the rows$/))
    expect(await sandboxesIn(home.path)).toEqual([])
  })

  test.each(['source', 'files'])('with verify: %s does not claim that it can be restored', async (level) => {
    await using output = await temporaryDirectory()
    const report = await runBackup({ 'db-url': database.url, output: output.path, verify: level })
    expect(drillOf(report)).toEqual({
      name: 'drill',
      status: 'skipped',
      detail: `verify is ${level}: whether the backup can be restored was not tried`
    })
    expect(report.checks.filter(({ name }) => name === 'structure')).toEqual([])
    expect(report.coverage.length).toBeGreaterThan(0)
    expect(report.coverage.filter(({ standing }) => standing === 'proven')).toEqual([])
    const record = JSON.parse(await readFile(join(report.directory, 'verification.json'), 'utf8')) as object
    expect(record).toMatchObject(asJson({ checks: report.checks, coverage: report.coverage }))
    expect(renderSummary(report)).toMatch(/\| (?!✅)\S+ \| drill \| verify is/)
  })

  test('whose sandbox dies in the middle is kept under a name that nothing takes for a backup', async () => {
    await using output = await temporaryDirectory()
    using threads = watchThreads()
    const killing = testLog((line) => {
      if (line.startsWith('drill: structure')) threads.sandboxes[0]?.terminate()
    })
    const report = await runBackup(
      { 'db-url': database.url, output: output.path, verify: 'drill' },
      {
        log: killing,
        // It takes nothing.
        stores: [new MemoryStore([])]
      }
    )
    expect(report).toMatchObject({ status: 'failed', kept: [] })
    expect(drillOf(report)).toMatchObject({ status: 'failed', detail: expect.stringContaining('the sandbox has died') })
    expect(report.checks.filter(({ status }) => status === 'failed').map(({ name }) => name)).toEqual(['drill'])
    expect(await filesIn(output.path)).toEqual([`.failed-${report.manifest.backup_id}`])
    expect(report.coverage.filter(({ standing }) => standing === 'proven')).toEqual([])
    expect(await sandboxesIn(home.path)).toEqual([])
  })

  test('that is given up while it is drilled leaves nothing behind, no thread either', async () => {
    await using output = await temporaryDirectory()
    using threads = watchThreads()
    const controller = new AbortController()
    const reason = new GateError('INTERRUPTED', 'interrupted by SIGTERM')
    const aborting = testLog((line) => {
      if (line.startsWith('drill: structure')) controller.abort(reason)
    })
    const options = { 'db-url': database.url, output: output.path, verify: 'drill' }
    expect(await failureOf(runBackup(options, { log: aborting, signal: controller.signal }))).toBe(reason)
    expect(await filesIn(output.path)).toEqual([])
    expect(await sandboxesIn(home.path)).toEqual([])
    expect(threads.sandboxes).toHaveLength(1)
    await eventually('all threads have ended', () => threads.alive.length === 0)
  })

  test('that is given up while its sandbox starts leaves nothing behind', async () => {
    await using output = await temporaryDirectory()
    const controller = new AbortController()
    const reason = new GateError('INTERRUPTED', 'interrupted by SIGINT')
    const aborting = testLog((line) => {
      if (line === 'Back up') controller.abort(reason)
    })
    const options = { 'db-url': database.url, output: output.path, verify: 'drill' }
    const failure = await failureOf(runBackup(options, { log: aborting, signal: controller.signal }))
    expect(failure).toBe(reason)
    expect(await filesIn(output.path)).toEqual([])
    expect(await sandboxesIn(home.path)).toEqual([])
  })

  test.each([
    ['of the source', (url: string) => url],
    ['of the source, by another name of it', (url: string) => url.replace('127.0.0.1', 'localhost')],
    ['of the source, by another database', (url: string) => Object.assign(new URL(url), { pathname: '/other' }).href]
  ])('with a drill-db-url that leads to the server %s is refused before anything is made', async (_, urlOf) => {
    await using output = await temporaryDirectory()
    const options = { 'db-url': database.url, output: output.path, verify: 'drill' }
    const failure = await failureOf(runBackup({ ...options, 'drill-db-url': urlOf(database.url) }))
    expect(failure).toMatchObject({ code: 'TARGET_IS_SOURCE', exitCode: 6 })
    expect(failure.hint).toContain('throwaway server')
    expect(`${failure.message} ${failure.hint}`).not.toContain(new URL(database.url).password)
    expect(await filesIn(output.path)).toEqual([])
    const drills = `SELECT datname FROM pg_database WHERE datname LIKE 'migration_gate_drill_%'`
    expect(await database.query(drills)).toEqual([])
  })

  test('is drilled on another server as it is made', async () => {
    await using other = await createDatabase(15, 'CREATE TABLE things AS SELECT n FROM generate_series(1, 10) n')
    await using output = await temporaryDirectory()
    const options = { 'db-url': other.url, output: output.path, verify: 'drill' }
    const report = await runBackup({ ...options, 'drill-db-url': sharedServerUrl(17) })
    expect(report.status).toBe('passed')
    expect(drillOf(report)?.detail).toMatch(/^restored into PostgreSQL 17\.\d+: 1 table and 10 rows/)
    expect(await filesIn(output.path)).toEqual([report.manifest.backup_id])
  })
})

describe('a stored backup', () => {
  let stored: Awaited<ReturnType<typeof copyOfBackup>>

  beforeAll(async () => {
    stored = await copyOfBackup(fresh.directory)
    await database.drop()
  })

  afterAll(() => stored[Symbol.asyncDispose]())

  test('comes back without its source, and nothing about it changes', async () => {
    const before = await readFile(join(stored.path, 'verification.json'), 'utf8')
    const report = await runDrill(stored.path)
    expect(report).toMatchObject({ command: 'drill', status: 'passed', sandbox: expect.stringMatching(/embedded/) })
    expect(report.checks.every(({ status }) => status === 'passed')).toBe(true)
    expect(report.checks.slice(-2).map(({ name }) => name)).toEqual(['drill', 'structure'])
    expect(report.tables.map(({ name, actual }) => [name, actual.rows])).toEqual([
      ['customers', 500],
      ['orders', 50_000]
    ])
    expect(report.coverage.some(({ standing }) => standing === 'proven')).toBe(true)
    expect(await readFile(join(stored.path, 'verification.json'), 'utf8')).toBe(before)
    expect(await sandboxesIn(home.path)).toEqual([])
  })

  test('with another value in it and every checksum repaired has failed, and the table is named', async () => {
    await using copy = await copyOfBackup(stored.path)
    const damage = damages.find(({ name }) => name === 'a value changed, checksums repaired')
    expect(await damage?.apply(copy.path)).toBe(true)
    const report = await runDrill(copy.path)
    expect(report.status).toBe('failed')
    expect(report.checks.filter(({ status }) => status === 'failed')).toEqual([
      { name: 'drill', status: 'failed', detail: expect.stringContaining('public.customers has other content') }
    ])
    expect(report.coverage.filter(({ standing }) => standing === 'proven')).toEqual([])
    expect(renderText(report)).toMatch(/^drill FAILED/)
    expect(await sandboxesIn(home.path)).toEqual([])
  })

  test('with other bytes than were verified has failed before it is restored', async () => {
    await using copy = await copyOfBackup(stored.path)
    const file = join(copy.path, 'customers.json.zst')
    const bytes = await readFile(file)
    bytes[40] = (bytes[40] ?? 0) ^ 1
    await writeFile(file, bytes)
    const report = await runDrill(copy.path)
    expect(report).toMatchObject({ status: 'failed', sandbox: undefined, tables: [] })
    expect(drillOf(report)).toEqual({
      name: 'drill',
      status: 'failed',
      detail: 'not begun: the files are not those that were verified'
    })
    expect(report.checks.find(({ name }) => name === 'checksums')).toMatchObject({ status: 'failed' })
    expect(await sandboxesIn(home.path)).toEqual([])
  })

  test('is refused on the server that it is from', async () => {
    const failure = await failureOf(runDrill(stored.path, { 'drill-db-url': sharedServerUrl(17) }))
    expect(failure.code).toBe('TARGET_IS_SOURCE')
  })

  test('is not drilled where there is no such directory, and that is said', async () => {
    process.env.RUNNER_TEMP = join(home.path, 'nowhere')
    const failure = await failureOf(runDrill(stored.path))
    process.env.RUNNER_TEMP = home.path
    expect(failure).toMatchObject({ code: 'STORE_FAILED' })
    expect(failure.message).toContain('nowhere: it does not exist')
  })
})

/** Room for a sandbox, and little more. */
const small = await mountDisk(140)
const disk = small?.path ?? ''
if (!small) console.warn('A full disk is not tested here: no small file system can be mounted (that needs root)')

/** Writes as much as there is room for, but for so many bytes. */
function fillUp(left: number): void {
  const { bavail, bsize } = statfsSync(disk)
  try {
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - left)))
  } catch {
    // As full as it can be.
  }
}

afterAll(async () => small?.[Symbol.asyncDispose]())

const withDisk = small ? describe : describe.skip

withDisk('a disk', () => {
  beforeAll(() => {
    process.env.RUNNER_TEMP = disk
  })

  afterAll(() => {
    process.env.RUNNER_TEMP = home.path
  })

  afterEach(() => rm(join(disk, 'ballast'), { force: true }))

  test('that is too small is refused before anything begins, with what to set', async () => {
    fillUp(50e6)
    const failure = await failureOf(runDrill(fresh.directory))
    expect(failure).toMatchObject({ code: 'NOT_ENOUGH_SPACE', exitCode: 6 })
    expect(failure.message).toMatch(/are free in .*, but the drill needs about/)
    expect(failure.hint).toMatch(/RUNNER_TEMP.*drill-db-url.*verify: source/)
    expect(await filesIn(disk)).toEqual(['ballast'])
  })

  test('that fills up while the sandbox starts is a failed check that speaks of it, and nothing is left behind', async () => {
    const filling = testLog((line) => {
      if (line === 'Drill') fillUp(0)
    })
    const report = await runDrill(fresh.directory, {}, { log: filling })
    expect(report.status).toBe('failed')
    expect(drillOf(report)).toMatchObject({ status: 'failed', detail: expect.stringMatching(spokenOf) })
    expect(await filesIn(disk)).toEqual(['ballast'])
  })

  test('that fills up while rows are restored is a failed check that speaks of it, and nothing is left behind', async () => {
    const { promise: ready, resolve } = Promise.withResolvers<void>()
    const waiting = testLog((line) => {
      if (line.startsWith('drill: structure')) resolve()
    })
    const snapshot = await openSnapshot(fresh.directory)
    const running = await startDrillOf(snapshot, configOf({}), waiting)
    running.begin(snapshot)
    await ready
    fillUp(0)
    for (const table of snapshot.manifest.tables) running.add(table)
    const { check } = await running.finish(snapshot.manifest)
    await running[Symbol.asyncDispose]()
    expect(check).toMatchObject({ name: 'drill', status: 'failed', detail: expect.stringMatching(spokenOf) })
    expect(await filesIn(disk)).toEqual(['ballast'])
  })
})

const spokenOf = /only .* of the disk are free in/
