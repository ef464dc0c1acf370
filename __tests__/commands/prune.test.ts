// prune: the plan first, then the question, then what was planned and nothing else. Each store is judged by itself, and what
// fails in one is told without stopping the others.

import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type PruneContext,
  type PruneOptions,
  type PruneReport,
  policyOf,
  prune,
  pruneAfterBackup
} from '../../src/commands/prune.ts'
import { GateError } from '../../src/errors.ts'
import { renderSummary } from '../../src/reports/summary.ts'
import { manifestFile, verificationFile } from '../../src/snapshot/manifest.ts'
import { DirectoryStore } from '../../src/stores/directory.ts'
import type { ListedBackup, Store } from '../../src/stores/store.ts'
import { filesIn, temporaryDirectory } from '../support/backup.ts'
import { listedBackup, MemoryStore } from '../support/memory-store.ts'
import { makeSnapshot } from '../support/stored-snapshot.ts'

const now = new Date('2025-01-31T12:00:00Z')
const keepTwo: PruneOptions = {
  keepLast: 2,
  keepDaily: 0,
  keepWeekly: 0,
  keepMonthly: 0,
  keepWithin: 0,
  storageLimit: 1e9,
  dryRun: false,
  yes: true
}
const four = ['2025-01-01', '2025-01-02', '2025-01-03', '2025-01-04'].map((date) => listedBackup(`${date}T08:00:00Z`))
const oldest = 'backup_20250101_080000'
const older = 'backup_20250102_080000'

/** A log that is kept, and an answer for whoever asks. */
function contextWith(answer?: boolean): PruneContext & { readonly lines: string[]; readonly questions: string[] } {
  const lines: string[] = []
  const questions: string[] = []
  return {
    lines,
    questions,
    signal: new AbortController().signal,
    log: {
      info: (line) => lines.push(line),
      warning: (line) => lines.push(`warning: ${line}`),
      group: (_title, work) => work(),
      progress: () => undefined
    },
    confirm:
      answer === undefined
        ? undefined
        : async (question) => {
            questions.push(`${lines.length} lines, then: ${question}`)
            return answer
          }
  }
}

const run = (
  stores: readonly Store[],
  options: Partial<PruneOptions> = {},
  context: PruneContext = contextWith()
): Promise<PruneReport> => prune(stores, { ...keepTwo, ...options }, context, now)

const failed = new GateError('STORE_FAILED', 's3://bucket: access denied', { hint: 'Check the credentials.' })

test('removes what the policy does not keep, in each store by itself, and shows the plan with its reasons', async () => {
  const directory = new MemoryStore(four)
  const s3 = new MemoryStore(four.slice(1, 3), { kind: 's3', place: 's3://bucket/prefix' })
  const context = contextWith()
  const report = await run([directory, s3], {}, context)
  expect(report).toMatchObject({ command: 'prune', status: 'passed', failure: undefined, at: now.toISOString() })
  expect([directory.ids.length, s3.ids.length]).toEqual([2, 2])
  expect(directory.ids).not.toContain(older)
  expect(report.stores.map(({ place, removals, usage }) => [place, removals.length, usage?.bytes])).toEqual([
    ['/somewhere/backups', 2, 2 * 2048],
    ['s3://bucket/prefix', 0, 2 * 2048]
  ])
  expect(context.lines).toEqual([
    '/somewhere/backups: 2 backups to keep, 2 to remove',
    '  keep   backup_20250103_080000, 28 days old: one of the last 2',
    '  keep   backup_20250104_080000, 27 days old: newest verified of production, one of the last 2',
    `  remove ${oldest}, 30 days old: not kept by any rule`,
    `  remove ${older}, 29 days old: not kept by any rule`,
    's3://bucket/prefix: 2 backups to keep, 0 to remove',
    '  keep   backup_20250102_080000, 29 days old: one of the last 2',
    '  keep   backup_20250103_080000, 28 days old: newest verified of production, one of the last 2'
  ])
})

test('a dry run shows the same plan, asks nobody and removes nothing', async () => {
  const store = new MemoryStore(four)
  const context = contextWith(true)
  const report = await run([store], { dryRun: true, yes: false }, context)
  expect(report.status).toBe('planned')
  expect(report.stores[0]?.plan.remove.map(({ backup }) => backup.id)).toEqual([oldest, older])
  expect(report.stores[0]?.removals).toEqual([])
  expect([store.ids.length, context.questions.length, context.lines.length]).toEqual([4, 0, 5])
})

