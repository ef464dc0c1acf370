// The artifact store with the real client against the double of GitHub's service.

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import type { BackupReport } from '../../src/commands/backup.ts'
import { GateError } from '../../src/errors.ts'
import type { ArtifactStore, ArtifactStoreOptions, Visibility } from '../../src/stores/artifact.ts'
import { type ArtifactService, startArtifactService } from '../support/artifact-service.ts'
import { failureOf, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

const outside = process.env
let service: ArtifactService
let database: TestDatabase
let Store: typeof ArtifactStore

beforeAll(async () => {
  service = await startArtifactService()
  process.env = { ...outside, ...service.env }
  // Imported only now: the client reads its environment when it is loaded.
  Store = (await import('../../src/stores/artifact.ts')).ArtifactStore
  database = await createDatabase(
    17,
    'CREATE TABLE notes AS SELECT i AS id, md5(i::text) AS text FROM generate_series(1, 500) AS i'
  )
  jest.spyOn(process.stdout, 'write').mockReturnValue(true) // the client reports its progress there
})

afterAll(async () => {
  jest.restoreAllMocks()
  process.env = outside
  await service.close()
  await database.drop()
})

function storeFor(visibility: Visibility, options: Partial<ArtifactStoreOptions> = {}): ArtifactStore {
  return new Store({
    name: undefined,
    retentionDays: 30,
    allowPublicPlaintext: false,
    visibility: async () => visibility,
    runUrl: 'https://github.com/example/shop/actions/runs/1',
    runAttempt: '1',
    log: testLog(),
    ...options
  })
}

function backUp(output: string, store: ArtifactStore): Promise<BackupReport> {
  return runBackup({ 'db-url': database.url, output }, { store })
}

test('a backup is uploaded, read back from the service, and its digest compared', async () => {
  await using home = await temporaryDirectory()
  const report = await backUp(home.path, storeFor('private', { name: 'nightly' }))
  const stored = service.artifact('nightly')
  expect(report.status).toBe('passed')
  expect(report.kept).toMatchObject({
    name: 'nightly',
    id: String(stored.id),
    digest: stored.digest,
    check: { name: 'artifact', status: 'passed' }
  })
  expect(report.checks.at(-1)).toBe(report.kept?.check)
  expect(report.kept?.url).toBe(`https://github.com/example/shop/actions/runs/1/artifacts/${stored.id}`)
})

test('table files that are compressed already are not compressed again', async () => {
  await using home = await temporaryDirectory()
  const { directory, kept } = await backUp(home.path, storeFor('private', { name: 'stored as they are' }))
  const sizes = await Promise.all(
    (await filesIn(directory)).map(async (file) => (await stat(join(directory, file))).size)
  )
  expect(kept?.bytes).toBeGreaterThan(sizes.reduce((sum, size) => sum + size, 0))
})

test('a service that reports another digest than was uploaded fails the backup', async () => {
  await using home = await temporaryDirectory()
  service.damageDigest('damaged')
  const report = await backUp(home.path, storeFor('private', { name: 'damaged' }))
  expect(report).toMatchObject({ status: 'failed', kept: { check: { name: 'artifact', status: 'failed' } } })
  expect(report.kept?.check.detail).toMatch(/the service has the digest sha256:0+, but sha256:[0-9a-f]+ was uploaded/)
})

test('a name that is taken is an error, and the backup stays where it is', async () => {
  await using home = await temporaryDirectory()
  const store = storeFor('private', { name: 'taken' })
  await backUp(home.path, store)
  const report = await backUp(home.path, store)
  expect(report).toMatchObject({ status: 'failed', kept: undefined, failure: { code: 'STORE_FAILED' } })
  expect(report.failure?.message).toContain('taken')
  expect(await filesIn(report.directory)).toContain('backup_metadata.json')
})

test('an upload that takes too long is given up, and the backup stays where it is', async () => {
  await using home = await temporaryDirectory()
  const controller = new AbortController()
  const put = (): Promise<never> => {
    controller.abort(new GateError('TIMED_OUT', 'not done after 1s, the option timeout'))
    return new Promise(() => undefined)
  }
  const report = await runBackup(
    { 'db-url': database.url, output: home.path },
    { store: { admit: async () => undefined, put }, signal: controller.signal }
  )
  expect(report).toMatchObject({ status: 'failed', failure: { code: 'TIMED_OUT' } })
  expect(report.failure?.hint).toContain(report.directory)
  expect(await filesIn(report.directory)).toContain('backup_metadata.json')
})

test.each([
  ['public', 'the repository is public'],
  [undefined, 'could not be found out']
] as const)('in a repository that is %s nothing is read, written or uploaded', async (visibility, fact) => {
  await using home = await temporaryDirectory()
  const failure = await failureOf(backUp(join(home.path, 'backups'), storeFor(visibility)))
  expect(failure).toMatchObject({ code: 'PUBLIC_REPOSITORY', exitCode: 6 })
  expect(failure.message).toContain(fact)
  expect(await filesIn(home.path)).toEqual([])
})

test('a public repository is served where the user says so in as many words, with a warning', async () => {
  await using home = await temporaryDirectory()
  const log = testLog()
  const report = await backUp(home.path, storeFor('public', { name: 'public data', allowPublicPlaintext: true, log }))
  expect(report.status).toBe('passed')
  expect(log.warnings.join()).toContain('can download this backup')
})

test('an internal repository is served with a warning', async () => {
  await using home = await temporaryDirectory()
  const log = testLog()
  const report = await backUp(home.path, storeFor('internal', { name: 'internal data', log }))
  expect(report.status).toBe('passed')
  expect(log.warnings.join()).toContain('everybody in the enterprise')
})

test('GitHub is asked who can see the repository, and the event answers where GitHub does not', async () => {
  const { readVisibility } = await import('../../src/stores/repository.ts')
  const { context } = await import('@actions/github')
  const asked = async (visibility: ArtifactService['visibility'], payload: object): Promise<Visibility> => {
    service.visibility = visibility
    const event = { ...context, repo: { owner: 'example', repo: 'shop' }, payload: { repository: payload } }
    return readVisibility(event as unknown as typeof context, 'a-token', testLog())
  }
  expect(await asked('public', { private: true })).toBe('public')
  expect(await asked('internal', {})).toBe('internal')
  expect(await asked(403, { private: true })).toBe('private')
  expect(await asked(404, { private: false })).toBe('public')
  expect(await asked(403, {})).toBeUndefined()
})
