import type { Attribute } from './attribute.ts'
import { byText } from './compare.ts'
import type { Delegation, Duty } from './duty.ts'
import { type LeanDecider, leanDecider } from './engine/lean.ts'
import { type RowTable, rowTable } from './engine/row-table.ts'
import type { PlanePoint } from './engine/scan.ts'
import { type Whole, wholeDecider } from './engine/whole.ts'
import type { DutyList, KeyOrder } from './list-file.ts'
import type { NumberedTree } from './plane/number-tree.ts'
import { type Plane, planeOf } from './plane/plane.ts'
import type { Tree } from './tree.ts'

/**
 * A list made ready for decisions.
 *
 * The plane and its tables find what applies; the duties themselves, lowest id first, say why.
 */
export type DutyIndex = {
  readonly edition: number
  readonly order: KeyOrder
  readonly plane: Plane
  readonly table: RowTable
  readonly lean: LeanDecider
  /** Decides about all roles; what it gives is filled anew by the next decision, `lean`'s too. */
  readonly wholeAt: (point: PlanePoint) => Whole
  /** Duties by their numbers in the plane: sorted by id. */
  readonly duties: readonly Duty[]
  readonly matters: Tree
  readonly territories: Tree
  readonly attributes: ReadonlyMap<string, Attribute>
  readonly delegations: ReadonlyMap<string, readonly Delegation[]>
  readonly levelOf: (territory: string) => number
  /** What a matter of this type asks for. */
  readonly actionOf: (matter: string) => string | null
  readonly dutyOf: (id: string) => Duty | undefined
}

/** The numbered tree, asked by ids. */
const treeByIds = (tree: NumberedTree): Tree => ({
  has: (id) => tree.numberOf(id) >= 0,
  lineOf: (id) => {
    const line: string[] = []
    for (let at = tree.numberOf(id); at >= 0; at = tree.parent[at] ?? -1) line.push(tree.ids[at] ?? '')
    return line
  },
  depthOf: (id) => tree.depth[tree.numberOf(id)] ?? -1,
})

/**
 * Builds the index of a list that `readListFile` accepted.
 *
 * @param edition the number that decisions made with it will name; 0 for a list from a file
 */
export const buildIndex = (list: DutyList, edition = 0): DutyIndex => {
  const duties = list.duties.toSorted((a, b) => byText(a.id, b.id))
  const plane = planeOf({ ...list, duties })
  const table = rowTable(plane, plane.duties)
  const lean = leanDecider({ plane, table })
  const actions = new Map(list.matters.map((node) => [node.id, node.action]))
  const byId = new Map(duties.map((duty) => [duty.id, duty]))
  return {
    edition,
    order: list.order,
    plane,
    table,
    lean,
    wholeAt: wholeDecider({ plane, table }, lean),
    duties,
    matters: treeByIds(plane.matters),
    territories: treeByIds(plane.territories),
    attributes: new Map(list.attributes.map((attribute) => [attribute.name, attribute])),
    delegations: Map.groupBy(list.delegations, (delegation) => delegation.duty),
    levelOf: (territory) => plane.levels[plane.territories.numberOf(territory)] ?? -1,
    actionOf: (matter) => actions.get(matter) ?? null,
    dutyOf: (id) => byId.get(id),
  }
}
