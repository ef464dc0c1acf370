// An encrypted backup: every file of a backup as an age file, and around them a manifest and checksums that tell no more
// than a list, or a check of the files, needs. What comes out of `age -d` is the backup, byte for byte.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Decrypter } from 'age-encryption'
import { GateError, messageOf } from '../errors.ts'
import {
  guideFile,
  hidesNames,
  identityFile,
  isSealed,
  type Manifest,
  manifestFile,
  parseManifest,
  type SealedManifest,
  sealedFormat,
  sealedSuffix
} from '../snapshot/manifest.ts'
import type { Snapshot, SnapshotWriter, StoredSnapshot } from '../snapshot/snapshot.ts'
import { measureFile } from '../snapshot/table-file.ts'
import { decryptFile, digestDecrypted } from './age-files.ts'
import { type IdentityOptions, readIdentities } from './identities.ts'
import { renderSealedGuide } from './sealed-guide.ts'
import type { Sealer } from './sealer.ts'
import type { SealedFile } from './sealing-thread.ts'

export interface SealOptions {
  /** May have begun with table files, by the names of `nameTables`. */
  readonly sealer: Sealer
  /** Keep the names of tables out of what can be read. */
  readonly hideNames: boolean
  /** Has it passed its verification? Then it has to be the very same that is encrypted. */
  readonly isVerified: boolean
}

/** Writes the encrypted form of a snapshot that is complete. Throws `STORE_FAILED`, and what `requireSame` throws. */
export async function sealSnapshot(
  plain: Snapshot,
  writer: SnapshotWriter,
  options: SealOptions
): Promise<SealedManifest> {
  const { sealer, hideNames, isVerified } = options
  const sealed = await Promise.all(
    nameFiles(plain, hideNames).map(async ([file, name]) => ({
      file,
      name,
      ...(await sealer.encrypt(join(plain.directory, file), writer.path(name)))
    }))
  )
  if (isVerified) requireSame(plain, sealed)
  const identity = await sealer.identityFile
  const draft = draftOf(plain.manifest, sealed, options)
  const checksums = new Map(sealed.map(({ name, checksum }) => [name, checksum]))
  checksums.set(guideFile, await writer.write(guideFile, renderSealedGuide(draft)))
  if (identity) checksums.set(identityFile, await writer.write(identityFile, identity))
  return writer.seal<SealedManifest>(checksums, draft)
}

/** A file of the backup, and what has become of it. */
interface NamedFile extends SealedFile {
  readonly file: string
  readonly name: string
}

/** What each table file of a backup is called once it is encrypted: they have the names of tables. */
export function nameTables(files: readonly string[], hideNames: boolean): ReadonlyMap<string, string> {
  const named = files.toSorted().map((file, index) => {
    const hidden = `table_${index + 1}${file.slice(file.lastIndexOf('.json'))}`
    return [file, `${hideNames ? hidden : file}${sealedSuffix}`] as const
  })
  return new Map(named)
}

function nameFiles({ files, manifest }: Snapshot, hideNames: boolean): [file: string, name: string][] {
  const tables = nameTables(
    manifest.tables.map(({ file }) => file),
    hideNames
  )
  return files.map((file) => [file, tables.get(file) ?? `${file}${sealedSuffix}`])
}

/** What was encrypted has to be what was verified, though both were read from the disk. Throws `SNAPSHOT_DAMAGED`. */
function requireSame({ manifest }: Snapshot, sealed: readonly NamedFile[]): void {
  const plain = new Map(sealed.map((entry) => [entry.file, entry.plain]))
  const changed = manifest.tables.find(({ file, checksum }) => plain.get(file) !== checksum)
  if (!changed) return
  throw new GateError('SNAPSHOT_DAMAGED', `${changed.file} was changed between its verification and its encryption`, {
    hint: 'Something else writes into the temporary directory, or the disk is failing. Back up again.'
  })
}

function draftOf(
  manifest: Manifest,
  sealed: readonly NamedFile[],
  { sealer: { recipients }, hideNames }: SealOptions
): Omit<SealedManifest, 'checksum'> {
  const { backup_id, timestamp, database_url, total_records, status, environment, version, source, created_by } =
    manifest
  const byFile = new Map(sealed.map((entry) => [entry.file, entry]))
  const tables = manifest.tables.map(({ schema, name, records, file }) => {
    const entry = byFile.get(file)
    if (!entry) throw new Error(`${file} is a file of the backup, and was not encrypted`)
    const stored = { records, size: entry.size, checksum: entry.checksum, file: entry.name }
    return hideNames ? stored : { schema, name, ...stored }
  })
  return {
    backup_id,
    timestamp,
    database_url,
    tables,
    total_records,
    backup_size: tables.reduce((sum, { size }) => sum + size, 0),
    status,
    environment,
    version,
    format: sealedFormat,
    source: { ...source, search_path: undefined },
    created_by,
    encryption: { format: 'age', recipients: [...recipients.names], passphrase: recipients.passphrase !== undefined }
  }
}

/** An encrypted snapshot. */
export type SealedSnapshot = StoredSnapshot<SealedManifest>

interface Opening {
  readonly key: Decrypter
  readonly signal: AbortSignal
}

/**
 * What opens this backup. Throws `IDENTITY_NEEDED` where nothing is given that could, `SNAPSHOT_DAMAGED` where its identity
 * file is missing, and what `readIdentities` throws.
 */
