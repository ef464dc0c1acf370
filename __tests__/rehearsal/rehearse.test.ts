// A rehearsal in an embedded sandbox: what only production has, what kills a sandbox, and a CLI that does not do what it
// should. What migrations do to the data is measured in impact.test.ts.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { MigrationFile } from '../../src/migrations/files.ts'
import { readReferences } from '../../src/migrations/references.ts'
import { resetSession } from '../../src/rehearsal/loopback.ts'
import { type Rehearsal, type RehearsalHost, type RehearsalJob, rehearse } from '../../src/rehearsal/rehearse.ts'
import type { CliOutcome, Door } from '../../src/rehearsal/supabase-cli.ts'
import { temporaryDirectory } from '../support/backup.ts'
import { sampleManifest, sampleTable } from '../support/manifest.ts'
import { openSandbox, type TestSandbox } from '../support/sandbox.ts'

let sandbox: TestSandbox | undefined
/** Of a backup of nothing. */
let home: AsyncDisposable & { readonly path: string }

beforeAll(async () => {
  home = await temporaryDirectory()
  await writeFile(join(home.path, 'schema.sql'), '')
})

afterAll(async () => {
  await sandbox?.[Symbol.asyncDispose]()
  await home[Symbol.asyncDispose]()
})

/** One after the other in the same sandbox, which is empty again each time: another one takes half a second. */
async function opened(): Promise<TestSandbox> {
  sandbox ??= await openSandbox()
  return sandbox
}

afterEach(async () => {
  if (!sandbox) return
  await resetSession(sandbox.database)
  await sandbox.database.query(emptied)
})

const emptied = `DO $$
DECLARE
  command text;
BEGIN
  FOR command IN SELECT format('DROP EXTENSION IF EXISTS %I CASCADE', extname) FROM pg_extension WHERE extname <> 'plpgsql'
    UNION ALL SELECT format('DROP SCHEMA IF EXISTS %I CASCADE', nspname) FROM pg_namespace WHERE nspname !~ '^pg_|^information_schema$'
    UNION ALL SELECT 'CREATE SCHEMA public'
    UNION ALL SELECT format('DROP ROLE %I', rolname) FROM pg_roles WHERE rolname !~ '^pg_' AND rolname <> current_user
  LOOP
    EXECUTE command;
  END LOOP;
END $$`

function migration(sql: string, version = '1'): MigrationFile {
  return { version, name: 'test', file: `${version}_test.sql`, sql }
}

/** Pushes with our own executor, unless a CLI is given. */
async function run(
  files: readonly MigrationFile[],
  options: Partial<RehearsalJob> = {},
  startCli?: RehearsalHost['startCli']
): Promise<Rehearsal> {
  const { database } = await opened()
  const job: RehearsalJob = {
    directory: home.path,
    manifest: { ...sampleManifest, tables: [] },
    lacking: [],
    pending: files,
    references: await readReferences(files),
    cli: startCli ? { path: '/nowhere/supabase', version: '9.9.9' } : 'there is none',
    schema: false,
    ...options
  }
  const host = { startCli: startCli ?? noCli, patience: 300, watch: () => undefined }
  return rehearse({ database, dump: () => database.dump() }, job, host)
}

async function noCli(): Promise<never> {
  throw new Error('nobody may ask for a CLI')
}

/** One that does something, then ends. */
function cliThat(work: (door: Door) => Promise<CliOutcome>): RehearsalHost['startCli'] {
  return async (door) => ({ outcome: work(door), [Symbol.asyncDispose]: async () => undefined })
}

async function connect({ port }: Door, password: string): Promise<pg.Client> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres', password })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

describe('what only production has', () => {
  test('stands in by its name, and each statement that meets it is named', async () => {
    const { pushed } = await run([
      migration(`CREATE EXTENSION IF NOT EXISTS pg_cron;
SELECT cron.schedule('nightly', '0 3 * * *', 'SELECT 1');
CREATE TABLE public.t (id integer);
CREATE FUNCTION public.call_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM net.http_post('https://example.com', '{}'); RETURN NEW; END $$;
CREATE TRIGGER call_out AFTER INSERT ON public.t FOR EACH ROW EXECUTE FUNCTION public.call_out();
CREATE EXTENSION pg_net;
INSERT INTO public.t VALUES (1), (2);`)
    ])
    expect(pushed.failure).toBeUndefined()
    expect(pushed.stubs.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '1 CREATE EXTENSION pg_cron',
      '2 cron.schedule',
      '7 CREATE EXTENSION pg_net',
      '8 net.http_post'
    ])
  })

  test('is there where the source has it installed; what nothing stands in for is named', async () => {
    const { pushed, remarks } = await run([migration("SELECT vault.create_secret('x', 'y');")], {
      lacking: ['supabase_vault', 'timescaledb']
    })
    expect(pushed).toMatchObject({ failure: undefined, stubs: [{ line: 1, what: 'vault.create_secret' }] })
    expect(remarks.join('\n')).toMatch(/no extension timescaledb: /)
  })

  test('is missing where neither the source nor the migration has installed it', async () => {
    const { pushed } = await run([migration("SELECT cron.unschedule('nightly');")])
    expect(pushed.failure).toMatchObject({ sqlState: '3F000', line: 1 })
  })

  test('rows of other schemas that rows of the backup refer to have their keys', async () => {
    const { database } = await opened()
    await database.query(`CREATE SCHEMA auth; CREATE TABLE auth.users (id uuid PRIMARY KEY, email text);
      CREATE TABLE public.profiles (id integer PRIMARY KEY, user_id uuid);
      INSERT INTO public.profiles SELECT n, md5(n::text)::uuid FROM generate_series(1, 3) AS n`)
    const entry = { ...sampleTable, name: 'profiles', records: 0 }
    const { pushed, remarks } = await run(
      [
        migration(`ALTER TABLE profiles ADD FOREIGN KEY (user_id) REFERENCES auth.users ON DELETE CASCADE;
INSERT INTO public.profiles SELECT 4, id FROM auth.users LIMIT 1;`)
      ],
      { manifest: { ...sampleManifest, tables: [entry] } }
    )
    expect(pushed.failure).toBeUndefined()
    expect(remarks.join('\n')).toContain('Of auth.users the backup has no rows')
  })
})

