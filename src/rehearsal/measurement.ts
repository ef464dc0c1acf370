// Measures what a push has done: what is in the tables now, against what the backup says was in them before. Cascades and
// triggers are in it, since it really ran.

import type { Database } from '../database/database.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import { type Name, qualifiedName } from '../sql.ts'
import { type ColumnChange, compareRows, unchanged } from './comparison.ts'
import {
  type ColumnImpact,
  type Impact,
  isWorthTelling,
  type LostPartition,
  lossOf,
  sum,
  type TableImpact,
  type Untouched
} from './impact.ts'
import { countRows, isWritten, type RowCount } from './row-counts.ts'
import { type ColumnPair, pairColumns, type Shape, type TableShape } from './shape.ts'

/** What is needed to measure. */
export interface Measuring {
  /** In a transaction under `pinnedSettings` that is rolled back afterwards: rows of the backup are brought beside. */
  readonly database: Database
  /** Directory of the backup. */
  readonly directory: string
  readonly tables: readonly TableEntry[]
  readonly before: Shape
  /** Rows of tables that the backup has none of, by oid. */
  readonly shadows: ReadonlyMap<string, number>
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
      // Of tables that are not in the backup, there are keys at most.
      const inserted = this.#family.entries.length === 0 ? this.#insertedBeside() : isTouched ? this.#rowsAfter : 0
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
        keyHolds: this.#keyHolds(before),
        leaves: this.#family.leaves.map((leaf) => ({ leaf, was: this.#shapeBefore(leaf) })),
        before,
        columns
      }
    )
    const impacts = columns.map((pair) => impactOf(pair, pair.before && compared.columns.get(pair.before.number)))
    const { deleted, inserted, updated } = compared
    return { measured: { deleted, inserted, updated, key: compared.keyed ? keyOf(before) : [] }, impacts }
  }

  #insertedBeside(): number {
    const shadows = sum(this.#family.earlier.map(({ oid }) => this.#work.shadows.get(oid) ?? 0))
    return Math.max(0, this.#rowsAfter - shadows)
  }

  #keyHolds({ oid, key }: TableShape): boolean {
    const { after, leaves } = this.#family
    const isSame = after?.key.length === key.length && key.every((number) => after.key.includes(number))
    return isSame && leaves.every((leaf) => leaf.root === oid)
  }

  #detached({ oid }: TableShape): Name[] {
    const parts = this.#family.leaves.filter((leaf) => {
      const isPartition = leaf.oid !== oid && this.#shapeBefore(leaf)?.root === oid
      return isPartition && leaf.root !== oid
    })
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
