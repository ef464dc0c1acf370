// A GitHub runner for one step: the environment that it gives an action and nothing else, the files that the action
// writes to, and the built program as a child process.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The built program. */
export const dist = join(import.meta.dirname, '../../dist')

const compiled = process.env.NODE_COMPILE_CACHE

/** What a program finds that is started with nothing but a PATH, and need not compile what another one has compiled. */
export const bareEnvironment: Readonly<Record<string, string>> = {
  PATH: process.env.PATH ?? '',
  ...(compiled !== undefined && { NODE_COMPILE_CACHE: compiled })
}

export interface Finished {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Collects what a child says, until it ends. */
export async function finish(child: ChildProcess): Promise<Finished> {
  const text = { stdout: '', stderr: '' }
  child.stdout?.on('data', (chunk: Buffer) => {
    text.stdout += chunk
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    text.stderr += chunk
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  return { code, signal, ...text }
}

/** A runner's workspace in a directory. */
export interface Runner {
  readonly directory: string
  readonly summaryFile: string
  readonly outputFile: string
  /** What the runner sets for a step: a push to example/shop. */
  readonly environment: Readonly<Record<string, string>>
  /** Starts dist/action.js with these variables besides. */
  start(variables: Readonly<Record<string, string>>): ChildProcess
  /** Starts dist/post.js at the end of the job, with what the action has saved for it. */
  startPost(variables: Readonly<Record<string, string>>): Promise<ChildProcess>
  readOutputs(): Promise<ReadonlyMap<string, string>>
  readSummary(): Promise<string>
}

/** The name of the variable that brings an input. */
export function inputVariable(name: string): string {
  return `INPUT_${name.toUpperCase()}`
}

/** Prepares a workspace. `repository` is what the event says of the repository. */
export async function prepareRunner(directory: string, repository: object = { private: true }): Promise<Runner> {
  await mkdir(directory, { recursive: true })
  const summaryFile = join(directory, 'summary.md')
  const outputFile = join(directory, 'output.txt')
  const stateFile = join(directory, 'state.txt')
  const event = join(directory, 'event.json')
  const temporary = join(directory, '.temp')
  await mkdir(temporary, { recursive: true })
  await Promise.all([
    writeFile(stateFile, ''),
    writeFile(summaryFile, ''),
    writeFile(outputFile, ''),
    writeFile(event, JSON.stringify({ repository }))
  ])
  const environment = {
    ...bareEnvironment,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: directory,
    GITHUB_OUTPUT: outputFile,
    GITHUB_STATE: stateFile,
    RUNNER_TEMP: temporary,
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_EVENT_PATH: event,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'example/shop',
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_WORKFLOW: 'Deploy',
    GITHUB_ACTOR: 'octocat',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    // A default of action.yml that GitHub fills in.
    [inputVariable('github-token')]: 'a-token-of-the-runner',
    // GitHub is not always there to be asked who reads this; who cares says otherwise.
    [inputVariable('summary')]: 'full'
  }
  const startProgram = (program: string, variables: Readonly<Record<string, string>>): ChildProcess =>
    spawn(process.execPath, [join(dist, program)], {
      cwd: directory,
      env: { ...environment, ...variables },
      stdio: ['ignore', 'pipe', 'pipe']
    })
  return {
    directory,
    summaryFile,
    outputFile,
    environment,
    start: (variables) => startProgram('action.js', variables),
    startPost: async (variables) => {
      const saved = parseValues(await readFile(stateFile, 'utf8'))
      const states = [...saved].map(([name, value]) => [`STATE_${name}`, value])
      return startProgram('post.js', { ...variables, ...Object.fromEntries(states) })
    },
    readOutputs: async () => parseValues(await readFile(outputFile, 'utf8')),
    readSummary: () => readFile(summaryFile, 'utf8')
  }
}

/** `name<<delimiter`, the value, the delimiter: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function parseValues(text: string): Map<string, string> {
  const entries = text.matchAll(/^(?<name>[\w-]+)<<(?<delimiter>\S+)\r?\n(?<value>[\s\S]*?)\r?\n\k<delimiter>$/gm)
  return new Map([...entries].map((entry) => [entry.groups?.name ?? '', entry.groups?.value ?? '']))
}
