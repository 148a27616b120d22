import type { NumberedTree } from '../plane/number-tree.ts'
import type { DutyColumns, Plane } from '../plane/plane.ts'
import {
  blockAbove,
  blockFilter,
  blockFilterHigh,
  blockFilterLow,
  blockLevel,
  blockMask,
  blockRowBits,
  blockRows,
  blockShift,
  blockSlots,
  depthBit,
  filterBit,
  filterWord,
  hasOwnFilter,
  headWidth,
  lineWidth,
  mixed,
  partOf,
  rowDuty,
  rowKey,
  rowMatter,
  rowProfile,
  rowWho,
  rowWidth,
  stretchWidth,
  tagOf,
} from './block-layout.ts'
import { holesOf } from './holes.ts'
import { profilesOf } from './profiles.ts'
import { sortedDuties } from './sort-duties.ts'

/** Duties made ready to be found, all roles together; a block and a row are the place in `memory` where they begin. */
export type RowTable = {
  /** The blocks, one after the other (`block-layout.ts`). */
  readonly memory: Int32Array
  readonly profiles: Int32Array
  /** The subtrees that extras cut out (`holes.ts`). */
  readonly holes: Int32Array
  /** For each territory the block of the nearest node with duties above it, itself included; -1 for none. */
  readonly nearest: Int32Array
}

/** What duties lie in, and their extras. */
export type RowGround = Pick<Plane, 'matters' | 'territories' | 'levels' | 'extras'>

/** Duties in the order in which their rows lie, and the number of each one's profile. */
type Sorted = { readonly duties: DutyColumns; readonly order: Int32Array; readonly profile: Int32Array }

/** Where the rows of each territory with duties begin in that order (one longer), and how many parts they make. */
type Spread = {
  readonly territory: readonly number[]
  readonly first: readonly number[]
  readonly parts: readonly number[]
}

const isPartEnd = ({ duties, order }: Sorted, at: number): boolean => {
  const [duty, after] = [order[at] ?? 0, order[at + 1]]
  return (
    after === undefined ||
    duties.territory[after] !== duties.territory[duty] ||
    duties.matter[after] !== duties.matter[duty] ||
    partOf(duties.role[after] ?? 0) !== partOf(duties.role[duty] ?? 0)
  )
}

const spreadOf = (sorted: Sorted): Spread => {
  const { duties, order } = sorted
  const territory: number[] = []
  const first: number[] = []
  const parts: number[] = []
  for (let at = 0; at < order.length; at += 1) {
    const own = duties.territory[order[at] ?? 0] ?? 0
    if (own !== territory.at(-1)) {
      territory.push(own)
      first.push(at)
      parts.push(0)
    }
    if (isPartEnd(sorted, at)) parts[parts.length - 1] = (parts.at(-1) ?? 0) + 1
  }
  first.push(order.length)
  return { territory, first, parts }
}

/** At least half as many slots again as there are parts of buckets, a power of two. */
const slotsFor = (parts: number): number => {
  let size = 2
  while (size * 2 < parts * 3) size *= 2
  return size
}

/** One stretch of filter for this many parts at most, where their matters are spread evenly. */
const partsAStretch = 21

/** How many stretches a filter has, as a power of two, by its parts and the bits of a matter's number. */
const stretchBitsFor = (parts: number, matterBits: number): number =>
  Math.min(matterBits, 32 - Math.clz32(Math.floor(parts / partsAStretch)))

/** Where a block's filter, slots, rows and end lie, from its beginning. */
type Shape = { readonly filter: number; readonly slots: number; readonly rows: number; readonly end: number }

const shapeOf = (parts: number, rows: number, matterBits: number): Shape => {
  const size = slotsFor(parts)
  const stretches = hasOwnFilter(size - 1) ? 1 << stretchBitsFor(parts, matterBits) : 0
  // A single stretch shares the line of the header; more begin on a line of their own.
  const filter = stretches > 1 ? lineWidth : headWidth
  const slots = filter + stretches * stretchWidth
  const end = slots + size + rows * rowWidth
  return { filter, slots, rows: slots + size, end: Math.ceil(end / lineWidth) * lineWidth }
}

/** Everything blocks are written from. */
type Writing = {
  readonly ground: RowGround
  readonly sorted: Sorted
  readonly spread: Spread
  readonly matterBits: number
  readonly nearest: Int32Array
}

const nearestBlocks = (tree: NumberedTree, spread: Spread, matterBits: number) => {
  const nearest = new Int32Array(tree.count).fill(-1)
  let end = 0
  for (const [block, territory] of spread.territory.entries()) {
    nearest[territory] = end
    const rows = (spread.first[block + 1] ?? 0) - (spread.first[block] ?? 0)
    end += shapeOf(spread.parts[block] ?? 0, rows, matterBits).end
  }
  for (let t = 0; t < tree.count; t += 1) {
    const above = tree.parent[t] ?? -1
    if ((nearest[t] ?? -1) < 0 && above >= 0) nearest[t] = nearest[above] ?? -1
  }
  return { nearest, end }
}

