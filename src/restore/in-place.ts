// Putting schemas or tables back in place: what is there goes, what was there comes, and whatever hung on it from outside
// hangs on it again. pg_dump itself tells what is there, before, in between and after; so nothing has to be known of how
// objects of PostgreSQL depend on each other.

import { arrayLiteral } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { type Name, qualifiedName } from '../sql.ts'
import { count } from '../wording.ts'
import { checkOrphans, deleteOrphans, type ForeignKey, readForeignKeys } from './foreign-keys.ts'
import { missing, type Plan } from './plan.ts'
import { hangsOn, isAdditive, schemaOf } from './scope.ts'
import { Cursor, nameOf } from './statements.ts'
import { tableKey } from './target.ts'
import { describeEntry, type Entry, keyOf, textOf } from './toc.ts'
import { attempt, type Omission, omitted, type RunOptions, refused, runEntries, sqlStateOf } from './transaction.ts'

/** What does not depend on tables can often stay as it is, with everything that hangs on it. */
const keepable: ReadonlySet<string> = new Set(['FUNCTION', 'PROCEDURE', 'AGGREGATE', 'TYPE', 'DOMAIN'])

/** SQLSTATEs of things that are not there. */
const undefinedStates = /^(?:42704|42P01|42703|42883|3F000|42P02)$/

export interface ReplacementWork {
  readonly database: Database
  readonly plan: Plan
  /** What the target held before. */
  readonly present: readonly Entry[]
  /** What the target holds now. */
  readonly read: () => Promise<Entry[]>
  readonly cascade: boolean
}

/** One replacement, from the first lock to the last thing that is hung up again. */
export class Replacement {
  readonly #work: ReplacementWork
  readonly #foreignKeys: readonly ForeignKey[]
  /** The entries that have to be run. */
  readonly entries: readonly Entry[]

  private constructor(work: ReplacementWork, entries: readonly Entry[], foreignKeys: readonly ForeignKey[]) {
    this.#work = work
    this.entries = entries
    this.#foreignKeys = foreignKeys
  }

  /** Locks and drops. Throws `RESTORE_FAILED` where our role may not, or a lock is not to be had. */
  static async begin(work: ReplacementWork): Promise<Replacement> {
    const { database, plan } = work
    const tables = plan.drop.flatMap(({ kind, schema, name }) => (kind === 'TABLE' && name ? [{ schema, name }] : []))
    await lock(database, tables)
    const foreignKeys = await readForeignKeys(database, tables)
    const kept = await readKept(work)
    await drop(
      database,
      plan.drop.filter((object) => !kept.has(object.oid))
    )
    const left = await dropAltered(work, kept)
    return new Replacement(work, missing(plan.entries, left), foreignKeys)
  }

  /**
   * Hangs up again what is gone of what was outside, and what the snapshot says hung there. Returns what could not be, since
   * what it needs was not there when the backup was made, and the rows that `cascade` deleted.
   *
   * Throws `OUTSIDE_WOULD_CHANGE` where something outside would lose data or change, `ORPHANED_ROWS` where rows outside
   * would refer to rows that are gone.
   */
  async finish(
    snapshot: readonly Entry[],
    options: RunOptions
  ): Promise<{ omissions: Omission[]; deleted: Map<string, number> }> {
    const { database, plan, present, read } = this.#work
    const outside = present.filter((entry) => !plan.replaced(entry))
    const now = await read()
    const lost = missingTexts(outside, now)
    checkUnchanged(lost, now)
    const deleted = await this.#settleForeignKeys(lost)
    const hangers = missing(snapshot, [...now, ...lost]).filter((entry) => this.#hangsOnReplaced(entry))
    const omissions = await runEntries(database, [...lost, ...hangers], {
      render: options.render,
      forgive: async (entry, failure) =>
        undefinedStates.test(sqlStateOf(failure) ?? '') ? omitted(entry, failure) : options.forgive(entry, failure)
    })
    return { omissions, deleted }
  }

  /** Foreign keys from outside are among what is lost: their rows must find what they refer to. */
  async #settleForeignKeys(lost: readonly Entry[]): Promise<Map<string, number>> {
    const { database, plan, cascade } = this.#work
    const isRestored = isOneOf(plan.tables)
    const gone = lost.filter((entry) => entry.type === 'FK CONSTRAINT').map((entry) => entry.name)
    const keys = this.#foreignKeys.filter(
      (key) => !isRestored(key.child) && gone.includes(`${key.child.name} ${key.name}`)
    )
    if (!cascade) {
      await checkOrphans(database, keys)
      return new Map()
    }
    await attempt(database, () => database.query('SET LOCAL session_replication_role = replica'))
    const deleted = await deleteOrphans(database, keys, isRestored)
    await database.query('SET LOCAL session_replication_role = origin')
    return deleted
  }

  #hangsOnReplaced(entry: Entry): boolean {
    const { plan } = this.#work
    const schemas = new Set(plan.drop.map((object) => object.schema))
    if (plan.mode === 'tables') return entry.type === 'PUBLICATION TABLE' && entry.relations.some(isOneOf(plan.tables))
    return hangsOn(entry, (schema) => schemas.has(schema)) && !plan.entries.includes(entry)
  }
}

