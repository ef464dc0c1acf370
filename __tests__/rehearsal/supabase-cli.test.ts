// Finding the Supabase CLI, and what it is told. The programs here are small scripts in its place: what the real one does is
// push.contract.test.ts's business.

import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CliPush, findSupabaseCli, type SupabaseCli } from '../../src/rehearsal/supabase-cli.ts'
import { eventually, temporaryDirectory } from '../support/backup.ts'

let home: AsyncDisposable & { readonly path: string }
let made = 0

beforeEach(async () => {
  home = await temporaryDirectory()
})

afterEach(() => home[Symbol.asyncDispose]())

/** A directory with a program `supabase` in it. */
async function install(script: string): Promise<string> {
  const directory = join(home.path, `bin_${++made}`)
  await mkdir(directory)
  await writeFile(join(directory, 'supabase'), `#!/bin/sh\n${script}\n`)
  await chmod(join(directory, 'supabase'), 0o755)
  return directory
}

const find = async (script: string): Promise<SupabaseCli | string> =>
  findSupabaseCli({ PATH: `${await install(script)}:/usr/bin:/bin` }, 500)

describe('the CLI on the PATH', () => {
  test('is the first that can be run', async () => {
    const first = await install('echo 2.50.1')
    const second = await install('echo 2.40.0')
    expect(await findSupabaseCli({ PATH: `/nowhere:${first}:${second}` })).toEqual({
      path: join(first, 'supabase'),
      version: '2.50.1'
    })
  })

  test.each([
    ['that is not there', undefined, 'there is no supabase on the PATH'],
    ['that is too old', 'echo 0.37.1', /is supabase 0\.37\.1, which is too old$/],
    ['that does not say its version', 'echo hello', /--version does not say which version it is$/],
    ['that is broken', 'echo "cannot open shared object" >&2; exit 127', /cannot be run: /],
    ['that hangs', 'exec sleep 600', /--version did not answer$/]
  ])('%s cannot be used, and it is said why', async (_, script, reason) => {
    const found = script === undefined ? await findSupabaseCli({ PATH: home.path }) : await find(script)
    expect(found).toEqual(reason instanceof RegExp ? expect.stringMatching(reason) : reason)
  })
})

describe('a push', () => {
  const secret = 'hunter2-of-production'
  const door = { port: 54329, password: 'of the sandbox' }
  const files = [{ version: '1', name: 'one', file: '1_one.sql', sql: 'SELECT 1;' }]

  async function pushWith(script: string): Promise<CliPush> {
    const path = join(await install(script), 'supabase')
    return CliPush.start({ path, version: '2.0.0' }, { files }, door, { includeAll: true })
  }

  test('is told nothing of the real database, and the password of the sandbox only by its environment', async () => {
    const before = { ...process.env }
    Object.assign(process.env, {
      SUPABASE_DB_URL: `postgresql://postgres:${secret}@db.example.com/postgres`,
      SUPABASE_DB_PASSWORD: secret,
      SUPABASE_ACCESS_TOKEN: secret,
      PGPASSWORD: secret,
      PGHOST: 'db.example.com',
      DATABASE_URL: secret,
      INPUT_DB_URL: secret,
      GITHUB_TOKEN: secret
    })
    try {
      await using push = await pushWith('env; echo "argv: $@"; pwd; find . -type f; cat supabase/migrations/*; exit 3')
      const { exitCode, words } = await push.outcome
      expect(exitCode).toBe(3)
      expect(words).not.toContain(secret)
      expect(words).not.toContain('example.com')
      expect(words).toContain(
        'argv: db push --yes --include-all --db-url postgresql://postgres@127.0.0.1:54329/postgres?sslmode=disable'
      )
      expect(words).toContain('PGPASSWORD=of the sandbox')
      expect(words).toMatch(/\.\/supabase\/migrations\/1_one\.sql\nSELECT 1;$/)
    } finally {
      process.env = before
    }
  })

  test('that is given up ends, with all that it has started, and leaves nothing behind', async () => {
    const told = join(home.path, 'told')
    const push = await pushWith(`sleep 600 & pwd > ${told}.part; mv ${told}.part ${told}; wait`)
    await eventually('the program runs', () => existsSync(told))
    const project = readFileSync(told, 'utf8').trim()
    // What it has started holds its output open: it is at an end only when that is, too.
    await push[Symbol.asyncDispose]()
    await expect(stat(project)).rejects.toThrow('ENOENT')
  })

  test('of a program that is not there fails like any other', async () => {
    await using push = await CliPush.start({ path: join(home.path, 'gone'), version: '2' }, { files }, door, {
      includeAll: false
    })
    expect(await push.outcome).toEqual({ exitCode: undefined, words: expect.stringContaining('ENOENT') })
  })
})
