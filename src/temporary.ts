// Where temporary files go: into the runner's own directory for them, which it empties after each job, or that of the system.

import { tmpdir } from 'node:os'

/** https://docs.github.com/actions/reference/workflows-and-actions/variables */
export function temporaryPlace(): string {
  return process.env.RUNNER_TEMP || tmpdir()
}
