// The manifest: what was written is read back as it was, and whatever is wrong with it is said, all of it at once.

import { GateError } from '../../src/errors.ts'
import { type Manifest, parseManifest, renderManifest } from '../../src/snapshot/manifest.ts'
import { sampleTable } from '../support/manifest.ts'

const users = sampleTable
const manifest: Manifest = {
  backup_id: 'backup_20250119_143022',
  timestamp: '2025-01-19T14:30:22Z',
  database_url: 'postgresql://db.example.com:5432/postgres',
  tables: [
    users,
    { ...users, name: '🐘 "x"', schema: 'auth', file: 'auth.%F0%9F%90%98.json.zst', records: 0, columns: [] }
  ],
  total_records: 2,
  backup_size: 200,
  checksum: `sha256:${'1b'.repeat(32)}`,
  status: 'completed',
  environment: 'production',
  version: '1.0.0',
  format: 1,
  source: { kind: 'postgres', server_version: '17.6', consistency: 'snapshot', wal_lsn: null },
  schemas: ['public', 'auth'],
  sequences: [
    {
      schema: 'public',
      name: 'users_id_seq',
      type: 'bigint',
      start: '1',
      increment: '1',
      minimum: '1',
      maximum: '9223372036854775807',
      cache: '1',
      cycle: false,
      last_value: '9223372036854775807',
      is_called: true
    }
  ],
  extensions: [{ schema: 'extensions', name: 'pgcrypto', version: '1.3' }],
  roles: [{ name: 'anon', attributes: ['NOINHERIT'], member_of: ['authenticated'] }],
  migrations: [
    { version: '20240101000000', name: null },
    { version: '20240102000000', name: 'second' }
  ],
  not_captured: [{ schema: 'auth', name: 'hidden', reason: 'unreadable' }],
  inventory: [
    { kind: 'table', schema: 'public', count: 2, names: ['🐘 "x"\n', 'users'] },
    { kind: 'storage file', schema: null, count: 41, names: [] }
  ],
  created_by: { repository: 'example/shop', run_id: '1', sha: 'abc', workflow: 'Deploy', actor: 'somebody' }
}

test('what was written is read back as it was', () => {
  expect(parseManifest(renderManifest(manifest))).toEqual(manifest)
})

test('it is JSON for people: indented, its first line end at the first brace, its last at the end', () => {
  expect(renderManifest(manifest)).toMatch(/^\{\n {2}"backup_id": "backup_20250119_143022",\n.*\n\}\n$/s)
})

test('keys that it does not know are no fault', () => {
  expect(parseManifest(JSON.stringify({ ...manifest, added_later: { by: 'somebody' } }))).toEqual(manifest)
})

test('a manifest from before there was an inventory is none the worse for it', () => {
  const { inventory: _, ...old } = manifest
  expect(parseManifest(JSON.stringify(old))).toEqual(old)
})

const inventories: readonly (readonly [string, unknown])[] = [
  ['inventory', null],
  ['inventory', {}],
  ['inventory', [{ kind: 'table', schema: 'public', count: 1 }]],
  ['inventory', [{ kind: 'table', schema: 'public', count: -1, names: [] }]],
  ['inventory', [{ kind: 'table', schema: 'public', count: 1, names: [1] }]],
  ['inventory', [{ kind: 'table', count: 1, names: ['a'] }]],
  ['inventory', [{ kind: 7, schema: null, count: 1, names: ['a'] }]]
]

describe('refuses', () => {
  test.each([
    ['nothing', ''],
    ['half of it', renderManifest(manifest).slice(0, 300)],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"backup"'],
    ['what a server says instead', '<html>404</html>']
  ])('%s', (_, text) => {
    expect(refusal(text)).toMatchObject({ code: 'SNAPSHOT_DAMAGED', hint: expect.stringMatching(/./) })
  })

  test.each([2.5, 3, 1e9])('format %d, which is newer than it understands', (format) => {
    const error = refusal({ format })
    expect(error).toMatchObject({ code: 'SNAPSHOT_TOO_NEW', hint: 'Use a newer version of Migration Gate.' })
    expect(error.message).toContain(`format ${format}`)
  })

  test.each([0, -1, '1', '2', null, undefined])('%p for a format', (format) => {
    expect(refusal({ ...manifest, format })).toMatchObject({ code: 'SNAPSHOT_DAMAGED' })
    expect(refusal({ ...manifest, format }).message).toContain('format: ')
  })

  const optional = ['inventory']
  test.each(Object.keys(manifest).filter((key) => !optional.includes(key)))('a manifest without %s', (key) => {
    expect(refusal({ ...manifest, [key]: undefined }).message).toContain(`${key}: `)
  })

  test.each(Object.keys(users))('a table without %s', (key) => {
    expect(refusal({ ...manifest, tables: [{ ...users, [key]: undefined }] }).message).toContain(`tables.0.${key}: `)
  })

  test.each<readonly [string, unknown]>([
    ['backup_id', '../backup_20250119_143022'],
    ['backup_id', 'backup_2025'],
    ['timestamp', '19 January'],
    ['timestamp', '2025-02-30T00:00:00Z'],
    ['total_records', -1],
    ['total_records', 1.5],
    ['total_records', '2'],
    ['total_records', 2 ** 53],
    ['backup_size', null],
    ['checksum', 'md5:00'],
    ['checksum', `sha256:${'AB'.repeat(32)}`],
    ['status', 'failed'],
    ['status', 'in_progress'],
    ['environment', 7],
    ['tables', {}],
    ['tables', null],
    ['schemas', [1]],
    ['source', { kind: 'carrier pigeon' }],
    ['created_by', 'me'],
    ...inventories
  ])('%s: %j', (key, value) => {
    expect(refusal({ ...manifest, [key]: value }).message).toMatch(new RegExp(`\\b${key}[.\\d\\w]*: `))
  })

  test.each([
    '../users.json',
    '/etc/passwd',
    'a/b',
    '..',
    '.',
    '',
    'C:\\x',
    'C:x',
    'a\\b',
    '.hidden',
    'x\0',
    'x\n',
    'x ',
    ' x',
    '~',
    '$HOME',
    'ü',
    'a;b',
    'a*b',
    '\\\\server\\share',
    'users.json.zst/..'
  ])('%j for the file of a table: it leads out of the directory, or could', (file) => {
    expect(refusal({ ...manifest, tables: [{ ...users, file }] })).toMatchObject({ code: 'SNAPSHOT_DAMAGED' })
    expect(refusal({ ...manifest, tables: [{ ...users, file }] }).message).toContain('tables.0.file: ')
  })

  test('totals that do not add up, and two tables with one file, all at once', () => {
    const { message } = refusal({
      ...manifest,
      tables: [users, { ...users, name: 'others' }],
      total_records: 5,
      backup_size: 201
    })
    expect(message).toContain('total_records is 5, but the tables have 4')
    expect(message).toContain('backup_size is 201, but the tables have 200')
    expect(message).toContain('several tables name the same file: users.json.zst')
  })

  test('several faults, and names them all', () => {
    const { message } = refusal({
      ...manifest,
      backup_id: 7,
      status: 'half',
      tables: [{ ...users, size: -1, file: '..' }]
    })
    for (const fault of ['backup_id: ', 'status: ', 'tables.0.size: ', 'tables.0.file: '])
      expect(message).toContain(fault)
  })
})

function refusal(content: unknown): GateError {
  try {
    parseManifest(typeof content === 'string' ? content : JSON.stringify(content))
  } catch (error) {
    if (error instanceof GateError) return error
    throw error
  }
  throw new Error('it was not refused')
}
