// Where every thread begins: the one bundle besides the main one. It holds pg_dump, and the reading of table files.

import { workerData } from 'node:worker_threads'
import { type DumpJob, servePgDump } from './database/pg-dump-thread.ts'
import type { ThreadData } from './thread.ts'
import { serveInspections } from './verification/inspection-thread.ts'

const data = workerData as ThreadData

if (data.task === 'pg_dump') await servePgDump(data as DumpJob)
else if (data.task === 'inspect') serveInspections()
else throw new Error(`no thread knows the task ${data.task}`)
