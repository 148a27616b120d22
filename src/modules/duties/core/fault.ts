import { z } from 'zod'

/** What can be wrong with one entry of a list; `words/` makes the sentence out of `found` and `expected`. */
export const FaultCode = z.enum([
  'shape',
  'unknown-unit',
  'unknown-type',
  'unknown-territory',
  'unknown-attribute',
  'unknown-duty',
  'unknown-item',
  'unknown-value',
  'duplicate',
  'reversed-dates',
  'reversed-range',
  'empty-range',
  'no-box',
  'cycle',
  'level-not-below',
  'two-delegations',
  'chain-too-long',
  'coordinator-missing',
  'reservation',
  'item-not-confirmed',
  'missing',
  'bad-number',
  'bad-date',
  'bad-condition',
  'bad-word',
  'no-assignee',
  'several-assignees',
  'ambiguous',
  'unknown-line',
  'no-heading',
  'too-many',
])
export type FaultCode = z.infer<typeof FaultCode>

/** One thing wrong in a list: which part and entry, which field, what was found and what was expected. */
export const Fault = z.object({
  code: FaultCode,
  /** The part of the list: matters, territories, attributes, units, duties, delegations, points. */
  part: z.string(),
  /** The entry's id, or its position where it has none. */
  id: z.string(),
  field: z.string(),
  found: z.string().nullable(),
  expected: z.string().nullable(),
})
export type Fault = z.infer<typeof Fault>

/** How many faults a refusal carries at most; the total is always told. */
export const faultsShown = 200

/** The values of a refusal: the first faults and how many there are. */
export const faultValues = (faults: readonly Fault[]) => ({
  faults: faults.slice(0, faultsShown),
  total: faults.length,
})
