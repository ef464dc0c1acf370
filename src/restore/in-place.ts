// Putting schemas or tables back in place: what is there goes, what was there comes, and whatever hung on it from outside
// hangs on it again. pg_dump itself tells what is there, before, in between and after; so nothing has to be known of how
// objects of PostgreSQL depend on each other.

import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { type Name, qualifiedName, quoteIdentifier } from '../sql.ts'
import {
  checkOrphans,
  deleteOrphans,
  type ForeignKey,
  isForeignKeyOf,
  readForeignKeys,
  readKeysBelow
} from './foreign-keys.ts'
import { Hanging } from './hanging.ts'
import { checkHidden, type HiddenTable, readHidden } from './hidden-tables.ts'
import { readReferences, restoreReferences } from './object-references.ts'
import { missing } from './plan.ts'
import { suspendDefaultPrivileges, takeBack } from './privileges.ts'
import { drop, dropAltered, missingTexts, type ReplacementWork, readKept } from './removal.ts'
import { silence, withPartitionRoots } from './replica.ts'
import { isAdditive, schemaOf } from './scope.ts'
import { SpareNames } from './spare-names.ts'
import { tableKey } from './target.ts'
import { describeEntry, type Entry, keyOf, textOf } from './toc.ts'
import { attempt, type Omission, omitted, type RunOptions, refused, runEntries, sqlStateOf } from './transaction.ts'

/** SQLSTATEs of things that are not there. */
const undefinedStates = /^(?:42704|42P01|42703|42883|3F000|42P02)$/

/** SQLSTATEs of things that are there, and of things that our role may not do. */
const impossibleStates = /^(?:42710|42P07|42723|42501)$/

interface Preparation {
  /** What is gone although it is not to be replaced. */
  readonly lost: readonly Entry[]
  readonly hanging: readonly Entry[]
  /** What has to be run, in pg_dump's order. */
  readonly entries: readonly Entry[]
  /** What the snapshot knows nothing of, and default privileges: these come last. */
  readonly late: readonly Entry[]
  readonly foreignKeys: readonly ForeignKey[]
  readonly spareNames: SpareNames
  readonly references: Awaited<ReturnType<typeof readReferences>>
  readonly hidden: readonly HiddenTable[]
  readonly omissions: readonly Omission[]
}

/** One replacement, from the first lock to the last thing that is hung up again. */
export class Replacement {
  readonly #work: ReplacementWork
  readonly #prepared: Preparation
  readonly #lost: ReadonlySet<Entry>
  readonly #hanging: ReadonlySet<Entry>
  /** What could not be hung up yet, since it needs something that comes later. */
  readonly #waiting: Entry[] = []
  readonly #omitted = new Set<Entry>()
  #settled = false
  readonly #deleted = new Map<string, number>()

  private constructor(work: ReplacementWork, prepared: Preparation) {
    this.#work = work
    this.#prepared = prepared
    this.#lost = new Set(prepared.lost)
    this.#hanging = new Set(prepared.hanging)
  }

  /** The entries that have to be run: those of the snapshot, and in between what was outside and has to be hung up again. */
  get entries(): readonly Entry[] {
    return this.#prepared.entries
  }

  /** What the snapshot knows nothing of: it comes last. */
  get late(): readonly Entry[] {
    return this.#prepared.late
  }

  /** What our role could not take back. */
  get omissions(): readonly Omission[] {
    return this.#prepared.omissions
  }

  /** Rows that `cascade` deleted, by table. */
  get deleted(): ReadonlyMap<string, number> {
    return this.#deleted
  }

