// The rehearsal: the pending migrations are pushed into a sandbox that holds the restored backup, and what they did to the
// data is measured.

import { type Migration, readMigrations } from '../database/catalog-objects.ts'
import type { RelayedDatabase } from '../database/database.ts'
import { pinnedSettings } from '../database/shared-snapshot.ts'
import { GateError } from '../errors.ts'
import { readExtensions } from '../migrations/extensions.ts'
import type { MigrationFile } from '../migrations/files.ts'
import type { Reference } from '../migrations/references.ts'
import { readSnapshotToc, readToc } from '../restore/toc.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import { push } from './executor.ts'
import type { Impact } from './impact.ts'
import { Loopback, type PrepareSession, resetSession } from './loopback.ts'
import { type Measuring, measureImpact } from './measurement.ts'
import type { Pushed } from './push.ts'
import { PushAccount, type Watch } from './push-account.ts'
import { countShadows } from './row-counts.ts'
import { changesBetween, objectsOf, type SchemaChange } from './schema-changes.ts'
import { makeShadowRows } from './shadow-rows.ts'
import { readShape } from './shape.ts'
import { type Extensible, provideStubs } from './stubs.ts'
import type { CliOutcome, Door, SupabaseCli } from './supabase-cli.ts'
import { tryUndo, type Undo } from './undo.ts'

/** What is to be rehearsed. */
export interface RehearsalJob {
  /** Of the backup, whose rows are in the sandbox. */
  readonly directory: string
  readonly manifest: Manifest
  /** Extensions that the source has and the sandbox has not. */
  readonly lacking: readonly string[]
  /** What a push would apply, in its order. */
  readonly pending: readonly MigrationFile[]
  /** Foreign keys that they add. */
  readonly references: readonly Reference[]
  /** Who pushes; a sentence that says why it is not the CLI. */
  readonly cli: SupabaseCli | string
  /** Is the schema itself wanted, besides what has changed in it? */
  readonly schema: boolean
}

/** A CLI that pushes. Disposing of it ends it. */
export interface RunningCli extends AsyncDisposable {
  readonly outcome: Promise<CliOutcome>
}

/** What the sandbox needs somebody else for. */
export interface RehearsalHost {
  /** Has the CLI push through the door. */
  startCli(door: Door): Promise<RunningCli>
  /** Milliseconds after which one that neither says anything nor ends is given up. */
  readonly patience: number
  readonly watch: Watch
}

/** What a rehearsal has shown. */
export interface Rehearsal {
  /** `supabase 2.117.0`, or that it was our own executor, and why. */
  readonly by: string
  readonly pushed: Pushed
  /** Undefined where the sandbox died. */
  readonly impact: Impact | undefined
  /** What has changed in the schema; undefined where the sandbox died. */
  readonly changes: readonly SchemaChange[] | undefined
  /** How to bring back what was lost; undefined where nothing was. */
  readonly undo: Undo | undefined
  /** What the history says afterwards. */
  readonly history: readonly Migration[]
  /** `schema.sql` of the sandbox at both moments, where it is wanted. */
  readonly schema: { readonly before: string; readonly after: string } | undefined
  /** What could not be as in production. */
  readonly remarks: readonly string[]
  /** Milliseconds. */
  readonly duration: number
}

/** A database that a rehearsal can happen in, which nobody needs afterwards. */
export interface Stage {
  readonly database: RelayedDatabase & Partial<Extensible>
  /** The schema as SQL, as pg_dump has it, in the transaction at hand. */
  dump(): Promise<string>
}

/** Rehearses. A migration that fails is part of what was shown; what is thrown is nobody's migration. */
export async function rehearse(stage: Stage, job: RehearsalJob, host: RehearsalHost): Promise<Rehearsal> {
  const startedAt = performance.now()
  const { database } = stage
  const { missing, shadowed } = await prepare(database, job)
  const schemaBefore = await inTransaction(database, () => stage.dump())
  const before = await inTransaction(database, () => readShape(database))
  const shadows = await countShadows(database, before, job.manifest.tables)
  const [transaction] = await database.query('SELECT pg_current_xact_id()::xid AS id')
  const { pushed, by } = await pushInto(database, job, host)
  const shown = {
    by,
    pushed,
    remarks: remarksOf(missing, shadowed),
    impact: undefined,
    changes: undefined,
    undo: undefined
  }
  const end = { history: [], schema: undefined, ...shown }
  try {
    await resetSession(database)
    const history = await readMigrations(database)
    const dumps = { before: schemaBefore, after: await inTransaction(database, () => stage.dump()) }
    const changes = changesBetween(objectsOf(readToc(dumps.before)), objectsOf(readToc(dumps.after)))
    const impact = await measure(database, job, { before, shadows, boundary: transaction?.id ?? '' })
    const undo = await tryUndo(stage, job, impact)
    const schema = job.schema ? dumps : undefined
    return { ...end, history, schema, changes, impact, undo, duration: performance.now() - startedAt }
  } catch (error) {
    // What the sandbox died of was said by the push.
    if (!pushed.failure || !(error instanceof GateError) || error.code !== 'CONNECTION_LOST') throw error
    return { ...end, duration: performance.now() - startedAt }
  }
}

