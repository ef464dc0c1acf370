// The host side of the row kernel (kernel/, compiled to WebAssembly): memory, columns, and cutting a stream into lines.
// It knows nothing of files, databases or JSON beyond the keys that stand in front of the values.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A column as it stands in the manifest: its name, and its type as PostgreSQL's format_type writes it. */
export interface Column {
  readonly name: string
  readonly type: string
}

/** Every form that `COPY … (FORMAT binary)` has for a value, in the order of kernel/binary-values.ts. */
export const binaryForms = [
  'text',
  'jsonb',
  'bytea',
  'bool',
  'int2',
  'int4',
  'int8',
  'oid',
  'float4',
  'float8',
  'numeric',
  'uuid',
  'date',
  'time',
  'timestamp',
  'timestamptz'
] as const

/** How a column goes over the wire in COPY BINARY: its form, or that of its array's elements, and the OID of their type. */
export interface BinaryColumn {
  readonly form: (typeof binaryForms)[number]
  readonly elementType?: number
}

/** What the kernel does with complete lines. */
type Pass = 'encode' | 'decode' | 'fingerprint' | 'binary'

interface KernelExports {
  readonly memory: WebAssembly.Memory
  input(bytes: number): number
  describe(columns: number, keyBytes: number): number
  encode(from: number, to: number): number
  decode(from: number, to: number): number
  fingerprint(from: number, to: number): number
  describeForms(columns: number): number
  powers(): number
  binary(from: number, to: number): number
  finishBinary(): void
  readonly refusedRow: WebAssembly.Global<'i32'>
  finishEncoding(): void
  finishDecoding(): number
  finishFingerprint(): void
  readonly encoded: WebAssembly.Global<'i64'>
  readonly decoded: WebAssembly.Global<'i64'>
  readonly rows: WebAssembly.Global<'i64'>
  readonly sumHigh: WebAssembly.Global<'i64'>
  readonly sumLow: WebAssembly.Global<'i64'>
}

const arrayForm = 0x80
const initialInput = 256 * 1024
const newline = 0x0a
const numbers = /^(?:smallint|integer|bigint|oid|real|double precision|numeric(?:\(\d+,-?\d+\))?)$/

let compiled: WebAssembly.Module | undefined

function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(readFileSync(join(import.meta.dirname, 'row-kernel.wasm')))
  return compiled
}

/**
 * The 128 highest bits of 5^-342 … 5^308, those below 1 rounded up: what Lemire's algorithm multiplies with
 * (https://arxiv.org/abs/2101.11408, section 5).
 */
function powersOfFive(): bigint[] {
  const highest = (number: bigint): bigint => {
    const excess = number.toString(2).length - 128
    return excess > 0 ? number >> BigInt(excess) : number << BigInt(-excess)
  }
  const powers = Array.from({ length: 343 }, (_, exponent) => 5n ** BigInt(exponent))
  const inverses = powers.slice(1).map((power, index) => {
    const bits = (power - 1n).toString(2).length
    return highest((1n << BigInt(index < 27 ? bits + 127 : 2 * bits + 128)) / power + 1n)
  })
  return [...inverses.reverse(), ...powers.slice(0, 309).map(highest)]
}

/** How a value of a type is written: 0 as a JSON number, 1 as true or false, 2 as a string. */
function kindOf(type: string): number {
  if (numbers.test(type)) return 0
  return type === 'boolean' ? 1 : 2
}

/**
 * One pass over one relation's rows. Memory stays at about 1 MB, or grows to the longest row.
 *
 * Not to be shared between relations or passes; throws `RangeError` where a row does not fit into 4 GiB.
 */
export class RowKernel {
  readonly exports: KernelExports
  #memory = new Uint8Array(0)
  #input: number
  #capacity = initialInput
  #carried = 0

