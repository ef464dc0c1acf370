// The S3 store with the real SDK against a real server: what it writes, what it gives back, and what it says when it cannot.

import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import { GateError } from '../../src/errors.ts'
import { manifestFile, parseManifest } from '../../src/snapshot/manifest.ts'
import { openStored, type StoredSnapshot, sha256 } from '../../src/snapshot/snapshot.ts'
import { databaseIdOf } from '../../src/stores/listing.ts'
import { S3Store } from '../../src/stores/s3.ts'
import { settingsOf } from '../../src/stores/s3-bucket.ts'
import { s3Url } from '../../src/stores/s3-url.ts'
import type { ListedBackup } from '../../src/stores/store.ts'
import { failureOf, filesIn, temporaryDirectory, testLog } from '../support/backup.ts'
import { makeSnapshot, type S3Request, type S3Server, type S3Treatment, startS3 } from '../support/s3.ts'

const MB = 1024 * 1024
const day = 24 * 3_600_000
const users = '[{"id":1}]\n'
const orders = '[{"id":7}]\n'

let s3: S3Server
let home: Awaited<ReturnType<typeof temporaryDirectory>>
const environment = { ...process.env }

beforeEach(async () => {
  s3 = await startS3()
  home = await temporaryDirectory()
  Object.assign(process.env, s3.env)
})

afterEach(async () => {
  await s3[Symbol.asyncDispose]()
  await home[Symbol.asyncDispose]()
  process.env = { ...environment }
})

interface StoreOptions {
  /** Behind the URL. */
  readonly query?: string
  readonly url?: string
  readonly signal?: AbortSignal
  readonly client?: S3Client
  /** How far the clock of this machine is wrong. */
  readonly ahead?: number
}

function openStore({ query = '', url = s3.url + query, signal, client, ahead = 0 }: StoreOptions = {}) {
  const log = testLog()
  const clock = { now: () => Date.now() + ahead, pause: async () => undefined }
  const options = { place: s3Url(url), log, signal: signal ?? new AbortController().signal, clock }
  return Object.assign(new S3Store({ ...options, ...(client && { client }) }), { log })
}

/** Gives up at the first failure, and waits for no answer longer than a moment. */
function impatient(): S3Client {
  const settings = settingsOf(s3Url(s3.url))
  return new S3Client({ ...settings, maxAttempts: 1, requestHandler: { connectionTimeout: 500, socketTimeout: 150 } })
}

function snapshotOf(tables: Record<string, string | Buffer> = { users, orders }): Promise<StoredSnapshot> {
  return makeSnapshot(join(home.path, 'backups'), { tables })
}

/** From now on it is so much later for the server. */
function letPass(milliseconds: number): void {
  s3.now = () => Date.now() + milliseconds
}

function answer(operation: string, treatment: S3Treatment): (request: S3Request) => S3Treatment {
  return (request) => (request.operation === operation ? treatment : 'pass')
}

function operations(): string[] {
  return s3.requests.map(({ operation }) => operation)
}

function objectOf(content: string): string {
  return `objects/${sha256(content).slice(7)}`
}

async function onlyBackup(store: S3Store) {
  const [backup, ...others] = await store.list()
  if (!backup || others.length > 0) throw new Error(`${others.length + 1} backups are listed`)
  return backup
}

/** The bytes of all files in two directories are the same. */
async function expectSame(one: string, other: string): Promise<void> {
  const files = await filesIn(one)
  expect(await filesIn(other)).toEqual(files)
  for (const file of files) expect(await readFile(join(other, file))).toEqual(await readFile(join(one, file)))
}

