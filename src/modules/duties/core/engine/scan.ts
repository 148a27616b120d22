import type { Plane } from '../plane/plane.ts'
import { isCutOut } from './holes.ts'
import { profileBoxes, profileExtra, profileFrom, profileTo, profileWidth } from './profiles.ts'
import {
  blockAbove,
  blockFilter,
  blockFilterHigh,
  blockFilterLow,
  blockMask,
  blockShift,
  blockSlots,
  blockWidth,
  filterBit,
  filterWord,
  hasOwnFilter,
  mixed,
  type RowTable,
  rowMatter,
  rowProfile,
  rowWho,
  rowWidth,
  slotOf,
} from './row-table.ts'

/** A point in numbers of a plane: `cells` has one cell an axis, -1 for what is unknown. */
export type PlanePoint = {
  matter: number
  territory: number
  day: number
  readonly cells: Int32Array
}

/** What of the plane a scan needs. */
export type ScanGround = Pick<Plane, 'matters' | 'territories' | 'boxes' | 'extras'>

/** Whether the duty of a row applies at a point whose nodes lie in its subtrees: 1 yes, 0 no, -1 depends. */
export const rowApplies = (ground: ScanGround, table: RowTable, row: number, point: PlanePoint): -1 | 0 | 1 => {
  const profile = table.rows[row * rowWidth + rowProfile] ?? 0
  if (profile === 0) return 1
  const { profiles } = table
  const at = profile * profileWidth
  if (point.day < (profiles[at + profileFrom] ?? 0) || point.day >= (profiles[at + profileTo] ?? 0)) return 0
  const extra = profiles[at + profileExtra] ?? 0
  if (extra !== 0 && isCutOut(table.holes, extra, point)) return 0
  const boxes = profiles[at + profileBoxes] ?? 0
  return boxes === 0 ? 1 : ground.boxes.holds(boxes, point.cells)
}

/** Whether a block may have a bucket of the matter; `head` is where the block begins. */
export const mayHold = (table: RowTable, head: number, matter: number): boolean => {
  const { blocks, filters } = table
  if (hasOwnFilter(blocks[head + blockMask] ?? 0)) {
    const word = filterWord(blocks[head + blockFilter] ?? 0, matter, blocks[head + blockShift] ?? 0)
    return ((filters[word] ?? 0) & filterBit(mixed(matter))) !== 0
  }
  const bit = mixed(matter) >>> 26
  return ((blocks[head + (bit < 32 ? blockFilterLow : blockFilterHigh)] ?? 0) & (1 << (bit & 31))) !== 0
}

/** The first row of the bucket of a matter in a block; -1 when the block has none. */
export const bucketIn = (table: RowTable, block: number, matter: number): number => {
  const { blocks, slots, rows, rowBits } = table
  const head = block * blockWidth
  if (!mayHold(table, head, matter)) return -1
  const hash = mixed(matter)
  const [first, mask] = [blocks[head + blockSlots] ?? 0, blocks[head + blockMask] ?? 0]
  const tag = slotOf(hash, 0, rowBits)
  const rowMask = (1 << rowBits) - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const found = slots[first + slot] ?? -1
    if (found < 0) return -1
    const row = found & rowMask
    if (found - row === tag && rows[row * rowWidth + rowMatter] === matter) return row
  }
}

/** Calls `visit` with the first row of every bucket above the point (or at it), deepest territory first. */
export const eachBucket = (
  ground: ScanGround,
  table: RowTable,
  point: Pick<PlanePoint, 'matter' | 'territory'>,
  visit: (row: number) => void,
): void => {
  const { parent } = ground.matters
  let block = table.nearest[point.territory] ?? -1
  while (block >= 0) {
    for (let matter = point.matter; matter >= 0; matter = parent[matter] ?? -1) {
      const row = bucketIn(table, block, matter)
      if (row >= 0) visit(row)
    }
    block = table.blocks[block * blockWidth + blockAbove] ?? -1
  }
}

/** Whether a row is the last of its bucket. */
export const isLastRow = (table: RowTable, row: number): boolean =>
  ((table.rows[row * rowWidth + rowWho] ?? 0) & 1) === 1

/** The assignee of a row, and its role (`roleNumber`). */
export const assigneeOf = (table: RowTable, row: number): number => (table.rows[row * rowWidth + rowWho] ?? 0) >>> 3
export const roleOf = (table: RowTable, row: number): number => ((table.rows[row * rowWidth + rowWho] ?? 0) >> 1) & 3

/** The extra of a row: 0 for most. */
export const extraOf = (table: RowTable, row: number): number =>
  table.profiles[(table.rows[row * rowWidth + rowProfile] ?? 0) * profileWidth + profileExtra] ?? 0
