// The hazards of the migrations that a push would apply, before any of them runs: every rule, on every statement, with what the
// real database has of the tables. What happens inside of functions and DO blocks is not looked at.

import { setImmediate } from 'node:timers/promises'
import type { Name } from '../sql.ts'
import { type Allowance, readAllowances } from './allowances.ts'
import { Course, type Step } from './course.ts'
import type { MigrationFile } from './files.ts'
import { type LockMode, locksOf } from './locks.ts'
import { readScript, type TransactionMode } from './modes.ts'
import { lineOf, type ParsedStatement, parseStatements, type Refusal } from './parser.ts'
import { isRule, rules } from './rules.ts'
import type { MigrationStatement } from './statements.ts'
import type { KnownTable, KnownTables } from './tables.ts'

export type { KnownTable, KnownTables } from './tables.ts'

/** A statement that trips a rule. */
export interface Hazard {
  readonly rule: string
  readonly file: string
  /** The line of the file, from 1. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}

/** A hazard that the migration itself allows. */
export interface AllowedHazard extends Hazard {
  readonly reason: string
}

/** A lock on a table that was there before. */
export interface StatementLock {
  readonly file: string
  readonly line: number
  readonly mode: LockMode
  readonly table: Name
  readonly known: KnownTable | undefined
}

/** In the order of the files and their lines. */
export interface Findings {
  readonly hazards: readonly Hazard[]
  readonly allowed: readonly AllowedHazard[]
  readonly locks: readonly StatementLock[]
}

/** In characters. The parser takes long for what is longer: rows that are inserted. */
const longestStatement = 200_000

/**
 * Looks at the files in the order in which they would be applied. `known` is what the real database has of its tables, by
 * `qualifiedName()`. Of a table that nobody has looked at, the rules about large tables speak without numbers; of one that is
 * empty, or made by these files, they do not speak. Statements of more than 200,000 characters are not looked at. Never
 * throws, whatever the files hold.
 */
export async function findHazards(files: readonly MigrationFile[], known: KnownTables): Promise<Findings> {
  const steps: Step[] = []
  const scripts: ParsedScript[] = []
  for (const file of files) {
    scripts.push(await parseScript(file, steps))
    // Others have their turn.
    await setImmediate()
  }
  const course = new Course(known)
  const looks = scripts.flatMap(({ mode, statements }) => {
    course.beginFile(mode)
    return statements.map((statement) => look(statement, course))
  })
  const locks = looks.flatMap((one) => one.locks)
  return { ...judge(looks), locks }
}

interface ParsedScript {
  readonly mode: TransactionMode
  readonly statements: readonly ParsedText[]
}

/** A statement as the CLI cuts it, which may be none to PostgreSQL, or several. */
interface ParsedText {
  readonly file: string
  readonly allowances: readonly Allowance[]
  readonly steps: readonly Step[]
  readonly refusal: Hazard | undefined
}

/** Parses a file. What it does is added to the steps of all files. */
async function parseScript({ file, sql }: MigrationFile, all: Step[]): Promise<ParsedScript> {
  const { mode, statements } = readScript(sql)
  const short = statements.filter(({ text }) => text.length <= longestStatement)
  const allowances = await readAllowances(short)
  const texts: ParsedText[] = []
  for (const [index, statement] of short.entries()) {
    const parsed = await parseStatements(statement.text)
    const steps =
      parsed && 'statements' in parsed ? parsed.statements.map((one) => toStep(file, statement, one, all)) : []
    const refusal = parsed && 'refusal' in parsed ? explain(file, statement, parsed.refusal) : undefined
    texts.push({ file, allowances: allowances[index] ?? [], steps, refusal })
  }
  return { mode, statements: texts }
}

function toStep(file: string, { text, line }: MigrationStatement, { node, at }: ParsedStatement, all: Step[]): Step {
  const index = all.length + 1
  const step: Step = {
    file,
    node,
    text,
    // Nothing stands at -1: the parser does not know where.
    lineAt: (location = -1) => line + lineOf(text, Math.max(location, at)) - 1,
    later: () => all.slice(index)
  }
  all.push(step)
  return step
}

function explain(file: string, statement: MigrationStatement, { message, rest, line }: Refusal): Hazard {
  const place = { file, line: statement.line + line - 1 }
  const [meta] = /^\\\S*/.exec(rest) ?? []
  if (meta !== undefined) {
    return {
      ...place,
      rule: 'psql-meta-command',
      message: `${meta} is a command of psql, which PostgreSQL does not know: the push stops here`,
      remedy:
        'Remove it. Of a file that pg_dump has written, the lines with \\restrict and \\connect can go; its rows must become INSERTs: pg_dump --inserts.'
    }
  }
  const [short = ''] = message.split('\n', 1)
  return {
    ...place,
    rule: 'syntax-error',
    message: `PostgreSQL refuses it: ${short.length > 120 ? `${short.slice(0, 120)}…` : short}`,
    remedy: message.endsWith('at end of input')
      ? "The Supabase CLI ends the statement here: it takes the first END for that of BEGIN ATOMIC, and knows no backslash in E'…'. Write a body in $$ … $$."
      : 'Correct it: the push stops here.'
  }
}

interface Look {
  readonly text: ParsedText
  readonly found: readonly Hazard[]
  readonly locks: readonly StatementLock[]
}

function look(text: ParsedText, course: Course): Look {
  const found: Hazard[] = text.refusal ? [text.refusal] : []
  const locks: StatementLock[] = []
  for (const step of text.steps) {
    course.reach(step)
    found.push(...trippedRules(step, course))
    locks.push(...locksBy(step, course))
    course.pass(step)
  }
  return { text, found, locks }
}

function trippedRules(step: Step, course: Course): Hazard[] {
  return rules.flatMap(({ id, find }) =>
    find(step, course).map(({ message, remedy, location }) => ({
      rule: id,
      file: step.file,
      line: step.lineAt(location),
      message,
      remedy
    }))
  )
}

function locksBy(step: Step, course: Course): StatementLock[] {
  return locksOf(step.node, course).map(({ mode, table: { schema, name, known } }) => ({
    file: step.file,
    line: step.lineAt(),
    mode,
    table: { schema, name },
    known: known && { rows: known.rows, bytes: known.bytes }
  }))
}

/** What is allowed, and what is not; of what needs to be said once for a file, the first. */
function judge(looks: readonly Look[]): Pick<Findings, 'hazards' | 'allowed'> {
  const hazards: Hazard[] = []
  const allowed: AllowedHazard[] = []
  const said = new Set<string>()
  for (const { text, found } of looks) {
    hazards.push(...text.allowances.flatMap((allowance) => faultOf(allowance, text.file) ?? []))
    for (const hazard of found) {
      const allowance = text.allowances.find(({ rule, reason }) => rule === hazard.rule && reason !== '')
      const key = `${hazard.rule} ${hazard.file}`
      if (allowance) allowed.push({ ...hazard, reason: allowance.reason })
      else if (!oncePerFile.has(hazard.rule) || !said.has(key)) hazards.push(hazard)
      if (!allowance) said.add(key)
    }
  }
  return { hazards, allowed }
}

const oncePerFile: ReadonlySet<string> = new Set(rules.filter(({ isOncePerFile }) => isOncePerFile).map(({ id }) => id))

/** An allowance that silences nothing says so: it may have been misspelt. */
function faultOf({ rule, reason, line }: Allowance, file: string): Hazard | undefined {
  if (!isRule(rule)) {
    return {
      rule: 'unknown-rule',
      file,
      line,
      message: `gate:allow ${rule === '' ? 'names no rule' : `names ${rule}, and there is no such rule`}: it silences nothing`,
      remedy: 'Write the name as the hazard has it: `-- gate:allow ban-drop-column reason`.'
    }
  }
  if (reason !== '') return undefined
  return {
    rule: 'allowance-without-reason',
    file,
    line,
    message: `gate:allow ${rule} gives no reason: it silences nothing`,
    remedy: `Say why it may: \`-- gate:allow ${rule} reason\`.`
  }
}
