// The outputs of the action: the one table that action.yml, the README and the run itself go by.

import type { BackupReport } from '../commands/backup.ts'
import type { Report } from './summary.ts'

type Described = Exclude<Report, { readonly command: 'list' } | { readonly status: 'skipped' }>

interface Output {
  readonly help: string
  readonly value: (report: Described) => string | number | undefined
}

function kept(report: Described): BackupReport['kept'] {
  return report.command === 'backup' ? report.kept : undefined
}

/** Every output, in the order in which they are documented. */
export const outputs: Readonly<Record<string, Output>> = {
  status: { help: '`passed` or `failed`; `planned` after a dry run.', value: (report) => report.status },
  'backup-id': {
    help: 'Name of the backup, such as `backup_20250119_143022`.',
    value: (report) => report.manifest?.backup_id
  },
  path: { help: 'Directory of the backup.', value: (report) => report.directory },
  tables: { help: 'Number of tables.', value: (report) => report.manifest?.tables.length },
  records: { help: 'Number of rows.', value: (report) => report.manifest?.total_records },
  bytes: { help: 'Size of the table files.', value: (report) => report.manifest?.backup_size },
  checksum: {
    help: 'SHA-256 of `SHA256SUMS`, which covers the table files, `schema.sql` and `RESTORE.md`.',
    value: (report) => report.manifest?.checksum
  },
  'checks-failed': {
    help: 'Number of checks that failed.',
    value: (report) => report.checks.filter((check) => check.status === 'failed').length
  },
  'artifact-id': { help: 'Id of the artifact.', value: (report) => kept(report)?.id },
  'artifact-url': { help: 'Where the artifact can be downloaded.', value: (report) => kept(report)?.url },
  'artifact-digest': { help: 'SHA-256 of the artifact as GitHub stores it.', value: (report) => kept(report)?.digest }
}

/** The outputs that are known after a command. */
export function outputsOf(report: Report): [name: string, value: string][] {
  if (report.command === 'list' || report.status === 'skipped') return [['status', report.status]]
  return Object.entries(outputs).flatMap(([name, output]): [string, string][] => {
    const value = output.value(report)
    return value === undefined ? [] : [[name, String(value)]]
  })
}
