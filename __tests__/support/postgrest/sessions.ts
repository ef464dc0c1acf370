// One transaction for each request, read only, as the role that its token names. Sources: PostgREST's
// src/PostgREST/Query/PreQuery.hs (`txVarQuery`), Plan.hs (the mode), ApiRequest/Preferences.hs (time zones).

import pg from 'pg'
import { Fault, faultOfServer } from './fault.ts'
import type { Claims } from './gateway.ts'
import { quoteIdentifier } from './query.ts'

/** What holds for one request. */
export interface Session {
  readonly claims: Claims
  readonly searchPath: readonly string[]
  /** In milliseconds. */
  readonly statementTimeout: number
  readonly timezone?: string | undefined
}

/** All values as PostgreSQL writes them. */
const asText = { getTypeParser: () => (value: string | Buffer) => String(value) }

export class Sessions {
  readonly #pool: pg.Pool
  #timezones: Promise<pg.QueryResult<{ name: string }>> | undefined

  constructor(connection: pg.ClientConfig) {
    this.#pool = new pg.Pool({ ...connection, max: 10, types: asText })
    this.#pool.on('error', () => {}) // a test may kill the server; the next request says so
  }

  /** Throws a Fault if PostgreSQL refuses, or is not there. */
  async transaction<Result>(session: Session, run: (client: pg.ClientBase) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect().catch(noConnection)
    try {
      await client.query('BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY')
      await settle(client, session)
      const result = await run(client)
      await client.query('COMMIT')
      client.release()
      return result
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => client.release(),
        () => client.release(true)
      )
      throw faultOf(error, roleOf(session.claims))
    }
  }

  /** Others are as if nobody had asked for them. They are read once, as PostgREST does: it takes ten milliseconds. */
  async knowsTimezone(name: string): Promise<boolean> {
    this.#timezones ??= this.#pool.query<{ name: string }>('SELECT name FROM pg_timezone_names').catch(noConnection)
    const { rows } = await this.#timezones
    return rows.some((row) => row.name === name)
  }

  async close(): Promise<void> {
    if (!this.#pool.ended) await this.#pool.end()
  }
}

/** All at once, and until the transaction ends: `true` is `LOCAL`. */
async function settle(client: pg.ClientBase, session: Session): Promise<void> {
  const role = roleOf(session.claims)
  const settings = Object.entries({
    search_path: session.searchPath.map(quoteIdentifier).join(', '),
    statement_timeout: String(session.statementTimeout),
    role,
    'request.jwt.claims': JSON.stringify({ ...session.claims, role }),
    ...(session.timezone === undefined ? {} : { timezone: session.timezone })
  })
  const calls = settings.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`)
  await client.query(`SELECT ${calls.join(', ')}`, settings.flat())
}

/** Without a role in its token, a request is the anonymous role's (`db-anon-role`). */
function roleOf({ role = 'anon' }: Claims): string {
  return String(role)
}

function faultOf(error: unknown, role: string): unknown {
  if (error instanceof Fault) return error
  if (error instanceof pg.DatabaseError) return faultOfServer(error, role === 'anon')
  return new Fault(503, 'PGRST001', 'Database client error. Retrying the connection.', { details: String(error) })
}

function noConnection(error: unknown): never {
  throw new Fault(503, 'PGRST000', 'Database connection error. Retrying the connection.', { details: String(error) })
}
