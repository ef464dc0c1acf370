// The entry point of the action: inputs and environment → config → command → outputs, summary, exit code.

import * as core from '@actions/core'
import { context } from '@actions/github'
import { afterCheck, leaveExpectation } from './commands/after-check.ts'
import { backup } from './commands/backup.ts'
import { connect } from './commands/connect.ts'
import { download } from './commands/download.ts'
import { drill } from './commands/drill.ts'
import { isDatabaseConfigured } from './commands/find-source.ts'
import { withinLimits } from './commands/limits.ts'
import { list } from './commands/list.ts'
import { printable } from './commands/progress.ts'
import { rehearse } from './commands/rehearse.ts'
import { restoreBackup } from './commands/restore.ts'
import { validate } from './commands/validate.ts'
import { verify } from './commands/verify.ts'
import { type Config, parseConfig, type Settings, secretsOf } from './config.ts'
import { bugExitCode, GateError, messageOf } from './errors.ts'
import type { Log } from './log.ts'
import { renderAfterCheck, tellAfterCheck } from './reports/after-check.ts'
import { type Annotation, annotationsOf } from './reports/annotations.ts'
import { escapeMarkdown } from './reports/markdown.ts'
import { outputsOf } from './reports/outputs.ts'
import type { Report } from './reports/report.ts'
import { renderFailure, renderSummary } from './reports/summary.ts'
import { renderError } from './reports/terminal.ts'
import { failureOf } from './reports/verdict.ts'
import { redactor, secretForms } from './secrets.ts'
import { ArtifactStore } from './stores/artifact.ts'
import { type LocateOptions, locateBackup } from './stores/locate.ts'
import { readChangedFiles } from './stores/pull-request.ts'
import { readVisibility } from './stores/repository.ts'

/** Milliseconds between two lines about the same long work: a runner's log keeps every line. */
const progressInterval = 10_000

/** Under this name the main step tells the post step of a file. */
const expectationState = 'expectation'

/** Runs the action in this process's environment. Never throws: failures go to the log, the summary and the exit code. */
export async function runAction(): Promise<void> {
  const { settings, redact, redactMarkdown, log } = guardSecrets()
  let command = 'Migration Gate'
  try {
    const config = parseConfig(settings)
    command = config.command
    const report = await withinLimits(config.timeout, (signal) => runCommand(config, { log, signal }))
    if (config.afterCheck) await keepExpectation(report, log)
    for (const [name, value] of outputsOf(report)) core.setOutput(name, value)
    await writeSummary(redactMarkdown(renderSummary(report)))
    const workspace = fromRunner('GITHUB_WORKSPACE') || process.cwd()
    for (const annotation of annotationsOf(report, workspace)) annotate(annotation, redact)
    if (report.status === 'failed') fail(failureOf(report), redact)
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error))
    core.setOutput('status', 'failed')
    await writeSummary(redactMarkdown(renderFailure(command, failure))).catch(() => undefined)
    fail(failure, redact)
  }
}

/**
 * Runs at the end of the job, as its post step: compares what the push really did with its rehearsal, if one took place. Never
 * throws, and never fails a job that has succeeded: it warns, once.
 */
export async function runAfterCheck(): Promise<void> {
  const { settings, redactMarkdown, log } = guardSecrets()
  const file = core.getState(expectationState)
  if (file === '') return core.debug('nothing was rehearsed that a push could be compared with')
  try {
    const report = await afterCheck(file, parseConfig(settings), { log })
    const { lines, warning } = tellAfterCheck(report)
    for (const line of lines) log.info(line)
    if (warning !== undefined) log.warning(warning)
    await writeSummary(redactMarkdown(renderAfterCheck(report))).catch(() => undefined)
  } catch (error) {
    log.warning(`what the push did is not known: ${messageOf(error)}`)
  }
}

/** What the runner gives a step, and ways to write that keep the secrets out of it. */
function guardSecrets(): {
  readonly settings: Settings
  readonly redact: (text: string) => string
  readonly redactMarkdown: (text: string) => string
  readonly log: Log
} {
  const settings: Settings = { given: (name) => core.getInput(name), environment: process.env }
  const secrets = secretsOf(settings)
  for (const form of secrets.flatMap(secretForms)) core.setSecret(form)
  const redact = redactor(secrets)
  const redactMarkdown = redactor([...secrets, ...secrets.flatMap(secretForms).map(escapeMarkdown)])
  return { settings, redact, redactMarkdown, log: runnerLog(redact) }
}

