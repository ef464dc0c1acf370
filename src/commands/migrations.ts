// What is known of the migrations that a push would apply: which they are, what is dangerous about them, and what they did
// when they were rehearsed.

import { isAbsolute, join, resolve } from 'node:path'
import { StopSwitch } from '../concurrency.ts'
import type { Config } from '../config.ts'
import type { Catalog } from '../database/catalog.ts'
import type { Migration } from '../database/catalog-objects.ts'
import type { Drill, Drilled } from '../drill/drill.ts'
import type { Restorable } from '../drill/sandbox.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { type LocalMigrations, type MigrationFile, readMigrationFiles } from '../migrations/files.ts'
import { type Findings, findHazards, type KnownTable } from '../migrations/hazards.ts'
import { type Drift, findPending, type Pending } from '../migrations/pending.ts'
import { readReferences } from '../migrations/references.ts'
import type { Policy } from '../options.ts'
import type { Watch } from '../rehearsal/push-account.ts'
import type { Rehearsal } from '../rehearsal/rehearse.ts'
import { CliPush, type Door, findSupabaseCli, type SupabaseCli } from '../rehearsal/supabase-cli.ts'
import type { Source } from '../sources/source.ts'
import type { Name } from '../sql.ts'
import { type Check, failed, skipped } from '../verification/check.ts'
import { count } from '../wording.ts'
import { describeDrift, describeFailure, describeLoss } from './migration-words.ts'
import { printable, tellCheck } from './progress.ts'

/** What a push would do, and what came of its rehearsal. */
export interface MigrationAccount {
  /** Where the files are. */
  readonly directory: string
  readonly pending: readonly Pick<MigrationFile, 'version' | 'name' | 'file'>[]
  /** Why a push would refuse, if it would. */
  readonly refusals: readonly Drift[]
  /** What is not as it should be, besides. */
  readonly warnings: readonly Drift[]
  readonly findings: Findings
  readonly rehearsal: Rehearsal | undefined
  readonly checks: readonly Check[]
}

/** The migrations of a project against the history of a database. */
export interface PushPlan extends Pending {
  readonly local: LocalMigrations
  /** Will the push be one with --include-all? */
  readonly includeAll: boolean
}

/** Why nothing was rehearsed, and whether that is a failure. */
export interface NotRehearsed {
  readonly status: 'skipped' | 'failed'
  readonly reason: string
}

