// Which tables, sequences, views and indexes a statement of a dump is about: read off its first words, as pg_dump writes them.

import type { Name } from '../sql.ts'
import { Cursor, type NamedPlace, nameOf, type Statement } from './statements.ts'

/** The names of the relations that a statement makes, changes or is attached to. */
export function relationsOf(statement: Statement): Name[] {
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
  if (!cursor.takeAll('ALTER', 'COLUMN') || !cursor.takeName() || !cursor.takeAll('ADD', 'GENERATED')) return []
  return cursor.passOver('IDENTITY') && cursor.takeAll('(') ? [behind(cursor, 'NAME')] : []
}

function inSchemaOf(table: NamedPlace, member: NamedPlace): NamedPlace {
  return { ...member, parts: [table.parts[0] ?? '', member.parts.at(-1) ?? ''] }
}
