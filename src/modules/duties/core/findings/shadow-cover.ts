import type { CellBox } from '../plane/cell-box.ts'
import type { Plane } from '../plane/plane.ts'
import { noRuns, sizeOfRuns } from '../plane/runs.ts'
import { beatsAlways } from './always.ts'
import type { BucketIndex } from './bucket-index.ts'
import { isCutOut, visitCells } from './cells.ts'
import { different, irredundantCover, type Need, takenBy } from './cover.ts'
import { regionOfDuty } from './duty-region.ts'
import type { Place } from './meeting-buckets.ts'
import { visitSurviving } from './surviving-cells.ts'

/** How a duty stands: on top somewhere in a cell, or never because of others that cover it. */
export type Standing =
  | { readonly onTop: Place; readonly cover: null }
  | { readonly onTop: null; readonly cover: readonly number[] }

export const standsOnTop = ({ matter, territory }: Place): Standing => ({ onTop: { matter, territory }, cover: null })

/** The first cell in which a duty is on top beside stronger ones; else those of them that make a difference to it. */
const lookBeside = (index: BucketIndex, duty: number, stronger: readonly number[]): Standing => {
  const { plane, dead, points } = index
  const region = regionOfDuty(plane, duty)
  const own = points.ofDuty(duty)
  const mattering: number[] = []
  let found: Place | null = null
  const isAlways = (other: number): boolean => beatsAlways(index, duty, other)
  const onMattering = (other: number): void => void mattering.push(other)
  visitSurviving({ plane, dead, region, duties: stronger, isAlways, onMattering }, (cells) => {
    if (isCutOut(plane, duty, cells) || points.isWithin(own, takenBy(index, cells.reaching))) return false
    found = cells
    return true
  })
  return found === null ? { onTop: null, cover: mattering } : standsOnTop(found)
}

/** Roughly how much of the space boxes hold: the share of each axis that they keep, all multiplied. */
const shareOf = ({ axes }: Plane, boxes: readonly CellBox[]): number =>
  boxes.reduce((sum, box) => {
    const share = box.axes.reduce(
      (part, axis, at) => part * (sizeOfRuns(box.kept[at] ?? noRuns) / (axes[axis]?.cells ?? 1)),
      1,
    )
    return sum + share
  }, 0)

/** Those that could cover a duty, by the cells that they reach; in each those that reach most first. */
const needsOf = (index: BucketIndex, duty: number, others: readonly number[]): readonly Need[] => {
  const { plane } = index
  const { boxes, territory, matter } = plane.duties
  const shares = new Map(others.map((other) => [other, shareOf(plane, plane.boxes.sets[boxes[other] ?? 0] ?? [])]))
  const widest = others.toSorted(
    (a, b) =>
      (shares.get(b) ?? 0) - (shares.get(a) ?? 0) ||
      (territory[a] ?? 0) - (territory[b] ?? 0) ||
      (matter[a] ?? 0) - (matter[b] ?? 0) ||
      a - b,
  )
  const place = new Map(widest.map((other, at) => [other, at]))
  const needs: Need[] = []
  visitCells(plane, { region: regionOfDuty(plane, duty), duties: widest }, (cells) => {
    if (isCutOut(plane, duty, cells)) return false
    const places = Int32Array.from(cells.reaching, (other) => place.get(other) ?? 0).sort()
    needs.push(Array.from(places, (at) => widest[at] ?? 0))
    return false
  })
  return needs
}

/**
 * How a duty stands beside stronger ones. The cover is of those that shadow it together, none of which can be left out.
 *
 * @param stronger duties of stronger keys with nodes comparable to those of the duty
 */
export const standingBeside = (index: BucketIndex, duty: number, stronger: readonly number[]): Standing => {
  const standing = lookBeside(index, duty, stronger)
  if (standing.cover === null) return standing
  const needs = needsOf(index, duty, different(index, standing.cover))
  return { onTop: null, cover: irredundantCover(index.points, index.points.ofDuty(duty), needs) }
}
