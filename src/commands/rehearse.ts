// Rehearses the pending migrations and keeps nothing: on a stored backup, without its source; on a copy of the source as it
// is now; or, where nobody may connect to it, not at all, and then says what can be seen in the files alone.

import { mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { LocalMigrations, MigrationFile } from '../migrations/files.ts'
import { type Findings, findHazards } from '../migrations/hazards.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import { temporaryPlace } from '../temporary.ts'
import { type Check, failed, skipped } from '../verification/check.ts'
import { takeBackup } from './backup.ts'
import { isDatabaseConfigured } from './find-source.ts'
import { readKnownTables } from './known-tables.ts'
import {
  accountForMigrations,
  checkHazards,
  type MigrationAccount,
  noStructure,
  planPush,
  readProject,
  tellPlan
} from './migrations.ts'
import { openBackup } from './open-backup.ts'
import { tellCheck } from './progress.ts'
import { drillSnapshot, proofsOf, startDrillOf } from './start-drill.ts'
import { verifyBytes } from './verify.ts'

/** What a rehearsal came to. */
export interface RehearseReport {
  readonly command: 'rehearse'
  readonly status: 'passed' | 'failed'
  /** The stored backup that it took place on; undefined: a copy of which nothing was kept, or none at all. */
  readonly directory: string | undefined
  /** What was copied; undefined where nothing was. */
  readonly manifest: Manifest | undefined
  readonly checks: readonly Check[]
  /** Undefined where nothing came of it. */
  readonly migrations: MigrationAccount | undefined
  /** Milliseconds. */
  readonly duration: number
}

export interface RehearseContext {
  readonly log: Log
  readonly signal: AbortSignal
  /** Of a pull request, the files that it changes: without a database, only these are looked at. */
  readonly changed?: ReadonlySet<string> | undefined
}

type Outcome = Omit<RehearseReport, 'command' | 'status' | 'duration'>

/**
 * Rehearses on the backup in `directory`, or without one on a copy of the source. Throws `INVALID_OPTION` where there are no
 * migrations at all.
 */
export async function rehearse(
  directory: string | undefined,
  config: Config,
  context: RehearseContext
): Promise<RehearseReport> {
  const startedAt = Date.now()
  const required = { ...config, rehearse: 'required' as const, verify: 'drill' as const }
  const local = await readProject(required, context.log)
  if (!local) throw new Error('readProject has said that they are required')
  const outcome = await find(directory, required, { local, context })
  const status = outcome.checks.some((check) => check.status === 'failed') ? 'failed' : 'passed'
  return { command: 'rehearse', status, ...outcome, duration: Date.now() - startedAt }
}

interface Project {
  readonly local: LocalMigrations
  readonly context: RehearseContext
}

async function find(directory: string | undefined, config: Config, project: Project): Promise<Outcome> {
  if (directory !== undefined) return rehearseOnStored(directory, config, project)
  return (await isDatabaseConfigured(config)) ? rehearseOnCopy(config, project) : readFilesAlone(config, project)
}

async function rehearseOnStored(directory: string, config: Config, { local, context }: Project): Promise<Outcome> {
  const { log, signal } = context
  await using opened = await openBackup(directory, config, context)
  const { snapshot } = opened
  const { manifest } = snapshot
  if (manifest.source.kind === 'data-api') throw noStructure()
  const plan = await planPush(local, manifest.migrations.map(withStatements), config)
  tellPlan(log, plan)
  await using drill = await startDrillOf(snapshot, config, log, plan.files)
  const bytes = await log.group('Verify', () => verifyBytes(snapshot, log))
  const whole = bytes.every((check) => check.status !== 'failed')
  const drilled = whole ? await log.group('Drill', () => drillSnapshot(drill, snapshot, signal)) : undefined
  const proofs = drilled ? proofsOf(drilled, manifest).checks : [notBegun]
  for (const check of proofs) tellCheck(log, check)
  const copy = drilled && { drill, drilled, snapshot, schema: false }
  const migrations = await accountForMigrations({ config, plan, known: await readKnownTables(snapshot), copy, context })
  const checks = [...opened.checks, ...bytes, ...proofs, ...migrations.checks]
  return { directory: opened.directory, manifest, checks, migrations }
}

const notBegun = failed('drill', 'not begun: the files are not those that were verified')

function withStatements({ version, name, statements }: Manifest['migrations'][number]): {
  version: string
  name: string | null
  statements: readonly string[] | null
} {
  return { version, name, statements: statements ?? null }
}

/** The copy is a backup that is removed again, and never leaves the machine. */
async function rehearseOnCopy(config: Config, { local, context }: Project): Promise<Outcome> {
  const output = await mkdtemp(join(temporaryPlace(), 'migration-gate-rehearsal-'))
  try {
    const own = { ...config, ...ofThisRunAlone, output }
    const report = await takeBackup(own, { ...context, stores: [], createdBy: nobody }, local)
    if (report) {
      const { manifest, checks, migrations } = report
      return { directory: undefined, manifest, checks, migrations }
    }
    const check: Check = { name: 'migrations', status: 'passed', detail: 'none is pending: nothing was copied' }
    return { directory: undefined, manifest: undefined, checks: [check], migrations: undefined }
  } finally {
    await rm(output, { recursive: true, force: true, maxRetries: 3 })
  }
}

const ofThisRunAlone = {
  source: 'postgres',
  when: 'pending',
  environment: 'rehearsal',
  encryptTo: [],
  hideNames: false,
  passphrase: undefined
} as const

const nobody = { repository: '', run_id: '', sha: '', workflow: '', actor: '' }

/** Which files are pending only the database can tell. */
async function readFilesAlone(config: Config, { local, context }: Project): Promise<Outcome> {
  const { log, changed } = context
  const files = changed ? local.files.filter(({ file }) => changed.has(resolve(local.directory, file))) : local.files
  const reason = 'there is no database to ask, so only the files were looked at: set SUPABASE_DB_URL, or name a backup'
  log.warning(reason)
  const findings = await findHazardsApart(files)
  const checks = [skipped('rehearsal', reason), checkHazards(findings, config.onHazard)]
  for (const check of checks) tellCheck(log, check)
  const pending = files.map(({ version, name, file }) => ({ version, name, file }))
  const migrations = {
    directory: local.directory,
    pending,
    refusals: [],
    warnings: [],
    findings,
    rehearsal: undefined,
    checks
  }
  return { directory: undefined, manifest: undefined, checks, migrations }
}

/** Each file as if the others were applied: what they have made is in use by then. */
async function findHazardsApart(files: readonly MigrationFile[]): Promise<Findings> {
  const found = await Promise.all(files.map((file) => findHazards([file], undefined)))
  return {
    hazards: found.flatMap(({ hazards }) => hazards),
    allowed: found.flatMap(({ allowed }) => allowed),
    locks: found.flatMap(({ locks }) => locks)
  }
}
