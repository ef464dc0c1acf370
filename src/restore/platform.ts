// What belongs to Supabase itself, and is there in every project: its schemas and roles. A restore leaves them alone where
// they exist. The schemas are those that `supabase db dump` leaves out:
// https://github.com/supabase/cli, internal/utils (InternalSchemas, ReservedRoles)

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

const roles =
  /^(?:anon|authenticated|authenticator|service_role|dashboard_user|pgbouncer|postgres|cli_login_.*|supabase_.*|pgsodium_key.*|pgtle_admin)$/

/** Is this a schema of the platform, or of an extension that it brings? */
export function isPlatformSchema(schema: string): boolean {
  return schemas.has(schema) || /^_?timescaledb_/.test(schema)
}

/** Is this a role that every project has, or that PostgreSQL itself has? */
export function isPlatformRole(role: string): boolean {
  return roles.test(role) || role.startsWith('pg_')
}
