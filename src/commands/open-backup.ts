// A stored backup, ready to be read: one that is encrypted is opened into a directory of this run alone, which goes with it.

import type { Config } from '../config.ts'
import { readKeyFor, type SealedSnapshot, unsealSnapshot } from '../encryption/sealing.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { identityFile, isSealed, type SealedManifest, sealedSuffix } from '../snapshot/manifest.ts'
import { openSnapshot, openStored, type Snapshot, type StoredSnapshot } from '../snapshot/snapshot.ts'
import type { Check } from '../verification/check.ts'
import { checkSealed, measureTables } from '../verification/files.ts'
import { count } from '../wording.ts'
import { PrivateRoom } from './private-room.ts'

export interface OpenBackup extends AsyncDisposable {
  /** Where it is stored. */
  readonly directory: string
  /** What can be read. */
  readonly snapshot: Snapshot
  /** What can be read of an encrypted one without a key. */
  readonly sealed: SealedManifest | undefined
  /** Of an encrypted one: that what was opened is what was stored. */
  readonly checks: readonly Check[]
}

export type Keys = Pick<Config, 'identity' | 'passphrase'>

interface Run {
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * Opens the backup in a directory. Throws what `openStored` throws; of an encrypted one `IDENTITY_NEEDED`, `WRONG_IDENTITY`,
 * and `SNAPSHOT_DAMAGED` where its files are not those that were stored.
 */
export async function openBackup(directory: string, keys: Keys, run: Run): Promise<OpenBackup> {
  const stored = await openStored(directory)
  if (!isSealedSnapshot(stored)) return asItIs(await openSnapshot(directory))
  const key = await readKeyFor(stored, keys)
  const faults = (await verifySealed(stored, run.signal)).filter(({ status }) => status === 'failed')
  if (faults.length > 0) throw damaged(faults)
  run.log.info(`opening ${stored.manifest.backup_id}, which is encrypted`)
  await using cleanup = new AsyncDisposableStack()
  const { writer } = cleanup.use(await PrivateRoom.create(stored.manifest.backup_id, new Date()))
  await unsealSnapshot(stored, writer.directory, { key, signal: run.signal })
  const snapshot = await openSnapshot(writer.directory)
  const room = cleanup.move()
  return {
    directory: stored.directory,
    snapshot,
    sealed: stored.manifest,
    checks: [checkOpened(stored)],
    [Symbol.asyncDispose]: () => room.disposeAsync()
  }
}

function asItIs(snapshot: Snapshot): OpenBackup {
  const { directory } = snapshot
  return { directory, snapshot, sealed: undefined, checks: [], [Symbol.asyncDispose]: async () => undefined }
}

function checkOpened({ files }: SealedSnapshot): Check {
  const encrypted = files.filter((file) => file.endsWith(sealedSuffix) && file !== identityFile)
  const detail = `${count(encrypted.length, 'file')} are those that were stored, and the identity opens each`
  return { name: 'encryption', status: 'passed', detail }
}

function damaged(faults: readonly Check[]): GateError {
  const [first] = faults
  return new GateError('SNAPSHOT_DAMAGED', `the encrypted backup is damaged: ${first?.name}: ${first?.detail}`, {
    hint: 'Nothing of it was opened. Use another backup, or the artifact that this one came from.'
  })
}

/** The files of an encrypted backup as they are stored, which takes no key. */
export async function verifySealed(stored: SealedSnapshot, signal: AbortSignal): Promise<Check[]> {
  return checkSealed(stored, await measureTables(stored, signal))
}

export function isSealedSnapshot(stored: StoredSnapshot): stored is SealedSnapshot {
  return isSealed(stored.manifest)
}
