import { type Attribute, domainOf, type Value } from './attribute.ts'
import type { Box } from './box.ts'
import { byText } from './compare.ts'
import type { Duty } from './duty.ts'
import type { Fault } from './fault.ts'
import { faultOf } from './list-faults/entries.ts'
import type { DutyList } from './list-file.ts'
import { type Tree, treeOf } from './tree.ts'

type Condition = Box[string]

const membersOf = (condition: Condition): readonly Value[] | null => {
  if (typeof condition === 'boolean') return [condition]
  return Array.isArray(condition) ? condition : null
}

const rangesMeet = (a: Condition, b: Condition, attribute: Attribute): boolean => {
  if (typeof a !== 'object' || Array.isArray(a) || typeof b !== 'object' || Array.isArray(b)) return true
  const domain = domainOf(attribute.kind)
  const from = Math.max(a.from ?? -Infinity, b.from ?? -Infinity, domain.from ?? -Infinity)
  const to = Math.min(a.to ?? Infinity, b.to ?? Infinity, domain.to ?? Infinity)
  return from < to
}

const conditionsMeet = (a: Condition, b: Condition, attribute: Attribute): boolean => {
  const [some, others] = [membersOf(a), membersOf(b)]
  if (some !== null && others !== null) return some.some((member) => others.includes(member))
  if (some === null && others === null) return rangesMeet(a, b, attribute)
  const [members, range] = some === null ? [others, a] : [some, b]
  return (members ?? []).some((member) => {
    if (typeof member !== 'number' || typeof range !== 'object' || Array.isArray(range)) return false
    return (range.from === null || member >= range.from) && (range.to === null || member < range.to)
  })
}

/** Whether two sets of boxes have a point in common. */
export const boxesMeet = (a: readonly Box[], b: readonly Box[], attributes: ReadonlyMap<string, Attribute>): boolean =>
  a.some((one) =>
    b.some((other) =>
      Object.entries(one).every(([name, condition]) => {
        const against = other[name]
        const attribute = attributes.get(name)
        return against === undefined || attribute === undefined || conditionsMeet(condition, against, attribute)
      }),
    ),
  )

const daysMeet = (a: Duty, b: Duty): boolean =>
  (a.from === null || b.to === null || a.from < b.to) && (b.from === null || a.to === null || b.from < a.to)

const nodesMeet = (tree: Tree, a: string, b: string): boolean =>
  tree.lineOf(a).includes(b) || tree.lineOf(b).includes(a)

/** The deeper of two nodes on one line: where their subtrees meet. */
const meetingNode = (tree: Tree, a: string, b: string): string => (tree.depthOf(a) >= tree.depthOf(b) ? a : b)

const isCutOut = (tree: Tree, node: string, holes: readonly string[]): boolean =>
  holes.some((hole) => tree.lineOf(node).includes(hole))

type Ground = {
  readonly matters: Tree
  readonly territories: Tree
  readonly attributes: ReadonlyMap<string, Attribute>
}

/** Whether two duties apply together at some point. Holes are looked at where the regions meet. */
const regionsMeet = (a: Duty, b: Duty, ground: Ground): boolean => {
  if (!nodesMeet(ground.matters, a.matter, b.matter) || !nodesMeet(ground.territories, a.territory, b.territory))
    return false
  const matter = meetingNode(ground.matters, a.matter, b.matter)
  const territory = meetingNode(ground.territories, a.territory, b.territory)
  if (isCutOut(ground.matters, matter, [...a.exceptMatters, ...b.exceptMatters])) return false
  if (isCutOut(ground.territories, territory, [...a.exceptTerritories, ...b.exceptTerritories])) return false
  return daysMeet(a, b) && boxesMeet(a.boxes, b.boxes, ground.attributes)
}

/** Joint groups of which no member is declared coordinator. */
const coordinatorFaults = (duties: readonly Duty[]): Fault[] =>
  [...Map.groupBy(duties, (duty) => duty.jointGroup)].flatMap(([group, members]) => {
    const [first] = members.toSorted((a, b) => byText(a.id, b.id))
    if (group === null || first === undefined || members.some((duty) => duty.coordinator)) return []
    return [faultOf('duties', first.id, { code: 'coordinator-missing', field: 'jointGroup', found: group })]
  })

/** Duties that give meaning to an item which nobody has confirmed, or which no matter asks for: it dispatches nothing. */
const itemFaults = ({ items, duties }: DutyList): Fault[] => {
  const byId = new Map(items.map((item) => [item.id, item]))
  return duties.flatMap((duty) => {
    const item = byId.get(duty.item ?? '')
    if (item === undefined || item.state === 'confirmed') return []
    const found = [...(item.number === null ? [] : [item.number]), item.text.slice(0, 60)].join(' ')
    return [faultOf('duties', duty.id, { code: 'item-not-confirmed', field: 'item', found })]
  })
}

/**
 * What stands in the way of publishing a list that is otherwise well formed.
 *
 * Precedence over a duty that an instrument of greater force reserves to somebody else is refused, unless its own basis
 * has at least that force. A joint group without a coordinator is refused too, and a duty whose item is not confirmed.
 */
export const publishingFaults = (list: DutyList): Fault[] => {
  const ground: Ground = {
    matters: treeOf(list.matters),
    territories: treeOf(list.territories),
    attributes: new Map(list.attributes.map((attribute) => [attribute.name, attribute])),
  }
  const leads = list.duties.filter((duty) => duty.role === 'lead').toSorted((a, b) => byText(a.id, b.id))
  const lifted = leads.filter((duty) => duty.precedence > 0)
  const reservations = lifted.flatMap((duty) =>
    leads
      .filter((other) => other.force > duty.force && other.precedence < duty.precedence)
      .filter((other) => JSON.stringify(other.assignee) !== JSON.stringify(duty.assignee))
      .filter((other) => regionsMeet(duty, other, ground))
      .map((other) =>
        faultOf('duties', duty.id, {
          code: 'reservation',
          field: 'precedence',
          found: other.id,
          expected: `force >= ${other.force}`,
        }),
      ),
  )
  return [...reservations, ...coordinatorFaults(leads), ...itemFaults(list)]
}
