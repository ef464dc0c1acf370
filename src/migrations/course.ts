// What is so where a statement stands: what the statements before it have made, renamed and set, and in which transaction it
// will run. What happens inside of functions and DO blocks stays unknown.

import type { AlterTableStmt, Constraint, DropStmt, Node, RangeVar } from 'libpg-query'
import { type Name, qualifiedName } from '../sql.ts'
import { runsAlone, type TransactionMode } from './modes.ts'
import { Settings } from './settings.ts'
import { type KnownTable, type KnownTables, madeRelation, relationParts, type Table, Tables } from './tables.ts'
import { partsOf, type Trees, textsOf, treeOf, treesOf } from './trees.ts'

/** A statement among those that are pending. */
export interface Step {
  readonly file: string
  readonly node: Node
  /** As the CLI sends it. */
  readonly text: string
  /** The line of the file in which a place of the tree stands; without one, the line of the statement's first word. */
  readonly lineAt: (location?: number) => number
  /** The statements behind it, those of later files too. */
  readonly later: () => readonly Step[]
}

/** A value that the transaction at hand has added to an enum, and may not use before it ends. */
export interface NewValue {
  readonly type: readonly string[]
  readonly value: string
  readonly line: number
}

interface AddedConstraint {
  readonly table: string
  readonly name: string | undefined
  /** The column which it says is never null. */
  readonly notNull: string | undefined
  readonly transaction: number
  isValid: boolean
}

/** Supabase sets it so for the role `postgres`. */
const defaultSearchPath = ['public', 'extensions']

const relations = new Set(['OBJECT_TABLE', 'OBJECT_VIEW', 'OBJECT_MATVIEW', 'OBJECT_FOREIGN_TABLE'])

/** Goes from statement to statement, in their order: `reach` one, ask, `pass` it. */
export class Course {
  readonly #tables: Tables
  /** Enums and domains that were made, and in which transaction. */
  readonly #types = new Map<string, number>()
  readonly #indexes = new Map<string, Name>()
  readonly #constraints: AddedConstraint[] = []
  /** Columns that were added to tables which were there, by table. */
  readonly #columns = new Map<string, Set<string>>()
  #newValues: NewValue[] = []
  #settings = new Settings()
  #mode: TransactionMode = 'implicit'
  #isOpen = false
  #isAlone = false
  #transaction = 0

  constructor(known: KnownTables) {
    this.#tables = new Tables(known)
  }

  beginFile(mode: TransactionMode): void {
    this.#end(false)
    this.#settings = new Settings()
    this.#mode = mode
    this.#isOpen = false
  }

  reach({ text }: Step): void {
    this.#isAlone = this.#mode === 'implicit' && runsAlone(text)
    if (this.#isAlone) this.#end(false)
  }

  pass(step: Step): void {
    const { node } = step
    this.#settings.apply(node)
    this.#make(node)
    this.#rename(node)
    this.#followConstraints(treeOf(node, 'AlterTableStmt'))
    this.#followColumns(treeOf(node, 'AlterTableStmt'))
    this.#followTypes(step)
    const drop = treeOf(node, 'DropStmt')
    if (drop) this.#drop(drop)
    this.#followTransaction(node)
  }

  /** Has the file begun a transaction, which is open? */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Will the statement run in a transaction block? */
  get isInTransaction(): boolean {
    return this.#isOpen || (this.#mode === 'implicit' && !this.#isAlone)
  }

  get hasLockTimeout(): boolean {
    const [value] = this.#settings.get('lock_timeout') ?? []
    return value !== undefined && !/^\s*0+\s*[a-z]*\s*$/.test(value)
  }

  get newValues(): readonly NewValue[] {
    return this.#newValues
  }

  table(relation: RangeVar | undefined): Table {
    return this.tableNamed(relationParts(relation ?? {}))
  }

  tableNamed(parts: readonly string[]): Table {
    return this.#tables.find(parts, this.#searchPath)
  }

  /** What the real database has in a schema. */
  knownIn(schema: string): readonly KnownTable[] {
    return this.#tables.knownIn(schema)
  }

  /** Was it added by these migrations? Then nothing was in it. */
  isNewColumn(table: Name, column: string): boolean {
    return this.#columns.get(qualifiedName(table))?.has(column) ?? false
  }

  #followColumns(statement: Trees['AlterTableStmt'] | undefined): void {
    const added = treesOf(statement?.cmds, 'AlterTableCmd').flatMap(({ subtype, def }) =>
      subtype === 'AT_AddColumn' ? (treeOf(def, 'ColumnDef')?.colname ?? []) : []
    )
    if (added.length === 0) return
    const key = qualifiedName(this.table(statement?.relation))
    this.#columns.set(key, new Set([...(this.#columns.get(key) ?? []), ...added]))
  }

