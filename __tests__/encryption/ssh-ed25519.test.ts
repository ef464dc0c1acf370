// SSH keys as recipients and identities, held against the age and the ssh-keygen of the machine.

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ed25519 } from '@noble/curves/ed25519.js'
import { Decrypter, Encrypter, type Stanza } from 'age-encryption'
import fc from 'fast-check'
import { isSshEd25519, sshIdentity, sshRecipient } from '../../src/encryption/ssh-ed25519.ts'
import { makeSshKey, openWithAge, sealWithAge, withoutPrograms } from '../support/age.ts'
import { temporaryDirectory } from '../support/backup.ts'

const reason = withoutPrograms('age', 'ssh-keygen')
const withAge = reason === '' ? test : test.skip
const withSsh = withoutPrograms('ssh-keygen') === '' ? test : test.skip
const message = 'what only Alice may read'

let home: Awaited<ReturnType<typeof temporaryDirectory>>

beforeAll(async () => {
  home = await temporaryDirectory()
})
afterAll(() => home[Symbol.asyncDispose]())

async function encrypted(recipient: string, text = message): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(sshRecipient(recipient))
  return encrypter.encrypt(text)
}

function decrypted(identity: string, file: Uint8Array, passphrase?: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(sshIdentity(identity, passphrase))
  return decrypter.decrypt(file, 'text')
}

withAge(`what is encrypted for a key, age opens, and the other way round${reason}`, async () => {
  const { recipient, identity, file } = await makeSshKey(home.path)
  const [ours, plain, theirs] = ['ours.age', 'plain', 'theirs.age'].map((name) => join(home.path, name))
  if (!ours || !plain || !theirs) throw new Error('there are three')
  await writeFile(ours, await encrypted(recipient))
  expect(String(await openWithAge(file, ours))).toBe(message)
  await writeFile(plain, message)
  await sealWithAge([recipient], plain, theirs)
  expect(await decrypted(identity, await readFile(theirs))).toBe(message)
})

withSsh.each([
  ['without a passphrase', undefined],
  ['with one', 'correct horse']
])('a private key %s is an identity, as ssh-keygen writes it', async (_, passphrase) => {
  const { recipient, identity } = await makeSshKey(home.path, { passphrase })
  expect(await decrypted(identity, await encrypted(recipient), passphrase)).toBe(message)
})

withSsh('no other key opens it, and no passphrase but the right one opens the key', async () => {
  const { recipient, identity } = await makeSshKey(home.path, { passphrase: 'a passphrase' })
  const other = await makeSshKey(home.path, { passphrase: 'another one' })
  const file = await encrypted(recipient)
  await expect(decrypted(other.identity, file, 'another one')).rejects.toThrow('no identity matched')
  expect(() => sshIdentity(identity, 'a passphrasE')).toThrow()
  expect(() => sshIdentity(identity, undefined)).toThrow(expect.objectContaining({ name: 'KeyEncryptedError' }))
})

withSsh.each(['rsa', 'ecdsa'])('a key of type %s is neither recipient nor identity', async (type) => {
  const { recipient, identity } = await makeSshKey(home.path, { type })
  expect(isSshEd25519(recipient)).toBe(false)
  expect(() => sshRecipient(recipient)).toThrow('it is not a whole ssh-ed25519 public key')
  expect(() => sshIdentity(identity, undefined)).toThrow(`it is a key of type ${type}`)
})

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })
const fileKeys = fc.uint8Array({ minLength: 16, maxLength: 16 })

/** The line of a public key, and the private key as PEM, of a seed. */
function keyPairOf(seed: Uint8Array): { readonly recipient: string; readonly identity: string } {
  const wire = Buffer.concat([Buffer.from('\0\0\0\x0bssh-ed25519\0\0\0 '), ed25519.getPublicKey(seed)])
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  return {
    recipient: `ssh-ed25519 ${wire.toString('base64')} somebody`,
    identity: `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`
  }
}

async function wrap(recipient: string, fileKey: Uint8Array): Promise<Stanza[]> {
  return sshRecipient(recipient).wrapFileKey(fileKey)
}

test('every key gives back every file key that was wrapped for it, and nobody else does', async () => {
  await fc.assert(
    fc.asyncProperty(seeds, seeds, fileKeys, async (seed, another, fileKey) => {
      fc.pre(!Buffer.from(seed).equals(Buffer.from(another)))
      const { recipient, identity } = keyPairOf(seed)
      const stanzas = await wrap(recipient, fileKey)
      expect(Buffer.from((await sshIdentity(identity, undefined).unwrapFileKey(stanzas)) ?? [])).toEqual(
        Buffer.from(fileKey)
      )
      expect(await sshIdentity(keyPairOf(another).identity, undefined).unwrapFileKey(stanzas)).toBeNull()
    }),
    { numRuns: 5 }
  )
})

test('a wrapped key in which any bit was turned is not taken for one', async () => {
  const { recipient, identity } = keyPairOf(new Uint8Array(32).fill(7))
  const unwrap = sshIdentity(identity, undefined)
  const [stanza] = await wrap(recipient, new Uint8Array(16))
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 32 * 8 - 1 }), async (bit) => {
      const body = Uint8Array.from(stanza?.body ?? [])
      body[bit >> 3] = (body[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      await expect(async () => unwrap.unwrapFileKey([{ args: stanza?.args ?? [], body }])).rejects.toThrow()
    }),
    { numRuns: 20 }
  )
})

test.each<[string, (line: string) => string]>([
  ['is cut off', (line) => line.slice(0, 60)],
  ['is of another type than it says', (line) => line.replace('AAAAC3', 'AAAAC4')],
  ['has nothing but its type', () => 'ssh-ed25519 '],
  [
    'is longer than one',
    (line) =>
      `ssh-ed25519 ${Buffer.concat([Buffer.from(line.split(' ')[1] ?? '', 'base64'), Buffer.alloc(1)]).toString('base64')}`
  ]
])('a line that %s is no recipient', (_, change) => {
  const line = keyPairOf(new Uint8Array(32).fill(1)).recipient
  expect(() => sshRecipient(change(line))).toThrow('it is not a whole ssh-ed25519 public key')
})

test('a public key that is no point of the curve is no recipient', () => {
  const [wire] = [Buffer.from(keyPairOf(new Uint8Array(32)).recipient.split(' ')[1] ?? '', 'base64')]
  const offCurve = Buffer.concat([wire.subarray(0, -32), Buffer.alloc(32, 2)])
  expect(() => sshRecipient(`ssh-ed25519 ${offCurve.toString('base64')}`)).toThrow()
})
