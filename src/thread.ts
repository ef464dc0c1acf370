// Threads. All begin in threads.ts, which stands beside this module, in src as in the bundle.

import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort, Worker } from 'node:worker_threads'
import { type ErrorCode, GateError } from './errors.ts'

/** What a thread is told when it starts: its task, and what that needs. */
export interface ThreadData<Task extends string = string> {
  readonly task: Task
}

const here = fileURLToPath(import.meta.url)

/** Starts the thread that serves a task. */
export function startThread(data: ThreadData): Worker {
  const entry = join(here, '..', `threads${extname(basename(here))}`)
  return new Worker(entry, { workerData: data })
}

type ToThread<Order, News> =
  | { readonly id: number; readonly order: Order }
  | { readonly id: number; readonly news: News }
  | 'stop'

type FromThread<Answer> =
  | { readonly id: number; readonly answer: Answer }
  | {
      readonly id: number
      readonly failure: { readonly code: ErrorCode; readonly message: string; readonly hint: string | undefined }
    }

/** What was given to a thread. */
export interface Assignment<News, Answer> {
  /** What has become known since. */
  tell(news: News): void
  /** Rejects with the `GateError` of the thread, or where the thread itself dies. */
  readonly answer: Promise<Answer>
}

/** A few threads of the same task, each with any number of orders at once, which it answers: see `serveOrders`. */
export class ThreadPool<Order, News, Answer> implements AsyncDisposable {
  readonly #threads: ThreadWithOrders<Order, News, Answer>[] = []
  readonly #data: ThreadData
  readonly #most: number

  /** They start when there is something to do for them, at most so many. */
  constructor(data: ThreadData, most: number) {
    this.#data = data
    this.#most = most
  }

  /** Gives an order to the thread that has least to do. */
  assign(order: Order): Assignment<News, Answer> {
    return this.#choose().assign(order)
  }

  /** Leaves what is not answered yet. The threads have closed their files afterwards. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()))
  }

  #choose(): ThreadWithOrders<Order, News, Answer> {
    const [idlest] = this.#threads.toSorted((a, b) => a.load - b.load)
    if (idlest && (idlest.load === 0 || this.#threads.length >= this.#most)) return idlest
    const thread = new ThreadWithOrders<Order, News, Answer>(this.#data)
    this.#threads.push(thread)
    return thread
  }
}

class ThreadWithOrders<Order, News, Answer> {
  readonly #worker: Worker
  readonly #ended: Promise<unknown>
  readonly #open = new Map<number, PromiseWithResolvers<Answer>>()
  #lastId = 0
  /** Why nothing will be answered any more. */
  #failure: Error | undefined

  constructor(data: ThreadData) {
    this.#worker = startThread(data)
    this.#ended = new Promise((resolve) => this.#worker.once('exit', resolve))
    this.#worker.on('message', (message: FromThread<Answer>) => this.#hear(message))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('the thread has ended')))
  }

  /** Orders that are not answered yet. */
  get load(): number {
    return this.#open.size
  }

  assign(order: Order): Assignment<News, Answer> {
    const id = ++this.#lastId
    const answer = Promise.withResolvers<Answer>()
    answer.promise.catch(() => undefined)
    if (this.#failure) answer.reject(this.#failure)
    else this.#open.set(id, answer)
    this.#send({ id, order })
    return { tell: (news) => this.#send({ id, news }), answer: answer.promise }
  }

  async stop(): Promise<void> {
    this.#send('stop')
    await this.#ended
  }

  #fail(error: Error): void {
    this.#failure ??= error
    for (const { reject } of this.#open.values()) reject(this.#failure)
    this.#open.clear()
  }

  #send(message: ToThread<Order, News>): void {
    this.#worker.postMessage(message)
  }

  #hear(message: FromThread<Answer>): void {
    const open = this.#open.get(message.id)
    this.#open.delete(message.id)
    if ('answer' in message) open?.resolve(message.answer)
    else {
      const { code, message: fact, hint } = message.failure
      open?.reject(new GateError(code, fact, { hint }))
    }
  }
}

/** Does what one order says, and hears what is told of it later. Is to close its files, and throw, when the signal is aborted. */
export type Worked<Order, News, Answer> = (
  order: Order,
  news: { readonly signal: AbortSignal; onNews(listener: (news: News) => void): void }
) => Promise<Answer>

/**
 * In the thread: does what each order says, all at once. It ends by itself when it is told to stop, after all have noticed: a
 * thread that is terminated while it opens a file leaves it open. What is no `GateError` ends it as well.
 */
export function serveOrders<Order, News, Answer>(work: Worked<Order, News, Answer>): void {
  const stop = new AbortController()
  const listeners = new Map<number, (news: News) => void>()
  const say = (message: FromThread<Answer>): void => parentPort?.postMessage(message)
  const serve = async (id: number, order: Order): Promise<void> => {
    try {
      const onNews = (listener: (news: News) => void): void => void listeners.set(id, listener)
      say({ id, answer: await work(order, { signal: stop.signal, onNews }) })
    } catch (error) {
      if (stop.signal.aborted) return
      if (!(error instanceof GateError)) throw error
      const { code, message, hint } = error
      say({ id, failure: { code, message, hint } })
    } finally {
      listeners.delete(id)
    }
  }
  parentPort?.on('message', (message: ToThread<Order, News>) => {
    if (message === 'stop') {
      stop.abort()
      parentPort?.close()
    } else if ('news' in message) listeners.get(message.id)?.(message.news)
    else void serve(message.id, message.order)
  })
}
