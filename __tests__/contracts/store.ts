// What every `Store` promises, as tests that each implementation runs.

import { join } from 'node:path'
import { openStored, type StoredSnapshot } from '../../src/snapshot/snapshot.ts'
import type { ListedBackup, Store } from '../../src/stores/store.ts'
import { isVerified } from '../../src/verification/record.ts'
import { failureOf, filesIn, temporaryDirectory } from '../support/backup.ts'
import { contentOf, makeSnapshot, type SnapshotOptions } from '../support/stored-snapshot.ts'

/** An empty place of its own for a test. */
export interface StorePlace extends AsyncDisposable {
  /** Opens it, as each run does anew. */
  open(): Store
  /** Flips a bit in the rows of the only snapshot that is stored there. */
  damage(): Promise<void>
  /**
   * From now on the world goes on for so many steps, whatever a step is for this store; after that nothing reaches the place
   * any more, as if the run had been killed. Undefined: it goes on for good.
   */
  dieAfter(steps: number | undefined): void
}

const first = 'backup_20250119_143022'
const second = 'backup_20250120_143022'
const third = 'backup_20250121_143022'

/** No store takes more steps than that to keep or remove a small snapshot. */
const mostSteps = 80

/** Somewhere to make snapshots and to fetch them to. */
interface Desk extends AsyncDisposable {
  readonly place: StorePlace
  readonly store: Store
  readonly fetched: string
  make(options?: SnapshotOptions): Promise<StoredSnapshot>
}

