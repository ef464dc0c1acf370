// A snapshot as a directory: written under a name that nothing takes for a backup, and renamed once it is whole.

import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { codeOf, GateError, messageOf } from '../errors.ts'
import { renderChecksums } from './checksums.ts'
import {
  type AnyManifest,
  checksumsFile,
  isSealed,
  type Manifest,
  manifestFile,
  parseManifest,
  renderManifest
} from './manifest.ts'

const partialPrefix = '.partial-'
const removingPrefix = '.removing-'
/** What a backup holds is the business of nobody but the user who made it. */
const privateFile = 0o600
const privateDirectory = 0o700
/** Who writes a partial directory; gone once it is a backup. */
const ownerFile = '.owner'

/** A snapshot on disk, with what its small files say. An encrypted one has another manifest. */
export interface StoredSnapshot<Kind extends AnyManifest = AnyManifest> {
  readonly directory: string
  readonly manifest: Kind
  /** `sha256:…` of the manifest's bytes. */
  readonly manifestChecksum: string
  /** The names of all files in the directory, in order. */
  readonly files: readonly string[]
}

/** One that anybody can read. */
export type Snapshot = StoredSnapshot<Manifest>

/** `sha256:…` of a text or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/** As `openStored`, of one that is not encrypted. Throws `IDENTITY_NEEDED` for any other. */
export async function openSnapshot(path: string): Promise<Snapshot> {
  const { manifest, ...stored } = await openStored(path)
  if (!isSealed(manifest)) return { ...stored, manifest }
  throw new GateError('IDENTITY_NEEDED', `${manifest.backup_id} is encrypted`, {
    hint: 'Give what opens it: an identity, with --identity or in BACKUP_IDENTITY; or its passphrase, in BACKUP_PASSPHRASE.'
  })
}

/**
 * Opens a snapshot. Throws `NOT_A_SNAPSHOT` where there is no manifest, and what `parseManifest` throws.
 * Nothing but the manifest is read: the files are for `verification` to judge.
 */
export async function openStored(path: string): Promise<StoredSnapshot> {
  const directory = resolve(path)
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    throw notASnapshot(directory, error)
  })
  const stuck = entries.find((entry) => entry.isFIFO() || entry.isSocket() || entry.isCharacterDevice())
  if (stuck) {
    // Who reads from it may wait for ever.
    throw new GateError('SNAPSHOT_DAMAGED', `${JSON.stringify(stuck.name)} in ${directory} is no file`, {
      hint: 'Use another backup, or the artifact that this one came from.'
    })
  }
  const text = await readFile(join(directory, manifestFile), 'utf8').catch((error: unknown) => {
    throw notASnapshot(directory, error)
  })
  const manifest = parseManifest(text)
  return {
    directory,
    manifest,
    manifestChecksum: sha256(text),
    files: entries
      .map(({ name }) => name)
      .filter((name) => name !== ownerFile)
      .sort()
  }
}

function notASnapshot(directory: string, error: unknown): GateError {
  const partial = basename(directory).startsWith(partialPrefix)
  const fact = partial
    ? 'is what an interrupted backup left behind'
    : `has no ${manifestFile} that can be read (${codeOf(error)})`
  return new GateError('NOT_A_SNAPSHOT', `${directory} ${fact}`, {
    hint: `Name the directory of a backup: the one that holds ${manifestFile}.`,
    cause: error
  })
}

function idOf(startedAt: Date): string {
  return `backup_${startedAt.toISOString().replace(/[-:]/g, '').replace('T', '_').slice(0, 15)}`
}

/** What a snapshot that did not pass its checks is called. */
function failedName(id: string): string {
  return `.failed-${id}`
}

/** Writes one snapshot. Disposing of it before `finish` removes everything that was written. */
export class SnapshotWriter implements AsyncDisposable {
  readonly id: string
  readonly startedAt: Date
  readonly #output: string
  #finished = false

  private constructor(output: string, id: string, startedAt: Date) {
    this.#output = output
    this.id = id
    this.startedAt = startedAt
  }

