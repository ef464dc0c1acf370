// The download command, from an archive: what it reports, and what the entry points tell of it.

import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type DownloadReport, download } from '../../src/commands/download.ts'
import { outputsOf } from '../../src/reports/outputs.ts'
import { renderFailure, renderSummary } from '../../src/reports/summary.ts'
import { renderText } from '../../src/reports/terminal.ts'
import { configOf, failureOf, filesIn, runBackup, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase } from '../support/database.ts'
import { zipOf } from '../support/zip.ts'

let home: Awaited<ReturnType<typeof temporaryDirectory>>
let made: string

beforeAll(async () => {
  home = await temporaryDirectory()
  await using database = await createDatabase(15, 'CREATE TABLE notes AS SELECT generate_series(1, 3) AS id')
  const report = await runBackup({ 'db-url': database.url, output: join(home.path, 'made') })
  made = report.directory
})

afterAll(() => home[Symbol.asyncDispose]())

/** Packs a directory, and downloads that. */
async function downloadArchive(directory: string, output: string): Promise<DownloadReport> {
  const archive = `${output}.zip`
  const names = await readdir(directory)
  const entries = names.map(async (name) => ({ name, content: await readFile(join(directory, name)) }))
  await writeFile(archive, zipOf(await Promise.all(entries)))
  return run(archive, output)
}

function run(name: string, output: string): Promise<DownloadReport> {
  const { signal } = new AbortController()
  return download(name, configOf({}), { output, token: undefined, repository: undefined, log: testLog(), signal })
}

test('a backup is unpacked into output, verified down to its rows, and reported', async () => {
  const output = join(home.path, 'whole')
  const report = await downloadArchive(made, output)
  const [name = ''] = await filesIn(output)
  expect(report).toMatchObject({ command: 'download', status: 'passed', directory: join(output, name) })
  expect(report.checks.map((check) => [check.name, check.status])).toContainEqual(['content', 'passed'])
  expect(await filesIn(report.directory)).toEqual(await filesIn(made))
  const told = Object.fromEntries(outputsOf(report))
  expect(told).toMatchObject({ status: 'passed', 'backup-id': name, path: report.directory, records: '3', tables: '1' })
  expect(renderText(report)).toMatch(/^download passed: 1 table, 3 rows, .*\n.*\/whole\/backup_/)
  expect(renderSummary(report)).toMatch(/^## ✅ Downloaded and whole: 3 rows in 1 table\n/)
  expect(renderSummary(report)).toContain(name)
})

test('a backup that was damaged before it was packed fails its checks', async () => {
  const damaged = join(home.path, 'damaged')
  await cp(made, damaged, { recursive: true })
  await writeFile(join(damaged, 'schema.sql'), 'DROP TABLE notes')
  const report = await downloadArchive(damaged, join(home.path, 'not whole'))
  expect(report.status).toBe('failed')
  expect(report.checks).toContainEqual(expect.objectContaining({ name: 'checksums', status: 'failed' }))
  expect(renderSummary(report)).toMatch(/^## ❌ The backup that was downloaded is not whole\n\n- \*\*checksums\*\*/)
  expect(renderText(report)).toMatch(/^download FAILED/)
})

test('a directory is here already, and stays as it is', async () => {
  const before = await filesIn(made)
  const failure = await failureOf(run(made, join(home.path, 'nowhere')))
  expect(failure).toMatchObject({ code: 'INVALID_OPTION', message: `${made} is here already: ${made}` })
  expect(failure.hint).toContain('verify')
  expect(await filesIn(made)).toEqual(before)
  expect(await filesIn(join(home.path, 'nowhere'))).toEqual([])
})

test('so is a backup that is named by its id, where it is in the output directory', async () => {
  const name = basename(made)
  const failure = await failureOf(run(name, dirname(made)))
  expect(failure).toMatchObject({ code: 'INVALID_OPTION', message: `${name} is here already: ${made}` })
})

test('a failure to download says nothing about migrations', async () => {
  const failure = await failureOf(run('nightly', join(home.path, 'nowhere')))
  expect(renderFailure('download', failure)).not.toMatch(/migrations|push/i)
})
