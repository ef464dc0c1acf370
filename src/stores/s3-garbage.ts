// Deletes what nothing refers to any more, while other runs upload, delete and die as they like. Nothing that a snapshot, or
// a run that is under way, refers to is ever deleted:
// - a run writes down what it will refer to (pending/) before it looks what is there; we write down what we will delete
//   (condemned/) before we look what is referred to. So one of the two always sees the other: we leave alone what is
//   pending, and the run waits until what is condemned is decided.
// - pending files are read before manifests are listed: where one is gone by then, its run has written its manifest
//   already, or never will.
// - what is deleted is older than a day, and deleted within a minute of the look that allows it, or not at all. How old
//   something is, the clock says that has dated it: the server's. Ours may be wrong by days.

import { setTimeout as delay } from 'node:timers/promises'
import { messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { manifestFile } from '../snapshot/manifest.ts'
import { count } from '../wording.ts'
import { type ListedKey, mostDeleted, type S3Bucket } from './s3-bucket.ts'
import {
  condemned,
  condemnedKey,
  idOfPending,
  isOurs,
  objects,
  parseFileKey,
  pending,
  referencesOf,
  snapshots
} from './s3-layout.ts'

const minute = 60_000
const day = 24 * 3_600_000
/** No run lasts longer than a day: its pending file outlives what it may be uploading. */
const pendingDies = day + 3_600_000
/** Longer than anybody deletes after looking. */
const longestSentence = 2 * minute
const glance = 1000

/** The clock of this machine, good for how long something takes; tests bring their own. */
export interface Clock {
  now(): number
  pause(milliseconds: number, signal: AbortSignal): Promise<void>
}

export const realClock: Clock = {
  now: Date.now,
  pause: async (milliseconds, signal) => {
    await delay(milliseconds, undefined, { signal })
  }
}

export interface GarbageOptions {
  readonly clock: Clock
  readonly log: Log
}

/** Deletes what is garbage now. What the server refuses to delete stays for the next time. Throws `STORE_FAILED`. */
export async function collectGarbage(bucket: S3Bucket, { clock, log }: GarbageOptions): Promise<void> {
  const now = (await serverTime(bucket))?.getTime()
  if (now === undefined) {
    log.warning('the server does not say how old files are: those that no backup needs any more stay where they are')
    return
  }
  const references = new References(bucket)
  const isOld = ({ modified }: ListedKey, age = day): boolean => isBefore(modified, now - age)
  await removeAll(bucket, await keysWhere(bucket, pending, (file) => isOld(file, pendingDies)))
  await removeAll(bucket, await keysWhere(bucket, condemned, (file) => isOld(file)))
  await abortAbandoned(bucket, now - day, log)
  const isUsed = await references.look()
  const old = (file: ListedKey): boolean => isOld(file) && !isUsed(file.key)
  const garbage = [...(await keysWhere(bucket, objects, old)), ...(await keysWhere(bucket, snapshots, old))]
  let deleted = 0
  for (let first = 0; first < garbage.length; first += mostDeleted)
    deleted += await removeBatch(bucket, garbage.slice(first, first + mostDeleted), { clock, references })
  if (deleted > 0) log.info(`${count(deleted, 'file')} that no backup needs any more deleted`)
}

/** What the server's clock says, which dates what is written; undefined where it does not tell. Throws `STORE_FAILED`. */
export async function serverTime(bucket: S3Bucket): Promise<Date | undefined> {
  const key = condemnedKey()
  await bucket.write(key, JSON.stringify({ keys: [] }))
  try {
    const [written] = await bucket.list(key)
    return written?.modified
  } finally {
    await bucket.withdraw(key)
  }
}

/** Waits until nobody is about to delete what this run needs. Its pending file must be there already. */
export async function awaitReprieve(
  bucket: S3Bucket,
  isNeeded: (key: string) => boolean,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal }
): Promise<void> {
  for (const { key } of await bucket.list(condemned)) {
    if (!keysIn(await bucket.read(key)).some(isNeeded)) continue
    let waited = 0
    while (waited < longestSentence && (await bucket.head(key))) {
      await clock.pause(glance, signal)
      waited += glance
    }
    // Whoever wrote it has died: nobody shall wait for it again.
    if (waited >= longestSentence) await bucket.remove([key])
  }
}

