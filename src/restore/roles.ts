// Roles that the snapshot speaks of and the target has not got. A backup holds no passwords: nobody but a superuser may
// read them.

import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { quoteIdentifier } from '../sql.ts'
import type { Membership, Plan, PlannedRole } from './plan.ts'
import { readRoles, type Target } from './target.ts'
import { attempt, type Omission, reasonOf } from './transaction.ts'

/** What a role may have without being more than its creator. */
const harmless = /^(?:LOGIN|NOINHERIT|CONNECTION LIMIT -?\d+)$/

/**
 * Creates roles without passwords, with their memberships. Attributes that the restoring role may not give are left out.
 * Throws `MISSING_ROLE` with the statements to run, if it may not create roles at all.
 */
export async function createRoles(
  database: Database,
  { roles, memberships }: Pick<Plan, 'roles' | 'memberships'>,
  target: Target
): Promise<Omission[]> {
  const omissions: Omission[] = []
  for (const role of roles) {
    const plain = role.attributes.filter((attribute) => harmless.test(attribute))
    const sql = `CREATE ROLE ${[quoteIdentifier(role.name), ...plain].join(' ')}`
    const created = await attempt(database, () => database.query(sql))
    if (created instanceof GateError) throw notCreated(roles, created)
    for (const attribute of role.attributes.filter((candidate) => !plain.includes(candidate)))
      omissions.push(...(await giveAttribute(database, role, attribute)))
  }
  for (const membership of memberships) omissions.push(...(await grantMembership(database, membership)))
  if (!target.superuser) await joinRoles(database, roles, target.major)
  return omissions
}

async function giveAttribute(database: Database, { name }: PlannedRole, attribute: string): Promise<Omission[]> {
  const what = `role ${name}: ${attribute}`
  if (attribute === 'SUPERUSER') return [{ what, reason: 'never given by a restore' }]
  const sql = `ALTER ROLE ${quoteIdentifier(name)} ${attribute}`
  const failure = await attempt(database, () => database.query(sql))
  return failure instanceof GateError ? [{ what, reason: reasonOf(failure) }] : []
}

async function grantMembership(database: Database, { group, member }: Membership): Promise<Omission[]> {
  const grant = `GRANT ${quoteIdentifier(group)} TO ${quoteIdentifier(member)}`
  const failure = await attempt(database, () => database.query(grant))
  return failure instanceof GateError ? [{ what: grant, reason: reasonOf(failure) }] : []
}

/** Who is in a role may hand things over to it. */
async function joinRoles(database: Database, roles: readonly PlannedRole[], major: number): Promise<void> {
  const settable = await readRoles(database, major)
  for (const { name } of roles.filter((role) => settable.get(role.name) !== true))
    await attempt(database, () => database.query(`GRANT ${quoteIdentifier(name)} TO CURRENT_USER`))
}

function notCreated(roles: readonly PlannedRole[], cause: GateError): GateError {
  const statements = roles.map(
    ({ name, attributes }) => `CREATE ROLE ${[quoteIdentifier(name), ...attributes].join(' ')};`
  )
  return new GateError('MISSING_ROLE', `the target lacks roles, and ours may not create them: ${reasonOf(cause)}`, {
    hint: `Have somebody run this who may: ${statements.join(' ')}`,
    cause
  })
}
