import { isBelow } from '../plane/number-tree.ts'
import { noAnswer } from './answer-kinds.ts'
import type { IntRows } from './int-rows.ts'
import type { UnevenGround } from './uneven-ground.ts'

/** A parent with what its children are, and the ways in which they answer: kinds child by child, each once. */
export type Siblings = { readonly parent: number; readonly children: Int32Array; readonly groupings: IntRows }

/** All children answer alike. */
export const even = -1

const nothing: readonly number[] = []

/** What is cut out of a duty in one of the trees. */
export const matterHolesOf = ({ plane }: UnevenGround, duty: number): readonly number[] =>
  plane.duties.extra[duty] === 0 ? nothing : (plane.extras.all[plane.duties.extra[duty] ?? 0]?.matterHoles ?? nothing)
const territoryHolesOf = ({ plane }: UnevenGround, duty: number): readonly number[] =>
  plane.duties.extra[duty] === 0
    ? nothing
    : (plane.extras.all[plane.duties.extra[duty] ?? 0]?.territoryHoles ?? nothing)

/** Whether a duty, whose matter is the node or above it, applies there at the action asked for. */
const appliesAt = (ground: UnevenGround, duty: number, matter: number): boolean => {
  const { plane, answers } = ground
  for (const hole of matterHolesOf(ground, duty)) if (isBelow(plane.matters, matter, hole)) return false
  return plane.duties.boxes[duty] === 0 || answers.holdsAt(duty, plane.actions[matter] ?? -1)
}

/** The best answer of each child so far; kept flat, as it is asked for millions of times. */
const bestAnswers = ({ plane, kinds: kindsOf }: UnevenGround, children: Int32Array) => {
  const { key, assignee } = plane.duties
  const keys = new Int32Array(children.length)
  const kinds = new Int32Array(children.length)
  /** Children with best answers of several kinds. */
  const ties = new Map<number, number[]>()
  return {
    kinds,
    clear: (): void => {
      keys.fill(-1)
      kinds.fill(noAnswer)
      ties.clear()
    },
    /** A duty applies at a child. */
    take: (at: number, duty: number): void => {
      const own = key[duty] ?? 0
      const best = keys[at] ?? -1
      if (own < best) return
      const kind = kindsOf.at(assignee[duty] ?? 0, children[at] ?? 0)
      if (own > best) {
        keys[at] = own
        kinds[at] = kind
        if (ties.size > 0) ties.delete(at)
        return
      }
      if (kinds[at] !== kind) ties.set(at, [...(ties.get(at) ?? [kinds[at] ?? 0]), kind])
    },
    settle: (): void => {
      for (const [at, several] of ties) kinds[at] = kindsOf.together(several)
    },
  }
}

/**
 * How the children of a parent answer a matter: the number of the grouping; `even` where all do alike.
 *
 * @returns asked with plain leads at the matter or above it, at the parent's children, the parent or above it
 */
export const siblingAnswers = (
  ground: UnevenGround,
  { parent, children, groupings }: Siblings,
): ((matter: number, duties: readonly number[]) => number) => {
  const { key, territory } = ground.plane.duties
  const best = bestAnswers(ground, children)

  /** A duty at the parent or above it that reaches all children. */
  const isCommon = (duty: number): boolean =>
    (territory[duty] ?? 0) <= parent && territoryHolesOf(ground, duty).length === 0
  const takeCommon = (duty: number): void => {
    for (let at = 0; at < children.length; at += 1) best.take(at, duty)
  }
  const takeOther = (duty: number): void => {
    const own = territory[duty] ?? 0
    const holes = territoryHolesOf(ground, duty)
    const isCutOut = (child: number): boolean => holes.some((hole) => isBelow(ground.plane.territories, child, hole))
    if (own > parent) {
      if (!isCutOut(own)) best.take(ground.place[own] ?? 0, duty)
      return
    }
    for (let at = 0; at < children.length; at += 1) if (!isCutOut(children[at] ?? 0)) best.take(at, duty)
  }

  return (matter, duties) => {
    best.clear()
    let strongest = -1
    for (const duty of duties)
      if ((key[duty] ?? 0) > strongest && isCommon(duty) && appliesAt(ground, duty, matter)) strongest = key[duty] ?? 0
    for (const duty of duties)
      if (key[duty] === strongest && isCommon(duty) && appliesAt(ground, duty, matter)) takeCommon(duty)
    for (const duty of duties)
      if ((key[duty] ?? 0) >= strongest && !isCommon(duty) && appliesAt(ground, duty, matter)) takeOther(duty)
    best.settle()
    for (const kind of best.kinds) if (kind !== best.kinds[0]) return groupings.numberOf(best.kinds.slice())
    return even
  }
}
