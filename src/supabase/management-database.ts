// A project's database, asked over the Management API: for those who cannot connect to it. Each query is a request and a
// transaction of its own.

import { z } from 'zod'
import type { Queryable, TextRow } from '../database/database.ts'
import { GateError } from '../errors.ts'
import { quoteLiteral } from '../sql.ts'
import type { ManagementApi } from './management-api.ts'

const answerSchema = z.array(z.object({ row: z.string().nullable() }))

const rowSchema = z.record(z.string(), z.string().nullable())

export class ManagementDatabase implements Queryable {
  readonly #api: ManagementApi
  readonly #ref: string
  readonly #settings: string

  /** `settings`: SET LOCAL statements for every query. */
  constructor(api: ManagementApi, ref: string, settings: string) {
    this.#api = api
    this.#ref = ref
    this.#settings = settings
  }

  /**
   * Every value becomes text before it becomes JSON: numbers keep their digits. Of several statements the API answers with the
   * rows of the last one that has any: https://github.com/supabase/postgres-meta (src/lib/db.ts).
   */
  async query(sql: string, parameters: readonly string[] = []): Promise<TextRow[]> {
    // A statement without parameters may hold a name such as $1.
    const complete =
      parameters.length === 0 ? sql : sql.replace(/\$(\d+)/g, (_, n) => quoteLiteral(parameters[Number(n) - 1] ?? ''))
    const rows = `SELECT (SELECT json_object_agg(key, value) FROM json_each_text(row_to_json(q)))::text AS row FROM (${complete}) AS q`
    const answer = answerSchema.safeParse(await this.#api.query(this.#ref, `${this.#settings}; ${rows}`))
    if (!answer.success) throw new GateError('API_FAILED', 'the Management API gave other rows than were asked for')
    return answer.data.map(({ row }) => rowSchema.parse(JSON.parse(row ?? '{}')))
  }
}
