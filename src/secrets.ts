// Keeping secrets out of everything that is written: logs, errors, summaries.

/** Shorter ones would blot out ordinary words. */
const shortest = 4

/**
 * Every form in which a secret may turn up: itself and its lines, percent-encoded, in base64, and inside JSON. Of a
 * connection string also the password, with and without its encoding.
 */
export function secretForms(secret: string): string[] {
  const passwords = passwordsIn(secret)
  const parts = [secret, ...secret.split(/\r?\n/), ...passwords, ...passwords.map(decoded)]
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

/** The password of a connection string as it is written there: in front of the last @, or as a parameter. */
function passwordsIn(secret: string): string[] {
  const patterns = [/^[a-z]+:\/\/[^:@/]*:(.*)@[^@]*$/s, /^[a-z]+:\/\/.*[?&]password=([^&]*)/s]
  return patterns.flatMap((pattern) => pattern.exec(secret)?.[1] ?? [])
}

/** As database/connection.ts decodes it. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}
