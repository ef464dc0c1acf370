// What the Data API does not show, for those who have an access token: asked in SQL over the Management API.

import { arrayLiteral, readJson, text } from '../database/answers.ts'
import { chooseSchemas } from '../database/catalog.ts'
import {
  type Extension,
  type Migration,
  type Role,
  readExtensions,
  readMigrations,
  readRoles,
  readSequences,
  type Sequence
} from '../database/catalog-objects.ts'
import type { Queryable } from '../database/database.ts'
import { type InventoryGroup, readInventory } from '../database/inventory.ts'
import type { Column } from '../snapshot/row-kernel.ts'
import type { Name } from '../sql.ts'

/** A table, with all partitions where it has some. */
export interface TableDetails extends Name {
  readonly isView: boolean
  /** Others inherit from it, and are no partitions: what is read of it has their rows too. */
  readonly isParent: boolean
  /** Those that are stored, in their order. */
  readonly columns: readonly Column[]
  /** The primary key, else a unique one whose columns are never null; else none. Not of generated columns, which are not read. */
  readonly key: readonly string[] | null
  readonly bytes: number
}

export interface CatalogDetails {
  readonly serverVersion: string
  readonly schemas: readonly string[]
  readonly tables: readonly TableDetails[]
  readonly sequences: readonly Sequence[]
  readonly extensions: readonly Extension[]
  readonly roles: readonly Role[]
  readonly migrations: readonly Migration[]
  readonly inventory: readonly InventoryGroup[]
}

/** Asks for everything. Throws `UNKNOWN_SCHEMA`, and what the Management API throws. */
export async function readDetails(database: Queryable, patterns: readonly string[]): Promise<CatalogDetails> {
  const schemas = await chooseSchemas(database, patterns)
  const [[server], tables, sequences, extensions, roles, migrations, inventory] = await Promise.all([
    database.query("SELECT current_setting('server_version') AS version"),
    readTables(database, schemas),
    readSequences(database, schemas),
    readExtensions(database),
    readRoles(database),
    readMigrations(database),
    readInventory(database)
  ])
  const serverVersion = text(server ?? {}, 'version')
  return {
    serverVersion,
    schemas,
    tables,
    sequences,
    extensions,
    roles,
    migrations,
    inventory: withoutPartitions(inventory)
  }
}

/** The rows of a partition are read, and accounted for, as those of the table that it is a part of. */
function withoutPartitions(inventory: readonly InventoryGroup[]): InventoryGroup[] {
  const ofKind = (kind: string, schema: string | null): readonly string[] =>
    inventory.filter((group) => group.kind === kind && group.schema === schema).flatMap(({ names }) => names)
  return inventory.map((group) => {
    if (group.kind !== 'rows') return group
    const partitions = ofKind('partition', group.schema)
    const names = group.names.filter((name) => !partitions.some((partition) => partition.startsWith(`${name} OF `)))
    return { ...group, names, count: names.length }
  })
}

/** Whole tables: what the Data API shows of partitioned ones, it shows under their name. */
function readTables(database: Queryable, schemas: readonly string[]): Promise<TableDetails[]> {
  return readJson(
    database,
    `SELECT n.nspname AS schema, c.relname AS name, c.relkind NOT IN ('r', 'p') AS "isView",
        EXISTS (SELECT FROM pg_inherits i JOIN pg_class child ON child.oid = i.inhrelid
          WHERE i.inhparent = c.oid AND NOT child.relispartition) AS "isParent",
        (SELECT coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum), '[]')
          FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
        (SELECT json_agg(a.attname ORDER BY k.place)
          FROM (SELECT i.indrelid, i.indkey[0:i.indnkeyatts - 1] AS columns FROM pg_index i
            WHERE i.indrelid = c.oid AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL
              AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND (NOT a.attnotnull OR a.attgenerated <> '')
                AND a.attnum = ANY (i.indkey[0:i.indnkeyatts - 1]))
            ORDER BY i.indisprimary DESC, i.indnkeyatts, i.indexrelid LIMIT 1) AS i
          CROSS JOIN LATERAL unnest(i.columns) WITH ORDINALITY AS k (attnum, place)
          JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum) AS key,
        coalesce((SELECT sum(pg_table_size(t.relid)) FROM pg_partition_tree(c.oid) AS t), pg_table_size(c.oid)) AS bytes
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition AND c.relpersistence <> 't'
        AND n.nspname = ANY ($1::text[]) ORDER BY 1, 2`,
    [arrayLiteral(schemas)]
  )
}
