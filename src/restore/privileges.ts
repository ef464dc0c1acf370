// What a dump says of an object besides the object itself, taken back: privileges, default privileges, comments, labels.
// pg_dump states all of it against what PostgreSQL itself gives to a new object, so what is taken back leaves just that.
// https://www.postgresql.org/docs/17/ddl-priv.html, https://www.postgresql.org/docs/17/sql-alterdefaultprivileges.html

import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import type { Statement } from './statements.ts'
import type { Entry } from './toc.ts'
import { attempt, type Omission, omitted } from './transaction.ts'

/** Statements that take back what an entry says in addition to an object; none where there is nothing to take back. */
export function undoOf(entry: Entry): string[] {
  return entry.statements.toReversed().flatMap((statement) => undoOfStatement(statement) ?? [])
}

function undoOfStatement(statement: Statement): string | undefined {
  const { text, tokens } = statement
  const [first, second] = tokens
  if (first?.text === 'COMMENT' || first?.text === 'SECURITY') {
    const subject = text.slice(0, tokens.findLast((token) => token.text === 'IS')?.at)
    // initdb says that of the schema that it makes, and pg_dump counts on it.
    return `${subject}IS ${/^COMMENT ON SCHEMA public /.test(subject) ? "'standard public schema'" : 'NULL'}`
  }
  if (/^ALTER SCHEMA public OWNER TO /.test(text)) return 'ALTER SCHEMA public OWNER TO pg_database_owner'
  if (first?.text === 'ALTER' && second?.text !== 'DEFAULT') return undefined
  const verb = tokens.find(({ kind, text: word }) => kind === 'word' && (word === 'GRANT' || word === 'REVOKE'))
  const link = verb && tokens.findLast(({ kind, text: word }) => kind === 'word' && (word === 'TO' || word === 'FROM'))
  const role = link && tokens[tokens.indexOf(link) + 1]
  if (!verb || !link || !role) return undefined
  const [other, preposition] = verb.text === 'GRANT' ? ['REVOKE', 'FROM'] : ['GRANT', 'TO']
  const privileges = text.slice(verb.at + verb.text.length, link.at)
  return `${text.slice(0, verb.at)}${other}${privileges}${preposition} ${role.text}`
}

/** Takes back what entries say. Returns those that our role may not change. */
export async function takeBack(
  database: Database,
  entries: readonly Entry[]
): Promise<{ taken: Set<Entry>; omissions: Omission[] }> {
  const taken = new Set<Entry>()
  const omissions: Omission[] = []
  for (const entry of entries) {
    const statements = undoOf(entry)
    if (statements.length === 0) continue
    const failure = await attempt(database, () => database.query(statements.join(';\n')))
    if (failure instanceof GateError) omissions.push(omitted(entry, failure))
    else taken.add(entry)
  }
  return { taken, omissions }
}

/**
 * Takes back the default privileges of the role that is about to create objects: a dump says which privileges an object has
 * as if there were none, and what was once revoked would be granted again. Returns the entries that have to be run afterwards.
 */
export async function suspendDefaultPrivileges(
  database: Database,
  present: readonly Entry[],
  user: string
): Promise<Entry[]> {
  const own = present.filter((entry) => entry.type === 'DEFAULT ACL' && entry.owner === user)
  return [...(await takeBack(database, own)).taken]
}
