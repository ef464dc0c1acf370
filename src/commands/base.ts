// An earlier backup, from which tables are taken that have not changed since, instead of being read over the network. What is
// taken is read back and judged like everything else; what does not fit is read from the database after all.

import { constants, copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Relation } from '../database/relations.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import type { Fingerprint } from '../snapshot/row-codec.ts'
import { listSnapshots, type Snapshot } from '../snapshot/snapshot.ts'
import { type Compression, type TableInspection, tableFileName } from '../snapshot/table-file.ts'
import { type Name, qualifiedName } from '../sql.ts'
import type { ListedBackup, Store } from '../stores/store.ts'
import { isVerified } from '../verification/record.ts'
import { type OpenBackup, openBackup } from './open-backup.ts'
import { PrivateRoom } from './private-room.ts'

/** A backup to take unchanged tables from. */
export interface Base extends AsyncDisposable {
  readonly id: string
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
    const found =
      base === 'latest'
        ? await findLatest(config, address, context, cleanup)
        : await findNamed(config, context, cleanup)
    if (!found) {
      log.info('there is no backup yet that unchanged tables could be taken from: everything is read')
      return undefined
    }
    await requireUse(found, address, compression)
    log.info(`tables that have not changed since ${found.snapshot.manifest.backup_id} are taken from it`)
    return new OpenedBase(found, compression, cleanup.move())
  } catch (error) {
    if (!(error instanceof GateError) || context.signal.aborted) throw error
    log.warning(`base is ignored, and everything is read: ${error.message}`)
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

/** Of this database, with files like those that are made now, and verified; or it is of no use. */
async function requireUse(opened: OpenBackup, address: string, compression: Compression): Promise<void> {
  const fault = await faultOf(opened.snapshot, address, compression)
  if (fault === undefined) return
  throw new GateError('NOT_A_SNAPSHOT', `${opened.snapshot.manifest.backup_id} in ${opened.directory} ${fault}`)
}

async function faultOf(snapshot: Snapshot, address: string, compression: Compression): Promise<string | undefined> {
  const { database_url, source, tables } = snapshot.manifest
  if (database_url !== address) return `is of ${database_url}, and not of ${address}`
  if (source.kind !== 'postgres') return 'was read over the Data API'
  if (tables.length > 0 && tables.every((table) => table.file !== tableFileName(table, compression)))
    return `was not made with compression ${compression}`
  return (await isVerified(snapshot)) ? undefined : 'has not passed its verification, or was changed since'
}

/** The newest one here; else in the first store that has one. */
async function findLatest(
  config: Config,
  address: string,
  context: BaseContext,
  cleanup: AsyncDisposableStack
): Promise<OpenBackup | undefined> {
  const snapshots = (await listSnapshots(config.output).catch(() => [])).toReversed()
  for (const snapshot of snapshots) {
    if ('fault' in snapshot || snapshot.manifest.database_url !== address || !(await isVerified(snapshot))) continue
    return cleanup.use(await openBackup(snapshot.directory, config, context))
  }
  for (const store of context.stores) {
    const [newest] = (await store.list()).filter((backup) => isCandidate(backup, address, config)).toReversed()
    if (!newest) continue
    context.log.info(`fetching ${newest.id} from ${store.place}`)
    const room = cleanup.use(await PrivateRoom.create(newest.id, new Date()))
    return cleanup.use(await openBackup(await store.fetch(newest, room.writer.directory), config, context))
  }
  return undefined
}

/** Artifacts do not say which database they are of: that shows once they are here. */
function isCandidate(backup: ListedBackup, address: string, { environment }: Config): boolean {
  const isSame = backup.database === undefined ? backup.environment === environment : backup.database === address
  return backup.verified && backup.fault === undefined && isSame
}

async function findNamed(
  config: Config,
  context: BaseContext,
  cleanup: AsyncDisposableStack
): Promise<OpenBackup | undefined> {
  const room = cleanup.use(await PrivateRoom.create('base', new Date()))
  const directory = (await context.locate?.(config.base, room.writer.directory)) ?? config.base
  return cleanup.use(await openBackup(directory, config, context))
}

class OpenedBase implements Base {
  readonly id: string
  readonly #directory: string
  readonly #tables: ReadonlyMap<string, TableEntry>
  readonly #compression: Compression
  readonly #cleanup: AsyncDisposableStack

  constructor({ snapshot }: OpenBackup, compression: Compression, cleanup: AsyncDisposableStack) {
    this.id = snapshot.manifest.backup_id
    this.#directory = snapshot.directory
    this.#tables = new Map(snapshot.manifest.tables.map((table) => [qualifiedName(table), table]))
    this.#compression = compression
    this.#cleanup = cleanup
  }

  find(relation: Relation, now: Fingerprint): TableEntry | undefined {
    const table = this.#tables.get(qualifiedName(relation))
    if (!table || table.records !== now.rows || table.fingerprint !== now.digest) return undefined
    const isSame = table.file === tableFileName(relation, this.#compression) && columnsOf(table) === columnsOf(relation)
    return isSame ? table : undefined
  }

  async copy({ file }: TableEntry, path: string): Promise<boolean> {
    try {
      // Where the file system can, a copy takes neither time nor room.
      await copyFile(join(this.#directory, file), path, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
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

function columnsOf({ columns }: Name & Pick<Relation, 'columns'>): string {
  return JSON.stringify(columns.map(({ name, type }) => [name, type]))
}
