// What goes and what stays when schemas or tables are replaced. What does not depend on tables can often stay as it is, or
// be changed where it stands, so that nothing has to be hung on it again.

import { arrayLiteral } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { qualifiedName } from '../sql.ts'
import type { Plan } from './plan.ts'
import { Cursor, nameOf } from './statements.ts'
import type { Target } from './target.ts'
import { type Entry, keyOf, textOf } from './toc.ts'
import { attempt, refused } from './transaction.ts'

const keepable: ReadonlySet<string> = new Set(['FUNCTION', 'PROCEDURE', 'AGGREGATE', 'TYPE', 'DOMAIN', 'SEQUENCE'])

/** What a replacement works with. */
export interface ReplacementWork {
  readonly database: Database
  readonly plan: Plan
  readonly target: Target
  /** All that the snapshot knows of. */
  readonly snapshot: readonly Entry[]
  /** What the target held before. */
  readonly present: readonly Entry[]
  /** What the target holds now. */
  readonly read: () => Promise<Entry[]>
  readonly cascade: boolean
}

/** Objects that are the same in the snapshot and the target, or have been made so, by oid, with their entry. */
export async function readKept({ database, plan, present }: ReplacementWork): Promise<Map<string, Entry>> {
  const texts = new Set(plan.entries.map((entry) => keyOf(entry) + textOf(entry)))
  const wanted = new Map(plan.entries.map((entry) => [keyOf(entry), entry]))
  const candidates = present.filter((entry) => keepable.has(entry.type) && wanted.has(keyOf(entry)))
  const kept = new Map<string, Entry>()
  for (const [index, oid] of (await readOids(database, candidates)).entries()) {
    const entry = candidates[index]
    const other = entry && wanted.get(keyOf(entry))
    if (oid === null || !other) continue
    if (texts.has(keyOf(entry) + textOf(entry)) || (await replaceBody(database, other))) kept.set(oid, other)
  }
  return kept
}

/** What hangs on a function need not be touched where the function can be changed as it stands. */
async function replaceBody(database: Database, { type, statements }: Entry): Promise<boolean> {
  if (type !== 'FUNCTION' && type !== 'PROCEDURE') return false
  const sql = statements.map(({ text }) => text.replace(/^CREATE (?=FUNCTION|PROCEDURE)/, 'CREATE OR REPLACE '))
  return !((await attempt(database, () => database.query(sql.join(';\n')))) instanceof GateError)
}

/** Where there is no such object any more, or its name cannot be told from the dump, it is null. */
async function readOids(database: Database, entries: readonly Entry[]): Promise<(string | null)[]> {
  const rows = await database.query(
    `SELECT CASE kind WHEN 'routine' THEN to_regprocedure(name)::oid WHEN 'sequence' THEN to_regclass(name)::oid
        ELSE to_regtype(name)::oid END AS oid FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS o (name, kind, n) ORDER BY n`,
    [
      arrayLiteral(entries.map((entry) => objectName(entry) ?? '""')),
      arrayLiteral(entries.map((entry) => (isRoutine(entry) ? 'routine' : entry.type.toLowerCase())))
    ]
  )
  return rows.map((row) => row.oid ?? null)
}

function isRoutine({ type }: Entry): boolean {
  return type === 'FUNCTION' || type === 'PROCEDURE' || type === 'AGGREGATE'
}

/** `public.is_member(uuid)`: the name as the statement has it, the types of the arguments as pg_dump's tag has them. */
function objectName(entry: Entry): string | undefined {
  const [statement] = entry.statements
  if (!statement) return undefined
  const cursor = new Cursor(statement)
  cursor.skip('CREATE', 'OR', 'REPLACE', 'UNLOGGED', entry.type)
  const name = nameOf(cursor.takeName())
  if (!name) return undefined
  return isRoutine(entry) ? qualifiedName(name) + entry.name.slice(name.name.length) : qualifiedName(name)
}

/** What takes arguments is dropped as ROUTINE: the name of an aggregate without any would else be written another way. */
function dropStatement(kind: string, name: string): string {
  return `DROP ${/^(?:FUNCTION|PROCEDURE|AGGREGATE)$/.test(kind) ? 'ROUTINE' : kind} IF EXISTS ${name} CASCADE`
}

/** Throws `RESTORE_FAILED`. */
export async function drop(database: Database, objects: Plan['drop']): Promise<void> {
  const tables = objects.filter((object) => object.kind === 'TABLE').map((object) => object.identity)
  const others = objects.filter((object) => object.kind !== 'TABLE')
  const statements = [
    ...(tables.length > 0 ? [dropStatement('TABLE', tables.join(', '))] : []),
    ...others.map(({ kind, identity }) => dropStatement(kind, identity))
  ]
  if (statements.length === 0) return
  const failure = await attempt(database, () => database.query(statements.join(';\n')))
  if (failure instanceof GateError) throw refused('dropping what is there', failure)
}

/** What was to stay and has lost a part of itself with what was dropped is dropped too. Returns what is left. */
export async function dropAltered(work: ReplacementWork, kept: ReadonlyMap<string, Entry>): Promise<Entry[]> {
  const { database, read } = work
  for (;;) {
    const left = await read()
    const altered = missingTexts([...kept.values()], left)
    const here = new Set(left.map(keyOf))
    const objects = altered.filter((entry) => here.has(keyOf(entry)))
    if (objects.length === 0) return left
    const statements = objects.map((entry) => dropStatement(entry.type, objectName(entry) ?? ''))
    const failure = await attempt(database, () => database.query(statements.join(';\n')))
    if (failure instanceof GateError) throw refused('dropping what is there', failure)
  }
}

/** Entries of the first that are not to be found, word for word, in the second. */
export function missingTexts(entries: readonly Entry[], present: readonly Entry[]): Entry[] {
  const texts = new Set(present.map((entry) => keyOf(entry) + textOf(entry)))
  return entries.filter((entry) => !texts.has(keyOf(entry) + textOf(entry)))
}
