// SSH keys as age takes them: the ssh-ed25519 recipient of age's own tools, for the interface of the age library.
// https://github.com/FiloSottile/age/blob/main/agessh/agessh.go; the wire format of keys is RFC 4253, section 6.6.

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { type Identity, type Recipient, Stanza } from 'age-encryption'
import sshpk from 'sshpk'

const keyType = 'ssh-ed25519'
const label = 'age-encryption.org/v1/ssh-ed25519'
const cipher = 'chacha20-poly1305'
const tagBytes = 16
const fileKeyBytes = 16
/** Each key encrypts once. */
const nonce = Buffer.alloc(12)
/** The length and the name of the type, then the length of the key. */
const wireHead = Buffer.concat([
  Buffer.from([0, 0, 0, keyType.length]),
  Buffer.from(keyType),
  Buffer.from([0, 0, 0, 32])
])

/** Is this the line of a public key that `sshRecipient` takes? */
export function isSshEd25519(line: string): boolean {
  return line.startsWith(`${keyType} `)
}

/** The recipient of a line of `authorized_keys` or `id_ed25519.pub`. Throws an Error that says what is wrong with it. */
export function sshRecipient(line: string): Recipient {
  const wire = Buffer.from(line.split(/\s+/)[1] ?? '', 'base64')
  if (wire.length !== wireHead.length + 32 || !wire.subarray(0, wireHead.length).equals(wireHead))
    throw new Error(`it is not a whole ${keyType} public key`)
  const ours = toMontgomery(wire.subarray(wireHead.length))
  return {
    wrapFileKey: (fileKey) => {
      const ephemeral = randomBytes(32)
      const share = x25519.getPublicKey(ephemeral)
      const key = wrapKey(x25519.getSharedSecret(ephemeral, ours), { wire, share, ours })
      const encrypt = createCipheriv(cipher, key, nonce, { authTagLength: tagBytes })
      const body = Buffer.concat([encrypt.update(fileKey), encrypt.final(), encrypt.getAuthTag()])
      return [new Stanza([keyType, tagOf(wire), unpadded(share)], body)]
    }
  }
}

/**
 * The identity of a private key file (OpenSSH's own format or PEM); `passphrase` opens one that has a passphrase. Throws an
 * Error that says what is wrong with it.
 */
export function sshIdentity(text: string, passphrase: string | undefined): Identity {
  const seed = readSeed(text, passphrase)
  const wire = Buffer.concat([wireHead, ed25519.getPublicKey(seed)])
  const secret = createHash('sha512').update(seed).digest().subarray(0, 32)
  const ours = x25519.getPublicKey(secret)
  return {
    unwrapFileKey: (stanzas) => {
      const stanza = stanzas.find(({ args }) => args[0] === keyType && args[1] === tagOf(wire))
      if (!stanza) return null
      const share = Buffer.from(stanza.args[2] ?? '', 'base64')
      const { body } = stanza
      if (share.length !== 32 || body.length !== fileKeyBytes + tagBytes)
        throw new Error(`its ${keyType} stanza is malformed`)
      const key = wrapKey(x25519.getSharedSecret(secret, share), { wire, share, ours })
      const decrypt = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes })
      decrypt.setAuthTag(body.subarray(fileKeyBytes))
      return Buffer.concat([decrypt.update(body.subarray(0, fileKeyBytes)), decrypt.final()])
    }
  }
}

function readSeed(text: string, passphrase: string | undefined): Uint8Array {
  const key = sshpk.parsePrivateKey(text, 'auto', passphrase === undefined ? {} : { passphrase })
  const { k } = (key as unknown as { part: { k?: { data: Uint8Array } } }).part
  if (key.type !== 'ed25519' || !k) throw new Error(`it is a key of type ${key.type}, but has to be ${keyType}`)
  return Uint8Array.from(k.data)
}

/** By the curve that both forms of a key share: RFC 7748, section 4.1. */
function toMontgomery(publicKey: Uint8Array): Uint8Array {
  try {
    return ed25519.utils.toMontgomery(publicKey)
  } catch {
    throw new Error('it is no point of its curve')
  }
}

interface Exchange {
  readonly wire: Uint8Array
  readonly share: Uint8Array
  readonly ours: Uint8Array
}

function wrapKey(agreed: Uint8Array, { wire, share, ours }: Exchange): Uint8Array {
  const tweak = derive(new Uint8Array(), wire)
  return derive(x25519.getSharedSecret(tweak, agreed), Buffer.concat([share, ours]))
}

function derive(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, salt, label, 32))
}

/** By which an identity finds its stanza. */
function tagOf(wire: Uint8Array): string {
  return unpadded(createHash('sha256').update(wire).digest().subarray(0, 4))
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}
