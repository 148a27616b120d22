import { isBelow } from '../plane/number-tree.ts'
import { noAnswer } from './plain-answers.ts'
import type { UnevenGround } from './uneven-ground.ts'

/** The leads that answer best so far, and their key. */
type Best = { key: number; duties: number[] }

/** All children answer alike. */
export const even = -1

const better = (best: Best, key: number, duty: number): void => {
  if (key < best.key) return
  if (key > best.key) {
    best.key = key
    best.duties = [duty]
  } else best.duties.push(duty)
}

const kindOf = ({ answers }: UnevenGround, best: Best, child: number): number => {
  if (best.duties.length === 0) return noAnswer
  if (best.duties.length === 1) return answers.kindAt(best.duties[0] ?? 0, child)
  return answers.together(best.duties.map((duty) => answers.kindAt(duty, child)))
}

/** What is cut out of a duty in both trees. */
export const holesOfDuty = ({ plane }: Pick<UnevenGround, 'plane'>, duty: number) =>
  plane.extras.all[plane.duties.extra[duty] ?? 0]

/** Whether a duty, whose nodes are above or at those of a parent's child, leaves this child out. */
const leavesOut = (ground: UnevenGround, duty: number, child: number): boolean =>
  ground.plane.duties.extra[duty] !== 0 &&
  (holesOfDuty(ground, duty)?.territoryHoles ?? []).some((hole) => isBelow(ground.plane.territories, child, hole))

/** The duties that apply at the matter node, at the action it asks for. */
const applying = (ground: UnevenGround, matter: number, duties: readonly number[]): readonly number[] => {
  const { plane, answers } = ground
  const action = plane.actions[matter] ?? -1
  return duties.filter((duty) => {
    const holes = plane.duties.extra[duty] === 0 ? [] : (holesOfDuty(ground, duty)?.matterHoles ?? [])
    return !holes.some((hole) => isBelow(plane.matters, matter, hole)) && answers.holdsAt(duty, action)
  })
}

/**
 * How the children of a parent answer a matter: the number of the grouping; `even` where all do alike.
 *
 * @param duties plain leads at the matter or above it, at the parent's children, the parent or above it
 */
export const groupingAt = (
  ground: UnevenGround,
  { matter, parent, children }: { readonly matter: number; readonly parent: number; readonly children: Int32Array },
  duties: readonly number[],
): number => {
  const { key, territory, extra } = ground.plane.duties
  const common: Best = { key: -1, duties: [] }
  const own = new Map<number, Best>()
  const here = applying(ground, matter, duties)
  const isCommon = (duty: number): boolean => (territory[duty] ?? 0) <= parent && extra[duty] === 0
  for (const duty of here) if (isCommon(duty)) better(common, key[duty] ?? 0, duty)
  const bestOf = (child: number): Best => {
    const known = own.get(child) ?? { key: common.key, duties: [...common.duties] }
    own.set(child, known)
    return known
  }
  for (const duty of here) {
    if (isCommon(duty)) continue
    const at = territory[duty] ?? 0
    const reached = at <= parent ? children : [at]
    for (const child of reached) if (!leavesOut(ground, duty, child)) better(bestOf(child), key[duty] ?? 0, duty)
  }
  const kinds = children.map((child) => kindOf(ground, own.get(child) ?? common, child))
  return kinds.every((kind) => kind === kinds[0]) ? even : ground.groupings.numberOf(kinds)
}
