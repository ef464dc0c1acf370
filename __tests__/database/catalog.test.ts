// The shape of real databases: what is a relation, what belongs to it, and who may read it.

import { type Catalog, readCatalog, type Selection } from '../../src/database/catalog.ts'
import { parseConnectionString } from '../../src/database/connection.ts'
import { SharedSnapshot } from '../../src/database/shared-snapshot.ts'
import { failureOf } from '../support/backup.ts'
import { createDatabase, databaseName, type TestDatabase } from '../support/database.ts'
import { connectionString, type Major } from '../support/server.ts'

const majors: readonly Major[] = [15, 17]

async function read(url: string, selection: Partial<Selection> = {}): Promise<Catalog> {
  await using snapshot = await SharedSnapshot.open(parseConnectionString(url))
  return await snapshot.use((database) =>
    readCatalog(database, { schemas: ['public'], excludeTables: [], ...selection }, 5_000)
  )
}

function names(tables: readonly { readonly schema: string; readonly name: string }[]): string[] {
  return tables.map(({ schema, name }) => `${schema}.${name}`)
}

describe.each(majors)('on PostgreSQL %i', (major) => {
  test('columns are those that are stored, in their order, with their types', async () => {
    await using database = await createDatabase(major, 'columns.sql')
    const { relations } = await read(database.url)
    const columnsOf = (table: string) =>
      relations.find(({ name }) => name === table)?.columns.map(({ name, type }) => `${name} ${type}`)
    expect(columnsOf('generated')).toEqual(['price numeric(10,2)', 'amount integer', 'name text'])
    expect(columnsOf('generated_only')).toEqual([])
    expect(columnsOf('dropped')).toEqual(['a integer', 'b text', 'gone_middle text'])
    expect(columnsOf('all_dropped')).toEqual([])
    expect(columnsOf('without_columns')).toEqual([])
    expect(columnsOf('identity_by_default')).toEqual(['note text', 'id integer'])
    expect(columnsOf('defaults')).toContain('list text[]')
    expect(columnsOf('widest')).toHaveLength(1600)
    expect(columnsOf('widest')?.at(-1)).toBe('c1600 smallint')
  })

  test('sequences stand where they stand, called or not', async () => {
    await using database = await createDatabase(
      major,
      `CREATE SEQUENCE fresh; CREATE SEQUENCE used; SELECT nextval('used'), nextval('used');
       CREATE SEQUENCE reset AS smallint INCREMENT BY -2 MINVALUE -10 MAXVALUE 100 START 50 CACHE 5 CYCLE;
       SELECT setval('reset', 42, false); CREATE TABLE items (id int GENERATED ALWAYS AS IDENTITY);
       INSERT INTO items DEFAULT VALUES; CREATE TEMPORARY SEQUENCE passing; CREATE SCHEMA other; CREATE SEQUENCE other.one`
    )
    const { sequences } = await read(database.url)
    expect(sequences.map(({ name, last_value, is_called }) => [name, last_value, is_called])).toEqual([
      ['fresh', '1', false],
      ['items_id_seq', '1', true],
      ['reset', '42', false],
      ['used', '2', true]
    ])
    expect(sequences[2]).toEqual({
      schema: 'public',
      name: 'reset',
      type: 'smallint',
      start: '50',
      increment: '-2',
      minimum: '-10',
      maximum: '100',
      cache: '5',
      cycle: true,
      last_value: '42',
      is_called: false
    })
  })

  test('a Supabase project has its extensions, roles and migrations', async () => {
    await using database = await createDatabase(major, 'supabase.sql')
    const { extensions, roles, migrations, walLsn, leftOut } = await read(database.url)
    expect(extensions).toContainEqual({ schema: 'pg_catalog', name: 'plpgsql', version: '1.0' })
    expect(roles).toContainEqual({ name: 'service_role', attributes: ['BYPASSRLS'], member_of: [] })
    expect(roles).toContainEqual({
      name: 'authenticator',
      attributes: ['NOINHERIT', 'LOGIN'],
      member_of: ['anon', 'authenticated', 'service_role']
    })
    expect(roles.filter(({ name }) => name.startsWith('pg_'))).toEqual([])
    expect(JSON.stringify(roles)).not.toMatch(/password|SCRAM/i)
    expect(migrations.map(({ version, name }) => ({ version, name }))).toEqual([
      { version: '20241001080000', name: 'profiles' },
      { version: '20241105101500', name: 'orders' },
      { version: '20250214093000', name: 'order_totals' }
    ])
    expect(walLsn).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/)
    expect(leftOut).toEqual([])
  })

  test('partitions count leaf by leaf, wherever they are; views and temporary tables do not', async () => {
    await using database = await createDatabase(
      major,
      'partitions.sql',
      'CREATE VIEW a_view AS SELECT 1; CREATE MATERIALIZED VIEW a_copy AS SELECT 1; CREATE TEMPORARY TABLE passing ()'
    )
    const { relations } = await read(database.url)
    expect(names(relations)).toEqual([
      'Cold Storage.Events 2024 Other',
      'Cold Storage.events_default_0',
      'Cold Storage.events_default_1',
      'archive.events_2023',
      'archive.events_2024_eu',
      'archive.measurements_old',
      ...['cache', 'capitals', 'cities', 'empty_partition_1', 'event_notes', 'measurements_new', 'moods_0', 'moods_1']
        .concat('moods_2', 'twinned', 'twinned_capitals')
        .map((name) => `public.${name}`)
    ])
    const old = relations.find(({ name }) => name === 'measurements_old')
    expect(old?.columns.map(({ name }) => name)).toEqual(['note', 'value', 'taken', 'id'])
  })
})