  /** The name that something new gets. */
  nameFor(parts: readonly string[]): Name {
    const [name = '', schema = this.#searchPath[0] ?? 'public'] = parts.toReversed()
    return { schema, name }
  }

  /** The table that an index is of, if these migrations have made the index. */
  tableOfIndex(parts: readonly string[]): Table | undefined {
    const table = this.#indexes.get(qualifiedName(this.nameFor(parts)))
    return table && this.tableNamed([table.schema, table.name])
  }

  isNewType(parts: readonly string[]): boolean {
    return this.#types.has(qualifiedName(this.nameFor(parts)))
  }

  /** Is there a validated constraint, made by these migrations, by which the column holds no null? */
  provesNotNull(table: Name, column: string): boolean {
    const key = qualifiedName(table)
    return this.#constraints.some((one) => one.isValid && one.table === key && one.notNull === column)
  }

  /** Was this constraint added, NOT VALID, by the transaction at hand? */
  hasJustAdded(table: Name, constraint: string): boolean {
    const added = this.#constraint(table, constraint)
    return added !== undefined && !added.isValid && added.transaction === this.#transaction
  }

  get #searchPath(): readonly string[] {
    const set = this.#settings.get('search_path')
    return set?.filter((schema) => schema !== '' && schema !== '$user') ?? defaultSearchPath
  }

  #make(node: Node): void {
    const made = madeRelation(node)
    if (made) {
      const { relation, ifNotExists } = made
      if (!ifNotExists || !this.table(relation).known) this.#tables.make(this.nameFor(relationParts(relation)))
    }
    const index = treeOf(node, 'IndexStmt')
    if (index?.idxname !== undefined) {
      const { schema, name } = this.table(index.relation)
      this.#indexes.set(qualifiedName({ schema, name: index.idxname }), { schema, name })
    }
  }

  #rename(node: Node): void {
    const rename = treeOf(node, 'RenameStmt')
    if (rename?.relation && relations.has(rename.renameType ?? '')) {
      const table = this.table(rename.relation)
      this.#tables.rename(table, { schema: table.schema, name: rename.newname ?? '' })
    }
    const move = treeOf(node, 'AlterObjectSchemaStmt')
    if (move?.relation && relations.has(move.objectType ?? '')) {
      const table = this.table(move.relation)
      this.#tables.rename(table, { schema: move.newschema ?? '', name: table.name })
    }
  }

  #drop({ removeType = 'OBJECT_TABLE', objects = [] }: DropStmt): void {
    if (!relations.has(removeType)) return
    for (const object of objects) this.#tables.drop(this.tableNamed(partsOf(object)))
  }

  #followConstraints(statement: AlterTableStmt | undefined): void {
    for (const node of statement?.cmds ?? []) {
      const { subtype, name, def } = treeOf(node, 'AlterTableCmd') ?? {}
      const table = this.table(statement?.relation)
      const constraint = treeOf(def, 'Constraint')
      const added = name === undefined ? undefined : this.#constraint(table, name)
      if (subtype === 'AT_AddConstraint' && constraint) this.#constraints.push(this.#added(table, constraint))
      if (subtype === 'AT_ValidateConstraint' && added) added.isValid = true
      if (subtype === 'AT_DropConstraint' && added) this.#constraints.splice(this.#constraints.indexOf(added), 1)
    }
  }

  #added(table: Name, constraint: Constraint): AddedConstraint {
    const { contype, conname: name, skip_validation = false } = constraint
    const notNull =
      contype === 'CONSTR_NOTNULL' ? textsOf(constraint.keys)[0] : columnThatIsNotNull(constraint.raw_expr)
    return {
      table: qualifiedName(table),
      name,
      notNull,
      transaction: this.#transaction,
      isValid: !skip_validation
    }
  }

  #constraint(table: Name, name: string): AddedConstraint | undefined {
    const key = qualifiedName(table)
    return this.#constraints.find((one) => one.table === key && one.name === name)
  }

  #followTypes({ node, lineAt }: Step): void {
    const made = treeOf(node, 'CreateEnumStmt')?.typeName ?? treeOf(node, 'CreateDomainStmt')?.domainname
    if (made) this.#types.set(qualifiedName(this.nameFor(textsOf(made))), this.#transaction)
    const { typeName, oldVal, newVal } = treeOf(node, 'AlterEnumStmt') ?? {}
    if (newVal === undefined || oldVal !== undefined) return
    const type = textsOf(typeName)
    // The values of a type that the transaction itself has made can be used at once.
    if (this.#types.get(qualifiedName(this.nameFor(type))) === this.#transaction) return
    this.#newValues.push({ type, value: newVal, line: lineAt() })
  }

  #followTransaction(node: Node): void {
    const { kind, chain = false } = treeOf(node, 'TransactionStmt') ?? {}
    if (kind === 'TRANS_STMT_BEGIN' || kind === 'TRANS_STMT_START') this.#isOpen = true
    const isRolledBack = kind === 'TRANS_STMT_ROLLBACK'
    if (isRolledBack || kind === 'TRANS_STMT_COMMIT' || kind === 'TRANS_STMT_PREPARE') {
      this.#end(isRolledBack)
      this.#isOpen &&= chain
    }
    if (!this.isInTransaction) this.#end(false)
  }

  #end(isRolledBack: boolean): void {
    this.#settings.endTransaction(isRolledBack)
    this.#newValues = []
    this.#transaction++
  }
}

/** `x` of the expression `x IS NOT NULL`. */
function columnThatIsNotNull(expression: Node | undefined): string | undefined {
  const { nulltesttype, arg } = treeOf(expression, 'NullTest') ?? {}
  return nulltesttype === 'IS_NOT_NULL' ? textsOf(treeOf(arg, 'ColumnRef')?.fields).at(-1) : undefined
}
