import type { Plane } from '../plane/plane.ts'
import {
  blockAbove,
  blockMask,
  blockRowBits,
  blockRows,
  blockSlots,
  mixed,
  rowDuty,
  rowMatter,
  rowProfile,
  rowWho,
  rowWidth,
  tagOf,
} from './block-layout.ts'
import { isCutOut } from './holes.ts'
import { profileBoxes, profileExtra, profileFrom, profileTo, profileWidth } from './profiles.ts'
import type { RowTable } from './row-table.ts'

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
  const profile = table.memory[row + rowProfile] ?? 0
  if (profile === 0) return 1
  const { profiles } = table
  const at = profile * profileWidth
  if (point.day < (profiles[at + profileFrom] ?? 0) || point.day >= (profiles[at + profileTo] ?? 0)) return 0
  const extra = profiles[at + profileExtra] ?? 0
  if (extra !== 0 && isCutOut(table.holes, extra, point)) return 0
  const boxes = profiles[at + profileBoxes] ?? 0
  return boxes === 0 ? 1 : ground.boxes.holds(boxes, point.cells)
}

/** The first row of a part of the bucket of a matter in a block, the filter left aside; -1 when the block has none. */
export const partIn = ({ memory }: RowTable, head: number, matter: number, part: number): number => {
  const hash = mixed(matter)
  const [slots, mask] = [memory[head + blockSlots] ?? 0, memory[head + blockMask] ?? 0]
  const rowBits = memory[head + blockRowBits] ?? 0
  const tag = tagOf(hash, part, rowBits)
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const found = memory[slots + slot] ?? -1
    if (found < 0) return -1
    if (found >> rowBits !== tag >> rowBits) continue
    const row = (memory[head + blockRows] ?? 0) + (found - tag) * rowWidth
    if (memory[row + rowMatter] === matter) return row
  }
}

/** Calls `visit` with every row of a part of the buckets above the point (or at it), deepest territory first. */
export const eachRow = (
  { ground, table, part }: { readonly ground: ScanGround; readonly table: RowTable; readonly part: number },
  point: Pick<PlanePoint, 'matter' | 'territory'>,
  visit: (row: number) => void,
): void => {
  const { parent } = ground.matters
  for (let head = table.nearest[point.territory] ?? -1; head >= 0; head = table.memory[head + blockAbove] ?? -1) {
    for (let matter = point.matter; matter >= 0; matter = parent[matter] ?? -1) {
      let row = partIn(table, head, matter, part)
      for (; row >= 0; row = isLastRow(table, row) ? -1 : row + rowWidth) visit(row)
    }
  }
}

/** Whether a row is the last of its part. */
export const isLastRow = (table: RowTable, row: number): boolean => ((table.memory[row + rowWho] ?? 0) & 1) === 1

/** The assignee of a row, its role (`roleNumber`), its duty. */
export const assigneeOf = (table: RowTable, row: number): number => (table.memory[row + rowWho] ?? 0) >>> 3
export const roleOf = (table: RowTable, row: number): number => ((table.memory[row + rowWho] ?? 0) >> 1) & 3
export const dutyOf = (table: RowTable, row: number): number => table.memory[row + rowDuty] ?? -1

/** The extra of a row: 0 for most. */
export const extraOf = (table: RowTable, row: number): number =>
  table.profiles[(table.memory[row + rowProfile] ?? 0) * profileWidth + profileExtra] ?? 0
