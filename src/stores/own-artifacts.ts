// Which artifacts of a repository are backups of its own workflow. Another workflow, or the pull request of a fork, can give
// an artifact any name: it is the run that made it which tells.

import type { AnyManifest } from '../snapshot/manifest.ts'
import { ask, askIfAny, type FoundArtifact, type GitHub } from './github.ts'
import { databaseIdOf, spellEnvironment, timestampOf, unknownBackup } from './listing.ts'
import type { ListedBackup } from './store.ts'

export interface OwnArtifactOptions {
  /** What the user calls them, besides what they are called by default. */
  readonly name: string | undefined
  /**
   * `deploy.yml`, or as `GITHUB_WORKFLOW_REF` has it: `owner/name/.github/workflows/deploy.yml@refs/heads/main`. Undefined: any
   * workflow of the repository.
   */
  readonly workflow: string | undefined
}

/** Of a run, what tells whose it is. */
interface Run {
  /** `.github/workflows/deploy.yml`, perhaps with `@` and a ref. */
  readonly path: string
  readonly repository: string
  /** Whose commit ran: that of a fork in its pull request. */
  readonly head: string | undefined
}

/** How many runs are asked for at once. */
const atOnce = 8

const workflows = '.github/workflows/'

/** What an artifact is called by default. */
export function artifactNameOf(
  { environment, backup_id, database_url }: Pick<AnyManifest, 'environment' | 'backup_id' | 'database_url'>,
  attempt: string
): string {
  return `${spellEnvironment(environment)}-${backup_id}-${databaseIdOf(database_url)}-attempt-${attempt}`
}

interface NameParts {
  readonly environment: string
  readonly id: string
  readonly databaseId: string | undefined
}

/** Names that earlier versions gave do not say which database it is. */
const namePattern = /^(.+)-(backup_\d{8}_\d{6}(?:_\d+)?)(?:-([0-9a-f]{8}))?-attempt-\d+$/

function parseName(name: string): NameParts | undefined {
  const [, environment, id, databaseId] = namePattern.exec(name) ?? []
  return environment && id ? { environment, id, databaseId } : undefined
}

/** Every artifact that has not expired yet. Throws `STORE_FAILED`. */
export async function listArtifacts(github: GitHub): Promise<readonly FoundArtifact[]> {
  const all: FoundArtifact[] = await ask(`the artifacts of ${github.repository}`, github, (octokit, scope) =>
    octokit.paginate(octokit.rest.actions.listArtifactsForRepo, { ...scope, per_page: 100 })
  )
  // One that comes in between moves others to the next page, where they are seen again.
  const byId = new Map(all.map((artifact) => [artifact.id, artifact]))
  return [...byId.values()].filter((artifact) => !artifact.expired)
}

/** Which runs made artifacts, asked once for each. */
export class Origins {
  readonly #github: GitHub
  readonly #runs = new Map<number, Run | undefined>()

  constructor(github: GitHub) {
    this.#github = github
  }

  /** Those that are backups of the workflow. Throws `STORE_FAILED`. */
  async chooseOwn(artifacts: readonly FoundArtifact[], options: OwnArtifactOptions): Promise<readonly FoundArtifact[]> {
    const { repository } = this.#github
    const named = artifacts.filter(({ name }) => parseName(name) !== undefined || name === options.name)
    await this.#read(named.flatMap((artifact) => artifact.workflow_run?.id ?? []))
    return named.filter(({ workflow_run: made }) => {
      const run = made?.id === undefined ? undefined : this.#runs.get(made.id)
      return run !== undefined && isOwn(run, repository, options.workflow)
    })
  }

  async #read(ids: readonly number[]): Promise<void> {
    const unknown = [...new Set(ids)].filter((id) => !this.#runs.has(id))
    for (let index = 0; index < unknown.length; index += atOnce) {
      const some = unknown.slice(index, index + atOnce)
      const runs = await Promise.all(some.map((id) => readRun(id, this.#github)))
      for (const [position, id] of some.entries()) this.#runs.set(id, runs[position])
    }
  }
}

/** Undefined for a run that was deleted: nobody can tell any more where its artifacts came from. */
async function readRun(id: number, github: GitHub): Promise<Run | undefined> {
  const answer = await askIfAny(`workflow run ${id} of ${github.repository}`, github, (octokit, scope) =>
    octokit.rest.actions.getWorkflowRun({ ...scope, run_id: id })
  )
  if (!answer) return undefined
  const { path, repository, head_repository: head } = answer.data
  // A fork that was deleted is null, whatever the client's types say.
  return { path, repository: repository.full_name, head: (head as typeof head | null)?.full_name }
}

function isOwn({ path, repository, head }: Run, ours: string, workflow: string | undefined): boolean {
  const isHere = [repository, head].every((name) => name?.toLowerCase() === ours.toLowerCase())
  const isWorkflow = path.startsWith(workflows) && (workflow === undefined || fileOf(path) === fileOf(workflow))
  return isHere && isWorkflow
}

/** `deploy.yml`, however it is written. */
function fileOf(workflow: string): string {
  const [path = ''] = workflow.split('@')
  return path.includes(workflows) ? path.slice(path.indexOf(workflows) + workflows.length) : path
}

/**
 * What a list says of an artifact. Only what passed its verification is ever uploaded, and GitHub has the digest of it: so it
 * counts as verified, unless it is empty or without a digest.
 */
export function describeArtifact(artifact: FoundArtifact): ListedBackup {
  const { id, name, size_in_bytes: bytes, digest, created_at, expires_at } = artifact
  const { id: backup = name, environment, databaseId } = parseName(name) ?? {}
  return {
    ...unknownBackup(String(id), backup, timestampOf(backup) ?? created_at ?? ''),
    environment,
    databaseId,
    bytes,
    verified: bytes > 0 && digest?.startsWith('sha256:') === true,
    expires: expires_at ?? undefined,
    fault: bytes > 0 ? undefined : 'the artifact is empty'
  }
}