/** Returns how many were deleted. */
async function removeBatch(
  bucket: S3Bucket,
  batch: readonly string[],
  { clock, references }: { readonly clock: Clock; readonly references: References }
): Promise<number> {
  const sentence = condemnedKey()
  await bucket.write(sentence, JSON.stringify({ keys: batch }))
  const looked = clock.now()
  const isUsed = await references.look()
  const keys = batch.filter((key) => !isUsed(key))
  const left = looked + minute - clock.now()
  const refused =
    left > 0 ? await bucket.remove(keys, AbortSignal.timeout(left)) : new Map(keys.map((key) => [key, 'late']))
  // Not where that failed: nobody knows what the server is still going to do.
  await bucket.withdraw(sentence)
  return keys.length - refused.size
}

/** What manifests and pending files refer to. A manifest never changes: none is read twice. */
class References {
  readonly #bucket: S3Bucket
  readonly #read = new Map<string, readonly string[]>()

  constructor(bucket: S3Bucket) {
    this.#bucket = bucket
  }

  /** Looks anew, and returns what tells whether a key is in use. */
  async look(): Promise<(key: string) => boolean> {
    const ids = new Set<string>()
    const used = new Set<string>()
    for (const file of await this.#bucket.list(pending)) {
      ids.add(idOfPending(file.key))
      for (const key of await this.#referencesOf(file)) used.add(key)
    }
    for (const file of await this.#bucket.list(snapshots)) {
      const parsed = parseFileKey(file.key)
      if (parsed?.file !== manifestFile) continue
      ids.add(parsed.id)
      for (const key of await this.#referencesOf(file)) used.add(key)
    }
    return (key) => used.has(key) || (key.startsWith(snapshots) && ids.has(key.split('/')[1] ?? ''))
  }

  async #referencesOf({ key, etag }: ListedKey): Promise<readonly string[]> {
    const name = `${key} ${etag}`
    const known = this.#read.get(name)
    if (known) return known
    const text = await this.#bucket.read(key)
    if (text === undefined) return []
    const found = referencesOf(text)
    this.#read.set(name, found)
    return found
  }
}

async function keysWhere(bucket: S3Bucket, prefix: string, isMeant: (file: ListedKey) => boolean): Promise<string[]> {
  return (await bucket.list(prefix)).filter((file) => isOurs(file.key) && isMeant(file)).map(({ key }) => key)
}

/** Deletes as many as there are; what is refused stays. */
export async function removeAll(bucket: S3Bucket, keys: readonly string[]): Promise<void> {
  for (let first = 0; first < keys.length; first += mostDeleted)
    await bucket.remove(keys.slice(first, first + mostDeleted))
}

/** Parts of uploads that died cost as much as files, and nobody sees them. Not every server or role can list them. */
async function abortAbandoned(bucket: S3Bucket, before: number, log: Log): Promise<void> {
  try {
    for (const prefix of [objects, snapshots])
      for (const upload of await bucket.unfinishedUploads(prefix))
        if (isOurs(upload.key) && isBefore(upload.begun, before)) await bucket.abortUpload(upload)
  } catch (error) {
    log.info(`uploads that were never finished stay as they are: ${messageOf(error)}`)
  }
}

/** What has no date is not before anything. */
function isBefore(date: Date | undefined, time: number): boolean {
  return date !== undefined && date.getTime() < time
}

function keysIn(text: string | undefined): readonly string[] {
  try {
    const { keys } = JSON.parse(text ?? '{}') as { keys?: readonly string[] }
    return keys ?? []
  } catch {
    return []
  }
}
