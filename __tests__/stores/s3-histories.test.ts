// Runs that die at any step, and runs that meet: what is listed is whole, and nothing that it refers to is ever deleted.

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import fc from 'fast-check'
import { GateError } from '../../src/errors.ts'
import {
  checksumsFile,
  manifestFile,
  parseManifest,
  schemaFile,
  verificationFile
} from '../../src/snapshot/manifest.ts'
import { type StoredSnapshot, sha256 } from '../../src/snapshot/snapshot.ts'
import { S3Store } from '../../src/stores/s3.ts'
import { settingsOf } from '../../src/stores/s3-bucket.ts'
import { s3Url } from '../../src/stores/s3-url.ts'
import { filesIn, temporaryDirectory, testLog } from '../support/backup.ts'
import { makeSnapshot, type S3Request, type S3Server, type S3Treatment, startS3 } from '../support/s3.ts'

const minute = 60_000
const hour = 60 * minute
const contents = ['a', 'b', 'c'].map((row) => `[{"id":"${row}"}]\n`)
/** Each second of the same day is the id of another backup. */
const idOf = (second: number): string => `backup_20250119_1430${String(second).padStart(2, '0')}`

const marked = 'somebody-else'

let home: Awaited<ReturnType<typeof temporaryDirectory>>
const environment = { ...process.env }

beforeAll(async () => {
  home = await temporaryDirectory()
})

afterAll(async () => {
  await home[Symbol.asyncDispose]()
  process.env = { ...environment }
})

/** One bucket with its own time, and the runs that come to it. */
class World implements AsyncDisposable {
  readonly s3: S3Server
  time = Date.parse('2025-01-19T14:30:00Z')
  #snapshots = 0
  readonly #client: S3Client
  readonly #markedClient: S3Client

  private constructor(s3: S3Server) {
    this.s3 = s3
    s3.now = () => this.time
    // Whoever has died does not try again.
    const settings = { ...settingsOf(s3Url(s3.url)), maxAttempts: 1 }
    this.#client = new S3Client(settings)
    this.#markedClient = new S3Client({ ...settings, customUserAgent: marked })
  }

  static async create(): Promise<World> {
    const s3 = await startS3()
    Object.assign(process.env, s3.env)
    return new World(s3)
  }

  /** A run of its own. Whoever waits lets the time pass. */
  open(): S3Store {
    return this.#openWith(this.#client)
  }

  /** As `open`, with requests that can be told from those of others. */
  openMarked(): S3Store {
    return this.#openWith(this.#markedClient)
  }

  /** With the tables of these contents. */
  async snapshot(tables: readonly number[], id = idOf(this.#snapshots)): Promise<StoredSnapshot> {
    const output = join(home.path, `${this.s3.prefix}-${this.#snapshots++}`)
    await mkdir(output)
    const entries = tables.map((table) => [`table_${table}`, contents[table] ?? ''])
    return makeSnapshot(output, { tables: Object.fromEntries(entries), id })
  }

  /** Every snapshot that is listed comes back, every byte held against its checksum. Returns their ids. */
  async expectWhole(): Promise<string[]> {
    this.s3.treat = () => 'pass'
    const store = this.open()
    const backups = await store.list()
    const output = join(home.path, `${this.s3.prefix}-fetched-${this.s3.requests.length}`)
    for (const backup of backups) {
      expect(backup).toMatchObject({ fault: undefined, verified: true })
      await store.fetch(backup, output)
    }
    expect(await filesIn(output)).toEqual(backups.map(({ id }) => id).sort())
    return backups.map(({ id }) => id)
  }

  /** As `expectWhole`, by nothing but what lies in the bucket. */
  async expectComplete(): Promise<void> {
    this.s3.treat = () => 'pass'
    const keys = new Set(await this.s3.keys())
    for (const key of [...keys].filter((name) => name.endsWith(`/${manifestFile}`))) {
      const { tables } = parseManifest((await this.s3.read(key)).toString())
      for (const { checksum } of tables) expect(keys).toContain(`objects/${checksum.slice('sha256:'.length)}`)
      for (const file of [checksumsFile, verificationFile, schemaFile])
        expect(keys).toContain(key.replace(manifestFile, file))
    }
  }

  /** Removes these. */
  async remove(ids: readonly string[]): Promise<void> {
    const store = this.open()
    await store.remove((await store.list()).filter(({ id }) => ids.includes(id)))
  }

  /** Nothing is there any more, behind everybody's back. */
  async clear(): Promise<void> {
    for (const key of await this.s3.keys()) await this.s3.remove(key)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#client.destroy()
    this.#markedClient.destroy()
    await this.s3[Symbol.asyncDispose]()
  }

  #openWith(client: S3Client): S3Store {
    const clock = {
      now: () => this.time,
      pause: async (milliseconds: number) => {
        this.time += milliseconds
      }
    }
    const options = { place: s3Url(this.s3.url), log: testLog(), signal: new AbortController().signal }
    return new S3Store({ ...options, client, clock })
  }
}

