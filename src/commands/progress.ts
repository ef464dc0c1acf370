// What a run tells about its tables and checks while it works.

import prettyBytes from 'pretty-bytes'
import prettyMilliseconds from 'pretty-ms'
import type { Log } from '../log.ts'
import type { RowsProgress } from '../restore/rows.ts'
import type { StoredTable, TableInspection, TableProgress } from '../snapshot/table-file.ts'
import type { Name } from '../sql.ts'
import type { Check } from '../verification/check.ts'
import { count } from '../wording.ts'

/** One line for each table that is done; in between, how far the long ones are. */
export class TableLog {
  readonly #log: Log
  #storedBytes = 0

  constructor(log: Log) {
    this.#log = log
  }

  /** Bytes written to all tables so far. */
  get storedBytes(): number {
    return this.#storedBytes
  }

  /** One that was taken from another backup. */
  take({ schema, name }: Name, { size, rows }: TableInspection, from: string): void {
    this.#storedBytes += size
    const what = `${count(rows?.fingerprint.rows ?? 0, 'row')}, ${prettyBytes(size)}`
    this.#log.info(`${printable(`${schema}.${name}`)}: ${what}, unchanged since ${from}`)
  }

  start(table: Name): { advance(progress: TableProgress): void; finish(stored: StoredTable): void } {
    const startedAt = performance.now()
    const name = printable(`${table.schema}.${table.name}`)
    let copyBytes = 0
    return {
      advance: (progress) => {
        copyBytes += progress.copyBytes
        this.#storedBytes += progress.storedBytes
        this.#log.progress(() => `${name}: ${count(progress.rows, 'row')}, ${prettyBytes(copyBytes)} so far`)
      },
      finish: (stored) => {
        const sizes = `${prettyBytes(copyBytes)} → ${prettyBytes(stored.size)}`
        this.#log.info(`${name}: ${count(stored.records, 'row')}, ${sizes}, ${pace(copyBytes, startedAt)}`)
      }
    }
  }
}

/** The same for tables whose rows come back. */
export function tableProgress(log: Log): RowsProgress {
  return {
    start: ({ schema, name }) => {
      const startedAt = performance.now()
      const table = printable(`${schema}.${name}`)
      let bytes = 0
      return {
        advance: (more) => {
          bytes += more
          log.progress(() => `${table}: ${prettyBytes(bytes)} so far`)
        },
        finish: (rows) => {
          log.info(`${table}: ${count(rows, 'row')}, ${prettyBytes(bytes)}, ${pace(bytes, startedAt)}`)
        }
      }
    }
  }
}

/** How long it took, and how fast that was. */
function pace(bytes: number, startedAt: number): string {
  const milliseconds = performance.now() - startedAt
  return `${prettyMilliseconds(milliseconds)}, ${prettyBytes((bytes / milliseconds) * 1000)}/s`
}

const marks = { passed: '✓', failed: '✗', skipped: '-' } as const

/** One line for a check. */
export function tellCheck(log: Log, check: Check): void {
  const verdict = `${marks[check.status]} ${check.name}`
  log.info(`${verdict}: ${printable(check.detail)}`, verdict)
}

/** A name from the database on one line of a log: it may hold line breaks, or what a terminal or runner takes for a command. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}
