// The one table of options: action inputs, CLI flags, environment and the README's tables all come from it.

import { sslModes } from './database/connection.ts'
import {
  artifactName,
  bytes,
  duration,
  flag,
  hook,
  lines,
  list,
  mailUrl,
  oneOf,
  type Parser,
  passphrase,
  repositoryName,
  schemaNames,
  signingSecret,
  span,
  text,
  webAddress,
  wholeNumber
} from './option-values.ts'
import { compressions } from './snapshot/table-file.ts'
import { s3Url } from './stores/s3-url.ts'
import { storeKinds } from './stores/store.ts'

/** One option. `env` are fallbacks, in order; an option without a default may be absent. */
export interface Option<Value> {
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
  /** On the command line it may stand without a value, which means true; or with no- in front of it. */
  readonly isFlag?: boolean
  /** What --help of a command says instead of `help`. */
  readonly helpOf?: Partial<Readonly<Record<Command, string>>>
  /** On the command line it may be written several times. */
  readonly repeats?: boolean
}

export const commands = [
  'backup',
  'connect',
  'verify',
  'drill',
  'rehearse',
  'restore',
  'validate',
  'download',
  'list',
  'status',
  'prune',
  'audit'
] as const

export type Command = (typeof commands)[number]

/** Those that read a stored backup. */
const readers = ['verify', 'drill', 'rehearse', 'restore', 'validate', 'download'] as const

/** Those that look through all backups that are kept somewhere. */
const keepers = ['list', 'status', 'prune'] as const

/** Those about which somebody may want to be told. */
const alarming = ['backup', 'verify', 'drill', 'rehearse', 'restore', 'validate', 'prune', 'status', 'audit'] as const

const verifyLevels = ['drill', 'source', 'files'] as const

/** How deeply a fresh backup is verified: each level holds those behind it too. */
export type VerifyLevel = (typeof verifyLevels)[number]

/** What to do about something that was found. */
export const policies = ['warn', 'fail', 'ignore'] as const

export type Policy = (typeof policies)[number]

function option<Value>(definition: Option<Value> & { readonly default: string }): typeof definition
function option<Value>(definition: Option<Value>): Option<Value>
function option<Value>(definition: Option<Value>): Option<Value> {
  return definition
}