test('of a directory leaves what is verified, wanted or unreadable, and no trace of the rest', async () => {
  await using home = await temporaryDirectory()
  const make = (day: number, different = {}): Promise<{ readonly directory: string }> =>
    makeSnapshot(home.path, { id: `backup_202501${day}_080000`, ...different })
  await make(10)
  await make(11, { sealed: true })
  await rm(join((await make(12)).directory, verificationFile))
  await make(13, { sealed: true })
  await rm(join((await make(14)).directory, verificationFile))
  await writeFile(join((await make(15)).directory, manifestFile), '{')
  await make(16, { environment: 'staging' })
  const report = await run([new DirectoryStore({ directory: home.path })], { keepLast: 1 })
  expect(report.status).toBe('passed')
  expect(report.stores[0]?.removals).toHaveLength(3)
  expect(await filesIn(home.path)).toEqual(['13', '14', '15', '16'].map((day) => `backup_202501${day}_080000`))
})

describe('asks', () => {
  test('after the plan was shown, and takes no other word than yes', async () => {
    const store = new MemoryStore(four)
    const no = contextWith(false)
    await expect(run([store], { yes: false }, no)).rejects.toMatchObject({ code: 'NOT_CONFIRMED', exitCode: 6 })
    expect(no.questions).toEqual(['5 lines, then: Type yes to do this: '])
    expect(store.ids).toHaveLength(4)
    expect(await run([store], { yes: false }, contextWith(true))).toMatchObject({ status: 'passed' })
    expect(store.ids).toHaveLength(2)
  })

  test('and refuses where nobody is there', async () => {
    const store = new MemoryStore(four)
    await expect(run([store], { yes: false })).rejects.toMatchObject({
      code: 'NOT_CONFIRMED',
      hint: expect.stringContaining('--yes')
    })
    expect(store.ids).toHaveLength(4)
  })

  test('nobody where there is nothing to remove', async () => {
    expect(await run([new MemoryStore(four)], { yes: false, keepLast: 4 })).toMatchObject({ status: 'passed' })
  })
})

describe('where something fails', () => {
  test('one that is locked stays as somebody wanted it, and is no failure', async () => {
    const lockedUntil = '2025-06-01T00:00:00.000Z'
    const store = new MemoryStore(four, { lockOf: ({ id }) => (id === oldest ? lockedUntil : undefined) })
    const context = contextWith()
    const report = await run([store], {}, context)
    expect(report).toMatchObject({ status: 'passed', failure: undefined })
    expect(store.ids).toEqual([oldest, ...four.slice(2).map(({ id }) => id)])
    expect(context.lines).toContain(`${oldest} is still there: it is locked until ${lockedUntil}`)
    expect(renderSummary(report)).toContain('locked until 2025-06-01')
  })

  test('a backup that is still there is named with its reason, and the others go', async () => {
    const store = new MemoryStore(four, { faultOf: ({ id }) => (id === oldest ? 'it is locked' : undefined) })
    const context = contextWith()
    const report = await run([store], {}, context)
    expect(report.status).toBe('failed')
    expect(report.failure).toMatchObject({
      code: 'STORE_FAILED',
      message: `1 of 2 backups could not be removed from /somewhere/backups\n${oldest}: it is locked`
    })
    expect(report.stores[0]?.removals.map(({ fault }) => fault)).toEqual(['it is locked', undefined])
    expect(store.ids).toEqual([oldest, 'backup_20250103_080000', 'backup_20250104_080000'])
    expect(context.lines).toContain(`${oldest} is still there: it is locked`)
  })

  test('a store that cannot be looked into, or from which nothing can be removed, does not stop the others', async () => {
    const whole = new MemoryStore(four)
    const report = await run([
      new MemoryStore([], { kind: 's3', place: 's3://bucket', failure: failed }),
      new MemoryStore(four, { removeFailure: new GateError('STORE_FAILED', 'no more answers') }),
      whole
    ])
    expect(whole.ids).toHaveLength(2)
    expect(report).toMatchObject({ status: 'failed', failure: { code: 'STORE_FAILED' } })
    expect(report.failure?.message).toBe('s3://bucket: access denied\nno more answers')
    expect(report.stores.map(({ failure }) => failure?.message)).toEqual([failed.message, 'no more answers', undefined])
  })

  test('a dry run has failed, too, where a store could not be looked into', async () => {
    const unseen = new MemoryStore([], { failure: failed })
    expect(await run([new MemoryStore(four), unseen], { dryRun: true })).toMatchObject({ status: 'failed' })
  })

  test('nothing more is removed once the run was stopped, and what was removed by then is told', async () => {
    const stop = new AbortController()
    const reason = new GateError('INTERRUPTED', 'interrupted by SIGINT')
    const first = new MemoryStore(four, { faultOf: () => void stop.abort(reason) })
    const second = new MemoryStore(four)
    const report = await run([first, second], {}, { ...contextWith(), signal: stop.signal })
    expect([first.ids.length, second.ids.length]).toEqual([2, 4])
    expect(report).toMatchObject({ status: 'failed', failure: { code: 'INTERRUPTED' } })
    expect(report.stores[0]?.removals).toHaveLength(2)
  })

  test('what nobody foresaw is thrown', async () => {
    const broken = new MemoryStore([], { failure: new TypeError('x is undefined') })
    await expect(run([new MemoryStore(four), broken])).rejects.toThrow('x is undefined')
  })
})

