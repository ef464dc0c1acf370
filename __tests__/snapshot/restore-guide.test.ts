// RESTORE.md, done to the letter: its commands are run by bash, against a new database, and `validate` must find there what
// the backup has. A user who has nothing but the backup has only this.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, delimiter, dirname, join } from 'node:path'
import fc from 'fast-check'
import type { BackupReport } from '../../src/commands/backup.ts'
import { readLayout } from '../../src/restore/layout.ts'
import { chooseTables } from '../../src/restore/scope.ts'
import type { Manifest, TableEntry } from '../../src/snapshot/manifest.ts'
import { renderRestoreGuide, type SchemaLayout } from '../../src/snapshot/restore-guide.ts'
import { quoteIdentifier, quoteLiteral } from '../../src/sql.ts'
import { configOf, filesIn, runBackup, temporaryDirectory } from '../support/backup.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { sampleManifest, sampleTable } from '../support/manifest.ts'
import { runValidate } from '../support/restore.ts'
import { type Finished, finish } from '../support/runner.ts'
import { type Server, startServer } from '../support/server.ts'

const root = join(import.meta.dirname, '../..')
const codeBlock = /^(`{3,})bash\n(.*?)\n\1$/gms
const missing = ['bash', 'psql', 'zstd', 'gzip', 'sed', 'jq', 'sha256sum'].filter(
  (program) => spawnSync(program, ['--version']).error
)
/** Debian's psql is a script that looks for the real one each time: that takes five times as long as to start it. */
const debianVersions = '/usr/lib/postgresql'
const psqls = existsSync(debianVersions)
  ? readdirSync(debianVersions)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(debianVersions, version, 'bin'))
  : []
const searchPath = [...psqls, process.env.PATH].join(delimiter)
const withPrograms = missing.length === 0 ? test : test.skip
const reason = missing.length === 0 ? '' : ` (skipped: this machine has no ${missing.join(', no ')})`
const missingForNpx = ['bash', 'npx', 'tar', 'sha256sum'].filter((program) => spawnSync(program, ['--version']).error)
const withNpx = missingForNpx.length === 0 ? test : test.skip

/** Names that try to get out of quotes, of the here-document, of the block of code, of psql. */
const hostile = {
  schema: '$(touch pwned) "x" \'y\' \\! touch pwned',
  table: '$(touch pwned)`touch pwned`\nSQL\nSQL_\ntouch pwned #',
  columns: [
    'x\nSQL\ntouch pwned\n',
    '\n\\! touch pwned\n',
    '\n```\ntouch pwned',
    "'; SELECT 1; --",
    ':"HOME" :x :\'y\'',
    '\r\nSQL\r\ntouch pwned',
    'line',
    '$HOME'
  ],
  type: 'e\nSQL\ntouch pwned',
  sequence: "q'\nSQL\ntouch pwned",
  view: 'v\nSQL\n\\! touch pwned',
  role: `guide ${process.pid}\nSQL\n\\! touch pwned '"$(touch pwned)`
}

/** Supabase's comes with its roles, further below. */
const cases = [
  ['columns.sql, partitions.sql, references.sql', 15],
  ['names.sql, types.sql, structure.sql', 17]
] as const

/** As Supabase delivers it: the platform's schemas and roles, and no rows. */
const newProject = `
  DROP TABLE public.profiles, public.organizations, public.members, public.orders, public.order_items, public.api_keys CASCADE;
  DROP FUNCTION public.handle_new_user, public.is_member CASCADE;
  DROP TYPE public.order_status;
  DROP SCHEMA supabase_migrations CASCADE;
  TRUNCATE auth.users, storage.buckets, realtime.messages, realtime.subscription RESTART IDENTITY CASCADE;
  DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO developer', current_database()); END $$`

