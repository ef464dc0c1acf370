// The rows of one relation on disk: COPY text → JSON rows → compression → file, and back. Counted and hashed in the same
// pass; memory does not grow with the table.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable, Transform, type TransformCallback, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createGzip, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { both } from '../concurrency.ts'
import { messageOf } from '../errors.ts'
import { type Fingerprint, RowDecoder, RowEncoder, RowFingerprint } from './row-codec.ts'
import type { Column } from './row-kernel.ts'

export const compressions = ['zstd', 'gzip', 'none'] as const

/** How table files are compressed. */
export type Compression = (typeof compressions)[number]

const suffixes: Readonly<Record<Compression, string>> = { zstd: '.zst', gzip: '.gz', none: '' }

/** Small pieces cost zstd time, large ones memory. */
const pieceBytes = 1 << 18

/** The file of a relation: its name, with the schema in front unless that is public, in characters safe everywhere. */
export function tableFileName(
  relation: { readonly schema: string; readonly name: string },
  compression: Compression
): string {
  const prefix = relation.schema === 'public' ? '' : `${escapeName(relation.schema)}.`
  return `${prefix}${escapeName(relation.name)}.json${suffixes[compression]}`
}

/** Names that Windows keeps for its devices, whatever the suffix, and those of the snapshot's own JSON files. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|backup_metadata|verification)$/

/** Percent-encodes every byte but lower case letters, digits, _ and -; a long name keeps its head and gets its hash. */
function escapeName(name: string): string {
  const unsafe = reserved.test(name) ? /^./u : /[^a-z0-9_-]/gu
  const escaped = name.replace(unsafe, (character) =>
    [...Buffer.from(character)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
  )
  if (escaped.length <= 100) return escaped
  return `${escaped.slice(0, 80).replace(/%.?$/, '')}%-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`
}

/** What is known of a table file once it is closed. */
export interface StoredTable {
  readonly records: number
  /** Bytes on disk. */
  readonly size: number
  /** `sha256:…` of the bytes on disk. */
  readonly checksum: string
  /** `sha256:…` of the COPY text that arrived. */
  readonly received: string
}

export interface TableFileOptions {
  readonly columns: readonly Column[]
  readonly compression: Compression
  readonly signal: AbortSignal
  /** Called for every piece with the rows so far and the bytes of that piece, as COPY text and on disk. */
  readonly onProgress: (progress: TableProgress) => void
}

export interface TableProgress {
  readonly rows: number
  readonly copyBytes: number
  readonly storedBytes: number
}

/** Writes a table file and syncs it to disk. Throws what the rows throw, or Node.js's own error of the file system. */
export async function writeTableFile(
  path: string,
  rows: AsyncIterable<Uint8Array>,
  options: TableFileOptions
): Promise<StoredTable> {
  const pieces = new PieceQueue(options.compression !== 'none')
  const encoder = new RowEncoder(options.columns, (json) => pieces.add(json))
  const received = createHash('sha256')
  const progress = (copyBytes: number, storedBytes: number): void => {
    options.onProgress({ rows: encoder.rows, copyBytes, storedBytes })
  }
  const measured = new Measure((bytes) => progress(0, bytes))
  // Open from the start: whoever follows the file finds it.
  const handle = await open(path, 'wx', 0o600)
  const file = handle.createWriteStream({ flush: true })
  const [first = measured, ...rest] = [...compressor(options.compression), measured]
  const stored = pipeline([first, ...rest, file], { signal: options.signal })
  const encode = async (): Promise<void> => {
    for await (const text of rows) {
      received.update(text)
      encoder.push(text)
      await pieces.writeTo(first)
      progress(text.length, 0)
    }
    encoder.end()
    await pieces.writeTo(first)
    first.end()
  }
  const failed = (error: Error): never => {
    first.destroy(error)
    throw error
  }
  await both(stored, encode().catch(failed))
  return { ...measured.result(), records: encoder.rows, received: `sha256:${received.digest('hex')}` }
}

/** Bytes on their way into a stream, in a few buffers that are used again and again: rows leave no garbage behind. */
class PieceQueue {
  readonly #reuse: boolean
  readonly #free: Buffer[] = []
  #waiting: { readonly buffer: Buffer; readonly bytes: number }[] = []

  /** `reuse`: whether the stream needs a buffer no more once it has taken it in. One that passes it on as it is does. */
  constructor(reuse: boolean) {
    this.#reuse = reuse
  }

  /** Copies the bytes. */
  add(bytes: Uint8Array): void {
    const buffer = this.#reuse ? this.#take(bytes.length) : Buffer.allocUnsafeSlow(bytes.length)
    buffer.set(bytes)
    this.#waiting.push({ buffer, bytes: bytes.length })
  }

  /** Writes what waits; resolves once the stream has taken all of it in. */
  async writeTo(stream: Writable): Promise<void> {
    const pieces = this.#waiting
    this.#waiting = []
    for (const { buffer, bytes } of pieces) {
      await write(stream, buffer.subarray(0, bytes))
      if (this.#reuse && this.#free.length < 2) this.#free.push(buffer)
    }
  }

  #take(bytes: number): Buffer {
    const known = this.#free.pop()
    return known && known.length >= bytes ? known : Buffer.allocUnsafeSlow(Math.max(bytes, pieceBytes + 4096))
  }
}

/** Resolves once the stream has taken the bytes in. A transform that is destroyed says nothing more of the write at hand. */
function write(stream: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const closed = (): void => reject(stream.errored ?? new Error('the stream was closed'))
    stream.once('close', closed)
    stream.write(bytes, (error) => {
      stream.off('close', closed)
      if (error) reject(error)
      else resolve()
    })
  })
}

