// Where a backup lies in plain text that is encrypted everywhere else: in a directory of this run alone, for as long as it
// takes. What a run that died left there goes with the next one.

import { mkdtemp, readdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { explainFileError, removeAbandoned, SnapshotWriter } from '../snapshot/snapshot.ts'
import { temporaryPlace } from '../temporary.ts'

const prefix = 'migration-gate-backup-'

/** Holds one snapshot. Disposing of it removes everything. */
export class PrivateRoom implements AsyncDisposable {
  readonly writer: SnapshotWriter
  readonly #root: string

  private constructor(root: string, writer: SnapshotWriter) {
    this.#root = root
    this.writer = writer
  }

  /** In the runner's own directory for such things, which is emptied after each job, or in that of the system. */
  static async create(id: string, startedAt: Date): Promise<PrivateRoom> {
    const place = temporaryPlace()
    try {
      await removeLeftBehind(place)
      const root = await mkdtemp(join(place, prefix))
      return new PrivateRoom(root, await SnapshotWriter.create(root, startedAt, id))
    } catch (error) {
      throw explainFileError(error, place)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#root, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Those of other users cannot be looked into, and are theirs to remove. */
async function removeLeftBehind(place: string): Promise<void> {
  const names = (await readdir(place)).filter((name) => name.startsWith(prefix))
  for (const path of names.map((name) => join(place, name))) {
    await removeAbandoned(path)
    await rmdir(path).catch(() => undefined)
  }
}
