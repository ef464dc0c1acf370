// What can be reported.

import type { AuditReport } from '../commands/audit.ts'
import type { BackupReport, SkippedReport } from '../commands/backup.ts'
import type { ConnectReport } from '../commands/connect.ts'
import type { DownloadReport } from '../commands/download.ts'
import type { DrillReport } from '../commands/drill.ts'
import type { ListReport } from '../commands/list.ts'
import type { PruneReport } from '../commands/prune.ts'
import type { RehearseReport } from '../commands/rehearse.ts'
import type { RestoreReport } from '../commands/restore.ts'
import type { StatusReport } from '../commands/status.ts'
import type { ValidateReport } from '../commands/validate.ts'
import type { VerifyReport } from '../commands/verify.ts'

/** What tells of one backup and its checks. */
export type Told = BackupReport | VerifyReport | DrillReport | DownloadReport | ValidateReport

/** What tells of all backups that are kept somewhere. */
export type KeptReport = ListReport | StatusReport | PruneReport

/** Anything that a command returns. */
export type Report = Told | ConnectReport | RestoreReport | RehearseReport | KeptReport | AuditReport | SkippedReport
