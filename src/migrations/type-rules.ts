// Rules about the types of columns, enums and domains.

import { columnTypeOf, isKept, isPlainUsing, parseColumnType, renderColumnType } from './column-types.ts'
import { commandsOf, newColumns, type Rule, rule, serialOf } from './rule.ts'
import { isIdle, measure, nameOf } from './tables.ts'
import { constantOf, textsOf, treeOf, treesInside } from './trees.ts'

export const typeRules: readonly Rule[] = [
  rule({
    id: 'changing-column-type',
    facts: (step, course) =>
      commandsOf(step, course, 'AT_AlterColumnType').flatMap(({ table, name = '', def }) => {
        const { typeName, raw_default, collClause, location } = treeOf(def, 'ColumnDef') ?? {}
        const type = columnTypeOf(typeName ?? {})
        const known = table.known?.columns?.get(name)
        const before = known === undefined ? undefined : parseColumnType(known)
        const isSimple = isPlainUsing(raw_default, name, type) && !collClause
        if (isIdle(table) || (before && isSimple && isKept(before, type))) return []
        return [
          {
            table,
            name,
            type,
            before,
            location,
            mayBeKept: !before && isSimple && isKept({ ...type, modifiers: [0] }, type)
          }
        ]
      }),
    message: ({ table, name, type, before, mayBeKept }) =>
      `${measure(table)}: changing the type of ${name} ${before ? `from ${renderColumnType(before)} ` : ''}to ${renderColumnType(type)} writes the table and its indexes anew under ACCESS EXCLUSIVE${mayBeKept ? ', unless it only makes the type wider' : ''}: nobody can read or write it meanwhile`,
    remedy:
      'Add a column of the new type, keep both the same by a trigger, fill the old rows in batches, let the programs change over, and drop the old column.',
    location: ({ location }) => location
  }),
  rule({
    id: 'ban-char-field',
    facts: (step, course) =>
      [
        ...newColumns(step, course).map(({ table, column, name }) => ({ table, name, type: column.typeName })),
        ...commandsOf(step, course, 'AT_AlterColumnType').map(({ table, name = '', def }) => ({
          table,
          name,
          type: treeOf(def, 'ColumnDef')?.typeName
        }))
      ].filter(({ type }) => textsOf(type?.names).join('.') === 'pg_catalog.bpchar'),
    message: ({ table, name, type }) =>
      `${nameOf(table)}: ${name} is ${renderColumnType(columnTypeOf(type ?? {}))}, which pads every value with blanks, and takes no notice of them when it compares`,
    remedy: 'Use text, with a CHECK on its length if there is to be a limit.',
    location: ({ type }) => type?.location
  }),
  rule({
    id: 'prefer-identity',
    facts: (step, course) =>
      newColumns(step, course).flatMap((added) => {
        const serial = serialOf(added.column)
        return serial === undefined ? [] : [{ ...added, serial }]
      }),
    message: ({ table, name, serial }) =>
      `${nameOf(table)}: ${name} is ${serial}: inserting needs a grant on its sequence, too, and a row may bring a number that the sequence comes to later`,
    remedy: 'GENERATED ALWAYS AS IDENTITY',
    location: ({ column }) => column.typeName?.location
  }),
  rule({
    id: 'require-enum-value-ordering',
    facts: ({ node }, course) => {
      const { typeName, oldVal, newVal, newValNeighbor } = treeOf(node, 'AlterEnumStmt') ?? {}
      const type = textsOf(typeName)
      const isAppended = newVal !== undefined && oldVal === undefined && newValNeighbor === undefined
      return isAppended && !course.isNewType(type) ? [{ type, value: newVal }] : []
    },
    message: ({ type, value }) =>
      `${type.join('.')}: ADD VALUE '${value}' without BEFORE or AFTER puts it last, where it stays: the order of an enum, by which < and ORDER BY go, can't be changed`,
    remedy: "Say where it belongs: ADD VALUE '…' AFTER '…'."
  }),
  rule({
    id: 'unsafe-new-enum-value-usage',
    facts: ({ node }, course) =>
      course.newValues.flatMap((added) => {
        const use = course.newValues.length > 0 && findUse(node, added)
        return use ? [{ ...added, ...use }] : []
      }),
    message: ({ type, value, line }) =>
      `'${value}' was added to ${type.join('.')} on line ${line}, in the same transaction: PostgreSQL refuses to use it before that has ended (SQLSTATE 55P04)`,
    remedy: 'Add the value in a migration of its own.',
    location: ({ location }) => location
  }),
  rule({
    id: 'ban-alter-domain-with-add-constraint',
    facts: ({ node }, course) => {
      const { subtype, typeName, def } = treeOf(node, 'AlterDomainStmt') ?? {}
      const domain = textsOf(typeName)
      const isChecked = subtype === 'C' && !treeOf(def, 'Constraint')?.skip_validation
      return isChecked && !course.isNewType(domain) ? [domain.join('.')] : []
    },
    message: (domain) =>
      `ALTER DOMAIN ${domain} ADD CONSTRAINT reads every table that has a column of it: nobody can write to any of them meanwhile`,
    remedy: 'Add it with NOT VALID, and in a later migration ALTER DOMAIN … VALIDATE CONSTRAINT ….'
  })
]

/** A constant that says the same as the new value, unless it is cast to another type. */
function findUse(
  tree: unknown,
  { type, value }: { readonly type: readonly string[]; readonly value: string }
): { readonly location: number | undefined } | undefined {
  const others = treesInside('TypeCast', tree).filter(({ typeName }) => textsOf(typeName?.names).at(-1) !== type.at(-1))
  const excluded = new Set(others.map(({ arg }) => treeOf(arg, 'A_Const')))
  for (const constant of treesInside('A_Const', tree)) {
    if (!excluded.has(constant) && constantOf({ A_Const: constant }) === value) return { location: constant.location }
  }
  return undefined
}
