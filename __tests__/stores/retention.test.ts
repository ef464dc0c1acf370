// Retention against golden files, which another implementation of the same rules has made, and what must hold for every
// history: nothing is lost that one could go back to.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { GateError } from '../../src/errors.ts'
import { groupOf } from '../../src/stores/listing.ts'
import {
  findDoubt,
  isUsable,
  type RetentionPlan,
  type RetentionPolicy,
  refuseEmptying,
  retain
} from '../../src/stores/retention.ts'
import type { ListedBackup } from '../../src/stores/store.ts'
import { listedBackup } from '../support/memory-store.ts'

const hour = 3_600_000
const day = 24 * hour
const nothing: RetentionPolicy = { last: 0, daily: 0, weekly: 0, monthly: 0, within: 0 }

/** What stays, newest first, and how many go for which reason. */
function render({ keep, remove }: RetentionPlan): string {
  const kept = keep.toReversed().map(({ backup, reasons }) => `${backup.timestamp}  ${reasons.join(', ')}\n`)
  const counts = Map.groupBy(remove, ({ reasons }) => reasons.join(', '))
  const gone = [...counts].map(([reason, those]) => `${those.length} removed: ${reason}\n`).sort()
  return [...kept, ...gone].join('')
}

/** Three backups a day for 400 days; some of them were not verified, some are damaged. */
function longHistory(now: Date): ListedBackup[] {
  return Array.from({ length: 1200 }, (_, index) => {
    const midnight = Math.floor(now.getTime() / day) * day - Math.floor(index / 3) * day
    const timestamp = new Date(midnight + ([23 * hour - 1000, 10.5 * hour, hour / 6][index % 3] ?? 0))
    return listedBackup(timestamp.toISOString(), {
      verified: index % 17 !== 5,
      fault: index % 29 === 3 ? 'it is damaged' : undefined
    })
  })
}

describe('400 days of three backups a day', () => {
  test.each([
    ['calendar', '2026-01-10T23:30:00Z', { ...nothing, last: 3, daily: 7, weekly: 60, monthly: 12 }],
    ['within', '2025-06-15T12:00:00Z', { ...nothing, within: 10 * day }],
    ['week-53', '2021-01-05T06:00:00Z', { ...nothing, weekly: 6, monthly: 2 }],
    ['one', '2024-03-01T00:00:00Z', { ...nothing, last: 1, within: 12 * hour }]
  ])('stay as the golden file %s says', (name, now, policy) => {
    const golden = readFileSync(join(import.meta.dirname, 'golden', `retention-${name}.txt`), 'utf8')
    expect(render(retain(longHistory(new Date(now)), policy, new Date(now)))).toBe(golden)
  })
})

const now = new Date('2025-01-31T12:00:00Z')

/** What is said of each, by its timestamp. */
function reasonsFor(backups: readonly ListedBackup[], policy: Partial<RetentionPolicy>): Record<string, string> {
  const { keep, remove } = retain(backups, { ...nothing, ...policy }, now)
  const told = (verdict: string, decisions: RetentionPlan['keep']): [string, string][] =>
    decisions.map(({ backup, reasons }) => [backup.timestamp, `${verdict}: ${reasons.join(', ')}`])
  return Object.fromEntries([...told('keep', keep), ...told('remove', remove)])
}

