// The main job, shown: a real PostgreSQL 17 with a small Supabase-like project in it, the built action run against it as a
// runner would, forged copies of the backup that a restore unmasks, a migration that destroys data, pushed by the real
// Supabase CLI, and the way back. Everything that it leaves is in .demo. Ends with 1 if anything is not as promised.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { isDeepStrictEqual } from 'node:util'
import { type ArtifactService, startArtifactService } from '../__tests__/support/artifact-service.ts'
import { dist, type Finished, finish, inputVariable, prepareRunner, type Runner } from '../__tests__/support/runner.ts'
import { startServer } from '../__tests__/support/server.ts'
import { damages } from '../src/drill/damage.ts'
import { openSnapshot } from '../src/snapshot/snapshot.ts'
import { readVerification } from '../src/verification/record.ts'
import { createProject, type Facts, migration, type Project } from './demo-project.ts'

const home = join(import.meta.dirname, '../.demo')

interface Demo {
  readonly project: Project
  readonly artifacts: ArtifactService
}

function say(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

function title(text: string): void {
  say(`\n── ${text} ${'─'.repeat(Math.max(0, 90 - text.length))}\n\n`)
}

/** Says what holds, or throws what ends the demo. */
function must(what: string, holds: boolean): void {
  if (!holds) throw new Error(`This does not hold: ${what}.`)
  say(`✓ ${what}`)
}

/** A runner keeps masks and debug lines to itself, and folds groups. */
function asRunnerShows(line: string): string | undefined {
  if (/^::(?:add-mask|debug)::/.test(line) || line === '::endgroup::') return undefined
  return line.replace(/^::group::/, '▼ ').replace(/^::(warning|error)::/, '$1: ')
}

/** Shows what a program says, as it says it. Returns its exit code. */
async function show(child: ChildProcess): Promise<number> {
  const finished = once(child, 'close')
  child.stderr?.pipe(process.stdout)
  for await (const line of createInterface(child.stdout ?? Readable.from([]))) {
    const shown = asRunnerShows(line)
    if (shown !== undefined) say(shown)
  }
  const [code] = await finished
  return typeof code === 'number' ? code : 1
}

/** One step of a workflow: its log, its summary, and its outputs. Throws if it fails. */
async function runAction(
  name: string,
  variables: Readonly<Record<string, string>>
): Promise<{ readonly runner: Runner; readonly outputs: ReadonlyMap<string, string> }> {
  const runner = await prepareRunner(home, { private: true, visibility: 'private' })
  const code = await show(runner.start(variables))
  title('The job summary')
  say(await runner.readSummary())
  copyFileSync(runner.summaryFile, join(home, `summary-of-${name}.md`))
  const outputs = await runner.readOutputs()
  title('The outputs')
  for (const [output, value] of outputs) say(`${output}: ${value}`)
  say('')
  must(`the action says ${name} passed, and ends with 0`, code === 0 && outputs.get('status') === 'passed')
  return { runner, outputs }
}

/** The command line, which is told nothing but what it needs. */
function startCli(parameters: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [join(dist, 'cli.js'), ...parameters], {
    cwd: home,
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

/** Runs the command line on a backup, and shows what it says. */
async function runCli(command: string, directory: string): Promise<Finished> {
  say(`$ migration-gate ${command} ${relative(home, directory)}`)
  const finished = await finish(startCli([command, directory]))
  say(`${finished.stderr}${finished.stdout}`)
  return finished
}

async function push(project: Project, ...parameters: readonly string[]): Promise<Finished> {
  say(`$ supabase db push ${parameters.join(' ')} --db-url …`)
  const pushed = await project.supabase('db', 'push', ...parameters)
  say(`${pushed.stderr}${pushed.stdout}\n`)
  return pushed
}

function printTree(directory: string, indent = ''): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    const size = entry.isDirectory() ? '' : `  ${statSync(path).size.toLocaleString('en')} bytes`
    say(`${indent}${entry.name}${size}`)
    if (entry.isDirectory()) printTree(path, `${indent}  `)
  }
}

function compareFacts(before: Facts, now: Facts): void {
  const width = Math.max(...Object.keys(before).map((fact) => fact.length))
  say(`${''.padEnd(width)}  before    now`)
  for (const [fact, value] of Object.entries(before)) {
    const changed = now[fact] === value ? '' : '  ←'
    say(`${fact.padEnd(width)}  ${value.padStart(6)} ${(now[fact] ?? '').padStart(6)}${changed}`)
  }
  say('')
}

/** A backup, and the step of the workflow that made it. */
interface BackedUp {
  readonly backup: string
  readonly runner: Runner
}

/** Backs up, and rehearses what is pending. */
async function backUp({ project, artifacts }: Demo): Promise<BackedUp> {
  title(`Two migrations are pending. The second destroys: ${migration.file}`)
  project.write(migration.destructive)
  say(migration.destructive)
  title('The log of the action: uses: OWNER/REPO@v1')
  const { runner, outputs } = await runAction('backup', { ...artifacts.env, SUPABASE_DB_URL: project.url })
  must(
    'two migrations are pending, and were rehearsed',
    outputs.get('pending-migrations') === '2' && outputs.get('rehearsal') === 'passed'
  )
  must('the summary says before the push how many rows would be lost', Number(outputs.get('rows-lost')) > 0)
  title('The backup')
  printTree(join(home, 'backups'))
  const backup = outputs.get('path') ?? ''
  const record = await readVerification(await openSnapshot(backup))
  const checks = typeof record === 'string' ? [] : record.checks
  say('')
  for (const name of ['drill', 'structure']) {
    const check = checks.find((each) => each.name === name)
    must(`${name}: ${check?.detail}`, check?.status === 'passed')
  }
  return { backup, runner }
}

/** Copies of the backup in which every checksum fits. What is wrong with them, no look at the files alone can show. */
async function forge(backup: string): Promise<void> {
  title('A copy of the backup: one value changed, every checksum repaired')
  const changed = await forgery(backup, 'one-value', 'a value changed, checksums repaired')
  const drilled = await runCli('drill', changed)
  must(
    'the drill fails, and names the table',
    drilled.code === 10 && /public\.\w+ has other content/.test(drilled.stderr)
  )

  title('Another copy: one row twice, every checksum repaired, and the fingerprint too')
  const doubled = await forgery(
    backup,
    'one-row-twice',
    'a row of a table with a key doubled, checksums and fingerprint repaired'
  )
  const verified = await runCli('verify', doubled)
  must('its files agree with each other: verify has nothing to object', verified.code === 0)
  const { code, stderr } = await runCli('drill', doubled)
  must(
    'but it cannot be restored, and the drill says so',
    code === 10 && stderr.includes('could not create unique index')
  )
}

async function forgery(backup: string, place: string, name: string): Promise<string> {
  const copy = join(home, 'forged', place, basename(backup))
  cpSync(backup, copy, { recursive: true })
  const damage = damages.find((each) => each.name === name)
  if (!(await damage?.apply(copy))) throw new Error(`Nothing could be forged: ${name}.`)
  return copy
}

/** Nobody has read the summary. */
async function destroy({ project, artifacts }: Demo, runner: Runner, before: Facts): Promise<void> {
  title('The push, although the summary says what it destroys')
  const pushed = await push(project, '--yes')
  title('What is gone')
  const now = await project.readFacts()
  compareFacts(before, now)
  must('the Supabase CLI pushed both', pushed.code === 0 && now['migrations in the history'] === '5')
  const gone = Object.keys(before).filter((fact) => before[fact] !== now[fact])
  must('rows, a column, and the trigger that made profiles are gone', gone.length === 6)

  title('The end of the job: what the push really did, against its rehearsal')
  const written = (await runner.readSummary()).length
  await show(await runner.startPost({ ...artifacts.env, SUPABASE_DB_URL: project.url }))
  const said = (await runner.readSummary()).slice(written)
  say(said)
  must('it is as rehearsed', /as rehearsed/i.test(said))
}

async function bringBack({ project, artifacts }: Demo, backup: string, before: Facts): Promise<void> {
  title('One command brings it back: uses: OWNER/REPO@v1')
  const inputs = { command: 'restore', backup: relative(home, backup), 'in-place': 'true', yes: 'true' }
  for (const [name, value] of Object.entries(inputs)) say(`  ${name}: ${value}`)
  say('')
  const variables = Object.entries(inputs).map(([name, value]) => [inputVariable(name), value])
  await runAction('restore', { ...artifacts.env, ...Object.fromEntries(variables), RESTORE_DB_URL: project.url })
  title('What is there again')
  const now = await project.readFacts()
  compareFacts(before, now)
  must('everything is as it was before the migration', isDeepStrictEqual(now, before))
}

/** The database is asked again, from outside: about its rows, then about every word of its schema. */
async function prove({ project }: Demo, backup: string): Promise<void> {
  title('migration-gate validate: is the database what the backup says?')
  const environment = { SUPABASE_DB_URL: project.url, RESTORE_DB_URL: project.url }
  const validated = await show(startCli(['validate', backup], environment))
  say('')
  must('the database computes the fingerprints that the backup has', validated === 0)
  const again = startCli(['backup', '--output', 'backups-after', '--verify', 'source', '--json'], environment)
  const written: Buffer[] = []
  again.stdout?.on('data', (chunk: Buffer) => written.push(chunk))
  again.stderr?.resume()
  await once(again, 'close')
  const { directory } = JSON.parse(Buffer.concat(written).toString()) as { directory: string }
  const [then, now] = [backup, directory].map((path) => readFileSync(join(path, 'schema.sql'), 'utf8'))
  must('another backup has the same schema.sql, word by word', then !== undefined && then === now)
}

async function pushAgain({ project }: Demo, before: Facts): Promise<void> {
  title('The next supabase db push')
  const pending = await push(project, '--dry-run')
  must('the migration is pending again', pending.code === 0 && isPending(pending))
  say(`\n${migration.file}, as it was meant:\n\n`)
  project.write(migration.harmless)
  say(`${migration.harmless}\n`)
  const pushed = await push(project, '--yes')
  const now = await project.readFacts()
  compareFacts(before, now)
  const same = { ...before, 'migrations in the history': '5' }
  must('it is pushed, and nothing is lost', pushed.code === 0 && isDeepStrictEqual(now, same))
  const rest = await project.supabase('db', 'push', '--dry-run')
  must('after that, nothing is pending', rest.code === 0 && !isPending(rest))
}

function isPending({ stdout, stderr }: Finished): boolean {
  return `${stderr}${stdout}`.includes(migration.file)
}

async function run(): Promise<void> {
  rmSync(home, { recursive: true, force: true })
  title('A PostgreSQL 17 with a small Supabase project')
  await using server = await startServer({ major: 17 })
  await using project = await createProject(server, home)
  await using artifacts = await startArtifactService()
  say(`127.0.0.1:${server.port}, role developer; artifact service at ${artifacts.url}`)
  const demo = { project, artifacts }
  const before = await project.readFacts()
  const { backup, runner } = await backUp(demo)
  await forge(backup)
  await destroy(demo, runner, before)
  await bringBack(demo, backup, before)
  await prove(demo, backup)
  await pushAgain(demo, before)
  title('Where everything is')
  const places = {
    'the backups, and the report of the restore': 'backups',
    'the forged copies': 'forged',
    'the job summaries': 'summary-of-*.md',
    'the migrations': 'supabase/migrations'
  }
  for (const [what, place] of Object.entries(places)) say(`${what}: ${join(home, place)}`)
}

try {
  await run()
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
