// Where sequences stand. setval is not undone by a rollback; ALTER SEQUENCE … RESTART is, since it gives the sequence a new
// file, and what setval does to that one is gone with it: https://www.postgresql.org/docs/17/sql-altersequence.html#Notes

import type { Sequence } from '../database/catalog-objects.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { qualifiedName, quoteLiteral } from '../sql.ts'
import { attempt, type Omission, reasonOf, refused } from './transaction.ts'

/**
 * Puts sequences where they stood. One that our role does not own is only ever moved forward, which does no harm even if the
 * restore is undone.
 */
export async function setSequences(database: Database, sequences: readonly Sequence[]): Promise<Omission[]> {
  if (sequences.length === 0) return []
  const restart = (sequence: Sequence): string =>
    `ALTER SEQUENCE ${qualifiedName(sequence)} RESTART; ${setval(sequence)}`
  const all = await attempt(database, () => database.query(sequences.map(restart).join(';\n')))
  if (!(all instanceof GateError)) return []
  const omissions: Omission[] = []
  for (const sequence of sequences) {
    const failure = await attempt(database, () => database.query(restart(sequence)))
    if (!(failure instanceof GateError)) continue
    const what = `position of sequence ${sequence.schema}.${sequence.name}`
    if (!/must be owner/.test(reasonOf(failure))) throw refused(what, failure)
    const second = await attempt(database, () => moveForward(database, sequence))
    if (second instanceof GateError) omissions.push({ what, reason: reasonOf(second) })
  }
  return omissions
}

function setval(sequence: Sequence): string {
  return `SELECT setval(${quoteLiteral(qualifiedName(sequence))}::regclass, ${sequence.last_value}, ${sequence.is_called})`
}

async function moveForward(database: Database, sequence: Sequence): Promise<void> {
  const name = qualifiedName(sequence)
  const [row] = await database.query(`SELECT last_value FROM ${name}`)
  const [now, then] = [BigInt(row?.last_value ?? 0), BigInt(sequence.last_value)]
  if (sequence.increment.startsWith('-') ? then < now : now < then) await database.query(setval(sequence))
}
