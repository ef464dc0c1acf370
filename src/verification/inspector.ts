// Reads table files back in threads of their own, while the next tables are still being written.

import type { Worker } from 'node:worker_threads'
import type { Column } from '../snapshot/row-kernel.ts'
import type { TableInspection } from '../snapshot/table-file.ts'
import { startThread } from '../thread.ts'
import type { InspectionJob } from './inspection-thread.ts'

interface Order {
  readonly job: InspectionJob
  readonly resolve: (inspection: TableInspection) => void
  readonly reject: (error: unknown) => void
}

/** A few threads that inspect table files, first come, first served. */
export class Inspector implements AsyncDisposable {
  readonly #workers: Worker[] = []
  readonly #idle: Worker[] = []
  readonly #waiting: Order[] = []
  readonly #most: number

  /** One thread keeps up with what a network brings; more of them cost memory. */
  constructor(threads: number) {
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
    const worker = startThread({ task: 'inspect' })
    this.#workers.push(worker)
    return worker
  }
}
