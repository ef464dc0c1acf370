// Table files on a real disk: what is written can be read back, a run that is stopped stops, and damage has a name.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import type { Column } from '../../src/snapshot/row-kernel.ts'
import {
  type Compression,
  compressions,
  inspectTableFile,
  measureFile,
  type TableProgress,
  tableFileName,
  writeTableFile
} from '../../src/snapshot/table-file.ts'

const columns: readonly Column[] = [
  { name: 'id', type: 'integer' },
  { name: 'note', type: 'text' }
]
const copyText = Buffer.from('1\tone\n2\ttwo\\nlines\n3\t\\N\n')
const json = '[\n{"id":1,"note":"one"},\n{"id":2,"note":"two\\nlines"},\n{"id":3,"note":null}\n]\n'
const unpack = {
  zstd: (bytes: Buffer) => zstdDecompressSync(bytes),
  gzip: (bytes: Buffer) => gunzipSync(bytes),
  none: (bytes: Buffer) => bytes
} as const

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'migration-gate-table-file-'))
})
afterEach(() => rm(directory, { recursive: true }))

describe.each(compressions)('with compression %s', (compression) => {
  test('what was written can be read back, and both ends agree on what it is', async () => {
    const path = pathOf(compression)
    const stored = await write(path, [copyText])
    const bytes = await readFile(path)
    expect(unpack[compression](bytes).toString()).toBe(json)
    expect(stored).toEqual({ records: 3, size: bytes.length, checksum: sha256(bytes), received: sha256(copyText) })
    const { rows, fault, ...measured } = await inspectTableFile(path, columns)
    expect(fault).toBeUndefined()
    expect(measured).toEqual({ size: stored.size, checksum: stored.checksum })
    expect(rows).toEqual({ fingerprint: { rows: 3, digest: expect.any(String) }, copyText: stored.received })
  })

  test('a relation without rows is an empty array', async () => {
    const path = pathOf(compression)
    expect(await write(path, [])).toMatchObject({ records: 0, received: sha256('') })
    expect(unpack[compression](await readFile(path)).toString()).toBe('[\n]\n')
    const { rows } = await inspectTableFile(path, columns)
    expect(rows?.fingerprint).toEqual({ rows: 0, digest: '0'.repeat(32) })
  })

  test('it does not matter how the rows arrive, and progress adds up to what came of them', async () => {
    const text = Buffer.concat(Array.from({ length: 60_000 }, (_, id) => Buffer.from(`${id}\tnote ${id * 7919}\n`)))
    const pieces = Array.from({ length: 40 }, (_, n) =>
      text.subarray((n * text.length) / 40, ((n + 1) * text.length) / 40)
    )
    const progress: TableProgress[] = []
    const stored = await write(pathOf(compression, 'pieces'), pieces, { onProgress: (step) => progress.push(step) })
    expect(await write(pathOf(compression, 'whole'), [text])).toEqual(stored)
    expect(progress.reduce((sum, step) => sum + step.copyBytes, 0)).toBe(text.length)
    expect(progress.reduce((sum, step) => sum + step.storedBytes, 0)).toBe(stored.size)
    expect(progress.at(-1)?.rows).toBe(60_000)
  })

  test.each(['cut off', 'emptied', 'replaced by something else'])(
    'a file that is %s is a result with a fault, measured as it is',
    async (kind) => {
      const path = pathOf(compression)
      await write(path, [copyText])
      const damaged = await damage(path, kind)
      const { fault, ...rest } = await inspectTableFile(path, columns)
      expect(rest).toEqual({ size: damaged.length, checksum: sha256(damaged), rows: undefined })
      expect(fault).toEqual(expect.stringMatching(/./))
    }
  )

  test.each(['with one bit turned', 'with a byte more'])('a file %s is measured as it is', async (kind) => {
    const path = pathOf(compression)
    const stored = await write(path, [copyText])
    const damaged = await damage(path, kind)
    const { size, checksum, rows } = await inspectTableFile(path, columns)
    expect({ size, checksum }).toEqual({ size: damaged.length, checksum: sha256(damaged) })
    expect(checksum).not.toBe(stored.checksum)
    if (kind === 'with one bit turned') expect(rows?.copyText).not.toBe(stored.received)
  })

  test('a file of another relation is a result with a fault', async () => {
    await write(pathOf(compression), [copyText])
    const { rows, fault } = await inspectTableFile(pathOf(compression), columns.slice(1))
    expect({ rows, fault }).toEqual({ rows: undefined, fault: expect.stringContaining('row 1 ') })
  })

  test('a file that is missing, or a directory in its place, is a result with a fault', async () => {
    const nothing = { size: 0, checksum: sha256(''), rows: undefined }
    expect(await inspectTableFile(pathOf(compression), columns)).toEqual({
      ...nothing,
      fault: expect.stringContaining('ENOENT')
    })
    await mkdir(pathOf(compression))
    expect(await inspectTableFile(pathOf(compression), columns)).toEqual({
      ...nothing,
      fault: expect.stringContaining('EISDIR')
    })
  })

  test.each([0, 1, 7, 40])('the signal stops it, although there is no end of rows (after %i steps)', async (steps) => {
    const controller = new AbortController()
    let left = steps
    const onProgress = (): void => {
      if (left-- === 0) controller.abort(new Error('enough'))
    }
    const rows = endless()
    const writing = write(pathOf(compression), rows, { signal: controller.signal, onProgress })
    await expect(writing).rejects.toMatchObject({ name: 'AbortError', cause: new Error('enough') })
    expect(await rows.next()).toEqual({ done: true, value: undefined })
  })

  test.each([1, 2, 3])('the signal stops it while the disk has not yet taken piece %i', async (piece) => {
    const controller = new AbortController()
    let pieces = 0
    const onProgress = ({ storedBytes }: TableProgress): void => {
      if (storedBytes > 0 && ++pieces === piece) queueMicrotask(() => controller.abort(new Error('enough')))
    }
    const writing = write(pathOf(compression), endless(), { signal: controller.signal, onProgress })
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('an error among the rows comes out as it is', async () => {
    const failure = new Error('the server is gone')
    async function* broken(): AsyncIterable<Uint8Array> {
      yield copyText
      throw failure
    }
    await expect(write(pathOf(compression), broken())).rejects.toBe(failure)
  })

  test('rows that are not those of the relation are refused, and so is a last row that is cut off', async () => {
    const faulty = write(pathOf(compression, 'faulty'), [copyText, Buffer.from('4\n')])
    await expect(faulty).rejects.toMatchObject({ code: 'SOURCE_FAILED' })
    const unended = write(pathOf(compression, 'unended'), [copyText, Buffer.from('4\tfour')])
    await expect(unended).rejects.toMatchObject({ code: 'SOURCE_FAILED' })
  })

  test('it overwrites nothing, and says where it may not write', async () => {
    const path = pathOf(compression)
    await writeFile(path, 'precious')
    await expect(write(path, [copyText])).rejects.toMatchObject({ code: 'EEXIST' })
    expect(await readFile(path, 'utf8')).toBe('precious')
    await expect(write(join(path, 'below'), [copyText])).rejects.toMatchObject({ code: 'ENOTDIR' })
    await expect(write(join(directory, 'nowhere', 'x'), [copyText])).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

const canMount = spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status === 0
const whereItCanBeMade = canMount ? test : test.skip
whereItCanBeMade('a full disk comes out as what it is (skipped where no small disk can be mounted)', () => {
  const fill = `mount -t tmpfs -o size=64k none "$0" && cd "$0" && exec "$1" --input-type=module --eval "$2"`
  const args = ['--map-root-user', '--mount', 'sh', '-c', fill, directory, process.execPath, fillingProgram]
  const { stdout, stderr } = spawnSync('unshare', args, { encoding: 'utf8' })
  expect({ stdout, stderr }).toEqual({ stdout: 'zstd ENOSPC\ngzip ENOSPC\nnone ENOSPC\n', stderr: '' })
})

test('zstd files carry a checksum of their own: a bit that turns inside is noticed before the rows are looked at', async () => {
  const path = pathOf('zstd')
  await write(path, [
    Buffer.concat(Array.from({ length: 500 }, (_, id) => Buffer.from(`${id}\t${sha256(String(id))}\n`)))
  ])
  const bytes = await readFile(path)
  const faults = []
  for (let at = 0; at < bytes.length; at += 397) {
    await writeFile(path, bytes.with(at, (bytes[at] ?? 0) ^ 4))
    faults.push((await inspectTableFile(path, columns)).fault)
  }
  expect(faults).not.toContain(undefined)
})

test('measures any file', async () => {
  const path = join(directory, 'file')
  await writeFile(path, 'abc')
  expect(await measureFile(path)).toEqual({ size: 3, checksum: sha256('abc') })
  await expect(measureFile(join(directory, 'none'))).rejects.toMatchObject({ code: 'ENOENT' })
})

describe('the name of a table file', () => {
  test.each([
    ['public', 'users', 'zstd', 'users.json.zst'],
    ['public', 'business_classifications', 'gzip', 'business_classifications.json.gz'],
    ['auth', 'users', 'none', 'auth.users.json'],
    ['public', 'Users', 'none', '%55sers.json'],
    ['public', 'a.b', 'none', 'a%2Eb.json'],
    ['public', '100%', 'none', '100%25.json'],
    ['public', '../../etc/passwd', 'none', '%2E%2E%2F%2E%2E%2Fetc%2Fpasswd.json'],
    ['public', '🐘', 'none', '%F0%9F%90%98.json'],
    ['public', 'con', 'none', '%63on.json'],
    ['con', 'lpt1', 'none', '%63on.%6Cpt1.json']
  ] as const)('of %s.%s with %s is %s', (schema, name, compression, file) => {
    expect(tableFileName({ schema, name }, compression)).toBe(file)
  })

  test('is safe on every file system, whatever the table is called', () => {
    fc.assert(
      fc.property(relationName, fc.constantFrom(...compressions), (relation, compression) => {
        const file = tableFileName(relation, compression)
        expect(file).toMatch(/^[A-Za-z0-9_%-][A-Za-z0-9_.%-]*\.json(\.zst|\.gz)?$/)
        expect(file.length).toBeLessThan(255)
        expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i)
      }),
      { numRuns: 500 }
    )
  })

  test('is that of one table only, also where upper and lower case are the same', () => {
    fc.assert(
      fc.property(relationName, relationName, (one, other) => {
        fc.pre(one.schema !== other.schema || one.name !== other.name)
        expect(fileOf(one)).not.toBe(fileOf(other))
      }),
      { numRuns: 500 }
    )
  })

  test('is that of one table only, even if somebody gives a table the name that a shortened one ends in', () => {
    const { name, tail } = nameWithTail('T'.repeat(60))
    const shortened = fileOf({ schema: 'public', name })
    const head = decodeURIComponent(shortened.slice(0, shortened.indexOf(tail)).replace(/[%-]+$/, ''))
    const ends = [decodeURIComponent(`%${tail}`), tail, `-${tail}`, `%${tail}`, `%-${tail}`]
    for (const end of ends) expect(fileOf({ schema: 'public', name: head + end })).not.toBe(shortened)
  })

  test.each(compressions)('is never that of another file of the snapshot, with compression %s', (compression) => {
    const own = [
      'backup_metadata.json',
      'verification.json',
      'sha256sums',
      'schema.sql',
      'restore.md',
      'report.html',
      '.owner'
    ]
    for (const stem of [
      'backup_metadata',
      'verification',
      'SHA256SUMS',
      'schema',
      'schema.sql',
      'restore',
      'report',
      '.owner'
    ]) {
      expect(own).not.toContain(tableFileName({ schema: 'public', name: stem }, compression).toLowerCase())
    }
  })
})

// --- names ----------------------------------------------------------------------------------------------------------

const anyName = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 63 }),
    fc.string({ unit: fc.constantFrom(...'aA.%/\\ :2e'), minLength: 1, maxLength: 63 }),
    fc.string({ unit: fc.constantFrom('A', 'é', '%'), minLength: 55, maxLength: 63 }),
    fc.constantFrom('con', 'CON', 'prn', 'aux', 'nul', 'com1', 'lpt9', '%63on', '.', '..', 'a', 'A', 'public', 'json')
  )
  .filter((name) => Buffer.byteLength(name) <= 63)
const relationName = fc.record({ schema: fc.oneof(fc.constant('public'), anyName), name: anyName })

function fileOf(relation: { schema: string; name: string }): string {
  return tableFileName(relation, 'none').toLowerCase()
}

/** A long name whose hash begins with two digits that would stand for an upper case letter. */
function nameWithTail(stem: string): { name: string; tail: string } {
  for (let n = 0; ; n++) {
    const tail = createHash('sha256').update(`${stem}${n}`).digest('hex').slice(0, 16)
    if (/^(?:4[a-f]|5a)/.test(tail)) return { name: `${stem}${n}`, tail }
  }
}

// --- rows ---------------------------------------------------------------------------------------------------------

async function* each(pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}

async function* endless(): AsyncGenerator<Uint8Array> {
  for (let n = 0; ; n++) yield Buffer.from(`${n}\tnumber ${n}\n`.repeat(20_000))
}

/** Runs in a process of its own, where a small disk is mounted on the directory named. */
const fillingProgram = `
  import { writeTableFile } from ${JSON.stringify(new URL('../../src/snapshot/table-file.ts', import.meta.url).href)}
  import { randomBytes } from 'node:crypto'
  async function* rows() {
    for (let n = 0; n < 50; n++) yield Buffer.from(randomBytes(20_000).toString('hex') + '\\n')
  }
  for (const compression of ['zstd', 'gzip', 'none']) {
    const options = { columns: [{ name: 'x', type: 'text' }], compression, onProgress: () => {} }
    const signal = new AbortController().signal
    const path = process.cwd() + '/' + compression
    await writeTableFile(path, rows(), { ...options, signal }).catch((error) => console.log(compression, error.code))
  }`

// --- files ----------------------------------------------------------------------------------------------------------

function pathOf(compression: Compression, name = 'table'): string {
  return join(directory, tableFileName({ schema: 'public', name }, compression))
}

function write(
  path: string,
  rows: AsyncIterable<Uint8Array> | readonly Uint8Array[],
  options: { readonly signal?: AbortSignal; readonly onProgress?: (progress: TableProgress) => void } = {}
): ReturnType<typeof writeTableFile> {
  const compression = path.endsWith('.zst') ? 'zstd' : path.endsWith('.gz') ? 'gzip' : 'none'
  const defaults = { signal: new AbortController().signal, onProgress: () => undefined }
  return writeTableFile(path, Symbol.asyncIterator in rows ? rows : each(rows), {
    columns,
    compression,
    ...defaults,
    ...options
  })
}

async function damage(path: string, kind: string): Promise<Buffer> {
  const bytes = await readFile(path)
  const damaged: Readonly<Record<string, () => Buffer>> = {
    'cut off': () => bytes.subarray(0, -3),
    emptied: () => Buffer.alloc(0),
    'with one bit turned': () => Buffer.from(bytes.with(20, (bytes[20] ?? 0) ^ 8)),
    'with a byte more': () => Buffer.concat([bytes, Buffer.from('x')]),
    'replaced by something else': () => Buffer.from('<html>404</html>\n')
  }
  const result = damaged[kind]?.() ?? bytes
  await writeFile(path, result)
  return result
}

function sha256(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}
