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
  const { log, source, writer, stop, schemaWritten } = work
  const checksums = new Map<string, string>()
  const writeSchema = async (): Promise<void> => {
    const sql = await source.schema()
    checksums.set(schemaFile, await writer.write(schemaFile, sql))
    schemaWritten()
    log.info(`${schemaFile}: ${prettyBytes(sql.length)}`)
  }
  await using files = new TableFiles(work)
  const largestFirst = source.catalog.relations.toSorted((a, b) => b.bytes - a.bytes)
  const jobs = [writeSchema, ...largestFirst.map((relation) => () => files.backUp(relation))]
  await runAll(jobs, source.concurrency, stop)
  const tables = await files.finish()
  for (const { entry } of tables) checksums.set(entry.file, entry.checksum)
  return { tables, checksums }
}

/** The files of the tables, as they come about. */
class TableFiles implements AsyncDisposable {
  readonly #work: Writing
  readonly #tableLog: TableLog
  readonly #inspector: Inspector
  readonly #inspections: Promise<void>[] = []
  readonly #tables: WrittenTable[] = []

  constructor(work: Writing) {
    this.#work = work
    this.#tableLog = new TableLog(work.log)
    // What comes over a network keeps one thread busy; what is here already could do with more.
    this.#inspector = new Inspector(work.base ? Math.min(2, availableParallelism()) : 1)
  }

  /** Takes it from the base if it has not changed, else reads it. The file may still be read back when this resolves. */
  async backUp(relation: Relation): Promise<void> {
    const { config, source, stop, writer, base } = this.#work
    const path = writer.path(tableFileName(relation, config.compression))
    const known = base && (await stop.watch(source.fingerprint(relation)))
    if (base && known && (await this.#take(base, relation, path, known))) return
    await this.#readAnew(relation, path, known)
  }

  /** All of them, once each was read back, in the order of their files' names. */
  async finish(): Promise<readonly WrittenTable[]> {
    await Promise.all(this.#inspections)
    return this.#tables.sort((a, b) => (a.entry.file < b.entry.file ? -1 : 1))
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#inspector[Symbol.asyncDispose]()
  }

  async #readAnew(relation: Relation, path: string, known: Fingerprint | undefined): Promise<void> {
    const { config, source, stop } = this.#work
    let inspecting: Inspecting | undefined
    const follow = (): void => {
      inspecting ??= this.#inspector.begin(path, relation.columns)
      inspecting.grown()
    }
    const isAsked = config.verify !== 'files' && !known
    const [stored, computed] = await both(
      stop.watch(writeTable(this.#work, relation, { path, tableLog: this.#tableLog, follow })),
      stop.watch(isAsked ? source.fingerprint(relation) : Promise.resolve(known))
    )
    // The next table is not kept waiting while the rest of this one is read back.
    const inspected = inspecting?.finish() ?? this.#inspector.inspect(path, relation.columns)
    const { schema, name } = relation
    const added = inspected.then((inspection) => this.#add({ schema, name, stored, inspection, computed }, relation))
    this.#inspections.push(stop.watch(added))
  }

  /** False: it is not there as it was then. */
  async #take(base: Base, relation: Relation, path: string, known: Fingerprint): Promise<boolean> {
    const { config, log, stop } = this.#work
    const former = base.find(relation, known)
    if (!former) return false
    const { schema, name } = relation
    const isThere = await base.copy(former, path)
    const inspection = isThere ? await stop.watch(this.#inspector.inspect(path, relation.columns)) : undefined
    if (!inspection || !isFileOf(former, inspection)) {
      log.warning(`${printable(`${schema}.${name}`)} is missing or damaged in ${base.id}: it is read anew`)
      await rm(path, { force: true })
      return false
    }
    this.#tableLog.take(relation, inspection, base.id)
    const { storedBytes } = this.#tableLog
    if (storedBytes > config.maxSize) stop.abort(tooLarge(storedBytes, config.maxSize))
    this.#add({ schema, name, stored: undefined, inspection, computed: known }, relation, base.id)
    return true
  }

  #add(fresh: FreshTable, relation: Relation, base?: string): void {
    const { config, source, tableWritten } = this.#work
    const entry = entryOf(relation, config, source.changes ? { ...fresh, computed: undefined } : fresh, base)
    this.#tables.push({ ...fresh, entry })
    tableWritten(entry)
  }
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
