// Snapshots in S3, and in whatever speaks it: AWS, R2, Supabase Storage, MinIO, Google Cloud Storage. Equal table files are
// stored once; see s3-layout.ts for what is where, and s3-garbage.ts for what makes it safe to delete.

import type { S3Client } from '@aws-sdk/client-s3'
import { GateError, messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { type AnyManifest, isSealed, manifestFile, parseManifest, verificationFile } from '../snapshot/manifest.ts'
import { type StoredSnapshot, sha256 } from '../snapshot/snapshot.ts'
import { hasPassed, parseVerification } from '../verification/record.ts'
import { byAge, databaseIdOf, isBackupId, timestampOf, unknownBackup } from './listing.ts'
import { type ListedKey, S3Bucket } from './s3-bucket.ts'
import { fetchObject, fetchSnapshot, readChecksums } from './s3-fetch.ts'
import { type Clock, collectGarbage, realClock, removeAll, serverTime } from './s3-garbage.ts'
import { fileKey, manifestKey, objectKey, objects, parseFileKey, referencesOf, snapshots } from './s3-layout.ts'
import { putSnapshot } from './s3-put.ts'
import { nameOf, renderS3Url, type S3Place } from './s3-url.ts'
import type { Kept, ListedBackup, Removal, Store, Usage } from './store.ts'

const readsAtOnce = 8

export interface S3StoreOptions {
  readonly place: S3Place
  readonly log: Log
  readonly signal: AbortSignal
  /** For tests; else one is made for the place, with the credentials that the SDK's own chain finds. */
  readonly client?: S3Client
  readonly clock?: Clock
}

export class S3Store implements Store {
  readonly kind = 's3'
  readonly place: string
  readonly #options: S3StoreOptions
  readonly #bucket: S3Bucket
  readonly #clock: Clock

  constructor(options: S3StoreOptions) {
    const { place, signal, client, clock = realClock } = options
    this.place = nameOf(place)
    this.#options = options
    this.#clock = clock
    this.#bucket = new S3Bucket({ place, signal, client })
  }

  /** The bucket is the user's own: what is not encrypted is taken, too. Throws `STORE_FAILED` where it cannot be listed. */
  async admit(): Promise<void> {
    await this.#bucket.list(snapshots, 1)
  }

  /** Where another run has the same id already, it is kept as that and _2, _3, … */
  async put(snapshot: StoredSnapshot): Promise<Kept> {
    const { log, signal, place } = this.#options
    const { id, bytes, check } = await putSnapshot(this.#bucket, snapshot, {
      clock: this.#clock,
      log,
      signal,
      lockDays: place.lock?.days
    })
    return {
      store: 's3',
      name: id,
      id: this.#keyOf(id),
      url: `${this.place}/${snapshots}${id}/`,
      bytes,
      digest: snapshot.manifestChecksum,
      check,
      s3Url: renderS3Url(place)
    }
  }

  /** One of which a file is missing, or has another size, has a fault. */
  async list(): Promise<readonly ListedBackup[]> {
    const files = await this.#bucket.list(snapshots)
    // In this order: an object is there before the manifest that needs it.
    const stored = new Map([...files, ...(await this.#bucket.list(objects))].map(({ key, bytes }) => [key, bytes]))
    const backups = await inLanes([...sizesById(files)], ([id, bytes]) => this.#describe(id, bytes, stored))
    return backups.filter((backup) => backup !== undefined).sort(byAge)
  }

  async fetch(backup: ListedBackup, output: string): Promise<string> {
    const { place, signal } = this.#options
    const id = requireId(backup)
    const text = await this.#read(id, manifestFile)
    const stored = { id, text, manifest: parseManifest(text) }
    return fetchSnapshot(this.#bucket, stored, { place, signal, output })
  }

  readonly files = {
    read: (backup: ListedBackup, file: string): Promise<string> => this.#read(requireId(backup), file),
    fetch: async (checksum: string, path: string): Promise<void> => {
      await fetchObject(this.#bucket, { checksum, path }, this.#options)
    }
  }

  /**
   * Deletes what nothing else refers to as well; what a run leaves behind that fails here, the next one deletes. One that is
   * interrupted says what it has removed until then.
   */
  async remove(backups: readonly ListedBackup[]): Promise<readonly Removal[]> {
    const { log } = this.#options
    const removals: Removal[] = []
    let asked: Promise<Date | undefined> | undefined
    const now = () => (asked ??= this.readTime().catch(() => undefined))
    for (const backup of backups) removals.push({ backup, ...(await this.#remove(backup, now)) })
    await this.#tidy(() => collectGarbage(this.#bucket, { clock: this.#clock, log }))
    return removals
  }

  /** By the date of something small that is written for it, and removed. Throws `STORE_FAILED`. */
  readTime(): Promise<Date | undefined> {
    return serverTime(this.#bucket)
  }

  /** What several backups share counts once. */
  async usage(): Promise<Usage> {
    const sizes = sizesById(await this.#bucket.list(snapshots))
    const texts = await inLanes([...sizes.keys()], (id) => this.#bucket.read(manifestKey(id)))
    const used = new Set(texts.flatMap((text) => referencesOf(text ?? '')))
    let total = 0
    let shared = 0
    for (const { key, bytes } of await this.#bucket.list('')) {
      total += bytes
      if (key.startsWith(objects) && used.has(key)) shared += bytes
    }
    return { bytes: [...sizes.values()].reduce((sum, bytes) => sum + bytes, shared), total }
  }

  /** Undefined: it was removed meanwhile. */
  async #describe(id: string, bytes: number, stored: ReadonlyMap<string, number>): Promise<ListedBackup | undefined> {
    const text = await this.#bucket.read(manifestKey(id))
    if (text === undefined) return undefined
    const manifest = parseOrFault(text)
    if (typeof manifest === 'string') return { ...unknownBackup(id, id, timestampOf(id) ?? ''), bytes, fault: manifest }
    const record = await this.#bucket.read(fileKey(id, verificationFile))
    const fault = await this.#findFault(id, manifest, stored)
    if (fault !== undefined && !(await this.#bucket.head(manifestKey(id)))) return undefined
    return {
      key: id,
      id,
      timestamp: manifest.timestamp,
      environment: manifest.environment,
      database: manifest.database_url,
      databaseId: databaseIdOf(manifest.database_url),
      tables: manifest.tables.length,
      records: manifest.total_records,
      bytes: bytes + manifest.backup_size,
      encrypted: isSealed(manifest),
      verified: fault === undefined && hasPassed(parseVerification(record ?? ''), sha256(text)),
      expires: undefined,
      fault
    }
  }

  /** The first of its files that is not there, or not with its size. What was listed may be from before it was put. */
  async #findFault(
    id: string,
    manifest: AnyManifest,
    stored: ReadonlyMap<string, number>
  ): Promise<string | undefined> {
    const files = await this.#readFileNames(id, manifest)
    if (typeof files === 'string') return files
    const needed = [
      ...manifest.tables.map(({ file, checksum, size }) => ({ file, key: objectKey(checksum), size })),
      ...files.map((file) => ({ file, key: fileKey(id, file), size: undefined }))
    ]
    for (const { file, key, size } of needed.filter((one) => !fits(stored.get(one.key), one.size))) {
      const bytes = (await this.#bucket.head(key))?.bytes
      if (bytes === undefined) return `${file} is not in the bucket any more`
      if (!fits(bytes, size)) return `${file} has ${bytes} bytes in the bucket, but should have ${size}`
    }
    return undefined
  }

  /** The files that it must have besides those of its tables; or what is wrong with the list of them. */
  async #readFileNames(id: string, manifest: AnyManifest): Promise<string[] | string> {
    try {
      const tables = new Set(manifest.tables.map(({ file }) => file))
      return [...(await readChecksums(this.#bucket, id, manifest)).keys()].filter((file) => !tables.has(file))
    } catch (error) {
      if (error instanceof GateError && error.code === 'SNAPSHOT_DAMAGED') return error.message
      throw error
    }
  }

  async #read(id: string, file: string): Promise<string> {
    const text = await this.#bucket.read(fileKey(id, file))
    if (text !== undefined) return text
    throw new GateError(
      'NOT_A_SNAPSHOT',
      `${file === manifestFile ? id : `${file} of ${id}`} is not in ${this.place}`,
      {
        hint: 'Another run may have removed it: `migration-gate list` shows what is there.'
      }
    )
  }

  /** Why it is still there. The manifest goes first: from then on it is not listed. Without a time, every lock counts. */
  async #remove(backup: ListedBackup, now: () => Promise<Date | undefined>): Promise<Omit<Removal, 'backup'>> {
    const { signal } = this.#options
    if (signal.aborted) return { fault: `not tried: ${messageOf(signal.reason)}` }
    try {
      const id = requireId(backup)
      const head = await this.#bucket.head(manifestKey(id))
      const until = head?.lockedUntil
      if (until && until.getTime() > ((await now())?.getTime() ?? 0)) {
        const lockedUntil = until.toISOString()
        return { fault: `it is locked until ${lockedUntil}`, lockedUntil }
      }
      const refused = (await this.#bucket.remove([manifestKey(id)])).get(manifestKey(id))
      if (refused !== undefined) return { fault: `the server refuses to delete it (${refused})` }
      await this.#tidy(async () => {
        const files = await this.#bucket.list(`${snapshots}${id}/`)
        await removeAll(
          this.#bucket,
          files.map(({ key }) => key)
        )
      })
      return { fault: undefined }
    } catch (error) {
      return { fault: signal.aborted ? `stopped while it was removed: ${messageOf(error)}` : messageOf(error) }
    }
  }

  /** What fails here is done the next time. */
  async #tidy(work: () => Promise<void>): Promise<void> {
    const { log, signal } = this.#options
    try {
      await work()
    } catch (error) {
      if (signal.aborted) return
      log.warning(`what no backup needs any more could not be deleted, and will be the next time: ${messageOf(error)}`)
    }
  }

  #keyOf(id: string): string {
    const { prefix } = this.#options.place
    return `${prefix === '' ? '' : `${prefix}/`}${manifestKey(id)}`
  }
}

/** A key comes from a list, but may have been kept since: it is an id, and leads nowhere else. */
function requireId({ key }: ListedBackup): string {
  if (isBackupId(key)) return key
  throw new GateError('NOT_A_SNAPSHOT', `${key} is not the id of a backup`)
}

/** The bytes of its own files, for each snapshot that is complete. */
function sizesById(files: readonly ListedKey[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  const complete = new Set<string>()
  for (const { key, bytes } of files) {
    const { id, file } = parseFileKey(key) ?? {}
    if (id === undefined) continue
    sizes.set(id, (sizes.get(id) ?? 0) + bytes)
    if (file === manifestFile) complete.add(id)
  }
  return new Map([...sizes].filter(([id]) => complete.has(id)))
}

/** Is it there, and as large as it must be? */
function fits(bytes: number | undefined, size: number | undefined): boolean {
  return bytes !== undefined && (size === undefined || bytes === size)
}

function parseOrFault(text: string): AnyManifest | string {
  try {
    return parseManifest(text)
  } catch (error) {
    return messageOf(error)
  }
}

/** As Promise.all, but only some at once. */
async function inLanes<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: readsAtOnce }, lane))
  return results
}
