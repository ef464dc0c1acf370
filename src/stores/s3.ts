// Snapshots in S3, and in whatever speaks it: AWS, R2, Supabase Storage, MinIO, Google Cloud Storage. Equal table files are
// stored once; see s3-layout.ts for what is where, and s3-garbage.ts for what makes it safe to delete.

import type { S3Client } from '@aws-sdk/client-s3'
import { GateError, messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { type AnyManifest, isSealed, manifestFile, parseManifest, verificationFile } from '../snapshot/manifest.ts'
import { type StoredSnapshot, sha256 } from '../snapshot/snapshot.ts'
import { renderVerification, type Verification } from '../verification/record.ts'
import { byAge, isBackupId, timestampOf, unknownBackup } from './listing.ts'
import { S3Bucket } from './s3-bucket.ts'
import { nameOf } from './s3-errors.ts'
import { fetchObject, fetchSnapshot } from './s3-fetch.ts'
import { type Clock, collectGarbage, realClock, removeAll } from './s3-garbage.ts'
import { fileKey, manifestKey, objects, parseFileKey, referencesOf, snapshots } from './s3-layout.ts'
import { putSnapshot } from './s3-put.ts'
import type { S3Place } from './s3-url.ts'
import type { Kept, ListedBackup, Removal, Store, Usage } from './store.ts'

const readsAtOnce = 8
const day = 24 * 3_600_000

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
    const lockedUntil = place.lock && new Date(this.#clock.now() + place.lock.days * day)
    const { id, bytes, check } = await putSnapshot(this.#bucket, snapshot, {
      clock: this.#clock,
      log,
      signal,
      lockedUntil
    })
    return {
      store: 's3',
      name: id,
      id: this.#keyOf(id),
      url: `${this.place}/${snapshots}${id}/`,
      bytes,
      digest: snapshot.manifestChecksum,
      check
    }
  }

  async list(): Promise<readonly ListedBackup[]> {
    const sizes = await this.#sizesById()
    const backups = await inLanes([...sizes], ([id, bytes]) => this.#describe(id, bytes))
    return backups.filter((backup) => backup !== undefined).sort(byAge)
  }

  async fetch(backup: ListedBackup, output: string): Promise<string> {
    const { place, signal } = this.#options
    const id = requireId(backup)
    const text = await this.#readManifest(id)
    const stored = { id, text, manifest: parseManifest(text) }
    return fetchSnapshot(this.#bucket, stored, { place, signal, output })
  }

  /** Table files, by what is in them. */
  readonly files = {
    readManifest: async (backup: ListedBackup): Promise<AnyManifest> =>
      parseManifest(await this.#readManifest(requireId(backup))),
    fetch: async (checksum: string, path: string): Promise<void> => {
      await fetchObject(this.#bucket, { checksum, path }, this.#options)
    }
  }

  /** Deletes what nothing else refers to as well; what a run leaves behind that fails here, the next one deletes. */
  async remove(backups: readonly ListedBackup[]): Promise<readonly Removal[]> {
    const { log, signal } = this.#options
    const removals: Removal[] = []
    for (const backup of backups) removals.push({ backup, ...(await this.#remove(backup)) })
    try {
      await collectGarbage(this.#bucket, { clock: this.#clock, log })
    } catch (error) {
      signal.throwIfAborted()
      log.warning(`what no backup needs any more could not be deleted, and will be the next time: ${messageOf(error)}`)
    }
    return removals
  }

  /** What several backups share counts once. */
  async usage(): Promise<Usage> {
    const sizes = await this.#sizesById()
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

  /** The bytes of its own files, for each snapshot that is complete. */
  async #sizesById(): Promise<ReadonlyMap<string, number>> {
    const sizes = new Map<string, number>()
    const complete = new Set<string>()
    for (const { key, bytes } of await this.#bucket.list(snapshots)) {
      const { id, file } = parseFileKey(key) ?? {}
      if (id === undefined) continue
      sizes.set(id, (sizes.get(id) ?? 0) + bytes)
      if (file === manifestFile) complete.add(id)
    }
    return new Map([...sizes].filter(([id]) => complete.has(id)))
  }

  /** Undefined: it was removed meanwhile. */
  async #describe(id: string, bytes: number): Promise<ListedBackup | undefined> {
    const text = await this.#bucket.read(manifestKey(id))
    if (text === undefined) return undefined
    const manifest = parseOrFault(text)
    if (typeof manifest === 'string') return { ...unknownBackup(id, id, timestampOf(id) ?? ''), bytes, fault: manifest }
    const record = await this.#bucket.read(fileKey(id, verificationFile))
    return {
      key: id,
      id,
      timestamp: manifest.timestamp,
      environment: manifest.environment,
      database: manifest.database_url,
      tables: manifest.tables.length,
      records: manifest.total_records,
      bytes: bytes + manifest.backup_size,
      encrypted: isSealed(manifest),
      verified: vouchesFor(record, sha256(text)),
      expires: undefined,
      fault: undefined
    }
  }

  async #readManifest(id: string): Promise<string> {
    const text = await this.#bucket.read(manifestKey(id))
    if (text !== undefined) return text
    throw new GateError('NOT_A_SNAPSHOT', `${id} is not in ${this.place}`, {
      hint: 'Another run may have removed it: `migration-gate list` shows what is there.'
    })
  }

  /** Why it is still there. The manifest goes first: from then on it is not listed. */
  async #remove(backup: ListedBackup): Promise<Omit<Removal, 'backup'>> {
    try {
      const id = requireId(backup)
      const head = await this.#bucket.head(manifestKey(id))
      const until = head?.lockedUntil
      if (until && until.getTime() > this.#clock.now()) {
        const lockedUntil = until.toISOString()
        return { fault: `it is locked until ${lockedUntil}`, lockedUntil }
      }
      const refused = (await this.#bucket.remove([manifestKey(id)])).get(manifestKey(id))
      if (refused !== undefined) return { fault: `the server refuses to delete it (${refused})` }
      const files = await this.#bucket.list(`${snapshots}${id}/`)
      await removeAll(
        this.#bucket,
        files.map(({ key }) => key)
      )
      return { fault: undefined }
    } catch (error) {
      this.#options.signal.throwIfAborted()
      return { fault: messageOf(error) }
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

function parseOrFault(text: string): AnyManifest | string {
  try {
    return parseManifest(text)
  } catch (error) {
    return messageOf(error)
  }
}

/** Does the record say that this very manifest passed, and is it as it was written? */
function vouchesFor(record: string | undefined, manifestChecksum: string): boolean {
  try {
    const { checksum: _, ...verification } = JSON.parse(record ?? '') as Verification & { checksum?: unknown }
    const { status, manifest } = verification
    return renderVerification(verification) === record && status === 'passed' && manifest === manifestChecksum
  } catch {
    return false
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
