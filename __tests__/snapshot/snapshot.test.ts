// Snapshots as directories: nothing looks like a backup before it is one, and nothing that is alive is swept away.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, relative } from 'node:path'
import { GateError } from '../../src/errors.ts'
import type { Manifest } from '../../src/snapshot/manifest.ts'
import {
  explainFileError,
  isFileError,
  listSnapshots,
  openSnapshot,
  removeAbandoned,
  SnapshotWriter,
  sha256
} from '../../src/snapshot/snapshot.ts'
import { failureOf, filesIn, temporaryDirectory } from '../support/backup.ts'
import { sampleManifest } from '../support/manifest.ts'

const startedAt = new Date('2025-01-19T14:30:22.987Z')
const id = 'backup_20250119_143022'
const { checksum: _, ...sample } = sampleManifest
const draft: Omit<Manifest, 'checksum'> = { ...sample, backup_id: id, tables: [], total_records: 0, backup_size: 0 }

describe('a snapshot that is being written', () => {
  test('lies under another name until it is finished, then has its own, and no trace of its writing', async () => {
    await using output = await temporaryDirectory()
    await using writer = await create(output.path)
    const checksum = await writer.write('schema.sql', 'SELECT 1;')
    const sealed = await writer.seal(new Map([['schema.sql', checksum]]), draft)
    expect(await filesIn(output.path)).toEqual([`.partial-${id}`])
    expect(await writer.finish()).toBe(join(output.path, id))
    expect(await filesIn(output.path)).toEqual([id])
    expect(await filesIn(join(output.path, id))).toEqual(['SHA256SUMS', 'backup_metadata.json', 'schema.sql'])
    expect((await openSnapshot(join(output.path, id))).manifest).toEqual(sealed)
  })

  test('has a list of checksums that sha256sum reads, in the order of names, and a manifest that names its checksum', async () => {
    await using output = await temporaryDirectory()
    await using writer = await create(output.path)
    const [b, a] = [await writer.write('b', 'B'), await writer.write('a', 'A')]
    const { checksum } = await writer.seal(
      new Map([
        ['b', b],
        ['a', a]
      ]),
      draft
    )
    const sums = await readFile(writer.path('SHA256SUMS'), 'utf8')
    expect(sums).toBe(`${sha256('A').slice(7)}  a\n${sha256('B').slice(7)}  b\n`)
    expect(checksum).toBe(sha256(sums))
  })

  test('is gone without a trace if it is not finished', async () => {
    await using output = await temporaryDirectory()
    {
      await using writer = await create(output.path)
      await writer.write('schema.sql', 'SELECT 1;')
      await writer.seal(new Map(), draft)
      expect(await filesIn(output.path)).toEqual([`.partial-${id}`])
    }
    expect(await filesIn(output.path)).toEqual([])
  })

  test('stays where it is when it was finished, or kept to look at', async () => {
    await using output = await temporaryDirectory()
    {
      await using finished = await create(output.path)
      await finished.finish()
      await using rejected = await create(output.path)
      await rejected.reject()
    }
    expect(await filesIn(output.path)).toEqual([`.failed-${id}_2`, id])
  })

  test('has the next free name, whether the others are finished or still being written', async () => {
    await using output = await temporaryDirectory()
    await using first = await create(output.path)
    await using second = await create(output.path)
    await second.finish()
    await using third = await create(output.path)
    expect([first.id, second.id, third.id]).toEqual([id, `${id}_2`, `${id}_3`])
  })

  test('has a name of its own among many that begin in the same second', async () => {
    await using output = await temporaryDirectory()
    const writers = await Promise.all(Array.from({ length: 12 }, () => create(output.path)))
    expect(new Set(writers.map((writer) => writer.id)).size).toBe(12)
  })

  test('is named in UTC, in a directory that is made where there is none', async () => {
    await using output = await temporaryDirectory()
    await using writer = await SnapshotWriter.create(
      join(output.path, 'deep', 'down'),
      new Date('2024-12-31T23:59:59+14:00')
    )
    expect(writer.directory).toBe(join(output.path, 'deep', 'down', '.partial-backup_20241231_095959'))
  })

  test('is refused below a file, or where a file has the name of the directory', async () => {
    await using output = await temporaryDirectory()
    const file = join(output.path, 'file')
    await writeFile(file, '')
    for (const path of [file, join(file, 'below')]) {
      const failure = await failureOf(create(path))
      expect(failure).toMatchObject({ code: 'STORE_FAILED', hint: expect.stringMatching(/./) })
      expect(failure.message).toContain(path)
    }
    expect(await filesIn(output.path)).toEqual(['file'])
  })

  test('says so when its directory goes away under its hands', async () => {
    await using output = await temporaryDirectory()
    await using writer = await create(output.path)
    await rename(writer.directory, join(output.path, 'elsewhere'))
    expect(await failureOf(writer.write('schema.sql', ''))).toMatchObject({ code: 'STORE_FAILED' })
    expect(await failureOf(writer.finish())).toMatchObject({ code: 'STORE_FAILED' })
  })

  const onLinux = process.platform === 'linux' ? test : test.skip
  onLinux('says that the disk is full when it is (skipped where there is no /dev/full)', async () => {
    await using output = await temporaryDirectory()
    await using writer = await create(output.path)
    const failure = await failureOf(writer.write(relative(writer.directory, '/dev/full'), 'text'))
    expect(failure).toMatchObject({ code: 'STORE_FAILED', message: '/dev/full: the disk is full' })
  })
})

