import type { NumberedTree } from '../plane/number-tree.ts'
import type { DutyColumns } from '../plane/plane.ts'

/** Numbers a row holds, in this order: 32 bytes, so that two rows share a cache line. */
export const rowWidth = 8
export const rowMatter = 0
export const rowKey = 1
export const rowAssignee = 2
export const rowBoxes = 3
export const rowFrom = 4
export const rowTo = 5
/** The extra's number times two, plus one on the last row of a bucket. */
export const rowExtra = 6
/** The duty's number times four, plus its role. */
export const rowDuty = 7

/** Numbers a block holds: where its slots begin, how many less one, a filter of 64 bits, the block above. */
export const blockWidth = 5
export const blockSlots = 0
export const blockMask = 1
export const blockFilterLow = 2
export const blockFilterHigh = 3
export const blockAbove = 4

/**
 * Duties made ready to be found.
 *
 * Rows are sorted by territory, matter and key, strongest first: one bucket, a pair of nodes, lies together. Each
 * territory with duties has a block: a filter of its matters and a small table of slots, each the first row of a bucket.
 */
export type RowTable = {
  readonly rows: Int32Array
  readonly blocks: Int32Array
  readonly slots: Int32Array
  /** For each territory the block of the nearest node with duties above it, itself included; -1 for none. */
  readonly nearest: Int32Array
}

/** Spreads matter numbers over filters (upper bits) and slots (lower bits). */
export const mixed = (matter: number): number => {
  const once = Math.imul(matter + 1, 0x9e3779b1)
  return (once ^ (once >>> 15)) >>> 0
}

/** The duties in the order of rows: a counting sort by territory, then each territory by matter, key and number. */
const sortedDuties = (duties: DutyColumns, chosen: Int32Array, territories: number): Int32Array => {
  const starts = new Int32Array(territories + 1)
  for (const duty of chosen)
    starts[(duties.territory[duty] ?? 0) + 1] = (starts[(duties.territory[duty] ?? 0) + 1] ?? 0) + 1
  for (let t = 0; t < territories; t += 1) starts[t + 1] = (starts[t + 1] ?? 0) + (starts[t] ?? 0)
  const next = starts.slice()
  const sorted = new Int32Array(chosen.length)
  for (const duty of chosen) {
    const t = duties.territory[duty] ?? 0
    sorted[next[t] ?? 0] = duty
    next[t] = (next[t] ?? 0) + 1
  }
  const { matter, key } = duties
  const before = (a: number, b: number): number =>
    (matter[a] ?? 0) - (matter[b] ?? 0) || (key[b] ?? 0) - (key[a] ?? 0) || a - b
  for (let t = 0; t < territories; t += 1) {
    const [from, to] = [starts[t] ?? 0, starts[t + 1] ?? 0]
    if (to - from > 1) sorted.subarray(from, to).sort(before)
  }
  return sorted
}

const isBucketEnd = (duties: DutyColumns, duty: number, after: number | undefined): boolean =>
  after === undefined ||
  duties.territory[after] !== duties.territory[duty] ||
  duties.matter[after] !== duties.matter[duty]

const rowsOf = (duties: DutyColumns, sorted: Int32Array): Int32Array => {
  const rows = new Int32Array(sorted.length * rowWidth)
  for (let row = 0; row < sorted.length; row += 1) {
    const duty = sorted[row] ?? 0
    const at = row * rowWidth
    rows[at + rowMatter] = duties.matter[duty] ?? 0
    rows[at + rowKey] = duties.key[duty] ?? 0
    rows[at + rowAssignee] = duties.assignee[duty] ?? 0
    rows[at + rowBoxes] = duties.boxes[duty] ?? 0
    rows[at + rowFrom] = duties.from[duty] ?? 0
    rows[at + rowTo] = duties.to[duty] ?? 0
    rows[at + rowExtra] = (duties.extra[duty] ?? 0) * 2 + (isBucketEnd(duties, duty, sorted[row + 1]) ? 1 : 0)
    rows[at + rowDuty] = duty * 4 + (duties.role[duty] ?? 0)
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

/** At least twice as many slots as buckets, a power of two. */
const slotsFor = (buckets: number): number => 2 ** Math.ceil(Math.log2(buckets * 2))

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

/** Builds the table of the chosen duties (numbers of the columns, any order). */
export const rowTable = (tree: NumberedTree, duties: DutyColumns, chosen: Int32Array): RowTable => {
  const sorted = sortedDuties(duties, chosen, tree.count)
  const rows = rowsOf(duties, sorted)
  const { territory, firstBucket, bucketRow } = spreadOf(duties, sorted)
  const nearest = nearestBlocks(tree, territory)
  const blocks = new Int32Array(territory.length * blockWidth)
  let slotCount = 0
  for (let block = 0; block < territory.length; block += 1) {
    const size = slotsFor((firstBucket[block + 1] ?? 0) - (firstBucket[block] ?? 0))
    blocks[block * blockWidth + blockSlots] = slotCount
    blocks[block * blockWidth + blockMask] = size - 1
    const above = tree.parent[territory[block] ?? 0] ?? -1
    blocks[block * blockWidth + blockAbove] = above < 0 ? -1 : (nearest[above] ?? -1)
    slotCount += size
  }

  const slots = new Int32Array(slotCount).fill(-1)
  for (let block = 0; block < territory.length; block += 1) {
    const head = block * blockWidth
    const [first, mask] = [blocks[head + blockSlots] ?? 0, blocks[head + blockMask] ?? 0]
    for (let bucket = firstBucket[block] ?? 0; bucket < (firstBucket[block + 1] ?? 0); bucket += 1) {
      const row = bucketRow[bucket] ?? 0
      const hash = mixed(rows[row * rowWidth + rowMatter] ?? 0)
      const bit = hash >>> 26
      const word = head + (bit < 32 ? blockFilterLow : blockFilterHigh)
      blocks[word] = (blocks[word] ?? 0) | (1 << (bit & 31))
      let slot = hash & mask
      while ((slots[first + slot] ?? -1) >= 0) slot = (slot + 1) & mask
      slots[first + slot] = row
    }
  }
  return { rows, blocks, slots, nearest }
}

/** The bytes that a table occupies. */
export const bytesOf = (table: RowTable): number =>
  table.rows.byteLength + table.blocks.byteLength + table.slots.byteLength + table.nearest.byteLength
