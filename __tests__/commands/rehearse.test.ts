// What a run makes of the migrations that are pending: what it refuses, what it fails for, and what it keeps.

import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupReport, backup, type SkippedReport } from '../../src/commands/backup.ts'
import { type RehearseReport, rehearse } from '../../src/commands/rehearse.ts'
import { verify } from '../../src/commands/verify.ts'
import type { OptionName } from '../../src/options.ts'
import type { Check } from '../../src/verification/check.ts'
import { configOf, failureOf, filesIn, type TestLog, temporaryDirectory, testLog } from '../support/backup.ts'
import { createDatabase, sharedServerUrl, type TestDatabase } from '../support/database.ts'
import { writeMigrations } from '../support/supabase-cli.ts'

/** Two files: the first of them is applied. */
const applied = { '1_first.sql': 'CREATE TABLE public.notes (id integer PRIMARY KEY, body text);' }
const harmless = { ...applied, '2_second.sql': 'ALTER TABLE public.notes ADD COLUMN done boolean;' }
const lossy = {
  ...applied,
  '2_second.sql': 'ALTER TABLE public.notes DROP COLUMN body;\nDELETE FROM public.notes WHERE id > 2;'
}
const broken = { ...applied, '2_second.sql': 'ALTER TABLE public.notes ADD COLUMN done boolean;\nSELECT 1 / 0;' }

type Options = Partial<Record<OptionName, string>>

let source: TestDatabase
let home: AsyncDisposable & { readonly path: string }
let projects = 0
const path = process.env.PATH

beforeAll(async () => {
  // The real CLI has its turn in impact.test.ts.
  process.env.PATH = '/usr/bin:/bin'
  home = await temporaryDirectory()
  source = await createDatabase(15)
  await source.query(`${applied['1_first.sql']} INSERT INTO public.notes SELECT n, 'note ' || n FROM generate_series(1, 5) AS n;
    CREATE SCHEMA supabase_migrations;
    CREATE TABLE supabase_migrations.schema_migrations (version text PRIMARY KEY, statements text[], name text);
    INSERT INTO supabase_migrations.schema_migrations VALUES
      ('1', ARRAY['CREATE TABLE public.notes (id integer PRIMARY KEY, body text)'], 'first')`)
})

afterAll(async () => {
  process.env.PATH = path
  await source.drop()
  await home[Symbol.asyncDispose]()
})

/** A project with these migrations, and nothing else in its directory. */
async function createProject(files: Readonly<Record<string, string>>): Promise<{ migrations: string; output: string }> {
  const directory = join(home.path, `project_${++projects}`)
  return { migrations: await writeMigrations(directory, files), output: join(directory, 'backups') }
}

async function runIn(
  project: Options,
  options: Options = {},
  log: TestLog = testLog()
): Promise<BackupReport | SkippedReport> {
  const all = { 'db-url': source.url, 'drill-db-url': sharedServerUrl(17), ...project, ...options }
  return backup(configOf(all), {
    log,
    signal: new AbortController().signal,
    stores: [],
    createdBy: { repository: '', run_id: '', sha: '', workflow: '', actor: '' }
  })
}

async function reportIn(project: Options, options: Options = {}): Promise<BackupReport> {
  const report = await runIn(project, options)
  if (report.status === 'skipped') throw new Error(report.reason)
  return report
}

function statuses({ checks }: { readonly checks: readonly Check[] }): Record<string, string> {
  return Object.fromEntries(checks.map(({ name, status }) => [name, status]))
}

function detailOf({ checks }: { readonly checks: readonly Check[] }, name: string): string {
  return checks.find((check) => check.name === name)?.detail ?? ''
}

