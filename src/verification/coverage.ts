// The account of a backup: everything that the source has, and what has become of it. Nothing that exists is left out.

import type { InventoryGroup } from '../database/inventory.ts'
import { isPlatformHistory, isPlatformRole, isPlatformSchema } from '../platform.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import { type Check, checkNone } from './check.ts'

/**
 * `proven`: it came back in a drill. `captured`: it is in the backup. `platform`: Supabase brings it along. `lost`: it is in
 * the backup's source, and not in the backup.
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
export interface Unproven {
  readonly type: string
  readonly schema: string | undefined
  readonly name: string
  readonly reason: string
}

type Fate = Pick<CoverageGroup, 'standing' | 'reason'>

/** Platform schemas whose rows are the project's own all the same. */
const holdsUsersRows: ReadonlySet<string> = new Set(['auth', 'storage', 'pgmq'])

/** What is never in a backup, and what to do about it. */
const beyond: Readonly<Record<string, string>> = {
  'large object': 'Back large objects up with pg_dump --large-objects.',
  'storage file':
    'Files of Storage are not in the database. Copy them with `supabase storage cp -r ss:///bucket ./files`.',
  'vault secret': 'Secrets of Vault are encrypted with a key that no backup holds. Keep them where they came from.',
  'cron job': 'Jobs of pg_cron are rows of the extension. Keep their cron.schedule calls in a migration.',
  password: 'Nobody but a superuser may read passwords of roles. Set them again with ALTER ROLE … PASSWORD.'
}

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