describe('of a few', () => {
  test('days, weeks and months without a backup take no slot', () => {
    expect(
      reasonsFor(
        ['2024-11-30T08:00:00Z', '2024-12-29T08:00:00Z', '2024-12-30T08:00:00Z', '2025-01-19T08:00:00Z'].map((time) =>
          listedBackup(time)
        ),
        { weekly: 3, monthly: 3 }
      )
    ).toEqual({
      '2025-01-19T08:00:00Z': 'keep: newest verified of production, weekly of 2025-W03, monthly of 2025-01',
      '2024-12-30T08:00:00Z': 'keep: weekly of 2025-W01, monthly of 2024-12',
      '2024-12-29T08:00:00Z': 'keep: weekly of 2024-W52',
      '2024-11-30T08:00:00Z': 'keep: monthly of 2024-11'
    })
  })

  test('what is exactly as old as keep-within is not within', () => {
    const times = ['2025-01-29T12:00:00Z', '2025-01-29T12:00:01Z', '2025-01-31T12:00:00Z']
    expect(
      reasonsFor(
        times.map((time) => listedBackup(time)),
        { within: 2 * day }
      )
    ).toEqual({
      '2025-01-29T12:00:00Z': 'remove: not kept by any rule',
      '2025-01-29T12:00:01Z': 'keep: within 2d',
      '2025-01-31T12:00:00Z': 'keep: newest verified of production, within 2d'
    })
  })

  test('the newest verified one stays, however old; what came behind it unverified stays too, and fills no slot', () => {
    expect(
      reasonsFor(
        [
          listedBackup('2023-01-01T00:00:00Z', { verified: false }),
          listedBackup('2023-01-02T00:00:00Z'),
          listedBackup('2023-01-03T00:00:00Z'),
          listedBackup('2024-01-04T00:00:00Z', { verified: false }),
          listedBackup('2024-01-05T00:00:00Z', { fault: 'it is damaged' })
        ],
        { last: 1, daily: 1 }
      )
    ).toEqual({
      '2023-01-01T00:00:00Z': 'remove: not verified, and older than 24h and than the newest verified one',
      '2023-01-02T00:00:00Z': 'remove: not kept by any rule',
      '2023-01-03T00:00:00Z': 'keep: newest verified of production, the last one, daily of 2023-01-03',
      '2024-01-04T00:00:00Z': 'keep: not verified, but newer than the newest verified one',
      '2024-01-05T00:00:00Z': 'keep: cannot be used, but newer than the newest verified one'
    })
  })

  test('an unverified one goes when it is older than a day, than keep-within, and than a verified one', () => {
    const times = ['2025-01-29T12:00:00Z', '2025-01-30T11:00:00Z', '2025-01-30T13:00:00Z']
    const backups = [
      ...times.map((time) => listedBackup(time, { verified: false })),
      listedBackup('2025-01-31T11:00:00Z')
    ]
    expect(reasonsFor(backups, { last: 1 })).toMatchObject({
      '2025-01-30T11:00:00Z': 'remove: not verified, and older than 24h and than the newest verified one',
      '2025-01-30T13:00:00Z': 'keep: not verified, but within 24h'
    })
    expect(reasonsFor(backups, { within: 2 * day })).toMatchObject({
      '2025-01-29T12:00:00Z': 'remove: not verified, and older than 2d and than the newest verified one',
      '2025-01-30T11:00:00Z': 'keep: not verified, but within 2d'
    })
  })

  test('each database and environment is judged by itself; one without a verified backup loses nothing', () => {
    expect(
      reasonsFor(
        [
          listedBackup('2024-01-01T00:00:00Z'),
          listedBackup('2024-01-02T00:00:00Z', { environment: 'staging' }),
          listedBackup('2024-01-03T00:00:00Z', { database: 'postgresql://other:5432/postgres' }),
          listedBackup('2024-01-04T00:00:00Z', { environment: 'preview', verified: false }),
          listedBackup('2024-01-05T00:00:00Z', {
            environment: undefined,
            database: undefined,
            verified: false,
            fault: 'x'
          }),
          listedBackup('2025-01-01T00:00:00Z')
        ],
        { last: 1 }
      )
    ).toEqual({
      '2024-01-01T00:00:00Z': 'remove: not kept by any rule',
      '2024-01-02T00:00:00Z': 'keep: newest verified of staging, the last one',
      '2024-01-03T00:00:00Z': 'keep: newest verified of production, the last one',
      '2024-01-04T00:00:00Z': 'keep: not verified, but there is no verified one of preview',
      '2024-01-05T00:00:00Z': 'keep: cannot be used, but it is not known what it is a backup of',
      '2025-01-01T00:00:00Z': 'keep: newest verified of production, the last one'
    })
  })

  test('artifacts of two databases under one environment, and those of other names, are judged apart', () => {
    const artifact = (date: string, different: Partial<ListedBackup>): ListedBackup =>
      listedBackup(`${date}T00:00:00Z`, { database: undefined, ...different })
    const unnamed = { environment: undefined }
    expect(
      reasonsFor(
        [
          artifact('2024-01-01', { databaseId: 'aaaaaaaa' }),
          artifact('2024-01-02', { databaseId: 'bbbbbbbb', environment: 'pro duction' }),
          artifact('2024-01-03', { databaseId: 'aaaaaaaa' }),
          artifact('2024-01-04', { databaseId: 'bbbbbbbb', environment: 'pro-duction' }),
          artifact('2024-01-05', { ...unnamed, id: 'nightly' }),
          artifact('2024-01-06', { ...unnamed, id: 'hourly' })
        ],
        { last: 1 }
      )
    ).toEqual({
      '2024-01-01T00:00:00Z': 'remove: not kept by any rule',
      '2024-01-02T00:00:00Z': 'remove: not kept by any rule',
      '2024-01-03T00:00:00Z': 'keep: newest verified of production, the last one',
      '2024-01-04T00:00:00Z': 'keep: newest verified of pro-duction, the last one',
      '2024-01-05T00:00:00Z': 'keep: newest verified of nightly, the last one',
      '2024-01-06T00:00:00Z': 'keep: newest verified of hourly, the last one'
    })
  })

  test('what somebody has put aside stays, and stands for nothing', () => {
    expect(
      reasonsFor(
        [listedBackup('2024-01-01T00:00:00Z'), listedBackup('2024-01-02T00:00:00Z', { note: 'it was renamed' })],
        {
          last: 1
        }
      )
    ).toEqual({
      '2024-01-01T00:00:00Z': 'keep: newest verified of production, the last one',
      '2024-01-02T00:00:00Z': 'keep: never removed: it was renamed'
    })
  })

  test('one from the future stays, but neither fills a slot nor is the newest', () => {
    expect(
      reasonsFor(
        [
          listedBackup('2024-01-01T00:00:00Z'),
          listedBackup('2024-01-02T00:00:00Z'),
          listedBackup('2099-01-01T00:00:00Z'),
          listedBackup('no time', { id: 'backup_x' })
        ],
        { last: 1 }
      )
    ).toEqual({
      '2024-01-01T00:00:00Z': 'remove: not kept by any rule',
      '2024-01-02T00:00:00Z': 'keep: newest verified of production, the last one',
      '2099-01-01T00:00:00Z': 'keep: its time is in the future',
      'no time': 'keep: its time cannot be read'
    })
  })

  test('of two of the same second one is the newest, always the same', () => {
    const twins = ['backup_a', 'backup_b'].map((id) => listedBackup('2024-01-01T00:00:00Z', { id }))
    for (const order of [twins, twins.toReversed()])
      expect(retain(order, { ...nothing, last: 1 }, now).keep.map(({ backup }) => backup.id)).toEqual(['backup_b'])
  })
})

