// A drill that an earlier one may stand for. What a restore shows depends on the backup, and perhaps on the time: where not a
// byte of the one has changed since a drill was passed, and nothing asks for the other, another one would show the same.

import type { Config } from '../config.ts'
import type { Drill, Drilled } from '../drill/drill.ts'
import type { Restorable } from '../drill/sandbox.ts'
import type { Manifest, TableEntry } from '../snapshot/manifest.ts'
import { sha256 } from '../snapshot/snapshot.ts'
import type { PassedDrill } from '../verification/record.ts'
import { version } from '../version.ts'

/** Milliseconds that a drill stands for later ones. */
const validity = 7 * 24 * 3_600_000

/** Milliseconds that the clock of another machine may be ahead. */
const mostSkew = 5 * 60_000

/** What says another thing at another time: https://www.postgresql.org/docs/17/functions-datetime.html */
const timely =
  /\b(?:now|age|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday|random)\s*\(|\bCURRENT_(?:DATE|TIME|TIMESTAMP)\b|\bLOCALTIME(?:STAMP)?\b|'(?:now|today|tomorrow|yesterday)'/i

/** A function of a schema, which may ask for the time without showing it. */
const ownFunction = /(?<!pg_catalog)\.(?:"(?:[^"]|"")+"|\w+)\s*\(/

/**
 * Can the restore of a dump come to something else tomorrow? What is evaluated for rows that come back are the CHECKs of tables
 * and domains, and materialized views with the views that they are made of. Says yes where that cannot be told.
 */
function asksForTime(schema: string): boolean {
  const checks = schema.split('\n').filter((line) => /(?<!WITH )CHECK \(/.test(line))
  const hasResults = /^CREATE MATERIALIZED VIEW /m.test(schema)
  const views = hasResults ? [...schema.matchAll(/^CREATE (?:MATERIALIZED )?VIEW .*?;$/gms)].map(([view]) => view) : []
  return [...checks, ...views].some((text) => timely.test(text) || ownFunction.test(text))
}

/**
 * `sha256:…` of all that the outcome of a drill depends on: each file that is restored, by its checksum, what the manifest says
 * of the rest, and the program. Undefined where it may depend on the time as well. `schema` is the text of schema.sql.
 */
export function drillInput(manifest: Manifest, schema: string, { drillDbUrl }: Config): string | undefined {
  if (asksForTime(schema)) return undefined
  const { source, tables, schemas, sequences, extensions, roles, migrations, not_captured, inventory } = manifest
  const { kind, server_version, search_path } = source
  const sandbox = drillDbUrl === undefined ? 'embedded' : 'server'
  const files = tables.map(({ base: _, ...table }) => table)
  const objects = { schemas, sequences, extensions, roles, migrations, not_captured, inventory }
  return sha256(JSON.stringify({ version, sandbox, kind, server_version, search_path, schema, files, ...objects }))
}

/** What has come of it. */
export interface Deferral {
  /** Undefined: it was not run. */
  readonly drilled: Drilled | undefined
  /** The one that shows that the backup can be restored: this one or an earlier one. Undefined: there is none. */
  readonly passed: PassedDrill | undefined
}

/** As a `Drill`, which starts at once, or, where an earlier one may stand for it, with the first change. */
export class DeferredDrill implements AsyncDisposable {
  readonly #start: () => Drill
  readonly #earlier: PassedDrill | undefined
  readonly #tables: TableEntry[] = []
  #snapshot: Restorable | undefined
  #running: Drill | undefined

  /** `earlier`: one of the embedded sandbox that was passed, by a backup of the same database. */
  constructor(start: () => Drill, earlier: PassedDrill | undefined) {
    this.#start = start
    this.#earlier = earlier && isRecent(earlier) ? earlier : undefined
    if (!this.#earlier) this.#run()
  }

  /** Undefined: an earlier one still stands for it. */
  get running(): Drill | undefined {
    return this.#running
  }

  /** What is to be restored. Its tables follow, each as soon as its file is whole. */
  begin(snapshot: Restorable): void {
    this.#snapshot = snapshot
    this.#running?.begin(snapshot)
  }

  /** A table file is whole, and the manifest's entry for it is known. */
  add(table: TableEntry): void {
    this.#tables.push(table)
    if (this.#running) this.#running.add(table)
    else if (table.base === undefined) this.#run()
  }

  /** All tables were added, and `input` is what `drillInput` says of them. Throws as a drill. */
  async finish(manifest: Manifest, input: string | undefined): Promise<Deferral> {
    if (!this.#running && this.#earlier && this.#earlier.input === input)
      return { drilled: undefined, passed: this.#earlier }
    const drilled = await (this.#running ?? this.#run()).finish(manifest)
    const stands = input !== undefined && drilled.check.status === 'passed'
    const passed = stands ? { input, backup_id: manifest.backup_id, at: new Date().toISOString() } : undefined
    return { drilled, passed }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#running?.[Symbol.asyncDispose]()
  }

  #run(): Drill {
    const drill = this.#start()
    this.#running = drill
    if (this.#snapshot) drill.begin(this.#snapshot)
    for (const table of this.#tables) drill.add(table)
    return drill
  }
}

function isRecent({ at }: PassedDrill): boolean {
  const age = Date.now() - Date.parse(at)
  return age > -mostSkew && age < validity
}
