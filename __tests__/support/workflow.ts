// A workflow as GitHub's own parser reads it, as plain values.

import { isMapping, isSequence, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import type { TemplateParseResult } from '@actions/workflow-parser/templates/template-parse-result'
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index'

export type Tree = string | Tree[] | { [key: string]: Tree }

export interface Step {
  id?: string
  if?: string
  uses?: string
  run?: string
  with?: Record<string, string>
  env?: Record<string, string>
  'continue-on-error'?: string
}

export interface Job {
  'timeout-minutes'?: string
  permissions?: Record<string, string>
  env?: Record<string, string>
  steps?: Step[]
}

export interface Workflow {
  permissions: Record<string, string> | null
  concurrency: Record<string, string> | null
  env: Record<string, string>
  jobs: Record<string, Job>
  /** Of all jobs; whatever else is a mapping is among them. */
  steps: Step[]
}

/** How the examples and the documentation name this action. */
export const ownAction = 'OWNER/REPO@v1'

/** What the parser has read, its expressions as they are written. */
export function treeOf(token: TemplateToken): Tree {
  if (isSequence(token)) return Array.from(token, treeOf)
  if (!isMapping(token)) return token.toString()
  return Object.fromEntries(Array.from(token, ({ key, value }) => [key.toString(), treeOf(value)]))
}

/** What the parser has against it. */
export function complaintsOf({ context, value }: TemplateParseResult): string[] {
  return value === undefined ? ['The file is empty.'] : context.errors.getErrors().map((error) => error.message)
}

/** What GitHub's parser has against a workflow. */
export function complaintsAbout(text: string): string[] {
  return complaintsOf(parse(text))
}

/** What is not in the text is not in the result either, or empty. */
export function readWorkflow(text: string): Workflow {
  const { value } = parse(text)
  const workflow = value === undefined ? {} : (treeOf(value) as Record<string, Tree>)
  const { permissions = null, concurrency = null, env = {}, jobs = {} } = workflow
  return { permissions, concurrency, env, jobs, steps: within(workflow) } as Workflow
}

function parse(text: string): TemplateParseResult {
  return parseWorkflow({ name: 'workflow.yml', content: text }, new NoOperationTraceWriter())
}

function within(value: Tree): { [key: string]: Tree }[] {
  if (typeof value === 'string') return []
  const below = Object.values(value).flatMap(within)
  return Array.isArray(value) ? below : [value, ...below]
}
