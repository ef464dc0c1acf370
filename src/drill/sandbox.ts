// The seam behind which both sandboxes stand: the one that is embedded, and a database on a throwaway server.

import type { Rehearsal, RehearsalHost, RehearsalJob } from '../rehearsal/rehearse.ts'
import type { RowsProgress } from '../restore/rows.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import type { Trial } from './trial.ts'

/** A snapshot of which `schema.sql` is there; of its tables, the manifest need only know names and columns. */
export type Restorable = Pick<Snapshot, 'directory' | 'manifest'>

/** Whom a sandbox tells what it does. */
export interface Watching {
  tell(line: string): void
  readonly progress: RowsProgress
}

/** A disposable PostgreSQL that a snapshot is restored into once. Disposing of it leaves nothing behind, whatever it is doing. */
export interface Sandbox extends AsyncDisposable {
  /** What is to be restored. */
  restore(snapshot: Restorable): void
  /** A table file is whole, and its rows are to be restored here. May be called before `restore`. */
  add(table: TableEntry): void
  /** All tables were added: what came of it. Throws what `tryRestore` throws, or `DRILL_FAILED` where the sandbox died. */
  finish(): Promise<Trial>
  /** Pushes migrations into what was restored, once all of it was. Throws `REHEARSAL_FAILED` where the sandbox died. */
  rehearse(job: RehearsalJob, host: RehearsalHost): Promise<Rehearsal>
}
