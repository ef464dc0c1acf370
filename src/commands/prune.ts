// Removes the backups that nobody wants to keep any more: says which and why, asks, removes, and tells what became of each.

import type { Config } from '../config.ts'
import { GateError, messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { describeAge } from '../stores/listing.ts'
import {
  type Decision,
  findDoubt,
  type RetentionPlan,
  type RetentionPolicy,
  requireRule,
  retain
} from '../stores/retention.ts'
import type { Removal, Store, StoreKind, Usage } from '../stores/store.ts'
import { count } from '../wording.ts'
import { type Confirm, requireYes } from './confirmation.ts'
import { failureIn, readStores, readUsage, requireForeseen, type StoreListing, warnOfStorage } from './list.ts'
import { printable } from './progress.ts'

/** The options that it takes. */
export type PruneOptions = Pick<
  Config,
  'keepLast' | 'keepDaily' | 'keepWeekly' | 'keepMonthly' | 'keepWithin' | 'storageLimit' | 'dryRun' | 'yes'
> & {
  /** Nobody sees the plan before it is carried out. */
  readonly isUnasked?: boolean
}

/** What the entry point brings. */
export interface PruneContext {
  readonly log: Log
  readonly signal: AbortSignal
  readonly confirm: Confirm
}

/** What was to be done in one store, and what was. */
export interface PrunedStore {
  readonly kind: StoreKind
  readonly place: string
  readonly plan: RetentionPlan
  /** Why the plan may come of a clock that is wrong. */
  readonly doubt?: string | undefined
  /** One for each that was to be removed; none after a dry run, or where the store failed. */
  readonly removals: readonly Removal[]
  /** When all was done; undefined where it could not be found out. */
  readonly usage: Usage | undefined
  readonly failure: GateError | undefined
}

export interface PruneReport {
  readonly command: 'prune'
  /** `planned`: it was only to be shown what would be done. */
  readonly status: 'passed' | 'planned' | 'failed'
  /** What ages count from, as ISO 8601 has it. */
  readonly at: string
  readonly stores: readonly PrunedStore[]
  readonly warnings: readonly string[]
  /** Milliseconds. */
  readonly duration: number
  readonly failure: GateError | undefined
}

/**
 * Prunes every store by itself: shows the plan, and unless it is a dry run, asks and removes. Returns a report also where a
 * store, or the removal of a backup, failed. Throws what `readStores` throws, `INVALID_OPTION` where the policy makes no sense,
 * and `NOT_CONFIRMED`.
 */
export async function prune(
  stores: readonly Store[],
  options: PruneOptions,
  context: PruneContext,
  local = new Date()
): Promise<PruneReport> {
  const begun = Date.now()
  const { log } = context
  const policy = policyOf(options)
  const listings = await readStores(stores)
  const clocks = await readClocks(stores)
  const now = earliestOf(local, clocks)
  const plans = listings.map((listing) => planFor(listing, policy, { now, isSure: clocks.length > 0 }))
  await log.group('Plan', async () => tellPlans(plans, now, log))
  const pruned = options.dryRun ? plans : await removeAll(plans, stores, options, context)
  const failure = failureIn(pruned)
  return {
    command: 'prune',
    status: failure ? 'failed' : options.dryRun ? 'planned' : 'passed',
    at: now.toISOString(),
    stores: pruned,
    warnings: [
      ...warnOfClock(local, clocks),
      ...plans.flatMap(({ place, doubt }) => (doubt === undefined ? [] : [`${place}: ${doubt}`])),
      ...warnOfStorage(pruned, options.storageLimit)
    ],
    duration: Date.now() - begun,
    failure
  }
}

/** Milliseconds. Clocks that are right, and a request between them, are nearer to each other. */
const mostSkew = 5 * 60_000

/** What others say the time is. Who cannot say it now has said what it holds, and that is enough to go on. */
async function readClocks(stores: readonly Store[]): Promise<readonly Date[]> {
  const times = await Promise.all(
    stores.map(async (store) => {
      try {
        return await store.readTime?.()
      } catch (error) {
        requireForeseen(error)
        return undefined
      }
    })
  )
  return times.filter((time) => time !== undefined)
}

/** The earlier it is, the more stays: a clock that is wrong in the other direction removes nothing that is wanted. */
function earliestOf(local: Date, clocks: readonly Date[]): Date {
  return new Date(Math.min(local.getTime(), ...clocks.map((clock) => clock.getTime())))
}

function warnOfClock(local: Date, clocks: readonly Date[]): string[] {
  const other = clocks.find((clock) => Math.abs(clock.getTime() - local.getTime()) > mostSkew)
  if (!other) return []
  const [here, there] = [local, other].map((time) => time.toISOString())
  return [
    `the clock of this machine says ${here}, but it is ${there} elsewhere: the earliest time counts. Set the clock`
  ]
}

/**
 * Prunes after a backup that has passed. Nobody is asked, so where a plan is in doubt nothing is removed; and nothing is thrown:
 * whatever fails is a warning, since the backup is whole and kept. Undefined where nothing could even be planned.
 */
export async function pruneAfterBackup(
  stores: readonly Store[],
  options: PruneOptions,
  context: Omit<PruneContext, 'confirm'>,
  local = new Date()
): Promise<PruneReport | undefined> {
  const { log } = context
  try {
    const unasked = { ...options, dryRun: false, yes: true, isUnasked: true }
    const report = await prune(stores, unasked, { ...context, confirm: undefined }, local)
    for (const warning of report.warnings) log.warning(printable(warning))
    if (report.failure) log.warning(`the backup is kept, but pruning failed: ${inOneLine(report.failure)}`)
    return report
  } catch (error) {
    log.warning(`the backup is kept, but nothing was pruned: ${inOneLine(error)}`)
    return undefined
  }
}

function inOneLine(error: unknown): string {
  return printable(messageOf(error).replaceAll('\n', '; '))
}

/** What the options want to be kept. Throws `INVALID_OPTION` where that is nothing; so a backup that is to prune asks first. */
export function policyOf(options: Omit<PruneOptions, 'storageLimit' | 'dryRun' | 'yes'>): RetentionPolicy {
  const { keepLast: last, keepDaily: daily, keepWeekly: weekly, keepMonthly: monthly, keepWithin: within } = options
  const policy = { last, daily, weekly, monthly, within }
  requireRule(policy)
  return policy
}

/** A store that cannot be looked into, or that would be left without a backup, does not keep the others from being pruned. */
function planFor(
  { backups, ...store }: StoreListing,
  policy: RetentionPolicy,
  { now, isSure }: { readonly now: Date; readonly isSure: boolean }
): PrunedStore {
  const nothing = { plan: { keep: [], remove: [] }, doubt: undefined, removals: [] }
  if (store.failure) return { ...store, ...nothing }
  try {
    const plan = retain(backups, policy, now)
    return { ...store, plan, doubt: isSure ? undefined : findDoubt(plan, policy), removals: [] }
  } catch (error) {
    return { ...store, ...nothing, failure: requireForeseen(error) }
  }
}

function tellPlans(plans: readonly PrunedStore[], now: Date, log: Log): void {
  for (const { place, plan, doubt, failure } of plans) {
    if (failure) {
      log.info(printable(`${place} is left as it is: ${failure.message}`))
      continue
    }
    const { keep, remove } = plan
    log.info(
      `${printable(place)}: ${count(keep.length, 'backup')} to keep, ${remove.length.toLocaleString('en')} to remove`
    )
    for (const decision of keep) log.info(`  keep   ${describe(decision, now)}`)
    for (const decision of remove) log.info(`  remove ${describe(decision, now)}`)
    if (doubt !== undefined) log.info(printable(`  in doubt: ${doubt}`))
  }
}

function describe({ backup, reasons }: Decision, now: Date): string {
  return printable(`${backup.id}, ${describeAge(backup.timestamp, now)}: ${reasons.join(', ')}`)
}

async function removeAll(
  plans: readonly PrunedStore[],
  stores: readonly Store[],
  options: PruneOptions,
  context: PruneContext
): Promise<PrunedStore[]> {
  const unwanted = plans.reduce((sum, { plan }) => sum + plan.remove.length, 0)
  if (unwanted > 0) {
    await requireYes('these backups are to be removed', { yes: options.yes, confirm: context.confirm })
  }
  const pruned: PrunedStore[] = []
  for (const [index, store] of stores.entries()) {
    const planned = plans[index]
    if (planned)
      pruned.push(
        options.isUnasked ? await removeUnasked(store, planned, context) : await removeFrom(store, planned, context)
      )
  }
  return pruned
}

async function removeUnasked(store: Store, planned: PrunedStore, context: PruneContext): Promise<PrunedStore> {
  if (planned.doubt === undefined) return removeFrom(store, planned, context)
  const failure = new GateError('NOT_CONFIRMED', `${planned.place} is left as it is: ${planned.doubt}`, {
    hint: 'Look at the plan with prune --dry-run; if it is right, run prune.'
  })
  return { ...planned, failure }
}

/** What fails in one store is told, and does not stop the others. */
async function removeFrom(store: Store, planned: PrunedStore, { log, signal }: PruneContext): Promise<PrunedStore> {
  const unwanted = planned.plan.remove.map(({ backup }) => backup)
  if (unwanted.length === 0) return planned
  try {
    signal.throwIfAborted()
    const removals = await store.remove(unwanted)
    for (const { backup, fault } of removals)
      if (fault !== undefined) log.info(printable(`${backup.id} is still there: ${fault}`))
    const failure = failureOf(removals, store.place)
    if (failure && signal.aborted)
      return { ...planned, removals, usage: undefined, failure: stoppedBy(signal, failure) }
    return { ...planned, removals, usage: await readUsage(store), failure }
  } catch (error) {
    return { ...planned, usage: undefined, failure: requireForeseen(error) }
  }
}

/** Whoever stopped the run is the reason; what it came to is told with it. */
function stoppedBy({ reason }: AbortSignal, { message, hint }: GateError): GateError {
  return new GateError('INTERRUPTED', message, { hint, cause: reason })
}

function failureOf(removals: readonly Removal[], place: string): GateError | undefined {
  const failed = removals.filter(({ fault, lockedUntil }) => fault !== undefined && lockedUntil === undefined)
  const faults = failed.map(({ backup, fault }) => `${backup.id}: ${fault}`)
  if (faults.length === 0) return undefined
  const fact = `${faults.length} of ${count(removals.length, 'backup')} could not be removed from ${place}`
  return new GateError('STORE_FAILED', [fact, ...faults].join('\n'), {
    hint: 'The others are gone. What is still there goes with the next prune, once nothing holds it.'
  })
}
