// Options, action.yml, the README and the version say the same.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderActionYml, renderReadme, replaceBetween } from '../scripts/documents.ts'
import { optionNames } from '../src/options.ts'
import { version } from '../src/version.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

test('action.yml is what the tables of options and outputs generate', () => {
  expect(read('action.yml')).toBe(renderActionYml())
})

test('the tables of the README are what the tables of options and outputs generate', () => {
  expect(read('README.md')).toBe(renderReadme(read('README.md')))
})

test('every option that the action takes is an input', () => {
  for (const name of optionNames) expect(read('action.yml')).toContain(`\n  ${name}:\n`)
})

test('a document without the markers is an error', () => {
  expect(() => replaceBetween('no markers here', 'options', '')).toThrow(/markers/)
})

test('the version in the program is that of package.json', () => {
  expect(version).toBe((JSON.parse(read('package.json')) as { version: string }).version)
})

test('the license of every package that the program imports is bundled with it', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('kernel'))
    .map((file) => read(join('src', file)))
  const imported = sources.flatMap((text) => [
    ...text.matchAll(/(?:^import (?!type )[^;]*?from |^import |import\()'((?:@[\w-]+\/)?[\w-][\w.-]*)/gm)
  ])
  const packages = new Set(imported.map(([, name = '']) => name).filter((name) => name !== 'node'))
  expect(packages.size).toBeGreaterThan(15)
  const licenses = read('dist/licenses.txt')
  const missing = [...packages].filter((name) => !licenses.includes(`\n${name} `) && !licenses.startsWith(`${name} `))
  expect(missing).toEqual([])
})
