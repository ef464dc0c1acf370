// The rooms of src, and which way the arrows between them go.

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'

const src = join(import.meta.dirname, '../src')

/** Which rooms each room may import from, besides itself. Files at the top of src are rooms of their own. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['action.ts', 'cli.ts'],
  'action.ts': [
    'run.ts',
    'commands',
    'reports',
    'notifications',
    'stores',
    'config.ts',
    'errors.ts',
    'log.ts',
    'secrets.ts'
  ],
  'cli.ts': [
    'run.ts',
    'commands',
    'reports',
    'notifications',
    'config.ts',
    'errors.ts',
    'log.ts',
    'secrets.ts',
    'version.ts',
    'options.ts'
  ],
  'run.ts': ['commands', 'reports', 'audit', 'stores', 'snapshot', 'verification', 'config.ts', 'errors.ts', 'log.ts'],
  'threads.ts': ['database', 'drill', 'encryption', 'verification', 'thread.ts'],
  reports: [
    'wording.ts',
    'commands',
    'audit',
    'notifications',
    'stores',
    'errors.ts',
    'log.ts',
    'snapshot',
    'verification'
  ],
  notifications: ['wording.ts', 'errors.ts', 'log.ts', 'option-values.ts', 'version.ts'],
  encryption: ['wording.ts', 'snapshot', 'errors.ts', 'log.ts', 'thread.ts'],
  audit: ['wording.ts', 'snapshot', 'errors.ts', 'log.ts', 'version.ts'],
  drill: [
    'wording.ts',
    'rehearsal',
    'restore',
    'database',
    'snapshot',
    'verification',
    'concurrency.ts',
    'errors.ts',
    'log.ts',
    'sql.ts',
    'thread.ts'
  ],
  rehearsal: [
    'wording.ts',
    'migrations',
    'restore',
    'database',
    'snapshot',
    'verification',
    'errors.ts',
    'platform.ts',
    'sql.ts',
    'temporary.ts'
  ],
  migrations: ['wording.ts', 'database', 'snapshot', 'errors.ts', 'platform.ts', 'sql.ts'],
  restore: ['wording.ts', 'database', 'snapshot', 'verification', 'errors.ts', 'patterns.ts', 'platform.ts', 'sql.ts'],
  commands: [
    'audit',
    'encryption',
    'drill',
    'rehearsal',
    'migrations',
    'wording.ts',
    'sources',
    'supabase',
    'restore',
    'stores',
    'verification',
    'database',
    'snapshot',
    'concurrency.ts',
    'config.ts',
    'errors.ts',
    'log.ts',
    'platform.ts',
    'sql.ts',
    'version.ts',
    'temporary.ts',
    'options.ts'
  ],
  stores: [
    'wording.ts',
    'audit',
    'snapshot',
    'verification',
    'concurrency.ts',
    'errors.ts',
    'log.ts',
    'option-values.ts'
  ],
  sources: [
    'wording.ts',
    'supabase',
    'database',
    'snapshot',
    'concurrency.ts',
    'errors.ts',
    'log.ts',
    'patterns.ts',
    'sql.ts'
  ],
  supabase: ['database', 'errors.ts', 'sql.ts'],
  verification: ['wording.ts', 'database', 'snapshot', 'errors.ts', 'log.ts', 'platform.ts', 'sql.ts', 'thread.ts'],
  database: [
    'percent-encoding.ts',
    'snapshot',
    'errors.ts',
    'patterns.ts',
    'platform.ts',
    'sql.ts',
    'temporary.ts',
    'thread.ts'
  ],
  snapshot: ['wording.ts', 'concurrency.ts', 'errors.ts', 'sql.ts'],
  'config.ts': ['errors.ts', 'options.ts'],
  'options.ts': ['database', 'snapshot', 'stores', 'option-values.ts'],
  'option-values.ts': [],
  'concurrency.ts': [],
  'errors.ts': [],
  'log.ts': [],
  'patterns.ts': [],
  'percent-encoding.ts': [],
  'platform.ts': ['sql.ts'],
  'secrets.ts': ['percent-encoding.ts'],
  'sql.ts': [],
  'temporary.ts': [],
  'thread.ts': ['errors.ts'],
  'version.ts': [],
  'wording.ts': []
}

interface Import {
  readonly from: string
  readonly to: string
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? file
}

/** Every relative import, as paths below src. The kernel is another language with imports of its own. */
function readImports(): Import[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'))
  return files
    .filter((file) => file.endsWith('.ts') && !file.includes('kernel/'))
    .flatMap((from) => importsOf(from, readFileSync(join(src, from), 'utf8')))
}

function importsOf(from: string, text: string): Import[] {
  const paths = [...text.matchAll(/(?:from|import)\s*\(?'(\.[^']+)'/g)].map((match) => match[1] ?? '')
  return paths.map((path) => ({
    from,
    to: relative(src, join(src, dirname(from), path))
      .split(sep)
      .join('/')
  }))
}

function strayArrows(imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, to }) => roomOf(from) !== roomOf(to) && !(arrows[roomOf(from)] ?? []).includes(roomOf(to)))
    .map(({ from, to }) => `${from} → ${to}`)
}

function findCycle(imports: readonly Import[]): string[] | undefined {
  const next = Map.groupBy(imports, (entry) => entry.from)
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file])
      if (cycle) return cycle
    }
    done.add(file)
    return undefined
  }
  for (const file of next.keys()) {
    const cycle = visit(file, [])
    if (cycle) return cycle
  }
  return undefined
}

test('every import goes along an arrow of the design', () => {
  expect(strayArrows(readImports())).toEqual([])
})

test('no files import each other in a circle', () => {
  expect(findCycle(readImports())).toBeUndefined()
})

test('an arrow that goes the wrong way is found', () => {
  expect(strayArrows(importsOf('snapshot/manifest.ts', "import { x } from '../commands/backup.ts'"))).toEqual([
    'snapshot/manifest.ts → commands/backup.ts'
  ])
})

test('a circle is found', () => {
  const circle = [
    { from: 'a.ts', to: 'b.ts' },
    { from: 'b.ts', to: 'a.ts' }
  ]
  expect(findCycle(circle)).toEqual(['a.ts', 'b.ts', 'a.ts'])
})
