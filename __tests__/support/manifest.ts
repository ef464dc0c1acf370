// A manifest that is right in every respect, for tests that change one thing in it.

import type { Manifest, TableEntry } from '../../src/snapshot/manifest.ts'

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
