// Times the built program against pg_dump and pg_restore on the same database, in turn, and prints ratios, rates and peak
// memory. `npm run bench -- --megabytes 750 --runs 3 --only restore` (or backup, drill, rehearsal, latency, data-api,
// encryption, base, s3). The database stays in .bench for the next time.

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import pg from 'pg'
import { apiRoles, startPostgrest } from '../__tests__/support/postgrest.ts'
import { startS3 } from '../__tests__/support/s3.ts'
import { type Major, type Server, startServer } from '../__tests__/support/server.ts'

const root = join(import.meta.dirname, '..')
const home = join(root, '.bench')
const work = join(tmpdir(), `migration-gate-bench-${process.pid}`)
const { values } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '750' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' }
  }
})
const megabytes = Number(values.megabytes)
const runs = Number(values.runs)

/** Rows for each megabyte of the whole, a third of it each: narrow numbers, mixed columns, wide jsonb and text. */
const tables = {
  measurements: {
    rowsPerMegabyte: 4900,
    select: `i AS id, (i * 7919) % 5000 AS sensor, timestamptz '2024-01-01' + i * interval '13 seconds' AS at, random() * 1000 AS v1,
      round((random() * 10000)::numeric, 3) AS v2, (random() * 100)::int AS quality, i % 3 = 0 AS ok`
  },
  orders: {
    rowsPerMegabyte: 2450,
    select: `i AS id, md5(i::text)::uuid AS customer, (ARRAY['new', 'paid', 'shipped', 'cancelled'])[1 + i % 4] AS status,
      round((random() * 1000)::numeric, 2) AS total, timestamptz '2024-01-01' + i * interval '31 seconds' AS created_at,
      CASE WHEN i % 5 = 0 THEN NULL ELSE 'note ' || md5((i * 3)::text) END AS note, ARRAY[i, i + 1, i * 2] AS items`
  },
  documents: {
    rowsPerMegabyte: 156,
    select: `i AS id, 'Title ' || i AS title, jsonb_build_object('id', i, 'tags', ARRAY[md5(i::text), md5((i + 1)::text)], 'body',
      repeat(md5(i::text) || E' "quoted" line\\n', 20), 'n', random()) AS doc, repeat('Lorem ipsum dolor sit amet, ' || md5(i::text) || E'\\n', 15) AS body`
  }
}

interface Measurement {
  readonly seconds: number
  /** Peak resident memory of the process, in MB; undefined where the platform does not tell. */
  readonly peak: number | undefined
}

/** Makes a database of so many megabytes of COPY text, unless it is there. */
async function prepare(server: Server, name: string, size: number): Promise<string> {
  const admin = new pg.Client(server.url())
  await admin.connect()
  const { rowCount } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name])
  if (rowCount === 0) {
    process.stdout.write(`making ${name}, ${size} MB of COPY text …\n`)
    await admin.query(`CREATE DATABASE ${name}`)
    await fill(server.url(name), size)
  }
  await admin.end()
  return server.url(name)
}

async function fill(url: string, size: number): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('SELECT setseed(0.5)')
  for (const [name, { rowsPerMegabyte, select }] of Object.entries(tables)) {
    const rows = Math.round(rowsPerMegabyte * size)
    await client.query(`CREATE TABLE ${name} AS SELECT ${select} FROM generate_series(1::bigint, ${rows}) AS i`)
    await client.query(`ALTER TABLE ${name} ADD PRIMARY KEY (id)`)
  }
  await client.query('VACUUM ANALYZE')
  await client.end()
}

async function prepareSmall(server: Server, size = 1): Promise<string> {
  const url = await prepare(server, `small_${size}`, size)
  const client = new pg.Client(url)
  await client.connect()
  for (let index = 1; index <= 17; index++) {
    await client.query(
      `CREATE TABLE IF NOT EXISTS small_${index} AS SELECT i AS id, md5(i::text) AS text FROM generate_series(1, 500) AS i`
    )
  }
  await client.end()
  return url
}

