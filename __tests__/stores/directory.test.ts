// What is particular to a directory of this machine: names that are taken, links, modes, and what dead runs leave.

import { chmod, mkdir, readdir, rename, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openStored, removeAbandoned } from '../../src/snapshot/snapshot.ts'
import { DirectoryStore } from '../../src/stores/directory.ts'
import { databaseIdOf } from '../../src/stores/listing.ts'
import { retain } from '../../src/stores/retention.ts'
import type { ListedBackup } from '../../src/stores/store.ts'
import { failureOf, filesIn, temporaryDirectory } from '../support/backup.ts'
import { contentOf, makeSnapshot, rowsFile, type SnapshotOptions } from '../support/stored-snapshot.ts'

const id = 'backup_20250119_143022'

async function storeWith(...snapshots: readonly SnapshotOptions[]) {
  const home = await temporaryDirectory()
  const directory = join(home.path, 'kept')
  for (const options of snapshots) await makeSnapshot(directory, options)
  const store = new DirectoryStore({ directory })
  const path = (...names: readonly string[]) => join(directory, ...names)
  return { home: home.path, directory, store, path, [Symbol.asyncDispose]: home[Symbol.asyncDispose] }
}

async function onlyBackup(store: DirectoryStore): Promise<ListedBackup> {
  const [backup, ...others] = await store.list()
  if (!backup || others.length > 0) throw new Error(`${others.length + 1} backups are listed`)
  return backup
}

test('a snapshot that was made in the directory is kept as it is', async () => {
  await using at = await storeWith({})
  const kept = await at.store.put(await openStored(at.path(id)))
  expect(kept).toMatchObject({ name: id, bytes: 0, check: { name: 'directory', status: 'passed' } })
  expect(await filesIn(at.directory)).toEqual([id])
})

test('the check of one that is kept as it is sees what is missing, too short, or another', async () => {
  await using at = await storeWith({})
  const snapshot = await openStored(at.path(id))
  await rename(at.path(id, 'schema.sql'), join(at.home, 'schema.sql'))
  await writeFile(at.path(id, rowsFile), 'short')
  await writeFile(at.path(id, 'backup_metadata.json'), '\n', { flag: 'a' })
  const { check } = await at.store.put(snapshot)
  expect(check.status).toBe('failed')
  expect(check.detail).toMatch(/schema.sql is missing; backup_metadata.json is another one; .*json.zst has 5 bytes/)
})

test('one whose id is taken by another gets _2', async () => {
  await using at = await storeWith({})
  const before = await contentOf(at.path(id))
  const kept = await at.store.put(await makeSnapshot(join(at.home, 'elsewhere')))
  expect(kept.name).toBe(`${id}_2`)
  expect((await at.store.list()).map(({ key }) => key)).toEqual([id, `${id}_2`])
  expect(await contentOf(at.path(id))).toEqual(before)
})

test('what it lists is all that the manifest says', async () => {
  await using at = await storeWith({ sealed: true, rows: Buffer.alloc(5000), environment: 'staging' })
  const { directory, files } = await openStored(at.path(id))
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(directory, file))).size))
  const bytes = sizes.reduce((sum, size) => sum + size, 0)
  expect(await at.store.list()).toEqual([
    {
      key: id,
      id,
      timestamp: '2025-01-19T14:30:22Z',
      environment: 'staging',
      database: 'https://abcdefghijklmnopqrst.supabase.co',
      databaseId: databaseIdOf('https://abcdefghijklmnopqrst.supabase.co'),
      tables: 1,
      records: 2,
      bytes,
      encrypted: true,
      verified: true,
      expires: undefined,
      fault: undefined,
      note: undefined
    }
  ])
  await mkdir(at.path('.failed-backup_20250119_143023'))
  await writeFile(at.path('.failed-backup_20250119_143023', 'rows'), Buffer.alloc(3000))
  await writeFile(at.path('notes.txt'), Buffer.alloc(500))
  expect(await at.store.usage()).toEqual({ bytes, total: bytes + 3500, free: expect.any(Number) })
})

test('one without a record of its verification is listed, and not as verified', async () => {
  await using at = await storeWith({})
  await rename(at.path(id, 'verification.json'), join(at.home, 'verification.json'))
  expect(await onlyBackup(at.store)).toMatchObject({ verified: false, fault: undefined })
})

