// The source of a backup: which database it is, what there is in it, and whether there is room for it.

import { statfs } from 'node:fs/promises'
import { resolve } from 'node:path'
import prettyBytes from 'pretty-bytes'
import type { Config } from '../config.ts'
import type { Catalog, LeftOut, Selection } from '../database/catalog.ts'
import type { ConnectionTarget } from '../database/connection.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { schemaFile } from '../snapshot/manifest.ts'
import { DataApiSource } from '../sources/data-api.ts'
import { PostgresSource } from '../sources/postgres.ts'
import type { Source } from '../sources/source.ts'
import { listNames } from '../sql.ts'
import { count } from '../wording.ts'
import { type DataApiPlace, type Place, type PostgresPlace, tellPlace } from './place.ts'
import { type ReachContext, reach } from './reach.ts'

/** Connects, takes the snapshot if there can be one, and says what it has. Throws what `PostgresSource.open` and `DataApiSource.open` throw. */
export async function openSource(config: Config, context: ReachContext, place: Place): Promise<Source> {
  tellPlace(context.log, place)
  return place.kind === 'postgres' ? openPostgres(config, context, place) : openDataApi(config, context, place)
}

async function openPostgres(config: Config, context: ReachContext, place: PostgresPlace): Promise<Source> {
  const { log, signal } = context
  const { ignored } = place.target
  if (ignored.length > 0) log.info(`not used from the connection string: ${ignored.join(', ')}`)
  const connect = (target: ConnectionTarget): Promise<PostgresSource> =>
    PostgresSource.open({
      target,
      selection: selectionOf(config),
      concurrency: config.concurrency,
      lockTimeout: config.lockTimeout,
      signal,
      log
    })
  const source = await reach(config, place, connect, context)
  const { schemas, relations, leftOut } = source.catalog
  const size = prettyBytes(bytesOf(source.catalog))
  log.info(`${count(relations.length, 'table')} in ${schemas.join(', ')}, ${size} on the server`)
  tellLeftOut(log, leftOut)
  return source
}

async function openDataApi(config: Config, { log, signal }: ReachContext, place: DataApiPlace): Promise<Source> {
  const { url, key, api, project } = place
  const catalog = api && project ? { api, project } : undefined
  const options = { selection: selectionOf(config), concurrency: config.concurrency, signal, log }
  const source = await DataApiSource.open({ url, key, catalog, ...options })
  tellLeftOut(log, source.catalog.leftOut)
  return source
}

function selectionOf({ schemas, excludeTables }: Config): Selection {
  return { schemas, excludeTables }
}

/** Nothing is left out without a word. */
function tellLeftOut(log: Log, leftOut: readonly LeftOut[]): void {
  const tell = (reason: LeftOut['reason'], fact: string): void => {
    const tables = leftOut.filter((table) => table.reason === reason)
    if (tables.length > 0) log.warning(`${fact}: ${listNames(tables)}`)
  }
  tell('excluded', 'rows left out, as exclude-tables says')
  tell('extension', 'rows left out, since the tables belong to extensions')
  tell('unreadable', `not in ${schemaFile} either, since the role may not read them`)
}

/**
 * Better to refuse now than to fill the disk first. Rows as plain JSON take more room than in PostgreSQL, compressed less.
 * Throws `TOO_LARGE` and `NOT_ENOUGH_SPACE`.
 */
export async function checkRoom(config: Config, source: Source, directories: readonly string[]): Promise<void> {
  const bytes = bytesOf(source.catalog)
  if (bytes > config.maxSize) {
    throw new GateError(
      'TOO_LARGE',
      `the tables have ${prettyBytes(bytes)}, more than max-size ${prettyBytes(config.maxSize)}`,
      {
        hint: 'Raise max-size, or leave large tables out with exclude-tables.'
      }
    )
  }
  const needed = bytes * (config.compression === 'none' ? 2 : 0.7)
  for (const directory of directories) {
    const { bavail, bsize } = await statfs(directory)
    if (bavail * bsize >= needed) continue
    throw new GateError(
      'NOT_ENOUGH_SPACE',
      `${prettyBytes(bavail * bsize)} are free in ${directory}, but about ${prettyBytes(needed)} are needed`,
      {
        hint: `${largerDisk(directory, config)}, free some space, or leave large tables out with exclude-tables.`
      }
    )
  }
}

function largerDisk(directory: string, { output }: Config): string {
  const isOutput = directory.startsWith(resolve(output))
  return isOutput ? 'Set output to a larger disk' : 'Set the environment variable RUNNER_TEMP to a larger disk'
}

/** What all tables take on the server. */
export function bytesOf({ relations }: Catalog): number {
  return relations.reduce((sum, relation) => sum + relation.bytes, 0)
}
