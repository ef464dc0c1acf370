// The foreign keys that migrations add to tables which are there: rows of the backup will have to fit them.

import type { Name } from '../sql.ts'
import type { MigrationFile } from './files.ts'
import { parseStatements } from './parser.ts'
import { cutStatements } from './statements.ts'
import { type Trees, textsOf, treeOf, treesOf } from './trees.ts'

/** Columns that refer to columns of another table. */
export interface Reference {
  readonly from: Name
  readonly columns: readonly string[]
  readonly to: Name
  /** None: its primary key. */
  readonly keys: readonly string[]
}

/** The search path of a push, where no schema is named. */
const usualSchema = 'public'

/** Those of ALTER TABLE … ADD FOREIGN KEY. What does not parse adds none. */
export async function readReferences(files: readonly MigrationFile[]): Promise<Reference[]> {
  const references: Reference[] = []
  for (const { text } of files.flatMap(({ sql }) => cutStatements(sql))) {
    if (!/\bforeign\s+key\b/i.test(text)) continue
    const parsed = await parseStatements(text)
    if (!parsed || !('statements' in parsed)) continue
    for (const { node } of parsed.statements) references.push(...referencesOf(treeOf(node, 'AlterTableStmt')))
  }
  return references
}

function referencesOf(statement: Trees['AlterTableStmt'] | undefined): Reference[] {
  return treesOf(statement?.cmds, 'AlterTableCmd').flatMap(({ def }) => {
    const constraint = treeOf(def, 'Constraint')
    if (constraint?.contype !== 'CONSTR_FOREIGN' || !constraint.pktable || !statement?.relation) return []
    const columns = textsOf(constraint.fk_attrs)
    return [
      { from: nameOf(statement.relation), columns, to: nameOf(constraint.pktable), keys: textsOf(constraint.pk_attrs) }
    ]
  })
}

function nameOf({ schemaname = usualSchema, relname = '' }: Trees['RangeVar']): Name {
  return { schema: schemaname, name: relname }
}