test('names of every kind are found in schemas of every kind', async () => {
  await using database = await createDatabase(17, 'names.sql')
  const rows = await database.query(
    `SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1`
  )
  const [expected] = await database.query(
    `SELECT count(*) FROM pg_tables WHERE schemaname !~ '^pg_' AND schemaname <> 'information_schema'`
  )
  const { relations } = await read(database.url, { schemas: rows.map(({ name }) => String(name)) })
  expect(relations).toHaveLength(Number(expected?.count))
  expect(names(relations)).toContain(`It's a "Schema" / with \\ everything.Ta"ble 'x' \\n`)
})

test('roles have their attributes, and whom they belong to', async () => {
  await using database = await createDatabase(17)
  const [one, other] = [databaseName(), databaseName()]
  await database.query(
    `CREATE ROLE ${other} NOLOGIN; CREATE ROLE ${one} LOGIN NOINHERIT CREATEDB CONNECTION LIMIT 3 PASSWORD 'hidden' IN ROLE ${other}`
  )
  try {
    const { roles } = await read(database.url)
    expect(roles.filter(({ name }) => name === one || name === other)).toEqual(
      [
        { name: other, attributes: [], member_of: [] },
        { name: one, attributes: ['NOINHERIT', 'CREATEDB', 'LOGIN', 'CONNECTION LIMIT 3'], member_of: [other] }
      ].sort((a, b) => (a.name < b.name ? -1 : 1))
    )
  } finally {
    await database.query(`DROP ROLE ${one}, ${other}`)
  }
})

describe('migrations', () => {
  const table = 'CREATE SCHEMA supabase_migrations; CREATE TABLE supabase_migrations.schema_migrations'

  test.each([
    ['none without their table', 'SELECT 1', []],
    ['none in an empty table', `${table} (version text PRIMARY KEY, statements text[], name text)`, []],
    [
      'without names in old projects',
      `${table} (version text PRIMARY KEY); INSERT INTO supabase_migrations.schema_migrations VALUES ('2'), ('10')`,
      [
        { version: '10', name: null, statements: null },
        { version: '2', name: null, statements: null }
      ]
    ],
    [
      'with the names that they have',
      `${table} (version text, name text); INSERT INTO supabase_migrations.schema_migrations VALUES ('1', NULL), ('2', '"quoted" é')`,
      [
        { version: '1', name: null, statements: null },
        { version: '2', name: '"quoted" é', statements: null }
      ]
    ],
    [
      'with what they ran',
      `${table} (version text, statements text[], name text); INSERT INTO supabase_migrations.schema_migrations VALUES ('1', ARRAY['a; "b"', 'c'], 'x')`,
      [{ version: '1', name: 'x', statements: ['a; "b"', 'c'] }]
    ]
  ])('are %s', async (_, sql, expected) => {
    await using database = await createDatabase(17, sql)
    expect((await read(database.url)).migrations).toEqual(expected)
  })
})

