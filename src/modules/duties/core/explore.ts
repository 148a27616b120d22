import type { Candidate } from './applicable.ts'
import { type Attribute, domainOf, type Value } from './attribute.ts'
import { type Box, holds } from './box.ts'
import { byKey, type Key, otherOrder } from './key.ts'
import type { KeyOrder } from './list-file.ts'

/**
 * What exploring every value of the unknown found: each ruling met, and the attributes it truly depends on.
 *
 * `isWhole` is false when there was too much to look at: then every attribute that is still open stands in `depends`,
 * which settles it too, and no ruling is named.
 */
export type Explored<Ruling> = {
  readonly rulings: readonly Ruling[]
  readonly depends: readonly string[]
  readonly isWhole: boolean
}

/** How many open boxes are looked at in all before exploring gives up: about a second. */
const mostLooks = 2_000_000

type OpenBox = { readonly at: number; readonly owner: number; readonly key: Key; readonly box: Box }
type Question = { readonly name: string; readonly values: readonly Exclude<Value, null>[] }

const rangeCoordinates = (attribute: Attribute, boxes: readonly Box[]): number[] => {
  const domain = domainOf(attribute.kind)
  const bounds = new Set<number>()
  for (const box of boxes) {
    const condition = box[attribute.name]
    if (typeof condition !== 'object' || Array.isArray(condition)) continue
    for (const bound of [condition.from, condition.to]) {
      const isInside =
        bound !== null && (domain.from === null || bound > domain.from) && (domain.to === null || bound < domain.to)
      if (isInside) bounds.add(bound)
    }
  }
  const sorted = [...bounds].sort((a, b) => a - b)
  return [domain.from ?? (sorted[0] ?? 0) - 1, ...sorted]
}

/**
 * One value for every way in which the boxes can tell values of the attribute apart.
 *
 * Numbers: the start of every interval between neighbouring bounds. Small domains: all their values.
 */
const coordinatesOf = (attribute: Attribute, boxes: readonly Box[]): readonly Exclude<Value, null>[] => {
  if (attribute.kind === 'boolean') return [false, true]
  if (attribute.kind === 'enum') return attribute.values
  if (attribute.kind === 'weekday') return [1, 2, 3, 4, 5, 6, 7]
  return rangeCoordinates(attribute, boxes)
}

/** Whether a key is among the strongest of some sure ones, or stronger, in at least one of the two orders. */
const contendsWith = (sure: readonly Key[], order: KeyOrder): ((key: Key) => boolean) => {
  const bests = [order, otherOrder(order)].map((by) => ({
    by,
    best: sure.reduce<Key | null>((best, key) => (best === null || byKey(key, best, by) < 0 ? key : best), null),
  }))
  return (key) => bests.some(({ by, best }) => best === null || byKey(best, key, by) >= 0)
}

/** The boxes, with their owners' places, of the candidates that some value of the unknown can put on top. */
const openBoxes = (candidates: readonly Candidate[], order: KeyOrder): OpenBox[] => {
  const sure = candidates.filter((one) => one.boxes.some((box) => Object.keys(box).length === 0))
  const contends = contendsWith(
    sure.map(({ key }) => key),
    order,
  )
  return candidates
    .flatMap(({ key, boxes }, owner) => (contends(key) ? boxes.map((box) => ({ owner, key, box })) : []))
    .map((one, at) => ({ ...one, at }))
}

/** Boxes that still count: those of duties that surely applying ones beat in both orders are dropped. */
const pruned = (alive: readonly OpenBox[], later: ReadonlySet<string>, order: KeyOrder): readonly OpenBox[] => {
  const sure = alive.filter(({ box }) => !Object.keys(box).some((name) => later.has(name)))
  if (sure.length === 0) return alive
  const contends = contendsWith(
    sure.map(({ key }) => key),
    order,
  )
  return alive.filter(({ key }) => contends(key))
}

