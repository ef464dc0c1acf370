// The thread of an `Inspector`: any number of table files at once, each followed as it grows.

import { parentPort } from 'node:worker_threads'
import type { Column } from '../snapshot/row-kernel.ts'
import { type Growth, inspectTableFile, type TableInspection } from '../snapshot/table-file.ts'

/**
 * A file to read, and what its rows should look like; later, that there is more of it, or that it is whole. Or the last
 * order of all: to leave everything.
 */
export type InspectionOrder =
  | { readonly id: number; readonly path: string; readonly columns: readonly Column[] }
  | { readonly id: number; readonly finished: boolean }
  | 'stop'

/** What reading a file has shown. */
export interface InspectionAnswer {
  readonly id: number
  readonly inspection: TableInspection
}

/**
 * Answers every order for a file once the file is finished. Ends by itself when it is told to stop, after every file is
 * closed: a thread that is terminated while it opens one leaves it open.
 */
export function serveInspections(): void {
  const files = new Map<number, Growing>()
  const stop = new AbortController()
  parentPort?.on('message', (order: InspectionOrder) => {
    if (order === 'stop') {
      stop.abort()
      for (const growth of files.values()) growth.grow(growth.finished)
      parentPort?.close()
    } else if ('finished' in order) files.get(order.id)?.grow(order.finished)
    else void inspect(order.id, order.path, order.columns)
  })
  const inspect = async (id: number, path: string, columns: readonly Column[]): Promise<void> => {
    const growth = new Growing(stop.signal)
    files.set(id, growth)
    try {
      const inspection = await inspectTableFile(path, columns, growth)
      parentPort?.postMessage({ id, inspection } satisfies InspectionAnswer)
    } catch (error) {
      if (!stop.signal.aborted) throw error
    } finally {
      files.delete(id)
    }
  }
}

/** A file as far as the writer has told of it. */
class Growing implements Growth {
  readonly abandoned: AbortSignal
  finished = false
  #news = Promise.withResolvers<void>()

  constructor(abandoned: AbortSignal) {
    this.abandoned = abandoned
  }

  grow(finished: boolean): void {
    this.finished = finished
    this.#news.resolve()
    this.#news = Promise.withResolvers<void>()
  }

  wait(): Promise<void> {
    return this.finished || this.abandoned.aborted ? Promise.resolve() : this.#news.promise
  }
}
