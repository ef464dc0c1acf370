// Keeping secrets out of everything that is written: logs, errors, summaries.

/** Shorter ones would blot out ordinary words. */
const shortest = 4

/**
 * Every form in which a secret may turn up: itself and its lines, percent-encoded, in base64, and inside JSON. Of a
 * connection string also the password, with and without its encoding.
 */
export function secretForms(secret: string): string[] {
  const password = /^[a-z]+:\/\/[^:@/]*:(.*)@[^@]*$/s.exec(secret)?.[1]
  const parts = [secret, ...secret.split(/\r?\n/), ...(password === undefined ? [] : [password, decoded(password)])]
  const forms = parts.flatMap((part) => [
    part,
    encodeURIComponent(part),
    encodeURI(part),
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

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
