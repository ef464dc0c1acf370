// A backup in a .zip, as GitHub hands it out: unpacked only if it holds the files that its manifest names, and nothing else.
// What it says of itself is not believed but measured while it is read; what is refused leaves nothing behind.

import { createWriteStream } from 'node:fs'
import { open, statfs } from 'node:fs/promises'
import { posix } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { inspect } from 'node:util'
import { crc32, createInflateRaw } from 'node:zlib'
import prettyBytes from 'pretty-bytes'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { GateError, messageOf } from '../errors.ts'
import {
  type AnyManifest,
  auditFile,
  checksumsFile,
  guideFile,
  identityFile,
  isSealed,
  manifestFile,
  parseManifest,
  schemaFile,
  sealedSuffix,
  undoFile,
  verificationFile
} from '../snapshot/manifest.ts'
import { explainFileError, isFileError, SnapshotWriter } from '../snapshot/snapshot.ts'

const MB = 1_000_000

/** The most bytes in a file of which the manifest does not tell the size. */
type Bounds = ReadonlyMap<string, number>

const manifestBound = 256 * MB

const bounds: Bounds = new Map([
  [schemaFile, 1000 * MB],
  [undoFile, 1000 * MB],
  [guideFile, 64 * MB],
  [checksumsFile, 64 * MB],
  [verificationFile, 64 * MB],
  [auditFile, 64 * MB],
  ['report.html', 64 * MB],
  [manifestFile, manifestBound]
])

/** Of an encrypted backup: the files above as they are encrypted, which adds 16 bytes to 64 KiB, and those around them. */
const sealedBounds: Bounds = new Map([
  ...[...bounds].map(([name, bound]): [string, number] => [`${name}${sealedSuffix}`, bound + 16 * MB]),
  [guideFile, 64 * MB],
  [checksumsFile, 64 * MB],
  [verificationFile, 64 * MB],
  [auditFile, 64 * MB],
  [identityFile, MB],
  [manifestFile, manifestBound]
])

/** No database has so many tables; an archive that claims so many files wants our memory. */
const mostEntries = 100_000

export interface UnpackOptions {
  /** Where the new directory is made: it is called as the backup's id, or that and _2, _3, … */
  readonly output: string
  /** What messages call the archive. */
  readonly called: string
  readonly signal: AbortSignal
}

/**
 * Unpacks a backup, encrypted or not, whose files are at the archive's root or in one directory. Returns the new directory,
 * which only this user may enter. Throws `NOT_A_SNAPSHOT` for what is no archive of a backup, `SNAPSHOT_DAMAGED` for one that
 * is broken or dangerous, `NOT_ENOUGH_SPACE`, `STORE_FAILED`, and what `parseManifest` throws.
 */
export async function unpackBackup(archive: string, options: UnpackOptions): Promise<string> {
  const { called, signal } = options
  try {
    await requireZip(archive, called)
    const zip = await openPromise(archive, { autoClose: false, strictFileNames: true })
    try {
      return await unpack(zip, options)
    } finally {
      zip.close()
    }
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof GateError) throw error
    if (isFileError(error)) throw explainFileError(error, error.path ?? archive)
    // The rest is the library's or zlib's word for what does not fit; a name from the archive may be in it.
    throw new GateError('SNAPSHOT_DAMAGED', `${called} is damaged: ${inspect(messageOf(error)).slice(1, -1)}`, {
      hint: 'Nothing of it was kept. Get the archive again, or use another backup.',
      cause: error
    })
  }
}

async function unpack(zip: ZipFile, { output, called, signal }: UnpackOptions): Promise<string> {
  const entries = await readEntries(zip, called)
  const manifest = parseManifest(await readManifest(zip, entries, signal))
  const files = chooseFiles(entries, manifest)
  await using writer = await SnapshotWriter.create(output, new Date(), manifest.backup_id)
  await requireSpace(writer.directory, files)
  for (const [name, entry] of files) {
    const file = createWriteStream(writer.path(name), { flags: 'wx', mode: 0o600, flush: true })
    await extract(zip, entry, file, signal)
  }
  return await writer.finish()
}

async function requireZip(archive: string, called: string): Promise<void> {
  await using file = await open(archive)
  const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0)
  if (buffer.toString('latin1') === 'PK') return
  throw new GateError('NOT_A_SNAPSHOT', `${called} is not a .zip`, {
    hint: `Name the directory of a backup (the one that holds ${manifestFile}), or a .zip as GitHub gives it.`
  })
}

type Entries = ReadonlyMap<string, Entry>

/**
 * What the archive says that it holds, by the names that the files shall have. The library refuses every name that leads
 * outside: absolute, with `..`, backslashes or drive letters.
 */
