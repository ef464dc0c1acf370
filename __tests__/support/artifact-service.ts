// A double of what a workflow sees of GitHub when it keeps an artifact: the results service (Twirp over JSON), the blob
// store that its signed URLs point at (Azure block blobs), and the REST API's answers about a repository and its
// artifacts. The real @actions/artifact client talks to it. Tests can damage what is stored and make requests fail.

import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface StoredArtifact {
  readonly id: number
  readonly name: string
  /** The key of its blob. */
  readonly blob: string
  readonly run: string
  readonly job: string
  readonly expiresAt: string | undefined
  size: number
  /** `sha256:…` as the client reported it; the service checks nothing. */
  digest: string
  /** Undefined until the upload is finalized; only then is it listed. */
  createdAt: string | undefined
}

/** What `GET /repos/…` says: a visibility, or an HTTP status with which it refuses. */
export type Visibility = 'public' | 'private' | 'internal' | 403 | 404 | 500

/** What GitHub says of a run: its workflow, and whose commit ran. */
export interface WorkflowRun {
  /** `.github/workflows/deploy.yml` */
  readonly path: string
  /** Null: the fork that it was of is gone. */
  readonly head: string | null
}

export interface ArtifactService extends AsyncDisposable {
  readonly url: string
  /** The environment that makes the real clients talk to this service: for repository `example/shop`, run 1. */
  readonly env: Readonly<Record<string, string>>
  readonly artifacts: ReadonlyMap<number, StoredArtifact>
  /** The runs of workflows that GitHub knows. Everything is uploaded by run 1. */
  readonly runs: Map<number, WorkflowRun>
  /** What was uploaded, by key. Replace a value to damage it. */
  readonly blobs: Map<string, Buffer>
  /** Every request so far, as `GET /repos/example/shop`. */
  readonly requests: readonly string[]
  visibility: Visibility
  /** The newest artifact of that name, or an error that lists what there is. */
  artifact(name: string): StoredArtifact
  /** From now on the service reports a digest that the artifact's bytes don't have, uploaded already or not. */
  damageDigest(name: string): void
  /** Flips one bit in the middle of the stored bytes. */
  damageBlob(name: string): void
  /**
   * The next request whose line (`POST /twirp/…/CreateArtifact`) contains the text gets this status as its answer.
   * Several wait in line. The client tries a 5xx again after 3 seconds, five times in all; a 409 it takes as final.
   */
  failNext(status: number, requestContains?: string): void
  /** Every request after so many more is refused for good (403), as if the one who asks had died; undefined: none is. */
  refuseAfter(requests: number | undefined): void
  /** Forgets all artifacts. */
  clear(): void
  close(): Promise<void>
}

interface Reply {
  readonly status: number
  readonly json?: unknown
  readonly bytes?: Buffer
  readonly headers?: Readonly<Record<string, string | number>>
}

type Fields = Readonly<Record<string, unknown>>

interface State {
  readonly token: string
  readonly artifacts: Map<number, StoredArtifact>
  readonly runs: Map<number, WorkflowRun>
  readonly blobs: Map<string, Buffer>
  /** Names of artifacts that are reported with a wrong digest. */
  readonly damaged: Set<string>
  /** Staged blocks that no block list has put in order yet, by blob and then by block. */
  readonly blocks: Map<string, Map<string, Buffer>>
  readonly requests: string[]
  readonly failures: { readonly status: number; readonly contains: string }[]
  url: string
  visibility: Visibility
  lastId: number
  /** How many more requests are answered. */
  requestsLeft: number
}

const twirp = '/twirp/github.actions.results.api.v1.ArtifactService/'
const repository = 'example/shop'
const wrongDigest = `sha256:${'0'.repeat(64)}`

