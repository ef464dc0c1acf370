// Running a restore and a comparison as the entry points do, and what a database looks like before and after.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type RestoreContext, type RestoreReport, restoreBackup } from '../../src/commands/restore.ts'
import { type ValidateReport, validate } from '../../src/commands/validate.ts'
import { parseConnectionString } from '../../src/database/connection.ts'
import { PgDump, readSchema } from '../../src/database/schema-dump.ts'
import { ServerDatabase } from '../../src/database/server.ts'
import type { OptionName } from '../../src/options.ts'
import { checksumsFile, manifestFile, schemaFile, verificationFile } from '../../src/snapshot/manifest.ts'
import { openSnapshot, sha256 } from '../../src/snapshot/snapshot.ts'
import { readVerification, renderVerification } from '../../src/verification/record.ts'
import { configOf, testLog } from './backup.ts'
import { serverVariable, sharedServerUrl, type TestDatabase } from './database.ts'
import { type Major, startServer } from './server.ts'

/** Options as a user would write them; `backup` is the directory of the backup. */
type Options = Partial<Record<OptionName, string>> & { readonly backup: string }

/** Restores with these options. Unless they say otherwise nobody is asked, and nothing is backed up before. */
export function runRestore(options: Options, context: Partial<RestoreContext> = {}): Promise<RestoreReport> {
  return restoreBackup(options.backup, configOf({ yes: 'true', 'safety-backup': 'false', ...options }), {
    log: testLog(),
    signal: new AbortController().signal,
    stores: [],
    createdBy: { repository: 'example/shop', run_id: '1', sha: 'abc', workflow: 'Restore', actor: 'somebody' },
    confirm: undefined,
    ...context
  })
}

/** Compares with these options. */
export function runValidate(options: Options): Promise<ValidateReport> {
  return validate(options.backup, configOf(options), { log: testLog(), signal: new AbortController().signal })
}

/** The connection string of a database on the shared server, for a role whose password is its name. */
export function urlAs(role: string, major: Major, database: string): string {
  return Object.assign(new URL(sharedServerUrl(major, database)), { username: role, password: role }).href
}

/**
 * Servers for one suite alone: a restore makes roles, and roles are shared by all databases of a server. From now on
 * `createDatabase` makes its databases there. To be called before the first test.
 */
export async function startOwnServers(): Promise<AsyncDisposable> {
  const servers = await Promise.all([startServer({ major: 15 }), startServer({ major: 17 })])
  for (const server of servers) process.env[serverVariable(server.major)] = server.url()
  return {
    [Symbol.asyncDispose]: async () => void (await Promise.all(servers.map((server) => server.stop())))
  }
}

/** The schemas that a backup can be asked for: all but PostgreSQL's own. */
export async function readSchemas(database: TestDatabase): Promise<string> {
  const rows = await database.query(
    `SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`
  )
  return rows.map((row) => row.name).join(',')
}

/** One for all dumps of a suite, one after the other: it takes longer to start than to dump. */
const pgDump = new PgDump()
let lastDump: Promise<unknown> = Promise.resolve()

afterAll(() => pgDump[Symbol.asyncDispose]())

/** What pg_dump says of a database. */
export async function dumpSchema(url: string): Promise<string> {
  const dump = lastDump.then(() => dumpNow(url))
  lastDump = dump.catch(() => undefined)
  return comparable(await dump)
}

async function dumpNow(url: string): Promise<string> {
  await using database = await ServerDatabase.connect(parseConnectionString(url))
  await database.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY')
  return await readSchema(database, { exclude: [], lockTimeout: 10_000 }, pgDump)
}

/** What pg_dump said of a database when it was backed up. */
export async function dumpOf(backup: string): Promise<string> {
  return comparable(await readFile(join(backup, schemaFile), 'utf8'))
}

/** Without the lines that say which versions spoke to each other, and the key of this one dump. */
function comparable(dump: string): string {
  return dump.replace(/^-- Dumped .*\n/gm, '').replace(/^\\(?:un)?restrict .*\n/gm, '')
}

/**
 * A dump without what PostgreSQL 15 and 17 write differently about the same thing. 16 stopped to name the table in front
 * of a column where there is one table only; and the order of privileges is that of the roles' OIDs.
 */
