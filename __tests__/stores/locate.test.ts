// What a name may mean: a directory, an archive, an artifact, a run; and what is said when it means nothing.

import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import { verify } from '../../src/commands/verify.ts'
import { openStored } from '../../src/snapshot/snapshot.ts'
import { DirectoryStore } from '../../src/stores/directory.ts'
import type { LocateOptions, locateBackup } from '../../src/stores/locate.ts'
import type { Store } from '../../src/stores/store.ts'
import { type ArtifactService, startArtifactService } from '../support/artifact-service.ts'
import { failureOf, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase } from '../support/database.ts'
import { sampleManifest } from '../support/manifest.ts'
import { makeSnapshot, type SnapshotOptions } from '../support/stored-snapshot.ts'
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

const upload = {
  retentionDays: 30,
  allowPublicPlaintext: false,
  visibility: async () => 'private' as const,
  runUrl: 'https://github.com/example/shop/actions/runs/1',
  runAttempt: '1'
}

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

describe('the id of a backup, or latest', () => {
  const ids = ['backup_20250119_143022', 'backup_20250120_143022', 'backup_20250121_143022'] as const
  const [oldest, middle, newest] = ids

  /** Which backup is in which place. */
  interface Places {
    readonly output?: string
    readonly s3?: string
    readonly artifacts?: string
  }

  async function threePlaces(kept: Places) {
    const home = await temporaryDirectory()
    const output = join(home.path, 'backups')
    const make = (id: string, directory = join(home.path, 'made')) => makeSnapshot(directory, { id })
    const s3 = Object.assign(new DirectoryStore({ directory: join(home.path, 's3') }) as Store, { kind: 's3' as const })
    if (kept.output) await make(kept.output, output)
    if (kept.s3) await s3.put(await make(kept.s3))
    service.clear()
    if (kept.artifacts) {
      const { ArtifactStore } = await import('../../src/stores/artifact.ts')
      const store = new ArtifactStore({
        name: undefined,
        upload,
        github: undefined,
        workflow: undefined,
        log: testLog()
      })
      jest.spyOn(process.stdout, 'write').mockReturnValue(true) // the client reports its progress there
      await store.put(await make(kept.artifacts, join(home.path, 'uploaded')))
      jest.restoreAllMocks()
    }
    const log = testLog()
    return { output, log, options: options(output, { s3, log }), [Symbol.asyncDispose]: home[Symbol.asyncDispose] }
  }

  test.each<[Places, string, string]>([
    [{ output: newest, s3: middle, artifacts: oldest }, newest, 'backups'],
    [{ output: oldest, s3: newest, artifacts: middle }, newest, 's3'],
    [{ output: oldest, s3: middle, artifacts: newest }, newest, 'artifacts of example/shop'],
    [{ output: oldest, s3: oldest, artifacts: oldest }, oldest, 'backups'],
    [{ s3: oldest, artifacts: oldest }, oldest, 's3'],
    [{ artifacts: oldest }, oldest, 'artifacts of example/shop']
  ])('latest is the newest of all (%j), and it is said where it is', async (kept, id, place) => {
    await using at = await threePlaces(kept)
    expect(await locate('latest', at.options)).toBe(join(at.output, id))
    expect(at.log.lines).toContainEqual(expect.stringMatching(new RegExp(`^${id} of .* is in .*${place}$`)))
    expect(await filesIn(at.output)).toEqual(
      [...new Set([kept.output, id])].filter((name) => name !== undefined).sort()
    )
  })

  test('latest is one that is verified', async () => {
    await using at = await threePlaces({ output: newest, s3: middle })
    await rm(join(at.output, newest, 'verification.json'))
    expect(await locate('latest', at.options)).toBe(join(at.output, middle))
    await using alone = await threePlaces({ output: newest })
    await rm(join(alone.output, newest, 'verification.json'))
    const { code, message } = await failureOf(locate('latest', alone.options))
    expect([code, message]).toEqual([
      'NOT_A_SNAPSHOT',
      expect.stringMatching(/^there is no verified backup in .*backups, nor in /)
    ])
  })

  test('latest is never what a restore has put aside, nor what is from the future', async () => {
    await using at = await threePlaces({ output: oldest })
    await makeSnapshot(at.output, { id: newest, environment: 'before-restore' })
    await makeSnapshot(at.output, { id: 'backup_20991231_235959' })
    expect(await locate('latest', at.options)).toBe(join(at.output, oldest))
    expect(await locate(newest, at.options)).toBe(join(at.output, newest))
    await rm(join(at.output, oldest), { recursive: true })
    expect((await failureOf(locate('latest', at.options))).code).toBe('NOT_A_SNAPSHOT')
  })

  test.each<[string, SnapshotOptions, RegExp]>([
    ['environments', { environment: 'staging' }, /\nbackup_20250120_143022: staging, https:/],
    ['databases', { database: 'postgresql://other:5432/shop' }, /_20250120_143022: production, postgresql:.*\/shop, /]
  ])('of several %s latest is none: the newest of each is told', async (_, different, told) => {
    await using at = await threePlaces({ output: oldest })
    await makeSnapshot(at.output, { id: middle, ...different })
    const { code, message, hint } = await failureOf(locate('latest', at.options))
    expect(code).toBe('NOT_A_SNAPSHOT')
    expect(message).toMatch(told)
    expect(message).toMatch(/\nbackup_20250119_143022: production, https:\/\/abc.*, .* old, in .*backups$/)
    expect(message.split('\n')).toHaveLength(3)
    expect(hint).toContain('by its id')
    expect(await locate(middle, at.options)).toBe(join(at.output, middle))
  })

  test('of an artifact the name says that it is of another database', async () => {
    await using at = await threePlaces({ output: oldest, artifacts: newest })
    for (const artifact of service.artifacts.values())
      Object.assign(artifact, { name: artifact.name.replace(/-[0-9a-f]{8}-/, '-00000000-') })
    expect((await failureOf(locate('latest', at.options))).message).toContain('database 00000000')
  })

  test('latest is never what a fork or an unknown run uploaded', async () => {
    await using at = await threePlaces({ output: oldest, artifacts: newest })
    const [own] = [...service.runs]
    for (const run of [{ path: '.github/workflows/deploy.yml', head: 'somebody/shop' }, undefined]) {
      service.runs.delete(1)
      if (run) service.runs.set(1, run)
      expect(await locate('latest', at.options)).toBe(join(at.output, oldest))
    }
    if (own) service.runs.set(...own)
  })

  test('what is in the directory of backups is used there, and what is fetched goes elsewhere', async () => {
    await using at = await threePlaces({ output: middle, s3: oldest })
    await using room = await temporaryDirectory()
    const elsewhere = { ...at.options, output: room.path, directory: at.output }
    expect(await locate('latest', elsewhere)).toBe(join(at.output, middle))
    expect(await locate(oldest, elsewhere)).toBe(join(room.path, oldest))
  })

  test('latest may be an artifact that has a name of its own', async () => {
    await using at = await threePlaces({ output: oldest })
    const { ArtifactStore } = await import('../../src/stores/artifact.ts')
    const store = new ArtifactStore({ name: 'nightly', upload, github: undefined, workflow: undefined, log: testLog() })
    jest.spyOn(process.stdout, 'write').mockReturnValue(true) // the client reports its progress there
    await store.put(await openStored(join(at.output, oldest)))
    jest.restoreAllMocks()
    expect(await locate('latest', at.options)).toBe(join(at.output, oldest))
    expect(await locate('latest', { ...at.options, artifactName: 'nightly' })).toBe(join(at.output, `${oldest}_2`))
  })

  test('latest is not guessed where a place cannot be asked', async () => {
    await using at = await threePlaces({ output: newest, artifacts: oldest })
    service.failNext(403, '/actions/artifacts')
    expect((await failureOf(locate('latest', at.options))).code).toBe('STORE_FAILED')
  })

  test.each([
    [{ output: middle, s3: middle, artifacts: middle }, 'backups'],
    [{ output: oldest, s3: middle, artifacts: middle }, 's3'],
    [{ output: oldest, s3: newest, artifacts: middle }, 'artifacts of example/shop']
  ])('an id is looked for here first, then in S3, then among the artifacts (%j)', async (kept, place) => {
    await using at = await threePlaces(kept)
    expect(await locate(middle, at.options)).toBe(join(at.output, middle))
    expect(at.log.lines).toContainEqual(expect.stringMatching(new RegExp(`^${middle} of .* is in .*${place}$`)))
  })

  test('an id that nobody has is an error, with and without a token', async () => {
    await using at = await threePlaces({ output: oldest, s3: oldest, artifacts: oldest })
    const found = await failureOf(locate(newest, at.options))
    expect([found.code, found.hint]).toEqual(['NOT_A_SNAPSHOT', expect.stringContaining(oldest)])
    const { message } = await failureOf(locate(newest, { ...at.options, token: undefined }))
    expect(message).toBe(
      `there is no file or directory ${newest}, and GitHub cannot be asked for it: the token is missing`
    )
  })
})

