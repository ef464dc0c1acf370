// Keys for tests, the age of a distribution to hold ours against, and encrypted backups that somebody has changed and signed anew.

import { execFile, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Encrypter, generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption'
import type { SealedSnapshot } from '../../src/encryption/sealing.ts'
import {
  checksumsFile,
  manifestFile,
  renderManifest,
  type SealedManifest,
  verificationFile
} from '../../src/snapshot/manifest.ts'
import { openStored, sha256 } from '../../src/snapshot/snapshot.ts'
import { measureFile } from '../../src/snapshot/table-file.ts'
import { readVerification, renderVerification } from '../../src/verification/record.ts'
import { finish } from './runner.ts'

const run = promisify(execFile)

/** What every age file begins with. */
export const ageHeader = 'age-encryption.org/v1\n'

/** Which of these programs are not installed, as a test's title has it; empty if all are. `age` 1.1.1 is Debian's. */
export function withoutPrograms(...programs: readonly string[]): string {
  const missing = programs.filter((program) => spawnSync(program, ['--version']).error)
  return missing.length === 0 ? '' : ` (skipped: this machine has no ${missing.join(', no ')})`
}

export interface KeyPair {
  readonly recipient: string
  /** The text of the file. */
  readonly identity: string
  readonly file: string
}

/** As `age-keygen` writes them. */
export async function makeAgeKey(directory: string, kind: 'X25519' | 'post-quantum' = 'X25519'): Promise<KeyPair> {
  const secret = await (kind === 'X25519' ? generateX25519Identity() : generateHybridIdentity())
  const recipient = await identityToRecipient(secret)
  const identity = `# created: 2025-01-19T14:30:22Z\n# public key: ${recipient}\n${secret}\n`
  const file = join(directory, `${kind}-${recipient.slice(-8)}.txt`)
  await writeFile(file, identity)
  return { recipient, identity, file }
}

/** As `ssh-keygen` writes them. */
export async function makeSshKey(directory: string, { type = 'ed25519', passphrase = '' } = {}): Promise<KeyPair> {
  const file = join(directory, `id_${type}_${randomBytes(4).toString('hex')}`)
  await run('ssh-keygen', ['-q', '-t', type, '-N', passphrase, '-C', 'alice@example.com', '-f', file])
  const [identity, recipient] = await Promise.all([readFile(file, 'utf8'), readFile(`${file}.pub`, 'utf8')])
  return { recipient: recipient.trim(), identity, file }
}

/** What comes out of a file when age opens it. */
export async function openWithAge(identity: string, file: string): Promise<Buffer> {
  const options = { encoding: 'buffer', maxBuffer: 2 ** 26 } as const
  return (await run('age', ['--decrypt', '--identity', identity, file], options)).stdout
}

/** Encrypts a file with age. */
export async function sealWithAge(recipients: readonly string[], from: string, to: string): Promise<void> {
  await run('age', [...recipients.flatMap((recipient) => ['--recipient', recipient]), '--output', to, from])
}

/** Opens a file by its passphrase. age asks for it on a terminal only, which is what `script` makes. */
export async function openWithPassphrase(passphrase: string, from: string, to: string): Promise<void> {
  const child = spawn('script', ['-qec', 'age --decrypt --output "$TO" "$FROM"', '/dev/null'], {
    env: { ...process.env, FROM: from, TO: to }
  })
  child.stdin.write(`${passphrase}\n`)
  const { code, stdout } = await finish(child)
  child.stdin.destroy()
  if (code !== 0) throw new Error(stdout)
}

/** An identity for whoever knows the passphrase, as `resolveRecipients` makes one, but opened a thousand times as fast. */
export function lockIdentity(identity: string, passphrase: string): Promise<Uint8Array> {
  const keeper = new Encrypter()
  keeper.setPassphrase(passphrase)
  keeper.setScryptWorkFactor(8)
  return keeper.encrypt(identity)
}

/** Turns one bit of a file. */
export async function flipBit(path: string, bit: number): Promise<void> {
  const bytes = await readFile(path)
  const position = bit >> 3
  bytes[position] = (bytes[position] ?? 0) ^ (1 << (bit & 7))
  await writeFile(path, bytes)
}

/** Makes every checksum around the files of an encrypted backup right again, as whoever can write there could. */
export async function resealEncrypted(directory: string): Promise<void> {
  const stored = (await openStored(directory)) as SealedSnapshot
  const record = await readVerification(stored)
  if (typeof record === 'string') throw new Error(record)
  const sums = await readFile(join(directory, checksumsFile), 'utf8')
  const measured = new Map<string, { size: number; checksum: string }>()
  for (const line of sums.trimEnd().split('\n')) {
    const file = line.slice(66)
    measured.set(file, await measureFile(join(directory, file)))
  }
  const lines = [...measured].map(([file, { checksum }]) => `${checksum.slice('sha256:'.length)}  ${file}\n`).join('')
  await writeFile(join(directory, checksumsFile), lines)
  const tables = stored.manifest.tables.map((table) => ({ ...table, ...measured.get(table.file) }))
  const backup_size = tables.reduce((sum, { size }) => sum + size, 0)
  const manifest: SealedManifest = { ...stored.manifest, tables, backup_size, checksum: sha256(lines) }
  const text = renderManifest(manifest)
  await writeFile(join(directory, manifestFile), text)
  await writeFile(join(directory, verificationFile), renderVerification({ ...record, manifest: sha256(text) }))
}
