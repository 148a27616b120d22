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

/** Whether a unit or one that comes after it is among some. */
const chainMeets = ({ units }: Plane, first: number, among: (unit: number) => boolean): boolean => {
  for (let unit = first; unit >= 0; unit = units.successor[unit] ?? -1) if (among(unit)) return true
  return false
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

/** Every unit that a line can come to, and those at each territory of its level; ascending. */
type Reach = {
  readonly all: ReadonlySet<number>
  readonly at: readonly { readonly territory: number; readonly units: ReadonlySet<number> }[]
}

const noReach: Reach = { all: new Set(), at: [] }
const nowhere: readonly number[] = []

const reachOf = (plane: Plane) => {
  const byLine = Map.groupBy(plane.units.served, (place) => place.line)
  return (assignee: number): Reach => {
    const named = plane.units.assignees[assignee]
    if (named === undefined || !('line' in named)) return noReach
    const all = new Set<number>()
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

/** The unit that each assignee names; -1 where it names none of the list. */
const namedUnits = ({ units }: Plane): Int32Array => {
  const numbers = new Map(units.names.map((name, number) => [name, number]))
  return Int32Array.from(units.assignees, (named) => ('unit' in named ? (numbers.get(named.unit) ?? -1) : -1))
}

export const sameUnit = (plane: Plane): SameUnit => {
  const unitOf = namedUnits(plane)
  const make = reachOf(plane)
  const reached: (Reach | undefined)[] = []
  const reach = (assignee: number): Reach => {
    const known = reached[assignee]
    if (known !== undefined) return known
    const made = plane.units.levelOf(assignee) < 0 ? noReach : make(assignee)
    reached[assignee] = made
    return made
  }
  const linesMeet = rememberedPairs((a, b) => meet(reach(a).all, reach(b).all))
  const placesOf = rememberedPairs((line, other) => {
    const unit = unitOf[other] ?? -1
    const isOther = (units: ReadonlySet<number>): boolean =>
      unit >= 0 ? chainMeets(plane, unit, (one) => units.has(one)) : meet(units, reach(other).all)
    return reach(line)
      .at.filter(({ units }) => isOther(units))
      .map(({ territory }) => territory)
  })
  return {
    mayBe: (a, b) => {
      const [one, other] = [unitOf[a] ?? -1, unitOf[b] ?? -1]
      if (one >= 0 && other >= 0) {
        return one === other || chainMeets(plane, one, (unit) => chainMeets(plane, other, (after) => after === unit))
      }
      if (one >= 0) return chainMeets(plane, one, (unit) => reach(b).all.has(unit))
      if (other >= 0) return chainMeets(plane, other, (unit) => reach(a).all.has(unit))
      if (reach(a).all.size === 0 || reach(b).all.size === 0) return false
      return a === b || linesMeet(a, b)
    },
    places: (line, other) => (plane.units.levelOf(line) < 0 ? nowhere : placesOf(line, other)),
  }
}
