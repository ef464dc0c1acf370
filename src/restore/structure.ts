// Entries of a dump → statements that the restoring role may run, in the restore's own transaction.

import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { findOrphans, orphanedRows, readForeignKeys } from './foreign-keys.ts'
import { isAdditive } from './scope.ts'
import { Cursor, type Statement } from './statements.ts'
import { readRoles, type Target } from './target.ts'
import type { Entry } from './toc.ts'
import { attempt, type Omission, omitted, type RunOptions, reasonOf, sqlStateOf } from './transaction.ts'

const insufficientPrivilege = '42501'
const foreignKeyViolation = '23503'

/** What may fail for want of privileges without anything being lost: it is said, and the restore goes on. */
const dispensable: ReadonlySet<string> = new Set(['EVENT TRIGGER', 'PUBLICATION', 'PUBLICATION TABLE'])

/** Runs structure, as far as ownership goes, for one role. */
export class StructureOptions implements RunOptions {
  readonly #database: Database
  readonly #target: Target
  readonly #roles: ReadonlyMap<string, boolean>
  readonly #allowOrphans: boolean

  private constructor(database: Database, target: Target, roles: ReadonlyMap<string, boolean>, allowOrphans: boolean) {
    this.#database = database
    this.#target = target
    this.#roles = roles
    this.#allowOrphans = allowOrphans
  }

  /** To be read once all roles are there. */
  static async read(database: Database, target: Target, allowOrphans: boolean): Promise<StructureOptions> {
    return new StructureOptions(database, target, await readRoles(database, target.major), allowOrphans)
  }

  readonly render = (entry: Entry): string[] => entry.statements.flatMap((statement) => this.#statement(statement))

  readonly forgive = async (entry: Entry, failure: GateError): Promise<Omission | undefined> => {
    const state = sqlStateOf(failure)
    if (state === foreignKeyViolation && entry.type === 'FK CONSTRAINT') return this.#leaveOrphans(entry)
    const mayFail = isAdditive(entry) || dispensable.has(entry.type)
    return state === insufficientPrivilege && mayFail ? omitted(entry, failure) : undefined
  }

  /** Throws `ORPHANED_ROWS`, unless the user can live with a foreign key that is not validated. */
  async #leaveOrphans(entry: Entry): Promise<Omission | undefined> {
    const sql = `${this.render(entry).join(';\n')} NOT VALID`
    const unvalidated = await attempt(this.#database, () => this.#database.query(sql))
    if (unvalidated instanceof GateError) return undefined
    const keys = await readForeignKeys(this.#database, entry.relations.slice(0, 1), { validated: false })
    const orphans = await findOrphans(
      this.#database,
      keys.filter((key) => entry.name === `${key.child.name} ${key.name}`)
    )
    if (!this.#allowOrphans) throw orphanedRows(orphans)
    const reason = `it is NOT VALID: ${orphans.join('; ')}. Once they are back, run ALTER TABLE … VALIDATE CONSTRAINT`
    return { what: `FK CONSTRAINT ${entry.schema}.${entry.name}`, reason }
  }

  /** Which owners the objects do not get, since our role may not hand them over. */
  withheldOwners(entries: readonly Entry[]): Omission[] {
    const owners = entries.flatMap((entry) => entry.statements.map((statement) => this.#withheldOwner(statement)))
    const byOwner = Map.groupBy(
      owners.filter((owner) => owner !== undefined),
      (owner) => owner
    )
    return [...byOwner].map(([owner, objects]) => ({
      what: `owner ${owner} of ${objects.length} objects`,
      reason: `${this.#target.user} may not hand anything over to it, and owns them itself`
    }))
  }

  #statement(statement: Statement): string[] {
    const { text } = statement
    const cursor = new Cursor(statement)
    if (cursor.takeAll('SET', 'TRANSACTION_TIMEOUT')) return []
    if (/^(?:RE)?SET SESSION AUTHORIZATION/.test(text)) return this.#authorization(text)
    if (cursor.takeAll('SET')) return [`SET LOCAL${text.slice('SET'.length)}`]
    if (cursor.takeAll('CREATE', 'SCHEMA')) return [text.replace('CREATE SCHEMA', 'CREATE SCHEMA IF NOT EXISTS')]
    if (this.#withheldOwner(statement) !== undefined) return []
    if (cursor.takeAll('ALTER', 'DEFAULT', 'PRIVILEGES', 'FOR', 'ROLE')) {
      return this.#maySet(cursor.takeName()?.parts[0]) ? [text] : []
    }
    return [text]
  }

  /** A grant that somebody else made is made in our own name, unless we may take theirs. */
  #authorization(text: string): string[] {
    if (!this.#target.superuser) return []
    return [text.startsWith('RESET') ? 'SET LOCAL SESSION AUTHORIZATION DEFAULT' : text.replace('SET', 'SET LOCAL')]
  }

  #withheldOwner(statement: Statement): string | undefined {
    const { tokens } = statement
    const [owner, to, last] = tokens.slice(-3)
    if (tokens[0]?.text !== 'ALTER' || owner?.text !== 'OWNER' || to?.text !== 'TO' || !last) return undefined
    const role = last.kind === 'name' ? last.text.slice(1, -1).replaceAll('""', '"') : last.text
    return this.#maySet(role) ? undefined : role
  }

  #maySet(role: string | undefined): boolean {
    return this.#target.superuser || (role !== undefined && this.#roles.get(role) === true)
  }
}

/** A view that cannot be refreshed now can be refreshed later: nothing is lost with it. */
export async function refreshViews(database: Database, entries: readonly Entry[]): Promise<Omission[]> {
  const omissions: Omission[] = []
  const views = entries.filter((entry) => entry.type === 'MATERIALIZED VIEW')
  for (const { statements } of views) {
    const cursor = statements[0] && new Cursor(statements[0])
    cursor?.takeAll('CREATE', 'MATERIALIZED', 'VIEW')
    const place = cursor?.takeName()
    if (!place) continue
    const name = statements[0]?.text.slice(place.from, place.to)
    // Functions of the project may name what they use without its schema.
    const refresh = `SET LOCAL search_path = public, extensions; REFRESH MATERIALIZED VIEW ${name}`
    const failure = await attempt(database, () => database.query(refresh))
    if (failure instanceof GateError)
      omissions.push({ what: `REFRESH MATERIALIZED VIEW ${name}`, reason: reasonOf(failure) })
  }
  if (views.length > 0) await database.query("SET LOCAL search_path = ''")
  return omissions
}
