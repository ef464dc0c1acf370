// RESTORE.md: how to get this very backup back, with Migration Gate, or with nothing but psql, zstd or gzip, sed and jq.
// Every command is complete. Names from the database are hostile: none of them may end its quotes, its here-document, its
// block of code or its heading.

import { type Name, qualifiedName, quoteIdentifier, quoteLiteral } from '../sql.ts'
import { count } from '../wording.ts'
import { checksumsFile, describeOrigin, type Manifest, manifestFile, schemaFile, type TableEntry } from './manifest.ts'

type GuideManifest = Omit<Manifest, 'checksum'>

/** What the guide has to know of schema.sql. Lines are counted from 1. */
export interface SchemaLayout {
  /** Where the first object begins: what stands in front of it are settings. */
  readonly firstLine: number
  /** Where that begins which belongs behind the rows; undefined: there is no such thing. */
  readonly firstLineBehindRows: number | undefined
  /** Lines that older servers, or an older psql, do not understand. */
  readonly unwantedLines: readonly number[]
  /** Statements for whoever begins behind the rows. */
  readonly settingsBehindRows: readonly string[]
  /** The partitioned table that rows of a partition go through; of any other table, itself. */
  readonly rootOf: (table: Name) => Name
  /** In an order in which they can be refreshed. */
  readonly materializedViews: readonly Name[]
  /** Is it a role that every Supabase project has, or PostgreSQL itself? */
  readonly isPlatformRole: (role: string) => boolean
}

