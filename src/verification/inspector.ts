// Reads table files back in threads of their own, while the next tables are still being written.

import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Column } from '../snapshot/row-kernel.ts'
import { inspectTableFile, type TableInspection } from '../snapshot/table-file.ts'

const task = 'inspect'

interface Job {
  readonly path: string
  readonly columns: readonly Column[]
}

interface Order {
  readonly job: Job
  readonly resolve: (inspection: TableInspection) => void
  readonly reject: (error: unknown) => void
}

/** A few threads that inspect table files, first come, first served. */
export class Inspector implements AsyncDisposable {
  readonly #workers: Worker[] = []
  readonly #idle: Worker[] = []
  readonly #waiting: Order[] = []
  readonly #most: number

  constructor(threads = Math.min(4, Math.max(1, availableParallelism() - 1))) {
    this.#most = threads
  }

  /** As `inspectTableFile`, in a thread. Rejects only where the thread itself dies. */
  inspect(path: string, columns: readonly Column[]): Promise<TableInspection> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job: { path, columns }, resolve, reject })
      this.#next()
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #next(): void {
    const order = this.#waiting.shift()
    if (!order) return
    const worker = this.#idle.pop() ?? this.#start()
    if (!worker) {
      this.#waiting.unshift(order)
      return
    }
    this.#give(worker, order)
  }

  #give(worker: Worker, order: Order): void {
    const settle = (): void => {
      worker.off('message', done)
      worker.off('error', fail)
    }
    const done = (inspection: TableInspection): void => {
      settle()
      this.#idle.push(worker)
      order.resolve(inspection)
      this.#next()
    }
    const fail = (error: unknown): void => {
      settle()
      order.reject(error)
    }
    worker.once('message', done)
    worker.once('error', fail)
    worker.postMessage(order.job)
  }

  #start(): Worker | undefined {
    if (this.#workers.length >= this.#most) return undefined
    const worker = new Worker(new URL(import.meta.url), { workerData: { task } })
    this.#workers.push(worker)
    return worker
  }
}

if (!isMainThread && (workerData as { task?: unknown } | null)?.task === task) {
  parentPort?.on('message', async ({ path, columns }: Job) => {
    parentPort?.postMessage(await inspectTableFile(path, columns))
  })
}
