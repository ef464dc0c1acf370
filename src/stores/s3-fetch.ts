// Getting a snapshot back. Whatever comes is held against the checksums that the manifest vouches for, while it comes; what
// is refused leaves nothing behind.

import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm, statfs } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import prettyBytes from 'pretty-bytes'
import { runAll, StopSwitch } from '../concurrency.ts'
import { GateError } from '../errors.ts'
import { parseChecksums } from '../snapshot/checksums.ts'
import { type AnyManifest, checksumsFile, manifestFile, ownFiles, sealedSuffix } from '../snapshot/manifest.ts'
import { explainFileError, isFileError, SnapshotWriter, sha256 } from '../snapshot/snapshot.ts'
import { isAsUploaded, type S3Bucket } from './s3-bucket.ts'
import { explainS3Failure } from './s3-errors.ts'
import { fileKey, objectKey, objects, parseFileKey, snapshots } from './s3-layout.ts'
import { nameOf, type S3Place } from './s3-url.ts'

const filesAtOnce = 4
const attempts = 3

/** What a file must be when it has come. */
interface Expected {
  readonly key: string
  readonly path: string
  readonly bytes: number | undefined
  /** `sha256:…`; undefined where nothing vouches for it. */
  readonly checksum: string | undefined
}

export interface FetchOptions {
  readonly place: S3Place
  readonly signal: AbortSignal
}

/**
 * Puts a snapshot into a new directory below `output`, called as its id, and returns its path. Throws `SNAPSHOT_DAMAGED`,
 * `NOT_ENOUGH_SPACE` and `STORE_FAILED`; then nothing is left.
 */
export async function fetchSnapshot(
  bucket: S3Bucket,
  stored: { readonly id: string; readonly text: string; readonly manifest: AnyManifest },
  options: FetchOptions & { readonly output: string }
): Promise<string> {
  const { id, text, manifest } = stored
  const { output, signal } = options
  const sums = await readChecksums(bucket, id, manifest)
  const listed = await listFiles(bucket, id)
  await using writer = await SnapshotWriter.create(output, new Date(manifest.timestamp), id)
  const expected = [
    ...manifest.tables.map(({ file, size, checksum }) => ({
      key: objectKey(checksum),
      path: writer.path(file),
      bytes: size,
      checksum
    })),
    ...[...listed]
      // The manifest comes last.
      .filter(([file]) => ownFiles.has(file) && file !== manifestFile)
      .map(([file, bytes]) => ({ key: fileKey(id, file), path: writer.path(file), bytes, checksum: sums.get(file) }))
  ]
  await requireSpace(writer.directory, expected)
  using stop = new StopSwitch(signal)
  await runAll(
    expected.map((file) => () => download(bucket, file, { ...options, signal: stop.signal })),
    filesAtOnce,
    stop
  )
  await writer.write(manifestFile, text)
  return await writer.finish()
}

/** Downloads the table file of a checksum, `sha256:…`, to a path where nothing is. Throws as `fetchSnapshot`. */
export async function fetchObject(
  bucket: S3Bucket,
  { checksum, path }: { readonly checksum: string; readonly path: string },
  options: FetchOptions
): Promise<void> {
  await download(bucket, { key: objectKey(checksum), path, bytes: undefined, checksum }, options)
}

/** A download that breaks off is begun anew; what arrives whole and wrong will not be better the next time. */
async function download(bucket: S3Bucket, file: Expected, { place, signal }: FetchOptions): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await downloadOnce(bucket, file, signal)
    } catch (error) {
      // What lay there before is not ours to remove.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(file.path, { force: true })
      signal.throwIfAborted()
      if (isFileError(error) && error.path !== undefined) throw explainFileError(error, file.path)
      if (error instanceof GateError && error.code === 'SNAPSHOT_DAMAGED')
        throw damaged(error.message, await adviceOn(bucket, file, place))
      if (error instanceof GateError || attempt === attempts) throw explainS3Failure(error, 'GetObject', place)
    }
  }
}

async function downloadOnce(bucket: S3Bucket, file: Expected, signal: AbortSignal): Promise<void> {
  const { key, path, bytes, checksum } = file
  const content = await bucket.open(key)
  if (!content) throw damaged(`${key} is not in the bucket`)
  const hash = createHash('sha256')
  let size = 0
  const measure = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk)
      size += chunk.length
      if (bytes !== undefined && size > bytes) throw damaged(`${key} has more than its ${bytes} bytes`)
      yield chunk
    }
  }
  await pipeline(content, measure, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }), { signal })
  if (bytes !== undefined && size !== bytes) throw damaged(`${key} has ${size} of its ${bytes} bytes`)
  const actual = `sha256:${hash.digest('hex')}`
  if (checksum !== undefined && actual !== checksum) throw damaged(`${key} has ${actual}, but should have ${checksum}`)
}

/** Who puts a table file right that is wrong: the next backup, unless it cannot see that. Encrypted ones are never the same. */
async function adviceOn(
  bucket: S3Bucket,
  { key, path, bytes, checksum }: Expected,
  place: S3Place
): Promise<string | undefined> {
  if (!key.startsWith(objects) || path.endsWith(sealedSuffix)) return undefined
  const there = await bucket.head(key)
  const repair = 'the next backup that has the same table puts the right one there'
  if (!(there && isAsUploaded(there, { size: bytes ?? there.bytes, checksum }))) return `In S3 ${repair}.`
  return `For the server it is as it was uploaded. Delete ${nameOf(place)}/${key}: then ${repair}.`
}

/** What vouches for the files that are not of tables, by their names. Throws `SNAPSHOT_DAMAGED` where it is not as it was. */
export async function readChecksums(
  bucket: S3Bucket,
  id: string,
  { checksum }: AnyManifest
): Promise<ReadonlyMap<string, string>> {
  const text = await bucket.read(fileKey(id, checksumsFile))
  if (text === undefined) throw damaged(`${checksumsFile} of ${id} is not in the bucket`)
  if (sha256(text) !== checksum) throw damaged(`${checksumsFile} of ${id} is not the one that the manifest names`)
  return parseChecksums(text).sums.set(checksumsFile, checksum)
}

async function listFiles(bucket: S3Bucket, id: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>()
  for (const { key, bytes } of await bucket.list(`${snapshots}${id}/`)) {
    const parsed = parseFileKey(key)
    if (parsed) sizes.set(parsed.file, bytes)
  }
  return sizes
}

async function requireSpace(directory: string, files: readonly Expected[]): Promise<void> {
  const needed = files.reduce((sum, { bytes = 0 }) => sum + bytes, 0)
  const { bavail, bsize } = await statfs(directory)
  if (bavail * bsize >= needed) return
  const free = prettyBytes(bavail * bsize)
  throw new GateError('NOT_ENOUGH_SPACE', `${free} are free in ${directory}, but ${prettyBytes(needed)} are needed`, {
    hint: 'Set output to a larger disk, or free some space.'
  })
}

function damaged(fact: string, advice?: string): GateError {
  const hint = ['Nothing of it was kept. Use another backup.', advice].filter((part) => part !== undefined).join(' ')
  return new GateError('SNAPSHOT_DAMAGED', fact, { hint })
}