  /**
   * Drops what is to be replaced, and is locked. Throws `RESTORE_FAILED` where our role may not; `OUTSIDE_WOULD_CHANGE`
   * where something outside would lose data or change.
   */
  static async begin(work: ReplacementWork): Promise<Replacement> {
    const { database, plan, target, snapshot, present } = work
    const tables = plan.drop.flatMap(({ kind, schema, name }) => (kind === 'TABLE' && name ? [{ schema, name }] : []))
    const foreignKeys = await readForeignKeys(database, await withPartitionRoots(database, tables))
    const references = await readReferences(database, isOneOf(tables))
    const hidden = await readHidden(database, isOneOf(tables))
    await suspendDefaultPrivileges(database, present, target.user)
    const kept = await readKept(work)
    await freePartitions(database, tables, foreignKeys)
    await drop(
      database,
      plan.drop.filter((object) => !kept.has(object.oid))
    )
    const left = await dropAltered(work, kept)
    const lost = missingTexts(
      present.filter((entry) => !plan.replaced(entry)),
      left
    )
    checkUnchanged(lost, left)
    const { taken, omissions } = await takeBack(database, surplus(work, left))
    await makePublic(work)
    const spareNames = await SpareNames.begin(database, plan.mode === 'tables' ? plan.entries : [])
    const staying = left.filter((entry) => !taken.has(entry) && !spareNames.concerns(entry))
    const wanted = [...missing(plan.entries, staying), ...changedSchemas(plan.entries, staying)]
    const hanging = new Hanging(work).absent([...left, ...lost])
    const { entries, late } = inOrder(snapshot, { wanted, lost, hanging })
    return new Replacement(work, {
      lost,
      hanging,
      entries,
      late,
      foreignKeys,
      spareNames,
      references,
      hidden,
      omissions
    })
  }

  /**
   * Runs some of the entries. What fails for want of something that comes later is tried again at the end. Throws
   * `RESTORE_FAILED`, and `ORPHANED_ROWS` in front of the first foreign key: all rows are there by then.
   */
  async run(entries: readonly Entry[], options: RunOptions): Promise<Omission[]> {
    const wait = (entry: Entry): Omission => {
      this.#waiting.push(entry)
      return settled
    }
    const at = entries.findIndex((entry) => entry.type === 'FK CONSTRAINT')
    if (at < 0) return this.#run(entries, options, wait)
    const before = await this.#run(entries.slice(0, at), options, wait)
    await this.#settleForeignKeys()
    return [...before, ...(await this.#run(entries.slice(at), options, wait))]
  }

  async #run(
    entries: readonly Entry[],
    options: RunOptions,
    leave: (entry: Entry, failure: GateError) => Omission
  ): Promise<Omission[]> {
    const forgive = async (entry: Entry, failure: GateError): Promise<Omission | undefined> => {
      const state = sqlStateOf(failure) ?? ''
      const isOutside = this.#lost.has(entry) || this.#hanging.has(entry)
      if (!isOutside) return options.forgive(entry, failure)
      if (undefinedStates.test(state)) return leave(entry, failure)
      if (state === '23503' && this.#work.cascade && (await this.#deleteOrphansOf(entry, options))) return settled
      const omission = this.#hanging.has(entry) && impossibleStates.test(state) ? omitted(entry, failure) : undefined
      const isVital = !isAdditive(entry) && !entry.type.startsWith('PUBLICATION')
      const forgiven = omission ?? (state === '42501' && isVital ? undefined : await options.forgive(entry, failure))
      if (forgiven) this.#omitted.add(entry)
      return forgiven
    }
    const omissions = await runEntries(this.#work.database, entries, { render: options.render, forgive })
    return omissions.filter(({ what }) => what !== '')
  }

  /** Those from outside must find what they refer to. */
  async #settleForeignKeys(): Promise<void> {
    if (this.#settled) return
    this.#settled = true
    const { database, plan, cascade } = this.#work
    const isRestored = isOneOf(plan.tables)
    const gone = this.#prepared.lost.filter((entry) => entry.type === 'FK CONSTRAINT')
    const keys = this.#prepared.foreignKeys.filter(
      (key) => !isRestored(key.child) && gone.some((entry) => isForeignKeyOf(entry, key))
    )
    if (cascade) await this.#deleteOrphans(keys)
    await checkOrphans(database, keys)
  }

  async #deleteOrphans(keys: readonly ForeignKey[]): Promise<void> {
    const { database, plan } = this.#work
    const isRestored = isOneOf(plan.tables)
    if (keys.every((key) => isRestored(key.child))) return
    const below = await readKeysBelow(database, keys, isRestored)
    const tables = [...keys, ...below].map((key) => key.child).filter((table) => !isRestored(table))
    const quiet = await silence(database, { tables, keys: below })
    for (const [table, rows] of await deleteOrphans(database, [...keys, ...below], isRestored))
      this.#deleted.set(table, (this.#deleted.get(table) ?? 0) + rows)
    await quiet.end()
  }

  /** A foreign key that the snapshot knows and the target had not: true if its orphans are gone, and it holds. */
  async #deleteOrphansOf(entry: Entry, options: RunOptions): Promise<boolean> {
    const { database } = this.#work
    const [table, constraint] = entry.relations
    if (entry.type !== 'FK CONSTRAINT' || !table || !constraint) return false
    const outcome = await attempt(database, async () => {
      await database.query(`${options.render(entry).join(';\n')} NOT VALID`)
      const keys = await readForeignKeys(database, [table], { validated: false })
      await this.#deleteOrphans(keys.filter((key) => isForeignKeyOf(entry, key)))
      await database.query(
        `ALTER TABLE ${qualifiedName(table)} VALIDATE CONSTRAINT ${quoteIdentifier(constraint.name)}`
      )
    })
    return !(outcome instanceof GateError)
  }

