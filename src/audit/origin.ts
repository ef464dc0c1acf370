// Who did something, and from where: what all lines of a run say alike.

import { hostname, userInfo } from 'node:os'
import type { AuditEntry } from './trail.ts'

/** The part of an entry that is the same for all that a run does. */
export type Origin = Pick<
  AuditEntry,
  'actor' | 'triggering_actor' | 'host' | 'command' | 'repository' | 'run_id' | 'run_attempt' | 'workflow' | 'sha'
>

/**
 * In a workflow what GitHub says of the run, else the user of the machine.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export function originOf(command: string, environment: NodeJS.ProcessEnv): Origin {
  const told = (name: string): string | undefined => environment[name] || undefined
  const actor = told('GITHUB_ACTOR')
  if (told('GITHUB_ACTIONS') !== 'true' || actor === undefined) return { actor: userName(), host: hostname(), command }
  const triggering = told('GITHUB_TRIGGERING_ACTOR')
  return {
    actor,
    triggering_actor: triggering === actor ? undefined : triggering,
    host: told('RUNNER_NAME'),
    command,
    repository: told('GITHUB_REPOSITORY'),
    run_id: told('GITHUB_RUN_ID'),
    run_attempt: told('GITHUB_RUN_ATTEMPT'),
    workflow: told('GITHUB_WORKFLOW'),
    sha: told('GITHUB_SHA')
  }
}

/** The user of the machine. A container may run as a number that has no name. */
export function userName(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? 'unknown'}`
  }
}
