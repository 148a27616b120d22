import type { Id } from '../../../kernel/ids.ts'
import { isWithin } from '../../../kernel/path.ts'
import { type Answer, no, yes } from '../../../kernel/problem.ts'
import type { Call } from '../../../platform/call.ts'
import { findTerritory, findTerritoryByText, jurisdictionOf, territoryAt } from '../../directory/index.ts'
import type { Point } from '../core/matter.ts'
import { placeElsewhere } from '../core/problems.ts'
import type { PlaceWish } from '../core/report.ts'

/** A place as far as it is known. */
export type Place = {
  readonly territoryId: Id
  readonly path: string
  readonly point: Point | null
  /** True where neither tree, map nor words said anything, and the whole jurisdiction stands in. */
  readonly isGuess: boolean
}

type Node = { readonly territoryId: Id; readonly path: string }

const chosen = async (call: Call, wish: PlaceWish): Promise<Answer<Node> | null> => {
  if (wish.territoryId !== null) {
    const territory = await findTerritory(call, wish.territoryId)
    if (territory === null || !isWithin(territory.path, call.jurisdiction.territoryPath)) return no(placeElsewhere)
    return yes({ territoryId: territory.id, path: territory.path })
  }
  const around = wish.point === null ? null : await territoryAt(call, wish.point)
  return around === null ? null : yes({ territoryId: around.id, path: around.path })
}

const named = async (call: Call, texts: readonly string[]): Promise<Node | null> => {
  for (const text of texts) {
    const found = text === '' ? null : await findTerritoryByText(call, text)
    if (found !== null && found.others.length === 0) return found
  }
  return null
}

/**
 * The place of a matter: the node chosen, else the boundary that holds the point, else what the words surely name,
 * else the whole jurisdiction - which the duty list then asks to be more precise where that matters.
 */
export const placeOf = async (call: Call, wish: PlaceWish, text: string): Promise<Answer<Place>> => {
  const exact = await chosen(call, wish)
  if (exact !== null) return exact.ok ? yes({ ...exact.value, point: wish.point, isGuess: false }) : exact

  const words = await named(call, [wish.text, text])
  if (words !== null)
    return yes({ territoryId: words.territoryId, path: words.path, point: wish.point, isGuess: false })
  const { territoryId } = await jurisdictionOf(call)
  return yes({ territoryId, path: call.jurisdiction.territoryPath, point: wish.point, isGuess: true })
}
