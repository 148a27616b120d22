import type { NumberedTree } from '../plane/number-tree.ts'
import type { DutyColumns, Plane } from '../plane/plane.ts'
import { holesOf } from './holes.ts'
import { profilesOf } from './profiles.ts'
import { sortedDuties } from './sort-duties.ts'

/** Numbers a row holds, in this order: 16 bytes, so that four rows share a cache line. */
export const rowWidth = 4
export const rowMatter = 0
export const rowKey = 1
/** The assignee's number times eight, plus the role times two, plus one on the last row of a bucket. */
export const rowWho = 2
/** Number of the row's profile: when, where not, under which conditions. */
export const rowProfile = 3

/** Numbers a block holds: 32 bytes, two to a cache line. */
export const blockWidth = 8
/** Where its slots begin, and how many they are, less one. */
export const blockSlots = 0
export const blockMask = 1
/** A filter of 64 bits over its matters. */
export const blockFilterLow = 2
export const blockFilterHigh = 3
/** Instead, in a block of many buckets: where its own filter begins, and how far matters are shifted to find their line. */
export const blockFilter = 2
export const blockShift = 3
/** The block of the next node above that has duties; -1 for none. */
export const blockAbove = 4
/** The declared level of its territory, and above these four bits one for each depth that its matters have. */
export const blockLevel = 5
/** The greatest rank (precedence and force) of its rows, and of the rows of all blocks above it (-1 for none). */
export const blockRank = 6
export const blockRankAbove = 7

/**
 * Duties made ready to be found.
 *
 * Rows are sorted by territory, matter and key, strongest first: one bucket, a pair of nodes, lies together. Each
 * territory with duties has a block: a filter of its matters and a small table of slots. A slot holds the first row of a
 * bucket below `rowBits` bits and a part of its matter's hash above them; -1 when it is free.
 */
export type RowTable = {
  readonly rows: Int32Array
  /** The duty of each row. */
  readonly duty: Int32Array
  readonly profiles: Int32Array
  /** The subtrees that extras cut out (`holes.ts`). */
  readonly holes: Int32Array
  readonly blocks: Int32Array
  readonly slots: Int32Array
  /** The filters of blocks with many buckets, in lines of 512 bits; a line is for a stretch of matters. */
  readonly filters: Int32Array
  readonly rowBits: number
  /** For each territory the block of the nearest node with duties above it, itself included; -1 for none. */
  readonly nearest: Int32Array
}

/** Spreads matter numbers over filters (upper bits), slots (lower bits) and the tags in slots (the middle). */
export const mixed = (matter: number): number => {
  const once = Math.imul(matter + 1, 0x9e3779b1)
  return once ^ (once >>> 15)
}

/** The bit of a depth beside the level; very deep ones share the last. */
export const depthBit = (depth: number): number => 16 << Math.min(depth, 26)

/** From so many slots on a block has a filter of its own. */
const manySlots = 32

export const hasOwnFilter = (mask: number): boolean => mask >= manySlots - 1

/** A line of a filter, in numbers of 32 bits. */
const lineWidth = 16

/** Which number of the filters holds a matter's bit, for a block whose own filter begins at `first`. */
export const filterWord = (first: number, matter: number, shift: number): number =>
  first + (matter >> shift) * lineWidth + (mixed(matter) >>> 28)

/** The bit in that number, by the matter's hash. */
export const filterBit = (hash: number): number => 1 << ((hash >>> 23) & 31)

/** What a slot says of a bucket: its first row, and as much of its matter's hash as there is room for. */
export const slotOf = (hash: number, row: number, rowBits: number): number =>
  (((hash >>> 11) << rowBits) & 0x7fffffff) | row

const isBucketEnd = (duties: DutyColumns, duty: number, after: number | undefined): boolean =>
  after === undefined ||
  duties.territory[after] !== duties.territory[duty] ||
  duties.matter[after] !== duties.matter[duty]

const rowsOf = (duties: DutyColumns, sorted: Int32Array, profile: Int32Array): Int32Array => {
  const rows = new Int32Array(sorted.length * rowWidth)
  for (let row = 0; row < sorted.length; row += 1) {
    const duty = sorted[row] ?? 0
    const at = row * rowWidth
    const isLast = isBucketEnd(duties, duty, sorted[row + 1]) ? 1 : 0
    rows[at + rowMatter] = duties.matter[duty] ?? 0
    rows[at + rowKey] = duties.key[duty] ?? 0
    rows[at + rowWho] = (duties.assignee[duty] ?? 0) * 8 + (duties.role[duty] ?? 0) * 2 + isLast
    rows[at + rowProfile] = profile[row] ?? 0
  }
  return rows
}

