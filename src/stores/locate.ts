// Where a backup is, that somebody names: a directory, an archive, or an artifact that has to be downloaded first.

import { stat } from 'node:fs/promises'
import { codeOf, GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { explainFileError, SnapshotWriter } from '../snapshot/snapshot.ts'
import { unpackBackup } from './archive.ts'
import { downloadArtifact, findArtifact, type GitHub } from './download.ts'

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

/** What an artifact may not be called: https://github.com/actions/toolkit/tree/main/packages/artifact */
const path = /[":<>|*?\r\n\\/]/

/**
 * The directory of the backup that somebody names: a directory is itself; an archive is unpacked, and an artifact or the one
 * of a workflow run downloaded, into a new directory. Throws `NOT_A_SNAPSHOT` where there is none, and what `unpackBackup`,
 * `findArtifact` and `downloadArtifact` throw; then nothing is left.
 */
export async function locateBackup(name: string, options: LocateOptions): Promise<string> {
  const { output, log, signal } = options
  const found = await stat(name).catch((error: unknown) => {
    if (codeOf(error) === 'EACCES') throw explainFileError(error, name)
    return undefined
  })
  if (found?.isDirectory()) return name
  const directory = found
    ? await unpackBackup(name, { output, called: name, signal })
    : await fetchBackup(name, { ...requireGitHub(name, options), output })
  log.info(`unpacked into ${directory}`)
  return directory
}

async function fetchBackup(name: string, github: GitHub & { readonly output: string }): Promise<string> {
  const { output, signal } = github
  const artifact = await findArtifact(name, github)
  // Never finished: a partial directory goes when this is done, or with the next run if this one dies.
  await using room = await SnapshotWriter.create(output, new Date(), `artifact_${artifact.id}`)
  const archive = room.path('artifact.zip')
  await downloadArtifact(artifact, github, archive)
  return await unpackBackup(archive, { output, called: `artifact ${artifact.id}`, signal })
}

function requireGitHub(name: string, { token, repository, log, signal }: LocateOptions): GitHub {
  if (path.test(name)) {
    throw new GateError('NOT_A_SNAPSHOT', `there is no file or directory ${name}`, {
      hint: 'Name the directory of a backup, a .zip from GitHub, a run id, or an artifact.'
    })
  }
  if (token !== undefined && repository !== undefined) return { token, repository, log, signal }
  const missing = [
    token === undefined ? 'the token is missing' : '',
    repository === undefined ? 'the repository is missing' : ''
  ].filter((text) => text !== '')
  throw new GateError(
    'NOT_A_SNAPSHOT',
    `there is no file or directory ${name}, and GitHub cannot be asked for it: ${missing.join(', and ')}`,
    {
      hint: 'Name the directory of a backup or a .zip. To download one, set GITHUB_TOKEN (or github-token) to a token with `actions: read`, and GITHUB_REPOSITORY (or repository) to owner/name.'
    }
  )
}
