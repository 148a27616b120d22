import type { Dice } from './dice.ts'
import type { PlainAttribute, PlainBox, PlainDuty, PlainNode } from './plain-list.ts'
import { assigneeOf, boxesOn, conditionOn, leadOf, type Surroundings, span, tilesOf } from './random-parts.ts'

/*
 * Duties arranged so that a finding is near: each shape provokes one kind, and chance decides whether it holds, holds in
 * part, or just fails to.
 */

type Given = Omit<Parameters<typeof leadOf>[1], 'id'>

/** Some duties of one shape; their ids are given later. */
export type Shape = (dice: Dice, at: Surroundings) => Given[]

const childrenOf = <N extends PlainNode>(nodes: readonly N[], id: string): N[] =>
  nodes.filter((node) => node.parent === id)

/** A node somewhere below another, or the node itself. */
export const belowOrSelf = (dice: Dice, nodes: readonly PlainNode[], id: string): string => {
  const children = childrenOf(nodes, id)
  return children.length === 0 || dice.chance(0.4) ? id : belowOrSelf(dice, nodes, dice.pick(children).id)
}

/** A node that has children where there is one. */
const innerOf = (dice: Dice, nodes: readonly PlainNode[]): string => {
  const inner = nodes.filter((node) => childrenOf(nodes, node.id).length > 0)
  return dice.pick(inner.length > 0 ? inner : nodes).id
}

const someUnit = (dice: Dice, at: Surroundings) => ({ unit: dice.pick(at.units).id })

const bucketOf = (dice: Dice, at: Surroundings) => ({
  matter: dice.chance(0.6) ? innerOf(dice, at.matters) : dice.pick(at.matters).id,
  territory: dice.chance(0.6) ? innerOf(dice, at.territories) : dice.pick(at.territories).id,
})

/** A box on the attribute; on one zone or several of them, which count as one. */
const oneCondition = (dice: Dice, at: Surroundings, attribute: PlainAttribute): PlainBox => {
  const zones = at.attributes.filter((one) => one.zone === true && dice.chance(0.6))
  const named = attribute.zone === true && zones.length > 0 ? zones : [attribute]
  return Object.fromEntries(named.map((one) => [one.name, conditionOn(dice, one)]))
}

/** A node somewhere above another, or the node itself. */
const aboveOrSelf = (dice: Dice, nodes: readonly PlainNode[], id: string): string => {
  const parent = nodes.find((node) => node.id === id)?.parent ?? null
  return parent === null || dice.chance(0.3) ? id : aboveOrSelf(dice, nodes, parent)
}

/** A duty that beats a bucket, in part or everywhere, or crosses it. */
const rivalOf = (dice: Dice, at: Surroundings, bucket: { matter: string; territory: string }): Given => {
  const isSame = dice.chance(0.4)
  const isCrossing = dice.chance(0.4)
  const matter = isSame ? bucket.matter : belowOrSelf(dice, at.matters, bucket.matter)
  const below = isSame ? bucket.territory : belowOrSelf(dice, at.territories, bucket.territory)
  return {
    assignee: someUnit(dice, at),
    matter,
    territory: isCrossing ? aboveOrSelf(dice, at.territories, bucket.territory) : below,
    precedence: !isCrossing && dice.chance(0.7) ? 1 : 0,
    boxes: dice.chance(0.6) ? [{}] : boxesOn(dice, at.attributes),
  }
}

/** Several duties in one bucket with one key; others may beat them, in part or everywhere, or cross them. */
const ties: Shape = (dice, at) => {
  const bucket = bucketOf(dice, at)
  const attribute = at.attributes.length > 0 && dice.chance(0.6) ? dice.pick(at.attributes) : null
  const isMixed = dice.chance(0.4)
  const group = dice.chance(0.35) ? 'g1' : null
  const tied = Array.from({ length: 2 + dice.roll(3) }, () => {
    const own = attribute !== null && isMixed ? dice.pick(at.attributes) : attribute
    return {
      ...bucket,
      assignee: dice.chance(0.8) ? someUnit(dice, at) : assigneeOf(dice, at.units),
      boxes: own === null ? [{}] : [oneCondition(dice, at, own)],
      jointGroup: dice.chance(0.85) ? group : null,
      ...(dice.chance(0.3) ? span(dice, 0.4) : {}),
    }
  })
  return [...tied, ...Array.from({ length: dice.roll(3) }, () => rivalOf(dice, at, bucket))]
}

const partsByValue = (dice: Dice, at: Surroundings): Partial<PlainDuty>[] => {
  if (at.attributes.length === 0) return [{ precedence: 1 }]
  const attribute = dice.pick(at.attributes)
  return tilesOf(attribute).map((tile) => ({ boxes: [{ [attribute.name]: tile }] }))
}

const partsByPlace = (at: Surroundings, territory: string): Partial<PlainDuty>[] => {
  const children = childrenOf(at.territories, territory)
  return children.length === 0 ? [{ precedence: 1 }] : children.map((child) => ({ territory: child.id }))
}

