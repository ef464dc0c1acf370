// Finds backups among the artifacts of a GitHub repository and downloads them over the REST API, which needs a token and no
// runner: https://docs.github.com/rest/actions/artifacts. Messages never hold the token or a signed URL.

import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { inspect } from 'node:util'
import { defaults } from '@actions/github/lib/utils'
import prettyBytes from 'pretty-bytes'
import { GateError } from '../errors.ts'
import { explainFileError, isFileError, SnapshotWriter } from '../snapshot/snapshot.ts'
import { unpackBackup } from './archive.ts'
import { ask, type FoundArtifact, type GitHub, unreachable } from './github.ts'

/**
 * The one artifact that is meant: digits are the id of a workflow run, anything else is the name of an artifact, of which
 * the newest counts. Throws `NOT_A_SNAPSHOT`, with the names that could be meant, and `STORE_FAILED`.
 */
export function findArtifact(name: string, github: GitHub): Promise<FoundArtifact> {
  return /^\d+$/.test(name) ? findInRun(name, github) : findByName(name, github)
}

async function findInRun(run: string, github: GitHub): Promise<FoundArtifact> {
  const what = `workflow run ${run} of ${github.repository}`
  const all = await ask(what, github, (octokit, scope) =>
    octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, { ...scope, run_id: Number(run), per_page: 100 })
  )
  const backups = all.filter(looksLikeBackup)
  // One that was given a name of its own cannot be told from others by its name.
  const candidates = backups.length > 0 ? backups : all
  const [found, ...more] = candidates.filter((artifact) => !artifact.expired)
  if (found && more.length === 0) return found
  if (found) {
    throw new GateError(
      'NOT_A_SNAPSHOT',
      `${what} has several artifacts that may be meant: ${listed([found, ...more])}`,
      {
        hint: 'Name one of them instead of the run.'
      }
    )
  }
  throw candidates.length > 0 ? expired(what, candidates) : nothingIn(what)
}

async function findByName(name: string, github: GitHub): Promise<FoundArtifact> {
  const { repository } = github
  const list = (filter: { name?: string }): Promise<FoundArtifact[]> =>
    ask(repository, github, async (octokit, scope) => {
      const { data } = await octokit.rest.actions.listArtifactsForRepo({ ...scope, ...filter, per_page: 100 })
      return newestFirst(data.artifacts)
    })
  const named = (await list({ name })).filter((artifact) => artifact.name === name && !isForeign(artifact))
  const found = named.find((artifact) => !artifact.expired)
  if (found) return found
  if (named.length > 0) throw expired(repository, named)
  const isBackup = (artifact: FoundArtifact): boolean => looksLikeBackup(artifact) && !isForeign(artifact)
  const backups = (await list({})).filter((artifact) => isBackup(artifact) && !artifact.expired)
  if (backups.length === 0) throw nothingIn(repository, name)
  throw new GateError(
    'NOT_A_SNAPSHOT',
    `there is no file or directory ${name}, and no artifact of that name in ${repository}`,
    { hint: `The newest backups there are: ${listed(backups)}` }
  )
}

/** As the upload names them when the user does not. */
function looksLikeBackup({ name }: FoundArtifact): boolean {
  return /backup_\d{8}_\d{6}/.test(name)
}

/** A pull request from a fork can give its artifacts any name: they are not found by it. */
function isForeign({ workflow_run: run }: FoundArtifact): boolean {
  return run?.head_repository_id !== run?.repository_id
}

function newestFirst(artifacts: readonly FoundArtifact[]): FoundArtifact[] {
  return artifacts.toSorted((a, b) => Date.parse(b.created_at ?? '') - Date.parse(a.created_at ?? '') || b.id - a.id)
}

function listed(artifacts: readonly FoundArtifact[]): string {
  const shown = artifacts
    .slice(0, 10)
    .map(({ name, size_in_bytes }) => `${inspect(name)} (${prettyBytes(size_in_bytes)})`)
  return artifacts.length > 10 ? `${shown.join(', ')} and ${artifacts.length - 10} more` : shown.join(', ')
}

function expired(where: string, artifacts: readonly FoundArtifact[]): GateError {
  return new GateError('STORE_FAILED', `GitHub has deleted what ${where} kept: ${listed(artifacts)} expired`, {
    hint: 'Use a newer backup. The option retention-days says how long GitHub keeps one.'
  })
}

