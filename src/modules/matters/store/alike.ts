import { sql } from 'kysely'
import type { Instant } from '../../../kernel/day.ts'
import type { Id } from '../../../kernel/ids.ts'
import { type Call, rowsOf } from '../../../platform/call.ts'
import type { Matter } from '../core/matter.ts'
import { matterOf } from './matters.ts'
import type { Tables } from './tables.ts'
import { visible } from './visible.ts'

const atMost = 200

const here = (call: Call) =>
  rowsOf<Tables>(call).selectFrom('matters.matter').selectAll().where('jurisdiction_id', '=', call.jurisdiction.id)

/**
 * Matters at work, within reach, reported about then: of the type in the neighbourhood, or of any type at the very
 * place. Confidential ones are left out. The newest 200.
 */
export const listAlike = async (
  call: Call,
  { id, typeId, placePath }: Pick<Matter, 'id' | 'typeId' | 'placePath'>,
  within: { readonly neighbourhood: string; readonly from: Instant; readonly to: Instant },
): Promise<Matter[]> => {
  const rows = await here(call)
    .where('state', 'in', ['waiting', 'dispatched', 'underway'])
    .where('confidential', '=', false)
    .where('id', '<>', id)
    .where(sql<boolean>`starts_with(place_path, ${within.neighbourhood})`)
    .where((row) => row.or([row('place_path', '=', placePath), row('type_id', '=', typeId)]))
    .where('reported_at', '>=', within.from)
    .where('reported_at', '<=', within.to)
    .where(visible(call, 'matters.read'))
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(matterOf)
}

/** The matters that staff joined to this one. */
export const listGoingWith = async (call: Call, mainId: Id): Promise<Matter[]> => {
  const rows = await here(call).where('goes_with', '=', mainId).orderBy('id').execute()
  return rows.map(matterOf)
}