test('a policy that keeps nothing is refused before any store is looked into', async () => {
  const unseen = new MemoryStore([], { failure: new Error('it was looked into') })
  await expect(run([unseen], { keepLast: 0 })).rejects.toMatchObject({ code: 'INVALID_OPTION', exitCode: 2 })
  expect(() => policyOf({ ...keepTwo, keepLast: 0 })).toThrow('every keep- option is 0')
})

describe('a clock that is wrong', () => {
  const days = (first: number, last: number): ListedBackup[] =>
    Array.from({ length: last - first + 1 }, (_, index) =>
      listedBackup(new Date(Date.UTC(2025, 0, first + index)).toISOString())
    )
  const month = { ...keepTwo, keepLast: 0, keepWithin: 30 * 86_400_000 }
  const today = new Date('2025-01-30T12:00:00Z')
  const ahead = new Date('2025-03-12T00:00:00Z')
  /** Thirty backups, and one of which a clock that is 40 days ahead says that it was made just now. */
  const jumped = [...days(1, 30), listedBackup('2025-03-11T23:59:00Z')]

  test('costs nothing where the store knows better', async () => {
    const store = new MemoryStore(jumped, { time: today })
    const report = await prune([store], month, contextWith(), ahead)
    expect(report).toMatchObject({ status: 'passed', at: today.toISOString() })
    expect(store.ids).toHaveLength(31)
    expect(report.warnings).toEqual([
      expect.stringMatching(/^the clock of this machine says 2025-03-12.* 2025-01-30T.*/)
    ])
  })

  test('does not count where it is behind, or a store is', async () => {
    const late = new MemoryStore(four, { time: new Date('2025-06-01T00:00:00Z') })
    const early = new MemoryStore(four, { time: new Date('2025-01-02T12:00:00Z') })
    expect((await prune([late], keepTwo, contextWith(), now)).at).toBe(now.toISOString())
    expect((await prune([early, late], keepTwo, contextWith(), now)).at).toBe('2025-01-02T12:00:00.000Z')
    const near = new MemoryStore(four, { time: new Date(now.getTime() + 60_000) })
    expect((await prune([near], keepTwo, contextWith(), now)).warnings).toEqual([])
  })

  test('that nobody can set right removes nothing after a backup, and says why', async () => {
    const doubtful = new MemoryStore(jumped)
    const context = contextWith()
    const report = await pruneAfterBackup([doubtful], month, context, ahead)
    expect(doubtful.ids).toHaveLength(31)
    expect(report).toMatchObject({ status: 'failed', failure: { code: 'NOT_CONFIRMED' }, stores: [{ removals: [] }] })
    expect(context.lines).toContainEqual(
      expect.stringMatching(
        /^warning: .*nothing was backed up for more than 30d after backup_20250130_000000, or .*clock/
      )
    )
    const certain = new MemoryStore(jumped, { time: ahead })
    await pruneAfterBackup([certain], month, contextWith(), ahead)
    expect(certain.ids).toHaveLength(1)
  })

  test('is told with the plan, and whoever has seen that decides', async () => {
    const store = new MemoryStore(jumped)
    const context = contextWith(true)
    const report = await prune([store], { ...month, yes: false }, context, ahead)
    expect(context.lines.at(-1)).toMatch(/^ {2}in doubt: 30 of 31 verified backups of production would go/)
    expect(context.questions).toHaveLength(1)
    expect(report.warnings).toEqual([expect.stringContaining('30 of 31 verified backups')])
    expect(store.ids).toHaveLength(1)
  })
})

