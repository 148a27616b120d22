import type { CellBox } from '../plane/cell-box.ts'
import type { Plane } from '../plane/plane.ts'
import { needsPlace } from '../plane/resolver.ts'
import { arrange, type Block } from './arrangement.ts'
import type { BucketIndex } from './bucket-index.ts'
import { type Cells, isCutOut, type Region } from './cells.ts'
import type { Place } from './meeting-buckets.ts'
import type { Window } from './survey.ts'
import { type Surviving, visitSurviving } from './surviving-cells.ts'
import { type TieBook, type Tied, tieBook } from './tie-book.ts'

/** Duties of one bucket with one key. */
export type TieGroup = Place & { readonly duties: readonly number[] }

/** Territories below `top` at which a line of this level begins to be told apart, or becomes known at all. */
const levelBegins = ({ territories, levels }: Plane, top: number, level: number): readonly number[] => {
  const begins: number[] = []
  const end = territories.end[top] ?? 0
  for (let node = top + 1; node < end; ) {
    const isDeep = (levels[node] ?? 0) >= level
    if (isDeep) begins.push(node)
    node = isDeep ? (territories.end[node] ?? 0) : node + 1
  }
  return begins
}

/** The nodes of a group's own that tell its cells apart: holes, and where lines of deeper levels begin. */
const regionOf = (plane: Plane, group: TieGroup): Region => {
  const { duties, extras, units, levels } = plane
  const holes = [...new Set(group.duties.map((duty) => duties.extra[duty] ?? 0))].flatMap((extra) =>
    extra === 0 ? [] : (extras.all[extra] ?? []),
  )
  const own = levels[group.territory] ?? 0
  const deeper = new Set(group.duties.map((duty) => units.levelOf(duties.assignee[duty] ?? 0)))
  return {
    matter: group.matter,
    territory: group.territory,
    matterMarks: holes.flatMap((one) => one.matterHoles),
    territoryMarks: [
      ...holes.flatMap((one) => one.territoryHoles),
      ...[...deeper].flatMap((level) => (level > own ? levelBegins(plane, group.territory, level) : [])),
    ],
  }
}

/** Sorted days inside the window at which something about the duties changes, with both ends of the window. */
const cutsOf = (window: Window, days: Iterable<number>): readonly number[] => {
  const inside = new Set([window.from, window.to])
  for (const day of days) if (day > window.from && day < window.to) inside.add(day)
  return [...inside].sort((a, b) => a - b)
}

const boundsOf = ({ duties }: Plane, some: readonly number[]): number[] =>
  some.flatMap((duty) => [duties.from[duty] ?? 0, duties.to[duty] ?? 0])

/** Whether two of the duties' assignees differ. */
const haveTwo = ({ duties }: Plane, some: readonly number[]): boolean =>
  some.some((duty) => duties.assignee[duty] !== duties.assignee[some[0] ?? 0])

const jointGroupOf = (plane: Plane, duty: number): string | null =>
  plane.extras.all[plane.duties.extra[duty] ?? 0]?.jointGroup ?? null

/** Whether all of the duties belong to one joint group. */
export const areJoint = (plane: Plane, duties: readonly number[]): boolean => {
  const group = jointGroupOf(plane, duties[0] ?? 0)
  return group !== null && duties.every((duty) => jointGroupOf(plane, duty) === group)
}

const isActive = ({ duties }: Plane, duty: number, day: number): boolean =>
  (duties.from[duty] ?? 0) <= day && (duties.to[duty] ?? 0) > day

/** Who the duties are at a place and day; null where that is no overlap. */
const tiedAt = (plane: Plane, duties: readonly number[], at: { territory: number; day: number }): Tied | null => {
  const tied: { units: number[]; duties: number[] } = { units: [], duties: [] }
  let isDifferent = false
  for (const duty of duties) {
    const unit = plane.units.resolve(plane.duties.assignee[duty] ?? 0, at.territory, at.day)
    if (unit === needsPlace) return null
    if (unit < 0) continue
    isDifferent ||= tied.units.length > 0 && tied.units[0] !== unit
    tied.units.push(unit)
    tied.duties.push(duty)
  }
  return isDifferent && !areJoint(plane, duties) ? tied : null
}

/** Which parts of the attributes' space two different assignees of the group can share. */
const interestOf = ({ duties }: Plane, group: TieGroup): ((sets: readonly number[]) => boolean) => {
  const several = -1
  const only = new Map<number, number>()
  for (const duty of group.duties) {
    const [set, assignee] = [duties.boxes[duty] ?? 0, duties.assignee[duty] ?? 0]
    only.set(set, only.has(set) && only.get(set) !== assignee ? several : assignee)
  }
  return (sets) => {
    const first = only.get(sets[0] ?? -1)
    return sets.some((set) => only.get(set) === several || only.get(set) !== first)
  }
}

