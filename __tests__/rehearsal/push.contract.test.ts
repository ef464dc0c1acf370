// What we say of a push is what the real Supabase CLI does: it cuts files where we cut them, finds pending what we find
// pending, and leaves in the database what our own executor leaves there, to the last row.

import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { parseConnectionString } from '../../src/database/connection.ts'
import { ServerDatabase } from '../../src/database/server.ts'
import { type LocalMigrations, readMigrationFiles } from '../../src/migrations/files.ts'
import { findPending } from '../../src/migrations/pending.ts'
import { cutStatements } from '../../src/migrations/statements.ts'
import { push } from '../../src/rehearsal/executor.ts'
import type { FileStatus, Pushed } from '../../src/rehearsal/push.ts'
import { temporaryDirectory } from '../support/backup.ts'
import { createDatabase, databaseName, type Row, type TestDatabase } from '../support/database.ts'
import { baseSql, cuts, inSchemas, oddText, type PushCase, pushCases } from '../support/push-corpus.ts'
import type { Finished } from '../support/runner.ts'
import { type CliFailure, failureOfPush, runSupabase, writeMigrations } from '../support/supabase-cli.ts'

/** What a push came to: the history, and all else that there is afterwards, a line for each thing. */
interface Outcome {
  readonly history: readonly Row[]
  readonly state: readonly Row[]
}

/** The same migrations, pushed by both, or by us alone. */
interface Compared {
  readonly cli: (Outcome & { readonly finished: Finished; readonly failure: CliFailure | undefined }) | undefined
  readonly own: Outcome & { readonly pushed: Pushed }
}

/** The CLI takes half a second to start. With this variable set it is asked about everything, as it should be when it is a new one. */
const everything = process.env.MIGRATION_GATE_TEST_EVERY_PUSH !== undefined

/** Where we say something else than the CLI, or than what is left behind. */
const deviations: Readonly<Record<string, { readonly status?: FileStatus; readonly sqlState?: string }>> = {
  // The database does not say that something was committed in the middle of a pipeline.
  'something fails behind a procedure that commits': { status: 'failed' },
  // Asked for rows, we say that there are none; the CLI goes on with what comes next, which is no row.
  'rows follow a COPY': { sqlState: '57014' }
}

/** Migrations in a project's directory. */
interface Project extends LocalMigrations {
  readonly project: string
}

let server: TestDatabase
let owner: string
let directory: AsyncDisposable & { readonly path: string }
const databases: string[] = []

