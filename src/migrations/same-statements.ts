// Whether a file still says what was applied: white space, comments and the way it is cut do not count.

import { parseTrees } from './parser.ts'
import type { MigrationStatement } from './statements.ts'

/** The lines of statements that were not applied as they stand now; undefined where both say the same. */
export async function sameStatements(
  now: readonly MigrationStatement[],
  applied: readonly string[]
): Promise<readonly number[] | undefined> {
  if (now.length === applied.length && now.every(({ text }, index) => text === applied[index])) return undefined
  const trees = await Promise.all(now.map(({ text }) => parseTrees(text)))
  const before = (await Promise.all(applied.map(parseTrees))).flat()
  if (JSON.stringify(trees.flat()) === JSON.stringify(before)) return undefined
  const known = new Set(before)
  return now.flatMap(({ line }, index) => (trees[index]?.every((tree) => known.has(tree)) ? [] : [line]))
}
