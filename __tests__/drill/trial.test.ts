// A trial restore, in process: every fixture comes back whole from an empty sandbox, and nothing that was tampered with does.

import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Sequence } from '../../src/database/catalog-objects.ts'
import type { InventoryGroup } from '../../src/database/inventory.ts'
import type { SandboxDatabase } from '../../src/database/sandbox.ts'
import { type Trial, type Trying, tryRestore } from '../../src/drill/trial.ts'
import { isPlatformRole } from '../../src/platform.ts'
import { checkRestored } from '../../src/restore/rows.ts'
import { checksumsFile, type Manifest, type TableEntry } from '../../src/snapshot/manifest.ts'
import { openSnapshot, type Snapshot } from '../../src/snapshot/snapshot.ts'
import { inspectTableFile, readTableFile, writeTableFile } from '../../src/snapshot/table-file.ts'
import type { Name } from '../../src/sql.ts'
import { accountFor, type CoverageGroup, checkStructure } from '../../src/verification/coverage.ts'
import { failureOf, runBackup, temporaryDirectory } from '../support/backup.ts'
import { createDatabase, fixtureGroups } from '../support/database.ts'
import { copyOfBackup, reseal } from '../support/reseal.ts'
import { readSchemas } from '../support/restore.ts'
import { openSandbox, type TestSandbox } from '../support/sandbox.ts'
import type { Major } from '../support/server.ts'

const majors: readonly Major[] = [15, 17]

let home: Awaited<ReturnType<typeof temporaryDirectory>>
/** For trials that fail: each finds it empty. */
let emptied: TestSandbox

beforeAll(async () => {
  home = await temporaryDirectory()
  emptied = await openSandbox()
})

afterAll(async () => {
  await emptied[Symbol.asyncDispose]()
  await home[Symbol.asyncDispose]()
})

/** The backup of a database that is made for it: all of its schemas, or those named. */
async function backUp(
  major: Major,
  sql: string | readonly string[],
  options: { schemas?: string; exclude?: string } = {}
): Promise<Snapshot> {
  await using source = await createDatabase(major, ...[sql].flat())
  const { status, directory } = await runBackup({
    'db-url': source.url,
    output: home.path,
    schemas: options.schemas ?? (await readSchemas(source)),
    ...(options.exclude !== undefined && { 'exclude-tables': options.exclude })
  })
  expect(status).toBe('passed')
  return openSnapshot(directory)
}

function attempt(
  database: SandboxDatabase,
  snapshot: Trying['snapshot'],
  more: Partial<Pick<Trying, 'arrivals' | 'progress'>> = {}
): Promise<Trial> {
  return tryRestore({
    database,
    snapshot,
    lockTimeout: 0,
    signal: new AbortController().signal,
    tell: () => undefined,
    progress: { start: () => ({ advance: () => undefined, finish: () => undefined }) },
    ...more
  })
}

/** What is said of a backup after a trial that came to an end. */
function accountOf({ outcome, omissions, lacking }: Trial, manifest: Manifest): CoverageGroup[] {
  if (!outcome) throw new Error(`the trial came to nothing: ${omissions.map(({ what }) => what).join(', ')}`)
  const unproven = omissions.flatMap(({ object, reason }) => (object ? [{ ...object, reason }] : []))
  return accountFor(manifest, { inventory: outcome.inventory, unproven, lacking }) ?? []
}

const nameOf = ({ schema, name }: Name): string => `${schema}.${name}`
const positionsOf = (sequences: readonly Sequence[]): string[] =>
  sequences.map(({ last_value, is_called, ...name }) => `${nameOf(name)} ${last_value} ${is_called}`).sort()
const objectsOf = (inventory: readonly InventoryGroup[] = []): string[] =>
  inventory.flatMap(({ kind, schema, names }) => names.map((name) => `${kind} ${schema ?? '-'} ${name}`))

/** Whose rows may stand in another partition: the hash of an enum's value is that of its oid. */
const hashedByEnum = /^rows (?:parts shirts|public moods|shop size_(?:codes|lists))(?:_\d)?$/

/** Everything that a database may have and a backup or another PostgreSQL not: it is named, with what to do. */
const elsewhere = ['large object', 'storage file', 'vault secret', 'cron job', 'password']

