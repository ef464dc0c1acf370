// A door to the sandbox for the real CLI: a socket on this machine's loopback that speaks PostgreSQL's protocol, with a
// password that nobody else knows. Everyone who comes in shares the sandbox's one session:
// https://www.postgresql.org/docs/18/protocol-flow.html

import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import type { RelayedDatabase } from '../database/database.ts'
import { frame, type Message, MessageReader, startUpAnswer, terminated } from '../database/messages.ts'

/** What a client may ask for before it says who it is, and does not get. */
const sslRequest = 80877103
const encryptionRequest = 80877104
const cancelRequest = 80877102

/** After these a client waits for an answer. */
const ends: ReadonlySet<string> = new Set(['Q', 'S', 'H'])

/** Whoever wants to know what is said. */
export interface Listener {
  sent(messages: readonly Message[]): void
  heard(chunk: Buffer): void
}

/** What else a new session of the pushing role has. */
export type PrepareSession = () => Promise<unknown>

/** An open door. Disposing of it shuts it, and shows everybody out. */
export class Loopback implements AsyncDisposable {
  readonly password = randomBytes(24).toString('base64url')
  readonly #database: RelayedDatabase
  readonly #listener: Listener
  readonly #prepareSession: PrepareSession
  readonly #server: Server
  readonly #guests = new Set<Socket>()
  readonly #broken = Promise.withResolvers<never>()
  /** What the session is doing, and all that wait for it. */
  #turn: Promise<void> = Promise.resolve()
  #visitors = 0
  #isBusy = false
  #lastWord = performance.now()

  private constructor(database: RelayedDatabase, listener: Listener, prepareSession: PrepareSession) {
    this.#database = database
    this.#listener = listener
    this.#prepareSession = prepareSession
    this.#server = createServer((socket) => void this.#receive(socket))
    this.#broken.promise.catch(() => undefined)
  }

  /** `prepareSession` makes of a session that was reset what a new one is in production. */
  static async open(
    database: RelayedDatabase,
    listener: Listener,
    prepareSession: PrepareSession = async () => undefined
  ): Promise<Loopback> {
    const loopback = new Loopback(database, listener, prepareSession)
    loopback.#server.listen(0, '127.0.0.1')
    await once(loopback.#server, 'listening')
    return loopback
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** How many were let in so far. */
  get visitors(): number {
    return this.#visitors
  }

  /** Rejects with what the sandbox died of; otherwise it never settles. */
  get broken(): Promise<never> {
    return this.#broken.promise
  }

  /** Resolves once nobody has said anything for so many milliseconds, while nothing was being answered. */
  async silent(milliseconds: number): Promise<'silent'> {
    const { promise, resolve } = Promise.withResolvers<'silent'>()
    const timer = setInterval(() => {
      if (!this.#isBusy && performance.now() - this.#lastWord > milliseconds) resolve('silent')
    }, milliseconds / 10)
    timer.unref()
    this.#server.once('close', () => clearInterval(timer))
    return promise.finally(() => clearInterval(timer))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    for (const guest of this.#guests) guest.destroy()
    await closed
    await this.#turn
  }

  async #receive(socket: Socket): Promise<void> {
    // One who leaves without a word is no failure of ours.
    socket.on('error', () => undefined)
    socket.setNoDelay()
    this.#guests.add(socket)
    try {
      await this.#converse(socket)
    } catch (error) {
      if (!socket.errored) this.#broken.reject(error)
    } finally {
      this.#guests.delete(socket)
      socket.destroy()
    }
  }

  async #converse(socket: Socket): Promise<void> {
    const start = new StartUp()
    const reader = new MessageReader()
    const group: Message[] = []
    let admitted = false
    for await (const chunk of socket) {
      const rest = start.done ? (chunk as Buffer) : start.read(chunk as Buffer, (answer) => socket.write(answer))
      if (!rest) return
      for (const message of reader.read(rest)) {
        if (!admitted) {
          if (!this.#knowsPassword(message)) return void socket.end(refusal)
          admitted = true
          await this.#admit(socket)
        } else if (message.type === 'X') return
        else {
          group.push(message)
          if (ends.has(message.type)) await this.#pass(socket, group.splice(0))
        }
      }
    }
  }

  #knowsPassword({ type, body }: Message): boolean {
    const expected = terminated(this.password)
    return type === 'p' && body.length === expected.length && timingSafeEqual(body, expected)
  }

  /** Whoever comes in finds the session as it is at the beginning. */
  async #admit(socket: Socket): Promise<void> {
    this.#visitors++
    if (this.#guests.size === 1) {
      await this.#take(async () => {
        await resetSession(this.#database)
        await this.#prepareSession()
      })
    }
    socket.write(startUpAnswer(this.#database.parameters))
  }

  async #pass(socket: Socket, group: readonly Message[]): Promise<void> {
    await this.#take(async () => {
      this.#listener.sent(group)
      await this.#database.relay(group, (chunk) => {
        this.#listener.heard(chunk)
        // PGlite overwrites what it has said.
        socket.write(Buffer.from(chunk))
      })
      if (isReset(group)) await this.#prepareSession()
    })
  }

  #take(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(async () => {
      this.#isBusy = true
      try {
        await work()
      } finally {
        this.#isBusy = false
        this.#lastWord = performance.now()
      }
    })
    this.#turn = done.catch(() => undefined)
    return done
  }
}

/** Is it what the CLI says before each file? */
function isReset([first, ...others]: readonly Message[]): boolean {
  return first?.type === 'Q' && others.length === 0 && /^RESET ALL\0$/.test(first.body.toString())
}

/** Leaves nothing of what was said before: no transaction, no setting, no temporary table. */
export async function resetSession(database: RelayedDatabase): Promise<void> {
  await database.query('ROLLBACK')
  await database.query('DISCARD ALL')
}

const refusal = frame(
  'E',
  ...['SFATAL', 'VFATAL', 'C28P01', 'Mpassword authentication failed for the sandbox'].map(terminated),
  Buffer.alloc(1)
)

/** AuthenticationCleartextPassword: what is said here stays on this machine. */
const askForPassword = frame('R', Buffer.from([0, 0, 0, 3]))

/** The first packets of a client, which have no type. */
class StartUp {
  done = false
  #pending = Buffer.alloc(0)

  /** Returns what stands behind them; undefined for one who came to cancel something. */
  read(chunk: Buffer, answer: (bytes: Buffer) => void): Buffer | undefined {
    this.#pending = Buffer.concat([this.#pending, chunk])
    while (!this.done && this.#pending.length >= 8) {
      const length = this.#pending.readUInt32BE(0)
      if (this.#pending.length < length) break
      const code = this.#pending.readUInt32BE(4)
      this.#pending = this.#pending.subarray(length)
      if (code === cancelRequest) return undefined
      this.done = code !== sslRequest && code !== encryptionRequest
      answer(this.done ? askForPassword : Buffer.from('N'))
    }
    return this.done ? this.#pending : Buffer.alloc(0)
  }
}
