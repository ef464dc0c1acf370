import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withinLimits } from '../../src/commands/limits.ts'
import type { RestoreContext } from '../../src/commands/restore.ts'
import { type ErrorCode, GateError } from '../../src/errors.ts'
import type { OptionName } from '../../src/options.ts'
import { eventually, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, databaseName, type TestDatabase } from '../support/database.ts'
import { isLeftAlone, stateOf } from '../support/database-state.ts'
import { mountDisk } from '../support/disk.ts'
import { pgBouncerAvailable, startPgBouncer } from '../support/pgbouncer.ts'
import { copyOfBackup, reseal } from '../support/reseal.ts'
import { runRestore, runValidate, urlAs } from '../support/restore.ts'
import { freePort, ownedByServer, superuserPassword } from '../support/server.ts'

/** Stands in rows, and nowhere else. */
const rowData = 'Confidential-4711'

const shop = `
  CREATE TABLE customers (id int PRIMARY KEY, email text NOT NULL);
  INSERT INTO customers SELECT n, '${rowData}' || n FROM generate_series(1, 50) AS n;
  CREATE TABLE orders (id int PRIMARY KEY, customer int REFERENCES customers, note text, price numeric);
  INSERT INTO orders SELECT n, 1 + n % 50, '${rowData} ordered', n + 0.125 FROM generate_series(1, 200) AS n;
  CREATE SEQUENCE tickets; SELECT setval('tickets', 42);`

let source: TestDatabase
let output: Awaited<ReturnType<typeof temporaryDirectory>>
let backup: string

beforeAll(async () => {
  source = await createDatabase(17, shop)
  output = await temporaryDirectory()
  const report = await runBackup({ 'db-url': source.url, output: output.path })
  expect(report.status).toBe('passed')
  backup = report.directory
})

afterAll(async () => {
  await source.drop()
  await output[Symbol.asyncDispose]()
})

type Options = Partial<Record<OptionName, string>>

/** What a restore that must not succeed came to; checks that it gave nothing away. */
async function failedRestore(
  directory: string,
  options: Options,
  context: Partial<RestoreContext> = {}
): Promise<{ failure: GateError | undefined; checks: readonly string[]; text: string }> {
  const log = testLog()
  const home = join(directory, '..')
  const outcome = await runRestore({ backup: directory, ...options }, { log, ...context }).catch(
    (error: unknown) => error
  )
  const reports = (await filesIn(home)).filter((file) => file.startsWith('restore_'))
  const written = await Promise.all(reports.map((file) => readFile(join(home, file), 'utf8')))
  for (const file of reports) await rm(join(home, file))
  if (outcome instanceof GateError) return told({ failure: outcome, checks: [], text: log.lines.join('\n') })
  if (outcome instanceof Error) throw outcome
  const report = outcome as Awaited<ReturnType<typeof runRestore>>
  expect(report.status).toBe('failed')
  const checks = report.checks
    .filter((check) => check.status === 'failed')
    .map(({ name, detail }) => `${name}: ${detail}`)
  return told({ failure: report.failure, checks, text: [...written, ...log.lines, ...checks].join('\n') })
}

function told<Told extends { failure: GateError | undefined; text: string }>(outcome: Told): Told {
  const everything = `${outcome.failure?.message}\n${outcome.failure?.hint}\n${outcome.text}`
  expect(everything).not.toContain(rowData)
  for (const secret of [superuserPassword, encodeURIComponent(superuserPassword)])
    expect(everything).not.toContain(secret)
  return outcome
}

interface Expected {
  readonly code: ErrorCode
  readonly exitCode: number
  readonly message: RegExp
  readonly hint: RegExp
}

/** Restores into a target that must be as it was afterwards. */
async function expectRefusal(
  directory: string,
  target: TestDatabase,
  options: Options,
  { context, ...expected }: Expected & { readonly context?: Partial<RestoreContext> }
): Promise<void> {
  const before = await stateOf(target)
  const { failure } = await failedRestore(directory, { to: target.url, ...options }, context)
  expect(failure).toMatchObject({ code: expected.code, exitCode: expected.exitCode })
  expect(failure?.message).toMatch(expected.message)
  expect(failure?.hint).toMatch(expected.hint)
  expect(await stateOf(target)).toEqual(before)
}

