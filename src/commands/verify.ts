// Verifies a stored backup again, from its files alone.

import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { runAll, StopSwitch } from '../concurrency.ts'
import type { Log } from '../log.ts'
import type { Manifest, TableEntry } from '../snapshot/manifest.ts'
import { openSnapshot } from '../snapshot/snapshot.ts'
import type { TableInspection } from '../snapshot/table-file.ts'
import type { Check } from '../verification/check.ts'
import { checkFiles } from '../verification/files.ts'
import { Inspector } from '../verification/inspector.ts'
import { count } from '../wording.ts'
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
  log.info(`${manifest.backup_id}: ${count(manifest.tables.length, 'table')}, ${count(manifest.total_records, 'row')}`)
  const threads = Math.min(4, availableParallelism())
  using stop = new StopSwitch(signal)
  await using inspector = new Inspector(threads)
  const inspections = new Map<string, TableInspection>()
  const inspect = async ({ file, columns }: TableEntry): Promise<void> => {
    inspections.set(file, await inspector.inspect(join(snapshot.directory, file), columns))
  }
  const jobs = manifest.tables.map((table) => () => inspect(table))
  await Promise.race([runAll(jobs, threads, stop), stop.aborted()])
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
