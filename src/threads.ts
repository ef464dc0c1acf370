// Where every thread begins: the one bundle besides the main one. Each loads no more than its own task.

import { workerData } from 'node:worker_threads'
import type { SandboxJob } from './drill/sandbox-thread.ts'
import type { SealingJob } from './encryption/sealing-thread.ts'
import type { ThreadData } from './thread.ts'

const data = workerData as ThreadData

const tasks: Readonly<Record<string, () => Promise<void>>> = {
  pg_dump: async () => (await import('./database/pg-dump-thread.ts')).servePgDump(),
  inspect: async () => (await import('./verification/inspection-thread.ts')).serveInspections(),
  seal: async () => (await import('./encryption/sealing-thread.ts')).serveSealing(data as SealingJob),
  sandbox: async () => (await import('./drill/sandbox-thread.ts')).serveSandbox(data as SandboxJob)
}

const task = tasks[data.task]
if (!task) throw new Error(`no thread knows the task ${data.task}`)
await task()