test('what is removed before an interruption is in the report, and so is what is left', async () => {
  await using home = await temporaryDirectory()
  for (const day of [10, 11, 12, 13]) await makeSnapshot(home.path, { id: `backup_202501${day}_080000` })
  const stop = new AbortController()
  const directory = new DirectoryStore({ directory: home.path, signal: stop.signal })
  const remove = directory.remove.bind(directory)
  const stopping = Object.assign(directory, {
    remove: async (backups: readonly ListedBackup[]) => {
      const [first, ...rest] = backups
      const gone = await remove(first ? [first] : [])
      stop.abort(new GateError('INTERRUPTED', 'interrupted by SIGTERM'))
      return [...gone, ...(await remove(rest))]
    }
  })
  const report = await run([stopping], { keepLast: 1 }, { ...contextWith(), signal: stop.signal })
  expect(report).toMatchObject({ status: 'failed', failure: { code: 'INTERRUPTED' } })
  const notTried = 'not tried: interrupted'
  expect(report.stores[0]?.removals.map(({ fault }) => fault)).toEqual([undefined, notTried, notTried])
  expect(await filesIn(home.path)).toEqual(['11', '12', '13'].map((day) => `backup_202501${day}_080000`))
})

test('what somebody has put aside stays, and fails nothing', async () => {
  await using home = await temporaryDirectory()
  for (const day of [10, 11, 12]) await makeSnapshot(home.path, { id: `backup_202501${day}_080000` })
  await rename(join(home.path, 'backup_20250110_080000'), join(home.path, 'backup_20250110_080000_KEEP'))
  await writeFile(join(home.path, 'backup_20250111_080000', 'key.txt'), 'my only key')
  const report = await run([new DirectoryStore({ directory: home.path })], { keepLast: 1 })
  expect(report).toMatchObject({ status: 'passed', stores: [{ removals: [] }] })
  expect(await filesIn(home.path)).toHaveLength(3)
})

test('warns where what is left is nearly too much', async () => {
  const report = await run([new MemoryStore(four, { kind: 'artifacts', place: 'artifacts of o/r', others: 900_000 })], {
    storageLimit: 1_000_000
  })
  expect(report.status).toBe('passed')
  expect(report.warnings).toEqual([
    expect.stringMatching(/^artifacts of o\/r: 904 kB are stored, 90 % of storage-limit, 1 MB\. .*whole account/)
  ])
})

describe('after a backup', () => {
  const options = { ...keepTwo, yes: false }

  test('removes without asking', async () => {
    const store = new MemoryStore(four)
    expect(await pruneAfterBackup([store], options, contextWith(false))).toMatchObject({ status: 'passed' })
    expect(store.ids).toHaveLength(2)
  })

  test.each<[string, Store[], Partial<PruneOptions>, string]>([
    [
      'a removal',
      [new MemoryStore(four, { faultOf: () => 'it is\nlocked' })],
      {},
      'pruning failed: 2 of 2 backups could not be removed from /somewhere/backups; backup_20250101'
    ],
    ['every store', [new MemoryStore([], { failure: failed })], {}, 'nothing was pruned: s3://bucket: access denied'],
    ['a policy', [new MemoryStore(four)], { keepLast: 0 }, 'nothing was pruned: every keep- option is 0'],
    ['the program', [new MemoryStore([], { failure: new TypeError('a bug') })], {}, 'nothing was pruned: a bug']
  ])('warns where %s fails, and throws nothing', async (_, stores, different, warning) => {
    const context = contextWith()
    await pruneAfterBackup(stores, { ...options, ...different }, context)
    const warnings = context.lines.filter((line) => line.startsWith('warning: '))
    expect(warnings).toEqual([expect.stringContaining(warning)])
    expect(context.lines.join('')).not.toContain('\n')
  })
})
