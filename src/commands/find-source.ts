// Where to read from: the first way in that is configured, in the order in which they can be trusted. What the Supabase CLI
// needs is enough: its environment, and what it has left in the directory of a linked project.

import { join, resolve } from 'node:path'
import { type Config, linked } from '../config.ts'
import { type ConnectionTarget, parseConnectionString, projectOf } from '../database/connection.ts'
import { GateError } from '../errors.ts'
import { checkKey } from '../supabase/api-keys.ts'
import { isPrivateEnough } from '../supabase/http.ts'
import {
  isProjectRef,
  type LinkedProject,
  parsePoolerUrl,
  readLinkedProject,
  readStoredToken
} from '../supabase/linked-project.ts'
import { type LoginRole, ManagementApi, type Pooler } from '../supabase/management-api.ts'
import type { DataApiPlace, Place, PostgresPlace } from './place.ts'

/** Is a PostgreSQL configured? Nobody is asked. */
export async function isDatabaseConfigured(config: Config): Promise<boolean> {
  if (config.dbUrl !== undefined) return true
  const { ref, password, token } = await readProject(config)
  return ref !== undefined && (password ?? token) !== undefined
}

/**
 * Finds where to read from. Two requests at most, and only where an access token has to do without a connection string.
 * Throws `NO_CONNECTION_CONFIGURED` with what each way lacks, `INVALID_OPTION` for settings that cannot be right, and what the
 * Management API throws.
 */
export async function findSource(config: Config, signal: AbortSignal): Promise<Place> {
  const project = await readProject(config)
  const api = project.token === undefined ? undefined : managementApi(config, project.token, signal)
  const passedOver: string[] = []
  const found = { passedOver, doubts: [], project: project.ref, api }
  if (config.source !== 'data-api') {
    if (config.dbUrl !== undefined) {
      const place = placeOfUrl(config, { option: 'db-url', text: config.dbUrl, api })
      return { ...place, doubts: doubtsOf('db-url', place.project, project) }
    }
    passedOver.push('db-url is not set', ...project.remarks)
    const way = await findDatabase(config, project, api)
    if ('target' in way) return { kind: 'postgres', ...found, ...way, written: undefined }
    passedOver.push(way.lack)
  }
  if (config.source !== 'postgres') {
    const way = findDataApi(config, project)
    if ('url' in way) return { kind: 'data-api', ...found, ...way }
    passedOver.push(way.lack)
  }
  throw new GateError('NO_CONNECTION_CONFIGURED', `no database is configured: ${passedOver.join('; ')}`, {
    hint: hints[config.source === 'data-api' ? 'api' : 'database']
  })
}

const hints = {
  api: 'Set the environment variables SUPABASE_URL and SUPABASE_SERVICE_ROLE_KEY, as Project Settings of the Supabase dashboard show them.',
  database:
    'Set the environment variable SUPABASE_DB_URL to the session pooler string that the Connect button of the Supabase dashboard shows; or, as for supabase db push, SUPABASE_ACCESS_TOKEN and SUPABASE_PROJECT_ID, and SUPABASE_DB_PASSWORD if there is one.'
} as const

/** As `findSource`, for what only PostgreSQL itself can do. */
export async function findPostgres(config: Config, signal: AbortSignal): Promise<PostgresPlace> {
  const place = await findSource({ ...config, source: 'postgres' }, signal)
  if (place.kind === 'postgres') return place
  throw new Error('source is postgres')
}

/** What an option for another database leads to: a connection string, or `linked`. Throws as `findSource`. */
export async function findTarget(
  config: Config,
  { option, text }: Pick<Written, 'option' | 'text'>,
  signal: AbortSignal
): Promise<PostgresPlace> {
  if (text === linked) return findPostgres({ ...config, dbUrl: undefined }, signal)
  return placeOfUrl(config, { option, text, api: undefined })
}

/** Where sessions with a database are pooled, as the link or the Management API has it. Undefined: neither knows. */
export async function findPooler(
  config: Config,
  place: PostgresPlace,
  ref: string
): Promise<ConnectionTarget | undefined> {
  const { user, password } = place.target
  const { ref: linkedRef, poolerUrl } = await readLinkedProject(config.workdir)
  const login = { user: user.includes('.') ? user : `${user}.${ref}`, password }
  if (poolerUrl !== undefined && linkedRef === ref) return { ...parsePoolerUrl(poolerUrl, ref, config), ...login }
  return place.api && { ...targetOf(await place.api.pooler(ref), config), ...login }
}