describe('a backup with a migration pending', () => {
  test('that does no harm passes, and is told of', async () => {
    const report = await reportIn(await createProject(harmless))
    expect(report.status).toBe('passed')
    expect(statuses(report)).toMatchObject({
      drill: 'passed',
      migrations: 'passed',
      rehearsal: 'passed',
      'data loss': 'passed'
    })
    expect(report.migrations).toMatchObject({ pending: [{ file: '2_second.sql' }], rehearsal: { undo: undefined } })
    expect(report.migrations?.rehearsal?.by).toBe('Migration Gate (there is no supabase on the PATH)')
  })

  test('that fails fails the run, says what production would look like, and keeps the backup', async () => {
    const project = await createProject(broken)
    const report = await reportIn(project)
    expect(report.status).toBe('failed')
    expect(statuses(report)).toMatchObject({ drill: 'passed', rehearsal: 'failed' })
    expect(detailOf(report, 'rehearsal')).toBe(
      '2_second.sql, line 2: division by zero (SQLSTATE 22012). Production would stay as it is.'
    )
    expect(await filesIn(project.output)).toEqual([report.manifest.backup_id])
  })

  test.each([
    ['warn', 'passed', 'skipped'],
    ['fail', 'failed', 'failed']
  ])('that loses data, under the policy %s: the run has %s', async (policy, status, check) => {
    const report = await reportIn(await createProject(lossy), { 'on-data-loss': policy })
    expect(report.status).toBe(status)
    expect(statuses(report)).toMatchObject({ rehearsal: 'passed', 'data loss': check })
    expect(detailOf(report, 'data loss')).toContain('public.notes: 3 rows deleted, 5 values of body dropped')
    expect(report.migrations?.rehearsal?.undo).toMatchObject({ failure: undefined, dropped: [] })
    const undo = await readFile(join(report.directory, 'undo.sql'), 'utf8')
    expect(undo).toBe(report.migrations?.rehearsal?.undo?.sql)
    const record = JSON.parse(await readFile(join(report.directory, 'verification.json'), 'utf8'))
    expect(record).toMatchObject({
      status: 'passed',
      migrations: { rehearsal: { impact: { loss: { rows: 3, values: 5 } } } }
    })
  })

  test('that loses data leaves an undo.sql that nobody can change, remove or slip in', async () => {
    const { directory } = await reportIn(await createProject(lossy))
    const undo = join(directory, 'undo.sql')
    const sql = await readFile(undo, 'utf8')
    const damaged = async (): Promise<string[]> => {
      const { checks } = await verify(directory, configOf({}), { log: testLog(), signal: new AbortController().signal })
      return checks.flatMap(({ status, detail }) => (status === 'failed' ? [detail] : []))
    }
    expect(await damaged()).toEqual([])
    await writeFile(undo, sql.replace('INSERT', 'DELETE'))
    expect(await damaged()).toEqual([expect.stringContaining('undo.sql is not the one that was tried')])
    await rm(undo)
    expect(await damaged()).toEqual([expect.stringContaining('undo.sql is missing')])
    const other = await reportIn(await createProject(harmless), { rehearse: 'off', verify: 'source' })
    await writeFile(join(other.directory, 'undo.sql'), sql)
    const { checks } = await verify(other.directory, configOf({}), {
      log: testLog(),
      signal: new AbortController().signal
    })
    expect(statuses({ checks })).toMatchObject({ metadata: 'failed' })
  })

  test('that trips a rule fails only if hazards are to', async () => {
    const project = await createProject(lossy)
    expect(statuses(await reportIn(project, { rehearse: 'off' }))).toMatchObject({
      hazards: 'skipped',
      rehearsal: 'skipped'
    })
    const report = await reportIn(project, { rehearse: 'off', 'on-hazard': 'fail' })
    expect(report.status).toBe('failed')
    expect(detailOf(report, 'hazards')).toContain('ban-drop-column (1)')
  })

  test('that no push would get to fails the run, and nothing is rehearsed', async () => {
    const report = await reportIn(await createProject({ '2_second.sql': harmless['2_second.sql'] }))
    expect(report.status).toBe('failed')
    expect(statuses(report)).toMatchObject({ drill: 'passed', migrations: 'failed', rehearsal: 'skipped' })
    expect(detailOf(report, 'migrations')).toContain('1 (first) is applied, but has no file')
  })

  test('is not rehearsed without a drill, and it is said why', async () => {
    const report = await reportIn(await createProject(harmless), { verify: 'source' })
    expect(report.status).toBe('passed')
    expect(detailOf(report, 'rehearsal')).toBe('verify is source: there is no restored copy to rehearse on')
  })
})

describe('a rehearsal that is required', () => {
  test('cannot be had without a drill', async () => {
    const failure = await failureOf(runIn(await createProject(harmless), { rehearse: 'required', verify: 'source' }))
    expect(failure).toMatchObject({ code: 'INVALID_OPTION', message: 'rehearse is required, but verify is source' })
  })

  test('cannot be had without a directory of migrations', async () => {
    const failure = await failureOf(
      runIn({ output: home.path, migrations: join(home.path, 'nowhere') }, { rehearse: 'required' })
    )
    expect(failure.message).toMatch(/^rehearse is required, but there is no directory /)
  })

  test('has nothing to object where nothing is pending', async () => {
    const report = await reportIn(await createProject(applied), { rehearse: 'required' })
    expect(statuses(report)).toMatchObject({ migrations: 'passed', rehearsal: 'skipped' })
    expect(report.status).toBe('passed')
  })
})

