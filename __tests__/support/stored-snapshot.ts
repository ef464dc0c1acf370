// Small snapshots on disk, plain and encrypted, that are right in every respect: for stores, which look into none of them.

import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnyManifest, Manifest, SealedManifest } from '../../src/snapshot/manifest.ts'
import { manifestFile, undoFile, verificationFile } from '../../src/snapshot/manifest.ts'
import { openStored, SnapshotWriter, type StoredSnapshot, sha256 } from '../../src/snapshot/snapshot.ts'
import { renderVerification } from '../../src/verification/record.ts'
import { filesIn } from './backup.ts'
import { sampleManifest, sampleTable } from './manifest.ts'

export interface SnapshotOptions {
  readonly id?: string
  readonly sealed?: boolean
  /** What stands in its table file; by default random bytes. */
  readonly rows?: Uint8Array
  readonly environment?: string
  readonly database?: string
}

/** Where the rows of the small snapshots are. */
export const rowsFile = 'users.json.zst'

/** What holds the place of an age file: stores do not open it. */
const sealedContent = 'age-encryption.org/v1\n'

/** Makes one in a directory, whose checks it has passed. */
export async function makeSnapshot(output: string, options: SnapshotOptions = {}): Promise<StoredSnapshot> {
  const { id = sampleManifest.backup_id, sealed = false, rows = randomBytes(1000) } = options
  await using writer = await SnapshotWriter.create(output, new Date(), id)
  const undo = sealed ? `${sealedContent}undo` : 'INSERT INTO users VALUES (1);\n'
  const others: Readonly<Record<string, string>> = sealed
    ? { 'schema.sql.age': sealedContent, 'RESTORE.md': '# Decrypt it first', 'identity.age': sealedContent }
    : { 'schema.sql': '--\n-- PostgreSQL database dump complete\n--\n', 'RESTORE.md': '# How to get it back' }
  const file = sealed ? `${rowsFile}.age` : rowsFile
  const checksums = new Map([[file, await writer.write(file, rows)]])
  for (const [name, text] of Object.entries(others)) checksums.set(name, await writer.write(name, text))
  if (sealed) checksums.set(`${undoFile}.age`, await writer.write(`${undoFile}.age`, undo))
  const draft = draftOf(options, { size: rows.length, checksum: sha256(rows), file })
  await writer.seal<AnyManifest>(checksums, { ...draft, backup_id: writer.id })
  await writer.write(
    verificationFile,
    renderVerification({
      status: 'passed',
      manifest: sha256(await readFile(writer.path(manifestFile))),
      verified_at: '2025-01-19T14:31:00Z',
      checks: [],
      ...(sealed ? {} : { undo: await writer.write(undoFile, undo) })
    })
  )
  return openStored(await writer.finish())
}

function draftOf(
  {
    id = sampleManifest.backup_id,
    environment = 'production',
    database = sampleManifest.database_url,
    sealed
  }: SnapshotOptions,
  stored: { readonly size: number; readonly checksum: string; readonly file: string }
): Omit<Manifest, 'checksum'> | Omit<SealedManifest, 'checksum'> {
  const [, date = '', time = ''] = /^backup_(\d{8})_(\d{6})/.exec(id) ?? []
  const timestamp = `${date}T${time}`.replace(/(....)(..)(..)T(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z')
  const common = {
    timestamp,
    environment,
    database_url: database,
    total_records: sampleTable.records,
    backup_size: stored.size
  }
  if (!sealed) return { ...sampleManifest, ...common, tables: [{ ...sampleTable, ...stored }] } satisfies Manifest
  const { backup_id, checksum, status, version, source, created_by } = sampleManifest
  return {
    ...{ backup_id, checksum, status, version, source, created_by, ...common },
    format: 2,
    tables: [{ schema: 'public', name: 'users', records: sampleTable.records, ...stored }],
    encryption: { format: 'age', recipients: ['age1recipient'], passphrase: true }
  } satisfies SealedManifest
}

/** Every file of a directory, to the byte. */
export async function contentOf(directory: string): Promise<Readonly<Record<string, string>>> {
  const names = await filesIn(directory)
  const contents = await Promise.all(names.map((name) => readFile(join(directory, name), 'latin1')))
  return Object.fromEntries(names.map((name, index) => [name, contents[index] ?? '']))
}