const writes = /^(?:Put|Delete|Create|Upload|Complete|Abort)/

/** Somebody dies after so many requests that change something: nothing comes from them any more. */
function dieAfter(changes: number): (request: S3Request) => S3Treatment {
  let done = 0
  return ({ operation }) => {
    if (done === changes) return 'cut'
    if (writes.test(operation)) done++
    return 'pass'
  }
}

/** Somebody else comes before the request with this number, and is done before it goes on. */
function meetAt(
  world: World,
  number: number,
  other: () => Promise<unknown>
): (request: S3Request) => Promise<S3Treatment> {
  let count = 0
  let met: Promise<unknown> | undefined
  return async () => {
    if (met || count++ < number) return 'pass'
    const { time } = world
    met = other()
    await met
    // A request that deletes is given up after a minute, and never arrives.
    return world.time - time > minute ? 'cut' : 'pass'
  }
}

/** Which request it is, of those of the same run. */
type Moment = (request: S3Request, number: number) => boolean

interface Meeting {
  /** The other run comes before this request of the first one. */
  readonly comes: Moment
  /** It gets as far as before this request of its own, and the first one goes on. */
  readonly waits: Moment
  /** Before this request of the first one the other is done. */
  readonly isDone: Moment
}

/**
 * Two runs that go by turns: the first, the other (by `openMarked`), the first, the other to its end, and the first. `letGo`
 * when the first is over.
 */
function takeTurns(
  world: World,
  { comes, waits, isDone }: Meeting,
  other: () => Promise<unknown>
): { readonly treat: (request: S3Request) => Promise<S3Treatment>; readonly letGo: () => void } {
  const counts = { first: 0, other: 0 }
  const hasStopped = Promise.withResolvers<void>()
  const mayGoOn = Promise.withResolvers<void>()
  let met: Promise<unknown> | undefined
  let begun = 0
  const treat = async (request: S3Request): Promise<S3Treatment> => {
    if (String(request.headers['user-agent']).includes(marked)) {
      if (!waits(request, counts.other++)) return 'pass'
      hasStopped.resolve()
      await mayGoOn.promise
      return 'pass'
    }
    const number = counts.first++
    if (!met && comes(request, number)) {
      begun = world.time
      met = other()
      await Promise.race([hasStopped.promise, met])
    } else if (met && isDone(request, number)) {
      mayGoOn.resolve()
      await met
    }
    return met && world.time - begun > minute ? 'cut' : 'pass'
  }
  return { treat, letGo: () => mayGoOn.resolve() }
}

/** Whoever dies fails with whatever the connection says. */
async function mayFail(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof GateError)) throw error
  })
}

/** How many requests of some work change something. */
async function changesOf(world: World, work: () => Promise<unknown>): Promise<number> {
  const before = world.s3.requests.length
  await work()
  return world.s3.requests.slice(before).filter(({ operation }) => writes.test(operation)).length
}

test('a run that dies at any step of remove leaves whole snapshots, and the next one cleans up', async () => {
  const prepare = async (world: World): Promise<void> => {
    await world.open().put(await world.snapshot([0, 1]))
    await world.open().put(await world.snapshot([1, 2]))
    world.time += 25 * hour
  }
  await using undisturbed = await World.create()
  await prepare(undisturbed)
  const changes = await changesOf(undisturbed, () => undisturbed.remove([idOf(0)]))
  expect(changes).toBeGreaterThan(4)
  for (let step = 0; step < changes; step++) {
    await using world = await World.create()
    await prepare(world)
    world.s3.treat = dieAfter(step)
    await mayFail(world.remove([idOf(0)]))
    expect(await world.expectWhole()).toEqual(step === 0 ? [idOf(0), idOf(1)] : [idOf(1)])
    world.time += 25 * hour
    await world.remove([idOf(0)])
    expect(await world.expectWhole()).toEqual([idOf(1)])
    const left = (await world.s3.keys()).filter((key) => !key.startsWith('snapshots/'))
    expect(left).toEqual([1, 2].map(objectOf).sort())
  }
})

function objectOf(table: number): string {
  return `objects/${sha256(contents[table] ?? '').slice(7)}`
}

/** How many requests some work makes. */
async function requestsOf(world: World, work: () => Promise<unknown>): Promise<number> {
  const before = world.s3.requests.length
  await work()
  return world.s3.requests.length - before
}

test('a table that is being deleted stays for a run that comes at any step, and wants it', async () => {
  await using world = await World.create()
  const putOld = async (): Promise<void> => {
    await world.open().put(await world.snapshot([0], idOf(0)))
    world.time += 25 * hour
  }
  const put = async () => world.open().put(await world.snapshot([0], idOf(1)))
  await putOld()
  const requests = await requestsOf(world, () => world.remove([idOf(0)]))
  for (let at = 0; at < requests; at++) {
    await putOld()
    world.s3.treat = meetAt(world, at, put)
    await mayFail(world.remove([idOf(0)]))
    await world.expectComplete()
    expect(await world.s3.keys()).toContain(`snapshots/${idOf(1)}/${manifestFile}`)
    await world.clear()
  }
})

