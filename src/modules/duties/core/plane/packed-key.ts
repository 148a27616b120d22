import type { KeyOrder } from '../list-file.ts'

/**
 * The key of a duty as one number of 30 bits: the greater wins.
 *
 * Precedence 4 bits, force 2, then the two depths in the list's order (territory level 4, matter depth 12), then the
 * number of constrained attributes 8. A list that needs more is refused by name (`planeFaults`).
 */
export type PackedKey = number

export const deepestLevel = 15
export const deepestMatter = 4095
export const mostConditions = 255

export type KeyParts = {
  readonly precedence: number
  readonly force: number
  readonly level: number
  readonly depth: number
  readonly conditions: number
}

export const packKey = ({ precedence, force, level, depth, conditions }: KeyParts, order: KeyOrder): PackedKey => {
  const depths = order === 'territory' ? (level << 12) | depth : (depth << 4) | level
  return (precedence << 26) | (force << 24) | (depths << 8) | conditions
}

/** The same key as the other order of depths would pack it. */
export const swapKey = (key: PackedKey, order: KeyOrder): PackedKey => {
  const depths = (key >> 8) & 0xffff
  const swapped =
    order === 'territory' ? ((depths & 0xfff) << 4) | (depths >> 12) : ((depths & 0xf) << 12) | (depths >> 4)
  return (key & ~0xffff00) | (swapped << 8)
}

export const precedenceOf = (key: PackedKey): number => key >> 26
export const forceOf = (key: PackedKey): number => (key >> 24) & 3
/** Precedence and force together, as both orders compare them first. */
export const rankOf = (key: PackedKey): number => key >> 24
export const conditionsOf = (key: PackedKey): number => key & 0xff
