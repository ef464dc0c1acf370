// Text from outside in Markdown. core.summary escapes nothing, and names of tables are anybody's.

/** Makes a text stand for itself in Markdown and HTML, on one line, in a table's cell too. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]/gu, '␤')
    .replace(/[!-/:-@[-`{-~]/g, (character) =>
      /[.,/:=%-]/.test(character) ? character : `&#${character.charCodeAt(0)};`
    )
    .replace(/:\/\//g, '&#58;//')
}

/** A Markdown table; the cells are Markdown already. */
export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`
  return line(header) + line(header.map(() => '---')) + rows.map(line).join('')
}
