// Everything that is known to go wrong with a backup, done to a copy of one: what verification and drill are there to notice.
// Where checksums are repaired around the damage, nothing but the content itself is wrong.

import { open, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Entry, readToc } from '../restore/toc.ts'
import { parseChecksums, renderChecksums } from '../snapshot/checksums.ts'
import {
  checksumsFile,
  type Manifest,
  manifestFile,
  renderManifest,
  schemaFile,
  type TableEntry,
  verificationFile
} from '../snapshot/manifest.ts'
import { openSnapshot, type Snapshot, sha256 } from '../snapshot/snapshot.ts'
import { type Compression, inspectTableFile, readTableFile, writeTableFile } from '../snapshot/table-file.ts'
import type { Name } from '../sql.ts'
import { readVerification, renderVerification } from '../verification/record.ts'

/** One way to damage a backup. */
export interface Damage {
  readonly name: string
  /** Does it to the backup in a directory; false where the backup has nothing that could be damaged in this way. */
  apply(directory: string): Promise<boolean>
}

/** Every known way. */
export const damages: readonly Damage[] = [
  damage('a bit of a table file flipped', async (backup) => {
    const table = filled(backup)
    return table !== undefined && flipBit(join(backup.directory, table.file), Math.floor(table.size / 2))
  }),
  damage('a table file cut short', async (backup) => {
    const table = filled(backup)
    if (table) await truncate(join(backup.directory, table.file), table.size - 1)
    return table !== undefined
  }),
  damage('a table file gone', async ({ directory, manifest }) => {
    const [table] = manifest.tables
    if (table) await rm(join(directory, table.file))
    return table !== undefined
  }),
  damage('two table files in each other’s place', async ({ directory, manifest }) => {
    const [one, other] = manifest.tables
    if (!one || !other) return false
    await rename(join(directory, one.file), join(directory, 'swapped'))
    await rename(join(directory, other.file), join(directory, one.file))
    await rename(join(directory, 'swapped'), join(directory, other.file))
    return true
  }),
  damage('schema.sql cut short', async ({ directory }) => {
    const path = join(directory, schemaFile)
    const sql = await readFile(path, 'utf8')
    await writeFile(path, sql.slice(0, sql.length / 2))
    return true
  }),
  damage('schema.sql changed', ({ directory }) => flipBit(join(directory, schemaFile), 0)),
  damage('a checksum changed', ({ directory }) => flipBit(join(directory, checksumsFile), 0)),
  damage('a number in the manifest changed', async ({ directory, manifest }) => {
    const [table] = manifest.tables
    if (!table) return false
    const tables = manifest.tables.map((each) => (each === table ? { ...each, records: each.records + 1 } : each))
    await writeFile(join(directory, manifestFile), renderManifest({ ...manifest, tables }))
    return true
  }),
  rowDamage('a value changed, checksums repaired', (row, table) => [altered(row, table)]),
  rowDamage('a row lost, checksums repaired', () => []),
  rowDamage('a row doubled, checksums repaired', (row) => [row, row]),
  damage('a table taken out of schema.sql, checksums repaired', (backup) =>
    takeOut(backup, (entry) => entry.type === 'TABLE' && backup.manifest.tables.some((table) => isSame(entry, table)))
  ),
  damage('an index, function, trigger or policy taken out of schema.sql, checksums repaired', (backup) =>
    takeOut(backup, (entry) => ['POLICY', 'TRIGGER', 'INDEX', 'FUNCTION'].includes(entry.type))
  ),
  damage('row level security taken out of schema.sql, checksums repaired', (backup) =>
    takeOut(backup, (entry) => entry.type === 'ROW SECURITY')
  ),
  damage('a key taken out of schema.sql, checksums repaired', (backup) =>
    takeOut(backup, (entry) => entry.type.endsWith('CONSTRAINT'))
  ),
  keyDamage('a row of a table with a key doubled, checksums and fingerprint repaired', (row) => [row, row]),
  keyDamage('a key without a value, checksums and fingerprint repaired', (row, table, key) => [
    row
      .split('\t')
      .map((value, index) => (table.columns[index]?.name === key ? '\\N' : value))
      .join('\t')
  ])
]

function damage(name: string, apply: (backup: Snapshot) => Promise<boolean>): Damage {
  return { name, apply: async (directory) => apply(await openSnapshot(directory)) }
}

/** Changes the first row of a table; the fingerprint stays what the source said. */
function rowDamage(name: string, change: (row: string, table: TableEntry) => string[]): Damage {
  return damage(name, async (backup) => {
    const table = filled(backup)
    if (table) await changeFirstRow(backup, table, { change: (row) => change(row, table), repairFingerprint: false })
    return table !== undefined
  })
}

/** Changes the first row of a table that has a primary key, and makes everything agree with it: only the key knows. */
function keyDamage(name: string, change: (row: string, table: TableEntry, key: string) => string[]): Damage {
  return damage(name, async (backup) => {
    const entries = await tocOf(backup)
    for (const table of bySize(backup)) {
      const key = keyOf(entries, table)
      if (key === undefined) continue
      await changeFirstRow(backup, table, { change: (row) => change(row, table, key), repairFingerprint: true })
      return true
    }
    return false
  })
}

/** The first column of a table's primary key. */
function keyOf(entries: readonly Entry[], table: TableEntry): string | undefined {
  const entry = entries.find(({ type, relations: [owner], statements: [statement] }) => {
    return type === 'CONSTRAINT' && owner && isSame(owner, table) && statement?.text.includes(' PRIMARY KEY (')
  })
  const [, name] = / PRIMARY KEY \("?([^",)]+)/.exec(entry?.statements[0]?.text ?? '') ?? []
  return table.columns.find((column) => column.name === name)?.name
}

