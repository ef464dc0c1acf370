// Migrations in words: what has drifted, what failed and what production would look like then, what was lost, and who has to
// wait meanwhile. Checks and reports say it with the same ones.

import type { Findings, StatementLock } from '../migrations/hazards.ts'
import type { Drift } from '../migrations/pending.ts'
import { type ColumnImpact, type Impact, isChanged, type TableImpact } from '../rehearsal/impact.ts'
import type { Pushed, PushedFile } from '../rehearsal/push.ts'
import type { SchemaChange } from '../rehearsal/schema-changes.ts'
import { qualifiedName } from '../sql.ts'
import type { Check } from '../verification/check.ts'
import { count } from '../wording.ts'

// Reports know of migrations what commands tell them.
export type { AllowedHazard, Findings, Hazard, StatementLock } from '../migrations/hazards.ts'
export type { Impact, TableImpact } from '../rehearsal/impact.ts'
export type { Pushed, PushedFile } from '../rehearsal/push.ts'
export type { Rehearsal } from '../rehearsal/rehearse.ts'
export type { Undo } from '../rehearsal/undo.ts'

/** Names in one sentence. */
const mostNames = 8

/** One sentence on where files and history have parted, and what to do about it. */
export function describeDrift(drift: Drift): string {
  switch (drift.kind) {
    case 'missing file': {
      const name = drift.name ? ` (${drift.name})` : ''
      return `${drift.version}${name} is applied, but has no file: supabase migration fetch, or supabase migration repair --status reverted ${drift.version}`
    }
    case 'out of order':
      return `${drift.file} is older than what is applied: give it a newer version, or push with --include-all`
    case 'duplicate':
      return `${listTexts(drift.files, ' and ')} have the same version: give one of them another`
    case 'edited': {
      const where = drift.lines.length === 0 ? '' : ` (line ${drift.lines.slice(0, 5).join(', ')})`
      return `${drift.file} was edited after it was applied${where}: nothing will ever apply what it says now; put that into a new file`
    }
  }
}

/** What failed, and what production would look like then: a push is not atomic. */
export function describeFailure({ failure, files }: Pushed): string {
  if (!failure) return ''
  const state = failure.sqlState ? ` (SQLSTATE ${failure.sqlState})` : ''
  const hint = failure.hint ? ` Hint: ${failure.hint}` : ''
  return `${failure.file}, line ${failure.line}: ${failure.message}${state}.${hint} ${describeState(files)}`
}

/** `In production 20250101_a.sql would stay applied, and 20250102_b.sql be half applied: …` */
export function describeState(files: readonly PushedFile[]): string {
  const named = (status: PushedFile['status']): string[] =>
    files.filter((file) => file.status === status).map(({ file }) => file)
  const [applied, half, failed, rest] = [named('applied'), named('half applied'), named('failed'), named('not reached')]
  const parts = [
    applied.length > 0 ? `${listTexts(applied)} would stay applied` : '',
    ...files.filter(({ status }) => status === 'half applied').map(describeHalf),
    failed.length > 0 ? `nothing of ${listTexts(failed)} would stay` : '',
    rest.length > 0 ? `${listTexts(rest)} would not be reached` : ''
  ].filter((part) => part !== '')
  return half.length + applied.length === 0 ? 'Production would stay as it is.' : `In production ${parts.join('; ')}.`
}

function describeHalf({ file, statements }: PushedFile): string {
  const lines = [...new Set(statements.filter(({ kept }) => kept).map(({ line }) => String(line)))]
  return `${file} would be half applied, and not in the history: ${lines.length === 1 ? 'the statement of line' : 'the statements of lines'} ${listTexts(lines)} would stay`
}

/** `a, b and 3 more` */
function listTexts(texts: readonly string[], separator = ', '): string {
  const shown = texts.slice(0, mostNames).join(separator)
  return texts.length > mostNames ? `${shown} and ${(texts.length - mostNames).toLocaleString('en')} more` : shown
}

/** All that is lost, by table. */
export function describeLoss({ tables }: Impact): string {
  const losses = tables.flatMap((table) => describeTableLoss(table) ?? [])
  const more = losses.length - mostNames
  return [...losses.slice(0, mostNames), ...(more > 0 ? [`and ${count(more, 'more table')}`] : [])].join('; ')
}

/** `public.orders: 12 rows deleted, 40 values of note dropped`; undefined where nothing is lost. */
export function describeTableLoss({ schema, name, fate, deleted, columns }: TableImpact): string | undefined {
  const lost = [
    deleted > 0 ? `${count(deleted, 'row')} ${fate === 'dropped' ? 'dropped with the table' : 'deleted'}` : '',
    ...columns.flatMap((column) => [
      column.dropped > 0 ? `${count(column.dropped, 'value')} of ${column.name} dropped` : '',
      column.overwritten > 0 ? `${count(column.overwritten, 'value')} of ${column.name} overwritten` : '',
      column.emptied > 0 ? `${count(column.emptied, 'value')} of ${column.name} set to NULL` : ''
    ])
  ].filter((part) => part !== '')
  return lost.length === 0 ? undefined : `${schema}.${name}: ${listTexts(lost)}`
}

