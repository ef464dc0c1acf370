// PostgreSQL's own parser, as WebAssembly: libpg-query, https://github.com/launchql/libpg-query-node

import { hasSqlDetails, type Node, parse, scan } from 'libpg-query'

/** Where in a text a tree stands. That is no part of what the statement says. */
const places = new Set([
  'location',
  'name_location',
  'stmt_location',
  'stmt_len',
  'list_start',
  'list_end',
  'rexpr_list_start',
  'rexpr_list_end'
])

/** The parse trees of the statements in a text, as JSON, without where they stand. A text that does not parse is its own tree. */
export async function parseTrees(sql: string): Promise<string[]> {
  try {
    const { stmts = [] } = await parse(sql)
    return stmts.map(({ stmt }) =>
      JSON.stringify(stmt, (key, value: unknown) => (typeof value === 'number' && places.has(key) ? undefined : value))
    )
  } catch {
    return [sql.replace(/\s+/g, ' ').trim()]
  }
}

/** A statement of a text, and the byte at which its first word begins. */
export interface ParsedStatement {
  readonly node: Node
  readonly at: number
}

/** Why PostgreSQL will not run a text. */
export interface Refusal {
  /** `syntax error at or near "form"` */
  readonly message: string
  /** What stands where it stopped reading, to the end of the line. */
  readonly rest: string
  /** The line of the text, from 1. */
  readonly line: number
}

/** What the parser makes of a text: none, one or several statements, or a refusal. Undefined: it could not cope with it. */
export async function parseStatements(
  sql: string
): Promise<{ readonly statements: readonly ParsedStatement[] } | { readonly refusal: Refusal } | undefined> {
  try {
    const { stmts = [] } = await parse(sql)
    const statements = stmts.flatMap(({ stmt, stmt_location }) =>
      stmt ? [{ node: stmt, at: stmt_location ?? 0 }] : []
    )
    return { statements }
  } catch (error) {
    if (!hasSqlDetails(error)) return undefined
    const characters = [...sql]
    const position = error.sqlDetails?.cursorPosition ?? 0
    const line = characters.slice(0, position).filter((character) => character === '\n').length + 1
    const [rest = ''] = characters.slice(position).join('').split('\n', 1)
    return { refusal: { message: error.message, rest, line } }
  }
}

/** A comment of the kind that begins with two dashes. */
export interface LineComment {
  readonly text: string
  /** The line of the text, from 1. */
  readonly line: number
  /** Nothing but comments stands before it. */
  readonly isInFront: boolean
}

/** The comments of a text, in its order. None, if it has no end: a quote that is never closed. */
export async function readLineComments(sql: string): Promise<LineComment[]> {
  try {
    const { tokens } = await scan(sql)
    const first = tokens.findIndex(({ tokenName }) => tokenName !== 'SQL_COMMENT' && tokenName !== 'C_COMMENT')
    return tokens.flatMap(({ tokenName, text, start }, index) =>
      tokenName === 'SQL_COMMENT' ? [{ text, line: lineOf(sql, start), isInFront: first < 0 || index < first }] : []
    )
  } catch {
    return []
  }
}

/** The line of a text, from 1, in which a byte of it stands: the parser counts in bytes. */
export function lineOf(sql: string, byte: number): number {
  const before = Buffer.from(sql).subarray(0, byte)
  return before.filter((value) => value === lineFeed).length + 1
}

const lineFeed = 10
