// What PostgREST answers when it cannot do what was asked: a status, and a body of code, details, hint and message. Source:
// PostgREST's src/PostgREST/Error.hs, and docs/references/errors.rst.

/** An answer other than rows. */
export class Fault extends Error {
  readonly status: number
  readonly code: string
  readonly details: string | null
  readonly hint: string | null
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    message: string,
    more: Partial<Pick<Fault, 'details' | 'hint' | 'headers'>> = {}
  ) {
    super(message)
    this.status = status
    this.code = code
    this.details = more.details ?? null
    this.hint = more.hint ?? null
    this.headers = more.headers ?? {}
  }

  get body(): object {
    return { code: this.code, details: this.details, hint: this.hint, message: this.message }
  }
}

/** Exactly these states, or all that begin so; the first that fits. All others are the client's fault: 400. */
const statuses: readonly (readonly [state: RegExp, status: number])[] = [
  [/^08/, 503],
  [/^09/, 500],
  [/^(0L|0P)/, 403],
  [/^(23503|23505)$/, 409],
  [/^25006$/, 405],
  [/^21000$/, 500],
  [/^(25|2D)/, 500],
  [/^28/, 403],
  [/^(38|39|3B|40)/, 500],
  [/^53400$/, 500],
  [/^53/, 503],
  [/^(54|55)/, 500],
  [/^57P01$/, 503],
  [/^(57|58|F0|HV)/, 500],
  [/^P0001$/, 400],
  [/^(P0|XX)/, 500],
  [/^(42883|42P01)$/, 404],
  [/^42P17$/, 500]
]

interface ServerError {
  readonly code?: string | undefined
  readonly message: string
  readonly detail?: string | undefined
  readonly hint?: string | undefined
}

/**
 * PostgreSQL's error as PostgREST passes it on (Error.hs, `mapSQLtoHTTP`). A lack of privileges is 401 for the anonymous
 * role, which might log in, and 403 for others.
 */
export function faultOfServer({ code = 'XX000', message, detail, hint }: ServerError, isAnonymous: boolean): Fault {
  const status = statusOf(code, message, isAnonymous)
  const headers = status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}
  return new Fault(status, code, message, { details: detail ?? null, hint: hint ?? null, headers })
}

function statusOf(code: string, message: string, isAnonymous: boolean): number {
  if (code === '42501') return isAnonymous ? 401 : 403
  if (code === '22023' && /^role .* does not exist$/.test(message)) return 401
  return statuses.find(([state]) => state.test(code))?.[1] ?? 400
}