/** The rows of a table file, once they are COPY text again. */
export interface RowDigests {
  readonly fingerprint: Fingerprint
  /** `sha256:…` of the COPY text. */
  readonly copyText: string
}

/** What reading a table file back shows. */
export interface TableInspection {
  readonly size: number
  readonly checksum: string
  /** What the rows come to; undefined where they cannot be read. */
  readonly rows: RowDigests | undefined
  /** Why the rows cannot be read. */
  readonly fault: string | undefined
}

/** How far the writing of a file is. */
export interface Growth {
  /** Has the file been closed? */
  readonly finished: boolean
  /** Aborted when nobody wants to know any more. */
  readonly abandoned: AbortSignal
  /** Resolves when there may be more to read, or nothing any more, or when it is abandoned. */
  wait(): Promise<void>
}

const grown: Growth = { finished: true, abandoned: new AbortController().signal, wait: async () => undefined }

/**
 * Reads a table file from disk: size and SHA-256 of what is stored, and every row through the decoder to its fingerprint.
 * A file that is still being written is followed to its end. Damage is a result, not an exception. Throws the signal's
 * reason where it is abandoned, and has closed the file then.
 */
export async function inspectTableFile(
  path: string,
  columns: readonly Column[],
  growth: Growth = grown
): Promise<TableInspection> {
  const measured = new Measure()
  const fingerprint = new RowFingerprint(columns)
  const copyText = createHash('sha256')
  const decoder = new RowDecoder(columns, (text) => {
    copyText.update(text)
    fingerprint.push(text)
  })
  const decode = new Writable({
    write: (json: Buffer, _encoding, done) => settle(() => decoder.push(json), done),
    final: (done) => settle(() => decoder.end(), done)
  })
  try {
    const file = Readable.from(readPieces(path, growth), { objectMode: false })
    await pipeline([file, measured, ...decompressor(path), decode])
    const rows = { fingerprint: fingerprint.end(), copyText: `sha256:${copyText.digest('hex')}` }
    return { ...measured.result(), rows, fault: undefined }
  } catch (error) {
    growth.abandoned.throwIfAborted()
    while (!growth.finished) {
      await growth.wait()
      growth.abandoned.throwIfAborted()
    }
    const stored = await measureFile(path).catch(() => new Measure().result())
    return { ...stored, rows: undefined, fault: messageOf(error) }
  }
}

