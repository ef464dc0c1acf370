// The protocol itself, over a connection that pg opened and authenticated: for COPY at full speed, and for pg_dump,
// which speaks it on its own. Frames: https://www.postgresql.org/docs/17/protocol-message-formats.html

import type { Socket } from 'node:net'
import pg from 'pg'
import type { TextRow } from './database.ts'
import { errorFields, frame, terminated } from './messages.ts'

const copyData = 0x64 // d
const copyInResponse = 0x47 // G
const commandComplete = 0x43 // C
const dataRow = 0x44 // D
const emptyQueryResponse = 0x49 // I
const errorResponse = 0x45 // E
const rowDescription = 0x54 // T
const readyForQuery = 0x5a // Z
const headerBytes = 5

/** The `Query` message for a statement. */
export function queryMessage(sql: string): Buffer {
  return frame('Q', terminated(sql))
}

/** What ends rows that are sent: all is there. */
export const copyDoneMessage = frame('c')

/** What ends rows that are sent: there will be no more, and those sent so far are not wanted. */
export const copyFailMessage = frame('f', terminated('given up'))

/** What stands in front of a piece of COPY text. */
export function copyDataHeader(bytes: number): Buffer {
  const header = Buffer.alloc(headerBytes)
  header[0] = copyData
  header.writeInt32BE(bytes + 4, 1)
  return header
}

/** The socket below a client, encrypted or not; pg does not publish it. */
export function socketOf(client: pg.Client): Socket {
  return (client as unknown as { connection: { stream: Socket } }).connection.stream
}

/** Holds the socket of an idle pg client until it is released. Between the two pg sees nothing of what arrives. */
export class Wire {
  readonly #socket: Socket
  readonly #listener: (chunk: Buffer) => void

  constructor(client: pg.Client) {
    this.#socket = socketOf(client)
    const [listener, ...others] = this.#socket.listeners('data')
    if (!listener || others.length > 0) throw new Error('the connection has not exactly one reader')
    this.#listener = listener as (chunk: Buffer) => void
    this.#socket.removeListener('data', this.#listener)
    this.#socket.pause()
  }

  write(bytes: Uint8Array): void {
    this.#socket.write(bytes)
  }

  /** Sends pieces as one, and resolves once the operating system has taken them: they may be overwritten then. */
  async send(...pieces: readonly Uint8Array[]): Promise<void> {
    const socket = this.#socket
    socket.cork()
    const sent = pieces.map(
      (piece) =>
        new Promise<void>((resolve, reject) => {
          socket.write(piece, (error) => (error ? reject(error) : resolve()))
        })
    )
    socket.uncork()
    await Promise.all(sent)
  }

  /** What the server has said already, if anything. */
  poll(): Buffer | undefined {
    return this.#socket.read() ?? undefined
  }

  /** The next bytes from the server, as soon as there are any. Throws when the connection ends. */
  async read(): Promise<Buffer> {
    for (;;) {
      const chunk: Buffer | null = this.#socket.read()
      if (chunk) return chunk
      if (this.#socket.readableEnded || this.#socket.destroyed) throw new Error('Connection terminated unexpectedly')
      await this.#readable()
    }
  }

  /** Gives the socket back to pg. Only after ReadyForQuery. */
  release(): void {
    this.#socket.addListener('data', this.#listener)
    this.#socket.resume()
  }

  /** Resolves when there may be something to read, or nothing any more. */
  #readable(): Promise<void> {
    const socket = this.#socket
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        for (const event of ['readable', 'end', 'close'] as const) socket.off(event, wake)
        socket.off('error', fail)
      }
      const wake = (): void => {
        settle()
        resolve()
      }
      const fail = (error: Error): void => {
        settle()
        reject(error)
      }
      for (const event of ['readable', 'end', 'close'] as const) socket.once(event, wake)
      socket.once('error', fail)
    })
  }
}

/**
 * Takes the frames off what the server answers to COPY, in place: what stays of each chunk is COPY text.
 * Ends at ReadyForQuery; an ErrorResponse on the way is kept in `error`.
 */
export class CopyFrames {
  ended = false
  error: Error | undefined
  /** Does the server wait for rows? */
  accepting = false
  /** How many rows the server has sent or taken, once it says so. */
  rows = 0
  #type = 0
  /** Bytes of the current message that have not arrived. */
  #missing = 0
  /** A header that straddles two chunks. */
  #header = Buffer.alloc(headerBytes)
  #headerFill = 0
  /** Of the messages that are read whole. */
  #body: Buffer[] = []

