// What opens a backup, and what is said when it does not: never a part of it.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Encrypter, type Recipient } from 'age-encryption'
import { readIdentities } from '../../src/encryption/identities.ts'
import { sshRecipient } from '../../src/encryption/ssh-ed25519.ts'
import { type KeyPair, lockIdentity, makeAgeKey, makeSshKey, withoutPrograms } from '../support/age.ts'
import { failureOf, temporaryDirectory } from '../support/backup.ts'

const passphrase = 'correct horse battery staple'
const reason = withoutPrograms('ssh-keygen')
const withSsh = reason === '' ? test : test.skip

let home: Awaited<ReturnType<typeof temporaryDirectory>>
let alice: KeyPair
let bob: KeyPair
/** For Alice, and whoever knows the passphrase. */
let sealed: Uint8Array
let identityFile: Uint8Array

beforeAll(async () => {
  home = await temporaryDirectory()
  alice = await makeAgeKey(home.path)
  bob = await makeAgeKey(home.path)
  sealed = await encryptFor(alice.recipient, 'secret')
  identityFile = await lockIdentity(alice.identity, passphrase)
})
afterAll(() => home[Symbol.asyncDispose]())

function encryptFor(recipient: string | Recipient, text: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  return encrypter.encrypt(text)
}

function read(identity: string | undefined, word?: string, file?: Uint8Array): ReturnType<typeof readIdentities> {
  return readIdentities({ identity, passphrase: word }, file)
}

async function opened(identity: string | undefined, word?: string, file?: Uint8Array): Promise<string | undefined> {
  return (await read(identity, word, file))?.decrypt(sealed, 'text')
}

test('an identity is taken as a text, with or without comments, or as a file of one or several', async () => {
  const both = join(home.path, 'both.txt')
  await writeFile(both, `${bob.identity}\r\n${alice.identity.replaceAll('\n', '\r\n')}`)
  const bare = alice.identity.split('\n')[2] ?? ''
  for (const identity of [alice.identity, bare, ` ${bare}\n`, alice.file, both])
    expect(await opened(identity)).toBe('secret')
})

test('nothing given opens nothing', async () => {
  expect(await read(undefined)).toBeUndefined()
  expect(await read(undefined, passphrase)).toBeUndefined()
  expect(await read(undefined, undefined, identityFile)).toBeUndefined()
})

test('the passphrase of a backup opens it alone, or besides an identity that does not', async () => {
  expect(await opened(undefined, passphrase, identityFile)).toBe('secret')
  expect(await opened(bob.identity, passphrase, identityFile)).toBe('secret')
})

test('a passphrase that is wrong is refused where there is nothing else, and does not stand in the way of an identity', async () => {
  const failure = await failureOf(read(undefined, 'correct horse battery stable', identityFile))
  expect(failure).toMatchObject({ code: 'WRONG_IDENTITY', exitCode: 5 })
  expect(`${failure.message} ${failure.hint}`).not.toContain('horse')
  expect(await opened(alice.identity, 'correct horse battery stable', identityFile)).toBe('secret')
})

withSsh(`an SSH key with a passphrase is opened by that, and says so without it${reason}`, async () => {
  const { recipient, file, identity } = await makeSshKey(home.path, { passphrase: 'a passphrase' })
  const forKey = await encryptFor(sshRecipient(recipient), 'for the key')
  for (const given of [file, identity])
    expect(await (await read(given, 'a passphrase'))?.decrypt(forKey, 'text')).toBe('for the key')
  expect(await failureOf(read(file))).toMatchObject({
    code: 'INVALID_OPTION',
    message: 'identity cannot be used: the key has a passphrase',
    hint: 'Put the passphrase of the key into BACKUP_PASSPHRASE.'
  })
  expect((await failureOf(read(file, 'another one'))).message).toContain('it is not whole, or has another passphrase')
})

const secret = 'hunter2'

test.each<[string, () => Promise<string> | string, RegExp]>([
  ['a file that is not there', () => join(home.path, secret), /no file that can be read \(ENOENT\)/],
  ['a directory', () => home.path, /no file that can be read \(EISDIR\)/],
  ['an empty file', () => write(''), /it holds none/],
  ['a file of something else', () => write(`root:${secret}:0:0`), /it is not whole/],
  ['an identity that is cut off', () => `${alice.identity.trim().slice(0, -4)}${secret}`, /it is not whole/],
  ['an identity that is none any more', () => `AGE-SECRET-KEY-1${secret}`, /it is not whole/],
  ['the identity of a plugin', () => `AGE-PLUGIN-YUBIKEY-1${secret}`, /it is not whole/],
  ['a recipient', () => write(alice.recipient), /it is not whole/],
  ['a key in which nothing is', () => key(''), /it is not whole/],
  ['a key in which something else is', () => key(Buffer.from(secret).toString('base64')), /it is not whole/],
  ['an identity that is encrypted', () => encryptedIdentity(), /it is itself encrypted/]
])('%s is refused, and not shown', async (_, given, fact) => {
  const failure = await failureOf(read(await given()))
  expect(failure).toMatchObject({ code: 'INVALID_OPTION', exitCode: 2 })
  expect(failure.message).toMatch(fact)
  expect(failure.hint).toContain('identity takes an age identity file')
  const shown = `${failure.message} ${failure.hint} ${failure.stack} ${String(failure.cause)}`
  for (const part of [secret, Buffer.from(secret).toString('base64'), alice.identity.slice(-40, -10), alice.recipient])
    expect(shown).not.toContain(part)
})

async function write(text: string): Promise<string> {
  const path = join(home.path, 'written.txt')
  await writeFile(path, text)
  return path
}

function key(body: string): string {
  return `-----BEGIN OPENSSH PRIVATE KEY-----\n${body}\n-----END OPENSSH PRIVATE KEY-----\n`
}

async function encryptedIdentity(): Promise<string> {
  const path = join(home.path, 'identity.txt.age')
  await writeFile(path, await encryptFor(bob.recipient, alice.identity))
  return path
}
