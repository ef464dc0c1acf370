// The entry point of the action: inputs and environment → config → command → outputs, summary, exit code.

import * as core from '@actions/core'
import { context } from '@actions/github'
import { backup } from './commands/backup.ts'
import { download } from './commands/download.ts'
import { drill } from './commands/drill.ts'
import { withinLimits } from './commands/limits.ts'
import { list } from './commands/list.ts'
import { printable } from './commands/progress.ts'
import { rehearse } from './commands/rehearse.ts'
import { restoreBackup } from './commands/restore.ts'
import { validate } from './commands/validate.ts'
import { verify } from './commands/verify.ts'
import { type Config, parseConfig, type Settings, secretsOf } from './config.ts'
import { bugExitCode, GateError } from './errors.ts'
import type { Log } from './log.ts'
import { escapeMarkdown } from './reports/markdown.ts'
import { outputsOf } from './reports/outputs.ts'
import { type Report, renderFailure, renderSummary } from './reports/summary.ts'
import { renderError } from './reports/terminal.ts'
import { redactor, secretForms } from './secrets.ts'
import { ArtifactStore } from './stores/artifact.ts'
import { type LocateOptions, locateBackup } from './stores/locate.ts'
import { readVisibility } from './stores/repository.ts'

/** Milliseconds between two lines about the same long work: a runner's log keeps every line. */
const progressInterval = 10_000

/** Runs the action in this process's environment. Never throws: failures go to the log, the summary and the exit code. */
export async function runAction(): Promise<void> {
  const settings: Settings = { given: (name) => core.getInput(name), environment: process.env }
  const secrets = secretsOf(settings)
  for (const form of secrets.flatMap(secretForms)) core.setSecret(form)
  const redact = redactor(secrets)
  const redactMarkdown = redactor([...secrets, ...secrets.flatMap(secretForms).map(escapeMarkdown)])
  const log = runnerLog(redact)
  let command = 'Migration Gate'
  try {
    const config = parseConfig(settings)
    command = config.command
    const report = await withinLimits(config.timeout, (signal) => runCommand(config, { log, signal }))
    for (const [name, value] of outputsOf(report)) core.setOutput(name, value)
    await writeSummary(redactMarkdown(renderSummary(report)))
    if (report.status === 'failed') fail(failureOf(report), redact)
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error))
    core.setOutput('status', 'failed')
    await writeSummary(redactMarkdown(renderFailure(command, failure))).catch(() => undefined)
    fail(failure, redact)
  }
}

async function runCommand(config: Config, run: { log: Log; signal: AbortSignal }): Promise<Report> {
  if (config.command === 'list') return list(config.output)
  const context = {
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
  if (config.command === 'backup') return backup(config, { ...context, afterCheck: config.afterCheck })
  if (config.command === 'rehearse' && config.backup === undefined) return rehearse(undefined, config, run)
  const place: LocateOptions = {
    ...run,
    output: config.output,
    token: config.githubToken,
    repository: config.repository
  }
  if (config.command === 'download') return download(requireBackup(config), place)
  const directory = await locateBackup(requireBackup(config), place)
  if (config.command === 'restore') return restoreBackup(directory, config, { ...context, confirm: undefined })
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

function failureOf(report: Report): Error {
  if ('failure' in report && report.failure) return report.failure
  const failed =
    report.command === 'list' || report.status === 'skipped'
      ? []
      : report.checks.filter((check) => check.status === 'failed')
  const reasons = failed.map((check) => `${check.name}: ${check.detail}`).join('\n')
  return new GateError('CHECK_FAILED', `${failed.length} of the checks failed\n${reasons}`, {
    hint:
      report.command === 'restore'
        ? 'Nothing was changed.'
        : report.command === 'download'
          ? 'Use another backup.'
          : 'Do not push. Run it again; if it fails again, look at the files that the log names.'
  })
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
