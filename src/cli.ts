// The entry point of the command line: arguments and environment → config → command → text or JSON, exit code.

import { createInterface } from 'node:readline/promises'
import { Command, CommanderError, Option } from 'commander'
import type { Confirm } from './commands/confirmation.ts'
import { withinLimits } from './commands/limits.ts'
import { printable } from './commands/progress.ts'
import { type Config, parseConfig, type Settings, secretsOf } from './config.ts'
import { bugExitCode, codeOf, GateError } from './errors.ts'
import type { Log } from './log.ts'
import { notify } from './notifications/notify.ts'
import { type Command as CommandName, type OptionName, optionNames, options } from './options.ts'
import { noticeOf } from './reports/notice.ts'
import type { Report } from './reports/report.ts'
import { renderError, renderText } from './reports/terminal.ts'
import { failureOf } from './reports/verdict.ts'
import { runCommand } from './run.ts'
import { redactor } from './secrets.ts'
import { version } from './version.ts'

const invalidOptionExitCode = new GateError('INVALID_OPTION', '').exitCode

/** What is written is for this user alone, whoever writes it. */
const ownerOnly = 0o077

/** Milliseconds between two states of the line that is written over. */
const progressInterval = 100

const backupOperand =
  'the backup: a directory, a .zip from GitHub, a run id, or the name of an artifact; or its id, or latest, wherever it is kept'

/** The first Node.js with zstd: https://nodejs.org/api/zlib.html#class-zlibzstdcompress */
const oldestNode = [22, 15] as const

/** Runs the command line. Returns the exit code; never throws. */
export async function runCli(argv: readonly string[]): Promise<number> {
  process.umask(ownerOnly)
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    process.stderr.write(
      `error: Node.js ${oldestNode.join('.')} or newer is needed, but this is ${process.versions.node}\n`
    )
    return invalidOptionExitCode
  }
  let exitCode = 0
  const program = new Command('migration-gate')
    .description(
      'Takes a complete, consistent, verified backup of a Supabase PostgreSQL before migrations are pushed, and brings it back.'
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(--help shows what can be written)')
  const add = (name: CommandName, description: string): Command => {
    const command = program.command(name).description(description).option('--json', 'print the report as JSON')
    for (const option of optionNames) addOption(command, name, option)
    return command.action(async (...parameters: unknown[]) => {
      const operand = typeof parameters[0] === 'string' ? parameters[0] : undefined
      exitCode = await execute(command, name, operand)
    })
  }
  add('backup', 'back up the database, verify the backup against it, and prove it by restoring it on trial')
  add('connect', 'try the connection, and say what a backup would hold')
  add('verify', 'verify a stored backup again').argument('<backup>', backupOperand)
  add('drill', 'restore a backup on trial into a disposable PostgreSQL, and compare').argument(
    '<backup>',
    backupOperand
  )
  add(
    'rehearse',
    'push the pending migrations into a copy, measure what they do to the data, and keep nothing'
  ).argument('[backup]', `${backupOperand}; without it, the database of --db-url is copied`)
  add('restore', 'bring a backup back, or some tables of it: all or nothing, and proven').argument(
    '<backup>',
    backupOperand
  )
  add('validate', 'compare a database with a backup, and change nothing').argument('<backup>', backupOperand)
  add('download', 'fetch a backup into a directory, and verify it there').argument('<backup>', backupOperand)
  add('list', 'list the backups that are kept').argument('[directory]', 'look in this directory alone')
  add('status', 'say which backups could be fallen back on, how old they are, and where')
  add('prune', 'remove the backups that nobody wants to keep any more')
  add('audit', 'check the trail of what was written and deleted').argument(
    '[directory]',
    'the trail of this directory, instead of --output'
  )
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : invalidOptionExitCode
    throw error
  }
}

/** Defaults are not commander's business: only what was really written may win over the environment. */
function addOption(command: Command, commandName: CommandName, name: OptionName): void {
  const definition = options[name] as (typeof options)[OptionName] & {
    readonly only?: string
    readonly default?: string
    readonly env?: readonly string[]
    readonly isFlag?: boolean
    readonly helpOf?: Partial<Readonly<Record<CommandName, string>>>
    readonly repeats?: boolean
  }
  if (definition.only === 'action' || !(definition.commands as readonly CommandName[]).includes(commandName)) return
  const notes = [
    definition.env ? `environment: ${definition.env.join(', ')}` : '',
    definition.default && !definition.isFlag ? `default: ${definition.default}` : ''
  ]
  const note = notes.filter((text) => text !== '').join('; ')
  const text = definition.helpOf?.[commandName] ?? definition.help
  const help = `${text.replaceAll('`', '')}${note ? ` (${note})` : ''}`
  if (!definition.isFlag) {
    const option = new Option(`--${name} <value>`, help)
    if (definition.repeats) option.argParser((value, before?: string) => (before ? `${before},${value}` : value))
    command.addOption(option)
  } else if (definition.default === 'true') {
    command.addOption(new Option(`--no-${name}`, help))
  } else command.addOption(new Option(`--${name}`, help))
}

