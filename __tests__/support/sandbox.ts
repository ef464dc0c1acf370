// Empty sandboxes for tests.

import { join } from 'node:path'
import { SandboxDatabase } from '../../src/database/sandbox.ts'
import { contribExtensions } from '../../src/database/sandbox-extensions.ts'
import { temporaryDirectory } from './backup.ts'

/** A sandbox, and the directory that it is in, which goes with it. */
export interface TestSandbox extends AsyncDisposable {
  readonly directory: string
  readonly database: SandboxDatabase
}

/** An empty sandbox with these extensions. */
export async function openSandbox(extensions = contribExtensions): Promise<TestSandbox> {
  const home = await temporaryDirectory()
  const directory = join(home.path, 'sandbox')
  const database = await SandboxDatabase.create(directory, extensions)
  return {
    directory,
    database,
    [Symbol.asyncDispose]: async () => {
      await database.close()
      await home[Symbol.asyncDispose]()
    }
  }
}
