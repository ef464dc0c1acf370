// Before all suites: one PostgreSQL 15 and one 17, shared by every suite, and the row kernel that the codec loads.
// The suites find the servers through the environment; see database.ts.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
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
  for (const server of servers) {
    process.env[`MIGRATION_GATE_TEST_PG${server.major}`] = server.url()
    process.env[`MIGRATION_GATE_TEST_PG${server.major}_PID`] = String(server.pid)
  }
}

function buildKernel(): void {
  if (existsSync(`${root}/src/snapshot/row-kernel.wasm`)) return
  execFileSync('npm', ['run', 'build:kernel'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
}
