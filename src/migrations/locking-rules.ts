// Rules about columns and constraints that hold others up for as long as it takes to read or write a table. On a table that
// is empty, or that these migrations have made, there is nobody to hold up.

import type { ColumnDef } from 'libpg-query'
import { qualifiedName, quoteIdentifier } from '../sql.ts'
import {
  addedColumns,
  addedConstraints,
  commandsOf,
  constraintOf,
  type NewConstraint,
  type Rule,
  rule,
  serialOf
} from './rule.ts'
import { isIdle, measure, nameOf } from './tables.ts'
import { textsOf, treeOf, treesInside } from './trees.ts'

const nobody = 'nobody can read or write the table meanwhile'

export const lockingRules: readonly Rule[] = [
  rule({
    id: 'adding-field-with-default',
    facts: (step, course) =>
      addedColumns(step, course)
        .filter(({ table, column }) => !isIdle(table) && !constraintOf(column, 'CONSTR_PRIMARY'))
        .map((added) => ({ ...added, computed: computedForEachRow(added.column) }))
        .filter(({ computed }) => computed !== undefined),
    message: ({ table, name, computed }) =>
      `${measure(table)}: ADD COLUMN ${name} computes ${computed} for each row, so the table is rewritten under ACCESS EXCLUSIVE: ${nobody}`,
    remedy: ({ table, name }) =>
      `Add the column without it; set the default by ALTER TABLE ${qualifiedName(table)} ALTER COLUMN ${quoteIdentifier(name)} SET DEFAULT …; then fill the old rows in batches.`,
    location: ({ column }) => column.location
  }),
  rule({
    id: 'adding-required-field',
    facts: (step, course) =>
      addedColumns(step, course).filter(({ table, column }) => !isIdle(table) && isRequired(column)),
    message: ({ table, name }) =>
      `${measure(table)}: ADD COLUMN ${name} NOT NULL without a default fails ${table.known ? 'on the first of them' : 'if there is any row'}`,
    remedy: 'Give it a DEFAULT; or add it without NOT NULL, fill it in batches, and set NOT NULL in a later migration.',
    location: ({ column }) => column.location
  }),
  rule({
    id: 'adding-not-nullable-field',
    facts: (step, course) =>
      [
        ...commandsOf(step, course, 'AT_SetNotNull').map(({ table, name = '' }) => ({ table, column: name })),
        ...commandsOf(step, course, 'AT_AddConstraint').flatMap(({ table, def }) => {
          const { contype, skip_validation, keys } = treeOf(def, 'Constraint') ?? {}
          const isChecked = contype === 'CONSTR_NOTNULL' && !skip_validation
          return isChecked ? textsOf(keys).map((column) => ({ table, column })) : []
        })
      ].filter(({ table, column }) => !isIdle(table) && !course.provesNotNull(table, column)),
    message: ({ table, column }) =>
      `${measure(table)}: making ${column} NOT NULL reads every row under ACCESS EXCLUSIVE: ${nobody}`,
    remedy: ({ table, column }) =>
      `First ALTER TABLE ${qualifiedName(table)} ADD CONSTRAINT ${quoteIdentifier(`${column}_not_null`)} CHECK (${quoteIdentifier(column)} IS NOT NULL) NOT VALID; in a later migration VALIDATE CONSTRAINT, which holds nobody up. SET NOT NULL then believes the constraint, and reads nothing.`
  }),
  rule({
    id: 'adding-serial-primary-key-field',
    facts: (step, course) => slowConstraints(addedConstraints(step, course, 'CONSTR_PRIMARY')),
    message: ({ table }) => `${measure(table)}: ADD PRIMARY KEY builds an index under ACCESS EXCLUSIVE: ${nobody}`,
    remedy: ({ table, columns }) =>
      `Build it first, in a migration of its own: CREATE UNIQUE INDEX CONCURRENTLY ${indexName(table.name, 'pkey')} ON ${qualifiedName(table)} (${listColumns(columns)}); then ADD PRIMARY KEY USING INDEX ${indexName(table.name, 'pkey')}.`,
    location: ({ constraint }) => constraint.location
  }),
  rule({
    id: 'disallowed-unique-constraint',
    facts: (step, course) => slowConstraints(addedConstraints(step, course, 'CONSTR_UNIQUE', 'CONSTR_EXCLUSION')),
    message: ({ table, constraint }) =>
      `${measure(table)}: ADD ${isExclusion(constraint) ? 'EXCLUDE' : 'UNIQUE'} builds an index under ACCESS EXCLUSIVE: ${nobody}`,
    remedy: ({ table, constraint, columns }) =>
      isExclusion(constraint)
        ? 'There is no way to add it while others work: choose a quiet hour, and set a lock_timeout.'
        : `Build it first, in a migration of its own: CREATE UNIQUE INDEX CONCURRENTLY ${indexName(table.name, ...columns, 'key')} ON ${qualifiedName(table)} (${listColumns(columns)}); then ADD UNIQUE USING INDEX ${indexName(table.name, ...columns, 'key')}.`,
    location: ({ constraint }) => constraint.location
  }),
  rule({
    id: 'adding-foreign-key-constraint',
    facts: (step, course) => {
      const withDefault = new Set(
        addedColumns(step, course)
          .filter(hasDefault)
          .map(({ name }) => name)
      )
      return addedConstraints(step, course, 'CONSTR_FOREIGN')
        .filter(({ table, constraint }) => !isIdle(table) && !constraint.skip_validation && isEnforced(constraint))
        .filter(({ constraint, columns: [first = ''] }) => constraint.fk_attrs || withDefault.has(first))
        .map((added) => ({ ...added, target: course.table(added.constraint.pktable) }))
    },
    message: ({ table, target }) =>
      `${measure(table)}: the foreign key to ${nameOf(target)} is checked for every row: nobody can write to either table meanwhile`,
    remedy: ({ table }) =>
      `Add it with NOT VALID, and in a later migration ALTER TABLE ${qualifiedName(table)} VALIDATE CONSTRAINT …, which holds nobody up.`,
    location: ({ constraint }) => constraint.location
  }),
  rule({
    id: 'constraint-missing-not-valid',
    facts: (step, course) => {
      const checks = addedConstraints(step, course, 'CONSTR_CHECK')
        .filter(({ table, constraint }) => !isIdle(table) && !constraint.skip_validation && isEnforced(constraint))
        .map(({ table, constraint }) => ({
          table,
          location: constraint.location,
          name: constraint.conname,
          isAdded: true
        }))
      const validated = commandsOf(step, course, 'AT_ValidateConstraint')
        .filter(({ table, name = '' }) => !isIdle(table) && course.hasJustAdded(table, name))
        .map(({ table, name }) => ({ table, location: undefined, name, isAdded: false }))
      return [...checks, ...validated]
    },
    message: ({ table, name, isAdded }) =>
      isAdded
        ? `${measure(table)}: the CHECK ${name === undefined ? '' : `${name} `}is tried on every row under ACCESS EXCLUSIVE: ${nobody}`
        : `${measure(table)}: ${name} is validated in the transaction that added it, which still holds its lock: ${nobody}`,
    remedy: ({ table }) =>
      `Add it with NOT VALID, and in a later migration ALTER TABLE ${qualifiedName(table)} VALIDATE CONSTRAINT …, which holds nobody up.`,
    location: ({ location }) => location
  })
]

