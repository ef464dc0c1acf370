// Snapshots as artifacts of workflow runs. Anybody who is signed in can download those of a public repository, so a plaintext
// backup goes into one only where the user says so in as many words.

import { join } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import prettyBytes from 'pretty-bytes'
import { GateError, messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { type AnyManifest, isSealed } from '../snapshot/manifest.ts'
import type { StoredSnapshot } from '../snapshot/snapshot.ts'
import { type Check, checkNone } from '../verification/check.ts'
import { fetchArtifact } from './download.ts'
import { ask, askIfAny, deleting, type FoundArtifact, type GitHub } from './github.ts'
import { byAge, removeEach } from './listing.ts'
import { artifactNameOf, describeArtifact, listArtifacts, Origins } from './own-artifacts.ts'
import type { Kept, ListedBackup, Removal, Store, Usage } from './store.ts'

/** Who can see a repository; undefined where nobody could be asked. */
export type Visibility = 'public' | 'private' | 'internal' | undefined

/** What only an action has that runs in a workflow. */
export interface UploadOptions {
  readonly retentionDays: number
  readonly allowPublicPlaintext: boolean
  readonly visibility: () => Promise<Visibility>
  /** `https://github.com/OWNER/REPO/actions/runs/ID` */
  readonly runUrl: string
  readonly runAttempt: string
}

export interface ArtifactStoreOptions {
  /** Undefined: the environment, the snapshot's id, which database it is of, and the run attempt. */
  readonly name: string | undefined
  /** Undefined outside of a workflow: then nothing can be put. */
  readonly upload: UploadOptions | undefined
  /** Undefined without a token: then snapshots can be put, and no more. */
  readonly github: GitHub | undefined
  /**
   * Whose artifacts are looked at: `deploy.yml`, or what `GITHUB_WORKFLOW_REF` has. Undefined: those of all workflows of the
   * repository; then none can be removed.
   */
  readonly workflow: string | undefined
  readonly log: Log
}

export class ArtifactStore implements Store {
  readonly kind = 'artifacts'
  readonly place: string
  readonly #client = new DefaultArtifactClient()
  readonly #options: ArtifactStoreOptions
  readonly #origins: Origins | undefined

  constructor(options: ArtifactStoreOptions) {
    this.#options = options
    this.#origins = options.github && new Origins(options.github)
    this.place = options.github ? `artifacts of ${options.github.repository}` : 'artifacts of this workflow run'
  }

  /**
   * Throws `PUBLIC_REPOSITORY` where anybody could download a backup that is not encrypted, or where it cannot be known that
   * nobody can.
   */
  async admit({ encrypted }: { readonly encrypted: boolean }): Promise<void> {
    const { allowPublicPlaintext, visibility: readVisibility } = this.#requireUpload()
    const { log } = this.#options
    if (encrypted) return
    const visibility = await readVisibility()
    if (visibility === 'private') return
    if (visibility === 'internal') {
      const readers = 'the repository is internal: everybody in the enterprise can download the backup'
      log.warning(readers, readers)
      return
    }
    const fact =
      visibility === 'public'
        ? 'the repository is public'
        : 'it could not be found out whether the repository is public'
    if (allowPublicPlaintext) {
      const readers = `${fact}: everybody who is signed in to GitHub can download this backup, as allow-public-plaintext permits`
      log.warning(readers, readers)
      return
    }
    throw new GateError(
      'PUBLIC_REPOSITORY',
      `${fact}, and artifacts of a public repository can be downloaded by everybody who is signed in to GitHub`,
      {
        hint: 'Set encrypt-to to an age recipient, so that only its owner can read the backup. Or run the workflow in a private repository, or set upload-artifact: false and keep the backup elsewhere. If the data may be public, set allow-public-plaintext: true.'
      }
    )
  }

  /** What the service does not hold as it was given is taken back at once, and the check has failed. */
  async put(snapshot: StoredSnapshot): Promise<Kept> {
    const { runUrl, runAttempt, retentionDays } = this.#requireUpload()
    const name = this.#options.name ?? artifactNameOf(snapshot.manifest, runAttempt)
    const files = snapshot.files.map((file) => join(snapshot.directory, file))
    try {
      const { id, size, digest } = await this.#client.uploadArtifact(name, files, snapshot.directory, {
        retentionDays,
        compressionLevel: isDense(snapshot.manifest) ? 0 : 6
      })
      if (id === undefined || size === undefined || digest === undefined)
        throw new Error('the service confirmed no upload')
      const uploaded = { name, id, size, digest: `sha256:${digest}` }
      return {
        store: 'artifacts',
        name,
        id: String(id),
        url: `${runUrl}/artifacts/${id}`,
        bytes: size,
        digest: uploaded.digest,
        check: await this.#check(uploaded)
      }
    } catch (error) {
      throw new GateError('STORE_FAILED', `the backup could not be uploaded as artifact ${name}: ${messageOf(error)}`, {
        hint: `It is whole and verified in ${snapshot.directory}. Check the storage quota of the account and whether the name is taken in this run.`,
        cause: error
      })
    }
  }

  /** Those of the workflow that GitHub still has; never one that another workflow, or a fork, has made. */
  async list(): Promise<readonly ListedBackup[]> {
    const own = await this.#chooseOwn(await listArtifacts(this.#requireGitHub()))
    return own.map(describeArtifact).sort(byAge)
  }

  async fetch({ key }: ListedBackup, output: string): Promise<string> {
    const github = this.#requireGitHub()
    const { data } = await ask(`artifact ${key} of ${github.repository}`, github, (octokit, scope) =>
      octokit.rest.actions.getArtifact({ ...scope, artifact_id: Number(key) })
    )
    return fetchArtifact(data, github, output)
  }

  /** The token needs `actions: write`. Throws `INVALID_OPTION` where the workflow is not known. */
  async remove(backups: readonly ListedBackup[]): Promise<readonly Removal[]> {
    const github = this.#requireGitHub()
    if (this.#options.workflow === undefined) {
      throw new GateError('INVALID_OPTION', 'it is not known which workflow made the artifacts that may be removed', {
        hint: 'Set workflow to the file of the workflow that backs up, such as deploy.yml.'
      })
    }
    return removeEach(backups, github.signal, (key) => deleteArtifact(key, github))
  }

  async usage(): Promise<Usage> {
    const all = await listArtifacts(this.#requireGitHub())
    return { bytes: bytesOf(await this.#chooseOwn(all)), total: bytesOf(all) }
  }

  /** Any answer of GitHub says when it was given. */
  async readTime(): Promise<Date | undefined> {
    const github = this.#requireGitHub()
    const { headers } = await ask(`the time of ${github.repository}`, github, (octokit, scope) =>
      octokit.rest.actions.listArtifactsForRepo({ ...scope, per_page: 1 })
    )
    const time = Date.parse(headers.date ?? '')
    return Number.isNaN(time) ? undefined : new Date(time)
  }

  async #chooseOwn(artifacts: readonly FoundArtifact[]): Promise<readonly FoundArtifact[]> {
    return (await this.#origins?.chooseOwn(artifacts, this.#options)) ?? []
  }

  #requireUpload(): UploadOptions {
    const { upload } = this.#options
    if (upload) return upload
    throw new GateError('STORE_FAILED', 'artifacts can be uploaded by an action that runs in a workflow only', {
      hint: 'Use the action, or keep the backup in a directory (output) or in S3 (s3-url).'
    })
  }

  #requireGitHub(): GitHub {
    const { github } = this.#options
    if (github) return github
    throw new GateError('STORE_FAILED', 'GitHub cannot be asked for artifacts without a token and a repository', {
      hint: 'Set GITHUB_TOKEN (or github-token) to a token with `actions: read`, and GITHUB_REPOSITORY (or repository) to owner/name.'
    })
  }

  async #check(uploaded: Uploaded): Promise<Check> {
    const { artifacts } = await this.#client.listArtifacts()
    const found = artifacts.find((artifact) => artifact.id === uploaded.id)
    const faults = found ? differences(uploaded, found) : [`the service does not list artifact ${uploaded.name}`]
    // A later run would take it for a good one.
    if (found && faults.length > 0) await this.#client.deleteArtifact(uploaded.name)
    return checkNone(
      'artifact',
      faults,
      `the service holds ${prettyBytes(uploaded.size)}, with the digest of what was uploaded`
    )
  }
}

