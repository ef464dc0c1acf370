// What a name may mean: a directory, an archive, an artifact, a run; and what is said when it means nothing.

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { verify } from '../../src/commands/verify.ts'
import type { LocateOptions, locateBackup } from '../../src/stores/locate.ts'
import { type ArtifactService, startArtifactService } from '../support/artifact-service.ts'
import { failureOf, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase } from '../support/database.ts'
import { sampleManifest } from '../support/manifest.ts'
import { sampleBackup, zipOf } from '../support/zip.ts'

const outside = process.env
const id = sampleManifest.backup_id
let service: ArtifactService
let locate: typeof locateBackup

beforeAll(async () => {
  service = await startArtifactService()
  process.env = { ...outside, ...service.env }
  // Imported only now: the client reads its environment when it is loaded.
  locate = (await import('../../src/stores/locate.ts')).locateBackup
})

afterAll(async () => {
  process.env = outside
  await service.close()
})

function options(output: string, change: Partial<LocateOptions> = {}): LocateOptions {
  const { signal } = new AbortController()
  return { output, token: 'ghs_any_token', repository: 'example/shop', log: testLog(), signal, ...change }
}

test('a directory is itself, even one whose name is a number', async () => {
  await using home = await temporaryDirectory()
  const directory = join(home.path, '123')
  await mkdir(directory)
  expect(await locate(directory, options(join(home.path, 'backups')))).toBe(directory)
  expect(await filesIn(home.path)).toEqual(['123'])
})

test('a file is unpacked, whatever it is called, and needs no token', async () => {
  await using home = await temporaryDirectory()
  const output = join(home.path, 'backups')
  const archive = join(home.path, '456')
  await writeFile(archive, zipOf(sampleBackup()))
  const here = options(output, { token: undefined, repository: undefined })
  expect(await locate(archive, here)).toBe(join(output, id))
  expect(await locate(archive, here)).toBe(join(output, `${id}_2`))
})

test.each<[Partial<LocateOptions>, string]>([
  [{ token: undefined }, 'the token is missing'],
  [{ repository: undefined }, 'the repository is missing'],
  [{ token: undefined, repository: undefined }, 'the token is missing, and the repository is missing']
])('what is not here, when GitHub cannot be asked, says what is missing (%j)', async (change, said) => {
  await using home = await temporaryDirectory()
  for (const name of ['nightly', '123456']) {
    const { code, message, hint } = await failureOf(locate(name, options(home.path, change)))
    expect(code).toBe('NOT_A_SNAPSHOT')
    expect(message).toBe(`there is no file or directory ${name}, and GitHub cannot be asked for it: ${said}`)
    expect(hint).toMatch(/GITHUB_TOKEN .* `actions: read`, and GITHUB_REPOSITORY/)
  }
})

test.each(['backups/backup_20250119_143022', './nightly', 'C:\\backups\\one', 'a?b'])(
  'what can only be a path is not looked for at GitHub (%s)',
  async (name) => {
    await using home = await temporaryDirectory()
    const before = service.requests.length
    const { code, message } = await failureOf(locate(name, options(home.path)))
    expect([code, message]).toEqual(['NOT_A_SNAPSHOT', `there is no file or directory ${name}`])
    expect(service.requests.length).toBe(before)
  }
)

describe('what the real client uploaded', () => {
  test('comes back as it was, by name and by run, and nothing else stays', async () => {
    await using home = await temporaryDirectory()
    await using database = await createDatabase(
      17,
      'CREATE TABLE notes AS SELECT 1 AS id; CREATE TABLE "Ünï/c" (a int)'
    )
    const { ArtifactStore } = await import('../../src/stores/artifact.ts')
    const store = new ArtifactStore({
      name: undefined,
      retentionDays: 30,
      allowPublicPlaintext: false,
      visibility: async () => 'private',
      runUrl: 'https://github.com/example/shop/actions/runs/1',
      runAttempt: '1',
      log: testLog()
    })
    jest.spyOn(process.stdout, 'write').mockReturnValue(true) // the client reports its progress there
    const report = await runBackup({ 'db-url': database.url, output: join(home.path, 'made') }, { store })
    jest.restoreAllMocks()
    const output = join(home.path, 'found')
    for (const name of [report.kept?.name ?? '', '1']) {
      const directory = await locate(name, options(output))
      const files = await filesIn(report.directory)
      expect(await filesIn(directory)).toEqual(files)
      for (const file of files)
        expect(await readFile(join(directory, file))).toEqual(await readFile(join(report.directory, file)))
      expect((await verify(directory, options(output))).status).toBe('passed')
    }
    const backup = report.manifest.backup_id
    expect(await filesIn(output)).toEqual([backup, `${backup}_2`])
    const archive = join(home.path, 'by hand.zip')
    await writeFile(archive, service.blobs.get(service.artifact(report.kept?.name ?? '').blob) ?? '')
    await copyFile(archive, join(home.path, 'again.zip'))
    expect(await locate(archive, options(output))).toBe(join(output, `${backup}_3`))
  })

  test.each(['damageBlob', 'damageDigest'] as const)('is refused after %s, and nothing is left', async (damage) => {
    await using home = await temporaryDirectory()
    const [name] = [...service.artifacts.values()].map((artifact) => artifact.name)
    service[damage](name ?? '')
    const { code, message } = await failureOf(locate(name ?? '', options(home.path)))
    expect([code, message]).toEqual(['SNAPSHOT_DAMAGED', expect.stringContaining('but GitHub says')])
    expect(await filesIn(home.path)).toEqual([])
  })

  test('is not found under another name', async () => {
    await using home = await temporaryDirectory()
    const { hint } = await failureOf(locate('backup.zip', options(home.path)))
    expect(hint).toContain("newest backups there are: 'production-backup_")
  })
})
