// Listens to a push, and knows afterwards which statement of which file took how long, what failed, and what stayed:
// https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY

import { errorFields, type Message, MessageReader } from '../database/messages.ts'
import type { MigrationFile } from '../migrations/files.ts'
import { linesInFront, readScript, withoutComments } from '../migrations/modes.ts'
import type { Listener } from './loopback.ts'
import type { FileStatus, MetStub, Pushed, PushFailure, RanStatement } from './push.ts'
import { Queue } from './queue.ts'

/** A statement of a file, or the row of the history that says that it was applied. */
interface Step {
  readonly file: number
  /** Of the file, from 1: where the text begins, and where its first word stands. */
  readonly start: number
  readonly line: number
  readonly text: string
  readonly isHistory: boolean
}

/** What a step came to. */
interface Ran extends Step {
  readonly milliseconds: number
  readonly changes: boolean
  kept: boolean
}

/** A message that an answer is still to come to. `step` is undefined for what the CLI says for its own purposes. */
interface Question {
  readonly type: string
  readonly step: Step | undefined
  readonly text: string
}

/** What the notices of stubs begin with. */
export const stubNotice = 'migration-gate stub: '

/** Of a statement that is told. */
const mostCharacters = 500

/** The row that the CLI writes once a file is applied. */
const historyInsert = /^\s*INSERT INTO supabase_migrations\.schema_migrations/

/** Nothing of these is left behind in the database. */
const leavesNothing =
  /^(?:SET|RESET|SHOW|BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|DISCARD.*|PREPARE TRANSACTION)$/

/** Where these fail while they build, an index stays that is invalid: https://www.postgresql.org/docs/18/sql-createindex.html */
const buildsIndex = /^(?:CREATE\s+(?:UNIQUE\s+)?INDEX|REINDEX\s.*)\s+CONCURRENTLY\s/i

/** What rows, and what happens meanwhile, are to blame for: not what is said before anything is built. */
const whileBuilding = /^(?:22|23|40|53|57|P0)/

/** Told which statement runs now. */
export type Watch = (file: string, line: number) => void

export class PushAccount implements Listener {
  readonly #files: readonly MigrationFile[]
  readonly #steps: readonly Step[]
  readonly #watch: Watch
  readonly #answers = new MessageReader()
  readonly #prepared = new Map<string, Question>()
  readonly #portals = new Map<string, Question>()
  readonly #questions = new Queue<Question>()
  readonly #ran: Ran[] = []
  readonly #stubs: MetStub[] = []
  /** Run since the last commit. */
  #uncommitted: Ran[] = []
  readonly #savepoints: { readonly name: string; readonly at: number }[] = []
  /** Steps that were recognised so far, and files whose row of the history was. */
  #recognised = 0
  #recorded = 0
  #since = 0
  /** Of the answers since the last ReadyForQuery. */
  #failed = false
  #lastTag = ''
  #watched: Step | undefined
  #failure: PushFailure | undefined

