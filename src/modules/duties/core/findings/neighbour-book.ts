import type { Base } from './leftovers.ts'

/** What neighbours have in common: what stronger duties leave of each, and how many these are; null where they differ. */
export type Common = { readonly bases: readonly Base[]; readonly stronger: number } | null

/** Keeps what neighbours have in common. */
export type NeighbourBook = {
  readonly of: (key: string, make: () => Common) => Common
  /** After a lead came or went. */
  readonly forget: () => void
}

/** How many bases are kept at most. */
const roomForBases = 100_000

export const neighbourBook = (): NeighbourBook => {
  const kept = new Map<string, Common>()
  let room = roomForBases
  const forget = (): void => {
    kept.clear()
    room = roomForBases
  }
  return {
    forget,
    of: (key, make) => {
      const before = kept.get(key)
      if (before !== undefined) return before
      const made = make()
      room -= 1 + (made?.bases.length ?? 0)
      if (room < 0) forget()
      kept.set(key, made)
      return made
    },
  }
}
