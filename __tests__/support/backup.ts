// Running a backup as the entry points do, with what a test wants to know of it.

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import './compiled-once.ts'
import { type BackupContext, type BackupReport, backup } from '../../src/commands/backup.ts'
import { type Config, parseConfig } from '../../src/config.ts'
import { GateError } from '../../src/errors.ts'
import type { Log } from '../../src/log.ts'
import type { OptionName } from '../../src/options.ts'

type Options = Partial<Record<OptionName, string>>

/** What was said, and what a test wants to happen at the moment when something is said. */
export interface TestLog extends Log {
  readonly lines: readonly string[]
  readonly warnings: readonly string[]
}

/** Keeps every line. `listen` hears each line as it is said, and each group's title before the group's work begins. */
export function testLog(listen: (line: string) => void = () => undefined): TestLog {
  const lines: string[] = []
  const warnings: string[] = []
  const tell = (line: string): void => {
    lines.push(line)
    listen(line)
  }
  return {
    lines,
    warnings,
    info: tell,
    warning: (line) => {
      warnings.push(line)
      tell(line)
    },
    group: (title, work) => {
      tell(title)
      return work()
    },
    progress: () => undefined
  }
}

/** Options as a user would write them; the rest are defaults. */
export function configOf(options: Options): Config {
  return parseConfig({ given: (name) => options[name], environment: {} })
}

/** Backs up with these options, and no store. A drill takes seconds: who wants one says so. */
export async function runBackup(options: Options, context: Partial<BackupContext> = {}): Promise<BackupReport> {
  const report = await backup(configOf({ verify: 'source', ...options }), {
    log: testLog(),
    signal: new AbortController().signal,
    stores: [],
    createdBy: { repository: 'example/shop', run_id: '1', sha: 'abc', workflow: 'Deploy', actor: 'somebody' },
    ...context
  })
  if (report.status === 'skipped') throw new Error(report.reason)
  return report
}

/** A directory that goes when the test is over. */
export async function temporaryDirectory(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'migration-gate-test-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** What stands in a directory, hidden or not; nothing, where there is none. */
export async function filesIn(directory: string): Promise<string[]> {
  return (await readdir(directory).catch(() => [])).sort()
}

/** The failure of something that must fail. */
export async function failureOf(work: Promise<unknown>): Promise<GateError> {
  const outcome = await work.then(
    () => new Error('it did not fail'),
    (error: unknown) => error
  )
  if (outcome instanceof GateError) return outcome
  throw outcome
}

/** Asks until the answer is yes. Throws when it is still no after ten seconds. */
export async function eventually(what: string, answer: () => Promise<boolean> | boolean): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await delay(10)) if (await answer()) return
  throw new Error(`still not so: ${what}`)
}
