// What went wrong with a database, in the user's terms: a fact, then the next step.
// SQLSTATEs: https://www.postgresql.org/docs/17/errcodes-appendix.html

import { codeOf, type ErrorCode, GateError, messageOf } from '../errors.ts'

interface Explanation {
  readonly code: ErrorCode
  /** Undefined: the original message stands for itself. */
  readonly fact?: string
  readonly hint?: string
}

const pooler =
  'Use the session pooler string (…pooler.supabase.com:5432) from the Connect button of the Supabase dashboard.'

const byCode: Readonly<Record<string, Explanation>> = {
  ENOTFOUND: {
    code: 'UNKNOWN_HOST',
    fact: 'the host name does not exist',
    hint: `Check it for typing errors; a paused project has no host name either. ${pooler}`
  },
  EAI_AGAIN: {
    code: 'UNKNOWN_HOST',
    fact: 'the host name could not be looked up',
    hint: 'The name server did not answer. Check the name, then try again.'
  },
  ECONNREFUSED: {
    code: 'CONNECTION_REFUSED',
    fact: 'nothing accepts connections on that port',
    hint: 'Check host and port: 5432 for the session pooler and direct connections, 6543 for the transaction pooler.'
  },
  ENETUNREACH: {
    code: 'UNREACHABLE',
    fact: 'this machine has no route to that address',
    hint: `Direct Supabase hosts speak IPv6 only, and GitHub's runners IPv4 only. ${pooler}`
  },
  EHOSTUNREACH: {
    code: 'UNREACHABLE',
    fact: 'that address cannot be reached from here',
    hint: `Direct Supabase hosts speak IPv6 only, and GitHub's runners IPv4 only. ${pooler}`
  },
  EADDRNOTAVAIL: {
    code: 'UNREACHABLE',
    fact: 'this machine has no address of that family',
    hint: `Direct Supabase hosts speak IPv6 only, and GitHub's runners IPv4 only. ${pooler}`
  },
  ETIMEDOUT: {
    code: 'UNREACHABLE',
    fact: 'it did not answer in time',
    hint: 'Check host, port and the network restrictions of the project.'
  },
  ECONNRESET: {
    code: 'CONNECTION_LOST',
    fact: 'the connection was cut',
    hint: 'Run it again; if it happens again, look at the logs of the server or pooler.'
  },
  EPIPE: {
    code: 'CONNECTION_LOST',
    fact: 'the connection was cut',
    hint: 'Run it again; if it happens again, look at the logs of the server or pooler.'
  },
  CERT_HAS_EXPIRED: {
    code: 'TLS_FAILED',
    fact: "the server's certificate has expired",
    hint: 'Have the certificate of the server renewed. If it is Supabase’s, check the clock of this machine.'
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    code: 'TLS_FAILED',
    fact: "the server's certificate is for another host",
    hint: 'Connect by the name that stands in the certificate; behind a tunnel, sslmode=verify-ca checks everything but the name.'
  },
  '28P01': {
    code: 'AUTHENTICATION_FAILED',
    fact: 'the password is wrong',
    hint: 'Reset it in the Supabase dashboard (https://supabase.com/dashboard/project/_/database/settings), then update the secret. A password in a URL needs its special characters percent-encoded.'
  },
  '28000': {
    code: 'AUTHENTICATION_FAILED',
    hint: 'Check user, database and whether the server demands TLS (sslmode=require).'
  },
  '3D000': { code: 'AUTHENTICATION_FAILED', hint: 'On Supabase the database is called postgres.' },
  '53300': { code: 'TOO_MANY_CONNECTIONS', hint: 'Close other clients, or lower the option concurrency.' },
  '42501': {
    code: 'PERMISSION_DENIED',
    hint: 'Connect as the role postgres, or GRANT SELECT on what is named to the role in use.'
  },
  '55P03': {
    code: 'TABLE_LOCKED',
    hint: 'Another session holds a lock that excludes reading (DDL, VACUUM FULL, …). Wait for it to finish, or raise lock-timeout.'
  },
  '57014': {
    code: 'SOURCE_FAILED',
    hint: 'The server stops statements that take long. Raise statement_timeout for the role in use, or leave large tables out with exclude-tables.'
  },
  '42P01': {
    code: 'SOURCE_CHANGED',
    hint: 'The schema changed while it was read. Run it again when nobody changes it.'
  },
  '42703': {
    code: 'SOURCE_CHANGED',
    hint: 'The schema changed while it was read. Run it again when nobody changes it.'
  },
  '3F000': {
    code: 'SOURCE_CHANGED',
    hint: 'The schema changed while it was read. Run it again when nobody changes it.'
  },
  '57P01': {
    code: 'CONNECTION_LOST',
    fact: 'the server closed the connection: an administrator ended it, or it is restarting',
    hint: 'Run it again.'
  },
  '57P02': {
    code: 'CONNECTION_LOST',
    fact: 'the server crashed and closed the connection',
    hint: 'Look at the server’s log, then run it again.'
  },
  '57P03': { code: 'UNREACHABLE', hint: 'The server is starting or shutting down. Try again in a moment.' }
}