  /** Makes the partial directory. A name that is taken gets _2, _3, … Throws `STORE_FAILED`. */
  static async create(output: string, startedAt: Date, name = idOf(startedAt)): Promise<SnapshotWriter> {
    const directory = resolve(output)
    try {
      await mkdir(directory, { recursive: true, mode: privateDirectory })
      for (let attempt = 1; ; attempt++) {
        const writer = new SnapshotWriter(directory, attempt === 1 ? name : `${name}_${attempt}`, startedAt)
        if (await writer.#claim()) return writer
      }
    } catch (error) {
      throw explainFileError(error, directory)
    }
  }

  /** Where the files are while they are written. */
  get directory(): string {
    return join(this.#output, `${partialPrefix}${this.id}`)
  }

  /** Where it will be once it is finished. */
  get destination(): string {
    return join(this.#output, this.id)
  }

  path(file: string): string {
    return join(this.directory, file)
  }

  /** Writes a small file and syncs it to disk. Returns its checksum. Throws `STORE_FAILED`. */
  async write(file: string, content: string | Uint8Array): Promise<string> {
    try {
      await writeFile(this.path(file), content, { flush: true, mode: privateFile })
      return sha256(content)
    } catch (error) {
      throw explainFileError(error, this.path(file))
    }
  }

  /** Writes SHA256SUMS over the given files, then the manifest, which names its checksum. */
  async seal<Kind extends AnyManifest>(
    checksums: ReadonlyMap<string, string>,
    manifest: Omit<Kind, 'checksum'>
  ): Promise<Kind> {
    const checksum = await this.write(checksumsFile, renderChecksums(checksums))
    const sealed = { ...manifest, checksum } as Kind
    await this.write(manifestFile, renderManifest(sealed))
    return sealed
  }

  /** Gives the directory its name: from here on it is a backup. Returns its path. */
  async finish(): Promise<string> {
    return this.#settle(this.id)
  }

  /** Keeps what was written, under a name that nothing takes for a backup, for people to look at. Returns its path. */
  async reject(): Promise<string> {
    return this.#settle(failedName(this.id))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#finished) await rm(this.directory, { recursive: true, force: true, maxRetries: 3 })
  }

  async #settle(name: string): Promise<string> {
    const destination = join(this.#output, name)
    try {
      await rm(this.path(ownerFile))
      await syncDirectory(this.directory)
      await rename(this.directory, destination)
      await syncDirectory(this.#output)
    } catch (error) {
      throw explainFileError(error, destination)
    }
    this.#finished = true
    return destination
  }

  async #claim(): Promise<boolean> {
    for (const taken of [this.id, failedName(this.id)]) if (await exists(join(this.#output, taken))) return false
    try {
      await mkdir(this.directory, { mode: privateDirectory })
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false
      throw error
    }
    try {
      await writeFile(this.path(ownerFile), JSON.stringify({ pid: process.pid, host: hostname() }), {
        mode: privateFile
      })
    } catch (error) {
      await this[Symbol.asyncDispose]()
      throw error
    }
    return true
  }
}

/**
 * Removes a snapshot. It has another name before the first file of it goes, so that a half is never taken for a backup; what a
 * run that dies leaves is for `removeAbandoned`. Throws Node.js's own error of the file system.
 */
export async function removeSnapshot(directory: string): Promise<void> {
  const doomed = join(dirname(directory), `${removingPrefix}${basename(directory)}`)
  // What a run left of one that had the same name would stand in the way.
  await rm(doomed, { recursive: true, force: true })
  await rename(directory, doomed)
  await syncDirectory(dirname(directory))
  await rm(doomed, { recursive: true, force: true, maxRetries: 3 })
}

/**
 * Removes what runs that died left in a directory of backups; a run that is still alive keeps what it makes. Returns the
 * names.
 */
export async function removeAbandoned(output: string): Promise<string[]> {
  const names = await readdir(output).catch(() => [])
  const removed: string[] = []
  for (const name of names.filter((entry) => entry.startsWith(partialPrefix) || entry.startsWith(removingPrefix))) {
    if (name.startsWith(partialPrefix) && (await isAlive(join(output, name)))) continue
    await rm(join(output, name), { recursive: true, force: true })
    removed.push(name)
  }
  return removed
}

/** Everything in a directory of backups that has a manifest, oldest first; one that cannot be read is a fault. */
export async function listSnapshots(
  output: string
): Promise<(StoredSnapshot | { directory: string; fault: string })[]> {
  const names = await readdir(output).catch((error: unknown) => {
    throw explainFileError(error, output)
  })
  const backups = names.filter((name) => name.startsWith('backup_')).sort()
  return Promise.all(
    backups.map((name) =>
      openStored(join(output, name)).catch((error: unknown) => ({
        directory: join(output, name),
        fault: messageOf(error)
      }))
    )
  )
}

/** Is this Node.js's error of a failed system call? */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'errno' in error
}

/** A failure of the file system as the user should see it. */
export function explainFileError(error: unknown, path: string): GateError {
  if (error instanceof GateError) return error
  const code = codeOf(error)
  const known: Record<string, [string, string]> = {
    ENOSPC: ['the disk is full', 'Free some space, or set output to a larger disk.'],
    EDQUOT: ['the disk quota is used up', 'Free some space, or set output to another disk.'],
    EACCES: ['permission denied', 'Set output to a directory that this user may write.'],
    EPERM: ['permission denied', 'Set output to a directory that this user may write.'],
    EROFS: ['the file system is read-only', 'Set output to a directory that can be written.'],
    EEXIST: ['something of that name is there already', 'Set output to a directory, or to one that is not there yet.'],
    ENOTDIR: ['a part of the path is not a directory', 'Set output to a directory.'],
    ENOENT: ['it does not exist', 'Check the path.']
  }
  const [fact, hint] = known[code ?? ''] ?? [messageOf(error), undefined]
  return new GateError('STORE_FAILED', `${path}: ${fact}`, { hint, cause: error })
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false
  )
}

/** On another host nobody can tell: that one is left alone for a day; one that has not said yet whose it is, for a minute. */
async function isAlive(directory: string): Promise<boolean> {
  const path = join(directory, ownerFile)
  try {
    const owner = JSON.parse(await readFile(path, 'utf8')) as { pid: number; host: string }
    if (owner.host !== hostname()) return await isYounger(path, 24 * 3600)
    process.kill(owner.pid, 0)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return isYounger(directory, 60)
    return codeOf(error) === 'EPERM'
  }
}

async function isYounger(path: string, seconds: number): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }))
  return Date.now() - mtimeMs < seconds * 1000
}

/** Some platforms cannot open a directory; there the rename alone must do. */
async function syncDirectory(path: string): Promise<void> {
  try {
    await using directory = await open(path)
    await directory.sync()
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES'].includes(codeOf(error) ?? '')) throw error
  }
}
