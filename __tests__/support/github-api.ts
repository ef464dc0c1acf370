// A double of GitHub's REST API for the artifacts of example/shop, and of the blob store that it redirects to: another
// server, on a port of its own, as it is in reality another host. Both can refuse, and be watched.

import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** An artifact as tests keep it: what is not given is right. */
export interface KeptArtifact {
  readonly name: string
  readonly zip: Buffer
  readonly run?: number
  /** The head repository's; 1 is that of example/shop. */
  readonly head?: number
  readonly createdAt?: string
  readonly expiresAt?: string
  readonly expired?: boolean
  /** Null: the server knows of none. */
  readonly digest?: string | null
}

/** What GitHub says of a run of this workflow, with a commit of this repository. */
export function runOf(workflow: string, head: string | null = 'example/shop'): object {
  return {
    path: `.github/workflows/${workflow}`,
    repository: { full_name: 'example/shop' },
    head_repository: head && { full_name: head }
  }
}

export interface GitHubApi extends AsyncDisposable {
  /** The environment that makes the client talk to this server. */
  readonly env: Readonly<Record<string, string>>
  /** The only token that it takes. */
  readonly token: string
  /** Every request that the API, or the blob store, got. */
  readonly requests: readonly Received[]
  readonly blobRequests: readonly Received[]
  /** Returns the id. */
  keep(artifact: KeptArtifact): number
  /** Forgets all artifacts and runs. */
  clear(): void
  /** The ids of what is kept. */
  readonly kept: readonly number[]
  /** The runs of workflows, by id: what GitHub says of them. */
  readonly runs: Map<number, object>
  /** The answer to the next request whose path contains the text. */
  refuseNext(status: number, pathContains?: string, headers?: Readonly<Record<string, string>>): void
  /** What becomes of downloads: all of it comes; half before the connection breaks; half and then nothing; no answer. */
  blobs: 'whole' | 'broken' | 'stuck' | 'unanswered'
}

interface Received {
  readonly method: string | undefined
  readonly url: string
  readonly authorization: string | undefined
}

type Stored = Required<KeptArtifact> & { readonly id: number }

interface Refusal {
  readonly status: number
  readonly contains: string
  readonly headers: Readonly<Record<string, string>>
}

const token = 'ghs_token_of_the_test'
const prefix = '/repos/example/shop/actions'