describe.each(majors)('a backup from PostgreSQL %i', (major) => {
  test.each(Object.entries(fixtureGroups))('of %s comes back whole', async (_, fixtures) => {
    const { directory, manifest } = await backUp(major, fixtures)
    await using sandbox = await openSandbox()
    const trial = await attempt(sandbox.database, { directory, manifest })

    expect(trial.tables.length).toBeGreaterThan(0)
    for (const { expected, actual } of trial.tables) expect(actual).toEqual(expected)
    const rows = trial.tables.reduce((sum, table) => sum + table.actual.rows, 0)
    expect(rows).toBe(manifest.total_records)
    expect(trial.loaded.map(nameOf).sort()).toEqual(manifest.tables.map(nameOf).sort())
    expect(trial.lacking).toEqual([])

    // What the source has and the sandbox not, and the other way round, without anybody's rules.
    const had = objectsOf(manifest.inventory)
    const has = objectsOf(trial.outcome?.inventory)
    const platformRoles = manifest.roles.filter(({ name }) => isPlatformRole(name)).map(({ name }) => `role - ${name}`)
    const isMovable = (object: string): boolean => hashedByEnum.test(object)
    expect(had.filter((object) => ![...has, ...platformRoles].includes(object) && !isMovable(object))).toEqual([])
    expect(has.filter((object) => !had.includes(object) && !isMovable(object))).toEqual([])
    const account = accountOf(trial, manifest)
    expect(checkStructure(account)).toMatchObject({ status: 'passed' })
    const unproven = account.filter(({ standing, kind }) => standing !== 'proven' && !elsewhere.includes(kind))
    expect(unproven.filter(({ kind, standing }) => kind !== 'role' || standing !== 'left to the platform')).toEqual([])

    expect(positionsOf(trial.outcome?.sequences ?? [])).toEqual(positionsOf(manifest.sequences))
    expect(trial.outcome?.migrations).toEqual(manifest.migrations)
  })
})

describe('a backup of the schema public alone', () => {
  test('names foreign keys to auth.users, whose rows are not in it, and all else is proven', async () => {
    const { directory, manifest } = await backUp(17, 'supabase.sql', { schemas: 'public' })
    await using sandbox = await openSandbox()
    const trial = await attempt(sandbox.database, { directory, manifest })
    expect(checkRestored(trial.tables)).toMatchObject({ status: 'passed' })
    expect(trial.tables.map(nameOf).sort()).toEqual(manifest.tables.map(nameOf).sort())
    const about = trial.omissions.filter(({ object }) => object !== undefined)
    expect(about.length).toBeGreaterThan(0)
    for (const { object, reason } of about) {
      expect(object).toMatchObject({ type: 'FK CONSTRAINT', schema: 'public' })
      expect(reason).toBe('it leads to auth.users, whose rows are not in the backup')
    }
    const account = accountOf(trial, manifest)
    expect(checkStructure(account)).toMatchObject({ status: 'passed' })
    const captured = account.filter((group) => group.standing === 'captured')
    expect(captured).toEqual([
      expect.objectContaining({ kind: 'constraint', schema: 'public', count: about.length, reason: about[0]?.reason })
    ])
    // They are there, and whatever else leads to rows of the backup is validated.
    const keys = await sandbox.database.query(
      `SELECT conname AS name FROM pg_constraint WHERE contype = 'f' AND NOT convalidated AND connamespace = 'public'::regnamespace`
    )
    expect(keys.map(({ name }) => name).sort()).toEqual(about.map(({ object }) => object?.name.split(' ')[1]).sort())
  })

  test('names foreign keys to tables that exclude-tables leaves out', async () => {
    const { directory, manifest } = await backUp(17, shop, { schemas: 'public', exclude: 'customers' })
    await using sandbox = await openSandbox([])
    const trial = await attempt(sandbox.database, { directory, manifest })
    expect(trial.omissions).toEqual([
      expect.objectContaining({
        what: 'FK CONSTRAINT public.orders orders_customer_fkey',
        reason: 'it leads to public.customers, whose rows are not in the backup'
      })
    ])
    expect(checkStructure(accountOf(trial, manifest))).toMatchObject({ status: 'passed' })
  })
})

