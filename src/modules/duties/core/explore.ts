import type { Candidate } from './applicable.ts'
import { type Attribute, domainOf, type Value } from './attribute.ts'
import { type Box, holds } from './box.ts'
import { byKey, otherOrder } from './key.ts'
import type { KeyOrder } from './list-file.ts'

/** What exploring every value of the unknown found: each ruling met, and the attributes it truly depends on. */
export type Explored<Ruling> = { readonly rulings: readonly Ruling[]; readonly depends: readonly string[] }

type OpenBox = { readonly at: number; readonly owner: number; readonly box: Box }
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

/** Boxes that still count: those of duties that a surely applying one beats in both orders are dropped. */
const pruned = (
  alive: readonly OpenBox[],
  later: ReadonlySet<string>,
  candidates: readonly Candidate[],
  order: KeyOrder,
) => {
  const sure = alive.filter(({ box }) => !Object.keys(box).some((name) => later.has(name)))
  const isBeaten = (owner: number): boolean =>
    sure.some((one) => {
      const [strong, weak] = [candidates[one.owner], candidates[owner]]
      if (strong === undefined || weak === undefined) return false
      return byKey(strong.key, weak.key, order) < 0 && byKey(strong.key, weak.key, otherOrder(order)) < 0
    })
  const beaten = new Set([...new Set(alive.map(({ owner }) => owner))].filter(isBeaten))
  return alive.filter(({ owner }) => !beaten.has(owner))
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
  if (isSettled) return { rulings: [how.judge(candidates)], depends: [] }

  const boxes: OpenBox[] = candidates
    .flatMap((one, owner) => one.boxes.map((box) => ({ owner, box })))
    .map((one, at) => ({ ...one, at }))
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

  const walk = (level: number, reached: readonly OpenBox[]): number => {
    const question = questions[level]
    if (question === undefined) return leafOf(reached)
    const alive = pruned(reached, laterThan[level] ?? new Set(), candidates, order)
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
  visit(walk(0, boxes))

  return {
    rulings: [...rulings.values()],
    depends: questions.filter((_, level) => levels.has(level)).map(({ name }) => name),
  }
}
