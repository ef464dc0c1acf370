// Uploading one snapshot: first what it will refer to is written down, then its files are uploaded, its manifest last. A run
// that dies in between leaves nothing that is listed. See s3-garbage.ts for why nothing of it is deleted meanwhile.

import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import prettyBytes from 'pretty-bytes'
import { runAll, StopSwitch } from '../concurrency.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { manifestFile } from '../snapshot/manifest.ts'
import { explainFileError, type StoredSnapshot, sha256 } from '../snapshot/snapshot.ts'
import { type Check, checkNone } from '../verification/check.ts'
import { count } from '../wording.ts'
import { type FileToUpload, isAsUploaded, type LockedUntil, type S3Bucket } from './s3-bucket.ts'
import { awaitReprieve, type Clock } from './s3-garbage.ts'
import { fileKey, manifestKey, numbered, objectKey, pendingKey, pendingPrefix } from './s3-layout.ts'

const day = 24 * 3_600_000
const filesAtOnce = 4
const mostNames = 50

export interface PutOptions {
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  /** For how many days what is uploaded is locked. */
  readonly lockDays: number | undefined
}

type TransferOptions = Pick<PutOptions, 'log' | 'signal'> & { readonly lockedUntil: LockedUntil }

export interface Uploaded {
  /** What it is called in the store: the backup's own id, or that with _2, _3, … where another has it. */
  readonly id: string
  /** What was sent; what was there already is not in it. */
  readonly bytes: number
  readonly check: Check
}

/** What must be in the store in the end: its size, and where it comes from. */
interface Part extends FileToUpload {
  readonly size: number | undefined
}

/** Uploads it under a name that nobody else has. Throws `STORE_FAILED`, and `SNAPSHOT_DAMAGED` where it has changed. */
export async function putSnapshot(bucket: S3Bucket, snapshot: StoredSnapshot, options: PutOptions): Promise<Uploaded> {
  const manifest = await readManifestFile(snapshot)
  const { id, pending, claimed } = await claimId(bucket, snapshot)
  const parts = { objects: objectsOf(snapshot), files: filesOf(snapshot, id) }
  const { clock, lockDays } = options
  const lockedUntil =
    lockDays === undefined ? undefined : new Date((claimed?.getTime() ?? clock.now()) + lockDays * day)
  const transfer = new Transfer(bucket, { ...options, lockedUntil })
  try {
    await awaitReprieve(bucket, (key) => parts.objects.has(key) || parts.files.has(key), options)
    await transfer.each(parts.objects, (key, part) => transfer.keepObject(key, part))
    await transfer.each(parts.files, (key, part) => transfer.send(key, part))
  } catch (error) {
    await bucket.withdraw(pending)
    throw error
  }
  // When one of these fails, nobody knows whether the manifest is there: what it refers to stays pending.
  await writeManifest(bucket, manifest, { id, lockedUntil })
  await transfer.each(new Map([...parts.objects, ...parts.files]), (key, part) => transfer.confirm(key, part))
  const isSame = (await bucket.read(manifestKey(id))) === manifest
  await bucket.withdraw(pending)
  const { bytes, reused } = transfer
  options.log.info(
    `${id}: ${prettyBytes(bytes)} sent; of ${count(parts.objects.size, 'table file')} ${reused} had not to be sent again`
  )
  const { backup_id: own } = snapshot.manifest
  if (id !== own) {
    const renamed = `in S3, ${own} is called ${id}, since another backup has its name there: ask for it as ${id}`
    options.log.warning(renamed, renamed)
  }
  const faults = [...transfer.faults, ...(isSame ? [] : [`${manifestFile} in the bucket is not the one that was sent`])]
  const all = count(snapshot.files.length, 'file')
  return {
    id,
    bytes: bytes + Buffer.byteLength(manifest),
    check: checkNone('s3', faults, `the bucket holds ${all}, each with its size, and the same manifest`)
  }
}

async function writeManifest(
  bucket: S3Bucket,
  manifest: string,
  { id, lockedUntil }: { readonly id: string; readonly lockedUntil: LockedUntil }
): Promise<void> {
  if (await bucket.writeNew(manifestKey(id), manifest, lockedUntil)) return
  throw new GateError('STORE_FAILED', `another run has written ${id} at the same moment`, {
    hint: 'Nothing of that one was changed. Run it again.'
  })
}

/**
 * Finds a name that nobody has, and writes down what the snapshot refers to. Two runs that want the same name at the same
 * moment see each other, as each writes before it looks; then both go on to another. Says by the server's clock when that was.
 */
