// `pg_dump --schema-only`, the real one, compiled to WebAssembly. It runs in a thread, since its protocol calls block;
// every message travels over a connection that is already open and in its snapshot.

import { MessageChannel, type Worker } from 'node:worker_threads'
import { GateError } from '../errors.ts'
import { type Name, qualifiedName } from '../sql.ts'
import { startThread } from '../thread.ts'
import { explainFailure } from './failures.ts'
import type { DumpMessage, DumpOrder } from './pg-dump-thread.ts'
import type { ServerDatabase } from './server.ts'
import { AnswerBoundary, queryMessage, type Wire } from './wire.ts'

const complete = '-- PostgreSQL database dump complete'

/** What `readSchema` leaves out, and how long it may wait for a lock. */
export interface SchemaDumpOptions {
  /** Tables that the role may not read: pg_dump would refuse to dump anything because of them. */
  readonly exclude: readonly Name[]
  /** Milliseconds. */
  readonly lockTimeout: number
}

/**
 * The schema of the whole database as SQL, in the transaction and snapshot of the connection. Whoever asks more than once
 * brings the pg_dump that answers.
 *
 * Either complete or an error: `SCHEMA_DUMP_FAILED` with pg_dump's own words.
 */
export async function readSchema(
  database: ServerDatabase,
  options: SchemaDumpOptions,
  pgDump?: PgDump
): Promise<string> {
  if (!pgDump) {
    await using own = new PgDump()
    return await readSchema(database, options, own)
  }
  const wire = database.wire()
  let finished = false
  const answer = (request: Uint8Array): Promise<Buffer> => answerTo(wire, request)
  try {
    const sql = await pgDump.run(answer, dumpArguments(options), database.parameters)
    await answer(queryMessage('DEALLOCATE ALL'))
    finished = true
    return sql
  } catch (error) {
    throw explainFailure(error, 'dumping the schema')
  } finally {
    if (finished) wire.release()
    else database.destroy()
  }
}

function dumpArguments(options: SchemaDumpOptions): string[] {
  return [
    '--schema-only',
    '--no-password',
    `--lock-wait-timeout=${options.lockTimeout}`,
    ...options.exclude.map((table) => `--exclude-table-and-children=${qualifiedName(table)}`)
  ]
}

/** pg_dump in a thread, which starts with the first dump and is kept for the next one, until it is disposed of. */
export class PgDump implements AsyncDisposable {
  #worker: Worker | undefined

  /**
   * Runs it with these arguments against whoever answers its messages; `parameters` is what that database says of itself.
   * Throws `SCHEMA_DUMP_FAILED`, and what `answer` throws.
   */
  async run(
    answer: (request: Uint8Array) => Promise<Uint8Array>,
    args: readonly string[],
    parameters: ReadonlyMap<string, string>
  ): Promise<string> {
    const { port1: ours, port2: theirs } = new MessageChannel()
    const answers = new Int32Array(new SharedArrayBuffer(4))
    const order: DumpOrder = { arguments: args, parameters, port: theirs, answers: answers.buffer }
    const worker = this.#wake()
    try {
      worker.postMessage(order, [theirs])
      const sql = await new Promise<string>((resolve, reject) => {
        worker.once('error', reject)
        worker.once('exit', () => reject(new Error('pg_dump ended without a word')))
        worker.on('message', (message: DumpMessage) => {
          if ('sql' in message) resolve(message.sql)
          else if ('error' in message) reject(dumpFailed(message.error))
          else
            answer(message.request).then((bytes) => {
              ours.postMessage(bytes)
              Atomics.add(answers, 0, 1)
              Atomics.notify(answers, 0)
            }, reject)
        })
      })
      if (!sql.trimEnd().endsWith('--') || !sql.includes(complete, sql.length - 200)) {
        throw new GateError(
          'SCHEMA_DUMP_FAILED',
          `pg_dump stopped after ${sql.length} characters without a closing line`
        )
      }
      for (const event of ['error', 'exit', 'message']) worker.removeAllListeners(event)
      return sql
    } catch (error) {
      // It may still be waiting for an answer.
      await this[Symbol.asyncDispose]()
      throw error
    } finally {
      ours.close()
    }
  }

  /** The thread that waits, unless it has ended since: Node.js gives such a one the number -1. */
  #wake(): Worker {
    if (!this.#worker || this.#worker.threadId === -1) this.#worker = startThread({ task: 'pg_dump' })
    return this.#worker
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}

/** pg_dump waits for a lock with a statement_timeout. */
function dumpFailed(words: string): GateError {
  if (!/due to statement timeout.*Query was: LOCK TABLE/s.test(words)) return new GateError('SCHEMA_DUMP_FAILED', words)
  return new GateError('SCHEMA_DUMP_FAILED', words, {
    hint: 'Another session holds a lock that excludes reading (DDL, VACUUM FULL, …). Wait for it to finish, or raise lock-timeout.'
  })
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