/** Room for an empty database, and not much more. */
const disk = await mountDisk(16)

afterAll(async () => disk?.[Symbol.asyncDispose]())

describe('a backup', () => {
  let target: TestDatabase

  beforeAll(async () => {
    target = await createDatabase(17)
  })

  afterAll(() => target.drop())

  test('that is none is not restored', async () => {
    await using home = await temporaryDirectory()
    const expected = { code: 'NOT_A_SNAPSHOT', exitCode: 5, hint: /backup_metadata\.json/ } as const
    await expectRefusal(home.path, target, {}, { ...expected, message: /has no backup_metadata\.json/ })
    await expectRefusal(join(home.path, 'nowhere'), target, {}, { ...expected, message: /nowhere/ })
  })

  test('in a format that is newer than ours is not restored', async () => {
    await using copy = await copyOfBackup(backup)
    const path = join(copy.path, 'backup_metadata.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"format": 1', '"format": 3'))
    await expectRefusal(
      copy.path,
      target,
      {},
      {
        code: 'SNAPSHOT_TOO_NEW',
        exitCode: 5,
        message: /format 3/,
        hint: /newer version/
      }
    )
  })

  test('whose manifest leads outside its directory is not restored', async () => {
    await using copy = await copyOfBackup(backup)
    const path = join(copy.path, 'backup_metadata.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"orders.json.zst"', '"../orders.json.zst"'))
    await expectRefusal(
      copy.path,
      target,
      {},
      {
        code: 'SNAPSHOT_DAMAGED',
        exitCode: 5,
        message: /tables\.1\.file/,
        hint: /another backup/
      }
    )
  })

  const flipped = async (path: string): Promise<void> => {
    const bytes = await readFile(path)
    const at = bytes.length >> 1
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(path, bytes)
  }

  test.each<[string, string, RegExp, (path: string) => Promise<unknown>]>([
    ['a bit turned in a table file', 'orders.json.zst', /checksums: orders\.json\.zst/, flipped],
    [
      'a table file that is cut off',
      'orders.json.zst',
      /sizes: orders\.json\.zst has 100 bytes/,
      (path) => truncate(path, 100)
    ],
    ['a table file missing', 'orders.json.zst', /files: orders\.json\.zst is missing/, (path) => rm(path)],
    ['a bit turned in schema.sql', 'schema.sql', /checksums: schema\.sql/, flipped],
    ['schema.sql missing', 'schema.sql', /files: schema\.sql is missing/, (path) => rm(path)],
    ['a bit turned in the record of its verification', 'verification.json', /metadata: /, flipped],
    [
      'a file that does not belong to it',
      'orders.sql',
      /files: orders\.sql does not belong/,
      (path) => writeFile(path, '')
    ]
  ])('with %s is not restored, and the check says which file it is', async (_, file, check, damage) => {
    await using copy = await copyOfBackup(backup)
    await damage(join(copy.path, file))
    const before = await stateOf(target)
    const { failure, checks } = await failedRestore(copy.path, { to: target.url })
    expect(failure).toMatchObject({ code: 'SNAPSHOT_DAMAGED', exitCode: 5 })
    expect(failure?.hint).toMatch(/another backup/)
    expect(checks.join('\n')).toMatch(check)
    expect(await stateOf(target)).toEqual(before)
  })

  test('whose schema was exchanged for something else, and signed anew, is not restored', async () => {
    await using copy = await copyOfBackup(backup)
    await reseal(copy.path, { schema: (sql) => sql.replace(/^(SET .*)$/m, '\\! touch /tmp/owned\n$1') })
    await expectRefusal(
      copy.path,
      target,
      {},
      {
        code: 'SNAPSHOT_DAMAGED',
        exitCode: 5,
        message: /command for psql/,
        hint: /another backup/
      }
    )
  })

  test('whose fingerprints are not those of its rows is rolled back, and the check names the table', async () => {
    await using copy = await copyOfBackup(backup)
    await reseal(copy.path, {
      manifest: (manifest) => ({
        ...manifest,
        tables: manifest.tables.map((table) =>
          table.name === 'orders' ? { ...table, fingerprint: '0'.repeat(32) } : table
        )
      })
    })
    const before = await stateOf(target)
    const { failure, checks } = await failedRestore(copy.path, { to: target.url })
    expect(failure).toBeUndefined()
    expect(checks).toEqual([expect.stringMatching(/^restored: public\.orders has other content/)])
    expect(await stateOf(target)).toEqual(before)
  })

  test('whose row counts are not those of its rows is rolled back, and the check says how many there are', async () => {
    await using copy = await copyOfBackup(backup)
    await reseal(copy.path, {
      manifest: (manifest) => ({
        ...manifest,
        total_records: manifest.total_records + 1,
        tables: manifest.tables.map((table) =>
          table.name === 'orders' ? { ...table, records: table.records + 1 } : table
        )
      })
    })
    const before = await stateOf(target)
    const { checks } = await failedRestore(copy.path, { to: target.url })
    expect(checks).toEqual([
      expect.stringMatching(/public\.orders has 200 rows in the database, but 201 in the backup/)
    ])
    expect(await stateOf(target)).toEqual(before)
  })

  test('of which some statement fails is rolled back, and the error names the object', async () => {
    await using copy = await copyOfBackup(backup)
    await reseal(copy.path, {
      schema: (sql) =>
        sql.replace('ADD CONSTRAINT orders_pkey PRIMARY KEY (id)', 'ADD CONSTRAINT orders_pkey UNIQUE (nothing)')
    })
    await expectRefusal(
      copy.path,
      target,
      {},
      {
        code: 'RESTORE_FAILED',
        exitCode: 8,
        message: /CONSTRAINT public\.orders orders_pkey: column "nothing"/,
        hint: /Nothing was changed/
      }
    )
  })

  test('is not restored where nobody confirms it', async () => {
    const expected = { code: 'NOT_CONFIRMED', exitCode: 6 } as const
    await expectRefusal(backup, target, { yes: 'false' }, { ...expected, message: /nobody is there/, hint: /--yes/ })
    await expectRefusal(
      backup,
      target,
      { yes: 'false' },
      {
        ...expected,
        message: /not confirmed/,
        hint: /Nothing was changed/,
        context: { confirm: async () => false }
      }
    )
  })
})

