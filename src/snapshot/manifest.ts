// backup_metadata.json: what a snapshot holds. Written last, so a directory that has one is whole. See docs/format.md.

import { z } from 'zod'
import { GateError, messageOf } from '../errors.ts'

/** The format of a snapshot that anybody can read, and that of an encrypted one. No newer one is known. */
export const format = 1
export const sealedFormat = 2

export const manifestFile = 'backup_metadata.json'
export const checksumsFile = 'SHA256SUMS'
export const schemaFile = 'schema.sql'
export const guideFile = 'RESTORE.md'
export const verificationFile = 'verification.json'
/** What was done with backups so far, this one included; see `audit`. */
export const auditFile = 'audit.jsonl'
/** Behind the name of every file that is encrypted. */
export const sealedSuffix = '.age'
/** An identity that a passphrase opens: https://age-encryption.org/v1 */
export const identityFile = 'identity.age'
/** Fetches back what the rehearsal lost; not in every snapshot. */
export const undoFile = 'undo.sql'

const count = z.int().nonnegative()
const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/, 'is not sha256: and 64 hexadecimal digits')
/** A file of the snapshot's own directory: nothing that leads out of it, on any file system. */
const fileName = z
  .string()
  .regex(/^[a-z0-9_%-][A-Za-z0-9_.%-]*$/, 'is not the name of a file in the directory of the snapshot')
const name = { schema: z.string(), name: z.string() }

const storedSchema = { records: count, size: count, checksum: sha256, file: fileName }

const tableSchema = z.object({
  ...name,
  ...storedSchema,
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/, 'is not 32 hexadecimal digits'),
  /** The earlier backup whose file this is, since the database said that nothing had changed. */
  base: z.string().optional()
})

const sourceSchema = z.object({
  kind: z.enum(['postgres', 'data-api']),
  server_version: z.string(),
  /** `none`: read piece by piece, each at another instant. */
  consistency: z.enum(['snapshot', 'none']),
  wal_lsn: z.string().nullable(),
  /** Of a session of the role that read it, unless that says otherwise. */
  search_path: z.string().optional()
})

/** What every manifest says, so that a backup can be listed and its files checked without a key. */
const headSchema = {
  backup_id: z.string().regex(/^backup_\d{8}_\d{6}(?:_\d+)?$/, 'is not backup_ with a date and a time'),
  timestamp: z.iso.datetime(),
  database_url: z.string(),
  total_records: count,
  backup_size: count,
  checksum: sha256,
  status: z.literal('completed'),
  environment: z.string(),
  version: z.string(),
  source: sourceSchema,
  created_by: z.object({
    repository: z.string(),
    run_id: z.string(),
    sha: z.string(),
    workflow: z.string(),
    actor: z.string()
  })
}

const manifestSchema = z.object({
  ...headSchema,
  format: z.literal(format),
  tables: z.array(tableSchema),
  schemas: z.array(z.string()),
  sequences: z.array(
    z.object({
      ...name,
      type: z.string(),
      start: z.string(),
      increment: z.string(),
      minimum: z.string(),
      maximum: z.string(),
      cache: z.string(),
      cycle: z.boolean(),
      last_value: z.string(),
      is_called: z.boolean()
    })
  ),
  extensions: z.array(z.object({ ...name, version: z.string() })),
  roles: z.array(z.object({ name: z.string(), attributes: z.array(z.string()), member_of: z.array(z.string()) })),
  migrations: z.array(
    z.object({
      version: z.string(),
      name: z.string().nullable(),
      statements: z.array(z.string()).nullable().optional()
    })
  ),
  not_captured: z.array(z.object({ ...name, reason: z.enum(['excluded', 'extension', 'unreadable']) })),
  /** Everything that the source had, to account for. */
  inventory: z
    .array(z.object({ kind: z.string(), schema: z.string().nullable(), count, names: z.array(z.string()) }))
    .optional()
})

/** Around an encrypted snapshot: its own manifest is among the files that only an identity opens. */
const sealedSchema = z.object({
  ...headSchema,
  format: z.literal(sealedFormat),
  /** Without their names where these are to be kept from readers, too. */
  tables: z.array(z.object({ schema: z.string().optional(), name: z.string().optional(), ...storedSchema })),
  encryption: z.object({
    /** https://age-encryption.org/v1 */
    format: z.literal('age'),
    /** Whoever has the identity of one of these can read it. */
    recipients: z.array(z.string()),
    /** Can it be read with a passphrase, by way of `identityFile`? */
    passphrase: z.boolean()
  })
})

