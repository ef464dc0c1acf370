// Who made an archive, as GitHub attests it: https://docs.github.com/actions/concepts/security/artifact-attestations
// GitHub's own command line judges it; nothing of sigstore is done here.

import { execFile } from 'node:child_process'
import { z } from 'zod'
import { messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { measureFile } from '../snapshot/table-file.ts'
import { type Check, failed, skipped } from './check.ts'

/** What is wanted, and what is needed to ask for it. */
export interface AttestationRequest {
  /** `owner/name`, in which the archive is said to have been made. */
  readonly repository: string | undefined
  readonly policy: 'auto' | 'required' | 'off'
  /** Undefined: `gh` has a login of its own. */
  readonly token: string | undefined
  readonly log: Log
  readonly signal: AbortSignal
  readonly env?: NodeJS.ProcessEnv
}

const name = 'attestation'

/** Milliseconds that `gh` may take. */
const patience = 60_000

/** Of all that it prints: one result has some ten thousand characters. */
const mostBytes = 64 * 1024 * 1024

/** What `gh` needs of our environment; the rest, with its secrets, is none of its business. */
const handedOn =
  /^(?:PATH|PATHEXT|HOME|USERPROFILE|APPDATA|LOCALAPPDATA|SYSTEMROOT|TMPDIR|TEMP|TMP|XDG_\w+|GH_\w+|GITHUB_TOKEN|SSL_CERT_\w+|(?:HTTPS?|NO|ALL)_PROXY)$/i

/** Where it is absent, or too old: https://cli.github.com */
const howToGet = 'install gh 2.67 or newer from https://cli.github.com'

/**
 * Asks `gh attestation verify` who made an archive. Undefined where nobody is to ask. `auto`: that there is no attestation, or
 * nobody who could look, is a reason to skip; one that does not hold has failed in any case. Never throws but for the signal.
 */
export async function checkAttestation(archive: string, request: AttestationRequest): Promise<Check | undefined> {
  const { repository, policy, log, signal } = request
  if (policy === 'off') return undefined
  const absent = policy === 'required' ? failed : skipped
  if (repository === undefined)
    return absent(name, 'in which repository the archive was made is not known: set repository')
  log.info(`asking gh who made ${archive}`)
  const answer = await askGitHub(archive, repository, request)
  signal.throwIfAborted()
  if (answer.code === 0) return judge(archive, answer.stdout)
  const reason = reasonFor(answer, repository)
  return reason === undefined ? failed(name, faultIn(answer)) : absent(name, reason)
}

interface Answer {
  /** The exit code; or what kept `gh` from running to its end. */
  readonly code: number | string
  readonly stdout: string
  readonly stderr: string
}

/** No shell, and no token in an argument: others on the machine could read that. */
function askGitHub(archive: string, repository: string, { token, signal, env }: AttestationRequest): Promise<Answer> {
  const words = ['attestation', 'verify', archive, '--repo', repository, '--format', 'json']
  const options = { signal, timeout: patience, maxBuffer: mostBytes, env: environmentFor(env ?? process.env, token) }
  return new Promise((resolve) => {
    execFile('gh', words, options, (error, stdout, stderr) => {
      const stopped = error?.killed ? `it did not answer within ${patience / 1000} seconds` : undefined
      resolve({ code: error === null ? 0 : (error.code ?? stopped ?? messageOf(error)), stdout, stderr })
    })
  })
}

function environmentFor(environment: NodeJS.ProcessEnv, token: string | undefined): NodeJS.ProcessEnv {
  const own = Object.entries(environment).filter(([variable]) => handedOn.test(variable))
  const quiet = { GH_PROMPT_DISABLED: '1', GH_NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1' }
  return { ...Object.fromEntries(own), ...quiet, ...(token === undefined ? {} : { GH_TOKEN: token }) }
}

/** Why there is no answer to the question; undefined: there is one, and it is no. */
function reasonFor({ code, stderr }: Answer, repository: string): string | undefined {
  if (code === 'ENOENT') return `gh is not there: ${howToGet}`
  if (/unknown command "attestation"/.test(stderr)) return `gh is too old to know attestations: ${howToGet}`
  // GitHub says 404 where there is none, and where the token does not show the repository.
  if (/no attestations found|HTTP 404/i.test(stderr)) return `${repository} has no attestation of this archive`
  if (code === 4) return 'gh is not logged in: set github-token, or GH_TOKEN'
  if (typeof code === 'string') return `gh could not be asked: ${code}`
  const unreachable = /HTTP (?:401|403|429|5\d\d)\b.*|error connecting to .*|dial tcp.*/.exec(stderr)
  return unreachable ? `gh could not ask GitHub: ${unreachable[0]}` : undefined
}

function faultIn({ code, stderr }: Answer): string {
  const lines = stderr.split('\n').map((line) => line.trim())
  const told = lines
    .filter((line) => line !== '')
    .slice(-3)
    .join('; ')
  return `gh does not confirm who made the archive: ${told === '' ? `exit code ${code}` : told.slice(0, 500)}`
}

/** As sigstore-go writes what it has verified. */
const resultsSchema = z
  .array(
    z.object({
      verificationResult: z.object({
        signature: z.object({
          certificate: z.object({ subjectAlternativeName: z.string(), sourceRepositoryURI: z.string().optional() })
        }),
        statement: z.object({ subject: z.array(z.object({ digest: z.record(z.string(), z.string()) })) })
      })
    })
  )
  .min(1)

/**
 * That `gh` had nothing to object to is not enough: up to 2.66 it says so, too, where it has found nothing to look at.
 * https://pkg.go.dev/vuln/GO-2025-3467
 */
async function judge(archive: string, output: string): Promise<Check> {
  const results = resultsSchema.safeParse(parseJson(output)).data
  if (!results) return failed(name, `gh has not said what it has verified: ${howToGet}`)
  const { checksum } = await measureFile(archive)
  const digest = checksum.slice('sha256:'.length)
  const own = results
    .map((result) => result.verificationResult)
    .filter(({ statement }) => statement.subject.some((subject) => subject.digest.sha256 === digest))
  const [first] = own
  if (!first) return failed(name, `what gh has verified is of another archive: this one has the digest ${checksum}`)
  const { subjectAlternativeName: signer } = first.signature.certificate
  return { name, status: 'passed', detail: `${checksum} was attested by ${signer}` }
}

function parseJson(output: string): unknown {
  try {
    return JSON.parse(output)
  } catch {
    return undefined
  }
}
