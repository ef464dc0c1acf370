// After the push: what it really did, against what its rehearsal had shown. The main step leaves behind, in a file, what it
// expects; the post step, at the end of the job, reads production once more, in one snapshot, and compares. It changes nothing.

import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import prettyMilliseconds from 'pretty-ms'
import { runAll, StopSwitch } from '../concurrency.ts'
import type { Config } from '../config.ts'
import { readMigrations, readUnreadable } from '../database/catalog-objects.ts'
import { type ConnectionTarget, describeTarget } from '../database/connection.ts'
import { readSchema } from '../database/schema-dump.ts'
import { SharedSnapshot } from '../database/shared-snapshot.ts'
import { messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { findTables, readTable } from '../rehearsal/aftermath.ts'
import { digestHistory, expectationOf } from '../rehearsal/evidence.ts'
import {
  type Aftermath,
  compareWithExpectation,
  type Difference,
  type Expectation,
  parseExpectation,
  progressOf,
  renderExpectation
} from '../rehearsal/expectation.ts'
import { objectKey, objectsOf, type SchemaObject } from '../rehearsal/schema-changes.ts'
import { readToc } from '../restore/toc.ts'
import { schemaFile } from '../snapshot/manifest.ts'
import { listNames } from '../sql.ts'
import { temporaryPlace } from '../temporary.ts'
import type { BackupReport } from './backup.ts'
import { findPostgres } from './find-source.ts'
import { remoteOf } from './keep.ts'
import { reach } from './reach.ts'

export type { Difference, Expectation } from '../rehearsal/expectation.ts'

type Migrations = readonly Expectation['pending'][number][]

/** How much was compared. */
export interface Compared {
  /** Tables whose rows were counted; of some of them, every row was looked at. */
  readonly tables: number
  readonly fingerprints: number
  /** Changes of the schema that the rehearsal had shown; undefined: they were not looked for. */
  readonly changes: number | undefined
}

/** What is known once everything was pushed. */
interface Pushed {
  readonly migrations: Migrations
  readonly compared: Compared
  /** What could not be compared, and why. */
  readonly leftOut: readonly string[]
}

/** What the after-check came to. */
export type AfterCheckReport = { readonly backup: Expectation['backup'] | undefined } & (
  | ({ readonly status: 'as rehearsed' } & Pushed)
  | ({
      readonly status: 'different'
      readonly differences: readonly Difference[]
      /** What the rehearsal could not have as in production. */
      readonly remarks: readonly string[]
    } & Pushed)
  /** None is in the history: nobody has pushed, or the first has failed. */
  | { readonly status: 'not pushed'; readonly missing: Migrations }
  | {
      readonly status: 'half pushed'
      readonly applied: Migrations
      readonly missing: Migrations
      readonly undo: Expectation['undo']
    }
  /** Nothing could be compared. */
  | { readonly status: 'unknown'; readonly reason: string }
)

/** Milliseconds for all of it: nobody waits for it but the job. */
const ownTime = 5 * 60_000

/**
 * Leaves behind what the push should come to, in a file that only this user may read; no secret is in it. `readable`: the
 * directory of the backup as it was before it was encrypted. Undefined where the backup has not passed, or nothing was
 * rehearsed: then there is nothing to compare with. Throws what `readToc` and Node.js throw.
 */
export async function leaveExpectation(report: BackupReport, readable: string): Promise<string | undefined> {
  const { directory, manifest, migrations, sealed } = report
  if (report.status !== 'passed' || !migrations?.rehearsal?.schema) return undefined
  const expectation = await expectationOf({
    rehearsal: migrations.rehearsal,
    pending: migrations.pending,
    manifest,
    schema: await readFile(join(readable, schemaFile), 'utf8'),
    backup: {
      id: manifest.backup_id,
      directory,
      isEncrypted: sealed !== undefined,
      remote: remoteOf(report) ?? null
    }
  })
  if (!expectation) return undefined
  const file = join(temporaryPlace(), `migration-gate-expectation-${randomUUID()}.json`)
  await writeFile(file, renderExpectation(expectation), { mode: 0o600, flag: 'wx' })
  return file
}

export interface AfterCheckContext {
  readonly log: Log
  /** Milliseconds for all of it. Default: five minutes. */
  readonly patience?: number
}

/**
 * Compares production with what `leaveExpectation` has left in the file, which goes then. It costs production what a backup
 * does: pg_dump of its schema, and one scan of each table in ACCESS SHARE mode. Only tables that the rehearsal left alone are
 * fingerprinted, the others that it could count are counted. Nothing is thrown: what stands in its way is the reason why it is
 * not known what the push did.
 */
export async function afterCheck(
  file: string,
  config: Config,
  { log, patience = ownTime }: AfterCheckContext
): Promise<AfterCheckReport> {
  const signal = AbortSignal.timeout(patience)
  let backup: Expectation['backup'] | undefined
  try {
    const expected = parseExpectation(await readFile(file, 'utf8'))
    backup = expected.backup
    return await log.group('After-check', () => compare({ expected, config, log, signal }))
  } catch (error) {
    const reason = signal.aborted ? `it was not done after ${prettyMilliseconds(patience)}` : messageOf(error)
    return { status: 'unknown', reason, backup }
  } finally {
    await rm(file, { force: true }).catch(() => undefined)
  }
}

interface Work {
  readonly expected: Expectation
  readonly config: Config
  readonly log: Log
  readonly signal: AbortSignal
}

async function compare(work: Work): Promise<AfterCheckReport> {
  const { expected, config, log } = work
  const { backup, undo, remarks } = expected
  using stop = new StopSwitch(work.signal)
  const place = await findPostgres(config, stop.signal)
  const connect = (target: ConnectionTarget): Promise<SharedSnapshot> => SharedSnapshot.open(target)
  await using shared = await reach(config, place, connect, { log, signal: stop.signal })
  stop.signal.addEventListener('abort', () => void shared.cancel())
  log.info(`connected to ${describeTarget(place.target)}`)
  const history = await shared.use(readMigrations)
  const { applied, missing } = progressOf(
    expected,
    history.map(({ version }) => version)
  )
  if (applied.length === 0) return { status: 'not pushed', backup, missing }
  if (missing.length > 0) return { status: 'half pushed', backup, applied, missing, undo }
  const digests = await digestHistory(history, expected.pending)
  const { leftOut, ...found } = await readAftermath(work, shared, stop)
  const aftermath: Aftermath = {
    ...found,
    history: history.map(({ version }) => ({ version, statements: digests.get(version) ?? null }))
  }
  const differences = compareWithExpectation(expected, aftermath)
  const pushed = { backup, migrations: applied, compared: measure(expected, aftermath), leftOut }
  return differences.length === 0
    ? { status: 'as rehearsed', ...pushed }
    : { status: 'different', ...pushed, differences, remarks }
}

function measure({ schema }: Expectation, { tables, objects }: Aftermath): Compared {
  return {
    tables: tables.length,
    fingerprints: tables.filter(({ fingerprint }) => fingerprint !== null).length,
    changes: objects && schema.changes.length
  }
}

type Reading = Pick<Aftermath, 'tables' | 'objects'> & { readonly leftOut: readonly string[] }

async function readAftermath(
  { expected, config, log }: Work,
  shared: SharedSnapshot,
  stop: StopSwitch
): Promise<Reading> {
  const { lockTimeout, concurrency } = config
  const encoding = shared.parameters.get('server_encoding') ?? 'UTF8'
  const { found, closed } = await shared.use((database) => findTables(database, expected.tables, lockTimeout))
  const refusal = await shared.grow(concurrency)
  if (refusal) log.info(`working with ${shared.size} of ${concurrency} connections: ${refusal.message}`)
  const tables: Aftermath['tables'][number][] = []
  const leftOut = closed.length > 0 ? [`the rows of ${listNames(closed)}: the role may not read them all`] : []
  let objects: readonly SchemaObject[] | undefined
  const readObjects = async (): Promise<void> => {
    const schema = await readObjectsOf(shared, expected, lockTimeout)
    if (typeof schema === 'string') leftOut.push(schema)
    else objects = schema
  }
  const readRows = found.map((table) => async () => {
    tables.push(await shared.use((database) => readTable(database, table, encoding)))
  })
  await runAll([readObjects, ...readRows], shared.size, stop)
  return { tables, objects, leftOut }
}

/** A sentence that says why not, where pg_dump may not see any more what it has seen before. */
async function readObjectsOf(
  shared: SharedSnapshot,
  { schema }: Expectation,
  lockTimeout: number
): Promise<SchemaObject[] | string> {
  const closed = await shared.use(readUnreadable)
  const known = new Set(schema.before.map(objectKey))
  const lost = closed.filter((table) => known.has(objectKey({ type: 'TABLE', ...table })))
  if (lost.length > 0) return `the schema: the role may not read ${listNames(lost)} any more`
  const options = { exclude: [...schema.unreadable, ...closed], lockTimeout }
  return objectsOf(readToc(await shared.use((database) => readSchema(database, options))))
}
