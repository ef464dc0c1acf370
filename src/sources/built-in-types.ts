// The types that PostgreSQL itself has and a column may be of: https://www.postgresql.org/docs/17/datatype.html

/** Those that ORDER BY takes. */
const ordered: ReadonlySet<string> = new Set([
  'bigint',
  'bit',
  'bit varying',
  'boolean',
  'bytea',
  '"char"',
  'character',
  'character varying',
  'cidr',
  'date',
  'datemultirange',
  'daterange',
  'double precision',
  'inet',
  'int4multirange',
  'int4range',
  'int8multirange',
  'int8range',
  'integer',
  'interval',
  'jsonb',
  'macaddr',
  'macaddr8',
  'money',
  'name',
  'numeric',
  'nummultirange',
  'numrange',
  'oid',
  'pg_lsn',
  'real',
  'smallint',
  'text',
  'time with time zone',
  'time without time zone',
  'timestamp with time zone',
  'timestamp without time zone',
  'tsmultirange',
  'tsquery',
  'tsrange',
  'tstzmultirange',
  'tstzrange',
  'tsvector',
  'uuid'
])

const unordered: ReadonlySet<string> = new Set([
  'box',
  'circle',
  'json',
  'jsonpath',
  'line',
  'lseg',
  'path',
  'point',
  'polygon',
  'xml'
])

/** Is it one of PostgreSQL's own, or an array of them? */
export function isBuiltIn(type: string): boolean {
  return ordered.has(baseOf(type)) || unordered.has(baseOf(type))
}

/** Can rows be put in order by it? Of other types than PostgreSQL's own nobody knows. */
export function hasOrder(type: string): boolean {
  return ordered.has(baseOf(type))
}

/** Without length, precision, the fields of an interval and the brackets of an array. */
function baseOf(type: string): string {
  return type.replace(/\([^)]*\)|\[\]/g, '').replace(/^interval .*/, 'interval')
}
