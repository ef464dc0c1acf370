// The trail of a store that knows no lines, only objects: one for each line, named by its number. It is a chain of its own.

import { GateError } from '../errors.ts'
import { version } from '../version.ts'
import { type AuditEntry, type AuditLine, digestOf, noLine, parseLine, renderLine } from './trail.ts'

/** What such a store has to be able to do. */
export interface AuditMirror {
  /** Where it is, for people: never a secret. */
  readonly place: string
  /** The line with the highest number, if there is one. */
  last(): Promise<string | undefined>
  /** Keeps a line under a number that is free. False: somebody was faster. */
  append(seq: number, line: string): Promise<boolean>
  /** All lines in the order of their numbers, each with its end. */
  readAll(): Promise<string>
}

/** Each time another run was faster, the trail has grown by a line: so many runs at once there are not. */
const attempts = 100

/** Adds a line to the chain of a store. Throws `STORE_FAILED`, also where the last line cannot be read: nothing can follow it. */
export async function appendToMirror(mirror: AuditMirror, entry: AuditEntry): Promise<AuditLine> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const last = await mirror.last()
    const line = renderLine(entry, { ...linkTo(last, mirror), time: new Date().toISOString(), version })
    const parsed = parseLine(line)
    if (parsed && (await mirror.append(parsed.seq, line))) return parsed
  }
  throw new GateError('STORE_FAILED', `${mirror.place}: others added to the audit trail ${attempts} times in a row`, {
    hint: 'Run it again when less is going on.'
  })
}

function linkTo(last: string | undefined, { place }: AuditMirror): Pick<AuditLine, 'seq' | 'previous'> {
  if (last === undefined) return { seq: 1, previous: noLine }
  const parsed = parseLine(last)
  if (parsed) return { seq: parsed.seq + 1, previous: digestOf(last) }
  throw new GateError('STORE_FAILED', `${place}: the last line of the audit trail was changed`, {
    hint: 'Look at it with migration-gate audit, and keep it elsewhere; then a new trail can begin.'
  })
}
