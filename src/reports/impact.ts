// What the rehearsed push does to the data: a row for each table that is another one afterwards, what is lost first.

import { describeColumns, type Impact, lossOf, type TableImpact } from '../commands/migration-words.ts'
import { count } from '../wording.ts'
import { mostLines, shorten } from './blocks.ts'
import { escapeMarkdown, renderTable } from './markdown.ts'

/** Characters of one cell. */
const mostCharacters = 400

/** Names in one cell. */
const mostNames = 3

interface Column {
  readonly title: string
  /** Empty where there is nothing to say. */
  readonly cell: (table: TableImpact) => string
}

const columns: readonly Column[] = [
  { title: 'Table', cell: nameOf },
  { title: 'Rows', cell: rowsOf },
  { title: 'Deleted', cell: ({ deleted }) => (deleted > 0 ? `**${numberOf(deleted)}**` : '') },
  { title: 'Inserted', cell: ({ inserted }) => numberOf(inserted) },
  { title: 'Updated', cell: ({ updated }) => numberOf(updated) },
  // Of a table that is new, all of them are.
  { title: 'Columns', cell: (table) => (table.fate === 'created' ? '' : escapeCell(describeColumns(table))) },
  { title: 'Besides', cell: (table) => escapeCell(describeStorage(table)) }
]

/** `isWhole`: the push came to its end. */
export function renderImpact(impact: Impact | undefined, isWhole: boolean): string[] {
  const title = '### What it does to the data'
  if (!impact) return [title, 'The sandbox ended before that could be measured.']
  const { tables, untouched, loss } = impact
  const isLossless = isWhole && loss.rows + loss.values === 0
  const rest = [isLossless ? 'No row and no value is lost.' : '', describeUntouched(untouched.length)]
  if (tables.length === 0) return [title, isWhole ? 'Nothing: every table is as it was.' : 'Nothing of it would stay.']
  return [
    title,
    ...(isWhole ? [] : ['The push broke off. This is what would stay of it:']),
    renderTables([...tables].sort(byImportance)),
    ...remarksOf(tables),
    rest.filter((sentence) => sentence !== '').join(' ')
  ].filter((block) => block !== '')
}

function describeUntouched(tables: number): string {
  if (tables === 0) return ''
  return tables === 1
    ? 'One other table was left as it was.'
    : `${count(tables, 'other table')} were left as they were.`
}

/** What is lost comes first, and most of it before less; what is new comes last. */
function byImportance(one: TableImpact, other: TableImpact): number {
  return lossOf(other) - lossOf(one) || Number(one.fate === 'created') - Number(other.fate === 'created')
}

/** Only the columns that say something of one of the tables. */
function renderTables(tables: readonly TableImpact[]): string {
  const shown = tables.slice(0, mostLines)
  const said = columns.filter(({ cell }) => shown.some((table) => cell(table) !== ''))
  const table = renderTable(
    said.map(({ title }) => title),
    shown.map((each) => said.map(({ cell }) => cell(each)))
  )
  const more = tables.length - shown.length
  return more > 0 ? `${table}\n${count(more, 'more table')} changed: see verification.json.` : table
}

function nameOf({ schema, name, fate, renamed }: TableImpact): string {
  const now = renamed ? ` → ${renamed.schema}.${renamed.name}` : ''
  const note = fate === 'created' ? ' (new)' : fate === 'dropped' ? ' (dropped)' : ''
  return `${escapeCell(`${schema}.${name}${now}`)}${note}`
}

function rowsOf({ rowsBefore, rowsAfter }: TableImpact): string {
  const [before, after] = [rowsBefore.toLocaleString('en'), rowsAfter.toLocaleString('en')]
  return rowsBefore === rowsAfter ? after : `${before} → ${after}`
}

function numberOf(number: number): string {
  return number > 0 ? number.toLocaleString('en') : ''
}

function describeStorage({ rewritten, indexes, detached, lostPartitions }: TableImpact): string {
  const parts = [
    rewritten ? 'all rows rewritten' : '',
    indexes.length > 0 ? `${indexes.length === 1 ? 'index' : 'indexes'} built: ${listed(indexes)}` : '',
    detached.length > 0 ? `detached: ${listed(detached.map(({ name }) => name))}` : '',
    lostPartitions.length > 0 ? `partitions dropped: ${listed(lostPartitions.map(({ name }) => name))}` : ''
  ]
  return parts.filter((part) => part !== '').join('; ')
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ')
  return names.length > mostNames ? `${shown} and ${names.length - mostNames} more` : shown
}

/** A number that says less than it seems to. */
function remarksOf(tables: readonly TableImpact[]): string[] {
  const keyless = tables.filter(({ key, deleted, inserted }) => key.length === 0 && deleted > 0 && inserted > 0)
  if (keyless.length === 0) return []
  const names = listed(keyless.map(({ schema, name }) => `${schema}.${name}`))
  return [`No primary key: ${escapeCell(names)}. There, a row that is changed counts as one deleted and one inserted.`]
}

function escapeCell(text: string): string {
  return escapeMarkdown(shorten(text, mostCharacters))
}