/** For the post step. That there is none is no reason not to push. */
async function keepExpectation(report: Report, log: Log): Promise<void> {
  if (report.command !== 'backup' || report.status === 'skipped') return
  try {
    const file = await leaveExpectation(report)
    if (file !== undefined) core.saveState(expectationState, file)
  } catch (error) {
    log.warning(`the push will not be compared with its rehearsal: ${messageOf(error)}`)
  }
}

async function runCommand(config: Config, run: { log: Log; signal: AbortSignal }): Promise<Report> {
  if (config.command === 'list') return list(config.output)
  if (config.command === 'connect') return connect(config, run)
  const backupContext = {
    ...run,
    store: config.uploadArtifact ? artifactStore(config, run.log) : undefined,
    createdBy: {
      repository: fromRunner('GITHUB_REPOSITORY'),
      run_id: fromRunner('GITHUB_RUN_ID'),
      sha: fromRunner('GITHUB_SHA'),
      workflow: fromRunner('GITHUB_WORKFLOW'),
      actor: fromRunner('GITHUB_ACTOR')
    }
  }
  if (config.command === 'backup') return backup(config, { ...backupContext, afterCheck: config.afterCheck })
  if (config.command === 'rehearse' && config.backup === undefined) {
    const workspace = fromRunner('GITHUB_WORKSPACE') || process.cwd()
    // With a database to ask, that one says what is pending.
    const isAlone = !(await isDatabaseConfigured(config))
    const changed = isAlone
      ? await readChangedFiles(context, config.githubToken, { workspace, log: run.log })
      : undefined
    return rehearse(undefined, config, { ...run, changed })
  }
  const place: LocateOptions = {
    ...run,
    output: config.output,
    token: config.githubToken,
    repository: config.repository
  }
  if (config.command === 'download') return download(requireBackup(config), place)
  const directory = await locateBackup(requireBackup(config), place)
  if (config.command === 'restore') return restoreBackup(directory, config, { ...backupContext, confirm: undefined })
  if (config.command === 'drill') return drill(directory, config, run)
  if (config.command === 'rehearse') return rehearse(directory, config, run)
  return config.command === 'validate' ? validate(directory, config, run) : verify(directory, run)
}

function requireBackup({ command, backup }: Config): string {
  if (backup !== undefined) return backup
  throw new GateError('INVALID_OPTION', `command: ${command} needs the option backup`, {
    hint: 'Set backup to the directory of a backup, a .zip, a run id, or the name of an artifact.'
  })
}

/** A variable that a runner sets, and other programs that run actions may not. */
function fromRunner(variable: string): string {
  return process.env[variable] ?? ''
}

function artifactStore(config: Config, log: Log): ArtifactStore {
  const { runId, runAttempt, serverUrl } = context
  return new ArtifactStore({
    name: config.artifactName,
    retentionDays: config.retentionDays,
    allowPublicPlaintext: config.allowPublicPlaintext,
    visibility: () => readVisibility(context, config.githubToken, log),
    runUrl: `${serverUrl}/${fromRunner('GITHUB_REPOSITORY')}/actions/runs/${runId}`,
    runAttempt: String(runAttempt),
    log
  })
}

/** A summary that cannot be written must not hide the verdict; where there is no place for one, none is written. */
async function writeSummary(text: string): Promise<void> {
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(text, true).write()
}

function annotate({ level, title, message, file, line }: Annotation, redact: (text: string) => string): void {
  const place = file === undefined ? {} : { file, ...(line === undefined ? {} : { startLine: line }) }
  const tell = level === 'error' ? core.error : core.warning
  tell(redact(message), { title, ...place })
}

function fail(error: Error, redact: (text: string) => string): void {
  core.setFailed(redact(renderError(error)))
  if (!(error instanceof GateError)) {
    core.info(redact(error.stack ?? ''))
    core.info('This is a bug of Migration Gate. Please report it with the lines above.')
  }
  process.exitCode = error instanceof GateError ? error.exitCode : bugExitCode
  // An upload that was given up goes on by itself: nobody waits for it.
  if (error instanceof GateError && (error.code === 'TIMED_OUT' || error.code === 'INTERRUPTED')) {
    process.stdout.write('', () => process.exit())
  }
}

/** One line of the runner's log can start a command: nothing from outside may begin a line of its own. */
function runnerLog(redact: (text: string) => string): Log {
  const clean = (line: string): string => printable(redact(line))
  let lastProgress = Date.now()
  return {
    info: (line) => core.info(clean(line)),
    warning: (line) => core.warning(clean(line)),
    group: (title, work) => core.group(title, work),
    progress: (line) => {
      if (Date.now() - lastProgress < progressInterval) return
      lastProgress = Date.now()
      core.info(clean(line()))
    }
  }
}
