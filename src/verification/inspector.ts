// Reads table files back in threads of their own, while they and the next ones are still being written.

import type { Column } from '../snapshot/row-kernel.ts'
import type { TableInspection } from '../snapshot/table-file.ts'
import { ThreadPool } from '../thread.ts'
import type { InspectionNews, InspectionOrder } from './inspection-thread.ts'

/** A file that is being read back. */
export interface Inspecting {
  /** There is more of it. */
  grown(): void
  /** It is whole: what reading it back shows. Rejects only where the thread itself dies. */
  finish(): Promise<TableInspection>
}

/** A few threads that inspect table files, each as many as it is given. */
export class Inspector implements AsyncDisposable {
  readonly #pool: ThreadPool<InspectionOrder, InspectionNews, TableInspection>

  /** One thread keeps up with what a network brings; more of them cost memory. */
  constructor(threads: number) {
    this.#pool = new ThreadPool({ task: 'inspect' }, threads)
  }

  /** Begins with a file that exists, and may still grow. As `inspectTableFile`, in the thread that has least to do. */
  begin(path: string, columns: readonly Column[]): Inspecting {
    const { tell, answer } = this.#pool.assign({ path, columns })
    return {
      grown: () => tell({ finished: false }),
      finish: () => {
        tell({ finished: true })
        return answer
      }
    }
  }

  /** A file that is whole. */
  inspect(path: string, columns: readonly Column[]): Promise<TableInspection> {
    return this.begin(path, columns).finish()
  }

  /** Leaves what is still being read; no file is open afterwards. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.#pool[Symbol.asyncDispose]()
  }
}
