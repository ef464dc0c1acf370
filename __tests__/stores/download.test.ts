// Finding and downloading artifacts, with the real client against a double of GitHub's API and of its blob store.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as Download from '../../src/stores/download.ts'
import type { FoundArtifact, GitHub } from '../../src/stores/github.ts'
import { eventually, failureOf, filesIn, type TestLog, temporaryDirectory, testLog } from '../support/backup.ts'
import { type GitHubApi, startGitHubApi } from '../support/github-api.ts'
import { sampleBackup, zipOf } from '../support/zip.ts'

const outside = process.env
const zip = zipOf(sampleBackup())
const first = 'production-backup_20250119_143022-3f9a1c2b-attempt-1'
const second = 'production-backup_20250120_143022-3f9a1c2b-attempt-1'
let api: GitHubApi
let findArtifact: typeof Download.findArtifact
let downloadArtifact: typeof Download.downloadArtifact

// The client reads its environment when it is loaded, so one server serves all tests: each has names and runs of its own.
beforeAll(async () => {
  api = await startGitHubApi()
  process.env = { ...outside, ...api.env }
  ;({ findArtifact, downloadArtifact } = await import('../../src/stores/download.ts'))
})

afterAll(async () => {
  process.env = outside
  await api[Symbol.asyncDispose]()
})

function github(change: Partial<GitHub> = {}): GitHub & { log: TestLog } {
  const signal = new AbortController().signal
  return { token: api.token, repository: 'example/shop', signal, ...change, log: testLog() }
}

describe('by name', () => {
  test('the newest artifact that has not expired is meant', async () => {
    api.keep({ name: 'nightly', zip, createdAt: '2026-02-01T00:00:00Z' })
    const newest = api.keep({ name: 'nightly', zip, createdAt: '2026-02-03T00:00:00Z' })
    api.keep({ name: 'nightly', zip, createdAt: '2026-02-02T00:00:00Z' })
    api.keep({ name: 'nightly', zip, createdAt: '2026-02-04T00:00:00Z', expired: true })
    api.keep({ name: 'nightly-2', zip, createdAt: '2026-02-05T00:00:00Z' })
    expect(await findArtifact('nightly', github())).toMatchObject({ id: newest, name: 'nightly' })
  })

  test('where nothing has the name, the newest backups are listed, and nothing else', async () => {
    api.keep({ name: first, zip })
    api.keep({ name: 'coverage', zip })
    api.keep({ name: second, zip })
    api.keep({ name: 'old-backup_20240101_000000', zip, expired: true })
    const { code, message, hint } = await failureOf(findArtifact('nightli', github()))
    expect(code).toBe('NOT_A_SNAPSHOT')
    expect(message).toBe('there is no file or directory nightli, and no artifact of that name in example/shop')
    expect(hint).toMatch(new RegExp(`: '${second}' \\(\\d.* kB\\), '${first}' \\(`))
    expect(hint).not.toMatch(/coverage|old-backup/)
  })

  test('what the pull request of a fork made is not found, nor listed', async () => {
    const own = api.keep({ name: 'hourly', zip, createdAt: '2026-02-01T00:00:00Z' })
    api.keep({ name: 'hourly', zip, createdAt: '2026-02-02T00:00:00Z', head: 2 })
    api.keep({
      name: 'forged-backup_20250121_143022-3f9a1c2b-attempt-1',
      zip,
      createdAt: '2026-02-03T00:00:00Z',
      head: 2
    })
    expect((await findArtifact('hourly', github())).id).toBe(own)
    expect((await failureOf(findArtifact('nothing', github()))).hint).not.toContain('forged')
  })

  test('one that has expired is said to have', async () => {
    api.keep({ name: 'weekly', zip, expired: true })
    const { code, message } = await failureOf(findArtifact('weekly', github()))
    expect([code, message]).toEqual(['STORE_FAILED', expect.stringMatching(/has deleted .*'weekly' .* expired/)])
  })
})

