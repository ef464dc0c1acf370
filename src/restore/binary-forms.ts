// Which tables of a target can be filled with COPY BINARY: those in which every column's type has a binary form that we write.

import { arrayLiteral, readJson } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import type { BinaryColumn } from '../snapshot/row-kernel.ts'
import type { Name } from '../sql.ts'
import { tableKey } from './target.ts'

/**
 * The forms by PostgreSQL's own functions that read a type's text and its binary form: whoever uses both of a pair stores
 * what that pair's type stores (domains, enums and citext do).
 */
const forms: Readonly<Record<string, BinaryColumn['form']>> = {
  'textin textrecv': 'text',
  'varcharin varcharrecv': 'text',
  'bpcharin bpcharrecv': 'text',
  'namein namerecv': 'text',
  'enum_in enum_recv': 'text',
  'json_in json_recv': 'text',
  'jsonb_in jsonb_recv': 'jsonb',
  'byteain bytearecv': 'bytea',
  'boolin boolrecv': 'bool',
  'int2in int2recv': 'int2',
  'int4in int4recv': 'int4',
  'int8in int8recv': 'int8',
  'oidin oidrecv': 'oid',
  'float4in float4recv': 'float4',
  'float8in float8recv': 'float8',
  'numeric_in numeric_recv': 'numeric',
  'uuid_in uuid_recv': 'uuid',
  'date_in date_recv': 'date',
  'time_in time_recv': 'time',
  'timestamp_in timestamp_recv': 'timestamp',
  'timestamptz_in timestamptz_recv': 'timestamptz'
}

interface CatalogColumn extends Name {
  readonly column: string
  /** The functions of the type below all domains, or of an array's elements: they are PostgreSQL's own. */
  readonly functions: string
  /** The type of an array's elements; 0 where it is none. */
  readonly element: number
}

/** Says how columns of a table go over the wire, in this order; undefined where one of them has to go as text. */
export type FormsOf = (table: Name, columns: readonly { readonly name: string }[]) => BinaryColumn[] | undefined

/** Asks the catalog for all tables at once. Domains are looked through: https://www.postgresql.org/docs/17/catalog-pg-type.html */
export async function readBinaryForms(database: Database, tables: readonly Name[]): Promise<FormsOf> {
  if (!database.takesBinary || tables.length === 0) return () => undefined
  const columns = await readJson<CatalogColumn>(
    database,
    `WITH RECURSIVE columns AS (SELECT n.nspname, c.relname, a.attname, a.atttypid FROM pg_attribute a
          JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ANY ($1::text[]) AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped),
      types (declared, type, element) AS (SELECT DISTINCT atttypid, atttypid, 0::oid FROM columns
        UNION ALL SELECT s.declared, CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.typelem END,
            CASE t.typtype WHEN 'd' THEN s.element ELSE t.typelem END
          FROM types s JOIN pg_type t ON t.oid = s.type
          WHERE t.typtype = 'd' OR t.typreceive = 'array_recv'::regproc AND s.element = 0),
      ends AS (SELECT s.declared, s.element, i.prosrc || ' ' || r.prosrc AS functions FROM types s
          JOIN pg_type t ON t.oid = s.type AND t.typtype <> 'd' AND t.typdelim = ','
          JOIN pg_proc i ON i.oid = t.typinput AND i.prolang = 12 JOIN pg_proc r ON r.oid = t.typreceive AND r.prolang = 12
        WHERE t.typreceive <> 'array_recv'::regproc)
      SELECT c.nspname AS schema, c.relname AS name, c.attname AS column, e.functions, e.element::int8
        FROM columns c JOIN ends e ON e.declared = c.atttypid`,
    [arrayLiteral([...new Set(tables.map((table) => table.schema))])]
  )
  const known = new Map(columns.map((column) => [columnKey(column, column.column), formOf(column)]))
  return (table, wanted) => {
    const found = wanted.flatMap(({ name }) => known.get(columnKey(table, name)) ?? [])
    return found.length === wanted.length ? found : undefined
  }
}

function formOf({ functions, element }: CatalogColumn): BinaryColumn | undefined {
  const form = forms[functions]
  if (!form) return undefined
  return element === 0 ? { form } : { form, elementType: element }
}

function columnKey(table: Name, column: string): string {
  return `${tableKey(table)}${column}`
}
