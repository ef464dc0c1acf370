// What people write for an option → its value. Each parser throws an Error that says what to write instead.

/** Turns an option's text into its value, or throws an Error whose message says what to write instead. */
export type Parser<Value> = (text: string) => Value

/** Any text. */
export const text: Parser<string> = (value) => value
/** One of some words. */
export const oneOf =
  <Value extends string>(values: readonly Value[]): Parser<Value> =>
  (value) => {
    const known = values.find((candidate) => candidate === value)
    if (known === undefined) throw new Error(`write one of: ${values.join(', ')}`)
    return known
  }
/** Items between commas or on lines of their own. */
export const list: Parser<readonly string[]> = (value) =>
  value
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')
/** Items on lines of their own, or between commas, without comments. */
export const lines: Parser<readonly string[]> = (value) => {
  const items = list(value).filter((item) => !item.startsWith('#'))
  // What was meant to be there is not, maybe for a variable that nobody has set.
  if (value !== '' && items.length === 0) throw new Error('name at least one, or leave it out')
  return items
}
/** Long enough that nobody tries them all. */
export const passphrase: Parser<string> = (value) => {
  if (value.length < 12) throw new Error('write at least 12 characters, or better five random words')
  return value
}
/** True or false, as YAML and people write them. */
export const flag: Parser<boolean> = (value) => {
  if (/^(true|yes|on|1)$/i.test(value)) return true
  if (/^(false|no|off|0)$/i.test(value)) return false
  throw new Error('write true or false')
}
/** A whole number within bounds. */
export const wholeNumber =
  (least: number, most: number): Parser<number> =>
  (value) => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < least || number > most)
      throw new Error(`write a whole number from ${least} to ${most}`)
    return number
  }
