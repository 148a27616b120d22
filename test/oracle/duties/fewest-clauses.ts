import type { Clause } from './findings.ts'
import type { Ground } from './ground.ts'
import { ancestors, type PlainList } from './plain-list.ts'

/** Nodes, every parent before its children and each subtree in one piece. */
const preOrder = (list: PlainList, parent: string | null = null): string[] =>
  list.territories.filter((node) => node.parent === parent).flatMap(({ id }) => [id, ...preOrder(list, id)])

/** All ways to choose `count` of the positions `[from, of)`, those that leave out earlier ones first. */
const choices = (count: number, from: number, of: number): number[][] => {
  if (count === 0) return [[]]
  if (from >= of) return []
  const without = choices(count, from + 1, of)
  return [...without, ...choices(count - 1, from + 1, of).map((rest) => [from, ...rest])]
}

/** The clauses of a set of nodes at which inside and outside change places. */
const clausesOf = (list: PlainList, turns: readonly string[]): Clause[] => {
  const turnsAbove = (id: string) => ancestors(list.territories, id).filter((node) => turns.includes(node))
  const isInside = (id: string) => turnsAbove(id).length % 2 === 1
  return turns.filter(isInside).map((id) => ({
    in: id,
    except: turns.filter((other) => !isInside(other) && turnsAbove(other)[1] === id).sort(),
  }))
}

/**
 * A set of domain nodes in the fewest nested clauses, by trying every set of nodes at which a subtree is coloured
 * differently from what is around it.
 *
 * Of equally few, the one that keeps the surrounding colour as far down as it can.
 */
export const fewestClauses = (ground: Ground, wanted: readonly string[]): Clause[] => {
  const { list } = ground
  const nodes = preOrder(list)
  const isRight = (turns: readonly string[]) =>
    ground.territories.every((id) => {
      const crossed = ancestors(list.territories, id).filter((node) => turns.includes(node)).length
      return (crossed % 2 === 1) === wanted.includes(id)
    })
  for (let count = 1; count <= nodes.length; count += 1) {
    const found = choices(count, 0, nodes.length)
      .map((positions) => positions.map((at) => nodes[at] as string))
      .find(isRight)
    if (found !== undefined) return clausesOf(list, found).sort((a, b) => (a.in < b.in ? -1 : 1))
  }
  throw new Error(`no clauses for ${wanted.join()}`)
}
