// verification.json: which checks a snapshot has passed, bound to its manifest by checksum.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { messageOf } from '../errors.ts'
import { verificationFile } from '../snapshot/manifest.ts'
import { type StoredSnapshot, sha256 } from '../snapshot/snapshot.ts'
import type { Check } from './check.ts'
import type { CoverageGroup } from './coverage.ts'

const passedDrillSchema = z.object({
  /** `sha256:…` of everything that it depended on. */
  input: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  /** The backup that was restored. */
  backup_id: z.string().regex(/^backup_\d{8}_\d{6}(?:_\d{1,6})?$/),
  /** When: UTC with milliseconds. */
  at: z.iso.datetime({ precision: 3 })
})

/** A drill that was passed, and of what. */
export type PassedDrill = z.infer<typeof passedDrillSchema>

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
  /** The drill that shows that this can be restored: of this backup, or of an earlier one that is the same. */
  readonly drill?: PassedDrill | undefined
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
    return parseVerification(await readFile(join(snapshot.directory, verificationFile), 'utf8'))
  } catch (error) {
    return `${verificationFile} cannot be read: ${messageOf(error)}`
  }
}

/** As `readVerification`, of the text of a record. */
export function parseVerification(text: string): Verification | string {
  try {
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
  return hasPassed(await readVerification(snapshot), snapshot.manifestChecksum)
}

/** Does a record say that what has this manifest, `sha256:…`, has passed? */
export function hasPassed(record: Verification | string, manifestChecksum: string): record is Verification {
  return typeof record !== 'string' && record.status === 'passed' && record.manifest === manifestChecksum
}

/** Undefined where no drill was passed, or the record says so in a way that is not ours. */
export function passedDrillOf({ drill }: Verification): PassedDrill | undefined {
  return passedDrillSchema.safeParse(drill).data
}