/** Starts the service on a free port of 127.0.0.1. To be used with `await using`. */
export async function startArtifactService(): Promise<ArtifactService> {
  const state: State = {
    token: runtimeToken(),
    url: '',
    visibility: 'private',
    lastId: 0,
    requestsLeft: Number.POSITIVE_INFINITY,
    runs: new Map([[1, { path: '.github/workflows/deploy.yml', head: repository }]]),
    artifacts: new Map(),
    blobs: new Map(),
    damaged: new Set(),
    blocks: new Map(),
    requests: [],
    failures: []
  }
  const server = createServer((request, response) => {
    const reply = answer(state, request).catch((error: unknown) => refuse(500, String(error)))
    void reply.then((answered) => send(response, answered))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The artifact service has no port.')
  state.url = `http://127.0.0.1:${address.port}`
  return describe(state, async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
}

function describe(state: State, close: () => Promise<void>): ArtifactService {
  const artifact = (name: string) => {
    const found = [...state.artifacts.values()].findLast((stored) => stored.name === name)
    if (found) return found
    throw new Error(`No artifact ${name}, only ${[...state.artifacts.values()].map((stored) => stored.name)}`)
  }
  return {
    url: state.url,
    env: environment(state),
    artifacts: state.artifacts,
    runs: state.runs,
    blobs: state.blobs,
    requests: state.requests,
    get visibility() {
      return state.visibility
    },
    set visibility(visibility) {
      state.visibility = visibility
    },
    artifact,
    damageDigest: (name) => {
      state.damaged.add(name)
      for (const stored of state.artifacts.values()) if (stored.name === name) stored.digest = wrongDigest
    },
    damageBlob: (name) => {
      const damaged = Buffer.from(state.blobs.get(artifact(name).blob) ?? '')
      const middle = damaged.length >> 1
      damaged[middle] = (damaged[middle] ?? 0) ^ 1
      state.blobs.set(artifact(name).blob, damaged)
    },
    failNext: (status, contains = '') => state.failures.push({ status, contains }),
    clear: () => {
      state.artifacts.clear()
      state.blobs.clear()
    },
    refuseAfter: (requests = Number.POSITIVE_INFINITY) => {
      state.requestsLeft = requests
    },
    close,
    [Symbol.asyncDispose]: close
  }
}

function environment(state: State): Record<string, string> {
  return {
    ACTIONS_RESULTS_URL: `${state.url}/`,
    ACTIONS_RUNTIME_TOKEN: state.token,
    GITHUB_API_URL: state.url,
    GITHUB_SERVER_URL: 'https://github.com', // another host would count as an Enterprise Server, without artifacts
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: '1',
    GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/deploy.yml@refs/heads/main`,
    NO_PROXY: '127.0.0.1,localhost', // the Azure SDK sends loopback through a proxy too
    no_proxy: '127.0.0.1,localhost'
  }
}

/** A JWT that carries the ids of a run and a job; the client reads it without checking any signature. */
function runtimeToken(): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const scp = `Actions.ExampleScope Actions.Results:${randomUUID()}:${randomUUID()}`
  return `${part({ alg: 'none', typ: 'JWT' })}.${part({ scp, iat: 1, exp: 9_999_999_999 })}.signature`
}

// --- requests -------------------------------------------------------------------------------------------------------

async function answer(state: State, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '/', state.url)
  const method = request.method ?? 'GET'
  const body = await readBody(request)
  const line = `${method} ${url.pathname}`
  state.requests.push(line)
  if (--state.requestsLeft < 0) return refuse(403, 'The test wants it so')
  const failure = state.failures.findIndex(({ contains }) => line.includes(contains))
  if (failure >= 0) return refuse(state.failures.splice(failure, 1)[0]?.status ?? 500, 'The test wants it so')
  if (url.pathname.startsWith(twirp)) {
    if (request.headers.authorization !== `Bearer ${state.token}`) return refuse(401, 'bad token')
    return callService(state, url.pathname.slice(twirp.length), JSON.parse(body.toString()))
  }
  if (url.pathname.startsWith('/blob/')) {
    return method === 'PUT' ? putBlob(state, url, body) : getBlob(state, url)
  }
  return callRest(state, line, { url, isAnonymous: request.headers.authorization === undefined })
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function send(response: ServerResponse, { status, json, bytes, headers }: Reply): void {
  const body = bytes ?? (json === undefined ? '' : JSON.stringify(json))
  const type = json === undefined ? {} : { 'content-type': 'application/json' }
  response.writeHead(status, { ...type, 'content-length': Buffer.byteLength(body), ...headers })
  response.end(body)
}

/** An error in the words of both APIs: `msg` for Twirp, `message` for REST. */
function refuse(status: number, message: string): Reply {
  return { status, json: { code: 'error', msg: message, message } }
}

// --- the results service --------------------------------------------------------------------------------------------

function callService(state: State, call: string, fields: Fields): Reply {
  const run = String(fields.workflow_run_backend_id)
  const mine = [...state.artifacts.values()].filter((artifact) => artifact.run === run)
  if (call === 'CreateArtifact') return createArtifact(state, mine, fields)
  if (call === 'ListArtifacts') return listArtifacts(mine, fields)
  const artifact = mine.find(({ name }) => name === fields.name)
  if (!artifact) return refuse(404, 'no such artifact')
  switch (call) {
    case 'FinalizeArtifact':
      return finalizeArtifact(state, artifact, fields)
    case 'GetSignedArtifactURL':
      return { status: 200, json: { name: artifact.name, signed_url: signedUrl(state, artifact) } }
    case 'DeleteArtifact':
      return deleteArtifact(state, artifact)
    default:
      return refuse(404, `no such call: ${call}`)
  }
}

function createArtifact(state: State, mine: readonly StoredArtifact[], fields: Fields): Reply {
  const name = String(fields.name)
  if (mine.some((artifact) => artifact.name === name)) {
    return refuse(409, 'Conflict: an artifact with this name already exists on the workflow run')
  }
  const id = ++state.lastId
  const artifact: StoredArtifact = {
    id,
    name,
    blob: randomUUID(),
    run: String(fields.workflow_run_backend_id),
    job: String(fields.workflow_job_run_backend_id),
    expiresAt: fields.expires_at === undefined ? undefined : String(fields.expires_at),
    size: 0,
    digest: '',
    createdAt: undefined
  }
  state.artifacts.set(id, artifact)
  return { status: 200, json: { ok: true, signed_upload_url: signedUrl(state, artifact) } }
}

function finalizeArtifact(state: State, artifact: StoredArtifact, fields: Fields): Reply {
  const stored = state.blobs.get(artifact.blob)
  if (stored?.length !== Number(fields.size)) return refuse(400, 'the size is not that of the upload')
  artifact.size = stored.length
  artifact.digest = state.damaged.has(artifact.name) ? wrongDigest : String(fields.hash ?? '')
  artifact.createdAt = new Date().toISOString()
  return { status: 200, json: { ok: true, artifact_id: String(artifact.id) } }
}

function listArtifacts(mine: readonly StoredArtifact[], fields: Fields): Reply {
  const { name_filter: name, id_filter: id } = fields
  const listed = mine.filter((artifact) => artifact.createdAt && (!name || name === artifact.name))
  const artifacts = listed
    .filter((artifact) => !id || id === String(artifact.id))
    .map((artifact) => ({
      workflow_run_backend_id: artifact.run,
      workflow_job_run_backend_id: artifact.job,
      database_id: String(artifact.id),
      name: artifact.name,
      size: String(artifact.size),
      created_at: artifact.createdAt,
      digest: artifact.digest
    }))
  return { status: 200, json: { artifacts } }
}

function deleteArtifact(state: State, artifact: StoredArtifact): Reply {
  state.artifacts.delete(artifact.id)
  state.blobs.delete(artifact.blob)
  return { status: 200, json: { ok: true, artifact_id: String(artifact.id) } }
}

// --- blobs ----------------------------------------------------------------------------------------------------------

function signedUrl(state: State, artifact: StoredArtifact): string {
  return `${state.url}/blob/${artifact.blob}?sig=${randomUUID()}&name=${encodeURIComponent(artifact.name)}`
}

/** https://learn.microsoft.com/rest/api/storageservices/put-block-list: the list has the order, not the arrival. */
function putBlob({ blobs, blocks }: State, url: URL, body: Buffer): Reply {
  const key = url.pathname.slice('/blob/'.length)
  const staged = blocks.get(key) ?? new Map<string, Buffer>()
  blocks.set(key, staged)
  const part = url.searchParams.get('comp')
  if (part === 'block') staged.set(url.searchParams.get('blockid') ?? '', body)
  else if (part === 'blocklist') blobs.set(key, assemble(staged, body.toString()))
  else blobs.set(key, body)
  const now = new Date().toUTCString()
  return { status: 201, headers: { etag: '"1"', 'x-ms-request-id': randomUUID(), 'last-modified': now } }
}

function assemble(staged: ReadonlyMap<string, Buffer>, xml: string): Buffer {
  const ids = [...xml.matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map((match) => match[1] ?? '')
  return Buffer.concat(ids.map((id) => staged.get(id) ?? Buffer.alloc(0)))
}

function getBlob({ blobs }: State, url: URL): Reply {
  const bytes = blobs.get(url.pathname.slice('/blob/'.length))
  if (!bytes) return refuse(404, 'no such blob')
  const file = encodeURIComponent(`${url.searchParams.get('name') ?? 'artifact'}.zip`)
  const disposition = `attachment; filename="artifact.zip"; filename*=UTF-8''${file}`
  return { status: 200, bytes, headers: { 'content-type': 'application/zip', 'content-disposition': disposition } }
}

// --- the REST API ---------------------------------------------------------------------------------------------------

interface RestRequest {
  readonly url: URL
  /** Without a token. */
  readonly isAnonymous: boolean
}

function callRest(state: State, line: string, { url, isAnonymous }: RestRequest): Reply {
  const [, method, path = ''] = /^(\w+) \/repos\/example\/shop(.*)$/.exec(line) ?? []
  if (method === 'GET' && path === '') return describeRepository(state, isAnonymous)
  if (method === 'GET' && /^\/actions\/(runs\/1\/)?artifacts$/.test(path)) return pageOfArtifacts(state, url)
  const [, run] = /^\/actions\/runs\/(\d+)$/.exec(path) ?? []
  if (method === 'GET' && run) return describeRun(Number(run), state.runs.get(Number(run)))
  const [, id, zip] = /^\/actions\/artifacts\/(\d+)(\/zip)?$/.exec(path) ?? []
  const artifact = state.artifacts.get(Number(id))
  if (!artifact?.createdAt) return refuse(404, 'Not Found')
  if (method === 'DELETE') return { ...deleteArtifact(state, artifact), status: 204, json: undefined }
  return zip
    ? { status: 302, headers: { location: signedUrl(state, artifact) } }
    : { status: 200, json: asRest(artifact) }
}

function describeRepository({ visibility }: State, isAnonymous: boolean): Reply {
  if (typeof visibility === 'number') return refuse(visibility, 'Resource not accessible by integration')
  if (isAnonymous && visibility !== 'public') return refuse(404, 'Not Found')
  return { status: 200, json: { id: 1, full_name: repository, private: visibility !== 'public', visibility } }
}

function describeRun(id: number, run: WorkflowRun | undefined): Reply {
  if (!run) return refuse(404, 'Not Found')
  const head = run.head === null ? null : { full_name: run.head }
  return { status: 200, json: { id, path: run.path, repository: { full_name: repository }, head_repository: head } }
}

function pageOfArtifacts(state: State, { searchParams: query, origin, pathname }: URL): Reply {
  const size = Number(query.get('per_page') ?? 30)
  const page = Number(query.get('page') ?? 1)
  const wanted = query.get('name')
  const found = [...state.artifacts.values()].filter(({ name, createdAt }) => createdAt && (!wanted || wanted === name))
  const newestFirst = found.reverse().slice((page - 1) * size, page * size)
  const next = `<${origin}${pathname}?per_page=${size}&page=${page + 1}>; rel="next"`
  const headers: Record<string, string> = page * size < found.length ? { link: next } : {}
  return { status: 200, headers, json: { total_count: found.length, artifacts: newestFirst.map(asRest) } }
}

function asRest(artifact: StoredArtifact): object {
  const { id, name, size, digest, createdAt, expiresAt } = artifact
  const times = { created_at: createdAt, updated_at: createdAt, expires_at: expiresAt ?? null }
  return {
    id,
    name,
    size_in_bytes: size,
    digest,
    expired: expiresAt !== undefined && Date.parse(expiresAt) < Date.now(),
    ...times,
    workflow_run: { id: 1, repository_id: 1, head_repository_id: 1, head_branch: 'main' }
  }
}
