// The source over PostgreSQL's own protocol: one exported snapshot for schema, rows, counts and fingerprints.

import { both } from '../concurrency.ts'
import { text } from '../database/answers.ts'
import { type Catalog, readCatalog, type Selection } from '../database/catalog.ts'
import { type ConnectionTarget, describeTarget } from '../database/connection.ts'
import { readFingerprint } from '../database/fingerprint.ts'
import { type Relation, readBlockers } from '../database/relations.ts'
import { readSchema } from '../database/schema-dump.ts'
import type { ServerDatabase } from '../database/server.ts'
import { SharedSnapshot } from '../database/shared-snapshot.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { SourceRecord } from '../snapshot/manifest.ts'
import type { Fingerprint } from '../snapshot/row-codec.ts'
import { qualifiedName, quoteIdentifier } from '../sql.ts'
import { count } from '../wording.ts'
import type { Source } from './source.ts'

/** How often a schema that changes under our hands is read anew. */
const attempts = 3

export interface PostgresSourceOptions {
  readonly target: ConnectionTarget
  readonly selection: Selection
  /** Connections at most. */
  readonly concurrency: number
  /** Milliseconds to wait for the lock on a table. */
  readonly lockTimeout: number
  /** Milliseconds for which a pooler may keep a further connection waiting. Default: ten seconds. */
  readonly joinPatience?: number
  readonly signal: AbortSignal
  readonly log: Log
}

export class PostgresSource implements Source {
  readonly catalog: Catalog
  readonly record: SourceRecord
  readonly changes = undefined
  readonly #snapshot: SharedSnapshot
  readonly #lockTimeout: number
  readonly #signal: AbortSignal
  readonly #cancel = (): void => void this.#snapshot.cancel()

  private constructor(
    snapshot: SharedSnapshot,
    read: { readonly catalog: Catalog; readonly searchPath: string },
    options: PostgresSourceOptions
  ) {
    this.#snapshot = snapshot
    this.#lockTimeout = options.lockTimeout
    this.#signal = options.signal
    this.catalog = read.catalog
    this.record = {
      kind: 'postgres',
      server_version: snapshot.parameters.get('server_version') ?? 'unknown',
      consistency: 'snapshot',
      wal_lsn: read.catalog.walLsn,
      search_path: read.searchPath
    }
    options.signal.addEventListener('abort', this.#cancel)
  }

  /** Connects, takes the snapshot, locks the tables and reads the catalog. Throws what `readCatalog` throws. */
  static async open(options: PostgresSourceOptions): Promise<PostgresSource> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await PostgresSource.#attempt(options)
      } catch (error) {
        if (attempt === attempts || !(error instanceof GateError) || error.code !== 'SOURCE_CHANGED') throw error
        options.log.info(`${error.message}; taking a new snapshot`)
      }
    }
  }

  static async #attempt(options: PostgresSourceOptions): Promise<PostgresSource> {
    options.signal.throwIfAborted()
    const snapshot = await SharedSnapshot.open(options.target, options.joinPatience)
    const cancel = (): void => void snapshot.cancel()
    options.signal.addEventListener('abort', cancel)
    try {
      options.signal.throwIfAborted()
      const [catalog, refusal] = await both(
        snapshot.use((database) => readLockedCatalog(database, options)),
        snapshot.grow(options.concurrency)
      )
      const { log, target } = options
      log.info(
        `connected to ${describeTarget(target)}, PostgreSQL ${snapshot.parameters.get('server_version')}, ${count(snapshot.size, 'connection')}`
      )
      if (refusal)
        log.warning(`working with ${snapshot.size} of ${options.concurrency} connections: ${refusal.message}`)
      const searchPath = await snapshot.use(readSearchPath)
      return new PostgresSource(snapshot, { catalog, searchPath }, options)
    } catch (error) {
      await snapshot[Symbol.asyncDispose]()
      throw error
    } finally {
      options.signal.removeEventListener('abort', cancel)
    }
  }

  get concurrency(): number {
    return this.#snapshot.size
  }

  async schema(): Promise<string> {
    const unreadable = this.catalog.leftOut.filter((table) => table.reason === 'unreadable')
    const options = { exclude: unreadable, lockTimeout: this.#lockTimeout }
    return this.#snapshot.use((database) => readSchema(database, options))
  }

  async *rows(relation: Relation): AsyncIterable<Uint8Array> {
    const columns = relation.columns.map((column) => quoteIdentifier(column.name)).join(', ')
    const list = columns === '' ? '' : ` (${columns})`
    await using lease = await this.#snapshot.borrow()
    yield* lease.database.copyOut(`COPY ${qualifiedName(relation)}${list} TO STDOUT`)
  }

  async fingerprint(relation: Relation): Promise<Fingerprint> {
    const encoding = this.#snapshot.parameters.get('server_encoding') ?? 'UTF8'
    return this.#snapshot.use((database) => readFingerprint(database, relation, encoding))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#signal.removeEventListener('abort', this.#cancel)
    await this.#snapshot[Symbol.asyncDispose]()
  }
}

/** Not that of our own transaction, but what a new session has. */
async function readSearchPath(database: ServerDatabase): Promise<string> {
  const [row] = await database.query("SELECT reset_val AS value FROM pg_settings WHERE name = 'search_path'")
  return text(row ?? {}, 'value')
}

/** Reads the catalog; a lock that cannot be had is explained once the failed transaction, which answers no more, is over. */
async function readLockedCatalog(database: ServerDatabase, options: PostgresSourceOptions): Promise<Catalog> {
  const { selection, lockTimeout } = options
  try {
    return await readCatalog(database, selection, lockTimeout)
  } catch (error) {
    if (!(error instanceof GateError) || error.code !== 'TABLE_LOCKED') throw error
    await database.query('ROLLBACK')
    const blockers = await readBlockers(database, selection.schemas)
    if (blockers.length === 0) throw error
    throw new GateError('TABLE_LOCKED', `waited ${lockTimeout} ms for a lock on ${blockers.join(', ')}`, {
      hint: error.hint,
      cause: error
    })
  }
}