test('what is not named with its schema is found where the role of the push looks for it, in every file', async () => {
  await (await opened()).database.query('CREATE SCHEMA extensions; CREATE DOMAIN extensions.mood AS text')
  const source = { ...sampleManifest.source, search_path: '"$user", public, extensions' }
  const { pushed } = await run(
    [
      migration('CREATE TABLE public.t (m mood); SET search_path = pg_catalog;'),
      migration('RESET search_path;', '2'),
      migration('CREATE TABLE u (m mood);', '3')
    ],
    { manifest: { ...sampleManifest, tables: [], source } }
  )
  expect(pushed.failure).toBeUndefined()
})

describe('a sandbox that dies', () => {
  test.each([
    ['in the middle of a transaction', "CREATE TABLE public.t (a text);\nCOPY public.t FROM PROGRAM 'ls';"],
    ['on a statement of its own', "BEGIN;\nCOPY pg_catalog.pg_class FROM PROGRAM 'ls';\nCOMMIT;"]
  ])('%s names the statement that it died of', async (_, sql) => {
    const { pushed, impact } = await run([migration(sql), migration('SELECT 1;', '2')])
    expect(pushed.failure).toMatchObject({ file: '1_test.sql', line: 2, message: 'the sandbox has died of it' })
    expect(pushed.files.map(({ status }) => status)).toEqual(['failed', 'not reached'])
    expect(impact).toBeUndefined()
    await sandbox?.[Symbol.asyncDispose]()
    sandbox = undefined
  })
})

describe('what a migration leaves behind in its session', () => {
  test('is gone before anything is measured', async () => {
    const { pushed, impact } = await run([
      migration(`CREATE TABLE public.t (id integer);
SET search_path = pg_catalog; SET default_transaction_read_only = on; SET TIME ZONE 'Asia/Tokyo';
CREATE ROLE somebody; SET ROLE somebody;`)
    ])
    // The history belongs to another role: the file fails in the end, and nothing of it stays.
    expect(pushed.failure?.sqlState).toBe('42501')
    expect(impact?.tables).toEqual([])
  })

  test('a transaction that is never committed is a failure, although nothing fails', async () => {
    const { pushed } = await run([migration('BEGIN;\nCREATE TABLE public.t (id integer);')])
    expect(pushed.failure?.message).toMatch(/never committed/)
  })
})

describe('a CLI that', () => {
  const files = [migration('CREATE TABLE public.t (id integer);')]

  test('does not get as far as the database is replaced, and it is said why', async () => {
    const { by, pushed } = await run(
      files,
      {},
      cliThat(async () => ({ exitCode: 2, words: 'unknown flag: --yes\n' }))
    )
    expect(by).toBe('Migration Gate (supabase 9.9.9 did not get as far as the database: unknown flag: --yes)')
    expect(pushed.files).toMatchObject([{ status: 'applied' }])
  })

  test('has looked, and refuses, is not replaced', async () => {
    const refuse = async (door: Door): Promise<CliOutcome> => {
      const client = await connect(door, door.password)
      await client.query('SELECT 1')
      await client.end()
      return { exitCode: 1, words: 'Remote migration versions not found' }
    }
    const { pushed } = await run(files, {}, cliThat(refuse))
    expect(pushed.failure?.message).toBe('supabase 9.9.9 ended with exit code 1: Remote migration versions not found')
    expect(pushed.files).toMatchObject([{ status: 'failed' }])
  })

  test('waits for an answer that nobody gives is given up', async () => {
    const ask = async (door: Door): Promise<CliOutcome> => {
      const client = await connect(door, door.password)
      return new Promise((resolve) => client.on('end', () => resolve({ exitCode: 1, words: '' })))
    }
    const { pushed } = await run(files, {}, cliThat(ask))
    expect(pushed.failure?.message).toBe('supabase 9.9.9 neither went on nor ended for 0.3 s')
  })

  test('stops half way leaves the rest unreached', async () => {
    const halfWay = async (door: Door): Promise<CliOutcome> => {
      const client = await connect(door, door.password)
      await client.query('CREATE TABLE public.t (id integer)')
      await client.end()
      return { exitCode: undefined, words: 'Killed' }
    }
    const { pushed } = await run([...files, migration('SELECT 2;', '2')], {}, cliThat(halfWay))
    expect(pushed.files.map(({ status }) => status)).toEqual(['half applied', 'not reached'])
    expect(pushed.failure?.file).toBe('1_test.sql')
  })

  test('does not know the password is not let in', async () => {
    const guess = async (door: Door): Promise<CliOutcome> => {
      await expect(connect(door, `${door.password}x`)).rejects.toMatchObject({ code: '28P01' })
      return { exitCode: 1, words: 'password authentication failed' }
    }
    const { by } = await run(files, {}, cliThat(guess))
    expect(by).toContain('did not get as far as the database')
  })
})
