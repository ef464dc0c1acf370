// The extensions that migrations create: a sandbox must be able to have them.

import type { MigrationFile } from './files.ts'

const creation = /\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?("(?:[^"]|"")+"|[\w$-]+)/gi

/** With CASCADE, what it needs is created, too. */
const needed: Readonly<Record<string, string>> = { earthdistance: 'cube', postgis_topology: 'postgis' }

/** Their names, as far as they stand in the files in plain words; perhaps some more, which does no harm. */
export function readExtensions(files: readonly MigrationFile[]): string[] {
  const names = files.flatMap(({ sql }) => [...sql.matchAll(creation)].map(([, name = '']) => name))
  return names.flatMap((written) => {
    const name = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written.toLowerCase()
    const other = needed[name]
    return other === undefined ? [name] : [name, other]
  })
}
