import { addDays } from '../../../kernel/day.ts'
import type { Call } from '../../../platform/call.ts'
import type { PastCell } from '../core/findings/gap-past.ts'
import { countPastOrders } from '../store/past-orders.ts'
import { todayFor } from './dispatch.ts'
import { inForceOf, placeOn } from './ground.ts'

/** The past orders of the last year by type, unit and the place as it is today. */
export const pastCells = async (call: Call): Promise<readonly PastCell[]> => {
  const inForce = await inForceOf(call)
  const on = todayFor(call)
  const counted = await countPastOrders(call, addDays(on, -365))
  return counted.map(({ typeId, territoryId, unitId, orders }) => ({
    matter: typeId,
    territory: placeOn(inForce, territoryId, on),
    unit: unitId,
    count: orders,
  }))
}
