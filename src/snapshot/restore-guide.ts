// RESTORE.md: how to get this very backup back with nothing but psql and zstd, gzip or cat. Every command is complete.

import { qualifiedName, quoteIdentifier, quoteLiteral } from '../sql.ts'
import { count } from '../wording.ts'
import { type Manifest, schemaFile, type TableEntry } from './manifest.ts'

type GuideManifest = Pick<Manifest, 'backup_id' | 'timestamp' | 'tables' | 'sequences' | 'source' | 'total_records'>

/** Markdown with shell commands that restore everything, or one table. */
export function renderRestoreGuide(manifest: GuideManifest): string {
  return `# Getting ${manifest.backup_id} back

Taken at ${manifest.timestamp} from PostgreSQL ${manifest.source.server_version}: ${count(manifest.tables.length, 'table')}, ${count(manifest.total_records, 'row')}.

Run everything below in this directory, in bash. You need \`psql\`${programOf(manifest.tables)}. Set the target first; it should be an
empty database, or one that you can lose:

\`\`\`bash
export TARGET='postgresql://user:password@host:5432/postgres'
\`\`\`

## Is the backup whole?

\`\`\`bash
sha256sum --check SHA256SUMS
\`\`\`

## Structure

\`${schemaFile}\` is a plain \`pg_dump --schema-only\` of the whole database. In a new Supabase project much of it exists already
(\`auth\`, \`storage\`, …): errors of the kind "already exists" are to be expected there, and psql goes on after them.

\`\`\`bash
psql "$TARGET" --file ${schemaFile}
\`\`\`

## Rows

Each block restores one table: run those that you need. The rows go through a temporary table, one JSON object each, and
are inserted in one transaction. \`session_replication_role = replica\` keeps triggers and foreign keys quiet for the time of
the transaction; the roles postgres of Supabase and any superuser may set it. A check that was added as \`NOT VALID\` still
refuses rows that break it: drop such a check before, and add it again afterwards.

${manifest.tables.map(tableBlock).join('\n')}
${sequenceSection(manifest.sequences)}`
}

function programOf(tables: readonly TableEntry[]): string {
  if (tables.some((table) => table.file.endsWith('.zst'))) return ' and `zstd`'
  return tables.some((table) => table.file.endsWith('.gz')) ? ' and `gzip`' : ''
}

function tableBlock(table: TableEntry): string {
  const title = `${table.schema}.${table.name}`.replace(/[^\w .-]/gu, (character) => `&#${character.codePointAt(0)};`)
  const sql = `SET session_replication_role = replica;
CREATE TEMPORARY TABLE lines (line json) ON COMMIT DROP;
\\copy lines FROM 'rows.tmp' WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')
${insertStatement(table)}`
  return `### ${title} (${count(table.records, 'row')})

${shellBlock(`${readCommand(table.file)} | sed -e '1d;$d' -e 's/,$//' > rows.tmp
${psqlCommand('--set ON_ERROR_STOP=1 --single-transaction', sql)}
rm rows.tmp`)}
`
}

/** A name from the database may hold line breaks: it must not be able to end the text that goes to psql. */
function psqlCommand(flags: string, sql: string): string {
  let delimiter = 'SQL'
  while (sql.split('\n').includes(delimiter)) delimiter += '_'
  return `psql "$TARGET" ${flags} <<'${delimiter}'\n${sql}\n${delimiter}`
}

/** Nor may it end the block of code. */
function shellBlock(commands: string): string {
  let fence = '```'
  while (commands.includes(fence)) fence += '`'
  return `${fence}bash\n${commands}\n${fence}`
}

function readCommand(file: string): string {
  if (file.endsWith('.zst')) return `zstd --decompress --stdout -- ${file}`
  return file.endsWith('.gz') ? `gzip --decompress --stdout -- ${file}` : `cat -- ${file}`
}

/** Every value through its own text, so that no digit is lost. */
function insertStatement(table: TableEntry): string {
  const names = table.columns.map((column) => quoteIdentifier(column.name)).join(', ')
  const values = table.columns.map(columnValue).join(', ')
  if (table.columns.length === 0) return `INSERT INTO ${qualifiedName(table)} SELECT FROM lines;`
  return `INSERT INTO ${qualifiedName(table)} (${names}) OVERRIDING SYSTEM VALUE SELECT ${values} FROM lines;`
}

/** The cast from text to regclass knows no number, which is how the name of a table that is gone reads; an array's does. */
function columnValue({ name, type }: TableEntry['columns'][number]): string {
  const value = `line ->> ${quoteLiteral(name)}`
  return type === 'regclass' ? `(ARRAY[${value}]::text::regclass[])[1]` : `(${value})::${type}`
}

function sequenceSection(sequences: GuideManifest['sequences']): string {
  if (sequences.length === 0) return ''
  const commands = psqlCommand('--set ON_ERROR_STOP=1', sequences.map(sequenceStatement).join('\n'))
  return `## Sequences\n\n${shellBlock(commands)}\n`
}

function sequenceStatement(sequence: GuideManifest['sequences'][number]): string {
  const name = quoteLiteral(qualifiedName(sequence))
  return `SELECT pg_catalog.setval(${name}, ${sequence.last_value}, ${sequence.is_called});`
}
