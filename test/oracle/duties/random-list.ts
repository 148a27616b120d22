/** A small generator with a seed: the same seed makes the same lists on every machine. */
export type Dice = {
  /** An integer in `[0, below)`. */
  readonly roll: (below: number) => number
  /** True with this chance, 0-1. */
  readonly chance: (share: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
}

/** mulberry32. */
export const diceOf = (seed: number): Dice => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const roll = (below: number): number => Math.floor(next() * below)
  return {
    roll,
    chance: (share) => next() < share,
    pick: <T>(from: readonly T[]): T => {
      const one = from[roll(from.length)]
      if (one === undefined) throw new RangeError('nothing to pick from')
      return one
    },
  }
}

const days = ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01', '2026-01-01', '2026-04-01']

const treeNodes = (dice: Dice, prefix: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `${prefix}${at}`,
    parent: at === 0 || dice.chance(0.08) ? null : `${prefix}${dice.roll(at)}`,
  }))

const territoryNodes = (dice: Dice, count: number) => {
  const levels = new Map<string, number>()
  return treeNodes(dice, 't', count).map((node) => {
    const above = node.parent === null ? dice.roll(3) : (levels.get(node.parent) ?? 0) + 1 + (dice.chance(0.2) ? 1 : 0)
    levels.set(node.id, above)
    return { ...node, level: above }
  })
}

const span = (dice: Dice, openShare: number) => {
  const a = dice.roll(days.length)
  const b = dice.roll(days.length)
  const [from, to] = a < b ? [a, b] : [b, a]
  return {
    from: dice.chance(openShare) ? null : (days[from] ?? null),
    to: dice.chance(openShare) || from === to ? null : (days[to] ?? null),
  }
}

const unitRows = (dice: Dice, territories: readonly { readonly id: string }[], count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `u${at}`,
    line: dice.chance(0.8) ? dice.pick(['housing', 'water', 'police']) : null,
    serves: dice.chance(0.85) ? dice.pick(territories).id : null,
    ...span(dice, 0.7),
    // Successors only point forward: no circles.
    successor: at + 1 < count && dice.chance(0.5) ? `u${at + 1 + dice.roll(count - at - 1)}` : null,
  }))

const attributePool = [
  { name: 'amount', kind: 'number', scale: 2 },
  { name: 'shop', kind: 'enum', values: ['food', 'drink', 'other'] },
  { name: 'zoneA', kind: 'boolean', zone: true },
  { name: 'zoneB', kind: 'boolean', zone: true },
  { name: 'time', kind: 'minutes' },
  { name: 'weekday', kind: 'weekday' },
  { name: 'action', kind: 'enum', values: ['report', 'dispose', 'enforce'] },
] as const

type Declared = (typeof attributePool)[number]

const someRange = (dice: Dice, bounds: readonly number[]) => {
  const a = dice.roll(bounds.length)
  const b = dice.roll(bounds.length)
  if (a === b) return { from: bounds[a] ?? 0 }
  return { from: bounds[Math.min(a, b)] ?? 0, to: bounds[Math.max(a, b)] ?? 0 }
}

const someMembers = <T>(dice: Dice, members: readonly T[]): T[] => {
  const some = members.filter(() => dice.chance(0.5))
  return some.length > 0 ? some : [dice.pick(members)]
}

const conditionOn = (dice: Dice, attribute: Declared): unknown => {
  if (attribute.kind === 'number') return someRange(dice, [0, 1, 2, 4])
  if (attribute.kind === 'minutes') return someRange(dice, [0, 480, 960])
  if (attribute.kind === 'weekday') return someMembers(dice, [1, 2, 3, 4, 5, 6, 7])
  if (attribute.kind === 'enum') return someMembers<string>(dice, attribute.values)
  return dice.chance(0.6)
}

/** Every value that can make a difference: all bounds of the generator are among them. */
export const domainValues = (attribute: {
  readonly kind: string
  readonly values?: readonly string[]
}): readonly unknown[] => {
  if (attribute.kind === 'number') return [-1, 0, 1, 2, 3, 4, 5]
  if (attribute.kind === 'minutes') return [0, 479, 480, 700, 960, 1439]
  if (attribute.kind === 'weekday') return [1, 2, 3, 4, 5, 6, 7]
  if (attribute.kind === 'enum') return attribute.values ?? []
  return [true, false]
}

