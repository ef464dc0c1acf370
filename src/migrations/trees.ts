// Reading parse trees. A node is an object with one key, which says what kind of tree it holds; what is false, zero or empty
// is left out: https://github.com/pganalyze/libpg_query

import type { Node } from 'libpg-query'

type KindIn<One> = One extends unknown ? keyof One : never

/** `AlterTableStmt`, `RangeVar`, … */
export type Kind = KindIn<Node>

/** What a node of each kind holds. */
export type Trees = { [K in Kind]: Extract<Node, Record<K, unknown>> extends Record<K, infer Tree> ? Tree : never }

/** What a node holds, if it is of this kind. */
export function treeOf<K extends Kind>(node: Node | undefined, kind: K): Trees[K] | undefined {
  return (node as Partial<Trees> | undefined)?.[kind]
}

/** Of a list of nodes, those of a kind. */
export function treesOf<K extends Kind>(nodes: readonly Node[] | undefined, kind: K): Trees[K][] {
  return (nodes ?? []).flatMap((node) => treeOf(node, kind) ?? [])
}

/** All of a kind, however deep inside of a tree. They come in no order that means anything. */
export function treesInside<K extends Kind>(kind: K, tree: unknown): Trees[K][] {
  const found: Trees[K][] = []
  const open: object[] = tree instanceof Object ? [tree] : []
  for (let next = open.pop(); next; next = open.pop()) {
    if (kind in next) found.push((next as Trees)[kind])
    for (const part of Object.values(next)) if (typeof part === 'object' && part !== null) open.push(part)
  }
  return found
}

/** The texts of a list of strings. */
export function textsOf(nodes: readonly Node[] | undefined): string[] {
  return treesOf(nodes, 'String').map(({ sval }) => sval ?? '')
}

/** The parts of a name, in whichever of its ways the parser gives it: `auth.users` is two. */
export function partsOf(node: Node | undefined): string[] {
  const one = treeOf(node, 'String')
  if (one) return [one.sval ?? '']
  const nodes =
    treeOf(node, 'List')?.items ?? treeOf(node, 'TypeName')?.names ?? treeOf(node, 'ObjectWithArgs')?.objname ?? []
  return textsOf(nodes)
}

/** What a constant says, as text; undefined: it is none. */
export function constantOf(node: Node | undefined): string | undefined {
  const constant = treeOf(node, 'A_Const')
  if (!constant || constant.isnull) return undefined
  if (constant.ival) return String(constant.ival.ival ?? 0)
  if (constant.boolval) return String(constant.boolval.boolval ?? false)
  return constant.fval?.fval ?? constant.sval?.sval ?? ''
}

/** Is it `true`, or a constant that equals itself? */
export function isAlwaysTrue(node: Node | undefined): boolean {
  const { kind, name, lexpr, rexpr } = treeOf(node, 'A_Expr') ?? {}
  if (kind !== 'AEXPR_OP' || textsOf(name).join() !== '=') return constantOf(node) === 'true'
  return constantOf(lexpr) !== undefined && constantOf(lexpr) === constantOf(rexpr)
}

/** Is an option on: `FULL`, `FULL true`, `security_invoker = on`? */
export function isOn(options: readonly Node[] | undefined, name: string): boolean {
  const option = treesOf(options, 'DefElem').findLast(({ defname }) => defname?.toLowerCase() === name)
  if (!option?.arg) return option !== undefined
  const integer = treeOf(option.arg, 'Integer')
  if (integer) return integer.ival === 1
  const isTrue = /^(?:t(?:r(?:ue?)?)?|y(?:es?)?|on|1)$/i.test(partsOf(option.arg)[0] ?? '')
  return treeOf(option.arg, 'Boolean')?.boolval ?? isTrue
}

/** The text of a DO block, which nobody parses. */
export function bodyOf(node: Node): string {
  const parts = treesOf(treeOf(node, 'DoStmt')?.args, 'DefElem')
  return parts.map(({ arg }) => treeOf(arg, 'String')?.sval ?? '').join('\n')
}

const running = [
  'SelectStmt',
  'InsertStmt',
  'UpdateStmt',
  'DeleteStmt',
  'MergeStmt',
  'CreateTableAsStmt',
  'CallStmt'
] as const

/** Are the queries inside of it run? Those in a view, a rule or the body of a function are only kept. */
export function runsAtOnce(node: Node): boolean {
  return running.some((kind) => treeOf(node, kind) !== undefined)
}
