// The migrations in the job summary: what a push would do, how that went in the sandbox, what it does to the data, what to
// look at, and the way back. Most important first, and only what there is to say.

import prettyMilliseconds from 'pretty-ms'
import {
  describeDrift,
  describeState,
  isIgnored,
  listSchemaChanges,
  type Pushed,
  type PushedFile,
  type Rehearsal,
  whyNotRehearsed
} from '../commands/migration-words.ts'
import type { MigrationAccount } from '../commands/migrations.ts'
import { count } from '../wording.ts'
import {
  escapeMessage,
  fitBlocks,
  mostLines,
  renderCode,
  renderCodeBlock,
  renderList,
  renderReasons,
  shorten
} from './blocks.ts'
import { placeOf, renderFindings } from './hazards.ts'
import { renderImpact } from './impact.ts'
import { escapeMarkdown, renderTable } from './markdown.ts'
import { failuresOf } from './verdict.ts'
import { type Refuge, renderWayBack } from './way-back.ts'

/** What migrations may take of a summary. */
const mostBytes = 400 * 1024

/** Statements that took longer, in milliseconds, are worth a word; and how many of them. */
const slow = 100
const mostSlow = 5

/** Characters of a statement among others. */
const firstWords = 80

/** All that there is to say, but the verdict, and why not to push. */
export function renderMigrations(account: MigrationAccount, refuge: Refuge): string[] {
  const { rehearsal, findings, checks } = account
  const isWhole = rehearsal?.pushed.failure === undefined
  const blocks = [
    ...renderDrift(account),
    ...(rehearsal ? renderPush(rehearsal) : renderPending(account)),
    ...(rehearsal ? renderImpact(rehearsal.impact, isWhole) : []),
    ...renderSchemaChanges(rehearsal),
    ...renderFindings(findings, isIgnored(checks, 'hazards')),
    ...renderWayBack(rehearsal?.undo, refuge),
    ...renderRemarks(rehearsal)
  ]
  return fitBlocks(blocks, mostBytes)
}

/** Why not to push, as far as the migrations are the reason. */
export function renderStop({ checks, rehearsal, refusals }: MigrationAccount): string[] {
  const told = new Set([rehearsal?.pushed.failure ? 'rehearsal' : '', refusals.length > 0 ? 'migrations' : ''])
  const reasons = renderReasons(failuresOf(checks).migrations.filter(({ name }) => !told.has(name)))
  return [
    ...(rehearsal ? renderPushFailure(rehearsal) : []),
    ...(refusals.length > 0 ? [renderList(refusals.map(describeDrift))] : []),
    ...(reasons.length > 0 ? [reasons.join('\n')] : [])
  ]
}

/** What made the push fail, and what production would look like then. */
function renderPushFailure({ pushed }: Rehearsal): string[] {
  const { failure, files } = pushed
  if (!failure) return []
  const state = failure.sqlState ? ` (SQLSTATE ${escapeMarkdown(failure.sqlState)})` : ''
  return [
    ...(failure.statement === '' ? [] : [renderCodeBlock(failure.statement, 'sql')]),
    `**${escapeMessage(failure.message, 2000)}**${state}`,
    ...(failure.hint ? [`Hint: ${escapeMessage(failure.hint, 2000)}`] : []),
    escapeMessage(describeState(files))
  ]
}

/** Where a push would not mind, somebody else should. */
function renderDrift({ warnings }: MigrationAccount): string[] {
  return warnings.length === 0 ? [] : ['### Files and history have parted', renderList(warnings.map(describeDrift))]
}

/** Nobody has tried them: the checks say why. */
function renderPending({ pending, checks }: MigrationAccount): string[] {
  if (pending.length === 0) return []
  return [
    `### ${count(pending.length, 'migration')}, not rehearsed`,
    escapeMessage(whyNotRehearsed(checks), 2000),
    renderList(
      pending.map(({ file }) => file),
      'see the directory'
    )
  ]
}

function renderPush({ by, pushed, duration }: Rehearsal): string[] {
  return [
    '### The push, rehearsed',
    `Pushed into the restored copy by ${escapeMessage(by, 1000)}. With all that was measured, it took ${prettyMilliseconds(duration)}.`,
    renderFiles(pushed.files),
    ...renderSlowest(pushed.files),
    ...renderStubs(pushed)
  ]
}

const marks = { applied: '✅', failed: '❌', 'half applied': '❌', 'not reached': '⚪' } as const

/** Of more than can be read, those that failed are among the first. */
function renderFiles(files: readonly PushedFile[]): string {
  const isWrong = ({ status }: PushedFile): boolean => status === 'failed' || status === 'half applied'
  const order = files.length > mostLines ? [...files].sort((a, b) => Number(isWrong(b)) - Number(isWrong(a))) : files
  const table = renderTable(
    ['', 'Migration', 'Statements', 'Time'],
    order.slice(0, mostLines).map(({ file, status, statements }) => {
      const time = statements.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
      const took = statements.length === 0 ? '' : prettyMilliseconds(time)
      return [`${marks[status]} ${status}`, renderCode(file), statements.length.toLocaleString('en'), took]
    })
  )
  const rest = Map.groupBy(order.slice(mostLines), ({ status }) => status)
  const more = [...rest].map(([status, all]) => `${all.length} ${status}`)
  return more.length > 0 ? `${table}\nMore: ${more.join(', ')}.` : table
}

function renderSlowest(files: readonly PushedFile[]): string[] {
  const slowest = files
    .flatMap(({ file, statements }) => statements.map((statement) => ({ file, ...statement })))
    .filter(({ milliseconds }) => milliseconds >= slow)
    .sort((one, other) => other.milliseconds - one.milliseconds)
    .slice(0, mostSlow)
  if (slowest.length === 0) return []
  const rows = slowest.map((statement) => [
    escapeMarkdown(placeOf(statement)),
    prettyMilliseconds(statement.milliseconds),
    renderCode(beginningOf(statement.text))
  ])
  return [renderTable(['Slowest', 'Time', 'Statement'], rows)]
}

/** Without the comments in front of it, on one line. */
function beginningOf(statement: string): string {
  const text = statement.replace(/^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/, '')
  return shorten((text === '' ? statement : text).replace(/\s+/g, ' ').trim(), firstWords)
}

function renderStubs({ stubs }: Pushed): string[] {
  if (stubs.length === 0) return []
  const lines = stubs.map((stub) => `${stub.what} at ${placeOf(stub)}`)
  return ['Only production has these. Something of the same name stood in, and did nothing:', renderList(lines)]
}

const fates = { removed: 'Gone', changed: 'Changed', added: 'New' } as const

/** What is gone comes first: it may be more than the migrations name. */
function renderSchemaChanges(rehearsal: Rehearsal | undefined): string[] {
  const blocks = (['removed', 'changed', 'added'] as const).flatMap((fate) => {
    const lines = listSchemaChanges(rehearsal?.changes ?? [], fate)
    return lines.length === 0 ? [] : [`**${fates[fate]}:**`, renderList(lines)]
  })
  return blocks.length === 0 ? [] : ['### What it does to the schema', ...blocks]
}

const asSuperuser =
  'Everything ran as a superuser: what the role of the push may not do in production was not found out.'

function renderRemarks(rehearsal: Rehearsal | undefined): string[] {
  if (!rehearsal) return []
  return ['### What it does not prove', renderList([asSuperuser, ...rehearsal.remarks])]
}