describe('a target', () => {
  test('where nothing listens is refused', async () => {
    const to = Object.assign(new URL(source.url), { port: String(await freePort()) }).href
    const { failure } = await failedRestore(backup, { to })
    expect(failure).toMatchObject({ code: 'CONNECTION_REFUSED', exitCode: 3, hint: expect.stringContaining('port') })
  })

  test('that does not know the password is refused, and the password is not repeated', async () => {
    const to = Object.assign(new URL(source.url), { password: rowData }).href
    const { failure } = await failedRestore(backup, { to })
    expect(failure).toMatchObject({
      code: 'AUTHENTICATION_FAILED',
      exitCode: 3,
      hint: expect.stringContaining('Reset it')
    })
  })

  test('that is not named at all is a fault of the configuration', async () => {
    const { failure } = await failedRestore(backup, {})
    expect(failure).toMatchObject({
      code: 'NO_CONNECTION_CONFIGURED',
      exitCode: 2,
      hint: expect.stringContaining('RESTORE_DB_URL')
    })
  })

  test.each(['DATABASE', 'ROLE'])('that is read-only by ALTER %s is refused', async (kind) => {
    await using target = await createDatabase(17)
    const role = databaseName()
    await target.query(`CREATE ROLE ${role} LOGIN SUPERUSER PASSWORD '${role}'`)
    const name = kind === 'ROLE' ? role : target.name
    await target.query(`ALTER ${kind} ${name} SET default_transaction_read_only = on`)
    const to = urlAs(role, 17, target.name)
    await expectRefusal(
      backup,
      target,
      { to },
      {
        code: 'TARGET_READ_ONLY',
        exitCode: 6,
        message: /default_transaction_read_only/,
        hint: /can be written/
      }
    )
    await target.query(`ALTER ${kind} ${name} RESET default_transaction_read_only; DROP ROLE ${role}`)
  })

  test('of an older major is refused, but may be tried', async () => {
    await using target = await createDatabase(15)
    await expectRefusal(
      backup,
      target,
      {},
      {
        code: 'TARGET_TOO_OLD',
        exitCode: 6,
        message: /from PostgreSQL 17.*target is 15/,
        hint: /--allow-older-server/
      }
    )
    const report = await runRestore({ backup, to: target.url, 'allow-older-server': 'true' })
    expect(report).toMatchObject({ status: 'passed', failure: undefined })
    expect(await target.query('SELECT count(*) FROM orders')).toEqual([{ count: '200' }])
  })

  test('that is not empty is refused, with the ways to mean it', async () => {
    await using target = await createDatabase(17, 'CREATE FUNCTION answer() RETURNS int LANGUAGE sql RETURN 42')
    await expectRefusal(
      backup,
      target,
      {},
      {
        code: 'TARGET_NOT_EMPTY',
        exitCode: 6,
        message: /1 object: public\.answer/,
        hint: /--in-place.*--table/
      }
    )
  })

  test('that is the source itself is refused, with the ways to mean it', async () => {
    await expectRefusal(
      backup,
      source,
      {},
      {
        code: 'TARGET_IS_SOURCE',
        exitCode: 6,
        message: /the database that the backup was taken from/,
        hint: /--in-place.*--into-schema/
      }
    )
  })

  test('without an extension is refused with the statement to create it, and goes on without it if told to', async () => {
    await using target = await createDatabase(17)
    await using copy = await copyOfBackup(backup)
    const entry = (type: string, name: string, sql: string): string =>
      `--\n-- Name: ${name}; Type: ${type}; Schema: -; Owner: -\n--\n\n${sql};\n\n`
    const entries =
      entry('EXTENSION', 'pg_nowhere', 'CREATE EXTENSION IF NOT EXISTS pg_nowhere WITH SCHEMA public') +
      entry('COMMENT', 'EXTENSION pg_nowhere', `COMMENT ON EXTENSION pg_nowhere IS 'not to be had'`)
    await reseal(copy.path, { schema: (sql) => sql.replace(/^--\n-- Name:/m, `${entries}$&`) })
    await expectRefusal(
      copy.path,
      target,
      {},
      {
        code: 'MISSING_EXTENSION',
        exitCode: 6,
        message: /no extension pg_nowhere/,
        hint: /CREATE EXTENSION IF NOT EXISTS pg_nowhere WITH SCHEMA public; .*--without-extensions pg_nowhere/
      }
    )
    const report = await runRestore({ backup: copy.path, to: target.url, 'without-extensions': 'pg_nowhere' })
    expect(report).toMatchObject({ status: 'passed', failure: undefined })
  })

  test('without a role, where ours may not create it, is refused with the statements to run', async () => {
    await using target = await createDatabase(17)
    await using copy = await copyOfBackup(backup)
    const role = databaseName()
    const missing = `${role}_missing`
    await target.query(
      `CREATE ROLE ${role} LOGIN PASSWORD '${role}'; ALTER DATABASE ${target.name} OWNER TO ${role}; GRANT CREATE ON SCHEMA public TO ${role}`
    )
    const grant = `--\n-- Name: TABLE orders; Type: ACL; Schema: public; Owner: postgres\n--\n\nGRANT SELECT ON TABLE public.orders TO ${missing};\n\n`
    await reseal(copy.path, {
      schema: (sql) => sql.replace(/^--\n-- PostgreSQL database dump complete/m, `${grant}$&`),
      manifest: (manifest) => ({ ...manifest, roles: [{ name: missing, attributes: ['LOGIN'], member_of: [] }] })
    })
    await expectRefusal(
      copy.path,
      target,
      { to: urlAs(role, 17, target.name) },
      {
        code: 'MISSING_ROLE',
        exitCode: 6,
        message: /lacks roles.*permission denied/,
        hint: new RegExp(`CREATE ROLE "${missing}" LOGIN;`)
      }
    )
    await target.query(`CREATE ROLE ${missing} LOGIN`)
    const report = await runRestore({ backup: copy.path, to: urlAs(role, 17, target.name) })
    expect(report).toMatchObject({ status: 'passed', failure: undefined })
    await target.query(
      `ALTER DATABASE ${target.name} OWNER TO postgres; REASSIGN OWNED BY ${role} TO postgres; DROP OWNED BY ${role}, ${missing}; DROP ROLE ${role}, ${missing}`
    )
  })

  test.each([
    ['somebody writes to', `BEGIN; UPDATE customers SET email = 'changed' WHERE id = 1`],
    ['somebody has locked altogether', 'BEGIN; LOCK TABLE customers IN ACCESS EXCLUSIVE MODE']
  ])('with a table that %s is left alone once the lock timeout is over', async (_, sql) => {
    await using target = await createDatabase(17, shop)
    const holder = await target.client()
    await holder.query(sql)
    const { failure } = await failedRestore(backup, { to: target.url, 'in-place': 'true', 'lock-timeout': '300ms' })
    await holder.query('ROLLBACK')
    expect(failure?.message).toMatch(/customers/)
    expect(failure?.hint).toMatch(/lock-timeout/)
    expect([4, 8]).toContain(failure?.exitCode)
    expect(await target.query('SELECT count(*) FROM orders')).toEqual([{ count: '200' }])
  })

  test('that does not keep the rows as they are is rolled back, and the check names the table', async () => {
    await using target = await createDatabase(17, shop, 'ALTER TABLE orders ALTER price TYPE numeric(10, 2)')
    const before = await stateOf(target)
    const { failure, checks } = await failedRestore(backup, { to: target.url, table: 'orders', 'data-only': 'true' })
    expect(failure).toBeUndefined()
    expect(checks).toEqual([expect.stringMatching(/^restored: public\.orders has other content/)])
    expect(await stateOf(target)).toEqual(before)
  })

  test('with a trigger that would change the rows, whatever the mode, keeps them as they are, and the trigger', async () => {
    await using target = await createDatabase(
      17,
      shop,
      `CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note := 'meddled'; RETURN NEW; END $$;
      CREATE TRIGGER meddle BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION meddle();
      ALTER TABLE orders ENABLE ALWAYS TRIGGER meddle`
    )
    const report = await runRestore({ backup, to: target.url, table: 'orders', 'data-only': 'true' })
    expect(report).toMatchObject({ status: 'passed', failure: undefined })
    expect(await target.query('SELECT tgenabled FROM pg_trigger WHERE NOT tgisinternal')).toEqual([{ tgenabled: 'A' }])
  })

  test.each([
    ['of another type', `ALTER TABLE orders ALTER note TYPE int USING 0`, /line 1, column note/],
    ['that is too short', `ALTER TABLE orders ALTER note TYPE varchar(5) USING 'x'`, /value too long for type/],
    [
      'of an enum without the value',
      `CREATE TYPE mood AS ENUM ('ok'); ALTER TABLE orders ALTER note TYPE mood USING 'ok'`,
      /invalid input value for enum/
    ],
    ['that a check refuses', `ALTER TABLE orders ADD CHECK (note = 'x') NOT VALID`, /violates check constraint/],
    [
      'that a function refuses',
      `CREATE FUNCTION refuse(t text) RETURNS bool LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused: %', t; END $$;
        ALTER TABLE orders ADD CHECK (refuse(note)) NOT VALID`,
      /SQLSTATE P0001/
    ]
  ])('with a column %s refuses the rows, and the error says where without quoting them', async (_, change, message) => {
    await using target = await createDatabase(17, shop, change)
    await expectRefusal(
      backup,
      target,
      { table: 'orders', 'data-only': 'true' },
      {
        code: 'RESTORE_FAILED',
        exitCode: 8,
        message,
        hint: /Nothing was changed/
      }
    )
  })

  const [testWithDisk, why] = disk ? [test, ''] : [test.skip, ' (skipped: only root on Linux can mount a small disk)']

  testWithDisk(`whose disk is full is as it was, and the error says so${why}`, async () => {
    const place = join(disk?.path ?? '', 'data')
    await mkdir(place)
    await ownedByServer(place)
    await using large = await createDatabase(
      17,
      `CREATE TABLE large AS SELECT n, repeat(md5(n::text), 30) AS filler FROM generate_series(1, 20000) AS n`
    )
    await using home = await temporaryDirectory()
    const { directory } = await runBackup({ 'db-url': large.url, output: home.path })
    const tablespace = databaseName()
    await source.query(`CREATE TABLESPACE ${tablespace} LOCATION '${place}'`)
    {
      await using target = await createDatabase(17)
      await source.query(`ALTER DATABASE ${target.name} SET TABLESPACE ${tablespace}`)
      await expectRefusal(
        directory,
        target,
        {},
        {
          code: 'RESTORE_FAILED',
          exitCode: 8,
          message: /^rows of public\.large, line \d+: .*No space left on device/,
          hint: /disk of the target is full/
        }
      )
    }
    await source.query(`DROP TABLESPACE ${tablespace}`)
  })
})

