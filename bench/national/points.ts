import type { PointColumns } from '../../src/modules/duties/core/engine/batch.ts'
import { dayNumber } from '../../src/modules/duties/core/plane/day-number.ts'
import { chanceFrom } from './chance.ts'
import type { National } from './ground.ts'

/** Where points are drawn: below this territory; the whole country is node 0. */
export type Where = { readonly count: number; readonly seed: number; readonly below: number }

const firstDay = dayNumber('2026-01-01')

/** Shares of the level of a point's place (county, township, community) and of the depth of its type. */
const byLevel = [0, 0, 0, 0.05, 0.15, 0.8]
const byDepth = [0, 0, 0.1, 0.2, 0.7]

/** Draws points of the year 2026 with every attribute known, in no order. */
export const drawPoints = (made: National, where: Where): PointColumns => {
  const chance = chanceFrom(where.seed)
  const { axes, territories } = made.ground
  const end = territories.end[where.below] ?? 0
  const placesAt = made.territoriesAt.map((nodes) => nodes.filter((node) => node >= where.below && node < end))
  const { count } = where
  const points = {
    count,
    matter: new Int32Array(count),
    territory: new Int32Array(count),
    day: new Int32Array(count),
    cells: new Int32Array(count * axes.length),
  }
  for (let at = 0; at < count; at += 1) {
    const [places, types] = [placesAt[chance.which(byLevel)], made.mattersAt[chance.which(byDepth)]]
    points.territory[at] = places?.[chance.below(places.length)] ?? 0
    points.matter[at] = types?.[chance.below(types.length)] ?? 0
    points.day[at] = firstDay + chance.below(365)
    for (const [axis, { cells }] of axes.entries()) points.cells[at * axes.length + axis] = chance.below(cells)
  }
  return points
}
