// The thread of a `Sealer`: encrypts whole files, one after the other.

import { type FileMeasure, measureFile } from '../snapshot/table-file.ts'
import { serveOrders, type ThreadData } from '../thread.ts'
import { encryptFile } from './age-files.ts'
import { encrypterFor, encryptWithPassphrase } from './encrypter.ts'
import type { PassphraseLock } from './recipients.ts'

/** For whom it encrypts. */
export interface SealingJob extends ThreadData<'seal'> {
  readonly keys: readonly string[]
}

/** A file to encrypt into a new one; or the identity that a passphrase is to open. */
export type SealingOrder = { readonly from: string; readonly to: string } | PassphraseLock

/** An encrypted file, as it is on disk. */
export interface SealedFile extends FileMeasure {
  /** `sha256:…` of what was encrypted. */
  readonly plain: string
}

/** Answers with what has become of the file, or with the identity as an age file. */
export function serveSealing({ keys }: SealingJob): void {
  const encrypter = encrypterFor(keys)
  let last: Promise<unknown> = Promise.resolve()
  serveOrders<SealingOrder, never, SealedFile | Uint8Array>((order, { signal }) => {
    const work = async (): Promise<SealedFile | Uint8Array> => {
      signal.throwIfAborted()
      if ('identity' in order) return encryptWithPassphrase(`${order.identity}\n`, order.passphrase)
      const plain = await encryptFile(order.from, order.to, encrypter, signal)
      return { plain, ...(await measureFile(order.to, signal)) }
    }
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done
  })
}
