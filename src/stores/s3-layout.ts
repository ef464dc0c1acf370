// Where things are below the prefix, and what refers to what. Table files lie by their content, so that equal ones are stored
// once; a snapshot is a directory of its own, and complete with its manifest. What a run is about to refer to stands in a
// file below pending/, and what somebody is about to delete in one below condemned/.

import { randomBytes } from 'node:crypto'
import { manifestFile } from '../snapshot/manifest.ts'
import { isBackupId } from './listing.ts'

export const objects = 'objects/'
export const snapshots = 'snapshots/'
export const pending = 'pending/'
export const condemned = 'condemned/'

const numberedId = /^(backup_\d{8}_\d{6})(?:_(\d+))?$/

const ownKey = /^(?:objects\/[0-9a-f]{64}|pending\/backup_[0-9_]+-[0-9a-f]{16}\.json|condemned\/[0-9a-f]{16}\.json)$/

/** Where the file of a table is that has this checksum, `sha256:…`. */
export function objectKey(checksum: string): string {
  return `${objects}${checksum.slice('sha256:'.length)}`
}

/** Where any other file of a snapshot is. */
export function fileKey(id: string, file: string): string {
  return `${snapshots}${id}/${file}`
}

export function manifestKey(id: string): string {
  return fileKey(id, manifestFile)
}

/** A new name for what this run is about to refer to. */
export function pendingKey(id: string): string {
  return `${pendingPrefix(id)}${randomBytes(8).toString('hex')}.json`
}

/** What the pending files of one id have in common, and no other has. */
export function pendingPrefix(id: string): string {
  return `${pending}${id}-`
}

/** A new name for what is about to be deleted. */
export function condemnedKey(): string {
  return `${condemned}${randomBytes(8).toString('hex')}.json`
}

/** The id and the name of a snapshot's file; undefined for what belongs to none. */
export function parseFileKey(key: string): { readonly id: string; readonly file: string } | undefined {
  const [directory, id = '', file, ...more] = key.split('/')
  if (`${directory}/` !== snapshots || file === undefined || more.length > 0 || !isBackupId(id)) return undefined
  return { id, file }
}

/** Whose a pending file is. */
export function idOfPending(key: string): string {
  return key.slice(pending.length, key.lastIndexOf('-'))
}

/** Is it a key as only we make them? Whatever else lies there belongs to somebody else. */
export function isOurs(key: string): boolean {
  return parseFileKey(key) !== undefined || ownKey.test(key)
}

/** The id itself, or with a higher number behind it: `backup_20250119_143022` with 2 is `backup_20250119_143022_3`. */
export function numbered(id: string, further: number): string {
  const [, base = id, number = '1'] = numberedId.exec(id) ?? []
  return further === 0 ? id : `${base}_${Number(number) + further}`
}

/**
 * The keys of all objects that a manifest or a pending file names. Every checksum in the text counts: one that cannot be
 * parsed, or is of a format that is not known yet, protects what it names as well.
 */
export function referencesOf(text: string): string[] {
  return [...text.matchAll(/sha256:([0-9a-f]{64})/g)].map(([, digest]) => `${objects}${digest}`)
}
