// One run of a command, whoever started it: which stores there are, what is to be done, and what is written down of it.

import { access } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { AuditMirror } from './audit/mirror.ts'
import { originOf } from './audit/origin.ts'
import { audit } from './commands/audit.ts'
import { type AuditedReport, audited, fetchedEntry } from './commands/audit-entry.ts'
import { type AuditContext, record } from './commands/audit-trail.ts'
import { type BackupContext, backup } from './commands/backup.ts'
import type { Confirm } from './commands/confirmation.ts'
import { connect } from './commands/connect.ts'
import { download } from './commands/download.ts'
import { drill } from './commands/drill.ts'
import { isDatabaseConfigured } from './commands/find-source.ts'
import { list } from './commands/list.ts'
import { policyOf, prune, pruneAfterBackup } from './commands/prune.ts'
import { rehearse } from './commands/rehearse.ts'
import { restoreBackup } from './commands/restore.ts'
import { status } from './commands/status.ts'
import { validate } from './commands/validate.ts'
import { verify } from './commands/verify.ts'
import type { Config } from './config.ts'
import { GateError } from './errors.ts'
import type { Log } from './log.ts'
import type { Report } from './reports/report.ts'
import { failureOf } from './reports/verdict.ts'
import { explainFileError } from './snapshot/snapshot.ts'
import { ArtifactStore, type UploadOptions } from './stores/artifact.ts'
import { DirectoryStore } from './stores/directory.ts'
import { type LocateOptions, locateBackup } from './stores/locate.ts'
import { S3Store } from './stores/s3.ts'
import { S3AuditMirror } from './stores/s3-audit.ts'
import type { Store } from './stores/store.ts'
import { checkAttestation } from './verification/attestation.ts'
import type { Check } from './verification/check.ts'

/** What the one who started it brings. */
export interface Starter {
  readonly log: Log
  readonly signal: AbortSignal
  readonly environment: NodeJS.ProcessEnv
  readonly createdBy: BackupContext['createdBy']
  readonly confirm: Confirm
  /** Undefined outside of a workflow. */
  readonly upload: UploadOptions | undefined
  readonly afterCheck: BackupContext['afterCheck']
  /** The files that a pull request changes, if the run is for one. */
  readonly readChangedFiles: () => Promise<ReadonlySet<string> | undefined>
}

/** Runs the command that the settings name. Throws what the command throws. */
export async function runCommand(config: Config, starter: Starter): Promise<Report> {
  const run: Run = { config, starter, stores: new Stores(config, starter) }
  const { log } = starter
  if (config.command === 'connect') return connect(config, starter)
  if (config.command === 'list') return list(await run.stores.named(), config)
  if (config.command === 'status') return status(run.stores.chosen(), config)
  if (config.command === 'audit') return audit(config.output, { log, mirror: run.stores.mirror })
  if (config.command === 'prune') return recorded(() => prune(run.stores.prunable(), config, starter), run)
  if (config.command === 'backup') return backUp(run)
  if (config.command === 'rehearse' && config.backup === undefined) return rehearseWithoutBackup(run)
  return runOnBackup(requireBackup(config), run)
}

interface Run {
  readonly config: Config
  readonly starter: Starter
  readonly stores: Stores
}

/** With the pruning that may follow it. */
async function backUp(run: Run): Promise<Report> {
  const { config, starter, stores } = run
  // What cannot be done afterwards is refused before.
  if (config.prune) policyOf(config)
  const report = await recorded(() => backup(config, backupContextOf(run)), run)
  if (!config.prune || report.status !== 'passed') return report
  const pruned = await pruneAfterBackup(stores.prunable(), config, starter)
  if (pruned) await recorded(async () => pruned, run)
  return report
}

/** With a database to ask, that one says what is pending. */
async function rehearseWithoutBackup({ config, starter }: Run): Promise<Report> {
  const isAlone = !(await isDatabaseConfigured(config))
  const changed = isAlone ? await starter.readChangedFiles() : undefined
  return rehearse(undefined, config, { ...starter, changed })
}

async function runOnBackup(name: string, run: Run): Promise<Report> {
  const { config, starter } = run
  const found: Check[] = []
  const place = { ...locateOptionsOf(run), judge: judgeOf(run, found), found }
  if (config.command === 'download') return recorded(() => download(name, config, place), run)
  const directory = await locate(name, place, run)
  if (config.command === 'restore') {
    const context = { ...backupContextOf(run), stores: [], confirm: starter.confirm }
    // Where the backup lies is also where the report goes.
    return recorded(() => restoreBackup(directory, config, context), run, dirname(resolve(directory)))
  }
  if (config.command === 'drill') return drill(directory, config, starter)
  if (config.command === 'rehearse') return rehearse(directory, config, starter)
  return config.command === 'validate' ? validate(directory, config, starter) : verify(directory, config, place)
}

/** Who made an archive matters to those who want it verified. */
function judgeOf({ config, starter }: Run, found: Check[]): LocateOptions['judge'] {
  const { attestation: policy, repository, githubToken: token, command } = config
  if (command !== 'verify' && command !== 'download') return undefined
  return async (archive) => {
    const check = await checkAttestation(archive, { ...starter, repository, policy, token })
    if (check) found.push(check)
  }
}