/** Writes what a header says by itself; depths and ranks come with the rows. Answers how many bits say which row. */
const writeHead = (memory: Int32Array, block: number, writing: Writing): number => {
  const { ground, spread, nearest, matterBits } = writing
  const own = spread.territory[block] ?? 0
  const head = nearest[own] ?? 0
  const [parts, rows] = [spread.parts[block] ?? 0, (spread.first[block + 1] ?? 0) - (spread.first[block] ?? 0)]
  const shape = shapeOf(parts, rows, matterBits)
  const mask = slotsFor(parts) - 1
  const parent = ground.territories.parent[own] ?? -1
  const above = parent < 0 ? -1 : (nearest[parent] ?? -1)
  const rowBits = 32 - Math.clz32(rows - 1)
  memory[head + blockSlots] = head + shape.slots
  memory[head + blockMask] = mask
  if (hasOwnFilter(mask)) {
    memory[head + blockFilter] = head + shape.filter
    memory[head + blockShift] = matterBits - stretchBitsFor(parts, matterBits)
  }
  memory[head + blockAbove] = above
  memory[head + blockLevel] = ground.levels[own] ?? 0
  memory[head + blockRowBits] = rowBits
  memory[head + blockRows] = head + shape.rows
  memory.fill(-1, head + shape.slots, head + shape.rows)
  return rowBits
}

/** Lets the block at `head` know of a part of a bucket, whose first row is `row` of its rows. */
const writePart = (memory: Int32Array, head: number, part: { matter: number; tag: number; row: number }): void => {
  const hash = mixed(part.matter)
  const [slots, mask] = [memory[head + blockSlots] ?? 0, memory[head + blockMask] ?? 0]
  let slot = hash & mask
  while ((memory[slots + slot] ?? -1) >= 0) slot = (slot + 1) & mask
  memory[slots + slot] = part.tag | part.row
  const isOwn = hasOwnFilter(mask)
  const [filter, shift] = [memory[head + blockFilter] ?? 0, memory[head + blockShift] ?? 0]
  const word = isOwn
    ? filterWord(filter, part.matter, shift, hash)
    : head + (hash < 0 ? blockFilterHigh : blockFilterLow)
  memory[word] = (memory[word] ?? 0) | (isOwn ? filterBit(hash) : 1 << ((hash >>> 26) & 31))
}

const writeBlock = (memory: Int32Array, block: number, writing: Writing): void => {
  const { ground, sorted, spread, nearest } = writing
  const { duties, order } = sorted
  const rowBits = writeHead(memory, block, writing)
  const head = nearest[spread.territory[block] ?? 0] ?? 0
  const [first, end] = [spread.first[block] ?? 0, spread.first[block + 1] ?? 0]
  let [row, depths, isFirst] = [memory[head + blockRows] ?? 0, 0, true]
  for (let at = first; at < end; at += 1) {
    const duty = order[at] ?? 0
    const [matter, key, role] = [duties.matter[duty] ?? 0, duties.key[duty] ?? 0, duties.role[duty] ?? 0]
    const [part, isLast] = [partOf(role), isPartEnd(sorted, at)]
    memory[row + rowMatter] = matter
    memory[row + rowKey] = key
    memory[row + rowWho] = (duties.assignee[duty] ?? 0) * 8 + role * 2 + (isLast ? 1 : 0)
    memory[row + rowProfile] = sorted.profile[at] ?? 0
    memory[row + rowDuty] = duty
    if (isFirst) writePart(memory, head, { matter, tag: tagOf(mixed(matter), part, rowBits), row: at - first })
    depths |= depthBit(ground.matters.depth[matter] ?? 0)
    isFirst = isLast
    row += rowWidth
  }
  memory[head + blockLevel] = (memory[head + blockLevel] ?? 0) | depths
}

/** Builds the table of duties; a block lies behind those of the territories above it. */
export const rowTable = (ground: RowGround, duties: DutyColumns): RowTable => {
  const { territories, matters } = ground
  const order = sortedDuties(duties, territories.count)
  const { profiles, profile } = profilesOf(duties, order)
  const sorted = { duties, order, profile }
  const spread = spreadOf(sorted)
  const matterBits = 32 - Math.clz32(Math.max(matters.count - 1, 1))
  const { nearest, end } = nearestBlocks(territories, spread, matterBits)
  const memory = new Int32Array(end)
  const writing = { ground, sorted, spread, matterBits, nearest }
  for (let block = 0; block < spread.territory.length; block += 1) writeBlock(memory, block, writing)
  return { memory, profiles, holes: holesOf(ground), nearest }
}

/** The bytes that a table occupies. */
export const bytesOf = ({ memory, profiles, holes, nearest }: RowTable): number =>
  [memory, profiles, holes, nearest].reduce((bytes, array) => bytes + array.byteLength, 0)
