// What only production has, and an embedded sandbox cannot have: extensions that work in the background, or talk to the
// network. Something of the same name stands in, so that a migration that uses it still runs; it does nothing but say so.

import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { quoteIdentifier, quoteLiteral } from '../sql.ts'
import { stubNotice } from './push-account.ts'

/** A sandbox that can be given extensions. */
export interface Extensible {
  /** Makes an extension available, whose script is run by CREATE EXTENSION. */
  provideExtension(name: string, script: string): void
}

/** A function as its extension declares it, and what it gives back instead of doing anything. */
interface StubFunction {
  readonly declaration: string
  readonly returns: string
  /** An expression. */
  readonly value: string
}

interface StubExtension {
  /** The schema that the extension makes for itself; undefined: the one that CREATE EXTENSION names. */
  readonly schema: string | undefined
  readonly functions: readonly StubFunction[]
  readonly relations?: readonly string[]
}

const bigint = (declaration: string): StubFunction => ({ declaration, returns: 'bigint', value: '1' })
const nothing = (declaration: string): StubFunction => ({ declaration, returns: 'void', value: 'NULL' })

/** https://github.com/citusdata/pg_cron, supabase/pg_net, supabase/vault, supabase/pg_graphql, michelp/pgjwt, pgmq/pgmq */
const extensions: Readonly<Record<string, StubExtension>> = {
  pg_cron: {
    schema: 'cron',
    functions: [
      bigint('schedule(schedule text, command text)'),
      bigint('schedule(job_name text, schedule text, command text)'),
      bigint(
        'schedule_in_database(job_name text, schedule text, command text, database text, username text DEFAULT NULL, active boolean DEFAULT true)'
      ),
      { declaration: 'unschedule(job_id bigint)', returns: 'boolean', value: 'true' },
      { declaration: 'unschedule(job_name text)', returns: 'boolean', value: 'true' },
      nothing(
        'alter_job(job_id bigint, schedule text DEFAULT NULL, command text DEFAULT NULL, database text DEFAULT NULL, username text DEFAULT NULL, active boolean DEFAULT NULL)'
      )
    ],
    relations: [
      `TABLE cron.job (jobid bigint PRIMARY KEY, schedule text, command text, nodename text, nodeport integer, database text,
        username text, active boolean, jobname text)`,
      `TABLE cron.job_run_details (jobid bigint, runid bigint PRIMARY KEY, job_pid integer, database text, username text,
        command text, status text, return_message text, start_time timestamptz, end_time timestamptz)`
    ]
  },
  pg_net: {
    schema: 'net',
    functions: [
      bigint(
        "http_get(url text, params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}', timeout_milliseconds integer DEFAULT 1000)"
      ),
      bigint(
        `http_post(url text, body jsonb DEFAULT '{}', params jsonb DEFAULT '{}', headers jsonb DEFAULT '{"Content-Type": "application/json"}', timeout_milliseconds integer DEFAULT 1000)`
      ),
      bigint(
        "http_delete(url text, params jsonb DEFAULT '{}', headers jsonb DEFAULT '{}', timeout_milliseconds integer DEFAULT 2000, body jsonb DEFAULT NULL)"
      )
    ],
    relations: [
      `TABLE net._http_response (id bigint, status_code integer, content_type text, headers jsonb, content text,
        timed_out boolean, error_msg text, created timestamptz NOT NULL DEFAULT now())`,
      'TABLE net.http_request_queue (id bigserial, method text, url text, headers jsonb, body bytea, timeout_milliseconds integer)'
    ]
  },
  supabase_vault: {
    schema: 'vault',
    functions: [
      {
        declaration:
          "create_secret(new_secret text, new_name text DEFAULT NULL, new_description text DEFAULT '', new_key_id uuid DEFAULT NULL)",
        returns: 'uuid',
        value: 'gen_random_uuid()'
      },
      nothing(
        'update_secret(secret_id uuid, new_secret text DEFAULT NULL, new_name text DEFAULT NULL, new_description text DEFAULT NULL, new_key_id uuid DEFAULT NULL)'
      )
    ],
    relations: [
      `TABLE vault.secrets (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text, description text NOT NULL DEFAULT '',
        secret text NOT NULL, key_id uuid, nonce bytea, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now())`,
      'VIEW vault.decrypted_secrets AS SELECT id, name, description, secret, secret AS decrypted_secret, key_id, nonce, created_at, updated_at FROM vault.secrets'
    ]
  },
  pg_graphql: {
    schema: 'graphql',
    functions: [
      {
        declaration:
          'resolve(query text, variables jsonb DEFAULT \'{}\', "operationName" text DEFAULT NULL, extensions jsonb DEFAULT NULL)',
        returns: 'jsonb',
        value: "'{}'"
      },
      nothing('rebuild_schema()')
    ]
  },
  pgmq: {
    schema: 'pgmq',
    functions: [
      nothing('"create"(queue_name text)'),
      nothing('create_unlogged(queue_name text)'),
      { declaration: 'drop_queue(queue_name text)', returns: 'boolean', value: 'true' },
      { declaration: 'send(queue_name text, msg jsonb, delay integer DEFAULT 0)', returns: 'SETOF bigint', value: '1' }
    ]
  },
  pgjwt: {
    schema: undefined,
    functions: [
      { declaration: "sign(payload json, secret text, algorithm text DEFAULT 'HS256')", returns: 'text', value: "''" },
      { declaration: 'url_encode(data bytea)', returns: 'text', value: "''" }
    ]
  }
}

