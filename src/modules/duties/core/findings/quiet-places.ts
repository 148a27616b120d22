import type { BucketIndex } from './bucket-index.ts'

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
