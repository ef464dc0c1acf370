// Archives as tests want them: right, or wrong in one respect that no ordinary program would write.
// The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT

import { crc32, deflateRawSync } from 'node:zlib'
import type { Manifest, SealedManifest } from '../../src/snapshot/manifest.ts'
import { sampleManifest, sampleTable } from './manifest.ts'

export interface ZipEntry {
  readonly name: string
  readonly content: string | Buffer
  /** 0: stored. By default deflated. */
  readonly method?: number
  /** What the directory says that it has, instead of the truth. */
  readonly size?: number
  readonly crc?: number
  /** Type and permissions, as Unix has them. */
  readonly mode?: number
  readonly encrypted?: boolean
}

/** An archive that holds these entries, in this order. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const packed = pack(entry)
    const local = Buffer.concat([header(entry, packed, undefined), packed.data])
    files.push(local)
    directory.push(header(entry, packed, offset))
    offset += local.length
  }
  const size = Buffer.concat(directory).length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

interface Packed {
  readonly data: Buffer
  readonly size: number
  readonly crc: number
}

function pack({ content, method = 8, size, crc }: ZipEntry): Packed {
  const bytes = Buffer.from(content as string)
  return { data: method === 8 ? deflateRawSync(bytes) : bytes, size: size ?? bytes.length, crc: crc ?? crc32(bytes) }
}

/** The header in front of a file, or with an offset the one in the directory; they begin alike. */
function header(entry: ZipEntry, packed: Packed, offset: number | undefined): Buffer {
  const central = offset !== undefined
  const name = Buffer.from(entry.name)
  const large = packed.size > 0xfffffffe
  const extra = Buffer.alloc(large ? 12 : 0)
  if (large) {
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(8, 2)
    extra.writeBigUInt64LE(BigInt(packed.size), 4)
  }
  const fixed = Buffer.alloc(central ? 46 : 30)
  fixed.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0)
  if (central) fixed.writeUInt16LE((3 << 8) | 45, 4)
  const common = central ? 6 : 4
  fixed.writeUInt16LE(45, common)
  fixed.writeUInt16LE(0x800 | (entry.encrypted ? 1 : 0), common + 2)
  fixed.writeUInt16LE(entry.method ?? 8, common + 4)
  fixed.writeUInt32LE(packed.crc, common + 10)
  fixed.writeUInt32LE(packed.data.length, common + 14)
  fixed.writeUInt32LE(large ? 0xffffffff : packed.size, common + 18)
  fixed.writeUInt16LE(name.length, common + 22)
  fixed.writeUInt16LE(extra.length, common + 24)
  if (central) fixed.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38)
  if (central) fixed.writeUInt32LE(offset, 42)
  return Buffer.concat([fixed, name, extra])
}

/** What stands in the table file of `sampleBackup`. */
export const sampleRows = '[{"id":1},\n{"id":2}]'.padEnd(sampleTable.size, '\n')

/** The files of a small backup whose manifest can be read. Its record of a verification is missing. */
export function sampleBackup(manifest: Manifest = sampleManifest): ZipEntry[] {
  return [
    { name: 'RESTORE.md', content: '# How to get it back' },
    { name: 'SHA256SUMS', content: '', method: 0 },
    { name: 'backup_metadata.json', content: JSON.stringify(manifest) },
    { name: 'schema.sql', content: '-- PostgreSQL database dump complete\n'.repeat(50) },
    { name: 'users.json.zst', content: sampleRows, method: 0 }
  ]
}

const { backup_id, timestamp, database_url, checksum, environment, version, source, created_by } = sampleManifest

const sealedManifest: SealedManifest = {
  ...{ backup_id, timestamp, database_url, checksum, environment, version, source, created_by },
  status: 'completed',
  format: 2,
  total_records: 2,
  backup_size: sampleRows.length,
  tables: [{ records: 2, size: sampleRows.length, checksum: sampleTable.checksum, file: 'users.json.zst.age' }],
  encryption: { format: 'age', recipients: ['age1recipient'], passphrase: false }
}

/** The files of a small encrypted backup whose manifest can be read. */
export function sampleSealedBackup(): ZipEntry[] {
  return [
    { name: 'RESTORE.md', content: '# Decrypt it first' },
    { name: 'SHA256SUMS', content: '', method: 0 },
    { name: 'backup_metadata.json', content: JSON.stringify(sealedManifest) },
    { name: 'schema.sql.age', content: 'age-encryption.org/v1', method: 0 },
    { name: 'users.json.zst.age', content: sampleRows, method: 0 }
  ]
}
