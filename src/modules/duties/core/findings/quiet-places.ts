import type { Plane } from '../plane/plane.ts'
import type { BucketIndex } from './bucket-index.ts'
import { matterDomain, territoryDomain } from './cells.ts'
import type { Place } from './meeting-buckets.ts'
import { type Domain, pointFrom } from './node-classes.ts'

/** For each territory, a point of the domain at or below it on whose line few buckets begin. */
export type QuietPlaces = { readonly below: (territory: number) => number }

/** Linear in the number of territories. */
export const quietPlaces = (index: BucketIndex): QuietPlaces => {
  const { territories, domain } = index.plane
  if (domain === 'all') return { below: (territory) => territory }
  const { count, parent, end } = territories
  const chosen = new Int32Array(count).fill(-1)
  const least = new Int32Array(count).fill(0x7fffffff)
  for (let node = count - 1; node >= 0; node -= 1) {
    if (end[node] === node + 1) {
      chosen[node] = node
      least[node] = 0
    }
    const own = (index.firstAt[node + 1] ?? 0) - (index.firstAt[node] ?? 0)
    const up = parent[node] ?? -1
    if (up < 0) continue
    const cost = (least[node] ?? 0) + own
    if (cost <= (least[up] ?? 0)) {
      least[up] = cost
      chosen[up] = chosen[node] ?? -1
    }
  }
  return { below: (territory) => chosen[territory] ?? territory }
}

/** How many parts each of the two trees is divided into for scattered cells. */
const parts = 4

const pointIn = (domain: Domain, top: number, part: number): number => {
  const size = (domain.tree.end[top] ?? 0) - top
  return pointFrom(domain, Math.max(top, top + Math.floor((size * (part + 1)) / parts) - 1))
}

/** A few cells below a place, far from each other. */
export const scattered = (plane: Plane, { matter, territory }: Place): readonly Place[] =>
  Array.from({ length: parts * 2 }, (_, at) => ({
    matter: pointIn(matterDomain(plane), matter, at % parts),
    territory: pointIn(territoryDomain(plane), territory, (at + (at >> 2)) % parts),
  }))
