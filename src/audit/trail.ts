// The audit trail: one line of JSON for whatever was written or deleted. Each line holds the SHA-256 of the one before, so that
// none can be changed, taken out or put in between without a trace. See docs/audit.md.

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { count } from '../wording.ts'

/** What can have happened. `recovered`: a part of a line, which an interrupted run had left, was set aside. */
export const auditActions = ['written', 'kept', 'fetched', 'restored', 'removed', 'failed', 'recovered'] as const

const digest = z.string().regex(/^[0-9a-f]{64}$/)
const text = z.string().optional()

const lineSchema = z.object({
  seq: z.int().positive(),
  time: z.iso.datetime({ precision: 3 }),
  actor: z.string(),
  /** Who started the run again, if that was somebody else. */
  triggering_actor: text,
  host: text,
  command: z.string(),
  action: z.enum(auditActions),
  backup_id: text,
  /** Directories, names of artifacts, addresses in S3. */
  places: z.array(z.string()).optional(),
  /** Host, port and database. */
  target: text,
  status: z.enum(['passed', 'failed']),
  /** The code of what went wrong. */
  error: text,
  /** `sha256:…` of the manifest's bytes. */
  manifest: text,
  repository: text,
  run_id: text,
  run_attempt: text,
  workflow: text,
  sha: text,
  version: z.string(),
  /** SHA-256 of the line before: of its bytes without the line end. */
  previous: digest,
  /** SHA-256 of this line's bytes in front of this key. */
  checksum: digest
})

/** One line of a trail. */
export type AuditLine = z.infer<typeof lineSchema>

/** What a line says besides its place in the chain. */
export type AuditEntry = Omit<AuditLine, 'seq' | 'time' | 'version' | 'previous' | 'checksum'>

/** Everything that the chain adds. */
export type Link = Pick<AuditLine, 'seq' | 'time' | 'version' | 'previous'>

/** `previous` of the first line. */
export const noLine = '0'.repeat(64)

/** SHA-256 in 64 digits. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The line as it is stored, without its end; its keys are always in the same order. */
export function renderLine(entry: AuditEntry, { seq, time, version, previous }: Link): string {
  const keys: Record<keyof Omit<AuditLine, 'checksum'>, unknown> = {
    seq,
    time,
    actor: entry.actor,
    triggering_actor: entry.triggering_actor,
    host: entry.host,
    command: entry.command,
    action: entry.action,
    backup_id: entry.backup_id,
    places: entry.places,
    target: entry.target,
    status: entry.status,
    error: entry.error,
    manifest: entry.manifest,
    repository: entry.repository,
    run_id: entry.run_id,
    run_attempt: entry.run_attempt,
    workflow: entry.workflow,
    sha: entry.sha,
    version,
    previous
  }
  const covered = JSON.stringify(keys).slice(0, -1)
  return `${covered},"checksum":"${digestOf(covered)}"}`
}

