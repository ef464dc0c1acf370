// Where sequences stand. setval is not undone by a rollback; ALTER SEQUENCE … RESTART is, since it gives the sequence a new
// file, and what setval does to that one is gone with it: https://www.postgresql.org/docs/17/sql-altersequence.html#Notes

import { nameParameters, readJson } from '../database/answers.ts'
import type { Sequence } from '../database/catalog-objects.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { type Name, qualifiedName, quoteIdentifier, quoteLiteral } from '../sql.ts'
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

/**
 * Moves the sequences that columns take their values from behind the rows that are there: for a backup that does not know where
 * they stood. https://www.postgresql.org/docs/17/functions-sequence.html
 */
export async function raiseSequences(database: Database, tables: readonly Name[]): Promise<Omission[]> {
  const owned = await readJson<Name & { readonly column: string; readonly sequence: string }>(
    database,
    `SELECT n.nspname AS schema, c.relname AS name, a.attname AS column, d.objid::regclass::text AS sequence
      FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name
        JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid AND d.deptype IN ('a', 'i')
        JOIN pg_sequence s ON s.seqrelid = d.objid AND s.seqincrement > 0
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid WHERE d.classid = 'pg_class'::regclass`,
    nameParameters(tables)
  )
  const omissions: Omission[] = []
  for (const { column, sequence, ...table } of owned) {
    const most = `SELECT max(${quoteIdentifier(column)}) AS most FROM ${qualifiedName(table)}`
    const raise = `SELECT setval(${quoteLiteral(sequence)}::regclass, rows.most) FROM (${most}) AS rows, ${sequence} AS s
      WHERE rows.most > s.last_value OR (rows.most = s.last_value AND NOT s.is_called)`
    const failure = await attempt(database, () => database.query(raise))
    if (failure instanceof GateError)
      omissions.push({ what: `position of sequence ${sequence}`, reason: reasonOf(failure) })
  }
  return omissions
}
