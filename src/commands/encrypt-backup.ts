// A fresh backup in the form that only its recipients can read.

import type { StopSwitch } from '../concurrency.ts'
import type { Config } from '../config.ts'
import type { Relation } from '../database/relations.ts'
import { encrypterFor } from '../encryption/encrypter.ts'
import { type IdentityOptions, readIdentities } from '../encryption/identities.ts'
import { type Recipients, resolveRecipients } from '../encryption/recipients.ts'
import type { Sealer } from '../encryption/sealer.ts'
import { findUnlike, nameTables, type SealedSnapshot, sealSnapshot } from '../encryption/sealing.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { type SealedManifest, type TableEntry, verificationFile } from '../snapshot/manifest.ts'
import { openSnapshot, openStored, type Snapshot, type SnapshotWriter } from '../snapshot/snapshot.ts'
import { tableFileName } from '../snapshot/table-file.ts'
import { type Check, checkNone } from '../verification/check.ts'
import { readVerification, renderVerification, type Verification } from '../verification/record.ts'
import { count } from '../wording.ts'
import { isSealedSnapshot } from './open-backup.ts'
import { tellCheck } from './progress.ts'

interface Encrypting {
  readonly sealer: Sealer
  readonly config: Config
  readonly log: Log
  /** Told of the first failure of what is encrypted ahead. */
  readonly stop: StopSwitch
}

interface EncryptingAhead extends Omit<Encrypting, 'log'> {
  /** Writes what is to be encrypted. */
  readonly writer: SnapshotWriter
  readonly final: SnapshotWriter
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
  const readers = 'not encrypted: whoever has the files can read them (encrypt-to says for whom to encrypt)'
  log.info(readers, readers)
  return undefined
}

/** By itself: a passphrase that is given as well would open anything. */
async function requireOpens(given: IdentityOptions, { keys, names }: Recipients): Promise<void> {
  const key = await readIdentities(given)
  const sealed = await encrypterFor(keys).encrypt(new Uint8Array())
  const opened = await key?.decrypt(sealed).catch(() => undefined)
  if (opened) return
  throw new GateError('WRONG_IDENTITY', `identity does not open what is encrypted for ${names.join(', ')}`, {
    hint: 'Give one that does, so that the backup can be opened again and compared; or none, and nobody tries.'
  })
}

/** Begins with the table files: encrypts each that it is told of, beside all that is still to be done. */
export function encryptAhead(
  relations: readonly Relation[],
  { sealer, config, writer, final, stop }: EncryptingAhead
): (table: TableEntry) => void {
  const files = relations.map((relation) => tableFileName(relation, config.compression))
  const names = nameTables(files, config.hideNames)
  return ({ file }) => {
    const name = names.get(file)
    if (name !== undefined) void stop.watch(sealer.encrypt(writer.path(file), final.path(name)))
  }
}

/**
 * Encrypts what is left of the snapshot in a directory, with the record of its verification, whatever that says. Throws what
 * `sealSnapshot` throws; and the reason of a stop at once: whoever disposes of the sealer then waits for its threads.
 */
export async function encryptBackup(
  directory: string,
  final: SnapshotWriter,
  { sealer, config, log, stop }: Encrypting
): Promise<Encrypted> {
  const plain = await openSnapshot(directory)
  const record = await readVerification(plain)
  if (typeof record === 'string') throw new Error(record)
  const options = { sealer, hideNames: config.hideNames, isVerified: record.status === 'passed' }
  const manifest = await Promise.race([sealSnapshot(plain, final, options), stop.aborted()])
  const stored = await openStored(final.directory)
  if (!isSealedSnapshot(stored)) throw new Error('what was sealed is not')
  const checks =
    config.identity === undefined ? [] : [await checkOpening(stored, plain, { config, signal: stop.signal })]
  for (const check of checks) tellCheck(log, check)
  await final.write(verificationFile, renderVerification(summarize(record, stored, checks)))
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
function summarize(record: Verification, stored: SealedSnapshot, added: readonly Check[]): Verification {
  const checks = [...record.checks, ...added].map(({ name, status }) => ({ name, status, detail: '' }))
  const status = checks.some((check) => check.status === 'failed') ? 'failed' : 'passed'
  return { status, manifest: stored.manifestChecksum, verified_at: record.verified_at, checks }
}
