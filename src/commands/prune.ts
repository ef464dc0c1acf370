// Removes the backups that nobody wants to keep any more: says which and why, asks, removes, and tells what became of each.

import type { Config } from '../config.ts'
import { GateError, messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { type Decision, type RetentionPlan, type RetentionPolicy, requireRule, retain } from '../stores/retention.ts'
import type { Removal, Store, StoreKind, Usage } from '../stores/store.ts'
import { count } from '../wording.ts'
import { type Confirm, requireYes } from './confirmation.ts'
import {
  describeAge,
  failureIn,
  readStores,
  readUsage,
  requireForeseen,
  type StoreListing,
  warnOfStorage
} from './list.ts'
import { printable } from './progress.ts'

/** The options that it takes. */
export type PruneOptions = Pick<
  Config,
  'keepLast' | 'keepDaily' | 'keepWeekly' | 'keepMonthly' | 'keepWithin' | 'storageLimit' | 'dryRun' | 'yes'
>

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
  now = new Date()
): Promise<PruneReport> {
  const begun = Date.now()
  const { log } = context
  const policy = policyOf(options)
  const listings = await readStores(stores)
  const plans = listings.map((listing) => planFor(listing, policy, now))
  await log.group('Plan', async () => tellPlans(plans, now, log))
  const pruned = options.dryRun ? plans : await removeAll(plans, stores, options, context)
  const failure = failureIn(pruned)
  return {
    command: 'prune',
    status: failure ? 'failed' : options.dryRun ? 'planned' : 'passed',
    at: now.toISOString(),
    stores: pruned,
    warnings: warnOfStorage(pruned, options.storageLimit),
    duration: Date.now() - begun,
    failure
  }
}

/**
 * Prunes after a backup that has passed. Nobody is asked, and nothing is thrown: whatever fails is a warning, since the backup
 * is whole and kept. Undefined where nothing could even be planned.
 */
export async function pruneAfterBackup(
  stores: readonly Store[],
  options: PruneOptions,
  context: Omit<PruneContext, 'confirm'>
): Promise<PruneReport | undefined> {
  const { log } = context
  try {
    const unasked = { ...options, dryRun: false, yes: true }
    const report = await prune(stores, unasked, { ...context, confirm: undefined })
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
function planFor({ backups, ...store }: StoreListing, policy: RetentionPolicy, now: Date): PrunedStore {
  const nothing = { keep: [], remove: [] }
  if (store.failure) return { ...store, plan: nothing, removals: [] }
  try {
    return { ...store, plan: retain(backups, policy, now), removals: [] }
  } catch (error) {
    return { ...store, plan: nothing, removals: [], failure: requireForeseen(error) }
  }
}

function tellPlans(plans: readonly PrunedStore[], now: Date, log: Log): void {
  for (const { place, plan, failure } of plans) {
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
    if (planned) pruned.push(await removeFrom(store, planned, context))
  }
  return pruned
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
    return { ...planned, removals, usage: await readUsage(store), failure: failureOf(removals, store.place) }
  } catch (error) {
    return { ...planned, usage: undefined, failure: requireForeseen(error) }
  }
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
