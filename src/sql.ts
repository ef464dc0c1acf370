// Names and texts as SQL wants them. Names from the database are hostile: everything that goes into a statement goes through here.

/** An identifier as SQL wants it. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A string constant as SQL wants it, with standard_conforming_strings on. */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A table, sequence or view with its schema, as SQL wants it. */
export function qualifiedName(relation: { readonly schema: string; readonly name: string }): string {
  return `${quoteIdentifier(relation.schema)}.${quoteIdentifier(relation.name)}`
}
