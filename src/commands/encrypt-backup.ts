// A fresh backup in the form that only its recipients can read.

import type { Config } from '../config.ts'
import { type IdentityOptions, readIdentities } from '../encryption/identities.ts'
import { type Recipients, resolveRecipients } from '../encryption/recipients.ts'
import { findUnlike, type SealedSnapshot, sealSnapshot } from '../encryption/sealing.ts'
import { GateError } from '../errors.ts'
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

/**
 * Finds out for whom a backup is to be encrypted; undefined: for nobody. Throws what `resolveRecipients` and `readIdentities`
 * throw, and `WRONG_IDENTITY` for an identity that could not open what will be encrypted: before anything is read.
 */
export async function prepareEncryption(
  { encryptTo: to, passphrase, identity, hideNames, base }: Config,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal }
): Promise<Recipients | undefined> {
  const recipients = await resolveRecipients({ to, passphrase, log, signal })
  if (recipients && identity !== undefined) await requireOpens({ identity, passphrase }, recipients)
  if (recipients) return recipients
  if (hideNames) {
    throw new GateError('INVALID_OPTION', 'hide-names hides the names in an encrypted backup, but this is to be none', {
      hint: 'Say for whom to encrypt it, with encrypt-to, or set a passphrase.'
    })
  }
  if (identity !== undefined && base === 'none') log.warning('identity is ignored: there is nothing that it could open')
  log.info('not encrypted: whoever has the files can read them (encrypt-to says for whom to encrypt)')
  return undefined
}

/** By itself: a passphrase that is given as well would open anything. */
async function requireOpens(given: IdentityOptions, { encrypter, names }: Recipients): Promise<void> {
  const key = await readIdentities(given)
  const sealed = await encrypter.encrypt(new Uint8Array())
  const opened = await key?.decrypt(sealed).catch(() => undefined)
  if (opened) return
  throw new GateError('WRONG_IDENTITY', `identity does not open what is encrypted for ${names.join(', ')}`, {
    hint: 'Give one that does, so that the backup can be opened again and compared; or none, and nobody tries.'
  })
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
  const key = await readIdentities(config)
  if (!key) throw new Error('there is nothing to open it with')
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
