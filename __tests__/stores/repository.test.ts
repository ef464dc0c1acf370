// Who can see the repository: asked in every way in which the answer could be out of date, or missing.

import type { context as GitHubContext } from '@actions/github'
import type { Visibility } from '../../src/stores/artifact.ts'
import type { readVisibility } from '../../src/stores/repository.ts'
import { type ArtifactService, startArtifactService } from '../support/artifact-service.ts'
import { testLog } from '../support/backup.ts'

const outside = process.env
let service: ArtifactService
let read: typeof readVisibility

beforeAll(async () => {
  service = await startArtifactService()
  process.env = { ...outside, ...service.env }
  // Imported only now: the client reads its environment when it is loaded.
  read = (await import('../../src/stores/repository.ts')).readVisibility
})

afterAll(async () => {
  process.env = outside
  await service.close()
})

/** What is found out of example/shop: as it is now, and as the event had it that started the run. */
async function ask(
  now: ArtifactService['visibility'],
  event: object | undefined,
  { stranger = false, pullRequest = undefined as object | undefined } = {}
): Promise<Visibility> {
  service.visibility = now
  const payload = { ...(event && { repository: event }), ...(pullRequest && { pull_request: pullRequest }) }
  const context = { repo: { owner: 'example', repo: 'shop' }, payload } as typeof GitHubContext
  return read(context, stranger ? undefined : 'ghs_any_token', testLog())
}

const isPrivate = { private: true, visibility: 'private' }
const isPublic = { private: false, visibility: 'public' }

test.each(['public', 'private', 'internal'] as const)('GitHub says that it is %s', async (visibility) => {
  expect(await ask(visibility, undefined)).toBe(visibility)
})

test.each([
  ['public', isPrivate],
  ['private', isPublic],
  ['internal', isPrivate]
] as const)('what it is now (%s) counts, not what it was when the run was started (%j)', async (now, then) => {
  expect(await ask(now, then)).toBe(now)
})

test('a fork is as visible as it is itself', async () => {
  expect(await ask('private', { ...isPrivate, fork: true })).toBe('private')
  expect(await ask('public', { ...isPrivate, fork: true })).toBe('public')
})

test("for a fork's pull request the repository counts in which the workflow runs", async () => {
  const publicFork = { head: { repo: { full_name: 'somebody/shop', ...isPublic } } }
  const privateFork = { head: { repo: { full_name: 'somebody/shop', ...isPrivate } } }
  expect(await ask('private', isPrivate, { pullRequest: publicFork })).toBe('private')
  expect(await ask('public', isPublic, { pullRequest: privateFork })).toBe('public')
  expect(service.requests.filter((line) => !line.endsWith('/repos/example/shop'))).toEqual([])
})

describe.each([
  ['refuses the token', [403]],
  ['does not know the repository by this token', [404]],
  ['fails', [500]]
] as const)('where GitHub %s', (_, [status]) => {
  test('an event that says public is believed', async () => {
    expect(await ask(status, isPublic)).toBe('public')
  })

  test('an event that says private is not believed as long as nobody else says so', async () => {
    // What has a status has it for everybody; 404 is what GitHub says of a repository that is hidden.
    expect(await ask(status, isPrivate)).toBe(status === 404 ? 'private' : undefined)
  })

  test('an event that says private is believed where a stranger is not shown the repository', async () => {
    service.failNext(status, 'GET /repos/example/shop')
    expect(await ask('private', isPrivate)).toBe('private')
    service.failNext(status, 'GET /repos/example/shop')
    expect(await ask('internal', { private: true, visibility: 'internal' })).toBe('internal')
  })

  test('a repository that was made public meanwhile is not taken for private', async () => {
    service.failNext(status, 'GET /repos/example/shop')
    expect(await ask('public', isPrivate)).toBe('public')
  })

  test('without an event it is not known', async () => {
    expect(await ask(status, undefined)).toBeUndefined()
  })
})

test('without a token a stranger is asked, who sees only what is public', async () => {
  expect(await ask('private', isPrivate, { stranger: true })).toBe('private')
  expect(await ask('public', isPrivate, { stranger: true })).toBe('public')
  expect(await ask(500, isPrivate, { stranger: true })).toBeUndefined()
})
