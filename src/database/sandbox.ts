// A disposable PostgreSQL behind the `Database` interface: PGlite, which is PostgreSQL itself as WebAssembly, in our own
// process. It has one session. A statement runs to its end before anything else happens in this thread. What is sent to it
// and heard from it is PostgreSQL's own protocol: https://www.postgresql.org/docs/18/protocol-message-formats.html

import { writeSync } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Extensions, PGlite, protocol } from '@electric-sql/pglite'
import { text } from './answers.ts'
import type { Database, TextRow } from './database.ts'
import { explainFailure } from './failures.ts'
import { contribExtensions, sandboxExtensions } from './sandbox-extensions.ts'
import { runDump } from './schema-dump.ts'
import {
  AnswerBoundary,
  CopyFrames,
  copyDataHeader,
  copyDoneMessage,
  copyFailMessage,
  queryMessage,
  readAnswer
} from './wire.ts'

/** COPY text that PostgreSQL is given at once: until it has taken all of it, all of it is in memory. */
const pieceBytes = 1 << 20

const lineFeed = 0x0a

/**
 * As PGlite starts PostgreSQL anyway, but that what is loaded into a table of the same transaction need not be logged:
 * https://www.postgresql.org/docs/18/populate.html#POPULATE-PITR
 */
const startParams = [...PGlite.defaultStartParams, '-c', 'wal_level=minimal', '-c', 'max_wal_senders=0']

/** A sandbox: PostgreSQL 18 with one database and nobody else in it. */
export class SandboxDatabase implements Database {
  /** What ends a row of COPY BINARY is not to be seen, and rows go in piece by piece. */
  readonly takesBinary = false
  readonly #pglite: PGlite
  #open = true

  private constructor(pglite: PGlite) {
    this.#pglite = pglite
  }

  /**
   * Starts it in a directory: an empty database, or the one that an earlier sandbox left there. Without a directory it is
   * in memory, where it becomes slow with hundreds of megabytes. Of the extensions named, it has those that it can have.
   */
  static async create(directory?: string, names: readonly string[] = contribExtensions): Promise<SandboxDatabase> {
    try {
      const options = { relaxedDurability: true, startParams, extensions: extensionsOf(names) }
      return new SandboxDatabase(await PGlite.create(directory ?? 'memory://', options))
    } catch (error) {
      throw explainFailure(error, 'starting the sandbox')
    }
  }