const boxesOn = (dice: Dice, attributes: readonly Declared[]): unknown[] => {
  if (attributes.length === 0 || dice.chance(0.4)) return [{}]
  return Array.from({ length: 1 + dice.roll(2) }, () =>
    Object.fromEntries(
      attributes.filter(() => dice.chance(0.4)).map((attribute) => [attribute.name, conditionOn(dice, attribute)]),
    ),
  )
}

const assigneeOf = (dice: Dice, units: readonly { readonly id: string }[]): unknown => {
  const kind = dice.roll(10)
  if (kind < 5) return { unit: dice.pick(units).id }
  if (kind < 8) return { line: dice.pick(['housing', 'water', 'fire']), level: dice.roll(5) }
  return kind === 8 ? { outside: dice.pick(['court', '110']) } : { none: 'not regulated' }
}

const below = (dice: Dice, nodes: readonly { readonly id: string }[]): string[] =>
  dice.chance(0.75) ? [] : [dice.pick(nodes).id]

const delegationOf = (
  dice: Dice,
  duty: { readonly id: string; readonly assignee: unknown },
  units: readonly { readonly id: string }[],
) => {
  const days = span(dice, 0.7)
  const others = units.filter((unit) => JSON.stringify(duty.assignee) !== JSON.stringify({ unit: unit.id }))
  const to = dice.pick(others).id
  return [{ duty: duty.id, kind: dice.pick(['entrust', 'transfer']), to, from: days.from, until: days.to }]
}

/** A random list of the file format, small enough that every value of every attribute can be tried. */
export const randomList = (dice: Dice) => {
  // Crowded lists make ties, joint groups and vacancies within them common.
  const isCrowded = dice.chance(0.5)
  const matters = treeNodes(dice, 'm', isCrowded ? 1 + dice.roll(2) : 2 + dice.roll(6)).map((node) => ({
    ...node,
    action: dice.chance(0.2) ? dice.pick(['report', 'enforce']) : null,
  }))
  const territories = territoryNodes(dice, isCrowded ? 1 + dice.roll(2) : 2 + dice.roll(7))
  const attributes = attributePool.filter(() => dice.chance(0.35)).slice(0, 3)
  const units = unitRows(dice, territories, 2 + dice.roll(5))
  const duties = Array.from({ length: 1 + dice.roll(12) }, (_, at) => ({
    id: `d${at}`,
    role: dice.pick(['lead', 'lead', 'lead', 'assist', 'supervise', 'inform']),
    assignee: assigneeOf(dice, units),
    matter: dice.pick(matters).id,
    territory: dice.pick(territories).id,
    exceptMatters: below(dice, matters),
    exceptTerritories: below(dice, territories),
    boxes: boxesOn(dice, attributes),
    ...span(dice, 0.7),
    precedence: dice.chance(0.1) ? 1 + dice.roll(2) : 0,
    force: dice.chance(0.15) ? 1 + dice.roll(3) : 0,
    jointGroup: dice.chance(isCrowded ? 0.6 : 0.25) ? dice.pick(['g1', 'g1', 'g2']) : null,
    coordinator: dice.chance(0.3),
    replaces: dice.chance(0.2),
  }))
  const delegations = duties.filter(() => dice.chance(0.15)).flatMap((duty) => delegationOf(dice, duty, units))
  return { order: dice.pick(['territory', 'matter']), matters, territories, attributes, units, duties, delegations }
}

export type RandomList = ReturnType<typeof randomList>

/** A random point of a list; about a third of its attributes are unknown. */
export const randomPoint = (dice: Dice, list: RandomList) => ({
  matter: dice.pick(list.matters).id,
  territory: dice.pick(list.territories).id,
  on: dice.pick(['2025-02-01', '2025-04-01', '2025-12-31', '2026-05-01']),
  attributes: Object.fromEntries(
    list.attributes
      .filter(() => dice.chance(0.65))
      .map((attribute) => [attribute.name, dice.pick(domainValues(attribute))]),
  ),
})
