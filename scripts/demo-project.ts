// The project of the demo: a database as a hosted one looks to its owner, a directory with its migrations, and the real
// Supabase CLI to push them with.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Finished, finish } from '../__tests__/support/runner.ts'
import type { Server } from '../__tests__/support/server.ts'
import { startSupabase } from '../__tests__/support/supabase-cli.ts'

const root = join(import.meta.dirname, '..')
const password = 'p@ss/w:rd#1'

/** The first of the two migrations that are not pushed yet. */
const harmlessMigration = {
  file: '20250301110000_archived_at.sql',
  sql: `-- What nobody needs any more will be marked.
alter table public.orders add column archived_at timestamptz;
`
}

/** The second: first as it should never have been pushed, then as it was meant. */
export const migration = {
  file: '20250301120000_tidy_up.sql',
  destructive: `-- Nobody needs these any more.
alter table public.profiles drop column full_name;
delete from public.orders where status = 'cancelled';
drop function public.handle_new_user() cascade;
`,
  harmless: `-- What nobody needs any more is marked, not deleted.
update public.orders set archived_at = now() where status = 'cancelled';
`
} as const

/** What a person would look at, to see whether everything is there; each value as it is shown. */
export type Facts = Readonly<Record<string, string>>

/** A project, its database and its directory. */
export interface Project extends AsyncDisposable {
  /** A connection string for `developer`, who is not a superuser. */
  readonly url: string
  /** Puts a text into the file of the second migration that is not pushed yet. */
  write(sql: string): void
  /** Runs the Supabase CLI in the project's directory, against its database. */
  supabase(...parameters: readonly string[]): Promise<Finished>
  readFacts(): Promise<Facts>
}

/**
 * The fixture's tables belong to the superuser, who made them. In a hosted project the role postgres, here developer, owns
 * the database, and in it everything that is not the platform's.
 */
const handOver = `
  ALTER DATABASE postgres OWNER TO developer;
  ALTER SCHEMA supabase_migrations OWNER TO developer;
  ALTER PUBLICATION supabase_realtime OWNER TO developer;
  DO $$
  DECLARE
    command text;
  BEGIN
    FOR command IN
      SELECT format('ALTER TABLE %s OWNER TO developer', oid::regclass) FROM pg_class
        WHERE relnamespace IN ('public'::regnamespace, 'supabase_migrations'::regnamespace) AND relkind IN ('r', 'p', 'v')
      UNION ALL
      SELECT format('ALTER ROUTINE %s OWNER TO developer', oid::regprocedure) FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace
      UNION ALL
      SELECT format('ALTER TYPE %s OWNER TO developer', oid::regtype) FROM pg_type
        WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
    LOOP
      EXECUTE command;
    END LOOP;
  END $$`

/** Fills the server's database `postgres`, and writes a directory whose migrations are those of the database's history. */
export async function createProject(server: Server, directory: string): Promise<Project> {
  const client = new pg.Client(server.url())
  await client.connect()
  await client.query(readFileSync(join(root, '__tests__/fixtures/supabase.sql'), 'utf8'))
  await client.query(`ALTER ROLE developer PASSWORD ${pg.escapeLiteral(password)}; ${handOver}`)
  const migrations = join(directory, 'supabase/migrations')
  mkdirSync(migrations, { recursive: true })
  const history = 'SELECT version, name, statements FROM supabase_migrations.schema_migrations'
  const { rows } = await client.query<{ version: string; name: string; statements: string[] }>(history)
  for (const { version, name, statements } of rows) {
    writeFileSync(join(migrations, `${version}_${name}.sql`), `${statements.join(';\n')};\n`)
  }
  writeFileSync(join(migrations, harmlessMigration.file), harmlessMigration.sql)
  const url = `${server.url('postgres', { user: 'developer', password })}?sslmode=disable`
  return {
    url,
    write: (sql) => writeFileSync(join(migrations, migration.file), sql),
    supabase: (...parameters) => finish(startSupabase([...parameters, '--db-url', url], directory)),
    readFacts: () => readFacts(client),
    [Symbol.asyncDispose]: () => client.end()
  }
}

async function readFacts(client: pg.Client): Promise<Facts> {
  const { rows } = await client.query<Record<string, string>>(`SELECT
    (SELECT count(*) FROM public.orders)::text AS orders,
    (SELECT count(*) FROM public.order_items)::text AS "items of orders",
    (SELECT count(*) FROM pg_attribute WHERE attrelid = 'public.profiles'::regclass AND attnum > 0 AND NOT attisdropped)::text
      AS "columns of profiles",
    (SELECT count(*) FROM pg_trigger WHERE tgrelid = 'auth.users'::regclass AND NOT tgisinternal)::text AS "triggers on auth.users",
    (SELECT count(*) FROM pg_policy WHERE polrelid = 'storage.objects'::regclass)::text AS "policies on storage.objects",
    (SELECT count(*) FROM supabase_migrations.schema_migrations)::text AS "migrations in the history"`)
  return { ...rows[0], 'a new user gets a profile': await newUserGetsProfile(client) }
}

/** Tried, and undone. */
async function newUserGetsProfile(client: pg.Client): Promise<string> {
  await client.query('BEGIN')
  const user = { id: '5f3a2b8e-0000-4000-8000-000000000001', data: { username: 'newcomer' } }
  await client.query('INSERT INTO auth.users (id, raw_user_meta_data) VALUES ($1, $2)', [user.id, user.data])
  const { rowCount } = await client.query('SELECT FROM public.profiles WHERE id = $1', [user.id])
  await client.query('ROLLBACK')
  return rowCount === 1 ? 'yes' : 'no'
}
