// What GitHub shows beside the lines of a pull request: the statement that failed, the statements to look at, and what is
// lost. It shows ten of a kind for a step, so there are few, the worst first.

import { isAbsolute, relative, resolve, sep } from 'node:path'
import { describeLoss, isIgnored } from '../commands/migration-words.ts'
import type { MigrationAccount } from '../commands/migrations.ts'
import { printable } from '../commands/progress.ts'
import { count } from '../wording.ts'
import { shorten } from './blocks.ts'
import type { Report } from './report.ts'

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message */
export interface Annotation {
  readonly level: 'error' | 'warning'
  readonly title: string
  readonly message: string
  /** Below the workspace; undefined: it is about no file, or about one elsewhere. */
  readonly file: string | undefined
  readonly line: number | undefined
}

/** Hazards that are told. */
const mostHazards = 5

/** Characters of a message. */
const mostCharacters = 1000

/** Each of them one line. `workspace` is where the repository is checked out. */
export function annotationsOf(report: Report, workspace: string): Annotation[] {
  const account = 'migrations' in report ? report.migrations : undefined
  if (!account) return []
  const fileOf = (file: string): string | undefined => fileBelow(workspace, resolve(account.directory, file))
  const annotations = [...failureIn(account, fileOf), ...lossIn(account, fileOf), ...hazardsIn(account, fileOf)]
  return annotations.map((annotation) => ({ ...annotation, message: printable(annotation.message) }))
}

type FileOf = (file: string) => string | undefined

function fileBelow(workspace: string, path: string): string | undefined {
  const below = relative(workspace, path)
  return below.startsWith('..') || isAbsolute(below) ? undefined : below.split(sep).join('/')
}

function failureIn({ rehearsal }: MigrationAccount, fileOf: FileOf): Annotation[] {
  const failure = rehearsal?.pushed.failure
  if (!failure) return []
  const state = failure.sqlState ? ` (SQLSTATE ${failure.sqlState})` : ''
  const hint = failure.hint ? `. Hint: ${failure.hint}` : ''
  const message = shorten(`${failure.message}${state}${hint}`, mostCharacters)
  return [{ level: 'error', title: 'A push fails here', message, file: fileOf(failure.file), line: failure.line }]
}

/** Which statement it was, nobody knows: with one file only, it was one of that. */
function lossIn({ rehearsal, pending, checks }: MigrationAccount, fileOf: FileOf): Annotation[] {
  const check = checks.find(({ name }) => name === 'data loss')
  if (!rehearsal?.impact || !check || check.status === 'passed' || isIgnored(checks, 'data loss')) return []
  const [only, ...others] = pending
  return [
    {
      level: check.status === 'failed' ? 'error' : 'warning',
      title: 'A push would lose data',
      message: shorten(describeLoss(rehearsal.impact), mostCharacters),
      file: only && others.length === 0 ? fileOf(only.file) : undefined,
      line: undefined
    }
  ]
}

function hazardsIn({ findings, checks }: MigrationAccount, fileOf: FileOf): Annotation[] {
  const check = checks.find(({ name }) => name === 'hazards')
  if (!check || isIgnored(checks, 'hazards')) return []
  const level = check.status === 'failed' ? 'error' : 'warning'
  const more = findings.hazards.length - mostHazards
  return findings.hazards.slice(0, mostHazards).map(({ rule, file, line, message, remedy }, index) => {
    const rest = index === mostHazards - 1 && more > 0 ? ` And ${count(more, 'more statement')}: see the summary.` : ''
    return {
      level,
      title: rule,
      message: `${shorten(`${message}. ${remedy}`, mostCharacters)}${rest}`,
      file: fileOf(file),
      line
    }
  })
}