async function claimId(
  bucket: S3Bucket,
  { manifest }: StoredSnapshot
): Promise<{ readonly id: string; readonly pending: string; readonly claimed: Date | undefined }> {
  const text = JSON.stringify({
    backup_id: manifest.backup_id,
    objects: manifest.tables.map(({ checksum }) => checksum)
  })
  for (let further = 0; further < mostNames; further++) {
    const id = numbered(manifest.backup_id, further)
    if (await bucket.head(manifestKey(id))) continue
    const pending = pendingKey(id)
    await bucket.write(pending, text)
    const claims = await bucket.list(pendingPrefix(id))
    if (claims.every(({ key }) => key === pending) && !(await bucket.head(manifestKey(id))))
      return { id, pending, claimed: claims[0]?.modified }
    await bucket.withdraw(pending)
    // Who goes by the same steps meets again.
    further += randomInt(2)
  }
  throw new GateError('STORE_FAILED', `${manifest.backup_id} and the names after it are all taken`, {
    hint: 'Run it again: a new backup gets a name with another second in it.'
  })
}

class Transfer {
  /** Sent so far. */
  bytes = 0
  /** How many table files were there before. */
  reused = 0
  /** What the bucket does not have, though it was sent. */
  readonly faults: string[] = []
  readonly #bucket: S3Bucket
  readonly #options: TransferOptions
  /** How large each file was that was sent. */
  readonly #sent = new Map<string, number>()

  constructor(bucket: S3Bucket, options: TransferOptions) {
    this.#bucket = bucket
    this.#options = options
  }

  /** Does it for some at once; the first failure stops the rest. */
  async each(parts: ReadonlyMap<string, Part>, work: (key: string, part: Part) => Promise<void>): Promise<void> {
    using stop = new StopSwitch(this.#options.signal)
    const jobs = [...parts].map(
      ([key, part]) =>
        () =>
          work(key, part)
    )
    await runAll(jobs, filesAtOnce, stop)
  }

  /** Uploads a table file, unless it is there as it was uploaded. Then it stays locked for as long as a new one would be. */
  async keepObject(key: string, part: Part): Promise<void> {
    const { lockedUntil } = this.#options
    const there = await this.#bucket.head(key)
    if (!(there && isAsUploaded(there, part))) return this.send(key, part)
    this.reused++
    if (lockedUntil && (there.lockedUntil?.getTime() ?? 0) < lockedUntil.getTime())
      await this.#bucket.lock(key, lockedUntil)
  }

  async send(key: string, part: Part): Promise<void> {
    const { lockedUntil, log } = this.#options
    const size = await this.#bucket.upload(key, part, lockedUntil)
    this.#sent.set(key, size)
    this.bytes += size
    log.progress(() => `uploading: ${prettyBytes(this.bytes)} sent`)
  }

  /** Asks the bucket again. What somebody has deleted meanwhile is sent once more. */
  async confirm(key: string, part: Part): Promise<void> {
    let there = await this.#bucket.head(key)
    if (!there) {
      await this.send(key, part)
      there = await this.#bucket.head(key)
    }
    const expected = part.size ?? this.#sent.get(key)
    if (there?.bytes !== expected)
      this.faults.push(`${basename(part.path)} has ${there?.bytes ?? 'no'} bytes in the bucket, but ${expected} here`)
  }
}

/** Equal tables are one object. */
function objectsOf({ directory, manifest }: StoredSnapshot): ReadonlyMap<string, Part> {
  return new Map(
    manifest.tables.map(({ file, size, checksum }) => [
      objectKey(checksum),
      { path: join(directory, file), size, checksum }
    ])
  )
}

function filesOf({ directory, manifest, files }: StoredSnapshot, id: string): ReadonlyMap<string, Part> {
  const tables = new Set(manifest.tables.map(({ file }) => file))
  const others = files.filter((file) => file !== manifestFile && !tables.has(file))
  return new Map(
    others.map((file) => [fileKey(id, file), { path: join(directory, file), size: undefined, checksum: undefined }])
  )
}

async function readManifestFile({ directory, manifestChecksum }: StoredSnapshot): Promise<string> {
  const path = join(directory, manifestFile)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw explainFileError(error, path)
  })
  if (sha256(text) === manifestChecksum) return text
  throw new GateError('SNAPSHOT_DAMAGED', `${path} has changed since it was read`, { hint: 'Make a new backup.' })
}