describe(`with standard tools alone, RESTORE.md brings everything back${reason}`, () => {
  withPrograms.each(cases)('of %s on PostgreSQL %i', async (fixtures, major) => {
    await using source = await createDatabase(major, ...fixtures.split(', '))
    await using target = await createDatabase(major)
    await using output = await temporaryDirectory()
    const { directory } = await backUp(source, output.path)
    await expectReturn(directory, target.url)
  })

  withPrograms.each(['zstd', 'gzip', 'none'])(
    'with compression %s, and with names that try to break out',
    async (compression) => {
      await using source = await createDatabase(17, hostileSql())
      await using target = await createDatabase(17)
      await using output = await temporaryDirectory()
      const { directory, manifest } = await backUp(source, output.path, { compression })
      await expectReturn(directory, target.url)
      expect(manifest.total_records).toBe(3)
      expect(manifest.sequences).toMatchObject([
        { name: hostile.sequence, last_value: '7', is_called: true },
        { name: 'unused', last_value: '42', is_called: false }
      ])
    }
  )

  withPrograms('into a server without any of the roles, with their attributes and memberships', async () => {
    await using server = await startServer({ major: 17 })
    await using source = await createDatabase(17, 'supabase.sql')
    await using output = await temporaryDirectory()
    const role = quoteIdentifier(hostile.role)
    await source.query(`CREATE ROLE ${role} LOGIN NOINHERIT BYPASSRLS CONNECTION LIMIT 3`)
    try {
      await source.query(`GRANT anon TO ${role}; GRANT SELECT ON auth.users TO ${role}`)
      const { directory } = await backUp(source, output.path)
      await expectRolesByAnybodyWhoMay(directory, server)
      const result = await follow(directory, server.url(), 'with roles')
      expect(failed(result)).toBe(false)
      // The owner of an event trigger must be a superuser, which nobody becomes by a restore.
      expect(errorsIn(result)).toEqual([
        'ERROR:  permission denied to change owner of event trigger "pgrst_ddl_watch"',
        'ERROR:  permission denied to change owner of event trigger "pgrst_drop_watch"'
      ])
      await expectSame(directory, server.url())
    } finally {
      await source.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
    }
    const sql = `SELECT rolcanlogin, rolinherit, rolbypassrls, rolconnlimit, pg_has_role(oid, 'anon', 'MEMBER') AS anon,
        has_table_privilege(oid, 'auth.users', 'SELECT') AS reads
      FROM pg_roles WHERE rolname IN (${quoteLiteral(hostile.role)}, 'supabase_auth_admin') ORDER BY rolbypassrls DESC`
    const { stdout } = spawnSync('psql', [server.url(), '-XAtc', sql], { encoding: 'utf8' })
    expect(stdout.trim().split('\n')).toEqual(['t|f|t|3|t|t', 'f|t|f|-1|f|t'])
  })

  withPrograms('as a role that is no superuser, and may not keep triggers quiet', async () => {
    await using source = await createDatabase(17, 'CREATE TABLE t (id integer PRIMARY KEY); INSERT INTO t VALUES (1)')
    await using target = await createDatabase(17)
    await using output = await temporaryDirectory()
    const { directory } = await backUp(source, output.path)
    const role = `guide_${process.pid}`
    await target.query(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'; GRANT ALL ON SCHEMA public TO ${role}`)
    try {
      const url = Object.assign(new URL(target.url), { username: role, password: role }).href
      const result = await follow(directory, url)
      expect(failed(result)).toBe(false)
      expect(errorsIn(result)).toEqual(['ERROR:  must be able to SET ROLE "postgres"'])
      expect(await target.query('SELECT * FROM t')).toEqual([{ id: '1' }])
    } finally {
      await target.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`)
    }
  })

  withPrograms('into a new Supabase project, where psql goes on after what is there already', async () => {
    await using source = await createDatabase(17, 'supabase.sql')
    await using target = await createDatabase(17, 'supabase.sql', newProject)
    await using output = await temporaryDirectory()
    const exclude = 'auth.schema_migrations'
    const { directory } = await backUp(source, output.path, { schemas: 'public,auth', 'exclude-tables': exclude })
    const url = Object.assign(new URL(target.url), { username: 'developer', password: 'developer' }).href
    const result = await follow(directory, url)
    expect(failed(result)).toBe(false)
    const expected = /already exists|must be owner|must be able to SET ROLE|permission denied|grant options/
    expect(errorsIn(result).filter((error) => !expected.test(error))).toEqual([])
    const { checks } = await runValidate({ backup: directory, against: target.url })
    expect(checks.flatMap(({ status, detail }) => (status === 'passed' ? [] : [detail]))).toEqual([
      expect.stringContaining('auth.refresh_tokens_id_seq')
    ])
  })

  withPrograms('with functions whose text looks like the lines that matter', async () => {
    const text = [
      '',
      'SET transaction_timeout = 0;',
      '-- Name: t t_pkey; Type: CONSTRAINT; Schema: public; Owner: postgres',
      '-- PostgreSQL database dump complete',
      ''
    ].join('\n')
    await using source = await createDatabase(
      15,
      `CREATE TABLE t (id integer PRIMARY KEY CHECK (id > 0)); INSERT INTO t VALUES (1);
      CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $$SELECT ${quoteLiteral(text)}$$;
      CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN f := '${text}'; RETURN NEW; END$$;
      CREATE TRIGGER z BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g()`.replace('f := ', 'PERFORM ')
    )
    await using target = await createDatabase(15)
    await using output = await temporaryDirectory()
    const { directory } = await backUp(source, output.path)
    await expectReturn(directory, target.url)
    const sql = `SELECT f(), pg_get_functiondef('f'::regproc) AS one, pg_get_functiondef('g'::regproc) AS other`
    expect(await target.query(sql)).toEqual(await source.query(sql))
  })

  withPrograms('and the last block says so when a row, or a table, is missing', async () => {
    await using source = await createDatabase(
      17,
      `CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy', 'mixed');
      CREATE TABLE moods (mood mood, n integer) PARTITION BY HASH (mood);
      CREATE TABLE moods_0 PARTITION OF moods FOR VALUES WITH (MODULUS 2, REMAINDER 0);
      CREATE TABLE moods_1 PARTITION OF moods FOR VALUES WITH (MODULUS 2, REMAINDER 1);
      INSERT INTO moods SELECT mood, row_number() OVER () FROM unnest(enum_range(NULL::mood)) mood;
      CREATE TABLE cities (name text); CREATE TABLE capitals () INHERITS (cities); CREATE TABLE cache (n integer);
      INSERT INTO cities VALUES ('Porto'); INSERT INTO capitals VALUES ('Bern'); INSERT INTO cache VALUES (1), (2)`
    )
    await using target = await createDatabase(17)
    await using output = await temporaryDirectory()
    const { directory } = await backUp(source, output.path)
    await expectReturn(directory, target.url)
    await target.query('DELETE FROM moods WHERE n = 1; DELETE FROM ONLY cities; DROP TABLE cache')
    const last = (await blocksOf(directory, 'With standard tools')).at(-1) ?? ''
    const { code, stderr } = await run(directory, target.url, last)
    expect(code).not.toBe(0)
    expect(stderr.split('\n').slice(0, 3).sort()).toEqual([
      'public.cache: 2 rows in the backup, no table in the database',
      'public.cities: 1 rows in the backup, 0 in the database',
      'public.moods_0: 4 rows in the backup, 3 in the database'
    ])
  })

  withPrograms('and the first block says so when a file is cut off, of which no row gets in', async () => {
    await using source = await createDatabase(
      17,
      'CREATE TABLE t (id integer); INSERT INTO t SELECT generate_series(1, 500000)'
    )
    await using target = await createDatabase(17)
    await using output = await temporaryDirectory()
    const { directory } = await backUp(source, output.path)
    const file = join(directory, 't.json.zst')
    await writeFile(file, (await readFile(file)).subarray(0, -100_000))
    expect((await follow(directory, target.url)).code).not.toBe(0)
    const blocks = await blocksOf(directory, 'With standard tools')
    const { code, stderr } = await run(
      directory,
      target.url,
      blocks.filter((block) => /^sed|\\copy/.test(block)).join('\n')
    )
    expect(code).not.toBe(0)
    expect(stderr).toContain('t.json.zst')
    expect(await target.query('SELECT count(*) AS rows FROM t')).toEqual([{ rows: '0' }])
  })
})

describe(`with Migration Gate, RESTORE.md brings everything back${reason}`, () => {
  withPrograms('with names that try to break out, by every command that there is', async () => {
    await using source = await createDatabase(17, hostileSql())
    await using target = await createDatabase(17)
    await using output = await temporaryDirectory()
    const { directory } = await backUp(source, output.path)
    const before = await filesIn(directory)
    const blocks = await blocksOf(directory, 'With Migration Gate')
    expect(blocks.map((block) => block.split(' ').slice(0, 3).join(' '))).toEqual([
      'migration-gate() { npx',
      'migration-gate verify .',
      ...Array(4).fill('migration-gate restore .'),
      'migration-gate validate .'
    ])
    expect(failed(await run(directory, target.url, byProgram(blocks)))).toBe(false)
    expect(await filesIn(directory)).toEqual(before)
    const beside = (await filesIn(output.path)).map((name) => name.replace(/_.*/, ''))
    expect(beside).toEqual(['audit.jsonl', ...Array(3).fill('backup'), ...Array(4).fill('restore')])
  })

  withPrograms('when a migration has ruined it: in place, one table, or beside the live one', async () => {
    await using source = await createDatabase(
      15,
      `CREATE TABLE orders (id integer PRIMARY KEY, total numeric); INSERT INTO orders VALUES (1, 9.50), (2, 3);
      CREATE TABLE users (id integer PRIMARY KEY); INSERT INTO users VALUES (7)`
    )
    await using output = await temporaryDirectory()
    const { directory } = await backUp(source, output.path)
    const blocks = await blocksOf(directory, 'With Migration Gate')
    const [inPlace = '', table = '', beside = '', validate = ''] = blocks.slice(3)
    expect([inPlace, table, beside, validate]).toEqual([
      'migration-gate restore . --in-place --output ..',
      "migration-gate restore . --table 'public.orders' --output ..",
      "migration-gate restore . --table 'public.orders' --into-schema recovered",
      'migration-gate validate .'
    ])
    const ruin = 'ALTER TABLE orders DROP COLUMN total; DELETE FROM orders WHERE id = 2'
    const rows = [
      { id: '1', total: '9.50' },
      { id: '2', total: '3' }
    ]
    for (const [command, name] of [
      [inPlace, 'orders'],
      [table, 'orders'],
      [beside, 'recovered.orders']
    ] as const) {
      await source.query(ruin)
      expect(failed(await run(directory, source.url, byProgram([command])))).toBe(false)
      expect(await source.query(`SELECT * FROM ${name} ORDER BY id`)).toEqual(rows)
    }
    expect((await run(directory, source.url, byProgram([validate]))).code).toBe(10)
  })

  const npxReason = missingForNpx.length === 0 ? '' : ` (skipped: this machine has no ${missingForNpx.join(', no ')})`
  withNpx(`through npx, with the repository's archive, and no package of any registry${npxReason}`, async () => {
    await using source = await createDatabase(17, 'CREATE TABLE t (id integer); INSERT INTO t VALUES (1)')
    await using output = await temporaryDirectory()
    const { directory } = await backUp(source, output.path)
    await using service = await serveArchive(output.path)
    const [definition = '', verify = ''] = await blocksOf(directory, 'With Migration Gate')
    const url = 'https://github.com/OWNER/REPO/archive/v1.tar.gz'
    expect(definition).toContain(` ${url} `)
    const home = join(output.path, 'home')
    await mkdir(home)
    const result = await run(directory, '', `${definition.replace(url, service.url)}\n${verify}`, {
      HOME: home,
      npm_config_cache: home,
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_update_notifier: 'false',
      NO_PROXY: '127.0.0.1',
      no_proxy: '127.0.0.1'
    })
    expect(failed(result)).toBe(false)
    expect(result.stdout).toContain(basename(directory))
  })
})

describe('the guide', () => {
  const manifest: Manifest = {
    ...sampleManifest,
    tables: [table('<b>|`x`\n# y', 'x.json.zst'), table('users', 'users.json.zst')],
    roles: [
      { name: 'x\n## Evil\n```\nSQL', attributes: ['SUPERUSER', 'LOGIN', 'CREATEDB'], member_of: ['anon', 'nobody'] },
      { name: 'anon', attributes: ['LOGIN'], member_of: [] },
      { name: 'cli_login_x', attributes: [], member_of: [] }
    ],
    sequences: [
      {
        schema: 'public',
        name: 'x\n## Evil\n```\nSQL',
        type: 'bigint',
        start: '1',
        increment: '1',
        minimum: '1',
        maximum: '9',
        cache: '1',
        cycle: false,
        last_value: '9223372036854775807',
        is_called: true
      }
    ],
    migrations: [{ version: '1', name: null }],
    not_captured: [{ schema: 'public', name: '# <i>', reason: 'excluded' }]
  }
  const layout: SchemaLayout = {
    firstLine: 20,
    firstLineBehindRows: 30,
    unwantedLines: [12],
    settingsBehindRows: ["SET default_tablespace = 'it''s'"],
    rootOf: (name) => name,
    materializedViews: [{ schema: 'public', name: 'x\n## Evil\n```\nSQL' }],
    isPlatformRole: (role) => role === 'anon'
  }
  const guide = renderRestoreGuide(manifest, layout)

  test('says what it is of, what is needed, and what is not in it', () => {
    expect(guide).toMatch(/^# Getting backup_20250119_143022 back\n/)
    expect(guide).toContain('from PostgreSQL 17.6: 2 tables, 2 rows.')
    expect(guide).toContain('`psql`, `zstd`, `sed` and `jq`')
    expect(guide).toContain('Not in it: the rows of public.&#35; &#60;i&#62;.')
  })

  test('has headings that names cannot disturb', () => {
    expect(guide.replace(codeBlock, '').match(/^#{1,6} .*$/gm)).toEqual([
      '# Getting backup_20250119_143022 back',
      '## With Migration Gate',
      '## With standard tools',
      '### Roles',
      '### Structure, up to the rows',
      '### Rows',
      '#### public.&#60;b&#62;&#124;&#96;x&#96;&#10;&#35; y (1 row)',
      '#### public.users (1 row)',
      '### Sequences',
      '### Migration history',
      '### Structure, behind the rows',
      '### Materialised views',
      '### Is everything there?'
    ])
  })

  test('ends every block of code and every here-document that it begins', () => {
    const blocks = bashBlocks(guide)
    expect(blocks).toHaveLength(19)
    expect(guide.replace(codeBlock, '')).not.toContain('```')
    for (const block of blocks.filter((text) => text.includes('<<'))) {
      const delimiter = /<<'(\w+)'/.exec(block)?.[1] ?? ''
      expect(block.split('\n').filter((line) => line === delimiter)).toHaveLength(1)
    }
  })

  test('names a table of which the command line can be told', () => {
    expect(guide).toContain("--table 'public.users'")
    const odd = renderRestoreGuide({ ...manifest, tables: [table(" it's, \n", 'x.json')] }, layout)
    expect(odd).toContain("--table 'public. it'\\''s*' ")
  })

  /** Names out of what could end something. */
  const anyName = fc
    .array(
      fc.oneof(
        fc.constantFrom('SQL', '\n', '_', '```', "'", '"', '\\', '$', ',', '*', ' ', '#', '<', '|', '\r'),
        fc.string()
      )
    )
    .map((parts) => parts.join('').replaceAll('\0', ''))
    .filter((name) => name !== '')

  test('keeps its form whatever a table, a column, a role, a sequence or a view is called', () => {
    const outline = (markdown: string): unknown => [
      markdown.replace(codeBlock, 'block').match(/^(?:#{1,6} |block$|`{3})/gm),
      bashBlocks(markdown).map((block) => /<<'(SQL_*)'\n.*?\n\1$/s.exec(block)?.index)
    ]
    const named = (name: string): string => {
      const one = { ...table(name, 'x.json'), columns: [{ name, type: 'text' }] }
      const [role] = manifest.roles
      const [sequence] = manifest.sequences
      if (!role || !sequence) throw new Error('the sample has lost them')
      return renderRestoreGuide(
        { ...manifest, tables: [one], roles: [{ ...role, name }], sequences: [{ ...sequence, name }] },
        { ...layout, materializedViews: [{ schema: name, name }] }
      )
    }
    const plain = outline(named('plain'))
    fc.assert(
      fc.property(anyName, (name) => {
        expect(outline(named(name))).toEqual(plain)
      })
    )
  })

  test('makes the command line find the table that it means, whatever its name', () => {
    fc.assert(
      fc.property(anyName, anyName, (schema, name) => {
        const tables = [{ ...table(name, 'x.json'), schema }]
        const markdown = renderRestoreGuide({ ...manifest, tables }, layout)
        const [, quoted = ''] = /restore \. --table '((?:[^']|'\\'')*)'/.exec(markdown) ?? []
        const patterns = configOf({ table: quoted.replaceAll("'\\''", "'") }).table
        expect(patterns).toHaveLength(1)
        expect(chooseTables({ ...manifest, tables }, [], patterns)).toEqual(tables)
      })
    )
  })

  test('makes no role a superuser, gives none of the platform a login, and no membership in a role that is not there', () => {
    const roles = bashBlocks(guide).find((block) => block.includes('CREATE ROLE')) ?? ''
    expect(roles).toContain('LOGIN')
    expect(roles).not.toMatch(/SUPERUSER|nobody|cli_login/)
    expect(roles).toContain(`ARRAY['CREATE ROLE "anon"']`)
  })

  test('cuts the structure where the rows belong, and repeats what holds there', () => {
    const [before, behind] = bashBlocks(guide).filter((block) => block.startsWith('sed '))
    expect(before).toMatch(/^sed -e '12d' -e '30,\$d' schema\.sql \| psql /)
    expect(behind).toMatch(/^sed -e '12d' -e '20,29d' schema\.sql \| psql /)
    expect(behind).toContain(`--command 'SET default_tablespace = '\\''it'\\'''\\''s'\\''' --file -`)
  })

  test('has no section for what is not there', () => {
    const empty = { ...sampleManifest, tables: [], total_records: 0 }
    const text = renderRestoreGuide(empty, {
      ...layout,
      firstLineBehindRows: undefined,
      unwantedLines: [],
      materializedViews: []
    })
    expect(text.match(/^###? .*$/gm)).toEqual([
      '## With Migration Gate',
      '## With standard tools',
      '### Structure, up to the rows'
    ])
    expect(text).toContain('cat schema.sql | psql ')
  })
})

describe('the layout of a dump', () => {
  test('counts lines as sed does, and finds what older programs do not understand', () => {
    const layout = readLayout(dump(['SET transaction_timeout = 0;', '\\restrict abc'], '\\unrestrict abc\n\n'))
    expect(layout).toMatchObject({ firstLine: 6, firstLineBehindRows: 21, unwantedLines: [2, 3, 33] })
    expect(layout.settingsBehindRows).toEqual([`SET default_tablespace = "a b"`])
  })

  test('is right where there is nothing', () => {
    expect(readLayout('--\n-- PostgreSQL database dump\n--\n\nSET a = 1;\n')).toMatchObject({
      firstLine: 6,
      firstLineBehindRows: undefined,
      unwantedLines: [],
      settingsBehindRows: [],
      materializedViews: []
    })
  })
})

/** Of a table in a tablespace, and an index that stands there too. */
function dump(preamble: readonly string[], end: string): string {
  return `-- dump
${preamble.join('\n')}
SET default_tablespace = "a b";
--
-- Name: t; Type: TABLE; Schema: public; Owner: postgres
--

CREATE TABLE public.t (
    "-- Name: x; Type: INDEX; Schema: public; Owner: y" integer DEFAULT 1,
    note text DEFAULT '
-- Name: x; Type: INDEX; Schema: public; Owner: y
SET transaction_timeout = 0;
\\restrict abc
'
);


--
--
-- Name: i; Type: INDEX; Schema: public; Owner: postgres
--

CREATE INDEX i ON public.t USING btree (note) WHERE (note <> '
\\unrestrict abc
');


--
-- PostgreSQL database dump complete
--

${end}`
}

function table(name: string, file: string): TableEntry {
  return { ...sampleTable, name, file, records: 1 }
}

function hostileSql(): string {
  const { schema, table, columns, type, sequence, view } = hostile
  const names = columns.map(quoteIdentifier)
  return `
    CREATE SCHEMA ${quoteIdentifier(schema)};
    SET search_path = ${quoteIdentifier(schema)};
    CREATE TYPE ${quoteIdentifier(type)} AS ENUM ('SQL', ${quoteLiteral('\nSQL\ntouch pwned')});
    CREATE TABLE ${quoteIdentifier(table)} (${names.map((name) => `${name} text`).join(', ')}, kind ${quoteIdentifier(type)});
    INSERT INTO ${quoteIdentifier(table)} (${names[0]}, kind) VALUES (${quoteLiteral('\nSQL\ntouch pwned\n')}, 'SQL'), (NULL, NULL);
    CREATE TABLE "-- pwned" (n integer);
    INSERT INTO "-- pwned" VALUES (1);
    CREATE SEQUENCE unused START 42;
    CREATE SEQUENCE ${quoteIdentifier(sequence)} START 7;
    SELECT nextval(${quoteLiteral(quoteIdentifier(sequence))});
    CREATE MATERIALIZED VIEW ${quoteIdentifier(view)} AS SELECT * FROM ${quoteIdentifier(table)}`
}

type BackupOptions = Parameters<typeof runBackup>[0]

/** Backs up everything but the migration history, which is in the manifest. */
async function backUp(source: TestDatabase, output: string, options: BackupOptions = {}): Promise<BackupReport> {
  const rows = await source.query(
    `SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'supabase_migrations') ORDER BY 1`
  )
  const schemas = rows.map(({ nspname }) => nspname).join(',')
  return runBackup({ 'db-url': source.url, schemas, output, ...options })
}

/** Follows the guide with standard tools into a new database, and expects there what the backup has. */
async function expectReturn(
  directory: string,
  url: string,
  roles: 'with roles' | 'without' = 'without'
): Promise<void> {
  const before = await filesIn(directory)
  const result = await follow(directory, url, roles)
  expect(failed(result)).toBe(false)
  expect(errorsIn(result)).toEqual([])
  expect(await filesIn(directory)).toEqual(before)
  await expectSame(directory, url)
}

async function expectSame(directory: string, url: string): Promise<void> {
  const { checks } = await runValidate({ backup: directory, against: url })
  expect(checks.filter((check) => check.status !== 'passed')).toEqual([])
}

/** The shared servers have the roles that a backup from there speaks of, and those of other tests, which come and go. */
async function follow(directory: string, url: string, roles: 'with roles' | 'without' = 'without'): Promise<Finished> {
  const [, check = ''] = await blocksOf(directory, 'Getting')
  const blocks = await blocksOf(directory, 'With standard tools')
  const chosen = blocks.filter((block) => roles === 'with roles' || !block.includes("'CREATE ROLE "))
  return run(directory, url, [check, ...chosen].join('\n'))
}

async function run(
  directory: string,
  url: string,
  commands: string,
  environment: Readonly<Record<string, string>> = {}
): Promise<Finished> {
  // A command line holds less than hundreds of tables need at once; whoever follows the guide pastes block by block.
  await using place = await temporaryDirectory()
  const script = join(place.path, 'commands')
  await writeFile(script, commands)
  const child = spawn('bash', ['-o', 'errexit', '-o', 'pipefail', script], {
    cwd: directory,
    env: { PATH: searchPath, RESTORE_DB_URL: url, ...environment },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  return await finish(child)
}

/** A role with CREATEROLE makes them, and may then hand things over to them. */
async function expectRolesByAnybodyWhoMay(directory: string, server: Server): Promise<void> {
  const ask = (sql: string): string => spawnSync('psql', [server.url(), '-XAtqc', sql], { encoding: 'utf8' }).stdout
  ask(`CREATE ROLE creator LOGIN CREATEROLE BYPASSRLS PASSWORD 'creator'`)
  const blocks = await blocksOf(directory, 'With standard tools')
  const roles = blocks.filter((block) => block.includes("'CREATE ROLE "))
  const result = await run(
    directory,
    server.url('postgres', { user: 'creator', password: 'creator' }),
    roles.join('\n')
  )
  expect(failed(result)).toBe(false)
  expect(errorsIn(result).filter((error) => !error.includes('permission denied'))).toEqual([])
  const owns = `SELECT pg_has_role('creator', rolname, 'SET') FROM pg_roles WHERE rolname IN (${quoteLiteral(hostile.role)}, 'anon')`
  expect(ask(owns)).toBe('t\nt\n')
}

/** What psql says besides are warnings, such as that wal_level is insufficient for a publication. */
function errorsIn({ stderr }: Finished): string[] {
  return stderr.split('\n').flatMap((line) => /ERROR: .*|error: .*/.exec(line)?.[0] ?? [])
}

/** Shows why, if it has. */
function failed({ code, stdout, stderr }: Finished): boolean {
  if (code !== 0) process.stderr.write(`${stdout}${stderr}`)
  return code !== 0
}

/** The same commands, by the program as it is built; nobody is there to be asked. */
function byProgram(commands: readonly string[]): string {
  return `migration-gate() {
    if [ "$1" = restore ]; then set -- "$@" --yes; fi
    '${process.execPath}' '${join(root, 'dist/cli.js')}' "$@"
  }
  ${commands.filter((command) => !command.includes('()')).join('\n')}`
}

/** What GitHub serves as the archive of a repository, as far as `verify` needs it: one directory, and in it the files. */
async function serveArchive(directory: string): Promise<AsyncDisposable & { readonly url: string }> {
  const archive = join(directory, 'archive.tar.gz')
  const name = basename(root)
  const files = ['package.json', 'dist'].map((file) => `${name}/${file}`)
  const unneeded = ['*.tar.gz', 'pglite.*'].map((pattern) => `--exclude=${pattern}`)
  const { status } = spawnSync('tar', ['-czf', archive, ...unneeded, '-C', dirname(root), ...files])
  expect(status).toBe(0)
  const server = createServer((_, response) => createReadStream(archive).pipe(response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/archive/v1.tar.gz`,
    [Symbol.asyncDispose]: async () => void (await new Promise((done) => server.close(done)))
  }
}

/** The blocks of one chapter. */
async function blocksOf(directory: string, title: string): Promise<string[]> {
  const guide = await readFile(join(directory, 'RESTORE.md'), 'utf8')
  const chapters = guide.split(/^##? (?=Getting |With Migration Gate$|With standard tools$)/m)
  return bashBlocks(chapters.find((chapter) => chapter.startsWith(title)) ?? '')
}

function bashBlocks(markdown: string): string[] {
  return [...markdown.matchAll(codeBlock)].map(([, , block]) => block ?? '')
}