/** `delete 225 rows and drop 120 values`; undefined where nothing is lost. */
export function describeLossInAll({ tables }: Impact): string | undefined {
  const dropped = tables.filter(({ fate, deleted }) => fate === 'dropped' && deleted > 0)
  const deleted = sum(tables.map((table) => (table.fate === 'dropped' ? 0 : table.deleted)))
  const columns = tables.flatMap((table) => table.columns)
  const values = sum(columns.map((column) => column.dropped))
  const overwritten = sum(columns.map((column) => column.overwritten))
  const emptied = sum(columns.map((column) => column.emptied))
  const rows = count(sum(dropped.map((table) => table.deleted)), 'row')
  const parts = [
    dropped.length > 0 ? `drop ${count(dropped.length, 'table')} with ${rows}` : '',
    deleted > 0 ? `delete ${count(deleted, 'row')}` : '',
    values > 0 ? `drop ${count(values, 'value')}` : '',
    overwritten > 0 ? `overwrite ${count(overwritten, 'value')}` : '',
    emptied > 0 ? `set ${count(emptied, 'value')} to NULL` : ''
  ].filter((part) => part !== '')
  const last = parts.at(-1)
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last
}

/** How much of a table is lost: its rows and its values. */
export function lossOf({ deleted, columns }: TableImpact): number {
  return deleted + sum(columns.map(lostIn))
}

function lostIn({ dropped, overwritten, emptied }: ColumnImpact): number {
  return dropped + overwritten + emptied
}

/** What has become of the columns, those with a loss first: `full_name dropped with 120 values; note → remark`. */
export function describeColumns({ columns }: TableImpact): string {
  const changed = columns.filter(isChanged).sort((one, other) => lostIn(other) - lostIn(one))
  return listTexts(changed.map(describeColumn), '; ')
}

function describeColumn(column: ColumnImpact): string {
  const { name, type, fate, newName, newType, dropped, overwritten, emptied, filled } = column
  if (fate === 'added') return `${name} added (${type})`
  if (fate === 'dropped') return dropped > 0 ? `${name} dropped with ${count(dropped, 'value')}` : `${name} dropped`
  const changes = [
    newType === undefined ? '' : `${type} → ${newType}`,
    overwritten > 0 ? `${count(overwritten, 'value')} overwritten` : '',
    emptied > 0 ? `${count(emptied, 'value')} set to NULL` : '',
    filled > 0 ? `${count(filled, 'value')} filled in` : ''
  ].filter((change) => change !== '')
  const names = newName === undefined ? name : `${name} → ${newName}`
  return changes.length === 0 ? names : `${names}: ${changes.join(', ')}`
}

/** Locks under which nobody can write, from the weakest to the strongest; under the last, nobody can read either. */
const blocking: readonly StatementLock['mode'][] = ['SHARE', 'SHARE ROW EXCLUSIVE', 'EXCLUSIVE', 'ACCESS EXCLUSIVE']

/** Of each table that has rows, or may have some, the strongest lock that makes others wait. Large tables come first. */
export function findBlocking({ locks }: Findings): StatementLock[] {
  const strongest = new Map<string, StatementLock>()
  for (const lock of locks) {
    const key = qualifiedName(lock.table)
    const before = strongest.get(key)
    if (lock.known?.rows === 0 || !blocking.includes(lock.mode)) continue
    if (!before || blocking.indexOf(lock.mode) > blocking.indexOf(before.mode)) strongest.set(key, lock)
  }
  return [...strongest.values()].sort((one, other) => (other.known?.bytes ?? 0) - (one.known?.bytes ?? 0))
}

/** Where nobody has tried the migrations, the check says why. */
export function whyNotRehearsed(checks: readonly Check[]): string {
  return checks.find(({ name }) => name === 'rehearsal')?.detail ?? ''
}

/** Has the user said that this is not to be heard of? A check that is skipped says by which policy. */
export function isIgnored(checks: readonly Check[], name: string): boolean {
  return checks.some((check) => check.name === name && check.status === 'skipped' && / is ignore$/.test(check.detail))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** What has become of objects of the schema, each in one line; parts of what is itself new or gone go without saying. */
export function listSchemaChanges(changes: readonly SchemaChange[], fate: SchemaChange['fate']): string[] {
  const all = changes.filter((change) => change.fate === fate)
  const wholes = all.filter(({ type }) => type === 'TABLE' || type === 'TYPE')
  const isPart = ({ type, schema, name }: SchemaChange): boolean =>
    wholes.some((whole) => whole.type !== type && whole.schema === schema && name.startsWith(`${whole.name} `))
  return all
    .filter((change) => !isPart(change))
    .map(({ type, schema, name }) => `${type} ${schema ? `${schema}.` : ''}${name}`)
}