/** Blocks of the attributes' space by which box sets hold there and no blocking set does; remembered. */
const rememberedBlocks = (plane: Plane, group: TieGroup) => {
  const cells = plane.axes.map((axis) => axis.cells)
  const interest = interestOf(plane, group)
  const known = new Map<string, readonly Block[]>()
  const boxesOf = (set: number): readonly CellBox[] => plane.boxes.sets[set] ?? []
  return (sets: readonly number[], blocking: readonly number[]): readonly Block[] => {
    const key = `${sets.join()}|${blocking.join()}`
    const before = known.get(key)
    if (before !== undefined) return before
    const blocks = arrange(cells, {
      sets: new Map(sets.map((set) => [set, boxesOf(set)])),
      blocking: blocking.flatMap(boxesOf),
      interest,
    })
    known.set(key, blocks)
    return blocks
  }
}

const setsOf = ({ duties }: Plane, some: readonly number[]): readonly number[] =>
  [...new Set(some.map((duty) => duties.boxes[duty] ?? 0))].sort((a, b) => a - b)

/** A stretch of days, the duties of a group that are valid on it, and their box sets. */
type Slice = {
  readonly day: number
  readonly to: number
  readonly bySet: ReadonlyMap<number, readonly number[]>
  readonly sets: readonly number[]
}

const slicesOf = (plane: Plane, duties: readonly number[], days: readonly number[]): readonly Slice[] =>
  days.slice(0, -1).flatMap((day, at) => {
    const active = duties.filter((duty) => isActive(plane, duty, day))
    if (!haveTwo(plane, active)) return []
    const bySet = Map.groupBy(active, (duty) => plane.duties.boxes[duty] ?? 0)
    return [{ day, to: days[at + 1] ?? day, bySet, sets: setsOf(plane, active) }]
  })

type Survey = { readonly plane: Plane; readonly window: Window }

/** Slices of the days in cells; the same ones again where no hole, unit or other duty makes a difference. */
const rememberedSlices = ({ plane, window }: Survey, group: TieGroup) => {
  const assignees = [...new Set(group.duties.map((duty) => plane.duties.assignee[duty] ?? 0))]
  const bounds = boundsOf(plane, group.duties)
  const usual = slicesOf(plane, group.duties, cutsOf(window, bounds))
  const hasHoles = group.duties.some((duty) => (plane.duties.extra[duty] ?? 0) !== 0)
  const isInside = (day: number): boolean => day > window.from && day < window.to
  const changesIn = (territory: number): readonly number[] => {
    const days: number[] = []
    for (const assignee of assignees)
      for (const day of plane.units.changesAt(assignee, territory)) if (isInside(day)) days.push(day)
    return days
  }
  return (cells: Cells): readonly Slice[] => {
    const own = hasHoles ? group.duties.filter((duty) => !isCutOut(plane, duty, cells)) : group.duties
    const changes = changesIn(cells.territory)
    const isUsual = own.length === group.duties.length && changes.length === 0 && cells.reaching.length === 0
    if (isUsual) return usual
    return slicesOf(plane, own, cutsOf(window, [...bounds, ...changes, ...boundsOf(plane, cells.reaching)]))
  }
}

/** Whether a duty applies everywhere in its region without holes, under all conditions, on every day of the window. */
export const appliesAlways = ({ plane, window }: Survey, duty: number): boolean => {
  const { boxes, extra, from, to } = plane.duties
  return boxes[duty] === 0 && extra[duty] === 0 && (from[duty] ?? 0) <= window.from && (to[duty] ?? 0) >= window.to
}

/** Writes the ties of cells into a book. */
const tieWriter = (survey: Survey, group: TieGroup, book: TieBook): ((cells: Cells) => void) => {
  const { plane } = survey
  const blocksOf = rememberedBlocks(plane, group)
  const slicesIn = rememberedSlices(survey, group)
  let number = 0
  return (cells) => {
    number += 1
    for (const slice of slicesIn(cells)) {
      const blocking = setsOf(
        plane,
        cells.reaching.filter((duty) => isActive(plane, duty, slice.day)),
      )
      if (blocking[0] === 0) continue
      for (const block of blocksOf(slice.sets, blocking)) {
        const inBlock = block.sets.flatMap((set) => slice.bySet.get(set) ?? [])
        const tied = tiedAt(plane, inBlock, { territory: cells.territory, day: slice.day })
        if (tied === null) continue
        const place = { matter: cells.matter, territory: cells.territory }
        book.write({ cells: number, count: cells.count, place, from: slice.day, to: slice.to, box: block.box }, tied)
      }
    }
  }
}

/**
 * Where duties of a group are tied between different units, outside everything that the beating duties reach.
 *
 * @param beating duties of stronger keys that meet the bucket; none to ask where they apply together at all
 */
export const tiesOf = (index: BucketIndex, group: TieGroup, beating: readonly number[]): TieBook => {
  const { plane, dead } = index
  const book = tieBook(plane.units.names.length)
  const write = tieWriter(index, group, book)
  // What no beating duty reaches differs only in how much there is of it.
  const untouched = new Map<number, Surviving>()
  const look = (cells: Surviving): boolean => {
    if (cells.reaching.length > 0) write(cells)
    else {
      const before = untouched.get(cells.base)
      untouched.set(cells.base, before === undefined ? cells : { ...before, count: before.count + cells.count })
    }
    return false
  }
  const isAlways = (duty: number): boolean => appliesAlways(index, duty)
  visitSurviving({ plane, dead, region: regionOf(plane, group), duties: beating, isAlways }, look)
  for (const cells of untouched.values()) write(cells)
  return book
}