beforeAll(async () => {
  server = await createDatabase(17)
  owner = databaseName()
  directory = await temporaryDirectory()
  await server.query(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'owner'`)
})

afterAll(async () => {
  for (const name of databases) await server.query(`DROP DATABASE ${name} WITH (FORCE)`)
  await server.query(`DROP ROLE ${owner}`)
  await server.drop()
  await directory[Symbol.asyncDispose]()
})

/** A database of the owner's, who is no superuser. Nobody may be connected to the one that it is a copy of. */
async function createOwned(template = 'template1'): Promise<string> {
  const name = databaseName()
  await server.query(`CREATE DATABASE ${name} OWNER ${owner} TEMPLATE ${template}`)
  databases.push(name)
  return name
}

function urlOf(database: string): string {
  return Object.assign(new URL(server.url), { username: owner, password: 'owner', pathname: database }).href
}

/** Runs each as the owner, and returns the rows of all. */
async function ask(database: string, ...queries: readonly string[]): Promise<Row[]> {
  const client = await server.client(urlOf(database))
  const rows: Row[] = []
  for (const sql of queries) {
    // Of a query of several statements pg returns an array of results.
    const results = [await client.query<Row>(sql)].flat()
    rows.push(...results.flatMap((result) => result.rows))
  }
  await client.end()
  return rows
}

async function createProject(name: string, files: Parameters<typeof writeMigrations>[1]): Promise<Project> {
  const project = join(directory.path, name)
  const local = await readMigrationFiles(await writeMigrations(project, files))
  if (!local) throw new Error(`there are no migrations in ${project}`)
  return { ...local, project }
}

// --- what is in a database ------------------------------------------------------------------------------------------

const isOurs = "nspname !~ '^(?:pg_|information_schema|supabase_migrations)'"

/** A relation that was given another file is one that was written anew. */
const schemaQuery = `WITH ours AS MATERIALIZED (SELECT oid, nspname AS schema FROM pg_namespace WHERE ${isOurs}),
  relations AS MATERIALIZED (SELECT o.schema, c.* FROM pg_class c JOIN ours o ON o.oid = c.relnamespace)
  SELECT schema, 'schema' AS line FROM ours
  UNION ALL SELECT schema, concat_ws(' ', relkind, relname, CASE WHEN relfilenode NOT IN (0, oid) THEN 'rewritten' END,
      CASE WHEN relrowsecurity THEN 'row security' END, pg_get_expr(relpartbound, oid), relacl)
    FROM relations
  UNION ALL SELECT schema, concat_ws(' ', 'column', relname, attnum, attname, format_type(atttypid, atttypmod), attnotnull,
      attidentity, attgenerated, pg_get_expr(adbin, adrelid))
    FROM relations r JOIN pg_attribute ON attrelid = r.oid AND attnum > 0 LEFT JOIN pg_attrdef ON adrelid = r.oid AND adnum = attnum
  UNION ALL SELECT schema, concat_ws(' ', 'constraint', conname, convalidated, pg_get_constraintdef(n.oid))
    FROM relations r JOIN pg_constraint n ON conrelid = r.oid
  UNION ALL SELECT schema, concat_ws(' ', pg_get_indexdef(r.oid), indisvalid) FROM relations r JOIN pg_index ON indexrelid = r.oid
  UNION ALL SELECT schema, pg_get_triggerdef(t.oid) FROM relations r JOIN pg_trigger t ON tgrelid = r.oid WHERE NOT tgisinternal
  UNION ALL SELECT schema, pg_get_viewdef(oid) FROM relations WHERE relkind IN ('v', 'm')
  UNION ALL SELECT schemaname, p::text FROM pg_policies p
  UNION ALL SELECT schema, pg_get_functiondef(p.oid) FROM ours o JOIN pg_proc p ON pronamespace = o.oid
  UNION ALL SELECT schema, concat_ws(' ', 'enum', typname, enumlabel, rank() OVER (PARTITION BY t.oid ORDER BY enumsortorder))
    FROM ours o JOIN pg_type t ON typnamespace = o.oid JOIN pg_enum ON enumtypid = t.oid
  ORDER BY 1, 2`

const tablesQuery = `SELECT nspname AS schema, c.oid::regclass AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
  WHERE relkind = 'r' AND ${isOurs}`

const historyQuery = 'SELECT * FROM supabase_migrations.schema_migrations ORDER BY version'

async function stateOf(database: string): Promise<Row[]> {
  const tables = await ask(database, tablesQuery)
  const rows = tables.map(
    ({ schema, name }) => `SELECT '${schema}' AS schema, '${name} ' || t AS line FROM ${name} AS t`
  )
  return await ask(database, schemaQuery, `${rows.join(' UNION ALL ')} ORDER BY 1, 2`)
}

async function outcomeIn(database: string): Promise<Outcome> {
  return { history: await ask(database, historyQuery), state: await stateOf(database) }
}

// --- what it is held to ---------------------------------------------------------------------------------------------

test('files are cut where the CLI cuts them', async () => {
  const texts = [...Object.values(cuts).map(([sql]) => sql), ...fc.sample(oddText, 300)]
  const files = texts.map((sql, index) => [`${1000 + index}_odd.sql`, sql])
  const local = await createProject('cuts', Object.fromEntries(files))
  const database = await createOwned()
  const versions = local.files.map(({ version }) => version)
  // Writes what it would have applied into the history, whatever PostgreSQL would say to it.
  const repaired = await runSupabase(
    ['migration', 'repair', '--status', 'applied', ...versions],
    local.project,
    urlOf(database)
  )
  expect(repaired).toMatchObject({ code: 0 })
  const history = await ask(
    database,
    'SELECT to_json(statements) AS statements FROM supabase_migrations.schema_migrations ORDER BY version'
  )
  expect(local.files.map(({ sql }) => ({ sql, statements: cutStatements(sql).map(({ text }) => text) }))).toEqual(
    history.map(({ statements }, index) => ({ sql: local.files[index]?.sql, statements: JSON.parse(statements ?? '') }))
  )
})

describe('what is pending is what the CLI finds pending', () => {
  /** What would be pushed, or why nothing would be, and what is passed over. */
  interface Findings {
    readonly ignored: readonly string[]
    readonly pending: readonly string[]
    readonly missing: readonly string[]
    readonly outOfOrder: readonly string[]
  }

  const files = {
    '2024_before.sql': 'SELECT 1;',
    '20200101000000_init.sql': 'SELECT 2;',
    '20250101000000_first.sql': 'SELECT 3;',
    '20250102000000_.sql': 'SELECT 4;',
    '20250103000000_one.sql': 'SELECT 5;',
    '20250103000000_two.sql': 'SELECT 6;',
    '20250104000000_directory.sql': null,
    '20250105000000_last_of_all.sql': 'SELECT 7;',
    '3_short.sql': 'SELECT 8;',
    '20250106000000.sql': 'SELECT 9;',
    '20250107000000_upper.SQL': 'SELECT 10;',
    'notes.md': 'None.'
  }

  let database: string
  beforeAll(async () => {
    database = await createOwned()
    await ask(
      database,
      'CREATE SCHEMA supabase_migrations',
      'CREATE TABLE supabase_migrations.schema_migrations (version text NOT NULL PRIMARY KEY)'
    )
  })

  test('in order and out of it, with files and without', async () => {
    // Whatever stands first is the first, even if it is no file.
    const project = await createProject('in-use', { ...files, '20': null })
    await apply('20250101000000', '20250103000000')
    expect(await findOurs(project)).toEqual(await findTheirs(project))
    expect(await findOurs(project, '--include-all')).toEqual(await findTheirs(project, '--include-all'))
    const begun = await createProject('begun-by-init', files)
    await apply('20250101000001', '9')
    expect(await findOurs(begun)).toEqual(await findTheirs(begun))
  })

  async function apply(...versions: readonly string[]): Promise<void> {
    const rows = versions.map((version) => `('${version}')`)
    await ask(database, `INSERT INTO supabase_migrations.schema_migrations VALUES ${rows.join()}`)
  }

  async function findOurs(project: Project, ...flags: readonly string[]): Promise<Findings> {
    const history = await ask(database, 'SELECT version FROM supabase_migrations.schema_migrations ORDER BY version')
    const applied = history.map(({ version }) => ({ version: version ?? '', name: null, statements: null }))
    const { files: pending, refusals } = await findPending(project.files, applied, flags.includes('--include-all'))
    const missing = refusals.flatMap((drift) => (drift.kind === 'missing file' ? [drift.version] : []))
    // The CLI looks no further.
    const outOfOrder = refusals.flatMap((drift) => (drift.kind === 'out of order' && !missing[0] ? [drift.file] : []))
    return { ignored: project.ignored, pending: pending.map(({ file }) => file), missing, outOfOrder }
  }

  async function findTheirs({ project }: Project, ...flags: readonly string[]): Promise<Findings> {
    const { stderr } = await runSupabase(['db', 'push', '--dry-run', ...flags], project, urlOf(database))
    const all = (pattern: RegExp): string[] => [...stderr.matchAll(pattern)].map(([, found = '']) => found)
    return {
      ignored: all(/^Skipping migration (.*)\.\.\. \(/gm),
      pending: all(/^ • (.*)$/gm),
      missing: all(/--status reverted (.*)$/gm).flatMap((versions) => versions.split(' ')),
      outOfOrder: all(/^supabase\/migrations\/(.*)$/gm)
    }
  }
})

describe('a push comes to the same with the CLI and without', () => {
  /** Those that a push gets through are pushed as one, each to schemas of its own. */
  const together = pushCases.filter(({ fails, alone }) => !fails && !alone)
  const apart = pushCases.filter((pushCase) => !together.includes(pushCase))
  const compared = new Map<PushCase, Compared>()
  let untouched: readonly Row[]

  const versionOf = (index: number): string => String(1000 + index)

  beforeAll(async () => {
    const [shop, mall] = [await createOwned(), await createOwned()]
    const shops = together.map((_, index) => `CREATE SCHEMA public_${index}; ${inSchemas(baseSql, `${index}`)}`)
    await Promise.all([ask(shop, baseSql), ask(mall, ...shops)])
    untouched = await stateOf(shop)
    const jobs = [
      () => compareTogether(mall),
      ...apart.map((pushCase) => async () => {
        compared.set(pushCase, await compare(shop, pushCase))
      })
    ]
    const lane = async (): Promise<void> => {
      for (let job = jobs.shift(); job; job = jobs.shift()) await job()
    }
    await Promise.all([lane(), lane()])
  })

  async function compare(template: string, { name, files, fails }: PushCase): Promise<Compared> {
    const project = await createProject(name, files)
    const cli = fails?.ordinary && !everything ? undefined : await pushWithCli(await createOwned(template), project)
    const rehearsedIn = await createOwned(template)
    const pushed = await pushAlone(rehearsedIn, project)
    return { cli, own: { pushed, ...(await outcomeIn(rehearsedIn)) } }
  }

  async function pushWithCli(database: string, { project }: Project): Promise<Compared['cli']> {
    const finished = await runSupabase(['db', 'push'], project, urlOf(database))
    return { finished, failure: failureOfPush(finished), ...(await outcomeIn(database)) }
  }

  async function pushAlone(database: string, { files }: Project): Promise<Pushed> {
    await using connection = await ServerDatabase.connect(parseConnectionString(urlOf(database)))
    return await push(connection, files)
  }

  async function compareTogether(template: string): Promise<void> {
    const placed = together.flatMap(({ files }, index) =>
      Object.entries(files).map(([file, sql]) => [versionOf(index) + file, inSchemas(sql, `${index}`)])
    )
    const { cli, own } = await compare(template, { name: 'together', files: Object.fromEntries(placed) })
    for (const [index, pushCase] of together.entries()) {
      const isOwn = ({ version }: { readonly version?: string | null }): boolean =>
        version?.startsWith(versionOf(index)) ?? false
      const part = ({ history, state }: Outcome): Outcome => ({
        history: history.filter(isOwn),
        state: state.filter(({ schema }) => schema?.endsWith(`_${index}`))
      })
      const pushed = { ...own.pushed, files: own.pushed.files.filter(isOwn) }
      compared.set(pushCase, { cli: cli && { ...cli, ...part(cli) }, own: { pushed, ...part(own) } })
    }
  }

  test.each(pushCases.map((pushCase) => ({ name: pushCase.name, pushCase })))('$name', ({ pushCase }) => {
    const { cli, own } = compared.get(pushCase) as Compared
    expect(own.state).toEqual(cli?.state ?? untouched)
    expect(own.history).toEqual(cli?.history ?? [])
    expect(own.pushed.files.map(({ status }) => status)).toEqual(statusesOf(pushCase, own.history))
    expect(cli?.failure?.file).toBe(cli && pushCase.fails?.file)
    if (pushCase.fails) expectSameFailure(pushCase, { cli, own })
    else expect(own.pushed.failure).toBeUndefined()
  })

  /** As the history has it; whether anything stays of a file that it does not have, only the case can say. */
  function statusesOf({ name, files, fails }: PushCase, history: readonly Row[]): FileStatus[] {
    const applied = history.map(({ version, name }) => `${version}_${name}.sql`)
    return Object.keys(files).map((file) => {
      if (applied.some((other) => other.endsWith(file))) return 'applied'
      if (file !== fails?.file) return 'not reached'
      return deviations[name]?.status ?? (fails.stays ? 'half applied' : 'failed')
    })
  }

  function expectSameFailure({ name, files, fails }: PushCase, { cli, own }: Compared): void {
    const { file = '', line, hint, sqlState, stays = false } = fails ?? {}
    const { failure } = own.pushed
    if (Object.keys(files)[0] === file) expect(isDeepStrictEqual(own.state, untouched)).toBe(!stays)
    expect(failure).toMatchObject({ file, line, hint, sqlState: deviations[name]?.sqlState ?? sqlState })
    if (!cli) return
    expect(cli.failure?.sqlState).toBe(sqlState)
    if (failure?.sqlState === sqlState) expect(cli.finished.stderr).toContain(`ERROR: ${failure?.message} (SQLSTATE`)
    // Behind the last there is the row of the history, which is no statement of the file.
    const statement = cutStatements(files[file] ?? '')[cli.failure?.statement ?? Number.NaN]
    if (statement) expect(failure?.statement).toBe(statement.text)
  }
})
