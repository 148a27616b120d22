import type { CellBox } from '../plane/cell-box.ts'
import { unionFind } from './connected-sets.ts'
import type { Place } from './meeting-buckets.ts'
import type { PointSets } from './point-sets.ts'
import type { Claim } from './tie-claims.ts'

/** Units that are together in cells of one kind: who, by which duties, at which points. */
export type Tie = {
  readonly claims: readonly Claim[]
  readonly points: number
  /** One of the cells, null where none is known, and a point there. */
  readonly cell: Place | null
  readonly first: number
}

/** One connected set of units. */
export type TiedSet = {
  readonly units: readonly number[]
  readonly duties: readonly number[]
  readonly size: number
  readonly from: number
  readonly to: number
  readonly boxes: readonly CellBox[]
  readonly witness: { readonly cell: Place | null; readonly day: number; readonly box: CellBox }
}

/** Collects ties and joins the units that share one, directly or over others. */
export type TieBook = {
  readonly write: (tie: Tie) => void
  /** So many more cells in which a unit is tied; cells counted for several units in a row are counted once for a set. */
  readonly count: (unit: number, cells: { readonly number: number; readonly count: number }) => void
  readonly isEmpty: () => boolean
  readonly hasUnit: (unit: number) => boolean
  readonly sets: () => readonly TiedSet[]
}

type Growing = {
  readonly units: Set<number>
  readonly duties: Set<number>
  readonly points: number[]
  first: Tie
  size: number
  cells: number
}

export const tieBook = (points: PointSets): TieBook => {
  const { rootOf, join, add } = unionFind()
  const places = new Map<number, number>()
  const ties: Tie[] = []
  const counts: { readonly unit: number; readonly number: number; readonly count: number }[] = []

  const placeOf = (unit: number): number => {
    const place = places.get(unit) ?? add()
    places.set(unit, place)
    return place
  }
  const setOfUnit = (unit: number): number => rootOf(placeOf(unit))

  const write = (tie: Tie): void => {
    const first = placeOf(tie.claims[0]?.unit ?? 0)
    for (const claim of tie.claims) join(first, placeOf(claim.unit))
    ties.push(tie)
  }

  const grown = (): readonly Growing[] => {
    const growing = new Map<number, Growing>()
    for (const tie of ties) {
      const root = setOfUnit(tie.claims[0]?.unit ?? 0)
      const set: Growing = growing.get(root) ?? {
        units: new Set(),
        duties: new Set(),
        points: [],
        first: tie,
        size: 0,
        cells: -1,
      }
      growing.set(root, set)
      if (set.first.cell === null) set.first = tie
      for (const { unit, duty } of tie.claims) {
        set.units.add(unit)
        set.duties.add(duty)
      }
      set.points.push(tie.points)
    }
    for (const { unit, number, count } of counts) {
      const set = growing.get(setOfUnit(unit))
      if (set === undefined || set.cells === number) continue
      set.cells = number
      set.size += count
    }
    return [...growing.values()]
  }

  const setOf = ({ units: own, duties, points: parts, first, size }: Growing): TiedSet => {
    const all = points.joinAll([...new Set(parts)])
    return {
      units: [...own].sort((a, b) => a - b),
      duties: [...duties],
      size,
      ...points.days(all),
      boxes: points.boxes(all),
      witness: { cell: first.cell, ...points.first(first.first) },
    }
  }

  return {
    write,
    count: (unit, { number, count }) => void counts.push({ unit, number, count }),
    isEmpty: () => ties.length === 0,
    hasUnit: (unit) => places.has(unit),
    sets: () => grown().map(setOf),
  }
}
