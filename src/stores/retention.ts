// Which backups stay, which go, and why: a pure function of what a store lists, what is wanted, and the time. The rules are
// those of restic: https://restic.readthedocs.io/en/stable/060_forget.html. What was never verified is no backup yet: it
// neither stands for a day, a week or a month, nor is it a reason to let anything go.

import { GateError } from '../errors.ts'
import { count } from '../wording.ts'
import { groupOf, isBackupId } from './listing.ts'
import type { ListedBackup } from './store.ts'

/** How many are wanted of what; a day, week or month is one of UTC, and counts only if there is a backup of it. */
export interface RetentionPolicy {
  readonly last: number
  readonly daily: number
  /** Weeks of ISO 8601, which begin on Monday. */
  readonly weekly: number
  readonly monthly: number
  /** Milliseconds: everything younger stays. */
  readonly within: number
}

/** What is to become of a backup. There is always a reason, in words for people. */
export interface Decision {
  readonly backup: ListedBackup
  readonly reasons: readonly string[]
}

/** Every backup is in one of the two, oldest first. */
export interface RetentionPlan {
  readonly keep: readonly Decision[]
  readonly remove: readonly Decision[]
}

/** A backup and its time, as milliseconds; without one that can be read it is never past. */
interface Dated {
  readonly backup: ListedBackup
  readonly time: number
}

interface Judged {
  readonly dated: Dated
  readonly stays: boolean
  readonly reasons: readonly string[]
}

const day = 86_400_000

/**
 * Judges the backups of one store. Those of each database and environment are judged by themselves, and the newest verified
 * one of each stays whatever the policy says. Throws `INVALID_OPTION` for a policy that wants nothing, and
 * `NOTHING_WOULD_STAY` as `refuseEmptying` does.
 */
export function retain(backups: readonly ListedBackup[], policy: RetentionPolicy, now: Date): RetentionPlan {
  requireRule(policy)
  const dated = backups.map((backup) => ({ backup, time: timeOf(backup) })).sort(newestFirst)
  const groups = Map.groupBy(dated, ({ backup }) => groupOf(backup))
  const judged = [...groups.values()].flatMap((group) => judgeGroup(group, policy, now.getTime()))
  const decisions = judged.sort((a, b) => newestFirst(b.dated, a.dated))
  const those = (wanted: boolean): Decision[] =>
    decisions.filter(({ stays }) => stays === wanted).map(({ dated: { backup }, reasons }) => ({ backup, reasons }))
  const plan = { keep: those(true), remove: those(false) }
  refuseEmptying(plan)
  return plan
}

/**
 * The last guard, which trusts no rule: where something is to go, a verified backup of the same database and environment has
 * to stay. Throws `NOTHING_WOULD_STAY`.
 */
export function refuseEmptying({ keep, remove }: RetentionPlan): void {
  const safe = new Set(keep.filter(({ backup }) => isUsable(backup)).map(({ backup }) => groupOf(backup)))
  const lost = remove.find(({ backup }) => !safe.has(groupOf(backup)))
  if (!lost) return
  throw new GateError('NOTHING_WOULD_STAY', `no verified backup of ${nameOf(lost.backup)} would stay`, {
    hint: 'Nothing was removed. Take a backup first; if there is a verified one, please report this as a bug.'
  })
}

/** Can it be relied on, as far as the store can say? */
export function isUsable({ verified, fault }: ListedBackup): boolean {
  return verified && fault === undefined
}

/** What it is a backup of, for people. */
function nameOf({ id, environment }: ListedBackup): string {
  return environment ?? (isBackupId(id) ? 'an unknown environment' : id)
}

/** Throws `INVALID_OPTION` for a policy that wants nothing. */
export function requireRule({ last, daily, weekly, monthly, within }: RetentionPolicy): void {
  if (last + daily + weekly + monthly + within > 0) return
  throw new GateError(
    'INVALID_OPTION',
    'every keep- option is 0: all but the newest verified backup would be removed',
    {
      hint: 'Set at least one of keep-within, keep-last, keep-daily, keep-weekly and keep-monthly. To keep one backup alone: keep-last 1.'
    }
  )
}

/**
 * Why a plan may come of a clock that is wrong; undefined: nothing speaks for it. A clock that has jumped leaves a gap, behind
 * which everything is suddenly older than `within`. So it is in doubt where most of the verified backups of a database and
 * environment would go, though the last one before such a gap would still have found them young enough. Whoever was silent for
 * that long looks the same: only somebody who knows can tell.
 */
export function findDoubt({ keep, remove }: RetentionPlan, { within }: RetentionPolicy): string | undefined {
  const removed = new Set(remove.map(({ backup }) => backup))
  const verified = [...keep, ...remove].map(({ backup }) => backup).filter(isUsable)
  const groups = Map.groupBy(verified, groupOf).values()
  return [...groups].map((group) => findDoubtIn(group, removed, within)).find((doubt) => doubt !== undefined)
}

function findDoubtIn(
  group: readonly ListedBackup[],
  removed: ReadonlySet<ListedBackup>,
  within: number
): string | undefined {
  const all = group.map((backup) => ({ backup, time: timeOf(backup) })).sort(newestFirst)
  const dated = all.filter(({ time }) => Number.isFinite(time))
  const isBeforeGap = ({ time }: Dated, index: number): boolean => (dated[index - 1]?.time ?? time) - time > within
  const last = within > 0 ? dated.find(isBeforeGap) : undefined
  if (!last) return undefined
  const young = dated.filter(
    ({ backup, time }) => removed.has(backup) && time <= last.time && last.time - time < within
  )
  if (2 * young.length <= group.length) return undefined
  const { backup } = last
  return `${young.length} of ${count(group.length, 'verified backup')} of ${nameOf(backup)} would go since nothing was backed up for more than ${describeSpan(within)} after ${backup.id}, or since a clock was wrong`
}

