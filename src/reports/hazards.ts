// What is to be looked at before a push: statements that trip a rule, those which may, and who has to wait meanwhile.

import prettyBytes from 'pretty-bytes'
import {
  type AllowedHazard,
  type Findings,
  findBlocking,
  type Hazard,
  type StatementLock
} from '../commands/migration-words.ts'
import { count } from '../wording.ts'
import { mostLines, renderFolded, renderList, renderProse, shorten } from './blocks.ts'
import { escapeMarkdown, renderTable } from './markdown.ts'

/** Characters of one cell. */
const mostCharacters = 400

/** Lines that need no folding. */
const mostUnfolded = 5

/** `20250301120000_tidy_up.sql:7` */
export function placeOf({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`
}

/** `isIgnored`: the user does not want to hear of hazards. */
export function renderFindings(findings: Findings, isIgnored: boolean): string[] {
  const hazards = isIgnored ? [] : findings.hazards
  const blocks = [
    ...(hazards.length > 0 ? [renderHazards(hazards)] : []),
    ...renderAllowed(findings.allowed),
    ...renderLocks(findBlocking(findings))
  ]
  return blocks.length > 0 ? ['### To look at', ...blocks] : []
}

function renderHazards(hazards: readonly Hazard[]): string {
  const rows = hazards
    .slice(0, mostLines)
    .map((hazard) => [
      ...[hazard.rule, placeOf(hazard), hazard.message].map(escapeCell),
      renderProse(shorten(hazard.remedy, mostCharacters))
    ])
  const table = renderTable(['Rule', 'Where', 'What', 'Instead'], rows)
  const rest = hazards.slice(mostLines)
  return rest.length > 0 ? `${table}\n${count(rest.length, 'more statement')}: ${escapeCell(countRules(rest))}.` : table
}

/** `ban-drop-column (2), renaming-table (1)` */
function countRules(hazards: readonly Hazard[]): string {
  return [...Map.groupBy(hazards, ({ rule }) => rule)].map(([rule, all]) => `${rule} (${all.length})`).join(', ')
}

function renderAllowed(allowed: readonly AllowedHazard[]): string[] {
  if (allowed.length === 0) return []
  const lines = renderList(
    allowed.map((hazard) => `${hazard.rule} at ${placeOf(hazard)}: ${hazard.reason}`),
    'see the files'
  )
  const title = `${count(allowed.length, 'statement')} allowed by a comment`
  return allowed.length > mostUnfolded ? [renderFolded(title, lines)] : [`**${title}:**`, lines]
}

function renderLocks(locks: readonly StatementLock[]): string[] {
  if (locks.length === 0) return []
  const lines = renderList(locks.map(describeLock), 'see verification.json')
  return ['**Locks that make others wait:**', lines]
}

function describeLock(lock: StatementLock): string {
  const { mode, table, known } = lock
  const bytes = known?.bytes === undefined ? '' : `, ${prettyBytes(known.bytes)}`
  const size = known ? ` (${count(known.rows, 'row')}${bytes})` : ''
  const effect = mode === 'ACCESS EXCLUSIVE' ? 'nobody reads or writes it meanwhile' : 'nobody writes to it meanwhile'
  return `${mode} on ${table.schema}.${table.name}${size}, ${effect}: ${placeOf(lock)}`
}

function escapeCell(text: string): string {
  return escapeMarkdown(shorten(text, mostCharacters))
}
