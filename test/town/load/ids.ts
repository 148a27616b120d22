import { type Id, uuidV7 } from '../../../src/kernel/ids.ts'
import { chanceFor } from '../chance.ts'

/** Ids of the demonstration: the same for the same seed and key, in the order of the moments they are made for. */
export type TownIds = {
  /** The id of a thing known by a key within its kind. */
  readonly of: (kind: string, key: string) => Id
  /** An id made at a moment: matters are numbered by when they came. */
  readonly at: (epochMs: number, key: string) => Id
  /** Ids that follow each other, for what nobody refers to. */
  readonly next: () => Id
}

const bytesFor = (seed: number, purpose: string): Uint8Array => {
  const chance = chanceFor(seed, purpose)
  return Uint8Array.from({ length: 10 }, () => chance.below(256))
}

/** @param startMs the moment of ids that are not made for one */
export const townIds = (seed: number, startMs: number): TownIds => {
  let count = 0
  return {
    of: (kind, key) => uuidV7(startMs, bytesFor(seed, `${kind} ${key}`)),
    at: (epochMs, key) => uuidV7(epochMs, bytesFor(seed, `at ${key}`)),
    next: () => {
      count += 1
      return uuidV7(startMs + 1 + Math.floor(count / 1_000), bytesFor(seed, `next ${count}`))
    },
  }
}
