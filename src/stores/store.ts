// The seam behind which everything stands that backups can be kept in.

import type { StoredSnapshot } from '../snapshot/snapshot.ts'
import type { Check } from '../verification/check.ts'

export const storeKinds = ['directory', 'artifacts', 's3'] as const

export type StoreKind = (typeof storeKinds)[number]

/** Where a snapshot is kept. */
export interface Kept {
  readonly store: StoreKind
  readonly name: string
  readonly id: string
  readonly url: string
  /** What was uploaded; less than the backup where the store had some of it already. */
  readonly bytes: number
  /** `sha256:…` of what the store holds: of the archive, or of the manifest. */
  readonly digest: string
  /** Whether the store, asked again, has what it was given. */
  readonly check: Check
  /** Of S3: what `s3-url` has to be to find it. */
  readonly s3Url?: string
}

/** Where a backup is found that outlives this machine. */
export type Remote =
  | { readonly store: 'artifacts'; readonly name: string; readonly repository: string }
  /** `url`: what `s3-url` has to be. */
  | { readonly store: 's3'; readonly name: string; readonly url: string }

/** A backup as a store lists it. What a store does not say of it is undefined. */
export interface ListedBackup {
  /** What this store finds it by. */
  readonly key: string
  /** `backup_20250119_143022` */
  readonly id: string
  /** When it was begun, as ISO 8601 has it. */
  readonly timestamp: string
  readonly environment: string | undefined
  readonly database: string | undefined
  /** What tells its database from others, also where the address is not known: see `databaseIdOf`. */
  readonly databaseId: string | undefined
  readonly tables: number | undefined
  readonly records: number | undefined
  /** What it takes in the store; files that it shares with others are counted for each. */
  readonly bytes: number | undefined
  readonly encrypted: boolean | undefined
  readonly verified: boolean
  /** When the store will delete it by itself. */
  readonly expires: string | undefined
  /** Why it cannot be used. */
  readonly fault: string | undefined
  /** Why it is nothing that this program may remove, though it may well be of use. */
  readonly note?: string | undefined
}

/** What became of one that was to be removed. */
export interface Removal {
  readonly backup: ListedBackup
  /** Why it is still there; undefined: it is gone. */
  readonly fault: string | undefined
  /** It is still there since it was locked until then, as ISO 8601 has it: that is as somebody wanted it. */
  readonly lockedUntil?: string | undefined
}

/** How much is stored. */
export interface Usage {
  /** Of the backups. */
  readonly bytes: number
  /** Of everything there, which counts against the same limit. */
  readonly total: number
  /** Of the disk, where it is on one. */
  readonly free?: number | undefined
}

export interface Store {
  readonly kind: StoreKind
  /** Where it is, for people: never a secret. */
  readonly place: string
  /** Refuses before any work is done, where a snapshot would not be taken in the end. */
  admit(snapshot: { readonly encrypted: boolean }): Promise<void>
  /** Keeps a snapshot: all of it, or nothing that is listed. Throws `STORE_FAILED`. */
  put(snapshot: StoredSnapshot): Promise<Kept>
  /** All that are complete, oldest first; one that cannot be read has a fault. Throws `STORE_FAILED`. */
  list(): Promise<readonly ListedBackup[]>
  /** Puts one into a new directory below `output`, whose path it returns. Throws as `unpackBackup`, and `STORE_FAILED`. */
  fetch(backup: ListedBackup, output: string): Promise<string>
  /** Of a store from which single files can be had. Both throw as `fetch`. */
  readonly files?: {
    /** A file of the snapshot's own directory that is no table's, as text. */
    read(backup: ListedBackup, file: string): Promise<string>
    /** Downloads the file that has this checksum, `sha256:…`, to a path where nothing is. */
    fetch(checksum: string, path: string): Promise<void>
  }
  /**
   * Removes each: from the first moment on it is not listed any more. What fails is told, and does not stop the rest; nor is
   * anything thrown once the run was stopped: what was not tried any more is still there.
   */
  remove(backups: readonly ListedBackup[]): Promise<readonly Removal[]>
  usage(): Promise<Usage>
  /** What time it is by the clock of those who run it; undefined where they do not say. */
  readTime?(): Promise<Date | undefined>
}
