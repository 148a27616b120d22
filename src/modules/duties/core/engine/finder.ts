import {
  blockAbove,
  blockFilterHigh,
  blockFilterLow,
  blockLevel,
  blockMask,
  blockRowBits,
  blockRows,
  blockSlots,
  depthShift,
  filterWord,
  hasOwnFilter,
  leadPart,
  otherPart,
  rowMatter,
  rowWidth,
  tagOf,
} from './block-layout.ts'
import type { RowTable } from './row-table.ts'
import type { Standing } from './standing.ts'

/** The first rows of the parts of buckets above some points, and for each the place of its point. */
export type Found = { rows: Int32Array; owners: Int32Array; count: number }

/** A step of a path is found among those of many points by both in one number: trees are at most 4,095 deep. */
const stepBits = 12
const stepMask = (1 << stepBits) - 1

/** How many blocks can lie above one another: one a level. */
const mostBlocks = 16

/** The numbers kept between the stages. */
const stagesFor = (points: number, steps: number) => {
  const most = points * mostBlocks
  return {
    steps,
    heads: new Int32Array(most),
    headOwners: new Int32Array(most),
    wantedHeads: new Int32Array(most * steps + steps),
    /** The point's place and the step of its path. */
    wanted: new Int32Array(most * steps + steps),
    firstSlots: new Int32Array(most * steps + steps),
  }
}

/**
 * Finds the rows above so many points at a time in stages: first all headers, then all filters, then all slots, then all
 * rows are read, each for all points, before anything depends on them, so that waits for memory overlap. What a stage
 * keeps is counted without a branch.
 *
 * @param mostPart leads alone (`leadPart`) or every role (`otherPart`)
 * @returns a function of the points, begun, and their number; what it finds is filled anew by the next call
 */
export const finderOf = ({ memory, nearest }: RowTable, mostPart: number, mostPoints: number) => {
  const anyPart = mostPart === otherPart ? 1 : 0
  const found: Found = { rows: new Int32Array(1024), owners: new Int32Array(1024), count: 0 }
  let stages = stagesFor(mostPoints, 8)

  const findHeads = (points: readonly Standing[], count: number): number => {
    const { heads, headOwners } = stages
    let all = 0
    for (let at = 0; at < count; at += 1) {
      const head = nearest[points[at]?.territory ?? 0] ?? -1
      heads[all] = head
      headOwners[all] = at
      all += head < 0 ? 0 : 1
    }
    for (let at = 0; at < all; at += 1) {
      const above = memory[(heads[at] ?? 0) + blockAbove] ?? -1
      heads[all] = above
      headOwners[all] = headOwners[at] ?? 0
      all += above < 0 ? 0 : 1
    }
    return all
  }

  /** Keeps the steps of a path that a block may hold; `from` are kept already. */
  const askFilter = (one: Standing, owner: number, head: number, from: number): number => {
    const { wantedHeads, wanted } = stages
    const { steps, path, hashes } = one
    const low = memory[head + blockFilterLow] ?? 0
    const high = memory[head + blockFilterHigh] ?? 0
    const isOwn = hasOwnFilter(memory[head + blockMask] ?? 0)
    if (!isOwn && ((low & one.low) | (high & one.high)) === 0) return from
    const depths = (memory[head + blockLevel] ?? 0) >> depthShift
    let count = from
    for (let step = 0; step < steps; step += 1) {
      const hash = hashes[step] ?? 0
      wantedHeads[count] = head
      wanted[count] = owner | step
      const held = isOwn
        ? (memory[filterWord(low, path[step] ?? 0, high, hash)] ?? 0) >>> (hash >>> 24)
        : (hash < 0 ? high : low) >>> (hash >>> 26)
      count += held & (depths >>> Math.min(steps - 1 - step, 26)) & 1
    }
    return count
  }

  const askFilters = (points: readonly Standing[], heads: number): number => {
    let count = 0
    for (let at = 0; at < heads; at += 1) {
      const owner = stages.headOwners[at] ?? 0
      const one = points[owner]
      if (one !== undefined) count = askFilter(one, owner << stepBits, stages.heads[at] ?? 0, count)
    }
    return count
  }

  const readSlots = (points: readonly Standing[], count: number): void => {
    const { wantedHeads, wanted, firstSlots } = stages
    for (let at = 0; at < count; at += 1) {
      const head = wantedHeads[at] ?? 0
      const who = wanted[at] ?? 0
      const slot = (points[who >> stepBits]?.hashes[who & stepMask] ?? 0) & (memory[head + blockMask] ?? 0)
      firstSlots[at] = memory[(memory[head + blockSlots] ?? 0) + slot] ?? -1
    }
  }

  const keep = (row: number, who: number): void => {
    if (found.count === found.rows.length) {
      found.rows = twice(found.rows)
      found.owners = twice(found.owners)
    }
    found.rows[found.count] = row
    found.owners[found.count] = who
    found.count += 1
  }

  /** The rows that the tags in the slots point to; whether they are the right ones shows in the rows themselves. */
  const findRows = (points: readonly Standing[], count: number): void => {
    const { wantedHeads, wanted, firstSlots } = stages
    found.count = 0
    for (let at = 0; at < count; at += 1) {
      const head = wantedHeads[at] ?? 0
      const who = wanted[at] ?? 0
      const hash = points[who >> stepBits]?.hashes[who & stepMask] ?? 0
      const slots = memory[head + blockSlots] ?? 0
      const mask = memory[head + blockMask] ?? 0
      const rowBits = memory[head + blockRowBits] ?? 0
      const tag = tagOf(hash, leadPart, rowBits) >> rowBits
      let item = firstSlots[at] ?? -1
      for (let slot = hash & mask; item >= 0; item = memory[slots + slot] ?? -1) {
        slot = (slot + 1) & mask
        if (((item >> rowBits) & ~anyPart) !== tag) continue
        keep((memory[head + blockRows] ?? 0) + (item & ((1 << rowBits) - 1)) * rowWidth, who)
      }
    }
  }

  /** Leaves out rows of another matter with the same tag. */
  const checkRows = (points: readonly Standing[]): void => {
    const { rows, owners, count } = found
    let kept = 0
    for (let at = 0; at < count; at += 1) {
      const row = rows[at] ?? 0
      const who = owners[at] ?? 0
      const owner = who >> stepBits
      rows[kept] = row
      owners[kept] = owner
      kept += memory[row + rowMatter] === points[owner]?.path[who & stepMask] ? 1 : 0
    }
    found.count = kept
  }

  return (points: readonly Standing[], count: number): Found => {
    for (let at = 0; at < count; at += 1) {
      const steps = points[at]?.steps ?? 0
      if (steps > stages.steps) stages = stagesFor(mostPoints, steps * 2)
    }
    const heads = findHeads(points, count)
    const wanted = askFilters(points, heads)
    readSlots(points, wanted)
    findRows(points, wanted)
    checkRows(points)
    return found
  }
}

const twice = (numbers: Int32Array): Int32Array => {
  const wider = new Int32Array(numbers.length * 2)
  wider.set(numbers)
  return wider
}