describe('a plan is in doubt', () => {
  const monthly = { ...nothing, within: 30 * day, monthly: 12 }
  const daily = (...days: number[]): ListedBackup[] =>
    days.map((index) => listedBackup(new Date(Date.UTC(2024, 8, 1) + index * day).toISOString()))
  const doubtOf = (backups: readonly ListedBackup[], policy: RetentionPolicy): string | undefined => {
    const end = Math.max(...backups.map(({ timestamp }) => Date.parse(timestamp)))
    return findDoubt(retain(backups, policy, new Date(end + 1000)), policy)
  }
  const month = daily(...Array(30).keys())

  test('where most of what was young goes at once, as after a clock has jumped; and in later runs of that clock', () => {
    for (const policy of [monthly, { ...nothing, within: 30 * day }]) {
      expect(doubtOf([...month, ...daily(70)], policy)).toMatch(
        /^(?:29|30) of 31 verified backups of production would go .*more than 30d after backup_20240930_000000, or .*clock/
      )
      expect(doubtOf([...month, ...daily(70, 71, 72)], policy)).toBeDefined()
    }
  })

  test('of one database, though there is another where all is well', () => {
    const other = daily(...Array(71).keys()).map((backup) => ({ ...backup, databaseId: '3f9a1c2b' }))
    expect(doubtOf([...other, ...month, ...daily(70)], monthly)).toContain('of 31 verified backups')
  })

  test('and not where time passes as it does, or does not count', () => {
    expect(doubtOf(daily(...Array(100).keys()), monthly)).toBeUndefined()
    expect(doubtOf(daily(0, 7, 14, 21), { ...nothing, within: 3 * day })).toBeUndefined()
    expect(doubtOf([...month, ...daily(70)], { ...nothing, last: 1 })).toBeUndefined()
  })

  test('of what was due before the gap already nothing is said', () => {
    const backups = daily(...Array(5).keys(), 40, 80)
    expect(doubtOf(backups, { ...nothing, within: 30 * day })).toBeUndefined()
  })
})

