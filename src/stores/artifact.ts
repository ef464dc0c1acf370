// Snapshots as artifacts of the workflow run. Anybody who is signed in can download those of a public repository, so a
// plaintext backup goes into one only where the user says so in as many words.

import { join } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import prettyBytes from 'pretty-bytes'
import { GateError, messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { checkNone } from '../verification/check.ts'
import type { Kept, Store } from './store.ts'

/** Who can see a repository; undefined where nobody could be asked. */
export type Visibility = 'public' | 'private' | 'internal' | undefined

export interface ArtifactStoreOptions {
  /** Undefined: the environment, the snapshot's id and the run attempt. */
  readonly name: string | undefined
  readonly retentionDays: number
  readonly allowPublicPlaintext: boolean
  readonly visibility: () => Promise<Visibility>
  /** `https://github.com/OWNER/REPO/actions/runs/ID` */
  readonly runUrl: string
  readonly runAttempt: string
  readonly log: Log
}

export class ArtifactStore implements Store {
  readonly #client = new DefaultArtifactClient()
  readonly #options: ArtifactStoreOptions

  constructor(options: ArtifactStoreOptions) {
    this.#options = options
  }

  /** Throws `PUBLIC_REPOSITORY` where anybody could download the backup, or where it cannot be known that nobody can. */
  async admit(): Promise<void> {
    const { allowPublicPlaintext, log } = this.#options
    const visibility = await this.#options.visibility()
    if (visibility === 'private') return
    if (visibility === 'internal') {
      log.warning('the repository is internal: everybody in the enterprise can download the backup')
      return
    }
    const fact =
      visibility === 'public'
        ? 'the repository is public'
        : 'it could not be found out whether the repository is public'
    if (allowPublicPlaintext) {
      log.warning(
        `${fact}: everybody who is signed in to GitHub can download this backup, as allow-public-plaintext permits`
      )
      return
    }
    throw new GateError(
      'PUBLIC_REPOSITORY',
      `${fact}, and artifacts of a public repository can be downloaded by everybody who is signed in to GitHub`,
      {
        hint: 'Run the workflow in a private repository, or set upload-artifact: false and keep the backup elsewhere. If the data may be public, set allow-public-plaintext: true.'
      }
    )
  }

  async put(snapshot: Snapshot): Promise<Kept> {
    const { runUrl, retentionDays } = this.#options
    const name = this.#name(snapshot)
    const files = snapshot.files.map((file) => join(snapshot.directory, file))
    try {
      // What compresses well is compressed already, unless the user wanted plain files.
      const compressed = snapshot.manifest.tables.every((table) => /\.(?:zst|gz)$/.test(table.file))
      const { id, size, digest } = await this.#client.uploadArtifact(name, files, snapshot.directory, {
        retentionDays,
        compressionLevel: compressed ? 0 : 6
      })
      if (id === undefined || size === undefined || digest === undefined)
        throw new Error('the service confirmed no upload')
      const uploaded = { name, id, size, digest: `sha256:${digest}` }
      return {
        store: 'artifact',
        name,
        id: String(id),
        url: `${runUrl}/artifacts/${id}`,
        bytes: size,
        digest: uploaded.digest,
        check: checkNone(
          'artifact',
          await this.#differences(uploaded),
          `the service holds ${prettyBytes(size)}, with the digest of what was uploaded`
        )
      }
    } catch (error) {
      throw new GateError('STORE_FAILED', `the backup could not be uploaded as artifact ${name}: ${messageOf(error)}`, {
        hint: `It is whole and verified in ${snapshot.directory}. Check the storage quota of the account and whether the name is taken in this run.`,
        cause: error
      })
    }
  }

  #name(snapshot: Snapshot): string {
    if (this.#options.name !== undefined) return this.#options.name
    const { backup_id, environment } = snapshot.manifest
    const safe = environment.replace(/[^A-Za-z0-9_.-]+/g, '-')
    return `${safe}-${backup_id}-attempt-${this.#options.runAttempt}`
  }

  async #differences(uploaded: { name: string; id: number; size: number; digest: string }): Promise<string[]> {
    const { artifacts } = await this.#client.listArtifacts()
    const found = artifacts.find((artifact) => artifact.id === uploaded.id)
    if (!found) return [`the service does not list artifact ${uploaded.name}`]
    const faults: string[] = []
    if (found.name !== uploaded.name) faults.push(`the service calls it ${found.name}`)
    if (found.size !== uploaded.size)
      faults.push(`the service has ${found.size} bytes, but ${uploaded.size} were uploaded`)
    if (found.digest !== uploaded.digest)
      faults.push(`the service has the digest ${found.digest}, but ${uploaded.digest} was uploaded`)
    return faults
  }
}
