// What is known of migrations, made by hand: small values that are right in every respect, for tests that change one thing.

import type { BackupReport } from '../../src/commands/backup.ts'
import type { MigrationAccount } from '../../src/commands/migrations.ts'
import type { RehearseReport } from '../../src/commands/rehearse.ts'
import type { Hazard, StatementLock } from '../../src/migrations/hazards.ts'
import { type ColumnImpact, type Impact, lossOf, type TableImpact } from '../../src/rehearsal/impact.ts'
import type { PushedFile, PushFailure, RanStatement } from '../../src/rehearsal/push.ts'
import type { Rehearsal } from '../../src/rehearsal/rehearse.ts'
import type { Undo } from '../../src/rehearsal/undo.ts'
import type { Check } from '../../src/verification/check.ts'
import { sampleManifest } from './manifest.ts'

export const tidyUp = '20250301120000_tidy_up.sql'
export const archive = '20250302090000_archive.sql'

export const migrationsPassed: Check = { name: 'migrations', status: 'passed', detail: '2 pending' }
export const rehearsalPassed: Check = { name: 'rehearsal', status: 'passed', detail: '2 migrations applied' }
export const rehearsalFailed: Check = { name: 'rehearsal', status: 'failed', detail: 'it was the second one' }
export const nothingLost: Check = { name: 'data loss', status: 'passed', detail: 'no row and no value is lost' }
export const lossWarned: Check = {
  name: 'data loss',
  status: 'skipped',
  detail: 'public.orders: 225 rows deleted. Not failed: on-data-loss is warn'
}
export const lossFailed: Check = { name: 'data loss', status: 'failed', detail: 'public.orders: 225 rows deleted' }
export const noHazards: Check = { name: 'hazards', status: 'passed', detail: 'no statement trips a rule' }
export const hazardsWarned: Check = {
  name: 'hazards',
  status: 'skipped',
  detail: '1 hazard: ban-drop-column (1). Not failed: on-hazard is warn'
}
export const hazardsFailed: Check = { name: 'hazards', status: 'failed', detail: '1 hazard' }

export function statement(line: number, text: string, milliseconds = 4): RanStatement {
  return { line, text, milliseconds, kept: true }
}

export function pushedFile(file: string, rest: Partial<PushedFile> = {}): PushedFile {
  return { version: file.slice(0, 14), file, status: 'applied', statements: [statement(1, 'SELECT 1')], ...rest }
}

export function column(name: string, rest: Partial<ColumnImpact> = {}): ColumnImpact {
  const unchanged = { newName: undefined, newType: undefined, dropped: 0, overwritten: 0, emptied: 0, filled: 0 }
  return { name, type: 'text', fate: 'kept', ...unchanged, ...rest }
}

/** A table of `public` with 300 rows, of which nothing is to be said. */
export function table(name: string, rest: Partial<TableImpact> = {}): TableImpact {
  return {
    schema: 'public',
    name,
    fate: 'kept',
    renamed: undefined,
    rowsBefore: 300,
    rowsAfter: 300,
    stored: [{ schema: 'public', name }],
    key: ['id'],
    deleted: 0,
    inserted: 0,
    updated: 0,
    columns: [],
    rewritten: false,
    indexes: [],
    detached: [],
    lostPartitions: [],
    ...rest
  }
}

export function impactOf(tables: readonly TableImpact[], untouched = 1): Impact {
  const others = Array.from({ length: untouched }, (_, index) => ({ schema: 'public', name: `other${index}`, rows: 7 }))
  return { tables, untouched: others, loss: lossOf(tables) }
}

export const harmlessImpact = impactOf([
  table('orders', { updated: 75, columns: [column('archived_at', { type: 'timestamptz', fate: 'added' })] })
])

/** 225 rows and 120 values. */
export const lossyImpact = impactOf(
  [
    table('tags', {
      fate: 'created',
      rowsBefore: 0,
      rowsAfter: 10,
      inserted: 10,
      stored: [],
      columns: [column('label')]
    }),
    table('profiles', {
      rowsBefore: 120,
      rowsAfter: 120,
      columns: [column('nick', { newName: 'nickname' }), column('full_name', { fate: 'dropped', dropped: 120 })]
    }),
    table('orders', { rowsAfter: 75, deleted: 225 })
  ],
  3
)

