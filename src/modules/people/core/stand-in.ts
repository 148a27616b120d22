import { z } from 'zod'
import { addDays, Day } from '../../../kernel/day.ts'
import { Id } from '../../../kernel/ids.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import type { Grant } from './grant.ts'
import { daysReversed, nothingToTakeOver, ownAccount, standInTooLong } from './problems.ts'

/** One colleague takes over another's queue on the days `[from, to)`. */
export const StandIn = z.object({ absentId: Id, standInId: Id, from: Day, to: Day })
export type StandIn = z.infer<typeof StandIn>

/** The longest absence one stand-in covers; longer ones are a change of post. */
const longestStandInDays = 92

/** What a stand-in is granted: the roles, units and territories of the absent colleague, never for longer than theirs. */
export type InheritedGrant = Pick<Grant, 'role' | 'unitId' | 'territoryPath'> & { readonly from: Day; readonly to: Day }

/**
 * The grants that a stand-in receives.
 *
 * Grants that are themselves a stand-in's are not passed on, so absences cannot chain rights through the house.
 *
 * @param held the absent colleague's grants
 */
export const inheritedGrants = (
  { absentId, standInId, from, to }: StandIn,
  held: readonly Grant[],
): Answer<readonly InheritedGrant[]> => {
  if (absentId === standInId) return no(ownAccount)
  if (to <= from) return no(daysReversed, { from, to })
  if (to > addDays(from, longestStandInDays)) return no(standInTooLong, { days: longestStandInDays })

  const inherited = held
    .filter((grant) => grant.accountId === absentId && grant.origin !== 'stand-in' && grant.revokedAt === null)
    .map(({ role, unitId, territoryPath, ...grant }) => ({
      role,
      unitId,
      territoryPath,
      from: grant.from !== null && grant.from > from ? grant.from : from,
      to: grant.to !== null && grant.to < to ? grant.to : to,
    }))
    .filter((grant) => grant.from < grant.to)
  return inherited.length === 0 ? no(nothingToTakeOver) : yes(inherited)
}
