// Putting a backup into the stores besides its directory.

import type { StopSwitch } from '../concurrency.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { AnyManifest } from '../snapshot/manifest.ts'
import { openStored } from '../snapshot/snapshot.ts'
import type { Kept, Remote, Store, StoreKind } from '../stores/store.ts'
import { tellCheck } from './progress.ts'

/** What came of it. */
export interface Keeping {
  readonly kept: readonly Kept[]
  /** Of the first store that failed. */
  readonly failure: GateError | undefined
}

/** The limits of the run hold for the stores too; what is on disk by then is whole, and stays. One that fails stops no other. */
export async function keep(
  directory: string,
  { log, stores }: { readonly log: Log; readonly stores: readonly Store[] },
  stop: StopSwitch
): Promise<Keeping> {
  if (stores.length === 0) return { kept: [], failure: undefined }
  const snapshot = await openStored(directory)
  const kept: Kept[] = []
  const failures: GateError[] = []
  for (const store of stores) {
    try {
      const one = await log.group('Upload', () => Promise.race([store.put(snapshot), stop.aborted()]))
      tellCheck(log, one.check)
      kept.push(one)
    } catch (error) {
      if (!(error instanceof GateError)) throw error
      failures.push(stop.signal.aborted ? notKept(error, directory) : error)
    }
  }
  for (const further of failures.slice(1)) log.warning(further.message)
  return { kept, failure: failures[0] }
}

/** What the store of one kind has taken. */
export function keptBy({ kept }: Pick<Keeping, 'kept'>, kind: StoreKind): Kept | undefined {
  return kept.find(({ store }) => store === kind)
}

/** Of several the artifact: whoever may read the repository may read it. */
export function remoteOf(report: Pick<Keeping, 'kept'> & { readonly manifest: AnyManifest }): Remote | undefined {
  const artifact = keptBy(report, 'artifacts')
  if (artifact) return { store: 'artifacts', name: artifact.name, repository: report.manifest.created_by.repository }
  const inS3 = keptBy(report, 's3')
  return inS3?.s3Url === undefined ? undefined : { store: 's3', name: inS3.name, url: inS3.s3Url }
}

function notKept(reason: GateError, directory: string): GateError {
  return new GateError(reason.code, `${reason.message}, while the backup was uploaded`, {
    hint: `It is whole and verified in ${directory}, but nowhere else.`,
    cause: reason
  })
}