describe('what is selected', () => {
  let database: TestDatabase

  beforeAll(async () => {
    database = await createDatabase(
      17,
      `CREATE TABLE users (id int); CREATE TABLE logs (id int) PARTITION BY LIST (id); CREATE SCHEMA archive;
       CREATE TABLE archive.logs_1 PARTITION OF logs FOR VALUES IN (1); CREATE TABLE logs_2 PARTITION OF logs FOR VALUES IN (2);
       CREATE TABLE archive.users (id int); CREATE TABLE owned (id int); ALTER EXTENSION plpgsql ADD TABLE owned`
    )
  })

  afterAll(() => database.drop())

  test('is everything in the schemas but what belongs to an extension, which is told', async () => {
    const { relations, leftOut } = await read(database.url, { schemas: ['public', 'archive'] })
    expect(names(relations)).toEqual(['archive.logs_1', 'archive.users', 'public.logs_2', 'public.users'])
    expect(leftOut).toEqual([{ schema: 'public', name: 'owned', reason: 'extension' }])
  })

  test.each([
    ['users', ['archive.logs_1', 'public.logs_2']],
    ['archive.users', ['archive.logs_1', 'public.logs_2', 'public.users']],
    ['logs', ['archive.users', 'public.users']],
    ['public.logs', ['archive.users', 'public.users']],
    ['logs_1', ['archive.users', 'public.logs_2', 'public.users']]
  ])('leaves out %s by name, by schema and name, or with the table that it is a part of', async (excluded, left) => {
    const { relations, leftOut } = await read(database.url, {
      schemas: ['public', 'archive'],
      excludeTables: [excluded]
    })
    expect(names(relations)).toEqual(left)
    expect(leftOut.filter(({ reason }) => reason === 'excluded')).toHaveLength(4 - left.length)
  })

  test('names the schemas that there are, where one is not', async () => {
    const failure = await failureOf(read(database.url, { schemas: ['public', 'pubilc', 'Archive'] }))
    expect(failure).toMatchObject({ code: 'UNKNOWN_SCHEMA', exitCode: 4 })
    expect(failure.message).toContain('pubilc, Archive')
    expect(failure.hint).toContain('archive, public')
    expect(failure.hint).not.toContain('pg_catalog')
  })

  test('names the tables that there are, where an excluded one is not', async () => {
    const failure = await failureOf(read(database.url, { excludeTables: ['users', 'userz', 'archive.users'] }))
    expect(failure).toMatchObject({ code: 'UNKNOWN_TABLE', exitCode: 4 })
    expect(failure.message).toContain('userz, archive.users')
    expect(failure.hint).toContain('public.users')
  })
})

describe('a pattern', () => {
  let database: TestDatabase
  const staff = databaseName()

  beforeAll(async () => {
    database = await createDatabase(
      17,
      `DO $$ BEGIN CREATE ROLE supabase_admin SUPERUSER LOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
       CREATE ROLE ${staff}; CREATE SCHEMA tenant_1; CREATE SCHEMA tenant_2; CREATE SCHEMA tenantry; CREATE SCHEMA "tenant_.*"; CREATE SCHEMA "Tenant_3";
       CREATE SCHEMA staff AUTHORIZATION ${staff}; CREATE SCHEMA auth; CREATE SCHEMA cron; CREATE SCHEMA supabase_migrations;
       CREATE SCHEMA _timescaledb_internal; CREATE SCHEMA tenant_of_the_platform AUTHORIZATION supabase_admin; CREATE SCHEMA of_extension;
       ALTER EXTENSION plpgsql ADD SCHEMA of_extension; ALTER SCHEMA public OWNER TO supabase_admin;
       CREATE TABLE users (id int); CREATE TABLE tenant_1.users (id int); CREATE TABLE tenant_1.user_logs (id int); CREATE TABLE tenant_2.logs (id int);
       CREATE TABLE tenant_2."a.b" (id int); CREATE TABLE tenant_2.events (id int) PARTITION BY LIST (id); CREATE TABLE tenant_2.events_1 PARTITION OF tenant_2.events FOR VALUES IN (1);
       CREATE TABLE auth.users (id int); CREATE TABLE tenant_of_the_platform.t (id int)`
    )
  })

  afterAll(async () => {
    await database.query(`DROP OWNED BY ${staff} CASCADE; DROP ROLE ${staff}`)
    await database.drop()
  })

  test.each<[string, string[], string[]]>([
    [
      'every schema but the platform’s own, by name and by owner',
      ['*'],
      ['Tenant_3', 'public', 'staff', 'tenant_.*', 'tenant_1', 'tenant_2', 'tenantry']
    ],
    ['those that begin so, as they are written', ['tenant_*'], ['tenant_.*', 'tenant_1', 'tenant_2']],
    ['a star between', ['t*_1'], ['tenant_1']],
    ['none of the platform’s, however much they fit', ['*c*'], ['public']],
    ['those that are named besides, whosever they are', ['auth', 'tenant_1', 'tenant_*1'], ['auth', 'tenant_1']],
    ['a name that holds a star of its own', ['tenant_.*'], ['tenant_.*']]
  ])('of schemas means %s', async (_, schemas, expected) => {
    expect((await read(database.url, { schemas })).schemas).toEqual(expected)
  })

  test('of schemas that fits none is told, with the schemas that there are', async () => {
    const failure = await failureOf(read(database.url, { schemas: ['public', 'au*', 'shop_*'] }))
    expect(failure).toMatchObject({ code: 'UNKNOWN_SCHEMA', hint: expect.stringContaining('tenant_1, tenant_2') })
    expect(failure.message).toContain('no schema named au*, shop_*')
  })

  test.each<[string, string[]]>([
    ['user*', ['tenant_1.user_logs', 'tenant_1.users', 'public.users']],
    ['*logs', ['tenant_1.user_logs', 'tenant_2.logs']],
    ['tenant_*.users', ['tenant_1.users']],
    ['tenant_2.*', ['tenant_2.a.b', 'tenant_2.events_1', 'tenant_2.logs']],
    ['event*', ['tenant_2.events_1']],
    ['a.*', ['tenant_2.a.b']],
    ['USERS*', []],
    ['nothing_like_it*', []]
  ])('of tables leaves out what fits it: %s', async (pattern, excluded) => {
    const catalog = await read(database.url, { schemas: ['*'], excludeTables: [pattern] })
    expect(names(catalog.leftOut).sort()).toEqual([...excluded].sort())
    expect(catalog.leftOut.every(({ reason }) => reason === 'excluded')).toBe(true)
    expect(catalog.relations).toHaveLength(6 - excluded.length)
  })
})

