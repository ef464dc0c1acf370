// The licenses of everything that is bundled, from what webpack says it has put into the bundles. Its own plugin for this
// leaves out whatever was merged into another module.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** As webpack writes its statistics: https://webpack.js.org/api/stats/#module-object */
interface Module {
  /** The file, for one that is a file. */
  readonly nameForCondition?: string | null
  /** Those that were merged into it. */
  readonly modules?: readonly Module[]
}

interface Package {
  readonly name: string
  readonly version: string
  readonly license?: string
  /** As it was written once. */
  readonly licenses?: readonly { readonly type: string }[]
}

const line = `\n${'-'.repeat(80)}\n\n`

/**
 * Names and versions of all packages in the bundles whose statistics these files are, and their licenses; those whose license
 * has the same text stand above it together.
 */
export function renderLicenses(statistics: readonly string[]): string {
  const directories = statistics.flatMap((path) => {
    const { modules } = JSON.parse(readFileSync(path, 'utf8')) as Required<Pick<Module, 'modules'>>
    return modules.flatMap(packagesOf)
  })
  const groups = Map.groupBy(new Set(directories), readTerms)
  const sections = [...groups].map(
    ([terms, those]) => `${[...new Set(those.map(nameOf))].sort().join('\n')}\n${terms}\n`
  )
  return sections.sort((a, b) => (a < b ? -1 : 1)).join(line)
}

/** The directories of the packages that a module came from: the innermost, where one lies within another. */
function packagesOf({ nameForCondition: file, modules = [] }: Module): string[] {
  const [directory] = /.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file?.replaceAll('\\', '/') ?? '') ?? []
  return [...(directory === undefined ? [] : [directory]), ...modules.flatMap(packagesOf)]
}

function readPackage(directory: string): Package {
  return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Package
}

function nameOf(directory: string): string {
  const { name, version } = readPackage(directory)
  return `${name} ${version}`
}

/** The license by its name, and the text that comes with the package. */
function readTerms(directory: string): string {
  const { license, licenses = [] } = readPackage(directory)
  const files = readdirSync(directory).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
  const texts = files.sort().map((file) => readFileSync(join(directory, file), 'utf8').replaceAll('\r\n', '\n').trim())
  const name = license ?? (licenses.map(({ type }) => type).join(' OR ') || 'not named')
  return [`License: ${name}`, ...texts].join('\n\n')
}