/** What stands on a line, without its end; undefined where that is not an entry, or not as it was written. */
export function parseLine(line: string): AuditLine | undefined {
  const { covered, checksum } = /^(?<covered>\{.+),"checksum":"(?<checksum>[0-9a-f]{64})"\}$/.exec(line)?.groups ?? {}
  if (covered === undefined || digestOf(covered) !== checksum) return undefined
  return lineSchema.safeParse(parseJson(line)).data
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** The text of a trail in pieces. */
export interface AuditText {
  /** Without their ends. */
  readonly lines: readonly string[]
  /** What stands behind the last line end: a part of a line that somebody did not come to write whole. */
  readonly rest: string
}

export function splitTrail(trail: string): AuditText {
  const lines = trail.split('\n')
  const rest = lines.pop() ?? ''
  return { lines, rest }
}

/** The entries of a trail; a line that is none is left out, and told by `checkAudit`. */
export function readAudit(trail: string): AuditLine[] {
  return splitTrail(trail).lines.flatMap((line) => parseLine(line) ?? [])
}

/** What a backup holds of the trail as it was when the backup was finished, or what somebody has kept elsewhere. */
export interface AuditCopy {
  readonly place: string
  readonly text: string
}

/** Lines of a trail in one backup: more, and the copies of a directory would outgrow its backups. */
export const copiedLines = 200

/** What a backup gets of a trail: the first line, which says whose it is, and the last ones. */
export function copyOf(lines: readonly string[]): string {
  const copied = lines.length > copiedLines ? [...lines.slice(0, 1), ...lines.slice(1 - copiedLines)] : lines
  return copied.map((line) => `${line}\n`).join('')
}

/** Do both begin with the same line? If not, they are of different machines or runs, and have nothing to say of each other. */
export function isSameTrail(one: string, other: string): boolean {
  const [first, second] = [splitTrail(one).lines[0], splitTrail(other).lines[0]]
  return first !== undefined && first === second
}

/**
 * What is wrong with a trail; nothing, if it is as it was written. The first line that does not fit is named, and what that
 * means. That its end is missing shows only in copies: those of the same trail have to be contained in it.
 */
export function checkAudit(trail: string, copies: readonly AuditCopy[] = []): string[] {
  const chain = faultInChain(trail, 0)
  const own = copies.filter((copy) => isSameTrail(trail, copy.text))
  return [...(chain ? [chain] : []), ...own.flatMap((copy) => faultBesides(trail, copy) ?? [])]
}

/** As `checkAudit`, of copies of one trail that is not there itself: each by itself, and whether they agree. */
export function checkCopies(copies: readonly AuditCopy[]): string[] {
  const told = (place: string, fault: string): string => (copies.length === 1 ? fault : `${place}: ${fault}`)
  const faults = copies.flatMap(({ place, text }) => {
    const fault = faultInChain(text, leftOutOf(text))
    return fault === undefined ? [] : told(place, fault)
  })
  return [...faults, ...disagreements(copies)]
}

/** All that copies of one trail have of it, each line once. */
export function mergeCopies(copies: readonly AuditCopy[]): string {
  const lines = new Map(copies.flatMap(({ text }) => numberedLines(text)))
  return [...lines]
    .toSorted(([one], [other]) => one - other)
    .map(([, line]) => `${line}\n`)
    .join('')
}

function disagreements(copies: readonly AuditCopy[]): string[] {
  const known = new Map<number, { readonly line: string; readonly place: string }>()
  return copies.flatMap(({ place, text }) => {
    const parting = numberedLines(text).find(([seq, line]) => (known.get(seq)?.line ?? line) !== line)?.[0]
    const other = parting === undefined ? undefined : known.get(parting)
    for (const [seq, line] of numberedLines(text)) known.set(seq, { line, place })
    return other
      ? [`line ${parting} is another one in ${place} than in ${other.place}: it was changed in one of them`]
      : []
  })
}

function numberedLines(text: string): [number, string][] {
  return splitTrail(text).lines.flatMap((line): [number, string][] => {
    const seq = parseLine(line)?.seq
    return seq === undefined ? [] : [[seq, line]]
  })
}

/** How many lines a copy leaves out behind its first one: only one that is full leaves out any. */
function leftOutOf(copy: string): number {
  const { lines } = splitTrail(copy)
  return lines.length === copiedLines ? distanceOf(lines) : 0
}

/** How much higher the numbers of the lines behind the first are than if none were left out. */
function distanceOf([, ...lines]: readonly string[]): number {
  for (const [index, line] of lines.entries()) {
    const seq = parseLine(line)?.seq
    if (seq !== undefined) return Math.max(0, seq - (index + 2))
  }
  return 0
}

/** So many lines may be left out behind the first one. */
function faultInChain(trail: string, leftOut: number): string | undefined {
  const { lines, rest } = splitTrail(trail)
  let previous: string | undefined = noLine
  for (const [index, line] of lines.entries()) {
    const fault = faultOfLine(line, index === 0 ? 1 : index + 1 + leftOut, previous)
    if (fault !== undefined) return fault
    previous = index === 0 && leftOut > 0 ? undefined : digestOf(line)
  }
  if (rest !== '')
    return `it ends within line ${lines.length + 1 + leftOut}: a run was interrupted while it wrote that, or the end was cut off`
  return lines.length === 0 ? 'it is empty: everything was removed' : undefined
}

/** `previous` undefined: the line before is not there. */
function faultOfLine(line: string, number: number, previous: string | undefined): string | undefined {
  const parsed = parseLine(line)
  if (!parsed) return `line ${number} was changed: its checksum does not fit`
  const { seq } = parsed
  if (seq > number)
    return `line ${number} has the number ${seq}: ${count(seq - number, 'line')} in front of it were removed`
  if (seq < number) return `line ${number} has the number ${seq}: it was inserted, or moved`
  if (previous === undefined || parsed.previous === previous) return undefined
  return number === 1
    ? 'line 1 is not the first: those in front of it were removed'
    : `line ${number} does not follow line ${number - 1}: one of the two was replaced`
}

function faultBesides(trail: string, { place, text: copy }: AuditCopy): string | undefined {
  const [ours, theirs] = [splitTrail(trail).lines, splitTrail(copy).lines]
  const distance = distanceOf(theirs)
  const positionOf = (index: number): number => (index === 0 ? 0 : index + distance)
  const parting = theirs.findIndex((line, index) => line !== ours[positionOf(index)])
  if (parting < 0) return undefined
  const first = positionOf(parting)
  if (first < ours.length) return `line ${first + 1} is another one than in ${place}: it was changed here or there`
  const missing = count(positionOf(theirs.length - 1) + 1 - ours.length, 'line')
  return `${missing} at the end ${missing.startsWith('1 ') ? 'is' : 'are'} missing, which ${place} has from number ${first + 1} on: removed, or a run was interrupted before it wrote there, too`
}
