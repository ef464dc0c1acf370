// Rules of Supabase: what its Data API shows to whom, and what its platform keeps for itself. Named after its Security Advisor
// where that has a word: https://supabase.com/docs/guides/database/database-advisors

import type { Node, RoleSpec } from 'libpg-query'
import { type Name, qualifiedName } from '../sql.ts'
import type { Course, Step } from './course.ts'
import { commandsOf, type Rule, rule } from './rule.ts'
import { madeRelation, measure, nameOf, relationParts } from './tables.ts'
import { isAlwaysTrue, isOn, partsOf, textsOf, treeOf, treesInside, treesOf } from './trees.ts'

export const supabaseRules: readonly Rule[] = [
  rule({
    id: 'rls-disabled-in-public',
    facts: (step, course) =>
      exposed(step, course, 'table').filter((table) => !isLater(step, (node) => protectsOrDrops(node, table, course))),
    message: (table) =>
      `${nameOf(table)} has no row security: with the anon key, which is public, anybody may do with its rows whatever anon is granted`,
    remedy: (table) =>
      `ALTER TABLE ${qualifiedName(table)} ENABLE ROW LEVEL SECURITY; and a policy for those who may see its rows.`
  }),
  rule({
    id: 'disabling-row-security',
    facts: (step, course) => commandsOf(step, course, 'AT_DisableRowSecurity'),
    message: ({ table }) => `${measure(table)}: without row security its policies hold for nobody`,
    remedy: 'Keep it on, and write a policy for those who are to see more.'
  }),
  rule({
    id: 'permissive-rls-policy',
    facts: ({ node }, course) => {
      const policy = treeOf(node, 'CreatePolicyStmt')
      const who = treesOf(policy?.roles, 'RoleSpec').filter(isEverybody).map(roleName)
      const { policy_name: name, table, cmd_name: command = '', permissive, qual, with_check } = policy ?? {}
      const isOpen = isAlwaysTrue(with_check ?? qual)
      if (!permissive || command === 'select' || who.length === 0 || !isOpen) return []
      return [{ name, table: course.table(table), command: command.toUpperCase(), who: who.join(', ') }]
    },
    message: ({ name, table, command, who }) =>
      `${nameOf(table)}: the policy “${name}” lets ${who} do ${command} to every row`,
    remedy: 'Say whose rows: TO authenticated, and USING and WITH CHECK ((SELECT auth.uid()) = user_id).'
  }),
  rule({
    id: 'security-definer-view',
    facts: (step, course) =>
      exposed(step, course, 'view').filter(
        (view) =>
          !isOn(treeOf(step.node, 'ViewStmt')?.options, 'security_invoker') &&
          !isLater(step, (node) => makesInvoker(node, view, course))
      ),
    message: (view) =>
      `${nameOf(view)} shows what its owner may see, past the row security of its tables: it has no security_invoker`,
    remedy: (view) => `CREATE VIEW ${qualifiedName(view)} WITH (security_invoker = true) AS …`
  }),
  rule({
    id: 'auth-users-exposed',
    facts: (step, course) =>
      [...exposed(step, course, 'view'), ...exposed(step, course, 'materialized view')].filter(
        () =>
          !isOn(treeOf(step.node, 'ViewStmt')?.options, 'security_invoker') &&
          treesInside('RangeVar', step.node).some((from) => relationParts(from).join('.') === 'auth.users')
      ),
    message: (view) => `${nameOf(view)} shows auth.users through the API`,
    remedy: 'Copy what may be seen into a table of yours, by a trigger on auth.users, and give that table row security.'
  }),
  rule({
    id: 'materialized-view-in-api',
    facts: (step, course) => exposed(step, course, 'materialized view'),
    message: (view) => `${nameOf(view)} is a materialized view in a schema of the API: row security can't hold for it`,
    remedy: 'Put it into another schema, and show it by a view or a function that says who may see what.'
  }),
  rule({
    id: 'foreign-table-in-api',
    facts: (step, course) => exposed(step, course, 'foreign table'),
    message: (table) => `${nameOf(table)} is a foreign table in a schema of the API: row security can't hold for it`,
    remedy: 'Put it into another schema, and show it by a function that says who may see what.'
  }),
  rule({
    id: 'function-search-path-mutable',
    facts: (step) => {
      const { options, funcname } = treeOf(step.node, 'CreateFunctionStmt') ?? {}
      const name = textsOf(funcname)
      if (!isOn(options, 'security') || setsSearchPath(options)) return []
      return isLater(step, (node) => isGivenSearchPath(node, name)) ? [] : [name.join('.')]
    },
    message: (name) =>
      `${name}() is SECURITY DEFINER without a search_path of its own: whoever calls it can put objects of theirs in the way of those that it means, and they run with its owner's rights`,
    remedy: "SET search_path = '' as part of the function, and names with their schema inside of it."
  }),
  rule({
    id: 'grant-all',
    facts: ({ node }) => {
      const { is_grant, objtype = '', privileges, grantees } = treeOf(node, 'GrantStmt') ?? {}
      const isAll = is_grant && !privileges && (objtype === 'OBJECT_TABLE' || objtype === 'OBJECT_SCHEMA')
      return isAll
        ? treesOf(grantees, 'RoleSpec')
            .filter(isEverybody)
            .map((role) => ({ role: roleName(role), objtype }))
        : []
    },
    message: ({ role, objtype }) =>
      objtype === 'OBJECT_SCHEMA'
        ? `GRANT ALL to ${role} lets everybody make objects in the schema`
        : `GRANT ALL to ${role} holds TRUNCATE, TRIGGER and REFERENCES, too, which no policy guards`,
    remedy: 'GRANT what is needed: SELECT, INSERT, UPDATE, DELETE; USAGE on a schema.'
  }),
  rule({
    id: 'default-grants',
    facts: ({ node }) => {
      const { is_grant, grantees, objtype = 'OBJECT_TABLE' } = treeOf(node, 'AlterDefaultPrivilegesStmt')?.action ?? {}
      const roles = treesOf(grantees, 'RoleSpec').filter(
        (role) => isEverybody(role) || role.rolename === 'authenticated'
      )
      return is_grant && roles.length > 0 ? [{ roles, kind: objtype.replace('OBJECT_', '').toLowerCase() }] : []
    },
    message: ({ roles, kind }) =>
      `every ${kind} that is ever made will be open to ${roles.map(roleName).join(', ')} from the start`,
    remedy: 'GRANT on each object, where it is made.'
  })
]