describe('a snapshot that is put', () => {
  test('lies by its content and its id, is listed, and comes back byte for byte', async () => {
    const snapshot = await snapshotOf()
    const store = openStore()
    await store.admit()
    const kept = await store.put(snapshot)
    const { backup_id: id } = snapshot.manifest
    expect(kept).toEqual({
      store: 's3',
      name: id,
      id: `${s3.prefix}/snapshots/${id}/${manifestFile}`,
      url: `s3://${s3.bucket}/${s3.prefix}/snapshots/${id}/`,
      bytes: (await store.usage()).total,
      digest: snapshot.manifestChecksum,
      check: expect.objectContaining({ name: 's3', status: 'passed' }),
      s3Url: s3.url
    })
    expect(await s3.keys()).toEqual(
      [objectOf(users), objectOf(orders)]
        .sort()
        .concat(
          snapshot.files.filter((file) => !/^(?:users|orders)/.test(file)).map((file) => `snapshots/${id}/${file}`)
        )
    )
    const backup = await onlyBackup(store)
    expect(backup).toMatchObject({ id, key: id, tables: 2, verified: true, encrypted: false, fault: undefined })
    expect(backup).toMatchObject({ databaseId: databaseIdOf(snapshot.manifest.database_url), bytes: kept.bytes })
    const fetched = await store.fetch(backup, join(home.path, 'fetched'))
    await expectSame(snapshot.directory, fetched)
    for (const file of await filesIn(fetched)) expect((await stat(join(fetched, file))).mode & 0o777 & ~0o600).toBe(0)
  })

  test('has its manifest written last, and only after what it needs was made known', async () => {
    await openStore().put(await snapshotOf())
    const written = s3.requests.filter(({ operation }) => operation === 'PutObject').map(({ key }) => key.split('/')[1])
    expect(written).toEqual(['pending', 'objects', 'objects', ...Array(4).fill('snapshots')])
    expect(s3.requests.findLast(({ operation }) => operation === 'PutObject')?.key).toMatch(/backup_metadata\.json$/)
  })

  test('sends only the tables that are not there, and equal ones once', async () => {
    const store = openStore()
    const first = await store.put(await snapshotOf({ users, again: users }))
    expect((await s3.keys()).filter((key) => key.startsWith('objects/'))).toEqual([objectOf(users)])
    s3.requests.length = 0
    const second = await store.put(await snapshotOf({ users, orders }))
    const sent = s3.requests.filter(({ operation, key }) => operation === 'PutObject' && !/pending/.test(key))
    expect(sent.filter(({ key }) => /objects/.test(key)).map(({ bytes }) => bytes)).toEqual([orders.length])
    expect(second.bytes).toBe(sent.reduce((sum, { bytes }) => sum + bytes, 0))
    const usage = await store.usage()
    expect(usage).toEqual({ bytes: first.bytes + second.bytes, total: first.bytes + second.bytes })
    const listed = await store.list()
    expect(listed.reduce((sum, { bytes = 0 }) => sum + bytes, 0)).toBe(usage.bytes + 2 * users.length)
  })

  test('with another size in the bucket is sent anew', async () => {
    await s3.write(objectOf(users), 'half')
    const store = openStore()
    await store.put(await snapshotOf({ users }))
    expect((await s3.read(objectOf(users))).toString()).toBe(users)
  })

  test('is sent anew where somebody has written other bytes of the same size over it, and comes back', async () => {
    const store = openStore()
    await store.put(await snapshotOf({ users }))
    await s3.write(objectOf(users), orders)
    const [damaged] = await store.list()
    const failure = await failureOf(store.fetch(damaged as ListedBackup, join(home.path, 'fetched')))
    expect(failure.message).toContain(objectOf(users))
    expect(failure.hint).toMatch(/In S3 the next backup that has the same table puts the right one there/)
    await store.put(await snapshotOf({ users }))
    for (const backup of await store.list()) await store.fetch(backup, join(home.path, 'fetched'))
    expect((await s3.read(objectOf(users))).toString()).toBe(users)
  })

  test('goes up in parts where it is large, each with its checksum', async () => {
    const large = Buffer.alloc(9 * MB, 'migration gate ')
    const snapshot = await snapshotOf({ large })
    await openStore().put(snapshot)
    const parts = s3.requests.filter(({ operation }) => operation === 'UploadPart')
    expect(parts.map(({ bytes }) => bytes).sort()).toEqual([MB, 8 * MB])
    for (const { headers } of parts) {
      expect(headers['content-md5']).toMatch(/==$/)
      expect(headers['x-amz-content-sha256']).toMatch(/^[0-9a-f]{64}$/)
    }
    s3.requests.length = 0
    await openStore().put(snapshot)
    expect(operations()).not.toContain('UploadPart')
    await openStore().files.fetch(sha256(large), join(home.path, 'large'))
    expect((await readFile(join(home.path, 'large'))).equals(large)).toBe(true)
  })

  test('takes another name where another run has the same', async () => {
    const snapshot = await snapshotOf()
    const runs = [openStore(), openStore()]
    const names = await Promise.all(runs.map(async (run) => (await run.put(snapshot)).name))
    expect(new Set(names).size).toBe(2)
    const { backup_id: id } = snapshot.manifest
    expect(runs.flatMap(({ log }) => log.warnings)).toEqual(
      names
        .filter((name) => name !== id)
        .map((name) => `in S3, ${id} is called ${name}, since another backup has its name there: ask for it as ${name}`)
    )
    const store = openStore()
    for (const backup of await store.list()) {
      const fetched = await store.fetch(backup, join(home.path, 'fetched'))
      await expectSame(snapshot.directory, fetched)
      expect(fetched.endsWith(backup.id)).toBe(true)
    }
  })

  test('is encrypted, stored and locked as the URL says; what is there already is locked for longer', async () => {
    const snapshot = await snapshotOf({ users })
    await openStore({ query: '&object-lock=governance&lock-days=1' }).put(snapshot)
    s3.requests.length = 0
    const query = '&object-lock=compliance&lock-days=30&sse=aws:kms&kms-key=alias/backups&storage-class=STANDARD_IA'
    const store = openStore({ query })
    await store.put(snapshot)
    const manifest = s3.requests.findLast(({ operation }) => operation === 'PutObject')
    expect(manifest?.headers).toMatchObject({
      'x-amz-server-side-encryption': 'aws:kms',
      'x-amz-server-side-encryption-aws-kms-key-id': 'alias/backups',
      'x-amz-storage-class': 'STANDARD_IA',
      'x-amz-object-lock-mode': 'COMPLIANCE'
    })
    const until = Date.parse(s3.lockOf(objectOf(users)) ?? '')
    expect(Math.round((until - Date.now()) / day)).toBe(30)
    const removals = await store.remove(await store.list())
    expect(removals.map(({ fault }) => fault)).toEqual([
      expect.stringContaining('it is locked until'),
      expect.stringContaining('it is locked until')
    ])
    expect(await store.list()).toHaveLength(2)
  })

  test('is locked until a day of the server, whatever the clock of this machine says', async () => {
    const query = '&object-lock=governance&lock-days=2'
    await openStore({ query, ahead: -9 * day }).put(await snapshotOf({ users }))
    expect(Math.round((Date.parse(s3.lockOf(objectOf(users)) ?? '') - Date.now()) / day)).toBe(2)
    const store = openStore({ query, ahead: 9 * day })
    s3.requests.length = 0
    expect((await store.remove(await store.list()))[0]?.lockedUntil).toBeDefined()
    expect(operations()).not.toContain('DeleteObjects')
    s3.treat = answer('ListObjectsV2', 'undate')
    expect((await store.remove(await store.list()))[0]?.lockedUntil).toBeDefined()
    letPass(3 * day)
    s3.treat = () => 'pass'
    await store.remove(await store.list())
    expect(operations()).toContain('DeleteObjects')
  })

  test('is refused by the server where a byte of it changes on the way', async () => {
    let garbled = 0
    s3.treat = ({ key }) => (key.includes('objects/') && garbled++ === 1 ? 'garble' : 'pass')
    const failure = await failureOf(openStore({ client: impatient() }).put(await snapshotOf({ users })))
    expect(failure.message).toMatch(/what arrived is not what was sent/)
    expect(await s3.keys()).toEqual([])
  })

  test('that has changed on disk since is not put under the name of what it was', async () => {
    const snapshot = await snapshotOf({ users })
    await writeFile(join(snapshot.directory, 'users.json'), orders)
    const failure = await failureOf(openStore().put(snapshot))
    expect(failure.code).toBe('SNAPSHOT_DAMAGED')
    expect(await s3.keys()).toEqual([])
  })

  test('is whole though somebody deletes a table file of it while it is put', async () => {
    s3.treat = async ({ operation, key }): Promise<S3Treatment> => {
      if (operation === 'PutObject' && key.endsWith(manifestFile)) await s3.remove(objectOf(users))
      return 'pass'
    }
    const store = openStore()
    expect((await store.put(await snapshotOf())).check.status).toBe('passed')
    expect(await s3.keys()).toContain(objectOf(users))
  })

  test('fails its check where the bucket loses what it has taken', async () => {
    s3.treat = async ({ operation, key }): Promise<S3Treatment> => {
      if (
        operation === 'HeadObject' &&
        s3.requests.some((request) => request.key.endsWith(manifestFile) && request.operation === 'PutObject')
      )
        await s3.write(key.slice(s3.prefix.length + 1), 'other')
      return 'pass'
    }
    const { check } = await openStore().put(await snapshotOf({ users }))
    expect(check).toMatchObject({ status: 'failed', detail: expect.stringContaining('users.json has 5 bytes') })
  })

  test('is kept though the answer to its manifest was lost', async () => {
    let lost = 0
    s3.treat = ({ operation, key }) =>
      operation === 'PutObject' && key.endsWith(manifestFile) && lost++ === 0 ? 'lose' : 'pass'
    const store = openStore()
    expect((await store.put(await snapshotOf())).check.status).toBe('passed')
    expect(lost).toBe(2)
    expect(await store.list()).toHaveLength(1)
  })

  test('stays protected where nobody knows whether its manifest has arrived', async () => {
    s3.treat = ({ operation, key }) => (operation === 'PutObject' && key.endsWith(manifestFile) ? 'lose' : 'pass')
    const failure = await failureOf(openStore({ client: impatient() }).put(await snapshotOf({ users })))
    expect(failure.code).toBe('STORE_FAILED')
    expect((await s3.keys()).filter((key) => key.startsWith('pending/'))).toHaveLength(1)
    await openStore().fetch(await onlyBackup(openStore()), join(home.path, 'fetched'))
  })

  test('is kept by a server that knows no conditions, and deletes one by one', async () => {
    s3.treat = ({ operation, headers }) =>
      headers['if-none-match'] !== undefined || operation === 'DeleteObjects'
        ? { status: 501, code: 'NotImplemented' }
        : 'pass'
    const store = openStore()
    await store.put(await snapshotOf())
    expect(await store.remove([await onlyBackup(store)])).toEqual([expect.objectContaining({ fault: undefined })])
    expect(await store.list()).toEqual([])
  })

  test('that is stopped half-way leaves no parts behind', async () => {
    const stop = new AbortController()
    s3.treat = ({ operation }) => {
      if (operation === 'UploadPart') stop.abort(new GateError('INTERRUPTED', 'stopped'))
      return operation === 'UploadPart' ? 'silence' : 'pass'
    }
    const snapshot = await snapshotOf({ large: Buffer.alloc(9 * MB) })
    const failure = await failureOf(openStore({ signal: stop.signal }).put(snapshot))
    expect(failure.code).toBe('INTERRUPTED')
    expect(s3.unfinished()).toEqual([])
    expect(await s3.keys()).toEqual([])
  })
})

