// What a push has done to the data, measured: what is in the tables now, against what the backup says was in them before.
// Cascades and triggers are in it, since it really ran.

import { text } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import { type Name, qualifiedName, quoteLiteral } from '../sql.ts'
import { type ColumnChange, compareRows, unchanged } from './comparison.ts'
import { type ColumnPair, pairColumns, type Shape, type TableShape } from './shape.ts'

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

/** What is needed to measure. */
export interface Measuring {
  /** In a transaction under `pinnedSettings` that is rolled back afterwards: rows of the backup are brought beside. */
  readonly database: Database
  /** Directory of the backup. */
  readonly directory: string
  readonly tables: readonly TableEntry[]
  readonly before: Shape
  /** The last transaction before the push. */
  readonly boundary: string
}

/** A table with its partitions, before and after; at least one of both is there. */
interface Family {
  readonly before: TableShape | undefined
  readonly after: TableShape | undefined
  /** It and its partitions, as they were. */
  readonly earlier: readonly TableShape[]
  /** Those that hold rows now, wherever they belong by now. */
  readonly leaves: readonly TableShape[]
  /** What the backup has of it. */
  readonly entries: readonly TableEntry[]
}

/** Rows of a table that holds some: all, and those that were written by the push. */
interface RowCount {
  readonly rows: number
  readonly written: number
}

/** What a family lost and gained. */
type Measured = Pick<TableImpact, 'key' | 'deleted' | 'inserted' | 'updated'>

/** Measures. Throws what the database throws, and `SNAPSHOT_DAMAGED`. */
export async function measureImpact(work: Measuring, after: Shape): Promise<Impact> {
  const counts = await countRows(work, after)
  const tables: TableImpact[] = []
  const untouched: Untouched[] = []
  for (const family of familiesOf(work, after)) {
    const impact = await new Measurement(work, family, counts).measure(after)
    if (impact) tables.push(impact)
    else untouched.push(...family.entries.map(({ schema, name, records }) => ({ schema, name, rows: records })))
  }
  return { tables, untouched, loss: lossOf(tables) }
}

/** What is not there any more. */
export function lossOf(tables: readonly TableImpact[]): Loss {
  const columns = tables.flatMap((table) => table.columns)
  return {
    rows: sum(tables.map((table) => table.deleted)),
    values: sum(columns.map((column) => column.dropped + column.overwritten + column.emptied))
  }
}

/** A partition stays with the table that it was a part of before the push. */
function familiesOf({ tables, before }: Measuring, after: Shape): Family[] {
  const entries = new Map(tables.map((entry) => [qualifiedName(entry), entry]))
  const rootBefore = new Map(before.tables.map(({ oid, root }) => [oid, root]))
  const familyOf = ({ oid, root }: TableShape): string => rootBefore.get(oid) ?? rootBefore.get(root) ?? root
  const earlier = Map.groupBy(before.tables, familyOf)
  const later = Map.groupBy(after.tables, familyOf)
  return [...new Set([...earlier.keys(), ...later.keys()])].map((root) => ({
    before: earlier.get(root)?.find(({ oid }) => oid === root),
    after: later.get(root)?.find(({ oid }) => oid === root),
    earlier: earlier.get(root) ?? [],
    leaves: (later.get(root) ?? []).filter((table) => !table.partitioned),
    entries: (earlier.get(root) ?? []).flatMap((table) => entries.get(qualifiedName(table)) ?? [])
  }))
}

/** Written by a transaction that is younger than the last one before the push. */
function isWritten(boundary: string): string {
  return `age(xmin) < age(${quoteLiteral(boundary)}::xid)`
}

/** Tables that are counted in one statement. */
const countedAtOnce = 200

