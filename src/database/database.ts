// The seam behind which every PostgreSQL stands: a server, or the sandbox.

import type { Message } from './messages.ts'

/** A row of a small answer; every value is PostgreSQL's own text, or null. */
export type TextRow = Readonly<Record<string, string | null>>

/** Whatever can be asked. All failures are `GateError`s. */
export interface Queryable {
  /** Runs one statement and returns its rows. For small answers. */
  query(sql: string, parameters?: readonly string[]): Promise<TextRow[]>
}

/** One connection to a PostgreSQL. */
export interface Database extends Queryable, AsyncDisposable {
  /** Does `copyIn` take COPY BINARY too? */
  readonly takesBinary: boolean
  /** Runs `COPY … TO STDOUT` and yields COPY text in pieces of any size, as fast as they are taken. */
  copyOut(sql: string): AsyncIterable<Uint8Array>
  /**
   * Runs `COPY … FROM STDIN` with COPY text in pieces of any size; each is done with when the next is asked for. Returns
   * how many rows the database took. Whatever fails, the connection can be used again, if there still is one.
   */
  copyIn(sql: string, rows: AsyncIterable<Uint8Array>): Promise<number>
  /** Ends the connection. Never throws. */
  close(): Promise<void>
}

/** A database that somebody else can speak to through us, in PostgreSQL's own protocol. */
export interface RelayedDatabase extends Database {
  /** Of PostgreSQL itself, as it tells clients when they connect. */
  readonly parameters: ReadonlyMap<string, string>
  /**
   * Passes messages on, which end with Query or Sync, and hears all that is said until ReadyForQuery. No rows can be sent:
   * a COPY FROM STDIN among them fails.
   */
  relay(messages: readonly Message[], hear: (chunk: Buffer) => void): Promise<void>
}