/** Starts both servers on free ports of 127.0.0.1. To be used with `await using`. */
export async function startGitHubApi(): Promise<GitHubApi> {
  const artifacts: Stored[] = []
  let lastId = 99
  const runs = new Map<number, object>()
  const refusals: Refusal[] = []
  const requests: Received[] = []
  const blobRequests: Received[] = []
  const blobServer = await listen((request, response) => {
    blobRequests.push(received(request))
    const { zip } = artifacts.find(({ id }) => request.url?.startsWith(`/blob/${id}?`)) ?? {}
    if (refuse(refusals, request, response)) return
    if (!zip) throw new Error(`no blob ${request.url}`)
    if (api.blobs === 'unanswered') request.destroy()
    response.writeHead(200, { 'content-type': 'application/zip', 'content-length': zip.length })
    if (api.blobs === 'whole') response.end(zip)
    else
      response.write(zip.subarray(0, zip.length >> 1), () => {
        if (api.blobs === 'broken') response.destroy()
      })
  })
  const apiServer = await listen((request, response) => {
    requests.push(received(request))
    if (refuse(refusals, request, response)) return
    const authorized = request.headers.authorization === `token ${token}`
    const reply = authorized
      ? answer({ artifacts, runs }, request.method, new URL(request.url ?? '', apiServer.url), blobServer.url)
      : { status: 401, message: 'Bad credentials' }
    send(response, reply)
  })
  const api: GitHubApi = {
    env: { GITHUB_API_URL: apiServer.url, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' },
    token,
    requests,
    blobRequests,
    keep: (artifact) => {
      const id = ++lastId
      const createdAt = new Date(Date.UTC(2026, 0, 1) + id * 3_600_000).toISOString()
      const digest = `sha256:${createHash('sha256').update(artifact.zip).digest('hex')}`
      const expiresAt = new Date(Date.parse(createdAt) + 30 * 86_400_000).toISOString()
      artifacts.push({ run: 1, head: 1, createdAt, expiresAt, expired: false, digest, ...artifact, id })
      return id
    },
    clear: () => {
      artifacts.length = 0
      runs.clear()
    },
    get kept() {
      return artifacts.map(({ id }) => id)
    },
    runs,
    refuseNext: (status, contains = '', headers = {}) => refusals.push({ status, contains, headers }),
    blobs: 'whole',
    [Symbol.asyncDispose]: async () => {
      await Promise.all([apiServer.close(), blobServer.close()])
    }
  }
  return api
}

interface Listening {
  readonly url: string
  close(): Promise<void>
}

async function listen(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<Listening> {
  const server = createServer(handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('The server has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

function received({ method, url = '', headers }: IncomingMessage): Received {
  return { method, url, authorization: headers.authorization }
}

interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly message?: string
  readonly json?: object
}

const notFound: Reply = { status: 404, message: 'Not Found' }

function send(response: ServerResponse, { status, headers, message, json }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(status === 204 ? '' : JSON.stringify(json ?? { message }))
}

function refuse(refusals: Refusal[], { url = '' }: IncomingMessage, response: ServerResponse): boolean {
  const index = refusals.findIndex(({ contains }) => url.includes(contains))
  const [refusal] = index < 0 ? [] : refusals.splice(index, 1)
  if (refusal) send(response, { ...refusal, message: 'The test wants it so' })
  return refusal !== undefined
}

interface Repository {
  readonly artifacts: Stored[]
  readonly runs: ReadonlyMap<number, object>
}

function answer({ artifacts, runs }: Repository, method: string | undefined, url: URL, blobUrl: string): Reply {
  if (!url.pathname.startsWith(prefix)) return notFound
  const path = url.pathname.slice(prefix.length)
  if (path === '/artifacts') {
    const name = url.searchParams.get('name')
    return pageOf(
      artifacts.filter((artifact) => name === null || artifact.name === name),
      url
    )
  }
  const [, run] = /^\/runs\/(\d+)\/artifacts$/.exec(path) ?? []
  if (run !== undefined) {
    const found = artifacts.filter((artifact) => String(artifact.run) === run)
    return found.length > 0 ? pageOf(found, url) : notFound
  }
  const [, described] = /^\/runs\/(\d+)$/.exec(path) ?? []
  if (described !== undefined) {
    const json = runs.get(Number(described))
    return json ? { status: 200, json } : notFound
  }
  const [, id, zip] = /^\/artifacts\/(\d+)(\/zip)?$/.exec(path) ?? []
  const artifact = artifacts.find((kept) => String(kept.id) === id)
  if (!artifact) return notFound
  if (method === 'DELETE') {
    artifacts.splice(artifacts.indexOf(artifact), 1)
    return { status: 204 }
  }
  if (!zip) return { status: 200, json: describe(artifact) }
  if (artifact.expired) return { status: 410, message: 'Artifact has expired' }
  return { status: 302, headers: { location: `${blobUrl}/blob/${artifact.id}?sig=signed-secret` } }
}

function describe({ id, name, zip, run, head, createdAt, expiresAt, expired, digest }: Stored): object {
  return {
    id,
    name,
    size_in_bytes: zip.length,
    expired,
    created_at: createdAt,
    expires_at: expiresAt,
    digest,
    workflow_run: { id: run, repository_id: 1, head_repository_id: head }
  }
}

/** Newest first, as GitHub has them; a header links to the next page. */
function pageOf(found: readonly Stored[], url: URL): Reply {
  const size = Number(url.searchParams.get('per_page') ?? 30)
  const page = Number(url.searchParams.get('page') ?? 1)
  const artifacts = found
    .toReversed()
    .slice((page - 1) * size, page * size)
    .map(describe)
  const next = `<${url.origin}${url.pathname}?per_page=${size}&page=${page + 1}>; rel="next"`
  const headers: Record<string, string> = page * size < found.length ? { link: next } : {}
  return { status: 200, headers, json: { total_count: found.length, artifacts } }
}
