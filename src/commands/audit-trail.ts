// Adding lines to the audit trail of a run: to that of its directory, and to that of a store.

import { appendAudit, appendWithBackup } from '../audit/file.ts'
import { type AuditMirror, appendToMirror } from '../audit/mirror.ts'
import type { Origin } from '../audit/origin.ts'
import type { AuditEntry } from '../audit/trail.ts'
import { GateError, messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { printable } from './progress.ts'

/** Where the lines of a run go. */
export interface AuditContext {
  /** The directory whose trail it is. */
  readonly output: string
  readonly origin: Origin
  /** The trail in a store, besides. */
  readonly mirror: AuditMirror | undefined
  readonly log: Log
}

/** A backup that is about to get its name. */
export interface FinishedBackup {
  readonly id: string
  readonly manifestChecksum: string
  /** Where it will be. */
  readonly directory: string
}

/**
 * Gives a backup its name, with its line in it and in the trail, or neither. `finish` gets the text of `auditFile`, and does
 * all that is still to be done. It is called in any case: undefined means that the trail cannot be added to, so that the backup
 * has to do without. Throws what `finish` throws, and nothing else.
 */
export async function finishAudited<Finished>(
  backup: FinishedBackup,
  context: AuditContext,
  finish: (copy: string | undefined) => Promise<Finished>
): Promise<Finished> {
  const { output, origin, log } = context
  const entry = writtenEntry(backup, origin)
  const finished = await appendWithBackup(output, entry, finish, (lack, reason) => warn(log, lack, reason))
  await recordInMirror([entry], context)
  return finished
}

/** Adds lines where they belong. Never throws. */
export async function record(entries: readonly AuditEntry[], context: AuditContext): Promise<void> {
  try {
    for (const entry of entries) await appendAudit(context.output, entry)
  } catch (error) {
    warn(context.log, lacking, error)
  }
  await recordInMirror(entries, context)
}

async function recordInMirror(entries: readonly AuditEntry[], { mirror, log }: AuditContext): Promise<void> {
  try {
    if (mirror) for (const entry of entries) await appendToMirror(mirror, entry)
  } catch (error) {
    warn(log, lacking, error)
  }
}

const lacking = 'the audit trail lacks what was done'

function warn(log: Log, lack: string, reason: unknown): void {
  const hint = reason instanceof GateError && reason.hint !== undefined ? `. ${reason.hint}` : ''
  log.warning(printable(`${lack}: ${messageOf(reason)}${hint}`))
}

function writtenEntry({ id, manifestChecksum, directory }: FinishedBackup, origin: Origin) {
  return {
    ...origin,
    action: 'written',
    backup_id: id,
    places: [directory],
    manifest: manifestChecksum,
    status: 'passed'
  } as const satisfies AuditEntry
}
