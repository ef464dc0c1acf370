// The account of a backup in words: what of the source came back in a drill, what is there but could not be proven, and what
// is not there and will be missed.

import type { CoverageGroup, Standing } from '../verification/coverage.ts'
import { count } from '../wording.ts'

const standings: readonly Standing[] = ['proven', 'captured', 'left to the platform', 'not captured']

/** Names in one line, and characters of a name: signatures of functions have no end. */
const mostNames = 8
const mostCharacters = 150

/** How many there are of each kind, by what has become of them: a row for each kind. */
export function tabulate(coverage: readonly CoverageGroup[]): { kind: string; counts: string[] }[] {
  return [...Map.groupBy(coverage, (group) => group.kind)].map(([kind, groups]) => ({
    kind: kind === 'rows' ? 'tables with rows' : kind,
    counts: standings.map((standing) => {
      const total = groups.filter((group) => group.standing === standing).reduce((sum, group) => sum + group.count, 0)
      return total === 0 ? '' : total.toLocaleString('en')
    })
  }))
}

/** What the columns of `tabulate` are. */
export const columns: readonly string[] = standings

/** One line for each group of this standing that has a reason: what it is, and why. Without a drill nothing is captured for one. */
export function explain(coverage: readonly CoverageGroup[], standing: Standing): string[] {
  return coverage
    .filter((group) => group.standing === standing && group.reason !== undefined)
    .map((group) => `${describe(group)}. ${group.reason}`)
}

function describe({ kind, schema, count: total, names }: CoverageGroup): string {
  const shown = names.slice(0, mostNames).map(shorten).join(', ')
  const list = names.length > mostNames ? `${shown} and ${(names.length - mostNames).toLocaleString('en')} more` : shown
  const where = schema === null ? '' : ` in ${schema}`
  const what =
    kind === 'rows'
      ? `rows of ${count(total, 'table')}`
      : `${total.toLocaleString('en')} ${total === 1 ? kind : pluralOf(kind)}`
  return list === '' ? `${what}${where}` : `${what}${where}: ${list}`
}

function shorten(name: string): string {
  return name.length > mostCharacters ? `${name.slice(0, mostCharacters)}…` : name
}

function pluralOf(kind: string): string {
  if (/(?:statistics|privileges)$/.test(kind)) return kind
  if (kind.endsWith('y')) return `${kind.slice(0, -1)}ies`
  return /[sx]$/.test(kind) ? `${kind}es` : `${kind}s`
}
