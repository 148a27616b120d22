import { z } from 'zod'
import { Because } from './because.ts'
import { Outcome } from './matter.ts'

/** What this room reads of a stored decision; the whole of it is shown as it is. */
export const Decided = z.object({
  outcome: Outcome,
  units: z.array(z.string()),
  winners: z.array(z.string()),
  flags: z.array(z.string()).catch([]),
  ask: z.array(z.string()).catch([]),
  edition: z.number().int().catch(0),
  because: Because.nullable().catch(null),
})
export type Decided = z.infer<typeof Decided>

/** A stored decision as this room reads it, or null where the list was never asked. */
export const readDecided = (stored: unknown): Decided | null => {
  const read = Decided.safeParse(stored)
  return read.success ? read.data : null
}

/** Why a unit is accountable, in one breath; null where no duty won. */
export const becauseOf = (stored: unknown): Because | null => readDecided(stored)?.because ?? null