/** The schemas that the Data API shows unless the project says otherwise. */
const exposedSchemas = new Set(['public', 'graphql_public'])

/** What a statement makes in a schema of the API. */
function exposed({ node }: Step, course: Course, kind: string): Name[] {
  const made = madeRelation(node)
  if (made?.kind !== kind || (made.ifNotExists && course.table(made.relation).known)) return []
  const name = course.nameFor(relationParts(made.relation))
  return exposedSchemas.has(name.schema) ? [name] : []
}

function isLater(step: Step, test: (node: Node) => boolean): boolean {
  return step.later().some(({ node }) => test(node))
}

function protectsOrDrops(node: Node, table: Name, course: Course): boolean {
  const drop = treeOf(node, 'DropStmt')
  if (drop?.removeType === 'OBJECT_TABLE')
    return (drop.objects ?? []).some((object) => isSame(course.nameFor(partsOf(object)), table))
  const { relation, cmds } = treeOf(node, 'AlterTableStmt') ?? {}
  const isProtected = treesOf(cmds, 'AlterTableCmd').some(({ subtype }) => subtype === 'AT_EnableRowSecurity')
  return isProtected && relation !== undefined && isSame(course.nameFor(relationParts(relation)), table)
}

function makesInvoker(node: Node, view: Name, course: Course): boolean {
  const { relation, cmds } = treeOf(node, 'AlterTableStmt') ?? {}
  const sets = treesOf(cmds, 'AlterTableCmd').some(({ def }) => isOn(treeOf(def, 'List')?.items, 'security_invoker'))
  return sets && relation !== undefined && isSame(course.nameFor(relationParts(relation)), view)
}

function isSame(one: Name, other: Name): boolean {
  return one.schema === other.schema && one.name === other.name
}

function setsSearchPath(options: readonly Node[] | undefined): boolean {
  return treesOf(options, 'DefElem').some(({ arg }) => treeOf(arg, 'VariableSetStmt')?.name === 'search_path')
}

function isGivenSearchPath(node: Node, name: readonly string[]): boolean {
  const { func, actions } = treeOf(node, 'AlterFunctionStmt') ?? {}
  return textsOf(func?.objname).join('.') === name.join('.') && setsSearchPath(actions)
}

function isEverybody({ roletype, rolename }: RoleSpec): boolean {
  return roletype === 'ROLESPEC_PUBLIC' || rolename === 'anon'
}

function roleName({ rolename = 'PUBLIC' }: RoleSpec): string {
  return rolename
}