describe('a list', () => {
  test('has no snapshot without a manifest, and a fault for one that cannot be read', async () => {
    await s3.write('snapshots/backup_20250101_000000/schema.sql', '')
    await s3.write('snapshots/backup_20250102_030405/backup_metadata.json', '{}')
    await s3.write('snapshots/something/backup_metadata.json', '{}')
    const [backup, ...others] = await openStore().list()
    expect(others).toEqual([])
    expect(backup).toMatchObject({
      id: 'backup_20250102_030405',
      timestamp: '2025-01-02T03:04:05Z',
      verified: false,
      fault: expect.stringContaining('backup_metadata.json is damaged')
    })
  })

  test.each([
    ['is missing', ''],
    ['was changed', '{"status":"passed"}'],
    ['is of another manifest', undefined]
  ])('does not call verified what has a record that %s', async (_, record) => {
    const store = openStore()
    const snapshot = await snapshotOf()
    await store.put(snapshot)
    const other = await makeSnapshot(join(home.path, 'other'), { tables: { orders } })
    const text = record ?? (await readFile(join(other.directory, 'verification.json'), 'utf8'))
    const key = `snapshots/${snapshot.manifest.backup_id}/verification.json`
    if (record === '') await s3.remove(key)
    else await s3.write(key, text)
    expect((await onlyBackup(store)).verified).toBe(false)
  })
})

