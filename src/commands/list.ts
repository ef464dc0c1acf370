// Which backups a directory holds.

import { resolve } from 'node:path'
import { listSnapshots } from '../snapshot/snapshot.ts'
import { isVerified } from '../verification/record.ts'

/** One backup of a directory; `fault` says why it cannot be used. */
export interface ListedBackup {
  readonly directory: string
  readonly id: string
  readonly timestamp: string | undefined
  readonly environment: string | undefined
  readonly tables: number | undefined
  readonly records: number | undefined
  readonly bytes: number | undefined
  readonly verified: boolean
  readonly fault: string | undefined
}

export interface ListReport {
  readonly command: 'list'
  readonly status: 'passed'
  readonly directory: string
  /** Oldest first. */
  readonly backups: readonly ListedBackup[]
}

/** Reads the manifest of every backup in a directory. Throws `STORE_FAILED` where the directory cannot be read. */
export async function list(output: string): Promise<ListReport> {
  const snapshots = await listSnapshots(output)
  const backups = await Promise.all(
    snapshots.map(async (snapshot): Promise<ListedBackup> => {
      const { directory } = snapshot
      const id = directory.split(/[/\\]/).at(-1) ?? directory
      if ('fault' in snapshot) {
        return {
          directory,
          id,
          timestamp: undefined,
          environment: undefined,
          tables: undefined,
          records: undefined,
          bytes: undefined,
          verified: false,
          fault: snapshot.fault
        }
      }
      const { manifest } = snapshot
      return {
        directory,
        id,
        timestamp: manifest.timestamp,
        environment: manifest.environment,
        tables: manifest.tables.length,
        records: manifest.total_records,
        bytes: manifest.backup_size,
        verified: await isVerified(snapshot),
        fault: undefined
      }
    })
  )
  return { command: 'list', status: 'passed', directory: resolve(output), backups }
}
