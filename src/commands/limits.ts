// The limits of a run: its time, and the user's Ctrl-C. Whoever works under them cancels and cleans up when the signal
// says so.

import prettyMilliseconds from 'pretty-ms'
import { GateError } from '../errors.ts'

/** Runs work under a signal that is aborted after `timeout` milliseconds, or by SIGINT or SIGTERM, with a `GateError`. */
export async function withinLimits<T>(timeout: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const interrupt = (signal: NodeJS.Signals): void => {
    controller.abort(
      new GateError('INTERRUPTED', `interrupted by ${signal}`, {
        hint: 'What was not finished by then was not kept, or not changed.'
      })
    )
  }
  const timer = setTimeout(() => controller.abort(timedOut(timeout)), timeout)
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  try {
    return await work(controller.signal)
  } catch (error) {
    // Whatever broke first, it broke because we stopped it.
    throw controller.signal.aborted ? controller.signal.reason : error
  } finally {
    clearTimeout(timer)
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
}

function timedOut(timeout: number): GateError {
  return new GateError('TIMED_OUT', `not done after ${prettyMilliseconds(timeout)}, the option timeout`, {
    hint: 'Raise timeout. A backup can also leave large tables out with exclude-tables, run its drill on a throwaway server with drill-db-url, or go without it: verify: source.'
  })
}
