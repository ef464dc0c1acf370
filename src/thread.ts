// Starting a thread. All threads begin in threads.ts, which stands beside this module, in src as in the bundle.

import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** What a thread is told when it starts: its task, and what that needs. */
export interface ThreadData<Task extends string = string> {
  readonly task: Task
}

const here = fileURLToPath(import.meta.url)

/** Starts the thread that serves a task. */
export function startThread(data: ThreadData): Worker {
  const entry = join(here, '..', `threads${extname(basename(here))}`)
  return new Worker(entry, { workerData: data })
}
