// A place to read from or to restore into: how it was found, and what may be said of it.

import { type ConnectionTarget, describeTarget, publicAddress } from '../database/connection.ts'
import type { Log } from '../log.ts'
import type { ManagementApi } from '../supabase/management-api.ts'

interface Found {
  /** By which settings, in a few words. */
  readonly how: string
  /** Why the ways that come first were not taken. */
  readonly passedOver: readonly string[]
  /** Other settings that speak of another project. */
  readonly doubts: readonly string[]
  /** Reference of the project, where it is one of Supabase. */
  readonly project: string | undefined
  /** Where there is an access token. */
  readonly api: ManagementApi | undefined
}

/** A PostgreSQL. */
export interface PostgresPlace extends Found {
  readonly kind: 'postgres'
  readonly target: ConnectionTarget
  /** The connection string that it was read from, if it was. */
  readonly written: string | undefined
  /**
   * Milliseconds since 1970 at which nobody can log in any more, as a role that was made for a while: a pooler learns of it some
   * seconds later. Undefined: the login lasts.
   */
  readonly expires: number | undefined
}

/** What speaks for a PostgreSQL that cannot be reached itself. */
export interface DataApiPlace extends Found {
  readonly kind: 'data-api'
  readonly url: URL
  readonly key: string
}

export type Place = PostgresPlace | DataApiPlace

/** Which way in was found, and why not another. */
export function tellPlace(log: Log, { how, passedOver, doubts }: Place): void {
  log.info(`connecting by ${how}${passedOver.length > 0 ? ` (${passedOver.join('; ')})` : ''}`)
  for (const doubt of doubts) log.warning(doubt)
}

/** Host, port and database, and the project, since many share a pooler: what may be shown. */
export function describePlace({ target, project }: PostgresPlace): string {
  return project === undefined ? describeTarget(target) : `project ${project} (${describeTarget(target)})`
}

/** What the manifest may say about where a backup came from. */
export function addressOf(place: Place): string {
  if (place.project !== undefined) return `https://${place.project}.supabase.co`
  return place.kind === 'postgres' ? publicAddress(place.target) : place.url.origin
}
