// Before all suites: one PostgreSQL 15 and one 17, shared by every suite, the row kernel that the codec loads,
// and a place for temporary files. The suites find them through the environment; see database.ts.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Server, startServer } from './server.ts'

declare global {
  var migrationGateServers: readonly Server[] | undefined
}

const root = fileURLToPath(new URL('../..', import.meta.url))

export default async function setUp(): Promise<void> {
  buildKernel()
  const servers = await Promise.all([startServer({ major: 15 }), startServer({ major: 17 })])
  globalThis.migrationGateServers = servers
  process.env.TMPDIR = await makeTemporary(servers[0].directory)
  for (const server of servers) {
    process.env[`MIGRATION_GATE_TEST_PG${server.major}`] = server.url()
    process.env[`MIGRATION_GATE_TEST_PG${server.major}_PID`] = String(server.pid)
  }
}

/** Beside the data of a server, which may be in memory, and goes with it however this process ends. */
async function makeTemporary(directory: string): Promise<string> {
  const temporary = join(directory, 'tmp')
  await mkdir(temporary, { mode: 0o755 })
  await chmod(directory, 0o755)
  return temporary
}

function buildKernel(): void {
  if (existsSync(`${root}/src/snapshot/row-kernel.wasm`)) return
  execFileSync('npm', ['run', 'build:kernel'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
}
