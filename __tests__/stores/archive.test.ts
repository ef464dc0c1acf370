// Archives: what is right is unpacked to the byte; what is wrong in any respect is refused, and leaves nothing behind.

import { existsSync, readdirSync, statSync } from 'node:fs'
import { open, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { unpackBackup } from '../../src/stores/archive.ts'
import { eventually, failureOf, filesIn, temporaryDirectory } from '../support/backup.ts'
import { sampleManifest, sampleTable } from '../support/manifest.ts'
import { sampleBackup, sampleRows, sampleSealedBackup, type ZipEntry, zipOf } from '../support/zip.ts'

const id = sampleManifest.backup_id
const fileNames = sampleBackup().map(({ name }) => name)

interface Desk extends AsyncDisposable {
  readonly path: string
  readonly output: string
  /** Unpacks this archive. */
  unpack(zip: Buffer): Promise<string>
  /** The failure of it, and what is left of it besides the archive. */
  refuse(zip: Buffer): Promise<{ code: string; message: string; left: string[] }>
}

async function desk(): Promise<Desk> {
  const home = await temporaryDirectory()
  const output = join(home.path, 'backups')
  const archive = join(home.path, 'backup.zip')
  const unpack: Desk['unpack'] = async (zip) => {
    await writeFile(archive, zip)
    const { signal } = new AbortController()
    return unpackBackup(archive, { output, called: 'backup.zip', signal })
  }
  return {
    path: home.path,
    output,
    unpack,
    refuse: async (zip) => {
      const { code, message } = await failureOf(unpack(zip))
      const outside = (await filesIn(home.path)).filter((name) => name !== 'backup.zip' && name !== 'backups')
      return { code, message, left: [...outside, ...(await filesIn(output))] }
    },
    [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]()
  }
}

async function contentsOf(directory: string): Promise<Record<string, string>> {
  const names = await filesIn(directory)
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(directory, name), 'utf8')]))
  return Object.fromEntries(files) as Record<string, string>
}

const expected = Object.fromEntries(sampleBackup().map(({ name, content }) => [name, String(content)]))

test('a backup is unpacked to the byte, into a directory of its id that nobody else may enter', async () => {
  await using at = await desk()
  const directory = await at.unpack(zipOf(sampleBackup()))
  expect(directory).toBe(join(at.output, id))
  expect(await contentsOf(directory)).toEqual(expected)
  expect((await stat(directory)).mode & 0o777).toBe(0o700)
  expect((await stat(join(directory, 'users.json.zst'))).mode & 0o777).toBe(0o600)
  expect(await filesIn(at.output)).toEqual([id])
})

test('a backup within one directory of the archive is found there', async () => {
  await using at = await desk()
  const below = sampleBackup().map((entry) => ({ ...entry, name: `any name/${entry.name}` }))
  const directory = await at.unpack(zipOf([{ name: 'any name/', content: '', method: 0, mode: 0o40755 }, ...below]))
  expect(await contentsOf(directory)).toEqual(expected)
})

test.each([
  [false, ['undo.sql', 'audit.jsonl', 'verification.json', 'report.html']],
  [
    true,
    ['audit.jsonl', 'identity.age', 'verification.json', 'audit.jsonl.age', 'undo.sql.age', 'report.html.age'].concat([
      'backup_metadata.json.age',
      'SHA256SUMS.age',
      'verification.json.age',
      'RESTORE.md.age'
    ])
  ]
])('every file that a backup may have is unpacked (encrypted: %s)', async (sealed, more) => {
  await using at = await desk()
  const entries = [...(sealed ? sampleSealedBackup() : sampleBackup())]
  for (const name of more) entries.push({ name, content: `what ${name} says` })
  const directory = await at.unpack(zipOf(entries))
  expect(await contentsOf(directory)).toEqual(Object.fromEntries(entries.map(({ name, content }) => [name, content])))
})

test.each(['schema.sql', 'undo.sql', 'report.html', 'users.json.zst', 'users.json.zst.age.age'])(
  'what could be read by anybody has no place in an encrypted backup (%s)',
  async (name) => {
    await using at = await desk()
    const { code, message, left } = await at.refuse(zipOf([...sampleSealedBackup(), { name, content: 'x' }]))
    expect({ code, left }).toEqual({ code: 'SNAPSHOT_DAMAGED', left: [] })
    expect(message).toContain(`${name} does not belong to the backup`)
  }
)