describe('a run', () => {
  test('that takes too long ends, and the target is as it was', async () => {
    await using target = await createDatabase(17)
    const before = await stateOf(target)
    const stop = new AbortController()
    const reason = new GateError('TIMED_OUT', 'not done after 1s, the option timeout', { hint: 'Raise timeout.' })
    const log = testLog((line) => line.startsWith('public.customers') && stop.abort(reason))
    const { failure } = await failedRestore(backup, { to: target.url }, { log, signal: stop.signal })
    expect(failure).toMatchObject({ code: 'TIMED_OUT', hint: 'Nothing was changed. Raise timeout.' })
    await eventually('the restore has left', () => isLeftAlone(target))
    expect(await stateOf(target)).toEqual(before)
  })

  test('within a limit of time throws that limit as its failure', async () => {
    await using target = await createDatabase(17, shop)
    const holder = await target.client()
    await holder.query('BEGIN; LOCK TABLE customers IN ROW SHARE MODE')
    const before = await stateOf(target)
    const outcome = await withinLimits(1000, (signal) =>
      runRestore({ backup, to: target.url, 'in-place': 'true' }, { signal })
    ).catch((error: unknown) => error)
    await holder.query('ROLLBACK')
    expect('failure' in Object(outcome) ? Object(outcome).failure : outcome).toMatchObject({ code: 'TIMED_OUT' })
    await eventually('the restore has left', () => isLeftAlone(target))
    expect(await stateOf(target)).toEqual(before)
  })
})

