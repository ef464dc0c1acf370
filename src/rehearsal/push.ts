// What a push came to, whoever pushed: which files, which statements, what failed, and what of it stayed.

/** What has become of a file. `half applied`: some of it stayed, although the history does not have it. */
export type FileStatus = 'applied' | 'failed' | 'half applied' | 'not reached'

/** A statement that was run. */
export interface RanStatement {
  /** Of the file, from 1. */
  readonly line: number
  readonly text: string
  readonly milliseconds: number
  /** It was committed, and changed something. */
  readonly kept: boolean
}

export interface PushedFile {
  readonly version: string
  readonly file: string
  readonly status: FileStatus
  readonly statements: readonly RanStatement[]
}

/** Why a push ended before its end, in the database's own words, without a value of any row. */
export interface PushFailure {
  readonly file: string
  readonly line: number
  readonly statement: string
  readonly sqlState: string | undefined
  readonly message: string
  readonly hint: string | undefined
}

/** Something that stood in for what only production has, and a statement met it. */
export interface MetStub {
  readonly file: string
  readonly line: number
  readonly what: string
}

export interface Pushed {
  readonly files: readonly PushedFile[]
  readonly failure: PushFailure | undefined
  readonly stubs: readonly MetStub[]
}
