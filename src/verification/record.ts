// verification.json: which checks a snapshot has passed, bound to its manifest by checksum.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../errors.ts'
import { verificationFile } from '../snapshot/manifest.ts'
import { type StoredSnapshot, sha256 } from '../snapshot/snapshot.ts'
import type { Check } from './check.ts'
import type { CoverageGroup } from './coverage.ts'

/** What `verification.json` says. */
export interface Verification {
  readonly status: 'passed' | 'failed'
  /** `sha256:…` of the manifest that was verified. */
  readonly manifest: string
  readonly verified_at: string
  readonly checks: readonly Check[]
  /** What has become of everything that the source has. */
  readonly coverage?: readonly CoverageGroup[] | undefined
  /** `sha256:…` of `undo.sql`, if there is one. */
  readonly undo?: string | undefined
  /** What is known of the migrations that were pending, for people. */
  readonly migrations?: unknown
}

/** The record as it is stored, with a checksum of itself at the end. */
export function renderVerification(verification: Verification): string {
  const checksum = sha256(JSON.stringify(verification, null, 2))
  return `${JSON.stringify({ ...verification, checksum }, null, 2)}\n`
}

/** The record of a snapshot, or a sentence that says why it cannot be believed. */
export async function readVerification(snapshot: StoredSnapshot): Promise<Verification | string> {
  try {
    const text = await readFile(join(snapshot.directory, verificationFile), 'utf8')
    const { checksum: _, ...verification } = JSON.parse(text) as Verification & { checksum?: unknown }
    return renderVerification(verification) === text
      ? verification
      : `${verificationFile} was changed: its checksum does not fit`
  } catch (error) {
    return `${verificationFile} cannot be read: ${messageOf(error)}`
  }
}

/** Has this snapshot passed its verification, with the manifest that it has now? */
export async function isVerified(snapshot: StoredSnapshot): Promise<boolean> {
  const record = await readVerification(snapshot)
  return typeof record !== 'string' && record.status === 'passed' && record.manifest === snapshot.manifestChecksum
}
