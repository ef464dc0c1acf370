// `-- gate:allow RULE reason`: what a migration allows itself. It holds for the statement behind it, or, at the end of a line,
// for the statement in that line.

import { type LineComment, readLineComments } from './parser.ts'
import type { MigrationStatement } from './statements.ts'

/** One such comment. */
export interface Allowance {
  /** As it is written; empty: there is none. */
  readonly rule: string
  readonly reason: string
  /** The line of the file. */
  readonly line: number
}

const pattern = /^--\s*gate:allow(?:\s+([\w-]+):?)?(?:\s+(.*?))?\s*$/

/** For each statement of a file, what is allowed it. */
export async function readAllowances(statements: readonly MigrationStatement[]): Promise<Allowance[][]> {
  const allowances: Allowance[][] = statements.map(() => [])
  for (const [index, { text, line }] of statements.entries()) {
    if (!text.includes('gate:allow')) continue
    const before = statements[index - 1]
    for (const comment of await readLineComments(text)) {
      const allowance = parseAllowance(comment, line)
      const isBehind = before && comment.isInFront && allowance?.line === lastLineOf(before)
      if (allowance) allowances[isBehind ? index - 1 : index]?.push(allowance)
    }
  }
  return allowances
}

function parseAllowance({ text, line }: LineComment, start: number): Allowance | undefined {
  const match = pattern.exec(text)
  return match ? { rule: match[1] ?? '', reason: match[2] ?? '', line: start + line - 1 } : undefined
}

function lastLineOf({ text, line }: MigrationStatement): number {
  return line + text.split('\n').length - 1
}
