// `pg_dump --schema-only`, the real one, compiled to WebAssembly. It runs in a thread, since its protocol calls block;
// every message travels over a connection that is already open and in its snapshot.

import {
  isMainThread,
  MessageChannel,
  type MessagePort,
  parentPort,
  receiveMessageOnPort,
  Worker,
  workerData
} from 'node:worker_threads'
import { GateError, messageOf } from '../errors.ts'
import { quoteIdentifier } from '../sql.ts'
import type { ServerDatabase } from './server.ts'
import { AnswerBoundary, queryMessage, type Wire } from './wire.ts'

const task = 'pg_dump'
const complete = '-- PostgreSQL database dump complete'
const sslRequestCode = 80877103
const query = 0x51 // Q
const terminate = 0x58 // X

interface DumpJob {
  readonly task: typeof task
  readonly arguments: readonly string[]
  readonly parameters: ReadonlyMap<string, string>
  /** Brings the answers. */
  readonly port: MessagePort
  /** One 32-bit integer: answers that were posted and not yet taken. */
  readonly answers: SharedArrayBuffer
}

type DumpMessage = { readonly request: Uint8Array } | { readonly sql: string } | { readonly error: string }

/** What `readSchema` leaves out, and how long it may wait for a lock. */
export interface SchemaDumpOptions {
  /** Tables that the role may not read: pg_dump would refuse to dump anything because of them. */
  readonly exclude: readonly { readonly schema: string; readonly name: string }[]
  /** Milliseconds. */
  readonly lockTimeout: number
}

/**
 * The schema of the whole database as SQL, in the transaction and snapshot of the connection.
 *
 * Either complete or an error: `SCHEMA_DUMP_FAILED` with pg_dump's own words.
 */
export async function readSchema(database: ServerDatabase, options: SchemaDumpOptions): Promise<string> {
  const wire = database.wire()
  let finished = false
  try {
    const sql = await runDump(wire, dumpArguments(options), database.parameters)
    await answerTo(wire, queryMessage('DEALLOCATE ALL'))
    finished = true
    if (!sql.trimEnd().endsWith('--') || !sql.includes(complete, sql.length - 200)) {
      throw new GateError('SCHEMA_DUMP_FAILED', `pg_dump stopped after ${sql.length} characters without a closing line`)
    }
    return sql
  } catch (error) {
    if (error instanceof GateError) throw error
    throw new GateError('SCHEMA_DUMP_FAILED', `the schema could not be dumped: ${messageOf(error)}`, { cause: error })
  } finally {
    if (finished) wire.release()
    else database.destroy()
  }
}

function dumpArguments(options: SchemaDumpOptions): string[] {
  const excluded = options.exclude.map((table) => `${quoteIdentifier(table.schema)}.${quoteIdentifier(table.name)}`)
  return [
    '--schema-only',
    '--no-password',
    `--lock-wait-timeout=${options.lockTimeout}`,
    ...excluded.map((pattern) => `--exclude-table=${pattern}`)
  ]
}

async function runDump(wire: Wire, args: readonly string[], parameters: ReadonlyMap<string, string>): Promise<string> {
  const { port1: ours, port2: theirs } = new MessageChannel()
  const answers = new Int32Array(new SharedArrayBuffer(4))
  const job: DumpJob = { task, arguments: args, parameters, port: theirs, answers: answers.buffer }
  const worker = new Worker(new URL(import.meta.url), {
    workerData: job,
    transferList: [theirs],
    stderr: true,
    stdout: true
  })
  try {
    return await new Promise<string>((resolve, reject) => {
      worker.once('error', reject)
      worker.once('exit', () => reject(new Error('pg_dump ended without a word')))
      worker.on('message', (message: DumpMessage) => {
        if ('sql' in message) resolve(message.sql)
        else if ('error' in message) reject(new GateError('SCHEMA_DUMP_FAILED', message.error))
        else
          answerTo(wire, message.request).then((answer) => {
            ours.postMessage(answer)
            Atomics.add(answers, 0, 1)
            Atomics.notify(answers, 0)
          }, reject)
      })
    })
  } finally {
    ours.close()
    await worker.terminate()
  }
}