describe('by run', () => {
  test('the only backup of the run is meant, whatever else it kept', async () => {
    api.keep({ name: 'coverage', zip, run: 20 })
    const id = api.keep({ name: first, zip, run: 20 })
    api.keep({ name: first, zip, run: 21 })
    expect((await findArtifact('20', github())).id).toBe(id)
  })

  test('the only artifact of a run is meant, whatever its name', async () => {
    const id = api.keep({ name: 'my own name', zip, run: 30 })
    expect((await findArtifact('30', github())).id).toBe(id)
  })

  test('several are listed', async () => {
    for (let attempt = 1; attempt <= 2; attempt++)
      api.keep({ name: `staging-backup_20250119_143022-3f9a1c2b-attempt-${attempt}`, zip, run: 40 })
    const { code, message, hint } = await failureOf(findArtifact('40', github()))
    expect(code).toBe('NOT_A_SNAPSHOT')
    expect(message).toMatch(/run 40 of example\/shop has several .*attempt-2' \(.*attempt-1' \(/)
    expect(hint).toBe('Name one of them instead of the run.')
  })

  test('all pages are read', async () => {
    const id = api.keep({ name: first, zip, run: 50 })
    for (let index = 0; index < 100; index++) api.keep({ name: `report-${index}`, zip, run: 50 })
    expect((await findArtifact('50', github())).id).toBe(id)
  })

  test('what the pull request of a fork made is not found, nor listed', async () => {
    const own = api.keep({ name: 'hourly', zip, createdAt: '2026-02-01T00:00:00Z' })
    api.keep({ name: 'hourly', zip, createdAt: '2026-02-02T00:00:00Z', head: 2 })
    api.keep({
      name: 'forged-backup_20250121_143022-3f9a1c2b-attempt-1',
      zip,
      createdAt: '2026-02-03T00:00:00Z',
      head: 2
    })
    expect((await findArtifact('hourly', github())).id).toBe(own)
    expect((await failureOf(findArtifact('nothing', github()))).hint).not.toContain('forged')
  })

  test('one that has expired is said to have', async () => {
    api.keep({ name: first, zip, run: 60, expired: true })
    expect((await failureOf(findArtifact('60', github()))).message).toContain('workflow run 60')
  })

  test.each(['987654321', '9'.repeat(40)])('one that is not there is said not to be (%s)', async (run) => {
    const { code, message, hint } = await failureOf(findArtifact(run, github()))
    expect(code).toBe('STORE_FAILED')
    expect(message).toBe(`GitHub does not show this token workflow run ${run} of example/shop (404)`)
    expect(hint).toContain('actions: read')
  })
})

describe('a refusal of GitHub', () => {
  test.each<[number, string, Record<string, string>]>([
    [401, 'GitHub does not take the token', {}],
    [403, 'the token may not read example/shop (403)', {}],
    [403, 'GitHub takes no more requests for now', { 'x-ratelimit-remaining': '0' }],
    [404, 'GitHub does not show this token example/shop', {}],
    [410, 'GitHub has deleted', {}],
    [429, 'GitHub takes no more requests for now', {}],
    [503, 'GitHub fails to answer for example/shop (503)', {}]
  ])('%s: %s', async (status, said, headers) => {
    api.refuseNext(status, '/artifacts?', headers)
    const { code, message, hint } = await failureOf(findArtifact('any', github()))
    expect(code).toBe('STORE_FAILED')
    expect(message).toContain(said)
    expect(hint).toBeTruthy()
  })

  test('of a wrong token says what token it takes', async () => {
    const { message, hint } = await failureOf(findArtifact('any', github({ token: 'ghs_wrong_token' })))
    expect(message).toContain('(401)')
    expect(hint).toContain('actions: read')
    expect(`${message}${hint}`).not.toContain('ghs_wrong_token')
  })

  test('that was never sent says why, and holds no token', async () => {
    const { code, message } = await failureOf(findArtifact('any', github({ token: 'ghs_two\nlines' })))
    expect([code, message]).toEqual(['STORE_FAILED', expect.stringContaining('GitHub could not be reached')])
    expect(message).not.toMatch(/ghs_two|lines/)
  })
})

describe('a download', () => {
  const keep = async (change: Partial<Parameters<GitHubApi['keep']>[0]> = {}): Promise<FoundArtifact> => {
    const name = `download-${api.requests.length}`
    api.keep({ name, zip, ...change })
    return findArtifact(name, github())
  }

  test('is the archive to the byte, and its digest that of GitHub', async () => {
    await using home = await temporaryDirectory()
    const hub = github()
    await downloadArtifact(await keep(), hub, join(home.path, 'a.zip'))
    expect(await readFile(join(home.path, 'a.zip'))).toEqual(zip)
    expect(hub.log.warnings).toEqual([])
  })

  test('does not tell the blob store the token, nor the log the signed address', async () => {
    await using home = await temporaryDirectory()
    const hub = github()
    await downloadArtifact(await keep(), hub, join(home.path, 'a.zip'))
    expect(api.requests.at(-1)?.authorization).toBe(`token ${api.token}`)
    expect(api.blobRequests.at(-1)).toMatchObject({ authorization: undefined, url: expect.stringContaining('sig=') })
    expect(hub.log.lines.join('\n')).not.toMatch(/sig=|ghs_/)
  })

  test('with another digest is refused', async () => {
    await using home = await temporaryDirectory()
    const artifact = await keep({ digest: `sha256:${'0'.repeat(64)}` })
    const { code, message } = await failureOf(downloadArtifact(artifact, github(), join(home.path, 'a.zip')))
    expect(code).toBe('SNAPSHOT_DAMAGED')
    expect(message).toMatch(/has sha256:[0-9a-f]{64}, but GitHub says sha256:0{64}$/)
  })

  test.each([null, 'md5:00'])('without a SHA-256 to compare with (%s) is told', async (digest) => {
    await using home = await temporaryDirectory()
    const hub = github()
    await downloadArtifact(await keep({ digest }), hub, join(home.path, 'a.zip'))
    expect(hub.log.warnings).toEqual([expect.stringContaining('GitHub has no SHA-256 of artifact')])
  })

  test('of an artifact that has expired since is said to have', async () => {
    await using home = await temporaryDirectory()
    const artifact = await keep()
    api.refuseNext(410, '/zip')
    const { code, message } = await failureOf(downloadArtifact(artifact, github(), join(home.path, 'a.zip')))
    expect([code, message]).toEqual(['STORE_FAILED', expect.stringContaining('GitHub has deleted artifact')])
  })

  test.each([403, 404, 500])('that the blob store refuses with %s names no signed address', async (status) => {
    await using home = await temporaryDirectory()
    const artifact = await keep()
    api.refuseNext(status, '/blob/')
    const { code, message } = await failureOf(downloadArtifact(artifact, github(), join(home.path, 'a.zip')))
    expect([code, message]).toEqual(['STORE_FAILED', expect.stringContaining(`store of GitHub answered ${status}`)])
    expect(message).not.toContain('sig')
  })

  test('that GitHub does not redirect is a failure', async () => {
    await using home = await temporaryDirectory()
    const artifact = await keep()
    api.refuseNext(200, '/zip')
    const { message } = await failureOf(downloadArtifact(artifact, github(), join(home.path, 'a.zip')))
    expect(message).toMatch(/answered 200 without saying where/)
  })

  test.each(['broken', 'unanswered'] as const)('that is %s is a failure of the network', async (blobs) => {
    await using home = await temporaryDirectory()
    const artifact = await keep({ zip: Buffer.alloc(1_000_000) })
    api.blobs = blobs
    const failure = failureOf(downloadArtifact(artifact, github(), join(home.path, 'a.zip')))
    const { code, message } = await failure.finally(() => {
      api.blobs = 'whole'
    })
    expect([code, message]).toEqual(['STORE_FAILED', expect.stringMatching(/could not be reached .*: [A-Z_]+$/)])
    expect(message).not.toMatch(/sig=/)
  })

  test('that hangs ends with the signal', async () => {
    await using home = await temporaryDirectory()
    const artifact = await keep({ zip: Buffer.alloc(1_000_000) })
    api.blobs = 'stuck'
    const stop = new AbortController()
    const file = join(home.path, 'a.zip')
    const stopped = expect(downloadArtifact(artifact, github({ signal: stop.signal }), file)).rejects.toThrow('enough')
    await eventually('it has begun', async () => (await filesIn(home.path)).length > 0)
    stop.abort(new Error('enough'))
    await stopped.finally(() => {
      api.blobs = 'whole'
    })
  })

  test('onto a file that is there is refused', async () => {
    const failure = await failureOf(downloadArtifact(await keep(), github(), import.meta.filename))
    expect([failure.code, failure.message]).toEqual(['STORE_FAILED', expect.stringContaining('is there already')])
  })
})

test('a search that hangs ends with the signal', async () => {
  await expect(findArtifact('any', github({ signal: AbortSignal.abort(new Error('enough')) }))).rejects.toThrow(
    'enough'
  )
})
