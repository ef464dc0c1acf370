// Entries of a dump → statements that the restoring role may run, in the restore's own transaction; and what it means for
// the restore when the target refuses one.

import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { isPlatformRole, isPlatformSchema } from '../platform.ts'
import { qualifiedName } from '../sql.ts'
import { count } from '../wording.ts'
import { countOrphans, findOrphans, orphanedRows, readForeignKeys } from './foreign-keys.ts'
import { isAdditive } from './scope.ts'
import { Cursor, identifierOf, nameOf, type Statement } from './statements.ts'
import { readRoles, readTablespaces, type Target } from './target.ts'
import { type Entry, type Setting, settingDefaults } from './toc.ts'
import { attempt, type Omission, objectOf, omitted, type RunOptions, reasonOf, sqlStateOf } from './transaction.ts'

const insufficientPrivilege = '42501'
const foreignKeyViolation = '23503'
const undefinedObject = '42704'

/** What may fail for want of privileges without anything being lost: it is said, and the restore goes on. */
const dispensable: ReadonlySet<string> = new Set([
  'EVENT TRIGGER',
  'PUBLICATION',
  'PUBLICATION TABLE',
  'PUBLICATION TABLES IN SCHEMA'
])

/** What the role that restores may do. */
interface Privileges {
  /** Every role; true where ours may hand things over to it. */
  readonly roles: ReadonlyMap<string, boolean>
  /** Those that there are, and that ours may use. */
  readonly tablespaces: ReadonlySet<string>
}

/** What to do about objects that the target does not take. */
export interface Leniency {
  /** Foreign keys that do not hold are made nevertheless, NOT VALID. */
  readonly allowOrphans: boolean
  /** Asked before anything else: what to say of an object that may be missing. `again` tries once more to make it. */
  readonly excuse?: Excuse | undefined
}

/** Says that an object may be missing, and why; undefined: it may not. Throws what must end the restore. */
export type Excuse = (entry: Entry, failure: GateError, again: () => Promise<unknown>) => Promise<Omission | undefined>

/** Runs structure, as far as ownership goes, for one role. */
export class StructureOptions implements RunOptions {
  readonly #database: Database
  readonly #target: Target
  readonly #privileges: Privileges
  readonly #leniency: Leniency
  readonly #orphans: string[] = []
  /** What was left out although something else may be said about it. */
  readonly #leftOut = new Set<string>()

  private constructor(database: Database, target: Target, privileges: Privileges, leniency: Leniency) {
    this.#database = database
    this.#target = target
    this.#privileges = privileges
    this.#leniency = leniency
  }

  /** To be read once all roles are there. */
  static async read(database: Database, target: Target, leniency: Leniency): Promise<StructureOptions> {
    const roles = await readRoles(database, target.major)
    const tablespaces = await readTablespaces(database)
    return new StructureOptions(database, target, { roles, tablespaces }, leniency)
  }

