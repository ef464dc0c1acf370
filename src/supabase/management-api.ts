// The Management API of Supabase, as far as a backup needs it: https://supabase.com/docs/reference/api/introduction

import ky, { HTTPError, type KyInstance } from 'ky'
import { z } from 'zod'
import { GateError } from '../errors.ts'
import { describeBody, explainHttpFailure, isRedirect } from './http.ts'

/** Milliseconds for one attempt. */
const usualPatience = 20_000
/** The same for SQL. The API itself gives it up after two minutes; who has waited for that in vain does not ask again. */
const statementPatience = 130_000
const queryPath = '/database/query'
/** Milliseconds between two attempts at most, whatever the server asks for. */
const longestPause = 60_000
/** How often something is tried again that may pass. */
const retries = 4

const projectSchema = z.object({ name: z.string(), region: z.string(), status: z.string() })

const poolersSchema = z.array(
  z.object({
    database_type: z.string(),
    db_host: z.string(),
    db_port: z.number(),
    db_name: z.string(),
    db_user: z.string(),
    pool_mode: z.string().nullish()
  })
)

const loginRoleSchema = z.object({ role: z.string(), password: z.string(), ttl_seconds: z.number() })

const rowsSchema = z.array(z.record(z.string(), z.unknown()))

/** A project, and whether it is up: `ACTIVE_HEALTHY`, `INACTIVE`, … */
export type Project = z.infer<typeof projectSchema>

/** Where the pooler of a project is. */
export interface Pooler {
  readonly host: string
  readonly port: number
  readonly database: string
  /** `postgres.<ref>` */
  readonly user: string
}

/** A role that the platform has made for a while. */
export interface LoginRole {
  readonly name: string
  readonly password: string
  /** Seconds for which one can log in with it. */
  readonly seconds: number
}

export interface ManagementApiOptions {
  /** Without `/v1`. */
  readonly url: URL
  readonly token: string
  readonly signal: AbortSignal
  /** Milliseconds in front of each further attempt, where the server does not say. Default: from 0.3 s on, doubled. */
  readonly pause?: ((attempt: number) => number) | undefined
  /** Milliseconds for one attempt. Default: 20 seconds. */
  readonly patience?: number | undefined
}

export class ManagementApi {
  readonly #url: URL
  readonly #token: string
  readonly #client: KyInstance
  /** How many requests were made, retries left out. */
  requests = 0

  constructor({ url, token, signal, pause, patience = usualPatience }: ManagementApiOptions) {
    this.#url = url
    this.#token = token
    this.#client = ky.create({
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal,
      timeout: patience,
      retry: {
        limit: retries,
        methods: ['get', 'post'],
        // 544: its database did not answer in time, https://supabase.com/docs/guides/platform/http-status-codes
        statusCodes: [408, 429, 500, 502, 503, 504, 544],
        // Every answer says when the count of requests begins anew: only of these is that a reason to wait for it.
        afterStatusCodes: [429],
        maxRetryAfter: longestPause,
        backoffLimit: longestPause,
        retryOnTimeout: true,
        shouldRetry: ({ error }) => (isRedirect(error) ? false : undefined),
        ...(pause ? { delay: pause } : { jitter: true })
      }
    })
  }

  /** Throws `UNKNOWN_PROJECT` where there is none that the token may see. */
  project(ref: string): Promise<Project> {
    return this.#ask('get', ref, '', projectSchema)
  }

  /** Where sessions of the project's primary database are pooled. Throws `API_FAILED` where it has no pooler. */
  async pooler(ref: string): Promise<Pooler> {
    const poolers = await this.#ask('get', ref, '/config/database/pooler', poolersSchema)
    const primary = poolers.find((pooler) => pooler.database_type === 'PRIMARY')
    if (!primary) {
      throw new GateError('API_FAILED', `project ${ref} has no pooler for its primary database`, {
        hint: 'Set SUPABASE_DB_URL to a connection string of the database.'
      })
    }
    const { db_host: host, db_port: port, db_name: database, db_user: user } = primary
    // The transaction pooler and that of sessions are one host: the CLI takes the port of sessions, too.
    return { host, port: port === 6543 ? 5432 : port, database, user }
  }

  /** The error of a project that sleeps. Undefined: it does not, or that cannot be found out. */
  async findPause(ref: string): Promise<GateError | undefined> {
    const { status } = await this.project(ref).catch(() => ({ status: '' }))
    return status === 'INACTIVE' || status === 'PAUSING' ? pausedProject(ref) : undefined
  }

  /** Has a role made that can log in for some minutes, and then become `postgres`. */
  async createLoginRole(ref: string): Promise<LoginRole> {
    const body = { read_only: false }
    const made = await this.#ask('post', ref, '/cli/login-role', loginRoleSchema, body)
    return { name: made.role, password: made.password, seconds: made.ttl_seconds }
  }

  /** Runs SQL in the project's database, and returns the rows of its last statement that has any. For small answers. */
  query(ref: string, sql: string): Promise<Record<string, unknown>[]> {
    return this.#ask('post', ref, queryPath, rowsSchema, { query: sql })
  }

  async #ask<Answer>(
    method: 'get' | 'post',
    ref: string,
    path: string,
    schema: z.ZodType<Answer>,
    body?: Readonly<Record<string, unknown>>
  ): Promise<Answer> {
    const address = new URL(this.#url)
    address.pathname = `${address.pathname.replace(/\/$/, '')}/v1/projects/${ref}${path}`
    const subject = `the Management API, asked for ${address.pathname}`
    const headers = { authorization: `Bearer ${checkToken(this.#token)}` }
    const limits = path === queryPath ? { timeout: statementPatience, retry: { retryOnTimeout: false } } : {}
    this.requests++
    try {
      const answer = await this.#client(address, { method, headers, ...limits, ...(body ? { json: body } : {}) }).text()
      return readAnswer(answer, schema, subject)
    } catch (error) {
      throw error instanceof HTTPError ? explainStatus(error, ref, subject) : explainHttpFailure(error, subject)
    }
  }
}

