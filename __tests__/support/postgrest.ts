// A double of Supabase's Data API: PostgREST 14 behind its gateway, reading a real PostgreSQL. It is as strict as the
// original where it knows it, and refuses the rest: only GET and HEAD, and only tables, views and the root document. What
// each part knows is in postgrest/, with the source it has it from. The schema cache is never stale: on Supabase an event
// trigger reloads it.

import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import type pg from 'pg'
import { Fault } from './postgrest/fault.ts'
import { type Claims, Gateway, Refusal } from './postgrest/gateway.ts'
import { extraSchemas, readDocument } from './postgrest/openapi.ts'
import { parseRead } from './postgrest/query.ts'
import { parseRange, statusOfRange } from './postgrest/range.ts'
import { checkRelation, counts, readRows } from './postgrest/rows.ts'
import { Sessions } from './postgrest/sessions.ts'

export interface PostgrestOptions {
  /** Whom it connects as: the authenticator, or a superuser. It must be allowed to become anon and service_role. */
  readonly connection: pg.ClientConfig
  /** Exposed; the first is the default. */
  readonly schemas?: readonly string[]
  /** `db-max-rows`. */
  readonly maxRows?: number
  /** In milliseconds. */
  readonly statementTimeout?: number
  /** Does it compress for those who accept gzip? */
  readonly gzip?: boolean
}

export interface ApiRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: IncomingHttpHeaders
}

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is, or as JSON. */
  readonly body?: string | object
}

/** A reply; silence; or half of the right answer before the connection breaks. */
export type Interception = Reply | 'hang' | 'reset'

export interface Postgrest extends AsyncDisposable {
  /** The project's; supabase-js adds `/rest/v1`. */
  readonly url: string
  readonly serviceRoleKey: string
  readonly secretKey: string
  readonly anonKey: string
  readonly publishableKey: string
  /** Lines as `GET /rest/v1/users?select=id`. */
  readonly requests: readonly string[]
  maxRows: number
  statementTimeout: number
  /** What comes instead of an answer; undefined: the answer. */
  intercept: ((request: ApiRequest) => Interception | undefined) | undefined
  /** Another legacy key of the project: without more, one that was issued a minute ago and is valid for years. */
  jwt(claims: Claims): string
  close(): Promise<void>
}

/** The roles of the API, as Supabase and the fixture make them. Another test may be creating them at this moment. */
export const apiRoles = `
  DO $$ BEGIN CREATE ROLE anon NOLOGIN; ALTER ROLE anon SET statement_timeout = '3s';
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
  DO $$ BEGIN CREATE ROLE authenticated NOLOGIN; ALTER ROLE authenticated SET statement_timeout = '8s';
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
  DO $$ BEGIN CREATE ROLE service_role NOLOGIN BYPASSRLS;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;`

/** Starts it on a free port of 127.0.0.1. To be used with `await using`. */
export async function startPostgrest(options: PostgrestOptions): Promise<Postgrest> {
  const running = new RunningPostgrest(options)
  await running.listen()
  return running
}

type Headers = Readonly<Record<string, string>>

class RunningPostgrest implements Postgrest {
  readonly requests: string[] = []
  maxRows: number
  statementTimeout: number
  intercept: Postgrest['intercept']
  readonly #gateway = new Gateway()
  readonly serviceRoleKey = this.#gateway.serviceRoleKey
  readonly secretKey = this.#gateway.secretKey
  readonly anonKey = this.#gateway.anonKey
  readonly publishableKey = this.#gateway.publishableKey
  readonly #schemas: readonly string[]
  readonly #gzip: boolean
  readonly #sessions: Sessions
  readonly #server: Server