  /** Output goes to the sink in pieces of about 256 KiB: a view that holds good only until the sink returns. */
  constructor(columns: readonly Column[], sink: (output: Uint8Array) => void) {
    const flush = (from: number, bytes: number): void => sink(this.#bytes().subarray(from, from + bytes))
    const instance = new WebAssembly.Instance(kernelModule(), { host: { flush } })
    this.exports = instance.exports as unknown as KernelExports
    this.#describe(columns)
    this.#input = this.exports.input(this.#capacity)
  }

  /**
   * Runs a pass over the lines that are complete with this chunk; the rest waits for the next one.
   * False: a line is not what it should be.
   */
  feed(pass: Pass, chunk: Uint8Array): boolean {
    this.#reserve(this.#carried + chunk.length)
    const memory = this.#bytes()
    memory.set(chunk, this.#input + this.#carried)
    const lastNewline = chunk.lastIndexOf(newline)
    if (lastNewline < 0) {
      this.#carried += chunk.length
      return true
    }
    const end = this.#carried + lastNewline + 1
    if (!this.exports[pass](this.#input, this.#input + end)) {
      this.#carried += chunk.length
      return false
    }
    this.#carried = chunk.length - lastNewline - 1
    this.#bytes().copyWithin(this.#input, this.#input + end, this.#input + end + this.#carried)
    return true
  }

  /** Bytes of a last line that never ended. */
  get unfinished(): number {
    return this.#carried
  }

  /** A copy of everything that was fed but not taken in, from some place of the input on. */
  unread(from = this.#input): Buffer {
    return Buffer.from(this.#bytes().subarray(from, this.#input + this.#carried))
  }

  /** Says how the columns go over the wire, before the first `binary` pass. */
  describeForms(columns: readonly BinaryColumn[]): void {
    const place = this.exports.describeForms(columns.length)
    const view = new DataView(this.exports.memory.buffer)
    const elementTypes = place + Math.ceil(columns.length / 4) * 4
    for (const [index, { form, elementType }] of columns.entries()) {
      view.setUint8(place + index, binaryForms.indexOf(form) + (elementType === undefined ? 0 : arrayForm))
      view.setUint32(elementTypes + index * 4, elementType ?? 0, true)
    }
    if (columns.some(({ form }) => form.startsWith('float'))) this.#layOutPowers(view)
  }

  #layOutPowers(view: DataView): void {
    const place = this.exports.powers()
    for (const [index, power] of powersOfFive().entries()) {
      view.setBigUint64(place + index * 16, power >> 64n, true)
      view.setBigUint64(place + index * 16 + 8, BigInt.asUintN(64, power), true)
    }
  }

  #bytes(): Uint8Array {
    // Growing the memory detaches every view of it.
    if (this.#memory.buffer !== this.exports.memory.buffer) this.#memory = new Uint8Array(this.exports.memory.buffer)
    return this.#memory
  }

  #reserve(bytes: number): void {
    if (bytes <= this.#capacity) return
    this.#capacity = Math.max(this.#capacity * 2, bytes)
    this.#input = this.exports.input(this.#capacity)
  }

  /** Lays the columns out as kernel/columns.ts wants them. */
  #describe(columns: readonly Column[]): void {
    const keys = columns.map((column, index) => Buffer.from(`${index ? ',' : '{'}${JSON.stringify(column.name)}:`))
    const kinds = this.exports.describe(
      columns.length,
      keys.reduce((sum, key) => sum + key.length, 0)
    )
    const offsets = kinds + Math.ceil(columns.length / 4) * 4
    const texts = offsets + (columns.length + 1) * 4
    const memory = this.#bytes()
    const view = new DataView(memory.buffer)
    memory.set(
      columns.map((column) => kindOf(column.type)),
      kinds
    )
    let offset = 0
    for (const [index, key] of keys.entries()) {
      view.setUint32(offsets + index * 4, offset, true)
      memory.set(key, texts + offset)
      offset += key.length
    }
    view.setUint32(offsets + keys.length * 4, offset, true)
  }
}