/** Without an index that is ready, adding them builds one. */
function slowConstraints(added: readonly NewConstraint[]): NewConstraint[] {
  return added.filter(({ table, constraint }) => !isIdle(table) && constraint.indexname === undefined)
}

function isExclusion({ contype }: NewConstraint['constraint']): boolean {
  return contype === 'CONSTR_EXCLUSION'
}

/** PostgreSQL 18 has constraints that are only written down. */
function isEnforced({ is_enforced }: NewConstraint['constraint']): boolean {
  return is_enforced ?? false
}

function hasDefault({ column }: { readonly column: ColumnDef }): boolean {
  return constraintOf(column, 'CONSTR_DEFAULT', 'CONSTR_GENERATED') !== undefined
}

function isRequired(column: ColumnDef): boolean {
  const isNotNull = constraintOf(column, 'CONSTR_NOTNULL', 'CONSTR_PRIMARY')
  const isFilled = constraintOf(column, 'CONSTR_DEFAULT', 'CONSTR_GENERATED', 'CONSTR_IDENTITY') ?? serialOf(column)
  return isNotNull !== undefined && isFilled === undefined
}

/** Of the functions that are in use in defaults, those which PostgreSQL calls once for all rows. */
const steady = new Set(
  (
    'now transaction_timestamp statement_timestamp current_setting current_database timezone date_trunc date_part age to_char ' +
    'to_date to_timestamp to_tsvector make_date make_interval make_timestamptz lower upper initcap concat md5 format length ' +
    'left right substr substring replace trim btrim lpad rpad encode decode abs ceil floor round array_fill ' +
    'json_build_object json_build_array jsonb_build_object jsonb_build_array uid jwt role email'
  ).split(' ')
)

/** What a new column has to be given row by row; undefined: all have the same value, which is kept once. */
function computedForEachRow(column: ColumnDef): string | undefined {
  const generated = constraintOf(column, 'CONSTR_GENERATED')
  if (generated) return generated.generated_kind === 's' ? 'its expression' : undefined
  if (constraintOf(column, 'CONSTR_IDENTITY') || serialOf(column) !== undefined) return 'a number'
  const expression = constraintOf(column, 'CONSTR_DEFAULT')?.raw_expr
  const calls = treesInside('FuncCall', expression).map(({ funcname }) => textsOf(funcname))
  const volatile = calls.find((name) => !steady.has(name.at(-1) ?? ''))
  return volatile && `${volatile.join('.')}()`
}

function indexName(...parts: readonly string[]): string {
  return quoteIdentifier(parts.join('_'))
}

function listColumns(columns: readonly string[]): string {
  return columns.length === 0 ? '…' : columns.map(quoteIdentifier).join(', ')
}
