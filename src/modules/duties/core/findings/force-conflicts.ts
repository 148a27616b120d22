import { byText } from '../compare.ts'
import { forceOf } from '../plane/packed-key.ts'
import type { Plane } from '../plane/plane.ts'
import type { BucketIndex } from './bucket-index.ts'
import { cellOutside } from './duty-region.ts'
import type { ForceConflict } from './finding.ts'
import { meetingBuckets } from './meeting-buckets.ts'
import { commonDays, deeperPlace, meetingBox, rivalsMeet } from './pairs.ts'
import { printedDays, witnessAt } from './witness.ts'

const isReserving = (plane: Plane, duty: number): boolean => forceOf(plane.duties.key[duty] ?? 0) > 0

/** The leads of lower force and another assignee that a reserving lead meets. */
const reservedAgainst = (index: BucketIndex, reserving: number): readonly number[] => {
  const { plane } = index
  const { key, matter, territory } = plane.duties
  const force = forceOf(key[reserving] ?? 0)
  const found: number[] = []
  const place = { matter: matter[reserving] ?? 0, territory: territory[reserving] ?? 0 }
  for (const bucket of meetingBuckets(index, place))
    for (let row = index.from[bucket] ?? 0; row < (index.to[bucket] ?? 0); row += 1) {
      const duty = index.rows[row] ?? 0
      if (forceOf(key[duty] ?? 0) < force && rivalsMeet(index, reserving, duty)) found.push(duty)
    }
  return found
}

/** For each lead that meets any of greater force and another assignee, all of these. */
export const conflictsOf = (index: BucketIndex): ReadonlyMap<number, readonly number[]> => {
  const against = new Map<number, number[]>()
  for (const duty of index.rows.subarray(0, index.size.rows)) {
    if (!isReserving(index.plane, duty)) continue
    for (const lower of reservedAgainst(index, duty)) {
      const known = against.get(lower)
      if (known === undefined) against.set(lower, [duty])
      else known.push(duty)
    }
  }
  return against
}

/** The finding for a lead and those that reserve what it does. */
export const forceConflictOf = (index: BucketIndex, duty: number, reserving: readonly number[]): ForceConflict => {
  const { plane } = index
  const { boxes, matter, territory } = plane.duties
  const days = reserving.map((other) => commonDays(index, duty, other))
  const [first] = reserving.toSorted((a, b) => byText(plane.dutyId(a), plane.dutyId(b)))
  const other = first ?? duty
  const cell = deeperPlace(plane, duty, other)
  return {
    kind: 'forceConflict',
    matter: plane.matters.ids[matter[duty] ?? 0] ?? '',
    territory: plane.territories.ids[territory[duty] ?? 0] ?? '',
    duties: [plane.dutyId(duty), ...reserving.map(plane.dutyId).sort(byText)],
    days: printedDays({
      from: days.reduce((least, one) => Math.min(least, one.from), Number.POSITIVE_INFINITY),
      to: days.reduce((most, one) => Math.max(most, one.to), Number.NEGATIVE_INFINITY),
    }),
    witness: witnessAt(plane, cellOutside(plane, cell, [duty, other]) ?? cell, {
      day: commonDays(index, duty, other).from,
      box: meetingBox(plane, boxes[duty] ?? 0, boxes[other] ?? 0),
    }),
  }
}