  constructor({ connection, schemas, maxRows, statementTimeout, gzip }: PostgrestOptions) {
    this.maxRows = maxRows ?? 1000
    this.statementTimeout = statementTimeout ?? 8000
    this.#schemas = schemas ?? ['public', 'graphql_public']
    this.#gzip = gzip ?? false
    this.#sessions = new Sessions(connection)
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error) => response.destroy(error))
    })
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  jwt(claims: Claims): string {
    return this.#gateway.jwt(claims)
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
    await this.#sessions.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', headers, url = '' } = incoming
    this.requests.push(`${method} ${url}`)
    const { pathname, searchParams } = new URL(url, this.url)
    const request: ApiRequest = { method, path: pathname, query: searchParams, headers }
    const interception = this.intercept?.(request)
    if (interception === 'hang') return
    const reply = typeof interception === 'object' ? interception : await this.#answer(request)
    const compressed = this.#gzip && /\bgzip\b/.test(String(headers['accept-encoding']))
    const plain = Buffer.from(typeof reply.body === 'object' ? JSON.stringify(reply.body) : (reply.body ?? ''))
    const body = compressed ? gzipSync(plain) : plain
    response.writeHead(reply.status, {
      'Content-Type': 'application/json; charset=utf-8',
      ...(method === 'HEAD' ? {} : { 'Content-Length': body.length }),
      ...(compressed ? { 'Content-Encoding': 'gzip' } : {}),
      ...reply.headers
    })
    if (interception === 'reset') response.write(body.subarray(0, body.length >> 1), () => response.destroy())
    else response.end(body)
  }

  async #answer(request: ApiRequest): Promise<Reply> {
    try {
      if (!request.path.startsWith('/rest/v1/')) throw new Refusal(404, { error: 'requested path is invalid' })
      const isRoot = request.path === '/rest/v1/'
      if (isRoot) this.#gateway.checkMayDescribe(request.headers)
      const claims = this.#gateway.claims(request.headers)
      return isRoot ? await this.#describe(request, claims) : await this.#read(request, claims)
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status, body: error.body }
      if (!(error instanceof Fault)) throw error
      const headers = { 'Proxy-Status': `PostgREST; error=${error.code}`, ...error.headers }
      return { status: error.status, headers, body: error.body }
    }
  }

  /** Response.hs, `MaybeDbResult`. */
  async #describe(request: ApiRequest, claims: Claims): Promise<Reply> {
    checkMethod(request)
    const schema = this.#schemaOf(request)
    checkAccepts(request, ['application/openapi+json', 'application/json'])
    const session = { claims, searchPath: [], statementTimeout: this.statementTimeout }
    const body = await this.#sessions.transaction(session, (client) => readDocument(client, schema))
    const headers = { ...this.#profile(schema), 'Content-Type': 'application/openapi+json; charset=utf-8' }
    return { status: 200, headers, body }
  }

  /** ApiRequest.hs: method, schema, query and range are judged before anything is read; then Plan.hs and Response.hs. */
  async #read(request: ApiRequest, claims: Claims): Promise<Reply> {
    checkMethod(request)
    const relation = { schema: this.#schemaOf(request), name: relationName(request.path) }
    const query = parseRead(request.query, relation)
    const range = parseRange(request.method, request.query, request.headers.range)
    const preferences = String(request.headers.prefer ?? '').split(/,\s*/)
    const count = counts.find((kind) => preferences.includes(`count=${kind}`))
    const zone = preferences.find((preference) => preference.startsWith('timezone='))?.slice('timezone='.length)
    const timezone = zone && (await this.#sessions.knowsTimezone(zone)) ? zone : undefined
    const searchPath = [relation.schema, ...extraSchemas]
    const session = { claims, searchPath, timezone, statementTimeout: this.statementTimeout }
    const rows = await this.#sessions.transaction(session, async (client) => {
      await checkRelation(client, relation)
      checkAccepts(request, ['application/json'])
      const headersOnly = request.method === 'HEAD'
      return readRows(client, { relation, query, range, count, maxRows: this.maxRows, headersOnly })
    })
    const [status, contentRange] = statusOfRange(range, rows.number, rows.total)
    const headers = {
      ...this.#profile(relation.schema),
      ...applied({ count, timezone }),
      'Content-Range': contentRange
    }
    return { status, headers, body: rows.json }
  }

  #schemaOf({ headers }: ApiRequest): string {
    const schema = String(headers['accept-profile'] ?? this.#schemas[0])
    if (this.#schemas.includes(schema)) return schema
    const hint = `Only the following schemas are exposed: ${this.#schemas.join(', ')}`
    throw new Fault(406, 'PGRST106', `Invalid schema: ${schema}`, { hint })
  }

  #profile(schema: string): Headers {
    return this.#schemas.length > 1 ? { 'Content-Profile': schema } : {}
  }
}

function checkMethod({ method }: ApiRequest): void {
  if (!['GET', 'HEAD'].includes(method)) throw new Fault(405, 'PGRST117', `Unsupported HTTP method: ${method}`)
}

function checkAccepts({ headers: { accept = '*/*' } }: ApiRequest, produced: readonly string[]): void {
  const types = accept.split(',').map((type) => type.replace(/;.*/, '').trim())
  if (types.some((type) => type === '*/*' || produced.includes(type))) return
  throw new Fault(406, 'PGRST107', `None of these media types are available: ${types.join(', ')}`)
}

function relationName(path: string): string {
  const [name = '', ...more] = path.slice('/rest/v1/'.length).split('/')
  if (more.length > 0) throw new Fault(404, 'PGRST125', 'Invalid path specified in request URL')
  return decodeURIComponent(name)
}

function applied(preferences: Readonly<Record<string, string | undefined>>): Headers {
  const honoured = Object.entries(preferences).filter(([, value]) => value !== undefined)
  if (honoured.length === 0) return {}
  return { 'Preference-Applied': honoured.map(([name, value]) => `${name}=${value}`).join(', ') }
}
