// schema.sql → its entries, as pg_dump's own table of contents has them: type, schema, name and owner stand in a comment
// in front of each. https://www.postgresql.org/docs/17/app-pgrestore.html (--list, --section)

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GateError, messageOf } from '../errors.ts'
import { schemaFile } from '../snapshot/manifest.ts'
import { explainFileError, type Snapshot } from '../snapshot/snapshot.ts'
import type { Name } from '../sql.ts'
import { Cursor, type NamedPlace, nameOf, readParts, type Statement } from './statements.ts'

/** One object of a database, or one thing that is said about an object: its owner, comment, privileges, a constraint. */
export interface Entry {
  /** pg_dump's word: TABLE, FK CONSTRAINT, ACL, … */
  readonly type: string
  /** Undefined: it belongs to no schema, as extensions and publications. */
  readonly schema: string | undefined
  /** pg_dump's tag: `users`, `users users_pkey`, `is_member(uuid)`. */
  readonly name: string
  readonly owner: string
  readonly statements: readonly Statement[]
  /** The tables, sequences, views and indexes that it is, or is about; the first is the one that it is attached to. */
  readonly relations: readonly Name[]
}

const header = /^-- Name: (.*); Type: ([A-Z ]+); Schema: (.*); Owner: (.*)$/

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
}

export function sectionsOf(entries: readonly Entry[]): Sections {
  const boundary = entries.findIndex((entry) => postData.has(entry.type))
  const at = boundary < 0 ? entries.length : boundary
  return { preData: entries.slice(0, at), postData: entries.slice(at) }
}

/** The entries of a snapshot's own dump. Throws `STORE_FAILED`, or what `readToc` throws. */
export async function readSnapshotToc({ directory }: Snapshot): Promise<Entry[]> {
  const path = join(directory, schemaFile)
  const sql = await readFile(path, 'utf8').catch((error: unknown) => {
    throw explainFileError(error, path)
  })
  return readToc(sql)
}

/**
 * Reads the entries of a plain dump. Settings that pg_dump makes between them (SET …) belong to the entry behind them.
 * Throws `SNAPSHOT_DAMAGED` where it is not such a dump.
 */
export function readToc(sql: string): Entry[] {
  const entries: Entry[] = []
  let head: RegExpExecArray | undefined
  let statements: Statement[] = []
  let settings: Statement[] = []
  const finish = (): void => {
    if (head && statements.length > 0) entries.push(entryOf(head, statements))
    statements = []
  }
  try {
    for (const part of readParts(sql)) {
      if ('command' in part) refuseCommand(part.command)
      else if ('statement' in part) {
        const { statement } = part
        // What stands in front of the first entry sets up pg_dump's own session: a restore has settings of its own.
        if (isSetting(statement)) settings = head ? [...settings, statement] : []
        else {
          statements.push(...settings, statement)
          settings = []
        }
      } else {
        const next = header.exec(part.comment)
        if (!next) continue
        finish()
        head = next
      }
    }
  } catch (error) {
    if (error instanceof GateError) throw error
    throw new GateError('SNAPSHOT_DAMAGED', `${schemaFile} cannot be read: ${messageOf(error)}`, { cause: error })
  }
  finish()
  return entries
}

/** A restricted psql takes no commands from the dump, and neither do we: https://www.postgresql.org/docs/17/app-psql.html */
function refuseCommand(command: string): void {
  if (/^\\(?:un)?restrict\b/.test(command)) return
  throw new GateError(
    'SNAPSHOT_DAMAGED',
    `${schemaFile} holds a command for psql, which pg_dump would not have written: ${command.slice(0, 40)}`
  )
}

