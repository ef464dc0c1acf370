// The seam behind which everything stands that a snapshot can be kept in, besides the directory that it was written to.

import type { Snapshot } from '../snapshot/snapshot.ts'
import type { Check } from '../verification/check.ts'

/** Where a snapshot is kept. */
export interface Kept {
  readonly store: string
  readonly name: string
  readonly id: string
  readonly url: string
  readonly bytes: number
  /** `sha256:…` of what the store holds. */
  readonly digest: string
  /** Whether the store, asked again, has what it was given. */
  readonly check: Check
}

export interface Store {
  /** Refuses before any work is done, where the snapshot would not be taken in the end. */
  admit(): Promise<void>
  /** Keeps a snapshot. Throws `STORE_FAILED`. */
  put(snapshot: Snapshot): Promise<Kept>
}
