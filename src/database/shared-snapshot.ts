// Several connections that see one instant: the first exports its snapshot, the others import it.
// https://www.postgresql.org/docs/17/functions-admin.html#FUNCTIONS-SNAPSHOT-SYNCHRONIZATION
// Everything is local to one transaction on each connection, so it works through transaction pooling too.

import { setTimeout } from 'node:timers/promises'
import { codeOf, GateError } from '../errors.ts'
import { quoteLiteral } from '../sql.ts'
import type { ConnectionTarget } from './connection.ts'
import type { Database } from './database.ts'
import { isConnectionLimit } from './failures.ts'
import { cancelBackends, ServerDatabase } from './server.ts'

/** How long a pooler may keep a further connection waiting before we do without it. */
const defaultJoinPatience = 10_000
/** How long cancelling may take before the connections are cut. */
const cancelPatience = 3_000

/**
 * Settings that decide how values are written and what may be read, for the current transaction. As pg_dump sets them,
 * and lc_monetary besides, so that the text of a value is the same on every server.
 */
export function pinnedSettings(majorVersion: number): string {
  const settings: Record<string, string> = {
    search_path: '',
    client_encoding: 'UTF8',
    TimeZone: 'UTC',
    DateStyle: 'ISO, YMD',
    IntervalStyle: 'postgres',
    extra_float_digits: '3',
    bytea_output: 'hex',
    lc_monetary: 'C',
    xmloption: 'content',
    quote_all_identifiers: 'off',
    standard_conforming_strings: 'on',
    row_security: 'off',
    synchronize_seqscans: 'off',
    statement_timeout: '0',
    idle_in_transaction_session_timeout: '0'
  }
  if (majorVersion >= 17) settings.transaction_timeout = '0'
  return Object.entries(settings)
    .map(([name, value]) => `SET LOCAL ${name} = ${quoteLiteral(value)}`)
    .join('; ')
}

/** How many processes work for us on the server is for the number of connections to say. */
const ownPaceSetting = 'SET LOCAL max_parallel_workers_per_gather = 0'

/** The connections of one exported snapshot. */
export class SharedSnapshot implements AsyncDisposable {
  readonly #target: ConnectionTarget
  readonly #connections: ServerDatabase[] = []
  readonly #idle: ServerDatabase[] = []
  readonly #waiting: ((connection: ServerDatabase) => void)[] = []
  readonly #pids: string[] = []
  readonly #majorVersion: number
  readonly #joinPatience: number
  #name = ''

  private constructor(target: ConnectionTarget, first: ServerDatabase, joinPatience: number) {
    this.#target = target
    this.#joinPatience = joinPatience
    this.#majorVersion = Number.parseInt(first.parameters.get('server_version') ?? '', 10)
    this.#connections.push(first)
    this.#idle.push(first)
  }

  /** Connects once and begins the transaction whose snapshot is shared. */
  static async open(target: ConnectionTarget, joinPatience = defaultJoinPatience): Promise<SharedSnapshot> {
    const first = await ServerDatabase.connect(target)
    const snapshot = new SharedSnapshot(target, first, joinPatience)
    try {
      await snapshot.#begin(first)
      const [row] = await first.query('SELECT pg_export_snapshot() AS name')
      snapshot.#name = row?.name ?? ''
      return snapshot
    } catch (error) {
      await first.close()
      throw error
    }
  }

  /** What the server said of itself when the first connection was made. */
  get parameters(): ReadonlyMap<string, string> {
    return this.#first.parameters
  }

  /** How many connections there are. */
  get size(): number {
    return this.#connections.length
  }

  /**
   * Opens further connections, up to `size` in all. A server or pooler that has none left is no fault: the reason is
   * returned, and the work goes on with fewer. Every other failure is thrown.
   */
  async grow(size: number): Promise<GateError | undefined> {
    const before = this.size
    const failures = await this.#joinAtOnce(size - before)
    if (this.size === before && failures.length > 1 && failures.every(isCountedOut))
      failures.push(...(await this.#joinAtOnce(1)))
    const serious = failures.find((failure) => !isConnectionLimit(failure))
    if (serious) throw serious
    return failures[0]
  }

  /** Lends a connection until it is disposed of, in the order of asking. */
  async borrow(): Promise<AsyncDisposable & { readonly database: ServerDatabase }> {
    const database = this.#idle.shift() ?? (await new Promise<ServerDatabase>((resolve) => this.#waiting.push(resolve)))
    return { database, [Symbol.asyncDispose]: async () => this.#offer(database) }
  }

  /** Lends a connection for the time of some work. */
  async use<T>(work: (database: ServerDatabase) => Promise<T>): Promise<T> {
    await using lease = await this.borrow()
    return await work(lease.database)
  }

  /** Stops whatever runs on the server, then cuts all connections. Never throws. */
  async cancel(): Promise<void> {
    // Cutting the connections ends it too, only later: not worth a long wait.
    await Promise.race([
      cancelBackends(this.#target, this.#pids).catch(() => undefined),
      setTimeout(cancelPatience, undefined, { ref: false })
    ])
    for (const connection of this.#connections) connection.destroy()
  }

  /** Ends the transactions, so that a pooler gets its connections back as they were, then disconnects. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(
      this.#connections.map(async (connection) => {
        await connection.query('ROLLBACK').catch(() => undefined)
        await connection.close()
      })
    )
  }

  get #first(): ServerDatabase {
    const [first] = this.#connections
    if (!first) throw new Error('a shared snapshot has a connection')
    return first
  }

  async #begin(connection: Database, snapshot?: string): Promise<void> {
    const adopt = snapshot === undefined ? '' : `SET TRANSACTION SNAPSHOT ${quoteLiteral(snapshot)};`
    await connection.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; ${adopt} ${pinnedSettings(this.#majorVersion)}; ${ownPaceSetting}`
    )
    const [row] = await connection.query('SELECT pg_backend_pid() AS pid')
    if (row?.pid) this.#pids.push(row.pid)
  }

  /** Opens so many more, and returns why others could not be. */
  async #joinAtOnce(more: number): Promise<GateError[]> {
    const attempts = await Promise.allSettled(Array.from({ length: more }, () => this.#join()))
    return attempts.filter((attempt) => attempt.status === 'rejected').map((attempt) => attempt.reason)
  }

  async #join(): Promise<void> {
    const connection = await ServerDatabase.connect(this.#target)
    // A transaction pooler that has no server connection left does not refuse: it lets us wait.
    let impatient = false
    const impatience = globalThis.setTimeout(() => {
      impatient = true
      connection.destroy()
    }, this.#joinPatience)
    try {
      await this.#begin(connection, this.#name)
    } catch (error) {
      connection.destroy()
      if (!impatient) throw error
      throw new GateError('TOO_MANY_CONNECTIONS', `the pooler kept it waiting for ${this.#joinPatience / 1000} s`, {
        cause: error
      })
    } finally {
      clearTimeout(impatience)
    }
    this.#connections.push(connection)
    this.#offer(connection)
  }

  #offer(connection: ServerDatabase): void {
    const next = this.#waiting.shift()
    if (next) next(connection)
    else this.#idle.push(connection)
  }
}

/** too_many_connections: those that knock at the same time are counted against each other, so one alone may still get in. */
function isCountedOut(failure: GateError): boolean {
  return codeOf(failure.cause) === '53300'
}
