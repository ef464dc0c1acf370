// Tables that are taken from an earlier backup: only where nothing has changed, and nothing can be wrong with them. Whatever
// the base is, the new backup is what it would be without one.

import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import type { BackupContext, BackupReport } from '../../src/commands/backup.ts'
import { verify } from '../../src/commands/verify.ts'
import { GateError } from '../../src/errors.ts'
import type { OptionName } from '../../src/options.ts'
import { checksumsFile, renderManifest, verificationFile } from '../../src/snapshot/manifest.ts'
import { openSnapshot, sha256 } from '../../src/snapshot/snapshot.ts'
import { DirectoryStore } from '../../src/stores/directory.ts'
import { readVerification, renderVerification } from '../../src/verification/record.ts'
import { ageHeader, flipBit, type KeyPair, makeAgeKey } from '../support/age.ts'
import {
  configOf,
  eventually,
  filesIn,
  runBackup,
  type TestLog,
  temporaryDirectory,
  testLog
} from '../support/backup.ts'
import { createDatabase, serverVariable, type TestDatabase } from '../support/database.ts'
import { copyOfBackup, reseal } from '../support/reseal.ts'
import { type Server, startServer } from '../support/server.ts'

const shop = `
  CREATE SCHEMA "Ödd";
  CREATE TABLE "Ödd"."T.json" (id integer, note text);
  INSERT INTO "Ödd"."T.json" SELECT n, 'odd ' || n FROM generate_series(1, 10) n;
  CREATE TABLE orders (id integer PRIMARY KEY, note text);
  INSERT INTO orders SELECT n, 'order ' || n FROM generate_series(1, 500) n;
  CREATE TABLE empty (id integer)`
const changing = `
  CREATE TABLE grown (id integer); INSERT INTO grown VALUES (1);
  CREATE TABLE updated (id integer, note text); INSERT INTO updated VALUES (1, 'a'), (2, 'b');
  CREATE TABLE renamed (id integer, note text); INSERT INTO renamed VALUES (1, 'a');
  CREATE TABLE retyped (id integer); INSERT INTO retyped VALUES (1);
  CREATE TABLE reordered (a integer, b integer); INSERT INTO reordered VALUES (1, 1);
  CREATE TABLE dropped (id integer); INSERT INTO dropped VALUES (1)`
const change = `
  INSERT INTO grown VALUES (2);
  UPDATE updated SET note = 'c' WHERE id = 2;
  ALTER TABLE renamed RENAME note TO remark;
  ALTER TABLE retyped ALTER id TYPE bigint;
  ALTER TABLE reordered RENAME a TO c; ALTER TABLE reordered RENAME b TO a; ALTER TABLE reordered RENAME c TO b;
  DROP TABLE dropped;
  CREATE TABLE added (id integer); INSERT INTO added VALUES (1)`

type Options = Partial<Record<OptionName, string>>

let home: Awaited<ReturnType<typeof temporaryDirectory>>
let server: Server
/** Does not change. */
let database: TestDatabase
let alice: KeyPair
/** Of the database, without a base. */
let reference: BackupReport
let outputs = 0
const temporary = process.env.RUNNER_TEMP

beforeAll(async () => {
  home = await temporaryDirectory()
  process.env.RUNNER_TEMP = join(home.path, 'temporary')
  await mkdir(process.env.RUNNER_TEMP)
  // Its log says what it was asked.
  server = await startServer({ major: 17, settings: { log_statement: 'all' } })
  process.env[serverVariable(17)] = server.url()
  database = await createDatabase(17, shop)
  alice = await makeAgeKey(home.path)
  reference = await backUp(database, newOutput())
})

afterAll(async () => {
  if (temporary === undefined) delete process.env.RUNNER_TEMP
  else process.env.RUNNER_TEMP = temporary
  await database.drop()
  await server.stop()
  await home[Symbol.asyncDispose]()
})

function newOutput(): string {
  return join(home.path, `backups_${++outputs}`)
}

