// Connection strings as people have them: from the dashboard, from psql, from a secret that somebody typed.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import fc from 'fast-check'
import { describeTarget, escapesFor, parseConnectionString, publicAddress } from '../../src/database/connection.ts'
import { GateError } from '../../src/errors.ts'

const ref = 'abcdefghijklmnopqrst'
const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n'
const parse = parseConnectionString

/** What a string is refused with. */
function refusal(text: string, rootCertificate?: string, sslMode?: string): GateError {
  try {
    parse(text, rootCertificate, sslMode)
  } catch (error) {
    if (error instanceof GateError) return error
    throw error
  }
  throw new Error('it was not refused')
}

describe('the parts', () => {
  test('are those of the dashboard’s session pooler string', () => {
    expect(parse(`postgresql://postgres.${ref}:secret@aws-0-eu-central-1.pooler.supabase.com:5432/postgres`)).toEqual({
      host: 'aws-0-eu-central-1.pooler.supabase.com',
      port: 5432,
      user: `postgres.${ref}`,
      password: 'secret',
      database: 'postgres',
      sslMode: 'require',
      certificates: undefined,
      ignored: []
    })
  })

  test.each([
    ['postgres://u:p@h:1/d', { user: 'u', password: 'p', host: 'h', port: 1, database: 'd' }],
    ['postgresql://u:p@h', { port: 5432, database: 'u' }],
    ['postgresql://u@h/d', { password: '', database: 'd' }],
    ['postgresql://u:@h/d', { password: '' }],
    ['postgresql://u:p@h/', { database: 'u' }],
    ['postgresql://u:p@h:/d', { port: 5432 }],
    ['postgresql://u:p@h:65535/d', { port: 65535 }],
    ['postgresql://u:p@127.0.0.1:54322/d', { host: '127.0.0.1', port: 54322 }],
    ['postgresql://u:p@[::1]:6543/d', { host: '::1', port: 6543 }],
    ['postgresql://u:p@[2001:db8::1]/d', { host: '2001:db8::1', port: 5432 }],
    ['postgresql://u:p@[fe80::1%25eth0]/d', { host: 'fe80::1%eth0' }],
    ['postgresql://u:p@%2Fvar%2Frun%2Fpostgresql/d', { host: '/var/run/postgresql' }],
    ['postgresql://my%40user:p%3Aq@h/a%20%2F%20b', { user: 'my@user', password: 'p:q', database: 'a / b' }],
    ['postgresql://Zo%C3%AB:p@h/d', { user: 'Zoë' }]
  ])('of %s are read as libpq reads them', (text, expected) => {
    expect(parse(text)).toMatchObject(expected)
  })

  test.each([
    ['postgresql://u:p@/d?host=h&port=6543', { host: 'h', port: 6543, user: 'u', database: 'd' }],
    ['postgresql://u:p@h:1/d?host=other&port=2&dbname=e', { host: 'other', port: 2, database: 'e' }],
    ['postgresql://u:p@h/d?user=v&password=q', { user: 'v', password: 'q' }],
    ['postgresql://h:6543/d?user=v&password=q', { host: 'h', port: 6543, user: 'v', password: 'q', database: 'd' }],
    ['postgresql:///d?host=h&user=v', { host: 'h', user: 'v', password: '', database: 'd' }],
    ['postgresql://h/d?user=v&password=a+b%20c%2B', { password: 'a+b c+' }],
    ['postgresql://u:p@/d?host=[::1]', { host: '::1' }]
  ])('of %s may stand in its parameters', (text, expected) => {
    expect(parse(text)).toMatchObject(expected)
  })

  test('that mean nothing here are reported once each, by name', () => {
    const { ignored } = parse('postgresql://u:p@h/d?pgbouncer=true&sslmode=require&connect_timeout=10&pgbouncer=false')
    expect(ignored).toEqual(['pgbouncer', 'connect_timeout'])
  })
})

