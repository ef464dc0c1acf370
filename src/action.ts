// The entry point of the action: inputs and environment → config → command → outputs, summary, exit code.

import * as core from '@actions/core'
import { context } from '@actions/github'
import { type AfterCheckReport, afterCheck, leaveExpectation } from './commands/after-check.ts'
import type { BackupReport } from './commands/backup.ts'
import { withinLimits } from './commands/limits.ts'
import { printable } from './commands/progress.ts'
import { type Config, parseConfig, type Settings, secretsOf } from './config.ts'
import { bugExitCode, GateError, messageOf } from './errors.ts'
import type { Log } from './log.ts'
import { notify } from './notifications/notify.ts'
import { renderAfterCheck, tellAfterCheck } from './reports/after-check.ts'
import { type Annotation, annotationsOf } from './reports/annotations.ts'
import {
  briefAfterCheck,
  briefAnnotationsOf,
  briefErrorOf,
  briefFailureOf,
  briefLog,
  renderBrief
} from './reports/brief.ts'
import { escapeMarkdown } from './reports/markdown.ts'
import { noticeOf } from './reports/notice.ts'
import { outputsOf } from './reports/outputs.ts'
import type { Report } from './reports/report.ts'
import { renderFailure, renderSummary } from './reports/summary.ts'
import { renderError } from './reports/terminal.ts'
import { failureOf } from './reports/verdict.ts'
import { runCommand } from './run.ts'
import { redactor, secretForms } from './secrets.ts'
import type { UploadOptions, Visibility } from './stores/artifact.ts'
import { readChangedFiles } from './stores/pull-request.ts'
import { readVisibility } from './stores/repository.ts'

/** Milliseconds between two lines about the same long work: a runner's log keeps every line. */
const progressInterval = 10_000

/** Under this name the main step tells the post step of a file. */
const expectationState = 'expectation'

/** And under this one, that everybody can read what it tells. */
const briefState = 'brief'

/** What is written is for this user alone, whoever writes it. */
const ownerOnly = 0o077

interface Telling {
  readonly log: Log
  readonly redact: (text: string) => string
}

/** Runs the action in this process's environment. Never throws: failures go to the log, the summary and the exit code. */
export async function runAction(): Promise<void> {
  process.umask(ownerOnly)
  const { settings, redact, redactMarkdown, log } = guardSecrets()
  const visibility = once(() => readVisibility(context, config?.githubToken, log))
  let config: Config | undefined
  let brief = false
  try {
    config = parseConfig(settings)
    brief = await isBrief(config, visibility)
    if (brief) core.saveState(briefState, 'true')
    const report = await perform(config, visibility, brief ? briefLog(log) : log)
    for (const [name, value] of outputsOf(report)) core.setOutput(name, value)
    await writeSummary(redactMarkdown(brief ? renderBrief(report) : renderSummary(report)))
    const workspace = fromRunner('GITHUB_WORKSPACE') || process.cwd()
    const annotations = brief ? briefAnnotationsOf(report, workspace) : annotationsOf(report, workspace)
    for (const annotation of annotations) annotate(annotation, redact)
    await tellPeople(report, config, { log, redact })
    if (report.status === 'failed') fail(brief ? briefFailureOf(report) : failureOf(report), redact)
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error))
    const shown = brief ? briefErrorOf(failure) : failure
    core.setOutput('status', 'failed')
    const command = config?.command ?? 'Migration Gate'
    await writeSummary(redactMarkdown(renderFailure(command, shown))).catch(() => undefined)
    await tellPeople(failure, config, { log, redact })
    fail(shown, redact)
  }
}

/** Runs the command within its limits. */
function perform(config: Config, visibility: () => Promise<Visibility>, log: Log): Promise<Report> {
  const workspace = fromRunner('GITHUB_WORKSPACE') || process.cwd()
  return withinLimits(config.timeout, (signal) =>
    runCommand(config, {
      log,
      signal,
      environment: process.env,
      createdBy: {
        repository: fromRunner('GITHUB_REPOSITORY'),
        run_id: fromRunner('GITHUB_RUN_ID'),
        sha: fromRunner('GITHUB_SHA'),
        workflow: fromRunner('GITHUB_WORKFLOW'),
        actor: fromRunner('GITHUB_ACTOR')
      },
      confirm: undefined,
      upload: uploadOptionsOf(config, visibility),
      afterCheck: config.afterCheck ? (backup, directory) => keepExpectation(backup, directory, log) : undefined,
      readChangedFiles: () => readChangedFiles(context, config.githubToken, { workspace, log })
    })
  )
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined
  return () => {
    answer ??= ask()
    return answer
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
  const brief = core.getState(briefState) !== ''
  try {
    const report = await afterCheck(file, parseConfig(settings), { log: brief ? briefLog(log) : log })
    if (brief) return await tellBriefly(report, log)
    const { lines, warning } = tellAfterCheck(report)
    for (const line of lines) log.info(line)
    if (warning !== undefined) log.warning(warning)
    await writeSummary(redactMarkdown(renderAfterCheck(report))).catch(() => undefined)
  } catch (error) {
    const shown = brief && error instanceof Error ? briefErrorOf(error) : error
    log.warning(`what the push did is not known: ${messageOf(shown)}`)
  }
}

/** In a public repository. */
async function tellBriefly(report: AfterCheckReport, log: Log): Promise<void> {
  const { text, isWarning } = briefAfterCheck(report)
  if (isWarning) log.warning(text)
  else log.info(text)
  await writeSummary(`${text}\n`).catch(() => undefined)
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
async function keepExpectation(report: BackupReport, directory: string, log: Log): Promise<void> {
  try {
    const file = await leaveExpectation(report, directory)
    if (file !== undefined) core.saveState(expectationState, file)
  } catch (error) {
    log.warning(`the push will not be compared with its rehearsal: ${messageOf(error)}`)
  }
}

/** A variable that a runner sets, and other programs that run actions may not. */
function fromRunner(variable: string): string {
  return process.env[variable] ?? ''
}

/** Asked once: who can see the repository decides about the upload, and about what is told. */
function uploadOptionsOf(config: Config, visibility: () => Promise<Visibility>): UploadOptions {
  const { retentionDays, allowPublicPlaintext } = config
  return { retentionDays, allowPublicPlaintext, visibility, runUrl: runUrl(), runAttempt: String(context.runAttempt) }
}

function runUrl(): string {
  return `${context.serverUrl}/${fromRunner('GITHUB_REPOSITORY')}/actions/runs/${context.runId}`
}

/** Where nobody can say who reads it, everybody may. Without a repository there is nothing to read it in. */
async function isBrief({ summary }: Config, visibility: () => Promise<Visibility>): Promise<boolean> {
  if (summary !== 'auto') return summary === 'brief'
  if (fromRunner('GITHUB_REPOSITORY') === '') return false
  const seen = await visibility()
  return seen !== 'private' && seen !== 'internal'
}

/** By the ways that the options name; whoever wrote these wrongly cannot be told. */
async function tellPeople(outcome: Report | Error, config: Config | undefined, run: Telling): Promise<void> {
  if (!config) return
  const notice = noticeOf(outcome, {
    command: config.command,
    repository: fromRunner('GITHUB_REPOSITORY'),
    environment: config.environment,
    workflow: fromRunner('GITHUB_WORKFLOW'),
    actor: fromRunner('GITHUB_ACTOR'),
    runUrl: runUrl()
  })
  if (notice) await notify(notice, config, run)
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