interface Uploaded {
  readonly name: string
  readonly id: number
  readonly size: number
  readonly digest: string
}

function differences(uploaded: Uploaded, found: Omit<Uploaded, 'digest'> & { readonly digest?: string }): string[] {
  const faults: string[] = []
  if (found.name !== uploaded.name) faults.push(`the service calls it ${found.name}`)
  if (found.size !== uploaded.size)
    faults.push(`the service has ${found.size} bytes, but ${uploaded.size} were uploaded`)
  if (found.digest !== uploaded.digest)
    faults.push(`the service has the digest ${found.digest}, but ${uploaded.digest} was uploaded`)
  return faults
}

/** What compresses well is compressed already, unless the user wanted plain files. */
function isDense(manifest: AnyManifest): boolean {
  return isSealed(manifest) || manifest.tables.every((table) => /\.(?:zst|gz)$/.test(table.file))
}

/** Why it is still there. One that another run has removed meanwhile is gone as well. */
async function deleteArtifact(key: string, github: GitHub): Promise<string | undefined> {
  try {
    await askIfAny(
      `artifact ${key} of ${github.repository}`,
      github,
      (octokit, scope) => octokit.rest.actions.deleteArtifact({ ...scope, artifact_id: Number(key) }),
      deleting
    )
    return undefined
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    return error.hint === undefined ? error.message : `${error.message}. ${error.hint}`
  }
}

function bytesOf(artifacts: readonly FoundArtifact[]): number {
  return artifacts.reduce((sum, artifact) => sum + artifact.size_in_bytes, 0)
}
