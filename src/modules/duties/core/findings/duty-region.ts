import { isBelow } from '../plane/number-tree.ts'
import type { Plane } from '../plane/plane.ts'
import { matterDomain, type Region, territoryDomain } from './cells.ts'
import type { Place } from './meeting-buckets.ts'
import { firstPoint } from './node-classes.ts'

const sorted = (nodes: readonly number[]): readonly number[] => [...nodes].sort((a, b) => a - b)

/** The holes of duties in both trees. */
export const holesOf = (plane: Plane, duties: readonly number[]) => {
  const extras = duties
    .map((duty) => plane.duties.extra[duty] ?? 0)
    .flatMap((extra) => (extra === 0 ? [] : (plane.extras.all[extra] ?? [])))
  return {
    matters: sorted(extras.flatMap((one) => one.matterHoles)),
    territories: sorted(extras.flatMap((one) => one.territoryHoles)),
  }
}

/** A cell below a place that no hole of the duties cuts out; null where they leave none. */
export const cellOutside = (plane: Plane, place: Place, duties: readonly number[]): Place | null => {
  const holes = holesOf(plane, duties)
  const matter = firstPoint(matterDomain(plane), place.matter, holes.matters)
  const territory = matter < 0 ? -1 : firstPoint(territoryDomain(plane), place.territory, holes.territories)
  return territory < 0 ? null : { matter, territory }
}

/** The nodes of a duty with its holes as marks. */
export const regionOfDuty = (plane: Plane, duty: number): Region => {
  const holes = holesOf(plane, [duty])
  return {
    matter: plane.duties.matter[duty] ?? 0,
    territory: plane.duties.territory[duty] ?? 0,
    matterMarks: holes.matters,
    territoryMarks: holes.territories,
  }
}

/** Whether the nodes of the first lie at or below those of the second, which has no holes of its own or the same. */
export const isWithinRegion = ({ duties, matters, territories }: Plane, inner: number, outer: number): boolean =>
  isBelow(territories, duties.territory[inner] ?? 0, duties.territory[outer] ?? 0) &&
  isBelow(matters, duties.matter[inner] ?? 0, duties.matter[outer] ?? 0) &&
  (duties.extra[outer] === 0 || holesAreSame(duties.extra, inner, outer))

const holesAreSame = (extra: Int32Array, inner: number, outer: number): boolean => extra[inner] === extra[outer]