test('an identity that a passphrase opens has no place in a backup that is not encrypted', async () => {
  await using at = await desk()
  const { message } = await at.refuse(zipOf([...sampleBackup(), { name: 'identity.age', content: 'x' }]))
  expect(message).toContain('identity.age does not belong to the backup')
})

test('a name that is taken gets _2, and nothing that is there is touched', async () => {
  await using at = await desk()
  const first = await at.unpack(zipOf(sampleBackup()))
  await writeFile(join(first, 'schema.sql'), 'mine')
  expect(await at.unpack(zipOf(sampleBackup()))).toBe(join(at.output, `${id}_2`))
  expect(await readFile(join(first, 'schema.sql'), 'utf8')).toBe('mine')
})

const odd: readonly [what: string, entry: ZipEntry, said: string][] = [
  ['a name with ..', { name: '../evil', content: 'x' }, 'relative path'],
  ['a name with .. in the middle', { name: 'a/../../evil', content: 'x' }, 'relative path'],
  ['an absolute name', { name: '/evil', content: 'x' }, 'absolute path'],
  ['a drive letter', { name: 'C:evil', content: 'x' }, 'absolute path'],
  ['a backslash', { name: '..\\evil', content: 'x' }, 'invalid characters'],
  ['a directory', { name: 'more/', content: '' }, 'more/ does not belong'],
  ['a file in a directory', { name: 'more/users.json.zst', content: sampleRows }, 'does not belong'],
  ['a file that the manifest does not know', { name: 'users.json', content: '[]' }, 'users.json does not belong'],
  ['a file that only we write', { name: '.owner', content: '{}' }, '.owner does not belong'],
  ['two entries of one name', { name: 'schema.sql', content: 'x' }, 'holds schema.sql twice'],
  ['two backups', { name: 'other/backup_metadata.json', content: '{}' }, 'holds 2 backups'],
  ['a symbolic link', { name: 'report.html', content: '/etc/passwd', mode: 0o120777 }, 'not an ordinary file'],
  ['a device', { name: 'report.html', content: '', mode: 0o20666 }, 'not an ordinary file'],
  ['an encrypted file', { name: 'report.html', content: 'x', encrypted: true }, 'is encrypted'],
  ['another compression', { name: 'report.html', content: 'x', method: 12 }, 'GitHub does not use (12)'],
  ['a control character in a name', { name: 'a\u001b[31m\nb', content: 'x' }, 'a\\x1B[31m\\nb does not belong']
]

test.each(odd)('%s is refused', async (_, entry, said) => {
  await using at = await desk()
  for (const entries of [
    [...sampleBackup(), entry],
    [entry, ...sampleBackup()]
  ]) {
    const { code, message, left } = await at.refuse(zipOf(entries))
    expect({ code, left }).toEqual({ code: 'SNAPSHOT_DAMAGED', left: [] })
    expect(message).toContain(said)
  }
})

test('a file that the manifest names and the archive lacks is named', async () => {
  await using at = await desk()
  const { code, message } = await at.refuse(zipOf(sampleBackup().filter(({ name }) => name !== 'users.json.zst')))
  expect([code, message]).toEqual(['SNAPSHOT_DAMAGED', 'backup.zip is damaged: users.json.zst is missing'])
})

/** The sample with one file changed. */
function withFile(name: string, change: Partial<ZipEntry>): ZipEntry[] {
  return sampleBackup().map((entry) => (entry.name === name ? { ...entry, ...change } : entry))
}

