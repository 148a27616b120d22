import { byText } from './compare.ts'
import type { TerritoryNode } from './list-file.ts'

/**
 * One place for each territory right below the root, as deep as the first line down to a community goes: points that
 * stand for the whole county where no order is known.
 *
 * The root alone when nothing lies below it.
 */
export const standingPlaces = (territories: readonly TerritoryNode[], rootId: string): string[] => {
  const children = Map.groupBy(territories, (node) => node.parent)
  const deepest = (node: TerritoryNode): string => {
    const below = (children.get(node.id) ?? []).filter((child) => child.level <= 5)
    const [first] = below.toSorted((a, b) => byText(a.id, b.id))
    return first === undefined ? node.id : deepest(first)
  }
  const places = (children.get(rootId) ?? []).toSorted((a, b) => byText(a.id, b.id)).map(deepest)
  return places.length > 0 ? places : [rootId]
}
