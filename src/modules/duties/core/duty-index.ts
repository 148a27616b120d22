import type { Attribute } from './attribute.ts'
import { constrainedCount } from './box.ts'
import { byText } from './compare.ts'
import type { Delegation, Duty } from './duty.ts'
import type { Key } from './key.ts'
import type { DutyList, KeyOrder } from './list-file.ts'
import { type Place, type UnitIndex, unitIndexOf } from './resolve.ts'
import { type Tree, treeOf } from './tree.ts'

/** A duty with the key it is compared by. */
export type Ranked = { readonly duty: Duty; readonly key: Key }

/**
 * A list made ready for decisions.
 *
 * Only duties whose node pair lies above (or at) a point can apply there, so they stand in buckets by that pair.
 */
export type DutyIndex = {
  readonly edition: number
  readonly order: KeyOrder
  readonly matters: Tree
  readonly territories: Tree
  readonly attributes: ReadonlyMap<string, Attribute>
  readonly units: UnitIndex
  /** territory id → matter type id → duties, lowest id first. */
  readonly buckets: ReadonlyMap<string, ReadonlyMap<string, readonly Ranked[]>>
  readonly delegations: ReadonlyMap<string, readonly Delegation[]>
  readonly levelOf: (territory: string) => number
  readonly placeOf: (territory: string) => Place
  /** What a matter of this type asks for. */
  readonly actionOf: (matter: string) => string | null
  readonly dutyOf: (id: string) => Duty | undefined
}

const keyOf = (duty: Duty, level: number, depth: number, conditions: number): Key => ({
  precedence: duty.precedence,
  force: duty.force,
  territory: level,
  matter: depth,
  conditions,
})

const bucketsOf = (ranked: readonly Ranked[]): DutyIndex['buckets'] => {
  const byTerritory = Map.groupBy(ranked, (one) => one.duty.territory)
  return new Map(
    [...byTerritory].map(([territory, there]) => [territory, Map.groupBy(there, (one) => one.duty.matter)]),
  )
}

/**
 * Builds the index of a list that `readListFile` accepted.
 *
 * @param edition the number that decisions made with it will name; 0 for a list from a file
 */
export const buildIndex = (list: DutyList, edition = 0): DutyIndex => {
  const matters = treeOf(list.matters)
  const territories = treeOf(list.territories)
  const levels = new Map(list.territories.map((node) => [node.id, node.level]))
  const actions = new Map(list.matters.map((node) => [node.id, node.action]))
  const attributes = new Map(list.attributes.map((attribute) => [attribute.name, attribute]))
  const byId = new Map(list.duties.map((duty) => [duty.id, duty]))
  const levelOf = (territory: string): number => levels.get(territory) ?? -1
  const ranked = list.duties
    .toSorted((a, b) => byText(a.id, b.id))
    .map((duty) => ({
      duty,
      key: keyOf(duty, levelOf(duty.territory), matters.depthOf(duty.matter), constrainedCount(duty.boxes, attributes)),
    }))
  return {
    edition,
    order: list.order,
    matters,
    territories,
    attributes,
    units: unitIndexOf(list.units),
    buckets: bucketsOf(ranked),
    delegations: Map.groupBy(list.delegations, (delegation) => delegation.duty),
    levelOf,
    placeOf: (territory) => ({
      level: levelOf(territory),
      atLevel: (level) => territories.lineOf(territory).find((id) => levelOf(id) === level),
    }),
    actionOf: (matter) => actions.get(matter) ?? null,
    dutyOf: (id) => byId.get(id),
  }
}
