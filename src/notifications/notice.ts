// A notice: what a run came to, for somebody who is not looking at it. Short, and the same for all who are told. What it
// holds comes from outside in part, so it is cleaned once, here, before anybody makes a message of it.

/** What there is to tell. */
export interface Notice {
  readonly status: 'passed' | 'warned' | 'failed'
  /** The verdict, in one line. */
  readonly title: string
  /** What it is about: repository, environment, backup, and the like. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** Why it is not as it should be: the first checks that failed, or the error. */
  readonly cause: readonly string[]
  readonly nextStep: string | undefined
  /** Where the whole of it can be read. */
  readonly runUrl: string | undefined
  readonly command: string
  readonly backupId: string | undefined
}

const mostFacts = 10
const mostCauses = 5

/** Characters; with everything escaped, a message of them stays within what Slack takes. */
const most = { title: 250, name: 40, value: 200, sentence: 500, address: 1000, word: 60 } as const

/**
 * The notice as it may leave: without secrets, each text on one line, well-formed and of bounded length, and the address of
 * the run one of the web. A secret is looked for again in what became of line breaks, and before anything is cut.
 */
export function cleanNotice(notice: Notice, redact: (text: string) => string): Notice {
  const clean = (text: string, length: number): string => shorten(redact(onOneLine(redact(text))), length)
  const maybe = (text: string | undefined, length: number): string | undefined =>
    text === undefined ? undefined : clean(text, length) || undefined
  return {
    status: notice.status,
    title: clean(notice.title, most.title) || 'Migration Gate',
    facts: notice.facts
      .map(([name, value]) => [clean(name, most.name), clean(value, most.value)] as const)
      .filter(([name, value]) => name !== '' && value !== '')
      .slice(0, mostFacts),
    cause: notice.cause
      .map((sentence) => clean(sentence, most.sentence))
      .filter((sentence) => sentence !== '')
      .slice(0, mostCauses),
    nextStep: maybe(notice.nextStep, most.sentence),
    runUrl: notice.runUrl === undefined ? undefined : webAddress(notice.runUrl, redact),
    command: clean(notice.command, most.word),
    backupId: maybe(notice.backupId, most.word)
  }
}

/** Without line breaks and other control characters, and without what turns the direction of the text around it. */
function onOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim()
}

/** The beginning of a text that is too long; no character is cut in half. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Undefined for what is none; a parser would drop line breaks, and so might put a secret together. */
function webAddress(text: string, redact: (text: string) => string): string | undefined {
  if (!/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return undefined
  const address = redact(new URL(redact(text)).href)
  return address.length <= most.address ? address : undefined
}
