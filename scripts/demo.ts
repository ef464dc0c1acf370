// The main job, shown: a real PostgreSQL 17 with a small Supabase-like project in it, and the built action run against it
// as a runner would. Everything that it leaves is in .demo.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { startArtifactService } from '../__tests__/support/artifact-service.ts'
import { type Server, startServer } from '../__tests__/support/server.ts'

const root = join(import.meta.dirname, '..')
const home = join(root, '.demo')
const password = 'p@ss/w:rd#1'

function title(text: string): void {
  process.stdout.write(`\n── ${text} ${'─'.repeat(Math.max(0, 90 - text.length))}\n\n`)
}

/** The project, and a login like the role postgres of a hosted one: not a superuser. */
async function fill(server: Server): Promise<string> {
  const client = new pg.Client(server.url())
  await client.connect()
  await client.query(readFileSync(join(root, '__tests__/fixtures/supabase.sql'), 'utf8'))
  await client.query(`ALTER ROLE developer PASSWORD ${pg.escapeLiteral(password)}`)
  await client.end()
  return server.url('postgres', { user: 'developer', password })
}

/** What a runner puts into the environment of a step, and nothing else. */
function runnerEnvironment(files: { output: string; summary: string; event: string }): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: home,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'example/shop',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_ACTOR: 'octocat',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    // The defaults of action.yml that come from GitHub.
    'INPUT_GITHUB-TOKEN': 'a-token-for-the-demo'
  }
}

/** A runner keeps masks and debug lines to itself, and folds groups. */
function asRunnerShows(line: string): string | undefined {
  if (/^::(?:add-mask|debug)::/.test(line) || line === '::endgroup::') return undefined
  return line.replace(/^::group::/, '▼ ').replace(/^::(warning|error)::/, '$1: ')
}

async function runAction(environment: Record<string, string>): Promise<number> {
  const child = spawn(process.execPath, [join(root, 'dist/action.js')], {
    cwd: home,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit']
  })
  const exited = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    const shown = asRunnerShows(line)
    if (shown !== undefined) process.stdout.write(`${shown}\n`)
  }
  const [code] = await exited
  return typeof code === 'number' ? code : 1
}

function printTree(directory: string, indent = ''): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    const size = entry.isDirectory() ? '' : `  ${statSync(path).size.toLocaleString('en')} bytes`
    process.stdout.write(`${indent}${entry.name}${size}\n`)
    if (entry.isDirectory()) printTree(path, `${indent}  `)
  }
}

rmSync(home, { recursive: true, force: true })
mkdirSync(home, { recursive: true })
const files = { output: join(home, 'output.txt'), summary: join(home, 'summary.md'), event: join(home, 'event.json') }
for (const file of [files.output, files.summary]) writeFileSync(file, '')
writeFileSync(files.event, JSON.stringify({ repository: { private: true, visibility: 'private' } }))

title('A PostgreSQL 17 with a small Supabase project')
await using server = await startServer({ major: 17 })
const url = await fill(server)
await using artifacts = await startArtifactService()
process.stdout.write(`127.0.0.1:${server.port}, role developer; artifact service at ${artifacts.url}\n`)

title('The log of the action: uses: OWNER/REPO@v1')
const exitCode = await runAction({ ...runnerEnvironment(files), ...artifacts.env, SUPABASE_DB_URL: url })

title('The backup')
printTree(join(home, 'backups'))

title('The job summary')
process.stdout.write(readFileSync(files.summary, 'utf8'))

title('The outputs')
process.stdout.write(readFileSync(files.output, 'utf8').replaceAll(/ghadelimiter_[\w-]+/g, '…'))

title('Where everything is')
process.stdout.write(`backup    ${join(home, 'backups')}\nsummary   ${files.summary}\noutputs   ${files.output}\n`)
process.stdout.write(
  exitCode === 0 ? '\nThe action passed: the push may run.\n' : `\nThe action failed with ${exitCode}.\n`
)
process.exitCode = exitCode
