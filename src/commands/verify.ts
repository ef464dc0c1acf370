// Verifies a stored backup again, from its files alone.

import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { runAll, StopSwitch } from '../concurrency.ts'
import type { SealedSnapshot } from '../encryption/sealing.ts'
import type { Log } from '../log.ts'
import { type AnyManifest, describeOrigin, type TableEntry } from '../snapshot/manifest.ts'
import { openSnapshot, openStored, type Snapshot, type StoredSnapshot } from '../snapshot/snapshot.ts'
import type { TableInspection } from '../snapshot/table-file.ts'
import type { Check } from '../verification/check.ts'
import { checkBytes, checkFiles, measureTables } from '../verification/files.ts'
import { Inspector } from '../verification/inspector.ts'
import { count } from '../wording.ts'
import { isSealedSnapshot, type Keys, openBackup, verifySealed } from './open-backup.ts'
import { printable, tellCheck } from './progress.ts'

/** What a verification came to. */
export interface VerifyReport {
  readonly command: 'verify'
  readonly status: 'passed' | 'failed'
  readonly directory: string
  /** Of an encrypted backup that was not opened, what can be read without a key. */
  readonly manifest: AnyManifest
  readonly checks: readonly Check[]
  /** Milliseconds. */
  readonly duration: number
}

interface Run {
  readonly log: Log
  readonly signal: AbortSignal
  /** What was found out about it on its way here. */
  readonly found?: readonly Check[] | undefined
}

/**
 * Reads every file of a backup and checks it; of an encrypted one without a key, what can be checked without. Throws
 * `NOT_A_SNAPSHOT`, `SNAPSHOT_TOO_NEW` or `SNAPSHOT_DAMAGED` for a manifest that cannot be used, and what `openBackup` throws.
 */
export async function verify(directory: string, keys: Keys, context: Run): Promise<VerifyReport> {
  const startedAt = Date.now()
  const stored = await openStored(directory)
  tellSnapshot(stored, context.log)
  const verified = isSealedSnapshot(stored)
    ? await verifyEncrypted(stored, keys, context)
    : await verifyFiles(await openSnapshot(directory), context)
  const { manifest } = verified
  const checks = [...(context.found ?? []), ...verified.checks]
  for (const check of checks) tellCheck(context.log, check)
  const failed = checks.some((check) => check.status === 'failed')
  return {
    command: 'verify',
    status: failed ? 'failed' : 'passed',
    directory: stored.directory,
    manifest,
    checks,
    duration: Date.now() - startedAt
  }
}

type Verified = Pick<VerifyReport, 'manifest' | 'checks'>

/** What is damaged as it is stored is not opened. */
async function verifyEncrypted(stored: SealedSnapshot, keys: Keys, context: Run): Promise<Verified> {
  const { directory, manifest } = stored
  const checks = await verifySealed(stored, context.signal)
  const isLocked = keys.identity === undefined && keys.passphrase === undefined
  if (isLocked || checks.some(({ status }) => status === 'failed')) return { manifest, checks }
  await using opened = await openBackup(directory, keys, context)
  const verified = await verifyFiles(opened.snapshot, context)
  return { ...verified, checks: [...opened.checks, ...verified.checks] }
}

async function verifyFiles(snapshot: Snapshot, { signal }: Run): Promise<Verified> {
  const { manifest } = snapshot
  const threads = Math.min(4, availableParallelism())
  using stop = new StopSwitch(signal)
  await using inspector = new Inspector(threads)
  const inspections = new Map<string, TableInspection>()
  const inspect = async ({ file, columns }: TableEntry): Promise<void> => {
    inspections.set(file, await inspector.inspect(join(snapshot.directory, file), columns))
  }
  const jobs = manifest.tables.map((table) => () => inspect(table))
  await Promise.race([runAll(jobs, threads, stop), stop.aborted()])
  return { manifest, checks: await checkFiles(snapshot, inspections, 'stored') }
}

/**
 * Makes sure that the files are the very ones that passed their verification, without looking at their rows: fast, and
 * enough where the database judges the rows in the end.
 */
export async function verifyBytes(snapshot: Snapshot, log: Log): Promise<Check[]> {
  tellSnapshot(snapshot, log)
  const checks = await checkBytes(snapshot, await measureTables(snapshot), 'stored')
  for (const check of checks) tellCheck(log, check)
  return checks
}

function tellSnapshot({ manifest }: StoredSnapshot, log: Log): void {
  const { backup_id, tables, total_records, source } = manifest
  const what = `${count(tables.length, 'table')}, ${count(total_records, 'row')}, from ${describeOrigin(source)}`
  log.info(`${backup_id}: ${printable(what)}`)
}
