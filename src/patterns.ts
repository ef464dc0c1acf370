// Patterns for names, as the options have them: * stands for any characters.

/** Has it a *? */
export function isPattern(text: string): boolean {
  return text.includes('*')
}

/** Does a pattern fit all of a name? */
export function fitsPattern(pattern: string, name: string): boolean {
  return new RegExp(`^${pattern.split(/\*+/).map(literal).join('.*')}$`, 's').test(name)
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
