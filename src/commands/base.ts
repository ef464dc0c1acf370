// An earlier backup, from which tables are taken that have not changed since, instead of being read over the network. What is
// taken is read back and judged like everything else; what does not fit is read from the database after all.

import { constants, copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Relation } from '../database/relations.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import {
  isSealed,
  type Manifest,
  manifestFile,
  parseManifest,
  type TableEntry,
  verificationFile
} from '../snapshot/manifest.ts'
import type { Fingerprint } from '../snapshot/row-codec.ts'
import { listSnapshots, sha256 } from '../snapshot/snapshot.ts'
import { type Compression, type TableInspection, tableFileName } from '../snapshot/table-file.ts'
import { qualifiedName } from '../sql.ts'
import { databaseIdOf, spellEnvironment } from '../stores/listing.ts'
import type { ListedBackup, Store } from '../stores/store.ts'
import {
  hasPassed,
  isVerified,
  type PassedDrill,
  parseVerification,
  passedDrillOf,
  readVerification,
  type Verification
} from '../verification/record.ts'
import { openBackup } from './open-backup.ts'
import { PrivateRoom } from './private-room.ts'

/** A backup to take unchanged tables from. */
export interface Base extends AsyncDisposable {
  readonly id: string
  /** The drill that it has passed; undefined where none is known. */
  readonly drill: PassedDrill | undefined
  /** The table as it was, if it had the same columns and the same content. */
  find(relation: Relation, now: Fingerprint): TableEntry | undefined
  /** Copies its file. False where that cannot be read. */
  copy(table: TableEntry, path: string): Promise<boolean>
}

export interface BaseContext {
  readonly log: Log
  readonly signal: AbortSignal
  readonly stores: readonly Store[]
  /** The directory of a backup that somebody names, which may be downloaded below `output` first. */
  readonly locate?: ((name: string, output: string) => Promise<string>) | undefined
}

/**
 * Opens what the option base names. Undefined, with a note that says why, where there is none that can be used: everything is
 * read then. `address` is that of the database, as manifests have it.
 */
export async function openBase(config: Config, address: string, context: BaseContext): Promise<Base | undefined> {
  const { base, compression, verify } = config
  const { log } = context
  if (base === 'none') return undefined
  if (verify === 'files') {
    log.warning('base is ignored: verify is files, so the database is not asked what has changed')
    return undefined
  }
  await using cleanup = new AsyncDisposableStack()
  try {
    const search = { config, address, context, cleanup }
    const found = base === 'latest' ? await findLatest(search) : await findNamed(search)
    if (!found) {
      log.info('there is no backup yet that unchanged tables could be taken from: everything is read')
      return undefined
    }
    requireUse(found, search)
    log.info(`tables that have not changed since ${found.manifest.backup_id} are taken from it`)
    return new OpenedBase(found, compression, cleanup.move())
  } catch (error) {
    if (!(error instanceof GateError) || context.signal.aborted) throw error
    const hint = error.code === 'IDENTITY_NEEDED' && error.hint ? `. ${error.hint}` : ''
    log.warning(`base is ignored, and everything is read: ${error.message}${hint}`)
    return undefined
  }
}

/** Is it what the table was then? */
export function isFileOf({ records, size, checksum, fingerprint }: TableEntry, inspection: TableInspection): boolean {
  const { rows } = inspection
  return (
    inspection.size === size &&
    inspection.checksum === checksum &&
    rows?.fingerprint.rows === records &&
    rows.fingerprint.digest === fingerprint
  )
}

/** A backup that may serve, and how its files are got. */
interface Found {
  readonly manifest: Manifest
  /** Undefined where it does not say that this very manifest has passed. */
  readonly record: Verification | undefined
  /** For people. */
  readonly place: string
  copy(table: TableEntry, path: string): Promise<void>
}

interface Search {
  readonly config: Config
  readonly address: string
  readonly context: BaseContext
  /** Takes what has to last as long as the base. */
  readonly cleanup: AsyncDisposableStack
}

/** Of this database, with files like those that are made now, and verified; or it is of no use. */
function requireUse(found: Found, search: Search): void {
  const fault = faultOf(found, search)
  if (fault === undefined) return
  throw new GateError('NOT_A_SNAPSHOT', `${found.manifest.backup_id} in ${found.place} ${fault}`)
}

function faultOf({ manifest, record }: Found, { address, config: { compression } }: Search): string | undefined {
  const { database_url, source, tables } = manifest
  if (database_url !== address) return `is of ${database_url}, and not of ${address}`
  if (source.kind !== 'postgres') return 'was read over the Data API'
  if (tables.length > 0 && tables.every((table) => table.file !== tableFileName(table, compression)))
    return `was not made with compression ${compression}`
  return record ? undefined : 'has not passed its verification, or was changed since'
}

