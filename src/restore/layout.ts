// What somebody has to know of schema.sql who restores by hand, with nothing but standard tools: where the rows belong, and
// what else a script cannot find out by itself.

import { isPlatformRole } from '../platform.ts'
import type { SchemaLayout } from '../snapshot/restore-guide.ts'
import type { Name } from '../sql.ts'
import { partitionParents } from './scope.ts'
import { tableKey } from './target.ts'
import { type Entry, readToc, type Setting, sectionsOf } from './toc.ts'

/** Reads it off the dump itself. Throws `SNAPSHOT_DAMAGED` where that is none. */
export function readLayout(sql: string): SchemaLayout {
  const entries = readToc(sql)
  const { preData, postData } = sectionsOf(entries)
  const parents = partitionParents(entries)
  const rootOf = (table: Name): Name => {
    const parent = parents.get(tableKey(table))
    return parent ? rootOf(parent) : table
  }
  return {
    firstLine: lineAt(sql, entries[0]?.at ?? sql.length),
    firstLineBehindRows: postData[0] && lineAt(sql, postData[0].at),
    unwantedLines: unwantedLines(sql, entries[0]?.at ?? sql.length),
    settingsBehindRows: settingsBehind(preData, postData[0]).map(({ name, value }) => `SET ${name} = ${value}`),
    rootOf,
    materializedViews: entries
      .filter((entry) => entry.type === 'MATERIALIZED VIEW')
      .flatMap((entry) => entry.relations.slice(0, 1)),
    isPlatformRole
  }
}

/** As sed counts them: from 1, and nothing but a line feed ends one. */
function lineAt(sql: string, at: number): number {
  let line = 1
  for (let end = sql.indexOf('\n'); end >= 0 && end < at; end = sql.indexOf('\n', end + 1)) line++
  return line
}

/**
 * PostgreSQL before 17 has no transaction_timeout, and psql before August 2025 no \restrict. The former stands in front of
 * all objects, the latter there and, as \unrestrict, behind the very last line that pg_dump writes.
 */
function unwantedLines(sql: string, firstEntry: number): number[] {
  const preamble = [...sql.slice(0, firstEntry).matchAll(/^(?:SET transaction_timeout\b|\\restrict\b)/gm)]
  const places = preamble.map((match) => match.index)
  const last = sql.lastIndexOf('\n\\unrestrict ')
  if (last > sql.lastIndexOf('\n-- PostgreSQL database dump complete')) places.push(last + 1)
  return places.map((at) => lineAt(sql, at))
}

/** pg_dump does not repeat a setting that holds still, so whoever begins in the middle has to. */
function settingsBehind(preData: readonly Entry[], first: Entry | undefined): readonly Setting[] {
  if (!first) return []
  const stored = preData.findLast(({ type }) => type === 'TABLE' || type === 'MATERIALIZED VIEW')
  return first.type === 'INDEX' || first.type === 'CONSTRAINT' ? first.settings : (stored?.settings ?? [])
}
