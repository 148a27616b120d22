/**
 * How the duties of one territory lie in memory: a block begins on a cache line and holds, one after the other, its
 * header, its filter, its slots and its rows. One look into a block stays on one page, mostly on two or three lines.
 *
 * Rows are sorted by matter, part (leads, then all other roles) and key, strongest first: one bucket, a pair of nodes,
 * lies together. A slot holds where a part of a bucket begins.
 */

/** Numbers of 32 bits in a cache line. */
export const lineWidth = 16

/** Numbers a header holds. */
export const headWidth = 8
/** Where its slots begin, and how many they are, less one. */
export const blockSlots = 0
export const blockMask = 1
/** In a small block: a filter of 64 bits over its matters. */
export const blockFilterLow = 2
export const blockFilterHigh = 3
/** In any other: where its filter begins, and how far matters are shifted to find their stretch of it. */
export const blockFilter = 2
export const blockShift = 3
/** The block of the next node above that has duties; -1 for none. */
export const blockAbove = 4
/** The declared level of its territory, and above these four bits one for each depth that its matters have. */
export const blockLevel = 5
/** How many low bits of a slot say which row of the block. */
export const blockRowBits = 6
/** Where its rows begin. */
export const blockRows = 7

/** Numbers a row holds. */
export const rowWidth = 5
export const rowMatter = 0
export const rowKey = 1
/** The assignee's number times eight, plus the role times two, plus one on the last row of a part. */
export const rowWho = 2
/** Number of the row's profile: when, where not, under which conditions. */
export const rowProfile = 3
/** Number of its duty. */
export const rowDuty = 4

/** The parts of a bucket. */
export const leadPart = 0
export const otherPart = 1
export const partOf = (role: number): number => (role === 0 ? leadPart : otherPart)

/** Spreads matter numbers over filters (upper bits), slots (lower bits) and the tags in slots (the middle). */
export const mixed = (matter: number): number => {
  const once = Math.imul(matter + 1, 0x9e3779b1)
  return once ^ (once >>> 15)
}

/** The bits of depths begin here; very deep ones share the last. */
export const depthShift = 4
export const depthBit = (depth: number): number => 1 << (Math.min(depth, 26) + depthShift)

/** From so many slots on a block has a filter apart from its header. */
const manySlots = 16
export const hasOwnFilter = (mask: number): boolean => mask >= manySlots - 1

/** Numbers a stretch of such a filter holds: 256 bits for a run of matters. */
export const stretchWidth = 8

/** Which number of the filter holds a matter's bit, by its hash. */
export const filterWord = (filter: number, matter: number, shift: number, hash: number): number =>
  filter + (matter >> shift) * stretchWidth + (hash >>> 29)

/** The bit in that number. */
export const filterBit = (hash: number): number => 1 << ((hash >>> 24) & 31)

/** What a slot says besides the row: the part, and as much of the matter's hash as there is room for. */
export const tagOf = (hash: number, part: number, rowBits: number): number =>
  (((hash >>> 11) << (rowBits + 1)) & 0x7fffffff) | (part << rowBits)