function isOneOf(tables: readonly Name[]): (table: Name) => boolean {
  const keys = new Set(tables.map(tableKey))
  return (table) => keys.has(tableKey(table))
}

async function lock(database: Database, tables: readonly Name[]): Promise<void> {
  if (tables.length === 0) return
  const sql = `LOCK TABLE ${tables.map(qualifiedName).join(', ')} IN ACCESS EXCLUSIVE MODE`
  const failure = await attempt(database, () => database.query(sql))
  if (failure instanceof GateError) throw refused(`locking ${count(tables.length, 'table')}`, failure)
}

/** Objects that are the same in the snapshot and the target, by oid, with their entry. */
async function readKept({ database, plan, present }: ReplacementWork): Promise<Map<string, Entry>> {
  const texts = new Set(plan.entries.map((entry) => keyOf(entry) + textOf(entry)))
  const same = present.filter((entry) => keepable.has(entry.type) && texts.has(keyOf(entry) + textOf(entry)))
  const kept = new Map<string, Entry>()
  for (const [index, oid] of (await readOids(database, same)).entries()) {
    const entry = same[index]
    if (oid !== null && entry) kept.set(oid, entry)
  }
  return kept
}

async function readOids(database: Database, entries: readonly Entry[]): Promise<(string | null)[]> {
  const names = entries.map((entry) => objectName(entry) ?? '')
  const rows = await database.query(
    `SELECT CASE WHEN routine = 't' THEN to_regprocedure(name)::oid ELSE to_regtype(name)::oid END AS oid
      FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS o (name, routine, n) ORDER BY n`,
    [arrayLiteral(names), arrayLiteral(entries.map((entry) => (isRoutine(entry) ? 't' : 'f')))]
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
  cursor.skip('CREATE', 'OR', 'REPLACE', entry.type)
  const name = nameOf(cursor.takeName())
  if (!name) return undefined
  return isRoutine(entry) ? qualifiedName(name) + entry.name.slice(name.name.length) : qualifiedName(name)
}

async function drop(database: Database, objects: Plan['drop']): Promise<void> {
  const tables = objects.filter((object) => object.kind === 'TABLE').map((object) => object.identity)
  const others = objects.filter((object) => object.kind !== 'TABLE')
  const statements = [
    ...(tables.length > 0 ? [`DROP TABLE IF EXISTS ${tables.join(', ')} CASCADE`] : []),
    ...others.map(({ kind, identity }) => `DROP ${kind} IF EXISTS ${identity} CASCADE`)
  ]
  if (statements.length === 0) return
  const failure = await attempt(database, () => database.query(statements.join(';\n')))
  if (failure instanceof GateError) throw refused('dropping what is there', failure)
}

/** What was to stay and has lost a part of itself with what was dropped is dropped too. Returns what is left. */
async function dropAltered(work: ReplacementWork, kept: ReadonlyMap<string, Entry>): Promise<Entry[]> {
  const { database, read } = work
  for (;;) {
    const left = await read()
    const altered = missingTexts([...kept.values()], left)
    const here = new Set(left.map(keyOf))
    const objects = altered.filter((entry) => here.has(keyOf(entry)))
    if (objects.length === 0) return left
    const statements = objects.map((entry) => `DROP ${entry.type} IF EXISTS ${objectName(entry)} CASCADE`)
    const failure = await attempt(database, () => database.query(statements.join(';\n')))
    if (failure instanceof GateError) throw refused('dropping what is there', failure)
  }
}

/** Entries of the first that are not to be found, word for word, in the second. */
function missingTexts(entries: readonly Entry[], present: readonly Entry[]): Entry[] {
  const texts = new Set(present.map((entry) => keyOf(entry) + textOf(entry)))
  return entries.filter((entry) => !texts.has(keyOf(entry) + textOf(entry)))
}

/** What has rows or is still there in another shape has been changed, not lost: that is nobody's wish. */
function checkUnchanged(lost: readonly Entry[], now: readonly Entry[]): void {
  const here = new Set(now.filter((entry) => !isAdditive(entry)).map(keyOf))
  const changed = lost.filter((entry) => entry.type === 'TABLE' || here.has(keyOf(entry)))
  if (changed.length === 0) return
  const names = changed.slice(0, 5).map(describeEntry).join(', ')
  const schemas = [...new Set(changed.flatMap((entry) => schemaOf(entry) ?? []))].join(', ')
  throw new GateError('OUTSIDE_WOULD_CHANGE', `${names} would change, since it depends on what is replaced`, {
    hint: `Nothing was changed. Take backups with the schemas ${schemas} too, restore single tables with --table, or put the old rows beside the live ones with --into-schema recovered.`
  })
}
