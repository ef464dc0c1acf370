// Tries the connection, and says what a backup would hold. Nothing is read but the catalog, and nothing is written.

import prettyBytes from 'pretty-bytes'
import prettyMilliseconds from 'pretty-ms'
import type { Config } from '../config.ts'
import { text } from '../database/answers.ts'
import type { Catalog } from '../database/catalog.ts'
import { type ConnectionTarget, describeTarget } from '../database/connection.ts'
import { isConnectionLimit } from '../database/failures.ts'
import { ServerDatabase } from '../database/server.ts'
import { isPlatformSchema } from '../platform.ts'
import type { SourceRecord } from '../snapshot/manifest.ts'
import type { Source } from '../sources/source.ts'
import { listNames } from '../sql.ts'
import { type Check, skipped } from '../verification/check.ts'
import { count } from '../wording.ts'
import { findSource } from './find-source.ts'
import { historyObstacle } from './migrations.ts'
import { bytesOf, openSource } from './open-source.ts'
import { addressOf, type Place } from './place.ts'
import { tellCheck } from './progress.ts'
import { type ReachContext, reach } from './reach.ts'

/** Between us and the server: `direct`, or what kind of pooler. */
export type PoolMode = 'direct' | 'session pooler' | 'transaction pooler'

/** One session, as it was found. */
export interface Session {
  /** Host, port and database. */
  readonly target: string
  readonly mode: PoolMode
  readonly role: string
  /** `SUPERUSER`, `BYPASSRLS`, `REPLICATION`. */
  readonly attributes: readonly string[]
  /** Milliseconds that a statement takes which does nothing. */
  readonly latency: number
}

/** What a trial of the connection came to. */
export interface ConnectReport {
  readonly command: 'connect'
  readonly status: 'passed' | 'failed'
  /** By which settings the source was found. */
  readonly how: string
  /** Why the ways that come first were not taken. */
  readonly passedOver: readonly string[]
  readonly address: string
  readonly source: SourceRecord
  /** Undefined over the Data API. */
  readonly session: Session | undefined
  readonly tables: number
  /** On the server, about. */
  readonly bytes: number
  readonly checks: readonly Check[]
  /** Nothing is kept. */
  readonly directory: undefined
  /** Milliseconds. */
  readonly duration: number
}

export interface ConnectContext extends ReachContext {
  /** Milliseconds for which a pooler may keep a second client waiting. Default: three seconds. */
  readonly patience?: number
}

/** Throws what `findSource` and `openSource` throw. */
export async function connect(config: Config, context: ConnectContext): Promise<ConnectReport> {
  const startedAt = Date.now()
  const found = await findSource(config, context.signal)
  const { place, session } = await look(config, context, found)
  const { source, schema } = await context.log.group('Connect', () => readSource(config, context, place))
  const checks = [checkConnection(place, source, session), checkReading(source, schema), checkHistory(source)]
  for (const check of checks) tellCheck(context.log, check)
  return {
    command: 'connect',
    status: checks.some((check) => check.status === 'failed') ? 'failed' : 'passed',
    how: place.how,
    passedOver: place.passedOver,
    address: addressOf(place),
    source: source.record,
    session,
    tables: source.catalog.relations.length,
    bytes: bytesOf(source.catalog),
    checks,
    directory: undefined,
    duration: Date.now() - startedAt
  }
}

/**
 * In front of everything else, with connections of its own that are closed then: a pooler may have none left beside those of a
 * snapshot. Where the way led round something, the place is where it led.
 */
async function look(
  config: Config,
  context: ConnectContext,
  place: Place
): Promise<{ readonly place: Place; readonly session: Session | undefined }> {
  if (place.kind === 'data-api') return { place, session: undefined }
  let { target } = place
  const session = await reach(
    config,
    place,
    (to) => {
      target = to
      return lookAt(to, context)
    },
    context
  )
  return { place: { ...place, target }, session }
}

/** What a backup would begin with. The source is let go at once: what it has found out stays. */
async function readSource(
  config: Config,
  context: ConnectContext,
  place: Place
): Promise<{ readonly source: Source; readonly schema: string }> {
  await using source = await openSource(config, context, place)
  return { source, schema: await source.schema() }
}

