// Which migrations a push would apply, and what stands in its way: local files against the history of the database, by the
// rules of the Supabase CLI (supabase/cli, pkg/migration/apply.go: FindPendingMigrations). Pure.

import type { Migration } from '../database/catalog-objects.ts'
import type { MigrationFile } from './files.ts'
import { sameStatements } from './same-statements.ts'
import { cutStatements } from './statements.ts'

/** Where the files and the history of the database have parted. */
export type Drift =
  /** Applied, but there is no file: a push refuses. */
  | { readonly kind: 'missing file'; readonly version: string; readonly name: string | null }
  /** Not applied, although one that is newer has been: a push refuses without --include-all. */
  | { readonly kind: 'out of order'; readonly version: string; readonly file: string }
  /** Several files have one version, which the history can hold once: the push breaks off at the second. */
  | { readonly kind: 'duplicate'; readonly version: string; readonly files: readonly string[] }
  /** Applied, but with other statements than the file has now: nothing will ever apply what it says now. */
  | { readonly kind: 'edited'; readonly version: string; readonly file: string; readonly lines: readonly number[] }

/** What a push would do. */
export interface Pending {
  /** What it would apply, in its order. */
  readonly files: readonly MigrationFile[]
  /** Why it would refuse to, if it would: then it applies nothing. */
  readonly refusals: readonly Drift[]
  /** What is not as it should be, besides. */
  readonly warnings: readonly Drift[]
}

/** What a push would do to a database with this history, with --include-all or without. */
export async function findPending(
  files: readonly MigrationFile[],
  history: readonly Migration[],
  includeAll: boolean
): Promise<Pending> {
  const warnings = [...findDuplicates(files), ...(await findEdited(files, history))]
  const { missing, unapplied } = walk(files, history)
  const refusals = [
    ...missing.map(({ version, name }) => ({ kind: 'missing file' as const, version, name })),
    ...(includeAll ? [] : unapplied.map(({ version, file }) => ({ kind: 'out of order' as const, version, file })))
  ]
  if (refusals.length > 0) return { files: [], refusals, warnings }
  return { files: [...unapplied, ...files.slice(history.length + unapplied.length)], refusals, warnings }
}

/** Both lists side by side, as the CLI does it: what only one of them has, up to the end of either. */
function walk(
  files: readonly MigrationFile[],
  history: readonly Migration[]
): { readonly missing: readonly Migration[]; readonly unapplied: readonly MigrationFile[] } {
  const missing: Migration[] = []
  const unapplied: MigrationFile[] = []
  let applied = 0
  let local = 0
  for (;;) {
    const migration = history[applied]
    const file = files[local]
    if (!migration || !file) break
    if (migration.version < file.version) missing.push(migration)
    else if (migration.version > file.version) unapplied.push(file)
    if (migration.version <= file.version) applied++
    if (migration.version >= file.version) local++
  }
  return { missing: [...missing, ...history.slice(applied)], unapplied }
}

function findDuplicates(files: readonly MigrationFile[]): Drift[] {
  return [...Map.groupBy(files, (file) => file.version)]
    .filter(([, same]) => same.length > 1)
    .map(([version, same]) => ({ kind: 'duplicate', version, files: same.map(({ file }) => file) }))
}

/** Old histories do not hold what was applied; of those nothing can be said. */
async function findEdited(files: readonly MigrationFile[], history: readonly Migration[]): Promise<Drift[]> {
  const applied = new Map(history.map(({ version, statements }) => [version, statements]))
  const drifts: Drift[] = []
  for (const { version, file, sql } of files) {
    const statements = applied.get(version)
    if (!statements) continue
    // Another file of that version is not what was applied.
    applied.delete(version)
    const now = cutStatements(sql)
    const lines = await sameStatements(now, statements)
    if (lines) drifts.push({ kind: 'edited', version, file, lines })
  }
  return drifts
}