describe('refuses', () => {
  const codeFrom = (work: () => unknown): string | undefined => {
    try {
      work()
      return undefined
    } catch (error) {
      return error instanceof GateError ? `${error.code} ${error.exitCode}` : String(error)
    }
  }

  test('to keep nothing', () => {
    expect(codeFrom(() => retain([listedBackup('2024-01-01T00:00:00Z')], nothing, now))).toBe('INVALID_OPTION 2')
  })

  test('a plan that leaves no verified backup of what it removes from, whatever made it', () => {
    const reasons = ['a bug']
    const old = { backup: listedBackup('2024-01-01T00:00:00Z'), reasons }
    const fresh = { backup: listedBackup('2024-02-01T00:00:00Z'), reasons }
    const others = [
      { verified: false },
      { fault: 'it is damaged' },
      { environment: 'staging' },
      { databaseId: '3f9a1c2b' }
    ].map((different) => ({ ...fresh, backup: { ...fresh.backup, ...different } }))
    expect(codeFrom(() => refuseEmptying({ keep: [], remove: [old] }))).toBe('NOTHING_WOULD_STAY 6')
    for (const other of others)
      expect(codeFrom(() => refuseEmptying({ keep: [other], remove: [old] }))).toBe('NOTHING_WOULD_STAY 6')
    expect(codeFrom(() => refuseEmptying({ keep: [fresh], remove: [old] }))).toBeUndefined()
    expect(codeFrom(() => refuseEmptying({ keep: others, remove: [] }))).toBeUndefined()
  })
})

describe('for every history', () => {
  const amount = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5 }))
  const policies = fc
    .record({ last: amount, daily: amount, weekly: amount, monthly: amount, within: amount.map((days) => days * day) })
    .filter((policy) => Object.values(policy).some((value) => value > 0))
  // From three months ago to two days from now, so that hours, days and weeks are shared.
  const times = fc
    .integer({ min: -90 * 24, max: 48 })
    .map((hours) => new Date(now.getTime() + hours * hour).toISOString())
  const backups = fc.record({
    timestamp: fc.oneof({ weight: 30, arbitrary: times }, { weight: 1, arbitrary: fc.constant('no time') }),
    environment: fc.constantFrom('production', 'staging', undefined),
    database: fc.constantFrom('a', 'b', undefined),
    verified: fc.boolean(),
    fault: fc.constantFrom(undefined, undefined, undefined, 'it is damaged')
  })
  const histories = fc
    .array(backups, { maxLength: 40 })
    .map((all) =>
      all.map((one, index) => listedBackup(one.timestamp, { ...one, id: `backup_${index}`, key: `${index}` }))
    )
  const keysOf = (decisions: RetentionPlan['keep']): string[] => decisions.map(({ backup }) => backup.key)
  const holds = (check: (backups: ListedBackup[], policy: RetentionPolicy) => void): void =>
    fc.assert(fc.property(histories, policies, check), { numRuns: 300 })

  test('each backup is kept or removed, never both, for a reason', () =>
    holds((all, policy) => {
      const { keep, remove } = retain(all, policy, now)
      expect([...keysOf(keep), ...keysOf(remove)].sort()).toEqual(all.map(({ key }) => key).sort())
      for (const { reasons } of [...keep, ...remove]) {
        expect(reasons.length).toBeGreaterThan(0)
        for (const reason of reasons) expect(reason).toMatch(/\w/)
      }
    }))

  test('the newest verified of each group stays, and so does what is in the future', () =>
    holds((all, policy) => {
      const kept = keysOf(retain(all, policy, now).keep)
      const isPast = ({ timestamp }: ListedBackup): boolean => Date.parse(timestamp) <= now.getTime()
      for (const group of Map.groupBy(all.filter(isPast).filter(isUsable), groupOf).values()) {
        const newest = Math.max(...group.map(({ timestamp }) => Date.parse(timestamp)))
        const candidates = group.filter(({ timestamp }) => Date.parse(timestamp) === newest)
        expect(candidates.some(({ key }) => kept.includes(key))).toBe(true)
      }
      for (const { key } of all.filter((backup) => !isPast(backup))) expect(kept).toContain(key)
    }))

  test('of what stays nothing would be removed', () =>
    holds((all, policy) => {
      const stays = retain(all, policy, now).keep.map(({ backup }) => backup)
      expect(retain(stays, policy, now).remove).toEqual([])
    }))

  test('the order in which they are listed does not matter', () =>
    fc.assert(
      fc.property(
        histories.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }))
        ),
        policies,
        ([all, shuffled], policy) => {
          expect(retain(shuffled, policy, now)).toEqual(retain(all, policy, now))
        }
      ),
      { numRuns: 300 }
    ))

  test('what is not verified, or damaged, changes nothing for those that are', () =>
    holds((all, policy) => {
      const usable = (plan: RetentionPlan): string[] => keysOf(plan.keep.filter(({ backup }) => isUsable(backup)))
      expect(usable(retain(all, policy, now))).toEqual(usable(retain(all.filter(isUsable), policy, now)))
    }))
})
