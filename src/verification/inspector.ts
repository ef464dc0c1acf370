// Reads table files back in threads of their own, while they and the next ones are still being written.

import type { Worker } from 'node:worker_threads'
import type { Column } from '../snapshot/row-kernel.ts'
import type { TableInspection } from '../snapshot/table-file.ts'
import { startThread } from '../thread.ts'
import type { InspectionAnswer, InspectionOrder } from './inspection-thread.ts'

/** A file that is being read back. */
export interface Inspecting {
  /** There is more of it. */
  grown(): void
  /** It is whole: what reading it back shows. Rejects only where the thread itself dies. */
  finish(): Promise<TableInspection>
}

interface Thread {
  readonly worker: Worker
  /** Resolves when it has ended, in whatever way. */
  readonly ended: Promise<unknown>
  readonly open: Map<number, PromiseWithResolvers<TableInspection>>
}

/** A few threads that inspect table files, each as many as it is given. */
export class Inspector implements AsyncDisposable {
  readonly #threads: Thread[] = []
  readonly #most: number
  #lastId = 0

  /** One thread keeps up with what a network brings; more of them cost memory. */
  constructor(threads: number) {
    this.#most = threads
  }

  /** Begins with a file that exists, and may still grow. As `inspectTableFile`, in the thread that has least to do. */
  begin(path: string, columns: readonly Column[]): Inspecting {
    const id = ++this.#lastId
    const { worker, open } = this.#choose()
    const inspection = Promise.withResolvers<TableInspection>()
    open.set(id, inspection)
    const send = (order: InspectionOrder): void => worker.postMessage(order)
    send({ id, path, columns })
    return {
      grown: () => send({ id, finished: false }),
      finish: () => {
        send({ id, finished: true })
        return inspection.promise
      }
    }
  }

  /** A file that is whole. */
  inspect(path: string, columns: readonly Column[]): Promise<TableInspection> {
    return this.begin(path, columns).finish()
  }

  /** Leaves what is still being read; no file is open afterwards. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const { worker } of this.#threads) worker.postMessage('stop' satisfies InspectionOrder)
    await Promise.all(this.#threads.map(({ ended }) => ended))
  }

  #choose(): Thread {
    const [idlest] = this.#threads.toSorted((a, b) => a.open.size - b.open.size)
    if (idlest && (idlest.open.size === 0 || this.#threads.length >= this.#most)) return idlest
    return this.#start()
  }

  #start(): Thread {
    const worker = startThread({ task: 'inspect' })
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    const thread: Thread = { worker, ended, open: new Map() }
    worker.on('message', ({ id, inspection }: InspectionAnswer) => {
      thread.open.get(id)?.resolve(inspection)
      thread.open.delete(id)
    })
    worker.on('error', (error) => {
      for (const { reject } of thread.open.values()) reject(error)
    })
    this.#threads.push(thread)
    return thread
  }
}
