// Snapshots in a directory of this machine, each in a directory of its own. What is a symbolic link, or no snapshot, is left
// alone.

import { constants, type Stats } from 'node:fs'
import { lstat, open, readdir, readFile, realpath, statfs } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import prettyBytes from 'pretty-bytes'
import { codeOf, GateError, messageOf } from '../errors.ts'
import { parseChecksums } from '../snapshot/checksums.ts'
import { checksumsFile, isSealed, manifestFile, ownFiles, undoFile } from '../snapshot/manifest.ts'
import {
  explainFileError,
  isFileError,
  listSnapshots,
  openStored,
  removeSnapshot,
  SnapshotWriter,
  type StoredSnapshot,
  sha256
} from '../snapshot/snapshot.ts'
import { measureFile } from '../snapshot/table-file.ts'
import { type Check, checkNone } from '../verification/check.ts'
import { isVerified, readVerification } from '../verification/record.ts'
import { byAge, databaseIdOf, isBackupId, removeEach, timestampOf, unknownBackup } from './listing.ts'
import type { Kept, ListedBackup, Removal, Store, Usage } from './store.ts'

export interface DirectoryStoreOptions {
  /** It is made with the first snapshot. */
  readonly directory: string
  /** Whoever stops the run stops a removal between two backups. */
  readonly signal?: AbortSignal | undefined
}

export class DirectoryStore implements Store {
  readonly kind = 'directory'
  /** The absolute path. */
  readonly place: string
  readonly #signal: AbortSignal | undefined

  constructor({ directory, signal }: DirectoryStoreOptions) {
    this.place = resolve(directory)
    this.#signal = signal
  }

  /** Nothing is refused: the directory is the user's own. */
  async admit(): Promise<void> {}

  /** One that is here already is kept as it is. Throws `SNAPSHOT_DAMAGED` for one that is not what its checksums say. */
  async put(snapshot: StoredSnapshot): Promise<Kept> {
    const isHere = await this.#holds(snapshot.directory)
    const directory = isHere
      ? snapshot.directory
      : await copySnapshot(snapshot.directory, this.place, await isVerified(snapshot))
    const name = basename(directory)
    const size = await sizeOf(directory)
    return {
      store: 'directory',
      name,
      id: name,
      url: pathToFileURL(directory).href,
      bytes: isHere ? 0 : size,
      digest: snapshot.manifestChecksum,
      check: await checkSame(snapshot, directory, size)
    }
  }

  async list(): Promise<readonly ListedBackup[]> {
    const snapshots = await listSnapshots(this.place).catch((error: unknown) => {
      if (error instanceof GateError && codeOf(error.cause) === 'ENOENT') return []
      throw error
    })
    const backups = await Promise.all(snapshots.map(describe))
    return backups.filter((backup) => backup !== undefined).sort(byAge)
  }

  /** Throws `SNAPSHOT_DAMAGED` for one that is not what its checksums say. */
  async fetch({ key, verified }: ListedBackup, output: string): Promise<string> {
    return copySnapshot(join(this.place, requireKey(key)), output, verified)
  }

  /** What does not look like a backup in every respect is left: somebody may have put something aside. */
  async remove(backups: readonly ListedBackup[]): Promise<readonly Removal[]> {
    return removeEach(backups, this.#signal, (key) => this.#remove(key))
  }

  async usage(): Promise<Usage> {
    const backups = await this.list()
    const bytes = backups.reduce((sum, { bytes = 0 }) => sum + bytes, 0)
    const disk = await statfs(this.place).catch(() => undefined)
    return { bytes, total: await sizeOf(this.place), free: disk && disk.bavail * disk.bsize }
  }

  /** Is it one of the entries of this directory? */
  async #holds(directory: string): Promise<boolean> {
    const place = await realpath(this.place).catch(() => this.place)
    return dirname(await realpath(directory)) === place
  }

  /** Why it is still there. One that another run has removed meanwhile is gone as well. */
  async #remove(key: string): Promise<string | undefined> {
    try {
      const directory = join(this.place, requireKey(key))
      if (!(await lstat(directory)).isDirectory()) return `${directory} is not a directory`
      const foreign = findForeign(await openStored(directory))
      if (foreign !== undefined) return foreign
      await removeSnapshot(directory)
      return undefined
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined
      return isFileError(error) ? explainFileError(error, error.path ?? this.place).message : messageOf(error)
    }
  }
}

/** A key is a name in the directory, and leads nowhere else. */
function requireKey(key: string): string {
  if (key === basename(key) && key.startsWith('backup_')) return key
  throw new GateError('NOT_A_SNAPSHOT', `${key} is not the name of a backup`)
}

/** Undefined for one that has gone meanwhile. */
async function describe(
  snapshot: StoredSnapshot | { directory: string; fault: string }
): Promise<ListedBackup | undefined> {
  const { directory } = snapshot
  const status = await lstatIfAny(directory)
  if (!status) return undefined
  const name = basename(directory)
  const known = {
    ...unknownBackup(name, name, timestampOf(name) ?? status.mtime.toISOString()),
    bytes: await sizeOf(directory)
  }
  if (status.isSymbolicLink()) return { ...known, fault: `${directory} is a symbolic link` }
  if ('fault' in snapshot) return { ...known, fault: snapshot.fault }
  const { manifest } = snapshot
  return {
    ...known,
    timestamp: manifest.timestamp,
    environment: manifest.environment,
    database: manifest.database_url,
    databaseId: databaseIdOf(manifest.database_url),
    tables: manifest.tables.length,
    records: manifest.total_records,
    encrypted: isSealed(manifest),
    verified: await isVerified(snapshot),
    fault: await findLoss(snapshot),
    note: findForeign(snapshot)
  }
}