/** Bytes of COPY text that the database holds. */
async function copyBytes(url: string): Promise<number> {
  const client = new pg.Client(url)
  await client.connect()
  const lengths = Object.keys(tables).map((name) => `(SELECT sum(length(t::text)) FROM ${name} t)`)
  const { rows } = await client.query<{ bytes: string }>(`SELECT ${lengths.join(' + ')} AS bytes`)
  await client.end()
  return Number(rows[0]?.bytes)
}

type Command = [command: string, parameters: string[]]

type Environment = Readonly<Record<string, string>>

/** Runs a command in an empty directory, with the database in its environment. */
async function measure([command, parameters]: Command, database: string | Environment): Promise<Measurement> {
  const own = typeof database === 'string' ? { SUPABASE_DB_URL: database, RESTORE_DB_URL: database } : database
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work)
  const started = performance.now()
  const child = spawn(command, parameters, {
    cwd: work,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, ...own }
  })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk
  })
  let peak: number | undefined
  const watch = setInterval(() => {
    peak = readPeak(child.pid) ?? peak
  }, 25)
  const [code] = await once(child, 'exit')
  clearInterval(watch)
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${errors}`)
  return { seconds: (performance.now() - started) / 1000, peak }
}

/** The kernel's own high-water mark: https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
function readPeak(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1000
  } catch {
    return undefined
  }
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** The major version of the pg_dump at hand. */
function clientMajor(): number | undefined {
  const { stdout } = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' })
  const major = /(\d+)\./.exec(stdout ?? '')?.[1]
  return major === undefined ? undefined : Number(major)
}

function ours(...parameters: string[]): Command {
  return [process.execPath, [join(root, 'dist/cli.js'), ...parameters]]
}

/** Lets commands run in turn, and prints how they compare with the reference. */
async function contest(
  commands: Readonly<Record<string, Command>>,
  reference: string,
  database: () => Promise<string>
): Promise<void> {
  const results = new Map<string, Measurement[]>()
  for (let run = 0; run < runs; run++) {
    for (const [name, command] of Object.entries(commands)) {
      results.set(name, [...(results.get(name) ?? []), await measure(command, await database())])
    }
  }
  const referenceSeconds = results.get(reference)?.map((measurement) => measurement.seconds)
  process.stdout.write(
    '\n| command | seconds (median) | MB/s | times the reference | peak MB |\n| --- | --- | --- | --- | --- |\n'
  )
  for (const [name, measurements] of results) {
    const seconds = measurements.map((measurement) => measurement.seconds)
    const ratios = seconds.map((time, index) => time / (referenceSeconds?.[index] ?? Number.NaN))
    const cells = [
      name,
      median(seconds).toFixed(2),
      (size / median(seconds)).toFixed(0),
      median(ratios).toFixed(2),
      peakOf(measurements)
    ]
    process.stdout.write(`| ${cells.join(' | ')} |\n`)
  }
}

function peakOf(measurements: readonly Measurement[]): string {
  return Math.max(...measurements.flatMap((measurement) => measurement.peak ?? [])).toFixed(0)
}

/** An empty database, in place of the last one. */
async function emptyDatabase(): Promise<string> {
  const admin = new pg.Client(server.url())
  await admin.connect()
  await admin.query('DROP DATABASE IF EXISTS target WITH (FORCE)')
  await admin.query('CREATE DATABASE target')
  await admin.query('CHECKPOINT')
  await admin.end()
  return server.url('target')
}

/** A backup of a database, to restore from. */
async function keepBackup(name: string, source: string, verify = 'source'): Promise<string> {
  const output = join(home, name)
  rmSync(output, { recursive: true, force: true })
  await measure(ours('backup', '--verify', verify, '--output', output), source)
  const backup = readdirSync(output).find((entry) => entry.startsWith('backup_'))
  if (backup === undefined) throw new Error(`no backup in ${output}`)
  return join(output, backup)
}

const client = clientMajor()
const major: Major = client !== undefined && client < 17 ? 15 : 17
mkdirSync(home, { recursive: true })
const fresh = !existsSync(join(home, `pg${major}`))
await using server = await startServer({
  major,
  directory: join(home, `pg${major}`),
  settings: { shared_buffers: '256MB', max_wal_size: '4GB' }
})
const url = await prepare(server, `bench_keyed_${megabytes}`, megabytes)
const tenth = await prepare(server, `bench_keyed_${Math.round(megabytes / 10)}`, Math.round(megabytes / 10))
const small = await prepareSmall(server)
const size = (await copyBytes(url)) / 1e6
process.stdout.write(
  `${fresh ? 'new' : 'kept'} server ${major}, ${size.toFixed(0)} MB of COPY text, ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${runs} runs in turn\n`
)

async function benchBackup(): Promise<void> {
  const reference = 'pg_dump -Fd -j2 -Z1'
  const theirs: Record<string, Command> = {
    [reference]: ['pg_dump', ['-Fd', '-j2', '-Z1', '-f', 'dump', url]],
    'pg_dump -Fd -j2': ['pg_dump', ['-Fd', '-j2', '-f', 'dump', url]],
    'pg_dump, piped to zstd -1': [
      'bash',
      ['-c', `set -o pipefail; pg_dump "$SUPABASE_DB_URL" | zstd -q -1 > dump.sql.zst`]
    ]
  }
  const commands = {
    'backup --verify files --concurrency 2': ours('backup', '--verify', 'files', '--concurrency', '2'),
    'backup --verify files': ours('backup', '--verify', 'files'),
    'backup --verify source': ours('backup', '--verify', 'source'),
    ...(client === undefined ? {} : theirs)
  }
  await contest(commands, reference, async () => url)
  const less = await measure(ours('backup', '--verify', 'files', '--concurrency', '2'), tenth)
  process.stdout.write(`\na tenth of the data: ${less.seconds.toFixed(2)} s, peak ${less.peak?.toFixed(0)} MB\n`)
  const quick = await measure(ours('backup', '--verify', 'source'), small)
  process.stdout.write(
    `20 small tables, verified against the source: ${quick.seconds.toFixed(2)} s from process start, peak ${quick.peak?.toFixed(0)} MB\n`
  )
}

async function benchRestore(): Promise<void> {
  const reference = 'pg_restore -j2'
  const backup = await keepBackup('backups', url)
  const dump = join(home, 'dump')
  rmSync(dump, { recursive: true, force: true })
  if (client !== undefined) await measure(['pg_dump', ['-Fd', '-j2', '-f', dump, url]], url)
  const commands = {
    restore: ours('restore', backup, '--yes'),
    ...(client === undefined
      ? {}
      : { [reference]: ['bash', ['-c', `pg_restore -j2 -d "$RESTORE_DB_URL" '${dump}'`]] as Command })
  }
  await contest(commands, reference, emptyDatabase)
  const less = await measure(ours('restore', await keepBackup('tenth', tenth), '--yes'), await emptyDatabase())
  process.stdout.write(`\na tenth of the data: ${less.seconds.toFixed(2)} s, peak ${less.peak?.toFixed(0)} MB\n`)
  const quick = await measure(ours('restore', await keepBackup('small', small), '--yes'), await emptyDatabase())
  process.stdout.write(
    `20 small tables: ${quick.seconds.toFixed(2)} s from process start, peak ${quick.peak?.toFixed(0)} MB\n`
  )
}

/** Alone, and as a part of a backup, where it begins while the source is still being read. */
async function benchDrill(): Promise<void> {
  const backup = await keepBackup('backups', url)
  const none = async (): Promise<string> => url
  const commands = {
    drill: ours('drill', backup),
    'backup --verify source': ours('backup', '--verify', 'source'),
    backup: ours('backup')
  }
  await contest(commands, 'backup --verify source', none)
  const quick = await measure(ours('backup'), await prepareSmall(server, 10))
  process.stdout.write(
    `\n20 tables, 10 MB, backed up, verified and drilled: ${quick.seconds.toFixed(2)} s from process start, peak ${quick.peak?.toFixed(0)} MB\n`
  )
}

/** What a rehearsal adds to the backup of a small database, and how long it takes to look at many files. */
async function benchRehearsal(): Promise<void> {
  const database = await prepareSmall(server, 10)
  const withFiles = (name: string, files: Readonly<Record<string, string>>): Command =>
    ours('backup', '--migrations', keepMigrations(name, files))
  const reference = 'backup, nothing pending'
  await contest(
    {
      [reference]: withFiles('none', {}),
      'backup, a column to add': withFiles('harmless', {
        '1_add.sql': 'ALTER TABLE small_1 ADD COLUMN added integer;'
      }),
      'backup, rows and a column to lose': withFiles('lossy', {
        '1_lose.sql': 'DELETE FROM small_1 WHERE id % 2 = 0; ALTER TABLE small_2 DROP COLUMN text;'
      })
    },
    reference,
    async () => database
  )
  const many = Array.from({ length: 500 }, (_, index): [string, string] => [`${index}_many.sql`, manyStatements(index)])
  const looked = await measure(ours('rehearse', '--migrations', keepMigrations('many', Object.fromEntries(many))), '')
  process.stdout.write(`\nhazards of 500 files: ${looked.seconds.toFixed(2)} s from process start\n`)
}

function keepMigrations(name: string, files: Readonly<Record<string, string>>): string {
  const directory = join(home, 'migrations', name)
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  for (const [file, sql] of Object.entries(files)) writeFileSync(join(directory, file), sql)
  return directory
}

/** Ten statements, as migrations have them. */
function manyStatements(index: number): string {
  const table = `public.table_${index}`
  return `CREATE TABLE ${table} (id bigint PRIMARY KEY, name text NOT NULL, at timestamptz DEFAULT now());
ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON ${table} FOR SELECT USING (name = current_user);
CREATE INDEX ON ${table} (name);
CREATE FUNCTION public.f_${index}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.at = now(); RETURN NEW; END $$;
CREATE TRIGGER t BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION public.f_${index}();
INSERT INTO ${table} SELECT n, 'name ' || n FROM generate_series(1, 10) AS n;
CREATE VIEW public.v_${index} WITH (security_invoker = true) AS SELECT id FROM ${table};
GRANT SELECT ON ${table} TO authenticated;
COMMENT ON TABLE ${table} IS 'number ${index}';
`
}

/** Milliseconds that everything takes in each direction. */
const delay = 15

/** Hands on what one side says to the other. */
type Pass = (from: Socket, to: Socket) => void

/** Over such a link a round trip takes 30 ms. */
const delayed: Pass = (from, to) => {
  from.on('data', (chunk) => setTimeout(() => to.write(chunk), delay))
  from.on('end', () => setTimeout(() => to.end(), delay))
  from.on('error', () => to.destroy())
}

/** All connections together bring so many bytes a second. */
function narrow(bytesPerSecond: number): Pass {
  let free = 0
  return (from, to) => {
    from.on('data', (chunk) => {
      free = Math.max(free, performance.now()) + (chunk.length / bytesPerSecond) * 1000
      from.pause()
      setTimeout(
        () => {
          to.write(chunk)
          from.resume()
        },
        Math.max(1, free - performance.now())
      )
    })
    from.on('end', () => to.end())
    from.on('error', () => to.destroy())
  }
}

/** A link to the server. */
async function linkToServer(pass: Pass): Promise<ReturnType<typeof createServer>> {
  const link = createServer((near) => {
    const far = connect(server.port, server.host)
    for (const socket of [near, far]) socket.setNoDelay(true)
    pass(near, far)
    pass(far, near)
  })
  link.listen(0, server.host)
  await once(link, 'listening')
  return link
}

/** What a backup of 20 small tables takes where the server is far away. */
async function benchLatency(): Promise<void> {
  const link = await linkToServer(delayed)
  const { port } = link.address() as AddressInfo
  const near = await prepareSmall(server, 10)
  const far = Object.assign(new URL(near), { port: String(port) }).href
  for (const [name, command] of Object.entries({
    backup: ours('backup'),
    'backup --verify source': ours('backup', '--verify', 'source')
  })) {
    const [direct, delayed] = [await measure(command, near), await measure(command, far)]
    process.stdout.write(
      `\n${name}, 20 tables: ${direct.seconds.toFixed(2)} s; with round trips of ${2 * delay} ms ${delayed.seconds.toFixed(2)} s\n`
    )
  }
  link.close()
}

/** Shows the tables to the Data API. */
async function expose(database: string): Promise<void> {
  const client = new pg.Client(database)
  await client.connect()
  await client.query(apiRoles)
  await client.query('GRANT USAGE ON SCHEMA public TO service_role')
  await client.query('GRANT SELECT ON ALL TABLES IN SCHEMA public TO service_role')
  await client.end()
}

/** The double of the Data API runs in this process, the program beside it. */
async function benchDataApi(): Promise<void> {
  for (const [pages, database] of [
    [1000, tenth],
    [10_000, tenth],
    [10_000, url]
  ] as const) {
    await expose(database)
    await using rest = await startPostgrest({ connection: { connectionString: database }, maxRows: pages })
    const environment = { SUPABASE_URL: rest.url, SUPABASE_SERVICE_ROLE_KEY: rest.serviceRoleKey }
    const { seconds, peak } = await measure(ours('backup', '--verify', 'files'), environment)
    const bytes = (await copyBytes(database)) / 1e6
    process.stdout.write(
      `\n${bytes.toFixed(0)} MB over the Data API, ${pages} rows a page: ${seconds.toFixed(2)} s, ${(bytes / seconds).toFixed(0)} MB/s of COPY text, peak ${peak?.toFixed(0)} MB\n`
    )
  }
}

/** What it costs to keep a backup from everybody else's eyes. */
async function benchEncryption(): Promise<void> {
  const reference = 'backup'
  const recipient = await identityToRecipient(await generateX25519Identity())
  const commands = {
    [reference]: ours('backup'),
    'backup --encrypt-to': ours('backup', '--encrypt-to', recipient),
    'backup --passphrase': ours('backup', '--passphrase', 'correct horse battery staple')
  }
  await contest(commands, reference, async () => url)
  const files = 'backup --verify files'
  await contest(
    {
      [files]: ours('backup', '--verify', 'files'),
      [`${files} --encrypt-to`]: ours('backup', '--verify', 'files', '--encrypt-to', recipient)
    },
    files,
    async () => url
  )
}

/** Bytes a second of a link as runners have to a database elsewhere: 200 Mbit/s. */
const linkSpeed = 25e6

/** What is saved where nothing has changed since the last backup: on this machine, and over a network. */
async function benchBase(): Promise<void> {
  const link = await linkToServer(narrow(linkSpeed))
  const { port } = link.address() as AddressInfo
  const far = Object.assign(new URL(url), { port: String(port) }).href
  for (const [where, database] of [
    ['on this machine', url],
    [`over ${(linkSpeed * 8) / 1e6} Mbit/s`, far]
  ] as const) {
    const base = await keepBackup('base', database, 'drill')
    for (const verify of ['source', 'drill']) {
      const reference = `${where}: backup --verify ${verify}`
      const commands = {
        [reference]: ours('backup', '--verify', verify),
        [`${where}: the same with --base`]: ours('backup', '--verify', verify, '--base', base)
      }
      await contest(commands, reference, async () => database)
    }
  }
  link.close()
}

/** What an upload to S3 costs. The double runs in this process, the program beside it. */
async function benchS3(): Promise<void> {
  await using s3 = await startS3()
  for (const database of [tenth, url]) {
    const { seconds, peak } = await measure(ours('backup', '--verify', 'files', '--s3-url', s3.url), {
      ...s3.env,
      SUPABASE_DB_URL: database
    })
    const bytes = (await copyBytes(database)) / 1e6
    process.stdout.write(
      `\n${bytes.toFixed(0)} MB, backed up and uploaded to S3: ${seconds.toFixed(2)} s, peak ${peak?.toFixed(0)} MB\n`
    )
  }
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  backup: benchBackup,
  restore: benchRestore,
  drill: benchDrill,
  rehearsal: benchRehearsal,
  latency: benchLatency,
  'data-api': benchDataApi,
  encryption: benchEncryption,
  base: benchBase,
  s3: benchS3
}
for (const [name, bench] of Object.entries(parts)) if (values.only === undefined || values.only === name) await bench()
rmSync(work, { recursive: true, force: true })
