import { isBelow } from '../plane/number-tree.ts'
import { alwaysCovered, neverCovered } from './day-cover-book.ts'
import { ranksBelow, ranksWithout } from './domain-points.ts'
import type { GapGround } from './gap-ground.ts'
import { joinAllPieces, joinPieces, onePiece, type Pieces, pieceWriter } from './pieces.ts'

/** The ranks `[from, to)` of territories that are looked at. */
export type RankRange = { readonly from: number; readonly to: number }

const stateOf = ({ plane, covers, days }: GapGround, duty: number, action: number): number => {
  const { duties } = plane
  return days.on(covers.of(duties.boxes[duty] ?? 0, action), duties.from[duty] ?? 0, duties.to[duty] ?? 0)
}

const holesOf = ({ plane }: GapGround, duty: number): readonly number[] =>
  plane.extras.all[plane.duties.extra[duty] ?? 0]?.territoryHoles ?? []

/** Whether anything is cut out of the duty's territory. */
const isHoled = (ground: GapGround, duty: number): boolean => {
  if (ground.plane.duties.extra[duty] === 0) return false
  const territory = ground.plane.duties.territory[duty] ?? 0
  const { territories } = ground.plane
  return holesOf(ground, duty).some(
    (hole) => isBelow(territories, hole, territory) || isBelow(territories, territory, hole),
  )
}

/** The cover by one duty with holes. */
const holedCover = (ground: GapGround, duty: number, of: { range: RankRange; action: number }): Pieces => {
  const { territories } = ground.plane
  const node = ground.plane.duties.territory[duty] ?? 0
  const runs = ranksWithout(territories, ground.territories, { node, holes: holesOf(ground, duty) })
  const state = stateOf(ground, duty, of.action)
  const writer = pieceWriter()
  writer.put(of.range.from, neverCovered)
  for (let at = 0; at < runs.length; at += 2) {
    const from = Math.max(of.range.from, runs[at] ?? 0)
    const to = Math.min(of.range.to, runs[at + 1] ?? 0)
    if (from >= to) continue
    writer.put(from, state)
    if (to < of.range.to) writer.put(to, neverCovered)
  }
  return writer.pieces()
}

/**
 * The cover by duties without holes, sorted by territory: their subtrees are nested or apart, so a stack of open ones
 * is all that has to be kept.
 */
const laminarCover = (ground: GapGround, rows: Int32Array, of: { range: RankRange; action: number }): Pieces => {
  const { plane, territories, days } = ground
  const writer = pieceWriter()
  const ends: number[] = []
  const states: number[] = [neverCovered]
  writer.put(of.range.from, neverCovered)

  const closeUpTo = (rank: number): void => {
    while (ends.length > 0 && (ends[ends.length - 1] ?? 0) <= rank) {
      const end = ends.pop() ?? 0
      states.pop()
      if (end < of.range.to) writer.put(end, states[states.length - 1] ?? neverCovered)
    }
  }

  for (let at = 0; at < rows.length; at += 1) {
    const duty = rows[at] ?? 0
    const [start, stop] = ranksBelow(plane.territories, territories, plane.duties.territory[duty] ?? 0)
    const from = Math.max(of.range.from, start)
    const to = Math.min(of.range.to, stop)
    if (from >= to) continue
    closeUpTo(from)
    const around = states[states.length - 1] ?? neverCovered
    if (around === alwaysCovered) continue
    const state = days.join(around, stateOf(ground, duty, of.action))
    if (state === around) continue
    ends.push(to)
    states.push(state)
    writer.put(from, state)
  }
  closeUpTo(of.range.to)
  return writer.pieces()
}

/**
 * What duties of one matter node cover, whatever holes they have.
 *
 * @param rows sorted by territory
 * @param of.action a cell of the action's axis, or -1 where it stays free
 */
export const coverOf = (
  ground: GapGround,
  rows: Int32Array,
  of: { readonly range: RankRange; readonly action: number },
): Pieces => {
  if (rows.length === 0) return onePiece(of.range.from, neverCovered)
  const holed = rows.filter((duty) => isHoled(ground, duty))
  if (holed.length === 0) return laminarCover(ground, rows, of)
  const plain = laminarCover(
    ground,
    rows.filter((duty) => !isHoled(ground, duty)),
    of,
  )
  // Those with holes first among themselves: they are few, and what the others cover is long.
  const cut = joinAllPieces(
    Array.from(holed, (duty) => holedCover(ground, duty, of)),
    ground.days.join,
  )
  return cut === null ? plain : joinPieces(plain, cut, ground.days.join)
}
