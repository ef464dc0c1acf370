// Whom a backup is encrypted for: everybody who is named, or nobody at all, and never whoever is not meant.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Decrypter } from 'age-encryption'
import { encrypterFor } from '../../src/encryption/encrypter.ts'
import { type Recipients, type RecipientsOptions, resolveRecipients } from '../../src/encryption/recipients.ts'
import { Sealer } from '../../src/encryption/sealer.ts'
import type { GateError } from '../../src/errors.ts'
import {
  type KeyPair,
  makeAgeKey,
  makeSshKey,
  openWithAge,
  openWithPassphrase,
  withoutPrograms
} from '../support/age.ts'
import { failureOf, temporaryDirectory, testLog } from '../support/backup.ts'
import { makeCertificates, opensslAvailable } from '../support/certificates.ts'
import { finish } from '../support/runner.ts'

const passphrase = 'correct horse battery staple'
const sshReason = withoutPrograms('ssh-keygen')
const withSsh = sshReason === '' ? test : test.skip
const ageReason = withoutPrograms('age', 'script')
const withAge = ageReason === '' ? test : test.skip

let home: Awaited<ReturnType<typeof temporaryDirectory>>
let alice: KeyPair
let bob: KeyPair
let quantum: KeyPair

beforeAll(async () => {
  home = await temporaryDirectory()
  alice = await makeAgeKey(home.path)
  bob = await makeAgeKey(home.path)
  quantum = await makeAgeKey(home.path, 'post-quantum')
})
afterAll(() => home[Symbol.asyncDispose]())

function resolve(to: readonly string[], options: Partial<RecipientsOptions> = {}): Promise<Recipients | undefined> {
  return resolveRecipients({
    to,
    passphrase: undefined,
    log: testLog(),
    signal: new AbortController().signal,
    ...options
  })
}

async function fileOf(...lines: readonly string[]): Promise<string> {
  const path = join(home.path, `keys-${Math.random()}.txt`)
  await writeFile(path, lines.join('\n'))
  return path
}

async function open(identity: string, file: Uint8Array): Promise<string> {
  const decrypter = new Decrypter()
  for (const line of identity.split('\n')) if (/^AGE-SECRET/.test(line)) decrypter.addIdentity(line)
  return decrypter.decrypt(file, 'text')
}

/** A secret that is encrypted for all of them. */
function sealFor(found: Recipients | undefined): Promise<Uint8Array> {
  return encrypterFor(found?.keys ?? []).encrypt('secret')
}

test('where nobody is named, nothing is encrypted', async () => {
  expect(await resolve([])).toBeUndefined()
})

test('everybody of a list, and of the files that it names, can read it, once each, and nobody else', async () => {
  const file = await fileOf('# the team', bob.recipient, '', `${alice.recipient}  `, bob.recipient)
  const log = testLog()
  const found = await resolve([alice.recipient, file], { log })
  expect(found).toMatchObject({ names: [alice.recipient, bob.recipient], passphrase: undefined })
  expect(log.lines).toEqual([`encrypting for ${alice.recipient}, ${bob.recipient}`])
  const sealed = await sealFor(found)
  for (const { identity } of [alice, bob]) expect(await open(identity, sealed)).toBe('secret')
  const mallory = await makeAgeKey(home.path)
  await expect(open(mallory.identity, sealed)).rejects.toThrow('no identity matched')
})

withSsh(`a public SSH key is taken without its comment, from a list or a file${sshReason}`, async () => {
  const { recipient, file } = await makeSshKey(home.path)
  const name = recipient.split(' ').slice(0, 2).join(' ')
  expect(await resolve([recipient])).toMatchObject({ names: [name] })
  expect(await resolve([`${file}.pub`])).toMatchObject({ names: [name] })
})

withAge(`a passphrase makes an identity that age opens, and that opens every file${ageReason}`, async () => {
  const found = await resolve([alice.recipient], { passphrase })
  const [identityFile, key, sealed] = ['identity.age', 'key.txt', 'sealed.age'].map((name) => join(home.path, name))
  if (!identityFile || !key || !sealed || !found?.passphrase) throw new Error('there is no identity')
  await using sealer = new Sealer(found)
  await writeFile(identityFile, (await sealer.identityFile) ?? '')
  await writeFile(sealed, await sealFor(found))
  await openWithPassphrase(passphrase, identityFile, key)
  for (const file of [key, alice.file]) expect(String(await openWithAge(file, sealed))).toBe('secret')
  expect(await readFile(key, 'utf8')).toMatch(/^AGE-SECRET-KEY-1[A-Z0-9]+\n$/)
})

