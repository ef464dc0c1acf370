// What a restore refuses to do unless it is told to, before anything is touched.

import { GateError } from '../errors.ts'
import type { Manifest, TableEntry } from '../snapshot/manifest.ts'
import { listNames, type Name } from '../sql.ts'
import { count } from '../wording.ts'
import { listObjects } from './plan.ts'
import type { RestoreRequest } from './scope.ts'
import { type SchemaObject, type Target, tableKey } from './target.ts'

/** Throws `TARGET_READ_ONLY`, `TARGET_TOO_OLD`. */
export function checkTarget(target: Target, manifest: Manifest, request: RestoreRequest): void {
  if (target.readOnly !== undefined) {
    throw new GateError('TARGET_READ_ONLY', `the target cannot be written: ${target.readOnly}`, {
      hint: 'Name the primary server, and a database that can be written. Supabase makes one read-only when its disk is nearly full: free or add space first.'
    })
  }
  const major = Number.parseInt(manifest.source.server_version, 10)
  if (target.major < major && !request.allowOlderServer) {
    throw new GateError(
      'TARGET_TOO_OLD',
      `the backup is from PostgreSQL ${manifest.source.server_version}, but the target is ${target.serverVersion}`,
      {
        hint: `Restore into PostgreSQL ${major} or newer. To try it all the same, all or nothing: --allow-older-server.`
      }
    )
  }
}

/** Throws `TARGET_NOT_EMPTY`, and says what to write if that is what the user wants. */
export function checkEmpty(objects: readonly SchemaObject[], isSource: boolean): void {
  if (objects.length === 0) return
  const what = `${count(objects.length, 'object')}: ${listObjects(objects, 5)}`
  if (isSource) {
    throw new GateError('TARGET_IS_SOURCE', `this is the database that the backup was taken from; it has ${what}`, {
      hint: 'To put it back as it was: --in-place. One table only: --table NAME. To look first: --table NAME --into-schema recovered.'
    })
  }
  throw new GateError('TARGET_NOT_EMPTY', `the target is not empty: it has ${what}`, {
    hint: 'Name an empty database. To replace what is there: --in-place, or --table NAME for one table.'
  })
}

/**
 * Rows can only go back into columns that are there. Throws `COLUMNS_DIFFER` with every column that was dropped since, and
 * the ways out.
 */
export function checkColumns(tables: readonly TableEntry[], present: ReadonlyMap<string, readonly string[]>): void {
  const faults = tables.flatMap((table) => {
    const name = `${table.schema}.${table.name}`
    const columns = present.get(tableKey(table))
    if (!columns) return [`${name} is not there any more`]
    const gone = table.columns.filter((column) => !columns.includes(column.name)).map((column) => column.name)
    return gone.length > 0 ? [`${name} has no column ${gone.join(', ')} any more`] : []
  })
  if (faults.length === 0) return
  throw new GateError('COLUMNS_DIFFER', faults.join('; '), {
    hint: 'Without --data-only the structure comes back too, if the backup has it. Or put the old rows beside the live ones and merge them: --into-schema recovered.'
  })
}

/** Tables whose rows the backup never held would come back empty. Throws `OUTSIDE_WOULD_CHANGE` with those that have any. */
export function checkCaptured(filled: readonly Name[]): void {
  if (filled.length === 0) return
  throw new GateError('OUTSIDE_WOULD_CHANGE', `${listNames(filled)} would lose its rows, which the backup left out`, {
    hint: 'Nothing was changed. Restore single tables with --table. If the rows are not wanted any more, empty the table first.'
  })
}
