// Which backups are kept, in every place that is configured, and how much they take there.

import prettyBytes from 'pretty-bytes'
import { GateError } from '../errors.ts'
import type { ListedBackup, Store, StoreKind, Usage } from '../stores/store.ts'

/** What one store holds. */
export interface StoreListing {
  readonly kind: StoreKind
  readonly place: string
  /** Oldest first. */
  readonly backups: readonly ListedBackup[]
  /** Undefined where it could not be found out. */
  readonly usage: Usage | undefined
  /** Why it could not be looked into. */
  readonly failure: GateError | undefined
}

export interface ListReport {
  readonly command: 'list'
  /** `failed`: there is a store that could not be looked into. */
  readonly status: 'passed' | 'failed'
  /** When that was, as ISO 8601 has it. */
  readonly at: string
  readonly stores: readonly StoreListing[]
  readonly warnings: readonly string[]
  /** Milliseconds. */
  readonly duration: number
  readonly failure: GateError | undefined
}

/** Of these options it takes what it needs. */
export interface ListOptions {
  /** Bytes. */
  readonly storageLimit: number
}

/** Lists all backups of all stores. Throws what `readStores` throws. */
export async function list(stores: readonly Store[], options: ListOptions, now = new Date()): Promise<ListReport> {
  const begun = Date.now()
  const listings = await readStores(stores)
  const failure = failureIn(listings)
  return {
    command: 'list',
    status: failure ? 'failed' : 'passed',
    at: now.toISOString(),
    stores: listings,
    warnings: warnOfStorage(listings, options.storageLimit),
    duration: Date.now() - begun,
    failure
  }
}

/**
 * Looks into every store; one that fails does not hide the others. Throws `INVALID_OPTION` where there is no store to look
 * into, and what the stores throw where all of them fail.
 */
export async function readStores(stores: readonly Store[]): Promise<readonly StoreListing[]> {
  if (stores.length === 0) {
    throw new GateError('INVALID_OPTION', 'no place is configured in which backups could be', {
      hint: 'Set output to their directory, s3-url to their bucket, or github-token and repository for artifacts.'
    })
  }
  const listings = await Promise.all(stores.map(readStore))
  const failure = failureIn(listings)
  if (failure && listings.every((listing) => listing.failure)) throw failure
  return listings
}

async function readStore(store: Store): Promise<StoreListing> {
  const { kind, place } = store
  try {
    const backups = await store.list()
    return { kind, place, backups, usage: await readUsage(store), failure: undefined }
  } catch (error) {
    return { kind, place, backups: [], usage: undefined, failure: requireForeseen(error) }
  }
}

/** Undefined where the store cannot say it. */
export async function readUsage(store: Store): Promise<Usage | undefined> {
  try {
    return await store.usage()
  } catch (error) {
    requireForeseen(error)
    return undefined
  }
}

/** Throws what nobody foresaw. */
export function requireForeseen(error: unknown): GateError {
  if (error instanceof GateError) return error
  throw error
}

/** What failed in the stores, as one. */
export function failureIn(stores: readonly { readonly failure: GateError | undefined }[]): GateError | undefined {
  const failures = stores.flatMap(({ failure }) => failure ?? [])
  const [first, ...others] = failures
  if (!first || others.length === 0) return first
  return new GateError(first.code, failures.map(({ message }) => message).join('\n'), {
    hint: first.hint,
    cause: first
  })
}

/** From this part of the limit on somebody should do something; and with fewer bytes of a disk. */
const nearly = 0.8
const scarce = 1e9

type Used = Pick<StoreListing, 'kind' | 'place' | 'usage' | 'failure'>

/** A sentence for every store that is nearly full, or of which nobody knows. */
export function warnOfStorage(stores: readonly Used[], limit: number): string[] {
  return stores.flatMap(({ kind, place, usage, failure }) => {
    if (failure) return []
    if (!usage) return [`${place}: how much is stored there could not be found out`]
    if (usage.free !== undefined && usage.free < scarce)
      return [`${place}: only ${prettyBytes(usage.free)} of the disk are free`]
    if (kind !== 'artifacts' || usage.total <= nearly * limit) return []
    const part = `${Math.floor((usage.total / limit) * 100)} % of storage-limit, ${prettyBytes(limit)}`
    return [`${place}: ${prettyBytes(usage.total)} are stored, ${part}${accountWide}`]
  })
}

const accountWide =
  ". GitHub's limit is one of the whole account: the artifacts of its other repositories count, too, and are not seen here"
