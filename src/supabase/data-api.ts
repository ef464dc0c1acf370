// The Data API of a project, which is PostgREST behind a gateway: https://docs.postgrest.org/en/stable/references/api.html

import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import ky, { HTTPError, type KyInstance } from 'ky'
import { GateError } from '../errors.ts'
import type { Name } from '../sql.ts'
import { elsewhere, explainAnswer, isFinal, isTooLong, malformed } from './api-answers.ts'
import { describeBody, explainHttpFailure } from './http.ts'
import { type Outline, readOutline } from './openapi.ts'

/** Milliseconds for one attempt: the server itself gives up a statement after eight seconds. */
const usualPatience = 60_000
/** How often something is tried again that may pass. */
const retries = 4
/** Answers that may pass: https://supabase.com/docs/guides/platform/http-status-codes */
const passing = [408, 429, 500, 502, 503, 504, 520, 522, 524, 544]
/** Which rows, in which order. Columns are written as PostgREST has them: see `quoteColumn`. */
export interface PageQuery {
  /** What is wanted of each row, in PostgREST's words. */
  readonly select: string
  readonly order: readonly string[]
  /** Rows behind the one with these values in that order; undefined: from the first on. */
  readonly after?: readonly string[] | undefined
  /** Rows to leave out in front. */
  readonly offset?: number | undefined
  readonly limit: number
}

/** Up to and with the row that has these values. */
export interface Bound {
  readonly order: readonly string[]
  readonly key: readonly string[]
}

/** A row, by what its columns are called in `select`: text or null, if the server has done as it was asked. */
export type ApiRow = Readonly<Record<string, unknown>>

export interface DataApiOptions {
  readonly url: URL
  readonly key: string
  readonly signal: AbortSignal
  /** Milliseconds in front of each further attempt. Default: from 0.3 s on, doubled. */
  readonly pause?: ((attempt: number) => number) | undefined
  /** Milliseconds for one attempt. Default: a minute. */
  readonly patience?: number | undefined
}

/** A request for rows before it is sent. */
type Reading = ReturnType<ReturnType<SupabaseClient['from']>['select']>

/** Asks it one thing at a time. Its methods throw what the answers mean, and never a value out of a row. */
export class DataApi {
  readonly #url: URL
  readonly #key: string
  readonly #signal: AbortSignal
  readonly #patience: number
  readonly #http: KyInstance
  readonly #client: SupabaseClient

