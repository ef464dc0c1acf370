// The real Supabase CLI as a child process, with nothing of this machine's own projects, and a project for it to work in.

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Finished, finish } from './runner.ts'

/** Starts the CLI in a directory; it writes nothing outside of it. */
export function startSupabase(parameters: readonly string[], directory: string): ChildProcess {
  const packageFile = createRequire(import.meta.url).resolve('supabase/package.json')
  const { bin } = JSON.parse(readFileSync(packageFile, 'utf8')) as { bin: { supabase: string } }
  const own = Object.entries(process.env).filter(([name]) => !/^(?:SUPABASE|PG)/i.test(name))
  return spawn(process.execPath, [join(dirname(packageFile), bin.supabase), ...parameters, '--agent', 'no'], {
    cwd: directory,
    env: {
      ...Object.fromEntries(own),
      SUPABASE_HOME: join(directory, '.supabase'),
      SUPABASE_TELEMETRY_DISABLED: '1',
      SUPABASE_NO_UPDATE_NOTIFIER: '1'
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

/** Writes a project's migrations; a null is an empty directory. Returns the directory that they are in. */
export async function writeMigrations(
  project: string,
  files: Readonly<Record<string, string | Uint8Array | null>>
): Promise<string> {
  const directory = join(project, 'supabase/migrations')
  await mkdir(directory, { recursive: true })
  await Promise.all(
    Object.entries(files).map(async ([name, content]) => {
      if (content === null) await mkdir(join(directory, name))
      else await writeFile(join(directory, name), content)
    })
  )
  return directory
}

/** Runs the CLI in a project, against a database, and resolves once it has ended, whatever it came to. */
export function runSupabase(parameters: readonly string[], project: string, url: string): Promise<Finished> {
  return finish(startSupabase([...parameters, '--yes', '--db-url', `${url}?sslmode=disable`], project))
}

/** Where a push broke off, as the CLI says it. */
export interface CliFailure {
  readonly file: string
  /** Undefined where it was not the database that refused. */
  readonly sqlState: string | undefined
  /** Which statement of the file it was, from 0. It is counted on past the last: to the row of the history, and the COMMIT. */
  readonly statement: number | undefined
}

/** Undefined where all went well. */
export function failureOfPush({ code, stderr }: Finished): CliFailure | undefined {
  if (code === 0) return undefined
  const [file = '', ...reason] =
    stderr
      .split(/^Applying migration /m)
      .at(-1)
      ?.split(/\.\.\.$/m) ?? []
  const sqlState = /\(SQLSTATE (\w{5})\)/.exec(reason.join())?.[1]
  const statement = /^At statement: (\d+)$/m.exec(reason.join())?.[1]
  return { file, sqlState, statement: statement === undefined ? undefined : Number(statement) }
}
