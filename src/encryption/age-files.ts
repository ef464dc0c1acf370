// Files to age files and back, as streams: memory does not grow with them. https://age-encryption.org/v1

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as WebStream } from 'node:stream/web'
import type { Decrypter, Encrypter } from 'age-encryption'
import { explainFileError, isFileError } from '../snapshot/snapshot.ts'

/** As many pieces of age's own 64 KiB as fit into four. */
const pieceBytes = 1 << 18

type Step = (content: ReadableStream<Uint8Array>) => Promise<ReadableStream<Uint8Array>>

/**
 * Encrypts a file into a new one, and syncs that to disk. Returns `sha256:…` of what it has read. Throws `STORE_FAILED`, and the
 * reason of an abort.
 */
export async function encryptFile(
  from: string,
  to: string,
  encrypter: Encrypter,
  signal: AbortSignal
): Promise<string> {
  const hash = createHash('sha256')
  const read = new TransformStream<Uint8Array, Uint8Array>({
    transform: (piece, controller) => {
      hash.update(piece)
      controller.enqueue(piece)
    }
  })
  await pass(
    from,
    (content) => encrypter.encrypt(content.pipeThrough(read)),
    () => createNew(to),
    { signal, path: to }
  )
  return `sha256:${hash.digest('hex')}`
}

/** Decrypts a file into a new one. Throws `STORE_FAILED`, and the library's own error for what cannot be decrypted. */
export function decryptFile(from: string, to: string, key: Decrypter, signal: AbortSignal): Promise<void> {
  return pass(
    from,
    (content) => key.decrypt(content),
    () => createNew(to),
    { signal, path: to }
  )
}

/** `sha256:…` of what a file is once it is decrypted. Throws as `decryptFile`. */
export async function digestDecrypted(from: string, key: Decrypter, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  await pass(
    from,
    (content) => key.decrypt(content),
    () => hash,
    { signal, path: from }
  )
  return `sha256:${hash.digest('hex')}`
}

function createNew(path: string): Writable {
  return createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true })
}

async function pass(
  from: string,
  step: Step,
  open: () => Writable,
  { signal, path }: { readonly signal: AbortSignal; readonly path: string }
): Promise<void> {
  const file = createReadStream(from, { highWaterMark: pieceBytes })
  try {
    const passed = await step(Readable.toWeb(file) as unknown as ReadableStream<Uint8Array>)
    // Not before the pipeline is there to hear of what it fails with.
    await pipeline(Readable.fromWeb(passed as unknown as WebStream<Uint8Array>), open(), { signal })
  } catch (error) {
    signal.throwIfAborted()
    throw isFileError(error) ? explainFileError(error, error.path ?? path) : error
  } finally {
    file.destroy()
  }
}
