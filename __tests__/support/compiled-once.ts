// V8 shares the code of a WebAssembly module among all threads of a process for as long as somebody holds the module, and
// throws it away, with all the optimising that went into it, when nobody does. A test holds a sandbox for a second: so the
// modules are held here for as long as the process lives, which runs many suites. A drill then takes half the time.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runInThisContext } from 'node:vm'

const modules = [
  ['@electric-sql/pglite', 'pglite.wasm'],
  ['@electric-sql/pglite-tools/pg_dump', 'pg_dump.wasm']
] as const

/** The global of the process: a suite's own is thrown away with the suite. */
const outer = runInThisContext('globalThis') as { migrationGateModules?: Promise<readonly WebAssembly.Module[]> }

outer.migrationGateModules ??= Promise.all(
  modules.map(async ([name, file]) => {
    const entry = createRequire(import.meta.url).resolve(name)
    return WebAssembly.compile(await readFile(join(dirname(entry), file)))
  })
)

await outer.migrationGateModules
