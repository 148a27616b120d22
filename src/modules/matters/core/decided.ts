import { z } from 'zod'
import { Outcome } from './matter.ts'
import type { Because } from './views.ts'

/** What this room reads of a stored decision; the whole of it is shown as it is. */
const Reason = z.object({
  duty: z.string(),
  item: z.string().nullable().catch(null),
  basis: z.string().nullable().catch(null),
  kind: z.string().nullable().catch(null),
  scope: z.string().nullable().catch(null),
})

export const Decided = z.object({
  outcome: Outcome,
  units: z.array(z.string()),
  winners: z.array(z.string()),
  flags: z.array(z.string()).catch([]),
  ask: z.array(z.string()).catch([]),
  edition: z.number().int().catch(0),
  explanation: z.object({ winners: z.array(Reason).catch([]) }).catch({ winners: [] }),
})
export type Decided = z.infer<typeof Decided>

/** A stored decision as this room reads it, or null where the list was never asked. */
export const readDecided = (stored: unknown): Decided | null => {
  const read = Decided.safeParse(stored)
  return read.success ? read.data : null
}

/**
 * Why a unit is accountable, in one breath: the strongest winning duty.
 *
 * @returns null where no duty won
 */
export const becauseOf = (stored: unknown): Because | null => {
  const winner = readDecided(stored)?.explanation.winners[0]
  if (winner === undefined) return null
  return { dutyId: winner.duty, item: winner.item, itemText: winner.scope, basis: winner.basis, kind: winner.kind }
}
