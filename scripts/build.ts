// src → dist: tsc, then ncc into two bundles, the program and its threads, and the doors to the first.
// The same source gives the same bytes.

import { spawnSync } from 'node:child_process'
import { constants, copyFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { renderLicenses } from './licenses.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
const threads = join(root, 'build/threads')
const require = createRequire(import.meta.url)

/** Runs the program of a package with the Node.js at hand. */
function run(packageName: string, bin: string, ...parameters: string[]): void {
  const directory = dirname(require.resolve(`${packageName}/package.json`))
  const { status } = spawnSync(process.execPath, [join(directory, bin), ...parameters], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** What webpack says of a bundle. */
function statisticsOf(entry: string): string {
  return join(root, `build/${entry}.stats.json`)
}

/** `stream` and `module` stay imports: PGlite's own dynamic imports of them break under webpack's helper. */
function bundle(entry: string, output: string): void {
  const flags = ['-e', 'stream', '-e', 'module', '-m', '--stats-out', statisticsOf(entry), '-o', output]
  run('@vercel/ncc', 'dist/ncc/cli.js', 'build', `build/${entry}.js`, ...flags)
}

/** As the script build:kernel has them. */
function kernelFlags(): string[] {
  const { scripts } = require('../package.json') as { scripts: Record<string, string> }
  return (scripts['build:kernel'] ?? '').split(' ').slice(1)
}

for (const directory of ['build', 'dist']) rmSync(join(root, directory), { recursive: true, force: true })
run('assemblyscript', 'bin/asc.js', ...kernelFlags())
run('typescript', 'bin/tsc', '-p', 'tsconfig.build.json')
bundle('main', dist)
bundle('threads', threads)

// Threads and program find everything beside them.
copyFileSync(join(root, 'src/snapshot/row-kernel.wasm'), join(dist, 'row-kernel.wasm'))
writeFileSync(join(dist, 'libpg-query.wasm'), readFileSync(require.resolve('libpg-query/wasm/libpg-query.wasm')))
// libpg-query looks for it in __dirname, which modules do not have.
const program = readFileSync(join(dist, 'index.js'), 'utf8')
writeFileSync(join(dist, 'index.js'), `globalThis.__dirname ??= import.meta.dirname;\n${program}`)
copyFileSync(join(threads, 'index.js'), join(dist, 'threads.js'))
const own = new Set(['index.js', 'package.json'])
for (const file of readdirSync(threads).filter((name) => !own.has(name))) {
  // Both bundles number their parts, and neither knows of the other.
  copyFileSync(join(threads, file), join(dist, file), file.endsWith('.js') ? constants.COPYFILE_EXCL : 0)
}
writeFileSync(join(dist, 'licenses.txt'), renderLicenses(['main', 'threads'].map(statisticsOf)))
writeFileSync(join(dist, 'action.js'), "import { runAction } from './index.js'\n\nawait runAction()\n")
writeFileSync(join(dist, 'post.js'), "import { runAfterCheck } from './index.js'\n\nawait runAfterCheck()\n")
const cli = "import { runCli } from './index.js'\n\nprocess.exitCode = await runCli(process.argv.slice(2))\n"
writeFileSync(join(dist, 'cli.js'), `#!/usr/bin/env node\n${cli}`, { mode: 0o755 })

for (const file of readdirSync(dist)) {
  process.stdout.write(`${String(Math.ceil(statSync(join(dist, file)).size / 1024)).padStart(8)} KiB  dist/${file}\n`)
}