describe('a bomb', () => {
  const zeros = Buffer.alloc(50_000_000)

  test.each<[string, Partial<ZipEntry>, string]>([
    ['users.json.zst', { content: zeros, method: 8 }, 'would have 50000000 bytes, but may have exactly 100'],
    ['users.json.zst', { size: 101, method: 8 }, 'would have 101 bytes, but may have exactly 100'],
    ['schema.sql', { size: 1_000_000_001 }, 'but may have at most 1000000000'],
    ['schema.sql', { size: 2 ** 50 }, 'but may have at most 1000000000'],
    ['RESTORE.md', { size: 64_000_001 }, 'but may have at most 64000000'],
    ['backup_metadata.json', { size: 256_000_001 }, 'but may have at most 256000000']
  ])('that says how large it is is refused before a byte of it is written (%s, %#)', async (name, change, said) => {
    await using at = await desk()
    const { code, message, left } = await at.refuse(zipOf(withFile(name, change)))
    expect({ code, left }).toEqual({ code: 'SNAPSHOT_DAMAGED', left: [] })
    expect(message).toContain(said)
  })

  test.each(fileNames)('that lies about its size is stopped while it inflates (%s)', async (name) => {
    await using at = await desk()
    const size = name === 'users.json.zst' ? sampleTable.size : 20
    const { code, message, left } = await at.refuse(zipOf(withFile(name, { content: zeros, size, method: 8 })))
    expect({ code, left }).toEqual({ code: 'SNAPSHOT_DAMAGED', left: [] })
    expect(message).toContain(`${name} has more than its ${size} bytes`)
  })

  test('whose manifest tells the truth does not fill the disk', async () => {
    await using at = await desk()
    const huge = 2 ** 50
    const manifest = { ...sampleManifest, tables: [{ ...sampleTable, size: huge }], backup_size: huge }
    const entries = sampleBackup(manifest).map((entry) =>
      entry.name === 'users.json.zst' ? { ...entry, size: huge, method: 8 } : entry
    )
    const { code, left } = await at.refuse(zipOf(entries))
    expect({ code, left }).toEqual({ code: 'NOT_ENOUGH_SPACE', left: [] })
  })

  test('of a directory with millions of entries is not even read', async () => {
    await using at = await desk()
    const zip = zipOf(sampleBackup())
    const locator = Buffer.alloc(20 + 56)
    locator.writeUInt32LE(0x06064b50, 0) // the 64-bit end of the directory, which says how many there are
    locator.writeBigUInt64LE(44n, 4)
    locator.writeBigUInt64LE(1n << 40n, 32)
    locator.writeUInt32LE(0x07064b50, 56)
    locator.writeBigUInt64LE(BigInt(zip.length - 22), 64)
    const end = Buffer.from(zip.subarray(-22))
    end.writeUInt16LE(0xffff, 10)
    const { code, message } = await at.refuse(Buffer.concat([zip.subarray(0, -22), locator, end]))
    expect([code, message]).toEqual(['SNAPSHOT_DAMAGED', expect.stringContaining('claims to hold 1099511627776 files')])
  })
})

test('a file with less in it than was said is refused', async () => {
  await using at = await desk()
  const { message, left } = await at.refuse(zipOf(withFile('RESTORE.md', { content: 'short', size: 20 })))
  expect([message, left]).toEqual(['backup.zip is damaged: RESTORE.md has 5 of its 20 bytes', []])
})

test.each(fileNames)('a wrong CRC-32 is refused (%s)', async (name) => {
  await using at = await desk()
  const { code, message, left } = await at.refuse(zipOf(withFile(name, { crc: 1 })))
  expect({ code, left }).toEqual({ code: 'SNAPSHOT_DAMAGED', left: [] })
  expect(message).toContain(`${name} is not what was packed: its CRC-32 differs`)
})

test('an archive that was cut off anywhere is refused', async () => {
  await using at = await desk()
  const zip = zipOf(sampleBackup())
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: zip.length - 1 }), async (length) => {
      const { code, left } = await at.refuse(zip.subarray(0, length))
      expect({ code, left }).toEqual({ code: 'SNAPSHOT_DAMAGED', left: [] })
    }),
    { numRuns: 60 }
  )
})

test('one flipped bit is refused, or changes nothing in any file', async () => {
  const zip = zipOf(sampleBackup())
  await fc.assert(
    fc.asyncProperty(fc.nat(zip.length * 8 - 1), async (bit) => {
      await using at = await desk()
      const damaged = Buffer.from(zip)
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const outcome = await at.unpack(damaged).catch((error: unknown) => error as { code?: string })
      if (typeof outcome === 'string') expect(await contentsOf(outcome)).toEqual(expected)
      else {
        expect(outcome.code).toMatch(/^(?:SNAPSHOT_DAMAGED|NOT_A_SNAPSHOT)$/)
        expect(await filesIn(at.output)).toEqual([])
      }
    }),
    { numRuns: 150 }
  )
})

