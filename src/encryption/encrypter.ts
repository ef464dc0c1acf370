// The library's own encrypter, for any kind of recipient.

import { Encrypter, type Recipient } from 'age-encryption'
import { isSshEd25519, sshRecipient } from './ssh-ed25519.ts'

/** Makes files that each of them can read: `age1…`, or `ssh-ed25519 …`. Throws for what is none, in words that may quote it. */
export function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipientOf(recipient))
  return encrypter
}

/** What only the passphrase opens. It takes a second. https://age-encryption.org/v1 */
export function encryptWithPassphrase(text: string, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  return encrypter.encrypt(text)
}

function recipientOf(name: string): string | Recipient {
  if (name.startsWith('age1')) return name
  if (isSshEd25519(name)) return sshRecipient(name)
  throw new Error('it is neither age1… nor ssh-ed25519')
}