describe('only when migrations are pending', () => {
  test('nothing is backed up where none is, and it is said', async () => {
    const project = await createProject(applied)
    const log = testLog()
    expect(await runIn(project, { when: 'pending' }, log)).toMatchObject({
      status: 'skipped',
      reason: /no migration is pending/
    })
    expect(log.lines.join('\n')).toContain('no migration is pending')
    expect(await filesIn(project.output)).toEqual([])
  })

  test('a backup is made where one is', async () => {
    expect(await runIn(await createProject(harmless), { when: 'pending', verify: 'source' })).toMatchObject({
      status: 'passed'
    })
  })

  test('a backup is made where nothing is known of migrations', async () => {
    const project = { output: join(home.path, 'unknown'), migrations: join(home.path, 'nowhere') }
    expect(await runIn(project, { when: 'pending', verify: 'source' })).toMatchObject({ status: 'passed' })
  })
})

test('a file that cannot be read stops the run before it connects', async () => {
  const project = await createProject({ ...applied, '2_second.sql': 'SELECT \0;' })
  const failure = await failureOf(runIn(project, { 'db-url': 'postgresql://u:p@db.migration-gate.invalid/d' }))
  expect(failure.code).toBe('MIGRATION_UNREADABLE')
})

describe('the command rehearse', () => {
  async function rehearsed(
    directory: string | undefined,
    options: Options,
    changed?: ReadonlySet<string>
  ): Promise<RehearseReport> {
    const config = configOf({ 'drill-db-url': sharedServerUrl(17), ...options })
    return rehearse(directory, config, { log: testLog(), signal: new AbortController().signal, changed })
  }

  test('needs no source, but a backup', async () => {
    const project = await createProject(lossy)
    const { directory } = await reportIn(project, { rehearse: 'off', verify: 'source' })
    const before = await filesIn(directory)
    const report = await rehearsed(directory, project)
    expect(report).toMatchObject({
      status: 'passed',
      directory,
      migrations: { rehearsal: { undo: { failure: undefined } } }
    })
    expect(detailOf(report, 'data loss')).toContain('3 rows deleted')
    expect(await filesIn(directory)).toEqual(before)
  })

  test('copies the source, and keeps nothing of it', async () => {
    const project = await createProject(broken)
    const before = process.env.RUNNER_TEMP
    process.env.RUNNER_TEMP = join(home.path, `project_${projects}`)
    try {
      const report = await rehearsed(undefined, { ...project, 'db-url': source.url })
      expect(report).toMatchObject({ status: 'failed', directory: undefined })
      expect(detailOf(report, 'rehearsal')).toContain('division by zero')
      expect(await filesIn(process.env.RUNNER_TEMP)).toEqual(['supabase'])
    } finally {
      if (before === undefined) delete process.env.RUNNER_TEMP
      else process.env.RUNNER_TEMP = before
    }
  })

  test('copies nothing where nothing is pending', async () => {
    const report = await rehearsed(undefined, { ...(await createProject(applied)), 'db-url': source.url })
    expect(report).toMatchObject({ status: 'passed', manifest: undefined })
    expect(detailOf(report, 'migrations')).toBe('none is pending: nothing was copied')
  })

  test('looks at the files alone where there is no database, of a pull request only at those that it changes', async () => {
    const project = await createProject({ ...lossy, '3_third.sql': 'DROP TABLE public.others;' })
    const all = await rehearsed(undefined, project)
    expect(statuses(all)).toEqual({ rehearsal: 'skipped', hazards: 'skipped' })
    expect(all.migrations?.pending.map(({ file }) => file)).toEqual(['1_first.sql', '2_second.sql', '3_third.sql'])
    const some = await rehearsed(undefined, project, new Set([join(project.migrations, '3_third.sql')]))
    expect(new Set(some.migrations?.findings.hazards.map(({ file }) => file))).toEqual(new Set(['3_third.sql']))
    expect(detailOf(some, 'rehearsal')).toContain('only the files were looked at')
  })
})
