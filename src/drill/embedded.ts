// A sandbox in the runner itself: PGlite in a thread, with its files in a temporary directory. Nothing of it outlives the
// object: the thread is ended, whatever it is doing, and the directory removed.

import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { GateError } from '../errors.ts'
import type { RowsProgress } from '../restore/rows.ts'
import { tableKey } from '../restore/target.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import type { Name } from '../sql.ts'
import { startThread } from '../thread.ts'
import type { Restorable, Sandbox, Watching } from './sandbox.ts'
import type { SandboxJob, SandboxOrder, SandboxWord } from './sandbox-thread.ts'
import type { Trial } from './trial.ts'

export class EmbeddedSandbox implements Sandbox {
  readonly #directory: string
  readonly #worker: Worker
  readonly #watching: Watching
  readonly #lines = new Map<string, ReturnType<RowsProgress['start']>>()
  readonly #outcome = Promise.withResolvers<Trial>()

  private constructor(directory: string, extensions: readonly string[], watching: Watching) {
    this.#directory = directory
    this.#watching = watching
    const job: SandboxJob = { task: 'sandbox', directory: join(directory, 'data'), extensions }
    this.#worker = startThread(job)
    this.#worker.on('message', (word: SandboxWord) => this.#hear(word))
    this.#worker.on('error', (error) => this.#outcome.reject(died(error)))
    this.#worker.on('exit', () => this.#outcome.reject(died(undefined)))
    this.#outcome.promise.catch(() => undefined)
  }

  /** Starts it below a directory, with those of the extensions that it can have. It is ready in about three seconds. */
  static async start(place: string, extensions: readonly string[], watching: Watching): Promise<EmbeddedSandbox> {
    return new EmbeddedSandbox(await mkdtemp(join(place, 'migration-gate-drill-')), extensions, watching)
  }

  restore({ directory, manifest }: Restorable): void {
    this.#order({ restore: { directory, manifest } })
  }

  add(table: TableEntry): void {
    this.#order({ table })
  }

  finish(): Promise<Trial> {
    this.#order({ end: true })
    return this.#outcome.promise
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate()
    await rm(this.#directory, { recursive: true, force: true, maxRetries: 5 })
  }

  #order(order: SandboxOrder): void {
    this.#worker.postMessage(order)
  }

  #hear(word: SandboxWord): void {
    if ('line' in word) this.#watching.tell(word.line)
    else if ('advance' in word) this.#lineOf(word.table).advance(word.advance)
    else if ('rows' in word) this.#lineOf(word.table).finish(word.rows)
    else if ('trial' in word) this.#outcome.resolve(word.trial)
    else {
      const { code, message, hint } = word.failure
      this.#outcome.reject(new GateError(code, message, { hint }))
    }
  }

  #lineOf(table: Name): ReturnType<RowsProgress['start']> {
    const line = this.#lines.get(tableKey(table)) ?? this.#watching.progress.start(table)
    this.#lines.set(tableKey(table), line)
    return line
  }
}

function died(cause: Error | undefined): GateError {
  return new GateError('DRILL_FAILED', `the sandbox has died${cause ? `: ${cause.message}` : ''}`, { cause })
}