async function countRows({ database, boundary }: Measuring, { tables }: Shape): Promise<Map<string, RowCount>> {
  const leaves = tables.filter((table) => !table.partitioned)
  const counts = new Map<string, RowCount>()
  for (let at = 0; at < leaves.length; at += countedAtOnce) {
    const queries = leaves
      .slice(at, at + countedAtOnce)
      .map(
        (leaf) =>
          `SELECT ${leaf.oid} AS oid, count(*) AS rows, count(*) FILTER (WHERE ${isWritten(boundary)}) AS written FROM ONLY ${qualifiedName(leaf)}`
      )
    for (const row of await database.query(queries.join(' UNION ALL ')))
      counts.set(text(row, 'oid'), { rows: Number(row.rows), written: Number(row.written) })
  }
  return counts
}

/** One family. */
class Measurement {
  readonly #work: Measuring
  readonly #family: Family
  readonly #rowsBefore: number
  readonly #rowsAfter: number
  readonly #written: number

  constructor(work: Measuring, family: Family, counts: ReadonlyMap<string, RowCount>) {
    this.#work = work
    this.#family = family
    this.#rowsBefore = sum(family.entries.map((entry) => entry.records))
    this.#rowsAfter = sum(family.leaves.map((leaf) => counts.get(leaf.oid)?.rows ?? 0))
    this.#written = sum(family.leaves.map((leaf) => counts.get(leaf.oid)?.written ?? 0))
  }

  /** Undefined where there is nothing to say. */
  async measure(shape: Shape): Promise<TableImpact | undefined> {
    const { before, after, leaves } = this.#family
    if (!before) return after && this.#created(after)
    if (!after && leaves.length === 0) return this.#dropped(before)
    // Where only partitions are left of it, their columns are what it had.
    const columns = pairColumns(before, after ?? before)
    const { measured, impacts } = await this.#compare(before, columns)
    const impact: TableImpact = {
      schema: before.schema,
      name: before.name,
      fate: 'kept',
      renamed: renamed(before, after),
      stored: this.#stored(),
      rowsBefore: this.#rowsBefore,
      rowsAfter: this.#rowsAfter,
      ...measured,
      columns: impacts,
      rewritten: this.#isRewritten(measured),
      indexes: this.#builtIndexes(shape, measured),
      detached: this.#detached(before),
      lostPartitions: this.#lostPartitions(shape)
    }
    return isWorthTelling(impact) ? impact : undefined
  }

