// The checks that hold the snapshot against the database that it came from, at the instant of the snapshot.

import type { Name } from '../database/catalog.ts'
import type { Fingerprint } from '../snapshot/row-codec.ts'
import { type Check, checkNone } from './check.ts'

/** What was read of a relation, and what the database says of it itself. */
export interface SourceComparison extends Name {
  /** Rows that were written to the table file. */
  readonly records: number
  /** Undefined: the database computed none, and nothing can be said. */
  readonly computed: Fingerprint | undefined
}

/** Every row that the database counts was read, and not one more. Content is compared file by file against the same fingerprints. */
export function checkSource(tables: readonly SourceComparison[]): Check {
  const faults = tables.flatMap(({ schema, name, records, computed }) => {
    if (!computed) return [`${schema}.${name} was not fingerprinted by the database`]
    return records === computed.rows
      ? []
      : [`${schema}.${name} has ${records} rows in the backup, but ${computed.rows} in the source`]
  })
  return checkNone(
    'source',
    faults,
    `the database counted and fingerprinted ${tables.length} tables in the same snapshot`
  )
}
