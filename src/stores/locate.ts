// Where a backup is, that somebody names: a directory, an archive, an artifact that has to be downloaded first, or whatever
// store has it.

import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { explainFileError } from '../snapshot/snapshot.ts'
import { unpackBackup } from './archive.ts'
import { ArtifactStore } from './artifact.ts'
import { DirectoryStore } from './directory.ts'
import { fetchArtifact, findArtifact } from './download.ts'
import type { GitHub } from './github.ts'
import { isBackupId } from './listing.ts'
import type { ListedBackup, Store } from './store.ts'

/** What is needed to look elsewhere than on this machine. */
export interface LocateOptions {
  /** Where downloaded and unpacked backups are put, each into a directory of its own. */
  readonly output: string
  /** Where backups are kept on this machine; by default `output`. */
  readonly directory?: string | undefined
  /** Where they are kept besides, and besides GitHub. */
  readonly s3?: Store | undefined
  /** What the user calls their artifacts. */
  readonly artifactName?: string | undefined
  readonly token: string | undefined
  /** `owner/name` */
  readonly repository: string | undefined
  /** Judges an archive, before it is unpacked. */
  readonly judge?: ((archive: string) => Promise<void>) | undefined
  readonly log: Log
  readonly signal: AbortSignal
}

/** What an artifact may not be called: https://github.com/actions/toolkit/tree/main/packages/artifact */
const path = /[":<>|*?\r\n\\/]/

/** The newest backup of all that are verified. */
const latest = 'latest'

/**
 * The directory of the backup that somebody names. A directory is itself; an archive is unpacked into a new directory below
 * `output`. The id of a backup, or `latest`, is looked for in `directory`, in S3 and among the artifacts; of `latest` the
 * newest counts that is verified. Anything else is an artifact, or the one of a workflow run. Throws `NOT_A_SNAPSHOT` where
 * there is none, and what the stores, `unpackBackup`, `findArtifact` and `downloadArtifact` throw; then nothing is left.
 */
export async function locateBackup(name: string, options: LocateOptions): Promise<string> {
  const { output, judge, log, signal } = options
  const found = await stat(name).catch((error: unknown) => {
    if (codeOf(error) === 'EACCES') throw explainFileError(error, name)
    return undefined
  })
  if (found?.isDirectory()) return name
  if (found) {
    await judge?.(name)
    return tell(log, await unpackBackup(name, { output, called: name, signal }))
  }
  const stored = name === latest || isBackupId(name) ? await findStored(name, storesOf(options)) : undefined
  if (stored) return fetchStored(stored, options)
  const github = requireGitHub(name, options)
  return tell(log, await fetchArtifact(await findArtifact(name, github), github, output))
}

function tell(log: Log, directory: string): string {
  log.info(`unpacked into ${directory}`)
  return directory
}

interface Stored {
  readonly store: Store
  readonly backup: ListedBackup
}

/** In the order in which they are preferred: what is here needs no download. */
function storesOf(options: LocateOptions): Store[] {
  const { output, directory = output, s3, artifactName: name, log } = options
  const github = gitHubOf(options)
  const artifacts = github && new ArtifactStore({ name, upload: undefined, workflow: undefined, github, log })
  return [new DirectoryStore({ directory }), s3, artifacts].filter((store) => store !== undefined)
}

/** For an id, the first store that has it; for `latest` all are asked, since an older one would be taken unnoticed. */
async function findStored(name: string, stores: readonly Store[]): Promise<Stored | undefined> {
  let best: Stored | undefined
  for (const store of stores) {
    const backups = (await store.list()).filter(({ id, verified, fault }) =>
      name === latest ? verified && fault === undefined : id === name && fault === undefined
    )
    const backup = backups.at(-1)
    if (!backup) continue
    if (name !== latest) return { store, backup }
    if (!best || Date.parse(backup.timestamp) > Date.parse(best.backup.timestamp)) best = { store, backup }
  }
  return best
}

async function fetchStored({ store, backup }: Stored, { output, log }: LocateOptions): Promise<string> {
  log.info(`${backup.id} of ${backup.timestamp} is in ${store.place}`)
  if (store.kind === 'directory') return join(store.place, backup.key)
  return tell(log, await store.fetch(backup, output))
}

function gitHubOf({ token, repository, log, signal }: LocateOptions): GitHub | undefined {
  return token !== undefined && repository !== undefined ? { token, repository, log, signal } : undefined
}

function requireGitHub(name: string, options: LocateOptions): GitHub {
  if (path.test(name)) {
    throw new GateError('NOT_A_SNAPSHOT', `there is no file or directory ${name}`, {
      hint: 'Name the directory of a backup, a .zip from GitHub, a run id, or an artifact.'
    })
  }
  const github = gitHubOf(options)
  if (github) return github
  const missing = [
    options.token === undefined ? 'the token is missing' : '',
    options.repository === undefined ? 'the repository is missing' : ''
  ].filter((text) => text !== '')
  throw new GateError(
    'NOT_A_SNAPSHOT',
    `there is no file or directory ${name}, and GitHub cannot be asked for it: ${missing.join(', and ')}`,
    {
      hint: 'Name the directory of a backup or a .zip. To download one, set GITHUB_TOKEN (or github-token) to a token with `actions: read`, and GITHUB_REPOSITORY (or repository) to owner/name.'
    }
  )
}
