// The checks that need nothing but the snapshot's own files, read back from disk.

import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import prettyBytes from 'pretty-bytes'
import { messageOf } from '../errors.ts'
import { parseChecksums } from '../snapshot/checksums.ts'
import {
  type AnyManifest,
  auditFile,
  checksumsFile,
  guideFile,
  identityFile,
  isSealed,
  manifestFile,
  type SealedManifest,
  schemaFile,
  sealedSuffix,
  undoFile,
  verificationFile
} from '../snapshot/manifest.ts'
import { type Snapshot, type StoredSnapshot, sha256 } from '../snapshot/snapshot.ts'
import { type FileMeasure, measureFile, type TableInspection } from '../snapshot/table-file.ts'
import { count } from '../wording.ts'
import { type Check, checkNone, skipped } from './check.ts'
import { readVerification, type Verification } from './record.ts'

/** What reading each table file back has shown, by the file's name. */
export type Inspections = ReadonlyMap<string, TableInspection>

/** Size and SHA-256 of each table file, by its name. */
export type Measurements = ReadonlyMap<string, FileMeasure>

/** Files that a snapshot may have besides those of SHA256SUMS. */
const unlisted = [manifestFile, checksumsFile, verificationFile, undoFile, auditFile, 'report.html']

/** Files besides those of tables that have to be in SHA256SUMS; an encrypted snapshot covers what was not listed before, too. */
function coveredFiles({ manifest }: StoredSnapshot): string[] {
  if (!isSealed(manifest)) return [schemaFile, guideFile]
  const inside = [schemaFile, guideFile, manifestFile, checksumsFile, verificationFile]
  return [
    guideFile,
    ...inside.map((file) => `${file}${sealedSuffix}`),
    ...(manifest.encryption.passphrase ? [identityFile] : [])
  ]
}

/** What may be there only if it is in SHA256SUMS. */
function optionalFiles({ manifest }: StoredSnapshot): string[] {
  return isSealed(manifest) ? [undoFile, auditFile].map((file) => `${file}${sealedSuffix}`) : []
}

/** A snapshot that is being made has no record of its verification yet; one from a store must have it. */
export type Stage = 'fresh' | 'stored'

/** All checks of the files. None is left out: what cannot be judged has failed. */
export async function checkFiles(snapshot: Snapshot, inspections: Inspections, stage: Stage): Promise<Check[]> {
  return [
    ...(await checkBytes(snapshot, inspections, stage)),
    checkRows(snapshot, inspections),
    checkCounts(snapshot, inspections),
    checkContent(snapshot, inspections)
  ]
}

/**
 * The checks of the files as bytes: that they are the very ones that passed all checks when the backup was made, according
 * to its own record. Rows are not looked at.
 */
export async function checkBytes(snapshot: Snapshot, measurements: Measurements, stage: Stage): Promise<Check[]> {
  return [...(await checkStored(snapshot, measurements, stage)), await checkSchema(snapshot)]
}

/** Measures the file of every table, as far as it can be read. Throws the signal's reason. */
export async function measureTables(
  { directory, manifest }: StoredSnapshot,
  signal?: AbortSignal
): Promise<Measurements> {
  const measurements = new Map<string, FileMeasure>()
  for (const { file } of manifest.tables) {
    signal?.throwIfAborted()
    const measured = await measureFile(join(directory, file)).catch(() => undefined)
    if (measured) measurements.set(file, measured)
  }
  return measurements
}

/** The checks of an encrypted snapshot that need no key. What is in the files is not known, and not passed. */
export async function checkSealed(
  snapshot: StoredSnapshot<SealedManifest>,
  measurements: Measurements
): Promise<Check[]> {
  const reason = 'the backup is encrypted, and no identity was given that opens it'
  const inside = ['schema', 'rows', 'counts', 'content'].map((name) => skipped(name, reason))
  return [...(await checkStored(snapshot, measurements, 'stored')), ...inside]
}

async function checkStored(snapshot: StoredSnapshot, measurements: Measurements, stage: Stage): Promise<Check[]> {
  const listed = await readChecksums(snapshot)
  return [
    await checkMetadata(snapshot, stage),
    await checkPresence(snapshot, listed, stage),
    checkSizes(snapshot, measurements),
    await checkChecksums(snapshot, listed, measurements)
  ]
}

interface Checksums {
  /** `sha256:…` by file name. */
  readonly sums: ReadonlyMap<string, string>
  readonly faults: readonly string[]
}

async function readChecksums(snapshot: StoredSnapshot): Promise<Checksums> {
  const text = await readFile(join(snapshot.directory, checksumsFile), 'utf8').catch((error: unknown) => error as Error)
  if (text instanceof Error) return { sums: new Map(), faults: [`${checksumsFile}: ${messageOf(text)}`] }
  const faults =
    sha256(text) === snapshot.manifest.checksum ? [] : [`${checksumsFile} is not the one that the manifest names`]
  const { sums, strays } = parseChecksums(text)
  if (strays > 0) faults.push(`${checksumsFile} has a line that is not a checksum and a name`)
  return { sums, faults }
}

/** The manifest's own consistency was checked when it was opened; here it is held against the record of its verification. */
async function checkMetadata(snapshot: StoredSnapshot, stage: Stage): Promise<Check> {
  const { manifest } = snapshot
  const passed = `complete; ${count(manifest.tables.length, 'table')}, totals add up`
  if (stage === 'fresh') return checkNone('metadata', [], passed)
  const record = await readVerification(snapshot)
  if (typeof record === 'string') return checkNone('metadata', [record], passed)
  const faults: string[] = []
  if (record.manifest !== snapshot.manifestChecksum)
    faults.push(`${manifestFile} was changed after the backup was verified`)
  if (record.status !== 'passed') faults.push('the backup did not pass its verification when it was made')
  faults.push(...(await judgeUndo(snapshot, record)))
  return checkNone('metadata', faults, `${passed}; unchanged since it was verified`)
}

