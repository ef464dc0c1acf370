// What a key gives away of itself, before it goes anywhere.

import fc from 'fast-check'
import { GateError } from '../../src/errors.ts'
import { checkKey } from '../../src/supabase/api-keys.ts'

const ref = 'abcdefghijklmnopqrst'
const other = 'zyxwvutsrqponmlkjihg'
const now = Date.parse('2026-06-01T12:00:00Z')

function jwt(claims: unknown): string {
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`
}

const seconds = (date: string) => Date.parse(date) / 1000
const valid = { iss: 'supabase', ref, role: 'service_role', iat: seconds('2024-01-01Z'), exp: seconds('2034-01-01Z') }

/** What a key is refused with; undefined: it is not. */
function refusal(key: string, project: string | undefined = ref): GateError | undefined {
  try {
    checkKey(key, { ref: project, now })
    return undefined
  } catch (error) {
    if (error instanceof GateError) return error
    throw error
  }
}

test.each([
  ['a secret key', 'sb_secret_0123456789abcdefghijkl_01234567'],
  ['the legacy service_role key', jwt(valid)],
  ['a key of a server of one’s own, which names neither project nor times', jwt({ role: 'service_role' })],
  ['something that says nothing of itself', 'whatever-the-proxy-takes'],
  ['two dots without claims between them', 'a.b.c'],
  ['claims that are none', jwt('service_role')],
  ['a key that expires in a minute', jwt({ ...valid, exp: now / 1000 + 60 })],
  ['a key that was made half a minute ago by a fast clock', jwt({ ...valid, iat: now / 1000 + 30 })]
])('%s is for the server to judge', (_, key) => {
  expect(refusal(key)).toBeUndefined()
})

test('a key that names no role is none that sees everything', () => {
  expect(refusal(jwt({ ...valid, role: undefined }))?.message).toContain('is a key of no role')
})

test('a key of any project is one for an address that names none', () => {
  expect(refusal(jwt(valid), undefined)).toBeUndefined()
})

test.each([
  ['a publishable key', 'sb_publishable_0123456789abcdefghijkl_01234567', 'is a publishable key', 'sb_secret_'],
  ['an anon key', jwt({ ...valid, role: 'anon' }), 'is a key of the role anon', 'service_role'],
  [
    'a key of somebody who is logged in',
    jwt({ ...valid, role: 'authenticated' }),
    'is a key of the role authenticated',
    'service_role'
  ],
  [
    'an anon key of which other claims make no sense',
    jwt({ ref: 7, role: 'anon', exp: 1e300 }),
    'is a key of the role anon',
    'service_role'
  ],
  [
    'a key of another project',
    jwt({ ...valid, ref: other }),
    `is a key of the project ${other}, but the address is that of ${ref}`,
    'same project'
  ],
  [
    'a key that has expired',
    jwt({ ...valid, exp: seconds('2026-05-31T08:30:00Z') }),
    'has expired on 2026-05-31 08:30',
    'the clock of this machine'
  ],
  [
    'a key out of the future',
    jwt({ ...valid, iat: seconds('2026-06-01T12:05:00Z') }),
    'was made on 2026-06-01 12:05, which is still to come',
    'clock of this machine is slow'
  ]
])('%s is refused, with the reason and the next step, but without the key', (_, key, fact, hint) => {
  const refused = refusal(key)
  expect(refused).toMatchObject({ code: 'INVALID_OPTION', exitCode: 2 })
  expect(refused?.message).toContain(`service-role-key ${fact}`)
  expect(refused?.hint).toContain(hint)
  expect(`${refused?.message} ${refused?.hint}`).not.toContain(key.split('.')[1] ?? key)
})

test('whatever a key claims, it is taken, or refused as an option', () => {
  const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(1e300, -1e300, 8.64e12, 8.65e12))
  const claim = fc.oneof(number, fc.string(), fc.constant(null), fc.constantFrom('service_role', 'anon', ref, other))
  const claims = fc.record({ role: claim, ref: claim, exp: claim, iat: claim }, { requiredKeys: [] })
  fc.assert(
    fc.property(fc.oneof(claims.map(jwt), fc.jsonValue().map(jwt), fc.string({ unit: 'binary' })), (key) => {
      expect(['INVALID_OPTION', undefined]).toContain(refusal(key)?.code)
    }),
    { numRuns: 500 }
  )
})
