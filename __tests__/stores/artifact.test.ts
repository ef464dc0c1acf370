// Putting snapshots into the artifact store, with the real client against the double of GitHub's service.

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import type { BackupReport } from '../../src/commands/backup.ts'
import { GateError } from '../../src/errors.ts'
import type { ArtifactStore, ArtifactStoreOptions, UploadOptions, Visibility } from '../../src/stores/artifact.ts'
import { type ArtifactService, startArtifactService } from '../support/artifact-service.ts'
import { failureOf, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { makeSnapshot } from '../support/stored-snapshot.ts'

const outside = process.env
let service: ArtifactService
let database: TestDatabase
let Store: typeof ArtifactStore

beforeAll(async () => {
  service = await startArtifactService()
  process.env = { ...outside, ...service.env }
  // Imported only now: the client reads its environment when it is loaded.
  Store = (await import('../../src/stores/artifact.ts')).ArtifactStore
  database = await createDatabase(17, 'CREATE TABLE notes AS SELECT i AS id FROM generate_series(1, 500) AS i')
  jest.spyOn(process.stdout, 'write').mockReturnValue(true) // the client reports its progress there
})

afterAll(async () => {
  jest.restoreAllMocks()
  process.env = outside
  await service.close()
  await database.drop()
})

function storeFor(
  visibility: Visibility,
  options: Partial<ArtifactStoreOptions> = {},
  upload: Partial<UploadOptions> = {}
): ArtifactStore {
  return new Store({
    name: undefined,
    upload: {
      retentionDays: 30,
      allowPublicPlaintext: false,
      visibility: async () => visibility,
      runUrl: 'https://github.com/example/shop/actions/runs/1',
      runAttempt: '1',
      ...upload
    },
    github: undefined,
    workflow: undefined,
    log: testLog(),
    ...options
  })
}

function backUp(output: string, store: ArtifactStore): Promise<BackupReport> {
  return runBackup({ 'db-url': database.url, output }, { stores: [store] })
}

test('a backup is uploaded, read back from the service, and its digest compared', async () => {
  await using home = await temporaryDirectory()
  const report = await backUp(home.path, storeFor('private', { name: 'nightly' }))
  const stored = service.artifact('nightly')
  expect(report.status).toBe('passed')
  expect(report.kept).toEqual([
    expect.objectContaining({
      store: 'artifacts',
      name: 'nightly',
      id: String(stored.id),
      digest: stored.digest,
      url: `https://github.com/example/shop/actions/runs/1/artifacts/${stored.id}`,
      check: expect.objectContaining({ name: 'artifact', status: 'passed' })
    })
  ])
})

test('a name that is taken is an error, and the backup stays where it is', async () => {
  await using home = await temporaryDirectory()
  const store = storeFor('private', { name: 'taken' })
  await store.put(await makeSnapshot(home.path))
  const report = await backUp(home.path, store)
  expect(report).toMatchObject({ status: 'failed', kept: [], failure: { code: 'STORE_FAILED' } })
  expect(report.failure?.message).toContain('taken')
  expect(await filesIn(report.directory)).toContain('backup_metadata.json')
})

test('an upload that takes too long is given up, and the backup stays where it is', async () => {
  await using home = await temporaryDirectory()
  const controller = new AbortController()
  const store = storeFor('private')
  store.put = () => {
    controller.abort(new GateError('TIMED_OUT', 'not done after 1s, the option timeout'))
    return new Promise(() => undefined)
  }
  const context = { stores: [store], signal: controller.signal }
  const report = await runBackup({ 'db-url': database.url, output: home.path }, context)
  expect(report).toMatchObject({ status: 'failed', failure: { code: 'TIMED_OUT' } })
  expect(report.failure?.hint).toContain(report.directory)
  expect(await filesIn(report.directory)).toContain('backup_metadata.json')
})

test('in a public repository nothing is read, written or uploaded', async () => {
  await using home = await temporaryDirectory()
  const failure = await failureOf(backUp(join(home.path, 'backups'), storeFor('public')))
  expect(failure).toMatchObject({ code: 'PUBLIC_REPOSITORY', exitCode: 6 })
  expect(await filesIn(home.path)).toEqual([])
})

test.each([false, true])('what is compressed or encrypted is not compressed again (encrypted: %s)', async (sealed) => {
  await using home = await temporaryDirectory()
  const snapshot = await makeSnapshot(home.path, { sealed, rows: Buffer.alloc(10_000) })
  const { bytes } = await storeFor('private', { name: `as it is, ${sealed}` }).put(snapshot)
  const sizes = await Promise.all(snapshot.files.map(async (file) => (await stat(join(snapshot.directory, file))).size))
  expect(bytes).toBeGreaterThan(sizes.reduce((sum, size) => sum + size, 0))
})

test('what the service does not hold as it was uploaded has failed its check, and is taken back', async () => {
  await using home = await temporaryDirectory()
  service.damageDigest('damaged')
  const { check } = await storeFor('private', { name: 'damaged' }).put(await makeSnapshot(home.path))
  expect(check).toMatchObject({ name: 'artifact', status: 'failed' })
  expect(check.detail).toMatch(/the service has the digest sha256:0+, but sha256:[0-9a-f]+ was uploaded/)
  expect([...service.artifacts.values()].map(({ name }) => name)).not.toContain('damaged')
})

describe('who may read the repository decides', () => {
  const plain = { encrypted: false }

  test.each<[Visibility, string]>([
    ['public', 'the repository is public'],
    [undefined, 'it could not be found out whether the repository is public']
  ])('%s: a plaintext backup is refused, and the first advice is to encrypt it', async (visibility, fact) => {
    const { code, message, hint } = await failureOf(storeFor(visibility).admit(plain))
    expect([code, message]).toEqual(['PUBLIC_REPOSITORY', expect.stringContaining(fact)])
    expect(hint).toMatch(/^Set encrypt-to to an age recipient/)
  })

  test.each<Visibility>(['public', undefined])(
    '%s: it is taken where the user says so, with a warning',
    async (visibility) => {
      const log = testLog()
      await storeFor(visibility, { log }, { allowPublicPlaintext: true }).admit(plain)
      expect(log.warnings.join()).toContain('can download this backup')
    }
  )

  test('internal: it is taken with a warning', async () => {
    const log = testLog()
    await storeFor('internal', { log }).admit(plain)
    expect(log.warnings.join()).toContain('everybody in the enterprise')
  })

  test('private: it is taken without a word', async () => {
    const log = testLog()
    await storeFor('private', { log }).admit(plain)
    expect(log.lines).toEqual([])
  })

  test('an encrypted backup is taken anywhere', async () => {
    const log = testLog()
    for (const visibility of ['public', 'private', 'internal', undefined] as const)
      await storeFor(visibility, { log }).admit({ encrypted: true })
    expect(log.lines).toEqual([])
  })
})

test('outside of a workflow nothing can be put, and without a token nothing else be done', async () => {
  await using home = await temporaryDirectory()
  const snapshot = await makeSnapshot(home.path)
  const outsideOfWorkflow = storeFor('private', { upload: undefined })
  for (const work of [outsideOfWorkflow.admit({ encrypted: true }), outsideOfWorkflow.put(snapshot)])
    expect((await failureOf(work)).message).toMatch(/by an action that runs in a workflow only/)
  const withoutToken = storeFor('private')
  for (const work of [withoutToken.list(), withoutToken.usage(), withoutToken.remove([])])
    expect((await failureOf(work)).hint).toMatch(/Set GITHUB_TOKEN .* and GITHUB_REPOSITORY/)
})
