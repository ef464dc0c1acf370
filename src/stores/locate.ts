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
import { describeAge, groupOf, isBackupId, spellEnvironment } from './listing.ts'
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
  /** Told of what has been put on this machine; what was here already is not fetched. */
  readonly fetched?: ((directory: string) => Promise<void>) | undefined
  readonly log: Log
  readonly signal: AbortSignal
}

/** What an artifact may not be called: https://github.com/actions/toolkit/tree/main/packages/artifact */
const path = /[":<>|*?\r\n\\/]/

/** The newest backup of all that are verified. */
const latest = 'latest'

/** What a restore has put aside of what it overwrote: whoever wants that back names it. */
const safety = 'before-restore'

/** Milliseconds. No clock that is right is that far from another; from more than that ahead a backup would be `latest` for long. */
const mostSkew = 5 * 60_000

/**
 * The directory of the backup that somebody names. A directory is itself; an archive is unpacked into a new directory below
 * `output`. The id of a backup, or `latest`, is looked for in `directory`, in S3 and among the artifacts; of `latest` the
 * newest counts that is verified; where they are of several databases or environments, which one is meant nobody can tell.
 * Anything else is an artifact, or the one of a workflow run. Throws `NOT_A_SNAPSHOT` where there is none, or several are
 * meant; and what the stores, `unpackBackup`, `findArtifact` and `downloadArtifact` throw; then nothing is left.
 */
export async function locateBackup(name: string, options: LocateOptions): Promise<string> {
  const { output, judge, signal } = options
  const found = await stat(name).catch((error: unknown) => {
    if (codeOf(error) === 'EACCES') throw explainFileError(error, name)
    return undefined
  })
  if (found?.isDirectory()) return name
  if (found) {
    await judge?.(name)
    return tell(options, await unpackBackup(name, { output, called: name, signal }))
  }
  const stores = storesOf(options)
  const stored = await findStored(name, stores)
  if (stored) return fetchStored(stored, options)
  if (name === latest) throw noneIn(stores)
  const github = requireGitHub(name, options)
  return tell(options, await fetchArtifact(await findArtifact(name, github), github, output))
}

async function tell({ log, fetched }: LocateOptions, directory: string): Promise<string> {
  log.info(`unpacked into ${directory}`)
  await fetched?.(directory)
  return directory
}

function noneIn(stores: readonly Store[]): GateError {
  const places = stores.map(({ place }) => place).join(', nor in ')
  return new GateError('NOT_A_SNAPSHOT', `there is no verified backup in ${places}`, {
    hint: 'What there is, migration-gate list shows, and why it cannot be used. Backups elsewhere are found with output, s3-url, or a token and a repository.'
  })
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

async function findStored(name: string, stores: readonly Store[]): Promise<Stored | undefined> {
  if (name === latest) return findLatest(stores, new Date())
  if (!isBackupId(name)) return undefined
  for (const store of stores) {
    const backup = (await store.list()).findLast(({ id, fault }) => id === name && fault === undefined)
    if (backup) return { store, backup }
  }
  return undefined
}

/** All are asked, since an older one would be taken unnoticed. Of those of the same time the first store's is taken. */
async function findLatest(stores: readonly Store[], now: Date): Promise<Stored | undefined> {
  const candidates: Stored[] = []
  for (const store of stores) {
    const backups = (await store.list()).filter((backup) => mayBeLatest(backup, now))
    candidates.push(...backups.toReversed().map((backup) => ({ store, backup })))
  }
  const newestFirst = candidates.sort((a, b) => Date.parse(b.backup.timestamp) - Date.parse(a.backup.timestamp))
  requireOneKind(newestFirst, now)
  return newestFirst[0]
}

function mayBeLatest({ verified, fault, environment, timestamp }: ListedBackup, now: Date): boolean {
  const isPast = Date.parse(timestamp) <= now.getTime() + mostSkew
  return verified && fault === undefined && environment !== safety && isPast
}

/** Artifacts do not always say what they are of: these contradict nothing. */
function requireOneKind(newestFirst: readonly Stored[], now: Date): void {
  const known = newestFirst.map(({ backup }) => backup)
  const databases = new Set(known.flatMap(({ databaseId }) => databaseId ?? []))
  const environments = new Set(known.flatMap(({ environment }) => environment ?? []).map(spellEnvironment))
  if (databases.size <= 1 && environments.size <= 1) return
  const newest = [...Map.groupBy(newestFirst, ({ backup }) => groupOf(backup)).values()].flatMap(
    ([first]) => first ?? []
  )
  const lines = newest.map(
    ({ backup, store }) => `${describeKind(backup)}, ${describeAge(backup.timestamp, now)}, in ${store.place}`
  )
  throw new GateError(
    'NOT_A_SNAPSHOT',
    [`${latest} could be one of several, of other databases or environments`, ...lines].join('\n'),
    { hint: 'Name the one that you mean by its id.' }
  )
}

function describeKind({ id, environment, database, databaseId }: ListedBackup): string {
  const of = database ?? (databaseId === undefined ? 'an unknown database' : `database ${databaseId}`)
  return `${id}: ${environment ?? 'of an unknown environment'}, ${of}`
}

async function fetchStored({ store, backup }: Stored, options: LocateOptions): Promise<string> {
  const { output, log } = options
  log.info(`${backup.id} of ${backup.timestamp} is in ${store.place}`)
  if (store.kind === 'directory') return join(store.place, backup.key)
  return tell(options, await store.fetch(backup, output))
}

function gitHubOf({ token, repository, log, signal }: LocateOptions): GitHub | undefined {
  return token !== undefined && repository !== undefined ? { token, repository, log, signal } : undefined
}

function requireGitHub(name: string, options: LocateOptions): GitHub {
  if (path.test(name)) {
    throw new GateError('NOT_A_SNAPSHOT', `there is no file or directory ${name}`, {
      hint: 'Name the directory of a backup, a .zip from GitHub, a run id, or an artifact; or the id of a backup, or latest: migration-gate list shows them.'
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
      hint: 'Name the directory of a backup, its id, latest, or a .zip: migration-gate list shows what is here. To download one from GitHub, set GITHUB_TOKEN (or github-token) to a token with `actions: read`, and GITHUB_REPOSITORY (or repository) to owner/name.'
    }
  )
}