test('one whose manifest cannot be read is listed with its fault, and left: nobody knows what it is', async () => {
  await using at = await storeWith({})
  await writeFile(at.path(id, 'backup_metadata.json'), '{')
  const backup = await onlyBackup(at.store)
  expect(backup).toMatchObject({ timestamp: '2025-01-19T14:30:22Z', verified: false })
  expect(backup.fault).toContain('not valid JSON')
  expect((await at.store.remove([backup]))[0]?.fault).toContain('not valid JSON')
  expect(await filesIn(at.directory)).toEqual([id])
})

test.each<[what: string, damage: (path: string) => Promise<unknown>, fault: RegExp]>([
  [
    'a table cut off',
    (path) => truncate(join(path, rowsFile)),
    /users\.json\.zst has 0 bytes, but the manifest says 1000/
  ],
  ['a table missing', (path) => rm(join(path, rowsFile)), /^users\.json\.zst is missing$/],
  ['a small file missing', (path) => rm(join(path, 'schema.sql')), /^schema\.sql is missing$/],
  ['SHA256SUMS missing', (path) => rm(join(path, 'SHA256SUMS')), /^SHA256SUMS is missing/],
  [
    'a link in the place of a file',
    async (path) => {
      await rename(join(path, rowsFile), join(path, '..', 'elsewhere'))
      await symlink('../elsewhere', join(path, rowsFile))
    },
    /^users\.json\.zst is not an ordinary file$/
  ]
])('the newest with %s is no backup to go back to: those that are whole stay', async (_, damage, fault) => {
  await using at = await storeWith({}, { id: 'backup_20250120_143022' })
  await damage(at.path('backup_20250120_143022'))
  const backups = await at.store.list()
  expect(backups.map((backup) => backup.fault)).toEqual([undefined, expect.stringMatching(fault)])
  const policy = { last: 1, daily: 0, weekly: 0, monthly: 0, within: 0 }
  expect(retain(backups, policy, new Date('2025-03-01')).remove).toEqual([])
})

test.each<[what: string, touch: (path: string) => Promise<unknown>, name: string, note: RegExp]>([
  [
    'a name that somebody gave it',
    (path) => rename(path, `${path}_KEEP_FOREVER`),
    `${id}_KEEP_FOREVER`,
    /KEEP_FOREVER is not what .* was called/
  ],
  ['the name of another', (path) => rename(path, `${path.slice(0, -2)}55`), 'backup_20250119_143055', /is not what/],
  [
    'a file of somebody in it',
    (path) => writeFile(join(path, 'key.txt'), 'my only key'),
    id,
    /^key\.txt in .* does not/
  ],
  ['a directory in it', (path) => mkdir(join(path, 'plain')), id, /^plain in .* does not belong to the backup$/]
])('one with %s is listed with a note, can be fetched, and is never removed', async (_, touch, name, note) => {
  await using at = await storeWith({})
  await touch(at.path(id))
  const backup = await onlyBackup(at.store)
  expect(backup).toMatchObject({ key: name, verified: true, fault: undefined, note: expect.stringMatching(note) })
  expect((await at.store.remove([backup]))[0]?.fault).toMatch(note)
  expect(await filesIn(at.directory)).toEqual([name])
})

test('a copy that has got _2 is removed as any other', async () => {
  await using at = await storeWith({})
  await at.store.put(await makeSnapshot(join(at.home, 'elsewhere')))
  const backups = await at.store.list()
  expect((await at.store.remove(backups)).map(({ fault }) => fault)).toEqual([undefined, undefined])
  expect(await filesIn(at.directory)).toEqual([])
})

test('a removal that is interrupted tells what is gone by then, and what was not tried', async () => {
  await using at = await storeWith({}, { id: 'backup_20250120_143022' }, { id: 'backup_20250121_143022' })
  const stop = new AbortController()
  const store = new DirectoryStore({ directory: at.directory, signal: stop.signal })
  const backups = await store.list()
  const last = backups[1] as ListedBackup
  const stopping = {
    ...last,
    get key() {
      stop.abort()
      return last.key
    }
  }
  const removals = await store.remove([backups[0], stopping, backups[2]] as ListedBackup[])
  expect(removals.map(({ fault }) => fault)).toEqual([undefined, undefined, 'not tried: interrupted'])
  expect(await filesIn(at.directory)).toEqual(['backup_20250121_143022'])
})

test('a directory that is no backup is not touched, whatever its name', async () => {
  await using at = await storeWith()
  await mkdir(at.path('backup_of_my_photos'), { recursive: true })
  await writeFile(at.path('backup_of_my_photos', 'one.jpg'), 'a picture')
  const backup = await onlyBackup(at.store)
  const [removal] = await at.store.remove([backup])
  expect(removal?.fault).toContain('has no backup_metadata.json that can be read')
  expect(await filesIn(at.path('backup_of_my_photos'))).toEqual(['one.jpg'])
})

