// The summary of a rehearsal that stands for itself: on a stored backup, on a copy of which nothing is kept, or, where there
// is no database, of what the files alone show.

import type { RehearseReport } from '../commands/rehearse.ts'
import { describeOrigin } from '../snapshot/manifest.ts'
import { count } from '../wording.ts'
import { escapeMessage, renderChecks, renderCode, renderReasons } from './blocks.ts'
import { escapeMarkdown } from './markdown.ts'
import { renderMigrations, renderStop } from './migrations.ts'
import { failuresOf, judge } from './verdict.ts'
import { refugeOf } from './way-back.ts'

/** Blocks of Markdown, the verdict first. */
export function renderRehearsal(report: RehearseReport): string[] {
  const { migrations, checks } = report
  const { own } = failuresOf(checks)
  return [
    `## ${titleOf(report)}`,
    ...(own.length > 0 ? [renderReasons(own).join('\n')] : []),
    ...(migrations ? renderStop(migrations) : []),
    placeOf(report),
    ...(migrations ? renderMigrations(migrations, refugeOf(report)) : []),
    '### Checks',
    renderChecks(checks)
  ]
}

function titleOf({ checks, migrations, manifest }: RehearseReport): string {
  if (failuresOf(checks).own.length > 0) return '❌ Not rehearsed: what it was to take place on did not pass its checks'
  if (!migrations) return '✅ No migration is pending'
  const { status, fact } = judge(migrations)
  const said = escapeMarkdown(fact)
  switch (status) {
    case 'failed':
      return `❌ Do not push: ${said}`
    case 'warned':
      return `⚠️ Rehearsed: ${said}`
    case 'passed':
      return `✅ Rehearsed: ${said}`
    case 'idle':
      return '✅ No migration is pending'
    case 'unknown':
      return manifest ? `⚪ ${said}` : '⚪ Not rehearsed: only the files were looked at'
  }
}

/** What it took place on. */
function placeOf({ directory, manifest, migrations }: RehearseReport): string {
  if (!manifest) {
    return migrations
      ? '**Only the database knows** which migrations are pending, how large the tables are, and what would be lost.'
      : 'Nothing was copied.'
  }
  const what = `${count(manifest.total_records, 'row')} in ${count(manifest.tables.length, 'table')}`
  const source = `${escapeMarkdown(manifest.database_url)}, ${escapeMarkdown(describeOrigin(manifest.source))}`
  if (directory === undefined)
    return `On a copy of ${source}: ${what}. Nothing of it was kept, and nothing was changed.`
  return `On the backup ${renderCode(directory)} of ${escapeMessage(manifest.timestamp)}, from ${source}: ${what}.`
}
