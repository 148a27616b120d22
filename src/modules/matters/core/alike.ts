import { instantMs } from '../../../kernel/day.ts'
import type { Matter } from './matter.ts'

/** How far apart in time two reports of one thing are looked for, in days. */
export const alikeWithinDays = 60

/** How alike two matters are: the same type, the same place, how many metres and hours apart. */
export type Alike = {
  readonly sameType: boolean
  readonly samePlace: boolean
  readonly distanceM: number | null
  readonly hours: number
}

type Placed = Pick<Matter, 'typeId' | 'placePath' | 'point' | 'reportedAt'>

const metresPerDegree = 111_320

/** Metres between two points of one county, on a plane; null where one of them has none. */
const distanceOf = (a: Placed['point'], b: Placed['point']): number | null => {
  if (a === null || b === null) return null
  const east = (a.lon - b.lon) * Math.cos(((a.lat + b.lat) / 2) * (Math.PI / 180))
  return Math.round(Math.hypot(east, a.lat - b.lat) * metresPerDegree)
}

/** How alike two matters are. */
export const alikeOf = (one: Placed, other: Placed): Alike => ({
  sameType: one.typeId !== null && one.typeId === other.typeId,
  samePlace: one.placePath === other.placePath,
  distanceM: distanceOf(one.point, other.point),
  hours: Math.round(Math.abs(instantMs(one.reportedAt) - instantMs(other.reportedAt)) / 3_600_000),
})

/** How near something of another type must lie to be shown: what kind it is may have been misunderstood. A guess. */
const nearM = 200

/** Whether two matters may be about one thing: of one type, or of two at one spot. */
export const mayBeOne = ({ sameType, samePlace, distanceM }: Alike): boolean =>
  sameType || (samePlace && distanceM !== null && distanceM <= nearM)

/** What comes first: the same type, then the same place, then the nearest, then the nearest in time. */
export const byLikeness = (a: Alike, b: Alike): number =>
  Number(b.sameType) - Number(a.sameType) ||
  Number(b.samePlace) - Number(a.samePlace) ||
  (a.distanceM ?? Number.MAX_SAFE_INTEGER) - (b.distanceM ?? Number.MAX_SAFE_INTEGER) ||
  a.hours - b.hours

/** Where the same thing would be reported too: the place itself, or what lies beside it under the same parent. */
export const neighbourhoodOf = (placePath: string, topPath: string): string => {
  const parent = placePath.replace(/[^/]+\/$/, '')
  return parent.startsWith(topPath) ? parent : placePath
}
