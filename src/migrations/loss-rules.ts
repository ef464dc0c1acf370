// Rules about statements that destroy data, or take from programs at work what they still use. What these migrations have made
// themselves nobody uses yet.

import type { Node } from 'libpg-query'
import { qualifiedName } from '../sql.ts'
import { count } from '../wording.ts'
import type { Course, Step } from './course.ts'
import { commandsOf, type Rule, rule } from './rule.ts'
import { isIdle, measure, nameOf, type Table } from './tables.ts'
import { isAlwaysTrue, partsOf, type Trees, treeOf, treesInside, treesOf } from './trees.ts'

export const lossRules: readonly Rule[] = [
  rule({
    id: 'ban-drop-column',
    facts: (step, course) => commandsOf(step, course, 'AT_DropColumn').filter(({ table }) => !table.isNew),
    message: ({ table, name }) =>
      `${measure(table)}: DROP COLUMN ${name} ${table.known?.rows === 0 ? '' : 'destroys what it holds, and '}breaks every program that still names it`,
    remedy: inTwoSteps('ban-drop-column')
  }),
  rule({
    id: 'ban-drop-table',
    facts: (step, course) => dropped(step, course).filter(({ isNew }) => !isNew),
    message: (table) =>
      `${measure(table)}: DROP TABLE ${table.known?.rows === 0 ? '' : 'destroys what it holds, and '}breaks every program that still names it`,
    remedy: inTwoSteps('ban-drop-table')
  }),
  rule({
    id: 'ban-drop-schema',
    facts: ({ node }, course) => {
      const { removeType, objects = [] } = treeOf(node, 'DropStmt') ?? {}
      if (removeType !== 'OBJECT_SCHEMA') return []
      return objects.map((object) => ({
        schema: partsOf(object).join('.'),
        known: course.knownIn(partsOf(object).join('.')).filter(({ isPartitioned }) => !isPartitioned)
      }))
    },
    message: ({ schema, known }) => {
      if (known.length === 0) return `DROP SCHEMA ${schema} breaks every program that still names what is in it`
      const rows = known.reduce((sum, table) => sum + table.rows, 0)
      return `DROP SCHEMA ${schema}: it has ${count(known.length, 'table')} with ${count(rows, 'row')}`
    },
    remedy: 'Drop what is in it one by one, so that everybody sees what goes; then the schema without CASCADE.'
  }),
  rule({
    id: 'ban-drop-database',
    facts: ({ node }) => [treeOf(node, 'DropdbStmt')?.dbname].filter((name) => name !== undefined),
    message: (database) => `DROP DATABASE ${database} destroys all that it holds`,
    remedy: 'A migration is no place for it.'
  }),
  rule({
    id: 'ban-drop-owned',
    facts: ({ node }) => treesOf(treeOf(node, 'DropOwnedStmt')?.roles, 'RoleSpec'),
    message: ({ rolename = 'the current user' }) =>
      `DROP OWNED BY ${rolename} drops every table, function and grant of that role`,
    remedy: 'REASSIGN OWNED BY … TO … keeps them; then drop what is to go by its name.'
  }),
  rule({
    id: 'ban-drop-cascade',
    facts: (step, course) => cascades(step, course),
    message: (what) =>
      `${what} CASCADE drops whatever depends on it, too, without a list: views, foreign keys, policies, columns`,
    remedy: 'Leave CASCADE out: PostgreSQL then names what depends on it, and that can be dropped by its name.'
  }),
  rule({
    id: 'ban-truncate',
    facts: ({ node }, course) => truncated(node, course).filter((table) => !isIdle(table)),
    message: (table) => `${measure(table)}: TRUNCATE destroys every row`,
    remedy: 'DELETE the rows that are to go, by a WHERE. If it is meant: `-- gate:allow ban-truncate reason`.'
  }),
  rule({
    id: 'ban-truncate-cascade',
    facts: ({ node }, course) =>
      treeOf(node, 'TruncateStmt')?.behavior === 'DROP_CASCADE'
        ? truncated(node, course).filter(({ isNew }) => !isNew)
        : [],
    message: (table) =>
      `TRUNCATE ${nameOf(table)} CASCADE empties every table that refers to it, too, and those that refer to these`,
    remedy: 'Name the tables that are to be emptied, without CASCADE.'
  }),
  rule({
    id: 'delete-without-where',
    facts: ({ node }, course) => changesOf(node, course, 'DeleteStmt'),
    message: ({ table }) => `${measure(table)}: DELETE without WHERE destroys every row`,
    remedy: ({ table }) => `DELETE FROM ${qualifiedName(table)} WHERE …`,
    location: ({ location }) => location
  }),
  rule({
    id: 'update-without-where',
    facts: ({ node }, course) => changesOf(node, course, 'UpdateStmt'),
    message: ({ table }) =>
      `${measure(table)}: UPDATE without WHERE writes every row: what was there is lost, and each row stays locked until the file has ended`,
    remedy: 'Say which rows, by a WHERE; fill large tables in batches, outside of migrations.',
    location: ({ location }) => location
  }),
  rule({
    id: 'ban-drop-not-null',
    facts: (step, course) => commandsOf(step, course, 'AT_DropNotNull').filter(({ table }) => !table.isNew),
    message: ({ table, name }) =>
      `${nameOf(table)}: without NOT NULL, ${name} may be null for programs that have never met one`,
    remedy: 'Deploy what can cope with null first.'
  }),
  rule({
    id: 'renaming-column',
    facts: ({ node }, course) => {
      const { renameType, relationType, relation, subname: from, newname: to } = treeOf(node, 'RenameStmt') ?? {}
      if (renameType !== 'OBJECT_COLUMN' || relationType === 'OBJECT_TYPE') return []
      const table = course.table(relation)
      return table.isNew ? [] : [{ table, from, to }]
    },
    message: ({ table, from, to }) =>
      `${nameOf(table)}: renaming ${from} to ${to} breaks every program that still uses the old name`,
    remedy:
      'Add a column with the new name, keep both the same by a trigger, and drop the old one once nothing uses it.'
  }),
  rule({
    id: 'renaming-table',
    facts: ({ node }, course) => {
      const rename = treeOf(node, 'RenameStmt')
      const move = treeOf(node, 'AlterObjectSchemaStmt')
      if ((rename?.renameType ?? move?.objectType) !== 'OBJECT_TABLE') return []
      const table = course.table((rename ?? move)?.relation)
      const to = { schema: move?.newschema ?? table.schema, name: rename?.newname ?? table.name }
      return table.isNew ? [] : [{ table, to }]
    },
    message: ({ table, to }) =>
      `${nameOf(table)} becomes ${nameOf(to)}, which breaks every program that still uses the old name`,
    remedy: ({ table, to }) =>
      `Leave a view behind for them: CREATE VIEW ${qualifiedName(table)} WITH (security_invoker = true) AS SELECT * FROM ${qualifiedName(to)}.`
  })
]

