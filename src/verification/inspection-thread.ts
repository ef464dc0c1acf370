// The thread of an `Inspector`: any number of table files at once, each followed as it grows.

import { parentPort } from 'node:worker_threads'
import type { Column } from '../snapshot/row-kernel.ts'
import { type Growth, inspectTableFile, type TableInspection } from '../snapshot/table-file.ts'

/** A file to read, and what its rows should look like; later, that there is more of it, or that it is whole. */
export type InspectionOrder =
  | { readonly id: number; readonly path: string; readonly columns: readonly Column[] }
  | { readonly id: number; readonly finished: boolean }

/** What reading a file has shown. */
export interface InspectionAnswer {
  readonly id: number
  readonly inspection: TableInspection
}

/** Answers every order for a file once the file is finished. */
export function serveInspections(): void {
  const files = new Map<number, Growing>()
  parentPort?.on('message', (order: InspectionOrder) => {
    if ('finished' in order) return files.get(order.id)?.grow(order.finished)
    const growth = new Growing()
    files.set(order.id, growth)
    void inspectTableFile(order.path, order.columns, growth).then((inspection) => {
      files.delete(order.id)
      parentPort?.postMessage({ id: order.id, inspection } satisfies InspectionAnswer)
    })
  })
}

/** A file as far as the writer has told of it. */
class Growing implements Growth {
  finished = false
  #news = Promise.withResolvers<void>()

  grow(finished: boolean): void {
    this.finished = finished
    this.#news.resolve()
    this.#news = Promise.withResolvers<void>()
  }

  wait(): Promise<void> {
    return this.finished ? Promise.resolve() : this.#news.promise
  }
}
