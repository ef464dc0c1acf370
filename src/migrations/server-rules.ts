// Rules about statements that reach beyond the database: its server, its files, other hosts, roles that may do anything.

import type { Node } from 'libpg-query'
import { type Rule, rule } from './rule.ts'
import { bodyOf, isOn, runsAtOnce, textsOf, treeOf, treesInside } from './trees.ts'

export const serverRules: readonly Rule[] = [
  rule({
    id: 'ban-alter-system',
    facts: ({ node }) => [treeOf(node, 'AlterSystemStmt')?.setstmt].filter((setting) => setting !== undefined),
    message: ({ name = 'ALL' }) =>
      `ALTER SYSTEM changes ${name} for the whole server, and no transaction takes it back`,
    remedy: 'ALTER ROLE postgres SET …, or the project settings: `supabase postgres-config update`.'
  }),
  rule({
    id: 'ban-copy-file',
    facts: ({ node }) => {
      const { is_program, filename, is_from, relation } = treeOf(node, 'CopyStmt') ?? {}
      if (is_program) return [`COPY with PROGRAM runs “${filename}” on the database server`]
      if (filename !== undefined) return [`COPY with the file ${filename} means one on the database server`]
      return is_from && relation
        ? [`COPY ${relation.relname} FROM STDIN waits for rows that no migration can send`]
        : []
    },
    message: (what) => what,
    remedy: 'INSERT the rows, or load them by \\copy in psql, outside of migrations.'
  }),
  rule({
    id: 'connects-out',
    facts: ({ node }) => connections(node),
    message: ({ what }) =>
      `${what} reaches another host: what it does there is not taken back when the migration fails, and a rehearsal can't do it`,
    remedy: 'Call it from an Edge Function or a job, not from a migration.',
    location: ({ location }) => location
  }),
  rule({
    id: 'superuser-role',
    facts: ({ node }) => {
      const role = treeOf(node, 'CreateRoleStmt')
      const altered = treeOf(node, 'AlterRoleStmt')
      const name = role?.role ?? altered?.role?.rolename ?? ''
      const options = (role ?? altered)?.options
      return Object.entries(mighty)
        .filter(([option]) => isOn(options, option))
        .map(([, [attribute, might]]) => ({ name, attribute, might }))
    },
    message: ({ name, attribute, might }) => `the role ${name} becomes ${attribute}: ${might}`,
    remedy: 'GRANT it what it needs, no more.'
  })
]

const mighty = {
  superuser: [
    'SUPERUSER',
    'it may do anything, and only a superuser can say so, which the role postgres of Supabase is not'
  ],
  bypassrls: ['BYPASSRLS', 'no policy holds for it'],
  isreplication: ['REPLICATION', 'it may read all of the server']
} as const

const callers = /^(?:dblink(?:_\w+)?|http|http_(?:get|post|put|patch|delete|head|collect_response))$/

interface Connection {
  readonly what: string
  readonly location: number | undefined
}

function connections(node: Node): Connection[] {
  if (treeOf(node, 'CreateSubscriptionStmt')) return [{ what: 'CREATE SUBSCRIPTION', location: undefined }]
  if (treeOf(node, 'ImportForeignSchemaStmt')) return [{ what: 'IMPORT FOREIGN SCHEMA', location: undefined }]
  const [inBlock] =
    /\b(?:dblink(?:_\w+)?|net\.http_\w+|http_(?:get|post|put|patch|delete))(?=\s*\()/i.exec(bodyOf(node)) ?? []
  if (inBlock !== undefined) return [{ what: `${inBlock}()`, location: undefined }]
  if (!runsAtOnce(node)) return []
  return treesInside('FuncCall', node)
    .map(({ funcname, location }) => ({ name: textsOf(funcname), location }))
    .filter(({ name }) => name.at(-2) === 'net' || callers.test(name.at(-1) ?? ''))
    .map(({ name, location }) => ({ what: `${name.join('.')}()`, location }))
}
