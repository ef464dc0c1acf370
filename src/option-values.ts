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