/** Somebody is there to be asked only where both ends are a terminal. */
function confirmation(): Confirm {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined
  return async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr })
    try {
      return (await terminal.question(question)).trim() === 'yes'
    } finally {
      terminal.close()
    }
  }
}

async function execute(command: Command, name: CommandName, operand: string | undefined): Promise<number> {
  const written = command.opts<Record<string, string | boolean | undefined>>()
  const settings: Settings = {
    given: (name) => {
      const value = written[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())]
      // What stands without a value is true; commander has true for every --no- flag that was not written.
      if (typeof value === 'boolean')
        return value === ((options[name] as { default?: string }).default === 'true') ? undefined : String(value)
      return value
    },
    environment: process.env
  }
  const redact = redactor(secretsOf(settings))
  const log = terminalLog(redact)
  const json = written.json === true
  let config: Config | undefined
  try {
    config = { ...parseConfig(settings), command: name, ...namedBy(name, operand) }
    const report = await perform(config, log)
    process.stdout.write(redact(json ? `${JSON.stringify(report, errorsAsObjects, 2)}\n` : `${renderText(report)}\n`))
    await tellPeople(report, config, { log, redact })
    return report.status === 'failed' ? failureOf(report).exitCode : 0
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error))
    if (config) await tellPeople(failure, config, { log, redact })
    return tellFailure(failure, { redact, json })
  }
}

/** What stands behind the command without an option. */
function namedBy(command: CommandName, operand: string | undefined): Partial<Config> {
  if (operand === undefined) return {}
  if (command === 'audit') return { output: operand }
  return command === 'list' ? { output: operand, store: 'directory' } : { backup: operand }
}

function perform(config: Config, log: Log): Promise<Report> {
  return withinLimits(config.timeout, (signal) =>
    runCommand(config, {
      log,
      signal,
      environment: process.env,
      createdBy: { repository: '', run_id: '', sha: '', workflow: '', actor: '' },
      confirm: confirmation(),
      upload: undefined,
      afterCheck: undefined,
      readChangedFiles: async () => undefined
    })
  )
}

async function tellPeople(
  outcome: Report | Error,
  config: Config,
  telling: { readonly log: Log; readonly redact: (text: string) => string }
): Promise<void> {
  const { command, repository, environment } = config
  const notice = noticeOf(outcome, {
    command,
    repository,
    environment,
    workflow: undefined,
    actor: undefined,
    runUrl: undefined
  })
  if (notice) await notify(notice, config, telling)
}

function tellFailure(failure: Error, how: { redact: (text: string) => string; json: boolean }): number {
  const foreseen = failure instanceof GateError
  if (how.json)
    process.stdout.write(how.redact(`${JSON.stringify({ status: 'failed', error: failure }, errorsAsObjects, 2)}\n`))
  process.stderr.write(how.redact(`error: ${renderError(failure)}\n`))
  if (!foreseen)
    process.stderr.write(
      how.redact(`${failure.stack}\nThis is a bug of Migration Gate. Please report it with the lines above.\n`)
    )
  return foreseen ? failure.exitCode : bugExitCode
}

function errorsAsObjects(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value
  return { code: codeOf(value), message: value.message, hint: value instanceof GateError ? value.hint : undefined }
}

/** Everything but the result goes to stderr; progress only where a person looks, on one line that is written over. */
function terminalLog(redact: (text: string) => string): Log {
  const { stderr } = process
  const clean = (line: string): string => printable(redact(line))
  let open = false
  let lastProgress = 0
  const line = (text: string): void => {
    stderr.write(`${open ? '\r\u001b[K' : ''}${clean(text)}\n`)
    open = false
  }
  return {
    info: line,
    warning: (text) => line(`warning: ${text}`),
    group: (_title, work) => work(),
    progress: (text) => {
      if (!stderr.isTTY || Date.now() - lastProgress < progressInterval) return
      lastProgress = Date.now()
      stderr.write(`\r\u001b[K${clean(text()).slice(0, (stderr.columns ?? 80) - 1)}`)
      open = true
    }
  }
}
