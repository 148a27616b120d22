import { pairMemo } from '../plane/pair-memo.ts'
import { everything, nothing } from './diagram-rows.ts'
import { joinedByHalves } from './halving.ts'
import type { PointSets } from './point-sets.ts'

/** Numbers from 0 on that are joined into groups; each stands alone at first. */
type Groups = {
  readonly add: () => number
  readonly join: (a: number, b: number) => void
  readonly rootOf: (number: number) => number
}

export const unionFind = (): Groups => {
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

/** So few sets are held against each other one by one. */
const fewSets = 6

const joinPairs = ({ common }: PointSets, sets: readonly number[], join: (a: number, b: number) => void): void => {
  for (let a = 0; a < sets.length; a += 1)
    for (let b = a + 1; b < sets.length; b += 1)
      if (common(sets[a] ?? nothing, sets[b] ?? nothing) !== nothing) join(a, b)
}

/**
 * Each set is painted in a colour of its own and the paintings are laid over each other, two by two: where two colours
 * meet they become one. No pair of sets is ever looked at, only points.
 */
const joinPainted = ({ rows }: PointSets, sets: readonly number[], { rootOf, join }: Groups): void => {
  const ends = sets.map((_, number) => rows.endOf(number))
  const numberOf = new Map(ends.map((end, number) => [end, number]))
  const painted = (set: number, end: number): number =>
    rows.combining((a) => (a > everything ? -1 : a === nothing ? a : end), pairMemo())(set, set)
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
}

/**
 * Which of some sets are connected, directly or over others, by points that they share: for each the number of one of
 * its group.
 */
export const connectedSets = (points: PointSets, sets: readonly number[]): Int32Array => {
  const groups = unionFind()
  for (const _ of sets) groups.add()
  if (sets.length <= fewSets) joinPairs(points, sets, groups.join)
  else joinPainted(points, sets, groups)
  return Int32Array.from(sets, (_, number) => groups.rootOf(number))
}
