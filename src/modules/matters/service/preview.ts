import type { Id } from '../../../kernel/ids.ts'
import { must } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { listTypesOf, proposeTypesFor } from '../../duties/index.ts'
import { findPersonalData } from '../../people/core/personal-data.ts'
import { becauseOf } from '../core/decided.ts'
import { isAtWork, isOpen } from '../core/matter.ts'
import type { PreviewWish } from '../core/report.ts'
import type { Preview } from '../core/views.ts'
import { countCoReporters } from '../store/co-reporters.ts'
import { listNearby } from '../store/queue.ts'
import { groundOf, ruleOn } from './decide.ts'
import { namesOf } from './names.ts'
import { placeOf } from './place.ts'

const proposalsShown = 4
const similarShown = 3

const similarOf = async (call: Call, typeId: Id | null, placePath: string) =>
  typeId === null ? [] : (await listNearby(call, { typeId, placePath, limit: similarShown })).filter(isOpen)

/** How a message would be understood and who would probably be accountable. Keeps nothing. */
export const previewMatter = async (call: Call, wish: PreviewWish): Promise<Preview> => {
  const ground = must(await groundOf(call))
  const place = must(await placeOf(call, wish.place, wish.text))
  const proposals = (await proposeTypesFor(call, wish.text)).slice(0, proposalsShown)
  const typeId = wish.typeId ?? proposals[0]?.typeId ?? null
  const ruled = await ruleOn(call, { typeId, territoryId: place.territoryId, attributes: wish.attributes }, ground)
  const similar = place.isGuess ? [] : await similarOf(call, typeId, place.path)

  const joined = await countCoReporters(
    call,
    similar.map(({ id }) => id),
  )

  const leadId = ruled.route.kind === 'dispatch' ? ruled.route.unitId : null
  const assistIds =
    ruled.route.kind === 'dispatch'
      ? ruled.route.parts.filter((part) => part.role === 'assist').map((part) => part.unitId)
      : []
  const names = await namesOf(call, {
    units: [leadId, ...assistIds, ...similar.map((matter) => matter.unitId)],
    types: [typeId],
    territories: [place.territoryId],
  })
  const proposed = await listTypesOf(
    call,
    proposals.map((proposal) => proposal.typeId),
  )
  const types = new Map(proposed.map((type) => [type.id, type]))
  const chosen = typeId === null ? undefined : names.types[typeId]
  return {
    type: typeId === null || chosen === undefined ? null : { id: typeId, ...chosen },
    proposals: proposals.flatMap(({ typeId: id, because }) => {
      const type = types.get(id)
      return type === undefined ? [] : [{ id, name: type.name, nameEn: type.nameEn, because: [...because] }]
    }),
    place: place.isGuess
      ? null
      : {
          id: place.territoryId,
          path: place.path,
          point: place.point,
          name: names.territories[place.territoryId]?.name ?? '',
        },
    outcome: ruled.outcome,
    lead: leadId === null ? null : (names.units[leadId] ?? null),
    assists: assistIds.flatMap((id) => names.units[id] ?? []),
    because: becauseOf(ruled.decision),
    similar: similar.map(({ id, number, title, state, reportedAt, unitId }) => ({
      number,
      title,
      state,
      reportedAt,
      reporters: 1 + (joined.get(id) ?? 0),
      mayJoin: isAtWork({ state }),
      unit: unitId === null ? null : (names.units[unitId] ?? null),
    })),
    masked: findPersonalData(`${wish.text} ${wish.place.text}`).length > 0,
  }
}
