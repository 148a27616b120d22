import type { Key } from '../key.ts'
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

export const packKey = ({ precedence, force, territory, matter, conditions }: Key, order: KeyOrder): PackedKey => {
  const depths = order === 'territory' ? (territory << 12) | matter : (matter << 4) | territory
  return (precedence << 26) | (force << 24) | (depths << 8) | conditions
}

export const unpackKey = (key: PackedKey, order: KeyOrder): Key => {
  const depths = (key >> 8) & 0xffff
  return {
    precedence: key >> 26,
    force: (key >> 24) & 3,
    territory: order === 'territory' ? depths >> 12 : depths & 0xf,
    matter: order === 'territory' ? depths & 0xfff : depths >> 4,
    conditions: key & 0xff,
  }
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