test('a table that is being put stays when somebody comes at any step, and deletes what nobody needs', async () => {
  await using world = await World.create()
  const putOld = async (): Promise<void> => {
    await world.open().put(await world.snapshot([0], idOf(0)))
    world.time += 25 * hour
  }
  const put = async () => world.open().put(await world.snapshot([0], idOf(1)))
  await putOld()
  const requests = await requestsOf(world, put)
  await world.clear()
  for (let at = 0; at < requests; at++) {
    await putOld()
    world.s3.treat = meetAt(world, at, () => world.remove([idOf(0)]))
    expect((await put()).check.status).toBe('passed')
    await world.expectComplete()
    expect(await world.s3.keys()).toContain(`snapshots/${idOf(1)}/${manifestFile}`)
    await world.clear()
  }
})

describe('a table that is being deleted stays for a run that wants it', () => {
  async function deleteWhileItIsPut(meeting: Meeting): Promise<void> {
    await using world = await World.create()
    await world.open().put(await world.snapshot([0], idOf(0)))
    world.time += 25 * hour
    const snapshot = await world.snapshot([0], idOf(1))
    let putting: Promise<unknown> | undefined
    const turns = takeTurns(world, meeting, () => {
      putting = world.openMarked().put(snapshot)
      return putting
    })
    world.s3.treat = turns.treat
    await mayFail(world.remove([idOf(0)]))
    turns.letGo()
    await putting
    await world.expectComplete()
    const ids = [idOf(0), ...(putting ? [idOf(1)] : [])]
    expect(ids).toEqual(expect.arrayContaining(await world.expectWhole()))
  }

  test('and is done after the manifests were listed, but before its pending file is read', async () => {
    const isSentence = ({ operation, key, bytes }: S3Request): boolean =>
      operation === 'PutObject' && key.includes('/condemned/') && bytes > '{"keys":[]}'.length
    await deleteWhileItIsPut({
      comes: isSentence,
      waits: ({ operation, key }) => operation === 'PutObject' && key.endsWith(manifestFile),
      isDone: ({ operation, key }) => operation === 'GetObject' && key.includes('/pending/')
    })
  })

  test('and of which each does some requests in turn', async () => {
    const at =
      (number: number): Moment =>
      (_, actual) =>
        actual >= number
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.nat(30), fc.nat(12), async (comes, waits, later) => {
        await deleteWhileItIsPut({ comes: at(comes), waits: at(waits), isDone: at(comes + later) })
      }),
      { numRuns: 10 }
    )
  })
})

interface Work {
  readonly kind: 'put' | 'remove'
  /** Of what is put. */
  readonly tables: readonly number[]
  /** Which of those that are listed is removed. */
  readonly which: number
}

interface Step {
  readonly work: Work
  /** Dies after so many changes. */
  readonly dies: number | undefined
  /** Before which of its requests another run comes. */
  readonly meets: { readonly at: number; readonly work: Work } | undefined
  /** What passes before. */
  readonly hours: number
}

const work: fc.Arbitrary<Work> = fc.record({
  kind: fc.constantFrom('put' as const, 'remove' as const),
  tables: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }),
  which: fc.nat(3)
})

const step: fc.Arbitrary<Step> = fc.record({
  work,
  dies: fc.option(fc.nat(9), { nil: undefined, freq: 2 }),
  meets: fc.option(fc.record({ at: fc.nat(24), work }), { nil: undefined, freq: 2 }),
  hours: fc.constantFrom(0, 13, 25)
})

async function perform(world: World, { kind, tables, which }: Work): Promise<unknown> {
  if (kind === 'put') {
    const { name, check } = await world.open().put(await world.snapshot(tables))
    // Whoever comes may remove even what is only just there.
    const isThere = (await world.s3.keys()).includes(`snapshots/${name}/${manifestFile}`)
    if (isThere) expect(check.status).toBe('passed')
    return
  }
  const backups = await world.open().list()
  return world.open().remove(backups.slice(which, which + 1))
}

test('after any history of runs that put, remove, die and meet, what is listed is whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (history) => {
      await using world = await World.create()
      await world.open().put(await world.snapshot([0, 1]))
      for (const { work, dies, meets, hours } of history) {
        world.time += hours * hour
        if (meets) world.s3.treat = meetAt(world, meets.at, () => perform(world, meets.work))
        else if (dies !== undefined) world.s3.treat = dieAfter(dies)
        await mayFail(perform(world, work))
        await world.expectComplete()
      }
      await world.expectWhole()
    }),
    { numRuns: 8 }
  )
})