async function answerTo(wire: Wire, request: Uint8Array): Promise<Buffer> {
  const boundary = new AnswerBoundary()
  const chunks: Buffer[] = []
  wire.write(request)
  for (;;) {
    const chunk = await wire.read()
    chunks.push(chunk)
    if (boundary.complete(chunk)) return Buffer.concat(chunks)
  }
}

/** From the thread to the main thread; unlike on a port of our own, what is said last still arrives before the exit. */
function say(message: DumpMessage): void {
  parentPort?.postMessage(message)
}

/** In the thread: the part of PGlite that pg_dump's glue calls, played over the port. */
async function serve(job: DumpJob): Promise<void> {
  const { pgDump } = await import('@electric-sql/pglite-tools/pg_dump')
  const connection = {
    query: async () => ({ rows: [{ search_path: '' }] }),
    exec: async () => [],
    execProtocolRawStream: conversation(job)
  }
  try {
    const pg = connection as unknown as Parameters<typeof pgDump>[0]['pg']
    const file = await pgDump({ pg, args: [...job.arguments] })
    say({ sql: await file.text() })
  } catch (error) {
    say({ error: dumpError(messageOf(error)) })
  }
}

type Reply = { readonly onRawData: (bytes: Uint8Array) => void }

/** libpq sends long queries in several pieces: a request goes out when its last message is complete. */
function conversation(job: DumpJob): (bytes: Uint8Array, reply: Reply) => void {
  let started = false
  let pending = Buffer.alloc(0)
  return (bytes, { onRawData }) => {
    pending = Buffer.concat([pending, bytes])
    if (!started) {
      const isSslRequest = pending.readInt32BE(4) === sslRequestCode
      started = !isSslRequest
      pending = Buffer.alloc(0)
      return onRawData(isSslRequest ? Buffer.from('N') : startUpAnswer(job.parameters))
    }
    const length = pending.length >= 5 ? 1 + pending.readInt32BE(1) : Number.POSITIVE_INFINITY
    if (pending.length < length) return
    const request = pending
    pending = Buffer.alloc(0)
    if (request[0] === terminate) return
    if (request[0] !== query) throw new Error(`pg_dump sent a message of type ${request[0]}, which is not a query`)
    onRawData(ask(job, request))
  }
}

function ask(job: DumpJob, request: Uint8Array): Uint8Array {
  const answers = new Int32Array(job.answers)
  say({ request: Uint8Array.from(request) })
  Atomics.wait(answers, 0, 0)
  Atomics.sub(answers, 0, 1)
  const received = receiveMessageOnPort(job.port) as { message: Uint8Array } | undefined
  if (!received) throw new Error('the answer was announced but is not there')
  return received.message
}

/** The connection is authenticated already: AuthenticationOk, the parameters, a key, ReadyForQuery. */
function startUpAnswer(parameters: ReadonlyMap<string, string>): Buffer {
  const message = (type: string, ...parts: Buffer[]): Buffer => {
    const body = Buffer.concat(parts)
    const header = Buffer.alloc(5)
    header.write(type)
    header.writeInt32BE(body.length + 4, 1)
    return Buffer.concat([header, body])
  }
  const known = { client_encoding: 'UTF8', standard_conforming_strings: 'on', ...Object.fromEntries(parameters) }
  const statuses = Object.entries(known).map(([name, value]) => message('S', Buffer.from(`${name}\0${value}\0`)))
  return Buffer.concat([
    message('R', Buffer.alloc(4)),
    ...statuses,
    message('K', Buffer.alloc(8)),
    message('Z', Buffer.from('I'))
  ])
}

/** pg_dump's own words, without what its wrapper puts around them. */
function dumpError(message: string): string {
  return message.replace(/^pg_dump failed with exit code \d+\. \nError message: /, '').trim()
}

if (!isMainThread && (workerData as { task?: unknown } | null)?.task === task) await serve(workerData as DumpJob)