describe('a password', () => {
  test('may hold every character, percent-encoded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (password) => {
        const { password: read, host } = parse(`postgresql://u:${encodeURIComponent(password)}@h:5432/d`)
        expect([read, host]).toEqual([password, 'h'])
      })
    )
  })

  test('may stand bare, whatever it holds but percent signs that look like an escape', () => {
    const bare = fc
      .string({ unit: fc.constantFrom(...'@:/#?%&=+ [],"\'\\$!aZ09é🐘') })
      .filter((password) => !/%[0-9a-f]{2}/i.test(password))
    fc.assert(
      fc.property(
        bare,
        fc.constantFrom('', ':6543'),
        fc.constantFrom('', '?sslmode=disable'),
        (password, port, end) => {
          const { password: read, host, user } = parse(`postgresql://postgres:${password}@db.example${port}/d${end}`)
          expect([read, host, user]).toEqual([password, 'db.example', 'postgres'])
        }
      )
    )
  })

  test.each([
    ['100%', '100%'],
    ['50%off', '50%off'],
    ['a%40b%', 'a@b%'],
    ['%zz%2F', '%zz/'],
    ['%ff', '%ff'],
    ['%E2%82%AC', '€'],
    ['a+b', 'a+b']
  ])('%s is %s: a percent sign that starts no escape stands for itself', (written, password) => {
    expect(parse(`postgresql://u:${written}@h/d`).password).toBe(password)
  })

  test.each([
    ['plain-Word_1.2~3', undefined],
    ["!$&'()*+,;=", undefined],
    ['p@ss', '@ as %40'],
    ['a:b/c?d#e[f]g h', ': as %3A, / as %2F, ? as %3F, # as %23, [ as %5B, ] as %5D,   as %20'],
    ['100%', '% as %25'],
    ['ä€ä', 'ä as %C3%A4, € as %E2%82%AC'],
    ['', undefined]
  ])('of %j needs the escapes that are named: %s', (password, escapes) => {
    expect(escapesFor(`postgresql://postgres:${password}@h:5432/d`)).toBe(escapes)
  })

  test('that is written with the escapes that are named is read right, whatever it holds', () => {
    const password = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'@:/#?%&=+ []4aé') }))
    fc.assert(
      fc.property(password, (secret) => {
        const url = (written: string): string => `postgresql://postgres:${written}@h:5432/d`
        const named = (escapesFor(url(secret)) ?? '').matchAll(/(?<character>.) as (?<escape>[%0-9A-F]+)(?:, |$)/gsu)
        const escapes = new Map([...named].map(({ groups }) => [groups?.character, groups?.escape]))
        const written = [...secret].map((character) => escapes.get(character) ?? character).join('')
        expect(parse(url(written))).toMatchObject({ password: secret, host: 'h', port: 5432, database: 'd' })
      }),
      { numRuns: 500 }
    )
  })

  test('is not looked for in what is no connection string', () => {
    for (const text of ['', 'nonsense', 'postgresql://h/d', 'postgresql://user@h/d', 'p@ss:w/rd'])
      expect(escapesFor(text)).toBeUndefined()
  })

  test('is in no message about what is wrong with the rest', () => {
    const secret = 'S3cret-W0rd'
    const broken = fc.constantFrom(
      `postgresql://u:${secret}`,
      `http://u:${secret}@h/d`,
      `postgresql://u:${secret}@`,
      `postgresql://u:${secret}@/d`,
      `postgresql://:${secret}@h/d`,
      `postgresql://u:${secret}@h:port/d`,
      `postgresql://u:${secret}@h:99999/d`,
      `postgresql://u:${secret}@h1,h2/d`,
      `postgresql://u:${secret}@h/d?sslmode=${secret}`,
      `postgresql://u:x@h:${secret}/d`,
      `postgresql://u:x@h/d?port=${secret}`,
      `${secret}`,
      `host=h user=u password=${secret}`
    )
    fc.assert(
      fc.property(broken, (text) => {
        const { code, exitCode, message, hint } = refusal(text)
        expect([code, exitCode]).toEqual(['INVALID_OPTION', 2])
        expect(`${message} ${hint}`).not.toContain(secret)
        expect(hint).toContain('postgresql://user:password@host:5432/postgres')
      })
    )
  })
})

test.each([
  ['', 'does not start with postgresql://'],
  ['https://abc.supabase.co', 'does not start with postgresql://'],
  ['postgresql://localhost/db', 'lacks user:password@'],
  ['postgresql://@h/d', 'names no user'],
  ['postgresql://u:p@', 'names no host'],
  ['postgresql://u:p@:5432/d', 'names no host'],
  ['postgresql://u:p@a,b/d', 'is not host:port/database'],
  ['postgresql://u:p@h:x/d', 'is not host:port/database'],
  ['postgresql://u:p@[::1/d', 'is not host:port/database'],
  ['postgresql://u:p@h:0/d', 'from 1 to 65535'],
  ['postgresql://u:p@h:65536/d', 'from 1 to 65535'],
  ['postgresql://u:p@h/d?port=-1', 'from 1 to 65535'],
  ['postgresql://u:p@h/d?sslmode=on', 'sslmode is not one of disable, allow, prefer, require, verify-ca, verify-full']
])('%j is refused: it %s', (text, fault) => {
  expect(refusal(text).message).toContain(fault)
})

