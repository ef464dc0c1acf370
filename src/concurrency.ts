// Doing several things at once, and stopping all of them when one fails.

/**
 * As Promise.all, but when it throws nothing is under way any more that nobody waits for. Where both fail, the error of
 * the first is thrown.
 */
export async function both<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second])
  return [await first, await second]
}

/** A signal that is aborted with another one, or by ourselves when something fails. The first reason stands. */
export class StopSwitch implements Disposable {
  readonly #controller = new AbortController()
  readonly #outer: AbortSignal
  readonly #follow = (): void => this.#controller.abort(this.#outer.reason)

  constructor(outer: AbortSignal) {
    this.#outer = outer
    if (outer.aborted) this.#follow()
    else outer.addEventListener('abort', this.#follow)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  abort(reason: unknown): void {
    this.#controller.abort(reason)
  }

  /** Work whose failure stops everything, at once; the failure itself is still for whoever awaits the work. */
  watch<T>(work: Promise<T>): Promise<T> {
    work.catch((error: unknown) => this.abort(error))
    return work
  }

  /** Rejects when it is aborted: for what must not wait until the work at hand has noticed. */
  aborted(): Promise<never> {
    return new Promise((_, reject) => {
      this.signal.addEventListener('abort', () => reject(this.signal.reason))
      if (this.signal.aborted) reject(this.signal.reason)
    })
  }

  [Symbol.dispose](): void {
    this.#outer.removeEventListener('abort', this.#follow)
  }
}

/**
 * Runs jobs in their order, so many at once. The first failure stops the rest through the switch, and is thrown once
 * all that were under way have ended.
 */
export async function runAll(jobs: readonly (() => Promise<void>)[], atOnce: number, stop: StopSwitch): Promise<void> {
  const queue = [...jobs]
  const lane = async (): Promise<void> => {
    for (let job = queue.shift(); job && !stop.signal.aborted; job = queue.shift()) {
      await stop.watch(job()).catch(() => undefined)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  stop.signal.throwIfAborted()
}
