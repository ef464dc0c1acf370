// Every rule that there is.

import { indexRules } from './index-rules.ts'
import { lockingRules } from './locking-rules.ts'
import { lossRules } from './loss-rules.ts'
import { platformRules } from './platform-rules.ts'
import type { Rule } from './rule.ts'
import { serverRules } from './server-rules.ts'
import { supabaseRules } from './supabase-rules.ts'
import { transactionRules } from './transaction-rules.ts'
import { typeRules } from './type-rules.ts'

/** What a statement is looked at for, in the order in which it is said. */
export const rules: readonly Rule[] = [
  ...lossRules,
  ...lockingRules,
  ...indexRules,
  ...typeRules,
  ...transactionRules,
  ...supabaseRules,
  ...platformRules,
  ...serverRules
]

/** Of a statement that PostgreSQL will not read. */
export const unreadable = ['syntax-error', 'psql-meta-command'] as const

const allowable: ReadonlySet<string> = new Set([...rules.map(({ id }) => id), ...unreadable])

/** Is there a rule of this name, which a migration may allow itself to break? */
export function isRule(id: string): boolean {
  return allowable.has(id)
}