  constructor(files: readonly MigrationFile[], watch: Watch = () => undefined) {
    this.#files = files
    this.#watch = watch
    this.#steps = files.flatMap(({ sql }, file) =>
      readScript(sql).statements.map(({ text, line: start }) => {
        return { file, start, line: start + linesInFront(text), text, isHistory: false }
      })
    )
  }

  /** Is everything applied, or known why not? */
  get isComplete(): boolean {
    return this.#failure !== undefined || this.result().files.every(({ status }) => status === 'applied')
  }

  sent(messages: readonly Message[]): void {
    this.#since = performance.now()
    for (const message of messages) {
      const question = this.#understand(message)
      if (question) this.#questions.push(question)
    }
    this.#look()
  }

  heard(chunk: Buffer): void {
    for (const message of this.#answers.read(chunk)) this.#hear(message)
  }

  /** The push has ended, and the database has not said why. */
  breakOff(message: string, hint?: string): void {
    this.#fail(this.#watched, { message, hint, sqlState: undefined, position: 0 })
  }

  /** The database has died of what it was told last. */
  died(): void {
    this.breakOff('the sandbox has died of it', 'If a real server copes with it, name one: drill-db-url.')
  }

  /** What has come of it. */
  result(): Pushed {
    const byFile = Map.groupBy(this.#ran, (step) => step.file)
    const files = this.#files.map((_, index) => this.#fileResult(index, byFile.get(index) ?? []))
    return { files, failure: this.#failure, stubs: this.#stubs }
  }

  #fileResult(index: number, ran: readonly Ran[]): Pushed['files'][number] {
    const { version, file } = this.#files[index] as MigrationFile
    const statements = ran.filter((step) => !step.isHistory).map(toStatement)
    return { version, file, status: this.#statusOf(index, ran), statements }
  }

  #statusOf(index: number, ran: readonly Ran[]): FileStatus {
    if (ran.some((step) => step.isHistory && step.kept)) return 'applied'
    if (ran.some((step) => step.kept && step.changes)) return 'half applied'
    return this.#failure?.file === this.#files[index]?.file ? 'failed' : 'not reached'
  }

  #understand({ type, body }: Message): Question | undefined {
    const [first = '', second = ''] = body.toString('utf8').split('\0', 2)
    if (type === 'Q') return this.#recognise(type, first)
    if (type === 'P') {
      const question = this.#recognise(type, second)
      this.#prepared.set(first, question)
      return question
    }
    if (type === 'B') return this.#remember(this.#portals, first, { ...this.#knownAs(this.#prepared, second), type })
    if (type === 'E') return { ...this.#knownAs(this.#portals, first), type }
    if (type === 'D')
      return { ...this.#knownAs(first[0] === 'S' ? this.#prepared : this.#portals, first.slice(1)), type }
    return type === 'C' || type === 'S' ? { type, step: undefined, text: '' } : undefined
  }

  #remember(names: Map<string, Question>, name: string, question: Question): Question {
    names.set(name, question)
    return question
  }

  #knownAs(names: ReadonlyMap<string, Question>, name: string): Question {
    return names.get(name) ?? { type: '', step: undefined, text: '' }
  }

  /** Statements come in the order of the files; whatever else is said is the CLI's own business. */
  #recognise(type: string, text: string): Question {
    const next = this.#steps[this.#recognised]
    if (next && next.text === text) {
      this.#recognised++
      return { type, step: next, text }
    }
    if (!historyInsert.test(text)) return { type, step: undefined, text }
    const line = this.#steps.findLast((step) => step.file === this.#recorded)?.line ?? 1
    return { type, text, step: { file: this.#recorded++, start: line, line, text, isHistory: true } }
  }

  #hear({ type, body }: Message): void {
    const question = this.#questions.first
    if (type === 'E') this.#hearError(question, body)
    else if (type === 'N') this.#hearNotice(question, body)
    else if (type === 'C' || type === 'I' || type === 's')
      this.#complete(question, body.toString('utf8', 0, body.length - 1))
    else if (type === 'Z') this.#settle(body.toString('latin1', 0, 1))
    else if (answers(question?.type, type)) this.#questions.shift()
    this.#look()
  }

  #complete(question: Question | undefined, tag: string): void {
    const now = performance.now()
    if (question?.step) this.#uncommitted.push(this.#note(question.step, tag, false))
    if (tag === 'COMMIT') this.#keepAll(true)
    else if (tag === 'SAVEPOINT')
      this.#savepoints.push({ name: savepointOf(question?.text), at: this.#uncommitted.length })
    else if (tag === 'ROLLBACK') this.#rollBack(question?.text)
    this.#since = now
    this.#lastTag = tag
    if (question?.type === 'E') this.#questions.shift()
  }

  #keepAll(isCommitted: boolean): void {
    for (const ran of this.#uncommitted) ran.kept = isCommitted
    this.#uncommitted = []
    this.#savepoints.length = 0
  }

  /** To a savepoint, of which only the last of that name counts, or altogether. */
  #rollBack(text = ''): void {
    if (/^rollback\s+(?:(?:work|transaction)\s+)?to\s/i.test(withoutComments(text))) {
      const index = this.#savepoints.findLastIndex(({ name }) => name === savepointOf(text))
      this.#uncommitted.length = this.#savepoints[index]?.at ?? 0
      this.#savepoints.length = index + 1
    } else this.#keepAll(false)
  }

  #note(step: Step, tag: string, kept: boolean): Ran {
    const changes = kept || (tag !== '' && !leavesNothing.test(tag))
    const ran = { ...step, milliseconds: performance.now() - this.#since, changes, kept }
    this.#ran.push(ran)
    return ran
  }

  /** After an error nothing is answered up to Sync. */
  #hearError(question: Question | undefined, body: Buffer): void {
    const fields = errorFields(body)
    const failure = {
      message: withoutValues(fields.get('M') ?? 'unknown error', fields.get('C') ?? '', question?.text ?? ''),
      hint: fields.get('H'),
      sqlState: fields.get('C'),
      position: Number(fields.get('P') ?? 0)
    }
    const isBuilt =
      buildsIndex.test(withoutComments(question?.text ?? '')) && whileBuilding.test(failure.sqlState ?? '')
    if (question?.step && isBuilt) this.#note(question.step, '', true)
    const endsFile = question?.type === 'S' || question?.text.trim().toUpperCase() === 'COMMIT'
    if (question?.step) this.#fail(question.step, failure)
    else if (endsFile && this.#uncommitted.length > 0) this.#fail(this.#uncommitted.at(-1), { ...failure, position: 0 })
    this.#failed = true
    while (this.#questions.first && !['S', 'Q'].includes(this.#questions.first.type)) this.#questions.shift()
  }

  #hearNotice(question: Question | undefined, body: Buffer): void {
    const message = errorFields(body).get('M') ?? ''
    const step = question?.step
    if (!step || !message.startsWith(stubNotice)) return
    const { file } = this.#files[step.file] as MigrationFile
    const what = message.slice(stubNotice.length)
    const isKnown = this.#stubs.some((met) => met.file === file && met.line === step.line && met.what === what)
    if (!isKnown) this.#stubs.push({ file, line: step.line, what })
  }

  /** ReadyForQuery says whether a transaction is open still. */
  #settle(state: string): void {
    this.#questions.shift()
    if (state === 'I') this.#keepAll(!this.#failed && this.#lastTag !== 'ROLLBACK')
    this.#failed = false
  }

  #fail(
    step: Step | undefined,
    { position, ...failure }: Pick<PushFailure, 'message' | 'hint' | 'sqlState'> & { readonly position: number }
  ): void {
    if (this.#failure) return
    const { file, start, line, text, isHistory } = step ?? nowhere(this.#recorded)
    const before = [...text].slice(0, position - 1).join('')
    this.#failure = {
      ...failure,
      file: this.#files[file]?.file ?? '',
      line: isHistory || position === 0 ? line : start + before.split('\n').length - 1,
      statement: shortened(text)
    }
  }

  #look(): void {
    const step = this.#questions.first?.step
    const file = step && this.#files[step.file]
    if (!step || !file || step === this.#watched) return
    this.#watched = step
    this.#watch(file.file, step.line)
  }
}

