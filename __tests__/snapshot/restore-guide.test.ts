// RESTORE.md, done to the letter: its commands are run by bash, against a new database, and the tables must come out as
// they were. A user who has nothing but the backup, psql and zstd has only this.

import { spawn, spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { BackupReport } from '../../src/commands/backup.ts'
import type { Selection } from '../../src/database/catalog.ts'
import { parseConnectionString } from '../../src/database/connection.ts'
import type { TableEntry } from '../../src/snapshot/manifest.ts'
import { renderRestoreGuide } from '../../src/snapshot/restore-guide.ts'
import { PostgresSource } from '../../src/sources/postgres.ts'
import { quoteIdentifier, quoteLiteral } from '../../src/sql.ts'
import { filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

const codeBlock = /^(`{3,})bash\n(.*?)\n\1$/gms
const missing = ['bash', 'psql', 'zstd', 'gzip', 'sha256sum'].filter(
  (program) => spawnSync(program, ['--version']).error
)
const withPrograms = missing.length === 0 ? test : test.skip
const reason = missing.length === 0 ? '' : ` (skipped: this machine has no ${missing.join(', no ')})`

/** Names that try to get out of quotes, of the here-document, of the block of code, of psql. */
const hostile = {
  schema: '$(touch pwned) "x" \'y\' \\! touch pwned',
  table: '$(touch pwned)`touch pwned`\nSQL\nSQL_\ntouch pwned #',
  columns: [
    'x\nSQL\ntouch pwned\n',
    '\n\\! touch pwned\n',
    '\n```\ntouch pwned',
    "'; SELECT 1; --",
    ':"HOME" :x :\'y\'',
    '\r\nSQL\r\ntouch pwned',
    '$HOME'
  ],
  type: 'e\nSQL\ntouch pwned',
  sequence: "q'\nSQL\ntouch pwned"
}

describe(`the commands of RESTORE.md bring back every table and sequence${reason}`, () => {
  withPrograms.each([
    ['supabase', {}],
    ['names', {}],
    ['types', {}],
    ['columns', { 'exclude-tables': 'not_valid' }]
  ])('of %s.sql', async (fixture, options) => {
    await using source = await createDatabase(17, `${fixture}.sql`)
    await expectReturn(source, options)
  })

  withPrograms.each(['zstd', 'gzip', 'none'])(
    'with compression %s, and with names that try to break out',
    async (compression) => {
      await using source = await createDatabase(17, hostileSql())
      const { directory, manifest } = await expectReturn(source, { compression })
      expect(manifest.total_records).toBe(3)
      expect(manifest.sequences).toMatchObject([
        { name: hostile.sequence, last_value: '7', is_called: true },
        { name: 'unused', last_value: '42', is_called: false }
      ])
      expect((await filesIn(directory)).filter((file) => /pwned|tmp/.test(file))).toEqual([])
    }
  )

  withPrograms('but for rows that break a check made NOT VALID: psql says so, and the table stays empty', async () => {
    await using source = await createDatabase(
      17,
      `CREATE TABLE stock (amount integer);
      INSERT INTO stock VALUES (1), (-1);
      ALTER TABLE stock ADD CONSTRAINT amount_is_positive CHECK (amount > 0) NOT VALID`
    )
    await using target = await createDatabase(17)
    await using output = await temporaryDirectory()
    const { directory } = await runBackup({ 'db-url': source.url, output: output.path })
    const { status, stderr } = await follow(directory, target)
    expect(status).not.toBe(0)
    expect(stderr).toContain('violates check constraint "amount_is_positive"')
    expect(await target.query('SELECT count(*) AS rows FROM stock')).toEqual([{ rows: '0' }])
    expect(await readFile(join(directory, 'RESTORE.md'), 'utf8')).toContain('`NOT VALID`')
  })
})

describe('the guide', () => {
  const guide = renderRestoreGuide({
    backup_id: 'backup_20250119_143022',
    timestamp: '2025-01-19T14:30:22Z',
    tables: [table('users', 'users.json.zst'), table('<b>|`x`\n# y', 'x.json.zst')],
    sequences: [
      {
        schema: 'public',
        name: 'x\n## Evil\n```\nSQL',
        type: 'bigint',
        start: '1',
        increment: '1',
        minimum: '1',
        maximum: '9',
        cache: '1',
        cycle: false,
        last_value: '9223372036854775807',
        is_called: true
      }
    ],
    source: { kind: 'postgres', server_version: '17.6', consistency: 'snapshot', wal_lsn: null },
    total_records: 2
  })

  test('says what it is of, and what is needed', () => {
    expect(guide).toMatch(/^# Getting backup_20250119_143022 back\n/)
    expect(guide).toContain('from PostgreSQL 17.6: 2 tables, 2 rows.')
    expect(guide).toContain('`psql` and `zstd`')
  })

  test('has headings that names cannot disturb', () => {
    expect(guide.replace(codeBlock, '').match(/^#{1,6} .*$/gm)).toEqual([
      '# Getting backup_20250119_143022 back',
      '## Is the backup whole?',
      '## Structure',
      '## Rows',
      '### public.users (1 row)',
      '### public.&#60;b&#62;&#124;&#96;x&#96;&#10;&#35; y (1 row)',
      '## Sequences'
    ])
  })

  test('ends every block of code and every here-document that it begins', () => {
    const blocks = bashBlocks(guide)
    expect(blocks).toHaveLength(6)
    expect(guide.replace(codeBlock, '')).not.toContain('```')
    for (const block of blocks.filter((text) => text.includes('<<'))) {
      const delimiter = /<<'(\w+)'/.exec(block)?.[1] ?? ''
      expect(block.split('\n').filter((line) => line === delimiter)).toHaveLength(1)
    }
  })
})

function table(name: string, file: string): TableEntry {
  const checksum = `sha256:${'0'.repeat(64)}`
  const columns = [{ name: 'id', type: 'bigint' }]
  return { schema: 'public', name, file, records: 1, size: 1, checksum, columns, fingerprint: '0'.repeat(32) }
}

function hostileSql(): string {
  const { schema, table, columns, type, sequence } = hostile
  const names = columns.map(quoteIdentifier)
  return `
    CREATE SCHEMA ${quoteIdentifier(schema)};
    SET search_path = ${quoteIdentifier(schema)};
    CREATE TYPE ${quoteIdentifier(type)} AS ENUM ('SQL', ${quoteLiteral('\nSQL\ntouch pwned')});
    CREATE TABLE ${quoteIdentifier(table)} (${names.map((name) => `${name} text`).join(', ')}, kind ${quoteIdentifier(type)});
    INSERT INTO ${quoteIdentifier(table)} (${names[0]}, kind) VALUES (${quoteLiteral('\nSQL\ntouch pwned\n')}, 'SQL'), (NULL, NULL);
    CREATE TABLE "-- pwned" (n integer);
    INSERT INTO "-- pwned" VALUES (1);
    CREATE SEQUENCE unused START 42;
    CREATE SEQUENCE ${quoteIdentifier(sequence)} START 7;
    SELECT nextval(${quoteLiteral(quoteIdentifier(sequence))})`
}

/** Backs up, follows the guide into a new database, and expects there what the source holds. */
async function expectReturn(source: TestDatabase, options: Parameters<typeof runBackup>[0]): Promise<BackupReport> {
  await using target = await createDatabase(17)
  await using output = await temporaryDirectory()
  const schemas = await userSchemas(source)
  const report = await runBackup({ 'db-url': source.url, schemas: schemas.join(','), output: output.path, ...options })
  const before = await filesIn(report.directory)
  const { status, stderr } = await follow(report.directory, target)
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
  expect(await filesIn(report.directory)).toEqual(before)
  const excludeTables = options['exclude-tables']?.split(',') ?? []
  const selection = { schemas, excludeTables }
  expect(await contentOf(target, selection)).toEqual(await contentOf(source, selection))
  return report
}

async function userSchemas(database: TestDatabase): Promise<string[]> {
  const rows = await database.query(
    `SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`
  )
  return rows.map(({ nspname }) => String(nspname))
}

/** The fingerprint of every table, and where every sequence stands. */
async function contentOf(database: TestDatabase, selection: Selection): Promise<unknown> {
  await using source = await PostgresSource.open({
    target: parseConnectionString(database.url),
    selection,
    concurrency: 1,
    lockTimeout: 1000,
    signal: new AbortController().signal,
    log: testLog()
  })
  const fingerprints: [string, unknown][] = []
  for (const relation of source.catalog.relations) {
    fingerprints.push([`${relation.schema}.${relation.name}`, await source.fingerprint(relation)])
  }
  return { tables: Object.fromEntries(fingerprints), sequences: source.catalog.sequences }
}

/** Runs all blocks of bash but the first, which sets the target. */
async function follow(
  directory: string,
  target: Pick<TestDatabase, 'url'>
): Promise<{ status: number | null; stderr: string }> {
  const guide = await readFile(join(directory, 'RESTORE.md'), 'utf8')
  const [setting, ...blocks] = bashBlocks(guide)
  expect(setting).toMatch(/^export TARGET='.*'$/)
  const child = spawn('bash', ['-o', 'errexit', '-o', 'pipefail', '-c', blocks.join('\n')], {
    cwd: directory,
    env: { ...process.env, TARGET: target.url },
    stdio: ['ignore', 'ignore', 'pipe']
  })
  const stderr = await text(child.stderr)
  const status = child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('close', resolve)))
  return { status, stderr }
}

function bashBlocks(markdown: string): string[] {
  return [...markdown.matchAll(codeBlock)].map(([, , block]) => block ?? '')
}