async function lookAt(target: ConnectionTarget, context: ConnectContext): Promise<Session> {
  await using database = await openUntil(context.signal, target)
  const [row] = await database.query(
    `SELECT rolname AS name, concat_ws(' ', CASE WHEN rolsuper THEN 'SUPERUSER' END, CASE WHEN rolbypassrls THEN 'BYPASSRLS' END,
        CASE WHEN rolreplication THEN 'REPLICATION' END) AS attributes FROM pg_roles WHERE rolname = current_user`
  )
  const attributes = text(row ?? {}, 'attributes')
    .split(' ')
    .filter(Boolean)
  const startedAt = performance.now()
  await database.query('SELECT')
  const latency = performance.now() - startedAt
  const mode = await findPoolMode(target, database, context)
  return { target: describeTarget(target), mode, role: text(row ?? {}, 'name'), attributes, latency }
}

/** The connection is cut once the signal is aborted. */
async function openUntil(signal: AbortSignal, target: ConnectionTarget): Promise<ServerDatabase> {
  const database = await ServerDatabase.connect(target)
  signal.addEventListener('abort', () => database.destroy(), { once: true })
  if (signal.aborted) database.destroy()
  return database
}

const usualPatience = 3_000

/**
 * Two clients of a transaction pooler are served by the same process, one after the other. In a session pooler each has its
 * own, and the second one may wait for it in vain.
 */
async function findPoolMode(
  target: ConnectionTarget,
  first: ServerDatabase,
  { signal, patience = usualPatience }: ConnectContext
): Promise<PoolMode> {
  const process = await readProcess(first)
  if (process === String(first.processId)) return 'direct'
  const impatience = AbortSignal.timeout(patience)
  try {
    await using second = await openUntil(AbortSignal.any([signal, impatience]), target)
    return (await readProcess(second)) === process ? 'transaction pooler' : 'session pooler'
  } catch (error) {
    if (!isConnectionLimit(error) && !impatience.aborted) throw error
    return 'session pooler'
  }
}

async function readProcess(database: ServerDatabase): Promise<string> {
  const [row] = await database.query('SELECT pg_backend_pid() AS pid')
  return text(row ?? {}, 'pid')
}

function checkConnection({ how }: Place, { record, concurrency }: Source, session: Session | undefined): Check {
  if (!session) return { name: 'connection', status: 'passed', detail: `by ${how}` }
  const { target, mode, role, attributes, latency } = session
  const whom = attributes.length > 0 ? `${role} (${attributes.join(', ')})` : role
  const detail = `${target}, ${mode}, PostgreSQL ${record.server_version}, as ${whom}, ${prettyMilliseconds(Math.ceil(latency))} there and back; ${count(concurrency, 'connection')} with one snapshot`
  return { name: 'connection', status: 'passed', detail }
}

function checkReading({ catalog, record }: Source, schema: string): Check {
  const { relations, leftOut } = catalog
  const what = `${count(relations.length, 'table')}, ${prettyBytes(bytesOf(catalog))}, and ${prettyBytes(schema.length)} of schema.sql`
  const elsewhere = filledSchemas(catalog)
  const remarks = [
    ...(leftOut.length > 0 ? [`left out: ${listNames(leftOut)}`] : []),
    ...(elsewhere.length > 0 ? [`rows of other schemas are not in it: ${elsewhere.join(', ')} (option schemas)`] : []),
    ...(record.consistency === 'none' ? ['neither of one instant nor with the real structure'] : [])
  ]
  return { name: 'reading', status: 'passed', detail: [what, ...remarks].join('; ') }
}

/** Schemas of the user's own that hold rows, and are not selected. */
function filledSchemas({ inventory, schemas }: Catalog): string[] {
  const filled = inventory.filter(({ kind }) => kind === 'rows').flatMap(({ schema }) => schema ?? [])
  return filled.filter(
    (schema) => !schemas.includes(schema) && !isPlatformSchema(schema) && schema !== 'supabase_migrations'
  )
}

function checkHistory({ catalog, record }: Source): Check {
  const { migrations } = catalog
  if (record.kind === 'data-api' && migrations.length === 0)
    return skipped('history', 'the Data API does not show which migrations were applied')
  const obstacle = historyObstacle(catalog)
  if (obstacle) return skipped('history', obstacle.message)
  return { name: 'history', status: 'passed', detail: `${count(migrations.length, 'migration')} applied so far` }
}