/** The smallest table that has rows. */
function filled(backup: Snapshot): TableEntry | undefined {
  return bySize(backup)[0]
}

function bySize({ manifest }: Snapshot): TableEntry[] {
  const withRows = manifest.tables.filter((table) => table.records > 0 && table.columns.length > 0)
  return withRows.sort((one, other) => one.size - other.size)
}

async function flipBit(path: string, at: number): Promise<boolean> {
  await using file = await open(path, 'r+')
  const byte = Buffer.alloc(1)
  await file.read(byte, 0, 1, at)
  await file.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at)
  return true
}

/** The last value that can be changed into another one of its type; the others become NULL. */
function altered(row: string, { columns }: TableEntry): string {
  const values = row.split('\t')
  const at = Math.max(
    0,
    values.findLastIndex(
      (value, index) => value !== '\\N' && /^(?:text|character varying)/.test(columns[index]?.type ?? '')
    )
  )
  const isText = values[at] !== '\\N' && /^(?:text|character varying$)/.test(columns[at]?.type ?? '')
  return values
    .map((value, index) => (index !== at ? value : isText ? `${value}~` : value === '\\N' ? '0' : '\\N'))
    .join('\t')
}

interface RowChange {
  readonly change: (row: string) => string[]
  readonly repairFingerprint: boolean
}

async function changeFirstRow(
  backup: Snapshot,
  table: TableEntry,
  { change, repairFingerprint }: RowChange
): Promise<void> {
  const path = join(backup.directory, table.file)
  const changed = `${path}.changed`
  const { signal } = new AbortController()
  const rows = withFirstRow(readTableFile(path, table.columns), change)
  const options = {
    columns: table.columns,
    compression: compressionOf(table.file),
    signal,
    onProgress: () => undefined
  }
  const { records, size, checksum } = await writeTableFile(changed, rows, options)
  await rename(changed, path)
  const inspection = await inspectTableFile(path, table.columns)
  const fingerprint = repairFingerprint ? (inspection.rows?.fingerprint.digest ?? table.fingerprint) : table.fingerprint
  const entry = { ...table, records, size, checksum, fingerprint }
  const tables = backup.manifest.tables.map((each) => (each.file === table.file ? entry : each))
  await reseal(backup, { tables }, new Map([[table.file, checksum]]))
}

/** COPY text has a row on each line, whatever is in it. */
async function* withFirstRow(
  text: AsyncIterable<Uint8Array>,
  change: (row: string) => string[]
): AsyncIterable<Uint8Array> {
  let head: Buffer | undefined = Buffer.alloc(0)
  for await (const chunk of text) {
    if (!head) {
      yield chunk
      continue
    }
    head = Buffer.concat([head, chunk])
    const end = head.indexOf('\n')
    if (end < 0) continue
    const rows = change(head.toString('utf8', 0, end)).map((row) => `${row}\n`)
    yield Buffer.concat([Buffer.from(rows.join('')), head.subarray(end + 1)])
    head = undefined
  }
}

function compressionOf(file: string): Compression {
  if (file.endsWith('.zst')) return 'zstd'
  return file.endsWith('.gz') ? 'gzip' : 'none'
}

async function tocOf({ directory }: Snapshot): Promise<Entry[]> {
  return readToc(await readFile(join(directory, schemaFile), 'utf8'))
}

/** Takes the last such entry out of the dump. */
async function takeOut(backup: Snapshot, isIt: (entry: Entry) => boolean): Promise<boolean> {
  const path = join(backup.directory, schemaFile)
  const sql = await readFile(path, 'utf8')
  const entries = readToc(sql)
  const at = entries.findLastIndex(isIt)
  const [entry, next] = entries.slice(at, at + 2)
  if (at < 0 || !entry) return false
  const end = next ? next.at : sql.lastIndexOf('--\n-- PostgreSQL database dump complete')
  const written = sql.slice(0, entry.at) + sql.slice(end)
  await writeFile(path, written)
  await reseal(backup, {}, new Map([[schemaFile, sha256(written)]]))
  return true
}

function isSame(one: Pick<Entry, 'schema' | 'name'>, other: Name): boolean {
  return one.schema === other.schema && one.name === other.name
}

/** Makes every checksum, total and record of the backup fit what was done to it. */
async function reseal(
  backup: Snapshot,
  change: Partial<Manifest>,
  checksums: ReadonlyMap<string, string>
): Promise<void> {
  const { directory, manifest } = backup
  const path = (file: string): string => join(directory, file)
  const record = await readVerification(backup)
  const { sums } = parseChecksums(await readFile(path(checksumsFile), 'utf8'))
  const text = renderChecksums(new Map([...sums].map(([file, sum]) => [file, checksums.get(file) ?? sum])))
  await writeFile(path(checksumsFile), text)
  const changed = { ...manifest, ...change }
  const written = renderManifest({
    ...changed,
    total_records: changed.tables.reduce((sum, table) => sum + table.records, 0),
    backup_size: changed.tables.reduce((sum, table) => sum + table.size, 0),
    checksum: sha256(text)
  })
  await writeFile(path(manifestFile), written)
  if (typeof record !== 'string')
    await writeFile(path(verificationFile), renderVerification({ ...record, manifest: sha256(written) }))
}
