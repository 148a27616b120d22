import { z } from 'zod'

/** Why a unit is accountable, in one breath: the winning duty, the list item it gives meaning to, and its basis. */
export const Because = z.object({
  dutyId: z.string(),
  /** Which list: power, basic, cooperating … */
  kind: z.string(),
  /** The item's number in that list, and the territory whose list it is. */
  number: z.string().nullable(),
  territoryId: z.string().nullable(),
  /** The item word for word; the duty's own scope where no item is cited. */
  text: z.string().nullable(),
  basis: z.string().nullable(),
})
export type Because = z.infer<typeof Because>
