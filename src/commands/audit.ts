// Checks the audit trail of a directory of backups, the copies of it that the backups hold, and the trail of a store.

import { access } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { readCopies, readTorn, readTrail } from '../audit/file.ts'
import type { AuditMirror } from '../audit/mirror.ts'
import {
  type AuditCopy,
  type AuditLine,
  checkAudit,
  checkCopies,
  digestOf,
  isSameTrail,
  mergeCopies,
  readAudit,
  splitTrail
} from '../audit/trail.ts'
import { GateError } from '../errors.ts'
import type { Log } from '../log.ts'
import { auditFile, manifestFile } from '../snapshot/manifest.ts'
import { type Check, checkNone, failed } from '../verification/check.ts'
import { count } from '../wording.ts'
import { tellCheck } from './progress.ts'

/** What the entry point brings. */
export interface AuditCommandContext {
  readonly log: Log
  /** The trail of a store, if one is configured. */
  readonly mirror?: AuditMirror | undefined
  /** Copies that somebody has kept elsewhere. */
  readonly copies?: readonly AuditCopy[]
}

/** One chain of lines. */
export interface TrailReport {
  /** A file, a place in a store, or the backups that hold copies of it. */
  readonly place: string
  /** All lines that can be read. */
  readonly entries: readonly AuditLine[]
  readonly checks: readonly Check[]
  /** SHA-256 of the last line. Who notes it down elsewhere can tell later that nothing in front of it has changed. */
  readonly last: string | undefined
}

export interface AuditReport {
  readonly command: 'audit'
  readonly status: 'passed' | 'failed'
  /** That of the directory first. */
  readonly trails: readonly TrailReport[]
  /** Those of all trails. */
  readonly checks: readonly Check[]
  /** Milliseconds. */
  readonly duration: number
}

/** The name of every check: whether a chain is as it was written. */
const checkName = 'audit'

/**
 * Checks every chain of a directory of backups, or of a single backup, and that of a store. Throws `INVALID_OPTION` where there
 * is none at all, and `STORE_FAILED` where one cannot be read.
 */
export async function audit(output: string, { log, mirror, copies = [] }: AuditCommandContext): Promise<AuditReport> {
  const startedAt = Date.now()
  const directory = resolve(output)
  const all = [...(await readCopies(directory)), ...copies]
  const trail = await readTrail(directory)
  const foreign = all.filter((copy) => trail === undefined || !isSameTrail(trail, copy.text))
  const trails = [
    ...(await ownTrail(directory, trail, all)),
    ...familiesOf(foreign).map(foreignTrail),
    ...(mirror ? await storedTrail(mirror) : [])
  ]
  if (trails.length === 0) throw noTrail(directory, mirror)
  const checks = trails.flatMap((each) => each.checks)
  for (const check of checks) tellCheck(log, check)
  return {
    command: 'audit',
    status: checks.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
    trails,
    checks,
    duration: Date.now() - startedAt
  }
}

function noTrail(directory: string, mirror: AuditMirror | undefined): GateError {
  const places = mirror ? `${directory}, nor in ${mirror.place}` : directory
  return new GateError('INVALID_OPTION', `there is no ${auditFile} in ${places}`, {
    hint: 'Name the directory that backups are kept in, or that of a single backup. If there was a trail, it was removed.'
  })
}

/** That backups hold a trail which is not here means that it was removed, unless they were brought here by hand. */
async function ownTrail(
  directory: string,
  trail: string | undefined,
  copies: readonly AuditCopy[]
): Promise<TrailReport[]> {
  const place = join(directory, auditFile)
  if (trail !== undefined) {
    const torn = await readTorn(directory)
    const changed = torn.filter((part) => part.changed).map(({ name }) => `${name} was changed`)
    const own = (await isBackup(directory)) ? checkCopies([{ place, text: trail }]) : checkAudit(trail, copies)
    const faults = [...own, ...exchanged(trail, copies), ...changed]
    const same = copies.filter((copy) => isSameTrail(trail, copy.text)).length
    return [reportOf(place, trail, faults, [agreement(same), setAside(torn.length)])]
  }
  const [first] = copies
  if (!first) return []
  const reason = `${place} is missing, although ${first.place} holds a copy: it was removed, or the backups were brought here by hand`
  return [{ place, entries: [], checks: [failed(checkName, reason)], last: undefined }]
}

/** What a backup holds is a copy, which may have left lines out. */
async function isBackup(directory: string): Promise<boolean> {
  return access(join(directory, manifestFile)).then(
    () => true,
    () => false
  )
}

/** A backup of this trail has a copy of this trail: else all of the one or of the other was written anew. */
function exchanged(trail: string, copies: readonly AuditCopy[]): string[] {
  const entries = readAudit(trail)
  const placesOf = (action: AuditLine['action']): string[] =>
    entries
      .filter((entry) => entry.action === action)
      .flatMap(({ places = [] }) => places.map((path) => basename(path)))
  const fetched = placesOf('fetched')
  const written = placesOf('written').filter((name) => !fetched.includes(name))
  return copies
    .filter(({ place, text }) => written.includes(place) && !isSameTrail(trail, text))
    .map(({ place }) => `${place} was written here, but holds another trail: one of the two was exchanged`)
}

function agreement(copies: number): string {
  return copies === 0 ? '' : `${count(copies, 'backup')} ${copies === 1 ? 'holds' : 'hold'} a copy, which agrees`
}

function setAside(parts: number): string {
  return parts === 0
    ? ''
    : `${count(parts, 'part')} of a line, left by an interrupted run, ${parts === 1 ? 'was' : 'were'} set aside`
}

/** Copies of the same trail of somewhere else. */
function familiesOf(copies: readonly AuditCopy[]): AuditCopy[][] {
  const families: AuditCopy[][] = []
  for (const copy of copies) {
    const family = families.find(([first]) => first && isSameTrail(first.text, copy.text))
    if (family) family.push(copy)
    else families.push([copy])
  }
  return families
}

/** A trail that did not begin here, such as that of a runner which is gone. */
function foreignTrail(family: readonly AuditCopy[]): TrailReport {
  const place = family.map((copy) => copy.place).join(', ')
  const notes = ['a trail of its own, which began elsewhere']
  return reportOf(place, mergeCopies(family), checkCopies(family), notes)
}

async function storedTrail(mirror: AuditMirror): Promise<TrailReport[]> {
  const text = await mirror.readAll()
  return text === '' ? [] : [reportOf(mirror.place, text, checkAudit(text), [])]
}

/** Copies need not have all lines. */
function leftOut(entries: readonly AuditLine[]): string {
  const missing = (entries.at(-1)?.seq ?? 0) - entries.length
  return missing > 0
    ? `${count(missing, 'line')} between them ${missing === 1 ? 'is' : 'are'} in no copy that is here`
    : ''
}

function reportOf(place: string, text: string, faults: readonly string[], notes: readonly string[]): TrailReport {
  const entries = readAudit(text)
  const line = splitTrail(text).lines.at(-1)
  const known = [leftOut(entries), ...notes].filter((note) => note !== '')
  const passed = [`${count(entries.length, 'line')}, each follows from the one before`, ...known].join('; ')
  const check = checkNone(checkName, faults, passed)
  const last = line === undefined ? undefined : digestOf(line)
  return { place, entries, checks: [{ ...check, detail: `${place}: ${check.detail}` }], last }
}
