// The thread of an `Inspector`: one table file after the other.

import { parentPort } from 'node:worker_threads'
import type { Column } from '../snapshot/row-kernel.ts'
import { inspectTableFile } from '../snapshot/table-file.ts'

/** Which file to read, and what its rows should look like. */
export interface InspectionJob {
  readonly path: string
  readonly columns: readonly Column[]
}

/** Answers every job with a `TableInspection`. */
export function serveInspections(): void {
  parentPort?.on('message', async ({ path, columns }: InspectionJob) => {
    parentPort?.postMessage(await inspectTableFile(path, columns))
  })
}
