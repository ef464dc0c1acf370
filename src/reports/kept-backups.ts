// How the backups that are kept are told: `list`, `status` and `prune`, for the summary of a job and for a terminal. Names of
// backups, environments and places come from outside.

import prettyBytes from 'pretty-bytes'
import type { ListReport, StoreListing } from '../commands/list.ts'
import { printable } from '../commands/progress.ts'
import type { PrunedStore, PruneReport } from '../commands/prune.ts'
import type { EnvironmentStatus, StatusReport, StoreStatus } from '../commands/status.ts'
import { describeAge } from '../stores/listing.ts'
import { count } from '../wording.ts'
import { escapeMessage, mostLines, shorten } from './blocks.ts'
import { escapeMarkdown, renderTable } from './markdown.ts'
import type { KeptReport, Report } from './report.ts'

type Backup = StoreListing['backups'][number]

/** A heading and its table, as text. */
interface Block {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Characters of one cell. */
const mostOfCell = 300

/** Is it told here? */
export function isKept(report: Report): report is KeptReport {
  return report.command === 'list' || report.command === 'status' || report.command === 'prune'
}

/** The summary of a job, in Markdown. */
export function renderKept(report: KeptReport): string {
  const blocks = blocksOf(report).flatMap(({ title, header, rows }) => [
    `**${escapeMarkdown(title)}**`,
    ...(rows.length === 0 ? [] : [renderRows(header, rows)])
  ])
  const parts = [
    `## ${markOf(report)} ${escapeMarkdown(verdictOf(report))}`,
    ...failureLines(report).map((line) => escapeMessage(line)),
    ...report.warnings.map((warning) => `⚠️ ${escapeMessage(warning)}`),
    ...blocks
  ]
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`
}

/** Lines for a terminal, which has seen the plan of a prune already. */
export function renderKeptText(report: KeptReport): string {
  const blocks = blocksOf(report).flatMap(({ title, header, rows }) =>
    report.command === 'prune' || rows.length === 0 ? [title] : [title, ...align([header, ...rows])]
  )
  const warnings = report.warnings.map((warning) => `warning: ${warning}`)
  return [...blocks, ...warnings, verdictOf(report), ...failureLines(report)].map(printable).join('\n')
}

function failureLines({ failure }: KeptReport): string[] {
  return failure ? [...failure.message.split('\n'), ...(failure.hint === undefined ? [] : [failure.hint])] : []
}

function markOf({ command, status, warnings }: KeptReport): string {
  if (status === 'failed') return '❌'
  if (status === 'planned') return '📋'
  return command === 'status' && warnings.length > 0 ? '⚠️' : '✅'
}

function verdictOf(report: KeptReport): string {
  if (report.command === 'status') return verdictOfStatus(report)
  return report.command === 'prune' ? verdictOfPrune(report) : verdictOfList(report)
}

function verdictOfList({ stores, status }: ListReport): string {
  const backups = count(
    sum(stores, (store) => store.backups.length),
    'backup'
  )
  return status === 'passed' ? backups : `list FAILED: ${backups}, but not every place could be looked into`
}

function verdictOfStatus({ environments, failure }: StatusReport): string {
  const safe = environments.filter(({ newest }) => newest).length
  if (failure?.code === 'CHECK_FAILED' && safe === 0) return 'status FAILED: no verified backup'
  if (failure?.code === 'CHECK_FAILED') {
    const lacking = environments.length - safe
    return `status FAILED: ${lacking.toLocaleString('en')} of ${count(environments.length, 'environment')} without a verified backup`
  }
  if (failure) return 'status FAILED: not every place could be looked into'
  return `${safe.toLocaleString('en')} of ${count(environments.length, 'environment')} can be brought back`
}

function verdictOfPrune({ status, stores }: PruneReport): string {
  const unwanted = count(
    sum(stores, ({ plan }) => plan.remove.length),
    'backup'
  )
  if (status === 'planned') return `dry run: ${unwanted} would be removed, nothing was`
  const removed = sum(stores, ({ removals }) => removals.filter(({ fault }) => fault === undefined).length)
  if (status === 'failed') return `prune FAILED: ${removed.toLocaleString('en')} of ${unwanted} removed`
  return `${count(removed, 'backup')} removed`
}

function sum<Item>(items: readonly Item[], numberOf: (item: Item) => number): number {
  return items.reduce((total, item) => total + numberOf(item), 0)
}

function blocksOf(report: KeptReport): Block[] {
  const now = new Date(report.at)
  if (report.command === 'status') return [environmentsOf(report, now), storageOf(report)]
  if (report.command === 'prune') return report.stores.map((store) => planOf(store, report.status, now))
  return report.stores.map((store) => listOf(store, now))
}

function listOf({ place, backups, usage, failure }: StoreListing, now: Date): Block {
  return {
    title: failure ? describeFailure(place) : `${place}: ${count(backups.length, 'backup')}, ${describeUsage(usage)}`,
    header: ['Backup', 'Age', 'Environment', 'Tables', 'Rows', 'Size', 'State'],
    rows: backups.map((backup) => [
      ...nameOf(backup, now),
      backup.tables?.toLocaleString('en') ?? '',
      backup.records?.toLocaleString('en') ?? '',
      backup.bytes === undefined ? '' : prettyBytes(backup.bytes),
      describeState(backup, now)
    ])
  }
}

function nameOf({ id, timestamp, environment }: Backup, now: Date): string[] {
  return [id, describeAge(timestamp, now), environment ?? '']
}

function describeState({ fault, note, encrypted, verified, expires }: Backup, now: Date): string {
  if (fault !== undefined) return `cannot be used: ${fault}`
  const state = [verified ? 'verified' : 'not verified']
  if (encrypted) state.unshift('encrypted')
  if (expires !== undefined) state.push(describeExpiry(expires, now))
  if (note !== undefined) state.push(`never removed: ${note}`)
  return state.join(', ')
}

function describeExpiry(expires: string, now: Date): string {
  const days = Math.floor((Date.parse(expires) - now.getTime()) / 86_400_000)
  return days < 1 ? 'expires within a day' : `expires in ${count(days, 'day')}`
}

function describeUsage(usage: StoreListing['usage']): string {
  if (!usage) return 'of an unknown size'
  const { bytes, total } = usage
  return total > bytes ? `${prettyBytes(bytes)} (${prettyBytes(total)} with all else there)` : prettyBytes(bytes)
}

function describeFailure(place: string): string {
  return `${place} could not be looked into`
}

function environmentsOf({ environments }: StatusReport, now: Date): Block {
  return {
    title: 'Environments',
    header: ['Environment', 'Newest verified', 'Age', 'In', 'Backups', 'Expiry', 'Database'],
    rows: environments.map(({ environment, database, newest, backups, expires }: EnvironmentStatus) => [
      environment ?? '?',
      newest?.id ?? 'none',
      newest ? describeAge(newest.timestamp, now) : '',
      newest?.places.join(', ') ?? '',
      backups.toLocaleString('en'),
      expires === undefined ? '' : `the first ${describeExpiry(expires, now)}`,
      database ?? '?'
    ])
  }
}

function storageOf({ stores }: StatusReport): Block {
  return {
    title: 'Storage',
    header: ['Place', 'Backups', 'Stored'],
    rows: stores.map(({ place, backups, usage, failure }: StoreStatus) =>
      failure ? [describeFailure(place), '', ''] : [place, backups.toLocaleString('en'), describeUsage(usage)]
    )
  }
}

function planOf(
  { place, plan, removals, usage, failure }: PrunedStore,
  status: PruneReport['status'],
  now: Date
): Block {
  const { keep, remove } = plan
  const outcomes = new Map(removals.map((removal) => [removal.backup.key, removal]))
  const fate = (backup: Backup): string => {
    if (status === 'planned') return 'would be removed'
    const outcome = outcomes.get(backup.key)
    if (!outcome) return 'not removed'
    if (outcome.lockedUntil !== undefined) return `locked until ${outcome.lockedUntil.slice(0, 10)}`
    return outcome.fault === undefined ? 'removed' : 'still there'
  }
  const isUnseen = failure && keep.length + remove.length === 0
  const numbers = `${count(keep.length, 'backup')} to keep, ${remove.length.toLocaleString('en')} to remove`
  return {
    title: isUnseen ? `${place} could not be pruned` : `${place}: ${numbers}; ${describeUsage(usage)} there now`,
    header: ['Backup', 'Age', 'Environment', 'Fate', 'Why'],
    rows: [
      ...keep.map(({ backup, reasons }) => [...nameOf(backup, now), 'kept', reasons.join(', ')]),
      ...remove.map(({ backup, reasons }) => [...nameOf(backup, now), fate(backup), reasons.join(', ')])
    ]
  }
}

/** The last rows: the newest, or those that go. */
function renderRows(header: Block['header'], rows: Block['rows']): string {
  const shown = rows.slice(-mostLines).map((row) => row.map((cell) => escapeMarkdown(shorten(cell, mostOfCell))))
  const more = rows.length - shown.length
  return renderTable(header, shown) + (more > 0 ? `\nAnd ${more.toLocaleString('en')} before these.\n` : '')
}

/** Columns below each other; what a name may hold is made visible first, since that has another width. */
function align(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => printable(cell)))
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? []
  return cells.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