/** fetch would repeat a header that it does not take. Throws `INVALID_OPTION`. */
function checkToken(token: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token
  throw new GateError('INVALID_OPTION', 'access-token holds blanks, line breaks or letters that no token has', {
    hint: 'Copy it again: it is one word, such as sbp_0123…'
  })
}

function readAnswer<Answer>(text: string, schema: z.ZodType<Answer>, subject: string): Answer {
  const { success, data, error } = schema.safeParse(parseJson(text, subject))
  if (success) return data
  const faults = error.issues.map(({ path, message }) => `${path.join('.') || 'the document'}: ${message}`)
  throw new GateError('API_FAILED', `${subject}, gave an answer of another form: ${faults.join('; ')}`, {
    hint: 'Use a newer version of Migration Gate; until then, SUPABASE_DB_URL needs no Management API.'
  })
}

function parseJson(text: string, subject: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new GateError('API_FAILED', `${subject}, gave ${describeBody(text)}`, {
      hint: 'Check management-api-url, and whether a proxy answers in its place.'
    })
  }
}

/** What the status of an answer means. What the API itself says is passed on, in one line. */
function explainStatus(error: HTTPError, ref: string, subject: string): GateError {
  const { status } = error.response
  // The error itself holds the request, with the token in it, and all of the answer.
  const cause = new Error(`HTTP ${status}`)
  const words = wordsOf(error.data)
  const said = words ? `: ${words}` : ''
  if (status === 401) {
    return new GateError('AUTHENTICATION_FAILED', `the Management API does not take the access token${said}`, {
      hint: 'It may be revoked, expired or cut off. Make a new one on https://supabase.com/dashboard/account/tokens, and update the secret SUPABASE_ACCESS_TOKEN.',
      cause
    })
  }
  if (status === 403) {
    const missing = missingPermissions(error.data)
    const lack = missing.length > 0 ? `: it lacks ${missing.join(', ')}` : said
    return new GateError('PERMISSION_DENIED', `the access token may not do this in project ${ref}${lack}`, {
      hint: `It takes ${permissionFor(subject)}; of a token without permissions of its own, its owner must have a role in the organisation that may do so.`,
      cause
    })
  }
  if (status === 404) {
    return new GateError('UNKNOWN_PROJECT', `the access token sees no project ${ref}${said}`, {
      hint: 'Check SUPABASE_PROJECT_ID for typing errors, whether the project was deleted, and whether the token is of an account that is a member of its organisation.',
      cause
    })
  }
  if (status === 429) {
    return new GateError('API_FAILED', `${subject}, refuses again and again: too many requests${said}`, {
      hint: 'The same token or project is used by others: 120 requests a minute are allowed. Try again in a minute.',
      cause
    })
  }
  if (status === 540) return pausedProject(ref)
  return new GateError('API_FAILED', `${subject}, answered with HTTP ${status}${said}`, {
    hint:
      status >= 500 ? 'Run it again; if it happens again, look at https://status.supabase.com.' : loginRoleHint(words),
    cause
  })
}

/** What a project that sleeps is told of: https://supabase.com/docs/guides/platform/free-project-pausing */
function pausedProject(ref: string): GateError {
  return new GateError('PROJECT_PAUSED', `project ${ref} is paused`, {
    hint: `Wake it on https://supabase.com/dashboard/project/${ref}, wait until it is up, and run this again.`
  })
}

/** What a token with permissions of its own needs: https://supabase.com/docs/guides/platform/personal-access-tokens */
function permissionFor(subject: string): string {
  if (subject.endsWith('/cli/login-role')) return 'database_write'
  if (subject.endsWith(queryPath)) return 'database_read'
  return subject.endsWith('/pooler') ? 'database_pooling_config_read' : 'project_admin_read'
}

/** A role that a restored dump has made is not the platform's: it can be neither altered nor granted. */
function loginRoleHint(words: string | undefined): string | undefined {
  if (!words?.startsWith('Failed to create login role')) return undefined
  return 'Set SUPABASE_DB_PASSWORD: with the password of the database no such role is needed.'
}

const permissionsSchema = z.array(z.string())

function missingPermissions(data: unknown): string[] {
  const { missing_permissions: direct, error } = fieldsOf(data)
  const { data: missing } = permissionsSchema.safeParse(direct ?? fieldsOf(error).missing_permissions)
  return missing ?? []
}

/** The first line only, and no literal behind the word: PostgreSQL may quote a statement that has a password in it. */
function wordsOf(data: unknown): string | undefined {
  const { message } = fieldsOf(data)
  if (typeof message === 'string') {
    const [first = ''] = message.split(/[\r\n]/, 1)
    return first.replace(/(password\s+)'.*/i, '$1***').slice(0, 300)
  }
  return typeof data === 'string' && data !== '' ? describeBody(data) : undefined
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
}
