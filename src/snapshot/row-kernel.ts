// The host side of the row kernel (kernel/, compiled to WebAssembly): memory, columns, and cutting a stream into lines.
// It knows nothing of files, databases or JSON beyond the keys that stand in front of the values.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A column as it stands in the manifest: its name, and its type as PostgreSQL's format_type writes it. */
export interface Column {
  readonly name: string
  readonly type: string
}

/** What the kernel does with complete lines. */
type Pass = 'encode' | 'decode' | 'fingerprint'

interface KernelExports {
  readonly memory: WebAssembly.Memory
  input(bytes: number): number
  describe(columns: number, keyBytes: number): number
  encode(from: number, to: number): number
  decode(from: number, to: number): number
  fingerprint(from: number, to: number): number
  finishEncoding(): void
  finishDecoding(): number
  finishFingerprint(): void
  readonly encoded: WebAssembly.Global<'i64'>
  readonly decoded: WebAssembly.Global<'i64'>
  readonly rows: WebAssembly.Global<'i64'>
  readonly sumHigh: WebAssembly.Global<'i64'>
  readonly sumLow: WebAssembly.Global<'i64'>
}

const initialInput = 256 * 1024
const newline = 0x0a
const numbers = /^(?:smallint|integer|bigint|oid|real|double precision|numeric(?:\(\d+,-?\d+\))?)$/

let compiled: WebAssembly.Module | undefined

function kernelModule(): WebAssembly.Module {
  compiled ??= new WebAssembly.Module(readFileSync(join(import.meta.dirname, 'row-kernel.wasm')))
  return compiled
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
    if (!this.exports[pass](this.#input, this.#input + end)) return false
    this.#carried = chunk.length - lastNewline - 1
    this.#bytes().copyWithin(this.#input, this.#input + end, this.#input + end + this.#carried)
    return true
  }

  /** Bytes of a last line that never ended. */
  get unfinished(): number {
    return this.#carried
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
