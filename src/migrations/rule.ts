// What a rule is: what it looks for in a statement, and what it says of it.

import type { AlterTableCmd, AlterTableType, ColumnDef, Constraint, ConstrType } from 'libpg-query'
import type { Course, Step } from './course.ts'
import { relationParts, type Table } from './tables.ts'
import { textsOf, treeOf, treesOf } from './trees.ts'

/** What a rule says of a statement: a fact, and the next step. */
export interface Finding {
  readonly message: string
  readonly remedy: string
  /** Where in the statement; undefined: at its beginning. */
  readonly location: number | undefined
}

/** Something that can be wrong with a statement. */
export interface Rule {
  /** squawk's name for it where it has one (https://squawkhq.com/docs/rules), or that of Supabase's Security Advisor. */
  readonly id: string
  /** One finding says enough for a file. */
  readonly isOncePerFile: boolean
  /** Everything that trips it. Never throws. */
  readonly find: (step: Step, course: Course) => readonly Finding[]
}

interface Entry<Fact> {
  readonly id: string
  readonly isOncePerFile?: boolean
  readonly facts: (step: Step, course: Course) => readonly Fact[]
  readonly message: (fact: Fact) => string
  readonly remedy: string | ((fact: Fact) => string)
  readonly location?: (fact: Fact) => number | undefined
}

export function rule<Fact>({ id, isOncePerFile = false, facts, message, remedy, location }: Entry<Fact>): Rule {
  return {
    id,
    isOncePerFile,
    find: (step, course) =>
      facts(step, course).map((fact) => ({
        message: message(fact),
        remedy: typeof remedy === 'string' ? remedy : remedy(fact),
        location: location?.(fact)
      }))
  }
}

/** A part of an ALTER TABLE. */
export interface Command extends AlterTableCmd {
  readonly table: Table
}

/** The parts of an ALTER TABLE that are of these types. */
export function commandsOf(step: Step, course: Course, ...types: readonly AlterTableType[]): Command[] {
  const { objtype, relation, cmds } = treeOf(step.node, 'AlterTableStmt') ?? {}
  if (objtype !== 'OBJECT_TABLE') return []
  return treesOf(cmds, 'AlterTableCmd')
    .filter(({ subtype }) => subtype !== undefined && types.includes(subtype))
    .map((command) => ({ ...command, table: course.table(relation) }))
}

/** A column that a statement makes. */
export interface NewColumn {
  readonly table: Table
  readonly column: ColumnDef
  readonly name: string
}

/** Those that ALTER TABLE adds. */
export function addedColumns(step: Step, course: Course): NewColumn[] {
  return commandsOf(step, course, 'AT_AddColumn').flatMap(({ table, def }) => {
    const column = treeOf(def, 'ColumnDef')
    return column ? [{ table, column, name: column.colname ?? '' }] : []
  })
}

/** Those that ALTER TABLE adds, and those of a new table. */
export function newColumns(step: Step, course: Course): NewColumn[] {
  const { relation, tableElts } = treeOf(step.node, 'CreateStmt') ?? {}
  if (!relation) return addedColumns(step, course)
  const table = { ...course.nameFor(relationParts(relation)), known: undefined, isNew: true }
  return treesOf(tableElts, 'ColumnDef').map((column) => ({ table, column, name: column.colname ?? '' }))
}

/** What is said of a column where it is made: `NOT NULL`, `DEFAULT now()`. */
export function constraintOf({ constraints }: ColumnDef, ...types: readonly ConstrType[]): Constraint | undefined {
  return treesOf(constraints, 'Constraint').find(({ contype }) => contype !== undefined && types.includes(contype))
}

const serials = new Set(['serial', 'serial2', 'serial4', 'serial8', 'smallserial', 'bigserial'])

/** `bigserial`; undefined: it is none of these. */
export function serialOf({ typeName }: ColumnDef): string | undefined {
  const [name] = textsOf(typeName?.names).slice(-1)
  return name !== undefined && serials.has(name) ? name : undefined
}

/** A constraint that is added to a table which is there. */
export interface NewConstraint {
  readonly table: Table
  readonly constraint: Constraint
  /** The columns that it is of, as far as it says so. */
  readonly columns: readonly string[]
}

/** Those that ALTER TABLE adds, on their own or with a column. */
export function addedConstraints(step: Step, course: Course, ...types: readonly ConstrType[]): NewConstraint[] {
  const alone = commandsOf(step, course, 'AT_AddConstraint').flatMap(({ table, def }) => {
    const constraint = treeOf(def, 'Constraint')
    return constraint ? [{ table, constraint, columns: textsOf(constraint.keys ?? constraint.fk_attrs) }] : []
  })
  const withColumn = addedColumns(step, course).flatMap(({ table, column, name }) =>
    treesOf(column.constraints, 'Constraint').map((constraint) => ({ table, constraint, columns: [name] }))
  )
  return [...alone, ...withColumn].filter(({ constraint: { contype } }) => contype && types.includes(contype))
}