/** Defines the tests. `makePlace` gives an empty place, that may not even be there yet. */
export function storeContract(makePlace: () => Promise<StorePlace>): void {
  async function sitDown(): Promise<Desk> {
    const home = await temporaryDirectory()
    const place = await makePlace()
    return {
      place,
      store: place.open(),
      fetched: join(home.path, 'fetched'),
      make: (options) => makeSnapshot(join(home.path, 'made'), options),
      [Symbol.asyncDispose]: async () => {
        await place[Symbol.asyncDispose]()
        await home[Symbol.asyncDispose]()
      }
    }
  }

  /** Those of them that are listed can be had, and are what was put. Returns the ids of all that are listed. */
  async function requireWhole({ place, fetched }: Desk, made: readonly StoredSnapshot[]): Promise<string[]> {
    const store = place.open()
    const backups = await store.list()
    for (const { directory, manifest } of made) {
      const backup = backups.find(({ id }) => id === manifest.backup_id)
      if (!backup) continue
      expect(backup.fault).toBeUndefined()
      expect(await contentOf(await store.fetch(backup, fetched))).toEqual(await contentOf(directory))
    }
    return backups.map(({ id }) => id)
  }

  test('a place where nothing is yet has no backups, and takes no room', async () => {
    await using desk = await sitDown()
    expect(await desk.store.list()).toEqual([])
    expect(await desk.store.usage()).toEqual({ bytes: 0, total: 0 })
  })

  test.each([false, true])('what is put is listed, and comes back to the byte (encrypted: %s)', async (sealed) => {
    await using desk = await sitDown()
    const snapshot = await desk.make({ sealed })
    await desk.store.admit({ encrypted: sealed })
    const kept = await desk.store.put(snapshot)
    expect(kept).toMatchObject({ store: desk.store.kind, check: { status: 'passed' } })
    expect(kept.bytes).toBeGreaterThan(1000)
    const [backup, ...more] = await desk.place.open().list()
    expect(more).toEqual([])
    expect(backup).toMatchObject({ id: first, environment: 'production', verified: true, fault: undefined })
    expect(new Date(backup?.timestamp ?? '').toISOString()).toBe('2025-01-19T14:30:22.000Z')
    expect([sealed, undefined]).toContain(backup?.encrypted)
    const directory = await desk.place.open().fetch(backup as ListedBackup, desk.fetched)
    expect(await filesIn(desk.fetched)).toEqual([first])
    expect(await contentOf(directory)).toEqual(await contentOf(snapshot.directory))
    expect(await isVerified(await openStored(directory))).toBe(true)
  })

  test('several are listed from the oldest to the newest, and counted', async () => {
    await using desk = await sitDown()
    for (const id of [second, first, third]) await desk.store.put(await desk.make({ id }))
    const backups = await desk.store.list()
    expect(backups.map(({ id }) => id)).toEqual([first, second, third])
    const { bytes, total } = await desk.store.usage()
    expect(bytes).toBeGreaterThan(3000)
    expect(total).toBeGreaterThanOrEqual(bytes)
  })

  test('two that are put at once are both kept', async () => {
    await using desk = await sitDown()
    const made = [await desk.make({ id: first }), await desk.make({ id: second })]
    await Promise.all(made.map((snapshot) => desk.place.open().put(snapshot)))
    expect(await requireWhole(desk, made)).toEqual([first, second])
  })

  test('an id that is taken does no harm to what has it', async () => {
    await using desk = await sitDown()
    await using other = await temporaryDirectory()
    const snapshot = await desk.make()
    await desk.store.put(snapshot)
    await desk.store.put(await makeSnapshot(other.path)).catch((error) => expect(error.code).toBe('STORE_FAILED'))
    const [backup] = await desk.store.list()
    const directory = await desk.store.fetch(backup as ListedBackup, desk.fetched)
    expect(await contentOf(directory)).toEqual(await contentOf(snapshot.directory))
  })

  test('what is removed is not listed any more, and the others are as they were', async () => {
    await using desk = await sitDown()
    const made = [await desk.make({ id: first }), await desk.make({ id: second }), await desk.make({ id: third })]
    for (const snapshot of made) await desk.store.put(snapshot)
    const before = await desk.store.usage()
    const doomed = (await desk.store.list()).filter(({ id }) => id !== second)
    const gone = doomed.map((backup) => ({ backup, fault: undefined }))
    expect(await desk.store.remove(doomed)).toEqual(gone)
    expect(await requireWhole(desk, made)).toEqual([second])
    expect((await desk.store.usage()).bytes).toBeLessThan(before.bytes)
    // Somebody else was faster: it is gone, which was wanted.
    expect(await desk.store.remove(doomed)).toEqual(gone)
  })

  test('what was damaged in the store is refused, and nothing of it is left', async () => {
    await using desk = await sitDown()
    await desk.store.put(await desk.make())
    await desk.place.damage()
    const [backup] = await desk.store.list()
    const failure = await failureOf(desk.store.fetch(backup as ListedBackup, desk.fetched))
    expect(failure.code).toBe('SNAPSHOT_DAMAGED')
    expect(await filesIn(desk.fetched)).toEqual([])
  })

  test('what is listed but gone cannot be fetched, and nothing is left', async () => {
    await using desk = await sitDown()
    await desk.store.put(await desk.make())
    const backups = await desk.store.list()
    await desk.store.remove(backups)
    await failureOf(desk.store.fetch(backups[0] as ListedBackup, desk.fetched))
    expect(await filesIn(desk.fetched)).toEqual([])
  })

  /** Works until it has survived, dying one step later each time. Returns after how many steps. */
  async function dieEverywhere(
    place: StorePlace,
    work: (step: number) => Promise<() => Promise<boolean>>
  ): Promise<number> {
    for (let step = 0; step < mostSteps; step++) {
      const act = await work(step)
      place.dieAfter(step)
      const survived = await act().catch(() => false)
      place.dieAfter(undefined)
      if (survived) return step
    }
    throw new Error(`it takes more than ${mostSteps} steps`)
  }

  test('a run that is killed while it puts one leaves nothing that looks like a backup, or all of it', async () => {
    await using desk = await sitDown()
    const made: StoredSnapshot[] = []
    const steps = await dieEverywhere(desk.place, async (step) => {
      const ids = made.map(({ manifest }) => manifest.backup_id)
      expect(ids).toEqual(expect.arrayContaining(await requireWhole(desk, made.slice(-1))))
      const snapshot = await desk.make({ id: `backup_20250201_0000${String(step).padStart(2, '0')}` })
      made.push(snapshot)
      const store = desk.place.open()
      return async () => (await store.put(snapshot)).check.status === 'passed'
    })
    expect(steps).toBeGreaterThan(0)
    expect(await requireWhole(desk, made.slice(-1))).toContain(made.at(-1)?.manifest.backup_id)
  })

  test('a run that is killed while it removes one leaves all of it, or nothing; and the others', async () => {
    await using desk = await sitDown()
    const staying = await desk.make({ id: third })
    const doomed = await desk.make({ id: first })
    await desk.store.put(staying)
    const steps = await dieEverywhere(desk.place, async () => {
      const left = await requireWhole(desk, [staying, doomed])
      expect(left).toContain(third)
      if (!left.includes(first)) await desk.store.put(doomed).catch(() => undefined)
      const store = desk.place.open()
      const backups = (await store.list()).filter(({ id }) => id === first)
      return async () => {
        const removals = await store.remove(backups)
        return removals.every(({ fault }) => fault === undefined)
      }
    })
    expect(steps).toBeGreaterThan(0)
    expect(await requireWhole(desk, [staying, doomed])).toEqual([third])
  })
}
