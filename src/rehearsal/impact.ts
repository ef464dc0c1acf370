// What a push has done to the data: rows and values that are gone, others that came, tables and columns that are others now.

import type { Name } from '../sql.ts'

/** What has become of a column, and of the values in it. */
export interface ColumnImpact {
  readonly name: string
  readonly type: string
  readonly fate: 'kept' | 'added' | 'dropped'
  /** Where it has another one now. */
  readonly newName: string | undefined
  readonly newType: string | undefined
  /** Values that are gone with it. */
  readonly dropped: number
  /** Values in whose place another one is. */
  readonly overwritten: number
  /** Values in whose place NULL is. */
  readonly emptied: number
  /** Values where NULL was. */
  readonly filled: number
}

/** What has become of a table, with all of its partitions. */
export interface TableImpact extends Name {
  readonly fate: 'kept' | 'created' | 'dropped'
  /** Where it has another name now. */
  readonly renamed: Name | undefined
  readonly rowsBefore: number
  readonly rowsAfter: number
  /** What the backup calls it: itself, or its partitions; nothing where it has no rows of it. */
  readonly stored: readonly Name[]
  /**
   * The columns that rows were told apart by, with their names before. Without any, a row that was changed is one that was
   * deleted and another one that was inserted.
   */
  readonly key: readonly string[]
  readonly deleted: number
  readonly inserted: number
  /** Rows in which a value is another one. */
  readonly updated: number
  readonly columns: readonly ColumnImpact[]
  /** PostgreSQL wrote all of its rows again. */
  readonly rewritten: boolean
  /** Indexes that were built over rows that had been there. */
  readonly indexes: readonly string[]
  /** Partitions that hold their rows still, but are no part of it any more. */
  readonly detached: readonly Name[]
  /** Partitions that are gone, with what they were a part of, and for which values. */
  readonly lostPartitions: readonly LostPartition[]
}

export interface LostPartition extends Name {
  readonly parent: Name
  /** `FOR VALUES …` or `DEFAULT` */
  readonly bound: string
}

/** How many rows and values there were that are not there any more. */
export interface Loss {
  /** Deleted, or gone with their table. */
  readonly rows: number
  /** Gone with their column, overwritten, or set to NULL. */
  readonly values: number
}

/** A table that was left as it was. */
export interface Untouched extends Name {
  readonly rows: number
}

/** What a push has done. */
export interface Impact {
  /** Only tables of which there is something to say. */
  readonly tables: readonly TableImpact[]
  /** Tables of the backup that nothing was done to. */
  readonly untouched: readonly Untouched[]
  readonly loss: Loss
}

/** What is not there any more. */
export function lossOf(tables: readonly TableImpact[]): Loss {
  const columns = tables.flatMap((table) => table.columns)
  return {
    rows: sum(tables.map((table) => table.deleted)),
    values: sum(columns.map((column) => column.dropped + column.overwritten + column.emptied))
  }
}

/** Is there something to say of a column? */
export function isChanged(column: ColumnImpact): boolean {
  const { fate, newName, newType, overwritten, emptied, filled } = column
  return fate !== 'kept' || newName !== undefined || newType !== undefined || overwritten + emptied + filled > 0
}

/** Is there something to say of a table? */
export function isWorthTelling({
  renamed: name,
  deleted,
  inserted,
  updated,
  columns,
  rewritten,
  indexes,
  detached,
  lostPartitions
}: TableImpact): boolean {
  const changed = deleted + inserted + updated > 0 || columns.some(isChanged)
  return changed || name !== undefined || rewritten || indexes.length + detached.length + lostPartitions.length > 0
}

/** Of numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