describe('tables that arrive one by one, while the manifest does not know them yet', () => {
  let snapshot: Snapshot
  let expected: Trial

  beforeAll(async () => {
    snapshot = await backUp(17, 'references.sql')
    await using sandbox = await openSandbox([])
    expected = await attempt(sandbox.database, snapshot)
  })

  /** As the manifest is before any table has been read. */
  const draft = (): Trying['snapshot'] => ({
    directory: snapshot.directory,
    manifest: {
      ...snapshot.manifest,
      checksum: '',
      tables: snapshot.manifest.tables.map((table) => ({
        ...table,
        records: 0,
        size: 0,
        checksum: '',
        file: '',
        fingerprint: ''
      }))
    }
  })

  const byName = (tables: Trial['tables']): Trial['tables'] =>
    tables.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))

  test('come to the same in any order', async () => {
    const { tables } = snapshot.manifest
    const order = fc.shuffledSubarray(tables, { minLength: tables.length })
    await fc.assert(
      fc.asyncProperty(order, async (arriving) => {
        await using sandbox = await openSandbox([])
        const trial = await attempt(sandbox.database, draft(), { arrivals: inTurn(arriving) })
        expect(trial.loaded.map(nameOf)).toEqual(arriving.map(nameOf))
        expect(checkRestored(trial.tables)).toMatchObject({ status: 'passed' })
        expect(byName(trial.tables)).toEqual(byName(expected.tables))
        expect(trial.omissions).toEqual(expected.omissions)
        expect(trial.outcome).toEqual(expected.outcome)
      }),
      { numRuns: 2, examples: [[[...tables].reverse()]] }
    )
  })

  test('are restored one while the next is still being written', async () => {
    const left = [...snapshot.manifest.tables]
    await using sandbox = await openSandbox([])
    const { readable, writable } = new TransformStream<TableEntry>()
    const writer = writable.getWriter()
    const next = (): Promise<void> => {
      const table = left.shift()
      return table ? writer.write(table) : writer.close()
    }
    const finish = (): void => void next()
    void next()
    const progress = { start: () => ({ advance: () => undefined, finish }) }
    const trial = await attempt(sandbox.database, draft(), { arrivals: readable, progress })
    expect(byName(trial.tables)).toEqual(byName(expected.tables))
    expect(trial.outcome).toEqual(expected.outcome)
  })

  test('are not said to be loaded where they never arrive', async () => {
    await using sandbox = await openSandbox([])
    const refersToNothing = snapshot.manifest.tables.filter((table) => table.records === 0)
    const trial = await attempt(sandbox.database, draft(), { arrivals: inTurn(refersToNothing) })
    expect(trial.loaded.map(nameOf)).toEqual(refersToNothing.map(nameOf))
    expect(trial.tables.map(nameOf)).toEqual(refersToNothing.map(nameOf))
  })

  test('that break off leave nothing in the sandbox', async () => {
    const [first] = snapshot.manifest.tables
    async function* broken(): AsyncIterable<TableEntry> {
      if (first) yield first
      throw new Error('the source is gone')
    }
    await expect(attempt(emptied.database, draft(), { arrivals: broken() })).rejects.toThrow('the source is gone')
    expect(await schemasIn(emptied.database)).toEqual(['public'])
  })
})

async function schemasIn(database: SandboxDatabase): Promise<unknown[]> {
  const rows = await database.query(
    `SELECT nspname AS name FROM pg_namespace n WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
      AND (nspname <> 'public' OR NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = n.oid)) ORDER BY 1`
  )
  return rows.map(({ name }) => name)
}