/** Every option, in the order in which they are documented. */
export const options = {
  command: option({
    help: 'What to do: `backup`; `connect` only, and say what a backup would hold; `verify` a backup again; `drill` it, that is, restore it on trial; `rehearse` the pending migrations on a copy and keep nothing; `restore` a backup; `validate` a database against it; `download` it; `list` the backups that are kept, tell the `status` of them, or `prune` them; or check the `audit` trail.',
    parse: oneOf(commands),
    default: 'backup',
    commands,
    only: 'action'
  }),
  source: option({
    help: 'Where to read from. `auto`: the first of these that is configured: `db-url`; a linked project with `db-password`; `project-ref` with `access-token`; `supabase-url` with `service-role-key`. `postgres`: one of the first three. `data-api`: the last one.',
    parse: oneOf(['auto', 'postgres', 'data-api'] as const),
    default: 'auto',
    commands: ['backup', 'connect', 'rehearse']
  }),
  'db-url': option({
    help: 'Connection string of the database, `postgresql://user:password@host:5432/postgres`. Session and transaction poolers work.',
    parse: text,
    env: ['SUPABASE_DB_URL'],
    secret: true,
    commands: ['backup', 'connect', 'rehearse']
  }),
  'db-password': option({
    help: 'Password of the database, for a project that `supabase link` has linked, or that `project-ref` names.',
    parse: text,
    env: ['SUPABASE_DB_PASSWORD'],
    secret: true,
    commands: ['backup', 'connect', 'rehearse', 'restore', 'validate']
  }),
  'project-ref': option({
    help: 'Reference of the Supabase project: the 20 letters in its address. By default the linked one, or that of `supabase-url`.',
    parse: text,
    env: ['SUPABASE_PROJECT_ID'],
    commands: ['backup', 'connect', 'rehearse', 'restore', 'validate']
  }),
  'access-token': option({
    help: 'Access token of Supabase, to find the pooler of the project and, without a password, to have a temporary login role made, as the CLI does.',
    parse: text,
    env: ['SUPABASE_ACCESS_TOKEN'],
    secret: true,
    commands: ['backup', 'connect', 'rehearse', 'restore', 'validate']
  }),
  'supabase-url': option({
    help: "Address of the project's API, `https://<ref>.supabase.co`, to read over the Data API where there is no other way.",
    parse: text,
    env: ['SUPABASE_URL'],
    commands: ['backup', 'connect', 'rehearse']
  }),
  'service-role-key': option({
    help: 'Secret key (`sb_secret_…`) or legacy `service_role` key, for the Data API.',
    parse: text,
    env: ['SUPABASE_SERVICE_ROLE_KEY', 'SUPABASE_SECRET_KEY', 'SUPABASE_API_KEY'],
    secret: true,
    commands: ['backup', 'connect', 'rehearse']
  }),
  'management-api-url': option({
    help: 'Address of the Management API.',
    parse: webAddress,
    default: 'https://api.supabase.com',
    commands: ['backup', 'connect', 'rehearse', 'restore', 'validate']
  }),
  workdir: option({
    help: 'Directory of the project, in which `supabase/` is.',
    parse: text,
    default: '.',
    env: ['SUPABASE_WORKDIR'],
    commands: ['backup', 'connect', 'rehearse', 'restore', 'validate']
  }),
  'ssl-root-cert': option({
    help: 'Certificate to verify the server against: a PEM file, its text, or `system`. Given without an sslmode, it means `verify-full`.',
    parse: text,
    env: ['PGSSLROOTCERT'],
    commands: ['backup', 'connect', 'drill', 'rehearse', 'restore', 'validate']
  }),
  'ssl-mode': option({
    help: "libpq's sslmode, where the connection string has none.",
    parse: oneOf(sslModes),
    env: ['PGSSLMODE'],
    commands: ['backup', 'connect', 'drill', 'rehearse', 'restore', 'validate']
  }),
  schemas: option({
    help: "Schemas whose rows are backed up, where `*` stands for any characters: `*` alone is every schema but the platform's own. The structure of the whole database is always in `schema.sql`.",
    parse: schemaNames,
    default: 'public',
    commands: ['backup', 'connect', 'rehearse']
  }),
  'exclude-tables': option({
    help: 'Tables to leave out, as `table` or `schema.table`; `*` stands for any characters.',
    parse: list,
    default: '',
    commands: ['backup', 'connect', 'rehearse']
  }),
  backup: option({
    help: 'The backup to verify, drill, rehearse on, restore, validate against or download: a directory, a `.zip` from GitHub, a run id, or the name of an artifact; or its id, or `latest`, wherever it is kept.',
    parse: text,
    commands: readers,
    only: 'action'
  }),
  to: option({
    help: 'Connection string of the database to restore into; or `linked`: the project that is linked, or that `project-ref` names.',
    parse: text,
    env: ['RESTORE_DB_URL'],
    secret: true,
    commands: ['restore']
  }),
  against: option({
    help: 'Connection string of the database to compare with the backup; or `linked`, which it is by default: the project that is linked, or that `project-ref` names.',
    parse: text,
    env: ['RESTORE_DB_URL', 'SUPABASE_DB_URL'],
    secret: true,
    commands: ['validate']
  }),
  'in-place': option({
    help: 'Put the schemas of the backup back exactly as they were, whatever they hold now.',
    parse: flag,
    default: 'false',
    isFlag: true,
    commands: ['restore']
  }),
  table: option({
    help: 'Tables to bring back or, with `validate`, to compare, as `table` or `schema.table`; `*` stands for any characters. A restore replaces them, with their foreign keys intact.',
    helpOf: { validate: 'Tables to compare, as `table` or `schema.table`; `*` stands for any characters.' },
    parse: list,
    default: '',
    repeats: true,
    commands: ['restore', 'validate']
  }),
  'into-schema': option({
    help: 'Put the tables into this schema, beside the live ones, to look at and to merge from.',
    parse: text,
    commands: ['restore']
  }),
  'data-only': option({
    help: 'Bring back rows only; the tables are there, and right.',
    parse: flag,
    default: 'false',
    isFlag: true,
    commands: ['restore']
  }),
  cascade: option({
    help: 'Delete rows of other tables that would refer to rows which are not there any more.',
    parse: flag,
    default: 'false',
    isFlag: true,
    commands: ['restore']
  }),
  'allow-orphans': option({
    help: 'Keep restored rows that refer to rows which are not in the backup, such as those of auth.users; the foreign key is then `NOT VALID`.',
    parse: flag,
    default: 'false',
    isFlag: true,
    commands: ['restore']
  }),
  'without-extensions': option({
    help: 'Extensions that the target can do without.',
    parse: list,
    default: '',
    commands: ['restore']
  }),
  'allow-older-server': option({
    help: 'Try a target of an older PostgreSQL than the backup is from.',
    parse: flag,
    default: 'false',
    isFlag: true,
    commands: ['restore']
  }),
  'dry-run': option({
    help: 'Show what would be done, and stop there.',
    parse: flag,
    default: 'false',
    isFlag: true,
    commands: ['restore', 'prune']
  }),
  yes: option({
    help: 'Restore or prune without asking. A workflow needs it, since nobody is there to be asked.',
    parse: flag,
    default: 'false',
    isFlag: true,
    commands: ['restore', 'prune']
  }),
  'safety-backup': option({
    help: 'Back up what is about to be overwritten, before it is.',
    helpOf: { restore: 'Do not back up first what is about to be overwritten.' },
    parse: flag,
    default: 'true',
    isFlag: true,
    commands: ['restore']
  }),
  output: option({
    help: 'Directory in which backups are kept: those that are made, downloaded or listed.',
    parse: text,
    default: 'backups',
    commands: ['backup', ...readers, ...keepers, 'audit']
  }),
  base: option({
    help: '`latest`: tables that have not changed since the newest verified backup are taken from it instead of being read over the network; if nothing at all has changed, its drill stands for this one. Or the name of a backup to take them from. `none`: everything is read.',
    parse: text,
    default: 'none',
    commands: ['backup']
  }),
  'encrypt-to': option({
    help: 'Who shall be able to read the backup, one a line: age recipients (`age1…`), `ssh-ed25519` public keys, files of either, or `https://github.com/USER.keys`. Everything is encrypted with age; nobody without an identity of theirs can read it.',
    parse: lines,
    default: '',
    repeats: true,
    commands: ['backup', 'restore']
  }),
  passphrase: option({
    help: 'Passphrase to encrypt the backup with, or to open one; alone or besides `encrypt-to`.',
    parse: passphrase,
    env: ['BACKUP_PASSPHRASE'],
    secret: true,
    commands: ['backup', ...readers]
  }),
  identity: option({
    help: 'What opens an encrypted backup: an age identity file or an `ssh-ed25519` private key file, or the text of one. Given to `backup`, what was encrypted is opened again and compared.',
    parse: text,
    env: ['BACKUP_IDENTITY'],
    secret: true,
    commands: ['backup', ...readers]
  }),
  'hide-names': option({
    help: 'Keep the names of tables out of the manifest of an encrypted backup, and of the names of its files.',
    parse: flag,
    default: 'false',
    isFlag: true,
    commands: ['backup']
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
    commands: ['backup', 'connect', 'rehearse', 'validate']
  }),
  timeout: option({
    help: 'Time for the whole run, such as `90s`, `30m` or `2h`. After that everything is cancelled and cleaned up.',
    parse: duration,
    default: '30m',
    commands: ['backup', 'connect', ...readers, ...keepers, 'audit']
  }),
  'lock-timeout': option({
    help: 'How long to wait for a table that somebody has locked.',
    parse: duration,
    default: '30s',
    commands: ['backup', 'connect', 'rehearse', 'restore', 'validate']
  }),
  'max-size': option({
    help: 'Largest amount of table data to back up, and largest backup to write, such as `500MB` or `10GB`.',
    parse: bytes,
    default: '10GB',
    // A restore backs up first what it overwrites.
    commands: ['backup', 'rehearse', 'restore']
  }),
  verify: option({
    help: '`drill`: as `source`, and the backup is restored into a disposable PostgreSQL and compared there. `source`: the database computes fingerprints in the same snapshot, and every file is read back and compared with them. `files`: files are compared with what was received; the database is read once only.',
    parse: oneOf(verifyLevels),
    default: 'drill',
    commands: ['backup']
  }),
  'drill-db-url': option({
    help: 'Connection string of a throwaway PostgreSQL server to drill on, such as a service container, instead of the embedded one: for large databases, or extensions that it lacks. A database is made there, and dropped.',
    parse: text,
    env: ['DRILL_DB_URL'],
    secret: true,
    commands: ['backup', 'drill', 'rehearse']
  }),
  rehearse: option({
    help: '`auto`: pending migrations are pushed into the restored copy first, and what they do to the data is measured. `required`: it is an error where that is not possible. `off`: neither.',
    parse: oneOf(['auto', 'required', 'off'] as const),
    default: 'auto',
    commands: ['backup']
  }),
  migrations: option({
    help: 'Directory of the migration files, in the directory of the project.',
    parse: text,
    default: 'supabase/migrations',
    commands: ['backup', 'rehearse']
  }),
  'include-all': option({
    help: 'The push will be one with `--include-all`: files older than what is applied are pending, too.',
    parse: flag,
    default: 'false',
    isFlag: true,
    commands: ['backup', 'rehearse']
  }),
  'on-data-loss': option({
    help: 'What to do where the rehearsal loses rows or values: `warn`, `fail` or `ignore`.',
    parse: oneOf(policies),
    default: 'warn',
    commands: ['backup', 'rehearse']
  }),
  'on-hazard': option({
    help: 'What to do where a pending migration trips a rule: `warn`, `fail` or `ignore`. A comment `-- gate:allow RULE reason` in front of a statement allows it.',
    parse: oneOf(policies),
    default: 'warn',
    commands: ['backup', 'rehearse']
  }),
  'on-inconsistency': option({
    help: 'What to do where rows have changed while they were read over the Data API, which knows no snapshot: `fail` or `warn`.',
    parse: oneOf(['fail', 'warn'] as const),
    default: 'fail',
    commands: ['backup']
  }),
  when: option({
    help: '`always`, or only when migrations are `pending`.',
    parse: oneOf(['always', 'pending'] as const),
    default: 'always',
    commands: ['backup']
  }),
  'after-check': option({
    help: 'At the end of the job, compare what the push really did with its rehearsal. It warns, and never fails a job.',
    parse: flag,
    default: 'true',
    commands: ['backup'],
    only: 'action'
  }),
  chaos: option({
    help: 'Damage copies of the backup in every known way, and demand that verification or drill notices each.',
    parse: flag,
    default: 'false',
    isFlag: true,
    commands: ['drill']
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
    help: 'Name of the artifact. By default the environment, the id of the backup, eight digits that tell the database, and the run attempt.',
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
    help: 'Upload without `encrypt-to` although the repository is public, so that anybody who is signed in to GitHub can download the data.',
    parse: flag,
    default: 'false',
    commands: ['backup'],
    only: 'action'
  }),
  summary: option({
    help: 'What the job summary and the log tell: `full`; `brief`, which leaves out names and numbers of what is in the database; `auto`: `brief` where everybody can read them, since the repository is public.',
    parse: oneOf(['auto', 'full', 'brief'] as const),
    default: 'auto',
    commands: [...commands],
    only: 'action'
  }),
  's3-url': option({
    help: 'Keep backups in S3, or in whatever speaks it, too: `s3://bucket/prefix?region=…&endpoint=…`. Credentials come as with the AWS CLI: from the environment, a profile, or a role.',
    parse: s3Url,
    env: ['BACKUP_S3_URL'],
    commands: ['backup', ...readers, ...keepers, 'audit']
  }),
  store: option({
    help: 'Which backups: those of the `directory`, the `artifacts` of the repository, those in `s3`; or `all` places that are configured.',
    parse: oneOf(['all', ...storeKinds] as const),
    default: 'all',
    commands: keepers
  }),
  prune: option({
    help: 'After a backup that has passed, remove those that the `keep-` options do not keep.',
    parse: flag,
    default: 'false',
    isFlag: true,
    commands: ['backup']
  }),
  'keep-last': option({
    help: 'Keep so many of the newest backups.',
    parse: wholeNumber(0, 10_000),
    default: '0',
    commands: ['backup', 'prune']
  }),
  'keep-daily': option({
    help: 'Keep the newest backup of each of so many days.',
    parse: wholeNumber(0, 10_000),
    default: '0',
    commands: ['backup', 'prune']
  }),
  'keep-weekly': option({
    help: 'Keep the newest backup of each of so many weeks.',
    parse: wholeNumber(0, 10_000),
    default: '0',
    commands: ['backup', 'prune']
  }),
  'keep-monthly': option({
    help: 'Keep the newest backup of each of so many months.',
    parse: wholeNumber(0, 10_000),
    default: '0',
    commands: ['backup', 'prune']
  }),
  'keep-within': option({
    help: 'Keep every backup that is younger than this, such as `12h`, `30d` or `8w`.',
    parse: span,
    default: '30d',
    commands: ['backup', 'prune']
  }),
  'storage-limit': option({
    help: 'Warn when the artifacts take more than four fifths of this. GitHub Free has 500 MB of them.',
    parse: bytes,
    default: '500MB',
    commands: ['backup', ...keepers]
  }),
  workflow: option({
    help: 'File of the workflow whose artifacts may be pruned, such as `deploy.yml`. By default that of this run.',
    parse: text,
    commands: ['prune', 'status', 'list']
  }),
  attestation: option({
    help: "`auto`: where GitHub's `gh` is there, a downloaded artifact is held against its attestation, if it has one. `required`: without one the check fails. `off`: nobody asks.",
    parse: oneOf(['auto', 'required', 'off'] as const),
    default: 'auto',
    commands: ['verify', 'download']
  }),
  'notify-on': option({
    help: 'When to send what the `notify-` options name: on `failure` only, or `always`.',
    parse: oneOf(['failure', 'always'] as const),
    default: 'failure',
    commands: alarming
  }),
  'notify-slack': option({
    help: 'Incoming webhook of Slack to tell.',
    parse: hook,
    env: ['NOTIFY_SLACK'],
    secret: true,
    commands: alarming
  }),
  'notify-webhook': option({
    help: 'Any webhook to tell, as JSON.',
    parse: hook,
    env: ['NOTIFY_WEBHOOK'],
    secret: true,
    commands: alarming
  }),
  'notify-webhook-secret': option({
    help: 'Signs what the webhook gets, as https://www.standardwebhooks.com describes.',
    parse: signingSecret,
    env: ['NOTIFY_WEBHOOK_SECRET'],
    secret: true,
    commands: alarming
  }),
  'notify-email': option({
    help: 'Mail server and addresses: `smtps://user:password@smtp.example.com?from=gate@example.com&to=team@example.com`.',
    parse: mailUrl,
    env: ['NOTIFY_EMAIL'],
    secret: true,
    commands: alarming
  }),
  repository: option({
    help: 'GitHub repository to look for artifacts in, as `owner/name`.',
    parse: repositoryName,
    env: ['GITHUB_REPOSITORY'],
    commands: [...readers, ...keepers]
  }),
  'github-token': option({
    help: 'Token to ask whether the repository is public, and to list and download artifacts (`actions: read`) or to prune them (`actions: write`).',
    parse: text,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub's own syntax
    expression: '${{ github.token }}',
    env: ['GITHUB_TOKEN'],
    secret: true,
    commands: ['backup', ...readers, ...keepers]
  })
} as const

export type OptionName = keyof typeof options

export const optionNames = Object.keys(options) as OptionName[]