function isSetting(statement: Statement): boolean {
  return /^SET (?!SESSION AUTHORIZATION)|^SELECT pg_catalog\.set_config\(/.test(statement.text)
}

function entryOf(head: RegExpExecArray, statements: readonly Statement[]): Entry {
  const [, name = '', type = '', schema = '', rest = ''] = head
  const owner = rest.replace(/; Tablespace: .*$/, '')
  const relations = statements.flatMap(relationsOf)
  return { type, schema: schema === '-' ? undefined : schema, name, owner, statements, relations }
}

/** The whole text of an entry: equal for equal objects. */
export function textOf(entry: Entry): string {
  return entry.statements.map((statement) => statement.text).join(';\n')
}

/** Which object it is, whatever it looks like. */
export function keyOf({ type, schema, name }: Entry): string {
  return JSON.stringify([type, schema, name])
}

/** For messages: `TABLE public.users`. */
export function describeEntry({ type, schema, name }: Entry): string {
  return `${type} ${schema === undefined ? '' : `${schema}.`}${name}`
}

function relationsOf(statement: Statement): Name[] {
  return placesOf(statement).flatMap((place) => nameOf(place) ?? [])
}

/** The relation that a statement makes, changes or is attached to, and others that it names in the same role. */
export function placesOf(statement: Statement): NamedPlace[] {
  const cursor = new Cursor(statement)
  const verb = cursor.next
  cursor.skip(verb ?? '')
  const read = verb === undefined ? undefined : heads[verb]
  return (read?.(cursor) ?? []).filter((place) => place !== undefined)
}

type Head = (cursor: Cursor) => (NamedPlace | undefined)[]

const behind = (cursor: Cursor, key: string): NamedPlace | undefined => {
  if (!cursor.passOver(key)) return undefined
  cursor.skip('ONLY', 'TABLE', 'SEQUENCE')
  return cursor.takeName()
}

const heads: Readonly<Record<string, Head>> = {
  CREATE: (cursor) => {
    cursor.skip('OR', 'REPLACE', 'UNLOGGED', 'FOREIGN', 'UNIQUE', 'CONSTRAINT', 'MATERIALIZED')
    if (cursor.takeAll('TABLE') || cursor.takeAll('VIEW') || cursor.takeAll('SEQUENCE')) return [cursor.takeName()]
    if (cursor.takeAll('INDEX')) {
      const index = cursor.takeName()
      const table = behind(cursor, 'ON')
      // An index stands in the schema of its table, and pg_dump does not say it again.
      return [table, table && index && inSchemaOf(table, index)]
    }
    if (cursor.takeAll('TRIGGER') || cursor.takeAll('POLICY')) {
      cursor.takeName()
      return [behind(cursor, 'ON')]
    }
    if (cursor.takeAll('RULE')) {
      cursor.takeName()
      return [behind(cursor, 'TO')]
    }
    return cursor.takeAll('STATISTICS') ? [behind(cursor, 'FROM')] : []
  },
  ALTER: (cursor) => {
    cursor.skip('FOREIGN', 'MATERIALIZED')
    if (cursor.takeAll('TABLE') || cursor.takeAll('VIEW')) {
      cursor.skip('ONLY')
      const table = cursor.takeName()
      if (cursor.takeAll('ATTACH', 'PARTITION')) return [cursor.takeName(), table]
      // An identity column's sequence, and a constraint, whose index has its name.
      return [table, ...made(cursor, table)]
    }
    if (cursor.takeAll('INDEX')) {
      const index = cursor.takeName()
      return cursor.takeAll('ATTACH', 'PARTITION') ? [cursor.takeName(), index] : [index]
    }
    if (cursor.takeAll('SEQUENCE')) {
      const sequence = cursor.takeName()
      return cursor.takeAll('OWNED', 'BY') ? [cursor.takeName(), sequence] : [sequence]
    }
    if (cursor.takeAll('PUBLICATION')) return [behind(cursor, 'TABLE')]
    return []
  },
  COMMENT: (cursor) => {
    cursor.skip('ON', 'MATERIALIZED')
    if (['TABLE', 'VIEW', 'COLUMN', 'INDEX', 'SEQUENCE'].some((kind) => cursor.takeAll(kind)))
      return [cursor.takeName()]
    if (['CONSTRAINT', 'TRIGGER', 'POLICY', 'RULE'].some((kind) => cursor.takeAll(kind))) return [behind(cursor, 'ON')]
    return []
  },
  GRANT: (cursor) => privilegesOn(cursor),
  REVOKE: (cursor) => privilegesOn(cursor)
}

function privilegesOn(cursor: Cursor): (NamedPlace | undefined)[] {
  if (!cursor.passOver('ON')) return []
  return cursor.takeAll('TABLE') || cursor.takeAll('SEQUENCE') ? [cursor.takeName()] : []
}

function made(cursor: Cursor, table: NamedPlace | undefined): (NamedPlace | undefined)[] {
  if (cursor.takeAll('ADD', 'CONSTRAINT')) {
    const constraint = cursor.takeName()
    return [table && constraint && inSchemaOf(table, constraint)]
  }
  if (cursor.takeAll('ALTER', 'COLUMN') && cursor.takeName() && cursor.takeAll('ADD', 'GENERATED'))
    return [behind(cursor, 'NAME')]
  return []
}

function inSchemaOf(table: NamedPlace, member: NamedPlace): NamedPlace {
  return { ...member, parts: [table.parts[0] ?? '', member.parts.at(-1) ?? ''] }
}
