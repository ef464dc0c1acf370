// Before all suites: a PostgreSQL 15 and a 17 for each worker, the row kernel that the codec loads, and places for temporary
// files and for compiled code. Roles belong to all of a server: what runs at the same time has servers of its own. The suites
// find them through the environment; see database.ts.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serverVariable } from './database.ts'
import { type Major, type Server, startServer } from './server.ts'

declare global {
  var migrationGateServers: readonly Server[] | undefined
}

const root = fileURLToPath(new URL('../..', import.meta.url))

export default async function setUp({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  buildKernel()
  const workers = Array.from({ length: maxWorkers }, (_, index) => index + 1)
  const start = async (major: Major, worker: number): Promise<Server> => {
    const server = await startServer({ major })
    process.env[serverVariable(major, worker)] = server.url()
    return server
  }
  const servers = await Promise.all(workers.flatMap((worker) => [start(15, worker), start(17, worker)]))
  globalThis.migrationGateServers = servers
  const directory = servers[0]?.directory ?? ''
  await chmod(directory, 0o755)
  process.env.TMPDIR = await makeDirectory(directory, 'tmp')
  // Where threads and programs find what others have compiled already: most of them have little else to do.
  process.env.NODE_COMPILE_CACHE = await makeDirectory(directory, 'compiled')
}

/** Beside the data of a server, which may be in memory, and goes with it however this process ends. */
async function makeDirectory(server: string, name: string): Promise<string> {
  const directory = join(server, name)
  await mkdir(directory, { mode: 0o755 })
  return directory
}

function buildKernel(): void {
  if (existsSync(`${root}/src/snapshot/row-kernel.wasm`)) return
  execFileSync('npm', ['run', 'build:kernel'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
}
