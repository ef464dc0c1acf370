// A migration file → its statements, cut where the Supabase CLI cuts them, which is not always where PostgreSQL would: what
// the CLI sends is what counts. It knows no E'' strings; a backslash outside of quotes takes the next character with it; the
// first closing parenthesis closes all, and END closes BEGIN ATOMIC wherever it stands (supabase/cli, pkg/parser/state.go).

/** One statement as it is sent, and kept in the history: with the comments in front of it, without the semicolon behind. */
export interface MigrationStatement {
  readonly text: string
  /** The line of the file, from 1, in which `text` begins. */
  readonly line: number
}

/** Where the cutter is: given a character and the place behind it, what comes next; undefined: the statement ends here. */
type State = (char: string, end: number) => State | undefined

const identifier = /[\p{L}\p{Nd}_$]/u
const tag = /[\p{L}\p{Nd}_]/u

/** Cuts a file. What is blank, or holds semicolons alone, is no statement; what is only a comment is one. */
export function cutStatements(sql: string): MigrationStatement[] {
  const statements: MigrationStatement[] = []
  let start = 0
  let line = 1
  const take = (end: number): void => {
    const raw = sql.slice(start, end)
    const text = raw.replace(/;+$/, '').trim()
    const before = raw.slice(0, raw.length - raw.trimStart().length)
    if (text !== '') statements.push({ text, line: line + lineBreaks(before) })
    line += lineBreaks(raw)
    start = end
  }
  let state: State = ready(sql, 0)
  for (let at = 0; at < sql.length; ) {
    const char = String.fromCodePoint(sql.codePointAt(at) ?? 0)
    at += char.length
    const next = state(char, at)
    if (!next) take(at)
    state = next ?? ready(sql, at)
  }
  take(sql.length)
  return statements
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1
}

/** Outside of everything. `start` is where the statement begins: nothing is looked for in front of it. */
function ready(sql: string, start: number): State {
  const endsWith = (word: string, end: number): boolean =>
    end - word.length >= start && sql.slice(end - word.length, end).toUpperCase() === word

  const here: State = (char, end) => {
    if (char === ';') return undefined
    if (char === '$') return inTag(end - 1)
    if (char === "'" || char === '"') return inQuotes(char)
    if (char === '-') return behindDash
    if (char === '/') return inComment()
    if (char === '\\') return () => here
    if (char === '(') return within(here, ')')
    return (char === 'c' || char === 'C') && isBeginAtomic(end) ? within(here, 'END') : here
  }

  const behindDash: State = (char, end) => (char === '-' ? until('\n') : here(char, end))

  const until = (mark: string): State => {
    const inside: State = (_, end) =>
      end - mark.length >= start && sql.startsWith(mark, end - mark.length) ? here : inside
    return inside
  }

  const inTag = (from: number): State => {
    const inside: State = (char, end) =>
      char === '$' ? until(sql.slice(from, end)) : tag.test(char) ? inside : here(char, end)
    return inside
  }

  const inQuotes = (quote: string): State => {
    const inside: State = (char) => (char === quote ? closed : inside)
    const closed: State = (char, end) => (char === quote ? inside : here(char, end))
    return inside
  }

  const inComment = (): State => {
    let depth = 0
    const inside: State = (char, end) => {
      if (endsWith('/*', end)) depth++
      else if (depth === 0) return here(char, end)
      else if (endsWith('*/', end) && --depth === 0) return here
      return inside
    }
    return inside
  }

  const within = (first: State, close: string): State => {
    let inner = first
    const inside: State = (char, end) => {
      // What opens within another one is closed with it: there may be any number.
      if (char === '(' && close === ')' && inner === here) return inside
      inner = inner(char, end) ?? inner
      return inner === here && endsWith(close, end) ? here : inside
    }
    return inside
  }

  const isBeginAtomic = (end: number): boolean => {
    const isWord = (word: string, wordEnd: number): boolean =>
      endsWith(word, wordEnd) && !identifier.test(sql.slice(start, wordEnd - word.length).slice(-1))
    if (!isWord('ATOMIC', end)) return false
    return isWord('BEGIN', start + sql.slice(start, end - 'ATOMIC'.length).trimEnd().length)
  }

  return here
}
