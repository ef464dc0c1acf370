// The trail of a directory of backups: audit.jsonl, to which lines are added, and which is never written anew. Several runs may
// add to it at once, and any of them may die at any moment.

import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { lock } from 'proper-lockfile'
import { codeOf, GateError } from '../errors.ts'
import { auditFile } from '../snapshot/manifest.ts'
import { explainFileError, openStored } from '../snapshot/snapshot.ts'
import { version } from '../version.ts'
import {
  type AuditCopy,
  type AuditEntry,
  type AuditLine,
  copyOf,
  digestOf,
  noLine,
  parseLine,
  renderLine,
  splitTrail
} from './trail.ts'

/** In front of the SHA-256 of a part of a line that was set aside. */
const tornPrefix = 'audit.torn-'

/** Milliseconds after which a lock that nobody renews belongs to a run that died. */
const stale = 10_000

/** Longer than it takes until a lock is stale. */
const patience = { retries: 200, factor: 1.2, minTimeout: 10, maxTimeout: 150, randomize: true }

/** What the trail of a directory holds; undefined where there is none. Throws `STORE_FAILED`. */
export async function readTrail(directory: string): Promise<string | undefined> {
  return (await readBytes(directory))?.toString()
}

async function readBytes(directory: string): Promise<Buffer | undefined> {
  const path = join(directory, auditFile)
  try {
    // Of a pipe or a device one may read for ever.
    if ((await stat(path)).isFile()) return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw explainTrailError(error, path)
  }
  throw new GateError('STORE_FAILED', `${path} is not a file`, { hint: moveAway(path) })
}

function explainTrailError(error: unknown, path: string): GateError {
  const explained = explainFileError(error, path)
  const isForbidden = ['EACCES', 'EPERM'].includes(codeOf(error) ?? '')
  if (explained.hint !== undefined && !isForbidden) return explained
  return new GateError('STORE_FAILED', explained.message, { hint: moveAway(path), cause: error })
}

function moveAway(path: string): string {
  return `See what ${path} is, and that this user may read and write it. If it is moved away, a new trail begins.`
}

/** The copies of trails that the backups of a directory hold; their places are the names of the backups. */
export async function readCopies(output: string): Promise<AuditCopy[]> {
  const copies: AuditCopy[] = []
  for (const place of await backupsIn(output)) {
    const text = await readTrail(join(output, place))
    if (text !== undefined) copies.push({ place, text })
  }
  return copies
}

/** Parts of lines that were set aside in a directory. One that was changed since is not what its name says. */
export async function readTorn(output: string): Promise<{ readonly name: string; readonly changed: boolean }[]> {
  const names = (await namesIn(output)).filter((name) => name.startsWith(tornPrefix))
  return Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(output, name)).catch(() => undefined)
      return { name, changed: content === undefined || name !== `${tornPrefix}${digestOf(content)}` }
    })
  )
}

async function backupsIn(output: string): Promise<string[]> {
  return (await namesIn(output)).filter((name) => name.startsWith('backup_'))
}

async function namesIn(directory: string): Promise<string[]> {
  return (await readdir(directory).catch(() => [])).sort()
}

/**
 * Adds a line to the trail of a directory, which is made if need be. Returns the line. Before that, what an interrupted run left
 * is brought in order. Throws `STORE_FAILED`.
 */
export async function appendAudit(output: string, entry: AuditEntry): Promise<AuditLine> {
  await using trail = await OpenTrail.open(output)
  const line = await trail.append(entry)
  return parseLine(line) ?? unreadable(line)
}

/** Says what the trail, or a backup, lacks now, and why. */
export type Warn = (lack: string, reason: unknown) => void

/**
 * Adds the line of a backup. `finish` gets the copy of the trail with that line, puts it into the backup, and gives the backup
 * its name: from then on the line stands. Should the run die right there, the next one copies it from the backup to the trail;
 * if `finish` throws, it was never there. Nobody else adds a line meanwhile, so that backups never disagree. A trail that is in
 * no state to be added to does not cost the backup: `finish` gets undefined then. Throws what `finish` throws.
 */
export async function appendWithBackup<Finished>(
  output: string,
  entry: AuditEntry & { readonly backup_id: string },
  finish: (copy: string | undefined) => Promise<Finished>,
  warn: Warn
): Promise<Finished> {
  await using trail = await OpenTrail.open(output).catch((error: unknown) => {
    warn(`${entry.backup_id} is finished without ${auditFile} in it, and the audit trail lacks its line`, error)
    return undefined
  })
  if (!trail) return finish(undefined)
  const line = trail.next(entry)
  const finished = await finish(trail.copyWith(line))
  await trail.write(line).catch((error: unknown) => {
    warn('the audit trail lacks the line of this backup until the next one is added', error)
  })
  return finished
}

/** A trail that nobody else adds to until it is disposed of. */
class OpenTrail implements AsyncDisposable {
  readonly #directory: string
  readonly #release: () => Promise<void>
  readonly #lines: string[]
  /** Bytes of all whole lines. */
  #size: number

  private constructor(directory: string, release: () => Promise<void>, whole: Buffer) {
    this.#directory = directory
    this.#release = release
    this.#lines = [...splitTrail(whole.toString()).lines]
    this.#size = whole.length
  }

