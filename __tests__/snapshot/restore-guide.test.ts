// RESTORE.md, done to the letter: its commands are run by bash, against a new database, and the tables must come out as
// they were. A user who has nothing but the backup, psql and zstd has only this.

import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { zstdCompressSync } from 'node:zlib'
import { parseConnectionString } from '../../src/database/connection.ts'
import type { Manifest, TableEntry } from '../../src/snapshot/manifest.ts'
import { renderRestoreGuide } from '../../src/snapshot/restore-guide.ts'
import { PostgresSource } from '../../src/sources/postgres.ts'
import { runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

const missing = ['bash', 'psql', 'zstd', 'gzip', 'sha256sum'].filter((program) => spawnSync(program, ['--version']).error)
const withPrograms = missing.length === 0 ? test : test.skip
const reason = missing.length === 0 ? '' : ` (skipped: this machine has no ${missing.join(', no ')})`

describe(`the commands of RESTORE.md bring back every table and sequence${reason}`, () => {
  withPrograms.each(['supabase', 'columns', 'names', 'types'])('of %s.sql', async (fixture) => {
    await using source = await createDatabase(17, `${fixture}.sql`)
    await using target = await createDatabase(17)
    await using output = await temporaryDirectory()
    const schemas = await userSchemas(source)
    const options = { 'db-url': source.url, schemas: schemas.join(','), output: output.path }
    const { directory, manifest } = await runBackup(options)
    const { status, stderr } = await follow(directory, target)
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(manifest.tables.length).toBeGreaterThan(10)
    expect(await contentOf(target, schemas)).toEqual(await contentOf(source, schemas))
  })
})

async function userSchemas(database: TestDatabase): Promise<string[]> {
  const rows = await database.query(
    `SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`
  )
  return rows.map(({ nspname }) => String(nspname))
}

/** The fingerprint of every table, and where every sequence stands. */
async function contentOf(database: TestDatabase, schemas: readonly string[]): Promise<unknown> {
  await using source = await PostgresSource.open({
    target: parseConnectionString(database.url),
    selection: { schemas, excludeTables: [] },
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
async function follow(directory: string, target: Pick<TestDatabase, 'url'>): Promise<{ status: number | null; stderr: string }> {
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
  return [...markdown.matchAll(/^(`{3,})bash\n(.*?)\n\1$/gms)].map(([, , block]) => block ?? '')
}