test('every restore leaves its own report, however many begin in the same second', async () => {
  await using target = await createDatabase(17)
  const schemas = ['first', 'second', 'third']
  const files: (string | undefined)[] = []
  for (const schema of schemas) files.push((await runRestore({ backup, to: target.url, 'into-schema': schema })).file)
  const reports = (await filesIn(output.path)).filter((file) => file.startsWith('restore_'))
  expect(new Set(files).size).toBe(schemas.length)
  expect(reports.map((file) => join(output.path, file))).toEqual(expect.arrayContaining(files))
})

test('validate never passes for content that it could not compare', async () => {
  await using target = await createDatabase(17, `${shop} ALTER TABLE orders DROP COLUMN price`)
  const { checks } = await runValidate({ backup, against: target.url })
  expect(checks).toContainEqual({
    name: 'content',
    status: 'failed',
    detail: 'only 1 of 2 tables can be compared; those are as in the backup'
  })
})

const missing = pgBouncerAvailable()
const withPgBouncer = missing ? test.skip : test

withPgBouncer(
  `it is stopped behind a pooler whose only server connection is the one to be cancelled${missing ? ` (skipped: ${missing})` : ''}`,
  async () => {
    await using target = await createDatabase(17, shop)
    const port = Number(new URL(target.url).port)
    await using pooler = await startPgBouncer({ host: '127.0.0.1', port }, { mode: 'transaction', poolSize: 1 })
    const other = await target.client()
    await other.query('BEGIN; LOCK TABLE orders')
    const stop = new AbortController()
    const options = { backup, to: pooler.url(target.name), table: 'orders', 'data-only': 'true', 'lock-timeout': '2m' }
    const restoring = runRestore(options, { signal: stop.signal })
    await eventually('the restore waits for the lock', async () => {
      const [row] = await target.query(
        "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'orders'::regclass"
      )
      return row?.count === '1'
    })
    stop.abort(new GateError('TIMED_OUT', 'the time is up'))
    expect((await restoring).failure).toMatchObject({ code: 'TIMED_OUT', message: 'the time is up' })
    await other.query('ROLLBACK')
    expect(await target.query('SELECT count(*) FROM orders')).toEqual([{ count: '200' }])
  }
)
