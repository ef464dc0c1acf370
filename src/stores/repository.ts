// Who can see the repository that the workflow runs in, now. The event that started the run says only who could see it then,
// and a run can be started again after weeks.

import type { context as GitHubContext } from '@actions/github'
import { getOctokit } from '@actions/github'
import { defaults, GitHub } from '@actions/github/lib/utils'
import { messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Visibility } from './artifact.ts'

type Context = Pick<typeof GitHubContext, 'repo' | 'payload'>

/**
 * Asks GitHub. Where it gives no answer to the token, the event that says that the repository is public is believed; one that
 * says that it is not, only where GitHub hides it from somebody without a token. Else undefined.
 */
export async function readVisibility(context: Context, token: string | undefined, log: Log): Promise<Visibility> {
  if (token !== undefined) {
    try {
      const { data } = await getOctokit(token).rest.repos.get(context.repo)
      return visibilityOf(data)
    } catch (error) {
      log.warning(`GitHub did not say whether the repository is public: ${messageOf(error)}`)
    }
  }
  const then = visibilityOf(context.payload.repository ?? {})
  return then === 'public' ? then : askAsStranger(context, then)
}

/** What GitHub shows to somebody without a token is public; of what it hides, the event is believed. */
async function askAsStranger({ repo }: Context, then: Visibility): Promise<Visibility> {
  try {
    const { data } = await new GitHub(defaults).rest.repos.get(repo)
    return visibilityOf(data)
  } catch (error) {
    return (error as { status?: unknown }).status === 404 ? then : undefined
  }
}

function visibilityOf(repository: Readonly<Record<string, unknown>>): Visibility {
  const { visibility } = repository
  if (visibility === 'public' || visibility === 'private' || visibility === 'internal') return visibility
  if (typeof repository.private === 'boolean') return repository.private ? 'private' : 'public'
  return undefined
}
