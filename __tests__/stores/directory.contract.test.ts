// A directory keeps what every `Store` promises, whichever call of the file system is the last of a run.

import * as files from 'node:fs/promises'
import { join } from 'node:path'
import { jest } from '@jest/globals'
import type { StorePlace } from '../contracts/store.ts'

let callsLeft = Number.POSITIVE_INFINITY

/** Everything as it is, until no call is left. Whoever dies while removing a directory has removed some of it. */
function mortal<Call extends (...parameters: never[]) => Promise<unknown>>(call: Call): Call {
  return (async (...parameters) => {
    if (--callsLeft === -1 && call.name === 'rm') await removeSome(String(parameters[0]))
    if (callsLeft < 0) throw Object.assign(new Error('this run is dead'), { code: 'EIO', syscall: 'any', errno: -5 })
    return call(...parameters)
  }) as Call
}

async function removeSome(directory: string): Promise<void> {
  const names = await files.readdir(directory).catch(() => [])
  for (const name of names.slice(names.length / 2)) await files.rm(join(directory, name), { recursive: true })
}

// All that follows is imported only now, and so works with these.
jest.unstable_mockModule('node:fs/promises', () =>
  Object.fromEntries(
    Object.entries(files).map(([name, value]) => [name, typeof value === 'function' ? mortal(value as never) : value])
  )
)
const { storeContract } = await import('../contracts/store.ts')
const { DirectoryStore } = await import('../../src/stores/directory.ts')
const { filesIn, temporaryDirectory } = await import('../support/backup.ts')
const { rowsFile } = await import('../support/stored-snapshot.ts')

async function makePlace(): Promise<StorePlace> {
  const home = await temporaryDirectory()
  const directory = join(home.path, 'kept')
  return {
    open: () => new DirectoryStore({ directory }),
    damage: async () => {
      const [backup = ''] = await filesIn(directory)
      const path = join(directory, backup, rowsFile)
      const rows = await files.readFile(path)
      rows[0] = (rows[0] ?? 0) ^ 1
      await files.writeFile(path, rows)
    },
    dieAfter: (steps = Number.POSITIVE_INFINITY) => {
      callsLeft = steps
    },
    [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]()
  }
}

storeContract(makePlace)