const partsByHole = (at: Surroundings, territory: string): Partial<PlainDuty>[] => {
  const [child] = childrenOf(at.territories, territory)
  if (child === undefined) return [{ force: 1 }]
  return [{ precedence: 1, exceptTerritories: [child.id] }, { territory: child.id }]
}

const partsByDay: Partial<PlainDuty>[] = [
  { precedence: 1, to: '2025-07-01' },
  { precedence: 1, from: '2025-07-01', to: '2025-10-01' },
  { precedence: 2, from: '2025-10-01' },
]

const partsOf = (dice: Dice, at: Surroundings, territory: string): Partial<PlainDuty>[] => {
  const way = dice.roll(4)
  if (way === 0) return partsByValue(dice, at)
  if (way === 1) return partsByPlace(at, territory)
  return way === 2 ? partsByHole(at, territory) : partsByDay
}

/** One duty, and stronger ones that cover it together; one of them may be missing. */
const shadows: Shape = (dice, at) => {
  const bucket = bucketOf(dice, at)
  const assignee = assigneeOf(dice, at.units)
  const isSame = dice.chance(0.35)
  const first = partsOf(dice, at, bucket.territory)
  const [split, ...others] = first
  // One part is parted again, another way.
  const parts =
    split !== undefined && dice.chance(0.4)
      ? [...partsOf(dice, at, split.territory ?? bucket.territory).map((part) => ({ ...part, ...split })), ...others]
      : first
  const dropped = dice.chance(0.3) ? dice.roll(parts.length) : -1
  const covering = parts
    .filter((_, number) => number !== dropped)
    .map((part) => ({ ...bucket, assignee: isSame ? assignee : assigneeOf(dice, at.units), ...part }))
  return [{ ...bucket, assignee }, ...covering]
}

/** High in one tree and deep in the other, and the other way round. */
const crossings: Shape = (dice, at) => {
  const high = bucketOf(dice, at)
  const deep = {
    matter: belowOrSelf(dice, at.matters, high.matter),
    territory: belowOrSelf(dice, at.territories, high.territory),
  }
  const boxes = () => (dice.chance(0.6) ? [{}] : boxesOn(dice, at.attributes))
  return [
    { matter: high.matter, territory: deep.territory, assignee: assigneeOf(dice, at.units), boxes: boxes() },
    { matter: deep.matter, territory: high.territory, assignee: assigneeOf(dice, at.units), boxes: boxes() },
  ]
}

/** Nearly everything covered: a condition, some days or a subtree are left. */
const nearGaps: Shape = (dice, at) => {
  const attribute = at.attributes.length > 0 ? dice.pick(at.attributes) : null
  const tiles = attribute === null ? [{}] : tilesOf(attribute).map((tile) => ({ [attribute.name]: tile }))
  const left = dice.roll(tiles.length + 1)
  const roots = (nodes: readonly PlainNode[]) => nodes.filter((node) => node.parent === null)
  return roots(at.matters).flatMap(({ id: matter }) =>
    roots(at.territories).map(({ id: territory }) => ({
      matter,
      territory,
      assignee: someUnit(dice, at),
      boxes: tiles.filter((_, number) => number !== left || tiles.length === 1),
      exceptTerritories: dice.chance(0.4) ? [dice.pick(at.territories).id] : [],
      exceptMatters: dice.chance(0.3) ? [dice.pick(at.matters).id] : [],
      ...(dice.chance(0.4) ? span(dice, 0.4) : {}),
    })),
  )
}

/** Matters that lack the same for a time, and of which some lack more or less in some places after it. */
const patchwork: Shape = (dice, at) => {
  const parent = innerOf(dice, at.territories)
  const turn = dice.pick(['2025-07-01', '2025-10-01'])
  const boxes = boxesOn(dice, at.attributes)
  const matters = [dice.pick(at.matters).id, dice.pick(at.matters).id, dice.pick(at.matters).id]
  return [...new Set(matters)].flatMap((matter) => {
    const lead = { matter, territory: parent, assignee: someUnit(dice, at) }
    const patches = childrenOf(at.territories, parent).filter(() => dice.chance(0.4))
    return [
      { ...lead, boxes, to: turn },
      ...patches.map((child) => ({ ...lead, territory: child.id, from: turn, boxes: dice.chance(0.5) ? [{}] : boxes })),
    ]
  })
}

