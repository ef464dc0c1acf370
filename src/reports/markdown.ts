// Text from outside in Markdown. core.summary escapes nothing, and names of tables are anybody's.

/** All that may mean something; an underscore only where it is not inside a word. */
const punctuation = /[!"#$&()*+<>?@[\\\]^`{|}~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g

/** Makes a text stand for itself in Markdown and HTML, on one line, in a table's cell too. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]/gu, '␤')
    .replace(punctuation, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('://', '&#58;//')
}

/** A Markdown table; the cells are Markdown already. */
export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
  return line(header) + line(header.map(() => '---')) + rows.map(line).join('')
}
