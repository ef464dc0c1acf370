// The seam behind which everything stands that a backup can be read from.

import type { Catalog } from '../database/catalog.ts'
import type { Relation } from '../database/relations.ts'
import type { SourceRecord } from '../snapshot/manifest.ts'
import type { Fingerprint } from '../snapshot/row-codec.ts'

/** A database, at one instant where that is possible. Its methods may be called concurrently, up to `concurrency` at a time. */
export interface Source extends AsyncDisposable {
  readonly catalog: Catalog
  /** What the manifest says about where the data came from. */
  readonly record: SourceRecord
  readonly concurrency: number
  /** The schema of the whole database as SQL: complete, or an error. */
  schema(): Promise<string>
  /** All rows of a relation as COPY text: complete, or an error. */
  rows(relation: Relation): AsyncIterable<Uint8Array>
  /** The relation's fingerprint, computed by the database. Undefined where it cannot be asked. */
  fingerprint(relation: Relation): Promise<Fingerprint | undefined>
  /** What has changed while it was read, once everything is; undefined: it was one instant. */
  readonly changes: readonly string[] | undefined
}
