// One restore into an empty database that is nobody's: the restore engine reads the stored files, and what there is in the
// database afterwards is read from the database.

import { type Migration, readMigrations, readSequences, type Sequence } from '../database/catalog-objects.ts'
import type { Database } from '../database/database.ts'
import { type InventoryGroup, readInventory } from '../database/inventory.ts'
import { pinnedSettings } from '../database/shared-snapshot.ts'
import { type Restoring, restore } from '../restore/restorer.ts'
import type { RestoredTable, RowsProgress } from '../restore/rows.ts'
import { plainRequest } from '../restore/scope.ts'
import { type Entry, readSnapshotToc } from '../restore/toc.ts'
import type { Omission } from '../restore/transaction.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import type { Name } from '../sql.ts'
import { StandIns } from './stand-ins.ts'

/** What a trial came to. */
export interface Trial {
  /** Of the PostgreSQL that it was restored into. */
  readonly serverVersion: string
  /** What is compared: the fingerprints that the database computed, and those of the snapshot. */
  readonly tables: readonly RestoredTable[]
  /** The tables of the snapshot whose rows were restored. */
  readonly loaded: readonly Name[]
  /** What is not proven, although it is in the snapshot. */
  readonly omissions: readonly Omission[]
  /** Extensions of the snapshot that the database cannot have. */
  readonly lacking: readonly string[]
  /** Undefined where the fingerprints differ: then all was undone. */
  readonly outcome: TrialOutcome | undefined
}

/** What there is in the database in the end. */
export interface TrialOutcome {
  readonly inventory: readonly InventoryGroup[]
  readonly sequences: readonly Sequence[]
  readonly migrations: readonly Migration[]
}

/** What a trial needs. */
export interface Trying
  extends Pick<Restoring, 'database' | 'snapshot' | 'arrivals' | 'lockTimeout' | 'signal' | 'tell' | 'progress'> {
  /** Extensions that the database says it can have, and better has not. */
  readonly unusable?: readonly string[]
}

/**
 * Restores the snapshot, whole, into an empty database, and compares. Throws `RESTORE_FAILED` where the snapshot cannot be
 * restored, and what the connection or the sandbox throws.
 */
export async function tryRestore(work: Trying): Promise<Trial> {
  const { database, snapshot } = work
  const entries = await readSnapshotToc(snapshot)
  const lacking = await readLacking(work, entries)
  const standIns = new StandIns(database, snapshot.manifest, entries, lacking)
  const loaded: Name[] = []
  const { target, tables, omissions, check } = await restore({
    ...work,
    progress: noting(work.progress, loaded),
    // Of orphans, those that lead to rows which were backed up are not allowed: see StandIns.
    request: { ...plainRequest, withoutExtensions: lacking },
    dump: async () => '',
    isSource: false,
    began: () => undefined,
    excuse: standIns.excuse
  })
  return {
    serverVersion: target.serverVersion,
    tables,
    loaded,
    omissions: standIns.settle(omissions),
    lacking: standIns.lacking,
    outcome: check.status === 'passed' ? await readOutcome(database, snapshot.manifest, target.major) : undefined
  }
}

/** Tells of each table as before, and notes those that are done. */
function noting(progress: RowsProgress, loaded: Name[]): RowsProgress {
  return {
    start: (table) => {
      const line = progress.start(table)
      const finish = (rows: number): void => {
        loaded.push({ schema: table.schema, name: table.name })
        line.finish(rows)
      }
      return { advance: line.advance, finish }
    }
  }
}

async function readLacking({ database, unusable = [] }: Trying, entries: readonly Entry[]): Promise<string[]> {
  const rows = await database.query('SELECT name FROM pg_available_extensions')
  const available = new Set(rows.flatMap((row) => row.name ?? []).filter((name) => !unusable.includes(name)))
  return entries.filter(({ type, name }) => type === 'EXTENSION' && !available.has(name)).map((entry) => entry.name)
}

/** Under the settings that the source was read with. */
async function readOutcome(database: Database, { schemas }: Manifest, major: number): Promise<TrialOutcome> {
  await database.query(`BEGIN ISOLATION LEVEL REPEATABLE READ; ${pinnedSettings(major)}`)
  try {
    return {
      inventory: await readInventory(database),
      sequences: await readSequences(database, schemas),
      migrations: await readMigrations(database)
    }
  } finally {
    await database.query('ROLLBACK').catch(() => undefined)
  }
}
