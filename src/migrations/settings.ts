// The settings that statements make for their session, or for the transaction at hand:
// https://www.postgresql.org/docs/17/sql-set.html

import type { Node } from 'libpg-query'
import { constantOf, textsOf, treeOf, treesOf } from './trees.ts'

/** What a statement sets. Without values: back to the default. Without a name: all of them. */
interface Change {
  readonly name: string | undefined
  readonly values: readonly string[] | undefined
  readonly isLocal: boolean
}

/** The settings as they stand between two statements of a file. Each file begins without any. */
export class Settings {
  #session = new Map<string, readonly string[]>()
  /** As they were when the transaction began. */
  #before = new Map<string, readonly string[]>()
  #local = new Map<string, readonly string[]>()

  /** Its values; undefined: the default. */
  get(name: string): readonly string[] | undefined {
    return this.#local.get(name) ?? this.#session.get(name)
  }

  apply(node: Node): void {
    const change = changeIn(node)
    if (!change) return
    const { name, values, isLocal } = change
    if (name === undefined) this.#session.clear()
    else if (isLocal && values) this.#local.set(name, values)
    else if (values) this.#session.set(name, values)
    else this.#session.delete(name)
    if (isLocal || name === undefined) return
    this.#local.delete(name)
  }

  endTransaction(isRolledBack: boolean): void {
    if (isRolledBack) this.#session = new Map(this.#before)
    else this.#before = new Map(this.#session)
    this.#local.clear()
  }
}

function changeIn(node: Node): Change | undefined {
  const set = treeOf(node, 'VariableSetStmt')
  if (!set) return configured(node)
  if (set.kind === 'VAR_RESET_ALL') return { name: undefined, values: undefined, isLocal: false }
  const isValue = set.kind === 'VAR_SET_VALUE'
  const values = isValue ? (set.args ?? []).map((value) => constantOf(value) ?? '') : undefined
  return { name: set.name ?? '', values, isLocal: set.is_local ?? false }
}

/** `SELECT set_config('search_path', '', false)`, as pg_dump writes it. */
function configured(node: Node): Change | undefined {
  const [target] = treesOf(treeOf(node, 'SelectStmt')?.targetList, 'ResTarget')
  const call = treeOf(target?.val, 'FuncCall')
  if (textsOf(call?.funcname).at(-1) !== 'set_config') return undefined
  const [name, value, isLocal] = (call?.args ?? []).map(constantOf)
  if (name === undefined || value === undefined) return undefined
  const values = value.split(',').map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
  return { name, values, isLocal: isLocal === 'true' }
}
