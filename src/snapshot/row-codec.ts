// COPY text ↔ JSON rows, and the fingerprint of rows without a database. COPY text → JSON → COPY text is the identity.
// A table file is a JSON array with one row object a line; see docs/format.md.

import { GateError } from '../errors.ts'
import { type Column, RowKernel } from './row-kernel.ts'

/** A relation's content, independent of row order: how many rows, and 32 hexadecimal digits over all of them. */
export interface Fingerprint {
  readonly rows: number
  readonly digest: string
}

/** Turns COPY text into the bytes of a table file. */
export class RowEncoder {
  readonly #kernel: RowKernel
  readonly #sink: (json: Uint8Array) => void

  /** The file goes to the sink in pieces of about 256 KiB: views that hold good only until the sink returns. */
  constructor(columns: readonly Column[], sink: (json: Uint8Array) => void) {
    this.#kernel = new RowKernel(columns, sink)
    this.#sink = sink
    sink(Buffer.from('['))
  }

  /** Rows so far. */
  get rows(): number {
    return Number(this.#kernel.exports.encoded.value)
  }

  /** Takes a piece of COPY text, of any size. Throws `SOURCE_FAILED`. */
  push(copyText: Uint8Array): void {
    if (!this.#kernel.feed('encode', copyText)) throw malformedCopyText(this.rows)
  }

  /** Closes the array. Throws `SOURCE_FAILED` if the last row never ended. */
  end(): void {
    if (this.#kernel.unfinished > 0) throw malformedCopyText(this.rows)
    this.#kernel.exports.finishEncoding()
    this.#sink(Buffer.from('\n]\n'))
  }
}

/** Turns the bytes of a table file back into COPY text, and refuses anything that `RowEncoder` would not have written. */
export class RowDecoder {
  readonly #kernel: RowKernel

  /** COPY text goes to the sink in pieces of any size: views that hold good only until the sink returns. */
  constructor(columns: readonly Column[], sink: (copyText: Uint8Array) => void) {
    this.#kernel = new RowKernel(columns, sink)
  }

  /** Rows so far. */
  get rows(): number {
    return Number(this.#kernel.exports.decoded.value)
  }

  /** Takes a piece of a table file, of any size. Throws `SNAPSHOT_DAMAGED`. */
  push(json: Uint8Array): void {
    if (!this.#kernel.feed('decode', json)) throw malformedRow(this.rows)
  }

  /** Throws `SNAPSHOT_DAMAGED` if the array is not closed. */
  end(): void {
    if (this.#kernel.unfinished > 0 || !this.#kernel.exports.finishDecoding()) throw malformedRow(this.rows)
  }
}

/** Computes the fingerprint of COPY text: the same one that `database/fingerprint.ts` has the database compute. */
export class RowFingerprint {
  readonly #kernel: RowKernel

  constructor(columns: readonly Column[]) {
    this.#kernel = new RowKernel(columns, () => undefined)
  }

  /** Takes a piece of COPY text, of any size. Throws `SOURCE_FAILED`. */
  push(copyText: Uint8Array): void {
    if (!this.#kernel.feed('fingerprint', copyText)) throw malformedCopyText(Number(this.#kernel.exports.rows.value))
  }

  end(): Fingerprint {
    const { rows, sumHigh, sumLow } = this.#kernel.exports
    if (this.#kernel.unfinished > 0) throw malformedCopyText(Number(rows.value))
    this.#kernel.exports.finishFingerprint()
    return fingerprintOf(Number(rows.value), sumHigh.value, sumLow.value)
  }
}

/** Puts a fingerprint together from the two sums, of which only the value modulo 2^64 counts. */
export function fingerprintOf(rows: number, sumHigh: bigint, sumLow: bigint): Fingerprint {
  const digits = (sum: bigint): string => BigInt.asUintN(64, sum).toString(16).padStart(16, '0')
  return { rows, digest: digits(sumHigh) + digits(sumLow) }
}

/** The fingerprint of two relations' rows together, if their columns are the same. */
export function addFingerprints(first: Fingerprint, second: Fingerprint): Fingerprint {
  const half = ({ digest }: Fingerprint, at: number): bigint => BigInt(`0x${digest.slice(at, at + 16)}`)
  return fingerprintOf(first.rows + second.rows, half(first, 0) + half(second, 0), half(first, 16) + half(second, 16))
}

function malformedCopyText(rows: number): GateError {
  return new GateError('SOURCE_FAILED', `row ${rows + 1} is not COPY text with the columns of the relation`)
}

function malformedRow(rows: number): GateError {
  return new GateError('SNAPSHOT_DAMAGED', `row ${rows + 1} is not a JSON object with the manifest's columns`)
}
