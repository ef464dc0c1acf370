// The thread of an `Inspector`: any number of table files at once, each followed as it grows.

import type { Column } from '../snapshot/row-kernel.ts'
import { type Growth, inspectTableFile, type TableInspection } from '../snapshot/table-file.ts'
import { serveOrders } from '../thread.ts'

/** A file to read, and what its rows should look like. */
export interface InspectionOrder {
  readonly path: string
  readonly columns: readonly Column[]
}

/** There is more of the file, or it is whole. */
export interface InspectionNews {
  readonly finished: boolean
}

/** Answers every order once its file is finished. */
export function serveInspections(): void {
  serveOrders<InspectionOrder, InspectionNews, TableInspection>(({ path, columns }, { signal, onNews }) => {
    const growth = new Growing(signal)
    onNews(({ finished }) => growth.grow(finished))
    return inspectTableFile(path, columns, growth)
  })
}

/** A file as far as the writer has told of it. */
class Growing implements Growth {
  readonly abandoned: AbortSignal
  finished = false
  #news = Promise.withResolvers<void>()

  constructor(abandoned: AbortSignal) {
    this.abandoned = abandoned
    abandoned.addEventListener('abort', () => this.grow(this.finished))
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
