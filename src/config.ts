// The one table of options: action inputs, CLI flags, environment and the README's tables all come from it.

import { sslModes } from './database/connection.ts'
import { GateError, messageOf } from './errors.ts'
import {
  artifactName,
  bytes,
  duration,
  flag,
  list,
  oneOf,
  type Parser,
  schemaNames,
  text,
  wholeNumber
} from './option-values.ts'
import { compressions } from './snapshot/table-file.ts'

/** One option. `env` are fallbacks, in order; an option without a default may be absent. */
interface Option<Value> {
  readonly help: string
  readonly parse: Parser<Value>
  readonly default?: string
  /** What GitHub puts in when a workflow says nothing. */
  readonly expression?: string
  readonly env?: readonly string[]
  /** Never shown; masked in every derived form. */
  readonly secret?: boolean
  /** Which commands take it. */
  readonly commands: readonly Command[]
  /** Only the action has it, or only the CLI. */
  readonly only?: 'action' | 'cli'
}

export const commands = ['backup', 'verify', 'list'] as const

export type Command = (typeof commands)[number]

const verifyLevels = ['source', 'files'] as const

/** How deeply a fresh backup is verified: each level holds those behind it too. */
export type VerifyLevel = (typeof verifyLevels)[number]

function option<Value>(definition: Option<Value> & { readonly default: string }): typeof definition
function option<Value>(definition: Option<Value>): Option<Value>
function option<Value>(definition: Option<Value>): Option<Value> {
  return definition
}

/** Every option, in the order in which they are documented. */
export const options = {
  command: option({
    help: 'What to do: `backup`, `verify` a backup again, or `list` the backups of a directory.',
    parse: oneOf(commands),
    default: 'backup',
    commands,
    only: 'action'
  }),
  'db-url': option({
    help: 'Connection string of the database, `postgresql://user:password@host:5432/postgres`. Session and transaction poolers work.',
    parse: text,
    env: ['SUPABASE_DB_URL'],
    secret: true,
    commands: ['backup']
  }),
  'ssl-root-cert': option({
    help: 'Certificate to verify the server against: a PEM file, its text, or `system`. Given without an sslmode, it means `verify-full`.',
    parse: text,
    env: ['PGSSLROOTCERT'],
    commands: ['backup']
  }),
  'ssl-mode': option({
    help: "libpq's sslmode, where the connection string has none.",
    parse: oneOf(sslModes),
    env: ['PGSSLMODE'],
    commands: ['backup']
  }),
  schemas: option({
    help: 'Schemas whose rows are backed up. The structure of the whole database is always in `schema.sql`.',
    parse: schemaNames,
    default: 'public',
    commands: ['backup']
  }),
  'exclude-tables': option({
    help: 'Tables to leave out, as `table` or `schema.table`.',
    parse: list,
    default: '',
    commands: ['backup']
  }),
  backup: option({
    help: 'The backup to verify: its directory.',
    parse: text,
    commands: ['verify'],
    only: 'action'
  }),
  output: option({
    help: 'Directory in which backups are kept.',
    parse: text,
    default: 'backups',
    commands: ['backup', 'list']
  }),
  compression: option({
    help: 'Compression of the table files: `zstd`, `gzip` or `none`.',
    parse: oneOf(compressions),
    default: 'zstd',
    commands: ['backup']
  }),
  concurrency: option({
    help: 'Connections to read over at the same time, 1 to 16. With fewer to be had, fewer are used.',
    parse: wholeNumber(1, 16),
    default: '4',
    commands: ['backup']
  }),
  timeout: option({
    help: 'Time for the whole run, such as `90s`, `30m` or `2h`. After that everything is cancelled and cleaned up.',
    parse: duration,
    default: '30m',
    commands: ['backup', 'verify']
  }),
  'lock-timeout': option({
    help: 'How long to wait for a table that somebody has locked against reading.',
    parse: duration,
    default: '30s',
    commands: ['backup']
  }),
  'max-size': option({
    help: 'Largest amount of table data to back up, and largest backup to write, such as `500MB` or `10GB`.',
    parse: bytes,
    default: '10GB',
    commands: ['backup']
  }),
  verify: option({
    help: '`source`: the database computes fingerprints in the same snapshot, and every file is read back and compared with them. `files`: files are compared with what was received; the database is read once only.',
    parse: oneOf(verifyLevels),
    default: 'source',
    commands: ['backup']
  }),
  environment: option({
    help: 'Name of the environment, for the manifest and the name of the artifact.',
    parse: text,
    default: 'production',
    commands: ['backup']
  }),
  'upload-artifact': option({
    help: 'Upload the backup as an artifact of the workflow run.',
    parse: flag,
    default: 'true',
    commands: ['backup'],
    only: 'action'
  }),
  'artifact-name': option({
    help: 'Name of the artifact. By default the environment, the id of the backup and the run attempt.',
    parse: artifactName,
    commands: ['backup'],
    only: 'action'
  }),
  'retention-days': option({
    help: 'Days that GitHub keeps the artifact, 1 to 400 (90 in public repositories).',
    parse: wholeNumber(1, 400),
    default: '30',
    commands: ['backup'],
    only: 'action'
  }),
  'allow-public-plaintext': option({
    help: 'Upload although the repository is public, so that anybody who is signed in to GitHub can download the data.',
    parse: flag,
    default: 'false',
    commands: ['backup'],
    only: 'action'
  }),
  'github-token': option({
    help: 'Token to ask whether the repository is public.',
    parse: text,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
    expression: '${{ github.token }}',
    env: ['GITHUB_TOKEN'],
    secret: true,
    commands: ['backup'],
    only: 'action'
  })
} as const

