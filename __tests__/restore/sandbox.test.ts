// The same engine that restores into a server restores into the sandbox: PostgreSQL 18, with nothing in it. That every
// fixture comes back there is for __tests__/drill/trial.test.ts to say.

import { join } from 'node:path'
import type { Database } from '../../src/database/database.ts'
import { SandboxDatabase } from '../../src/database/sandbox.ts'
import { type Restored, restore } from '../../src/restore/restorer.ts'
import type { RestoreRequest } from '../../src/restore/scope.ts'
import { openSnapshot } from '../../src/snapshot/snapshot.ts'
import { failureOf, runBackup, temporaryDirectory } from '../support/backup.ts'
import { createDatabase } from '../support/database.ts'
import { copyOfBackup, reseal } from '../support/reseal.ts'

let home: Awaited<ReturnType<typeof temporaryDirectory>>
/** Every test finds it empty. */
let sandbox: SandboxDatabase

beforeAll(async () => {
  home = await temporaryDirectory()
  sandbox = await SandboxDatabase.create(join(home.path, 'sandbox'))
})

afterAll(async () => {
  await sandbox.close()
  await home[Symbol.asyncDispose]()
})

const everything: RestoreRequest = {
  inPlace: false,
  tables: [],
  intoSchema: undefined,
  dataOnly: false,
  cascade: false,
  allowOrphans: false,
  withoutExtensions: [],
  allowOlderServer: false
}

/** Restores a backup into the sandbox. */
async function restoreInto(
  database: Database,
  directory: string,
  request: Partial<RestoreRequest> = {}
): Promise<Restored> {
  return restore({
    database,
    snapshot: await openSnapshot(directory),
    request: { ...everything, ...request },
    dump: request.inPlace ? () => sandbox.dump() : async () => '',
    isSource: false,
    lockTimeout: 1000,
    began: () => undefined,
    signal: new AbortController().signal,
    tell: () => undefined,
    progress: { start: () => ({ advance: () => undefined, finish: () => undefined }) }
  })
}

const shop = `
  CREATE TABLE customers (id int PRIMARY KEY, email text NOT NULL);
  INSERT INTO customers SELECT n, 'customer' || n FROM generate_series(1, 50) AS n;
  CREATE TABLE orders (id serial PRIMARY KEY, customer int REFERENCES customers, note text);
  INSERT INTO orders (customer, note) SELECT 1 + n % 50, 'ordered' FROM generate_series(1, 200) AS n;
  CREATE VIEW notes AS SELECT email, note FROM orders JOIN customers ON customers.id = customer;
  ALTER TABLE orders ENABLE ROW LEVEL SECURITY; CREATE POLICY everybody ON orders USING (true);`

describe('a backup of a few tables', () => {
  let output: Awaited<ReturnType<typeof temporaryDirectory>>
  let backup: string

  beforeAll(async () => {
    await using source = await createDatabase(17, shop)
    output = await temporaryDirectory()
    backup = (await runBackup({ 'db-url': source.url, output: output.path })).directory
  })

  afterAll(async () => {
    await output[Symbol.asyncDispose]()
  })

  const tables = `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`

  test('whose fingerprints are other ones is rolled back, and the check names the table', async () => {
    await using copy = await copyOfBackup(backup)
    await reseal(copy.path, {
      manifest: (manifest) => ({
        ...manifest,
        tables: manifest.tables.map((table, index) => (index > 0 ? table : { ...table, fingerprint: '0'.repeat(32) }))
      })
    })
    const { check, tables: restored } = await restoreInto(sandbox, copy.path)
    expect(check).toMatchObject({ status: 'failed' })
    expect(check.detail).toContain(`${restored[0]?.schema}.${restored[0]?.name} has other content`)
    expect(await sandbox.query(tables)).toEqual([])
  })

  test('with an extension that the sandbox has not got is refused by name, and restored without it', async () => {
    await using copy = await copyOfBackup(backup)
    const extension = `--\n-- Name: pg_net; Type: EXTENSION; Schema: -; Owner: -\n--\n\nCREATE EXTENSION IF NOT EXISTS pg_net;\n\n`
    await reseal(copy.path, { schema: (sql) => sql.replace(/^--\n-- Name:/m, `${extension}$&`) })
    const failure = await failureOf(restoreInto(sandbox, copy.path))
    expect(failure).toMatchObject({ code: 'MISSING_EXTENSION', hint: expect.stringContaining('CREATE EXTENSION') })
    expect(failure.message).toContain('pg_net')
    expect(await sandbox.query(tables)).toEqual([])
    const restored = await restoreInto(sandbox, copy.path, { withoutExtensions: ['pg_net'] })
    expect(restored.check).toMatchObject({ status: 'passed' })
  })

  test('comes back in place, after damage, with what pg_dump says of the sandbox', async () => {
    await sandbox.query('DROP TABLE customers CASCADE; UPDATE orders SET note = NULL; CREATE TABLE later (n int)')
    const restored = await restoreInto(sandbox, backup, { inPlace: true })
    expect(restored.check).toMatchObject({ status: 'passed' })
    expect(await sandbox.query(`SELECT to_regclass('later') AS later`)).toEqual([{ later: null }])
    expect(
      await sandbox.query('SELECT count(*), count(note) AS notes FROM orders JOIN customers ON customers.id = customer')
    ).toEqual([{ count: '200', notes: '200' }])
  })
})