function backUp(
  { url }: TestDatabase,
  output: string,
  options: Options = {},
  context: Partial<BackupContext> = {}
): Promise<BackupReport> {
  return runBackup({ 'db-url': url, schemas: 'public, Ödd', output, ...options }, context)
}

/** Names of the tables that were taken, in the order of their files. */
function taken({ manifest }: BackupReport): string[] {
  return manifest.tables.flatMap(({ name, base }) => (base === undefined ? [] : [name]))
}

/** All that the manifest says of the tables, but for where they came from. */
function tablesOf({ manifest }: BackupReport): object[] {
  return manifest.tables.map(({ base: _, ...table }) => table)
}

/** The rows of each table, which have no order, and the fingerprint of them. */
function contentOf({ directory, manifest }: BackupReport): Promise<object[]> {
  return Promise.all(
    manifest.tables.map(async ({ file, records, fingerprint, columns }) => {
      const rows = (await readFile(join(directory, file), 'utf8')).split(/,?\n/).sort()
      return { file, records, fingerprint, columns, rows }
    })
  )
}

let marks = 0

/** The tables whose rows the server was asked for meanwhile. */
async function copiedDuring(work: () => Promise<unknown>): Promise<string[]> {
  const from = server.log().length
  await work()
  const mark = `mark ${++marks}`
  await database.query(`SELECT '${mark}'`)
  await eventually('the server has logged all', () => server.log().includes(`'${mark}'`))
  return [
    ...server
      .log()
      .slice(from)
      .matchAll(/COPY "?\w+"?\."?(\S+?)"? (?:\(|TO)/g)
  ]
    .map(([, name]) => name ?? '')
    .sort()
}

async function expectWhole(report: BackupReport, keys: Options = {}): Promise<void> {
  const { status } = await verify(report.directory, configOf(keys), {
    log: testLog(),
    signal: new AbortController().signal
  })
  expect([report.status, status]).toEqual(['passed', 'passed'])
}

describe('of a base', () => {
  test('everything is taken that has not changed, and nothing else; without it the new backup is as whole as before', async () => {
    await using changed = await createDatabase(17, shop, changing)
    const output = newOutput()
    const first = await backUp(changed, output)
    await changed.query(change)
    const log = testLog()
    let report: BackupReport | undefined
    const copied = await copiedDuring(async () => {
      report = await backUp(changed, output, { base: 'latest' }, { log })
    })
    if (!report) throw new Error('there is no backup')
    const anew = ['added', 'grown', 'renamed', 'reordered', 'retyped', 'updated']
    expect(copied).toEqual(anew)
    expect(taken(report).sort()).toEqual(['T.json', 'empty', 'orders'])
    expect(log.warnings).toEqual([])
    expect(log.lines).toContain(`tables that have not changed since ${first.manifest.backup_id} are taken from it`)
    expect(report.checks.find(({ name }) => name === 'received')?.detail).toContain('3 tables had not changed')
    await rm(first.directory, { recursive: true })
    await expectWhole(report)
    expect(tablesOf(report)).toEqual(tablesOf(await backUp(changed, newOutput())))
    // It is a base itself.
    const third = await backUp(changed, output, { base: report.directory })
    expect(taken(third)).toHaveLength(9)
    expect(tablesOf(third)).toEqual(tablesOf(report))
  })

  test('nothing is asked of the server for a table that is taken, but its fingerprint', async () => {
    const report: BackupReport[] = []
    const work = async (): Promise<unknown> =>
      report.push(await backUp(database, newOutput(), { base: reference.directory }))
    expect(await copiedDuring(work)).toEqual([])
    const [only] = report
    if (!only) throw new Error('there is no backup')
    await expectWhole(only)
    expect(tablesOf(only)).toEqual(tablesOf(reference))
    expect(only.manifest.tables.map(({ base }) => base)).toEqual(Array(3).fill(reference.manifest.backup_id))
  })

  test('what comes out of any history of changes is what comes out without one', async () => {
    const table = fc.constantFrom('a', 'b', 'c')
    const step = fc.oneof(
      fc.tuple(table, fc.nat({ max: 9 })).map(([name, n]) => `INSERT INTO ${name} VALUES (${n}, 'new')`),
      fc.tuple(table, fc.nat({ max: 9 })).map(([name, n]) => `UPDATE ${name} SET note = note || ${n} WHERE id >= ${n}`),
      fc.tuple(table, fc.nat({ max: 9 })).map(([name, n]) => `DELETE FROM ${name} WHERE id = ${n}`),
      table.map((name) => `UPDATE ${name} SET note = note`)
    )
    await using small = await createDatabase(
      17,
      ['a', 'b', 'c']
        .map((name) => `CREATE TABLE ${name} (id integer, note text); INSERT INTO ${name} VALUES (1, '${name}')`)
        .join(';')
    )
    const output = newOutput()
    const history = fc.array(fc.array(step, { maxLength: 2 }), { minLength: 2, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(history, async (changes) => {
        for (const statements of changes) {
          for (const statement of statements) await small.query(statement)
          const plain = { schemas: 'public', compression: 'none' }
          const withBase = await backUp(small, output, { ...plain, base: 'latest' })
          const without = await backUp(small, newOutput(), plain)
          expect(withBase.status).toBe('passed')
          expect(await contentOf(withBase)).toEqual(await contentOf(without))
        }
      }),
      { numRuns: 2 }
    )
  })
})

/** What becomes of the table file of the orders, and of all that speaks of it. */
async function poison(directory: string, { isSigned }: { readonly isSigned: boolean }): Promise<void> {
  const { manifest, manifestChecksum } = await openSnapshot(directory)
  const record = await readVerification({ directory, manifest, manifestChecksum, files: [] })
  if (typeof record === 'string') throw new Error(record)
  const path = join(directory, 'orders.json')
  const rows = (await readFile(path, 'utf8')).replace('order 7"', 'order X"')
  await writeFile(path, rows)
  if (!isSigned) return
  const old = manifest.tables.find(({ file }) => file === 'orders.json')?.checksum ?? ''
  const sums = (await readFile(join(directory, checksumsFile), 'utf8')).replace(old.slice(7), sha256(rows).slice(7))
  await writeFile(join(directory, checksumsFile), sums)
  const tables = manifest.tables.map((table) =>
    table.file === 'orders.json' ? { ...table, checksum: sha256(rows) } : table
  )
  const text = renderManifest({ ...manifest, tables, checksum: sha256(sums) })
  await writeFile(join(directory, 'backup_metadata.json'), text)
  await writeFile(join(directory, verificationFile), renderVerification({ ...record, manifest: sha256(text) }))
}

/** What is wrong with a base, what is said to it, and how many tables are taken from it nevertheless. */
const faults: readonly [string, (directory: string) => Promise<unknown>, RegExp | undefined, number][] = [
  [
    'a bit turned in a file',
    (to) => flipBit(join(to, 'orders.json'), 4321),
    /orders is missing or damaged in backup_/,
    2
  ],
  ['a file cut off', (to) => writeFile(join(to, 'orders.json'), ''), /orders is missing or damaged in backup_/, 2],
  ['a file missing', (to) => rm(join(to, 'orders.json')), /orders is missing or damaged in backup_/, 2],
  ['another row in a file', (to) => poison(to, { isSigned: false }), /orders is missing or damaged in backup_/, 2],
  [
    'another row in a file, and all checksums made to fit',
    (to) => poison(to, { isSigned: true }),
    /orders is missing or damaged in backup_/,
    2
  ],
  [
    'a fingerprint in its manifest that is not that of the rows, signed',
    (to) =>
      reseal(to, {
        manifest: (manifest) => ({
          ...manifest,
          tables: manifest.tables.map((table) => ({ ...table, fingerprint: '0f'.repeat(16) }))
        })
      }),
    undefined,
    0
  ],
  [
    'a manifest that was changed',
    async (to) => {
      const path = join(to, 'backup_metadata.json')
      await writeFile(path, (await readFile(path, 'utf8')).replace('"production"', '"staging"'))
    },
    /has not passed its verification, or was changed since/,
    0
  ],
  ['no record of its verification', (to) => rm(join(to, verificationFile)), /has not passed its verification/, 0],
  [
    'rows that came over the Data API',
    (to) => reseal(to, { manifest: (manifest) => ({ ...manifest, source: { ...manifest.source, kind: 'data-api' } }) }),
    /was read over the Data API/,
    0
  ],
  [
    'another database',
    (to) => reseal(to, { manifest: (manifest) => ({ ...manifest, database_url: 'postgresql://other:5432/shop' }) }),
    /is of postgresql:\/\/other:5432\/shop, and not of postgresql:/,
    0
  ],
  ['no manifest', (to) => rm(join(to, 'backup_metadata.json')), /has no backup_metadata\.json/, 0]
]

describe('a base does no harm', () => {
  let good: BackupReport

  beforeAll(async () => {
    good = await backUp(database, newOutput(), { compression: 'none' })
  })

  test.each(faults)('with %s', async (_, damage, said, number) => {
    await using copy = await copyOfBackup(good.directory)
    await damage(copy.path)
    const log = testLog()
    const report = await backUp(database, newOutput(), { base: copy.path, compression: 'none' }, { log })
    await expectOrdinary(report, good, number)
    expectSaid(log, said)
  })

  test('of another compression', async () => {
    const log = testLog()
    const report = await backUp(database, newOutput(), { base: good.directory }, { log })
    await expectOrdinary(report, reference, 0)
    expectSaid(log, /was not made with compression zstd/)
  })

  test('that is not there', async () => {
    const log = testLog()
    const report = await backUp(database, newOutput(), { base: join(home.path, 'backup_20250101_000000') }, { log })
    await expectOrdinary(report, reference, 0)
    expectSaid(log, /^base is ignored, and everything is read: .*backup_20250101_000000 has no backup_metadata\.json/)
  })

  test('where the database is not asked what has changed', async () => {
    const log = testLog()
    const report = await backUp(database, newOutput(), { base: reference.directory, verify: 'files' }, { log })
    await expectOrdinary(report, reference, 0)
    expectSaid(log, /verify is files/)
  })

  async function expectOrdinary(report: BackupReport, like: BackupReport, number: number): Promise<void> {
    expect([report.status, tablesOf(report)]).toEqual(['passed', tablesOf(like)])
    expect(taken(report)).toHaveLength(number)
    expect(await filesIn(process.env.RUNNER_TEMP ?? '')).toEqual([])
  }
})

function expectSaid({ warnings }: TestLog, said: RegExp | undefined): void {
  expect(warnings).toEqual(said ? [expect.stringMatching(said)] : [])
}

describe('the latest', () => {
  test('is the newest that has passed and is of this database; where there is none, everything is read', async () => {
    const output = newOutput()
    const log = testLog()
    expect(taken(await backUp(database, output, { base: 'latest' }, { log }))).toEqual([])
    expect([log.warnings, log.lines]).toEqual([
      [],
      expect.arrayContaining([expect.stringMatching(/^there is no backup yet/)])
    ])
    const [first = ''] = await filesIn(output)
    await cp(join(output, first), join(output, 'backup_99990101_000000'), { recursive: true })
    await rm(join(output, 'backup_99990101_000000', verificationFile))
    await cp(join(output, first), join(output, 'backup_99990102_000000'), { recursive: true })
    await reseal(join(output, 'backup_99990102_000000'), {
      manifest: (manifest) => ({ ...manifest, database_url: 'postgresql://other:5432/shop' })
    })
    const second = await backUp(database, output, { base: 'latest' })
    expect(second.manifest.tables.map(({ base }) => base)).toEqual(Array(3).fill(first))
  })

  test('is fetched from a store, where there is none in the directory, and does not stay', async () => {
    const store = new DirectoryStore({ directory: newOutput() })
    const stores = [store]
    const first = await backUp(database, newOutput(), {}, { stores })
    const log = testLog()
    const second = await backUp(database, newOutput(), { base: 'latest' }, { stores, log })
    expect(log.lines).toContain(`fetching ${first.manifest.backup_id} from ${store.place}`)
    expect(second.manifest.tables.map(({ base }) => base)).toEqual(Array(3).fill(first.manifest.backup_id))
    await expectWhole(second)
    expect(await filesIn(process.env.RUNNER_TEMP ?? '')).toEqual([])
  })
})

test('of a store that gives single files only those of unchanged tables are fetched, and each is proven', async () => {
  const store = new DirectoryStore({ directory: newOutput() })
  const { kept, manifest } = await backUp(database, newOutput(), {}, { stores: [store] })
  const stored = join(store.place, kept[0]?.name ?? '')
  const fetched: string[] = []
  const files = {
    read: (_: unknown, file: string) => readFile(join(stored, file), 'utf8'),
    fetch: async (checksum: string, path: string): Promise<void> => {
      const file = manifest.tables.find((table) => table.checksum === checksum)?.file ?? ''
      fetched.push(file)
      if (file === 'empty.json.zst') throw new GateError('STORE_FAILED', 'nobody answers')
      await writeFile(path, file === 'orders.json.zst' ? 'another file' : await readFile(join(stored, file)))
    }
  }
  const whole = (): Promise<string> => Promise.reject(new Error('single files are enough'))
  const log = testLog()
  const stores = [Object.assign(store, { files, fetch: whole })]
  const report = await backUp(database, newOutput(), { base: 'latest' }, { stores, log })
  expect(fetched.sort()).toEqual(manifest.tables.map(({ file }) => file).sort())
  expect(taken(report)).toEqual(['T.json'])
  expect(tablesOf(report)).toEqual(tablesOf(reference))
  expect([...log.warnings].sort()).toEqual(
    ['empty', 'orders'].map((name) => expect.stringMatching(`^public.${name} is missing or damaged in backup_`))
  )
})

describe('a base that is encrypted', () => {
  test('is taken from with an identity, into a backup that is encrypted, too', async () => {
    const output = newOutput()
    const sealed = { 'encrypt-to': alice.recipient }
    const first = await backUp(database, output, sealed)
    const opened = { ...sealed, base: 'latest', identity: alice.file }
    const second = await backUp(database, output, opened)
    expect(second.manifest.tables.map(({ base }) => base)).toEqual(Array(3).fill(first.manifest.backup_id))
    expect(tablesOf(second)).toEqual(tablesOf(reference))
    expect(await readFile(join(second.directory, 'orders.json.zst.age'), 'latin1')).toMatch(ageHeader)
    await rm(first.directory, { recursive: true })
    await expectWhole(second, { identity: alice.file })
    const log = testLog()
    const third = await backUp(database, output, { ...sealed, base: 'latest' }, { log })
    expect([third.status, taken(third)]).toEqual(['passed', []])
    expectSaid(
      log,
      /^base is ignored, and everything is read: backup_\d+_\d+(?:_\d+)? is encrypted\. Give what opens it: /
    )
    expect(await filesIn(process.env.RUNNER_TEMP ?? '')).toEqual([])
  })

  test('is ignored where its identity file is missing', async () => {
    const output = newOutput()
    const sealed = { 'encrypt-to': alice.recipient, passphrase: 'correct horse battery staple' }
    const first = await backUp(database, output, sealed)
    await rm(join(first.directory, 'identity.age'))
    const log = testLog()
    const { passphrase } = sealed
    const second = await backUp(database, newOutput(), { base: first.directory, passphrase }, { log })
    expect([second.status, taken(second)]).toEqual(['passed', []])
    expectSaid(log, /identity\.age of .* is damaged: it cannot be read/)
  })
})
