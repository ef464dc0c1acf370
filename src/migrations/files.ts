// The migration files of a project: those that the Supabase CLI would look at, in its order (supabase/cli,
// pkg/migration/list.go). What cannot be what somebody meant to push is refused.

import type { Dirent } from 'node:fs'
import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, GateError, messageOf } from '../errors.ts'

const pattern = /^([0-9]+)_(.*)\.sql$/

/** Long ago `supabase init` wrote a migration that every project had already: a push passes over it where it comes first. */
const deprecatedInit = /([0-9]{14})_init\.sql/
const initCutoff = 20211209000000

/** A file that would be applied, unless it has been. */
export interface MigrationFile {
  readonly version: string
  readonly name: string
  /** Its name in the directory. */
  readonly file: string
  readonly sql: string
}

/** What there is in a directory of migrations. */
export interface LocalMigrations {
  readonly directory: string
  /** By version, as text. */
  readonly files: readonly MigrationFile[]
  /** What lies in the directory too, and no push would look at. */
  readonly ignored: readonly string[]
}

/**
 * Reads all of them. Undefined where there is no such directory. Throws `MIGRATION_UNREADABLE` for what cannot be read,
 * and for a file that is no text in UTF-8, holds a NUL, or is no regular file.
 */
export async function readMigrationFiles(directory: string): Promise<LocalMigrations | undefined> {
  const entries = await entriesOf(directory)
  if (!entries) return undefined
  const files: MigrationFile[] = []
  const ignored: string[] = []
  for (const [index, entry] of entries.entries()) {
    if (entry.isDirectory()) continue
    const file = entry.name
    const [, version, name] = pattern.exec(file) ?? []
    if (version === undefined || name === undefined || (index === 0 && isDeprecatedInit(file))) ignored.push(file)
    else files.push({ version, name, file, sql: await readText(join(directory, file)) })
  }
  return { directory, files: files.sort((a, b) => compareText(a.version, b.version)), ignored }
}

/** By the bytes of their names. */
async function entriesOf(directory: string): Promise<Dirent[] | undefined> {
  try {
    const entries = await readdir(directory, { withFileTypes: true })
    return entries.sort((one, other) => Buffer.compare(Buffer.from(one.name), Buffer.from(other.name)))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw explain(error, directory)
  }
}

function isDeprecatedInit(file: string): boolean {
  const [, timestamp] = deprecatedInit.exec(file) ?? []
  return timestamp !== undefined && Number(timestamp) < initCutoff
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

async function readText(path: string): Promise<string> {
  const refuse = (fact: string, hint: string): GateError =>
    new GateError('MIGRATION_UNREADABLE', `${path} ${fact}`, { hint })
  const bytes = await readRegularFile(path)
  if (!bytes)
    throw refuse('is no regular file', 'Put the file itself there: what a link leads to may be another one tomorrow.')
  const zero = bytes.indexOf(0)
  if (zero >= 0)
    throw refuse(`holds a NUL at byte ${zero + 1}`, 'PostgreSQL takes none. Save the file as text in UTF-8.')
  try {
    // A byte order mark at the beginning goes: the CLI does not send it.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse('is not text in UTF-8', 'Save the file as UTF-8.')
  }
}

async function readRegularFile(path: string): Promise<Buffer | undefined> {
  try {
    return (await lstat(path)).isFile() ? await readFile(path) : undefined
  } catch (error) {
    throw explain(error, path)
  }
}

function explain(error: unknown, path: string): GateError {
  return new GateError('MIGRATION_UNREADABLE', `${path} cannot be read: ${messageOf(error)}`, {
    hint: 'Check the path, and who may read it.',
    cause: error
  })
}
