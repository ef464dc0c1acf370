// A disposable PostgreSQL behind the `Database` interface: PGlite, which is PostgreSQL itself as WebAssembly, in our own
// process. It has one session. A statement runs to its end before anything else happens in this thread. What is sent to it
// and heard from it is PostgreSQL's own protocol: https://www.postgresql.org/docs/18/protocol-message-formats.html

import { mkdirSync, writeFileSync, writeSync } from 'node:fs'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { type Extensions, PGlite, protocol } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import tar from 'tar-stream'
import type { GateError } from '../errors.ts'
import { temporaryPlace } from '../temporary.ts'
import type { RelayedDatabase, TextRow } from './database.ts'
import { explainFailure } from './failures.ts'
import { type Message, MessageReader } from './messages.ts'
import { contribExtensions, sandboxExtensions } from './sandbox-extensions.ts'
import { PgDump } from './schema-dump.ts'
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
 * What is loaded into a table of the same transaction need not be logged
 * (https://www.postgresql.org/docs/18/populate.html#POPULATE-PITR); memory is for building indexes, not for pages that are
 * looked at once.
 */
const settings = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  shared_buffers: '32MB',
  maintenance_work_mem: '128MB'
}

const startParams = [
  ...PGlite.defaultStartParams,
  ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
]

/** Where PGlite's PostgreSQL looks for them, among its own files in memory. */
const extensionDirectory = '/pglite/share/postgresql/extension'

/** A sandbox: PostgreSQL 18 with one database and nobody else in it. */
export class SandboxDatabase implements RelayedDatabase {
  /** What ends a row of COPY BINARY is not to be seen, and rows go in piece by piece. */
  readonly takesBinary = false
  readonly parameters: ReadonlyMap<string, string>
  readonly #pglite: PGlite
  /** Kept for the next time: it takes as long to start as to dump. */
  readonly #pgDump = new PgDump()
  #open = true

  private constructor(pglite: PGlite, parameters: ReadonlyMap<string, string>) {
    this.#pglite = pglite
    this.parameters = parameters
  }

  /**
   * Starts it in a new directory; in memory it would become slow with hundreds of megabytes. Of the extensions named, it has
   * those that it can have.
   */
  static async create(directory: string, names: readonly string[] = contribExtensions): Promise<SandboxDatabase> {
    try {
      await writeDataDirectory(directory)
      const options = { relaxedDurability: true, startParams, extensions: extensionsOf(names) }
      const pglite = await PGlite.create(directory, options)
      const { rows } = await pglite.query<{ version: string }>("SELECT current_setting('server_version') AS version")
      return new SandboxDatabase(pglite, new Map([['server_version', rows[0]?.version ?? '']]))
    } catch (error) {
      throw explainFailure(asError(error), 'starting the sandbox')
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
    const directory = await mkdtemp(join(temporaryPlace(), 'migration-gate-sandbox-'))
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

  /**
   * PGlite ends the process where COPY waits for rows that are not there; it says that it is ready after an error that only
   * Sync ends; and where it has come to harm, it goes on without a word. Up to Sync, only what stands behind an error is not
   * answered.
   */
  async relay(messages: readonly Message[], hear: (chunk: Buffer) => void): Promise<void> {
    let hasFailed = false
    for (const { type, bytes } of messages) {
      const answer = new MessageReader()
      const endsAnswer = type === 'Q' || type === 'S'
      const request = type === 'Q' || type === 'E' ? Buffer.concat([bytes, copyFailMessage]) : bytes
      let last = ''
      await this.#speak(request, (chunk) => {
        for (const said of answer.read(chunk)) {
          last = said.type
          hasFailed ||= last === 'E'
          if (last !== 'Z' || endsAnswer) hear(said.bytes)
        }
      })
      if (endsAnswer ? last !== 'Z' : last === '' && !hasFailed && type !== 'H') throw died()
    }
  }

  /** Makes an extension available whose script CREATE EXTENSION runs: until now, nothing of that name could be had. */
  provideExtension(name: string, script: string): void {
    const place = `${extensionDirectory}/${name}`
    const { FS: files } = this.#pglite.Module
    files.writeFile(`${place}.control`, "default_version = '0'\nrelocatable = false\n")
    files.writeFile(`${place}--0.sql`, script)
  }

  /** The schema as SQL, as pg_dump has it; in the transaction at hand, if there is one. Throws `SCHEMA_DUMP_FAILED`. */
  async dump(): Promise<string> {
    const isOwn = !this.#isInTransaction
    if (isOwn) await this.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    try {
      const answer = (request: Uint8Array): Promise<Buffer> => this.#exchange(request)
      const sql = await this.#pgDump.run(answer, ['--schema-only', '--no-password'], this.parameters)
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
    await this.#pgDump[Symbol.asyncDispose]()
    await this.#pglite.close().catch(() => undefined)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }

  get #isInTransaction(): boolean {
    return this.#open && this.#pglite.isInTransaction()
  }

  async #copyPieces(sql: string, rows: AsyncIterable<Uint8Array>): Promise<number> {
    const statement = new CopyStatement(sql)
    // A statement that is refused is refused before the first row is asked for.
    const send = (message: Buffer): Promise<number> => this.#copy(message)
    let taken = await statement.take(send)
    try {
      for await (const chunk of rows) {
        statement.add(chunk)
        if (statement.isFull) taken += await statement.take(send)
      }
      statement.close()
      return taken + (await statement.take(send))
    } catch (error) {
      // As on a server, where rows that break off are a COPY that failed, and so has the transaction.
      await this.#exchange(Buffer.concat([queryMessage(sql), copyFailMessage]))
      throw error
    }
  }