/** What is known of the project before anybody is asked. */
interface ProjectSettings {
  readonly ref: string | undefined
  readonly link: LinkedProject
  readonly token: string | undefined
  readonly password: string | undefined
  /** Which settings are not taken, and why. */
  readonly remarks: readonly string[]
}

/**
 * The CLI reads a local project's name from the same variable: that is no reference. And, as the CLI has it, the password is
 * that of the linked project, and no other one is told it.
 */
async function readProject({
  projectRef,
  accessToken,
  dbPassword,
  supabaseUrl,
  workdir
}: Config): Promise<ProjectSettings> {
  const link = await readLinkedProject(workdir)
  const isName = projectRef !== undefined && !isProjectRef(projectRef)
  const named = isName ? undefined : projectRef
  const ref = named ?? link.ref ?? hostedRef(supabaseUrl)
  const isOfAnother = dbPassword !== undefined && link.ref !== undefined && link.ref !== ref
  return {
    ref,
    link,
    token: accessToken ?? (await readStoredToken()),
    password: isOfAnother ? undefined : dbPassword,
    remarks: [
      ...(isName
        ? [`project-ref is ${JSON.stringify(projectRef.slice(0, 40))}, not the 20 letters of a reference`]
        : []),
      ...(isOfAnother ? [`db-password is that of the linked project ${link.ref}`] : [])
    ]
  }
}

/** Of a project that Supabase hosts, from the address of its API. */
function hostedRef(address: string | undefined): string | undefined {
  return /^https:\/\/([a-z]{20})\.supabase\.co(?:\/|$)/.exec(address ?? '')?.[1]
}

function managementApi({ managementApiUrl: url }: Config, token: string, signal: AbortSignal): ManagementApi {
  if (!isPrivateEnough(new URL(url))) {
    throw new GateError(
      'INVALID_OPTION',
      'management-api-url begins with http:, so that the token would go over the net in the clear',
      {
        hint: 'Write https://, or leave it out: https://api.supabase.com is the default.'
      }
    )
  }
  return new ManagementApi({ url: new URL(url), token, signal })
}

interface Written {
  readonly option: 'db-url' | 'to' | 'against'
  readonly text: string
  readonly api: ManagementApi | undefined
}

function placeOfUrl({ sslRootCert, sslMode }: Config, { option, text, api }: Written): PostgresPlace {
  const target = parseConnectionString(text, sslRootCert, sslMode, option)
  const project = projectOf(target)
  const origin = { how: option, written: text, passedOver: [], doubts: [] }
  return { kind: 'postgres', ...origin, project, api, target, expires: undefined }
}

/** A push goes to the project that is linked or named; a backup of another one is no help to it. */
function doubtsOf(option: string, project: string | undefined, { ref }: ProjectSettings): string[] {
  if (project === undefined || ref === undefined || project === ref) return []
  return [`${option} is of project ${project}, but project-ref or the link names ${ref}: that one is not backed up`]
}

type Way<Kind> = Kind | { readonly lack: string }

async function findDatabase(
  config: Config,
  { ref, link, password, remarks }: ProjectSettings,
  api: ManagementApi | undefined
): Promise<Way<Pick<PostgresPlace, 'how' | 'target' | 'expires'>>> {
  // The bundler would take resolve() with a name in it for a file of the bundle.
  const place = join(resolve(config.workdir), 'supabase')
  if (ref === undefined)
    return { lack: `no project is linked in ${place}${remarks.length > 0 ? '' : ', and project-ref is not set'}` }
  if (password === undefined && !api) {
    const unset = config.dbPassword === undefined ? 'neither db-password nor access-token' : 'no access-token'
    return { lack: `of project ${ref}, ${unset} is set` }
  }
  const pooled =
    link.ref === ref && link.poolerUrl !== undefined ? parsePoolerUrl(link.poolerUrl, ref, config) : undefined
  const where = pooled ? `linked project ${ref}` : `project ${ref}`
  const pooler = pooled ?? (api && targetOf(await api.pooler(ref), config))
  if (password !== undefined) {
    const how = pooler ? `${where}, its session pooler and db-password` : `${where}, its own host and db-password`
    const target = { ...(pooler ?? directTarget(ref, config)), password }
    return { how, target, expires: undefined }
  }
  if (!api || !pooler) throw new Error('without a password there is an access token')
  const { name, password: secret, seconds } = await createLoginRole(api, ref)
  const how = `${where}, its session pooler and a login role for ${Math.round(seconds / 60)} minutes, made with access-token`
  return {
    how,
    target: {
      ...pooler,
      user: pooler.user.includes('.') ? `${name}.${ref}` : name,
      password: secret,
      role: 'postgres'
    },
    expires: Date.now() + seconds * 1000
  }
}

