// What cannot be taken back is done only once somebody has said yes.

import { GateError } from '../errors.ts'

/** Asks a person; false: no. Undefined where there is nobody to ask. */
export type Confirm = ((question: string) => Promise<boolean>) | undefined

/** Throws `NOT_CONFIRMED`. `deed`: what would be done, as in "to remove these backups". */
export async function requireYes(
  deed: string,
  { yes, confirm }: { readonly yes: boolean; readonly confirm: Confirm }
): Promise<void> {
  if (yes) return
  if (!confirm) {
    throw new GateError('NOT_CONFIRMED', `nobody is there to be asked whether ${deed}`, {
      hint: 'Look at the plan, then run it again with --yes (in a workflow: yes: true). To see the plan alone: --dry-run.'
    })
  }
  if (!(await confirm('Type yes to do this: ')))
    throw new GateError('NOT_CONFIRMED', 'not confirmed', { hint: 'Nothing was changed.' })
}
