// What an attestation is worth. No attestation is verified here: `gh` is a script of ours on a PATH of its own, which says what
// GitHub's says according to its source (https://github.com/cli/cli/tree/trunk/pkg/cmd/attestation/verify) and to what people
// have reported of it. That the real one says so is not tested.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../src/snapshot/snapshot.ts'
import { type AttestationRequest, checkAttestation } from '../../src/verification/attestation.ts'
import { temporaryDirectory, testLog } from '../support/backup.ts'

const archive = 'the archive'
const signer = 'https://github.com/example/shop/.github/workflows/deploy.yml@refs/heads/main'

/** What gh prints for an archive that it has verified. */
const resultFor = (digest: string) =>
  JSON.stringify([
    {
      attestation: { bundle: {} },
      verificationResult: {
        mediaType: 'application/vnd.dev.sigstore.verificationresult+json;version=0.1',
        signature: {
          certificate: {
            subjectAlternativeName: signer,
            issuer: 'https://token.actions.githubusercontent.com',
            sourceRepositoryURI: 'https://github.com/example/shop'
          }
        },
        verifiedTimestamps: [{ type: 'Tlog', timestamp: '2025-01-19T14:31:00Z' }],
        statement: {
          _type: 'https://in-toto.io/Statement/v1',
          subject: [{ name: 'production-backup', digest: { sha256: digest } }],
          predicateType: 'https://slsa.dev/provenance/v1'
        }
      }
    }
  ])

interface Asked {
  readonly status: string | undefined
  readonly detail: string
  /** What gh was called with, each on a line; undefined: it was not. */
  readonly words: string | undefined
  /** As the shell writes it: `export GH_TOKEN='…'`. */
  readonly environment: string | undefined
}

/** Asks the script about an archive. It notes what it gets, and goes on as it is told to; its shell finds no programs. */
async function ask(
  script: string | undefined,
  request: Partial<AttestationRequest> = {},
  environment: Readonly<Record<string, string>> = {}
): Promise<Asked> {
  await using home = await temporaryDirectory()
  const [bin, file] = [join(home.path, 'bin'), join(home.path, 'backup.zip')]
  await mkdir(bin)
  await writeFile(file, archive)
  const note = `printf '%s\\n' "$@" > '${home.path}/words'\nexport -p > '${home.path}/environment'`
  if (script !== undefined) await writeFile(join(bin, 'gh'), `#!/bin/sh\n${note}\n${script}\n`, { mode: 0o700 })
  const check = await checkAttestation(file, {
    repository: 'example/shop',
    policy: 'auto',
    token: undefined,
    log: testLog(),
    signal: new AbortController().signal,
    env: { PATH: bin, ...environment },
    ...request
  })
  const noted = (name: string) => readFile(join(home.path, name), 'utf8').catch(() => undefined)
  const [words, exported] = [await noted('words'), await noted('environment')]
  return { status: check?.status, detail: check?.detail ?? '', words, environment: exported }
}

const failing = (message: string, code = 1) => `printf '%s\\n' '${message}' >&2; exit ${code}`
const printing = (text: string) => `printf '%s' '${text}'`

test('an archive that was attested passes, and it is said by whom', async () => {
  const digest = sha256(archive).slice('sha256:'.length)
  const { status, detail } = await ask(printing(resultFor(digest)), { policy: 'required' })
  expect(status).toBe('passed')
  expect(detail).toBe(`sha256:${digest} was attested by ${signer}`)
})

test('gh is asked without a shell; it gets the token in its environment, and none of our other secrets', async () => {
  const ours = { SUPABASE_DB_URL: 'postgresql://canary', HTTPS_PROXY: 'http://proxy.invalid' }
  const { words, environment } = await ask(failing('Error: no attestations found'), { token: 'ghs_token' }, ours)
  expect(words).toMatch(/^attestation\nverify\n.+backup\.zip\n--repo\nexample\/shop\n--format\njson\n$/)
  expect(environment).toContain("GH_TOKEN='ghs_token'")
  expect(environment).toContain("HTTPS_PROXY='http://proxy.invalid'")
  expect(environment).not.toContain('canary')
})

const reasons: Readonly<Record<string, [script: string | undefined, reason: string]>> = {
  'gh is not there': [undefined, 'gh is not there: install gh'],
  'gh is too old': [failing('unknown command "attestation" for "gh"'), 'gh is too old'],
  'there is no attestation': [
    failing('Error: no attestations found'),
    'example/shop has no attestation of this archive'
  ],
  'there is no attestation, in the words of an older gh': [
    failing('Error: no attestations found for digest example/shop in sha256:00'),
    'example/shop has no attestation of this archive'
  ],
  'GitHub knows no such repository': [
    failing(
      'Error: HTTP 404: Not Found (https://api.github.com/repos/example/shop/attestations/sha256:00?per_page=30)'
    ),
    'example/shop has no attestation of this archive'
  ],
  'gh has no login': [failing('To get started with GitHub CLI, please run:  gh auth login', 4), 'gh is not logged in'],
  'GitHub cannot be reached': [failing('error connecting to api.github.com'), 'gh could not ask GitHub'],
  'GitHub refuses': [failing('Error: HTTP 403: Resource not accessible by integration'), 'HTTP 403']
}

test.each(Object.entries(reasons))(
  'where %s, the check is skipped, and failed where it is required',
  async (_, [script, reason]) => {
    const [auto, required] = await Promise.all([ask(script), ask(script, { policy: 'required' })])
    expect(auto).toMatchObject({ status: 'skipped', detail: expect.stringContaining(reason) })
    expect(required).toMatchObject({ status: 'failed', detail: expect.stringContaining(reason) })
  }
)

const denials: Readonly<Record<string, [script: string, detail: string]>> = {
  'the signature does not hold': [
    failing('Error: verifying with issuer "sigstore.dev": failed to verify signature'),
    'gh does not confirm who made the archive: Error: verifying with issuer'
  ],
  'gh says nothing at all': [failing('', 1), 'exit code 1'],
  'gh has verified nothing, and is content': [printing(''), 'gh has not said what it has verified'],
  'gh has verified an empty list': [printing('[]'), 'gh has not said what it has verified'],
  'gh has verified another archive': [printing(resultFor('0'.repeat(64))), 'is of another archive']
}

test.each(Object.entries(denials))(
  'where %s, the check has failed, whatever is required',
  async (_, [script, detail]) => {
    expect(await ask(script)).toMatchObject({ status: 'failed', detail: expect.stringContaining(detail) })
  }
)

test('nobody is asked where it is off, or the repository is not known', async () => {
  const script = printing('')
  expect(await ask(script, { policy: 'off' })).toMatchObject({ status: undefined, words: undefined })
  const unknown = await ask(script, { repository: undefined, policy: 'required' })
  expect(unknown).toMatchObject({ status: 'failed', words: undefined })
})

test('a run that is stopped does not wait for gh', async () => {
  const controller = new AbortController()
  const log = testLog(() => controller.abort(new Error('stopped')))
  await expect(ask('while :; do :; done', { signal: controller.signal, log })).rejects.toThrow('stopped')
})
