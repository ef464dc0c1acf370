// The one transaction of a restore: what runs in it, in which settings, and what a statement that fails means.
// https://www.postgresql.org/docs/17/sql-savepoint.html

import type { Database } from '../database/database.ts'
import { pinnedSettings } from '../database/shared-snapshot.ts'
import { codeOf, GateError, messageOf } from '../errors.ts'
import { quoteLiteral } from '../sql.ts'
import { describeEntry, type Entry } from './toc.ts'

/** Statements are sent together up to this many characters: a pooler far away answers only so often. */
const batchCharacters = 64 * 1024

/** Something of the snapshot that the target would not take, although everything that matters is there. */
export interface Omission {
  readonly what: string
  readonly reason: string
  /** The entry of the dump that it is about, if it is about one. */
  readonly object?: Pick<Entry, 'type' | 'schema' | 'name'>
}

/** How entries are turned into SQL, and what is to be done about those that fail. */
export interface RunOptions {
  /** The statements to run for an entry; none: there is nothing to do. */
  readonly render: (entry: Entry) => readonly string[]
  /** Whether the restore goes on without an entry that failed: what to say of it. Undefined: it does not. */
  readonly forgive: (entry: Entry, failure: GateError) => Promise<Omission | undefined>
}

/**
 * Begins the transaction. REPEATABLE READ, because pg_dump asks for it, and gets it in a transaction that is not its own
 * only if it is so already. Not READ WRITE: a database that is read-only by default is so for a reason, which a guard names.
 */
export async function begin(database: Database, major: number, lockTimeout: number): Promise<void> {
  const settings = {
    lock_timeout: String(lockTimeout),
    check_function_bodies: 'off',
    standard_conforming_strings: 'on',
    client_min_messages: 'error',
    default_tablespace: '',
    default_table_access_method: 'heap'
  }
  const commands = Object.entries(settings).map(([name, value]) => `SET LOCAL ${name} = ${quoteLiteral(value)}`)
  await database.query(['BEGIN ISOLATION LEVEL REPEATABLE READ', pinnedSettings(major), ...commands].join('; '))
}

/** Runs work that may fail without harm: what it did is undone then. Connections that break are not forgiven. */
export async function attempt<T>(database: Database, work: () => Promise<T>): Promise<T | GateError> {
  await database.query('SAVEPOINT attempt')
  try {
    const result = await work()
    await database.query('RELEASE SAVEPOINT attempt')
    return result
  } catch (error) {
    if (!(error instanceof GateError) || isFatal(error)) throw error
    await database.query('ROLLBACK TO SAVEPOINT attempt; RELEASE SAVEPOINT attempt')
    return error
  }
}

/** Runs work and undoes it, settings that it made included. Where it fails, all is lost anyway. */
export async function undoing<T>(database: Database, work: () => Promise<T>): Promise<T> {
  await database.query('SAVEPOINT undoing')
  const result = await work()
  await database.query('ROLLBACK TO SAVEPOINT undoing; RELEASE SAVEPOINT undoing')
  return result
}

/** Runs entries in their order. Throws `RESTORE_FAILED` with the entry that the target refused. */
export async function runEntries(
  database: Database,
  entries: readonly Entry[],
  options: RunOptions
): Promise<Omission[]> {
  const omissions: Omission[] = []
  const run = (entry: Entry): Promise<unknown> => database.query(options.render(entry).join(';\n'))
  for (const batch of batches(entries, options)) {
    const sql = batch.flatMap(options.render).join(';\n')
    if (!((await attempt(database, () => database.query(sql))) instanceof GateError)) continue
    for (const entry of batch) {
      const failure = await attempt(database, () => run(entry))
      if (!(failure instanceof GateError)) continue
      const omission = await options.forgive(entry, failure)
      if (!omission) throw refused(entry, failure)
      omissions.push(omission)
    }
  }
  return omissions
}

function* batches(entries: readonly Entry[], { render }: RunOptions): Generator<Entry[]> {
  let batch: Entry[] = []
  let characters = 0
  for (const entry of entries) {
    const size = render(entry).reduce((sum, statement) => sum + statement.length, 0)
    if (size === 0) continue
    if (batch.length > 0 && characters + size > batchCharacters) {
      yield batch
      batch = []
      characters = 0
    }
    batch.push(entry)
    characters += size
  }
  if (batch.length > 0) yield batch
}

/** What to say of an entry that the target would not take. */
export function omitted(entry: Entry, failure: GateError): Omission {
  return { what: describeEntry(entry), reason: reasonOf(failure), object: objectOf(entry) }
}

/** What an omission says of its entry. */
export function objectOf({ type, schema, name }: Entry): NonNullable<Omission['object']> {
  return { type, schema, name }
}

/** Nothing can be done after these: the transaction is gone. */
function isFatal(error: GateError): boolean {
  return ['CONNECTION_LOST', 'UNREACHABLE', 'INTERRUPTED', 'TIMED_OUT'].includes(error.code)
}

/** PostgreSQL's code of what went wrong: https://www.postgresql.org/docs/17/errcodes-appendix.html */
export function sqlStateOf(error: GateError): string | undefined {
  return codeOf(error.cause)
}

/**
 * PostgreSQL's own words, but for what they quote of rows: errors about values do so, and what a function of the project
 * raises may hold anything. https://www.postgresql.org/docs/17/errcodes-appendix.html (Class 22)
 */
export function reasonOf(error: GateError): string {
  const { cause } = error
  if (!(cause instanceof Error)) return messageOf(error)
  const state = sqlStateOf(error) ?? ''
  if ('routine' in cause && cause.routine === raise)
    return `a function or trigger raised an exception (SQLSTATE ${state}); its words are in the log of the server`
  return state.startsWith('22') ? cause.message.replace(/".*"/s, '"…"').replace(/(?:0x\w\w ?)+/g, '… ') : cause.message
}

/** The function within PostgreSQL that carries out RAISE of PL/pgSQL. */
const raise = 'exec_stmt_raise'

const hints: Readonly<Record<string, string>> = {
  '42501': 'Connect as the role that owns what is to be replaced; on Supabase that is postgres.',
  '42704': 'What is missing is not in the backup, or was left out. Create it, then run the restore again.',
  '42P01': 'What is missing is not in the backup, or was left out. Create it, then run the restore again.',
  '42883': 'What is missing is not in the backup, or was left out. Create it, then run the restore again.',
  '53100': 'The disk of the target is full. Free some space or enlarge it, then run the restore again.',
  '53200': 'The target is out of memory. Close other sessions or use a larger machine, then run the restore again.',
  '55P03': 'Somebody holds a lock on it. Stop what uses the database, or raise lock-timeout.',
  '25006': 'Restore into a database that can be written.'
}

/** What it means that the target refused something. `RESTORE_FAILED`, or the connection's own failure. */
export function refused(what: Entry | string, failure: GateError): GateError {
  if (isFatal(failure)) return failure
  const name = typeof what === 'string' ? what : describeEntry(what)
  const state = sqlStateOf(failure) ?? ''
  // What is wrong with a value is said with the value at the end.
  const reason = state.startsWith('22') ? reasonOf(failure).replace(/: ".*"$/s, '') : reasonOf(failure)
  return new GateError('RESTORE_FAILED', `${name}: ${reason}`, {
    hint: `Nothing was changed. ${hints[state] ?? ''}`.trim(),
    cause: failure
  })
}
