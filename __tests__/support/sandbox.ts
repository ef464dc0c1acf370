// Empty sandboxes for tests. Making the first takes seconds; every other is a copy of its directory.

import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { SandboxDatabase } from '../../src/database/sandbox.ts'
import { temporaryDirectory } from './backup.ts'

/** A sandbox, and the directory that it is in, which goes with it. */
export interface TestSandbox extends AsyncDisposable {
  readonly directory: string
  readonly database: SandboxDatabase
}

/** Makes sandboxes, until it is disposed of. */
export class SandboxTemplate implements AsyncDisposable {
  readonly #directory: AsyncDisposable & { readonly path: string }
  #opened = 0

  private constructor(directory: AsyncDisposable & { readonly path: string }) {
    this.#directory = directory
  }

  static async create(): Promise<SandboxTemplate> {
    const directory = await temporaryDirectory()
    const first = await SandboxDatabase.create(join(directory.path, 'template'))
    await first.close()
    return new SandboxTemplate(directory)
  }

  /** An empty sandbox. */
  async open(): Promise<TestSandbox> {
    const own = join(this.#directory.path, `sandbox_${++this.#opened}`)
    await cp(join(this.#directory.path, 'template'), own, { recursive: true })
    const database = await SandboxDatabase.create(own)
    return {
      directory: own,
      database,
      [Symbol.asyncDispose]: async () => {
        await database.close()
        await rm(own, { recursive: true, force: true })
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#directory[Symbol.asyncDispose]()
  }
}
