import { nothing } from './diagram-rows.ts'
import { joinedByHalves } from './halving.ts'
import { pairMemo } from './pair-memo.ts'
import type { PointSets } from './point-sets.ts'

/** Numbers from 0 on that are joined into groups; each stands alone at first. */
export const unionFind = () => {
  const above: number[] = []
  const rootOf = (number: number): number => {
    let root = number
    for (let up = above[root] ?? root; up !== root; up = above[root] ?? root) root = up
    for (let at = number; at !== root; ) {
      const up = above[at] ?? root
      above[at] = root
      at = up
    }
    return root
  }
  const join = (a: number, b: number): void => {
    above[rootOf(a)] = rootOf(b)
  }
  return { rootOf, join, add: (): number => above.push(above.length) - 1 }
}

/**
 * Which of some sets are connected, directly or over others, by points that they share: for each the number of one of
 * its group.
 *
 * Each set is painted in a colour of its own and the paintings are laid over each other, two by two: where two colours
 * meet they become one. So no pair of sets is ever looked at, only points.
 */
export const connectedSets = ({ rows }: PointSets, sets: readonly number[]): Int32Array => {
  const { rootOf, join, add } = unionFind()
  const ends = sets.map(() => rows.endOf(add()))
  const numberOf = new Map(ends.map((end, number) => [end, number]))

  const painted = (set: number, end: number): number =>
    rows.combining((a) => (a > 1 ? -1 : a === nothing ? a : end), pairMemo())(set, set)
  const over = rows.combining((a, b) => {
    if (a === b || b === nothing) return a
    if (a === nothing) return b
    const [one, other] = [numberOf.get(a), numberOf.get(b)]
    if (one === undefined || other === undefined) return -1
    join(one, other)
    return ends[rootOf(one)] ?? a
  }, pairMemo())

  joinedByHalves(
    sets.map((set, number) => painted(set, ends[number] ?? 0)),
    over,
  )
  return Int32Array.from(sets, (_, number) => rootOf(number))
}