const shop = `
  CREATE TABLE customers (id int PRIMARY KEY, email text NOT NULL);
  INSERT INTO customers SELECT n, 'customer' || n FROM generate_series(1, 20) AS n;
  CREATE TABLE orders (id serial PRIMARY KEY, customer int REFERENCES customers, note text);
  INSERT INTO orders (customer, note) SELECT 1 + n % 20, 'ordered ' || n FROM generate_series(1, 60) AS n;
  CREATE TABLE places (country text, city text, PRIMARY KEY (country, city)) PARTITION BY LIST (country);
  CREATE TABLE places_here PARTITION OF places FOR VALUES IN ('here');
  CREATE TABLE places_else PARTITION OF places DEFAULT;
  INSERT INTO places VALUES ('here', 'a'), ('here', 'b'), ('there', 'c');
  CREATE TABLE visits (country text, city text, FOREIGN KEY (country, city) REFERENCES places);
  INSERT INTO visits VALUES ('here', 'b'), ('there', 'c'), (NULL, 'c');
  CREATE TABLE visits_by_year (year int, country text, city text, FOREIGN KEY (country, city) REFERENCES places)
    PARTITION BY RANGE (year);
  CREATE TABLE visits_2024 PARTITION OF visits_by_year FOR VALUES FROM (2024) TO (2025);
  INSERT INTO visits_by_year VALUES (2024, 'here', 'a');
  CREATE TABLE staff (id int PRIMARY KEY, boss int CONSTRAINT to_the_boss REFERENCES staff);
  INSERT INTO staff VALUES (1, NULL), (2, 1), (3, 2);
  CREATE TABLE old_orders (customer int);
  INSERT INTO old_orders VALUES (999);
  ALTER TABLE old_orders ADD CONSTRAINT known_orphans FOREIGN KEY (customer) REFERENCES customers NOT VALID;
  CREATE TABLE log (at timestamptz, line text, amount numeric, ratio float8, detail json, extra jsonb, bits bit(4), raw bytea,
    tags text[], span int4range, kept boolean, letters char(4));
  INSERT INTO log SELECT '2024-01-01 00:00:00+00'::timestamptz + n * interval '1 minute', 'line ' || n, n + 0.10, n / 8.0,
    '{"n": 1}', '{"n": 1}', B'0101', '\\x00ff', ARRAY['a', NULL, ''], '[1,3)', true, 'ab' FROM generate_series(1, 8) AS n;
  CREATE VIEW customers_of AS SELECT email, count(*) AS orders FROM customers JOIN orders ON customer = customers.id GROUP BY email;
  CREATE MATERIALIZED VIEW notes AS SELECT note FROM orders;
  CREATE INDEX orders_by_note ON orders (note);
  CREATE FUNCTION touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
  CREATE FUNCTION unused(n int) RETURNS int LANGUAGE sql AS 'SELECT 1';
  CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touched();
  ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
  CREATE POLICY everybody ON orders USING (true);
  CREATE TYPE mood AS ENUM ('good', 'bad');
  CREATE SEQUENCE numbers;
  CREATE RULE quiet AS ON DELETE TO log DO INSTEAD NOTHING;
  CREATE STATISTICS country_city ON country, city FROM visits;`

/** The backup of the shop, whole. */
let backup: Snapshot

beforeAll(async () => {
  backup = await backUp(17, shop)
})