/** The database of a project that sleeps does not answer, and so the role cannot be made. */
async function createLoginRole(api: ManagementApi, ref: string): Promise<LoginRole> {
  try {
    return await api.createLoginRole(ref)
  } catch (error) {
    const pause = error instanceof GateError && error.code === 'API_FAILED' ? await api.findPause(ref) : undefined
    throw pause ?? error
  }
}

function targetOf({ host, port, database, user }: Pooler, config: Config): ConnectionTarget {
  const url = `postgresql://${encodeURIComponent(user)}@${host}:${port}/${encodeURIComponent(database)}`
  return parseConnectionString(url, config.sslRootCert, config.sslMode, 'the pooler of the Management API')
}

function directTarget(ref: string, config: Config): ConnectionTarget {
  return parseConnectionString(
    `postgresql://postgres@db.${ref}.supabase.co:5432/postgres`,
    config.sslRootCert,
    config.sslMode
  )
}

/**
 * An address that Supabase hosts says itself of which project it is; of another one only what was written for it does, and never
 * the link. Throws `INVALID_OPTION` for settings of several projects.
 */
function findDataApi(
  { supabaseUrl, serviceRoleKey, projectRef }: Config,
  settings: ProjectSettings
): Way<Pick<DataApiPlace, 'how' | 'url' | 'key' | 'project' | 'doubts'>> {
  if (serviceRoleKey === undefined) return { lack: 'service-role-key is not set' }
  const address = supabaseUrl ?? (settings.ref && `https://${settings.ref}.supabase.co`)
  if (address === undefined) return { lack: 'supabase-url is not set' }
  const url = readAddress(address)
  const hosted = hostedRef(url.href)
  const named = projectRef !== undefined && isProjectRef(projectRef) ? projectRef : undefined
  if (hosted !== undefined && named !== undefined && hosted !== named) {
    throw new GateError('INVALID_OPTION', `supabase-url is that of project ${hosted}, but project-ref is ${named}`, {
      hint: 'Take both from the same project.'
    })
  }
  const project = hosted ?? named
  checkKey(serviceRoleKey, { ref: project })
  const how = 'the Data API, supabase-url and service-role-key'
  return { how, url, key: serviceRoleKey, project, doubts: doubtsOf('supabase-url', project ?? url.host, settings) }
}

/** Throws `INVALID_OPTION`. */
function readAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const fault = addressFault(url)
  if (url && fault === undefined) return baseOf(url)
  throw new GateError('INVALID_OPTION', `supabase-url ${fault}`, {
    hint: 'Write https://<ref>.supabase.co, as Project Settings → Data API shows it.'
  })
}

/** In front of /rest/v1, which people copy along. */
function baseOf(url: URL): URL {
  const base = new URL(url.origin)
  base.pathname = `${url.pathname.replace(/\/(?:rest(?:\/v1)?\/?)?$/, '')}/`
  return base
}

function addressFault(url: URL | undefined): string | undefined {
  if (!url || !/^https?:$/.test(url.protocol)) return 'is not an address of the web'
  if (url.username !== '' || url.password !== '') return 'holds a user or a password'
  if (!isPrivateEnough(url)) return 'begins with http:, so that the key would go over the net in the clear'
  if (/^[a-z]{20}-\w+/.test(url.hostname) && url.hostname.endsWith('.supabase.co'))
    return 'is that of read replicas, of which each may be behind in its own way'
  return url.hostname === 'supabase.com' ? 'is that of the dashboard, not of a project' : undefined
}
