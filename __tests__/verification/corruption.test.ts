// Every kind of damage that a backup can suffer, and the very checks that must notice it. One real backup, a copy for
// each damage.

import { appendFile, cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { verify } from '../../src/commands/verify.ts'
import { type Manifest, renderManifest, type TableEntry } from '../../src/snapshot/manifest.ts'
import { openSnapshot, sha256 } from '../../src/snapshot/snapshot.ts'
import { inspectTableFile, type TableInspection } from '../../src/snapshot/table-file.ts'
import type { Check } from '../../src/verification/check.ts'
import { checkFiles } from '../../src/verification/files.ts'
import { readVerification, renderVerification, type Verification } from '../../src/verification/record.ts'
import { configOf, failureOf, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase } from '../support/database.ts'

const objects = 'storage.objects.json.zst'
const buckets = 'storage.buckets.json.zst'
/** What fails when the rows of a table file cannot be read. */
const unreadable = ['checksums', 'rows', 'counts', 'content']

type Editable<Value> = { -readonly [Key in keyof Value]: Value[Key] }
type Damage = (directory: string) => Promise<unknown>

let original: string
let plain: string
let workplace: Awaited<ReturnType<typeof temporaryDirectory>>

beforeAll(async () => {
  workplace = await temporaryDirectory()
  await using database = await createDatabase(17, 'supabase.sql')
  const options = { 'db-url': database.url, schemas: 'storage', output: workplace.path }
  original = (await runBackup(options)).directory
  plain = (await runBackup({ ...options, compression: 'none' })).directory
})
afterAll(() => workplace[Symbol.asyncDispose]())

test('without any damage no check fails', async () => {
  expect(await failedChecks(original)).toEqual([])
  expect(await failedChecks(plain)).toEqual([])
})

test.each<[string, Damage, readonly string[]]>([
  ['no damage', async () => undefined, []],
  ['a bit turned in a table file', (to) => flip(to, objects), unreadable],
  ['a missing table file', (to) => rm(join(to, objects)), ['files', 'sizes', ...unreadable]],
  ['a missing record of the verification', (to) => rm(join(to, 'verification.json')), ['metadata', 'files']],
  ['a schema that is cut off', (to) => truncate(to, 'schema.sql'), ['checksums', 'schema']]
])('the command verify names what fails with %s', async (_, damage, checks) => {
  await using copy = await copyOf(original)
  await damage(copy.path)
  const log = testLog()
  const report = await verify(copy.path, configOf({}), { log, signal: new AbortController().signal })
  expect(namesOfFailed(report.checks)).toEqual(checks)
  expect(report.status).toBe(checks.length > 0 ? 'failed' : 'passed')
  expect(log.lines.filter((line) => line.startsWith('✗')).map((line) => line.replace(/^✗ (\w+): .*/s, '$1'))).toEqual(
    checks
  )
})

describe('a table file', () => {
  test.each<[string, Damage, readonly string[]]>([
    ['with one bit turned', (to) => flip(to, objects), unreadable],
    ['with one bit of its magic number turned', (to) => flip(to, objects, 0), unreadable],
    ['with one bit of its own checksum turned', (to) => flip(to, objects, -1), unreadable],
    ['that is cut off', (to) => truncate(to, objects), ['sizes', ...unreadable]],
    ['that lacks its last byte', (to) => truncate(to, objects, -1), ['sizes', ...unreadable]],
    ['that is empty', (to) => truncate(to, objects, 0), ['sizes', ...unreadable]],
    ['with a byte more', (to) => appendFile(join(to, objects), 'x'), ['sizes', 'checksums']],
    ['that is missing', (to) => rm(join(to, objects)), ['files', 'sizes', ...unreadable]],
    ['that is a directory', (to) => replaceByDirectory(to, objects), ['files', 'sizes', ...unreadable]],
    ['that is a link to the right content', (to) => replaceByLink(to, objects), ['files']],
    ['that has changed places with another', (to) => swap(to, objects, buckets), ['sizes', ...unreadable]],
    [
      'of the same table in another state',
      (to) => editRows(to, objects, (rows) => rows.slice(1)),
      ['sizes', 'checksums', 'counts', 'content']
    ]
  ])('%s', (_, damage, checks) => expectFailures(damage, checks))

  test('that is not compressed, with one digit changed so that it stays valid', async () => {
    const damage: Damage = (to) =>
      edit(to, 'storage.objects.json', (text) => text.replace('"size\\": 1024', '"size\\": 1025'))
    await expectFailures(damage, ['checksums', 'content'], plain)
  })
})

describe('a table file with every checksum around it repaired', () => {
  test.each<[string, (rows: string[]) => string[], readonly string[]]>([
    ['and one value changed', (rows) => rows.map((row) => row.replace('file 7.png', 'file 8.png')), ['content']],
    [
      'and one NULL changed to an empty text',
      (rows) => rows.map((row, index) => (index > 0 ? row : row.replace(':null', ':""'))),
      ['content']
    ],
    ['and two values changed places', (rows) => exchange(rows, 'file 7.png', 'file 8.png'), ['content']],
    ['and a row doubled in place of another', (rows) => [...rows.slice(1), rows[1] ?? ''], ['content']],
    ['and a row taken out', (rows) => rows.slice(1), ['counts', 'content']],
    ['and a row put in', (rows) => [...rows, rows[0] ?? ''], ['counts', 'content']],
    ['and no rows left', () => [], ['counts', 'content']],
    [
      'and a column renamed',
      (rows) => rows.map((row) => row.replace('"owner":', '"Owner":')),
      ['rows', 'counts', 'content']
    ],
    ['and a row that is no JSON', (rows) => rows.map((row) => row.slice(0, -1)), ['rows', 'counts', 'content']],
    ['and the rows in another order, which means nothing', (rows) => rows.toReversed(), []]
  ])('%s', async (_, change, checks) => {
    const damage: Damage = async (to) => {
      await editRows(to, objects, change)
      await repair(to, objects)
    }
    await expectFailures(damage, checks)
  })

  test('and its rows taken out, also where the manifest counts as many', async () => {
    const damage: Damage = async (to) => {
      await editRows(to, objects, (rows) => rows.slice(1))
      await repair(to, objects, (table) => table.records--)
    }
    await expectFailures(damage, ['content'])
  })
})

describe('schema.sql', () => {
  test.each<[string, Damage, readonly string[]]>([
    ['with one bit turned', (to) => flip(to, 'schema.sql'), ['checksums']],
    ['that is cut off', (to) => truncate(to, 'schema.sql'), ['checksums', 'schema']],
    ['that is empty', (to) => truncate(to, 'schema.sql', 0), ['checksums', 'schema']],
    ['that is missing', (to) => rm(join(to, 'schema.sql')), ['files', 'checksums', 'schema']]
  ])('%s', (_, damage, checks) => expectFailures(damage, checks))
})

describe('RESTORE.md', () => {
  test.each<[string, Damage, readonly string[]]>([
    ['with one bit turned', (to) => flip(to, 'RESTORE.md'), ['checksums']],
    ['that is cut off', (to) => truncate(to, 'RESTORE.md'), ['checksums']],
    ['that is missing', (to) => rm(join(to, 'RESTORE.md')), ['files', 'checksums']]
  ])('%s', (_, damage, checks) => expectFailures(damage, checks))
})

describe('SHA256SUMS', () => {
  test.each<[string, Damage, readonly string[]]>([
    [
      'with one bit turned',
      (to) => edit(to, 'SHA256SUMS', (text) => `${text[0] === 'a' ? 'b' : 'a'}${text.slice(1)}`),
      ['checksums']
    ],
    [
      'with a name changed',
      (to) => edit(to, 'SHA256SUMS', (text) => text.replace('schema.sql', 'schema.SQL')),
      ['files', 'checksums']
    ],
    [
      'with a line taken out',
      (to) => edit(to, 'SHA256SUMS', (text) => text.replace(/^.*schema\.sql\n/m, '')),
      ['checksums']
    ],
    [
      'with a line put in',
      (to) => edit(to, 'SHA256SUMS', (text) => `${'0'.repeat(64)}  ../x\n${text}`),
      ['files', 'checksums']
    ],
    ['with a line that is nonsense', (to) => edit(to, 'SHA256SUMS', (text) => `${text}nonsense\n`), ['checksums']],
    ['that is cut off', (to) => truncate(to, 'SHA256SUMS'), ['checksums']],
    ['that is empty', (to) => truncate(to, 'SHA256SUMS', 0), ['checksums']],
    ['that is missing', (to) => rm(join(to, 'SHA256SUMS')), ['files', 'checksums']],
    ['made to fit a changed file', (to) => changeGuideAndSums(to), ['checksums']]
  ])('%s', (_, damage, checks) => expectFailures(damage, checks))
})

describe('SHA256SUMS, where manifest and record were made to fit it,', () => {
  test.each<[string, (sums: string) => string]>([
    ['without schema.sql', (sums) => sums.replace(/^.*schema\.sql\n/m, '')],
    ['without a table file', (sums) => sums.replace(/^.*storage\.objects\.json\.zst\n/m, '')],
    ['with another checksum of a table file', (sums) => sums.replace(/^\w+(?= {2}storage\.objects)/m, '0'.repeat(64))]
  ])('%s', async (_, change) => {
    const damage: Damage = async (to) => {
      await edit(to, 'SHA256SUMS', change)
      const checksum = sha256(await readFile(join(to, 'SHA256SUMS')))
      await editManifest(to, (manifest) => {
        manifest.checksum = checksum
      })
      await bind(to)
    }
    await expectFailures(damage, ['checksums'])
  })
})

describe('verification.json', () => {
  test.each<[string, Damage, readonly string[]]>([
    ['with one bit turned', (to) => flip(to, 'verification.json'), ['metadata']],
    ['with a space more', (to) => edit(to, 'verification.json', (text) => `${text} `), ['metadata']],
    [
      'with another verdict',
      (to) => edit(to, 'verification.json', (text) => text.replace('"passed"', '"failed"')),
      ['metadata']
    ],
    ['that says in due form that the backup failed', (to) => editRecord(to, { status: 'failed' }), ['metadata']],
    ['of another backup', (to) => editRecord(to, { manifest: sha256('another') }), ['metadata']],
    ['that is cut off', (to) => truncate(to, 'verification.json'), ['metadata']],
    ['that is empty', (to) => truncate(to, 'verification.json', 0), ['metadata']],
    ['that is null', (to) => edit(to, 'verification.json', () => 'null\n'), ['metadata']],
    ['that is missing', (to) => rm(join(to, 'verification.json')), ['metadata', 'files']]
  ])('%s', (_, damage, checks) => expectFailures(damage, checks))
})

describe('backup_metadata.json', () => {
  test.each<[string, (manifest: Editable<Manifest>, table: Editable<TableEntry>) => unknown, readonly string[]]>([
    [
      'with another environment',
      (manifest) => {
        manifest.environment = 'staging'
      },
      ['metadata']
    ],
    [
      'with another timestamp',
      (manifest) => {
        manifest.timestamp = '2020-01-01T00:00:00Z'
      },
      ['metadata']
    ],
    [
      'with another source',
      (manifest) => {
        manifest.database_url = 'postgresql://elsewhere:5432/postgres'
      },
      ['metadata']
    ],
    [
      'with other roles',
      (manifest) => {
        manifest.roles.pop()
      },
      ['metadata']
    ],
    [
      'with other migrations',
      (manifest) => {
        manifest.migrations.pop()
      },
      ['metadata']
    ],
    [
      'with another checksum',
      (manifest) => {
        manifest.checksum = sha256('x')
      },
      ['metadata', 'checksums']
    ],
    [
      'with more rows, and a total that fits',
      (manifest, table) => {
        table.records++
        manifest.total_records++
      },
      ['metadata', 'counts']
    ],
    [
      'with a larger table, and a total that fits',
      (manifest, table) => {
        table.size++
        manifest.backup_size++
      },
      ['metadata', 'sizes']
    ],
    [
      'with another checksum of a table',
      (_, table) => {
        table.checksum = sha256('x')
      },
      ['metadata', 'checksums']
    ],
    [
      'with another fingerprint',
      (_, table) => {
        table.fingerprint = '0'.repeat(32)
      },
      ['metadata', 'content']
    ],
    [
      'with a column renamed',
      (_, table) => {
        table.columns = table.columns.map((column) => ({ ...column, name: `${column.name}2` }))
      },
      ['metadata', 'rows', 'counts', 'content']
    ],
    [
      'with a column retyped',
      (_, table) => {
        table.columns = table.columns.map(({ name }) => ({ name, type: 'bigint' }))
      },
      ['metadata', 'rows', 'counts', 'content']
    ],
    ['without one of its tables, and totals that fit', (manifest) => dropTable(manifest), ['metadata', 'files']],
    [
      'with a table that is not there',
      (manifest, table) => {
        manifest.tables.push({ ...table, file: 'x.json', records: 0, size: 0 })
      },
      ['metadata', 'files', 'checksums', 'rows', 'counts', 'content']
    ]
  ])('%s', async (_, change, checks) => {
    await expectFailures((to) => editManifest(to, change), checks)
    // Whoever makes the record fit is found out by the files themselves, wherever these say the same.
    await expectFailures(
      async (to) => {
        await editManifest(to, change)
        await bind(to)
      },
      checks.filter((check) => check !== 'metadata')
    )
  })

  test('with one space turned into a line end, which changes nothing that it says', async () => {
    await expectFailures(
      (to) => edit(to, 'backup_metadata.json', (text) => text.replace('": "', '":\n"')),
      ['metadata']
    )
  })

  test.each<[string, Damage, string]>([
    [
      'with one bit of a key turned',
      (to) => edit(to, 'backup_metadata.json', (text) => text.replace('"tables"', '"tablas"')),
      'SNAPSHOT_DAMAGED'
    ],
    ['with one bit of its syntax turned', (to) => flip(to, 'backup_metadata.json', 0), 'SNAPSHOT_DAMAGED'],
    [
      'with a total that does not add up',
      (to) =>
        editManifest(to, (manifest) => {
          manifest.total_records++
        }),
      'SNAPSHOT_DAMAGED'
    ],
    [
      'with rows that do not add up',
      (to) =>
        editManifest(to, (_, table) => {
          table.records--
        }),
      'SNAPSHOT_DAMAGED'
    ],
    [
      'with a table file elsewhere',
      (to) =>
        editManifest(to, (_, table) => {
          table.file = '../x.json'
        }),
      'SNAPSHOT_DAMAGED'
    ],
    [
      'with another status',
      (to) => edit(to, 'backup_metadata.json', (text) => text.replace('"completed"', '"running"')),
      'SNAPSHOT_DAMAGED'
    ],
    [
      'of a format to come',
      (to) => edit(to, 'backup_metadata.json', (text) => text.replace('"format": 1', '"format": 3')),
      'SNAPSHOT_TOO_NEW'
    ],
    ['that is cut off', (to) => truncate(to, 'backup_metadata.json'), 'SNAPSHOT_DAMAGED'],
    ['that is empty', (to) => truncate(to, 'backup_metadata.json', 0), 'SNAPSHOT_DAMAGED'],
    ['that is missing', (to) => rm(join(to, 'backup_metadata.json')), 'NOT_A_SNAPSHOT']
  ])('%s is not even opened', async (_, damage, code) => {
    await using copy = await copyOf(original)
    await damage(copy.path)
    expect(await failureOf(failedChecks(copy.path))).toMatchObject({ code, exitCode: 5 })
  })
})

describe('the directory', () => {
  test.each<[string, Damage, readonly string[]]>([
    ['with a file more', (to) => writeFile(join(to, 'notes.txt'), ''), ['files']],
    ['with a hidden file more', (to) => writeFile(join(to, '.DS_Store'), ''), ['files']],
    ['with a table file more', (to) => cp(join(to, objects), join(to, 'storage.copies.json.zst')), ['files']],
    ['with a directory more', (to) => mkdir(join(to, 'more')), ['files']],
    ['under another name, which means nothing', async () => undefined, []]
  ])('%s', (_, damage, checks) => expectFailures(damage, checks))
})

// --- judging --------------------------------------------------------------------------------------------------------

/** Damages a copy of a backup, and expects exactly these checks to fail. */
async function expectFailures(damage: Damage, checks: readonly string[], of = original): Promise<void> {
  await using copy = await copyOf(of)
  await damage(copy.path)
  expect(await failedChecks(copy.path)).toEqual(checks)
}

async function copyOf(directory: string): Promise<Awaited<ReturnType<typeof temporaryDirectory>>> {
  const copy = await temporaryDirectory()
  await cp(directory, copy.path, { recursive: true })
  return copy
}

/** As the command does it, but without threads of its own, whose start would take most of the time. */
async function failedChecks(directory: string): Promise<string[]> {
  const snapshot = await openSnapshot(directory)
  const inspections = new Map<string, TableInspection>()
  for (const { file, columns } of snapshot.manifest.tables) {
    inspections.set(file, await inspectTableFile(join(directory, file), columns))
  }
  return namesOfFailed(await checkFiles(snapshot, inspections, 'stored'))
}

function namesOfFailed(checks: readonly Check[]): string[] {
  return checks.filter((check) => check.status === 'failed').map((check) => check.name)
}

// --- damaging -------------------------------------------------------------------------------------------------------

/** Turns one bit; by default in the middle. */
async function flip(directory: string, file: string, at?: number): Promise<void> {
  const bytes = await readFile(join(directory, file))
  const place = at === undefined ? bytes.length >> 1 : (at + bytes.length) % bytes.length
  await writeFile(join(directory, file), bytes.with(place, (bytes[place] ?? 0) ^ 1))
}

/** Keeps so many bytes; by default half of them. */
async function truncate(directory: string, file: string, bytes?: number): Promise<void> {
  const content = await readFile(join(directory, file))
  await writeFile(join(directory, file), content.subarray(0, bytes ?? content.length >> 1))
}

async function edit(directory: string, file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(join(directory, file), 'utf8')
  expect(change(text)).not.toBe(text)
  await writeFile(join(directory, file), change(text))
}

async function swap(directory: string, one: string, other: string): Promise<void> {
  await rename(join(directory, one), join(directory, 'x'))
  await rename(join(directory, other), join(directory, one))
  await rename(join(directory, 'x'), join(directory, other))
}

async function replaceByDirectory(directory: string, file: string): Promise<void> {
  await rm(join(directory, file))
  await mkdir(join(directory, file))
}

async function replaceByLink(directory: string, file: string): Promise<void> {
  await rm(join(directory, file))
  await symlink(join(original, file), join(directory, file))
}

/** Unpacks a table file, changes its rows, and packs it again. */
async function editRows(directory: string, file: string, change: (rows: string[]) => string[]): Promise<void> {
  const text = zstdDecompressSync(await readFile(join(directory, file))).toString()
  const changed = change(text.slice('[\n'.length, -'\n]\n'.length).split(',\n'))
  const body = changed.length > 0 ? `\n${changed.join(',\n')}` : ''
  expect(`[${body}\n]\n`).not.toBe(text)
  await writeFile(join(directory, file), zstdCompressSync(`[${body}\n]\n`))
}

function exchange(rows: readonly string[], one: string, other: string): string[] {
  return rows.map((row) => (row.includes(one) ? row.replace(one, other) : row.replace(other, one)))
}

async function changeGuideAndSums(directory: string): Promise<void> {
  await appendFile(join(directory, 'RESTORE.md'), 'More.\n')
  await repairSums(directory, 'RESTORE.md')
}

// --- repairing what tells of the damage -------------------------------------------------------------------------------

type ManifestChange = (manifest: Editable<Manifest>, table: Editable<TableEntry>) => unknown

/** Changes the manifest, and its entry of the table that is damaged. */
async function editManifest(directory: string, change: ManifestChange): Promise<void> {
  await edit(directory, 'backup_metadata.json', (text) => {
    const manifest = JSON.parse(text) as Manifest
    const table = manifest.tables.find(({ file }) => file === objects)
    if (!table) throw new Error(`the backup has no ${objects}`)
    change(manifest, table)
    return renderManifest(manifest)
  })
}

function dropTable(manifest: Editable<Manifest>): void {
  const [gone, ...rest] = manifest.tables
  manifest.tables = rest
  manifest.total_records -= gone?.records ?? 0
  manifest.backup_size -= gone?.size ?? 0
}

/** Makes the record of the verification fit the manifest. */
async function bind(directory: string): Promise<void> {
  await editRecord(directory, { manifest: sha256(await readFile(join(directory, 'backup_metadata.json'))) })
}

async function editRecord(directory: string, change: Partial<Verification>): Promise<void> {
  const record = await readVerification(await openSnapshot(directory))
  if (typeof record === 'string') throw new Error(record)
  await writeFile(join(directory, 'verification.json'), renderVerification({ ...record, ...change }))
}

async function repairSums(directory: string, file: string): Promise<void> {
  const sum = sha256(await readFile(join(directory, file))).slice('sha256:'.length)
  await edit(directory, 'SHA256SUMS', (text) =>
    text.replace(/^\w+ {2}(.*)$/gm, (line, name) => (name === file ? `${sum}  ${name}` : line))
  )
}

/** Everything that names the size or checksum of a table file is made to fit it; only its fingerprint is left. */
async function repair(
  directory: string,
  file: string,
  change: (table: Editable<TableEntry>) => unknown = () => undefined
): Promise<void> {
  await repairSums(directory, file)
  const [bytes, sums] = [await readFile(join(directory, file)), await readFile(join(directory, 'SHA256SUMS'))]
  await editManifest(directory, (manifest, table) => {
    Object.assign(table, { size: bytes.length, checksum: sha256(bytes) })
    change(table)
    manifest.backup_size = manifest.tables.reduce((sum, { size }) => sum + size, 0)
    manifest.total_records = manifest.tables.reduce((sum, { records }) => sum + records, 0)
    manifest.checksum = sha256(sums)
  })
  await bind(directory)
}