/** One relation of a snapshot. `size` and `checksum` are those of the stored file. */
export type TableEntry = z.infer<typeof tableSchema>

/** Where the data came from. */
export type SourceRecord = z.infer<typeof sourceSchema>

export type Manifest = z.infer<typeof manifestSchema>

/** The manifest of an encrypted snapshot: what a list and a check of its files need. */
export type SealedManifest = z.infer<typeof sealedSchema>

export type AnyManifest = Manifest | SealedManifest

/** Does it take an identity to read what the manifest describes? */
export function isSealed(manifest: AnyManifest): manifest is SealedManifest {
  return manifest.format === sealedFormat
}

/** Are the names of tables kept from those who have no key? */
export function hidesNames({ tables }: Pick<SealedManifest, 'tables'>): boolean {
  return tables.some(({ name }) => name === undefined)
}

/** What the data came from, in a few words. */
export function describeOrigin({ kind, server_version: version }: SourceRecord): string {
  if (kind === 'postgres') return `PostgreSQL ${version}`
  return version === 'unknown' ? 'the Data API' : `the Data API of PostgreSQL ${version}`
}

/** The manifest as it is stored. */
export function renderManifest(manifest: AnyManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/**
 * Reads a manifest's text. Throws `SNAPSHOT_TOO_NEW` for a format that is not known yet, `SNAPSHOT_DAMAGED` with every
 * fault named for anything else that is wrong: missing keys, names that lead outside, totals that do not add up.
 */
export function parseManifest(text: string): AnyManifest {
  const document = parseDocument(text)
  const version = (document as { format?: unknown } | null)?.format
  if (typeof version === 'number' && version > sealedFormat) {
    throw new GateError(
      'SNAPSHOT_TOO_NEW',
      `the snapshot has format ${version}, but this program reads up to ${sealedFormat}`,
      {
        hint: 'Use a newer version of Migration Gate.'
      }
    )
  }
  const result = (version === sealedFormat ? sealedSchema : manifestSchema).safeParse(document)
  if (!result.success) {
    throw damaged(result.error.issues.map((issue) => `${issue.path.join('.') || 'the document'}: ${issue.message}`))
  }
  const faults = contradictions(result.data)
  if (faults.length > 0) throw damaged(faults)
  return result.data
}

function parseDocument(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw damaged([`not valid JSON: ${messageOf(error)}`])
  }
}

/** What a snapshot has besides its tables, in plain text and encrypted. */
export const ownFiles: ReadonlySet<string> = new Set(
  [
    ...[manifestFile, checksumsFile, schemaFile, guideFile, verificationFile],
    ...[undoFile, auditFile, identityFile, 'report.html']
  ].flatMap((file) => [file, `${file}${sealedSuffix}`])
)

function contradictions(manifest: AnyManifest): string[] {
  const faults: string[] = []
  const records = manifest.tables.reduce((sum, table) => sum + table.records, 0)
  const bytes = manifest.tables.reduce((sum, table) => sum + table.size, 0)
  if (records !== manifest.total_records) {
    faults.push(`total_records is ${manifest.total_records}, but the tables have ${records}`)
  }
  if (bytes !== manifest.backup_size)
    faults.push(`backup_size is ${manifest.backup_size}, but the tables have ${bytes}`)
  const files = manifest.tables.map((table) => table.file)
  const twice = files.filter((file, index) => files.indexOf(file) !== index)
  if (twice.length > 0) faults.push(`several tables name the same file: ${twice.join(', ')}`)
  const taken = files.filter((file) => ownFiles.has(file))
  if (taken.length > 0) faults.push(`tables name files that are none of theirs: ${taken.join(', ')}`)
  return faults
}

function damaged(faults: readonly string[]): GateError {
  return new GateError('SNAPSHOT_DAMAGED', `${manifestFile} is damaged: ${faults.join('; ')}`, {
    hint: 'Use another backup, or the artifact that this one came from.'
  })
}