describe('what the real client uploaded', () => {
  test('comes back as it was, by name and by run, and nothing else stays', async () => {
    service.clear()
    await using home = await temporaryDirectory()
    await using database = await createDatabase(
      17,
      'CREATE TABLE notes AS SELECT 1 AS id; CREATE TABLE "Ünï/c" (a int)'
    )
    const { ArtifactStore } = await import('../../src/stores/artifact.ts')
    const store = new ArtifactStore({
      name: undefined,
      upload,
      github: undefined,
      workflow: undefined,
      log: testLog()
    })
    jest.spyOn(process.stdout, 'write').mockReturnValue(true) // the client reports its progress there
    const report = await runBackup({ 'db-url': database.url, output: join(home.path, 'made') }, { stores: [store] })
    jest.restoreAllMocks()
    const output = join(home.path, 'found')
    const [kept] = report.kept
    for (const name of [kept?.name ?? '', '1']) {
      const directory = await locate(name, options(output))
      const files = await filesIn(report.directory)
      expect(await filesIn(directory)).toEqual(files)
      for (const file of files)
        expect(await readFile(join(directory, file))).toEqual(await readFile(join(report.directory, file)))
      expect((await verify(directory, { identity: undefined, passphrase: undefined }, options(output))).status).toBe(
        'passed'
      )
    }
    const backup = report.manifest.backup_id
    expect(await filesIn(output)).toEqual([backup, `${backup}_2`])
    const archive = join(home.path, 'by hand.zip')
    await writeFile(archive, service.blobs.get(service.artifact(kept?.name ?? '').blob) ?? '')
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
