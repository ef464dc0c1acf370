// Supabase's gateway, and what PostgREST makes of the token behind it: who is asking? Sources: supabase/supabase
// docker/volumes/api/kong.yml (which keys pass, and that an opaque key counts for itself), supabase.com/changelog/42949
// (who may read the root document), PostgREST's src/PostgREST/Auth/Jwt.hs and Error.hs (`JwtError`).

import { createHmac, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Fault } from './fault.ts'

export type Claims = Readonly<Record<string, unknown>>

/** What the gateway itself answers has neither code nor details. */
export class Refusal extends Error {
  readonly status: number
  readonly body: object

  constructor(status: number, body: object) {
    super(JSON.stringify(body))
    this.status = status
    this.body = body
  }
}

/** Clocks may differ by as much (Jwt.hs, `allowedSkewSeconds`). */
const skew = 30

export class Gateway {
  readonly #secret = randomBytes(32)
  /** The project's keys, and the role that each of them stands for. */
  readonly #roles = new Map<string, string>()
  readonly serviceRoleKey = this.jwt({ role: 'service_role' })
  readonly anonKey = this.jwt({ role: 'anon' })
  readonly secretKey = this.#opaque('sb_secret_', 'service_role')
  readonly publishableKey = this.#opaque('sb_publishable_', 'anon')

  /** Another legacy key of the project: the gateway knows it, and PostgREST judges its claims. */
  jwt(claims: Claims): string {
    const issuedAt = Math.floor(Date.now() / 1000) - 60
    const all: Claims = {
      iss: 'supabase',
      ref: 'abcdefghijklmnopqrst',
      iat: issuedAt,
      exp: issuedAt + 315_360_000,
      ...claims
    }
    const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(all)}`
    const key = `${signed}.${this.#sign(signed)}`
    this.#roles.set(key, String(all.role ?? 'anon'))
    return key
  }

  /** The claims of who asks. Throws a Refusal for a key that is not the project's, and a Fault for a token that won't do. */
  claims(headers: IncomingHttpHeaders, now = Date.now() / 1000): Claims {
    const key = this.#key(headers)
    const { authorization } = headers
    const isOpaque = key.startsWith('sb_')
    // supabase-js sends an opaque key as Bearer too. It is no JWT, and the gateway puts one of its own in its place.
    if (isOpaque && (!authorization || authorization.startsWith('Bearer sb_'))) return { role: this.#roles.get(key) }
    return this.#verify((authorization ?? key).replace(/^Bearer /i, ''), now)
  }

  /** Since April 2026 only these keys open the root document. The status is the self-hosted gateway's. */
  checkMayDescribe(headers: IncomingHttpHeaders): void {
    if (this.#roles.get(this.#key(headers)) === 'service_role') return
    throw new Refusal(403, {
      message: 'Access to schema is forbidden',
      hint: 'Accessing the schema via the Data API is only allowed using a secret API key.'
    })
  }

  #key({ apikey }: IncomingHttpHeaders): string {
    if (typeof apikey !== 'string') {
      const hint = 'No `apikey` request header or url param was found.'
      throw new Refusal(401, { message: 'No API key found in request', hint })
    }
    if (!this.#roles.has(apikey)) {
      const hint = 'Double check your Supabase `anon` or `service_role` API key.'
      throw new Refusal(401, { message: 'Invalid API key', hint })
    }
    return apikey
  }

  #opaque(prefix: string, role: string): string {
    const key = `${prefix}${randomBytes(16).toString('base64url')}_${randomBytes(6).toString('base64url')}`
    this.#roles.set(key, role)
    return key
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#secret).update(text).digest('base64url')
  }

  #verify(token: string, now: number): Claims {
    if (token === '') throw tokenFault('PGRST301', 'Empty JWT is sent in Authorization header')
    const parts = token.split('.')
    const [header, payload = '', signature] = parts
    if (parts.length !== 3) throw tokenFault('PGRST301', `Expected 3 parts in JWT; got ${parts.length}`)
    if (signature !== this.#sign(`${header}.${payload}`))
      throw tokenFault('PGRST301', 'No suitable key or wrong key type', 'None of the keys was able to decode the JWT')
    const claims: Claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    checkTimes(claims, now)
    return claims
  }
}

function checkTimes({ exp, nbf, iat }: Claims, now: number): void {
  if (typeof exp === 'number' && exp < now - skew) throw tokenFault('PGRST303', 'JWT expired')
  if (typeof nbf === 'number' && nbf > now + skew) throw tokenFault('PGRST303', 'JWT not yet valid')
  if (typeof iat === 'number' && iat > now + skew) throw tokenFault('PGRST303', 'JWT issued at future')
}

function tokenFault(code: string, message: string, details: string | null = null): Fault {
  const challenge = `Bearer error="invalid_token", error_description=${JSON.stringify(message)}`
  return new Fault(401, code, message, { details, headers: { 'WWW-Authenticate': challenge } })
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
