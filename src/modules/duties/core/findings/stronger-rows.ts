import type { BucketIndex } from './bucket-index.ts'

/** The rows of buckets with a key above `floor`. */
export const strongerRows = (index: BucketIndex, buckets: Iterable<number>, floor: number): readonly number[] => {
  const stronger: number[] = []
  for (const bucket of buckets)
    for (let row = index.from[bucket] ?? 0; row < (index.to[bucket] ?? 0); row += 1) {
      const duty = index.rows[row] ?? 0
      if ((index.plane.duties.key[duty] ?? 0) <= floor) break
      stronger.push(duty)
    }
  return stronger
}
