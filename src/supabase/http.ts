// What a failure of an HTTP request means, in the user's terms: a fact, then the next step.

import { codeOf, type ErrorCode, GateError, messageOf } from '../errors.ts'

interface Explanation {
  readonly code: ErrorCode
  readonly fact: string
  readonly hint: string
}

const again = 'Run it again; if it happens again, look at https://status.supabase.com.'

const silent: Explanation = { code: 'UNREACHABLE', fact: 'it did not answer in time', hint: again }
const cut: Explanation = { code: 'CONNECTION_LOST', fact: 'the connection was cut', hint: again }
const noRoute: Explanation = {
  code: 'UNREACHABLE',
  fact: 'that address cannot be reached from here',
  hint: 'Check the address, and the network that this machine is in.'
}

/** By the codes of Node.js and of undici, which is its fetch: https://undici.nodejs.org/#/docs/api/Errors */
const byCode: Readonly<Record<string, Explanation>> = {
  ENOTFOUND: {
    code: 'UNKNOWN_HOST',
    fact: 'the host name does not exist',
    hint: 'Check it for typing errors. A project that was deleted, or paused for long, has none either.'
  },
  EAI_AGAIN: {
    code: 'UNKNOWN_HOST',
    fact: 'the host name could not be looked up',
    hint: 'The name server did not answer. Check the name, then try again.'
  },
  ECONNREFUSED: {
    code: 'CONNECTION_REFUSED',
    fact: 'nothing accepts connections there',
    hint: 'Check the address and its port.'
  },
  ENETUNREACH: noRoute,
  EHOSTUNREACH: noRoute,
  EADDRNOTAVAIL: noRoute,
  ETIMEDOUT: silent,
  UND_ERR_CONNECT_TIMEOUT: silent,
  UND_ERR_HEADERS_TIMEOUT: silent,
  UND_ERR_BODY_TIMEOUT: silent,
  ECONNRESET: cut,
  EPIPE: cut,
  UND_ERR_SOCKET: cut
}

const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/

/** What a request's failure means; `subject` is what was asked, such as `https://api.supabase.com`. */
export function explainHttpFailure(error: unknown, subject: string): GateError {
  if (error instanceof GateError) return error
  const { code, fact, hint } = explanationOf(error)
  return new GateError(code, `${subject}: ${fact}`, { hint, cause: causeOf(error) })
}

function explanationOf(error: unknown): Explanation {
  if (error instanceof Error && error.name === 'TimeoutError') return silent
  const root = rootOf(error)
  const code = codeOf(root) ?? ''
  const known = byCode[code]
  if (known) return known
  if (certificateCode.test(code)) {
    return {
      code: 'TLS_FAILED',
      fact: `its certificate is not trusted (${code})`,
      hint: 'Behind a proxy or on a server of your own, name the CA in the environment variable NODE_EXTRA_CA_CERTS.'
    }
  }
  if (isRedirect(error)) {
    return {
      code: 'API_FAILED',
      fact: 'it sends elsewhere, where no secret is taken',
      hint: 'Set the address to where it leads.'
    }
  }
  return { code: 'API_FAILED', fact: messageOf(root), hint: again }
}

/** Was the answer that the same stands elsewhere? It will be so the next time. */
export function isRedirect(error: unknown): boolean {
  return /redirect/i.test(messageOf(rootOf(error)))
}

/** Without the request, which ky puts on its own errors: it has the secret in its headers. */
function causeOf(error: unknown): unknown {
  const root = rootOf(error)
  return root instanceof Error && 'request' in root ? new Error(root.message) : root
}

/** fetch wraps what happened, and several attempts to connect are one AggregateError. */
function rootOf(error: unknown): unknown {
  if (error instanceof AggregateError && error.errors.length > 0) return rootOf(error.errors.at(-1))
  return error instanceof Error && error.cause instanceof Error ? rootOf(error.cause) : error
}

/** What to call an answer that is no JSON: the title of a page, or how it begins. */
export function describeBody(body: string): string {
  const title = /<title[^>]*>([^<]{1,120})/i.exec(body)?.[1]?.trim()
  if (title) return `a page called "${title}"`
  if (/^\s*</.test(body)) return 'HTML'
  return body.trim() === '' ? 'nothing' : 'something that is not JSON'
}

/** Addresses of this machine and of private networks: https://www.rfc-editor.org/rfc/rfc1918, and names without a dot. */
const nearby =
  /^(?:localhost|127(?:\.\d+){3}|\[::1\]|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|[^.:]+|.*\.(?:local|internal|localhost))$/

/** May a secret go there: over TLS, or not over the net at all? */
export function isPrivateEnough({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || nearby.test(hostname)
}
