// Blocks of Markdown made of texts from outside. Nothing in them ends the block that it stands in, and every one of them
// stays short enough to be read.

import type { Check } from '../verification/check.ts'
import { escapeMarkdown, renderTable } from './markdown.ts'

/** Lines of one list, and rows of one table. */
export const mostLines = 50

/** What one message may take of a summary, and one line of a list. */
const mostCharacters = 10_000
const mostOfLine = 1000

/** The beginning of a message says what matters; its lines stay lines. */
export function escapeMessage(text: string, most = mostCharacters): string {
  return shorten(text, most).split('\n').map(escapeMarkdown).join('<br>')
}

/** The beginning of a text that is too long. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)} …` : text
}

/** A list of texts; of more than can be read, the first. `rest` says where the others are. */
export function renderList(lines: readonly string[], rest = 'see verification.json'): string {
  const shown = lines.slice(0, mostLines).map((line) => `- ${escapeMessage(line, mostOfLine)}`)
  if (lines.length > mostLines) shown.push(`- and ${lines.length - mostLines} more: ${rest}`)
  return shown.join('\n')
}

const marks = { passed: '✅', failed: '❌', skipped: '⚪' } as const

/** A row for each check. */
export function renderChecks(checks: readonly Check[]): string {
  return renderTable(
    ['', 'Check', 'Result'],
    checks.map((check) => [marks[check.status], check.name, escapeMarkdown(check.detail.slice(0, 2000))])
  )
}

/** The checks that failed, for those who read no further. */
export function renderReasons(failed: readonly Check[]): string[] {
  return failed.map((check) => `- **${check.name}**: ${escapeMessage(check.detail)}`)
}

/** A name or a place among words, as code: in GitHub's own code spans nothing can be escaped. */
export function renderCode(text: string, most = 300): string {
  return `<code>${escapeMarkdown(shorten(text, most))}</code>`
}

/** Words of ours, in which code stands between backticks. What else they hold is text. */
export function renderProse(text: string): string {
  const parts = text.split('`')
  if (parts.length % 2 === 0) return escapeMarkdown(text)
  return parts.map((part, index) => (index % 2 === 1 ? renderCode(part) : escapeMarkdown(part))).join('')
}

/** Lines of code. The fence is longer than any in it. */
export function renderCodeBlock(code: string, language: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const lines = code.replaceAll('\r\n', '\n').replace(/[^\P{Cc}\n\t]|[\u2028\u2029]/gu, '␤')
  return `${fence}${language}\n${lines.trimEnd()}\n${fence}`
}

/** What is there for those who want to see it. The title is Markdown already, and so is the rest. */
export function renderFolded(title: string, block: string): string {
  return `<details><summary>${title}</summary>\n\n${block}\n\n</details>`
}

/** As many blocks as there is room for. None is cut: half a block would swallow what comes behind it. */
export function fitBlocks(blocks: readonly string[], bytes: number): string[] {
  let used = 0
  const fitting = blocks.filter((block) => {
    const fits = used + Buffer.byteLength(block) <= bytes
    if (fits) used += Buffer.byteLength(block)
    return fits
  })
  return fitting.length === blocks.length ? fitting : [...fitting, 'There is more than fits: see verification.json.']
}
