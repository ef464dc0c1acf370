// Names and texts as SQL wants them. Names from the database are hostile: everything that goes into a statement goes through here.

/** An identifier as SQL wants it. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A string constant as SQL wants it, with standard_conforming_strings on. */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The name of a table, sequence or view. */
export interface Name {
  readonly schema: string
  readonly name: string
}

/** A table, sequence or view with its schema, as SQL wants it. */
export function qualifiedName(relation: Name): string {
  return `${quoteIdentifier(relation.schema)}.${quoteIdentifier(relation.name)}`
}

/** Names for a message: not more than can be read. */
export function listNames(names: readonly Name[], most = 12): string {
  const shown = names.slice(0, most).map(({ schema, name }) => `${schema}.${name}`)
  return names.length > most ? `${shown.join(', ')} and ${names.length - most} more` : shown.join(', ')
}
