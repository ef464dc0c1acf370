// What belongs to Supabase itself, and is there in every project: its schemas and roles. A restore leaves them alone where
// they exist. The schemas are those that `supabase db dump` leaves out:
// https://github.com/supabase/cli, internal/utils (InternalSchemas, ReservedRoles)

import type { Name } from './sql.ts'

const schemas: ReadonlySet<string> = new Set([
  '_analytics',
  '_realtime',
  '_supavisor',
  'auth',
  'cron',
  'dbdev',
  'etl',
  'extensions',
  'graphql',
  'graphql_public',
  'net',
  'pgbouncer',
  'pgmq',
  'pgsodium',
  'pgsodium_masks',
  'pgtle',
  'realtime',
  'repack',
  'storage',
  'supabase_functions',
  'tiger',
  'tiger_data',
  'topology',
  'vault'
])

/** Where the platform's services note which of their own migrations they have run. */
const histories: ReadonlySet<string> = new Set([
  'auth.schema_migrations',
  'storage.migrations',
  'realtime.schema_migrations',
  'supabase_functions.migrations'
])

const roles =
  /^(?:anon|authenticated|authenticator|service_role|dashboard_user|pgbouncer|postgres|cli_login_.*|supabase_.*|pgsodium_key.*|pgtle_admin)$/

/** Is this a schema of the platform, or of an extension that it brings? */
export function isPlatformSchema(schema: string): boolean {
  return schemas.has(schema) || /^_?timescaledb_/.test(schema)
}

/** Does this table say in which state the platform's own schema is? Rows of another project's would be a lie. */
export function isPlatformHistory({ schema, name }: Name): boolean {
  return histories.has(`${schema}.${name}`)
}

/** Is this a role that every project has, or that PostgreSQL itself has? */
export function isPlatformRole(role: string): boolean {
  return roles.test(role) || role.startsWith('pg_')
}
