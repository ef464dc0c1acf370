// Roles that the snapshot speaks of and the target has not got. A backup holds no passwords: nobody but a superuser may
// read them.

import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { quoteIdentifier } from '../sql.ts'
import type { PlannedRole } from './plan.ts'
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
  roles: readonly PlannedRole[],
  target: Target
): Promise<Omission[]> {
  const omissions: Omission[] = []
  for (const role of roles) {
    const attributes = role.attributes.filter((attribute) => attribute !== 'SUPERUSER')
    const created = await attempt(database, () => create(database, role, attributes))
    if (!(created instanceof GateError)) {
      const lost = role.attributes.filter((attribute) => !attributes.includes(attribute))
      if (lost.length > 0) omissions.push(without(role, lost, 'never given by a restore'))
      continue
    }
    const plain = attributes.filter((attribute) => harmless.test(attribute))
    if ((await attempt(database, () => create(database, role, plain))) instanceof GateError)
      throw notCreated(roles, created)
    omissions.push(
      without(
        role,
        role.attributes.filter((attribute) => !plain.includes(attribute)),
        reasonOf(created)
      )
    )
  }
  return [...omissions, ...(await grantMemberships(database, roles, target))]
}

async function create(database: Database, role: PlannedRole, attributes: readonly string[]): Promise<void> {
  await database.query(`CREATE ROLE ${[quoteIdentifier(role.name), ...attributes].join(' ')}`)
}

/** `anon` stays a member of what it was a member of; and the restoring role may hand things over to the new ones. */
async function grantMemberships(
  database: Database,
  roles: readonly PlannedRole[],
  target: Target
): Promise<Omission[]> {
  const omissions: Omission[] = []
  const known = new Set([...target.roles.keys(), ...roles.map((role) => role.name)])
  for (const role of roles) {
    for (const group of role.member_of.filter((name) => known.has(name))) {
      const grant = `GRANT ${quoteIdentifier(group)} TO ${quoteIdentifier(role.name)}`
      const failure = await attempt(database, () => database.query(grant))
      if (failure instanceof GateError) omissions.push({ what: grant, reason: reasonOf(failure) })
    }
  }
  if (target.superuser) return omissions
  const settable = await readRoles(database, target.major)
  for (const { name } of roles.filter((role) => settable.get(role.name) !== true))
    await attempt(database, () => database.query(`GRANT ${quoteIdentifier(name)} TO CURRENT_USER`))
  return omissions
}

function without(role: PlannedRole, lost: readonly string[], reason: string): Omission {
  return { what: `role ${role.name}: ${lost.join(', ')}`, reason }
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
