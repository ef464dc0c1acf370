// Connecting by what was found, and mending what can be mended on the way; what cannot be is explained by what is known of
// the project.

import { setTimeout as delay } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { type ConnectionTarget, describeTarget, escapesFor } from '../database/connection.ts'
import { codeOf, GateError, messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { findPooler } from './find-source.ts'
import type { PostgresPlace } from './place.ts'

export interface ReachContext {
  readonly log: Log
  readonly signal: AbortSignal
  /** Milliseconds to wait in front of each further attempt with a new role. Default: 26 seconds in all. */
  readonly pauses?: readonly number[]
}

/** The pooler learns within ten seconds of a new role, and locks out who is wrong ten times. */
const usualPauses = [2000, 3000, 4500, 6750, 10_000]

/**
 * Connects. A role that was just made is tried again until the pooler knows it; a host that only IPv6 leads to is replaced by
 * the session pooler, where the link or an access token tells which that is. Throws what `connect` throws, or why.
 */
export async function reach<Connection>(
  config: Config,
  place: PostgresPlace,
  connect: (target: ConnectionTarget) => Promise<Connection>,
  context: ReachContext
): Promise<Connection> {
  const { log, signal, pauses = usualPauses } = context
  const waits = place.expires === undefined ? [] : [...pauses]
  let { target } = place
  for (;;) {
    try {
      return await connect(target)
    } catch (error) {
      if (!(error instanceof GateError) || signal.aborted) throw error
      const wait = isUnknownLogin(error) ? waits.shift() : undefined
      const pooler =
        wait === undefined && target === place.target ? await findWayRound(config, place, error) : undefined
      if (wait === undefined && !pooler) throw await explain(error, place)
      if (wait !== undefined) {
        log.info(`the pooler does not know the new login role yet: trying again in ${wait / 1000} s`)
        await delay(wait, undefined, { signal })
      } else if (pooler) {
        log.warning(`${error.message}; using the session pooler ${describeTarget(pooler)} instead`)
        target = pooler
      }
    }
  }
}

/** A password that the pooler has not heard of, or a role. It says the same of a wrong one. */
function isUnknownLogin({ cause }: GateError): boolean {
  return codeOf(cause) === '28P01' || messageOf(cause).includes('(EAUTHQUERY) user not found')
}

const noWayThere: ReadonlySet<string> = new Set(['UNREACHABLE', 'UNKNOWN_HOST'])

/** Only for a project's own host, which has no IPv4 address. */
async function findWayRound(
  config: Config,
  place: PostgresPlace,
  error: GateError
): Promise<ConnectionTarget | undefined> {
  if (!isDirect(place) || !place.project || !noWayThere.has(error.code)) return undefined
  return findPooler(config, place, place.project).catch(() => undefined)
}

function isDirect({ target: { host } }: PostgresPlace): boolean {
  return host.startsWith('db.') && host.endsWith('.supabase.co')
}

async function explain(error: GateError, place: PostgresPlace): Promise<GateError> {
  const { api, project, written } = place
  const mayBePaused =
    noWayThere.has(error.code) || error.code === 'AUTHENTICATION_FAILED' || error.code === 'CONNECTION_REFUSED'
  const pause = api && project && mayBePaused ? await api.findPause(project) : undefined
  if (pause) return pause
  if (isDirect(place) && noWayThere.has(error.code)) {
    const hint = `${error.hint ?? ''} It is found by itself in a linked project (supabase link), or with SUPABASE_ACCESS_TOKEN.`
    return new GateError(error.code, error.message, { hint: hint.trim(), cause: error })
  }
  const escapes = error.code === 'AUTHENTICATION_FAILED' ? escapesFor(written ?? '') : undefined
  if (escapes === undefined) return error
  const fact = `${error.message}, or it was misread: it has characters that mean something else in a URL`
  return new GateError(error.code, fact, {
    hint: `Write ${escapes}: postgresql://user:***@host:5432/postgres. Or have SUPABASE_DB_PASSWORD, SUPABASE_PROJECT_ID and SUPABASE_ACCESS_TOKEN in its place: there the password stands as it is. ${error.hint ?? ''}`.trim(),
    cause: error
  })
}