test.each<[string, Buffer, string, string]>([
  ['no archive', Buffer.from('{"backup_id": 1}'), 'NOT_A_SNAPSHOT', 'backup.zip is not a .zip'],
  ['an empty file', Buffer.alloc(0), 'NOT_A_SNAPSHOT', 'backup.zip is not a .zip'],
  ['an empty archive', zipOf([]), 'NOT_A_SNAPSHOT', 'backup.zip has no backup_metadata.json in it'],
  ['another archive', zipOf([{ name: 'a.txt', content: 'a' }]), 'NOT_A_SNAPSHOT', 'has no backup_metadata.json in it'],
  [
    'an unreadable manifest',
    zipOf(withFile('backup_metadata.json', { content: '{' })),
    'SNAPSHOT_DAMAGED',
    'not valid'
  ],
  [
    'a newer format',
    zipOf(withFile('backup_metadata.json', { content: '{"format":3}' })),
    'SNAPSHOT_TOO_NEW',
    'has format 3'
  ]
])('%s is told apart', async (_, zip, code, said) => {
  await using at = await desk()
  const refusal = await at.refuse(zip)
  expect(refusal).toMatchObject({ code, left: [] })
  expect(refusal.message).toContain(said)
})

test('nothing is left of what was stopped in the middle', async () => {
  await using at = await desk()
  const archive = join(at.path, 'large.zip')
  await writeSparseBackup(archive, 300 * 2 ** 20)
  const stop = new AbortController()
  const { output } = at
  const unpacked = unpackBackup(archive, { output, called: 'large.zip', signal: stop.signal })
  const rejected = expect(unpacked).rejects.toThrow('enough')
  const table = join(output, `.partial-${id}`, 'users.json.zst')
  await eventually('it is being written', () =>
    stat(table).then(
      () => true,
      () => false
    )
  )
  stop.abort(new Error('enough'))
  await rejected
  expect(await filesIn(output)).toEqual([])
})

test('a directory that cannot be written is a failure of the store', async () => {
  await using at = await desk()
  await writeFile(at.output, 'a file')
  expect((await failureOf(at.unpack(zipOf(sampleBackup())))).code).toBe('STORE_FAILED')
})

test('memory does not grow with the file', async () => {
  await using at = await desk()
  const size = 300 * 2 ** 20
  const archive = join(at.path, 'large.zip')
  await writeSparseBackup(archive, size)
  // What nobody holds any more goes some time, at the latest now.
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const held = (): number => {
    // What the first one found is gone only when the second one begins.
    collect()
    collect()
    return process.memoryUsage().arrayBuffers
  }
  let [most, samples] = [0, 0]
  const before = held()
  // However long it takes to collect, it is done a few times on the way.
  const timer = setInterval(() => {
    if (bytesIn(at.output, 'users.json.zst') < (samples + 1) * 50 * 2 ** 20) return
    most = Math.max(most, held())
    samples += 1
  }, 5)
  const { signal } = new AbortController()
  const unpacking = unpackBackup(archive, { output: at.output, called: 'large.zip', signal })
  const directory = await unpacking.finally(() => clearInterval(timer))
  expect((await stat(join(directory, 'users.json.zst'))).size).toBe(size)
  expect(samples).toBeGreaterThan(1)
  expect(most - before).toBeLessThan(30 * 2 ** 20)
})

/** How large a file is that is being written, in whichever directory below. */
function bytesIn(directory: string, file: string): number {
  const paths = existsSync(directory) ? readdirSync(directory, { recursive: true, encoding: 'utf8' }) : []
  const path = paths.find((each) => basename(each) === file)
  return path === undefined ? 0 : (statSync(join(directory, path), { throwIfNoEntry: false })?.size ?? 0)
}

/** The sample with so many zeros in its table file, which take no room on the disk. */
async function writeSparseBackup(path: string, size: number): Promise<void> {
  const block = Buffer.alloc(2 ** 20)
  let crc = 0
  for (let done = 0; done < size; done += block.length) crc = crc32(block, crc)
  const manifest = { ...sampleManifest, tables: [{ ...sampleTable, size }], backup_size: size }
  const zip = zipOf(
    sampleBackup(manifest).map((entry) => (entry.name === 'users.json.zst' ? { ...entry, content: '', crc } : entry))
  )
  const local = zip.lastIndexOf('PK\u0003\u0004') + 30 + 'users.json.zst'.length
  const central = zip.lastIndexOf('PK\u0001\u0002')
  for (const offset of [20, 24]) zip.writeUInt32LE(size, central + offset)
  const end = zip.length - 22
  zip.writeUInt32LE(zip.readUInt32LE(end + 16) + size, end + 16)
  await using file = await open(path, 'w')
  await file.write(zip.subarray(0, local))
  await file.write(zip.subarray(local), 0, zip.length - local, local + size)
}
