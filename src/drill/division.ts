// Which tables can be restored apart from each other, so that several sandboxes share the work and every constraint is proven
// all the same.

import { mentionsOf } from '../restore/scope.ts'
import { tableKey } from '../restore/target.ts'
import type { Entry } from '../restore/toc.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import type { Name } from '../sql.ts'

/** Where a table may name another one that it needs to have its rows: keys, partitions, parents. */
const joining: ReadonlySet<string> = new Set([
  'TABLE',
  'TABLE ATTACH',
  'CONSTRAINT',
  'CHECK CONSTRAINT',
  'FK CONSTRAINT'
])

/** What names nothing but tables, and perhaps one that is not in the dump. */
const tablesOnly: ReadonlySet<string> = new Set(['TABLE ATTACH', 'FK CONSTRAINT'])

/** Where a function may be called while rows or what belongs behind them are restored. */
const calling: ReadonlySet<string> = new Set([
  'TABLE',
  'CONSTRAINT',
  'CHECK CONSTRAINT',
  'INDEX',
  'DOMAIN',
  'TYPE',
  'STATISTICS'
])

/** What may call a function of the project without naming it where it is used; or reads tables. */
const opaque: ReadonlySet<string> = new Set(['MATERIALIZED VIEW', 'OPERATOR', 'OPERATOR CLASS', 'CAST'])

/**
 * Parts tables into at most so many groups of about the same size, of which none needs the rows of another. One group where
 * that is not certain: a function of the project may read any table, and a materialized view does.
 */
export function divide(entries: readonly Entry[], tables: readonly TableEntry[], most: number): TableEntry[][] {
  if (most < 2 || !isDivisible(entries)) return [[...tables]]
  const families = [...Map.groupBy(tables, familiesOf(entries, tables)).values()]
  const sized = families.map((family) => ({ family, size: family.reduce((sum, table) => sum + table.size, 0) }))
  const groups = Array.from({ length: Math.min(most, families.length) }, () => ({
    tables: [] as TableEntry[],
    size: 0
  }))
  for (const { family, size } of sized.sort((one, other) => other.size - one.size)) {
    const smallest = groups.reduce((least, group) => (group.size < least.size ? group : least))
    smallest.tables.push(...family)
    smallest.size += size
  }
  return groups.map((group) => group.tables)
}

function isDivisible(entries: readonly Entry[]): boolean {
  if (entries.some((entry) => opaque.has(entry.type))) return false
  // CREATE FUNCTION names the function before anything else.
  const functions = entries
    .filter((entry) => entry.type === 'FUNCTION')
    .flatMap((entry) => mentionsOf(entry).slice(0, 1))
  const own = new Set(functions.map(tableKey))
  const callers = entries.filter((entry) => calling.has(entry.type))
  return !callers.some((entry) => mentionsOf(entry).some((name) => own.has(tableKey(name))))
}

/** Says of each table which family it belongs to: tables that are named together belong together. */
function familiesOf(entries: readonly Entry[], tables: readonly Name[]): (table: Name) => string {
  // A type or a function of an extension is named by many tables that have nothing else in common.
  const made = entries.filter(({ type }) => type === 'TABLE').flatMap(({ relations }) => relations)
  const heads = new Map([...tables, ...made].map((table) => [tableKey(table), tableKey(table)]))
  const headOf = (key: string): string => {
    let head = key
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) {
      // Every second step is spared the next time: a table may have thousands of partitions.
      heads.set(head, heads.get(next) ?? next)
      head = next
    }
    return head
  }
  for (const entry of entries.filter(({ type }) => joining.has(type))) {
    const named = [...entry.relations, ...mentionsOf(entry)].map(tableKey)
    const [first, ...others] = tablesOnly.has(entry.type) ? named : named.filter((key) => heads.has(key))
    if (first !== undefined) for (const other of others) heads.set(headOf(other), headOf(first))
  }
  return (table) => headOf(tableKey(table))
}
