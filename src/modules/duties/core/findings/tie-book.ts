import { boxesKey, type CellBox } from '../plane/cell-box.ts'
import type { Place } from './meeting-buckets.ts'

/** Units that are together somewhere: where, when, under which conditions. */
export type Tie = {
  /** Which of the cells that were gone through it is in, and how many these are. */
  readonly cells: number
  readonly count: number
  readonly place: Place
  readonly from: number
  readonly to: number
  readonly box: CellBox
}

/** One connected set of units. */
export type TiedSet = {
  readonly units: readonly number[]
  readonly duties: readonly number[]
  readonly size: number
  readonly from: number
  readonly to: number
  readonly boxes: readonly CellBox[]
  /** The tie that was written first. */
  readonly first: Tie
}

/** The units and duties of a tie, at the same positions; a duty without a unit is left out. */
export type Tied = { readonly units: readonly number[]; readonly duties: readonly number[] }

/** Collects ties and joins the units that share one, directly or over others. */
export type TieBook = {
  readonly write: (tie: Tie, tied: Tied) => void
  readonly isEmpty: () => boolean
  readonly hasUnit: (unit: number) => boolean
  readonly sets: () => readonly TiedSet[]
}

type Growing = {
  readonly units: number[]
  readonly duties: Set<number>
  readonly boxes: Set<CellBox>
  readonly first: Tie
  size: number
  cells: number
  from: number
  to: number
}

const grow = (set: Growing, tie: Tie): void => {
  if (set.cells !== tie.cells) set.size += tie.count
  set.cells = tie.cells
  set.from = Math.min(set.from, tie.from)
  set.to = Math.max(set.to, tie.to)
  set.boxes.add(tie.box)
}

const unionFind = () => {
  const above = new Map<number, number>()
  const rootOf = (unit: number): number => {
    let root = unit
    for (let up = above.get(root) ?? root; up !== root; up = above.get(root) ?? root) root = up
    for (let at = unit; at !== root; ) {
      const up = above.get(at) ?? root
      above.set(at, root)
      at = up
    }
    return root
  }
  return {
    above,
    rootOf,
    join: (a: number, b: number): void => {
      const [one, other] = [rootOf(a), rootOf(b)]
      above.set(one, other)
      above.set(other, other)
    },
  }
}

/** @param unitCount above every number of a unit */
export const tieBook = (unitCount: number): TieBook => {
  const { above, rootOf, join } = unionFind()
  const ties: { readonly tie: Tie; readonly unit: number }[] = []
  // Duty and unit in one number.
  const pairs = new Set<number>()

  const write = (tie: Tie, { units, duties }: Tied): void => {
    const unit = units[0] ?? 0
    for (const other of units) if (other !== unit) join(unit, other)
    duties.forEach((duty, at) => {
      pairs.add(duty * unitCount + (units[at] ?? 0))
    })
    ties.push({ tie, unit })
  }

  const sets = (): readonly TiedSet[] => {
    const growing = new Map<number, Growing>()
    for (const { tie, unit } of ties) {
      const root = rootOf(unit)
      const set = growing.get(root) ?? {
        units: [],
        duties: new Set(),
        boxes: new Set(),
        first: tie,
        size: 0,
        cells: -1,
        from: tie.from,
        to: tie.to,
      }
      growing.set(root, set)
      grow(set, tie)
    }
    for (const unit of above.keys()) growing.get(rootOf(unit))?.units.push(unit)
    for (const pair of pairs) growing.get(rootOf(pair % unitCount))?.duties.add(Math.floor(pair / unitCount))
    return [...growing.values()].map((set) => ({
      units: set.units.sort((a, b) => a - b),
      duties: [...set.duties],
      size: set.size,
      from: set.from,
      to: set.to,
      boxes: [...new Map([...set.boxes].map((box) => [boxesKey([box]), box])).values()],
      first: set.first,
    }))
  }
  return { write, isEmpty: () => ties.length === 0, hasUnit: (unit) => above.has(unit), sets }
}
