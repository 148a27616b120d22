import { childPath, rootPath } from '../../../kernel/path.ts'
import type { Level } from './territory.ts'

/** How many digits of a statistics code each level adds, from province to community. */
const codeDigits: readonly number[] = [0, 2, 2, 2, 3, 3]

/** How many digits a whole code of this level has. */
const codeLength = (level: Level): number => codeDigits.slice(0, level + 1).reduce((sum, digits) => sum + digits, 0)

/**
 * A statistics code as it is kept: as long as its level needs, without the zeros that fill it up to twelve.
 *
 * @returns null where the text is no code of two to twelve digits
 */
export const plainCode = (text: string): string | null => {
  if (!/^\d{2,12}$/.test(text)) return null
  const level = [1, 2, 3, 4, 5].find((one) => /^0*$/.test(text.slice(codeLength(one))))
  return text.slice(0, codeLength(level ?? 5))
}

/** The part of a code that a node's own level adds: the segment of its path. */
export const codeSegment = (code: string, parentCode: string): string => code.slice(parentCode.length)

/**
 * The next free segment below a node: `x1`, `x2` … in base 36. The letter keeps them apart from segments made of codes.
 *
 * @param used segments of all children it ever had
 */
export const nextSegment = (used: ReadonlySet<string>): string => {
  for (let n = used.size + 1; ; n += 1) {
    const segment = `x${n.toString(36)}`
    if (!used.has(segment)) return segment
  }
}

/** The path of the nth child, counted from 1; roots have no parent. */
export const numberedPath = (parentPath: string | null, n: number): string =>
  parentPath === null ? rootPath(n.toString(36)) : childPath(parentPath, n.toString(36))
