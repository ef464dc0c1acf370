// A double of Supabase's Management API, as far as a tool needs it to reach a project's database, over a real
// PostgreSQL: a login role asked for here is made there, and SQL runs there. What it knows of the real one is in its
// reference (https://supabase.com/docs/reference/api/introduction), in the CLI and in postgres-meta, which runs the SQL.
// Tests can take permissions from the token, and decide about any request themselves.

import { randomBytes, randomInt } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'

/** There is no PAUSED: a paused project is INACTIVE. */
export type ProjectStatus =
  | 'INACTIVE'
  | 'ACTIVE_HEALTHY'
  | 'ACTIVE_UNHEALTHY'
  | 'COMING_UP'
  | 'UNKNOWN'
  | 'GOING_DOWN'
  | 'INIT_FAILED'
  | 'REMOVED'
  | 'RESTORING'
  | 'UPGRADING'
  | 'PAUSING'
  | 'RESTORE_FAILED'
  | 'RESTARTING'
  | 'PAUSE_FAILED'
  | 'RESIZING'
  | 'PROMOTING'

/** What a scoped token can hold, of that which is asked for here. */
export type Permission = 'project_admin_read' | 'database_pooling_config_read' | 'database_read' | 'database_write'

export interface Project {
  /** A superuser's connection string for the server that plays the project's. */
  readonly database: string
  /** The role that SQL runs as and that login roles may become. Default `postgres`. */
  readonly role?: string
  /** Default `ACTIVE_HEALTHY`. The database of a project that is `INACTIVE` answers nobody. */
  readonly status?: ProjectStatus
  readonly name?: string
  readonly region?: string
  readonly pooler?: Pooler
  /** The account that owns the token has no role in this project's organization. */
  readonly inaccessible?: boolean
  /** How long a login role's password is good for. Default 300. */
  readonly ttlSeconds?: number
}

/** What the API says of the pooler, by default the server itself, which takes users with and without `.<ref>`. */
export interface Pooler {
  readonly host?: string
  readonly port?: number
  readonly dbName?: string
  /** Default `transaction`, as for every new project. */
  readonly poolMode?: 'transaction' | 'session'
  readonly poolSize?: number
  /**
   * It goes on with a login role's earlier password, or knows none, until `poolerLearns` is called: the real one needs
   * 2 to 10 seconds.
   */
  readonly slow?: boolean
}

export interface ApiRequest {
  /** `POST /v1/projects/<ref>/cli/login-role` */
  readonly line: string
  readonly authorization: string | undefined
  /** The JSON that came with it; undefined if none did. */
  readonly body: unknown
}

export interface ApiReply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | number>>
  /** Text is sent as it is, anything else as JSON. */
  readonly body?: unknown
}

/** What a test answers in the API's place; undefined leaves the request to the API. */
export type Intercept = (request: ApiRequest) => ApiReply | 'hang' | 'reset' | undefined

export interface ManagementApiOptions {
  /** By their refs: twenty lowercase letters. */
  readonly projects: Readonly<Record<string, Project>>
  /** Those of a scoped token. By default the token is a classic one, which may do everything. */
  readonly permissions?: readonly Permission[]
  readonly intercept?: Intercept
}

export interface ManagementApi extends AsyncDisposable {
  readonly url: string
  /** The only token that it takes. */
  readonly accessToken: string
  /** Every request so far, as `GET /v1/projects/<ref>`, intercepted or not. */
  readonly requests: readonly string[]
  /** Replace a project to let time pass, say from COMING_UP to ACTIVE_HEALTHY. */
  readonly projects: Map<string, Project>
  permissions: readonly Permission[] | undefined
  intercept: Intercept | undefined
  /** From now on a slow pooler knows the password of the newest login role. */
  poolerLearns(ref: string): Promise<void>
  /** Ends the time of all login roles made here: who is connected stays, nobody connects any more. */
  expireLoginRoles(): Promise<void>
  /** Drops the login roles too. */
  close(): Promise<void>
}

interface State {
  readonly accessToken: string
  readonly requests: string[]
  readonly projects: Map<string, Project>
  /** Each time one was made or changed, and on which server. */
  readonly loginRoles: { readonly user: string; readonly database: string }[]
  /** What a slow pooler has yet to learn, by ref. */
  readonly lessons: Map<string, () => Promise<void>>
  permissions: readonly Permission[] | undefined
  intercept: Intercept | undefined
}