/** It is run on production one day: only the one that was tried will do. */
async function judgeUndo({ directory, files }: StoredSnapshot, { undo }: Verification): Promise<string[]> {
  if (!files.includes(undoFile)) return undo === undefined ? [] : [`${undoFile} is missing`]
  const text = await readFile(join(directory, undoFile), 'utf8').catch(() => undefined)
  return text !== undefined && sha256(text) === undo ? [] : [`${undoFile} is not the one that was tried`]
}

async function checkPresence(snapshot: StoredSnapshot, listed: Checksums, stage: Stage): Promise<Check> {
  const own = new Set([
    ...snapshot.manifest.tables.map((table) => table.file),
    checksumsFile,
    ...coveredFiles(snapshot),
    ...(stage === 'stored' ? [verificationFile] : [])
  ])
  const optional = optionalFiles(snapshot).filter((file) => listed.sums.has(file))
  const known = new Set([...own, ...optional, ...unlisted])
  const missing = [...new Set([...own, ...listed.sums.keys()])]
    .filter((file) => !snapshot.files.includes(file))
    .map((file) => `${file} is missing`)
  const extra = snapshot.files.filter((file) => !known.has(file)).map((file) => `${file} does not belong to the backup`)
  const odd: string[] = []
  for (const file of snapshot.files) {
    if (!(await lstat(join(snapshot.directory, file))).isFile()) odd.push(`${file} is not an ordinary file`)
  }
  return checkNone('files', [...missing, ...extra, ...odd], `all ${own.size + 1} there, and no other`)
}

function checkSizes(snapshot: StoredSnapshot, inspections: Measurements): Check {
  const faults = compare(snapshot, inspections, (table, inspection) =>
    inspection.size === table.size ? undefined : `has ${inspection.size} bytes, but the manifest says ${table.size}`
  )
  return checkNone(
    'sizes',
    faults,
    `${prettyBytes(snapshot.manifest.backup_size)} in ${count(snapshot.manifest.tables.length, 'table file')}`
  )
}

async function checkChecksums(snapshot: StoredSnapshot, listed: Checksums, inspections: Measurements): Promise<Check> {
  const faults = [...listed.faults]
  const tables = new Set(snapshot.manifest.tables.map((table) => table.file))
  for (const [file, sum] of listed.sums) {
    if (tables.has(file)) continue
    const actual = await measureFile(join(snapshot.directory, file)).catch(() => undefined)
    if (actual?.checksum !== sum) faults.push(`${file} is not what was written: its SHA-256 differs`)
  }
  for (const file of [...coveredFiles(snapshot), ...tables]) {
    if (!listed.sums.has(file)) faults.push(`${file} is not in ${checksumsFile}`)
  }
  faults.push(
    ...compare(snapshot, inspections, (table, inspection) => {
      if (inspection.checksum !== table.checksum)
        return `is not what was written: its SHA-256 differs from the manifest's`
      return listed.sums.get(table.file) === table.checksum
        ? undefined
        : `has another SHA-256 in ${checksumsFile} than in the manifest`
    })
  )
  return checkNone('checksums', faults, `SHA-256 of ${count(listed.sums.size, 'file')}`)
}

async function checkSchema(snapshot: Snapshot): Promise<Check> {
  const text = await readFile(join(snapshot.directory, schemaFile), 'utf8').catch(() => '')
  const complete = text.slice(-200).includes('-- PostgreSQL database dump complete')
  return checkNone(
    'schema',
    complete ? [] : [`${schemaFile} has no closing line: it is not a complete dump`],
    snapshot.manifest.source.kind === 'postgres'
      ? `${schemaFile} is complete`
      : `${schemaFile} has the outlines of the tables, and no more`
  )
}

function checkRows(snapshot: Snapshot, inspections: Inspections): Check {
  const faults = compare(snapshot, inspections, (_, inspection) => inspection.fault)
  return checkNone('rows', faults, "every row is valid JSON with the manifest's columns")
}

function checkCounts(snapshot: Snapshot, inspections: Inspections): Check {
  const faults = compare(snapshot, inspections, (table, { rows }) => {
    if (!rows) return 'its rows cannot be counted'
    const counted = rows.fingerprint.rows
    return counted === table.records
      ? undefined
      : `has ${count(counted, 'row')}, but the manifest says ${table.records}`
  })
  return checkNone('counts', faults, count(snapshot.manifest.total_records, 'row'))
}

function checkContent(snapshot: Snapshot, inspections: Inspections): Check {
  const faults = compare(snapshot, inspections, (table, { rows }) => {
    if (!rows) return 'its content cannot be compared'
    if (rows.fingerprint.digest === table.fingerprint) return undefined
    return 'its content is not what was backed up: its fingerprint differs from the one in the manifest'
  })
  return checkNone(
    'content',
    faults,
    `the fingerprints of ${count(snapshot.manifest.tables.length, 'table')} equal those in the manifest`
  )
}

function compare<Found, Kind extends AnyManifest>(
  snapshot: StoredSnapshot<Kind>,
  inspections: ReadonlyMap<string, Found>,
  fault: (table: Kind['tables'][number], found: Found) => string | undefined
): string[] {
  return snapshot.manifest.tables.flatMap((table: Kind['tables'][number]) => {
    const inspection = inspections.get(table.file)
    const found = inspection ? fault(table, inspection) : 'could not be read back'
    return found === undefined ? [] : [`${table.file} ${found}`]
  })
}
