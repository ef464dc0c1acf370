// Which artifacts of a repository are listed, counted and removed: those of our workflow, and never another one.

import { GateError } from '../../src/errors.ts'
import type { ArtifactStore, ArtifactStoreOptions } from '../../src/stores/artifact.ts'
import type { GitHub } from '../../src/stores/github.ts'
import { databaseIdOf } from '../../src/stores/listing.ts'
import type * as OwnArtifacts from '../../src/stores/own-artifacts.ts'
import type { ListedBackup } from '../../src/stores/store.ts'
import { failureOf, temporaryDirectory, testLog } from '../support/backup.ts'
import { type GitHubApi, runOf, startGitHubApi } from '../support/github-api.ts'
import { sampleBackup, zipOf } from '../support/zip.ts'

const outside = process.env
const zip = zipOf(sampleBackup())
let api: GitHubApi
let Store: typeof ArtifactStore
let artifactNameOf: typeof OwnArtifacts.artifactNameOf

beforeAll(async () => {
  api = await startGitHubApi()
  process.env = { ...outside, ...api.env }
  // Imported only now: the client reads its environment when it is loaded.
  Store = (await import('../../src/stores/artifact.ts')).ArtifactStore
  artifactNameOf = (await import('../../src/stores/own-artifacts.ts')).artifactNameOf
})

beforeEach(() => {
  api.clear()
  api.runs.set(1, runOf('deploy.yml'))
})

afterAll(async () => {
  process.env = outside
  await api[Symbol.asyncDispose]()
})

function openStore(options: Partial<ArtifactStoreOptions> = {}, github: Partial<GitHub> = {}): ArtifactStore {
  const { signal } = new AbortController()
  const log = testLog()
  const access = { token: api.token, repository: 'example/shop', log, signal, ...github }
  return new Store({ name: undefined, upload: undefined, github: access, workflow: 'deploy.yml', log, ...options })
}

/** The name that an upload of that day has. */
function nameOf(day: number, { environment = 'production', attempt = 1 } = {}): string {
  return `${environment}-backup_202501${day}_143022-3f9a1c2b-attempt-${attempt}`
}

async function listed(store = openStore()): Promise<number[]> {
  return (await store.list()).map(({ key }) => Number(key))
}

test('a backup is described by its name, and by what GitHub says of it', async () => {
  const id = api.keep({ name: nameOf(19, { environment: 'eu-west-staging' }), zip, expiresAt: '2025-02-18T14:30:22Z' })
  expect(await openStore().list()).toEqual([
    {
      key: String(id),
      id: 'backup_20250119_143022',
      timestamp: '2025-01-19T14:30:22Z',
      environment: 'eu-west-staging',
      database: undefined,
      databaseId: '3f9a1c2b',
      tables: undefined,
      records: undefined,
      bytes: zip.length,
      encrypted: undefined,
      verified: true,
      expires: '2025-02-18T14:30:22Z',
      fault: undefined
    }
  ])
})

test('a name says which database it is of, and never its address; one of an earlier version does not say it', async () => {
  const url = 'postgresql://db.example.com:5432/postgres'
  const manifest = { environment: 'prod / eu', backup_id: 'backup_20250119_143022', database_url: url }
  const name = artifactNameOf(manifest, '2')
  expect(name).toBe(`prod-eu-backup_20250119_143022-${databaseIdOf(url)}-attempt-2`)
  api.keep({ name, zip })
  api.keep({ name: 'production-backup_20250120_143022-attempt-1', zip })
  expect(await openStore().list()).toMatchObject([
    { id: 'backup_20250119_143022', environment: 'prod-eu', databaseId: databaseIdOf(url) },
    { id: 'backup_20250120_143022', environment: 'production', databaseId: undefined }
  ])
})

