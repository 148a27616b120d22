import { dayOf } from '../../kernel/day.ts'
import type { Reaction } from '../../platform/module.ts'
import { reorganised } from '../directory/events.ts'
import { matterDispatched } from '../matters/events.ts'
import { rehomeLists } from './service/rehome.ts'
import { addPastOrderRows } from './store/past-orders.ts'
import { findTypeRow } from './store/types.ts'

/** Every dispatched matter becomes a past order: what the list is measured against. */
const keepsPastOrders: Reaction = {
  listener: 'duties.past-orders',
  hears: [matterDispatched.name],
  react: async (call, told) => {
    const { matterId, typeId, territoryId, attributes, unitId } = matterDispatched.body.parse(told.body)
    if (typeId === null || (await findTypeRow(call, typeId)) === null) return
    const on = dayOf(told.toldAt, call.jurisdiction.timeZone)
    await addPastOrderRows(call, [
      { source: 'matters', orderNo: matterId, typeId, territoryId, attributes, on, unitId },
    ])
  },
}

/** Duties of a closed territory go on at the places that come after it. */
const followsReorganisations: Reaction = {
  listener: 'duties.rehome',
  hears: [reorganised.name],
  react: async (call, told) => {
    const { reorganisationId, subject, effectiveOn } = reorganised.body.parse(told.body)
    if (subject === 'territory') await rehomeLists(call, reorganisationId, effectiveOn)
  },
}

export const reactions: readonly Reaction[] = [keepsPastOrders, followsReorganisations]
