// Restores a stored backup on trial, any time after it was made, and without its source.

import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { RestoredTable } from '../restore/rows.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import { type Check, failed, skipped } from '../verification/check.ts'
import type { CoverageGroup } from '../verification/coverage.ts'
import { chaos } from './chaos.ts'
import { openBackup } from './open-backup.ts'
import { tellCheck } from './progress.ts'
import { drillSnapshot, type Proofs, proofsOf, startDrillOf } from './start-drill.ts'
import { verifyBytes } from './verify.ts'

/** What a drill came to. */
export interface DrillReport {
  readonly command: 'drill'
  readonly status: 'passed' | 'failed'
  readonly directory: string
  readonly manifest: Manifest
  readonly checks: readonly Check[]
  /** What has become of everything that the source had. */
  readonly coverage: readonly CoverageGroup[]
  /** The PostgreSQL that it was restored into. */
  readonly sandbox: string | undefined
  readonly tables: readonly RestoredTable[]
  /** Milliseconds. */
  readonly duration: number
}

/** Makes sure that the files are the ones that passed their verification, then restores them on trial. */
export async function drill(
  directory: string,
  config: Config,
  context: { readonly log: Log; readonly signal: AbortSignal }
): Promise<DrillReport> {
  const { log, signal } = context
  const startedAt = Date.now()
  await using opened = await openBackup(directory, config, context)
  const { snapshot } = opened
  // It takes its time to be ready.
  await using sandbox = await startDrillOf(snapshot, config, log)
  const bytes = await log.group('Verify', () => verifyBytes(snapshot, log))
  const whole = bytes.every((check) => check.status !== 'failed')
  const drilled = whole ? await log.group('Drill', () => drillSnapshot(sandbox, snapshot, signal)) : undefined
  await sandbox[Symbol.asyncDispose]()
  const proofs = drilled ? proofsOf(drilled, snapshot.manifest) : damaged
  for (const check of proofs.checks) tellCheck(log, check)
  const proven = [...opened.checks, ...bytes, ...proofs.checks]
  const found = config.chaos
    ? await log.group('Chaos', () => tryChaos(snapshot.directory, proven, config, { log, signal }))
    : []
  const checks = [...proven, ...found]
  return {
    command: 'drill',
    status: checks.some((check) => check.status === 'failed') ? 'failed' : 'passed',
    directory: opened.directory,
    manifest: snapshot.manifest,
    checks,
    coverage: proofs.coverage,
    sandbox: drilled?.sandbox,
    tables: drilled?.tables ?? [],
    duration: Date.now() - startedAt
  }
}

/** Where the backup itself does not pass, what it fails with would be taken for noticing the damage. */
async function tryChaos(
  directory: string,
  proven: readonly Check[],
  config: Config,
  context: { readonly log: Log; readonly signal: AbortSignal }
): Promise<Check[]> {
  const passed = proven.every((check) => check.status !== 'failed')
  return passed ? chaos(directory, config, context) : [skipped('chaos', 'the backup itself has not passed')]
}

const damaged: Proofs = {
  checks: [failed('drill', 'not begun: the files are not those that were verified')],
  coverage: []
}
