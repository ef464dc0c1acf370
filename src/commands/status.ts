// How it stands with the backups, in short: what there is of each environment that one could go back to, and where it lies.

import { GateError } from '../errors.ts'
import { groupOf, spellEnvironment } from '../stores/listing.ts'
import { isUsable } from '../stores/retention.ts'
import type { ListedBackup, Store } from '../stores/store.ts'
import { count } from '../wording.ts'
import { failureIn, type ListOptions, readStores, type StoreListing, warnOfStorage } from './list.ts'

/** The newest backup that was verified. */
export interface Newest {
  readonly id: string
  readonly timestamp: string
  /** Milliseconds; negative where a clock was wrong. */
  readonly age: number
  /** The stores that have it. */
  readonly places: readonly string[]
}

/** What there is of one database under the name of one environment, in all stores together. */
export interface EnvironmentStatus {
  readonly environment: string | undefined
  readonly database: string | undefined
  /** Undefined: none of them was verified. */
  readonly newest: Newest | undefined
  /** Backups, each counted once however many stores have it. */
  readonly backups: number
  /** When the first of them will be deleted by its store, if one will. */
  readonly expires: string | undefined
}

/** What a store holds, without the list. */
export interface StoreStatus extends Omit<StoreListing, 'backups'> {
  readonly backups: number
}

export interface StatusReport {
  readonly command: 'status'
  /** `failed`: there is an environment without a verified backup, or no backup at all; or a store that could not be looked into. */
  readonly status: 'passed' | 'failed'
  /** When that was, as ISO 8601 has it. */
  readonly at: string
  readonly environments: readonly EnvironmentStatus[]
  readonly stores: readonly StoreStatus[]
  readonly warnings: readonly string[]
  /** Milliseconds. */
  readonly duration: number
  readonly failure: GateError | undefined
}

/** A backup, and where it lies. */
interface Placed {
  readonly backup: ListedBackup
  readonly place: string
}

/** Looks into all stores. Throws what `readStores` throws. */
export async function status(stores: readonly Store[], options: ListOptions, now = new Date()): Promise<StatusReport> {
  const begun = Date.now()
  const listings = await readStores(stores)
  const placed = listings.flatMap(({ place, backups }) => backups.map((backup) => ({ backup, place })))
  const faults = placed.filter(({ backup }) => backup.fault !== undefined).length
  const groups = Map.groupBy(identify(placed.filter(isKnown)), ({ backup }) => groupOf(backup))
  const environments = [...groups.values()].flatMap((group) => describe(group, now.getTime()))
  const unseen = failureIn(listings)
  const failure = unseen ?? requireVerified(environments, placed.length)
  return {
    command: 'status',
    status: failure ? 'failed' : 'passed',
    at: now.toISOString(),
    environments,
    stores: listings.map((listing) => ({ ...listing, backups: listing.backups.length })),
    warnings: [
      ...warnOfFaults(faults),
      ...(unseen ? environments.filter(({ newest }) => !newest).map(describeLacking) : []),
      ...warnOfStorage(listings, options.storageLimit)
    ],
    duration: Date.now() - begun,
    failure
  }
}

/** What cannot be read says of nothing that it is lacking; what is damaged was a backup of something. */
function isKnown({ backup: { fault, environment, databaseId } }: Placed): boolean {
  return fault === undefined || environment !== undefined || databaseId !== undefined
}

/**
 * Not every artifact says which database it is of. Where an environment has only one, as the others tell, it is that one.
 */
function identify(placed: readonly Placed[]): Placed[] {
  const named = placed.filter(({ backup }) => backup.environment !== undefined && backup.databaseId !== undefined)
  const databases = new Map(
    [...Map.groupBy(named, ({ backup }) => spelled(backup))].map(([environment, those]) => [
      environment,
      new Set(those.map(({ backup }) => backup.databaseId))
    ])
  )
  return placed.map(({ backup, place }) => {
    const [databaseId, ...others] = databases.get(spelled(backup)) ?? []
    const isSure = backup.databaseId === undefined && others.length === 0
    return { place, backup: isSure ? { ...backup, databaseId } : backup }
  })
}

function spelled({ environment }: ListedBackup): string | undefined {
  return environment === undefined ? undefined : spellEnvironment(environment)
}

/** One that has the address of the database has the environment as it was given, too. */
function describe(group: readonly Placed[], now: number): EnvironmentStatus[] {
  const first = group.find(({ backup }) => backup.database !== undefined) ?? group[0]
  if (!first) return []
  const { environment, database } = first.backup
  return [
    {
      environment,
      database,
      newest: newestOf(group, now),
      backups: new Set(group.map(({ backup }) => backup.id)).size,
      expires: group.flatMap(({ backup }) => backup.expires ?? []).sort(byTime)[0]
    }
  ]
}

/** A time in the future says nothing: with others to be had, it is not taken for new. */
function newestOf(group: readonly Placed[], now: number): Newest | undefined {
  const usable = group.filter(({ backup }) => isUsable(backup))
  const past = usable.filter(({ backup }) => Date.parse(backup.timestamp) <= now)
  const candidates = (past.length > 0 ? past : usable).toSorted((a, b) =>
    byTime(a.backup.timestamp, b.backup.timestamp)
  )
  const newest = candidates.at(-1)?.backup
  if (!newest) return undefined
  const { id, timestamp } = newest
  const places = usable.filter(({ backup }) => backup.id === id).map(({ place }) => place)
  return { id, timestamp, age: now - Date.parse(timestamp), places: [...new Set(places)] }
}

function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b)
}

function requireVerified(environments: readonly EnvironmentStatus[], number: number): GateError | undefined {
  const lacking = environments.filter(({ newest }) => !newest)
  if (environments.length > 0 && lacking.length === 0) return undefined
  return new GateError('CHECK_FAILED', describeLack(lacking, environments.length, number), {
    hint: 'Do not push. Take a backup first: migration-gate backup.'
  })
}

function warnOfFaults(number: number): string[] {
  return number === 0 ? [] : [`${count(number, 'backup')} cannot be used: migration-gate list says why`]
}

function describeLack(lacking: readonly EnvironmentStatus[], all: number, number: number): string {
  if (number === 0) return 'there is no backup'
  if (lacking.length === all) return `there is no verified backup among ${count(number, 'backup')}`
  return lacking.map(describeLacking).join('\n')
}

function describeLacking({ environment, database, backups }: EnvironmentStatus): string {
  const name = `${environment ?? 'an unknown environment'} of ${database ?? 'an unknown database'}`
  return `${name}: no verified backup among ${count(backups, 'backup')}`
}
