// The account of a backup: everything that the source has, and what has become of it. Nothing that exists is left out.

import type { InventoryGroup } from '../database/inventory.ts'
import { isPlatformHistory, isPlatformRole, isPlatformSchema } from '../platform.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import { count } from '../wording.ts'
import { type Check, checkNone } from './check.ts'
import { type EntryName, keyOf, keyOfEntry, keyOfTag, keysOf, tagOf, type Whole, wholesOf } from './object-names.ts'

/**
 * `proven`: it came back in a drill. `captured`: it is in the backup. `left to the platform`: Supabase brings it along.
 * `not captured`: the source has it, and the backup has not, or a drill has not found it there.
 */
export type Standing = 'proven' | 'captured' | 'left to the platform' | 'not captured'

/** Objects of one kind in one schema that have come to the same end for the same reason. */
export interface CoverageGroup {
  readonly kind: string
  readonly schema: string | null
  readonly standing: Standing
  /** As many as `names`, or more where they have no names. */
  readonly count: number
  readonly names: readonly string[]
  readonly reason: string | undefined
}

/** What a drill has found. */
export interface Outcome {
  readonly inventory: readonly InventoryGroup[]
  /** What did not come back as it was, and why. */
  readonly unproven: readonly Unproven[]
  /** Extensions that the sandbox could not have. */
  readonly lacking: readonly string[]
}

/** An object in pg_dump's words. */
export interface Unproven extends EntryName {
  readonly reason: string
}

type Fate = Pick<CoverageGroup, 'standing' | 'reason'>

/** Platform schemas whose rows are the project's own all the same. */
const holdsUsersRows: ReadonlySet<string> = new Set(['auth', 'storage', 'pgmq'])

/** What is never in a backup, and what to do about it. */
const beyond: ReadonlyMap<string, string> = new Map([
  ['large object', 'Back large objects up with pg_dump --large-objects.'],
  [
    'storage file',
    'Files of Storage are not in the database. Copy them with `supabase storage cp -r ss:///bucket ./files --experimental` in a linked project.'
  ],
  ['vault secret', 'Secrets of Vault are encrypted with a key that no backup holds. Keep them where they came from.'],
  ['cron job', 'Jobs of pg_cron are rows of the extension. Keep their cron.schedule calls in a migration.'],
  ['password', 'Nobody but a superuser may read passwords of roles. Set them again with ALTER ROLE … PASSWORD.']
])

/**
 * Accounts for everything. Without the outcome of a drill nothing is proven. Undefined for a backup that does not say what
 * its source had.
 */
export function accountFor(manifest: Manifest, outcome: Outcome | undefined): CoverageGroup[] | undefined {
  if (!manifest.inventory) return undefined
  const judge = new Judge(manifest, outcome)
  const objects = manifest.inventory
    .filter(({ kind }) => kind !== 'rows')
    .flatMap((group) => accountForGroup(group, judge))
  const rows = rowsOf(manifest).flatMap((group) => accountForGroup(group, judge))
  const passwords = manifest.roles.filter(
    ({ name, attributes }) => attributes.includes('LOGIN') && !isPlatformRole(name)
  )
  const names = passwords.map((role) => role.name)
  return [
    ...rows,
    ...objects,
    ...accountForGroup({ kind: 'password', schema: null, count: names.length, names }, judge)
  ]
}

/** Every table with a file, every other one that has rows, and those of extensions, which no inventory holds. */
function rowsOf({ inventory = [], tables, not_captured: left }: Manifest): InventoryGroup[] {
  const filled = inventory.filter(({ kind }) => kind === 'rows')
  const all: { schema: string | null; name: string }[] = [
    ...tables,
    ...filled.flatMap(({ schema, names }) => names.map((name) => ({ schema, name }))),
    ...left.filter(({ reason }) => reason === 'extension')
  ]
  const bySchema = [...Map.groupBy(all, ({ schema }) => schema)].sort(([one], [other]) => compare(one, other))
  return bySchema.map(([schema, those]) => {
    const names = [...new Set(those.map(({ name }) => name))].sort()
    return { kind: 'rows', schema, count: names.length, names }
  })
}

