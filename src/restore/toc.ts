// schema.sql → its entries, as pg_dump's own table of contents has them: type, schema, name and owner stand in a comment
// in front of each. https://www.postgresql.org/docs/17/app-pgrestore.html (--list, --section)

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GateError, messageOf } from '../errors.ts'
import { schemaFile } from '../snapshot/manifest.ts'
import { explainFileError, type Snapshot } from '../snapshot/snapshot.ts'
import type { Name } from '../sql.ts'
import { relationsOf } from './mentioned-relations.ts'
import { Cursor, readParts, type Statement } from './statements.ts'

/** One object of a database, or one thing that is said about an object: its owner, comment, privileges, a constraint. */
export interface Entry {
  /** Where its comment begins in the dump. */
  readonly at: number
  /** pg_dump's word: TABLE, FK CONSTRAINT, ACL, … */
  readonly type: string
  /** Undefined: it belongs to no schema, as extensions and publications. */
  readonly schema: string | undefined
  /** pg_dump's tag: `users`, `users users_pkey`, `is_member(uuid)`. */
  readonly name: string
  readonly owner: string
  /** What pg_dump set for it that a restore does not set anyway: where and how it is stored. */
  readonly settings: readonly Setting[]
  readonly statements: readonly Statement[]
  /** The tables, sequences, views and indexes that it is, or is about; the first is the one that it is attached to. */
  readonly relations: readonly Name[]
}

/** A SET for the statements of an entry; the value is as SQL has it. */
export interface Setting {
  readonly name: 'default_tablespace' | 'default_table_access_method'
  readonly value: string
}

/** What pg_dump sets in between, and what a restore begins with: see transaction.ts. */
export const settingDefaults: Readonly<Record<Setting['name'], string>> = {
  default_tablespace: "''",
  default_table_access_method: 'heap'
}

/** What has a file of its own, and so a place and a way to be stored. */
const stored: ReadonlySet<string> = new Set(['TABLE', 'MATERIALIZED VIEW', 'INDEX', 'CONSTRAINT'])

/** Everything that pg_dump puts behind the rows. */
const postData: ReadonlySet<string> = new Set([
  'CONSTRAINT',
  'CHECK CONSTRAINT',
  'FK CONSTRAINT',
  'INDEX',
  'INDEX ATTACH',
  'STATISTICS',
  'RULE',
  'TRIGGER',
  'EVENT TRIGGER',
  'POLICY',
  'ROW SECURITY',
  'PUBLICATION',
  'PUBLICATION TABLE',
  'PUBLICATION TABLES IN SCHEMA',
  'SUBSCRIPTION',
  'DEFAULT ACL',
  'ACL'
])

/** pg_dump's order, cut where the rows belong. */
export interface Sections {
  readonly preData: readonly Entry[]
  readonly postData: readonly Entry[]
  /** The very last: they would fire, and might note in a table what a restore does. */
  readonly eventTriggers: readonly Entry[]
}

/** Who is to own something in a schema must be allowed to make it there: so privileges on schemas come with them. */
export function sectionsOf(entries: readonly Entry[]): Sections {
  const privileges = entries.filter(isSchemaPrivilege)
  const eventTriggers = entries.filter(isEventTrigger)
  const others = entries.filter((entry) => !isSchemaPrivilege(entry) && !isEventTrigger(entry))
  const boundary = others.findIndex((entry) => postData.has(entry.type))
  const at = boundary < 0 ? others.length : boundary
  const schemas = others.findLastIndex((entry, index) => index < at && entry.type === 'SCHEMA') + 1
  const preData = [...others.slice(0, schemas), ...privileges, ...others.slice(schemas, at)]
  return { preData, postData: others.slice(at), eventTriggers }
}

function isSchemaPrivilege({ type, schema, name }: Entry): boolean {
  return type === 'ACL' && schema === undefined && name.startsWith('SCHEMA ')
}

function isEventTrigger({ type, name }: Entry): boolean {
  return type === 'EVENT TRIGGER' || (type === 'COMMENT' && name.startsWith('EVENT TRIGGER '))
}

/** The entries of a snapshot's own dump. Throws `STORE_FAILED`, or what `readToc` throws. */
export async function readSnapshotToc({ directory }: Pick<Snapshot, 'directory'>): Promise<Entry[]> {
  const path = join(directory, schemaFile)
  const sql = await readFile(path, 'utf8').catch((error: unknown) => {
    throw explainFileError(error, path)
  })
  return readToc(sql)
}

interface RawEntry {
  readonly at: number
  readonly header: string
  readonly settings: readonly Setting[]
  readonly statements: readonly Statement[]
}

const otherBackup = 'Use another backup, or the artifact that this one came from.'

/** Reads the entries of a plain dump. Throws `SNAPSHOT_DAMAGED` where it is not such a dump. */
export function readToc(sql: string): Entry[] {
  const raw: RawEntry[] = []
  try {
    for (const entry of readRaw(sql)) raw.push(entry)
  } catch (error) {
    if (error instanceof GateError) throw error
    throw new GateError('SNAPSHOT_DAMAGED', `${schemaFile} cannot be read: ${messageOf(error)}`, {
      hint: otherBackup,
      cause: error
    })
  }
  const schemas = schemasOf(raw)
  return raw.map((entry) => entryOf(entry, schemas))
}

