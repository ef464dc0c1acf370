// Verifies a stored backup again, from its files alone.

import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { runAll, StopSwitch } from '../concurrency.ts'
import type { Log } from '../log.ts'
import { describeOrigin, type Manifest, type TableEntry } from '../snapshot/manifest.ts'
import { openSnapshot, type Snapshot } from '../snapshot/snapshot.ts'
import { measureFile, type TableInspection } from '../snapshot/table-file.ts'
import type { Check } from '../verification/check.ts'
import { checkBytes, checkFiles } from '../verification/files.ts'
import { Inspector } from '../verification/inspector.ts'
import { count } from '../wording.ts'
import { printable, tellCheck } from './progress.ts'

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
  tellSnapshot(snapshot, log)
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

/**
 * Makes sure that the files are the very ones that passed their verification, without looking at their rows: fast, and
 * enough where the database judges the rows in the end.
 */
export async function verifyBytes(snapshot: Snapshot, log: Log): Promise<Check[]> {
  tellSnapshot(snapshot, log)
  const measurements = new Map<string, { size: number; checksum: string }>()
  for (const { file } of snapshot.manifest.tables) {
    const measured = await measureFile(join(snapshot.directory, file)).catch(() => undefined)
    if (measured) measurements.set(file, measured)
  }
  const checks = await checkBytes(snapshot, measurements, 'stored')
  for (const check of checks) tellCheck(log, check)
  return checks
}

function tellSnapshot({ manifest }: Snapshot, log: Log): void {
  const { backup_id, tables, total_records, source } = manifest
  const what = `${count(tables.length, 'table')}, ${count(total_records, 'row')}, from ${describeOrigin(source)}`
  log.info(`${backup_id}: ${printable(what)}`)
}
