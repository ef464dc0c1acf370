// The trail of a directory of backups: audit.jsonl, to which lines are added, and which is never written anew. Several runs may
// add to it at once, and any of them may die at any moment.

import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { lock } from 'proper-lockfile'
import { codeOf, GateError, messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { auditFile } from '../snapshot/manifest.ts'
import { explainFileError } from '../snapshot/snapshot.ts'
import { version } from '../version.ts'
import {
  type AuditCopy,
  type AuditEntry,
  type AuditLine,
  checkAudit,
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
  const path = join(directory, auditFile)
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw explainFileError(error, path)
  }
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

async function readBytes(directory: string): Promise<Buffer> {
  const path = join(directory, auditFile)
  return readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0)
    throw explainFileError(error, path)
  })
}

/**
 * Adds a line to the trail of a directory, which is made if need be. Returns the line. Before that, what an interrupted run left
 * is brought in order. Throws `STORE_FAILED`.
 */
export async function appendAudit(output: string, entry: AuditEntry): Promise<AuditLine> {
  const line = await locked(output, (trail) => trail.append(entry))
  return parseLine(line) ?? unreadable(line)
}

/**
 * Adds the line of a backup. `finish` gets the text of the trail with that line, puts it into the backup, and gives the backup
 * its name: from then on the line stands. Should the run die right there, the next one copies it from the backup to the trail;
 * if `finish` throws, it was never there. Nobody else adds a line meanwhile, so that backups never disagree. Throws
 * `STORE_FAILED`, and what `finish` throws.
 */
export async function appendWithBackup<Finished>(
  output: string,
  entry: AuditEntry,
  finish: (trail: string) => Promise<Finished>,
  log: Log
): Promise<Finished> {
  return locked(output, async (trail) => {
    const line = trail.next(entry)
    const finished = await finish(`${trail.text}${line}\n`)
    await trail.write(line).catch((error: unknown) => {
      log.warning(`the audit trail lacks the line of this backup until the next one is added: ${messageOf(error)}`)
    })
    return finished
  })
}

/** A trail that nobody else adds to meanwhile. */
class OpenTrail {
  readonly #directory: string
  readonly #lines: string[]
  /** Bytes of all whole lines. */
  #size: number

  private constructor(directory: string, whole: Buffer) {
    this.#directory = directory
    this.#lines = [...splitTrail(whole.toString()).lines]
    this.#size = whole.length
  }

  /** First comes what a finished backup says of itself, then what was set aside: else the one would contradict the other. */
  static async open(directory: string): Promise<OpenTrail> {
    const bytes = await readBytes(directory)
    const end = bytes.lastIndexOf('\n') + 1
    const trail = new OpenTrail(directory, bytes.subarray(0, end))
    const torn = end < bytes.length ? await trail.#setAside(bytes.subarray(end)) : undefined
    const missed = await trail.#missed()
    if (missed !== undefined) await trail.write(missed)
    if (torn !== undefined) await trail.append(recovery(torn))
    return trail
  }

  get text(): string {
    return this.#lines.map((line) => `${line}\n`).join('')
  }

  next(entry: AuditEntry): string {
    const last = this.#lines.at(-1)
    // Behind a line that was changed, the trail goes on all the same: the fault stays where it is.
    const before = (last === undefined ? undefined : parseLine(last)?.seq) ?? this.#lines.length
    const previous = last === undefined ? noLine : digestOf(last)
    return renderLine(entry, { seq: before + 1, time: new Date().toISOString(), version, previous })
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
      throw explainFileError(error, path)
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
      throw explainFileError(error, path)
    }
    return name
  }

  /** The line of a backup whose run died between giving it its name and writing here. */
  async #missed(): Promise<string | undefined> {
    // Where no line is, no backup can have been one ahead: one that is here is from somewhere else.
    if (this.#lines.length === 0) return undefined
    const { text } = this
    for (const name of await backupsIn(this.#directory)) {
      const { size } = await stat(join(this.#directory, name, auditFile)).catch(() => ({ size: 0 }))
      const copy = size > this.#size ? await readTrail(join(this.#directory, name)) : undefined
      const [line = '', ...more] = copy?.startsWith(text) ? splitTrail(copy.slice(text.length)).lines : []
      const isOwn = parseLine(line)?.backup_id === name && checkAudit(copy ?? '').length === 0
      if (isOwn && more.length === 0) return line
    }
    return undefined
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

/**
 * Works on the trail of a directory while nobody else does. The lock of a run that died is in the way for ten seconds at most.
 */
async function locked<Result>(output: string, work: (trail: OpenTrail) => Promise<Result>): Promise<Result> {
  const directory = resolve(output)
  const release = await acquire(directory)
  try {
    return await work(await OpenTrail.open(directory))
  } finally {
    // It may have been taken from a run that stood still for long; then there is nothing to give back.
    await release().catch(() => undefined)
  }
}

async function acquire(directory: string): Promise<() => Promise<void>> {
  const path = join(directory, auditFile)
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    return await lock(path, { realpath: false, stale, retries: patience, onCompromised: () => undefined })
  } catch (error) {
    if (codeOf(error) !== 'ELOCKED') throw explainFileError(error, path)
    throw new GateError('STORE_FAILED', `${path} is locked: another run has been writing there for long`, {
      hint: `If none is, remove ${path}.lock.`,
      cause: error
    })
  }
}
