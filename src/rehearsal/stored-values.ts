// How many values the backup has of each column of a table: read from its file, without a database.

import { join } from 'node:path'
import { GateError, messageOf } from '../errors.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import { readTableFile } from '../snapshot/table-file.ts'

const tab = 0x09
const lineFeed = 0x0a
const backslash = 0x5c
const capitalN = 0x4e

/** The rows of a table file as COPY text. Throws `SNAPSHOT_DAMAGED` where the file cannot be read to its end. */
export async function* readStored(directory: string, entry: TableEntry): AsyncIterable<Uint8Array> {
  try {
    yield* readTableFile(join(directory, entry.file), entry.columns)
  } catch (error) {
    throw new GateError('SNAPSHOT_DAMAGED', `${entry.file} cannot be read: ${messageOf(error)}`, { cause: error })
  }
}

/** Counts what is not NULL, by the column's name. */
export async function countValues(directory: string, entry: TableEntry): Promise<Map<string, number>> {
  const counts = new Float64Array(Math.max(entry.columns.length, 1))
  const counter = new ValueCounter(counts)
  for await (const chunk of readStored(directory, entry)) counter.add(chunk)
  return new Map(entry.columns.map(({ name }, index) => [name, counts[index] ?? 0]))
}

/** COPY text writes NULL as \N, and a backslash that is data twice: https://www.postgresql.org/docs/18/sql-copy.html */
class ValueCounter {
  readonly #counts: Float64Array
  #column = 0
  /** Bytes of the value so far, and whether they could be the beginning of \N. */
  #bytes = 0
  #couldBeNull = true

  constructor(counts: Float64Array) {
    this.#counts = counts
  }

  add(chunk: Uint8Array): void {
    let [column, bytes, couldBeNull] = [this.#column, this.#bytes, this.#couldBeNull]
    for (const byte of chunk) {
      if (byte === tab || byte === lineFeed) {
        if (bytes !== 2 || !couldBeNull) this.#counts[column] = (this.#counts[column] ?? 0) + 1
        column = byte === tab ? column + 1 : 0
        bytes = 0
        couldBeNull = true
      } else {
        if (bytes > 1 || byte !== (bytes === 0 ? backslash : capitalN)) couldBeNull = false
        bytes++
      }
    }
    this.#column = column
    this.#bytes = bytes
    this.#couldBeNull = couldBeNull
  }
}
