// A fresh backup in the form that only its recipients can read.

import type { Config } from '../config.ts'
import type { Recipients } from '../encryption/recipients.ts'
import { findUnlike, readKeyFor, type SealedSnapshot, sealSnapshot } from '../encryption/sealing.ts'
import type { Log } from '../log.ts'
import { type SealedManifest, verificationFile } from '../snapshot/manifest.ts'
import { openSnapshot, openStored, type Snapshot, type SnapshotWriter } from '../snapshot/snapshot.ts'
import { type Check, checkNone } from '../verification/check.ts'
import { readVerification, renderVerification, type Verification } from '../verification/record.ts'
import { count } from '../wording.ts'
import { isSealedSnapshot } from './open-backup.ts'
import { tellCheck } from './progress.ts'

interface Encrypting {
  readonly recipients: Recipients
  readonly config: Config
  readonly log: Log
  readonly signal: AbortSignal
}

/** What has become of it, and whether it can be opened again. */
export interface Encrypted {
  readonly manifest: SealedManifest
  readonly checks: readonly Check[]
}

/** Encrypts the snapshot in a directory, with the record of its verification, whatever that says. Throws `STORE_FAILED`. */
export async function encryptBackup(
  directory: string,
  final: SnapshotWriter,
  { recipients, config, log, signal }: Encrypting
): Promise<Encrypted> {
  const plain = await openSnapshot(directory)
  const manifest = await sealSnapshot(plain, final, { recipients, hideNames: config.hideNames, signal })
  const stored = await openStored(final.directory)
  if (!isSealedSnapshot(stored)) throw new Error('what was sealed is not')
  const checks = config.identity === undefined ? [] : [await checkOpening(stored, plain, { config, signal })]
  for (const check of checks) tellCheck(log, check)
  await final.write(verificationFile, renderVerification(await recordOf(stored, plain, checks)))
  return { manifest, checks }
}

/** An identity of this run proves that the backup can be opened again, and what comes out. */
async function checkOpening(
  stored: SealedSnapshot,
  plain: Snapshot,
  { config, signal }: { readonly config: Config; readonly signal: AbortSignal }
): Promise<Check> {
  const key = await readKeyFor(stored, config)
  const unlike = await findUnlike(stored, plain, { key, signal })
  return checkNone(
    'encryption',
    unlike.map((file) => `${file} does not decrypt to what was encrypted`),
    `the identity opens each of ${count(plain.files.length, 'file')}, which are the very ones that were verified`
  )
}

/** Details may have names in them, and everybody can read this record. */
async function recordOf(stored: SealedSnapshot, plain: Snapshot, added: readonly Check[]): Promise<Verification> {
  const record = await readVerification(plain)
  if (typeof record === 'string') throw new Error(record)
  const checks = [...record.checks, ...added].map(({ name, status }) => ({ name, status, detail: '' }))
  const status = checks.some((check) => check.status === 'failed') ? 'failed' : 'passed'
  return { status, manifest: stored.manifestChecksum, verified_at: record.verified_at, checks }
}