function requireBackup({ command, backup: name }: Config): string {
  if (name !== undefined) return name
  throw new GateError('INVALID_OPTION', `command: ${command} needs the option backup`, {
    hint: 'Set backup to the directory of a backup, a .zip, a run id, or the name of an artifact.'
  })
}

/** What was fetched is on this machine now, whatever becomes of it. */
async function locate(name: string, options: LocateOptions, run: Run): Promise<string> {
  const context = auditContextOf(run)
  const fetched = async (directory: string): Promise<void> =>
    record([await fetchedEntry(context.origin, directory)], context)
  return locateBackup(name, { ...options, fetched })
}

function backupContextOf(run: Run): BackupContext {
  const { stores, starter } = run
  return {
    log: starter.log,
    signal: starter.signal,
    stores: stores.besides,
    createdBy: starter.createdBy,
    afterCheck: starter.afterCheck,
    audit: auditContextOf(run),
    locate: (name, output) => locateBackup(name, { ...locateOptionsOf(run), output })
  }
}

function locateOptionsOf({ config, starter, stores }: Run): LocateOptions {
  const { output, githubToken: token, repository, artifactName } = config
  const { log, signal } = starter
  return { output, directory: output, s3: stores.s3, artifactName, token, repository, log, signal }
}

function recorded<Returned extends AuditedReport>(
  work: () => Promise<Returned>,
  run: Run,
  output = run.config.output
): Promise<Returned> {
  return audited(work, { ...auditContextOf(run), output }, failureOf)
}

function auditContextOf({ config, starter, stores }: Run): AuditContext {
  const origin = originOf(config.command, starter.environment)
  return { output: config.output, origin, mirror: stores.mirror, log: starter.log }
}

/** The places in which backups are kept, as far as they are configured. */
class Stores {
  readonly directory: Store
  readonly s3: S3Store | undefined
  readonly artifacts: ArtifactStore | undefined
  /** The trail in S3. */
  readonly mirror: AuditMirror | undefined
  readonly #config: Config
  readonly #starter: Starter

  constructor(config: Config, starter: Starter) {
    this.#config = config
    this.#starter = starter
    const { log, signal, upload, environment } = starter
    const { githubToken: token, repository, s3Url, workflow } = config
    const github = token !== undefined && repository !== undefined ? { token, repository, log, signal } : undefined
    this.directory = new DirectoryStore({ directory: config.output, signal })
    this.s3 = s3Url && new S3Store({ place: s3Url, log, signal })
    this.mirror = s3Url && new S3AuditMirror({ place: s3Url, signal, client: undefined })
    this.artifacts =
      github || upload
        ? new ArtifactStore({
            name: config.artifactName,
            upload,
            github,
            workflow: workflow ?? environment.GITHUB_WORKFLOW_REF,
            log
          })
        : undefined
  }

  /** Where a fresh backup goes besides its directory. */
  get besides(): Store[] {
    const artifacts = this.#starter.upload && this.#config.uploadArtifact ? this.artifacts : undefined
    return [artifacts, this.s3].filter((store) => store !== undefined)
  }

  /** All that can be looked into. */
  get all(): Store[] {
    const { githubToken: token } = this.#config
    return [this.directory, token === undefined ? undefined : this.artifacts, this.s3].filter(
      (store) => store !== undefined
    )
  }

  /** Those that the option store names. Throws `INVALID_OPTION` for one that is not configured. */
  chosen(): Store[] {
    const { store: kind } = this.#config
    if (kind === 'all') return this.all
    const chosen = this.all.filter((store) => store.kind === kind)
    if (chosen.length > 0) return chosen
    throw new GateError('INVALID_OPTION', `store is ${kind}, but it is not known where that is`, {
      hint:
        kind === 's3'
          ? 'Set s3-url (BACKUP_S3_URL) to s3://bucket/prefix.'
          : 'Set github-token (GITHUB_TOKEN) to a token with `actions: read`, and repository (GITHUB_REPOSITORY) to owner/name.'
    })
  }

  /** One that somebody has named alone is expected to be there. */
  async named(): Promise<Store[]> {
    const { output, store } = this.#config
    if (store === 'directory') {
      await access(output).catch((error: unknown) => {
        throw explainFileError(error, output)
      })
    }
    return this.chosen()
  }

  /** Of those: artifacts of other workflows are theirs to remove, so it has to be known which one is ours. */
  prunable(): Store[] {
    const { store: kind, workflow, command, uploadArtifact } = this.#config
    const { environment, log } = this.#starter
    if (command === 'backup' && !uploadArtifact) return this.all.filter((store) => store.kind !== 'artifacts')
    const isKnown = (workflow ?? environment.GITHUB_WORKFLOW_REF) !== undefined
    if (isKnown || !this.chosen().some((store) => store.kind === 'artifacts')) return this.chosen()
    const fact = 'which artifacts may be removed is not known'
    const hint = 'Name the workflow that makes them: workflow deploy.yml.'
    if (kind === 'artifacts') throw new GateError('INVALID_OPTION', fact, { hint })
    log.warning(`${fact}, so they are left alone. ${hint}`)
    return this.chosen().filter((store) => store.kind !== 'artifacts')
  }
}