/** What else a hosted project can have: nothing is known of it but the name. */
const others: ReadonlySet<string> = new Set(
  `address_standardizer address_standardizer_data_us amcheck bloom btree_gin btree_gist dblink file_fdw http hypopg
  index_advisor old_snapshot pageinspect pg_buffercache pg_freespacemap pg_hashids pg_jsonschema pg_partman pg_prewarm
  pg_repack pg_stat_monitor pg_tle pg_visibility pg_walinspect pgaudit pgroonga pgroonga_database pgrouting pgrowlocks
  pgsodium pgstattuple plpgsql_check plv8 postgis_raster postgis_sfcgal postgres_fdw rum sslinfo timescaledb wrappers xml2`.split(
    /\s+/
  )
)

/**
 * Gives the sandbox what it lacks, and installs what the source has `installed`; `wanted` is what migrations create. Returns
 * those of which there is nothing but the name: what needs them cannot be rehearsed.
 */
export async function provideStubs(
  database: Database & Partial<Extensible>,
  installed: readonly string[],
  wanted: readonly string[]
): Promise<string[]> {
  const rows = await database.query('SELECT name FROM pg_available_extensions')
  const available = new Set(rows.map((row) => row.name))
  for (const [name, extension] of Object.entries(extensions))
    if (!available.has(name)) database.provideExtension?.(name, scriptOf(name, extension))
  const known = [...installed, ...wanted.filter((name) => others.has(name))]
  const empty = [...new Set(known)].filter((name) => !available.has(name) && extensions[name] === undefined)
  for (const name of empty) database.provideExtension?.(name, scriptOf(name, { schema: undefined, functions: [] }))
  await database.query('SET session_replication_role = replica')
  for (const name of installed) await install(database, name)
  await database.query('RESET session_replication_role')
  return empty
}

/** What cannot be installed, such as on a server that has no stubs, is missed by whoever needs it. */
async function install(database: Database, name: string): Promise<void> {
  try {
    await database.query(`CREATE EXTENSION IF NOT EXISTS ${quoteIdentifier(name)}`)
  } catch (error) {
    if (!(error instanceof GateError) || error.code === 'CONNECTION_LOST') throw error
  }
}

function scriptOf(name: string, { schema, functions, relations = [] }: StubExtension): string {
  const makeSchema =
    schema === undefined
      ? ''
      : `DO $$ BEGIN IF to_regnamespace(${quoteLiteral(schema)}) IS NULL THEN CREATE SCHEMA ${schema}; END IF; END $$;`
  const place = schema ?? '@extschema@'
  const made = functions.map(({ declaration, returns, value }) => {
    const said = `${stubNotice}${place}.${declaration.split('(', 1)[0]?.replaceAll('"', '')}`
    const isVoid = returns === 'void'
    const isSet = returns.startsWith('SETOF')
    const end = isVoid ? 'RETURN;' : isSet ? `RETURN NEXT ${value};` : `RETURN ${value};`
    return `CREATE FUNCTION ${place}.${declaration} RETURNS ${returns} LANGUAGE plpgsql AS $stub$ BEGIN RAISE WARNING '%', ${quoteLiteral(said)}; ${end} END $stub$;`
  })
  const installed = `DO $$ BEGIN RAISE WARNING '%', ${quoteLiteral(`${stubNotice}CREATE EXTENSION ${name}`)}; END $$;`
  return [makeSchema, ...relations.map((relation) => `CREATE ${relation};`), ...made, installed].join('\n')
}