describe('a snapshot in a list has a fault, and is not verified, where', () => {
  test.each<[string, (id: string) => Promise<void>, string]>([
    ['a table file is gone', () => s3.remove(objectOf(users)), 'users.json is not in the bucket any more'],
    [
      'a table file is shorter',
      () => s3.write(objectOf(users), 'half'),
      'users.json has 4 bytes in the bucket, but should have 11'
    ],
    ['the schema is gone', (id) => s3.remove(`snapshots/${id}/schema.sql`), 'schema.sql is not in the bucket any more'],
    ['the checksums are gone', (id) => s3.remove(`snapshots/${id}/SHA256SUMS`), 'SHA256SUMS of backup_20250119_143022'],
    ['the checksums are others', (id) => s3.write(`snapshots/${id}/SHA256SUMS`, ''), 'SHA256SUMS of backup_2025']
  ])('%s', async (_, damage, fault) => {
    const store = openStore()
    const snapshot = await snapshotOf({ users })
    const { backup_id: id } = snapshot.manifest
    await store.put(snapshot)
    await store.put(await snapshotOf({ orders }))
    await damage(id)
    s3.requests.length = 0
    const [broken, whole] = await store.list()
    expect(broken).toMatchObject({ id, verified: false, fault: expect.stringContaining(fault) })
    expect(whole).toMatchObject({ verified: true, fault: undefined })
    expect(operations().filter((operation) => operation === 'ListObjectsV2')).toHaveLength(2)
  })
})

