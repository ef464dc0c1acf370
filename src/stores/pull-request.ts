// What the pull request changes that the workflow runs for.

import { join } from 'node:path'
import type { context as GitHubContext } from '@actions/github'
import { getOctokit } from '@actions/github'
import { messageOf } from '../errors.ts'
import type { Log } from '../log.ts'

/**
 * The files that it adds or changes, as paths below `workspace`. Undefined where the run is for no pull request, or GitHub
 * does not say: the token needs `pull-requests: read` in a private repository.
 */
export async function readChangedFiles(
  context: typeof GitHubContext,
  token: string | undefined,
  { workspace, log }: { readonly workspace: string; readonly log: Log }
): Promise<ReadonlySet<string> | undefined> {
  const { pull_request: pullRequest } = context.payload
  if (!pullRequest || token === undefined) return undefined
  try {
    const octokit = getOctokit(token)
    const files = await octokit.paginate(octokit.rest.pulls.listFiles, {
      ...context.repo,
      pull_number: pullRequest.number,
      per_page: 100
    })
    const kept = files.filter(({ status }) => status !== 'removed')
    return new Set(kept.map(({ filename }) => join(workspace, filename)))
  } catch (error) {
    log.warning(`GitHub did not say which files the pull request changes, so all are looked at: ${messageOf(error)}`)
    return undefined
  }
}