function nothingIn(where: string, name?: string): GateError {
  const fact = name === undefined ? '' : `there is no file or directory ${name}, and `
  return new GateError('NOT_A_SNAPSHOT', `${fact}${where} has no artifact with a backup`, {
    hint: 'Check the name, and the option repository.'
  })
}

/**
 * Downloads an artifact and unpacks it into a new directory below `output`, whose path it returns. Throws what
 * `downloadArtifact` and `unpackBackup` throw; then nothing is left.
 */
export async function fetchArtifact(artifact: FoundArtifact, github: GitHub, output: string): Promise<string> {
  // Never finished: a partial directory goes when this is done, or with the next run if this one dies.
  await using room = await SnapshotWriter.create(output, new Date(), `artifact_${artifact.id}`)
  const archive = room.path('artifact.zip')
  await downloadArtifact(artifact, github, archive)
  await github.judge?.(archive)
  return await unpackBackup(archive, { output, called: `artifact ${artifact.id}`, signal: github.signal })
}

/**
 * Downloads an artifact's archive into a new file, and compares it with the digest that GitHub has of it. Throws
 * `SNAPSHOT_DAMAGED` where they differ, and `STORE_FAILED`; the file is then for the caller to remove.
 */
export async function downloadArtifact(artifact: FoundArtifact, github: GitHub, file: string): Promise<void> {
  const { name, id, size_in_bytes, digest } = artifact
  const { log, repository } = github
  const called = `artifact ${inspect(name)} (${id}) of ${repository}`
  log.info(`downloading ${called}, ${prettyBytes(size_in_bytes)}`)
  const archive = await openArchive(called, await readLocation(called, artifact, github), github)
  const actual = await save(called, archive, file, { ...github, expected: size_in_bytes })
  if (!digest?.startsWith('sha256:')) {
    log.warning(`GitHub has no SHA-256 of ${called}: only its own checksums tell whether the download is whole`)
  } else if (actual !== digest) {
    throw new GateError(
      'SNAPSHOT_DAMAGED',
      `what was downloaded of ${called} has ${actual}, but GitHub says ${digest}`,
      {
        hint: 'Nothing of it was kept. Download it again; if it differs again, use another backup.'
      }
    )
  }
}

/** The API answers with a signed address of another host, which must not get the token. */
async function readLocation(called: string, { id }: FoundArtifact, github: GitHub): Promise<string> {
  const { status, headers } = await ask(called, github, (octokit, scope) =>
    octokit.rest.actions.downloadArtifact({
      ...scope,
      artifact_id: id,
      archive_format: 'zip',
      request: { redirect: 'manual', signal: github.signal }
    })
  )
  const { location } = headers
  if (location !== undefined && URL.canParse(location)) return location
  throw new GateError('STORE_FAILED', `GitHub answered ${status} without saying where ${called} can be downloaded`)
}

async function openArchive(called: string, location: string, { signal }: GitHub): Promise<ReadableStream<Uint8Array>> {
  // The fetch of the API's client: it knows the proxy of the runner.
  const request: typeof fetch = defaults.request?.fetch ?? fetch
  const response = await request(location, { signal }).catch((error: unknown) => {
    signal.throwIfAborted()
    throw unreachable(called, error)
  })
  if (response.ok && response.body) return response.body
  await response.body?.cancel()
  throw new GateError('STORE_FAILED', `the store of GitHub answered ${response.status} for ${called}`, {
    hint: 'Run it again; what it answers with is valid for a minute only.'
  })
}

/** Returns the SHA-256 of what came. */
async function save(
  called: string,
  archive: ReadableStream<Uint8Array>,
  file: string,
  { log, signal, expected }: GitHub & { readonly expected: number }
): Promise<string> {
  const hash = createHash('sha256')
  let bytes = 0
  const measure = async function* (chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      log.progress(() => `${called}: ${prettyBytes(bytes)} of ${prettyBytes(expected)}`)
      yield chunk
    }
  }
  try {
    await pipeline(archive, measure, createWriteStream(file, { flags: 'wx', mode: 0o600 }), { signal })
  } catch (error) {
    signal.throwIfAborted()
    throw isFileError(error) ? explainFileError(error, file) : unreachable(called, error)
  }
  return `sha256:${hash.digest('hex')}`
}
