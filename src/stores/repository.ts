// Who can see the repository that the workflow runs in.

import type { context as GitHubContext } from '@actions/github'
import { getOctokit } from '@actions/github'
import { messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Visibility } from './artifact.ts'

/** Asks GitHub; where it gives no answer, the event that started the run tells what was so then. */
export async function readVisibility(
  context: typeof GitHubContext,
  token: string | undefined,
  log: Log
): Promise<Visibility> {
  if (token !== undefined) {
    try {
      const { data } = await getOctokit(token).rest.repos.get(context.repo)
      return visibilityOf(data)
    } catch (error) {
      log.warning(`GitHub did not say whether the repository is public: ${messageOf(error)}`)
    }
  }
  return visibilityOf(context.payload.repository ?? {})
}

function visibilityOf(repository: Readonly<Record<string, unknown>>): Visibility {
  const { visibility } = repository
  if (visibility === 'public' || visibility === 'private' || visibility === 'internal') return visibility
  if (typeof repository.private === 'boolean') return repository.private ? 'private' : 'public'
  return undefined
}