/** Every table with a file, and every other one that has rows. */
function rowsOf({ inventory = [], tables }: Manifest): InventoryGroup[] {
  const schemas = new Set([...tables.map((table) => table.schema), ...inventory.flatMap(({ schema }) => schema ?? [])])
  return [...schemas].sort().map((schema) => {
    const captured = tables.filter((table) => table.schema === schema).map((table) => table.name)
    const filled = inventory.filter((group) => group.kind === 'rows' && group.schema === schema)
    const names = [...new Set([...captured, ...filled.flatMap((group) => group.names)])].sort()
    return { kind: 'rows', schema, count: names.length, names }
  })
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
  readonly #manifest: Manifest
  readonly #outcome: Outcome | undefined
  readonly #present: ReadonlySet<string>

  constructor(manifest: Manifest, outcome: Outcome | undefined) {
    this.#manifest = manifest
    this.#outcome = outcome
    const groups = outcome?.inventory ?? []
    this.#present = new Set(groups.flatMap(({ kind, schema, names }) => names.map((name) => keyOf(kind, schema, name))))
  }

  fateOf(kind: string, schema: string | null, name: string): Fate {
    if (kind === 'rows') return this.#fateOfRows(schema ?? '', name)
    const advice = beyond[kind]
    if (advice !== undefined) return { standing: 'not captured', reason: advice }
    if (!this.#outcome) return this.#fateUntried(kind, schema, name)
    const unproven = this.#outcome.unproven.find((object) => isAbout(object, kind, schema, name))
    if (unproven) return { standing: 'captured', reason: unproven.reason }
    if (this.#present.has(keyOf(kind, schema, name))) return { standing: 'proven', reason: undefined }
    if (kind === 'extension' && this.#outcome.lacking.includes(name))
      return { standing: 'captured', reason: 'the sandbox cannot have it' }
    return this.#fateUnread(schema, name) ?? this.#fateOfAbsent(kind, schema, name)
  }

  #fateOfRows(schema: string, name: string): Fate {
    if (this.#manifest.tables.some((table) => table.schema === schema && table.name === name))
      return { standing: this.#outcome ? 'proven' : 'captured', reason: undefined }
    if (schema === 'supabase_migrations' && name === 'schema_migrations')
      return { standing: this.#outcome ? 'proven' : 'captured', reason: undefined }
    const left = this.#manifest.not_captured.find((table) => table.schema === schema && table.name === name)
    const isPlatforms = isPlatformSchema(schema) && !holdsUsersRows.has(schema)
    if (isPlatforms || isPlatformHistory({ schema, name }))
      return { standing: 'left to the platform', reason: undefined }
    if (left) return { standing: 'not captured', reason: reasons[left.reason] }
    return {
      standing: 'not captured',
      reason: `Its schema is not backed up. Add ${schema} to the option schemas to have its rows too.`
    }
  }

  #fateUntried(kind: string, schema: string | null, name: string): Fate {
    const unread = this.#fateUnread(schema, name)
    if (unread) return unread
    const isPlatforms = kind === 'role' && isPlatformRole(name)
    return { standing: isPlatforms ? 'left to the platform' : 'captured', reason: undefined }
  }

  /** What belongs to a table that the role may not read is not in the dump either. */
  #fateUnread(schema: string | null, name: string): Fate | undefined {
    const unread = this.#manifest.not_captured.find(
      (table) => table.reason === 'unreadable' && table.schema === schema && belongsTo(name, table.name)
    )
    if (!unread) return undefined
    return schema !== null && isPlatformSchema(schema)
      ? { standing: 'left to the platform', reason: undefined }
      : { standing: 'not captured', reason: reasons.unreadable }
  }

  #fateOfAbsent(kind: string, schema: string | null, name: string): Fate {
    const isPlatforms = kind === 'role' ? isPlatformRole(name) : schema !== null && isPlatformSchema(schema)
    if (isPlatforms) return { standing: 'left to the platform', reason: undefined }
    return { standing: 'not captured', reason: absent }
  }
}

/** What no rule explains. */
const absent = 'it is in the source, but it did not come back'

const reasons = {
  excluded: 'The option exclude-tables leaves it out.',
  extension: 'It belongs to an extension.',
  unreadable: 'The role may not read it. GRANT SELECT on it, or connect as postgres.'
} as const

/** Is it the object itself, or a part of it: a constraint of a table, somebody's privileges on it? */
function isAbout(object: Unproven, kind: string, schema: string | null, name: string): boolean {
  if ((object.schema ?? null) !== schema) return false
  if (kindOf(object.type) === kind && (object.name === name || (kind === 'index' && name.endsWith(` ${object.name}`))))
    return true
  return whole.has(object.type) && name !== object.name && belongsTo(name, object.name)
}

/** Types of objects that others are parts of. */
const whole: ReadonlySet<string> = new Set([
  'TABLE',
  'VIEW',
  'MATERIALIZED VIEW',
  'FOREIGN TABLE',
  'FUNCTION',
  'TYPE',
  'SEQUENCE',
  'DOMAIN'
])

/** Names of parts begin with the name of the whole; privileges name their object in the middle. */
function belongsTo(name: string, owner: string): boolean {
  return name === owner || name.startsWith(`${owner} `) || name.includes(` ${owner} TO `) || name.includes(` ${owner}.`)
}

/** The kind of an inventory that pg_dump's word means. */
function kindOf(type: string): string {
  if (type.endsWith('CONSTRAINT')) return 'constraint'
  if (type === 'PROCEDURE' || type === 'AGGREGATE') return 'function'
  if (type === 'DOMAIN' || type === 'SHELL TYPE') return 'type'
  return type.toLowerCase()
}

function keyOf(kind: string, schema: string | null, name: string): string {
  return JSON.stringify([kind, schema, name])
}

/** Everything that the source has came back, or there is a reason for it. */
export function checkStructure(coverage: readonly CoverageGroup[]): Check {
  const faults = coverage
    .filter((group) => group.reason === absent)
    .flatMap(({ kind, schema, names }) =>
      names.map((name) => `${kind} ${schema === null ? '' : `${schema}.`}${name} ${absent}`)
    )
  const counted = (standing: Standing): number =>
    coverage
      .filter((group) => group.standing === standing && group.kind !== 'rows')
      .reduce((sum, group) => sum + group.count, 0)
  const unproven = counted('captured')
  const rest = unproven > 0 ? `; ${unproven} are captured but could not be proven` : ''
  return checkNone('structure', faults, `${counted('proven')} objects of the source came back${rest}`)
}