type Spread = { readonly territory: Int32Array; readonly firstBucket: Int32Array; readonly bucketRow: Int32Array }

/** Which territories have a block, and where the buckets of each begin. */
const spreadOf = (duties: DutyColumns, sorted: Int32Array): Spread => {
  const territory: number[] = []
  const firstBucket: number[] = []
  const bucketRow: number[] = []
  for (let row = 0; row < sorted.length; row += 1) {
    const [duty, before] = [sorted[row] ?? 0, sorted[row - 1]]
    const own = duties.territory[duty] ?? 0
    const isNew = before === undefined || duties.territory[before] !== own
    if (isNew) {
      territory.push(own)
      firstBucket.push(bucketRow.length)
    }
    if (isNew || duties.matter[before] !== duties.matter[duty]) bucketRow.push(row)
  }
  firstBucket.push(bucketRow.length)
  return {
    territory: Int32Array.from(territory),
    firstBucket: Int32Array.from(firstBucket),
    bucketRow: Int32Array.from(bucketRow),
  }
}

/** At least half as many slots again as buckets, a power of two. */
const slotsFor = (buckets: number): number => {
  let size = 2
  while (size * 2 < buckets * 3) size *= 2
  return size
}

const nearestBlocks = (tree: NumberedTree, owners: Int32Array): Int32Array => {
  const nearest = new Int32Array(tree.count).fill(-1)
  owners.forEach((territory, block) => {
    nearest[territory] = block
  })
  for (let t = 0; t < tree.count; t += 1) {
    const above = tree.parent[t] ?? -1
    if ((nearest[t] ?? -1) < 0 && above >= 0) nearest[t] = nearest[above] ?? -1
  }
  return nearest
}

const blocksOf = (ground: RowGround, spread: Spread, nearest: Int32Array): Int32Array => {
  const { territory, firstBucket } = spread
  const blocks = new Int32Array(territory.length * blockWidth)
  let slotCount = 0
  for (let block = 0; block < territory.length; block += 1) {
    const head = block * blockWidth
    const [own, size] = [territory[block] ?? 0, slotsFor((firstBucket[block + 1] ?? 0) - (firstBucket[block] ?? 0))]
    const above = ground.territories.parent[own] ?? -1
    blocks[head + blockSlots] = slotCount
    blocks[head + blockMask] = size - 1
    blocks[head + blockAbove] = above < 0 ? -1 : (nearest[above] ?? -1)
    blocks[head + blockLevel] = ground.levels[own] ?? 0
    slotCount += size
  }
  return blocks
}

/** Ranks and depths. Blocks come in the order of territories, so what lies above a block is finished before it. */
const noteRanks = (blocks: Int32Array, rows: Int32Array, spread: Spread, depths: Uint16Array): void => {
  const { firstBucket, bucketRow } = spread
  for (let block = 0; block < spread.territory.length; block += 1) {
    const head = block * blockWidth
    const last = bucketRow[firstBucket[block + 1] ?? 0] ?? rows.length / rowWidth
    let [rank, bits] = [-1, 0]
    for (let row = bucketRow[firstBucket[block] ?? 0] ?? 0; row < last; row += 1) {
      rank = Math.max(rank, (rows[row * rowWidth + rowKey] ?? 0) >> 24)
      bits |= depthBit(depths[rows[row * rowWidth + rowMatter] ?? 0] ?? 0)
    }
    blocks[head + blockLevel] = (blocks[head + blockLevel] ?? 0) | bits
    blocks[head + blockRank] = rank
    const above = (blocks[head + blockAbove] ?? -1) * blockWidth
    blocks[head + blockRankAbove] =
      above < 0 ? -1 : Math.max(blocks[above + blockRank] ?? -1, blocks[above + blockRankAbove] ?? -1)
  }
}

/** One line of filter for this many buckets at most, where their matters are spread evenly. */
const bucketsALine = 24

