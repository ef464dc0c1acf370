// What takes the place of something that the sandbox has not got, as SQL. Only a superuser may make it, and in a sandbox we
// are.

import { qualifiedName } from '../sql.ts'

/**
 * A type that stores and shows any text, with modifiers of any kind or without:
 * https://www.postgresql.org/docs/18/sql-createtype.html. What they are does not matter, only that there is a number for
 * them.
 */
export function textType(schema: string, name: string): string {
  const type = qualifiedName({ schema, name })
  const helper = (purpose: string): string => qualifiedName({ schema, name: `${name} stand-in ${purpose}` })
  const internal = (purpose: string, signature: string, symbol: string): string =>
    `CREATE FUNCTION ${helper(purpose)}${signature} LANGUAGE internal IMMUTABLE STRICT AS '${symbol}'`
  return [
    `CREATE TYPE ${type}`,
    internal('input', `(cstring) RETURNS ${type}`, 'textin'),
    internal('output', `(${type}) RETURNS cstring`, 'textout'),
    internal('modifier', '(cstring[]) RETURNS integer', 'array_ndims'),
    `CREATE TYPE ${type} (INPUT = ${helper('input')}, OUTPUT = ${helper('output')}, TYPMOD_IN = ${helper('modifier')}, LIKE = text, STORAGE = extended)`
  ].join('; ')
}

/** One of PostgreSQL's own collations, of which a sandbox has few: it orders by bytes instead. */
export function byteCollation(name: string): string {
  return `CREATE COLLATION ${qualifiedName({ schema: 'pg_catalog', name })} (provider = libc, locale = 'C')`
}
