// What threads a test has started, and whether they are still there.

import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Worker } from 'node:worker_threads'

/** All threads that were started since. */
export interface Threads extends Disposable {
  readonly all: readonly Worker[]
  /** Those that have not ended. */
  readonly alive: readonly Worker[]
  /** Those that have said something of a drill. */
  readonly sandboxes: readonly Worker[]
}

/** Watches from now on. https://nodejs.org/api/diagnostics_channel.html#worker-thread */
export function watchThreads(): Threads {
  const all: Worker[] = []
  const sandboxes = new Set<Worker>()
  const note = (message: unknown): void => {
    const { worker } = message as { worker: Worker }
    all.push(worker)
    worker.on('message', (word: object) => {
      if (word && 'line' in word) sandboxes.add(worker)
    })
  }
  subscribe('worker_threads', note)
  return {
    all,
    // Node.js gives a thread that has ended the number -1.
    get alive() {
      return all.filter((worker) => worker.threadId !== -1)
    },
    get sandboxes() {
      return [...sandboxes]
    },
    [Symbol.dispose]: () => void unsubscribe('worker_threads', note)
  }
}
