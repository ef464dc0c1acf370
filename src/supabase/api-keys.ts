// What a key of the Data API says of itself, before anybody is asked: https://supabase.com/docs/guides/api/api-keys

import { z } from 'zod'
import { GateError } from '../errors.ts'

const word = z.string().optional().catch(undefined)
/** Of which there is a day: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const seconds = z.number().min(-8.64e12).max(8.64e12).optional().catch(undefined)

/** Whatever one of them is, the others count. */
const claimsSchema = z.object({ role: word, ref: word, exp: seconds, iat: seconds })

type Claims = z.infer<typeof claimsSchema>

const whereKeysAre =
  'Take the secret key (sb_secret_…), or the legacy service_role key, from Project Settings → API Keys of the Supabase dashboard.'

/**
 * Throws `INVALID_OPTION` for a key that cannot read everything, is of another project, or has expired; a key that says
 * nothing of itself is for the server to judge.
 */
export function checkKey(
  key: string,
  { ref, now = Date.now() }: { readonly ref: string | undefined; readonly now?: number }
): void {
  if (key.startsWith('sb_publishable_'))
    throw unfit('is a publishable key, to which row level security shows only what everybody may see', whereKeysAre)
  const claims = readClaims(key)
  if (!claims) return
  const { role, exp, iat } = claims
  if (role !== 'service_role') {
    throw unfit(
      `is a key of ${role === undefined ? 'no role' : `the role ${role}`}, to which row level security shows only a part of the rows`,
      whereKeysAre
    )
  }
  if (ref !== undefined && claims.ref !== undefined && claims.ref !== ref)
    throw unfit(
      `is a key of the project ${claims.ref}, but the address is that of ${ref}`,
      'Take both from the same project.'
    )
  if (exp !== undefined && exp * 1000 < now)
    throw unfit(
      `has expired on ${dayOf(exp)}`,
      `${whereKeysAre} If that day is still to come, the clock of this machine is wrong.`
    )
  if (iat !== undefined && iat * 1000 > now + 60_000)
    throw unfit(
      `was made on ${dayOf(iat)}, which is still to come`,
      'The clock of this machine is slow, or that of whoever made the key is fast.'
    )
}

/** Of a JSON Web Token: https://www.rfc-editor.org/rfc/rfc7519. Undefined for anything else. */
function readClaims(key: string): Claims | undefined {
  const [, payload = '', ...rest] = key.split('.')
  if (rest.length !== 1) return undefined
  try {
    return claimsSchema.parse(JSON.parse(Buffer.from(payload, 'base64url').toString()))
  } catch {
    return undefined
  }
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')
}

function unfit(fact: string, hint: string): GateError {
  return new GateError('INVALID_OPTION', `service-role-key ${fact}`, { hint })
}
