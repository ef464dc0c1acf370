// The summary of a restore, for whoever has to answer for it later.

import prettyMilliseconds from 'pretty-ms'
import type { RestoreReport } from '../commands/restore.ts'
import { count } from '../wording.ts'
import { escapeMessage, renderChecks } from './blocks.ts'
import { escapeMarkdown, renderTable } from './markdown.ts'

/** What a restore did, or would do. */
export function renderRestore(report: RestoreReport): string {
  const { status, failure, target, manifest } = report
  const rows = report.tables.reduce((sum, table) => sum + table.actual.rows, 0)
  const verdict = {
    passed: `## ✅ Restored and proven: ${count(rows, 'row')} in ${count(report.tables.length, 'table')}`,
    failed: `## ❌ The restore failed${failure?.code === 'OUTCOME_UNKNOWN' ? '' : ': nothing was changed'}`,
    planned: '## 📋 What a restore would do'
  }[status]
  const reason = failure
    ? [`${escapeMessage(failure.message)}${failure.hint ? ` ${escapeMessage(failure.hint)}` : ''}`]
    : []
  const safety = report.safetyBackup ? [`What was there before: \`${escapeMarkdown(report.safetyBackup)}\``] : []
  const rest = [
    ...report.omissions.map(({ what, reason: why }) => `- ${escapeMessage(what)}: ${escapeMessage(why)}`),
    ...Object.entries(report.deleted).map(
      ([table, deleted]) => `- deleted ${count(deleted, 'row')} of ${escapeMessage(table)}`
    )
  ]
  const parts = [
    verdict,
    ...reason,
    renderTable(
      ['Backup', 'Into', 'By', 'Time'],
      [
        [
          `\`${manifest.backup_id}\``,
          escapeMarkdown(target),
          escapeMarkdown(report.by),
          prettyMilliseconds(report.duration)
        ]
      ]
    ),
    ...safety,
    report.plan.map((line) => `- ${escapeMessage(line)}`).join('\n'),
    ...(rest.length > 0 ? ['### Not as in the backup', rest.slice(0, 100).join('\n')] : []),
    '### Checks',
    renderChecks(report.checks)
  ]
  return `${parts.map((part) => part.trimEnd()).join('\n\n')}\n`
}
