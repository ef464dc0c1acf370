// What opens an encrypted backup: age identities, SSH keys, and a passphrase.

import { readFile } from 'node:fs/promises'
import { Decrypter } from 'age-encryption'
import { codeOf, GateError } from '../errors.ts'
import { identityFile } from '../snapshot/manifest.ts'
import { sshIdentity } from './ssh-ed25519.ts'

export interface IdentityOptions {
  /** The text of identities, or the path of a file of them. */
  readonly identity: string | undefined
  /** Opens the identity file of a backup, or an SSH key that has a passphrase. */
  readonly passphrase: string | undefined
}

const hint =
  'identity takes an age identity file (AGE-SECRET-KEY-1…, as age-keygen writes it) or an ssh-ed25519 private key file, or the text of one.'

/**
 * What opens files; undefined where nothing is given. `file` is the identity file of the backup, if it has one: it takes the
 * passphrase a second to open it. Throws `INVALID_OPTION` for an identity that is none, and `WRONG_IDENTITY` for a
 * passphrase that does not open the backup. No message holds any of the secrets.
 */
export async function readIdentities(
  { identity, passphrase }: IdentityOptions,
  file?: Uint8Array
): Promise<Decrypter | undefined> {
  const decrypter = new Decrypter()
  const texts = identity === undefined ? [] : [await readText(identity)]
  // Beside an identity it is the passphrase of that, or of the backup.
  if (passphrase !== undefined && file) {
    const opened = await openIdentityFile(file, passphrase)
    if (opened !== undefined) texts.push(opened)
    else if (identity === undefined) throw wrongPassphrase()
  }
  for (const text of texts) addIdentities(decrypter, text, passphrase)
  return texts.length > 0 ? decrypter : undefined
}

function isPrivateKey(text: string): boolean {
  return /^-----BEGIN [A-Z ]*PRIVATE KEY-----/m.test(text)
}

function identityLines(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

/** What is no identity is the path of a file. It may be a secret written down wrongly, and is not shown. */
async function readText(identity: string): Promise<string> {
  if (isPrivateKey(identity) || identityLines(identity).every((line) => /^AGE-(SECRET-KEY|PLUGIN)-/i.test(line)))
    return identity
  try {
    return await readFile(identity, 'utf8')
  } catch (error) {
    throw new GateError('INVALID_OPTION', `identity is no identity, and no file that can be read (${codeOf(error)})`, {
      hint
    })
  }
}

function addIdentities(decrypter: Decrypter, text: string, passphrase: string | undefined): void {
  try {
    const found = isPrivateKey(text) ? [sshIdentity(text, passphrase)] : identityLines(text)
    if (found.length === 0) throw new Error('it holds none')
    for (const one of found) decrypter.addIdentity(one)
  } catch (error) {
    throw new GateError('INVALID_OPTION', `identity cannot be used: ${faultOf(error, text, passphrase)}`, {
      hint: needsPassphrase(error) ? 'Put the passphrase of the key into BACKUP_PASSPHRASE.' : hint
    })
  }
}

/** What the libraries say may quote what they were given. */
function faultOf(error: unknown, text: string, passphrase: string | undefined): string {
  if (text.startsWith('age-encryption.org/')) return 'it is itself encrypted'
  if (needsPassphrase(error)) return 'the key has a passphrase'
  if (error instanceof Error && /^it /.test(error.message)) return error.message
  return isPrivateKey(text) && passphrase !== undefined
    ? 'it is not whole, or has another passphrase'
    : 'it is not whole'
}

function needsPassphrase(error: unknown): boolean {
  return (error as { readonly name?: unknown }).name === 'KeyEncryptedError'
}

/** Undefined: it is the passphrase of something else. */
async function openIdentityFile(file: Uint8Array, passphrase: string): Promise<string | undefined> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  return decrypter.decrypt(file, 'text').catch(() => undefined)
}

function wrongPassphrase(): GateError {
  return new GateError('WRONG_IDENTITY', 'the passphrase does not open this backup', {
    hint: `Check it: upper and lower case, spaces, and whether it is that of another backup. If you are sure of it, ${identityFile} may be damaged: verify, without the passphrase, says so.`
  })
}
