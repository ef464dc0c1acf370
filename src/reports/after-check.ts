// What is said after the push: one line where it did what its rehearsal had shown, else what it did otherwise; and where it
// stopped half way, the ways out of that.

import type { AfterCheckReport, Difference } from '../commands/after-check.ts'
import { count } from '../wording.ts'
import { escapeMessage, mostLines, renderCode, renderCodeBlock, renderList, shorten } from './blocks.ts'
import { escapeMarkdown, renderTable } from './markdown.ts'
import { commandsBack, commandsThither, nameRemote, type Refuge } from './way-back.ts'

type Report<Status extends AfterCheckReport['status']> = Extract<AfterCheckReport, { readonly status: Status }>

/** Characters of one cell, and of one part of a line. */
const mostCharacters = 400

/** Differences that one annotation names, and files that one line does. */
const mostNamed = 5

/** The part of the job summary. */
export function renderAfterCheck(report: AfterCheckReport): string {
  return `${blocksOf(report).join('\n\n')}\n`
}

function blocksOf(report: AfterCheckReport): string[] {
  switch (report.status) {
    case 'as rehearsed':
      return [`✅ ${escapeMessage(tellPushed(report))}`, ...renderLeftOut(report)]
    case 'different':
      return renderDifferent(report)
    case 'half pushed':
      return renderHalfPushed(report)
    case 'not pushed':
      return [`⚪ ${escapeMessage(tellNotPushed(report))}`]
    case 'unknown':
      return [`⚪ ${escapeMessage(tellUnknown(report))}`]
  }
}

/** What the log says of it: lines, and one warning where somebody ought to look. */
export function tellAfterCheck(report: AfterCheckReport): {
  readonly lines: readonly string[]
  readonly warning: string | undefined
} {
  switch (report.status) {
    case 'as rehearsed':
      return {
        lines: [tellPushed(report), ...tellLeftOut(report)],
        warning: undefined
      }
    case 'different': {
      const told = report.differences.map(tellDifference)
      const more = told.length > mostNamed ? `; and ${told.length - mostNamed} more` : ''
      const warning = `${titleOfDifferent(report)}: ${told.slice(0, mostNamed).join('; ')}${more}`
      return { lines: [...told, ...tellLeftOut(report)], warning }
    }
    case 'half pushed':
      return {
        lines: ['All of the backup as it was before the push:', ...commandsToAll(refugeOf(report))],
        warning: `${titleOfHalf(report)}: ${listFiles(report.missing)} ${report.missing.length === 1 ? 'is' : 'are'} not`
      }
    case 'not pushed':
      return { lines: [tellNotPushed(report)], warning: undefined }
    case 'unknown':
      return { lines: [], warning: tellUnknown(report) }
  }
}

// --- everything was pushed ------------------------------------------------------------------------------------------

function tellPushed({ migrations, compared }: Report<'as rehearsed'>): string {
  const { tables, fingerprints, changes } = compared
  const parts = [
    `the rows of ${count(tables, 'table')}`,
    fingerprints > 0 ? `the content of ${fingerprints.toLocaleString('en')} of them` : '',
    changes === undefined ? '' : `${count(changes, 'change')} of the schema`
  ].filter((part) => part !== '')
  return `After the push, production is as rehearsed: ${count(migrations.length, 'migration')} applied; compared were ${parts.join(', ')}.`
}

function titleOfDifferent({ differences }: Report<'different'>): string {
  return `After the push, ${differences.length === 1 ? '1 thing is' : `${differences.length.toLocaleString('en')} things are`} not as rehearsed`
}

function renderDifferent(report: Report<'different'>): string[] {
  const { differences, migrations, remarks } = report
  const rows = differences.slice(0, mostLines).map((difference) => {
    const { what, rehearsed, now } = describe(difference)
    return [what, rehearsed, now].map((cell) => escapeMarkdown(shorten(cell, mostCharacters)))
  })
  const more = differences.length - rows.length
  const isRows = ({ kind }: Difference): boolean => kind === 'rows' || kind === 'content'
  return [
    `## ⚠️ ${titleOfDifferent(report)}`,
    `All of the pending migrations are applied: ${escapeMessage(listFiles(migrations))}.`,
    renderTable(['', 'Rehearsed', 'Now'], rows).trimEnd(),
    ...(more > 0 ? [`And ${more.toLocaleString('en')} more: the log has them.`] : []),
    ...(differences.some(isRows)
      ? ['Rows may be others because somebody has written since the backup was taken: that is no fault of the push.']
      : []),
    ...renderLeftOut(report),
    ...(remarks.length > 0
      ? ['What the rehearsal could not have as in production:', renderList(remarks, 'see verification.json')]
      : []),
    `What was there before the push is in ${renderPlace(report)}.`
  ]
}

function tellLeftOut({ leftOut }: { readonly leftOut: readonly string[] }): string[] {
  return leftOut.map((what) => `not compared: ${what}`)
}

