// The double answers the real @actions/artifact client as GitHub does. What the client does with the answers is the
// client's affair; what is asserted here is that it accepts them, and that a test can make them go wrong.

import { hash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DefaultArtifactClient } from '@actions/artifact'
import { jest } from '@jest/globals'
import { type ArtifactService, startArtifactService } from './artifact-service.ts'

const outside = process.env
let service: ArtifactService
let client: DefaultArtifactClient
let directory: string
let files: string[]

beforeAll(async () => {
  service = await startArtifactService()
  process.env = { ...outside, ...service.env }
  // Imported only now: the client's Octokit reads GITHUB_API_URL when it is loaded.
  client = new (await import('@actions/artifact')).DefaultArtifactClient()
  directory = await mkdtemp(join(tmpdir(), 'migration-gate-artifact-'))
  await mkdir(join(directory, 'below'))
  files = [join(directory, 'one.json'), join(directory, 'below', 'a name é%2e.bin')]
  await writeFile(files[0] ?? '', '[]')
  await writeFile(files[1] ?? '', Buffer.alloc(100_000, 7))
  jest.spyOn(process.stdout, 'write').mockReturnValue(true) // the client reports its progress there
})

afterAll(async () => {
  jest.restoreAllMocks()
  process.env = outside
  await service.close()
  await rm(directory, { recursive: true })
})

test('a directory is uploaded, and the digest reported is that of the stored bytes', async () => {
  const { digest, id, size } = await client.uploadArtifact('backup', files, directory, { compressionLevel: 0 })
  const stored = service.artifact('backup')
  expect(stored).toMatchObject({ id, size, digest: `sha256:${digest}` })
  expect(hash('sha256', service.blobs.get(stored.blob) ?? '')).toBe(digest)
})

test('an uploaded artifact is listed with its digest', async () => {
  const { artifacts } = await client.listArtifacts()
  expect(artifacts).toEqual([expect.objectContaining({ name: 'backup', digest: service.artifact('backup').digest })])
})

test('a second artifact of the same name is refused', async () => {
  await expect(client.uploadArtifact('backup', files, directory)).rejects.toThrow('(409) Conflict')
})

test('a download gives the files back, and notices that the digest is another one', async () => {
  const { id, digest } = service.artifact('backup')
  const path = join(directory, 'down')
  expect(await client.downloadArtifact(id, { path, expectedHash: digest })).toMatchObject({ digestMismatch: false })
  expect(await readFile(join(path, 'below', 'a name é%2e.bin'))).toEqual(Buffer.alloc(100_000, 7))
  service.damageBlob('backup')
  expect(await client.downloadArtifact(id, { path, expectedHash: digest })).toMatchObject({ digestMismatch: true })
})

test('another run finds and downloads it over the REST API', async () => {
  const findBy = { token: 'any', workflowRunId: 1, repositoryOwner: 'example', repositoryName: 'shop' }
  const { artifact } = await client.getArtifact('backup', { findBy })
  expect(artifact.id).toBe(service.artifact('backup').id)
  const path = join(directory, 'over-rest')
  await client.downloadArtifact(artifact.id, { path, findBy })
  expect(await readFile(join(path, 'one.json'), 'utf8')).toBe('[]')
})

test('a damaged digest is what the list reports', async () => {
  service.damageDigest('backup')
  const { artifact } = await client.getArtifact('backup')
  expect(artifact.digest).toBe(`sha256:${'0'.repeat(64)}`)
})

test('a request fails when a test asks for it, once', async () => {
  service.failNext(409, 'CreateArtifact')
  await expect(client.uploadArtifact('other', files, directory)).rejects.toThrow('(409)')
  await expect(client.uploadArtifact('other', files, directory)).resolves.toMatchObject({ id: 2 })
  service.failNext(500, 'GET /repos')
  expect((await askRest('')).status).toBe(500)
  expect((await askRest('')).status).toBe(200)
})

test('the repository is as visible as a test says', async () => {
  const ask = async () => (await askRest('')).json()
  expect(await ask()).toMatchObject({ private: true, visibility: 'private' })
  service.visibility = 'public'
  expect(await ask()).toMatchObject({ private: false, visibility: 'public' })
  service.visibility = 403
  expect((await askRest('')).status).toBe(403)
})

test('a repository that is not public is hidden from whoever has no token', async () => {
  const ask = async () => (await fetch(`${service.url}/repos/example/shop`)).status
  for (const visibility of ['private', 'internal'] as const) {
    service.visibility = visibility
    expect(await ask()).toBe(404)
  }
  service.visibility = 'public'
  expect(await ask()).toBe(200)
})

test('a run says which workflow it is of, and whose commit ran', async () => {
  service.runs.set(7, { path: '.github/workflows/test.yml', head: null })
  const head_repository = { full_name: 'example/shop' }
  expect(await (await askRest('/actions/runs/1')).json()).toMatchObject({ head_repository })
  expect(await (await askRest('/actions/runs/7')).json()).toMatchObject({ head_repository: null })
  expect((await askRest('/actions/runs/8')).status).toBe(404)
})

test('a page of artifacts says where the next one is', async () => {
  const first = await askRest('/actions/artifacts?per_page=1')
  expect(await first.json()).toMatchObject({ total_count: 2, artifacts: [{ name: 'other' }] })
  expect(first.headers.get('link')).toContain('/actions/artifacts?per_page=1&page=2>; rel="next"')
  const last = await askRest('/actions/artifacts?per_page=1&page=2')
  expect(await last.json()).toMatchObject({ artifacts: [{ name: 'backup' }] })
  expect(last.headers.get('link')).toBeNull()
})

test('from a request on everything is refused, until it is not', async () => {
  service.refuseAfter(1)
  expect((await askRest('/actions/runs/1')).status).toBe(200)
  expect((await askRest('/actions/runs/1')).status).toBe(403)
  expect((await askRest('/actions/runs/1')).status).toBe(403)
  service.refuseAfter(undefined)
  expect((await askRest('/actions/runs/1')).status).toBe(200)
})

/** As somebody with a token. */
function askRest(path: string): Promise<Response> {
  return fetch(`${service.url}/repos/example/shop${path}`, { headers: { authorization: 'token any' } })
}