function compare(one: string | null, other: string | null): number {
  return (one ?? '') < (other ?? '') ? -1 : 1
}

function accountForGroup(group: InventoryGroup, judge: Judge): CoverageGroup[] {
  const { kind, schema, count, names } = group
  if (count === 0) return []
  if (names.length === 0) return [{ kind, schema, count, names, ...judge.fateOf(kind, schema, '') }]
  const fates = names.map((name) => ({ name, fate: judge.fateOf(kind, schema, name) }))
  const groups = Map.groupBy(fates, ({ fate }) => JSON.stringify(fate))
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    return first ? [{ kind, schema, count: same.length, names: same.map(({ name }) => name), ...first.fate }] : []
  })
}

class Judge {
  readonly #tried: boolean
  /** Is there no more of the structure than the outlines of tables? */
  readonly #isOutlined: boolean
  /** Has nobody been able to ask the database itself what it holds? */
  readonly #isUncompared: boolean
  readonly #known: ReadonlySet<string>
  readonly #present: ReadonlySet<string>
  readonly #lacking: ReadonlySet<string>
  /** Why what could not be proven could not be, by pg_dump's word for it. */
  readonly #unproven: ReadonlyMap<string, string>
  readonly #captured: ReadonlySet<string>
  readonly #left: ReadonlyMap<string, keyof typeof reasons>