test('the time is that of the server, and asking for it leaves nothing behind', async () => {
  letPass(3 * day)
  const time = await openStore({ ahead: 9 * day }).readTime()
  expect(Math.round(((time?.getTime() ?? 0) - Date.now()) / day)).toBe(3)
  expect(await s3.keys()).toEqual([])
  s3.treat = answer('ListObjectsV2', 'undate')
  expect(await openStore().readTime()).toBeUndefined()
})

test('a list has no fault for what was put, and nothing of what was removed, while it looked', async () => {
  const store = openStore()
  const [doomed, late] = [await snapshotOf({ users }), await snapshotOf({ orders })]
  await store.put(doomed)
  const { backup_id: id } = late.manifest
  await s3.write(`snapshots/${id}/${manifestFile}`, await readFile(join(late.directory, manifestFile)))
  s3.treat = async ({ operation, key }): Promise<S3Treatment> => {
    if (operation === 'GetObject' && key.includes(id) && key.endsWith(manifestFile)) {
      for (const file of late.files)
        await s3.write(`snapshots/${id}/${file}`, await readFile(join(late.directory, file)))
      await s3.write(objectOf(orders), orders)
    }
    if (operation === 'GetObject' && key.endsWith(`${doomed.manifest.backup_id}/SHA256SUMS`)) {
      for (const file of doomed.files) await s3.remove(`snapshots/${doomed.manifest.backup_id}/${file}`)
    }
    return 'pass'
  }
  expect(await store.list()).toEqual([expect.objectContaining({ id, verified: true, fault: undefined })])
})

describe('a fetch', () => {
  test.each<[string, (id: string) => Promise<void>]>([
    ['a table file has other bytes', () => s3.write(objectOf(users), orders)],
    ['a table file is longer', () => s3.write(objectOf(users), `${users} `)],
    ['a table file is shorter', () => s3.write(objectOf(users), users.slice(1))],
    ['a table file is gone', () => s3.remove(objectOf(users))],
    ['the schema was changed', (id) => s3.write(`snapshots/${id}/schema.sql`, 'DROP DATABASE')],
    ['the checksums were changed', (id) => s3.write(`snapshots/${id}/SHA256SUMS`, '')]
  ])('refuses a snapshot of which %s, and leaves nothing', async (_, damage) => {
    const store = openStore()
    await store.put(await snapshotOf({ users }))
    const backup = await onlyBackup(store)
    await damage(backup.id)
    const output = join(home.path, 'fetched')
    expect((await failureOf(store.fetch(backup, output))).code).toBe('SNAPSHOT_DAMAGED')
    expect(await filesIn(output)).toEqual([])
  })

  test('names what the server takes for right, which only its removal heals', async () => {
    const store = openStore()
    await store.put(await snapshotOf({ users }))
    await s3.rot(objectOf(users), orders)
    const failure = await failureOf(store.fetch(await onlyBackup(store), join(home.path, 'fetched')))
    expect(failure.hint).toContain(`Delete s3://${s3.bucket}/${s3.prefix}/${objectOf(users)}: then the next backup`)
    await s3.remove(objectOf(users))
    await store.put(await snapshotOf({ users }))
    for (const backup of await store.list()) await store.fetch(backup, join(home.path, 'fetched'))
  })

  test('leaves out what no snapshot has', async () => {
    const store = openStore()
    const snapshot = await snapshotOf({ users })
    await store.put(snapshot)
    const backup = await onlyBackup(store)
    await s3.write(`snapshots/${backup.id}/install.sh`, 'rm -rf /')
    await expectSame(snapshot.directory, await store.fetch(backup, join(home.path, 'fetched')))
  })

  test('gives the manifest and single files, too', async () => {
    const store = openStore()
    const snapshot = await snapshotOf()
    await store.put(snapshot)
    const backup = await onlyBackup(store)
    expect(parseManifest(await store.files.read(backup, manifestFile))).toEqual(snapshot.manifest)
    const path = join(home.path, 'users.json')
    await store.files.fetch(sha256(users), path)
    expect(await readFile(path, 'utf8')).toBe(users)
    expect((await failureOf(store.files.fetch(sha256(users), path))).message).toContain('there already')
    expect(await readFile(path, 'utf8')).toBe(users)
    await s3.write(objectOf(orders), users)
    expect((await failureOf(store.files.fetch(sha256(orders), `${path}.2`))).code).toBe('SNAPSHOT_DAMAGED')
    expect(await filesIn(home.path)).not.toContain('users.json.2')
  })

  test('of one that is gone, or whose key leads elsewhere, says so', async () => {
    const store = openStore()
    await store.put(await snapshotOf())
    const backup = await onlyBackup(store)
    await store.remove([backup])
    expect((await failureOf(store.fetch(backup, home.path))).message).toMatch(/is not in s3:\/\/backups/)
    expect((await failureOf(store.fetch({ ...backup, key: '../x' }, home.path))).code).toBe('NOT_A_SNAPSHOT')
    expect((await store.remove([{ ...backup, key: '../x' }]))[0]?.fault).toContain('is not the id of a backup')
  })
})