  #created({ schema, name, columns }: TableShape): TableImpact {
    return {
      ...nothing,
      schema,
      name,
      fate: 'created',
      rowsAfter: this.#rowsAfter,
      inserted: this.#rowsAfter,
      columns: columns.map((column) => impactOf({ before: undefined, after: column }))
    }
  }

  #stored(): Name[] {
    return this.#family.entries.map(({ schema, name }) => ({ schema, name }))
  }

  #dropped({ schema, name }: TableShape): TableImpact {
    return {
      ...nothing,
      schema,
      name,
      fate: 'dropped',
      stored: this.#stored(),
      rowsBefore: this.#rowsBefore,
      deleted: this.#rowsBefore
    }
  }

  /** Rows that nobody wrote, with all their columns, and as many as before, are those of the backup. */
  async #compare(
    before: TableShape,
    columns: readonly ColumnPair[]
  ): Promise<{ measured: Measured; impacts: readonly ColumnImpact[] }> {
    const isTouched = this.#written > 0 || this.#rowsBefore !== this.#rowsAfter || columns.some(isGone)
    if (this.#family.entries.length === 0 || this.#rowsBefore === 0 || !isTouched) {
      const inserted = this.#family.entries.length === 0 ? this.#written : isTouched ? this.#rowsAfter : 0
      return {
        measured: { key: keyOf(before), deleted: 0, updated: 0, inserted },
        impacts: columns.map((pair) => impactOf(pair))
      }
    }
    const { database, directory, boundary } = this.#work
    const compared = await compareRows(
      { database, directory, isWritten: isWritten(boundary) },
      {
        entries: this.#family.entries,
        rowsBefore: this.#rowsBefore,
        rowsAfter: this.#rowsAfter,
        written: this.#written,
        leaves: this.#family.leaves.map((leaf) => ({ leaf, was: this.#shapeBefore(leaf) })),
        before,
        columns
      }
    )
    const impacts = columns.map((pair) => impactOf(pair, pair.before && compared.columns.get(pair.before.number)))
    const { deleted, inserted, updated } = compared
    return { measured: { deleted, inserted, updated, key: compared.keyed ? keyOf(before) : [] }, impacts }
  }

  #detached({ oid }: TableShape): Name[] {
    const parts = this.#family.leaves.filter((leaf) => leaf.root !== oid)
    return parts.map(({ schema, name }) => ({ schema, name }))
  }

  /** Where that of which it was a part is gone too, nobody can say where it belongs. */
  #lostPartitions({ tables }: Shape): LostPartition[] {
    const now = new Map(tables.map((table) => [table.oid, table]))
    return this.#family.earlier.flatMap(({ oid, schema, name, partOf, partitioned }) => {
      const parent = partOf && now.get(partOf.oid)
      if (!parent || partitioned || now.has(oid)) return []
      return [{ schema, name, parent: { schema: parent.schema, name: parent.name }, bound: partOf.bound }]
    })
  }

  #shapeBefore({ oid }: TableShape): TableShape | undefined {
    return this.#work.before.tables.find((table) => table.oid === oid)
  }

  /** A table whose rows are all gone was emptied, not rewritten. */
  #isRewritten({ deleted }: Measured): boolean {
    if (this.#rowsBefore === 0 || deleted === this.#rowsBefore) return false
    return this.#family.leaves.some((leaf) => {
      const was = this.#shapeBefore(leaf)
      return was !== undefined && was.filenode !== leaf.filenode
    })
  }

  #builtIndexes({ indexes }: Shape, { deleted }: Measured): string[] {
    if (this.#rowsBefore === 0 || deleted === this.#rowsBefore) return []
    const earlier = new Map(this.#work.before.indexes.map(({ oid, filenode }) => [oid, filenode]))
    const own = new Set(this.#family.leaves.map((leaf) => leaf.oid))
    return indexes
      .filter((index) => own.has(index.table) && earlier.get(index.oid) !== index.filenode)
      .map(({ name }) => name)
  }
}

const nothing: Omit<TableImpact, 'schema' | 'name' | 'fate'> = {
  renamed: undefined,
  rowsBefore: 0,
  rowsAfter: 0,
  stored: [],
  key: [],
  deleted: 0,
  inserted: 0,
  updated: 0,
  columns: [],
  rewritten: false,
  indexes: [],
  detached: [],
  lostPartitions: []
}

function keyOf({ key, columns }: TableShape): string[] {
  return key.flatMap((number) => columns.find((column) => column.number === number)?.name ?? [])
}

function isGone({ before, after }: ColumnPair): boolean {
  return before !== undefined && !before.generated && after === undefined
}

function impactOf({ before, after }: ColumnPair, change: ColumnChange = unchanged): ColumnImpact {
  const shape = before ?? after
  return {
    name: shape?.name ?? '',
    type: shape?.type ?? '',
    fate: before ? (after ? 'kept' : 'dropped') : 'added',
    newName: before && after && after.name !== before.name ? after.name : undefined,
    newType: before && after && after.type !== before.type ? after.type : undefined,
    ...change
  }
}

function renamed(before: TableShape, after: TableShape | undefined): Name | undefined {
  if (!after || qualifiedName(before) === qualifiedName(after)) return undefined
  return { schema: after.schema, name: after.name }
}

/** Is there something to say of a column? */
export function isChanged(column: ColumnImpact): boolean {
  const { fate, newName, newType, overwritten, emptied, filled } = column
  return fate !== 'kept' || newName !== undefined || newType !== undefined || overwritten + emptied + filled > 0
}

function isWorthTelling({
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