  constructor(manifest: Manifest, outcome: Outcome | undefined) {
    this.#tried = outcome !== undefined
    this.#isOutlined = manifest.source.kind === 'data-api'
    this.#isUncompared = this.#isOutlined && manifest.source.server_version === 'unknown'
    this.#known = keysOf(manifest.inventory ?? [])
    this.#present = keysOf(outcome?.inventory ?? [])
    this.#lacking = new Set(outcome?.lacking)
    this.#unproven = new Map(outcome?.unproven.map((object) => [keyOfEntry(object), object.reason]))
    this.#captured = new Set(manifest.tables.map(({ schema, name }) => keyOf('rows', schema, name)))
    this.#left = new Map(
      manifest.not_captured.map(({ schema, name, reason }) => [keyOf('table', schema, name), reason])
    )
  }

  fateOf(kind: string, schema: string | null, name: string): Fate {
    if (kind === 'rows') return this.#fateOfRows(schema ?? '', name)
    if (this.#isOutlined) return this.#fateOutlined(kind, schema, name)
    const advice = beyond.get(kind)
    if (advice !== undefined) return { standing: 'not captured', reason: advice }
    if (!this.#tried) return this.#fateUntried(kind, schema, name)
    const whole = this.#wholeOf(kind, schema, name)
    // What is not there has no parts; what is there in another form says itself what it lacks.
    const unproven =
      this.#unproven.get(keyOfTag(kind, schema, tagOf(kind, name, whole))) ??
      (whole && !this.#present.has(whole.key)
        ? this.#unproven.get(keyOfTag(whole.kind, schema, whole.name))
        : undefined)
    if (unproven !== undefined) return { standing: 'captured', reason: unproven }
    if (this.#present.has(keyOf(kind, schema, name))) return { standing: 'proven', reason: undefined }
    if (kind === 'extension' && this.#lacking.has(name))
      return { standing: 'captured', reason: 'the sandbox cannot have it' }
    return this.#fateUnread(kind, schema, name) ?? this.#fateOfAbsent(kind, name)
  }

  #fateOfRows(schema: string, name: string): Fate {
    const left = this.#left.get(keyOf('table', schema, name))
    const isHistory = schema === 'supabase_migrations' && name === 'schema_migrations' && left === undefined
    const isCaptured = this.#captured.has(keyOf('rows', schema, name))
    if (isCaptured && this.#isUncompared) return { standing: 'captured', reason: uncompared }
    if (isCaptured || isHistory) return { standing: this.#tried ? 'proven' : 'captured', reason: undefined }
    const isPlatforms = isPlatformSchema(schema) && !holdsUsersRows.has(schema)
    if (isPlatforms || isPlatformHistory({ schema, name }))
      return { standing: 'left to the platform', reason: undefined }
    if (left) return { standing: 'not captured', reason: reasons[left] }
    return {
      standing: 'not captured',
      reason: `Its schema is not backed up. Add ${schema} to the option schemas to have its rows too.`
    }
  }

  #fateOutlined(kind: string, schema: string | null, name: string): Fate {
    const untried = this.#fateUntried(kind, schema, name)
    return untried.standing === 'left to the platform' ? untried : { standing: 'not captured', reason: outlined }
  }

  #fateUntried(kind: string, schema: string | null, name: string): Fate {
    const unread = this.#fateUnread(kind, schema, name)
    if (unread) return unread
    if (kind === 'role' && isPlatformRole(name)) return { standing: 'left to the platform', reason: undefined }
    return { standing: 'captured', reason: kind === 'subscription' ? subscriptions : undefined }
  }

  /** What belongs to a table that the role may not read is not in the dump either. */
  #fateUnread(kind: string, schema: string | null, name: string): Fate | undefined {
    const key = this.#wholeOf(kind, schema, name)?.key ?? keyOf(kind, schema, name)
    if (this.#left.get(key) !== 'unreadable') return undefined
    return schema !== null && isPlatformSchema(schema)
      ? { standing: 'left to the platform', reason: undefined }
      : { standing: 'not captured', reason: reasons.unreadable }
  }

  /** A drill restores the platform's schemas too: an object of theirs that is lost is lost. Its roles are everywhere. */
  #fateOfAbsent(kind: string, name: string): Fate {
    if (kind === 'role' && isPlatformRole(name)) return { standing: 'left to the platform', reason: undefined }
    return { standing: 'not captured', reason: kind === 'subscription' ? subscriptions : absent }
  }

  /** What it is a part of: a constraint of a table, somebody's privileges on it. Of names that fit, the longest one. */
  #wholeOf(kind: string, schema: string | null, name: string): Whole | undefined {
    for (const whole of wholesOf(kind, name)) {
      const key = keyOf(whole.kind, schema, whole.name)
      if (this.#known.has(key)) return { ...whole, key }
    }
    return undefined
  }
}

const uncompared = 'It was read page by page, and nobody could compare it with the source. An access token allows that.'

const outlined = 'The Data API does not show how it is made. Keep it in your migrations.'

/** What no rule explains. */
const absent = 'It is in the source, but it did not come back.'

const subscriptions = 'Only a superuser may dump subscriptions. Make them again with CREATE SUBSCRIPTION.'

const reasons = {
  excluded: 'The option exclude-tables leaves it out.',
  extension: 'It belongs to an extension.',
  unreadable: 'The role may not read it. GRANT SELECT on it, or connect as postgres.'
} as const

/** Everything that the source has came back, or there is a reason for it. */
export function checkStructure(coverage: readonly CoverageGroup[]): Check {
  const faults = coverage
    .filter((group) => group.reason === absent)
    .flatMap(({ kind, schema, names }) =>
      names.map(
        (name) => `${kind} ${schema === null ? '' : `${schema}.`}${name} is in the source, but it did not come back`
      )
    )
  const counted = (standing: Standing): number =>
    coverage
      .filter((group) => group.standing === standing && group.kind !== 'rows')
      .reduce((sum, group) => sum + group.count, 0)
  const unproven = counted('captured')
  const rest = unproven > 0 ? `; ${unproven.toLocaleString('en')} in the backup could not be proven` : ''
  return checkNone('structure', faults, `${count(counted('proven'), 'object')} of the source came back${rest}`)
}
