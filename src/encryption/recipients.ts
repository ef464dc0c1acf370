// Who shall be able to read a backup: age recipients, SSH keys, and a passphrase.

import { readFile } from 'node:fs/promises'
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption'
import ky, { isHTTPError } from 'ky'
import { codeOf, GateError, messageOf } from '../errors.ts'
import type { Log } from '../log.ts'
import { encrypterFor } from './encrypter.ts'
import { isSshEd25519 } from './ssh-ed25519.ts'

/** What a backup is encrypted with. */
export interface Recipients {
  /** As they were written, or found, without comments. */
  readonly names: readonly string[]
  /** All that the files are encrypted for: those with a name, and the one that the passphrase leads to. */
  readonly keys: readonly string[]
  /** Undefined: there is no passphrase. */
  readonly passphrase: PassphraseLock | undefined
}

/** A passphrase costs a second each time: it opens this identity, and that opens the files. */
export interface PassphraseLock {
  readonly passphrase: string
  readonly identity: string
}

export interface RecipientsOptions {
  /** `age1…`, `ssh-ed25519 …`, a file of such lines, or an address of one. */
  readonly to: readonly string[]
  readonly passphrase: string | undefined
  readonly log: Log
  readonly signal: AbortSignal
}

/** Bytes of a list of keys, and milliseconds to wait for one. */
const mostBytes = 100_000
const patience = 20_000

const hint =
  'encrypt-to takes age recipients (age1…), ssh-ed25519 public keys, files of either, and addresses such as https://github.com/USER.keys, one a line.'

/**
 * Finds everybody who is named; files and addresses are read once. Undefined where nobody is. Throws `INVALID_OPTION` for
 * one that cannot be used, and for a list that has nobody in it: a backup is never made for fewer than were meant.
 */
export async function resolveRecipients(options: RecipientsOptions): Promise<Recipients | undefined> {
  const { to, passphrase, log } = options
  if (to.length === 0 && passphrase === undefined) return undefined
  const found = await Promise.all(to.map((item) => resolve(item, options)))
  const names = [...new Set(found.flat())]
  const quantumSafe = names.filter(isQuantumSafe)
  if (quantumSafe.length > 0 && quantumSafe.length < names.length) throw mixed(names)
  if (names.length > 0) tellReaders(log, `encrypting for ${names.join(', ')}`)
  if (passphrase === undefined) return { names, keys: names, passphrase }
  tellReaders(log, 'encrypting for whoever knows the passphrase')
  const identity = await (quantumSafe.length > 0 ? generateHybridIdentity() : generateX25519Identity())
  return { names, keys: [...names, await identityToRecipient(identity)], passphrase: { passphrase, identity } }
}

/** Everybody may know who can read it. */
function tellReaders(log: Log, line: string): void {
  log.info(line, line)
}

/** The keys that an item stands for, each proven to be one. */
async function resolve(item: string, options: RecipientsOptions): Promise<string[]> {
  if (isSecret(item)) throw secretInstead('encrypt-to')
  if (item.startsWith('age1') || /^ssh-\S+ /.test(item)) return [checked(item, 'encrypt-to')]
  const isAddress = /^https?:\/\//i.test(item)
  const lines = keyLines(isAddress ? await download(item, options) : await readKeys(item))
  if (lines.some(isSecret)) throw secretInstead(item)
  const usable = lines.filter((line) => line.startsWith('age1') || isSshEd25519(line))
  const others = lines.length - usable.length
  // Whoever publishes keys has others among them; a file of keys is made for this.
  if (usable.length === 0 || (others > 0 && !isAddress)) {
    const fact = usable.length === 0 ? 'no key' : `${others} of ${lines.length} lines with no key`
    throw refused(`${item}, which encrypt-to names, has ${fact} that a backup can be encrypted for`)
  }
  if (others > 0) options.log.info(`${item}: ${others} of ${lines.length} keys are of other types, and are left out`)
  return usable.map((line) => checked(line, item))
}

function keyLines(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#'))
}

function isSecret(line: string): boolean {
  return /AGE-SECRET-KEY-|-----BEGIN [A-Z ]*PRIVATE KEY/i.test(line)
}

/** By its name, as https://github.com/C2SP/C2SP/blob/main/age.md#the-mlkem768x25519-recipient-type has it. */
function isQuantumSafe(name: string): boolean {
  return /^age1(?:tag)?pq1/.test(name)
}

/** As age itself does: one that a quantum computer opens, opens the files for all. */
function mixed(names: readonly string[]): GateError {
  const others = names.filter((name) => !isQuantumSafe(name))
  return refused(
    `encrypt-to names recipients that a quantum computer cannot open (age1pq1…) beside others that it can: ${others.join(', ')}`,
    'Take one kind of them for all.'
  )
}

function secretInstead(origin: string): GateError {
  const where = origin === 'encrypt-to' ? origin : `${origin}, which encrypt-to names,`
  return refused(
    `${where} holds an identity, which is to be kept secret`,
    'It takes the public half, which age-keygen -y shows. Make a new one, if anybody else could read it there.'
  )
}

/** The line without its comment. What stands in a file is not shown: it may be anything. */
function checked(line: string, origin: string): string {
  const name = line.startsWith('age1') ? line : line.split(/\s+/).slice(0, 2).join(' ')
  try {
    encrypterFor([name])
    return name
  } catch (error) {
    const where =
      origin === 'encrypt-to'
        ? `encrypt-to has ${JSON.stringify(name.slice(0, 60))}, which`
        : `${origin} has a line that`
    throw refused(`${where} is no recipient: ${faultOf(error)}`)
  }
}

/** What the library says may quote the line. */
function faultOf(error: unknown): string {
  const fault = messageOf(error)
  return fault.startsWith('it is ') ? fault : 'it is not whole, or not written as it was'
}

async function readKeys(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw refused(`encrypt-to names ${path}, which is no recipient, and no file that can be read (${codeOf(error)})`)
  }
}

async function download(address: string, { signal }: RecipientsOptions): Promise<string> {
  if (!address.startsWith('https://'))
    throw refused(`${address} is not safe: somebody on the way could change the keys`)
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)])
    const response = await ky(address, { signal: limit, timeout: patience, redirect: 'error' })
    const text = await readList(response)
    if (text !== undefined) return text
  } catch (error) {
    signal.throwIfAborted()
    const fact = isHTTPError(error) ? `answers ${error.response.status}` : 'cannot be reached'
    throw new GateError('INVALID_OPTION', `${address}, which encrypt-to names, ${fact}`, { hint, cause: error })
  }
  throw refused(`${address}, which encrypt-to names, is no list of keys`)
}

/** Undefined where there is more than any list has. */
async function readList({ body }: Response): Promise<string | undefined> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body ?? []) {
    size += piece.length
    if (size > mostBytes) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function refused(fact: string, advice = hint): GateError {
  return new GateError('INVALID_OPTION', fact, { hint: advice })
}