describe('opening', () => {
  test('gives the manifest with its checksum, and all files in order', async () => {
    await using output = await temporaryDirectory()
    const directory = await makeSnapshot(output.path)
    await mkdir(join(directory, 'sub'))
    const snapshot = await openSnapshot(relative(process.cwd(), directory))
    expect(snapshot.directory).toBe(directory)
    expect(snapshot.files).toEqual(['SHA256SUMS', 'backup_metadata.json', 'sub'])
    expect(snapshot.manifestChecksum).toBe(sha256(await readFile(join(directory, 'backup_metadata.json'))))
  })

  test.each([
    ['a directory without a manifest', '.'],
    ['a directory that is not there', 'nowhere'],
    ['a file', 'file']
  ])('%s is refused', async (_, name) => {
    await using output = await temporaryDirectory()
    await writeFile(join(output.path, 'file'), '')
    const failure = await failureOf(openSnapshot(join(output.path, name)))
    expect(failure).toMatchObject({ code: 'NOT_A_SNAPSHOT', exitCode: 5 })
    expect(failure.message).toContain('backup_metadata.json')
  })

  test('what an interrupted backup left behind is refused as that', async () => {
    await using output = await temporaryDirectory()
    await using writer = await create(output.path)
    await writer.write('schema.sql', '')
    const failure = await failureOf(openSnapshot(writer.directory))
    expect(failure).toMatchObject({ code: 'NOT_A_SNAPSHOT' })
    expect(failure.message).toContain('interrupted')
  })
})

describe('listing', () => {
  test('gives backups alone, oldest first, and says what is wrong with one that cannot be read', async () => {
    await using output = await temporaryDirectory()
    const newer = await makeSnapshot(output.path, new Date('2025-02-01T00:00:00Z'))
    const older = await makeSnapshot(output.path, new Date('2025-01-01T00:00:00Z'))
    await using partial = await create(output.path)
    await partial.seal(new Map(), draft)
    await using rejected = await create(output.path)
    await rejected.seal(new Map(), draft)
    await rejected.reject()
    await mkdir(join(output.path, 'something else'))
    await mkdir(join(output.path, 'backup_20250115_000000'))
    const listed = await listSnapshots(output.path)
    expect(listed.map(({ directory }) => directory)).toEqual([
      older,
      join(output.path, 'backup_20250115_000000'),
      newer
    ])
    expect(listed.map((entry) => ('fault' in entry ? entry.fault : 'sound'))).toEqual([
      'sound',
      expect.stringContaining('backup_metadata.json'),
      'sound'
    ])
  })

  test('gives nothing of an empty directory, and an error of one that is not there', async () => {
    await using output = await temporaryDirectory()
    expect(await listSnapshots(output.path)).toEqual([])
    expect(await failureOf(listSnapshots(join(output.path, 'nowhere')))).toMatchObject({ code: 'STORE_FAILED' })
  })
})

