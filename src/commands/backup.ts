// The main story: read one instant of the database, write it down, read it back, prove that it is the same, keep it.

import { readFile, statfs } from 'node:fs/promises'
import prettyBytes from 'pretty-bytes'
import { StopSwitch } from '../concurrency.ts'
import type { Config } from '../config.ts'
import type { Catalog, LeftOut } from '../database/catalog.ts'
import { type ConnectionTarget, parseConnectionString, publicAddress } from '../database/connection.ts'
import type { Relation } from '../database/relations.ts'
import type { Drill } from '../drill/drill.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { readLayout } from '../restore/layout.ts'
import {
  format,
  guideFile,
  type Manifest,
  type SourceRecord,
  schemaFile,
  type TableEntry,
  verificationFile
} from '../snapshot/manifest.ts'
import { renderRestoreGuide } from '../snapshot/restore-guide.ts'
import { openSnapshot, removeAbandoned, SnapshotWriter } from '../snapshot/snapshot.ts'
import { PostgresSource } from '../sources/postgres.ts'
import type { Source } from '../sources/source.ts'
import { listNames } from '../sql.ts'
import type { Kept, Store } from '../stores/store.ts'
import { type Check, skipped } from '../verification/check.ts'
import { accountFor, type CoverageGroup } from '../verification/coverage.ts'
import { checkFiles } from '../verification/files.ts'
import { renderVerification } from '../verification/record.ts'
import { checkReceived, checkSource, skipSource } from '../verification/source.ts'
import { version } from '../version.ts'
import { count } from '../wording.ts'
import { tellCheck } from './progress.ts'
import { type Proofs, proofsOf, startDrill } from './start-drill.ts'
import { type Writing, type Written, writeTables } from './write-tables.ts'

/** What the entry point brings. */
export interface BackupContext {
  readonly log: Log
  readonly signal: AbortSignal
  /** Where the backup goes besides the output directory. */
  readonly store: Store | undefined
  readonly createdBy: Manifest['created_by']
}

/** What a backup came to. */
export interface BackupReport {
  readonly command: 'backup'
  readonly status: 'passed' | 'failed'
  /** Where the files are: a backup if the status is passed, else what was kept to look at. */
  readonly directory: string
  readonly manifest: Manifest
  readonly checks: readonly Check[]
  /** What has become of everything that the source has. */
  readonly coverage: readonly CoverageGroup[]
  readonly kept: Kept | undefined
  /** Why the backup could not be kept, although it is whole. */
  readonly failure: GateError | undefined
  /** Milliseconds. */
  readonly duration: number
}

interface Work extends Omit<Writing, 'source' | 'drill' | 'schemaWritten'> {
  readonly context: BackupContext
  readonly target: ConnectionTarget
}

/** All that was read, and what is known of where it came from. */
interface Read extends Written {
  readonly catalog: Catalog
  readonly source: SourceRecord
  /** Under way; undefined where none is wanted. */
  readonly drill: Drill | undefined
}

/**
 * Backs up, verifies and keeps. Returns a report even if checks fail; throws a `GateError` where no backup came about,
 * and then leaves nothing behind that looks like one.
 */
export async function backup(config: Config, context: BackupContext): Promise<BackupReport> {
  const startedAt = new Date()
  const { log } = context
  const target = resolveTarget(config)
  await context.store?.admit()
  for (const name of await removeAbandoned(config.output))
    log.info(`removed ${name}, which an interrupted run left behind`)

  using stop = new StopSwitch(context.signal)
  await using writer = await SnapshotWriter.create(config.output, startedAt)
  const work = { config, context, target, writer, stop, log }

  await using drills = new AsyncDisposableStack()
  const read = await readSource(work, drills)
  const manifest = await sealManifest(work, read)
  const { checks, coverage } = await log.group('Verify', () => verify(work, read))
  context.signal.throwIfAborted()
  const passed = checks.every((check) => check.status !== 'failed')
  const directory = passed ? await writer.finish() : await writer.reject()

  const { kept, failure } = passed ? await keep(directory, context, stop) : { kept: undefined, failure: undefined }
  const all = kept ? [...checks, kept.check] : checks
  const failed = failure !== undefined || all.some((check) => check.status === 'failed')
  return {
    command: 'backup',
    status: failed ? 'failed' : 'passed',
    directory,
    manifest,
    checks: all,
    coverage,
    kept,
    failure,
    duration: Date.now() - startedAt.getTime()
  }
}

function resolveTarget(config: Config): ConnectionTarget {
  if (config.dbUrl === undefined) {
    throw new GateError('NO_CONNECTION_CONFIGURED', 'no database is configured', {
      hint: 'Set the environment variable SUPABASE_DB_URL, or the option db-url, to the session pooler string that the Connect button of the Supabase dashboard shows.'
    })
  }
  return parseConnectionString(config.dbUrl, config.sslRootCert, config.sslMode)
}

/** The source is let go, with its snapshot and locks, as soon as everything is read; the drill goes on. */
async function readSource(work: Work, drills: AsyncDisposableStack): Promise<Read> {
  const { config, context, log, stop, target, writer } = work
  await using source = await log.group('Connect', () => openSource(config, { ...context, signal: stop.signal }, target))
  await checkRoom(config, source, writer.directory)
  const drill = config.verify === 'drill' ? drills.use(await drillOf(work, source)) : undefined
  const draft = draftOf(work, source, source.catalog.relations.map(draftEntry))
  const schemaWritten = (): void => drill?.begin({ directory: writer.directory, manifest: { ...draft, checksum: '' } })
  const written = await log.group('Back up', () =>
    writeTables({ config, log, source, writer, stop, drill, schemaWritten })
  )
  return { ...written, catalog: source.catalog, source: source.record, drill }
}

