// What supabase link has left, and what somebody else may have put in its place.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { GateError } from '../../src/errors.ts'
import { isProjectRef, parsePoolerUrl, readLinkedProject, readStoredToken } from '../../src/supabase/linked-project.ts'
import { temporaryDirectory } from '../support/backup.ts'

const ref = 'abcdefghijklmnopqrst'
const other = 'zyxwvutsrqponmlkjihg'
const pooler = 'aws-0-eu-central-1.pooler.supabase.com'

/** A directory with these files in `supabase/.temp`. */
async function linkedDirectory(files: Readonly<Record<string, string | Uint8Array>>) {
  const directory = await temporaryDirectory()
  const temp = join(directory.path, 'supabase/.temp')
  await mkdir(temp, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(temp, name), content)
  return directory
}

/** What a pooler-url is refused with; undefined: it is not. */
function refusal(poolerUrl: string, project = ref): GateError | undefined {
  try {
    parsePoolerUrl(poolerUrl, project, {})
    return undefined
  } catch (error) {
    if (error instanceof GateError) return error
    throw error
  }
}

describe('a directory', () => {
  test('that was linked has the project’s ref, and where its sessions are pooled', async () => {
    const poolerUrl = `postgresql://postgres.${ref}@${pooler}:5432/postgres`
    await using directory = await linkedDirectory({ 'project-ref': ref, 'pooler-url': poolerUrl })
    expect(await readLinkedProject(directory.path)).toEqual({ ref, poolerUrl })
  })

  test('may have been linked without the pooler, by hand, or by an editor that ends lines', async () => {
    await using directory = await linkedDirectory({ 'project-ref': `\ufeff${ref}\r\n`, 'pooler-url': ' \n' })
    expect(await readLinkedProject(directory.path)).toEqual({ ref, poolerUrl: undefined })
  })

  test.each([
    ['too short', 'abcdefghijklmnopqrs'],
    ['in capitals', ref.toUpperCase()],
    ['with more behind it', `${ref}\n${other}`],
    ['a path', '../../../../etc/passwd0']
  ])('has no ref that is %s', async (_, text) => {
    expect(isProjectRef(text)).toBe(false)
    await using directory = await linkedDirectory({ 'project-ref': text })
    expect((await readLinkedProject(directory.path)).ref).toBeUndefined()
  })

  test('that nobody has linked, or that is none, has nothing', async () => {
    await using directory = await temporaryDirectory()
    await mkdir(join(directory.path, 'supabase/.temp/project-ref'), { recursive: true })
    for (const path of [directory.path, join(directory.path, 'missing'), 'a\0b', ''])
      expect(await readLinkedProject(path)).toEqual({ ref: undefined, poolerUrl: undefined })
  })

  test('may hold any bytes: they are a ref, or none, and never an error', async () => {
    await using directory = await linkedDirectory({})
    const temp = join(directory.path, 'supabase/.temp')
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[a-z]{20}\s?$/)
    )
    await fc.assert(
      fc.asyncProperty(content, content, async (first, second) => {
        await Promise.all([writeFile(join(temp, 'project-ref'), first), writeFile(join(temp, 'pooler-url'), second)])
        const linked = await readLinkedProject(directory.path)
        expect(linked.ref ?? ref).toMatch(/^[a-z]{20}$/)
        expect([undefined, 'INVALID_OPTION']).toContain(refusal(linked.poolerUrl ?? '', linked.ref)?.code)
      })
    )
  })
})

describe('a pooler-url', () => {
  const expected = { host: pooler, port: 5432, user: `postgres.${ref}`, database: 'postgres', sslMode: 'require' }

  test.each([
    ['of today', `postgresql://postgres.${ref}@${pooler}:5432/postgres`],
    ['of an old link, with a placeholder', `postgresql://postgres.${ref}:[YOUR-PASSWORD]@${pooler}:5432/postgres`],
    ['of an old link, to the transaction pooler', `postgresql://postgres.${ref}@${pooler}:6543/postgres`],
    ['with both', `postgresql://postgres.${ref}:[YOUR-PASSWORD]@${pooler}:6543/postgres`],
    ['with parameters', `postgresql://postgres.${ref}@${pooler}:6543/postgres?pgbouncer=true&sslmode=disable`]
  ])('%s leads to the session pooler of the project, over TLS', (_, url) => {
    expect(parsePoolerUrl(url, ref, {})).toMatchObject({ ...expected, password: '', ignored: [] })
  })

  test('has TLS as the options say', () => {
    const url = `postgresql://postgres.${ref}@${pooler}:5432/postgres?sslmode=disable`
    expect(parsePoolerUrl(url, ref, { sslMode: 'verify-full' }).sslMode).toBe('verify-full')
  })

  test.each(['localhost', '127.0.0.1', '[::1]'])('may lead to %s', (host) => {
    expect(refusal(`postgresql://postgres.${ref}@${host}:5432/postgres`)).toBeUndefined()
  })

  test.each([
    ['another host', `postgresql://postgres.${ref}@pooler.evil.example:5432/postgres`],
    ['a host that only ends alike', `postgresql://postgres.${ref}@evilpooler.supabase.com:5432/postgres`],
    ['a host that only begins alike', `postgresql://postgres.${ref}@${pooler}.evil.example:5432/postgres`],
    [
      'a host with the right end behind a null byte',
      `postgresql://postgres.${ref}@evil.example%00.pooler.supabase.com/d`
    ],
    ['a socket with the right end', `postgresql://postgres.${ref}@%2Ftmp%2Fx.pooler.supabase.com/postgres`],
    ['another host behind a second @', `postgresql://postgres.${ref}:x@${pooler}:5432@evil.example/postgres`],
    ['the pooler of another project', `postgresql://postgres.${other}@${pooler}:5432/postgres`],
    ['another project, named first', `postgresql://postgres.${other}.${ref}@${pooler}:5432/postgres`],
    ['no project', `postgresql://postgres@${pooler}:5432/postgres`],
    ['a project without a user', `postgresql://${ref}@${pooler}:5432/postgres`]
  ])('that leads to %s is refused', (_, url) => {
    const refused = refusal(url)
    expect(refused).toMatchObject({ code: 'INVALID_OPTION', exitCode: 2 })
    expect(refused?.message).toContain('supabase/.temp/pooler-url')
    expect(refused?.message).toContain(`not the pooler of project ${ref}`)
    expect(refused?.hint).toContain('supabase link')
  })

  test.each([`postgresql://evil.example/d?host=${pooler}&user=postgres.${ref}`, 'nonsense', ''])(
    'such as %j is no connection string',
    (url) => {
      expect(refusal(url)?.message).toContain('supabase/.temp/pooler-url is not a PostgreSQL connection string')
    }
  )

  test('sends nobody elsewhere by its parameters', () => {
    const url = `postgresql://postgres.${ref}@${pooler}/postgres?host=evil.example&user=other&dbname=x&sslrootcert=/etc/passwd`
    expect(parsePoolerUrl(url, ref, {})).toMatchObject(expected)
  })
})

describe('a stored access token', () => {
  test('is what supabase login has kept, without the end of its line', async () => {
    await using home = await temporaryDirectory()
    expect(await readStoredToken(home.path)).toBeUndefined()
    await writeFile(join(home.path, 'access-token'), 'sbp_0102\n')
    expect(await readStoredToken(home.path)).toBe('sbp_0102')
  })
})