/** Does this answer end what a question is waiting for? */
function answers(question: string | undefined, answer: string): boolean {
  if (question === 'D') return answer === 'T' || answer === 'n'
  return (
    (question === 'P' && answer === '1') || (question === 'B' && answer === '2') || (question === 'C' && answer === '3')
  )
}

/** Nothing of the file was run yet. */
function nowhere(file: number): Step {
  return { file, start: 1, line: 1, text: '', isHistory: false }
}

/** The last word of SAVEPOINT and ROLLBACK TO SAVEPOINT. */
function savepointOf(text = ''): string {
  return withoutComments(text).split(/\s+/).at(-1)?.toLowerCase() ?? ''
}

function toStatement({ line, text, milliseconds, kept, changes }: Ran): RanStatement {
  return { line, text: shortened(text), milliseconds, kept: kept && changes }
}

/** Some statements hold megabytes of rows. */
function shortened(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters)} …` : text
}

/**
 * What errors about data quote is data: `invalid input syntax for type integer: "…"`, `"…" is out of range`. So is the name
 * of what does not exist, where it was made of a value.
 */
function withoutValues(message: string, sqlState: string, statement: string): string {
  const isMadeOfValue = /^(?:42|3F)/.test(sqlState) && /::\s*reg|\bto_reg|\bcast\s*\(/i.test(statement)
  return sqlState.startsWith('22') || isMadeOfValue ? message.replace(/".*"/gs, '"…"') : message
}
