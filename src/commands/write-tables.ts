// Writing what a snapshot is made of: the schema, and a file for every table, each read back as it is written.

import prettyBytes from 'pretty-bytes'
import { both, runAll, type StopSwitch } from '../concurrency.ts'
import type { Config } from '../config.ts'
import type { Relation } from '../database/relations.ts'
import type { Drill } from '../drill/drill.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { schemaFile, type TableEntry } from '../snapshot/manifest.ts'
import { explainFileError, isFileError, type SnapshotWriter } from '../snapshot/snapshot.ts'
import { type StoredTable, tableFileName, writeTableFile } from '../snapshot/table-file.ts'
import type { Source } from '../sources/source.ts'
import { type Inspecting, Inspector } from '../verification/inspector.ts'
import type { FreshTable } from '../verification/source.ts'
import { TableLog } from './progress.ts'

/** Where rows could not be read back: equal to no real one, so the checks fail. */
const unknownFingerprint = '0'.repeat(32)

/** What is needed to write the files of a snapshot. */
export interface Writing {
  readonly config: Config
  readonly log: Log
  readonly source: Source
  readonly writer: SnapshotWriter
  /** Told as soon as there is something of the snapshot to restore on trial. */
  readonly drill: Pick<Drill, 'add'> | undefined
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
  const { config, log, source, writer, stop, drill } = work
  const checksums = new Map<string, string>()
  const tables: WrittenTable[] = []
  const tableLog = new TableLog(log)
  await using inspector = new Inspector(1)
  const inspections: Promise<void>[] = []

  const backUp = async (relation: Relation): Promise<void> => {
    const path = writer.path(tableFileName(relation, config.compression))
    let inspecting: Inspecting | undefined
    const follow = (): void => {
      inspecting ??= inspector.begin(path, relation.columns)
      inspecting.grown()
    }
    const [stored, computed] = await both(
      stop.watch(writeTable(work, relation, { path, tableLog, follow })),
      stop.watch(config.verify === 'files' ? Promise.resolve(undefined) : source.fingerprint(relation))
    )
    // The next table is not kept waiting while the rest of this one is read back.
    const inspected = inspecting?.finish() ?? inspector.inspect(path, relation.columns)
    const done = inspected.then((inspection) => {
      const { schema, name } = relation
      const fresh = { schema, name, stored, inspection, computed }
      const entry = entryOf(relation, config, source.changes ? { ...fresh, computed: undefined } : fresh)
      tables.push({ ...fresh, entry })
      drill?.add(entry)
    })
    inspections.push(stop.watch(done))
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
function entryOf(relation: Relation, config: Config, { stored, inspection, computed }: FreshTable): TableEntry {
  const fingerprint = computed ?? inspection.rows?.fingerprint
  return {
    name: relation.name,
    schema: relation.schema,
    records: stored.records,
    size: stored.size,
    checksum: stored.checksum,
    file: tableFileName(relation, config.compression),
    columns: [...relation.columns],
    fingerprint: fingerprint?.digest ?? unknownFingerprint
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
