// What an audit tells people: whether the trail is whole, and what was done last.

import type { AuditReport, TrailReport } from '../commands/audit.ts'
import { printable } from '../commands/progress.ts'
import { count } from '../wording.ts'
import { renderChecks, renderCode } from './blocks.ts'
import { escapeMarkdown, renderTable } from './markdown.ts'
import { failureOf } from './verdict.ts'

type Line = TrailReport['entries'][number]

/** Lines that are told of each trail. All are in the report as JSON. */
const most = 20

/** The last lines of each trail, then what the checks came to. */
export function renderAudit(report: AuditReport): string {
  const told = report.trails.flatMap(({ place, entries, last }) => [
    `${place}:`,
    ...earlier(entries).map((words) => `  ${words}`),
    ...entries.slice(-most).map((line) => `  ${describeLine(line)}`),
    ...(last === undefined ? [] : [`  SHA-256 of the last line: ${last}`])
  ])
  const faults = report.checks.filter(({ status }) => status === 'failed').map(({ detail }) => detail)
  const nextStep = faults.length === 0 ? [] : [failureOf(report).hint ?? '']
  return [...told, verdictOf(report), ...faults, ...nextStep].map(printable).join('\n')
}

/** The same for the summary of a job. */
export function renderAuditSummary(report: AuditReport): string {
  const trails = report.trails.flatMap(({ place, entries, last }) => [
    `### ${escapeMarkdown(place)}`,
    ...earlier(entries),
    renderTable(
      ['Time', 'Who', 'What', 'Backup', 'Outcome'],
      entries.slice(-most).map((line) => cellsOf(line).map(escapeMarkdown))
    ).trimEnd(),
    ...(last === undefined ? [] : [`SHA-256 of the last line: ${renderCode(last)}`])
  ])
  const mark = report.status === 'passed' ? '✅' : '❌'
  return `${[`## ${mark} ${verdictOf(report)}`, renderChecks(report.checks).trimEnd(), ...trails].join('\n\n')}\n`
}

function verdictOf({ status, trails }: AuditReport): string {
  const lines = count(
    trails.reduce((sum, { entries }) => sum + entries.length, 0),
    'line'
  )
  return status === 'passed'
    ? `audit passed: ${lines}, as they were written`
    : 'audit FAILED: the trail is not as it was written'
}

function earlier(entries: readonly Line[]): string[] {
  return entries.length <= most ? [] : [`${count(entries.length - most, 'earlier line')} not shown`]
}

function describeLine(line: Line): string {
  return cellsOf(line)
    .filter((cell) => cell !== '')
    .join('  ')
}

function cellsOf(line: Line): string[] {
  const { time, status, error, target } = line
  return [
    time,
    whoDid(line),
    `${line.command}: ${line.action}${target === undefined ? '' : ` into ${target}`}`,
    backupOf(line),
    error === undefined ? status : `${status}: ${error}`
  ]
}

/** One that is removed may go from several places. */
function backupOf({ backup_id, action, places = [] }: Line): string {
  if (backup_id === undefined) return places.join(', ')
  return action === 'removed' && places.length > 0 ? `${backup_id} from ${places.join(', ')}` : backup_id
}

function whoDid({ actor, triggering_actor, host, repository, workflow, run_id }: Line): string {
  const person = triggering_actor === undefined ? actor : `${actor}, started again by ${triggering_actor}`
  const run = run_id === undefined ? host : [repository, workflow, `run ${run_id}`].filter(Boolean).join(', ')
  return run === undefined ? person : `${person} (${run})`
}