describe('removing', () => {
  const stopped = 'stopped while it was removed: somebody pressed Ctrl-C'
  const untried = 'not tried: somebody pressed Ctrl-C'

  test('takes the snapshot at once, and a day later what nothing else refers to', async () => {
    const store = openStore()
    const first = await snapshotOf({ users, orders })
    await store.put(first)
    await store.put(await snapshotOf({ users }))
    const [oldest] = await store.list()
    expect(await store.remove(oldest ? [oldest] : [])).toEqual([{ backup: oldest, fault: undefined }])
    expect(await store.list()).toHaveLength(1)
    expect(await s3.keys()).toEqual(expect.arrayContaining([objectOf(users), objectOf(orders)]))
    letPass(day + 1000)
    await openStore().remove([])
    const keys = await s3.keys()
    expect(keys).toContain(objectOf(users))
    expect(keys).not.toContain(objectOf(orders))
    const [left] = await store.list()
    if (left) await store.fetch(left, join(home.path, 'fetched'))
  })

  test('sweeps up what runs that died have left: files, pending and condemned ones, and parts', async () => {
    await s3.write('snapshots/backup_20250101_000000/schema.sql', '')
    await s3.write('pending/backup_20250101_000000-0011223344556677.json', `["${sha256(users)}"]`)
    await s3.write('condemned/0011223344556677.json', '{}')
    await s3.write(objectOf(users), users)
    await s3.beginUpload(objectOf(orders), new Date())
    letPass(day + 1000)
    await openStore().remove([])
    expect(await s3.keys()).toEqual([
      objectOf(users),
      'pending/backup_20250101_000000-0011223344556677.json',
      'snapshots/backup_20250101_000000/schema.sql'
    ])
    expect(s3.unfinished()).toEqual([])
    letPass(2 * day)
    await openStore().remove([])
    expect(await s3.keys()).toEqual([])
  })

  test('takes nothing for old by the clock of this machine, nor where the server says no time', async () => {
    await s3.write('snapshots/backup_20250101_000000/schema.sql', '')
    await s3.write('pending/backup_20250101_000000-0011223344556677.json', '{}')
    await s3.write(objectOf(users), users)
    await s3.beginUpload(objectOf(orders), new Date())
    const keys = await s3.keys()
    await openStore({ ahead: 2 * day }).remove([])
    letPass(2 * day)
    s3.treat = answer('ListObjectsV2', 'undate')
    const store = openStore()
    await store.remove([])
    expect(store.log.warnings.join()).toContain('the server does not say how old files are')
    expect(await s3.keys()).toEqual(keys)
    expect(s3.unfinished()).toEqual([objectOf(orders)])
  })

  test('leaves alone what others keep in the same bucket', async () => {
    const others = ['condemned/list.json', 'objects/chair.glb', 'pending/orders.json', 'snapshots/disk-1/image']
    for (const key of others) await s3.write(key, 'x')
    await s3.beginUpload('objects/table.glb', new Date())
    letPass(9 * day)
    await openStore().remove([])
    expect(await s3.keys()).toEqual(others)
    expect(s3.unfinished()).toEqual(['objects/table.glb'])
  })

  test('keeps what a manifest names that this version cannot read', async () => {
    await s3.write(objectOf(users), users)
    await s3.write(
      'snapshots/backup_20250101_000000/backup_metadata.json',
      `{"format":9,"tables":["${sha256(users)}"]}`
    )
    letPass(9 * day)
    await openStore().remove([])
    expect(await s3.keys()).toContain(objectOf(users))
  })

  test('deletes nothing when it has taken longer than a minute since it looked', async () => {
    await s3.write(objectOf(users), users)
    letPass(2 * day)
    let time = Date.now()
    s3.treat = ({ operation }) => {
      if (operation === 'ListObjectsV2' && operations().includes('PutObject')) time += 61_000
      return 'pass'
    }
    const clock = { now: () => time, pause: async () => undefined }
    await new S3Store({ place: s3Url(s3.url), log: testLog(), signal: new AbortController().signal, clock }).remove([])
    expect(await s3.keys()).toEqual([objectOf(users)])
    expect(operations()).not.toContain('DeleteObjects')
  })

  test('says what the server refuses, and goes on with the rest', async () => {
    const store = openStore()
    await store.put(await snapshotOf({ users }))
    await store.put(await snapshotOf({ orders }))
    const backups = await store.list()
    let asked = 0
    s3.treat = ({ operation }) =>
      operation === 'DeleteObjects' && asked++ === 0 ? { status: 403, code: 'AccessDenied' } : 'pass'
    const [refused, removed] = await store.remove(backups)
    expect(refused?.fault).toContain('s3:DeleteObject is missing')
    expect(removed?.fault).toBeUndefined()
    expect((await onlyBackup(store)).id).toBe(refused?.backup.id)
  })

  test.each<[string, number, (string | undefined)[]]>([
    ['what may be gone', 3, [undefined, stopped, untried]],
    ['what is gone, though not its other files', 4, [undefined, undefined, untried]]
  ])('that is interrupted says what was not tried, and %s', async (_, at, faults) => {
    for (const tables of [{ users }, { orders }, { users }]) await openStore().put(await snapshotOf(tables))
    const stop = new AbortController()
    const store = openStore({ signal: stop.signal })
    const backups = await store.list()
    s3.treat = ({ operation }) => {
      if (operation !== 'DeleteObjects' || operations().filter((name) => name === operation).length < at) return 'pass'
      stop.abort(new GateError('INTERRUPTED', 'somebody pressed Ctrl-C'))
      return 'silence'
    }
    const removals = await store.remove(backups)
    expect(removals).toEqual(backups.map((backup, index) => ({ backup, fault: faults[index] })))
    s3.treat = () => 'pass'
    const left = removals.filter(({ fault }) => fault !== undefined).map(({ backup }) => backup)
    expect(await openStore().list()).toEqual(left)
  })
})