export type OptionName = keyof typeof options

type ValueOf<Name extends OptionName> = (typeof options)[Name] extends Option<infer Value> ? Value : never
type Optional<Name extends OptionName> = (typeof options)[Name] extends { readonly default: string } ? never : undefined
type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** The value of every option. */
export type Config = {
  readonly [Name in OptionName as Camel<Name>]: ValueOf<Name> | Optional<Name>
}

/** Where options come from: what the user wrote, by name, then the environment. */
export interface Settings {
  readonly given: (name: OptionName) => string | undefined
  readonly environment: Readonly<Record<string, string | undefined>>
}

export const optionNames = Object.keys(options) as OptionName[]

/** Reads every option. Throws one `INVALID_OPTION` that names all faults, each with what to write instead. */
export function parseConfig(settings: Settings): Config {
  const faults: string[] = []
  const values: Record<string, unknown> = {}
  for (const name of optionNames) {
    const definition: Option<unknown> = options[name]
    const { value, origin } = find(name, definition, settings)
    if (value === undefined) continue
    try {
      values[camelCase(name)] = definition.parse(value)
    } catch (error) {
      const shown = definition.secret ? '' : ` is ${JSON.stringify(value.slice(0, 80))}`
      faults.push(`${origin}${shown}: ${messageOf(error)}`)
    }
  }
  if (faults.length > 0) {
    throw new GateError(
      'INVALID_OPTION',
      faults.length === 1 ? (faults[0] ?? '') : `${faults.length} options are wrong:\n- ${faults.join('\n- ')}`
    )
  }
  return values as Config
}

/** The texts that must never be shown, as they stand in the settings. */
export function secretsOf(settings: Settings): string[] {
  const secret = optionNames.filter((name) => (options[name] as Option<unknown>).secret)
  return secret.flatMap((name) => find(name, options[name], settings).value ?? [])
}

function find(
  name: OptionName,
  definition: Option<unknown>,
  settings: Settings
): { value: string | undefined; origin: string } {
  const given = settings.given(name)?.trim()
  if (given) return { value: given, origin: name }
  for (const variable of definition.env ?? []) {
    const value = settings.environment[variable]?.trim()
    if (value) return { value, origin: `${name} (from ${variable})` }
  }
  return { value: definition.default, origin: name }
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
