// What the lists of all stores have in common.

import { createHash } from 'node:crypto'
import prettyMilliseconds from 'pretty-ms'
import type { ListedBackup, Removal } from './store.ts'

/** The name of every backup. */
const idPattern = /^backup_(\d{4})(\d{2})(\d{2})_(\d{2})(\d{2})(\d{2})(?:_\d+)?$/

/** Is it a name as backups have it? */
export function isBackupId(name: string): boolean {
  return idPattern.test(name)
}

/** When a backup was begun, as its name has it; undefined for any other name. */
export function timestampOf(id: string): string | undefined {
  const [, year, month, day, hour, minute, second] = idPattern.exec(id) ?? []
  return year && `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
}

/**
 * Tells databases apart by eight hexadecimal digits, that of the same address always by the same. Names of artifacts have
 * them, which in a public repository everybody can read: a hash shows nobody the address.
 */
export function databaseIdOf(databaseUrl: string): string {
  return createHash('sha256').update(databaseUrl).digest('hex').slice(0, 8)
}

/** An environment as the names of artifacts have it, which may not hold everything that its own name may. */
export function spellEnvironment(environment: string): string {
  return environment.replace(/[^A-Za-z0-9_.-]+/g, '-')
}

/**
 * The same for backups of the same database and environment alone, in whatever store. An artifact with a name of the user's
 * own says neither: those of the same name belong together.
 */
export function groupOf({ databaseId, environment, id }: ListedBackup): string {
  const isNameless = databaseId === undefined && environment === undefined
  if (isNameless && !id.startsWith('backup_')) return JSON.stringify([id])
  return JSON.stringify([databaseId ?? null, environment === undefined ? null : spellEnvironment(environment)])
}

/** `3 days old`, for people. */
export function describeAge(timestamp: string, now: Date): string {
  const age = now.getTime() - Date.parse(timestamp)
  if (Number.isNaN(age)) return 'of an unknown time'
  return age < 0 ? 'from the future' : `${prettyMilliseconds(age, { compact: true, verbose: true })} old`
}

/** Removes one after the other. What comes after the run was stopped is not tried, and told like what failed. */
export async function removeEach(
  backups: readonly ListedBackup[],
  signal: AbortSignal | undefined,
  remove: (key: string) => Promise<string | undefined>
): Promise<Removal[]> {
  const removals: Removal[] = []
  for (const backup of backups)
    removals.push({ backup, fault: signal?.aborted ? 'not tried: interrupted' : await remove(backup.key) })
  return removals
}

/** Oldest first; those of the same second by their names. */
export function byAge(a: ListedBackup, b: ListedBackup): number {
  return Date.parse(a.timestamp) - Date.parse(b.timestamp) || a.key.localeCompare(b.key, 'en', { numeric: true })
}

/** A backup of which nothing is known but what it is called, and when it was begun. */
export function unknownBackup(key: string, id: string, timestamp: string): ListedBackup {
  return {
    key,
    id,
    timestamp,
    environment: undefined,
    database: undefined,
    databaseId: undefined,
    tables: undefined,
    records: undefined,
    bytes: undefined,
    encrypted: undefined,
    verified: false,
    expires: undefined,
    fault: undefined
  }
}
