// Writes what is generated: action.yml, and the tables of the README.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderActionYml, renderReadme } from './documents.ts'

const root = join(import.meta.dirname, '..')
const readme = join(root, 'README.md')

writeFileSync(join(root, 'action.yml'), renderActionYml())
writeFileSync(readme, renderReadme(readFileSync(readme, 'utf8')))
