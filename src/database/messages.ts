// Messages of PostgreSQL's protocol as they come over a connection, in pieces of any size:
// https://www.postgresql.org/docs/18/protocol-message-formats.html

const headerBytes = 5

/** One message, whole. */
export interface Message {
  /** The letter that says what it is. */
  readonly type: string
  /** What stands behind the length. */
  readonly body: Buffer
  /** All of it, as it was sent. */
  readonly bytes: Buffer
}

/** Puts messages together. */
export class MessageReader {
  #chunks: Buffer[] = []
  #length = 0

  /** Takes the next bytes; the messages that are whole now. */
  read(chunk: Buffer): Message[] {
    this.#chunks.push(chunk)
    this.#length += chunk.length
    if (this.#length < this.#wanted()) return []
    const bytes = this.#join()
    const messages: Message[] = []
    let at = 0
    while (bytes.length - at >= headerBytes) {
      const end = at + 1 + bytes.readUInt32BE(at + 1)
      if (end > bytes.length) break
      const whole = bytes.subarray(at, end)
      messages.push({ type: whole.toString('latin1', 0, 1), body: whole.subarray(headerBytes), bytes: whole })
      at = end
    }
    this.#keep(bytes.subarray(at))
    return messages
  }

  /** How many bytes there must be for one message; a long one is put together once. */
  #wanted(): number {
    const [first] = this.#chunks
    if (!first || first.length < headerBytes) return headerBytes
    return 1 + first.readUInt32BE(1)
  }

  #join(): Buffer {
    return this.#chunks.length === 1 && this.#chunks[0] ? this.#chunks[0] : Buffer.concat(this.#chunks)
  }

  #keep(rest: Buffer): void {
    this.#chunks = rest.length > 0 ? [rest] : []
    this.#length = rest.length
  }
}

/** A message with its header. */
export function frame(type: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts)
  const header = Buffer.alloc(headerBytes)
  header.write(type, 'latin1')
  header.writeInt32BE(body.length + 4, 1)
  return Buffer.concat([header, body])
}

/** Text as the protocol has it: a NUL ends it. */
export function terminated(text: string): Buffer {
  return Buffer.from(`${text}\0`)
}

/** What a server says once somebody is let in: AuthenticationOk, its parameters, a key, ReadyForQuery. */
export function startUpAnswer(parameters: ReadonlyMap<string, string>): Buffer {
  const known = { client_encoding: 'UTF8', standard_conforming_strings: 'on', ...Object.fromEntries(parameters) }
  const statuses = Object.entries(known).map(([name, value]) => frame('S', terminated(name), terminated(value)))
  return Buffer.concat([
    frame('R', Buffer.alloc(4)),
    ...statuses,
    frame('K', Buffer.alloc(8)),
    frame('Z', Buffer.from('I'))
  ])
}

/** The fields of an ErrorResponse or NoticeResponse, by their letters. */
export function errorFields(body: Buffer): ReadonlyMap<string, string> {
  const fields = body
    .toString()
    .split('\0')
    .filter((field) => field !== '')
  return new Map(fields.map((field) => [field[0] ?? '', field.slice(1)]))
}
