// The main job, shown: a real PostgreSQL 17 with a small Supabase-like project in it, and the built action run against it
// as a runner would. Everything that it leaves is in .demo.

import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import pg from 'pg'
import { startArtifactService } from '../__tests__/support/artifact-service.ts'
import { prepareRunner, type Runner } from '../__tests__/support/runner.ts'
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

/** A runner keeps masks and debug lines to itself, and folds groups. */
function asRunnerShows(line: string): string | undefined {
  if (/^::(?:add-mask|debug)::/.test(line) || line === '::endgroup::') return undefined
  return line.replace(/^::group::/, '▼ ').replace(/^::(warning|error)::/, '$1: ')
}

async function runAction(runner: Runner, variables: Record<string, string>): Promise<number> {
  const child = runner.start(variables)
  const finished = once(child, 'close')
  child.stderr?.pipe(process.stderr)
  for await (const line of createInterface(child.stdout ?? Readable.from([]))) {
    const shown = asRunnerShows(line)
    if (shown !== undefined) process.stdout.write(`${shown}\n`)
  }
  const [code] = await finished
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
const runner = await prepareRunner(home, { private: true, visibility: 'private' })

title('A PostgreSQL 17 with a small Supabase project')
await using server = await startServer({ major: 17 })
const url = await fill(server)
await using artifacts = await startArtifactService()
process.stdout.write(`127.0.0.1:${server.port}, role developer; artifact service at ${artifacts.url}\n`)

title('The log of the action: uses: OWNER/REPO@v1')
const exitCode = await runAction(runner, { ...artifacts.env, SUPABASE_DB_URL: url })

title('The backup')
printTree(join(home, 'backups'))

title('The job summary')
process.stdout.write(await runner.readSummary())

title('The outputs')
for (const [name, value] of await runner.readOutputs()) process.stdout.write(`${name}: ${value}\n`)

title('Where everything is')
process.stdout.write(
  `backup    ${join(home, 'backups')}\nsummary   ${runner.summaryFile}\noutputs   ${runner.outputFile}\n`
)
process.stdout.write(
  exitCode === 0 ? '\nThe action passed: the push may run.\n' : `\nThe action failed with ${exitCode}.\n`
)
process.exitCode = exitCode
