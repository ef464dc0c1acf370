// PostgreSQL's own parser, as WebAssembly: libpg-query, https://github.com/launchql/libpg-query-node

import { parse } from 'libpg-query'

/** The parse trees of the statements in a text, as JSON, without where they stand. A text that does not parse is its own tree. */
export async function parseTrees(sql: string): Promise<string[]> {
  try {
    const { stmts = [] } = await parse(sql)
    return stmts.map(({ stmt }) =>
      JSON.stringify(stmt, (key, value: unknown) => (key === 'location' ? undefined : value))
    )
  } catch {
    return [sql.replace(/\s+/g, ' ').trim()]
  }
}