  /** Waits while somebody else has it; the lock of a run that died is in the way for ten seconds at most. */
  static async open(output: string): Promise<OpenTrail> {
    const directory = resolve(output)
    const release = await acquire(directory)
    try {
      const bytes = (await readBytes(directory)) ?? Buffer.alloc(0)
      const end = bytes.lastIndexOf('\n') + 1
      const trail = new OpenTrail(directory, release, bytes.subarray(0, end))
      await trail.#mend(bytes.subarray(end))
      return trail
    } catch (error) {
      await release()
      throw error
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#release()
  }

  /** First comes what a finished backup says of itself, then what was set aside: else the one would contradict the other. */
  async #mend(rest: Buffer): Promise<void> {
    const torn = rest.length > 0 ? await this.#setAside(rest) : undefined
    const missed = await this.#missed()
    if (missed !== undefined) await this.write(missed)
    if (torn !== undefined) await this.append(recovery(torn))
  }

  /** What a backup gets whose line comes next. */
  copyWith(line: string): string {
    return copyOf([...this.#lines, line])
  }

  next(entry: AuditEntry): string {
    const time = new Date().toISOString()
    return renderLine(entry, { seq: this.#following, time, version, previous: this.#digest })
  }

  async append(entry: AuditEntry): Promise<string> {
    const line = this.next(entry)
    await this.write(line)
    return line
  }

  /** At one go, and down to the disk. */
  async write(line: string): Promise<void> {
    const path = join(this.#directory, auditFile)
    const bytes = Buffer.from(`${line}\n`)
    try {
      await using file = await open(path, 'a', 0o600)
      const { size } = await file.stat()
      if (size !== this.#size) throw grown(path)
      await file.writeFile(bytes)
      await file.sync()
    } catch (error) {
      throw explainTrailError(error, path)
    }
    this.#lines.push(line)
    this.#size += bytes.length
  }

  /** Keeps what cannot be a line in a file of its own, named by what it holds, and takes it off the trail. */
  async #setAside(torn: Buffer): Promise<string> {
    const name = `${tornPrefix}${digestOf(torn)}`
    const path = join(this.#directory, auditFile)
    try {
      await writeFile(join(this.#directory, name), torn, { mode: 0o600, flush: true })
      await using file = await open(path, 'r+')
      await file.truncate(this.#size)
      await file.sync()
    } catch (error) {
      throw explainTrailError(error, path)
    }
    return name
  }

  /** The line of a backup whose run died between giving it its name and writing here. */
  async #missed(): Promise<string | undefined> {
    // Where no line is, no backup can have been one ahead: one that is here is from somewhere else.
    if (this.#lines.length === 0) return undefined
    const known = this.#lines.join('\n')
    const unknown = (await backupsIn(this.#directory)).filter(
      (name) => !known.includes(`"action":"written","backup_id":${JSON.stringify(name)}`)
    )
    for (const name of unknown) {
      // What cannot be read is no reason to write nothing.
      const line = await this.#lineOf(name).catch(() => undefined)
      if (line !== undefined) return line
    }
    return undefined
  }

  /**
   * The line with which the copy in a backup ends, if it is the next one here. Whoever brings a backup here could have written
   * anything into it: so the line has to be about that very backup, and to say no more than that it was written.
   */
  async #lineOf(name: string): Promise<string | undefined> {
    const { directory, manifestChecksum } = await openStored(join(this.#directory, name))
    const copy = (await readTrail(directory)) ?? ''
    const line = splitTrail(copy).lines.at(-1) ?? ''
    const { seq, previous, action, status, backup_id, manifest, places } = parseLine(line) ?? {}
    const isNext = seq === this.#following && previous === this.#digest && copy === this.copyWith(line)
    const isWritten = action === 'written' && status === 'passed' && backup_id === name
    const isOfThis = manifest === manifestChecksum && places?.length === 1 && places[0] === directory
    return isNext && isWritten && isOfThis ? line : undefined
  }

  /** The number of the next line. Behind a line that was changed, the trail goes on all the same: the fault stays where it is. */
  get #following(): number {
    const last = this.#lines.at(-1)
    return ((last === undefined ? undefined : parseLine(last)?.seq) ?? this.#lines.length) + 1
  }

  /** Of the last line. */
  get #digest(): string {
    const last = this.#lines.at(-1)
    return last === undefined ? noLine : digestOf(last)
  }
}

/** Somebody has taken a lock that was not stale, or keeps to none. */
function grown(path: string): GateError {
  return new GateError('STORE_FAILED', `${path} has changed while nobody else was to write there`, {
    hint: 'Look at it with migration-gate audit.'
  })
}

function recovery(file: string): AuditEntry {
  return { actor: 'migration-gate', command: 'audit', action: 'recovered', places: [file], status: 'passed' }
}

/** Only if `renderLine` and `parseLine` do not fit each other. */
function unreadable(line: string): never {
  throw new Error(`not a line of an audit trail: ${line}`)
}

/** Gives what lets go of the lock, and never throws. */
async function acquire(directory: string): Promise<() => Promise<void>> {
  const path = join(directory, auditFile)
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    const release = await lock(path, { realpath: false, stale, retries: patience, onCompromised: () => undefined })
    // It may have been taken from a run that stood still for long; then there is nothing to give back.
    return () => release().catch(() => undefined)
  } catch (error) {
    if (codeOf(error) !== 'ELOCKED') throw explainFileError(error, path)
    throw new GateError('STORE_FAILED', `${path} is locked: another run has been writing there for long`, {
      hint: `If none is, remove ${path}.lock.`,
      cause: error
    })
  }
}
