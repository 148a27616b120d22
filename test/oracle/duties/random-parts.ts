import type { Dice } from './dice.ts'
import type {
  PlainAssignee,
  PlainAttribute,
  PlainBox,
  PlainDelegation,
  PlainDuty,
  PlainMatter,
  PlainNode,
  PlainTerritory,
  PlainUnit,
} from './plain-list.ts'

/** Everything of a list that its duties refer to. */
export type Surroundings = {
  readonly matters: readonly PlainMatter[]
  readonly territories: readonly PlainTerritory[]
  readonly attributes: readonly PlainAttribute[]
  readonly units: readonly PlainUnit[]
}

const days = ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01'] as const
const lines = ['housing', 'water', 'police'] as const

const treeNodes = (dice: Dice, prefix: string, count: number): PlainNode[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${prefix}${at}`,
    parent: at === 0 || dice.chance(0.08) ? null : `${prefix}${dice.roll(at)}`,
  }))

export const matterNodes = (dice: Dice, count: number): PlainMatter[] =>
  treeNodes(dice, 'm', count).map((node) => ({
    ...node,
    action: dice.chance(0.25) ? dice.pick(['report', 'enforce', 'enforce', 'serve']) : null,
  }))

export const territoryNodes = (dice: Dice, count: number): PlainTerritory[] => {
  const levels = new Map<string, number>()
  return treeNodes(dice, 't', count).map((node) => {
    const above = node.parent === null ? dice.roll(3) : (levels.get(node.parent) ?? 0) + 1 + (dice.chance(0.2) ? 1 : 0)
    levels.set(node.id, above)
    return { ...node, level: above }
  })
}

/** A validity; each end is open with the chance given. */
export const span = (dice: Dice, openShare: number): { from: string | null; to: string | null } => {
  const [a, b] = [dice.roll(days.length), dice.roll(days.length)]
  const [from, to] = a < b ? [a, b] : [b, a]
  return {
    from: dice.chance(openShare) ? null : (days[from] ?? null),
    to: dice.chance(openShare) || from === to ? null : (days[to] ?? null),
  }
}

export const unitRows = (dice: Dice, territories: readonly PlainTerritory[], count: number): PlainUnit[] => {
  const places = dice.chance(0.4) ? territories.slice(0, 2) : territories
  return Array.from({ length: count }, (_, at) => ({
    id: `u${at}`,
    line: dice.chance(0.8) ? dice.pick(lines) : null,
    serves: dice.chance(0.85) ? dice.pick(places).id : null,
    ...span(dice, 0.7),
    // Successors only point forward: no circles.
    successor: at + 1 < count && dice.chance(0.5) ? `u${at + 1 + dice.roll(count - at - 1)}` : null,
  }))
}

const attributePool: readonly PlainAttribute[] = [
  { name: 'amount', kind: 'number', scale: 2 },
  { name: 'shop', kind: 'enum', values: ['food', 'drink', 'other'] },
  { name: 'zoneA', kind: 'boolean', zone: true },
  { name: 'zoneB', kind: 'boolean', zone: true },
  { name: 'time', kind: 'minutes' },
  { name: 'weekday', kind: 'weekday' },
  { name: 'action', kind: 'enum', values: ['report', 'dispose', 'enforce'] },
]

export const someAttributes = (dice: Dice): PlainAttribute[] => {
  const [zoned, share] = [dice.chance(0.3), dice.chance(0.5) ? 0.2 : 0.4]
  const some = attributePool.filter(({ zone }) => dice.chance(zone === true ? (zoned ? 0.9 : 0.1) : share)).slice(-3)
  // An action that no type asks for by default leaves it free.
  return some.map((one) =>
    one.name === 'action' && dice.chance(0.2) ? { ...one, values: ['report', 'enforce'] } : one,
  )
}

const someRange = (dice: Dice, bounds: readonly number[]) => {
  const [a, b] = [dice.pick(bounds), dice.pick(bounds)]
  if (a === b) return dice.chance(0.5) ? { from: a } : { to: Math.max(1, a) }
  return { from: Math.min(a, b), to: Math.max(a, b) }
}

const someMembers = <T>(dice: Dice, members: readonly T[]): T[] => {
  const some = members.filter(() => dice.chance(0.5))
  return some.length > 0 ? some : [dice.pick(members)]
}

const weekdaySets = [[1, 2, 3, 4, 5], [6, 7], [1, 2, 3, 4, 5, 6, 7], [5, 6], [1]]

/** A condition on the attribute. */
export const conditionOn = (dice: Dice, attribute: PlainAttribute): unknown => {
  if (attribute.kind === 'number') return someRange(dice, [0, 1, 2, 4])
  if (attribute.kind === 'minutes') return someRange(dice, [0, 480, 960])
  if (attribute.kind === 'weekday') return [...dice.pick(weekdaySets)]
  if (attribute.kind === 'enum') return someMembers<string>(dice, attribute.values ?? [])
  return dice.chance(0.15) ? [true, false] : dice.chance(0.6)
}

/** Conditions that together cover the attribute, none meeting another. */
export const tilesOf = (attribute: PlainAttribute): unknown[] => {
  if (attribute.kind === 'number') return [{ to: 1 }, { from: 1, to: 4 }, { from: 4 }]
  if (attribute.kind === 'minutes') return [{ to: 480 }, { from: 480 }]
  if (attribute.kind === 'weekday')
    return [
      [1, 2, 3, 4, 5],
      [6, 7],
    ]
  if (attribute.kind === 'enum') return (attribute.values ?? []).map((value) => [value])
  return [true, false]
}

export const boxesOn = (dice: Dice, attributes: readonly PlainAttribute[]): PlainBox[] => {
  if (attributes.length === 0 || dice.chance(0.4)) return [{}]
  return Array.from({ length: 1 + dice.roll(2) }, () =>
    Object.fromEntries(
      attributes.filter(() => dice.chance(0.4)).map((attribute) => [attribute.name, conditionOn(dice, attribute)]),
    ),
  )
}

export const assigneeOf = (dice: Dice, units: readonly PlainUnit[]): PlainAssignee => {
  const kind = dice.roll(10)
  if (kind < 5) return { unit: dice.pick(units).id }
  if (kind < 8) return { line: dice.pick([...lines, 'fire']), level: dice.roll(5) }
  return kind === 8 ? { outside: dice.pick(['court', '110']) } : { none: dice.pick(['not regulated', 'by law']) }
}

const isBelow = (nodes: readonly PlainNode[], id: string, top: string): boolean => {
  const parent = nodes.find((node) => node.id === id)?.parent ?? null
  return parent !== null && (parent === top || isBelow(nodes, parent, top))
}

/** Holes in the subtree of a node: mostly below it, sometimes elsewhere or all of it. */
const holesIn = (dice: Dice, nodes: readonly PlainNode[], top: string): string[] => {
  if (dice.chance(0.7)) return []
  const below = nodes.filter((node) => isBelow(nodes, node.id, top))
  const among = below.length > 0 && dice.chance(0.8) ? below : nodes
  return [...new Set(Array.from({ length: dice.chance(0.7) ? 1 : 2 }, () => dice.pick(among).id))]
}

const plainDuty = { role: 'lead', from: null, to: null, precedence: 0, force: 0, jointGroup: null } as const

/** A lead without conditions, holes or dates, but for what is given. */
export const leadOf = (
  id: string,
  given: Partial<PlainDuty> & Pick<PlainDuty, 'assignee' | 'matter' | 'territory'>,
): PlainDuty => ({
  ...plainDuty,
  coordinator: false,
  replaces: false,
  kind: 'basic',
  basis: null,
  ...given,
  exceptMatters: given.exceptMatters ?? [],
  exceptTerritories: given.exceptTerritories ?? [],
  boxes: given.boxes ?? [{}],
  id,
})

const roles = ['lead', 'lead', 'lead', 'assist', 'supervise', 'inform'] as const
const kinds = ['basic', 'basic', 'power', 'cooperating', 'community'] as const

/** Any duty at all. */
export const anyDuty = (dice: Dice, id: string, at: Surroundings & { readonly isCrowded: boolean }): PlainDuty => {
  const [matter, territory] = [dice.pick(at.matters).id, dice.pick(at.territories).id]
  return leadOf(id, {
    role: dice.pick(roles),
    assignee: assigneeOf(dice, at.units),
    matter,
    territory,
    exceptMatters: dice.chance(0.6) ? [] : holesIn(dice, at.matters, matter),
    exceptTerritories: holesIn(dice, at.territories, territory),
    boxes: boxesOn(dice, at.attributes),
    ...span(dice, 0.7),
    precedence: dice.chance(0.1) ? 1 + dice.roll(2) : 0,
    force: dice.chance(0.15) ? 1 + dice.roll(3) : 0,
    jointGroup: dice.chance(at.isCrowded ? 0.6 : 0.25) ? dice.pick(['g1', 'g1', 'g2']) : null,
    coordinator: dice.chance(0.3),
    replaces: dice.chance(0.2),
    kind: dice.pick(kinds),
    basis: dice.chance(0.2) ? 'article 12' : null,
  })
}

/** One to three links by which a duty is handed on; each later one continues the chain. */
export const delegationsOf = (dice: Dice, duty: PlainDuty, units: readonly PlainUnit[]): PlainDelegation[] => {
  const others = units.map((unit) => unit.id).filter((id) => id !== duty.assignee.unit)
  const links: PlainDelegation[] = []
  for (let by: string | null = null; others.length > 0 && links.length < 3; ) {
    const to = others.splice(dice.roll(others.length), 1)[0] ?? ''
    const { from, to: until } = span(dice, 0.7)
    links.push({ duty: duty.id, kind: dice.pick(['entrust', 'transfer']), to, by, from, until })
    if (dice.chance(0.6)) break
    by = to
  }
  return links
}
