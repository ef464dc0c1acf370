// Names that are taken: indexes and sequences keep theirs when their table is renamed, and the table that comes back under
// its old name wants them too. The live ones step aside while that table is made, and get them back.

import { nameParameters, readJson } from '../database/answers.ts'
import type { Database } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { type Name, qualifiedName, quoteIdentifier } from '../sql.ts'
import type { Entry } from './toc.ts'
import { attempt, type Omission, refused } from './transaction.ts'

interface Taken extends Name {
  readonly kind: 'INDEX' | 'SEQUENCE'
  /** The table that it belongs to. */
  readonly table: string
  readonly aside: string
  /** What the one that comes back will be called. */
  readonly spare: string
}

/** Indexes and sequences of other tables that stepped aside. */
export class SpareNames {
  readonly #database: Database
  readonly #taken: readonly Taken[]

  private constructor(database: Database, taken: readonly Taken[]) {
    this.#database = database
    this.#taken = taken
  }

  /** Renames what has the name of something that will be made, and belongs to a table that stays. */
  static async begin(database: Database, entries: readonly Entry[]): Promise<SpareNames> {
    const makes = (entry: Entry): boolean => ['INDEX', 'CONSTRAINT', 'SEQUENCE'].includes(entry.type)
    const names = entries.filter(makes).flatMap((entry) => entry.relations)
    const taken = await readJson<Taken>(
      database,
      `WITH names AS (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS t (schema, name)),
        taken AS (SELECT c.oid, t.schema, t.name, CASE WHEN c.relkind = 'S' THEN 'SEQUENCE' ELSE 'INDEX' END AS kind,
            coalesce(x.indrelid, d.refobjid)::regclass::text AS table, c.relnamespace
          FROM names t JOIN pg_namespace n ON n.nspname = t.schema JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = t.name
            LEFT JOIN pg_index x ON x.indexrelid = c.oid
            LEFT JOIN pg_depend d ON c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')
              AND d.refclassid = 'pg_class'::regclass
          WHERE c.relkind IN ('i', 'I', 'S') AND coalesce(x.indrelid, d.refobjid) IS NOT NULL)
      SELECT schema, name, kind, taken.table, 'gate_' || oid AS aside, (SELECT spare FROM
          (SELECT left(name, 50) || '_restored' || CASE WHEN i > 1 THEN i::text ELSE '' END AS spare, i FROM generate_series(1, 99) AS i) AS s
          WHERE NOT EXISTS (SELECT FROM pg_class o WHERE o.relnamespace = taken.relnamespace AND o.relname = spare)
          ORDER BY i LIMIT 1) AS spare FROM taken ORDER BY 1, 2`,
      nameParameters(names)
    )
    const spare = new SpareNames(database, taken)
    await spare.#rename(taken.map((one) => [one, one.name, one.aside]))
    return spare
  }

  /** Is an entry of the target about one of those? */
  concerns(entry: Entry): boolean {
    return entry.relations.some(({ schema, name }) =>
      this.#taken.some((one) => one.schema === schema && one.name === name)
    )
  }

  /** Gives the names back. Says what the new ones are called instead. */
  async end(): Promise<Omission[]> {
    await this.#rename(this.#taken.map((one) => [one, one.name, one.spare]))
    await this.#rename(this.#taken.map((one) => [one, one.aside, one.name]))
    return this.#taken.map(({ kind, schema, name, table, spare }) => ({
      what: `name of ${kind.toLowerCase()} ${schema}.${name}`,
      reason: `that of ${table} is called so, and the one that came back ${spare}`
    }))
  }

  async #rename(names: readonly (readonly [Taken, string, string])[]): Promise<void> {
    const statements = names.map(
      ([{ kind, schema }, from, to]) =>
        `ALTER ${kind} IF EXISTS ${qualifiedName({ schema, name: from })} RENAME TO ${quoteIdentifier(to)}`
    )
    if (statements.length === 0) return
    const failure = await attempt(this.#database, () => this.#database.query(statements.join(';\n')))
    if (failure instanceof GateError) throw refused('a name that another table has', failure)
  }
}