describe('a backup with every checksum right, but other content', () => {
  test('that nobody touched comes back', async () => {
    await using sandbox = await openSandbox([])
    const trial = await attempt(sandbox.database, backup)
    expect(checkRestored(trial.tables)).toMatchObject({ status: 'passed' })
    expect(checkStructure(accountOf(trial, backup.manifest))).toMatchObject({ status: 'passed' })
    expect(trial.omissions).toEqual([])
  })

  /** A trial of a copy whose table has other rows. */
  async function tamper(table: string, change: (rows: string[]) => string[], seal: Seal = {}): Promise<Trial> {
    await using copy = await copyOfBackup(backup.directory)
    await changeRows(copy.path, table, change, seal)
    return await attempt(emptied.database, await openSnapshot(copy.path))
  }

  async function expectOnly(table: string, { tables, outcome, ...trial }: Trial): Promise<void> {
    const different = tables.filter(({ expected, actual }) => expected.digest !== actual.digest)
    expect(different.map(nameOf)).toEqual([`public.${table}`])
    expect(checkRestored(tables)).toMatchObject({
      status: 'failed',
      detail: expect.stringContaining(`public.${table} `)
    })
    expect(outcome).toBeUndefined()
    expect(trial.loaded).toHaveLength(backup.manifest.tables.length)
    expect(await schemasIn(emptied.database)).toEqual(['public'])
  }

  test.each([
    ['a letter', 'line', 'line 1 '],
    ['a time by a microsecond', 'at', '2024-01-01 00:01:00.000001+00'],
    ['zeroes behind the point', 'amount', '1.1000'],
    ['the sign of a zero', 'ratio', '-0'],
    ['a space within json', 'detail', '{"n":1}'],
    ['a number within jsonb', 'extra', '{"n": 1.0}'],
    ['a bit', 'bits', '0111'],
    ['a byte', 'raw', '\\\\x00fe'],
    ['an element of an array', 'tags', '{a,"",""}'],
    ['the end of a range', 'span', '[1,4)'],
    ['a boolean', 'kept', 'f'],
    ['padded letters', 'letters', 'abc '],
    ['a value that is none any more', 'line', '\\N'],
    ['a text that is empty', 'line', '']
  ])('is seen through by one row: %s', async (_, column, value) => {
    const columns = backup.manifest.tables.find(({ name }) => name === 'log')?.columns.map(({ name }) => name) ?? []
    const at = columns.indexOf(column)
    expect(at).toBeGreaterThanOrEqual(0)
    const change = ([first = '', ...rows]: string[]): string[] => [
      first.split('\t').with(at, value).join('\t'),
      ...rows
    ]
    await expectOnly('log', await tamper('log', change))
  })

  test('is seen through whichever row of whichever table is another one', async () => {
    const texts = { customers: 1, orders: 2, log: 1 } as const
    const table = fc.constantFrom('customers', 'orders', 'log')
    await fc.assert(
      fc.asyncProperty(table, fc.nat(), async (name, number) => {
        const change = (rows: string[]): string[] => {
          const at = number % rows.length
          const values = (rows[at] ?? '').split('\t')
          return rows.with(at, values.with(texts[name], `${values[texts[name]]}~`).join('\t'))
        }
        await expectOnly(name, await tamper(name, change))
      }),
      { numRuns: 4 }
    )
  })

  test('is seen through where two rows have changed a value with each other', async () => {
    const change = (rows: string[]): string[] => {
      const [[one = '', a = ''] = [], [other = '', b = ''] = []] = rows.map((row) => row.split('\t'))
      return [[one, b].join('\t'), [other, a].join('\t'), ...rows.slice(2)]
    }
    await expectOnly('customers', await tamper('customers', change))
  })

  test('is seen through where a row is lost, or is there twice', async () => {
    await expectOnly('log', await tamper('log', (rows) => rows.slice(1)))
    await expectOnly('log', await tamper('log', ([first = '', ...rows]) => [first, first, ...rows]))
    await expectOnly(
      'log',
      await tamper('log', ([first = '', second = '', ...rows]) => [first, second, second, ...rows.slice(1)])
    )
    await expectOnly('log', await tamper('log', () => []))
  })

  test('is refused for a key that is there twice, or is missing, whatever the fingerprint says', async () => {
    const doubled = await failureOf(tamper('customers', ([row = '', ...rows]) => [row, row, ...rows], consistent))
    expect(doubled).toMatchObject({ code: 'RESTORE_FAILED' })
    expect(doubled.message).toContain('CONSTRAINT public.customers customers_pkey')
    const change = ([row = '', ...rows]: string[]): string[] => [row.replace(/^[^\t]*/, '\\N'), ...rows]
    const empty = await failureOf(tamper('customers', change, consistent))
    expect(empty).toMatchObject({ code: 'RESTORE_FAILED' })
    expect(empty.message).toContain('public.customers')
  })

  test.each([
    ['a table', 'customers', 'orders orders_customer_fkey'],
    ['itself', 'staff', 'staff to_the_boss'],
    ['a partitioned table', 'places_else', 'visits visits_country_city_fkey'],
    ['a partitioned table, from a partitioned one', 'places_here', 'visits_by_year visits_by_year_country_city_fkey']
  ])('is refused for rows that refer to lost ones of %s, by the name of the foreign key', async (_, table, key) => {
    const failure = await failureOf(tamper(table, (rows) => rows.slice(1), consistent))
    expect(failure).toMatchObject({ code: 'RESTORE_FAILED' })
    expect(failure.message).toContain(`FK CONSTRAINT public.${key}`)
    expect(failure.message).toContain('foreign key constraint')
    expect(await schemasIn(emptied.database)).toEqual(['public'])
  })

  test('is refused for an orphan, although other foreign keys lead to rows that were not backed up', async () => {
    const partial = await backUp(17, 'supabase.sql', { schemas: 'public' })
    await using copy = await copyOfBackup(partial.directory)
    await changeRows(copy.path, 'organizations', (rows) => rows.slice(1), consistent)
    const failure = await failureOf(attempt(emptied.database, await openSnapshot(copy.path)))
    expect(failure).toMatchObject({ code: 'RESTORE_FAILED' })
    expect(failure.message).toMatch(/^FK CONSTRAINT public\.\w+ \w+_organization_id_fkey: /)
  })
})

