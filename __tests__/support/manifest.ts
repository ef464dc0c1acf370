// A manifest that is right in every respect, for tests that change one thing in it, and what a drill may say of it.

import type { Manifest, TableEntry } from '../../src/snapshot/manifest.ts'
import type { CoverageGroup } from '../../src/verification/coverage.ts'

export const sampleTable: TableEntry = {
  name: 'users',
  schema: 'public',
  records: 2,
  size: 100,
  checksum: `sha256:${'0123456789abcdef'.repeat(4)}`,
  file: 'users.json.zst',
  columns: [{ name: 'id', type: 'bigint' }],
  fingerprint: '0f'.repeat(16)
}

export const sampleManifest: Manifest = {
  backup_id: 'backup_20250119_143022',
  timestamp: '2025-01-19T14:30:22Z',
  database_url: 'https://abcdefghijklmnopqrst.supabase.co',
  tables: [sampleTable],
  total_records: 2,
  backup_size: 100,
  checksum: `sha256:${'1b'.repeat(32)}`,
  status: 'completed',
  environment: 'production',
  version: '1.0.0',
  format: 1,
  source: { kind: 'postgres', server_version: '17.6', consistency: 'snapshot', wal_lsn: null },
  schemas: ['public'],
  sequences: [],
  extensions: [],
  roles: [],
  migrations: [],
  not_captured: [],
  created_by: { repository: '', run_id: '', sha: '', workflow: '', actor: '' }
}

function group(kind: string, schema: string | null, ...names: string[]): Omit<CoverageGroup, 'standing' | 'reason'> {
  return { kind, schema, count: names.length, names }
}

/** Something of each standing. */
export const sampleCoverage: readonly CoverageGroup[] = [
  { ...group('rows', 'public', 'users', 'logs'), standing: 'proven', reason: undefined },
  { ...group('rows', 'shop', 'orders'), standing: 'not captured', reason: 'Its schema is not backed up.' },
  { ...group('rows', 'auth', 'schema_migrations'), standing: 'left to the platform', reason: undefined },
  { ...group('policy', 'public', 'users one', 'users two', 'logs one'), standing: 'proven', reason: undefined },
  { ...group('index', 'public', 'users by_name'), standing: 'proven', reason: undefined },
  {
    ...group('index', 'public', 'users by_vector', 'users by_other'),
    standing: 'captured',
    reason: 'the sandbox lacks it'
  },
  { ...group('extension', null, 'plpgsql'), standing: 'proven', reason: undefined },
  { ...group('extension', null, 'pg_net'), standing: 'captured', reason: 'the sandbox cannot have it' },
  {
    ...group('storage file', null),
    count: 1234,
    standing: 'not captured',
    reason: 'Copy them with `supabase storage cp`.'
  }
]