  /** Hangs up the rest. Returns what could not be, since what it needs was not there when the backup was made. */
  async runLate(options: RunOptions): Promise<Omission[]> {
    await this.#settleForeignKeys()
    return this.#runAgain(this.#prepared.late, options)
  }

  /** Gives names back, and looks whether everything outside is what it was. Throws `OUTSIDE_WOULD_CHANGE`. */
  async finish(options: RunOptions): Promise<Omission[]> {
    const { plan, present, read } = this.#work
    const omissions = await this.#runAgain([], options)
    const renamed = await this.#prepared.spareNames.end()
    const lostReferences = await restoreReferences(this.#work.database, this.#prepared.references)
    const omitted = new Set([...this.#omitted].map(keyOf))
    const outside = present.filter((entry) => !plan.replaced(entry) && !omitted.has(keyOf(entry)))
    const changed = missingTexts(outside, await read())
    if (changed.length > 0) throw wouldChange(changed)
    await checkHidden(this.#work.database, this.#prepared.hidden)
    return [...omissions, ...renamed, ...lostReferences]
  }

  #runAgain(more: readonly Entry[], options: RunOptions): Promise<Omission[]> {
    return this.#run([...this.#waiting.splice(0), ...more], options, (entry, failure) => {
      this.#omitted.add(entry)
      return omitted(entry, failure)
    })
  }
}

/** Something that failed has been put right. */
const settled: Omission = { what: '', reason: '' }

/** What the target says in addition to objects that stay, and the snapshot does not. */
function surplus({ plan }: ReplacementWork, left: readonly Entry[]): Entry[] {
  const texts = new Set(plan.entries.map((entry) => keyOf(entry) + textOf(entry)))
  const keys = new Set(plan.entries.map(keyOf))
  return left.filter((entry) => {
    if (!plan.replaced(entry)) return false
    if (entry.type === 'SCHEMA') return !keys.has(keyOf(entry))
    return isAdditive(entry) && !texts.has(keyOf(entry) + textOf(entry))
  })
}

/** Schemas that are there, but whose owner is another. */
function changedSchemas(entries: readonly Entry[], present: readonly Entry[]): Entry[] {
  const keys = new Set(present.map(keyOf))
  return missingTexts(
    entries.filter((entry) => entry.type === 'SCHEMA' && keys.has(keyOf(entry))),
    present
  )
}

/** A dump counts on the schema that initdb makes. */
async function makePublic({ database, plan, target }: ReplacementWork): Promise<void> {
  if (target.schemas.has('public') || !plan.entries.some((entry) => entry.schema === 'public')) return
  const made = await attempt(database, () =>
    database.query(
      `CREATE SCHEMA public; COMMENT ON SCHEMA public IS 'standard public schema'; GRANT USAGE ON SCHEMA public TO PUBLIC`
    )
  )
  if (made instanceof GateError) throw refused('schema public', made)
  await attempt(database, () => database.query('ALTER SCHEMA public OWNER TO pg_database_owner'))
}

interface ToRun {
  readonly wanted: readonly Entry[]
  readonly lost: readonly Entry[]
  readonly hanging: readonly Entry[]
}

/** Everything that the snapshot knows is in its order there, since what comes back may need what is hung up again. */
function inOrder(snapshot: readonly Entry[], toRun: ToRun): { entries: Entry[]; late: Entry[] } {
  const places = new Map(snapshot.map((entry, index) => [keyOf(entry), index]))
  const made = new Set(toRun.wanted.flatMap(({ type, relations }) => (type === 'TABLE' ? relations.map(tableKey) : [])))
  const behindKeys = snapshot.findLastIndex(({ type }) => type === 'CONSTRAINT' || type === 'INDEX') + 0.5
  const placeOf = (entry: Entry): number => {
    // Where the partitioned table stays, a partition gets keys and indexes as it is attached, unless it has its own.
    const [, parent] = entry.type === 'TABLE ATTACH' ? entry.relations : []
    if (parent && !made.has(tableKey(parent))) return behindKeys
    return places.get(keyOf(entry)) ?? Number.POSITIVE_INFINITY
  }
  const all = [...toRun.wanted, ...toRun.lost, ...toRun.hanging]
  const isLate = (entry: Entry): boolean => !places.has(keyOf(entry)) && toRun.lost.includes(entry)
  const isDefault = (entry: Entry): boolean => entry.type === 'DEFAULT ACL'
  const entries = all.filter((entry) => !isLate(entry) && !isDefault(entry))
  const late = all.filter((entry) => isLate(entry) && !isDefault(entry))
  return {
    entries: entries.sort((one, other) => placeOf(one) - placeOf(other)),
    late: [...late, ...all.filter(isDefault)]
  }
}

function isOneOf(tables: readonly Name[]): (table: Name) => boolean {
  const keys = new Set(tables.map(tableKey))
  return (table) => keys.has(tableKey(table))
}

/** A partition can only go when no foreign key leads to the partitioned table above it, which stays. */
async function freePartitions(
  database: Database,
  tables: readonly Name[],
  foreignKeys: readonly ForeignKey[]
): Promise<void> {
  const isDropped = isOneOf(tables)
  const others = foreignKeys.filter((key) => !isDropped(key.parent) && !isDropped(key.child))
  const statements = others.map(
    (key) => `ALTER TABLE ${qualifiedName(key.child)} DROP CONSTRAINT ${quoteIdentifier(key.name)}`
  )
  if (statements.length === 0) return
  const failure = await attempt(database, () => database.query(statements.join(';\n')))
  if (failure instanceof GateError) throw refused('foreign keys to partitioned tables', failure)
}

/** What has rows or is still there in another shape has been changed, not lost: that is nobody's wish. */
function checkUnchanged(lost: readonly Entry[], now: readonly Entry[]): void {
  const here = new Set(now.filter((entry) => !isAdditive(entry)).map(keyOf))
  const changed = lost.filter((entry) => entry.type === 'TABLE' || here.has(keyOf(entry)))
  if (changed.length > 0) throw wouldChange(changed)
}

function wouldChange(changed: readonly Entry[]): GateError {
  const names = changed.slice(0, 5).map(describeEntry).join(', ')
  const more = changed.length > 5 ? ` and ${changed.length - 5} more` : ''
  const schemas = [...new Set(changed.flatMap((entry) => schemaOf(entry) ?? []))].join(', ')
  return new GateError('OUTSIDE_WOULD_CHANGE', `${names}${more} would change, since it depends on what is replaced`, {
    hint: `Nothing was changed. Take backups with the schemas ${schemas} too, restore single tables with --table, or put the old rows beside the live ones with --into-schema recovered.`
  })
}
