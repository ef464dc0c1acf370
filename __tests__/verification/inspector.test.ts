// Reading files back in threads: while they grow, several at once, and when a thread dies.

import { appendFile, readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspectTableFile, writeTableFile } from '../../src/snapshot/table-file.ts'
import { Inspector } from '../../src/verification/inspector.ts'
import { eventually, temporaryDirectory } from '../support/backup.ts'

const columns = [
  { name: 'id', type: 'integer' },
  { name: 'text', type: 'text' }
]

/** A whole table file, as bytes. */
async function tableFile(path: string, rows: number): Promise<Buffer> {
  async function* copyText(): AsyncIterable<Buffer> {
    for (let id = 0; id < rows; id++) yield Buffer.from(`${id}\ttext of ${id}\n`)
  }
  const options = {
    columns,
    compression: 'none' as const,
    signal: new AbortController().signal,
    onProgress: () => undefined
  }
  await writeTableFile(path, copyText(), options)
  return readFile(path)
}

test('a file that grows is followed to its end, and judged as if it had been whole', async () => {
  await using home = await temporaryDirectory()
  const bytes = await tableFile(join(home.path, 'whole.json'), 5000)
  const path = join(home.path, 'growing.json')
  await using inspector = new Inspector(1)
  await writeFile(path, '')
  const inspecting = inspector.begin(path, columns)
  for (let from = 0; from < bytes.length; from += 10_007) {
    await appendFile(path, bytes.subarray(from, from + 10_007))
    inspecting.grown()
  }
  const inspection = await inspecting.finish()
  expect(inspection).toEqual(await inspectTableFile(join(home.path, 'whole.json'), columns))
  expect(inspection.rows?.fingerprint.rows).toBe(5000)
})

test('a growing file with a fault in its middle is measured to its end', async () => {
  await using home = await temporaryDirectory()
  const bytes = await tableFile(join(home.path, 'damaged.json'), 5000)
  bytes[1000] = 0x01
  const path = join(home.path, 'growing.json')
  await using inspector = new Inspector(1)
  await writeFile(path, bytes.subarray(0, 50_000))
  const inspecting = inspector.begin(path, columns)
  inspecting.grown()
  await appendFile(path, bytes.subarray(50_000))
  const { size, rows, fault } = await inspecting.finish()
  expect({ size, rows }).toEqual({ size: bytes.length, rows: undefined })
  expect(fault).toMatch(/^row \d+ is not a JSON object/)
})

test('a file that ends before its closing bracket is not waited for once it is finished', async () => {
  await using home = await temporaryDirectory()
  const bytes = await tableFile(join(home.path, 'whole.json'), 100)
  const path = join(home.path, 'short.json')
  await using inspector = new Inspector(1)
  await writeFile(path, bytes.subarray(0, -2))
  expect((await inspector.inspect(path, columns)).fault).toBeDefined()
})

test('several files at once share the threads without mixing anything up', async () => {
  await using home = await temporaryDirectory()
  await using inspector = new Inspector(2)
  const paths = await Promise.all(
    [1, 20, 300, 4000].map(async (rows) => {
      const path = join(home.path, `${rows}.json`)
      await tableFile(path, rows)
      return path
    })
  )
  const inspections = await Promise.all(paths.map((path) => inspector.inspect(path, columns)))
  expect(inspections.map(({ rows }) => rows?.fingerprint.rows)).toEqual([1, 20, 300, 4000])
})

test('a thread that dies fails what it was reading, and nobody waits for ever', async () => {
  await using home = await temporaryDirectory()
  await using inspector = new Inspector(1)
  const path = join(home.path, 'one.json')
  await tableFile(path, 1)
  // Columns that are none: an error that the thread does not expect.
  await expect(inspector.inspect(path, undefined as never)).rejects.toMatchObject({ name: 'TypeError' })
})

const testOnLinux = process.platform === 'linux' ? test : test.skip

testOnLinux('what is left in the middle has no file open', async () => {
  await using home = await temporaryDirectory()
  const path = join(home.path, 'growing.json')
  await writeFile(path, '[')
  const openFiles = async (): Promise<number> => {
    const descriptors = await readdir('/proc/self/fd')
    const files = await Promise.all(descriptors.map((fd) => readlink(join('/proc/self/fd', fd)).catch(() => '')))
    return files.filter((file) => file === path).length
  }
  for (let round = 0; round < 3; round++) {
    const inspector = new Inspector(1)
    for (let file = 0; file < 200; file++) inspector.begin(path, columns)
    await eventually('some are open, and others about to be', async () => (await openFiles()) > 0)
    await inspector[Symbol.asyncDispose]()
    expect(await openFiles()).toBe(0)
  }
})
