// The outputs of the action: the one table that action.yml, the README and the run itself go by.

import { keptBy } from '../commands/keep.ts'
import type { MigrationAccount } from '../commands/migrations.ts'
import type { PrunedStore } from '../commands/prune.ts'
import type { AnyManifest } from '../snapshot/manifest.ts'
import type { Kept, StoreKind } from '../stores/store.ts'
import type { Report } from './report.ts'
import { failuresOf } from './verdict.ts'

type Described = Exclude<Report, { readonly status: 'skipped' }>

interface Output {
  readonly help: string
  readonly value: (report: Described) => string | number | undefined
}

function keptIn(report: Described, store: StoreKind): Kept | undefined {
  return report.command === 'backup' ? keptBy(report, store) : undefined
}

/** Undefined for a copy of which nothing was kept. */
function backupOf(report: Described): AnyManifest | undefined {
  if (report.command === 'backup') return report.sealed ?? report.manifest
  return 'manifest' in report && report.directory !== undefined ? report.manifest : undefined
}

function migrationsOf(report: Described): MigrationAccount | undefined {
  return 'migrations' in report ? report.migrations : undefined
}

/** Undefined where there is no database to tell. */
function pendingOf(report: Described): number | undefined {
  const account = migrationsOf(report)
  if (report.command === 'rehearse' && !report.manifest) return account ? undefined : 0
  return account?.pending.length
}

/** Of all stores together; undefined for what prunes nothing. */
function inStores(report: Described, numberOf: (store: PrunedStore) => number): number | undefined {
  return report.command === 'prune' ? report.stores.reduce((sum, store) => sum + numberOf(store), 0) : undefined
}

/** Every output, in the order in which they are documented. */
export const outputs: Readonly<Record<string, Output>> = {
  status: {
    help: '`passed` or `failed`; `planned` after a dry run; `skipped` where there was nothing to back up for.',
    value: (report) => report.status
  },
  'backup-id': {
    help: 'Name of the backup, such as `backup_20250119_143022`.',
    value: (report) => backupOf(report)?.backup_id
  },
  path: {
    help: 'Directory of the backup.',
    value: (report) => ('directory' in report ? report.directory : undefined)
  },
  tables: { help: 'Number of tables.', value: (report) => backupOf(report)?.tables.length },
  records: { help: 'Number of rows.', value: (report) => backupOf(report)?.total_records },
  bytes: { help: 'Size of the table files.', value: (report) => backupOf(report)?.backup_size },
  checksum: {
    help: 'SHA-256 of `SHA256SUMS`, which covers the table files, `schema.sql` and `RESTORE.md`.',
    value: (report) => backupOf(report)?.checksum
  },
  'checks-failed': {
    help: 'Number of checks that failed.',
    value: (report) => ('checks' in report ? failuresOf(report.checks).all.length : undefined)
  },
  'pending-migrations': { help: 'Number of migrations that a push would apply.', value: pendingOf },
  rehearsal: {
    help: 'Could they be pushed into the restored copy? `passed`, `failed` or `skipped`.',
    value: (report) => migrationsOf(report)?.checks.find(({ name }) => name === 'rehearsal')?.status
  },
  'rows-lost': {
    help: 'Number of rows that the push would delete, or drop with their tables.',
    value: (report) => migrationsOf(report)?.rehearsal?.impact?.loss.rows
  },
  'values-lost': {
    help: 'Number of values in other rows that the push would drop with their columns, overwrite, or set to NULL.',
    value: (report) => migrationsOf(report)?.rehearsal?.impact?.loss.values
  },
  hazards: {
    help: 'Number of statements in them that trip a rule, and are not allowed to.',
    value: (report) => migrationsOf(report)?.findings.hazards.length
  },
  'artifact-id': { help: 'Id of the artifact.', value: (report) => keptIn(report, 'artifacts')?.id },
  'artifact-url': {
    help: 'Where the artifact can be downloaded.',
    value: (report) => keptIn(report, 'artifacts')?.url
  },
  'artifact-name': { help: 'Name of the artifact.', value: (report) => keptIn(report, 'artifacts')?.name },
  'artifact-digest': {
    help: 'SHA-256 of the artifact as GitHub stores it, `sha256:…`; what an attestation is made of.',
    value: (report) => keptIn(report, 'artifacts')?.digest
  },
  's3-name': {
    help: 'What the backup is called in S3: as it is anyway, or that with `_2`, where another one there has its name.',
    value: (report) => keptIn(report, 's3')?.name
  },
  'backups-kept': {
    help: 'Number of backups that `prune` has kept, in all places together.',
    value: (report) => inStores(report, ({ plan }) => plan.keep.length)
  },
  'backups-removed': {
    help: 'Number of backups that `prune` has removed; `0` after a dry run.',
    value: (report) => inStores(report, ({ removals }) => removals.filter(({ fault }) => fault === undefined).length)
  }
}

/** The outputs that are known after a command. */
export function outputsOf(report: Report): [name: string, value: string][] {
  if (report.status === 'skipped') {
    return [
      ['status', report.status],
      ['pending-migrations', '0']
    ]
  }
  return Object.entries(outputs).flatMap(([name, output]): [string, string][] => {
    const value = output.value(report)
    return value === undefined ? [] : [[name, String(value)]]
  })
}
