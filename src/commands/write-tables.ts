// Writing what a snapshot is made of: the schema, and a file for every table, each read back as it is written.

import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import prettyBytes from 'pretty-bytes'
import { both, runAll, type StopSwitch } from '../concurrency.ts'
import type { Config } from '../config.ts'
import type { Relation } from '../database/relations.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { schemaFile, type TableEntry } from '../snapshot/manifest.ts'
import type { Fingerprint } from '../snapshot/row-codec.ts'
import { explainFileError, isFileError, type SnapshotWriter } from '../snapshot/snapshot.ts'
import { type StoredTable, tableFileName, writeTableFile } from '../snapshot/table-file.ts'
import type { Source } from '../sources/source.ts'
import { type Inspecting, Inspector } from '../verification/inspector.ts'
import type { FreshTable } from '../verification/source.ts'
import { type Base, isFileOf } from './base.ts'
import { printable, TableLog } from './progress.ts'

/** Where rows could not be read back: equal to no real one, so the checks fail. */
const unknownFingerprint = '0'.repeat(32)

/** What is needed to write the files of a snapshot. */
export interface Writing {
  readonly config: Config
  readonly log: Log
  readonly source: Source
  readonly writer: SnapshotWriter
  /** Called when the file of a table is whole, and was read back. */
  readonly tableWritten: (entry: TableEntry) => void
  /** An earlier backup; undefined: everything is read. */
  readonly base: Base | undefined
  /** Called when `schema.sql` is there. */
  readonly schemaWritten: () => void
  /** Aborted by the limits of the run, or when something fails. */
  readonly stop: StopSwitch
}

/** A table with its entry in the manifest. */
export interface WrittenTable extends FreshTable {
  readonly entry: TableEntry
}

/** What came of it. */
export interface Written {
  /** In the order of their files' names. */
  readonly tables: readonly WrittenTable[]
  /** `sha256:…` by file name. */
  readonly checksums: Map<string, string>
}

/**
 * Writes schema.sql and all table files, largest first, and reads every file back as it is written.
 * The first failure stops everything else, on the server too, and is thrown.
 */
export async function writeTables(work: Writing): Promise<Written> {
  const { config, log, source, writer, stop } = work
  const checksums = new Map<string, string>()
  const tables: WrittenTable[] = []
  const tableLog = new TableLog(log)
  // What comes over a network keeps one thread busy; what is here already could do with more.
  await using inspector = new Inspector(work.base ? Math.min(2, availableParallelism()) : 1)
  const inspections: Promise<void>[] = []

  const add = (fresh: FreshTable, relation: Relation, base?: string): void => {
    const entry = entryOf(relation, config, source.changes ? { ...fresh, computed: undefined } : fresh, base)
    tables.push({ ...fresh, entry })
    work.tableWritten(entry)
  }
  const readAnew = async (relation: Relation, path: string, known: Fingerprint | undefined): Promise<void> => {
    let inspecting: Inspecting | undefined
    const follow = (): void => {
      inspecting ??= inspector.begin(path, relation.columns)
      inspecting.grown()
    }
    const isAsked = config.verify !== 'files' && !known
    const [stored, computed] = await both(
      stop.watch(writeTable(work, relation, { path, tableLog, follow })),
      stop.watch(isAsked ? source.fingerprint(relation) : Promise.resolve(known))
    )
    // The next table is not kept waiting while the rest of this one is read back.
    const inspected = inspecting?.finish() ?? inspector.inspect(path, relation.columns)
    const { schema, name } = relation
    inspections.push(
      stop.watch(inspected.then((inspection) => add({ schema, name, stored, inspection, computed }, relation)))
    )
  }
  /** False: it is not there as it was then. */
  const take = async (base: Base, relation: Relation, path: string, known: Fingerprint): Promise<boolean> => {
    const former = base.find(relation, known)
    if (!former) return false
    const { schema, name } = relation
    const isThere = await base.copy(former, path)
    const inspection = isThere ? await stop.watch(inspector.inspect(path, relation.columns)) : undefined
    if (!inspection || !isFileOf(former, inspection)) {
      log.warning(`${printable(`${schema}.${name}`)} is missing or damaged in ${base.id}: it is read anew`)
      await rm(path, { force: true })
      return false
    }
    tableLog.take(relation, inspection, base.id)
    if (tableLog.storedBytes > config.maxSize) stop.abort(tooLarge(tableLog.storedBytes, config.maxSize))
    add({ schema, name, stored: undefined, inspection, computed: known }, relation, base.id)
    return true
  }
  const backUp = async (relation: Relation): Promise<void> => {
    const path = writer.path(tableFileName(relation, config.compression))
    const { base } = work
    const known = base && (await stop.watch(source.fingerprint(relation)))
    if (base && known && (await take(base, relation, path, known))) return
    await readAnew(relation, path, known)
  }
  const writeSchema = async (): Promise<void> => {
    const sql = await source.schema()
    checksums.set(schemaFile, await writer.write(schemaFile, sql))
    work.schemaWritten()
    log.info(`${schemaFile}: ${prettyBytes(sql.length)}`)
  }
  const largestFirst = source.catalog.relations.toSorted((a, b) => b.bytes - a.bytes)
  await runAll([writeSchema, ...largestFirst.map((relation) => () => backUp(relation))], source.concurrency, stop)
  await Promise.all(inspections)
  tables.sort((a, b) => (a.entry.file < b.entry.file ? -1 : 1))
  for (const { entry } of tables) checksums.set(entry.file, entry.checksum)
  return { tables, checksums }
}

interface TableWriting {
  readonly path: string
  readonly tableLog: TableLog
  /** Called when the file has grown. */
  readonly follow: () => void
}

async function writeTable(work: Writing, relation: Relation, writing: TableWriting): Promise<StoredTable> {
  const { config, source, stop } = work
  const { path, tableLog, follow } = writing
  const line = tableLog.start(relation)
  try {
    const stored = await writeTableFile(path, source.rows(relation), {
      columns: relation.columns,
      compression: config.compression,
      signal: stop.signal,
      onProgress: (progress) => {
        line.advance(progress)
        if (progress.storedBytes > 0) follow()
        if (tableLog.storedBytes > config.maxSize) stop.abort(tooLarge(tableLog.storedBytes, config.maxSize))
      }
    })
    line.finish(stored)
    return stored
  } catch (error) {
    throw isFileError(error) ? explainFileError(error, path) : error
  }
}

/** The fingerprint is the database's; where that was not asked at the same instant, that of the rows as they were read back. */
function entryOf(relation: Relation, config: Config, table: FreshTable, base: string | undefined): TableEntry {
  const { stored, inspection, computed } = table
  const { size, checksum, rows } = inspection
  const fingerprint = computed ?? rows?.fingerprint
  return {
    name: relation.name,
    schema: relation.schema,
    records: stored?.records ?? rows?.fingerprint.rows ?? 0,
    size: stored?.size ?? size,
    checksum: stored?.checksum ?? checksum,
    file: tableFileName(relation, config.compression),
    columns: [...relation.columns],
    fingerprint: fingerprint?.digest ?? unknownFingerprint,
    ...(base === undefined ? {} : { base })
  }
}

function tooLarge(bytes: number, limit: number): GateError {
  return new GateError(
    'TOO_LARGE',
    `the backup has reached ${prettyBytes(bytes)}, more than max-size ${prettyBytes(limit)}`,
    {
      hint: 'Raise max-size, or leave large tables out with exclude-tables.'
    }
  )
}
