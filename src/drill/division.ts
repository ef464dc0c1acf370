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

/** Where a function may be called while rows or what belongs behind them are restored. */
const calling: ReadonlySet<string> = new Set([
  'TABLE',
  'CONSTRAINT',
  'CHECK CONSTRAINT',
  'INDEX',
  'DOMAIN',
  'STATISTICS'
])

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
  if (entries.some((entry) => entry.type === 'MATERIALIZED VIEW')) return false
  const functions = entries
    .filter((entry) => entry.type === 'FUNCTION')
    .map(({ schema = '', name }) => tableKey({ schema, name: name.replace(/\(.*$/s, '') }))
  const own = new Set(functions)
  const callers = entries.filter((entry) => calling.has(entry.type))
  return !callers.some((entry) => mentionsOf(entry).some((name) => own.has(tableKey(name))))
}

/** Says of each table which family it belongs to: tables that are named together belong together. */
function familiesOf(entries: readonly Entry[], tables: readonly Name[]): (table: Name) => string {
  const heads = new Map(tables.map((table) => [tableKey(table), tableKey(table)]))
  const headOf = (key: string): string => {
    const head = heads.get(key) ?? key
    return head === key ? key : headOf(head)
  }
  for (const entry of entries.filter(({ type }) => joining.has(type))) {
    const [first, ...others] = [...entry.relations, ...mentionsOf(entry)].map(tableKey)
    if (first !== undefined) for (const other of others) heads.set(headOf(other), headOf(first))
  }
  return (table) => headOf(tableKey(table))
}
