import { isBelow } from '../plane/number-tree.ts'
import type { Plane } from '../plane/plane.ts'
import type { PlainAnswers } from './plain-answers.ts'

/**
 * For each parent territory the matters at which something can tell its children apart: a plain lead at a child, a hole
 * at a child, a unit that serves a child, or a line at the level of some children but not of all.
 */
export type UnevenParents = ReadonlyMap<number, ReadonlySet<number>>

/** Parents of which the children have different levels, with those levels. */
const mixedParents = ({ territories, levels }: Plane): ReadonlyMap<number, ReadonlySet<number>> => {
  const first = new Int32Array(territories.count).fill(-1)
  const mixed = new Map<number, Set<number>>()
  for (let node = 0; node < territories.count; node += 1) {
    const parent = territories.parent[node] ?? -1
    const level = levels[node] ?? 0
    if (parent < 0) continue
    if ((first[parent] ?? -1) < 0) first[parent] = level
    else if (first[parent] !== level) mixed.set(parent, (mixed.get(parent) ?? new Set([first[parent] ?? 0])).add(level))
  }
  return mixed
}

/** Parents with children of a level and of others, ascending, by level. */
const mixedByLevel = (plane: Plane): ReadonlyMap<number, readonly number[]> => {
  const byLevel = new Map<number, number[]>()
  for (const [parent, levels] of [...mixedParents(plane)].sort(([a], [b]) => a - b))
    for (const level of levels) byLevel.set(level, [...(byLevel.get(level) ?? []), parent])
  return byLevel
}

/** Tells of a plain duty one child of each parent whose children it may set apart. */
export const childrenToldApart = (plane: Plane): ((duty: number, tell: (child: number) => void) => void) => {
  const { territories, duties, extras, units } = plane
  const numbers = new Map(units.names.map((name, number) => [name, number]))
  const mixed = mixedByLevel(plane)
  return (duty, tell) => {
    const territory = duties.territory[duty] ?? 0
    tell(territory)
    for (const hole of extras.all[duties.extra[duty] ?? 0]?.territoryHoles ?? [])
      if (hole !== territory && isBelow(territories, hole, territory)) tell(hole)
    const named = units.assignees[duties.assignee[duty] ?? 0]
    if (named === undefined) return
    const serves = 'unit' in named ? (units.serves[numbers.get(named.unit) ?? -1] ?? -1) : -1
    if (serves !== territory && serves >= 0 && isBelow(territories, serves, territory)) tell(serves)
    const level = 'line' in named ? named.level : (plane.levels[serves] ?? -1)
    for (const parent of mixed.get(level) ?? []) if (isBelow(territories, parent, territory)) tell(parent + 1)
  }
}

export const unevenParents = (plane: Plane, answers: PlainAnswers): UnevenParents => {
  const { territories, duties } = plane
  const told = childrenToldApart(plane)
  const found = new Map<number, Set<number>>()
  for (let duty = 0; duty < duties.count; duty += 1) {
    if (!answers.isPlain(duty)) continue
    const matter = duties.matter[duty] ?? 0
    told(duty, (child) => {
      const parent = territories.parent[child] ?? -1
      if (parent < 0) return
      const known = found.get(parent)
      if (known === undefined) found.set(parent, new Set([matter]))
      else known.add(matter)
    })
  }
  return found
}
