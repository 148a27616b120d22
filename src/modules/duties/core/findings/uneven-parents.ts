import { isBelow } from '../plane/number-tree.ts'
import type { Plane } from '../plane/plane.ts'
import type { AnswerKinds } from './answer-kinds.ts'

/** The parent territories whose children something can tell apart. */
export type UnevenParents = {
  /** Those of the upper territories first. */
  readonly all: readonly number[]
  /**
   * The matters at which something can tell the children of a parent apart, ascending, some more than once: a plain lead
   * at a child, a hole at a child, a unit that serves a child, or a line at the level of some children but not of all.
   */
  readonly matters: (parent: number) => Int32Array
}

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
    for (const level of levels) {
      const known = byLevel.get(level)
      if (known === undefined) byLevel.set(level, [parent])
      else known.push(parent)
    }
  return byLevel
}

/** Tells of a plain duty one child of each parent whose children it may set apart. */
const childrenToldApart = (
  plane: Plane,
  kinds: AnswerKinds,
): ((duty: number, tell: (child: number) => void) => void) => {
  const { territories, duties, extras } = plane
  const mixed = mixedByLevel(plane)
  return (duty, tell) => {
    const territory = duties.territory[duty] ?? 0
    const assignee = duties.assignee[duty] ?? 0
    tell(territory)
    if (duties.extra[duty] !== 0)
      for (const hole of extras.all[duties.extra[duty] ?? 0]?.territoryHoles ?? [])
        if (hole !== territory && isBelow(territories, hole, territory)) tell(hole)
    const serves = kinds.place[assignee] ?? -1
    if (serves !== territory && serves >= 0 && isBelow(territories, serves, territory)) tell(serves)
    for (const parent of mixed.get(kinds.level[assignee] ?? -1) ?? [])
      if (isBelow(territories, parent, territory)) tell(parent + 1)
  }
}

/** Numbers by their key, keys from 0 to below `of`. */
const byKey = (keys: readonly number[], numbers: readonly number[], of: number) => {
  const start = new Int32Array(of + 1)
  for (const key of keys) start[key + 1] = (start[key + 1] ?? 0) + 1
  for (let key = 0; key < of; key += 1) start[key + 1] = (start[key + 1] ?? 0) + (start[key] ?? 0)
  const next = start.slice()
  const sorted = new Int32Array(keys.length)
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? 0
    const place = next[key] ?? 0
    sorted[place] = numbers[at] ?? 0
    next[key] = place + 1
  }
  return { start, sorted }
}

/** @param plain the duties that may tell children apart */
export const unevenParents = (plane: Plane, kinds: AnswerKinds, plain: Int32Array): UnevenParents => {
  const { territories, duties } = plane
  const told = childrenToldApart(plane, kinds)
  const parents: number[] = []
  const matters: number[] = []
  for (const duty of plain) {
    const matter = duties.matter[duty] ?? 0
    told(duty, (child) => {
      const parent = territories.parent[child] ?? -1
      if (parent < 0) return
      parents.push(parent)
      matters.push(matter)
    })
  }
  const { start, sorted } = byKey(parents, matters, territories.count)
  const all: number[] = []
  for (let node = 0; node < territories.count; node += 1)
    if ((start[node + 1] ?? 0) > (start[node] ?? 0)) all.push(node)
  return {
    all: all.sort((a, b) => (territories.depth[a] ?? 0) - (territories.depth[b] ?? 0) || a - b),
    matters: (parent) => sorted.slice(start[parent] ?? 0, start[parent + 1] ?? 0).sort(),
  }
}
