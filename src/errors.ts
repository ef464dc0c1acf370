// Every way in which the gate can refuse or fail. A message states a fact with names and numbers; the hint is the next step.
// Neither ever holds a secret or a row's data.

/** What each error means to a script: the exit code of the process. */
const exitCodes = {
  INVALID_OPTION: 2,
  NO_CONNECTION_CONFIGURED: 2,
  MIGRATION_UNREADABLE: 2,
  IDENTITY_NEEDED: 2,
  UNKNOWN_HOST: 3,
  UNREACHABLE: 3,
  CONNECTION_REFUSED: 3,
  CONNECTION_LOST: 3,
  AUTHENTICATION_FAILED: 3,
  TLS_FAILED: 3,
  TOO_MANY_CONNECTIONS: 3,
  UNKNOWN_PROJECT: 3,
  PROJECT_PAUSED: 3,
  API_FAILED: 3,
  UNKNOWN_SCHEMA: 4,
  UNKNOWN_TABLE: 4,
  PERMISSION_DENIED: 4,
  ROW_SECURITY: 4,
  TABLE_LOCKED: 4,
  SOURCE_CHANGED: 4,
  SCHEMA_DUMP_FAILED: 4,
  SOURCE_FAILED: 4,
  TIMED_OUT: 4,
  NOT_A_SNAPSHOT: 5,
  SNAPSHOT_TOO_NEW: 5,
  SNAPSHOT_DAMAGED: 5,
  WRONG_IDENTITY: 5,
  PUBLIC_REPOSITORY: 6,
  NOT_ENOUGH_SPACE: 6,
  TOO_LARGE: 6,
  TARGET_NOT_EMPTY: 6,
  TARGET_IS_SOURCE: 6,
  TARGET_TOO_OLD: 6,
  TARGET_READ_ONLY: 6,
  MISSING_EXTENSION: 6,
  MISSING_ROLE: 6,
  STRUCTURE_UNKNOWN: 6,
  COLUMNS_DIFFER: 6,
  OUTSIDE_WOULD_CHANGE: 6,
  ORPHANED_ROWS: 6,
  NOT_CONFIRMED: 6,
  NOTHING_WOULD_STAY: 6,
  STORE_FAILED: 7,
  RESTORE_FAILED: 8,
  OUTCOME_UNKNOWN: 8,
  DRILL_FAILED: 10,
  CHECK_FAILED: 10,
  REHEARSAL_FAILED: 11,
  INTERRUPTED: 130
} as const

/** The name of a failure, for scripts and tests. */
export type ErrorCode = keyof typeof exitCodes

/** Exit code of a failure that nobody foresaw: a bug of ours. */
export const bugExitCode = 1

/** A failure that was foreseen. `message` is the fact, `hint` the next step, `cause` the original error. */
export class GateError extends Error {
  readonly code: ErrorCode
  readonly hint: string | undefined

  constructor(code: ErrorCode, message: string, options: { hint?: string | undefined; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause })
    this.name = 'GateError'
    this.code = code
    this.hint = options.hint
  }

  get exitCode(): number {
    return exitCodes[this.code]
  }
}

/** The code that Node.js or PostgreSQL put on an error: `ENOSPC`, `42501`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
