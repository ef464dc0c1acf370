// SHA256SUMS, as `sha256sum --check` reads it: https://www.gnu.org/software/coreutils/sha2-utilities

/** The text of `SHA256SUMS`, sorted by name; `checksums` has `sha256:…` by the name of a file. */
export function renderChecksums(checksums: ReadonlyMap<string, string>): string {
  const lines = [...checksums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, sum]) => `${sum.slice('sha256:'.length)}  ${file}\n`)
  return lines.join('')
}

/** What stands there: `sha256:…` by the name of a file, and how many lines are none of that. */
export function parseChecksums(text: string): { readonly sums: Map<string, string>; readonly strays: number } {
  const lines = text.split('\n').filter((line) => line !== '')
  const entries = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line))
  const sums = new Map(
    entries.flatMap((entry): [string, string][] => (entry?.[1] && entry[2] ? [[entry[2], `sha256:${entry[1]}`]] : []))
  )
  return { sums, strays: entries.filter((entry) => !entry).length }
}
