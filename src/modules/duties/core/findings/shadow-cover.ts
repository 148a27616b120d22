import { beatsAlways } from './always.ts'
import type { BucketIndex } from './bucket-index.ts'
import { isCutOut, visitCells } from './cells.ts'
import { daysOfDuty, irredundantCover, leavesAny, type Need, stretchesOf } from './cover.ts'
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
  const { plane, dead, window } = index
  const region = regionOfDuty(plane, duty)
  const days = daysOfDuty(plane, window, duty)
  const mattering: number[] = []
  let found: Place | null = null
  const isAlways = (other: number): boolean => beatsAlways(index, duty, other)
  const onMattering = (other: number): void => void mattering.push(other)
  visitSurviving({ plane, dead, region, duties: stronger, isAlways, onMattering }, (cells) => {
    if (isCutOut(plane, duty, cells) || !leavesAny(plane, { duty, days }, cells)) return false
    found = cells
    return true
  })
  return found === null ? { onTop: null, cover: mattering } : standsOnTop(found)
}

/**
 * How a duty stands beside stronger ones. The cover is of those that shadow it together, none of which can be left out.
 *
 * @param stronger duties of stronger keys with nodes comparable to those of the duty
 */
export const standingBeside = (index: BucketIndex, duty: number, stronger: readonly number[]): Standing => {
  const { plane, window } = index
  const { boxes, territory, matter } = plane.duties
  const standing = lookBeside(index, duty, stronger)
  if (standing.cover === null) return standing
  const region = regionOfDuty(plane, duty)
  const days = daysOfDuty(plane, window, duty)
  const widest = standing.cover.toSorted(
    (a, b) =>
      (boxes[a] === 0 ? 0 : 1) - (boxes[b] === 0 ? 0 : 1) ||
      (territory[a] ?? 0) - (territory[b] ?? 0) ||
      (matter[a] ?? 0) - (matter[b] ?? 0) ||
      a - b,
  )
  const place = new Map(widest.map((other, at) => [other, at]))
  const needs: Need[] = []
  visitCells(plane, { region, duties: widest }, (cells) => {
    if (isCutOut(plane, duty, cells)) return false
    const reaching = cells.reaching.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    for (const { others } of stretchesOf(plane, days, reaching)) needs.push(others)
    return false
  })
  return { onTop: null, cover: irredundantCover(plane, boxes[duty] ?? 0, needs) }
}