/** Siblings that answer one matter in different ways. */
const unevenness: Shape = (dice, at) => {
  const parent = innerOf(dice, at.territories)
  const matter = dice.chance(0.6) ? innerOf(dice, at.matters) : dice.pick(at.matters).id
  const level = at.territories.find((node) => node.id === parent)?.level ?? 0
  const action = at.attributes.find((one) => one.name === 'action')
  const fallback = dice.chance(0.5)
    ? [{ matter, territory: parent, assignee: { line: dice.pick(['housing', 'water']), level } }]
    : []
  const own = childrenOf(at.territories, parent)
    .filter(() => dice.chance(0.6))
    .map((child) => {
      const serving = at.units.filter((unit) => unit.serves === child.id)
      const isServed = serving.length > 0 && dice.chance(0.7)
      return {
        matter,
        territory: child.id,
        assignee: isServed ? { unit: dice.pick(serving).id } : { line: 'housing', level: child.level },
        boxes: action !== undefined && dice.chance(0.3) ? [{ action: conditionOn(dice, action) }] : [{}],
        exceptMatters: dice.chance(0.2) ? [dice.pick(at.matters).id] : [],
      }
    })
  return [...fallback, ...own]
}

/** A lead at an enforcement matter, with or without a power behind it. */
const enforcement: Shape = (dice, at) => {
  const enforced = at.matters.filter((node) => node.action === 'enforce')
  const matter = dice.pick(enforced.length > 0 ? enforced : at.matters).id
  const territory = dice.pick(at.territories).id
  const unit = someUnit(dice, at)
  const power = {
    matter,
    territory: dice.chance(0.6) ? territory : dice.pick(at.territories).id,
    role: dice.pick(['lead', 'assist', 'inform'] as const),
    assignee: dice.chance(0.7) ? unit : assigneeOf(dice, at.units),
    kind: 'power',
    boxes: dice.chance(0.6) ? [{}] : boxesOn(dice, at.attributes),
    ...(dice.chance(0.3) ? span(dice, 0.4) : {}),
  }
  const lead = { matter, territory, assignee: dice.chance(0.7) ? unit : assigneeOf(dice, at.units) }
  return dice.chance(0.7) ? [lead, power] : [lead]
}

/** A lead and whoever supervises it. */
const supervision: Shape = (dice, at) => {
  const bucket = bucketOf(dice, at)
  const assignee = assigneeOf(dice, at.units)
  return [
    { ...bucket, assignee, boxes: boxesOn(dice, at.attributes) },
    {
      ...bucketOf(dice, at),
      ...(dice.chance(0.5) ? bucket : {}),
      role: 'supervise',
      assignee: dice.chance(0.7) ? assignee : assigneeOf(dice, at.units),
      boxes: boxesOn(dice, at.attributes),
    },
  ]
}

/** A reservation by law over an ordinary statement. */
const reservations: Shape = (dice, at) => {
  const bucket = bucketOf(dice, at)
  const assignee = assigneeOf(dice, at.units)
  const reserving = Array.from({ length: 1 + dice.roll(2) }, () => ({
    matter: dice.chance(0.5) ? bucket.matter : dice.pick(at.matters).id,
    territory: dice.chance(0.5) ? bucket.territory : dice.pick(at.territories).id,
    assignee: dice.chance(0.25) ? assignee : assigneeOf(dice, at.units),
    force: 1 + dice.roll(3),
    boxes: boxesOn(dice, at.attributes),
  }))
  return [{ ...bucket, assignee, force: dice.roll(2) }, ...reserving]
}

/** Very many statements about one matter in one place, few of them different, and some that cross them. */
const crowd: Shape = (dice, at) => {
  const [matter, territory] = [innerOf(dice, at.matters), innerOf(dice, at.territories)]
  const deepMatter = belowOrSelf(dice, at.matters, matter)
  const deepTerritory = belowOrSelf(dice, at.territories, territory)
  const boxes: readonly PlainBox[][] = [[{}], boxesOn(dice, at.attributes)]
  const spans = [{ from: null, to: null }, span(dice, 0.3)]
  const many = Array.from({ length: 26 + dice.roll(12) }, () => ({
    matter: deepMatter,
    territory,
    assignee: someUnit(dice, at),
    boxes: dice.pick(boxes),
    ...dice.pick(spans),
    exceptTerritories: dice.chance(0.1) ? [dice.pick(at.territories).id] : [],
  }))
  const few = Array.from({ length: 3 }, () => ({
    matter,
    territory: deepTerritory,
    assignee: someUnit(dice, at),
    boxes: boxesOn(dice, at.attributes),
    ...(dice.chance(0.5) ? span(dice, 0.3) : {}),
  }))
  return [...many, ...few]
}

const shapes = [
  ties,
  ties,
  shadows,
  shadows,
  crossings,
  nearGaps,
  patchwork,
  unevenness,
  enforcement,
  supervision,
  reservations,
]

/** The duties of a few shapes, or of a crowd where the trees are small, numbered from `first` on. */
export const shapedDuties = (dice: Dice, at: Surroundings, first: number): PlainDuty[] => {
  const isCrowd = at.matters.length <= 3 && at.territories.length <= 3 && dice.chance(0.08)
  const few = () =>
    Array.from({ length: 1 + dice.roll(4) }, () => dice.pick(shapes)(dice, at))
      .flat()
      .slice(0, 16)
  return (isCrowd ? crowd(dice, at) : few())
    .filter(({ from, to }) => from == null || to == null || from < to)
    .map((given, number) => leadOf(`d${first + number}`, given))
}
