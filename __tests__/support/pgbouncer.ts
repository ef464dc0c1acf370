// PgBouncer in front of a test server: what a connection pooler does to code that relies on its session. Supabase's
// pooler (Supavisor) behaves alike in session mode (port 5432) and in transaction mode (port 6543).

import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import {
  connectionString,
  freePort,
  type Login,
  ownedByServer,
  type Server,
  startBackground,
  superuserPassword
} from './server.ts'

export interface PgBouncerOptions {
  readonly mode: 'session' | 'transaction'
  /** Server connections for each database and user. In session mode the next client waits. */
  readonly poolSize: number
  /** Names and passwords of users beside the superuser. */
  readonly users?: Readonly<Record<string, string>>
}

export interface PgBouncer extends AsyncDisposable {
  readonly port: number
  /** A connection string through the pooler, by default for the superuser. */
  url(database?: string, login?: Login): string
  stop(): Promise<void>
  /** What it has logged so far. */
  log(): string
}

/** Why a test must be skipped here, or undefined if it can run. */
export function pgBouncerAvailable(): string | undefined {
  return findPgBouncer() ? undefined : 'pgbouncer is not installed (Debian: apt-get install pgbouncer)'
}

/** Starts it in front of a server, for all of the server's databases. To be used with `await using`. */
export async function startPgBouncer(
  server: Pick<Server, 'host' | 'port'>,
  options: PgBouncerOptions
): Promise<PgBouncer> {
  const command = findPgBouncer()
  if (!command) throw new Error(pgBouncerAvailable())
  const directory = await ownedByServer(await mkdtemp(join(tmpdir(), 'migration-gate-pgbouncer-')))
  const port = await freePort()
  const users = join(directory, 'users')
  await writeFile(users, userList({ postgres: superuserPassword, ...options.users }))
  await writeFile(join(directory, 'ini'), settings(server, options, { port, users }))
  const pooler = startBackground(command, [join(directory, 'ini')], { directory, temporary: true })
  const stop = async () => {
    await pooler.end('SIGKILL') // it keeps nothing that needs an orderly end
    await rm(directory, { recursive: true, force: true })
  }
  if (!(await pooler.becomes(() => accepts(port)))) {
    const log = pooler.log()
    await stop()
    throw new Error(`PgBouncer did not start:\n${log}`)
  }
  const url = (database = 'postgres', login: Login = { password: superuserPassword }) =>
    connectionString(port, database, login)
  return { port, url, stop, log: pooler.log, [Symbol.asyncDispose]: stop }
}

function userList(users: Readonly<Record<string, string>>): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  return Object.entries(users)
    .map(([name, password]) => `${quoted(name)} ${quoted(password)}\n`)
    .join('')
}

/** https://www.pgbouncer.org/config.html. It knows the passwords in plain, so it can speak SCRAM on both sides. */
function settings(
  { host, port }: Pick<Server, 'host' | 'port'>,
  { mode, poolSize }: PgBouncerOptions,
  own: { readonly port: number; readonly users: string }
): string {
  return `
[databases]
* = host=${host} port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own.port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${own.users}
pool_mode = ${mode}
default_pool_size = ${poolSize}
max_client_conn = 200
ignore_startup_parameters = extra_float_digits
log_connections = 0
log_disconnections = 0
`
}

function findPgBouncer(): string | undefined {
  const directories = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
    '/opt/homebrew/bin'
  ]
  return directories.map((directory) => join(directory, 'pgbouncer')).find((file) => existsSync(file))
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port })
    const done = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => done(true)).once('error', () => done(false))
  })
}