export const undo: Undo = {
  dropped: [],
  beside: [{ schema: 'recovered', tables: ['public.orders', 'public.profiles'] }],
  sql: 'BEGIN;\nINSERT INTO "public"."orders" SELECT 1;\nCOMMIT;\n',
  remarks: [],
  failure: undefined
}

export const failure: PushFailure = {
  file: archive,
  line: 3,
  statement: 'ALTER TABLE public.orders ADD CONSTRAINT positive CHECK (total > 0)',
  sqlState: '23514',
  message: 'check constraint "positive" of relation "orders" is violated by some row',
  hint: undefined
}

export function hazard(line: number, rest: Partial<Hazard> = {}): Hazard {
  return {
    rule: 'ban-drop-column',
    file: tidyUp,
    line,
    message: 'public.profiles has 120 rows in 49.2 kB: DROP COLUMN full_name destroys what it holds',
    remedy: 'Drop it in a later migration. If it is meant: `-- gate:allow ban-drop-column reason`.',
    ...rest
  }
}

export function lock(name: string, rest: Partial<StatementLock> = {}): StatementLock {
  const known = { rows: 3_200_000, bytes: 812_000_000 }
  return { file: tidyUp, line: 1, mode: 'ACCESS EXCLUSIVE', table: { schema: 'public', name }, known, ...rest }
}

/** Two migrations that went through. */
export function rehearsalOf(rest: Partial<Rehearsal> = {}): Rehearsal {
  return {
    by: 'supabase 2.117.0',
    pushed: { files: [pushedFile(tidyUp), pushedFile(archive)], failure: undefined, stubs: [] },
    impact: harmlessImpact,
    changes: [],
    undo: undefined,
    history: [],
    schema: undefined,
    remarks: ['Of auth.users the backup has no rows.'],
    duration: 1900,
    ...rest
  }
}

/** The first migration stays, the second one does not, and the third is not reached. */
export const brokenOff: Rehearsal['pushed'] = {
  files: [
    pushedFile(tidyUp),
    pushedFile(archive, { status: 'failed' }),
    pushedFile('20250303100000_last.sql', { status: 'not reached', statements: [] })
  ],
  failure,
  stubs: []
}

export function accountOf(rest: Partial<MigrationAccount> = {}): MigrationAccount {
  const pending = [tidyUp, archive].map((file) => ({ version: file.slice(0, 14), name: file.slice(15, -4), file }))
  return {
    directory: 'supabase/migrations',
    pending,
    refusals: [],
    warnings: [],
    findings: { hazards: [], allowed: [], locks: [] },
    rehearsal: rehearsalOf(),
    checks: [migrationsPassed, rehearsalPassed, nothingLost, noHazards],
    ...rest
  }
}

/** Two migrations that lose 225 rows and 120 values, with a way back. */
export const lossyAccount = accountOf({
  rehearsal: rehearsalOf({ impact: lossyImpact, undo }),
  findings: { hazards: [hazard(1)], allowed: [], locks: [lock('profiles')] },
  checks: [migrationsPassed, rehearsalPassed, lossWarned, hazardsWarned]
})

/** The second of three fails. */
export const brokenAccount = accountOf({
  rehearsal: rehearsalOf({ pushed: brokenOff }),
  checks: [migrationsPassed, rehearsalFailed, nothingLost, noHazards]
})

export const drilled: Check = { name: 'drill', status: 'passed', detail: 'restored into PostgreSQL 18.3 (embedded)' }

/** A backup with these migrations; it has failed if one of their checks has. */
export function backupWith(migrations: MigrationAccount | undefined, rest: Partial<BackupReport> = {}): BackupReport {
  const checks = [drilled, ...(migrations?.checks ?? [])]
  return {
    command: 'backup',
    status: checks.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
    directory: '/somewhere/backups/backup_20250119_143022',
    manifest: sampleManifest,
    checks,
    coverage: [],
    migrations,
    sealed: undefined,
    kept: [],
    failure: undefined,
    duration: 2345,
    ...rest
  }
}

/** A rehearsal on a copy of which nothing was kept. */
export function rehearsalWith(
  migrations: MigrationAccount | undefined,
  rest: Partial<RehearseReport> = {}
): RehearseReport {
  const { status, manifest, checks, duration } = backupWith(migrations)
  return { command: 'rehearse', status, directory: undefined, manifest, checks, migrations, duration, ...rest }
}
