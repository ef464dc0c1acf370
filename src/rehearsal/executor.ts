// Pushes as the Supabase CLI does, where there is none: the same statements in the same transactions, and the same rows in
// the history (supabase/cli, pkg/migration; a contract test holds this to the real one).

import { arrayLiteral } from '../database/answers.ts'
import type { RelayedDatabase } from '../database/database.ts'
import { frame, type Message, MessageReader, terminated } from '../database/messages.ts'
import { GateError } from '../errors.ts'
import type { MigrationFile } from '../migrations/files.ts'
import { readScript, runsAlone } from '../migrations/modes.ts'
import type { PrepareSession } from './loopback.ts'
import type { Pushed } from './push.ts'
import { PushAccount } from './push-account.ts'

/** One statement with the values of its parameters. */
interface Step {
  readonly sql: string
  readonly parameters?: readonly string[]
}

const historyTable = [
  "SET LOCAL lock_timeout = '4s'",
  'CREATE SCHEMA IF NOT EXISTS supabase_migrations',
  'CREATE TABLE IF NOT EXISTS supabase_migrations.schema_migrations (version text NOT NULL PRIMARY KEY)',
  'ALTER TABLE supabase_migrations.schema_migrations ADD COLUMN IF NOT EXISTS statements text[]',
  'ALTER TABLE supabase_migrations.schema_migrations ADD COLUMN IF NOT EXISTS name text'
]

const historyRow = 'INSERT INTO supabase_migrations.schema_migrations(version, name, statements) VALUES($1, $2, $3)'

/** Applies the files, in their order, to the first that fails. A database that dies is a failure, too. */
export async function push(
  database: RelayedDatabase,
  files: readonly MigrationFile[],
  account: PushAccount = new PushAccount(files),
  prepareSession: PrepareSession = async () => undefined
): Promise<Pushed> {
  const executor = new Executor(database, account, prepareSession)
  try {
    if (files.length > 0) await makeHistory(database)
    for (const file of files) if (!(await executor.apply(file))) break
  } catch (error) {
    if (!(error instanceof GateError) || error.code !== 'CONNECTION_LOST') throw error
    account.died()
  }
  return account.result()
}

/** A history that is complete is left alone: who pushes need not be allowed to make one. */
async function makeHistory(database: RelayedDatabase): Promise<void> {
  const [row] = await database.query(
    `SELECT count(*) = 3 AS complete FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'supabase_migrations' AND c.relname = 'schema_migrations' AND a.attname IN ('version', 'statements', 'name')
        AND NOT a.attisdropped`
  )
  if (row?.complete !== 't') await database.query(`BEGIN; ${historyTable.join('; ')}; COMMIT`)
}

class Executor {
  readonly #database: RelayedDatabase
  readonly #account: PushAccount
  readonly #prepareSession: PrepareSession

  constructor(database: RelayedDatabase, account: PushAccount, prepareSession: PrepareSession) {
    this.#database = database
    this.#account = account
    this.#prepareSession = prepareSession
  }

  /** False where it failed. */
  async apply(file: MigrationFile): Promise<boolean> {
    const { statements, mode } = readScript(file.sql)
    const texts = statements.map(({ text }) => text)
    const history: Step = { sql: historyRow, parameters: [file.version, file.name, arrayLiteral(texts)] }
    await this.#simple('RESET ALL')
    await this.#prepareSession()
    if (mode === 'implicit') return this.#inTransactions(texts, history)
    for (const text of texts)
      if (!(await this.#simple(text))) return this.#cleanUp(mode === 'own' ? 'ROLLBACK' : 'RESET ALL')
    return (await this.#pipeline([history])) || this.#cleanUp(mode === 'own' ? 'ROLLBACK' : 'RESET ALL')
  }

  async #inTransactions(texts: readonly string[], history: Step): Promise<boolean> {
    let batch: Step[] = []
    for (const sql of texts) {
      if (!runsAlone(sql)) batch.push({ sql })
      else if ((await this.#pipeline(batch)) && (await this.#simple(sql))) batch = []
      else return false
    }
    return this.#pipeline([...batch, history])
  }

  async #cleanUp(sql: string): Promise<boolean> {
    await this.#simple(sql)
    return false
  }

  #simple(sql: string): Promise<boolean> {
    return this.#say([frame('Q', terminated(sql))])
  }

  /** One implicit transaction: https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-PIPELINING */
  async #pipeline(steps: readonly Step[]): Promise<boolean> {
    if (steps.length === 0) return true
    return this.#say([...steps.flatMap(extendedQuery), frame('S')])
  }

  /** True unless an error was heard. */
  async #say(messages: readonly Buffer[]): Promise<boolean> {
    const group = messages.flatMap((bytes): Message[] => new MessageReader().read(bytes))
    const answers = new MessageReader()
    let succeeded = true
    this.#account.sent(group)
    await this.#database.relay(group, (chunk) => {
      this.#account.heard(chunk)
      if (answers.read(chunk).some(({ type }) => type === 'E')) succeeded = false
    })
    return succeeded
  }
}

/** Parse, Bind with parameters in text format, Execute. */
function extendedQuery({ sql, parameters = [] }: Step): Buffer[] {
  const values = parameters.flatMap((value) => {
    const bytes = Buffer.from(value)
    return [int32(bytes.length), bytes]
  })
  const unnamed = terminated('')
  return [
    frame('P', unnamed, terminated(sql), int16(0)),
    frame('B', unnamed, unnamed, int16(0), int16(parameters.length), ...values, int16(0)),
    frame('E', unnamed, int32(0))
  ]
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}
