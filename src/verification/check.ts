// A check: one thing that must hold, and whether it does.

/** A check that could not run has failed; only one that the user turned off, or that an earlier one stands for, is skipped. */
export interface Check {
  readonly name: string
  readonly status: 'passed' | 'failed' | 'skipped'
  readonly detail: string
}

/** A check that holds unless there are faults. Only the first few are told: the first is what matters. */
export function checkNone(name: string, faults: readonly string[], passed: string): Check {
  if (faults.length === 0) return { name, status: 'passed', detail: passed }
  const told = faults.slice(0, 5).join('; ')
  return { name, status: 'failed', detail: faults.length > 5 ? `${told}; and ${faults.length - 5} more` : told }
}

/** A check that does not hold, or could not run. */
export function failed(name: string, reason: string): Check {
  return { name, status: 'failed', detail: reason }
}

/** A check that was not run, and need not be. */
export function skipped(name: string, reason: string): Check {
  return { name, status: 'skipped', detail: reason }
}
