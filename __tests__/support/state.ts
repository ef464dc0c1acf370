// What a database is, to be compared before and after: everything in it that a restore could change.

import type { TestDatabase } from './database.ts'
import { dumpSchema } from './restore.ts'

export interface State {
  readonly schema: string
  readonly rows: Readonly<Record<string, string>>
}

/** Everything that there is: what pg_dump says of the whole database, the rows of all tables, where sequences stand. */
export async function stateOf(database: TestDatabase): Promise<State> {
  const relations = await database.query(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relkind AS kind FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'm', 'S') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' ORDER BY 1`
  )
  const queries = relations.map(({ name, kind }) =>
    kind === 'S'
      ? `SELECT $$${name}$$ AS name, last_value || ' ' || is_called AS rows FROM ${name}`
      : `SELECT $$${name}$$ AS name, count(*) || ' ' || md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS rows FROM ONLY ${name} AS t`
  )
  const rows = await database.query(queries.join(' UNION ALL '))
  if (rows.length !== relations.length) throw new Error(`${rows.length} answers for ${relations.length} relations`)
  return {
    schema: await dumpSchema(database.url),
    rows: Object.fromEntries(rows.map((row) => [String(row.name), String(row.rows)]))
  }
}