/**
 * Judges a set of candidate duties for every value of the attributes that are still open.
 *
 * Builds a reduced ordered decision diagram over the open attributes: an attribute stands in it exactly when two values
 * of it can lead to different labels, all else equal. Those attributes are therefore the one smallest set whose values
 * always settle the outcome.
 *
 * @param attributes every declared attribute, in declared order
 * @param labelOf what makes two rulings the same outcome
 */
export const explore = <Ruling>(
  candidates: readonly Candidate[],
  order: KeyOrder,
  how: {
    readonly attributes: Iterable<Attribute>
    readonly judge: (applicable: readonly Candidate[]) => Ruling
    readonly labelOf: (ruling: Ruling) => string
  },
): Explored<Ruling> => {
  // Nothing is open: every candidate applies.
  const isSettled = candidates.every((one) => one.boxes.some((box) => Object.keys(box).length === 0))
  if (isSettled) return { rulings: [how.judge(candidates)], depends: [], isWhole: true }

  const boxes = openBoxes(candidates, order)
  const named = new Set(boxes.flatMap(({ box }) => Object.keys(box)))
  const questions: Question[] = [...how.attributes]
    .filter((attribute) => named.has(attribute.name))
    .map((attribute) => ({
      name: attribute.name,
      values: coordinatesOf(
        attribute,
        boxes.map(({ box }) => box),
      ),
    }))
  const laterThan = questions.map((_, level) => new Set(questions.slice(level).map(({ name }) => name)))

  const rulings = new Map<string, Ruling>()
  const leaves = new Map<string, number>()
  const nodes = new Map<string, number>()
  const nodeOf: { readonly level: number; readonly children: readonly number[] }[] = []
  const memo = new Map<string, number>()

  const numbered = (table: Map<string, number>, key: string, level: number, children: readonly number[]): number => {
    const known = table.get(key)
    if (known !== undefined) return known
    table.set(key, nodeOf.length)
    nodeOf.push({ level, children })
    return nodeOf.length - 1
  }

  const leafOf = (alive: readonly OpenBox[]): number => {
    const owners = [...new Set(alive.map(({ owner }) => owner))]
    const key = owners.join()
    const ruling = rulings.get(key) ?? how.judge(owners.flatMap((owner) => candidates[owner] ?? []))
    rulings.set(key, ruling)
    return numbered(leaves, how.labelOf(ruling), questions.length, [])
  }

  let looks = 0
  const walk = (level: number, reached: readonly OpenBox[]): number => {
    const question = questions[level]
    if (question === undefined) return leafOf(reached)
    looks += reached.length * question.values.length
    if (looks > mostLooks) return 0
    const alive = pruned(reached, laterThan[level] ?? new Set(), order)
    const key = `${level}|${alive.map(({ at }) => at).join()}`
    const known = memo.get(key)
    if (known !== undefined) return known

    const children = question.values.map((value) =>
      walk(
        level + 1,
        alive.filter(({ box }) => {
          const condition = box[question.name]
          return condition === undefined || holds(condition, value)
        }),
      ),
    )
    const isSame = children.every((child) => child === children[0])
    const node = isSame ? (children[0] ?? 0) : numbered(nodes, `${level}:${children.join()}`, level, children)
    memo.set(key, node)
    return node
  }

  const seen = new Set<number>()
  const levels = new Set<number>()
  const visit = (id: number): void => {
    const node = nodeOf[id]
    if (node === undefined || seen.has(id)) return
    seen.add(id)
    if (node.children.length > 0) levels.add(node.level)
    node.children.forEach(visit)
  }
  const top = walk(0, boxes)
  if (looks > mostLooks) return { rulings: [], depends: questions.map(({ name }) => name), isWhole: false }
  visit(top)

  return {
    rulings: [...rulings.values()],
    depends: questions.filter((_, level) => levels.has(level)).map(({ name }) => name),
    isWhole: true,
  }
}
