import type { Plane } from '../plane/plane.ts'

/** Where two assignees can be the same unit of the list; quick and safe answers, whatever the day. */
export type SameUnit = {
  readonly mayBe: (a: number, b: number) => boolean
  /** Where the first is a line: the territories of its level at which its unit may be one of the other's; ascending. */
  readonly places: (line: number, other: number) => readonly number[]
}

const chainOf = ({ units }: Plane, first: number, into: Set<number>): void => {
  for (let unit = first; unit >= 0 && !into.has(unit); unit = units.successor[unit] ?? -1) into.add(unit)
}

const meet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  for (const unit of few) if (many.has(unit)) return true
  return false
}

/** What `make` gives for a pair of assignees is made once. */
const rememberedPairs = <T>(make: (a: number, b: number) => T): ((a: number, b: number) => T) => {
  const known = new Map<number, T>()
  return (a, b) => {
    const key = a * 0x4000000 + b
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(a, b)
    known.set(key, made)
    return made
  }
}

type Reach = {
  /** Every unit that an assignee can come to. */
  readonly all: ReadonlySet<number>
  /** For a line: those at each territory of its level. */
  readonly at: readonly { readonly territory: number; readonly units: ReadonlySet<number> }[]
}

const reachOf = (
  plane: Plane,
  byLine: ReadonlyMap<string, Plane['units']['served']>,
  unitOf: (name: string) => number,
) => {
  return (assignee: number): Reach => {
    const named = plane.units.assignees[assignee]
    const all = new Set<number>()
    if (named === undefined) return { all, at: [] }
    if ('unit' in named) chainOf(plane, unitOf(named.unit), all)
    if (!('line' in named)) return { all, at: [] }
    const served = (byLine.get(named.line) ?? []).filter((place) => plane.levels[place.territory] === named.level)
    const at = served.map((place) => {
      const units = new Set<number>()
      for (const unit of place.units) chainOf(plane, unit, units)
      for (const unit of units) all.add(unit)
      return { territory: place.territory, units }
    })
    return { all, at: at.sort((a, b) => a.territory - b.territory) }
  }
}

export const sameUnit = (plane: Plane): SameUnit => {
  const numbers = new Map(plane.units.names.map((name, number) => [name, number]))
  const byLine = Map.groupBy(plane.units.served, (place) => place.line)
  const make = reachOf(plane, byLine, (name) => numbers.get(name) ?? -1)
  const reached: (Reach | undefined)[] = []
  const reach = (assignee: number): Reach => {
    const known = reached[assignee] ?? make(assignee)
    reached[assignee] = known
    return known
  }
  const linesMeet = rememberedPairs((a, b) => meet(reach(a).all, reach(b).all))
  return {
    mayBe: (a, b) => {
      const [one, other] = [reach(a), reach(b)]
      if (a === b) return one.all.size > 0
      return one.at.length > 1 && other.at.length > 1 ? linesMeet(a, b) : meet(one.all, other.all)
    },
    places: rememberedPairs((line, other) =>
      reach(line)
        .at.filter(({ units }) => meet(units, reach(other).all))
        .map(({ territory }) => territory),
    ),
  }
}