export function acrossMajors(dump: string): string {
  const schemas = [...dump.matchAll(/^CREATE SCHEMA (.*);$/gm)].map(([, name]) => name)
  const unqualified = (_: string, name: string): string =>
    ['pg_catalog', 'public', ...schemas].includes(name) ? `${name}.` : ''
  const entries = dump.split(/^(?=--\n-- Name: )/m).map((entry) => {
    const [, type = ''] = /; Type: ([A-Z ]+); Schema: /.exec(entry) ?? []
    if (/^(?:MATERIALIZED )?VIEW$|^RULE$/.test(type)) return entry.replace(/\b([a-z_]\w*)\.(?=[a-z_"])/g, unqualified)
    if (!/^(?:DEFAULT )?ACL$/.test(type)) return entry
    return entry.replace(/^(?:(?:GRANT|REVOKE|ALTER DEFAULT) .*\n)+/gm, (lines) => lines.split('\n').sort().join('\n'))
  })
  return entries.join('')
}

/** What a dump does not tell: where sequences stand, what is valid, what fires, what is filled. */
export async function readState(database: TestDatabase): Promise<Record<string, unknown>> {
  const sequences = await database.query(
    `SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind = 'S' ORDER BY 1`
  )
  const positions = sequences.map(({ name }) => `SELECT $$${name}$$ AS name, last_value, is_called FROM ${name}`)
  return {
    sequences: positions.length > 0 ? await database.query(`${positions.join(' UNION ALL ')} ORDER BY 1`) : [],
    indexes:
      await database.query(`SELECT indexrelid::regclass::text AS name, indisvalid, indisready, indisclustered, indisreplident
      FROM pg_index WHERE indexrelid >= 16384 AND indrelid NOT IN (SELECT oid FROM pg_class WHERE relkind = 't') ORDER BY 1`),
    constraints:
      await database.query(`SELECT conrelid::regclass::text AS table, contypid::regtype::text AS type, conname,
      convalidated, condeferrable, condeferred, contype FROM pg_constraint
      WHERE oid >= 16384 AND contype <> 'n' AND conparentid = 0 ORDER BY 1, 2, 3`),
    triggers: await database.query(`SELECT tgrelid::regclass::text AS table, tgname, tgenabled FROM pg_trigger
      WHERE NOT tgisinternal ORDER BY 1, 2`),
    eventTriggers: await database.query('SELECT evtname, evtenabled FROM pg_event_trigger ORDER BY 1'),
    policies:
      await database.query(`SELECT oid::regclass::text AS table, relrowsecurity, relforcerowsecurity, relpersistence
      FROM pg_class WHERE relkind IN ('r', 'p') AND oid >= 16384 ORDER BY 1`),
    publications: await database.query(
      'SELECT pubname, schemaname, tablename FROM pg_publication_tables ORDER BY 1, 2, 3'
    )
  }
}

/** The rows of every materialized view, as one text each. */
export async function readViews(database: TestDatabase): Promise<Record<string, string | null>> {
  const views = await database.query(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'm' AND relispopulated ORDER BY 1`
  )
  const contents: [string, string | null][] = []
  for (const { name } of views) {
    const [row] = await database.query(`SELECT string_agg(v::text, E'\\n' ORDER BY v::text) AS rows FROM ${name} v`)
    contents.push([String(name), row?.rows ?? null])
  }
  return Object.fromEntries(contents)
}

/** Changes the `schema.sql` of a backup, and makes every checksum fit again. */
export async function changeSchema(directory: string, change: (sql: string) => string): Promise<void> {
  const schema = join(directory, schemaFile)
  await writeFile(schema, change(await readFile(schema, 'utf8')))
  const sums = join(directory, checksumsFile)
  const before = await readFile(sums, 'utf8')
  const after = before.replace(/^\w+(?= {2}schema\.sql$)/m, sha256(await readFile(schema)).slice('sha256:'.length))
  await writeFile(sums, after)
  const record = await readVerification(await openSnapshot(directory))
  if (typeof record === 'string') throw new Error(record)
  const manifest = join(directory, manifestFile)
  const text = (await readFile(manifest, 'utf8')).replace(sha256(before), sha256(after))
  await writeFile(manifest, text)
  await writeFile(join(directory, verificationFile), renderVerification({ ...record, manifest: sha256(text) }))
}