  async query(sql: string, parameters: readonly string[] = []): Promise<TextRow[]> {
    const message = parameters.length > 0 ? parameterisedMessage(sql, parameters) : queryMessage(sql)
    const { rows, error } = readAnswer(await this.#exchange(message))
    if (error) throw explainFailure(error, 'the database answered')
    return rows
  }

  /** PGlite cannot be paused. So the rows wait in a temporary file: memory does not grow with the table. */
  async *copyOut(sql: string): AsyncIterable<Uint8Array> {
    const directory = await mkdtemp(join(tmpdir(), 'migration-gate-sandbox-'))
    try {
      await using file = await open(join(directory, 'rows'), 'wx+', 0o600)
      const frames = new CopyFrames()
      await this.#send(queryMessage(sql), (chunk) => writeAll(file.fd, frames.strip(chunk)))
      if (frames.error) throw explainFailure(frames.error, 'the database answered')
      yield* file.createReadStream({ start: 0, highWaterMark: pieceBytes, autoClose: false })
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  }

  /**
   * The rows go in as several COPY statements of whole rows each, so that memory does not grow with the table; in one
   * transaction nevertheless. A trigger FOR EACH STATEMENT fires for each of them.
   */
  async copyIn(sql: string, rows: AsyncIterable<Uint8Array>): Promise<number> {
    if (this.#isInTransaction) return this.#copyPieces(sql, rows)
    await this.query('BEGIN')
    try {
      const taken = await this.#copyPieces(sql, rows)
      await this.query('COMMIT')
      return taken
    } catch (error) {
      await this.query('ROLLBACK')
      throw error
    }
  }

  /** The schema as SQL, as pg_dump has it; in the transaction at hand, if there is one. Throws `SCHEMA_DUMP_FAILED`. */
  async dump(): Promise<string> {
    const isOwn = !this.#isInTransaction
    if (isOwn) await this.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    try {
      const [row] = await this.query(`SELECT current_setting('server_version') AS server_version`)
      const parameters = new Map([['server_version', text(row ?? {}, 'server_version')]])
      const answer = (request: Uint8Array): Promise<Buffer> => this.#exchange(request)
      const sql = await runDump(answer, ['--schema-only', '--no-password'], parameters)
      await this.query('DEALLOCATE ALL')
      return sql
    } finally {
      // pg_dump's settings, too, end with the transaction that they were made in.
      if (isOwn) await this.query('ROLLBACK')
    }
  }

  async close(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    await this.#pglite.close().catch(() => undefined)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  get #isInTransaction(): boolean {
    return this.#open && this.#pglite.isInTransaction()
  }

  async #copyPieces(sql: string, rows: AsyncIterable<Uint8Array>): Promise<number> {
    // A statement that is refused is refused before the first row is asked for.
    let taken = await this.#copyPiece(sql, copyDoneMessage)
    try {
      for await (const piece of wholeRows(rows)) {
        taken += await this.#copyPiece(sql, Buffer.concat([copyDataHeader(piece.length), piece, copyDoneMessage]))
      }
      return taken
    } catch (error) {
      // As on a server, where rows that break off are a COPY that failed, and so has the transaction.
      await this.#exchange(Buffer.concat([queryMessage(sql), copyFailMessage]))
      throw error
    }
  }

  async #copyPiece(sql: string, rest: Uint8Array): Promise<number> {
    const frames = new CopyFrames()
    frames.strip(await this.#exchange(Buffer.concat([queryMessage(sql), rest])))
    if (frames.error) throw explainFailure(frames.error, 'the database answered')
    return frames.rows
  }

  async #exchange(message: Uint8Array): Promise<Buffer> {
    const chunks: Buffer[] = []
    await this.#send(message, (chunk) => chunks.push(chunk))
    return Buffer.concat(chunks)
  }

  /** Sends messages and hears the answer. All of it happens at once: nobody else's messages can get in between. */
  async #send(message: Uint8Array, hear: (chunk: Buffer) => void): Promise<void> {
    if (!this.#open) throw explainFailure(new Error('Connection terminated unexpectedly'), 'the sandbox')
    const boundary = new AnswerBoundary()
    let answered = false
    let failure: unknown
    const onRawData = (bytes: Uint8Array): void => {
      if (failure !== undefined) return
      try {
        const chunk = Buffer.from(bytes)
        answered = boundary.complete(chunk)
        hear(chunk)
      } catch (error) {
        // Nothing may be thrown through PostgreSQL's own frames.
        failure = error
      }
    }
    await this.#pglite.execProtocolRawStream(message, { syncToFs: false, onRawData })
    if (failure !== undefined) throw failure
    // A PostgreSQL that has died says nothing, and PGlite neither.
    if (!answered) throw explainFailure(new Error('Connection terminated unexpectedly'), 'the sandbox')
  }
}

/** PGlite waits for ever for a module that it is given twice. */
function extensionsOf(names: readonly string[]): Extensions {
  const wanted = Object.entries(sandboxExtensions).filter(([name]) => names.includes(name))
  const modules = new Set(wanted.map(([, module]) => module))
  return Object.fromEntries([...modules].map((module) => [module.name, module]))
}

function parameterisedMessage(sql: string, parameters: readonly string[]): Buffer {
  const { parse, bind, describe, execute, sync } = protocol.serialize
  return Buffer.concat([
    parse({ text: sql }),
    bind({ values: [...parameters] }),
    describe({ type: 'P' }),
    execute(),
    sync()
  ])
}

/** The same bytes in pieces that end where a row does. COPY text has no line feed within a row. */
async function* wholeRows(rows: AsyncIterable<Uint8Array>): AsyncIterable<Buffer> {
  let waiting: Buffer[] = []
  let bytes = 0
  for await (const borrowed of rows) {
    const chunk = Buffer.from(borrowed)
    waiting.push(chunk)
    bytes += chunk.length
    const end = chunk.lastIndexOf(lineFeed) + 1
    if (bytes < pieceBytes || end === 0) continue
    const rest = chunk.subarray(end)
    yield Buffer.concat(waiting, bytes - rest.length)
    waiting = [rest]
    bytes = rest.length
  }
  if (bytes > 0) yield Buffer.concat(waiting)
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}
