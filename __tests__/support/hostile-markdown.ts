// Texts that would disturb a summary if they could, and what it is to be undisturbed.

import fc from 'fast-check'

const tokens = [
  ...[
    '|',
    '\n',
    '\r\n',
    '\r',
    '\u2028',
    '\t',
    '`',
    '```',
    '````sql',
    '~~~',
    '\\',
    '"',
    "'",
    ',',
    '*',
    '**',
    '#',
    '\n## ✅ '
  ],
  ...[
    '<img src=x>',
    '</details>',
    '<!--',
    '</code>',
    '](https://evil.example)',
    '[a',
    '@octocat',
    '| --- |',
    '- ',
    '> '
  ],
  ...['$(id)', '$BACKUP', '; ', '--', '-- gate:allow', '::error::', 'public', 'orders', ' ', '🐘', 'é']
]

/** Bits of Markdown, HTML, SQL and shell in any order. */
export const hostileText = fc.array(fc.constantFrom(...tokens), { maxLength: 8 }).map((parts) => parts.join(''))

/** The tags that we write ourselves. */
const ownTags = /<\/?(?:code|details|summary)>|<br>/g

const ownTitles = new Set([
  '### The push, rehearsed',
  '### What it does to the data',
  '### To look at',
  '### The way back',
  '### What it does not prove',
  '### Files and history have parted',
  '### Everything that the database has',
  '### Checks',
  '### Tables'
])

/** Fails unless there are only our own headings, tags and fences, and every row of a table has as many cells as its header. */
export function expectHarmless(summary: string): void {
  expect(summary).not.toMatch(/[^\P{Cc}\n\t]|[\u2028\u2029]/u)
  const [title = '', ...lines] = linesOutsideCode(summary)
  expect(title).toMatch(/^## [✅⚠❌⚪]/u)
  expect(lines.filter((line) => /^\s*#/.test(line) && !ownTitles.has(line))).toEqual([])
  expect(lines.filter((line) => /<[!a-z/]|@octocat|\]\(/i.test(line.replace(ownTags, '')))).toEqual([])
  expect(lines.filter((line) => /^\s*(?:```|~~~|>)/.test(line))).toEqual([])
  for (const rows of tablesOf(lines)) expect(new Set(rows.map((row) => row.split('|').length)).size).toBe(1)
  const opened = lines.filter((line) => line.includes('<details>')).length
  expect(lines.filter((line) => line === '</details>')).toHaveLength(opened)
}

/** A block of code ends with the first line that is nothing but a fence as long as the one that it begins with. */
function linesOutsideCode(summary: string): string[] {
  const outside: string[] = []
  let fence: string | undefined
  for (const line of summary.split('\n')) {
    const [, opening] = /^(`{3,})[a-z]*$/.exec(line) ?? []
    const isEnd = fence !== undefined && /^`+\s*$/.test(line) && line.trimEnd().length >= fence.length
    if (isEnd) fence = undefined
    else if (fence === undefined && opening !== undefined) fence = opening
    else if (fence === undefined) outside.push(line)
  }
  expect(fence).toBeUndefined()
  return outside
}

function tablesOf(lines: readonly string[]): string[][] {
  const tables: string[][] = []
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('|')) continue
    if (lines[index - 1]?.startsWith('|')) tables.at(-1)?.push(line)
    else tables.push([line])
  }
  return tables
}