function inTwoSteps(id: string): string {
  return `Deploy what no longer uses it first, and drop it in a later migration. If it is meant: \`-- gate:allow ${id} reason\`.`
}

function dropped({ node }: Step, course: Course): Table[] {
  const { removeType, objects = [] } = treeOf(node, 'DropStmt') ?? {}
  return removeType === 'OBJECT_TABLE' ? objects.map((object) => course.tableNamed(partsOf(object))) : []
}

function truncated(node: Node, course: Course): Table[] {
  return treesOf(treeOf(node, 'TruncateStmt')?.relations, 'RangeVar').map((relation) => course.table(relation))
}

/** What is dropped with all that depends on it. */
function cascades(step: Step, course: Course): string[] {
  const { removeType = '', objects = [], behavior } = treeOf(step.node, 'DropStmt') ?? {}
  const commands = commandsOf(step, course, 'AT_DropColumn', 'AT_DropConstraint')
    .filter((command) => command.behavior === 'DROP_CASCADE' && !command.table.isNew)
    .map(
      ({ table, subtype, name }) =>
        `${nameOf(table)}: DROP ${subtype === 'AT_DropColumn' ? 'COLUMN' : 'CONSTRAINT'} ${name}`
    )
  if (behavior !== 'DROP_CASCADE') return commands
  const kind = removeType.replace('OBJECT_', '').replace('MATVIEW', 'MATERIALIZED VIEW').replace('_', ' ')
  return objects
    .map(partsOf)
    .filter((parts) => !course.tableNamed(parts).isNew)
    .map((parts) => `DROP ${kind} ${parts.join('.')}`)
}

/** Changes of all the rows of a table that has some; in front of a query there may be some, too, behind WITH. */
function changesOf(
  node: Node,
  course: Course,
  kind: 'DeleteStmt' | 'UpdateStmt'
): { readonly table: Table; readonly location: number | undefined }[] {
  const query =
    treeOf(node, 'SelectStmt') ?? treeOf(node, 'InsertStmt') ?? treeOf(node, 'UpdateStmt') ?? treeOf(node, 'DeleteStmt')
  const changes = [treeOf(node, kind), ...treesInside(kind, query?.withClause)]
  return changes.flatMap((change) => {
    if (!change || !isOfAllRows(change)) return []
    const table = course.table(change.relation)
    const isFill = kind === 'UpdateStmt' && fillsNewColumns(change, table, course)
    return isIdle(table) || isFill ? [] : [{ table, location: change.relation?.location }]
  })
}

/** What was added in the same push is filled so, and nothing is lost. */
function fillsNewColumns({ targetList }: Trees['UpdateStmt'], table: Table, course: Course): boolean {
  const targets = treesOf(targetList, 'ResTarget').map(({ name = '' }) => name)
  return targets.length > 0 && targets.every((name) => course.isNewColumn(table, name))
}

function isOfAllRows(change: Trees['DeleteStmt'] & Trees['UpdateStmt']): boolean {
  const { usingClause, fromClause, whereClause } = change
  return !usingClause && !fromClause && (!whereClause || isAlwaysTrue(whereClause))
}