  async #copy(message: Uint8Array): Promise<number> {
    const frames = new CopyFrames()
    frames.strip(await this.#exchange(message))
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
    const boundary = new AnswerBoundary()
    let answered = false
    await this.#speak(message, (chunk) => {
      answered = boundary.complete(chunk)
      hear(chunk)
    })
    // A PostgreSQL that has died says nothing, and PGlite neither.
    if (!answered) throw died()
  }

  async #speak(message: Uint8Array, hear: (chunk: Buffer) => void): Promise<void> {
    if (!this.#open) throw died()
    let failure: unknown
    const onRawData = (bytes: Uint8Array): void => {
      if (failure !== undefined) return
      try {
        hear(Buffer.from(bytes))
      } catch (error) {
        // Nothing may be thrown through PostgreSQL's own frames.
        failure = error
      }
    }
    await this.#pglite.execProtocolRawStream(message, { syncToFs: false, onRawData }).catch((error: unknown) => {
      failure ??= died(error)
    })
    if (failure !== undefined) throw failure
  }
}

function died(cause?: unknown): GateError {
  return explainFailure(new Error('Connection terminated unexpectedly', { cause }), 'the sandbox')
}

/** Emscripten throws what is no Error: https://github.com/emscripten-core/emscripten, src/lib/libfs.js (ErrnoError) */
function asError(thrown: unknown): unknown {
  if (thrown instanceof Error || typeof thrown !== 'object' || thrown === null || !('errno' in thrown)) return thrown
  return new Error(`a file of it cannot be written (error ${thrown.errno} of Emscripten)`)
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

/**
 * A COPY statement with rows behind it, ready to be sent, in memory that the next rows use again: what is thrown away for
 * each piece is for V8 to collect, which costs a tenth of the whole. COPY text has no line feed within a row.
 */
class CopyStatement {
  #memory: Buffer
  /** Where rows begin, where the last whole one ends, and where the bytes end that are there. */
  readonly #start: number
  #whole: number
  #end: number

  constructor(sql: string) {
    const query = queryMessage(sql)
    this.#start = query.length + copyDataHeader(0).length
    this.#whole = this.#start
    this.#end = this.#start
    this.#memory = Buffer.alloc(this.#start + 2 * pieceBytes)
    query.copy(this.#memory)
  }

  get isFull(): boolean {
    return this.#whole - this.#start >= pieceBytes
  }

  add(chunk: Uint8Array): void {
    const end = this.#end + chunk.length
    this.#reserve(end)
    this.#memory.set(chunk, this.#end)
    const line = chunk.lastIndexOf(lineFeed) + 1
    if (line > 0) this.#whole = this.#end + line
    this.#end = end
  }

  /** There are no more rows: the last one is whole, with or without a line feed. */
  close(): void {
    this.#whole = this.#end
  }

  /** Has `send` send the statement with all whole rows, before anything else happens to them. The others stay. */
  async take(send: (message: Buffer) => Promise<number>): Promise<number> {
    const rest = Buffer.from(this.#memory.subarray(this.#whole, this.#end))
    const end = this.#whole + copyDoneMessage.length
    this.#reserve(end)
    copyDataHeader(this.#whole - this.#start).copy(this.#memory, this.#start - copyDataHeader(0).length)
    copyDoneMessage.copy(this.#memory, this.#whole)
    const taken = await send(this.#memory.subarray(0, end))
    rest.copy(this.#memory, this.#start)
    this.#whole = this.#start
    this.#end = this.#start + rest.length
    return taken
  }

  #reserve(bytes: number): void {
    if (bytes <= this.#memory.length) return
    const larger = Buffer.alloc(2 * bytes)
    this.#memory.copy(larger, 0, 0, this.#end)
    this.#memory = larger
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
}

/**
 * Writes what initdb writes: making it anew takes two seconds and half a gigabyte of memory. PGlite could unpack it itself, in
 * the time of initdb.
 */
async function writeDataDirectory(directory: string): Promise<void> {
  const archive = tar.extract()
  const image = Buffer.from(await (await dataDir()).arrayBuffer())
  createGunzip()
    .on('error', (error) => archive.destroy(error))
    .end(image)
    .pipe(archive)
  for await (const entry of archive) {
    const path = join(directory, entry.header.name)
    if (entry.header.type === 'directory') mkdirSync(path, { recursive: true, mode: 0o700 })
    else writeFileSync(path, await buffer(entry), { mode: 0o600 })
    entry.resume()
  }
}
