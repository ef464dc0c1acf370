// Fetches a backup, so that it is a directory here, and makes sure that it is whole.

import { GateError } from '../errors.ts'
import { type LocateOptions, locateBackup } from '../stores/locate.ts'
import type { Keys } from './open-backup.ts'
import { type VerifyReport, verify } from './verify.ts'

/** Where the backup is now, and what its verification came to. */
export interface DownloadReport extends Omit<VerifyReport, 'command'> {
  readonly command: 'download'
}

/**
 * Downloads or unpacks the backup that somebody names. Throws what `locateBackup` and `verify` throw, and `INVALID_OPTION` for
 * one that is here already.
 */
export async function download(name: string, keys: Keys, options: LocateOptions): Promise<DownloadReport> {
  const startedAt = Date.now()
  const { log } = options
  let isHereAlready = true
  const fetched = async (directory: string): Promise<void> => {
    isHereAlready = false
    await options.fetched?.(directory)
  }
  const directory = await log.group('Download', () => locateBackup(name, { ...options, fetched }))
  if (isHereAlready) {
    throw new GateError('INVALID_OPTION', `${name} is here already: ${directory}`, {
      hint: 'To check it, run verify. To download, name a run id, an artifact or a .zip.'
    })
  }
  const report = await log.group('Verify', () => verify(directory, keys, options))
  return { ...report, command: 'download', duration: Date.now() - startedAt }
}
