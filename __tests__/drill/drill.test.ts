// A drill as a whole: what it says of a backup, in the runner and on a server, and that nothing of it is left afterwards.

import { freemem } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { parseConnectionString } from '../../src/database/connection.ts'
import { Drill, type Drilled, type DrillOptions } from '../../src/drill/drill.ts'
import { codeOf } from '../../src/errors.ts'
import type { Rehearsal } from '../../src/rehearsal/rehearse.ts'
import { openSnapshot, type Snapshot } from '../../src/snapshot/snapshot.ts'
import { eventually, filesIn, runBackup, temporaryDirectory } from '../support/backup.ts'
import { createDatabase, sharedServerUrl, type TestDatabase } from '../support/database.ts'
import { copyOfBackup, reseal } from '../support/reseal.ts'
import { startOwnServers } from '../support/restore.ts'
import { connectionString, type Major, startServer } from '../support/server.ts'
import { watchThreads } from '../support/threads.ts'

const reader = `drill_reader_${process.pid}`

const shop = `
  CREATE ROLE ${reader} NOLOGIN;
  CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text UNIQUE);
  CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers, total numeric(12, 2));
  CREATE TABLE notes (id int PRIMARY KEY, body text);
  INSERT INTO customers (email) SELECT n || '@example.com' FROM generate_series(1, 200) n;
  INSERT INTO orders SELECT n, 1 + n % 200, n / 7.0 FROM generate_series(1, 500) n;
  INSERT INTO notes SELECT n, 'note ' || n FROM generate_series(1, 100) n;
  GRANT SELECT ON notes TO ${reader}`

let servers: AsyncDisposable
let home: Awaited<ReturnType<typeof temporaryDirectory>>
/** The same shop, backed up from PostgreSQL 15 and from 17. */
const backups = {} as Record<Major, Snapshot>

beforeAll(async () => {
  servers = await startOwnServers()
  home = await temporaryDirectory()
  for (const major of [15, 17] as const) {
    await using source = await createDatabase(major, shop)
    const output = join(home.path, String(major))
    const { directory } = await runBackup({ 'db-url': source.url, output })
    backups[major] = await openSnapshot(directory)
    await source.query(`DROP OWNED BY ${reader}; DROP ROLE ${reader}`)
  }
})

afterAll(async () => {
  await home[Symbol.asyncDispose]()
  await servers[Symbol.asyncDispose]()
})

interface Started {
  readonly url?: string
  readonly place?: string
  /** Bytes of tables that the database is said to have. */
  readonly bytes?: number
  /** Hears what the drill says. */
  readonly listen?: (line: string) => void
}

function start({ url, place = home.path, bytes = 0, listen = () => undefined }: Started): Drill {
  const options: DrillOptions = {
    server: url === undefined ? undefined : parseConnectionString(url),
    place,
    extensions: [],
    bytes,
    rehearses: false,
    tell: listen,
    progress: { start: () => ({ advance: () => undefined, finish: () => undefined }) }
  }
  return new Drill(options)
}

/** A whole drill of a whole snapshot, but for the tables that are forgotten on the way. */
async function run(snapshot: Snapshot, started: Started, forgotten: readonly string[] = []): Promise<Drilled> {
  await using drill = start(started)
  drill.begin(snapshot)
  for (const table of snapshot.manifest.tables) if (!forgotten.includes(table.name)) drill.add(table)
  return await drill.finish(snapshot.manifest)
}

/** A migration that is applied to a restored backup. Resolves once it runs, with its end. */
async function startRehearsal(
  drill: Drill,
  snapshot: Snapshot,
  sql: string
): Promise<{ readonly end: Promise<Rehearsal> }> {
  drill.begin(snapshot)
  for (const table of snapshot.manifest.tables) drill.add(table)
  expect((await drill.finish(snapshot.manifest)).check.status).toBe('passed')
  const running = Promise.withResolvers<void>()
  const pending = [{ version: '1', name: 'test', file: '1_test.sql', sql }]
  const { directory, manifest } = snapshot
  const job = { directory, manifest, lacking: [], pending, references: [], cli: 'none is wanted', schema: false }
  const noCli = (): never => {
    throw new Error('none is wanted')
  }
  const end = drill.rehearse(job, { startCli: noCli, patience: 60_000, watch: () => running.resolve() })
  end.catch(() => undefined)
  await Promise.race([running.promise, end])
  return { end }
}

