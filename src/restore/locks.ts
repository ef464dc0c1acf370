// Tables that nobody else may use for a while, and who stands in the way of that.
// https://www.postgresql.org/docs/17/sql-lock.html, https://www.postgresql.org/docs/17/view-pg-locks.html

import { arrayLiteral } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { type Name, qualifiedName } from '../sql.ts'
import { count } from '../wording.ts'
import { attempt, refused, sqlStateOf } from './transaction.ts'

const lockNotAvailable = '55P03'

/** Locks tables until the end of the transaction. Throws `RESTORE_FAILED`, with who holds a lock that is not to be had. */
export async function lockTables(database: Database, tables: readonly Name[]): Promise<void> {
  if (tables.length === 0) return
  const names = tables.map((table) => `ONLY ${qualifiedName(table)}`)
  const sql = `LOCK TABLE ${names.join(', ')} IN ACCESS EXCLUSIVE MODE`
  const failure = await attempt(database, () => database.query(sql))
  if (!(failure instanceof GateError)) return
  const holders = sqlStateOf(failure) === lockNotAvailable ? await describeHolders(database, tables) : []
  throw refused([`locking ${count(tables.length, 'table')}`, ...holders].join('; '), failure)
}

/** Process, role, program and state, as far as our role may know. */
async function describeHolders(database: Database, tables: readonly Name[]): Promise<string[]> {
  const rows = await database.query(
    `SELECT l.relation::regclass::text AS table, l.pid, s.usename AS role, s.application_name AS program, s.state
      FROM pg_locks l LEFT JOIN pg_stat_activity s ON s.pid = l.pid
      WHERE l.granted AND l.pid <> pg_backend_pid() AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND l.relation IN (SELECT to_regclass(name) FROM unnest($1::text[]) AS name)
      GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2 LIMIT 5`,
    [arrayLiteral(tables.map(qualifiedName))]
  )
  return rows.map(({ table, pid, role, program, state }) => {
    const known = [role && `role ${role}`, program && `program ${program}`, state].filter(Boolean).join(', ')
    return `${table} is in use by process ${pid}${known ? ` (${known})` : ''}`
  })
}
