// src → dist: tsc, then ncc into one bundle, with the two doors to it. The same source gives the same bytes.

import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const require = createRequire(import.meta.url)

/** Runs the program of a package with the Node.js at hand. */
function run(packageName: string, bin: string, ...parameters: string[]): void {
  const directory = dirname(require.resolve(`${packageName}/package.json`))
  const { status } = spawnSync(process.execPath, [join(directory, bin), ...parameters], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

for (const directory of ['build', 'dist']) rmSync(join(root, directory), { recursive: true, force: true })
run('assemblyscript', 'bin/asc.js', 'src/snapshot/kernel/index.ts', ...kernelFlags())
run('typescript', 'bin/tsc', '-p', 'tsconfig.build.json')
run(
  '@vercel/ncc',
  'dist/ncc/cli.js',
  'build',
  'build/main.js',
  '-e',
  'stream',
  '-e',
  'module',
  '-m',
  '--license',
  'licenses.txt',
  '-o',
  'dist'
)

// The kernel is found beside the module that loads it: beside the bundle.
cpSync(join(root, 'src/snapshot/row-kernel.wasm'), join(root, 'dist/row-kernel.wasm'))
writeFileSync(join(root, 'dist/action.js'), "import { runAction } from './index.js'\n\nawait runAction()\n")
const cli =
  "#!/usr/bin/env node\nimport { runCli } from './index.js'\n\nprocess.exitCode = await runCli(process.argv.slice(2))\n"
writeFileSync(join(root, 'dist/cli.js'), cli, { mode: 0o755 })
for (const file of readdirSync(join(root, 'dist'))) {
  process.stdout.write(
    `${String(Math.ceil(statSync(join(root, 'dist', file)).size / 1024)).padStart(8)} KiB  dist/${file}\n`
  )
}

/** As the script build:kernel has them. */
function kernelFlags(): string[] {
  const { scripts } = require('../package.json') as { scripts: Record<string, string> }
  return (scripts['build:kernel'] ?? '').split(' ').slice(2)
}
