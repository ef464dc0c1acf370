// Encrypts files in threads of its own, beside whatever else there is to do.

import { availableParallelism } from 'node:os'
import { ThreadPool } from '../thread.ts'
import type { Recipients } from './recipients.ts'
import type { SealedFile, SealingJob, SealingOrder } from './sealing-thread.ts'

/** Encrypts for the recipients of one backup. */
export class Sealer implements AsyncDisposable {
  readonly recipients: Recipients
  /** An identity that opens all files, and that the passphrase opens, as an age file; undefined: there is no passphrase. */
  readonly identityFile: Promise<Uint8Array> | undefined
  readonly #pool: ThreadPool<SealingOrder, never, SealedFile | Uint8Array>
  readonly #files = new Map<string, Promise<SealedFile>>()

  constructor(recipients: Recipients) {
    const { keys, passphrase } = recipients
    this.recipients = recipients
    const job: SealingJob = { task: 'seal', keys }
    this.#pool = new ThreadPool(job, Math.min(2, availableParallelism()))
    this.identityFile = passphrase && (this.#pool.assign(passphrase).answer as Promise<Uint8Array>)
  }

  /** Encrypts a file into a new one. Asked again for the same one, it has the same answer. Rejects with `STORE_FAILED`. */
  encrypt(from: string, to: string): Promise<SealedFile> {
    const known = this.#files.get(to)
    if (known) return known
    const sealed = this.#pool.assign({ from, to }).answer as Promise<SealedFile>
    this.#files.set(to, sealed)
    return sealed
  }

  /** Leaves what is not encrypted yet. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.#pool[Symbol.asyncDispose]()
  }
}