async function readEntries(zip: ZipFile, called: string): Promise<Entries> {
  if (zip.entryCount > mostEntries) throw new Error(`it claims to hold ${zip.entryCount} files`)
  const all = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (all.has(entry.fileName)) throw new Error(`it holds ${entry.fileName} twice`)
    all.set(entry.fileName, entry)
  }
  const roots = [...all.keys()].filter(isManifest).map((name) => name.slice(0, -manifestFile.length))
  const [root] = roots
  if (root === undefined) {
    throw new GateError('NOT_A_SNAPSHOT', `${called} has no ${manifestFile} in it`, {
      hint: 'Name the archive of a backup, as GitHub gives it.'
    })
  }
  if (roots.length > 1) throw new Error(`it holds ${roots.length} backups, and should hold one`)
  if (root !== '') all.delete(root)
  const stranger = [...all.keys()].find((name) => !name.startsWith(root))
  if (stranger !== undefined) throw new Error(`${stranger} does not belong to the backup`)
  return new Map([...all].map(([name, entry]) => [name.slice(root.length), entry]))
}

/** At the root, or in a directory of it. */
function isManifest(name: string): boolean {
  return posix.basename(name) === manifestFile && !name.endsWith('/') && name.split('/').length <= 2
}

async function readManifest(zip: ZipFile, entries: Entries, signal: AbortSignal): Promise<string> {
  const entry = requireEntry(entries, manifestFile)
  requireSize(entry, manifestBound, 'at most')
  const chunks: Buffer[] = []
  const memory = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk)
      done()
    }
  })
  await extract(zip, entry, memory, signal)
  return Buffer.concat(chunks).toString()
}

/** The files to write, the manifest last. Throws for a file that is missing, one too many, or of the wrong size. */
function chooseFiles(entries: Entries, manifest: AnyManifest): [name: string, entry: Entry][] {
  const tables = manifest.tables.map(({ file, size }): [string, Entry] => {
    const entry = requireEntry(entries, file)
    requireSize(entry, size, 'exactly')
    return [file, entry]
  })
  const others = [...(isSealed(manifest) ? sealedBounds : bounds)].flatMap(([name, bound]): [string, Entry][] => {
    const entry = entries.get(name)
    if (!entry) return []
    requireSize(entry, bound, 'at most')
    return [[name, entry]]
  })
  const files = new Map([...tables, ...others])
  for (const [name, entry] of entries) {
    if (!files.has(name)) throw new Error(`${name} does not belong to the backup`)
    requireOrdinary(name, entry)
  }
  return [...files]
}

function requireEntry(entries: Entries, name: string): Entry {
  const entry = entries.get(name)
  if (!entry) throw new Error(`${name} is missing`)
  return entry
}

function requireSize({ fileName, uncompressedSize }: Entry, size = 0, how: 'exactly' | 'at most'): void {
  if (uncompressedSize === size || (how === 'at most' && uncompressedSize < size)) return
  throw new Error(`${fileName} would have ${uncompressedSize} bytes, but may have ${how} ${size}`)
}

/** The upper half of the attributes is the mode, where there is one: https://man7.org/linux/man-pages/man7/inode.7.html */
function requireOrdinary(name: string, entry: Entry): void {
  const type = (entry.externalFileAttributes >>> 28) & 0o17
  if (type !== 0 && type !== 0o10) throw new Error(`${name} is not an ordinary file`)
  if (entry.isEncrypted()) throw new Error(`${name} is encrypted`)
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw new Error(`${name} is compressed in a way that GitHub does not use (${entry.compressionMethod})`)
}

async function requireSpace(directory: string, files: readonly [string, Entry][]): Promise<void> {
  const needed = files.reduce((sum, [, entry]) => sum + entry.uncompressedSize, 0)
  const { bavail, bsize } = await statfs(directory)
  if (bavail * bsize >= needed) return
  const free = prettyBytes(bavail * bsize)
  throw new GateError('NOT_ENOUGH_SPACE', `${free} are free in ${directory}, but ${prettyBytes(needed)} are needed`, {
    hint: 'Set output to a larger disk, or free some space.'
  })
}

/** Writes one file, and stops as soon as there is more of it than was said. */
async function extract(zip: ZipFile, entry: Entry, destination: Writable, signal: AbortSignal): Promise<void> {
  const { fileName, uncompressedSize } = entry
  let size = 0
  let checksum = 0
  const measure = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      size += chunk.length
      checksum = crc32(chunk, checksum)
      if (size > uncompressedSize) throw new Error(`${fileName} has more than its ${uncompressedSize} bytes`)
      yield chunk
    }
  }
  const stored = await zip.openReadStreamPromise(entry, { decodeFileData: false })
  if (entry.compressionMethod === 8) await pipeline(stored, createInflateRaw(), measure, destination, { signal })
  else await pipeline(stored, measure, destination, { signal })
  if (size < uncompressedSize) throw new Error(`${fileName} has ${size} of its ${uncompressedSize} bytes`)
  if (checksum !== entry.crc32) throw new Error(`${fileName} is not what was packed: its CRC-32 differs`)
}
