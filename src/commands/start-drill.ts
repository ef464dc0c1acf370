// Whether, where and how a drill runs: what both a fresh backup and a stored one need.

import { lookup } from 'node:dns/promises'
import { StopSwitch } from '../concurrency.ts'
import type { Config } from '../config.ts'
import { parseConnectionString, publicAddress } from '../database/connection.ts'
import { Drill, type Drilled } from '../drill/drill.ts'
import { checkDrillRoom, type Limits } from '../drill/estimate.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { readExtensions } from '../migrations/extensions.ts'
import type { MigrationFile } from '../migrations/files.ts'
import type { RowsProgress } from '../restore/rows.ts'
import type { Manifest } from '../snapshot/manifest.ts'
import { explainFileError, type Snapshot } from '../snapshot/snapshot.ts'
import { temporaryPlace } from '../temporary.ts'
import type { Check } from '../verification/check.ts'
import { accountFor, type CoverageGroup, checkStructure } from '../verification/coverage.ts'
import { tableProgress } from './progress.ts'

/** What is known of the backup before its tables are. */
export interface Drillable {
  /** Host, port and database of the source. */
  readonly address: string
  readonly extensions: readonly string[]
  /** Bytes of tables, about. */
  readonly bytes: number
  /** Told of each table. */
  readonly progress: RowsProgress
  /** Migrations that will be rehearsed on it. */
  readonly pending: readonly MigrationFile[]
}

/**
 * Makes sure that a drill can run, and returns what starts it: a sandbox, which then waits for the backup. Throws
 * `NOT_ENOUGH_SPACE`, and `TARGET_IS_SOURCE` where drill-db-url leads to the server of the source.
 */
export async function prepareDrill(
  config: Config,
  log: Log,
  { address, progress, bytes, ...needs }: Drillable
): Promise<() => Drill> {
  const server = config.drillDbUrl
    ? parseConnectionString(config.drillDbUrl, config.sslRootCert, config.sslMode, 'drill-db-url')
    : undefined
  if (server && (await isSameServer(hostOf(publicAddress(server)), hostOf(address)))) {
    throw new GateError('TARGET_IS_SOURCE', `drill-db-url leads to ${hostOf(address)}, where the backup is from`, {
      hint: 'A drill makes a database and roles, and costs the server time. Name a throwaway server, such as a service container of the workflow.'
    })
  }
  const place = temporaryPlace()
  if (!server) for (const doubt of await roomFor(bytes, { place, timeout: config.timeout })) log.warning(doubt)
  const extensions = [...needs.extensions, ...readExtensions(needs.pending)]
  const rehearses = needs.pending.length > 0
  const tell = (line: string): void => log.info(`drill: ${line}`)
  return () => new Drill({ server, place, progress, extensions, bytes, rehearses, tell })
}

async function roomFor(bytes: number, limits: Limits): Promise<string[]> {
  try {
    return await checkDrillRoom(bytes, limits)
  } catch (error) {
    throw explainFileError(error, limits.place)
  }
}

/** By its name, or by an address that both names stand for: localhost is 127.0.0.1. */
async function isSameServer(one: string, other: string): Promise<boolean> {
  if (one === other) return true
  const portOf = (host: string): string | undefined => /:(\d+)$/.exec(host)?.[1]
  if (portOf(one) !== portOf(other)) return false
  const [ours, theirs] = await Promise.all([addressesOf(one), addressesOf(other)])
  return ours.some((address) => theirs.includes(address))
}

/** None, where the name is not known here: the source may be long gone. */
async function addressesOf(host: string): Promise<string[]> {
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
  const found = await lookup(name, { all: true }).catch(() => [])
  return found.map(({ address }) => address)
}

function hostOf(address: string): string {
  return address.replace(/^\w+:\/\/|\/.*$/g, '')
}

/** How many bytes of tables a byte of their files may hold, about. */
const expansion = { zst: 5, gz: 5, json: 1 } as const

/** Starts a sandbox for a snapshot that is complete. */
export async function startDrillOf(
  { manifest }: Snapshot,
  config: Config,
  log: Log,
  pending: readonly MigrationFile[] = []
): Promise<Drill> {
  const start = await prepareDrill(config, log, {
    address: manifest.database_url,
    extensions: manifest.extensions.map((extension) => extension.name),
    bytes: manifest.tables.reduce((sum, table) => sum + table.size * expansionOf(table.file), 0),
    progress: tableProgress(log),
    pending
  })
  return start()
}

/** Restores all of a complete snapshot. */
export async function drillSnapshot(drill: Drill, snapshot: Snapshot, signal: AbortSignal): Promise<Drilled> {
  using stop = new StopSwitch(signal)
  drill.begin(snapshot)
  for (const table of snapshot.manifest.tables) drill.add(table)
  return await Promise.race([drill.finish(snapshot.manifest), stop.aborted()])
}

function expansionOf(file: string): number {
  const suffix = file.slice(file.lastIndexOf('.') + 1)
  return suffix === 'zst' || suffix === 'gz' ? expansion[suffix] : expansion.json
}

/** What was shown: checks, and the account of everything that the source has. */
export interface Proofs {
  readonly checks: readonly Check[]
  readonly coverage: readonly CoverageGroup[]
}

/** What a drill proves. Where nothing was restored there is nothing to say of what came back. */
export function proofsOf(drilled: Drilled, manifest: Manifest): Proofs {
  const { check, inventory, omissions, lacking } = drilled
  const unproven = omissions.flatMap(({ object, reason }) => (object ? [{ ...object, reason }] : []))
  const coverage = accountFor(manifest, inventory && { inventory, unproven, lacking }) ?? []
  const hasStructure = inventory && manifest.inventory && manifest.source.kind === 'postgres'
  return { checks: hasStructure ? [check, checkStructure(coverage)] : [check], coverage }
}
