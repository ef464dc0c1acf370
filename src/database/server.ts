// A PostgreSQL server behind the `Database` interface, through pg. Knows TLS, time limits and what failures mean;
// knows nothing of snapshots, relations or rows.

import type { ConnectionOptions } from 'node:tls'
import pg from 'pg'
import { codeOf, type GateError, messageOf } from '../errors.ts'
import { quoteIdentifier } from '../sql.ts'
import { type ConnectionTarget, describeTarget } from './connection.ts'
import type { RelayedDatabase, TextRow } from './database.ts'
import { explainFailure } from './failures.ts'
import { frame, type Message, MessageReader } from './messages.ts'
import {
  AnswerBoundary,
  CopyFrames,
  copyDataHeader,
  copyDoneMessage,
  copyFailMessage,
  queryMessage,
  socketOf,
  Wire
} from './wire.ts'

const connectTimeout = 15_000

const flushMessage = frame('H')

/** What is said to messages that end with Flush, which no ReadyForQuery follows: an answer to each, or an error. */
class FlushedAnswer {
  readonly #reader = new MessageReader()
  #missing: number

  constructor(messages: readonly Message[]) {
    this.#missing = messages.filter(({ type }) => 'PBDEC'.includes(type)).length
  }

  complete(chunk: Buffer): boolean {
    for (const { type } of this.#reader.read(chunk)) {
      if (type === 'E') this.#missing = 0
      else if ('123TnCIs'.includes(type)) this.#missing--
    }
    return this.#missing <= 0
  }
}

/** Every value stays PostgreSQL's own text. */
const asText = { getTypeParser: () => (value: string) => value } as unknown as pg.CustomTypesConfig

/** One connection to a server. */
export class ServerDatabase implements RelayedDatabase {
  readonly takesBinary = true
  readonly #client: pg.Client
  /** What the server said of itself at the start: server_version, server_encoding, … */
  readonly parameters: ReadonlyMap<string, string>
  #usable = true

  private constructor(client: pg.Client, parameters: ReadonlyMap<string, string>) {
    this.#client = client
    this.parameters = parameters
    // A connection that dies while idle is noticed by the next statement.
    client.on('error', () => {
      this.#usable = false
    })
  }

  /** Connects. Throws a `GateError` that names the cause and the next step. */
  static async connect(target: ConnectionTarget): Promise<ServerDatabase> {
    const attempts = tlsAttempts(target)
    for (const [index, ssl] of attempts.entries()) {
      try {
        return await become(target.role, await ServerDatabase.#attempt(target, ssl))
      } catch (error) {
        if (index + 1 < attempts.length && isAboutTls(error)) continue
        throw explainFailure(error, `connecting to ${describeTarget(target)}`)
      }
    }
    throw new Error('there is always an attempt')
  }

  static async #attempt(target: ConnectionTarget, ssl: false | ConnectionOptions): Promise<ServerDatabase> {
    const { host, port, user, password, database } = target
    const client = new pg.Client({
      host,
      port,
      user,
      password,
      database,
      ssl,
      types: asText,
      keepAlive: true,
      connectionTimeoutMillis: connectTimeout,
      application_name: 'migration-gate'
    })
    const parameters = new Map<string, string>()
    const { connection } = client as unknown as { connection: NodeJS.EventEmitter }
    connection.on('parameterStatus', (status: { parameterName: string; parameterValue: string }) => {
      parameters.set(status.parameterName, status.parameterValue)
    })
    try {
      await client.connect()
    } catch (error) {
      // Where pg itself gave up, the server would wait for us, and we for the open socket.
      socketOf(client).destroy()
      throw error
    }
    return new ServerDatabase(client, parameters)
  }

