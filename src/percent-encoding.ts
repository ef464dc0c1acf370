// Percent-encoding as people really write it: https://www.rfc-editor.org/rfc/rfc3986#section-2.1

/** Decodes every escape that there is; a % that starts none stands for itself. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes)
    } catch {
      return escapes
    }
  })
}
