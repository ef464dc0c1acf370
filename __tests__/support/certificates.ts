// A certificate authority for one test, and a server certificate from it, made by openssl.

import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Everything as PEM text. */
export interface Certificates {
  readonly authority: string
  readonly cert: string
  readonly key: string
}

/** Why a test must be skipped here, or undefined if it can run. */
export function opensslAvailable(): string | undefined {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'openssl is not installed'
  }
}

/**
 * Makes a certificate for the names, as openssl writes them (`DNS:localhost`), signed by an authority of its own. It is valid
 * for two days; with -1 it has expired yesterday.
 */
export async function makeCertificates(names: string, days: 2 | -1 = 2): Promise<Certificates> {
  const directory = await mkdtemp(join(tmpdir(), 'migration-gate-certificates-'))
  const openssl = (...args: string[]) => promisify(execFile)('openssl', args, { cwd: directory })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  try {
    await openssl('req', '-x509', ...key, '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=Test Root CA')
    await openssl('req', '-new', ...key.slice(0, -2), '-keyout', 'key', '-out', 'csr', '-subj', '/CN=PostgreSQL')
    await writeFile(join(directory, 'names'), `subjectAltName=${names}\n`)
    const sign = ['-CA', 'ca.crt', '-CAkey', 'ca.key', '-CAcreateserial', '-days', String(days), '-extfile', 'names']
    await openssl('x509', '-req', '-in', 'csr', '-out', 'crt', ...sign)
    const read = (file: string) => readFile(join(directory, file), 'utf8')
    return { authority: await read('ca.crt'), cert: await read('crt'), key: await read('key') }
  } finally {
    await rm(directory, { recursive: true })
  }
}
