// The migration history, put back so that the next `supabase db push` sees the state that the schema is in.

import { text } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import { quoteIdentifier } from '../sql.ts'
import { readTables, tableKey } from './target.ts'
import { attempt, refused } from './transaction.ts'

const table = { schema: 'supabase_migrations', name: 'schema_migrations' }

/** Removes what was pushed since, and adds what is missing. Does nothing where there never was a history. */
export async function restoreHistory(database: Database, migrations: Manifest['migrations']): Promise<void> {
  const columns = (await readTables(database, [table])).get(tableKey(table))
  if (!columns) return
  const written = columns.filter((column) => ['version', 'name', 'statements'].includes(column)).map(quoteIdentifier)
  const rows = `SELECT version, name, CASE WHEN statements IS NOT NULL THEN ARRAY(SELECT jsonb_array_elements_text(statements)) END AS statements
    FROM jsonb_to_recordset($1::jsonb) AS m (version text, name text, statements jsonb)`
  const work = async (): Promise<void> => {
    const history = JSON.stringify(migrations)
    await database.query(
      `DELETE FROM supabase_migrations.schema_migrations WHERE version NOT IN (SELECT version FROM (${rows}) AS m)`,
      [history]
    )
    await database.query(
      `INSERT INTO supabase_migrations.schema_migrations (${written.join(', ')}) SELECT ${written.join(', ')} FROM (${rows}) AS m
        WHERE NOT EXISTS (SELECT FROM supabase_migrations.schema_migrations AS s WHERE s.version = m.version)`,
      [history]
    )
  }
  const failure = await attempt(database, work)
  if (failure instanceof GateError) throw refused('the migration history', failure)
}

/** The versions of the target's history, in order. */
export async function readVersions(database: Database): Promise<string[]> {
  if (!(await readTables(database, [table])).has(tableKey(table))) return []
  const rows = await database.query('SELECT version FROM supabase_migrations.schema_migrations ORDER BY version')
  return rows.map((row) => text(row, 'version'))
}
