// The self-test: copies of a backup are damaged in every known way, and each must be noticed.

import { constants } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Config } from '../config.ts'
import { type Damage, damages } from '../drill/damage.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { openSnapshot } from '../snapshot/snapshot.ts'
import { type Check, failed, skipped } from '../verification/check.ts'
import { tellCheck } from './progress.ts'
import { drillSnapshot, proofsOf, startDrillOf } from './start-drill.ts'
import { verify } from './verify.ts'

interface Context {
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * Damages copies of a backup beside it, one after the other, and returns a check for each: passed where verification or the
 * drill noticed it, and which check did. The backup itself is only read; each copy is removed.
 */
export async function chaos(directory: string, config: Config, context: Context): Promise<Check[]> {
  const checks: Check[] = []
  for (const damage of damages) {
    context.signal.throwIfAborted()
    const check = await tryDamage(directory, damage, config, context)
    tellCheck(context.log, check)
    checks.push(check)
  }
  return checks
}

async function tryDamage(directory: string, damage: Damage, config: Config, context: Context): Promise<Check> {
  const home = await mkdtemp(join(dirname(directory), '.chaos-'))
  const copy = join(home, basename(directory))
  const name = `chaos: ${damage.name}`
  try {
    // Where the file system can, a copy takes no room until it is changed.
    await cp(directory, copy, { recursive: true, mode: constants.COPYFILE_FICLONE })
    if (!(await damage.apply(copy))) return skipped(name, 'the backup has nothing that could be damaged in this way')
    const noticed = await whatNotices(copy, config, context)
    return noticed === undefined
      ? failed(name, 'neither verification nor the drill has noticed it')
      : { name, status: 'passed', detail: `noticed by ${noticed}` }
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/** Files first: what they show needs no sandbox. */
async function whatNotices(copy: string, config: Config, { signal }: Context): Promise<string | undefined> {
  try {
    const { checks } = await verify(copy, config, { log: silent, signal })
    const found = checks.filter((check) => check.status === 'failed').map((check) => check.name)
    if (found.length > 0) return `verification: ${found.join(', ')}`
  } catch (error) {
    if (!(error instanceof GateError) || signal.aborted) throw error
    return `verification: ${error.message}`
  }
  const snapshot = await openSnapshot(copy)
  await using sandbox = await startDrillOf(snapshot, config, silent)
  const drilled = await drillSnapshot(sandbox, snapshot, signal)
  const found = proofsOf(drilled, snapshot.manifest).checks.filter((check) => check.status === 'failed')
  return found.length > 0 ? `the drill: ${found.map((check) => check.detail).join('; ')}` : undefined
}

const silent: Log = {
  info: () => undefined,
  warning: () => undefined,
  group: (_, work) => work(),
  progress: () => undefined
}