function timeOf({ timestamp }: ListedBackup): number {
  const time = Date.parse(timestamp)
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time
}

/** Those of the same second in a fixed order, so that the same plan comes of any order in which a store lists. */
function newestFirst(a: Dated, b: Dated): number {
  if (a.time !== b.time) return a.time < b.time ? 1 : -1
  return a.backup.key < b.backup.key ? 1 : -1
}

/**
 * The backups of one database and environment, newest first. A clock that was wrong must cost nothing: what is not of the past
 * stays, stands for nothing, and makes nothing else old. So does what somebody has put aside.
 */
function judgeGroup(group: readonly Dated[], policy: RetentionPolicy, now: number): Judged[] {
  const past = group.filter(({ backup, time }) => time <= now && backup.note === undefined)
  const usable = past.filter(({ backup }) => isUsable(backup))
  const wanted = Map.groupBy(findWanted(usable, policy, now), ({ dated }) => dated)
  return group.map((dated) => {
    if (dated.backup.note !== undefined) return stays(dated, `never removed: ${dated.backup.note}`)
    if (dated.time > now) return stays(dated, describeNoPast(dated))
    if (!isUsable(dated.backup)) return judgeUnusable(dated, usable[0], { policy, now })
    const reasons = wanted.get(dated)?.map(({ reason }) => reason)
    return reasons ? stays(dated, ...reasons) : goes(dated, 'not kept by any rule')
  })
}

function stays(dated: Dated, ...reasons: readonly string[]): Judged {
  return { dated, stays: true, reasons }
}

function goes(dated: Dated, reason: string): Judged {
  return { dated, stays: false, reasons: [reason] }
}

function describeNoPast({ time }: Dated): string {
  return Number.isFinite(time) ? 'its time is in the future' : 'its time cannot be read'
}

interface Wanted {
  readonly dated: Dated
  readonly reason: string
}

const calendar = [
  { rule: 'daily', periodOf: dayOf },
  { rule: 'weekly', periodOf: weekOf },
  { rule: 'monthly', periodOf: monthOf }
] as const

/** Every reason to keep one of the backups, which are verified, past, and newest first. */
function findWanted(usable: readonly Dated[], policy: RetentionPolicy, now: number): Wanted[] {
  const { last, within } = policy
  const because = (reasonOf: (dated: Dated) => string) => (dated: Dated) => ({ dated, reason: reasonOf(dated) })
  return [
    ...usable.slice(0, 1).map(because(({ backup }) => `newest verified of ${nameOf(backup)}`)),
    ...usable.slice(0, last).map(because(() => (last === 1 ? 'the last one' : `one of the last ${last}`))),
    ...calendar.flatMap(({ rule, periodOf }) =>
      newestOfEach(usable, periodOf, policy[rule]).map(because(({ time }) => `${rule} of ${periodOf(time)}`))
    ),
    ...usable.filter(({ time }) => now - time < within).map(because(() => `within ${describeSpan(within)}`))
  ]
}

function newestOfEach(usable: readonly Dated[], periodOf: (time: number) => string, most: number): Dated[] {
  const periods = Map.groupBy(usable, ({ time }) => periodOf(time))
  return [...periods.values()].slice(0, most).flatMap(([newest]) => newest ?? [])
}

/** It may be under way, or the only trace of what went wrong: it goes when it is old, and something better is newer. */
function judgeUnusable(
  dated: Dated,
  newest: Dated | undefined,
  { policy: { within }, now }: { readonly policy: RetentionPolicy; readonly now: number }
): Judged {
  const { backup, time } = dated
  const state = backup.fault === undefined ? 'not verified' : 'cannot be used'
  const age = now - time
  if (!newest) return stays(dated, `${state}, but ${describeLack(backup)}`)
  if (time > newest.time) return stays(dated, `${state}, but newer than the newest verified one`)
  if (age < within) return stays(dated, `${state}, but within ${describeSpan(within)}`)
  if (age < day) return stays(dated, `${state}, but within 24h`)
  const span = within > day ? describeSpan(within) : '24h'
  return goes(dated, `${state}, and older than ${span} and than the newest verified one`)
}

/** What nobody can read may be of a newer version of this program, or the last trace of something. */
function describeLack(backup: ListedBackup): string {
  const isKnown = backup.database !== undefined || backup.environment !== undefined
  return isKnown ? `there is no verified one of ${nameOf(backup)}` : 'it is not known what it is a backup of'
}

/** `12h`, `30d`: as people write it. */
function describeSpan(milliseconds: number): string {
  return milliseconds % day === 0 ? `${milliseconds / day}d` : `${milliseconds / 3_600_000}h`
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

function monthOf(time: number): string {
  return new Date(time).toISOString().slice(0, 7)
}

/** `2025-W03`: a week is of the year that its Thursday is of, as ISO 8601 has it. */
function weekOf(time: number): string {
  const weekday = new Date(time).getUTCDay() || 7
  const thursday = new Date(time + (4 - weekday) * day)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * day)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