  /** COPY text from the next chunk, which is overwritten. */
  strip(chunk: Buffer): Buffer {
    let from = 0
    let to = 0
    while (from < chunk.length && !this.ended) {
      if (this.#missing === 0) {
        from = this.#readHeader(chunk, from)
        continue
      }
      const end = Math.min(from + this.#missing, chunk.length)
      this.#missing -= end - from
      if (this.#type === copyData) to = moveDown(chunk, to, from, end)
      else if (this.#isRead) this.#body.push(Buffer.from(chunk.subarray(from, end)))
      if (this.#missing === 0) this.#finishMessage()
      from = end
    }
    return chunk.subarray(0, to)
  }

  #readHeader(chunk: Buffer, from: number): number {
    if (this.#headerFill === 0 && chunk.length - from >= headerBytes) {
      this.#startMessage(chunk, from)
      return from + headerBytes
    }
    this.#header[this.#headerFill++] = chunk[from] ?? 0
    if (this.#headerFill === headerBytes) {
      this.#headerFill = 0
      this.#startMessage(this.#header, 0)
    }
    return from + 1
  }

  #startMessage(buffer: Buffer, at: number): void {
    this.#type = buffer[at] ?? 0
    this.#missing = buffer.readUInt32BE(at + 1) - 4
    if (this.#missing === 0) this.#finishMessage()
  }

  get #isRead(): boolean {
    return this.#type === errorResponse || this.#type === commandComplete
  }

  #finishMessage(): void {
    if (this.#type === readyForQuery) this.ended = true
    if (this.#type === copyInResponse) this.accepting = true
    if (!this.#isRead) return
    const body = Buffer.concat(this.#body.splice(0))
    if (this.#type === errorResponse) this.error = parseError(body)
    else this.rows = Number(/^COPY (\d+)/.exec(body.toString())?.[1] ?? 0)
  }
}

/** Moves bytes towards the front of a chunk. Rows are short: a loop beats a native call for most. */
function moveDown(chunk: Buffer, to: number, from: number, end: number): number {
  if (end - from > 256) {
    chunk.copyWithin(to, from, end)
    return to + end - from
  }
  let at = to
  for (let i = from; i < end; i++) chunk[at++] = chunk[i] as number
  return at
}

/** What a whole answer to statements says: the rows of the last of them, or what failed. */
export function readAnswer(answer: Buffer): { readonly rows: TextRow[]; readonly error: Error | undefined } {
  let names: string[] = []
  let rows: TextRow[] = []
  let last: TextRow[] = []
  for (let at = 0; at < answer.length; ) {
    const type = answer[at]
    const end = at + 1 + answer.readUInt32BE(at + 1)
    const body = answer.subarray(at + headerBytes, end)
    if (type === errorResponse) return { rows: [], error: parseError(body) }
    if (type === rowDescription) names = readNames(body)
    if (type === dataRow) rows.push(readRow(body, names))
    if (type === commandComplete || type === emptyQueryResponse) {
      last = rows
      rows = []
    }
    at = end
  }
  return { rows: last, error: undefined }
}

/** A RowDescription: for each column its name, and what we have no use for. */
function readNames(body: Buffer): string[] {
  const names: string[] = []
  for (let at = 2; at < body.length; ) {
    const end = body.indexOf(0, at)
    names.push(body.toString('utf8', at, end))
    at = end + 1 + 18
  }
  return names
}

/** A DataRow: for each column the number of its bytes, which is -1 for NULL, and the bytes. */
function readRow(body: Buffer, names: readonly string[]): TextRow {
  let at = 2
  const values = names.map((name): [string, string | null] => {
    const length = body.readInt32BE(at)
    const from = at + 4
    at = from + Math.max(length, 0)
    return [name, length < 0 ? null : body.toString('utf8', from, at)]
  })
  return Object.fromEntries(values)
}

/** An ErrorResponse's fields: a letter and a text each. */
function parseError(body: Buffer): Error {
  const fields = errorFields(body)
  const error = new pg.DatabaseError(fields.get('M') ?? 'unknown error', body.length, 'error')
  error.code = fields.get('C')
  error.hint = fields.get('H')
  error.where = fields.get('W')
  error.routine = fields.get('R')
  return error
}

/** Knows when an answer is complete: with ReadyForQuery as its last message. */
export class AnswerBoundary {
  #pending = Buffer.alloc(0)

  /** Takes the next bytes; true once the answer ends with them. */
  complete(chunk: Buffer): boolean {
    const bytes = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk
    let at = 0
    let ready = false
    while (at + headerBytes <= bytes.length) {
      const next = at + 1 + bytes.readUInt32BE(at + 1)
      if (next > bytes.length) break
      ready = bytes[at] === readyForQuery
      at = next
    }
    this.#pending = Buffer.from(bytes.subarray(at))
    return ready && this.#pending.length === 0
  }
}