/** Lays out and fills the filters of the blocks: 64 bits in the block, or lines of its own. */
const filledFilters = (blocks: Int32Array, rows: Int32Array, spread: Spread, matterCount: number): Int32Array => {
  const { firstBucket, bucketRow, territory } = spread
  const matterBits = 32 - Math.clz32(Math.max(matterCount - 1, 1))
  let words = 0
  for (let block = 0; block < territory.length; block += 1) {
    const head = block * blockWidth
    if (!hasOwnFilter(blocks[head + blockMask] ?? 0)) continue
    const buckets = (firstBucket[block + 1] ?? 0) - (firstBucket[block] ?? 0)
    const lineBits = Math.min(matterBits, 32 - Math.clz32(Math.floor(buckets / bucketsALine)))
    blocks[head + blockFilter] = words
    blocks[head + blockShift] = matterBits - lineBits
    words += lineWidth << lineBits
  }
  const filters = new Int32Array(words)
  for (let block = 0; block < territory.length; block += 1) {
    const head = block * blockWidth
    const isOwn = hasOwnFilter(blocks[head + blockMask] ?? 0)
    const [first, shift] = [blocks[head + blockFilter] ?? 0, blocks[head + blockShift] ?? 0]
    for (let bucket = firstBucket[block] ?? 0; bucket < (firstBucket[block + 1] ?? 0); bucket += 1) {
      const matter = rows[(bucketRow[bucket] ?? 0) * rowWidth + rowMatter] ?? 0
      const bit = mixed(matter) >>> 26
      const target = isOwn ? filters : blocks
      const word = isOwn ? filterWord(first, matter, shift) : head + (bit < 32 ? blockFilterLow : blockFilterHigh)
      target[word] = (target[word] ?? 0) | (isOwn ? filterBit(mixed(matter)) : 1 << (bit & 31))
    }
  }
  return filters
}

/** Fills the slots of the blocks. */
const filledSlots = (blocks: Int32Array, rows: Int32Array, spread: Spread, rowBits: number): Int32Array => {
  const { firstBucket, bucketRow } = spread
  const lastHead = blocks.length - blockWidth
  const count = lastHead < 0 ? 0 : (blocks[lastHead + blockSlots] ?? 0) + (blocks[lastHead + blockMask] ?? 0) + 1
  const slots = new Int32Array(count).fill(-1)
  for (let block = 0; block < spread.territory.length; block += 1) {
    const head = block * blockWidth
    const [first, mask] = [blocks[head + blockSlots] ?? 0, blocks[head + blockMask] ?? 0]
    for (let bucket = firstBucket[block] ?? 0; bucket < (firstBucket[block + 1] ?? 0); bucket += 1) {
      const row = bucketRow[bucket] ?? 0
      const hash = mixed(rows[row * rowWidth + rowMatter] ?? 0)
      let slot = hash & mask
      while ((slots[first + slot] ?? -1) >= 0) slot = (slot + 1) & mask
      slots[first + slot] = slotOf(hash, row, rowBits)
    }
  }
  return slots
}

/** What duties lie in, and their extras. */
export type RowGround = Pick<Plane, 'matters' | 'territories' | 'levels' | 'extras'>

/** Builds the table of the chosen duties (numbers of the columns, any order). */
export const rowTable = (ground: RowGround, duties: DutyColumns, chosen: Int32Array): RowTable => {
  const { territories, matters } = ground
  const sorted = sortedDuties(duties, chosen, territories.count)
  const { profiles, profile } = profilesOf(duties, sorted)
  const rows = rowsOf(duties, sorted, profile)
  const spread = spreadOf(duties, sorted)
  const nearest = nearestBlocks(territories, spread.territory)
  const rowBits = 32 - Math.clz32(sorted.length)
  const blocks = blocksOf(ground, spread, nearest)
  noteRanks(blocks, rows, spread, matters.depth)
  return {
    rows,
    duty: sorted,
    profiles,
    holes: holesOf(ground),
    blocks,
    slots: filledSlots(blocks, rows, spread, rowBits),
    filters: filledFilters(blocks, rows, spread, matters.count),
    rowBits,
    nearest,
  }
}

/** The bytes that a table occupies. */
export const bytesOf = ({ rows, duty, profiles, holes, blocks, slots, filters, nearest }: RowTable): number =>
  [rows, duty, profiles, holes, blocks, slots, filters, nearest].reduce((bytes, array) => bytes + array.byteLength, 0)
