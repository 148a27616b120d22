import type { ExtraBook } from '../plane/extras.ts'
import type { NumberedTree } from '../plane/number-tree.ts'
import type { PlanePoint } from './scan.ts'

/**
 * The holes of all extras in one row of numbers: first for each extra where its holes stand (0 for none); there the
 * number of matter holes, the number of territory holes, and each hole as `[first node, end)`.
 */
export const holesOf = (ground: {
  readonly extras: ExtraBook
  readonly matters: NumberedTree
  readonly territories: NumberedTree
}): Int32Array => {
  const { all } = ground.extras
  const size = all.reduce((sum, one) => sum + sizeOf(one.matterHoles.length + one.territoryHoles.length), all.length)
  const flat = new Int32Array(size)
  let next = all.length
  for (const [number, { matterHoles, territoryHoles }] of all.entries()) {
    if (matterHoles.length + territoryHoles.length === 0) continue
    flat[number] = next
    flat[next] = matterHoles.length
    flat[next + 1] = territoryHoles.length
    next += 2
    for (const hole of matterHoles) next = writeHole(flat, next, hole, ground.matters)
    for (const hole of territoryHoles) next = writeHole(flat, next, hole, ground.territories)
  }
  return flat
}

const sizeOf = (holes: number): number => (holes === 0 ? 0 : 2 + holes * 2)

const writeHole = (flat: Int32Array, at: number, hole: number, tree: NumberedTree): number => {
  flat[at] = hole
  flat[at + 1] = tree.end[hole] ?? 0
  return at + 2
}

/** Whether the point lies in a hole of the extra. */
export const isCutOut = (holes: Int32Array, extra: number, point: PlanePoint): boolean => {
  const start = holes[extra] ?? 0
  if (start === 0) return false
  const matterEnd = start + 2 + (holes[start] ?? 0) * 2
  const end = matterEnd + (holes[start + 1] ?? 0) * 2
  for (let at = start + 2; at < end; at += 2) {
    const node = at < matterEnd ? point.matter : point.territory
    if (node >= (holes[at] ?? 0) && node < (holes[at + 1] ?? 0)) return true
  }
  return false
}