  /** The process that the other end claims to be: a pooler claims to be one that no server has. */
  get processId(): number | undefined {
    return (this.#client as unknown as { readonly processID: number | null }).processID ?? undefined
  }

  async query(sql: string, parameters: readonly string[] = []): Promise<TextRow[]> {
    if (!this.#usable) throw connectionLost()
    try {
      const result = await (parameters.length > 0 ? this.#client.query(sql, [...parameters]) : this.#client.query(sql))
      const last: pg.QueryResult = Array.isArray(result) ? result.at(-1) : result
      return last.rows as TextRow[]
    } catch (error) {
      throw explainFailure(error, 'the database answered')
    }
  }

  async *copyOut(sql: string): AsyncIterable<Uint8Array> {
    const frames = new CopyFrames()
    const wire = this.wire()
    try {
      wire.write(queryMessage(sql))
      while (!frames.ended) {
        const text = frames.strip(await wire.read())
        if (text.length > 0) yield text
      }
    } catch (error) {
      // The server's own last words say more than the end of the connection that follows them.
      throw explainFailure(frames.error ?? error, 'the database stopped sending rows')
    } finally {
      // Without ReadyForQuery the rest of the rows is still to come: nobody else may read them as answers.
      if (frames.ended) wire.release()
      else this.destroy()
    }
    if (frames.error) throw explainFailure(frames.error, 'the database answered')
  }

  async copyIn(sql: string, rows: AsyncIterable<Uint8Array>): Promise<number> {
    const frames = new CopyFrames()
    const wire = this.wire()
    const hear = async (): Promise<void> => void frames.strip(await wire.read())
    let broken: unknown
    try {
      wire.write(queryMessage(sql))
      while (!frames.accepting && !frames.ended) await hear()
      if (frames.accepting) broken = await sendRows(wire, frames, rows)
      while (!frames.ended) await hear()
    } catch (error) {
      frames.strip(wire.poll() ?? Buffer.alloc(0))
      throw explainFailure(frames.error ?? error, 'the database stopped taking rows')
    } finally {
      if (frames.ended) wire.release()
      else this.destroy()
    }
    if (broken !== undefined) throw broken
    if (frames.error) throw explainFailure(frames.error, 'the database answered')
    return frames.rows
  }

  /** A Flush behind each Execute has the server say at once what it came to. */
  async relay(messages: readonly Message[], hear: (chunk: Buffer) => void): Promise<void> {
    const wire = this.wire()
    const boundary = new AnswerBoundary()
    try {
      for (const { type, bytes } of messages) {
        wire.write(bytes)
        if (type === 'Q' || type === 'E') wire.write(copyFailMessage)
        if (type === 'E') wire.write(flushMessage)
      }
      const flushed = messages.at(-1)?.type === 'H' ? new FlushedAnswer(messages) : undefined
      for (let chunk = await wire.read(); ; chunk = await wire.read()) {
        hear(chunk)
        if (flushed ? flushed.complete(chunk) : boundary.complete(chunk)) break
      }
    } catch (error) {
      this.destroy()
      throw explainFailure(error, 'the database')
    }
    wire.release()
  }

  /** The bare protocol. Nothing else may use the connection until it is released. */
  wire(): Wire {
    if (!this.#usable) throw connectionLost()
    return new Wire(this.#client)
  }

  /** Cuts the connection without a word to the server. */
  destroy(): void {
    this.#usable = false
    socketOf(this.#client).destroy()
  }

  async close(): Promise<void> {
    if (!this.#usable) return this.destroy()
    this.#usable = false
    await this.#client.end().catch(() => undefined)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close()
  }
}

/**
 * Nobody may be able to log in any more with such a role when something has to be cancelled: so the server itself looks whether
 * we are still there. https://www.postgresql.org/docs/17/runtime-config-connection.html#GUC-CLIENT-CONNECTION-CHECK-INTERVAL
 */
async function become(role: string | undefined, database: ServerDatabase): Promise<ServerDatabase> {
  if (role === undefined) return database
  try {
    await database.query(`SET ROLE ${quoteIdentifier(role)}; SET client_connection_check_interval = '10s'`)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Sends all rows, unless the server has enough of them. Returns what the rows themselves threw. */
async function sendRows(wire: Wire, frames: CopyFrames, rows: AsyncIterable<Uint8Array>): Promise<unknown> {
  const iterator = rows[Symbol.asyncIterator]()
  try {
    while (!frames.error) {
      const next = await iterator.next().catch((error: unknown) => ({ broken: error }))
      if ('broken' in next) {
        await wire.send(copyFailMessage)
        return next.broken
      }
      if (next.done) {
        await wire.send(copyDoneMessage)
        return undefined
      }
      await wire.send(copyDataHeader(next.value.length), next.value)
      const answer = wire.poll()
      if (answer) frames.strip(answer)
    }
    return undefined
  } finally {
    await iterator.return?.()
  }
}

function connectionLost(): GateError {
  return explainFailure(new Error('Connection terminated unexpectedly'), 'the database')
}

/** How long cancelling may take: a pooler whose only server connection is ours would keep the helper waiting for it. */
const cancelPatience = 3_000

/** Cancels what some server processes are doing, from a connection of its own. Throws where that is not to be had in time. */
export async function cancelBackends(target: ConnectionTarget, pids: readonly string[]): Promise<void> {
  // Whoever logged in may cancel what it does itself; the role that it became may not.
  const { role: _, ...own } = target
  await using helper = await ServerDatabase.connect(own)
  const impatience = setTimeout(() => helper.destroy(), cancelPatience)
  try {
    await helper.query('SELECT pg_cancel_backend(pid::int) FROM unnest($1::text[]) AS pid', [`{${pids.join(',')}}`])
  } finally {
    clearTimeout(impatience)
  }
}

/** What to try, in libpq's order for each sslmode. */
function tlsAttempts(target: ConnectionTarget): (false | ConnectionOptions)[] {
  const verifies = target.sslMode.startsWith('verify')
  const tls: ConnectionOptions = {
    minVersion: 'TLSv1.2',
    rejectUnauthorized: verifies,
    ...(target.certificates === undefined ? {} : { ca: target.certificates }),
    ...(target.sslMode === 'verify-full' ? {} : { checkServerIdentity: () => undefined })
  }
  if (target.sslMode === 'disable') return [false]
  if (target.sslMode === 'allow') return [false, tls]
  return target.sslMode === 'prefer' ? [tls, false] : [tls]
}

/** Is it worth trying the same with TLS turned the other way? */
function isAboutTls(error: unknown): boolean {
  return /SSL|TLS|pg_hba\.conf|disconnected before secure/i.test(messageOf(error)) || codeOf(error) === 'EPROTO'
}
