// Where a backup is, that somebody names: a directory, an archive, or an artifact that has to be downloaded first.

import { stat } from 'node:fs/promises'
import type { Log } from '../log.ts'

/** What is needed to look elsewhere than on this machine. */
export interface LocateOptions {
  /** Where downloaded and unpacked backups are put, each into a directory of its own. */
  readonly output: string
  readonly token: string | undefined
  /** `owner/name` */
  readonly repository: string | undefined
  readonly log: Log
  readonly signal: AbortSignal
}

/** The directory of the backup that somebody names. */
export async function locateBackup(name: string, _options: LocateOptions): Promise<string> {
  await stat(name)
  return name
}
