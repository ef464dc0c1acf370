// pg_dump itself, in a thread: its protocol calls block until the main thread has brought the answer.

import { type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads'
import { pgDump } from '@electric-sql/pglite-tools/pg_dump'
import { messageOf } from '../errors.ts'
import { startUpAnswer } from './messages.ts'

const sslRequestCode = 80877103
const query = 0x51 // Q
const terminate = 0x58 // X

/** Milliseconds after which a sleeping thread looks for its answer without having been woken. */
const lookAgain = 100

/** One dump. */
export interface DumpOrder {
  readonly arguments: readonly string[]
  /** What the server said of itself when the connection was made. */
  readonly parameters: ReadonlyMap<string, string>
  /** Brings the answers. */
  readonly port: MessagePort
  /** One 32-bit integer: how many answers were posted. */
  readonly answers: SharedArrayBuffer
}

/** What the thread says: a message for the server, or how it ended. */
export type DumpMessage = { readonly request: Uint8Array } | { readonly sql: string } | { readonly error: string }

/** From the thread to the main thread; unlike on a port of our own, what is said last still arrives before the exit. */
function say(message: DumpMessage): void {
  parentPort?.postMessage(message)
}

/** Dumps one after the other. */
export function servePgDump(): void {
  parentPort?.on('message', (order: DumpOrder) => void dump(order))
}

/** In the thread: the part of PGlite that pg_dump's glue calls, played over the port. */
async function dump(order: DumpOrder): Promise<void> {
  const connection = {
    query: async () => ({ rows: [{ search_path: '' }] }),
    exec: async () => [],
    execProtocolRawStream: conversation(order)
  }
  // The name that pg_dump puts in front of its messages: Emscripten looks for it here.
  process.argv[1] = 'pg_dump'
  try {
    const pg = connection as unknown as Parameters<typeof pgDump>[0]['pg']
    const file = await pgDump({ pg, args: [...order.arguments] })
    say({ sql: await file.text() })
  } catch (error) {
    say({ error: dumpError(messageOf(error)) })
  } finally {
    order.port.close()
  }
}

type Reply = { readonly onRawData: (bytes: Uint8Array) => void }

/** libpq sends long queries in several pieces: a request goes out when its last message is complete. */
function conversation(order: DumpOrder): (bytes: Uint8Array, reply: Reply) => void {
  let started = false
  let pending = Buffer.alloc(0)
  return (bytes, { onRawData }) => {
    pending = Buffer.concat([pending, bytes])
    if (!started) {
      const isSslRequest = pending.readInt32BE(4) === sslRequestCode
      started = !isSslRequest
      pending = Buffer.alloc(0)
      return onRawData(isSslRequest ? Buffer.from('N') : startUpAnswer(order.parameters))
    }
    const length = pending.length >= 5 ? 1 + pending.readInt32BE(1) : Number.POSITIVE_INFINITY
    if (pending.length < length) return
    const request = pending
    pending = Buffer.alloc(0)
    if (request[0] === terminate) return
    if (request[0] !== query) throw new Error(`pg_dump sent a message of type ${request[0]}, which is not a query`)
    onRawData(ask(order, request))
  }
}

/**
 * Sleeps until the answer is there. The count is read before the port is looked at, so that none is missed; and what wakes
 * the thread need not be the answer.
 */
function ask(order: DumpOrder, request: Uint8Array): Uint8Array {
  const answers = new Int32Array(order.answers)
  say({ request: Uint8Array.from(request) })
  for (;;) {
    const posted = Atomics.load(answers, 0)
    const received = receiveMessageOnPort(order.port) as { message: Uint8Array } | undefined
    if (received) return received.message
    Atomics.wait(answers, 0, posted, lookAgain)
  }
}

/** pg_dump's own words: its wrapper says something in front of them, and loses the line breaks between them. */
function dumpError(message: string): string {
  const lines = message.split(/(?=pg_dump: (?:error|warning|detail|hint): )/)
  const own = lines.filter((line) => line.startsWith('pg_dump: '))
  return (own.length > 0 ? own : lines).map((line) => line.trim()).join('\n')
}