/** Starts it on a free port of 127.0.0.1. To be used with `await using`. */
export async function startManagementApi(options: ManagementApiOptions): Promise<ManagementApi> {
  const state: State = {
    accessToken: `sbp_${randomBytes(20).toString('hex')}`,
    requests: [],
    projects: new Map(Object.entries(options.projects)),
    loginRoles: [],
    lessons: new Map(),
    permissions: options.permissions,
    intercept: options.intercept
  }
  const server = createServer((request, response) => {
    const reply = answer(state, request).catch((error: unknown) => refuse(500, String(error)))
    void reply.then((answered) => send(response, answered))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The Management API has no port.')
  return describe(state, `http://127.0.0.1:${address.port}`, async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await alterLoginRoles(state, (role) => `DROP ROLE IF EXISTS ${role}`)
  })
}

function describe(state: State, url: string, close: () => Promise<void>): ManagementApi {
  return {
    url,
    accessToken: state.accessToken,
    requests: state.requests,
    projects: state.projects,
    get permissions() {
      return state.permissions
    },
    set permissions(permissions) {
      state.permissions = permissions
    },
    get intercept() {
      return state.intercept
    },
    set intercept(intercept) {
      state.intercept = intercept
    },
    poolerLearns: async (ref) => {
      const lesson = state.lessons.get(ref)
      if (!lesson) throw new Error(`The pooler of ${ref} has nothing to learn.`)
      state.lessons.delete(ref)
      await lesson()
    },
    expireLoginRoles: () => alterLoginRoles(state, (role) => `ALTER ROLE ${role} VALID UNTIL '-infinity'`),
    close,
    [Symbol.asyncDispose]: close
  }
}

// --- requests -------------------------------------------------------------------------------------------------------

async function answer(state: State, request: IncomingMessage): Promise<ApiReply | 'hang' | 'reset'> {
  const received: ApiRequest = {
    line: `${request.method} ${request.url?.split('?')[0]}`,
    authorization: request.headers.authorization,
    body: parseBody(await readBody(request))
  }
  state.requests.push(received.line)
  const intercepted = state.intercept?.(received)
  if (intercepted) return intercepted
  return { headers: rateLimit, ...(await route(state, received)) }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function parseBody(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text)
}

function send(response: ServerResponse, reply: ApiReply | 'hang' | 'reset'): void {
  if (reply === 'hang') return
  if (reply === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const text = typeof reply.body === 'string'
  const type = text ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'
  response.writeHead(reply.status, { 'content-type': type, ...reply.headers })
  response.end(text ? reply.body : JSON.stringify(reply.body))
}

/** Every answer of its own has them; the reset is in seconds from now. There is no `Retry-After`. */
const rateLimit = { 'x-ratelimit-limit': 120, 'x-ratelimit-remaining': 119, 'x-ratelimit-reset': 60 }

function refuse(status: number, message: string): ApiReply {
  return { status, body: { message } }
}

// --- who may do what ------------------------------------------------------------------------------------------------

interface Call {
  readonly state: State
  readonly ref: string
  readonly project: Project
  readonly fields: Readonly<Record<string, unknown>>
}

interface Endpoint {
  /** One of them is enough. */
  readonly permissions: readonly Permission[]
  answer(call: Call): ApiReply | Promise<ApiReply>
}

/** The permissions are those that the reference names for each of them. */
const endpoints: Readonly<Record<string, Endpoint>> = {
  'GET ': { permissions: ['project_admin_read'], answer: describeProject },
  'GET /config/database/pooler': { permissions: ['database_pooling_config_read'], answer: describePooler },
  'POST /cli/login-role': { permissions: ['database_write'], answer: createLoginRole },
  'POST /database/query': { permissions: ['database_read', 'database_write'], answer: runQuery },
  'POST /database/query/read-only': { permissions: ['database_read'], answer: runReadOnlyQuery }
}

async function route(state: State, { line, authorization, body }: ApiRequest): Promise<ApiReply> {
  const [, method, ref = '', rest] = /^(\w+) \/v1\/projects\/(\w+)(.*)$/.exec(line) ?? []
  const endpoint = endpoints[`${method} ${rest}`]
  if (!endpoint) return refuse(404, `Cannot ${line}`)
  const project = state.projects.get(ref)
  const refusal = refuseToken(state, authorization) ?? refuseAccess(state, project, endpoint.permissions)
  if (refusal) return refusal
  if (!project) return refuse(404, 'Project not found')
  return endpoint.answer({ state, ref, project, fields: isObject(body) ? body : {} })
}

function refuseToken(state: State, authorization: string | undefined): ApiReply | undefined {
  if (authorization === `Bearer ${state.accessToken}`) return undefined
  // Anything but an access token is taken for the dashboard's JWT.
  const isJwt = authorization?.startsWith('Bearer ') && !authorization.startsWith('Bearer sbp_')
  return refuse(401, isJwt ? 'JWT could not be decoded' : 'Unauthorized')
}

function refuseAccess(
  { permissions }: State,
  project: Project | undefined,
  anyOf: readonly Permission[]
): ApiReply | undefined {
  if (project?.inaccessible) {
    return refuse(
      403,
      'Your account does not have the necessary privileges to access this endpoint. For more details, refer to our documentation https://supabase.com/docs/guides/platform/access-control'
    )
  }
  if (!permissions || anyOf.some((permission) => permissions.includes(permission))) return undefined
  const missing = anyOf.slice(0, 1)
  const message = `Missing required permission(s): ${missing.join(', ')}`
  return { status: 403, body: { message, error: { missing_permissions: missing } } }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

// --- projects -------------------------------------------------------------------------------------------------------

function describeProject({ ref, project }: Call): ApiReply {
  const { status = 'ACTIVE_HEALTHY', name = 'shop', region = 'eu-central-1' } = project
  const organization = 'abcdefghijklmnopqrst'
  const body = {
    id: ref,
    ref,
    organization_id: organization,
    organization_slug: organization,
    name,
    region,
    created_at: '2026-01-01T00:00:00.000000Z',
    status,
    database: {
      host: `db.${ref}.supabase.co`,
      version: '17.6.1.063',
      postgres_engine: '17',
      release_channel: 'ga'
    }
  }
  return { status: 200, body }
}

/** A replica comes first: only `database_type` says which one is the primary. */
function describePooler({ ref, project }: Call): ApiReply {
  const server = new URL(project.database)
  const { host = server.hostname, port = Number(server.port), poolSize = 15 } = project.pooler ?? {}
  const { dbName = databaseOf(server), poolMode = 'transaction' } = project.pooler ?? {}
  const describeDatabase = (identifier: string, type: 'PRIMARY' | 'READ_REPLICA') => {
    const user = `postgres.${identifier}`
    const url = `postgresql://${user}:[YOUR-PASSWORD]@${host}:${port}/${dbName}`
    return {
      identifier,
      database_type: type,
      is_using_scram_auth: true,
      db_user: user,
      db_host: host,
      db_port: port,
      db_name: dbName,
      connection_string: url,
      connectionString: url,
      default_pool_size: poolSize,
      max_client_conn: null,
      pool_mode: poolMode
    }
  }
  const body = [describeDatabase(`${ref}-rr-us-east-1-abcde`, 'READ_REPLICA'), describeDatabase(ref, 'PRIMARY')]
  return { status: 200, body }
}

function databaseOf(server: URL): string {
  return decodeURIComponent(server.pathname.slice(1))
}

// --- login roles ----------------------------------------------------------------------------------------------------

/**
 * There is one role for each kind of access, made once: each call gives it another password, and the earlier one is
 * worth nothing any more. Inheriting nothing, it has no rights until it becomes the role that it is a member of. The
 * pooler's users have the ref in their name; where no pooler takes it off, the server must know that name too.
 */
async function createLoginRole({ state, ref, project, fields }: Call): Promise<ApiReply> {
  if (typeof fields.read_only !== 'boolean') return refuse(400, 'read_only must be a boolean value')
  const { role = 'postgres', ttlSeconds = 300, pooler } = project
  const become = fields.read_only ? readOnlyRole : role
  const name = `cli_login_${fields.read_only ? 'supabase_read_only_user' : 'postgres'}`
  const password = randomPassword()
  const validUntil = new Date(Date.now() + ttlSeconds * 1000)
  const letIn = (user: string) => {
    state.loginRoles.push({ user, database: project.database })
    return onDatabase(project, (client) => client.query(loginRoleSql({ user, become, password, validUntil })))
  }
  try {
    await letIn(name)
    const learn = async () => void (await letIn(`${name}.${ref}`))
    if (pooler?.slow) state.lessons.set(ref, learn)
    else await learn()
  } catch (error) {
    return refuseSql('Failed to create login role', error, '')
  }
  return { status: 201, body: { role: name, password, ttl_seconds: ttlSeconds } }
}

interface LoginRole {
  readonly user: string
  readonly become: string
  readonly password: string
  readonly validUntil: Date
}

function loginRoleSql({ user, become, password, validUntil }: LoginRole): string {
  const name = pg.escapeIdentifier(user)
  return `
    DO $$ BEGIN CREATE ROLE ${name}; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
    ALTER ROLE ${name} LOGIN NOINHERIT PASSWORD '${password}' VALID UNTIL '${validUntil.toISOString()}';
    GRANT ${pg.escapeIdentifier(become)} TO ${name};`
}

function randomPassword(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
  return Array.from({ length: 20 }, () => letters[randomInt(letters.length)]).join('')
}

async function alterLoginRoles({ loginRoles }: State, statement: (role: string) => string): Promise<void> {
  for (const { user, database } of loginRoles) {
    await onDatabase({ database }, (client) => client.query(statement(pg.escapeIdentifier(user))))
  }
}

// --- SQL ------------------------------------------------------------------------------------------------------------

/** What `supabase_read_only_user` is a member of. */
const readOnlyRole = 'pg_read_all_data'

/** A token that may only read gets no more from a query than from a read-only one. */
function runQuery(call: Call): Promise<ApiReply> {
  const { permissions } = call.state
  const mayWrite = !permissions || permissions.includes('database_write')
  return mayWrite && call.fields.read_only !== true
    ? runSql(call, `SET ROLE ${pg.escapeIdentifier(call.project.role ?? 'postgres')}`)
    : runReadOnlyQuery(call)
}

/** "All entity references must be schema qualified." */
function runReadOnlyQuery(call: Call): Promise<ApiReply> {
  return runSql(call, `SET ROLE ${readOnlyRole}; SET default_transaction_read_only = on; SET search_path = ''`)
}

async function runSql({ project, fields }: Call, preparation: string): Promise<ApiReply> {
  const { query, parameters } = fields
  if (typeof query !== 'string' || query === '') return refuse(400, 'query should not be empty')
  try {
    const result = await onDatabase(project, async (client) => {
      await client.query(preparation)
      return client.query(query, Array.isArray(parameters) ? parameters : undefined)
    })
    return { status: 201, body: lastRows(result) }
  } catch (error) {
    return refuseSql('Failed to run sql query', error, query)
  }
}

/** Those of the last statement that returned any. */
function lastRows(result: pg.QueryResult | readonly pg.QueryResult[]): readonly unknown[] {
  const results = Array.isArray(result) ? result : [result]
  return results.findLast(({ rows }) => rows.length > 0)?.rows ?? []
}

async function onDatabase<T>(project: Project, work: (client: pg.Client) => Promise<T>): Promise<T> {
  if (project.status === 'INACTIVE') throw new Error('Connection terminated due to connection timeout')
  const client = new pg.Client({ connectionString: project.database, types: { getTypeParser: parserOf } })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const { builtins } = pg.types
const asText = (value: string) => value
const textArray: number = 1009
const asTextArray: (value: string) => unknown = pg.types.getTypeParser(textArray)

/** postgres-meta's (src/lib/db.ts): dates and points stay text, an int8 becomes a number if that keeps its digits. */
const parsers: Readonly<Record<number, (value: string) => unknown>> = {
  [builtins.INT8]: (value) => (Number.isSafeInteger(Number(value)) ? Number(value) : value),
  [builtins.DATE]: asText,
  [builtins.TIMESTAMP]: asText,
  [builtins.TIMESTAMPTZ]: asText,
  600: asText, // point
  1017: asText, // point[]
  1115: asTextArray, // timestamp[]
  1182: asTextArray, // date[]
  1185: asTextArray // timestamptz[]
}

function parserOf(oid: number): (value: string) => unknown {
  return parsers[oid] ?? pg.types.getTypeParser(oid)
}

function refuseSql(what: string, error: unknown, sql: string): ApiReply {
  if (error instanceof pg.DatabaseError) return refuse(400, `${what}: ${describeError(error, sql)}`)
  return refuse(544, `${what}: ${error instanceof Error ? error.message : error}`)
}

/** As psql shows it, and postgres-meta after it. */
function describeError(error: pg.DatabaseError, sql: string): string {
  const parts = { DETAIL: error.detail, HINT: error.hint, QUERY: error.internalQuery, CONTEXT: error.where }
  const lines = [
    `${error.severity}:  ${error.code}: ${error.message}`,
    ...(error.position && sql ? pointAt(sql, Number(error.position) - 1) : []),
    ...Object.entries(parts).flatMap(([name, text]) => (text ? [`${name}:  ${text}`] : []))
  ]
  return lines.map((line) => `${line}\n`).join('')
}

function pointAt(sql: string, index: number): readonly string[] {
  const before = sql.slice(0, index).split('\n')
  const name = `LINE ${before.length}: `
  const line = sql.split('\n')[before.length - 1]
  return [`${name}${line}`, `${' '.repeat(name.length + (before.at(-1)?.length ?? 0))}^`]
}