const byMessage: readonly (readonly [RegExp, Explanation])[] = [
  [
    /row-level security/,
    {
      code: 'ROW_SECURITY',
      hint: 'A backup by this role would silently miss rows. Connect as postgres, or as a role with BYPASSRLS.'
    }
  ],
  [
    /EMAXCONN|max clients? (?:conn|reached)|no more connections|too many clients|remaining connection slots|unable to check out|query_wait_timeout/i,
    {
      code: 'TOO_MANY_CONNECTIONS',
      fact: 'the server or pooler accepts no more connections',
      hint: 'Close other clients, lower the option concurrency, or raise the pool size in the dashboard.'
    }
  ],
  [
    /terminated unexpectedly|Connection terminated|socket hang up|closed the connection/i,
    {
      code: 'CONNECTION_LOST',
      fact: 'the connection was cut',
      hint: 'Run it again; if it happens again, look at the logs of the server or pooler.'
    }
  ],
  [
    /timeout expired/,
    {
      code: 'UNREACHABLE',
      fact: 'it did not answer in time',
      hint: 'Check host, port and the network restrictions of the project.'
    }
  ],
  [
    /does not support SSL/,
    {
      code: 'TLS_FAILED',
      fact: 'the server does not speak TLS',
      hint: 'Only if the network between is trusted: sslmode=disable.'
    }
  ],
  [
    /tenant or user not found|ENOIDENTIFIER|\(ENOTFOUND\)|\(EAUTHQUERY\) user not found/i,
    {
      code: 'AUTHENTICATION_FAILED',
      fact: 'the pooler knows no such project or user',
      hint: 'Behind the pooler the user is postgres.<project ref>, and the host is that of the project’s own region. A paused project is unknown too.'
    }
  ],
  [
    /too many authentication/i,
    {
      code: 'AUTHENTICATION_FAILED',
      fact: 'the pooler lets nobody in for some minutes, since the password was wrong too often',
      hint: 'Mend the password first, wait ten minutes, then run it again.'
    }
  ],
  [
    /ECIRCUITBREAKER|EAUTHQUERY(?!\) user not found)|authentication query failed/i,
    {
      code: 'UNREACHABLE',
      fact: 'the pooler has no connection to the database',
      hint: 'The database is starting, busy or paused. Look at the project in the Supabase dashboard, and try again in some minutes.'
    }
  ],
  [
    /EBANNED/,
    {
      code: 'UNREACHABLE',
      fact: 'the pooler does not serve this project: it is banned',
      hint: 'Ask the support of Supabase why: https://supabase.com/dashboard/support/new.'
    }
  ],
  [
    /EADDRNOTALLOWED|not in tenant allow_list/i,
    {
      code: 'UNREACHABLE',
      fact: 'the network restrictions of the project keep this machine out',
      hint: 'Allow its address in the Supabase dashboard (Database → Settings → Network Restrictions). Addresses of GitHub’s own runners change with every run.'
    }
  ],
  [
    /ESSLREQUIRED|SSL connection is required/i,
    {
      code: 'TLS_FAILED',
      fact: 'the server demands TLS',
      hint: 'Set sslmode=require, or leave sslmode out.'
    }
  ],
  [
    /SASL|SCRAM|password must be/i,
    {
      code: 'AUTHENTICATION_FAILED',
      fact: 'the server and the password do not fit',
      hint: 'Check that a password is set and right.'
    }
  ]
]

const certificateCode = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO/

/** What a failure means; `subject` is what was being done, such as `connecting to db.example:5432/postgres`. */
export function explainFailure(error: unknown, subject: string): GateError {
  if (error instanceof GateError) return error
  const original = innermost(error)
  const explanation = explanationOf(original)
  const fact = explanation.fact ?? messageOf(original)
  return new GateError(explanation.code, `${subject}: ${fact}`, { hint: explanation.hint, cause: error })
}

/** Could fewer connections help? */
export function isConnectionLimit(error: unknown): boolean {
  return error instanceof GateError && error.code === 'TOO_MANY_CONNECTIONS'
}

function explanationOf(error: unknown): Explanation {
  const spoken = byMessage.find(([pattern]) => pattern.test(messageOf(error)))
  if (spoken) return spoken[1]
  const code = codeOf(error) ?? ''
  const known = byCode[code]
  if (known) return known
  if (certificateCode.test(code)) {
    return {
      code: 'TLS_FAILED',
      fact: `the server's certificate is not trusted (${code})`,
      hint: 'It is not signed by a CA that is known here. Download the certificate of Supabase (https://supabase.com/dashboard/project/_/database/settings, SSL Configuration), and name it in ssl-root-cert; for a server of your own, that of its CA.'
    }
  }
  return { code: 'SOURCE_FAILED' }
}

/** Node.js reports several attempts to connect as one AggregateError. */
function innermost(error: unknown): unknown {
  return error instanceof AggregateError && error.errors.length > 0 ? error.errors.at(-1) : error
}