/** The newest one here; else in the first store that has one. */
async function findLatest(search: Search): Promise<Found | undefined> {
  const { config, address, context } = search
  const snapshots = (await listSnapshots(config.output).catch(() => [])).toReversed()
  for (const snapshot of snapshots) {
    if ('fault' in snapshot || snapshot.manifest.database_url !== address || !(await isVerified(snapshot))) continue
    return openDirectory(snapshot.directory, search)
  }
  for (const store of context.stores) {
    const newest = (await listFor(store, context)).findLast((backup) => isCandidate(backup, search))
    if (newest) return openStoredIn(store, newest, search)
  }
  return undefined
}

/** One that cannot be asked does not keep the next one from being asked. */
async function listFor(store: Store, { log, signal }: BaseContext): Promise<readonly ListedBackup[]> {
  try {
    return await store.list()
  } catch (error) {
    if (!(error instanceof GateError) || signal.aborted) throw error
    log.warning(`${store.place} could not be asked for a base: ${error.message}`)
    return []
  }
}

/** Not every artifact says which database it is of: that shows once it is here. */
function isCandidate(backup: ListedBackup, { address, config: { environment } }: Search): boolean {
  const { databaseId, environment: named } = backup
  const isNamedAlike = named !== undefined && spellEnvironment(named) === spellEnvironment(environment)
  const isSame = databaseId === undefined ? isNamedAlike : databaseId === databaseIdOf(address)
  return backup.verified && backup.fault === undefined && isSame
}

/** Of a store that gives single files, those that are wanted are enough; what is encrypted is opened as a whole. */
async function openStoredIn(store: Store, backup: ListedBackup, search: Search): Promise<Found> {
  const { cleanup, context } = search
  const { files, place } = store
  const text = await files?.read(backup, manifestFile)
  const manifest = text === undefined ? undefined : parseManifest(text)
  if (files && text !== undefined && manifest && !isSealed(manifest)) {
    const record = believable(parseVerification(await files.read(backup, verificationFile)), sha256(text))
    return { manifest, record, place, copy: ({ checksum }, path) => files.fetch(checksum, path) }
  }
  context.log.info(`fetching ${backup.id} from ${place}`)
  const room = cleanup.use(await PrivateRoom.create(backup.id, new Date()))
  return openDirectory(await store.fetch(backup, room.writer.directory), search)
}

async function findNamed(search: Search): Promise<Found> {
  const { config, context, cleanup } = search
  const room = cleanup.use(await PrivateRoom.create('base', new Date()))
  const directory = (await context.locate?.(config.base, room.writer.directory)) ?? config.base
  return openDirectory(directory, search)
}

async function openDirectory(directory: string, { config, context, cleanup }: Search): Promise<Found> {
  const { snapshot, directory: place } = cleanup.use(await openBackup(directory, config, context))
  return {
    manifest: snapshot.manifest,
    record: believable(await readVerification(snapshot), snapshot.manifestChecksum),
    place,
    // Where the file system can, a copy takes neither time nor room.
    copy: ({ file }, path) =>
      copyFile(join(snapshot.directory, file), path, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
  }
}

function believable(record: Verification | string, manifestChecksum: string): Verification | undefined {
  return hasPassed(record, manifestChecksum) ? record : undefined
}

class OpenedBase implements Base {
  readonly id: string
  readonly drill: PassedDrill | undefined
  readonly #found: Found
  readonly #tables: ReadonlyMap<string, TableEntry>
  readonly #compression: Compression
  readonly #cleanup: AsyncDisposableStack

  constructor(found: Found, compression: Compression, cleanup: AsyncDisposableStack) {
    this.id = found.manifest.backup_id
    this.drill = found.record && passedDrillOf(found.record)
    this.#found = found
    this.#tables = new Map(found.manifest.tables.map((table) => [qualifiedName(table), table]))
    this.#compression = compression
    this.#cleanup = cleanup
  }

  find(relation: Relation, now: Fingerprint): TableEntry | undefined {
    const table = this.#tables.get(qualifiedName(relation))
    if (!table || table.records !== now.rows || table.fingerprint !== now.digest) return undefined
    const isSame = table.file === tableFileName(relation, this.#compression) && columnsOf(table) === columnsOf(relation)
    return isSame ? table : undefined
  }

  async copy(table: TableEntry, path: string): Promise<boolean> {
    try {
      await this.#found.copy(table, path)
      return true
    } catch {
      await rm(path, { force: true })
      return false
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#cleanup.disposeAsync()
  }
}

function columnsOf({ columns }: Pick<Relation, 'columns'>): string {
  return JSON.stringify(columns.map(({ name, type }) => [name, type]))
}
