// The way back: verify the backup, say what will be done, ask, keep what is about to be overwritten, restore, prove it, and
// leave a trail.

import { writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { userName } from '../audit/origin.ts'
import { StopSwitch } from '../concurrency.ts'
import type { Config } from '../config.ts'
import { readUnreadable } from '../database/catalog-objects.ts'
import type { ConnectionTarget } from '../database/connection.ts'
import { PgDump, readSchema } from '../database/schema-dump.ts'
import { cancelBackends, ServerDatabase } from '../database/server.ts'
import { codeOf, GateError, messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { describePlan } from '../restore/plan-text.ts'
import { planRestore, type Restored, type Restoring, restore } from '../restore/restorer.ts'
import type { RestoredTable } from '../restore/rows.ts'
import { modeOf, type RestoreRequest } from '../restore/scope.ts'
import type { Omission } from '../restore/transaction.ts'
import { hidesNames, type Manifest, type SealedManifest } from '../snapshot/manifest.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import type { Check } from '../verification/check.ts'
import { count } from '../wording.ts'
import { type BackupContext, takeBackup } from './backup.ts'
import { type Confirm, requireYes } from './confirmation.ts'
import { findTarget } from './find-source.ts'
import { type OpenBackup, openBackup } from './open-backup.ts'
import { addressOf, describePlace, type PostgresPlace, tellPlace } from './place.ts'
import { printable, tableProgress, tellCheck } from './progress.ts'
import { reach } from './reach.ts'
import { verifyBytes } from './verify.ts'

/** What the entry point brings. */
export interface RestoreContext extends BackupContext {
  readonly confirm: Confirm
}

/** What a restore came to. */
export interface RestoreReport {
  readonly command: 'restore'
  /** `planned`: it was only to be shown what would be done. */
  readonly status: 'passed' | 'failed' | 'planned'
  readonly directory: string
  readonly manifest: Manifest
  /** Host, port and database. */
  readonly target: string
  readonly mode: string
  readonly plan: readonly string[]
  readonly checks: readonly Check[]
  readonly tables: readonly RestoredTable[]
  readonly omissions: readonly Omission[]
  /** Rows of other tables that were deleted, by table. */
  readonly deleted: Readonly<Record<string, number>>
  /** Where the backup is of what was overwritten. */
  readonly safetyBackup: string | undefined
  /** Who restored: the actor of the workflow, or the user of the machine. */
  readonly by: string
  readonly started_at: string
  /** Milliseconds. */
  readonly duration: number
  /** The file that holds this report. */
  readonly file: string | undefined
  readonly failure: GateError | undefined
}

interface Work {
  readonly config: Config
  readonly context: RestoreContext
  readonly snapshot: Snapshot
  /** What can be read of an encrypted backup without a key. */
  readonly sealed: SealedManifest | undefined
  /** The target, as long as one can log in there. */
  place: PostgresPlace
  readonly request: RestoreRequest
  readonly pgDump: PgDump
}

type Outcome = Pick<
  RestoreReport,
  'status' | 'plan' | 'checks' | 'tables' | 'omissions' | 'deleted' | 'safetyBackup' | 'failure'
>

const nothing: Outcome = {
  status: 'failed',
  plan: [],
  checks: [],
  tables: [],
  omissions: [],
  deleted: {},
  safetyBackup: undefined,
  failure: undefined
}

/**
 * Restores the backup in a directory. Returns a report if a check fails, and for everything that happens once the restore
 * itself has begun; whatever failed, the target is as it was. Throws where a guard refuses before that.
 */
export async function restoreBackup(
  directory: string,
  config: Config,
  context: RestoreContext
): Promise<RestoreReport> {
  const startedAt = new Date()
  const { log } = context
  const place = await findPlace(config, context.signal)
  tellPlace(log, place)
  await using opened = await openBackup(directory, config, context)
  const { snapshot } = opened
  await using pgDump = new PgDump()
  const request = requestOf(config)
  refuseOutline(snapshot.manifest, request, log)
  refusePlaintext(opened, request, config)
  const work: Work = { config, context, snapshot, sealed: opened.sealed, place, request, pgDump }
  const checks = [...opened.checks, ...(await log.group('Verify', () => verifyBytes(snapshot, log)))]
  const failed = checks.filter((check) => check.status === 'failed')
  const outcome = failed.length > 0 ? { ...nothing, checks, failure: damaged(failed) } : await run(work, checks)
  const report: RestoreReport = {
    command: 'restore',
    ...outcome,
    directory: opened.directory,
    manifest: snapshot.manifest,
    target: describePlace(place),
    mode: modeOf(work.request),
    by: context.createdBy.actor || userName(),
    started_at: startedAt.toISOString(),
    duration: Date.now() - startedAt.getTime(),
    file: undefined
  }
  return report.plan.length === 0 || report.status === 'planned' ? report : keepReport(report, log)
}

function damaged(failed: readonly Check[]): GateError {
  const names = failed.map((check) => check.name).join(', ')
  return new GateError('SNAPSHOT_DAMAGED', `the backup is damaged: ${names} failed`, {
    hint: 'Nothing was changed. Use another backup, or the artifact that this one came from.'
  })
}

function findPlace(config: Config, signal: AbortSignal): Promise<PostgresPlace> {
  if (config.to === undefined) {
    throw new GateError('NO_CONNECTION_CONFIGURED', 'no database to restore into is named', {
      hint: 'Put its connection string into the environment variable RESTORE_DB_URL (or give it as --to, in a workflow to:). Or write linked, for the project that is linked here.'
    })
  }
  if (/^https?:\/\//i.test(config.to)) {
    throw new GateError(
      'INVALID_OPTION',
      'to is the address of an API, but nothing can be restored over the Data API',
      {
        hint: 'Each of its requests is committed by itself: a restore that broke off would leave half of it, and neither structure nor sequences could come back. Use the session pooler string from the Connect button of the Supabase dashboard.'
      }
    )
  }
  return findTarget(config, { option: 'to', text: config.to }, signal)
}

/** A backup over the Data API has the rows, but only the outlines of the tables: nothing real may be replaced by these. */
function refuseOutline({ source }: Manifest, request: RestoreRequest, log: Log): void {
  if (source.kind !== 'data-api') return
  const mode = modeOf(request)
  if (mode === 'in-place' || mode === 'tables') {
    throw new GateError(
      'STRUCTURE_UNKNOWN',
      'this backup was read over the Data API: it has rows, but not how the tables are made',
      {
        hint: 'Only the rows can go back into tables that are there: add data-only. Where they are not, push the migrations first; or put the tables beside others to look at: into-schema.'
      }
    )
  }
  if (mode === 'everything')
    log.warning(
      'this backup was read over the Data API: what is restored has neither defaults, constraints, indexes, policies nor functions'
    )
}

/** What is about to be overwritten is as secret as the backup. */
function refusePlaintext({ sealed }: OpenBackup, request: RestoreRequest, config: Config): void {
  const isSafe = !overwrites(modeOf(request)) || !config.safetyBackup || config.dryRun
  if (!sealed || isSafe || config.encryptTo.length + sealed.encryption.recipients.length > 0) return
  if (config.passphrase !== undefined) return
  throw new GateError(
    'INVALID_OPTION',
    'this backup is encrypted, but nothing says for whom to encrypt the safety backup',
    {
      hint: 'Say so with encrypt-to, or give its passphrase in BACKUP_PASSPHRASE; or go without: --no-safety-backup.'
    }
  )
}

/** Does it replace what is there? */
function overwrites(mode: string): boolean {
  return mode === 'in-place' || mode === 'tables' || mode === 'rows'
}

function requestOf(config: Config): RestoreRequest {
  const { inPlace, table, intoSchema, dataOnly, cascade, allowOrphans, withoutExtensions, allowOlderServer } = config
  if (dataOnly && table.length === 0 && !inPlace) {
    throw new GateError('INVALID_OPTION', 'data-only replaces rows that are there', {
      hint: 'Say of which tables: table NAME, or in-place for all tables of the backup.'
    })
  }
  return { inPlace, tables: table, intoSchema, dataOnly, cascade, allowOrphans, withoutExtensions, allowOlderServer }
}

async function run(work: Work, checks: readonly Check[]): Promise<Outcome> {
  const { config, context } = work
  const { log } = context
  const { plan, mode } = await log.group('Plan', () => showPlan(work))
  if (config.dryRun) return { ...nothing, status: 'planned', plan, checks }
  await requireYes('this is to be done', { yes: config.yes, confirm: context.confirm })
  const safetyBackup =
    overwrites(mode) && config.safetyBackup ? await log.group('Safety backup', () => backUpTarget(work)) : undefined
  const begun = { ...nothing, plan, checks, safetyBackup }
  try {
    const restored = await log.group('Restore', () => connected(work, restore))
    tellCheck(log, restored.check)
    tellRest(restored, log)
    return {
      ...begun,
      status: restored.check.status === 'passed' ? 'passed' : 'failed',
      checks: [...checks, restored.check],
      tables: restored.tables,
      omissions: restored.omissions,
      deleted: Object.fromEntries(restored.deleted)
    }
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    return { ...begun, failure: context.signal.aborted ? stopped(error, context.signal.reason) : error }
  }
}

/** Whatever broke then, it broke because we stopped it. */
function stopped(error: GateError, reason: unknown): GateError {
  if (error.code === 'OUTCOME_UNKNOWN' || !(reason instanceof GateError)) return error
  const hint = `Nothing was changed.${reason.code === 'TIMED_OUT' ? ' Raise timeout.' : ''}`
  return new GateError(reason.code, reason.message, { hint, cause: error })
}

async function showPlan(work: Work): Promise<{ plan: string[]; mode: string }> {
  const { context, snapshot, request, place } = work
  const { plan, versions } = await connected(work, planRestore)
  const lines = describePlan(plan, {
    manifest: snapshot.manifest,
    request,
    versions,
    target: describePlace(place)
  })
  for (const line of lines) context.log.info(printable(line))
  return { plan: lines, mode: plan.mode }
}

/** Milliseconds that a login may take, with all that a pooler has to learn first. */
const loginTime = 60_000

/** What was done before may have taken longer than a login role lasts. */
async function currentPlace(work: Work): Promise<PostgresPlace> {
  const { expires } = work.place
  if (expires !== undefined && Date.now() + loginTime > expires)
    work.place = await findPlace(work.config, work.context.signal)
  return work.place
}

/** Runs work over a connection to the target, and stops it, on the server too, when the run is stopped. */
async function connected<T>(work: Work, use: (restoring: Restoring) => Promise<T>): Promise<T> {
  const { config, context, snapshot, request, pgDump } = work
  const { log } = context
  const place = await currentPlace(work)
  let { target } = place
  const connect = (to: ConnectionTarget): Promise<ServerDatabase> => {
    target = to
    return ServerDatabase.connect(to)
  }
  await using database = await reach(config, place, connect, context)
  using stop = new StopSwitch(context.signal)
  // Only the process that runs the transaction now: behind a pooler the one before may be working for somebody else.
  let pids: readonly string[] = []
  const cancel = (): void => {
    void cancelBackends(target, pids)
      .catch(() => undefined)
      .finally(() => database.destroy())
  }
  stop.signal.addEventListener('abort', cancel)
  stop.signal.throwIfAborted()
  const dump = async (): Promise<string> => {
    const exclude = await readUnreadable(database)
    return readSchema(database, { exclude, lockTimeout: config.lockTimeout }, pgDump)
  }
  const isSource = addressOf(place) === snapshot.manifest.database_url
  return await use({
    database,
    snapshot,
    request,
    dump,
    isSource,
    lockTimeout: config.lockTimeout,
    began: (pid) => {
      pids = [pid]
    },
    signal: stop.signal,
    tell: (line) => log.info(line),
    progress: tableProgress(log)
  })
}

/** A backup of what is about to be overwritten: of the same schemas, as far as they are there. Returns its directory. */
async function backUpTarget(work: Work): Promise<string | undefined> {
  const { config, context, sealed, snapshot } = work
  const schemas = await connected(work, async ({ database }) => {
    const rows = await database.query('SELECT nspname AS name FROM pg_namespace')
    return snapshot.manifest.schemas.filter((schema) => rows.some((row) => row.name === schema))
  })
  if (schemas.length === 0) return undefined
  const own = {
    ...config,
    schemas,
    excludeTables: [],
    environment: `before-restore`,
    verify: 'source' as const,
    base: 'none',
    // It opens the other backup, and may not open this one.
    identity: undefined,
    hideNames: sealed !== undefined && hidesNames(sealed),
    // Whoever could not read the one shall not read the other.
    encryptTo: config.encryptTo.length > 0 ? config.encryptTo : (sealed?.encryption.recipients ?? [])
  }
  const report = await takeBackup(own, { ...context, place: await currentPlace(work) }, undefined)
  if (report?.status === 'passed') return report.directory
  throw (
    report?.failure ??
    new GateError('CHECK_FAILED', 'the backup of what would be overwritten did not pass its checks', {
      hint: `Nothing was changed. Look at ${report?.directory}. To go on without such a backup: --no-safety-backup.`
    })
  )
}

function tellRest({ omissions, deleted }: Restored, log: Log): void {
  for (const { what, reason } of omissions) log.warning(`${printable(what)}: ${printable(reason)}`)
  for (const [table, rows] of deleted)
    log.warning(`deleted ${count(rows, 'row')} of ${printable(table)}, as cascade says`)
}

/** Beside the backup: nothing is ever added to the directory of a backup itself. */
async function keepReport(report: RestoreReport, log: Log): Promise<RestoreReport> {
  const stamp = report.started_at.replace(/[-:]/g, '').replace('T', '_').slice(0, 15)
  const name = `restore_${stamp}_of_${basename(report.directory)}`
  const { manifest, failure, ...rest } = report
  const error = failure && { code: failure.code, message: failure.message, hint: failure.hint }
  for (let attempt = 1; ; attempt++) {
    const file = join(dirname(report.directory), `${name}${attempt === 1 ? '' : `_${attempt}`}.json`)
    const record = { ...rest, file, backup_id: manifest.backup_id, manifest: manifest.checksum, failure: error }
    try {
      await writeFile(file, `${JSON.stringify(record, null, 2)}\n`, { flag: 'wx', flush: true, mode: 0o600 })
      return { ...report, file }
    } catch (error) {
      // Another restore began in the same second.
      if (codeOf(error) === 'EEXIST') continue
      log.warning(`the report of the restore could not be written to ${file}: ${codeOf(error) ?? messageOf(error)}`)
      return report
    }
  }
}
