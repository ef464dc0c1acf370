// What a drill in the runner will need, as far as can be said before it starts. Figures of `npm run bench`.

import { statfs } from 'node:fs/promises'
import { freemem } from 'node:os'
import prettyBytes from 'pretty-bytes'
import prettyMilliseconds from 'pretty-ms'
import { GateError } from '../errors.ts'

/** Bytes of memory that an embedded sandbox takes, whatever it holds. */
export const embeddedMemory = 700e6

/** Bytes of tables that an embedded sandbox restores and compares in a second. */
const pace = 20e6

/** Milliseconds until an embedded sandbox is ready. */
const startUp = 1500

/** Bytes on disk for each byte of tables: indexes, and what PostgreSQL itself needs. */
const factor = 1.5
const least = 100e6

/** What a drill is to be fitted into. */
export interface Limits {
  /** Directory of the sandbox's files. */
  readonly place: string
  /** Milliseconds for the whole run. */
  readonly timeout: number
}

/** What there is, in bytes. */
export interface Room {
  readonly disk: number
  readonly memory: number
}

/**
 * Throws `NOT_ENOUGH_SPACE` where the disk is too small for a drill of so many bytes of tables. Returns what else may become
 * too little: it is for the user to decide.
 */
export async function checkDrillRoom(
  bytes: number,
  { place, timeout }: Limits,
  measure = measureRoom
): Promise<string[]> {
  const free = await measure(place)
  const disk = bytes * factor + least
  if (free.disk < disk) {
    throw new GateError(
      'NOT_ENOUGH_SPACE',
      `${prettyBytes(free.disk)} are free in ${place}, but the drill needs about ${prettyBytes(disk)}`,
      { hint: `Free some space, or set the environment variable RUNNER_TEMP to a larger disk. ${instead}` }
    )
  }
  const time = startUp + (bytes / pace) * 1000
  const doubts: string[] = []
  if (time > timeout)
    doubts.push(
      `the drill may take ${prettyMilliseconds(time, { compact: true })}, longer than timeout: raise it. ${instead}`
    )
  if (free.memory < embeddedMemory)
    doubts.push(
      `the drill takes about ${prettyBytes(embeddedMemory)} of memory, and ${prettyBytes(free.memory)} are free. ${instead}`
    )
  return doubts
}

async function measureRoom(place: string): Promise<Room> {
  const { bavail, bsize } = await statfs(place)
  return { disk: bavail * bsize, memory: freemem() }
}

const instead = 'Or let it run on a throwaway server, drill-db-url; or go without it, verify: source.'
