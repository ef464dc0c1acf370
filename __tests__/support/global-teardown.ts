// After all suites: the shared servers stop, and their directories go with all temporary files.

import type {} from './global-setup.ts'

export default async function tearDown(): Promise<void> {
  await Promise.all((globalThis.migrationGateServers ?? []).map((server) => server.stop()))
}
