// Keeping secrets out of everything that is written: logs, errors, summaries.

import { decodePercent } from './percent-encoding.ts'

/** Shorter ones would blot out ordinary words. */
const shortest = 4

/**
 * Every form in which a secret may turn up: itself and its lines, percent-encoded, in base64, and inside JSON. Of a
 * connection string also the password, with and without its encoding.
 */
export function secretForms(secret: string): string[] {
  const passwords = passwordsIn(secret)
  const parts = [secret, ...secret.split(/\r?\n/), ...passwords, ...passwords.map(decodePercent)]
  const forms = parts.flatMap((part) => [
    part,
    encodeURIComponent(part),
    encodeURI(part),
    encodeStrictly(part),
    new URLSearchParams({ '': part }).toString().slice(1),
    Buffer.from(part).toString('base64'),
    Buffer.from(part).toString('base64url'),
    JSON.stringify(part).slice(1, -1)
  ])
  return [...new Set(forms)].filter((form) => form.trim().length >= shortest).sort((a, b) => b.length - a.length)
}

/** Makes a function that puts *** in place of every form of the secrets. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.flatMap(secretForms).sort((a, b) => b.length - a.length)
  return (text) => forms.reduce((clean, form) => clean.replaceAll(form, '***'), text)
}

/** As RFC 3986 has it, and most languages: without JavaScript's exceptions. */
function encodeStrictly(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  )
}

/** The password of an address as it is written there: in front of the last @ but for those of parameters, or as a parameter. */
function passwordsIn(secret: string): string[] {
  const patterns = [
    /^[a-z]+:\/\/[^:@/]*:(.*)@[^@]*$/s,
    /^smtps?:\/\/[^:@/]*:([^?]*)@/s,
    /^[a-z]+:\/\/.*[?&]password=([^&]*)/s
  ]
  return patterns.flatMap((pattern) => pattern.exec(secret)?.[1] ?? [])
}