/** What only production has is given to the sandbox, as far as that is possible. */
async function prepare(database: Stage['database'], job: RehearsalJob): Promise<Prepared> {
  const { lacking, manifest, pending, references } = job
  await resetSession(database)
  const missing = await provideStubs(database, lacking, readExtensions(pending))
  const shadowed = await makeShadowRows(database, manifest.tables, references)
  await addForeignKeys(database, job)
  return { missing, shadowed }
}

/** Those that the restore had to leave out, for want of the rows that stand there now. Others stay away. */
async function addForeignKeys(database: RelayedDatabase, job: RehearsalJob): Promise<void> {
  const rows = await database.query(
    `SELECT format('%s.%s %s', n.nspname, c.relname, k.conname) AS name FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace WHERE k.contype = 'f'`
  )
  const present = new Set(rows.map((row) => row.name))
  for (const { type, schema, name, statements } of await readSnapshotToc(job)) {
    if (type !== 'FK CONSTRAINT' || present.has(`${schema}.${name}`)) continue
    try {
      for (const { text } of statements) await database.query(text)
    } catch (error) {
      if (!(error instanceof GateError) || error.code === 'CONNECTION_LOST') throw error
    }
  }
}

interface Prepared {
  readonly missing: readonly string[]
  readonly shadowed: readonly { readonly schema: string; readonly name: string }[]
}

function remarksOf(missing: Prepared['missing'], shadowed: Prepared['shadowed']): string[] {
  const tables = shadowed.map(({ schema, name }) => `${schema}.${name}`)
  return [
    ...missing.map(
      (name) =>
        `The sandbox has no extension ${name}: CREATE EXTENSION was passed over, and what needs it cannot be rehearsed there. drill-db-url can name a server that has it.`
    ),
    ...(tables.length === 0
      ? []
      : [
          `Of ${tables.join(', ')} the backup has no rows: in the sandbox there were keys alone, as far as its rows refer to them.`
        ])
  ]
}

async function pushInto(
  database: RelayedDatabase,
  job: RehearsalJob,
  host: RehearsalHost
): Promise<{ readonly pushed: Pushed; readonly by: string }> {
  const { cli, pending } = job
  const account = new PushAccount(pending, host.watch)
  const { search_path: searchPath } = job.manifest.source
  const prepareSession: PrepareSession = async () =>
    searchPath && database.query("SELECT set_config('search_path', $1, false)", [searchPath])
  const work = { account, host, prepareSession }
  const reason = typeof cli === 'string' ? cli : await pushByCli(database, cli, work)
  if (reason !== undefined) await push(database, pending, account, prepareSession)
  if (!account.isComplete) account.breakOff(neverCommitted.message, neverCommitted.hint)
  const by = reason === undefined && typeof cli !== 'string' ? `supabase ${cli.version}` : `Migration Gate (${reason})`
  return { pushed: account.result(), by }
}

const neverCommitted = {
  message: 'nothing failed, but it is not in the history afterwards: a transaction that it began was never committed',
  hint: 'A file is one transaction by itself: leave BEGIN out, or COMMIT at its end.'
}

interface CliWork {
  readonly account: PushAccount
  readonly host: RehearsalHost
  readonly prepareSession: PrepareSession
}

/** Returns why it did not even get as far as the database, if it did not. */
async function pushByCli(
  database: RelayedDatabase,
  cli: SupabaseCli,
  { account, host, prepareSession }: CliWork
): Promise<string | undefined> {
  await using door = await Loopback.open(database, account, prepareSession)
  await using running = await host.startCli(door)
  const ended = await Promise.race([running.outcome, door.silent(host.patience), failureOf(door.broken)])
  const by = `supabase ${cli.version}`
  if (ended === 'died') account.died()
  else if (ended === 'silent') account.breakOff(`${by} neither went on nor ended for ${host.patience / 1000} s`)
  else if (door.visitors === 0) return `${by} did not get as far as the database: ${lastLine(ended.words)}`
  else if (ended.exitCode !== 0 && !account.isComplete)
    account.breakOff(`${by} ended with exit code ${ended.exitCode}: ${lastLine(ended.words)}`)
  return undefined
}

/** Anything else than its death is a bug of ours. */
async function failureOf(broken: Promise<never>): Promise<'died'> {
  return broken.catch((error: unknown) => {
    if (error instanceof GateError && error.code === 'CONNECTION_LOST') return 'died'
    throw error
  })
}

function lastLine(words: string): string {
  return words.trim().split('\n').at(-1) ?? ''
}

function measure(
  database: RelayedDatabase,
  { directory, manifest }: RehearsalJob,
  moment: Pick<Measuring, 'before' | 'shadows' | 'boundary'>
): Promise<Impact> {
  return inTransaction(database, async () =>
    measureImpact({ database, directory, tables: manifest.tables, ...moment }, await readShape(database))
  )
}

/** Of which nothing stays. Triggers and event triggers have no part in it. */
async function inTransaction<T>(database: RelayedDatabase, work: () => Promise<T>): Promise<T> {
  const major = Number.parseInt(database.parameters.get('server_version') ?? '', 10)
  const settings = `${pinnedSettings(major)}; SET LOCAL session_replication_role = replica; SET LOCAL work_mem = '64MB'`
  await database.query(`BEGIN ISOLATION LEVEL REPEATABLE READ; ${settings}`)
  try {
    return await work()
  } finally {
    await database.query('ROLLBACK').catch(() => undefined)
  }
}
