// Why somebody could not be told, in words of our own: neither an address, which may be a secret, nor what a server said.

import { codeOf, GateError } from '../errors.ts'

const noHost = 'the host name could not be looked up'
const refused = 'nothing accepts connections there'
const noRoute = 'that address cannot be reached from here'
const cut = 'the connection was cut'
const silent = 'it did not answer in time'

/** By the codes of Node.js and of nodemailer: https://nodemailer.com/errors */
const byCode: Readonly<Record<string, string>> = {
  ENOTFOUND: noHost,
  EAI_AGAIN: noHost,
  EDNS: noHost,
  ECONNREFUSED: refused,
  ENETUNREACH: noRoute,
  EHOSTUNREACH: noRoute,
  EADDRNOTAVAIL: noRoute,
  ERR_PROXY_TUNNEL: 'the proxy does not let it through',
  ECONNRESET: cut,
  EPIPE: cut,
  ECONNECTION: cut,
  ETIMEDOUT: silent,
  EAUTH: 'the mail server refuses the user or the password',
  ENOAUTH: 'the mail server wants a user and a password',
  EENVELOPE: 'the mail server refuses the sender or the recipients',
  EMESSAGE: 'the mail server refuses the message',
  EPROTOCOL: 'it does not answer as a mail server does',
  HPE_INVALID_CONSTANT: 'it does not answer as a web server does',
  ETLS: 'no encrypted connection could be made'
}

/** Those of OpenSSL, of which there are many: https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const byFamily: readonly (readonly [codes: RegExp, fact: string])[] = [
  [/CERT|SELF_SIGNED|UNABLE_TO_/, 'its certificate is not trusted; a CA of your own is named in NODE_EXTRA_CA_CERTS'],
  [/^ERR_(?:SSL|TLS)|^EPROTO$/, 'it does not speak TLS as it should; look at the port']
]

/** What went wrong, then the next step where there is one. Holds nothing of what was sent, and to whom. */
export function explainFailure(error: unknown): string {
  if (error instanceof GateError) return error.hint === undefined ? error.message : `${error.message}. ${error.hint}`
  const codes = codesOf(error)
  const known = codes.find((code) => factOf(code) !== undefined)
  const shown = [known ?? codes[0] ?? nameOf(error), answerCodeOf(error)].filter((part) => part !== undefined)
  return `${(known && factOf(known)) ?? 'it failed'} (${shown.join(', ')})`
}

function factOf(code: string): string | undefined {
  if (Object.hasOwn(byCode, code)) return byCode[code]
  return byFamily.find(([codes]) => codes.test(code))?.[1]
}

/** The innermost first: what happened may be wrapped, and several attempts to connect are one error. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  const inner = error instanceof AggregateError ? error.errors : [error.cause]
  // nodemailer puts a code of its own in front of that of Node.js.
  const original = 'originalCode' in error && typeof error.originalCode === 'string' ? [error.originalCode] : []
  return [...inner.flatMap(codesOf), ...original, codeOf(error)].filter((code) => code !== undefined)
}

/** Of SMTP: https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3 */
function answerCodeOf(error: unknown): number | undefined {
  return error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : undefined
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
