// What the lists of all stores have in common.

import type { ListedBackup } from './store.ts'

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
    tables: undefined,
    records: undefined,
    bytes: undefined,
    encrypted: undefined,
    verified: false,
    expires: undefined,
    fault: undefined
  }
}
