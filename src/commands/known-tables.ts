// What is known of the tables that migrations may touch: their columns, and how much is in them. A partitioned table has what
// its partitions have.

import type { KnownTable } from '../migrations/hazards.ts'
import { partitionParents } from '../restore/scope.ts'
import { tableKey } from '../restore/target.ts'
import { readSnapshotToc } from '../restore/toc.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { type Name, qualifiedName } from '../sql.ts'

/** Reads it from a backup, by `qualifiedName`. `bytesOf`: what a table takes on the server; the backup does not know. */
export async function readKnownTables(
  snapshot: Snapshot,
  bytesOf: (table: TableEntry) => number | undefined = () => undefined
): Promise<ReadonlyMap<string, KnownTable>> {
  const parents = partitionParents(await readSnapshotToc(snapshot))
  const known = new Map<string, KnownTable>()
  for (const entry of snapshot.manifest.tables) {
    const columns = new Map(entry.columns.map(({ name, type }) => [name, type]))
    for (const table of ancestry(entry, parents)) {
      const { rows = 0, bytes = 0 } = known.get(qualifiedName(table)) ?? {}
      const own = bytesOf(entry)
      known.set(qualifiedName(table), {
        rows: rows + entry.records,
        bytes: own === undefined ? undefined : bytes + own,
        columns,
        isPartitioned: table !== entry
      })
    }
  }
  return known
}

/** A table, and all that it is a part of. */
function ancestry(table: Name, parents: ReadonlyMap<string, Name>): Name[] {
  const parent = parents.get(tableKey(table))
  return parent ? [table, ...ancestry(parent, parents)] : [table]
}