describe('what a quantum computer cannot open', () => {
  test('has a passphrase of which the same holds', async () => {
    const found = await resolve([quantum.recipient], { passphrase })
    const sealed = await sealFor(found)
    expect(
      Buffer.from(sealed)
        .toString('latin1')
        .match(/^-> \w+/gm)
    ).toEqual(Array(2).fill('-> mlkem768x25519'))
    expect(await open(quantum.identity, sealed)).toBe('secret')
  })

  test('is not made for others besides, by whom it could be opened', async () => {
    const failure = await failureOf(resolve([quantum.recipient, alice.recipient]))
    expect(failure.message).toContain(`beside others that it can: ${alice.recipient}`)
  })
})

describe('refused, with a word on what to do, and without a secret, is', () => {
  const refusals: readonly [string, () => Promise<string> | string, RegExp][] = [
    ['a recipient with a typing error', () => `${alice.recipient.slice(0, -1)}1`, /which is no recipient/],
    ['the recipient of a plugin', () => 'age1yubikey1qqqqqqqqqq', /which is no recipient/],
    ['a file that is not there', () => '/nowhere/keys.txt', /no file that can be read \(ENOENT\)/],
    ['a directory', () => home.path, /no file that can be read \(EISDIR\)/],
    ['an identity', () => alice.identity.split('\n')[2] ?? '', /^encrypt-to holds an identity/],
    ['an identity in quotes', () => `"${alice.identity.split('\n')[2]}"`, /^encrypt-to holds an identity/],
    ['the file of an identity', () => alice.file, /, which encrypt-to names, holds an identity/],
    ['a private SSH key', () => '-----BEGIN OPENSSH PRIVATE KEY-----', /^encrypt-to holds an identity/],
    ['an empty file', () => fileOf(''), /has no key that a backup can be encrypted for/],
    ['a file of comments', () => fileOf('# nobody', '  '), /has no key that/],
    ['a file with a line that is none', () => fileOf(alice.recipient, 'hunter2'), /1 of 2 lines with no key/],
    [
      'a file with a line that is damaged',
      () => fileOf(`${alice.recipient}hunter2`),
      /has a line that is no recipient/
    ],
    ['an address that is not safe', () => 'http://example.com/alice.keys', /is not safe/],
    ['an SSH key that is cut off', () => 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5', /not a whole ssh-ed25519 public key/],
    ['an SSH key of another type', () => 'ssh-rsa AAAAB3NzaC1yc2E', /neither age1… nor ssh-ed25519/],
    ['an ECDSA key', () => 'ecdsa-sha2-nistp256 AAAAE2VjZHNh', /is no recipient, and no file/]
  ]

  test.each(refusals)('%s', async (_, item, fact) => {
    const failure = await failureOf(resolve([bob.recipient, await item()]))
    expect(failure).toMatchObject({ code: 'INVALID_OPTION', exitCode: 2 })
    expect(failure.message).toMatch(fact)
    expect(failure.hint).toMatch(/encrypt-to takes|age-keygen -y/)
    expect(everything(failure)).not.toMatch(/AGE-SECRET-KEY|hunter2/i)
  })

  withSsh(`a private SSH key, line by line${sshReason}`, async () => {
    const { identity } = await makeSshKey(home.path)
    const lines = identity.trim().split('\n')
    const failure = await failureOf(resolve(lines))
    expect(failure.message).toBe('encrypt-to holds an identity, which is to be kept secret')
    for (const line of lines) expect(everything(failure)).not.toContain(line)
  })

  withSsh.each(['rsa', 'ecdsa'])(`a file with an SSH key of type %s alone${sshReason}`, async (type) => {
    const { file } = await makeSshKey(home.path, { type })
    expect((await failureOf(resolve([`${file}.pub`]))).message).toContain('has no key that')
    const failure = await failureOf(resolve([file]))
    expect(failure.message).toContain('holds an identity, which is to be kept secret')
  })
})

/** Message, hint and causes, as any log could show them. */
function everything(failure: GateError): string {
  return `${failure.message}\n${failure.hint}\n${failure.stack}\n${String(failure.cause)}`
}

const opensslReason = opensslAvailable()
const withServer = opensslReason === undefined && sshReason === '' ? test : test.skip

withServer(
  `an address is read over TLS that somebody vouches for, to its end, and no further than it says${sshReason}`,
  async () => {
    const { recipient } = await makeSshKey(home.path)
    const rsa = 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7'
    await using service = await serve({
      '/alice.keys': { status: 200, body: `${rsa}\n${recipient}\n` },
      '/rsa.keys': { status: 200, body: rsa },
      '/page.keys': { status: 200, body: '<!doctype html><title>Alice</title>' },
      '/none.keys': { status: 200, body: '' },
      '/gone.keys': { status: 404, body: recipient },
      '/moved.keys': { status: 302, body: recipient, location: '/alice.keys' },
      '/secret.keys': { status: 200, body: alice.identity },
      '/endless.keys': { status: 200, body: 'endless' },
      '/slow.keys': { status: 200, body: 'never ends' }
    })
    const outcomes = await service.resolveEach()
    const name = recipient.split(' ').slice(0, 2).join(' ')
    expect(outcomes).toEqual({
      '/alice.keys': `for ${name}`,
      '/rsa.keys': expect.stringMatching(/has no key that a backup can be encrypted for$/),
      '/page.keys': expect.stringMatching(/has no key that a backup can be encrypted for$/),
      '/none.keys': expect.stringMatching(/has no key that a backup can be encrypted for$/),
      '/gone.keys': expect.stringMatching(/answers 404$/),
      '/moved.keys': expect.stringMatching(/cannot be reached$/),
      '/secret.keys': expect.stringMatching(/holds an identity, which is to be kept secret$/),
      '/endless.keys': expect.stringMatching(/is no list of keys$/),
      '/slow.keys': 'the run has no more time',
      untrusted: expect.stringMatching(/cannot be reached$/)
    })
    expect(JSON.stringify(outcomes)).not.toContain('AGE-SECRET-KEY')
  }
)

interface Answer {
  readonly status: number
  readonly body: string
  readonly location?: string
}

interface Service extends AsyncDisposable {
  /** What comes of each address, in a process that trusts the authority of the server; and of one in a process that does not. */
  resolveEach(): Promise<Record<string, string>>
}

async function serve(answers: Readonly<Record<string, Answer>>): Promise<Service> {
  const { authority, cert, key } = await makeCertificates('DNS:localhost')
  const authorityFile = join(home.path, 'authority.pem')
  await writeFile(authorityFile, authority)
  const server: Server = createServer({ cert, key }, ({ url = '' }, response) => {
    const { status, body, location } = answers[url] ?? { status: 500, body: '' }
    response.writeHead(status, location === undefined ? {} : { location })
    if (body === 'never ends') response.write('ssh-ed25519 ')
    else response.end(body === 'endless' ? 'x'.repeat(1_000_000) : body)
  })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`
  const resolveEach = async (): Promise<Record<string, string>> => {
    const [trusting, { '/alice.keys': untrusted = '' }] = await Promise.all([
      resolveElsewhere(origin, Object.keys(answers), { NODE_EXTRA_CA_CERTS: authorityFile }),
      resolveElsewhere(origin, ['/alice.keys'], {})
    ])
    return { ...trusting, untrusted }
  }
  return {
    resolveEach,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    }
  }
}

/** Node.js reads the authorities that it trusts when it starts. */
const program = `
  const [module, origin, ...paths] = process.argv.slice(1)
  const { resolveRecipients } = await import(module)
  const log = { info() {}, warning() {}, progress() {}, group: (_, work) => work() }
  const outcomes = paths.map(async (path) => {
    const patience = new AbortController()
    if (path === '/slow.keys') setTimeout(() => patience.abort(new Error('the run has no more time')), 300)
    const found = resolveRecipients({ to: [origin + path], passphrase: undefined, log, signal: patience.signal })
    return [path, await found.then(({ names }) => 'for ' + names, ({ message }) => message)]
  })
  console.log(JSON.stringify(Object.fromEntries(await Promise.all(outcomes))))`

async function resolveElsewhere(
  origin: string,
  paths: readonly string[],
  environment: Readonly<Record<string, string>>
): Promise<Record<string, string>> {
  const module = new URL('../../src/encryption/recipients.ts', import.meta.url).href
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program, module, origin, ...paths], {
    env: { PATH: process.env.PATH, ...environment }
  })
  const { stdout, stderr } = await finish(child)
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as Record<string, string>
}
