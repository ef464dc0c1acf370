// The files that a push would look at, in its order; and what nobody can have meant to push is refused.

import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { readMigrationFiles } from '../../src/migrations/files.ts'
import { failureOf } from '../support/backup.ts'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'migration-gate-files-'))
})
afterEach(() => rm(directory, { recursive: true }))

async function write(...files: readonly string[]): Promise<void> {
  for (const file of files) await writeFile(join(directory, file), 'SELECT 1;')
}

async function read(): Promise<{ readonly files: readonly string[]; readonly ignored: readonly string[] }> {
  const { files = [], ignored = [] } = (await readMigrationFiles(directory)) ?? {}
  return { files: files.map(({ file }) => file), ignored }
}

async function readText(content: string | Uint8Array): Promise<string | undefined> {
  await writeFile(join(directory, '1_text.sql'), content)
  return (await readMigrationFiles(directory))?.files[0]?.sql
}

describe('what is read', () => {
  test('files come by version, as text, and those of one version by the bytes of their names', async () => {
    await write('9_nine.sql', '10_ten.sql', '2_b.sql', '2_Z.sql', '2_é.sql', '2_z2.sql', '2_🐘.sql', '2_\uff5e.sql')
    const ofTwo = ['2_Z.sql', '2_b.sql', '2_z2.sql', '2_é.sql', '2_\uff5e.sql', '2_🐘.sql']
    expect(await read()).toEqual({ files: ['10_ten.sql', ...ofTwo, '9_nine.sql'], ignored: [] })
  })

  test('a file has a version and a name, which may be empty or hold anything', async () => {
    await write('20250101000000_add_a.table.sql', '20250102000000_.sql', '20250103000000__.sql.sql')
    const { files = [] } = (await readMigrationFiles(directory)) ?? {}
    expect(files.map(({ version, name }) => [version, name])).toEqual([
      ['20250101000000', 'add_a.table'],
      ['20250102000000', ''],
      ['20250103000000', '_.sql']
    ])
  })

  test('what has no version, or does not end in .sql, is passed over, and directories are not spoken of', async () => {
    await mkdir(join(directory, '1_directory.sql'))
    const others = ['-1_a.sql', '1.sql', '1_a.sql~', '1_b.SQL', '1a_b.sql', 'README.md', 'a_1.sql']
    await write(...others, '1_a.sql')
    expect(await read()).toEqual({ files: ['1_a.sql'], ignored: others })
  })

  test('of a missing directory nothing is known, and an empty one has no files', async () => {
    expect(await read()).toEqual({ files: [], ignored: [] })
    expect(await readMigrationFiles(directory)).toEqual({ directory, files: [], ignored: [] })
    expect(await readMigrationFiles(join(directory, 'elsewhere'))).toBeUndefined()
  })

  test('what is no directory is refused', async () => {
    await write('file')
    expect(await failureOf(readMigrationFiles(join(directory, 'file')))).toMatchObject({
      code: 'MIGRATION_UNREADABLE',
      message: expect.stringContaining(`${join(directory, 'file')} cannot be read: ENOTDIR`)
    })
  })
})

describe('what init wrote long ago', () => {
  test('is passed over where it comes first', async () => {
    await write('20211208999999_init.sql', '20211208999999_later.sql')
    expect(await read()).toEqual({ files: ['20211208999999_later.sql'], ignored: ['20211208999999_init.sql'] })
  })

  test('is a migration like others from the day on when init wrote it no more', async () => {
    await write('20211209000000_init.sql')
    expect(await read()).toEqual({ files: ['20211209000000_init.sql'], ignored: [] })
  })

  test('is a migration like others behind anything else', async () => {
    await write('20200101000000_before.sql', '20200102000000_init.sql')
    expect(await read()).toEqual({ files: ['20200101000000_before.sql', '20200102000000_init.sql'], ignored: [] })
  })

  test('is a migration like others behind a directory, which is no file, but the first thing there', async () => {
    await mkdir(join(directory, '1'))
    await write('20200102000000_init.sql')
    expect(await read()).toEqual({ files: ['20200102000000_init.sql'], ignored: [] })
  })
})

describe('text', () => {
  test('comes as it stands, but for a byte order mark in front', async () => {
    expect(await readText('')).toBe('')
    expect(await readText('SELECT 1;\r\n\tSELECT 2 \n')).toBe('SELECT 1;\r\n\tSELECT 2 \n')
    expect(await readText('\ufeffSELECT 1;')).toBe('SELECT 1;')
    expect(await readText('\ufeff\ufeffSELECT 1;')).toBe('\ufeffSELECT 1;')
  })

  test('comes as it stands, whatever it is', async () => {
    const text = fc.string({ unit: 'binary' }).map((some) => `x${some.replaceAll('\0', '').toWellFormed()}`)
    await fc.assert(
      fc.asyncProperty(text, async (some) => expect(await readText(some)).toBe(some)),
      { numRuns: 50 }
    )
  })

  test('that is not UTF-8 is refused', async () => {
    const failure = await failureOf(readText(Buffer.from('-- M\u00fcller', 'latin1')))
    expect(failure).toMatchObject({
      code: 'MIGRATION_UNREADABLE',
      message: `${join(directory, '1_text.sql')} is not text in UTF-8`,
      hint: 'Save the file as UTF-8.'
    })
    expect(await failureOf(readText(Buffer.from('\ufeffSELECT 1;', 'utf16le')))).toMatchObject({
      code: 'MIGRATION_UNREADABLE'
    })
  })

  test('that holds a NUL is refused, with the place of it', async () => {
    expect(await failureOf(readText('SELECT\0 1;'))).toMatchObject({
      code: 'MIGRATION_UNREADABLE',
      message: `${join(directory, '1_text.sql')} holds a NUL at byte 7`
    })
  })
})

describe('links', () => {
  test('are refused, wherever they lead', async () => {
    await write('SELECT.txt')
    await symlink('SELECT.txt', join(directory, '1_link.sql'))
    const refusal = {
      code: 'MIGRATION_UNREADABLE',
      message: `${join(directory, '1_link.sql')} is no regular file`
    }
    expect(await failureOf(readMigrationFiles(directory))).toMatchObject(refusal)
    await rm(join(directory, 'SELECT.txt'))
    expect(await failureOf(readMigrationFiles(directory))).toMatchObject(refusal)
    await mkdir(join(directory, 'SELECT.txt'))
    expect(await failureOf(readMigrationFiles(directory))).toMatchObject(refusal)
  })

  test('do not matter where no push would look at them', async () => {
    await symlink('nowhere', join(directory, 'latest'))
    expect(await read()).toEqual({ files: [], ignored: ['latest'] })
  })
})