/** A copy of a backup in which one thing is written otherwise, and everything else agrees. */
async function changed(
  { directory }: Snapshot,
  change: Parameters<typeof reseal>[1]
): Promise<AsyncDisposable & { readonly snapshot: Snapshot }> {
  const copy = await copyOfBackup(directory)
  await reseal(copy.path, change)
  return { snapshot: await openSnapshot(copy.path), [Symbol.asyncDispose]: () => copy[Symbol.asyncDispose]() }
}

describe('in the runner', () => {
  test('several sandboxes share what is large, and all of it comes back', async () => {
    await using place = await temporaryDirectory()
    using threads = watchThreads()
    const drilled = await run(backups[17], { place: place.path, bytes: 200e6 })
    // On a machine with one core, or little memory, one of them does it all.
    if (threads.all.length === 1) console.warn(`One sandbox only, with ${freemem()} bytes of free memory`)
    expect(drilled.check).toMatchObject({ status: 'passed' })
    expect(drilled.check.detail).toContain('(embedded): 3 tables and 800 rows')
    expect(drilled.tables.map((table) => [table.name, table.actual.rows]).sort()).toEqual([
      ['customers', 200],
      ['notes', 100],
      ['orders', 500]
    ])
    expect(drilled.inventory).toContainEqual(expect.objectContaining({ kind: 'table', schema: 'public', count: 3 }))
    expect(await filesIn(place.path)).toEqual([])
    expect(threads.alive).toEqual([])
  })

  test('a sandbox that dies has failed, with what to do, and leaves nothing behind', async () => {
    await using place = await temporaryDirectory()
    using threads = watchThreads()
    const listen = (): void => void threads.sandboxes[0]?.terminate()
    const { check, tables, inventory } = await run(backups[17], { place: place.path, listen })
    expect(check).toMatchObject({ name: 'drill', status: 'failed' })
    expect(check.detail).toMatch(/^the sandbox has died\. .*drill-db-url/)
    expect([tables, inventory]).toEqual([[], undefined])
    expect(await filesIn(place.path)).toEqual([])
  })

  test('given up while it starts, nothing is left of it', async () => {
    await using place = await temporaryDirectory()
    using threads = watchThreads()
    await using drill = start({ place: place.path })
    await eventually('it has files', async () => (await filesIn(place.path)).length > 0)
    await drill[Symbol.asyncDispose]()
    expect(await filesIn(place.path)).toEqual([])
    expect([threads.all.length, threads.alive.length]).toEqual([1, 0])
  })

  test('a migration that never ends is ended with its drill, and leaves nothing behind', async () => {
    await using place = await temporaryDirectory()
    using threads = watchThreads()
    await using drill = start({ place: place.path })
    const { end } = await startRehearsal(drill, backups[17], 'DO $$ BEGIN LOOP END LOOP; END $$;')
    await drill[Symbol.asyncDispose]()
    await expect(end).rejects.toMatchObject({ code: 'DRILL_FAILED' })
    expect(await filesIn(place.path)).toEqual([])
    expect(threads.alive).toEqual([])
  })

  test('in a place that is not there it has failed, and says so', async () => {
    const { check } = await run(backups[17], { place: join(home.path, 'nowhere') })
    expect(check).toMatchObject({ status: 'failed', detail: expect.stringContaining('nowhere: it does not exist') })
  })
})