function drillOf({ config, log, target }: Work, { catalog }: Source): Promise<Drill> {
  return startDrill(config, log, {
    address: publicAddress(target),
    extensions: catalog.extensions.map((extension) => extension.name),
    bytes: bytesOf(catalog),
    // The log has a line for each table already.
    progress: { start: () => ({ advance: () => undefined, finish: () => undefined }) }
  })
}

function bytesOf({ relations }: Catalog): number {
  return relations.reduce((sum, relation) => sum + relation.bytes, 0)
}

/** What can be said of a table before its rows have been read. */
function draftEntry({ schema, name, columns, bytes }: Relation): TableEntry {
  return { schema, name, columns: [...columns], records: 0, size: bytes, checksum: '', file: '', fingerprint: '' }
}

async function openSource(config: Config, context: BackupContext, target: ConnectionTarget): Promise<Source> {
  const { log, signal } = context
  if (target.ignored.length > 0) log.info(`not used from the connection string: ${target.ignored.join(', ')}`)
  const source = await PostgresSource.open({
    target,
    selection: { schemas: config.schemas, excludeTables: config.excludeTables },
    concurrency: config.concurrency,
    lockTimeout: config.lockTimeout,
    signal,
    log
  })
  const { relations, leftOut } = source.catalog
  const size = prettyBytes(bytesOf(source.catalog))
  log.info(`${count(relations.length, 'table')} in ${config.schemas.join(', ')}, ${size} on the server`)
  tellLeftOut(log, leftOut)
  return source
}

/** Nothing is left out without a word. */
function tellLeftOut(log: Log, leftOut: readonly LeftOut[]): void {
  const tell = (reason: LeftOut['reason'], fact: string): void => {
    const tables = leftOut.filter((table) => table.reason === reason)
    if (tables.length > 0) log.warning(`${fact}: ${listNames(tables)}`)
  }
  tell('excluded', 'rows left out, as exclude-tables says')
  tell('extension', 'rows left out, since the tables belong to extensions')
  tell('unreadable', `not in ${schemaFile} either, since the role may not read them`)
}

/** Better to refuse now than to fill the disk first. Rows as plain JSON take more room than in PostgreSQL, compressed less. */
async function checkRoom(config: Config, source: Source, directory: string): Promise<void> {
  const bytes = bytesOf(source.catalog)
  if (bytes > config.maxSize) {
    throw new GateError(
      'TOO_LARGE',
      `the tables have ${prettyBytes(bytes)}, more than max-size ${prettyBytes(config.maxSize)}`,
      {
        hint: 'Raise max-size, or leave large tables out with exclude-tables.'
      }
    )
  }
  const needed = bytes * (config.compression === 'none' ? 2 : 0.7)
  const { bavail, bsize } = await statfs(directory)
  if (bavail * bsize < needed) {
    throw new GateError(
      'NOT_ENOUGH_SPACE',
      `${prettyBytes(bavail * bsize)} are free in ${directory}, but about ${prettyBytes(needed)} are needed`,
      {
        hint: 'Set output to a larger disk, free some space, or leave large tables out with exclude-tables.'
      }
    )
  }
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
  const { config, context, target, writer } = work
  return {
    backup_id: writer.id,
    timestamp: `${writer.startedAt.toISOString().slice(0, 19)}Z`,
    database_url: publicAddress(target),
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

async function verify(work: Work, { tables, drill }: Read): Promise<Proofs> {
  const { config, context, stop, writer } = work
  const snapshot = await openSnapshot(writer.directory)
  const inspections = new Map(tables.map(({ entry, inspection }) => [entry.file, inspection]))
  const source = config.verify === 'files' ? skipSource() : checkSource(tables)
  const checks = [...(await checkFiles(snapshot, inspections, 'fresh')), checkReceived(tables), source]
  for (const check of checks) tellCheck(context.log, check)
  const drilled = drill && (await Promise.race([drill.finish(snapshot.manifest), stop.aborted()]))
  const proofs = drilled ? proofsOf(drilled, snapshot.manifest) : withoutDrill(config, snapshot.manifest)
  for (const check of proofs.checks) tellCheck(context.log, check)
  checks.push(...proofs.checks)
  const record = {
    status: checks.some((check) => check.status === 'failed') ? ('failed' as const) : ('passed' as const),
    manifest: snapshot.manifestChecksum,
    verified_at: new Date().toISOString(),
    checks,
    coverage: proofs.coverage
  }
  await writer.write(verificationFile, renderVerification(record))
  return { checks, coverage: proofs.coverage }
}

function withoutDrill({ verify: level }: Config, manifest: Manifest): Proofs {
  const reason = `verify is ${level}: whether the backup can be restored was not tried`
  return { checks: [skipped('drill', reason)], coverage: accountFor(manifest, undefined) ?? [] }
}

/** The limits of the run hold for the store too; what is on disk by then is whole, and stays. */
async function keep(
  directory: string,
  context: BackupContext,
  stop: StopSwitch
): Promise<{ kept: Kept | undefined; failure: GateError | undefined }> {
  const { log, store } = context
  if (!store) return { kept: undefined, failure: undefined }
  try {
    const snapshot = await openSnapshot(directory)
    const kept = await log.group('Upload', () => Promise.race([store.put(snapshot), stop.aborted()]))
    tellCheck(log, kept.check)
    return { kept, failure: undefined }
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    return { kept: undefined, failure: stop.signal.aborted ? notKept(error, directory) : error }
  }
}

function notKept(reason: GateError, directory: string): GateError {
  return new GateError(reason.code, `${reason.message}, while the backup was uploaded`, {
    hint: `It is whole and verified in ${directory}, but nowhere else.`,
    cause: reason
  })
}
