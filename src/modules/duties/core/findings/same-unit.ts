import type { Plane } from '../plane/plane.ts'

/** Whether two assignees can ever be the same unit of the list; a quick and safe no. */
export type SameUnit = (a: number, b: number) => boolean

const chainOf = ({ units }: Plane, first: number, into: Set<number>): void => {
  for (let unit = first; unit >= 0 && !into.has(unit); unit = units.successor[unit] ?? -1) into.add(unit)
}

export const sameUnit = (plane: Plane): SameUnit => {
  const { units, levels } = plane
  const numbers = new Map(units.names.map((name, number) => [name, number]))
  const byLine = Map.groupBy(units.served, (place) => place.line)
  const reached = new Map<number, ReadonlySet<number>>()
  const known = new Map<number, boolean>()

  /** Every unit that an assignee can come to. */
  const reachOf = (assignee: number): ReadonlySet<number> => {
    const before = reached.get(assignee)
    if (before !== undefined) return before
    const found = new Set<number>()
    const named = units.assignees[assignee]
    if (named !== undefined && 'unit' in named) chainOf(plane, numbers.get(named.unit) ?? -1, found)
    if (named !== undefined && 'line' in named)
      for (const place of byLine.get(named.line) ?? [])
        if (levels[place.territory] === named.level) for (const unit of place.units) chainOf(plane, unit, found)
    reached.set(assignee, found)
    return found
  }

  const meet = (a: number, b: number): boolean => {
    const [first, second] = [reachOf(a), reachOf(b)]
    const [few, many] = first.size < second.size ? [first, second] : [second, first]
    for (const unit of few) if (many.has(unit)) return true
    return false
  }

  return (a, b) => {
    const key = Math.min(a, b) * 0x4000000 + Math.max(a, b)
    const before = known.get(key)
    if (before !== undefined) return before
    const found = meet(a, b)
    known.set(key, found)
    return found
  }
}