test.each(['../outside', '..', '.', '', '.failed-backup_20250119_143022', 'backup_a/../../outside'])(
  'a key that is not the name of a backup leads nowhere (%s)',
  async (key) => {
    await using at = await storeWith({})
    await makeSnapshot(at.home, { id: 'backup_20250120_143022' })
    await rename(join(at.home, 'backup_20250120_143022'), join(at.home, 'outside'))
    const backup = { ...(await onlyBackup(at.store)), key }
    const [removal] = await at.store.remove([backup])
    expect(removal?.fault).toContain('is not the name of a backup')
    expect((await failureOf(at.store.fetch(backup, join(at.home, 'fetched')))).code).toBe('NOT_A_SNAPSHOT')
    expect(await filesIn(at.home)).toEqual(['kept', 'outside'])
    expect(await filesIn(at.directory)).toEqual([id])
  }
)

test('a link to a backup is listed as one, and is neither followed nor removed', async () => {
  await using at = await storeWith()
  const elsewhere = await makeSnapshot(join(at.home, 'elsewhere'))
  await mkdir(at.directory)
  await symlink(elsewhere.directory, at.path(id))
  const backup = await onlyBackup(at.store)
  expect(backup).toMatchObject({ verified: false, fault: `${at.path(id)} is a symbolic link` })
  expect((await at.store.remove([backup]))[0]?.fault).toBe(`${at.path(id)} is not a directory`)
  expect(await filesIn(elsewhere.directory)).toEqual(elsewhere.files)
  expect((await at.store.usage()).total).toBeLessThan(1000)
})

test('a link in the place of a file is not followed, and nothing is left', async () => {
  await using at = await storeWith({})
  await writeFile(join(at.home, 'secret'), 'of somebody else')
  await symlink(join(at.home, 'secret'), at.path(id, 'report.html'))
  const backup = await onlyBackup(at.store)
  const { code } = await failureOf(at.store.fetch(backup, join(at.home, 'fetched')))
  expect(code).toBe('STORE_FAILED')
  expect(await filesIn(join(at.home, 'fetched'))).toEqual([])
})

test.each([rowsFile, 'schema.sql', 'SHA256SUMS', 'verification.json', 'undo.sql', 'backup_metadata.json'])(
  'whichever file was changed since it was listed, it is not fetched (%s)',
  async (file) => {
    await using at = await storeWith({})
    const backup = await onlyBackup(at.store)
    await writeFile(at.path(id, file), ' ', { flag: 'a' })
    const { code, message } = await failureOf(at.store.fetch(backup, join(at.home, 'fetched')))
    expect([code, message]).toEqual(['SNAPSHOT_DAMAGED', expect.stringContaining(`${at.path(id)} is damaged`)])
    expect(await filesIn(join(at.home, 'fetched'))).toEqual([])
  }
)

test('nobody else may enter the directory, or read what is in it', async () => {
  await using at = await storeWith()
  const snapshot = await makeSnapshot(join(at.home, 'elsewhere'))
  for (const file of snapshot.files) await chmod(join(snapshot.directory, file), 0o644)
  await at.store.put(snapshot)
  const entries = await readdir(at.directory, { recursive: true, withFileTypes: true })
  expect(entries.length).toBeGreaterThan(5)
  for (const entry of entries) {
    const { mode } = await stat(join(entry.parentPath, entry.name))
    expect([entry.name, mode & 0o777]).toEqual([entry.name, entry.isDirectory() ? 0o700 : 0o600])
  }
  expect((await stat(at.directory)).mode & 0o777).toBe(0o700)
})

test('what a run that died left of a removal is not listed, stands in no way, and goes', async () => {
  await using at = await storeWith({}, { id: 'backup_20250120_143022' })
  await rename(at.path(id), at.path(`.removing-${id}`))
  const backup = await onlyBackup(at.store)
  await makeSnapshot(at.directory)
  const again = (await at.store.list()).filter(({ key }) => key === id)
  expect(await at.store.remove(again)).toEqual([{ backup: again[0], fault: undefined }])
  expect(await filesIn(at.directory)).toEqual([backup.key])
  await rename(at.path(backup.key), at.path(`.removing-${backup.key}`))
  expect(await removeAbandoned(at.directory)).toEqual([`.removing-${backup.key}`])
  expect(await filesIn(at.directory)).toEqual([])
})

test('a directory that cannot be read is a failure, not an empty one', async () => {
  await using at = await storeWith()
  await writeFile(at.directory, 'a file')
  expect((await failureOf(at.store.list())).code).toBe('STORE_FAILED')
})