  readonly render = (entry: Entry): string[] => {
    const statements = entry.statements.flatMap((statement) => this.#statement(statement))
    const settings = entry.settings.filter((setting) => this.#withheldSetting(setting) === undefined)
    if (settings.length === 0 || statements.length === 0) return statements
    const set = settings.map(({ name, value }) => `SET LOCAL ${name} = ${value}`)
    const reset = settings.map(({ name }) => `SET LOCAL ${name} = ${settingDefaults[name]}`)
    return [...set, ...statements, ...reset]
  }

  readonly forgive = async (entry: Entry, failure: GateError): Promise<Omission | undefined> => {
    const again = (): Promise<unknown> => this.#database.query(this.render(entry).join(';\n'))
    const excused = await this.#leniency.excuse?.(entry, failure, () => attempt(this.#database, again))
    if (excused) return excused
    const state = sqlStateOf(failure)
    if (state === foreignKeyViolation && entry.type === 'FK CONSTRAINT') return this.#leaveOrphans(entry)
    if (state === undefinedObject && this.#isAboutLeftOut(entry)) return omitted(entry, failure)
    if (state !== insufficientPrivilege) return undefined
    if (entry.type === 'EXTENSION') throw extensionRefused(entry, failure)
    const owner = await this.#leaveOwner(entry, failure)
    if (owner) return owner
    const { schema } = entry
    const ofPlatform = schema !== undefined && isPlatformSchema(schema) && this.#target.schemas.has(schema)
    if (!ofPlatform && !isAdditive(entry) && !dispensable.has(entry.type)) return undefined
    for (const object of objectsOf(entry)) this.#leftOut.add(object)
    return omitted(entry, failure)
  }

  /** Throws `ORPHANED_ROWS` for all that were found, unless the user can live with foreign keys that do not hold. */
  checkOrphans(): void {
    if (this.#orphans.length > 0 && !this.#leniency.allowOrphans) throw orphanedRows(this.#orphans)
  }

  async #leaveOrphans(entry: Entry): Promise<Omission | undefined> {
    const [table, constraint] = entry.relations
    if (!table || !constraint) return undefined
    const what = `FK CONSTRAINT ${entry.schema}.${entry.name}`
    const [statement = ''] = this.render(entry)
    const unvalidated = await attempt(this.#database, () => this.#database.query(`${statement} NOT VALID`))
    if (unvalidated instanceof GateError) {
      // A foreign key of a partitioned table cannot be NOT VALID before PostgreSQL 18.
      const orphans = await countOrphans(this.#database, table, constraint.name, entry.statements[0])
      this.#orphans.push(orphans)
      return {
        what,
        reason: `it is left out: ${orphans}. Once they are back, run ${statement}`,
        object: objectOf(entry)
      }
    }
    const keys = await readForeignKeys(this.#database, [table], { validated: false })
    const isIt = (key: (typeof keys)[number]): boolean =>
      key.name === constraint.name && qualifiedName(key.child) === qualifiedName(table)
    const orphans = await findOrphans(this.#database, keys.filter(isIt))
    this.#orphans.push(...orphans)
    const reason = `it is NOT VALID: ${orphans.join('; ')}. Once they are back, run ALTER TABLE … VALIDATE CONSTRAINT`
    return { what, reason, object: objectOf(entry) }
  }

  /** The object itself may be had where only its owner may not. */
  async #leaveOwner(entry: Entry, failure: GateError): Promise<Omission | undefined> {
    const isOther = (sql: string): boolean => !/^ALTER .* OWNER TO [^;]*$/s.test(sql)
    const statements = this.render(entry).filter(isOther)
    if (statements.length === 0 || statements.length === this.render(entry).length) return undefined
    const failed = await attempt(this.#database, () => this.#database.query(statements.join(';\n')))
    if (failed instanceof GateError) return undefined
    const { what } = omitted(entry, failure)
    return { what: `owner ${entry.owner} of ${what}`, reason: reasonOf(failure) }
  }

  #isAboutLeftOut(entry: Entry): boolean {
    return objectsOf(entry).some((object) => this.#leftOut.has(object))
  }

  /** What the objects do not get, since our role may not give it: owners, privileges to come, tablespaces. */
  withheld(entries: readonly Entry[]): Omission[] {
    const { user } = this.#target
    const statements = entries.flatMap((entry) => entry.statements)
    const owners = countEach(statements.map((statement) => this.#withheldOwner(statement)))
    const defaults = countEach(statements.map((statement) => this.#withheldDefaults(statement)))
    const spaces = countEach(entries.flatMap(({ settings }) => settings.map((set) => this.#withheldSetting(set))))
    return [
      ...owners.map(([owner, objects]) => ({
        what: `owner ${owner} of ${count(objects, 'object')}`,
        reason: `${user} may not hand anything over to it, and owns them itself`
      })),
      ...defaults
        .filter(([role]) => !isPlatformRole(role))
        .map(([role]) => ({
          what: `default privileges of ${role}`,
          reason: `${user} may not change them`
        })),
      ...spaces.map(([space, objects]) => ({
        what: `tablespace ${space} of ${count(objects, 'object')}`,
        reason: 'the target has no such tablespace that may be used: they are in its own'
      }))
    ]
  }

  #statement(statement: Statement): string[] {
    const { text } = statement
    const cursor = new Cursor(statement)
    if (cursor.takeAll('SET', 'TRANSACTION_TIMEOUT')) return []
    if (/^(?:RE)?SET SESSION AUTHORIZATION/.test(text)) return this.#authorization(text)
    if (cursor.takeAll('SET')) return [`SET LOCAL${text.slice('SET'.length)}`]
    if (cursor.takeAll('CREATE', 'SCHEMA')) return [text.replace('CREATE SCHEMA', 'CREATE SCHEMA IF NOT EXISTS')]
    if (this.#withheldOwner(statement) !== undefined) return []
    return this.#withheldDefaults(statement) === undefined ? [text] : []
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
    const role = identifierOf(last)
    return this.#maySet(role) ? undefined : role
  }

  #withheldDefaults(statement: Statement): string | undefined {
    const cursor = new Cursor(statement)
    if (!cursor.takeAll('ALTER', 'DEFAULT', 'PRIVILEGES', 'FOR', 'ROLE')) return undefined
    const [role] = cursor.takeName()?.parts ?? []
    return this.#maySet(role) ? undefined : role
  }

  #withheldSetting({ name, value }: Setting): string | undefined {
    if (name !== 'default_tablespace') return undefined
    const space = value.replace(/^(["'])(.*)\1$/s, '$2')
    return this.#privileges.tablespaces.has(space) ? undefined : space
  }

  #maySet(role: string | undefined): boolean {
    return this.#target.superuser || (role !== undefined && this.#privileges.roles.get(role) === true)
  }
}

function countEach(names: readonly (string | undefined)[]): [string, number][] {
  const known = names.filter((name) => name !== undefined)
  return [...Map.groupBy(known, (name) => name)].map(([name, same]) => [name, same.length])
}

/** The publication, event trigger, policy or trigger that a statement makes, changes or comments on. */
function objectsOf({ relations, statements }: Entry): string[] {
  return statements.flatMap((statement) => {
    const cursor = new Cursor(statement)
    cursor.skip('CREATE', 'ALTER', 'COMMENT', 'ON', 'CONSTRAINT')
    const kind = [['PUBLICATION'], ['EVENT', 'TRIGGER'], ['POLICY'], ['TRIGGER']].find((words) =>
      cursor.takeAll(...words)
    )
    const [name] = (kind && cursor.takeName()?.parts) ?? []
    const table = kind?.includes('PUBLICATION') ? undefined : relations[0]
    return name === undefined ? [] : [JSON.stringify([kind, name, table])]
  })
}

function extensionRefused(entry: Entry, failure: GateError): GateError {
  const [create] = entry.statements
  return new GateError('MISSING_EXTENSION', `extension ${entry.name} is not there: ${reasonOf(failure)}`, {
    hint: `Nothing was changed. Have somebody run this who may: ${create?.text}; If nothing in the backup uses it, go on without it: --without-extensions ${entry.name}`,
    cause: failure
  })
}

/** A view that cannot be refreshed now can be refreshed later: nothing is lost with it. */
export async function refreshViews(database: Database, entries: readonly Entry[]): Promise<Omission[]> {
  const omissions: Omission[] = []
  const views = entries.filter((entry) => entry.type === 'MATERIALIZED VIEW')
  for (const { statements } of views) {
    const cursor = statements[0] && new Cursor(statements[0])
    cursor?.takeAll('CREATE', 'MATERIALIZED', 'VIEW')
    const view = nameOf(cursor?.takeName())
    if (!view) continue
    const name = qualifiedName(view)
    // Functions of the project may name what they use without its schema.
    const refresh = `SET LOCAL search_path = public, extensions; REFRESH MATERIALIZED VIEW ${name}`
    const failure = await attempt(database, () => database.query(refresh))
    if (failure instanceof GateError)
      omissions.push({ what: `REFRESH MATERIALIZED VIEW ${name}`, reason: reasonOf(failure) })
  }
  if (views.length > 0) await database.query("SET LOCAL search_path = ''")
  return omissions
}
