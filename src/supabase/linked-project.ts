// What the Supabase CLI keeps of a project that it is linked with, and of who is logged in: plain text files, which anybody
// who may write to the checkout can have put there.

import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type ConnectionTarget, parseConnectionString } from '../database/connection.ts'
import { GateError } from '../errors.ts'

/** What `supabase link` has left in a directory. */
export interface LinkedProject {
  readonly ref: string | undefined
  /** Without a password. */
  readonly poolerUrl: string | undefined
}

const refForm = /^[a-z]{20}$/

/** Is it the reference of a project: 20 small letters? */
export function isProjectRef(text: string): boolean {
  return refForm.test(text)
}

/** Reads what there is in `supabase/.temp` of the directory. */
export async function readLinkedProject(workdir: string): Promise<LinkedProject> {
  const read = (name: string): Promise<string | undefined> => readText(join(workdir, 'supabase/.temp', name))
  const [ref, poolerUrl] = await Promise.all([read('project-ref'), read('pooler-url')])
  return { ref: ref !== undefined && isProjectRef(ref) ? ref : undefined, poolerUrl }
}

/** The access token that `supabase login` has kept in a file, where the system has no keyring. */
export function readStoredToken(
  home = process.env.SUPABASE_HOME || join(homedir(), '.supabase')
): Promise<string | undefined> {
  return readText(join(home, 'access-token'))
}

/**
 * How to connect by what `pooler-url` says. The password goes there, so it must lead to the pooler of that very project: the
 * same is demanded by the CLI. Throws `INVALID_OPTION`.
 */
export function parsePoolerUrl(
  poolerUrl: string,
  ref: string,
  tls: { readonly sslRootCert?: string | undefined; readonly sslMode?: string | undefined }
): ConnectionTarget {
  // Older versions of the CLI left a placeholder in it, and the port of the transaction pooler. Parameters are none of theirs.
  const url = poolerUrl.replace(':[YOUR-PASSWORD]', '').replace(':6543/', ':5432/').replace(/\?.*/s, '')
  const target = parseConnectionString(url, tls.sslRootCert, tls.sslMode, 'supabase/.temp/pooler-url')
  if (/^[^.]+\.(.*)/s.exec(target.user)?.[1] === ref && isPoolerHost(target.host)) return target
  throw new GateError(
    'INVALID_OPTION',
    `supabase/.temp/pooler-url leads to ${target.user} at ${target.host}, which is not the pooler of project ${ref}`,
    {
      hint: 'Run supabase link again. For a server of your own, set SUPABASE_DB_URL.'
    }
  )
}

/** Supabase's own, or this machine. */
function isPoolerHost(host: string): boolean {
  return /^[a-z0-9-]+\.pooler\.supabase\.com$/.test(host) || ['localhost', '127.0.0.1', '::1'].includes(host)
}

async function readText(path: string): Promise<string | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text.trim() || undefined
}
