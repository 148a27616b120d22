import { refuse } from '../../../../kernel/problem.ts'
import type { CellBox } from '../plane/cell-box.ts'
import { withAxis } from '../plane/cell-box.ts'
import type { Plane } from '../plane/plane.ts'
import { runOf } from '../plane/runs.ts'
import { tooEntangled } from '../problems.ts'
import { type CoverDiagram, coverDiagram } from './cover-diagram.ts'
import { everything, nothing } from './diagram-rows.ts'
import { joinedByHalves } from './halving.ts'
import type { Window } from './survey.ts'

/**
 * Sets of points of one cell, a value for every attribute and a day of the window, each as a number: two with the same
 * points are one number.
 */
export type PointSets = Pick<CoverDiagram, 'rows' | 'join' | 'common' | 'without'> & {
  readonly isWithin: (a: number, b: number) => boolean
  /**
   * Work on one bucket.
   *
   * @throws Refusal where it takes more steps than a bucket may: it unwinds what is deep inside
   */
  readonly limited: <T>(bucket: BucketIds, work: () => T) => T
  /** Where boxes of the plane's book hold on the days `[from, to)` of the window. */
  readonly on: (boxes: number, from: number, to: number) => number
  /** Where a duty holds. */
  readonly ofDuty: (duty: number) => number
  /** Many joined two by two. */
  readonly joinAll: (sets: readonly number[]) => number
  /** From the first day to the day after the last; of a set that has a point. */
  readonly days: (set: number) => Window
  /** The conditions under which the set has a point, whatever the day, in their one form. */
  readonly boxes: (set: number) => readonly CellBox[]
  /** A day and a box of a set that has a point. */
  readonly first: (set: number) => { readonly day: number; readonly box: CellBox }
}

const remembered = <T>(make: (set: number, again: (set: number) => T) => T): ((set: number) => T) => {
  const known = new Map<number, T>()
  const again = (set: number): T => {
    const before = known.get(set)
    if (before !== undefined) return before
    const made = make(set, again)
    known.set(set, made)
    return made
  }
  return again
}

/** Days are the axis after those of the attributes. */
const dayQuestions = ({ rows, boxes }: CoverDiagram, dayAxis: number, window: Window) => {
  const days = remembered<Window>((set, again) => {
    const row = rows.row(set)
    if (set === everything) return window
    let [from, to] = [window.to, window.from]
    for (let at = 1; at < row.length; at += 2) {
      const child = row[at + 1] ?? nothing
      if (child === nothing) continue
      const below =
        row[0] === dayAxis
          ? { from: window.from + (row[at] ?? 0), to: window.from + (row[at + 2] ?? window.to - window.from) }
          : again(child)
      from = Math.min(from, below.from)
      to = Math.max(to, below.to)
    }
    return { from, to }
  })
  const anyDay = remembered<number>((set, again) => {
    if (set === nothing) return nothing
    const row = rows.row(set)
    if (rows.axisOf(set) >= dayAxis) return everything
    const made = [row[0] ?? 0]
    for (let at = 1; at < row.length; at += 2) {
      const child = again(row[at + 1] ?? nothing)
      if (made.length === 1 || made[made.length - 1] !== child) made.push(row[at] ?? 0, child)
    }
    return rows.nodeOf(made)
  })
  const first = (set: number) => {
    let [box, day]: [CellBox, number] = [{ axes: [], kept: [] }, window.from]
    for (let node = set; node > everything; ) {
      const row = rows.row(node)
      const at = row[2] === nothing ? 3 : 1
      const cell = row[at] ?? 0
      if (row[0] === dayAxis) day = window.from + cell
      else box = withAxis(box, row[0] ?? 0, runOf(cell, cell + 1))
      node = row[at + 1] ?? nothing
    }
    return { day, box }
  }
  return { days, boxes: (set: number) => boxes(anyDay(set)), first }
}

/** The nodes of a bucket by their ids. */
export type BucketIds = { readonly matter: string; readonly territory: string }

/** How many steps the ties, or the shadows, of one bucket may take: about ten seconds, and less than a gigabyte. */
export const stepsOfBucket = 32_000_000

export const pointSets = ({ axes, boxes, duties }: Plane, window: Window, most = stepsOfBucket): PointSets => {
  const length = window.to - window.from
  const dayAxis = axes.length
  const diagram = coverDiagram([...axes, { cells: length }])
  const { join } = diagram
  const joinAll = (sets: readonly number[]): number => joinedByHalves(sets, join) ?? nothing
  const whole = remembered<number>((set) => joinAll((boxes.sets[set] ?? []).map(diagram.ofBox)))
  const stretches = new Map<number, number>()
  const on = (set: number, first: number, last: number): number => {
    const [from, to] = [Math.max(first, window.from) - window.from, Math.min(last, window.to) - window.from]
    if (from >= to) return nothing
    if (from === 0 && to === length) return whole(set)
    const key = (set * (length + 1) + from) * (length + 1) + to
    const known = stretches.get(key)
    if (known !== undefined) return known
    const made = diagram.common(whole(set), diagram.ofBox({ axes: [dayAxis], kept: [runOf(from, to)] }))
    stretches.set(key, made)
    return made
  }
  return {
    rows: diagram.rows,
    limited: (bucket, work) => {
      diagram.rows.limit(most, () => refuse(tooEntangled, { ...bucket, steps: most }))
      return work()
    },
    isWithin: diagram.rows.isWithin,
    join,
    common: diagram.common,
    without: diagram.without,
    on,
    ofDuty: (duty) => on(duties.boxes[duty] ?? 0, duties.from[duty] ?? 0, duties.to[duty] ?? 0),
    joinAll,
    ...dayQuestions(diagram, dayAxis, window),
  }
}
