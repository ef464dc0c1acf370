// A connection string → where and how to connect. Follows libpq's rules, so that a string that works in psql works here:
// https://www.postgresql.org/docs/17/libpq-connect.html#LIBPQ-CONNSTRING and #LIBPQ-SSL

import { readFileSync } from 'node:fs'
import { rootCertificates } from 'node:tls'
import { GateError, messageOf } from '../errors.ts'
import { decodePercent } from '../percent-encoding.ts'

/** What libpq knows as sslmode. */
export const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const

/** libpq's sslmode. */
export type SslMode = (typeof sslModes)[number]

/** Everything that is needed to connect once more. Holds the password: never to be logged. */
export interface ConnectionTarget {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  /** Role to become once logged in. */
  readonly role?: string
  readonly sslMode: SslMode
  /** PEM certificates to trust; undefined: those that Node.js ships. */
  readonly certificates: string | undefined
  /** Parameters of the connection string that mean nothing to us. */
  readonly ignored: readonly string[]
}

const authority = /^(?<user>[^:@]*)(?::(?<password>.*))?@(?<rest>[^@]*)$/s
const location = /^(?<host>\[[^\]]+\]|[^:/?#,]*)(?::(?<port>\d*))?(?:\/(?<database>[^?#]*))?(?:\?(?<parameters>.*))?$/s
const supabaseHost = /\.supabase\.(?:co|com)$/

/**
 * Reads a connection string of the form `postgresql://user:password@host:port/database?sslmode=…`. A password may stand
 * in it with its special characters percent-encoded, or bare as long as that is unambiguous.
 *
 * Without an sslmode: `verify-full` where a root certificate is given, `require` for Supabase's own hosts, else `prefer`.
 * Throws `INVALID_OPTION`, which names the option, without repeating any part of the string that may be secret.
 */
export function parseConnectionString(
  text: string,
  rootCertificate?: string,
  sslModeDefault?: string,
  option = 'db-url'
): ConnectionTarget {
  try {
    return parse(text, rootCertificate, sslModeDefault)
  } catch (error) {
    if (error instanceof Fault) throw invalid(option, error.message)
    throw error
  }
}

/** What is wrong with a connection string. */
class Fault extends Error {}

function parse(
  text: string,
  rootCertificate: string | undefined,
  sslModeDefault: string | undefined
): ConnectionTarget {
  const scheme = /^postgres(?:ql)?:\/\//.exec(text)
  if (!scheme) throw new Fault('it does not start with postgresql://')
  const { user, password, rest } = splitAuthority(text.slice(scheme[0].length))
  const place = location.exec(rest)?.groups
  if (!place) throw new Fault('what stands behind the @ is not host:port/database')
  // In libpq's parameters a plus sign is a plus sign.
  const parameters = new URLSearchParams(place.parameters?.replaceAll('+', '%2B') ?? '')
  const take = (name: string): string | undefined => {
    const value = parameters.get(name) ?? undefined
    parameters.delete(name)
    return value
  }
  const host = (take('host') ?? decodePercent(place.host ?? '')).replace(/^\[(.*)\]$/, '$1')
  if (host === '') throw new Fault('it names no host')
  const port = parsePort(take('port') ?? place.port ?? '')
  const certificateFile = rootCertificate ?? take('sslrootcert')
  const sslMode = parseSslMode(take('sslmode') ?? sslModeDefault, { host, certificateFile })
  const name = take('user') ?? decodePercent(user)
  if (name === '') throw new Fault('it names no user')
  return {
    host,
    port,
    user: name,
    password: take('password') ?? decodePercent(password),
    database: (take('dbname') ?? decodePercent(place.database ?? '')) || name,
    sslMode,
    certificates: readCertificates(certificateFile),
    ignored: [...new Set(parameters.keys())]
  }
}

/** Host, port and database: what may be shown. */
export function describeTarget(target: ConnectionTarget): string {
  const host = target.host.includes(':') ? `[${target.host}]` : target.host
  return `${host}:${target.port}/${target.database}`
}

/** What the manifest may say about where a backup came from: the project's address, or host, port and database. */
export function publicAddress(target: ConnectionTarget): string {
  const project = projectOf(target)
  return project ? `https://${project}.supabase.co` : `postgresql://${describeTarget(target)}`
}

/** The reference of a project of Supabase: it stands in its own host, and in whom one connects as behind the pooler. */
export function projectOf({ host, user }: Pick<ConnectionTarget, 'host' | 'user'>): string | undefined {
  return (/^db\.([a-z]{20})\.supabase\.co$/.exec(host) ?? /^\w+\.([a-z]{20})$/.exec(user))?.[1]
}

/**
 * How the characters of a connection string's password that mean something else there are written, such as `@ as %40`.
 * Undefined where it has none: then it cannot have been misread.
 */
export function escapesFor(text: string): string | undefined {
  const password = authority.exec(text.replace(/^\w+:\/\//, ''))?.groups?.password ?? ''
  const special = new Set(password.match(/[^\w.~!$&'()*+,;=-]/gu))
  if (special.size === 0) return undefined
  return [...special].map((character) => `${character} as ${encodeURIComponent(character)}`).join(', ')
}

/** User and password end at the last @, since a bare password may hold one itself. Both may be parameters instead. */
function splitAuthority(text: string): { user: string; password: string; rest: string } {
  const at = authority.exec(text)?.groups
  if (at) return { user: at.user ?? '', password: at.password ?? '', rest: at.rest ?? '' }
  if (!/[?&]user=/.test(text)) throw new Fault('it lacks user:password@')
  return { user: '', password: '', rest: text }
}

function parsePort(text: string): number {
  const port = text === '' ? 5432 : Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Fault('its port is not a number from 1 to 65535')
  return port
}

function parseSslMode(
  text: string | undefined,
  connection: { host: string; certificateFile: string | undefined }
): SslMode {
  const { host, certificateFile } = connection
  if (certificateFile === 'system') return 'verify-full'
  if (text === undefined) {
    if (certificateFile !== undefined) return 'verify-full'
    return supabaseHost.test(host) ? 'require' : 'prefer'
  }
  const mode = sslModes.find((known) => known === text)
  if (!mode) throw new Fault(`its sslmode is not one of ${sslModes.join(', ')}`)
  // libpq: "if a root CA file exists, the behavior of sslmode=require will be the same as that of verify-ca".
  return mode === 'require' && certificateFile !== undefined ? 'verify-ca' : mode
}

function readCertificates(file: string | undefined): string | undefined {
  if (file === undefined) return undefined
  if (file === 'system') return rootCertificates.join('\n')
  if (file.includes('-----BEGIN CERTIFICATE-----')) return file
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new GateError('INVALID_OPTION', `ssl-root-cert cannot be read: ${messageOf(error)}`, {
      hint: 'Name a PEM file that the job has, or put the certificate itself into the option.',
      cause: error
    })
  }
}

function invalid(option: string, fault: string): GateError {
  return new GateError('INVALID_OPTION', `${option} is not a PostgreSQL connection string: ${fault}`, {
    hint: 'Write postgresql://user:password@host:5432/postgres, as the Connect button of the Supabase dashboard shows it (session pooler).'
  })
}
