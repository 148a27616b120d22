/** How much a table may still cost. Once `spent`, what was found counts for nothing and the table is refused by this name. */
export type Budget = { work: number; findings: number; spent: 'work' | 'findings' | null }

/** Takes from the budget; false when it is spent. */
export const spend = (budget: Budget, what: 'work' | 'findings', amount: number): boolean => {
  budget[what] -= amount
  if (budget[what] < 0) budget.spent ??= what
  return budget.spent === null
}