/** What shows that somebody has touched the directory: such a one is theirs. */
function findForeign({ directory, manifest, files }: StoredSnapshot): string | undefined {
  const name = basename(directory)
  const isOwnName = isBackupId(name) && (name === manifest.backup_id || name.startsWith(`${manifest.backup_id}_`))
  if (!isOwnName) return `${name} is not what ${manifest.backup_id} was called: somebody has renamed it`
  const tables = new Set(manifest.tables.map(({ file }) => file))
  const foreign = files.filter((file) => !ownFiles.has(file) && !tables.has(file))
  return foreign.length === 0 ? undefined : `${foreign.join(', ')} in ${name} does not belong to the backup`
}

/** What can be seen to be lost without reading it: files that are missing, or of another size. */
async function findLoss({ directory, manifest }: StoredSnapshot): Promise<string | undefined> {
  const text = await readFile(join(directory, checksumsFile), 'utf8').catch(() => '')
  if (sha256(text) !== manifest.checksum) return `${checksumsFile} is missing, or not the one that the manifest names`
  const sizes = new Map(manifest.tables.map(({ file, size }) => [file, size]))
  const files = new Set([...sizes.keys(), ...parseChecksums(text).sums.keys()])
  const faults = await Promise.all(
    [...files].map(async (file) => {
      const status = await lstatIfAny(join(directory, file))
      if (!status) return `${file} is missing`
      if (!status.isFile()) return `${file} is not an ordinary file`
      const size = sizes.get(file) ?? status.size
      return status.size === size ? [] : `${file} has ${status.size} bytes, but the manifest says ${size}`
    })
  )
  const found = faults.flat()
  return found.length === 0 ? undefined : found.join('; ')
}

function lstatIfAny(path: string): Promise<Stats | undefined> {
  return lstat(path).catch(() => undefined)
}

/** Of all that is there. What goes while it is counted counts for nothing, and so does what a link leads to. */
async function sizeOf(path: string): Promise<number> {
  const status = await lstatIfAny(path)
  if (!status?.isDirectory()) return status?.size ?? 0
  const names = await readdir(path).catch(() => [])
  const sizes = await Promise.all(names.map((name) => sizeOf(join(path, name))))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function checkSame(snapshot: StoredSnapshot, directory: string, size: number): Promise<Check> {
  const { manifest, manifestChecksum, files } = await openStored(directory)
  const missing = snapshot.files.filter((file) => !files.includes(file)).map((file) => `${file} is missing`)
  const other = manifestChecksum === snapshot.manifestChecksum ? [] : [`${manifestFile} is another one`]
  const changed: string[] = []
  for (const table of manifest.tables) {
    const bytes = (await lstatIfAny(join(directory, table.file)))?.size
    if (bytes !== table.size)
      changed.push(`${table.file} has ${bytes ?? 'no'} bytes, but the manifest says ${table.size}`)
  }
  return checkNone('directory', [...missing, ...other, ...changed], `${directory} has ${prettyBytes(size)}`)
}

/**
 * Copies a snapshot into a new directory below `output`, and makes sure that the copy is what its own checksums say. Returns
 * its path. Throws `SNAPSHOT_DAMAGED`, `STORE_FAILED` and what `openStored` throws; then nothing is left.
 */
async function copySnapshot(directory: string, output: string, verified: boolean): Promise<string> {
  const { manifest, files } = await openStored(directory)
  await using writer = await SnapshotWriter.create(output, new Date(manifest.timestamp), manifest.backup_id)
  // The manifest comes last, as it does when a snapshot is made.
  for (const file of [...files.filter((name) => name !== manifestFile), manifestFile])
    await copyFile(join(directory, file), writer.path(file))
  const faults = await findDamage(await openStored(writer.directory), verified)
  if (faults.length === 0) return await writer.finish()
  throw new GateError('SNAPSHOT_DAMAGED', `${directory} is damaged: ${faults.join('; ')}`, {
    hint: 'Nothing was copied. Use another backup, or the artifact that this one came from.'
  })
}

/** Only ordinary files are copied: a link could lead to anything that this user may read. */
async function copyFile(from: string, to: string): Promise<void> {
  try {
    await using source = await open(from, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    await using copy = await open(to, 'wx', 0o600)
    await pipeline(source.createReadStream(), copy.createWriteStream({ flush: true }))
  } catch (error) {
    throw isFileError(error) ? explainFileError(error, error.path ?? from) : error
  }
}

/** What is not as its own checksums, and the record of its verification, have it. */
async function findDamage(snapshot: StoredSnapshot, verified: boolean): Promise<string[]> {
  const { directory, manifest, files } = snapshot
  const text = await readFile(join(directory, checksumsFile), 'utf8').catch(() => '')
  if (sha256(text) !== manifest.checksum) return [`${checksumsFile} is not the one that the manifest names`]
  if (verified && !(await isVerified(snapshot))) return ['it is not what was verified any more']
  const record = await readVerification(snapshot)
  const undo = typeof record === 'string' ? undefined : record.undo
  const { sums } = parseChecksums(text)
  if (undo !== undefined) sums.set(undoFile, undo)
  const faults: string[] = []
  for (const file of new Set([...sums.keys(), ...manifest.tables.map((table) => table.file)])) {
    if (!files.includes(file)) faults.push(`${file} is missing`)
    else if ((await measureFile(join(directory, file))).checksum !== sums.get(file))
      faults.push(`${file} is not what was written: its SHA-256 differs`)
  }
  return faults
}