describe('sslmode', () => {
  const plain = 'postgresql://u:p@h/d'
  test.each([
    ['prefer, as libpq has it', plain, undefined, undefined, 'prefer'],
    ['require for a pooler of Supabase', 'postgresql://u:p@x.pooler.supabase.com/d', undefined, undefined, 'require'],
    [
      'require for a direct host of Supabase',
      `postgresql://u:p@db.${ref}.supabase.co/d`,
      undefined,
      undefined,
      'require'
    ],
    [
      'prefer for a host that only looks alike',
      'postgresql://u:p@supabase.co.example/d',
      undefined,
      undefined,
      'prefer'
    ],
    ['verify-full where a certificate is given', plain, certificate, undefined, 'verify-full'],
    ['verify-full for the system’s certificates', `${plain}?sslrootcert=system`, undefined, undefined, 'verify-full'],
    [
      'verify-full for them, whatever else is said',
      `${plain}?sslrootcert=system&sslmode=require`,
      undefined,
      undefined,
      'verify-full'
    ],
    ['the option’s, where the string has none', plain, undefined, 'disable', 'disable'],
    ['the string’s rather than the option’s', `${plain}?sslmode=allow`, undefined, 'disable', 'allow'],
    [
      'verify-ca for require with a certificate, as libpq has it',
      `${plain}?sslmode=require`,
      certificate,
      undefined,
      'verify-ca'
    ],
    ['as written, with a certificate too', `${plain}?sslmode=verify-ca`, certificate, undefined, 'verify-ca'],
    ['disable, with a certificate too', `${plain}?sslmode=disable`, certificate, undefined, 'disable']
  ])('is %s', (_, text, rootCertificate, sslModeDefault, expected) => {
    expect(parse(text, rootCertificate, sslModeDefault).sslMode).toBe(expected)
  })
})

describe('the root certificate', () => {
  let directory: string
  let file: string

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'migration-gate-connection-'))
    file = join(directory, 'root.crt')
    await writeFile(file, certificate)
  })

  afterAll(() => rm(directory, { recursive: true }))

  test('is a file, a text, or those that Node.js ships', () => {
    expect(parse('postgresql://u:p@h/d', file).certificates).toBe(certificate)
    expect(parse('postgresql://u:p@h/d', certificate).certificates).toBe(certificate)
    expect(parse(`postgresql://u:p@h/d?sslrootcert=${encodeURIComponent(file)}`).certificates).toBe(certificate)
    expect(parse('postgresql://u:p@h/d', 'system').certificates).toContain(rootCertificates[0])
  })

  test('of the option wins over that of the string, which is then reported as not used', () => {
    expect(parse('postgresql://u:p@h/d?sslrootcert=/nowhere', file)).toMatchObject({
      certificates: certificate,
      ignored: ['sslrootcert']
    })
  })

  test('that cannot be read is refused by name', () => {
    const missing = join(directory, 'missing.crt')
    const { code, message, hint } = refusal('postgresql://u:secret@h/d', missing)
    expect(code).toBe('INVALID_OPTION')
    expect(message).toContain(missing)
    expect(hint).toContain('PEM file')
  })
})

describe('what may be shown', () => {
  test.each([
    [`postgresql://postgres:secret@db.${ref}.supabase.co:5432/postgres`, `https://${ref}.supabase.co`],
    [`postgresql://postgres.${ref}:secret@aws-0-x.pooler.supabase.com:6543/postgres`, `https://${ref}.supabase.co`],
    ['postgresql://me:secret@db.example:5433/shop', 'postgresql://db.example:5433/shop'],
    ['postgresql://me:secret@[::1]:5433/shop', 'postgresql://[::1]:5433/shop'],
    ['postgresql://me:secret@db.short.supabase.co/shop', 'postgresql://db.short.supabase.co:5432/shop']
  ])('of %s is %s', (text, address) => {
    expect(publicAddress(parse(text))).toBe(address)
  })

  test('is never the password, nor the user', () => {
    expect(describeTarget(parse('postgresql://somebody:secret@[2001:db8::1]:6543/shop'))).toBe(
      '[2001:db8::1]:6543/shop'
    )
  })
})
