// A sandbox on a server that the user named for it: a fresh database, dropped afterwards, with the roles that were made.

import { randomBytes } from 'node:crypto'
import { arrayLiteral } from '../database/answers.ts'
import { type ConnectionTarget, describeTarget } from '../database/connection.ts'
import { PgDump, readSchema } from '../database/schema-dump.ts'
import { ServerDatabase } from '../database/server.ts'
import { GateError, messageOf } from '../errors.ts'
import {
  type Rehearsal,
  type RehearsalHost,
  type RehearsalJob,
  type RunningCli,
  rehearse
} from '../rehearsal/rehearse.ts'
import type { Door } from '../rehearsal/supabase-cli.ts'
import type { TableEntry } from '../snapshot/manifest.ts'
import { quoteIdentifier } from '../sql.ts'
import type { Restorable, Sandbox, Watching } from './sandbox.ts'
import { type Trial, tryRestore } from './trial.ts'

const prefix = 'migration_gate_drill_'

/** Milliseconds after which a database of an earlier drill that nobody is connected to is no longer anybody's. */
const abandonedAfter = 60 * 60 * 1000

export class ThrowawayDatabase implements Sandbox {
  readonly #target: ConnectionTarget
  readonly #name: string
  readonly #database: ServerDatabase
  readonly #watching: Watching
  readonly #snapshot = Promise.withResolvers<Restorable>()
  readonly #controller = new AbortController()
  readonly #trial: Promise<Trial>
  /** Those that the snapshot speaks of and the server had not got. */
  #roles: readonly string[] = []
  #cli: Promise<RunningCli> | undefined
  #rehearsal: Promise<unknown> | undefined
  #arrivals: ReadableStreamDefaultController<TableEntry> | undefined

  private constructor(target: ConnectionTarget, name: string, database: ServerDatabase, watching: Watching) {
    this.#target = target
    this.#name = name
    this.#database = database
    this.#watching = watching
    this.#trial = this.#try()
    this.#trial.catch(() => undefined)
  }

  /** Makes the database. Throws the connection's errors, and `DRILL_FAILED` where the role may not make one. */
  static async start(target: ConnectionTarget, watching: Watching): Promise<ThrowawayDatabase> {
    const name = `${prefix}${Date.now()}_${randomBytes(4).toString('hex')}`
    await using admin = await ServerDatabase.connect(target)
    await dropAbandoned(admin)
    await create(admin, target, name)
    try {
      return new ThrowawayDatabase(target, name, await ServerDatabase.connect({ ...target, database: name }), watching)
    } catch (error) {
      await drop(admin, name)
      throw error
    }
  }

  restore(snapshot: Restorable): void {
    this.#snapshot.resolve(snapshot)
  }

  add(table: TableEntry): void {
    this.#arrivals?.enqueue(table)
  }

  finish(): Promise<Trial> {
    this.#arrivals?.close()
    return this.#trial
  }

  rehearse(job: RehearsalJob, host: RehearsalHost): Promise<Rehearsal> {
    const startCli = (door: Door): Promise<RunningCli> => {
      const running = host.startCli(door)
      this.#cli = running
      return running
    }
    const rehearsal = this.#rehearse(job, { ...host, startCli })
    this.#rehearsal = rehearsal.catch(() => undefined)
    return rehearsal
  }

  async #rehearse(job: RehearsalJob, host: RehearsalHost): Promise<Rehearsal> {
    this.#roles = [...this.#roles, ...(await this.#missingIn(job.pending.map(({ sql }) => sql).join('\n')))]
    await using pgDump = new PgDump()
    const dump = (): Promise<string> => readSchema(this.#database, { exclude: [], lockTimeout: 0 }, pgDump)
    return await rehearse({ database: this.#database, dump }, job, host)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#controller.abort(new GateError('DRILL_FAILED', 'the drill was given up'))
    this.#database.destroy()
    this.#snapshot.reject(this.#controller.signal.reason)
    this.#arrivals?.error(this.#controller.signal.reason)
    await this.#trial.catch(() => undefined)
    // What it has begun, it ends itself, once the CLI has nobody to talk to any more.
    await (await this.#cli?.catch(() => undefined))?.[Symbol.asyncDispose]()
    await this.#rehearsal
    try {
      await this.#clear()
    } catch (error) {
      this.#watching.tell(`the database ${this.#name} could not be dropped: ${messageOf(error)}`)
    }
  }

  /** Words of a text that are no roles yet: such as it may make are dropped afterwards. */
  async #missingIn(text: string): Promise<string[]> {
    const words = new Set(/\b(?:role|user|group)\b/i.test(text) ? text.match(/[\w$]+|"(?:[^"]|"")+"/g) : [])
    const names = [...words].map((word) =>
      word.startsWith('"') ? word.slice(1, -1).replaceAll('""', '"') : word.toLowerCase()
    )
    const rows = await this.#database.query('SELECT rolname AS name FROM pg_roles')
    const present = new Set(rows.map((row) => row.name))
    return names.filter((name) => !present.has(name))
  }

  async #clear(): Promise<void> {
    await using admin = await ServerDatabase.connect(this.#target)
    await drop(admin, this.#name)
    const roles = await admin.query('SELECT rolname AS name FROM pg_roles WHERE rolname = ANY ($1::text[])', [
      arrayLiteral(this.#roles)
    ])
    // A role that somebody else has given something to meanwhile stays.
    for (const { name } of roles)
      if (name) await admin.query(`DROP ROLE IF EXISTS ${quoteIdentifier(name)}`).catch(() => undefined)
  }

  async #try(): Promise<Trial> {
    const arrivals = new ReadableStream<TableEntry>({
      start: (controller) => {
        this.#arrivals = controller
      },
      // Once a table could not be restored, nobody asks for the others.
      cancel: () => {
        this.#arrivals = undefined
      }
    })
    const snapshot = await this.#snapshot.promise
    const present = new Set((await this.#database.query('SELECT rolname AS name FROM pg_roles')).map((row) => row.name))
    this.#roles = snapshot.manifest.roles.map((role) => role.name).filter((name) => !present.has(name))
    const { signal } = this.#controller
    return tryRestore({ ...this.#watching, database: this.#database, snapshot, arrivals, lockTimeout: 0, signal })
  }
}

async function create(admin: ServerDatabase, target: ConnectionTarget, name: string): Promise<void> {
  try {
    await admin.query(`CREATE DATABASE ${quoteIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'`)
  } catch (error) {
    if (!(error instanceof GateError)) throw error
    throw new GateError('DRILL_FAILED', `no database can be made on ${describeTarget(target)}: ${error.message}`, {
      hint: 'drill-db-url must name a server whose role may CREATE DATABASE, best as a superuser: a service container of the workflow.',
      cause: error
    })
  }
}

async function drop(admin: ServerDatabase, name: string): Promise<void> {
  await admin.query(`DROP DATABASE IF EXISTS ${quoteIdentifier(name)} WITH (FORCE)`)
}

/** What a drill left behind that was killed. */
async function dropAbandoned(admin: ServerDatabase): Promise<void> {
  const rows = await admin.query(
    `SELECT datname AS name FROM pg_database d WHERE datname ~ '^${prefix}[0-9]+_' AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid)`
  )
  for (const { name } of rows) {
    const madeAt = Number(/^\D+(\d+)/.exec(name ?? '')?.[1])
    // Another role's stays: it is for that role to drop.
    if (name && Date.now() - madeAt > abandonedAfter) await drop(admin, name).catch(() => undefined)
  }
}
