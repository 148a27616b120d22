import type { Values } from '../attribute.ts'
import { type Box, holds } from '../box.ts'
import type { Tree } from '../tree.ts'
import type { Finding } from './finding.ts'

/** An order as far as a finding looks at it. */
export type FoundOrder = { readonly typeId: string; readonly territoryId: string; readonly attributes: Values }

/** The trees that findings and orders stand in. */
export type Trees = { readonly matters: Tree; readonly territories: Tree }

/** What is not known of an order rules nothing out. */
const mayLieIn = (boxes: readonly Box[], attributes: Values): boolean =>
  boxes.length === 0 ||
  boxes.some((box) =>
    Object.entries(box).every(([name, condition]) => {
      const value = attributes[name] ?? null
      return value === null || holds(condition, value)
    }),
  )

/**
 * Whether an order is of the matters and places that a finding is about, as far as its attributes are known.
 *
 * @returns null where a finding is about no matters and places of its own, such as a unit that is not there
 */
export const fallsIn = (finding: Finding, trees: Trees, order: FoundOrder): boolean | null => {
  const places = trees.territories.lineOf(order.territoryId)
  if (finding.kind === 'gap') {
    const isInClause = finding.territories.some(
      (clause) => places.includes(clause.in) && !clause.except.some((hole) => places.includes(hole)),
    )
    return isInClause && finding.matters.includes(order.typeId) && mayLieIn(finding.boxes, order.attributes)
  }
  const { matter, territory } = finding
  if (matter === null || territory === null) return null
  const isThere = places.includes(territory) && trees.matters.lineOf(order.typeId).includes(matter)
  return isThere && (finding.kind !== 'overlap' || mayLieIn(finding.boxes, order.attributes))
}