/** Where and under which limits something is rehearsed. */
export interface RehearsalContext {
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * The migration files of the project. Undefined where there is no directory of them. Throws `MIGRATION_UNREADABLE`, and
 * `INVALID_OPTION` where a rehearsal is required that cannot take place.
 */
export async function readProject(config: Config, log: Log): Promise<LocalMigrations | undefined> {
  const { command, rehearse, verify, workdir, migrations } = config
  const isRequired = rehearse === 'required'
  if (isRequired && verify !== 'drill') {
    throw new GateError('INVALID_OPTION', `rehearse is required, but verify is ${verify}`, {
      hint: 'Migrations are rehearsed on the copy that a drill restores: leave verify at drill.'
    })
  }
  const directory = isAbsolute(migrations) ? migrations : join(workdir, migrations)
  const local = await readMigrationFiles(directory)
  if (local) return local
  if (isRequired) {
    const fact = `there is no directory ${resolve(directory)}`
    throw new GateError('INVALID_OPTION', command === 'rehearse' ? fact : `rehearse is required, but ${fact}`, {
      hint: 'Set migrations to the directory of the migration files, and check the repository out before this step.'
    })
  }
  log.info(`there is no directory ${directory}: nothing is known of migrations`)
  return undefined
}

/** What a push would apply to a database with this history. */
export async function planPush(
  local: LocalMigrations,
  history: readonly Migration[],
  { includeAll }: Pick<Config, 'includeAll'>
): Promise<PushPlan> {
  return { local, includeAll, ...(await findPending(local.files, history, includeAll)) }
}

/**
 * What a push would apply to the source. Undefined where its history cannot be read, or nothing could be rehearsed on its
 * backup. Throws `PERMISSION_DENIED` or `INVALID_OPTION` where a rehearsal is required.
 */
export async function planOf(
  local: LocalMigrations,
  { catalog, record }: Pick<Source, 'catalog' | 'record'>,
  { config, log }: { readonly config: Config; readonly log: Log }
): Promise<PushPlan | undefined> {
  const obstacle = record.kind === 'data-api' ? noStructure() : historyObstacle(catalog)
  if (!obstacle) return planPush(local, catalog.migrations, config)
  if (config.rehearse === 'required') throw obstacle
  log.warning(`${obstacle.message}. ${obstacle.hint}`)
  return undefined
}

/** Why nothing is rehearsed on what was read over the Data API. */
export function noStructure(): GateError {
  return new GateError(
    'INVALID_OPTION',
    'over the Data API nothing can be rehearsed: it does not show how the database is made',
    { hint: 'Set SUPABASE_DB_URL, or SUPABASE_ACCESS_TOKEN and SUPABASE_PROJECT_ID, for a backup that has all of it.' }
  )
}

/** Why nobody knows which migrations were applied. Undefined: it is known. */
export function historyObstacle({ leftOut }: Catalog): GateError | undefined {
  const isHistory = ({ schema, name }: Name): boolean =>
    schema === 'supabase_migrations' && name === 'schema_migrations'
  if (!leftOut.some((table) => table.reason === 'unreadable' && isHistory(table))) return undefined
  const fact =
    'the role may not read supabase_migrations.schema_migrations, so nobody knows which migrations are pending'
  return new GateError('PERMISSION_DENIED', fact, {
    hint: 'GRANT USAGE ON SCHEMA supabase_migrations, and SELECT on the table, to it.'
  })
}

/** Tells what is pending and what has drifted. */
export function tellPlan(log: Log, { files, refusals, warnings }: PushPlan): void {
  if (files.length > 0) log.info(`${count(files.length, 'migration')} pending: ${listFiles(files)}`)
  else if (refusals.length === 0) log.info('no migration is pending')
  for (const drift of [...refusals, ...warnings]) log.warning(printable(describeDrift(drift)))
}

function listFiles(files: readonly MigrationFile[]): string {
  return printable(files.map(({ file }) => file).join(', '))
}

/** A restored copy, and the backup that it was restored from. */
export interface RestoredCopy {
  readonly drill: Drill
  readonly drilled: Drilled
  readonly snapshot: Restorable
  /** Is the schema itself wanted, as it is before and after? */
  readonly schema: boolean
}

/** What is needed to tell of the migrations. */
export interface Accounting {
  readonly config: Config
  readonly plan: PushPlan
  /** What the real database has, by `qualifiedName`; undefined where nobody has looked. */
  readonly known: ReadonlyMap<string, KnownTable> | undefined
  /** Undefined where none was restored. */
  readonly copy: RestoredCopy | undefined
  readonly context: RehearsalContext
}

/** Rehearses what is pending, and holds everything that is known of it against the policies. */
export async function accountForMigrations(accounting: Accounting): Promise<MigrationAccount> {
  const { config, plan, known, context } = accounting
  const { local, files, refusals, warnings } = plan
  const rehearsal = await tryRehearsal(accounting)
  const findings = await findHazards(files, known)
  const shown = 'reason' in rehearsal ? undefined : rehearsal
  const checks = [
    checkPlan(plan, config),
    'reason' in rehearsal ? withoutRehearsal(config, plan, rehearsal) : checkRehearsal(rehearsal),
    ...(shown?.impact ? [checkLoss(shown, config.onDataLoss)] : []),
    ...(files.length > 0 ? [checkHazards(findings, config.onHazard)] : [])
  ]
  for (const check of checks) tellCheck(context.log, check)
  const pending = files.map(({ version, name, file }) => ({ version, name, file }))
  return { directory: local.directory, pending, refusals, warnings, findings, rehearsal: shown, checks }
}

/** The schema of the sandbox is for a comparison, not for people. */
export function withoutSchema(account: MigrationAccount): MigrationAccount {
  const { rehearsal } = account
  return rehearsal ? { ...account, rehearsal: { ...rehearsal, schema: undefined } } : account
}

/** Says why not, where there is none. */
async function tryRehearsal({ config, plan, copy, context }: Accounting): Promise<Rehearsal | NotRehearsed> {
  const { rehearse, verify } = config
  if (plan.refusals.length > 0) return { status: 'skipped', reason: 'not begun: a push would refuse' }
  if (plan.files.length === 0) return { status: 'skipped', reason: 'no migration is pending' }
  if (rehearse === 'off') return { status: 'skipped', reason: 'rehearse is off' }
  if (!copy) return { status: 'skipped', reason: `verify is ${verify}: there is no restored copy to rehearse on` }
  if (copy.drilled.check.status !== 'passed') return { status: 'failed', reason: 'not begun: the drill has not passed' }
  return context.log.group('Rehearse', () => rehearseOn(copy, plan, context))
}

/** Who wants no rehearsal has no push in mind. */
function checkPlan({ files, refusals, warnings }: PushPlan, { rehearse }: Config): Check {
  const refused = `a push would refuse: ${refusals.map(describeDrift).join('; ')}`
  if (refusals.length > 0 && rehearse === 'off') return skipped('migrations', `${refused}. rehearse is off`)
  if (refusals.length > 0) return failed('migrations', refused)
  const drifted = warnings.length === 0 ? '' : `; but ${warnings.map(describeDrift).join('; ')}`
  return { name: 'migrations', status: 'passed', detail: `${files.length} pending${drifted}` }
}

/** Where nothing is pending, there is nothing that could be required. */
function withoutRehearsal(
  { rehearse }: Config,
  { files, refusals }: PushPlan,
  { status, reason }: NotRehearsed
): Check {
  const isMissed = rehearse === 'required' && files.length + refusals.length > 0
  return status === 'failed' || isMissed ? failed('rehearsal', reason) : skipped('rehearsal', reason)
}

function checkRehearsal({ pushed, by, duration }: Rehearsal): Check {
  if (pushed.failure) return failed('rehearsal', describeFailure(pushed))
  const detail = `${count(pushed.files.length, 'migration')} applied to the restored copy in ${(duration / 1000).toFixed(1)} s, by ${by}`
  return { name: 'rehearsal', status: 'passed', detail }
}

function checkLoss({ impact, pushed }: Rehearsal, policy: Policy): Check {
  const { rows = 0, values = 0 } = impact?.loss ?? {}
  if (rows + values === 0 && pushed.failure) return skipped('data loss', 'not known: the push did not get to its end')
  if (rows + values === 0) return { name: 'data loss', status: 'passed', detail: 'no row and no value is lost' }
  return byPolicy('data loss', impact ? describeLoss(impact) : '', { option: 'on-data-loss', policy })
}

/** What trips a rule, by the policy. */
export function checkHazards({ hazards }: Findings, policy: Policy): Check {
  if (hazards.length === 0) return { name: 'hazards', status: 'passed', detail: 'no statement trips a rule' }
  const rules = [...Map.groupBy(hazards, ({ rule }) => rule)].map(([rule, all]) => `${rule} (${all.length})`)
  return byPolicy('hazards', `${count(hazards.length, 'hazard')}: ${rules.join(', ')}`, {
    option: 'on-hazard',
    policy
  })
}

/** What does not fail is not shown as passed either. */
function byPolicy(name: string, fact: string, { option, policy }: { option: string; policy: Policy }): Check {
  return policy === 'fail' ? failed(name, fact) : skipped(name, `${fact}. Not failed: ${option} is ${policy}`)
}

/** Milliseconds: a CLI that says nothing for so long waits for somebody who is not there. */
const patience = 60_000

/** A sandbox that dies is a rehearsal that has failed. */
async function rehearseOn(
  copy: RestoredCopy,
  plan: PushPlan,
  { log, signal }: RehearsalContext
): Promise<Rehearsal | NotRehearsed> {
  using stop = new StopSwitch(signal)
  try {
    return await Promise.race([push(copy, plan, log), stop.aborted()])
  } catch (error) {
    if (!(error instanceof GateError) || signal.aborted) throw error
    return { status: 'failed', reason: error.hint ? `${error.message}. ${error.hint}` : error.message }
  }
}

async function push({ drill, drilled, snapshot, schema }: RestoredCopy, plan: PushPlan, log: Log): Promise<Rehearsal> {
  const cli = await findSupabaseCli(process.env)
  log.info(
    typeof cli === 'string'
      ? `${printable(cli)}: Migration Gate applies the migrations as it would`
      : `supabase ${cli.version} pushes into the restored copy`
  )
  const job = {
    directory: snapshot.directory,
    manifest: snapshot.manifest,
    lacking: drilled.lacking,
    pending: plan.files,
    references: await readReferences(plan.files),
    cli,
    schema
  }
  return drill.rehearse(job, { watch: watchIn(log), patience, startCli: (door) => startPush(cli, plan, door) })
}

async function startPush(cli: SupabaseCli | string, { local, includeAll }: PushPlan, door: Door): Promise<CliPush> {
  if (typeof cli === 'string') throw new Error(cli)
  return CliPush.start(cli, local, door, { includeAll })
}

function watchIn(log: Log): Watch {
  let current = ''
  return (file, line) => {
    if (file !== current) log.info(`applying ${printable(file)}`)
    current = file
    log.progress(() => `${printable(file)}, line ${line}`)
  }
}
