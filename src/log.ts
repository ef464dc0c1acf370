// Where a command tells what it is doing. The entry points bring an implementation for the runner's log or a terminal.

/**
 * Lines for people. Never a secret, never a row's data. `brief`: what may be said of a line where everybody can read it; without
 * that it is not shown there.
 */
export interface Log {
  info(line: string, brief?: string): void
  warning(line: string, brief?: string): void
  /** Everything said during the work stands under the title. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  /** The state of something long, in place of the last one; shown where it does not flood the log. */
  progress(line: () => string): void
}