/**
 * The rows of a table file as COPY text, in pieces of any size, each a buffer of its own. Throws `SNAPSHOT_DAMAGED` where
 * a row is not one, or Node.js's own error of the file system or of the compression.
 */
export async function* readTableFile(path: string, columns: readonly Column[]): AsyncIterable<Uint8Array> {
  const pieces: Buffer[] = []
  const decoder = new RowDecoder(columns, (text) => pieces.push(Buffer.from(text)))
  const file = createReadStream(path, { highWaterMark: pieceBytes / 2 })
  const json = decompressor(path).reduce<Readable>((from, step) => pipe(from, step), file)
  for await (const chunk of json) {
    decoder.push(chunk)
    yield* pieces.splice(0)
  }
  decoder.end()
  yield* pieces
}

/** As Readable.pipe, but a failure goes on to the reader. */
function pipe(from: Readable, step: Transform): Readable {
  from.once('error', (error) => step.destroy(error))
  step.once('close', () => from.destroy())
  return from.pipe(step)
}

async function* readPieces(path: string, growth: Growth): AsyncIterable<Buffer> {
  await using file = await open(path)
  for (;;) {
    growth.abandoned.throwIfAborted()
    // Asked first: only what a finished file does not hold will never come.
    const { finished } = growth
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.allocUnsafe(pieceBytes / 2) })
    if (bytesRead > 0) yield buffer.subarray(0, bytesRead)
    else if (finished) return
    else await growth.wait()
  }
}

/** Runs a step of a stream and tells the stream how it ended. */
function settle(step: () => void, done: (error?: Error | null) => void): void {
  try {
    step()
    done()
  } catch (error) {
    done(error as Error)
  }
}

/** Of a file as it is stored. */
export interface FileMeasure {
  readonly size: number
  /** `sha256:…` */
  readonly checksum: string
}

/** Size and SHA-256 of any file. Throws the signal's reason, and Node.js's own error of the file system. */
export async function measureFile(path: string, signal?: AbortSignal): Promise<FileMeasure> {
  const measured = new Measure()
  await pipeline(
    createReadStream(path, { highWaterMark: pieceBytes }),
    measured,
    async (chunks: AsyncIterable<Buffer>) => {
      for await (const _ of chunks);
    },
    { signal }
  )
  return measured.result()
}

/** Counts and hashes what passes through. */
class Measure extends Transform {
  readonly #hash = createHash('sha256')
  readonly #onBytes: (bytes: number) => void
  #size = 0

  constructor(onBytes: (bytes: number) => void = () => undefined) {
    super()
    this.#onBytes = onBytes
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#hash.update(chunk)
    this.#size += chunk.length
    this.#onBytes(chunk.length)
    done(null, chunk)
  }

  /** Once everything has passed. */
  result(): { size: number; checksum: string } {
    return { size: this.#size, checksum: `sha256:${this.#hash.digest('hex')}` }
  }
}

/** Level 1 of both is the fastest, and close to the smallest for JSON rows. */
function compressor(compression: Compression): Transform[] {
  if (compression === 'zstd') {
    const params = { [constants.ZSTD_c_compressionLevel]: 1, [constants.ZSTD_c_checksumFlag]: 1 }
    return [createZstdCompress({ chunkSize: pieceBytes, params })]
  }
  return compression === 'gzip' ? [createGzip({ level: 1, chunkSize: pieceBytes })] : []
}

function decompressor(path: string): Transform[] {
  if (path.endsWith(suffixes.zstd)) return [createZstdDecompress({ chunkSize: pieceBytes / 2 })]
  return path.endsWith(suffixes.gzip) ? [createGunzip({ chunkSize: pieceBytes / 2 })] : []
}
