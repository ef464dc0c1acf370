// Backups with something else in them, and every checksum around it right: what only the restore itself can notice.

import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checksumsFile, type Manifest, manifestFile, renderManifest, schemaFile } from '../../src/snapshot/manifest.ts'
import { openSnapshot, sha256 } from '../../src/snapshot/snapshot.ts'
import { readVerification, renderVerification } from '../../src/verification/record.ts'
import { temporaryDirectory } from './backup.ts'

/** A copy of a backup, for a test to damage. */
export async function copyOfBackup(directory: string): Promise<AsyncDisposable & { readonly path: string }> {
  const home = await temporaryDirectory()
  const path = join(home.path, 'backup_20250119_143022')
  await cp(directory, path, { recursive: true })
  return { path, [Symbol.asyncDispose]: () => home[Symbol.asyncDispose]() }
}

/** Changes the schema, the manifest or both, and signs them anew. */
export async function reseal(
  directory: string,
  change: { readonly schema?: (sql: string) => string; readonly manifest?: (manifest: Manifest) => Manifest }
): Promise<void> {
  const { manifest, manifestChecksum } = await openSnapshot(directory)
  const record = await readVerification({ directory, manifest, manifestChecksum, files: [] })
  if (typeof record === 'string') throw new Error(record)
  const path = (name: string): string => join(directory, name)
  const schema = await readFile(path(schemaFile), 'utf8')
  const written = change.schema?.(schema) ?? schema
  await writeFile(path(schemaFile), written)
  const sums = (await readFile(path(checksumsFile), 'utf8')).replace(digestOf(schema), digestOf(written))
  await writeFile(path(checksumsFile), sums)
  const changed = change.manifest?.(manifest) ?? manifest
  const text = renderManifest({ ...changed, checksum: sha256(sums) })
  await writeFile(path(manifestFile), text)
  await writeFile(path('verification.json'), renderVerification({ ...record, manifest: sha256(text) }))
}

function digestOf(text: string): string {
  return sha256(text).slice('sha256:'.length)
}
