// The migrations on a terminal: what stopped them, what is lost, what to look at, and the way back, in plain lines.

import prettyMilliseconds from 'pretty-ms'
import {
  describeDrift,
  describeState,
  describeTableLoss,
  isIgnored,
  lossOf,
  type Rehearsal,
  whyNotRehearsed
} from '../commands/migration-words.ts'
import type { MigrationAccount } from '../commands/migrations.ts'
import { shorten } from './blocks.ts'
import { placeOf } from './hazards.ts'
import { judge } from './verdict.ts'
import { commandsBack, commandsThither, isUsable, type Refuge } from './way-back.ts'

/** Lines of one section, and characters of a line. */
const mostLines = 20
const mostCharacters = 500

/** A heading and what belongs to it. */
export type Section = readonly [title: string, lines: readonly string[]]

/** The first section says what it comes to, and what stopped it. */
export function tellMigrations(account: MigrationAccount, refuge: Refuge): Section[] {
  const { rehearsal, findings, checks, warnings } = account
  const { status, fact } = judge(account)
  const hazards = isIgnored(checks, 'hazards') ? [] : findings.hazards
  const tables = isIgnored(checks, 'data loss') ? [] : (rehearsal?.impact?.tables ?? [])
  const losses = [...tables].sort((one, other) => lossOf(other) - lossOf(one))
  const stubs = rehearsal?.pushed.stubs ?? []
  const sections: Section[] = [
    [status === 'failed' ? `do NOT push: ${fact}` : `${describeRehearsal(rehearsal)}${fact}`, reasonsOf(account)],
    ['would be lost:', cap(losses.flatMap((table) => describeTableLoss(table) ?? []))],
    ['to look at:', cap(hazards.map((hazard) => `${placeOf(hazard)} ${hazard.rule}: ${hazard.message}`))],
    ['files and history have parted:', cap(warnings.map(describeDrift))],
    ...wayBack(rehearsal, refuge),
    [
      'stood in for what only production has, and did nothing:',
      cap(stubs.map((stub) => `${stub.what} at ${placeOf(stub)}`))
    ],
    ['not proven:', cap([...(rehearsal?.remarks ?? [])])]
  ]
  return sections.filter(([, lines], index) => index === 0 || lines.length > 0)
}

function describeRehearsal(rehearsal: Rehearsal | undefined): string {
  return rehearsal ? `rehearsed by ${rehearsal.by} in ${prettyMilliseconds(rehearsal.duration)}: ` : ''
}

function reasonsOf({ pending, refusals, rehearsal, checks }: MigrationAccount): string[] {
  const failure = rehearsal?.pushed.failure
  if (failure) {
    const state = failure.sqlState ? ` (SQLSTATE ${failure.sqlState})` : ''
    const hint = failure.hint ? [`hint: ${failure.hint}`] : []
    return [`${failure.message}${state}`, ...hint, describeState(rehearsal.pushed.files)]
  }
  if (refusals.length > 0) return cap(refusals.map(describeDrift))
  return rehearsal || pending.length === 0 ? [] : [whyNotRehearsed(checks)]
}

function wayBack(rehearsal: Rehearsal | undefined, refuge: Refuge): Section[] {
  const undo = rehearsal?.undo
  if (!undo || refuge.directory === undefined) return []
  const title = isUsable(undo)
    ? 'the way back, which brought everything back in the sandbox:'
    : 'the way back, which also takes back what was written since:'
  return [[title, [...commandsThither(refuge), ...commandsBack(undo, refuge)]]]
}

function cap(lines: readonly string[]): string[] {
  const shown = lines.slice(0, mostLines).map((line) => shorten(line, mostCharacters))
  return lines.length > mostLines ? [...shown, `and ${lines.length - mostLines} more`] : shown
}
