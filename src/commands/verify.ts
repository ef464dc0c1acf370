// Verifies a stored backup again, from its files alone.

import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Log } from '../log.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import { openSnapshot } from '../snapshot/snapshot.ts'
import type { Check } from '../verification/check.ts'
import { checkFiles } from '../verification/files.ts'
import { Inspector } from '../verification/inspector.ts'
import { tellCheck } from './progress.ts'

/** What a verification came to. */
export interface VerifyReport {
  readonly command: 'verify'
  readonly status: 'passed' | 'failed'
  readonly directory: string
  readonly manifest: Manifest
  readonly checks: readonly Check[]
  /** Milliseconds. */
  readonly duration: number
}

/** Reads every file of a backup and checks it. Throws `NOT_A_SNAPSHOT`, `SNAPSHOT_TOO_NEW` or `SNAPSHOT_DAMAGED` for a manifest that cannot be used. */
export async function verify(
  directory: string,
  context: { readonly log: Log; readonly signal: AbortSignal }
): Promise<VerifyReport> {
  const { log, signal } = context
  const startedAt = Date.now()
  const snapshot = await openSnapshot(directory)
  const { manifest } = snapshot
  log.info(
    `${manifest.backup_id}: ${manifest.tables.length} tables, ${manifest.total_records.toLocaleString('en')} rows`
  )
  await using inspector = new Inspector(Math.min(4, availableParallelism()))
  const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  const inspect = Promise.all(
    manifest.tables.map(
      async (table) =>
        [table.file, await inspector.inspect(join(snapshot.directory, table.file), table.columns)] as const
    )
  )
  const inspections = new Map(await Promise.race([inspect, aborted]))
  const checks = await checkFiles(snapshot, inspections, 'stored')
  for (const check of checks) tellCheck(log, check)
  const failed = checks.some((check) => check.status === 'failed')
  return {
    command: 'verify',
    status: failed ? 'failed' : 'passed',
    directory: snapshot.directory,
    manifest,
    checks,
    duration: Date.now() - startedAt
  }
}