/** What a drill could leave behind on a server: databases, and roles. */
async function leftOn(database: TestDatabase): Promise<string[]> {
  const rows = await database.query(
    `SELECT datname AS name FROM pg_database WHERE datname LIKE 'migration_gate_drill_%'
      UNION ALL SELECT rolname FROM pg_roles WHERE rolname LIKE 'drill\\_reader%' ORDER BY 1`
  )
  return rows.map((row) => String(row.name))
}

/** A process that may have ended by itself. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error
  }
}

describe('on a server', () => {
  /** Connections to the servers that are drilled on. */
  const admin = {} as Record<Major, TestDatabase>

  beforeAll(async () => {
    for (const major of [15, 17] as const) admin[major] = await createDatabase(major)
  })

  afterAll(async () => {
    for (const major of [15, 17] as const) await admin[major].drop()
  })

  test('a backup from an older server comes back, in a database and with roles that are gone afterwards', async () => {
    const during: Promise<string[]>[] = []
    const listen = (): void => void during.push(leftOn(admin[17]))
    const drilled = await run(backups[15], { url: sharedServerUrl(17), listen })
    expect(drilled.check).toMatchObject({ status: 'passed' })
    expect(drilled.sandbox).toMatch(/^PostgreSQL 17\.\d+$/)
    expect(drilled.inventory).toContainEqual(
      expect.objectContaining({ kind: 'role', names: expect.arrayContaining([reader]) })
    )
    // Its roles are seen by others once it has committed, which may be by now.
    expect((await during[0])?.filter((name) => name !== reader)).toEqual([
      expect.stringMatching(/^migration_gate_drill_\d+_\w{8}$/)
    ])
    expect(await leftOn(admin[17])).toEqual([])
  })

  test('a migration that never ends is ended with its drill, and its database is dropped', async () => {
    await using drill = start({ url: sharedServerUrl(17) })
    const { end } = await startRehearsal(drill, backups[17], 'SELECT pg_sleep(600);')
    await drill[Symbol.asyncDispose]()
    await end.catch(() => undefined)
    expect(await leftOn(admin[17])).toEqual([])
  })

  test('what a migration makes for all of the server goes with its database', async () => {
    const role = `drill_made_${process.pid}`
    await using drill = start({ url: sharedServerUrl(17) })
    const { end } = await startRehearsal(drill, backups[17], `CREATE ROLE ${role};`)
    expect((await end).pushed.failure).toBeUndefined()
    await drill[Symbol.asyncDispose]()
    expect(await admin[17].query(`SELECT FROM pg_roles WHERE rolname = '${role}'`)).toEqual([])
  })

  test('a server that is older than the source is too old', async () => {
    const { check } = await run(backups[17], { url: sharedServerUrl(15) })
    expect(check).toMatchObject({ status: 'failed' })
    expect(check.detail).toMatch(/too old: the backup is from PostgreSQL 17\S+, but the target is 15/)
    expect(await leftOn(admin[15])).toEqual([])
  })

  test('a table whose rows never arrive was not restored', async () => {
    const { check } = await run(backups[15], { url: sharedServerUrl(17) }, ['notes'])
    expect(check).toMatchObject({ status: 'failed' })
    expect(check.detail).toMatch(/public\.notes was not restored$/)
  })

  test('a sequence that stood elsewhere, and another history, are noticed', async () => {
    await using other = await changed(backups[15], {
      manifest: (manifest) => ({
        ...manifest,
        migrations: [{ version: '20250101000000', name: 'lost', statements: null }]
      })
    })
    const { check } = await run(other.snapshot, { url: sharedServerUrl(17) })
    expect(check).toMatchObject({ status: 'failed', detail: expect.stringContaining('the migration history') })
    const manifest = {
      ...backups[15].manifest,
      sequences: backups[15].manifest.sequences.map((sequence) => ({ ...sequence, last_value: '7' }))
    }
    await using drill = start({ url: sharedServerUrl(17) })
    drill.begin(backups[15])
    for (const table of manifest.tables) drill.add(table)
    const moved = await drill.finish(manifest)
    expect(moved.check.detail).toContain('sequence public.customers_id_seq does not stand where it stood')
  })

  test('other rows than the source had are noticed, by the name of their table, and nothing stays', async () => {
    await using other = await changed(backups[15], {
      manifest: (manifest) => ({
        ...manifest,
        tables: manifest.tables.map((table) =>
          table.name === 'notes' ? { ...table, fingerprint: 'f'.repeat(32) } : table
        )
      })
    })
    const { check } = await run(other.snapshot, { url: sharedServerUrl(17) })
    expect(check).toMatchObject({ status: 'failed' })
    expect(check.detail).toContain('public.notes has other content')
    expect(await leftOn(admin[17])).toEqual([])
  })

  test('what a table is refused for is said, also where other tables arrive only afterwards', async () => {
    await using other = await changed(backups[15], { schema: (sql) => sql.replace('body text', 'body integer') })
    await using drill = start({ url: sharedServerUrl(17) })
    const { manifest } = other.snapshot
    drill.begin(other.snapshot)
    for (const table of manifest.tables.filter(({ name }) => name === 'notes')) drill.add(table)
    const idle = `SELECT FROM pg_stat_activity WHERE datname LIKE 'migration_gate_drill_%' AND state = 'idle' AND query = 'ROLLBACK'`
    await eventually('it has given up', async () => (await admin[17].query(idle)).length > 0)
    for (const table of manifest.tables.filter(({ name }) => name !== 'notes')) drill.add(table)
    const { check } = await drill.finish(manifest)
    expect(check).toMatchObject({ status: 'failed', detail: expect.stringContaining('rows of public.notes, line 1') })
  })

  test('given up while it waits for tables, nothing is left of it', async () => {
    const { promise: waiting, resolve } = Promise.withResolvers<string>()
    await using drill = start({ url: sharedServerUrl(17), listen: resolve })
    drill.begin(backups[15])
    expect(await waiting).toMatch(/^structure/)
    expect(await leftOn(admin[17])).toHaveLength(1)
    await drill[Symbol.asyncDispose]()
    expect(await leftOn(admin[17])).toEqual([])
  })

  test('given up when roles were made for good, nothing is left of it', async () => {
    const { promise: waiting, resolve } = Promise.withResolvers<string>()
    await using drill = start({ url: sharedServerUrl(17), listen: resolve })
    drill.begin(backups[15])
    await waiting
    const [database = ''] = await leftOn(admin[17])
    // The restore has no use for it; what counts what is there in the end has.
    const blocker = await admin[17].client(sharedServerUrl(17, database))
    await blocker.query('BEGIN; LOCK TABLE pg_largeobject_metadata IN ACCESS EXCLUSIVE MODE')
    for (const table of backups[15].manifest.tables) drill.add(table)
    const finishing = drill.finish(backups[15].manifest)
    const blocked = `SELECT FROM pg_stat_activity WHERE datname = '${database}' AND wait_event_type = 'Lock'`
    await eventually('it waits', async () => (await admin[17].query(blocked)).length > 0)
    expect(await leftOn(admin[17])).toEqual([reader, database].sort())
    await drill[Symbol.asyncDispose]()
    expect((await finishing).check.status).toBe('failed')
    expect(await leftOn(admin[17])).toEqual([])
  })

  test('given up while it starts, nothing is left of it', async () => {
    await using drill = start({ url: sharedServerUrl(17) })
    await drill[Symbol.asyncDispose]()
    expect(await leftOn(admin[17])).toEqual([])
  })

  test('a server that dies in the middle is a failed check, and the database is named that may be left', async () => {
    await using server = await startServer({ major: 17 })
    const lines: string[] = []
    const killed: Promise<void>[] = []
    const others = new pg.Client(server.url())
    await others.connect()
    others.on('error', () => undefined)
    /** What has lost its postmaster goes on until it waits for something: the drill's backend dies by itself. */
    const kill = async (): Promise<void> => {
      const sql = `SELECT pid FROM pg_stat_activity WHERE datname LIKE 'migration_gate_drill_%'`
      const { rows } = await others.query<{ pid: number }>(sql)
      expect(rows.length).toBeGreaterThan(0)
      await server.kill()
      for (const { pid } of rows) killIfThere(pid)
    }
    const listen = (line: string): void => {
      lines.push(line)
      if (line.startsWith('structure')) killed.push(kill())
    }
    await using drill = start({ url: server.url(), listen })
    drill.begin(backups[15])
    await eventually('its death has begun', () => killed.length > 0)
    await Promise.all(killed)
    for (const table of backups[15].manifest.tables) drill.add(table)
    const { check } = await drill.finish(backups[15].manifest)
    expect(check).toMatchObject({ status: 'failed', detail: expect.stringMatching(/cut|closed the connection/) })
    await drill[Symbol.asyncDispose]()
    expect(lines.at(-1)).toMatch(/^the database migration_gate_drill_\w+ could not be dropped: connecting to /)
  })

  test('what a drill has left that was killed goes when it is old and nobody is connected, and nothing else does', async () => {
    const nameOf = (age: number, suffix: string): string => `migration_gate_drill_${Date.now() - age}_${suffix}`
    const hours = 60 * 60 * 1000
    const [old, young, used] = [nameOf(2 * hours, '0000000a'), nameOf(1000, '0000000b'), nameOf(2 * hours, '0000000c')]
    const others = ['migration_gate_drill_notes', 'another_drill']
    for (const name of [old, young, used, ...others]) await admin[17].query(`CREATE DATABASE ${name}`)
    await admin[17].client(sharedServerUrl(17, used))
    const { check } = await run(backups[15], { url: sharedServerUrl(17) })
    expect(check).toMatchObject({ status: 'passed' })
    expect(await leftOn(admin[17])).toEqual([used, young, 'migration_gate_drill_notes'].sort())
    for (const name of [young, used, ...others]) await admin[17].query(`DROP DATABASE ${name} WITH (FORCE)`)
  })

  describe('as a role', () => {
    const password = 'Zq"9 %41/@:?#&=ü\\x'
    const role = `drill role "${process.pid}"`
    const quoted = `"${role.replaceAll('"', '""')}"`
    let url: string

    beforeAll(async () => {
      await admin[17].query(`CREATE ROLE ${quoted} LOGIN PASSWORD '${password}'`)
      url = connectionString(Number(new URL(sharedServerUrl(17)).port), 'postgres', { user: role, password })
    })

    afterAll(() => admin[17].query(`DROP ROLE ${quoted}`))

    test('that may not make a database, it says so, and never the password', async () => {
      const { check } = await run(backups[15], { url })
      expect(check).toMatchObject({ status: 'failed' })
      expect(check.detail).toMatch(/no database can be made on 127\.0\.0\.1:\d+\/postgres: .*permission denied/)
      expect(check.detail).toContain('drill-db-url must name a server whose role may CREATE DATABASE')
      expect(check.detail).not.toContain('Zq')
    })

    test('with every special character in its password it runs, and leaves another’s databases alone', async () => {
      const others = `migration_gate_drill_${Date.now() - 86_400_000}_0000000d`
      await admin[17].query(`CREATE DATABASE ${others}; `)
      await admin[17].query(`ALTER ROLE ${quoted} CREATEDB CREATEROLE`)
      const { check } = await run(backups[15], { url })
      expect(check).toMatchObject({ status: 'passed' })
      expect(await leftOn(admin[17])).toEqual([others])
      await admin[17].query(`DROP DATABASE ${others}`)
    })

    test('with a wrong password it has failed, and never says which', async () => {
      const wrong = Object.assign(new URL(url), { password: 'not-the-password' }).href
      const { check } = await run(backups[15], { url: wrong })
      expect(check).toMatchObject({ status: 'failed', detail: expect.stringContaining('the password is wrong') })
      expect(check.detail).not.toContain('not-the-password')
    })
  })
})
