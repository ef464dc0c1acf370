// Tables that pg_dump leaves out, since our role may not read them: what the catalog says of them must not change either.
// https://www.postgresql.org/docs/17/functions-info.html#FUNCTIONS-INFO-CATALOG

import { nameParameters, readJson } from '../database/answers.ts'
import { readUnreadable } from '../database/catalog-objects.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { listNames, type Name } from '../sql.ts'
import { tableKey } from './target.ts'

/** A table that pg_dump cannot show to our role, and what the catalog says of it. */
export interface HiddenTable extends Name {
  readonly definition: string
}

/** CASCADE asks nobody whether a table may be read: its columns, defaults and foreign keys go with what they need. */
export async function readHidden(database: Database, isReplaced: (table: Name) => boolean): Promise<HiddenTable[]> {
  const tables = (await readUnreadable(database)).filter((table) => !isReplaced(table))
  if (tables.length === 0) return []
  return readJson(
    database,
    `SELECT n.nspname AS schema, c.relname AS name, concat_ws(E'\\n',
        (SELECT string_agg(concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), pg_get_expr(d.adbin, d.adrelid)), E'\\n' ORDER BY a.attnum)
          FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped),
        (SELECT string_agg(conname || ' ' || pg_get_constraintdef(oid), E'\\n' ORDER BY conname) FROM pg_constraint WHERE conrelid = c.oid),
        (SELECT string_agg(pg_get_indexdef(indexrelid), E'\\n' ORDER BY 1) FROM (SELECT indexrelid FROM pg_index WHERE indrelid = c.oid) AS i),
        (SELECT string_agg(pg_get_triggerdef(oid), E'\\n' ORDER BY tgname) FROM pg_trigger WHERE tgrelid = c.oid AND NOT tgisinternal),
        (SELECT string_agg(concat_ws(' ', polname, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)), E'\\n' ORDER BY polname)
          FROM pg_policy WHERE polrelid = c.oid)) AS definition
      FROM unnest($1::text[], $2::text[]) AS t (schema, name) JOIN pg_namespace n ON n.nspname = t.schema
        JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name ORDER BY 1, 2`,
    nameParameters(tables)
  )
}

/** Throws `OUTSIDE_WOULD_CHANGE` where the catalog says something else of one of them now. */
export async function checkHidden(database: Database, before: readonly HiddenTable[]): Promise<void> {
  if (before.length === 0) return
  const now = new Map((await readHidden(database, () => false)).map((table) => [tableKey(table), table.definition]))
  const changed = before.filter((table) => now.get(tableKey(table)) !== table.definition)
  if (changed.length === 0) return
  throw new GateError('OUTSIDE_WOULD_CHANGE', `${listNames(changed)} would change, and our role may not read it`, {
    hint: 'Nothing was changed. It depends on what is replaced. Connect as a role that may read it, or put the old rows beside the live ones with --into-schema recovered.'
  })
}