test('what time it is GitHub says with its answer', async () => {
  const time = await openStore().readTime()
  expect(Math.abs((time?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
})

test('one that has a name of its own is known by that, and is as old as the artifact', async () => {
  api.keep({ name: 'nightly', zip, createdAt: '2026-02-01T00:00:00Z' })
  api.keep({ name: 'nightly-report', zip })
  const [backup, ...more] = await openStore({ name: 'nightly' }).list()
  expect(more).toEqual([])
  expect(backup).toMatchObject({ id: 'nightly', timestamp: '2026-02-01T00:00:00Z', environment: undefined })
})

test('the oldest comes first, whenever it was uploaded', async () => {
  const ids = [nameOf(21), nameOf(19), nameOf(20, { attempt: 2 })].map((name) => api.keep({ name, zip }))
  expect(await listed()).toEqual([ids[1], ids[2], ids[0]])
})

test('what is empty, or without a digest, was not verified', async () => {
  api.keep({ name: nameOf(19), zip: Buffer.alloc(0) })
  api.keep({ name: nameOf(20), zip, digest: null })
  expect(await openStore().list()).toEqual([
    expect.objectContaining({ verified: false, fault: 'the artifact is empty' }),
    expect.objectContaining({ verified: false, fault: undefined })
  ])
})

test.each<[what: string, run: object | undefined]>([
  ['of another workflow', runOf('test.yml')],
  ['of a workflow whose name only ends alike', runOf('my-deploy.yml')],
  ['of a workflow that GitHub itself runs', { ...runOf(''), path: 'dynamic/pages/deploy.yml' }],
  ['of a fork', runOf('deploy.yml', 'somebody/shop')],
  ['of a fork that is gone', runOf('deploy.yml', null)],
  ['of another repository', { ...runOf('deploy.yml'), repository: { full_name: 'example/other' } }],
  ['of a run that is gone', undefined]
])('an artifact %s is neither listed nor counted as ours', async (_, run) => {
  const own = api.keep({ name: nameOf(19), zip })
  api.keep({ name: nameOf(20), zip, run: 2 })
  api.keep({ name: 'nightly', zip, run: 2 })
  if (run) api.runs.set(2, run)
  const store = openStore({ name: 'nightly' })
  expect(await listed(store)).toEqual([own])
  expect(await store.usage()).toEqual({ bytes: zip.length, total: 3 * zip.length })
})

test.each([
  'coverage',
  'backup_20250119_143022',
  'production-backup_20250119_143022',
  'production-backup_20250119_143022-attempt-1-log',
  'logs of production-backup_20250119-attempt-1'
])('another artifact of our workflow is not listed (%s)', async (name) => {
  api.keep({ name, zip })
  expect(await listed()).toEqual([])
})

test('what has expired is neither listed nor counted', async () => {
  api.keep({ name: nameOf(19), zip, expired: true })
  const store = openStore()
  expect(await store.list()).toEqual([])
  expect(await store.usage()).toEqual({ bytes: 0, total: 0 })
})

test.each([
  'deploy.yml',
  '.github/workflows/deploy.yml',
  'example/shop/.github/workflows/deploy.yml@refs/heads/main',
  'example/shop/.github/workflows/deploy.yml@refs/tags/v1@2'
])('the workflow may be named as people and GitHub do (%s)', async (workflow) => {
  api.runs.set(1, { ...runOf('deploy.yml'), path: '.github/workflows/deploy.yml@main' })
  const id = api.keep({ name: nameOf(19), zip })
  expect(await listed(openStore({ workflow }))).toEqual([id])
  expect(await listed(openStore({ workflow: workflow.replace('deploy', 'other') }))).toEqual([])
})

test('the names of repositories are the same in any case', async () => {
  const id = api.keep({ name: nameOf(19), zip })
  api.runs.set(1, { ...runOf('deploy.yml', 'Example/Shop'), repository: { full_name: 'Example/shop' } })
  expect(await listed()).toEqual([id])
})

test('all pages are read, and each run asked for once', async () => {
  const before = api.requests.length
  for (let index = 0; index < 250; index++) {
    api.runs.set(index % 20, runOf('deploy.yml'))
    api.keep({ name: nameOf(19), zip, run: index % 20 })
  }
  const store = openStore()
  expect((await store.list()).length).toBe(250)
  expect((await store.usage()).bytes).toBe(250 * zip.length)
  const paths = api.requests.slice(before).map(({ url }) => url)
  expect(paths.filter((path) => /\/runs\/\d+$/.test(path)).length).toBe(20)
})

test('a run that cannot be asked for is an error, so that nothing is judged by half a list', async () => {
  api.keep({ name: nameOf(19), zip })
  api.refuseNext(403, '/runs/1')
  const { code, message } = await failureOf(openStore().list())
  expect([code, message]).toEqual(['STORE_FAILED', 'the token may not read workflow run 1 of example/shop (403)'])
})

describe('a removal', () => {
  test('goes on where one of them cannot be removed, and says what the token lacks', async () => {
    const [first, second] = [nameOf(19), nameOf(20)].map((name) => api.keep({ name, zip }))
    const store = openStore()
    const backups = await store.list()
    api.refuseNext(403, `/artifacts/${first}`)
    const removals = await store.remove(backups)
    expect(removals.map(({ fault }) => fault)).toEqual([
      `the token may not delete artifact ${first} of example/shop (403). The token (github-token or GITHUB_TOKEN) needs \`actions: write\` on the repository.`,
      undefined
    ])
    expect(api.kept).toEqual([first])
    expect(api.requests.at(-1)).toMatchObject({ method: 'DELETE', url: expect.stringMatching(`/artifacts/${second}$`) })
  })

  test('of what is gone already is done', async () => {
    api.keep({ name: nameOf(19), zip })
    const store = openStore()
    const backups = await store.list()
    api.clear()
    expect(await store.remove(backups)).toEqual([{ backup: backups[0], fault: undefined }])
  })

  test('that is interrupted tells what is gone by then, and what was not tried', async () => {
    const [first, second, third] = [nameOf(19), nameOf(20), nameOf(21)].map((name) => api.keep({ name, zip }))
    const stop = new AbortController()
    const store = openStore({}, { signal: stop.signal })
    const backups = await store.list()
    const asked = { ...(backups[1] as ListedBackup) }
    Object.defineProperty(asked, 'key', {
      get: () => {
        stop.abort(new GateError('INTERRUPTED', 'interrupted by SIGTERM'))
        return String(second)
      }
    })
    const removals = await store.remove([backups[0], asked, backups[2]] as ListedBackup[])
    expect(removals.map(({ fault }) => fault)).toEqual([undefined, 'interrupted by SIGTERM', 'not tried: interrupted'])
    expect(api.kept).toEqual([second, third])
    expect(api.kept).not.toContain(first)
  })

  test('needs to know of which workflow, though all of the repository can be listed', async () => {
    api.runs.set(2, runOf('other.yml'))
    const ids = [api.keep({ name: nameOf(19), zip }), api.keep({ name: nameOf(20), zip, run: 2 })]
    const store = openStore({ workflow: undefined })
    const backups = await store.list()
    expect(backups.map(({ key }) => Number(key))).toEqual(ids)
    const { code, hint } = await failureOf(store.remove(backups))
    expect([code, hint]).toEqual(['INVALID_OPTION', expect.stringContaining('such as deploy.yml')])
    expect(api.kept).toEqual(ids)
  })
})

test('one that GitHub deletes after it was listed cannot be fetched', async () => {
  await using home = await temporaryDirectory()
  api.keep({ name: nameOf(19), zip, digest: null })
  const store = openStore()
  const [backup] = await store.list()
  if (!backup) throw new Error('nothing is listed')
  api.clear()
  const { code, message } = await failureOf(store.fetch(backup, home.path))
  expect([code, message]).toEqual(['STORE_FAILED', expect.stringContaining(`does not show this token artifact`)])
})
