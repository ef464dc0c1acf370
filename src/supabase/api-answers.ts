// What PostgREST, and the gateway in front of it, mean by an answer that is not what was asked for.

import { HTTPError } from 'ky'
import { z } from 'zod'
import { codeOf, type ErrorCode, GateError } from '../errors.ts'
import { describeBody, isRedirect } from './http.ts'

/** What PostgREST says where it has no connection to the database, or waits for one in vain. */
const passingCodes = /^PGRST00\d$|^53|^57P0|^08/
/** out_of_memory and program_limit_exceeded: https://www.postgresql.org/docs/17/errcodes-appendix.html */
const tooLarge: ReadonlySet<string> = new Set(['53200', '54000'])

/** Has the server given up a statement that took too long? */
export function isStatementTimeout(error: unknown): boolean {
  return error instanceof GateError && codeOf(error.cause) === '57014'
}

/** Was an answer larger than the server can make it, than what is in between lets through, or than it can be read here? */
export function isTooLarge(error: unknown): boolean {
  if (!(error instanceof GateError)) return false
  const { cause } = error
  return isTooLong(cause) || tooLarge.has(codeOf(cause) ?? '') || (cause instanceof HttpFault && cause.status === 413)
}

/** Longer than a string or a buffer can be. */
export function isTooLong(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RangeError' || codeOf(error) === 'ERR_STRING_TOO_LONG')
}

/** Has it never heard of a column? */
export function isUnknownColumn(error: unknown): boolean {
  return error instanceof GateError && codeOf(error.cause) === '42703'
}

/** https://docs.postgrest.org/en/stable/references/errors.html */
const faultSchema = z.object({ code: z.string().nullish(), message: z.string(), hint: z.string().nullish() })

type Fault = z.infer<typeof faultSchema>

function faultOf(error: HTTPError): Fault | undefined {
  return faultSchema.safeParse(error.data).data
}

/** Will the same answer come the next time? */
export function isFinal(error: unknown): boolean {
  if (isRedirect(error)) return true
  const code = error instanceof HTTPError ? faultOf(error)?.code : undefined
  return typeof code === 'string' && code !== '' && !passingCodes.test(code)
}

const whereKeysAre =
  'Take the secret key (sb_secret_…), or the legacy service_role key, from Project Settings → API Keys of the Supabase dashboard, and update the secret.'

/** The next step for a table that is too much for the API. */
export const elsewhere = 'Leave it out with exclude-tables, or connect to the database itself: SUPABASE_DB_URL.'

type Explained = readonly [code: ErrorCode, fact: string, hint?: string]

/** What PostgREST, or the gateway in front of it, means; never a value out of a row, which its words may hold. */
export function explainAnswer(error: HTTPError, host: string): GateError {
  const { status } = error.response
  const fault = faultOf(error)
  const [code, fact, hint] = explanationOf(status, fault, error.data)
  return new GateError(code, `${host}: ${fact}`, { hint, cause: new HttpFault(status, fault?.code ?? undefined) })
}

/** What is left of an answer, for those who look for its cause: nothing that anybody wrote into it. */
class HttpFault extends Error {
  readonly status: number
  readonly code: string | undefined

  constructor(status: number, code: string | undefined) {
    super(`HTTP ${status}`)
    this.status = status
    this.code = code
  }
}

function explanationOf(status: number, fault: Fault | undefined, body: unknown): Explained {
  const said = fault?.message ?? ''
  const code = fault?.code ?? ''
  if (status === 540)
    return [
      'PROJECT_PAUSED',
      'the project is paused',
      'Wake it in the Supabase dashboard, wait until it is up, and run this again.'
    ]
  if (/JWT expired/i.test(said))
    return ['AUTHENTICATION_FAILED', 'the key has expired', `${whereKeysAre} Or the clock of this machine is wrong.`]
  if (/issued at future|not yet valid/i.test(said))
    return [
      'AUTHENTICATION_FAILED',
      'the key was made at a time that is still to come',
      'The clock of this machine, of the server, or of whoever made the key is wrong.'
    ]
  if (code === 'PGRST106')
    return [
      'UNKNOWN_SCHEMA',
      `the schema is not exposed: ${said}`,
      'Add it in Project Settings → Data API → Exposed schemas, or leave it out of the option schemas.'
    ]
  if (code === '42501')
    return ['PERMISSION_DENIED', said, 'GRANT SELECT on it to service_role, or leave it out with exclude-tables.']
  if (status === 401 || status === 403)
    return ['AUTHENTICATION_FAILED', `it does not take the key${said ? `: ${said}` : ''}`, whereKeysAre]
  if (code === '57014')
    return [
      'SOURCE_FAILED',
      'the statement took longer than the server allows',
      'Leave large tables out with exclude-tables, or connect to the database itself: SUPABASE_DB_URL.'
    ]
  if (status === 413 || tooLarge.has(code))
    return ['SOURCE_FAILED', `the answer is larger than it can give (${code || 'HTTP 413'})`, elsewhere]
  if (status === 414 || status === 431)
    return ['SOURCE_FAILED', 'the names of its columns are too long for one request', elsewhere]
  // Its words hold the filter, and so a key.
  if (code === 'PGRST100') return ['SOURCE_FAILED', 'it does not understand what it is asked (PGRST100)']
  if (code === 'PGRST205' || code === '42P01' || code === '42703')
    return ['SOURCE_CHANGED', said, 'The schema changed while it was read. Run it again when nobody changes it.']
  if (!fault)
    return [
      'API_FAILED',
      `it answered with HTTP ${status} and ${describeBody(typeof body === 'string' ? body : '')}`,
      'Check supabase-url: it is https://<ref>.supabase.co.'
    ]
  if (/^(?:PGRST|42)/.test(code)) return ['SOURCE_FAILED', `${said} (${code})`]
  return [
    'API_FAILED',
    `it answered with HTTP ${status}${code ? ` (${code})` : `: ${said.slice(0, 200)}`}`,
    'Run it again; if it happens again, look at https://status.supabase.com.'
  ]
}

/** The error of an answer that cannot be one of PostgREST's. */
export function malformed(fact: string): GateError {
  return new GateError('API_FAILED', fact, { hint: 'Check supabase-url, and whether a proxy answers in its place.' })
}
