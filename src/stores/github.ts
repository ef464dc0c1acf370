// Asking GitHub's REST API for the artifacts of a repository: https://docs.github.com/rest/actions/artifacts. Messages never
// hold the token.

import { getOctokit } from '@actions/github'
import { defaults } from '@actions/github/lib/utils'
import { codeOf, GateError } from '../errors.ts'
import type { Log } from '../log.ts'

/** How to ask GitHub. */
export interface GitHub {
  readonly token: string
  /** `owner/name` */
  readonly repository: string
  readonly log: Log
  readonly signal: AbortSignal
  /** Judges an archive that was downloaded, before it is unpacked. */
  readonly judge?: ((archive: string) => Promise<void>) | undefined
}

/** An artifact as the API describes it. */
export interface FoundArtifact {
  readonly id: number
  readonly name: string
  readonly size_in_bytes: number
  readonly expired: boolean
  readonly created_at: string | null
  readonly expires_at: string | null
  /** `sha256:…` of the archive; older servers have none. */
  readonly digest?: string | null
  /** Which run made it. The head repository is a fork's where that one's pull request made it. */
  readonly workflow_run?: {
    readonly id?: number
    readonly repository_id?: number
    readonly head_repository_id?: number
  } | null
}

export type Octokit = ReturnType<typeof getOctokit>

/** Which repository a request is about, as the API's client takes it. */
export interface Scope {
  readonly owner: string
  readonly repo: string
}

/** What is done, and what the token must be allowed to do for it. */
interface Purpose {
  readonly verb: 'read' | 'delete'
  readonly permission: 'actions: read' | 'actions: write'
}

export const reading: Purpose = { verb: 'read', permission: 'actions: read' }
export const deleting: Purpose = { verb: 'delete', permission: 'actions: write' }

/** Asks the API, and says what it means when it refuses: throws `STORE_FAILED`, with the status in the error's cause. */
export async function ask<Answer>(
  what: string,
  github: GitHub,
  request: (octokit: Octokit, scope: Scope) => Promise<Answer>,
  purpose = reading
): Promise<Answer> {
  const { token, repository, signal } = github
  const [owner = '', repo = ''] = repository.split('/')
  try {
    return await request(getOctokit(token, { request: { ...defaults.request, signal } }), { owner, repo })
  } catch (error) {
    signal.throwIfAborted()
    throw refused(what, error, purpose)
  }
}

/** As `ask`, but undefined for what GitHub does not show, or does not have any more. */
export async function askIfAny<Answer>(...question: Parameters<typeof ask<Answer>>): Promise<Answer | undefined> {
  try {
    return await ask(...question)
  } catch (error) {
    const status = error instanceof GateError ? responseTo(error.cause)?.status : undefined
    if (status === 404 || status === 410) return undefined
    throw error
  }
}

interface Refusal {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
}

/** A refusal has a response; without one, nobody was there. */
function responseTo(error: unknown): Refusal | undefined {
  return (error as { response?: Refusal } | undefined)?.response
}

function refused(what: string, error: unknown, purpose: Purpose): GateError {
  const response = responseTo(error)
  if (!response) return unreachable(what, error)
  const isLimited = response.status === 403 && isOutOfRequests(response.headers)
  const [fact, hint] = explain(isLimited ? 429 : response.status, purpose)
  return new GateError('STORE_FAILED', `${fact} ${what} (${response.status})`, { hint, cause: error })
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isOutOfRequests(headers: Refusal['headers']): boolean {
  return headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined
}

function explain(status: number, { verb, permission }: Purpose): [fact: string, hint: string] {
  const tokenHint = `The token (github-token or GITHUB_TOKEN) needs \`${permission}\` on the repository.`
  const refusals: Readonly<Record<number, [fact: string, hint: string]>> = {
    401: ['GitHub does not take the token, so it could not be asked for', `Use one that is valid. ${tokenHint}`],
    403: [`the token may not ${verb}`, tokenHint],
    404: ['GitHub does not show this token', `Check the id or name, and the option repository. ${tokenHint}`],
    410: ['GitHub has deleted', 'Use a newer backup. The option retention-days says how long GitHub keeps one.'],
    429: ['GitHub takes no more requests for now, so it could not be asked for', 'Try again in an hour.']
  }
  return refusals[status] ?? ['GitHub fails to answer for', 'Try again later.']
}

/** Only the code of the error is told: its text may hold what was asked for, and with which token. */
export function unreachable(what: string, error: unknown): GateError {
  let inner = error
  while (inner instanceof Error && codeOf(inner) === undefined && inner.cause !== undefined) inner = inner.cause
  const reason = codeOf(inner) ?? 'no answer'
  return new GateError('STORE_FAILED', `GitHub could not be reached for ${what}: ${reason}`, {
    hint: 'Check the network and the proxy of this machine (HTTPS_PROXY), and try again.'
  })
}
