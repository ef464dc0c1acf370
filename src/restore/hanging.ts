// What hung on the restored schemas or tables when the backup was made, and is not there any more: a migration that drops a
// function CASCADE takes the trigger on auth.users with it. It is found by what its statements name.

import type { Name } from '../sql.ts'
import { missing, type Plan } from './plan.ts'
import { isAdditive, mentionsOf, partitionParents } from './scope.ts'
import { tableKey } from './target.ts'
import { type Entry, keyOf } from './toc.ts'

/** What can hang on something of another schema. */
const kinds: ReadonlySet<string> = new Set([
  'TRIGGER',
  'POLICY',
  'FK CONSTRAINT',
  'RULE',
  'VIEW',
  'MATERIALIZED VIEW',
  'FUNCTION',
  'PROCEDURE',
  'AGGREGATE',
  'EVENT TRIGGER',
  'PUBLICATION TABLE',
  'PUBLICATION TABLES IN SCHEMA'
])

/** What the snapshot knows of things outside. */
export class Hanging {
  readonly #plan: Plan
  readonly #snapshot: readonly Entry[]
  readonly #isReplaced: (name: Name) => boolean

  constructor(work: { readonly plan: Plan; readonly snapshot: readonly Entry[]; readonly present: readonly Entry[] }) {
    this.#plan = work.plan
    this.#snapshot = work.snapshot
    this.#isReplaced = replacedBy(work.plan, work.present)
  }

  /** What hung there and is in none of the entries; with what hung on that, and what was said of it. */
  absent(now: readonly Entry[]): Entry[] {
    const own = new Set(this.#plan.entries)
    const absent = missing(this.#snapshot, now).filter((entry) => !own.has(entry))
    const found = new Set(absent.filter((entry) => this.#isMember(entry)))
    const names = new Set<string>()
    const mentions = (entry: Entry): boolean =>
      mentionsOf(entry).some((name) => this.#isReplaced(name) || names.has(tableKey(name)))
    for (let before = -1; before < found.size; ) {
      before = found.size
      for (const entry of absent) {
        if (found.has(entry) || !kinds.has(entry.type) || entry.type.startsWith('PUBLICATION') || !mentions(entry))
          continue
        found.add(entry)
        for (const name of namesOf(entry)) names.add(tableKey(name))
      }
    }
    const about = new Set([...found].flatMap(subjectsOf))
    const isAbout = (entry: Entry): boolean => {
      const [subject] = isAdditive(entry) ? mentionsOf(entry) : entry.relations
      const isOfFound = isAdditive(entry) && about.has(JSON.stringify([entry.schema, entry.name]))
      return isOfFound || (subject !== undefined && names.has(tableKey(subject)))
    }
    return absent.filter((entry) => found.has(entry) || isAbout(entry))
  }

  /** Tables in a publication, and the schemas of such. */
  #isMember(entry: Entry): boolean {
    const { type, relations, name } = entry
    if (type === 'PUBLICATION TABLE') return relations.some((table) => this.#isBrought(table))
    return (
      type === 'PUBLICATION TABLES IN SCHEMA' &&
      this.#plan.mode === 'in-place' &&
      schemasOf(this.#plan).some((schema) => name.endsWith(` ${schema}`))
    )
  }

  #isBrought(table: Name): boolean {
    return this.#plan.entries.some(
      (entry) => entry.type === 'TABLE' && entry.relations[0] && tableKey(entry.relations[0]) === tableKey(table)
    )
  }
}

/**
 * In place everything of the schemas. Of single tables those that are gone: what hung on one that is there, and does not any
 * more, was taken away on purpose.
 */
function replacedBy(plan: Plan, present: readonly Entry[]): (name: Name) => boolean {
  if (plan.mode === 'in-place') {
    const schemas = new Set(schemasOf(plan))
    return ({ schema }) => schemas.has(schema)
  }
  const there = new Set(present.map(keyOf))
  const gone = plan.entries.filter((entry) => entry.type === 'TABLE' && !there.has(keyOf(entry)))
  // What hung on a partition hung on the partitioned table.
  const parents = partitionParents(plan.entries)
  const lineOf = (table: Name | undefined): string[] =>
    table ? [tableKey(table), ...lineOf(parents.get(tableKey(table)))] : []
  const names = new Set(gone.flatMap((entry) => lineOf(entry.relations[0])))
  return (name) => names.has(tableKey(name))
}

function schemasOf(plan: Plan): string[] {
  return [...new Set([...plan.drop.map((object) => object.schema), ...plan.tables.map((table) => table.schema)])]
}

/** The views and routines that an entry makes, as other entries name them. */
function namesOf({ type, schema, name, relations }: Entry): Name[] {
  if (type === 'VIEW' || type === 'MATERIALIZED VIEW') return relations.slice(0, 1)
  const isRoutine = type === 'FUNCTION' || type === 'PROCEDURE' || type === 'AGGREGATE'
  return isRoutine && schema !== undefined ? [{ schema, name: name.replace(/\(.*$/s, '') }] : []
}

/** How a dump calls the comment on a trigger, a policy or a foreign key. */
function subjectsOf({ type, schema, name, relations }: Entry): string[] {
  const table = relations[0]?.name
  const own = table !== undefined && name.startsWith(`${table} `) ? name.slice(table.length + 1) : undefined
  const kind = type === 'FK CONSTRAINT' ? 'CONSTRAINT' : type
  return own === undefined ? [] : [JSON.stringify([schema, `${kind} ${own} ON ${table}`])]
}