  /** Throws `INVALID_OPTION` for what can be no key. */
  constructor({ url, key, signal, pause, patience = usualPatience }: DataApiOptions) {
    checkCharacters(key)
    this.#url = url
    this.#key = key
    this.#signal = signal
    this.#patience = patience
    this.#http = ky.create({
      // The key goes along in a header of its own, which fetch would take along to wherever an answer leads.
      redirect: 'error',
      timeout: patience,
      retry: {
        limit: retries,
        methods: ['get', 'head'],
        statusCodes: passing,
        afterStatusCodes: [429],
        retryOnTimeout: true,
        shouldRetry: ({ error }) => (isFinal(error) ? false : undefined),
        ...(pause ? { delay: pause } : { jitter: true })
      }
    })
    this.#client = createClient(url.href, key, {
      auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
      global: { fetch: (input, init) => this.#send(new Request(input, init)) }
    })
  }

  /** Host and port, for people. */
  get host(): string {
    return this.#url.host
  }

  /** What the API shows of a schema. Throws `UNKNOWN_SCHEMA` where it is not exposed, or cannot be asked for. */
  async outline(schema: string): Promise<Outline> {
    checkHeader(schema)
    const address = new URL('rest/v1/', this.#url)
    const headers = { apikey: this.#key, authorization: `Bearer ${this.#key}`, 'accept-profile': schema }
    const response = await this.#send(new Request(address, { headers }))
    const document: unknown = await response.json().catch(() => {
      throw malformed(`${this.host} gave a root document that is not whole JSON`)
    })
    return readOutline(document, schema)
  }

  /** How many rows a table has that has this column. */
  async count(table: Name, column: string, upTo?: Bound): Promise<number> {
    const counting = this.#select(table, column, { count: 'exact' }).limit(0)
    if (upTo) counting.or(`${beyond(upTo, 'lt')},and(${equality(upTo)})`)
    const { count } = await this.#answerTo(counting, table)
    if (count === null || Number.isNaN(count))
      throw malformed(`${this.host} has not counted ${table.schema}.${table.name}`)
    return count
  }

  /** The rows that the server gives of those that are wanted: not more of them than it likes. */
  async page(table: Name, { select, order, after, offset, limit }: PageQuery): Promise<readonly ApiRow[]> {
    const reading = this.#select(table, select).limit(limit).setHeader('Prefer', 'timezone=UTC')
    for (const column of order) reading.order(column)
    if (offset) reading.range(offset, offset + limit - 1)
    if (after) startBehind(reading, { order, key: after })
    const { data } = await this.#answerTo(reading, table)
    if (!Array.isArray(data))
      throw malformed(`${this.host} gave something else than rows of ${table.schema}.${table.name}`)
    return data
  }

  /** Throws `SOURCE_FAILED` for a name that no address can have: https://url.spec.whatwg.org/#double-dot-path-segment */
  #select({ schema, name }: Name, columns: string, options?: { readonly count: 'exact' }): Reading {
    if (/^\.\.?$/.test(name)) {
      throw new GateError('SOURCE_FAILED', `a table called ${name} cannot be read over HTTP`, {
        hint: `Leave it out with exclude-tables: ${schema}.${name}.`
      })
    }
    const reading = this.#client.schema(schema).from(encodeURIComponent(name)).select('*', options)
    // Given to select(), columns would lose the spaces in their names wherever one of them has a quote in its own.
    const { url } = reading as unknown as { readonly url: URL }
    url.searchParams.set('select', columns)
    return reading as Reading
  }

  async #answerTo(
    reading: Reading,
    { schema, name }: Name
  ): Promise<{ readonly data: unknown; readonly count: number | null }> {
    try {
      return await reading.retry(false).throwOnError()
    } catch (error) {
      const root = error instanceof GateError ? error.cause : error
      if (isTooLong(root))
        throw new GateError('SOURCE_FAILED', `${schema}.${name}: ${this.host} gave more at once than can be read`, {
          hint: elsewhere,
          cause: root
        })
      // What supabase-js cannot parse it has in its message: rows.
      if (!(error instanceof GateError)) throw malformed(`${this.host} gave rows of ${schema}.${name} that break off`)
      const { code, message, hint, cause } = error
      throw code === 'SOURCE_FAILED' ? new GateError(code, `${schema}.${name}: ${message}`, { hint, cause }) : error
    }
  }

  /** An answer whose body is there, and is JSON. What breaks off half-way is asked for again. */
  async #send(request: Request): Promise<Response> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#sendOnce(request.clone())
      } catch (error) {
        const failure =
          error instanceof HTTPError ? explainAnswer(error, this.host) : explainHttpFailure(error, this.host)
        if (this.#signal.aborted || failure.code !== 'CONNECTION_LOST' || attempt > retries) throw failure
      }
    }
  }

  async #sendOnce(request: Request): Promise<Response> {
    const silence = new AbortController()
    const response = await this.#http(request, { signal: AbortSignal.any([this.#signal, silence.signal]) })
    const impatience = setTimeout(
      () => silence.abort(new DOMException('the answer does not end', 'TimeoutError')),
      this.#patience
    )
    try {
      const body = await response.arrayBuffer()
      const { status, headers } = response
      if (/\bjson\b/.test(headers.get('content-type') ?? '')) return new Response(body, { status, headers })
      throw malformed(`${this.host} gave ${describeBody(Buffer.from(body.slice(0, 4096)).toString())} instead of JSON`)
    } finally {
      clearTimeout(impatience)
    }
  }
}

/** A column in `select`, `order` or a filter: https://docs.postgrest.org/en/stable/references/api/url_grammar.html */
export function quoteColumn(name: string): string {
  return `"${name.replace(/["\\]/g, '\\$&')}"`
}

/** Strictly behind a row. The first column alone lets the database use an index from there on. */
function startBehind(reading: { gt: Filter; gte: Filter; or: (filter: string) => unknown }, bound: Bound): void {
  const [column = ''] = bound.order
  const [value = ''] = bound.key
  if (bound.order.length === 1) reading.gt(column, value)
  else {
    reading.gte(column, value)
    reading.or(beyond(bound, 'gt'))
  }
}

type Filter = (column: string, value: string) => unknown

/** Strictly on one side of a row, column by column. */
function beyond({ order, key }: Bound, side: 'gt' | 'lt'): string {
  const [column = '', ...columns] = order
  const [value = '', ...values] = key
  const first = `${column}.${side}.${quoteValue(value)}`
  if (columns.length === 0) return first
  return `${first},and(${column}.eq.${quoteValue(value)},or(${beyond({ order: columns, key: values }, side)}))`
}

function equality({ order, key }: Bound): string {
  return order.map((column, index) => `${column}.eq.${quoteValue(key[index] ?? '')}`).join(',')
}

function quoteValue(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}

/** Its message would hold the key, so the failure must not be left to fetch. */
function checkCharacters(key: string): void {
  if (/^[\x21-\x7e]+$/.test(key)) return
  throw new GateError(
    'INVALID_OPTION',
    'service-role-key holds spaces, line breaks or other characters that no key has',
    {
      hint: 'Copy the whole key anew, without anything around it.'
    }
  )
}

/** https://fetch.spec.whatwg.org/#concept-header-value */
function checkHeader(schema: string): void {
  if (/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(schema)) return
  throw new GateError('UNKNOWN_SCHEMA', `a schema called ${JSON.stringify(schema)} cannot be asked for over HTTP`, {
    hint: 'Leave it out of the option schemas, or connect to the database itself: SUPABASE_DB_URL.'
  })
}
