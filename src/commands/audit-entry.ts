// What a command has done, as lines of the audit trail. Nothing of what is in a database, and no message of an error: its code.

import { basename } from 'node:path'
import type { Origin } from '../audit/origin.ts'
import type { AuditEntry } from '../audit/trail.ts'
import { codeOf, type GateError } from '../errors.ts'
import { openStored } from '../snapshot/snapshot.ts'
import { type AuditContext, record } from './audit-trail.ts'
import type { BackupReport, SkippedReport } from './backup.ts'
import type { DownloadReport } from './download.ts'
import type { PrunedStore, PruneReport } from './prune.ts'
import type { RestoreReport } from './restore.ts'

/** What comes of the commands that write or delete. */
export type AuditedReport = BackupReport | SkippedReport | RestoreReport | DownloadReport | PruneReport

/**
 * Runs a command, and adds to the trail what came of it: also if it throws. A trail that cannot be written is a warning: what
 * was done is done. `failureOf` says why a report has failed.
 */
export async function audited<Returned extends AuditedReport>(
  work: () => Promise<Returned>,
  context: AuditContext,
  failureOf: (report: Returned) => GateError
): Promise<Returned> {
  try {
    const report = await work()
    const failure = report.status === 'failed' ? failureOf(report) : undefined
    await record(await auditEntriesOf(report, context.origin, failure), context)
    return report
  } catch (error) {
    await record([failedEntry(context.origin, error)], context)
    throw error
  }
}

/** The lines of a report, without that of a backup itself: `finishAudited` has written that. None where nothing was done. */
export async function auditEntriesOf(
  report: AuditedReport,
  origin: Origin,
  failure: GateError | undefined
): Promise<AuditEntry[]> {
  if (report.status === 'skipped' || report.status === 'planned') return []
  if (report.command === 'prune') return report.stores.flatMap((store) => removedEntries(store, origin))
  const manifest = await manifestIn(report.directory)
  const about = { ...origin, backup_id: report.manifest.backup_id, manifest }
  const here = {
    ...about,
    places: [report.directory],
    target: report.command === 'restore' ? report.target : undefined
  }
  const kept = report.command === 'backup' ? keptIn(report) : []
  return [
    ...(kept.length > 0 ? [{ ...about, action: 'kept', places: kept, status: 'passed' } as const] : []),
    ...(failure ? [{ ...here, action: 'failed', status: 'failed', error: failure.code } as const] : []),
    ...(!failure && report.command !== 'backup'
      ? [{ ...here, action: doneBy[report.command], status: 'passed' } as const]
      : [])
  ]
}

const doneBy = { restore: 'restored', download: 'fetched' } as const

/** A command that broke off. */
export function failedEntry(origin: Origin, error: unknown): AuditEntry {
  return { ...origin, action: 'failed', status: 'failed', error: codeOf(error) ?? 'UNFORESEEN' }
}

/** A backup that was downloaded or unpacked, by whichever command. */
export async function fetchedEntry(origin: Origin, directory: string): Promise<AuditEntry> {
  const stored = await openStored(directory).catch(() => undefined)
  const about = { backup_id: stored?.manifest.backup_id, manifest: stored?.manifestChecksum }
  return { ...origin, ...about, action: 'fetched', places: [directory], status: 'passed' }
}

/** Where a backup went besides the directory. */
function keptIn({ kept, directory, manifest }: BackupReport): string[] {
  const isFinished = basename(directory) === manifest.backup_id
  return isFinished ? kept.map(({ store, name, url }) => (store === 'artifacts' ? name : url)) : []
}

/** A line for each: so that one who looks for a backup finds what became of it. */
function removedEntries({ place, removals, failure }: PrunedStore, origin: Origin): AuditEntry[] {
  const entries = removals.map(({ backup, fault }): AuditEntry => {
    const about = { ...origin, backup_id: backup.id, places: [place] }
    return fault === undefined
      ? { ...about, action: 'removed', status: 'passed' }
      : { ...about, action: 'failed', status: 'failed', error: 'STORE_FAILED' }
  })
  return failure ? [...entries, { ...failedEntry(origin, failure), places: [place] }] : entries
}

async function manifestIn(directory: string): Promise<string | undefined> {
  return openStored(directory).then(
    ({ manifestChecksum }) => manifestChecksum,
    () => undefined
  )
}
