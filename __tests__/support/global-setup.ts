// Before all suites: one PostgreSQL 15 and one 17, shared by every suite, the row kernel that the codec loads,
// and a place for temporary files. The suites find them through the environment; see database.ts.

import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fastDirectory, type Server, startServer } from './server.ts'

declare global {
  var migrationGateServers: readonly Server[] | undefined
  var migrationGateTemporary: string | undefined
}

const root = fileURLToPath(new URL('../..', import.meta.url))

export default async function setUp(): Promise<void> {
  buildKernel()
  globalThis.migrationGateTemporary = await mkdtemp(join(await fastDirectory(), 'migration-gate-tests-'))
  await chmod(globalThis.migrationGateTemporary, 0o755)
  process.env.TMPDIR = globalThis.migrationGateTemporary
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
