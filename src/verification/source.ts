// The checks of a fresh backup against what it was made from: the bytes that arrived, and the database itself at the
// instant of the snapshot.

import type { Fingerprint } from '../snapshot/row-codec.ts'
import type { StoredTable, TableInspection } from '../snapshot/table-file.ts'
import { listNames, type Name } from '../sql.ts'
import { count } from '../wording.ts'
import { type Check, checkNone, skipped } from './check.ts'

/** All that is known of a table that was just backed up. */
export interface FreshTable extends Name {
  /** Undefined for a table that was taken from an earlier backup. */
  readonly stored: StoredTable | undefined
  readonly inspection: TableInspection
  /** Computed by the database; undefined where it was not asked. */
  readonly computed: Fingerprint | undefined
}

/**
 * The rows of every file, as COPY text again, are byte for byte what the database sent. Of a table that was not sent the
 * database has said that it is still what it was: that is for `checkSource`.
 */
export function checkReceived(tables: readonly FreshTable[]): Check {
  const received = tables.filter(({ stored }) => stored)
  const faults = received
    .filter(({ stored, inspection }) => inspection.rows?.copyText !== stored?.received)
    .map(({ schema, name }) => `the file of ${schema}.${name} does not give back the rows that were received`)
  const fact = `the files of ${count(received.length, 'table')} give back, byte for byte, the rows that were received`
  const taken = tables.length - received.length
  const rest = `${count(taken, 'table')} had not changed since the base, and ${taken === 1 ? 'was' : 'were'} not sent`
  return checkNone('received', faults, taken === 0 ? fact : `${fact}; ${rest}`)
}

/** What the database says of every table, in the same snapshot, is what its file says. */
export function checkSource(tables: readonly FreshTable[]): Check {
  const faults = tables.flatMap((table) => {
    const fault = sourceFault(table)
    return fault === undefined ? [] : [`${table.schema}.${table.name} ${fault}`]
  })
  return checkNone(
    'source',
    faults,
    `rows and fingerprints of ${count(tables.length, 'table')} equal what the database computed in the same snapshot`
  )
}

/**
 * The checks of a backup that was read piece by piece: what came or went meanwhile, and where the database could be asked, what
 * it says of every table afterwards. Under `warn` they are no failures, and no passes either.
 */
export function checkPieces(
  tables: readonly FreshTable[],
  changes: readonly string[],
  policy: 'fail' | 'warn'
): Check[] {
  const steady = `no row of ${count(tables.length, 'table')} came or went while they were read, as far as counting shows`
  const checks = [checkNone('consistency', changes, steady), checkAfterwards(tables)]
  return policy === 'fail' ? checks : checks.map(asWarning)
}

/** One fingerprint that the database had no time for leaves its table unproven, and says nothing against the others. */
function checkAfterwards(tables: readonly FreshTable[]): Check {
  const computed = tables.filter((table) => table.computed)
  const unproven = tables.filter((table) => !table.computed)
  if (computed.length === 0 && unproven.length > 0)
    return skipped(
      'source',
      'the Data API computes no fingerprints: whether the rows are those of the database is not proven'
    )
  const check = checkSource(computed)
  if (check.status !== 'passed') return check
  const fact = `rows and fingerprints of ${count(computed.length, 'table')} equal what the database computed when they were read`
  return unproven.length === 0
    ? { ...check, detail: fact }
    : skipped('source', `${fact}; not proven for ${listNames(unproven)}`)
}

function asWarning(check: Check): Check {
  return check.status === 'failed' ? skipped(check.name, `${check.detail} (on-inconsistency is warn)`) : check
}

/** In place of `checkSource` where the user did not want it. */
export function skipSource(): Check {
  return skipped('source', 'verify is files, so the database computed no fingerprints')
}

function sourceFault({ inspection, computed }: FreshTable): string | undefined {
  if (!computed) return 'was not fingerprinted by the database'
  const read = inspection.rows?.fingerprint
  if (!read) return 'could not be read back'
  if (read.rows !== computed.rows)
    return `has ${count(read.rows, 'row')} in the backup, but ${computed.rows} in the source`
  return read.digest === computed.digest
    ? undefined
    : 'has other content in the backup than in the source: the fingerprints differ'
}
