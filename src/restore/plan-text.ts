// A plan in words, for a person who has to say yes to it.

import type { Manifest } from '../snapshot/manifest.ts'
import { listNames } from '../sql.ts'
import { count } from '../wording.ts'
import { listObjects, type Plan } from './plan.ts'
import type { RestoreRequest } from './scope.ts'
import { tableKey } from './target.ts'

/** What the words are about. */
export interface PlanContext {
  readonly manifest: Manifest
  readonly request: RestoreRequest
  /** The migrations that the target knows now. */
  readonly versions: readonly string[]
  /** Host, port and database. */
  readonly target: string
}

/** Lines that say what will be done. */
export function describePlan(plan: Plan, context: PlanContext): string[] {
  return [
    headline(plan, context),
    ...replaced(plan),
    ...rows(plan, context),
    ...roles(plan),
    ...history(plan, context),
    ...plan.omissions.map(({ what, reason }) => `not restored: ${what}, since ${reason}`),
    ...kept(plan)
  ]
}

function headline(plan: Plan, { manifest, request, target }: PlanContext): string {
  const from = `${manifest.backup_id} (${manifest.timestamp}, ${manifest.environment})`
  const how = {
    everything: `everything into the empty database ${target}`,
    'in-place': `schemas ${manifest.schemas.join(', ')} in place in ${target}`,
    tables: `${listNames(plan.tables)} in place in ${target}`,
    rows: `rows of ${listNames(plan.rowsOnly)} in ${target}`,
    beside: `${listNames(plan.tables)} into schema ${request.intoSchema} of ${target}, beside the live ones`
  }[plan.mode]
  return `${from} → ${how}`
}

function replaced({ drop, entries }: Plan): string[] {
  if (drop.length === 0) return []
  const back = new Set(entries.flatMap((entry) => (entry.type === 'TABLE' ? entry.relations.map(tableKey) : [])))
  const gone = drop.filter(
    ({ kind, schema, name }) => kind === 'TABLE' && name && !back.has(tableKey({ schema, name }))
  )
  const lines = [`replaces ${count(drop.length, 'object')}: ${listObjects(drop)}`]
  if (gone.length > 0) lines.push(`drops tables that the backup does not have: ${listObjects(gone)}`)
  return lines
}

function rows(plan: Plan, { manifest }: PlanContext): string[] {
  const all = [...plan.tables, ...plan.rowsOnly]
  const records = all.reduce((sum, table) => sum + table.records, 0)
  const lines = [`brings back ${count(records, 'row')} in ${count(all.length, 'table')} of ${manifest.tables.length}`]
  if (plan.rowsOnly.length > 0 && plan.mode !== 'rows')
    lines.push(`rows only, since the tables are the platform's: ${listNames(plan.rowsOnly)}`)
  return lines
}

function roles({ roles: planned }: Plan): string[] {
  if (planned.length === 0) return []
  const logins = planned.filter((role) => role.attributes.includes('LOGIN')).map((role) => role.name)
  const lines = [`creates ${count(planned.length, 'role')}: ${planned.map((role) => role.name).join(', ')}`]
  if (logins.length > 0)
    lines.push(`without passwords, which no backup holds; set them with ALTER ROLE … PASSWORD: ${logins.join(', ')}`)
  return lines
}

function history({ history: migrations }: Plan, { versions }: PlanContext): string[] {
  if (!migrations) return []
  const known = new Set(migrations.map((migration) => migration.version))
  const undone = versions.filter((version) => !known.has(version))
  const added = [...known].filter((version) => !versions.includes(version))
  return [
    ...(undone.length > 0 ? [`takes back from the migration history: ${undone.join(', ')}`] : []),
    ...(added.length > 0 ? [`adds ${count(added.length, 'migration')} to the history`] : [])
  ]
}

function kept(plan: Plan): string[] {
  if (plan.mode !== 'in-place' && plan.mode !== 'tables') return []
  return ['keeps what hangs on it from outside: triggers, policies, foreign keys, views, publications, grants']
}