describe('sweeping', () => {
  test('removes what dead runs left, and nothing else', async () => {
    await using output = await temporaryDirectory()
    const finished = await makeSnapshot(output.path)
    await using rejected = await create(output.path)
    await rejected.reject()
    const abandoned = await abandon(output.path, { pid: await deadProcess(), host: hostname() })
    expect(await removeAbandoned(output.path)).toEqual([abandoned])
    expect(await filesIn(output.path)).toEqual([`.failed-${rejected.id}`, finished.slice(output.path.length + 1)])
  })

  test('keeps what a living process writes, be it this one or another', async () => {
    await using output = await temporaryDirectory()
    await using writer = await create(output.path)
    const other = await abandon(output.path, { pid: process.ppid, host: hostname() })
    expect(await removeAbandoned(output.path)).toEqual([])
    expect(await filesIn(output.path)).toEqual([other, `.partial-${writer.id}`].sort())
    expect(await readdir(writer.directory)).toHaveLength(1)
  })

  test('gives a run on another host a day, since nobody can tell whether it lives', async () => {
    await using output = await temporaryDirectory()
    const recent = await abandon(output.path, { pid: 1, host: 'another-host' })
    const old = await abandon(output.path, { pid: 1, host: 'another-host' })
    const yesterday = new Date(Date.now() - 25 * 3600 * 1000)
    await utimes(join(output.path, old, '.owner'), yesterday, yesterday)
    expect(await removeAbandoned(output.path)).toEqual([old])
    expect(await filesIn(output.path)).toEqual([recent])
  })

  test('gives a run that has not said yet who it is a minute', async () => {
    await using output = await temporaryDirectory()
    const names = ['.partial-backup_20250119_143022', '.partial-backup_20250119_143023']
    for (const name of names) await mkdir(join(output.path, name))
    const before = new Date(Date.now() - 61_000)
    await utimes(join(output.path, names[0] ?? ''), before, before)
    expect(await removeAbandoned(output.path)).toEqual([names[0]])
  })

  test.each(['no JSON', 'null'])('removes what has no owner that can be named: %j', async (owner) => {
    await using output = await temporaryDirectory()
    const name = await abandon(output.path, owner)
    expect(await removeAbandoned(output.path)).toEqual([name])
  })

  test('finds nothing in a directory that is not there', async () => {
    await using output = await temporaryDirectory()
    expect(await removeAbandoned(join(output.path, 'nowhere'))).toEqual([])
  })
})

describe('an error of the file system', () => {
  test.each(['EEXIST', 'ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT'])(
    '%s has a fact and a next step',
    (code) => {
      const cause = Object.assign(new Error('strerror'), { code, syscall: 'write', errno: -1 })
      expect(isFileError(cause)).toBe(true)
      const error = explainFileError(cause, '/backups')
      expect(error).toMatchObject({ code: 'STORE_FAILED', exitCode: 7, hint: expect.stringMatching(/./), cause })
      expect(error.message).toMatch(/^\/backups: (?!strerror)/)
    }
  )

  test('that is not known is told in its own words, and one that is explained already stays as it is', () => {
    expect(explainFileError(new Error('EIO: i/o error'), '/backups').message).toBe('/backups: EIO: i/o error')
    const explained = new GateError('TOO_LARGE', 'too large')
    expect(explainFileError(explained, '/backups')).toBe(explained)
    expect(isFileError(explained)).toBe(false)
  })
})

function create(output: string): Promise<SnapshotWriter> {
  return SnapshotWriter.create(output, startedAt)
}

async function makeSnapshot(output: string, at = startedAt): Promise<string> {
  await using writer = await SnapshotWriter.create(output, at)
  await writer.seal(new Map(), draft)
  return await writer.finish()
}

let abandoned = 0

/** A partial directory with the owner given; its name. */
async function abandon(output: string, owner: { pid: number; host: string } | string): Promise<string> {
  const name = `.partial-backup_20240101_00000${++abandoned}`
  await mkdir(join(output, name, 'below'), { recursive: true })
  await writeFile(join(output, name, 'users.json.zst'), 'rows')
  await writeFile(join(output, name, '.owner'), typeof owner === 'string' ? owner : JSON.stringify(owner))
  return name
}

/** The id of a process that was alive a moment ago. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(child, 'exit')
  return child.pid ?? 0
}
