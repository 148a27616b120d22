import type { Plane } from '../plane/plane.ts'
import {
  blockAbove,
  blockFilterHigh,
  blockFilterLow,
  blockMask,
  blockSlots,
  blockWidth,
  mixed,
  type RowTable,
  rowBoxes,
  rowExtra,
  rowFrom,
  rowMatter,
  rowTo,
  rowWidth,
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

const isInHole = (holes: readonly number[], end: Int32Array, node: number): boolean => {
  for (const hole of holes) if (node >= hole && node < (end[hole] ?? 0)) return true
  return false
}

/** Whether the duty of a row applies at a point whose nodes lie in its subtrees: 1 yes, 0 no, -1 depends. */
export const rowApplies = (ground: ScanGround, table: RowTable, row: number, point: PlanePoint): -1 | 0 | 1 => {
  const { rows } = table
  const at = row * rowWidth
  if (point.day < (rows[at + rowFrom] ?? 0) || point.day >= (rows[at + rowTo] ?? 0)) return 0
  const extra = (rows[at + rowExtra] ?? 0) >> 1
  if (extra !== 0) {
    const holes = ground.extras.all[extra]
    if (holes !== undefined) {
      if (isInHole(holes.matterHoles, ground.matters.end, point.matter)) return 0
      if (isInHole(holes.territoryHoles, ground.territories.end, point.territory)) return 0
    }
  }
  const boxes = rows[at + rowBoxes] ?? 0
  return boxes === 0 ? 1 : ground.boxes.holds(boxes, point.cells)
}

/** The first row of the bucket of a matter in a block; -1 when the block has none. */
export const bucketIn = (table: RowTable, block: number, matter: number): number => {
  const { blocks, slots, rows } = table
  const head = block * blockWidth
  const hash = mixed(matter)
  const bit = hash >>> 26
  const filter = blocks[head + (bit < 32 ? blockFilterLow : blockFilterHigh)] ?? 0
  if ((filter & (1 << (bit & 31))) === 0) return -1
  const [first, mask] = [blocks[head + blockSlots] ?? 0, blocks[head + blockMask] ?? 0]
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const row = slots[first + slot] ?? -1
    if (row < 0 || rows[row * rowWidth + rowMatter] === matter) return row
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
  ((table.rows[row * rowWidth + rowExtra] ?? 0) & 1) === 1
