// What the Data API shows of a schema: its root document, which is OpenAPI 2.0.
// https://docs.postgrest.org/en/stable/references/api/openapi.html

import { z } from 'zod'
import { GateError } from '../errors.ts'

/** An object as its entries: a table may be called __proto__. */
function entriesOf<Value extends z.ZodType>(value: Value): z.ZodType<[string, z.infer<Value>][]> {
  return z.preprocess(
    (object) => (typeof object === 'object' && object !== null ? Object.entries(object) : object),
    z.array(z.tuple([z.string(), value]))
  ) as unknown as z.ZodType<[string, z.infer<Value>][]>
}

const columnSchema = z.object({
  format: z.string().optional(),
  description: z.string().optional(),
  maxLength: z.int().optional(),
  enum: z.array(z.unknown()).optional()
})

const tableSchema = z.object({
  required: z.array(z.string()).optional(),
  properties: entriesOf(columnSchema).optional()
})

const documentSchema = z.object({ info: z.object({ version: z.string() }), definitions: entriesOf(tableSchema) })

/** A column as it is shown. */
export interface OutlinedColumn {
  readonly name: string
  /** As PostgreSQL writes it; domains of its own types are shown as those. */
  readonly type: string
  readonly nullable: boolean
  readonly isKey: boolean
  /** Of `character varying` and `character`. */
  readonly length: number | undefined
  /** Of an enum, in its order. */
  readonly labels: readonly string[] | undefined
}

/** A table, or what may be one. */
export interface OutlinedTable {
  readonly name: string
  readonly columns: readonly OutlinedColumn[]
}

export interface Outline {
  /** Of PostgREST. */
  readonly version: string
  readonly tables: readonly OutlinedTable[]
  /** Names of what is certainly not a table. */
  readonly views: readonly string[]
}

/** PostgREST's own words, behind those of a comment. */
const keyMark = /(?:^|\n\n)Note:\nThis is a Primary Key\.<pk\/>/

/** Throws `API_FAILED` where the document is none. */
export function readOutline(document: unknown, schema: string): Outline {
  const { success, data, error } = documentSchema.safeParse(document)
  if (!success) {
    const faults = error.issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new GateError(
      'API_FAILED',
      `the root document of the Data API for schema ${schema} cannot be read: ${faults.join('; ')}`,
      {
        hint: 'Check supabase-url, and that the Data API is switched on in Project Settings → Data API.'
      }
    )
  }
  const tables = data.definitions.map(([name, { required = [], properties = [] }]) => ({
    name,
    columns: properties.map(([column, { format = 'text', description = '', maxLength, enum: labels }]) => ({
      name: column,
      type: format,
      nullable: !required.includes(column),
      isKey: keyMark.test(description),
      length: maxLength,
      labels: labels?.map(String)
    }))
  }))
  const [views, others] = partition(tables, isView)
  return { version: data.info.version, tables: others, views: views.map(({ name }) => name) }
}

/** A column of a view may always be null, and that of a key never. */
function isView({ columns }: OutlinedTable): boolean {
  return columns.some(({ isKey, nullable }) => isKey && nullable)
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(items, test)
  return [groups.get(true) ?? [], groups.get(false) ?? []]
}