/** At least one name. */
export const schemaNames: Parser<readonly string[]> = (value) => {
  const names = list(value)
  if (names.length === 0) throw new Error('name at least one schema, such as public')
  return [...new Set(names)]
}
const durationUnits: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }
/** Milliseconds, from `90s`, `30m`, `2h`. */
export const duration: Parser<number> = (value) => {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)$/.exec(value) ?? []
  const milliseconds = Number(amount) * (durationUnits[unit ?? ''] ?? Number.NaN)
  if (!(milliseconds >= 1 && milliseconds <= 24 * 3_600_000))
    throw new Error('write a duration such as 90s, 30m or 2h, up to 24h')
  return Math.round(milliseconds)
}
const spanUnits: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 7 * 86_400_000 }
/** Milliseconds, from `12h`, `30d`, `8w`. */
export const span: Parser<number> = (value) => {
  const [, amount, unit] = /^(\d+)\s*(h|d|w)$/.exec(value) ?? []
  const milliseconds = Number(amount) * (spanUnits[unit ?? ''] ?? Number.NaN)
  if (!(milliseconds >= 0 && milliseconds <= 100 * 366 * 86_400_000))
    throw new Error('write a span such as 12h, 30d or 8w')
  return milliseconds
}
const byteUnits: Readonly<Record<string, number>> = { B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }
/** Bytes, from `500MB`, `10GB`; units of a thousand, as disks have them. */
export const bytes: Parser<number> = (value) => {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([KMGT]?B)$/i.exec(value) ?? []
  const size = Number(amount) * (byteUnits[unit?.toUpperCase() ?? ''] ?? Number.NaN)
  if (!(size >= 1)) throw new Error('write a size such as 500MB or 10GB')
  return Math.round(size)
}
/** A name without the characters that GitHub does not take in that of an artifact. */
export const artifactName: Parser<string> = (value) => {
  if (/[":<>|*?\r\n\\/]/.test(value)) throw new Error('leave out " : < > | * ? \\ / and line breaks')
  return value
}
/** `owner/name` of a repository on GitHub. */
export const repositoryName: Parser<string> = (value) => {
  if (!/^[\w.-]+\/[\w.-]+$/.test(value)) throw new Error('write owner/name')
  return value
}
/** An address of the web. */
export const webAddress: Parser<string> = (value) => {
  const address = URL.canParse(value) ? new URL(value) : undefined
  if (!address || !/^https?:$/.test(address.protocol))
    throw new Error('write an address such as https://api.example.com')
  if (address.username !== '' || address.password !== '') throw new Error('leave user and password out of the address')
  return value
}
/** Names of this machine, as they stand in addresses. */
const localHosts = ['127.0.0.1', 'localhost', '[::1]']
/** A webhook: its address is a secret, and may hold what it likes. */
export const hook: Parser<string> = (value) => {
  const address = URL.canParse(value) ? new URL(value) : undefined
  const isLocal = address && localHosts.includes(address.hostname)
  if (!address || !(address.protocol === 'https:' || (address.protocol === 'http:' && isLocal)))
    throw new Error('write an address that begins with https://')
  return value
}
/** A mail server, how to get there, who writes, and to whom. */
export interface MailRoute {
  readonly host: string
  readonly port: number
  /** From the first byte; after STARTTLS, without which nothing is sent; or none. */
  readonly tls: 'implicit' | 'starttls' | 'none'
  readonly user: string | undefined
  readonly password: string | undefined
  readonly from: string
  readonly to: readonly string[]
}
const mailAddress = /^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+$/
/**
 * A mail server and addresses: `smtps://user:password@host?from=ADDRESS&to=ADDRESS,ADDRESS`. With smtp:// the connection has
 * to become an encrypted one, but on this machine; `tls=none` and `tls=required` say otherwise.
 */
export const mailUrl: Parser<MailRoute> = (value) => {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '' || !/^\/?$/.test(url.pathname) || url.hash !== '')
    throw new Error('write smtps://user:password@host?from=ADDRESS&to=ADDRESS, with what is special percent-encoded')
  // In an address of e-mail, a plus is a plus.
  const parameters = new URLSearchParams(url.search.replaceAll('+', '%2B'))
  const stray = [...parameters.keys()].find((name) => !['from', 'to', 'tls'].includes(name))
  if (stray !== undefined) throw new Error('of parameters it takes from, to and tls only')
  const tls = mailTls(url, parameters.get('tls'))
  const addresses = (name: string): string[] => {
    const found = parameters.getAll(name).flatMap(list)
    if (found.length === 0 || !found.every((address) => mailAddress.test(address)))
      throw new Error(`add the parameter ${name}=ADDRESS to the address`)
    return found
  }
  const [from = '', ...others] = addresses('from')
  if (others.length > 0) throw new Error('write one address in the parameter from')
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (tls === 'implicit' ? 465 : 587),
    tls,
    user: percentDecoded(url.username),
    password: percentDecoded(url.password),
    from,
    to: addresses('to')
  }
}
function mailTls({ protocol, hostname }: URL, written: string | null): MailRoute['tls'] {
  if (written !== null && written !== 'required' && written !== 'none')
    throw new Error('write tls=required or tls=none')
  if (protocol === 'smtps:') {
    if (written === 'none') throw new Error('write smtp:// where there is to be no TLS')
    return 'implicit'
  }
  const isHere = localHosts.includes(hostname)
  return (written ?? (isHere ? 'none' : 'required')) === 'none' ? 'none' : 'starttls'
}
function percentDecoded(text: string): string | undefined {
  try {
    return text === '' ? undefined : decodeURIComponent(text)
  } catch {
    throw new Error('write % in the user or the password as %25')
  }
}
/** What webhooks are signed with: a text, or `whsec_` and base64, as https://www.standardwebhooks.com has it. */
export const signingSecret: Parser<string> = (value) => {
  const [, encoded] = /^whsec_(.*)$/s.exec(value) ?? []
  if (encoded !== undefined && !/^[A-Za-z0-9+/]+={0,2}$/.test(encoded))
    throw new Error('write whsec_ and base64 behind it')
  return value
}
