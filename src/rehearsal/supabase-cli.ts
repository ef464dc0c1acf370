// The Supabase CLI on this machine: finds it, and has it push into the sandbox. It is told nothing of the real database:
// neither its environment nor its directory has more than it needs here.

import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:fs'
import { access, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { messageOf } from '../errors.ts'
import type { LocalMigrations } from '../migrations/files.ts'
import { temporaryPlace } from '../temporary.ts'

/** Characters of what it says last that are worth telling. */
const lastWords = 600

/** A CLI that can be run. */
export interface SupabaseCli {
  readonly path: string
  readonly version: string
}

/** Where the sandbox can be reached. */
export interface Door {
  readonly port: number
  readonly password: string
}

/** How it ended. `words` is what it said last. */
export interface CliOutcome {
  readonly exitCode: number | undefined
  readonly words: string
}

/**
 * The one that a step of the workflow would run; a sentence where there is none that can be used. `patience`: milliseconds
 * for it to say its version.
 */
export async function findSupabaseCli(
  environment: NodeJS.ProcessEnv,
  patience = 20_000
): Promise<SupabaseCli | string> {
  const path = await findOnPath(environment)
  if (!path) return 'there is no supabase on the PATH'
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], {
      timeout: patience,
      killSignal: 'SIGKILL',
      env: ownEnvironment(environment, temporaryPlace())
    })
    const version = /\d+\.\d+\.\d+\S*/.exec(stdout)?.[0]
    if (!version) return `${path} --version does not say which version it is`
    return Number.parseInt(version, 10) < 1 ? `${path} is supabase ${version}, which is too old` : { path, version }
  } catch (error) {
    const { killed } = error as { killed?: boolean }
    return killed ? `${path} --version did not answer` : `${path} cannot be run: ${messageOf(error).split('\n')[0]}`
  }
}

async function findOnPath(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const names = process.platform === 'win32' ? ['supabase.exe'] : ['supabase']
  const directories = (environment.PATH ?? '').split(delimiter).filter((directory) => directory !== '')
  for (const path of directories.flatMap((directory) => names.map((name) => join(directory, name)))) {
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false
    )
    if (isThere) return path
  }
  return undefined
}

/** What any program needs to run, and nothing that leads to a project or a database. */
function ownEnvironment({ PATH, LANG, SystemRoot }: NodeJS.ProcessEnv, home: string): NodeJS.ProcessEnv {
  return {
    PATH,
    ...(LANG ? { LANG } : {}),
    ...(SystemRoot ? { SystemRoot } : {}),
    HOME: home,
    USERPROFILE: home,
    TMPDIR: home,
    SUPABASE_HOME: join(home, '.supabase'),
    SUPABASE_TELEMETRY_DISABLED: '1',
    SUPABASE_NO_UPDATE_NOTIFIER: '1',
    SUPABASE_YES: '1',
    NO_COLOR: '1',
    PGSSLMODE: 'disable'
  }
}

/** `supabase db push` under way. Disposing of it ends it. */
export class CliPush implements AsyncDisposable {
  readonly #home: string
  readonly #child: ChildProcess
  readonly outcome: Promise<CliOutcome>

  private constructor(home: string, child: ChildProcess) {
    this.#home = home
    this.#child = child
    this.outcome = watch(child)
  }

  /** Starts it in a project of its own that has these migrations, with nobody to ask. */
  static async start(
    cli: SupabaseCli,
    { files }: Pick<LocalMigrations, 'files'>,
    door: Door,
    { includeAll }: { readonly includeAll: boolean }
  ): Promise<CliPush> {
    const home = await mkdtemp(join(temporaryPlace(), 'migration-gate-push-'))
    const migrations = join(home, 'supabase/migrations')
    await mkdir(migrations, { recursive: true })
    for (const { file, sql } of files) await writeFile(join(migrations, file), sql)
    const url = `postgresql://postgres@127.0.0.1:${door.port}/postgres?sslmode=disable`
    const child = spawn(cli.path, ['db', 'push', '--yes', ...(includeAll ? ['--include-all'] : []), '--db-url', url], {
      cwd: home,
      env: { ...ownEnvironment(process.env, home), PGPASSWORD: door.password },
      stdio: ['ignore', 'pipe', 'pipe'],
      // It may start others, which are ended with it.
      detached: process.platform !== 'win32'
    })
    return new CliPush(home, child)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { pid, exitCode, signalCode } = this.#child
    if (pid !== undefined && exitCode === null && signalCode === null) {
      kill(pid, this.#child)
      await this.outcome
    }
    await rm(this.#home, { recursive: true, force: true, maxRetries: 3 })
  }
}

function kill(pid: number, child: ChildProcess): void {
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-pid, 'SIGKILL')
  } catch {
    // It has just ended by itself.
  }
}

async function watch(child: ChildProcess): Promise<CliOutcome> {
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-lastWords)
    })
  }
  try {
    const [exitCode] = (await once(child, 'close')) as [number | null]
    return { exitCode: exitCode ?? undefined, words: words.trim() }
  } catch (error) {
    return { exitCode: undefined, words: messageOf(error) }
  }
}