function renderLeftOut({ leftOut }: { readonly leftOut: readonly string[] }): string[] {
  return leftOut.length === 0 ? [] : ['Not compared:', renderList(leftOut)]
}

interface Described {
  readonly what: string
  readonly rehearsed: string
  readonly now: string
}

function tellDifference(difference: Difference): string {
  const { what, rehearsed, now } = describe(difference)
  return shorten(`${what}: rehearsed ${rehearsed}, now ${now}`, mostCharacters)
}

function describe(difference: Difference): Described {
  switch (difference.kind) {
    case 'history':
      return describeHistory(difference)
    case 'rows': {
      const { schema, name, rehearsed, now } = difference
      return { what: `${schema}.${name}`, rehearsed: count(rehearsed, 'row'), now: count(now, 'row') }
    }
    case 'content': {
      const rows = count(difference.rows, 'row')
      return { what: `${difference.schema}.${difference.name}`, rehearsed: rows, now: `${rows}, but not the same` }
    }
    case 'object':
      return describeObject(difference)
  }
}

function describeObject(difference: Extract<Difference, { readonly kind: 'object' }>): Described {
  const { type, schema, name, rehearsed, now } = difference
  const unchanged = rehearsed === 'added' || now === 'added' ? 'not there' : 'left as it was'
  return {
    what: `${type} ${schema === null ? '' : `${schema}.`}${name}`,
    rehearsed: rehearsed ?? unchanged,
    now: now !== undefined && rehearsed === now ? `${now}, but otherwise` : (now ?? unchanged)
  }
}

function describeHistory({ version, now }: Extract<Difference, { readonly kind: 'history' }>): Described {
  const what = `migration ${version}`
  switch (now) {
    case 'missing':
      return { what, rehearsed: 'in the history', now: 'not there' }
    case 'unexpected':
      return { what, rehearsed: 'not there', now: 'in the history' }
    case 'other statements':
      return { what, rehearsed: 'applied', now: 'applied with other statements' }
  }
}

// --- not everything -------------------------------------------------------------------------------------------------

function tellNotPushed({ missing }: Report<'not pushed'>): string {
  const fact =
    missing.length === 1
      ? 'the pending migration is not applied'
      : `none of ${missing.length} pending migrations is applied`
  return `After the push, ${fact}: it did not run, or failed at the first. Nothing was compared.`
}

function tellUnknown({ reason }: Report<'unknown'>): string {
  return `What the push did is not known: ${reason}`
}

function titleOfHalf({ applied, missing }: Report<'half pushed'>): string {
  return `The push stopped half way: ${applied.length} of ${count(applied.length + missing.length, 'migration')} applied`
}

function renderHalfPushed(report: Report<'half pushed'>): string[] {
  const { applied, missing, undo } = report
  const rows = [
    ...missing.map(({ file }) => ['❌ not applied', renderCode(file)]),
    ...applied.map(({ file }) => ['✅ applied', renderCode(file)])
  ]
  const refuge = refugeOf(report)
  return [
    `## ❌ ${titleOfHalf(report)}`,
    renderTable(['', 'Migration'], rows.slice(0, mostLines)).trimEnd(),
    'A file that does not run as one transaction may have left something behind, although it is not in the history.',
    '### Go on',
    'Mend what stopped it, and push again: what is applied is not applied again.',
    '### Or go back',
    'All of the backup, as it was before the push. What was written since goes, too; it is backed up first.',
    renderCodeBlock(commandsToAll(refuge).join('\n'), 'bash'),
    ...(undo
      ? [
          'Or only what the migrations lose. It was tried after all of them, so look at what `restore` says it will do.',
          renderCodeBlock(
            [...commandsThither(refuge), ...commandsBack({ ...undo, failure: undefined }, refuge)].join('\n'),
            'bash'
          )
        ]
      : []),
    '`RESTORE.md` in the backup says how to get `migration-gate`. `restore` shows what it will do, and asks.'
  ]
}

function commandsToAll(refuge: Refuge): string[] {
  return [...commandsThither(refuge), 'migration-gate restore "$BACKUP" --in-place']
}

function listFiles(files: readonly { readonly file: string }[]): string {
  const names = files.slice(0, mostNamed).map(({ file }) => shorten(file, mostCharacters))
  return files.length > mostNamed ? `${names.join(', ')} and ${files.length - mostNamed} more` : names.join(', ')
}

function refugeOf({ backup }: Pick<Report<'half pushed'>, 'backup'>): Refuge {
  return {
    id: backup?.id ?? '',
    directory: backup?.directory,
    remote: backup?.remote ?? undefined,
    isEncrypted: backup?.isEncrypted ?? false,
    hasUndo: true
  }
}

function renderPlace({ backup }: Report<'different'>): string {
  const remote = backup?.remote
  return remote ? nameRemote(remote, renderCode) : renderCode(backup?.directory ?? '')
}