/** Markdown with shell commands that restore everything, or one table. */
export function renderRestoreGuide(manifest: GuideManifest, layout: SchemaLayout): string {
  const sections =
    manifest.source.kind === 'data-api' ? sectionsOfRows(manifest, layout) : sectionsOfAll(manifest, layout)
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function sectionsOfAll(manifest: GuideManifest, layout: SchemaLayout): string[] {
  return [
    introduction(manifest),
    gateSection(manifest.tables),
    standardSection(manifest.tables),
    rolesSection(manifest.roles, layout),
    structureSection(layout),
    rowsSection(manifest.tables, layout),
    sequenceSection(manifest.sequences),
    historySection(manifest),
    behindSection(layout),
    viewsSection(layout.materializedViews),
    countSection(manifest.tables)
  ]
}

/** Of a backup over the Data API, which has no more than the outlines of the tables. */
function sectionsOfRows(manifest: GuideManifest, layout: SchemaLayout): string[] {
  return [
    introduction(manifest),
    outlineSection,
    gateRowsSection(manifest.tables),
    standardRowsSection(manifest.tables),
    rowsSection(manifest.tables, layout),
    sequenceSection(manifest.sequences),
    countSection(manifest.tables)
  ]
}

const outlineSection = `## What this backup is not

It was read over the Data API. Its rows were not read at one instant, and ${code(schemaFile)} has only the outlines of the tables:
their columns, and their primary keys. So make the tables first, with your migrations (\`supabase db push\`), and empty what
stands in them. Columns that PostgreSQL generates may be among the rows: Migration Gate leaves them out, by hand you have to.`

function gateRowsSection(tables: readonly TableEntry[]): string {
  const pattern = examplePattern(tables)
  const oneTable = pattern
    ? `\n\nOne table; or a copy of it beside the live one, to look at and to merge from:

${shellBlock(`migration-gate restore . --data-only --table ${pattern} --output ..`)}

${shellBlock(`migration-gate restore . --table ${pattern} --into-schema recovered`)}`
    : ''
  return `${gateIntroduction}

${shellBlock('migration-gate verify .')}

All rows, into the tables that are there. What they hold is backed up first, beside this backup, and replaced: all or nothing.

${shellBlock('migration-gate restore . --data-only --in-place --output ..')}${oneTable}`
}

function standardRowsSection(tables: readonly TableEntry[]): string {
  return `## With standard tools

Without Migration Gate it takes \`psql\`${programOf(tables)}, \`sed\` and \`jq\` (psql from version 13 on), and everything below in its order.

${shellBlock('export PGCLIENTENCODING=UTF8')}`
}

function introduction(manifest: GuideManifest): string {
  return `# Getting ${manifest.backup_id} back

Taken at ${manifest.timestamp} from ${describeOrigin(manifest.source)}: ${count(manifest.tables.length, 'table')}, ${count(manifest.total_records, 'row')}.
${notCaptured(manifest.not_captured)}
Run the commands below in this directory, in bash. Name the target first. It is a variable of the environment, so that its
password does not get into the history of every command:

${shellBlock("export RESTORE_DB_URL='postgresql://user:password@host:5432/postgres'")}

Is the backup whole? On macOS: \`shasum -a 256 --check\`.

${shellBlock(`sha256sum --check ${checksumsFile}`)}`
}

function notCaptured(tables: GuideManifest['not_captured']): string {
  if (tables.length === 0) return ''
  const names = tables.slice(0, 12).map(inText).join(', ')
  const more = tables.length > 12 ? ` and ${tables.length - 12} more` : ''
  return `\nNot in it: the rows of ${names}${more}. \`not_captured\` in \`${manifestFile}\` says why.\n`
}

function gateSection(tables: readonly TableEntry[]): string {
  const pattern = examplePattern(tables)
  const oneTable =
    pattern &&
    `One table goes back in place, with its foreign keys intact; or beside the live one, to look at and to merge from:

${shellBlock(`migration-gate restore . --table ${pattern} --output ..`)}

${shellBlock(`migration-gate restore . --table ${pattern} --into-schema recovered`)}

`
  return `${gateIntroduction}

${shellBlock('migration-gate verify .')}

Everything into an empty database, such as that of a new project. All or nothing: it is committed only if the database then
computes the fingerprints of this backup. It shows what it will do, and asks. (\`--dry-run\` stops there, \`--yes\` does not ask.)

${shellBlock('migration-gate restore .')}

Back to how it was, after a bad migration: the schemas of the backup, whatever they hold now. What is overwritten is backed
up first, beside this backup.

${shellBlock('migration-gate restore . --in-place --output ..')}

${oneTable ?? ''}Is a database as it was? This compares, and changes nothing:

${shellBlock('migration-gate validate .')}`
}

/** How to get Migration Gate: a heading, and what to do. */
export const gateIntroduction = `## With Migration Gate

It needs Node.js 22.15 or newer. \`OWNER/REPO\` stands for the repository of Migration Gate. If that is private, clone it, and
write \`node path/to/the/clone/dist/cli.js\` for \`npx --yes …\`.

${shellBlock('migration-gate() { npx --yes https://github.com/OWNER/REPO/archive/v1.tar.gz "$@"; }')}`

/** One with a plain name, if there is one. */
function examplePattern(tables: readonly TableEntry[]): string | undefined {
  const table = tables.find(({ name }) => /^[a-z_][a-z0-9_]*$/.test(name)) ?? tables[0]
  return table && shellQuote(patternOf(table))
}

/** The option separates names at commas and line breaks, and trims them; * stands for any characters. */
function patternOf({ schema, name }: Name): string {
  return `${schema}.${name}`.replace(/[,\n\r*]+\s*|^\s+|\s+$/g, '*')
}

function standardSection(tables: readonly TableEntry[]): string {
  return `## With standard tools

Without Migration Gate it takes \`psql\`${programOf(tables)}, \`sed\` and \`jq\` (psql from version 13 on), and everything below in its order. The
target should be empty: a new database, or a new Supabase project (on port 5432, since the commands need a session). In a
project much of ${code(schemaFile)} exists already (\`auth\`, \`storage\`, …): errors that say "already exists", or speak of owners, permissions and
grants, are to be expected there, and psql goes on after them. In an empty database, as a superuser, look at every error.

${shellBlock('export PGCLIENTENCODING=UTF8')}`
}

function programOf(tables: readonly TableEntry[]): string {
  if (tables.some((table) => table.file.endsWith('.zst'))) return ', `zstd`'
  return tables.some((table) => table.file.endsWith('.gz')) ? ', `gzip`' : ''
}

function rolesSection(roles: GuideManifest['roles'], { isPlatformRole }: SchemaLayout): string {
  const wanted = roles.filter(({ name }) => !/^(?:pg_|cli_login_)/.test(name))
  const own = wanted.filter(({ name }) => !isPlatformRole(name))
  if (wanted.length === 0) return ''
  const platform = wanted.filter(({ name }) => isPlatformRole(name)).map((role) => ({ ...role, attributes: [] }))
  const names = new Set(wanted.map((role) => role.name))
  const memberships = own.flatMap((role) =>
    role.member_of
      .filter((group) => names.has(group) || group.startsWith('pg_'))
      .map((group) => `GRANT ${quoteIdentifier(group)} TO ${quoteIdentifier(role.name)};`)
  )
  const sql = ['SET client_min_messages = error;', ...[...own, ...platform].map(roleStatement), ...memberships]
  return `### Roles

Those that are there stay as they are. Passwords are in no backup: set them with \`ALTER ROLE … PASSWORD\` afterwards.

${shellBlock(psqlCommand('', sql.join('\n')))}`
}

/**
 * \gexec runs each row of the answer. Attributes that need more than CREATEROLE follow by themselves, since they may be
 * refused. From PostgreSQL 16 on, who creates a role may not make it the owner of anything without being in it.
 */
function roleStatement({ name, attributes }: GuideManifest['roles'][number]): string {
  const role = quoteIdentifier(name)
  const plain = attributes.filter((attribute) => /^(?:LOGIN|NOINHERIT|CONNECTION LIMIT -?\d+)$/.test(attribute))
  const more = attributes.filter((attribute) => !plain.includes(attribute) && attribute !== 'SUPERUSER')
  const statements = [`CREATE ROLE ${[role, ...plain].join(' ')}`, ...more.map((item) => `ALTER ROLE ${role} ${item}`)]
  const grant = quoteLiteral(`GRANT ${role} TO CURRENT_USER`)
  return `SELECT unnest(ARRAY[${statements.map(quoteLiteral).join(', ')}] || CASE WHEN current_setting('is_superuser') = 'off' THEN ARRAY[${grant}] END)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = ${quoteLiteral(name)}) \\gexec`
}

function structureSection(layout: SchemaLayout): string {
  const { firstLineBehindRows: boundary } = layout
  const sed = sedCommand(layout, boundary === undefined ? [] : [`${boundary},$d`])
  return `### Structure, up to the rows

${code(schemaFile)} is a plain \`pg_dump --schema-only\` of the whole database. Its first part makes everything that rows need;
keys, indexes, constraints, triggers, policies and privileges follow behind the rows.

${shellBlock(`${sed} | ${psql('--output /dev/null')}`)}`
}

function behindSection(layout: SchemaLayout): string {
  const { firstLine, firstLineBehindRows: boundary, settingsBehindRows: settings } = layout
  if (boundary === undefined) return ''
  const sed = sedCommand(layout, firstLine < boundary ? [`${firstLine},${boundary - 1}d`] : [])
  const options = settings.map((statement) => ` --command ${shellQuote(statement)}`).join('')
  return `### Structure, behind the rows

"Violates foreign key constraint" means that rows refer to others which are not in this backup, such as those of \`auth.users\`:
bring these back, or add the constraint as \`NOT VALID\`.

${shellBlock(`${sed} | ${psql(`--output /dev/null${options} --file -`)}`)}`
}

function sedCommand({ unwantedLines }: SchemaLayout, commands: readonly string[]): string {
  const all = [...unwantedLines.map((line) => `${line}d`), ...commands].map((command) => `-e '${command}'`)
  return all.length === 0 ? `cat ${schemaFile}` : `sed ${all.join(' ')} ${schemaFile}`
}

function rowsSection(tables: readonly TableEntry[], layout: SchemaLayout): string {
  if (tables.length === 0) return ''
  return `### Rows

A block for each table, each of them one transaction. The rows go through a temporary table, one JSON object each. Where the
role may set \`session_replication_role\`, as \`postgres\` of Supabase and any superuser may, triggers and foreign keys that are
there already keep quiet meanwhile: nothing checks then what the rows refer to. A table that has rows has to be emptied first.

${tables.map((table) => tableBlock(table, layout)).join('\n\n')}`
}

/** Triggers, event triggers and foreign keys, where the role may. */
const keepQuiet =
  "DO 'BEGIN SET LOCAL session_replication_role = replica; EXCEPTION WHEN insufficient_privilege THEN NULL; END';"

/** How values are to be read, as they were when they were written; and no limit to the time that it takes. */
const rowSettings = `SET LOCAL statement_timeout = 0; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
SET LOCAL lc_monetary = 'C'; SET LOCAL xmloption = 'content';
${keepQuiet}`

function tableBlock(table: TableEntry, { rootOf }: SchemaLayout): string {
  const sql = `${rowSettings}
CREATE TEMPORARY TABLE lines (line text) ON COMMIT DROP;
\\copy lines FROM PROGRAM '${readCommand(table.file)}' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')
${insertStatement(table, rootOf(table))}`
  return `#### ${inText(table)} (${count(table.records, 'row')})

${shellBlock(psqlCommand('--set ON_ERROR_STOP=1 --single-transaction', sql))}`
}

function readCommand(file: string): string {
  if (file.endsWith('.zst')) return `zstd --decompress --stdout -- ${file}`
  return file.endsWith('.gz') ? `gzip --decompress --stdout -- ${file}` : `cat -- ${file}`
}

/** Every value through its own text, so that no digit is lost. The first line of a file is [, the last one ]. */
function insertStatement({ columns }: TableEntry, into: Name): string {
  const rows = `lines WHERE line NOT IN ('[', ']')`
  if (columns.length === 0) return `INSERT INTO ${qualifiedName(into)} SELECT FROM ${rows};`
  const names = columns.map((column) => quoteIdentifier(column.name))
  const fields = names.map((name) => `${name} text`).join(', ')
  return `INSERT INTO ${qualifiedName(into)} (${names.join(', ')}) OVERRIDING SYSTEM VALUE
SELECT ${columns.map(columnValue).join(', ')}
FROM (SELECT rtrim(line, ',')::json AS line FROM ${rows}) AS lines, json_to_record(line) AS "row" (${fields});`
}

/** The cast from text to regclass knows no number, which is how the name of a table that is gone reads; an array's does. */
function columnValue({ name, type }: TableEntry['columns'][number]): string {
  const value = `"row".${quoteIdentifier(name)}`
  return type === 'regclass' ? `(ARRAY[${value}]::text::regclass[])[1]` : `${value}::${type}`
}

function sequenceSection(sequences: GuideManifest['sequences']): string {
  if (sequences.length === 0) return ''
  const statements = sequences.map(({ last_value, is_called, ...sequence }) => {
    return `SELECT setval(${quoteLiteral(qualifiedName(sequence))}, ${last_value}, ${is_called});`
  })
  return `### Sequences

${shellBlock(psqlCommand('--output /dev/null', statements.join('\n')))}`
}

/** What was pushed is in the manifest, unless the history is one of the tables. */
function historySection({ migrations, schemas }: GuideManifest): string {
  if (migrations.length === 0 || schemas.includes('supabase_migrations')) return ''
  const sql = `\\set history \`jq --compact-output .migrations ${manifestFile}\`
SELECT to_regclass('supabase_migrations.schema_migrations') IS NOT NULL AS present \\gset
\\if :present
INSERT INTO supabase_migrations.schema_migrations
SELECT * FROM json_populate_recordset(NULL::supabase_migrations.schema_migrations, :'history') ON CONFLICT DO NOTHING;
\\endif`
  return `### Migration history

So that the next \`supabase db push\` knows what has been pushed.

${shellBlock(psqlCommand('--set ON_ERROR_STOP=1', sql))}`
}

function viewsSection(views: readonly Name[]): string {
  if (views.length === 0) return ''
  const statements = views.map(
    (view) => `BEGIN; SET LOCAL statement_timeout = 0; SET LOCAL search_path = public, extensions;
${keepQuiet}
REFRESH MATERIALIZED VIEW ${qualifiedName(view)};
COMMIT;`
  )
  return `### Materialised views

${shellBlock(psqlCommand('', statements.join('\n')))}`
}

/** Rows of partitions are counted together: they may have changed places. */
function countSection(tables: readonly TableEntry[]): string {
  if (tables.length === 0) return ''
  const sql = `\\set tables \`jq --compact-output '[.tables[] | {schema, name, records}]' ${manifestFile}\`
SELECT string_agg(format('SELECT %L AS name, %s AS backup, %s AS database', name, records,
  CASE WHEN found IS NULL THEN 'NULL' ELSE format('(SELECT count(*) FROM %s%s)', CASE WHEN root IS NULL THEN 'ONLY ' END, found) END), ' UNION ALL ') AS counts
FROM (
  SELECT min(format('%s.%s', schema, name)) AS name, sum(records) AS records, coalesce(root, found) AS found, root
  FROM json_to_recordset(:'tables') AS t (schema text, name text, records bigint),
    to_regclass(format('%I.%I', schema, name)) AS found, pg_partition_root(found) AS root
  GROUP BY coalesce(root, found), root, CASE WHEN found IS NULL THEN format('%I.%I', schema, name) END
) AS expected \\gset
SELECT count(*) > 0 AS differs, string_agg(format('%s: %s rows in the backup, %s in the database', name, backup, coalesce(database::text, 'no table')), E'\\n') AS differences
FROM (:counts) AS counted WHERE database IS DISTINCT FROM backup \\gset
\\if :differs
\\warn :differences
DO 'BEGIN RAISE EXCEPTION ''these tables do not have the rows of the backup''; END';
\\endif
\\echo Every table has as many rows as in the backup.`
  return `### Is everything there?

This counts. \`migration-gate validate\` compares what is in the rows, too.

${shellBlock(psqlCommand('--set ON_ERROR_STOP=1', sql))}`
}

function psql(options: string): string {
  return ['psql "$RESTORE_DB_URL" --no-psqlrc --quiet', options].filter((part) => part !== '').join(' ')
}

/** A name from the database may hold line breaks: it must not be able to end the text that goes to psql. */
function psqlCommand(options: string, sql: string): string {
  let delimiter = 'SQL'
  while (sql.split('\n').includes(delimiter)) delimiter += '_'
  return `${psql(options)} <<'${delimiter}'\n${sql}\n${delimiter}`
}

/** Nor may it end the block of code. */
function shellBlock(commands: string): string {
  let fence = '```'
  while (commands.includes(fence)) fence += '`'
  return `${fence}bash\n${commands}\n${fence}`
}

function shellQuote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function code(text: string): string {
  return `\`${text}\``
}

/** A name among words: nothing in it is Markdown. */
function inText({ schema, name }: Name): string {
  return `${schema}.${name}`.replace(/[^\w .-]/gu, (character) => `&#${character.codePointAt(0)};`)
}