describe('a failure says what it is, and what to do', () => {
  test.each<[string, S3Treatment, RegExp, RegExp]>([
    ['a bucket that is not there', { status: 404, code: 'NoSuchBucket' }, /there is no bucket backups/, /Make it/],
    [
      'a right that is missing',
      { status: 403, code: 'AccessDenied' },
      /s3:ListBucket is missing/,
      /arn:aws:s3:::backups;/
    ],
    [
      'another region',
      { status: 301, code: 'PermanentRedirect', headers: { 'x-amz-bucket-region': 'us-west-2' } },
      /the bucket is in region us-west-2/,
      /region=us-west-2/
    ],
    [
      'another region, in other words',
      { status: 400, code: 'AuthorizationHeaderMalformed', headers: { 'x-amz-bucket-region': 'us-west-2' } },
      /the bucket is in region us-west-2/,
      /region=us-west-2/
    ],
    [
      'a clock that is wrong',
      { status: 403, code: 'RequestTimeTooSkewed' },
      /the clock of this machine/,
      /Set the clock/
    ],
    ['a token that has expired', { status: 400, code: 'ExpiredToken' }, /credentials have expired/, /role-duration/],
    ['a wrong key', { status: 403, code: 'InvalidAccessKeyId' }, /access key .* not taken/, /AWS_ACCESS_KEY_ID/],
    ['a wrong secret', { status: 403, code: 'SignatureDoesNotMatch' }, /access key .* not taken/, /AWS_SECRET/],
    ['too many requests', { status: 503, code: 'SlowDown' }, /no more requests for now/, /Wait a minute/],
    ['what nobody has thought of', { status: 418, code: 'Teapot' }, /ListObjectsV2 failed \(418 Teapot\)/, /again/],
    ['a connection that is cut', 'cut', /the connection was cut/, /again/],
    ['no answer', 'silence', /did not answer in time/, /again/]
  ])('%s', async (_, treatment, fact, hint) => {
    s3.treat = answer('ListObjectsV2', withSecret(treatment))
    const failure = await failureOf(openStore({ client: impatient() }).admit())
    expect(failure.code).toBe('STORE_FAILED')
    expect(failure.message).toMatch(/^s3:\/\/backups\/shop-/)
    expect(failure.message).toMatch(fact)
    expect(failure.hint).toMatch(hint)
    expectNoSecret(failure)
  })

  test.each([
    ['PutObject', 's3:PutObject'],
    ['HeadObject', 's3:GetObject']
  ])('a right that is missing for %s is named: %s', async (operation, permission) => {
    s3.treat = answer(operation, { status: 403, code: 'AccessDenied' })
    const failure = await failureOf(openStore({ client: impatient() }).put(await snapshotOf()))
    expect(failure.message).toContain(`${permission} is missing`)
    expect(await openStore().list()).toEqual([])
  })

  test('a bucket without object lock', async () => {
    s3.treat = ({ headers }) =>
      headers['x-amz-object-lock-mode'] === undefined ? 'pass' : { status: 400, code: 'InvalidRequest' }
    const store = openStore({ query: '&object-lock=governance&lock-days=1' })
    const failure = await failureOf(store.put(await snapshotOf()))
    expect(failure.hint).toMatch(/Turn on object lock/)
  })

  test('no credentials at all', async () => {
    const { path } = home
    process.env = { PATH: process.env.PATH, AWS_EC2_METADATA_DISABLED: 'true', HOME: path }
    for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']) process.env[name] = join(path, name)
    const failure = await failureOf(openStore().admit())
    expect(failure.message).toMatch(/no credentials were found/)
    expect(failure.hint).toMatch(/aws-actions\/configure-aws-credentials/)
  })

  test('a host that nobody is at, and a region that nobody said', async () => {
    const nobody = await failureOf(
      openStore({ url: 's3://backups?endpoint=http://127.0.0.1:9', client: undefined as never }).admit()
    )
    expect(nobody.message).toMatch(/nothing accepts connections/)
    process.env = { ...process.env, AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' }
    delete process.env.AWS_REGION
    const region = await failureOf(openStore({ url: 's3://backups/shop' }).admit())
    expect(region.hint).toMatch(/region=REGION/)
  })

  test('a connection that is cut now and then is tried again by the SDK', async () => {
    let requests = 0
    s3.treat = () => (requests++ % 5 === 3 ? 'cut' : 'pass')
    const store = openStore()
    const snapshot = await snapshotOf()
    expect((await store.put(snapshot)).check.status).toBe('passed')
    await expectSame(snapshot.directory, await store.fetch(await onlyBackup(store), join(home.path, 'fetched')))
  })
})

/** Servers repeat in an error what they were sent. */
function withSecret(treatment: S3Treatment): S3Treatment {
  if (typeof treatment === 'string') return treatment
  return { ...treatment, message: `AWSAccessKeyId ${s3.env.AWS_ACCESS_KEY_ID}, Signature=0123` }
}

function expectNoSecret(failure: GateError): void {
  const told = [failure.message, failure.hint, String(failure.cause), JSON.stringify(failure.cause)].join('\n')
  expect(told).not.toMatch(/AKIA|Signature=|wJalr/)
}

test('what is opened from the store is a snapshot like any other', async () => {
  const store = openStore()
  const snapshot = await snapshotOf()
  await store.put(snapshot)
  const { manifestChecksum } = await openStored(await store.fetch(await onlyBackup(store), join(home.path, 'fetched')))
  expect(manifestChecksum).toBe(snapshot.manifestChecksum)
})
