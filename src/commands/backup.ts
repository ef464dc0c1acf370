// The main story: read one instant of the database, write it down, read it back, prove that it is the same, keep it.

import { readFile } from 'node:fs/promises'
import { StopSwitch } from '../concurrency.ts'
import type { Config } from '../config.ts'
import type { Catalog } from '../database/catalog.ts'
import type { Relation } from '../database/relations.ts'
import { Sealer } from '../encryption/sealer.ts'
import type { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { LocalMigrations, MigrationFile } from '../migrations/files.ts'
import { readLayout } from '../restore/layout.ts'
import { silentProgress } from '../restore/rows.ts'
import {
  auditFile,
  format,
  guideFile,
  type Manifest,
  type SealedManifest,
  type SourceRecord,
  schemaFile,
  type TableEntry,
  undoFile,
  verificationFile
} from '../snapshot/manifest.ts'
import { renderRestoreGuide } from '../snapshot/restore-guide.ts'
import { openSnapshot, openStored, removeAbandoned, type Snapshot, SnapshotWriter } from '../snapshot/snapshot.ts'
import type { Source } from '../sources/source.ts'
import { qualifiedName } from '../sql.ts'
import type { Kept, Store } from '../stores/store.ts'
import { type Check, skipped } from '../verification/check.ts'
import { accountFor, type CoverageGroup } from '../verification/coverage.ts'
import { checkFiles } from '../verification/files.ts'
import { type PassedDrill, renderVerification } from '../verification/record.ts'
import { checkPieces, checkReceived, checkSource, type FreshTable, skipSource } from '../verification/source.ts'
import { version } from '../version.ts'
import { type AuditContext, finishAudited } from './audit-trail.ts'
import { openBase } from './base.ts'
import { type Deferral, DeferredDrill, drillInput } from './deferred-drill.ts'
import { encryptAhead, encryptBackup, prepareEncryption } from './encrypt-backup.ts'
import { findSource } from './find-source.ts'
import { keep } from './keep.ts'
import { readKnownTables } from './known-tables.ts'
import {
  accountForMigrations,
  type MigrationAccount,
  type PushPlan,
  planOf,
  readProject,
  tellPlan,
  withoutSchema
} from './migrations.ts'
import { bytesOf, checkRoom, openSource } from './open-source.ts'
import { addressOf, type Place } from './place.ts'
import { PrivateRoom } from './private-room.ts'
import { tellCheck } from './progress.ts'
import { type Proofs, prepareDrill, proofsOf } from './start-drill.ts'
import { type Writing, type Written, writeTables } from './write-tables.ts'

/** What the entry point brings. */
export interface BackupContext {
  readonly log: Log
  readonly signal: AbortSignal
  /** Where the backup goes besides the output directory. */
  readonly stores: readonly Store[]
  /** The directory of a backup that somebody names, which may be downloaded below `output` first. */
  readonly locate?: ((name: string, output: string) => Promise<string>) | undefined
  readonly createdBy: Manifest['created_by']
  /** Where to read from; undefined: where the settings say. */
  readonly place?: Place | undefined
  /** The trail that a finished backup gets a line in; undefined: it is nobody's business. */
  readonly audit?: AuditContext | undefined
  /** Somebody who will compare what the push really did with its rehearsal; told while the files of the backup can be read. */
  readonly afterCheck?: ((report: BackupReport, directory: string) => Promise<void>) | undefined
}

/** What a backup came to. */
export interface BackupReport {
  readonly command: 'backup'
  readonly status: 'passed' | 'failed'
  /** Where the files are: a backup if the status is passed, else what was kept to look at. */
  readonly directory: string
  readonly manifest: Manifest
  /** What can be read of it without a key; undefined: it is not encrypted. */
  readonly sealed: SealedManifest | undefined
  readonly checks: readonly Check[]
  /** What has become of everything that the source has. */
  readonly coverage: readonly CoverageGroup[]
  /** What is known of the migrations that a push would apply; undefined where there is no directory of them. */
  readonly migrations: MigrationAccount | undefined
  /** Where it is besides its directory. */
  readonly kept: readonly Kept[]
  /** Why the backup could not be kept everywhere, although it is whole. */
  readonly failure: GateError | undefined
  /** Milliseconds. */
  readonly duration: number
}

/** What a run came to that had nothing to do. */
export interface SkippedReport {
  readonly command: 'backup'
  readonly status: 'skipped'
  readonly reason: string
  /** Milliseconds. */
  readonly duration: number
}

interface Work extends Omit<Writing, 'source' | 'tableWritten' | 'schemaWritten'> {
  readonly context: BackupContext
  readonly place: Place
  readonly local: LocalMigrations | undefined
  /** Becomes the backup; the same as `writer`, unless that is to be encrypted first. */
  readonly final: SnapshotWriter
  /** Undefined: it is not to be encrypted. */
  readonly sealer: Sealer | undefined
}

/** All that was read, and what is known of where it came from. */
interface Read extends Written {
  readonly catalog: Catalog
  readonly source: SourceRecord
  /** What changed while it was read; undefined: nothing could. */
  readonly changes: readonly string[] | undefined
  /** Undefined where none is wanted. */
  readonly drill: DeferredDrill | undefined
  /** Undefined where there is no directory of migrations. */
  readonly plan: PushPlan | undefined
}

/**
 * Backs up, verifies, rehearses what a push would apply, and keeps. Returns a report even if checks fail; throws a
 * `GateError` where no backup came about, and then leaves nothing behind that looks like one.
 */
export async function backup(config: Config, context: BackupContext): Promise<BackupReport | SkippedReport> {
  const startedAt = Date.now()
  const report = await takeBackup(config, context, await readProject(config, context.log))
  if (report) return report
  const reason = 'no migration is pending, and when is pending: there is nothing to back up for'
  context.log.info(reason)
  return { command: 'backup', status: 'skipped', reason, duration: Date.now() - startedAt }
}

/** As `backup`, with the migrations given, if there are any. Undefined where none is pending, and only then one is wanted. */
export async function takeBackup(
  config: Config,
  context: BackupContext,
  local: LocalMigrations | undefined
): Promise<BackupReport | undefined> {
  const startedAt = new Date()
  const { log } = context
  const recipients = await prepareEncryption(config, context)
  const place = context.place ?? (await findSource(config, context.signal))
  for (const store of context.stores) await store.admit({ encrypted: recipients !== undefined })
  for (const name of await removeAbandoned(config.output))
    log.info(`removed ${name}, which an interrupted run left behind`)

  using stop = new StopSwitch(context.signal)
  await using final = await SnapshotWriter.create(config.output, startedAt)
  await using room = recipients && (await PrivateRoom.create(final.id, startedAt))
  // Fetched before the source is asked for anything: it is not kept waiting for this with its locks.
  await using base = await openBase(config, addressOf(place), { ...context, signal: stop.signal })
  await using sealer = recipients && new Sealer(recipients)
  const work = { config, context, place, local, base, writer: room?.writer ?? final, final, sealer, stop, log }

  await using drills = new AsyncDisposableStack()
  const read = await readSource(work, drills)
  if (!read) return undefined
  const manifest = await sealManifest(work, read)
  const proven = await log.group('Verify', () => verify(work, read))
  const migrations = await rehearse(work, read, proven)
  await writeRecord(work, proven, migrations)
  const encrypting = sealer && { config, log, sealer, stop }
  const encrypted =
    encrypting && (await log.group('Encrypt', () => encryptBackup(work.writer.directory, final, encrypting)))
  context.signal.throwIfAborted()
  const own = [...proven.checks, ...(encrypted?.checks ?? [])]
  const passed = own.every((check) => check.status !== 'failed')
  const directory = passed ? await finish(final, context.audit) : await final.reject()

  const { kept, failure } = passed ? await keep(directory, context, stop) : { kept: [], failure: undefined }
  const checks = [...own, ...(migrations?.checks ?? []), ...kept.map(({ check }) => check)]
  const failed = failure !== undefined || checks.some((check) => check.status === 'failed')
  const report: BackupReport = {
    command: 'backup',
    status: failed ? 'failed' : 'passed',
    directory,
    manifest,
    sealed: encrypted?.manifest,
    checks,
    coverage: proven.coverage,
    migrations,
    kept,
    failure,
    duration: Date.now() - startedAt.getTime()
  }
  await context.afterCheck?.(report, room?.writer.directory ?? directory)
  return report
}

/** From here on it is a backup, and the trail says so. */
async function finish(writer: SnapshotWriter, audit: AuditContext | undefined): Promise<string> {
  if (!audit) return writer.finish()
  const { manifestChecksum } = await openStored(writer.directory)
  return finishAudited({ id: writer.id, manifestChecksum, directory: writer.destination }, audit, async (trail) => {
    if (trail !== undefined) await writer.write(auditFile, trail)
    return writer.finish()
  })
}

/** The source is let go, with its snapshot and locks, as soon as everything is read; the drill goes on. Undefined: nothing is to be done. */
async function readSource(work: Work, drills: AsyncDisposableStack): Promise<Read | undefined> {
  const { config, context, final, local, log, place, sealer, stop, writer } = work
  await using source = await log.group('Connect', () => openSource(config, { ...context, signal: stop.signal }, place))
  const plan = local && (await planOf(local, source, work))
  if (plan) tellPlan(log, plan)
  if (config.when === 'pending' && plan && plan.files.length + plan.refusals.length === 0) return undefined
  await checkRoom(config, source, [...new Set([writer.directory, final.directory])])
  const pending = config.rehearse === 'off' ? [] : (plan?.files ?? [])
  const drill = config.verify === 'drill' ? drills.use(await deferDrill(work, source, pending)) : undefined
  const draft = draftOf(work, source, source.catalog.relations.map(draftEntry))
  const schemaWritten = (): void => drill?.begin({ directory: writer.directory, manifest: { ...draft, checksum: '' } })
  const encrypt = sealer && encryptAhead(source.catalog.relations, { sealer, config, writer, final, stop })
  const tableWritten = (entry: TableEntry): void => {
    drill?.add(entry)
    encrypt?.(entry)
  }
  const written = await log.group('Back up', () =>
    writeTables({ config, log, source, writer, stop, base: work.base, schemaWritten, tableWritten })
  )
  const { catalog, changes, record } = source
  return { ...written, catalog, changes, source: record, drill, plan }
}

/** What is rehearsed needs a copy of its own, and of what a server of the user's did then it is not known whether it still does. */
async function deferDrill(
  { config, log, place, base }: Work,
  { catalog }: Source,
  pending: readonly MigrationFile[]
): Promise<DeferredDrill> {
  const start = await prepareDrill(config, log, {
    pending,
    address: addressOf(place),
    extensions: catalog.extensions.map((extension) => extension.name),
    bytes: bytesOf(catalog),
    // The log has a line for each table already.
    progress: silentProgress
  })
  return new DeferredDrill(start, pending.length === 0 && config.drillDbUrl === undefined ? base?.drill : undefined)
}

/** What can be said of a table before its rows have been read. */
function draftEntry({ schema, name, columns, bytes }: Relation): TableEntry {
  return { schema, name, columns: [...columns], records: 0, size: bytes, checksum: '', file: '', fingerprint: '' }
}

async function sealManifest(work: Work, { tables, checksums, catalog, source }: Read): Promise<Manifest> {
  const { writer } = work
  const entries = tables.map((table) => table.entry)
  const draft = draftOf(work, { catalog, record: source }, entries)
  const layout = readLayout(await readFile(writer.path(schemaFile), 'utf8'))
  checksums.set(guideFile, await writer.write(guideFile, renderRestoreGuide(draft, layout)))
  return writer.seal(checksums, draft)
}

type Draft = Omit<Manifest, 'checksum'>

/** Everything that the manifest says, but for the checksum of the files. */
function draftOf(work: Work, { catalog, record }: Pick<Source, 'catalog' | 'record'>, entries: TableEntry[]): Draft {
  const { config, context, place, writer } = work
  return {
    backup_id: writer.id,
    timestamp: `${writer.startedAt.toISOString().slice(0, 19)}Z`,
    database_url: addressOf(place),
    tables: entries,
    total_records: entries.reduce((sum, entry) => sum + entry.records, 0),
    backup_size: entries.reduce((sum, entry) => sum + entry.size, 0),
    status: 'completed',
    environment: config.environment,
    version,
    format,
    source: record,
    schemas: [...catalog.schemas],
    sequences: [...catalog.sequences],
    extensions: [...catalog.extensions],
    roles: catalog.roles.map((role) => ({ ...role, attributes: [...role.attributes], member_of: [...role.member_of] })),
    migrations: catalog.migrations.map((migration) => ({
      ...migration,
      statements: migration.statements && [...migration.statements]
    })),
    not_captured: [...catalog.leftOut],
    inventory: catalog.inventory.map((group) => ({ ...group, names: [...group.names] })),
    created_by: context.createdBy
  }
}

/** What was shown of a backup, and by which drill. */
interface Proven extends Proofs, Deferral {
  readonly snapshot: Snapshot
}

async function verify(work: Work, { tables, drill, changes }: Read): Promise<Proven> {
  const { config, context, writer } = work
  const snapshot = await openSnapshot(writer.directory)
  const inspections = new Map(tables.map(({ entry, inspection }) => [entry.file, inspection]))
  const source = changes ? checkPieces(tables, changes, config.onInconsistency) : [checkInstant(tables, config)]
  const checks = [...(await checkFiles(snapshot, inspections, 'fresh')), checkReceived(tables), ...source]
  for (const check of checks) tellCheck(context.log, check)
  const { manifest } = snapshot
  const deferral = drill ? await finishDrill(work, drill, manifest) : { drilled: undefined, passed: undefined }
  const { drilled, passed } = deferral
  const proofs = drilled ? proofsOf(drilled, manifest) : withoutDrill(config, manifest, passed)
  for (const check of proofs.checks) tellCheck(context.log, check)
  return { ...deferral, snapshot, checks: [...checks, ...proofs.checks], coverage: proofs.coverage }
}

async function finishDrill(
  { config, stop, writer }: Work,
  drill: DeferredDrill,
  manifest: Manifest
): Promise<Deferral> {
  // Where it cannot be read, the checks of the files have failed.
  const schema = await readFile(writer.path(schemaFile), 'utf8').catch(() => '')
  const input = drillInput(manifest, schema, config)
  return Promise.race([drill.finish(manifest, input), stop.aborted()])
}

/** There was an instant that all of it is of. */
function checkInstant(tables: readonly FreshTable[], { verify: level }: Config): Check {
  return level === 'files' ? skipSource() : checkSource(tables)
}

/** Undefined where nothing is known of migrations. */
async function rehearse(
  { config, context }: Work,
  { catalog, drill, plan }: Read,
  { snapshot, drilled }: Proven
): Promise<MigrationAccount | undefined> {
  if (!plan) return undefined
  const bytes = new Map(catalog.relations.map((relation) => [qualifiedName(relation), relation.bytes]))
  return accountForMigrations({
    config,
    plan,
    known: await readKnownTables(snapshot, (table) => bytes.get(qualifiedName(table)) ?? 0),
    copy: drill?.running &&
      drilled && { drill: drill.running, drilled, snapshot, schema: context.afterCheck !== undefined },
    context
  })
}

/** The backup is what it is, whatever the migrations do. */
async function writeRecord(
  { writer }: Work,
  { snapshot, checks, coverage, passed: drill }: Proven,
  migrations: MigrationAccount | undefined
): Promise<void> {
  const sql = migrations?.rehearsal?.undo?.sql
  const undo = sql ? { undo: await writer.write(undoFile, sql) } : {}
  const status = checks.some((check) => check.status === 'failed') ? 'failed' : 'passed'
  const { manifestChecksum: manifest } = snapshot
  const record = { status, manifest, verified_at: new Date().toISOString(), checks, coverage, drill, ...undo } as const
  await writer.write(
    verificationFile,
    renderVerification(migrations ? { ...record, migrations: withoutSchema(migrations) } : record)
  )
}

function withoutDrill({ verify: level }: Config, manifest: Manifest, earlier: PassedDrill | undefined): Proofs {
  const coverage = accountFor(manifest, undefined) ?? []
  if (!earlier) {
    const reason = `verify is ${level}: whether the backup can be restored was not tried`
    return { checks: [skipped('drill', reason)], coverage }
  }
  const reason = `not run again: all that is restored is byte for byte what passed it at ${earlier.at}, as ${earlier.backup_id}`
  return { checks: [skipped('drill', reason), skipped('structure', 'not looked at again, as drill')], coverage }
}