/**
 * Cuts the dump at its comments. What pg_dump sets for an entry stands in front of its comment. What stands in front of the
 * first sets up pg_dump's own session: ours has its own.
 */
function* readRaw(sql: string): Generator<RawEntry> {
  let open: { at: number; header: string; settings: Setting[]; statements: Statement[] } | undefined
  const settings = new Map<Setting['name'], Setting>()
  for (const part of readParts(sql)) {
    if ('command' in part) refuseCommand(part.command)
    else if ('statement' in part) {
      const setting = settingOf(part.statement)
      if (setting) settings.set(setting.name, setting)
      else open?.statements.push(part.statement)
    } else if (headerForm.test(part.comment)) {
      if (open && open.statements.length > 0) yield open
      open = { at: part.at, header: part.comment, settings: [...settings.values()], statements: [] }
    }
  }
  if (open && open.statements.length > 0) yield open
}

/** A restricted psql takes no commands from the dump, and neither do we: https://www.postgresql.org/docs/17/app-psql.html */
function refuseCommand(command: string): void {
  if (/^\\(?:un)?restrict\b/.test(command)) return
  throw new GateError(
    'SNAPSHOT_DAMAGED',
    `${schemaFile} holds a command for psql, which pg_dump would not have written: ${command.slice(0, 40)}`,
    { hint: otherBackup }
  )
}

/** A setting holds until the next one of its name. */
function settingOf({ text }: Statement): Setting | undefined {
  const [, name, value = ''] = /^SET (default_tablespace|default_table_access_method) = (.*)$/s.exec(text) ?? []
  return name === 'default_tablespace' || name === 'default_table_access_method' ? { name, value } : undefined
}

const headerForm = /^-- Name: .*; Type: [A-Z ]+; Schema: .*; Owner: .*$/

interface Header {
  readonly name: string
  readonly type: string
  readonly schema: string
  readonly owner: string
}

/**
 * pg_dump quotes nothing in its comments, so a name may look like what stands behind it. There may be several ways to
 * read a line: it must name a schema that there is, and then the owner is as short as can be.
 */
function parseHeader(line: string, schemas: ReadonlyMap<string, string>): Header {
  const readings = [...readingsOf(line)]
  const known = readings.filter(({ schema }) => schema === '-' || schemas.has(schema))
  const byOwner = (known.length > 0 ? known : readings).sort((one, other) => one.owner.length - other.owner.length)
  const [best] = byOwner
  if (best) return best
  throw new GateError('SNAPSHOT_DAMAGED', `${schemaFile} holds a line that says nothing: ${line.slice(0, 80)}`, {
    hint: otherBackup
  })
}

function* readingsOf(line: string): Generator<Header> {
  for (const owner of splits(line.slice('-- Name: '.length), '; Owner: ')) {
    for (const schema of splits(owner.before, '; Schema: ')) {
      const type = splits(schema.before, '; Type: ').find(({ behind }) => /^[A-Z ]+$/.test(behind))
      if (type) yield { name: type.before, type: type.behind, schema: schema.behind, owner: owner.behind }
    }
  }
}

/** Every way to cut a text at a mark, the last mark first. */
function splits(text: string, mark: string): { before: string; behind: string }[] {
  const found: { before: string; behind: string }[] = []
  for (let at = text.lastIndexOf(mark); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(mark, at - 1))
    found.push({ before: text.slice(0, at), behind: text.slice(at + mark.length) })
  return found
}

/** The schemas that the dump makes and the one that is always there, by their names as a comment has them. */
function schemasOf(raw: readonly RawEntry[]): Map<string, string> {
  const made = raw.flatMap(({ statements }) =>
    statements.flatMap((statement) => {
      const cursor = new Cursor(statement)
      return cursor.takeAll('CREATE', 'SCHEMA') ? (cursor.takeName()?.parts ?? []) : []
    })
  )
  return new Map(['public', ...made].map((schema) => [asInComment(schema), schema]))
}

/** pg_dump has every comment on one line. */
function asInComment(name: string): string {
  return name.replace(/[\n\r]/g, ' ')
}

function entryOf({ at, header, settings, statements }: RawEntry, schemas: ReadonlyMap<string, string>): Entry {
  const { name, type, schema, owner } = parseHeader(header, schemas)
  return {
    at,
    type,
    schema: schema === '-' ? undefined : (schemas.get(schema) ?? schema),
    name: type === 'SCHEMA' ? (schemas.get(name) ?? name) : name,
    owner: owner.replace(/; Tablespace: .*$/, ''),
    settings: stored.has(type) ? settings.filter((setting) => setting.value !== settingDefaults[setting.name]) : [],
    statements,
    relations: statements.flatMap(relationsOf)
  }
}

/** The whole text of an entry: equal for equal objects. */
export function textOf({ settings, statements }: Entry): string {
  return [...settings.map(({ name, value }) => `${name} = ${value}`), ...statements.map(({ text }) => text)].join(';\n')
}

/** Which object it is, whatever it looks like. */
export function keyOf({ type, schema, name, owner }: Entry): string {
  // Default privileges have no name, but those whose they are.
  return JSON.stringify(type === 'DEFAULT ACL' ? [type, schema, name, owner] : [type, schema, name])
}

/** For messages: `TABLE public.users`. */
export function describeEntry({ type, schema, name }: Entry): string {
  return `${type} ${schema === undefined ? '' : `${schema}.`}${name}`
}