describe('a role', () => {
  let database: TestDatabase
  const reader = databaseName()
  let url: string

  beforeAll(async () => {
    database = await createDatabase(
      17,
      `CREATE TABLE open (id serial); CREATE TABLE closed (id int); CREATE TABLE half (id int, secret int);
       CREATE TABLE guarded (id int); ALTER TABLE guarded ENABLE ROW LEVEL SECURITY; CREATE TABLE own (id int);
       CREATE ROLE ${reader} LOGIN PASSWORD 'secret'; GRANT SELECT (id) ON half TO ${reader}; ALTER TABLE own OWNER TO ${reader};
       ALTER TABLE own ENABLE ROW LEVEL SECURITY; GRANT SELECT ON open, open_id_seq, guarded TO ${reader}`
    )
    url = connectionString(Number(new URL(database.url).port), database.name, { user: reader, password: 'secret' })
  })

  afterAll(async () => {
    await database.query(`DROP OWNED BY ${reader}; DROP ROLE ${reader}`)
    await database.drop()
  })

  test('that may not read some tables is told which', async () => {
    const failure = await failureOf(read(url))
    expect(failure).toMatchObject({ code: 'PERMISSION_DENIED', exitCode: 4 })
    expect(failure.message).toContain('may not read 2 of 5 tables: public.closed, public.half')
    expect(failure.hint).toContain('GRANT SELECT')
  })

  test('from which policies would hide rows is told of which tables; its own are not among them', async () => {
    const failure = await failureOf(read(url, { excludeTables: ['closed', 'half'] }))
    expect(failure).toMatchObject({ code: 'ROW_SECURITY', exitCode: 4 })
    expect(failure.message).toContain('rows of 1 tables from the role: public.guarded')
    expect(failure.hint).toContain('BYPASSRLS')
  })

  test('is content with the rest, and what it cannot read is reported', async () => {
    const catalog = await read(url, { excludeTables: ['closed', 'half', 'guarded'] })
    expect(names(catalog.relations)).toEqual(['public.open', 'public.own'])
    expect(catalog.leftOut.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
      'closed excluded',
      'guarded excluded',
      'half excluded',
      'closed unreadable',
      'half unreadable'
    ])
  })

  test('is subject to its own policies where they are forced', async () => {
    await database.query('ALTER TABLE own FORCE ROW LEVEL SECURITY')
    const failure = await failureOf(read(url, { excludeTables: ['closed', 'half', 'guarded'] }))
    await database.query('ALTER TABLE own NO FORCE ROW LEVEL SECURITY')
    expect(failure).toMatchObject({ code: 'ROW_SECURITY' })
    expect(failure.message).toContain('public.own')
  })

  test('that may not read a sequence is told which', async () => {
    await database.query(`REVOKE ALL ON open_id_seq FROM ${reader}`)
    const failure = await failureOf(read(url, { excludeTables: ['closed', 'half', 'guarded'] }))
    await database.query(`GRANT SELECT ON open_id_seq TO ${reader}`)
    expect(failure).toMatchObject({ code: 'PERMISSION_DENIED' })
    expect(failure.message).toContain('public.open_id_seq')
  })

  test('with BYPASSRLS sees everything that it may read', async () => {
    await database.query(`ALTER ROLE ${reader} BYPASSRLS`)
    const { relations } = await read(url, { excludeTables: ['closed', 'half'] })
    expect(names(relations)).toEqual(['public.guarded', 'public.open', 'public.own'])
  })
})