describe('a backup whose schema.sql has lost something', () => {
  const losses = [
    ['VIEW', 'customers_of', 'view'],
    ['MATERIALIZED VIEW', 'notes', 'materialized view'],
    ['INDEX', 'orders_by_note', 'index'],
    ['FUNCTION', 'unused(integer)', 'function'],
    ['TRIGGER', 'orders touch', 'trigger'],
    ['POLICY', 'orders everybody', 'policy'],
    ['TYPE', 'mood', 'type'],
    ['SEQUENCE', 'numbers', 'sequence'],
    ['RULE', 'log quiet', 'rule'],
    ['STATISTICS', 'country_city', 'statistics'],
    ['FK CONSTRAINT', 'staff to_the_boss', 'constraint']
  ] as const

  test('fails by the name of each thing that is lost', async () => {
    await using copy = await copyOfBackup(backup.directory)
    for (const [type, name] of losses)
      await reseal(copy.path, { schema: (sql) => without(sql, type, name), manifest: forgetSequences })
    await using sandbox = await openSandbox([])
    const { manifest, directory } = await openSnapshot(copy.path)
    const account = accountOf(await attempt(sandbox.database, { manifest, directory }), manifest)
    const lost = account.filter(({ reason }) => reason?.includes('did not come back'))
    for (const [, name, kind] of losses)
      expect(lost.some((group) => group.kind === kind && group.names.some((each) => each.endsWith(name)))).toBe(true)
    const check = checkStructure(account)
    expect(check).toMatchObject({ status: 'failed' })
    expect(check.detail).toContain('is in the source, but it did not come back')
  })

  test('is refused where something else needs it', async () => {
    await using copy = await copyOfBackup(backup.directory)
    await reseal(copy.path, { schema: (sql) => without(sql, 'FUNCTION', 'touched()') })
    const failure = await failureOf(attempt(emptied.database, await openSnapshot(copy.path)))
    expect(failure).toMatchObject({
      code: 'RESTORE_FAILED',
      message: expect.stringContaining('TRIGGER public.orders touch')
    })
  })
})

/** The position of a sequence that is not there would be refused before anything else is noticed. */
function forgetSequences(manifest: Manifest): Manifest {
  return { ...manifest, sequences: manifest.sequences.filter(({ name }) => name !== 'numbers') }
}

/** A dump without an entry. */
function without(sql: string, type: string, name: string): string {
  const entries = sql.split(/^(?=--\n-- Name: )/m)
  const isIt = (entry: string): boolean => entry.startsWith(`--\n-- Name: ${name}; Type: ${type};`)
  expect(entries.filter(isIt)).toHaveLength(1)
  return entries.filter((entry) => !isIt(entry)).join('')
}

async function* inTurn<T>(values: readonly T[]): AsyncIterable<T> {
  yield* values
}

interface Seal {
  /** Does the manifest's fingerprint fit the rows that are there now? Else it is the source's. */
  readonly fingerprint?: boolean
}

const consistent: Seal = { fingerprint: true }

/** Writes the rows of a table of public anew, and repairs every checksum around them. */
async function changeRows(
  directory: string,
  name: string,
  change: (rows: string[]) => string[],
  { fingerprint = false }: Seal
): Promise<void> {
  const { manifest } = await openSnapshot(directory)
  const table = manifest.tables.find((entry) => entry.schema === 'public' && entry.name === name)
  if (!table) throw new Error(`there is no table ${name}`)
  const path = join(directory, table.file)
  const pieces: Uint8Array[] = []
  for await (const piece of readTableFile(path, table.columns)) pieces.push(piece)
  const before = Buffer.concat(pieces).toString()
  const rows = change(before.split('\n').slice(0, -1))
  const text = Buffer.from(rows.map((row) => `${row}\n`).join(''))
  expect(text.toString()).not.toBe(before)
  const { records, size, checksum } = await writeTableFile(`${path}.changed`, inTurn([text]), {
    columns: table.columns,
    compression: table.file.endsWith('.zst') ? 'zstd' : 'none',
    signal: new AbortController().signal,
    onProgress: () => undefined
  })
  await rename(`${path}.changed`, path)
  const { rows: inspected } = await inspectTableFile(path, table.columns)
  const entry = {
    ...table,
    records,
    size,
    checksum,
    ...(fingerprint && { fingerprint: inspected?.fingerprint.digest })
  }
  const sums = join(directory, checksumsFile)
  const [was, is] = [table.checksum, checksum].map((sum) => sum.slice('sha256:'.length))
  await writeFile(sums, (await readFile(sums, 'utf8')).replace(String(was), String(is)))
  await reseal(directory, {
    manifest: ({ tables, ...rest }) => ({
      ...rest,
      tables: tables.map((each) => (each.file === table.file ? ({ ...each, ...entry } as TableEntry) : each)),
      total_records: rest.total_records + records - table.records,
      backup_size: rest.backup_size + size - table.size
    })
  })
}