export async function readKeyFor({ directory, manifest }: SealedSnapshot, given: IdentityOptions): Promise<Decrypter> {
  const { recipients, passphrase } = manifest.encryption
  // A passphrase costs a second: it is left alone where the identity does.
  const own = given.identity === undefined ? undefined : await readIdentities(given)
  if (own && (await opensManifest(own, directory))) return own
  const file = passphrase ? await readFile(join(directory, identityFile)).catch(() => undefined) : undefined
  if (passphrase && !file) throw damaged(manifest, identityFile, 'it cannot be read')
  const key = await readIdentities(given, file)
  if (key) return key
  const by = [
    ...(recipients.length > 0
      ? [`the identity of ${recipients.join(' or of ')}, with --identity or in BACKUP_IDENTITY`]
      : []),
    ...(passphrase ? ['its passphrase, in BACKUP_PASSPHRASE'] : [])
  ]
  throw new GateError('IDENTITY_NEEDED', `${manifest.backup_id} is encrypted`, {
    hint: `Give what opens it: ${by.join('; or ')}.`
  })
}

async function opensManifest(key: Decrypter, directory: string): Promise<boolean> {
  return readFile(join(directory, `${manifestFile}${sealedSuffix}`))
    .then((file) => key.decrypt(file))
    .then(
      () => true,
      () => false
    )
}

/**
 * Decrypts every file into a directory that is there, and empty; the manifest comes last. The files are for `verification` to
 * judge, before and after. Throws `WRONG_IDENTITY`, and `SNAPSHOT_DAMAGED` with the name of what cannot be decrypted.
 */
export async function unsealSnapshot(stored: SealedSnapshot, directory: string, options: Opening): Promise<void> {
  const { key, signal } = options
  const manifest = await readInside(stored, options)
  const names = new Map(stored.manifest.tables.map(({ file }, index) => [file, manifest.tables[index]?.file]))
  const sealed = stored.files.filter((file) => file.endsWith(sealedSuffix) && file !== identityFile)
  const last = `${manifestFile}${sealedSuffix}`
  for (const name of [...sealed.filter((file) => file !== last), last]) {
    const file = names.get(name) ?? name.slice(0, -sealedSuffix.length)
    const decrypted = decryptFile(join(stored.directory, name), join(directory, file), key, signal)
    // The identity has opened one file, so it is one of those that all were encrypted for.
    await explained(decrypted, stored, { file: name, isOurs: true, signal })
  }
}

/** Its own manifest, which has to be of the same backup. */
async function readInside(stored: SealedSnapshot, { key, signal }: Opening): Promise<Manifest> {
  const name = `${manifestFile}${sealedSuffix}`
  const decrypted = readFile(join(stored.directory, name)).then((file) => key.decrypt(file, 'text'))
  const text = await explained(decrypted, stored, { file: name, isOurs: false, signal })
  const manifest = parseManifest(text)
  if (isSealed(manifest)) throw damaged(stored.manifest, name, 'it is no manifest of what was encrypted')
  const [contradiction] = contradictions(stored.manifest, manifest)
  if (contradiction !== undefined) {
    throw damaged(stored.manifest, manifestFile, `it says another ${contradiction} than the one that is encrypted`)
  }
  return manifest
}

/** Who has no key can still write what everybody reads. The names of what is not the same in both. */
function contradictions(outer: SealedManifest, inner: Manifest): string[] {
  const keys = ['backup_id', 'timestamp', 'database_url', 'environment', 'version', 'total_records'] as const
  const isSameTable = (index: number): boolean => {
    const [shown, hidden] = [outer.tables[index], inner.tables[index]]
    const isNamed = shown?.name === undefined || (shown.name === hidden?.name && shown.schema === hidden.schema)
    return isNamed && shown?.records === hidden?.records
  }
  const length = Math.max(outer.tables.length, inner.tables.length)
  const isSame = Array.from({ length }, (_, index) => isSameTable(index)).every(Boolean)
  return [...keys.filter((key) => outer[key] !== inner[key]), ...(isSame ? [] : ['list of tables'])]
}

/** How many files do not decrypt to the very bytes of the snapshot that they were made of? Their names. */
export async function findUnlike(stored: SealedSnapshot, plain: Snapshot, { key, signal }: Opening): Promise<string[]> {
  const unlike: string[] = []
  for (const [file, name] of nameFiles(plain, hidesNames(stored.manifest))) {
    const { checksum } = await measureFile(join(plain.directory, file))
    const digest = digestDecrypted(join(stored.directory, name), key, signal)
    const opened = await explained(digest, stored, { file: name, isOurs: false, signal })
    if (opened !== checksum) unlike.push(name)
  }
  return unlike
}

interface OpenedFile {
  readonly file: string
  /** Is it known that the backup was encrypted for the identity? */
  readonly isOurs: boolean
  readonly signal: AbortSignal
}

/** What has become of a file, or what it means that it was not decrypted. */
async function explained<T>(decrypted: Promise<T>, { manifest }: SealedSnapshot, opened: OpenedFile): Promise<T> {
  try {
    return await decrypted
  } catch (error) {
    opened.signal.throwIfAborted()
    if (error instanceof GateError) throw error
    const { recipients, passphrase } = manifest.encryption
    // The library's own words: https://github.com/FiloSottile/typage/blob/main/lib/index.ts
    if (opened.isOurs || !/^no identity matched/.test(messageOf(error)))
      throw damaged(manifest, opened.file, 'it cannot be decrypted to its end')
    const whom = [...recipients, ...(passphrase ? ['whoever has the passphrase'] : [])]
    throw new GateError('WRONG_IDENTITY', `${manifest.backup_id} was not encrypted for this identity`, {
      hint: `It was for ${whom.join(', ')}. For whom an identity is, age-keygen -y FILE shows.`
    })
  }
}

function damaged({ backup_id }: SealedManifest, file: string, fact: string): GateError {
  return new GateError('SNAPSHOT_DAMAGED', `${file} of ${backup_id} is damaged: ${fact}`, {
    hint: 'Nothing of it was kept. Use another backup, or the artifact that this one came from.'
  })
}
